#include "export/layout.h"

#include "tests/unit/export/sample.h"
#include "tests/unit/export/written.h"

#include <math.h>

typedef struct made { /* a graph of numbers, without names */
    li_node *nodes;
    li_edge *edges;
    li_view view;
} made;

static made make_graph(size_t nodes, size_t edges, size_t parts) {
    made m = {calloc(nodes, sizeof *m.nodes), calloc(edges, sizeof *m.edges), {0}};
    uint64_t random = 7;
    if (!m.nodes || !m.edges) abort();
    for (size_t i = 0; i < edges; i++) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        size_t part = i % parts, size = nodes / parts;
        m.edges[i].source = (uint32_t)(part * size + (random >> 33) % size);
        m.edges[i].target = (uint32_t)(part * size + (random >> 17) % 97 * (random >> 45) % size);
    }
    m.view = (li_view){.nodes = m.nodes, .node_count = nodes, .edges = m.edges, .edge_count = edges};
    return m;
}

static void free_graph(made *m) {
    free(m->nodes);
    free(m->edges);
}

static double length(const li_position *at, const li_edge *e) {
    return hypot(at[e->source].x - at[e->target].x, at[e->source].y - at[e->target].y);
}

/* In range, not all on one spot, neighbours nearer than strangers, and the same again. */
static void check_layout(const li_view *view) {
    li_position *at = NULL, *again = NULL;
    CHECK_INT(LI_OK, li_layout(&at, view, NULL));
    CHECK_INT(LI_OK, li_layout(&again, view, NULL));
    size_t out = 0, changed = 0, same = 0;
    double near = 0, far = 0;
    for (size_t i = 0; at && again && i < view->node_count; i++) {
        out += !(fabs(at[i].x) <= 5000 && fabs(at[i].y) <= 5000);
        changed += at[i].x != again[i].x || at[i].y != again[i].y;
        same += i && at[i].x == at[i - 1].x && at[i].y == at[i - 1].y;
    }
    CHECK_INT(0, out);
    CHECK_INT(0, changed);
    CHECK(same * 100 <= view->node_count);
    for (size_t i = 0; at && i < view->edge_count; i++) {
        li_edge stranger = {.source = view->edges[i].source, .target = view->edges[(i + 7) % view->edge_count].target};
        near += length(at, &view->edges[i]);
        far += length(at, &stranger);
    }
    if (view->edge_count > 20) CHECK(near < 0.85 * far);
    free(at);
    free(again);
}

int main(void) {
    li_position *none = NULL;
    CHECK_INT(LI_OK, li_layout(&none, &empty_view, NULL));
    CHECK(none == NULL);
    check_layout(&lone_view);
    sample s;
    sample_make(&s);
    check_layout(&s.view);
    sample_free(&s);
    static const size_t sizes[][3] = {{300, 500, 1}, {4000, 9000, 1}, {4000, 6000, 40}, {2500, 10, 1}};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        made m = make_graph(sizes[i][0], sizes[i][1], sizes[i][2]);
        check_layout(&m.view);
        free_graph(&m);
    }
    return check_done();
}
