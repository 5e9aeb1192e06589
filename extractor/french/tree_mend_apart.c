/* What insertions, measures and times part from the word that it belongs to. */
#include "extractor/french/tree_mender.h"

static bool is_de(const mender *m, int32_t mark) {
    return mark >= 0 && (form_is(m, mark, "de") || form_is(m, mark, "d'") || form_is(m, mark, "des"));
}

/* « l'un des membres de Y »: who or what it is one of is what matters. */
static void lead_with_kind(mender *m) {
    for (int32_t i = 0; (i = next_with(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t one = m->t[i].head, mark = child(m, i, LI_CASE);
        if (one < 0 || mark != one + 1 || !form_is(m, mark, "des") || m->t[i].upos != LI_NOUN) continue;
        bool pronoun = m->t[one].upos == LI_PRON && (form_is(m, one, "un") || form_is(m, one, "une") ||
                                                     form_is(m, one, "l'un") || form_is(m, one, "l'une"));
        if (!pronoun || m->t[one].dep == LI_FIXED) continue;
        hang(m, i, m->t[one].head, (li_dep)m->t[one].dep);
        for (int32_t k = -1; (k = next_child(m, one, LI_ANY_DEP, k + 1)) >= 0;) move(m, k, i);
        hang(m, one, i, LI_DET_OF);
        hang(m, mark, one, LI_FIXED);
    }
}

/* « a rendez-vous avec X », « doit avoir, lundi, un entretien »: without a participle avoir is a verb of its own. */
static void free_having(mender *m) {
    const uint32_t deps = 1u << LI_AUX_OF | 1u << LI_AUX_PASS;
    for (int32_t i = -1; (i = next_with(m, deps, i + 1)) >= 0;) {
        int32_t n = m->t[i].head;
        if (n <= i || !li_symbols_is(m->symbols, m->t[i].lemma, "avoir") || m->t[n].upos != LI_NOUN) continue;
        if (n != i + 1 || li_verb_form(&m->t[i]) != LI_FIN || child(m, n, LI_COP) >= 0) continue;
        int32_t s = m->t[n].head;
        if (s < 0 || s > i || !is_noun(&m->t[s]) || m->t[n].dep == LI_FLAT || child(m, n, LI_CASE) >= 0) continue;
        hang(m, i, m->t[s].head, (li_dep)m->t[s].dep);
        m->t[i].upos = LI_VERB;
        m->verbs[i / 64] |= UINT64_C(1) << i % 64;
        hang(m, s, i, LI_NSUBJ);
        hang(m, n, i, LI_OBJ);
        for (int32_t k = n; (k = next_child(m, s, LI_ANY_DEP, k + 1)) >= 0;)
            hang(m, k, i, child(m, k, LI_CASE) >= 0 ? LI_OBL : (li_dep)m->t[k].dep);
    }
}

/* « mènent depuis un an des négociations »: behind a time « des » is an article, and what it opens the verb's object;
 * but: « le jour des élections ». */
static void free_from_times(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t time = m->t[i].head, mark = child(m, i, LI_CASE), v = time >= 0 ? m->t[time].head : -1;
        if (time < 0 || time > i || mark < 0 || !form_is(m, mark, "des") || !li_mend_is_time(m, time)) continue;
        if (v < 0 || v > time || m->t[v].upos != LI_VERB || !(m->t[v].feats & LI_TRANSITIVE)) continue;
        if (child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0 || child(m, v, LI_EXPL) >= 0) continue;
        int32_t det = child(m, time, LI_DET_OF), since = child(m, time, LI_CASE);
        bool whole = m->t[time].upos == LI_NOUN && (since >= 0 || child(m, time, LI_NUMMOD) >= 0) &&
                     (det < 0 || form_is(m, det, "un") || form_is(m, det, "une") || form_is(m, det, "ce") ||
                      form_is(m, det, "cette") || form_is(m, det, "plusieurs") || form_is(m, det, "quelques"));
        if (!whole || (since >= 0 && is_de(m, since))) continue;
        relabel(m, mark, LI_DET_OF);
        hang(m, i, v, LI_OBJ);
    }
}

/* « un entretien de plus d'une heure avec Y », « un contrat de 5 milliards avec Y »: how much says nothing of Y. */
static void free_from_measures(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_NMOD | 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE);
        if (h < 0 || h > i || mark < h || is_de(m, mark) || !is_noun(&m->t[h])) continue;
        bool joins = form_is(m, mark, "avec") || form_is(m, mark, "entre");
        if (!joins || !li_mend_is_time(m, h) || !is_de(m, child(m, h, LI_CASE))) continue;
        int32_t n = m->t[h].head;
        for (int guard = 0; guard < 4 && n >= 0 && n < h && (m->t[n].upos != LI_NOUN || li_mend_is_time(m, n)); guard++)
            n = m->t[n].head;
        if (n >= 0 && n < h && m->t[n].upos == LI_NOUN && !below(m, n, i)) hang(m, i, n, LI_NMOD);
    }
}

