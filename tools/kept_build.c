/* Makes the mapped file of kept analyses (extractor/french/kept.h) from rule and actor files.
 *
 *     kept_build FOLDER OUT.kept FILE...     FOLDER: of fr.lex and fr.model; FILE: .rules, .actors */
#include "base/file.h"
#include "extractor/actor/actors.h"
#include "extractor/rule/rules.h"

#include <stdio.h>
#include <stdlib.h>

/* Rules and actors have words of their own, so that none is what it is because of another's. */
typedef struct analysis {
    li_lexicon *lexicon;
    li_model *model;
    li_symbols *rule_symbols, *actor_symbols;
    li_clause_words *words;
    li_rules *rules;
    li_actors *actors;
    li_keeper *keeper;
    li_diagnostics *diagnostics; /* « liaison check » is what shows them */
} analysis;

static char *join(const char *folder, const char *name) {
    size_t room = strlen(folder) + strlen(name) + 2;
    char *path = malloc(room);
    if (path) (void)snprintf(path, room, "%s/%s", folder, name);
    return path;
}

static li_code begin(analysis *a, const char *folder, li_error *err) {
    char *lexicon = join(folder, "fr.lex"), *model = join(folder, "fr.model");
    a->diagnostics = li_diagnostics_new();
    li_code code = LI_OK;
    if (!lexicon || !model || !a->diagnostics) code = li_fail(err, LI_E_MEMORY, "no memory");
    if (!code) code = li_lexicon_open(&a->lexicon, lexicon, err);
    if (!code) code = li_model_open(&a->model, model, err);
    if (!code) code = li_keeper_new(&a->keeper, a->lexicon, a->model, err);
    if (!code) code = li_symbols_new(&a->rule_symbols, a->lexicon, NULL, err);
    if (!code) code = li_symbols_new(&a->actor_symbols, a->lexicon, NULL, err);
    if (!code) code = li_clause_words_new(&a->words, a->rule_symbols, err);
    if (!code) code = li_rules_new(&a->rules, a->rule_symbols, a->model, a->words, NULL, err);
    if (!code) code = li_actors_new(&a->actors, a->actor_symbols, err);
    free(lexicon);
    free(model);
    if (code) return code;
    li_rules_keep(a->rules, a->keeper);
    li_actors_keep(a->actors, a->keeper);
    return LI_OK;
}

static void end(analysis *a) {
    li_actors_free(a->actors);
    li_rules_free(a->rules);
    li_clause_words_free(a->words);
    li_symbols_free(a->actor_symbols);
    li_symbols_free(a->rule_symbols);
    li_keeper_free(a->keeper);
    li_model_free(a->model);
    li_lexicon_free(a->lexicon);
    li_diagnostics_free(a->diagnostics);
}

static li_code read_file(analysis *a, const char *path, li_error *err) {
    li_source *source;
    li_code code = li_source_read(&source, path, 0, err);
    if (code) return code;
    bool actors = li_slice_ends(li_slice_of(path), LI_LIT(".actors"));
    code = actors ? li_actors_read(a->actors, source, a->diagnostics, err)
                  : li_rules_read(a->rules, source, a->diagnostics, err);
    li_source_free(source);
    return code;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fputs("usage: kept_build FOLDER OUT.kept FILE...\n", stderr);
        return 2;
    }
    li_error err = {0};
    analysis a = {0};
    li_buffer bytes = LI_BUFFER_EMPTY;
    li_code code = begin(&a, argv[1], &err);
    for (int i = 3; i < argc && !code; i++) code = read_file(&a, argv[i], &err);
    if (!code) code = li_actors_finish(a.actors, a.diagnostics, &err); /* roles are named then */
    if (!code) code = li_keeper_pack(&bytes, a.keeper, &err);
    if (!code) code = li_file_replace(argv[2], li_buffer_slice(&bytes), &err);
    if (code) fprintf(stderr, "kept_build: %s: %s\n", err.file, err.text);
    li_buffer_free(&bytes);
    end(&a);
    return code != LI_OK;
}
