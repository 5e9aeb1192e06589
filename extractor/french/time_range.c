#include "extractor/french/time_span.h"

#define PIECE(at) li_time_piece(c->in, at)
#define IS(at, w) li_time_word(c->in, at, LI_W_##w)

/* One end of a range: a point, or a day whose month the other end gives. */
static li_span read_end(const li_clock *c, size_t at, bool first) {
    li_span s = li_read_point(c, at, true);
    if (s.pieces) return s;
    if (li_time_form(c->in, at, "maintenant")) {
        s = li_unit_span(c, LI_UNIT_DAY, 0);
        s.pieces = 1;
        return s;
    }
    size_t i = at + (IS(at, LE) ? 1 : 0), taken;
    int day;
    const li_piece *p = PIECE(i);
    if (p->fields == 2 && p->separator == '/' && p->field[0] <= 31 && p->field[1] <= 12) { /* 25/10 */
        s = (li_span){.kind = LI_TIME_DATE,
                      .grain = LI_UNIT_DAY,
                      .day = (uint8_t)p->field[0],
                      .month = (uint8_t)p->field[1],
                      .yearless = true,
                      .pieces = i + 1 - at};
        if (!li_is_day(2000, s.month, s.day)) return (li_span){0};
        li_settle_year(c, &s, 0);
        return s;
    }
    if (!li_day_number(c, i, &day, &taken)) return s;
    if (first) {
        s = (li_span){.kind = LI_TIME_DATE,
                      .grain = LI_UNIT_DAY,
                      .day = (uint8_t)day,
                      .monthless = true,
                      .pieces = i + taken - at};
        return s;
    }
    size_t j = i + taken;
    size_t of = IS(j, DU) || IS(j, DE) ? 1 : 0; /* du 4 au 22 de ce mois, du mois prochain, du mois de novembre */
    li_span month = li_read_point(c, j + of, true);
    if (!month.pieces || month.grain != LI_UNIT_MONTH) return s;
    s = month;
    li_date d = li_date_of(month.from);
    if (!month.unresolved && day > li_month_days(d.year, d.month)) return (li_span){0};
    s.from = s.to = month.from + day - 1;
    s.day = (uint8_t)day;
    s.month = d.month;
    s.grain = LI_UNIT_DAY;
    s.kind = LI_TIME_DATE;
    s.pieces = j + of + month.pieces - at;
    return s;
}

/* Makes one period of two ends; false if they do not fit. */
static bool join(const li_clock *c, li_span *a, li_span *b) {
    if (a->monthless) {
        if (b->grain != LI_UNIT_DAY || !b->day || b->monthless) return false;
        li_date d = b->unresolved ? (li_date){2000, b->month, 1} : li_date_of(b->from);
        if (a->day > li_month_days(d.year, d.month)) return false;
        a->from = a->to = b->from + (a->day - b->day);
        a->unresolved = b->unresolved;
        if (a->day >= b->day) return false;
    } else if (a->yearless && !b->unresolved && a->month) {
        int year = li_date_of(b->from).year;
        li_settle_year(c, a, year);
        if (a->from > b->to) li_settle_year(c, a, year - 1);
    } else if (b->yearless && !a->yearless && !a->unresolved && b->from < a->from) {
        int year = li_date_of(a->from).year;
        li_settle_year(c, b, year);
        if (b->to < a->from) li_settle_year(c, b, year + 1);
    }
    if (!a->unresolved && !b->unresolved && a->from > b->to && !a->written && !b->written && a->grain == LI_UNIT_DAY)
        b->from += 7, b->to += 7; /* du lundi au vendredi */
    if (!a->unresolved && !b->unresolved && a->from > b->to) return false;
    a->to = b->to;
    a->unresolved |= b->unresolved;
    a->kind = LI_TIME_PERIOD;
    return true;
}

/* du 3 au 5 mars, de 2014 à 2018, entre mai et juin 2015, depuis 2014 jusqu'en 2018, les 11 et 12 mars */
li_span li_read_range(const li_clock *c, size_t at) {
    li_span none = {0};
    bool between = IS(at, ENTRE), from = IS(at, DU) || IS(at, DE) || IS(at, DEPUIS) || IS(at, DES_QUE);
    bool the = IS(at, LE) && PIECE(at)->plural;
    if (!between && !from && !the) return none;
    li_span a = read_end(c, at + 1, true);
    if (!a.pieces) return none;
    size_t i = at + 1 + a.pieces;
    if (between || the) {
        if (!IS(i, ET) && !(the && IS(i, A))) return none;
        i++;
        if (the && !a.monthless) return none;
    } else {
        if (IS(i, JUSQUE)) i++;
        if (IS(i, A) || IS(i, AU)) i++;
        else if (!(IS(i, EN) && IS(i - 1, JUSQUE))) return none;
        else i++;
    }
    li_span b = read_end(c, i, false);
    if (!b.pieces || !join(c, &a, &b)) return none;
    if (a.grain == LI_UNIT_YEAR && b.grain != LI_UNIT_YEAR && !b.written) return none;
    a.pieces = i + b.pieces - at;
    return a;
}

/* 2014-2018, 3-12 septembre, 12/01-22/01/2016 */
li_span li_read_dash(const li_clock *c, size_t at) {
    li_span none = {0};
    size_t i = at + (IS(at, DE) || IS(at, ENTRE) || IS(at, DU) ? 1 : 0);
    const li_piece *p = PIECE(i);
    if (p->fields != 2 || p->separator != '-') return none;
    int a = (int)p->field[0], b = (int)p->field[1];
    if (p->field_digits[0] == 4 && p->field_digits[1] == 4 && a >= 1000 && a < b && b < 2200 &&
        li_counts_nothing(c, i + 1)) {
        li_span s = li_year_span(a);
        s.to = li_day_at(b + 1, 1, 1) - 1;
        s.pieces = i + 1 - at;
        return s;
    }
    if (p->field_digits[0] == 4 && p->field_digits[1] == 2 && b > 12 && b == (a + 1) % 100) { /* 1966-67 */
        li_span s = li_year_span(a);
        s.to = li_day_at(a + 2, 1, 1) - 1;
        s.pieces = i + 1 - at;
        return s;
    }
    if (p->field_digits[0] > 2 || p->field_digits[1] > 2 || a < 1 || a >= b || b > 31) return none;
    size_t of = IS(i + 1, DU) || IS(i + 1, DE) ? 1 : 0;
    li_span month = li_read_point(c, i + 1 + of, true);
    if (!month.pieces || month.grain != LI_UNIT_MONTH) return none;
    li_span s = month;
    s.from = month.from + a - 1;
    s.to = month.from + b - 1;
    if (!month.unresolved && s.to > month.to) return none;
    s.pieces = i + 1 + of + month.pieces - at;
    return s;
}
