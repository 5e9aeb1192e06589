/* Eight bytes of text at a time, as one number whose lowest byte is the first: what is asked of each byte is answered
 * in its highest bit. The bytes may lie anywhere; none behind those named is read. */
#ifndef LI_BASE_EIGHT_H
#define LI_BASE_EIGHT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define LI_EIGHT_ONES UINT64_C(0x0101010101010101)
#define LI_EIGHT_HIGH UINT64_C(0x8080808080808080)

/* The eight bytes at p. */
static inline uint64_t li_eight(const char *p) {
    uint64_t w;
    memcpy(&w, p, sizeof w);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    w = __builtin_bswap64(w);
#endif
    return w;
}

/* The n bytes at p, n under 8, zeros behind them: parts that overlap, so that no byte is fetched alone. */
static inline uint64_t li_eight_part(const char *p, size_t n) {
    if (n >= 4) {
        uint32_t low, high;
        memcpy(&low, p, sizeof low);
        memcpy(&high, p + n - 4, sizeof high);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        low = __builtin_bswap32(low);
        high = __builtin_bswap32(high);
#endif
        return low | (uint64_t)high << 8 * (n - 4);
    }
    if (!n) return 0;
    return (uint64_t)(unsigned char)p[0] | (uint64_t)(unsigned char)p[n / 2] << 8 * (n / 2) |
           (uint64_t)(unsigned char)p[n - 1] << 8 * (n - 1);
}

/* The first eight bytes of text, zeros behind its end. For what is written in the program it is known when that is
 * compiled. */
static inline __attribute__((always_inline)) uint64_t li_letters(const char *text, size_t len) {
    uint64_t letters = 0;
    if (len > 0) letters |= (uint64_t)(unsigned char)text[0];
    if (len > 1) letters |= (uint64_t)(unsigned char)text[1] << 8;
    if (len > 2) letters |= (uint64_t)(unsigned char)text[2] << 16;
    if (len > 3) letters |= (uint64_t)(unsigned char)text[3] << 24;
    if (len > 4) letters |= (uint64_t)(unsigned char)text[4] << 32;
    if (len > 5) letters |= (uint64_t)(unsigned char)text[5] << 40;
    if (len > 6) letters |= (uint64_t)(unsigned char)text[6] << 48;
    if (len > 7) letters |= (uint64_t)(unsigned char)text[7] << 56;
    return letters;
}

/* Writes w as the eight bytes at p. */
static inline void li_eight_put(char *p, uint64_t w) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    w = __builtin_bswap64(w);
#endif
    memcpy(p, &w, sizeof w);
}

/* The place of the first byte whose highest bit is set in marks, which are not 0. */
static inline size_t li_eight_first(uint64_t marks) { return (size_t)__builtin_ctzll(marks) / 8; }

/* Marks the bytes that are no letters of ASCII. */
static inline uint64_t li_eight_no_letters(uint64_t w) {
    uint64_t small = (w | LI_EIGHT_ONES * 0x20) & ~LI_EIGHT_HIGH;
    uint64_t from_a = small + LI_EIGHT_ONES * (0x80 - 'a'), past_z = small + LI_EIGHT_ONES * (0x7F - 'z');
    return (w | ~(from_a ^ past_z)) & LI_EIGHT_HIGH;
}

/* Lower case of eight bytes of ASCII. */
static inline uint64_t li_eight_lower(uint64_t w) {
    uint64_t from_a = w + LI_EIGHT_ONES * (0x80 - 'A'), past_z = w + LI_EIGHT_ONES * (0x7F - 'Z');
    return w + (((from_a ^ past_z) & LI_EIGHT_HIGH) >> 2);
}

#endif
