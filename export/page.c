#include "export/page.h"

#include "export/place.h"
#include "export/route.h"
#include "export/style.h"
#include "export/text.h"

#include <math.h>

#define MARGIN 26.0
#define SWATCH 30.0
#define LEGEND_LINE 19.0
#define LEGEND_GAP 20.0

enum { CATEGORY = 0, STATUS = 100, TYPE = 200, COUNTS = 300 };

static void open_word(li_page *p, double size, bool bold, int kind) {
    p->offsets[p->count] = p->text.len;
    p->kinds[p->count] = kind;
    p->words[p->count++] = (li_words){.size = size, .bold = bold};
}

static void close_word(li_page *p) {
    li_buffer_add_byte(&p->text, '\0');
}

static void add_word(li_page *p, double size, bool bold, int kind, const char *text) {
    open_word(p, size, bold, kind);
    li_buffer_add_text(&p->text, text);
    close_word(p);
}

static void list_legend(li_page *p, const li_scene *s) {
    bool category[LI_CATEGORY_COUNT] = {false}, status[LI_STATUS_COUNT] = {false}, type[LI_ACTOR_TYPE_COUNT] = {false};
    bool counted = false;
    for (size_t i = 0; i < s->line_count; i++) {
        const li_edge *e = li_scene_edge(s, i);
        if (e->category < LI_CATEGORY_COUNT) category[e->category] = true;
        status[li_style_status(e)] = true;
        counted = counted || e->weight > 1;
    }
    for (size_t i = 0; i < s->box_count; i++) type[li_scene_node(s, i)->type] = true;
    static const li_category order[] = {LI_COOPERATION, LI_CONFLICT, LI_OTHER, LI_STRUCTURE};
    for (size_t i = 0; i < LI_CATEGORY_COUNT; i++) {
        li_category c = order[i];
        if (category[c]) add_word(p, 10, false, CATEGORY + (int)c, li_style_category_label(c, s->english));
    }
    for (int i = 0; i < LI_STATUS_COUNT; i++) {
        if (status[i]) add_word(p, 10, false, STATUS + i, li_style_status_label((li_status)i, s->english));
    }
    static const li_actor_type types[] = {LI_COUNTRY, LI_PERSON, LI_ORGANIZATION, LI_NOUN_PHRASE};
    for (size_t i = 0; i < LI_ACTOR_TYPE_COUNT; i++) {
        if (type[types[i]]) add_word(p, 10, false, TYPE + (int)types[i], li_style_type_label(types[i], s->english));
    }
    if (counted) add_word(p, 10, false, COUNTS, s->english ? "number of mentions" : "nombre de mentions");
}

static void list_note(li_page *p, const li_scene *s) {
    size_t actors = s->actors_left_out, relations = s->relations_left_out;
    if (!actors && !relations) return;
    open_word(p, 9, false, 0);
    li_buffer_add_text(&p->text, s->english ? "Only the strongest are shown; left out: " : "Seuls les plus forts sont montrés ; laissés de côté : ");
    if (actors) li_buffer_printf(&p->text, "%zu acteur%s", actors, actors > 1 ? "s" : "");
    if (actors && relations) li_buffer_add_text(&p->text, s->english ? " and " : " et ");
    if (relations) li_buffer_printf(&p->text, "%zu relation%s", relations, relations > 1 ? "s" : "");
    close_word(p);
}

static void list_subtitle(li_page *p, const li_scene *s) {
    size_t articles = s->view->document_count;
    open_word(p, 11, false, 0);
    li_text_period(&p->text, s->view->first, s->view->last, s->english);
    if (s->view->first.year) {
        char *first = p->text.ptr + p->offsets[p->count - 1];
        if (*first == 'd') *first = 'D';
        li_buffer_add_text(&p->text, "  ·  ");
    }
    li_buffer_printf(&p->text, "%zu article%s  ·  ", articles, articles > 1 ? "s" : "");
    li_buffer_printf(&p->text, s->english ? "%zu actor%s, " : "%zu acteur%s, ", s->box_count, s->box_count > 1 ? "s" : "");
    li_buffer_printf(&p->text, "%zu relation%s", s->line_count, s->line_count > 1 ? "s" : "");
    close_word(p);
}

