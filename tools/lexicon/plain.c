#include "tools/lexicon/plain.h"

#include "base/utf8.h"

#include <stdlib.h>

enum { READINGS = 64, USUAL = 8, FINITE = 4, RARE_TENSE = 2, RARE = 1, FAR_MORE = 4 };

void plain_free(plain_table *table) {
    free(table->texts);
    free(table->entries);
    *table = (plain_table){0};
}

static uint32_t reading_weight(const li_reading *r) {
    if (r->rank) return RARE;
    if ((r->feats & LI_FORM) != LI_FIN) return USUAL;
    bool plain_present = (r->feats & LI_MOOD) == LI_IND && (r->feats & LI_TENSE) == LI_PRES;
    return plain_present ? FINITE : RARE_TENSE;
}

/* How usual a word is, as far as its readings tell. */
static uint32_t word_weight(const pool *p, uint32_t word) {
    pool_reading readings[READINGS];
    size_t count = pool_sorted(p, word, readings, READINGS);
    uint32_t best = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t weight = readings[i].closed ? USUAL : reading_weight(&readings[i].reading);
        if (weight > best) best = weight;
    }
    return best;
}

static li_code add(plain_table *t, li_slice text, uint32_t word, uint32_t weight, li_error *err) {
    void *entries = t->entries;
    li_code code = pool_grow(&entries, t->count, &t->room, sizeof *t->entries, err);
    t->entries = entries;
    while (!code && t->text_size + text.len > t->text_room) {
        void *texts = t->texts;
        code = pool_grow(&texts, t->text_room, &t->text_room, 1, err);
        t->texts = texts;
    }
    if (code) return code;
    memcpy(t->texts + t->text_size, text.ptr, text.len);
    t->entries[t->count++] = (plain_entry){(uint32_t)t->text_size, (uint32_t)text.len, word, weight};
    t->text_size += text.len;
    return LI_OK;
}

/* An entry with its text, so that qsort can compare. */
typedef struct sortable {
    li_slice text;
    plain_entry entry;
} sortable;

static int by_text(const void *left, const void *right) {
    const sortable *a = left, *b = right;
    int c = li_slice_cmp(a->text, b->text);
    if (c) return c;
    if (a->entry.weight != b->entry.weight) return a->entry.weight > b->entry.weight ? -1 : 1;
    return (a->entry.word > b->entry.word) - (a->entry.word < b->entry.word);
}

/* Keeps the first of each group of like spellings, if no other comes near its weight. */
static li_code choose(plain_table *t, li_error *err) {
    if (!t->count) return LI_OK;
    sortable *all = malloc(t->count * sizeof *all);
    if (!all) return li_fail(err, LI_E_MEMORY, "no memory for the lexicon");
    for (size_t i = 0; i < t->count; i++) {
        all[i] = (sortable){{t->texts + t->entries[i].text, t->entries[i].length}, t->entries[i]};
    }
    size_t count = t->count;
    qsort(all, count, sizeof *all, by_text);
    t->count = 0;
    for (size_t i = 0, end; i < count; i = end) {
        end = i + 1;
        while (end < count && li_slice_eq(all[i].text, all[end].text)) end++;
        bool alone = end == i + 1 || all[i].entry.weight >= all[i + 1].entry.weight * FAR_MORE;
        if (alone) t->entries[t->count++] = all[i].entry;
    }
    free(all);
    return LI_OK;
}

li_code plain_make(plain_table *table, const pool *p, li_error *err) {
    li_buffer plain = LI_BUFFER_EMPTY;
    li_code code = LI_OK;
    for (uint32_t w = 0; w < p->word_count && !code; w++) {
        if (!p->words[w].first) continue;
        li_buffer_clear(&plain);
        li_fold_plain(&plain, pool_text(p, w));
        if (plain.code) code = li_fail(err, LI_E_MEMORY, "no memory for the lexicon");
        if (code || li_slice_eq(li_buffer_slice(&plain), pool_text(p, w))) continue;
        code = add(table, li_buffer_slice(&plain), w, word_weight(p, w), err);
    }
    li_buffer_free(&plain);
    return code ? code : choose(table, err);
}
