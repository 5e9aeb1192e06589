/* Each part of a selection on one small graph: two presidents, their countries, a firm and an alliance. */
#include "graph/select.h"

#include "tests/unit/check.h"

static li_party party(const char *id, const char *name, li_actor_type type, const char *country) {
    return (li_party){.id = li_slice_of(id),
                      .name = li_slice_of(name),
                      .kind = LI_LIT(""),
                      .wikidata = LI_LIT(""),
                      .country = li_slice_of(country),
                      .mention = li_slice_of(name),
                      .type = type,
                      .by = LI_BY_NAME};
}

static void add(li_graph *graph, const char *doc, uint64_t start, li_party source, const char *relation,
                li_category category, li_status status, li_party target) {
    li_triple t = {.start = start, .end = start + 10, .source = source, .target = target, .status = status};
    t.doc = li_slice_of(doc);
    t.date = (li_date){2026, (uint8_t)(doc[0] - 'a' + 1), 10};
    if (doc[0] == 'z') t.date = (li_date){0};
    t.title = t.url = t.reported_by = LI_LIT("");
    t.relation = li_slice_of(relation);
    t.symmetric = li_slice_eq(t.relation, LI_LIT("rencontre"));
    t.category = category;
    t.text = LI_LIT("Une phrase.");
    t.rule = LI_LIT("essai.rules:1");
    CHECK_INT(LI_OK, li_graph_add(graph, &t, NULL));
}

static li_graph *small_world(void) {
    li_graph *graph = NULL;
    CHECK_INT(LI_OK, li_graph_new(&graph, NULL));
    li_party russie = party("russie", "Russie", LI_COUNTRY, ""), chine = party("chine", "Chine", LI_COUNTRY, "");
    li_party poutine = party("vladimir_poutine", "Vladimir Poutine", LI_PERSON, "russie");
    li_party xi = party("xi_jinping", "Xi Jinping", LI_PERSON, "chine");
    li_party gazprom = party("gazprom", "Gazprom", LI_ORGANIZATION, "russie");
    li_party miller = party("alexei_miller", "Alexeï Miller", LI_PERSON, "gazprom");
    li_party smith = party("john_smith", "John Smith", LI_PERSON, "royaume_uni");
    poutine.mention = LI_LIT("le président russe");
    poutine.by = LI_BY_OFFICE;
    add(graph, "a", 0, poutine, "rencontre", LI_COOPERATION, LI_ACTUAL, xi);
    add(graph, "b", 0, poutine, "rencontre", LI_COOPERATION, LI_PLANNED, xi);
    add(graph, "c", 0, russie, "fourniture", LI_COOPERATION, LI_ACTUAL, chine);
    add(graph, "a", 50, poutine, "direction", LI_STRUCTURE, LI_ACTUAL, russie);
    add(graph, "c", 70, gazprom, "fourniture", LI_COOPERATION, LI_DENIED, chine);
    add(graph, "z", 0, smith, "critique", LI_CONFLICT, LI_ACTUAL, xi);
    add(graph, "d", 0, miller, "critique", LI_CONFLICT, LI_ACTUAL, smith);
    return graph;
}

/* The selected part as "source relation target weight; …". */
static void selects(const char *expected, const li_selection *selection, size_t left_out) {
    li_graph *graph = small_world(), *part = NULL;
    size_t cut = 99;
    li_error err = {0};
    char text[800] = "";
    CHECK_INT(LI_OK, li_graph_select(&part, graph, selection, &cut, &err));
    CHECK_TEXT("", li_slice_of(err.text));
    CHECK_INT(left_out, cut);
    if (part) {
        const li_view *view = NULL;
        CHECK_INT(LI_OK, li_graph_check(part, &err));
        CHECK_TEXT("", li_slice_of(err.text));
        CHECK_INT(LI_OK, li_graph_sort(part, &view, NULL));
        for (size_t i = 0; i < view->edge_count; i++) {
            const li_edge *e = &view->edges[i];
            size_t at = strlen(text);
            snprintf(text + at, sizeof text - at, "%s%.*s %.*s %.*s %d", i ? "; " : "",
                     LI_SLICE_ARG(view->nodes[e->source].id), LI_SLICE_ARG(e->relation),
                     LI_SLICE_ARG(view->nodes[e->target].id), (int)e->weight);
        }
    }
    CHECK_TEXT(expected, li_slice_of(text));
    li_graph_free(part);
    li_graph_free(graph);
}

