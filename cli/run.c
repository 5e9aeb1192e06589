#include "cli/run.h"

#include "cli/command.h"
#include "cli/pool.h"
#include "cli/progress.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <unistd.h>

void li_complaint(li_buffer *out, const li_error *err) {
    li_buffer_add_text(out, "liaison: ");
    if (err->file[0]) li_buffer_printf(out, "%s:", err->file);
    if (err->file[0] && err->line) li_buffer_printf(out, "%" PRIu64 ":", err->line);
    if (err->file[0] && err->line && err->column) li_buffer_printf(out, "%" PRIu64 ":", err->column);
    if (err->file[0]) li_buffer_add_byte(out, ' ');
    li_buffer_printf(out, "%s\n", err->text);
}

void li_complain(const li_error *err) {
    li_buffer text = LI_BUFFER_EMPTY;
    li_complaint(&text, err);
    if (text.code == LI_OK) (void)fwrite(text.ptr, 1, text.len, stderr);
    else fprintf(stderr, "liaison: %s\n", err->text);
    li_buffer_free(&text);
}

void li_complain_of_nothing(void) {
    li_error err = {0};
    (void)li_fail(&err, LI_E_USAGE, "no article was found; folders are searched for .txt, .html, .htm and .jsonl");
    li_complain(&err);
}

uint64_t li_default_threads(void) {
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : n > LI_MOST_THREADS ? LI_MOST_THREADS : (uint64_t)n;
}

bool li_output_gone(void) {
    struct pollfd out = {STDOUT_FILENO, POLLOUT, 0};
    return poll(&out, 1, 0) == 1 && out.revents & POLLERR;
}

static int output_lost(int status, int error) {
    li_error err = {0};
    if (li_output_gone()) return status == LI_EXIT_USAGE ? status : LI_EXIT_FAILED;
    (void)li_fail_at(&err, LI_E_IO, "standard output", 0, 0, "cannot be written: %s",
                     error ? strerror(error) : "a write failed");
    li_complain(&err);
    return status == LI_EXIT_USAGE ? status : LI_EXIT_FAILED;
}

int li_finish_output(int status) {
    bool earlier = ferror(stdout);
    errno = 0;
    return fflush(stdout) == 0 && !earlier ? status : output_lost(status, errno);
}

int li_print(li_slice text, int status) {
    errno = 0;
    if (text.len && fwrite(text.ptr, 1, text.len, stdout) != text.len) return output_lost(status, errno);
    return li_finish_output(status);
}

/* Mistakes in full; warnings are the business of `liaison check`. */
static void print_diagnostics(const li_diagnostics *diagnostics) {
    size_t warnings = li_diagnostics_count(diagnostics, LI_WARNING);
    if (!li_diagnostics_count(diagnostics, LI_ERROR)) {
        if (warnings)
            fprintf(stderr, "liaison: %zu warning%s in the rules; liaison check shows %s\n", warnings,
                    warnings == 1 ? "" : "s", warnings == 1 ? "it" : "them");
        return;
    }
    li_buffer text = LI_BUFFER_EMPTY;
    li_diagnostics_print(diagnostics, &text);
    (void)fwrite(text.ptr ? text.ptr : "", 1, text.len, stderr);
    li_buffer_free(&text);
}

int li_engine_begin(li_engine **out, const li_engine_arguments *arguments, li_diagnostics *diagnostics) {
    li_error err = {0};
    li_data data;
    li_diagnostics *own = diagnostics ? NULL : li_diagnostics_new();
    li_diagnostics *used = diagnostics ? diagnostics : own;
    *out = NULL;
    li_code code = used ? li_data_find(&data, arguments->data, &arguments->rules, &err)
                        : (data = (li_data){0}, li_fail(&err, LI_E_MEMORY, "no memory"));
    if (code == LI_OK) {
        li_engine_options options = {.data = data.folder,
                                     .rules = (const char *const *)data.rules,
                                     .rule_count = data.rule_count,
                                     .no_references = arguments->no_references,
                                     .no_discovery = arguments->no_discovery};
        code = li_engine_open(out, &options, used, &err);
    }
    if (own && code != LI_OK) print_diagnostics(own);
    if (err.code && !(code == LI_E_SYNTAX && li_diagnostics_size(used))) li_complain(&err);
    li_diagnostics_free(own);
    li_data_free(&data);
    if (code == LI_OK) return LI_GO_ON;
    return code == LI_E_MEMORY ? LI_EXIT_FAILED : LI_EXIT_USAGE;
}

typedef struct told {
    li_progress progress;
} told;

static void tell(void *context, const li_error *why) {
    told *t = context;
    li_progress_clear(&t->progress);
    li_complain(why);
}

