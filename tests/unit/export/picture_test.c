/* Pictures: everything is in them, nothing lies on anything else, and the note says what was left out. */
#include "export/place.h"
#include "export/route.h"
#include "export/scene.h"
#include "tests/unit/export/sample.h"
#include "tests/unit/export/written.h"
#include "tests/unit/export/xml_schema.h"

static written draw(const char *ending, const li_view *view, size_t actors, bool english) {
    written w = {NULL, 0};
    char path[32];
    li_error err = {0};
    li_export_options options = {.title = LI_LIT("Qui & quoi <2026>"), .max_actors = actors, .english = english};
    snprintf(path, sizeof path, "x.%s", ending);
    FILE *stream = open_memstream(&w.bytes, &w.len);
    if (!stream) return w;
    CHECK_INT(LI_OK, li_format_of(li_slice_of(path))->write(stream, view, &options, &err));
    CHECK_TEXT("", li_slice_of(err.text));
    fclose(stream);
    return w;
}

static void shows_everything(const li_view *view) {
    written w = draw("svg", view, 0, false);
    xmlDocPtr doc = parse_xml(w);
    if (doc) {
        check_number(doc, "count(//g:g[@class='edge'])", view->edge_count);
        check_number(doc, "count(//g:g[@class='node'][starts-with(@id, 'a')])", view->node_count);
        check_number(doc, "count(//g:g[@class='node'][starts-with(@id, 'l')])", view->edge_count);
        CHECK_XPATH("0", doc, "count(//g:g[@class='edge' or @class='node'][not(g:title)])");
        CHECK_XPATH("Qui & quoi <2026>", doc, "normalize-space(/g:svg/g:title)");
        CHECK_XPATH("true", doc, "boolean(//g:text[. = 'Vladimir Poutine'])");
        CHECK_XPATH("true", doc, "boolean(//g:text[. = 'rencontre ×10'])");
        CHECK_XPATH("true", doc, "boolean(//g:text[. = 'plus de 30 milliards $'])");
        CHECK_XPATH("true", doc, "boolean(//g:text[. = '✕ attaque ×2'])");
        CHECK_XPATH("true", doc, "boolean(//g:title[contains(., 'a longuement rencontré Xi Jinping')])");
        CHECK_XPATH("fr", doc, "string(/g:svg/@xml:lang)");
        xmlFreeDoc(doc);
    }
    CHECK(holds(w, "href=\"https://exemple.fr/a01?x=1&amp;y=2\"") && !holds(w, "javascript:"));
    CHECK(holds(w, "https://www.wikidata.org/wiki/Q159"));
    CHECK(holds(w, "stroke-dasharray") && !holds(w, "laissés de côté"));
    CHECK(!holds(w, "font-family=\"DejaVu Sans\""));
    free(w.bytes);
    w = draw("svg", view, 0, true);
    CHECK(holds(w, ">meets ×10<") && holds(w, "cooperation") && holds(w, "xml:lang=\"en\""));
    free(w.bytes);
}

/* Sizes as if all letters were as wide; what matters is that boxes and labels have some. */
static void guess_sizes(li_scene *s) {
    for (size_t i = 0; i < s->box_count; i++) {
        s->boxes[i].rect.w = 18 + 8 * (double)strlen(li_scene_text(s, s->boxes[i].text));
        s->boxes[i].rect.h = 26;
    }
    for (size_t i = 0; i < s->line_count; i++) {
        s->lines[i].label.w = 6 + 5.5 * (double)strlen(li_scene_text(s, s->lines[i].text));
        s->lines[i].label.h = 13;
    }
}

static void nothing_overlaps(const li_view *view) {
    li_scene s;
    li_export_options options = {0};
    CHECK_INT(LI_OK, li_scene_make(&s, view, &options, 40, 90, NULL));
    guess_sizes(&s);
    CHECK_INT(LI_OK, li_place(&s, NULL));
    CHECK_INT(view->node_count, s.box_count);
    for (size_t i = 0; i < s.box_count; i++) {
        for (size_t j = 0; j < i; j++) CHECK(!li_rects_touch(s.boxes[i].rect, s.boxes[j].rect, 0));
        for (size_t g = 0; g < s.group_count; g++) {
            const li_group *r = &s.groups[g];
            const li_rect *b = &s.boxes[i].rect;
            bool within = b->x > r->left && b->x < r->right && b->y > r->bottom && b->y < r->top;
            CHECK(within == (s.boxes[i].group == g));
        }
    }
    for (size_t i = 0; i < s.line_count; i++) {
        CHECK(s.lines[i].labelled);
        for (size_t j = 0; j < i; j++) CHECK(!li_rects_touch(s.lines[i].label, s.lines[j].label, -2));
        for (size_t j = 0; j < s.box_count; j++) CHECK(!li_rects_touch(s.lines[i].label, s.boxes[j].rect, -3));
    }
    CHECK(li_route_defects(&s, NULL, NULL) <= 2);
    li_scene_free(&s);
}

