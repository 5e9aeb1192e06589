/* Amounts in a sentence: numbers, percentages, money, measures and counted things, with their bounds (plus
 * de, près de) and ranges (entre 10 et 20 millions), and ordinals. Only words and the lexicon are looked at,
 * no tags; a lone article (un accord) is no amount, and what lies inside a date or a period is left to
 * time.h.
 *
 *     pieces -> numerals -> amounts */
#ifndef LI_FRENCH_AMOUNT_H
#define LI_FRENCH_AMOUNT_H

#include "extractor/french/quantity.h"
#include "extractor/french/time.h"
#include "extractor/triple.h"

typedef enum li_amount_kind {
    LI_AMOUNT_NUMBER,  /* deux tiers; a number whose noun was not understood */
    LI_AMOUNT_ORDINAL, /* troisième */
    LI_AMOUNT_PERCENT, /* unit "%" */
    LI_AMOUNT_MONEY,   /* unit: ISO 4217 code; the lemma where the words do not tell (franc, couronne, dinar,
                          peso) */
    LI_AMOUNT_MEASURE, /* unit: lemma of a unit of measure: kilomètre, tonne, an, baril par jour */
    LI_AMOUNT_COUNT,   /* unit: lemma of the noun that is counted: soldat, fois */
    LI_AMOUNT_KIND_COUNT
} li_amount_kind;

typedef struct li_found_amount {
    li_amount amount; /* text, start, end: with the bound and the unit */
    li_amount_kind kind;
    uint32_t first, count; /* its tokens; first is an index in the sentence */
    li_slice number;       /* the numeral alone */
    li_slice core;         /* the numeral and its unit, without the bound */
} li_found_amount;

typedef struct li_amounts {
    li_found_amount *items; /* in the order of the text; they do not overlap */
    size_t count;
} li_amounts;

const char *li_amount_kind_name(li_amount_kind kind); /* "money" */

/* The amounts of a sentence cut into pieces. times: those of the same sentence, or NULL; amounts that overlap
 * one that is no duration are left out. Units point into the lexicon, the vocabulary or arena, texts into the
 * article. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_amounts_find(li_amounts *out, const li_pieces *pieces, const li_times *times, li_arena *arena,
                                    li_error *err);

#endif
