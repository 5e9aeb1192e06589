/* Objects behind a complement of the verb: met en garde X, prend pour cible des bases, reconduit à la frontière deux Y.
 */
#include "extractor/french/tree_mender.h"

/* « met en garde Washington »: what follows a bare idiom is the verb's object. */
static void find_objects(mender *m) {
    for (int32_t i = 0; (i = next_noun(m, 1u << LI_APPOS | 1u << LI_NMOD | 1u << LI_FLAT, i + 1)) >= 0;) {
        int32_t n = m->t[i].head;
        if (n < 0 || n != i - 1 - (m->t[i - 1].upos == LI_DET && m->t[i - 1].head == i)) continue;
        int32_t v = m->t[n].head;
        if (m->t[n].upos != LI_NOUN || m->t[n].dep != LI_OBL || v < 0 || v > n || m->t[v].upos != LI_VERB) continue;
        if (child(m, i, LI_CASE) >= 0 || child(m, n, LI_DET_OF) >= 0 || child(m, n, LI_CASE) < 0) continue;
        if (li_mend_is_time(m, i)) {
            hang(m, i, v, LI_ADVMOD);
            continue;
        }
        if (child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0) continue;
        hang(m, i, v, LI_OBJ);
    }
}

/* « … et mis en cause Moscou »: a name without a preposition behind a verb that acts is what it acts on. */
static void find_names(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_XCOMP, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (m->t[i].upos != LI_PROPN || v < 0 || v > i || m->t[v].upos != LI_VERB || child(m, i, LI_CASE) >= 0)
            continue;
        if (child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0 || child(m, v, LI_EXPL) >= 0) continue;
        bool acts = (m->t[v].feats & LI_TRANSITIVE) && !lemma_in(m, v, LI_WORDS_BECOME);
        if (acts && !gap_between(m, v, i)) relabel(m, i, LI_OBJ);
    }
}

/* « a reconduit à la frontière deux Suédois », « bloque depuis des mois l'adhésion »: what is counted behind a place,
 * or has an article behind a time, is no other name of it. */
static void free_counted(mender *m) {
    for (int32_t i = 0; (i = next_noun(m, 1u << LI_APPOS | 1u << LI_NMOD | 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t n = m->t[i].head, v = n >= 0 ? m->t[n].head : -1;
        if (v < 0 || v > n || m->t[n].dep != LI_OBL) continue;
        int32_t first = leftmost(m, i);
        if (first != n + 1) continue;
        bool thing = m->t[first].upos == LI_NUM || (m->t[first].upos == LI_DET && lemma_in(m, n, LI_WORDS_TIME));
        if (!thing || m->t[n].upos != LI_NOUN || m->t[v].upos != LI_VERB) continue;
        if (child(m, n, LI_CASE) < 0 || child(m, i, LI_CASE) >= 0 || lemma_in(m, i, LI_WORDS_TIME)) continue;
        if (child(m, v, LI_OBJ) < 0 && child(m, v, LI_AUX_PASS) < 0) hang(m, i, v, LI_OBJ);
    }
}

/* « pris pour cible des bases », « met en danger des civils »: what follows the idiom is the verb's object. */
static void free_behind_idioms(mender *m) {
    static const char *const VERBS[] = {"mettre", "prendre", "placer", "jeter", "maintenir", "retenir", NULL};
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t n = m->t[i].head, mark = child(m, i, LI_CASE), v = n >= 0 ? m->t[n].head : -1;
        if (v < 0 || v > n || mark != n + 1 || !form_is(m, mark, "des") || m->t[n].dep != LI_OBL) continue;
        int32_t prep = child(m, n, LI_CASE);
        if (m->t[n].upos != LI_NOUN || prep != n - 1 || (!form_is(m, prep, "en") && !form_is(m, prep, "pour")))
            continue;
        if (m->t[v].upos != LI_VERB || child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0) continue;
        if (child(m, v, LI_EXPL) >= 0 || !lemma_among(m, v, VERBS)) continue;
        relabel(m, mark, LI_DET_OF);
        hang(m, i, v, LI_OBJ);
    }
}

/* « a déclaré persona non grata deux diplomates »: what one is declared is no object, who stands beside is. */
static void find_unwelcome(mender *m) {
    for (int32_t i = 1; i + 2 < m->count; i++) {
        if (!form_is(m, i, "persona") || !form_is(m, i + 1, "non")) continue;
        int32_t end = i + 2 + form_is(m, i + 2, "grata"); /* a rule leaves it out */
        int32_t v = i - 1;
        while (v > 0 && m->t[v].upos != LI_VERB) v--;
        if (m->t[v].upos != LI_VERB || below(m, v, i) || below(m, v, i + 1) || below(m, v, end - 1)) continue;
        hang(m, i, v, LI_XCOMP);
        for (int32_t k = i + 1; k < end; k++) hang(m, k, i, LI_FLAT);
        bool passive = child(m, v, LI_AUX_PASS) >= 0 || child(m, v, LI_OBJ) >= 0;
        for (int32_t k = end; !passive && k < m->count && m->t[k].upos != LI_PUNCT; k++) {
            int32_t h = m->t[k].head;
            bool near = h == v || (h >= i && h < end);
            if (!near || !is_noun(&m->t[k]) || lemma_in(m, k, LI_WORDS_TIME)) continue;
            int32_t mark = child(m, k, LI_CASE);
            if (mark >= 0 && (mark != end || !form_is(m, mark, "des"))) continue;
            if (mark >= 0) relabel(m, mark, LI_DET_OF);
            hang(m, k, v, LI_OBJ);
            break;
        }
    }
}

/* « fait face à de lourdes pertes »: of one preposition, whatever opens the group behind it. */
static void join_face(mender *m) {
    for (int32_t i = 0; (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0 && i + 2 < m->count;) {
        int32_t v = m->t[i].head, o = i + 2;
        if (v < 0 || v > i || !form_is(m, i, "face") || !form_is(m, i + 1, "à") || m->t[i + 1].head != i) continue;
        while ((o = next_child(m, v, 1u << LI_OBJ, o + 1)) >= 0 && leftmost(m, o) != i + 2) {
        }
        if (o < 0 || !is_noun(&m->t[o])) continue;
        hang(m, o, v, LI_OBL);
        hang(m, i, o, LI_CASE);
    }
}

/* « le dépôt à venir d'une motion chez eux »: said of a noun, no act of anybody; what follows is the noun's. */
static void describe_coming(mender *m) {
    for (int32_t v = 2; (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head;
        if (!form_is(m, v, "venir") || !form_is(m, v - 1, "à") || n < 0 || n >= v - 1 || !is_noun(&m->t[n])) continue;
        retag(m, v, LI_ADJ);
        relabel(m, v, LI_AMOD);
        for (int32_t k = v; (k = next_child(m, v, LI_ANY_DEP, k + 1)) >= 0;)
            hang(m, k, n, m->t[k].dep == LI_OBL ? LI_NMOD : (li_dep)m->t[k].dep);
    }
}

/* « un partenaire clé de Y », « une région cible de Y »: of a noun that stands as an adjective the complement is the
 * first one's. */
static void pass_epithet_nouns(mender *m) {
    static const char *const EPITHETS[] = {"clé", "clef", "phare", "pivot", "cible", "pilote", "modèle", NULL};
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t e = m->t[i].head, n = e - 1, mark = child(m, i, LI_CASE);
        if (n < 1 || mark != e + 1 || !holds_de(m, mark) || m->t[e].head != n || m->t[n].upos != LI_NOUN) continue;
        if (form_among(m, e, EPITHETS) && child(m, e, LI_CASE) < 0 && child(m, e, LI_DET_OF) < 0) move(m, i, n);
    }
}

/* « un village proche de Y »: no village of Y. */
static void keep_by_adjectives(mender *m) {
    static const char *const NEAR[] = {"proche", "voisin", "limitrophe", "distant", "éloigné", "riverain", NULL};
    static const char *const PLACES[] = {"village", "ville",    "localité", "région",   "zone",        "base",
                                         "camp",    "quartier", "district", "province", "île",         "position",
                                         "poste",   "port",     "aéroport", "site",     "pays",        "État",
                                         "secteur", "commune",  "colline",  "vallée",   "département", NULL};
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), a = mark - 1;
        if (a < 1 || !holds_de(m, mark) || m->t[a].upos != LI_ADJ || m->t[a].head != m->t[i].head || m->t[i].head >= a)
            continue;
        if (lemma_among(m, a, NEAR) && lemma_among(m, m->t[a].head, PLACES)) hang(m, i, a, LI_OBL);
    }
}

