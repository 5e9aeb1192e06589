#include "extractor/french/amount.h"

#include "extractor/french/amount_unit.h"
#include "extractor/french/number.h"

#include <math.h>

const char *li_amount_kind_name(li_amount_kind kind) {
    static const char *const names[LI_AMOUNT_KIND_COUNT] = {"number", "ordinal", "percent",
                                                            "money",  "measure", "count"};
    return (unsigned)kind < LI_AMOUNT_KIND_COUNT ? names[kind] : "";
}

static const li_piece *piece(const li_pieces *in, size_t at) {
    static const li_piece none = {.punct = true};
    return at < in->count ? &in->items[at] : &none;
}

static bool is(const li_pieces *in, size_t at, li_q_word word) { return piece(in, at)->word == word; }

/* An amount as it is read, in pieces. */
typedef struct li_draft {
    size_t from, to; /* pieces of numeral and unit */
    size_t number_to;
    double value, high;
    li_numeral numeral;
    li_unit unit;
    li_bound bound;
    size_t bound_from, bound_to;
} li_draft;

/* --- bounds --- */

/* plus de, moins de ... that end at piece `end` (exclusive): where they begin, or end if there are none. */
static size_t bound_before(const li_pieces *in, size_t low, size_t end, li_bound *bound) {
#define AT(back, w) (end >= low + (back) && is(in, end - (back), LI_W_##w))
    bool of = AT(1, DE) || AT(1, DU) || AT(1, DES) || AT(1, AU);
    size_t from = end;
    if (AT(1, ENVIRON) || AT(1, QUELQUE) || (AT(1, PRES) && AT(2, PEU))) {
        *bound = LI_ABOUT;
        from = end - (AT(1, PRES) ? 3 : 1);
        if (from > end || from < low) from = end - 1;
    } else if (of && AT(2, PLUS)) {
        *bound = AT(3, PAS) ? LI_LESS : LI_MORE;
        from = end - (AT(3, PAS) ? 3 : 2);
        if (from == end - 2 && AT(3, PEU)) from = end >= low + 4 && is(in, end - 4, LI_W_UN) ? end - 4 : end - 3;
    } else if (of && AT(2, MOINS)) {
        *bound = AT(3, PAS) ? LI_MORE : LI_LESS;
        from = end - (AT(3, PAS) ? 3 : 2);
        if (from == end - 2 && AT(3, PEU)) from = end >= low + 4 && is(in, end - 4, LI_W_UN) ? end - 4 : end - 3;
    } else if (of && AT(2, PRES)) {
        *bound = LI_ABOUT;
        from = end - 2;
    } else if (of && AT(2, AUTOUR)) {
        *bound = LI_ABOUT;
        from = end - (AT(3, AU) ? 3 : 2);
    } else if (of && AT(2, ORDRE)) {
        *bound = LI_ABOUT;
        from = end - 2;
    } else if (of && (AT(2, DELA) || AT(2, DESSUS))) {
        *bound = LI_MORE;
        from = end - 2;
    } else if (of && AT(2, DESSOUS)) {
        *bound = LI_LESS;
        from = end - (AT(3, EN) ? 3 : 2);
    } else if (AT(1, A) && (AT(2, SUPERIEUR) || AT(2, INFERIEUR))) {
        *bound = AT(2, SUPERIEUR) ? LI_MORE : LI_LESS;
        from = end - 2;
    } else if ((AT(1, A) || AT(1, AU)) && AT(2, JUSQUE)) {
        *bound = LI_LESS;
        from = end - 2;
    } else if (AT(1, AU)) {
        return end;
    } else if ((AT(1, MOINS) || AT(1, PLUS) || AT(1, MINIMUM) || AT(1, MAXIMUM)) && AT(2, AU)) {
        *bound = AT(1, MOINS) || AT(1, MINIMUM) ? LI_MORE : LI_LESS;
        from = end - 2;
    } else if (AT(1, PEINE) && AT(2, A)) {
        *bound = LI_ABOUT;
        from = end - 2;
    } else if (AT(1, VERS)) {
        return end;
    }
#undef AT
    return from;
}

