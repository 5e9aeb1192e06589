/* A picture in the making: the strongest part of a view, as boxes and lines on a page in points (y grows upwards).
 *
 *     view -> li_scene_make (what is shown) -> measure (sizes of words) -> place (boxes) -> route (curves, labels)
 *          -> picture (Graphviz draws it)
 *
 * A scene owns its arrays and borrows the view. */
#ifndef LI_EXPORT_SCENE_H
#define LI_EXPORT_SCENE_H

#include "base/buffer.h"
#include "export/export.h"

#include <stdint.h>

#define LI_NONE SIZE_MAX

typedef struct li_point {
    double x, y;
} li_point;

typedef struct li_rect { /* by its centre */
    double x, y, w, h;
} li_rect;

typedef struct li_box { /* an actor */
    size_t node;        /* in the view */
    size_t group;       /* or LI_NONE */
    double strength;    /* evidences of its lines */
    double font;        /* points */
    li_rect rect;
    size_t text; /* offset of its words in the scene's text, NUL-ended, lines apart by '\n' */
} li_box;

typedef struct li_line { /* a relation */
    size_t edge;         /* in the view */
    size_t from, to;     /* boxes */
    size_t tie;
    li_point curve[4]; /* cubic, from the border of one box to that of the other or to its arrow head */
    li_point tip;      /* of the arrow head */
    li_rect label;
    double font;   /* of the label, points */
    bool labelled; /* there was room for its label */
    size_t text;
} li_line;

typedef struct li_tie { /* two boxes with all lines between them, which follow each other */
    size_t a, b;        /* boxes, a < b */
    size_t first, count;
    double weight;
} li_tie;

typedef struct li_group { /* a country and its people and bodies */
    li_slice country;     /* its id */
    size_t head;          /* the country's box */
    size_t count;
    double left, bottom, right, top;
} li_group;

typedef struct li_scene {
    const li_view *view;
    li_slice title;
    bool english;
    li_box *boxes; /* by the view's order of nodes */
    size_t box_count;
    li_line *lines;
    size_t line_count;
    li_tie *ties;
    size_t tie_count;
    li_group *groups;
    size_t group_count;
    li_buffer text;
    size_t actors_left_out, relations_left_out;
} li_scene;

/* Chooses at most `actors` boxes and `relations` lines: the strongest, at least one line a box, not more than a handful
 * between two. */
LI_MUST_USE li_code li_scene_make(li_scene *scene, const li_view *view, const li_export_options *options, size_t actors,
                                  size_t relations, li_error *err);
void li_scene_free(li_scene *scene);

/* The rectangle round everything in a placed and routed scene. */
li_rect li_scene_extent(const li_scene *scene);

/* Moves everything. */
void li_scene_move(li_scene *scene, double dx, double dy);

const char *li_scene_text(const li_scene *scene, size_t text);
const li_node *li_scene_node(const li_scene *scene, size_t box);
const li_edge *li_scene_edge(const li_scene *scene, size_t line);

#endif
