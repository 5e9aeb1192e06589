/* The HTML page: complete, self-contained, closed to what names and sentences hold, and with the same data as JSON. */
#include "base/utf8.h"
#include "export/html.h"
#include "tests/unit/export/sample.h"
#include "tests/unit/export/written.h"

#include <jansson.h>
#include <math.h>

static li_slice after(li_slice s, const char *needle) {
    size_t n = strlen(needle);
    for (size_t i = 0; i + n <= s.len; i++) {
        if (memcmp(s.ptr + i, needle, n) == 0) return li_slice_sub(s, i + n, s.len);
    }
    return (li_slice){NULL, 0};
}

static li_slice before(li_slice s, const char *needle) {
    li_slice rest = after(s, needle);
    return rest.ptr ? li_slice_sub(s, 0, s.len - rest.len - strlen(needle)) : s;
}

static li_slice whole(written w) { return (li_slice){w.bytes, w.len}; }

static json_t *block(written w, const char *id) {
    char head[80];
    json_error_t err;
    snprintf(head, sizeof head, "<script type=\"application/json\" id=\"%s\">", id);
    li_slice text = before(after(whole(w), head), "</script>");
    CHECK(text.len > 0);
    json_t *made = json_loadb(text.len ? text.ptr : "", text.len, 0, &err);
    CHECK(made != NULL);
    return made;
}

static bool is_void(li_slice name) {
    static const char *const names[] = {"meta", "link", "input", "br", "img", "hr"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (li_slice_eq(name, li_slice_of(names[i]))) return true;
    }
    return false;
}

#define DEEP 64

/* Passes one element's beginning or end; false if it closes what is not open, or never ends. */
static bool pass_tag(li_slice *rest, li_slice *open, size_t *depth) {
    bool closes = rest->len && rest->ptr[0] == '/';
    li_slice tag = before(*rest, ">"), name = li_slice_sub(tag, closes, tag.len);
    if (tag.len == rest->len) return false;
    for (size_t i = 0; i < name.len; i++) {
        if (name.ptr[i] == ' ' || name.ptr[i] == '\n' || name.ptr[i] == '/') name = li_slice_sub(name, 0, i);
    }
    *rest = li_slice_sub(*rest, tag.len + 1, rest->len);
    if (closes) return *depth && li_slice_eq(open[--*depth], name);
    if (is_void(name) || li_slice_ends(tag, LI_LIT("/")) || tag.ptr[0] == '!') return true;
    if (*depth == DEEP) return false;
    open[(*depth)++] = name;
    bool script = li_slice_eq(name, LI_LIT("script"));
    if (script || li_slice_eq(name, LI_LIT("style"))) {
        size_t content = before(*rest, script ? "</script>" : "</style>").len;
        *rest = li_slice_sub(*rest, content, rest->len);
    }
    return true;
}

static bool well_formed(li_slice page) {
    li_slice open[DEEP];
    size_t depth = 0;
    for (;;) {
        li_slice rest = after(page, "<");
        if (!rest.ptr) return depth == 0;
        if (!pass_tag(&rest, open, &depth)) {
            fprintf(stderr, "at %.*s\n", (int)(rest.len < 60 ? rest.len : 60), rest.ptr);
            return false;
        }
        page = rest;
    }
}

