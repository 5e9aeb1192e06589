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

static void put_node(li_json_out *out, const li_node *node) {
    li_json_put(out, "{\"id\":");
    li_json_put_value(out, li_json_text(node->id), false);
    li_json_put(out, ",");
    li_json_put_value(out, li_json_node(node), true);
    li_json_put(out, "}");
}

static void put_edge(li_json_out *out, const li_view *view, size_t i) {
    const li_edge *edge = &view->edges[i];
    li_json_put(out, "{\"source\":");
    li_json_put_value(out, li_json_text(view->nodes[edge->source].id), false);
    li_json_put(out, ",\"target\":");
    li_json_put_value(out, li_json_text(view->nodes[edge->target].id), false);
    li_json_put(out, ",\"key\":");
    li_json_put_value(out, li_json_edge_key(view, i), false);
    li_json_put(out, ",");
    li_json_put_value(out, li_json_edge(edge), true);
    li_json_put(out, ",\"evidence\":[");
    for (size_t k = 0; k < edge->evidence_count && li_json_flush(out); k++) {
        li_json_put(out, k ? ",\n " : "\n ");
        li_json_put_evidence(out, view, &edge->evidence[k]);
    }
    li_json_put(out, "]}");
}

static json_t *article(const li_document *document) {
    json_t *o = json_object();
    if (o && li_json_set(o, "id", li_json_text(document->doc)) && li_json_set_date(o, "date", document->date) &&
        li_json_set_text(o, "title", document->title) && li_json_set_text(o, "url", document->url)) {
        return o;
    }
    json_decref(o);
    return NULL;
}

li_code li_write_json(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    if (li_slice_eq(options->flavour, LI_LIT("cytoscape"))) return li_write_cytoscape(stream, view, options, err);
    if (li_slice_eq(options->flavour, LI_LIT("graphology"))) return li_write_graphology(stream, view, options, err);
    li_json_out out = {stream, LI_BUFFER_EMPTY};
    li_json_put(&out, "{\"format\":\"liaison-graph\",\"version\":1,\"directed\":true,\"multigraph\":true,\n\"graph\":");
    li_json_put_value(&out, head(view, options), false);
    li_json_put(&out, ",\n\"nodes\":[");
    for (size_t i = 0; i < view->node_count && li_json_flush(&out); i++) {
        li_json_put(&out, i ? ",\n" : "\n");
        put_node(&out, &view->nodes[i]);
    }
    li_json_put(&out, "],\n\"edges\":[");
    for (size_t i = 0; i < view->edge_count && li_json_flush(&out); i++) {
        li_json_put(&out, i ? ",\n" : "\n");
        put_edge(&out, view, i);
    }
    li_json_put(&out, "],\n\"articles\":[");
    for (size_t i = 0; i < view->document_count && li_json_flush(&out); i++) {
        li_json_put(&out, i ? ",\n" : "\n");
        li_json_put_value(&out, article(&view->documents[i]), false);
    }
    li_json_put(&out, "]}\n");
    return li_json_end(&out, err);
}
