/* The outline of a large JSON text: where the members of an object and the elements of a list begin and end, found
 * without parsing them, so that a graph is parsed one edge at a time and memory does not grow with the file. What is
 * inside a value is checked by whoever parses it. Private to graph/. */
#ifndef LI_GRAPH_OUTLINE_H
#define LI_GRAPH_OUTLINE_H

#include "base/slice.h"

typedef struct li_outline {
    li_slice bytes;
    size_t at;
    char open;  /* '{' or '[' of what is gone through */
    bool first; /* nothing of it has been seen yet */
} li_outline;

/* Goes into the object ('{') or list ('[') at the start of bytes (blanks may precede); false if there is none. */
bool li_outline_enter(li_outline *outline, li_slice bytes, char open);

typedef enum li_outline_step { LI_OUTLINE_ITEM, LI_OUTLINE_END, LI_OUTLINE_BROKEN } li_outline_step;

/* The next member (key with its quotes) or element; key is empty in a list. At LI_OUTLINE_END and LI_OUTLINE_BROKEN,
 * outline->at is behind the end or at the place that is wrong. */
li_outline_step li_outline_next(li_outline *outline, li_slice *key, li_slice *value);

/* Moves *at over blanks. */
void li_outline_blanks(li_slice bytes, size_t *at);

/* The value at *at, which is moved behind it; false if it has no end. */
bool li_outline_value(li_slice bytes, size_t *at, li_slice *value);

#endif
