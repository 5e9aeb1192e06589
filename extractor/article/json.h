/* The members of a line of JSON, private to this folder. Two ways lead to them: a scan that reads the lines that
 * articles nearly always come in many times faster than a tree can be made of them, and Jansson, which decides about
 * all others, and whether they are JSON at all. */
#ifndef LI_EXTRACTOR_ARTICLE_JSON_H
#define LI_EXTRACTOR_ARTICLE_JSON_H

#include "base/arena.h"
#include "base/slice.h"

#include <stdbool.h>

enum { LI_JSON_ID, LI_JSON_DATE, LI_JSON_TITLE, LI_JSON_TEXT, LI_JSON_URL, LI_JSON_FIELDS };

typedef struct li_json_fields {
    li_slice values[LI_JSON_FIELDS]; /* empty if absent or null */
    bool present[LI_JSON_FIELDS];
} li_json_fields;

extern const char *const li_json_names[LI_JSON_FIELDS];

/* False if the line is anything but an object of strings, plain numbers, true, false and null; it may be good JSON
 * then, or bad. line must be UTF-8. Values point into line, or into the arena if they held escapes. */
bool li_json_scan(li_json_fields *fields, li_slice line, li_arena *arena);

#endif
