#include "export/cost.h"

#include "export/place.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Room between boxes that no line joins. */
#define BOX_GAP 22.0
/* Width over height that a page should have. */
#define ASPECT 1.45

typedef struct stretch { /* a tie as it lies now */
    li_point a, b;       /* on the borders of its boxes */
    li_rect labels;      /* round all of its labels */
    double half;         /* half the width of its lines at the middle */
    double length, ux, uy;
    double own;                      /* cost of its length alone */
    double left, right, bottom, top; /* round it and its labels, with room */
} stretch;

struct li_cost {
    li_scene *scene;
    li_rect *was; /* boxes before the move */
    stretch *ties, *ties_before;
    bool *box_moved, *tie_moved;
    size_t *moved_ties, moved_tie_count, *moved_boxes, moved_box_count;
    size_t *tie_list, *tie_from; /* ties of a box: tie_list[tie_from[box]] .. */
    double page, page_before;    /* cost of groups and page */
};

/* fmin and fmax are calls, for the sake of NaN. */
static inline double low(double a, double b) { return a < b ? a : b; }

static inline double high(double a, double b) { return a > b ? a : b; }

/* How far from a rectangle's centre its border lies in direction u. */
static double border(const li_rect *r, double ux, double uy) {
    double x = fabs(ux) > 1e-9 ? r->w / 2 / fabs(ux) : INFINITY, y = fabs(uy) > 1e-9 ? r->h / 2 / fabs(uy) : INFINITY;
    return low(x, y);
}

/* How deep two rectangles lie in each other if each has `gap` round it; 0 or less if they do not. */
static double depth(const li_rect *a, const li_rect *b, double gap) {
    double x = (a->w + b->w) / 2 + gap - fabs(a->x - b->x), y = (a->h + b->h) / 2 + gap - fabs(a->y - b->y);
    return low(x, y);
}

static void stretch_tie(const li_cost *c, size_t t, stretch *out) {
    const li_scene *s = c->scene;
    const li_tie *tie = &s->ties[t];
    const li_rect *a = &s->boxes[tie->a].rect, *b = &s->boxes[tie->b].rect;
    double dx = b->x - a->x, dy = b->y - a->y, length = sqrt(dx * dx + dy * dy);
    double ux = length > 1e-6 ? dx / length : 1, uy = length > 1e-6 ? dy / length : 0;
    double from = low(border(a, ux, uy), length / 2), to = low(border(b, ux, uy), length / 2);
    li_fan fan = li_fan_of(s, tie, ux, uy);
    double across = fan.apart * (double)(tie->count - 1), nx = fabs(uy), ny = fabs(ux);
    out->a = (li_point){a->x + ux * from, a->y + uy * from};
    out->b = (li_point){b->x - ux * to, b->y - uy * to};
    out->half = across / 2;
    out->labels = (li_rect){(out->a.x + out->b.x) / 2, (out->a.y + out->b.y) / 2,
                            fan.w + across * nx + fan.stagger * ny, fan.h + across * ny + fan.stagger * nx};
    out->length = length - from - to;
    out->ux = ux;
    out->uy = uy;
    double label = low(fan.w / high(ny, 0.01), fan.h / high(nx, 0.01)) + fan.stagger;
    double needed = label + 34 + 0.9 * across, excess = out->length - needed;
    double pull = 0.35 + 0.15 * log2(1 + tie->weight);
    if (s->boxes[tie->a].group != LI_NONE && s->boxes[tie->a].group == s->boxes[tie->b].group) pull += 0.3;
    out->own = excess < 0 ? -4 * excess : pull * excess;
    out->own += 0.5 * across;
    double room = out->half + 10;
    out->left = low(low(out->a.x, out->b.x) - room, out->labels.x - out->labels.w / 2 - 8);
    out->right = high(high(out->a.x, out->b.x) + room, out->labels.x + out->labels.w / 2 + 8);
    out->bottom = low(low(out->a.y, out->b.y) - room, out->labels.y - out->labels.h / 2 - 8);
    out->top = high(high(out->a.y, out->b.y) + room, out->labels.y + out->labels.h / 2 + 8);
}

