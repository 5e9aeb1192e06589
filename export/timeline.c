/* Who did what with whom, month by month: one row for each of the strongest relations, a circle wherever articles of a
 * month speak of it, its area by their mentions; above, all relations of each month by kind. Months become quarters or
 * years where there are too many. */
#include "export/canvas.h"
#include "export/formats.h"
#include "export/style.h"
#include "export/text.h"
#include "export/xdot.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#define USUAL_ROWS 24
#define MOST_COLUMNS 48
#define ROW_HEIGHT 22.0
#define BAND_HEIGHT 64.0 /* of the bars above the rows */
#define AXIS_HEIGHT 30.0

typedef struct cell {
    size_t row, column;
    uint64_t count, status[LI_STATUS_COUNT];
} cell;

typedef struct row {
    size_t edge;
    uint64_t mentions;       /* dated */
    size_t actors, relation; /* offsets of words in text */
} row;

typedef struct timeline {
    const li_view *view;
    const li_export_options *options;
    li_page page;
    row *rows;
    size_t row_count, left_out;
    cell *cells; /* by row, column */
    size_t cell_count;
    int first, step, columns; /* in months since year 0; months of a column */
    uint64_t (*bars)[LI_CATEGORY_COUNT], highest;
    li_buffer text;
    li_words *words; /* two a row, then one a column and the height's figure */
    double label_width, column_width, left, bottom;
} timeline;

static li_code no_memory(li_error *err) { return li_fail(err, LI_E_MEMORY, "no memory"); }

/* The month of an evidence since year 0, or -1. */
static int month_of(const li_view *view, const li_evidence *e) {
    if (e->document >= view->document_count || view->documents[e->document].date.year <= 0) return -1;
    li_date date = view->documents[e->document].date;
    return date.year * 12 + (date.month ? date.month - 1 : 0);
}

static int column_of(const timeline *t, const li_evidence *e) {
    int month = month_of(t->view, e);
    return month < 0 ? -1 : (month - t->first) / t->step;
}

static void find_span(timeline *t) {
    int last = -1;
    t->first = INT32_MAX;
    for (size_t i = 0; i < t->view->edge_count; i++) {
        for (size_t k = 0; k < t->view->edges[i].evidence_count; k++) {
            int month = month_of(t->view, &t->view->edges[i].evidence[k]);
            if (month < 0) continue;
            t->first = month < t->first ? month : t->first;
            last = month > last ? month : last;
        }
    }
    if (last < 0) return;
    static const int steps[] = {1, 3, 12, 60, 240};
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        t->step = steps[i];
        int first = t->first - t->first % t->step;
        t->columns = (last - first) / t->step + 1;
        if (t->columns <= MOST_COLUMNS || i + 1 == sizeof steps / sizeof steps[0]) {
            t->first = first;
            return;
        }
    }
}

static int more_mentions_first(const void *a, const void *b) {
    const row *x = a, *y = b;
    if (x->mentions != y->mentions) return x->mentions < y->mentions ? 1 : -1;
    return (x->edge > y->edge) - (x->edge < y->edge);
}

/* Rows of the strongest relations, and the bars of all. Office and membership are no events and have no row. */
static li_code choose_rows(timeline *t, li_error *err) {
    size_t most = t->options->max_actors ? t->options->max_actors : USUAL_ROWS;
    t->rows = calloc(t->view->edge_count + 1, sizeof *t->rows);
    t->bars = calloc((size_t)t->columns + 1, sizeof *t->bars);
    if (!t->rows || !t->bars) return no_memory(err);
    for (size_t i = 0; i < t->view->edge_count; i++) {
        const li_edge *e = &t->view->edges[i];
        row r = {.edge = i};
        if (e->category == LI_STRUCTURE) continue;
        for (size_t k = 0; k < e->evidence_count; k++) {
            int column = column_of(t, &e->evidence[k]);
            if (column < 0) continue;
            r.mentions++;
            t->bars[column][e->category]++;
        }
        if (r.mentions) t->rows[t->row_count++] = r;
    }
    for (int c = 0; c < t->columns; c++) {
        uint64_t sum = 0;
        for (int k = 0; k < LI_CATEGORY_COUNT; k++) sum += t->bars[c][k];
        t->highest = sum > t->highest ? sum : t->highest;
    }
    qsort(t->rows, t->row_count, sizeof *t->rows, more_mentions_first);
    t->left_out = t->row_count > most ? t->row_count - most : 0;
    t->row_count -= t->left_out;
    return LI_OK;
}

