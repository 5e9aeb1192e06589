/* What stands behind « après cette annonce » and belongs to the verb before it: objects, speakers, what is said. */
#include "extractor/french/tree_mender.h"

/* The verb that has the group of noun n as a complement with a preposition, n right behind it or inside; -1. */
static int32_t verb_above(const mender *m, int32_t n) {
    for (int guard = 0; guard < 5 && n >= 0; guard++) {
        int32_t h = m->t[n].head;
        if ((m->t[n].upos != LI_NOUN && m->t[n].upos != LI_PROPN) || h < 0 || h > n || child(m, n, LI_CASE) < 0)
            return -1;
        if (form_is(m, h, "lors") && m->t[h].head >= 0) h = m->t[h].head;
        if (m->t[h].upos == LI_VERB) return m->t[n].dep == LI_OBL || m->t[n].dep == LI_NMOD ? h : -1;
        n = h;
    }
    return -1;
}

/* Is it « publié » in « un communiqué publié mardi »? */
static bool describes(const mender *m, int32_t v) {
    int32_t n = m->t[v].head;
    return m->t[v].upos == LI_VERB && li_verb_form(&m->t[v]) == LI_PART_PAST && n >= 0 && n < v &&
           m->t[n].upos == LI_NOUN && child(m, v, LI_AUX_OF) < 0 && child(m, v, LI_AUX_PASS) < 0;
}

/* The noun of the group that ends right before the token, past what describes it; -1 if none does. */
static int32_t noun_before(const mender *m, int32_t token) {
    int32_t n = token - 1;
    while (n > 0 && (m->t[n].upos == LI_ADJ || form_in(m, n, LI_WORDS_QUOTE) || form_in(m, n, LI_WORDS_DAY) ||
                     m->t[n].dep == LI_FLAT || describes(m, n)))
        n--;
    return n > 0 && (m->t[n].upos == LI_NOUN || m->t[n].upos == LI_PROPN) ? n : -1;
}

static bool is_transitive(const mender *m, int32_t v) {
    return (m->t[v].feats & LI_TRANSITIVE) && !(m->t[v].feats & LI_AUX_ETRE) && child(m, v, LI_OBJ) < 0 &&
           child(m, v, LI_AUX_PASS) < 0 && child(m, v, LI_EXPL) < 0;
}

/* « le président X », « la chaîne X »: may the noun have a name beside it? Not one with « un » or « ce », and no name
 * with an article. */
static bool may_name(const mender *m, int32_t noun, int32_t name) {
    int32_t det = child(m, noun, LI_DET_OF);
    if (child(m, name, LI_DET_OF) >= 0) return false;
    if (m->t[noun].upos == LI_PROPN) return true;
    return det < 0 || !(form_is(m, det, "un") || form_is(m, det, "une") || form_is(m, det, "ce") ||
                        form_is(m, det, "cet") || form_is(m, det, "cette"));
}

/* « a invité après cette annonce X à agir »: whoever is asked something stands before the infinitive. */
static bool is_asked(const mender *m, int32_t v, int32_t name) {
    if (!lemma_in(m, v, LI_WORDS_OBJECT_CONTROL) && !lemma_in(m, v, LI_WORDS_CHARGE)) return false;
    int32_t k = name + 1;
    while (k < m->count && m->t[k].dep == LI_FLAT) k++;
    return k + 1 < m->count && m->t[k].upos == LI_ADP && li_verb_form(&m->t[k + 1]) == LI_INF;
}

