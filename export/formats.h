/* The writers, one a format, each in the file of its name; export/export.c lists them in its table. A writer sees the
 * sorted view only and writes the whole file to stream; options is never NULL here, and its flavour is one that the
 * format's line in the table names. Write errors stay in the stream (ferror) for the caller; what a writer returns is
 * LI_OK, LI_E_MEMORY, LI_E_LIMIT, or LI_E_IO from a library that writes by itself. */
#ifndef LI_EXPORT_FORMATS_H
#define LI_EXPORT_FORMATS_H

#include "export/export.h"

/* NetworkX's node-link JSON, or the flavours "cytoscape" and "graphology". */
LI_MUST_USE li_code li_write_json(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);

/* DOT that Graphviz and Gephi read. */
LI_MUST_USE li_code li_write_dot(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);

/* GraphML, or the flavours "strict" (valid against GraphML's own schema) and "yed". */
LI_MUST_USE li_code li_write_graphml(FILE *stream, const li_view *view, const li_export_options *options,
                                     li_error *err);

/* Pictures, drawn by Graphviz in process. */
LI_MUST_USE li_code li_write_svg(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);
LI_MUST_USE li_code li_write_png(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);
LI_MUST_USE li_code li_write_pdf(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);

/* Pictures of relations by month. */
LI_MUST_USE li_code li_write_timeline_svg(FILE *stream, const li_view *view, const li_export_options *options,
                                          li_error *err);
LI_MUST_USE li_code li_write_timeline_png(FILE *stream, const li_view *view, const li_export_options *options,
                                          li_error *err);
LI_MUST_USE li_code li_write_timeline_pdf(FILE *stream, const li_view *view, const li_export_options *options,
                                          li_error *err);

/* One page with the graph and what shows it in a browser. */
LI_MUST_USE li_code li_write_html(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);

/* GEXF 1.3 with a timeline. */
LI_MUST_USE li_code li_write_gexf(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);

/* Tables of the relations and of the actors for Gephi, or the flavour "neo4j" for neo4j-admin's import. */
LI_MUST_USE li_code li_write_edges_csv(FILE *stream, const li_view *view, const li_export_options *options,
                                       li_error *err);
LI_MUST_USE li_code li_write_nodes_csv(FILE *stream, const li_view *view, const li_export_options *options,
                                       li_error *err);

/* RDF with provenance: one named graph an article. */
LI_MUST_USE li_code li_write_nquads(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);
LI_MUST_USE li_code li_write_trig(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);

#endif
