#include "base/nearest.h"
#include "tests/unit/check.h"

static size_t edits(const char *a, const char *b, size_t most) {
    return li_edits(li_slice_of(a), li_slice_of(b), most);
}

static void test_edits(void) {
    CHECK_INT(0, edits("rencontre", "rencontre", 2));
    CHECK_INT(1, edits("recontre", "rencontre", 2));
    CHECK_INT(1, edits("renconntre", "rencontre", 2));
    CHECK_INT(1, edits("rencintre", "rencontre", 2));
    CHECK_INT(1, edits("recnontre", "rencontre", 2)); /* a swap */
    CHECK_INT(1, edits("négocie", "negocie", 2));     /* letters, not bytes */
    CHECK_INT(2, edits("symetrique", "symmetriqe", 2));
    CHECK_INT(3, edits("chat", "tapis", 2));
    CHECK_INT(2, edits("", "ab", 2));
    CHECK_INT(1, edits("", "", 0) + 1);
    CHECK_INT(1, edits("a", "b", 0));
    CHECK_INT(3, edits("ca", "abc", 3));
}

/* The plain table of all distances, to compare with. */
static size_t slow(const char *a, size_t n, const char *b, size_t m) {
    if (!n || !m) return n + m;
    size_t best = slow(a, n - 1, b, m - 1) + (a[n - 1] != b[m - 1]);
    size_t one = slow(a, n - 1, b, m) + 1, other = slow(a, n, b, m - 1) + 1;
    if (one < best) best = one;
    if (other < best) best = other;
    if (n > 1 && m > 1 && a[n - 1] == b[m - 2] && a[n - 2] == b[m - 1]) {
        size_t swap = slow(a, n - 2, b, m - 2) + 1;
        if (swap < best) best = swap;
    }
    return best;
}

static void test_against_slow(void) {
    uint32_t state = 7;
    for (int i = 0; i < 300; i++) {
        char a[6], b[6];
        size_t n = 0, m = 0;
        for (; n < 5; n++) a[n] = (char)('a' + (state = state * 1664525u + 1013904223u) / 1000003u % 3);
        for (; m < 5 - (size_t)i % 3; m++) b[m] = (char)('a' + (state = state * 1664525u + 1013904223u) / 1000003u % 3);
        for (size_t most = 0; most < 6; most++) {
            size_t expected = slow(a, n, b, m), got = li_edits((li_slice){a, n}, (li_slice){b, m}, most);
            CHECK_INT(expected > most ? most + 1 : expected, got);
        }
    }
}

static void test_long(void) {
    char text[80];
    memset(text, 'a', sizeof text);
    CHECK_INT(3, li_edits((li_slice){text, 65}, (li_slice){text, 65}, 2));
    CHECK_INT(0, li_edits((li_slice){text, 64}, (li_slice){text, 64}, 2));
}

static void offer(li_nearest_words *n, const char *const *words) {
    for (; *words; words++) li_nearest_offer(n, li_slice_of(*words));
}

static void test_nearest(void) {
    static const char *const WORDS[] = {"remontre", "tapis",    "rencontre", "rencontre",
                                        "raconte",  "recentre", "encontre",  NULL};
    li_nearest_words n;
    li_buffer out = LI_BUFFER_EMPTY;
    li_nearest_begin(&n, LI_LIT("recontre"));
    offer(&n, WORDS);
    li_nearest_list(&n, &out);
    CHECK_TEXT("remontre, rencontre or recentre", li_buffer_slice(&out));
    CHECK_TEXT("did you mean remontre, rencontre or recentre? (write a verb)",
               li_slice_of(li_nearest_hint(&n, "write a verb", &out)));
    li_nearest_begin(&n, LI_LIT("zzzzzz"));
    offer(&n, WORDS);
    CHECK_INT(0, n.count);
    CHECK_TEXT("write a verb", li_slice_of(li_nearest_hint(&n, "write a verb", &out)));
    CHECK_TEXT("", li_slice_of(li_nearest_hint(&n, NULL, &out)));
    li_nearest_begin(&n, LI_LIT("tapis"));
    offer(&n, WORDS);
    CHECK_INT(1, n.count);
    CHECK_INT(0, n.edits[0]);
    li_buffer_free(&out);
}

int main(void) {
    test_edits();
    test_against_slow();
    test_long();
    test_nearest();
    return check_done();
}
