#include "base/diagnostic.h"
#include "base/source.h"

#include "tests/unit/check.h"

#include <stdlib.h>
#include <unistd.h>

static void place_is(const li_source *s, size_t offset, uint64_t line, uint64_t column) {
    uint64_t l, c;
    li_source_place(s, offset, &l, &c);
    CHECK_INT(line, l);
    CHECK_INT(column, c);
}

static void check_places(void) {
    li_source *s = NULL;
    li_slice text = LI_LIT("relation visite:\r\n    été\n\nfin");
    CHECK_INT(LI_OK, li_source_copy(&s, "x.rules", text, NULL));
    CHECK_TEXT("x.rules", li_slice_of(li_source_name(s)));
    CHECK_TEXT("relation visite:", li_source_line(s, 1));
    CHECK_TEXT("    été", li_source_line(s, 2));
    CHECK_TEXT("", li_source_line(s, 3));
    CHECK_TEXT("fin", li_source_line(s, 4));
    CHECK_TEXT("", li_source_line(s, 5));
    CHECK_TEXT("", li_source_line(s, 0));
    place_is(s, 0, 1, 1);
    place_is(s, 18, 2, 1);
    place_is(s, 24, 2, 6); /* behind é, which is two bytes */
    place_is(s, text.len, 4, 4);
    place_is(s, 10000, 4, 4);
    li_source_free(s);
    CHECK_INT(LI_OK, li_source_copy(&s, "vide", (li_slice){NULL, 0}, NULL));
    place_is(s, 0, 1, 1);
    CHECK_TEXT("", li_source_line(s, 1));
    li_source_free(s);
    li_source_free(NULL);
}

static void check_reading(void) {
    char path[] = "source_test.XXXXXX";
    int fd = mkstemp(path);
    CHECK(fd >= 0 && write(fd, "un\ndeux\0trois", 13) == 13 && close(fd) == 0);
    li_source *s = NULL;
    li_error err = {0};
    CHECK_INT(LI_OK, li_source_read(&s, path, 13, &err));
    CHECK_INT(13, li_source_bytes(s).len);
    CHECK_INT(10, li_source_line(s, 2).len);
    li_source_free(s);
    CHECK_INT(LI_E_LIMIT, li_source_read(&s, path, 12, &err));
    CHECK(s == NULL);
    CHECK_TEXT("larger than the limit of 12 bytes", li_slice_of(err.text));
    CHECK_TEXT(path, li_slice_of(err.file));
    unlink(path);
    li_error_clear(&err);
    CHECK_INT(LI_E_IO, li_source_read(&s, path, 0, &err));
    CHECK_TEXT("cannot be opened: No such file or directory", li_slice_of(err.text));
    li_error_clear(&err);
    CHECK_INT(LI_E_IO, li_source_read(&s, ".", 0, &err));
    CHECK_TEXT("is a folder", li_slice_of(err.text));
    /* A device without end stops at the limit. */
    CHECK_INT(LI_E_LIMIT, li_source_read(&s, "/dev/zero", 100000, NULL));
    CHECK_INT(LI_OK, li_source_read(&s, "/dev/null", 100000, NULL));
    CHECK_INT(0, li_source_bytes(s).len);
    li_source_free(s);
}

static void check_diagnostics(void) {
    li_source *s = NULL;
    CHECK_INT(LI_OK, li_source_copy(&s, "rules/x.rules",
                                    LI_LIT("relation r:\n    W rencontre Y\n\té\xCC\x81t W\x01 \xFF\n"), NULL));
    li_diagnostics *d = li_diagnostics_new();
    li_diagnose(d, LI_WARNING, s, 35, 36, NULL, "second %d", 2);
    li_diagnose(d, LI_ERROR, s, 16, 17, "use X, Y, Z, N, S or T", "unknown slot %s", "W");
    li_diagnose(d, LI_ERROR, s, 0, 8, NULL, "a relation");
    CHECK_INT(2, li_diagnostics_count(d, LI_ERROR));
    CHECK_INT(1, li_diagnostics_count(d, LI_WARNING));
    CHECK_INT(3, li_diagnostics_size(d));
    CHECK_INT(2, li_diagnostics_at(d, 1)->line);
    CHECK_INT(5, li_diagnostics_at(d, 1)->column);
    li_buffer out = LI_BUFFER_EMPTY;
    li_diagnostics_print(d, &out);
    CHECK_TEXT("rules/x.rules:1:1: error: a relation\n"
               "    relation r:\n"
               "    ^^^^^^^^\n"
               "rules/x.rules:2:5: error: unknown slot W\n"
               "        W rencontre Y\n"
               "        ^\n"
               "  hint: use X, Y, Z, N, S or T\n"
               "rules/x.rules:3:4: warning: second 2\n"
               "    \té\xCC\x81t W  \xEF\xBF\xBD\n"
               "    \t ^\n",
               li_buffer_slice(&out));
    li_buffer_free(&out);
    li_diagnostics_free(d);
    li_diagnostics_free(NULL);
    li_source_free(s);
}

/* The underline ends with its line, a line too long to show is left out, equal places keep their order. */
static void check_edges(void) {
    li_buffer text = LI_BUFFER_EMPTY;
    li_buffer_add_text(&text, "abc\n");
    for (int i = 0; i < 2000; i++) li_buffer_add_byte(&text, 'x');
    li_source *s = NULL;
    CHECK_INT(LI_OK, li_source_copy(&s, "", li_buffer_slice(&text), NULL));
    li_diagnostics *d = li_diagnostics_new();
    li_diagnose(d, LI_ERROR, s, 1, 1000, NULL, "long");
    li_diagnose(d, LI_ERROR, s, 3, 3, NULL, "au bout");
    for (int i = 0; i < 40; i++) li_diagnose(d, LI_ERROR, s, 500, 501, NULL, "numéro %d", i);
    CHECK_INT(2, li_diagnostics_at(d, 0)->width);
    CHECK_INT(1, li_diagnostics_at(d, 1)->width);
    CHECK_INT(4, li_diagnostics_at(d, 1)->column);
    CHECK(li_diagnostics_at(d, 2)->line_text == NULL);
    CHECK_TEXT("numéro 0", li_slice_of(li_diagnostics_at(d, 2)->text));
    CHECK_TEXT("numéro 39", li_slice_of(li_diagnostics_at(d, 41)->text));
    li_diagnostics_free(d);
    li_source_free(s);
    li_buffer_free(&text);
}

int main(void) {
    check_places();
    check_reading();
    check_diagnostics();
    check_edges();
    return check_done();
}
