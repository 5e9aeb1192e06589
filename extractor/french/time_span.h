/* What time.c is made of: expressions read at a piece become spans of days. Used by time*.c only.
 *
 *     time_day.c       12 mars 2024, mars 2024, mardi, hier
 *     time_period.c    fin 2023, le XXe siècle, le premier trimestre, la première semaine de mars
 *     time_relative.c  trois ans et demi, la semaine prochaine, les dix derniers mois
 *     time_range.c     du 3 au 5 mars, entre 2014 et 2020, 2014-2018
 *     time.c           prepositions, distances, the sentence */
#ifndef LI_FRENCH_TIME_SPAN_H
#define LI_FRENCH_TIME_SPAN_H

#include "extractor/french/date.h"
#include "extractor/french/number.h"
#include "extractor/french/time.h"

typedef struct li_clock {
    const li_pieces *in;
    li_day today;
    bool known; /* the article has a date */
    bool ahead; /* read as a clause about the future means it */
    int depth;  /* points inside points: fin de la première semaine de mars */
} li_clock;

typedef struct li_span {
    li_day from, to;
    bool open_from, open_to;
    bool unresolved;          /* relative to something that is not known here */
    bool yearless, monthless; /* the year, the month came from today: a range's other end may give it */
    bool written;             /* its year is in the words */
    uint8_t day, month;       /* of a date or month; 0 otherwise */
    li_time_unit grain;
    li_time_kind kind;
    double seconds;
    size_t pieces; /* 0: nothing was read */
} li_span;

typedef struct li_length {
    int months, days;
    double seconds; /* the whole length */
    bool under_a_day, vague;
    li_time_unit grain;
    size_t pieces;
} li_length;

const li_piece *li_time_piece(const li_pieces *in, size_t at); /* one that is nothing behind the end */
bool li_time_word(const li_pieces *in, size_t at, li_q_word word);
bool li_time_form(const li_pieces *in, size_t at, const char *form);

/* A year in digits or words at `at`: pieces, 0 if there is none. loose: nothing before it says that it is a
 * year. */
size_t li_read_year(const li_clock *c, size_t at, bool loose, int *year);

/* Days and months, article included; sure: a month may stand alone. */
li_span li_read_day(const li_clock *c, size_t at, bool sure);

/* 3, 1er, vingt-sept: the day of a month. */
bool li_day_number(const li_clock *c, size_t at, int *day, size_t *pieces);

/* The last such day of a month up to today, or the next. */
li_span li_number_day(const li_clock *c, int day);

/* Is there nothing at `at` that a number before it would count? */
bool li_counts_nothing(const li_clock *c, size_t at);

/* Calendar expression, article included; after_preposition: en, depuis, fin ... stand before it, so a bare
 * year may. */
li_span li_read_point(const li_clock *c, size_t at, bool after_preposition);

/* trois ans et demi, deux heures, quelques jours */
li_length li_read_length(const li_clock *c, size_t at);

/* la semaine prochaine, ce mois-ci, les trois derniers mois, l'an dernier; article included */
li_span li_read_relative(const li_clock *c, size_t at);

/* du 3 au 5 mars, de 2014 à 2018, entre mai et juin 2015, depuis 2014 jusqu'en 2018, les 11 et 12 mars */
li_span li_read_range(const li_clock *c, size_t at);

/* 2014-2018, 1966-67, 3-12 septembre */
li_span li_read_dash(const li_clock *c, size_t at);

/* The calendar unit that is `shift` units from today. */
li_span li_unit_span(const li_clock *c, li_time_unit unit, int shift);
li_span li_year_span(int year);
li_span li_month_span(int year, int month);
li_span li_day_span(li_day day);

li_day li_shift_day(li_day day, const li_length *length, int sign);

/* Gives a yearless span its year: around today, or the one given (not 0). */
void li_settle_year(const li_clock *c, li_span *s, int year);

#endif
