/* SVG, PNG and PDF, drawn by Graphviz in process from a scene whose every place is set (its layout engine `nop2` only
 * takes them over). Labels are nodes of their own on a ground that lets them stand out from the lines beneath. */
#include "export/formats.h"
#include "export/gv.h"
#include "export/page.h"
#include "export/place.h"
#include "export/scene.h"
#include "export/style.h"
#include "export/svg.h"
#include "export/text.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* What one page can show; more only if asked. */
#define USUAL_ACTORS 40
/* A PNG's longer side in pixels, and its density where that allows it. */
#define PNG_PIXELS 3200.0
#define PNG_DENSITY 160.0

static void set_place(void *object, double x, double y) {
    li_gv_set_printf(object, "pos", "%.2f,%.2f", x, y);
}

static void set_size(void *object, const li_rect *r) {
    li_gv_set_printf(object, "width", "%.4f", r->w / 72);
    li_gv_set_printf(object, "height", "%.4f", r->h / 72);
    li_gv_set(object, "fixedsize", "true");
}

static li_code set_words(void *object, const char *name, const char *text) {
    li_buffer value = LI_BUFFER_EMPTY;
    li_gv_escape(&value, li_slice_of(text));
    li_buffer_add_byte(&value, '\0');
    li_code code = value.code;
    if (!code) li_gv_set(object, name, value.ptr);
    li_buffer_free(&value);
    return code;
}

/* URLs stand in SVG as they are given. */
static li_code set_url(void *object, li_slice before, li_slice url) {
    li_buffer value = LI_BUFFER_EMPTY;
    if (!url.len) return LI_OK;
    li_text_escape(&value, before);
    li_text_xml(&value, url);
    li_buffer_add_byte(&value, '\0');
    li_code code = value.code;
    if (!code) {
        li_gv_set(object, "URL", value.ptr);
        li_gv_set(object, "target", "_blank");
    }
    li_buffer_free(&value);
    return code;
}

static li_code draw_box(Agraph_t *g, const li_scene *s, size_t i, Agnode_t **out) {
    const li_node *node = li_scene_node(s, i);
    const li_box *box = &s->boxes[i];
    char name[32];
    snprintf(name, sizeof name, "a%zu", i);
    Agnode_t *n = *out = agnode(g, name, 1);
    if (!n) return LI_E_MEMORY;
    li_gv_set(n, "id", name);
    set_place(n, box->rect.x, box->rect.y);
    set_size(n, &box->rect);
    li_gv_set(n, "shape", "box");
    li_gv_set(n, "style", node->type == LI_ORGANIZATION ? "filled" : "filled,rounded");
    li_gv_set(n, "fillcolor", li_style_type_color(node->type));
    li_gv_set(n, "color", "#2F4858");
    li_gv_set(n, "penwidth", "0.8");
    li_gv_set(n, "fontcolor", li_style_type_text_color(node->type));
    li_gv_set(n, "fontname", node->type == LI_COUNTRY ? LI_FONT_BOLD : LI_FONT);
    li_gv_set_printf(n, "fontsize", "%.2f", box->font);
    li_code code = set_words(n, "label", li_scene_text(s, box->text));
    return code ? code : set_url(n, LI_LIT("https://www.wikidata.org/wiki/"), node->wikidata);
}

static li_code draw_label(Agraph_t *g, const li_scene *s, size_t l) {
    const li_line *line = &s->lines[l];
    const li_edge *edge = li_scene_edge(s, l);
    char name[32];
    if (!line->labelled) return LI_OK;
    snprintf(name, sizeof name, "l%zu", l);
    Agnode_t *n = agnode(g, name, 1);
    if (!n) return LI_E_MEMORY;
    li_gv_set(n, "id", name);
    set_place(n, line->label.x, line->label.y);
    set_size(n, &line->label);
    li_gv_set(n, "shape", "box");
    li_gv_set(n, "style", "filled,rounded");
    li_gv_set(n, "fillcolor", "#FFFFFFE8");
    li_gv_set(n, "color", "#FFFFFF00");
    li_gv_set(n, "penwidth", "0");
    li_gv_set(n, "fontcolor", li_style_category_color(edge->category));
    li_gv_set(n, "fontname", LI_FONT);
    li_gv_set_printf(n, "fontsize", "%.2f", line->font);
    li_code code = set_words(n, "label", li_scene_text(s, line->text));
    return code ? code : set_url(n, LI_LIT(""), li_style_url(s->view, edge));
}

