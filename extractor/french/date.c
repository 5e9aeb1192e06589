#include "extractor/french/date.h"

li_day li_day_at(int year, int month, int day) {
    int shift = month - 1;
    year += shift >= 0 ? shift / 12 : -((11 - shift) / 12);
    month = shift - (shift >= 0 ? shift / 12 : -((11 - shift) / 12)) * 12 + 1;
    int y = month <= 2 ? year - 1 : year;
    int era = (y >= 0 ? y : y - 399) / 400, of_era = y - era * 400;
    int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

li_day li_day_of(li_date date) { return li_day_at(date.year, date.month, date.day); }

li_date li_date_of(li_day day) {
    int z = day + 719468, era = (z >= 0 ? z : z - 146096) / 146097, of_era = z - era * 146097;
    int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year + year / 4 - year / 100), m = (5 * of_year + 2) / 153;
    int month = m < 10 ? m + 3 : m - 9;
    return (li_date){(int16_t)(year + era * 400 + (month <= 2)), (uint8_t)month,
                     (uint8_t)(of_year - (153 * m + 2) / 5 + 1)};
}

int li_weekday(li_day day) {
    int r = (day + 3) % 7;
    return (r < 0 ? r + 7 : r) + 1;
}

int li_month_days(int year, int month) { return (int)(li_day_at(year, month + 1, 1) - li_day_at(year, month, 1)); }

bool li_is_day(int year, int month, int day) {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= li_month_days(year, month);
}

li_day li_add_months(li_day day, int n) {
    li_date d = li_date_of(day);
    li_date first = li_date_of(li_day_at(d.year, d.month + n, 1));
    int last = li_month_days(first.year, first.month);
    return li_day_at(first.year, first.month, d.day < last ? d.day : last);
}

li_day li_easter(int year) {
    int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return li_day_at(year, n / 31, n % 31 + 1);
}

li_day li_iso_week(int year, int n) {
    li_day fourth = li_day_at(year, 1, 4);
    return fourth - (li_weekday(fourth) - 1) + 7 * (n - 1);
}
