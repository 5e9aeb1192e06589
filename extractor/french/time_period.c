#include "extractor/french/time_span.h"

#define PIECE(at) li_time_piece(c->in, at)
#define IS(at, w) li_time_word(c->in, at, LI_W_##w)

static bool is_article(const li_clock *c, size_t at) { return IS(at, LE) || IS(at, AU) || IS(at, DU) || IS(at, MA); }

/* semaine, mois, année ... in the singular */
static bool is_long_unit(const li_piece *p) {
    return p->roles & LI_Q_TIMEUNIT && p->time >= LI_UNIT_WEEK && (!p->plural || p->time == LI_UNIT_MONTH);
}

/* The year behind a period: 2024, de 2024, de cette année, cette année, de l'année dernière, prochain. */
static size_t read_whose_year(const li_clock *c, size_t at, int *year) {
    size_t of = IS(at, DE) || IS(at, DU) ? 1 : 0, taken = li_read_year(c, at + of, false, year);
    if (taken) return of + taken;
    if (PIECE(at)->roles & LI_Q_TIMEUNIT) return 0;
    li_span y = li_read_relative(c, at + of);
    if (!y.pieces && of && IS(at + 1, LE) && PIECE(at + 2)->roles & LI_Q_TIMEUNIT &&
        PIECE(at + 2)->time == LI_UNIT_YEAR) {
        size_t more = li_read_year(c, at + 3, false, year); /* de l'année 2016, de l'année */
        if (!more && c->known) *year = li_date_of(c->today).year;
        return 3 + more;
    }
    if (!y.pieces || y.grain != LI_UNIT_YEAR || y.unresolved) return 0;
    *year = li_date_of(y.from).year;
    return of + y.pieces;
}

static li_span in_year(const li_clock *c, li_span s, int year) {
    s.kind = LI_TIME_PERIOD;
    s.yearless = year == 0;
    s.written = year != 0;
    li_settle_year(c, &s, year);
    return s;
}

static li_span nth_of_year(const li_clock *c, li_time_unit unit, int n, int year) {
    int months = unit == LI_UNIT_QUARTER ? 3 : 6;
    li_span s = {.grain = unit, .from = li_day_at(2000, (n - 1) * months + 1, 1)};
    s.to = li_add_months(s.from, months) - 1;
    return in_year(c, s, year);
}

/* premier trimestre 2024, T1 2024, 2024 T1, dernier trimestre de 2023 */
static li_span read_quarter(const li_clock *c, size_t at) {
    li_span none = {0}, s;
    size_t i = at;
    int year = 0, n = 0;
    li_time_unit unit = LI_UNIT_QUARTER;
    if (PIECE(i)->roles & LI_Q_DIGITS && PIECE(i)->digits == 4 && PIECE(i)->value > 1900) { /* 2024-T1 */
        size_t j = i + 1 + (PIECE(i + 1)->punct && PIECE(i + 1)->glued ? 1 : 0);
        if (!(PIECE(j)->roles & LI_Q_QUARTER)) return none;
        s = nth_of_year(c, (li_time_unit)PIECE(j)->time, (int)PIECE(j)->value, (int)PIECE(i)->value);
        s.pieces = j + 1 - at;
        return s;
    }
    if (PIECE(i)->roles & LI_Q_QUARTER) {
        size_t taken = read_whose_year(c, i + 1, &year);
        if (!taken) return none; /* Q1 alone may be anything */
        s = nth_of_year(c, (li_time_unit)PIECE(i)->time, (int)PIECE(i)->value, year);
        s.pieces = 1 + taken;
        return s;
    }
    if (is_article(c, i)) i++;
    const li_piece *p = PIECE(i), *next = PIECE(i + 1);
    if (!(next->roles & LI_Q_TIMEUNIT) || (next->time != LI_UNIT_QUARTER && next->time != LI_UNIT_HALF) || next->plural)
        return none;
    unit = (li_time_unit)next->time;
    int last = unit == LI_UNIT_QUARTER ? 4 : 2;
    size_t taken = read_whose_year(c, i + 2, &year);
    if (p->roles & LI_Q_ORDINAL && p->value <= 4) n = (int)p->value;
    else if (p->roles & LI_Q_SHIFT && p->time < 0 && taken) n = last;
    if (n < 1 || n > last) return none;
    int sign = PIECE(i + 2)->roles & LI_Q_SHIFT && PIECE(i + 2)->value == 0 ? PIECE(i + 2)->time : 0;
    li_clock k = *c;
    if (sign > 0) k.ahead = true;
    s = nth_of_year(&k, unit, n, year);
    s.pieces = i + 2 + taken + (sign && !taken ? 1 : 0) - at;
    return s;
}

