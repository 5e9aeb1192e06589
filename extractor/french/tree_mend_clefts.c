/* Clefts: « c'est X que Y a critiqué », « c'est avec X que Y a signé ». */
#include "extractor/french/tree_mender.h"

/* The noun of the group with a preposition that ends before « que »: « c'est avec X que »; -1 if there is none. */
static int32_t prepared_before(const mender *m, int32_t is, int32_t que) {
    int32_t mark = is + 1, n;
    while (mark < que && m->t[mark].upos == LI_ADV) mark++;
    n = mark < que && m->t[mark].upos == LI_ADP ? m->t[mark].head : -1;
    return n > mark && n < que && is_noun(&m->t[n]) && child(m, n, LI_CASE) == mark ? n : -1;
}

/* « c'est à X que Y et Z ont signé »: what stands right behind « que » acts. */
static void find_cleft_subject(mender *m, int32_t que, int32_t v) {
    int32_t k = que + 1 + (m->t[que + 1].upos == LI_DET), s = child(m, v, LI_NSUBJ);
    if (k >= v || !is_noun(&m->t[k]) || child(m, k, LI_CASE) >= 0 || m->t[k].head == v) return;
    int32_t cc = s > k && s < v ? leftmost(m, s) - 1 : -1;
    if (s > que && s < v && (cc <= k || m->t[cc].upos != LI_CCONJ)) return;
    hang(m, k, v, LI_NSUBJ);
    if (cc < 0) return;
    hang(m, s, k, LI_CONJ);
    hang(m, cc, s, LI_CC);
}

/* « c'est X que bombarde Y »: what follows the verb acts, since « que » is acted on. */
static void turn_inverted(mender *m, int32_t n, int32_t que, int32_t v) {
    int32_t o = child(m, v, LI_OBJ), s = child(m, v, LI_NSUBJ);
    if (o < v || (s >= 0 && s != n) || child(m, o, LI_CASE) >= 0 || !is_noun(&m->t[o])) return;
    for (int32_t i = que + 1; i < v; i++)
        if (is_noun(&m->t[i])) return;
    relabel(m, o, LI_NSUBJ);
}

/* « c'est X que Y a critiqué », « c'est à X que Y a demandé » */
void li_mend_clefts(mender *m) {
    for (int32_t is = 0; holds(m, LI_WORDS_WHOM) && (is = next_verb(m, LI_ANY_DEP, is + 1)) >= 0;) {
        int32_t i = is - 1, que = is + 1;
        bool be = form_is(m, is, "est") || form_is(m, is, "sont") || form_is(m, is, "était");
        if (!be || (!form_is(m, i, "c'") && !form_is(m, i, "ce"))) continue;
        while (que < m->count && !form_in(m, que, LI_WORDS_WHOM) && m->t[que].upos != LI_PUNCT &&
               !li_is_verb(&m->t[que]))
            que++;
        int32_t n = que < m->count && m->t[que].upos != LI_PUNCT && !li_is_verb(&m->t[que]) ? group_before(m, is, que)
                                                                                            : -1,
                v = que + 1;
        while (v < m->count && !(li_is_verb(&m->t[v]) && !serves(m->t[v].dep) && is_finite(m, v))) v++;
        bool prepared = n < 0 && que < m->count && form_in(m, que, LI_WORDS_WHOM);
        if (prepared) n = prepared_before(m, is, que);
        if (n < 0 || v >= m->count) continue;
        if (!prepared) turn_inverted(m, n, que, v);
        if (!prepared && (child(m, v, LI_OBJ) > que || child(m, n, LI_CASE) >= 0)) continue;
        if (m->t[v].head >= 0) hang(m, v, -1, LI_ROOT);
        for (int32_t k = 0; k < m->count; k++)
            if (k != v && m->t[k].head < 0) hang(m, k, v, LI_DEP_OTHER);
        hang(m, n, v, prepared ? LI_OBL : LI_OBJ);
        hang(m, i, v, LI_EXPL);
        hang(m, is, v, LI_DEP_OTHER);
        hang(m, que, v, LI_DEP_OTHER);
        if (prepared) find_cleft_subject(m, que, v);
    }
}
