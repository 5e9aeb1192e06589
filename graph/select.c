/* Two passes, each from a sorted view to a new graph: the first keeps the evidence asked for and folds actors into
 * their countries; the second, which needs the weights that this gives, keeps edges and actors. */
#include "graph/select.h"

#include "base/arena.h"
#include "graph/nearest.h"
#include "graph/order.h"
#include "graph/store.h"

#include <stdlib.h>

enum { FOLDS = 8 }; /* steps from a body to its body to its country; a ring of them ends here */

typedef struct pass {
    const li_selection *by;
    const li_view *view;
    li_arena *arena;
    li_party *parties; /* per node: what it is in the new graph */
    bool *folded;      /* per node: that is another actor */
    bool *meant;       /* per node: named by the selection */
    bool *kept_nodes, *kept_edges;
    uint64_t *weights; /* per node: of kept edges */
} pass;

static void pass_end(pass *p) { li_arena_free(p->arena); }

static li_code pass_begin(pass *p, const li_selection *by, const li_view *view, li_error *err) {
    *p = (pass){.by = by, .view = view, .arena = li_arena_new()};
    if (p->arena) {
        p->parties = li_arena_array(p->arena, view->node_count, sizeof *p->parties);
        p->folded = li_arena_array(p->arena, view->node_count, sizeof *p->folded);
        p->meant = li_arena_array(p->arena, view->node_count, sizeof *p->meant);
        p->kept_nodes = li_arena_array(p->arena, view->node_count, sizeof *p->kept_nodes);
        p->kept_edges = li_arena_array(p->arena, view->edge_count, sizeof *p->kept_edges);
        p->weights = li_arena_array(p->arena, view->node_count, sizeof *p->weights);
    }
    if (p->parties && p->folded && p->meant && p->kept_nodes && p->kept_edges && p->weights) return LI_OK;
    return li_fail(err, LI_E_MEMORY, "no memory to select a part of the graph");
}

static bool find_node(const li_view *v, li_slice id, size_t *out) {
    size_t low = 0, high = v->node_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (li_slice_cmp(v->nodes[middle].id, id) < 0) low = middle + 1;
        else high = middle;
    }
    *out = low;
    return low < v->node_count && li_slice_eq(v->nodes[low].id, id);
}

static li_party party_of(const li_node *n) {
    return (li_party){.id = n->id,
                      .name = n->name,
                      .kind = n->kind,
                      .wikidata = n->wikidata,
                      .country = n->country,
                      .mention = LI_LIT(""),
                      .type = n->type,
                      .discovered = n->discovered};
}

/* A country that only its people name: its id with blanks has to do for its name. */
static bool unseen_country(pass *p, li_slice id, li_party *out) {
    char *name = li_arena_alloc(p->arena, id.len);
    if (!name) return false;
    for (size_t i = 0; i < id.len; i++) name[i] = id.ptr[i] == '_' ? ' ' : id.ptr[i];
    *out = (li_party){.id = id,
                      .name = {name, id.len},
                      .kind = LI_LIT(""),
                      .wikidata = LI_LIT(""),
                      .country = LI_LIT(""),
                      .mention = LI_LIT(""),
                      .type = LI_COUNTRY};
    return true;
}

static bool fold(pass *p, size_t node) {
    const li_node *n = &p->view->nodes[node];
    for (int step = 0; step < FOLDS && (n->type == LI_PERSON || n->type == LI_ORGANIZATION) && n->country.len; step++) {
        size_t home;
        if (!find_node(p->view, n->country, &home)) {
            p->folded[node] = true;
            return unseen_country(p, n->country, &p->parties[node]);
        }
        n = &p->view->nodes[home];
    }
    p->parties[node] = party_of(n);
    p->folded[node] = n != &p->view->nodes[node];
    return true;
}

static li_code fold_all(pass *p, li_error *err) {
    for (size_t i = 0; i < p->view->node_count; i++) {
        if (!p->by->countries) p->parties[i] = party_of(&p->view->nodes[i]);
        else if (!fold(p, i)) return li_fail(err, LI_E_MEMORY, "no memory to fold actors into countries");
    }
    return LI_OK;
}

static bool wants_edge(const li_selection *by, const li_edge *edge) {
    if (by->no_structure && edge->category == LI_STRUCTURE) return false;
    if (by->categories && !(by->categories & 1u << edge->category)) return false;
    for (size_t i = 0; i < by->relation_count; i++) {
        if (li_slice_eq(by->relations[i], edge->relation)) return true;
    }
    return !by->relation_count;
}