static li_span long_years(int from, int count, li_time_unit grain) {
    return (li_span){.kind = LI_TIME_PERIOD,
                     .grain = grain,
                     .written = true,
                     .from = li_day_at(from, 1, 1),
                     .to = li_day_at(from + count, 1, 1) - 1};
}

/* années 1990, années quatre-vingt-dix, année 2008, an 2000, XXe siècle */
static li_span read_era(const li_clock *c, size_t at) {
    li_span none = {0}, s;
    size_t i = at + (is_article(c, at) || IS(at, DES) ? 1 : 0);
    const li_piece *p = PIECE(i), *next = PIECE(i + 1);
    li_numeral n = li_numeral_at(c->in, i);
    if (n.kind == LI_ORDINAL_NUMBER && n.pieces && PIECE(i + n.pieces)->roles & LI_Q_TIMEUNIT && n.value >= 1 &&
        n.value <= 30) {
        const li_piece *unit = PIECE(i + n.pieces);
        if (unit->time != LI_UNIT_CENTURY || li_time_form(c->in, i + n.pieces + 1, "avant") ||
            li_time_form(c->in, i + n.pieces + 1, "av."))
            return none;
        s = long_years((int)(n.value - 1) * 100, 100, LI_UNIT_CENTURY);
        if (n.value == 1) s.from = li_day_at(1, 1, 1);
        s.pieces = i + n.pieces + 1 - at;
        return s;
    }
    if (!(p->roles & LI_Q_TIMEUNIT) || p->time != LI_UNIT_YEAR) return none;
    n = li_numeral_at(c->in, i + 1);
    if (!n.pieces || n.kind != LI_CARDINAL || n.value < 10 || n.value >= 2200 || n.scaled) return none;
    if (next->roles & LI_Q_DIGITS && next->digits < 2) return none;
    int year = (int)n.value;
    if (p->plural) {
        if (year % 10 || !li_counts_nothing(c, i + 1 + n.pieces)) return none;
        s = long_years(year < 100 ? 1900 + year : year, 10, LI_UNIT_DECADE);
    } else {
        if (year < 100 || !li_counts_nothing(c, i + 1 + n.pieces)) return none;
        s = li_year_span(year);
        s.written = true;
    }
    s.pieces = i + 1 + n.pieces - at;
    return s;
}

/* l'été 2016, cet hiver, l'automne dernier; spring begins on 20 March. */
static li_span read_season(const li_clock *c, size_t at) {
    static const int first[] = {3, 6, 9, 12};
    li_span none = {0};
    size_t i = at;
    bool here = IS(i, CE);
    if (here || is_article(c, i)) i++;
    if (!(PIECE(i)->roles & LI_Q_SEASON)) return none;
    int n = PIECE(i)->time, year = 0, sign = 0;
    i++;
    size_t taken = read_whose_year(c, i, &year);
    if (!taken && PIECE(i)->roles & LI_Q_SHIFT && PIECE(i)->value == 0) sign = PIECE(i)->time, taken = 1;
    if (!taken && !here) return none;
    li_span s = {.grain = LI_UNIT_SEASON,
                 .from = li_day_at(2001, first[n - 1], n == 1 ? 20 : 21),
                 .to = li_day_at(n == 4 ? 2002 : 2001, n == 4 ? 3 : first[n - 1] + 3, n == 4 ? 19 : 20)};
    if (n == 4 && year) s.from = li_day_at(2000, 12, 21), s.to = li_day_at(2001, 3, 19);
    if (n == 4 && year) year--; /* l'hiver 2016 is that of 2015-2016 */
    li_clock k = *c;
    k.ahead = sign > 0 || (c->ahead && sign == 0);
    s = in_year(&k, s, year);
    if (sign < 0 && !s.unresolved && s.to >= c->today) li_settle_year(c, &s, li_date_of(s.from).year - 1);
    s.pieces = i + taken - at;
    return s;
}

