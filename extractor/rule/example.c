/* Examples: + SENTENCE => SOURCE, TARGET, status; …   and   - SENTENCE. */
#include "extractor/rule/store.h"

static li_slice trim(li_slice s) {
    while (s.len && (s.ptr[0] == ' ' || s.ptr[0] == '\t')) s = li_slice_sub(s, 1, s.len);
    while (s.len && (s.ptr[s.len - 1] == ' ' || s.ptr[s.len - 1] == '\t' || s.ptr[s.len - 1] == '\r')) s.len--;
    return s;
}

static bool find(li_slice s, const char *mark, size_t *at) {
    size_t n = strlen(mark);
    for (size_t i = 0; i + n <= s.len; i++)
        if (memcmp(s.ptr + i, mark, n) == 0) {
            *at = i;
            return true;
        }
    return false;
}

/* « A, B, planned », « A, B » or « denied ». */
static li_expectation read_expectation(li_slice s) {
    li_expectation e = {.any_status = true};
    li_slice parts[3];
    size_t n = 0;
    for (size_t from = 0, to; from <= s.len && n < 3; from = to + 1) {
        for (to = from; to < s.len && s.ptr[to] != ',';) to++;
        parts[n++] = trim(li_slice_sub(s, from, to));
    }
    if (n && li_status_from(parts[n - 1], &e.status)) {
        e.any_status = false;
        n--;
    }
    if (n > 0) e.source = parts[0];
    if (n > 1) e.target = parts[1];
    return e;
}

li_code li_rules_add_example(li_rules *r, const li_rule_line *line, uint32_t relation, li_error *err) {
    li_slice t = li_slice_sub(li_source_bytes(line->source), line->at, line->end);
    li_example x = {.relation = relation, .positive = t.ptr[0] == '+', .source = line->source, .at = line->at, .end = line->end};
    li_slice body = trim(li_slice_sub(t, 1, t.len));
    size_t arrow = 0, room = 0;
    li_expectation *expected = NULL;
    if (find(body, "=>", &arrow)) {
        li_slice list = li_slice_sub(body, arrow + 2, body.len);
        for (size_t from = 0, to; from <= list.len; from = to + 1) {
            for (to = from; to < list.len && list.ptr[to] != ';';) to++;
            li_slice one = trim(li_slice_sub(list, from, to));
            if (!one.len) continue;
            if (x.expected_count == room &&
                li_arena_grow(r->arena, (void **)&expected, x.expected_count, &room, sizeof *expected))
                return li_fail(err, LI_E_MEMORY, "no memory for an example");
            expected[x.expected_count++] = read_expectation(one);
        }
        body = trim(li_slice_sub(body, 0, arrow));
    }
    x.text = body;
    x.expected = expected;
    if (x.positive && !x.expected_count)
        li_diagnose(line->diagnostics, LI_ERROR, line->source, line->at, line->end,
                    "add what it must give: + SENTENCE => SOURCE, TARGET", "a + example without =>");
    if (!x.positive && x.expected_count)
        li_diagnose(line->diagnostics, LI_ERROR, line->source, line->at, line->end, "begin it with +, or leave out what follows",
                    "a - example gives nothing, so it has no =>");
    if (r->example_count == r->example_room &&
        li_arena_grow(r->arena, (void **)&r->examples, r->example_count, &r->example_room, sizeof x))
        return li_fail(err, LI_E_MEMORY, "no memory for an example");
    r->examples[r->example_count++] = x;
    r->relations[relation].examples++;
    return LI_OK;
}
