/* Rule and actor files line by line: blanks around a line, Windows line ends and a byte order mark mean nothing; lines
 * that are no text are passed over, and the first of them is told.
 *
 *     li_source -> lines */
#ifndef LI_BASE_LINES_H
#define LI_BASE_LINES_H

#include "base/diagnostic.h"

typedef struct li_lines {
    const li_source *source;
    li_diagnostics *diagnostics;
    size_t at;
    bool told; /* of a line that is no text */
} li_lines;

/* The source, shared, or a copy without its byte order mark, which is no column of the first line. To be freed with
 * li_source_free. */
LI_MUST_USE li_code li_lines_source(li_source **out, const li_source *source, li_error *err);

/* The next line, a slice of the source, trimmed; it may be empty. False at the end. Zeroed but for source and
 * diagnostics, lines begins at the first. */
bool li_lines_next(li_lines *lines, li_slice *line);

/* Blank, tab, or the carriage return of a Windows line end. */
static inline bool li_line_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/* s without blanks around it. */
static inline li_slice li_line_trim(li_slice s) {
    while (s.len && li_line_blank(s.ptr[0])) s = li_slice_sub(s, 1, s.len);
    while (s.len && li_line_blank(s.ptr[s.len - 1])) s.len--;
    return s;
}

#endif