static li_day holiday(int which, int year) {
    static const int after_easter[] = {0, 0, 0, 49, 0, 39};
    if (which == 1) return li_day_at(year, 12, 25);
    if (which == 4) return li_day_at(year, 11, 1);
    return li_easter(year) + after_easter[which];
}

/* Noël, Pâques 2018, le lundi de Pâques */
static li_span read_holiday(const li_clock *c, size_t at) {
    size_t i = at + (is_article(c, at) ? 1 : 0);
    int monday = 0, year = 0;
    if (PIECE(i)->roles & LI_Q_WEEKDAY && PIECE(i)->time == 1 && IS(i + 1, DE)) monday = 1, i += 2;
    if (IS(i, LE)) i++;
    if (!(PIECE(i)->roles & LI_Q_HOLIDAY) || !PIECE(i)->capital) return (li_span){0};
    int which = PIECE(i)->time;
    size_t taken = li_read_year(c, i + 1, false, &year);
    li_span s = li_day_span(0);
    s.unresolved = !year && !c->known;
    s.pieces = i + 1 + taken - at;
    if (s.unresolved) return s;
    int now = year ? year : li_date_of(c->today).year;
    li_day day = holiday(which, now) + monday;
    if (!year && c->ahead && day < c->today) day = holiday(which, now + 1) + monday;
    if (!year && !c->ahead && day > c->today && day - c->today > 90) day = holiday(which, now - 1) + monday;
    s.from = s.to = day;
    return s;
}

/* --- parts and members of longer periods --- */

/* The first, middle or last third. */
static li_span third(li_span s, int which) {
    li_day len = s.to - s.from + 1, from = s.from;
    if (s.grain == LI_UNIT_DAY || s.unresolved) return s;
    int months = s.grain == LI_UNIT_YEAR ? 4 : s.grain == LI_UNIT_QUARTER ? 1 : s.grain == LI_UNIT_HALF ? 2 : 0;
    if (months) {
        s.from = li_add_months(from, months * which);
        s.to = li_add_months(from, months * (which + 1)) - 1;
    } else if (s.grain == LI_UNIT_WEEK) {
        s.from = from + (which == 0 ? 0 : which == 1 ? 1 : 3);
        s.to = which == 2 ? s.to : from + 1 + which + (which == 0);
    } else if (s.grain == LI_UNIT_MONTH) {
        s.from = from + 10 * which - (which == 1 ? 1 : 0);
        s.to = which == 2 ? s.to : from + 9 + 10 * which;
    } else {
        s.from = from + len * which / 3;
        s.to = from + len * (which + 1) / 3 - 1;
    }
    if (s.from > s.to) s.from = s.to;
    s.grain = LI_UNIT_SEASON; /* no calendar unit any more */
    s.kind = LI_TIME_PERIOD;
    return s;
}

/* fin 2023, début mars, mi-mai, le milieu de l'année, au cours de 2024 */
static li_span read_part(const li_clock *c, size_t at) {
    size_t i = at + (is_article(c, at) ? 1 : 0);
    int which = IS(i, DEBUT) ? 0 : IS(i, MILIEU) || IS(i, MI) ? 1 : IS(i, FIN) ? 2 : IS(i, COURANT) ? 3 : -1;
    li_span none = {0};
    if (which < 0) return none;
    i++;
    size_t of = IS(i, DE) || IS(i, DU) ? 1 : 0;
    if (PIECE(i)->punct && PIECE(i)->glued && IS(i - 1, MI)) of = 1;
    li_span s = li_read_point(c, i + of, true);
    if (!s.pieces && of && c->known && (IS(i, DU) || IS(i + 1, LE))) { /* fin du mois, début de l'année */
        const li_piece *unit = PIECE(i + of + (IS(i, DU) ? 0 : 1));
        if (is_long_unit(unit)) {
            s = li_unit_span(c, (li_time_unit)unit->time, 0);
            s.pieces = IS(i, DU) ? 1 : 2;
        }
    }
    if (!s.pieces || s.grain < LI_UNIT_WEEK) return none;
    size_t taken = s.pieces;
    if (which < 3) s = third(s, which);
    s.yearless = s.monthless = false;
    s.pieces = i + of + taken - at;
    return s;
}

