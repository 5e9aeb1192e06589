#include "extractor/french/scan.h"

#include "base/eight.h"
#include "base/utf8.h"

/* The code point at *at, which is moved behind it: one or two bytes, which French is made of, without a call. */
static inline uint32_t decode(li_slice t, size_t *at) {
    const unsigned char *p = (const unsigned char *)t.ptr + *at;
    if (*p < 0x80) {
        ++*at;
        return *p;
    }
    if (*p >= 0xC2 && *p <= 0xDF && *at + 1 < t.len && (p[1] & 0xC0) == 0x80) {
        *at += 2;
        return (*p & 0x1Fu) << 6 | (p[1] & 0x3Fu);
    }
    return li_utf8_next(t, at);
}

/* Code point at `at` without moving; 0 at the end. */
static inline uint32_t peek(li_slice t, size_t at) { return at < t.len ? decode(t, &at) : 0; }

static inline size_t step(li_slice t, size_t at) {
    (void)decode(t, &at);
    return at;
}

static inline bool is_small_ascii(char c) { return c >= 'a' && c <= 'z'; }
static inline bool is_ascii_letter(char c) { return is_small_ascii((char)(c | 0x20)); }
static bool is_mark(uint32_t c) { return (c >= 0x300 && c <= 0x36F) || c == 0xAD || c == 0x200B || c == 0x200D; }
static bool is_apostrophe(uint32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }
static bool is_hyphen(uint32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
static inline bool is_latin1_letter(uint32_t c) { return c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7; }
static inline bool is_letter(uint32_t c) {
    if (c < 0x80) return (c | 0x20) - 'a' < 26;
    return is_latin1_letter(c) || li_is_letter(c);
}
static inline bool is_upper(uint32_t c) {
    if (c < 0x80) return c - 'A' < 26;
    return is_latin1_letter(c) ? c < 0xDF : li_is_upper(c);
}
static inline bool is_word(uint32_t c) {
    if (c < 0x80) return (c | 0x20) - 'a' < 26 || c - '0' < 10 || c == '_';
    return is_letter(c) || is_mark(c);
}
static bool is_digit_at(li_slice t, size_t at) { return at < t.len && t.ptr[at] >= '0' && t.ptr[at] <= '9'; }
static bool is_thousands_blank(uint32_t c) { return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009; }

size_t li_scan_blanks(li_slice text, size_t at) {
    size_t from = at;
    while (at < text.len) {
        unsigned char c = (unsigned char)text.ptr[at];
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            at++;
            continue;
        }
        if (c < 0x80) break;
        size_t next = at;
        uint32_t p = li_utf8_next(text, &next);
        if (!li_is_space(p) && p != 0xFEFF && p != 0x200B && p != 0xAD) break;
        at = next;
    }
    return at - from;
}

static bool in_list(li_slice s, const char *const *list) {
    for (; s.len && *list; list++)
        if (**list == s.ptr[0] && li_slice_eq(s, li_slice_of(*list))) return true;
    return false;
}

