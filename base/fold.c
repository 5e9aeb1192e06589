/* The normaliser of base/utf8.h: bytes below U+0080 eight at a time, the rest through the tables. */
#include "base/utf8.h"

#define ONES 0x0101010101010101u
#define HIGH 0x8080808080808080u

typedef struct fold {
    char *out;         /* where the next byte goes */
    char *last;        /* where the letter before it starts: what a mark composes with */
    uint32_t letter;   /* that letter, or 0 */
    bool plain, blank; /* blank: the byte before is a space that stands for a run of them */
} fold;

/* Lower case of eight ASCII bytes. */
static inline uint64_t lower8(uint64_t w) {
    uint64_t from_a = w + ONES * (0x80 - 'A'), past_z = w + ONES * (0x7F - 'Z');
    return w + (((from_a ^ past_z) & HIGH) >> 2);
}

/* Up to eight bytes, the first one lowest, zeros behind. */
static inline uint64_t load(const char *p, size_t n) {
    uint64_t w = 0;
    if (n >= 8) {
        memcpy(&w, p, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        w = __builtin_bswap64(w);
#endif
        return w;
    }
    for (size_t i = 0; i < n; i++) w |= (uint64_t)(unsigned char)p[i] << 8 * i;
    return w;
}

static inline void store(char *p, uint64_t w) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    w = __builtin_bswap64(w);
#endif
    memcpy(p, &w, 8);
}

/* How many bytes of w, at most 8, are ASCII without control characters and without a blank behind a blank. The marks
 * may be wrong above the first one, which alone counts. */
static inline size_t easy_bytes(uint64_t w, bool after_blank) {
    uint64_t controls = (w - ONES * 0x20) & ~w & HIGH;
    uint64_t blanks = ~((w ^ ONES * 0x20) + ONES * 0x7F) & HIGH;
    uint64_t stop = (w & HIGH) | controls | (blanks & (blanks << 8 | (after_blank ? 0x80 : 0)));
    return stop ? (size_t)__builtin_ctzll(stop) / 8 : 8;
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
        uint64_t w = load(s.ptr + at, s.len - at);
        size_t n = easy_bytes(w, f->blank); /* the zeros behind the end are control characters */
        if (n == 0) return at;
        store(f->out, lower8(w));
        f->out += n;
        at += n;
        f->last = f->out - 1;
        f->letter = (unsigned char)*f->last;
        f->blank = f->letter == ' ';
        if (n < 8) return at;
    }
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
