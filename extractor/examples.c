/* The examples of rule files, run. */
#include "base/buffer.h"
#include "extractor/engine.h"

static bool same_name(li_slice name, const li_party *p) {
    return !name.len || li_slice_eq(name, p->name) || li_slice_eq(name, p->id) || li_slice_eq(name, p->mention);
}

static bool fulfils(const li_expectation *e, const li_triple *t) {
    if (!e->any_status && e->status != t->status) return false;
    if (same_name(e->source, &t->source) && same_name(e->target, &t->target)) return true;
    return t->symmetric && same_name(e->source, &t->target) && same_name(e->target, &t->source);
}

/* Does the example hold? Every expectation is met, or nothing of the relation is found. */
static bool holds(const li_example *e, li_slice relation, const li_triple *triples, size_t count) {
    if (!e->positive) {
        for (size_t i = 0; i < count; i++)
            if (li_slice_eq(triples[i].relation, relation)) return false;
        return true;
    }
    for (size_t k = 0; k < e->expected_count; k++) {
        bool met = false;
        for (size_t i = 0; i < count && !met; i++)
            met = li_slice_eq(triples[i].relation, relation) && fulfils(&e->expected[k], &triples[i]);
        if (!met) return false;
    }
    return true;
}

static li_slice describe(const li_triple *triples, size_t count, li_arena *arena) {
    li_buffer b = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < count; i++)
        li_buffer_printf(&b, "%s%.*s -%.*s-> %.*s (%s) [%.*s]", i ? "; " : "", LI_SLICE_ARG(triples[i].source.name),
                         LI_SLICE_ARG(triples[i].relation), LI_SLICE_ARG(triples[i].target.name),
                         li_status_name(triples[i].status), LI_SLICE_ARG(triples[i].rule));
    li_slice s = b.code ? (li_slice){NULL, 0} : li_arena_copy(arena, li_buffer_slice(&b));
    li_buffer_free(&b);
    return s;
}

/* Rules that match the same words equally well for different relations: only the order of the files decides. */
static void warn_ties(const li_extractor *x, const li_example *e, li_diagnostics *d) {
    size_t n;
    const li_rule *rules = li_rules_all(x->engine->rules, &n);
    for (size_t i = 0; i < x->candidate_count; i++) {
        const li_candidate *a = &x->candidates[i];
        if (!a->dropped) continue;
        const li_candidate *b = &x->candidates[a->beaten_by];
        if (b->dropped || a->head != b->head || a->pattern->relation == b->pattern->relation ||
            a->pattern->bound != b->pattern->bound || a->last - a->first != b->last - b->first)
            continue;
        li_slice first = rules[b->pattern->rule].label, second = rules[a->pattern->rule].label;
        li_diagnose(d, LI_WARNING, e->source, e->at, e->end, "make one of them more specific",
                    "%.*s and %.*s match equally well: the first of them holds", LI_SLICE_ARG(first),
                    LI_SLICE_ARG(second));
        return;
    }
}

static void mark_reached(const li_extractor *x, const li_triple *triples, size_t count, bool *reached) {
    size_t n;
    const li_rule *rules = li_rules_all(x->engine->rules, &n);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < n; k++)
            if (rules[k].label.ptr == triples[i].rule.ptr) {
                reached[k] = true;
                break;
            }
}

static void report_unreached(const li_extractor *x, const bool *reached, bool list, li_diagnostics *d, li_check *out) {
    size_t n, relations;
    const li_rule *rules = li_rules_all(x->engine->rules, &n);
    const li_relation *relation = li_rules_relations(x->engine->rules, &relations);
    for (size_t k = 0; k < n; k++) {
        if (reached[k] || !relation[rules[k].relation].examples) continue;
        out->unreached++;
        if (list)
            li_diagnose(d, LI_WARNING, rules[k].source, rules[k].at, rules[k].end,
                        "add + SENTENCE => SOURCE, TARGET below it", "no example reaches this pattern");
    }
}

static li_code run_example(li_extractor *x, const li_example *e, bool *reached, li_diagnostics *d, li_check *out,
                           size_t *room, li_error *err) {
    const li_triple *triples;
    size_t found, n;
    const li_relation *relation = &li_rules_relations(x->engine->rules, &n)[e->relation];
    li_article article = {.doc = LI_LIT("example"), .text = e->text};
    li_code code = li_extract(x, &article, &triples, &found, err);
    if (code) return code;
    out->run++;
    if (e->positive) mark_reached(x, triples, found, reached);
    if (d) warn_ties(x, e, d);
    if (holds(e, relation->name, triples, found)) return LI_OK;
    void *list = (li_failure *)out->failures;
    if (out->failure_count == *room && li_arena_grow(x->kept, &list, out->failure_count, room, sizeof *out->failures))
        return li_fail(err, LI_E_MEMORY, "no memory for the results of examples");
    uint64_t line, column;
    li_source_place(e->source, e->at, &line, &column);
    ((li_failure *)list)[out->failure_count++] =
        (li_failure){.text = li_slice_sub(li_source_bytes(e->source), e->at, e->end),
                     .file = li_source_name(e->source),
                     .line = line,
                     .relation = relation->name,
                     .found = describe(triples, found, x->kept),
                     .positive = e->positive};
    out->failures = list;
    return LI_OK;
}

li_code li_check_rules(li_extractor *x, bool list, li_diagnostics *diagnostics, li_check *out, li_error *err) {
    size_t n, rules, room = 0;
    const li_example *examples = li_rules_examples(x->engine->rules, &n);
    (void)li_rules_all(x->engine->rules, &rules);
    *out = (li_check){0};
    li_arena_free(x->kept);
    x->kept = li_arena_new();
    bool *reached = x->kept ? li_arena_array(x->kept, rules + 1, sizeof *reached) : NULL;
    if (!reached) return li_fail(err, LI_E_MEMORY, "no memory for the results of examples");
    for (size_t i = 0; i < n; i++) {
        li_code code = run_example(x, &examples[i], reached, diagnostics, out, &room, err);
        if (code) return code;
    }
    report_unreached(x, reached, list && diagnostics, diagnostics, out);
    return LI_OK;
}