/* « a critiqué après cette annonce X »: no name of the announcement. */
static void free_names_behind(mender *m) {
    const uint32_t deps = 1u << LI_APPOS | 1u << LI_NMOD | 1u << LI_FLAT | 1u << LI_DEP_OTHER | 1u << LI_PARATAXIS;
    for (int32_t i = 4; (i = next_noun(m, deps | 1u << LI_OBJ | 1u << LI_OBL, i + 1)) >= 0;) {
        bool done = m->t[i].dep == LI_OBJ || m->t[i].dep == LI_OBL; /* what is done has no object */
        if (done && (m->t[i].head < 0 || m->t[i].head > i || !describes(m, m->t[i].head))) continue;
        bool named = m->t[i].upos == LI_PROPN || (done && child(m, i, LI_DET_OF) >= 0 && !li_mend_is_time(m, i));
        int32_t first = named && child(m, i, LI_CASE) < 0 ? leftmost(m, i) : -1;
        int32_t n = first > 3 && child(m, i, LI_CC) < 0 ? noun_before(m, first) : -1,
                v = n >= 0 ? verb_above(m, n) : -1;
        if (v < 0 || below(m, v, i) || !is_transitive(m, v)) continue;
        bool spoken = group_start(m, v) == 0 && lemma_in(m, v, LI_WORDS_SAY) && child(m, v, LI_NSUBJ) < 0;
        if (may_name(m, n, i) && !is_asked(m, v, i) && !spoken) continue;
        int32_t old = m->t[i].head;
        bool flat = m->t[i].dep == LI_FLAT;
        hang(m, i, v, LI_OBJ);
        for (int32_t k = i; done && (k = next_child(m, old, LI_ANY_DEP, k + 1)) >= 0;) move(m, k, v);
        for (int32_t k = i; flat && (k = next_child(m, old, 1u << LI_FLAT, k + 1)) >= 0;) hang(m, k, i, LI_FLAT);
    }
}

/* Has the verb whom it speaks to already, or does a comma part it from the word? */
static bool is_settled(const mender *m, int32_t v, int32_t token) {
    for (int32_t i = v; (i = next_child(m, v, 1u << LI_OBL | 1u << LI_IOBJ, i + 1)) >= 0 && i < token;) {
        int32_t mark = child(m, i, LI_CASE);
        if (mark >= 0 && holds_to(m, mark)) return true;
    }
    return child(m, v, LI_IOBJ) >= 0 || (gap_between(m, v, token) && !form_is(m, token - 1, ","));
}

/* « a demandé après cette annonce à X de partir » */
static void free_datives_behind(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD | 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = mark > 2 ? noun_before(m, mark) : -1;
        int32_t v = n >= 0 && (form_is(m, mark, "à") || form_is(m, mark, "au")) ? verb_above(m, n) : -1;
        if (v < 0 || m->t[i].upos != LI_PROPN || m->t[i].head == v || !lemma_in(m, v, LI_WORDS_DATIVE_CONTROL))
            continue;
        if (!is_settled(m, v, mark) && !below(m, v, i)) hang(m, i, v, LI_OBL);
    }
}

/* « a affirmé après cette annonce que X ment »: what is said, unless its verb lacks an object that « que » may be. */
static void free_contents_behind(mender *m) {
    const uint32_t deps = 1u << LI_RELCL | 1u << LI_ACL | 1u << LI_CCOMP | 1u << LI_OBL;
    for (int32_t c = 5; holds(m, LI_WORDS_WHOM) && (c = next_with(m, deps, c + 1)) >= 0;) {
        int32_t que = -1, s = child(m, c, LI_NSUBJ);
        for (int32_t k = -1; (k = next_child(m, c, LI_ANY_DEP, k + 1)) >= 0 && k < c;)
            if (form_in(m, k, LI_WORDS_WHOM)) que = k;
        int32_t by = m->t[c].dep == LI_CCOMP ? m->t[c].head : -1;
        if (que >= 0 && m->t[que].dep == LI_OBJ && by >= 0 && lemma_in(m, by, LI_WORDS_SAY) &&
            child(m, c, LI_OBJ) == que &&
            next_child(m, c, 1u << LI_OBJ, c + 1) >= 0) { /* a dit, à Y, que X commet un crime: acts on one thing */
            retag(m, que, LI_SCONJ);
            relabel(m, que, LI_MARK);
        }
        int32_t n = que > 3 && s > que ? noun_before(m, que) : -1, v = n >= 0 ? verb_above(m, n) : -1;
        if (v < 0 || below(m, v, c) || !lemma_in(m, v, LI_WORDS_SAY) || child(m, v, LI_OBJ) >= 0) continue;
        if (m->t[c].head == v && m->t[c].dep == LI_CCOMP) continue;
        const uint32_t full = 1u << LI_COP | 1u << LI_XCOMP | 1u << LI_AUX_PASS;
        int32_t o = next_child(m, c, 1u << LI_OBJ, c + 1);
        if (o < 0 && next_child(m, c, full, 0) < 0 && (m->t[c].feats & LI_TRANSITIVE)) continue;
        retag(m, que, LI_SCONJ);
        hang(m, que, c, LI_MARK);
        hang(m, c, v, LI_CCOMP);
    }
}

