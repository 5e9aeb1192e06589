/* The model test: random triples, split at random, merged in any order and shape, passed through JSON and triple lines
 * on the way, give the bytes that one graph of them all gives; and that graph says what a naive list of the triples
 * says. */
#include "graph/json_read.h"
#include "graph/triple_json.h"
#include "tests/unit/export/random_triples.h"
#include "tests/unit/export/text_of.h"

enum { MOST = 120, GRAPHS = 5 };

static li_graph *new_graph(void) {
    li_graph *graph = NULL;
    CHECK_INT(LI_OK, li_graph_new(&graph, NULL));
    return graph;
}

static void shuffle(random_numbers *r, size_t *order, size_t count) {
    for (size_t i = 0; i < count; i++) order[i] = i;
    for (size_t i = count; i > 1; i--) {
        size_t k = random_below(r, (uint32_t)i), moved = order[i - 1];
        order[i - 1] = order[k];
        order[k] = moved;
    }
}

static void read_into(li_graph *graph, li_slice bytes) {
    li_source *source = NULL;
    li_error err = {0};
    CHECK_INT(LI_OK, li_source_copy(&source, "essai", bytes, NULL));
    CHECK_INT(LI_OK, li_graph_read(graph, source, &err));
    CHECK_TEXT("", li_slice_of(err.text));
    li_source_free(source);
}

static void add_any_way(random_numbers *r, li_graph *graph, const li_triple *t) {
    if (random_below(r, 4)) {
        CHECK_INT(LI_OK, li_graph_add(graph, t, NULL));
        return;
    }
    li_buffer line = LI_BUFFER_EMPTY;
    li_triple_write_json(&line, t);
    read_into(graph, li_buffer_slice(&line));
    li_buffer_free(&line);
}

static void merge_any_way(random_numbers *r, li_graph *into, li_graph *from) {
    const li_view *view;
    if (random_below(r, 3) == 0) CHECK_INT(LI_OK, li_graph_sort(into, &view, NULL));
    if (random_below(r, 3)) {
        if (random_below(r, 2)) CHECK_INT(LI_OK, li_graph_sort(from, &view, NULL));
        CHECK_INT(LI_OK, li_graph_merge(into, from, NULL));
        return;
    }
    char *json = json_of(from);
    read_into(into, li_slice_of(json));
    free(json);
}

static void splits_agree(random_numbers *r, const li_triple *triples, size_t count, const char *expected) {
    li_graph *graphs[GRAPHS];
    size_t order[MOST];
    for (size_t i = 0; i < GRAPHS; i++) graphs[i] = new_graph();
    shuffle(r, order, count);
    for (size_t i = 0; i < count; i++) {
        add_any_way(r, graphs[random_below(r, GRAPHS)], &triples[order[i]]);
        /* and now and then once more, elsewhere */
        if (random_below(r, 8) == 0) add_any_way(r, graphs[random_below(r, GRAPHS)], &triples[order[i]]);
    }
    for (size_t left = GRAPHS; left > 1; left--) {
        size_t from = random_below(r, (uint32_t)left), into = random_below(r, (uint32_t)left - 1);
        li_graph *moved = graphs[from];
        graphs[from] = graphs[left - 1];
        merge_any_way(r, graphs[into], moved);
        li_graph_free(moved);
    }
    char *json = json_of(graphs[0]);
    CHECK_TEXT(expected, li_slice_of(json));
    free(json);
    li_graph_free(graphs[0]);
}

static const li_party *end_of(const li_triple *t, bool target) {
    bool swapped = t->symmetric && li_slice_cmp(t->source.id, t->target.id) > 0;
    return swapped == target ? &t->source : &t->target;
}

static bool same_edge(const li_triple *a, const li_triple *b) {
    return li_slice_eq(end_of(a, false)->id, end_of(b, false)->id) &&
           li_slice_eq(end_of(a, true)->id, end_of(b, true)->id) && li_slice_eq(a->relation, b->relation) &&
           a->symmetric == b->symmetric;
}

static bool same_evidence(const li_triple *a, const li_triple *b) {
    return same_edge(a, b) && li_slice_eq(a->doc, b->doc) && a->start == b->start && a->end == b->end &&
           li_slice_eq(a->rule, b->rule);
}

static bool is_loop(const li_triple *t) { return li_slice_eq(t->source.id, t->target.id); }