static bool counter_clockwise(li_point a, li_point b, li_point c) {
    return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);
}

static bool cross(li_point a, li_point b, li_point c, li_point d) {
    return counter_clockwise(a, b, c) != counter_clockwise(a, b, d) &&
           counter_clockwise(c, d, a) != counter_clockwise(c, d, b);
}

/* How deep segment ab runs through r with `gap` round it: 0 if it does not, else up to half the smaller side. */
static double through(li_point a, li_point b, const li_rect *r, double gap) {
    double w = r->w / 2 + gap, h = r->h / 2 + gap;
    if (low(a.x, b.x) > r->x + w || high(a.x, b.x) < r->x - w || low(a.y, b.y) > r->y + h ||
        high(a.y, b.y) < r->y - h) {
        return 0;
    }
    double ax = a.x - r->x, ay = a.y - r->y, dx = b.x - a.x, dy = b.y - a.y, from = 0, to = 1;
    const double p[4] = {-dx, dx, -dy, dy}, q[4] = {ax + w, w - ax, ay + h, h - ay};
    for (int i = 0; i < 4; i++) {
        if (fabs(p[i]) < 1e-9) {
            if (q[i] < 0) return 0;
            continue;
        }
        double t = q[i] / p[i];
        if (p[i] < 0) {
            from = high(from, t);
        } else {
            to = low(to, t);
        }
        if (from > to) return 0;
    }
    double middle = (from + to) / 2, mx = fabs(ax + middle * dx), my = fabs(ay + middle * dy);
    return high(low(w - mx, h - my), 0.01);
}

static double box_box(const li_cost *c, size_t i, size_t j) {
    double deep = depth(&c->scene->boxes[i].rect, &c->scene->boxes[j].rect, BOX_GAP);
    return deep > 0 ? 40 + 8 * deep : 0;
}

static double tie_box(const li_cost *c, size_t t, size_t i) {
    const li_tie *tie = &c->scene->ties[t];
    if (tie->a == i || tie->b == i) {
        double over = depth(&c->ties[t].labels, &c->scene->boxes[i].rect, 2);
        return over > 0 ? 30 + 4 * over : 0;
    }
    const li_rect *r = &c->scene->boxes[i].rect;
    const stretch *st = &c->ties[t];
    if (r->x - r->w / 2 > st->right || r->x + r->w / 2 < st->left || r->y - r->h / 2 > st->top ||
        r->y + r->h / 2 < st->bottom) {
        return 0;
    }
    double sum = 0, deep = through(c->ties[t].a, c->ties[t].b, r, 9 + c->ties[t].half);
    if (deep > 0) sum += 130 + 4 * deep;
    deep = depth(&c->ties[t].labels, r, 8);
    if (deep > 0) sum += 60 + 5 * deep;
    return sum;
}

/* Two ties of one box that leave it in nearly the same direction are hard to tell apart. */
static double narrow(const stretch *a, const stretch *b, bool a_reversed, bool b_reversed) {
    double cosine = a->ux * b->ux + a->uy * b->uy;
    if (a_reversed != b_reversed) cosine = -cosine;
    return cosine > 0.90 ? 500 * (cosine - 0.90) : 0;
}

static double tie_tie(const li_cost *c, size_t t, size_t u) {
    const li_tie *x = &c->scene->ties[t], *y = &c->scene->ties[u];
    const stretch *a = &c->ties[t], *b = &c->ties[u];
    if (a->left > b->right || a->right < b->left || a->bottom > b->top || a->top < b->bottom) return 0;
    double sum = 0, deep = depth(&a->labels, &b->labels, LI_LABEL_GAP);
    if (deep > 0) sum += 50 + 5 * deep;
    deep = through(a->a, a->b, &b->labels, 3 + a->half);
    if (deep > 0) sum += 90 + 4 * deep;
    deep = through(b->a, b->b, &a->labels, 3 + b->half);
    if (deep > 0) sum += 90 + 4 * deep;
    if (x->a == y->a || x->a == y->b || x->b == y->a || x->b == y->b) {
        bool x_reversed = x->b == y->a || x->b == y->b, y_reversed = x_reversed ? y->b == x->b : y->b == x->a;
        return sum + narrow(a, b, x_reversed, y_reversed);
    }
    if (cross(a->a, a->b, b->a, b->b)) sum += 55 + 4 * (double)(x->count + y->count);
    return sum;
}

