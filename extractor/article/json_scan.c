#include "extractor/article/json.h"

#include "base/eight.h"
#include "base/utf8.h"

#include <string.h>

const char *const li_json_names[LI_JSON_FIELDS] = {"id", "date", "title", "text", "url"};

static size_t skip_blanks(li_slice s, size_t at) {
    while (at < s.len && (s.ptr[at] == ' ' || s.ptr[at] == '\t' || s.ptr[at] == '\r' || s.ptr[at] == '\n')) at++;
    return at;
}

/* The offset of the next `"`, `\` or control character, or the end. */
static size_t plain_end(li_slice s, size_t at) {
    for (; s.len - at >= 8; at += 8) {
        const uint64_t ones = LI_EIGHT_ONES;
        uint64_t w = li_eight(s.ptr + at), quote = w ^ ones * '"', slash = w ^ ones * '\\';
        uint64_t stops = ((quote - ones) & ~quote) | ((slash - ones) & ~slash) | ((w - ones * 0x20) & ~w);
        if (stops & LI_EIGHT_HIGH) break;
    }
    while (at < s.len && s.ptr[at] != '"' && s.ptr[at] != '\\' && (unsigned char)s.ptr[at] >= 0x20) at++;
    return at;
}

static bool read_hex(li_slice s, size_t at, uint32_t *out) {
    if (s.len < at + 4) return false;
    *out = 0;
    for (size_t i = at; i < at + 4; i++) {
        unsigned char c = (unsigned char)s.ptr[i], letter = c | 0x20;
        if (c >= '0' && c <= '9') *out = *out << 4 | (uint32_t)(c - '0');
        else if (letter >= 'a' && letter <= 'f') *out = *out << 4 | (uint32_t)(letter - 'a' + 10);
        else return false;
    }
    return true;
}

/* The escape at s[*at], which is `\`; its bytes go to out, which moves behind them. False for one that is none, for NUL
 * and for half a surrogate pair. */
static bool read_escape(li_slice s, size_t *at, char **out) {
    static const char letters[] = "\"\\/bfnrt", bytes[] = "\"\\/\b\f\n\r\t";
    if (*at + 1 >= s.len) return false;
    char letter = s.ptr[*at + 1];
    const char *found = letter ? strchr(letters, letter) : NULL;
    *at += 2;
    if (found) {
        *(*out)++ = bytes[found - letters];
        return true;
    }
    uint32_t c, low;
    if (letter != 'u' || !read_hex(s, *at, &c) || c == 0) return false;
    *at += 4;
    if (c >= 0xD800 && c <= 0xDFFF) {
        if (c >= 0xDC00 || s.len < *at + 2 || s.ptr[*at] != '\\' || s.ptr[*at + 1] != 'u') return false;
        if (!read_hex(s, *at + 2, &low) || low < 0xDC00 || low > 0xDFFF) return false;
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        *at += 6;
    }
    char text[4];
    size_t n = li_utf8_put(c, text);
    memcpy(*out, text, n);
    *out += n;
    return true;
}

/* The string at s[*at], which is behind its first quotation mark. What is decoded is never longer than its source. */
static bool read_string(li_slice s, size_t *at, li_slice *out, li_arena *arena) {
    size_t from = *at, end = plain_end(s, from);
    if (end == s.len) return false;
    if (s.ptr[end] == '"') {
        *out = li_slice_sub(s, from, end);
        *at = end + 1;
        return true;
    }
    const char *quote = s.ptr + end; /* the first that no backslash stands before */
    for (size_t i = end; (quote = s.ptr + plain_end(s, i)) < s.ptr + s.len && *quote == '\\';)
        if ((i = (size_t)(quote - s.ptr) + 2) > s.len) return false;
    if (quote >= s.ptr + s.len || *quote != '"') return false;
    char *start = li_arena_alloc(arena, (size_t)(quote - s.ptr) - from + 4), *to = start;
    if (!start) return false;
    for (;;) {
        memcpy(to, s.ptr + from, end - from);
        to += end - from;
        if (s.ptr[end] == '"') break;
        if (!read_escape(s, &end, &to)) return false;
        from = end;
        end = plain_end(s, from);
    }
    *out = (li_slice){start, (size_t)(to - start)};
    *at = end + 1;
    return true;
}

/* true, false, null, or a number of few digits; longer ones may overflow, which Jansson refuses. */
static bool read_plain(li_slice s, size_t *at, li_slice *out) {
    size_t from = *at, i = from;
    while (i < s.len && s.ptr[i] != ',' && s.ptr[i] != '}' && s.ptr[i] != ' ' && s.ptr[i] != '\t' && s.ptr[i] != '\r')
        i++;
    *out = li_slice_sub(s, from, i);
    *at = i;
    if (li_slice_eq(*out, LI_LIT("true")) || li_slice_eq(*out, LI_LIT("false")) || li_slice_eq(*out, LI_LIT("null")))
        return true;
    if (out->len == 0 || out->len > 15) return false;
    size_t points = 0, k = 0;
    if (out->len > 1 && out->ptr[0] == '0' && out->ptr[1] != '.') return false;
    for (; k < out->len; k++) {
        if (out->ptr[k] == '.') points++;
        else if (!li_is_digit((unsigned char)out->ptr[k])) return false;
    }
    return points == 0 || (points == 1 && out->ptr[0] != '.' && out->ptr[out->len - 1] != '.');
}

static bool keep(li_json_fields *fields, size_t field, bool string, li_slice value) {
    bool null = !string && li_slice_eq(value, LI_LIT("null"));
    bool whole =
        field == LI_JSON_ID && !string && value.len && value.ptr[0] <= '9' && !memchr(value.ptr, '.', value.len);
    if (fields->present[field] || (!string && !null && !whole)) return false;
    fields->present[field] = true;
    if (!null) fields->values[field] = value;
    return true;
}

static bool read_member(li_json_fields *fields, li_slice s, size_t *at, li_arena *arena) {
    if (*at >= s.len || s.ptr[*at] != '"') return false;
    size_t from = *at + 1, end = plain_end(s, from);
    if (end == s.len || s.ptr[end] != '"') return false;
    li_slice name = li_slice_sub(s, from, end), value;
    *at = skip_blanks(s, end + 1);
    if (*at >= s.len || s.ptr[*at] != ':') return false;
    *at = skip_blanks(s, *at + 1);
    if (*at >= s.len) return false;
    bool string = s.ptr[*at] == '"';
    if (string) ++*at;
    if (string ? !read_string(s, at, &value, arena) : !read_plain(s, at, &value)) return false;
    for (size_t i = 0; i < LI_JSON_FIELDS; i++)
        if (li_slice_eq(name, li_slice_of(li_json_names[i])) && !keep(fields, i, string, value)) return false;
    return true;
}

bool li_json_scan(li_json_fields *fields, li_slice line, li_arena *arena) {
    memset(fields, 0, sizeof *fields);
    size_t at = skip_blanks(line, 0);
    if (at >= line.len || line.ptr[at] != '{') return false;
    for (char mark = ','; mark == ',';) {
        at = skip_blanks(line, at + 1);
        if (!read_member(fields, line, &at, arena)) return false;
        at = skip_blanks(line, at);
        if (at >= line.len) return false;
        mark = line.ptr[at];
        if (mark != ',' && mark != '}') return false;
    }
    return skip_blanks(line, at + 1) == line.len;
}
