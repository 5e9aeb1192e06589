/* Tables for Gephi (`-o NAME.csv`, the relations, with `-o NAME.nodes.csv`, the actors) and, as flavour "neo4j", for
 * neo4j-admin's import of the same two. Fields are quoted where they must be (RFC 4180); text is clean, so that no
 * field holds a line end. */
#include "export/fields.h"
#include "export/formats.h"
#include "export/style.h"
#include "export/text.h"
#include "export/xml.h"

typedef struct csv {
    FILE *stream;
    const li_view *view;
    bool neo4j;
    bool english;
    bool inside;     /* a field of this row is written */
    li_buffer value; /* of a field */
    li_code code;
    li_field_writer fields;
    const li_node *node; /* being written */
} csv;

/* Writes what is in value as the next field. */
static void field(csv *c) {
    li_slice s = li_buffer_slice(&c->value);
    bool quoted = false;
    if (c->value.code) c->code = c->value.code;
    for (size_t i = 0; i < s.len && !quoted; i++) quoted = s.ptr[i] == '"' || s.ptr[i] == ',' || s.ptr[i] == ';';
    if (c->inside) fputc(',', c->stream);
    c->inside = true;
    if (!quoted) {
        if (s.len) fwrite(s.ptr, 1, s.len, c->stream);
    } else {
        fputc('"', c->stream);
        for (size_t i = 0; i < s.len; i++) {
            if (s.ptr[i] == '"') fputc('"', c->stream);
            fputc(s.ptr[i], c->stream);
        }
        fputc('"', c->stream);
    }
    li_buffer_clear(&c->value);
}

static void text(csv *c, li_slice s) {
    li_text_clean(&c->value, s);
    field(c);
}

static void name(csv *c, const char *s) { text(c, li_slice_of(s)); }

static void end_row(csv *c) {
    fputc('\n', c->stream);
    c->inside = false;
}

static void node_id(csv *c, size_t node) {
    li_xml_node_id(&c->value, c->view, node);
    field(c);
}

/* neo4j-admin parts a list at each ';', Gephi shows it as it stands. */
static void aliases(csv *c, const li_node *node) {
    for (size_t i = 0; i < node->alias_count; i++) {
        size_t from = c->value.len;
        if (i) li_buffer_add_text(&c->value, c->neo4j ? ";" : " | ");
        if (i) from++;
        li_text_clean(&c->value, node->aliases[i]);
        for (size_t k = from; c->neo4j && k < c->value.len; k++) {
            if (c->value.ptr[k] == ';') c->value.ptr[k] = ',';
        }
    }
    field(c);
}

static void put_field(void *context, const li_field *of, li_slice value) {
    csv *c = context;
    if (of->kind == LI_FIELD_LIST) aliases(c, c->node);
    else text(c, value);
}

static void write_node(csv *c, size_t i) {
    const li_node *node = &c->view->nodes[i];
    node_id(c, i);
    text(c, node->name);
    c->node = node;
    li_put_node_fields(&c->fields, node);
    if (c->neo4j) {
        const char *labels = li_style_type_graph_labels(node->type) + 1;
        for (; *labels; labels++) li_buffer_add_byte(&c->value, *labels == ':' ? ';' : *labels);
        field(c);
    }
    end_row(c);
}

static void write_kind(csv *c, size_t i) {
    li_buffer kind = LI_BUFFER_EMPTY;
    li_style_edge_kind(&kind, c->view, i);
    if (kind.code) c->code = kind.code;
    text(c, li_buffer_slice(&kind));
    li_buffer_free(&kind);
}

static void write_edge(csv *c, size_t i) {
    const li_edge *edge = &c->view->edges[i];
    node_id(c, edge->source);
    node_id(c, edge->target);
    if (!c->neo4j) name(c, "Directed");
    write_kind(c, i);
    li_xml_edge_id(&c->value, c->view, i);
    field(c);
    li_style_edge_label(&c->value, edge, c->english);
    field(c);
    li_text_count(&c->value, edge->weight);
    field(c);
    li_put_edge_fields(&c->fields, c->view, edge);
    end_row(c);
}

/* Names of fields; for neo4j with the type of what is no text. */
static void fields_of(csv *c, const li_field *fields, size_t count) {
    static const char *const types[] = {[LI_FIELD_TEXT] = "",
                                        [LI_FIELD_LIST] = ":string[]",
                                        [LI_FIELD_FLAG] = ":boolean",
                                        [LI_FIELD_COUNT] = ":long",
                                        [LI_FIELD_DATE] = ":date"};
    for (size_t i = 0; i < count; i++)
        fprintf(c->stream, ",%s%s", fields[i].name, c->neo4j ? types[fields[i].kind] : "");
}

static void start(csv *c, FILE *stream, const li_view *view, const li_export_options *options) {
    *c = (csv){.stream = stream,
               .view = view,
               .neo4j = li_slice_eq(options->flavour, LI_LIT("neo4j")),
               .english = options->english,
               .value = LI_BUFFER_EMPTY,
               .fields = {put_field, c, INT64_MAX, LI_BUFFER_EMPTY}};
}

static li_code finish(csv *c, li_error *err) {
    if (c->fields.room.code) c->code = c->fields.room.code;
    li_buffer_free(&c->fields.room);
    li_buffer_free(&c->value);
    return c->code ? li_fail(err, c->code, "no memory") : LI_OK;
}

li_code li_write_nodes_csv(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    csv c;
    start(&c, stream, view, options);
    fputs(c.neo4j ? "id:ID,label" : "Id,Label", stream);
    fields_of(&c, li_node_fields, li_node_field_count);
    fputs(c.neo4j ? ",:LABEL\n" : "\n", stream);
    for (size_t i = 0; i < view->node_count && !c.code; i++) write_node(&c, i);
    return finish(&c, err);
}

li_code li_write_edges_csv(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    csv c;
    start(&c, stream, view, options);
    fputs(c.neo4j ? ":START_ID,:END_ID,:TYPE,id,label,weight:double" : "Source,Target,Type,Kind,Id,Label,Weight",
          stream);
    fields_of(&c, li_edge_fields, li_edge_field_count);
    fputc('\n', stream);
    for (size_t i = 0; i < view->edge_count && !c.code; i++) write_edge(&c, i);
    return finish(&c, err);
}
