/* Verdicts: what became of each pattern that begins with a word of the analysed sentence, and why. Private to
 * this folder.
 *
 *     analysed sentence, its candidates -> verdicts -> explain */
#ifndef LI_EXTRACTOR_VERDICT_H
#define LI_EXTRACTOR_VERDICT_H

#include "extractor/engine.h"

typedef enum li_outcome {
    LI_HOLDS,   /* it matched, and gives triples */
    LI_BEATEN,  /* it matched, but gave way to another match */
    LI_UNBOUND, /* its words are there, but a slot took no actor that it may be */
    LI_MISSED   /* a word or slot was not found */
} li_outcome;

typedef struct li_verdict {
    const li_pattern *pattern; /* of several that one line gave, the one that got furthest */
    int32_t head;              /* the word where it began */
    li_outcome outcome;
    uint32_t candidate; /* the first of x->candidates that it gave; of no meaning for LI_UNBOUND and LI_MISSED */
    int32_t under;      /* LI_MISSED: the word under which the element was looked for */
    uint16_t got;       /* elements found */
    /* of LI_UNBOUND and LI_MISSED, in the scratch arena */
    li_slice element;  /* "Y", "« visite »", or empty: the clause as a whole */
    li_slice expected; /* "an actor as object of « rencontré »" */
    li_slice found;    /* "« difficultés » (NOUN)"; empty: nothing */
} li_verdict;

/* Which rules are asked for: all, or those of a label ("conflit.rules:12", with any folders before it; "12"
 * too) or of a relation's name. */
bool li_rule_is(const li_rules *rules, uint32_t rule, li_slice wanted);

/* One verdict a rule and word, in the order of the words, then of the outcomes, the nearest to a match first.
 * li_extractor_match must have been called. wanted may be empty. *count of them, in the scratch arena. */
LI_MUST_USE li_code li_verdicts_find(li_extractor *x, li_slice wanted, li_verdict **out, size_t *count, li_error *err);

/* The line of a rule as its file has it. */
li_slice li_rule_text(const li_rule *rule);

#endif
