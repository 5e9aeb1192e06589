#include "base/utf8.h"

#include "base/eight.h"
#include "base/utf8_table.h"

/* Length of the sequence that starts at p if it is valid, else 0; its code point in *c. end > p. */
static inline size_t sequence(const unsigned char *p, const unsigned char *end, uint32_t *c) {
    size_t left = (size_t)(end - p);
    if (p[0] < 0x80) {
        *c = p[0];
        return 1;
    }
    if (p[0] < 0xC2 || p[0] > 0xF4 || left < 2 || (p[1] & 0xC0) != 0x80) return 0;
    if (p[0] < 0xE0) {
        *c = (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
        return 2;
    }
    if (left < 3 || (p[2] & 0xC0) != 0x80) return 0;
    if (p[0] < 0xF0) {
        *c = (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
        return *c < 0x800 || (*c >= 0xD800 && *c <= 0xDFFF) ? 0 : 3;
    }
    if (left < 4 || (p[3] & 0xC0) != 0x80) return 0;
    *c = (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 | (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
    return *c < 0x10000 || *c > 0x10FFFF ? 0 : 4;
}

uint32_t li_utf8_next(li_slice s, size_t *at) {
    const unsigned char *p = (const unsigned char *)s.ptr;
    uint32_t c;
    size_t n = sequence(p + *at, p + s.len, &c);
    *at += n ? n : 1;
    return n ? c : LI_UTF8_INVALID;
}

size_t li_utf8_put(uint32_t c, char out[4]) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

size_t li_utf8_check(li_slice s) {
    const unsigned char *p = (const unsigned char *)s.ptr;
    size_t at = 0;
    while (at < s.len) {
        while (s.len - at >= 8 && !(li_eight(s.ptr + at) & LI_EIGHT_HIGH)) at += 8;
        if (at == s.len) break;
        uint32_t c;
        size_t n = sequence(p + at, p + s.len, &c);
        if (!n) return at;
        at += n;
    }
    return s.len;
}

size_t li_utf8_length(li_slice s) {
    size_t count = 0;
    for (size_t at = 0; at < s.len; count++) (void)li_utf8_next(s, &at);
    return count;
}

static const li_utf8_latin *latin(uint32_t c) {
    return c >= LI_UTF8_LATIN_FROM && c < LI_UTF8_LATIN_END ? &li_utf8_latin_table[c - LI_UTF8_LATIN_FROM] : NULL;
}

static const li_utf8_case *capital(uint32_t c) {
    size_t low = 0, high = li_utf8_cases_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (li_utf8_cases[middle].to < c) low = middle + 1;
        else high = middle;
    }
    const li_utf8_case *range = &li_utf8_cases[low];
    return low < li_utf8_cases_count && c >= range->from && (c - range->from) % range->step == 0 ? range : NULL;
}

static bool is_ascii_letter(uint32_t c) { return (c | 0x20) - 'a' < 26; }

bool li_is_letter(uint32_t c) {
    if (c < 0x80) return is_ascii_letter(c);
    const li_utf8_latin *record = latin(c);
    if (record) return record->flags & LI_UTF8_LETTER;
    size_t low = 0, high = li_utf8_letters_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (li_utf8_letters[middle].to < c) low = middle + 1;
        else high = middle;
    }
    return low < li_utf8_letters_count && c >= li_utf8_letters[low].from && !li_is_mark(c);
}

bool li_is_upper(uint32_t c) {
    if (c < 0x80) return c - 'A' < 26;
    const li_utf8_latin *record = latin(c);
    return record ? (record->flags & LI_UTF8_UPPER) != 0 : capital(c) != NULL;
}

bool li_is_digit(uint32_t c) { return c - '0' < 10; }

bool li_is_space(uint32_t c) {
    if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D);
    return c == 0xA0 || c == 0x85 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

li_slice li_utf8_trim(li_slice s) {
    size_t from = s.len, to = s.len;
    for (size_t at = 0; at < s.len;) {
        size_t before = at;
        uint32_t c = li_utf8_next(s, &at);
        if (li_is_space(c) || c == 0xFEFF) continue;
        if (from == s.len) from = before;
        to = at;
    }
    return li_slice_sub(s, from, to);
}

bool li_is_mark(uint32_t c) {
    return c >= 0x300 && (c < 0x370 || (c >= 0x483 && c <= 0x489) || (c >= 0x1AB0 && c <= 0x1AFF) ||
                          (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F));
}

bool li_is_ignored(uint32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
           c == 0xFEFF;
}

uint32_t li_lower(uint32_t c) {
    if (c < 0x80) return c - 'A' < 26 ? c + 32 : c;
    const li_utf8_latin *record = latin(c);
    if (record) return record->flags & LI_UTF8_UPPER ? record->other : c;
    const li_utf8_case *range = capital(c);
    return range ? (uint32_t)((int32_t)c + range->delta) : c;
}

uint32_t li_upper(uint32_t c) {
    if (c < 0x80) return c - 'a' < 26 ? c - 32 : c;
    const li_utf8_latin *record = latin(c);
    if (record) return record->flags & LI_UTF8_UPPER ? c : record->other;
    for (size_t i = 0; i < li_utf8_cases_count && c < LI_UTF8_INVALID; i++) {
        const li_utf8_case *range = &li_utf8_cases[i];
        int64_t up = (int64_t)c - range->delta;
        if (up >= range->from && up <= range->to && (up - range->from) % range->step == 0) return (uint32_t)up;
    }
    return c;
}

uint32_t li_unaccent(uint32_t c) {
    if (c < 0x80) return c;
    const li_utf8_latin *record = latin(c);
    if (record) return record->plain;
    if (c >= 0x1E00 && c < 0x1F00) {
        char letter = li_utf8_additional[c - 0x1E00];
        return letter == ' ' ? c : (unsigned char)letter;
    }
    if (c > 0x1FFF) return c;
    size_t low = 0, high = li_utf8_plains_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (li_utf8_plains[middle].to < c) low = middle + 1;
        else high = middle;
    }
    return low < li_utf8_plains_count && c >= li_utf8_plains[low].from ? li_utf8_plains[low].plain : c;
}

uint32_t li_compose(uint32_t base, uint32_t mark) {
    if (mark < 0x300 || mark >= 0x370 || base > 0x1FFF) return 0;
    uint32_t key = base << 16 | mark;
    size_t low = 0, high = li_utf8_compositions_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const li_utf8_composition *it = &li_utf8_compositions[middle];
        if (((uint32_t)it->base << 16 | it->mark) < key) low = middle + 1;
        else high = middle;
    }
    const li_utf8_composition *it = &li_utf8_compositions[low];
    return low < li_utf8_compositions_count && it->base == base && it->mark == mark ? it->composed : 0;
}
