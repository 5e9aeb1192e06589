/* The lines of a placed scene: parallel relations as curves side by side that leave their boxes in a fan, each with its
 * label on it, moved along the curve to where it covers least. */
#ifndef LI_EXPORT_ROUTE_H
#define LI_EXPORT_ROUTE_H

#include "base/error.h"
#include "export/scene.h"

/* Length of an arrow head, which stands between a curve's last point and the box. */
#define LI_ARROW 9.0

/* Sets curve, label and labelled of every line. A label that would cover a box or another label is left away, the
 * weakest first. */
LI_MUST_USE li_code li_route(li_scene *scene, li_error *err);

/* What a reader stumbles over in a routed scene: labels left away, labels over lines that are not theirs, lines that
 * run through boxes. The number of them; with room, the first *room boxes concerned are put into boxes and *room
 * becomes their number. */
size_t li_route_defects(const li_scene *scene, size_t *boxes, size_t *room);

/* The point of a cubic at t, 0 to 1. */
li_point li_curve_at(const li_point curve[4], double t);

/* Does the curve touch the rectangle? */
bool li_curve_touches(const li_point curve[4], li_rect rect);

/* Do two rectangles overlap, with `gap` between them counted as overlap? */
bool li_rects_touch(li_rect a, li_rect b, double gap);

#endif
