/* Numerals: the longest number in words and digits that begins at a piece (cinquante-deux mille, 3,5
 * millions, un million et demi, deux tiers, vingt et unième). What it counts is for amount.c and time.c to
 * see. */
#ifndef LI_FRENCH_NUMBER_H
#define LI_FRENCH_NUMBER_H

#include "extractor/french/quantity.h"

typedef enum li_numeral_kind { LI_CARDINAL, LI_ORDINAL_NUMBER, LI_FRACTIONAL } li_numeral_kind;

typedef struct li_numeral {
    double value;
    double head;  /* what stands before its scale: 3,5 in 3,5 millions */
    double scale; /* a thousand, a million ... where it ends in one, else 1 */
    li_numeral_kind kind;
    bool digits;   /* begins in digits */
    bool article;  /* nothing but un, une */
    bool scaled;   /* ends in million, milliard ...: its noun follows with de */
    bool group;    /* une centaine */
    bool several;  /* des milliers, quelques millions */
    size_t pieces; /* 0: there is no numeral here */
} li_numeral;

li_numeral li_numeral_at(const li_pieces *pieces, size_t at);

#endif
