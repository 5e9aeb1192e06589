/* Who acts behind « par »: what was hung on another complement of a passive verb. */
#include "extractor/french/tree_mender.h"

/* « de prison », « en détention »: a complement without a determiner. */
static bool is_bare(const mender *m, int32_t i) {
    int32_t mark = child(m, i, LI_CASE);
    return m->t[i].upos == LI_NOUN && child(m, i, LI_DET_OF) < 0 && mark >= 0 &&
           (form_is(m, mark, "de") || form_is(m, mark, "d'") || form_is(m, mark, "en") || form_is(m, mark, "sous") ||
            form_is(m, mark, "avec") || form_is(m, mark, "à"));
}

/* « d'une guerre »: a complement with « de » and the article « un ». */
static bool is_some(const mender *m, int32_t i) {
    int32_t mark = child(m, i, LI_CASE), det = child(m, i, LI_DET_OF);
    return m->t[i].upos == LI_NOUN && mark >= 0 && det >= 0 && (form_is(m, mark, "d'") || form_is(m, mark, "de")) &&
           (form_is(m, det, "un") || form_is(m, det, "une"));
}

/* « s'est dit très déçu par X »: what somebody says he is, is joined to nothing. */
static void describe_selves(mender *m) {
    for (int32_t p = 3; (p = next_verb(m, 1u << LI_CONJ, p + 1)) >= 0;) {
        int32_t v = m->t[p].head, k = p - 1;
        if (v < 0 || v > p || li_verb_form(&m->t[p]) != LI_PART_PAST || child(m, p, LI_CC) >= 0) continue;
        while (k > v && (m->t[k].upos == LI_ADV || form_in(m, k, LI_WORDS_QUOTE))) k--;
        if (k == v && child(m, v, LI_EXPL) >= 0 && lemma_in(m, v, LI_WORDS_SAY)) relabel(m, p, LI_ADVCL);
    }
}

/* « a mis en garde contre une course attisée par Y et invité Z »: what has an object is joined to who acts, not to what
 * is done. */
static void join_actives(mender *m) {
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_CONJ, v + 1)) >= 0;) {
        int32_t u = m->t[v].head, cc = child(m, v, LI_CC);
        int32_t o = next_child(m, v, 1u << LI_OBJ | 1u << LI_NMOD, v + 1);
        if (u < 0 || u > v || cc < u || o < v || child(m, o, LI_CASE) >= 0 || !is_noun(&m->t[o])) continue;
        if (li_verb_form(&m->t[v]) != LI_PART_PAST || li_verb_form(&m->t[u]) != LI_PART_PAST) continue;
        if (m->t[u].dep != LI_ACL || is_finite(m, v) || child(m, v, LI_AUX_OF) >= 0) continue;
        int32_t w = m->t[u].head;
        for (int guard = 0; guard < 8 && w >= 0; guard++, w = m->t[w].head) {
            int32_t aux = child(m, w, LI_AUX_OF);
            if (m->t[w].upos == LI_VERB && aux >= 0 && li_symbols_is(m->symbols, m->t[aux].lemma, "avoir")) break;
        }
        if (w < 0 || !is_finite(m, w) || below(m, w, v)) continue;
        move(m, v, w);
        relabel(m, o, LI_OBJ);
    }
}

/* « est accusé d'aider Y par X »: an active infinitive has no agent, nor has a name. */
static void raise_agents(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD | 1u << LI_AGENT | 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_CASE);
        if (m->t[i].upos != LI_PROPN || mark < 0 || v < 0 || v > i || !form_is(m, mark, "par")) continue;
        if (m->t[v].upos == LI_PROPN) v = m->t[v].head;
        int32_t inner = v;
        bool passive = false;
        for (int guard = 0; guard < 3 && v >= 0 && li_verb_form(&m->t[v]) == LI_INF && m->t[v].dep == LI_XCOMP;
             guard++, v = m->t[v].head)
            passive |= child(m, v, LI_AUX_PASS) >= 0;
        if (passive || v < 0 || v == inner || m->t[v].upos != LI_VERB || !lemma_in(m, v, LI_WORDS_CHARGE)) continue;
        if (li_verb_form(&m->t[v]) == LI_PART_PAST && child(m, v, LI_AUX_OF) < 0 && child(m, v, LI_AGENT) < 0)
            hang(m, i, v, LI_AGENT);
    }
}

