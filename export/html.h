/* The parts of the HTML export: export/html.c writes the page, with what a reader without JavaScript sees; the viewer's
 * data stand in two blocks of JSON that export/html_data.c writes. Write errors stay in the stream. */
#ifndef LI_EXPORT_HTML_H
#define LI_EXPORT_HTML_H

#include "export/export.h"

/* The colours, lines and words of export/style.h, in both languages. */
LI_MUST_USE li_code li_html_look(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);

/* What li_write_json writes (its usual flavour), with x, y, size of each node added; escaped for a <script>. */
LI_MUST_USE li_code li_html_graph(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);

/* Writes JSON so that no text in it ends or opens an HTML element. */
void li_html_put_json(FILE *stream, li_slice json);

#endif