static li_span nth_day(const li_span *of, int n, int weekday) {
    li_day day = n > 0 ? of->from : of->to;
    if (weekday) {
        if (n > 0) day += (weekday - li_weekday(day) + 7) % 7 + 7 * (n - 1);
        else day -= (li_weekday(day) - weekday + 7) % 7;
    } else if (n > 0) {
        day += n - 1;
    }
    return day >= of->from && day <= of->to ? li_day_span(day) : (li_span){0};
}

static li_span nth_week(const li_span *of, int n) {
    li_day fourth = of->from + 3, first = fourth - (li_weekday(fourth) - 1); /* ISO: the week of the fourth day */
    if (of->grain == LI_UNIT_MONTH) {
        first = of->from + (8 - li_weekday(of->from)) % 7;
        if (li_weekday(of->from) <= 4) first = of->from - (li_weekday(of->from) - 1);
    }
    li_span s = {.kind = LI_TIME_PERIOD, .grain = LI_UNIT_WEEK};
    li_day end = of->to - 3;
    s.from = n > 0 ? first + 7 * (n - 1) : end - (li_weekday(end) - 1);
    s.to = s.from + 6;
    return s;
}

/* premier vendredi de juillet, dernière semaine de mai, troisième semaine de ce mois, deuxième jour d'août */
static li_span read_nth(const li_clock *c, size_t at) {
    li_span none = {0}, s;
    size_t i = at + (is_article(c, at) ? 1 : 0);
    const li_piece *p = PIECE(i), *unit = PIECE(i + 1);
    bool last = p->roles & LI_Q_SHIFT && p->time < 0 && p->value == 0;
    if (!(p->roles & LI_Q_ORDINAL || last) || p->plural || (p->value > 53 && !last)) return none;
    bool week = unit->roles & LI_Q_TIMEUNIT && unit->time == LI_UNIT_WEEK,
         day = unit->roles & LI_Q_TIMEUNIT && unit->time == LI_UNIT_DAY;
    if (!(unit->roles & LI_Q_WEEKDAY || week || day)) return none;
    size_t j = i + 2, of = IS(j, DE) || IS(j, DU) || IS(j, EN) ? 1 : 0;
    if (!of) return none;
    li_span whole = li_read_point(c, j + of, true);
    if (!whole.pieces || (whole.grain != LI_UNIT_MONTH && whole.grain != LI_UNIT_YEAR)) return none;
    int n = last ? -1 : (int)p->value;
    s = whole;
    if (!whole.unresolved) s = week ? nth_week(&whole, n) : nth_day(&whole, n, day ? 0 : unit->time);
    if (!whole.unresolved && s.kind == LI_TIME_DATE && !s.from && !s.to) return none;
    s.pieces = j + of + whole.pieces - at;
    return s;
}

/* les trois premiers mois de 2024 */
static li_span read_first_months(const li_clock *c, size_t at) {
    li_span none = {0};
    size_t i = at + (is_article(c, at) || IS(at, DES) ? 1 : 0);
    li_numeral n = li_numeral_at(c->in, i);
    if (!n.pieces || n.kind != LI_CARDINAL || n.article || n.value > 11) return none;
    i += n.pieces;
    const li_piece *p = PIECE(i), *unit = PIECE(i + 1);
    bool last = p->roles & LI_Q_SHIFT && p->time < 0 && p->value == 0;
    if (!((p->roles & LI_Q_ORDINAL && p->value == 1) || last) || !(unit->roles & LI_Q_TIMEUNIT) ||
        unit->time != LI_UNIT_MONTH)
        return none;
    int year = 0;
    size_t taken = read_whose_year(c, i + 2, &year);
    if (!taken || !year) return none;
    li_span s = li_year_span(year);
    if (last) s.from = li_day_at(year, 13 - (int)n.value, 1);
    else s.to = li_day_at(year, (int)n.value + 1, 1) - 1;
    s.grain = LI_UNIT_MONTH;
    s.pieces = i + 2 + taken - at;
    return s;
}

