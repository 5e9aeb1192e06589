#include "export/json_parts.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "export/style.h"
#include "graph/json_put.h"

#include <stdlib.h>

static json_t *clean_text(li_slice s) {
    li_buffer clean = LI_BUFFER_EMPTY;
    for (size_t at = 0; at < s.len;) li_buffer_add_code_point(&clean, li_utf8_next(s, &at));
    json_t *made = clean.code ? NULL : json_stringn(clean.len ? clean.ptr : "", clean.len);
    li_buffer_free(&clean);
    return made;
}

json_t *li_json_text(li_slice s) {
    json_t *made = json_stringn(s.len ? s.ptr : "", s.len);
    return made || li_utf8_check(s) == s.len ? made : clean_text(s);
}

bool li_json_set(json_t *object, const char *key, json_t *value) {
    return json_object_set_new_nocheck(object, key, value) == 0;
}

bool li_json_set_text(json_t *object, const char *key, li_slice s) {
    return !s.len || li_json_set(object, key, li_json_text(s));
}

static bool set_number(json_t *object, const char *key, uint64_t n) {
    return li_json_set(object, key, json_integer((json_int_t)n));
}

static bool set_name(json_t *object, const char *key, const char *name) {
    return li_json_set(object, key, json_string(name));
}

bool li_json_set_date(json_t *object, const char *key, li_date d) {
    if (!d.year) return true;
    char text[24];
    snprintf(text, sizeof text, "%04d-%02u-%02u", (int)d.year, (unsigned)d.month, (unsigned)d.day);
    return set_name(object, key, text);
}

static bool set_list(json_t *object, const char *key, const li_slice *texts, size_t count) {
    json_t *list = json_array();
    if (!li_json_set(object, key, list)) return false;
    for (size_t i = 0; i < count; i++) {
        if (json_array_append_new(list, li_json_text(texts[i]))) return false;
    }
    return true;
}

static json_t *made_or_gone(json_t *object, bool made) {
    if (made) return object;
    json_decref(object);
    return NULL;
}

json_t *li_json_node(const li_node *node) {
    json_t *o = json_object();
    bool made = o && li_json_set(o, "label", li_json_text(node->name)) &&
                set_name(o, "type", li_actor_type_name(node->type)) && li_json_set_text(o, "kind", node->kind) &&
                li_json_set_text(o, "wikidata", node->wikidata) && li_json_set_text(o, "country", node->country) &&
                li_json_set(o, "discovered", json_boolean(node->discovered)) &&
                set_list(o, "aliases", node->aliases, node->alias_count) && set_number(o, "mentions", node->mentions) &&
                set_number(o, "articles", node->article_count) && li_json_set_date(o, "first_seen", node->first) &&
                li_json_set_date(o, "last_seen", node->last);
    return made_or_gone(o, made);
}

static bool set_statuses(json_t *object, const li_edge *edge) {
    json_t *statuses = json_object();
    if (!li_json_set(object, "statuses", statuses)) return false;
    for (size_t i = 0; i < LI_STATUS_COUNT; i++) {
        if (edge->status[i] && !set_number(statuses, li_status_name((li_status)i), edge->status[i])) return false;
    }
    return true;
}

json_t *li_json_edge(const li_edge *edge) {
    json_t *o = json_object();
    bool made = o && li_json_set(o, "relation", li_json_text(edge->relation)) &&
                set_name(o, "category", li_category_name(edge->category)) &&
                li_json_set(o, "symmetric", json_boolean(edge->symmetric)) && set_number(o, "weight", edge->weight) &&
                set_statuses(o, edge) && set_number(o, "articles", edge->article_count) &&
                li_json_set_date(o, "first_seen", edge->first) && li_json_set_date(o, "last_seen", edge->last);
    return made_or_gone(o, made);
}

json_t *li_json_edge_key(const li_view *view, size_t i) {
    li_buffer key = LI_BUFFER_EMPTY;
    li_style_edge_kind(&key, view, i);
    json_t *made = key.code ? NULL : li_json_text(li_buffer_slice(&key));
    li_buffer_free(&key);
    return made;
}

