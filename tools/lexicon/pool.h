/* The words and readings that the builder has gathered so far. Words are numbered in the order in which they
 * come; those numbers are the lexicon's word ids. */
#ifndef LI_LEXICON_POOL_H
#define LI_LEXICON_POOL_H

#include "base/error.h"
#include "extractor/french/lexicon.h"

typedef struct pool_reading {
    li_reading reading;
    uint32_t order; /* of readings of one rank: the lower, the more usual */
    uint32_t older; /* word id + 1 of its lemma's older spelling, 0 while not known (variant.c) */
    uint32_t next;  /* index + 1 of the word's next reading, 0 for none */
    bool closed;    /* from our own list, which overrules the dictionary */
} pool_reading;

typedef struct pool_word {
    uint32_t text, length, hash;
    uint32_t first; /* index + 1 of the first reading, 0 for none */
    bool closed;    /* our own list has readings of it */
} pool_word;

typedef struct pool {
    char *texts;
    size_t text_size, text_room;
    pool_word *words;
    size_t word_count, word_room;
    pool_reading *readings;
    size_t reading_count, reading_room;
    uint32_t *slots; /* index in words + 1 */
    size_t slot_count;
} pool;

void pool_free(pool *p); /* what it holds; a zeroed pool is an empty one */

/* The number of a folded form, added if it is new. */
LI_MUST_USE li_code pool_intern(pool *p, li_slice folded, uint32_t *word, li_error *err);

/* The same, LI_NO_WORD if it is not there. */
uint32_t pool_find(const pool *p, li_slice folded);

LI_MUST_USE li_code pool_add(pool *p, uint32_t word, li_reading reading, uint32_t order, bool closed, li_error *err);

li_slice pool_text(const pool *p, uint32_t word);

/* The readings of a word as the lexicon gives them: our own list's rare ones make the dictionary's like
 * readings rare, doubles are merged, usual ones first. Writes at most most; returns how many there are. */
size_t pool_sorted(const pool *p, uint32_t word, pool_reading *out, size_t most);

/* Room for one more element in an array from malloc. */
LI_MUST_USE li_code pool_grow(void **items, size_t count, size_t *room, size_t size, li_error *err);

#endif
