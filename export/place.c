#include "export/place.h"

#include "export/cost.h"
#include "export/crowd.h"
#include "export/layout.h"
#include "export/route.h"

#include <math.h>
#include <stdlib.h>

/* Above this, annealing would take too long. */
#define ANNEALED 60
/* Comparisons of two things that one attempt may make: about half a second. */
#define BUDGET 5e7
/* Attempts to find a picture without a defect. */
#define ATTEMPTS 4
/* Small moves tried to mend what an attempt left, if there are 60 lines; each costs their square. */
#define REPAIRS 1200

/* xorshift: the same numbers everywhere. */
static double chance(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (double)(*state >> 11) / 9007199254740992.0;
}

static double signed_chance(uint64_t *state) { return chance(state) + chance(state) + chance(state) - 1.5; }

/* Where the scene's part of the graph lies by li_layout, with room for the boxes. */
static li_code start(li_scene *s, li_error *err) {
    li_node *nodes = calloc(s->box_count + 1, sizeof *nodes);
    li_edge *edges = calloc(s->tie_count + 1, sizeof *edges);
    li_position *at = NULL;
    li_code code = nodes && edges ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory");
    if (code) goto out;
    double area = 0;
    for (size_t i = 0; i < s->box_count; i++) {
        nodes[i] = *li_scene_node(s, i);
        area += (s->boxes[i].rect.w + 60) * (s->boxes[i].rect.h + 60);
    }
    for (size_t i = 0; i < s->tie_count; i++) {
        edges[i].source = (uint32_t)s->ties[i].a;
        edges[i].target = (uint32_t)s->ties[i].b;
        area += 9000.0 * (double)s->ties[i].count;
    }
    li_view part = {.nodes = nodes, .node_count = s->box_count, .edges = edges, .edge_count = s->tie_count};
    code = li_layout(&at, &part, err);
    if (code) goto out;
    double reach = 1;
    for (size_t i = 0; i < s->box_count; i++) reach = fmax(reach, fmax(fabs(at[i].x), fabs(at[i].y)));
    double scale = sqrt(area) / 2 / reach;
    for (size_t i = 0; i < s->box_count; i++) {
        s->boxes[i].rect.x = at[i].x * scale * 1.2;
        s->boxes[i].rect.y = at[i].y * scale / 1.2;
    }
out:
    free(at);
    free(nodes);
    free(edges);
    return code;
}

typedef struct move {
    size_t count;
    size_t *boxes;
    li_point *before;
} move;

static void take(move *m, const li_scene *s, size_t box) {
    m->boxes[m->count] = box;
    m->before[m->count++] = (li_point){s->boxes[box].rect.x, s->boxes[box].rect.y};
}

static void take_group(move *m, const li_scene *s, size_t group) {
    for (size_t i = 0; i < s->box_count; i++) {
        if (s->boxes[i].group == group) take(m, s, i);
    }
}

static void shift(li_scene *s, const move *m, size_t from, size_t to, double dx, double dy) {
    for (size_t i = from; i < to; i++) {
        s->boxes[m->boxes[i]].rect.x = m->before[i].x + dx;
        s->boxes[m->boxes[i]].rect.y = m->before[i].y + dy;
    }
}

static li_point middle(const move *m, size_t from, size_t to) {
    li_point p = {0, 0};
    for (size_t i = from; i < to; i++) {
        p.x += m->before[i].x / (double)(to - from);
        p.y += m->before[i].y / (double)(to - from);
    }
    return p;
}

/* Everything of a box's group, or the box alone. */
static void take_unit(move *m, const li_scene *s, size_t box) {
    if (s->boxes[box].group == LI_NONE) {
        take(m, s, box);
    } else {
        take_group(m, s, s->boxes[box].group);
    }
}

/* Two boxes, or two groups, change places. */
static void swap(li_scene *s, move *m, size_t a, size_t b, bool units) {
    if (units) {
        take_unit(m, s, a);
    } else {
        take(m, s, a);
    }
    size_t first = m->count;
    if (units) {
        take_unit(m, s, b);
    } else {
        take(m, s, b);
    }
    li_point p = middle(m, 0, first), q = middle(m, first, m->count);
    shift(s, m, 0, first, q.x - p.x, q.y - p.y);
    shift(s, m, first, m->count, p.x - q.x, p.y - q.y);
}

