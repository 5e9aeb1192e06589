/* A set of numbers below a fixed limit, one bit each: asked before a larger table is, so that most questions touch memory
 * that is near. The set owns its bits; one that is all zeros is empty and needs no freeing. */
#ifndef LI_BASE_BITS_H
#define LI_BASE_BITS_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct li_bits {
    uint64_t *words;
    size_t limit; /* numbers are below it */
} li_bits;

/* Makes an empty set of numbers below limit; what it held before is freed. Fails with LI_E_MEMORY, the set then empty. */
LI_MUST_USE static inline li_code li_bits_reset(li_bits *bits, size_t limit, li_error *err) {
    free(bits->words);
    *bits = (li_bits){calloc(limit / 64 + 1, sizeof *bits->words), limit};
    if (bits->words) return LI_OK;
    bits->limit = 0;
    return li_fail(err, LI_E_MEMORY, "no memory for a set of numbers");
}

static inline void li_bits_free(li_bits *bits) {
    free(bits->words);
    *bits = (li_bits){NULL, 0};
}

/* number must be below the limit. */
static inline void li_bits_add(li_bits *bits, size_t number) { bits->words[number / 64] |= UINT64_C(1) << (number % 64); }

/* Any number may be asked for. */
static inline bool li_bits_has(const li_bits *bits, size_t number) {
    return number < bits->limit && (bits->words[number / 64] >> (number % 64) & 1);
}

#endif
