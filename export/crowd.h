/* Places for more boxes than annealing can arrange: Graphviz's sfdp, which then moves overlapping boxes apart. */
#ifndef LI_EXPORT_CROWD_H
#define LI_EXPORT_CROWD_H

#include "base/error.h"
#include "export/scene.h"

/* Sets x and y of every box, whose sizes are set. */
LI_MUST_USE li_code li_crowd(li_scene *scene, li_error *err);

#endif
