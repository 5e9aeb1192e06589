/* GraphML that Gephi, NetworkX, igraph, Cytoscape and APOC read without a warning: every key declared before the graph
 * with an id of its own, every value written, no default, no nesting. Gephi merges parallel edges unless they carry the
 * attribute `label`, which docs/liaison-graphml.xsd adds to the schema, as `labels` on nodes for APOC; the flavour
 * "strict" leaves both out. "yed" adds yFiles' graphics instead. */
#include "export/fields.h"
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
    uint64_t most;   /* mentions of a node */
    li_buffer value; /* text in the making */
    li_field_writer fields;
    const li_node *node; /* being written */
    bool edge;           /* an edge is being written */
} graphml;

typedef struct key {
    const char *name, *type;
} key;

/* What stands before and after the fields of export/fields.h. */
static const key before_nodes[] = {{"label", "string"}, {NULL, NULL}};
static const key after_nodes[] = {
    {"size", "double"}, {"color", "string"}, {"x", "double"}, {"y", "double"}, {NULL, NULL}};
static const key before_edges[] = {
    {"label", "string"}, {"weight", "double"}, {"relation", "string"}, {"interaction", "string"}, {NULL, NULL}};
static const key after_edges[] = {{"color", "string"}, {NULL, NULL}};

/* <data key="n_…"> of a node, e_… of an edge. */
static void data(graphml *g, const char *name, li_slice value) {
    li_buffer *r = &g->xml.record;
    li_buffer_add_text(r, g->edge ? "<data key=\"e_" : "<data key=\"n_");
    li_buffer_add_text(r, name);
    li_buffer_add_text(r, "\">");
    li_text_xml(r, value);
    li_buffer_add_text(r, "</data>");
}

/* Of what stands in g->value, which is emptied. */
static void data_value(graphml *g, const char *name) {
    if (g->value.code) g->xml.record.code = g->value.code;
    data(g, name, li_buffer_slice(&g->value));
    li_buffer_clear(&g->value);
}

static void data_double(graphml *g, const char *name, double value) {
    li_text_hundredths(&g->value, value);
    data_value(g, name);
}

static void data_field(void *context, const li_field *field, li_slice value) {
    graphml *g = context;
    if (field->kind != LI_FIELD_LIST) {
        data(g, field->name, value);
        return;
    }
    for (size_t i = 0; i < g->node->alias_count; i++) {
        if (i) li_buffer_add_text(&g->value, " | ");
        li_text_clean(&g->value, g->node->aliases[i]);
    }
    data_value(g, field->name);
}

static void yed_node(graphml *g, size_t i) {
    const li_node *node = &g->view->nodes[i];
    li_buffer *r = &g->xml.record;
    double width = 24 + 8 * (double)(node->name.len < 60 ? node->name.len : 60);
    li_buffer_add_text(r, "<data key=\"n_graphics\"><y:ShapeNode><y:Geometry");
    li_xml_number(r, "height", 30);
    li_xml_number(r, "width", width);
    li_xml_number(r, "x", g->at[i].x - width / 2);
    li_xml_number(r, "y", -g->at[i].y - 15);
    li_buffer_add_text(r, "/><y:Fill color=\"");
    li_buffer_add_text(r, li_style_type_color(node->type));
    li_buffer_add_text(r, "\" transparent=\"false\"/><y:BorderStyle color=\"#2F4858\" type=\"line\" width=\"1.0\"/>"
                          "<y:NodeLabel fontFamily=\"DejaVu Sans\" textColor=\"");
    li_buffer_add_text(r, li_style_type_text_color(node->type));
    li_buffer_add_text(r, "\">");
    li_text_xml(r, node->name);
    li_buffer_add_text(r, "</y:NodeLabel><y:Shape type=\"");
    li_buffer_add_text(r, node->type == LI_PERSON         ? "ellipse"
                          : node->type == LI_ORGANIZATION ? "rectangle"
                                                          : "roundrectangle");
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
    li_xml_number(r, "width", li_style_width(edge->weight));
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
    li_xml_node(r, g->view, i);
    if (g->flavour == USUAL) li_xml_attribute(r, "labels", li_slice_of(li_style_type_graph_labels(node->type)));
    li_buffer_add_byte(r, '>');
    g->node = node;
    g->edge = false;
    data(g, "label", node->name);
    li_put_node_fields(&g->fields, node);
    data_double(g, "size", li_style_size(node->mentions, g->most));
    data(g, "color", li_slice_of(li_style_type_color(node->type)));
    data_double(g, "x", g->at[i].x);
    data_double(g, "y", g->at[i].y);
    if (g->flavour == YED) yed_node(g, i);
    li_buffer_add_text(r, "</node>");
    return li_xml_flush(&g->xml, err);
}

