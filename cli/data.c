#include "cli/data.h"

#include "base/buffer.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEEPEST = 16 }; /* folders of rules inside one another */

static li_code no_memory(li_error *err) { return li_fail(err, LI_E_MEMORY, "no memory"); }

/* "a/b"; NULL if there is no memory. */
static char *join(const char *a, const char *b) {
    size_t room = strlen(a) + strlen(b) + 2;
    char *path = malloc(room);
    if (path) (void)snprintf(path, room, "%s/%s", a, b);
    return path;
}

static bool exists(const char *path) {
    struct stat st;
    return stat(path, &st) == 0;
}

static bool has_lexicon(const char *folder) {
    char *path = join(folder, "fr.lex");
    bool found = path && exists(path);
    free(path);
    return found;
}

/* ../share/liaison beside the program; NULL if the program's own place cannot be found. */
static char *beside_program(void) {
    size_t room = 256;
    for (;;) {
        char *path = malloc(room);
        if (!path) return NULL;
        ssize_t n = readlink("/proc/self/exe", path, room);
        if (n > 0 && (size_t)n < room) {
            path[n] = '\0';
            char *slash = strrchr(path, '/');
            if (slash) *slash = '\0';
            char *folder = slash ? join(path, "../share/liaison") : NULL;
            free(path);
            return folder;
        }
        free(path);
        if (n <= 0 || room > (1u << 20)) return NULL;
        room *= 2;
    }
}

static li_code find_folder(li_data *out, const char *given, li_error *err) {
    const char *source = "--data";
    if (!given) {
        given = getenv("LIAISON_DATA");
        source = "LIAISON_DATA";
        if (given && !given[0]) given = NULL;
    }
    if (given) {
        out->folder = strdup(given);
        if (!out->folder) return no_memory(err);
        if (has_lexicon(given)) return LI_OK;
        return li_fail_at(err, LI_E_IO, given, 0, 0, "there is no fr.lex in this folder, which %s names", source);
    }
    static const char *const places[] = {LI_BUILD_DATA, LI_INSTALL_DATA};
    char *beside = beside_program();
    if (beside && has_lexicon(beside)) {
        out->folder = beside;
        return LI_OK;
    }
    free(beside);
    for (size_t i = 0; i < 2; i++) {
        if (!has_lexicon(places[i])) continue;
        out->folder = strdup(places[i]);
        return out->folder ? LI_OK : no_memory(err);
    }
    return li_fail_at(err, LI_E_IO, LI_INSTALL_DATA, 0, 0, "there is no lexicon (fr.lex); name its folder with --data");
}

static char *shipped_rules(const char *folder) {
    char *path = join(folder, "rules/fr");
    if (path && exists(path)) return path;
    free(path);
    return exists(LI_SOURCE_RULES) ? strdup(LI_SOURCE_RULES) : NULL;
}

static bool is_actor_file(const char *name) {
    size_t n = strlen(name), m = sizeof ".actors" - 1;
    return n > m && strcmp(name + n - m, ".actors") == 0;
}

static li_code add_rules(li_data *out, const char *path, li_error *err) {
    char **rules = realloc(out->rules, (out->rule_count + 1) * sizeof *rules);
    if (!rules) return no_memory(err);
    out->rules = rules;
    rules[out->rule_count] = strdup(path);
    if (!rules[out->rule_count]) return no_memory(err);
    out->rule_count++;
    return LI_OK;
}

static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* Goes through a file or folder: *found tells whether there is an actor file; with add, each is added to out's rules.
 */
static li_code seek_actors(li_data *out, const char *path, unsigned depth, bool add, bool *found, li_error *err) {
    struct stat st;
    if (depth > DEEPEST || stat(path, &st) != 0) return LI_OK; /* the engine tells what cannot be read */
    if (!S_ISDIR(st.st_mode)) {
        if (!is_actor_file(path)) return LI_OK;
        *found = true;
        return add ? add_rules(out, path, err) : LI_OK;
    }
    DIR *folder = opendir(path);
    if (!folder) return LI_OK;
    li_code code = LI_OK;
    for (struct dirent *entry; code == LI_OK && (entry = readdir(folder));) {
        if (entry->d_name[0] == '.') continue;
        char *inner = join(path, entry->d_name);
        code = inner ? seek_actors(out, inner, depth + 1, add, found, err) : no_memory(err);
        free(inner);
    }
    (void)closedir(folder);
    return code;
}

static li_code find_rules(li_data *out, const li_texts *rules, li_error *err) {
    bool actors = false;
    li_code code = LI_OK;
    for (size_t i = 0; i < rules->count && code == LI_OK; i++) {
        code = add_rules(out, rules->items[i], err);
        if (code == LI_OK) code = seek_actors(out, rules->items[i], 0, false, &actors, err);
    }
    if (code != LI_OK || (rules->count && actors)) return code;
    char *shipped = shipped_rules(out->folder);
    if (!shipped) {
        if (rules->count) return LI_OK;
        return li_fail_at(err, LI_E_IO, out->folder, 0, 0, "the shipped rules are not here; name rules with -r");
    }
    if (rules->count == 0) {
        code = add_rules(out, shipped, err);
    } else {
        size_t given = out->rule_count;
        code = seek_actors(out, shipped, 0, true, &actors, err);
        if (code == LI_OK) qsort(out->rules + given, out->rule_count - given, sizeof *out->rules, by_bytes);
    }
    free(shipped);
    return code;
}

li_code li_data_find(li_data *out, const char *given, const li_texts *rules, li_error *err) {
    *out = (li_data){0};
    li_code code = find_folder(out, given, err);
    return code == LI_OK ? find_rules(out, rules, err) : code;
}

void li_data_free(li_data *data) {
    for (size_t i = 0; i < data->rule_count; i++) free(data->rules[i]);
    free(data->rules);
    free(data->folder);
    *data = (li_data){0};
}
