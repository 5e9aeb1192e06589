/* Numbers, amounts and times against cases with values from outside, in data/recognizers beside the checkout:
 * each case's span and value. The figures of each file are printed; a figure under its aim fails.
 * docs/numbers-and-times.md says which cases are left out, and why. With -v every miss is printed. */
#include "extractor/french/amount.h"
#include "extractor/french/date.h"
#include "tests/integration/recognizers_cases.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct bench {
    li_lexicon *lexicon;
    li_symbols *symbols;
    li_amount_words *words;
    li_arena *arena;
    bool verbose;
} bench;

typedef struct found {
    li_slice text, core, number;
    li_amount_kind kind;
    double value;
    li_slice unit;
    li_found_time time;
    bool is_time;
} found;

typedef struct result {
    found items[64];
    size_t count;
} result;

enum { MAX_SENTENCES = 16 };

typedef struct cut_text {
    li_pieces sentences[MAX_SENTENCES];
    size_t count;
} cut_text;

static void add(result *out, found f) {
    if (out->count < sizeof out->items / sizeof *out->items) out->items[out->count++] = f;
}

static bool cut(bench *b, const char *input, cut_text *out) {
    li_tokens tokens;
    out->count = 0;
    li_arena_reset(b->arena);
    if (li_tokenize(&tokens, li_slice_of(input), 0, b->symbols, b->arena, NULL) != LI_OK) return false;
    for (size_t s = 0; s < tokens.sentence_count && out->count < MAX_SENTENCES; s++) {
        if (!li_pieces_wanted(b->words, &tokens, &tokens.sentences[s])) continue;
        if (li_pieces_cut(&out->sentences[out->count++], b->words, b->symbols, &tokens, &tokens.sentences[s], b->arena,
                          NULL) != LI_OK)
            return false;
    }
    return true;
}

static bool find_times(bench *b, const cut_text *text, li_date today, result *out) {
    out->count = 0;
    for (size_t s = 0; s < text->count; s++) {
        li_times when;
        if (li_times_find(&when, &text->sentences[s], today, b->arena, NULL) != LI_OK) return false;
        for (size_t i = 0; i < when.count; i++)
            add(out, (found){.text = when.items[i].time.text, .time = when.items[i], .is_time = true});
    }
    return true;
}

static bool find_amounts(bench *b, const cut_text *text, li_date today, result *out) {
    out->count = 0;
    for (size_t s = 0; s < text->count; s++) {
        li_amounts amounts;
        li_times times;
        if (li_times_find(&times, &text->sentences[s], today, b->arena, NULL) != LI_OK) return false;
        if (li_amounts_find(&amounts, &text->sentences[s], &times, b->arena, NULL) != LI_OK) return false;
        for (size_t i = 0; i < amounts.count; i++) {
            li_found_amount *a = &amounts.items[i];
            add(out, (found){.text = a->amount.text,
                             .core = a->core,
                             .number = a->number,
                             .kind = a->kind,
                             .value = a->amount.value,
                             .unit = a->amount.unit});
        }
    }
    return true;
}

static bool near(double a, double b) { return fabs(a - b) <= 1e-9 * (fabs(a) + fabs(b)) + 1e-12; }

/* Does one thing found answer to what the case expects? */
static bool amount_fits(const recognizer_case *c, const recognizer_expected *e, const found *f) {
    if (f->is_time) return false;
    bool ordinal = strcmp(c->file, "ordinal") == 0;
    li_slice span = strcmp(c->file, "number") == 0 ? f->number : f->core;
    if (ordinal != (f->kind == LI_AMOUNT_ORDINAL)) return false;
    if (!recognizer_span_fits(c, e, span)) return false;
    if (e->has_value && !near(e->value, f->value)) return false;
    return recognizer_unit_fits(c, e, f->unit);
}

static void print_found(const recognizer_case *c, size_t index, const result *r) {
    printf("  %s %zu: \"%s\"\n    wants", c->file, index, c->input);
    for (size_t i = 0; i < c->expected_count; i++)
        printf(" [%s %.10g %s %04d-%02d-%02d..%04d-%02d-%02d]", c->expected[i].text, c->expected[i].value,
               c->expected[i].unit, c->expected[i].past.from.year, c->expected[i].past.from.month,
               c->expected[i].past.from.day, c->expected[i].past.to.year, c->expected[i].past.to.month,
               c->expected[i].past.to.day);
    printf("\n    finds");
    for (size_t i = 0; i < r->count; i++) {
        const found *f = &r->items[i];
        if (f->is_time)
            printf(" [%.*s %s %.10g %04d-%02d-%02d..%04d-%02d-%02d ahead %04d-%02d-%02d..%04d-%02d-%02d]",
                   LI_SLICE_ARG(f->text), li_time_kind_name(f->time.kind), f->time.seconds, f->time.time.from.year,
                   f->time.time.from.month, f->time.time.from.day, f->time.time.to.year, f->time.time.to.month,
                   f->time.time.to.day, f->time.ahead.from.year, f->time.ahead.from.month, f->time.ahead.from.day,
                   f->time.ahead.to.year, f->time.ahead.to.month, f->time.ahead.to.day);
        else
            printf(" [%.*s %s %.10g %.*s]", LI_SLICE_ARG(f->core), li_amount_kind_name(f->kind), f->value,
                   LI_SLICE_ARG(f->unit));
    }
    printf("\n");
}