static li_rect group_rect(const li_group *g) {
    return (li_rect){(g->left + g->right) / 2, (g->bottom + g->top) / 2, g->right - g->left, g->top - g->bottom};
}

/* Lines of strangers that run through a group. */
static double guests(const li_cost *c, size_t g, const li_rect *r) {
    const li_scene *s = c->scene;
    double sum = 0;
    for (size_t t = 0; t < s->tie_count; t++) {
        const li_tie *tie = &s->ties[t];
        if (s->boxes[tie->a].group == g || s->boxes[tie->b].group == g) continue;
        double deep = through(c->ties[t].a, c->ties[t].b, r, 4);
        if (deep > 0) sum += 30 + low(deep, 60);
    }
    return sum;
}

/* Groups apart from each other and from strangers, and everything on a page of good shape. */
static double page_cost(const li_cost *c) {
    li_scene *s = c->scene;
    double left = INFINITY, right = -INFINITY, bottom = INFINITY, top = -INFINITY, sum = 0;
    li_group_borders(s);
    for (size_t i = 0; i < s->box_count; i++) {
        const li_rect *r = &s->boxes[i].rect;
        left = low(left, r->x - r->w / 2);
        right = high(right, r->x + r->w / 2);
        bottom = low(bottom, r->y - r->h / 2);
        top = high(top, r->y + r->h / 2);
    }
    for (size_t g = 0; g < s->group_count; g++) {
        li_rect r = group_rect(&s->groups[g]);
        sum += 1.4 * (r.w + ASPECT * r.h) + guests(c, g, &r);
        for (size_t i = 0; i < s->box_count; i++) {
            if (s->boxes[i].group == g) continue;
            double deep = depth(&s->boxes[i].rect, &r, 14);
            if (deep > 0) sum += 250 + 9 * deep;
        }
        for (size_t h = g + 1; h < s->group_count; h++) {
            li_rect other = group_rect(&s->groups[h]);
            double deep = depth(&other, &r, 20);
            if (deep > 0) sum += 400 + 12 * deep;
        }
    }
    double w = right - left, h = (top - bottom) * ASPECT;
    return sum + 0.9 * (w + h) + 1.2 * fabs(w - h);
}

/* All that the moved boxes and ties have part in. */
static double local_cost(const li_cost *c) {
    const li_scene *s = c->scene;
    double sum = 0;
    for (size_t m = 0; m < c->moved_box_count; m++) {
        size_t i = c->moved_boxes[m];
        for (size_t j = 0; j < s->box_count; j++) {
            if (j != i && (!c->box_moved[j] || j > i)) sum += box_box(c, i, j);
        }
        for (size_t t = 0; t < s->tie_count; t++) {
            if (!c->tie_moved[t]) sum += tie_box(c, t, i);
        }
    }
    for (size_t m = 0; m < c->moved_tie_count; m++) {
        size_t t = c->moved_ties[m];
        sum += c->ties[t].own;
        for (size_t u = 0; u < s->tie_count; u++) {
            if (u != t && (!c->tie_moved[u] || u > t)) sum += tie_tie(c, t, u);
        }
        for (size_t i = 0; i < s->box_count; i++) sum += tie_box(c, t, i);
    }
    return sum;
}

static void swap_rects(li_cost *c) {
    for (size_t m = 0; m < c->moved_box_count; m++) {
        size_t i = c->moved_boxes[m];
        li_rect now = c->scene->boxes[i].rect;
        c->scene->boxes[i].rect = c->was[i];
        c->was[i] = now;
    }
}

