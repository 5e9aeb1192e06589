#include "graph/graph.h"

#include "graph/join.h"
#include "graph/store.h"

#include <stdlib.h>

typedef struct link_key {
    uint32_t source, target, relation;
} link_key;

_Static_assert(sizeof(link_key) <= LI_INDEX_COPIED, "an index copies the keys of links");

typedef struct mark {
    size_t nodes, documents, relations, links;
} mark;

li_code li_graph_new(li_graph **out, li_error *err) {
    li_graph *graph = calloc(1, sizeof *graph);
    *out = graph;
    return graph ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for a graph");
}

static void close_indexes(li_graph *g) {
    li_index_free(g->node_index);
    li_index_free(g->document_index);
    li_index_free(g->relation_index);
    li_index_free(g->link_index);
    g->node_index = g->document_index = g->relation_index = g->link_index = NULL;
}

void li_graph_unsort(li_graph *g) {
    free(g->edges);
    free(g->articles);
    free(g->aliases);
    g->edges = NULL;
    g->articles = NULL;
    g->aliases = NULL;
    g->articles_count = g->aliases_count = 0;
    g->view = (li_view){0};
    g->sorted = false;
}

void li_graph_free(li_graph *g) {
    if (!g) return;
    close_indexes(g);
    li_graph_unsort(g);
    li_pool_free(&g->pool);
    free(g->nodes);
    free(g->documents);
    free(g->relations);
    free(g->links);
    free(g->evidence);
    free(g->evidence_link);
    free(g);
}

static li_index_key key_of(li_slice s) { return li_index_key_of(s.ptr, s.len); }

/* Of bytes that are put into *key. */
static li_index_key link_key_of(const li_link *link, link_key *key) {
    *key = (link_key){link->source, link->target, link->relation << 1 | link->symmetric};
    return li_index_key_of(key, sizeof *key);
}

static li_code index_all(li_graph *g) {
    for (size_t i = 0; i < g->node_count; i++) {
        if (li_index_add(g->node_index, key_of(g->nodes[i].id))) return LI_E_MEMORY;
    }
    for (size_t i = 0; i < g->document_count; i++) {
        if (li_index_add(g->document_index, key_of(g->documents[i].doc))) return LI_E_MEMORY;
    }
    for (size_t i = 0; i < g->relation_count; i++) {
        if (li_index_add(g->relation_index, key_of(g->relations[i]))) return LI_E_MEMORY;
    }
    for (size_t i = 0; i < g->link_count; i++) {
        link_key key;
        if (li_index_add(g->link_index, link_key_of(&g->links[i], &key))) return LI_E_MEMORY;
    }
    return LI_OK;
}

li_code li_graph_open(li_graph *g, li_error *err) {
    if (g->link_index) return LI_OK;
    g->node_index = li_index_new();
    g->document_index = li_index_new();
    g->relation_index = li_index_new();
    g->link_index = li_index_new();
    bool all = g->node_index && g->document_index && g->relation_index && g->link_index;
    if (!all || index_all(g)) {
        close_indexes(g);
        return li_fail(err, LI_E_MEMORY, "no memory to add to the graph");
    }
    li_graph_unsort(g);
    return LI_OK;
}

static mark mark_of(const li_graph *g) {
    return (mark){g->node_count, g->document_count, g->relation_count, g->link_count};
}

/* Forgets what a call that failed had put in. */
static void back_to(li_graph *g, mark m) {
    li_index_cut(g->node_index, m.nodes);
    li_index_cut(g->document_index, m.documents);
    li_index_cut(g->relation_index, m.relations);
    li_index_cut(g->link_index, m.links);
    g->node_count = m.nodes;
    g->document_count = m.documents;
    g->relation_count = m.relations;
    g->link_count = m.links;
}

static li_code reserve(void *array, size_t size, size_t wanted, size_t *room) {
    void **items = array;
    if (wanted <= *room) return LI_OK;
    if (wanted >= UINT32_MAX / 2) return LI_E_LIMIT;
    size_t more = *room + *room / 2 + 8;
    if (more < wanted) more = wanted;
    void *grown = realloc(*items, more * size);
    if (!grown) return LI_E_MEMORY;
    *items = grown;
    *room = more;
    return LI_OK;
}

