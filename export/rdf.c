/* RDF 1.1 as N-Quads or TriG, written by serd. Actors, relations and articles are described in the default graph; what
 * an article says stands in the graph of its name: each evidence as an rdf:Statement with its quote, place, status and
 * rule, derived (PROV) from the article, and, if the article states it as a fact, the relation itself. So a store can
 * keep, drop or doubt one article. Names that liaison gives begin with urn:liaison: */
#include "export/formats.h"
#include "export/style.h"
#include "export/text.h"

#include <serd/serd.h>
#include <stdlib.h>

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define OWL "http://www.w3.org/2002/07/owl#"
#define XSD "http://www.w3.org/2001/XMLSchema#"
#define PROV "http://www.w3.org/ns/prov#"
#define DCTERMS "http://purl.org/dc/terms/"
#define SCHEMA "https://schema.org/"
#define SKOS "http://www.w3.org/2004/02/skos/core#"
#define WIKIDATA "http://www.wikidata.org/entity/"
#define VOCABULARY "urn:liaison:vocabulary:"

typedef struct rdf {
    SerdWriter *writer;
    const li_view *view;
    li_buffer graph, subject, object;
    bool failed;
    li_code code;
} rdf;

static size_t sink(const void *bytes, size_t length, void *stream) { return fwrite(bytes, 1, length, stream); }

/* Percent-encodes whatever could not stand in a part of an IRI; `also` may stand as it is. */
static void encode(li_buffer *out, li_slice s, const char *also) {
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                     c == '.' || c == '_' || c == '~' || (c && strchr(also, c));
        if (plain) {
            li_buffer_add_byte(out, (char)c);
        } else {
            li_buffer_add_byte(out, '%');
            li_buffer_add_byte(out, "0123456789ABCDEF"[c >> 4]);
            li_buffer_add_byte(out, "0123456789ABCDEF"[c & 15]);
        }
    }
}

static void name_thing(li_buffer *out, const char *kind, li_slice id) {
    li_buffer_clear(out);
    li_buffer_add_text(out, "urn:liaison:");
    li_buffer_add_text(out, kind);
    li_buffer_add_byte(out, ':');
    encode(out, id, "");
}

static SerdNode node_of(rdf *r, li_buffer *text, SerdType type) {
    li_buffer_add_byte(text, '\0');
    if (text->code) {
        r->code = text->code;
        return SERD_NODE_NULL;
    }
    text->len--;
    return serd_node_from_string(type, (const uint8_t *)text->ptr);
}

/* Subject and graph (none if empty) are in r; so is the object, with datatype or language or neither. */
static void state(rdf *r, const char *predicate, SerdType type, const char *datatype, const char *language) {
    SerdNode graph = node_of(r, &r->graph, SERD_URI), subject = node_of(r, &r->subject, SERD_URI);
    SerdNode object = node_of(r, &r->object, type);
    SerdNode verb = serd_node_from_string(SERD_URI, (const uint8_t *)predicate);
    SerdNode kind = serd_node_from_string(SERD_URI, (const uint8_t *)(datatype ? datatype : ""));
    SerdNode tongue = serd_node_from_string(SERD_LITERAL, (const uint8_t *)(language ? language : ""));
    if (!r->code && serd_writer_write_statement(r->writer, 0, r->graph.len ? &graph : NULL, &subject, &verb, &object,
                                                datatype ? &kind : NULL, language ? &tongue : NULL)) {
        r->failed = true;
    }
    li_buffer_clear(&r->object);
}

static void state_iri(rdf *r, const char *predicate, const char *iri) {
    li_buffer_add_text(&r->object, iri);
    state(r, predicate, SERD_URI, NULL, NULL);
}

static void state_text(rdf *r, const char *predicate, li_slice text, const char *language) {
    if (!text.len) return;
    li_text_clean(&r->object, text);
    state(r, predicate, SERD_LITERAL, NULL, language);
}

static void state_count(rdf *r, const char *predicate, uint64_t count) {
    li_text_count(&r->object, count);
    state(r, predicate, SERD_LITERAL, XSD "integer", NULL);
}

static void state_date(rdf *r, const char *predicate, li_date date) {
    if (!date.year) return;
    li_text_iso(&r->object, date);
    state(r, predicate, SERD_LITERAL, XSD "date", NULL);
}

static void state_thing(rdf *r, const char *predicate, const char *kind, li_slice id) {
    name_thing(&r->object, kind, id);
    state(r, predicate, SERD_URI, NULL, NULL);
}

