#include "base/utf8.h"

#include "tests/unit/check.h"

static void check_decoding(void) {
    li_slice text = LI_LIT("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x8C\x8D");
    size_t at = 0;
    CHECK_INT('a', li_utf8_next(text, &at));
    CHECK_INT(0xE9, li_utf8_next(text, &at));
    CHECK_INT(0x20AC, li_utf8_next(text, &at));
    CHECK_INT(0x1F30D, li_utf8_next(text, &at));
    CHECK_INT(text.len, at);
    CHECK_INT(4, li_utf8_length(text));
    CHECK_INT(text.len, li_utf8_check(text));
}

static void check_invalid(void) {
    const li_slice bad[] = {LI_LIT("\x80"),             /* a continuation alone */
                            LI_LIT("\xC0\xAF"),         /* overlong */
                            LI_LIT("\xC1\xBF"),         /* overlong */
                            LI_LIT("\xE0\x9F\xBF"),     /* overlong */
                            LI_LIT("\xF0\x8F\xBF\xBF"), /* overlong */
                            LI_LIT("\xED\xA0\x80"),     /* surrogate */
                            LI_LIT("\xF4\x90\x80\x80"), /* over U+10FFFF */
                            LI_LIT("\xF5\x80\x80\x80"),
                            LI_LIT("\xFF"),
                            LI_LIT("\xC3"),
                            LI_LIT("\xE2\x82"),
                            LI_LIT("\xC3(")};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        size_t at = 0;
        CHECK(li_utf8_next(bad[i], &at) == LI_UTF8_INVALID);
        CHECK_INT(1, at);
        CHECK_INT(0, li_utf8_check(bad[i]));
    }
    CHECK_INT(11, li_utf8_check(LI_LIT("0123456789a\xE9 et la suite du texte")));
    CHECK_INT(3, li_utf8_check(LI_LIT("abc\xE2\x82")));
}

static void check_all_code_points(void) {
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        char bytes[4];
        size_t n = li_utf8_put(c, bytes), at = 0;
        bool surrogate = c >= 0xD800 && c <= 0xDFFF;
        uint32_t back = li_utf8_next((li_slice){bytes, n}, &at);
        if (back != (surrogate ? 0xFFFD : c) || at != n) CHECK_INT(c, back);
        if (li_is_upper(c) && li_is_letter(c) && li_lower(li_lower(c)) != li_lower(c)) CHECK_INT(c, li_lower(c));
        if (li_is_letter(c) + li_is_space(c) + li_is_digit(c) + li_is_mark(c) + li_is_ignored(c) > 1) CHECK_INT(0, c);
    }
    char bytes[4];
    CHECK_INT(3, li_utf8_put(LI_UTF8_INVALID, bytes));
}

static void check_classes(void) {
    CHECK(li_is_letter('z') && li_is_letter(0xE9) && li_is_letter(0x153) && li_is_letter(0x416) && li_is_letter(0x3B1));
    CHECK(li_is_letter(0x4E2D) && li_is_letter(0x645) && li_is_letter(0x1EC7));
    CHECK(!li_is_letter('@') && !li_is_letter('[') && !li_is_letter('0') && !li_is_letter(0xD7) && !li_is_letter(0xF7));
    CHECK(!li_is_letter(0x2019) && !li_is_letter(0x301) && !li_is_letter(0x1F30D) && !li_is_letter(LI_UTF8_INVALID));
    CHECK(li_is_upper('A') && li_is_upper(0xC9) && li_is_upper(0x152) && li_is_upper(0x416) && li_is_upper(0x391));
    CHECK(!li_is_upper('a') && !li_is_upper(0xE9) && !li_is_upper(0x436) && !li_is_upper('1') && !li_is_upper(0x1EBF));
    CHECK(li_is_upper(0x1EBE) && li_is_upper(0x460) && !li_is_upper(0x461));
    CHECK(li_is_digit('0') && li_is_digit('9') && !li_is_digit(0x660) && !li_is_digit(0xB2));
    CHECK(li_is_space(' ') && li_is_space('\t') && li_is_space(0xA0) && li_is_space(0x202F) && li_is_space(0x2009));
    CHECK(!li_is_space(0x200B) && li_is_ignored(0x200B) && li_is_ignored(0xAD) && li_is_ignored(0xFEFF));
    CHECK(li_is_mark(0x301) && li_is_mark(0x327) && !li_is_mark('e'));
}