static li_code draw_line(Agraph_t *g, const li_scene *s, size_t l, Agnode_t **nodes) {
    const li_line *line = &s->lines[l];
    const li_edge *edge = li_scene_edge(s, l);
    const li_point *c = line->curve;
    char name[32];
    snprintf(name, sizeof name, "r%zu", l);
    Agedge_t *e = agedge(g, nodes[line->from], nodes[line->to], name, 1);
    if (!e) return LI_E_MEMORY;
    li_gv_set(e, "id", name);
    char tip[64] = "";
    if (!edge->symmetric) snprintf(tip, sizeof tip, "e,%.2f,%.2f ", line->tip.x, line->tip.y);
    li_gv_set_printf(e, "pos", "%s%.2f,%.2f %.2f,%.2f %.2f,%.2f %.2f,%.2f", tip, c[0].x, c[0].y, c[1].x, c[1].y, c[2].x,
                     c[2].y, c[3].x, c[3].y);
    li_gv_set(e, "color", li_style_category_color(edge->category));
    li_gv_set(e, "style", li_style_line(li_style_status(edge)));
    double width = li_style_width(edge->weight);
    li_gv_set_printf(e, "penwidth", "%.2f", edge->category == LI_STRUCTURE ? fmin(width, 1.3) : width);
    li_gv_set(e, "dir", edge->symmetric ? "none" : "forward");
    li_gv_set(e, "arrowsize", "0.8");
    return set_url(e, LI_LIT(""), li_style_url(s->view, edge));
}

/* Two points that nobody sees keep Graphviz from cutting the page's margins off. */
static li_code draw_corners(Agraph_t *g, const li_page *p) {
    for (int i = 0; i < 2; i++) {
        Agnode_t *n = agnode(g, (char *)(uintptr_t)(i ? "corner" : "origin"), 1);
        if (!n) return LI_E_MEMORY;
        const li_rect none = {0, 0, 0.72, 0.72};
        set_place(n, i ? p->w : 0, i ? p->h : 0);
        set_size(n, &none);
        li_gv_set(n, "style", "invis");
        li_gv_set(n, "label", "");
    }
    return LI_OK;
}

static li_code draw(Agraph_t *g, const li_scene *s, const li_page *p, bool raster, Agnode_t **nodes) {
    static const char *const of_nodes[] = {"id", "pos", "width", "height", "fixedsize", "shape", "style", "fillcolor",
                                           "color", "penwidth", "fontcolor", "fontname", "fontsize", "label", "URL",
                                           "target"};
    static const char *const of_edges[] = {"id", "pos", "color", "style", "penwidth", "dir", "arrowsize", "URL",
                                           "target"};
    for (size_t i = 0; i < sizeof of_nodes / sizeof of_nodes[0]; i++) li_gv_attribute(g, AGNODE, of_nodes[i]);
    for (size_t i = 0; i < sizeof of_edges / sizeof of_edges[0]; i++) li_gv_attribute(g, AGEDGE, of_edges[i]);
    li_gv_set(g, "bgcolor", "#FFFFFF");
    li_gv_set(g, "pad", "0");
    li_gv_set(g, "margin", "0");
    li_gv_set(g, "notranslate", "true");
    li_gv_set(g, "outputorder", "edgesfirst");
    li_gv_set(g, "charset", "UTF-8");
    li_gv_set(g, "_background", p->xdot.ptr);
    if (raster) {
        double density = fmin(PNG_DENSITY, PNG_PIXELS * 72 / fmax(p->w, p->h));
        li_gv_set_printf(g, "dpi", "%.3f", density);
    }
    li_code code = draw_corners(g, p);
    for (size_t i = 0; i < s->box_count && !code; i++) code = draw_box(g, s, i, &nodes[i]);
    for (size_t l = 0; l < s->line_count && !code; l++) code = draw_label(g, s, l);
    for (size_t l = 0; l < s->line_count && !code; l++) code = draw_line(g, s, l, nodes);
    return code;
}

