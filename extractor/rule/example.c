/* Examples: + SENTENCE => SOURCE, TARGET, status; …   and   - SENTENCE. */
#include "extractor/rule/store.h"

#include "base/grow.h"

static bool find(li_slice s, const char *mark, size_t *at) {
    size_t n = strlen(mark);
    for (size_t i = 0; i + n <= s.len; i++) {
        const char *first = memchr(s.ptr + i, mark[0], s.len - n + 1 - i);
        if (!first) return false;
        i = (size_t)(first - s.ptr);
        if (memcmp(first, mark, n) != 0) continue;
        *at = i;
        return true;
    }
    return false;
}

static void complain(const li_rule_line *line, li_slice part, const char *hint, const char *text) {
    size_t from = (size_t)(part.ptr - li_source_bytes(line->source).ptr);
    li_diagnose(line->diagnostics, LI_ERROR, line->source, from, from + (part.len ? part.len : 1), hint, "%s", text);
}

static void complain_status(const li_rule_line *line, li_slice word) {
    li_nearest_words near;
    li_nearest_begin(&near, word);
    for (int i = 0; i < LI_STATUS_COUNT; i++) li_nearest_offer(&near, li_slice_of(li_status_name((li_status)i)));
    li_rules_complain_near(line, word, &near, "a status is actual, planned, possible or denied", "unknown status");
}

/* « A, B, planned », « A, B » or « denied ». */
static li_expectation read_expectation(const li_rule_line *line, li_slice s) {
    li_expectation e = {.any_status = true};
    li_slice parts[4];
    size_t n = 0;
    for (size_t from = 0, to; from <= s.len && n < 4; from = to + 1) {
        for (to = from; to < s.len && s.ptr[to] != ',';) to++;
        parts[n++] = li_line_trim(li_slice_sub(s, from, to));
    }
    bool status = n && li_status_from(parts[n - 1], &e.status);
    if (status) {
        e.any_status = false;
        n--;
    }
    if (n == 3 && !status) complain_status(line, parts[2]);
    else if (n > 2)
        complain(line, s, "put ; between expectations: A, B; C, D", "more than a source, a target and a status");
    else if (n == 1 && !status)
        complain(line, parts[0], "write: => SOURCE, TARGET, or: => STATUS, for any two actors",
                 "a source without its target");
    if (n > 0) e.source = parts[0];
    if (n > 1) e.target = parts[1];
    return e;
}

/* Arrows that are not the one of the language. */
static bool wrong_arrow(const li_rule_line *line, li_slice body) {
    static const char *const ARROWS[] = {"->", "→", "⇒", "==>", "= >"};
    size_t at;
    for (size_t i = 0; i < sizeof ARROWS / sizeof *ARROWS; i++)
        if (find(body, ARROWS[i], &at)) {
            complain(line, li_slice_sub(body, at, at + strlen(ARROWS[i])), "write =>", "an arrow that is not =>");
            return true;
        }
    return false;
}

li_code li_rules_add_example(li_rules *r, const li_rule_line *line, uint32_t relation, li_error *err) {
    li_slice t = li_slice_sub(li_source_bytes(line->source), line->at, line->end);
    li_example x = {
        .relation = relation, .positive = t.ptr[0] == '+', .source = line->source, .at = line->at, .end = line->end};
    li_slice body = li_line_trim(li_slice_sub(t, 1, t.len));
    size_t arrow = 0;
    li_expectation *expected = NULL;
    if (find(body, "=>", &arrow)) {
        li_slice list = li_slice_sub(body, arrow + 2, body.len);
        size_t most = 1;
        for (size_t i = 0; i < list.len; i++) most += list.ptr[i] == ';';
        expected = li_arena_array(r->arena, most, sizeof *expected);
        if (!expected) return li_fail(err, LI_E_MEMORY, "no memory for an example");
        for (size_t from = 0, to; from <= list.len; from = to + 1) {
            for (to = from; to < list.len && list.ptr[to] != ';';) to++;
            li_slice one = li_line_trim(li_slice_sub(list, from, to));
            if (one.len) expected[x.expected_count++] = read_expectation(line, one);
        }
        body = li_line_trim(li_slice_sub(body, 0, arrow));
    }
    x.text = body;
    x.expected = expected;
    bool arrow_there = find(li_slice_sub(t, 1, t.len), "=>", &arrow);
    if (!body.len) {
        complain(line, t, "write: + SENTENCE => SOURCE, TARGET, or - SENTENCE", "an example without a sentence");
    } else if (x.positive && !x.expected_count) {
        if (arrow_there || !wrong_arrow(line, body))
            complain(line, t, "add what it must give: + SENTENCE => SOURCE, TARGET",
                     arrow_there ? "nothing behind =>" : "a + example without =>");
    } else if (!x.positive && arrow_there) {
        complain(line, t, "begin it with +, or leave out what follows", "a - example gives nothing, so it has no =>");
    }
    if (r->example_count == r->example_room &&
        li_grow((void **)&r->examples, r->example_count, &r->example_room, sizeof x))
        return li_fail(err, LI_E_MEMORY, "no memory for an example");
    r->examples[r->example_count++] = x;
    r->relations[relation].examples++;
    return LI_OK;
}
