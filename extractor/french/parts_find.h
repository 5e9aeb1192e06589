/* What the two files that find parts share: parts_find.c and parts_time.c. Private to this folder. */
#ifndef LI_FRENCH_PARTS_FIND_H
#define LI_FRENCH_PARTS_FIND_H

#include "extractor/french/parts.h"

/* The tag at a place of the row; LI_TAG_PUNCT outside. */
static inline li_tag li_row_tag(const li_row *r, int32_t i) {
    return i >= 0 && i < r->count ? (li_tag)r->tags[r->ids[i]] : LI_TAG_PUNCT;
}

/* Is the form at a place one of a list that NULL ends? */
static inline bool li_row_in(const li_row *r, int32_t i, const char *const *list) {
    if (i < 0 || i >= r->count) return false;
    li_slice form = r->forms[r->ids[i]];
    for (; *list; list++)
        if (form.len && form.ptr[0] == (*list)[0] && li_slice_eq(form, li_slice_of(*list))) return true;
    return false;
}

static inline bool li_row_is_day(const li_row *r, int32_t i) {
    return li_row_in(r, i,
                     (const char *const[]){"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
                                           "hier", "aujourd'hui", "demain", NULL});
}

/* The first time that stands inside the row. */
bool li_cut_time(li_cut *cut, const li_row *row);

#endif
