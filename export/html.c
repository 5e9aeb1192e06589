/* One page that shows the graph in a browser, from no other file: the viewer (export/viewer/) with the graph in it, and
 * for readers without JavaScript a picture and a table of the sentences. */
#include "export/html.h"

#include "base/utf8.h"
#include "export/formats.h"
#include "export/style.h"
#include "export/text.h"
#include "export/viewer.h"

#include <stdlib.h>

/* The table that JavaScript replaces by its own holds no more rows. */
#define ROWS 500

typedef struct page {
    FILE *stream;
    const li_view *view;
    const li_export_options *options;
    li_buffer text;
    li_error *err;
} page;

static void put(FILE *stream, li_slice s) {
    if (s.len) fwrite(s.ptr, 1, s.len, stream);
}

/* Sends the text made so far. */
static li_code send(page *p) {
    li_code code = p->text.code;
    if (!code) put(p->stream, li_buffer_slice(&p->text));
    li_buffer_clear(&p->text);
    return code ? li_fail(p->err, code, "no memory to write HTML") : LI_OK;
}

static li_code put_language(page *p) {
    fputs(p->options->english ? "en" : "fr", p->stream);
    return LI_OK;
}

static li_code put_title(page *p) {
    li_text_xml(&p->text, p->options->title);
    if (!p->text.len)
        li_buffer_add_text(&p->text, p->options->english ? "Who does what with whom" : "Qui fait quoi avec qui");
    return send(p);
}

static li_code put_heading(page *p) {
    li_text_xml(&p->text, p->options->title);
    if (!p->text.len) {
        li_buffer_add_text(&p->text, "<span class=\"fr\" lang=\"fr\">Qui fait quoi avec qui</span>"
                                     "<span class=\"en\" lang=\"en\">Who does what with whom</span>");
    }
    return send(p);
}

static void add_count(li_buffer *out, size_t count, const char *one, const char *many, bool english) {
    li_text_grouped(out, count, english);
    li_buffer_add_text(out, count > 1 || count == 0 ? many : one);
}

static li_code put_facts(page *p) {
    const li_view *v = p->view;
    bool english = p->options->english;
    li_text_period(&p->text, v->first, v->last, english);
    if (p->text.len && p->text.ptr[0] == 'd') p->text.ptr[0] = 'D';
    if (p->text.len) li_buffer_add_text(&p->text, " · ");
    add_count(&p->text, v->document_count, " article · ", " articles · ", english);
    add_count(&p->text, v->node_count, english ? " actor, " : " acteur, ", english ? " actors, " : " acteurs, ",
              english);
    add_count(&p->text, v->edge_count, " relation", " relations", english);
    return send(p);
}

static li_code put_picture_label(page *p) {
    fputs(p->options->english ? "Picture of the graph" : "Image du graphe", p->stream);
    return LI_OK;
}

static li_code put_picture(page *p) {
    char *svg = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&svg, &length);
    if (!memory) return li_fail(p->err, LI_E_MEMORY, "no memory to draw a picture");
    li_code code = li_write_svg(memory, p->view, p->options, p->err);
    if (fclose(memory) && !code) code = li_fail(p->err, LI_E_MEMORY, "no memory to draw a picture");
    if (!code) {
        li_slice text = {svg, length};
        size_t start = 0;
        while (start + 4 < text.len && memcmp(text.ptr + start, "<svg", 4) != 0) start++;
        put(p->stream, li_slice_sub(text, start, text.len));
    }
    free(svg);
    return code;
}

static uint64_t evidence_count(const li_view *view) {
    uint64_t count = 0;
    for (size_t i = 0; i < view->edge_count; i++) count += view->edges[i].evidence_count;
    return count;
}

static li_code put_evidence_note(page *p) {
    uint64_t count = evidence_count(p->view);
    bool english = p->options->english;
    li_text_grouped(&p->text, count, english);
    li_buffer_add_text(&p->text, english ? " sentences" : " phrases");
    if (count > ROWS) {
        li_buffer_add_text(&p->text, english ? "; without JavaScript, the first " : " ; sans JavaScript, les ");
        li_text_grouped(&p->text, ROWS, english);
        li_buffer_add_text(&p->text, english ? " only, of the strongest relations first"
                                             : " premières, des relations les plus fortes");
    }
    li_buffer_add_text(&p->text, ".");
    return send(p);
}

/* [from, to) of the evidence's text if the mention stands there as recorded; an empty range otherwise. */
static void find_mention(const li_evidence *e, uint64_t start, uint64_t end, li_slice mention, size_t range[2]) {
    range[0] = range[1] = 0;
    if (start < e->start || end < start || end - e->start > e->text.len) return;
    size_t from = (size_t)(start - e->start), to = (size_t)(end - e->start);
    if (!li_slice_eq(li_slice_sub(e->text, from, to), mention) || li_utf8_check(mention) != mention.len) return;
    range[0] = from;
    range[1] = to;
}

static void add_marked(li_buffer *out, const li_evidence *e) {
    static const char *const roles[2] = {"source", "target"};
    size_t marks[2][2], at = 0;
    find_mention(e, e->source_start, e->source_end, e->source_mention, marks[0]);
    find_mention(e, e->target_start, e->target_end, e->target_mention, marks[1]);
    size_t first = marks[1][0] < marks[0][0] ? 1 : 0;
    for (size_t k = 0; k < 2; k++) {
        size_t role = k ? 1 - first : first, from = marks[role][0], to = marks[role][1];
        if (to <= from || from < at) continue;
        li_text_escape(out, li_slice_sub(e->text, at, from));
        li_buffer_printf(out, "<mark class=\"%s\">", roles[role]);
        li_text_escape(out, li_slice_sub(e->text, from, to));
        li_buffer_add_text(out, "</mark>");
        at = to;
    }
    li_text_escape(out, li_slice_sub(e->text, at, e->text.len));
}

