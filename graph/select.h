/* Views of a graph: the part of it that a person asked for, as a graph of its own, so that every format shows it alike.
 * `liaison graph` and `merge` fill a li_selection from --relation, --category, --status, --actor/--depth, --since,
 * --until, --min-weight, --top, --level country, --no-structure. */
#ifndef LI_GRAPH_SELECT_H
#define LI_GRAPH_SELECT_H

#include "graph/graph.h"

typedef struct li_selection {
    const li_slice *relations; /* only these; count 0: all */
    size_t relation_count;
    unsigned categories;    /* bits 1u << li_category; 0: all */
    unsigned statuses;      /* bits 1u << li_status of evidence; 0: all */
    const li_slice *actors; /* ids, names or aliases, folded alike; only what is within depth of one of them */
    size_t actor_count;
    unsigned depth;       /* steps from the actors; 1 is the actors and their neighbours */
    li_date since, until; /* evidence from articles of these days, inclusive; year 0: open */
    uint64_t min_weight;  /* edges with at least this many evidences (after the filters above) */
    size_t top;           /* the actors with the most evidence only; 0: all */
    bool countries;       /* fold people and organisations into their country where it is known */
    bool no_structure;    /* leave out LI_STRUCTURE */
} li_selection;

/* A new graph with the selected part of graph: evidence is chosen first, then folded into countries (what becomes a
 * loop goes, mentions stay as they stood, resolved by reference), then edges by weight, then actors by distance and
 * strength. Actors without an edge are left out unless the selection names them. *out is to be freed by the caller. An
 * actor that is not in the graph is LI_E_USAGE with the nearest names in the message. *left_out (may be NULL) gets the
 * number of nodes that --top cut. */
LI_MUST_USE li_code li_graph_select(li_graph **out, li_graph *graph, const li_selection *selection, size_t *left_out,
                                    li_error *err);

#endif
