/* A place on the plane for every actor, so that a file looks right when it is opened, before any layout is run. Small
 * graphs are laid out by Graphviz's sfdp; large ones by an own force-directed method over a coarsened graph, in
 * linear time. The same view always gets the same places. */
#ifndef LI_EXPORT_LAYOUT_H
#define LI_EXPORT_LAYOUT_H

#include "base/error.h"
#include "graph/graph.h"

typedef struct li_position {
    double x, y; /* y grows upwards; both within 5000 of the origin, in hundredths */
} li_position;

/* One position a node, in the view's order; *out is to be freed by the caller (free), NULL for an empty view. */
LI_MUST_USE li_code li_layout(li_position **out, const li_view *view, li_error *err);

#endif