li_code li_json_stage_begin(li_json_stage *stage, const li_view *view, li_error *err) {
    *stage = (li_json_stage){view, NULL, li_style_most_mentions(view)};
    return li_layout(&stage->at, view, err);
}

void li_json_stage_end(li_json_stage *stage) { free(stage->at); }

void li_json_put(li_json_out *out, const char *text) { li_buffer_add_text(&out->buffer, text); }

static int to_buffer(const char *bytes, size_t size, void *buffer) {
    li_buffer_add(buffer, (li_slice){bytes, size});
    return ((li_buffer *)buffer)->code ? -1 : 0;
}

void li_json_put_value(li_json_out *out, json_t *value, bool members) {
    size_t flags = JSON_COMPACT | JSON_ENCODE_ANY | (members ? JSON_EMBED : 0);
    if (!value || json_dump_callback(value, to_buffer, &out->buffer, flags)) out->buffer.code = LI_E_MEMORY;
    json_decref(value);
}

static void put_mention(li_buffer *out, const char *name, li_slice mention, uint64_t start, uint64_t end,
                        li_resolution by) {
    li_buffer_add_text(out, name);
    li_put_text(out, "{\"mention\":", mention);
    li_put_count(out, ",\"start\":", start);
    li_put_count(out, ",\"end\":", end);
    li_put_name(out, ",\"by\":", li_resolution_name(by));
    li_buffer_add_byte(out, '}');
}

void li_json_put_evidence(li_json_out *out, const li_view *view, const li_evidence *e) {
    li_buffer *b = &out->buffer;
    li_put_text(b, "{\"article\":", view->documents[e->document].doc);
    li_put_date(b, ",\"date\":", view->documents[e->document].date);
    li_put_count(b, ",\"sentence\":", e->sentence);
    li_put_count(b, ",\"start\":", e->start);
    li_put_count(b, ",\"end\":", e->end);
    li_put_text(b, ",\"text\":", e->text);
    li_put_name(b, ",\"status\":", li_status_name(e->status));
    if (e->swapped) li_buffer_add_text(b, ",\"swapped\":true");
    put_mention(b, ",\"source\":", e->source_mention, e->source_start, e->source_end, e->source_by);
    put_mention(b, ",\"target\":", e->target_mention, e->target_start, e->target_end, e->target_by);
    if (e->amount) li_put_amount(b, e->amount);
    if (e->time) li_put_time(b, e->time);
    li_put_topics(b, e->topics, e->topic_count);
    li_put_text_if(b, ",\"reported_by\":", e->reported_by);
    li_put_text_if(b, ",\"rule\":", e->rule);
    li_buffer_add_byte(b, '}');
}

static void send(li_json_out *out) {
    if (out->write) out->write(out->stream, li_buffer_slice(&out->buffer));
    else if (out->buffer.len) fwrite(out->buffer.ptr, 1, out->buffer.len, out->stream);
    out->buffer.len = 0;
}

bool li_json_flush(li_json_out *out) {
    if (out->buffer.code) return false;
    if (out->buffer.len >= (size_t)1 << 16) send(out);
    return !ferror(out->stream);
}

li_code li_json_end(li_json_out *out, li_error *err) {
    li_code code = out->buffer.code;
    if (!code) send(out);
    li_buffer_free(&out->buffer);
    return code ? li_fail(err, code, "no memory to write JSON") : LI_OK;
}

void li_json_put_list(li_json_out *out, size_t count, li_json_item *item, const void *context) {
    for (size_t i = 0; i < count && li_json_flush(out); i++) {
        li_json_put(out, i ? ",\n" : "\n");
        item(out, context, i);
    }
}

void li_json_put_all_evidence(li_json_out *out, const li_view *view, const li_edge *edge) {
    li_json_put(out, "\"evidence\":[");
    for (size_t k = 0; k < edge->evidence_count && li_json_flush(out); k++) {
        li_json_put(out, k ? ",\n " : "\n ");
        li_json_put_evidence(out, view, &edge->evidence[k]);
    }
    li_json_put(out, "]");
}
