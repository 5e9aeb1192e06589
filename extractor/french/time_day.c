#include "extractor/french/time_span.h"

#define PIECE(at) li_time_piece(c->in, at)
#define IS(at, w) li_time_word(c->in, at, LI_W_##w)

/* What stands behind a bare year must not be what it counts: 2000 soldats, 2000 euros, 2000 à 2500. */
bool li_counts_nothing(const li_clock *c, size_t at) {
    const li_piece *p = PIECE(at);
    if (at >= c->in->count || p->punct) return true;
    if (p->roles & (LI_Q_CURRENCY | LI_Q_MEASURE | LI_Q_SCALE | LI_Q_MILLE | LI_Q_GROUP | LI_Q_FRACTION | LI_Q_DIGITS))
        return false;
    if (p->word != LI_W_NONE || p->roles || p->capital) return true;
    li_noun noun = li_amount_noun(c->in->words, p->form);
    return !(noun.noun && noun.plural && !noun.verb);
}

size_t li_read_year(const li_clock *c, size_t at, bool loose, int *year) {
    const li_piece *p = PIECE(at);
    if (p->roles & LI_Q_DIGITS && p->digits == 4 && p->value >= (loose ? 1900 : 1000) &&
        p->value < (loose ? 2060 : 2200)) {
        if (!li_counts_nothing(c, at + 1)) return 0;
        *year = (int)p->value;
        return 1;
    }
    if (loose || !(p->roles & (LI_Q_UNIT | LI_Q_MILLE))) return 0;
    li_numeral n = li_numeral_at(c->in, at);
    if (n.kind != LI_CARDINAL || n.pieces < 2 || n.value < 1000 || n.value >= 2200 ||
        !li_counts_nothing(c, at + n.pieces))
        return 0;
    *year = (int)n.value;
    return n.pieces;
}

static bool is_capital_doubt(const li_clock *c, size_t at) {
    const li_piece *p = PIECE(at);
    return p->capital && (p->time == 3 || p->time == 5 || p->time == 4) && p->end - p->start < 6 &&
           !(p->end - p->start > 2 && c->in->text.ptr[p->start + 1] < 'a');
}

/* --- the year that the words do not say --- */

static void move_to_year(li_span *s, int year) {
    if (s->grain == LI_UNIT_MONTH) {
        li_span m = li_month_span(year, s->month);
        s->from = m.from;
        s->to = m.to;
    } else if (s->grain == LI_UNIT_DAY) {
        int last = li_month_days(year, s->month);
        s->from = s->to = li_day_at(year, s->month, s->day < last ? s->day : last);
    } else {
        li_date from = li_date_of(s->from), to = li_date_of(s->to + 1);
        int over = to.year - from.year;
        s->from = li_day_at(year, from.month, from.day);
        s->to = li_day_at(year + over, to.month, to.day) - 1;
    }
}

static bool fits_year(const li_span *s, int year) {
    return s->grain != LI_UNIT_DAY || s->day <= li_month_days(year, s->month);
}

void li_settle_year(const li_clock *c, li_span *s, int year) {
    if (year) {
        move_to_year(s, year);
        s->unresolved = false;
        return;
    }
    if (!s->yearless) return;
    if (!c->known) {
        s->unresolved = true;
        return;
    }
    int now = li_date_of(c->today).year;
    int before = now, after = now;
    li_span past = *s, next = *s;
    for (move_to_year(&past, before); (past.from > c->today || !fits_year(s, before)) && now - before < 9;)
        move_to_year(&past, --before);
    for (move_to_year(&next, after); (next.to < c->today || !fits_year(s, after)) && after - now < 9;)
        move_to_year(&next, ++after);
    bool soon = next.from > c->today && (next.from - c->today) * 3 < c->today - past.from;
    *s = c->ahead || soon ? next : past;
}

/* --- days --- */

static bool is_day_number(const li_clock *c, size_t at, int *day, size_t *pieces) {
    const li_piece *p = PIECE(at);
    *pieces = 1;
    *day = p->value >= 1 && p->value <= 31 ? (int)p->value : 0;
    if (p->roles & LI_Q_DIGITS) return p->digits >= 1 && p->digits <= 2 && *day >= 1 && *day <= 31;
    if (p->roles & LI_Q_ORDINAL) return *day == 1 && !(p->roles & LI_Q_TIMEUNIT);
    if (!(p->roles & (LI_Q_UNIT | LI_Q_TEN))) return false;
    li_numeral n = li_numeral_at(c->in, at);
    if (n.value < 1 || n.value > 31) return false;
    *pieces = n.pieces;
    *day = (int)n.value;
    return n.kind == LI_CARDINAL && !n.article && *day >= 1 && *day <= 31;
}

