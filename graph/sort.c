/* From open to sorted: first everything that can fail, into a plan; then the graph's arrays are put in order. */
#include "graph/compare.h"
#include "graph/graph.h"
#include "graph/order.h"
#include "graph/store.h"

#include <stdlib.h>

_Static_assert(sizeof(li_evidence) <= 512 && sizeof(li_node) <= 512, "li_order_apply moves them");

typedef struct alias {
    li_slice text; /* ptr NULL: a free slot */
    uint32_t node; /* in the new order */
} alias;

typedef struct plan {
    /* order[i]: which record comes to place i; rank: the reverse */
    uint32_t *node_order, *node_rank, *document_order, *document_rank, *relation_rank, *link_order, *link_rank;
    uint32_t *evidence_order; /* what is kept, then the duplicates */
    uint32_t *first_evidence; /* per link in the new order, and one more: its range of the kept */
    size_t kept;
    uint32_t *spare;
    alias *aliases; /* a set: open addressing */
    size_t alias_room, alias_count;
    li_edge *edges;
    uint32_t *articles; /* of edges, then of nodes */
    size_t edge_articles, node_articles;
    uint32_t *node_first_article; /* per node in the new order, and one more */
    li_slice *alias_texts;
} plan;

static void plan_free(plan *p) {
    uint32_t *arrays[] = {p->node_order,     p->node_rank,  p->document_order, p->document_rank,
                          p->relation_rank,  p->link_order, p->link_rank,      p->evidence_order,
                          p->first_evidence, p->spare,      p->articles,       p->node_first_article};
    for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++) free(arrays[i]);
    free(p->aliases);
    free(p->edges);
    free(p->alias_texts);
}

static uint32_t *numbers(size_t count) {
    uint32_t *made = calloc(count + 1, sizeof *made);
    for (size_t i = 0; made && i < count; i++) made[i] = (uint32_t)i;
    return made;
}

static int by_id(const void *context, uint32_t a, uint32_t b) {
    const li_node *nodes = context;
    return li_slice_cmp(nodes[a].id, nodes[b].id);
}

static int by_doc(const void *context, uint32_t a, uint32_t b) {
    const li_document *documents = context;
    return li_slice_cmp(documents[a].doc, documents[b].doc);
}

static int by_bytes(const void *context, uint32_t a, uint32_t b) {
    const li_slice *slices = context;
    return li_slice_cmp(slices[a], slices[b]);
}

typedef struct whole {
    const li_graph *graph;
    const plan *plan;
} whole;

static int by_ends(const void *context, uint32_t a, uint32_t b) {
    const whole *w = context;
    const li_link *x = &w->graph->links[a], *y = &w->graph->links[b];
    uint32_t p[] = {w->plan->node_rank[x->source], w->plan->node_rank[x->target], w->plan->relation_rank[x->relation],
                    x->symmetric};
    uint32_t q[] = {w->plan->node_rank[y->source], w->plan->node_rank[y->target], w->plan->relation_rank[y->relation],
                    y->symmetric};
    for (size_t i = 0; i < 4; i++) {
        if (p[i] != q[i]) return p[i] < q[i] ? -1 : 1;
    }
    return 0;
}

/* Within one link. */
static int by_place(const void *context, uint32_t a, uint32_t b) {
    const whole *w = context;
    const li_evidence *x = &w->graph->evidence[a], *y = &w->graph->evidence[b];
    uint32_t p = w->plan->document_rank[x->document], q = w->plan->document_rank[y->document];
    if (p != q) return p < q ? -1 : 1;
    int c = li_evidence_key_cmp(x, y);
    return c ? c : li_evidence_rest_cmp(x, y);
}

static void rank(uint32_t *out, const uint32_t *order, size_t count) {
    for (size_t i = 0; i < count; i++) out[order[i]] = (uint32_t)i;
}

