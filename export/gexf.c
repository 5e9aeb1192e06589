/* GEXF 1.3, the format whose timeline Gephi plays: every article's date is a spell of its actors and relations, the
 * relation's name is the edge's kind, places, sizes and colours are in the file. Attributes have one name for id and
 * title, because readers differ in which they show; the weight is static, since Gephi drops it where it changes. */
#include "export/fields.h"
#include "export/formats.h"
#include "export/layout.h"
#include "export/style.h"
#include "export/text.h"
#include "export/xml.h"

#include <stdlib.h>

typedef struct gexf {
    li_xml xml;
    const li_view *view;
    const li_position *at;
    bool english, dated;
    uint64_t most;
    li_buffer value;
    li_date *dates; /* room for those of one node or edge */
    li_field_writer fields;
    const li_node *node; /* being written */
} gexf;

static void attvalue(gexf *g, const char *name, li_slice value) {
    li_buffer *r = &g->xml.record;
    if (!value.len) return;
    li_buffer_add_text(r, "<attvalue");
    li_xml_attribute(r, "for", li_slice_of(name));
    li_xml_attribute(r, "value", value);
    li_buffer_add_text(r, "/>");
}

static void attvalue_made(gexf *g, const char *name) {
    if (g->value.code) g->xml.record.code = g->value.code;
    attvalue(g, name, li_buffer_slice(&g->value));
    li_buffer_clear(&g->value);
}

static int compare_dates(const void *a, const void *b) {
    const li_date *x = a, *y = b;
    if (x->year != y->year) return x->year < y->year ? -1 : 1;
    if (x->month != y->month) return x->month < y->month ? -1 : 1;
    return (x->day > y->day) - (x->day < y->day);
}

/* One spell a day on which an article speaks of it. */
static void spells(gexf *g, const uint32_t *articles, size_t count) {
    li_buffer *r = &g->xml.record;
    size_t dated = 0;
    for (size_t i = 0; i < count; i++) {
        li_date date = g->view->documents[articles[i]].date;
        if (date.year) g->dates[dated++] = date;
    }
    if (!dated) return;
    qsort(g->dates, dated, sizeof *g->dates, compare_dates);
    li_buffer_add_text(r, "<spells>");
    for (size_t i = 0; i < dated; i++) {
        if (i && compare_dates(&g->dates[i - 1], &g->dates[i]) == 0) continue;
        li_text_iso(&g->value, g->dates[i]);
        li_buffer_add_text(r, "<spell");
        li_xml_attribute(r, "start", li_buffer_slice(&g->value));
        li_xml_attribute(r, "end", li_buffer_slice(&g->value));
        li_buffer_add_text(r, "/>");
        li_buffer_clear(&g->value);
    }
    li_buffer_add_text(r, "</spells>");
}

/* ["Moscou", "le Kremlin"] */
static void add_aliases(gexf *g, const li_node *node) {
    if (!node->alias_count) return;
    li_buffer clean = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < node->alias_count; i++) {
        li_buffer_add_text(&g->value, i ? ", \"" : "[\"");
        li_buffer_clear(&clean);
        li_text_clean(&clean, node->aliases[i]);
        for (size_t k = 0; k < clean.len; k++) {
            if (clean.ptr[k] == '"' || clean.ptr[k] == '\\') li_buffer_add_byte(&g->value, '\\');
            li_buffer_add_byte(&g->value, clean.ptr[k]);
        }
        li_buffer_add_byte(&g->value, '"');
    }
    li_buffer_add_byte(&g->value, ']');
    if (clean.code) g->value.code = clean.code;
    li_buffer_free(&clean);
    attvalue_made(g, "aliases");
}

static void put_field(void *context, const li_field *field, li_slice value) {
    gexf *g = context;
    if (field->kind == LI_FIELD_LIST) add_aliases(g, g->node);
    else attvalue(g, field->name, value);
}

/* As numbers: NetworkX reads no hex, which came with GEXF 1.3. */
static void viz_color(gexf *g, const char *hex) {
    li_buffer *r = &g->xml.record;
    unsigned long color = strtoul(hex + 1, NULL, 16);
    li_buffer_printf(r, "<viz:color r=\"%lu\" g=\"%lu\" b=\"%lu\"/>", color >> 16 & 255, color >> 8 & 255, color & 255);
}

static void viz_node(gexf *g, size_t i) {
    const li_node *node = &g->view->nodes[i];
    li_buffer *r = &g->xml.record;
    li_buffer_add_text(r, "<viz:size");
    li_xml_number(r, "value", li_style_size(node->mentions, g->most));
    li_buffer_add_text(r, "/><viz:position");
    li_xml_number(r, "x", g->at[i].x);
    li_xml_number(r, "y", g->at[i].y);
    li_buffer_add_text(r, "/>");
    viz_color(g, li_style_type_color(node->type));
}

static li_code add_node(gexf *g, size_t i, li_error *err) {
    const li_node *node = &g->view->nodes[i];
    li_buffer *r = &g->xml.record;
    li_xml_node(r, g->view, i);
    li_xml_attribute(r, "label", node->name);
    li_buffer_add_text(r, "><attvalues>");
    g->node = node;
    li_put_node_fields(&g->fields, node);
    li_buffer_add_text(r, "</attvalues>");
    spells(g, node->articles, node->article_count);
    viz_node(g, i);
    li_buffer_add_text(r, "</node>");
    return li_xml_flush(&g->xml, err);
}

