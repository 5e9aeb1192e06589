/* A set of numbers below a fixed limit, one bit each: asked before a larger table is, so that most questions touch
 * memory that is near. A set that is complete can number its members, so that what is known of them needs no table as
 * long as the limit. The set owns its bits; one that is all zeros is empty and needs no freeing. */
#ifndef LI_BASE_BITS_H
#define LI_BASE_BITS_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct li_bits {
    uint64_t *words;
    size_t limit;     /* numbers are below it */
    uint32_t *before; /* by word of bits: members in earlier ones; NULL until they are numbered */
} li_bits;

static inline void li_bits_free(li_bits *bits) {
    free(bits->words);
    free(bits->before);
    *bits = (li_bits){NULL, 0, NULL};
}

/* Makes an empty set of numbers below limit; what it held before is freed. Fails with LI_E_MEMORY, the set then empty.
 */
LI_MUST_USE static inline li_code li_bits_reset(li_bits *bits, size_t limit, li_error *err) {
    li_bits_free(bits);
    *bits = (li_bits){calloc(limit / 64 + 1, sizeof *bits->words), limit, NULL};
    if (bits->words) return LI_OK;
    bits->limit = 0;
    return li_fail(err, LI_E_MEMORY, "no memory for a set of numbers");
}

/* number must be below the limit. */
static inline void li_bits_add(li_bits *bits, size_t number) {
    bits->words[number / 64] |= UINT64_C(1) << (number % 64);
}

/* Any number may be asked for. */
static inline bool li_bits_has(const li_bits *bits, size_t number) {
    return number < bits->limit && (bits->words[number / 64] >> (number % 64) & 1);
}

/* Numbers the members, which must not change from now on: *count of them. Fails with LI_E_MEMORY. */
LI_MUST_USE static inline li_code li_bits_number(li_bits *bits, size_t *count, li_error *err) {
    size_t words = bits->limit / 64 + 1;
    *count = 0;
    free(bits->before);
    bits->before = malloc(words * sizeof *bits->before);
    if (!bits->before) return li_fail(err, LI_E_MEMORY, "no memory for a set of numbers");
    for (size_t i = 0; i < words; i++) {
        bits->before[i] = (uint32_t)*count;
        *count += (size_t)__builtin_popcountll(bits->words[i]);
    }
    return LI_OK;
}

/* Of a set whose members are numbered: how many are smaller than this one. */
static inline size_t li_bits_place(const li_bits *bits, size_t member) {
    uint64_t smaller = bits->words[member / 64] & ((UINT64_C(1) << (member % 64)) - 1);
    return bits->before[member / 64] + (size_t)__builtin_popcountll(smaller);
}

#endif