/* « l'alliance que mène X, qu'il accuse de mentir »: what stands right behind « accuse » is charged by that. */
static void charge_with(mender *m) {
    for (int32_t v = 3; (v = next_verb(m, 1u << LI_XCOMP | 1u << LI_ADVCL, v + 1)) >= 0;) {
        int32_t mark = child(m, v, LI_MARK), w = mark - 1;
        if (w < 0 || mark > v || m->t[v].head == w || m->t[v].head > w || !holds_de(m, mark)) continue;
        if (li_verb_form(&m->t[w]) == LI_FIN && lemma_in(m, w, LI_WORDS_CHARGE) && !below(m, w, v))
            hang(m, v, w, LI_XCOMP);
    }
}

/* « pour des raisons humanitaires », « avec son épouse »: beside what is done. */
static bool says_why(const mender *m, int32_t i) {
    static const char *const MARKS[] = {"pour", "avec", "sans", "pendant", "depuis", "lors", NULL};
    int32_t mark = child(m, i, LI_CASE);
    return mark >= 0 && form_among(m, mark, MARKS);
}

/* « au large des côtes de Y », « près de la frontière »: where the word above the noun lies; -1 if it says no such
 * thing. */
static int32_t off_which(const mender *m, int32_t h) {
    static const char *const NEAR[] = {"près", "loin", "proche", NULL};
    for (int guard = 0; guard < 3 && h >= 0 && m->t[h].dep == LI_NMOD && m->t[h].head < h; guard++) h = m->t[h].head;
    int32_t mark = h >= 0 ? child(m, h, LI_CASE) : -1;
    return mark >= 0 && (form_is(m, h, "large") || form_among(m, mark, NEAR)) ? h : -1;
}

/* « menacé de sanctions par X », « condamné à dix ans de prison par X »: who threatens is the participle's agent. */
static void free_agents(mender *m) {
    for (int32_t i = 2; (i = next_with(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE);
        if (h >= 0 && m->t[h].dep == LI_NMOD && is_bare(m, h)) h = m->t[h].head;
        int32_t off = off_which(m, h);
        if (off >= 0) h = off;
        int32_t v = h >= 0 ? m->t[h].head : -1;
        if (mark < 0 || !form_is(m, mark, "par") || v < 0 || v > h || h > mark) continue;
        bool passive = m->t[v].upos == LI_VERB && (m->t[v].feats & LI_FORM) == LI_PART_PAST &&
                       (m->t[v].feats & LI_TRANSITIVE) &&
                       (child(m, v, LI_AUX_PASS) >= 0 || m->t[v].dep == LI_ACL || m->t[v].dep == LI_ADVCL ||
                        (m->t[v].dep == LI_ROOT && child(m, v, LI_AUX_OF) < 0));
        bool beside = off >= 0 || is_bare(m, h) || is_some(m, h) || (m->t[i].upos == LI_PROPN && says_why(m, h));
        if (passive && m->t[h].dep == LI_OBL && beside && child(m, v, LI_AGENT) < 0) hang(m, i, v, LI_AGENT);
    }
}

/* « ont été jugés inadmissibles par X »: no adjective has an agent. */
void li_mend_judges(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_NMOD | 1u << LI_AGENT;
    for (int32_t i = 2; (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE), v = h >= 0 ? m->t[h].head : -1;
        if (mark < 0 || !form_is(m, mark, "par") || h > mark || m->t[h].upos != LI_ADJ || v < 0 || v > h) continue;
        bool passive = m->t[v].upos == LI_VERB && child(m, v, LI_AUX_PASS) >= 0 && child(m, v, LI_AGENT) < 0;
        if (passive && (m->t[h].dep == LI_XCOMP || m->t[h].dep == LI_OBL)) hang(m, i, v, LI_AGENT);
    }
}

/* « ont été formés par X »: right behind a passive verb, and joined to nothing. */
static void name_agents(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_CONJ | 1u << LI_DEP_OTHER, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_CASE);
        if (mark < 1 || v != mark - 1 || !form_is(m, mark, "par") || child(m, i, LI_CC) >= 0) continue;
        if (child(m, v, LI_AUX_PASS) >= 0 && child(m, v, LI_AGENT) < 0) relabel(m, i, LI_AGENT);
    }
}

/* « placé sur liste noire par X », « condamné à une amende de 4 milliards d'euros par X », « exclu du programme Z par X
 * »: verbs of which somebody is always the agent, and what their complements are about. */
static bool decides(const mender *m, int32_t v) {
    static const char *const DECISIONS[] = {"placer",  "inscrire", "condamner", "exclure",  "classer",
                                            "bannir",  "évincer",  "suspendre", "écarter",  "radier",
                                            "retirer", "ajouter",  "maintenir", "rappeler", NULL};
    return lemma_among(m, v, DECISIONS);
}