static li_span dated(int year, int month, int day, size_t pieces) {
    li_span s = {
        .kind = LI_TIME_DATE, .grain = LI_UNIT_DAY, .day = (uint8_t)day, .month = (uint8_t)month, .written = true};
    if (!li_is_day(year, month, day)) return (li_span){0};
    s.from = s.to = li_day_at(year, month, day);
    s.pieces = pieces;
    return s;
}

static int full_year(double year, int digits) {
    if (digits == 4) return (int)year;
    return digits == 2 ? (int)year + (year < 50 ? 2000 : 1900) : 0;
}

/* 12/03/2024, 2024-03-12, 22/04, 3/2015 */
static li_span read_fields(const li_clock *c, size_t at, bool dayless_ok) {
    const li_piece *p = PIECE(at);
    li_span none = {0}, s;
    int a = (int)p->field[0], b = (int)p->field[1], d = (int)p->field[2];
    if (!(p->roles & LI_Q_FIELDS)) return none;
    if (p->fields == 3) {
        if (p->field_digits[0] == 4) return dated(a, b, d, 1);
        int year = full_year(d, p->field_digits[2]);
        s = dated(year, b, a, 1);
        return s.pieces || p->separator == '.' ? s : dated(year, a, b, 1);
    }
    bool month_first = p->field_digits[1] == 4 && p->field_digits[0] <= 2,
         year_first = p->field_digits[0] == 4 && p->field_digits[1] <= 2;
    if (month_first || (year_first && b <= 12)) {
        int month = month_first ? a : b, year = month_first ? b : a;
        if (month < 1 || month > 12 || year < 1900 || year > 2100) return none;
        s = li_month_span(year, month);
        s.month = (uint8_t)month;
        s.written = true;
        s.pieces = 1;
        return s;
    }
    bool two = p->field_digits[0] == 2 && p->field_digits[1] == 2;
    if (p->separator != '/' || !(dayless_ok || two) || !li_is_day(2000, b, a)) return none;
    s = (li_span){.kind = LI_TIME_DATE,
                  .grain = LI_UNIT_DAY,
                  .day = (uint8_t)a,
                  .month = (uint8_t)b,
                  .yearless = true,
                  .pieces = 1};
    li_settle_year(c, &s, 0);
    return s;
}

enum { ANAPHORIC = 9 };

/* mars, mars 2024, mars de l'année dernière, avril dernier; behind a day number its month. */
static size_t read_month_tail(const li_clock *c, size_t at, int *year, int *shift) {
    size_t i = at;
    *year = 0;
    *shift = 0;
    if (PIECE(i)->punct && PIECE(i)->end - PIECE(i)->start == 1 &&
        (c->in->text.ptr[PIECE(i)->start] == ',' || c->in->text.ptr[PIECE(i)->start] == '.'))
        i++;
    size_t of = IS(i, DE) ? 1 : 0, taken = li_read_year(c, i + of, false, year);
    if (taken) return i + of + taken - at;
    const li_piece *p = PIECE(at);
    if (p->roles & LI_Q_DIGITS && p->digits == 2 && p->value >= 50) {
        *year = 1900 + (int)p->value;
        return 1;
    }
    if (p->roles & LI_Q_SHIFT) {
        *shift = p->value == 0 ? p->time : ANAPHORIC;
        return 1;
    }
    if (!IS(at, DE) || !c->known) return 0;
    li_span y = li_read_relative(c, at + 1);
    if (!y.pieces || y.grain != LI_UNIT_YEAR || y.unresolved) return 0;
    *year = li_date_of(y.from).year;
    return 1 + y.pieces;
}

static void settle(const li_clock *c, li_span *s, int year, int shift) {
    s->yearless = year == 0;
    s->written = year != 0;
    if (shift == ANAPHORIC) { /* en mars suivant */
        s->unresolved = true;
        s->yearless = false;
        return;
    }
    li_clock k = *c;
    if (shift > 0) k.ahead = true;
    li_settle_year(&k, s, year);
    if (year || !shift || s->unresolved) return;
    int y = li_date_of(s->from).year;
    if (shift < 0 && s->to >= c->today) li_settle_year(c, s, y - 1);
    else if (shift > 0 && s->from <= c->today) li_settle_year(c, s, y + 1);
    s->yearless = false;
}

static li_span read_day_month(const li_clock *c, size_t at) {
    li_span none = {0};
    int day, year, shift;
    size_t taken, i = at;
    if (!is_day_number(c, i, &day, &taken)) return none;
    i += taken;
    if (IS(i, DE)) i++;
    if (!(PIECE(i)->roles & LI_Q_MONTH) || PIECE(i)->glued || (PIECE(i)->roles & LI_Q_UNIT)) return none;
    int month = PIECE(i)->time;
    i++;
    if (day > li_month_days(2000, month)) return none;
    i += read_month_tail(c, i, &year, &shift);
    if (year && !li_is_day(year, month, day)) return none;
    li_span s = {.kind = LI_TIME_DATE, .grain = LI_UNIT_DAY, .day = (uint8_t)day, .month = (uint8_t)month};
    settle(c, &s, year, shift);
    s.pieces = i - at;
    return s;
}

