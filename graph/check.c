#include "graph/graph.h"
#include "graph/compare.h"
#include "graph/store.h"

static li_code broken(li_error *err, const char *what, size_t at) {
    return li_fail(err, LI_E_FORMAT, "broken graph: %s (%zu)", what, at);
}

static li_code check_articles(const li_view *v, const uint32_t *articles, size_t count, size_t at, li_error *err) {
    for (size_t i = 0; i < count; i++) {
        if (articles[i] >= v->document_count) return broken(err, "an article that is not there", at);
        if (i && articles[i - 1] >= articles[i]) return broken(err, "articles out of order", at);
    }
    return LI_OK;
}

static li_code check_documents(const li_view *v, li_error *err) {
    for (size_t i = 0; i < v->document_count; i++) {
        if (!li_date_ok(v->documents[i].date)) return broken(err, "a date that is none", i);
        if (i && li_slice_cmp(v->documents[i - 1].doc, v->documents[i].doc) >= 0) {
            return broken(err, "documents out of order", i);
        }
    }
    return LI_OK;
}

static li_code check_nodes(const li_view *v, li_error *err) {
    for (size_t i = 0; i < v->node_count; i++) {
        const li_node *node = &v->nodes[i];
        if (!node->id.len) return broken(err, "a node without id", i);
        if (i && li_slice_cmp(v->nodes[i - 1].id, node->id) >= 0) return broken(err, "nodes out of order", i);
        for (size_t k = 0; k < node->alias_count; k++) {
            if (li_slice_eq(node->aliases[k], node->name)) return broken(err, "a name among the aliases", i);
            if (k && li_slice_cmp(node->aliases[k - 1], node->aliases[k]) >= 0) {
                return broken(err, "aliases out of order", i);
            }
        }
        li_code code = check_articles(v, node->articles, node->article_count, i, err);
        if (code) return code;
        if (node->article_count > node->mentions) return broken(err, "more articles than mentions", i);
        if (li_date_cmp(node->first, node->last) > 0) return broken(err, "a last date before the first", i);
    }
    return LI_OK;
}

static li_code check_evidence(const li_view *v, const li_edge *edge, size_t at, li_error *err) {
    uint64_t status[LI_STATUS_COUNT] = {0};
    size_t articles = 0;
    for (size_t i = 0; i < edge->evidence_count; i++) {
        const li_evidence *e = &edge->evidence[i], *before = i ? e - 1 : NULL;
        if (e->document >= v->document_count) return broken(err, "evidence of no document", at);
        if ((unsigned)e->status >= LI_STATUS_COUNT) return broken(err, "an unknown status", at);
        if (e->swapped && !edge->symmetric) return broken(err, "a swap in a directed relation", at);
        status[e->status]++;
        if (before && before->document > e->document) return broken(err, "evidence out of order", at);
        if (before && before->document == e->document && li_evidence_key_cmp(before, e) >= 0) {
            return broken(err, "evidence out of order or twice", at);
        }
        if (before && before->document == e->document) continue;
        if (articles >= edge->article_count || edge->articles[articles] != e->document) {
            return broken(err, "articles that are not the evidence's", at);
        }
        articles++;
    }
    for (size_t i = 0; i < LI_STATUS_COUNT; i++) {
        if (status[i] != edge->status[i]) return broken(err, "a wrong count of statuses", at);
    }
    return articles == edge->article_count ? LI_OK : broken(err, "articles without evidence", at);
}

static int edge_cmp(const li_edge *a, const li_edge *b) {
    if (a->source != b->source) return a->source < b->source ? -1 : 1;
    if (a->target != b->target) return a->target < b->target ? -1 : 1;
    int c = li_slice_cmp(a->relation, b->relation);
    return c ? c : (a->symmetric > b->symmetric) - (a->symmetric < b->symmetric);
}

static li_code check_edges(const li_view *v, li_error *err) {
    for (size_t i = 0; i < v->edge_count; i++) {
        const li_edge *edge = &v->edges[i];
        if (edge->source >= v->node_count || edge->target >= v->node_count) return broken(err, "an edge to no node", i);
        if (edge->source == edge->target) return broken(err, "a loop", i);
        if (edge->symmetric && edge->source > edge->target) return broken(err, "a symmetric edge the wrong way", i);
        if (i && edge_cmp(&v->edges[i - 1], edge) >= 0) return broken(err, "edges out of order", i);
        if (!edge->weight || edge->weight != edge->evidence_count) return broken(err, "a wrong weight", i);
        li_code code = check_articles(v, edge->articles, edge->article_count, i, err);
        if (!code) code = check_evidence(v, edge, i, err);
        if (code) return code;
    }
    return LI_OK;
}

/* Every evidence names two nodes, and nothing else is a mention. */
static li_code check_mentions(const li_view *v, li_error *err) {
    uint64_t mentions = 0, weights = 0;
    for (size_t i = 0; i < v->node_count; i++) mentions += v->nodes[i].mentions;
    for (size_t i = 0; i < v->edge_count; i++) weights += v->edges[i].weight;
    return mentions == 2 * weights ? LI_OK : broken(err, "mentions that are not the evidence's", (size_t)mentions);
}

li_code li_graph_check(li_graph *graph, li_error *err) {
    const li_view *view;
    li_code code = li_graph_sort(graph, &view, err);
    if (!code) code = check_documents(view, err);
    if (!code) code = check_nodes(view, err);
    if (!code) code = check_edges(view, err);
    if (!code) code = check_mentions(view, err);
    return code;
}