li_code li_page_words(li_page *p, const li_scene *s, const li_export_options *options, li_error *err) {
    *p = (li_page){.text = LI_BUFFER_EMPTY, .xdot = LI_BUFFER_EMPTY};
    if (options->title.len) {
        li_buffer title = LI_BUFFER_EMPTY;
        li_text_clean(&title, options->title);
        open_word(p, 20, true, 0);
        li_text_shorten(&p->text, li_buffer_slice(&title), 90);
        close_word(p);
        if (title.code) p->text.code = title.code;
        li_buffer_free(&title);
    }
    p->subtitle = p->count;
    list_subtitle(p, s);
    p->legend = p->count;
    list_legend(p, s);
    p->legend_end = p->notes = p->count;
    list_note(p, s);
    if (p->text.code) return li_fail(err, p->text.code, "no memory");
    for (size_t i = 0; i < p->count; i++) p->words[i].text = p->text.ptr + p->offsets[i];
    return LI_OK;
}

static void number(li_buffer *x, double value) {
    li_buffer_add_double(x, floor(value * 100 + 0.5) / 100 + 0.0);
    li_buffer_add_byte(x, ' ');
}

static void string(li_buffer *x, const char *op, const char *text) {
    li_buffer_printf(x, "%s %zu -%s ", op, strlen(text), text);
}

static void put_words(li_page *p, const li_words *w, double x, double y, const char *color) {
    li_buffer_add_text(&p->xdot, "F ");
    number(&p->xdot, w->size);
    const char *font = w->bold ? LI_FONT_BOLD : LI_FONT;
    li_buffer_printf(&p->xdot, "%zu -%s ", strlen(font), font);
    string(&p->xdot, "c", color);
    li_buffer_add_text(&p->xdot, "T ");
    number(&p->xdot, x);
    number(&p->xdot, y);
    li_buffer_add_text(&p->xdot, "-1 ");
    number(&p->xdot, w->w);
    li_buffer_printf(&p->xdot, "%zu -%s ", strlen(w->text), w->text);
}

static void put_line(li_page *p, double x, double y, const char *color, const char *style, double width) {
    char size[48] = "setlinewidth(";
    li_buffer value = LI_BUFFER_EMPTY;
    li_buffer_add_double(&value, width);
    snprintf(size, sizeof size, "setlinewidth(%.*s)", LI_SLICE_ARG(li_buffer_slice(&value)));
    if (value.code) p->xdot.code = value.code;
    li_buffer_free(&value);
    string(&p->xdot, "S", size);
    string(&p->xdot, "S", style);
    string(&p->xdot, "c", color);
    li_buffer_add_text(&p->xdot, "L 2 ");
    number(&p->xdot, x);
    number(&p->xdot, y);
    number(&p->xdot, x + SWATCH - 6);
    number(&p->xdot, y);
}

/* A filled rectangle with round corners. */
static void put_ground(li_page *p, double left, double bottom, double right, double top, double radius,
                       const char *fill, const char *pen) {
    static const double turn[4][2] = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
    string(&p->xdot, "S", "solid");
    string(&p->xdot, "S", "setlinewidth(1)");
    string(&p->xdot, "c", pen);
    string(&p->xdot, "C", fill);
    li_buffer_add_text(&p->xdot, radius > 0 ? "P 28 " : "P 4 ");
    for (int corner = 0; corner < 4; corner++) {
        double x = turn[corner][0] > 0 ? right - radius : left + radius;
        double y = turn[corner][1] > 0 ? top - radius : bottom + radius;
        for (int i = 0; i < (radius > 0 ? 7 : 1); i++) {
            double angle = (corner + i / 6.0) * 1.5707963267948966;
            number(&p->xdot, x + radius * cos(angle));
            number(&p->xdot, y + radius * sin(angle));
        }
    }
}

static void put_swatch(li_page *p, int kind, double x, double y) {
    double middle = y + 3.5;
    if (kind >= COUNTS) {
        li_words count = {"×3", 10, true, 16, 12};
        put_words(p, &count, x + 6, y, "#0072B2");
    } else if (kind >= TYPE) {
        li_actor_type type = (li_actor_type)(kind - TYPE);
        put_ground(p, x, middle - 6, x + SWATCH - 6, middle + 6, type == LI_ORGANIZATION ? 0 : 5,
                   li_style_type_color(type), "#2F4858");
    } else if (kind >= STATUS) {
        li_status status = (li_status)(kind - STATUS);
        put_line(p, x, middle, "#444444", li_style_line(status), 1.6);
        if (status == LI_DENIED) {
            li_words mark = {LI_STYLE_DENIED_MARK, 10, true, 8, 12};
            put_words(p, &mark, x + 8, y, "#444444");
        }
    } else {
        put_line(p, x, middle, li_style_category_color((li_category)kind), "solid", 2.6);
    }
}

