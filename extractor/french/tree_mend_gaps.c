/* Clauses without their verb: « X soutient Y et A B ». What A is to B the verb before it says; A is no second Y. Those
 * without its auxiliary: « X a soutenu Y et A critiqué B ». */
#include "extractor/french/tree_mender.h"

/* Words about a clause without its verb: its verb, what joins it to the clause before, A, and what follows A. */
typedef struct gap {
    int32_t verb, joint, a, next, b;
} gap;

/* « du », « de la », « des »: some of it. */
static bool says_some(const mender *m, int32_t i) {
    if (form_is(m, i, "du") || form_is(m, i, "des")) return true;
    return form_is(m, i, "de") && i + 1 < m->count && m->t[i + 1].upos == LI_DET;
}

static int32_t verb_above(const mender *m, int32_t i) {
    for (int guard = 0; i >= 0 && !li_is_verb(&m->t[i]) && guard < 20; guard++) i = m->t[i].head;
    return i;
}

/* The noun, none of time, of a group that begins at the token; -1 if none does. */
static int32_t noun_from(const mender *m, int32_t first) {
    int32_t i = first;
    while (i < m->count && i < first + 4 && !is_noun(&m->t[i]) &&
           (m->t[i].upos == LI_DET || m->t[i].upos == LI_NUM || m->t[i].upos == LI_ADP || m->t[i].upos == LI_ADJ))
        i++;
    if (i >= m->count || (m->t[i].upos != LI_NOUN && m->t[i].upos != LI_PROPN)) return -1;
    return lemma_in(m, i, LI_WORDS_TIME) || (m->t[i].shape & LI_SHAPE_NUMBER) ? -1 : i;
}

/* The last noun before `joint` with the preposition, if the verb has no name for its object: « négocie avec Y et A avec
 * B »; but: « rencontre Y à Rome et A à Vienne ». */
static bool has_like(const mender *m, const gap *g, int32_t mark) {
    int32_t o = child(m, g->verb, LI_OBJ), like = -1;
    if (o >= 0 && (m->t[o].upos == LI_PROPN || m->t[o].upos == LI_PRON)) return false;
    for (int32_t i = g->verb + 1; i < g->joint; i++) {
        if (m->t[i].upos == LI_PROPN && like < 0) return false;
        if (m->t[i].upos == LI_ADP && !holds_de(m, i)) like = like < 0 ? i : m->count;
    }
    return like > 0 && like < m->count && !holds_de(m, mark) && m->t[like].lemma == m->t[mark].lemma;
}

/* The head of what A does it to; -1 if there is no such thing. */
static int32_t second_part(const mender *m, const gap *g) {
    const li_token *n = &m->t[g->next];
    int32_t first = g->verb + 1, b = noun_from(m, g->next);
    while (first < g->joint && m->t[first].upos == LI_ADV) first++;
    if (b < 0) return -1;
    if (says_some(m, g->next)) return m->t[b].upos == LI_NOUN && says_some(m, first) ? b : -1;
    if (n->upos == LI_ADP) return has_like(m, g, g->next) ? b : -1;
    int32_t o = next_child(m, g->verb, 1u << LI_OBJ, g->verb + 1);
    if ((o < 0 || o > g->joint) && !says_some(m, first)) return -1;
    if (n->upos == LI_PROPN) return m->t[g->a].shape & n->shape & LI_SHAPE_NAME ? b : -1;
    return n->upos == LI_DET || n->upos == LI_NUM ? b : -1;
}

/* Is token a the first of two groups side by side behind « et » or a comma? */
static bool opens_gap(const mender *m, gap *g, int32_t a) {
    g->a = a;
    g->joint = a - 1;
    if (m->t[g->joint].upos == LI_DET && m->t[g->joint].head == a) g->joint--;
    if (g->joint < 3 || !(m->t[g->joint].upos == LI_CCONJ || form_is(m, g->joint, ","))) return false;
    g->next = a + 1;
    while (g->next < m->count && !(m->t[g->next].shape & LI_SHAPE_NAME) && m->t[g->next].head == a &&
           (m->t[g->next].dep == LI_FLAT || m->t[g->next].dep == LI_AMOD))
        g->next++;
    if (g->next >= m->count || m->t[g->next].upos == LI_PUNCT || child(m, a, LI_CASE) >= 0) return false;
    g->verb = verb_above(m, a);
    if (g->verb < 1 || g->verb > g->joint - 2 || !is_finite(m, g->verb)) return false;
    int32_t s = child(m, g->verb, LI_NSUBJ);
    if (s < 0 || s > g->verb) return false;
    g->b = second_part(m, g);
    return g->b >= 0;
}

