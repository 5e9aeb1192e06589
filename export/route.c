#include "export/route.h"

#include "export/place.h"

#include <math.h>
#include <stdlib.h>

/* Straight pieces by which a curve is compared with other things. */
#define PIECES 24
#define PASSES 4
/* More labels than this are not read; the strongest lines have them. */
#define MOST_LABELS 400
/* Places tried for a label on either side of its first. */
#define STEPS 10

li_point li_curve_at(const li_point c[4], double t) {
    double u = 1 - t, a = u * u * u, b = 3 * u * u * t, d = 3 * u * t * t, e = t * t * t;
    return (li_point){a * c[0].x + b * c[1].x + d * c[2].x + e * c[3].x,
                      a * c[0].y + b * c[1].y + d * c[2].y + e * c[3].y};
}

bool li_rects_touch(li_rect a, li_rect b, double gap) {
    return fabs(a.x - b.x) < (a.w + b.w) / 2 + gap && fabs(a.y - b.y) < (a.h + b.h) / 2 + gap;
}

static bool inside(li_point p, const li_rect *r) {
    return fabs(p.x - r->x) <= r->w / 2 && fabs(p.y - r->y) <= r->h / 2;
}

static bool piece_touches(li_point a, li_point b, const li_rect *r) {
    double from = 0, to = 1;
    const double p[4] = {a.x - b.x, b.x - a.x, a.y - b.y, b.y - a.y};
    const double q[4] = {a.x - r->x + r->w / 2, r->x + r->w / 2 - a.x, a.y - r->y + r->h / 2, r->y + r->h / 2 - a.y};
    for (int i = 0; i < 4; i++) {
        if (p[i] == 0) {
            if (q[i] < 0) return false;
        } else if (p[i] < 0) {
            from = fmax(from, q[i] / p[i]);
        } else {
            to = fmin(to, q[i] / p[i]);
        }
    }
    return from <= to;
}

/* A curve lies within its control points. */
static bool far_away(const li_point c[4], const li_rect *r) {
    double left = fmin(fmin(c[0].x, c[1].x), fmin(c[2].x, c[3].x)),
           right = fmax(fmax(c[0].x, c[1].x), fmax(c[2].x, c[3].x));
    double low = fmin(fmin(c[0].y, c[1].y), fmin(c[2].y, c[3].y)),
           high = fmax(fmax(c[0].y, c[1].y), fmax(c[2].y, c[3].y));
    return left > r->x + r->w / 2 || right < r->x - r->w / 2 || low > r->y + r->h / 2 || high < r->y - r->h / 2;
}

bool li_curve_touches(const li_point curve[4], li_rect rect) {
    if (far_away(curve, &rect)) return false;
    li_point before = curve[0];
    for (int i = 1; i <= PIECES; i++) {
        li_point p = li_curve_at(curve, (double)i / PIECES);
        if (piece_touches(before, p, &rect)) return true;
        before = p;
    }
    return false;
}

/* The part of a cubic from t = from to t = to. */
static void cut(li_point c[4], double from, double to) {
    li_point out[4];
    for (int k = 0; k < 4; k++) {
        /* The polar form at the four mixes of from and to. */
        double a = k < 1 ? from : to, b = k < 2 ? from : to, d = k < 3 ? from : to;
        double w0 = (1 - a) * (1 - b) * (1 - d), w3 = a * b * d;
        double w1 = a * (1 - b) * (1 - d) + (1 - a) * b * (1 - d) + (1 - a) * (1 - b) * d;
        double w2 = a * b * (1 - d) + a * (1 - b) * d + (1 - a) * b * d;
        out[k].x = w0 * c[0].x + w1 * c[1].x + w2 * c[2].x + w3 * c[3].x;
        out[k].y = w0 * c[0].y + w1 * c[1].y + w2 * c[2].y + w3 * c[3].y;
    }
    for (int k = 0; k < 4; k++) c[k] = out[k];
}

