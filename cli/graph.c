#include "cli/command.h"
#include "cli/run.h"
#include "cli/view.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct arguments {
    li_engine_arguments engine;
    li_view_arguments view;
    li_texts inputs;
    uint64_t threads;
    bool quiet;
} arguments;

static int read_arguments(arguments *a, int argc, char **argv) {
    const li_option options[] = {
        {LI_OPTION_HEADING, 0, "Options", NULL, NULL, NULL, 0, 0},
        LI_OUTPUT_OPTIONS(a->view),
        LI_ENGINE_OPTIONS(a->engine),
        LI_MENTION_OPTIONS(a->engine),
        {LI_OPTION_NUMBER, 'j', "threads", "N", "threads (as many as processors)", &a->threads, 1, LI_MOST_THREADS},
        {LI_OPTION_FLAG, 'q', "quiet", NULL, "no progress and no summary", &a->quiet, 0, 0},
        LI_VIEW_OPTIONS(a->view),
    };
    char *formats = li_formats_help();
    const li_manual manual = {"graph", "liaison graph [OPTION]... INPUT...",
                              "Reads articles and writes the graph of who does what with whom. INPUT is a file, a\n"
                              "folder (read recursively) or - for standard input; .txt, .html or .jsonl.\n",
                              formats, "no INPUT is given"};
    int status = li_options_read(&manual, options, sizeof options / sizeof *options, argc, argv, &a->inputs);
    free(formats);
    return status;
}

/* One graph a thread; merged, they are the same whatever thread read what. */
typedef struct graphs {
    li_graph **each;
    size_t count;
} graphs;

static li_code add_article(void *context, size_t worker, li_extractor *extractor, const li_article *article,
                           li_buffer *out, uint64_t *triples, li_error *err) {
    (void)out;
    graphs *g = context;
    const li_triple *found;
    size_t count;
    li_code code = li_extract(extractor, article, &found, &count, err);
    for (size_t i = 0; i < count && code == LI_OK; i++) code = li_graph_add(g->each[worker], &found[i], err);
    if (code == LI_OK) *triples += count;
    return code;
}

static li_code make_graphs(graphs *g, size_t count, li_error *err) {
    g->each = calloc(count, sizeof *g->each);
    if (!g->each) return li_fail(err, LI_E_MEMORY, "no memory");
    for (; g->count < count; g->count++) {
        li_code code = li_graph_new(&g->each[g->count], err);
        if (code != LI_OK) return code;
    }
    return LI_OK;
}

static li_code merge_graphs(graphs *g, li_error *err) {
    for (size_t i = 1; i < g->count; i++) {
        li_code code = li_graph_merge(g->each[0], g->each[i], err);
        if (code != LI_OK) return code;
        li_graph_free(g->each[i]);
        g->each[i] = NULL;
    }
    return LI_OK;
}

static void free_graphs(graphs *g) {
    for (size_t i = 0; i < g->count; i++) li_graph_free(g->each[i]);
    free(g->each);
}

static void summarize(const li_run_result *r, const li_view_size *size) {
    double rate = r->seconds > 0 ? (double)r->bytes / 1e6 / r->seconds : 0;
    fprintf(stderr,
            "%" PRIu64 " articles, %" PRIu64 " sentences, %zu actors, %zu relations, %" PRIu64 " triples; "
            "%.2f s, %.1f MB/s\n",
            r->articles, r->counts.sentences, size->actors, size->relations, r->triples, r->seconds, rate);
    if (r->failures)
        fprintf(stderr, "liaison: %" PRIu64 " input%s passed over\n", r->failures, r->failures == 1 ? "" : "s");
}

static int make_graph(const arguments *a, const li_engine *engine, const li_view_plan *plan) {
    li_error err = {0};
    graphs g = {0};
    li_run_result result;
    li_view_size size = {0};
    li_run run = {engine, &a->inputs, (size_t)a->threads, a->quiet, add_article, &g};
    int status = LI_EXIT_FAILED;
    li_code code = make_graphs(&g, run.threads, &err);
    if (code == LI_OK) code = li_run_all(&result, &run, &err);
    if (code == LI_OK) code = merge_graphs(&g, &err);
    if (code == LI_OK) status = li_view_write(plan, g.each[0], &size);
    else li_complain(&err);
    if (code == LI_OK && status != LI_EXIT_USAGE && !a->quiet) summarize(&result, &size);
    if (code == LI_OK && status == LI_EXIT_DONE && result.failures) status = LI_EXIT_FAILED;
    free_graphs(&g);
    return status;
}

int li_command_graph(int argc, char **argv) {
    arguments a = {.threads = li_default_threads(), .view.depth = 1};
    li_view_plan *plan = NULL;
    li_engine *engine = NULL;
    int status = read_arguments(&a, argc, argv);
    if (status == LI_GO_ON) status = li_view_plan_make(&plan, "graph", &a.view);
    if (status == LI_GO_ON) status = li_engine_begin(&engine, &a.engine, NULL);
    if (status == LI_GO_ON) status = li_finish_output(make_graph(&a, engine, plan));
    li_engine_free(engine);
    li_view_plan_free(plan);
    li_view_arguments_free(&a.view);
    li_texts_free(&a.engine.rules);
    li_texts_free(&a.inputs);
    return status;
}