/* environ, au moins, au maximum, ou plus behind the amount: the piece after them, or `at`. */
static size_t bound_behind(const li_pieces *in, size_t at, li_bound *bound) {
    if (is(in, at, LI_W_ENVIRON) && !is(in, at + 1, LI_W_DE)) {
        size_t after = at + 1;
        if (piece(in, after)->roles & LI_Q_NUMERAL) return at;
        *bound = LI_ABOUT;
        return after;
    }
    bool joined = is(in, at, LI_W_AU) || is(in, at, LI_W_OU) || is(in, at, LI_W_ET);
    const li_piece *p = piece(in, at + 1), *next = piece(in, at + 2);
    if (!joined || next->roles & LI_Q_NUMERAL || next->roles & LI_Q_DIGITS || next->word == LI_W_DE) return at;
    bool after_au = is(in, at, LI_W_AU);
    if (p->word == LI_W_MOINS || p->word == LI_W_MINIMUM) *bound = after_au ? LI_MORE : LI_LESS;
    else if (p->word == LI_W_PLUS || p->word == LI_W_MAXIMUM) *bound = after_au ? LI_LESS : LI_MORE;
    else return at;
    return at + 2;
}

/* --- one amount --- */

/* The numeral and its unit from `at`; false if there is no amount. */
static bool read_one(const li_pieces *in, size_t at, li_draft *d) {
    li_unit before = li_unit_before(in, at);
    size_t start = at + before.pieces;
    li_numeral n = li_numeral_at(in, start);
    if (!n.pieces || (before.pieces && n.kind != LI_CARDINAL)) return false;
    *d = (li_draft){.from = at,
                    .to = start + n.pieces,
                    .number_to = start + n.pieces,
                    .value = n.value,
                    .high = n.value,
                    .numeral = n};
    if (n.kind == LI_ORDINAL_NUMBER) return true;
    d->unit = before.pieces ? before : li_unit_after(in, d->to, &n);
    if (before.pieces == 0) d->to += d->unit.pieces;
    const li_piece *half = piece(in, d->to + 1);
    bool divisible = d->unit.kind == LI_AMOUNT_MEASURE || d->unit.kind == LI_AMOUNT_MONEY;
    if (divisible && !d->unit.before && is(in, d->to, LI_W_ET) && half->roles & LI_Q_FRACTION && half->value == 0.5) {
        d->value = d->high = d->value + 0.5; /* trois heures et demie */
        d->to += 2;
    }
    return true;
}

static bool is_free_year(const li_pieces *in, const li_draft *d) {
    const li_piece *p = piece(in, d->from);
    return d->numeral.digits && d->numeral.pieces == 1 && p->digits == 4 && p->value >= 1900 && p->value < 2100 &&
           d->unit.kind == LI_AMOUNT_NUMBER;
}

/* "un" alone counts only with a unit of measure or money: un point may be any. */
static bool is_article(const li_draft *d) {
    return d->numeral.article && (d->unit.kind == LI_AMOUNT_NUMBER || d->unit.kind == LI_AMOUNT_COUNT ||
                                  (d->unit.pieces == 1 && (li_slice_eq(d->unit.name, LI_LIT("point")) ||
                                                           li_slice_eq(d->unit.name, LI_LIT("%")))));
}

static bool range_joint(const li_pieces *in, size_t at, bool between) {
    const li_piece *p = piece(in, at);
    if (between) return p->word == LI_W_ET;
    if (p->word == LI_W_A || p->word == LI_W_OU) return true;
    return p->punct && p->end - p->start == 1 && in->text.ptr[p->start] == '-';
}

/* A verb of change in the words before piece `at`: passe brutalement de. */
static bool after_change(const li_pieces *in, size_t low, size_t at) {
    for (size_t i = at; i > low && at - i < 4; i--) {
        if (piece(in, i - 1)->punct) return false;
        if (piece(in, i - 1)->roles & LI_Q_CHANGE) return true;
    }
    return false;
}

