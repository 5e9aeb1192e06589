#include "extractor/article/charset.h"

#include "base/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

/* The declaration is looked for in so many bytes, as browsers do (they say 1024; some sites need more). */
enum { LOOKED_AT = 4096 };

/* Windows-1252, 80 to 9F; what it leaves undefined is a control character there as in Latin-1. */
static const uint16_t windows_1252[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                          0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                          0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static bool is_name(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' ||
           c == '.';
}

/* The name behind `charset=` or `encoding=`, in small letters. */
static void find_declared(li_slice page, char name[40]) {
    static const char *const words[] = {"charset", "encoding"};
    size_t end = page.len < LOOKED_AT ? page.len : LOOKED_AT;
    name[0] = '\0';
    for (size_t i = 0; i < end; i++) {
        for (size_t w = 0; w < 2; w++) {
            size_t at = i, k = 0, n = 0;
            while (at < end && words[w][k] && lower(page.ptr[at]) == words[w][k]) at++, k++;
            if (words[w][k]) continue;
            while (at < end && page.ptr[at] == ' ') at++;
            if (at == end || page.ptr[at++] != '=') continue;
            while (at < end && (page.ptr[at] == ' ' || page.ptr[at] == '"' || page.ptr[at] == '\'')) at++;
            while (at < end && n < 39 && is_name(page.ptr[at])) name[n++] = lower(page.ptr[at++]);
            name[n] = '\0';
            if (n) return;
        }
    }
}

static void from_1252(li_buffer *out, li_slice page) {
    size_t from = 0;
    for (size_t at = 0; at < page.len; at++) {
        unsigned char c = (unsigned char)page.ptr[at];
        if (c < 0x80) continue;
        li_buffer_add(out, li_slice_sub(page, from, at));
        li_buffer_add_code_point(out, c < 0xA0 ? windows_1252[c - 0x80] : c);
        from = at + 1;
    }
    li_buffer_add(out, li_slice_sub(page, from, page.len));
}

/* UTF-8 with a few broken bytes, which become U+FFFD. */
static void repair(li_buffer *out, li_slice page) {
    for (size_t at = 0; at < page.len;) {
        size_t good = li_utf8_check(li_slice_sub(page, at, page.len));
        li_buffer_add(out, li_slice_sub(page, at, at + good));
        at += good;
        if (at++ < page.len) li_buffer_add_code_point(out, 0xFFFD);
    }
}

/* False if the system does not know the encoding. */
static bool convert(li_buffer *out, li_slice page, const char *name) {
    iconv_t cd = iconv_open("UTF-8", name);
    if (cd == (iconv_t)-1) return false;
    char *in = (char *)page.ptr; /* iconv does not write to it */
    size_t left = page.len;
    while (left && li_buffer_reserve(out, left + 16)) {
        char *to = out->ptr + out->len;
        size_t room = out->room - out->len;
        size_t n = iconv(cd, &in, &left, &to, &room);
        int why = errno;
        out->len = (size_t)(to - out->ptr);
        if (n != (size_t)-1 || why == E2BIG) continue;
        li_buffer_add_code_point(out, 0xFFFD);
        in++, left--;
    }
    (void)iconv_close(cd);
    return true;
}

/* More good sequences than bad bytes: UTF-8 that something broke. */
static bool is_mostly_utf8(li_slice page) {
    size_t good = 0, bad = 0;
    for (size_t at = 0; at < page.len;) {
        uint32_t c = li_utf8_next(page, &at);
        bad += c == LI_UTF8_INVALID;
        good += c >= 0x80 && c != LI_UTF8_INVALID;
    }
    return good > bad;
}

li_code li_to_utf8(li_slice *out, li_slice page, li_buffer *room, li_error *err) {
    static const char *const western[] = {"",       "iso-8859-1", "iso8859-1", "latin1", "windows-1252",
                                          "cp1252", "us-ascii",   "ascii",     "utf-8",  "utf8"};
    *out = page;
    if (li_utf8_check(page) == page.len) return LI_OK;
    char name[40];
    find_declared(page, name);
    bool is_western = false;
    for (size_t i = 0; i < sizeof western / sizeof *western; i++) is_western |= strcmp(name, western[i]) == 0;
    if (is_mostly_utf8(page)) repair(room, page);
    else if (is_western || strncmp(name, "utf-", 4) == 0 || !convert(room, page, name)) from_1252(room, page);
    if (room->code != LI_OK) return li_fail(err, LI_E_MEMORY, "no memory for a page");
    /* An encoding may be read as something that is no text at all. */
    if (memchr(room->ptr, 0, room->len)) return li_fail(err, LI_E_ENCODING, "NUL characters when read as %s", name);
    *out = li_buffer_slice(room);
    return LI_OK;
}
