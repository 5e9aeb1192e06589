#include "graph/pool.h"

#include <stdlib.h>

#define FIRST_BLOCK ((size_t)4096)
#define LARGEST_BLOCK ((size_t)1 << 20)
#define FIRST_ROOM ((size_t)256)

typedef struct li_pool_block {
    struct li_pool_block *next;
    size_t size;
} li_pool_block;

void li_pool_free(li_pool *pool) {
    while (pool->blocks) {
        li_pool_block *next = pool->blocks->next;
        free(pool->blocks);
        pool->blocks = next;
    }
    free(pool->slots);
    *pool = (li_pool){0};
}

static char *new_block(li_pool *pool, size_t size) {
    if (size > SIZE_MAX - sizeof(li_pool_block)) return NULL;
    li_pool_block *block = malloc(sizeof *block + size);
    if (!block) return NULL;
    *block = (li_pool_block){pool->blocks, size};
    pool->blocks = block;
    pool->held += sizeof *block + size;
    return (char *)(block + 1);
}

static char *take(li_pool *pool, size_t size, size_t align) {
#ifdef LI_ARENA_EACH
    (void)align;
    return new_block(pool, size);
#else
    size_t skip = pool->left ? (align - (uintptr_t)pool->at % align) % align : 0;
    if (pool->left < size || pool->left - size < skip) {
        size_t block = pool->held < FIRST_BLOCK ? FIRST_BLOCK : pool->held;
        if (block > LARGEST_BLOCK) block = LARGEST_BLOCK;
        if (size > block / 4) return new_block(pool, size);
        char *at = new_block(pool, block);
        if (!at) return NULL;
        pool->at = at;
        pool->left = block;
        skip = 0;
    }
    char *taken = pool->at + skip;
    pool->at += skip + size;
    pool->left -= skip + size;
    return taken;
#endif
}

void *li_pool_alloc(li_pool *pool, size_t size) { return take(pool, size, sizeof(void *)); }

static li_code grow(li_pool *pool) {
    size_t room = pool->room ? pool->room * 2 : FIRST_ROOM;
    li_pool_slot *slots = calloc(room, sizeof *slots);
    if (!slots) return LI_E_MEMORY;
    for (size_t i = 0; i < pool->room; i++) {
        if (!pool->slots[i].ptr) continue;
        size_t at = pool->slots[i].hash & (room - 1);
        while (slots[at].ptr) at = (at + 1) & (room - 1);
        slots[at] = pool->slots[i];
    }
    pool->held += (room - pool->room) * sizeof *slots;
    free(pool->slots);
    pool->slots = slots;
    pool->room = room;
    return LI_OK;
}

li_code li_pool_intern(li_pool *pool, li_slice s, li_slice *out) {
    if (!s.len) {
        *out = LI_LIT("");
        return LI_OK;
    }
    if (s.len > UINT32_MAX) return LI_E_LIMIT;
    if (pool->count >= pool->room / 4 * 3 && grow(pool)) return LI_E_MEMORY;
    uint32_t hash = (uint32_t)li_hash_bytes(s.ptr, s.len);
    size_t at = hash & (pool->room - 1);
    for (; pool->slots[at].ptr; at = (at + 1) & (pool->room - 1)) {
        const li_pool_slot *slot = &pool->slots[at];
        if (slot->hash != hash || slot->len != s.len || memcmp(slot->ptr, s.ptr, s.len) != 0) continue;
        *out = (li_slice){slot->ptr, slot->len};
        return LI_OK;
    }
    char *copy = take(pool, s.len, 1);
    if (!copy) return LI_E_MEMORY;
    memcpy(copy, s.ptr, s.len);
    pool->slots[at] = (li_pool_slot){copy, (uint32_t)s.len, hash};
    pool->count++;
    *out = (li_slice){copy, s.len};
    return LI_OK;
}