/* Where the row's first circle stands: rows in the order of their beginnings read as a story. */
static int beginning(const timeline *t, const row *r) {
    const li_edge *e = &t->view->edges[r->edge];
    int first = INT32_MAX;
    for (size_t k = 0; k < e->evidence_count; k++) {
        int column = column_of(t, &e->evidence[k]);
        if (column >= 0 && column < first) first = column;
    }
    return first;
}

static void order_rows(timeline *t) {
    static const int rank[LI_CATEGORY_COUNT] = {
        [LI_COOPERATION] = 0, [LI_CONFLICT] = 1, [LI_OTHER] = 2, [LI_STRUCTURE] = 3};
    for (size_t i = 1; i < t->row_count; i++) {
        row moved = t->rows[i];
        int kind = rank[t->view->edges[moved.edge].category], begin = beginning(t, &moved);
        size_t k = i;
        for (; k > 0; k--) {
            int other = rank[t->view->edges[t->rows[k - 1].edge].category];
            if (other < kind || (other == kind && beginning(t, &t->rows[k - 1]) <= begin)) break;
            t->rows[k] = t->rows[k - 1];
        }
        t->rows[k] = moved;
    }
}

static li_code fill_cells(timeline *t, li_error *err) {
    size_t columns = (size_t)t->columns;
    t->cells = calloc(t->row_count * columns + 1, sizeof *t->cells);
    if (!t->cells) return no_memory(err);
    for (size_t r = 0; r < t->row_count; r++) {
        const li_edge *e = &t->view->edges[t->rows[r].edge];
        cell *of_row = t->cells + t->cell_count;
        for (size_t c = 0; c < columns; c++) of_row[c] = (cell){.row = r, .column = c};
        for (size_t k = 0; k < e->evidence_count; k++) {
            int column = column_of(t, &e->evidence[k]);
            if (column < 0) continue;
            of_row[column].count++;
            of_row[column].status[e->evidence[k].status]++;
        }
        for (size_t c = 0; c < columns; c++) {
            if (of_row[c].count) t->cells[t->cell_count++] = of_row[c];
        }
    }
    return LI_OK;
}

static size_t end_word(timeline *t, size_t start) {
    li_buffer_add_byte(&t->text, '\0');
    return start;
}

static void add_name(timeline *t, li_slice name) {
    li_buffer clean = LI_BUFFER_EMPTY;
    li_text_clean(&clean, name);
    li_text_shorten(&t->text, li_buffer_slice(&clean), 26);
    if (clean.code) t->text.code = clean.code;
    li_buffer_free(&clean);
}

static void add_column_name(timeline *t, int column) {
    static const char *const french = "JFMAMJJASOND";
    int month = t->first + column * t->step;
    if (t->step == 1) {
        li_buffer_add_byte(&t->text, french[month % 12]);
    } else if (t->step == 3) {
        li_buffer_printf(&t->text, "T%d", month % 12 / 3 + 1);
    } else {
        li_buffer_printf(&t->text, "%d", month / 12);
    }
}

