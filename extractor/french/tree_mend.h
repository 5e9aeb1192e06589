/* Mending: what the weights got wrong that French grammar does not allow. A tree that was built word by word is looked
 * over once: auxiliaries govern nothing, a finite verb has a subject when a free noun group stands right before it, a
 * sentence does not hang on a participle that opens it. Used by parts.c for the parts of a sentence, by rule/pattern.c
 * for a pattern.
 *
 *     tag, tags mended (tag_mend.c) -> parts -> tree, tree mended (tree_mend*.c) -> clause */
#ifndef LI_FRENCH_TREE_MEND_H
#define LI_FRENCH_TREE_MEND_H

#include "extractor/french/form.h"
#include "extractor/french/tree.h"

/* A tree as it was built: count tokens, and of each its form, or NULL. */
typedef struct li_raw_tree {
    li_token *tokens;
    const li_form *forms;
    int32_t count;
} li_raw_tree;

/* Changes the tokens of count trees. classes: those of clause analysis (clause_words.h). Scratch memory from arena.
 * Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_trees_mend(const li_raw_tree *trees, size_t count, const li_symbols *symbols,
                                  const li_word_classes *classes, li_arena *arena, li_error *err);

/* For tag.c, before the tree is built: être and avoir before a participle are auxiliaries, a sentence has a verb.
 * Changes tags and tokens. */
void li_tags_mend(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags, const li_symbols *symbols);

#endif
