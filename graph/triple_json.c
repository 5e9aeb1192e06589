#include "graph/triple_json.h"

#include "graph/json_field.h"

/* name comes with what stands before the value: `,"doc":`. */

static void put_text(li_buffer *out, const char *name, li_slice s) {
    li_buffer_add_text(out, name);
    li_buffer_add_json(out, s);
}

static void put_text_if(li_buffer *out, const char *name, li_slice s) {
    if (s.len) put_text(out, name, s);
}

static void put_name(li_buffer *out, const char *name, const char *value) {
    li_buffer_add_text(out, name);
    li_buffer_add_byte(out, '"');
    li_buffer_add_text(out, value);
    li_buffer_add_byte(out, '"');
}

static void put_count(li_buffer *out, const char *name, uint64_t n) {
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + n % 10);
        n /= 10;
    } while (n);
    li_buffer_add_text(out, name);
    li_buffer_add(out, (li_slice){digits + at, sizeof digits - at});
}

static void put_date(li_buffer *out, const char *name, li_date d) {
    if (!d.year) return;
    char text[24];
    int n = snprintf(text, sizeof text, "\"%04d-%02u-%02u\"", (int)d.year, (unsigned)d.month, (unsigned)d.day);
    li_buffer_add_text(out, name);
    li_buffer_add(out, (li_slice){text, (size_t)n});
}

/* A whole number that no 64-bit integer holds is written as a real one, for readers that tell them apart. */
static void put_number(li_buffer *out, const char *name, double x) {
    li_buffer_add_text(out, name);
    size_t from = out->len;
    li_buffer_add_double(out, x);
    bool large = (x >= 9e18 || x <= -9e18) && !out->code;
    if (large && !memchr(out->ptr + from, 'e', out->len - from)) li_buffer_add_text(out, ".0");
}

static void put_party(li_buffer *out, const char *name, const li_party *p) {
    li_buffer_add_text(out, name);
    put_text(out, "{\"id\":", p->id);
    put_text(out, ",\"name\":", p->name);
    put_name(out, ",\"type\":", li_actor_type_name(p->type));
    put_text(out, ",\"mention\":", p->mention);
    put_count(out, ",\"start\":", p->start);
    put_count(out, ",\"end\":", p->end);
    put_text_if(out, ",\"kind\":", p->kind);
    put_text_if(out, ",\"wikidata\":", p->wikidata);
    put_text_if(out, ",\"country\":", p->country);
    put_name(out, ",\"by\":", li_resolution_name(p->by));
    if (p->discovered) li_buffer_add_text(out, ",\"discovered\":true");
    li_buffer_add_byte(out, '}');
}

static void put_amount(li_buffer *out, const li_amount *a) {
    if (!a->text.len) return;
    put_number(out, ",\"amount\":{\"value\":", a->value);
    put_text_if(out, ",\"unit\":", a->unit);
    put_name(out, ",\"bound\":", li_bound_name(a->bound));
    put_text(out, ",\"text\":", a->text);
    if (a->high != a->value) put_number(out, ",\"high\":", a->high);
    put_count(out, ",\"start\":", a->start);
    put_count(out, ",\"end\":", a->end);
    li_buffer_add_byte(out, '}');
}

static void put_time(li_buffer *out, const li_time *t) {
    if (!t->text.len) return;
    put_text(out, ",\"time\":{\"text\":", t->text);
    put_date(out, ",\"from\":", t->from);
    put_date(out, ",\"to\":", t->to);
    put_count(out, ",\"start\":", t->start);
    put_count(out, ",\"end\":", t->end);
    li_buffer_add_byte(out, '}');
}

static void put_topics(li_buffer *out, const li_triple *t) {
    if (!t->topic_count) return;
    for (size_t i = 0; i < t->topic_count; i++) put_text(out, i ? "," : ",\"topics\":[", t->topics[i]);
    li_buffer_add_byte(out, ']');
}

void li_triple_write_json(li_buffer *out, const li_triple *t) {
    put_text(out, "{\"doc\":", t->doc);
    put_date(out, ",\"date\":", t->date);
    put_count(out, ",\"sentence\":", t->sentence);
    put_count(out, ",\"start\":", t->start);
    put_count(out, ",\"end\":", t->end);
    put_text(out, ",\"text\":", t->text);
    put_text(out, ",\"relation\":", t->relation);
    put_name(out, ",\"category\":", li_category_name(t->category));
    li_buffer_add_text(out, t->symmetric ? ",\"symmetric\":true" : ",\"symmetric\":false");
    put_name(out, ",\"status\":", li_status_name(t->status));
    put_party(out, ",\"source\":", &t->source);
    put_party(out, ",\"target\":", &t->target);
    put_amount(out, &t->amount);
    put_time(out, &t->time);
    put_topics(out, t);
    put_text_if(out, ",\"reported_by\":", t->reported_by);
    put_text_if(out, ",\"rule\":", t->rule);
    put_text_if(out, ",\"title\":", t->title);
    put_text_if(out, ",\"url\":", t->url);
    li_buffer_add_text(out, "}\n");
}