/* All words beside and above the rows. */
static li_code list_words(timeline *t, li_error *err) {
    size_t count = 2 * t->row_count + 2 * (size_t)t->columns + 1, *starts = calloc(count, sizeof *starts), w = 0;
    t->words = calloc(count, sizeof *t->words);
    if (!t->words || !starts) {
        free(starts);
        return no_memory(err);
    }
    for (size_t r = 0; r < t->row_count; r++) {
        const li_edge *e = &t->view->edges[t->rows[r].edge];
        size_t start = t->text.len;
        add_name(t, t->view->nodes[e->source].name);
        li_buffer_add_text(&t->text, e->symmetric ? " – " : " → ");
        add_name(t, t->view->nodes[e->target].name);
        starts[w++] = end_word(t, start);
        start = t->text.len;
        li_style_relation(&t->text, e->relation, t->options->english);
        starts[w++] = end_word(t, start);
    }
    for (int c = 0; c < t->columns; c++) {
        size_t start = t->text.len;
        add_column_name(t, c);
        starts[w++] = end_word(t, start);
        start = t->text.len;
        if (t->step < 12) li_buffer_printf(&t->text, "%d", (t->first + c * t->step) / 12);
        starts[w++] = end_word(t, start);
    }
    size_t start = t->text.len;
    li_text_grouped(&t->text, t->highest, t->options->english);
    starts[w++] = end_word(t, start);
    for (size_t i = 0; i < w && !t->text.code; i++) {
        t->words[i] = (li_words){.text = t->text.ptr + starts[i], .size = i < 2 * t->row_count ? 10 : 9};
    }
    free(starts);
    return t->text.code ? no_memory(err) : LI_OK;
}

static li_code list_page(timeline *t, li_error *err) {
    li_legend legend = {{false}, {false}, {false}, false, t->cell_count > 0};
    li_buffer note = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < t->row_count; i++) legend.category[t->view->edges[t->rows[i].edge].category] = true;
    if (t->left_out) {
        bool several = t->left_out > 1;
        if (t->options->english) {
            li_buffer_add_text(&note, "Only the strongest relations are shown; ");
            li_text_grouped(&note, t->left_out, true);
            li_buffer_add_text(&note, several ? " more are left out" : " more is left out");
        } else {
            li_buffer_add_text(&note, "Seules les relations les plus fortes sont montrées ; ");
            li_text_grouped(&note, t->left_out, false);
            li_buffer_add_text(&note, several ? " autres sont laissées de côté" : " autre est laissée de côté");
        }
    }
    for (size_t i = 0; i < t->cell_count; i++) {
        for (int s = 0; s < LI_STATUS_COUNT; s++) {
            if (t->cells[i].status[s]) legend.status[s] = true;
        }
    }
    li_code code = note.code ? no_memory(err)
                             : li_page_words(&t->page, t->view, t->options, (li_slice){NULL, 0}, &legend,
                                             li_buffer_slice(&note), err);
    li_buffer_free(&note);
    return code;
}

static li_code measure(timeline *t, li_error *err) {
    li_gv gv;
    li_code code = li_gv_begin(&gv, true, err);
    if (code) return code;
    code = li_gv_measure(&gv, t->words, 2 * t->row_count + 2 * (size_t)t->columns + 1, err);
    if (!code) code = li_gv_measure(&gv, t->page.words, t->page.count, err);
    li_gv_end(&gv);
    for (size_t r = 0; r < t->row_count; r++) {
        t->label_width = fmax(t->label_width, t->words[2 * r].w + 10 + t->words[2 * r + 1].w);
    }
    t->column_width = fmax(16, fmin(56, 760.0 / (t->columns > 0 ? t->columns : 1)));
    return code;
}

static double column_x(const timeline *t, int column) {
    return t->left + t->label_width + 16 + t->column_width * column;
}

static double row_y(const timeline *t, size_t r) { /* the middle */
    return t->bottom + ROW_HEIGHT * ((double)(t->row_count - r) - 0.5);
}

