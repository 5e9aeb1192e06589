/* The strokes that Graphviz draws behind everything else, as an xdot string in the making: words, lines and filled
 * rectangles, in points, y growing upwards. */
#ifndef LI_EXPORT_XDOT_H
#define LI_EXPORT_XDOT_H

#include "base/buffer.h"
#include "export/gv.h"

/* Measured words from (x, y), the left end of their base line. */
void li_xdot_words(li_buffer *xdot, const li_words *words, double x, double y, const char *color);

/* style: "solid", "dashed", "dotted". */
void li_xdot_line(li_buffer *xdot, double x, double y, double to_x, double to_y, const char *color, const char *style,
                  double width);

/* A filled rectangle, its corners round if radius is not 0. */
void li_xdot_ground(li_buffer *xdot, double left, double bottom, double right, double top, double radius,
                    const char *fill, const char *pen);

#endif
