/* The normaliser of base/utf8.h: bytes below U+0080 eight at a time, the rest through the tables. */
#include "base/eight.h"
#include "base/utf8.h"

typedef struct fold {
    char *out;         /* where the next byte goes */
    char *last;        /* where the letter before it starts: what a mark composes with */
    uint32_t letter;   /* that letter, or 0 */
    bool plain, blank; /* blank: the byte before is a space that stands for a run of them */
} fold;

/* How many bytes of w, at most 8, are ASCII without control characters and without a blank behind a blank. The marks
 * may be wrong above the first one, which alone counts. */
static inline size_t easy_bytes(uint64_t w, bool after_blank) {
    uint64_t controls = (w - LI_EIGHT_ONES * 0x20) & ~w & LI_EIGHT_HIGH;
    uint64_t blanks = ~((w ^ LI_EIGHT_ONES * 0x20) + LI_EIGHT_ONES * 0x7F) & LI_EIGHT_HIGH;
    uint64_t stop = (w & LI_EIGHT_HIGH) | controls | (blanks & (blanks << 8 | (after_blank ? 0x80 : 0)));
    return stop ? li_eight_first(stop) : 8;
}

static void put(fold *f, uint32_t c) {
    f->last = f->out;
    f->letter = c;
    f->blank = false;
    f->out += li_utf8_put(c, f->out);
}

static void put_blank(fold *f) {
    if (f->blank) return;
    put(f, ' ');
    f->blank = true;
}

static void put_text(fold *f, const char *text) {
    for (; *text; text++) put(f, (unsigned char)*text);
}

static uint32_t apostrophe_or_hyphen(uint32_t c) {
    switch (c) {
    case 0xB4:
    case 0x2B9:
    case 0x2BB:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0xFF07: return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0xFE63:
    case 0xFF0D: return '-';
    default: return c;
    }
}

static const char *ligature(uint32_t c, bool plain) {
    static const char *const typeset[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    if (c >= 0xFB00 && c <= 0xFB06) return typeset[c - 0xFB00];
    if (plain && c == 0x153) return "oe";
    if (plain && c == 0xE6) return "ae";
    return NULL;
}

/* A mark joins the letter before it; where there is no such letter it stands alone, or is dropped if accents are. */
static void put_mark(fold *f, uint32_t mark) {
    if (f->plain) return;
    uint32_t composed = f->letter ? li_compose(f->letter, mark) : 0;
    if (!composed) {
        f->out += li_utf8_put(mark, f->out);
        f->letter = 0;
        f->blank = false;
        return;
    }
    f->out = f->last;
    put(f, li_lower(composed));
}

static void put_other(fold *f, uint32_t c) {
    if (c == LI_UTF8_INVALID) c = 0xFFFD;
    if (li_is_ignored(c)) return;
    if (li_is_space(c)) {
        put_blank(f);
        return;
    }
    if (li_is_mark(c)) {
        put_mark(f, c);
        return;
    }
    c = apostrophe_or_hyphen(li_lower(c));
    if (f->plain) c = apostrophe_or_hyphen(li_unaccent(c));
    const char *letters = ligature(c, f->plain);
    if (letters) put_text(f, letters);
    else put(f, c);
}

static inline void put_ascii(fold *f, unsigned char c) {
    if (c == ' ' || (c >= 0x09 && c <= 0x0D)) {
        put_blank(f);
        return;
    }
    f->last = f->out;
    f->letter = c >= 'A' && c <= 'Z' ? c + 32u : c;
    f->blank = false;
    *f->out++ = (char)f->letter;
}

/* Lower-cases the easy bytes at s[at] and returns the offset behind them. Writes up to 8 bytes more than it keeps. */
static inline size_t put_easy(fold *f, li_slice s, size_t at) {
    for (;;) {
        size_t left = s.len - at;
        uint64_t w = left >= 8 ? li_eight(s.ptr + at) : li_eight_part(s.ptr + at, left);
        size_t n = easy_bytes(w, f->blank); /* the zeros behind the end are control characters */
        if (n == 0) return at;
        li_eight_put(f->out, li_eight_lower(w));
        f->out += n;
        at += n;
        f->last = f->out - 1;
        f->letter = (unsigned char)*f->last;
        f->blank = f->letter == ' ';
        if (n < 8) return at;
    }
}

/* À to ÿ without × and ÷, whose second byte tells the case. */
static inline bool put_latin1(fold *f, const unsigned char *p) {
    unsigned char c = p[1];
    if (p[0] != 0xC3 || (c & 0xC0) != 0x80 || (c | 0x20) == 0xB7) return false;
    if (c < 0x9F) c |= 0x20;
    f->last = f->out;
    f->letter = 0xC0 | (c & 0x3F);
    f->blank = false;
    *f->out++ = (char)0xC3;
    *f->out++ = (char)c;
    return true;
}

/* Room beyond the bytes still to read: for a store of eight, and for a code point that grows (U+FFFD for one byte). */
enum { MARGIN = 16 };

static void fold_into(li_buffer *b, li_slice s, bool plain) {
    if (s.len == 0 || !li_buffer_reserve(b, s.len + MARGIN)) return;
    fold f = {b->ptr + b->len, NULL, 0, plain, false};
    for (size_t at = 0; (at = put_easy(&f, s, at)) < s.len;) {
        unsigned char c = (unsigned char)s.ptr[at];
        if (c < 0x80) {
            put_ascii(&f, c);
            at++;
            continue;
        }
        if (!plain && s.len - at >= 2 && put_latin1(&f, (const unsigned char *)s.ptr + at)) {
            at += 2;
            continue;
        }
        put_other(&f, li_utf8_next(s, &at));
        size_t len = (size_t)(f.out - b->ptr);
        if (b->room - len >= s.len - at + MARGIN) continue;
        size_t last = f.last ? (size_t)(f.last - b->ptr) : 0;
        b->len = len;
        if (!li_buffer_reserve(b, s.len - at + MARGIN)) return;
        f.out = b->ptr + b->len;
        f.last = f.last ? b->ptr + last : NULL;
    }
    b->len = (size_t)(f.out - b->ptr);
}

void li_fold(li_buffer *out, li_slice s) { fold_into(out, s, false); }

void li_fold_plain(li_buffer *out, li_slice s) { fold_into(out, s, true); }