static void describe_actor(rdf *r, const li_node *node) {
    static const char *const types[] = {SKOS "Concept", SCHEMA "Country", SCHEMA "Person", SCHEMA "Organization"};
    name_thing(&r->subject, "actor", node->id);
    state_iri(r, RDF "type", types[node->type < LI_ACTOR_TYPE_COUNT ? node->type : LI_NOUN_PHRASE]);
    state_text(r, RDFS "label", node->name, "fr");
    for (size_t i = 0; i < node->alias_count; i++) state_text(r, SKOS "altLabel", node->aliases[i], "fr");
    if (node->wikidata.len) {
        li_buffer_add_text(&r->object, WIKIDATA);
        encode(&r->object, node->wikidata, "");
        state(r, OWL "sameAs", SERD_URI, NULL, NULL);
    }
    if (node->country.len) state_thing(r, VOCABULARY "country", "actor", node->country);
    state_count(r, VOCABULARY "mentions", node->mentions);
}

static void describe_relation(rdf *r, const li_edge *edge) {
    name_thing(&r->subject, "relation", edge->relation);
    state_iri(r, RDF "type", edge->symmetric ? OWL "SymmetricProperty" : RDF "Property");
    state_text(r, RDFS "label", edge->relation, "fr");
    state_text(r, VOCABULARY "category", li_slice_of(li_category_name(edge->category)), NULL);
}

static void describe_article(rdf *r, const li_document *document) {
    name_thing(&r->subject, "article", document->doc);
    state_iri(r, RDF "type", PROV "Entity");
    state_text(r, DCTERMS "identifier", document->doc, NULL);
    state_text(r, DCTERMS "title", document->title, "fr");
    state_date(r, DCTERMS "issued", document->date);
    bool web = li_slice_starts(document->url, LI_LIT("https://")) || li_slice_starts(document->url, LI_LIT("http://"));
    if (!web) return;
    encode(&r->object, document->url, ":/?#[]@!$&'()*+,;=%");
    state(r, SCHEMA "url", SERD_URI, NULL, NULL);
}

static void state_amount(rdf *r, const li_amount *amount) {
    if (!amount->text.len) return;
    state_text(r, VOCABULARY "amount_text", amount->text, "fr");
    li_buffer_add_double(&r->object, amount->value);
    state(r, VOCABULARY "amount", SERD_LITERAL, XSD "double", NULL);
    state_text(r, VOCABULARY "amount_unit", amount->unit, NULL);
    state_text(r, VOCABULARY "amount_bound", li_slice_of(li_bound_name(amount->bound)), NULL);
}

/* The relation itself, whose subject is set. */
static void state_relation(rdf *r, li_slice relation, li_slice target) {
    li_buffer predicate = LI_BUFFER_EMPTY;
    name_thing(&predicate, "relation", relation);
    li_buffer_add_byte(&predicate, '\0');
    if (predicate.code) {
        r->code = predicate.code;
    } else {
        state_thing(r, predicate.ptr, "actor", target);
    }
    li_buffer_free(&predicate);
}

/* In the graph of its article. The statement is named after article, place and ends, so that it keeps its name. */
static void state_evidence(rdf *r, const li_edge *edge, const li_evidence *e) {
    const li_view *view = r->view;
    li_slice source = view->nodes[edge->source].id, target = view->nodes[edge->target].id;
    name_thing(&r->graph, "article", view->documents[e->document].doc);
    name_thing(&r->subject, "actor", source);
    if (e->status == LI_ACTUAL) state_relation(r, edge->relation, target);
    name_thing(&r->subject, "evidence", view->documents[e->document].doc);
    li_buffer_printf(&r->subject, ":%llu-%llu:", (unsigned long long)e->start, (unsigned long long)e->end);
    encode(&r->subject, source, "");
    li_buffer_add_byte(&r->subject, ':');
    encode(&r->subject, edge->relation, "");
    li_buffer_add_byte(&r->subject, ':');
    encode(&r->subject, target, "");
    li_buffer_add_byte(&r->subject, ':');
    encode(&r->subject, e->rule, "");
    state_iri(r, RDF "type", RDF "Statement");
    state_thing(r, RDF "subject", "actor", source);
    state_thing(r, RDF "predicate", "relation", edge->relation);
    state_thing(r, RDF "object", "actor", target);
    state_thing(r, PROV "wasDerivedFrom", "article", view->documents[e->document].doc);
    state_text(r, PROV "value", e->text, "fr");
    state_text(r, VOCABULARY "status", li_slice_of(li_status_name(e->status)), NULL);
    state_text(r, VOCABULARY "reported_by", e->reported_by, "fr");
    state_text(r, VOCABULARY "rule", e->rule, NULL);
    state_count(r, VOCABULARY "sentence", e->sentence);
    state_count(r, VOCABULARY "start", e->start);
    state_count(r, VOCABULARY "end", e->end);
    if (e->amount) state_amount(r, e->amount);
    for (size_t i = 0; i < e->topic_count; i++) state_text(r, VOCABULARY "topic", e->topics[i], "fr");
    if (e->time) state_date(r, VOCABULARY "time_from", e->time->from);
    if (e->time) state_date(r, VOCABULARY "time_to", e->time->to);
}