static bool plan_orders(plan *p, const li_graph *g) {
    size_t largest = g->node_count > g->document_count ? g->node_count : g->document_count;
    if (g->relation_count > largest) largest = g->relation_count;
    if (g->link_count > largest) largest = g->link_count;
    if (g->evidence_count > largest) largest = g->evidence_count;
    p->spare = numbers(largest);
    p->node_order = numbers(g->node_count);
    p->node_rank = numbers(g->node_count);
    p->document_order = numbers(g->document_count);
    p->document_rank = numbers(g->document_count);
    p->relation_rank = numbers(g->relation_count);
    p->link_order = numbers(g->link_count);
    p->link_rank = numbers(g->link_count);
    p->evidence_order = numbers(g->evidence_count);
    p->first_evidence = calloc(g->link_count + 2, sizeof *p->first_evidence);
    if (!p->spare || !p->node_order || !p->node_rank || !p->document_order || !p->document_rank || !p->relation_rank ||
        !p->link_order || !p->link_rank || !p->evidence_order || !p->first_evidence) {
        return false;
    }
    li_order_sort(p->node_order, p->spare, g->node_count, by_id, g->nodes);
    rank(p->node_rank, p->node_order, g->node_count);
    li_order_sort(p->document_order, p->spare, g->document_count, by_doc, g->documents);
    rank(p->document_rank, p->document_order, g->document_count);
    uint32_t *relation_order = numbers(g->relation_count);
    if (!relation_order) return false;
    li_order_sort(relation_order, p->spare, g->relation_count, by_bytes, g->relations);
    rank(p->relation_rank, relation_order, g->relation_count);
    free(relation_order);
    whole w = {g, p};
    li_order_sort(p->link_order, p->spare, g->link_count, by_ends, &w);
    rank(p->link_rank, p->link_order, g->link_count);
    return true;
}

/* Evidence by link, then within each link; the same evidence twice is moved behind what is kept. */
static void plan_evidence(plan *p, const li_graph *g) {
    uint32_t *begin = p->first_evidence;
    for (size_t i = 0; i < g->evidence_count; i++) begin[p->link_rank[g->evidence_link[i]] + 2]++;
    for (size_t i = 2; i < g->link_count + 2; i++) begin[i] += begin[i - 1];
    for (size_t i = 0; i < g->evidence_count; i++) {
        p->evidence_order[begin[p->link_rank[g->evidence_link[i]] + 1]++] = (uint32_t)i;
    }
    whole w = {g, p};
    size_t kept = 0, dropped = 0;
    for (size_t link = 0; link < g->link_count; link++) {
        uint32_t *range = p->evidence_order + begin[link];
        size_t count = begin[link + 1] - begin[link];
        li_order_sort(range, p->spare + dropped, count, by_place, &w);
        begin[link] = (uint32_t)kept;
        const li_evidence *last = NULL;
        for (size_t i = 0; i < count; i++) {
            uint32_t at = range[i];
            const li_evidence *e = &g->evidence[at];
            if (last && last->document == e->document && !li_evidence_key_cmp(last, e)) {
                p->spare[dropped++] = at;
                continue;
            }
            p->evidence_order[kept++] = at;
            last = e;
        }
    }
    begin[g->link_count] = (uint32_t)kept;
    p->kept = kept;
    if (dropped) memcpy(p->evidence_order + kept, p->spare, dropped * sizeof *p->spare);
}

static size_t alias_slot(const plan *p, uint32_t node, const char *ptr) {
    uint64_t key[] = {node, (uintptr_t)ptr};
    size_t at = (size_t)li_hash_bytes(key, sizeof key) & (p->alias_room - 1);
    while (p->aliases[at].text.ptr && (p->aliases[at].text.ptr != ptr || p->aliases[at].node != node)) {
        at = (at + 1) & (p->alias_room - 1);
    }
    return at;
}

static bool grow_aliases(plan *p) {
    plan bigger = *p;
    bigger.alias_room = p->alias_room ? p->alias_room * 2 : 256;
    bigger.aliases = calloc(bigger.alias_room, sizeof *bigger.aliases);
    if (!bigger.aliases) return false;
    for (size_t i = 0; i < p->alias_room; i++) {
        const alias *a = &p->aliases[i];
        if (a->text.ptr) bigger.aliases[alias_slot(&bigger, a->node, a->text.ptr)] = *a;
    }
    free(p->aliases);
    *p = bigger;
    return true;
}

static bool plan_alias(plan *p, const li_graph *g, uint32_t node, li_slice mention, li_resolution by) {
    if (!mention.len || by == LI_BY_REFERENCE || by == LI_BY_ADJECTIVE) return true;
    if (mention.ptr == g->nodes[node].name.ptr) return true;
    if (p->alias_count >= p->alias_room / 2 && !grow_aliases(p)) return false;
    size_t at = alias_slot(p, p->node_rank[node], mention.ptr);
    if (p->aliases[at].text.ptr) return true;
    p->aliases[at] = (alias){mention, p->node_rank[node]};
    p->alias_count++;
    return true;
}

static int by_node_and_text(const void *context, uint32_t a, uint32_t b) {
    const alias *x = (const alias *)context + a, *y = (const alias *)context + b;
    if (x->node != y->node) return x->node < y->node ? -1 : 1;
    return li_slice_cmp(x->text, y->text);
}

