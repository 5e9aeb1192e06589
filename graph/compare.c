#include "graph/compare.h"

#include "graph/store.h"

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

int li_evidence_key_cmp(const li_evidence *a, const li_evidence *b) {
    int c = ORDER(a->start, b->start);
    if (!c) c = ORDER(a->end, b->end);
    return c ? c : li_slice_cmp(a->rule, b->rule);
}

static int amount_cmp(const li_amount *a, const li_amount *b) {
    if (!a || !b) return (a != NULL) - (b != NULL);
    int c = li_slice_cmp(a->text, b->text);
    if (!c) c = ORDER(a->value, b->value);
    if (!c) c = ORDER(a->high, b->high);
    if (!c) c = li_slice_cmp(a->unit, b->unit);
    if (!c) c = ORDER(a->bound, b->bound);
    if (!c) c = ORDER(a->start, b->start);
    return c ? c : ORDER(a->end, b->end);
}

static int time_cmp(const li_time *a, const li_time *b) {
    if (!a || !b) return (a != NULL) - (b != NULL);
    int c = li_slice_cmp(a->text, b->text);
    if (!c) c = li_date_cmp(a->from, b->from);
    if (!c) c = li_date_cmp(a->to, b->to);
    if (!c) c = ORDER(a->start, b->start);
    return c ? c : ORDER(a->end, b->end);
}

static int topics_cmp(const li_evidence *a, const li_evidence *b) {
    size_t n = a->topic_count < b->topic_count ? a->topic_count : b->topic_count;
    for (size_t i = 0; i < n; i++) {
        int c = li_slice_cmp(a->topics[i], b->topics[i]);
        if (c) return c;
    }
    return ORDER(a->topic_count, b->topic_count);
}

static int mentions_cmp(const li_evidence *a, const li_evidence *b) {
    int c = ORDER(a->source_start, b->source_start);
    if (!c) c = ORDER(a->source_end, b->source_end);
    if (!c) c = ORDER(a->target_start, b->target_start);
    if (!c) c = ORDER(a->target_end, b->target_end);
    if (!c) c = ORDER(a->source_by, b->source_by);
    if (!c) c = ORDER(a->target_by, b->target_by);
    if (!c) c = li_slice_cmp(a->source_mention, b->source_mention);
    return c ? c : li_slice_cmp(a->target_mention, b->target_mention);
}

int li_evidence_rest_cmp(const li_evidence *a, const li_evidence *b) {
    int c = ORDER(b->status, a->status);
    if (!c) c = ORDER(a->swapped, b->swapped);
    if (!c) c = ORDER(a->sentence, b->sentence);
    if (!c) c = li_slice_cmp(a->text, b->text);
    if (!c) c = li_slice_cmp(b->reported_by, a->reported_by);
    if (!c) c = mentions_cmp(a, b);
    if (!c) c = amount_cmp(a->amount, b->amount);
    if (!c) c = time_cmp(a->time, b->time);
    return c ? c : topics_cmp(a, b);
}
