#include "export/layout.h"

#include "export/gv.h"
#include "export/spread.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* sfdp takes about a second for this many nodes. */
#define SFDP_NODES 2000
#define SFDP_EDGES 20000
#define REACH 4999.0

/* Centres the places and scales them so that neighbours stand about `step` apart and all fit within REACH. */
static void fit(li_position *at, size_t count, double step) {
    double left = INFINITY, right = -INFINITY, bottom = INFINITY, top = -INFINITY;
    for (size_t i = 0; i < count; i++) {
        left = fmin(left, at[i].x);
        right = fmax(right, at[i].x);
        bottom = fmin(bottom, at[i].y);
        top = fmax(top, at[i].y);
    }
    double reach = fmax(right - left, top - bottom) / 2, wanted = step * sqrt((double)count) / 2;
    double scale = reach > 0 ? fmin(wanted, REACH) / reach : 0;
    for (size_t i = 0; i < count; i++) {
        at[i].x = round((at[i].x - (left + right) / 2) * scale * 100) / 100 + 0.0;
        at[i].y = round((at[i].y - (bottom + top) / 2) * scale * 100) / 100 + 0.0;
    }
}

/* Nodes are named by number: a name of the view may hold anything. One edge a pair; weight counts evidences. */
static li_code fill(Agraph_t *g, Agnode_t **nodes, const li_view *view, li_error *err) {
    for (size_t i = 0; i < view->node_count; i++) {
        char name[32];
        snprintf(name, sizeof name, "n%zu", i);
        nodes[i] = agnode(g, name, 1);
        if (!nodes[i]) return li_fail(err, LI_E_MEMORY, "no memory");
    }
    for (size_t i = 0; i < view->edge_count; i++) {
        const li_edge *e = &view->edges[i];
        if (!agedge(g, nodes[e->source], nodes[e->target], NULL, 1)) return li_fail(err, LI_E_MEMORY, "no memory");
    }
    return LI_OK;
}

static li_code run_sfdp(li_position *at, GVC_t *gvc, const li_view *view, li_error *err) {
    Agnode_t **nodes = calloc(view->node_count, sizeof *nodes);
    if (!nodes) return li_fail(err, LI_E_MEMORY, "no memory");
    Agraph_t *g = agopen((char *)(uintptr_t) "places", Agstrictundirected, NULL);
    li_code code = g ? fill(g, nodes, view, err) : li_gv_fail(err, "cannot make a graph");
    if (!code) {
        li_gv_set(g, "overlap", "true");
        li_gv_set(g, "K", "1");
        li_gv_set(g, "splines", "none");
        agattr(g, AGNODE, (char *)(uintptr_t) "label", (char *)(uintptr_t) "");
        srand(1); /* sfdp draws numbers before it sets its own seed */
        if (gvLayout(gvc, g, "sfdp") != 0) {
            code = li_gv_fail(err, "Graphviz cannot place the actors");
        } else {
            for (size_t i = 0; i < view->node_count; i++) {
                at[i] = (li_position){ND_coord(nodes[i]).x, ND_coord(nodes[i]).y};
            }
            gvFreeLayout(gvc, g);
        }
    }
    if (g) agclose(g);
    free(nodes);
    return code;
}

li_code li_layout(li_position **out, const li_view *view, li_error *err) {
    *out = NULL;
    if (view->node_count == 0) return LI_OK;
    li_position *at = calloc(view->node_count, sizeof *at);
    if (!at) return li_fail(err, LI_E_MEMORY, "no memory");
    li_code code;
    if (view->node_count > SFDP_NODES || view->edge_count > SFDP_EDGES) {
        code = li_spread(at, view, err);
    } else {
        li_gv gv;
        code = li_gv_begin(&gv, true, err);
        if (!code) {
            code = run_sfdp(at, gv.context, view, err);
            li_gv_end(&gv);
        }
    }
    if (code) {
        free(at);
        return code;
    }
    fit(at, view->node_count, 150);
    *out = at;
    return LI_OK;
}