/* The set becomes a list by node and text, in place and in alias_texts. */
static bool plan_aliases(plan *p, const li_graph *g) {
    for (size_t i = 0; i < p->kept; i++) {
        const li_evidence *e = &g->evidence[p->evidence_order[i]];
        const li_link *link = &g->links[g->evidence_link[p->evidence_order[i]]];
        if (!plan_alias(p, g, link->source, e->source_mention, e->source_by)) return false;
        if (!plan_alias(p, g, link->target, e->target_mention, e->target_by)) return false;
    }
    size_t count = 0;
    for (size_t i = 0; i < p->alias_room; i++) {
        if (p->aliases[i].text.ptr) p->aliases[count++] = p->aliases[i];
    }
    uint32_t *order = numbers(count), *spare = numbers(count);
    p->alias_texts = calloc(count + 1, sizeof *p->alias_texts);
    bool made = order && spare && p->alias_texts;
    if (made) {
        li_order_sort(order, spare, count, by_node_and_text, p->aliases);
        li_order_apply(p->aliases, sizeof *p->aliases, order, count);
        for (size_t i = 0; i < count; i++) p->alias_texts[i] = p->aliases[i].text;
    }
    free(order);
    free(spare);
    return made;
}

/* Kept evidence by document: *out lists it. */
static bool list_by_document(const plan *p, const li_graph *g, uint32_t **out) {
    uint32_t *begin = calloc(g->document_count + 2, sizeof *begin), *list = numbers(p->kept);
    if (begin && list) {
        for (size_t i = 0; i < p->kept; i++) {
            begin[p->document_rank[g->evidence[p->evidence_order[i]].document] + 1]++;
        }
        for (size_t i = 1; i <= g->document_count; i++) begin[i] += begin[i - 1];
        for (size_t i = 0; i < p->kept; i++) {
            uint32_t at = p->evidence_order[i];
            list[begin[p->document_rank[g->evidence[at].document]]++] = at;
        }
    }
    bool made = begin && list;
    free(begin);
    if (!made) free(list);
    *out = made ? list : NULL;
    return made;
}

/* Goes through (node, document) pairs in the order of documents and counts each once, or writes it to p->articles. */
static void each_node_article(plan *p, const li_graph *g, const uint32_t *list, uint32_t *last, uint32_t *counts,
                              bool write) {
    for (size_t i = 0; i < g->node_count; i++) last[i] = UINT32_MAX;
    for (size_t i = 0; i < p->kept; i++) {
        const li_link *link = &g->links[g->evidence_link[list[i]]];
        uint32_t document = p->document_rank[g->evidence[list[i]].document];
        uint32_t ends[] = {p->node_rank[link->source], p->node_rank[link->target]};
        for (size_t k = 0; k < 2; k++) {
            if (last[ends[k]] == document) continue;
            last[ends[k]] = document;
            if (write) p->articles[p->edge_articles + counts[ends[k]]] = document;
            counts[ends[k]]++;
        }
    }
}

static size_t each_edge_article(const plan *p, const li_graph *g, uint32_t *write) {
    size_t count = 0;
    for (size_t link = 0; link < g->link_count; link++) {
        uint32_t last = UINT32_MAX;
        for (size_t i = p->first_evidence[link]; i < p->first_evidence[link + 1]; i++) {
            uint32_t document = p->document_rank[g->evidence[p->evidence_order[i]].document];
            if (document == last) continue;
            last = document;
            if (write) write[count] = document;
            count++;
        }
    }
    return count;
}

static bool plan_articles(plan *p, const li_graph *g) {
    uint32_t *list = NULL, *last = numbers(g->node_count), *counts = calloc(g->node_count + 1, sizeof *counts);
    p->node_first_article = calloc(g->node_count + 2, sizeof *p->node_first_article);
    bool made = false;
    if (!last || !counts || !p->node_first_article || !list_by_document(p, g, &list)) goto out;
    p->edge_articles = each_edge_article(p, g, NULL);
    each_node_article(p, g, list, last, counts, false);
    for (size_t i = 0; i < g->node_count; i++) {
        p->node_first_article[i + 1] = p->node_first_article[i] + counts[i];
        counts[i] = p->node_first_article[i];
    }
    p->node_articles = p->node_first_article[g->node_count];
    p->articles = calloc(p->edge_articles + p->node_articles + 1, sizeof *p->articles);
    if (!p->articles) goto out;
    each_edge_article(p, g, p->articles);
    each_node_article(p, g, list, last, counts, true);
    made = true;
out:
    free(list);
    free(last);
    free(counts);
    return made;
}

static void widen(li_date *first, li_date *last, li_date d) {
    if (!d.year) return;
    if (!first->year || li_date_cmp(d, *first) < 0) *first = d;
    if (!last->year || li_date_cmp(d, *last) > 0) *last = d;
}

