#include "export/html.h"
#include "export/layout.h"
#include "export/style.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* What a page shows the graph in, in pixels; larger graphs than CROWD are left as they are laid out. */
#define STAGE 620.0
#define CROWD 600
#define STEPS 200
#define PART_GAP 34.0
#define LABEL_ROOM 110.0
#define TIE 110.0

/* Radius of a disc: small graphs have large ones. */
static double radius(const li_node *node, uint64_t most, size_t count) {
    double crowd = fmin(1, fmax(0, (log10((double)count + 1) - 1.5) / 2.2));
    double least = 4.5 - 3.3 * crowd, largest = 17 - 8 * crowd;
    double share = (li_style_size(node->mentions, most) - 4) / 96;
    return floor((least + (largest - least) * share) * 100 + 0.5) / 100;
}

typedef struct borders {
    double left, right, bottom, top;
} borders;

/* Of the discs of one part. */
static borders borders_of(const li_html_place *at, const uint32_t *part, uint32_t wanted, size_t count) {
    borders b = {INFINITY, -INFINITY, INFINITY, -INFINITY};
    for (size_t i = 0; i < count; i++) {
        if (part[i] != wanted) continue;
        b.left = fmin(b.left, at[i].x - at[i].r);
        b.right = fmax(b.right, at[i].x + at[i].r);
        b.bottom = fmin(b.bottom, at[i].y - at[i].r);
        b.top = fmax(b.top, at[i].y + at[i].r);
    }
    return b;
}

/* Scales everything so that the part with most actors fills the stage, stretched a little if it is flat. */
static void fit(li_html_place *at, const uint32_t *part, uint32_t largest, size_t count) {
    borders b = borders_of(at, part, largest, count);
    double w = b.right - b.left, h = b.top - b.bottom, extent = fmax(w, h);
    double x = extent > 0 ? STAGE / extent : 1, y = x;
    if (w > 0 && h > 0) {
        x *= fmin(1.5, extent / w);
        y *= fmin(1.5, extent / h);
    }
    for (size_t i = 0; i < count; i++) {
        at[i].x = (at[i].x - (b.left + b.right) / 2) * x;
        at[i].y = (at[i].y - (b.bottom + b.top) / 2) * y;
    }
}

static uint32_t root(uint32_t *part, uint32_t i) {
    while (part[i] != i) {
        part[i] = part[part[i]];
        i = part[i];
    }
    return i;
}

/* part[i] becomes the first node of the connected part that node i is in; the node that stands for the largest part is
 * returned. sizes[i] becomes the number of nodes of the part that i stands for. */
static uint32_t find_parts(uint32_t *part, uint32_t *sizes, const li_view *view) {
    uint32_t count = (uint32_t)view->node_count, largest = 0;
    for (uint32_t i = 0; i < count; i++) part[i] = i;
    for (size_t e = 0; e < view->edge_count; e++) {
        uint32_t a = root(part, view->edges[e].source), b = root(part, view->edges[e].target);
        part[a < b ? b : a] = a < b ? a : b;
    }
    for (uint32_t i = 0; i < count; i++) {
        part[i] = root(part, i);
        sizes[part[i]]++;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (sizes[i] > sizes[largest]) largest = i;
    }
    return largest;
}

/* Makes a smaller part no longer than its number of actors asks for. */
static void shrink(li_html_place *at, const uint32_t *part, uint32_t wanted, uint32_t size, size_t count) {
    borders b = borders_of(at, part, wanted, count);
    double extent = fmax(b.right - b.left, b.top - b.bottom), longest = fmax(1, fmin(size - 1.0, 4)) * TIE;
    if (extent <= longest) return;
    for (size_t i = 0; i < count; i++) {
        if (part[i] != wanted) continue;
        at[i].x *= longest / extent;
        at[i].y *= longest / extent;
    }
}

/* Sets the smaller parts in rows below the largest one, larger ones first. */
static void pack(li_html_place *at, const uint32_t *part, uint32_t *sizes, uint32_t largest, size_t count) {
    borders whole = borders_of(at, part, largest, count);
    double x = whole.left, y = whole.bottom - PART_GAP, lowest = y;
    sizes[largest] = 0;
    for (;;) {
        uint32_t next = 0;
        for (uint32_t i = 0; i < count; i++) {
            if (sizes[i] > sizes[next]) next = i;
        }
        if (!sizes[next]) return;
        shrink(at, part, next, sizes[next], count);
        sizes[next] = 0;
        borders b = borders_of(at, part, next, count);
        double w = b.right - b.left + LABEL_ROOM;
        if (x > whole.left && x + w > whole.right) {
            x = whole.left;
            y = lowest - PART_GAP;
        }
        for (uint32_t i = 0; i < count; i++) {
            if (part[i] != next) continue;
            at[i].x += x - b.left;
            at[i].y += y - b.top;
        }
        x += w;
        lowest = fmin(lowest, y - (b.top - b.bottom));
    }
}

