#include "export/formats.h"
#include "export/json_parts.h"

static json_t *head(const li_view *view, const li_export_options *options) {
    json_t *graph = json_object();
    if (graph && li_json_set_text(graph, "title", options->title) &&
        li_json_set(graph, "generator", json_string("liaison")) &&
        li_json_set(graph, "articles", json_integer((json_int_t)view->document_count))) {
        return graph;
    }
    json_decref(graph);
    return NULL;
}

typedef struct graph {
    const li_view *view;
    li_json_item *more;
    const void *context;
} graph;

static void put_node(li_json_out *out, const void *context, size_t i) {
    const graph *g = context;
    li_json_put(out, "{\"id\":");
    li_json_put_value(out, li_json_text(g->view->nodes[i].id), false);
    li_json_put(out, ",");
    li_json_put_value(out, li_json_node(&g->view->nodes[i]), true);
    if (g->more) g->more(out, g->context, i);
    li_json_put(out, "}");
}

static void put_edge(li_json_out *out, const void *context, size_t i) {
    const li_view *view = ((const graph *)context)->view;
    const li_edge *edge = &view->edges[i];
    li_json_put(out, "{\"source\":");
    li_json_put_value(out, li_json_text(view->nodes[edge->source].id), false);
    li_json_put(out, ",\"target\":");
    li_json_put_value(out, li_json_text(view->nodes[edge->target].id), false);
    li_json_put(out, ",\"key\":");
    li_json_put_value(out, li_json_edge_key(view, i), false);
    li_json_put(out, ",");
    li_json_put_value(out, li_json_edge(edge), true);
    li_json_put(out, ",");
    li_json_put_all_evidence(out, view, edge);
    li_json_put(out, "}");
}

static void put_article(li_json_out *out, const void *context, size_t i) {
    const li_document *document = &((const graph *)context)->view->documents[i];
    json_t *o = json_object();
    bool made = o && li_json_set(o, "id", li_json_text(document->doc)) && li_json_set_date(o, "date", document->date) &&
                li_json_set_text(o, "title", document->title) && li_json_set_text(o, "url", document->url);
    if (!made) {
        json_decref(o);
        o = NULL;
    }
    li_json_put_value(out, o, false);
}

void li_json_put_graph(li_json_out *out, const li_view *view, const li_export_options *options, li_json_item *more,
                       const void *context) {
    graph g = {view, more, context};
    li_json_put(out, "{\"format\":\"liaison-graph\",\"version\":1,\"directed\":true,\"multigraph\":true,\n\"graph\":");
    li_json_put_value(out, head(view, options), false);
    li_json_put(out, ",\n\"nodes\":[");
    li_json_put_list(out, view->node_count, put_node, &g);
    li_json_put(out, "],\n\"edges\":[");
    li_json_put_list(out, view->edge_count, put_edge, &g);
    li_json_put(out, "],\n\"articles\":[");
    li_json_put_list(out, view->document_count, put_article, &g);
    li_json_put(out, "]}");
}

li_code li_write_json(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    if (li_slice_eq(options->flavour, LI_LIT("cytoscape"))) return li_write_cytoscape(stream, view, options, err);
    if (li_slice_eq(options->flavour, LI_LIT("graphology"))) return li_write_graphology(stream, view, options, err);
    li_json_out out = {stream, LI_BUFFER_EMPTY, NULL};
    li_json_put_graph(&out, view, options, NULL, NULL);
    li_json_put(&out, "\n");
    return li_json_end(&out, err);
}
