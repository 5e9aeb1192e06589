#include "export/scene.h"

#include "export/route.h"
#include "export/style.h"
#include "export/text.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* Characters of a line in a box. */
#define LINE_LENGTH 18
/* Lines between two boxes. */
#define TIE_LINES 7

typedef struct ranked {
    double strength;
    size_t index;
} ranked;

static int stronger_first(const void *a, const void *b) {
    const ranked *x = a, *y = b;
    if (x->strength != y->strength) return x->strength < y->strength ? 1 : -1;
    return (x->index > y->index) - (x->index < y->index);
}

/* What a relation adds to the strength of its actors: office and membership count little, they are not news. */
static double strength_of(const li_edge *edge) {
    return (double)edge->weight * (edge->category == LI_STRUCTURE ? 0.2 : 1);
}

static li_code no_memory(li_error *err) { return li_fail(err, LI_E_MEMORY, "no memory"); }

/* Marks the `most` strongest nodes. */
static li_code choose_actors(bool *chosen, const li_view *view, size_t most, li_error *err) {
    ranked *nodes = calloc(view->node_count + 1, sizeof *nodes);
    if (!nodes) return no_memory(err);
    for (size_t i = 0; i < view->node_count; i++) nodes[i].index = i;
    for (size_t i = 0; i < view->edge_count; i++) {
        nodes[view->edges[i].source].strength += strength_of(&view->edges[i]);
        nodes[view->edges[i].target].strength += strength_of(&view->edges[i]);
    }
    qsort(nodes, view->node_count, sizeof *nodes, stronger_first);
    for (size_t i = 0; i < view->node_count && i < most; i++) chosen[nodes[i].index] = true;
    free(nodes);
    return LI_OK;
}

typedef struct pair {
    uint32_t low, high;
    ranked edge;
} pair;

static int by_pair(const void *a, const void *b) {
    const pair *x = a, *y = b;
    if (x->low != y->low) return x->low < y->low ? -1 : 1;
    if (x->high != y->high) return x->high < y->high ? -1 : 1;
    return stronger_first(&x->edge, &y->edge);
}

/* Lists the edges between chosen nodes, the strongest few of every pair, the strongest first. */
static size_t list_candidates(ranked *edges, pair *pairs, const bool *chosen, const li_view *view) {
    size_t count = 0, kept = 0, alike = 0;
    for (size_t i = 0; i < view->edge_count; i++) {
        const li_edge *e = &view->edges[i];
        if (!chosen[e->source] || !chosen[e->target]) continue;
        bool swap = e->source > e->target;
        pairs[count++] = (pair){swap ? e->target : e->source, swap ? e->source : e->target, {strength_of(e), i}};
    }
    qsort(pairs, count, sizeof *pairs, by_pair);
    for (size_t i = 0; i < count; i++) {
        bool same = i && pairs[i].low == pairs[i - 1].low && pairs[i].high == pairs[i - 1].high;
        alike = same ? alike + 1 : 0;
        if (alike < TIE_LINES) edges[kept++] = pairs[i].edge;
    }
    qsort(edges, kept, sizeof *edges, stronger_first);
    return kept;
}

/* Marks at most `most` edges between chosen nodes: first the strongest of every node, then the strongest. Unmarks nodes
 * that have none. */
static li_code choose_relations(bool *shown, bool *chosen, const li_view *view, size_t most, li_error *err) {
    ranked *edges = calloc(view->edge_count + 1, sizeof *edges);
    pair *pairs = calloc(view->edge_count + 1, sizeof *pairs);
    bool *linked = calloc(view->node_count + 1, sizeof *linked);
    size_t count = 0, taken = 0;
    li_code code = edges && pairs && linked ? LI_OK : no_memory(err);
    if (!code) count = list_candidates(edges, pairs, chosen, view);
    for (int pass = 0; pass < 2 && !code; pass++) {
        for (size_t i = 0; i < count && taken < most; i++) {
            const li_edge *e = &view->edges[edges[i].index];
            if (shown[edges[i].index] || (pass == 0 && linked[e->source] && linked[e->target])) continue;
            shown[edges[i].index] = linked[e->source] = linked[e->target] = true;
            taken++;
        }
    }
    for (size_t i = 0; i < view->node_count && count; i++) chosen[i] = chosen[i] && linked[i];
    free(edges);
    free(pairs);
    free(linked);
    return code;
}

/* Words of a box: a long name in lines of about equal length. */
static size_t add_name(li_scene *s, li_slice name) {
    size_t start = s->text.len;
    li_buffer clean = LI_BUFFER_EMPTY, brief = LI_BUFFER_EMPTY;
    li_text_clean(&clean, name);
    li_text_shorten(&brief, li_buffer_slice(&clean), 60);
    li_slice text = li_buffer_slice(&brief);
    size_t lines = (text.len + LINE_LENGTH - 1) / LINE_LENGTH, length = lines ? (text.len + lines - 1) / lines : 0;
    size_t line_start = 0;
    for (size_t i = 0; i < text.len; i++) {
        bool breaks = false;
        if (text.ptr[i] == ' ' && text.len > LINE_LENGTH) {
            size_t next = i + 1;
            while (next < text.len && text.ptr[next] != ' ') next++;
            breaks = next - line_start > length + 3 && i - line_start > 3;
        }
        if (breaks) line_start = i + 1;
        li_buffer_add_byte(&s->text, breaks ? '\n' : text.ptr[i]);
    }
    li_buffer_add_byte(&s->text, '\0');
    if (clean.code || brief.code) s->text.code = LI_E_MEMORY;
    li_buffer_free(&clean);
    li_buffer_free(&brief);
    return start;
}