/* How far apart two discs must stand for their lines, which lie side by side, and their arrow heads to be seen. */
static double room(const li_html_place *a, const li_html_place *b, unsigned lines) {
    return a->r + b->r + (lines ? fmin(26 + 12.0 * lines, 120) : 12);
}

static bool push(li_html_place *at, const uint8_t *lines, size_t count) {
    bool moved = false;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = i + 1; k < count; k++) {
            double dx = at[k].x - at[i].x, dy = at[k].y - at[i].y, far = sqrt(dx * dx + dy * dy);
            double wanted = room(&at[i], &at[k], lines[i * count + k]);
            if (far >= wanted) continue;
            if (far < 1e-6) {
                dx = 1;
                dy = (double)(i % 7) - 3;
                far = sqrt(dx * dx + dy * dy);
            }
            double step = 0.4 * (wanted - far) / far;
            if (wanted - far > 0.5) moved = true;
            at[i].x -= dx * step;
            at[i].y -= dy * step;
            at[k].x += dx * step;
            at[k].y += dy * step;
        }
    }
    return moved;
}

static void centre(li_html_place *at, size_t count) {
    borders b = {INFINITY, -INFINITY, INFINITY, -INFINITY};
    for (size_t i = 0; i < count; i++) {
        b.left = fmin(b.left, at[i].x);
        b.right = fmax(b.right, at[i].x);
        b.bottom = fmin(b.bottom, at[i].y);
        b.top = fmax(b.top, at[i].y);
    }
    for (size_t i = 0; i < count; i++) {
        at[i].x -= (b.left + b.right) / 2;
        at[i].y -= (b.bottom + b.top) / 2;
    }
}

/* A graph that has grown beyond the stage is shown smaller: its discs must be, too. */
static void shrink_discs(li_html_place *at, size_t count) {
    double reach = 0;
    for (size_t i = 0; i < count; i++) reach = fmax(reach, fmax(fabs(at[i].x), fabs(at[i].y)));
    double scale = fmax(0.55, fmin(1, STAGE / 2 / fmax(reach, 1)));
    for (size_t i = 0; i < count; i++) at[i].r = floor(at[i].r * scale * 100 + 0.5) / 100;
}

/* Moves discs apart that stand too close, and the parts of the graph together. */
static li_code spread(li_html_place *at, const li_view *view, li_error *err) {
    size_t count = view->node_count;
    uint8_t *lines = calloc(count * count + 1, 1);
    uint32_t *part = calloc(count, sizeof *part), *sizes = calloc(count, sizeof *sizes);
    li_code code = lines && part && sizes ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory to write HTML");
    if (!code) {
        for (size_t i = 0; i < view->edge_count; i++) {
            size_t a = view->edges[i].source, b = view->edges[i].target;
            uint8_t *n = &lines[a < b ? a * count + b : b * count + a];
            if (*n < UINT8_MAX) ++*n;
        }
        uint32_t largest = find_parts(part, sizes, view);
        fit(at, part, largest, count);
        pack(at, part, sizes, largest, count);
        for (size_t step = 0; step < STEPS && push(at, lines, count); step++) {
        }
        centre(at, count);
        shrink_discs(at, count);
    }
    free(lines);
    free(part);
    free(sizes);
    return code;
}

li_code li_html_places(li_html_place **out, const li_view *view, li_error *err) {
    size_t count = view->node_count;
    li_position *laid = NULL;
    *out = NULL;
    li_code code = li_layout(&laid, view, err);
    if (code) return code;
    li_html_place *at = calloc(count + 1, sizeof *at);
    if (!at) code = li_fail(err, LI_E_MEMORY, "no memory to write HTML");
    uint64_t most = li_style_most_mentions(view);
    for (size_t i = 0; i < count && !code; i++) {
        at[i] = (li_html_place){laid[i].x, laid[i].y, radius(&view->nodes[i], most, count)};
    }
    free(laid);
    if (!code && count && count <= CROWD) code = spread(at, view, err);
    for (size_t i = 0; i < count && !code; i++) {
        at[i].x = round(at[i].x * 100) / 100 + 0.0;
        at[i].y = round(at[i].y * 100) / 100 + 0.0;
    }
    if (code) {
        free(at);
        return code;
    }
    *out = at;
    return LI_OK;
}
