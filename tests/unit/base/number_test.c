#include "base/number.h"

#include "base/buffer.h"
#include "tests/unit/check.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>

static void check_integers(void) {
    uint64_t u = 7;
    CHECK(li_number_unsigned(LI_LIT("18446744073709551615"), &u) && u == UINT64_MAX);
    CHECK(!li_number_unsigned(LI_LIT("18446744073709551616"), &u) && !li_number_unsigned(LI_LIT(""), &u));
    CHECK(!li_number_unsigned(LI_LIT("1 000"), &u) && !li_number_unsigned(LI_LIT("-1"), &u) && u == UINT64_MAX);
    CHECK(li_number_unsigned(LI_LIT("007"), &u) && u == 7);
}

static void reads(double expected, const char *text) {
    double value = -7;
    if (!li_number_double(li_slice_of(text), &value) || value != expected) {
        fprintf(stderr, "%s: expected %a, got %a\n", text, expected, value);
        CHECK(!"the number as read");
    }
    check_count++;
}

static void check_doubles(void) {
    reads(0, "0");
    reads(0.5, ".5");
    reads(5, "5.");
    reads(3.25, "+3.25");
    reads(-30e9, "-30000000000");
    reads(0.1, "0.1");
    reads(1e22, "1e22");
    reads(1e23, "1e23");
    reads(DBL_MAX, "1.7976931348623157e308");
    reads(DBL_MIN, "2.2250738585072014e-308");
    reads(0x0.fffffffffffffp-1022, "2.2250738585072011e-308");
    reads(5e-324, "4.9406564584124654e-324");
    reads(5e-324, "2.4703282292062328e-324");
    reads(0, "2.4703282292062327e-324");
    reads(0, "1e-400");
    reads(9007199254740992, "9007199254740993");
    reads(9007199254740996, "9007199254740995");
    reads(9007199254740994, "9007199254740993.00000000000000000000000000000000000000000001");
    reads(1.7976931348623157e308, "179769313486231570000000000000000000000e270");
    const char *const bad[] = {"",   ".",  "+",   "e5",  "1e",   "1e+",   "1,5",
                               " 1", "1 ", "nan", "inf", "0x10", "1.2.3", "1e309"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        double value = 7;
        CHECK(!li_number_double(li_slice_of(bad[i]), &value) && value == 7);
    }
}

static void writes(const char *expected, double value) {
    li_buffer b = LI_BUFFER_EMPTY;
    li_buffer_add_double(&b, value);
    CHECK_TEXT(expected, li_buffer_slice(&b));
    li_buffer_free(&b);
}

static void check_writing(void) {
    writes("0", 0);
    writes("0", -0.0);
    writes("0", NAN);
    writes("0", -INFINITY);
    writes("1", 1);
    writes("-3.5", -3.5);
    writes("0.1", 0.1);
    writes("0.05", 0.05);
    writes("30000000000", 30e9);
    writes("123456.789", 123456.789);
    writes("0.30000000000000004", 0.1 + 0.2);
    writes("100000000000000000000", 1e20);
    writes("1e21", 1e21);
    writes("1.7976931348623157e308", DBL_MAX);
    writes("0.0000001", 1e-7);
    char text[LI_NUMBER_ROOM];
    CHECK_INT(2 + 324, li_number_write(5e-324, text)); /* 0. and 323 zeros and a 5 */
    CHECK_INT('5', text[325]);
    CHECK_INT(1 + 2 + 308 + 15, li_number_write(-2.225073858507201e-308, text));
}

/* Numbers made of random bits read back as themselves, and as the C library reads them. */
static void check_random(void) {
    uint64_t state = 88172645463325252u;
    int wrong = 0;
    for (int i = 0; i < 3000; i++) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        double value, back;
        memcpy(&value, &state, sizeof value);
        if (!isfinite(value)) continue;
        char text[LI_NUMBER_ROOM + 1];
        size_t n = li_number_write(value, text);
        text[n] = '\0';
        if (!li_number_double((li_slice){text, n}, &back) || back != value || strtod(text, NULL) != value) wrong++;
    }
    CHECK_INT(0, wrong);
}

int main(void) {
    check_integers();
    check_doubles();
    check_writing();
    check_random();
    /* A comma as the decimal point, where the machine has such a locale, changes nothing. */
    if (setlocale(LC_ALL, "fr_FR.UTF-8")) {
        check_doubles();
        check_writing();
    }
    return check_done();
}
