/* Runs the blocks of a file (block.h) with the rules of each alone and the shipped actors.
 *     run_spec [--gaps | --show] FILE [TITLE]
 * --gaps: the file holds what the engine does not do yet: each text must fail, and say why in a comment above it.
 * --show: prints what each text gives, for whoever writes the blocks. TITLE: that block only. */
#include "tests/spec/block.h"
#include "tests/spec/describe.h"

#include "extractor/engine.h"

#include <glob.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct run {
    const char *path, *title;
    bool gaps, show;
    char **actors; /* paths of the shipped ones */
    size_t actor_count;
    li_engine *engine; /* with the shipped actors; its rules are those of the block at hand */
    li_arena *arena;
    size_t texts, failures;
} run;

static void print_error(const run *r, const spec_block *b, const char *text) {
    printf("%s:%zu: « %.*s »: %s\n", r->path, b->line, LI_SLICE_ARG(b->title), text);
}

static void print_reports(const run *r, const spec_block *b, const li_diagnostics *d) {
    li_buffer out = LI_BUFFER_EMPTY;
    li_diagnostics_print(d, &out);
    print_error(r, b, "the rules have mistakes");
    printf("%.*s", LI_SLICE_ARG(li_buffer_slice(&out)));
    li_buffer_free(&out);
}

/* ---- engines ---- */

static bool has_actors(const spec_block *b) {
    for (size_t i = 0; i < b->file_count; i++)
        if (li_slice_ends(b->files[i].name, LI_LIT(".actors"))) return true;
    return false;
}

static li_code open_engine(const run *r, li_engine **engine, char *const *more, size_t more_count, li_diagnostics *d,
                           li_error *err) {
    size_t n = r->actor_count + more_count;
    const char **paths = li_arena_array(r->arena, n, sizeof *paths);
    if (!paths) return li_fail(err, LI_E_MEMORY, "no memory");
    for (size_t i = 0; i < n; i++) paths[i] = i < r->actor_count ? r->actors[i] : more[i - r->actor_count];
    li_engine_options options = {.data = LI_BUILD_DATA, .rules = paths, .rule_count = n};
    return li_engine_open(engine, &options, d, err);
}

/* The block's rules in place of the shared engine's. */
static li_code replace_rules(const run *r, const spec_block *b, li_diagnostics *d, li_error *err) {
    li_engine *e = r->engine;
    li_rules_free(e->rules);
    e->rules = NULL;
    li_code code = li_rules_new(&e->rules, e->symbols, e->model, e->clause_words, NULL, err);
    for (size_t i = 0; i < b->file_count && !code; i++) {
        li_slice name = li_arena_copy(r->arena, b->files[i].name);
        li_source *source = NULL;
        code = name.ptr ? li_source_copy(&source, name.ptr, b->files[i].text, err) : LI_E_MEMORY;
        if (!code) code = li_rules_read(e->rules, source, d, err);
        li_source_free(source);
    }
    return code ? code : li_rules_finish(e->rules, d, err);
}

/* Files of the block in a folder of their own, through the public way in: the working folder is one, so that reports
 * name the files as the block does. */
static li_code open_with_files(const run *r, const spec_block *b, li_engine **engine, li_diagnostics *d,
                               li_error *err) {
    char **names = li_arena_array(r->arena, b->file_count, sizeof *names);
    if (!names) return li_fail(err, LI_E_MEMORY, "no memory");
    li_code code = LI_OK;
    size_t written = 0;
    for (; written < b->file_count && !code; written++) {
        li_slice name = li_arena_copy(r->arena, b->files[written].name);
        if (!name.ptr) return li_fail(err, LI_E_MEMORY, "no memory");
        names[written] = (char *)name.ptr;
        FILE *f = fopen(name.ptr, "wb");
        bool good =
            f && fwrite(b->files[written].text.ptr, 1, b->files[written].text.len, f) == b->files[written].text.len;
        if (f && fclose(f)) good = false;
        if (!good) code = li_fail_at(err, LI_E_IO, name.ptr, 0, 0, "cannot write");
    }
    if (!code) code = open_engine(r, engine, names, b->file_count, d, err);
    for (size_t i = 0; i < written; i++) unlink(names[i]);
    return code;
}

/* ---- one block ---- */