/* Of the triples that are one evidence with t, is t the first in the list? *status gets the most cautious of theirs. */
static bool counts_once(const li_triple *triples, size_t count, size_t at, li_status *status) {
    bool first = true;
    *status = triples[at].status;
    for (size_t i = 0; i < count; i++) {
        if (!same_evidence(&triples[i], &triples[at])) continue;
        if (i < at) first = false;
        if (triples[i].status > *status) *status = triples[i].status;
    }
    return first;
}

static void edge_agrees(const li_view *view, const li_edge *edge, const li_triple *triples, size_t count) {
    uint64_t weight = 0, status[LI_STATUS_COUNT] = {0};
    li_category category = LI_OTHER;
    for (size_t i = 0; i < count; i++) {
        const li_triple *t = &triples[i];
        if (!li_slice_eq(end_of(t, false)->id, view->nodes[edge->source].id)) continue;
        if (!li_slice_eq(end_of(t, true)->id, view->nodes[edge->target].id)) continue;
        if (!li_slice_eq(t->relation, edge->relation) || t->symmetric != edge->symmetric) continue;
        if (t->category > category) category = t->category;
        li_status cautious;
        if (!counts_once(triples, count, i, &cautious)) continue;
        weight++;
        status[cautious]++;
    }
    CHECK_INT(weight, edge->weight);
    CHECK_INT(category, edge->category);
    for (size_t i = 0; i < LI_STATUS_COUNT; i++) CHECK_INT(status[i], edge->status[i]);
}

static li_slice greater(li_slice a, li_slice b) { return li_slice_cmp(a, b) < 0 ? b : a; }

static void node_agrees(const li_node *node, const li_triple *triples, size_t count) {
    bool known = false;
    uint64_t mentions = 0;
    li_slice name = LI_LIT(""), kind = name, wikidata = name, country = name;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < count; i++) {
            if (is_loop(&triples[i])) continue;
            for (int side = 0; side < 2; side++) {
                const li_party *p = side ? &triples[i].target : &triples[i].source;
                li_status unused;
                if (!li_slice_eq(p->id, node->id)) continue;
                if (pass == 0) known = known || !p->discovered;
                if (pass == 0) mentions += counts_once(triples, count, i, &unused);
                if (pass == 0 || p->discovered == known) continue;
                name = greater(name, p->name);
                kind = greater(kind, p->kind);
                wikidata = greater(wikidata, p->wikidata);
                country = greater(country, p->country);
            }
        }
    }
    CHECK_INT(!known, node->discovered);
    CHECK_INT(mentions, node->mentions);
    CHECK(li_slice_eq(name, node->name));
    CHECK(li_slice_eq(kind, node->kind));
    CHECK(li_slice_eq(wikidata, node->wikidata));
    CHECK(li_slice_eq(country, node->country));
}

static void model_agrees(li_graph *graph, const li_triple *triples, size_t count) {
    const li_view *view = NULL;
    size_t edges = 0, nodes = 0;
    for (size_t i = 0; i < count; i++) {
        bool edge_before = false, source_before = false, target_before = false;
        if (is_loop(&triples[i])) continue;
        for (size_t k = 0; k < i; k++) {
            if (is_loop(&triples[k])) continue;
            edge_before = edge_before || same_edge(&triples[k], &triples[i]);
            for (int side = 0; side < 2; side++) {
                li_slice id = side ? triples[k].target.id : triples[k].source.id;
                source_before = source_before || li_slice_eq(id, triples[i].source.id);
                target_before = target_before || li_slice_eq(id, triples[i].target.id);
            }
        }
        edges += !edge_before;
        nodes += (size_t)!source_before + (size_t)!target_before;
    }
    CHECK_INT(LI_OK, li_graph_sort(graph, &view, NULL));
    CHECK_INT(edges, view->edge_count);
    CHECK_INT(nodes, view->node_count);
    for (size_t i = 0; i < view->edge_count; i++) edge_agrees(view, &view->edges[i], triples, count);
    for (size_t i = 0; i < view->node_count; i++) node_agrees(&view->nodes[i], triples, count);
}

int main(void) {
    random_numbers r = {0x5DEECE66D1234567u};
    for (int round = 0; round < 40; round++) {
        li_triple triples[MOST];
        size_t count = random_below(&r, MOST + 1);
        li_graph *all = new_graph();
        for (size_t i = 0; i < count; i++) {
            triples[i] = random_triple(&r);
            CHECK_INT(LI_OK, li_graph_add(all, &triples[i], NULL));
        }
        char *expected = json_of(all);
        model_agrees(all, triples, count);
        for (int i = 0; i < 4; i++) splits_agree(&r, triples, count, expected);
        free(expected);
        li_graph_free(all);
    }
    return check_done();
}
