/* Finding the actors that a person means, and what they may have meant where there is none. Private to graph/. */
#ifndef LI_GRAPH_NEAREST_H
#define LI_GRAPH_NEAREST_H

#include "graph/graph.h"

/* Sets meant[i] for each node i whose id, else name, else alias is `actor`, letter case, accents,
 * hyphens and underscores aside. LI_E_USAGE with the nearest names where there is none. */
LI_MUST_USE li_code li_actor_find(const li_view *view, li_slice actor, bool *meant, li_error *err);

#endif
