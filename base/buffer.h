/* A growing string of bytes: what messages, JSON lines and files are made in before they are written. It remembers a
 * failure: append as often as you like, ask li_buffer_code once at the end. The buffer owns its bytes. */
#ifndef LI_BASE_BUFFER_H
#define LI_BASE_BUFFER_H

#include "base/error.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct li_buffer {
    char *ptr;
    size_t len, room;
    li_code code; /* LI_OK, or LI_E_MEMORY once an append failed */
} li_buffer;

#define LI_BUFFER_EMPTY ((li_buffer){NULL, 0, 0, LI_OK})

void li_buffer_free(li_buffer *b);
void li_buffer_clear(li_buffer *b);                /* empties it, keeps its memory and forgets its failure */
bool li_buffer_reserve(li_buffer *b, size_t more); /* room for that many further bytes; false: none, and remembered */
void li_buffer_add(li_buffer *b, li_slice s);
void li_buffer_add_text(li_buffer *b, const char *nul_ended);
void li_buffer_add_byte(li_buffer *b, char c);
void li_buffer_add_code_point(li_buffer *b, uint32_t c);
void li_buffer_printf(li_buffer *b, const char *format, ...) LI_PRINTF(2, 3);
li_slice li_buffer_slice(const li_buffer *b); /* valid until the next append */

/* A JSON string with its quotes: `"`, `\` and control characters escaped, all else as it is. Invalid UTF-8 becomes
 * U+FFFD. */
void li_buffer_add_json(li_buffer *b, li_slice s);

/* Shortest decimal of a finite double that reads back as the same number, always with '.', never with an exponent
 * below 1e21; "0" for NaN and infinities. Independent of the locale. */
void li_buffer_add_double(li_buffer *b, double value);

#endif
