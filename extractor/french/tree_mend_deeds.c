/* « X a quitté le pacte, ce que Y a dénoncé »: what was just told, of which the relative clause speaks. */
#include "extractor/french/tree_mender.h"

/* The finite verb whose object « que » is, wherever the tree hung the words: the first one behind it, before a sign. */
static int32_t verb_behind(const mender *m, int32_t que) {
    for (int32_t k = -1; (k = next_verb(m, LI_ANY_DEP, k + 1)) >= 0;) {
        if (k < que || serves(m->t[k].dep) || !is_finite(m, k)) continue;
        int32_t s = child(m, k, LI_NSUBJ);
        return s > que || (s < 0 && m->t[que].head == k) || (s == que - 1) ? k : -1;
    }
    return -1;
}

void li_mend_deeds(mender *m) {
    bool may = holds(m, LI_WORDS_WHOM) && holds(m, LI_WORDS_COMMA);
    for (int32_t i = 2; may && i + 2 < m->count; i++) {
        if (!form_is(m, i, "ce") || !form_is(m, i - 1, ",") || !form_in(m, i + 1, LI_WORDS_WHOM)) continue;
        int32_t v = verb_behind(m, i + 1), u = v >= 0 ? m->t[v].head : -1;
        if (u >= i) u = m->t[i].head;
        if (v < 0 || u < 0 || u >= i || m->t[v].upos != LI_VERB) continue;
        if (below(m, u, i) || below(m, u, i + 1) || below(m, u, v)) continue;
        retag(m, i, LI_PRON);
        retag(m, i + 1, LI_PRON);
        hang(m, i, u, LI_DEP_OTHER);
        hang(m, v, i, LI_RELCL);
        hang(m, i + 1, v, LI_OBJ);
    }
}
