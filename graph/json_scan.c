#include "graph/json_scan.h"

void li_json_blanks(li_slice bytes, size_t *at) {
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

bool li_json_value(li_slice bytes, size_t *at, li_slice *value) {
    li_json_blanks(bytes, at);
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

bool li_json_enter(li_json_scan *scan, li_slice bytes, char open) {
    *scan = (li_json_scan){.bytes = bytes, .open = open, .first = true};
    li_json_blanks(bytes, &scan->at);
    if (scan->at == bytes.len || bytes.ptr[scan->at] != open) return false;
    scan->at++;
    return true;
}

static bool pass_byte(li_json_scan *scan, char c) {
    li_json_blanks(scan->bytes, &scan->at);
    if (scan->at == scan->bytes.len || scan->bytes.ptr[scan->at] != c) return false;
    scan->at++;
    return true;
}

li_json_step li_json_next(li_json_scan *scan, li_slice *key, li_slice *value) {
    *key = (li_slice){NULL, 0};
    if (pass_byte(scan, scan->open == '{' ? '}' : ']')) return LI_JSON_END;
    if (!scan->first && !pass_byte(scan, ',')) return LI_JSON_BROKEN;
    scan->first = false;
    li_json_blanks(scan->bytes, &scan->at);
    if (scan->open == '{') {
        if (scan->at == scan->bytes.len || scan->bytes.ptr[scan->at] != '"') return LI_JSON_BROKEN;
        if (!li_json_value(scan->bytes, &scan->at, key) || !pass_byte(scan, ':')) return LI_JSON_BROKEN;
    }
    return li_json_value(scan->bytes, &scan->at, value) ? LI_JSON_ITEM : LI_JSON_BROKEN;
}
