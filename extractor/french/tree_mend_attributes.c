/* Attributes: what is said of a subject or object beside its verb. « X est en froid », « qualifier Y de Z », « juger
 * inacceptable Y », « considérer Y comme Z », « rester fidèle à Y ». */
#include "extractor/french/tree_mender.h"

static bool is_of(const mender *m, int32_t mark) { return form_is(m, mark, "de") || form_is(m, mark, "d'"); }

/* « Aucune négociation n'est en cours », « X et Y sont en froid »: what the copula serves carries the clause, and the
 * group before the copula is its subject. */
static void turn_copulas(mender *m) {
    for (int32_t is = -1; (is = next_verb(m, 1u << LI_COP, is + 1)) >= 0;) {
        int32_t p = m->t[is].head, s = p >= 0 ? m->t[p].head : -1;
        if (p < is || s < 0 || s > is || !is_noun(&m->t[s]) || has_subject(m, p) || li_is_verb(&m->t[p])) continue;
        if (li_verb_form(&m->t[is]) != LI_FIN || m->t[p].dep == LI_RELCL) continue;
        if (m->t[p].dep == LI_CONJ && (child(m, p, LI_CC) >= 0 || s + 1 < is)) continue;
        for (int guard = 0; guard < 12 && m->t[s].head >= 0 && m->t[s].head < is && is_noun(&m->t[m->t[s].head]);
             guard++)
            s = m->t[s].head;
        if (m->t[s].upos == LI_PRON || child(m, s, LI_CASE) >= 0 || gap_between(m, s, is)) continue;
        hang(m, p, m->t[s].head, (li_dep)m->t[s].dep);
        hang(m, s, p, LI_NSUBJ);
    }
}

/* « ne sont plus en froid »: of être and a bare noun behind it the noun carries the clause. */
static void make_copulas(mender *m) {
    for (int32_t is = 0; (is = next_verb(m, LI_ANY_DEP, is + 1)) >= 0;) {
        if (m->t[is].upos != LI_AUX || serves(m->t[is].dep) || !li_symbols_is(m->symbols, m->t[is].lemma, "être"))
            continue;
        int32_t mark = is + 1;
        while (mark < m->count && m->t[mark].upos == LI_ADV && m->t[mark].head == is) mark++;
        int32_t p = mark < m->count && m->t[mark].dep == LI_CASE ? m->t[mark].head : -1;
        if (p < mark || m->t[p].head != is || m->t[p].dep != LI_OBL || m->t[p].upos != LI_NOUN) continue;
        if (child(m, p, LI_DET_OF) >= 0) continue;
        hang(m, p, m->t[is].head, (li_dep)m->t[is].dep);
        for (int32_t k = -1; (k = next_child(m, is, LI_ANY_DEP, k + 1)) >= 0;) move(m, k, p);
        hang(m, is, p, LI_COP);
    }
}

/* « sont au plus bas depuis la crise »: since when is no predicate, what stands before it is. */
static void prefer_states(mender *m) {
    for (int32_t mark = 3; (mark = next_with(m, 1u << LI_CASE, mark + 1)) >= 0;) {
        if (!form_is(m, mark, "depuis")) continue;
        int32_t p = m->t[mark].head, a = mark - 1, is = p > mark ? child(m, p, LI_COP) : -1;
        if (is < 0 || is >= a || m->t[a].head != p || (m->t[a].upos != LI_ADJ && m->t[a].upos != LI_ADV)) continue;
        bool lowest = form_is(m, a - 1, "plus") && form_is(m, a - 2, "au");
        if (m->t[a].upos == LI_ADV && !lowest) continue;
        hang(m, a, m->t[p].head, (li_dep)m->t[p].dep);
        for (int32_t k = -1; (k = next_child(m, p, LI_ANY_DEP, k + 1)) >= 0 && k < a;) move(m, k, a);
        hang(m, p, a, LI_OBL);
    }
}

