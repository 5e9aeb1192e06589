/* The inside of a graph. It is either open (its indexes find what a new triple joins) or sorted (its arrays are in the
 * view's order and the indexes are given back); adding opens it, li_graph_sort sorts it. Evidence is appended as it
 * comes; duplicates fall out when it is sorted. Private to graph/. */
#ifndef LI_GRAPH_STORE_H
#define LI_GRAPH_STORE_H

#include "graph/graph.h"
#include "graph/index.h"
#include "graph/pool.h"

typedef struct li_link {
    uint32_t source, target; /* nodes */
    uint32_t relation;       /* index of relations */
    uint8_t category;
    bool symmetric;
} li_link;

struct li_graph {
    li_pool pool;
    li_node *nodes; /* id, name, kind, wikidata, country, type and discovered; the rest is the view's */
    li_document *documents;
    li_slice *relations;
    li_link *links;
    li_evidence *evidence;
    uint32_t *evidence_link; /* what each evidence belongs to */
    size_t node_count, document_count, relation_count, link_count, evidence_count;
    uint32_t last_document; /* the one found last */
    size_t node_room, document_room, relation_room, link_room, evidence_room;
    li_index *node_index, *document_index, *relation_index, *link_index; /* NULL while sorted */
    uint64_t loops;
    bool sorted;
    li_view view;   /* while sorted */
    li_edge *edges; /* the view's, as are the two that follow */
    uint32_t *articles;
    li_slice *aliases;
    size_t articles_count, aliases_count;
};

/* Makes the indexes, if the graph has none; on failure it stays sorted. */
LI_MUST_USE li_code li_graph_open(li_graph *graph, li_error *err);

/* Joins an actor or an article that no evidence need name. On failure the graph is as it was. */
LI_MUST_USE li_code li_graph_add_actor(li_graph *graph, const li_party *party, li_error *err);
LI_MUST_USE li_code li_graph_add_document(li_graph *graph, const li_document *document, li_error *err);

/* Copies into the pool all that evidence points to; the names are those of its nodes, which mentions often repeat. On
 * failure what was copied is left to the pool. */
LI_MUST_USE li_code li_evidence_keep(li_graph *graph, li_evidence *evidence, li_slice source_name,
                                     li_slice target_name);

/* Gives the view back. */
void li_graph_unsort(li_graph *graph);

static inline int li_date_cmp(li_date a, li_date b) {
    if (a.year != b.year) return a.year < b.year ? -1 : 1;
    if (a.month != b.month) return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

/* Is it no date, or a day that exists? */
bool li_date_ok(li_date d);

#endif