/* entre A et B, de A à B, A à B, A ou B: *d becomes the range. */
static void read_range(const li_pieces *in, size_t low, li_draft *d) {
    bool between = d->from > low && is(in, d->from - 1, LI_W_ENTRE);
    bool of = d->from > low && is(in, d->from - 1, LI_W_DE);
    bool own_unit = d->unit.kind != LI_AMOUNT_NUMBER;
    size_t joint = d->to;
    if (!range_joint(in, joint, between) || (own_unit && !between && !is(in, joint, LI_W_A))) return;
    li_draft b;
    if (!read_one(in, joint + 1, &b) || b.numeral.kind != d->numeral.kind || b.numeral.kind == LI_ORDINAL_NUMBER)
        return;
    if (own_unit && (b.unit.kind != d->unit.kind || !li_slice_eq(b.unit.name, d->unit.name))) return;
    if (is(in, joint, LI_W_OU) && (b.unit.kind == LI_AMOUNT_NUMBER || b.value > 4 * d->value || d->numeral.digits))
        return;
    if (is(in, joint, LI_W_A) && !of && b.unit.kind == LI_AMOUNT_NUMBER && !b.numeral.scaled) return;
    double value = d->value;
    if (b.numeral.scale > 1 && d->numeral.scale <= 1 && !d->numeral.group && d->numeral.head < b.numeral.head)
        value *= b.numeral.scale;
    bool change = of && after_change(in, low, d->from - 1);
    if (change && !own_unit) { /* passe de 10 à 20 millions: two amounts of one unit */
        d->value = d->high = value;
        d->unit = b.unit;
        d->unit.pieces = 0;
    }
    if (change || value >= b.value) return;
    d->value = value;
    d->high = b.value;
    d->unit = b.unit;
    d->number_to = b.number_to;
    d->to = b.to;
    if (between || of) d->from--;
}

/* 15 dollars et 20 cents */
static void read_cents(const li_pieces *in, li_draft *d) {
    if (d->unit.kind != LI_AMOUNT_MONEY || d->unit.before || d->unit.name.len != 3 || d->numeral.scaled ||
        !is(in, d->to, LI_W_ET))
        return;
    li_draft b;
    if (!read_one(in, d->to + 1, &b) || b.unit.kind != LI_AMOUNT_MONEY || b.value >= 100) return;
    if (!li_slice_eq(b.unit.name, LI_LIT("cent")) && !li_slice_eq(b.unit.name, LI_LIT("centime"))) return;
    d->value += b.value / 100;
    d->high = d->value;
    d->to = b.to;
}

/* 10-15 %: one piece with two numbers. */
static bool read_fields(const li_pieces *in, size_t at, li_draft *d) {
    const li_piece *p = piece(in, at);
    if (p->fields != 2 || p->separator != '-' || p->field[0] >= p->field[1]) return false;
    li_numeral n = {.value = p->field[1], .head = p->field[1], .digits = true, .pieces = 1};
    double scale = 1;
    size_t to = at + 1;
    if (piece(in, to)->roles & (LI_Q_SCALE | LI_Q_MILLE)) {
        scale = piece(in, to)->value;
        n.scaled = (piece(in, to)->roles & LI_Q_SCALE) != 0;
        n.value *= scale;
        to++;
    }
    *d = (li_draft){.from = at, .to = to, .number_to = to, .value = p->field[0] * scale, .high = n.value, .numeral = n};
    d->unit = li_unit_after(in, to, &n);
    d->to += d->unit.pieces;
    return d->unit.kind != LI_AMOUNT_NUMBER;
}

/* A minus glued to its number, at the beginning or behind a blank; "moins" before degrees. */
static void read_sign(const li_pieces *in, size_t low, li_draft *d) {
    if (d->from <= low && d->from == 0) return;
    const li_piece *p = piece(in, d->from - 1), *number = piece(in, d->from);
    size_t len = p->end - p->start;
    const char *t = in->text.ptr + p->start;
    bool minus = (len == 1 && *t == '-') || (len == 3 && memcmp(t, "\xE2\x88\x92", 3) == 0);
    bool apart = !p->glued || p->token == 0;
    bool cold = p->word == LI_W_NEGATIVE || (p->word == LI_W_MOINS && li_slice_eq(d->unit.name, LI_LIT("degré")));
    if (!(minus && number->glued && apart && number->roles & (LI_Q_DIGITS | LI_Q_FIELDS)) && !cold) return;
    double value = d->value;
    d->value = -d->high;
    d->high = -value;
    d->from--;
}

/* --- the sentence --- */

static bool overlaps_time(const li_times *times, uint64_t start, uint64_t end) {
    for (size_t i = 0; times && i < times->count; i++) {
        const li_found_time *t = &times->items[i];
        if (t->kind != LI_TIME_DURATION && t->time.start < end && start < t->time.end) return true;
    }
    return false;
}

static li_slice text_of(const li_pieces *in, size_t from, size_t to) {
    return li_slice_sub(in->text, in->items[from].start, in->items[to - 1].end);
}

