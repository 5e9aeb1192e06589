/* The JSON that is written, read back, and refused. */
#include "graph/json_read.h"
#include "graph/triple_json.h"
#include "tests/unit/export/random_triples.h"
#include "tests/unit/export/text_of.h"

#include <jansson.h>

static li_triple gas(void) {
    static const li_slice topics[] = {{"infrastructures", 15}, {"mines", 5}};
    li_triple t = {.doc = LI_LIT("a.txt"),
                   .date = {2026, 2, 4},
                   .sentence = 3,
                   .start = 512,
                   .end = 598,
                   .text = LI_LIT("La Chine investit 30 milliards $ dans l’économie « russe »."),
                   .relation = LI_LIT("investissement"),
                   .category = LI_COOPERATION,
                   .status = LI_POSSIBLE,
                   .topics = topics,
                   .topic_count = 2,
                   .reported_by = LI_LIT("diplomates russes"),
                   .rule = LI_LIT("economie.rules:12"),
                   .title = LI_LIT("Gaz \"bon\\marché\""),
                   .url = LI_LIT("")};
    t.source = (li_party){.id = LI_LIT("chine"),
                          .name = LI_LIT("Chine"),
                          .kind = LI_LIT(""),
                          .wikidata = LI_LIT("Q148"),
                          .country = LI_LIT(""),
                          .mention = LI_LIT("la Chine"),
                          .start = 530,
                          .end = 538,
                          .type = LI_COUNTRY,
                          .by = LI_BY_NAME};
    t.target = t.source;
    t.target.id = LI_LIT("russie");
    t.target.name = LI_LIT("Russie");
    t.target.wikidata = LI_LIT("");
    t.target.mention = LI_LIT("l’économie russe");
    t.target.by = LI_BY_ADJECTIVE;
    t.amount = (li_amount){.value = 30e9,
                           .high = 30e9,
                           .unit = LI_LIT("USD"),
                           .bound = LI_MORE,
                           .text = LI_LIT("plus de 30 milliards $"),
                           .start = 1,
                           .end = 2};
    t.time = (li_time){.text = LI_LIT("la semaine prochaine"), .from = {2026, 2, 9}, .to = {2026, 2, 15}};
    return t;
}

static const char gas_line[] =
    "{\"doc\":\"a.txt\",\"date\":\"2026-02-04\",\"sentence\":3,\"start\":512,\"end\":598,"
    "\"text\":\"La Chine investit 30 milliards $ dans l’économie « russe ».\",\"relation\":\"investissement\","
    "\"category\":\"cooperation\",\"symmetric\":false,\"status\":\"possible\","
    "\"source\":{\"id\":\"chine\",\"name\":\"Chine\",\"type\":\"country\",\"mention\":\"la Chine\",\"start\":530,"
    "\"end\":538,\"wikidata\":\"Q148\",\"by\":\"name\"},"
    "\"target\":{\"id\":\"russie\",\"name\":\"Russie\",\"type\":\"country\",\"mention\":\"l’économie russe\","
    "\"start\":530,\"end\":538,\"by\":\"adjective\"},"
    "\"amount\":{\"value\":30000000000,\"unit\":\"USD\",\"bound\":\"more\",\"text\":\"plus de 30 milliards $\","
    "\"start\":1,\"end\":2},"
    "\"time\":{\"text\":\"la semaine prochaine\",\"from\":\"2026-02-09\",\"to\":\"2026-02-15\",\"start\":0,\"end\":0},"
    "\"topics\":[\"infrastructures\",\"mines\"],\"reported_by\":\"diplomates russes\",\"rule\":\"economie.rules:12\","
    "\"title\":\"Gaz \\\"bon\\\\marché\\\"\"}\n";