static bool named_before(const li_view *view, size_t edge) {
    for (size_t i = 0; i < edge; i++) {
        if (li_slice_eq(view->edges[i].relation, view->edges[edge].relation)) return true;
    }
    return false;
}

typedef struct place { /* of an evidence: edge and index */
    uint32_t edge, evidence;
} place;

/* Every evidence by article, as TriG wants them; counts[d] is where those of document d begin. */
static li_code by_article(place **out, size_t **starts, const li_view *view, li_error *err) {
    size_t total = 0, *at = calloc(view->document_count + 2, sizeof *at);
    for (size_t i = 0; i < view->edge_count; i++) total += view->edges[i].evidence_count;
    place *all = calloc(total + 1, sizeof *all);
    *out = all;
    *starts = at;
    if (!at || !all) return li_fail(err, LI_E_MEMORY, "no memory");
    for (size_t i = 0; i < view->edge_count; i++) {
        for (size_t k = 0; k < view->edges[i].evidence_count; k++) at[view->edges[i].evidence[k].document + 2]++;
    }
    for (size_t d = 2; d < view->document_count + 2; d++) at[d] += at[d - 1];
    for (size_t i = 0; i < view->edge_count; i++) {
        for (size_t k = 0; k < view->edges[i].evidence_count; k++) {
            all[at[view->edges[i].evidence[k].document + 1]++] = (place){(uint32_t)i, (uint32_t)k};
        }
    }
    return LI_OK;
}

static void describe(rdf *r) {
    const li_view *view = r->view;
    li_slice last = {NULL, 0};
    for (size_t i = 0; i < view->node_count && !r->code; i++) describe_actor(r, &view->nodes[i]);
    for (size_t i = 0; i < view->edge_count && !r->code; i++) {
        if (li_slice_eq(view->edges[i].relation, last) || named_before(view, i)) continue;
        last = view->edges[i].relation;
        describe_relation(r, &view->edges[i]);
    }
    for (size_t i = 0; i < view->document_count && !r->code; i++) describe_article(r, &view->documents[i]);
}

static void set_prefixes(SerdEnv *env, SerdWriter *writer) {
    static const char *const prefixes[][2] = {
        {"rdf", RDF},         {"rdfs", RDFS}, {"owl", OWL},       {"xsd", XSD},     {"prov", PROV},
        {"dcterms", DCTERMS}, {"skos", SKOS}, {"schema", SCHEMA}, {"wd", WIKIDATA}, {"li", VOCABULARY}};
    for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++) {
        SerdNode name = serd_node_from_string(SERD_LITERAL, (const uint8_t *)prefixes[i][0]);
        SerdNode iri = serd_node_from_string(SERD_URI, (const uint8_t *)prefixes[i][1]);
        serd_env_set_prefix(env, &name, &iri);
        serd_writer_set_prefix(writer, &name, &iri);
    }
}

static li_code write_rdf(FILE *stream, const li_view *view, SerdSyntax syntax, li_error *err) {
    rdf r = {.view = view, .graph = LI_BUFFER_EMPTY, .subject = LI_BUFFER_EMPTY, .object = LI_BUFFER_EMPTY};
    place *all = NULL;
    size_t *starts = NULL;
    SerdEnv *env = serd_env_new(NULL);
    int style = syntax == SERD_TRIG ? SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED | SERD_STYLE_BULK : SERD_STYLE_BULK;
    if (env) r.writer = serd_writer_new(syntax, (SerdStyle)style, env, NULL, sink, stream);
    li_code code = r.writer ? by_article(&all, &starts, view, err) : li_fail(err, LI_E_MEMORY, "no memory");
    if (code) goto out;
    if (syntax == SERD_TRIG) set_prefixes(env, r.writer);
    describe(&r);
    for (size_t d = 0; d < view->document_count && !r.code; d++) {
        for (size_t i = starts[d]; i < starts[d + 1] && !r.code; i++) {
            const li_edge *edge = &view->edges[all[i].edge];
            state_evidence(&r, edge, &edge->evidence[all[i].evidence]);
        }
    }
    if (serd_writer_finish(r.writer)) r.failed = true;
    if (r.code) {
        code = li_fail(err, r.code, "no memory");
    } else if (r.failed && !ferror(stream)) {
        code = li_fail(err, LI_E_IO, "serd cannot write the graph");
    }
out:
    serd_writer_free(r.writer);
    serd_env_free(env);
    free(all);
    free(starts);
    li_buffer_free(&r.graph);
    li_buffer_free(&r.subject);
    li_buffer_free(&r.object);
    return code;
}

li_code li_write_nquads(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    (void)options;
    return write_rdf(stream, view, SERD_NQUADS, err);
}

li_code li_write_trig(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    (void)options;
    return write_rdf(stream, view, SERD_TRIG, err);
}
