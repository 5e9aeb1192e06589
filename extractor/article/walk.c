#define _XOPEN_SOURCE 700 /* realpath */

#include "extractor/article/input.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

typedef struct identity {
    dev_t device;
    ino_t node;
} identity;

typedef struct slot {
    identity id;
    bool used;
} slot;

/* A folder being walked: its entries by name. */
typedef struct folder {
    identity id;
    size_t path_len; /* of the walk's path, without the slash */
    char **names;
    size_t count, next;
} folder;

struct li_walk {
    li_buffer path; /* NUL-ended when handed out */
    bool single;    /* the path itself, not yet handed out */
    uint64_t size;
    char *root; /* where the folder really is, with a slash behind; NULL for a single file */
    folder *open;
    size_t depth, depth_room;
    slot *seen; /* folders entered, and files reached through links: a hash table with room for a power of two */
    size_t seen_count, seen_room;
    li_reader_report report;
    void *context;
    uint64_t *failures;
};

li_input_kind li_input_kind_of(li_slice path) {
    static const struct {
        const char *ending;
        li_input_kind kind;
    } kinds[] = {
        {".txt", LI_INPUT_TEXT}, {".html", LI_INPUT_HTML}, {".htm", LI_INPUT_HTML}, {".jsonl", LI_INPUT_JSON_LINES}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t len = strlen(kinds[i].ending), k = 0;
        if (path.len <= len) continue;
        const char *end = path.ptr + path.len - len;
        while (k < len && (end[k] == kinds[i].ending[k] || (end[k] | 0x20) == kinds[i].ending[k])) k++;
        if (k == len) return kinds[i].kind;
    }
    return LI_INPUT_OTHER;
}

static li_code no_memory(li_error *err) { return li_fail(err, LI_E_MEMORY, "no memory to walk through folders"); }

static void tell(li_walk *walk, const char *path, const char *what, const char *detail) {
    li_error err = {0};
    (void)li_fail_at(&err, LI_E_IO, path, 0, 0, "%s%s", what, detail);
    ++*walk->failures;
    if (walk->report) walk->report(walk->context, &err);
}

static void free_folder(folder *f) {
    for (size_t i = 0; i < f->count; i++) free(f->names[i]);
    free(f->names);
}

void li_walk_free(li_walk *walk) {
    if (!walk) return;
    for (size_t i = 0; i < walk->depth; i++) free_folder(&walk->open[i]);
    free(walk->open);
    free(walk->seen);
    free(walk->root);
    li_buffer_free(&walk->path);
    free(walk);
}

static bool same(identity a, identity b) { return a.device == b.device && a.node == b.node; }

/* Makes room for one more element of an array; false if there is no memory. */
static bool grow(void **items, size_t count, size_t *room, size_t size) {
    if (count < *room) return true;
    size_t wanted = *room ? *room * 2 : 16;
    void *grown = wanted <= SIZE_MAX / 2 / size ? realloc(*items, wanted * size) : NULL;
    if (!grown) return false;
    *items = grown;
    *room = wanted;
    return true;
}

/* The slot of id, or the free one where it belongs. */
static slot *find_slot(slot *slots, size_t room, identity id) {
    size_t at = (size_t)(((uint64_t)id.node ^ (uint64_t)id.device << 32) * 0x9E3779B97F4A7C15u >> 32) & (room - 1);
    while (slots[at].used && !same(slots[at].id, id)) at = (at + 1) & (room - 1);
    return &slots[at];
}

static bool grow_seen(li_walk *walk) {
    if (walk->seen_count * 4 < walk->seen_room * 3) return true;
    size_t room = walk->seen_room ? walk->seen_room * 2 : 64;
    slot *grown = calloc(room, sizeof *grown);
    if (!grown) return false;
    for (size_t i = 0; i < walk->seen_room; i++)
        if (walk->seen[i].used) *find_slot(grown, room, walk->seen[i].id) = walk->seen[i];
    free(walk->seen);
    walk->seen = grown;
    walk->seen_room = room;
    return true;
}

