/* JSON as Cytoscape and cytoscape.js read it: elements whose data are plain values and lists of them, with places. The
 * name of a node and the interaction of an edge are what Cytoscape shows. Element ids are one space there: an edge's id
 * holds blanks, which a node's id cannot. */
#include "base/buffer.h"
#include "export/json_parts.h"
#include "export/text.h"

static void put_node(li_json_out *out, const void *context, size_t i) {
    const li_json_stage *stage = context;
    const li_node *node = &stage->view->nodes[i];
    json_t *data = li_json_node(node);
    bool made =
        data && li_json_set(data, "id", li_json_text(node->id)) && li_json_set(data, "name", li_json_text(node->name));
    if (!made) {
        json_decref(data);
        data = NULL;
    }
    li_json_put(out, "{\"data\":");
    li_json_put_value(out, data, false);
    li_json_put(out, ",\"position\":{\"x\":");
    li_text_hundredths(&out->buffer, stage->at[i].x);
    li_json_put(out, ",\"y\":");
    li_text_hundredths(&out->buffer, -stage->at[i].y);
    li_json_put(out, "}}");
}

static json_t *edge_id(const li_view *view, size_t i) {
    const li_edge *edge = &view->edges[i];
    li_buffer id = LI_BUFFER_EMPTY;
    json_t *key = li_json_edge_key(view, i);
    li_buffer_add(&id, view->nodes[edge->source].id);
    li_buffer_add_byte(&id, ' ');
    if (key) li_buffer_add(&id, (li_slice){json_string_value(key), json_string_length(key)});
    li_buffer_add_byte(&id, ' ');
    li_buffer_add(&id, view->nodes[edge->target].id);
    json_t *made = key && !id.code ? li_json_text(li_buffer_slice(&id)) : NULL;
    json_decref(key);
    li_buffer_free(&id);
    return made;
}

/* Counts of statuses as columns of their own: Cytoscape's tables hold no objects. */
static bool flatten_statuses(json_t *data, const li_edge *edge) {
    json_object_del(data, "statuses");
    for (size_t i = 0; i < LI_STATUS_COUNT; i++) {
        json_t *count = json_integer((json_int_t)edge->status[i]);
        if (!li_json_set(data, li_status_name((li_status)i), count)) return false;
    }
    return true;
}

static void put_edge(li_json_out *out, const void *context, size_t i) {
    const li_view *view = ((const li_json_stage *)context)->view;
    const li_edge *edge = &view->edges[i];
    json_t *data = li_json_edge(edge);
    bool made = data && li_json_set(data, "id", edge_id(view, i)) &&
                li_json_set(data, "source", li_json_text(view->nodes[edge->source].id)) &&
                li_json_set(data, "target", li_json_text(view->nodes[edge->target].id)) &&
                li_json_set(data, "interaction", li_json_text(edge->relation)) && flatten_statuses(data, edge);
    if (!made) {
        json_decref(data);
        data = NULL;
    }
    li_json_put(out, "{\"data\":{");
    li_json_put_value(out, data, true);
    li_json_put(out, ",\"evidence\":[");
    for (size_t k = 0; k < edge->evidence_count && li_json_flush(out); k++) {
        if (k) li_json_put(out, ",");
        li_buffer_add_json(&out->buffer, edge->evidence[k].text);
    }
    li_json_put(out, "],\"documents\":[");
    for (size_t k = 0; k < edge->article_count && li_json_flush(out); k++) {
        if (k) li_json_put(out, ",");
        li_buffer_add_json(&out->buffer, view->documents[edge->articles[k]].doc);
    }
    li_json_put(out, "]}}");
}

li_code li_write_cytoscape(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    li_json_out out = {stream, LI_BUFFER_EMPTY, NULL};
    li_json_stage stage;
    li_code code = li_json_stage_begin(&stage, view, err);
    if (code) return code;
    li_json_put(&out, "{\"format_version\":\"1.0\",\"generated_by\":\"liaison\",\n"
                      "\"target_cytoscapejs_version\":\"~3\",\n\"data\":{\"name\":");
    li_json_put_value(&out, li_json_text(options->title), false);
    li_json_put(&out, "},\n\"elements\":{\"nodes\":[");
    li_json_put_list(&out, view->node_count, put_node, &stage);
    li_json_put(&out, "],\n\"edges\":[");
    li_json_put_list(&out, view->edge_count, put_edge, &stage);
    li_json_put(&out, "]}}\n");
    li_json_stage_end(&stage);
    return li_json_end(&out, err);
}
