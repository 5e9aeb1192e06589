/* What somebody is told, and what falls to somebody: « prévient Y que », « il revient à Y de ». */
#include "extractor/french/tree_mender.h"

/* The word that the group right before « que » is the name or title of; -1 if a thing or a comma stands there. */
static int32_t person_before(const mender *m, int32_t que) {
    int32_t n = que - 1;
    while (n > 0 && (m->t[n].dep == LI_FLAT || m->t[n].upos == LI_ADJ) && m->t[n].head >= 0 && m->t[n].head < n)
        n = m->t[n].head;
    if (m->t[n].upos == LI_PROPN) return n;
    return m->t[n].upos == LI_NOUN && says_who(m, n) ? n : -1;
}

/* The verb of which the person is told or asked something, as its object or behind a preposition; -1 if none is. */
static int32_t teller(const mender *m, int32_t person, int32_t v) {
    int32_t u = m->t[v].head;
    if (m->t[v].dep == LI_CCOMP) return u >= 0 && u < person && li_is_verb(&m->t[u]) ? u : -1;
    while (u != person && m->t[person].dep == LI_APPOS && m->t[person].head >= 0) person = m->t[person].head;
    if (m->t[v].dep != LI_RELCL || u != person) return -1;
    for (int guard = 0; guard < 4 && (m->t[u].dep == LI_APPOS || m->t[u].dep == LI_FLAT); guard++) u = m->t[u].head;
    bool told = m->t[u].dep == LI_OBJ || m->t[u].dep == LI_OBL || m->t[u].dep == LI_IOBJ;
    u = told ? m->t[u].head : -1;
    return u >= 0 && u < person && lemma_in(m, u, LI_WORDS_INFORM) ? u : -1;
}

/* « prévient Y qu'il frappera », « obtient de Y qu'elle vote »: behind a person and no comma « que » opens what he is
 * told; but: « évoque les sanctions que X a imposées ». */
static void read_told(mender *m) {
    const uint32_t deps = 1u << LI_OBJ | 1u << LI_MARK;
    for (int32_t que = 3; holds(m, LI_WORDS_WHOM) && (que = next_with(m, deps, que + 1)) >= 0;) {
        int32_t v = m->t[que].head, person = form_in(m, que, LI_WORDS_WHOM) ? person_before(m, que) : -1;
        if (person < 1 || v < que || !is_finite(m, v)) continue;
        if (m->t[que].dep == LI_MARK && m->t[v].dep != LI_RELCL) continue;
        int32_t s = child(m, v, LI_NSUBJ), u = teller(m, person, v);
        if (u < 0 || s < que || s > v || below(m, u, v)) continue;
        retag(m, que, LI_SCONJ);
        relabel(m, que, LI_MARK);
        hang(m, v, u, LI_CCOMP);
    }
}

/* « a laissé entendre pendant sa campagne qu'il céderait »: what was said, not what the campaign is. */
static void read_said_during(mender *m) {
    for (int32_t que = 4; holds(m, LI_WORDS_WHOM) && (que = next_with(m, 1u << LI_OBJ, que + 1)) >= 0;) {
        int32_t v = m->t[que].head, n = v > que && m->t[v].dep == LI_RELCL ? m->t[v].head : -1;
        if (n < 0 || n > que || m->t[n].dep != LI_OBL || !form_in(m, que, LI_WORDS_WHOM) || !is_finite(m, v)) continue;
        int32_t u = m->t[n].head, mark = child(m, n, LI_CASE), s = child(m, v, LI_NSUBJ);
        bool during =
            mark >= 0 && (form_is(m, mark, "pendant") || form_is(m, mark, "durant") || form_is(m, mark, "lors"));
        if (!during || u < 0 || u > mark || s < que || s > v || m->t[s].upos != LI_PRON) continue;
        bool says = lemma_in(m, u, LI_WORDS_SAY) || (m->t[u].dep == LI_XCOMP && form_is(m, u, "entendre"));
        if (!says || child(m, u, LI_OBJ) >= 0 || child(m, u, LI_CCOMP) >= 0 || below(m, u, v)) continue;
        retag(m, que, LI_SCONJ);
        relabel(m, que, LI_MARK);
        hang(m, v, u, LI_CCOMP);
    }
}

