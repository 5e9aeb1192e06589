#include "export/page.h"

#include "export/style.h"
#include "export/text.h"
#include "export/xdot.h"

#include <math.h>

#define MARGIN 26.0
#define SWATCH 30.0
#define LEGEND_LINE 19.0
#define LEGEND_GAP 20.0

enum { CATEGORY = 0, STATUS = 100, TYPE = 200, COUNTS = 300, AREAS = 400 };

static void open_word(li_page *p, double size, bool bold, int kind) {
    p->offsets[p->count] = p->text.len;
    p->kinds[p->count] = kind;
    p->words[p->count++] = (li_words){.size = size, .bold = bold};
}

static void close_word(li_page *p) { li_buffer_add_byte(&p->text, '\0'); }

static void legend_word(li_page *p, int kind, const char *text) {
    open_word(p, 10, false, kind);
    li_buffer_add_text(&p->text, text);
    close_word(p);
}

static void list_legend(li_page *p, const li_legend *l) {
    static const li_category order[] = {LI_COOPERATION, LI_CONFLICT, LI_OTHER, LI_STRUCTURE};
    static const li_actor_type types[] = {LI_COUNTRY, LI_PERSON, LI_ORGANIZATION, LI_NOUN_PHRASE};
    for (size_t i = 0; i < LI_CATEGORY_COUNT; i++) {
        li_category c = order[i];
        if (l->category[c]) legend_word(p, CATEGORY + (int)c, li_style_category_label(c, p->english));
    }
    for (int i = 0; i < LI_STATUS_COUNT; i++) {
        if (l->status[i]) legend_word(p, STATUS + i, li_style_status_label((li_status)i, p->english));
    }
    for (size_t i = 0; i < LI_ACTOR_TYPE_COUNT; i++) {
        if (l->type[types[i]]) legend_word(p, TYPE + (int)types[i], li_style_type_label(types[i], p->english));
    }
    const char *counts = p->english ? "number of mentions" : "nombre de mentions";
    if (l->counts) legend_word(p, COUNTS, counts);
    if (l->areas) legend_word(p, AREAS, counts);
}

static void list_title(li_page *p, li_slice title) {
    li_buffer clean = LI_BUFFER_EMPTY;
    li_text_clean(&clean, title);
    open_word(p, 20, true, 0);
    li_text_shorten(&p->text, li_buffer_slice(&clean), 90);
    close_word(p);
    if (clean.code) p->text.code = clean.code;
    li_buffer_free(&clean);
}

static void list_subtitle(li_page *p, const li_view *view, li_slice shown) {
    size_t articles = view->document_count, start = p->text.len;
    open_word(p, 11, false, 0);
    li_text_period(&p->text, view->first, view->last, p->english);
    if (p->text.len > start) {
        if (!p->text.code && p->text.ptr[start] == 'd') p->text.ptr[start] = 'D';
        li_buffer_add_text(&p->text, "  ·  ");
    }
    li_text_grouped(&p->text, articles, p->english);
    li_buffer_add_text(&p->text, articles > 1 ? " articles" : " article");
    if (shown.len) li_buffer_add_text(&p->text, "  ·  ");
    li_buffer_add(&p->text, shown);
    close_word(p);
}

li_code li_page_words(li_page *p, const li_view *view, const li_export_options *options, li_slice shown,
                      const li_legend *legend, li_slice note, li_error *err) {
    *p = (li_page){
        .english = options->english, .circles = legend->areas, .text = LI_BUFFER_EMPTY, .xdot = LI_BUFFER_EMPTY};
    if (options->title.len) list_title(p, options->title);
    p->subtitle = p->count;
    list_subtitle(p, view, shown);
    p->legend = p->count;
    list_legend(p, legend);
    p->notes = p->count;
    if (note.len) {
        open_word(p, 9, false, 0);
        li_buffer_add(&p->text, note);
        close_word(p);
    }
    if (p->text.code) return li_fail(err, p->text.code, "no memory");
    for (size_t i = 0; i < p->count; i++) p->words[i].text = p->text.ptr + p->offsets[i];
    return LI_OK;
}

static void put_circle(li_page *p, li_status status, double x, double y) {
    const char *fill = status == LI_ACTUAL ? "#444444" : status == LI_POSSIBLE ? "#444444" LI_PAGE_PALE : "#FFFFFF";
    double middle = y + 3.5;
    li_xdot_ground(&p->xdot, x + 10, middle - 6, x + 22, middle + 6, 6, fill,
                   status == LI_POSSIBLE ? "#44444400" : "#444444");
    if (status == LI_DENIED) {
        li_words mark = {LI_STYLE_DENIED_MARK, 8, true, 7, 10};
        li_xdot_words(&p->xdot, &mark, x + 12.4, y + 0.6, "#444444");
    }
}

