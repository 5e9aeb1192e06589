/* Graphviz's SVG made fit for readers: its internal names become what a reader sees who points at an actor or a
 * relation (the evidence), fonts get substitutes of the same widths, and the picture says what it is to a screen
 * reader. */
#ifndef LI_EXPORT_SVG_H
#define LI_EXPORT_SVG_H

#include "export/scene.h"

/* In svg, a<i>, l<i> and r<i> are the ids of box i, label i and line i. Write errors stay in the stream. */
LI_MUST_USE li_code li_svg_write(FILE *stream, li_slice svg, const li_scene *scene, const li_export_options *options,
                                 li_error *err);

#endif