/* *fresh: it was not seen before. */
static li_code remember(li_walk *walk, identity id, bool *fresh, li_error *err) {
    if (!grow_seen(walk)) return no_memory(err);
    slot *place = find_slot(walk->seen, walk->seen_room, id);
    *fresh = !place->used;
    if (*fresh) {
        *place = (slot){id, true};
        walk->seen_count++;
    }
    return LI_OK;
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static li_code add_name(folder *f, size_t *room, const char *name, li_error *err) {
    if (!grow((void **)&f->names, f->count, room, sizeof *f->names)) return no_memory(err);
    char *copy = strdup(name);
    if (!copy) return no_memory(err);
    f->names[f->count++] = copy;
    return LI_OK;
}

static li_code read_names(li_walk *walk, folder *f, const char *path, li_error *err) {
    DIR *dir = opendir(path);
    if (!dir) {
        if (errno == ENOMEM) return no_memory(err);
        tell(walk, path, "cannot be opened: ", strerror(errno));
        return LI_OK;
    }
    li_code code = LI_OK;
    size_t room = 0;
    while (code == LI_OK) {
        errno = 0;
        const struct dirent *entry = readdir(dir);
        if (!entry) {
            if (errno) tell(walk, path, "cannot be read: ", strerror(errno));
            break;
        }
        if (entry->d_name[0] != '.') code = add_name(f, &room, entry->d_name, err);
    }
    (void)closedir(dir);
    if (f->count) qsort(f->names, f->count, sizeof *f->names, by_name);
    return code;
}

/* Enters the folder that walk->path names. */
static li_code enter(li_walk *walk, identity id, li_error *err) {
    bool fresh;
    li_code code = remember(walk, id, &fresh, err);
    if (code != LI_OK || !fresh) return code;
    if (!grow((void **)&walk->open, walk->depth, &walk->depth_room, sizeof *walk->open)) return no_memory(err);
    folder f = {.id = id, .path_len = walk->path.len};
    while (f.path_len > 1 && walk->path.ptr[f.path_len - 1] == '/') f.path_len--;
    code = read_names(walk, &f, walk->path.ptr, err);
    walk->open[walk->depth++] = f;
    return code;
}

/* The path of a folder's entry, NUL-ended behind its length. */
static bool join(li_buffer *path, size_t folder_len, const char *name) {
    path->len = folder_len;
    if (folder_len == 0 || path->ptr[folder_len - 1] != '/') li_buffer_add_byte(path, '/');
    li_buffer_add_text(path, name);
    li_buffer_add_byte(path, '\0');
    if (path->code != LI_OK) return false;
    path->len--;
    return true;
}

/* What a link leads to inside the folder that is walked is met there under its own name. */
static bool leads_inside(const li_walk *walk, const char *path) {
    char *real = realpath(path, NULL);
    bool inside = real && strncmp(real, walk->root, strlen(walk->root)) == 0;
    free(real);
    return inside;
}

static bool is_open(const li_walk *walk, identity id) {
    for (size_t i = 0; i < walk->depth; i++)
        if (same(walk->open[i].id, id)) return true;
    return false;
}

/* One entry of a folder, at walk->path: *take says that it is a file to be read. */
static li_code visit(li_walk *walk, bool *take, li_error *err) {
    const char *path = walk->path.ptr;
    struct stat st;
    *take = false;
    bool article = li_input_kind_of(li_buffer_slice(&walk->path)) != LI_INPUT_OTHER;
    if (lstat(path, &st) != 0) {
        tell(walk, path, "cannot be read: ", strerror(errno));
        return LI_OK;
    }
    bool link = S_ISLNK(st.st_mode);
    if (link && stat(path, &st) != 0) {
        bool loop = errno == ELOOP;
        if (article || loop)
            tell(walk, path, loop ? "a loop of links" : "cannot be read: ", loop ? "" : strerror(errno));
        return LI_OK;
    }
    identity id = {st.st_dev, st.st_ino};
    if (S_ISDIR(st.st_mode)) {
        if (is_open(walk, id)) {
            tell(walk, path, "a loop of links: it leads back to a folder that it is in", "");
            return LI_OK;
        }
        return link && leads_inside(walk, path) ? LI_OK : enter(walk, id, err);
    }
    if (!S_ISREG(st.st_mode) || !article) return LI_OK;
    *take = true;
    walk->size = (uint64_t)st.st_size;
    if (!link) return LI_OK;
    if (!leads_inside(walk, path)) return remember(walk, id, take, err);
    *take = false;
    return LI_OK;
}

static char *root_of(const char *path) {
    char *real = realpath(path, NULL), *root = NULL;
    size_t len = real ? strlen(real) : 0;
    if (real) root = malloc(len + 2);
    if (root) {
        memcpy(root, real, len + 1);
        if (len == 0 || root[len - 1] != '/') memcpy(root + len, "/", 2);
    }
    free(real);
    return root;
}

li_code li_walk_open(li_walk **out, const char *path, li_reader_report report, void *context, uint64_t *failures,
                     li_error *err) {
    *out = NULL;
    li_walk *walk = calloc(1, sizeof *walk);
    if (!walk) return no_memory(err);
    walk->report = report;
    walk->context = context;
    walk->failures = failures;
    li_buffer_add_text(&walk->path, path);
    li_buffer_add_byte(&walk->path, '\0');
    li_code code = walk->path.code == LI_OK ? LI_OK : no_memory(err);
    if (code == LI_OK) {
        walk->path.len--;
        struct stat st;
        bool found = strcmp(path, "-") != 0 && stat(path, &st) == 0;
        if (found && S_ISDIR(st.st_mode)) {
            walk->root = root_of(path);
            if (walk->root) code = enter(walk, (identity){st.st_dev, st.st_ino}, err);
            else if (errno == ENOMEM) code = no_memory(err);
            else tell(walk, path, "cannot be opened: ", strerror(errno));
        } else {
            walk->single = true;
            walk->size = found && S_ISREG(st.st_mode) ? (uint64_t)st.st_size : 0;
        }
    }
    if (code != LI_OK) li_walk_free(walk);
    else *out = walk;
    return code;
}

li_code li_walk_next(li_walk *walk, const char **path, uint64_t *size, li_error *err) {
    *path = NULL;
    if (walk->single) {
        walk->single = false;
        *path = walk->path.ptr;
        *size = walk->size;
        return LI_OK;
    }
    while (walk->depth) {
        folder *f = &walk->open[walk->depth - 1];
        if (f->next == f->count) {
            free_folder(f);
            walk->depth--;
            continue;
        }
        if (!join(&walk->path, f->path_len, f->names[f->next++])) return no_memory(err);
        bool take;
        li_code code = visit(walk, &take, err);
        if (code != LI_OK) return code;
        if (!take) continue;
        *path = walk->path.ptr;
        *size = walk->size;
        return LI_OK;
    }
    return LI_OK;
}
