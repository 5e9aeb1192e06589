/* Trees: for each word of a sentence the word that governs it, and how (subject, object, …). Built from left to right
 * in linear time: a stack of open words, the next word, and four moves (shift, reduce, arc to the left, arc to the
 * right), each chosen by the weights of the model's arc table, its label by the label table. The labels are Universal
 * Dependencies' relations, a few of them joined.
 *
 *     tags -> tree fills head, dep -> clause */
#ifndef LI_FRENCH_TREE_H
#define LI_FRENCH_TREE_H

#include "base/arena.h"
#include "extractor/french/tag.h"

typedef enum li_dep {
    LI_DEP_NONE,
    LI_ROOT,
    LI_NSUBJ,
    LI_OBJ,
    LI_IOBJ,
    LI_OBL,
    LI_AGENT,
    LI_NMOD,
    LI_AMOD,
    LI_DET_OF,
    LI_CASE,
    LI_MARK,
    LI_AUX_OF,
    LI_AUX_PASS,
    LI_COP,
    LI_ADVMOD,
    LI_CONJ,
    LI_CC,
    LI_APPOS,
    LI_ACL,
    LI_RELCL,
    LI_ADVCL,
    LI_XCOMP,
    LI_CCOMP,
    LI_CSUBJ,
    LI_FLAT,
    LI_FIXED,
    LI_NUMMOD,
    LI_EXPL,
    LI_PARATAXIS,
    LI_DEP_OTHER,
    LI_PUNCT_OF,
    LI_DEP_COUNT
} li_dep;

_Static_assert(LI_DEP_COUNT <= 32, "sets of them are bits of a uint32_t");

const char *li_dep_name(li_dep dep); /* "nsubj" */

/* A tree to be built: of tokens[0..count), which are tagged; views and tags as li_tag_sentence left them. inside (may
 * be NULL): inside[i] >= 0 says that token i is a later word of the name that begins at token inside[i], which the tree
 * takes as one word. All of them must outlive the draft, which lives in arena. Fails with LI_E_MEMORY. */
typedef struct li_tree_draft li_tree_draft;
LI_MUST_USE li_code li_tree_draft_new(li_tree_draft **out, const li_symbols *symbols, li_token *tokens, size_t count,
                                      const li_tag_view *views, const uint8_t *tags, const int32_t *inside,
                                      li_arena *arena, li_error *err);

/* Builds count trees, several of them side by side: while the weights of one's next choice come from memory, others
 * make theirs. */
void li_trees_build(const li_model *model, li_tree_draft *const *drafts, size_t count);

/* Fills head and dep of a built draft's tokens: every token but one root gets a governor; heads form a tree. */
void li_tree_draft_write(const li_tree_draft *draft, const li_symbols *symbols);

/* The three of them for one sentence. */
LI_MUST_USE li_code li_tree_sentence(const li_model *model, const li_symbols *symbols, li_token *tokens, size_t count,
                                     const li_tag_view *views, const uint8_t *tags, const int32_t *inside,
                                     li_arena *arena, li_error *err);

#endif