static void draw_rows(timeline *t) {
    li_buffer *x = &t->page.xdot;
    double right = column_x(t, t->columns);
    for (size_t r = 0; r < t->row_count; r++) {
        const char *color = li_style_category_color(t->view->edges[t->rows[r].edge].category);
        double y = row_y(t, r);
        if (r % 2 == 0) {
            li_xdot_ground(x, t->left - 6, y - ROW_HEIGHT / 2, right + 4, y + ROW_HEIGHT / 2, 0, "#F4F6F8", "#F4F6F8");
        }
        li_xdot_words(x, &t->words[2 * r], t->left, y - 3.5, "#1A1A1A");
        li_xdot_words(x, &t->words[2 * r + 1], t->left + t->label_width - t->words[2 * r + 1].w, y - 3.5, color);
    }
}

static void draw_axis(timeline *t) {
    li_buffer *x = &t->page.xdot;
    double top = t->bottom + ROW_HEIGHT * (double)t->row_count;
    for (int c = 0; c < t->columns; c++) {
        const li_words *name = &t->words[2 * t->row_count + 2 * (size_t)c], *year = name + 1;
        bool new_year = t->step < 12 && (c == 0 || (t->first + c * t->step) % 12 == 0);
        double left = column_x(t, c);
        li_xdot_words(x, name, left + (t->column_width - name->w) / 2, top + 6, "#555555");
        if (new_year) li_xdot_words(x, year, left + 2, top + 18, "#1A1A1A");
        if (c && new_year) li_xdot_line(x, left, t->bottom, left, top + AXIS_HEIGHT - 2, "#C5CDD3", "solid", 0.8);
    }
}

static void draw_bars(timeline *t) {
    static const li_category order[] = {LI_COOPERATION, LI_CONFLICT, LI_OTHER, LI_STRUCTURE};
    li_buffer *x = &t->page.xdot;
    double base = t->bottom + ROW_HEIGHT * (double)t->row_count + AXIS_HEIGHT;
    const li_words *figure = &t->words[2 * t->row_count + 2 * (size_t)t->columns];
    for (int c = 0; c < t->columns; c++) {
        double y = base, left = column_x(t, c) + t->column_width * 0.18, right = left + t->column_width * 0.64;
        for (int k = 0; k < LI_CATEGORY_COUNT; k++) {
            double h = (BAND_HEIGHT - 8) * (double)t->bars[c][order[k]] / (double)(t->highest ? t->highest : 1);
            const char *color = li_style_category_color(order[k]);
            if (h > 0) li_xdot_ground(x, left, y, right, y + h, 0, color, color);
            y += h;
        }
    }
    if (!t->highest) return;
    double top = base + BAND_HEIGHT - 8, start = column_x(t, 0);
    li_xdot_line(x, start, base, column_x(t, t->columns), base, "#8A949B", "solid", 0.8);
    li_xdot_line(x, start - 4, top, start, top, "#8A949B", "solid", 0.8);
    li_xdot_words(x, figure, start - 8 - figure->w, top - 3.5, "#555555");
}

static li_status main_status(const cell *c) {
    li_status best = LI_ACTUAL;
    for (unsigned s = 0; s < LI_STATUS_COUNT; s++) {
        if (c->status[s] > c->status[best]) best = (li_status)s;
    }
    return best;
}

static li_code draw_cell(const timeline *t, Agraph_t *g, size_t i) {
    const cell *c = &t->cells[i];
    const char *color = li_style_category_color(t->view->edges[t->rows[c->row].edge].category);
    li_status status = main_status(c);
    double size = fmin(8.5 * sqrt((double)c->count), fmin(ROW_HEIGHT, t->column_width) - 1.5);
    char name[32];
    snprintf(name, sizeof name, "c%zu", i);
    Agnode_t *n = agnode(g, name, 1);
    if (!n) return LI_E_MEMORY;
    li_gv_set(n, "id", name);
    li_canvas_put(n, column_x(t, (int)c->column) + t->column_width / 2, row_y(t, c->row), size, size);
    li_gv_set(n, "shape", "circle");
    li_gv_set(n, "label", "");
    li_gv_set(n, "style", "filled");
    li_gv_set_printf(n, "fillcolor", "%s%s", status == LI_ACTUAL || status == LI_POSSIBLE ? color : "#FFFFFF",
                     status == LI_POSSIBLE ? LI_PAGE_PALE : "");
    li_gv_set_printf(n, "color", "%s%s", color, status == LI_POSSIBLE ? "00" : "");
    li_gv_set(n, "penwidth", "1.3");
    if (status != LI_DENIED) return LI_OK;
    li_gv_set(n, "fontname", LI_FONT_BOLD);
    li_gv_set(n, "fontsize", "8");
    li_gv_set(n, "fontcolor", color);
    return li_canvas_words(n, "label", LI_STYLE_DENIED_MARK);
}