static void check_case(void) {
    CHECK_INT('e', li_lower('E'));
    CHECK_INT(0xE9, li_lower(0xC9));
    CHECK_INT(0xFF, li_lower(0x178));
    CHECK_INT(0x178, li_upper(0xFF));
    CHECK_INT(0x153, li_lower(0x152));
    CHECK_INT(0x152, li_upper(0x153));
    CHECK_INT(0xDF, li_upper(0xDF));
    CHECK_INT(0x436, li_lower(0x416));
    CHECK_INT(0x416, li_upper(0x436));
    CHECK_INT(0x401, li_upper(0x451));
    CHECK_INT(0x3C9, li_lower(0x3A9));
    CHECK_INT(0x1EBF, li_lower(0x1EBE));
    CHECK_INT(0x1EBE, li_upper(0x1EBF));
    CHECK_INT(0xF7, li_lower(0xF7));
    CHECK_INT(0xD7, li_lower(0xD7));
    CHECK_INT(0x4E2D, li_upper(0x4E2D));
}

static void check_accents(void) {
    CHECK_INT('E', li_unaccent(0xC9));
    CHECK_INT('c', li_unaccent(0xE7));
    CHECK_INT('i', li_unaccent(0xEF));
    CHECK_INT('o', li_unaccent(0xF8));
    CHECK_INT('l', li_unaccent(0x142));
    CHECK_INT('e', li_unaccent(0x1EC7));
    CHECK_INT(0x153, li_unaccent(0x153));
    CHECK_INT(0xE6, li_unaccent(0xE6));
    CHECK_INT(0xDF, li_unaccent(0xDF));
    CHECK_INT('x', li_unaccent('x'));
    CHECK_INT(0x435, li_unaccent(0x451));
    CHECK_INT(0x3B1, li_unaccent(0x3AC));
    CHECK_INT(0xE9, li_compose('e', 0x301));
    CHECK_INT(0xC7, li_compose('C', 0x327));
    CHECK_INT(0x1EC7, li_compose(0x1EB9, 0x302));
    CHECK_INT(0, li_compose('x', 0x327));
    CHECK_INT(0, li_compose('e', 'e'));
}

static void fold_is(const char *expected, const char *text, bool plain) {
    li_buffer out = LI_BUFFER_EMPTY, again = LI_BUFFER_EMPTY;
    (plain ? li_fold_plain : li_fold)(&out, li_slice_of(text));
    CHECK_TEXT(expected, li_buffer_slice(&out));
    (plain ? li_fold_plain : li_fold)(&again, li_buffer_slice(&out));
    CHECK_TEXT(expected, li_buffer_slice(&again));
    li_buffer_free(&out);
    li_buffer_free(&again);
}

