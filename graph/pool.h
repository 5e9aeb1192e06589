/* The strings of a graph, each stored once: two equal strings have one address. Blocks of bytes that are given back
 * together; what a failed call left in the pool stays there, unseen, until the graph goes. Private to graph/.
 *
 *     slices of a triple -> pool -> slices that live as long as the graph */
#ifndef LI_GRAPH_POOL_H
#define LI_GRAPH_POOL_H

#include "base/error.h"
#include "base/slice.h"

#include <stdint.h>

typedef struct li_pool_slot {
    const char *ptr; /* NULL: free */
    uint32_t len, hash;
} li_pool_slot;

typedef struct li_pool {
    li_pool_slot *slots;
    size_t room, count; /* room is 0 or a power of two */
    struct li_pool_block *blocks;
    char *at;
    size_t left, held;
} li_pool;

/* A pool begins as all zeros. */
void li_pool_free(li_pool *pool);

/* *out gets the pool's copy of s, at a non-NULL address. Fails with LI_E_MEMORY, or LI_E_LIMIT from 4 GB on. */
LI_MUST_USE li_code li_pool_intern(li_pool *pool, li_slice s, li_slice *out);

/* size bytes aligned for pointers, not zeroed; NULL if there is no memory. */
LI_MUST_USE void *li_pool_alloc(li_pool *pool, size_t size);

/* A hash of bytes, the same on every run; its low and its high half are both good. */
static inline uint64_t li_hash_bytes(const void *bytes, size_t len) {
    const uint64_t k = 0x9E3779B97F4A7C15u;
    const unsigned char *p = bytes;
    uint64_t h = (uint64_t)len * k, word;
    for (; len >= 8; p += 8, len -= 8) {
        memcpy(&word, p, 8);
        h = (h ^ word) * k;
        h ^= h >> 32;
    }
    word = 0;
    if (len) memcpy(&word, p, len);
    h = (h ^ word) * 0xD6E8FEB86659FD93u;
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93u;
    return h ^ (h >> 32);
}

#endif
