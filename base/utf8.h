/* UTF-8: decoding, checking, and the one normaliser through which the text of articles, rules and actor files passes.
 * Letter classes come from a table of our own, never from <ctype.h>: they are the same in every locale. */
#ifndef LI_BASE_UTF8_H
#define LI_BASE_UTF8_H

#include "base/buffer.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

#define LI_UTF8_INVALID 0xFFFFFFFFu

/* The code point at byte *at of s, which is moved behind it; LI_UTF8_INVALID for a bad sequence, of which one byte is
 * then passed. *at must be < s.len. Overlong forms, surrogates and code points over U+10FFFF are invalid. */
uint32_t li_utf8_next(li_slice s, size_t *at);

/* Writes code point c to out (4 bytes of room) and returns its length in bytes; an invalid c writes U+FFFD. */
size_t li_utf8_put(uint32_t c, char out[4]);

/* The offset of the first byte that is not valid UTF-8, or s.len. */
size_t li_utf8_check(li_slice s);

/* The number of code points in s (invalid bytes count one each). */
size_t li_utf8_length(li_slice s);

/* s without the blanks of every width, and byte order marks, around it. */
li_slice li_utf8_trim(li_slice s);

bool li_is_letter(uint32_t c);  /* Latin, Greek, Cyrillic letters and their like */
bool li_is_upper(uint32_t c);   /* capital or title-case letter */
bool li_is_digit(uint32_t c);   /* 0-9 only */
bool li_is_space(uint32_t c);   /* blanks of every width, NBSP and narrow NBSP, tabs and line ends */
bool li_is_mark(uint32_t c);    /* combining accent: belongs to the letter before it (NFD text) */
bool li_is_ignored(uint32_t c); /* soft hyphen, zero-width and direction marks, BOM: not seen by a reader */

/* Simple lower case: one code point to one. */
uint32_t li_lower(uint32_t c);

/* Simple upper case: one code point to one. */
uint32_t li_upper(uint32_t c);

/* The letter without its accents (É -> E, ç -> c, ï -> i, ø -> o, ł -> l); c itself where there is none. œ and æ stay.
 */
uint32_t li_unaccent(uint32_t c);

/* Composition of a base letter and a combining mark (e + U+0301 -> é), or 0 where there is no such letter. */
uint32_t li_compose(uint32_t base, uint32_t mark);

/* Appends the folded form of s: NFC for letters with marks, lower case, every apostrophe as ', every hyphen (en dash
 * and minus too) as -, every run of blanks as one space, ligatures œ and æ kept, "oe" left alone, typesetters'
 * ligatures (fi, fl) as letters; soft hyphens and zero-width characters are dropped, an invalid byte becomes U+FFFD.
 * Folding what is folded changes nothing. What is looked up anywhere is looked up folded. */
void li_fold(li_buffer *out, li_slice s);

/* As li_fold, and without accents, œ as oe, æ as ae: the key under which "ETATS-UNIS" meets "États-Unis". */
void li_fold_plain(li_buffer *out, li_slice s);

#endif
