#include "tools/lexicon/pool.h"

#include <stdlib.h>

void pool_free(pool *p) {
    free(p->texts);
    free(p->words);
    free(p->readings);
    free(p->slots);
    *p = (pool){0};
}

li_code pool_grow(void **items, size_t count, size_t *room, size_t size, li_error *err) {
    if (count < *room) return LI_OK;
    size_t grown = *room ? *room * 2 : 1024;
    void *moved = grown > SIZE_MAX / size ? NULL : realloc(*items, grown * size);
    if (!moved) return li_fail(err, LI_E_MEMORY, "no memory for the lexicon");
    *items = moved;
    *room = grown;
    return LI_OK;
}

static li_code grow_slots(pool *p, li_error *err) {
    if (p->word_count * 2 < p->slot_count) return LI_OK;
    size_t count = p->slot_count ? p->slot_count * 2 : 4096;
    uint32_t *slots = calloc(count, sizeof *slots);
    if (!slots) return li_fail(err, LI_E_MEMORY, "no memory for the lexicon");
    for (size_t w = 0; w < p->word_count; w++) {
        size_t i = p->words[w].hash & (count - 1);
        while (slots[i]) i = (i + 1) & (count - 1);
        slots[i] = (uint32_t)w + 1;
    }
    free(p->slots);
    p->slots = slots;
    p->slot_count = count;
    return LI_OK;
}

static li_code add_text(pool *p, li_slice text, li_error *err) {
    while (p->text_size + text.len > p->text_room) {
        size_t room = p->text_room ? p->text_room * 2 : 1u << 16;
        char *texts = realloc(p->texts, room);
        if (!texts) return li_fail(err, LI_E_MEMORY, "no memory for the lexicon");
        p->texts = texts;
        p->text_room = room;
    }
    if (p->text_size + text.len > UINT32_MAX) return li_fail(err, LI_E_LIMIT, "more than 4 GB of words");
    memcpy(p->texts + p->text_size, text.ptr, text.len);
    p->text_size += text.len;
    return LI_OK;
}

li_code pool_intern(pool *p, li_slice folded, uint32_t *word, li_error *err) {
    li_code code = grow_slots(p, err);
    if (code) return code;
    uint32_t hash = li_hash(folded);
    size_t i = hash & (p->slot_count - 1);
    for (; p->slots[i]; i = (i + 1) & (p->slot_count - 1)) {
        *word = p->slots[i] - 1;
        if (p->words[*word].hash == hash && li_slice_eq(pool_text(p, *word), folded)) return LI_OK;
    }
    void *words = p->words;
    code = pool_grow(&words, p->word_count, &p->word_room, sizeof *p->words, err);
    p->words = words;
    uint32_t at = (uint32_t)p->text_size;
    if (!code) code = add_text(p, folded, err);
    if (code) return code;
    p->words[p->word_count] = (pool_word){at, (uint32_t)folded.len, hash, 0, false};
    *word = (uint32_t)p->word_count++;
    p->slots[i] = *word + 1;
    return LI_OK;
}

uint32_t pool_find(const pool *p, li_slice folded) {
    if (!p->slot_count) return LI_NO_WORD;
    uint32_t hash = li_hash(folded);
    for (size_t i = hash & (p->slot_count - 1); p->slots[i]; i = (i + 1) & (p->slot_count - 1)) {
        uint32_t word = p->slots[i] - 1;
        if (p->words[word].hash == hash && li_slice_eq(pool_text(p, word), folded)) return word;
    }
    return LI_NO_WORD;
}

li_code pool_add(pool *p, uint32_t word, li_reading reading, uint32_t order, bool closed, li_error *err) {
    for (uint32_t i = p->words[word].first; i; i = p->readings[i - 1].next) {
        pool_reading *known = &p->readings[i - 1];
        if (known->reading.lemma != reading.lemma || known->reading.upos != reading.upos ||
            known->reading.feats != reading.feats || known->closed != closed) {
            continue;
        }
        if (reading.rank < known->reading.rank) {
            known->reading.rank = reading.rank;
            known->order = order;
        }
        if (reading.rank == known->reading.rank && order < known->order) known->order = order;
        return LI_OK;
    }
    void *readings = p->readings;
    li_code code = pool_grow(&readings, p->reading_count, &p->reading_room, sizeof *p->readings, err);
    p->readings = readings;
    if (code) return code;
    p->readings[p->reading_count++] = (pool_reading){reading, order, 0, p->words[word].first, closed};
    p->words[word].first = (uint32_t)p->reading_count;
    p->words[word].closed |= closed;
    return LI_OK;
}

li_slice pool_text(const pool *p, uint32_t word) {
    return (li_slice){p->texts + p->words[word].text, p->words[word].length};
}

static int by_use(const void *left, const void *right) {
    const pool_reading *a = left, *b = right;
    if (a->reading.rank != b->reading.rank) return a->reading.rank < b->reading.rank ? -1 : 1;
    if (a->order != b->order) return a->order < b->order ? -1 : 1;
    if (a->reading.lemma != b->reading.lemma) return a->reading.lemma < b->reading.lemma ? -1 : 1;
    if (a->reading.upos != b->reading.upos) return a->reading.upos < b->reading.upos ? -1 : 1;
    return (a->reading.feats > b->reading.feats) - (a->reading.feats < b->reading.feats);
}

static bool same_word(const pool_reading *a, const pool_reading *b) {
    return a->reading.lemma == b->reading.lemma && a->reading.upos == b->reading.upos;
}

/* What our own list says against the dictionary: removes doubled readings of out[0..count), returns how many
 * stay. */
static size_t overrule(pool_reading *out, size_t count) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        bool drop = false;
        for (size_t j = 0; j < count && !drop; j++) {
            if (i == j || !same_word(&out[i], &out[j]) || out[i].closed == out[j].closed) continue;
            if (out[i].closed && out[i].reading.rank) drop = true;
            if (!out[i].closed && !out[j].reading.rank && out[i].reading.feats == out[j].reading.feats) drop = true;
            if (!out[i].closed && out[j].reading.rank) out[i].reading.rank = 1;
        }
        if (drop) out[i].order = UINT32_MAX;
    }
    for (size_t i = 0; i < count; i++) {
        if (out[i].order != UINT32_MAX) out[kept++] = out[i];
    }
    return kept;
}

/* A given name that is also a common word (pierre, rose) is the rarer reading of it. */
static void demote_names(pool_reading *out, size_t count) {
    bool common = false;
    for (size_t i = 0; i < count; i++) common |= out[i].reading.upos != LI_PROPN && !out[i].reading.rank;
    for (size_t i = 0; i < count; i++) {
        if (common && !out[i].closed && (out[i].reading.feats & LI_GIVEN)) out[i].reading.rank = 1;
    }
}

/* Of like readings the first stays; returns how many do. */
static size_t drop_doubles(pool_reading *out, size_t count) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        bool again = false;
        for (size_t j = 0; j < kept && !again; j++) {
            again = same_word(&out[i], &out[j]) && out[i].reading.feats == out[j].reading.feats;
        }
        if (!again) out[kept++] = out[i];
    }
    return kept;
}

size_t pool_sorted(const pool *p, uint32_t word, pool_reading *out, size_t most) {
    size_t count = 0;
    for (uint32_t i = p->words[word].first; i && count < most; i = p->readings[i - 1].next) {
        out[count++] = p->readings[i - 1];
    }
    count = overrule(out, count);
    demote_names(out, count);
    qsort(out, count, sizeof *out, by_use);
    return drop_doubles(out, count);
}
