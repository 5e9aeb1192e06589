/* DOT, written by cgraph. Gephi's parser stops at the first line of defaults (`graph [`, `node [`, `edge [`) and at a
 * string that goes over a line end, so every attribute is declared empty, set on each object, and the line ends that
 * cgraph puts into long strings are taken out again. */
#include "export/formats.h"
#include "export/gv.h"
#include "export/layout.h"
#include "export/style.h"
#include "export/text.h"

#include <stdlib.h>

typedef struct dot {
    const li_view *view;
    bool english;
    Agraph_t *graph;
    Agnode_t **nodes;
    li_buffer text; /* value in the making */
    li_code code;
} dot;

static void set(dot *d, void *object, const char *name) {
    li_buffer_add_byte(&d->text, '\0');
    if (d->text.code) d->code = d->text.code;
    if (!d->code) li_gv_set(object, name, d->text.ptr);
    li_buffer_clear(&d->text);
}

/* Sets an attribute that Graphviz interprets (label, tooltip) or that is only carried along. */
static void set_slice(dot *d, void *object, const char *name, li_slice value, bool interpreted) {
    li_buffer clean = LI_BUFFER_EMPTY;
    li_text_clean(&clean, value);
    if (interpreted) {
        li_gv_escape(&d->text, li_buffer_slice(&clean));
    } else {
        li_buffer_add(&d->text, li_buffer_slice(&clean));
    }
    if (clean.code) d->code = clean.code;
    li_buffer_free(&clean);
    set(d, object, name);
}

static void set_date(dot *d, void *object, const char *name, li_date date) {
    li_text_iso(&d->text, date);
    set(d, object, name);
}

static const char *shape_of(li_actor_type type) { return type == LI_PERSON ? "ellipse" : "box"; }

static void add_node(dot *d, size_t i, li_position at) {
    const li_node *node = &d->view->nodes[i];
    li_text_clean(&d->text, node->id);
    li_buffer_add_byte(&d->text, '\0');
    if (d->text.code) {
        d->code = d->text.code;
        return;
    }
    Agnode_t *n = agnode(d->graph, d->text.ptr, 1);
    li_buffer_clear(&d->text);
    d->nodes[i] = n;
    if (!n) {
        d->code = LI_E_MEMORY;
        return;
    }
    li_buffer tip = LI_BUFFER_EMPTY;
    li_style_node_tooltip(&tip, node, d->english);
    set_slice(d, n, "label", node->name, true);
    li_gv_escape(&d->text, li_buffer_slice(&tip));
    if (tip.code) d->code = tip.code;
    li_buffer_free(&tip);
    set(d, n, "tooltip");
    li_gv_set(n, "shape", shape_of(node->type));
    li_gv_set(n, "style", node->type == LI_COUNTRY ? "filled,rounded" : "filled");
    li_gv_set(n, "fillcolor", li_style_type_color(node->type));
    li_gv_set(n, "fontcolor", li_style_type_text_color(node->type));
    li_gv_set(n, "fontname", "DejaVu Sans");
    li_buffer_add_double(&d->text, at.x);
    li_buffer_add_byte(&d->text, ',');
    li_buffer_add_double(&d->text, at.y);
    set(d, n, "pos");
    li_gv_set(n, "type", li_actor_type_name(node->type));
    set_slice(d, n, "wikidata", node->wikidata, false);
    li_gv_set_printf(n, "mentions", "%llu", (unsigned long long)node->mentions);
    set_date(d, n, "first_seen", node->first);
    set_date(d, n, "last_seen", node->last);
}

