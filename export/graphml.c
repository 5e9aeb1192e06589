/* GraphML that Gephi, NetworkX, igraph, Cytoscape and APOC read without a warning: every key declared before the graph
 * with an id of its own, every value written, no default, no nesting. Gephi merges parallel edges unless they carry the
 * attribute `label`, which docs/liaison-graphml.xsd adds to the schema, as `labels` on nodes for APOC; the flavour
 * "strict" leaves both out. "yed" adds yFiles' graphics instead. */
#include "export/formats.h"
#include "export/layout.h"
#include "export/style.h"
#include "export/text.h"
#include "export/xml.h"

#include <stdlib.h>

typedef enum flavour { USUAL, STRICT, YED } flavour;

typedef struct graphml {
    li_xml xml;
    const li_view *view;
    const li_position *at;
    flavour flavour;
    bool english;
    uint64_t most;    /* mentions of a node */
    li_buffer value;  /* text in the making */
} graphml;

static const struct {
    const char *id, *type;
    bool edge;
} keys[] = {
    {"n_label", "string", false},      {"n_type", "string", false},       {"n_kind", "string", false},
    {"n_aliases", "string", false},    {"n_wikidata", "string", false},   {"n_country", "string", false},
    {"n_discovered", "boolean", false}, {"n_mentions", "int", false},     {"n_articles", "int", false},
    {"n_first_seen", "string", false}, {"n_last_seen", "string", false},  {"n_size", "double", false},
    {"n_color", "string", false},      {"n_x", "double", false},          {"n_y", "double", false},
    {"e_label", "string", true},       {"e_weight", "double", true},      {"e_relation", "string", true},
    {"e_interaction", "string", true}, {"e_category", "string", true},    {"e_symmetric", "boolean", true},
    {"e_status", "string", true},      {"e_actual", "int", true},         {"e_planned", "int", true},
    {"e_possible", "int", true},       {"e_denied", "int", true},         {"e_first_seen", "string", true},
    {"e_last_seen", "string", true},   {"e_articles", "int", true},       {"e_rule", "string", true},
    {"e_evidence", "string", true},    {"e_reported_by", "string", true}, {"e_source_url", "string", true},
    {"e_color", "string", true},
};

/* <data key="…">: the value is what add_… put into g->value, which is clean text, or what is given. */
static void data(graphml *g, const char *key, li_slice value) {
    li_buffer *r = &g->xml.record;
    li_buffer_add_text(r, "<data key=\"");
    li_buffer_add_text(r, key);
    li_buffer_add_text(r, "\">");
    li_text_xml(r, value);
    li_buffer_add_text(r, "</data>");
}

static void data_value(graphml *g, const char *key) {
    if (g->value.code) g->xml.record.code = g->value.code;
    data(g, key, li_buffer_slice(&g->value));
    li_buffer_clear(&g->value);
}

static void data_text(graphml *g, const char *key, const char *value) {
    data(g, key, li_slice_of(value));
}

static void data_count(graphml *g, const char *key, uint64_t value) {
    li_text_count(&g->value, value > INT32_MAX ? INT32_MAX : value);
    data_value(g, key);
}

static void data_double(graphml *g, const char *key, double value) {
    li_text_hundredths(&g->value, value);
    data_value(g, key);
}

static void data_date(graphml *g, const char *key, li_date date) {
    li_text_iso(&g->value, date);
    data_value(g, key);
}

static void data_flag(graphml *g, const char *key, bool value) {
    data_text(g, key, value ? "true" : "false");
}

static void attribute_number(li_buffer *r, const char *name, double value) {
    li_buffer_add_byte(r, ' ');
    li_buffer_add_text(r, name);
    li_buffer_add_text(r, "=\"");
    li_text_hundredths(r, value);
    li_buffer_add_byte(r, '"');
}