/* « il revient à Y de retirer ses soldats », « il leur appartient d'agir »: nobody comes back. */
static void read_nobody(mender *m) {
    static const char *const FALL[] = {"revenir", "appartenir", "incomber", "échoir", NULL};
    const uint32_t deps = 1u << LI_XCOMP | 1u << LI_CSUBJ | 1u << LI_ADVCL | 1u << LI_CCOMP | 1u << LI_ACL;
    for (int32_t v = 0; (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        int32_t il = lemma_among(m, v, FALL) ? next_child(m, v, 1u << LI_NSUBJ | 1u << LI_EXPL, 0) : -1;
        if (il < 0 || il > v || !form_is(m, il, "il")) continue;
        int32_t whom = next_child(m, v, 1u << LI_OBL | 1u << LI_IOBJ | 1u << LI_OBJ, 0);
        bool clitic = whom >= 0 && whom < v && (form_is(m, whom, "lui") || form_is(m, whom, "leur"));
        if (!clitic) {
            whom = next_child(m, v, 1u << LI_OBL, v + 1);
            if (whom < 0 || !holds_to(m, child(m, whom, LI_CASE))) continue;
        }
        for (int32_t w = v; (w = next_verb(m, deps, w + 1)) >= 0;) {
            int32_t mark = child(m, w, LI_MARK);
            bool due = (m->t[w].head == v || m->t[w].head == whom) && mark > v && holds_de(m, mark);
            if (!due || li_verb_form(&m->t[w]) != LI_INF) continue;
            relabel(m, il, LI_EXPL);
            hang(m, w, v, LI_XCOMP);
            break;
        }
    }
}

/* The predicate that stands behind an infinitive without a subject of its own, at most past the comma: « isoler Y
 * serait dangereux »; -1. */
static int32_t predicate_behind(const mender *m, int32_t v, int32_t said) {
    for (int32_t p = v + 1; p < m->count && m->t[p].upos != LI_PUNCT; p++) {
        if (!li_is_verb(&m->t[p]) && child(m, p, LI_COP) < 0) continue;
        if (serves(m->t[p].dep) || !is_finite(m, p)) continue;
        bool near = m->t[p].head == v || m->t[p].head == said || m->t[said].head == p;
        return near && !has_subject(m, p) && child(m, p, LI_MARK) < 0 ? p : -1;
    }
    return -1;
}

/* « a prévenu qu'isoler Y serait dangereux »: what he warns of is the danger; who would do so is nobody told. */
static void raise_predicates(mender *m) {
    for (int32_t que = 1; holds(m, LI_WORDS_WHOM) && (que = next_with(m, 1u << LI_MARK, que + 1)) >= 0;) {
        int32_t v = m->t[que].head, said = v > que ? m->t[v].head : -1;
        if (said < 0 || said > que || !form_in(m, que, LI_WORDS_WHOM) || li_verb_form(&m->t[v]) != LI_INF) continue;
        int32_t p = predicate_behind(m, v, said);
        if (p < 0) continue;
        if (m->t[said].head == p) hang(m, said, m->t[p].head, (li_dep)m->t[p].dep);
        hang(m, p, said, LI_CCOMP);
        hang(m, v, p, LI_CSUBJ);
        hang(m, que, p, LI_MARK);
        for (int32_t s = -1; (s = next_child(m, p, 1u << LI_NSUBJ, s + 1)) >= 0 && s < que;) move(m, s, said);
    }
}

void li_mend_told(mender *m) {
    raise_predicates(m);
    read_told(m);
    read_said_during(m);
    read_nobody(m);
}
