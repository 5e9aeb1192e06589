/* The tables of figures that the tagger and the tree builder weigh their choices with: feature -> one weight a choice,
 * counted from treebanks (see data/ATTRIBUTION.md) by tools/train, kept in data/weights.tsv, and mapped at start from
 * one file. Read-only, shared by all threads. */
#ifndef LI_FRENCH_MODEL_H
#define LI_FRENCH_MODEL_H

#include "base/error.h"
#include "base/slice.h"

#include <stdint.h>

enum {
    LI_TABLE_TAG,   /* which tag a token has: LI_TABLE_TAG_WIDTH choices (li_tag) */
    LI_TABLE_ARC,   /* what the tree builder does next: 4 choices */
    LI_TABLE_LABEL, /* which li_dep an arc has: 32 choices */
    LI_TABLE_COUNT
};
enum {
    LI_TABLE_TAG_WIDTH = 24,
    LI_TABLE_ARC_WIDTH = 4,
    LI_TABLE_LABEL_WIDTH = 32,
    LI_TABLE_MAX_WIDTH = 32,
    LI_TABLE_MAX_FEATURES = 64
};

/* Half a line of the processor's cache: four keys (0: none) and what they stand for. Most of a sentence's time is
 * looking features up, so a look-up reads one bucket, without a branch on what it finds. */
enum { LI_BUCKET = 4 };
typedef struct li_bucket {
    uint32_t keys[LI_BUCKET];
    uint32_t values[LI_BUCKET];
} li_bucket;

/* A key's bucket is key & mask, or the next one after a full one. A value is the number of a row of weights, width
 * bytes each; row 0, for features without weights, is all 0. Where width is 4 there are no rows: the value is the four
 * bytes. Weights are kept plus 128, so that sums are unsigned: every choice of a row has the same surplus. */
typedef struct li_table {
    const li_bucket *buckets;
    const uint8_t *rows;
    uint32_t mask;
} li_table;

typedef struct li_model li_model;

/* Maps the file. Fails with LI_E_IO, or LI_E_FORMAT if it is no model of this version or is cut short. */
LI_MUST_USE li_code li_model_open(li_model **out, const char *path, li_error *err);
void li_model_free(li_model *model);
const li_table *li_model_table(const li_model *model, int table);
size_t li_table_width(int table);

/* What tells one model from another: a hash of its content, made when it was built. */
uint32_t li_model_mark(const li_model *model);

/* Writes the file (build time). Rows of width weights for each key; keys are distinct and not 0. */
typedef struct li_model_rows {
    const uint32_t *keys;
    const int8_t *weights;
    size_t count;
} li_model_rows;
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

#endif
