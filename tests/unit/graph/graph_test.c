/* What the graph keeps and how it counts, on a few triples written out. */
#include "graph/graph.h"

#include "tests/unit/check.h"

static li_party party(const char *id, const char *name, li_actor_type type) {
    return (li_party){.id = li_slice_of(id),
                      .name = li_slice_of(name),
                      .kind = LI_LIT(""),
                      .wikidata = LI_LIT(""),
                      .country = LI_LIT(""),
                      .mention = li_slice_of(name),
                      .type = type,
                      .by = LI_BY_NAME};
}

static li_triple triple(const char *doc, uint64_t start, const char *relation, bool symmetric, li_party source,
                        li_party target) {
    li_triple t = {.start = start, .end = start + 10, .symmetric = symmetric, .source = source, .target = target};
    t.doc = li_slice_of(doc);
    t.title = t.url = t.reported_by = LI_LIT("");
    t.relation = li_slice_of(relation);
    t.text = LI_LIT("Une phrase.");
    t.rule = LI_LIT("essai.rules:1");
    t.category = LI_COOPERATION;
    return t;
}

static li_graph *graph_of(const li_triple *triples, size_t count) {
    li_graph *graph = NULL;
    CHECK_INT(LI_OK, li_graph_new(&graph, NULL));
    for (size_t i = 0; graph && i < count; i++) CHECK_INT(LI_OK, li_graph_add(graph, &triples[i], NULL));
    return graph;
}

static const li_view *view_of(li_graph *graph) {
    const li_view *view = NULL;
    li_error err = {0};
    CHECK_INT(LI_OK, li_graph_check(graph, &err));
    CHECK_TEXT("", li_slice_of(err.text));
    CHECK_INT(LI_OK, li_graph_sort(graph, &view, NULL));
    return view;
}

static void empty_graph(void) {
    li_graph *graph = graph_of(NULL, 0);
    const li_view *view = view_of(graph);
    CHECK_INT(0, view->node_count);
    CHECK_INT(0, view->edge_count);
    CHECK_INT(0, view->first.year);
    li_graph_free(graph);
    li_graph_free(NULL);
}

static void counts_and_order(void) {
    li_party russie = party("russie", "Russie", LI_COUNTRY), chine = party("chine", "Chine", LI_COUNTRY);
    li_party poutine = party("vladimir_poutine", "Vladimir Poutine", LI_PERSON);
    li_triple t[] = {
        triple("b.txt", 5, "visite", false, poutine, chine),   triple("a.txt", 50, "visite", false, poutine, chine),
        triple("a.txt", 7, "rencontre", true, russie, chine),  triple("a.txt", 7, "rencontre", true, chine, russie),
        triple("b.txt", 90, "rencontre", true, russie, chine),
    };
    t[0].date = (li_date){2026, 2, 4};
    t[1].date = (li_date){2025, 12, 31};
    t[0].status = LI_PLANNED;
    li_graph *graph = graph_of(t, 5);
    const li_view *view = view_of(graph);
    CHECK_INT(3, view->node_count);
    CHECK_INT(2, view->edge_count);
    CHECK_INT(2, view->document_count);
    CHECK_TEXT("a.txt", view->documents[0].doc);
    CHECK_TEXT("chine", view->nodes[0].id);
    CHECK_TEXT("vladimir_poutine", view->nodes[2].id);
    const li_edge *meets = &view->edges[0], *visits = &view->edges[1];
    CHECK_TEXT("rencontre", meets->relation);
    CHECK_INT(0, meets->source);
    CHECK_INT(1, meets->target);
    CHECK_INT(2, meets->weight); /* the two of a.txt are one evidence */
    CHECK(!meets->evidence[0].swapped);
    CHECK(meets->evidence[1].swapped);
    CHECK_TEXT("Chine", meets->evidence[1].source_mention);
    CHECK_INT(2, visits->weight);
    CHECK_INT(1, visits->status[LI_PLANNED]);
    CHECK_INT(1, visits->status[LI_ACTUAL]);
    CHECK_INT(2025, visits->first.year);
    CHECK_INT(2026, visits->last.year);
    CHECK_INT(50, visits->evidence[0].start);
    CHECK_INT(4, view->nodes[0].mentions);
    CHECK_INT(2, view->nodes[0].article_count);
    CHECK_INT(2025, view->first.year);
    li_graph_free(graph);
}

static void aliases(void) {
    li_party russie = party("russie", "Russie", LI_COUNTRY), chine = party("chine", "Chine", LI_COUNTRY);
    static const struct {
        const char *mention;
        li_resolution by;
    } mentions[] = {{"Moscou", LI_BY_SEAT},    {"la Fédération de Russie", LI_BY_NAME}, {"Moscou", LI_BY_SEAT},
                    {"elle", LI_BY_REFERENCE}, {"l’économie russe", LI_BY_ADJECTIVE},   {"Russie", LI_BY_NAME},
                    {"Kremlin", LI_BY_SEAT}};
    li_graph *graph = graph_of(NULL, 0);
    for (size_t i = 0; i < sizeof mentions / sizeof mentions[0]; i++) {
        russie.mention = li_slice_of(mentions[i].mention);
        russie.by = mentions[i].by;
        li_triple t = triple("a.txt", 10 * i, "accord", false, russie, chine);
        CHECK_INT(LI_OK, li_graph_add(graph, &t, NULL));
    }
    const li_view *view = view_of(graph);
    CHECK_INT(3, view->nodes[1].alias_count);
    CHECK_TEXT("Kremlin", view->nodes[1].aliases[0]);
    CHECK_TEXT("Moscou", view->nodes[1].aliases[1]);
    CHECK_TEXT("la Fédération de Russie", view->nodes[1].aliases[2]);
    CHECK_INT(0, view->nodes[0].alias_count);
    li_graph_free(graph);
}

