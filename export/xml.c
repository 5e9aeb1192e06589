#include "export/xml.h"

#include "base/utf8.h"
#include "export/style.h"
#include "export/text.h"

#include <stdarg.h>

li_code li_xml_open(li_xml *x, FILE *stream, li_error *err) {
    *x = (li_xml){NULL, LI_BUFFER_EMPTY};
    xmlOutputBufferPtr out = xmlOutputBufferCreateFile(stream, NULL);
    if (out) x->writer = xmlNewTextWriter(out);
    if (!x->writer) {
        if (out) xmlOutputBufferClose(out);
        return li_fail(err, LI_E_MEMORY, "no memory");
    }
    if (xmlTextWriterStartDocument(x->writer, "1.0", "UTF-8", NULL) < 0) {
        return li_fail(err, LI_E_IO, "libxml2 cannot start a document");
    }
    return LI_OK;
}

li_code li_xml_close(li_xml *x, li_code so_far, li_error *err) {
    if (x->writer) {
        if (so_far == LI_OK && xmlTextWriterEndDocument(x->writer) < 0) {
            so_far = li_fail(err, LI_E_IO, "libxml2 cannot write the document");
        }
        xmlFreeTextWriter(x->writer);
    }
    li_buffer_free(&x->record);
    return so_far;
}

static const xmlChar *as_xml(const char *text) { return (const xmlChar *)text; }

void li_xml_start(li_xml *x, const char *name, ...) {
    va_list args;
    xmlTextWriterWriteRaw(x->writer, as_xml("\n"));
    xmlTextWriterStartElement(x->writer, as_xml(name));
    va_start(args, name);
    for (const char *key; (key = va_arg(args, const char *));) {
        xmlTextWriterWriteAttribute(x->writer, as_xml(key), as_xml(va_arg(args, const char *)));
    }
    va_end(args);
}

void li_xml_end(li_xml *x) { xmlTextWriterEndElement(x->writer); }

void li_xml_text(li_xml *x, li_slice text) {
    li_buffer value = LI_BUFFER_EMPTY;
    li_text_clean(&value, text);
    li_buffer_add_byte(&value, '\0');
    if (!value.code) xmlTextWriterWriteString(x->writer, as_xml(value.ptr));
    if (value.code && !x->record.code) x->record.code = value.code;
    li_buffer_free(&value);
}

void li_xml_attribute(li_buffer *record, const char *name, li_slice value) {
    li_buffer_add_byte(record, ' ');
    li_buffer_add_text(record, name);
    li_buffer_add_text(record, "=\"");
    li_text_xml(record, value);
    li_buffer_add_byte(record, '"');
}

void li_xml_number(li_buffer *record, const char *name, double value) {
    li_buffer_add_byte(record, ' ');
    li_buffer_add_text(record, name);
    li_buffer_add_text(record, "=\"");
    li_text_hundredths(record, value);
    li_buffer_add_byte(record, '"');
}

li_code li_xml_flush(li_xml *x, li_error *err) {
    li_buffer_add_byte(&x->record, '\0');
    if (x->record.code) return li_fail(err, x->record.code, "no memory");
    if (x->record.len > INT32_MAX) return li_fail(err, LI_E_LIMIT, "an element of more than 2 GB");
    if (xmlTextWriterWriteRaw(x->writer, as_xml("\n")) < 0 ||
        xmlTextWriterWriteRawLen(x->writer, as_xml(x->record.ptr), (int)x->record.len - 1) < 0) {
        return li_fail(err, LI_E_IO, "libxml2 cannot write the document");
    }
    li_buffer_clear(&x->record);
    return LI_OK;
}

static bool name_character(uint32_t c) {
    return (li_is_letter(c) && (c < 0x80 || c >= 0xC0)) || li_is_digit(c) || c == '_' || c == '-' || c == '.';
}

static bool name_token(li_slice s) {
    for (size_t i = 0; i < s.len;) {
        uint32_t c = li_utf8_next(s, &i);
        if (c == LI_UTF8_INVALID || !name_character(c)) return false;
    }
    return s.len > 0;
}

void li_xml_node_id(li_buffer *record, const li_view *view, size_t node) {
    li_slice id = view->nodes[node].id;
    if (name_token(id)) {
        li_buffer_add(record, id);
    } else {
        li_buffer_printf(record, "actor-%zu", node);
    }
}

/* Source, relation and target name an edge, so that it keeps its id when the graph grows. */
void li_xml_edge_id(li_buffer *record, const li_view *view, size_t edge) {
    const li_edge *e = &view->edges[edge];
    if (!name_token(e->relation)) {
        li_buffer_printf(record, "edge-%zu", edge);
        return;
    }
    li_xml_node_id(record, view, e->source);
    li_buffer_add_text(record, "--");
    li_buffer_add(record, e->relation);
    li_buffer_add_text(record, "--");
    li_xml_node_id(record, view, e->target);
    if (li_style_twin(view, edge)) li_buffer_add_text(record, "--symmetric");
}

void li_xml_node(li_buffer *record, const li_view *view, size_t node) {
    li_buffer_add_text(record, "<node id=\"");
    li_xml_node_id(record, view, node);
    li_buffer_add_byte(record, '"');
}

void li_xml_edge(li_buffer *record, const li_view *view, size_t edge) {
    li_buffer_add_text(record, "<edge id=\"");
    li_xml_edge_id(record, view, edge);
    li_buffer_add_text(record, "\" source=\"");
    li_xml_node_id(record, view, view->edges[edge].source);
    li_buffer_add_text(record, "\" target=\"");
    li_xml_node_id(record, view, view->edges[edge].target);
    li_buffer_add_byte(record, '"');
}
