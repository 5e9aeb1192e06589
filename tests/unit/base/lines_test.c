#include "base/lines.h"
#include "tests/unit/check.h"

/* Every line of bytes, each in brackets; *errors gets how many messages there are. */
static const char *lines_of(li_slice bytes, size_t *errors) {
    static char out[400];
    li_source *given = NULL, *source = NULL;
    li_diagnostics *d = li_diagnostics_new();
    li_slice line;
    size_t n = 0;
    CHECK_INT(LI_OK, li_source_copy(&given, "x.rules", bytes, NULL));
    CHECK_INT(LI_OK, li_lines_source(&source, given, NULL));
    li_source_free(given);
    li_lines lines = {.source = source, .diagnostics = d};
    out[0] = '\0';
    while (li_lines_next(&lines, &line)) n += (size_t)snprintf(out + n, sizeof out - n, "[%.*s]", LI_SLICE_ARG(line));
    *errors = li_diagnostics_count(d, LI_ERROR);
    if (*errors) CHECK_TEXT("x.rules", li_slice_of(li_diagnostics_at(d, 0)->file));
    li_diagnostics_free(d);
    li_source_free(source);
    return out;
}

int main(void) {
    size_t errors;
    CHECK_TEXT("", li_slice_of(lines_of(LI_LIT(""), &errors)));
    CHECK_TEXT("[a][][b c]", li_slice_of(lines_of(LI_LIT("a\n\n \t b c \r\n"), &errors)));
    CHECK_TEXT("[a][b]", li_slice_of(lines_of(LI_LIT("\xEF\xBB\xBF a\r\nb"), &errors)));
    CHECK_INT(0, errors);
    CHECK_TEXT("[é][fin]", li_slice_of(lines_of(LI_LIT("é\n\xE9t\xE9\na\0b\nfin"), &errors)));
    CHECK_INT(1, errors);
    CHECK_TEXT("", li_line_trim(LI_LIT(" \r\t ")));
    return check_done();
}