/* « a souligné, sans le citer, que X ment »: what one says is no part of the insertion. */
static void free_contents_apart(mender *m) {
    for (int32_t c = 6; holds(m, LI_WORDS_WHOM) && (c = next_with(m, 1u << LI_CCOMP, c + 1)) >= 0;) {
        int32_t que = child(m, c, LI_MARK), h = m->t[c].head, v = h >= 0 ? m->t[h].head : -1;
        if (que < 4 || que > c || !form_in(m, que, LI_WORDS_WHOM) || !form_is(m, que - 1, ",")) continue;
        if (v < 0 || v > h || h > que || li_verb_form(&m->t[h]) != LI_INF || child(m, h, LI_OBJ) < 0) continue;
        if (lemma_in(m, v, LI_WORDS_SAY) && child(m, v, LI_OBJ) < 0) hang(m, c, v, LI_CCOMP);
    }
}

/* « va ouvrir avec Y une mine »: a preposition right before a name that has none is its own, no adverb. */
static void mark_names(mender *m) {
    for (int32_t i = 1; (i = next_with(m, 1u << LI_ADVMOD, i + 1)) >= 0;) {
        int32_t n = i + 1;
        if (m->t[i].upos != LI_ADP || n >= m->count || next_child(m, i, LI_ANY_DEP, 0) >= 0) continue;
        if (m->t[n].dep == LI_DET_OF) n = m->t[n].head;
        if (n <= i || n > i + 2 || m->t[n].upos != LI_PROPN || child(m, n, LI_CASE) >= 0) continue;
        if (m->t[n].dep != LI_OBL || m->t[n].head != m->t[i].head) continue;
        hang(m, i, n, LI_CASE);
    }
}

/* « a organisé ces secours conjointement avec Y »: the verb's, and so is with whom. */
static void raise_company(mender *m) {
    static const char *const TOGETHER[] = {"conjointement", "ensemble", "solidairement", NULL};
    for (int32_t i = 2; (i = next_with(m, 1u << LI_ADVMOD, i + 1)) >= 0 && i + 2 < m->count;) {
        int32_t n = m->t[i].head, mark = i + 1, who = m->t[mark].dep == LI_CASE ? m->t[mark].head : -1;
        if (!form_is(m, mark, "avec") || n < 0 || n > i || m->t[n].upos != LI_NOUN || !form_among(m, i, TOGETHER))
            continue;
        int32_t v = m->t[n].head;
        if (v < 0 || v > n || m->t[v].upos != LI_VERB || m->t[n].dep != LI_OBJ) continue;
        move(m, i, v);
        if (who > mark && m->t[who].head == n) hang(m, who, v, LI_OBL);
    }
}

/* Who is near to it: a noun before the copula that hangs on its head or on which the verb hangs; -1 if none does. */
static int32_t who_is_near(const mender *m, int32_t copula, int32_t v) {
    int32_t s = child(m, v, LI_NSUBJ), over = m->t[copula].head;
    for (int32_t k = -1; s < 0 && (k = next_child(m, over, LI_ANY_DEP, k + 1)) >= 0 && k < copula;)
        if (is_noun(&m->t[k]) && child(m, k, LI_CASE) < 0) s = k;
    if (s < 0) s = m->t[v].head;
    return s >= 0 && s < copula && is_noun(&m->t[s]) ? s : -1;
}

