/* Counting the weights of one table from examples: which tag, which move, which label. */
#ifndef LI_TOOLS_TRAIN_COUNT_H
#define LI_TOOLS_TRAIN_COUNT_H

#include "tools/train/treebank.h"
#include "tools/train/weights.h"

typedef struct corpus {
    example **examples;
    size_t count;
    const li_symbols *symbols;
} corpus;

/* Weights of the tag table after some passes over the corpus; averaged. */
weights *count_tags(const corpus *c, int passes);

/* Tags every token of e by w (as the program itself will) into out; also upos, feats and lemma of its tokens. */
void tag_example(const weights *w, example *e, const li_symbols *symbols, uint8_t *out);

/* What the tree builder goes by: the tables of the model that bear these names. */
typedef struct tree_weights {
    weights *arc, *label, *moves, *labels;
} tree_weights;

/* Counts them; each example's tags are those that tag_example left in tags[i]. Averaged over as many runs, each with
 * another order of the examples. */
tree_weights count_arcs(const corpus *c, uint8_t *const *tags, int passes, int runs);
void tree_weights_free(tree_weights w);

/* The tree of e by these weights: heads and labels a token. Scratch memory from arena. */
void tree_example(const tree_weights *w, const example *e, const uint8_t *tags, const li_symbols *symbols,
                  int32_t *head, uint8_t *dep, li_arena *arena);

#endif
