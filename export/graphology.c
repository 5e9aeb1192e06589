/* JSON as graphology and Gephi Lite read it: keys beside attributes. Symmetric relations are undirected edges. */
#include "export/json_parts.h"

static li_code write_node(FILE *stream, const li_node *node, li_error *err) {
    fputs("{\"key\":", stream);
    li_code code = li_json_write(stream, li_json_text(node->id), false, 0, err);
    fputs(",\"attributes\":", stream);
    if (!code) code = li_json_write(stream, li_json_node(node), false, 0, err);
    fputs("}", stream);
    return code;
}

static li_code write_edge(FILE *stream, const li_view *view, size_t i, li_error *err) {
    const li_edge *edge = &view->edges[i];
    json_t *attributes = li_json_edge(edge);
    if (attributes && !li_json_set(attributes, "label", li_json_text(edge->relation))) {
        json_decref(attributes);
        attributes = NULL;
    }
    fprintf(stream, "{\"key\":\"e%zu\",\"source\":", i);
    li_code code = li_json_write(stream, li_json_text(view->nodes[edge->source].id), false, 0, err);
    fputs(",\"target\":", stream);
    if (!code) code = li_json_write(stream, li_json_text(view->nodes[edge->target].id), false, 0, err);
    fputs(edge->symmetric ? ",\"undirected\":true,\"attributes\":{" : ",\"attributes\":{", stream);
    if (!code) code = li_json_write(stream, attributes, true, 0, err);
    else json_decref(attributes);
    fputs(",\"evidence\":[", stream);
    for (size_t k = 0; k < edge->evidence_count && !code; k++) {
        unsigned digits;
        fputs(k ? ",\n " : "\n ", stream);
        code = li_json_digits(&edge->evidence[k], &digits, err);
        if (!code) code = li_json_write(stream, li_json_evidence(view, &edge->evidence[k]), false, digits, err);
    }
    fputs("]}}", stream);
    return code;
}

li_code li_write_graphology(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    fputs("{\"attributes\":{\"name\":", stream);
    li_code code = li_json_write(stream, li_json_text(options->title), false, 0, err);
    fputs("},\n\"options\":{\"type\":\"mixed\",\"multi\":true,\"allowSelfLoops\":false},\n\"nodes\":[", stream);
    for (size_t i = 0; i < view->node_count && !code && !ferror(stream); i++) {
        fputs(i ? ",\n" : "\n", stream);
        code = write_node(stream, &view->nodes[i], err);
    }
    fputs("],\n\"edges\":[", stream);
    for (size_t i = 0; i < view->edge_count && !code && !ferror(stream); i++) {
        fputs(i ? ",\n" : "\n", stream);
        code = write_edge(stream, view, i, err);
    }
    fputs("]}\n", stream);
    return code;
}
