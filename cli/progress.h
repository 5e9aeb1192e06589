/* A line on standard error, renewed a few times a second while articles are read, where standard error is a terminal.
 */
#ifndef LI_CLI_PROGRESS_H
#define LI_CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

typedef struct li_progress {
    bool on, shown;
    double start, last; /* seconds */
    uint64_t total;     /* bytes; 0: unknown */
} li_progress;

/* Seconds since some fixed moment. */
double li_now(void);

/* quiet: no line whatever standard error is. */
void li_progress_begin(li_progress *progress, uint64_t total_bytes, bool quiet);

/* So far; renews the line if it is time. Triples are not shown while there are none. */
void li_progress_step(li_progress *progress, uint64_t articles, uint64_t bytes, uint64_t triples);

/* Takes the line away: before any message, and at the end. */
void li_progress_clear(li_progress *progress);

/* Seconds since the beginning. */
double li_progress_seconds(const li_progress *progress);

#endif
