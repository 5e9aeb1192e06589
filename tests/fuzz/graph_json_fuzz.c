/* li_export li_graph: any bytes as a graph or lines of triples; what is read is sound and comes back from its own JSON.
 */
#include "export/formats.h"
#include "graph/json_read.h"
#include "tests/fuzz/fuzz.h"

static li_graph *read_graph(li_slice bytes, bool *whole) {
    li_graph *graph = NULL;
    li_source *source = NULL;
    li_error err = {0};
    FUZZ_CHECK(!li_graph_new(&graph, NULL));
    FUZZ_CHECK(!li_source_copy(&source, "fuzz", bytes, NULL));
    li_code code = li_graph_read(graph, source, &err);
    FUZZ_CHECK(code == err.code);
    FUZZ_CHECK(!code || err.text[0]);
    *whole = !code;
    li_source_free(source);
    return graph;
}

static char *json_of(li_graph *graph, size_t *len) {
    static const li_export_options options;
    const li_view *view = NULL;
    char *text = NULL;
    FUZZ_CHECK(!li_graph_check(graph, NULL));
    FUZZ_CHECK(!li_graph_sort(graph, &view, NULL));
    FILE *stream = open_memstream(&text, len);
    FUZZ_CHECK(stream && !li_write_json(stream, view, &options, NULL));
    fclose(stream);
    return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    bool whole;
    size_t one_len = 0, two_len = 0;
    li_graph *graph = read_graph((li_slice){(const char *)data, size}, &whole);
    char *one = json_of(graph, &one_len); /* what was read before a mistake is sound, too */
    li_graph *again = read_graph((li_slice){one, one_len}, &whole);
    FUZZ_CHECK(whole);
    char *two = json_of(again, &two_len);
    FUZZ_CHECK(one_len == two_len && memcmp(one, two, one_len) == 0);
    free(one);
    free(two);
    li_graph_free(graph);
    li_graph_free(again);
    return 0;
}
