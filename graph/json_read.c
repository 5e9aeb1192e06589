#include "graph/json_read.h"

#include "graph/json_field.h"
#include "graph/outline.h"
#include "graph/store.h"
#include "graph/triple_json.h"

#include <stdlib.h>

typedef struct reader {
    li_graph *graph;
    const li_source *source;
    li_error *err;
} reader;

/* Parts of an object that are read one element at a time. */
typedef struct part {
    const char *key; /* with its quotes */
    li_slice list;   /* ptr NULL: absent */
} part;

static li_json_place place_of(const reader *r, const char *at) {
    size_t offset = (size_t)(at - li_source_bytes(r->source).ptr);
    return (li_json_place){.source = r->source, .offset = offset, .err = r->err};
}

static li_code broken(const reader *r, const li_outline *outline) {
    li_json_place p = place_of(r, outline->bytes.ptr + outline->at);
    return li_json_wrong(&p, outline->at == outline->bytes.len ? "the file ends too early" : "not JSON here");
}

static li_code keep_member(const reader *r, li_slice key, li_slice value, json_t *o) {
    li_json_place key_place = place_of(r, key.ptr), value_place = place_of(r, value.ptr);
    json_t *name = NULL, *parsed = NULL;
    li_code code = li_json_parse(&key_place, key, &name);
    if (!code && json_object_get(o, json_string_value(name))) {
        code = li_json_wrong(&key_place, "a member of this name is there already");
    }
    if (!code) code = li_json_parse(&value_place, value, &parsed);
    if (!code && json_object_set_new(o, json_string_value(name), parsed)) {
        code = li_fail(r->err, LI_E_MEMORY, "no memory to read JSON");
    }
    json_decref(name);
    return code;
}

/* The object at the start of bytes, without the members that parts name: those stay unparsed. *end (may be NULL) is how
 * many bytes it took. */
static li_code read_object(const reader *r, li_slice bytes, part *parts, size_t part_count, json_t **out, size_t *end) {
    li_outline outline;
    li_slice key, value;
    *out = NULL;
    if (!li_outline_enter(&outline, bytes, '{')) return broken(r, &outline);
    json_t *o = json_object();
    if (!o) return li_fail(r->err, LI_E_MEMORY, "no memory to read JSON");
    li_code code = LI_OK;
    while (!code) {
        li_outline_step step = li_outline_next(&outline, &key, &value);
        if (step == LI_OUTLINE_END) break;
        if (step == LI_OUTLINE_BROKEN) {
            code = broken(r, &outline);
            break;
        }
        size_t i = 0;
        while (i < part_count && !li_slice_eq(key, li_slice_of(parts[i].key))) i++;
        if (i == part_count) {
            code = keep_member(r, key, value, o);
            continue;
        }
        li_json_place p = place_of(r, key.ptr);
        if (parts[i].list.ptr) code = li_json_wrong(&p, "%s is there twice", parts[i].key);
        else if (value.ptr[0] != '[') code = li_json_wrong(&p, "%s is not a list", parts[i].key);
        else parts[i].list = value;
    }
    if (end) *end = outline.at;
    if (code) json_decref(o);
    else *out = o;
    return code;
}

typedef li_code read_element(const reader *r, li_slice bytes, void *context);

static li_code each_element(const reader *r, li_slice list, read_element *read, void *context) {
    li_outline outline;
    li_slice key, value;
    if (!list.ptr) return LI_OK;
    if (!li_outline_enter(&outline, list, '[')) return broken(r, &outline);
    for (;;) {
        li_outline_step step = li_outline_next(&outline, &key, &value);
        if (step == LI_OUTLINE_END) return LI_OK;
        if (step == LI_OUTLINE_BROKEN) return broken(r, &outline);
        li_code code = read(r, value, context);
        if (code) return code;
    }
}

static li_code read_value(const reader *r, li_slice bytes, const char *what, li_json_place *p, json_t **out) {
    *p = place_of(r, bytes.ptr);
    li_code code = li_json_parse(p, bytes, out);
    if (code || json_is_object(*out)) return code;
    json_decref(*out);
    *out = NULL;
    return li_json_wrong(p, "%s is not an object", what);
}

