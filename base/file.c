#define _XOPEN_SOURCE 700 /* realpath */

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct li_file_writer {
    FILE *stream;
    char *path;      /* as given: what messages name */
    char *target;    /* where links lead */
    char *temporary; /* NULL if bytes go straight to standard output or a device */
    int error;       /* errno of a write that failed before commit; 0 if none or unknown */
};

static li_code fail(const char *path, const char *what, int error, li_error *err) {
    return li_fail_at(err, LI_E_IO, path, 0, 0, "%s: %s", what, strerror(error));
}

static li_code no_memory(const char *path, li_error *err) {
    return li_fail_at(err, LI_E_MEMORY, path, 0, 0, "no memory to write the file");
}

static void free_writer(li_file_writer *w) {
    free(w->path);
    free(w->target);
    free(w->temporary);
    free(w);
}

/* A name in the target's folder that no other run uses. */
static char *temporary_name(const char *target, unsigned attempt) {
    const char *slash = strrchr(target, '/');
    int folder = slash ? (int)(slash - target) + 1 : 0;
    size_t room = (size_t)folder + 64;
    char *name = malloc(room);
    if (name) (void)snprintf(name, room, "%.*s.liaison-%ld-%u.tmp", folder, target, (long)getpid(), attempt);
    return name;
}

/* A folder that is not there is named: the file is not there in any case. */
static li_code fail_to_create(const li_file_writer *w, int error, li_error *err) {
    const char *slash = strrchr(w->target, '/');
    if (!slash || (error != ENOENT && error != ENOTDIR)) return fail(w->path, "cannot be written", error, err);
    return li_fail_at(err, LI_E_IO, w->path, 0, 0, "cannot be written: folder %.*s: %s", (int)(slash - w->target),
                      w->target, strerror(error));
}

static li_code open_temporary(li_file_writer *w, mode_t mode, int *fd, li_error *err) {
    for (unsigned attempt = 0; attempt < 10000; attempt++) {
        w->temporary = temporary_name(w->target, attempt);
        if (!w->temporary) return no_memory(w->path, err);
        *fd = open(w->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (*fd >= 0) return LI_OK;
        free(w->temporary);
        w->temporary = NULL;
        if (errno != EEXIST) return fail_to_create(w, errno, err);
    }
    return fail(w->path, "cannot be written", EEXIST, err);
}

static li_code open_target(li_file_writer *w, li_error *err) {
    struct stat st;
    int fd = -1;
    bool exists = stat(w->path, &st) == 0;
    if (exists && S_ISDIR(st.st_mode)) return fail(w->path, "cannot be written", EISDIR, err);
    w->target = exists ? realpath(w->path, NULL) : strdup(w->path);
    if (!w->target) return errno == ENOMEM ? no_memory(w->path, err) : fail(w->path, "cannot be written", errno, err);
    if (exists && !S_ISREG(st.st_mode)) {
        fd = open(w->path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
        if (fd < 0) return fail(w->path, "cannot be written", errno, err);
    } else {
        /* A file that may not be written is not to be replaced either. */
        if (exists && access(w->path, W_OK) != 0) return fail(w->path, "cannot be written", errno, err);
        li_code code = open_temporary(w, exists ? st.st_mode & 0777 : 0666, &fd, err);
        if (code != LI_OK) return code;
        if (exists) (void)fchmod(fd, st.st_mode & 0777);
    }
    w->stream = fdopen(fd, "wb");
    if (w->stream) return LI_OK;
    (void)close(fd);
    if (w->temporary) (void)unlink(w->temporary);
    return no_memory(w->path, err);
}

li_code li_file_open(li_file_writer **out, const char *path, li_error *err) {
    *out = NULL;
    li_file_writer *w = calloc(1, sizeof *w);
    if (!w) return no_memory(path, err);
    w->path = strdup(path);
    li_code code = LI_OK;
    if (!w->path) code = no_memory(path, err);
    else if (strcmp(path, "-") == 0) w->stream = stdout;
    else code = open_target(w, err);
    if (code != LI_OK) {
        free_writer(w);
        return code;
    }
    *out = w;
    return LI_OK;
}

FILE *li_file_stream(li_file_writer *w) { return w->stream; }

li_code li_file_commit(li_file_writer *w, li_error *err) {
    bool earlier = ferror(w->stream), failed = fflush(w->stream) != 0 || earlier;
    int error = earlier ? w->error : errno;
    if (w->stream != stdout && fclose(w->stream) != 0 && !failed) {
        failed = true;
        error = errno;
    }
    li_code code = LI_OK;
    if (failed && !error) code = li_fail_at(err, LI_E_IO, w->path, 0, 0, "cannot be written: a write failed");
    else if (failed) code = fail(w->path, "cannot be written", error, err);
    else if (w->temporary && rename(w->temporary, w->target) != 0)
        code = fail(w->path, "cannot be replaced", errno, err);
    if (code != LI_OK && w->temporary) (void)unlink(w->temporary);
    free_writer(w);
    return code;
}

void li_file_cancel(li_file_writer *w) {
    if (!w) return;
    if (w->stream != stdout) (void)fclose(w->stream);
    if (w->temporary) (void)unlink(w->temporary);
    free_writer(w);
}

li_code li_file_replace(const char *path, li_slice bytes, li_error *err) {
    li_file_writer *w;
    li_code code = li_file_open(&w, path, err);
    if (code != LI_OK) return code;
    if (bytes.len && fwrite(bytes.ptr, 1, bytes.len, w->stream) != bytes.len) w->error = errno;
    return li_file_commit(w, err);
}

li_code li_file_check(const char *path, li_error *err) {
    struct stat st;
    if (strcmp(path, "-") == 0 || (stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode))) return LI_OK;
    li_file_writer *w;
    li_code code = li_file_open(&w, path, err);
    if (code == LI_OK) li_file_cancel(w);
    return code;
}