static void run_case(run *r, const spec_block *b, const spec_case *c, li_extractor *x) {
    const li_triple *triples;
    size_t count;
    li_error err = {0};
    li_article article = {.doc = LI_LIT("exemple"), .text = c->text, .date = c->date};
    r->texts++;
    if (li_extract(x, &article, &triples, &count, &err)) {
        r->failures++;
        print_error(r, b, err.text);
        return;
    }
    li_buffer out = LI_BUFFER_EMPTY;
    bool holds = spec_compare(c, triples, count, &out);
    if (r->show) {
        printf("%.*s\n", LI_SLICE_ARG(c->text));
        for (size_t i = 0; i < count; i++) {
            li_buffer_clear(&out);
            spec_describe(&triples[i], true, &out);
            printf("=> %.*s\n", LI_SLICE_ARG(li_buffer_slice(&out)));
        }
        printf("%s%s\n", count ? "" : "=> nothing\n", holds ? "" : "# FAILS");
    } else if (r->gaps && holds) {
        printf("%s:%zu: « %.*s » is no gap any more: move it to the file of its construct\n", r->path, c->line,
               LI_SLICE_ARG(c->text));
    } else if (r->gaps && !c->reason.len) {
        printf("%s:%zu: « %.*s » has no comment above it that says why\n", r->path, c->line, LI_SLICE_ARG(c->text));
        holds = true;
    } else if (!holds && !r->gaps) {
        printf("%s:%zu: « %.*s »: %.*s\n%.*s", r->path, c->line, LI_SLICE_ARG(b->title), LI_SLICE_ARG(c->text),
               LI_SLICE_ARG(li_buffer_slice(&out)));
    }
    r->failures += holds == r->gaps;
    li_buffer_free(&out);
}

static void compare_report(run *r, const spec_block *b, const li_diagnostics *d) {
    li_buffer out = LI_BUFFER_EMPTY;
    li_diagnostics_print(d, &out);
    r->texts++;
    bool same = li_slice_eq(li_buffer_slice(&out), b->report);
    if (!same || r->show) {
        print_error(r, b, "is reported as");
        printf("%.*s---- where the block says\n%.*s", LI_SLICE_ARG(li_buffer_slice(&out)), LI_SLICE_ARG(b->report));
    }
    r->failures += same == r->gaps;
    li_buffer_free(&out);
}

static void run_block(run *r, const spec_block *b) {
    li_error err = {0};
    li_engine *own = NULL;
    li_extractor *x = NULL;
    li_diagnostics *d = li_diagnostics_new();
    li_code code = d ? LI_OK : LI_E_MEMORY;
    if (!code) code = has_actors(b) ? open_with_files(r, b, &own, d, &err) : replace_rules(r, b, d, &err);
    if (code == LI_E_SYNTAX) code = LI_OK;
    size_t mistakes = code ? 0 : li_diagnostics_count(d, LI_ERROR);
    if (code) {
        r->failures++;
        print_error(r, b, err.text);
    } else if (b->error) {
        compare_report(r, b, d);
    } else if (mistakes) {
        r->failures++;
        print_reports(r, b, d);
    } else {
        code = li_extractor_new(&x, own ? own : r->engine, &err);
        for (size_t i = 0; i < b->case_count && !code; i++) run_case(r, b, &b->cases[i], x);
        if (code) {
            r->failures++;
            print_error(r, b, err.text);
        }
    }
    li_extractor_free(x);
    li_engine_free(own);
    li_diagnostics_free(d);
}

static bool wanted(const run *r, const spec_block *b) {
    return !r->title || li_slice_eq(b->title, li_slice_of(r->title));
}

static int run_file(run *r) {
    li_error err = {0};
    li_source *source = NULL;
    spec_block *blocks;
    size_t count;
    li_diagnostics *d = li_diagnostics_new();
    char folder[] = "/tmp/liaison-spec-XXXXXX";
    bool moved = false;
    li_code code = d ? li_source_read(&source, r->path, 0, &err) : LI_E_MEMORY;
    if (!code && !spec_read(li_source_bytes(source), r->path, r->arena, &blocks, &count)) code = LI_E_SYNTAX;
    else if (!code) code = open_engine(r, &r->engine, NULL, 0, d, &err);
    if (!code && (!mkdtemp(folder) || !(moved = chdir(folder) == 0))) code = LI_E_IO;
    for (size_t i = 0; !code && i < count; i++)
        if (wanted(r, &blocks[i])) run_block(r, &blocks[i]);
    if (moved && chdir("/") == 0) rmdir(folder);
    if (code) printf("%s: %s\n", r->path, err.text[0] ? err.text : "cannot run");
    else if (r->gaps) printf("%zu known gaps, %zu of them closed or without a reason\n", r->texts, r->failures);
    else printf("%zu texts, %zu failed\n", r->texts, r->failures);
    li_engine_free(r->engine);
    li_source_free(source);
    li_diagnostics_free(d);
    return code || r->failures || !r->texts ? 1 : 0;
}

int main(int argc, char **argv) {
    run r = {0};
    int at = 1;
    for (; at < argc && argv[at][0] == '-'; at++) {
        r.gaps |= strcmp(argv[at], "--gaps") == 0;
        r.show |= strcmp(argv[at], "--show") == 0;
    }
    if (at >= argc) {
        fputs("usage: run_spec [--gaps | --show] FILE [TITLE]\n", stderr);
        return 2;
    }
    glob_t files;
    if (glob(LI_SOURCE_ROOT "/rules/fr/*.actors", 0, NULL, &files)) return 2;
    r.actors = files.gl_pathv;
    r.actor_count = files.gl_pathc;
    r.arena = li_arena_new();
    r.path = argv[at];
    r.title = at + 1 < argc ? argv[at + 1] : NULL;
    int status = r.arena ? run_file(&r) : 2;
    li_arena_free(r.arena);
    globfree(&files);
    return status;
}