/* The picture's bytes, to be freed with gvFreeRenderData. */
static li_code render(li_gv *gv, const li_scene *s, const li_page *p, const char *device, char **bytes,
                      unsigned *length, li_error *err) {
    Agnode_t **nodes = calloc(s->box_count + 1, sizeof *nodes);
    if (!nodes) return li_fail(err, LI_E_MEMORY, "no memory");
    Agraph_t *g = agopen((char *)(uintptr_t) "picture", Agdirected, NULL);
    li_code code = g ? LI_OK : li_gv_fail(err, "cannot make a graph");
    if (!code && draw(g, s, p, strcmp(device, "png") == 0, nodes)) code = li_fail(err, LI_E_MEMORY, "no memory");
    if (!code && gvLayout(gv->context, g, "nop2") != 0) {
        code = li_gv_fail(err, "Graphviz cannot lay out the picture");
    } else if (!code) {
        if (gvRenderData(gv->context, g, device, bytes, length) != 0 || !*bytes) {
            code = li_gv_fail(err, "Graphviz cannot draw the picture");
        }
        gvFreeLayout(gv->context, g);
    }
    if (g) agclose(g);
    free(nodes);
    return code;
}

static li_code measure(li_scene *s, li_page *p, li_error *err) {
    size_t count = s->box_count + s->line_count;
    li_words *words = calloc(count + 1, sizeof *words);
    if (!words) return li_fail(err, LI_E_MEMORY, "no memory");
    for (size_t i = 0; i < s->box_count; i++) {
        words[i] = (li_words){.text = li_scene_text(s, s->boxes[i].text), .size = s->boxes[i].font,
                              .bold = li_scene_node(s, i)->type == LI_COUNTRY};
    }
    for (size_t l = 0; l < s->line_count; l++) {
        words[s->box_count + l] = (li_words){.text = li_scene_text(s, s->lines[l].text), .size = s->lines[l].font};
    }
    li_gv gv;
    li_code code = li_gv_begin(&gv, true, err);
    if (!code) {
        code = li_gv_measure(&gv, words, count, err);
        if (!code) code = li_gv_measure(&gv, p->words, p->count, err);
        li_gv_end(&gv);
    }
    for (size_t i = 0; i < s->box_count; i++) {
        s->boxes[i].rect.w = ceil(words[i].w + 16);
        s->boxes[i].rect.h = ceil(words[i].h + 8);
    }
    for (size_t l = 0; l < s->line_count; l++) {
        s->lines[l].label.w = ceil(words[s->box_count + l].w + 5);
        s->lines[l].label.h = ceil(words[s->box_count + l].h + 1);
    }
    free(words);
    return code;
}

static li_code write_picture(FILE *stream, const li_view *view, const li_export_options *options, const char *device,
                             li_error *err) {
    size_t actors = options->max_actors ? options->max_actors : USUAL_ACTORS;
    li_scene scene;
    li_page page = {0};
    li_gv gv;
    li_code code = li_scene_make(&scene, view, options, actors, 10 + 2 * actors, err);
    if (code) return code;
    code = li_page_words(&page, &scene, options, err);
    if (!code) code = measure(&scene, &page, err);
    if (!code) code = li_place(&scene, err);
    if (!code) code = li_page_arrange(&page, &scene, err);
    if (!code) code = li_gv_begin(&gv, true, err);
    if (!code) {
        char *bytes = NULL;
        unsigned length = 0;
        code = render(&gv, &scene, &page, device, &bytes, &length, err);
        if (!code && strcmp(device, "svg") == 0) {
            code = li_svg_write(stream, (li_slice){bytes, length}, &scene, options, err);
        } else if (!code) {
            fwrite(bytes, 1, length, stream);
        }
        if (bytes) gvFreeRenderData(bytes);
        li_gv_end(&gv);
    }
    li_page_free(&page);
    li_scene_free(&scene);
    return code;
}

li_code li_write_svg(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    return write_picture(stream, view, options, "svg", err);
}

li_code li_write_png(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    return write_picture(stream, view, options, "png", err);
}

li_code li_write_pdf(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    return write_picture(stream, view, options, "pdf", err);
}
