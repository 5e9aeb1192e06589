/* The outline of a large JSON text: where the members of an object and the elements of a list begin and end, found
 * without parsing them, so that a graph is parsed one edge at a time and memory does not grow with the file. What is
 * inside a value is checked by whoever parses it. Private to graph/. */
#ifndef LI_GRAPH_JSON_SCAN_H
#define LI_GRAPH_JSON_SCAN_H

#include "base/slice.h"

typedef struct li_json_scan {
    li_slice bytes;
    size_t at;
    char open;  /* '{' or '[' of what is gone through */
    bool first; /* nothing of it has been seen yet */
} li_json_scan;

/* Goes into the object ('{') or list ('[') at the start of bytes (blanks may precede); false if there is none. */
bool li_json_enter(li_json_scan *scan, li_slice bytes, char open);

typedef enum li_json_step { LI_JSON_ITEM, LI_JSON_END, LI_JSON_BROKEN } li_json_step;

/* The next member (key with its quotes) or element; key is empty in a list. At LI_JSON_END and LI_JSON_BROKEN, scan->at
 * is behind the end or at the place that is wrong. */
li_json_step li_json_next(li_json_scan *scan, li_slice *key, li_slice *value);

/* Moves *at over blanks. */
void li_json_blanks(li_slice bytes, size_t *at);

/* The value at *at, which is moved behind it; false if it has no end. */
bool li_json_value(li_slice bytes, size_t *at, li_slice *value);

#endif
