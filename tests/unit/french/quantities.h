/* What the tests of amounts and times share: the vocabulary above the built lexicon, one sentence analysed at
 * a time. */
#ifndef LI_TESTS_QUANTITIES_H
#define LI_TESTS_QUANTITIES_H

#include "base/buffer.h"
#include "extractor/french/amount.h"
#include "tests/unit/check.h"

typedef struct quantities {
    li_lexicon *lexicon;
    li_symbols *frozen, *symbols;
    li_amount_words *words;
    li_arena *arena;
    li_buffer out;
    li_amounts amounts;
    li_times times;
} quantities;

static inline bool quantities_open(quantities *q) {
    li_error err = {0};
    *q = (quantities){.out = LI_BUFFER_EMPTY};
    q->arena = li_arena_new();
    bool ok = q->arena && li_lexicon_open(&q->lexicon, LI_BUILD_DATA "/fr.lex", &err) == LI_OK &&
              li_symbols_new(&q->frozen, q->lexicon, NULL, &err) == LI_OK &&
              li_amount_words_new(&q->words, q->frozen, &err) == LI_OK &&
              li_symbols_new(&q->symbols, q->lexicon, q->frozen, &err) == LI_OK;
    if (!ok) fprintf(stderr, "cannot start: %s\n", err.text);
    return ok;
}

static inline void quantities_close(quantities *q) {
    li_buffer_free(&q->out);
    li_arena_free(q->arena);
    li_amount_words_free(q->words);
    li_symbols_free(q->symbols);
    li_symbols_free(q->frozen);
    li_lexicon_free(q->lexicon);
}

/* Finds the amounts and times of the first sentence of text. */
static inline bool quantities_find(quantities *q, const char *text, li_date today) {
    li_tokens tokens;
    li_pieces pieces;
    li_arena_reset(q->arena);
    li_symbols_reset(q->symbols);
    q->amounts = (li_amounts){NULL, 0};
    q->times = (li_times){NULL, 0};
    if (li_tokenize(&tokens, li_slice_of(text), 0, q->symbols, q->arena, NULL) != LI_OK || !tokens.sentence_count)
        return false;
    if (!li_pieces_wanted(q->words, &tokens, &tokens.sentences[0])) return true;
    return li_pieces_cut(&pieces, q->words, q->symbols, &tokens, &tokens.sentences[0], q->arena, NULL) == LI_OK &&
           li_times_find(&q->times, &pieces, today, q->arena, NULL) == LI_OK &&
           li_amounts_find(&q->amounts, &pieces, &q->times, q->arena, NULL) == LI_OK;
}

static inline void quantities_add_date(li_buffer *out, li_date d) {
    if (d.year) li_buffer_printf(out, "%04d-%02d-%02d", d.year, d.month, d.day);
}

/* "money 10000000-20000000 EUR more [plus de ...]; ..." without ordinals' empty parts. */
static inline li_slice quantities_amounts(quantities *q, const char *text) {
    static const char *const bounds[] = {"", " about", " more", " less"};
    li_buffer_clear(&q->out);
    if (!quantities_find(q, text, (li_date){2024, 5, 15})) return LI_LIT("failed");
    for (size_t i = 0; i < q->amounts.count; i++) {
        const li_found_amount *a = &q->amounts.items[i];
        if (i) li_buffer_add_text(&q->out, "; ");
        li_buffer_add_text(&q->out, li_amount_kind_name(a->kind));
        li_buffer_add_byte(&q->out, ' ');
        li_buffer_add_double(&q->out, a->amount.value);
        if (a->amount.high != a->amount.value) {
            li_buffer_add_text(&q->out, "..");
            li_buffer_add_double(&q->out, a->amount.high);
        }
        if (a->amount.unit.len) li_buffer_add_byte(&q->out, ' ');
        li_buffer_add(&q->out, a->amount.unit);
        li_buffer_add_text(&q->out, bounds[a->amount.bound]);
        li_buffer_add_text(&q->out, " [");
        li_buffer_add(&q->out, a->amount.text);
        li_buffer_add_byte(&q->out, ']');
    }
    return li_buffer_slice(&q->out);
}

/* "period 2024-05-06..2024-05-12 [la semaine dernière]; ..."; ahead: as a clause about the future means it.
 */
static inline li_slice quantities_times(quantities *q, const char *text, li_date today, bool ahead) {
    li_buffer_clear(&q->out);
    if (!quantities_find(q, text, today)) return LI_LIT("failed");
    for (size_t i = 0; i < q->times.count; i++) {
        const li_found_time *t = &q->times.items[i];
        const li_time *time = ahead ? &t->ahead : &t->time;
        if (i) li_buffer_add_text(&q->out, "; ");
        li_buffer_add_text(&q->out, li_time_kind_name(t->kind));
        li_buffer_add_byte(&q->out, ' ');
        quantities_add_date(&q->out, time->from);
        if (t->kind == LI_TIME_PERIOD) {
            li_buffer_add_text(&q->out, "..");
            quantities_add_date(&q->out, time->to);
        }
        if (t->kind == LI_TIME_DURATION) li_buffer_add_double(&q->out, t->seconds);
        li_buffer_add_text(&q->out, " [");
        li_buffer_add(&q->out, time->text);
        li_buffer_add_byte(&q->out, ']');
    }
    return li_buffer_slice(&q->out);
}

#endif
