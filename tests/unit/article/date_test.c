#include "extractor/article/date.h"

#include "tests/unit/check.h"

static void date_is(int year, unsigned month, unsigned day, li_date d) {
    CHECK_INT(year, d.year);
    CHECK_INT(month, d.month);
    CHECK_INT(day, d.day);
}

static void check_reading(void) {
    li_date d = {0, 0, 0};
    CHECK_INT(10, li_date_read(LI_LIT("2026-02-04 Depuis"), &d));
    date_is(2026, 2, 4, d);
    CHECK_INT(10, li_date_read(LI_LIT("2024-02-29"), &d));
    const char *const bad[] = {
        "",           "2026",       "2026-2-4",   "2026-02-30",  "2023-02-29", "1900-02-29",    "2026-13-01",
        "2026-00-01", "2026-01-00", "0000-01-01", "2026-02-041", "2026/02/04", "le 2026-02-04", "2026-02-0"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) CHECK_INT(0, li_date_read(li_slice_of(bad[i]), &d));
    date_is(2024, 2, 29, d);
}

static void check_parsing(void) {
    const char *const good[] = {"2026-02-04", " 2026-02-04\n", "2026-02-04T23:30:00+01:00", "2026-02-04 10:00",
                                "20260204",   "2026/02/04",    "2026-02-04t10:00Z"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        li_date d = {0, 0, 0};
        CHECK(li_date_parse(li_slice_of(good[i]), &d));
        date_is(2026, 2, 4, d);
    }
    const char *const bad[] = {"",       "4 février 2026", "2026-02", "2026-02-04 Depuis", "2026-02-04,",
                               "202602", "2026-02-04T"};
    li_date d = {0, 0, 0};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) CHECK(!li_date_parse(li_slice_of(bad[i]), &d));
    CHECK_INT(0, d.year);
}

static void written(const char *expected, li_date d) {
    li_buffer b = LI_BUFFER_EMPTY;
    li_date_write(&b, d);
    CHECK_TEXT(expected, li_buffer_slice(&b));
    li_buffer_free(&b);
}

static void check_calendar(void) {
    CHECK(li_date_compare((li_date){2026, 2, 4}, (li_date){2026, 2, 5}) < 0);
    CHECK(li_date_compare((li_date){2026, 2, 4}, (li_date){2025, 12, 31}) > 0);
    CHECK(li_date_compare((li_date){0, 0, 0}, (li_date){1, 1, 1}) < 0);
    CHECK_INT(0, li_date_compare((li_date){2026, 2, 4}, (li_date){2026, 2, 4}));
    written("0987-06-05", (li_date){987, 6, 5});
    written("", (li_date){0, 0, 0});
}

int main(void) {
    check_reading();
    check_parsing();
    check_calendar();
    return check_done();
}