static li_code read_article(const reader *r, li_slice bytes, void *context) {
    (void)context;
    li_json_place p;
    json_t *o;
    li_code code = read_value(r, bytes, "an article", &p, &o);
    if (code) return code;
    li_document d = {.title = LI_LIT(""), .url = LI_LIT("")};
    code = li_json_get_text(&p, o, "id", LI_JSON_REQUIRED, &d.doc);
    if (!code) code = li_json_get_date(&p, o, "date", &d.date);
    if (!code) code = li_json_get_text(&p, o, "title", LI_JSON_OPTIONAL, &d.title);
    if (!code) code = li_json_get_text(&p, o, "url", LI_JSON_OPTIONAL, &d.url);
    if (!code) code = li_graph_add_document(r->graph, &d, r->err);
    json_decref(o);
    return code;
}

/* What is counted anew must still be what it says it is. */
static li_code check_counted(const li_json_place *p, const json_t *o, const char *const *counts) {
    uint64_t count;
    li_date date;
    li_code code = LI_OK;
    for (; *counts && !code; counts++) code = li_json_get_count(p, o, *counts, LI_JSON_OPTIONAL, &count);
    if (!code) code = li_json_get_date(p, o, "first_seen", &date);
    if (!code) code = li_json_get_date(p, o, "last_seen", &date);
    return code;
}

static li_code read_node(const reader *r, li_slice bytes, void *context) {
    (void)context;
    static const char *const counts[] = {"mentions", "articles", NULL};
    li_json_place p;
    json_t *o;
    li_code code = read_value(r, bytes, "a node", &p, &o);
    if (code) return code;
    li_party n = {.kind = LI_LIT(""), .wikidata = LI_LIT(""), .country = LI_LIT(""), .mention = LI_LIT("")};
    const li_slice *aliases = NULL;
    size_t alias_count = 0;
    code = li_json_get_text(&p, o, "id", LI_JSON_REQUIRED, &n.id);
    if (!code && !n.id.len) code = li_json_wrong(&p, "\"id\" is empty");
    n.name = n.id;
    if (!code) code = li_json_get_text(&p, o, "label", LI_JSON_OPTIONAL, &n.name);
    if (!code) code = li_json_get_type(&p, o, "type", &n.type);
    if (!code) code = li_json_get_text(&p, o, "kind", LI_JSON_OPTIONAL, &n.kind);
    if (!code) code = li_json_get_text(&p, o, "wikidata", LI_JSON_OPTIONAL, &n.wikidata);
    if (!code) code = li_json_get_text(&p, o, "country", LI_JSON_OPTIONAL, &n.country);
    if (!code) code = li_json_get_bool(&p, o, "discovered", &n.discovered);
    if (!code) code = li_json_get_texts(&p, o, "aliases", &aliases, &alias_count);
    free((void *)aliases);
    if (!code) code = check_counted(&p, o, counts);
    if (!code) code = li_graph_add_actor(r->graph, &n, r->err);
    json_decref(o);
    return code;
}

static li_code read_mention(const li_json_place *p, const json_t *o, const char *key, li_party *party) {
    const json_t *mention;
    li_code code = li_json_get_object(p, o, key, LI_JSON_OPTIONAL, &mention);
    if (code || !mention) return code;
    code = li_json_get_text(p, mention, "mention", LI_JSON_OPTIONAL, &party->mention);
    if (!code) code = li_json_get_count(p, mention, "start", LI_JSON_OPTIONAL, &party->start);
    if (!code) code = li_json_get_count(p, mention, "end", LI_JSON_OPTIONAL, &party->end);
    if (!code) code = li_json_get_by(p, mention, "by", &party->by);
    return code;
}

