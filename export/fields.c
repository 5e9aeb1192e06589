#include "export/fields.h"

#include "export/style.h"
#include "export/text.h"

const li_field li_node_fields[] = {
    {"type", LI_FIELD_TEXT},      {"kind", LI_FIELD_TEXT},      {"aliases", LI_FIELD_LIST},
    {"wikidata", LI_FIELD_TEXT},  {"country", LI_FIELD_TEXT},   {"discovered", LI_FIELD_FLAG},
    {"mentions", LI_FIELD_COUNT}, {"articles", LI_FIELD_COUNT}, {"first_seen", LI_FIELD_DATE},
    {"last_seen", LI_FIELD_DATE},
};
const size_t li_node_field_count = sizeof li_node_fields / sizeof li_node_fields[0];

const li_field li_edge_fields[] = {
    {"category", LI_FIELD_TEXT},    {"symmetric", LI_FIELD_FLAG},  {"status", LI_FIELD_TEXT},
    {"actual", LI_FIELD_COUNT},     {"planned", LI_FIELD_COUNT},   {"possible", LI_FIELD_COUNT},
    {"denied", LI_FIELD_COUNT},     {"first_seen", LI_FIELD_DATE}, {"last_seen", LI_FIELD_DATE},
    {"articles", LI_FIELD_COUNT},   {"rule", LI_FIELD_TEXT},       {"evidence", LI_FIELD_TEXT},
    {"reported_by", LI_FIELD_TEXT}, {"source_url", LI_FIELD_TEXT},
};
const size_t li_edge_field_count = sizeof li_edge_fields / sizeof li_edge_fields[0];

static const li_field *put_text(li_field_writer *w, const li_field *field, li_slice value) {
    w->put(w->context, field, value);
    return field + 1;
}

static const li_field *put_name(li_field_writer *w, const li_field *field, const char *name) {
    return put_text(w, field, li_slice_of(name));
}

static const li_field *put_flag(li_field_writer *w, const li_field *field, bool set) {
    return put_name(w, field, set ? "true" : "false");
}

static const li_field *put_count(li_field_writer *w, const li_field *field, uint64_t count) {
    li_buffer_clear(&w->room);
    li_text_count(&w->room, count > w->most ? w->most : count);
    return put_text(w, field, li_buffer_slice(&w->room));
}

static const li_field *put_date(li_field_writer *w, const li_field *field, li_date date) {
    li_buffer_clear(&w->room);
    li_text_iso(&w->room, date);
    return put_text(w, field, li_buffer_slice(&w->room));
}

void li_put_node_fields(li_field_writer *w, const li_node *node) {
    const li_field *f = li_node_fields;
    f = put_name(w, f, li_actor_type_name(node->type));
    f = put_text(w, f, node->kind);
    f = put_name(w, f, "");
    f = put_text(w, f, node->wikidata);
    f = put_text(w, f, node->country);
    f = put_flag(w, f, node->discovered);
    f = put_count(w, f, node->mentions);
    f = put_count(w, f, node->article_count);
    f = put_date(w, f, node->first);
    put_date(w, f, node->last);
}

void li_put_edge_fields(li_field_writer *w, const li_view *view, const li_edge *edge) {
    const li_evidence *best = li_style_best(edge);
    li_slice none = {NULL, 0};
    const li_field *f = li_edge_fields;
    f = put_name(w, f, li_category_name(edge->category));
    f = put_flag(w, f, edge->symmetric);
    f = put_name(w, f, li_status_name(li_style_status(edge)));
    for (size_t s = 0; s < LI_STATUS_COUNT; s++) f = put_count(w, f, edge->status[s]);
    f = put_date(w, f, edge->first);
    f = put_date(w, f, edge->last);
    f = put_count(w, f, edge->article_count);
    f = put_text(w, f, best ? best->rule : none);
    f = put_text(w, f, best ? best->text : none);
    f = put_text(w, f, best ? best->reported_by : none);
    put_text(w, f, li_style_url(view, edge));
}
