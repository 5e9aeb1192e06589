/* Places for the actors of a large graph, in time that grows with its edges: distances from a few far-apart nodes give
 * a first picture (pivot embedding), some rounds of attraction along edges and repulsion between cells of a grid spread
 * it, and separate components are set side by side. Deterministic. */
#ifndef LI_EXPORT_SPREAD_H
#define LI_EXPORT_SPREAD_H

#include "export/layout.h"

/* Fills at[node_count]; the scale means nothing. */
LI_MUST_USE li_code li_spread(li_position *at, const li_view *view, li_error *err);

#endif