/* Words of a line; a single amount is news and stands below them. */
static size_t add_label(li_scene *s, const li_edge *edge) {
    size_t start = s->text.len;
    li_style_edge_label(&s->text, edge, s->english);
    const li_evidence *only = NULL;
    size_t amounts = 0;
    for (size_t i = 0; i < edge->evidence_count; i++) {
        if (!edge->evidence[i].amount) continue;
        only = &edge->evidence[i];
        amounts++;
    }
    if (amounts == 1) {
        li_buffer clean = LI_BUFFER_EMPTY;
        li_text_clean(&clean, only->amount->text);
        li_buffer_add_byte(&s->text, '\n');
        li_text_shorten(&s->text, li_buffer_slice(&clean), 26);
        if (clean.code) s->text.code = clean.code;
        li_buffer_free(&clean);
    }
    li_buffer_add_byte(&s->text, '\0');
    return start;
}

static void add_boxes(li_scene *s, const bool *chosen, size_t *box_of) {
    for (size_t i = 0; i < s->view->node_count; i++) {
        box_of[i] = LI_NONE;
        if (!chosen[i]) continue;
        box_of[i] = s->box_count;
        s->boxes[s->box_count++] = (li_box){.node = i, .group = LI_NONE, .text = add_name(s, s->view->nodes[i].name)};
    }
}

static int by_ends(const void *a, const void *b) {
    const li_line *x = a, *y = b;
    size_t x_low = x->from < x->to ? x->from : x->to, x_high = x->from < x->to ? x->to : x->from;
    size_t y_low = y->from < y->to ? y->from : y->to, y_high = y->from < y->to ? y->to : y->from;
    if (x_low != y_low) return x_low < y_low ? -1 : 1;
    if (x_high != y_high) return x_high < y_high ? -1 : 1;
    return (x->edge > y->edge) - (x->edge < y->edge);
}

static void add_lines(li_scene *s, const bool *shown, const size_t *box_of) {
    for (size_t i = 0; i < s->view->edge_count; i++) {
        if (!shown[i]) continue;
        const li_edge *e = &s->view->edges[i];
        s->lines[s->line_count++] = (li_line){.edge = i, .from = box_of[e->source], .to = box_of[e->target]};
    }
    qsort(s->lines, s->line_count, sizeof *s->lines, by_ends);
    for (size_t i = 0; i < s->line_count; i++) {
        li_line *line = &s->lines[i];
        const li_edge *e = li_scene_edge(s, i);
        size_t a = line->from < line->to ? line->from : line->to, b = line->from + line->to - a;
        if (!s->tie_count || s->ties[s->tie_count - 1].a != a || s->ties[s->tie_count - 1].b != b) {
            s->ties[s->tie_count++] = (li_tie){.a = a, .b = b, .first = i};
        }
        li_tie *tie = &s->ties[s->tie_count - 1];
        tie->count++;
        tie->weight += strength_of(e);
        line->tie = s->tie_count - 1;
        line->text = add_label(s, e);
        line->font = e->category == LI_STRUCTURE ? 8 : 9.5;
        s->boxes[a].strength += strength_of(e);
        s->boxes[b].strength += strength_of(e);
    }
}

/* A country that is shown with people or bodies of it is a group: a frame without the country would puzzle. */
static void add_groups(li_scene *s) {
    for (size_t i = 0; i < s->box_count; i++) {
        const li_node *node = li_scene_node(s, i);
        li_slice country = node->type == LI_COUNTRY ? node->id : node->country;
        if (!country.len) continue;
        size_t g = 0;
        while (g < s->group_count && !li_slice_eq(s->groups[g].country, country)) g++;
        if (g == s->group_count) s->groups[s->group_count++] = (li_group){.country = country, .head = LI_NONE};
        s->groups[g].count++;
        if (node->type == LI_COUNTRY) s->groups[g].head = i;
        s->boxes[i].group = g;
    }
    size_t kept = 0;
    for (size_t g = 0; g < s->group_count; g++) {
        bool keep = s->groups[g].count > 1 && s->groups[g].head != LI_NONE;
        for (size_t i = 0; i < s->box_count; i++) {
            if (s->boxes[i].group == g) s->boxes[i].group = keep ? kept : LI_NONE;
        }
        if (keep) s->groups[kept++] = s->groups[g];
    }
    s->group_count = kept;
}