/* « a mené ce soir de nouvelles frappes »: « de » before an adjective is the article of what one mène. */
static void free_some(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD | 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = mark - 1, v = n >= 0 ? m->t[n].head : -1;
        if (mark < 2 || mark + 2 != i || m->t[mark + 1].upos != LI_ADJ || !(m->t[i].feats & LI_PLUR)) continue;
        if ((!form_is(m, mark, "de") && !form_is(m, mark, "d'")) || m->t[mark + 1].head != i || v < 0 || v > n)
            continue;
        if (!li_mend_is_time(m, n) && !form_in(m, n, LI_WORDS_DAY)) continue;
        if (m->t[v].upos != LI_VERB || !(m->t[v].feats & LI_TRANSITIVE) || child(m, v, LI_AUX_PASS) >= 0) continue;
        int32_t o = child(m, v, LI_OBJ);
        if ((o >= 0 && o != n) || (m->t[i].head != n && m->t[i].head != v)) continue;
        if (o == n) relabel(m, n, LI_ADVMOD);
        relabel(m, mark, LI_DET_OF);
        hang(m, i, v, LI_OBJ);
        for (int32_t k = i; (k = next_child(m, n, 1u << LI_NMOD, k + 1)) >= 0;) move(m, k, i);
    }
}

/* « a qualifié d'infondée la décision de X »: « de » belongs to what it is called, not to what is called so. */
static void free_called(mender *m) {
    static const char *const CALL[] = {"qualifier", "taxer", "traiter", NULL};
    for (int32_t a = 2; (a = next_with(m, 1u << LI_XCOMP | 1u << LI_AMOD, a + 1)) >= 0;) {
        int32_t v = m->t[a].head, mark = a - 1;
        while (mark > 0 && m->t[mark].upos == LI_PUNCT) mark--;
        int32_t o = m->t[mark].head;
        if (m->t[a].upos != LI_ADJ || v < 0 || m->t[mark].dep != LI_CASE || o <= a || !holds_de(m, mark)) continue;
        if (m->t[a].dep == LI_AMOD && v == o) v = m->t[o].head;
        int32_t det = child(m, o, LI_DET_OF);
        if (v < 0 || v > mark || !lemma_among(m, v, CALL) || m->t[o].head != v || det < a) continue;
        hang(m, mark, a, LI_CASE);
        hang(m, a, v, LI_OBL);
        if (child(m, v, LI_OBJ) < 0 || m->t[o].dep == LI_OBJ) hang(m, o, v, LI_OBJ);
    }
}

void li_mend_idioms(mender *m) {
    free_called(m);
    free_some(m);
    describe_coming(m);
    pass_epithet_nouns(m);
    keep_by_adjectives(m);
    join_face(m);
    find_unwelcome(m);
    find_objects(m);
    find_names(m);
    free_counted(m);
    free_behind_idioms(m);
}
