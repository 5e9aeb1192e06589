/* No allocation of the graph, its JSON and its selections may be missed: each in turn is the one that fails, the call
 * says so, nothing leaks, and the graph is what it was. */
#include "graph/json_read.h"
#include "graph/select.h"
#include "tests/failure/refuse_memory.h"
#include "tests/unit/export/random_triples.h"
#include "tests/unit/export/text_of.h"

#include <jansson.h>

enum { BEFORE = 30, AFTER = 25, MOST = 20000 };

static li_triple triples[BEFORE + AFTER];

static li_graph *graph_of(size_t from, size_t to) {
    li_graph *graph = NULL;
    CHECK_INT(LI_OK, li_graph_new(&graph, NULL));
    for (size_t i = from; i < to; i++) CHECK_INT(LI_OK, li_graph_add(graph, &triples[i], NULL));
    return graph;
}

static void sort(li_graph *graph) {
    const li_view *view;
    CHECK_INT(LI_OK, li_graph_sort(graph, &view, NULL));
}

typedef li_code change(li_graph *graph, void *context, li_error *err);

/* Tries the change with one allocation more allowed each time (in longer steps once they are many), until none is
 * refused. partial: a failure may leave a part. */
static void try_all(const char *what, change *make, void *context, bool sorted, bool partial) {
    li_graph *graph = graph_of(0, BEFORE);
    char *before = json_of(graph);
    li_graph_free(graph);
    size_t n = 0;
    for (bool was_refused = true; was_refused && n < MOST; n += 1 + n / 50) {
        li_error err = {0};
        graph = graph_of(0, BEFORE);
        if (sorted) sort(graph);
        refuse_memory_after(n);
        li_code code = make(graph, context, &err);
        was_refused = allow_memory();
        CHECK_INT(was_refused ? LI_E_MEMORY : LI_OK, code);
        CHECK_INT(code, err.code);
        CHECK_INT(LI_OK, li_graph_check(graph, NULL));
        if (was_refused && !partial) {
            char *after = json_of(graph);
            CHECK_TEXT(before, li_slice_of(after));
            free(after);
        }
        if (was_refused) CHECK_INT(LI_OK, make(graph, context, NULL));
        li_graph_free(graph);
    }
    printf("%s: about %zu allocations\n", what, n);
    CHECK(n < MOST);
    free(before);
}

/* Adds triple after triple: what the failed one leaves must be what the ones before it made. */
static void adding(size_t before, bool sorted, size_t least) {
    size_t n = 0;
    for (bool was_refused = true; was_refused && n < MOST; n++) {
        li_graph *graph = graph_of(0, before);
        size_t added = before;
        li_code code = LI_OK;
        if (sorted) sort(graph);
        refuse_memory_after(n);
        for (; added < BEFORE + AFTER && !code; added++) code = li_graph_add(graph, &triples[added], NULL);
        was_refused = allow_memory();
        if (code) added--;
        CHECK_INT(was_refused ? LI_E_MEMORY : LI_OK, code);
        li_graph *expected = graph_of(0, added);
        char *one = json_of(expected), *two = json_of(graph);
        CHECK_TEXT(one, li_slice_of(two));
        for (size_t i = added; i < BEFORE + AFTER; i++) CHECK_INT(LI_OK, li_graph_add(graph, &triples[i], NULL));
        CHECK_INT(LI_OK, li_graph_check(graph, NULL));
        free(one);
        free(two);
        li_graph_free(expected);
        li_graph_free(graph);
    }
    printf("adding to %zu: %zu allocations\n", before, n - 1);
    CHECK(n > least && n < MOST);
}

static li_code merge(li_graph *graph, void *context, li_error *err) { return li_graph_merge(graph, context, err); }

static li_code only_sort(li_graph *graph, void *context, li_error *err) {
    const li_view *view;
    (void)context;
    return li_graph_sort(graph, &view, err);
}

static li_code read_json(li_graph *graph, void *context, li_error *err) { return li_graph_read(graph, context, err); }

static li_code select_part(li_graph *graph, void *context, li_error *err) {
    li_graph *part = NULL;
    li_slice actor = LI_LIT("otan");
    li_selection selection = {.actors = &actor, .actor_count = 1, .depth = 2, .top = 5, .countries = true};
    (void)context;
    li_code code = li_graph_select(&part, graph, &selection, NULL, err);
    CHECK((part != NULL) == (code == LI_OK));
    li_graph_free(part);
    return code;
}

static li_code write_json(li_graph *graph, void *context, li_error *err) {
    const li_export_options *options = context;
    const li_view *view;
    bool refusing = memory_refusing;
    memory_refusing = false;
    FILE *stream = fopen("/dev/null", "w");
    CHECK(stream != NULL);
    setvbuf(stream, NULL, _IONBF, 0);
    CHECK_INT(LI_OK, li_graph_sort(graph, &view, NULL));
    memory_refusing = refusing;
    li_code code = li_write_json(stream, view, options, err);
    refusing = memory_refusing;
    memory_refusing = false;
    fclose(stream);
    memory_refusing = refusing;
    return code;
}

static void reading(const char *text, size_t len, const char *what) {
    li_source *source = NULL;
    CHECK_INT(LI_OK, li_source_copy(&source, "essai", (li_slice){text, len}, NULL));
    /* Jansson's parser itself ends the program by an assertion where a buffer of its own cannot grow (2.14). */
    json_set_alloc_funcs(__real_malloc, free);
    try_all(what, read_json, source, false, true);
    json_set_alloc_funcs(__wrap_malloc, free);
    li_source_free(source);
}

int main(void) {
    random_numbers r = {0x13579BDF2468ACEu};
    for (size_t i = 0; i < BEFORE + AFTER; i++) triples[i] = random_triple(&r);
    json_set_alloc_funcs(__wrap_malloc, free);
    adding(0, false, 20);
    adding(BEFORE, false, 1);
    adding(BEFORE, true, 10);
    li_graph *other = graph_of(BEFORE, BEFORE + AFTER);
    try_all("merging", merge, other, false, false);
    sort(other);
    try_all("merging, sorted", merge, other, true, false);
    try_all("sorting", only_sort, NULL, false, false);
    try_all("selecting", select_part, NULL, false, false);
    li_graph_free(other);
    other = graph_of(BEFORE, BEFORE + 4);
    char *json = json_of(other);
    reading(json, strlen(json), "reading");
    free(json);
    li_graph_free(other);
    static const char *const flavours[] = {"", "cytoscape", "graphology"};
    for (size_t i = 0; i < 3; i++) {
        li_export_options options = {.title = LI_LIT("Essai"), .flavour = li_slice_of(flavours[i])};
        try_all(i ? flavours[i] : "writing", write_json, &options, true, false);
    }
    return check_done();
}
