#include "base/number.h"

#include "base/buffer.h"

#include <float.h>
#include <math.h>
#include <stdio.h>

static size_t read_digits(li_slice s, size_t at, uint64_t *out, bool *overflow) {
    for (*out = 0; at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9'; at++) {
        unsigned digit = (unsigned)(s.ptr[at] - '0');
        if (*out > (UINT64_MAX - digit) / 10) *overflow = true;
        *out = *out * 10 + digit;
    }
    return at;
}

bool li_number_unsigned(li_slice s, uint64_t *out) {
    uint64_t value;
    bool overflow = false;
    if (s.len == 0 || read_digits(s, 0, &value, &overflow) != s.len || overflow) return false;
    *out = value;
    return true;
}

/* A decimal 0.d1d2d3... * 10^point. 800 digits decide the rounding of every double; what follows them is remembered
 * as one further non-zero digit. */
enum { DIGITS = 801, SHIFT = 56 };

typedef struct decimal {
    uint8_t digits[DIGITS + 24];
    int count, point;
} decimal;

static void trim(decimal *d) {
    while (d->count > 0 && d->digits[d->count - 1] == 0) d->count--;
    if (d->count == 0) d->point = 0;
}

static void add_digit(decimal *d, unsigned digit) {
    if (d->count < DIGITS) d->digits[d->count++] = (uint8_t)digit;
    else if (digit) d->digits[DIGITS - 1] |= 1;
}

/* Divides by 2^bits, bits <= SHIFT. */
static void shift_right(decimal *d, int bits) {
    uint64_t mask = ((uint64_t)1 << bits) - 1, n = 0;
    decimal out;
    int read = 0;
    out.count = 0;
    while (n >> bits == 0 && (read < d->count || n)) n = n * 10 + (read < d->count ? d->digits[read] : 0), read++;
    out.point = d->point - (read - 1);
    while (n || read < d->count) {
        add_digit(&out, (unsigned)(n >> bits));
        n = (n & mask) * 10 + (read < d->count ? d->digits[read] : 0);
        read++;
    }
    trim(&out);
    *d = out;
}

/* Multiplies by 2^bits, bits <= SHIFT. */
static void shift_left(decimal *d, int bits) {
    uint8_t reversed[DIGITS + 24];
    int made = 0;
    uint64_t n = 0;
    for (int i = d->count; i > 0 || n; made++) {
        if (i > 0) n += (uint64_t)d->digits[--i] << bits;
        reversed[made] = (uint8_t)(n % 10);
        n /= 10;
    }
    d->point += made - d->count;
    d->count = 0;
    for (int i = made; i > 0; i--) add_digit(d, reversed[i - 1]);
    trim(d);
}

/* The integer part of d rounded to nearest, ties to even; d < 2^63. */
static uint64_t rounded(const decimal *d) {
    uint64_t n = 0;
    if (d->point < 0) return 0;
    for (int i = 0; i < d->point; i++) n = n * 10 + (i < d->count ? d->digits[i] : 0);
    if (d->point >= d->count) return n;
    bool half = d->digits[d->point] == 5 && d->point + 1 == d->count;
    bool up = half ? n & 1 : d->digits[d->point] >= 5;
    return n + up;
}

static bool decimal_value(decimal *d, double *out) {
    trim(d);
    *out = 0;
    if (d->count == 0 || d->point < -330) return true;
    if (d->point > 310) return false;
    int exponent = 0;
    while (d->point > 0) { /* to [1/2, 1) */
        int bits = d->point > 16 ? SHIFT : d->point * 3;
        if (bits > SHIFT) bits = SHIFT;
        shift_right(d, bits);
        exponent += bits;
    }
    while (d->point < 0 || (d->point == 0 && d->digits[0] < 5)) {
        int bits = d->point < -16 ? SHIFT : d->point < 0 ? -d->point * 3 : 1;
        if (bits > SHIFT) bits = SHIFT;
        shift_left(d, bits);
        exponent -= bits;
    }
    if (exponent < DBL_MIN_EXP) { /* a subnormal number keeps fewer bits */
        shift_right(d, DBL_MIN_EXP - exponent < SHIFT ? DBL_MIN_EXP - exponent : SHIFT);
        exponent = DBL_MIN_EXP;
    }
    shift_left(d, DBL_MANT_DIG);
    double value = ldexp((double)rounded(d), exponent - DBL_MANT_DIG);
    if (!isfinite(value)) return false;
    *out = value;
    return true;
}

