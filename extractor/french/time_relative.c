#include "extractor/french/time_span.h"

#include <math.h>

const li_piece *li_time_piece(const li_pieces *in, size_t at) {
    static const li_piece none = {.punct = true};
    return at < in->count ? &in->items[at] : &none;
}

bool li_time_word(const li_pieces *in, size_t at, li_q_word word) { return li_time_piece(in, at)->word == word; }

bool li_time_form(const li_pieces *in, size_t at, const char *form) {
    return at < in->count && li_symbols_is(in->symbols, in->items[at].form, form);
}

#define PIECE(at) li_time_piece(c->in, at)
#define IS(at, w) li_time_word(c->in, at, LI_W_##w)

li_span li_day_span(li_day day) {
    return (li_span){.from = day, .to = day, .grain = LI_UNIT_DAY, .kind = LI_TIME_DATE};
}

li_span li_month_span(int year, int month) {
    return (li_span){.from = li_day_at(year, month, 1),
                     .to = li_day_at(year, month + 1, 1) - 1,
                     .grain = LI_UNIT_MONTH,
                     .kind = LI_TIME_PERIOD};
}

static li_span years(int from, int count, li_time_unit grain) {
    return (li_span){
        .from = li_day_at(from, 1, 1), .to = li_day_at(from + count, 1, 1) - 1, .grain = grain, .kind = LI_TIME_PERIOD};
}

li_span li_year_span(int year) { return years(year, 1, LI_UNIT_YEAR); }

li_span li_unit_span(const li_clock *c, li_time_unit unit, int shift) {
    li_date d = li_date_of(c->today);
    li_day monday = c->today - (li_weekday(c->today) - 1);
    li_span s = {.kind = LI_TIME_PERIOD, .grain = unit, .unresolved = !c->known};
    if (!c->known) return s;
    switch (unit) {
    case LI_UNIT_WEEK:
        s.from = monday + 7 * shift;
        s.to = s.from + 6;
        return s;
    case LI_UNIT_WEEKEND:
        s.from = monday + 5 + 7 * shift;
        s.to = s.from + 1;
        return s;
    case LI_UNIT_MONTH: return li_month_span(d.year, d.month + shift);
    case LI_UNIT_QUARTER:
        s.from = li_day_at(d.year, (d.month - 1) / 3 * 3 + 1 + 3 * shift, 1);
        s.to = li_add_months(s.from, 3) - 1;
        return s;
    case LI_UNIT_HALF:
        s.from = li_day_at(d.year, (d.month - 1) / 6 * 6 + 1 + 6 * shift, 1);
        s.to = li_add_months(s.from, 6) - 1;
        return s;
    case LI_UNIT_YEAR: return li_year_span(d.year + shift);
    case LI_UNIT_DECADE: return years(d.year / 10 * 10 + 10 * shift, 10, LI_UNIT_DECADE);
    case LI_UNIT_CENTURY: return years(d.year / 100 * 100 + 100 * shift, 100, LI_UNIT_CENTURY);
    case LI_UNIT_MILLENNIUM: return years(d.year / 1000 * 1000 + 1000 * shift, 1000, LI_UNIT_MILLENNIUM);
    default: return li_day_span(c->today + shift);
    }
}

li_day li_shift_day(li_day day, const li_length *length, int sign) {
    return li_add_months(day, sign * length->months) + sign * length->days;
}

/* --- lengths --- */

static const double SECONDS[] = {1,
                                 60,
                                 3600,
                                 86400,
                                 86400,
                                 2 * 86400,
                                 7 * 86400,
                                 30 * 86400,
                                 91.25 * 86400,
                                 182.5 * 86400,
                                 365 * 86400.0,
                                 3650 * 86400.0,
                                 36500 * 86400.0,
                                 365000 * 86400.0};
static const double LONGEST = 9000 * 365 * 86400.0; /* beyond it no day of the calendar is meant */
static const int MONTHS[] = {0, 0, 0, 0, 0, 0, 0, 1, 3, 6, 12, 120, 1200, 12000};
static const int DAYS[] = {0, 0, 0, 1, 1, 2, 7, 0, 0, 0, 0, 0, 0, 0};