/* The stronger an actor, the larger its words. */
static void set_fonts(li_scene *s) {
    double most = 1;
    for (size_t i = 0; i < s->box_count; i++) most = fmax(most, s->boxes[i].strength);
    for (size_t i = 0; i < s->box_count; i++) {
        double share = sqrt(s->boxes[i].strength / most);
        bool country = li_scene_node(s, i)->type == LI_COUNTRY;
        s->boxes[i].font = floor(2 * (country ? 12 + 8 * share : 10.5 + 4 * share) + 0.5) / 2;
    }
}

li_code li_scene_make(li_scene *s, const li_view *view, const li_export_options *options, size_t actors,
                      size_t relations, li_error *err) {
    *s = (li_scene){.view = view, .title = options->title, .english = options->english, .text = LI_BUFFER_EMPTY};
    bool *chosen = calloc(view->node_count + 1, sizeof *chosen), *shown = calloc(view->edge_count + 1, sizeof *shown);
    size_t *box_of = calloc(view->node_count + 1, sizeof *box_of), nodes = 0, edges = 0;
    li_code code = chosen && shown && box_of ? LI_OK : no_memory(err);
    if (!code) code = choose_actors(chosen, view, actors, err);
    if (!code) code = choose_relations(shown, chosen, view, relations, err);
    if (code) goto out;
    for (size_t i = 0; i < view->node_count; i++) nodes += chosen[i];
    for (size_t i = 0; i < view->edge_count; i++) edges += shown[i];
    s->boxes = calloc(nodes + 1, sizeof *s->boxes);
    s->groups = calloc(nodes + 1, sizeof *s->groups);
    s->lines = calloc(edges + 1, sizeof *s->lines);
    s->ties = calloc(edges + 1, sizeof *s->ties);
    if (!s->boxes || !s->groups || !s->lines || !s->ties) {
        code = no_memory(err);
        goto out;
    }
    add_boxes(s, chosen, box_of);
    add_lines(s, shown, box_of);
    add_groups(s);
    set_fonts(s);
    s->actors_left_out = view->node_count - nodes + options->left_out;
    s->relations_left_out = view->edge_count - edges;
    if (s->text.code) code = no_memory(err);
out:
    free(chosen);
    free(shown);
    free(box_of);
    if (code) li_scene_free(s);
    return code;
}

void li_scene_free(li_scene *s) {
    free(s->boxes);
    free(s->lines);
    free(s->ties);
    free(s->groups);
    li_buffer_free(&s->text);
    *s = (li_scene){0};
}

typedef struct bounds {
    double left, bottom, right, top;
} bounds;

static void widen(bounds *b, double left, double bottom, double right, double top) {
    b->left = fmin(b->left, left);
    b->bottom = fmin(b->bottom, bottom);
    b->right = fmax(b->right, right);
    b->top = fmax(b->top, top);
}

static void widen_rect(bounds *b, const li_rect *r) {
    widen(b, r->x - r->w / 2, r->y - r->h / 2, r->x + r->w / 2, r->y + r->h / 2);
}

li_rect li_scene_extent(const li_scene *s) {
    bounds b = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    if (!s->box_count) return (li_rect){0, 0, 0, 0};
    for (size_t i = 0; i < s->box_count; i++) widen_rect(&b, &s->boxes[i].rect);
    for (size_t i = 0; i < s->line_count; i++) {
        if (s->lines[i].labelled) widen_rect(&b, &s->lines[i].label);
        for (int k = 1; k < 16; k++) {
            li_point at = li_curve_at(s->lines[i].curve, k / 16.0);
            widen(&b, at.x - 3, at.y - 3, at.x + 3, at.y + 3);
        }
    }
    for (size_t g = 0; g < s->group_count; g++) {
        widen(&b, s->groups[g].left, s->groups[g].bottom, s->groups[g].right, s->groups[g].top);
    }
    return (li_rect){(b.left + b.right) / 2, (b.bottom + b.top) / 2, b.right - b.left, b.top - b.bottom};
}

static void move_point(li_point *p, double dx, double dy) {
    p->x += dx;
    p->y += dy;
}

void li_scene_move(li_scene *s, double dx, double dy) {
    for (size_t i = 0; i < s->box_count; i++) {
        s->boxes[i].rect.x += dx;
        s->boxes[i].rect.y += dy;
    }
    for (size_t i = 0; i < s->line_count; i++) {
        s->lines[i].label.x += dx;
        s->lines[i].label.y += dy;
        move_point(&s->lines[i].tip, dx, dy);
        for (int k = 0; k < 4; k++) move_point(&s->lines[i].curve[k], dx, dy);
    }
    for (size_t g = 0; g < s->group_count; g++) {
        s->groups[g].left += dx;
        s->groups[g].right += dx;
        s->groups[g].bottom += dy;
        s->groups[g].top += dy;
    }
}

const char *li_scene_text(const li_scene *s, size_t text) { return s->text.ptr + text; }

const li_node *li_scene_node(const li_scene *s, size_t box) { return &s->view->nodes[s->boxes[box].node]; }

const li_edge *li_scene_edge(const li_scene *s, size_t line) { return &s->view->edges[s->lines[line].edge]; }
