/* The tables of figures that the tagger and the tree builder weigh their choices with: feature -> one weight a choice,
 * counted from treebanks (see data/ATTRIBUTION.md) by tools/train, kept in data/weights.tsv, and mapped at start from one
 * file. Read-only, shared by all threads. */
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
enum { LI_TABLE_TAG_WIDTH = 24, LI_TABLE_ARC_WIDTH = 4, LI_TABLE_LABEL_WIDTH = 32, LI_TABLE_MAX_WIDTH = 32, LI_TABLE_MAX_FEATURES = 64 };

/* Open addressing: slot = key & mask, then upwards; key 0 is an empty slot. Weights are small, so that the tables stay in
 * the processor's cache: most of a sentence's time is looking features up. */
typedef struct li_table {
    const uint32_t *keys;
    const int8_t *weights; /* width of them a slot */
    uint32_t mask;
} li_table;

typedef struct li_model li_model;

/* Maps the file. Fails with LI_E_IO, or LI_E_FORMAT if it is no model of this version or is cut short. */
LI_MUST_USE li_code li_model_open(li_model **out, const char *path, li_error *err);
void li_model_free(li_model *model);
const li_table *li_model_table(const li_model *model, int table);
size_t li_table_width(int table);

/* Writes the file (build time). Rows of width weights for each key; keys are distinct and not 0. */
typedef struct li_model_rows {
    const uint32_t *keys;
    const int8_t *weights;
    size_t count;
} li_model_rows;
LI_MUST_USE li_code li_model_write(const char *path, const li_model_rows rows[LI_TABLE_COUNT], li_error *err);

/* Adds to scores[0..width) the weights of count features (LI_TABLE_MAX_FEATURES at most). In three passes, so that the
 * memory of all features is on its way before the first is needed. */
static inline void li_table_sum(const li_table *t, const uint32_t *features, size_t count, size_t width, int32_t *scores) {
    const int8_t *found[LI_TABLE_MAX_FEATURES];
    size_t n = 0;
    for (size_t f = 0; f < count; f++) __builtin_prefetch(t->keys + (features[f] & t->mask));
    for (size_t f = 0; f < count; f++) {
        uint32_t slot = features[f] & t->mask, key = t->keys[slot];
        while (key != features[f] && key) {
            slot = (slot + 1) & t->mask;
            key = t->keys[slot];
        }
        found[n] = t->weights + (size_t)slot * width;
        __builtin_prefetch(found[n]);
        n += key != 0;
    }
    for (size_t i = 0; i < n; i++)
        for (size_t c = 0; c < width; c++) scores[c] += found[i][c];
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
