#include "extractor/french/number.h"

#include <math.h>

typedef struct li_reader_state {
    const li_pieces *in;
    size_t at, from;
    double total, sub, group; /* finished scales; thousands below them; what is under a thousand */
    double scale, head;       /* the last scale, 0 before any; what stood before it */
    uint32_t last;            /* role of the last piece */
    double unit;              /* value of the last unit or ten */
} li_reader_state;

static const li_piece *piece(const li_pieces *in, size_t at) {
    static const li_piece none = {.punct = true};
    return at < in->count ? &in->items[at] : &none;
}

static bool is_word(const li_pieces *in, size_t at, li_q_word word) { return piece(in, at)->word == word; }

/* The role in which a value of this size continues a number. */
static uint32_t role_of(const li_piece *p) {
    uint32_t r = p->roles & (LI_Q_UNIT | LI_Q_TEN | LI_Q_CENT | LI_Q_MILLE | LI_Q_SCALE | LI_Q_DIGITS);
    if (r || !(p->roles & LI_Q_ORDINAL)) return r;
    double v = p->value;
    if (v < 17 && v != 10) return LI_Q_UNIT;
    return v < 100 ? LI_Q_TEN : v == 100 ? LI_Q_CENT : v == 1e3 ? LI_Q_MILLE : LI_Q_SCALE;
}

static bool take_under_thousand(li_reader_state *s, uint32_t role, double v) {
    double tens = fmod(s->group, 100);
    if (role == LI_Q_CENT) {
        if (s->group == 0 && s->last != LI_Q_DIGITS) s->group = 100;
        else if (s->group >= 2 && s->group < 100 && (s->last == LI_Q_UNIT || s->last == LI_Q_TEN)) s->group *= 100;
        else if (s->group >= 2 && s->group < 10 && s->last == LI_Q_DIGITS && s->group == floor(s->group))
            s->group *= 100;
        else return false;
        return true;
    }
    if (role == LI_Q_TEN) {
        if (s->last == LI_Q_UNIT && s->unit == 4 && v == 20 && tens == 4) {
            s->group += 76;
            return true;
        }
        if (s->last == LI_Q_TEN && v == 10 && (tens == 60 || tens == 80)) {
            s->group += 10;
            return true;
        }
        if (tens != 0 || s->last == LI_Q_DIGITS || (s->last == LI_Q_UNIT)) return false;
        s->group += v;
        return true;
    }
    if (s->last == LI_Q_DIGITS || s->last == LI_Q_UNIT) return false;
    if (s->last == LI_Q_TEN) {
        bool teen = tens == 60 || tens == 80;
        if (v < 1 || (v > 9 && !teen)) return false;
        /* dix-sept, soixante-dix-huit; but no dix-deux */
        if (fmod(tens, 20) == 10 && tens != 30 && tens != 50 && v < 7 && s->unit == 10) return false;
    }
    s->group += v;
    return true;
}

/* One more piece of a number; false if French would not continue with it. */
static bool take(li_reader_state *s, uint32_t role, double v) {
    if (role == LI_Q_DIGITS) {
        if (s->last && !(s->last == LI_Q_SCALE && v < s->scale)) return false;
        s->group = v;
    } else if (role == LI_Q_MILLE) {
        if (s->sub > 0 || (s->last && s->group == 0 && s->last != LI_Q_SCALE)) return false;
        if (s->last == LI_Q_UNIT && s->group == 1 && s->total == 0) return false;
        if (s->last == LI_Q_SCALE || !s->last) s->group = 1;
        s->head = s->group;
        s->sub = s->group * 1000;
        s->group = 0;
        if (s->scale == 0) s->scale = 1000;
    } else if (role == LI_Q_SCALE) {
        double count = s->sub + s->group;
        if (!s->last || count == 0 || (s->total > 0 && v >= s->scale)) return false;
        s->head = count;
        s->total += count * v;
        s->sub = s->group = 0;
        s->scale = v;
    } else if (!take_under_thousand(s, role, v)) {
        return false;
    }
    s->last = role;
    s->unit = v;
    return true;
}

static double value_of(const li_reader_state *s) { return s->total + s->sub + s->group; }

