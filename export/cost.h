/* What a reader would stumble over in a picture, as one number that annealing makes small. It is kept up to date from
 * move to move: only what the moved boxes and their ties touch is counted again. */
#ifndef LI_EXPORT_COST_H
#define LI_EXPORT_COST_H

#include "base/error.h"
#include "export/scene.h"

typedef struct li_cost li_cost;

/* Borrows the scene, whose boxes the caller moves. */
LI_MUST_USE li_code li_cost_new(li_cost **out, li_scene *scene, li_error *err);
void li_cost_free(li_cost *cost);

/* The boxes were just moved: by how much the cost grows. Exactly one of keep and undo must follow; before undo, the
 * caller moves the boxes back. */
double li_cost_moved(li_cost *cost, const size_t *boxes, size_t count);
void li_cost_keep(li_cost *cost);
void li_cost_undo(li_cost *cost);

#endif
