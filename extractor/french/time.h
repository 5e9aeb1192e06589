/* Times in a sentence: dates, periods, durations and repetitions, resolved at the article's date to first and
 * last day.
 *
 *     pieces -> expressions (mardi, fin 2023, depuis trois ans) -> days
 *
 * News speaks of what has been: mardi is the last Tuesday up to the article's date, and `ahead` holds what
 * the same words mean in a clause about the future. Anaphoric words (le lendemain, deux jours plus tard) are
 * found and left unresolved. */
#ifndef LI_FRENCH_TIME_H
#define LI_FRENCH_TIME_H

#include "extractor/article/article.h"
#include "extractor/french/quantity.h"
#include "extractor/triple.h"

typedef enum li_time_kind {
    LI_TIME_DATE,     /* one day */
    LI_TIME_PERIOD,   /* from, to, either of which may be open */
    LI_TIME_DURATION, /* trois mois: how long, not when */
    LI_TIME_SET,      /* chaque mardi, deux fois par an */
    LI_TIME_KIND_COUNT
} li_time_kind;

typedef struct li_found_time {
    li_time time;  /* as news means it */
    li_time ahead; /* as a clause about the future means it; the same where the words leave no choice */
    li_time_kind kind;
    uint32_t first, count; /* its tokens; first is an index in the sentence */
    double seconds;        /* LI_TIME_DURATION: its length (a month has 30 days, a year 365); 0 otherwise */
} li_found_time;

typedef struct li_times {
    li_found_time *items; /* in the order of the text; they do not overlap */
    size_t count;
} li_times;

const char *li_time_kind_name(li_time_kind kind); /* "period" */

/* The times of a sentence cut into pieces. today: the article's date; with year 0 only what is absolute is
 * resolved, the rest keeps from and to of year 0. Texts point into the article. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_times_find(li_times *out, const li_pieces *pieces, li_date today, li_arena *arena,
                                  li_error *err);

#endif
