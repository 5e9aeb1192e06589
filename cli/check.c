#include "base/diagnostic.h"
#include "cli/command.h"
#include "cli/run.h"

#include <inttypes.h>
#include <stdio.h>

typedef struct arguments {
    li_engine_arguments engine;
    bool json, verbose;
} arguments;

/* What a check found. */
typedef struct report {
    li_diagnostics *diagnostics;
    li_check check;
    bool verbose;
    li_engine_counts counts;
} report;

static int read_arguments(arguments *a, int argc, char **argv) {
    const li_option options[] = {
        {LI_OPTION_FLAG, 0, "json", NULL, "one JSON object on standard output", &a->json, 0, 0},
        {LI_OPTION_FLAG, 'v', "verbose", NULL, "list the patterns that no example reaches", &a->verbose, 0, 0},
        {LI_OPTION_TEXT, 0, "data", "DIR", "folder of the lexicon and the shipped rules", &a->engine.data, 0, 0},
    };
    static const li_manual manual = {
        "check", "liaison check [OPTION]... [RULES]...",
        "Checks rule and actor files: shows every mistake with its place, then runs the examples\n"
        "(lines that begin with + or -) and shows those that fail, with what was found instead.\n"
        "RULES are files or folders; without any, the shipped rules are checked. Where no .actors\n"
        "file is among them, the shipped actors are used.\n",
        "Exit status: 0 all is well (there may be warnings), 2 mistakes or failed examples.\n", NULL};
    return li_options_read(&manual, options, sizeof options / sizeof *options, argc, argv, &a->engine.rules);
}

static void add_failure(li_buffer *out, const li_failure *f) {
    li_buffer_printf(out, "%s:%" PRIu64 ": error: the example does not hold: %.*s%s\n", f->file, f->line,
                     LI_SLICE_ARG(f->relation), f->positive ? "" : " must not be found");
    li_buffer_printf(out, "    %.*s\n  found: %.*s\n", LI_SLICE_ARG(f->text),
                     LI_SLICE_ARG(f->found.len ? f->found : LI_LIT("nothing")));
}

static void add_text(li_buffer *out, const report *r) {
    size_t errors = li_diagnostics_count(r->diagnostics, LI_ERROR);
    size_t warnings = li_diagnostics_count(r->diagnostics, LI_WARNING);
    li_diagnostics_print(r->diagnostics, out);
    for (size_t i = 0; i < r->check.failure_count; i++) add_failure(out, &r->check.failures[i]);
    if (errors) {
        li_buffer_printf(out, "%zu error%s, %zu warning%s; the examples were not run\n", errors, errors == 1 ? "" : "s",
                         warnings, warnings == 1 ? "" : "s");
        return;
    }
    if (r->check.unreached && !r->verbose)
        li_buffer_printf(out, "%zu rule%s that no example reaches; --verbose lists them\n", r->check.unreached,
                         r->check.unreached == 1 ? "" : "s");
    li_buffer_printf(out, "%zu relations, %zu rules, %zu actors; %zu of %zu examples hold, %zu warning%s\n",
                     r->counts.relations, r->counts.rules, r->counts.actors, r->check.run - r->check.failure_count,
                     r->check.run, warnings, warnings == 1 ? "" : "s");
}

static void add_member(li_buffer *out, const char *key, li_slice value) {
    li_buffer_printf(out, ", \"%s\": ", key);
    li_buffer_add_json(out, value);
}

static void add_json(li_buffer *out, const report *r) {
    li_buffer_add_text(out, "{\"diagnostics\": [");
    for (size_t i = 0; i < li_diagnostics_size(r->diagnostics); i++) {
        const li_diagnostic *d = li_diagnostics_at(r->diagnostics, i);
        li_buffer_printf(out, "%s{\"severity\": \"%s\"", i ? ", " : "", d->severity == LI_ERROR ? "error" : "warning");
        add_member(out, "file", li_slice_of(d->file));
        if (d->line)
            li_buffer_printf(out, ", \"line\": %" PRIu64 ", \"column\": %" PRIu64 ", \"width\": %" PRIu64, d->line,
                             d->column, d->width);
        add_member(out, "text", li_slice_of(d->text));
        if (d->hint) add_member(out, "hint", li_slice_of(d->hint));
        li_buffer_add_byte(out, '}');
    }
    li_buffer_add_text(out, "], \"failures\": [");
    for (size_t i = 0; i < r->check.failure_count; i++) {
        const li_failure *f = &r->check.failures[i];
        li_buffer_printf(out, "%s{\"positive\": %s", i ? ", " : "", f->positive ? "true" : "false");
        add_member(out, "file", li_slice_of(f->file));
        li_buffer_printf(out, ", \"line\": %" PRIu64, f->line);
        add_member(out, "relation", f->relation);
        add_member(out, "text", f->text);
        add_member(out, "found", f->found);
        li_buffer_add_byte(out, '}');
    }
    li_buffer_printf(out,
                     "], \"examples\": %zu, \"unreached\": %zu, \"relations\": %zu, \"rules\": %zu, \"patterns\": %zu, "
                     "\"actors\": %zu}\n",
                     r->check.run, r->check.unreached, r->counts.relations, r->counts.rules, r->counts.patterns,
                     r->counts.actors);
}

static int print_report(const report *r, bool json) {
    li_buffer out = LI_BUFFER_EMPTY;
    if (json) add_json(&out, r);
    else add_text(&out, r);
    int status =
        li_diagnostics_count(r->diagnostics, LI_ERROR) || r->check.failure_count ? LI_EXIT_USAGE : LI_EXIT_DONE;
    if (out.code != LI_OK) {
        fputs("liaison: no memory\n", stderr);
        status = LI_EXIT_FAILED;
    } else {
        status = li_print(li_buffer_slice(&out), status);
    }
    li_buffer_free(&out);
    return status;
}

static int run_examples(report *r, const li_engine *engine, bool json) {
    li_extractor *extractor = NULL;
    li_error err = {0};
    r->counts = li_engine_count(engine);
    li_code code = li_extractor_new(&extractor, engine, &err);
    if (code == LI_OK) code = li_check_rules(extractor, r->verbose, r->diagnostics, &r->check, &err);
    int status = LI_EXIT_FAILED;
    if (code == LI_OK) status = print_report(r, json);
    else li_complain(&err);
    li_extractor_free(extractor);
    return status;
}

int li_command_check(int argc, char **argv) {
    arguments a = {0};
    li_engine *engine = NULL;
    li_diagnostics *diagnostics = NULL;
    report r = {0};
    int status = read_arguments(&a, argc, argv);
    if (status == LI_GO_ON && !(diagnostics = li_diagnostics_new())) {
        fputs("liaison: no memory\n", stderr);
        status = LI_EXIT_FAILED;
    }
    if (status == LI_GO_ON) {
        r.diagnostics = diagnostics;
        r.verbose = a.verbose;
        status = li_engine_begin(&engine, &a.engine, diagnostics);
        if (status == LI_GO_ON) status = run_examples(&r, engine, a.json);
        else if (li_diagnostics_size(diagnostics)) status = print_report(&r, a.json);
    }
    li_engine_free(engine);
    li_diagnostics_free(diagnostics);
    li_texts_free(&a.engine.rules);
    return status;
}
