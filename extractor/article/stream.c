#include "extractor/article/input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* PIECE: bytes asked for at once. KEPT: memory that is kept between files; more is given back. */
enum { PIECE = 1 << 16, KEPT = 1 << 24 };

li_code li_stream_open(li_stream *s, const char *path, li_error *err) {
    li_stream_close(s);
    bool standard = strcmp(path, "-") == 0;
    s->fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (s->fd < 0) return li_fail(err, LI_E_IO, "cannot be opened: %s", strerror(errno));
    s->open = true;
    struct stat st;
    if (fstat(s->fd, &st) != 0) return li_fail(err, LI_E_IO, "cannot be read: %s", strerror(errno));
    if (S_ISDIR(st.st_mode)) return li_fail(err, LI_E_IO, "is a folder");
    return LI_OK;
}

void li_stream_close(li_stream *s) {
    if (s->open && s->fd != STDIN_FILENO) (void)close(s->fd);
    li_buffer bytes = s->bytes;
    if (bytes.room > KEPT) li_buffer_free(&bytes);
    li_buffer_clear(&bytes);
    *s = (li_stream){.fd = -1, .bytes = bytes};
}

void li_stream_free(li_stream *s) {
    li_stream_close(s);
    li_buffer_free(&s->bytes);
}

uint64_t li_stream_offset(const li_stream *s) { return s->dropped + s->at; }

/* Drops what was handed out. */
static void drop(li_stream *s) {
    if (s->at == 0) return;
    size_t left = s->bytes.len - s->at;
    if (left) memmove(s->bytes.ptr, s->bytes.ptr + s->at, left);
    s->dropped += s->at;
    s->scanned -= s->scanned < s->at ? s->scanned : s->at;
    s->bytes.len = left;
    s->at = 0;
    if (left == 0 && s->bytes.room > KEPT) li_buffer_free(&s->bytes);
}

/* Reads one more piece. */
static li_code fill(li_stream *s, li_error *err) {
    if (!li_buffer_reserve(&s->bytes, PIECE)) return li_fail(err, LI_E_MEMORY, "no memory for an article");
    for (;;) {
        ssize_t n = read(s->fd, s->bytes.ptr + s->bytes.len, s->bytes.room - s->bytes.len);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) {
            s->ended = true;
            return li_fail(err, LI_E_IO, "cannot be read: %s", strerror(errno));
        }
        s->ended = n == 0;
        s->bytes.len += (size_t)n;
        return LI_OK;
    }
}

li_code li_stream_peek(li_stream *s, size_t wanted, li_slice *out, li_error *err) {
    li_code code = LI_OK;
    while (code == LI_OK && !s->ended && s->bytes.len - s->at < wanted) code = fill(s, err);
    *out = li_slice_sub(li_buffer_slice(&s->bytes), s->at, s->bytes.len);
    return code;
}

static li_code too_long(const char *what, li_error *err) {
    return li_fail(err, LI_E_LIMIT, "%s than the limit of 16 MiB for one article", what);
}

li_code li_stream_rest(li_stream *s, li_slice *out, li_error *err) {
    struct stat st;
    drop(s);
    if (fstat(s->fd, &st) == 0 && S_ISREG(st.st_mode)) {
        uint64_t left = (uint64_t)st.st_size > s->dropped ? (uint64_t)st.st_size - s->dropped : 0;
        if (left > LI_ARTICLE_LIMIT) return too_long("larger", err);
        if (!li_buffer_reserve(&s->bytes, (size_t)left + PIECE))
            return li_fail(err, LI_E_MEMORY, "no memory for an article");
    }
    while (!s->ended) {
        li_code code = fill(s, err);
        if (code != LI_OK) return code;
        if (s->bytes.len > LI_ARTICLE_LIMIT) return too_long("larger", err);
    }
    *out = li_buffer_slice(&s->bytes);
    s->at = s->bytes.len;
    return LI_OK;
}

/* Drops everything to the end of the line that is too long to be kept. */
static li_code pass_over(li_stream *s, li_error *err) {
    for (;;) {
        s->at = s->bytes.len;
        drop(s);
        if (s->ended) break;
        li_code code = fill(s, err);
        if (code != LI_OK) return code;
        const char *end = s->bytes.len ? memchr(s->bytes.ptr, '\n', s->bytes.len) : NULL;
        if (!end) continue;
        s->at = (size_t)(end - s->bytes.ptr) + 1;
        break;
    }
    s->scanned = s->at;
    return too_long("a line longer", err);
}

li_code li_stream_line(li_stream *s, li_slice *line, bool *found, li_error *err) {
    *found = false;
    for (;;) {
        if (s->scanned < s->at) s->scanned = s->at;
        const char *from = s->bytes.ptr ? s->bytes.ptr + s->scanned : NULL;
        const char *end = s->bytes.len > s->scanned ? memchr(from, '\n', s->bytes.len - s->scanned) : NULL;
        s->scanned = end ? (size_t)(end - s->bytes.ptr) : s->bytes.len;
        if (s->scanned - s->at > LI_ARTICLE_LIMIT) {
            if (!end) return pass_over(s, err);
            s->at = s->scanned + 1;
            return too_long("a line longer", err);
        }
        if (end || (s->ended && s->bytes.len > s->at)) {
            *line = li_slice_sub(li_buffer_slice(&s->bytes), s->at, s->scanned);
            if (line->len && line->ptr[line->len - 1] == '\r') line->len--;
            s->at = s->scanned + (end ? 1 : 0);
            *found = true;
            return LI_OK;
        }
        if (s->ended) return LI_OK;
        drop(s);
        li_code code = fill(s, err);
        if (code != LI_OK) return code;
    }
}
