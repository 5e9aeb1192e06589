/* The cases of data/recognizers as records. */
#ifndef LI_TESTS_RECOGNIZERS_CASES_H
#define LI_TESTS_RECOGNIZERS_CASES_H

#include "extractor/french/time.h"

typedef struct recognizer_days {
    li_date from, to; /* as the case gives them: to is often the first day behind the period */
} recognizer_days;

typedef struct recognizer_expected {
    char *text;
    long start;   /* code points; -1 if the case does not say */
    char *unit;   /* "" if none */
    char *type;   /* date, daterange, duration, number ... */
    double value; /* of a number; seconds of a duration */
    bool has_value, resolved;
    bool ignored; /* an hour of the day or a repetition: not asked for */
    recognizer_days past, ahead;
} recognizer_expected;

typedef struct recognizer_case {
    const char *file;
    char *input;
    bool times;     /* dates and the like, not numbers */
    bool has_today; /* the case names its reference day */
    li_date today;
    recognizer_expected *expected;
    size_t expected_count;
} recognizer_case;

bool recognizer_folder(const char *folder);
bool recognizer_cases_read(const char *folder, const char *file, recognizer_case **out, size_t *count);
void recognizer_cases_free(recognizer_case *cases, size_t count);

/* What no news article contains, or what contradicts another case; docs/numbers-and-times.md. */
bool recognizer_left_out(const recognizer_case *c, size_t index);

bool recognizer_span_fits(const recognizer_case *c, const recognizer_expected *e, li_slice span);
bool recognizer_unit_fits(const recognizer_case *c, const recognizer_expected *e, li_slice unit);
bool recognizer_time_fits(const recognizer_case *c, const recognizer_expected *e, const li_found_time *t);

#endif
