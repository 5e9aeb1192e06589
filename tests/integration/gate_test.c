/* Nothing is lost at the gate: the examples of the shipped rules give the same matches where it stands open.
 *
 *     gate_test [INPUT]...     articles instead of the examples */
#include "extractor/article/article.h"
#include "extractor/engine.h"
#include "tests/unit/check.h"

#include <stdlib.h>

static void must(li_code code, const li_error *err) {
    if (code == LI_OK) return;
    fprintf(stderr, "%s: %s\n", err->file, err->text);
    exit(2);
}

static void tell(const char *what, const li_extractor *x, const li_sentence *s) {
    check_failures++;
    fprintf(stderr, "%s: %.*s\n", what, LI_SLICE_ARG(li_slice_sub(x->tokens.text, s->start, s->end)));
}

static void test_sentence(li_extractor *x, uint32_t n) {
    li_error err = {0};
    const li_sentence *s = &x->tokens.sentences[n];
    const uint16_t *marks;
    must(li_gate_mark(x->gate, &marks, x->tokens.tokens + s->first, s->count, &err), &err);
    bool looked = li_gate_look(x->gate, x->tokens.tokens + s->first, s->count), wanted;
    must(li_extractor_wants(x, &wanted, n, &err), &err);
    must(li_extractor_analyse(x, n, &err), &err);
    must(li_extractor_match(x, &err), &err);
    size_t found = x->candidate_count;
    li_gate_open(x->gate, s->count);
    must(li_extractor_match(x, &err), &err);
    check_count++;
    if (x->candidate_count != found) tell("lost at the gate", x, s);
    if (found && !looked) tell("passed over by its words", x, s);
    if (found && !wanted) tell("passed over by whom it names", x, s);
    li_group_note(&x->groups);
}

static void test_article(li_extractor *x, const li_article *article) {
    li_error err = {0};
    must(li_extractor_begin(x, article, &err), &err);
    for (uint32_t n = 0; n < x->tokens.sentence_count; n++)
        if (x->tokens.sentences[n].count <= LI_MAX_SENTENCE) test_sentence(x, n);
}

static void test_examples(li_extractor *x, const li_engine *engine) {
    size_t count;
    const li_example *examples = li_rules_examples(engine->rules, &count);
    CHECK(count > 1000);
    for (size_t i = 0; i < count; i++)
        test_article(x, &(li_article){.doc = LI_LIT("example"), .text = examples[i].text});
}

static void report(void *context, const li_error *err) {
    (void)context;
    must(err->code, err);
}

static void test_inputs(li_extractor *x, const char *const *inputs, size_t count) {
    li_error err = {0};
    li_reader *reader;
    must(li_reader_open(&reader, inputs, count, report, NULL, &err), &err);
    for (bool found = true; found;) {
        li_article article;
        must(li_reader_next(reader, &article, &found, &err), &err);
        if (found) test_article(x, &article);
    }
    li_reader_free(reader);
}

int main(int argc, char **argv) {
    li_error err = {0};
    li_engine *engine;
    li_extractor *x;
    li_diagnostics *diagnostics = li_diagnostics_new();
    li_engine_options options = {
        .data = LI_BUILD_DATA, .rules = (const char *[]){LI_SOURCE_ROOT "/rules/fr"}, .rule_count = 1};
    must(li_engine_open(&engine, &options, diagnostics, &err), &err);
    must(li_extractor_new(&x, engine, &err), &err);
    if (argc > 1) test_inputs(x, (const char *const *)argv + 1, (size_t)argc - 1);
    else test_examples(x, engine);
    li_extractor_free(x);
    li_engine_free(engine);
    li_diagnostics_free(diagnostics);
    return check_done();
}