/* The sentence, with the actors' words marked unless it had to be cleaned, which moves them. */
static void add_sentence(li_buffer *out, const li_evidence *e) {
    li_buffer clean = LI_BUFFER_EMPTY;
    li_text_clean(&clean, e->text);
    if (!clean.code && li_slice_eq(li_buffer_slice(&clean), e->text)) {
        add_marked(out, e);
    } else {
        li_text_escape(out, li_buffer_slice(&clean));
    }
    if (clean.code) out->code = clean.code;
    li_buffer_free(&clean);
}

static bool is_web(li_slice url) {
    return li_slice_starts(url, LI_LIT("http://")) || li_slice_starts(url, LI_LIT("https://"));
}

static void add_article(li_buffer *out, const li_document *document) {
    bool linked = is_web(document->url);
    if (linked) {
        li_buffer_add_text(out, "<a rel=\"noopener noreferrer\" href=\"");
        li_text_xml(out, document->url);
        li_buffer_add_text(out, "\">");
    }
    li_text_xml(out, document->title.len ? document->title : document->doc);
    if (linked) li_buffer_add_text(out, "</a>");
}

static void add_relation(li_buffer *out, li_slice relation, bool english) {
    li_buffer words = LI_BUFFER_EMPTY;
    li_style_relation(&words, relation, english);
    li_text_escape(out, li_buffer_slice(&words));
    if (words.code) out->code = words.code;
    li_buffer_free(&words);
}

static void add_row(page *p, const li_edge *edge, const li_evidence *e) {
    li_buffer *out = &p->text;
    const li_document *document = &p->view->documents[e->document];
    bool english = p->options->english;
    li_buffer_add_text(out, "<tr><td class=\"date\">");
    li_text_date(out, document->date, english);
    li_buffer_add_text(out, "</td><td>");
    li_text_xml(out, p->view->nodes[edge->source].name);
    li_buffer_add_text(out, "</td><td>");
    add_relation(out, edge->relation, english);
    li_buffer_add_text(out, "</td><td>");
    li_text_xml(out, p->view->nodes[edge->target].name);
    li_buffer_printf(out, "</td><td>%s</td><td lang=\"fr\" class=\"words\">",
                     li_style_status_label(e->status, english));
    add_sentence(out, e);
    li_buffer_add_text(out, "</td><td>");
    add_article(out, document);
    li_buffer_add_text(out, "</td></tr>\n");
}

static int by_weight(const void *a, const void *b) {
    const li_edge *x = *(const li_edge *const *)a, *y = *(const li_edge *const *)b;
    if (x->weight != y->weight) return x->weight < y->weight ? 1 : -1;
    return (x > y) - (x < y);
}

static li_code put_rows(page *p) {
    const li_view *v = p->view;
    const li_edge **edges = calloc(v->edge_count + 1, sizeof(const li_edge *));
    if (!edges) return li_fail(p->err, LI_E_MEMORY, "no memory to write HTML");
    for (size_t i = 0; i < v->edge_count; i++) edges[i] = &v->edges[i];
    qsort(edges, v->edge_count, sizeof(const li_edge *), by_weight);
    size_t rows = 0;
    for (size_t i = 0; i < v->edge_count && rows < ROWS; i++) {
        for (size_t k = 0; k < edges[i]->evidence_count && rows < ROWS; k++, rows++) {
            add_row(p, edges[i], &edges[i]->evidence[k]);
        }
    }
    free(edges);
    return send(p);
}

static li_code put_look(page *p) { return li_html_look(p->stream, p->view, p->options, p->err); }

static li_code put_graph(page *p) { return li_html_graph(p->stream, p->view, p->options, p->err); }

static const struct {
    const char *name;
    li_code (*put)(page *p);
} places[] = {{"LANGUAGE", put_language},
              {"TITLE", put_title},
              {"HEADING", put_heading},
              {"FACTS", put_facts},
              {"PICTURE_LABEL", put_picture_label},
              {"PICTURE", put_picture},
              {"EVIDENCE_NOTE", put_evidence_note},
              {"ROWS", put_rows},
              {"LOOK", put_look},
              {"GRAPH", put_graph}};

/* The place whose %%NAME%% begins text, or NULL; *length gets the placeholder's length. */
static li_code (*place_at(li_slice text, size_t *length))(page *) {
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        size_t n = strlen(places[i].name);
        if (text.len < n + 4 || memcmp(text.ptr + 2, places[i].name, n) != 0) continue;
        if (memcmp(text.ptr, "%%", 2) != 0 || memcmp(text.ptr + 2 + n, "%%", 2) != 0) continue;
        *length = n + 4;
        return places[i].put;
    }
    return NULL;
}

li_code li_write_html(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    page p = {.stream = stream, .view = view, .options = options, .text = LI_BUFFER_EMPTY, .err = err};
    li_slice rest = {(const char *)li_viewer_page, li_viewer_page_length};
    li_code code = LI_OK;
    while (rest.len && !code && !ferror(stream)) {
        const char *mark = memchr(rest.ptr, '%', rest.len);
        size_t before = mark ? (size_t)(mark - rest.ptr) : rest.len, length = 1;
        put(stream, li_slice_sub(rest, 0, before));
        rest = li_slice_sub(rest, before, rest.len);
        if (!rest.len) break;
        li_code (*write)(page *) = place_at(rest, &length);
        if (write) {
            code = write(&p);
        } else {
            put(stream, li_slice_sub(rest, 0, length));
        }
        rest = li_slice_sub(rest, length, rest.len);
    }
    li_buffer_free(&p.text);
    return code;
}