static const char gas_graph[] =
    "{\"format\":\"liaison-graph\",\"version\":1,\"directed\":true,\"multigraph\":true,\n"
    "\"graph\":{\"title\":\"Russie–Chine\",\"generator\":\"liaison\",\"articles\":1},\n"
    "\"nodes\":[\n"
    "{\"id\":\"chine\",\"label\":\"Chine\",\"type\":\"country\",\"wikidata\":\"Q148\",\"discovered\":false,"
    "\"aliases\":[\"la Chine\"],\"mentions\":1,\"articles\":1,\"first_seen\":\"2026-02-04\","
    "\"last_seen\":\"2026-02-04\"},\n"
    "{\"id\":\"russie\",\"label\":\"Russie\",\"type\":\"country\",\"discovered\":false,\"aliases\":[],\"mentions\":1,"
    "\"articles\":1,\"first_seen\":\"2026-02-04\",\"last_seen\":\"2026-02-04\"}],\n"
    "\"edges\":[\n"
    "{\"source\":\"chine\",\"target\":\"russie\",\"key\":\"investissement\",\"relation\":\"investissement\","
    "\"category\":\"cooperation\",\"symmetric\":false,\"weight\":1,\"statuses\":{\"possible\":1},\"articles\":1,"
    "\"first_seen\":\"2026-02-04\",\"last_seen\":\"2026-02-04\",\"evidence\":[\n"
    " {\"article\":\"a.txt\",\"date\":\"2026-02-04\",\"sentence\":3,\"start\":512,\"end\":598,"
    "\"text\":\"La Chine investit 30 milliards $ dans l’économie « russe ».\",\"status\":\"possible\","
    "\"source\":{\"mention\":\"la Chine\",\"start\":530,\"end\":538,\"by\":\"name\"},"
    "\"target\":{\"mention\":\"l’économie russe\",\"start\":530,\"end\":538,\"by\":\"adjective\"},"
    "\"amount\":{\"value\":30000000000,\"unit\":\"USD\",\"bound\":\"more\",\"text\":\"plus de 30 milliards $\","
    "\"start\":1,\"end\":2},"
    "\"time\":{\"text\":\"la semaine prochaine\",\"from\":\"2026-02-09\",\"to\":\"2026-02-15\",\"start\":0,\"end\":0},"
    "\"topics\":[\"infrastructures\",\"mines\"],\"reported_by\":\"diplomates russes\","
    "\"rule\":\"economie.rules:12\"}]}],\n"
    "\"articles\":[\n"
    "{\"id\":\"a.txt\",\"date\":\"2026-02-04\",\"title\":\"Gaz \\\"bon\\\\marché\\\"\"}]}\n";

static li_graph *graph_of(const li_triple *triples, size_t count) {
    li_graph *graph = NULL;
    CHECK_INT(LI_OK, li_graph_new(&graph, NULL));
    for (size_t i = 0; i < count; i++) CHECK_INT(LI_OK, li_graph_add(graph, &triples[i], NULL));
    return graph;
}

static li_code read_text(li_slice text, li_graph **graph, li_error *err) {
    li_source *source = NULL;
    CHECK_INT(LI_OK, li_graph_new(graph, NULL));
    CHECK_INT(LI_OK, li_source_copy(&source, "essai.json", text, NULL));
    li_code code = li_graph_read(*graph, source, err);
    li_source_free(source);
    return code;
}

static void exact_bytes(void) {
    li_triple t = gas();
    li_buffer line = LI_BUFFER_EMPTY;
    li_triple_write_json(&line, &t);
    CHECK_TEXT(gas_line, li_buffer_slice(&line));
    li_graph *graph = graph_of(&t, 1);
    char *json = json_of(graph);
    CHECK_TEXT(gas_graph, li_slice_of(json));
    free(json);
    li_graph_free(graph);
    li_buffer_free(&line);
}