static void check_fold(void) {
    fold_is("", "", false);
    fold_is("chine", "CHINE", false);
    fold_is("états-unis", "États-Unis", false);
    fold_is("états-unis", "E\xCC\x81TATS\xE2\x80\x91UNIS", false);
    fold_is("l'économie",
            "L\xE2\x80\x99\xC3\x89"
            "conomie",
            false);
    fold_is("1 000 km",
            "1\xE2\x80\xAF"
            "000\xC2\xA0km",
            false);
    fold_is("un deux", "un \t\r\n  deux", false);
    fold_is(" long texte, deux espaces ", "\xC2\xA0LONG texte,  deux espaces\n", false);
    fold_is("coopération", "coop\xC2\xAD\xC3\xA9ra\xE2\x80\x8Btion", false);
    fold_is("cœur et coeur", "CŒUR et COEUR", false);
    fold_is("finance", "\xEF\xAC\x81nance", false);
    fold_is("a\xEF\xBF\xBD"
            "b",
            "A\xFF"
            "B",
            false);
    fold_is("tô lâm, việt", "Tô Lâm, Vie\xCC\xA3\xCC\x82t", false);
    fold_is("x\xCC\xA7y", "X\xCC\xA7Y", false);
    fold_is("\xCC\x81"
            "a",
            "\xCC\x81"
            "A",
            false);
    fold_is("axe moscou-pékin", "Axe Moscou\xE2\x80\x93Pékin", false);
    fold_is("@[`{az", "@[`{AZ", false);
    fold_is("abcdefghijklmnopqrstuvwxyz@[`{~\x7F", "ABCDEFGHIJKLMNOPQRSTUVWXYZ@[`{~\x7F", false);
    fold_is("москва", "МОСКВА", false);
}

static void check_fold_plain(void) {
    fold_is("etats-unis", "États-Unis", true);
    fold_is("etats-unis", "ETATS-UNIS", true);
    fold_is("etats-unis", "E\xCC\x81tats-Unis", true);
    fold_is("coeur, oeuvre, aegypte", "Cœur, ŒUVRE, Ægypte", true);
    fold_is("recep tayyip erdogan", "Recep Tayyip Erdoğan", true);
    fold_is("lodz, tromso", "Łódź, Tromsø", true);
    fold_is("xy", "X\xCC\xA7Y", true);
    fold_is("aether", "Ǣther", true);
}

/* The fast path for eight bytes must say what the slow one says, at every offset. */
static void check_fold_offsets(void) {
    const char *text = "La  Russie ET la\tChine : l\xE2\x80\x99 \xC3\x89"
                       "tat-major DES armées A RENCONTRÉ\n\nSon Homologue";
    li_slice all = li_slice_of(text);
    for (size_t from = 0; from < all.len; from++) {
        li_buffer whole = LI_BUFFER_EMPTY;
        li_slice part = li_slice_sub(all, from, all.len);
        li_fold(&whole, part);
        li_buffer expected = LI_BUFFER_EMPTY;
        bool blank = false;
        for (size_t at = 0; at < part.len;) {
            uint32_t c = li_lower(li_utf8_next(part, &at));
            if (c == LI_UTF8_INVALID) c = 0xFFFD;
            if (c == 0x2019) c = '\'';
            bool space = li_is_space(c);
            if (space && !blank) li_buffer_add_byte(&expected, ' ');
            if (!space) li_buffer_add_code_point(&expected, c);
            blank = space;
        }
        CHECK(li_slice_eq(li_buffer_slice(&expected), li_buffer_slice(&whole)));
        li_buffer_free(&whole);
        li_buffer_free(&expected);
    }
}

/* The last byte of « à » is that of a no-break space in Latin-1. */
static void check_trim(void) {
    CHECK_TEXT("déjà", li_utf8_trim(LI_LIT(" \xC2\xA0\tdéjà\xE2\x80\xAF\n")));
    CHECK_TEXT("à à", li_utf8_trim(LI_LIT("\xEF\xBB\xBFà à")));
    CHECK_TEXT("", li_utf8_trim(LI_LIT(" \xC2\xA0 ")));
    CHECK_TEXT("\xC3", li_utf8_trim(LI_LIT("\xC3 ")));
    CHECK_TEXT("", li_utf8_trim((li_slice){NULL, 0}));
}

int main(void) {
    check_trim();
    check_decoding();
    check_invalid();
    check_all_code_points();
    check_classes();
    check_case();
    check_accents();
    check_fold();
    check_fold_plain();
    check_fold_offsets();
    return check_done();
}
