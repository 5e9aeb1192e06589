#include "cli/command.h"
#include "cli/run.h"

typedef struct arguments {
    li_engine_arguments engine;
    li_texts inputs;
    uint64_t threads;
    bool json, quiet;
} arguments;

static int read_arguments(arguments *a, int argc, char **argv) {
    const li_option options[] = {
        {LI_OPTION_FLAG, 0, "json", NULL, "one JSON object an article", &a->json, 0, 0},
        LI_ENGINE_OPTIONS(a->engine),
        LI_MENTION_OPTIONS(a->engine),
        {LI_OPTION_NUMBER, 'j', "threads", "N", "threads (as many as processors); the output is\nthe same", &a->threads,
         1, LI_MOST_THREADS},
        {LI_OPTION_FLAG, 'q', "quiet", NULL, "no progress", &a->quiet, 0, 0},
    };
    static const li_manual manual = {
        "annotate", "liaison annotate [OPTION]... INPUT...",
        "Prints what the analyser sees in articles: each sentence with its words (lemma, part of\n"
        "speech, features), actors, amounts, times and clauses.\n",
        NULL, "no INPUT is given"};
    return li_options_read(&manual, options, sizeof options / sizeof *options, argc, argv, &a->inputs);
}

static li_code annotate(void *context, size_t worker, li_extractor *extractor, const li_article *article,
                        li_buffer *out, uint64_t *triples, li_error *err) {
    (void)worker;
    (void)triples;
    return li_annotate(extractor, article, *(const bool *)context, out, err);
}

int li_command_annotate(int argc, char **argv) {
    arguments a = {.threads = li_default_threads()};
    li_engine *engine = NULL;
    int status = read_arguments(&a, argc, argv);
    if (status == LI_GO_ON) status = li_engine_begin(&engine, &a.engine, NULL);
    if (status == LI_GO_ON) {
        li_run run = {engine, &a.inputs, (size_t)a.threads, a.quiet, annotate, &a.json};
        status = li_run_and_print(&run);
    }
    li_engine_free(engine);
    li_texts_free(&a.engine.rules);
    li_texts_free(&a.inputs);
    return status;
}