static void lines_come_back(void) {
    random_numbers r = {0xC0FFEE123456789u};
    li_arena *arena = li_arena_new();
    for (int i = 0; i < 500; i++) {
        li_triple written = random_triple(&r), read;
        li_buffer one = LI_BUFFER_EMPTY, two = LI_BUFFER_EMPTY;
        li_error err = {0};
        li_triple_write_json(&one, &written);
        CHECK_INT(LI_OK, li_triple_read_json(&read, li_buffer_slice(&one), arena, NULL, 1, &err));
        CHECK_TEXT("", li_slice_of(err.text));
        li_triple_write_json(&two, &read);
        CHECK(li_slice_eq(li_buffer_slice(&one), li_buffer_slice(&two)));
        CHECK(read.amount.value == (written.amount.text.len ? written.amount.value : 0));
        CHECK_INT(written.target.by, read.target.by);
        li_buffer_free(&one);
        li_buffer_free(&two);
        li_arena_reset(arena);
    }
    li_arena_free(arena);
}

static void graphs_come_back(void) {
    random_numbers r = {0xABCDEF987654321u};
    for (int round = 0; round < 25; round++) {
        li_triple triples[60];
        for (size_t i = 0; i < 60; i++) triples[i] = random_triple(&r);
        li_graph *graph = graph_of(triples, 60), *back = NULL;
        li_error err = {0};
        char *one = json_of(graph);
        CHECK_INT(LI_OK, read_text(li_slice_of(one), &back, &err));
        CHECK_TEXT("", li_slice_of(err.text));
        char *two = json_of(back);
        CHECK_TEXT(one, li_slice_of(two));
        free(one);
        free(two);
        li_graph_free(graph);
        li_graph_free(back);
    }
}

/* Every flavour is JSON without a member twice, with as many nodes and edges as the view. */
static void flavours(void) {
    random_numbers r = {0x1234567890ABCDEFu};
    li_triple triples[60];
    for (size_t i = 0; i < 60; i++) triples[i] = random_triple(&r);
    triples[0].text = LI_LIT("octets \xFF\xC3 faux");
    triples[0].source.name = LI_LIT("Faux \xE2\x82 nom \x7F");
    li_graph *graph = graph_of(triples, 60);
    const li_view *view = NULL;
    CHECK_INT(LI_OK, li_graph_sort(graph, &view, NULL));
    static const char *const names[] = {"", "cytoscape", "graphology"};
    for (size_t i = 0; i < 3; i++) {
        char *text = text_of_view(view, "Un \"titre\"", names[i]);
        json_error_t e;
        json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, &e);
        CHECK(root != NULL);
        json_t *parts = i == 1 ? json_object_get(root, "elements") : root;
        CHECK_INT(view->node_count, json_array_size(json_object_get(parts, "nodes")));
        CHECK_INT(view->edge_count, json_array_size(json_object_get(parts, "edges")));
        json_decref(root);
        free(text);
    }
    li_graph_free(graph);
}

typedef struct refusal {
    const char *text, *message;
    uint64_t line, column;
} refusal;

#define HEAD "{\"format\":\"liaison-graph\",\"version\":1,"
#define TWO \
    "\"nodes\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"articles\":[{\"id\":\"d\"}],\n\"edges\":[{\"source\":\"a\"," \
    "\"target\":\"b\","
#define EVIDENCE "\"evidence\":[{\"article\":\"d\",\"start\":0,\"end\":1,\"text\":\"t\""