/* Where the curve, which starts at the centre of r, leaves it; backwards from its end if `back`. */
static double leaves(const li_point c[4], const li_rect *r, bool back) {
    double in = 0, out = 0.5;
    for (int i = 0; i < 24; i++) {
        double t = (in + out) / 2;
        if (inside(li_curve_at(c, back ? 1 - t : t), r)) {
            in = t;
        } else {
            out = t;
        }
    }
    return back ? 1 - out : out;
}

/* Where the curve is `length` from its end. */
static double before_end(const li_point c[4], double length) {
    li_point end = c[3];
    double far = 0, near = 1;
    for (int i = 0; i < 24; i++) {
        double t = (far + near) / 2;
        li_point p = li_curve_at(c, t);
        if (hypot(p.x - end.x, p.y - end.y) > length) {
            far = t;
        } else {
            near = t;
        }
    }
    return far;
}

static void draw_curve(const li_scene *s, li_line *line, double offset, double nx, double ny) {
    const li_rect *a = &s->boxes[line->from].rect, *b = &s->boxes[line->to].rect;
    double bulge = offset * 4 / 3;
    li_point *c = line->curve;
    c[0] = (li_point){a->x, a->y};
    c[3] = (li_point){b->x, b->y};
    c[1] = (li_point){a->x + 0.3 * (b->x - a->x) + nx * bulge, a->y + 0.3 * (b->y - a->y) + ny * bulge};
    c[2] = (li_point){a->x + 0.7 * (b->x - a->x) + nx * bulge, a->y + 0.7 * (b->y - a->y) + ny * bulge};
    cut(c, leaves(c, a, false), leaves(c, b, true));
}

static void draw_tie(li_scene *s, const li_tie *tie, double *t) {
    const li_rect *a = &s->boxes[tie->a].rect, *b = &s->boxes[tie->b].rect;
    double dx = b->x - a->x, dy = b->y - a->y, length = fmax(hypot(dx, dy), 1e-6);
    li_fan fan = li_fan_of(s, tie, dx / length, dy / length);
    for (size_t i = 0; i < tie->count; i++) {
        li_line *line = &s->lines[tie->first + i];
        double offset = ((double)i - (double)(tie->count - 1) / 2) * fan.apart;
        draw_curve(s, line, offset, -dy / length, dx / length);
        double clear = hypot(line->curve[3].x - line->curve[0].x, line->curve[3].y - line->curve[0].y);
        double along = clear > 1 ? fan.stagger / 2 / clear * (i % 2 ? 1 : -1) : 0;
        if (line->from != tie->a) along = -along;
        t[tie->first + i] = 0.5 + fmax(-0.3, fmin(0.3, along));
    }
}

static void put_label(li_line *line, double t) {
    li_point p = li_curve_at(line->curve, t);
    line->label.x = p.x;
    line->label.y = p.y;
}

/* What a label at its present place covers. */
static double covered(const li_scene *s, size_t l) {
    li_rect r = s->lines[l].label;
    li_rect clear = {r.x, r.y, r.w - 2, r.h - 2};
    double sum = 0;
    for (size_t i = 0; i < s->box_count; i++) {
        if (li_rects_touch(r, s->boxes[i].rect, 1)) sum += 100;
    }
    for (size_t m = 0; m < s->line_count; m++) {
        if (m == l) continue;
        const li_rect *other = &s->lines[m].label;
        if (s->lines[m].labelled && li_rects_touch(r, *other, 0)) sum += 60;
        if (li_curve_touches(s->lines[m].curve, clear)) sum += 12;
    }
    return sum;
}

static void move_labels(li_scene *s, const double *t) {
    for (int pass = 0; pass < PASSES; pass++) {
        bool moved = false;
        for (size_t l = 0; l < s->line_count; l++) {
            if (!s->lines[l].labelled) continue;
            li_rect was = s->lines[l].label, best = was;
            double least = INFINITY;
            for (int i = 0; i < 2 * STEPS + 1 && least > 0; i++) {
                double step = (i % 2 ? -0.035 : 0.035) * ((i + 1) / 2), at = t[l] + step;
                if (at < 0.1 || at > 0.9) continue;
                put_label(&s->lines[l], at);
                double sum = covered(s, l);
                sum = sum > 0 ? sum + fabs(step) : 0;
                if (sum < least) {
                    least = sum;
                    best = s->lines[l].label;
                }
            }
            s->lines[l].label = best;
            moved = moved || best.x != was.x || best.y != was.y;
        }
        if (!moved) return;
    }
}