static void put_swatch(li_page *p, int kind, double x, double y) {
    double middle = y + 3.5, end = x + SWATCH - 6;
    if (kind >= AREAS) {
        li_xdot_ground(&p->xdot, x, middle - 3, x + 6, middle + 3, 3, "#888888", "#888888");
        li_xdot_ground(&p->xdot, x + 10, middle - 6, x + 22, middle + 6, 6, "#888888", "#888888");
    } else if (kind >= COUNTS) {
        li_words count = {"×3", 10, true, 16, 12};
        li_xdot_words(&p->xdot, &count, x + 6, y, "#0072B2");
    } else if (kind >= TYPE) {
        li_actor_type type = (li_actor_type)(kind - TYPE);
        li_xdot_ground(&p->xdot, x, middle - 6, end, middle + 6, type == LI_ORGANIZATION ? 0 : 5,
                       li_style_type_color(type), "#2F4858");
    } else if (kind >= STATUS && p->circles) {
        put_circle(p, (li_status)(kind - STATUS), x, y);
    } else if (kind >= STATUS) {
        li_status status = (li_status)(kind - STATUS);
        li_xdot_line(&p->xdot, x, middle, end, middle, "#444444", li_style_line(status), 1.6);
        if (status == LI_DENIED) {
            li_words mark = {LI_STYLE_DENIED_MARK, 10, true, 8, 12};
            li_xdot_words(&p->xdot, &mark, x + 8, y, "#444444");
        }
    } else {
        const char *color = li_style_category_color((li_category)kind);
        li_xdot_line(&p->xdot, x, middle, end, middle, color, "solid", 2.6);
    }
}

/* Places the legend's entries in rows of at most `width`; draws them if asked. Returns the number of rows. */
static size_t legend_rows(li_page *p, double width, double top, bool draw) {
    double x = 0;
    size_t rows = 1;
    for (size_t i = p->legend; i < p->notes; i++) {
        double needed = SWATCH + p->words[i].w;
        if (i > p->legend && p->kinds[i] / 100 != p->kinds[i - 1] / 100) x += 10;
        if (i > p->legend && x + needed > width) {
            x = 0;
            rows++;
        }
        if (draw) {
            double y = top - (double)rows * LEGEND_LINE + 6;
            put_swatch(p, p->kinds[i], MARGIN + x, y);
            li_xdot_words(&p->xdot, &p->words[i], MARGIN + x + SWATCH, y, "#333333");
        }
        x += needed + LEGEND_GAP;
    }
    return p->legend == p->notes ? 0 : rows;
}

void li_page_frame(li_page *p, double w, double h, double *left, double *bottom) {
    double width = fmax(w, 420);
    for (size_t i = 0; i < p->legend; i++) width = fmax(width, p->words[i].w);
    for (size_t i = p->notes; i < p->count; i++) width = fmax(width, p->words[i].w);
    double legend = LEGEND_LINE * (double)legend_rows(p, width, 0, false);
    double note = p->notes < p->count ? 16 : 0, head = (p->subtitle ? 30 : 0) + 38;
    *left = MARGIN + (width - w) / 2;
    *bottom = MARGIN + note + legend + 18;
    p->w = ceil(width + 2 * MARGIN);
    p->h = ceil(*bottom + h + head + MARGIN);
    double y = p->h - MARGIN;
    for (size_t i = 0; i < p->subtitle; i++) li_xdot_words(&p->xdot, &p->words[i], MARGIN, y -= 18, "#111111");
    y -= p->subtitle ? 20 : 12;
    li_xdot_words(&p->xdot, &p->words[p->subtitle], MARGIN, y, "#555555");
    legend_rows(p, width, MARGIN + note + legend, true);
    if (note > 0) li_xdot_words(&p->xdot, &p->words[p->notes], MARGIN, MARGIN - 4, "#555555");
}

li_code li_page_close(li_page *p, li_error *err) {
    li_buffer_add_byte(&p->xdot, '\0');
    return p->xdot.code ? li_fail(err, p->xdot.code, "no memory") : LI_OK;
}

void li_page_free(li_page *p) {
    li_buffer_free(&p->text);
    li_buffer_free(&p->xdot);
}
