/* A slice is a view of bytes that somebody else owns: text is passed around as slices, never as NUL-ended strings.
 * A slice is valid as long as the memory it points into; nothing here allocates. */
#ifndef LI_BASE_SLICE_H
#define LI_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef struct li_slice {
    const char *ptr;
    size_t len; /* bytes */
} li_slice;

/* For printf-like formats: printf("%.*s", LI_SLICE_ARG(s)). */
#define LI_SLICE_ARG(s) (int)(s).len, (s).ptr
#define LI_LIT(literal) ((li_slice){(literal), sizeof(literal) - 1})

/* A slice in a table of them. */
#define LI_ENTRY(literal) \
    { (literal), sizeof(literal) - 1 }

static inline li_slice li_slice_of(const char *nul_ended) {
    return (li_slice){nul_ended, nul_ended ? strlen(nul_ended) : 0};
}

static inline bool li_slice_eq(li_slice a, li_slice b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* Bytes [from, to) of s; both are clamped to s. */
static inline li_slice li_slice_sub(li_slice s, size_t from, size_t to) {
    if (to > s.len) to = s.len;
    if (from > to) from = to;
    return (li_slice){s.ptr ? s.ptr + from : NULL, to - from};
}

static inline bool li_slice_starts(li_slice s, li_slice prefix) {
    return s.len >= prefix.len && (prefix.len == 0 || memcmp(s.ptr, prefix.ptr, prefix.len) == 0);
}

static inline bool li_slice_ends(li_slice s, li_slice suffix) {
    return s.len >= suffix.len && (suffix.len == 0 || memcmp(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len) == 0);
}

/* Does s begin with any of a table's slices, none of them empty, the last of the table {NULL, 0}? */
static inline bool li_slice_starts_any(li_slice s, const li_slice *table) {
    for (; table->ptr; table++)
        if (s.len >= table->len && s.ptr[0] == table->ptr[0] && li_slice_starts(s, *table)) return true;
    return false;
}

/* The same for the end of s. */
static inline bool li_slice_ends_any(li_slice s, const li_slice *table) {
    for (; table->ptr; table++)
        if (s.len >= table->len && s.ptr[s.len - 1] == table->ptr[table->len - 1] && li_slice_ends(s, *table))
            return true;
    return false;
}

/* Byte order, shorter first where one is a prefix of the other: <0, 0, >0. */
static inline int li_slice_cmp(li_slice a, li_slice b) {
    size_t n = a.len < b.len ? a.len : b.len;
    int c = n ? memcmp(a.ptr, b.ptr, n) : 0;
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

#endif
