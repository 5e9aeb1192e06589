/* How fast articles become triples, on one core, and where the time goes: opens the engine, extracts every article, and
 * prints what bench/README.md describes. The stages are measured in a second pass, since measuring costs time.
 *
 *     extract_bench [-b] [-r RULES]... DATA INPUT...     -b: without the pass that measures the stages */
#include "extractor/extract.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

typedef struct arguments {
    const char **rules;
    size_t rule_count;
    const char *data;
    const char *const *inputs;
    size_t input_count;
    bool brief;
} arguments;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double peak_megabytes(void) {
    struct rusage usage;
    return getrusage(RUSAGE_SELF, &usage) == 0 ? (double)usage.ru_maxrss / 1024 : 0;
}

static void tell(void *context, const li_error *err) {
    (void)context;
    fprintf(stderr, "extract_bench: %s: %s\n", err->file, err->text);
}

typedef struct pass {
    li_extract_counts counts;
    double reading, extracting; /* seconds */
} pass;

static li_code run_pass(pass *p, const li_engine *engine, const arguments *a, bool measure, li_error *err) {
    li_extractor *extractor = NULL;
    li_reader *reader = NULL;
    *p = (pass){0};
    li_code code = li_extractor_new(&extractor, engine, err);
    if (code == LI_OK) code = li_reader_open(&reader, a->inputs, a->input_count, tell, NULL, err);
    if (code == LI_OK) li_extractor_measure(extractor, measure);
    for (bool found = true; code == LI_OK && found;) {
        li_article article;
        const li_triple *triples;
        size_t count;
        double start = now();
        code = li_reader_next(reader, &article, &found, err);
        double middle = now();
        p->reading += middle - start;
        if (code != LI_OK || !found) break;
        code = li_extract(extractor, &article, &triples, &count, err);
        p->extracting += now() - middle;
    }
    if (extractor) p->counts = li_extractor_count(extractor);
    li_extractor_free(extractor);
    li_reader_free(reader);
    return code;
}

static void print_counts(const li_extract_counts *c) {
    double tokens = c->tokens ? (double)c->tokens / 1000 : 1, articles = c->articles ? (double)c->articles : 1;
    printf("articles %" PRIu64 ", %.2f MB, %" PRIu64 " sentences, %" PRIu64 " tokens, %" PRIu64 " triples\n",
           c->articles, (double)c->bytes / 1e6, c->sentences, c->tokens, c->triples);
    printf("an article: %.0f tokens, %.1f sentences, %.2f triples\n", (double)c->tokens / articles,
           (double)c->sentences / articles, (double)c->triples / articles);
    printf("per 1000 tokens: %.1f mentions, %.2f triples; analysed %.1f %% of sentences; overlong %" PRIu64 "\n",
           (double)c->mentions / tokens, (double)c->triples / tokens,
           c->sentences ? 100 * (double)c->analysed / (double)c->sentences : 0, c->overlong);
}

static void print_stages(const pass *p) {
    static const char *const names[] = {"token", "actor", "tag", "tree", "clause, match", "rest"};
    double megabytes = (double)p->counts.bytes / 1e6;
    printf("%-14s %8.3f s\n", "read", p->reading);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        double s = p->counts.seconds[i];
        printf("%-14s %8.3f s  %5.1f %%  %7.1f ns/byte\n", names[i], s, 100 * s / p->extracting, s * 1000 / megabytes);
    }
}

static li_code run(const li_engine *engine, const arguments *a, li_error *err) {
    pass p;
    li_code code = run_pass(&p, engine, a, false, err);
    if (code != LI_OK) return code;
    double megabytes = (double)p.counts.bytes / 1e6;
    print_counts(&p.counts);
    printf("extract %.1f MB/s (%.3f s); with reading %.1f MB/s; peak memory %.1f MB\n", megabytes / p.extracting,
           p.extracting, megabytes / (p.extracting + p.reading), peak_megabytes());
    if (a->brief) return LI_OK;
    code = run_pass(&p, engine, a, true, err);
    if (code == LI_OK) print_stages(&p);
    return code;
}

static bool read_arguments(arguments *a, int argc, char **argv) {
    int at = 1;
    a->rules = calloc((size_t)argc, sizeof *a->rules);
    for (; a->rules && at < argc && argv[at][0] == '-' && argv[at][1]; at++) {
        if (strcmp(argv[at], "-b") == 0) a->brief = true;
        else if (strcmp(argv[at], "-r") == 0 && at + 1 < argc) a->rules[a->rule_count++] = argv[++at];
        else return false;
    }
    if (!a->rules || argc - at < 2) return false;
    a->data = argv[at];
    a->inputs = (const char *const *)argv + at + 1;
    a->input_count = (size_t)(argc - at - 1);
    return true;
}

int main(int argc, char **argv) {
    arguments a = {0};
    li_error err = {0};
    li_engine *engine = NULL;
    static const char *const shipped[] = {LI_SOURCE_RULES};
    if (!read_arguments(&a, argc, argv)) {
        fputs("usage: extract_bench [-b] [-r RULES]... DATA INPUT...\n", stderr);
        free(a.rules);
        return 2;
    }
    li_diagnostics *diagnostics = li_diagnostics_new();
    li_engine_options options = {
        .data = a.data, .rules = a.rule_count ? a.rules : shipped, .rule_count = a.rule_count ? a.rule_count : 1};
    double start = now();
    li_code code = diagnostics ? li_engine_open(&engine, &options, diagnostics, &err) : LI_E_MEMORY;
    if (code == LI_OK) {
        li_engine_counts c = li_engine_count(engine);
        printf("engine opened in %.1f ms: %zu relations, %zu rules (%zu kept), %zu patterns, %zu actors\n",
               (now() - start) * 1e3, c.relations, c.rules, c.kept, c.patterns, c.actors);
        code = run(engine, &a, &err);
    }
    if (code != LI_OK) fprintf(stderr, "extract_bench: %s: %s\n", err.file, err.text[0] ? err.text : "failed");
    li_engine_free(engine);
    li_diagnostics_free(diagnostics);
    free(a.rules);
    return code == LI_OK ? 0 : 1;
}
