/* li_extractor: any bytes as a rule file; whatever is wrong is told with a place, what is left can be indexed
 * and asked. */
#include "extractor/french/clause_words.h"
#include "extractor/rule/rules.h"
#include "tests/fuzz/fuzz.h"

static li_lexicon *lexicon;
static li_model *model;
static li_symbols *words;
static li_clause_words *clause_words;
static li_spelling *spelling;

static void load(void) {
    if (lexicon) return;
    FUZZ_CHECK(!li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", NULL));
    FUZZ_CHECK(!li_model_open(&model, LI_BUILD_DATA "/fr.model", NULL));
    FUZZ_CHECK(!li_symbols_new(&words, lexicon, NULL, NULL));
    FUZZ_CHECK(!li_clause_words_new(&clause_words, words, NULL));
    FUZZ_CHECK(!li_spelling_new(&spelling, lexicon, NULL));
}

static void check_messages(const li_diagnostics *d, const li_source *source) {
    uint64_t last, column;
    li_source_place(source, li_source_bytes(source).len, &last, &column);
    for (size_t i = 0; i < li_diagnostics_size(d); i++) {
        const li_diagnostic *m = li_diagnostics_at(d, i);
        FUZZ_CHECK(m->text[0] && m->line >= 1 && m->line <= last && m->column >= 1 && m->width >= 1);
    }
}

static void check_rules(const li_rules *rules) {
    size_t relations, all, patterns, n;
    (void)li_rules_relations(rules, &relations);
    (void)li_rules_all(rules, &all);
    const li_pattern *p = li_rules_patterns(rules, &patterns);
    for (size_t i = 0; i < patterns; i++) {
        FUZZ_CHECK(p[i].relation < relations && p[i].rule < all && p[i].top.word_count);
        bool found = false;
        const uint32_t *of = li_rules_of(rules, p[i].top.words[0], &n);
        for (size_t k = 0; k < n; k++) found |= of[k] == i;
        FUZZ_CHECK(found);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    load();
    li_rules *rules = NULL;
    li_symbols *symbols = NULL;
    li_source *source = NULL;
    li_diagnostics *d = li_diagnostics_new();
    li_buffer text = LI_BUFFER_EMPTY;
    FUZZ_CHECK(d && !li_symbols_new(&symbols, lexicon, words, NULL));
    FUZZ_CHECK(!li_rules_new(&rules, symbols, model, clause_words, spelling, NULL));
    FUZZ_CHECK(!li_source_copy(&source, "fuzz.rules", (li_slice){(const char *)data, size}, NULL));
    FUZZ_CHECK(!li_rules_read(rules, source, d, NULL));
    FUZZ_CHECK(!li_rules_finish(rules, d, NULL));
    check_messages(d, source);
    check_rules(rules);
    li_diagnostics_print(d, &text);
    li_buffer_free(&text);
    li_rules_free(rules);
    li_symbols_free(symbols);
    li_source_free(source);
    li_diagnostics_free(d);
    return 0;
}
