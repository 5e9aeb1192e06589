#include "cli/command.h"
#include "cli/run.h"
#include "graph/triple_json.h"

typedef struct arguments {
    li_engine_arguments engine;
    li_texts inputs;
    uint64_t threads;
    bool quiet;
} arguments;

static int read_arguments(arguments *a, int argc, char **argv) {
    const li_option options[] = {
        LI_ENGINE_OPTIONS(a->engine),
        LI_MENTION_OPTIONS(a->engine),
        {LI_OPTION_NUMBER, 'j', "threads", "N", "threads (as many as processors); the output is\nthe same", &a->threads,
         1, LI_MOST_THREADS},
        {LI_OPTION_FLAG, 'q', "quiet", NULL, "no progress", &a->quiet, 0, 0},
    };
    static const li_manual manual = {
        "extract", "liaison extract [OPTION]... INPUT...",
        "Prints what articles say as triples, one JSON object a line, in the order of the text.\n"
        "INPUT is a file, a folder (read recursively) or - for standard input; .txt, .html or\n"
        ".jsonl ({\"id\", \"date\", \"title\", \"text\"} a line).\n",
        "docs/triple.schema.json describes the lines; liaison merge makes a graph of them.\n", "no INPUT is given"};
    return li_options_read(&manual, options, sizeof options / sizeof *options, argc, argv, &a->inputs);
}

static li_code extract(void *context, size_t worker, li_extractor *extractor, const li_article *article, li_buffer *out,
                       uint64_t *triples, li_error *err) {
    (void)context;
    (void)worker;
    const li_triple *found;
    size_t count;
    li_code code = li_extract(extractor, article, &found, &count, err);
    if (code != LI_OK) return code;
    for (size_t i = 0; i < count; i++) li_triple_write_json(out, &found[i]);
    *triples += count;
    return LI_OK;
}

int li_command_extract(int argc, char **argv) {
    arguments a = {.threads = li_default_threads()};
    li_engine *engine = NULL;
    int status = read_arguments(&a, argc, argv);
    if (status == LI_GO_ON) status = li_engine_begin(&engine, &a.engine, NULL);
    if (status == LI_GO_ON) {
        li_run run = {engine, &a.inputs, (size_t)a.threads, a.quiet, extract, NULL};
        status = li_run_and_print(&run);
    }
    li_engine_free(engine);
    li_texts_free(&a.engine.rules);
    li_texts_free(&a.inputs);
    return status;
}
