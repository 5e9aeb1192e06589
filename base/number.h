/* Numbers as ASCII text, the same in every locale: what formats and configuration are read and written with. French
 * prose (1 000, 3,5, trois millions) is the business of extractor/french. */
#ifndef LI_BASE_NUMBER_H
#define LI_BASE_NUMBER_H

#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/* Longest text that li_number_write makes. */
enum { LI_NUMBER_ROOM = 352 };

/* Digits only, the whole of s; false for anything else and for more than UINT64_MAX. *out is untouched then. */
bool li_number_unsigned(li_slice s, uint64_t *out);

/* [+-]digits[.digits][(e|E)[+-]digits], or .digits, the whole of s, rounded to the nearest double (ties to even). false
 * for anything else, infinities and NaN among it, and for what is larger than the largest double. */
bool li_number_double(li_slice s, double *out);

/* The shortest decimal of value that reads back as the same number, always with '.', without an exponent below 1e21
 * ("1e21"); "0" for NaN, infinities and -0. Not NUL-ended; returns its length. */
size_t li_number_write(double value, char out[LI_NUMBER_ROOM]);

#endif
