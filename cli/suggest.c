#include "cli/command.h"
#include "cli/progress.h"
#include "cli/run.h"
#include "extractor/article/article.h"

#include <stdio.h>

typedef struct arguments {
    li_engine_arguments engine;
    li_texts inputs;
    uint64_t top;
    bool json, quiet;
} arguments;

static int read_arguments(arguments *a, int argc, char **argv) {
    const li_option options[] = {
        {LI_OPTION_NUMBER, 0, "top", "N", "how many of each kind (20)", &a->top, 1, 1000000},
        {LI_OPTION_FLAG, 0, "json", NULL, "one JSON object on standard output", &a->json, 0, 0},
        LI_ENGINE_OPTIONS(a->engine),
        LI_MENTION_OPTIONS(a->engine),
        {LI_OPTION_FLAG, 'q', "quiet", NULL, "no progress", &a->quiet, 0, 0},
    };
    static const li_manual manual = {
        "suggest", "liaison suggest [OPTION]... INPUT...",
        "Tells what the rules miss in articles: verbs and nouns between two actors of which no\n"
        "rule makes a triple, names that stand where an actor would and that no file knows, actors\n"
        "that no triple has; the likeliest first, with sentences and a block to paste.\n",
        "The blocks are tried: `liaison check` accepts them. Relations are named after their word\n"
        "and are of the category other: choose better.\n",
        "no INPUT is given"};
    return li_options_read(&manual, options, sizeof options / sizeof *options, argc, argv, &a->inputs);
}

static void tell(void *context, const li_error *why) {
    li_progress_clear(context);
    li_complain(why);
}

/* Every article; those that cannot be read are told and passed over. */
static li_code collect(li_suggester *suggester, const arguments *a, size_t *failures, li_error *err) {
    li_reader *reader = NULL;
    li_progress progress = {0};
    li_code code = li_reader_open(&reader, a->inputs.items, a->inputs.count, tell, &progress, err);
    uint64_t articles = 0, bytes = 0;
    if (code == LI_OK) li_progress_begin(&progress, li_reader_total_bytes(reader), a->quiet);
    for (bool found = true; code == LI_OK && found;) {
        li_article article;
        code = li_reader_next(reader, &article, &found, err);
        if (code != LI_OK || !found) break;
        articles++;
        bytes += article.bytes_read;
        li_progress_step(&progress, articles, bytes, 0);
        li_error why = {0};
        code = li_suggest(suggester, &article, &why);
        if (code == LI_OK) continue;
        (void)li_fail_at(err, code, why.file[0] ? why.file : NULL, why.line, why.column, "%.*s: %s",
                         LI_SLICE_ARG(article.doc), why.text);
        if (code == LI_E_MEMORY) break;
        tell(&progress, err);
        li_error_clear(err);
        code = LI_OK;
        ++*failures;
    }
    li_progress_clear(&progress);
    if (reader) *failures += li_reader_failures(reader);
    li_reader_free(reader);
    if (code == LI_OK && !articles && !*failures) li_complain_of_nothing();
    return code;
}

static int suggest(const arguments *a, const li_engine *engine) {
    li_extractor *extractor = NULL;
    li_suggester *suggester = NULL;
    li_buffer out = LI_BUFFER_EMPTY;
    li_error err = {0};
    size_t failures = 0;
    li_code code = li_extractor_new(&extractor, engine, &err);
    if (code == LI_OK) code = li_suggester_new(&suggester, extractor, &err);
    if (code == LI_OK) code = collect(suggester, a, &failures, &err);
    if (code == LI_OK) code = li_suggester_write(suggester, (size_t)a->top, a->json, &out, &err);
    int status = code != LI_OK || failures ? LI_EXIT_FAILED : LI_EXIT_DONE;
    if (code != LI_OK) li_complain(&err);
    else status = li_print(li_buffer_slice(&out), status);
    li_suggester_free(suggester);
    li_extractor_free(extractor);
    li_buffer_free(&out);
    return status;
}

int li_command_suggest(int argc, char **argv) {
    arguments a = {.top = 20};
    li_engine *engine = NULL;
    int status = read_arguments(&a, argc, argv);
    if (status == LI_GO_ON) status = li_engine_begin(&engine, &a.engine, NULL);
    if (status == LI_GO_ON) status = suggest(&a, engine);
    li_engine_free(engine);
    li_texts_free(&a.engine.rules);
    li_texts_free(&a.inputs);
    return status;
}
