#include "extractor/article/date.h"

#include "base/utf8.h"

static bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

unsigned li_date_month_days(int year, unsigned month) {
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return days[month - 1] + (month == 2 && is_leap(year));
}

bool li_date_valid(li_date date) {
    return date.year >= 1 && date.year <= 9999 && date.day >= 1 &&
           date.day <= li_date_month_days(date.year, date.month);
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

size_t li_date_read(li_slice s, li_date *out) { return read_day(s, '-', out); }

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

int li_date_compare(li_date a, li_date b) {
    if (a.year != b.year) return a.year < b.year ? -1 : 1;
    if (a.month != b.month) return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}