static void free_deciders(mender *m) {
    for (int32_t i = 3; (i = next_with(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), h = m->t[i].head;
        if (mark < 0 || h < 0 || h > mark || !form_is(m, mark, "par") || m->t[i].upos == LI_NUM) continue;
        for (int guard = 0; guard < 6 && h >= 0 && m->t[h].dep == LI_NMOD && m->t[h].head < h; guard++)
            h = m->t[h].head;
        int32_t v = h >= 0 && m->t[h].dep == LI_OBL ? m->t[h].head : -1;
        if (v < 0 || v > h || m->t[v].upos != LI_VERB || (m->t[v].feats & LI_FORM) != LI_PART_PAST) continue;
        bool passive = child(m, v, LI_AUX_PASS) >= 0 ||
                       ((m->t[v].dep == LI_ACL || m->t[v].dep == LI_ADVCL || m->t[v].dep == LI_ROOT) &&
                        child(m, v, LI_AUX_OF) < 0);
        if (passive && decides(m, v) && child(m, v, LI_AGENT) < 0) hang(m, i, v, LI_AGENT);
    }
}

/* « placé en résidence surveillée par X »: it is X who places; one does not say who watches a house that is no one's.
 */
static void free_from_custody(mender *m) {
    for (int32_t i = 4; (i = next_with(m, 1u << LI_AGENT, i + 1)) >= 0;) {
        int32_t p = m->t[i].head, n = p >= 0 ? m->t[p].head : -1, v = n >= 0 ? m->t[n].head : -1;
        if (v < 0 || v > n || n != p - 1 || p > i || (m->t[p].dep != LI_ACL && m->t[p].dep != LI_AMOD)) continue;
        if (m->t[n].dep != LI_OBL || !is_bare(m, n) || m->t[v].upos != LI_VERB || child(m, v, LI_AGENT) >= 0) continue;
        bool passive =
            li_verb_form(&m->t[v]) == LI_PART_PAST && (child(m, v, LI_AUX_PASS) >= 0 || child(m, v, LI_AUX_OF) < 0);
        if (passive && decides(m, v)) hang(m, i, v, LI_AGENT);
    }
}

/* « les armes employées par X pour ses offensives »: behind who acts, with a possessive, what he does it for. */
static void keep_aims(mender *m) {
    static const char *const MARKS[] = {"pour", "dans", "pendant", "durant", "contre", "lors", NULL};
    for (int32_t a = 3; (a = next_noun(m, 1u << LI_AGENT, a + 1)) >= 0;) {
        int32_t p = m->t[a].head, mark = a + 1;
        if (p < 0 || p > a || m->t[p].dep != LI_ACL) continue;
        while (mark < m->count && (m->t[mark].dep == LI_FLAT || m->t[mark].upos == LI_ADJ) && below(m, mark, a)) mark++;
        int32_t i = mark < m->count && m->t[mark].dep == LI_CASE ? m->t[mark].head : -1;
        if (i <= mark || !form_among(m, mark, MARKS) || !is_noun(&m->t[i]) || m->t[i].head == p) continue;
        int32_t det = child(m, i, LI_DET_OF);
        if (det > mark && form_in(m, det, LI_WORDS_POSSESSIVE) && !below(m, p, i)) hang(m, i, p, LI_OBL);
    }
}

/* « des frappes menées par X sur Y »: behind who strikes, whom the blow is aimed at. */
static void aim_blows(mender *m) {
    for (int32_t a = 3; (a = next_noun(m, 1u << LI_AGENT, a + 1)) >= 0;) {
        int32_t p = m->t[a].head, n = p >= 0 && p < a && m->t[p].dep == LI_ACL ? m->t[p].head : -1, mark = a + 1;
        if (n < 0 || n > p || !lemma_in(m, n, LI_WORDS_BLOW)) continue;
        while (mark < m->count && (m->t[mark].dep == LI_FLAT || m->t[mark].upos == LI_ADJ) && below(m, mark, a)) mark++;
        int32_t i = mark < m->count && m->t[mark].dep == LI_CASE ? m->t[mark].head : -1;
        if (i <= mark || !is_noun(&m->t[i]) || (!form_is(m, mark, "sur") && !form_is(m, mark, "contre"))) continue;
        if (m->t[i].head != n && !below(m, n, i)) hang(m, i, n, LI_NMOD);
    }
}

/* « dénonce une attaque, au lendemain de la signature par X d'un accord »: X signed, and did not attack. */
static void keep_by_acts(mender *m) {
    for (int32_t i = 5; (i = next_with(m, 1u << LI_NMOD | 1u << LI_AGENT, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), act = mark - 1, h = m->t[i].head;
        if (act < 2 || mark > i || !form_is(m, mark, "par") || h < 0 || h >= act || m->t[act].upos != LI_NOUN) continue;
        int32_t eve = m->t[act].dep == LI_NMOD ? m->t[act].head : -1;
        bool apart = !below(m, act, h) || (eve > h && eve < act && lemma_in(m, eve, LI_WORDS_EVE));
        if (!apart || child(m, act, LI_DET_OF) < 0 || below(m, act, i)) continue;
        hang(m, i, act, LI_NMOD);
        for (int32_t k = i; (k = next_child(m, h, 1u << LI_NMOD | 1u << LI_OBL, k + 1)) >= 0;)
            if (holds_de(m, child(m, k, LI_CASE)) && !below(m, act, k)) hang(m, k, act, LI_NMOD);
    }
}

/* The participle or passive without an agent above a name that nobody acts on: « paraphé à Doha », « convié au sommet
 * du G7 »; -1. */
static int32_t passive_above(const mender *m, int32_t name) {
    static const char *const MEETINGS[] = {"sommet", "réunion", "conférence", "cérémonie", "dîner", "défilé", NULL};
    int32_t mark = child(m, name, LI_CASE), v = m->t[name].head;
    if ((m->t[name].upos != LI_PROPN && !lemma_among(m, name, MEETINGS)) || mark < 0 || mark > name || v < 0 ||
        v > mark)
        return -1;
    bool where = form_is(m, mark, "à") || form_is(m, mark, "au") || form_is(m, mark, "en");
    if (m->t[name].dep == LI_NMOD && m->t[v].upos == LI_NOUN && holds_de(m, mark) && lemma_among(m, v, MEETINGS)) {
        mark = child(m, v, LI_CASE);
        where = mark >= 0 && (form_is(m, mark, "à") || form_is(m, mark, "au"));
        v = m->t[v].dep == LI_OBL ? m->t[v].head : -1;
    } else if (m->t[name].dep != LI_OBL) return -1;
    if (!where || v < 0 || v > mark || li_verb_form(&m->t[v]) != LI_PART_PAST || child(m, v, LI_AGENT) >= 0) return -1;
    return child(m, v, LI_AUX_OF) >= 0 && child(m, v, LI_AUX_PASS) < 0 ? -1 : v;
}

/* « le texte, paraphé à Y par X », « convié au sommet de Y par X »: no place acts. « nouée par X avec Y »: nor has who
 * acts anybody at his side. */
void li_mend_agents_behind(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_NMOD | 1u << LI_AGENT, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), h = m->t[i].head, v = h >= 0 ? m->t[h].head : -1;
        if (mark < 2 || mark > i || h < 0 || h > mark || v < 0 || v > h) continue;
        if (form_is(m, mark, "par") && (m->t[h].upos == LI_PROPN || m->t[h].upos == LI_NOUN)) {
            v = passive_above(m, h);
            if (v >= 0) hang(m, i, v, LI_AGENT);
        } else if (m->t[h].dep != LI_AGENT || li_verb_form(&m->t[v]) != LI_PART_PAST) {
            continue;
        } else if (form_is(m, mark, "avec") || (m->t[i].upos == LI_PROPN && is_place_case(m, mark))) {
            hang(m, i, v, LI_OBL);
            for (int32_t k = i; (k = next_child(m, h, 1u << LI_CONJ, k + 1)) >= 0;) hang(m, k, i, LI_CONJ);
        }
    }
}

/* « a réagi puis commandé vingt F-35 »: nobody acts without « par » or « de ». */
static void read_bare(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_AGENT, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (v < 0 || v > i || child(m, i, LI_CASE) >= 0 || m->t[i].upos == LI_PRON) continue;
        bool by = false;
        for (int32_t k = v + 1; k < i; k++) by |= m->t[k].upos == LI_ADP;
        if (by) continue;
        relabel(m, i, child(m, v, LI_OBJ) < 0 ? LI_OBJ : LI_OBL);
    }
}

void li_mend_agents(mender *m) {
    read_bare(m);
    describe_selves(m);
    join_actives(m);
    charge_with(m);
    raise_agents(m);
    free_agents(m);
    name_agents(m);
    free_deciders(m);
    free_from_custody(m);
    keep_by_acts(m);
    keep_aims(m);
    aim_blows(m);
}