static bool behind_comma(const mender *m, int32_t i) {
    int32_t first = leftmost(m, i), mark = first - 1;
    while (mark > 0 && m->t[mark].upos == LI_PUNCT && !form_is(m, mark, ",")) mark--;
    return mark > 0 && form_is(m, mark, ",");
}

/* « s'est entretenu, a-t-on appris de source sûre, avec Y », « reste, selon X, aux côtés de Y »: behind an insertion
 * and its second comma goes on what stands before it. */
static void close_insertions(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_NMOD;
    for (int32_t i = 3; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE);
        if (h < 1 || h > i || mark < h || mark != leftmost(m, i) || !behind_comma(m, i)) continue;
        int32_t open, v = m->t[h].head;
        if (li_is_verb(&m->t[h])) {
            int32_t s = child(m, h, LI_NSUBJ);
            open = leftmost(m, h) - 1;
            bool told = m->t[h].dep == LI_PARATAXIS && is_finite(m, h) && s > open + 1 && lemma_in(m, h, LI_WORDS_SAY);
            bool learnt = m->t[h].dep == LI_PARATAXIS && s >= 0 && (m->t[s].shape & LI_SHAPE_CLITIC) && s > open + 1;
            if (!told && !learnt) continue;
        } else {
            int32_t by = child(m, h, LI_CASE);
            if (by < 1 || by > h || !form_is(m, by, "selon")) continue;
            open = by - 1;
        }
        bool apart = open > 0 && form_is(m, open, ",") && v >= 0 && v < open && li_is_verb(&m->t[v]);
        if (apart && !below(m, v, i)) hang(m, i, v, LI_OBL);
    }
}

/* « par la France et les États-Unis »: what « et » opens right behind a group with a preposition is joined to it. */
static void join_opened(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_OBL | 1u << LI_AGENT, i + 1)) >= 0;) {
        int32_t cc = child(m, i, LI_CC), v = m->t[i].head;
        if (cc < 1 || cc > i || v < 0 || child(m, i, LI_CASE) >= 0 || leftmost(m, i) != cc) continue;
        int32_t left = cc - 1;
        for (int guard = 0; guard < 8 && left > 0 && m->t[left].head >= 0 && m->t[left].head != v; guard++)
            left = m->t[left].head;
        if (left < 0 || left >= cc || m->t[left].head != v || !is_noun(&m->t[left]) || child(m, left, LI_CASE) < 0)
            continue;
        if (left > v && !li_mend_is_time(m, left)) hang(m, i, left, LI_CONJ);
    }
}

void li_mend_apart(mender *m) {
    lead_with_kind(m);
    free_having(m);
    join_opened(m);
}

void li_mend_insertions(mender *m) {
    free_from_times(m);
    free_from_measures(m);
    close_insertions(m);
}