static bool wants_evidence(const pass *p, const li_evidence *e) {
    li_date date = p->view->documents[e->document].date;
    if (p->by->statuses && !(p->by->statuses & 1u << e->status)) return false;
    if (p->by->since.year && (!date.year || li_date_cmp(date, p->by->since) < 0)) return false;
    return !p->by->until.year || (date.year && li_date_cmp(date, p->by->until) <= 0);
}

/* The end of an edge as evidence names it. Who stands for its country is no alias of it: a reference. */
static li_party end_of(const pass *p, uint32_t node, li_slice mention, uint64_t start, uint64_t end, li_resolution by) {
    li_party party = p->parties[node];
    party.mention = mention;
    party.start = start;
    party.end = end;
    party.by = p->folded[node] ? LI_BY_REFERENCE : by;
    return party;
}

static li_code copy_evidence(const pass *p, li_graph *into, const li_edge *edge, const li_evidence *e, li_error *err) {
    const li_document *d = &p->view->documents[e->document];
    li_party source = end_of(p, edge->source, e->source_mention, e->source_start, e->source_end, e->source_by);
    li_party target = end_of(p, edge->target, e->target_mention, e->target_start, e->target_end, e->target_by);
    li_triple t = {.doc = d->doc,
                   .title = d->title,
                   .url = d->url,
                   .date = d->date,
                   .sentence = e->sentence,
                   .start = e->start,
                   .end = e->end,
                   .text = e->text,
                   .relation = edge->relation,
                   .category = edge->category,
                   .symmetric = edge->symmetric,
                   .status = e->status,
                   .source = e->swapped ? target : source,
                   .target = e->swapped ? source : target,
                   .topics = e->topics,
                   .topic_count = e->topic_count,
                   .reported_by = e->reported_by,
                   .rule = e->rule};
    if (e->amount) t.amount = *e->amount;
    if (e->time) t.time = *e->time;
    return li_graph_add(into, &t, err);
}

static li_code copy_edge(const pass *p, li_graph *into, const li_edge *edge, bool all, li_error *err) {
    li_code code = LI_OK;
    if (li_slice_eq(p->parties[edge->source].id, p->parties[edge->target].id)) return LI_OK;
    for (size_t i = 0; i < edge->evidence_count && !code; i++) {
        const li_evidence *e = &edge->evidence[i];
        if (all || wants_evidence(p, e)) code = copy_evidence(p, into, edge, e, err);
    }
    return code;
}

static li_code find_meant(pass *p, li_error *err) {
    li_code code = LI_OK;
    for (size_t i = 0; i < p->by->actor_count && !code; i++) {
        code = li_actor_find(p->view, p->by->actors[i], p->meant, err);
    }
    return code;
}

/* The evidence asked for, between folded actors. Those whom the selection names are there in any case. */
static li_code first_pass(pass *p, li_graph *into, li_error *err) {
    li_code code = find_meant(p, err);
    if (!code) code = fold_all(p, err);
    for (size_t i = 0; i < p->view->edge_count && !code; i++) {
        if (wants_edge(p->by, &p->view->edges[i])) code = copy_edge(p, into, &p->view->edges[i], false, err);
    }
    for (size_t i = 0; i < p->view->node_count && !code; i++) {
        if (p->meant[i]) code = li_graph_add_actor(into, &p->parties[i], err);
    }
    return code;
}

/* Keeps the nodes that are at most depth steps of kept edges away from those meant. */
static void keep_near(pass *p) {
    for (size_t i = 0; i < p->view->node_count; i++) p->kept_nodes[i] = p->meant[i];
    bool changed = true;
    for (unsigned step = 1; step <= p->by->depth && changed; step++) {
        changed = false;
        /* weights mark the step at which a node came in, so that one step is one edge */
        for (size_t i = 0; i < p->view->edge_count; i++) {
            const li_edge *edge = &p->view->edges[i];
            if (!p->kept_edges[i] || p->kept_nodes[edge->source] == p->kept_nodes[edge->target]) continue;
            uint32_t inside = p->kept_nodes[edge->source] ? edge->source : edge->target;
            uint32_t outside = inside == edge->source ? edge->target : edge->source;
            if (p->weights[inside] == step) continue;
            p->kept_nodes[outside] = true;
            p->weights[outside] = step;
            changed = true;
        }
    }
}

