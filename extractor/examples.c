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

li_code li_check_examples(li_extractor *x, const li_failure **failures, size_t *count, size_t *run, li_error *err) {
    size_t n, relations, room = 0;
    const li_example *examples = li_rules_examples(x->engine->rules, &n);
    const li_relation *relation = li_rules_relations(x->engine->rules, &relations);
    li_failure *list = NULL;
    *count = *run = 0;
    li_arena_free(x->kept);
    x->kept = li_arena_new();
    if (!x->kept) return li_fail(err, LI_E_MEMORY, "no memory for the results of examples");
    for (size_t i = 0; i < n; i++) {
        const li_example *e = &examples[i];
        const li_triple *triples;
        size_t found;
        li_article article = {.doc = LI_LIT("example"), .text = e->text};
        li_code code = li_extract(x, &article, &triples, &found, err);
        if (code) return code;
        ++*run;
        if (holds(e, relation[e->relation].name, triples, found)) continue;
        if (*count == room && li_arena_grow(x->kept, (void **)&list, *count, &room, sizeof *list))
            return li_fail(err, LI_E_MEMORY, "no memory for the results of examples");
        uint64_t line, column;
        li_source_place(e->source, e->at, &line, &column);
        list[(*count)++] = (li_failure){.text = li_slice_sub(li_source_bytes(e->source), e->at, e->end),
                                        .file = li_source_name(e->source),
                                        .line = line,
                                        .relation = relation[e->relation].name,
                                        .found = describe(triples, found, x->kept),
                                        .positive = e->positive};
    }
    *failures = list;
    return LI_OK;
}
