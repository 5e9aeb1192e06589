#include "export/json_parts.h"

#include "base/buffer.h"
#include "base/utf8.h"

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

static bool set_date(json_t *object, const char *key, li_date d) {
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
                set_number(o, "articles", node->article_count) && set_date(o, "first_seen", node->first) &&
                set_date(o, "last_seen", node->last);
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
                set_date(o, "first_seen", edge->first) && set_date(o, "last_seen", edge->last);
    return made_or_gone(o, made);
}

static bool set_mention(json_t *object, const char *key, li_slice mention, uint64_t start, uint64_t end,
                        li_resolution by) {
    json_t *o = json_object();
    return li_json_set(object, key, o) && li_json_set(o, "mention", li_json_text(mention)) &&
           set_number(o, "start", start) && set_number(o, "end", end) && set_name(o, "by", li_resolution_name(by));
}

static bool is_whole(double x) {
    return x > -9007199254740992.0 && x < 9007199254740992.0 && x == (double)(json_int_t)x;
}

static json_t *number(double x) {
    return is_whole(x) ? json_integer((json_int_t)x) : json_real(x);
}

static bool set_amount(json_t *object, const li_amount *a) {
    if (!a->text.len) return true;
    json_t *o = json_object();
    return li_json_set(object, "amount", o) && li_json_set(o, "value", number(a->value)) &&
           (a->high == a->value || li_json_set(o, "high", number(a->high))) && li_json_set_text(o, "unit", a->unit) &&
           set_name(o, "bound", li_bound_name(a->bound)) && li_json_set(o, "text", li_json_text(a->text)) &&
           set_number(o, "start", a->start) && set_number(o, "end", a->end);
}

static bool set_time(json_t *object, const li_time *t) {
    if (!t->text.len) return true;
    json_t *o = json_object();
    return li_json_set(object, "time", o) && li_json_set(o, "text", li_json_text(t->text)) &&
           set_date(o, "from", t->from) && set_date(o, "to", t->to) && set_number(o, "start", t->start) &&
           set_number(o, "end", t->end);
}

json_t *li_json_evidence(const li_view *view, const li_evidence *e) {
    const li_document *document = &view->documents[e->document];
    json_t *o = json_object();
    bool made = o && li_json_set(o, "article", li_json_text(document->doc)) && set_date(o, "date", document->date) &&
                set_number(o, "sentence", e->sentence) && set_number(o, "start", e->start) &&
                set_number(o, "end", e->end) && li_json_set(o, "text", li_json_text(e->text)) &&
                set_name(o, "status", li_status_name(e->status)) &&
                (!e->swapped || li_json_set(o, "swapped", json_true())) &&
                set_mention(o, "source", e->source_mention, e->source_start, e->source_end, e->source_by) &&
                set_mention(o, "target", e->target_mention, e->target_start, e->target_end, e->target_by) &&
                set_amount(o, &e->amount) && set_time(o, &e->time) &&
                (!e->topic_count || set_list(o, "topics", e->topics, e->topic_count)) &&
                li_json_set_text(o, "reported_by", e->reported_by) && li_json_set_text(o, "rule", e->rule);
    return made_or_gone(o, made);
}

json_t *li_json_edge_key(const li_view *view, size_t i) {
    const li_edge *edge = &view->edges[i], *before = i ? edge - 1 : NULL;
    bool beside = edge->symmetric && before && before->source == edge->source && before->target == edge->target &&
                  li_slice_eq(before->relation, edge->relation);
    if (!beside) return li_json_text(edge->relation);
    li_buffer key = LI_BUFFER_EMPTY;
    li_buffer_add(&key, edge->relation);
    li_buffer_add_text(&key, " (symmetric)");
    json_t *made = key.code ? NULL : li_json_text(li_buffer_slice(&key));
    li_buffer_free(&key);
    return made;
}

static int to_stream(const char *bytes, size_t size, void *stream) {
    return fwrite(bytes, 1, size, stream) == size ? 0 : -1;
}

li_code li_json_write(FILE *stream, json_t *value, bool members, unsigned digits, li_error *err) {
    if (!value) return li_fail(err, LI_E_MEMORY, "no memory to write JSON");
    size_t flags = JSON_COMPACT | JSON_ENCODE_ANY | (members ? JSON_EMBED : 0) | JSON_REAL_PRECISION(digits);
    int result = json_dump_callback(value, to_stream, stream, flags);
    json_decref(value);
    if (result && !ferror(stream)) return li_fail(err, LI_E_MEMORY, "no memory to write JSON");
    return LI_OK;
}

static unsigned digits_of(li_buffer *room, double x) {
    if (is_whole(x)) return 0;
    li_buffer_clear(room);
    li_buffer_add_double(room, x);
    unsigned digits = 0;
    for (size_t i = 0; i < room->len && room->ptr[i] != 'e'; i++) {
        char c = room->ptr[i];
        if (c >= '1' && c <= '9') digits++;
        else if (c == '0' && digits) digits++;
    }
    return digits < 17 ? digits : 17;
}

li_code li_json_digits(const li_evidence *e, unsigned *digits, li_error *err) {
    *digits = 0;
    if (!e->amount.text.len || (is_whole(e->amount.value) && is_whole(e->amount.high))) return LI_OK;
    li_buffer room = LI_BUFFER_EMPTY;
    unsigned value = digits_of(&room, e->amount.value), high = digits_of(&room, e->amount.high);
    li_code code = room.code;
    li_buffer_free(&room);
    if (code) return li_fail(err, code, "no memory to write JSON");
    *digits = value > high ? value : high;
    return LI_OK;
}