static bool is_cardinal_piece(const li_piece *p) {
    if (p->punct || p->roles & LI_Q_ORDINAL || p->fields) return false;
    return (p->roles & (LI_Q_UNIT | LI_Q_TEN | LI_Q_CENT | LI_Q_MILLE | LI_Q_SCALE | LI_Q_DIGITS)) != 0;
}

/* "et" inside a number: vingt et un, soixante et onze; and mille et un, cent et trente outside of "entre". */
static bool joins_with_et(const li_reader_state *s, const li_piece *next) {
    uint32_t role = role_of(next);
    if (s->last == LI_Q_TEN)
        return role == LI_Q_UNIT && (next->value == 1 || (next->value == 11 && s->unit == 60)) && s->unit > 10;
    if (s->from > 0 && is_word(s->in, s->from - 1, LI_W_ENTRE)) return false;
    if (s->last != LI_Q_CENT && s->last != LI_Q_MILLE && s->last != LI_Q_SCALE) return false;
    if (role == LI_Q_UNIT && next->value == 1 && next->word == LI_W_UN && s->last == LI_Q_SCALE) return false;
    return role == LI_Q_UNIT || (role == LI_Q_TEN && s->last != LI_Q_UNIT) ||
           (role == LI_Q_CENT && s->last == LI_Q_SCALE);
}

static void read_cardinal(li_reader_state *s) {
    for (;;) {
        const li_piece *p = piece(s->in, s->at);
        if (is_cardinal_piece(p)) {
            if (s->last == LI_Q_DIGITS && p->roles & LI_Q_CENT && p->plural) return; /* 50 cents: money */
            if (!take(s, role_of(p), p->value)) return;
            s->at++;
            continue;
        }
        if (p->word != LI_W_ET || !s->last) return;
        const li_piece *next = piece(s->in, s->at + 1), *after = piece(s->in, s->at + 2);
        if (!is_cardinal_piece(next) || !joins_with_et(s, next) || after->roles & LI_Q_FRACTION ||
            (after->roles & LI_Q_ORDINAL && after->plural && s->last == LI_Q_TEN))
            return;
        if (!take(s, role_of(next), next->value)) return;
        s->at += 2;
    }
}

/* virgule trois, virgule zéro trois */
static void read_decimals(li_reader_state *s) {
    if (!is_word(s->in, s->at, LI_W_VIRGULE) || !is_cardinal_piece(piece(s->in, s->at + 1))) return;
    size_t at = s->at + 1;
    double weight = 1;
    while (piece(s->in, at)->roles & LI_Q_UNIT && piece(s->in, at)->value == 0) weight *= 10, at++;
    li_reader_state part = {.in = s->in, .at = at, .from = at};
    read_cardinal(&part);
    double v = value_of(&part);
    if (part.at == at) return;
    for (double x = v; x >= 1; x /= 10) weight *= 10;
    s->group += v / weight;
    s->at = part.at;
}

/* After a whole number and "et", or alone: demi, trois quarts, deux tiers, trois cinquièmes. Pieces taken, 0
 * for none. */
static size_t read_fraction(const li_pieces *in, size_t at, double *value) {
    const li_piece *p = piece(in, at);
    if (p->roles & LI_Q_FRACTION) {
        *value = p->value;
        return 1;
    }
    li_reader_state s = {.in = in, .at = at, .from = at};
    read_cardinal(&s);
    p = piece(in, s.at);
    if (s.at == at || p->punct) return 0;
    double n = value_of(&s);
    if (p->roles & LI_Q_FRACTION && !(p->value == 0.5 && n > 1)) *value = n * p->value;
    else if (p->roles & LI_Q_ORDINAL && (p->plural || (n == 1 && p->value > 3))) *value = n / p->value;
    else return 0;
    return s.at + 1 - at;
}

static bool begins_partitive(const li_pieces *in, size_t at) {
    const li_piece *p = piece(in, at);
    return p->word == LI_W_DE || p->word == LI_W_DES || p->word == LI_W_DU || at >= in->count;
}

