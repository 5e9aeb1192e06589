/* RDF is read back by serd's parser, which is strict about IRIs and literals. */
#include "tests/unit/export/sample.h"
#include "tests/unit/export/written.h"

#include <serd/serd.h>

typedef struct seen {
    size_t statements, in_graphs, claims, facts, same_as, texts;
    const char *wanted; /* a literal */
    bool found;
} seen;

static bool node_is(const SerdNode *node, const char *text) {
    return node && node->buf && strcmp((const char *)node->buf, text) == 0;
}

static bool node_starts(const SerdNode *node, const char *text) {
    return node && node->buf && strncmp((const char *)node->buf, text, strlen(text)) == 0;
}

static SerdStatus count_statement(void *handle, SerdStatementFlags flags, const SerdNode *graph,
                                  const SerdNode *subject, const SerdNode *predicate, const SerdNode *object,
                                  const SerdNode *datatype, const SerdNode *language) {
    seen *s = handle;
    (void)flags;
    (void)subject;
    (void)datatype;
    (void)language;
    s->statements++;
    s->in_graphs += graph && graph->buf;
    s->claims += node_is(object, "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement");
    s->facts += node_starts(predicate, "urn:liaison:relation:");
    s->same_as += node_is(predicate, "http://www.w3.org/2002/07/owl#sameAs");
    s->found = s->found || (s->wanted && node_is(object, s->wanted));
    return SERD_SUCCESS;
}

static seen read_back(const li_view *view, const char *ending, const char *wanted) {
    seen s = {.wanted = wanted};
    written w = write_format(ending, view, "", "");
    FILE *file = w.len ? fmemopen(w.bytes, w.len, "r") : NULL;
    SerdReader *reader = serd_reader_new(SERD_NQUADS, &s, NULL, NULL, NULL, count_statement, NULL);
    serd_reader_set_strict(reader, true);
    if (file) CHECK_INT(SERD_SUCCESS, serd_reader_read_file_handle(reader, file, (const uint8_t *)"out.nq"));
    serd_reader_free(reader);
    if (file) fclose(file);
    free(w.bytes);
    return s;
}

static void keeps_statements(void) {
    sample s;
    sample_make(&s);
    size_t evidences = 0, facts = 0, known = 0;
    for (size_t i = 0; i < s.view.edge_count; i++) {
        evidences += s.edges[i].evidence_count;
        facts += s.edges[i].status[LI_ACTUAL];
    }
    for (size_t i = 0; i < s.view.node_count; i++) known += s.nodes[i].wikidata.len > 0;
    seen r = read_back(&s.view, "nq", "plus de 30 milliards $");
    CHECK_INT(evidences, r.claims);
    CHECK_INT(facts, r.facts); /* what is planned, possible or denied is claimed, not stated */
    CHECK_INT(known, r.same_as);
    CHECK(r.found);
    CHECK(r.in_graphs > 10 * evidences && r.in_graphs < r.statements);
    written trig = write_format("trig", &s.view, "", "");
    CHECK(holds(trig, "@prefix prov: <http://www.w3.org/ns/prov#>"));
    CHECK(holds(trig, "owl:sameAs wd:Q159"));
    CHECK(holds(trig, "<urn:liaison:article:a03> {"));
    CHECK_INT(SAMPLE_DOCUMENTS, count_of(trig, "> {\n"));
    free(trig.bytes);
    check_same_everywhere("nq", &s.view);
    check_same_everywhere("trig", &s.view);
    sample_free(&s);
}

int main(void) {
    nasty n;
    nasty_make(&n);
    keeps_statements();
    CHECK_INT(0, read_back(&empty_view, "nq", NULL).statements);
    CHECK(read_back(&lone_view, "nq", "Chine").found);
    seen r = read_back(&n.view, "nq", nasty_names[0]);
    CHECK(r.found);
    CHECK_INT(NASTY_EDGES, r.claims);
    nasty_free(&n);
    return check_done();
}
