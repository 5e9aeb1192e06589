#include "extractor/french/lexicon.h"

static uint64_t load8(const char *p) {
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

static uint32_t load4(const char *p) {
    uint32_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

static uint64_t mix(uint64_t h, uint64_t chunk) {
    h = (h ^ chunk) * UINT64_C(0x9E3779B97F4A7C15);
    return h ^ h >> 32;
}

/* Eight bytes a step; the last ones are read overlapping, so that no byte is fetched alone. */
uint32_t li_hash(li_slice folded) {
    const char *p = folded.ptr;
    size_t len = folded.len;
    uint64_t h = mix(UINT64_C(0xD6E8FEB86659FD93), len);
    if (len >= 8) {
        for (size_t i = 0; i + 8 < len; i += 8) h = mix(h, load8(p + i));
        h = mix(h, load8(p + len - 8));
    } else if (len >= 4) {
        h = mix(h, load4(p) | (uint64_t)load4(p + len - 4) << 32);
    } else if (len) {
        h = mix(h, (unsigned char)p[0] | (uint64_t)(unsigned char)p[len / 2] << 8 |
                       (uint64_t)(unsigned char)p[len - 1] << 16);
    }
    h *= UINT64_C(0xBF58476D1CE4E5B9);
    return (uint32_t)(h >> 32);
}