static li_code reserve_evidence(li_graph *g, size_t wanted) {
    size_t room = g->evidence_room;
    li_code code = reserve(&g->evidence, sizeof *g->evidence, wanted, &room);
    if (code) return code;
    size_t links_room = g->evidence_room;
    code = reserve(&g->evidence_link, sizeof *g->evidence_link, wanted, &links_room);
    if (code) return code;
    g->evidence_room = room;
    return LI_OK;
}

/* key: of id. */
static li_code find_node(li_graph *g, li_slice id, li_index_key key, uint32_t *out) {
    if (li_index_find(g->node_index, key, out)) return LI_OK;
    li_code code = reserve(&g->nodes, sizeof *g->nodes, g->node_count + 1, &g->node_room);
    if (!code) code = li_pool_intern(&g->pool, id, &id);
    key.bytes = id.ptr;
    if (!code) code = li_index_add(g->node_index, key);
    if (code) return code;
    *out = (uint32_t)g->node_count++;
    li_slice none = LI_LIT("");
    g->nodes[*out] = (li_node){.id = id,
                               .name = none,
                               .kind = none,
                               .wikidata = none,
                               .country = none,
                               .type = LI_NOUN_PHRASE,
                               .discovered = true};
    return LI_OK;
}

static li_code find_document(li_graph *g, li_slice doc, uint32_t *out) {
    /* Triples come article by article. */
    if (g->last_document < g->document_count && li_slice_eq(g->documents[g->last_document].doc, doc)) {
        *out = g->last_document;
        return LI_OK;
    }
    li_index_key key = key_of(doc);
    if (li_index_find(g->document_index, key, out)) {
        g->last_document = *out;
        return LI_OK;
    }
    li_code code = reserve(&g->documents, sizeof *g->documents, g->document_count + 1, &g->document_room);
    if (!code) code = li_pool_intern(&g->pool, doc, &doc);
    key.bytes = doc.ptr;
    if (!code) code = li_index_add(g->document_index, key);
    if (code) return code;
    *out = g->last_document = (uint32_t)g->document_count++;
    g->documents[*out] = (li_document){.doc = doc, .title = LI_LIT(""), .url = LI_LIT("")};
    return LI_OK;
}

static li_code find_relation(li_graph *g, li_slice relation, uint32_t *out) {
    li_index_key key = key_of(relation);
    if (li_index_find(g->relation_index, key, out)) return LI_OK;
    li_code code = reserve(&g->relations, sizeof *g->relations, g->relation_count + 1, &g->relation_room);
    if (!code) code = li_pool_intern(&g->pool, relation, &relation);
    key.bytes = relation.ptr;
    if (!code) code = li_index_add(g->relation_index, key);
    if (code) return code;
    *out = (uint32_t)g->relation_count++;
    g->relations[*out] = relation;
    return LI_OK;
}

/* key: of link. */
static li_code find_link(li_graph *g, const li_link *link, li_index_key key, uint32_t *out) {
    if (li_index_find(g->link_index, key, out)) return LI_OK;
    li_code code = reserve(&g->links, sizeof *g->links, g->link_count + 1, &g->link_room);
    if (!code) code = li_index_add(g->link_index, key);
    if (code) return code;
    *out = (uint32_t)g->link_count++;
    g->links[*out] = *link;
    return LI_OK;
}

/* *out gets what the node will be once b is joined, its texts interned; the node itself stays as it is. */
static li_code join_node(li_graph *g, uint32_t node, const li_node *b, li_node *out) {
    *out = g->nodes[node];
    li_join_nodes(out, b);
    li_slice *texts[] = {&out->name, &out->kind, &out->wikidata, &out->country};
    const li_slice *now[] = {&g->nodes[node].name, &g->nodes[node].kind, &g->nodes[node].wikidata,
                             &g->nodes[node].country};
    for (size_t i = 0; i < 4; i++) {
        if (texts[i]->ptr == now[i]->ptr) continue;
        li_code code = li_pool_intern(&g->pool, *texts[i], texts[i]);
        if (code) return code;
    }
    return LI_OK;
}