/* What a file knows wins over what was discovered; among equals no accent is lost. */
static void accounts_join(void) {
    li_party found = party("viktor_orban", "Viktor Orbàn le Grand", LI_ORGANIZATION);
    li_party known = party("viktor_orban", "Viktor Orban", LI_PERSON), better = known;
    found.discovered = true;
    found.kind = LI_LIT("company");
    better.name = LI_LIT("Viktor Orbán");
    better.country = LI_LIT("hongrie");
    li_party chine = party("chine", "Chine", LI_COUNTRY);
    li_triple t[] = {triple("a", 0, "visite", false, found, chine), triple("a", 20, "visite", false, known, chine),
                     triple("a", 40, "visite", false, better, chine)};
    t[0].title = LI_LIT("A l'ONU");
    t[1].title = LI_LIT("À l'ONU");
    t[0].date = (li_date){2026, 3, 2};
    t[2].date = (li_date){2026, 3, 1};
    static const size_t orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (size_t i = 0; i < 6; i++) {
        li_triple in_order[] = {t[orders[i][0]], t[orders[i][1]], t[orders[i][2]]};
        li_graph *graph = graph_of(in_order, 3);
        const li_view *view = view_of(graph);
        CHECK_TEXT("Viktor Orbán", view->nodes[1].name);
        CHECK_TEXT("", view->nodes[1].kind);
        CHECK_TEXT("hongrie", view->nodes[1].country);
        CHECK_INT(LI_PERSON, view->nodes[1].type);
        CHECK(!view->nodes[1].discovered);
        CHECK_TEXT("À l'ONU", view->documents[0].title);
        CHECK_INT(1, view->documents[0].date.day);
        CHECK_INT(1, view->edges[0].first.day);
        li_graph_free(graph);
    }
}

static void what_is_refused(void) {
    li_party russie = party("russie", "Russie", LI_COUNTRY), chine = party("chine", "Chine", LI_COUNTRY);
    li_triple good = triple("a", 0, "visite", false, russie, chine), bad[6];
    for (size_t i = 0; i < 6; i++) bad[i] = good;
    bad[0].source.id = LI_LIT("");
    bad[1].relation = LI_LIT("");
    bad[2].date = (li_date){2025, 2, 29};
    bad[3].status = LI_STATUS_COUNT;
    bad[4].target.type = LI_ACTOR_TYPE_COUNT;
    bad[5].end = UINT64_MAX;
    li_graph *graph = graph_of(&good, 1);
    for (size_t i = 0; i < 6; i++) {
        li_error err = {0};
        CHECK(li_graph_add(graph, &bad[i], &err) != LI_OK);
        CHECK(err.text[0]);
    }
    li_triple loop = triple("b", 0, "visite", false, russie, russie);
    CHECK_INT(LI_OK, li_graph_add(graph, &loop, NULL));
    CHECK_INT(1, li_graph_loops(graph));
    const li_view *view = view_of(graph);
    CHECK_INT(1, view->edge_count);
    CHECK_INT(1, view->document_count);
    li_graph_free(graph);
}

/* A directed and a symmetric relation of one name stay apart, as do the two directions. */
static void parallel_edges(void) {
    li_party a = party("a", "A", LI_COUNTRY), b = party("b", "B", LI_COUNTRY);
    li_triple t[] = {triple("d", 0, "accord", false, a, b), triple("d", 0, "accord", true, b, a),
                     triple("d", 0, "accord", false, b, a), triple("d", 0, "aide", false, a, b)};
    li_graph *graph = graph_of(t, 4);
    const li_view *view = view_of(graph);
    CHECK_INT(4, view->edge_count);
    CHECK(!view->edges[0].symmetric);
    CHECK(view->edges[1].symmetric);
    CHECK_TEXT("aide", view->edges[2].relation);
    CHECK_INT(1, view->edges[3].source);
    li_graph_free(graph);
}

/* The view follows what is added after it was made; the same triple again changes nothing. */
static void grows_after_sorting(void) {
    li_party a = party("a", "A", LI_COUNTRY), b = party("b", "B", LI_COUNTRY),
             c = party("un_acteur_au_nom_long", "C", 0);
    li_triple t[] = {triple("z", 0, "accord", false, c, b), triple("m", 0, "accord", false, a, b)};
    li_graph *graph = graph_of(t, 1);
    CHECK_INT(1, view_of(graph)->edge_count);
    CHECK_INT(LI_OK, li_graph_add(graph, &t[1], NULL));
    CHECK_INT(LI_OK, li_graph_add(graph, &t[0], NULL));
    const li_view *view = view_of(graph);
    CHECK_INT(2, view->edge_count);
    CHECK_INT(1, view->edges[1].weight);
    CHECK_TEXT("z", view->documents[view->edges[1].evidence[0].document].doc);
    CHECK_INT(LI_OK, li_graph_merge(graph, graph, NULL));
    CHECK_INT(2, view_of(graph)->edge_count);
    li_graph_free(graph);
}

int main(void) {
    empty_graph();
    counts_and_order();
    aliases();
    accounts_join();
    what_is_refused();
    parallel_edges();
    grows_after_sorting();
    return check_done();
}
