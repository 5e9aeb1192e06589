/* The calendar: days as numbers, so that expressions of time are sums. Gregorian throughout. */
#ifndef LI_FRENCH_DATE_H
#define LI_FRENCH_DATE_H

#include "extractor/article/article.h"

typedef int32_t li_day; /* days since 1970-01-01 */

li_day li_day_of(li_date date); /* date must be a day of the calendar */
li_date li_date_of(li_day day);
int li_weekday(li_day day); /* 1 Monday to 7 Sunday */
int li_month_days(int year, int month);
bool li_is_day(int year, int month, int day); /* years 1 to 9999 */

/* The same day n months later, or the month's last. */
li_day li_add_months(li_day day, int n);

li_day li_day_at(int year, int month, int day); /* month may be any number: 13 is January of the next year */
li_day li_easter(int year);

/* Monday of ISO week n of a year. */
li_day li_iso_week(int year, int n);

#endif
