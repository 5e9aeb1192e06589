/* Clauses among clauses: what « que », relatives, participles and infinitives belong to. */
#include "extractor/french/tree_mender.h"

/* « après avoir rencontré Y »: what follows an infinitive is no subject. */
static void correct_objects(mender *m) {
    for (int32_t i = 0; (i = next_noun(m, 1u << LI_NSUBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (v < 0 || v > i || m->t[v].upos != LI_VERB) continue;
        bool infinitive = li_verb_form(&m->t[v]) == LI_INF;
        for (int32_t k = -1; (k = next_child(m, v, LI_SERVING, k + 1)) >= 0 && k < v;)
            infinitive |= li_is_verb(&m->t[k]) && li_verb_form(&m->t[k]) == LI_INF;
        if (infinitive && !is_finite(m, v) && child(m, v, LI_OBJ) < 0 && child(m, i, LI_CASE) < 0)
            relabel(m, i, LI_OBJ);
    }
}

/* « a agi une heure après avoir rencontré Y »: how long after, no subject. */
static void free_spans(mender *m) {
    for (int32_t i = 0; (i = next_noun(m, 1u << LI_NSUBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = v > i ? child(m, v, LI_MARK) : -1, u = v >= 0 ? m->t[v].head : -1;
        if (mark != i + 1 || u < 0 || u > i || !li_is_verb(&m->t[u]) || !li_mend_is_time(m, i)) continue;
        bool behind = form_is(m, mark, "après") || form_is(m, mark, "avant");
        if (behind && !is_finite(m, v)) hang(m, i, u, LI_OBL);
    }
}

/* « estime que Y avait le droit »: what « que » opens and a finite verb carries has a subject of its own. */
static void carry_contents(mender *m) {
    for (int32_t v = 1; holds(m, LI_WORDS_WHOM) && (v = next_verb(m, 1u << LI_XCOMP, v + 1)) >= 0;) {
        int32_t que = child(m, v, LI_MARK), s = child(m, v, LI_NSUBJ);
        if (que > m->t[v].head && form_in(m, que, LI_WORDS_WHOM) && s > que && s < v && is_finite(m, v))
            relabel(m, v, LI_CCOMP);
    }
}

/* The first predicate behind a subject, up to the next sign: a finite verb, or what a copula serves. -1 if none is. */
static int32_t predicate_behind(const mender *m, int32_t n) {
    for (int32_t v = n + 1; v < m->count && m->t[v].upos != LI_PUNCT; v++) {
        if (!li_is_verb(&m->t[v])) continue;
        int32_t p = m->t[v].dep == LI_COP ? m->t[v].head : v;
        if (p >= v && !serves(m->t[p].dep) && (p > v || is_finite(m, p))) return p;
    }
    return -1;
}

/* The « que » that stands before the group n, on which or beside which it was hung; -1 if there is none. */
static int32_t que_before(const mender *m, int32_t n) {
    for (int32_t k = -1; (k = next_child(m, n, 1u << LI_CASE | 1u << LI_ADVMOD | 1u << LI_MARK, k + 1)) >= 0 && k < n;)
        if (form_in(m, k, LI_WORDS_WHOM)) return k;
    int32_t opens = leftmost(m, n) - 1;
    bool beside = opens > 0 && m->t[opens].head == m->t[n].head && m->t[opens].upos == LI_SCONJ;
    return beside && form_in(m, opens, LI_WORDS_WHOM) ? opens : -1;
}

/* « n'exclut pas que Y soit invité »: « que » before a noun opens the clause whose subject the noun is. */
static void open_clauses(mender *m) {
    for (int32_t n = 0; holds(m, LI_WORDS_WHOM) && (n = next_noun(m, LI_ANY_DEP, n + 1)) >= 0;) {
        int32_t u = m->t[n].head, que = u >= 0 && u < n ? que_before(m, n) : -1;
        int32_t v = que >= 0 ? predicate_behind(m, n) : -1;
        if (v < 0) continue;
        int32_t s = child(m, v, LI_NSUBJ), cc = s > n ? leftmost(m, s) - 1 : -1;
        bool joined = cc > n && m->t[cc].upos == LI_CCONJ && below(m, cc - 1, n); /* que X et Y doivent */
        bool row = child(m, n, LI_CONJ) > n, free = s < 0 || s > v || s == u;
        if (free ? !row && !agrees(m, n, v) : !joined) continue;
        if (below(m, u, v)) { /* who says so hung on what is said */
            if (m->t[u].head != v || !li_is_verb(&m->t[u]) || !has_subject(m, u)) continue;
            hang(m, u, m->t[v].head, (li_dep)m->t[v].dep);
        }
        if (joined) {
            hang(m, s, n, LI_CONJ);
            hang(m, cc, s, LI_CC);
        } else if (s > v) {
            relabel(m, s, LI_OBJ); /* qu'Israël a bombardé l'Iran */
        }
        hang(m, v, u, LI_CCOMP);
        hang(m, n, v, LI_NSUBJ);
        hang(m, que, v, LI_MARK);
    }
}

/* « accusé de mentir », « soupçonné lundi d'avoir menti » */
static bool is_charged(const mender *m, int32_t v) {
    if (!lemma_in(m, v, LI_WORDS_OBJECT_CONTROL) && !lemma_in(m, v, LI_WORDS_CHARGE)) return false;
    int32_t de = v + 1;
    while (de + 1 < m->count && (m->t[de].upos == LI_ADV || li_mend_is_time(m, de))) de++;
    return de + 1 < m->count && m->t[de].upos == LI_ADP && li_is_verb(&m->t[de + 1]) &&
           li_verb_form(&m->t[de + 1]) == LI_INF;
}

/* « a soutenu X, menacé par Y », « critique X, accusé de mentir »: a participle with an agent or a charge describes the
 * noun that it stands behind. */
static bool describe_neighbour(mender *m, int32_t v) {
    int32_t by = v + 1, u = m->t[v].head;
    if (!form_is(m, v - 1, ",") || u < 0 || u > v || !li_is_verb(&m->t[u])) return false;
    if (!form_is(m, by, "par") && !is_charged(m, v)) return false;
    int32_t n = group_before(m, u, v - 1);
    if (n < 0) n = v - 2;
    while (n > u && m->t[n].dep == LI_FLAT) n = m->t[n].head;
    if (n <= u || !is_noun(&m->t[n]) || below(m, n, v)) return false;
    uint32_t gender = m->t[n].feats & LI_GENDER, number = m->t[n].feats & LI_NUMBER;
    if ((gender && !(gender & m->t[v].feats)) || (number && !(number & m->t[v].feats))) return false;
    hang(m, v, n, LI_ACL);
    return true;
}

/* « critique X, coupable à ses yeux d'avoir menti » */
static void describe_guilty(mender *m) {
    for (int32_t a = 3; holds(m, LI_WORDS_COMMA) && a + 2 < m->count; a++) {
        if (!form_is(m, a - 1, ",") || !li_symbols_is(m->symbols, m->t[a].lemma, "coupable")) continue;
        int32_t n = a - 2, de = a + 1, w;
        while (n > 0 && m->t[n].upos == LI_ADJ) n--;
        while (n > 0 && m->t[n].dep == LI_FLAT) n = m->t[n].head;
        while (de + 1 < m->count && de < a + 6 && !form_is(m, de, "de") && !form_is(m, de, "d'")) de++;
        for (w = de + 1; w + 1 < m->count && (m->t[w].dep == LI_EXPL || serves(m->t[w].dep));) w++;
        if (!is_noun(&m->t[n]) || below(m, n, a) || w >= m->count || !li_is_verb(&m->t[w])) continue;
        int32_t u = m->t[n].head;
        retag(m, a, LI_ADJ);
        hang(m, a, n, LI_AMOD);
        if (m->t[w].head < de && !below(m, a, w)) hang(m, w, a, LI_XCOMP);
        for (int32_t k = a; (k = next_child(m, u, 1u << LI_OBL, k + 1)) >= 0 && k < de;) move(m, k, a);
    }
}

/* « a soutenu X, dénoncé Y et menacé Z »: a participle with an object of its own shares the auxiliary. */
static void join_participles(mender *m) {
    for (int32_t v = 1; (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0 && v + 1 < m->count;) {
        if (m->t[v].upos != LI_VERB || li_verb_form(&m->t[v]) != LI_PART_PAST || is_finite(m, v)) continue;
        if (!form_is(m, v - 1, ",") && m->t[v - 1].upos != LI_CCONJ) continue;
        if (describe_neighbour(m, v)) continue;
        int32_t o = v + 1 + (m->t[v + 1].upos == LI_DET), u = m->t[v].head;
        if (o >= m->count || !is_noun(&m->t[o]) || m->t[o].upos == LI_PRON || child(m, o, LI_CASE) >= 0 ||
            below(m, m->t[o].head, o))
            continue;
        for (int guard = 0; guard < 6 && u >= 0 && !li_is_verb(&m->t[u]); guard++) u = m->t[u].head;
        if (u < 0 || u > v || m->t[u].upos != LI_VERB || li_verb_form(&m->t[u]) != LI_PART_PAST) continue;
        bool shares = child(m, u, LI_AUX_OF) >= 0 || m->t[u].dep == LI_CONJ;
        if (!shares || child(m, u, LI_AUX_PASS) >= 0 || below(m, u, v)) continue;
        hang(m, v, u, LI_CONJ);
        if (!below(m, v, o)) hang(m, o, v, LI_OBJ);
        else if (m->t[o].head == v) relabel(m, o, LI_OBJ);
    }
}

/* « la tentative de X de réimposer », « sa détermination à soutenir »: what one means to do hangs on the noun that says
 * so. */
static void hang_intents(mender *m) {
    static const char *const TO_DO[] = {"engagement", "détermination", "disposition", "disponibilité",
                                        "volonté",    "empressement",  "propension",  "aptitude",
                                        "réticence",  "résolution",    NULL};
    for (int32_t v = 2; (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        if (m->t[v].upos != LI_VERB || li_verb_form(&m->t[v]) != LI_INF) continue;
        int32_t mark = child(m, v, LI_MARK), u = m->t[v].head;
        if (mark < 2 || u < 0 || (!is_noun(&m->t[mark - 1]) && m->t[mark - 1].upos != LI_ADJ)) continue;
        int32_t n = mark - 1;
        bool to = form_is(m, mark, "à") && m->t[u].dep != LI_ACL;
        while (to && m->t[n].upos == LI_PROPN && (m->t[n].dep == LI_FLAT || m->t[n].dep == LI_NMOD) && m->t[n].head < n)
            n = m->t[n].head; /* le peu d'empressement de X à signer */
        bool said =
            holds_de(m, mark) && child(m, n, LI_COP) >= 0 && child(m, n, LI_CASE) >= 0; /* est sur le point de */
        if (n != u && (said || (to && lemma_among(m, n, TO_DO))) && !below(m, n, v)) hang(m, v, n, LI_ACL);
        if (!li_symbols_is(m->symbols, m->t[mark].lemma, "de")) continue;
        for (int guard = 0; guard < 5 && n > 0 && !lemma_in(m, n, LI_WORDS_INTENT) && !lemma_in(m, n, LI_WORDS_LEAVE);
             guard++)
            n = m->t[n].dep == LI_FLAT || m->t[n].dep == LI_NMOD || m->t[n].dep == LI_CONJ || m->t[n].dep == LI_AMOD
                    ? m->t[n].head
                    : -1;
        if (n <= 0 || n > mark || m->t[n].upos != LI_NOUN || n == u || below(m, n, v)) continue;
        hang(m, v, n, LI_ACL);
    }
}

/* « X est à Y pour rencontrer Z »: what for hangs on where one is. */
static void hang_aims(mender *m) {
    for (int32_t c = -1; (c = next_with(m, 1u << LI_COP, c + 1)) >= 0;) {
        int32_t n = m->t[c].head, mark = n + 1;
        if (n < c || !is_noun(&m->t[n]) || child(m, n, LI_CASE) < c) continue;
        while (mark < m->count && m->t[mark].head == n && m->t[mark].dep == LI_FLAT) mark++;
        if (mark < m->count && m->t[mark].upos == LI_NOUN && lemma_in(m, mark, LI_WORDS_TIME)) mark++;
        int32_t v = mark < m->count && (form_is(m, mark, "pour") || form_is(m, mark, "afin")) ? m->t[mark].head : -1;
        if (v < mark || m->t[v].upos != LI_VERB || (li_verb_form(&m->t[v]) != LI_INF && v > mark + 3)) continue;
        int32_t s = m->t[n].head; /* the place joined to who is there */
        bool joined = s >= 0 && s < c && m->t[s].head == v && m->t[s].dep == LI_NSUBJ;
        if (s == v || joined) hang(m, n, m->t[v].head, (li_dep)m->t[v].dep);
        if (joined) hang(m, s, n, LI_NSUBJ);
        if (below(m, n, v)) continue;
        hang(m, v, n, LI_ADVCL);
    }
}

/* « accuse le régime syrien de livrer »: behind these verbs what one is said or asked to do is no complement of the
 * noun. */
static void hang_charges(mender *m) {
    for (int32_t v = 2; (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t mark = child(m, v, LI_MARK), n = m->t[v].head, u = n >= 0 ? m->t[n].head : -1;
        if (m->t[v].upos != LI_VERB || li_verb_form(&m->t[v]) != LI_INF || mark < 0 || u < 0 || u > n) continue;
        if (m->t[n].dep != LI_OBJ || m->t[u].upos != LI_VERB || (!form_is(m, mark, "d'") && !form_is(m, mark, "de")))
            continue;
        if (lemma_in(m, u, LI_WORDS_CHARGE)) hang(m, v, u, LI_XCOMP);
    }
}

/* May the noun before « que » be what the verb acts on, by what the verb has of its own and by the participle's form:
 * « les armes que X a livrées »? */
static bool may_act_on(const mender *m, int32_t v, int32_t noun) {
    if (m->t[v].upos != LI_VERB || !(m->t[v].feats & LI_TRANSITIVE) || next_child(m, v, 1u << LI_EXPL, 0) >= 0)
        return false;
    for (int32_t o = v; (o = next_child(m, v, 1u << LI_OBJ | 1u << LI_CCOMP, o + 1)) >= 0;)
        if (m->t[o].dep == LI_OBJ || child(m, o, LI_MARK) >= 0) return false;
    if (child(m, v, LI_AUX_PASS) >= 0) return false;
    return li_verb_form(&m->t[v]) != LI_PART_PAST || goes_with(m, v, noun);
}

/* The noun right before a « que » that the verb v has been given, -1 if it may not be what v acts on. */
static int32_t acted_on(const mender *m, int32_t que, int32_t v) {
    int32_t n = m->t[v].head, before = que - 1 - form_is(m, que - 1, ",");
    if (n < 0 || n > que || m->t[before].upos == LI_ADV || m->t[before].upos == LI_CCONJ) return -1;
    if (m->t[v].dep == LI_CCOMP) { /* évoque les sanctions que X a imposées; but: prévient Y que X attaque */
        int32_t u = n;
        while (before > u && m->t[before].dep == LI_FLAT) before = m->t[before].head;
        bool place = child(m, before, LI_CASE) >= 0 && lemma_in(m, u, LI_WORDS_SAY); /* a dit, à Genève, que X */
        if (before < que - 1 && before > u && m->t[before].upos == LI_PROPN && form_is(m, que - 1, ",") && !place)
            return before;
        before = que - 1 - form_is(m, que - 1, ",");
        n = group_before(m, u, que);
        if (!li_is_verb(&m->t[u]) || n < 0 || m->t[n].dep != LI_OBJ) return -1;
        if (child(m, n, LI_DET_OF) < 0 && !form_is(m, n - 1, ",")) return -1;
        if (m->t[n].upos != LI_NOUN || lemma_in(m, n, LI_WORDS_TITLE) || lemma_in(m, u, LI_WORDS_INFORM)) return -1;
    } else if (m->t[v].dep != LI_RELCL && (m->t[v].dep != LI_ACL || !is_finite(m, v))) {
        return -1;
    }
    bool noun = is_noun(&m->t[n]) && m->t[n].upos != LI_PRON && before >= n,
         apart = n > 0 && form_is(m, n - 1, ","); /* veut agir, idée que X récuse */
    return noun && (apart || !lemma_in(m, n, LI_WORDS_BRINGING)) && !li_mend_is_time(m, n) ? n : -1;
}

static int32_t past_adverbs(const mender *m, int32_t i) {
    while (i < m->count && m->t[i].upos == LI_ADV) i++;
    return i;
}

/* Who acts in « que livre X à Y », « qu'ont rejoint récemment X et Y »: the first group behind the verb, right behind
 * it and without a preposition; -1 if something else stands there. */
static int32_t inverted_subject(const mender *m, int32_t v, int32_t que) {
    for (int32_t o = v; (o = next_child(m, v, 1u << LI_OBJ | 1u << LI_NSUBJ, o + 1)) >= 0;)
        if (is_noun(&m->t[o]) && m->t[o].upos != LI_PRON && leftmost(m, o) == past_adverbs(m, v + 1) &&
            child(m, o, LI_CASE) < 0) {
            int32_t s = child(m, v, LI_NSUBJ);
            return s >= 0 && s > que && s < v ? -1 : o;
        }
    return -1;
}

/* The verb v took the place of the one that its noun is the subject of: « la guerre que mène X dure ». */
static void free_main(mender *m, int32_t v, int32_t noun) {
    int32_t w = v;
    while ((w = next_child(m, v, 1u << LI_CONJ | 1u << LI_PARATAXIS | 1u << LI_CCOMP, w + 1)) >= 0)
        if (li_is_verb(&m->t[w]) && is_finite(m, w) && child(m, w, LI_CC) < 0 && child(m, w, LI_MARK) < 0 &&
            child(m, w, LI_NSUBJ) < 0 && agrees(m, noun, w))
            break;
    int32_t heir = w >= 0 ? w : noun;
    hang(m, heir, m->t[v].head, (li_dep)m->t[v].dep);
    if (w >= 0) hang(m, noun, w, LI_NSUBJ);
}

/* A participle behind avoir goes with what it acts on, where that stands before it. */
static bool may_agree(const mender *m, int32_t v, int32_t noun) {
    return li_verb_form(&m->t[v]) != LI_PART_PAST || goes_with(m, v, noun);
}

/* « les armes que livre X à Y »: « que » behind a noun and before a verb with its subject behind it. */
static void turn_inverted(mender *m) {
    for (int32_t v = 2; holds(m, LI_WORDS_WHOM) && (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        if (m->t[v].upos != LI_VERB || !is_finite(m, v) || !(m->t[v].feats & LI_TRANSITIVE)) continue;
        int32_t que = group_start(m, v);
        while (que > 0 && !form_in(m, que, LI_WORDS_WHOM) && que >= v - 4) que--;
        int32_t n = que > 1 && form_in(m, que, LI_WORDS_WHOM) ? group_before(m, -1, que) : -1;
        int32_t o = n >= 0 && m->t[n].upos == LI_NOUN && child(m, n, LI_DET_OF) >= 0 ? inverted_subject(m, v, que) : -1;
        bool between = false;
        for (int32_t k = que + 1; k < v && !between; k++) between = is_noun(&m->t[k]) && m->t[k].upos != LI_PRON;
        if (o < 0 || between || lemma_in(m, n, LI_WORDS_BRINGING) || li_mend_is_time(m, n) || !may_agree(m, v, n))
            continue;
        if (below(m, n, v)) free_main(m, v, n);
        retag(m, que, LI_PRON);
        hang(m, v, n, LI_RELCL);
        hang(m, que, v, LI_OBJ);
        hang(m, o, v, LI_NSUBJ);
        for (int32_t k = o; (k = next_child(m, o, 1u << LI_NMOD, k + 1)) >= 0;)
            if (child(m, k, LI_CASE) >= 0 && !form_is(m, child(m, k, LI_CASE), "de")) hang(m, k, v, LI_OBL);
    }
}

/* « que X accuse de mentir »: it is the one accused that « que » stands for. */
static bool sets_on(const mender *m, int32_t v, int32_t what) {
    return lemma_in(m, v, LI_WORDS_OBJECT_CONTROL) && child(m, what, LI_MARK) > v;
}

/* « l'accord que X a signé », « les armes que X veut livrer »: behind a noun « que » is what the verb acts on, unless
 * the noun is one of those that bring a whole clause (la preuve que). */
static void find_acted_on(mender *m) {
    const uint32_t deps = 1u << LI_RELCL | 1u << LI_ACL | 1u << LI_CCOMP;
    for (int32_t v = 2; holds(m, LI_WORDS_WHOM) && (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t que = -1;
        for (int32_t k = -1; (k = next_child(m, v, LI_ANY_DEP, k + 1)) >= 0 && k < v;)
            if (form_in(m, k, LI_WORDS_WHOM) && (m->t[k].upos == LI_SCONJ || m->t[k].dep == LI_MARK)) que = k;
        int32_t n = que > 0 && has_subject(m, v) ? acted_on(m, que, v) : -1, w = v;
        for (int32_t x; (x = child(m, w, LI_XCOMP)) > w && li_verb_form(&m->t[x]) == LI_INF && !sets_on(m, w, x);)
            w = x;
        if (n < 0 || !may_act_on(m, w, n) || below(m, n, v)) continue;
        retag(m, que, LI_PRON);
        hang(m, que, w, LI_OBJ);
        hang(m, v, n, LI_RELCL);
        if (m->t[n].dep == LI_OBJ && form_is(m, n - 1, ",")) relabel(m, n, LI_DEP_OTHER);
    }
}

/* « après que Y a signalé »: says when, not what. */
static void part_circumstances(mender *m) {
    for (int32_t v = 1; (v = next_with(m, 1u << LI_CCOMP, v + 1)) >= 0;) {
        int32_t que = child(m, v, LI_MARK);
        if (que < 1 || que > v || !form_in(m, que, LI_WORDS_WHOM) || !form_in(m, que - 1, LI_WORDS_WHEN)) continue;
        relabel(m, v, LI_ADVCL);
        if (!below(m, v, que - 1)) hang(m, que - 1, v, LI_MARK);
        else if (m->t[que - 1].dep == LI_CASE) hang(m, que - 1, v, LI_MARK);
    }
}

/* « a dit que Y mentait, avant d'appeler Z à agir », « a dit que Y mentait, appelant Z à agir »: behind a comma what is
 * done next or said besides is the speaker's. */
static void give_to_speaker(mender *m) {
    static const char *const WILL[] = {"exiger", "demander", "réclamer", "souhaiter", "vouloir", "obtenir", NULL};
    const uint32_t deps = 1u << LI_XCOMP | 1u << LI_ADVCL | 1u << LI_ACL | 1u << LI_CONJ;
    for (int32_t v = 3; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, deps, v + 1)) >= 0;) {
        uint32_t form = li_verb_form(&m->t[v]);
        int32_t first = v, u = m->t[v].head;
        for (int32_t k = -1; (k = next_child(m, v, 1u << LI_MARK | 1u << LI_CASE, k + 1)) >= 0;)
            if (k < v && form_is(m, k, "avant")) first = k;
        bool next = form == LI_INF && first < v;
        bool besides =
            form == LI_PART_PRES && (lemma_in(m, v, LI_WORDS_SAY) || lemma_in(m, v, LI_WORDS_OBJECT_CONTROL) ||
                                     lemma_in(m, v, LI_WORDS_CHARGE) || gives_right(m, v));
        if ((!next && !besides) || u < 0 || u >= first || !form_is(m, first - 1, ",")) continue;
        int32_t said = -1;
        for (int guard = 0; guard < 8 && u >= 0; guard++, u = m->t[u].head)
            if (m->t[u].dep == LI_CCOMP && child(m, u, LI_MARK) >= 0 && m->t[u].head >= 0 &&
                (lemma_in(m, m->t[u].head, LI_WORDS_SAY) || (next && lemma_among(m, m->t[u].head, WILL))))
                said = m->t[u].head;
        if (said >= 0 && said < first) hang(m, v, said, LI_ADVCL);
    }
}

/* What acts on nothing though it can: has the verb, or the infinitive that it governs, room for an object? */
static bool lacks_object(const mender *m, int32_t v) {
    const uint32_t taken = 1u << LI_OBJ | 1u << LI_AUX_PASS | 1u << LI_EXPL;
    for (int guard = 0; guard < 5 && next_child(m, v, taken, 0) < 0; guard++) {
        int32_t said = child(m, v, LI_CCOMP);
        if (said >= 0 && child(m, said, LI_MARK) >= 0) return false;
        int32_t w = next_child(m, v, 1u << LI_XCOMP, v + 1);
        if (w < 0) return m->t[v].feats & LI_TRANSITIVE;
        if (m->t[w].upos != LI_VERB) return false;
        v = w;
    }
    return false;
}

/* « X, que Y n'a jamais voulu extrader »: what one wants done is done to whom « que » stands for. */
static void lower_relatives(mender *m) {
    for (int32_t que = -1; holds(m, LI_WORDS_WHOM) && (que = next_with(m, 1u << LI_OBJ, que + 1)) >= 0;) {
        int32_t v = m->t[que].head;
        if (v < que || !form_in(m, que, LI_WORDS_WHOM)) continue;
        for (int guard = 0; guard < 5; guard++) {
            int32_t w = next_child(m, v, 1u << LI_XCOMP, v + 1);
            bool acts = w > v && m->t[w].upos == LI_VERB && li_verb_form(&m->t[w]) == LI_INF;
            if (!acts || !lacks_object(m, w)) break;
            if (lemma_in(m, v, LI_WORDS_OBJECT_CONTROL) || lemma_in(m, v, LI_WORDS_CHARGE)) break;
            move(m, que, w);
            v = w;
        }
    }
}

/* « X et Y conviennent de signer », « X est heureuse d'accueillir Y »: what has a subject of its own has no other. */
static void agree_on(mender *m) {
    for (int32_t v = 1; (v = next_verb(m, 1u << LI_CSUBJ, v + 1)) >= 0;) {
        int32_t u = m->t[v].head, s = u < v ? child(m, u, LI_NSUBJ) : -1;
        bool impersonal = s >= 0 && m->t[s].upos == LI_PRON && (form_is(m, s, "il") || form_is(m, s, "c'"));
        if (s >= 0 && s < u && is_noun(&m->t[s]) && !impersonal && (child(m, u, LI_COP) < 0 || m->t[u].upos == LI_ADJ))
            relabel(m, v, LI_XCOMP);
    }
}

/* « a dit que X dément avoir livré »: an infinitive right behind a verb is that verb's. */
static void keep_infinitives(mender *m) {
    for (int32_t v = 2; (v = next_verb(m, 1u << LI_XCOMP | 1u << LI_ADVCL, v + 1)) >= 0;) {
        int32_t u = m->t[v].head, start = group_start(m, v), mark = child(m, v, LI_MARK);
        if (m->t[v].upos != LI_VERB || is_finite(m, v) || (mark >= 0 && mark != start - 1 && mark != start)) continue;
        int32_t w = (mark >= 0 && mark < start ? mark : start) - 1;
        if (li_verb_form(&m->t[start]) != LI_INF && li_verb_form(&m->t[v]) != LI_INF) continue;
        if (mark >= 0 && !form_is(m, mark, "de") && !form_is(m, mark, "d'")) continue;
        if (w <= u || u < 0 || m->t[w].upos != LI_VERB || serves(m->t[w].dep) || below(m, w, v)) continue;
        hang(m, v, w, LI_XCOMP);
    }
}

void li_mend_clauses(mender *m) {
    keep_infinitives(m);
    agree_on(m);
    open_clauses(m);
    carry_contents(m);
    li_mend_clefts(m);
    hang_intents(m);
    hang_aims(m);
    hang_charges(m);
    li_mend_relatives(m);
    turn_inverted(m);
    find_acted_on(m);
    part_circumstances(m);
    give_to_speaker(m);
}

/* « les propos de X, que Y a jugés »: the participle agrees with what « que » stands for. */
static void agree_relatives(mender *m) {
    for (int32_t v = 2; holds(m, LI_WORDS_WHOM) && (v = next_verb(m, 1u << LI_RELCL, v + 1)) >= 0;) {
        int32_t que = child(m, v, LI_OBJ), n = m->t[v].head;
        if (que < 0 || !form_in(m, que, LI_WORDS_WHOM) || n < 0 || n > que || child(m, v, LI_AUX_OF) < 0) continue;
        if (li_verb_form(&m->t[v]) != LI_PART_PAST || !(m->t[v].feats & LI_PLUR)) continue;
        bool fits = m->t[n].upos != LI_PROPN && goes_with(m, v, n);
        for (int guard = 0; guard < 6 && n >= 0 && !fits; guard++) {
            bool inner = (m->t[n].dep == LI_NMOD || m->t[n].dep == LI_FLAT) && child(m, n, LI_CONJ) < 0;
            n = inner ? m->t[n].head : -1;
            fits = n >= 0 && n < que && m->t[n].upos == LI_NOUN && goes_with(m, v, n);
        }
        for (int32_t k = que - 1; k > 0 && k > que - 10 && !fits;
             k--) { /* suspension des manœuvres avec Y, qu'il a … */
            fits = m->t[k].upos == LI_NOUN && (m->t[k].feats & LI_PLUR) && goes_with(m, v, k) && !below(m, k, v);
            if (fits) n = k;
        }
        if (fits && n >= 0 && n != m->t[v].head && !below(m, n, v)) move(m, v, n);
    }
}

static bool gives_verdict(const mender *m, int32_t v) {
    static const char *const VERBS[] = {"juger", "estimer", "trouver", "considérer", "rendre", NULL};
    return lemma_among(m, v, VERBS);
}

/* « juge la décision de X inacceptable »: what one thinks of the thing, not of the name before the adjective. */
static void free_verdicts(mender *m) {
    for (int32_t i = 3; (i = next_with(m, 1u << LI_AMOD, i + 1)) >= 0;) {
        int32_t n = m->t[i].head;
        if (m->t[i].upos != LI_ADJ || n < 0 || n > i || m->t[n].upos != LI_PROPN) continue;
        for (int guard = 0; guard < 4 && n >= 0 && (m->t[n].dep == LI_NMOD || m->t[n].dep == LI_FLAT); guard++)
            n = m->t[n].head;
        int32_t v = n >= 0 && m->t[n].dep == LI_OBJ ? m->t[n].head : -1;
        if (v < 0 || v > n || m->t[v].upos != LI_VERB || !gives_verdict(m, v)) continue;
        if (goes_with(m, i, n) && child(m, v, LI_XCOMP) < 0) hang(m, i, v, LI_XCOMP);
    }
}

/* « a accusé Y de mentir, l'appelant à agir »: behind a comma a participle tells of who accuses, not of whom. */
static void raise_trailing(mender *m) {
    for (int32_t v = 4; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, 1u << LI_ADVCL, v + 1)) >= 0;) {
        int32_t inner = m->t[v].head, u = inner >= 0 && inner < v ? m->t[inner].head : -1;
        if (u < 0 || u > inner || li_verb_form(&m->t[v]) != LI_PART_PRES || !li_is_verb(&m->t[inner])) continue;
        if (li_verb_form(&m->t[inner]) != LI_INF || m->t[inner].dep != LI_XCOMP || !is_finite(m, u)) continue;
        int32_t whom = child(m, u, LI_OBJ), start = group_start(m, v), clitic = child(m, v, LI_OBJ);
        if (whom < u || whom > inner || start < 1 || !form_is(m, start - 1, ",")) continue;
        if (clitic >= 0 && clitic < v) move(m, v, u);
    }
}

void li_mend_participles(mender *m) {
    raise_trailing(m);
    free_verdicts(m);
    agree_relatives(m);
    correct_objects(m);
    free_spans(m);
    describe_guilty(m);
    join_participles(m);
    lower_relatives(m);
}