static li_code join_document(li_graph *g, uint32_t document, const li_document *b, li_document *out) {
    const li_document *now = &g->documents[document];
    *out = *now;
    li_join_documents(out, b);
    li_code code = LI_OK;
    if (out->title.ptr != now->title.ptr) code = li_pool_intern(&g->pool, out->title, &out->title);
    if (!code && out->url.ptr != now->url.ptr) code = li_pool_intern(&g->pool, out->url, &out->url);
    return code;
}

static li_node node_of(const li_party *p) {
    return (li_node){.id = p->id,
                     .name = p->name,
                     .kind = p->kind,
                     .wikidata = p->wikidata,
                     .country = p->country,
                     .type = p->type,
                     .discovered = p->discovered};
}

/* The triple as evidence of an edge from the node of smaller id, if it is symmetric. */
static li_evidence evidence_of(const li_triple *t, bool swapped) {
    const li_party *source = swapped ? &t->target : &t->source;
    const li_party *target = swapped ? &t->source : &t->target;
    li_evidence e = {.sentence = t->sentence,
                     .start = t->start,
                     .end = t->end,
                     .text = t->text,
                     .rule = t->rule,
                     .reported_by = t->reported_by,
                     .status = t->status,
                     .swapped = swapped,
                     .source_mention = source->mention,
                     .target_mention = target->mention,
                     .source_start = source->start,
                     .source_end = source->end,
                     .target_start = target->start,
                     .target_end = target->end,
                     .source_by = source->by,
                     .target_by = target->by,
                     .topics = t->topics,
                     .topic_count = t->topic_count};
    if (t->amount.text.len) e.amount = &t->amount;
    if (t->time.text.len) e.time = &t->time;
    return e;
}

bool li_date_ok(li_date d) {
    static const uint8_t days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (!d.year) return true;
    if (d.year < 0 || d.year > 9999 || d.month < 1 || d.month > 12) return false;
    if (d.day < 1 || d.day > days[d.month - 1]) return false;
    return d.month != 2 || d.day < 29 || (d.year % 4 == 0 && (d.year % 100 != 0 || d.year % 400 == 0));
}

static li_code check_party(const li_party *p, li_error *err) {
    if (!p->id.len) return li_fail(err, LI_E_FORMAT, "an actor has no id");
    if ((unsigned)p->type >= LI_ACTOR_TYPE_COUNT || (unsigned)p->by >= LI_RESOLUTION_COUNT) {
        return li_fail(err, LI_E_FORMAT, "actor %.*s has an unknown type or resolution", LI_SLICE_ARG(p->id));
    }
    if (p->start > INT64_MAX || p->end > INT64_MAX) return li_fail(err, LI_E_LIMIT, "an actor's place is too large");
    return LI_OK;
}

static li_code check_triple(const li_triple *t, li_error *err) {
    li_code code = check_party(&t->source, err);
    if (!code) code = check_party(&t->target, err);
    if (code) return code;
    if (!t->relation.len) return li_fail(err, LI_E_FORMAT, "a triple has no relation");
    if ((unsigned)t->status >= LI_STATUS_COUNT || (unsigned)t->category >= LI_CATEGORY_COUNT ||
        (unsigned)t->amount.bound >= LI_BOUND_COUNT) {
        return li_fail(err, LI_E_FORMAT, "a triple has an unknown status, category or bound");
    }
    if (t->start > INT64_MAX || t->end > INT64_MAX || t->amount.start > INT64_MAX || t->amount.end > INT64_MAX ||
        t->time.start > INT64_MAX || t->time.end > INT64_MAX) {
        return li_fail(err, LI_E_LIMIT, "a triple's place is too large");
    }
    if (!li_date_ok(t->date) || !li_date_ok(t->time.from) || !li_date_ok(t->time.to)) {
        return li_fail(err, LI_E_FORMAT, "a triple has a date that is none");
    }
    return LI_OK;
}

static li_code failed(li_graph *g, mark m, li_code code, li_error *err) {
    back_to(g, m);
    if (code == LI_E_LIMIT) return li_fail(err, code, "the graph is larger than its numbers");
    return li_fail(err, code, "no memory to add to the graph");
}

