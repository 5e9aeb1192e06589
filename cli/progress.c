#include "cli/progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

double li_now(void) {
    struct timespec t;
    return clock_gettime(CLOCK_MONOTONIC, &t) == 0 ? (double)t.tv_sec + (double)t.tv_nsec * 1e-9 : 0;
}

void li_progress_begin(li_progress *progress, uint64_t total_bytes, bool quiet) {
    const char *terminal = getenv("TERM");
    *progress = (li_progress){.total = total_bytes};
    progress->on = !quiet && isatty(STDERR_FILENO) && !(terminal && strcmp(terminal, "dumb") == 0);
    progress->start = progress->last = li_now();
}

void li_progress_step(li_progress *progress, uint64_t articles, uint64_t bytes, uint64_t triples) {
    if (!progress->on) return;
    double now = li_now(), seconds = now - progress->start;
    if (now - progress->last < 0.2) return;
    progress->last = now;
    progress->shown = true;
    fprintf(stderr, "\r\033[K%" PRIu64 " articles, %.1f", articles, (double)bytes / 1e6);
    if (progress->total) {
        double share = (double)bytes / (double)progress->total;
        fprintf(stderr, " of %.1f MB (%.0f %%)", (double)progress->total / 1e6, 100 * (share < 1 ? share : 1));
    } else {
        fputs(" MB", stderr);
    }
    fprintf(stderr, ", %.1f MB/s", (double)bytes / 1e6 / seconds);
    if (triples) fprintf(stderr, ", %" PRIu64 " triples", triples);
    (void)fflush(stderr);
}

void li_progress_clear(li_progress *progress) {
    if (progress->shown) fputs("\r\033[K", stderr);
    progress->shown = false;
}

double li_progress_seconds(const li_progress *progress) { return li_now() - progress->start; }