/* A group as in a mirror, or turned by a quarter. */
static void turn(li_scene *s, move *m, double kind) {
    li_point p = middle(m, 0, m->count);
    for (size_t i = 0; i < m->count; i++) {
        li_rect *r = &s->boxes[m->boxes[i]].rect;
        double dx = m->before[i].x - p.x, dy = m->before[i].y - p.y;
        r->x = p.x + (kind < 0.35 ? -dx : kind < 0.7 ? dx : dy);
        r->y = p.y + (kind < 0.35 ? dy : kind < 0.7 ? -dy : -dx);
    }
}

static void try_something(li_scene *s, move *m, double reach, uint64_t *random) {
    size_t box = (size_t)(chance(random) * (double)s->box_count), group = s->boxes[box].group;
    size_t other = (size_t)(chance(random) * (double)s->box_count);
    double kind = chance(random);
    m->count = 0;
    if (kind < 0.12 && group != LI_NONE) {
        take_group(m, s, group);
        shift(s, m, 0, m->count, reach * signed_chance(random), reach * signed_chance(random));
    } else if (kind < 0.16 && group != LI_NONE) {
        take_group(m, s, group);
        turn(s, m, chance(random));
    } else if (kind < 0.20 && other != box && (group == LI_NONE || s->boxes[other].group != group)) {
        swap(s, m, box, other, true);
    } else if (kind < 0.28 && other != box && s->boxes[other].group == group) {
        swap(s, m, box, other, false);
    } else {
        take(m, s, box);
        shift(s, m, 0, 1, reach * signed_chance(random), reach * signed_chance(random));
    }
}

static li_code anneal(li_scene *s, uint64_t random, li_error *err) {
    li_cost *cost = NULL;
    move m = {0, calloc(2 * s->box_count + 1, sizeof *m.boxes), calloc(2 * s->box_count + 1, sizeof *m.before)};
    li_code code = m.boxes && m.before ? li_cost_new(&cost, s, err) : li_fail(err, LI_E_MEMORY, "no memory");
    if (code) goto out;
    double ties = (double)s->tie_count, boxes = (double)s->box_count;
    double each = boxes + 4 * ties / boxes * (2 * ties + boxes) + ties;
    size_t moves = (size_t)fmin(1000 * boxes, BUDGET / each);
    for (size_t i = 0; i < moves; i++) {
        double left = 1 - (double)i / (double)moves, heat = 220 * left * left * left + 0.5;
        try_something(s, &m, 12 + 260 * left * left, &random);
        double change = li_cost_moved(cost, m.boxes, m.count);
        if (change <= 0 || chance(&random) < exp(-change / heat)) {
            li_cost_keep(cost);
            continue;
        }
        shift(s, &m, 0, m.count, 0, 0);
        li_cost_undo(cost);
    }
out:
    li_cost_free(cost);
    free(m.boxes);
    free(m.before);
    return code;
}

void li_group_borders(li_scene *s) {
    for (size_t g = 0; g < s->group_count; g++) {
        s->groups[g].left = s->groups[g].bottom = INFINITY;
        s->groups[g].right = s->groups[g].top = -INFINITY;
    }
    for (size_t i = 0; i < s->box_count; i++) {
        if (s->boxes[i].group == LI_NONE) continue;
        li_group *g = &s->groups[s->boxes[i].group];
        const li_rect *r = &s->boxes[i].rect;
        g->left = fmin(g->left, r->x - r->w / 2 - LI_GROUP_PAD);
        g->right = fmax(g->right, r->x + r->w / 2 + LI_GROUP_PAD);
        g->bottom = fmin(g->bottom, r->y - r->h / 2 - LI_GROUP_PAD);
        g->top = fmax(g->top, r->y + r->h / 2 + LI_GROUP_PAD);
    }
}

