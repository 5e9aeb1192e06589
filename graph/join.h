/* How two accounts of one actor or one article become one, whatever their order: what an actor file says replaces what
 * was discovered; among equals the byte-greatest text wins, so that none loses to any, `Orban` to `Orbán` and `PARIS`
 * to `Paris`; of two dates the earlier one wins. Both functions are associative, commutative and idempotent. Private to
 * graph/. */
#ifndef LI_GRAPH_JOIN_H
#define LI_GRAPH_JOIN_H

#include "graph/graph.h"

/* Joins b into a; only name, kind, wikidata, country, type and discovered are read and written. */
void li_join_nodes(li_node *a, const li_node *b);

/* Joins b into a; doc is left alone. */
void li_join_documents(li_document *a, const li_document *b);

#endif