static void place_records(li_graph *g, plan *p) {
    for (size_t i = 0; i < g->evidence_count; i++) {
        g->evidence[i].document = p->document_rank[g->evidence[i].document];
        g->evidence_link[i] = p->link_rank[g->evidence_link[i]];
    }
    for (size_t i = 0; i < g->link_count; i++) {
        g->links[i].source = p->node_rank[g->links[i].source];
        g->links[i].target = p->node_rank[g->links[i].target];
    }
    for (size_t i = 0; i < g->evidence_count; i++) p->spare[i] = g->evidence_link[p->evidence_order[i]];
    if (g->evidence_count) memcpy(g->evidence_link, p->spare, g->evidence_count * sizeof *p->spare);
    li_order_apply(g->evidence, sizeof *g->evidence, p->evidence_order, g->evidence_count);
    li_order_apply(g->nodes, sizeof *g->nodes, p->node_order, g->node_count);
    li_order_apply(g->documents, sizeof *g->documents, p->document_order, g->document_count);
    li_order_apply(g->links, sizeof *g->links, p->link_order, g->link_count);
    g->evidence_count = p->kept;
}

static void fill_edges(li_graph *g, const plan *p) {
    const uint32_t *article = g->articles;
    for (size_t i = 0; i < g->link_count; i++) {
        const li_link *link = &g->links[i];
        size_t from = p->first_evidence[i], count = p->first_evidence[i + 1] - from;
        li_edge *edge = &g->edges[i];
        *edge = (li_edge){.source = link->source,
                          .target = link->target,
                          .relation = g->relations[link->relation],
                          .category = (li_category)link->category,
                          .symmetric = link->symmetric,
                          .weight = count,
                          .articles = article,
                          .evidence = g->evidence + from,
                          .evidence_count = count};
        for (size_t k = 0; k < count; k++) {
            const li_evidence *e = &edge->evidence[k];
            edge->status[e->status]++;
            if (k && edge->evidence[k - 1].document == e->document) continue;
            edge->article_count++;
            widen(&edge->first, &edge->last, g->documents[e->document].date);
        }
        article += edge->article_count;
        g->nodes[link->source].mentions += count;
        g->nodes[link->target].mentions += count;
    }
}

static void fill_nodes(li_graph *g, const plan *p) {
    size_t alias_at = 0;
    for (size_t i = 0; i < g->node_count; i++) {
        li_node *node = &g->nodes[i];
        size_t from = alias_at;
        while (alias_at < p->alias_count && p->aliases[alias_at].node == i) alias_at++;
        node->aliases = g->aliases + from;
        node->alias_count = alias_at - from;
        node->articles = g->articles + p->edge_articles + p->node_first_article[i];
        node->article_count = p->node_first_article[i + 1] - p->node_first_article[i];
        node->mentions = 0;
        node->first = node->last = (li_date){0};
        for (size_t k = 0; k < node->article_count; k++) {
            widen(&node->first, &node->last, g->documents[node->articles[k]].date);
        }
    }
}

static void commit(li_graph *g, plan *p) {
    place_records(g, p);
    g->edges = p->edges;
    g->articles = p->articles;
    g->aliases = p->alias_texts;
    g->articles_count = p->edge_articles + p->node_articles;
    g->aliases_count = p->alias_count;
    p->edges = NULL;
    p->articles = NULL;
    p->alias_texts = NULL;
    fill_nodes(g, p);
    fill_edges(g, p);
    g->view = (li_view){.nodes = g->nodes,
                        .node_count = g->node_count,
                        .edges = g->edges,
                        .edge_count = g->link_count,
                        .documents = g->documents,
                        .document_count = g->document_count};
    for (size_t i = 0; i < g->document_count; i++) widen(&g->view.first, &g->view.last, g->documents[i].date);
    li_index_free(g->node_index);
    li_index_free(g->document_index);
    li_index_free(g->relation_index);
    li_index_free(g->link_index);
    g->node_index = g->document_index = g->relation_index = g->link_index = NULL;
    g->sorted = true;
}

li_code li_graph_sort(li_graph *g, const li_view **out, li_error *err) {
    *out = &g->view;
    if (g->sorted) return LI_OK;
    plan p = {0};
    bool made = plan_orders(&p, g);
    if (made) plan_evidence(&p, g);
    p.edges = made ? calloc(g->link_count + 1, sizeof *p.edges) : NULL;
    made = made && p.edges && plan_aliases(&p, g) && plan_articles(&p, g);
    if (made) commit(g, &p);
    plan_free(&p);
    if (made) return LI_OK;
    *out = NULL;
    return li_fail(err, LI_E_MEMORY, "no memory to sort the graph");
}
