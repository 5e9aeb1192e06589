/* What every fuzz target has, and what stops it: a promise that does not hold. */
#ifndef LI_TESTS_FUZZ_H
#define LI_TESTS_FUZZ_H

#include "base/slice.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Runs the target over size bytes; returns 0. Anything that is wrong ends the program. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FUZZ_CHECK(condition) \
    do { \
        if (!(condition)) { \
            fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #condition); \
            abort(); \
        } \
    } while (0)

#endif
