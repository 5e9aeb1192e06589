/* The file of kept patterns, as kept_pack.c writes it and kept.c maps it: a header, then sections in its order. All numbers
 * are of the machine's byte order, which the order mark betrays.
 *
 *     slots   open addressing by li_hash of a line's key; the number of the line + 1, 0: empty
 *     lines   kept_line: where its key and its patterns are
 *     names   kept_text: words that the lexicon does not have, folded
 *     code    patterns, row by row: flags (KEPT_VERB … and the status + 1 from KEPT_STATUS on), then the top node
 *     texts   keys and names
 *
 * A node is four numbers, then its prepositions, words and children: role, slot, number and types (a byte each); exact
 * (the highest bit) and the count of prepositions; the count of words; the count of children. A word is its number in the
 * lexicon, or the lexicon's size + its number in names. */
#ifndef LI_RULE_KEPT_FORMAT_H
#define LI_RULE_KEPT_FORMAT_H

#include "extractor/rule/kept.h"

#define KEPT_MAGIC "liaisonP"
#define KEPT_ORDER_MARK 0x01020304u
#define KEPT_VERSION 1u
#define KEPT_EXACT 0x80000000u

enum { KEPT_SLOTS, KEPT_LINES, KEPT_NAMES, KEPT_CODE, KEPT_TEXTS, KEPT_SECTIONS };

enum {
    KEPT_VERB = 1, KEPT_REFLEXIVE = 2, KEPT_NEGATED = 4, KEPT_PASSIVE = 8, KEPT_TIME = 16, KEPT_NO_PASSIVE = 32,
    KEPT_NO_ADJECTIVE = 64, KEPT_NO_RECIPROCAL = 128, KEPT_NO_POSSESSIVE = 256, KEPT_NO_INFINITIVE = 512, KEPT_STATUS = 16 /* bits */
};

typedef struct kept_header {
    char magic[8];
    uint32_t order_mark, version, lexicon, model, analysis; /* marks of what it was made with */
    uint32_t sizes[KEPT_SECTIONS];                          /* slots (a power of two), lines, names, numbers, bytes */
} kept_header;

typedef struct kept_line {
    uint32_t hash;
    uint32_t key, key_size;   /* bytes of texts */
    uint32_t code, code_size; /* numbers of code */
    uint32_t patterns;
} kept_line;

typedef struct kept_text {
    uint32_t at, size; /* bytes of texts */
} kept_text;

/* What tells one analysis from another: a hash of the sources of french/ and rule/, made by tools/mark.cmake. */
extern const uint32_t li_analysis_mark;

/* The key of a line, appended to out: its bytes and those of the lines of the lists that it names, as rules has them now.
 * With use, the lists are marked as used. */
void li_kept_key(li_buffer *out, const li_rules *rules, li_slice line, bool use);

#endif