static void yed_node(graphml *g, size_t i) {
    const li_node *node = &g->view->nodes[i];
    li_buffer *r = &g->xml.record;
    double width = 24 + 8 * (double)(node->name.len < 60 ? node->name.len : 60);
    li_buffer_add_text(r, "<data key=\"n_graphics\"><y:ShapeNode><y:Geometry");
    attribute_number(r, "height", 30);
    attribute_number(r, "width", width);
    attribute_number(r, "x", g->at[i].x - width / 2);
    attribute_number(r, "y", -g->at[i].y - 15);
    li_buffer_add_text(r, "/><y:Fill color=\"");
    li_buffer_add_text(r, li_style_type_color(node->type));
    li_buffer_add_text(r, "\" transparent=\"false\"/><y:BorderStyle color=\"#2F4858\" type=\"line\" width=\"1.0\"/>"
                          "<y:NodeLabel fontFamily=\"DejaVu Sans\" textColor=\"");
    li_buffer_add_text(r, li_style_type_text_color(node->type));
    li_buffer_add_text(r, "\">");
    li_text_xml(r, node->name);
    li_buffer_add_text(r, "</y:NodeLabel><y:Shape type=\"");
    li_buffer_add_text(r, node->type == LI_PERSON ? "ellipse"
                          : node->type == LI_ORGANIZATION ? "rectangle" : "roundrectangle");
    li_buffer_add_text(r, "\"/></y:ShapeNode></data>");
}

static void yed_edge(graphml *g, const li_edge *edge) {
    li_buffer *r = &g->xml.record;
    li_status status = li_style_status(edge);
    li_buffer_add_text(r, "<data key=\"e_graphics\"><y:PolyLineEdge><y:LineStyle color=\"");
    li_buffer_add_text(r, li_style_category_color(edge->category));
    li_buffer_add_text(r, "\" type=\"");
    li_buffer_add_text(r, status == LI_ACTUAL ? "line" : status == LI_POSSIBLE ? "dotted" : "dashed");
    li_buffer_add_byte(r, '"');
    attribute_number(r, "width", li_style_width(edge->weight));
    li_buffer_add_text(r, "/><y:Arrows source=\"none\" target=\"");
    li_buffer_add_text(r, edge->symmetric ? "none" : "standard");
    li_buffer_add_text(r, "\"/><y:EdgeLabel fontFamily=\"DejaVu Sans\">");
    li_style_edge_label(&g->value, edge, g->english);
    li_text_xml(r, li_buffer_slice(&g->value));
    li_buffer_clear(&g->value);
    li_buffer_add_text(r, "</y:EdgeLabel><y:BendStyle smoothed=\"true\"/></y:PolyLineEdge></data>");
}

static li_code add_node(graphml *g, size_t i, li_error *err) {
    const li_node *node = &g->view->nodes[i];
    li_buffer *r = &g->xml.record;
    li_buffer_add_text(r, "<node id=\"");
    li_xml_node_id(r, g->view, i);
    li_buffer_add_byte(r, '"');
    if (g->flavour == USUAL) li_xml_attribute(r, "labels", li_slice_of(li_style_type_graph_labels(node->type)));
    li_buffer_add_byte(r, '>');
    data(g, "n_label", node->name);
    data_text(g, "n_type", li_actor_type_name(node->type));
    data(g, "n_kind", node->kind);
    for (size_t a = 0; a < node->alias_count; a++) {
        if (a) li_buffer_add_text(&g->value, " | ");
        li_text_clean(&g->value, node->aliases[a]);
    }
    data_value(g, "n_aliases");
    data(g, "n_wikidata", node->wikidata);
    data(g, "n_country", node->country);
    data_flag(g, "n_discovered", node->discovered);
    data_count(g, "n_mentions", node->mentions);
    data_count(g, "n_articles", node->article_count);
    data_date(g, "n_first_seen", node->first);
    data_date(g, "n_last_seen", node->last);
    data_double(g, "n_size", li_style_size(node->mentions, g->most));
    data_text(g, "n_color", li_style_type_color(node->type));
    data_double(g, "n_x", g->at[i].x);
    data_double(g, "n_y", g->at[i].y);
    if (g->flavour == YED) yed_node(g, i);
    li_buffer_add_text(r, "</node>");
    return li_xml_flush(&g->xml, err);
}

static void edge_evidence(graphml *g, const li_edge *edge) {
    const li_evidence *best = li_style_best(edge);
    li_slice none = {NULL, 0};
    data(g, "e_rule", best ? best->rule : none);
    data(g, "e_evidence", best ? best->text : none);
    data(g, "e_reported_by", best ? best->reported_by : none);
    data(g, "e_source_url", li_style_url(g->view, edge));
}

