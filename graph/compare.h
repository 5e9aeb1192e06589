/* The order of evidence: what counts as the same, and which of two same ones is kept. Private to graph/. */
#ifndef LI_GRAPH_COMPARE_H
#define LI_GRAPH_COMPARE_H

#include "graph/graph.h"

/* By start, end, rule: 0 for evidence that, in one document and of one edge, counts once. */
int li_evidence_key_cmp(const li_evidence *a, const li_evidence *b);

/* A total order by everything else but the document: of the same evidence in several versions the first is kept, which
 * is the one that claims least (denied before possible, planned, actual). */
int li_evidence_rest_cmp(const li_evidence *a, const li_evidence *b);

#endif
