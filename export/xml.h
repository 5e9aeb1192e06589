/* XML files of any size: libxml2's xmlTextWriter writes the document and its outer elements, straight to the stream;
 * the many small elements inside are put together in a buffer (li_xml_record) and handed to it whole, since a call for
 * each attribute would take most of the time. Text is cleaned first: libxml2 itself would write a control character. */
#ifndef LI_EXPORT_XML_H
#define LI_EXPORT_XML_H

#include "base/buffer.h"
#include "base/error.h"
#include "export/layout.h"
#include "graph/graph.h"

#include <libxml/xmlwriter.h>
#include <stdio.h>

typedef struct li_xml {
    xmlTextWriterPtr writer;
    li_buffer record;
} li_xml;

/* Starts a UTF-8 document. Exactly one li_xml_close must follow, whatever happens. */
LI_MUST_USE li_code li_xml_open(li_xml *x, FILE *stream, li_error *err);

/* Ends the document (LI_OK given) or leaves it as it is (a failure given, which it returns). Write errors stay in the
 * stream. */
LI_MUST_USE li_code li_xml_close(li_xml *x, li_code so_far, li_error *err);

/* Starts and ends an element; name-value pairs of NUL-ended clean text follow, then NULL. */
void li_xml_start(li_xml *x, const char *name, ...) __attribute__((sentinel));
void li_xml_end(li_xml *x);
void li_xml_text(li_xml *x, li_slice text);

/* Appends ` name="value"` to the record. */
void li_xml_attribute(li_buffer *record, const char *name, li_slice value);

/* As li_xml_attribute, of a number rounded to hundredths. */
void li_xml_number(li_buffer *record, const char *name, double value);

/* Hands the record to the writer, on a line of its own, and empties it. */
LI_MUST_USE li_code li_xml_flush(li_xml *x, li_error *err);

/* Appends the id of a node or an edge as an NMTOKEN; one that is none is replaced by its number in the view. */
void li_xml_node_id(li_buffer *record, const li_view *view, size_t node);
void li_xml_edge_id(li_buffer *record, const li_view *view, size_t edge);

/* Appends `<node id="…"` and `<edge id="…" source="…" target="…"`, which more attributes may follow. */
void li_xml_node(li_buffer *record, const li_view *view, size_t node);
void li_xml_edge(li_buffer *record, const li_view *view, size_t edge);

#endif