static li_code add_edge(gexf *g, size_t i, li_error *err) {
    const li_edge *edge = &g->view->edges[i];
    li_buffer *r = &g->xml.record;
    li_xml_edge(r, g->view, i);
    li_style_edge_kind(&g->value, g->view, i);
    li_xml_attribute(r, "kind", li_buffer_slice(&g->value));
    li_buffer_clear(&g->value);
    li_style_edge_label(&g->value, edge, g->english);
    if (g->value.code) r->code = g->value.code;
    li_xml_attribute(r, "label", li_buffer_slice(&g->value));
    li_buffer_clear(&g->value);
    li_xml_number(r, "weight", (double)(edge->weight ? edge->weight : 1));
    li_buffer_add_text(r, "><attvalues>");
    attvalue(g, "relation", edge->relation);
    li_put_edge_fields(&g->fields, g->view, edge);
    li_buffer_add_text(r, "</attvalues>");
    spells(g, edge->articles, edge->article_count);
    viz_color(g, li_style_category_color(edge->category));
    li_buffer_add_text(r, "<viz:thickness");
    li_xml_number(r, "value", li_style_width(edge->weight));
    li_status status = li_style_status(edge);
    li_buffer_add_text(r, "/><viz:shape");
    li_xml_attribute(r, "value", li_slice_of(li_style_line(status)));
    li_buffer_add_text(r, "/></edge>");
    return li_xml_flush(&g->xml, err);
}

static void declare_one(gexf *g, const char *name, li_field_kind kind) {
    const char *type = kind == LI_FIELD_FLAG    ? "boolean"
                       : kind == LI_FIELD_COUNT ? "integer"
                       : kind == LI_FIELD_LIST  ? "liststring"
                                                : "string";
    li_xml_start(&g->xml, "attribute", "id", name, "title", name, "type", type, NULL);
    li_xml_end(&g->xml);
}

static void declare(gexf *g) {
    li_xml_start(&g->xml, "attributes", "class", "node", "mode", "static", NULL);
    for (size_t i = 0; i < li_node_field_count; i++) declare_one(g, li_node_fields[i].name, li_node_fields[i].kind);
    li_xml_end(&g->xml);
    li_xml_start(&g->xml, "attributes", "class", "edge", "mode", "static", NULL);
    declare_one(g, "relation", LI_FIELD_TEXT);
    for (size_t i = 0; i < li_edge_field_count; i++) declare_one(g, li_edge_fields[i].name, li_edge_fields[i].kind);
    li_xml_end(&g->xml);
}

static void add_meta(gexf *g, li_slice title) {
    char date[32] = "";
    li_text_iso(&g->value, g->view->last);
    snprintf(date, sizeof date, "%.*s", LI_SLICE_ARG(li_buffer_slice(&g->value)));
    li_buffer_clear(&g->value);
    if (date[0]) {
        li_xml_start(&g->xml, "meta", "lastmodifieddate", date, NULL);
    } else {
        li_xml_start(&g->xml, "meta", NULL);
    }
    li_xml_start(&g->xml, "creator", NULL);
    li_xml_text(&g->xml, LI_LIT("liaison " LI_VERSION));
    li_xml_end(&g->xml);
    if (title.len) {
        li_xml_start(&g->xml, "description", NULL);
        li_xml_text(&g->xml, title);
        li_xml_end(&g->xml);
    }
    li_xml_end(&g->xml);
}

static li_code write_all(gexf *g, li_slice title, li_error *err) {
    li_code code = LI_OK;
    li_xml_start(&g->xml, "gexf", "xmlns", "http://gexf.net/1.3", "xmlns:viz", "http://gexf.net/1.3/viz", "version",
                 "1.3", NULL);
    add_meta(g, title);
    if (g->dated) {
        li_xml_start(&g->xml, "graph", "defaultedgetype", "directed", "idtype", "string", "mode", "dynamic",
                     "timeformat", "date", "timerepresentation", "interval", NULL);
    } else {
        li_xml_start(&g->xml, "graph", "defaultedgetype", "directed", "idtype", "string", "mode", "static", NULL);
    }
    declare(g);
    li_xml_start(&g->xml, "nodes", NULL);
    for (size_t i = 0; i < g->view->node_count && !code; i++) code = add_node(g, i, err);
    li_xml_end(&g->xml);
    li_xml_start(&g->xml, "edges", NULL);
    for (size_t i = 0; i < g->view->edge_count && !code; i++) code = add_edge(g, i, err);
    return code;
}

li_code li_write_gexf(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    gexf g = {.view = view, .english = options->english, .value = LI_BUFFER_EMPTY};
    li_position *at = NULL;
    size_t most = 0;
    for (size_t i = 0; i < view->document_count; i++) g.dated = g.dated || view->documents[i].date.year;
    for (size_t i = 0; i < view->node_count; i++) {
        if (view->nodes[i].article_count > most) most = view->nodes[i].article_count;
    }
    for (size_t i = 0; i < view->edge_count; i++) {
        if (view->edges[i].article_count > most) most = view->edges[i].article_count;
    }
    g.dates = calloc(most + 1, sizeof *g.dates);
    if (!g.dates) return li_fail(err, LI_E_MEMORY, "no memory");
    g.most = li_style_most_mentions(view);
    g.fields = (li_field_writer){put_field, &g, INT32_MAX, LI_BUFFER_EMPTY};
    li_code code = li_layout(&at, view, err);
    if (code) goto out;
    g.at = at;
    code = li_xml_open(&g.xml, stream, err);
    if (!code) code = write_all(&g, options->title, err);
    if (!code && g.fields.room.code) code = li_fail(err, g.fields.room.code, "no memory");
    code = li_xml_close(&g.xml, code, err);
out:
    li_buffer_free(&g.fields.room);
    li_buffer_free(&g.value);
    free(g.dates);
    free(at);
    return code;
}