static li_span read_month(const li_clock *c, size_t at, bool sure) {
    li_span none = {0};
    size_t i = at;
    bool said = PIECE(i)->roles & LI_Q_TIMEUNIT && PIECE(i)->time == LI_UNIT_MONTH && IS(i + 1, DE);
    if (said) i += 2;
    const li_piece *p = PIECE(i);
    if (!(p->roles & LI_Q_MONTH)) return none;
    if (p->roles & LI_Q_UNIT) return none; /* sept */
    int year, shift;
    size_t tail = read_month_tail(c, i + 1, &year, &shift);
    if (is_capital_doubt(c, i) && !tail && !said) return none;
    if (!sure && !tail && !said && p->end - p->start <= 4 && p->time != 8) return none; /* mai, mars alone */
    li_span s = {.kind = LI_TIME_PERIOD, .grain = LI_UNIT_MONTH, .month = (uint8_t)p->time};
    settle(c, &s, year, shift);
    s.pieces = i + 1 + tail - at;
    return s;
}

static size_t part_of_day(const li_clock *c, size_t at) { return IS(at, MATIN) ? 1 : 0; }

static li_day weekday_near(const li_clock *c, int weekday, int shift, bool here) {
    int now = li_weekday(c->today);
    if (here) return c->today + (weekday - now);
    int back = (now - weekday + 7) % 7, on = (weekday - now + 7) % 7;
    if (shift < 0) return c->today - (back ? back : 7);
    if (shift > 0) return c->today + (on ? on : 7);
    return c->ahead ? c->today + on : c->today - back;
}

/* mardi 22: the nearest Tuesday that is a 22nd. */
static li_day weekday_of_number(const li_clock *c, int weekday, int day) {
    for (li_day d = 0; d <= 400; d++) {
        li_day sides[] = {c->ahead ? c->today + d : c->today - d, c->ahead ? c->today - d : c->today + d};
        for (int k = 0; k < 2; k++)
            if (li_weekday(sides[k]) == weekday && li_date_of(sides[k]).day == day) return sides[k];
    }
    return weekday_near(c, weekday, 0, false);
}

/* mardi 12 mars: this year, the last or the next, whichever has a Tuesday there. */
static void year_of_weekday(const li_clock *c, li_span *s, int weekday) {
    int now = li_date_of(c->today).year;
    if (s->grain != LI_UNIT_DAY) return;
    for (int k = 0; k < 3; k++) {
        int year = now + (k & 1 ? -(k + 1) / 2 : k / 2);
        li_span there = *s;
        if (!li_is_day(year, s->month, s->day)) continue;
        li_settle_year(c, &there, year);
        if (li_weekday(there.from) != weekday) continue;
        *s = there;
        s->yearless = false;
        return;
    }
}

/* mardi, ce mardi, mardi dernier, mardi 22, mardi de la semaine prochaine */
static li_span read_weekday(const li_clock *c, size_t at) {
    li_span none = {0};
    size_t i = at;
    bool here = IS(i, CE), the = IS(i, LE) || IS(i, AU) || IS(i, DU);
    if (here || IS(i, LE)) i++;
    int shift = 0;
    if (PIECE(i)->roles & LI_Q_SHIFT && PIECE(i + 1)->roles & LI_Q_WEEKDAY) shift = PIECE(i++)->time;
    const li_piece *p = PIECE(i);
    if (!(p->roles & LI_Q_WEEKDAY) || p->plural) return none;
    if (at > 0 && PIECE(at - 1)->roles & LI_Q_ORDINAL) return none; /* le premier lundi */
    if (p->capital && i > 0 && IS(i - 1, DU)) return none;          /* le Journal du Dimanche */
    int weekday = p->time, day;
    bool short_form = p->end - p->start == 3;
    size_t taken;
    i++;
    if (short_form && PIECE(i)->punct && c->in->text.ptr[PIECE(i)->start] == '.') i++;
    size_t j = i;
    if (PIECE(j)->punct && PIECE(j)->end - PIECE(j)->start == 1 && c->in->text.ptr[PIECE(j)->start] == ',' &&
        IS(j + 1, LE))
        j++;
    if (IS(j, LE)) j++;
    li_span s = read_day_month(c, j);
    if (!s.pieces) s = read_fields(c, j, true);
    if (s.pieces) {
        if (s.yearless && c->known) year_of_weekday(c, &s, weekday);
        s.pieces += j - at;
        return s;
    }
    if (short_form) return none;
    s = li_day_span(0);
    s.unresolved = !c->known;
    bool numbered =
        is_day_number(c, j, &day, &taken) && li_counts_nothing(c, j + taken) && PIECE(j)->roles & LI_Q_DIGITS;
    i += part_of_day(c, i);
    if (numbered) {
        if (c->known) s.from = s.to = weekday_of_number(c, weekday, day);
        s.pieces = j + taken - at;
        return s;
    }
    bool anaphoric = false;
    if (IS(i, A) && IS(i + 1, VENIR)) shift = 1, i += 2;
    else if (PIECE(i)->roles & LI_Q_SHIFT) shift = PIECE(i)->time, anaphoric = PIECE(i)->value != 0, i++;
    else if (IS(i, DE) || IS(i, CE)) {
        li_span week = li_read_relative(c, i + (IS(i, DE) ? 1 : 0));
        if (week.pieces && week.grain == LI_UNIT_WEEK) {
            s.from = s.to = week.from + weekday - 1;
            s.pieces = i + (IS(i, DE) ? 1 : 0) + week.pieces - at;
            return s;
        }
    }
    if (the && !here && shift == 0) return none; /* le mardi: every one */
    if (c->known) s.from = s.to = weekday_near(c, weekday, shift, here);
    s.unresolved |= anaphoric;
    s.pieces = i - at;
    return s;
}

