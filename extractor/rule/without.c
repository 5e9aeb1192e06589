/* « without » lines: what a file leaves out of a relation that another file has too. */
#include "extractor/rule/store.h"

/* The same words, however many blanks between them. */
static bool same_line(li_slice a, li_slice b) {
    size_t i = 0, k = 0;
    while (i < a.len && k < b.len) {
        if (li_line_blank(a.ptr[i]) && li_line_blank(b.ptr[k])) {
            while (i < a.len && li_line_blank(a.ptr[i])) i++;
            while (k < b.len && li_line_blank(b.ptr[k])) k++;
        } else if (a.ptr[i++] != b.ptr[k++]) {
            return false;
        }
    }
    return i == a.len && k == b.len;
}

li_code li_rules_add_without(li_rules *r, const li_rule_line *line, uint32_t relation, li_error *err) {
    li_slice t = li_slice_sub(li_source_bytes(line->source), line->at, line->end);
    size_t at = strlen("without");
    while (at < t.len && li_line_blank(t.ptr[at])) at++;
    if (at == t.len) {
        li_diagnose(line->diagnostics, LI_ERROR, line->source, line->at, line->end,
                    "write: without PATTERN, as the other file has it, or: without all", "nothing to leave out");
        return LI_OK;
    }
    if (r->without_count == r->without_room &&
        li_arena_grow(r->arena, (void **)&r->without, r->without_count, &r->without_room, sizeof *r->without))
        return li_fail(err, LI_E_MEMORY, "no memory for a rule");
    r->without[r->without_count++] = (li_without){.relation = relation,
                                                  .line = li_slice_sub(t, at, t.len),
                                                  .source = line->source,
                                                  .at = line->at,
                                                  .end = line->end};
    return LI_OK;
}

/* Does a « without » line of another file leave this line out? All that do are marked as used. */
static bool is_left_out(li_rules *r, uint32_t relation, const li_source *source, size_t at, size_t end) {
    li_slice line = li_slice_sub(li_source_bytes(source), at, end);
    bool out = false;
    for (size_t i = 0; i < r->without_count; i++) {
        li_without *w = &r->without[i];
        if (w->relation != relation || w->source == source) continue;
        if (!li_slice_eq(w->line, LI_LIT("all")) && !same_line(w->line, line)) continue;
        w->used = out = true;
    }
    return out;
}

static void drop_examples(li_rules *r) {
    size_t kept = 0;
    for (size_t i = 0; i < r->example_count; i++) {
        const li_example *e = &r->examples[i];
        if (is_left_out(r, e->relation, e->source, e->at, e->end)) r->relations[e->relation].examples--;
        else r->examples[kept++] = *e;
    }
    r->example_count = kept;
}

/* Rules keep their order, in which competing ones are decided; their numbers close up. */
static li_code drop_rules(li_rules *r, li_error *err) {
    li_arena_reset(r->scratch);
    uint32_t *number = li_arena_array(r->scratch, r->rule_count + 1, sizeof *number);
    if (!number) return li_fail(err, LI_E_MEMORY, "no memory for the rules");
    size_t kept = 0, patterns = 0;
    for (size_t i = 0; i < r->rule_count; i++) {
        const li_rule *rule = &r->rules[i];
        bool out = is_left_out(r, rule->relation, rule->source, rule->at, rule->end);
        number[i] = out ? UINT32_MAX : (uint32_t)kept;
        if (out) r->relations[rule->relation].patterns--;
        else r->rules[kept++] = *rule;
    }
    r->rule_count = kept;
    for (size_t i = 0; i < r->pattern_count; i++) {
        li_pattern p = r->patterns[i];
        p.rule = number[p.rule];
        if (p.rule != UINT32_MAX) r->patterns[patterns++] = p;
    }
    r->pattern_count = patterns;
    return LI_OK;
}

li_code li_rules_leave_out(li_rules *r, li_diagnostics *diagnostics, li_error *err) {
    if (!r->without_count) return LI_OK;
    drop_examples(r);
    li_code code = drop_rules(r, err);
    for (size_t i = 0; i < r->without_count && !code; i++) {
        const li_without *w = &r->without[i];
        if (!w->used)
            li_diagnose(diagnostics, LI_ERROR, w->source, w->at, w->end,
                        "copy the line from the other file, or delete this one",
                        "no other file has this line in the relation « %.*s »",
                        LI_SLICE_ARG(r->relations[w->relation].name));
    }
    r->without_actors = false;
    for (size_t i = 0; i < r->pattern_count; i++) r->without_actors |= !r->patterns[i].actors;
    return code;
}

bool li_rules_emptied(const li_rules *r, uint32_t relation) {
    for (size_t i = 0; i < r->without_count; i++)
        if (r->without[i].relation == relation && li_slice_eq(r->without[i].line, LI_LIT("all"))) return true;
    return false;
}
