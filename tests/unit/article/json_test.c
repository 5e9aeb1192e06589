#include "base/arena.h"
#include "extractor/article/article.h"

#include "tests/unit/check.h"

static li_article article;
static li_error err;

static li_code read_line(li_arena *arena, const char *line) {
    li_error_clear(&err);
    return li_article_from_json_line(&article, li_slice_of(line), arena, &err);
}

static void check_good(void) {
    li_arena *arena = li_arena_new();
    CHECK_INT(LI_OK, read_line(arena, "{\"id\": \"a1\", \"date\": \"2026-02-04\", \"title\": \"L’appel\", \"text\": "
                                      "\"P\\u00e9kin\\nse \\\"tait\\\".\", \"url\": \"https://exemple.fr/a\"}"));
    CHECK_TEXT("a1", article.doc);
    CHECK_TEXT("L’appel", article.title);
    CHECK_TEXT("Pékin\nse \"tait\".\n\nL’appel", article.text);
    CHECK_TEXT("https://exemple.fr/a", article.url);
    CHECK(article.date.year == 2026 && article.date.month == 2 && article.date.day == 4);
    CHECK_INT(0, article.body_start);
    CHECK_INT(LI_OK, read_line(arena, "{\"text\":\"Seul.\",\"id\":42,\"date\":null,\"autre\":[1,{}]}"));
    CHECK_TEXT("42", article.doc);
    CHECK_TEXT("", article.title);
    CHECK_INT(0, article.date.year);
    CHECK_INT(LI_OK, read_line(arena, "{\"text\":\"Seul.\",\"date\":\"2026-02-04T10:00:00Z\"}"));
    CHECK_TEXT("", article.doc);
    CHECK_INT(4, article.date.day);
    CHECK_INT(LI_OK, read_line(arena, "{\"title\": \"Pékin signe\", \"text\": \"\\n Pékin signe\\n\\nUn accord.\"}"));
    CHECK_TEXT("\n Pékin signe\n\nUn accord.", article.text);
    CHECK_INT(LI_OK, read_line(arena, "{\"title\": \" \", \"text\": \"Un accord.\"}"));
    CHECK_TEXT("Un accord.", article.text);
    li_arena_free(arena);
}

static void fails(const char *line, li_code code, uint64_t byte, const char *text) {
    li_arena *arena = li_arena_new();
    CHECK_INT(code, read_line(arena, line));
    CHECK_INT(byte, err.byte);
    CHECK_TEXT(text, li_slice_of(err.text));
    li_arena_free(arena);
}

static void check_bad(void) {
    fails("[\"texte\"]", LI_E_FORMAT, 0, "not a JSON object");
    fails("{\"id\": \"a\"}", LI_E_FORMAT, 0, "no \"text\"");
    fails("{\"text\": 3}", LI_E_FORMAT, 0, "not a string: text");
    fails("{\"text\": \"\"}", LI_E_FORMAT, 0, "\"text\" is empty");
    fails("{\"text\": null}", LI_E_FORMAT, 0, "\"text\" is empty");
    fails("{\"text\": \"a\", \"date\": \"4 février\"}", LI_E_FORMAT, 0, "\"date\" is not a day as YYYY-MM-DD");
    fails("{\"text\": \"a\", \"date\": \"2026-02-30\"}", LI_E_FORMAT, 0, "\"date\" is not a day as YYYY-MM-DD");
    fails("{\"text\": \"a\", \"id\": {}}", LI_E_FORMAT, 0, "not a string: id");
    fails("{\"text\": \"caf\xE9 noir\"}", LI_E_ENCODING, 13,
          "not UTF-8 at byte 13 (0xE9); it looks like Windows-1252: iconv -f WINDOWS-1252 -t UTF-8");
    CHECK_INT(14, err.column);
    const char *const broken[] = {
        "{\"text\": \"a\"",        "{\"text\": \"a\"} {}",        "{\"text\": \"\\u0000\"}", "{text: 1}",
        "{\"text\": \"\\ud800\"}", "{\"text\": \"a\nb\"}",        "{\"text\": \"a\",}",      "{\"text\": \"\\x\"}",
        "{\"text\": \"a\\",        "{\"text\": \"a\", \"n\": 01}"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        li_arena *arena = li_arena_new();
        CHECK_INT(LI_E_FORMAT, read_line(arena, broken[i]));
        CHECK(strncmp(err.text, "not JSON: ", 10) == 0 && strlen(err.text) > 12);
        li_arena_free(arena);
    }
}

/* Each way to read a line says the same: an extra member that is a list leaves the line to Jansson. */
static void check_both_ways(void) {
    static const char *const texts[] = {
        "Un.",         "\\u00e9\\u0153 \\\"a\\\" \\\\ \\/ \\b\\f\\n\\r\\t.",    "\\ud83c\\udf0d fin", "\\\\",
        "L’accord\\n", "un texte plus long que huit octets \\u2019 et la suite"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        li_arena *arena = li_arena_new();
        char line[512];
        (void)snprintf(line, sizeof line, "{ \"n\" : 1.5 , \"text\":\"%s\",\"url\":null,\"id\":7}", texts[i]);
        CHECK_INT(LI_OK, read_line(arena, line));
        li_article fast = article;
        char again[512];
        (void)snprintf(again, sizeof again, "{\"n\":[1.5],\"text\":\"%s\",\"url\":null,\"id\":7}", texts[i]);
        CHECK_INT(LI_OK, read_line(arena, again));
        CHECK(li_slice_eq(fast.text, article.text) && fast.text.len > 0);
        CHECK_TEXT("7", fast.doc);
        CHECK_TEXT("7", article.doc);
        CHECK_TEXT("", fast.url);
        li_arena_free(arena);
    }
    li_arena *arena = li_arena_new();
    CHECK_INT(LI_OK, read_line(arena, "{\"text\":\"a\",\"text\":\"b\"}"));
    CHECK_TEXT("b", article.text);
    li_arena_free(arena);
}

/* Nesting without end is refused, not followed. */
static void check_deep(void) {
    static char deep[400001];
    memset(deep, '[', 400000);
    li_arena *arena = li_arena_new();
    CHECK_INT(LI_E_FORMAT, read_line(arena, deep));
    li_arena_free(arena);
}

int main(void) {
    check_good();
    check_bad();
    check_both_ways();
    check_deep();
    return check_done();
}
