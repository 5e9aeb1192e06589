/* What the flavours of JSON share: nodes, edges and evidence as Jansson values, made one at a time and written at once,
 * so that memory does not grow with the file. Each function returns a new value, or NULL if there is no memory. */
#ifndef LI_EXPORT_JSON_PARTS_H
#define LI_EXPORT_JSON_PARTS_H

#include "export/export.h"

#include <jansson.h>

/* A string; invalid UTF-8 becomes U+FFFD. */
LI_MUST_USE json_t *li_json_text(li_slice s);

/* label, type, kind, wikidata, country, discovered, aliases, mentions, articles, first_seen, last_seen. */
LI_MUST_USE json_t *li_json_node(const li_node *node);

/* relation, category, symmetric, weight, statuses, articles, first_seen, last_seen. */
LI_MUST_USE json_t *li_json_edge(const li_edge *edge);

/* article, date, sentence, start, end, text, status, source, target, amount, time, topics, reported_by, rule. */
LI_MUST_USE json_t *li_json_evidence(const li_view *view, const li_evidence *evidence);

/* What tells edge number i from all others between its two nodes: its relation, marked where a symmetric edge stands
 * beside a directed one of the same relation. */
LI_MUST_USE json_t *li_json_edge_key(const li_view *view, size_t i);

/* Sets key of object to value, which it takes over. False if value is NULL or there is no memory. */
bool li_json_set(json_t *object, const char *key, json_t *value);

/* As li_json_set, but an empty s is left out. */
bool li_json_set_text(json_t *object, const char *key, li_slice s);

/* Writes a value, which it takes over, on one line without a line end; with members true an object's members only,
 * without the braces. NULL is LI_E_MEMORY, so that the functions above can stand in the call. Reals are written with
 * digits significant ones (0: 17). */
LI_MUST_USE li_code li_json_write(FILE *stream, json_t *value, bool members, unsigned digits, li_error *err);

/* Significant digits that bring an evidence's amount back exactly. */
LI_MUST_USE li_code li_json_digits(const li_evidence *evidence, unsigned *digits, li_error *err);

/* The flavours: export/cytoscape.c and export/graphology.c. */
LI_MUST_USE li_code li_write_cytoscape(FILE *stream, const li_view *view, const li_export_options *options,
                                       li_error *err);
LI_MUST_USE li_code li_write_graphology(FILE *stream, const li_view *view, const li_export_options *options,
                                        li_error *err);

#endif