static void leaves_out_the_weakest(const li_view *view) {
    written w = draw("svg", view, 8, false);
    xmlDocPtr doc = parse_xml(w);
    if (doc) {
        CHECK_XPATH("8", doc, "count(//g:g[@class='node'][starts-with(@id, 'a')])");
        CHECK_XPATH("true", doc, "boolean(//g:text[. = 'Russie'])");
        CHECK_XPATH("false", doc, "boolean(//g:text[. = 'Alexeï Miller'])");
        CHECK_XPATH("true", doc, "boolean(//g:text[contains(., 'laissés de côté') and contains(., '22 acteurs et ')])");
        xmlFreeDoc(doc);
    }
    free(w.bytes);
}

/* More actors than annealing arranges: a ring with spokes. */
static void draws_a_crowd(void) {
    enum { COUNT = 150 };
    li_node *nodes = calloc(COUNT, sizeof *nodes);
    li_edge *edges = calloc(2 * COUNT, sizeof *edges);
    char(*names)[16] = calloc(COUNT, sizeof *names);
    if (!nodes || !edges || !names) abort();
    for (uint32_t i = 0; i < COUNT; i++) {
        snprintf(names[i], sizeof names[i], "acteur_%03u", (unsigned)i);
        nodes[i].id = nodes[i].name = li_slice_of(names[i]);
        nodes[i].type = LI_PERSON;
        edges[2 * i] = (li_edge){.source = i, .target = (i + 1) % COUNT, .relation = LI_LIT("visite"), .weight = 1};
        edges[2 * i + 1] = (li_edge){.source = i, .target = (i + 7) % COUNT, .relation = LI_LIT("aide"), .weight = 2};
    }
    li_view view = {.nodes = nodes, .node_count = COUNT, .edges = edges, .edge_count = 2 * COUNT};
    li_scene s;
    li_export_options options = {0};
    CHECK_INT(LI_OK, li_scene_make(&s, &view, &options, COUNT, 2 * COUNT, NULL));
    guess_sizes(&s);
    CHECK_INT(LI_OK, li_place(&s, NULL));
    size_t touching = 0;
    for (size_t i = 0; i < s.box_count; i++) {
        for (size_t j = 0; j < i; j++) touching += li_rects_touch(s.boxes[i].rect, s.boxes[j].rect, 0);
    }
    CHECK_INT(COUNT, s.box_count);
    CHECK_INT(0, touching);
    li_scene_free(&s);
    free(nodes);
    free(edges);
    free(names);
}

static void has_pixels_within_limits(const li_view *view) {
    written w = draw("png", view, 12, false);
    const unsigned char *b = (const unsigned char *)w.bytes;
    CHECK(w.len > 1000 && memcmp(w.bytes, "\x89PNG\r\n\x1a\n", 8) == 0);
    if (w.len > 24) {
        unsigned width = (unsigned)b[16] << 24 | (unsigned)b[17] << 16 | (unsigned)b[18] << 8 | b[19];
        unsigned height = (unsigned)b[20] << 24 | (unsigned)b[21] << 16 | (unsigned)b[22] << 8 | b[23];
        CHECK(width >= 600 && width <= 3210 && height >= 400 && height <= 3210);
    }
    free(w.bytes);
    w = draw("pdf", view, 12, false);
    CHECK(w.len > 1000 && memcmp(w.bytes, "%PDF-", 5) == 0);
    free(w.bytes);
}

static void draws_anything(const li_view *view, size_t boxes) {
    written w = draw("svg", view, 0, false);
    xmlDocPtr doc = parse_xml(w);
    if (doc) check_number(doc, "count(//g:g[@class='node'][starts-with(@id, 'a')])", boxes);
    xmlFreeDoc(doc);
    CHECK(!holds(w, "\x01") && !holds(w, "\xff"));
    free(w.bytes);
    w = draw("png", view, 0, false);
    CHECK(w.len > 100);
    free(w.bytes);
}

int main(void) {
    sample s;
    nasty n;
    sample_make(&s);
    nasty_make(&n);
    shows_everything(&s.view);
    nothing_overlaps(&s.view);
    leaves_out_the_weakest(&s.view);
    draws_a_crowd();
    has_pixels_within_limits(&s.view);
    draws_anything(&empty_view, 0);
    draws_anything(&lone_view, 1);
    draws_anything(&n.view, NASTY_NODES);
    s.view.edge_count = 20;
    check_same_everywhere("svg", &s.view);
    nasty_free(&n);
    sample_free(&s);
    xmlCleanupParser();
    return check_done();
}