/* « qualifier d'illégal », « tenir pour responsable »: an attribute with a preposition is a complement. */
static void name_prepared(mender *m) {
    for (int32_t i = 0; (i = next_with(m, 1u << LI_XCOMP, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_CASE);
        bool nominal = is_noun(&m->t[i]) || m->t[i].upos == LI_ADJ;
        if (nominal && mark >= 0 && mark < i && v >= 0 && v < mark && m->t[v].upos == LI_VERB) relabel(m, i, LI_OBL);
    }
}

/* May the word that « de » stands before be what an object is called: a noun without a determiner, an adjective? */
static bool may_label(const mender *m, int32_t i) {
    int32_t mark = child(m, i, LI_CASE);
    return mark >= 0 && mark < i && is_of(m, mark) && child(m, i, LI_DET_OF) < 0 &&
           (m->t[i].upos == LI_NOUN || m->t[i].upos == LI_ADJ) && m->t[i].dep != LI_OBJ;
}

/* The verb whose object the word is in, or on which it hangs; -1 if there is none. */
static int32_t verb_of_object(const mender *m, int32_t i) {
    bool object = m->t[i].head >= 0 && li_is_verb(&m->t[m->t[i].head]);
    for (int guard = 0; guard < 8 && i >= 0 && !li_is_verb(&m->t[i]); guard++, i = m->t[i].head)
        object |= m->t[i].dep == LI_OBJ;
    return object ? i : -1;
}

/* « qualifier d'illégale la décision de Y »: what stands behind the attribute is the object. */
static void part_label(mender *m, int32_t v, int32_t i) {
    for (int32_t k = i; (k = next_child(m, i, LI_ANY_DEP, k + 1)) >= 0;)
        if (is_noun(&m->t[k]) && child(m, k, LI_CASE) < 0 && child(m, k, LI_DET_OF) >= 0) hang(m, k, v, LI_OBJ);
    relabel(m, i, LI_OBL);
}

/* « qualifier la décision de Y d'illégale », « taxer les frappes de barbarie »: the last of the groups with « de ». */
static void free_labels(mender *m) {
    for (int32_t v = -1; (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        if (!lemma_in(m, v, LI_WORDS_LABEL)) continue;
        int32_t last = -1, o = child(m, v, LI_OBJ), mark = o > v ? child(m, o, LI_CASE) : -1;
        if (mark == v + 1 && is_of(m, mark) && child(m, o, LI_DET_OF) < 0) part_label(m, v, o);
        bool names_only = li_symbols_is(m->symbols, m->t[v].lemma, "traiter"); /* traiter les demandes d'asile */
        for (int32_t i = v + 1; i < m->count; i++) {
            if (!may_label(m, i) || verb_of_object(m, i) != v || may_label(m, m->t[i].head)) continue;
            if (names_only && m->t[i].upos == LI_NOUN && m->t[child(m, i, LI_CASE) - 1].upos != LI_PROPN) continue;
            last = i;
        }
        if (last > v && !gap_between(m, v, child(m, last, LI_CASE))) hang(m, last, v, LI_OBL);
    }
}

/* « juger inacceptable l'attitude de Y »: no adjective stands before the article of its noun. */
static void front_adjectives(mender *m) {
    for (int32_t i = 1; (i = next_with(m, 1u << LI_AMOD, i + 1)) >= 0;) {
        int32_t n = m->t[i].head, det = n > i ? child(m, n, LI_DET_OF) : -1, v = n > i ? m->t[n].head : -1;
        if (m->t[i].upos != LI_ADJ || det < i || v < 0 || v > i || m->t[v].upos != LI_VERB || m->t[n].dep != LI_OBJ)
            continue;
        if (child(m, i, LI_CASE) < 0 && !form_in(m, i, LI_WORDS_ALL)) hang(m, i, v, LI_XCOMP);
    }
}

/* « considérer Y comme une menace »: as what one sees the object is the verb's; « des pays comme X » names one. */
static void free_regards(mender *m) {
    for (int32_t i = 2;
         (i = next_with(m, 1u << LI_NMOD | 1u << LI_APPOS | 1u << LI_AMOD | 1u << LI_FLAT, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE);
        if (mark < 2 || mark > i || !form_is(m, mark, "comme") || m->t[i].upos == LI_PROPN) continue;
        int32_t h = m->t[i].head, v = h < mark ? verb_of_object(m, h) : -1;
        if (v < 0 || v > h || gap_between(m, v, mark)) continue;
        if (m->t[h].upos == LI_PROPN || lemma_in(m, v, LI_WORDS_REGARD)) hang(m, i, v, LI_OBL);
    }
}

/* « rester tributaire de Y »: the complement right behind an attribute is the attribute's. */
static void keep_with_attribute(mender *m) {
    for (int32_t a = 1; (a = next_with(m, 1u << LI_XCOMP, a + 1)) >= 0;) {
        int32_t v = m->t[a].head;
        if (m->t[a].upos != LI_ADJ || v < 0 || v > a || child(m, v, LI_OBJ) >= 0) continue;
        int32_t i = next_child(m, v, 1u << LI_OBL | 1u << LI_NMOD, a + 1), mark = i >= 0 ? child(m, i, LI_CASE) : -1;
        if (mark != a + 1) continue;
        if (holds_de(m, mark) || holds_to(m, mark)) hang(m, i, a, LI_OBL);
    }
}

/* « affirme que X est en visite »: a predicate with « que » is what is said. */
static void say_predicates(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_NMOD | 1u << LI_OBJ | 1u << LI_XCOMP;
    for (int32_t p = 2; holds(m, LI_WORDS_WHOM) && (p = next_with(m, deps, p + 1)) >= 0;) {
        int32_t u = m->t[p].head, que = child(m, p, LI_MARK), s = child(m, p, LI_NSUBJ), is = child(m, p, LI_COP);
        if (u < 0 || u > que || !li_is_verb(&m->t[u]) || !form_in(m, que, LI_WORDS_WHOM)) continue;
        if (s > que && s < is && is < p) relabel(m, p, LI_CCOMP);
    }
}

/* The conjunction of a condition that the verb is in, « si » or « lorsque »; -1 if there is none. */
static int32_t condition_of(const mender *m, int32_t v) {
    int32_t si = -1;
    for (int32_t k = -1; (k = next_child(m, v, 1u << LI_MARK, k + 1)) >= 0 && k < v;) si = k;
    return si >= 0 && (form_is(m, si, "si") || form_in(m, si, LI_WORDS_WHILE)) ? si : -1;
}

/* « que si X agit, la riposte sera terrible »: behind the comma of a condition stands the subject of what comes of it,
 * no object. */
static void part_consequences(mender *m) {
    for (int32_t is = 4; (is = next_verb(m, 1u << LI_COP, is + 1)) >= 0;) {
        int32_t p = m->t[is].head, s = p > is ? group_before(m, -1, group_start(m, p)) : -1, v = s;
        if (s < 1 || has_subject(m, p) || li_verb_form(&m->t[is]) != LI_FIN || !agrees(m, s, is)) continue;
        for (int guard = 0; guard < 8 && v >= 0 && !li_is_verb(&m->t[v]); guard++) v = m->t[v].head;
        if (v < 1 || v > s || !is_finite(m, v) || !form_is(m, leftmost(m, s) - 1, ",")) continue;
        int32_t h = m->t[v].head, si = condition_of(m, v), que = child(m, v, LI_MARK);
        if (si < 0 || (m->t[p].head != v && m->t[p].head != h) || below(m, h, p)) continue;
        if (que == si) que = form_is(m, si - 1, ",") ? si - 2 : si - 1;
        bool said = que > 0 && h >= 0 && m->t[que].upos == LI_SCONJ && form_in(m, que, LI_WORDS_WHOM);
        hang(m, p, h, said ? LI_CCOMP : (li_dep)m->t[v].dep);
        hang(m, v, p, LI_ADVCL);
        hang(m, s, p, LI_NSUBJ);
        if (said) hang(m, que, p, LI_MARK);
    }
}

/* « jugeant exagérées les critiques de Y »: an adjective that stands before an article acts on nothing, and describes
 * nothing behind it; the verb before it does. */
static void free_judged(mender *m) {
    for (int32_t n = 2; (n = next_noun(m, LI_ANY_DEP, n + 1)) >= 0;) {
        int32_t det = child(m, n, LI_DET_OF), a = det - 1;
        if (a > 0 && form_in(m, a, LI_WORDS_QUOTE)) a--;
        if (a < 1 || det > n || m->t[a].upos != LI_ADJ || child(m, n, LI_CASE) >= 0 || child(m, a, LI_COP) >= 0)
            continue;
        if (m->t[n].head != a && (m->t[a].head != n || m->t[a].dep != LI_AMOD)) continue;
        int32_t v = a - 1;
        while (v > 0 && (form_in(m, v, LI_WORDS_QUOTE) || m->t[v].upos == LI_ADV)) v--;
        if (m->t[v].upos != LI_VERB || child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0) continue;
        int32_t top = m->t[n].head == a ? a : n;
        if (below(m, v, top)) hang(m, v, m->t[top].head, (li_dep)m->t[top].dep);
        if (m->t[v].head >= 0 && is_noun(&m->t[m->t[v].head])) relabel(m, v, LI_ACL);
        hang(m, a, v, LI_XCOMP);
        hang(m, n, v, LI_OBJ);
    }
}

void li_mend_copulas(mender *m) {
    free_judged(m);
    make_copulas(m);
    part_consequences(m);
    prefer_states(m);
    turn_copulas(m);
    say_predicates(m);
}

/* « se dit prêt à être reçu par Y »: a passive infinitive hangs on the adjective as any other does. */
static void complete_ready(mender *m) {
    const uint32_t deps = 1u << LI_AMOD | 1u << LI_ADVCL | 1u << LI_CCOMP | 1u << LI_ACL;
    for (int32_t v = 3; (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t h = m->t[v].head, is = child(m, v, LI_AUX_PASS), mark = child(m, v, LI_MARK);
        if (is < 1 || h < 0 || h > is || m->t[h].upos != LI_ADJ || mark != is - 1 || !form_is(m, mark, "à")) continue;
        if (li_verb_form(&m->t[is]) == LI_INF) relabel(m, v, LI_XCOMP);
    }
}

void li_mend_attributes(mender *m) {
    free_judged(m);
    name_prepared(m);
    front_adjectives(m);
    free_labels(m);
    free_regards(m);
    keep_with_attribute(m);
    complete_ready(m);
}