li_code li_graph_add(li_graph *g, const li_triple *t, li_error *err) {
    li_code code = check_triple(t, err);
    if (code) return code;
    if (li_slice_eq(t->source.id, t->target.id)) {
        g->loops++;
        return LI_OK;
    }
    code = li_graph_open(g, err);
    if (code) return code;
    mark m = mark_of(g);
    bool swapped = t->symmetric && li_slice_cmp(t->source.id, t->target.id) > 0;
    const li_party *parties[] = {swapped ? &t->target : &t->source, swapped ? &t->source : &t->target};
    li_node told[] = {node_of(parties[0]), node_of(parties[1])}, joined[2];
    li_document article = {.doc = t->doc, .title = t->title, .url = t->url, .date = t->date}, joined_article;
    li_link wanted = {.symmetric = t->symmetric, .category = (uint8_t)t->category};
    li_evidence evidence = evidence_of(t, swapped);
    uint32_t document, link;
    /* In this order, a large graph is waited for as little as can be. */
    li_index_key ids[] = {key_of(told[0].id), key_of(told[1].id)};
    link_key ends;
    for (size_t i = 0; i < 2; i++) li_index_hint(g->node_index, ids[i], false);
    code = find_document(g, article.doc, &document);
    if (!code) code = join_document(g, document, &article, &joined_article);
    if (!code) code = find_relation(g, t->relation, &wanted.relation);
    for (size_t i = 0; i < 2; i++) li_index_hint(g->node_index, ids[i], true);
    if (!code) code = find_node(g, told[0].id, ids[0], &wanted.source);
    if (!code) code = find_node(g, told[1].id, ids[1], &wanted.target);
    if (code) return failed(g, m, code, err);
    li_index_key of_link = link_key_of(&wanted, &ends);
    li_index_hint(g->link_index, of_link, false);
    code = join_node(g, wanted.source, &told[0], &joined[0]);
    if (!code) code = join_node(g, wanted.target, &told[1], &joined[1]);
    li_index_hint(g->link_index, of_link, true);
    if (!code) code = li_evidence_keep(g, &evidence, joined[0].name, joined[1].name);
    if (!code) code = reserve_evidence(g, g->evidence_count + 1);
    if (!code) code = find_link(g, &wanted, of_link, &link);
    if (code) return failed(g, m, code, err);

    g->nodes[wanted.source] = joined[0];
    g->nodes[wanted.target] = joined[1];
    g->documents[document] = joined_article;
    if (g->links[link].category < wanted.category) g->links[link].category = wanted.category;
    evidence.document = document;
    g->evidence[g->evidence_count] = evidence;
    g->evidence_link[g->evidence_count++] = link;
    return LI_OK;
}

li_code li_graph_add_actor(li_graph *g, const li_party *party, li_error *err) {
    li_code code = check_party(party, err);
    if (!code) code = li_graph_open(g, err);
    if (code) return code;
    mark m = mark_of(g);
    li_node node = node_of(party), joined;
    uint32_t at;
    code = find_node(g, node.id, key_of(node.id), &at);
    if (!code) code = join_node(g, at, &node, &joined);
    if (code) return failed(g, m, code, err);
    g->nodes[at] = joined;
    return LI_OK;
}

li_code li_graph_add_document(li_graph *g, const li_document *document, li_error *err) {
    if (!li_date_ok(document->date)) return li_fail(err, LI_E_FORMAT, "an article has a date that is none");
    li_code code = li_graph_open(g, err);
    if (code) return code;
    mark m = mark_of(g);
    li_document joined;
    uint32_t at;
    code = find_document(g, document->doc, &at);
    if (!code) code = join_document(g, at, document, &joined);
    if (code) return failed(g, m, code, err);
    g->documents[at] = joined;
    return LI_OK;
}

/* Where the parts of one graph are in another, and what joins them there. */
typedef struct merge_plan {
    uint32_t *nodes, *documents, *relations, *links;
    li_node *joined_nodes;
    li_document *joined_documents;
} merge_plan;

static void plan_free(merge_plan *p) {
    free(p->nodes);
    free(p->documents);
    free(p->relations);
    free(p->links);
    free(p->joined_nodes);
    free(p->joined_documents);
}