static const char *const ELIDED[] = {"l", "d",  "j",     "m",      "t",      "s",      "c",       "ç",
                                     "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "jusques", NULL};
static const char *const CLITICS[] = {"t-il",  "t-elle", "t-on", "t-ils", "t-elles", "il",  "elle", "on",  "ils",
                                      "elles", "je",     "tu",   "nous",  "vous",    "moi", "toi",  "lui", "leur",
                                      "le",    "la",     "les",  "y",     "en",      "ce",  "ci",   "là",  NULL};
static const char *const DEICTIC_HOSTS[] = {"celui", "celle",  "ceux", "celles", "voi", "par",
                                            "de",    "jusque", "ce",   "là",     NULL};
static const char *const ABBREVIATIONS[] = {
    "m",   "mm",   "mr",   "mrs", "ms",  "dr",  "drs",  "me",   "mgr", "st",  "ste",  "no",   "nos",   "vol",
    "cf",  "p",    "pp",   "av",  "art", "env", "éd",   "ed",   "fig", "hab", "ibid", "janv", "févr",  "fév",
    "avr", "juil", "sept", "oct", "nov", "déc", "tél",  "chap", "al",  "adj", "gén",  "gal",  "col",   "lt",
    "cdt", "prof", "jr",   "sr",  "inc", "ltd", "corp", "cie",  "bd",  "vs",  "apr",  "resp", "c-à-d", NULL};

bool li_is_abbreviation(li_slice folded) { return in_list(folded, ABBREVIATIONS); }

static li_slice folded(li_scan *s, size_t from, size_t to) {
    li_buffer_clear(&s->fold);
    li_fold(&s->fold, li_slice_sub(s->text, from, to));
    return li_buffer_slice(&s->fold);
}

/* The same for a word's character of more than one byte: where it ends, or `at` if it is none. */
static size_t past_other(li_slice t, size_t at) {
    size_t after = at;
    return is_word(decode(t, &after)) ? after : at;
}

/* The end of letters, digits and marks from `at`. */
static size_t run_end(li_slice t, size_t at) {
    for (;;) {
        while (t.len - at >= 8) {
            uint64_t stops = li_eight_no_letters(li_eight(t.ptr + at));
            at += stops ? li_eight_first(stops) : 8;
            if (stops) break;
        }
        if (at == t.len) return at;
        size_t before = at;
        unsigned char c = (unsigned char)t.ptr[at];
        if (c >= 0x80) at = past_other(t, at);
        else if (is_word(c)) at++;
        if (at == before) return at;
    }
}

enum { CLITICS_IN_A_ROW = 3, ELIDED_BYTES = 16 }; /* no more follow one another; no elided word is longer */

/* Does an inverted clitic begin behind the hyphen at `hyphen`, with fewer than `room` others behind it? Its end, or 0.
 */
static size_t clitic_end(li_scan *s, size_t hyphen, int room) {
    size_t from = step(s->text, hyphen), end = run_end(s->text, from);
    uint32_t after = peek(s->text, end);
    if (end == from + 1 && (s->text.ptr[from] | 0x20) == 't' && (is_hyphen(after) || is_apostrophe(after))) {
        size_t rest = run_end(s->text, step(s->text, end));
        li_slice w = folded(s, step(s->text, end), rest);
        return in_list(w, (const char *const[]){"il", "elle", "on", "ils", "elles", NULL}) ? rest : 0;
    }
    if (end == from || is_apostrophe(after) || !in_list(folded(s, from, end), CLITICS)) return 0;
    if (is_hyphen(after) && (room == 1 || !clitic_end(s, end, room - 1))) return 0; /* dis-le-moi: the first of two */
    return end;
}

/* Is the hyphen at `hyphen` of the word from `from` a joint before a clitic? */
static bool splits_clitic(li_scan *s, size_t from, size_t hyphen, bool first) {
    size_t end = clitic_end(s, hyphen, CLITICS_IN_A_ROW);
    if (!end) return false;
    if (!first && is_upper(peek(s->text, from))) {
        size_t k = step(s->text, from); /* Jong-il, but LA RUSSIE VA-T-ELLE */
        if (k >= hyphen || !is_upper(peek(s->text, k))) return false;
    }
    if (s->lexicon && li_lexicon_find(s->lexicon, folded(s, from, end)) != LI_NO_WORD) return false;
    li_slice host = folded(s, from, hyphen);
    if (li_slice_ends(host, LI_LIT("-"))) return false;
    size_t after = step(s->text, hyphen);
    li_slice tail = li_slice_sub(s->text, after, end);
    bool deictic = tail.len == 2 || tail.len == 3 ? (tail.ptr[0] == 'c' && tail.ptr[1] == 'i') ||
                                                        (tail.ptr[0] == 'l' && (unsigned char)tail.ptr[1] == 0xC3)
                                                  : false;
    return !(deictic && in_list(host, DEICTIC_HOSTS));
}

static size_t address_end(li_slice t, size_t at) {
    while (at < t.len && (unsigned char)t.ptr[at] > ' ' && t.ptr[at] != '"' && t.ptr[at] != '<' &&
           (unsigned char)t.ptr[at] != 0xC2)
        at++;
    while (at > 0 && (t.ptr[at - 1] == '.' || t.ptr[at - 1] == ',' || t.ptr[at - 1] == ')')) at--;
    return at;
}

/* A number with blanks, comma, points: 1 000, 3,5, 12/03/2024, 15h30, 1er. `at` is at a digit. */
static size_t number_end(li_slice t, size_t at, uint32_t *shape) {
    size_t group = at;
    bool pure = true, grouped = true;
    for (;;) {
        while (is_digit_at(t, at)) at++;
        uint32_t c = peek(t, at);
        size_t next = c ? step(t, at) : at;
        if (is_thousands_blank(c)) {
            if (grouped && at - group <= 3 && is_digit_at(t, next) && is_digit_at(t, next + 1) &&
                is_digit_at(t, next + 2) && !is_digit_at(t, next + 3)) {
                at = group = next;
                continue;
            }
            break;
        }
        if ((c == '.' || c == ',') && is_digit_at(t, next)) {
            if (c == ',') grouped = false;
            at = group = next;
            continue;
        }
        if ((c == '/' || c == ':' || is_hyphen(c)) && is_digit_at(t, next)) {
            pure = grouped = false;
            at = next;
            continue;
        }
        break;
    }
    if (at < t.len && is_word(peek(t, at))) {
        pure = false;
        at = run_end(t, at);
    }
    *shape |= LI_SHAPE_DIGIT | (pure ? LI_SHAPE_NUMBER : 0);
    return at;
}

/* An acronym with points (O.N.U., J.-C.) or an initial (P. Dupont) that begins at the capital `at`; 0 if it is none. */
static size_t pointed_end(li_slice t, size_t at, uint32_t *shape) {
    size_t end = 0;
    bool joined = false;
    for (;;) {
        uint32_t c = peek(t, at);
        if (!is_upper(c)) return end;
        size_t point = step(t, at);
        while (point < t.len && is_mark(peek(t, point))) point = step(t, point);
        if (peek(t, point) != '.') return end;
        end = point + 1;
        if (joined) *shape |= LI_SHAPE_HYPHEN;
        joined = is_hyphen(peek(t, end));
        at = joined ? step(t, end) : end;
    }
}

/* « N'Djamena », « M'Bala »: no word is elided before a consonant. */
static bool opens_name(const li_scan *s, size_t from, size_t at) {
    uint32_t next = peek(s->text, step(s->text, at));
    char first = s->text.ptr[from];
    return (first == 'N' || first == 'M') && next < 128 && is_upper(next) && !memchr("AEIOUYH", (int)next, 7);
}

/* l', d', qu': `at` is at the apostrophe. */
static bool is_elided(li_scan *s, size_t from, size_t at) {
    if (at - from == 1) return memchr("ldjmtscn", s->text.ptr[from] | 0x20, 8) && !opens_name(s, from, at);
    return at - from <= ELIDED_BYTES && in_list(folded(s, from, at), ELIDED);
}

static size_t word_end(li_scan *s, size_t from, bool first, uint32_t *shape) {
    li_slice t = s->text;
    size_t at = from;
    for (;;) {
        at = run_end(t, at);
        uint32_t c = peek(t, at);
        if (is_apostrophe(c)) {
            if (is_elided(s, from, at)) {
                if (c != 0x2BC) *shape |= LI_SHAPE_ELIDED;
                return step(t, at);
            }
            size_t next = step(t, at);
            if (next >= t.len || !is_letter(peek(t, next))) return at;
            at = next;
        } else if (is_hyphen(c)) {
            size_t next = step(t, at);
            uint32_t n = peek(t, next);
            if (!is_word(n) || splits_clitic(s, from, at, first)) return at;
            *shape |= LI_SHAPE_HYPHEN;
            at = next;
        } else if (c == '.' && at - from <= 6) {
            return li_is_abbreviation(folded(s, from, at)) && (at - from > 1 || is_upper(peek(t, from)) ||
                                                               is_digit_at(t, at + 1 + li_scan_blanks(t, at + 1)))
                       ? at + 1
                       : at;
        } else if (c == '&' && at + 1 < t.len && is_upper(peek(t, at + 1))) {
            at++;
        } else {
            return at;
        }
    }
}

static uint32_t case_shape_of_all(li_slice word) {
    uint32_t shape = 0;
    size_t at = 0, letters = 0, capitals = 0;
    while (at < word.len) {
        uint32_t c = decode(word, &at);
        bool upper = is_upper(c);
        if (letters == 0 && upper) shape |= LI_SHAPE_CAPITAL;
        letters += is_letter(c);
        capitals += upper;
    }
    if (letters >= 2 && capitals == letters) shape |= LI_SHAPE_CAPITALS;
    return shape;
}

/* LI_SHAPE_CAPITAL, LI_SHAPE_CAPITALS: the first two letters tell most. */
static inline uint32_t case_shape(li_slice word) {
    if (is_small_ascii(word.ptr[0])) return 0;
    bool plain = is_ascii_letter(word.ptr[0]) && word.len > 1 && is_small_ascii(word.ptr[1]);
    return plain ? LI_SHAPE_CAPITAL : case_shape_of_all(word);
}

static uint32_t punct_shape(uint32_t c) {
    switch (c) {
    case '$':
    case '%':
    case '&':
    case '+':
    case '<':
    case '=':
    case '>':
    case 0xA3:
    case 0xA5:
    case 0xA7:
    case 0xB0:
    case 0x2030:
    case 0x20AC: return LI_SHAPE_SYMBOL;
    case '(':
    case '[':
    case 0xAB:
    case 0x2018:
    case 0x201C: return LI_SHAPE_PUNCT | LI_SHAPE_OPEN;
    case ')':
    case ']':
    case 0xBB:
    case 0x201D: return LI_SHAPE_PUNCT | LI_SHAPE_CLOSE;
    default: return LI_SHAPE_PUNCT;
    }
}

static size_t punct_end(li_slice t, size_t at, uint32_t *shape) {
    uint32_t c = peek(t, at);
    size_t end = step(t, at);
    *shape |= punct_shape(c);
    if (c == '.' || c == '-' || c == '!' || c == '?' || c == '*')
        while (end < t.len && (uint32_t)t.ptr[end] == c) end++;
    return end;
}

/* The end of letters of ASCII and Latin-1 from `at`. */
static inline size_t letters_end(li_slice t, size_t at) {
    for (;;) {
        uint64_t stops = 1;
        if (t.len - at >= 8) {
            stops = li_eight_no_letters(li_eight(t.ptr + at));
            at += stops ? li_eight_first(stops) : 8;
        } else {
            while (at < t.len && is_ascii_letter(t.ptr[at])) at++;
        }
        if (!stops) continue;
        bool latin1 =
            t.len - at >= 2 && (unsigned char)t.ptr[at] == 0xC3 && ((unsigned char)t.ptr[at + 1] | 0x20) != 0xB7;
        if (!latin1) return at;
        at += 2;
    }
}

/* Does a word end for certain where this byte follows its letters? Behind others it may go on, or be more than a word:
 * G20, l'homme, va-t-il, M., R&D, http: */
static inline bool is_sure_end(unsigned char c) {
    const uint64_t unsure = UINT64_C(1) << '\'' | UINT64_C(1) << '-' | UINT64_C(1) << '.' | UINT64_C(1) << '&' |
                            UINT64_C(1) << ':' | UINT64_C(0x3FF) << '0';
    return c < 64 && !(unsure >> c & 1);
}

size_t li_scan_plain(li_slice t, size_t at, uint32_t *shape) {
    size_t end = letters_end(t, at);
    if (end == at || (end < t.len && !is_sure_end((unsigned char)t.ptr[end]))) return 0;
    *shape = case_shape((li_slice){t.ptr + at, end - at});
    return end;
}

size_t li_scan_token(li_scan *s, size_t at, bool first, uint32_t *shape) {
    li_slice t = s->text;
    uint32_t c = peek(t, at);
    *shape = 0;
    if (c >= '0' && c <= '9') return number_end(t, at, shape);
    if (is_hyphen(c)) {
        bool heading = at > 0 && t.ptr[at - 1] == ' ' && is_upper(peek(t, at + 1)); /* - Paris accusé -La junte */
        size_t end = at > 0 && is_word(peek(t, at + 1)) && !heading ? clitic_end(s, at, CLITICS_IN_A_ROW) : 0;
        if (end) {
            *shape = LI_SHAPE_CLITIC;
            return end;
        }
    }
    if (!is_word(c)) return punct_end(t, at, shape);
    li_slice rest = li_slice_sub(t, at, t.len);
    if ((c | 0x20) == 'h' || (c | 0x20) == 'w') {
        if (li_slice_starts(rest, LI_LIT("http://")) || li_slice_starts(rest, LI_LIT("https://")) ||
            li_slice_starts(rest, LI_LIT("www.")))
            return address_end(t, at);
    }
    size_t end = is_upper(c) ? pointed_end(t, at, shape) : 0;
    if (!end) end = word_end(s, at, first, shape);
    *shape |= case_shape(li_slice_sub(t, at, end));
    return end;
}
