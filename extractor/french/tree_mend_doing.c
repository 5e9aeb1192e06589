/* What somebody does beside, set between commas: « X, s'appuyant sur Y, a menacé Z ». */
#include "extractor/french/tree_mender.h"

/* The finite verb above the participle that goes on behind the next comma; -1 if there is none. */
static int32_t main_verb(const mender *m, int32_t v) {
    int32_t w = m->t[v].head;
    for (int guard = 0; guard < 4 && w > v && !(li_is_verb(&m->t[w]) && is_finite(m, w)); guard++) w = m->t[w].head;
    if (w <= v || !li_is_verb(&m->t[w]) || serves(m->t[w].dep) || !is_finite(m, w)) return -1;
    return form_is(m, group_start(m, w) - 1, ",") ? w : -1;
}

/* « X, se disant inquiet, critique Y »: the verb that hangs on what was taken for the sentence's head takes its place.
 */
static void raise_main_verb(mender *m, int32_t v) {
    int32_t q = m->t[v].head;
    if (q <= v || is_noun(&m->t[q]) || child(m, q, LI_COP) >= 0 || is_finite(m, q) || gap_between(m, v, q)) return;
    int32_t w = q;
    do w = next_child(m, q, LI_ANY_DEP, w + 1);
    while (w >= 0 && (!li_is_verb(&m->t[w]) || serves(m->t[w].dep) || !is_finite(m, w)));
    if (w < 0 || child(m, w, LI_MARK) >= 0 || !form_is(m, group_start(m, w) - 1, ",")) return;
    hang(m, w, m->t[q].head, (li_dep)m->t[q].dep);
    hang(m, q, w, LI_ADVCL);
}

/* « X, s'appuyant sur Y, a menacé Z », « X, se disant inquiet, accuse Z »: who stands before the first comma is the
 * subject of the verb behind the second, and nobody behind it is; what right follows the participle is the
 * participle's.
 */
void li_mend_doing(mender *m) {
    for (int32_t v = 1; (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        int32_t s = child(m, v, LI_NSUBJ), start = group_start(m, v);
        if (li_verb_form(&m->t[v]) != LI_PART_PRES || start < 2 || !form_is(m, start - 1, ",")) continue;
        raise_main_verb(m, v);
        int32_t w = main_verb(m, v), q = m->t[v].head, before = s < 0 ? group_before(m, -1, start - 1) : -1;
        if (before >= 0 && (m->t[before].head == v || m->t[before].head == q)) s = before;
        if (s < 0 || s >= start - 1) continue;
        if (w < 0 || is_finite(m, v) || !agrees(m, s, w) || child(m, s, LI_CASE) >= 0) continue;
        bool attribute = q != w && q > v && !gap_between(m, v, q) && m->t[q].head == w && child(m, q, LI_DET_OF) < 0;
        if (q != w && !attribute) continue;
        for (int32_t k = v; (k = next_child(m, w, 1u << LI_NSUBJ | 1u << LI_OBL, k + 1)) >= 0 && k < w;)
            if (child(m, k, LI_CASE) == v + 1) hang(m, k, v, LI_OBL);
        int32_t other = child(m, w, LI_NSUBJ);
        if (other >= 0 && other < w && other != q) continue;
        if (other > w && (child(m, w, LI_OBJ) >= 0 || !(m->t[w].feats & LI_TRANSITIVE))) continue;
        if (other > w) relabel(m, other, LI_OBJ);
        if (attribute) hang(m, v, w, LI_ADVCL);
        if (attribute) hang(m, q, v, LI_XCOMP);
        hang(m, s, w, LI_NSUBJ);
        hang(m, v, s, LI_ACL);
    }
}
