/* Which accented word a spelling without accents stands for: decided once, when the lexicon is built. */
#ifndef LI_LEXICON_PLAIN_H
#define LI_LEXICON_PLAIN_H

#include "tools/lexicon/pool.h"

typedef struct plain_entry {
    uint32_t text, length; /* in texts */
    uint32_t word;
    uint32_t weight;
} plain_entry;

typedef struct plain_table {
    char *texts;
    size_t text_size, text_room;
    plain_entry *entries;
    size_t count, room;
} plain_table;

/* Fills table with the spellings that stand for one word, in byte order. */
LI_MUST_USE li_code plain_make(plain_table *table, const pool *p, li_error *err);
void plain_free(plain_table *table);

#endif
