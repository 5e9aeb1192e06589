/* JSON as graphology and Gephi Lite read it: keys beside attributes. Symmetric relations are undirected edges. */
#include "export/json_parts.h"

static void put_node(li_json_out *out, const li_node *node) {
    li_json_put(out, "{\"key\":");
    li_json_put_value(out, li_json_text(node->id), false);
    li_json_put(out, ",\"attributes\":");
    li_json_put_value(out, li_json_node(node), false);
    li_json_put(out, "}");
}

static void put_edge(li_json_out *out, const li_view *view, size_t i) {
    const li_edge *edge = &view->edges[i];
    json_t *attributes = li_json_edge(edge);
    if (attributes && !li_json_set(attributes, "label", li_json_text(edge->relation))) {
        json_decref(attributes);
        attributes = NULL;
    }
    li_buffer_printf(&out->buffer, "{\"key\":\"e%zu\",\"source\":", i);
    li_json_put_value(out, li_json_text(view->nodes[edge->source].id), false);
    li_json_put(out, ",\"target\":");
    li_json_put_value(out, li_json_text(view->nodes[edge->target].id), false);
    li_json_put(out, edge->symmetric ? ",\"undirected\":true,\"attributes\":{" : ",\"attributes\":{");
    li_json_put_value(out, attributes, true);
    li_json_put(out, ",\"evidence\":[");
    for (size_t k = 0; k < edge->evidence_count && li_json_flush(out); k++) {
        li_json_put(out, k ? ",\n " : "\n ");
        li_json_put_evidence(out, view, &edge->evidence[k]);
    }
    li_json_put(out, "]}}");
}

li_code li_write_graphology(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    li_json_out out = {stream, LI_BUFFER_EMPTY};
    li_json_put(&out, "{\"attributes\":{\"name\":");
    li_json_put_value(&out, li_json_text(options->title), false);
    li_json_put(&out, "},\n\"options\":{\"type\":\"mixed\",\"multi\":true,\"allowSelfLoops\":false},\n\"nodes\":[");
    for (size_t i = 0; i < view->node_count && li_json_flush(&out); i++) {
        li_json_put(&out, i ? ",\n" : "\n");
        put_node(&out, &view->nodes[i]);
    }
    li_json_put(&out, "],\n\"edges\":[");
    for (size_t i = 0; i < view->edge_count && li_json_flush(&out); i++) {
        li_json_put(&out, i ? ",\n" : "\n");
        put_edge(&out, view, i);
    }
    li_json_put(&out, "]}\n");
    return li_json_end(&out, err);
}