/* No verb stands between its own and the end of the clause that lacks one. */
static bool lacks_verb(const mender *m, const gap *g) {
    for (int32_t i = g->verb + 1; i < m->count && (i < g->b || m->t[i].upos != LI_PUNCT); i++)
        if (li_is_verb(&m->t[i]) || m->t[i].upos == LI_SCONJ) return false;
    return true;
}

/* The verb before `joint` whose « a », « ont » a bare participle behind it shares; -1. */
static int32_t lender(const mender *m, int32_t joint) {
    for (int32_t v = joint - 1; v > 0; v--) {
        if (!li_is_verb(&m->t[v]) || serves(m->t[v].dep)) continue;
        int32_t aux = child(m, v, LI_AUX_OF), s = child(m, v, LI_NSUBJ);
        bool has = aux >= 0 && aux < v && li_verb_form(&m->t[aux]) == LI_FIN &&
                   li_symbols_is(m->symbols, m->t[aux].lemma, "avoir");
        return has && s >= 0 && s < aux ? v : -1;
    }
    return -1;
}

/* What stands right behind the participle and may be its object only; -1 if nothing does. */
static int32_t thing_behind(const mender *m, int32_t v) {
    if (v + 1 >= m->count || next_child(m, v, 1u << LI_AGENT, 0) >= 0) return -1;
    uint8_t upos = m->t[v + 1].upos;
    int32_t o = upos == LI_DET || upos == LI_PROPN || upos == LI_NUM ? noun_from(m, v + 1) : -1;
    return o < 0 || says_some(m, v + 1) ? -1 : o;
}

/* The head of the group that ends right before the participle, if it has no preposition; -1. */
static int32_t actor_before(const mender *m, int32_t v) {
    int32_t a = v - 1;
    for (int guard = 0; guard < 6 && a > 0 && m->t[a].head >= 0 && m->t[a].head < a; guard++) {
        if (m->t[a].dep != LI_FLAT && m->t[a].dep != LI_AMOD) break;
        a = m->t[a].head;
    }
    bool noun = a > 3 && (m->t[a].upos == LI_PROPN || m->t[a].upos == LI_NOUN);
    return noun && child(m, a, LI_CASE) < 0 ? a : -1;
}

/* « X a soutenu Y et A critiqué B »: what has an object is no passive, and A, before it, acts. */
static void join_bare_participles(mender *m) {
    for (int32_t v = 5; (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        if (li_verb_form(&m->t[v]) != LI_PART_PAST || (m->t[v].feats & (LI_FEM | LI_PLUR)) ||
            next_child(m, v, LI_SERVING, 0) >= 0)
            continue;
        int32_t o = thing_behind(m, v), a = o >= 0 ? actor_before(m, v) : -1;
        if (a < 0) continue;
        int32_t joint = a - 1 - (m->t[a - 1].upos == LI_DET);
        if (joint < 3 || (m->t[joint].upos != LI_CCONJ && !form_is(m, joint, ","))) continue;
        int32_t u = lender(m, joint);
        if (u < 0 || below(m, u, v) || below(m, u, a) || below(m, u, o)) continue;
        hang(m, v, u, LI_CONJ);
        hang(m, a, v, LI_NSUBJ);
        hang(m, o, v, LI_OBJ);
        if (m->t[joint].upos == LI_CCONJ) hang(m, joint, v, LI_CC);
    }
}

void li_mend_gaps(mender *m) {
    join_bare_participles(m);
    const uint32_t hung = 1u << LI_CONJ | 1u << LI_APPOS | 1u << LI_NMOD | 1u << LI_OBJ | 1u << LI_OBL |
                          1u << LI_DEP_OTHER | 1u << LI_FLAT;
    for (int32_t a = 3; (a = next_noun(m, hung, a + 1)) >= 0;) {
        gap g;
        if (m->t[a].upos != LI_PROPN || !opens_gap(m, &g, a) || !lacks_verb(m, &g)) continue;
        if (below(m, g.verb, g.b)) continue;
        hang(m, a, g.verb, LI_DEP_OTHER);
        hang(m, g.b, g.verb, LI_DEP_OTHER);
        for (int32_t c = g.b; (c = next_noun(m, 1u << LI_CONJ, c + 1)) >= 0;) /* … et A B et C */
            if (m->t[c].head <= a && m->t[c].head > g.verb && !below(m, g.b, c)) move(m, c, g.b);
    }
}
