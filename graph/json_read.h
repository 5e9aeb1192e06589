/* Reading what other runs wrote: graph JSON (`liaison graph -o x.json`) and lines of triples (`liaison extract`). The
 * bytes may be anybody's: whatever they are, the answer is a graph or an error with file, line and what is wrong. What
 * follows from the evidence (counts, dates, aliases) is counted anew, so that a file edited by hand cannot disagree
 * with itself; fields that are not known are passed over.
 *
 *     file -> JSON -> graph -> merge */
#ifndef LI_GRAPH_JSON_READ_H
#define LI_GRAPH_JSON_READ_H

#include "base/source.h"
#include "graph/graph.h"

/* Adds what a graph JSON or a file of triples holds; which of the two it is shows in its first value. An empty file
 * adds nothing. On failure graph is still sound, but holds what was read before the mistake. */
LI_MUST_USE li_code li_graph_read(li_graph *graph, const li_source *source, li_error *err);

/* The same for a path ("-" is standard input). */
LI_MUST_USE li_code li_graph_read_file(li_graph *graph, const char *path, li_error *err);

#endif
