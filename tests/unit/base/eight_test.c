/* Eight bytes at a time give what one byte after the other gives, wherever the text begins and ends. */
#include "base/eight.h"

#include "tests/unit/check.h"

static void check_parts(void) {
    static const char TEXT[] = "abcdefgh";
    for (size_t n = 0; n < 8; n++) {
        uint64_t expected = 0;
        for (size_t i = 0; i < n; i++) expected |= (uint64_t)(unsigned char)TEXT[i] << 8 * i;
        CHECK(li_eight_part(TEXT, n) == expected);
    }
    char written[8];
    li_eight_put(written, li_eight(TEXT));
    CHECK(memcmp(written, TEXT, 8) == 0);
}

/* Every byte, in every place, among bytes of every kind. */
static void check_bytes(void) {
    static const char OTHERS[] = {'a', 'Z', ' ', '\0', '\x7F', '\xC3', '\xFF'};
    for (unsigned byte = 0; byte < 256; byte++)
        for (size_t other = 0; other < sizeof OTHERS; other++)
            for (size_t at = 0; at < 8; at++) {
                char text[8];
                memset(text, OTHERS[other], sizeof text);
                text[at] = (char)byte;
                bool letter = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
                uint64_t marks = li_eight_no_letters(li_eight(text));
                CHECK((marks >> (8 * at + 7) & 1) == !letter && !(marks & ~LI_EIGHT_HIGH));
                if (byte >= 0x80 || (unsigned char)OTHERS[other] >= 0x80) continue;
                char lower = (char)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
                CHECK((char)(li_eight_lower(li_eight(text)) >> 8 * at) == lower);
            }
    CHECK_INT(0, li_eight_first(LI_EIGHT_HIGH));
    CHECK_INT(7, li_eight_first(UINT64_C(0x80) << 56));
}

int main(void) {
    check_parts();
    check_bytes();
    return check_done();
}