static bool read_exponent(li_slice s, size_t *at, int *out) {
    size_t i = *at + 1;
    bool negative = i < s.len && s.ptr[i] == '-', overflow = false;
    if (i < s.len && (s.ptr[i] == '-' || s.ptr[i] == '+')) i++;
    uint64_t value;
    size_t end = read_digits(s, i, &value, &overflow);
    if (end == i) return false;
    int magnitude = overflow || value > 1000000 ? 1000000 : (int)value;
    *out = negative ? -magnitude : magnitude;
    *at = end;
    return true;
}

bool li_number_double(li_slice s, double *out) {
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    bool negative = s.len && s.ptr[0] == '-', any = false, point = false;
    size_t at = s.len && (s.ptr[0] == '-' || s.ptr[0] == '+') ? 1 : 0;
    int64_t before = 0;
    decimal d;
    d.count = 0;
    for (; at < s.len; at++) {
        char c = s.ptr[at];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') break;
        any = true;
        if (c == '0' && d.count == 0) before -= point;
        else add_digit(&d, (unsigned)(c - '0')), before += !point;
    }
    if (!any) return false;
    int exponent = 0;
    if (at < s.len && (s.ptr[at] | 0x20) == 'e' && !read_exponent(s, &at, &exponent)) return false;
    if (at != s.len) return false;
    before += exponent;
    d.point = before > 100000 ? 100000 : before < -100000 ? -100000 : (int)before;
    trim(&d);
    double value = 0;
    int scale = d.point - d.count;
    if (d.count <= 15 && scale >= -22 && scale <= 22) {
        for (int i = 0; i < d.count; i++) value = value * 10 + d.digits[i];
        value = scale < 0 ? value / powers[-scale] : value * powers[scale];
    } else if (!decimal_value(&d, &value)) {
        return false;
    }
    *out = negative ? -value : value;
    return true;
}

/* The digits of value with the given number of them after the first, and its decimal exponent. snprintf rounds
 * rightly; its decimal point, which follows the locale, is what is skipped. */
static size_t digits_of(double value, int after, char digits[32], int *exponent) {
    char text[64];
    (void)snprintf(text, sizeof text, "%.*e", after, value);
    size_t count = 0;
    const char *p = text;
    for (; *p && *p != 'e'; p++)
        if (*p >= '0' && *p <= '9') digits[count++] = *p;
    int magnitude = 0;
    bool negative = p[0] && p[1] == '-';
    for (; *p; p++)
        if (*p >= '0' && *p <= '9') magnitude = magnitude * 10 + (*p - '0');
    *exponent = negative ? -magnitude : magnitude;
    return count;
}

static bool reads_back(const char *digits, size_t count, int exponent, double value) {
    char text[64];
    int n = snprintf(text, sizeof text, "%.*se%d", (int)count, digits, exponent - (int)count + 1);
    double back;
    return n > 0 && li_number_double((li_slice){text, (size_t)n}, &back) && back == value;
}

size_t li_number_write(double value, char out[LI_NUMBER_ROOM]) {
    size_t n = 0;
    if (!isfinite(value) || value == 0) {
        out[0] = '0';
        return 1;
    }
    if (value < 0) out[n++] = '-', value = -value;
    char digits[32];
    int exponent = 0;
    size_t count = 0;
    /* Fifteen digits that read back are the shortest ones and zeros, but for subnormal numbers. */
    for (int after = value < DBL_MIN ? 0 : DBL_DIG - 1; after <= 16; after++) {
        count = digits_of(value, after, digits, &exponent);
        if (reads_back(digits, count, exponent, value)) break;
    }
    while (count > 1 && digits[count - 1] == '0') count--;
    if (exponent >= 21) {
        for (size_t i = 0; i < count; i++) {
            if (i == 1) out[n++] = '.';
            out[n++] = digits[i];
        }
        return n + (size_t)snprintf(out + n, 8, "e%d", exponent);
    }
    for (int i = exponent < 0 ? exponent : 0; i <= exponent || i < (int)count; i++) {
        if (i == exponent + 1) out[n++] = '.';
        out[n++] = i >= 0 && i < (int)count ? digits[i] : '0';
    }
    return n;
}

void li_buffer_add_double(li_buffer *b, double value) {
    char text[LI_NUMBER_ROOM];
    li_buffer_add(b, (li_slice){text, li_number_write(value, text)});
}
