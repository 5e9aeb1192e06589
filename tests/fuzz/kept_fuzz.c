/* li_extractor: any change of a file of kept patterns: seven bytes say which number becomes what, or grows by what; it is
 * refused, or read as patterns that can be indexed and asked. */
#include "extractor/french/clause_words.h"
#include "extractor/rule/kept_format.h"
#include "tests/fuzz/fuzz.h"

static const char RULES[] = "list armes = char, missile, Zorglub\n"
                            "relation essai: conflict\n"
                            "X livre des {armes} à Y\n"
                            "X (soutient|aide) Y {status planned}\n"
                            "soutien [militaire] de X:country à Y {!adjective}\n"
                            "X prête N:money à Y en direction de T\n"
                            "S1 (pousse|incite) S2 à quitter le pays\n"
                            "rencontre entre X et Y\n";

static li_lexicon *lexicon;
static li_model *model;
static li_symbols *words;
static li_clause_words *clause_words;
static li_buffer good;

static li_code read_rules(li_rules **rules, li_symbols **symbols, const li_kept *kept) {
    li_source *source = NULL;
    li_diagnostics *d = li_diagnostics_new();
    FUZZ_CHECK(d && !li_symbols_new(symbols, lexicon, words, NULL));
    FUZZ_CHECK(!li_rules_new(rules, *symbols, model, clause_words, NULL, NULL));
    FUZZ_CHECK(!li_source_copy(&source, "fuzz.rules", li_slice_of(RULES), NULL));
    li_rules_use(*rules, kept);
    li_code code = li_rules_read(*rules, source, d, NULL);
    FUZZ_CHECK(code || kept || !li_kept_pack(&good, *rules, NULL));
    if (!code) code = li_rules_finish(*rules, d, NULL);
    li_source_free(source);
    li_diagnostics_free(d);
    return code;
}

static void load(void) {
    li_rules *rules;
    li_symbols *symbols;
    if (lexicon) return;
    FUZZ_CHECK(!li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", NULL));
    FUZZ_CHECK(!li_model_open(&model, LI_BUILD_DATA "/fr.model", NULL));
    FUZZ_CHECK(!li_symbols_new(&words, lexicon, NULL, NULL));
    FUZZ_CHECK(!li_clause_words_new(&clause_words, words, NULL));
    FUZZ_CHECK(!read_rules(&rules, &symbols, NULL) && good.len);
    li_rules_free(rules);
    li_symbols_free(symbols);
}

static void check_rules(const li_rules *rules, const li_symbols *symbols) {
    size_t count, n;
    const li_pattern *p = li_rules_patterns(rules, &count);
    for (size_t i = 0; i < count; i++) {
        li_word_set set = {{0}};
        bool found = false;
        const uint32_t *of = li_rules_of(rules, p[i].top.words[0], &n);
        for (size_t k = 0; k < n; k++) found |= of[k] == i;
        FUZZ_CHECK(found && li_symbols_text(symbols, p[i].top.words[0]).ptr);
        for (size_t k = 0; k < p[i].literal_count; k++) li_word_set_add(&set, p[i].literals[k]->words[0]);
        (void)li_pattern_may_match(&p[i], p[i].verb, &set);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    li_rules *rules;
    li_symbols *symbols;
    li_kept *kept = NULL;
    load();
    size_t len = good.len;
    char *bytes = malloc(len);
    FUZZ_CHECK(bytes);
    memcpy(bytes, good.ptr, len);
    for (size_t i = 0; i + 7 <= size; i += 7) {
        uint32_t value, number;
        size_t at = (data[i] | (size_t)data[i + 1] << 8) * 4 % (good.len - 3);
        memcpy(&value, data + i + 3, sizeof value);
        memcpy(&number, bytes + at, sizeof number);
        number = data[i + 2] % 4 == 0 ? value : data[i + 2] % 4 == 1 ? value & 0xFF : number + value % 7 - 3;
        if (data[i + 2] % 64 == 63) len = at;
        else memcpy(bytes + at, &number, sizeof number);
    }
    char *exact = realloc(bytes, len ? len : 1); /* so that an overrun is seen */
    FUZZ_CHECK(exact);
    li_code code = li_kept_bytes(&kept, (li_slice){exact, len}, "fuzz.patterns", lexicon, model, NULL);
    FUZZ_CHECK(code == LI_OK || code == LI_E_FORMAT);
    if (kept) {
        code = read_rules(&rules, &symbols, kept);
        FUZZ_CHECK(code == LI_OK || code == LI_E_FORMAT);
        if (!code) check_rules(rules, symbols);
        li_rules_free(rules);
        li_symbols_free(symbols);
    }
    li_kept_free(kept);
    free(exact);
    return 0;
}
