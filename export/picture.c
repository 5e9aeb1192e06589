/* SVG, PNG and PDF of who does what with whom. Labels are nodes of their own, on a ground that lets them stand out from
 * the lines beneath. */
#include "export/canvas.h"
#include "export/formats.h"
#include "export/place.h"
#include "export/route.h"
#include "export/scene.h"
#include "export/style.h"
#include "export/text.h"
#include "export/xdot.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* What one page can show; more only if asked. */
#define USUAL_ACTORS 40

static li_code draw_box(Agraph_t *g, const li_scene *s, size_t i, Agnode_t **out) {
    const li_node *node = li_scene_node(s, i);
    const li_rect *r = &s->boxes[i].rect;
    char name[32];
    snprintf(name, sizeof name, "a%zu", i);
    Agnode_t *n = *out = agnode(g, name, 1);
    if (!n) return LI_E_MEMORY;
    li_gv_set(n, "id", name);
    li_canvas_put(n, r->x, r->y, r->w, r->h);
    li_gv_set(n, "shape", "box");
    li_gv_set(n, "style", node->type == LI_ORGANIZATION ? "filled" : "filled,rounded");
    li_gv_set(n, "fillcolor", li_style_type_color(node->type));
    li_gv_set(n, "color", "#2F4858");
    li_gv_set(n, "penwidth", "0.8");
    li_gv_set(n, "fontcolor", li_style_type_text_color(node->type));
    li_gv_set(n, "fontname", node->type == LI_COUNTRY ? LI_FONT_BOLD : LI_FONT);
    li_gv_set_printf(n, "fontsize", "%.2f", s->boxes[i].font);
    li_code code = li_canvas_words(n, "label", li_scene_text(s, s->boxes[i].text));
    return code ? code : li_canvas_link(n, "https://www.wikidata.org/wiki/", node->wikidata);
}

static li_code draw_label(Agraph_t *g, const li_scene *s, size_t l) {
    const li_line *line = &s->lines[l];
    const li_edge *edge = li_scene_edge(s, l);
    char name[32];
    if (!line->labelled) return LI_OK;
    snprintf(name, sizeof name, "l%zu", l);
    Agnode_t *n = agnode(g, name, 1);
    if (!n) return LI_E_MEMORY;
    li_gv_set(n, "id", name);
    li_canvas_put(n, line->label.x, line->label.y, line->label.w, line->label.h);
    li_gv_set(n, "shape", "box");
    li_gv_set(n, "style", "filled,rounded");
    li_gv_set(n, "fillcolor", "#FFFFFFE8");
    li_gv_set(n, "color", "#FFFFFF00");
    li_gv_set(n, "penwidth", "0");
    li_gv_set(n, "fontcolor", li_style_category_color(edge->category));
    li_gv_set(n, "fontname", LI_FONT);
    li_gv_set_printf(n, "fontsize", "%.2f", line->font);
    li_code code = li_canvas_words(n, "label", li_scene_text(s, line->text));
    return code ? code : li_canvas_link(n, "", li_style_url(s->view, edge));
}

static li_code draw_line(Agraph_t *g, const li_scene *s, size_t l, Agnode_t **nodes) {
    const li_line *line = &s->lines[l];
    const li_edge *edge = li_scene_edge(s, l);
    const li_point *c = line->curve;
    char name[32], tip[64] = "";
    snprintf(name, sizeof name, "r%zu", l);
    Agedge_t *e = agedge(g, nodes[line->from], nodes[line->to], name, 1);
    if (!e) return LI_E_MEMORY;
    li_gv_set(e, "id", name);
    if (!edge->symmetric) snprintf(tip, sizeof tip, "e,%.2f,%.2f ", line->tip.x, line->tip.y);
    li_gv_set_printf(e, "pos", "%s%.2f,%.2f %.2f,%.2f %.2f,%.2f %.2f,%.2f", tip, c[0].x, c[0].y, c[1].x, c[1].y, c[2].x,
                     c[2].y, c[3].x, c[3].y);
    li_gv_set(e, "color", li_style_category_color(edge->category));
    li_gv_set(e, "style", li_style_line(li_style_status(edge)));
    double width = li_style_width(edge->weight);
    li_gv_set_printf(e, "penwidth", "%.2f", edge->category == LI_STRUCTURE ? fmin(width, 1.3) : width);
    li_gv_set(e, "dir", edge->symmetric ? "none" : "forward");
    li_gv_set(e, "arrowsize", "0.8");
    return li_canvas_link(e, "", li_style_url(s->view, edge));
}

static li_code draw(Agraph_t *g, const li_scene *s, li_error *err) {
    Agnode_t **nodes = calloc(s->box_count + 1, sizeof *nodes);
    li_code code = nodes ? LI_OK : LI_E_MEMORY;
    for (size_t i = 0; i < s->box_count && !code; i++) code = draw_box(g, s, i, &nodes[i]);
    for (size_t l = 0; l < s->line_count && !code; l++) code = draw_label(g, s, l);
    for (size_t l = 0; l < s->line_count && !code; l++) code = draw_line(g, s, l, nodes);
    free(nodes);
    return code ? li_fail(err, code, "no memory") : LI_OK;
}

static void add_title(li_buffer *out, const void *context, char kind, size_t index) {
    const li_scene *s = context;
    if (kind == 'a' && index < s->box_count) {
        li_style_node_tooltip(out, li_scene_node(s, index), s->english);
    } else if ((kind == 'l' || kind == 'r') && index < s->line_count) {
        li_style_tooltip(out, s->view, li_scene_edge(s, index), 3, s->english);
    } else if (!kind) {
        li_text_clean(out, s->title);
    }
}