/* aujourd'hui, hier soir, après demain, le lendemain */
static li_span read_deictic(const li_clock *c, size_t at) {
    size_t i = at;
    if (IS(i, LE)) i++;
    int shift = 0;
    if ((IS(i, APRES) || IS(i, AVANT)) && PIECE(i + 1)->roles & LI_Q_DAY &&
        PIECE(i + 1)->time == (IS(i, APRES) ? 1 : -1)) {
        if (IS(i, AVANT)) return (li_span){0}; /* avant hier: before yesterday */
        shift = IS(i, APRES) ? 1 : -1;
        i++;
    }
    const li_piece *p = PIECE(i);
    if (!(p->roles & LI_Q_DAY) || (i > at && !shift && p->value == 0)) return (li_span){0};
    if (p->value != 0 && i == at) return (li_span){0}; /* "veille" may be a verb */
    li_span s = li_day_span(c->today + p->time + shift);
    s.unresolved = !c->known || p->value != 0;
    s.pieces = i + 1 + part_of_day(c, i + 1) - at;
    return s;
}

/* le 20 du mois prochain, without its article */
static li_span read_day_of_month(const li_clock *c, size_t at) {
    li_span none = {0}, month;
    int day;
    size_t taken;
    if (!is_day_number(c, at, &day, &taken) || !(IS(at + taken, DU) || IS(at + taken, DE))) return none;
    month = li_read_relative(c, at + taken + 1);
    if (!month.pieces || month.grain != LI_UNIT_MONTH || month.unresolved || month.from + day - 1 > month.to)
        return none;
    li_span s = li_day_span(month.from + day - 1);
    s.pieces = taken + 1 + month.pieces;
    return s;
}

li_span li_read_day(const li_clock *c, size_t at, bool sure) {
    bool the = IS(at, LE), here = IS(at, CE);
    size_t i = at + (the || here ? 1 : 0);
    li_span s = read_deictic(c, at);
    if (!s.pieces) s = read_weekday(c, at);
    if (s.pieces) return s;
    s = read_fields(c, i, the || here);
    if (!s.pieces) s = read_day_month(c, i);
    if (!s.pieces && !PIECE(i)->fields) s = read_month(c, i, sure || here);
    if (!s.pieces && the) s = read_day_of_month(c, i);
    if (here && s.pieces && s.grain == LI_UNIT_MONTH && s.yearless && c->known)
        li_settle_year(c, &s, li_date_of(c->today).year);
    if (s.pieces) s.pieces += i - at;
    return s;
}

li_span li_number_day(const li_clock *c, int day) {
    li_span s = li_day_span(0);
    s.unresolved = !c->known;
    for (int k = 0; c->known && k < 5; k++) {
        li_date d = li_date_of(c->today), f = li_date_of(li_day_at(d.year, d.month + (c->ahead ? k : -k), 1));
        if (day > li_month_days(f.year, f.month)) continue;
        s.from = s.to = li_day_at(f.year, f.month, day);
        if (c->ahead ? s.from >= c->today : s.from <= c->today) break;
    }
    return s;
}

bool li_day_number(const li_clock *c, size_t at, int *day, size_t *pieces) { return is_day_number(c, at, day, pieces); }