li_fan li_fan_of(const li_scene *s, const li_tie *tie, double ux, double uy) {
    li_fan fan = {0, 0, 0, 0};
    for (size_t i = tie->first; i < tie->first + tie->count; i++) {
        fan.w = fmax(fan.w, s->lines[i].label.w);
        fan.h = fmax(fan.h, s->lines[i].label.h);
    }
    if (tie->count < 2) return fan;
    double nx = fmax(fabs(uy), 0.01), ny = fmax(fabs(ux), 0.01);                   /* of the normal, without signs */
    double clear = fan.w / 2 * nx + fan.h / 2 * ny + 3;                            /* a label and the next curve */
    double level = fmin((fan.w + LI_LABEL_GAP) / nx, (fan.h + LI_LABEL_GAP) / ny); /* two labels side by side */
    if (level <= clear * 2.2) {
        fan.apart = fmax(level, clear);
    } else {
        fan.apart = clear;
        fan.stagger = fmin((fan.w + LI_LABEL_GAP) / ny, (fan.h + LI_LABEL_GAP) / nx);
    }
    return fan;
}

static void save(const li_scene *s, li_rect *rects) {
    for (size_t i = 0; i < s->box_count; i++) rects[i] = s->boxes[i].rect;
}

static void restore(li_scene *s, const li_rect *rects) {
    for (size_t i = 0; i < s->box_count; i++) s->boxes[i].rect = rects[i];
}

/* Tries the 24 small moves of one box; keeps the first that leaves fewer defects. */
static li_code nudge(li_scene *s, li_cost *cost, size_t box, size_t *left_to_try, size_t *defects, li_error *err) {
    static const double ways[8][2] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, -1}, {1, -1}, {-1, 1}};
    li_rect *r = &s->boxes[box].rect, was = *r;
    for (size_t i = 0; i < 32 && *left_to_try > 0; i++) {
        double step = 14 * (double)(1 + i / 8);
        r->x = was.x + step * ways[i % 8][0];
        r->y = was.y + step * ways[i % 8][1];
        if (li_cost_moved(cost, &box, 1) < 120) {
            --*left_to_try;
            li_code code = li_route(s, err);
            size_t left = code ? 0 : li_route_defects(s, NULL, NULL);
            if (!code && left < *defects) {
                *defects = left;
                li_cost_keep(cost);
                return LI_OK;
            }
            if (code) return code;
        }
        *r = was;
        li_cost_undo(cost);
    }
    return LI_OK;
}

/* Moves boxes that have to do with a defect a little, as long as that leaves fewer. */
static li_code repair(li_scene *s, size_t *defects, li_error *err) {
    size_t boxes[32], before = SIZE_MAX, tries = (size_t)REPAIRS * 3600 / (s->line_count * s->line_count + 1);
    li_cost *cost = NULL;
    li_code code = li_cost_new(&cost, s, err);
    while (!code && *defects > 0 && *defects < before) {
        size_t count = sizeof boxes / sizeof boxes[0];
        before = *defects;
        code = li_route(s, err);
        if (!code) li_route_defects(s, boxes, &count);
        for (size_t i = 0; i < count && !code && *defects == before; i++) {
            code = nudge(s, cost, boxes[i], &tries, defects, err);
        }
    }
    li_cost_free(cost);
    return code;
}

static li_code attempts(li_scene *s, li_error *err) {
    li_rect *start_at = calloc(s->box_count + 1, sizeof *start_at), *best = calloc(s->box_count + 1, sizeof *best);
    size_t least = SIZE_MAX;
    li_code code = start_at && best ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory");
    if (!code) save(s, start_at);
    for (uint64_t i = 1; i <= (s->line_count > 100 ? 1 : ATTEMPTS) && least > 0 && !code; i++) {
        restore(s, start_at);
        code = anneal(s, i * 0x9E3779B97F4A7C15u, err);
        if (!code) code = li_route(s, err);
        size_t defects = code ? 0 : li_route_defects(s, NULL, NULL);
        if (!code && defects > 0) code = repair(s, &defects, err);
        if (code || defects >= least) continue;
        least = defects;
        save(s, best);
    }
    if (!code) restore(s, best);
    free(start_at);
    free(best);
    return code;
}

li_code li_place(li_scene *s, li_error *err) {
    bool crowded = s->box_count > ANNEALED;
    li_code code = crowded ? li_crowd(s, err) : start(s, err);
    if (!code && s->box_count > 1 && !crowded) code = attempts(s, err);
    if (crowded) { /* its people stand anywhere: a frame round them would say nothing */
        s->group_count = 0;
        for (size_t i = 0; i < s->box_count; i++) s->boxes[i].group = LI_NONE;
    }
    if (!code) li_group_borders(s);
    return code ? code : li_route(s, err);
}
