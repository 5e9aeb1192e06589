#include "graph/index.h"

#include "graph/pool.h"

#include <stdlib.h>
#include <string.h>

/* Out of memory is told through the element's number; uthash has then taken the element out again. */
#define HASH_NONFATAL_OOM 1
#define uthash_nonfatal_oom(element) ((element)->number = UINT32_MAX)
#include <uthash.h>

/* Shorter chains, as each step along one is a cache miss in a large graph: 12 bytes more an edge, a sixth of the time
 * less. Lower values double the buckets again and again for one long chain. */
#undef HASH_BKT_CAPACITY_THRESH
#define HASH_BKT_CAPACITY_THRESH 8U

#define BLOCK 64

typedef struct entry {
    UT_hash_handle hh;
    uint32_t number;
    unsigned char key[LI_INDEX_COPIED];
} entry;

struct li_index {
    entry *head;
    entry **blocks; /* entry n is blocks[n / BLOCK][n % BLOCK] */
    size_t count, block_count, block_room;
};

li_index *li_index_new(void) { return calloc(1, sizeof(li_index)); }

void li_index_free(li_index *index) {
    if (!index) return;
    HASH_CLEAR(hh, index->head);
    for (size_t i = 0; i < index->block_count; i++) free(index->blocks[i]);
    free(index->blocks);
    free(index);
}

li_index_key li_index_key_of(const void *bytes, size_t len) {
    return (li_index_key){bytes, len, (unsigned)li_hash_bytes(bytes, len)};
}

bool li_index_find(const li_index *index, li_index_key key, uint32_t *number) {
    entry *found = NULL;
    if (key.len > UINT32_MAX) return false;
    HASH_FIND_BYHASHVALUE(hh, index->head, key.bytes, (unsigned)key.len, key.hash, found);
    if (!found) return false;
    *number = found->number;
    return true;
}

void li_index_hint(const li_index *index, li_index_key key, bool bucket_there) {
    if (!index->head) return;
    UT_hash_table *table = index->head->hh.tbl;
    UT_hash_bucket *bucket = &table->buckets[key.hash & (table->num_buckets - 1)];
    if (bucket_there) __builtin_prefetch(bucket->hh_head);
    else __builtin_prefetch(bucket);
}

static entry *new_entry(li_index *index) {
    if (index->count / BLOCK == index->block_count) {
        if (index->block_count == index->block_room) {
            size_t room = index->block_room ? index->block_room * 2 : 16;
            entry **blocks = realloc(index->blocks, room * sizeof *blocks);
            if (!blocks) return NULL;
            index->blocks = blocks;
            index->block_room = room;
        }
        entry *block = malloc(BLOCK * sizeof *block);
        if (!block) return NULL;
        index->blocks[index->block_count++] = block;
    }
    return &index->blocks[index->count / BLOCK][index->count % BLOCK];
}

li_code li_index_add(li_index *index, li_index_key key) {
    entry *added = new_entry(index);
    if (!added) return LI_E_MEMORY;
    memset(added, 0, sizeof *added);
    added->number = (uint32_t)index->count;
    const void *kept = key.bytes;
    if (key.len <= sizeof added->key) {
        if (key.len) memcpy(added->key, key.bytes, key.len);
        kept = added->key;
    }
    HASH_ADD_KEYPTR_BYHASHVALUE(hh, index->head, kept, (unsigned)key.len, key.hash, added);
    if (added->number == UINT32_MAX) return LI_E_MEMORY;
    index->count++;
    return LI_OK;
}

void li_index_cut(li_index *index, size_t count) {
    while (index->count > count) {
        index->count--;
        entry *last = &index->blocks[index->count / BLOCK][index->count % BLOCK];
        HASH_DELETE(hh, index->head, last);
    }
}

size_t li_index_held(const li_index *index) {
    if (!index) return 0;
    size_t held = sizeof *index + index->block_room * sizeof *index->blocks;
    held += index->block_count * BLOCK * sizeof(entry);
    return held + HASH_OVERHEAD(hh, index->head) - index->count * sizeof(UT_hash_handle);
}