/* la semaine du 16 septembre, la semaine 31 */
static li_span read_week(const li_clock *c, size_t at) {
    li_span none = {0};
    size_t i = at + (is_article(c, at) ? 1 : 0);
    if (!(PIECE(i)->roles & LI_Q_TIMEUNIT) || PIECE(i)->time != LI_UNIT_WEEK || PIECE(i)->plural) return none;
    const li_piece *p = PIECE(i + 1);
    li_span s = {.kind = LI_TIME_PERIOD, .grain = LI_UNIT_WEEK, .unresolved = !c->known};
    if (p->roles & LI_Q_DIGITS && p->digits && p->value >= 1 && p->value <= 53 && li_counts_nothing(c, i + 2)) {
        if (c->known) s.from = li_iso_week(li_date_of(c->today).year, (int)p->value);
        s.to = s.from + 6;
        s.pieces = i + 2 - at;
        return s;
    }
    bool begins = li_time_form(c->in, i + 1, "commençant") && IS(i + 2, LE);
    if (!IS(i + 1, DU) && !begins) return none;
    i += begins;
    li_span day = li_read_day(c, i + 2, false);
    int number;
    if (!day.pieces && li_day_number(c, i + 2, &number, &day.pieces) && li_counts_nothing(c, i + 2 + day.pieces)) {
        size_t taken = day.pieces;
        day = li_number_day(c, number);
        day.pieces = taken;
    }
    if (!day.pieces || day.grain != LI_UNIT_DAY) return none;
    s.unresolved = day.unresolved;
    s.from = day.from - (li_weekday(day.from) - 1);
    s.to = s.from + 6;
    s.pieces = i + 2 + day.pieces - at;
    return s;
}

/* plus tôt cette année, plus tard dans la semaine, le reste du mois */
static li_span read_rest(const li_clock *c, size_t at) {
    li_span none = {0};
    size_t i = at + (is_article(c, at) ? 1 : 0);
    bool early = IS(i, PLUS) && IS(i + 1, TOT), late = IS(i, PLUS) && IS(i + 1, TARD), rest = IS(i, RESTE);
    if (!early && !late && !rest) return none;
    i += rest ? 1 : 2;
    size_t in = IS(i, DANS) || IS(i, DE) || IS(i, DU) ? 1 : 0;
    li_span s = li_read_relative(c, i + in);
    if (!s.pieces && in && c->known) {
        const li_piece *unit = PIECE(i + in + (IS(i, DU) ? 0 : 1));
        if (!is_long_unit(unit)) return none;
        s = li_unit_span(c, (li_time_unit)unit->time, 0);
        s.pieces = IS(i, DU) ? 1 : 2;
    }
    if (!s.pieces || s.unresolved || s.from > c->today || s.to < c->today) return none;
    if (early) s.to = c->today;
    else s.from = c->today;
    s.pieces += i + in - at;
    return s;
}

li_span li_read_point(const li_clock *outer, size_t at, bool after_preposition) {
    li_clock clock = *outer;
    const li_clock *c = &clock;
    if (++clock.depth > 3) return (li_span){0}; /* la fin du début de la fin */
    static li_span (*const readers[])(const li_clock *, size_t) = {read_part,         read_rest,    read_nth,
                                                                   read_first_months, read_quarter, read_week,
                                                                   read_era,          read_season,  read_holiday};
    for (size_t k = 0; k < sizeof readers / sizeof *readers; k++) {
        li_span s = readers[k](c, at);
        if (s.pieces) return s;
    }
    li_span s = li_read_day(c, at, after_preposition);
    if (s.pieces) return s;
    s = li_read_relative(c, at);
    if (s.pieces) return s;
    int year;
    size_t taken = li_read_year(c, at, !after_preposition, &year);
    if (!taken) return (li_span){0};
    s = li_year_span(year);
    s.written = true;
    s.pieces = taken;
    return s;
}