static void emit(const li_pieces *in, const li_draft *d, li_found_amount *out) {
    size_t from = d->bound_from < d->from ? d->bound_from : d->from, to = d->bound_to > d->to ? d->bound_to : d->to;
    uint32_t first = in->items[from].token, last = in->items[to - 1].token;
    size_t number_from = d->unit.before ? d->from + d->unit.pieces : d->from;
    *out = (li_found_amount){.amount = {.value = d->value,
                                        .high = d->high,
                                        .unit = d->unit.name,
                                        .bound = d->bound,
                                        .text = text_of(in, from, to),
                                        .start = in->items[from].start,
                                        .end = in->items[to - 1].end},
                             .kind = d->numeral.kind == LI_ORDINAL_NUMBER ? LI_AMOUNT_ORDINAL : d->unit.kind,
                             .first = first,
                             .count = last - first + 1,
                             .number = text_of(in, number_from, d->number_to),
                             .core = text_of(in, d->from, d->to)};
}

/* Premier ministre, second rôle ...: names, no ranks. */
static bool is_title(const li_pieces *in, const li_draft *d) {
    if (d->numeral.kind != LI_ORDINAL_NUMBER || d->value > 2) return false;
    const li_piece *next = piece(in, d->to);
    li_slice word = next->punct ? LI_LIT("") : li_symbols_text(in->symbols, next->form);
    return li_slice_eq(word, LI_LIT("ministre")) || li_slice_eq(word, LI_LIT("ministres")) ||
           li_slice_eq(word, LI_LIT("dame")) || li_slice_eq(word, LI_LIT("guerre"));
}

static bool read_at(const li_pieces *in, size_t low, size_t at, li_draft *d) {
    if (!read_fields(in, at, d)) {
        if (!read_one(in, at, d)) return false;
        if (d->numeral.kind != LI_ORDINAL_NUMBER) read_range(in, low, d);
        read_cents(in, d);
    }
    if (is_article(d) || is_title(in, d) || li_is_clock(in, d->from, d->number_to)) return false;
    read_sign(in, low, d);
    d->bound_from = d->from;
    d->bound_to = d->to;
    d->bound = d->numeral.several ? LI_MORE : d->numeral.group && d->numeral.head == 1 ? LI_ABOUT : LI_EXACT;
    if (d->numeral.kind == LI_ORDINAL_NUMBER) return true;
    li_bound bound = d->bound;
    size_t start = d->from; /* plus de la moitié */
    if (d->numeral.kind == LI_FRACTIONAL && start > low && is(in, start - 1, LI_W_LE)) start--;
    d->bound_from = bound_before(in, low, start, &bound);
    if (d->bound_from == start) d->bound_from = d->from;
    if (bound == d->bound && d->bound_from == d->from) d->bound_to = bound_behind(in, d->to, &bound);
    d->bound = bound;
    if (is_free_year(in, d) && d->bound == LI_EXACT && d->high == d->value) return in->items[d->from].value == d->value;
    return true;
}

static bool may_begin(const li_pieces *in, size_t at) {
    const li_piece *p = piece(in, at), *next = piece(in, at + 1);
    if (p->punct) return false;
    if (next->roles & LI_Q_CURRENCY && next->glued) return true; /* CAD$ 15 */
    return p->roles & (LI_Q_NUMERAL | LI_Q_DIGITS | LI_Q_FIELDS | LI_Q_FEW | LI_Q_CURRENCY) || p->word == LI_W_DES ||
           p->word == LI_W_LE;
}

li_code li_amounts_find(li_amounts *out, const li_pieces *pieces, const li_times *times, li_arena *arena,
                        li_error *err) {
    *out = (li_amounts){NULL, 0};
    size_t room = 0, low = 0;
    void *items = NULL;
    for (size_t at = 0; at < pieces->count; at++) {
        li_draft d;
        if (!may_begin(pieces, at) || !read_at(pieces, low, at, &d)) continue;
        size_t to = d.bound_to > d.to ? d.bound_to : d.to;
        at = d.to - 1;
        if (overlaps_time(times, pieces->items[d.from].start, pieces->items[d.to - 1].end)) continue;
        if (out->count == room && li_arena_grow(arena, &items, out->count, &room, sizeof *out->items) != LI_OK)
            return li_fail(err, LI_E_MEMORY, "no memory for the amounts of a sentence");
        out->items = items;
        emit(pieces, &d, &out->items[out->count++]);
        low = to;
        at = to - 1;
    }
    return LI_OK;
}