static void by_evidence(void) {
    li_slice supplies = LI_LIT("fourniture");
    selects("gazprom fourniture chine 1; russie fourniture chine 1",
            &(li_selection){.relations = &supplies, .relation_count = 1}, 0);
    selects(
        "alexei_miller critique john_smith 1; john_smith critique xi_jinping 1; vladimir_poutine direction russie 1",
        &(li_selection){.categories = 1u << LI_CONFLICT | 1u << LI_STRUCTURE}, 0);
    selects("gazprom fourniture chine 1; vladimir_poutine rencontre xi_jinping 1",
            &(li_selection){.statuses = 1u << LI_DENIED | 1u << LI_PLANNED}, 0);
    selects("vladimir_poutine rencontre xi_jinping 2", &(li_selection){.min_weight = 2}, 0);
    /* days are inclusive, and what has no date is outside every span */
    selects("gazprom fourniture chine 1; russie fourniture chine 1; vladimir_poutine rencontre xi_jinping 1",
            &(li_selection){.since = {2026, 2, 10}, .until = {2026, 3, 10}}, 0);
    selects("vladimir_poutine rencontre xi_jinping 2", &(li_selection){.until = {2026, 3, 9}, .no_structure = true}, 0);
}

static void by_actor(void) {
    li_slice poutine = LI_LIT("VLADIMIR POUTINE"), office = LI_LIT("Le Président russe"), xi = LI_LIT("xi-jinping");
    selects("", &(li_selection){.actors = &poutine, .actor_count = 1}, 0);
    selects("vladimir_poutine direction russie 1; vladimir_poutine rencontre xi_jinping 2",
            &(li_selection){.actors = &poutine, .actor_count = 1, .depth = 1}, 0);
    selects("vladimir_poutine direction russie 1; vladimir_poutine rencontre xi_jinping 2",
            &(li_selection){.actors = &office, .actor_count = 1, .depth = 1}, 0);
    selects("john_smith critique xi_jinping 1; russie fourniture chine 1; vladimir_poutine direction russie 1; "
            "vladimir_poutine rencontre xi_jinping 2",
            &(li_selection){.actors = &poutine, .actor_count = 1, .depth = 2}, 0);
    li_slice both[] = {poutine, xi};
    selects("vladimir_poutine rencontre xi_jinping 2", &(li_selection){.actors = both, .actor_count = 2}, 0);
}

static void by_strength(void) {
    /* xi_jinping and vladimir_poutine have three evidences each */
    selects("vladimir_poutine rencontre xi_jinping 2", &(li_selection){.top = 2}, 5);
    selects("alexei_miller critique john_smith 1; gazprom fourniture chine 1; john_smith critique xi_jinping 1; "
            "russie fourniture chine 1; vladimir_poutine direction russie 1; vladimir_poutine rencontre xi_jinping 2",
            &(li_selection){.top = 7}, 0);
}

static void by_country(void) {
    selects("chine rencontre russie 2; royaume_uni critique chine 1; russie fourniture chine 2; "
            "russie critique royaume_uni 1",
            &(li_selection){.countries = true}, 0);
    li_graph *graph = small_world(), *part = NULL;
    const li_view *view = NULL;
    CHECK_INT(LI_OK, li_graph_select(&part, graph, &(li_selection){.countries = true}, NULL, NULL));
    CHECK_INT(LI_OK, li_graph_sort(part, &view, NULL));
    CHECK_INT(3, view->node_count);
    CHECK_TEXT("royaume uni", view->nodes[1].name);
    CHECK_INT(LI_COUNTRY, view->nodes[1].type);
    CHECK_TEXT("Russie", view->nodes[2].name);
    CHECK_INT(0, view->nodes[2].alias_count); /* its president is no alias of it */
    const li_evidence *meeting = &view->edges[0].evidence[0];
    CHECK(meeting->swapped);
    CHECK_TEXT("le président russe", meeting->target_mention);
    li_graph_free(part);
    li_graph_free(graph);
}

static void unknown_actor(void) {
    static const struct {
        const char *actor, *message;
    } cases[] = {
        {"Poutin", "no actor \"Poutin\" in the graph; did you mean Vladimir Poutine?"},
        {"Chin", "no actor \"Chin\" in the graph; did you mean Chine?"},
        {"Gazporm", "no actor \"Gazporm\" in the graph; did you mean Gazprom?"},
        {"Mozambique du Nord", "no actor \"Mozambique du Nord\" in the graph"},
        {"", "no actor \"\" in the graph"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        li_graph *graph = small_world(), *part = NULL;
        li_slice actor = li_slice_of(cases[i].actor);
        li_error err = {0};
        CHECK_INT(LI_E_USAGE,
                  li_graph_select(&part, graph, &(li_selection){.actors = &actor, .actor_count = 1}, NULL, &err));
        CHECK_TEXT(cases[i].message, li_slice_of(err.text));
        CHECK(part == NULL);
        li_graph_free(graph);
    }
}

int main(void) {
    by_evidence();
    by_actor();
    by_strength();
    by_country();
    unknown_actor();
    return check_done();
}