static void add_length(li_length *l, li_time_unit unit, double n) {
    l->seconds += n * SECONDS[unit];
    if (MONTHS[unit]) {
        double months = n * MONTHS[unit];
        l->months += (int)months;
        l->days += (int)lround((months - floor(months)) * 30);
    } else if (DAYS[unit]) {
        l->days += (int)lround(n * DAYS[unit]);
    } else {
        l->under_a_day = true;
        l->days += (int)(n * SECONDS[unit] / 86400);
    }
    l->grain = unit;
}

/* "et demi" behind the unit */
static size_t half_behind(const li_clock *c, size_t at) {
    return IS(at, ET) && PIECE(at + 1)->roles & LI_Q_FRACTION && PIECE(at + 1)->value == 0.5 ? 2 : 0;
}

/* One number and its unit: pieces, 0 if there is none. */
static size_t one_length(const li_clock *c, size_t at, li_length *l) {
    size_t i = at;
    double n = 0;
    li_numeral number = li_numeral_at(c->in, at);
    if (PIECE(at)->roles & LI_Q_FEW) {
        n = 3;
        l->vague = true;
        i++;
    } else if (number.pieces && number.kind != LI_ORDINAL_NUMBER) {
        n = number.value;
        i += number.pieces;
        if (number.group && IS(i, DE)) i++;
        if (IS(at, UN) && number.pieces == 1 && PIECE(i)->roles & LI_Q_FRACTION)
            n *= PIECE(i)->value, i++; /* une demi-heure */
        if (number.article && IS(i, ET) && PIECE(i + 1)->roles & LI_Q_FRACTION) n += PIECE(i + 1)->value, i += 2;
    } else {
        return 0;
    }
    if (number.pieces && number.kind == LI_FRACTIONAL && (IS(i, DE))) i++; /* un quart d'heure */
    if (PIECE(i)->punct && PIECE(i)->end - PIECE(i)->start == 1 && c->in->text.ptr[PIECE(i)->start] == '-') i++;
    while (PIECE(i)->roles & LI_Q_ADJ && i < at + number.pieces + 2) i++;
    const li_piece *unit = PIECE(i);
    if (!(unit->roles & LI_Q_TIMEUNIT) || n <= 0 || n * SECONDS[unit->time] > LONGEST) return 0;
    if (unit->roles & LI_Q_ORDINAL && !(PIECE(at)->roles & LI_Q_DIGITS) && !PIECE(i + 1)->punct &&
        PIECE(i + 1)->word == LI_W_NONE && i + 1 < c->in->count)
        return 0;
    if (unit->end - unit->start == 1 && !unit->glued && !(PIECE(at)->roles & LI_Q_DIGITS)) return 0; /* trois h */
    i++;
    if (IS(i, ENTIER)) i++;
    size_t half = half_behind(c, i);
    if (half) n += 0.5;
    add_length(l, (li_time_unit)unit->time, n);
    return i + half - at;
}

li_length li_read_length(const li_clock *c, size_t at) {
    li_length l = {0};
    size_t taken = one_length(c, at, &l);
    if (!taken) return l;
    size_t i = at + taken;
    for (int n = 0; n < 3; n++) {
        size_t next = i + (IS(i, ET) ? 1 : 0);
        li_length more = l;
        li_time_unit first = l.grain;
        taken = one_length(c, next, &more);
        if (!taken || more.grain == first || li_numeral_at(c->in, next).kind == LI_FRACTIONAL) break;
        l = more;
        i = next + taken;
    }
    l.pieces = i - at;
    return l;
}

/* --- shifts --- */

static bool is_anaphoric(const li_piece *p) { return p->value != 0; }

/* à venir, écoulés, dernières ... behind a unit: direction, pieces. */
static size_t shift_behind(const li_clock *c, size_t at, int *sign, bool *anaphoric) {
    const li_piece *p = PIECE(at);
    if (p->roles & LI_Q_SHIFT) {
        *sign = p->time;
        *anaphoric = is_anaphoric(p);
        return 1;
    }
    if (p->word == LI_W_A && IS(at + 1, VENIR)) return *sign = 1, 2;
    if (p->word == LI_W_ECOULER) return *sign = -1, 1;
    return 0;
}

static li_span stretch(const li_clock *c, const li_length *l, int sign, bool anaphoric) {
    li_span s = {.kind = LI_TIME_PERIOD, .grain = l->grain, .unresolved = !c->known || anaphoric};
    if (s.unresolved) return s;
    s.from = sign < 0 ? li_shift_day(c->today, l, -1) : c->today + 1;
    s.to = sign < 0 ? c->today : li_shift_day(c->today, l, 1);
    if (s.to < s.from) s.to = s.from;
    return s;
}