/* Nothing in the markup (scripts aside) makes a browser load anything; links are followed only by who clicks. */
static void check_self_contained(written w) {
    li_slice page = whole(w);
    CHECK(!holds(w, " src=") && !holds(w, "<link") && !holds(w, "<img") && !holds(w, "<iframe") &&
          !holds(w, "@import"));
    CHECK(!holds(w, "url(http"));
    CHECK_INT(
        1,
        count_of(w, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-"));
    for (li_slice rest = page; (rest = after(rest, "href=\"")).ptr;) {
        CHECK(rest.ptr[0] == '#' || li_slice_starts(rest, LI_LIT("https://")));
    }
    CHECK_INT(3, count_of(w, "<script"));
    CHECK_INT(3, count_of(w, "</script"));
    CHECK(!holds(w, "<!--"));
}

static void check_page(written w) {
    li_slice page = whole(w);
    CHECK(li_slice_starts(page, LI_LIT("<!doctype html>\n<html lang=\"")));
    CHECK(li_slice_ends(page, LI_LIT("</html>\n")));
    CHECK_INT(page.len, li_utf8_check(page));
    CHECK(well_formed(page));
    static const char *const places[] = {"LANGUAGE", "TITLE",         "HEADING", "FACTS", "PICTURE_LABEL",
                                         "PICTURE",  "EVIDENCE_NOTE", "ROWS",    "LOOK",  "GRAPH"};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        char mark[40];
        snprintf(mark, sizeof mark, "%%%%%s%%%%", places[i]);
        CHECK(!holds(w, mark));
    }
    check_self_contained(w);
}

/* The page's graph is the JSON export, but for places and sizes. */
static void check_same_graph(written page, const li_view *view, const char *title) {
    written plain = write_format("json", view, title, "");
    json_error_t err;
    json_t *expected = json_loadb(plain.bytes, plain.len, 0, &err), *graph = block(page, "graph"), *node;
    size_t i;
    json_array_foreach(json_object_get(graph, "nodes"), i, node) {
        CHECK(json_is_number(json_object_get(node, "x")) && json_is_number(json_object_get(node, "y")));
        CHECK(json_number_value(json_object_get(node, "r")) > 1);
        json_object_del(node, "x");
        json_object_del(node, "y");
        json_object_del(node, "r");
    }
    CHECK(expected && json_equal(expected, graph));
    json_decref(expected);
    json_decref(graph);
    free(plain.bytes);
}

static void sample_page(void) {
    sample s;
    sample_make(&s);
    written w = write_format("html", &s.view, "Russie & Chine", "");
    check_page(w);
    check_same_graph(w, &s.view, "Russie & Chine");
    size_t evidences = 0;
    for (size_t i = 0; i < s.view.edge_count; i++) evidences += s.view.edges[i].evidence_count;
    CHECK_INT(evidences, count_of(w, "<tr><td"));
    CHECK(holds(w, "<html lang=\"fr\">") && holds(w, "<title>Russie &amp; Chine</title>"));
    CHECK(holds(w, "<svg role=\"img\""));
    CHECK(holds(w, "<a rel=\"noopener noreferrer\" href=\"https://exemple.fr/a01?x=1&amp;y=2\">"));
    CHECK(!holds(w, "href=\"javascript:"));
    CHECK(holds(w, "Permission is hereby granted"));
    free(w.bytes);
    sample_free(&s);
}

static void look(void) {
    sample s;
    li_error err = {0};
    written w = {NULL, 0};
    json_error_t wrong;
    sample_make(&s);
    FILE *stream = open_memstream(&w.bytes, &w.len);
    if (!stream) abort();
    CHECK_INT(LI_OK, li_html_look(stream, &s.view, &(li_export_options){.english = false}, &err));
    fclose(stream);
    json_t *made = json_loadb(w.bytes, w.len, 0, &wrong);
    json_t *meeting = json_object_get(json_object_get(made, "relations"), "rencontre");
    CHECK_TEXT("fr", li_slice_of(json_string_value(json_object_get(made, "language"))));
    CHECK_TEXT("rencontre", li_slice_of(json_string_value(json_object_get(meeting, "fr"))));
    CHECK_TEXT("meets", li_slice_of(json_string_value(json_object_get(meeting, "en"))));
    CHECK_INT(LI_CATEGORY_COUNT, json_array_size(json_object_get(made, "categories")));
    CHECK_INT(LI_ACTOR_TYPE_COUNT, json_array_size(json_object_get(made, "types")));
    CHECK_INT(LI_STATUS_COUNT, json_array_size(json_object_get(made, "statuses")));
    json_decref(made);
    free(w.bytes);
    sample_free(&s);
}

static void in_english(void) {
    sample s;
    written w = {NULL, 0};
    li_error err = {0};
    sample_make(&s);
    li_export_options options = {.title = LI_LIT("Russia"), .english = true};
    FILE *stream = open_memstream(&w.bytes, &w.len);
    if (!stream) abort();
    CHECK_INT(LI_OK, li_format_of(LI_LIT("x.html"))->write(stream, &s.view, &options, &err));
    fclose(stream);
    check_page(w);
    CHECK(holds(w, "<html lang=\"en\">") && holds(w, "{\"language\":\"en\"") && holds(w, "<td>meets</td>"));
    free(w.bytes);
    sample_free(&s);
}

static void nasty_page(void) {
    nasty n;
    nasty_make(&n);
    written w = write_format("html", &n.view, "</title><script>alert(1)</script>", "");
    check_page(w);
    check_same_graph(w, &n.view, "</title><script>alert(1)</script>");
    CHECK(holds(w, "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"));
    CHECK(holds(w, "\\u003c/script>\\u003c![CDATA["));
    check_same_everywhere("html", &n.view);
    free(w.bytes);
    nasty_free(&n);
}

/* The words for the actors are marked where they stand as the evidence says, and nowhere else. */
static void marks(void) {
    sample s;
    sample_make(&s);
    li_evidence e = {.start = 100,
                     .text = LI_LIT("« Élysée » & Pékin : fin"),
                     .source_mention = LI_LIT("Pékin"),
                     .source_start = 100 + 17,
                     .source_end = 100 + 23,
                     .target_mention = LI_LIT("Élysée"),
                     .target_start = 100 + 3,
                     .target_end = 100 + 11};
    li_edge edge = {
        .source = 0, .target = 1, .relation = LI_LIT("visite"), .weight = 1, .evidence = &e, .evidence_count = 1};
    li_view view = s.view;
    view.edges = &edge;
    view.edge_count = 1;
    written w = write_format("html", &view, "", "");
    CHECK(holds(w, "« <mark class=\"target\">Élysée</mark> » &amp; <mark class=\"source\">Pékin</mark> : fin</td>"));
    free(w.bytes);
    e.source_start++;
    e.target_end = 1000;
    w = write_format("html", &view, "", "");
    CHECK(holds(w, "« Élysée » &amp; Pékin : fin</td>"));
    free(w.bytes);
    sample_free(&s);
}

static void few_actors(void) {
    written w = write_format("html", &empty_view, "Rien", "");
    check_page(w);
    check_same_graph(w, &empty_view, "Rien");
    free(w.bytes);
    w = write_format("html", &lone_view, "", "");
    check_page(w);
    CHECK(holds(w, "<title>Qui fait quoi avec qui</title>"));
    check_same_graph(w, &lone_view, "");
    free(w.bytes);
}

static void escapes(void) {
    char *bytes = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&bytes, &length);
    if (!stream) abort();
    li_html_put_json(stream, LI_LIT("\"<!--\xE2\x80\xA8\xE2\x80\xA9</é\xE2\x80\xAA\""));
    fclose(stream);
    CHECK_TEXT("\"\\u003c!--\\u2028\\u2029\\u003c/é\xE2\x80\xAA\"", ((li_slice){bytes, length}));
    free(bytes);
}

/* No two discs touch, and all stand within a page's reach. */
static void places(void) {
    sample s;
    li_html_place *at = NULL;
    li_error err = {0};
    sample_make(&s);
    CHECK_INT(LI_OK, li_html_places(&at, &s.view, &err));
    for (size_t i = 0; at && i < s.view.node_count; i++) {
        CHECK(fabs(at[i].x) < 2000 && fabs(at[i].y) < 2000 && at[i].r > 1);
        for (size_t k = 0; k < i; k++) CHECK(hypot(at[i].x - at[k].x, at[i].y - at[k].y) > at[i].r + at[k].r);
    }
    free(at);
    sample_free(&s);
}

int main(void) {
    sample_page();
    look();
    in_english();
    nasty_page();
    marks();
    few_actors();
    escapes();
    places();
    return check_done();
}
