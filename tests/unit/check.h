/* Checks for unit tests: a failed check prints where and what, the test goes on, and check_done's result is main's. */
#ifndef LI_TESTS_CHECK_H
#define LI_TESTS_CHECK_H

#include "base/slice.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static int check_failures, check_count;

#define CHECK(condition) \
    do { \
        check_count++; \
        if (!(condition)) { \
            check_failures++; \
            fprintf(stderr, "%s:%d: %s: failed: %s\n", __FILE__, __LINE__, __func__, #condition); \
        } \
    } while (0)

#define CHECK_INT(expected, actual) \
    do { \
        intmax_t check_e = (intmax_t)(expected), check_a = (intmax_t)(actual); \
        check_count++; \
        if (check_e != check_a) { \
            check_failures++; \
            fprintf(stderr, "%s:%d: %s: %s: expected %" PRIdMAX ", got %" PRIdMAX "\n", __FILE__, __LINE__, __func__, \
                    #actual, check_e, check_a); \
        } \
    } while (0)

#define CHECK_TEXT(expected, actual_slice) \
    do { \
        li_slice check_a = (actual_slice), check_e = li_slice_of(expected); \
        check_count++; \
        if (!li_slice_eq(check_e, check_a)) { \
            check_failures++; \
            fprintf(stderr, "%s:%d: %s: %s:\n  expected \"%.*s\"\n  got      \"%.*s\"\n", __FILE__, __LINE__, \
                    __func__, #actual_slice, LI_SLICE_ARG(check_e), LI_SLICE_ARG(check_a)); \
        } \
    } while (0)

static inline int check_done(void) {
    printf("%d checks, %d failed\n", check_count, check_failures);
    return check_failures ? 1 : 0;
}

#endif