static li_code get_party(const li_json_place *p, const json_t *o, const char *key, li_party *out) {
    const json_t *party;
    *out = (li_party){.kind = LI_LIT(""), .wikidata = LI_LIT(""), .country = LI_LIT(""), .mention = LI_LIT("")};
    li_code code = li_json_get_object(p, o, key, LI_JSON_REQUIRED, &party);
    if (!code) code = li_json_get_text(p, party, "id", LI_JSON_REQUIRED, &out->id);
    if (!code && !out->id.len) return li_json_wrong(p, "\"id\" of \"%s\" is empty", key);
    out->name = out->id;
    if (!code) code = li_json_get_text(p, party, "name", LI_JSON_OPTIONAL, &out->name);
    if (!code) code = li_json_get_type(p, party, "type", &out->type);
    if (!code) code = li_json_get_text(p, party, "mention", LI_JSON_OPTIONAL, &out->mention);
    if (!code) code = li_json_get_count(p, party, "start", LI_JSON_OPTIONAL, &out->start);
    if (!code) code = li_json_get_count(p, party, "end", LI_JSON_OPTIONAL, &out->end);
    if (!code) code = li_json_get_text(p, party, "kind", LI_JSON_OPTIONAL, &out->kind);
    if (!code) code = li_json_get_text(p, party, "wikidata", LI_JSON_OPTIONAL, &out->wikidata);
    if (!code) code = li_json_get_text(p, party, "country", LI_JSON_OPTIONAL, &out->country);
    if (!code) code = li_json_get_by(p, party, "by", &out->by);
    if (!code) code = li_json_get_bool(p, party, "discovered", &out->discovered);
    return code;
}

static li_code get_triple(const li_json_place *p, const json_t *o, li_triple *t) {
    uint64_t sentence = 0;
    li_code code = li_json_get_text(p, o, "doc", LI_JSON_REQUIRED, &t->doc);
    if (!code) code = li_json_get_date(p, o, "date", &t->date);
    if (!code) code = li_json_get_count(p, o, "sentence", LI_JSON_OPTIONAL, &sentence);
    if (!code && sentence > UINT32_MAX) return li_json_wrong(p, "\"sentence\" is too large");
    t->sentence = (uint32_t)sentence;
    if (!code) code = li_json_get_count(p, o, "start", LI_JSON_REQUIRED, &t->start);
    if (!code) code = li_json_get_count(p, o, "end", LI_JSON_REQUIRED, &t->end);
    if (!code) code = li_json_get_text(p, o, "text", LI_JSON_REQUIRED, &t->text);
    if (!code) code = li_json_get_text(p, o, "relation", LI_JSON_REQUIRED, &t->relation);
    if (!code && !t->relation.len) return li_json_wrong(p, "\"relation\" is empty");
    if (!code) code = li_json_get_category(p, o, "category", &t->category);
    if (!code) code = li_json_get_bool(p, o, "symmetric", &t->symmetric);
    if (!code) code = li_json_get_status(p, o, "status", &t->status);
    if (!code) code = get_party(p, o, "source", &t->source);
    if (!code) code = get_party(p, o, "target", &t->target);
    if (!code) code = li_json_get_amount(p, o, &t->amount);
    if (!code) code = li_json_get_time(p, o, &t->time);
    if (!code) code = li_json_get_texts(p, o, "topics", &t->topics, &t->topic_count);
    if (!code) code = li_json_get_text(p, o, "reported_by", LI_JSON_OPTIONAL, &t->reported_by);
    if (!code) code = li_json_get_text(p, o, "rule", LI_JSON_OPTIONAL, &t->rule);
    if (!code) code = li_json_get_text(p, o, "title", LI_JSON_OPTIONAL, &t->title);
    if (!code) code = li_json_get_text(p, o, "url", LI_JSON_OPTIONAL, &t->url);
    return code;
}

li_code li_triple_read_json(li_triple *out, li_slice line, li_arena *arena, const char *file, uint64_t number,
                            li_error *err) {
    li_json_place p = {.file = file, .line = number, .text = line, .arena = arena, .err = err};
    json_t *o;
    *out = (li_triple){.reported_by = LI_LIT(""), .rule = LI_LIT(""), .title = LI_LIT(""), .url = LI_LIT("")};
    li_code code = li_json_parse(&p, line, &o);
    if (code) return code;
    code = json_is_object(o) ? get_triple(&p, o, out) : li_json_wrong(&p, "a triple is a JSON object");
    json_decref(o);
    return code;
}
