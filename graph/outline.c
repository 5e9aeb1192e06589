#include "graph/outline.h"

void li_outline_blanks(li_slice bytes, size_t *at) {
    while (*at < bytes.len && memchr(" \t\r\n", bytes.ptr[*at], 4)) ++*at;
}

static bool pass_string(li_slice bytes, size_t *at) {
    for (size_t i = *at + 1; i < bytes.len; i++) {
        if (bytes.ptr[i] == '\\') {
            i++;
        } else if (bytes.ptr[i] == '"') {
            *at = i + 1;
            return true;
        }
    }
    return false;
}

/* An object or a list; that its brackets pair is for its parser to see. */
static bool pass_nested(li_slice bytes, size_t *at) {
    size_t depth = 0;
    for (size_t i = *at; i < bytes.len;) {
        char c = bytes.ptr[i];
        if (c == '"') {
            if (!pass_string(bytes, &i)) return false;
            continue;
        }
        i++;
        if (c == '{' || c == '[') depth++;
        if (c != '}' && c != ']') continue;
        if (--depth) continue;
        *at = i;
        return true;
    }
    return false;
}

bool li_outline_value(li_slice bytes, size_t *at, li_slice *value) {
    li_outline_blanks(bytes, at);
    size_t from = *at;
    if (from == bytes.len) return false;
    char c = bytes.ptr[from];
    if (c == '"') {
        if (!pass_string(bytes, at)) return false;
    } else if (c == '{' || c == '[') {
        if (!pass_nested(bytes, at)) return false;
    } else {
        while (*at < bytes.len && !memchr(" \t\r\n,:]}\"[{", bytes.ptr[*at], 11)) ++*at;
    }
    *value = li_slice_sub(bytes, from, *at);
    return *at > from;
}

bool li_outline_enter(li_outline *outline, li_slice bytes, char open) {
    *outline = (li_outline){.bytes = bytes, .open = open, .first = true};
    li_outline_blanks(bytes, &outline->at);
    if (outline->at == bytes.len || bytes.ptr[outline->at] != open) return false;
    outline->at++;
    return true;
}

static bool pass_byte(li_outline *outline, char c) {
    li_outline_blanks(outline->bytes, &outline->at);
    if (outline->at == outline->bytes.len || outline->bytes.ptr[outline->at] != c) return false;
    outline->at++;
    return true;
}

li_outline_step li_outline_next(li_outline *outline, li_slice *key, li_slice *value) {
    *key = (li_slice){NULL, 0};
    if (pass_byte(outline, outline->open == '{' ? '}' : ']')) return LI_OUTLINE_END;
    if (!outline->first && !pass_byte(outline, ',')) return LI_OUTLINE_BROKEN;
    outline->first = false;
    li_outline_blanks(outline->bytes, &outline->at);
    if (outline->open == '{') {
        if (outline->at == outline->bytes.len || outline->bytes.ptr[outline->at] != '"') return LI_OUTLINE_BROKEN;
        if (!li_outline_value(outline->bytes, &outline->at, key) || !pass_byte(outline, ':')) return LI_OUTLINE_BROKEN;
    }
    return li_outline_value(outline->bytes, &outline->at, value) ? LI_OUTLINE_ITEM : LI_OUTLINE_BROKEN;
}
