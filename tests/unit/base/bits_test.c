/* Sets of numbers: what was added is there, and nothing else, at the edges of words and of the limit;
 * members are numbered in their order. */
#include "base/bits.h"

#include "tests/unit/check.h"

int main(void) {
    static const size_t IN[] = {0, 1, 63, 64, 127, 200}, OUT[] = {2, 62, 65, 126, 128, 199, 201, 1000, SIZE_MAX};
    li_bits bits = {0};
    CHECK(!li_bits_has(&bits, 0));
    CHECK_INT(LI_OK, li_bits_reset(&bits, 201, NULL));
    for (size_t i = 0; i < sizeof IN / sizeof *IN; i++) li_bits_add(&bits, IN[i]);
    for (size_t i = 0; i < sizeof IN / sizeof *IN; i++) CHECK(li_bits_has(&bits, IN[i]));
    for (size_t i = 0; i < sizeof OUT / sizeof *OUT; i++) CHECK(!li_bits_has(&bits, OUT[i]));
    size_t count;
    CHECK_INT(LI_OK, li_bits_number(&bits, &count, NULL));
    CHECK_INT(sizeof IN / sizeof *IN, count);
    for (size_t i = 0; i < sizeof IN / sizeof *IN; i++) CHECK_INT(i, li_bits_place(&bits, IN[i]));
    CHECK_INT(LI_OK, li_bits_reset(&bits, 64, NULL));
    CHECK_INT(LI_OK, li_bits_number(&bits, &count, NULL));
    CHECK_INT(0, count);
    CHECK(!li_bits_has(&bits, 0) && !li_bits_has(&bits, 127));
    li_bits_free(&bits);
    CHECK(!li_bits_has(&bits, 1));
    return check_done();
}
