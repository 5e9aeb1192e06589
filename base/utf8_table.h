/* The letters that base/utf8.c knows, as tables: private to it. One record for each code point from U+0080 to U+024F,
 * where the letters of European languages in Latin script lie; ranges for all others. */
#ifndef LI_BASE_UTF8_TABLE_H
#define LI_BASE_UTF8_TABLE_H

#include <stddef.h>
#include <stdint.h>

enum { LI_UTF8_LETTER = 1, LI_UTF8_UPPER = 2, LI_UTF8_LATIN_FROM = 0x80, LI_UTF8_LATIN_END = 0x250 };

typedef struct li_utf8_latin {
    uint16_t other; /* the letter in the other case, or itself */
    uint16_t plain; /* the letter without accents, or itself */
    uint8_t flags;
} li_utf8_latin;

typedef struct li_utf8_range {
    uint32_t from, to;
} li_utf8_range;

/* Capitals from, from + step, ... to; the small letter is delta further. */
typedef struct li_utf8_case {
    uint32_t from, to;
    uint8_t step;
    int32_t delta;
} li_utf8_case;

typedef struct li_utf8_plain {
    uint16_t from, to, plain;
} li_utf8_plain;

/* Sorted by base, then mark. */
typedef struct li_utf8_composition {
    uint16_t base, mark, composed;
} li_utf8_composition;

extern const li_utf8_latin li_utf8_latin_table[LI_UTF8_LATIN_END - LI_UTF8_LATIN_FROM];
extern const li_utf8_range li_utf8_letters[];
extern const size_t li_utf8_letters_count;
extern const li_utf8_case li_utf8_cases[];
extern const size_t li_utf8_cases_count;
extern const char li_utf8_additional[257];
extern const li_utf8_plain li_utf8_plains[];
extern const size_t li_utf8_plains_count;
extern const li_utf8_composition li_utf8_compositions[];
extern const size_t li_utf8_compositions_count;

#endif
