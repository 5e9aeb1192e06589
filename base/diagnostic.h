/* What a person is told about a rule or actor file: all errors and warnings of a run, each with file, line, column, the
 * line itself with a caret under the place, and where possible the fix. The list owns copies of everything. */
#ifndef LI_BASE_DIAGNOSTIC_H
#define LI_BASE_DIAGNOSTIC_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/slice.h"
#include "base/source.h"

#include <stdint.h>
#include <stdio.h>

typedef enum li_severity { LI_WARNING, LI_ERROR } li_severity;

typedef struct li_diagnostic {
    li_severity severity;
    char *file, *text, *hint, *line_text; /* NUL-ended; hint and line_text may be NULL */
    uint64_t line, column;                /* from 1; column in code points; 0 if they do not apply */
    uint64_t width;                       /* code points to underline, at least 1 */
} li_diagnostic;

typedef struct li_diagnostics li_diagnostics;

LI_MUST_USE li_diagnostics *li_diagnostics_new(void); /* NULL if there is no memory */
void li_diagnostics_free(li_diagnostics *d);

/* Adds one about bytes [from, to) of source. hint: the fix, in the imperative, or NULL. */
void li_diagnose(li_diagnostics *d, li_severity severity, const li_source *source, size_t from, size_t to,
                 const char *hint, const char *format, ...) LI_PRINTF(7, 8);

size_t li_diagnostics_count(const li_diagnostics *d, li_severity severity);
size_t li_diagnostics_size(const li_diagnostics *d);
const li_diagnostic *li_diagnostics_at(const li_diagnostics *d, size_t i); /* sorted by file, line, column */

/* Appends all of them as text:
 *     rules/x.rules:3:5: error: unknown slot W
 *         W rencontre Y
 *         ^
 *       hint: use X, Y, Z, N, S or T
 */
void li_diagnostics_print(const li_diagnostics *d, li_buffer *out);

#endif
