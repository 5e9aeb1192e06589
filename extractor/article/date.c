#include "extractor/article/date.h"

#include "base/utf8.h"

static bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

unsigned li_date_month_days(int year, unsigned month) {
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return days[month - 1] + (month == 2 && is_leap(year));
}

bool li_date_valid(li_date date) {
    return date.year >= 1 && date.year <= 9999 && date.day >= 1 && date.day <= li_date_month_days(date.year, date.month);
}

/* count digits at s[*at], which is moved behind them; -1 if there are not so many. */
static int digits(li_slice s, size_t *at, size_t count) {
    int value = 0;
    if (s.len < *at + count) return -1;
    for (size_t end = *at + count; *at < end; ++*at) {
        if (!li_is_digit((unsigned char)s.ptr[*at])) return -1;
        value = value * 10 + (s.ptr[*at] - '0');
    }
    return value;
}

/* separator 0: none. */
static size_t read_day(li_slice s, char separator, li_date *out) {
    size_t at = 0;
    int year = digits(s, &at, 4);
    if (separator && (at >= s.len || s.ptr[at++] != separator)) return 0;
    int month = digits(s, &at, 2);
    if (separator && (at >= s.len || s.ptr[at++] != separator)) return 0;
    int day = digits(s, &at, 2);
    if (year < 0 || month < 0 || day < 0) return 0;
    if (at < s.len && li_is_digit((unsigned char)s.ptr[at])) return 0;
    li_date date = {(int16_t)year, (uint8_t)month, (uint8_t)day};
    if (!li_date_valid(date)) return 0;
    *out = date;
    return at;
}

size_t li_date_read(li_slice s, li_date *out) {
    return read_day(s, '-', out);
}

bool li_date_parse(li_slice s, li_date *out) {
    s = li_utf8_trim(s);
    li_date date;
    size_t n = read_day(s, '-', &date);
    if (!n) n = read_day(s, '/', &date);
    if (!n) n = read_day(s, 0, &date);
    if (!n) return false;
    if (n < s.len) {
        size_t at = n + 1;
        if ((s.ptr[n] != 'T' && s.ptr[n] != 't' && s.ptr[n] != ' ') || digits(s, &at, 2) < 0) return false;
    }
    *out = date;
    return true;
}

void li_date_write(li_buffer *out, li_date date) {
    if (date.year == 0) return;
    li_buffer_printf(out, "%04d-%02u-%02u", date.year, (unsigned)date.month, (unsigned)date.day);
}

/* Counted in years that begin in March, so that the leap day is the last; 719468 days lie between 0000-03-01 and
 * 1970-01-01, 146097 in four hundred years. */
int32_t li_date_day_number(li_date date) {
    int year = date.year - (date.month <= 2);
    int era = (year >= 0 ? year : year - 399) / 400;
    int of_era = year - era * 400;
    int of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

li_date li_date_from_day_number(int64_t day) {
    if (day < -719162 || day > 2932896) return (li_date){0, 0, 0}; /* 0001-01-01, 9999-12-31 */
    int since = (int)day + 719468;
    int era = since / 146097, of_era = since % 146097;
    int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year + year / 4 - year / 100);
    int month = (5 * of_year + 2) / 153;
    int number = of_year - (153 * month + 2) / 5 + 1;
    month += month < 10 ? 3 : -9;
    return (li_date){(int16_t)(era * 400 + year + (month <= 2)), (uint8_t)month, (uint8_t)number};
}

unsigned li_date_weekday(li_date date) {
    int day = li_date_day_number(date) % 7; /* 1970-01-01 was a Thursday */
    return (unsigned)((day + 7 + 3) % 7) + 1;
}

li_date li_date_add_days(li_date date, int64_t days) {
    if (!li_date_valid(date) || days < -4000000 || days > 4000000) return (li_date){0, 0, 0};
    return li_date_from_day_number(li_date_day_number(date) + days);
}

li_date li_date_add_months(li_date date, int64_t months) {
    if (!li_date_valid(date) || months < -120000 || months > 120000) return (li_date){0, 0, 0};
    int64_t month = (int64_t)date.year * 12 + date.month - 1 + months;
    if (month < 12 || month >= 10000 * 12) return (li_date){0, 0, 0};
    li_date result = {(int16_t)(month / 12), (uint8_t)(month % 12 + 1), date.day};
    unsigned last = li_date_month_days(result.year, result.month);
    if (result.day > last) result.day = (uint8_t)last;
    return result;
}

int li_date_compare(li_date a, li_date b) {
    if (a.year != b.year) return a.year < b.year ? -1 : 1;
    if (a.month != b.month) return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}
