#include "export/formats.h"
#include "export/json_parts.h"

/* Members are written first thing in an object, so that the rest of it can follow piece by piece. */

static li_code write_head(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    json_t *graph = json_object();
    bool made = graph && li_json_set_text(graph, "title", options->title) &&
                li_json_set(graph, "generator", json_string("liaison")) &&
                li_json_set(graph, "articles", json_integer((json_int_t)view->document_count));
    if (!made) {
        json_decref(graph);
        graph = NULL;
    }
    fputs("{\"format\":\"liaison-graph\",\"version\":1,\"directed\":true,\"multigraph\":true,\n\"graph\":", stream);
    return li_json_write(stream, graph, false, 0, err);
}

static li_code write_node(FILE *stream, const li_node *node, li_error *err) {
    fputs("{\"id\":", stream);
    li_code code = li_json_write(stream, li_json_text(node->id), false, 0, err);
    fputs(",", stream);
    if (!code) code = li_json_write(stream, li_json_node(node), true, 0, err);
    fputs("}", stream);
    return code;
}

static li_code write_edge(FILE *stream, const li_view *view, size_t i, li_error *err) {
    const li_edge *edge = &view->edges[i];
    fputs("{\"source\":", stream);
    li_code code = li_json_write(stream, li_json_text(view->nodes[edge->source].id), false, 0, err);
    fputs(",\"target\":", stream);
    if (!code) code = li_json_write(stream, li_json_text(view->nodes[edge->target].id), false, 0, err);
    fputs(",\"key\":", stream);
    if (!code) code = li_json_write(stream, li_json_edge_key(view, i), false, 0, err);
    fputs(",", stream);
    if (!code) code = li_json_write(stream, li_json_edge(edge), true, 0, err);
    fputs(",\"evidence\":[", stream);
    for (size_t k = 0; k < edge->evidence_count && !code; k++) {
        unsigned digits;
        fputs(k ? ",\n " : "\n ", stream);
        code = li_json_digits(&edge->evidence[k], &digits, err);
        if (!code) code = li_json_write(stream, li_json_evidence(view, &edge->evidence[k]), false, digits, err);
    }
    fputs("]}", stream);
    return code;
}

static json_t *article(const li_document *document) {
    json_t *o = json_object();
    char date[24] = "";
    if (document->date.year) {
        snprintf(date, sizeof date, "%04d-%02u-%02u", (int)document->date.year, (unsigned)document->date.month,
                 (unsigned)document->date.day);
    }
    if (o && li_json_set(o, "id", li_json_text(document->doc)) && li_json_set_text(o, "date", li_slice_of(date)) &&
        li_json_set_text(o, "title", document->title) && li_json_set_text(o, "url", document->url)) {
        return o;
    }
    json_decref(o);
    return NULL;
}

li_code li_write_json(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    if (li_slice_eq(options->flavour, LI_LIT("cytoscape"))) return li_write_cytoscape(stream, view, options, err);
    if (li_slice_eq(options->flavour, LI_LIT("graphology"))) return li_write_graphology(stream, view, options, err);
    li_code code = write_head(stream, view, options, err);
    fputs(",\n\"nodes\":[", stream);
    for (size_t i = 0; i < view->node_count && !code && !ferror(stream); i++) {
        fputs(i ? ",\n" : "\n", stream);
        code = write_node(stream, &view->nodes[i], err);
    }
    fputs("],\n\"edges\":[", stream);
    for (size_t i = 0; i < view->edge_count && !code && !ferror(stream); i++) {
        fputs(i ? ",\n" : "\n", stream);
        code = write_edge(stream, view, i, err);
    }
    fputs("],\n\"articles\":[", stream);
    for (size_t i = 0; i < view->document_count && !code && !ferror(stream); i++) {
        fputs(i ? ",\n" : "\n", stream);
        code = li_json_write(stream, article(&view->documents[i]), false, 0, err);
    }
    fputs("]}\n", stream);
    return code;
}
