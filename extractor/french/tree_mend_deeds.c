/* « X a quitté le pacte, ce que Y a dénoncé »: what was just told, of which the relative clause speaks; « X dénonce
 * l'intervention de Y pour soutenir Z »: the aim of the deed that the verb judges or comes after, not of the verb. */
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

static bool is_reaction(const mender *m, int32_t verb) {
    static const char *const REACT[] = {"condamner", "dénoncer", "critiquer", "fustiger", "déplorer",  "regretter",
                                        "saluer",    "réagir",   "applaudir", "opposer",  "protester", "inquiéter",
                                        "craindre",  "redouter", "reprocher", "accuser",  "évoquer",   "rappeler",
                                        "constater", "alarmer",  "contester", "juger",    "relever",   NULL};
    return lemma_among(m, verb, REACT);
}

/* The noun of a deed of somebody else's that ends right before `end` and that the verb judges or comes after; -1. */
static int32_t deed_before(const mender *m, int32_t verb, int32_t end) {
    static const char *const DEEDS[] = {
        "intervention", "envoi",        "déploiement", "irruption", "incursion", "raid",   "offensive", "entrée",
        "invasion",     "mobilisation", "opération",   "attaque",   "campagne",  "frappe", "manœuvre",  NULL};
    static const char *const AFTER[] = {"après", "malgré", "depuis", "devant", "face", "suite", NULL};
    const uint32_t deps = 1u << LI_OBJ | 1u << LI_OBL;
    int32_t n = -1;
    for (int32_t c = verb; (c = next_child(m, verb, deps, c + 1)) >= 0 && c < end;)
        if (m->t[c].upos == LI_NOUN && lemma_among(m, c, DEEDS)) n = c;
    if (n < 0) return -1;
    for (int32_t i = n; i < end; i++)
        if (form_is(m, i, ",")) return -1;
    const uint32_t whose = 1u << LI_NMOD | 1u << LI_AMOD | 1u << LI_AGENT;
    int32_t mark = child(m, n, LI_CASE), owner = next_child(m, n, whose, n + 1);
    bool after = mark >= 0 && (lemma_among(m, mark, AFTER) || form_is(m, mark, "après"));
    return owner >= 0 && owner < end && (after || is_reaction(m, verb)) ? n : -1;
}

/* « X condamne l'intervention de Y pour soutenir Z » */
static void hang_deed_aims(mender *m) {
    for (int32_t v = 3; (v = next_verb(m, 1u << LI_ADVCL, v + 1)) >= 0;) {
        int32_t mark = child(m, v, LI_MARK), u = m->t[v].head;
        if (mark < 3 || u < 0 || u > mark || li_verb_form(&m->t[v]) != LI_INF || !form_is(m, mark, "pour")) continue;
        if (next_child(m, v, 1u << LI_AUX_OF | 1u << LI_AUX_PASS, 0) >= 0) continue;
        int32_t n = deed_before(m, u, mark);
        if (n >= 0 && !below(m, n, v)) hang(m, v, n, LI_ACL);
    }
}

void li_mend_deeds(mender *m) {
    hang_deed_aims(m);
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
