/* The file of kept analyses, as keeper.c writes it and kept.c maps it: a header, then sections in its order. All
 * numbers are of the machine's byte order, which the order mark betrays.
 *
 *     slots    open addressing by kept_hash of a text; the number of its entry + 1, 0: empty
 *     entries  kept_entry: where the text and its numbers are
 *     words    kept_text: words that the lexicon does not have, folded
 *     numbers  what is kept; a word is its number in the lexicon, or the lexicon's size + its number in words
 *     bytes    of texts and words */
#ifndef LI_FRENCH_KEPT_FORMAT_H
#define LI_FRENCH_KEPT_FORMAT_H

#include "extractor/french/kept.h"

#define KEPT_MAGIC "liaisonK"
#define KEPT_ORDER_MARK 0x01020304u
#define KEPT_VERSION 2u

enum { KEPT_SLOTS, KEPT_ENTRIES, KEPT_WORDS, KEPT_NUMBERS, KEPT_BYTES, KEPT_SECTIONS };

typedef struct kept_header {
    char magic[8];
    uint32_t order_mark, version, lexicon, model, code; /* marks of what it was made with */
    uint32_t sizes[KEPT_SECTIONS];                      /* slots: a power of two */
} kept_header;

typedef struct kept_text {
    uint32_t at, size; /* bytes */
} kept_text;

typedef struct kept_entry {
    uint32_t hash, kind;
    kept_text text;
    uint32_t at, count; /* numbers */
} kept_entry;

/* What tells one version of the code from another: a hash of the sources that say what is kept, made by
 * tools/mark.cmake. */
extern const uint32_t li_code_mark;

static inline uint32_t kept_hash(li_kept_kind kind, li_slice text) {
    return li_hash(text) + (uint32_t)kind * 0x9E3779B1u;
}

#endif