static bool plan_new(merge_plan *p, const li_graph *from) {
    p->nodes = calloc(from->node_count + 1, sizeof *p->nodes);
    p->documents = calloc(from->document_count + 1, sizeof *p->documents);
    p->relations = calloc(from->relation_count + 1, sizeof *p->relations);
    p->links = calloc(from->link_count + 1, sizeof *p->links);
    p->joined_nodes = calloc(from->node_count + 1, sizeof *p->joined_nodes);
    p->joined_documents = calloc(from->document_count + 1, sizeof *p->joined_documents);
    return p->nodes && p->documents && p->relations && p->links && p->joined_nodes && p->joined_documents;
}

/* All of a merge that can fail; the new evidence is left behind what the graph counts. */
static li_code plan_merge(merge_plan *p, li_graph *g, const li_graph *from) {
    li_code code = LI_OK;
    if (!plan_new(p, from)) return LI_E_MEMORY;
    for (size_t i = 0; i < from->node_count && !code; i++) {
        code = find_node(g, from->nodes[i].id, key_of(from->nodes[i].id), &p->nodes[i]);
        if (!code) code = join_node(g, p->nodes[i], &from->nodes[i], &p->joined_nodes[i]);
    }
    for (size_t i = 0; i < from->document_count && !code; i++) {
        code = find_document(g, from->documents[i].doc, &p->documents[i]);
        if (!code) code = join_document(g, p->documents[i], &from->documents[i], &p->joined_documents[i]);
    }
    for (size_t i = 0; i < from->relation_count && !code; i++) {
        code = find_relation(g, from->relations[i], &p->relations[i]);
    }
    for (size_t i = 0; i < from->link_count && !code; i++) {
        li_link link = from->links[i];
        link.source = p->nodes[link.source];
        link.target = p->nodes[link.target];
        link.relation = p->relations[link.relation];
        link_key key;
        code = find_link(g, &link, link_key_of(&link, &key), &p->links[i]);
    }
    if (!code) code = reserve_evidence(g, g->evidence_count + from->evidence_count);
    for (size_t i = 0; i < from->evidence_count && !code; i++) {
        li_evidence *e = &g->evidence[g->evidence_count + i];
        const li_link *link = &from->links[from->evidence_link[i]];
        *e = from->evidence[i];
        code = li_evidence_keep(g, e, p->joined_nodes[link->source].name, p->joined_nodes[link->target].name);
    }
    return code;
}

li_code li_graph_merge(li_graph *into, const li_graph *from, li_error *err) {
    if (into == from) return LI_OK;
    li_code code = li_graph_open(into, err);
    if (code) return code;
    mark m = mark_of(into);
    merge_plan p = {0};
    code = plan_merge(&p, into, from);
    if (code) {
        plan_free(&p);
        return failed(into, m, code, err);
    }
    for (size_t i = 0; i < from->node_count; i++) into->nodes[p.nodes[i]] = p.joined_nodes[i];
    for (size_t i = 0; i < from->document_count; i++) into->documents[p.documents[i]] = p.joined_documents[i];
    for (size_t i = 0; i < from->link_count; i++) {
        li_link *link = &into->links[p.links[i]];
        if (link->category < from->links[i].category) link->category = from->links[i].category;
    }
    for (size_t i = 0; i < from->evidence_count; i++) {
        size_t at = into->evidence_count + i;
        into->evidence[at].document = p.documents[from->evidence[i].document];
        into->evidence_link[at] = p.links[from->evidence_link[i]];
    }
    into->evidence_count += from->evidence_count;
    into->loops += from->loops;
    plan_free(&p);
    return LI_OK;
}

uint64_t li_graph_loops(const li_graph *g) { return g->loops; }

size_t li_graph_held(const li_graph *g) {
    size_t held = sizeof *g + g->pool.held;
    held += g->node_room * sizeof *g->nodes + g->document_room * sizeof *g->documents;
    held += g->relation_room * sizeof *g->relations + g->link_room * sizeof *g->links;
    held += g->evidence_room * (sizeof *g->evidence + sizeof *g->evidence_link);
    held += li_index_held(g->node_index) + li_index_held(g->document_index);
    held += li_index_held(g->relation_index) + li_index_held(g->link_index);
    if (g->edges) held += g->link_count * sizeof *g->edges;
    return held + g->articles_count * sizeof *g->articles + g->aliases_count * sizeof *g->aliases;
}
