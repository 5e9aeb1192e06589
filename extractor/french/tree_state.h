/* The state of the tree builder and the features of its choices: shared by tree.c, which follows the weights, and by
 * the program that counts them. Items are the sentence's words without punctuation, which is kept as a mark between
 * them. */
#ifndef LI_FRENCH_TREE_STATE_H
#define LI_FRENCH_TREE_STATE_H

#include "extractor/french/tree.h"

typedef enum li_move { LI_SHIFT, LI_REDUCE, LI_LEFT, LI_RIGHT, LI_MOVE_COUNT } li_move;

enum { LI_ARC_FEATURES = 44, LI_ARC_FEATURES_FIRST = 12, LI_LABEL_FEATURES = 20, LI_LABEL_FEATURES_FIRST = 7 };

typedef struct li_item {
    uint32_t lemma;  /* hash of the lemma's text */
    uint32_t form;   /* hash of the form's text */
    uint32_t agree;  /* gender and number; person of a verb above */
    uint32_t traits; /* verb: transitive, pronominal ... */
    int32_t token;   /* its index in the sentence */
    uint8_t tag;     /* li_tag */
    uint8_t gap;     /* punctuation before it: bits, comma 1, colon or semicolon 2, quotes 4, brackets 8, dash 16 */
} li_item;

typedef struct li_tree_state {
    const li_item *items;
    int32_t count, next, depth; /* next: first unread item; count itself stands for the root */
    int32_t *stack;
    int32_t *head, *left, *right; /* head: -1 none yet; count: the root. left, right: outermost child or -1 */
    uint8_t *dep;
    uint8_t *lefts, *rights; /* number of children */
    uint32_t *children;      /* bits 1u << li_dep of children */
    uint32_t *prep;          /* lemma hash of the item's preposition (a case child), or 0 */
} li_tree_state;

/* Is the token passed over: punctuation, a later word of a name (inside, may be NULL), a title before a name (M., Mme)?
 */
bool li_tree_skips(const li_token *tokens, size_t i, size_t count, const uint8_t *tags, const int32_t *inside,
                   const li_symbols *symbols);

/* Items of a tagged sentence (count tokens), all tokens but those passed over; *item_count of them, in arena. NULL if
 * there is no memory. */
LI_MUST_USE li_item *li_tree_items(const li_token *tokens, size_t count, const li_tag_view *views, const uint8_t *tags,
                                   const int32_t *inside, const li_symbols *symbols, li_arena *arena,
                                   int32_t *item_count);

/* Nothing is moved yet; what the state consists of is in arena. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_tree_begin(li_tree_state *state, const li_item *items, int32_t count, li_arena *arena);

/* The moves that are allowed now, as bits 1u << li_move. */
unsigned li_tree_moves(const li_tree_state *state);
bool li_tree_done(const li_tree_state *state);

/* Makes the move; label is used by LI_LEFT and LI_RIGHT. */
void li_tree_make(li_tree_state *state, li_move move, li_dep label);

/* Where the model says which moves, and which labels of an arc, there ever were. */
uint32_t li_moves_key(const li_tree_state *state);
uint32_t li_labels_key(const li_tree_state *state, int32_t head, int32_t dependent);

/* What features speak of: the top of the stack and the word below it, the next words, their nearest relatives. */
typedef struct li_look {
    const li_tree_state *state;
    const li_item *s0, *s1, *n0, *n1, *n2, *n3, *s0h, *s0l, *s0r, *n0l, *s0h2;
    uint32_t s0dep, s0kids, n0kids, s0prep, n0prep, s0lefts, s0rights, n0lefts, distance;
} li_look;
void li_look_at(li_look *look, const li_tree_state *state);

/* The features of a move, and of a label, in two parts: the first ones decide most choices alone. Rows of the model's
 * tables. */
void li_arc_features_first(uint32_t out[LI_ARC_FEATURES_FIRST], const li_look *look);
void li_arc_features_rest(uint32_t out[LI_ARC_FEATURES - LI_ARC_FEATURES_FIRST], const li_look *look);
void li_label_features_first(uint32_t out[LI_LABEL_FEATURES_FIRST], const li_tree_state *state, int32_t head,
                             int32_t dependent);
void li_label_features_rest(uint32_t out[LI_LABEL_FEATURES - LI_LABEL_FEATURES_FIRST], const li_tree_state *state,
                            int32_t head, int32_t dependent);

#endif
