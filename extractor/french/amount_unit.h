/* What a numeral counts: money by currency and country, percentages, units of measure, or the noun that
 * follows. Used by amount.c only. */
#ifndef LI_FRENCH_AMOUNT_UNIT_H
#define LI_FRENCH_AMOUNT_UNIT_H

#include "extractor/french/amount.h"
#include "extractor/french/number.h"

typedef struct li_unit {
    li_amount_kind kind; /* LI_AMOUNT_NUMBER: there is no unit */
    li_slice name;
    size_t pieces;
    bool before; /* stands before its number: $ 30 */
} li_unit;

/* A currency before its number: $75, EUR 1000. Its pieces may be 0. */
li_unit li_unit_before(const li_pieces *in, size_t at);

/* The unit from piece `at`, behind numeral n. */
li_unit li_unit_after(const li_pieces *in, size_t at, const li_numeral *n);

#endif
