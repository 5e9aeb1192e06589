#include "extractor/actor/slug.h"

#include "base/buffer.h"
#include "base/utf8.h"

/* The id of a name of plain letters, digits and blanks, the usual case; nothing for another. */
static li_slice plain_slug(li_arena *arena, li_slice name) {
    bool gap = false;
    size_t at = 0;
    if (!name.len || !((name.ptr[0] | 0x20) >= 'a' && (name.ptr[0] | 0x20) <= 'z')) return (li_slice){NULL, 0};
    for (size_t i = 0; i < name.len; i++)
        if ((unsigned char)name.ptr[i] >= 0x80) return (li_slice){NULL, 0};
    char *out = li_arena_alloc(arena, name.len + 1);
    for (size_t i = 0; out && i < name.len; i++) {
        char c = name.ptr[i], low = (char)(c | 0x20);
        if ((low >= 'a' && low <= 'z') || (c >= '0' && c <= '9')) {
            if (gap) out[at++] = '_';
            out[at++] = c >= '0' && c <= '9' ? c : low;
            gap = false;
        } else {
            gap = true;
        }
    }
    return (li_slice){out, at};
}

li_slice li_slug(li_arena *arena, li_slice name) {
    li_slice quick = plain_slug(arena, name);
    if (quick.ptr) return quick;
    li_buffer plain = LI_BUFFER_EMPTY, out = LI_BUFFER_EMPTY;
    li_fold_plain(&plain, name);
    li_slice p = li_buffer_slice(&plain);
    bool gap = false;
    for (size_t at = 0; at < p.len;) {
        uint32_t c = li_utf8_next(p, &at);
        if (c != LI_UTF8_INVALID && (li_is_letter(c) || li_is_digit(c))) {
            if (out.len == 0 && li_is_digit(c)) li_buffer_add_text(&out, "n_");
            if (gap && out.len) li_buffer_add_byte(&out, '_');
            li_buffer_add_code_point(&out, c);
            gap = false;
        } else {
            gap = true;
        }
    }
    if (out.len == 0) li_buffer_add_byte(&out, 'x');
    li_slice id = plain.code || out.code ? (li_slice){NULL, 0} : li_arena_copy(arena, li_buffer_slice(&out));
    li_buffer_free(&plain);
    li_buffer_free(&out);
    return id;
}
