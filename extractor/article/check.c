#include "extractor/article/input.h"

#include "base/utf8.h"

#include <stdio.h>

static li_code at_byte(li_error *err, li_code code, li_slice bytes, size_t at, uint64_t base, const char *what,
                       const char *hint) {
    if (!err || err->code != LI_OK) return code;
    uint64_t line = 1;
    size_t start = 0;
    for (size_t i = 0; i < at; i++)
        if (bytes.ptr[i] == '\n') line++, start = i + 1;
    uint64_t column = li_utf8_length(li_slice_sub(bytes, start, at)) + 1;
    (void)li_fail_at(err, code, NULL, line, column, "%s at byte %llu (0x%02X)%s", what, (unsigned long long)(base + at),
                     at < bytes.len ? (unsigned)(unsigned char)bytes.ptr[at] : 0, hint);
    err->byte = base + at;
    return code;
}

/* A file in Windows-1252 or Latin-1 has letters above 0x7F one at a time among ASCII, and no control characters. */
static bool looks_like_1252(li_slice bytes, size_t from) {
    size_t high = 0, letters = 0, end = bytes.len - from > 4096 ? from + 4096 : bytes.len;
    for (size_t i = from; i < end; i++) {
        unsigned char c = (unsigned char)bytes.ptr[i];
        if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') return false;
        if (c < 0x80) continue;
        high++;
        letters += c >= 0xC0 || c == 0x92 || c == 0x9C || c == 0x8C || c == 0xAB || c == 0xBB || c == 0xA0;
    }
    return letters * 4 >= high * 3;
}

static const char *utf16_name(li_slice bytes) {
    if (li_slice_starts(bytes, LI_LIT("\xFF\xFE\0\0")) || li_slice_starts(bytes, LI_LIT("\0\0\xFE\xFF")))
        return "UTF-32";
    if (li_slice_starts(bytes, LI_LIT("\xFF\xFE")) || li_slice_starts(bytes, LI_LIT("\xFE\xFF"))) return "UTF-16";
    return NULL;
}

/* Text in UTF-16 without a byte order mark: every other byte is NUL. */
static const char *utf16_order(li_slice bytes) {
    size_t zeros[2] = {0, 0}, n = bytes.len > 256 ? 256 : bytes.len;
    for (size_t i = 0; i < n; i++) zeros[i & 1] += bytes.ptr[i] == 0;
    if (n < 8) return NULL;
    if (zeros[1] * 5 > n * 2 && zeros[0] * 20 < n) return "UTF-16LE";
    if (zeros[0] * 5 > n * 2 && zeros[1] * 20 < n) return "UTF-16BE";
    return NULL;
}

static const char *binary_name(li_slice bytes) {
    static const struct {
        const char *start, *name;
        size_t len;
    } kinds[] = {{"%PDF-", "a PDF file", 5},
                 {"PK\3\4", "a ZIP or office file", 4},
                 {"\x1F\x8B", "a gzip file", 2},
                 {"\x89PNG", "a PNG image", 4},
                 {"\xFF\xD8\xFF", "a JPEG image", 3},
                 {"\x7F"
                  "ELF",
                  "a program", 4},
                 {"GIF8", "a GIF image", 4},
                 {"BZh", "a bzip2 file", 3},
                 {"\xFD"
                  "7zXZ",
                  "an xz file", 5},
                 {"\xD0\xCF\x11\xE0", "an office file", 4},
                 {"{\\rtf", "an RTF file", 5}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (li_slice_starts(bytes, (li_slice){kinds[i].start, kinds[i].len})) return kinds[i].name;
    return NULL;
}

static li_code check_kind(li_slice bytes, uint64_t base, li_error *err) {
    const char *name = base == 0 ? utf16_name(bytes) : NULL;
    if (name)
        return li_fail(err, LI_E_ENCODING,
                       "%s, not UTF-8 (byte order mark at byte 0); convert it: iconv -f %s -t UTF-8", name, name);
    name = base == 0 ? binary_name(bytes) : NULL;
    if (name) return li_fail(err, LI_E_ENCODING, "%s, not text (byte 0)", name);
    const char *zero = bytes.len ? memchr(bytes.ptr, 0, bytes.len) : NULL;
    if (!zero) return LI_OK;
    const char *order = base == 0 ? utf16_order(bytes) : NULL;
    char hint[64] = ": not text";
    if (order) (void)snprintf(hint, sizeof hint, "; convert it: iconv -f %s -t UTF-8", order);
    return at_byte(err, LI_E_ENCODING, bytes, (size_t)(zero - bytes.ptr), base, "NUL", hint);
}

bool li_is_blank(li_slice bytes) {
    size_t at = li_slice_starts(bytes, LI_LIT("\xEF\xBB\xBF")) ? 3 : 0;
    while (at < bytes.len) {
        uint32_t c = (unsigned char)bytes.ptr[at] < 0x80 ? (unsigned char)bytes.ptr[at++] : li_utf8_next(bytes, &at);
        if (c == LI_UTF8_INVALID || (!li_is_space(c) && !li_is_ignored(c))) return false;
    }
    return true;
}

li_code li_check_text(li_slice bytes, uint64_t base, li_error *err) {
    if (li_is_blank(bytes)) return li_fail(err, LI_E_FORMAT, "no text: the file is %s", bytes.len ? "blank" : "empty");
    li_code code = check_kind(bytes, base, err);
    if (code != LI_OK) return code;
    size_t bad = li_utf8_check(bytes);
    if (bad == bytes.len) return LI_OK;
    bool hint = looks_like_1252(bytes, bad);
    return at_byte(err, LI_E_ENCODING, bytes, bad, base, "not UTF-8",
                   hint ? "; it looks like Windows-1252: iconv -f WINDOWS-1252 -t UTF-8" : "");
}

li_code li_check_html(li_slice bytes, li_error *err) {
    if (li_is_blank(bytes)) return li_fail(err, LI_E_FORMAT, "no text: the file is %s", bytes.len ? "blank" : "empty");
    return check_kind(bytes, 0, err);
}
