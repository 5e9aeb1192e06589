/* One error, owned by the caller: what went wrong, where, in words for the person who can mend it. Functions that can
 * fail return a li_code and fill the li_error they are given (NULL is allowed); the first error wins, so that the root
 * cause survives clean-up. Several errors of one rule file are collected in base/diagnostic.h instead. */
#ifndef LI_BASE_ERROR_H
#define LI_BASE_ERROR_H

#include <stdint.h>

#define LI_MUST_USE __attribute__((warn_unused_result))
#define LI_PRINTF(format_index, first_arg) __attribute__((format(printf, format_index, first_arg)))

typedef enum li_code {
    LI_OK = 0,
    LI_E_MEMORY,   /* no memory */
    LI_E_IO,       /* a file cannot be opened, read or written */
    LI_E_ENCODING, /* not UTF-8, or a byte that text cannot hold */
    LI_E_FORMAT,   /* bytes that are not what their format says: JSON, HTML, a lexicon file */
    LI_E_SYNTAX,   /* a rule or actor file that breaks the grammar */
    LI_E_LIMIT,    /* more than a documented limit */
    LI_E_USAGE     /* a wrong call or command line */
} li_code;

typedef struct li_error {
    li_code code;
    char file[512];  /* path as the user gave it; "" if none; cut at a character boundary if longer */
    uint64_t line;   /* from 1; 0 if it does not apply */
    uint64_t column; /* from 1, in code points; 0 if it does not apply */
    uint64_t byte;   /* offset from 0 in the file; meaningful where text says so */
    char text[512];  /* one sentence, no full stop, no line end */
} li_error;

/* Fills err unless it already holds an error or is NULL; returns code, so that `return li_fail(err, ...)` works. */
li_code li_fail(li_error *err, li_code code, const char *format, ...) LI_PRINTF(3, 4);

/* As li_fail, with a place. file may be NULL; line and column 0 where they do not apply. */
li_code li_fail_at(li_error *err, li_code code, const char *file, uint64_t line, uint64_t column, const char *format,
                   ...) LI_PRINTF(6, 7);

/* Sets err to no error. */
void li_error_clear(li_error *err);

#endif