/* An answer to what was not asked counts against a case only where nothing at all was asked. */
static bool case_fits(const recognizer_case *c, const result *r) {
    if (c->expected_count == 0) {
        for (size_t i = 0; i < r->count; i++) {
            const found *f = &r->items[i];
            if (strcmp(c->file, "ordinal") == 0   ? f->kind == LI_AMOUNT_ORDINAL && !f->is_time
                : strcmp(c->file, "percent") == 0 ? f->kind == LI_AMOUNT_PERCENT && !f->is_time
                : strcmp(c->file, "number") == 0  ? f->kind != LI_AMOUNT_ORDINAL && f->kind != LI_AMOUNT_MEASURE
                                                  : f->is_time || f->kind == LI_AMOUNT_MEASURE)
                return false;
        }
        return true;
    }
    for (size_t k = 0; k < c->expected_count; k++) {
        const recognizer_expected *e = &c->expected[k];
        bool fits = e->ignored;
        for (size_t i = 0; i < r->count && !fits; i++)
            fits = c->times ? r->items[i].is_time && recognizer_time_fits(c, e, &r->items[i].time)
                            : amount_fits(c, e, &r->items[i]);
        if (!fits) return false;
    }
    return true;
}

/* A case without a reference day was written on one that we do not know: some day around its values must give
 * them all. */
static bool fits_on_some_day(bench *b, const recognizer_case *c, const cut_text *text, result *r) {
    if (c->has_today) return false;
    for (size_t k = 0; k < c->expected_count; k++) {
        const recognizer_days *d = &c->expected[k].past;
        const li_date days[] = {d->from, d->to};
        for (int side = 0; c->expected[k].resolved && side < 2; side++)
            for (li_day shift = -1200; days[side].year > 1900 && shift <= 1200; shift++) {
                if (!find_times(b, text, li_date_of(li_day_of(days[side]) + shift), r)) return false;
                if (case_fits(c, r)) return true;
            }
    }
    find_times(b, text, c->today, r);
    return false;
}

typedef struct tally {
    size_t right, asked, left_out, some_day;
} tally;

static void run_case(bench *b, const recognizer_case *c, size_t index, tally *t) {
    result r;
    cut_text text;
    if (recognizer_left_out(c, index)) {
        t->left_out++;
        return;
    }
    t->asked++;
    bool done = cut(b, c->input, &text) &&
                (c->times ? find_times(b, &text, c->today, &r) : find_amounts(b, &text, c->today, &r));
    bool fits = done && case_fits(c, &r);
    if (done && !fits && c->times && fits_on_some_day(b, c, &text, &r)) {
        fits = true;
        t->some_day++;
    }
    t->right += fits;
    if (done && !fits && b->verbose) print_found(c, index, &r);
}

static bool run_file(bench *b, const char *folder, const char *name, double aim) {
    recognizer_case *cases;
    size_t count;
    tally t = {0, 0, 0, 0};
    if (!recognizer_cases_read(folder, name, &cases, &count)) {
        printf("%s: cannot be read\n", name);
        return false;
    }
    for (size_t i = 0; i < count; i++) run_case(b, &cases[i], i, &t);
    double share = t.asked ? (double)t.right / (double)t.asked : 0;
    printf("%-10s %3zu of %3zu right (%.3f, aim %.2f), %zu of them on a day that the case does not name; %zu "
           "left out\n",
           name, t.right, t.asked, share, aim, t.some_day, t.left_out);
    recognizer_cases_free(cases, count);
    return share >= aim;
}

int main(int argc, char **argv) {
    static const struct {
        const char *name;
        double aim;
    } files[] = {{"number", 0.9}, {"ordinal", 0.9}, {"percent", 0.9},  {"currency", 0.9}, {"dimension", 0.8},
                 {"date", 0.8},   {"period", 0.8},  {"duration", 0.8}, {"datetime", 0.8}};
    const char *folder = LI_SOURCE_ROOT "/../shared/data/recognizers";
    if (!recognizer_folder(folder)) {
        printf("skipped: the cases are not beside the checkout\n");
        return 0;
    }
    bench b = {.verbose = argc > 1 && strcmp(argv[1], "-v") == 0};
    li_error err = {0};
    int status = 1;
    if (li_lexicon_open(&b.lexicon, LI_BUILD_DATA "/fr.lex", &err) != LI_OK ||
        li_symbols_new(&b.symbols, b.lexicon, NULL, &err) != LI_OK ||
        li_amount_words_new(&b.words, b.symbols, &err) != LI_OK || !(b.arena = li_arena_new())) {
        fprintf(stderr, "cannot start: %s\n", err.text);
        goto out;
    }
    status = 0;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (argc < 3 || strcmp(argv[2], files[i].name) == 0)
            status |= !run_file(&b, folder, files[i].name, files[i].aim);
out:
    li_arena_free(b.arena);
    li_amount_words_free(b.words);
    li_symbols_free(b.symbols);
    li_lexicon_free(b.lexicon);
    return status;
}
