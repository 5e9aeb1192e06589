#include "graph/triple_json.h"

#include "graph/json_field.h"
#include "graph/json_put.h"

static void put_party(li_buffer *out, const char *name, const li_party *p) {
    li_buffer_add_text(out, name);
    li_put_text(out, "{\"id\":", p->id);
    li_put_text(out, ",\"name\":", p->name);
    li_put_name(out, ",\"type\":", li_actor_type_name(p->type));
    li_put_text(out, ",\"mention\":", p->mention);
    li_put_count(out, ",\"start\":", p->start);
    li_put_count(out, ",\"end\":", p->end);
    li_put_text_if(out, ",\"kind\":", p->kind);
    li_put_text_if(out, ",\"wikidata\":", p->wikidata);
    li_put_text_if(out, ",\"country\":", p->country);
    li_put_name(out, ",\"by\":", li_resolution_name(p->by));
    if (p->discovered) li_buffer_add_text(out, ",\"discovered\":true");
    li_buffer_add_byte(out, '}');
}

void li_triple_write_json(li_buffer *out, const li_triple *t) {
    li_put_text(out, "{\"doc\":", t->doc);
    li_put_date(out, ",\"date\":", t->date);
    li_put_count(out, ",\"sentence\":", t->sentence);
    li_put_count(out, ",\"start\":", t->start);
    li_put_count(out, ",\"end\":", t->end);
    li_put_text(out, ",\"text\":", t->text);
    li_put_text(out, ",\"relation\":", t->relation);
    li_put_name(out, ",\"category\":", li_category_name(t->category));
    li_buffer_add_text(out, t->symmetric ? ",\"symmetric\":true" : ",\"symmetric\":false");
    li_put_name(out, ",\"status\":", li_status_name(t->status));
    put_party(out, ",\"source\":", &t->source);
    put_party(out, ",\"target\":", &t->target);
    li_put_amount(out, &t->amount);
    li_put_time(out, &t->time);
    li_put_topics(out, t->topics, t->topic_count);
    li_put_text_if(out, ",\"reported_by\":", t->reported_by);
    li_put_text_if(out, ",\"rule\":", t->rule);
    li_put_text_if(out, ",\"title\":", t->title);
    li_put_text_if(out, ",\"url\":", t->url);
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
