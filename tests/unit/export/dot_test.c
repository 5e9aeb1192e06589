/* DOT is parsed back by cgraph and held against what Gephi's parser can read. */
#include "tests/unit/export/sample.h"
#include "tests/unit/export/written.h"

#include <graphviz/cgraph.h>

static Agraph_t *parse(written w) {
    char *text = malloc(w.len + 1);
    if (!text) return NULL;
    memcpy(text, w.bytes, w.len);
    text[w.len] = '\0';
    Agraph_t *g = agmemread(text);
    free(text);
    CHECK(g != NULL);
    return g;
}

static void check_counts(const char *title, const li_view *view) {
    written w = write_format("dot", view, title, "");
    Agraph_t *g = parse(w);
    if (g) {
        CHECK_INT(view->node_count, agnnodes(g));
        CHECK_INT(view->edge_count, agnedges(g));
        CHECK(agisdirected(g) && !agisstrict(g));
        agclose(g);
    }
    /* Gephi: no line of defaults, no string over a line end. */
    CHECK(!holds(w, "\tgraph [") && !holds(w, "\tnode [") && !holds(w, "\tedge [") && !holds(w, "\\\n"));
    bool quoted = false, broken = false;
    for (size_t i = 0; i < w.len; i++) {
        if (w.bytes[i] == '\\' && quoted) {
            i++;
        } else if (w.bytes[i] == '"') {
            quoted = !quoted;
        } else {
            broken = broken || (quoted && w.bytes[i] == '\n');
        }
    }
    CHECK(!broken && !quoted);
    free(w.bytes);
}

static void keeps_values(void) {
    sample s;
    sample_make(&s);
    written w = write_format("dot", &s.view, "Russie–Chine", "");
    Agraph_t *g = parse(w);
    if (g) {
        CHECK_TEXT("Russie–Chine", li_slice_of(agnameof(g)));
        Agnode_t *chine = agnode(g, (char *)(uintptr_t) "chine", 0),
                 *russie = agnode(g, (char *)(uintptr_t) "russie", 0);
        CHECK(chine && russie);
        Agedge_t *e = chine && russie ? agedge(g, chine, russie, (char *)(uintptr_t) "coopération", 0) : NULL;
        CHECK(e != NULL);
        if (e) {
            CHECK_TEXT("coopération ×9", li_slice_of(agget(e, (char *)(uintptr_t) "label")));
            CHECK_TEXT("9", li_slice_of(agget(e, (char *)(uintptr_t) "weight")));
            CHECK_TEXT("none", li_slice_of(agget(e, (char *)(uintptr_t) "dir")));
            CHECK_TEXT("#0072B2", li_slice_of(agget(e, (char *)(uintptr_t) "color")));
            CHECK_TEXT("Q148", li_slice_of(agget(chine, (char *)(uintptr_t) "wikidata")));
        }
        agclose(g);
    }
    free(w.bytes);
    check_same_everywhere("dot", &s.view);
    sample_free(&s);
}

/* What Graphviz shows is the text itself: neither an escape sequence nor an entity. */
static void escapes(void) {
    nasty n;
    nasty_make(&n);
    written w = write_format("dot", &n.view, "T \"x\" & \\N\n", "");
    Agraph_t *g = parse(w);
    if (g) {
        Agnode_t *first = agfstnode(g);
        CHECK_TEXT("A & B <\"x\"> \\\\N \\\\G 'y' &amp;amp; &amp;lt; ]]> --",
                   li_slice_of(agget(first, (char *)(uintptr_t) "label")));
        agclose(g);
    }
    free(w.bytes);
    check_counts("", &n.view);
    nasty_free(&n);
}

int main(void) {
    check_counts("", &empty_view);
    check_counts("titre", &lone_view);
    keeps_values();
    escapes();
    return check_done();
}
