/* Command-line arguments: a command lists its options in a table, with where each value goes, and gets what is left as
 * operands. Long options (--output OUT, --output=OUT), short ones (-o OUT, -oOUT, -qj2), "--" ends them, "-" is an
 * operand. --help is printed from the same table, so that it cannot lie; a mistyped option gets the nearest one as a
 * suggestion. */
#ifndef LI_CLI_OPTIONS_H
#define LI_CLI_OPTIONS_H

#include "base/slice.h"
#include "extractor/article/article.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum li_option_kind {
    LI_OPTION_HEADING, /* no option: a line of --help */
    LI_OPTION_FLAG,    /* bool */
    LI_OPTION_TEXT,    /* const char *: the last one given */
    LI_OPTION_TEXTS,   /* li_texts: every one given */
    LI_OPTION_NUMBER,  /* uint64_t, from least to most */
    LI_OPTION_SINCE,   /* li_date: YYYY, YYYY-MM, YYYY-MM-DD; the first day of it */
    LI_OPTION_UNTIL    /* the last day of it */
} li_option_kind;

/* Texts of argv, in the order given. Zeroed, it is empty. */
typedef struct li_texts {
    const char **items;
    size_t count;
} li_texts;

typedef struct li_option {
    li_option_kind kind;
    char letter;       /* 0: none */
    const char *name;  /* a heading's text */
    const char *value; /* its name in --help; NULL for flags */
    const char *help;
    void *target;
    uint64_t least, most;
} li_option;

typedef struct li_manual {
    const char *name;     /* of the command */
    const char *synopsis; /* "liaison graph [OPTION]... INPUT..." */
    const char *about;    /* lines ended by '\n' */
    const char *notes;    /* the same, after the options; NULL: none */
    const char *missing;  /* what to say where there are no operands; NULL: there may be none */
} li_manual;

enum { LI_GO_ON = -1 };

/* Reads argv[1..argc) into the options' targets and operands. Returns LI_GO_ON, or the exit status where the command is
 * over: help was printed, or a mistake was told on standard error. Lists are to be freed with li_texts_free anyway. */
int li_options_read(const li_manual *manual, const li_option *options, size_t count, int argc, char **argv,
                    li_texts *operands);
void li_texts_free(li_texts *texts);

/* Appends one; false if there is no memory. */
bool li_texts_add(li_texts *texts, const char *text);

/* The candidate that is most like word, or NULL if none is. */
const char *li_nearest(const char *word, const char *const *candidates, size_t count);

#endif