/* An evidence's fields over a triple that already has those of its edge. */
static li_code fill_evidence(const li_json_place *p, const json_t *o, li_triple *t) {
    uint64_t sentence = 0;
    bool swapped = false;
    li_code code = li_json_get_text(p, o, "article", LI_JSON_REQUIRED, &t->doc);
    if (!code) code = li_json_get_date(p, o, "date", &t->date);
    t->date = (li_date){0}; /* the article knows it better */
    if (!code) code = li_json_get_count(p, o, "sentence", LI_JSON_OPTIONAL, &sentence);
    if (!code && sentence > UINT32_MAX) return li_json_wrong(p, "\"sentence\" is too large");
    t->sentence = (uint32_t)sentence;
    if (!code) code = li_json_get_count(p, o, "start", LI_JSON_REQUIRED, &t->start);
    if (!code) code = li_json_get_count(p, o, "end", LI_JSON_REQUIRED, &t->end);
    if (!code) code = li_json_get_text(p, o, "text", LI_JSON_REQUIRED, &t->text);
    if (!code) code = li_json_get_status(p, o, "status", &t->status);
    if (!code) code = read_mention(p, o, "source", &t->source);
    if (!code) code = read_mention(p, o, "target", &t->target);
    if (!code) code = li_json_get_amount(p, o, &t->amount);
    if (!code) code = li_json_get_time(p, o, &t->time);
    if (!code) code = li_json_get_texts(p, o, "topics", &t->topics, &t->topic_count);
    if (!code) code = li_json_get_text(p, o, "reported_by", LI_JSON_OPTIONAL, &t->reported_by);
    if (!code) code = li_json_get_text(p, o, "rule", LI_JSON_OPTIONAL, &t->rule);
    if (!code) code = li_json_get_bool(p, o, "swapped", &swapped);
    if (!code && swapped && !t->symmetric) code = li_json_wrong(p, "\"swapped\" in a relation that is not symmetric");
    if (!code && swapped) {
        li_party source = t->source;
        t->source = t->target;
        t->target = source;
    }
    return code;
}

typedef struct edge_context {
    li_triple triple;
    size_t evidence;
} edge_context;

static li_code read_evidence(const reader *r, li_slice bytes, void *context) {
    edge_context *edge = context;
    li_json_place p;
    json_t *o;
    li_code code = read_value(r, bytes, "evidence", &p, &o);
    if (code) return code;
    li_triple t = edge->triple;
    uint32_t found;
    code = fill_evidence(&p, o, &t);
    if (!code && !li_index_find(r->graph->document_index, li_index_key_of(t.doc.ptr, t.doc.len), &found)) {
        code = li_json_wrong(&p, "\"article\" is the id of no article");
    }
    if (!code) code = li_graph_add(r->graph, &t, r->err);
    free((void *)t.topics);
    json_decref(o);
    edge->evidence++;
    return code;
}

static li_code check_statuses(const li_json_place *p, const json_t *o) {
    const json_t *statuses;
    uint64_t count;
    li_code code = li_json_get_object(p, o, "statuses", LI_JSON_OPTIONAL, &statuses);
    for (unsigned i = 0; i < LI_STATUS_COUNT && !code && statuses; i++) {
        code = li_json_get_count(p, statuses, li_status_name((li_status)i), LI_JSON_OPTIONAL, &count);
    }
    return code;
}

static li_code get_end(const reader *r, const li_json_place *p, const json_t *o, const char *key, li_party *out) {
    uint32_t found;
    /* What adds nothing to what is known of the node. */
    *out = (li_party){.name = LI_LIT(""),
                      .kind = LI_LIT(""),
                      .wikidata = LI_LIT(""),
                      .country = LI_LIT(""),
                      .mention = LI_LIT(""),
                      .discovered = true};
    li_code code = li_json_get_text(p, o, key, LI_JSON_REQUIRED, &out->id);
    if (code || li_index_find(r->graph->node_index, li_index_key_of(out->id.ptr, out->id.len), &found)) {
        return code;
    }
    return li_json_wrong(p, "\"%s\" is the id of no node", key);
}

static li_code read_edge(const reader *r, li_slice bytes, void *context) {
    (void)context;
    static const char *const counts[] = {"weight", "articles", NULL};
    part evidence = {"\"evidence\"", {NULL, 0}};
    li_json_place p = place_of(r, bytes.ptr);
    json_t *o;
    if (bytes.ptr[0] != '{') return li_json_wrong(&p, "an edge is not an object");
    li_code code = read_object(r, bytes, &evidence, 1, &o, NULL);
    if (code) return code;
    li_slice none = LI_LIT("");
    edge_context edge = {.triple = {.title = none, .url = none, .reported_by = none, .rule = none}};
    li_triple *t = &edge.triple;
    code = get_end(r, &p, o, "source", &t->source);
    if (!code) code = get_end(r, &p, o, "target", &t->target);
    if (!code && li_slice_eq(t->source.id, t->target.id)) code = li_json_wrong(&p, "an edge from a node to itself");
    if (!code) code = li_json_get_text(&p, o, "relation", LI_JSON_REQUIRED, &t->relation);
    if (!code && !t->relation.len) code = li_json_wrong(&p, "\"relation\" is empty");
    if (!code) code = li_json_get_category(&p, o, "category", &t->category);
    if (!code) code = li_json_get_bool(&p, o, "symmetric", &t->symmetric);
    if (!code) code = check_statuses(&p, o);
    if (!code) code = check_counted(&p, o, counts);
    if (!code) code = each_element(r, evidence.list, read_evidence, &edge);
    if (!code && !edge.evidence) code = li_json_wrong(&p, "an edge without evidence");
    json_decref(o);
    return code;
}

