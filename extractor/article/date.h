/* Days of the Gregorian calendar, as articles are dated: checking, reading, writing and comparing YYYY-MM-DD.
 * Pure functions on li_date; nothing here allocates but the buffer that is written to. Years go from 1 to 9999. (What
 * "mardi dernier" or "dans trois mois" needs is in french/date.h.) */
#ifndef LI_EXTRACTOR_ARTICLE_DATE_H
#define LI_EXTRACTOR_ARTICLE_DATE_H

#include "base/buffer.h"
#include "base/slice.h"
#include "extractor/article/article.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* True for a day that exists; false for year 0, which means none. */
bool li_date_valid(li_date date);

/* Days of the month, 28 to 31; 0 for a month that does not exist. */
unsigned li_date_month_days(int year, unsigned month);

/* Reads YYYY-MM-DD at the start of s. Returns the bytes read, 10, or 0 if there is none or no such day; *out is
 * untouched then. What follows may be anything but a digit. */
size_t li_date_read(li_slice s, li_date *out);

/* The whole of s, blanks around it aside, as YYYY-MM-DD, YYYY/MM/DD or YYYYMMDD, alone or with a time behind it
 * ("2026-02-04T10:00:00+01:00", "2026-02-04 10:00"); the day is taken as it is written, in its own time zone. */
bool li_date_parse(li_slice s, li_date *out);

/* Appends YYYY-MM-DD; nothing for year 0. */
void li_date_write(li_buffer *out, li_date date);

/* <0, 0, >0: a is before, the same as, after b; no date is before all. */
int li_date_compare(li_date a, li_date b);

#endif
