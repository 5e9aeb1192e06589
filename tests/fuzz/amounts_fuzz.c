/* li_french: any text's amounts and times. The first two bytes choose the article's date.
 */
#include "extractor/french/amount.h"
#include "tests/fuzz/fuzz.h"

#include "base/utf8.h"

#include <math.h>

/* Opened by the first run, kept for all. */
static li_lexicon *lexicon;
static li_symbols *frozen;
static li_amount_words *words;

static void start(void) {
    if (words) return;
    FUZZ_CHECK(li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", NULL) == LI_OK);
    FUZZ_CHECK(li_symbols_new(&frozen, lexicon, NULL, NULL) == LI_OK);
    FUZZ_CHECK(li_amount_words_new(&words, frozen, NULL) == LI_OK);
}

static bool in_order(const li_time *t) {
    if (t->from.year < 0 || t->to.year < 0) return false;
    if (t->from.year == 0 || t->to.year == 0) return true;
    int from = (t->from.year * 13 + t->from.month) * 32 + t->from.day;
    return from <= (t->to.year * 13 + t->to.month) * 32 + t->to.day;
}

static void check_times(const li_times *times, const li_sentence *s) {
    uint64_t end = s->start;
    for (size_t i = 0; i < times->count; i++) {
        const li_found_time *t = &times->items[i];
        FUZZ_CHECK(t->time.start >= end && t->time.end > t->time.start && t->time.end <= s->end);
        FUZZ_CHECK(t->count > 0 && t->first + t->count <= s->count);
        FUZZ_CHECK(in_order(&t->time) && in_order(&t->ahead));
        FUZZ_CHECK(isfinite(t->seconds) && t->seconds >= 0);
        end = t->time.end;
    }
}

static void check_amounts(const li_amounts *amounts, const li_sentence *s) {
    uint64_t end = s->start;
    for (size_t i = 0; i < amounts->count; i++) {
        const li_found_amount *a = &amounts->items[i];
        FUZZ_CHECK(a->amount.start >= end && a->amount.end > a->amount.start && a->amount.end <= s->end);
        FUZZ_CHECK(a->count > 0 && a->first + a->count <= s->count);
        FUZZ_CHECK(isfinite(a->amount.value) && a->amount.value <= a->amount.high);
        FUZZ_CHECK(a->number.len > 0 && a->core.len >= a->number.len && a->amount.text.len >= a->core.len);
        end = a->amount.end;
    }
}

static void check_sentence(const li_tokens *tokens, const li_sentence *s, const li_symbols *symbols, li_date today,
                           li_arena *arena) {
    li_pieces pieces;
    li_times times;
    li_amounts amounts;
    (void)li_pieces_wanted(words, tokens, s);
    FUZZ_CHECK(li_pieces_cut(&pieces, words, symbols, tokens, s, arena, NULL) == LI_OK);
    FUZZ_CHECK(li_times_find(&times, &pieces, today, arena, NULL) == LI_OK);
    FUZZ_CHECK(li_amounts_find(&amounts, &pieces, &times, arena, NULL) == LI_OK);
    check_times(&times, s);
    check_amounts(&amounts, s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 2) return 0;
    start();
    li_date today = {(int16_t)(data[0] ? 1900 + data[0] : 0), (uint8_t)(data[1] % 12 + 1), (uint8_t)(data[1] % 28 + 1)};
    li_slice text = {(const char *)data + 2, size - 2};
    text.len = li_utf8_check(text);
    const char *nul = text.len ? memchr(text.ptr, 0, text.len) : NULL;
    if (nul) text.len = (size_t)(nul - text.ptr);
    li_symbols *symbols;
    li_arena *arena = li_arena_new();
    li_tokens tokens;
    FUZZ_CHECK(arena && li_symbols_new(&symbols, lexicon, frozen, NULL) == LI_OK);
    FUZZ_CHECK(li_tokenize(&tokens, text, 0, symbols, arena, NULL) == LI_OK);
    for (size_t i = 0; i < tokens.sentence_count; i++)
        check_sentence(&tokens, &tokens.sentences[i], symbols, today, arena);
    li_arena_free(arena);
    li_symbols_free(symbols);
    return 0;
}
