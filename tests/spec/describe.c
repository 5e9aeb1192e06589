#include "tests/spec/describe.h"

enum { MAX_TRIPLES = 64 };

static void add_date(li_buffer *b, li_date d) {
    if (d.year) li_buffer_printf(b, "%04d-%02d-%02d", d.year, d.month, d.day);
}

static void add_core(const li_triple *t, bool reversed, li_buffer *b) {
    const li_party *from = reversed ? &t->target : &t->source, *to = reversed ? &t->source : &t->target;
    li_buffer_printf(b, "%.*s -%.*s-> %.*s (%s)", LI_SLICE_ARG(from->name), LI_SLICE_ARG(t->relation),
                     LI_SLICE_ARG(to->name), li_status_name(t->status));
}

/* What stands behind one of the words amount, time, topics, by, rule. */
static void add_detail(const li_triple *t, li_slice key, li_buffer *b) {
    if (li_slice_eq(key, LI_LIT("amount")) && t->amount.text.len) {
        li_buffer_add_double(b, t->amount.value);
        if (t->amount.high > t->amount.value) {
            li_buffer_add_text(b, "..");
            li_buffer_add_double(b, t->amount.high);
        }
        if (t->amount.unit.len) li_buffer_printf(b, " %.*s", LI_SLICE_ARG(t->amount.unit));
        if (t->amount.bound != LI_EXACT) li_buffer_printf(b, " %s", li_bound_name(t->amount.bound));
    } else if (li_slice_eq(key, LI_LIT("time")) && t->time.text.len) {
        add_date(b, t->time.from);
        li_buffer_add_text(b, "..");
        add_date(b, t->time.to);
    } else if (li_slice_eq(key, LI_LIT("topics"))) {
        for (size_t i = 0; i < t->topic_count; i++)
            li_buffer_printf(b, "%s%.*s", i ? ", " : "", LI_SLICE_ARG(t->topics[i]));
    } else if (li_slice_eq(key, LI_LIT("by"))) {
        li_buffer_add(b, t->reported_by);
    } else if (li_slice_eq(key, LI_LIT("rule"))) {
        li_buffer_add(b, t->rule);
    }
}

void spec_describe(const li_triple *t, bool details, li_buffer *out) {
    static const char *const KEYS[] = {"amount", "time", "topics", "by", "rule"};
    add_core(t, false, out);
    for (size_t i = 0; details && i < sizeof KEYS / sizeof *KEYS; i++) {
        li_buffer one = LI_BUFFER_EMPTY;
        add_detail(t, li_slice_of(KEYS[i]), &one);
        if (one.len) li_buffer_printf(out, "; %s %.*s", KEYS[i], LI_SLICE_ARG(li_buffer_slice(&one)));
        li_buffer_free(&one);
    }
}

static li_slice trim(li_slice s) {
    while (s.len && s.ptr[0] == ' ') s = li_slice_sub(s, 1, s.len);
    while (s.len && s.ptr[s.len - 1] == ' ') s.len--;
    return s;
}

static bool same_core(const li_triple *t, li_slice core) {
    li_buffer b = LI_BUFFER_EMPTY;
    add_core(t, false, &b);
    bool same = li_slice_eq(li_buffer_slice(&b), core);
    if (!same && t->symmetric) {
        li_buffer_clear(&b);
        add_core(t, true, &b);
        same = li_slice_eq(li_buffer_slice(&b), core);
    }
    li_buffer_free(&b);
    return same;
}

static bool same_detail(const li_triple *t, li_slice part) {
    const char *blank = memchr(part.ptr, ' ', part.len);
    size_t at = blank ? (size_t)(blank - part.ptr) : part.len;
    li_buffer b = LI_BUFFER_EMPTY;
    add_detail(t, li_slice_sub(part, 0, at), &b);
    bool same = li_slice_eq(li_buffer_slice(&b), trim(li_slice_sub(part, at, part.len)));
    li_buffer_free(&b);
    return same;
}

/* Is t what the line says? « A -r-> B (status); amount 3 EUR ». */
static bool fits(const li_triple *t, li_slice line) {
    bool same = true, first = true;
    for (size_t from = 0, to; same && from <= line.len; from = to + 1, first = false) {
        for (to = from; to < line.len && line.ptr[to] != ';';) to++;
        li_slice part = trim(li_slice_sub(line, from, to));
        same = first ? same_core(t, part) : same_detail(t, part);
    }
    return same;
}

bool spec_compare(const spec_case *c, const li_triple *triples, size_t count, li_buffer *out) {
    bool taken[MAX_TRIPLES] = {false}, good = count <= MAX_TRIPLES;
    for (size_t k = 0; k < c->expected_count; k++) {
        bool found = false;
        for (size_t i = 0; i < count && i < MAX_TRIPLES && !found; i++)
            if (!taken[i] && fits(&triples[i], c->expected[k])) found = taken[i] = true;
        if (!found) li_buffer_printf(out, "  missing: %.*s\n", LI_SLICE_ARG(c->expected[k]));
        good &= found;
    }
    for (size_t i = 0; i < count && i < MAX_TRIPLES; i++) {
        if (taken[i]) continue;
        good = false;
        li_buffer_add_text(out, "  found:   ");
        spec_describe(&triples[i], true, out);
        li_buffer_add_byte(out, '\n');
    }
    return good;
}