/* les trois derniers mois, ces dernières années, les 10 semaines à venir */
static li_span read_stretch(const li_clock *c, size_t start, size_t at, bool several) {
    li_span none = {0};
    li_length l = {0};
    size_t i = at;
    double n = 3;
    int sign = 0;
    bool anaphoric = false, counted = false;
    li_numeral number = li_numeral_at(c->in, at);
    if (number.pieces && number.kind == LI_CARDINAL && !number.article) {
        n = number.value;
        i += number.pieces;
        counted = true;
    } else if (PIECE(at)->roles & LI_Q_FEW) {
        i++;
        counted = true;
    }
    if (!counted && !several) return none;
    size_t before = shift_behind(c, i, &sign, &anaphoric);
    i += before;
    const li_piece *unit = PIECE(i);
    if (!(unit->roles & LI_Q_TIMEUNIT) || unit->roles & LI_Q_ORDINAL) return none;
    i++;
    size_t behind = before ? 0 : shift_behind(c, i, &sign, &anaphoric);
    if ((!before && !behind) || n <= 0 || n * SECONDS[unit->time] > LONGEST) return none;
    i += behind;
    if (before && !counted && (IS(i, DE) || IS(i, DU))) return none; /* les dernières années de la guerre */
    add_length(&l, (li_time_unit)unit->time, n);
    for (int more_units = 0; more_units < 2; more_units++) {
        size_t more = one_length(c, i, &l);
        if (!more) break;
        i += more;
    }
    li_span s = stretch(c, &l, sign, anaphoric);
    s.pieces = i - start;
    return s;
}

static li_span weekend(const li_clock *c, int shift, bool here) {
    int day = c->known ? li_weekday(c->today) : 0;
    if (here && !c->ahead && day <= 3) shift = -1; /* until Wednesday news tell of the last one */
    return li_unit_span(c, LI_UNIT_WEEKEND, shift);
}

static li_span shifted(const li_clock *c, li_time_unit unit, int sign, bool anaphoric) {
    li_span s = unit == LI_UNIT_WEEKEND ? weekend(c, sign, sign == 0) : li_unit_span(c, unit, sign);
    if (unit == LI_UNIT_NIGHT && sign < 0) s = li_unit_span(c, LI_UNIT_DAY, -1);
    s.unresolved |= anaphoric;
    return s;
}

/* la semaine prochaine, le dernier trimestre, ce mois-ci, cette nuit */
li_span li_read_relative(const li_clock *c, size_t at) {
    li_span none = {0};
    size_t i = at;
    const li_piece *article = PIECE(at);
    bool here = article->word == LI_W_CE, several = article->plural || article->word == LI_W_DES;
    if (here || article->word == LI_W_LE || article->word == LI_W_MA || article->word == LI_W_DES || IS(at, AU)) i++;
    li_span s = read_stretch(c, at, i, several && i > at);
    if (s.pieces || (several && i > at)) return s;
    int sign = 0;
    bool anaphoric = false;
    size_t before = PIECE(i)->roles & LI_Q_SHIFT ? shift_behind(c, i, &sign, &anaphoric) : 0;
    const li_piece *unit = PIECE(i + before);
    if (here && unit->word == LI_W_MATIN) {
        s = li_unit_span(c, LI_UNIT_DAY, 0);
        s.pieces = i + 1 - at;
        return s;
    }
    if (!(unit->roles & LI_Q_TIMEUNIT) || unit->roles & LI_Q_ORDINAL || unit->time < LI_UNIT_DAY) return none;
    if (unit->plural && unit->time != LI_UNIT_MONTH) return none;
    i += before + 1;
    size_t behind = before ? 0 : shift_behind(c, i, &sign, &anaphoric);
    i += behind;
    if (before + behind == 0) {
        if (!here) return none;
        if (IS(i, CI)) i++;
    }
    const li_piece *left = at ? PIECE(at - 1) : PIECE(c->in->count);
    bool bare = before && i == at + before + 1; /* no article: "dernier jour" */
    if (bare && left->word != LI_W_DU && left->word != LI_W_AU && left->word != LI_W_DE) return none;
    if (before && sign < 0 && unit->time == LI_UNIT_DAY) return none; /* le dernier jour */
    s = shifted(c, (li_time_unit)unit->time, sign, anaphoric);
    s.pieces = i - at;
    return s;
}
