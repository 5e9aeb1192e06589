/* The tables of figures that the tagger and the tree builder weigh their choices with, counted from treebanks (see
 * data/ATTRIBUTION.md) by tools/train, kept in data/tags.tsv and trees.tsv, mapped at start from one file. The tagger's
 * is looked up by the key of a feature. The tree builder's are small enough for the processor's nearer cache: a feature
 * is itself the number of a row, which features that nobody chose for each other share, as they did when the weights
 * were counted. Read-only, shared by all threads. */
#ifndef LI_FRENCH_MODEL_H
#define LI_FRENCH_MODEL_H

#include "base/error.h"
#include "base/slice.h"

#include <stdint.h>

enum {
    LI_TABLE_TAG,    /* keyed: which tag a token has, a byte each of LI_TABLE_TAG_WIDTH choices (li_tag) */
    LI_TABLE_ARC,    /* what the tree builder does next: a byte each of 4 moves */
    LI_TABLE_LABEL,  /* which li_dep an arc has: a byte each of 32 choices */
    LI_TABLE_MOVES,  /* by li_moves_key: the moves that were ever right there, bits 1 << li_move in a byte; 0: any */
    LI_TABLE_LABELS, /* by li_labels_key: the labels that such arcs ever had, bits 1u << li_dep in four bytes; 0: any */
    LI_TABLE_COUNT
};
enum {
    LI_TABLE_TAG_WIDTH = 24,
    LI_TABLE_ARC_WIDTH = 4,
    LI_TABLE_LABEL_WIDTH = 32,
    LI_TABLE_MAX_WIDTH = 32,
    LI_TABLE_MAX_FEATURES = 64,
    LI_ARC_BITS = 19,   /* the table has 1 << LI_ARC_BITS rows */
    LI_LABEL_BITS = 16, /* as above */
    LI_MOVES_BITS = 16,
    LI_LABELS_BITS = 11
};

/* Half a line of the processor's cache: four keys (0: none) and what they stand for. Most of a sentence's time is
 * looking features up, so a look-up reads one bucket, without a branch on what it finds. */
enum { LI_BUCKET = 4 };
typedef struct li_bucket {
    uint32_t keys[LI_BUCKET];
    uint32_t values[LI_BUCKET];
} li_bucket;

/* Of a keyed table: a key's bucket is key & mask, or the next one after a full one. A value is the number of a row of
 * weights, width bytes each; row 0, for features without weights, is all 0. Weights are kept plus 128, so that sums are
 * unsigned: every choice of a row has the same surplus. Other tables have rows only. */
typedef struct li_table {
    const li_bucket *buckets; /* NULL: a table of rows */
    const uint8_t *rows;
    uint32_t mask;
} li_table;

typedef struct li_model li_model;

/* Maps the file. Fails with LI_E_IO, or LI_E_FORMAT if it is no model of this version or is cut short. */
LI_MUST_USE li_code li_model_open(li_model **out, const char *path, li_error *err);
void li_model_free(li_model *model);
const li_table *li_model_table(const li_model *model, int table);
size_t li_table_width(int table); /* how many choices its rows have */

/* What tells one model from another: a hash of its content, made when it was built. */
uint32_t li_model_mark(const li_model *model);

/* What a table is made of: a row of li_table_width weights for each key. Keys are distinct, those of the keyed table
 * not 0, those of others below the number of its rows. */
typedef struct li_model_rows {
    const uint32_t *keys;
    const int8_t *weights;
    size_t count;
} li_model_rows;

/* Writes the file (build time). Fails with LI_E_IO, LI_E_MEMORY, or LI_E_FORMAT if a key is of no row. */
LI_MUST_USE li_code li_model_write(const char *path, const li_model_rows rows[LI_TABLE_COUNT], li_error *err);

/* The value of a feature, 0 if it has none. */
static inline uint32_t li_table_find(const li_table *t, uint32_t feature) {
    uint32_t at = feature & t->mask, value = 0;
    const li_bucket *b = &t->buckets[at];
    for (size_t i = 0; i < LI_BUCKET; i++) value |= (b->keys[i] == feature ? UINT32_MAX : 0) & b->values[i];
    while (b->keys[LI_BUCKET - 1] && !value) {
        b = &t->buckets[at = (at + 1) & t->mask];
        for (size_t i = 0; i < LI_BUCKET; i++) value |= (b->keys[i] == feature ? UINT32_MAX : 0) & b->values[i];
    }
    return value;
}

/* So that the memory of all features is on its way before the first is needed. */
static inline void li_table_fetch(const li_table *t, const uint32_t *features, size_t count) {
    for (size_t f = 0; f < count; f++) __builtin_prefetch(&t->buckets[features[f] & t->mask]);
}

/* The rows of count features (LI_TABLE_MAX_FEATURES at most) that have any; returns how many. */
static inline size_t li_table_rows(const li_table *t, const uint32_t *features, size_t count, size_t width,
                                   const uint8_t **rows) {
    size_t n = 0;
    li_table_fetch(t, features, count);
    for (size_t f = 0; f < count; f++) {
        uint32_t row = li_table_find(t, features[f]);
        rows[n] = t->rows + (size_t)row * width;
        __builtin_prefetch(rows[n]);
        n += row != 0;
    }
    return n;
}

/* The key of a feature: which template, and up to three values. Never 0. */
static inline uint32_t li_feature(uint32_t template_id, uint32_t a, uint32_t b, uint32_t c) {
    uint32_t h = template_id * 0x9E3779B1u;
    h = (h ^ a) * 0x85EBCA6Bu;
    h ^= h >> 15;
    h = (h ^ b) * 0xC2B2AE35u;
    h ^= h >> 14;
    h = (h ^ c) * 0x27D4EB2Fu;
    h ^= h >> 15;
    return h ? h : 1;
}

/* A feature of a table of 1 << bits rows: the number of its row. */
static inline uint32_t li_feature_row(uint32_t template_id, uint32_t a, uint32_t b, uint32_t c, unsigned bits) {
    uint64_t h = (template_id + 1) * UINT64_C(0x9E3779B97F4A7C15) + a * UINT64_C(0xD6E8FEB86659FD93) +
                 b * UINT64_C(0xA0761D6478BD642F) + c * UINT64_C(0xE7037ED1A0B428DB);
    return (uint32_t)(h >> (64 - bits));
}

#endif