static bool no_room(const li_scene *s, size_t l) {
    for (size_t i = 0; i < s->box_count; i++) {
        if (li_rects_touch(s->lines[l].label, s->boxes[i].rect, -3)) return true;
    }
    for (size_t m = 0; m < s->line_count; m++) {
        if (m != l && s->lines[m].labelled && li_rects_touch(s->lines[l].label, s->lines[m].label, -2)) return true;
    }
    return false;
}

typedef struct weak {
    uint64_t weight;
    size_t line;
} weak;

static int weaker_first(const void *a, const void *b) {
    const weak *x = a, *y = b;
    if (x->weight != y->weight) return x->weight < y->weight ? -1 : 1;
    return (x->line < y->line) - (x->line > y->line);
}

static void drop_labels(li_scene *s, const weak *order) {
    for (size_t i = 0; i < s->line_count; i++) {
        if (s->lines[order[i].line].labelled && no_room(s, order[i].line)) s->lines[order[i].line].labelled = false;
    }
}

/* Leaves room for the arrow head. */
static void shorten(li_scene *s) {
    for (size_t l = 0; l < s->line_count; l++) {
        li_point *c = s->lines[l].curve;
        s->lines[l].tip = c[3];
        if (li_scene_edge(s, l)->symmetric) continue;
        if (hypot(c[3].x - c[0].x, c[3].y - c[0].y) > 2 * LI_ARROW) cut(c, 0, before_end(c, LI_ARROW));
    }
}

li_code li_route(li_scene *s, li_error *err) {
    double *t = calloc(s->line_count + 1, sizeof *t);
    weak *order = calloc(s->line_count + 1, sizeof *order);
    li_code code = t && order ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory");
    if (!code) {
        for (size_t i = 0; i < s->tie_count; i++) draw_tie(s, &s->ties[i], t);
        for (size_t l = 0; l < s->line_count; l++) {
            put_label(&s->lines[l], t[l]);
            order[l] = (weak){li_scene_edge(s, l)->weight, l};
        }
        qsort(order, s->line_count, sizeof *order, weaker_first);
        size_t unlabelled = s->line_count > MOST_LABELS ? s->line_count - MOST_LABELS : 0;
        for (size_t i = 0; i < s->line_count; i++) s->lines[order[i].line].labelled = i >= unlabelled;
        move_labels(s, t);
        drop_labels(s, order);
        shorten(s);
    }
    free(t);
    free(order);
    return code;
}

typedef struct finds {
    size_t *boxes, room, boxed, count;
} finds;

static void blame(finds *f, size_t box) {
    for (size_t i = 0; i < f->boxed; i++) {
        if (f->boxes[i] == box) return;
    }
    if (f->boxed < f->room) f->boxes[f->boxed++] = box;
}

static void blame_line(finds *f, const li_line *line) {
    blame(f, line->from);
    blame(f, line->to);
}

size_t li_route_defects(const li_scene *s, size_t *boxes, size_t *room) {
    finds f = {boxes, room ? *room : 0, 0, 0};
    for (size_t l = 0; l < s->line_count; l++) {
        const li_line *line = &s->lines[l];
        const li_rect *r = &line->label;
        li_rect words = {r->x, r->y, r->w - 4, r->h - 4};
        if (!line->labelled) {
            f.count++;
            blame_line(&f, line);
        }
        for (size_t m = 0; m < s->line_count && line->labelled; m++) {
            if (m == l || !li_curve_touches(s->lines[m].curve, words)) continue;
            f.count++;
            blame_line(&f, line);
            blame_line(&f, &s->lines[m]);
        }
        for (size_t i = 0; i < s->box_count; i++) {
            if (i == line->from || i == line->to || !li_curve_touches(line->curve, s->boxes[i].rect)) continue;
            f.count++;
            blame(&f, i);
            blame_line(&f, line);
        }
    }
    if (room) *room = f.boxed;
    return f.count;
}
