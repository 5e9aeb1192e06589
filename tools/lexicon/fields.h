/* Cutting a line into its fields. */
#ifndef LI_LEXICON_FIELDS_H
#define LI_LEXICON_FIELDS_H

#include "base/slice.h"

/* The next run of bytes other than blanks, tabs and CR of *rest, which is moved behind it; empty at the end.
 */
static inline li_slice fields_next(li_slice *rest) {
    size_t from = 0;
    while (from < rest->len && (rest->ptr[from] == ' ' || rest->ptr[from] == '\t' || rest->ptr[from] == '\r')) from++;
    size_t to = from;
    while (to < rest->len && rest->ptr[to] != ' ' && rest->ptr[to] != '\t' && rest->ptr[to] != '\r') to++;
    li_slice field = li_slice_sub(*rest, from, to);
    *rest = li_slice_sub(*rest, to, rest->len);
    return field;
}

/* What stands before the next separator byte of *rest, which is moved behind the separator. */
static inline li_slice fields_until(li_slice *rest, char separator) {
    size_t to = 0;
    while (to < rest->len && rest->ptr[to] != separator) to++;
    li_slice field = li_slice_sub(*rest, 0, to);
    *rest = li_slice_sub(*rest, to + 1, rest->len);
    return field;
}

#endif
