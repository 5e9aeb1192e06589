/* Makes the mapped file of kept patterns from rule files (extractor/rule/kept.h).
 *
 *     patterns_build FOLDER OUT.patterns FILE.rules...     FOLDER: of fr.lex and fr.model */
#include "base/file.h"
#include "extractor/rule/kept.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct analysis {
    li_lexicon *lexicon;
    li_model *model;
    li_symbols *symbols;
    li_clause_words *words;
    li_rules *rules;
    li_diagnostics *diagnostics; /* of the rules; « liaison check » is what shows them */
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
    if (!code) code = li_symbols_new(&a->symbols, a->lexicon, NULL, err);
    if (!code) code = li_clause_words_new(&a->words, a->symbols, err);
    if (!code) code = li_rules_new(&a->rules, a->symbols, a->model, a->words, NULL, err);
    free(lexicon);
    free(model);
    return code;
}

static li_code read_rules(analysis *a, const char *path, li_error *err) {
    li_source *source;
    li_code code = li_source_read(&source, path, 0, err);
    if (code) return code;
    code = li_rules_read(a->rules, source, a->diagnostics, err);
    li_source_free(source);
    return code;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fputs("usage: patterns_build FOLDER OUT.patterns FILE.rules...\n", stderr);
        return 2;
    }
    li_error err = {0};
    analysis a = {0};
    li_buffer bytes = LI_BUFFER_EMPTY;
    li_code code = begin(&a, argv[1], &err);
    for (int i = 3; i < argc && !code; i++) code = read_rules(&a, argv[i], &err);
    if (!code) code = li_kept_pack(&bytes, a.rules, &err);
    if (!code) code = li_file_replace(argv[2], li_buffer_slice(&bytes), &err);
    if (code) fprintf(stderr, "patterns_build: %s: %s\n", err.file, err.text);
    li_buffer_free(&bytes);
    li_rules_free(a.rules);
    li_clause_words_free(a.words);
    li_symbols_free(a.symbols);
    li_model_free(a.model);
    li_lexicon_free(a.lexicon);
    li_diagnostics_free(a.diagnostics);
    return code != LI_OK;
}
