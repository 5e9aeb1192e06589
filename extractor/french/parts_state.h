/* What the files that cut a sentence into parts and join them share: parts.c, and what each part hangs on
 * (parts_join.c). Private to this folder. */
#ifndef LI_FRENCH_PARTS_STATE_H
#define LI_FRENCH_PARTS_STATE_H

#include "extractor/french/clause_words.h"
#include "extractor/french/parts.h"

/* A row of a sentence's words: what is cut from it and what is left, or, as a leaf, its draft. */
typedef struct piece {
    const int32_t *ids;
    int32_t count;
    li_cut cut;
    struct piece *part, *rest; /* NULL: a leaf */
    /* of a leaf */
    li_tree_draft *draft; /* NULL: a word alone */
    li_token *tokens;
    const li_form *forms;
    const int32_t *inside;
    struct piece *next; /* leaf of the sentence that has a draft */
} piece;

struct li_parts {
    const li_symbols *symbols;
    const li_word_classes *classes;
    li_token *t;
    int32_t count;
    const li_form *forms; /* of each token */
    const li_tag_view *views;
    uint8_t *tags;
    const int32_t *inside; /* may be NULL */
    li_arena *arena;
    li_error *err;
    piece *whole, *first, **end; /* end: where the next leaf with a draft is entered */
    size_t draft_count;
};

static inline bool is_noun(const li_token *t) {
    return t->upos == LI_NOUN || t->upos == LI_PROPN || t->upos == LI_PRON || t->upos == LI_X || t->upos == LI_NUM;
}

static inline void hang(li_parts *b, int32_t token, int32_t head, li_dep dep) {
    b->t[token].head = head;
    b->t[token].dep = (uint8_t)dep;
}

static inline int32_t root_of(const li_parts *b, const int32_t *ids, int32_t n) {
    for (int32_t i = 0; i < n; i++)
        if (b->t[ids[i]].head < 0) return ids[i];
    return ids[0];
}

static inline bool has_child(const li_parts *b, const int32_t *ids, int32_t n, int32_t head, li_dep dep) {
    for (int32_t i = 0; i < n; i++)
        if (b->t[ids[i]].head == head && b->t[ids[i]].dep == dep) return true;
    return false;
}

/* Hangs the part that was cut from a row, whose tree is built, on a word of what was left of it. */
void li_part_join(li_parts *parts, const li_cut *cut, const int32_t *ids, const int32_t *part, int32_t part_count,
                  const int32_t *rest, int32_t rest_count);

#endif
