/* A page on which every place is set: a Graphviz graph whose layout engine (`nop2`) only takes the places over, with
 * the page's words behind it, rendered as SVG, PNG or PDF. Everything here stands between li_gv_begin and li_gv_end. */
#ifndef LI_EXPORT_CANVAS_H
#define LI_EXPORT_CANVAS_H

#include "export/gv.h"
#include "export/page.h"
#include "export/svg.h"

#include <stdio.h>

/* A graph with the page's size and words; device: "svg", "png", "pdf". To be closed with agclose. */
LI_MUST_USE li_code li_canvas_new(Agraph_t **out, const li_page *page, const char *device, li_error *err);

/* Sets the place and size of a node, in points, from its centre. */
void li_canvas_put(Agnode_t *node, double x, double y, double w, double h);

/* Sets a label or the like to clean text, whose line ends stay. */
LI_MUST_USE li_code li_canvas_words(void *object, const char *name, const char *text);

/* Makes node or edge a link to before + url; nothing if url is empty. */
LI_MUST_USE li_code li_canvas_link(void *object, const char *before, li_slice url);

/* Renders the graph to stream; in SVG, titles say what objects are. */
LI_MUST_USE li_code li_canvas_write(FILE *stream, li_gv *gv, Agraph_t *graph, const char *device,
                                    const li_svg_titles *titles, li_error *err);

#endif
