/* Evidence that a graph takes over: its texts interned, its amount and time in the pool, only where it has them. */
#include "graph/store.h"

#include <math.h>

/* Interns s, which is often the text `like`, itself interned. */
static li_code intern_like(li_graph *g, li_slice like, li_slice *s) {
    if (!li_slice_eq(like, *s)) return li_pool_intern(&g->pool, *s, s);
    *s = like;
    return LI_OK;
}

static double plain_number(double x) {
    return isfinite(x) && x != 0 ? x : 0; /* no NaN, and no -0, which JSON readers lose */
}

static li_code keep_amount(li_graph *g, const li_amount **amount) {
    if (!*amount) return LI_OK;
    li_amount *kept = li_pool_alloc(&g->pool, sizeof *kept);
    if (!kept) return LI_E_MEMORY;
    *kept = **amount;
    kept->value = plain_number(kept->value);
    kept->high = plain_number(kept->high);
    *amount = kept;
    li_code code = li_pool_intern(&g->pool, kept->unit, &kept->unit);
    return code ? code : li_pool_intern(&g->pool, kept->text, &kept->text);
}

static li_code keep_time(li_graph *g, const li_time **time) {
    if (!*time) return LI_OK;
    li_time *kept = li_pool_alloc(&g->pool, sizeof *kept);
    if (!kept) return LI_E_MEMORY;
    *kept = **time;
    *time = kept;
    return li_pool_intern(&g->pool, kept->text, &kept->text);
}

static li_code keep_topics(li_graph *g, li_evidence *e) {
    if (!e->topic_count) {
        e->topics = NULL;
        return LI_OK;
    }
    if (e->topic_count > UINT32_MAX) return LI_E_LIMIT;
    li_slice *topics = li_pool_alloc(&g->pool, e->topic_count * sizeof *topics);
    if (!topics) return LI_E_MEMORY;
    for (size_t i = 0; i < e->topic_count; i++) {
        li_code code = li_pool_intern(&g->pool, e->topics[i], &topics[i]);
        if (code) return code;
    }
    e->topics = topics;
    return LI_OK;
}

li_code li_evidence_keep(li_graph *g, li_evidence *e, li_slice source_name, li_slice target_name) {
    static const li_evidence none = {.text = {"", 0}, .rule = {"", 0}};
    const li_evidence *last = g->evidence_count ? &g->evidence[g->evidence_count - 1] : &none;
    li_code code = intern_like(g, last->text, &e->text);
    if (!code) code = intern_like(g, last->rule, &e->rule);
    if (!code) code = intern_like(g, source_name, &e->source_mention);
    if (!code) code = intern_like(g, target_name, &e->target_mention);
    if (!code) code = li_pool_intern(&g->pool, e->reported_by, &e->reported_by);
    if (!code) code = keep_amount(g, &e->amount);
    if (!code) code = keep_time(g, &e->time);
    return code ? code : keep_topics(g, e);
}
