/* Where the boxes of a picture stand and how its lines run. Up to 60 boxes by simulated annealing over what a reader
 * would stumble over: boxes that touch, lines that cross, run through a box or under a label, groups that mingle, lines
 * too short for their labels, a page too long; larger scenes by Graphviz's sfdp. The same scene always gets the same
 * places. */
#ifndef LI_EXPORT_PLACE_H
#define LI_EXPORT_PLACE_H

#include "base/error.h"
#include "export/scene.h"

/* Room round the boxes of a group, and between labels. */
#define LI_GROUP_PAD 14.0
#define LI_LABEL_GAP 5.0

/* How the lines of a tie lie beside each other: `apart` points between two, and their labels moved by half of `stagger`
 * along the tie, forward and back in turn. */
typedef struct li_fan {
    double apart, stagger;
    double w, h; /* the largest label */
} li_fan;

/* For a tie whose ends lie in direction (ux, uy), a unit vector. */
li_fan li_fan_of(const li_scene *scene, const li_tie *tie, double ux, double uy);

/* Sets the borders of every group from its boxes. */
void li_group_borders(li_scene *scene);

/* Sets x and y of every box, the groups' borders and, by li_route, the lines. Sizes of boxes and labels are set
 * already. */
LI_MUST_USE li_code li_place(li_scene *scene, li_error *err);

#endif
