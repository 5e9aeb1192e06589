/* How the graph looks, in every format alike: colours by kind of relation, lines by status, widths by weight, shapes by
 * type of actor, and the words that stand beside them. Colours stay apart for colour-blind readers (a test says so).
 *
 *     view -> style -> dot, pictures, graphml, gexf, json */
#ifndef LI_EXPORT_STYLE_H
#define LI_EXPORT_STYLE_H

#include "base/buffer.h"
#include "graph/graph.h"

/* "#0072B2"; dark enough to be read as text on white. */
const char *li_style_category_color(li_category category);

/* Of a node's area, as "#rrggbb", and of the words on it. */
const char *li_style_type_color(li_actor_type type);
const char *li_style_type_text_color(li_actor_type type);

/* The status that most of an edge's evidence has; the more certain one where two are level. */
li_status li_style_status(const li_edge *edge);

/* Graphviz's style of a line: "solid", "dashed", "dotted"; a denied relation is dashed and has the mark below. */
const char *li_style_line(li_status status);

/* Stands before the label of a denied relation. */
#define LI_STYLE_DENIED_MARK "✕"

/* Width of a line in points, 1 to 5, by number of evidences. */
double li_style_width(uint64_t weight);

/* Size of a node, 4 to 100, by its mentions among at most `most`. */
double li_style_size(uint64_t mentions, uint64_t most);

/* The most mentions that a node of the view has. */
uint64_t li_style_most_mentions(const li_view *view);

/* Words for legends and readers: "coopération", "personne", "annoncé". */
const char *li_style_category_label(li_category category, bool english);
const char *li_style_type_label(li_actor_type type, bool english);
const char *li_style_status_label(li_status status, bool english);

/* ":Actor:Country", as property graphs label nodes. */
const char *li_style_type_graph_labels(li_actor_type type);

/* Appends the relation's name as people read it (English where asked and known), without its count. */
void li_style_relation(li_buffer *out, li_slice relation, bool english);

/* Appends "rencontre ×3", with the mark if it is denied. */
void li_style_edge_label(li_buffer *out, const li_edge *edge, bool english);

/* The evidence that shows the edge best: of its main status, stated by the article itself, naming both actors, short.
 * NULL if the edge has none. */
const li_evidence *li_style_best(const li_edge *edge);

/* Appends what a reader sees who points at an edge: "Russie → Chine : rencontre ×3 (2 faits, 1 annoncé)", then up to
 * `most` sentences with article and date, a line each. Clean text, lines ended by '\n'. */
void li_style_tooltip(li_buffer *out, const li_view *view, const li_edge *edge, size_t most, bool english);

/* Appends what a reader sees who points at a node: name, type, mentions, dates, aliases. As li_style_tooltip. */
void li_style_node_tooltip(li_buffer *out, const li_node *node, bool english);

/* Does edge number i, which is symmetric, stand beside a directed one of the same relation between the same two? */
bool li_style_twin(const li_view *view, size_t i);

/* Appends what tells edge number i from all others between its two actors: its relation, marked where it has a twin. */
void li_style_edge_kind(li_buffer *out, const li_view *view, size_t i);

/* The address of the article that the best evidence comes from, if it is http or https; empty otherwise. */
li_slice li_style_url(const li_view *view, const li_edge *edge);

#endif
