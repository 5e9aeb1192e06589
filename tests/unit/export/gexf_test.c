#include "tests/unit/export/sample.h"
#include "tests/unit/export/written.h"
#include "tests/unit/export/xml_schema.h"

static xmlDocPtr check_valid(const li_view *view) {
    written w = write_format("gexf", view, "Titre & « sous-titre »", "");
    xmlDocPtr doc = parse_xml(w);
    free(w.bytes);
    if (!doc) return NULL;
    check_number(doc, "count(//g:node)", view->node_count);
    check_number(doc, "count(//g:edge)", view->edge_count);
    CHECK_XPATH("0", doc, "count(//g:attribute[@id != @title])");
    if (have_schema(SCHEMAS "gexf.rng")) CHECK_INT(0, against_rng(doc, SCHEMAS "gexf.rng"));
    return doc;
}

static void keeps_values(void) {
    sample s;
    sample_make(&s);
    xmlDocPtr doc = check_valid(&s.view);
    if (doc) {
        const char *edge = "//g:edge[@id='vladimir_poutine--rencontre--xi_jinping']";
        char path[160];
        CHECK_XPATH("dynamic", doc, "string(//g:graph/@mode)");
        snprintf(path, sizeof path, "string(%s/@kind)", edge);
        CHECK_XPATH("rencontre", doc, path);
        snprintf(path, sizeof path, "string(%s/@weight)", edge);
        CHECK_XPATH("10", doc, path);
        snprintf(path, sizeof path, "string(%s//g:attvalue[@for='planned']/@value)", edge);
        CHECK_XPATH("2", doc, path);
        CHECK_XPATH("[\"Moscou\"]", doc, "string(//g:node[@id='russie']//g:attvalue[@for='aliases']/@value)");
        /* #0072B2 */
        CHECK_XPATH("0 114 178", doc,
                    "concat(//g:edge[@kind='accord']/viz:color/@r, ' ', "
                    "//g:edge[@kind='accord']/viz:color/@g, ' ', "
                    "//g:edge[@kind='accord']/viz:color/@b)");
        CHECK_XPATH("dotted", doc, "string(//g:edge[@kind='investissement']/viz:shape/@value)");
        /* Spells are days of articles, each once, in order, within those of the ends. */
        CHECK_XPATH("0", doc, "count(//g:spell[@start != @end])");
        CHECK_XPATH("0", doc, "count(//g:spell[@start = preceding-sibling::g:spell/@start])");
        CHECK_XPATH("true", doc,
                    "boolean(//g:edge[@kind='accord']//g:spell/@start = "
                    "//g:node[@id='gazprom']//g:spell/@start)");
        xmlFreeDoc(doc);
    }
    for (size_t i = 0; i < SAMPLE_DOCUMENTS; i++) s.documents[i].date = (li_date){0, 0, 0};
    doc = check_valid(&s.view);
    if (doc) {
        CHECK_XPATH("static", doc, "string(//g:graph/@mode)");
        CHECK_XPATH("0", doc, "count(//g:spells)");
        xmlFreeDoc(doc);
    }
    sample_free(&s);
}

int main(void) {
    sample s;
    nasty n;
    sample_make(&s);
    nasty_make(&n);
    keeps_values();
    xmlFreeDoc(check_valid(&empty_view));
    xmlFreeDoc(check_valid(&lone_view));
    xmlDocPtr doc = check_valid(&n.view);
    if (doc) {
        CHECK_XPATH("[\"\\\"alias\\\"; \\\\ <1>\", \"l’autre\"]", doc,
                    "string(//g:node[2]//g:attvalue[@for='aliases']/@value)");
        xmlFreeDoc(doc);
    }
    check_same_everywhere("gexf", &s.view);
    nasty_free(&n);
    sample_free(&s);
    xmlCleanupParser();
    return check_done();
}