/* cinquième, vingt-cinquième, cent vingt-cinquième from `at`: value and pieces. */
static size_t read_ordinal(const li_pieces *in, size_t at, double *value, bool *plural) {
    li_reader_state s = {.in = in, .at = at, .from = at};
    read_cardinal(&s);
    const li_piece *p = piece(in, s.at);
    if (p->word == LI_W_ET && s.last == LI_Q_TEN && piece(in, s.at + 1)->value == 1) p = piece(in, ++s.at);
    if (!(p->roles & LI_Q_ORDINAL)) return 0;
    *plural = p->plural;
    if (s.at == at) {
        *value = p->value;
        return 1;
    }
    if (p->whole || !take(&s, role_of(p), p->value)) return 0;
    *value = value_of(&s);
    return s.at + 1 - at;
}

/* What follows a cardinal may make it a fraction or an ordinal. True if *n was finished so. */
static bool finish_with_ordinal(const li_pieces *in, size_t at, li_reader_state *s, li_numeral *n) {
    double denominator;
    bool plural;
    const li_piece *p = piece(in, s->at);
    double value = value_of(s);
    if (p->roles & LI_Q_FRACTION && !(p->value == 0.5)) {
        bool said = at > 0 && (is_word(in, at - 1, LI_W_DE) || is_word(in, at - 1, LI_W_ENVIRON));
        bool third_party = value == 1 && !begins_partitive(in, s->at + 1) && !said;
        if (third_party || s->scale > 0) return false;
        n->value = value * p->value;
        n->kind = LI_FRACTIONAL;
        n->pieces = s->at + 1 - at;
        const li_piece *scale = piece(in, s->at + 2);
        if (is_word(in, s->at + 1, LI_W_DE) && scale->roles & LI_Q_SCALE) { /* deux tiers de million */
            n->value *= scale->value;
            n->kind = LI_CARDINAL;
            n->scaled = true;
            n->pieces += 2;
        }
        return true;
    }
    size_t taken = read_ordinal(in, at, &denominator, &plural);
    bool whole = taken > 0 && at + taken > s->at;
    if (whole && (!plural || at + taken == s->at + 1) && !(plural && p->token != piece(in, s->at - 1)->token)) {
        n->value = denominator;
        n->kind = LI_ORDINAL_NUMBER;
        n->pieces = taken;
        return true;
    }
    size_t more = read_ordinal(in, s->at, &denominator, &plural);
    if (!more || denominator < 3 || p->roles & LI_Q_DIGITS || p->whole) return false;
    bool one = value == 1 && !plural;
    if (one && (denominator < 4 || !begins_partitive(in, s->at + more))) return false;
    n->value = value / denominator;
    n->kind = LI_FRACTIONAL;
    n->pieces = s->at + more - at;
    return true;
}

/* une centaine, trois douzaines, des centaines de milliers, quelques millions */
static li_numeral read_group(const li_pieces *in, size_t at) {
    li_numeral n = {0};
    size_t i = at;
    double count = 1;
    const li_piece *p = piece(in, i);
    if (p->word == LI_W_DES || p->roles & LI_Q_FEW || p->word == LI_W_LE) {
        n.several = p->word != LI_W_LE;
        i++;
    } else if (p->roles & (LI_Q_UNIT | LI_Q_TEN | LI_Q_DIGITS) && !p->fields) {
        li_reader_state s = {.in = in, .at = i, .from = i};
        read_cardinal(&s);
        count = value_of(&s);
        if (s.scale > 0) return n;
        n.digits = (p->roles & LI_Q_DIGITS) != 0;
        i = s.at;
    }
    if (is_word(in, i, LI_W_BON)) i++;
    if (piece(in, i)->roles & LI_Q_FRACTION && piece(in, i)->value == 0.5) count *= 0.5, i++;
    p = piece(in, i);
    if (!(p->roles & LI_Q_GROUP || (p->roles & LI_Q_SCALE && (n.several || count == 0.5) && i > at))) return n;
    if (p->roles & LI_Q_GROUP && i == at && !p->plural) return n;
    n.several |= i == at;
    n.head = count;
    n.value = count * p->value;
    n.group = true;
    i++;
    for (int k = 0; k < 2 && is_word(in, i, LI_W_DE) && piece(in, i + 1)->roles & (LI_Q_GROUP | LI_Q_SCALE); k++) {
        n.value *= piece(in, i + 1)->value;
        i += 2;
    }
    n.pieces = i - at;
    return n;
}