static void keep_inner_edges(pass *p) {
    for (size_t i = 0; i < p->view->node_count; i++) p->weights[i] = 0;
    for (size_t i = 0; i < p->view->edge_count; i++) {
        const li_edge *edge = &p->view->edges[i];
        p->kept_edges[i] = p->kept_edges[i] && p->kept_nodes[edge->source] && p->kept_nodes[edge->target];
        if (!p->kept_edges[i]) continue;
        p->weights[edge->source] += edge->weight;
        p->weights[edge->target] += edge->weight;
    }
    for (size_t i = 0; i < p->view->node_count; i++) {
        p->kept_nodes[i] = p->kept_nodes[i] && (p->weights[i] || p->meant[i]);
    }
}

static int by_strength(const void *context, uint32_t a, uint32_t b) {
    const pass *p = context;
    if (p->meant[a] != p->meant[b]) return p->meant[a] ? -1 : 1;
    return (p->weights[a] < p->weights[b]) - (p->weights[a] > p->weights[b]);
}

static size_t kept_count(const pass *p) {
    size_t count = 0;
    for (size_t i = 0; i < p->view->node_count; i++) count += p->kept_nodes[i];
    return count;
}

static li_code keep_strongest(pass *p, size_t *left_out, li_error *err) {
    size_t count = 0, before = kept_count(p);
    if (!p->by->top || before <= p->by->top) return LI_OK;
    uint32_t *order = li_arena_array(p->arena, before, sizeof *order);
    uint32_t *spare = li_arena_array(p->arena, before, sizeof *spare);
    if (!order || !spare) return li_fail(err, LI_E_MEMORY, "no memory to rank actors");
    for (size_t i = 0; i < p->view->node_count; i++) {
        if (p->kept_nodes[i]) order[count++] = (uint32_t)i;
    }
    li_order_sort(order, spare, count, by_strength, p);
    for (size_t i = p->by->top; i < count; i++) p->kept_nodes[order[i]] = false;
    keep_inner_edges(p);
    *left_out = before - kept_count(p);
    return LI_OK;
}

static li_code second_pass(pass *p, li_graph *into, size_t *left_out, li_error *err) {
    li_code code = LI_OK;
    for (size_t i = 0; i < p->view->node_count; i++) p->parties[i] = party_of(&p->view->nodes[i]);
    for (size_t i = 0; i < p->view->edge_count; i++) p->kept_edges[i] = p->view->edges[i].weight >= p->by->min_weight;
    if (p->by->actor_count) keep_near(p);
    else memset(p->kept_nodes, true, p->view->node_count);
    keep_inner_edges(p);
    code = keep_strongest(p, left_out, err);
    for (size_t i = 0; i < p->view->node_count && !code; i++) {
        if (p->kept_nodes[i] && p->meant[i]) code = li_graph_add_actor(into, &p->parties[i], err);
    }
    for (size_t i = 0; i < p->view->edge_count && !code; i++) {
        if (p->kept_edges[i]) code = copy_edge(p, into, &p->view->edges[i], true, err);
    }
    return code;
}

/* Marks in `to` what `from` has marked, under the ids that it gave. */
static void carry_meant(const pass *from, pass *to) {
    size_t at;
    for (size_t i = 0; i < from->view->node_count; i++) {
        if (from->meant[i] && find_node(to->view, from->parties[i].id, &at)) to->meant[at] = true;
    }
}

li_code li_graph_select(li_graph **out, li_graph *graph, const li_selection *selection, size_t *left_out,
                        li_error *err) {
    li_graph *first = NULL, *second = NULL;
    const li_view *view;
    pass a = {0}, b = {0};
    size_t cut = 0;
    *out = NULL;
    li_code code = li_graph_sort(graph, &view, err);
    if (!code) code = pass_begin(&a, selection, view, err);
    if (!code) code = li_graph_new(&first, err);
    if (!code) code = first_pass(&a, first, err);
    if (!code) code = li_graph_sort(first, &view, err);
    if (!code) code = pass_begin(&b, selection, view, err);
    if (!code) code = li_graph_new(&second, err);
    if (!code) carry_meant(&a, &b);
    if (!code) code = second_pass(&b, second, &cut, err);
    pass_end(&a);
    pass_end(&b);
    li_graph_free(first);
    if (code) {
        li_graph_free(second);
        return code;
    }
    *out = second;
    if (left_out) *left_out = cut;
    return LI_OK;
}