/* « X est près de soutenir Y », « X est loin de soutenir Y »: the adverb is what X is, what follows hangs on it. */
static void place_nearness(mender *m) {
    static const char *const NEAR[] = {"près", "loin", NULL};
    for (int32_t e = 0; (e = next_with(m, 1u << LI_COP, e + 1)) >= 0;) {
        int32_t a = e + 1;
        while (a + 2 < m->count && a < e + 4 && m->t[a].upos == LI_ADV && !form_among(m, a, NEAR)) a++;
        if (a + 2 >= m->count || !form_among(m, a, NEAR) || !holds_de(m, a + 1)) continue;
        int32_t v = m->t[a + 1].head;
        if (v < a || v > a + 6 || m->t[v].upos != LI_VERB || child(m, v, LI_MARK) != a + 1) continue;
        int32_t s = who_is_near(m, e, v), top = v;
        for (int guard = 0; guard < 3; guard++) {
            int32_t h = m->t[top].head;
            if (h >= 0 && (h == a || h == s || h == v || h == e)) top = h;
        }
        int32_t head = m->t[top].head;
        li_dep dep = (li_dep)m->t[top].dep;
        if (s < 0 || below(m, head, a) || below(m, head, v) || below(m, head, s) || below(m, head, e)) continue;
        hang(m, a, head, dep);
        hang(m, v, a, LI_XCOMP);
        hang(m, e, a, LI_COP);
        hang(m, s, a, LI_NSUBJ);
        for (int32_t k = -1; (k = next_child(m, v, 1u << LI_ADVMOD, k + 1)) >= 0 && k < a;) move(m, k, a);
    }
}

/* « a lancé pendant la nuit plus de 150 drones et des missiles », « a expulsé en deux mois près de 500 Z »: what is
 * counted behind a time is the verb's object. */
static void free_counted_behind(mender *m) {
    const uint32_t deps = 1u << LI_ADVMOD | 1u << LI_NMOD | 1u << LI_APPOS | 1u << LI_DEP_OTHER;
    for (int32_t i = 3; (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, number = child(m, i, LI_NUMMOD);
        if (h < 0 || number < h || number > i || m->t[i].upos != LI_NOUN || child(m, i, LI_CASE) >= 0) continue;
        int32_t v = lemma_in(m, i, LI_WORDS_TIME) ? -1 : verb_above(m, h);
        if (v < 0 || !is_transitive(m, v) || noun_before(m, leftmost(m, i)) != h) continue;
        hang(m, i, v, LI_OBJ);
        for (int32_t k = i; (k = next_child(m, h, 1u << LI_CONJ, k + 1)) >= 0;) move(m, k, i);
    }
}

/* « a saisi le jour de Noël un navire »: when, and then what. */
static void free_from_days(mender *m) {
    for (int32_t o = 1; (o = next_noun(m, 1u << LI_OBJ, o + 1)) >= 0;) {
        int32_t v = m->t[o].head, det = child(m, o, LI_DET_OF);
        if (v < 0 || v > o || det < v || !lemma_in(m, o, LI_WORDS_TIME) || m->t[v].upos != LI_VERB) continue;
        int32_t what = next_child(m, v, 1u << LI_OBL, o + 1);
        bool bare = what > o && m->t[what].upos == LI_NOUN && child(m, what, LI_CASE) < 0 &&
                    child(m, what, LI_DET_OF) > o && !lemma_in(m, what, LI_WORDS_TIME);
        if (!bare) continue;
        relabel(m, o, LI_ADVMOD);
        relabel(m, what, LI_OBJ);
    }
}

/* « a placé en garde à vue onze partisans du PKK »: « du » right behind a bare noun is no article. */
static void join_of(mender *m) {
    for (int32_t o = 3; (o = next_noun(m, 1u << LI_OBJ, o + 1)) >= 0;) {
        int32_t du = o - 1, n = o - 2, v = m->t[o].head;
        if (m->t[o].upos != LI_PROPN || !form_is(m, du, "du") || m->t[du].head != o || m->t[du].dep != LI_DET_OF)
            continue;
        bool bare = m->t[n].upos == LI_NOUN && m->t[n].head == v && v < n && m->t[n].dep == LI_OBL;
        if (!bare || child(m, n, LI_CASE) >= 0) continue;
        hang(m, du, o, LI_CASE);
        retag(m, du, LI_ADP);
        hang(m, o, n, LI_NMOD);
        relabel(m, n, LI_OBJ);
    }
}

static bool bears_name(const mender *m, int32_t noun) {
    static const char *const WORDS[] = {
        "joueur",     "joueuse",   "champion",  "championne", "ex-champion", "groupe",      "fonds",
        "agence",     "société",   "chaîne",    "maison",     "militant",    "militante",   "capitaine",
        "professeur", "chanteur",  "chanteuse", "rédacteur",  "patron",      "éditeur",     "fabricant",
        "géant",      "compagnie", "acteur",    "actrice",    "artiste",     "pilote",      "activiste",
        "défenseur",  "avocat",    "avocate",   "magnat",     "baron",       "spécialiste", NULL};
    return says_who(m, noun) || lemma_among(m, noun, WORDS);
}

/* « le joueur de tennis X », « condamne à dix ans de prison X »: what kind it is bears no name. */
static void raise_names(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_APPOS, i + 1)) >= 0;) {
        int32_t n = m->t[i].head, outer = n >= 0 ? m->t[n].head : -1;
        bool beside = m->t[i].upos == LI_PROPN && i > 0 && m->t[i].start <= m->t[i - 1].end + 1 && outer >= 0 && n < i;
        if (!beside || m->t[n].upos != LI_NOUN) continue;
        if (li_mend_is_time(m, n)) outer = n;
        int32_t v = li_mend_is_time(m, outer) ? verb_above(m, outer) : -1, of = child(m, n, LI_CASE);
        if (v >= 0 && is_transitive(m, v)) hang(m, i, v, LI_OBJ);
        if (v >= 0 || outer == n || outer > n || n + 1 != i || li_mend_is_time(m, outer)) continue;
        if (of < outer || !holds_de(m, of) || child(m, n, LI_DET_OF) >= 0 || form_is(m, of, "du")) continue;
        bool title = (m->t[n].shape & LI_SHAPE_CAPITAL) || lemma_in(m, n, LI_WORDS_TITLE); /* le train de M. X */
        if (title || m->t[outer].upos != LI_NOUN || !bears_name(m, outer)) continue;
        if (child(m, outer, LI_DET_OF) >= 0) move(m, i, outer);
    }
}

