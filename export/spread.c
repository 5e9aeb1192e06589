#include "export/spread.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define PIVOTS 12
#define ROUNDS 14

typedef struct links { /* the graph without directions: neighbours of i are to[from[i]] .. to[from[i + 1] - 1] */
    uint32_t *from, *to;
} links;

typedef struct component {
    size_t first, count; /* in the order of nodes */
    double radius;
} component;

static li_code no_memory(li_error *err) { return li_fail(err, LI_E_MEMORY, "no memory"); }

static li_code link_nodes(links *l, const li_view *view, li_error *err) {
    size_t n = view->node_count;
    l->from = calloc(n + 2, sizeof *l->from);
    l->to = malloc((2 * view->edge_count + 1) * sizeof *l->to);
    if (!l->from || !l->to) return no_memory(err);
    for (size_t i = 0; i < view->edge_count; i++) {
        l->from[view->edges[i].source + 2]++;
        l->from[view->edges[i].target + 2]++;
    }
    for (size_t i = 2; i < n + 2; i++) l->from[i] += l->from[i - 1];
    for (size_t i = 0; i < view->edge_count; i++) {
        const li_edge *e = &view->edges[i];
        l->to[l->from[e->source + 1]++] = e->target;
        l->to[l->from[e->target + 1]++] = e->source;
    }
    return LI_OK;
}

/* Breadth-first from start: distances of all it reaches (UINT16_MAX: not seen yet) and the nodes in the order of
 * visit. Returns how many there are. */
static size_t reach(const links *l, uint32_t start, uint16_t *distance, uint32_t *queue) {
    size_t head = 0, tail = 0;
    queue[tail++] = start;
    distance[start] = 0;
    while (head < tail) {
        uint32_t node = queue[head++];
        uint16_t next = (uint16_t)(distance[node] < UINT16_MAX - 1 ? distance[node] + 1 : distance[node]);
        for (uint32_t i = l->from[node]; i < l->from[node + 1]; i++) {
            if (distance[l->to[i]] != UINT16_MAX) continue;
            distance[l->to[i]] = next;
            queue[tail++] = l->to[i];
        }
    }
    return tail;
}

/* The two strongest directions of the symmetric k x k matrix m. */
static void directions(double m[PIVOTS][PIVOTS], size_t k, double v[2][PIVOTS]) {
    for (int d = 0; d < 2; d++) {
        for (size_t i = 0; i < k; i++) v[d][i] = 1 + 0.37 * (double)((i * 7 + (size_t)d * 3) % 5);
        for (int round = 0; round < 80; round++) {
            double next[PIVOTS] = {0}, dot = 0, length = 0;
            for (size_t i = 0; i < k; i++) {
                for (size_t j = 0; j < k; j++) next[i] += m[i][j] * v[d][j];
            }
            for (size_t i = 0; d && i < k; i++) dot += next[i] * v[0][i];
            for (size_t i = 0; i < k; i++) {
                if (d) next[i] -= dot * v[0][i];
                length += next[i] * next[i];
            }
            length = sqrt(length);
            if (length < 1e-12) break;
            for (size_t i = 0; i < k; i++) v[d][i] = next[i] / length;
        }
    }
}

/* Distances from pivots that lie far from each other: row p of d is pivot p's. Returns how many pivots there are. */
static size_t pivots(const links *l, const uint32_t *nodes, size_t count, uint16_t *distance, uint32_t *queue,
                     float *d) {
    uint16_t *nearest = malloc(count * sizeof *nearest);
    if (!nearest) return 0;
    memset(nearest, 0xFF, count * sizeof *nearest);
    uint32_t pivot = nodes[0];
    size_t k = 0;
    while (k < PIVOTS) {
        for (size_t i = 0; i < count; i++) distance[nodes[i]] = UINT16_MAX;
        reach(l, pivot, distance, queue);
        size_t farthest = 0;
        for (size_t i = 0; i < count; i++) {
            d[k * count + i] = distance[nodes[i]];
            if (distance[nodes[i]] < nearest[i]) nearest[i] = distance[nodes[i]];
            if (nearest[i] > nearest[farthest]) farthest = i;
        }
        k++;
        if (nearest[farthest] == 0) break;
        pivot = nodes[farthest];
    }
    free(nearest);
    return k;
}