static li_code add_edge(graphml *g, size_t i, li_error *err) {
    const li_edge *edge = &g->view->edges[i];
    li_buffer *r = &g->xml.record;
    li_buffer_add_text(r, "<edge id=\"");
    li_xml_edge_id(r, g->view, i);
    li_buffer_add_text(r, "\" source=\"");
    li_xml_node_id(r, g->view, edge->source);
    li_buffer_add_text(r, "\" target=\"");
    li_xml_node_id(r, g->view, edge->target);
    li_buffer_add_byte(r, '"');
    if (g->flavour == USUAL) li_xml_attribute(r, "label", edge->relation);
    li_buffer_add_byte(r, '>');
    li_style_edge_label(&g->value, edge, g->english);
    data_value(g, "e_label");
    data_double(g, "e_weight", (double)(edge->weight ? edge->weight : 1));
    data(g, "e_relation", edge->relation);
    data(g, "e_interaction", edge->relation);
    data_text(g, "e_category", li_category_name(edge->category));
    data_flag(g, "e_symmetric", edge->symmetric);
    data_text(g, "e_status", li_status_name(li_style_status(edge)));
    data_count(g, "e_actual", edge->status[LI_ACTUAL]);
    data_count(g, "e_planned", edge->status[LI_PLANNED]);
    data_count(g, "e_possible", edge->status[LI_POSSIBLE]);
    data_count(g, "e_denied", edge->status[LI_DENIED]);
    data_date(g, "e_first_seen", edge->first);
    data_date(g, "e_last_seen", edge->last);
    data_count(g, "e_articles", edge->article_count);
    edge_evidence(g, edge);
    data_text(g, "e_color", li_style_category_color(edge->category));
    if (g->flavour == YED) yed_edge(g, edge);
    li_buffer_add_text(r, "</edge>");
    return li_xml_flush(&g->xml, err);
}

static void declare(graphml *g) {
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        li_xml_start(&g->xml, "key", "id", keys[i].id, "for", keys[i].edge ? "edge" : "node", "attr.name",
                     keys[i].id + 2, "attr.type", keys[i].type, NULL);
        li_xml_end(&g->xml);
    }
    if (g->flavour != YED) return;
    li_xml_start(&g->xml, "key", "id", "n_graphics", "for", "node", "yfiles.type", "nodegraphics", NULL);
    li_xml_end(&g->xml);
    li_xml_start(&g->xml, "key", "id", "e_graphics", "for", "edge", "yfiles.type", "edgegraphics", NULL);
    li_xml_end(&g->xml);
}

static void open_root(graphml *g) {
    static const char name_space[] = "http://graphml.graphdrawing.org/xmlns";
    static const char instance[] = "http://www.w3.org/2001/XMLSchema-instance";
    if (g->flavour == YED) {
        li_xml_start(&g->xml, "graphml", "xmlns", name_space, "xmlns:xsi", instance, "xmlns:y",
                     "http://www.yworks.com/xml/graphml", "xsi:schemaLocation",
                     "http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd",
                     NULL);
        return;
    }
    li_xml_start(&g->xml, "graphml", "xmlns", name_space, "xmlns:xsi", instance, "xsi:schemaLocation",
                 g->flavour == STRICT
                     ? "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
                     : "http://graphml.graphdrawing.org/xmlns liaison-graphml.xsd",
                 NULL);
}

static li_code write_all(graphml *g, li_slice title, li_error *err) {
    open_root(g);
    declare(g);
    li_xml_start(&g->xml, "graph", "id", "liaison", "edgedefault", "directed", NULL);
    if (title.len) {
        li_xml_start(&g->xml, "desc", NULL);
        li_xml_text(&g->xml, title);
        li_xml_end(&g->xml);
    }
    li_code code = LI_OK;
    for (size_t i = 0; i < g->view->node_count && !code; i++) code = add_node(g, i, err);
    for (size_t i = 0; i < g->view->edge_count && !code; i++) code = add_edge(g, i, err);
    return code;
}

li_code li_write_graphml(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    graphml g = {.view = view, .english = options->english, .value = LI_BUFFER_EMPTY};
    g.flavour = li_slice_eq(options->flavour, LI_LIT("strict")) ? STRICT
                : li_slice_eq(options->flavour, LI_LIT("yed")) ? YED : USUAL;
    g.most = li_style_most_mentions(view);
    li_position *at = NULL;
    li_code code = li_layout(&at, view, err);
    if (code) return code;
    g.at = at;
    code = li_xml_open(&g.xml, stream, err);
    if (!code) code = write_all(&g, options->title, err);
    code = li_xml_close(&g.xml, code, err);
    li_buffer_free(&g.value);
    free(at);
    return code;
}
