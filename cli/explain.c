#include "base/source.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { LARGEST_TEXT = 1 << 20 };

typedef struct arguments {
    li_engine_arguments engine;
    li_texts words;
    const char *rule;
    li_date date;
    bool json, no_colour;
} arguments;

static int read_arguments(arguments *a, int argc, char **argv) {
    const li_option options[] = {
        {LI_OPTION_TEXT, 0, "rule", "R", "only this rule (conflit.rules:12) or relation", &a->rule, 0, 0},
        {LI_OPTION_SINCE, 0, "date", "DAY", "the day on which the text is read: who holds an office", &a->date, 0, 0},
        {LI_OPTION_FLAG, 0, "json", NULL, "one JSON object on standard output", &a->json, 0, 0},
        {LI_OPTION_FLAG, 0, "no-colour", NULL, "no colours on a terminal", &a->no_colour, 0, 0},
        LI_ENGINE_OPTIONS(a->engine),
        LI_MENTION_OPTIONS(a->engine),
    };
    static const li_manual manual = {
        "explain", "liaison explain [OPTION]... TEXT",
        "Tells why rules match a text or do not: its words with lemma and part of speech, its\n"
        "actors and clauses, and for each rule that begins with one of its words what was bound,\n"
        "or the first element that failed, on which word. TEXT is one or more sentences; - reads\n"
        "them from standard input.\n",
        "Exit status: 0, whether a rule matched or not; 2 a mistake in the command line or in a rule.\n",
        "no TEXT is given"};
    return li_options_read(&manual, options, sizeof options / sizeof *options, argc, argv, &a->words);
}

static li_code read_text(const arguments *a, li_buffer *text, li_error *err) {
    if (a->words.count == 1 && li_slice_eq(li_slice_of(a->words.items[0]), LI_LIT("-"))) {
        li_source *source;
        li_code code = li_source_read(&source, "-", LARGEST_TEXT, err);
        if (code != LI_OK) return code;
        li_buffer_add(text, li_source_bytes(source));
        li_source_free(source);
    } else {
        for (size_t i = 0; i < a->words.count; i++) {
            if (i) li_buffer_add_byte(text, ' ');
            li_buffer_add_text(text, a->words.items[i]);
        }
    }
    if (text->code != LI_OK) return li_fail(err, LI_E_MEMORY, "no memory");
    size_t valid = li_utf8_check(li_buffer_slice(text));
    if (valid == text->len) return LI_OK;
    return li_fail(err, LI_E_ENCODING, "the text is not UTF-8: byte %zu", valid);
}

static bool wants_colour(const arguments *a) {
    const char *none = getenv("NO_COLOR"), *terminal = getenv("TERM");
    if (a->json || a->no_colour || (none && *none) || (terminal && li_slice_eq(li_slice_of(terminal), LI_LIT("dumb"))))
        return false;
    return isatty(STDOUT_FILENO);
}

static int no_such_rule(const li_engine *engine, const char *rule) {
    li_buffer near = LI_BUFFER_EMPTY;
    li_explain_nearest(engine, li_slice_of(rule), &near);
    fprintf(stderr, "liaison explain: no rule or relation is called \"%s\"", rule);
    if (near.len) fprintf(stderr, "; did you mean %.*s?\n", LI_SLICE_ARG(li_buffer_slice(&near)));
    else fputs("; write FILE.rules:LINE, or the name of a relation\n", stderr);
    li_buffer_free(&near);
    return LI_EXIT_USAGE;
}

static int explain(const arguments *a, const li_engine *engine, li_slice text) {
    li_explain_options options = {li_slice_of(a->rule), a->json, wants_colour(a)};
    li_article article = {.doc = LI_LIT("text"), .text = text, .date = a->date};
    li_extractor *extractor = NULL;
    li_buffer out = LI_BUFFER_EMPTY;
    li_error err = {0};
    size_t rules = 0;
    li_code code = li_extractor_new(&extractor, engine, &err);
    if (code == LI_OK) code = li_explain(extractor, &article, &options, &out, &rules, &err);
    int status = LI_EXIT_DONE;
    if (code != LI_OK) {
        li_complain(&err);
        status = LI_EXIT_FAILED;
    } else if (rules == 0 && a->rule) {
        status = no_such_rule(engine, a->rule);
    } else {
        status = li_print(li_buffer_slice(&out), status);
    }
    li_buffer_free(&out);
    li_extractor_free(extractor);
    return status;
}

int li_command_explain(int argc, char **argv) {
    arguments a = {0};
    li_engine *engine = NULL;
    li_buffer text = LI_BUFFER_EMPTY;
    li_error err = {0};
    int status = read_arguments(&a, argc, argv);
    if (status == LI_GO_ON && read_text(&a, &text, &err) != LI_OK) {
        li_complain(&err);
        status = LI_EXIT_USAGE;
    }
    if (status == LI_GO_ON) status = li_engine_begin(&engine, &a.engine, NULL);
    if (status == LI_GO_ON) status = explain(&a, engine, li_buffer_slice(&text));
    li_engine_free(engine);
    li_buffer_free(&text);
    li_texts_free(&a.engine.rules);
    li_texts_free(&a.words);
    return status;
}
