#include "base/buffer.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void li_buffer_free(li_buffer *b) {
    if (!b) return;
    free(b->ptr);
    *b = LI_BUFFER_EMPTY;
}

void li_buffer_clear(li_buffer *b) {
    b->len = 0;
    b->code = LI_OK;
}

bool li_buffer_reserve(li_buffer *b, size_t more) {
    if (b->code != LI_OK) return false;
    if (b->room - b->len >= more && b->ptr) return true;
    /* No object is larger than PTRDIFF_MAX. */
    if (more > PTRDIFF_MAX - b->len) {
        b->code = LI_E_MEMORY;
        return false;
    }
    size_t room = b->room > PTRDIFF_MAX / 2 ? PTRDIFF_MAX : b->room * 2;
    if (room < b->len + more) room = b->len + more;
    if (room < 64) room = 64;
    char *grown = realloc(b->ptr, room);
    if (!grown) {
        b->code = LI_E_MEMORY;
        return false;
    }
    b->ptr = grown;
    b->room = room;
    return true;
}

void li_buffer_add(li_buffer *b, li_slice s) {
    if (s.len == 0 || !li_buffer_reserve(b, s.len)) return;
    memcpy(b->ptr + b->len, s.ptr, s.len);
    b->len += s.len;
}

void li_buffer_add_text(li_buffer *b, const char *nul_ended) { li_buffer_add(b, li_slice_of(nul_ended)); }

void li_buffer_add_byte(li_buffer *b, char c) {
    if (li_buffer_reserve(b, 1)) b->ptr[b->len++] = c;
}

void li_buffer_add_code_point(li_buffer *b, uint32_t c) {
    char bytes[4];
    li_buffer_add(b, (li_slice){bytes, li_utf8_put(c, bytes)});
}

void li_buffer_printf(li_buffer *b, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n < 0) b->code = LI_E_MEMORY;
    if (n <= 0 || !li_buffer_reserve(b, (size_t)n + 1)) return;
    va_start(args, format);
    (void)vsnprintf(b->ptr + b->len, (size_t)n + 1, format, args);
    va_end(args);
    b->len += (size_t)n;
}

li_slice li_buffer_slice(const li_buffer *b) { return (li_slice){b->ptr, b->len}; }

static void add_json_escape(li_buffer *b, unsigned char c) {
    static const char hex[] = "0123456789abcdef";
    static const char names[] = "btn\0fr"; /* 08 to 0D */
    char text[6] = {'\\', (char)c, 0, 0, 0, 0};
    size_t n = 2;
    if (c >= 0x08 && c <= 0x0D && c != 0x0B) {
        text[1] = names[c - 0x08];
    } else if (c < 0x20 || c == 0x7F) {
        memcpy(text + 1, "u00", 3);
        text[4] = hex[c >> 4];
        text[5] = hex[c & 15];
        n = 6;
    }
    li_buffer_add(b, (li_slice){text, n});
}

void li_buffer_add_json(li_buffer *b, li_slice s) {
    li_buffer_add_byte(b, '"');
    size_t from = 0;
    for (size_t at = 0; at < s.len;) {
        unsigned char c = (unsigned char)s.ptr[at];
        size_t before = at;
        bool invalid = false;
        if (c < 0x80) at++;
        else invalid = li_utf8_next(s, &at) == LI_UTF8_INVALID;
        if (!invalid && c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
        li_buffer_add(b, li_slice_sub(s, from, before));
        if (invalid) li_buffer_add_code_point(b, 0xFFFD);
        else add_json_escape(b, c);
        from = at;
    }
    li_buffer_add(b, li_slice_sub(s, from, s.len));
    li_buffer_add_byte(b, '"');
}