static const refusal refusals[] = {
    {HEAD, "the file ends too early", 1, 39},
    {HEAD "\"nodes\":3}", "\"nodes\" is not a list", 1, 39},
    {HEAD "\"nodes\":[],\"nodes\":[]}", "\"nodes\" is there twice", 1, 50},
    {HEAD "\"nodes\":[\n3]}", "a node is not an object", 2, 1},
    {HEAD "\"nodes\":[{\"id\":\"a\"}\n{\"id\":\"b\"}]}", "not JSON here", 2, 1},
    {HEAD "\"nodes\":[{}]}", "\"id\" is missing", 1, 48},
    {HEAD "\"nodes\":[{\"id\":\"\"}]}", "\"id\" is empty", 1, 48},
    {HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"planet\"}]}",
     "\"type\" is none of noun-phrase, country, person, organization", 1, 48},
    {HEAD "\"nodes\":[{\"id\":\"a\",\"mentions\":-1}]}", "\"mentions\" is not a whole number from 0 up", 1, 48},
    {HEAD "\"nodes\":[{\"id\":\"a\",\"aliases\":[\"b\",4]}]}", "\"aliases\" is not a list of strings", 1, 48},
    {HEAD "\"articles\":[{\"id\":\"d\",\"date\":\"2026-02-30\"}]}", "\"date\" is not a date as in 2026-02-04", 1, 51},
    {HEAD "\"nodes\":[]} x", "something follows the graph", 1, 51},
    {"{\"format\":\"liaison-graph\",\"version\":2}", "graph JSON of a version other than 1", 1, 1},
    {"{\"nodes\":[]}", "not a graph of liaison: \"format\" is not \"liaison-graph\"", 1, 1},
    {HEAD TWO "\"relation\":\"r\"}]}", "an edge without evidence", 2, 10},
    {HEAD TWO "\"relation\":\"\"}]}", "\"relation\" is empty", 2, 10},
    {HEAD TWO "\"relation\":\"r\",\n" EVIDENCE "},\n{\"article\":\"e\",\"start\":0,\"end\":1,\"text\":\"\"}]}]}",
     "\"article\" is the id of no article", 4, 1},
    {HEAD TWO "\"relation\":\"r\",\n" EVIDENCE ",\"swapped\":true}]}]}",
     "\"swapped\" in a relation that is not symmetric", 3, 13},
    {HEAD TWO "\"relation\":\"r\",\n" EVIDENCE ",\"amount\":{\"value\":1}}]}]}", "\"text\" is missing", 3, 13},
    {HEAD TWO "\"relation\":\"r\",\n" EVIDENCE ",\"start\":2}]}]}", "not JSON: duplicate object key near '\"start\"'",
     3, 63},
    {"{\"doc\":\"a\"}", "\"start\" is missing", 1, 1},
    {"\n\n[]", "a triple is a JSON object", 3, 1},
    {"{\"doc\":\"é\" 3}", "not JSON: '}' expected near '3'", 1, 12},
};

static void what_is_refused(void) {
    for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++) {
        li_graph *graph = NULL;
        li_error err = {0};
        CHECK_INT(LI_E_FORMAT, read_text(li_slice_of(refusals[i].text), &graph, &err));
        CHECK_TEXT(refusals[i].message, li_slice_of(err.text));
        CHECK_TEXT("essai.json", li_slice_of(err.file));
        CHECK_INT(refusals[i].line, err.line);
        CHECK_INT(refusals[i].column, err.column);
        CHECK_INT(LI_OK, li_graph_check(graph, NULL));
        li_graph_free(graph);
    }
}

/* Counts are recounted, unknown members passed over, blanks and a mark of byte order are no matter. */
static void what_is_forgiven(void) {
    static const char text[] =
        "\xEF\xBB\xBF \n" HEAD "\"later\":{\"x\":[{}]}, \"nodes\" : [ {\"id\":\"b\",\"mentions\":7}\n,"
        "{\"id\":\"a\"} ] ,\"articles\":[{\"id\":\"d\"}],\"edges\":[{\"target\":\"a\",\"source\":\"b\","
        "\"relation\":\"r\",\"weight\":9," EVIDENCE "}]}]}\n";
    li_graph *graph = NULL;
    const li_view *view = NULL;
    li_error err = {0};
    CHECK_INT(LI_OK, read_text(li_slice_of(text), &graph, &err));
    CHECK_TEXT("", li_slice_of(err.text));
    CHECK_INT(LI_OK, li_graph_sort(graph, &view, NULL));
    CHECK_INT(2, view->node_count);
    CHECK_INT(1, view->nodes[1].mentions);
    CHECK_INT(1, view->edges[0].weight);
    CHECK_INT(1, view->edges[0].source);
    li_graph_free(graph);
    CHECK_INT(LI_OK, read_text(LI_LIT(" \n"), &graph, NULL));
    li_graph_free(graph);
}

int main(void) {
    exact_bytes();
    lines_come_back();
    graphs_come_back();
    flavours();
    what_is_refused();
    what_is_forgiven();
    return check_done();
}