/* « s'est emparé fin janvier de Z »: the month's end has a month, and the verb the rest. */
static void free_from_dates(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t end = m->t[i].head, v = end >= 0 ? m->t[end].head : -1, mark = child(m, i, LI_CASE);
        if (v < 0 || v > end || !li_is_verb(&m->t[v]) || child(m, v, LI_EXPL) < 0 || mark < end + 2) continue;
        if (!(form_is(m, end, "fin") || form_is(m, end, "début")) || !holds_de(m, mark)) continue;
        hang(m, i, v, LI_OBL);
    }
}

/* « a livré à X plus de 200 chars », « a cédé à X deux navires »: counted things without a preposition are the object. */
static void find_counted(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, number = child(m, i, LI_NUMMOD);
        if (v < 0 || v > i || !is_transitive(m, v) || number < 0) continue;
        if (m->t[i].upos != LI_NOUN || child(m, i, LI_CASE) >= 0 || lemma_in(m, i, LI_WORDS_TIME)) continue;
        int32_t given = next_child(m, v, 1u << LI_OBL | 1u << LI_IOBJ, 0);
        if (given < 0 || given >= i || child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0) continue;
        if (child(m, v, LI_EXPL) < 0 && holds_to(m, child(m, given, LI_CASE))) relabel(m, i, LI_OBJ);
    }
}

void li_mend_counted(mender *m) {
    find_counted(m);
    free_from_dates(m);
    raise_names(m);
    join_of(m);
    free_counted_behind(m);
    free_from_days(m);
}

void li_mend_adverbials(mender *m) {
    mark_names(m);
    place_nearness(m);
    raise_company(m);
    free_contents_apart(m);
    free_names_behind(m);
    free_datives_behind(m);
    free_contents_behind(m);
}