static li_code add_edge(graphml *g, size_t i, li_error *err) {
    const li_edge *edge = &g->view->edges[i];
    li_buffer *r = &g->xml.record;
    li_xml_edge(r, g->view, i);
    if (g->flavour == USUAL) {
        li_style_edge_kind(&g->value, g->view, i);
        li_xml_attribute(r, "label", li_buffer_slice(&g->value));
        li_buffer_clear(&g->value);
    }
    li_buffer_add_byte(r, '>');
    g->edge = true;
    li_style_edge_label(&g->value, edge, g->english);
    data_value(g, "label");
    data_double(g, "weight", (double)(edge->weight ? edge->weight : 1));
    data(g, "relation", edge->relation);
    data(g, "interaction", edge->relation);
    li_put_edge_fields(&g->fields, g->view, edge);
    data(g, "color", li_slice_of(li_style_category_color(edge->category)));
    if (g->flavour == YED) yed_edge(g, edge);
    li_buffer_add_text(r, "</edge>");
    return li_xml_flush(&g->xml, err);
}

static void declare_one(graphml *g, const char *name, const char *type, bool edge) {
    char id[32];
    snprintf(id, sizeof id, "%c_%s", edge ? 'e' : 'n', name);
    li_xml_start(&g->xml, "key", "id", id, "for", edge ? "edge" : "node", "attr.name", name, "attr.type", type, NULL);
    li_xml_end(&g->xml);
}

static void declare_all(graphml *g, bool edge) {
    const key *before = edge ? before_edges : before_nodes, *after = edge ? after_edges : after_nodes;
    const li_field *fields = edge ? li_edge_fields : li_node_fields;
    size_t count = edge ? li_edge_field_count : li_node_field_count;
    for (; before->name; before++) declare_one(g, before->name, before->type, edge);
    for (size_t i = 0; i < count; i++) {
        li_field_kind kind = fields[i].kind;
        const char *type = kind == LI_FIELD_FLAG ? "boolean" : kind == LI_FIELD_COUNT ? "int" : "string";
        declare_one(g, fields[i].name, type, edge);
    }
    for (; after->name; after++) declare_one(g, after->name, after->type, edge);
}

static void declare(graphml *g) {
    declare_all(g, false);
    declare_all(g, true);
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
                : li_slice_eq(options->flavour, LI_LIT("yed"))  ? YED
                                                                : USUAL;
    g.most = li_style_most_mentions(view);
    g.fields = (li_field_writer){data_field, &g, INT32_MAX, LI_BUFFER_EMPTY};
    li_position *at = NULL;
    li_code code = li_layout(&at, view, err);
    if (code) return code;
    g.at = at;
    code = li_xml_open(&g.xml, stream, err);
    if (!code) code = write_all(&g, options->title, err);
    if (!code && g.fields.room.code) code = li_fail(err, g.fields.room.code, "no memory");
    code = li_xml_close(&g.xml, code, err);
    li_buffer_free(&g.fields.room);
    li_buffer_free(&g.value);
    free(at);
    return code;
}