double li_cost_moved(li_cost *c, const size_t *boxes, size_t count) {
    c->moved_box_count = c->moved_tie_count = 0;
    for (size_t k = 0; k < count; k++) {
        size_t i = boxes[k];
        if (c->box_moved[i]) continue;
        c->box_moved[i] = true;
        c->moved_boxes[c->moved_box_count++] = i;
        for (size_t l = c->tie_from[i]; l < c->tie_from[i + 1]; l++) {
            size_t t = c->tie_list[l];
            if (c->tie_moved[t]) continue;
            c->tie_moved[t] = true;
            c->moved_ties[c->moved_tie_count++] = t;
        }
    }
    swap_rects(c);
    double before = local_cost(c);
    swap_rects(c);
    for (size_t m = 0; m < c->moved_tie_count; m++) {
        size_t t = c->moved_ties[m];
        c->ties_before[t] = c->ties[t];
        stretch_tie(c, t, &c->ties[t]);
    }
    c->page_before = c->page;
    c->page = page_cost(c);
    return local_cost(c) - before + c->page - c->page_before;
}

static void forget(li_cost *c) {
    for (size_t m = 0; m < c->moved_box_count; m++) c->box_moved[c->moved_boxes[m]] = false;
    for (size_t m = 0; m < c->moved_tie_count; m++) c->tie_moved[c->moved_ties[m]] = false;
}

void li_cost_keep(li_cost *c) {
    for (size_t m = 0; m < c->moved_box_count; m++) {
        c->was[c->moved_boxes[m]] = c->scene->boxes[c->moved_boxes[m]].rect;
    }
    forget(c);
}

void li_cost_undo(li_cost *c) {
    for (size_t m = 0; m < c->moved_tie_count; m++) c->ties[c->moved_ties[m]] = c->ties_before[c->moved_ties[m]];
    c->page = c->page_before;
    forget(c);
}

static void list_ties(li_cost *c) {
    const li_scene *s = c->scene;
    for (size_t t = 0; t < s->tie_count; t++) {
        c->tie_from[s->ties[t].a + 2]++;
        c->tie_from[s->ties[t].b + 2]++;
    }
    for (size_t i = 2; i < s->box_count + 2; i++) c->tie_from[i] += c->tie_from[i - 1];
    for (size_t t = 0; t < s->tie_count; t++) {
        c->tie_list[c->tie_from[s->ties[t].a + 1]++] = t;
        c->tie_list[c->tie_from[s->ties[t].b + 1]++] = t;
    }
}

li_code li_cost_new(li_cost **out, li_scene *scene, li_error *err) {
    size_t boxes = scene->box_count, ties = scene->tie_count;
    li_cost *c = *out = calloc(1, sizeof *c);
    if (!c) return li_fail(err, LI_E_MEMORY, "no memory");
    c->scene = scene;
    c->was = calloc(boxes + 1, sizeof *c->was);
    c->ties = calloc(ties + 1, sizeof *c->ties);
    c->ties_before = calloc(ties + 1, sizeof *c->ties_before);
    c->box_moved = calloc(boxes + 1, sizeof *c->box_moved);
    c->tie_moved = calloc(ties + 1, sizeof *c->tie_moved);
    c->moved_ties = calloc(ties + 1, sizeof *c->moved_ties);
    c->moved_boxes = calloc(boxes + 1, sizeof *c->moved_boxes);
    c->tie_list = calloc(2 * ties + 1, sizeof *c->tie_list);
    c->tie_from = calloc(boxes + 2, sizeof *c->tie_from);
    if (!c->was || !c->ties || !c->ties_before || !c->box_moved || !c->tie_moved || !c->moved_ties || !c->moved_boxes ||
        !c->tie_list || !c->tie_from) {
        li_cost_free(c);
        *out = NULL;
        return li_fail(err, LI_E_MEMORY, "no memory");
    }
    list_ties(c);
    for (size_t i = 0; i < boxes; i++) c->was[i] = scene->boxes[i].rect;
    for (size_t t = 0; t < ties; t++) stretch_tie(c, t, &c->ties[t]);
    c->page = page_cost(c);
    return LI_OK;
}

void li_cost_free(li_cost *c) {
    if (!c) return;
    free(c->was);
    free(c->ties);
    free(c->ties_before);
    free(c->box_moved);
    free(c->tie_moved);
    free(c->moved_ties);
    free(c->moved_boxes);
    free(c->tie_list);
    free(c->tie_from);
    free(c);
}
