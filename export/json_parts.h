/* What the flavours of JSON share: nodes, edges and evidence as Jansson values, made one at a time and written at once,
 * so that memory does not grow with the file. Each function returns a new value, or NULL if there is no memory. */
#ifndef LI_EXPORT_JSON_PARTS_H
#define LI_EXPORT_JSON_PARTS_H

#include "base/buffer.h"
#include "export/export.h"
#include "export/layout.h"

#include <jansson.h>

/* A string; invalid UTF-8 becomes U+FFFD. */
LI_MUST_USE json_t *li_json_text(li_slice s);

/* label, type, kind, wikidata, country, discovered, aliases, mentions, articles, first_seen, last_seen. */
LI_MUST_USE json_t *li_json_node(const li_node *node);

/* relation, category, symmetric, weight, statuses, articles, first_seen, last_seen. */
LI_MUST_USE json_t *li_json_edge(const li_edge *edge);

/* The kind of edge number i (li_style_edge_kind). */
LI_MUST_USE json_t *li_json_edge_key(const li_view *view, size_t i);

/* Sets key of object to value, which it takes over. False if value is NULL or there is no memory. */
bool li_json_set(json_t *object, const char *key, json_t *value);

/* As li_json_set, but an empty s is left out. */
bool li_json_set_text(json_t *object, const char *key, li_slice s);

/* As li_json_set, but no date is left out. */
bool li_json_set_date(json_t *object, const char *key, li_date d);

/* A view whose actors have places, for flavours that are shown as they are read. */
typedef struct li_json_stage {
    const li_view *view;
    li_position *at; /* of nodes; freed by li_json_stage_end */
    uint64_t most;   /* mentions of a node */
} li_json_stage;

LI_MUST_USE li_code li_json_stage_begin(li_json_stage *stage, const li_view *view, li_error *err);
void li_json_stage_end(li_json_stage *stage);

/* What has been made and not yet gone to the stream. A failure to write stays in the stream, out of memory in the
 * buffer. */
typedef struct li_json_out {
    FILE *stream;
    li_buffer buffer;
    void (*write)(FILE *stream, li_slice json); /* writes it in another form; NULL: as it is */
} li_json_out;

/* Appends text that is JSON already. */
void li_json_put(li_json_out *out, const char *text);

/* Appends a value, which it takes over; NULL, so that the functions above can stand in the call, is out of memory. With
 * members true, an object's members only, without the braces. */
void li_json_put_value(li_json_out *out, json_t *value, bool members);

/* Appends an evidence: article, date, sentence, start, end, text, status, swapped, source, target, amount, time,
 * topics, reported_by, rule. By hand, since there may be millions. */
void li_json_put_evidence(li_json_out *out, const li_view *view, const li_evidence *evidence);

/* Writes element i of a list. */
typedef void li_json_item(li_json_out *out, const void *context, size_t i);

/* Appends a list's elements, a line each, and sends them. */
void li_json_put_list(li_json_out *out, size_t count, li_json_item *item, const void *context);

/* Appends `"evidence":[…]` of an edge. */
void li_json_put_all_evidence(li_json_out *out, const li_view *view, const li_edge *edge);

/* Appends the graph in the usual flavour. more (may be NULL) appends members to node i, each with a comma before it. */
void li_json_put_graph(li_json_out *out, const li_view *view, const li_export_options *options, li_json_item *more,
                       const void *context);

/* Sends what there is to the stream once it is much; false if writing failed or there is no memory, and going on is of
 * no use. */
bool li_json_flush(li_json_out *out);

/* Sends the rest and frees the buffer. */
LI_MUST_USE li_code li_json_end(li_json_out *out, li_error *err);

/* The flavours: export/cytoscape.c and export/graphology.c. */
LI_MUST_USE li_code li_write_cytoscape(FILE *stream, const li_view *view, const li_export_options *options,
                                       li_error *err);
LI_MUST_USE li_code li_write_graphology(FILE *stream, const li_view *view, const li_export_options *options,
                                        li_error *err);

#endif
