#include "export/canvas.h"

#include "export/text.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

/* A PNG's longer side in pixels, and its density where that allows it. */
#define PNG_PIXELS 3200.0
#define PNG_DENSITY 160.0

/* Two points that nobody sees keep Graphviz from cutting the page's margins off. */
static li_code put_corners(Agraph_t *g, const li_page *p) {
    for (int i = 0; i < 2; i++) {
        Agnode_t *n = agnode(g, (char *)(uintptr_t)(i ? "corner" : "origin"), 1);
        if (!n) return LI_E_MEMORY;
        li_canvas_put(n, i ? p->w : 0, i ? p->h : 0, 0.72, 0.72);
        li_gv_set(n, "style", "invis");
        li_gv_set(n, "label", "");
    }
    return LI_OK;
}

li_code li_canvas_new(Agraph_t **out, const li_page *p, const char *device, li_error *err) {
    static const char *const of_nodes[] = {"id",       "pos",       "width", "height",   "fixedsize", "shape",
                                           "style",    "fillcolor", "color", "penwidth", "fontcolor", "fontname",
                                           "fontsize", "label",     "URL",   "target"};
    static const char *const of_edges[] = {"id",  "pos",       "color", "style", "penwidth",
                                           "dir", "arrowsize", "URL",   "target"};
    Agraph_t *g = *out = agopen((char *)(uintptr_t) "picture", Agdirected, NULL);
    if (!g) return li_gv_fail(err, "cannot make a graph");
    for (size_t i = 0; i < sizeof of_nodes / sizeof of_nodes[0]; i++) li_gv_attribute(g, AGNODE, of_nodes[i]);
    for (size_t i = 0; i < sizeof of_edges / sizeof of_edges[0]; i++) li_gv_attribute(g, AGEDGE, of_edges[i]);
    li_gv_set(g, "bgcolor", "#FFFFFF");
    li_gv_set(g, "pad", "0");
    li_gv_set(g, "margin", "0");
    li_gv_set(g, "notranslate", "true");
    li_gv_set(g, "outputorder", "edgesfirst");
    li_gv_set(g, "charset", "UTF-8");
    li_gv_set(g, "_background", p->xdot.ptr);
    if (strcmp(device, "png") == 0) {
        li_gv_set_printf(g, "dpi", "%.3f", fmin(PNG_DENSITY, PNG_PIXELS * 72 / fmax(p->w, p->h)));
    }
    if (put_corners(g, p)) {
        agclose(g);
        *out = NULL;
        return li_fail(err, LI_E_MEMORY, "no memory");
    }
    return LI_OK;
}

void li_canvas_put(Agnode_t *node, double x, double y, double w, double h) {
    li_gv_set_printf(node, "pos", "%.2f,%.2f", x, y);
    li_gv_set_printf(node, "width", "%.4f", w / 72);
    li_gv_set_printf(node, "height", "%.4f", h / 72);
    li_gv_set(node, "fixedsize", "true");
}

li_code li_canvas_words(void *object, const char *name, const char *text) {
    li_buffer value = LI_BUFFER_EMPTY;
    li_gv_escape(&value, li_slice_of(text));
    li_buffer_add_byte(&value, '\0');
    li_code code = value.code;
    if (!code) li_gv_set(object, name, value.ptr);
    li_buffer_free(&value);
    return code;
}

/* URLs stand in SVG as they are given. */
li_code li_canvas_link(void *object, const char *before, li_slice url) {
    li_buffer value = LI_BUFFER_EMPTY;
    if (!url.len) return LI_OK;
    li_buffer_add_text(&value, before);
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

li_code li_canvas_write(FILE *stream, li_gv *gv, Agraph_t *g, const char *device, const li_svg_titles *titles,
                        li_error *err) {
    char *bytes = NULL;
    unsigned length = 0;
    li_code code = LI_OK;
    if (gvLayout(gv->context, g, "nop2") != 0) return li_gv_fail(err, "Graphviz cannot lay out the picture");
    if (gvRenderData(gv->context, g, device, &bytes, &length) != 0 || !bytes) {
        code = li_gv_fail(err, "Graphviz cannot draw the picture");
    } else if (strcmp(device, "svg") == 0) {
        code = li_svg_write(stream, (li_slice){bytes, length}, titles, err);
    } else {
        fwrite(bytes, 1, length, stream);
    }
    if (bytes) gvFreeRenderData(bytes);
    gvFreeLayout(gv->context, g);
    return code;
}
