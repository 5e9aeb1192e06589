#include "base/arena.h"
#include "extractor/article/article.h"

#include "tests/unit/check.h"

static li_article article;
static li_error err;

static li_code read_text(li_slice bytes) {
    li_error_clear(&err);
    li_arena *arena = li_arena_new();
    li_code code = li_article_from_text(&article, bytes, arena, &err);
    li_arena_free(arena); /* a text article is a view of its bytes alone */
    return code;
}

static void dated(const char *text, int year, unsigned month, unsigned day, const char *body) {
    CHECK_INT(LI_OK, read_text(li_slice_of(text)));
    CHECK_INT(year, article.date.year);
    CHECK_INT(month, article.date.month);
    CHECK_INT(day, article.date.day);
    CHECK_TEXT(text, article.text);
    CHECK_TEXT(body, li_slice_sub(article.text, article.body_start, article.text.len));
}

static void check_dates(void) {
    dated("date 2026-02-04\nPékin reçoit Moscou.\n", 2026, 2, 4, "Pékin reçoit Moscou.\n");
    dated(" date 2026-02-04 Depuis un an, Pékin se tait.", 2026, 2, 4, "Depuis un an, Pékin se tait.");
    dated("\xEF\xBB\xBF"
          "date 2026-02-04\r\n\r\nPékin se tait.",
          2026, 2, 4, "Pékin se tait.");
    dated("\n\n# date 2020-01-03\nPékin se tait.", 2020, 1, 3, "Pékin se tait.");
    dated("#date 2020-01-03\nPékin se tait.", 2020, 1, 3, "Pékin se tait.");
    dated("Date : 2020-01-03\nPékin se tait.", 2020, 1, 3, "Pékin se tait.");
    dated("date\xC2\xA0"
          "2020-01-03 x",
          0, 0, 0,
          "date\xC2\xA0"
          "2020-01-03 x");
    dated("date 2020-01-03\xC2\xA0Pékin se tait.", 2020, 1, 3, "Pékin se tait.");
}

static void check_no_dates(void) {
    dated("La date 2026-02-04 est retenue.", 0, 0, 0, "La date 2026-02-04 est retenue.");
    dated("date 2026-02-30\nPékin se tait.", 0, 0, 0, "date 2026-02-30\nPékin se tait.");
    dated("date 2026-02-04, dit-il.", 0, 0, 0, "date 2026-02-04, dit-il.");
    dated("dates 2026-02-04 x", 0, 0, 0, "dates 2026-02-04 x");
    dated("date2026-02-04 x", 0, 0, 0, "date2026-02-04 x");
    dated("date", 0, 0, 0, "date");
    dated("# Titre\nTexte.", 0, 0, 0, "# Titre\nTexte.");
    dated("2026-02-04\nPékin se tait.", 0, 0, 0, "2026-02-04\nPékin se tait.");
    dated("\xEF\xBB\xBF\n  Pékin se tait.", 0, 0, 0, "Pékin se tait.");
}

static void titled(const char *text, const char *title) {
    CHECK_INT(LI_OK, read_text(li_slice_of(text)));
    CHECK_TEXT(title, article.title);
}

static void check_titles(void) {
    titled("Moscou et Pékin se rapprochent\nLe président est arrivé mardi.", "Moscou et Pékin se rapprochent");
    titled("date 2026-02-04\nMoscou et Pékin se rapprochent \r\n\r\nLe président est arrivé.",
           "Moscou et Pékin se rapprochent");
    titled("Vers une alliance ?\n« Oui », répond-on à Pékin.", "Vers une alliance ?");
    titled("Le cœur de l\xE2\x80\x99"
           "accord e\xCC\x81tendu\n1\xC2\xA0"
           "000 soldats sont partis.",
           "Le cœur de l\xE2\x80\x99"
           "accord e\xCC\x81tendu");
    titled("Le président est arrivé.\nIl repart mardi.", "");
    titled("Le président, arrivé lundi,\nrepart mardi.", "");
    titled("Le président arrivé lundi\nrepart mardi.", "");
    titled("Un titre et rien d'autre", "");
    titled("Un titre et rien d'autre\n\n", "");
    char text[400];
    memset(text, 'x', sizeof text - 1);
    memcpy(text + 300, "\nSuite.", 7);
    text[307] = '\0';
    titled(text, "");
}

static void fails(li_slice bytes, li_code code, uint64_t byte, uint64_t line, uint64_t column, const char *text) {
    CHECK_INT(code, read_text(bytes));
    CHECK_INT(code, err.code);
    CHECK_INT(byte, err.byte);
    CHECK_INT(line, err.line);
    CHECK_INT(column, err.column);
    CHECK_TEXT(text, li_slice_of(err.text));
}

static void check_bad_bytes(void) {
    fails(LI_LIT(""), LI_E_FORMAT, 0, 0, 0, "no text: the file is empty");
    fails(LI_LIT("\xEF\xBB\xBF \n\t\xC2\xA0"), LI_E_FORMAT, 0, 0, 0, "no text: the file is blank");
    fails(LI_LIT("date 2026-02-04\n \n"), LI_E_FORMAT, 0, 0, 0, "no text: the file holds a date and nothing else");
    fails(LI_LIT("Pékin\nse tait\0 encore"), LI_E_ENCODING, 14, 2, 8, "NUL at byte 14 (0x00): not text");
    fails(LI_LIT("La for\xEAt du pr\xE9sident \xE0 P\xE9kin"), LI_E_ENCODING, 6, 1, 7,
          "not UTF-8 at byte 6 (0xEA); it looks like Windows-1252: iconv -f WINDOWS-1252 -t UTF-8");
    fails(LI_LIT("Pékin se tait\n\xFF\xFE\x80\x81\x01"), LI_E_ENCODING, 15, 2, 1, "not UTF-8 at byte 15 (0xFF)");
    fails(LI_LIT("\xFF\xFEP\0"), LI_E_ENCODING, 0, 0, 0,
          "UTF-16, not UTF-8 (byte order mark at byte 0); convert it: iconv -f UTF-16 -t UTF-8");
    fails(LI_LIT("\xFE\xFF\0P"), LI_E_ENCODING, 0, 0, 0,
          "UTF-16, not UTF-8 (byte order mark at byte 0); convert it: iconv -f UTF-16 -t UTF-8");
    fails(LI_LIT("\xFF\xFE\0\0P\0\0\0"), LI_E_ENCODING, 0, 0, 0,
          "UTF-32, not UTF-8 (byte order mark at byte 0); convert it: iconv -f UTF-32 -t UTF-8");
    fails(LI_LIT("M\0o\0s\0c\0o\0u\0"), LI_E_ENCODING, 1, 1, 2,
          "NUL at byte 1 (0x00); convert it: iconv -f UTF-16LE -t UTF-8");
    fails(LI_LIT("%PDF-1.7 ..."), LI_E_ENCODING, 0, 0, 0, "a PDF file, not text (byte 0)");
    fails(LI_LIT("PK\3\4 ..."), LI_E_ENCODING, 0, 0, 0, "a ZIP or office file, not text (byte 0)");
}

int main(void) {
    check_dates();
    check_no_dates();
    check_titles();
    check_bad_bytes();
    return check_done();
}
