/* li_extractor: any text through the whole extractor with the shipped rules; tokens and evidence lie inside it,
 * in order; sentences are trees. */
#include "base/utf8.h"
#include "extractor/engine.h"
#include "tests/fuzz/fuzz.h"

static li_engine *engine;
static li_extractor *extractor;

static void load(void) {
    static const char *const rules[] = {LI_SOURCE_ROOT "/rules/fr"};
    if (engine) return;
    li_engine_options options = {.data = LI_BUILD_DATA, .rules = rules, .rule_count = 1};
    li_diagnostics *d = li_diagnostics_new();
    FUZZ_CHECK(d && !li_engine_open(&engine, &options, d, NULL));
    li_diagnostics_free(d);
    FUZZ_CHECK(!li_extractor_new(&extractor, engine, NULL));
}

/* The first bytes that are text: the reader lets nothing else through. */
static li_slice text_of(const uint8_t *data, size_t size) {
    li_slice all = {(const char *)data, size};
    return li_slice_sub(all, 0, li_utf8_check(all));
}

static void check_tokens(li_slice text) {
    li_arena *arena = li_arena_new();
    li_symbols *symbols = NULL;
    li_tokens tokens;
    FUZZ_CHECK(arena && !li_symbols_new(&symbols, engine->lexicon, engine->symbols, NULL));
    FUZZ_CHECK(!li_tokenize(&tokens, text, 0, symbols, arena, NULL));
    uint32_t end = 0;
    size_t counted = 0;
    for (size_t i = 0; i < tokens.count; i++) {
        const li_token *t = &tokens.tokens[i];
        FUZZ_CHECK(t->start >= end && t->end > t->start && t->end <= text.len && t->form != LI_NO_SYM);
        end = t->end;
    }
    for (size_t i = 0; i < tokens.sentence_count; i++) {
        const li_sentence *s = &tokens.sentences[i];
        FUZZ_CHECK(s->count && s->first == counted && s->start == tokens.tokens[s->first].start);
        counted += s->count;
    }
    FUZZ_CHECK(counted == tokens.count);
    li_symbols_free(symbols);
    li_arena_free(arena);
}

static void check_party(const li_party *p, const li_triple *t, li_slice text) {
    FUZZ_CHECK(p->name.len && p->id.len && p->start < p->end && p->end <= text.len);
    FUZZ_CHECK(p->start >= t->start && p->end <= t->end);
}

/* From every word of a sentence the way up ends at a root. */
static void check_trees(const li_article *article) {
    li_buffer out = LI_BUFFER_EMPTY;
    FUZZ_CHECK(!li_annotate(extractor, article, true, &out, NULL));
    li_buffer_free(&out);
    for (size_t i = 0; i < extractor->tokens.sentence_count; i++) {
        const li_sentence *s = &extractor->tokens.sentences[i];
        const li_token *t = extractor->tokens.tokens + s->first;
        for (uint32_t k = 0; k < s->count; k++) {
            int32_t at = (int32_t)k;
            for (uint32_t up = 0; at >= 0 && up <= s->count; up++) at = t[at].head;
            FUZZ_CHECK(at < 0);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    load();
    li_slice text = text_of(data, size);
    check_tokens(text);
    li_article article = {.doc = LI_LIT("fuzz"), .text = text, .date = {2026, 2, 4}};
    const li_triple *triples;
    size_t count;
    FUZZ_CHECK(!li_extract(extractor, &article, &triples, &count, NULL));
    for (size_t i = 0; i < count; i++) {
        const li_triple *t = &triples[i];
        FUZZ_CHECK(t->start < t->end && t->end <= text.len && t->relation.len && t->rule.len);
        FUZZ_CHECK(li_slice_eq(t->text, li_slice_sub(text, t->start, t->end)));
        check_party(&t->source, t, text);
        check_party(&t->target, t, text);
    }
    check_trees(&article);
    return 0;
}
