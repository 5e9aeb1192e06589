#include "extractor/engine.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { MAX_RULE_FILE = 64 << 20 };

typedef struct paths {
    char **items;
    size_t count, room;
} paths;

static li_code add_path(paths *p, const char *folder, const char *name, li_error *err) {
    if (p->count == p->room) {
        size_t room = p->room ? p->room * 2 : 32;
        char **items = realloc(p->items, room * sizeof *items);
        if (!items) return li_fail(err, LI_E_MEMORY, "no memory for the names of rule files");
        p->items = items;
        p->room = room;
    }
    size_t n = strlen(folder) + strlen(name) + 2;
    char *path = malloc(n);
    if (!path) return li_fail(err, LI_E_MEMORY, "no memory for the names of rule files");
    snprintf(path, n, "%s%s%s", folder, *folder && *name ? "/" : "", name);
    p->items[p->count++] = path;
    return LI_OK;
}

static void free_paths(paths *p) {
    for (size_t i = 0; i < p->count; i++) free(p->items[i]);
    free(p->items);
}

static bool ends(const char *s, const char *suffix) { return li_slice_ends(li_slice_of(s), li_slice_of(suffix)); }

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* Rule and actor files under path, which may be a file. */
static li_code list_files(paths *out, const char *path, int depth, li_error *err) {
    struct stat st;
    if (stat(path, &st)) return li_fail_at(err, LI_E_IO, path, 0, 0, "cannot open the rules: %s", strerror(errno));
    if (!S_ISDIR(st.st_mode)) return add_path(out, path, "", err);
    if (depth > 8) return li_fail_at(err, LI_E_LIMIT, path, 0, 0, "rule folders nest too deep");
    DIR *d = opendir(path);
    if (!d) return li_fail_at(err, LI_E_IO, path, 0, 0, "cannot read the folder of rules: %s", strerror(errno));
    size_t from = out->count;
    li_code code = LI_OK;
    for (struct dirent *e; !code && (e = readdir(d));) {
        if (e->d_name[0] == '.') continue;
        paths one = {0};
        code = add_path(&one, path, e->d_name, err);
        if (!code && !stat(one.items[0], &st)) {
            bool wanted = ends(e->d_name, ".rules") || ends(e->d_name, ".actors");
            if (S_ISDIR(st.st_mode)) code = list_files(out, one.items[0], depth + 1, err);
            else if (wanted) code = add_path(out, one.items[0], "", err);
        }
        free_paths(&one);
    }
    closedir(d);
    if (out->count > from) qsort(out->items + from, out->count - from, sizeof *out->items, by_name);
    return code;
}

static li_code read_file(li_engine *e, const char *path, bool actors, li_diagnostics *d, li_error *err) {
    if (ends(path, ".actors") != actors) return LI_OK;
    li_source *source;
    li_code code = li_source_read(&source, path, MAX_RULE_FILE, err);
    if (code) return code;
    code = actors ? li_actors_read(e->actors, source, d, err) : li_rules_read(e->rules, source, d, err);
    li_source_free(source);
    return code;
}

static li_code load_rules(li_engine *e, li_diagnostics *d, li_error *err) {
    paths files = {0};
    li_code code = LI_OK;
    for (size_t i = 0; i < e->options.rule_count && !code; i++) code = list_files(&files, e->options.rules[i], 0, err);
    for (int actors = 1; actors >= 0; actors--) { /* actors first: examples name them */
        for (size_t i = 0; i < files.count && !code; i++) code = read_file(e, files.items[i], actors, d, err);
        if (!code) code = actors ? li_actors_finish(e->actors, d, err) : li_rules_finish(e->rules, d, err);
    }
    free_paths(&files);
    return code;
}

static li_code open_data(li_engine *e, const char *folder, li_error *err) {
    paths p = {0};
    li_code code = add_path(&p, folder, "fr.lex", err);
    if (!code) code = add_path(&p, folder, "fr.model", err);
    if (!code) code = add_path(&p, folder, "fr.kept", err);
    if (!code) code = li_lexicon_open(&e->lexicon, p.items[0], err);
    if (!code) code = li_model_open(&e->model, p.items[1], err);
    if (!code) code = li_kept_open(&e->kept, p.items[2], e->lexicon, e->model, err);
    free_paths(&p);
    return code;
}

li_code li_engine_open(li_engine **out, const li_engine_options *options, li_diagnostics *d, li_error *err) {
    *out = NULL;
    li_engine *e = calloc(1, sizeof *e);
    if (!e) return li_fail(err, LI_E_MEMORY, "no memory for the engine");
    e->options = *options;
    li_code code = open_data(e, options->data, err);
    if (!code) code = li_symbols_new(&e->symbols, e->lexicon, NULL, err);
    if (!code) code = li_clause_words_new(&e->clause_words, e->symbols, err);
    if (!code) code = li_status_words_new(&e->status_words, e->symbols, err);
    if (!code) code = li_group_words_new(&e->group_words, e->symbols, err);
    if (!code) code = li_amount_words_new(&e->amount_words, e->symbols, err);
    if (!code) code = li_actors_new(&e->actors, e->symbols, err);
    if (!code) code = li_spelling_new(&e->spelling, e->lexicon, err);
    if (!code) code = li_rules_new(&e->rules, e->symbols, e->model, e->clause_words, e->spelling, err);
    if (!code) {
        li_actors_use(e->actors, e->kept);
        li_rules_use(e->rules, e->kept);
        code = load_rules(e, d, err);
    }
    if (code) {
        li_engine_free(e);
        return code;
    }
    *out = e;
    return li_diagnostics_count(d, LI_ERROR) ? LI_E_SYNTAX : LI_OK;
}

void li_engine_free(li_engine *e) {
    if (!e) return;
    li_rules_free(e->rules);
    li_kept_free(e->kept);
    li_spelling_free(e->spelling);
    li_actors_free(e->actors);
    li_amount_words_free(e->amount_words);
    li_group_words_free(e->group_words);
    li_status_words_free(e->status_words);
    li_clause_words_free(e->clause_words);
    li_symbols_free(e->symbols);
    li_model_free(e->model);
    li_lexicon_free(e->lexicon);
    free(e);
}

li_engine_counts li_engine_count(const li_engine *e) {
    li_engine_counts c = {
        .actors = li_actors_count(e->actors), .words = li_lexicon_size(e->lexicon), .kept = li_rules_kept(e->rules)};
    li_rules_relations(e->rules, &c.relations);
    li_rules_all(e->rules, &c.rules);
    li_rules_patterns(e->rules, &c.patterns);
    li_rules_examples(e->rules, &c.examples);
    return c;
}