static void add_edge(dot *d, size_t i) {
    const li_edge *edge = &d->view->edges[i];
    li_buffer kind = LI_BUFFER_EMPTY;
    li_style_edge_kind(&kind, d->view, i);
    li_text_clean(&d->text, li_buffer_slice(&kind));
    if (kind.code) d->code = kind.code;
    li_buffer_free(&kind);
    li_buffer_add_byte(&d->text, '\0');
    if (d->text.code) d->code = d->text.code;
    if (d->code) return;
    Agedge_t *e = agedge(d->graph, d->nodes[edge->source], d->nodes[edge->target], d->text.ptr, 1);
    li_buffer_clear(&d->text);
    if (!e) {
        d->code = LI_E_MEMORY;
        return;
    }
    li_status status = li_style_status(edge);
    li_buffer value = LI_BUFFER_EMPTY;
    li_style_edge_label(&value, edge, d->english);
    li_gv_escape(&d->text, li_buffer_slice(&value));
    set(d, e, "label");
    li_buffer_clear(&value);
    li_style_tooltip(&value, d->view, edge, 1, d->english);
    li_gv_escape(&d->text, li_buffer_slice(&value));
    set(d, e, "tooltip");
    li_buffer_clear(&value);
    li_text_clean(&value, li_style_url(d->view, edge));
    li_text_escape(&d->text, li_buffer_slice(&value));
    set(d, e, "URL");
    if (value.code) d->code = value.code;
    li_buffer_free(&value);
    li_gv_set(e, "color", li_style_category_color(edge->category));
    li_gv_set(e, "fontcolor", li_style_category_color(edge->category));
    li_gv_set(e, "fontname", "DejaVu Sans");
    li_gv_set(e, "style", li_style_line(status));
    li_buffer_add_double(&d->text, li_style_width(edge->weight));
    set(d, e, "penwidth");
    li_gv_set(e, "dir", edge->symmetric ? "none" : "forward");
    li_gv_set_printf(e, "weight", "%llu", (unsigned long long)edge->weight);
    set_slice(d, e, "relation", edge->relation, false);
    li_gv_set(e, "category", li_category_name(edge->category));
    li_gv_set(e, "status", li_status_name(status));
    set_date(d, e, "first_seen", edge->first);
    set_date(d, e, "last_seen", edge->last);
}

static void declare(Agraph_t *g) {
    static const char *const of_nodes[] = {"label",     "tooltip",    "shape",    "style", "fillcolor",
                                           "fontcolor", "fontname",   "pos",      "type",  "wikidata",
                                           "mentions",  "first_seen", "last_seen"};
    static const char *const of_edges[] = {"label",    "tooltip",  "URL",      "color",      "fontcolor",
                                           "fontname", "style",    "penwidth", "dir",        "weight",
                                           "relation", "category", "status",   "first_seen", "last_seen"};
    for (size_t i = 0; i < sizeof of_nodes / sizeof of_nodes[0]; i++) li_gv_attribute(g, AGNODE, of_nodes[i]);
    for (size_t i = 0; i < sizeof of_edges / sizeof of_edges[0]; i++) li_gv_attribute(g, AGEDGE, of_edges[i]);
}

/* cgraph breaks long strings by a backslash and a line end, which no value of ours holds. */
static int put(void *stream, const char *text) {
    for (const char *at; (at = strstr(text, "\\\n")); text = at + 2) {
        if (fwrite(text, 1, (size_t)(at - text), stream) != (size_t)(at - text)) return EOF;
    }
    return fputs(text, stream);
}

static int flush(void *stream) { return fflush(stream); }

static li_code build(dot *d, const li_position *at, li_slice title, FILE *stream, li_error *err) {
    Agiodisc_t io = AgIoDisc;
    io.putstr = put;
    io.flush = flush;
    Agdisc_t disc = {&AgMemDisc, &AgIdDisc, &io};
    li_text_clean(&d->text, title.len ? title : LI_LIT("liaison"));
    li_buffer_add_byte(&d->text, '\0');
    if (d->text.code) return li_fail(err, LI_E_MEMORY, "no memory");
    d->graph = agopen(d->text.ptr, Agdirected, &disc);
    li_buffer_clear(&d->text);
    if (!d->graph) return li_gv_fail(err, "cannot make a graph");
    declare(d->graph);
    for (size_t i = 0; i < d->view->node_count && !d->code; i++) add_node(d, i, at[i]);
    for (size_t i = 0; i < d->view->edge_count && !d->code; i++) add_edge(d, i);
    if (d->code) return li_fail(err, d->code, "no memory");
    agwrite(d->graph, stream);
    return LI_OK;
}

li_code li_write_dot(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    dot d = {view, options->english, NULL, NULL, LI_BUFFER_EMPTY, LI_OK};
    li_position *at = NULL;
    li_gv gv;
    li_code code = li_layout(&at, view, err);
    if (code) return code;
    d.nodes = calloc(view->node_count + 1, sizeof *d.nodes);
    if (!d.nodes) {
        code = li_fail(err, LI_E_MEMORY, "no memory");
        goto out;
    }
    code = li_gv_begin(&gv, false, err);
    if (code) goto out;
    code = build(&d, at, options->title, stream, err);
    if (d.graph) agclose(d.graph);
    li_gv_end(&gv);
out:
    li_buffer_free(&d.text);
    free(d.nodes);
    free(at);
    return code;
}
