#include "extractor/french/date.h"

#include "tests/unit/check.h"

static void check_day(int year, int month, int day, li_day got) {
    li_date d = li_date_of(got);
    CHECK_INT(year, d.year);
    CHECK_INT(month, d.month);
    CHECK_INT(day, d.day);
}

static void test_days(void) {
    CHECK_INT(0, li_day_at(1970, 1, 1));
    CHECK_INT(19858, li_day_at(2024, 5, 15));
    CHECK_INT(-719162, li_day_at(1, 1, 1));
    CHECK_INT(2932896, li_day_at(9999, 12, 31));
    check_day(2025, 1, 1, li_day_at(2024, 13, 1));
    check_day(2023, 12, 31, li_day_at(2024, 0, 31));
    check_day(2022, 11, 1, li_day_at(2024, -13, 1));
}

/* Every day of 1583 to 2400 follows the one before and reads back as itself. */
static void test_round_trip(void) {
    li_day day = li_day_at(1583, 1, 1);
    int weekday = li_weekday(day), wrong = 0;
    for (int year = 1583; year <= 2400; year++)
        for (int month = 1; month <= 12; month++)
            for (int d = 1; d <= li_month_days(year, month); d++, day++) {
                li_date back = li_date_of(day);
                wrong += li_day_at(year, month, d) != day || back.year != year || back.month != month || back.day != d;
                wrong += li_weekday(day) != weekday;
                weekday = weekday % 7 + 1;
            }
    CHECK_INT(0, wrong);
    CHECK_INT(3, li_weekday(li_day_at(2024, 5, 15)));
    CHECK_INT(4, li_weekday(li_day_at(1970, 1, 1)));
}

static void test_months(void) {
    CHECK_INT(29, li_month_days(2024, 2));
    CHECK_INT(28, li_month_days(1900, 2));
    CHECK_INT(29, li_month_days(2000, 2));
    CHECK(li_is_day(2024, 2, 29));
    CHECK(!li_is_day(2023, 2, 29));
    CHECK(!li_is_day(0, 1, 1));
    CHECK(!li_is_day(2024, 13, 1));
    check_day(2024, 2, 29, li_add_months(li_day_at(2024, 1, 31), 1));
    check_day(2023, 2, 28, li_add_months(li_day_at(2024, 2, 29), -12));
    check_day(2022, 12, 15, li_add_months(li_day_at(2024, 1, 15), -13));
}

static void test_feasts_and_weeks(void) {
    check_day(2024, 3, 31, li_easter(2024));
    check_day(2019, 4, 21, li_easter(2019));
    check_day(2000, 4, 23, li_easter(2000));
    check_day(2019, 12, 30, li_iso_week(2020, 1));
    check_day(2020, 12, 28, li_iso_week(2020, 53));
    check_day(2023, 1, 2, li_iso_week(2023, 1));
}

int main(void) {
    test_days();
    test_round_trip();
    test_months();
    test_feasts_and_weeks();
    return check_done();
}
