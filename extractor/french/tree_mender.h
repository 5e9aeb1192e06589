/* What the files of tree mending share: subjects and verbs (tree_mend.c), clauses among clauses (tree_mend_clauses.c),
 * objects and complements (tree_mend_objects.c), titles (tree_mend_titles.c), rows (tree_mend_rows.c). Private to this
 * folder. */
#ifndef LI_FRENCH_TREE_MENDER_H
#define LI_FRENCH_TREE_MENDER_H

#include "extractor/french/tree_mend.h"

typedef struct mender {
    li_token *t;
    int32_t count;
    const li_symbols *symbols;
    const li_slice *forms; /* of each token */
    uint32_t *kids;        /* of each token: bits 1u << li_dep that children of it may have, and no others have */
} mender;

static inline bool form_is(const mender *m, int32_t i, const char *text) {
    return m->forms[i].len && m->forms[i].ptr[0] == text[0] && li_slice_eq(m->forms[i], li_slice_of(text));
}

static inline bool is_noun(const li_token *t) {
    return t->upos == LI_NOUN || t->upos == LI_PROPN || t->upos == LI_X ||
           (t->upos == LI_PRON && !(t->shape & LI_SHAPE_CLITIC));
}

/* Function words: what hangs on them belongs to the word they serve. */
enum { LI_SERVING = 1 << LI_AUX_OF | 1 << LI_AUX_PASS | 1 << LI_COP | 1 << LI_DET_OF | 1 << LI_EXPL };
static inline bool serves(uint8_t dep) { return LI_SERVING >> dep & 1; }

/* The first token that hangs on head by dep; -1 if none does. */
static inline int32_t child(const mender *m, int32_t head, li_dep dep) {
    if (head < 0 || !(m->kids[head] >> dep & 1)) return -1;
    for (int32_t i = 0; i < m->count; i++)
        if (m->t[i].head == head && m->t[i].dep == dep) return i;
    m->kids[head] &= ~(1u << dep);
    return -1;
}

static inline void hang(mender *m, int32_t i, int32_t head, li_dep dep) {
    m->t[i].head = head;
    m->t[i].dep = (uint8_t)dep;
    if (head >= 0) m->kids[head] |= 1u << dep;
}

static inline void move(mender *m, int32_t i, int32_t head) { hang(m, i, head, (li_dep)m->t[i].dep); }
static inline void relabel(mender *m, int32_t i, li_dep dep) { hang(m, i, m->t[i].head, dep); }

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
    if (li_verb_form(&m->t[v]) == LI_FIN) return (m->t[v].feats & LI_MOOD) != LI_IMP;
    if (!(m->kids[v] & LI_SERVING)) return false;
    for (int32_t i = 0; i < m->count; i++)
        if (m->t[i].head == v && serves(m->t[i].dep) && li_is_verb(&m->t[i]) && li_verb_form(&m->t[i]) == LI_FIN)
            return true;
    return false;
}

/* The first of the 40 tokens before i that are below it; i itself if none is. */
static inline int32_t leftmost(const mender *m, int32_t i) {
    int32_t from = i > 40 ? i - 40 : 0, first = i;
    uint64_t in = 1, before = 0; /* bits 1 << (i - k) of tokens known to be below i */
    while (in != before) {
        before = in;
        for (int32_t k = i - 1; k >= from; k--) {
            if (in >> (i - k) & 1) continue;
            int32_t h = m->t[k].head;
            bool inside = h >= from && h <= i ? in >> (i - h) & 1 : below(m, h, i);
            if (!inside) continue;
            in |= UINT64_C(1) << (i - k);
            if (k < first) first = k;
        }
    }
    return first;
}

static inline uint32_t number_of(const mender *m, int32_t v) {
    uint32_t number = li_verb_form(&m->t[v]) == LI_FIN ? m->t[v].feats & LI_NUMBER : 0;
    for (int32_t i = 0; i < v && !number; i++)
        if (m->t[i].head == v && serves(m->t[i].dep) && li_verb_form(&m->t[i]) == LI_FIN)
            number = m->t[i].feats & LI_NUMBER;
    return number;
}

/* May the noun be the subject of the finite verb? */
static inline bool agrees(const mender *m, int32_t noun, int32_t v) {
    uint32_t a = m->t[noun].feats & LI_NUMBER, b = number_of(m, v);
    int32_t det = a ? -1 : child(m, noun, LI_DET_OF); /* les propos */
    if (det >= 0 && m->t[noun].upos == LI_NOUN) a = m->t[det].feats & LI_NUMBER;
    return !a || !b || (a & b);
}

/* The head of the noun group that ends right before token `end`: past its complements, its last coordinated member and
 * the later words of a name; not past token `from` or a verb. -1 if there is none. */
static inline int32_t group_before(const mender *m, int32_t from, int32_t end) {
    int32_t c = end - 1;
    for (int guard = 0; c > from && guard < 30; guard++) {
        const li_token *t = &m->t[c];
        bool inner = t->dep == LI_FLAT || !is_noun(t) || child(m, c, LI_CASE) >= 0 ||
                     (t->dep == LI_CONJ && child(m, c, LI_CC) >= 0);
        if (!inner) return c;
        if (t->head < 0 || t->head >= end || t->head <= from || li_is_verb(&m->t[t->head])) break;
        c = t->head;
    }
    bool noun = c > from && is_noun(&m->t[c]) && child(m, c, LI_CASE) < 0 && m->t[c].dep != LI_FLAT;
    return noun && child(m, c, LI_CC) < 0 ? c : -1;
}

static inline bool has_subject(const mender *m, int32_t v) {
    if (!(m->kids[v] & (1u << LI_NSUBJ | 1u << LI_CSUBJ | 1u << LI_EXPL))) return false;
    for (int32_t i = 0; i < m->count; i++) {
        if (m->t[i].head != v) continue;
        if (m->t[i].dep == LI_NSUBJ || m->t[i].dep == LI_CSUBJ) return true;
        if (m->t[i].dep == LI_EXPL && !form_is(m, i, "se") && !form_is(m, i, "s'") && !form_is(m, i, "en") &&
            !form_is(m, i, "y"))
            return true;
    }
    return false;
}

/* The steps of tree_mend_objects.c, in the order in which they are taken. */
bool li_mend_is_time(const mender *m, int32_t noun); /* does the noun say when: semaine, mardi, a number? */
void li_mend_adjectives(mender *m);                  /* adjectives get the noun beside them */
void li_mend_objects(mender *m);                     /* verbs get what they act on */
void li_mend_complements(mender *m);                 /* prepositions of several words, what « entre » joins */

/* tree_mend_titles.c: names stand beside their titles. */
void li_mend_titles(mender *m, const li_word_classes *classes);

/* tree_mend_rows.c: the members of a row hang on its first, those with a title once names stand beside their titles. */
void li_mend_rows(mender *m);
void li_mend_titled_rows(mender *m, const li_word_classes *classes);

/* Clauses among clauses: what « que », relatives, participles and infinitives belong to (tree_mend_clauses.c). */
void li_mend_clauses(mender *m, const li_word_classes *classes);
void li_mend_participles(mender *m);

#endif
