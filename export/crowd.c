#include "export/crowd.h"

#include "export/gv.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* Moving boxes apart takes 12 s for as many. */
#define APART 5000

static li_code fill(Agraph_t *g, Agnode_t **nodes, const li_scene *s, li_error *err) {
    for (size_t i = 0; i < s->box_count; i++) {
        char name[32];
        snprintf(name, sizeof name, "n%zu", i);
        nodes[i] = agnode(g, name, 1);
        if (!nodes[i]) return li_fail(err, LI_E_MEMORY, "no memory");
        li_gv_set_printf(nodes[i], "width", "%.3f", (s->boxes[i].rect.w + 16) / 72);
        li_gv_set_printf(nodes[i], "height", "%.3f", (s->boxes[i].rect.h + 14) / 72);
        li_gv_set(nodes[i], "fixedsize", "true");
        li_gv_set(nodes[i], "shape", "box");
        li_gv_set(nodes[i], "label", "");
    }
    for (size_t t = 0; t < s->tie_count; t++) {
        if (!agedge(g, nodes[s->ties[t].a], nodes[s->ties[t].b], NULL, 1)) {
            return li_fail(err, LI_E_MEMORY, "no memory");
        }
    }
    return LI_OK;
}

static li_code run(li_scene *s, GVC_t *gvc, Agnode_t **nodes, li_error *err) {
    Agraph_t *g = agopen((char *)(uintptr_t) "crowd", Agstrictundirected, NULL);
    li_code code = g ? fill(g, nodes, s, err) : li_gv_fail(err, "cannot make a graph");
    if (!code) {
        li_gv_set(g, "overlap", s->box_count > APART ? "true" : "prism");
        li_gv_set(g, "K", "1.6");
        li_gv_set(g, "splines", "none");
        srand(1); /* sfdp draws numbers before it sets its own seed */
        if (gvLayout(gvc, g, "sfdp") != 0) {
            code = li_gv_fail(err, "Graphviz cannot place the actors");
        } else {
            for (size_t i = 0; i < s->box_count; i++) {
                s->boxes[i].rect.x = ND_coord(nodes[i]).x;
                s->boxes[i].rect.y = ND_coord(nodes[i]).y;
            }
            gvFreeLayout(gvc, g);
        }
    }
    if (g) agclose(g);
    return code;
}

li_code li_crowd(li_scene *s, li_error *err) {
    Agnode_t **nodes = calloc(s->box_count + 1, sizeof *nodes);
    li_gv gv;
    if (!nodes) return li_fail(err, LI_E_MEMORY, "no memory");
    li_code code = li_gv_begin(&gv, true, err);
    if (!code) {
        code = run(s, gv.context, nodes, err);
        li_gv_end(&gv);
    }
    free(nodes);
    return code;
}