/* Pivot embedding (classical scaling on distances to pivots only). */
static li_code embed(li_position *at, const links *l, const uint32_t *nodes, size_t count, uint16_t *distance,
                     uint32_t *queue, li_error *err) {
    float *d = malloc(PIVOTS * count * sizeof *d);
    if (!d) return no_memory(err);
    size_t k = pivots(l, nodes, count, distance, queue, d);
    if (k == 0) {
        free(d);
        return no_memory(err);
    }
    double of_pivot[PIVOTS] = {0}, m[PIVOTS][PIVOTS] = {{0}}, v[2][PIVOTS];
    for (size_t p = 0; p < k; p++) {
        for (size_t i = 0; i < count; i++) {
            d[p * count + i] *= d[p * count + i];
            of_pivot[p] += d[p * count + i] / (double)count;
        }
    }
    for (size_t i = 0; i < count; i++) {
        double mean = 0;
        for (size_t p = 0; p < k; p++) {
            d[p * count + i] -= (float)of_pivot[p];
            mean += d[p * count + i] / (double)k;
        }
        for (size_t p = 0; p < k; p++) d[p * count + i] -= (float)mean;
        for (size_t p = 0; p < k; p++) {
            for (size_t q = 0; q < k; q++) m[p][q] += (double)d[p * count + i] * d[q * count + i];
        }
    }
    directions(m, k, v);
    for (size_t i = 0; i < count; i++) {
        li_position place = {0, 0};
        for (size_t p = 0; p < k; p++) {
            place.x -= d[p * count + i] * v[0][p] / 2;
            place.y -= d[p * count + i] * v[1][p] / 2;
        }
        at[nodes[i]] = place;
    }
    free(d);
    return LI_OK;
}

/* Scales a component to a disc of its size's radius and moves equal places apart. */
static void normalise(li_position *at, const uint32_t *nodes, size_t count, double radius) {
    double x = 0, y = 0, deviation = 0;
    for (size_t i = 0; i < count; i++) {
        x += at[nodes[i]].x / (double)count;
        y += at[nodes[i]].y / (double)count;
    }
    for (size_t i = 0; i < count; i++) {
        li_position *p = &at[nodes[i]];
        p->x -= x;
        p->y -= y;
        deviation += (p->x * p->x + p->y * p->y) / (double)count;
    }
    double scale = deviation > 0 ? radius * 0.6 / sqrt(deviation) : 0;
    for (size_t i = 0; i < count; i++) {
        li_position *p = &at[nodes[i]];
        double angle = (double)i * 2.399963, off = radius * 0.3 * sqrt((double)i / (double)count);
        p->x = p->x * scale + off * cos(angle);
        p->y = p->y * scale + off * sin(angle);
    }
}

typedef struct cell {
    double x, y, mass;
} cell;

typedef struct grid {
    cell *cells;
    size_t side;
    double size, reach; /* of a cell; half the width of the grid */
} grid;

static size_t column(const grid *g, double value) {
    double c = (value + g->reach) / g->size;
    return c < 0 ? 0 : c >= (double)g->side ? g->side - 1 : (size_t)c;
}

static void gather(grid *g, const li_position *at, const uint32_t *nodes, size_t count) {
    memset(g->cells, 0, g->side * g->side * sizeof *g->cells);
    for (size_t i = 0; i < count; i++) {
        li_position p = at[nodes[i]];
        cell *c = &g->cells[column(g, p.y) * g->side + column(g, p.x)];
        c->x += p.x;
        c->y += p.y;
        c->mass++;
    }
    for (size_t i = 0; i < g->side * g->side; i++) {
        if (g->cells[i].mass > 0) {
            g->cells[i].x /= g->cells[i].mass;
            g->cells[i].y /= g->cells[i].mass;
        }
    }
}

/* The push on p from the masses in the cells around it. */
static li_position push(const grid *g, li_position p) {
    li_position force = {0, 0};
    size_t cx = column(g, p.x), cy = column(g, p.y);
    for (size_t y = cy ? cy - 1 : 0; y <= cy + 1 && y < g->side; y++) {
        for (size_t x = cx ? cx - 1 : 0; x <= cx + 1 && x < g->side; x++) {
            const cell *c = &g->cells[y * g->side + x];
            if (c->mass <= 0) continue;
            double dx = p.x - c->x, dy = p.y - c->y, square = dx * dx + dy * dy + 0.05 * g->size * g->size;
            force.x += c->mass * dx / square;
            force.y += c->mass * dy / square;
        }
    }
    return force;
}

static void pull(const links *l, const li_position *at, uint32_t node, li_position *force) {
    uint32_t degree = l->from[node + 1] - l->from[node];
    li_position mean = {0, 0};
    for (uint32_t i = l->from[node]; i < l->from[node + 1]; i++) {
        mean.x += at[l->to[i]].x;
        mean.y += at[l->to[i]].y;
    }
    if (!degree) return;
    force->x += 0.25 * (mean.x / degree - at[node].x);
    force->y += 0.25 * (mean.y / degree - at[node].y);
}

static li_code refine(li_position *at, const links *l, const uint32_t *nodes, size_t count, double radius,
                      li_error *err) {
    grid g = {NULL, (size_t)ceil(sqrt((double)count / 3)) + 1, 0, radius * 1.2};
    g.size = 2 * g.reach / (double)g.side;
    g.cells = malloc(g.side * g.side * sizeof *g.cells);
    if (!g.cells) return no_memory(err);
    for (int round = 0; round < ROUNDS; round++) {
        double most = radius * 0.08 * (1 - (double)round / ROUNDS) + g.size * 0.1;
        gather(&g, at, nodes, count);
        for (size_t i = 0; i < count; i++) {
            li_position force = push(&g, at[nodes[i]]);
            force.x *= g.size * 0.2;
            force.y *= g.size * 0.2;
            pull(l, at, nodes[i], &force);
            double length = sqrt(force.x * force.x + force.y * force.y);
            double step = length > most ? most / length : 1;
            at[nodes[i]].x += force.x * step;
            at[nodes[i]].y += force.y * step;
        }
    }
    free(g.cells);
    return LI_OK;
}

