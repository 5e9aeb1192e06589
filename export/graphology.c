/* JSON as graphology and Gephi Lite read it: keys beside attributes. Symmetric relations are undirected edges. */
#include "export/json_parts.h"

static void put_node(li_json_out *out, const void *context, size_t i) {
    const li_node *node = &((const li_view *)context)->nodes[i];
    li_json_put(out, "{\"key\":");
    li_json_put_value(out, li_json_text(node->id), false);
    li_json_put(out, ",\"attributes\":");
    li_json_put_value(out, li_json_node(node), false);
    li_json_put(out, "}");
}

static void put_edge(li_json_out *out, const void *context, size_t i) {
    const li_view *view = context;
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
    li_json_put(out, ",");
    li_json_put_all_evidence(out, view, edge);
    li_json_put(out, "}}");
}

li_code li_write_graphology(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    li_json_out out = {stream, LI_BUFFER_EMPTY, NULL};
    li_json_put(&out, "{\"attributes\":{\"name\":");
    li_json_put_value(&out, li_json_text(options->title), false);
    li_json_put(&out, "},\n\"options\":{\"type\":\"mixed\",\"multi\":true,\"allowSelfLoops\":false},\n\"nodes\":[");
    li_json_put_list(&out, view->node_count, put_node, view);
    li_json_put(&out, "],\n\"edges\":[");
    li_json_put_list(&out, view->edge_count, put_edge, view);
    li_json_put(&out, "]}\n");
    return li_json_end(&out, err);
}