static li_code check_head(const li_json_place *p, const json_t *o) {
    li_slice format = {NULL, 0};
    uint64_t version = 0;
    li_code code = li_json_get_text(p, o, "format", LI_JSON_OPTIONAL, &format);
    if (!code && !li_slice_eq(format, LI_LIT("liaison-graph"))) {
        code = li_json_wrong(p, "not a graph of liaison: \"format\" is not \"liaison-graph\"");
    }
    if (!code) code = li_json_get_count(p, o, "version", LI_JSON_REQUIRED, &version);
    if (!code && version != 1) code = li_json_wrong(p, "graph JSON of a version other than 1");
    return code;
}

static li_code read_graph(const reader *r, li_slice bytes) {
    part parts[] = {{"\"nodes\"", {NULL, 0}}, {"\"edges\"", {NULL, 0}}, {"\"articles\"", {NULL, 0}}};
    li_json_place p = place_of(r, bytes.ptr);
    json_t *o;
    size_t end = 0;
    li_code code = read_object(r, bytes, parts, 3, &o, &end);
    if (code) return code;
    code = check_head(&p, o);
    json_decref(o);
    li_outline_blanks(bytes, &end);
    if (!code && end < bytes.len) {
        p = place_of(r, bytes.ptr + end);
        code = li_json_wrong(&p, "something follows the graph");
    }
    if (!code) code = li_graph_open(r->graph, r->err);
    if (!code) code = each_element(r, parts[2].list, read_article, NULL);
    if (!code) code = each_element(r, parts[0].list, read_node, NULL);
    if (!code) code = each_element(r, parts[1].list, read_edge, NULL);
    return code;
}

static li_code read_triples(const reader *r, li_slice bytes) {
    li_arena *arena = li_arena_new();
    if (!arena) return li_fail(r->err, LI_E_MEMORY, "no memory to read triples");
    li_code code = LI_OK;
    uint64_t number = 0;
    for (size_t from = 0; from < bytes.len && !code;) {
        const char *end = memchr(bytes.ptr + from, '\n', bytes.len - from);
        size_t to = end ? (size_t)(end - bytes.ptr) : bytes.len, at = 0;
        li_slice line = li_slice_sub(bytes, from, to);
        from = to + 1;
        number++;
        li_outline_blanks(line, &at);
        if (at == line.len) continue;
        li_triple triple;
        li_arena_reset(arena);
        code = li_triple_read_json(&triple, line, arena, li_source_name(r->source), number, r->err);
        if (!code) code = li_graph_add(r->graph, &triple, r->err);
    }
    li_arena_free(arena);
    return code;
}

/* A graph's first value has "format" or "nodes"; a triple's has neither. */
static bool is_graph(li_slice bytes) {
    li_outline outline;
    li_slice key, value;
    if (!li_outline_enter(&outline, bytes, '{')) return false;
    while (li_outline_next(&outline, &key, &value) == LI_OUTLINE_ITEM) {
        if (li_slice_eq(key, LI_LIT("\"format\"")) || li_slice_eq(key, LI_LIT("\"nodes\""))) return true;
    }
    return false;
}

li_code li_graph_read(li_graph *graph, const li_source *source, li_error *err) {
    reader r = {graph, source, err};
    li_slice bytes = li_source_bytes(source);
    if (li_slice_starts(bytes, LI_LIT("\xEF\xBB\xBF"))) bytes = li_slice_sub(bytes, 3, bytes.len);
    return is_graph(bytes) ? read_graph(&r, bytes) : read_triples(&r, bytes);
}

li_code li_graph_read_file(li_graph *graph, const char *path, li_error *err) {
    li_source *source = NULL;
    li_code code = li_source_read(&source, path, 0, err);
    if (!code) code = li_graph_read(graph, source, err);
    li_source_free(source);
    return code;
}
