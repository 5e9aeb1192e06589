/* What the two files that find parts share: parts_find.c and parts_time.c. Private to this folder. */
#ifndef LI_FRENCH_PARTS_FIND_H
#define LI_FRENCH_PARTS_FIND_H

#include "extractor/french/clause_words.h"
#include "extractor/french/parts.h"

/* The tag at a place of the row; LI_TAG_PUNCT outside. */
static inline li_tag li_row_tag(const li_row *r, int32_t i) {
    return i >= 0 && i < r->count ? (li_tag)r->tags[r->ids[i]] : LI_TAG_PUNCT;
}

static inline __attribute__((always_inline)) bool li_row_is(const li_row *r, int32_t i, const char *text) {
    return i >= 0 && i < r->count && li_form_is(&r->forms[r->ids[i]], text);
}

/* Is the form at a place one of the class? */
static inline bool li_row_in(const li_row *r, int32_t i, li_word_class c) {
    return i >= 0 && i < r->count && li_form_in(&r->forms[r->ids[i]], c);
}

static inline bool li_row_holds(const li_row *r, li_word_class c) { return r->words >> c & 1; }

/* The first time that stands inside the row. */
bool li_cut_time(li_cut *cut, const li_row *row);

#endif
