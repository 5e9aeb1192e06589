#include "tests/unit/export/sample.h"
#include "tests/unit/export/written.h"
#include "tests/unit/export/xml_schema.h"

static int month_of(const sample *s, const li_evidence *e) {
    li_date date = s->documents[e->document].date;
    return date.year * 12 + date.month;
}

/* Months in which an edge has evidence. */
static size_t months_of(const sample *s, const li_edge *e) {
    size_t count = 0;
    for (size_t i = 0; i < e->evidence_count; i++) {
        bool before = false;
        for (size_t k = 0; k < i; k++) before = before || month_of(s, &e->evidence[k]) == month_of(s, &e->evidence[i]);
        count += !before;
    }
    return count;
}

static void shows_every_month(void) {
    sample s;
    sample_make(&s);
    size_t circles = 0, kept = 0;
    for (size_t i = 0; i < SAMPLE_EDGES; i++) { /* few enough to have a row each */
        if (s.edges[i].category == LI_CONFLICT || s.edges[i].category == LI_STRUCTURE) s.edges[kept++] = s.edges[i];
    }
    s.view.edge_count = kept;
    for (size_t i = 0; i < kept; i++) {
        if (s.edges[i].category != LI_STRUCTURE) circles += months_of(&s, &s.edges[i]);
    }
    written w = write_format("timeline.svg", &s.view, "Mois par mois", "");
    xmlDocPtr doc = parse_xml(w);
    if (doc) {
        check_number(doc, "count(//g:g[starts-with(@id, 'c')])", circles);
        CHECK_XPATH("true", doc, "boolean(//g:text[. = 'Russie → Ukraine'])");
        CHECK_XPATH("false", doc, "boolean(//g:text[. = 'direction'])");
        CHECK_XPATH("true", doc, "boolean(//g:text[. = '2025']) and boolean(//g:text[. = '2026'])");
        CHECK_XPATH("true", doc, "boolean(//g:title[contains(., 'nouvelle vague de drones')])");
        CHECK_XPATH("0", doc, "count(//g:g[starts-with(@id, 'c')][not(g:title)])");
        xmlFreeDoc(doc);
    }
    CHECK(!holds(w, "laissées de côté"));
    free(w.bytes);
    sample_free(&s);
}

/* The strongest rows only, with a note; a long time in few columns. */
static void stays_small(void) {
    sample s;
    sample_make(&s);
    written w = write_format("timeline.svg", &s.view, "", "");
    CHECK(holds(w, "autres sont laissées de côté"));
    free(w.bytes);
    s.documents[0].date = (li_date){1950, 1, 1};
    w = write_format("timeline.svg", &s.view, "", "");
    CHECK(w.len < 200000 && holds(w, ">1950<"));
    free(w.bytes);
    sample_free(&s);
}

static void draws_anything(const li_view *view) {
    static const char *const endings[] = {"timeline.svg", "timeline.png", "timeline.pdf"};
    for (size_t i = 0; i < 3; i++) {
        written w = write_format(endings[i], view, "A & <b>", "");
        CHECK(w.len > 400);
        if (i == 0) xmlFreeDoc(parse_xml(w));
        free(w.bytes);
    }
}

int main(void) {
    sample s;
    nasty n;
    sample_make(&s);
    nasty_make(&n);
    shows_every_month();
    stays_small();
    draws_anything(&empty_view);
    draws_anything(&lone_view);
    draws_anything(&n.view);
    check_same_everywhere("timeline.svg", &s.view);
    nasty_free(&n);
    sample_free(&s);
    xmlCleanupParser();
    return check_done();
}
