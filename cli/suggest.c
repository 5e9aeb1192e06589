#include "cli/command.h"
#include "cli/run.h"
#include "extractor/article/article.h"

#include <stdio.h>

typedef struct arguments {
    li_engine_arguments engine;
    li_texts inputs;
    uint64_t top;
    bool json;
} arguments;

static int read_arguments(arguments *a, int argc, char **argv) {
    const li_option options[] = {
        {LI_OPTION_NUMBER, 0, "top", "N", "how many of each kind (20)", &a->top, 1, 1000000},
        {LI_OPTION_FLAG, 0, "json", NULL, "one JSON object on standard output", &a->json, 0, 0},
        LI_ENGINE_OPTIONS(a->engine),
        LI_MENTION_OPTIONS(a->engine),
    };
    static const li_manual manual = {
        "suggest", "liaison suggest [OPTION]... INPUT...",
        "Tells what the rules miss in articles: verbs and nouns that stand between two actors and\n"
        "that no rule uses, names that stand where an actor would and that no file knows, actors\n"
        "that no triple has; the most frequent first, with sentences and a block to paste.\n",
        "The blocks are tried: `liaison check` accepts them. Relations are named after their word\n"
        "and are of the category other: choose better.\n",
        "no INPUT is given"};
    return li_options_read(&manual, options, sizeof options / sizeof *options, argc, argv, &a->inputs);
}

static void tell(void *context, const li_error *why) {
    (void)context;
    li_complain(why);
}

/* Every article; those that cannot be read are told and passed over. */
static li_code collect(li_suggester *suggester, const li_texts *inputs, size_t *failures, li_error *err) {
    li_reader *reader = NULL;
    li_code code = li_reader_open(&reader, inputs->items, inputs->count, tell, NULL, err);
    size_t articles = 0;
    for (bool found = true; code == LI_OK && found;) {
        li_article article;
        code = li_reader_next(reader, &article, &found, err);
        if (code != LI_OK || !found) break;
        articles++;
        li_error why = {0};
        code = li_suggest(suggester, &article, &why);
        if (code == LI_OK) continue;
        (void)li_fail_at(err, code, why.file[0] ? why.file : NULL, why.line, why.column, "%.*s: %s",
                         LI_SLICE_ARG(article.doc), why.text);
        if (code == LI_E_MEMORY) break;
        li_complain(err);
        li_error_clear(err);
        code = LI_OK;
        ++*failures;
    }
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
    if (code == LI_OK) code = collect(suggester, &a->inputs, &failures, &err);
    if (code == LI_OK) code = li_suggester_write(suggester, (size_t)a->top, a->json, &out, &err);
    if (code != LI_OK) li_complain(&err);
    else (void)fwrite(out.ptr ? out.ptr : "", 1, out.len, stdout); /* li_finish_output finds a failure */
    li_suggester_free(suggester);
    li_extractor_free(extractor);
    li_buffer_free(&out);
    return li_finish_output(code != LI_OK || failures ? LI_EXIT_FAILED : LI_EXIT_DONE);
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
