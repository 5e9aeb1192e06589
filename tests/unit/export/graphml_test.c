#include "tests/unit/export/sample.h"
#include "tests/unit/export/written.h"
#include "tests/unit/export/xml_schema.h"

static void check_valid(const li_view *view, const char *flavour, const char *xsd) {
    written w = write_format("graphml", view, "Titre & « sous-titre »", flavour);
    xmlDocPtr doc = parse_xml(w);
    if (doc) {
        check_number(doc, "count(//g:node)", view->node_count);
        check_number(doc, "count(//g:edge)", view->edge_count);
        CHECK_XPATH("0", doc, "count(//g:key[preceding::g:graph] | //g:default | //g:data[not(@key = //g:key/@id)])");
        CHECK_XPATH("0", doc, "count(//g:graph//g:desc[not(parent::g:graph)])");
        if (xsd && have_schema(SCHEMAS "graphml.xsd")) CHECK_INT(0, against_xsd(doc, xsd, false));
        xmlFreeDoc(doc);
    }
    free(w.bytes);
}

static void check_all(const li_view *view) {
    check_valid(view, "", LI_SOURCE_ROOT "/docs/liaison-graphml.xsd");
    check_valid(view, "strict", SCHEMAS "graphml.xsd");
    check_valid(view, "yed", NULL);
}

/* The schemas refuse what they should: strict files would not need a flavour otherwise. */
static void schemas_can_fail(const li_view *view) {
    if (!have_schema(SCHEMAS "graphml.xsd")) return;
    written w = write_format("graphml", view, "", "");
    xmlDocPtr doc = parse_xml(w);
    if (doc) {
        CHECK(against_xsd(doc, SCHEMAS "graphml.xsd", true) > 0);
        xmlNewProp(xmlDocGetRootElement(doc), BAD_CAST "label", BAD_CAST "x");
        CHECK(against_xsd(doc, LI_SOURCE_ROOT "/docs/liaison-graphml.xsd", true) > 0);
        xmlFreeDoc(doc);
    }
    free(w.bytes);
}

static void keeps_values(const li_view *view) {
    written w = write_format("graphml", view, "Russie–Chine", "");
    xmlDocPtr doc = parse_xml(w);
    if (!doc) return;
    CHECK_XPATH("Russie–Chine", doc, "string(//g:graph/g:desc)");
    CHECK_XPATH("États-Unis", doc, "string(//g:node[@id='etats-unis']/g:data[@key='n_label'])");
    CHECK_XPATH(":Actor:Country", doc, "string(//g:node[@id='etats-unis']/@labels)");
    CHECK_XPATH("Washington", doc, "string(//g:node[@id='etats-unis']/g:data[@key='n_aliases'])");
    CHECK_XPATH("100", doc, "string(//g:node[@id='russie']/g:data[@key='n_size'])");
    CHECK_XPATH("rencontre", doc, "string(//g:edge[@id='vladimir_poutine--rencontre--xi_jinping']/@label)");
    const char *edge = "//g:edge[@id='vladimir_poutine--rencontre--xi_jinping']";
    char path[160];
    static const char *const values[][2] = {{"e_weight", "10"},
                                            {"e_status", "actual"},
                                            {"e_actual", "8"},
                                            {"e_planned", "2"},
                                            {"e_symmetric", "true"},
                                            {"e_category", "cooperation"},
                                            {"e_interaction", "rencontre"},
                                            {"e_label", "rencontre ×10"}};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        snprintf(path, sizeof path, "string(%s/g:data[@key='%s'])", edge, values[i][0]);
        CHECK_XPATH(values[i][1], doc, path);
    }
    /* Every value is written, for readers that do not know defaults. */
    CHECK_XPATH("0", doc, "count(//g:node[count(g:data) != count(//g:key[@for='node'])])");
    CHECK_XPATH("0", doc, "count(//g:edge[count(g:data) != count(//g:key[@for='edge'])])");
    CHECK_XPATH("0", doc, "count(//g:data[@key='n_x'][. > 5000 or . < -5000])");
    xmlFreeDoc(doc);
    free(w.bytes);
}

int main(void) {
    sample s;
    nasty n;
    sample_make(&s);
    nasty_make(&n);
    check_all(&empty_view);
    check_all(&lone_view);
    check_all(&s.view);
    check_all(&n.view);
    schemas_can_fail(&s.view);
    keeps_values(&s.view);
    check_same_everywhere("graphml", &s.view);
    written w = write_format("graphml", &n.view, "", "");
    CHECK(holds(w, "A &amp; B &lt;&quot;x&quot;&gt; \\N \\G 'y' &amp;amp; &amp;lt; ]]&gt; --"));
    CHECK(holds(w, "محمود عباس") && holds(w, "😀 émoji") && holds(w, "zero fin<"));
    free(w.bytes);
    nasty_free(&n);
    sample_free(&s);
    xmlCleanupParser();
    return check_done();
}