/* Places the legend's entries in rows of at most `width`; draws them if asked. Returns the number of rows. */
static size_t legend_rows(li_page *p, double width, double top, bool draw) {
    double x = 0;
    size_t rows = 1;
    for (size_t i = p->legend; i < p->legend_end; i++) {
        double needed = SWATCH + p->words[i].w + LEGEND_GAP;
        bool new_part = i > p->legend && p->kinds[i] / 100 != p->kinds[i - 1] / 100;
        if (new_part) x += 10;
        if (x > 0 && x + needed - LEGEND_GAP > width) {
            x = 0;
            rows++;
        }
        if (draw) {
            double y = top - (double)rows * LEGEND_LINE + 6;
            put_swatch(p, p->kinds[i], MARGIN + x, y);
            put_words(p, &p->words[i], MARGIN + x + SWATCH, y, "#333333");
        }
        x += needed;
    }
    return p->legend == p->legend_end ? 0 : rows;
}

static void widen(li_rect *r, double left, double bottom, double right, double top) {
    double l = fmin(r->x, left), b = fmin(r->y, bottom);
    *r = (li_rect){l, b, fmax(r->x + r->w, right) - l, fmax(r->y + r->h, top) - b};
}

/* By its left lower corner. */
static li_rect extent(const li_scene *s) {
    li_rect all = {0, 0, 0, 0};
    if (s->box_count) all = (li_rect){s->boxes[0].rect.x, s->boxes[0].rect.y, 0, 0};
    for (size_t i = 0; i < s->box_count; i++) {
        const li_rect *r = &s->boxes[i].rect;
        widen(&all, r->x - r->w / 2, r->y - r->h / 2, r->x + r->w / 2, r->y + r->h / 2);
    }
    for (size_t i = 0; i < s->line_count; i++) {
        const li_rect *r = &s->lines[i].label;
        if (s->lines[i].labelled) widen(&all, r->x - r->w / 2, r->y - r->h / 2, r->x + r->w / 2, r->y + r->h / 2);
        for (int k = 1; k < 16; k++) {
            li_point at = li_curve_at(s->lines[i].curve, k / 16.0);
            widen(&all, at.x - 3, at.y - 3, at.x + 3, at.y + 3);
        }
    }
    for (size_t g = 0; g < s->group_count; g++) {
        widen(&all, s->groups[g].left, s->groups[g].bottom, s->groups[g].right, s->groups[g].top);
    }
    return all;
}

static void move_scene(li_scene *s, double dx, double dy) {
    for (size_t i = 0; i < s->box_count; i++) {
        s->boxes[i].rect.x += dx;
        s->boxes[i].rect.y += dy;
    }
    for (size_t i = 0; i < s->line_count; i++) {
        li_line *l = &s->lines[i];
        l->label.x += dx;
        l->label.y += dy;
        l->tip.x += dx;
        l->tip.y += dy;
        for (int k = 0; k < 4; k++) {
            l->curve[k].x += dx;
            l->curve[k].y += dy;
        }
    }
    for (size_t g = 0; g < s->group_count; g++) {
        s->groups[g].left += dx;
        s->groups[g].right += dx;
        s->groups[g].bottom += dy;
        s->groups[g].top += dy;
    }
}

li_code li_page_arrange(li_page *p, li_scene *s, li_error *err) {
    li_rect graph = extent(s);
    double width = fmax(graph.w, 420);
    for (size_t i = 0; i < p->legend; i++) width = fmax(width, p->words[i].w);
    for (size_t i = p->notes; i < p->count; i++) width = fmax(width, p->words[i].w);
    double legend = LEGEND_LINE * (double)legend_rows(p, width, 0, false);
    double note = p->notes < p->count ? 16 : 0, foot = MARGIN + note + legend + 18;
    double head = (p->subtitle ? 30 : 0) + 22 + 16;
    p->w = ceil(width + 2 * MARGIN);
    p->h = ceil(foot + graph.h + head + MARGIN);
    move_scene(s, MARGIN + (width - graph.w) / 2 - graph.x, foot - graph.y);
    double y = p->h - MARGIN;
    for (size_t i = 0; i < p->subtitle; i++) put_words(p, &p->words[i], MARGIN, y -= 18, "#111111");
    put_words(p, &p->words[p->subtitle], MARGIN, y -= p->subtitle ? 20 : 12, "#555555");
    for (size_t g = 0; g < s->group_count; g++) {
        const li_group *r = &s->groups[g];
        put_ground(p, r->left, r->bottom, r->right, r->top, 12, "#F1F4F6", "#D5DDE2");
    }
    legend_rows(p, width, MARGIN + note + legend, true);
    if (note > 0) put_words(p, &p->words[p->notes], MARGIN, MARGIN - 4, "#555555");
    li_buffer_add_byte(&p->xdot, '\0');
    return p->xdot.code ? li_fail(err, p->xdot.code, "no memory") : LI_OK;
}

void li_page_free(li_page *p) {
    li_buffer_free(&p->text);
    li_buffer_free(&p->xdot);
}