static void add_counts(li_extract_counts *sum, const li_extractor *extractor) {
    li_extract_counts c = li_extractor_count(extractor);
    sum->articles += c.articles;
    sum->bytes += c.bytes;
    sum->sentences += c.sentences;
    sum->tokens += c.tokens;
    sum->mentions += c.mentions;
    sum->analysed += c.analysed;
    sum->triples += c.triples;
    sum->overlong += c.overlong;
    for (size_t i = 0; i < sizeof c.seconds / sizeof *c.seconds; i++) sum->seconds[i] += c.seconds[i];
}

/* Takes what the next batch in order gave. */
static li_code give_out(li_run_result *result, li_batch *batch, told *t, li_error *err) {
    if (batch->messages.len) {
        li_progress_clear(&t->progress);
        (void)fwrite(batch->messages.ptr, 1, batch->messages.len, stderr);
    }
    result->articles += batch->count;
    result->bytes += batch->bytes_read;
    result->failures += batch->failures;
    result->triples += batch->triples;
    if (batch->out.len && fwrite(batch->out.ptr, 1, batch->out.len, stdout) != batch->out.len)
        return li_fail_at(err, LI_E_IO, "standard output", 0, 0, "cannot be written: %s", strerror(errno));
    if (batch->code != LI_OK) return li_fail_at(err, batch->code, batch->err.file, 0, 0, "%s", batch->err.text);
    li_progress_step(&t->progress, result->articles, result->bytes, result->triples);
    return LI_OK;
}

/* One thread: each article is worked on where the reader has it. */
static li_code run_alone(li_run_result *result, li_pool_of_work *pool, li_reader *reader, told *t, li_error *err) {
    li_batch *batch = li_pool_first(pool);
    for (;;) {
        li_article article;
        bool found = false;
        li_code code = li_reader_next(reader, &article, &found, err);
        if (code != LI_OK || !found) return code;
        li_batch_clear(batch);
        li_pool_work_one(pool, 0, batch, &article);
        code = give_out(result, batch, t, err);
        if (code != LI_OK) return code;
    }
}

static li_code run_batches(li_run_result *result, li_pool_of_work *pool, li_reader *reader, told *t, li_error *err) {
    bool found = true;
    while (found) {
        li_batch *batch = li_pool_begin(pool);
        while (!batch) { /* all are in use: the oldest is awaited */
            li_code code = give_out(result, li_pool_wait(pool), t, err);
            if (code != LI_OK) return code;
            li_pool_release(pool);
            batch = li_pool_begin(pool);
        }
        li_batch_clear(batch);
        while (!li_batch_full(batch)) {
            li_article article;
            li_code code = li_reader_next(reader, &article, &found, err);
            if (code == LI_OK && found) code = li_batch_add(batch, &article, err);
            if (code != LI_OK) return code;
            if (!found) break;
        }
        li_code code = li_pool_submit(pool, !found, err);
        if (code != LI_OK) return code;
    }
    for (li_batch *batch; (batch = li_pool_wait(pool));) {
        li_code code = give_out(result, batch, t, err);
        if (code != LI_OK) return code;
        li_pool_release(pool);
    }
    return LI_OK;
}

li_code li_run_all(li_run_result *result, const li_run *run, li_error *err) {
    *result = (li_run_result){0};
    told t = {0};
    li_reader *reader = NULL;
    li_pool_of_work *pool = NULL;
    li_code code = li_reader_open(&reader, run->inputs->items, run->inputs->count, tell, &t, err);
    if (code != LI_OK) return code;
    li_progress_begin(&t.progress, li_reader_total_bytes(reader), run->quiet);
    code = li_pool_open(&pool, run, err);
    if (code == LI_OK && run->threads == 1) code = run_alone(result, pool, reader, &t, err);
    else if (code == LI_OK) code = run_batches(result, pool, reader, &t, err);
    li_progress_clear(&t.progress);
    if (pool) {
        li_pool_end(pool);
        for (size_t i = 0; i < run->threads; i++) {
            const li_extractor *extractor = li_pool_extractor(pool, i);
            if (extractor) add_counts(&result->counts, extractor);
        }
        li_pool_close(pool);
    }
    result->failures += li_reader_failures(reader);
    result->seconds = li_progress_seconds(&t.progress);
    li_reader_free(reader);
    if (code == LI_OK && !result->articles && !result->failures) li_complain_of_nothing();
    return code;
}

int li_run_and_print(const li_run *run) {
    li_error err = {0};
    li_run_result result;
    int status = LI_EXIT_DONE;
    if (li_run_all(&result, run, &err) != LI_OK) {
        if (err.code != LI_E_IO || !li_output_gone()) li_complain(&err);
        if (err.code == LI_E_IO) clearerr(stdout); /* told already */
        status = LI_EXIT_FAILED;
    }
    return li_finish_output(result.failures ? LI_EXIT_FAILED : status);
}
