#include "base/source.h"

#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct li_source {
    char *name;
    char *bytes;
    size_t len, room;
    size_t *lines; /* offset of each line's first byte */
    size_t line_count;
    size_t owners;
};

void li_source_free(li_source *source) {
    if (!source || --source->owners) return;
    free(source->name);
    free(source->bytes);
    free(source->lines);
    free(source);
}

static li_code index_lines(li_source *source) {
    size_t count = 1;
    const char *end = source->bytes + source->len;
    for (const char *p = source->bytes; p < end && (p = memchr(p, '\n', (size_t)(end - p))); p++) count++;
    source->lines = malloc(count * sizeof *source->lines);
    if (!source->lines) return LI_E_MEMORY;
    source->lines[source->line_count++] = 0;
    for (const char *p = source->bytes; p < end && (p = memchr(p, '\n', (size_t)(end - p))); p++)
        source->lines[source->line_count++] = (size_t)(p - source->bytes) + 1;
    return LI_OK;
}

static li_source *new_source(const char *name) {
    li_source *source = calloc(1, sizeof *source);
    if (!source) return NULL;
    source->owners = 1;
    source->name = strdup(name);
    if (source->name) return source;
    free(source);
    return NULL;
}

static li_code make_room(li_source *source, size_t room) {
    char *grown = realloc(source->bytes, room);
    if (!grown) return LI_E_MEMORY;
    source->bytes = grown;
    source->room = room;
    return LI_OK;
}

static li_code no_memory(const char *path, li_error *err) {
    return li_fail_at(err, LI_E_MEMORY, path, 0, 0, "no memory to read the file");
}

static li_code too_large(const char *path, uint64_t limit, li_error *err) {
    return li_fail_at(err, LI_E_LIMIT, path, 0, 0, "larger than the limit of %llu bytes", (unsigned long long)limit);
}

/* Reads until the end, in whatever pieces the system gives. */
static li_code read_all(li_source *source, int fd, const char *path, uint64_t limit, li_error *err) {
    for (;;) {
        if (source->len == source->room) {
            if (source->room > SIZE_MAX / 2) return no_memory(path, err);
            if (make_room(source, source->room < 4096 ? 4096 : source->room * 2)) return no_memory(path, err);
        }
        ssize_t n = read(fd, source->bytes + source->len, source->room - source->len);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return li_fail_at(err, LI_E_IO, path, 0, 0, "cannot be read: %s", strerror(errno));
        if (n == 0) return LI_OK;
        source->len += (size_t)n;
        if (limit && source->len > limit) return too_large(path, limit, err);
    }
}

static li_code read_file(li_source *source, const char *path, uint64_t limit, li_error *err) {
    bool standard = strcmp(path, "-") == 0;
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) return li_fail_at(err, LI_E_IO, path, 0, 0, "cannot be opened: %s", strerror(errno));
    li_code code = LI_OK;
    struct stat st;
    if (fstat(fd, &st) != 0) code = li_fail_at(err, LI_E_IO, path, 0, 0, "cannot be read: %s", strerror(errno));
    else if (S_ISDIR(st.st_mode)) code = li_fail_at(err, LI_E_IO, path, 0, 0, "is a folder");
    else if (S_ISREG(st.st_mode) && limit && (uint64_t)st.st_size > limit) code = too_large(path, limit, err);
    else if (S_ISREG(st.st_mode) && st.st_size > 0 && (uint64_t)st.st_size < SIZE_MAX &&
             make_room(source, (size_t)st.st_size + 1))
        code = no_memory(path, err);
    if (code == LI_OK) code = read_all(source, fd, path, limit, err);
    if (!standard) (void)close(fd);
    return code;
}

li_code li_source_read(li_source **out, const char *path, uint64_t limit, li_error *err) {
    *out = NULL;
    li_source *source = new_source(path);
    if (!source) return no_memory(path, err);
    li_code code = read_file(source, path, limit, err);
    if (code == LI_OK && index_lines(source)) code = no_memory(path, err);
    if (code != LI_OK) {
        li_source_free(source);
        return code;
    }
    *out = source;
    return LI_OK;
}

li_code li_source_copy(li_source **out, const char *name, li_slice bytes, li_error *err) {
    *out = NULL;
    li_source *source = new_source(name);
    if (!source || make_room(source, bytes.len ? bytes.len : 1)) goto fail;
    if (bytes.len) memcpy(source->bytes, bytes.ptr, bytes.len);
    source->len = bytes.len;
    if (index_lines(source)) goto fail;
    *out = source;
    return LI_OK;
fail:
    li_source_free(source);
    return no_memory(name, err);
}

li_source *li_source_share(const li_source *source) {
    li_source *shared = (li_source *)source;
    shared->owners++;
    return shared;
}

const char *li_source_name(const li_source *source) { return source->name; }

li_slice li_source_bytes(const li_source *source) { return (li_slice){source->bytes, source->len}; }

void li_source_place(const li_source *source, size_t offset, uint64_t *line, uint64_t *column) {
    if (offset > source->len) offset = source->len;
    size_t low = 0, high = source->line_count; /* the last line that starts at or before offset */
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (source->lines[middle] <= offset) low = middle;
        else high = middle;
    }
    size_t start = source->lines[low];
    *line = low + 1;
    *column = li_utf8_length(li_slice_sub(li_source_bytes(source), start, offset)) + 1;
}

li_slice li_source_line(const li_source *source, uint64_t line) {
    if (line == 0 || line > source->line_count) return (li_slice){NULL, 0};
    size_t from = source->lines[line - 1];
    size_t to = line < source->line_count ? source->lines[line] - 1 : source->len;
    if (to > from && source->bytes[to - 1] == '\r') to--;
    return li_slice_sub(li_source_bytes(source), from, to);
}
