/* What GraphML, GEXF and the tables all say of an actor and of a relation: its fields, in one order, with their kinds
 * and values. A format writes before and after them what it alone has (ids, places, colours).
 *
 *     li_node, li_edge -> fields -> a format's put */
#ifndef LI_EXPORT_FIELDS_H
#define LI_EXPORT_FIELDS_H

#include "base/buffer.h"
#include "graph/graph.h"

typedef enum li_field_kind { LI_FIELD_TEXT, LI_FIELD_LIST, LI_FIELD_FLAG, LI_FIELD_COUNT, LI_FIELD_DATE } li_field_kind;

typedef struct li_field {
    const char *name;
    li_field_kind kind;
} li_field;

/* type, kind, aliases, wikidata, country, discovered, mentions, articles, first_seen, last_seen. */
extern const li_field li_node_fields[];
extern const size_t li_node_field_count;

/* category, symmetric, status (the main one), actual, planned, possible, denied (evidences of each), first_seen,
 * last_seen, articles, rule, evidence, reported_by (of the best sentence), source_url. */
extern const li_field li_edge_fields[];
extern const size_t li_edge_field_count;

/* Takes a field's value, which is not clean and may be empty; of the list of aliases it is empty, as formats differ in
 * how they write them. */
typedef void li_field_put(void *context, const li_field *field, li_slice value);

typedef struct li_field_writer {
    li_field_put *put;
    void *context;
    uint64_t most;  /* counts are written up to it, as the format's numbers allow */
    li_buffer room; /* values in the making; the caller looks at its code at the end and frees it */
} li_field_writer;

/* Calls put for every field of a node or an edge, in order. */
void li_put_node_fields(li_field_writer *w, const li_node *node);
void li_put_edge_fields(li_field_writer *w, const li_view *view, const li_edge *edge);

#endif