/* "rencontre ×2, mars 2026" and the sentences of that time. */
static void add_title(li_buffer *out, const void *context, char kind, size_t index) {
    const timeline *t = context;
    if (!kind) li_text_clean(out, t->options->title);
    if (kind != 'c' || index >= t->cell_count) return;
    const cell *c = &t->cells[index];
    li_edge edge = t->view->edges[t->rows[c->row].edge];
    li_evidence *then = calloc(c->count, sizeof *then);
    size_t count = 0;
    if (!then) {
        out->code = LI_E_MEMORY;
        return;
    }
    for (size_t k = 0; k < edge.evidence_count; k++) {
        if (column_of(t, &edge.evidence[k]) == (int)c->column && count < c->count) then[count++] = edge.evidence[k];
    }
    edge.evidence = then;
    edge.evidence_count = edge.weight = count;
    for (int s = 0; s < LI_STATUS_COUNT; s++) edge.status[s] = c->status[s];
    li_style_tooltip(out, t->view, &edge, 4, t->options->english);
    free(then);
}

static li_code draw(timeline *t, FILE *stream, const char *device, li_error *err) {
    const li_svg_titles titles = {add_title, t, t->options->english};
    double w = t->label_width + 20 + t->column_width * t->columns;
    double h = ROW_HEIGHT * (double)t->row_count + AXIS_HEIGHT + BAND_HEIGHT;
    Agraph_t *g = NULL;
    li_gv gv;
    li_page_frame(&t->page, w, h, &t->left, &t->bottom);
    draw_rows(t);
    draw_axis(t);
    draw_bars(t);
    li_code code = li_page_close(&t->page, err);
    if (!code) code = li_gv_begin(&gv, true, err);
    if (code) return code;
    code = li_canvas_new(&g, &t->page, device, err);
    for (size_t i = 0; i < t->cell_count && !code; i++) {
        if (draw_cell(t, g, i)) code = no_memory(err);
    }
    if (!code) code = li_canvas_write(stream, &gv, g, device, &titles, err);
    if (g) agclose(g);
    li_gv_end(&gv);
    return code;
}

static li_code write_timeline(FILE *stream, const li_view *view, const li_export_options *options, const char *device,
                              li_error *err) {
    timeline t = {.view = view, .options = options, .step = 1, .text = LI_BUFFER_EMPTY};
    find_span(&t);
    li_code code = choose_rows(&t, err);
    if (!code) {
        order_rows(&t);
        code = fill_cells(&t, err);
    }
    if (!code) code = list_words(&t, err);
    if (!code) code = list_page(&t, err);
    if (!code) code = measure(&t, err);
    if (!code) code = draw(&t, stream, device, err);
    li_page_free(&t.page);
    li_buffer_free(&t.text);
    free(t.words);
    free(t.cells);
    free(t.bars);
    free(t.rows);
    return code;
}

li_code li_write_timeline_svg(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    return write_timeline(stream, view, options, "svg", err);
}

li_code li_write_timeline_png(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    return write_timeline(stream, view, options, "png", err);
}

li_code li_write_timeline_pdf(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    return write_timeline(stream, view, options, "pdf", err);
}