typedef struct ray {
    double length;
    uint32_t node;
} ray;

static int shorter_first(const void *a, const void *b) {
    const ray *x = a, *y = b;
    if (x->length != y->length) return x->length < y->length ? -1 : 1;
    return (x->node > y->node) - (x->node < y->node);
}

/* A few long tails would leave the crowd a dot in the middle: each node moves along its ray from the centre, which is
 * where most links meet, most of the way to where a disc of even density has it. Who is farther out stays so. */
static li_code even_out(li_position *at, const links *l, const uint32_t *nodes, size_t count, double radius,
                        li_error *err) {
    ray *rays = malloc(count * sizeof *rays);
    if (!rays) return no_memory(err);
    li_position middle = {0, 0};
    double ends = 0;
    for (size_t i = 0; i < count; i++) {
        double degree = l->from[nodes[i] + 1] - l->from[nodes[i]];
        middle.x += degree * at[nodes[i]].x;
        middle.y += degree * at[nodes[i]].y;
        ends += degree;
    }
    for (size_t i = 0; i < count; i++) {
        double x = at[nodes[i]].x -= middle.x / ends, y = at[nodes[i]].y -= middle.y / ends;
        rays[i] = (ray){sqrt(x * x + y * y), nodes[i]};
    }
    qsort(rays, count, sizeof *rays, shorter_first);
    for (size_t i = 0; i < count; i++) {
        if (rays[i].length <= 0) continue;
        double even = radius * sqrt(((double)i + 0.5) / (double)count), own = fmin(rays[i].length, 1.5 * radius);
        double factor = (0.75 * even + 0.25 * own) / rays[i].length;
        at[rays[i].node].x *= factor;
        at[rays[i].node].y *= factor;
    }
    free(rays);
    return LI_OK;
}

static int larger_first(const void *a, const void *b) {
    const component *x = a, *y = b;
    if (x->count != y->count) return x->count < y->count ? 1 : -1;
    return (x->first > y->first) - (x->first < y->first);
}

/* Components side by side in rows, the largest first. */
static void pack(li_position *at, const uint32_t *order, component *parts, size_t count) {
    double area = 0, width, x = 0, y = 0, row = 0;
    for (size_t i = 0; i < count; i++) area += 4 * parts[i].radius * parts[i].radius;
    width = fmax(sqrt(area) * 1.1, 2 * parts[0].radius);
    for (size_t i = 0; i < count; i++) {
        double side = 2 * parts[i].radius;
        if (x + side > width * 1.0001) {
            x = 0;
            y += row;
            row = 0;
        }
        row = fmax(row, side);
        for (size_t j = 0; j < parts[i].count; j++) {
            li_position *p = &at[order[parts[i].first + j]];
            p->x += x + parts[i].radius;
            p->y -= y + parts[i].radius;
        }
        x += side;
    }
}

static li_code place(li_position *at, const links *l, const uint32_t *order, component *part, uint16_t *distance,
                     uint32_t *queue, li_error *err) {
    const uint32_t *nodes = order + part->first;
    part->radius = 0.8 * sqrt((double)part->count);
    if (part->count <= 2) {
        for (size_t i = 0; i < part->count; i++) at[nodes[i]] = (li_position){0.8 * (double)i - 0.4, 0};
        return LI_OK;
    }
    li_code code = embed(at, l, nodes, part->count, distance, queue, err);
    if (code) return code;
    normalise(at, nodes, part->count, part->radius);
    code = refine(at, l, nodes, part->count, part->radius, err);
    return code ? code : even_out(at, l, nodes, part->count, part->radius, err);
}

li_code li_spread(li_position *at, const li_view *view, li_error *err) {
    size_t n = view->node_count, count = 0, seen = 0;
    links l = {NULL, NULL};
    uint16_t *distance = malloc((n + 1) * sizeof *distance);
    uint32_t *order = malloc((n + 1) * sizeof *order), *queue = malloc((n + 1) * sizeof *queue);
    component *parts = malloc((n + 1) * sizeof *parts);
    li_code code = distance && order && queue && parts ? link_nodes(&l, view, err) : no_memory(err);
    if (code) goto out;
    memset(distance, 0xFF, n * sizeof *distance);
    for (size_t i = 0; i < n; i++) {
        if (distance[i] != UINT16_MAX) continue;
        size_t found = reach(&l, (uint32_t)i, distance, order + seen);
        parts[count++] = (component){seen, found, 0};
        seen += found;
    }
    qsort(parts, count, sizeof *parts, larger_first);
    for (size_t i = 0; i < count && !code; i++) code = place(at, &l, order, &parts[i], distance, queue, err);
    if (!code && count) pack(at, order, parts, count);
out:
    free(parts);
    free(queue);
    free(order);
    free(distance);
    free(l.from);
    free(l.to);
    return code;
}