/* A fraction of a scale (deux tiers de million), a ratio (un sur trois), a whole and its fraction (3 millions
 * et demi). */
static void finish_cardinal(const li_pieces *in, size_t at, li_reader_state *s, li_numeral *n) {
    double part;
    n->value = value_of(s);
    n->head = s->scale > 0 ? s->head : n->value;
    n->scaled = s->last == LI_Q_SCALE;
    n->scale = n->scaled ? s->scale : s->last == LI_Q_MILLE ? 1000 : 1;
    if (is_word(in, s->at, LI_W_ET)) {
        size_t more = read_fraction(in, s->at + 1, &part);
        bool half_of_one = more == 1 && part == 0.5;
        if (more && (part < 1) && (half_of_one || more > 1)) {
            double scale = s->scale > 0 && s->last != LI_Q_UNIT ? s->scale : 1;
            n->value += part * scale;
            s->at += 1 + more;
            if (!n->scaled) n->kind = LI_FRACTIONAL;
        }
    }
    if (is_word(in, s->at, LI_W_SUR) && is_cardinal_piece(piece(in, s->at + 1)) && !n->scaled) {
        li_reader_state by = {.in = in, .at = s->at + 1, .from = s->at + 1};
        read_cardinal(&by);
        double d = value_of(&by);
        if (d > n->value && d > 0 && d <= 1000) {
            n->value /= d;
            n->kind = LI_FRACTIONAL;
            s->at = by.at;
        }
    }
    n->pieces = s->at - at;
}

li_numeral li_numeral_at(const li_pieces *in, size_t at) {
    li_numeral n = read_group(in, at);
    if (n.pieces) return n;
    n = (li_numeral){0};
    const li_piece *p = piece(in, at);
    if (p->roles & LI_Q_FRACTION) { /* la moitié, ½; but a tiers alone may be a third party */
        bool share = p->word == LI_W_SHARE && !(piece(in, at + 1)->inner && !p->inner); /* demi-journée */
        if (share && !(at > 0 && is_word(in, at - 1, LI_W_LE) && p->value < 0.5 && begins_partitive(in, at + 1) &&
                       at + 1 < in->count))
            return n;
        n.value = p->value;
        n.kind = LI_FRACTIONAL;
        n.pieces = 1;
        return n;
    }
    double value;
    bool plural;
    if (p->roles & LI_Q_ORDINAL && !(p->roles & LI_Q_TIMEUNIT && p->plural)) {
        n.pieces = read_ordinal(in, at, &value, &plural);
        n.value = value;
        n.kind = LI_ORDINAL_NUMBER;
        return n;
    }
    if (p->fields == 2 && p->separator == '/' && p->field[1] > 0 && p->field[0] < p->field[1] && p->field[1] <= 100) {
        n.value = p->field[0] / p->field[1];
        n.kind = LI_FRACTIONAL;
        n.digits = true;
        n.pieces = 1;
        return n;
    }
    li_reader_state s = {.in = in, .at = at, .from = at};
    read_cardinal(&s);
    read_decimals(&s);
    if (s.at == at) return n;
    n.digits = (p->roles & LI_Q_DIGITS) != 0;
    n.article = s.at == at + 1 && p->word == LI_W_UN;
    if (finish_with_ordinal(in, at, &s, &n)) {
        n.article = false;
        return n;
    }
    finish_cardinal(in, at, &s, &n);
    const li_piece *next = piece(in, at + n.pieces);
    if (n.digits && n.pieces == 1 && next->fields == 2 && next->separator == '/' && next->field[0] < next->field[1]) {
        n.value += next->field[0] / next->field[1]; /* 10 1/2 */
        n.pieces = 2;
    }
    if (n.pieces == 1 && next->roles & LI_Q_FRACTION && p->digits && next->value != 0.5 && next->start - p->end <= 1) {
        n.value += next->value; /* 3 ¾ */
        n.pieces = 2;
    }
    n.article = n.article && n.pieces == 1;
    return n;
}
