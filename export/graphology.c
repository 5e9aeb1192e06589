/* JSON as graphology and Gephi Lite read it: keys beside attributes, places, sizes and colours among them. Symmetric
 * relations are undirected edges. */
#include "export/json_parts.h"
#include "export/style.h"
#include "export/text.h"

static void put_node(li_json_out *out, const void *context, size_t i) {
    const li_json_stage *stage = context;
    const li_node *node = &stage->view->nodes[i];
    li_json_put(out, "{\"key\":");
    li_json_put_value(out, li_json_text(node->id), false);
    li_json_put(out, ",\"attributes\":{");
    li_json_put_value(out, li_json_node(node), true);
    li_json_put(out, ",\"x\":");
    li_text_hundredths(&out->buffer, stage->at[i].x);
    li_json_put(out, ",\"y\":");
    li_text_hundredths(&out->buffer, stage->at[i].y);
    li_json_put(out, ",\"size\":");
    li_text_hundredths(&out->buffer, li_style_size(node->mentions, stage->most));
    li_json_put(out, ",\"color\":\"");
    li_json_put(out, li_style_type_color(node->type));
    li_json_put(out, "\"}}");
}

static void put_edge(li_json_out *out, const void *context, size_t i) {
    const li_view *view = ((const li_json_stage *)context)->view;
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
    li_json_put(out, ",\"color\":\"");
    li_json_put(out, li_style_category_color(edge->category));
    li_json_put(out, "\",");
    li_json_put_all_evidence(out, view, edge);
    li_json_put(out, "}}");
}

li_code li_write_graphology(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    li_json_out out = {stream, LI_BUFFER_EMPTY, NULL};
    li_json_stage stage;
    li_code code = li_json_stage_begin(&stage, view, err);
    if (code) return code;
    li_json_put(&out, "{\"attributes\":{\"name\":");
    li_json_put_value(&out, li_json_text(options->title), false);
    li_json_put(&out, "},\n\"options\":{\"type\":\"mixed\",\"multi\":true,\"allowSelfLoops\":false},\n\"nodes\":[");
    li_json_put_list(&out, view->node_count, put_node, &stage);
    li_json_put(&out, "],\n\"edges\":[");
    li_json_put_list(&out, view->edge_count, put_edge, &stage);
    li_json_put(&out, "]}\n");
    li_json_stage_end(&stage);
    return li_json_end(&out, err);
}
