/* Needs: what a sentence must have, or must not have, for a pattern to match there, told by its words and by who may be
 * meant. Made once for all patterns, owned by the rules, read-only and shared by all threads; asked by gate.c. Private
 * to this folder.
 *
 *     patterns -> needs -> gate */
#ifndef LI_RULE_NEEDS_H
#define LI_RULE_NEEDS_H

#include "base/bits.h"
#include "extractor/rule/rules.h"

/* How a word of a group must stand in a sentence. */
typedef enum li_need_by { LI_NEED_BY_LEMMA, LI_NEED_BY_FORM, LI_NEED_BY_EITHER } li_need_by;

/* Whom a pattern needs: nobody who is known; one by a word that says what he is, « X, un chef de Y »; two. */
enum { LI_NEEDS_NOBODY, LI_NEEDS_A_TITLE, LI_NEEDS_TWO };

enum { LI_NEED_GROUPS = 7 };

/* What one pattern needs. */
typedef struct li_need {
    uint8_t who;  /* LI_NEEDS_NOBODY, ... */
    uint8_t x, y; /* types of the two; 0: any */
    bool verb, reflexive, negated;
    bool owned;                      /* a possessive may tell one of the two */
    bool topic;                      /* nor may the article be of what is refused */
    uint8_t needed, preps, refused;  /* of so many groups, in this order, a word must be there; so too, unless something
                                      * is said to be mutual; no word may be there */
    uint16_t groups[LI_NEED_GROUPS]; /* what finds no room is not asked for */
} li_need;

/* A word in a group of words that patterns need, or do not want. */
typedef struct li_need_word {
    uint16_t group;
    uint16_t by; /* li_need_by */
} li_need_word;

typedef struct li_needs {
    li_need *entries;   /* as the patterns stand in the index of top words */
    size_t group_count; /* groups are numbered below it */
    li_bits words;      /* of any group, numbered */
    uint32_t *starts;   /* by number: where its groups begin in in; the next one's begin where they end */
    li_need_word *in;
} li_needs;

/* Of the patterns of a set, which is indexed. Fails with LI_E_MEMORY; free with li_needs_clear either way. */
LI_MUST_USE li_code li_needs_fill(li_needs *out, const li_rules *rules, li_error *err);
void li_needs_clear(li_needs *needs);

/* The groups that a word is in; *count of them. */
static inline const li_need_word *li_needs_of(const li_needs *n, li_sym word, size_t *count) {
    *count = 0;
    if (!li_bits_has(&n->words, word)) return NULL;
    const uint32_t *at = &n->starts[li_bits_place(&n->words, word)];
    *count = at[1] - at[0];
    return n->in + at[0];
}

#endif
