/* The parts of the HTML export: export/html.c writes the page, with what a reader without JavaScript sees; the viewer's
 * data stand in two blocks of JSON that export/html_data.c writes. Write errors stay in the stream. */
#ifndef LI_EXPORT_HTML_H
#define LI_EXPORT_HTML_H

#include "export/export.h"

/* The colours, lines and words of export/style.h, in both languages. */
LI_MUST_USE li_code li_html_look(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);

/* Where the disc of an actor stands and its radius, in pixels of a page of usual size; y grows upwards. */
typedef struct li_html_place {
    double x, y, r;
} li_html_place;

/* One place a node, from export/layout.h, small graphs spread until discs and parallel lines have room. *out is to be
 * freed by the caller (free). */
LI_MUST_USE li_code li_html_places(li_html_place **out, const li_view *view, li_error *err);

/* What li_write_json writes (its usual flavour), with x, y and r of each node added; escaped for a <script>. */
LI_MUST_USE li_code li_html_graph(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);

/* Writes JSON so that no text in it ends or opens an HTML element. */
void li_html_put_json(FILE *stream, li_slice json);

#endif
