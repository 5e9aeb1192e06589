/* The graph: actors as nodes, relations as edges, merged from triples. It copies what it keeps and owns it; one
 * hash (uthash) finds nodes by id and edges by (source, relation, target). A symmetric relation's edge has the smaller
 * id as its source. Merging is associative and commutative: the graph made of any split of the triples, merged in any
 * order, exports the same bytes. Where accounts of one actor or article differ, the rule of graph/join.h decides.
 *
 *     triples, graphs -> graph -> li_graph_sort (a stable order) -> export
 *
 * The records below are read by exports and never written outside graph/. */
#ifndef LI_GRAPH_GRAPH_H
#define LI_GRAPH_GRAPH_H

#include "base/error.h"
#include "extractor/triple.h"

typedef struct li_graph li_graph;

typedef struct li_document {
    li_slice doc, title, url; /* doc is the key */
    li_date date;
} li_document;

typedef struct li_node {
    li_slice id, name, kind, wikidata, country;
    li_actor_type type;
    bool discovered;         /* in every triple that named it */
    const li_slice *aliases; /* mentions as they stood in the texts, in byte order; not the name, nor what names
                              * nobody outside its sentence (LI_BY_REFERENCE, LI_BY_ADJECTIVE) */
    size_t alias_count;
    uint64_t mentions;        /* evidences that name it */
    const uint32_t *articles; /* indexes of documents, ascending */
    size_t article_count;
    li_date first, last; /* article dates; year 0 if none is dated */
} li_node;

typedef struct li_evidence {
    uint32_t document; /* index into the view's documents */
    uint32_t sentence;
    uint64_t start, end;
    li_slice text, rule, reported_by;
    li_status status;
    bool swapped; /* symmetric relation: the text names the edge's target first */
    /* of the edge's source and target, swapped or not */
    li_slice source_mention, target_mention;
    uint64_t source_start, source_end, target_start, target_end;
    li_resolution source_by, target_by;
    const li_amount *amount; /* NULL if there is none, as of most */
    const li_time *time;     /* likewise */
    const li_slice *topics;
    size_t topic_count;
} li_evidence;

typedef struct li_edge {
    uint32_t source, target; /* indexes of the view's nodes */
    li_slice relation;
    li_category category;
    bool symmetric;
    uint64_t weight; /* evidences */
    uint64_t status[LI_STATUS_COUNT];
    const uint32_t *articles; /* indexes of documents, ascending */
    size_t article_count;
    li_date first, last;
    const li_evidence *evidence; /* by document, start, end, rule */
    size_t evidence_count;
} li_edge;

/* What exports read: everything in a stable order that does not depend on the order of input. Nodes by id, edges by
 * source id, target id, relation (directed before symmetric), documents by doc. Valid until the graph changes. */
typedef struct li_view {
    const li_node *nodes;
    size_t node_count;
    const li_edge *edges;
    size_t edge_count;
    const li_document *documents;
    size_t document_count;
    li_date first, last; /* of all documents */
} li_view;

LI_MUST_USE li_code li_graph_new(li_graph **out, li_error *err);
void li_graph_free(li_graph *graph);

/* Adds one triple. The same evidence twice (document, span, relation, actors, rule) counts once. On failure the graph
 * is as it was: LI_E_MEMORY; LI_E_FORMAT for an empty id or relation, an enumerator out of range or a date that is
 * none; LI_E_LIMIT for places over INT64_MAX. A triple whose source is its target is left out (and counted:
 * li_graph_loops). */
LI_MUST_USE li_code li_graph_add(li_graph *graph, const li_triple *triple, li_error *err);

/* Adds all of `from` to `into`; `from` is unchanged, and on failure `into` is as it was. */
LI_MUST_USE li_code li_graph_merge(li_graph *into, const li_graph *from, li_error *err);

/* The sorted view, made anew if the graph has changed since. Owned by the graph. */
LI_MUST_USE li_code li_graph_sort(li_graph *graph, const li_view **out, li_error *err);

/* Triples left out because source and target were one actor. */
uint64_t li_graph_loops(const li_graph *graph);

/* Bytes held, for bench/. */
size_t li_graph_held(const li_graph *graph);

/* Checks the invariants (sorted, counted, every index in range); LI_E_FORMAT with a message where one is broken. */
LI_MUST_USE li_code li_graph_check(li_graph *graph, li_error *err);

#endif
