/* What the parts of tree mending share: subjects and verbs (tree_mend.c), objects and complements (tree_mend_objects.c),
 * titles (tree_mend_titles.c).
 * Private to this folder. */
#ifndef LI_FRENCH_TREE_MENDER_H
#define LI_FRENCH_TREE_MENDER_H

#include "extractor/french/tree_mend.h"

typedef struct mender {
    li_token *t;
    int32_t count;
    const li_symbols *symbols;
} mender;

static inline bool form_is(const mender *m, int32_t i, const char *text) {
    li_slice form = li_symbols_text(m->symbols, m->t[i].form);
    return form.len && form.ptr[0] == text[0] && li_slice_eq(form, li_slice_of(text));
}

static inline bool is_verb(const li_token *t) { return t->upos == LI_VERB || t->upos == LI_AUX; }
static inline uint32_t form_of(const li_token *t) { return t->feats & LI_FORM; }
static inline bool is_noun(const li_token *t) {
    return t->upos == LI_NOUN || t->upos == LI_PROPN || t->upos == LI_X || (t->upos == LI_PRON && !(t->shape & LI_SHAPE_CLITIC));
}

/* Function words: what hangs on them belongs to the word they serve. */
static inline bool serves(uint8_t dep) {
    return dep == LI_AUX_OF || dep == LI_AUX_PASS || dep == LI_COP || dep == LI_DET_OF || dep == LI_EXPL;
}

static inline int32_t child(const mender *m, int32_t head, li_dep dep) {
    for (int32_t i = 0; i < m->count; i++)
        if (m->t[i].head == head && m->t[i].dep == dep) return i;
    return -1;
}

static inline void hang(mender *m, int32_t i, int32_t head, li_dep dep) {
    m->t[i].head = head;
    m->t[i].dep = (uint8_t)dep;
}

/* Would hanging i on head make a ring? */
static inline bool below(const mender *m, int32_t head, int32_t i) {
    for (int32_t guard = 0; head >= 0 && guard <= m->count; guard++, head = m->t[head].head)
        if (head == i) return true;
    return false;
}

/* The first token of a verb group that ends in v: clitics, ne, auxiliaries before it. */
static inline int32_t group_start(const mender *m, int32_t v) {
    int32_t i = v;
    while (i > 0) {
        const li_token *p = &m->t[i - 1];
        bool own = p->head == v && (serves(p->dep) || p->dep == LI_ADVMOD || p->dep == LI_OBJ || p->dep == LI_IOBJ);
        if (!own || p->upos == LI_NOUN || p->upos == LI_PROPN || p->upos == LI_NUM) break;
        i--;
    }
    return i;
}

static inline bool is_finite(const mender *m, int32_t v) {
    if (form_of(&m->t[v]) == LI_FIN) return (m->t[v].feats & LI_MOOD) != LI_IMP;
    for (int32_t i = 0; i < m->count; i++)
        if (m->t[i].head == v && serves(m->t[i].dep) && is_verb(&m->t[i]) && form_of(&m->t[i]) == LI_FIN) return true;
    return false;
}

static inline int32_t leftmost(const mender *m, int32_t i) {
    int32_t first = i;
    for (int32_t k = i - 1; k >= 0 && k >= i - 40; k--)
        if (below(m, k, i)) first = k;
    return first;
}

/* The steps of tree_mend_objects.c, in the order in which they are taken. */
void li_mend_adjectives(mender *m);  /* adjectives get the noun beside them */
void li_mend_objects(mender *m);     /* verbs get what they act on */
void li_mend_complements(mender *m); /* prepositions of several words, what « entre » joins */

/* tree_mend_titles.c: names stand beside their titles. */
void li_mend_titles(mender *m, const li_word_classes *classes);

#endif