static li_code measure(li_scene *s, li_page *p, li_error *err) {
    size_t count = s->box_count + s->line_count;
    li_words *words = calloc(count + 1, sizeof *words);
    if (!words) return li_fail(err, LI_E_MEMORY, "no memory");
    for (size_t i = 0; i < s->box_count; i++) {
        words[i] = (li_words){.text = li_scene_text(s, s->boxes[i].text),
                              .size = s->boxes[i].font,
                              .bold = li_scene_node(s, i)->type == LI_COUNTRY};
    }
    for (size_t l = 0; l < s->line_count; l++) {
        words[s->box_count + l] = (li_words){.text = li_scene_text(s, s->lines[l].text), .size = s->lines[l].font};
    }
    li_gv gv;
    li_code code = li_gv_begin(&gv, true, err);
    if (!code) {
        code = li_gv_measure(&gv, words, count, err);
        if (!code) code = li_gv_measure(&gv, p->words, p->count, err);
        li_gv_end(&gv);
    }
    for (size_t i = 0; i < s->box_count; i++) {
        s->boxes[i].rect.w = ceil(words[i].w + 16);
        s->boxes[i].rect.h = ceil(words[i].h + 8);
    }
    for (size_t l = 0; l < s->line_count; l++) {
        s->lines[l].label.w = ceil(words[s->box_count + l].w + 5);
        s->lines[l].label.h = ceil(words[s->box_count + l].h + 1);
    }
    free(words);
    return code;
}

static void add_count(li_buffer *out, size_t count, const char *one, const char *several, bool english) {
    li_text_grouped(out, count, english);
    li_buffer_add_byte(out, ' ');
    li_buffer_add_text(out, count > 1 ? several : one);
}

static li_code list_words(li_page *page, const li_scene *s, const li_export_options *options, li_error *err) {
    li_buffer shown = LI_BUFFER_EMPTY, note = LI_BUFFER_EMPTY;
    li_legend legend = {{false}, {false}, {false}, false, false};
    const char *actor = s->english ? "actor" : "acteur", *actors = s->english ? "actors" : "acteurs";
    for (size_t i = 0; i < s->line_count; i++) {
        const li_edge *e = li_scene_edge(s, i);
        legend.category[e->category] = true;
        legend.status[li_style_status(e)] = true;
        legend.counts = legend.counts || e->weight > 1;
    }
    for (size_t i = 0; i < s->box_count; i++) legend.type[li_scene_node(s, i)->type] = true;
    add_count(&shown, s->box_count, actor, actors, s->english);
    li_buffer_add_text(&shown, ", ");
    add_count(&shown, s->line_count, "relation", "relations", s->english);
    if (s->actors_left_out || s->relations_left_out) {
        li_buffer_add_text(&note, s->english ? "Only the strongest are shown; left out: "
                                             : "Seuls les plus forts sont montrés ; laissés de côté : ");
        if (s->actors_left_out) add_count(&note, s->actors_left_out, actor, actors, s->english);
        if (s->actors_left_out && s->relations_left_out) li_buffer_add_text(&note, s->english ? " and " : " et ");
        if (s->relations_left_out) add_count(&note, s->relations_left_out, "relation", "relations", s->english);
    }
    li_code code = shown.code || note.code ? li_fail(err, LI_E_MEMORY, "no memory")
                                           : li_page_words(page, s->view, options, li_buffer_slice(&shown), &legend,
                                                           li_buffer_slice(&note), err);
    li_buffer_free(&shown);
    li_buffer_free(&note);
    return code;
}

static li_code arrange(li_page *page, li_scene *s, li_error *err) {
    double left, bottom;
    li_rect all = li_scene_extent(s);
    li_page_frame(page, all.w, all.h, &left, &bottom);
    li_scene_move(s, left - (all.x - all.w / 2), bottom - (all.y - all.h / 2));
    for (size_t g = 0; g < s->group_count; g++) {
        const li_group *r = &s->groups[g];
        li_xdot_ground(&page->xdot, r->left, r->bottom, r->right, r->top, 12, "#F1F4F6", "#D5DDE2");
    }
    return li_page_close(page, err);
}

static li_code write_picture(FILE *stream, const li_view *view, const li_export_options *options, const char *device,
                             li_error *err) {
    size_t actors = options->max_actors ? options->max_actors : USUAL_ACTORS;
    li_scene scene;
    li_page page = {0};
    li_gv gv;
    li_code code = li_scene_make(&scene, view, options, actors, 10 + 2 * actors, err);
    if (code) return code;
    code = list_words(&page, &scene, options, err);
    if (!code) code = measure(&scene, &page, err);
    if (!code) code = li_place(&scene, err);
    if (!code) code = arrange(&page, &scene, err);
    if (!code) code = li_gv_begin(&gv, true, err);
    if (!code) {
        const li_svg_titles titles = {add_title, &scene, options->english};
        Agraph_t *g = NULL;
        code = li_canvas_new(&g, &page, device, err);
        if (!code) code = draw(g, &scene, err);
        if (!code) code = li_canvas_write(stream, &gv, g, device, &titles, err);
        if (g) agclose(g);
        li_gv_end(&gv);
    }
    li_page_free(&page);
    li_scene_free(&scene);
    return code;
}

li_code li_write_svg(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    return write_picture(stream, view, options, "svg", err);
}

li_code li_write_png(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    return write_picture(stream, view, options, "png", err);
}

li_code li_write_pdf(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    return write_picture(stream, view, options, "pdf", err);
}
