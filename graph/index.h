/* The graph's hash: keys of bytes to numbers from 0 up, given in the order of adding. It is the one place that uses
 * uthash. Private to graph/. */
#ifndef LI_GRAPH_INDEX_H
#define LI_GRAPH_INDEX_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Keys up to this length are copied; longer ones must outlive the index. */
#define LI_INDEX_COPIED 12

typedef struct li_index li_index;

/* Bytes and their hash, reckoned once for all that is done with them. */
typedef struct li_index_key {
    const void *bytes;
    size_t len;
    unsigned hash;
} li_index_key;

li_index_key li_index_key_of(const void *bytes, size_t len);

LI_MUST_USE li_index *li_index_new(void); /* NULL if there is no memory */
void li_index_free(li_index *index);      /* NULL is allowed */

/* False if there is no such key. */
bool li_index_find(const li_index *index, li_index_key key, uint32_t *number);

/* A key that will be looked for soon: its bucket, or with bucket_there what is in the bucket, starts on its way from
 * memory. Two such hints, and work between them, take most of the waiting out of a search in a large index. */
void li_index_hint(const li_index *index, li_index_key key, bool bucket_there);

/* Adds a key that is not there; its number is the count so far. LI_E_MEMORY leaves the index as it was. */
LI_MUST_USE li_code li_index_add(li_index *index, li_index_key key);

/* Forgets the keys whose numbers are count and above. */
void li_index_cut(li_index *index, size_t count);

/* Bytes held; 0 for NULL. */
size_t li_index_held(const li_index *index);

#endif
