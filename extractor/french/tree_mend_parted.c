/* What a comma parts, with a verb of its own, from the clause before, and what stays with a participle. */
#include "extractor/french/tree_mender.h"

/* « en a expulsé deux, et le ministre a parlé »: a number counts nothing behind a comma; it stands for what it counts.
 */
static void part_counted(mender *m) {
    for (int32_t i = -1; (i = next_with(m, 1u << LI_NUMMOD, i + 1)) >= 0;) {
        int32_t n = m->t[i].head, v = n >= 0 ? m->t[n].head : -1;
        if (n >= i + 4 && v >= 0 && v < i && li_is_verb(&m->t[v]) && form_is(m, i + 1, ",") &&
            m->t[i + 2].upos == LI_CCONJ)
            hang(m, i, v, LI_OBJ);
    }
}

/* « X a vu Y, et son ministre, Z, a parlé »: what « et » opens and commas part from a verb of its own is its subject.
 */
static void open_with_subject(mender *m) {
    for (int32_t w = 6; holds(m, LI_WORDS_COMMA) && (w = next_verb(m, 1u << LI_CONJ, w + 1)) >= 0;) {
        int32_t v = m->t[w].head, comma = group_start(m, w) - 1, n = comma - 1;
        if (v < 0 || v > w || !is_finite(m, w) || has_subject(m, w) || child(m, w, LI_CC) >= 0) continue;
        if (comma < 5 || !form_is(m, comma, ",")) continue;
        int32_t cc = -1;
        for (int guard = 0; guard < 8 && n > v && (cc = child(m, n, LI_CC)) < 0; guard++) n = m->t[n].head;
        if (cc < v + 2 || cc > n || !form_is(m, cc - 1, ",") || m->t[cc].upos != LI_CCONJ) continue;
        bool named = child(m, n, LI_APPOS) > n && child(m, n, LI_CASE) < 0 && is_noun(&m->t[n]);
        if (!named || !agrees(m, n, w) || below(m, n, w)) continue;
        hang(m, n, w, LI_NSUBJ);
        hang(m, cc, w, LI_CC);
    }
}

/* « le ministre canadien X »: a word behind the noun that carries the group. */
static bool is_inner(const mender *m, int32_t i) {
    uint8_t d = m->t[i].dep;
    bool name = m->t[i].upos == LI_PROPN && (d == LI_NMOD || d == LI_APPOS) && child(m, i, LI_CASE) < 0;
    return name || d == LI_FLAT || d == LI_AMOD;
}

/* « X s'est dit « alarmé », et la Cour a tenu séance », « a dénoncé une visite et le ministre Y a convoqué »: what
 * « et » opens behind a comma or an object, right before a verb that has no subject, is that. */
static void start_with_subject(mender *m) {
    const uint32_t deps = 1u << LI_CONJ | 1u << LI_PARATAXIS;
    for (int32_t w = 6; (w = next_verb(m, deps, w + 1)) >= 0;) {
        int32_t v = m->t[w].head;
        if (!is_finite(m, w) || has_subject(m, w) || v < 0 || v > w) continue;
        int32_t start = group_start(m, w), n = start > 0 ? start - 1 : 0;
        while (n > 0 && is_inner(m, n) && m->t[n].head < n && m->t[n].head > 0) n = m->t[n].head;
        int32_t det = child(m, n, LI_DET_OF), cc = child(m, w, LI_CC), first = det >= 0 ? det : n;
        if (cc < 0) cc = child(m, n, LI_CC);
        if (det < 0 && m->t[n].upos != LI_PROPN) continue;
        if (!is_noun(&m->t[n]) || first < 3 || first > n || cc != first - 1) continue;
        bool joined = m->t[n].dep == LI_CONJ && m->t[n].head > v && m->t[cc].head == n;
        if (!joined && !form_is(m, cc - 1, ",")) continue;
        if (child(m, n, LI_CASE) >= 0 || !agrees(m, n, w) || below(m, w, n)) continue;
        hang(m, n, w, LI_NSUBJ);
        hang(m, cc, w, LI_CC);
        relabel(m, w, LI_CONJ);
    }
}

/* The mood of a verb, or of the auxiliary that bears it; 0 if it has none. */
static uint32_t mood_of(const mender *m, int32_t v) {
    if (li_verb_form(&m->t[v]) == LI_FIN) return m->t[v].feats & LI_MOOD;
    for (int32_t i = -1; (i = next_child(m, v, LI_SERVING, i + 1)) >= 0 && i < v;)
        if (li_is_verb(&m->t[i]) && li_verb_form(&m->t[i]) == LI_FIN) return m->t[i].feats & LI_MOOD;
    return 0;
}

/* « X plaide pour que Y agisse, et Z a promis »: no conjunction governs both a subjunctive and an indicative. */
static void part_moods(mender *m) {
    for (int32_t w = 6; holds(m, LI_WORDS_WHOM) && (w = next_verb(m, 1u << LI_CONJ, w + 1)) >= 0;) {
        int32_t v = m->t[w].head, s = child(m, w, LI_NSUBJ), cc = child(m, w, LI_CC),
                que = v >= 0 ? child(m, v, LI_MARK) : -1;
        if (que < 0 || v > w || s < cc || s > w || cc < v || !form_is(m, cc - 1, ",") || mood_of(m, w) != LI_IND)
            continue;
        int32_t above = m->t[v].head;
        if (mood_of(m, v) != LI_SUB || above < 0 || above > v || !li_is_verb(&m->t[above])) continue;
        if (is_finite(m, above)) move(m, w, above);
    }
}

/* « X a dénoncé l'ingérence de Y, et le sénateur A a félicité B »: whom « et » opens behind a comma, right before the
 * verb, is its subject; B, behind it, is whom it acts on. */
static void turn_joined_subject(mender *m) {
    for (int32_t s = 8; holds(m, LI_WORDS_COMMA) && (s = next_noun(m, 1u << LI_NSUBJ, s + 1)) >= 0;) {
        int32_t v = m->t[s].head, n = v >= 0 && v < s ? group_start(m, v) - 1 : -1;
        if (n < 4 || m->t[v].upos != LI_VERB || !(m->t[v].feats & LI_TRANSITIVE) || !is_finite(m, v)) continue;
        if (child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0 || child(m, v, LI_EXPL) >= 0) continue;
        int32_t cc = -1;
        for (int guard = 0; guard < 8 && n > 0 && (cc = child(m, n, LI_CC)) < 0 && m->t[n].head < n; guard++)
            n = m->t[n].head;
        bool opens = n > 0 && cc > 2 && cc < n && m->t[cc].upos == LI_CCONJ && form_is(m, cc - 1, ",");
        if (!opens || m->t[n].dep != LI_CONJ || !is_noun(&m->t[n]) || child(m, n, LI_CASE) >= 0) continue;
        if (gap_between(m, cc, group_start(m, v)) || !agrees(m, n, v) || below(m, v, n)) continue;
        hang(m, n, v, LI_NSUBJ);
        hang(m, cc, v, LI_CC);
        relabel(m, s, LI_OBJ);
    }
}

/* « les Russes nous protègent, les Chinois nous équipent »: who stands bare between a comma and a verb that has no
 * subject is that, where the verb before has its object. */
static void start_bare(mender *m) {
    for (int32_t i = 5; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0;) {
        int32_t u = m->t[i].head, o = u >= 0 ? child(m, u, LI_OBJ) : -1, first = leftmost(m, i);
        if (o < 0 || o > u || first < u || m->t[o].upos != LI_PRON || !form_is(m, first - 1, ",")) continue;
        for (int32_t w = i; (w = next_child(m, u, 1u << LI_CONJ | 1u << LI_PARATAXIS, w + 1)) >= 0;)
            if (group_start(m, w) == i + 1 && is_finite(m, w) && !has_subject(m, w) && agrees(m, i, w))
                hang(m, i, w, LI_NSUBJ);
    }
}

/* « X en a expulsé dix, Y autant, Z treize »: who does the like without a verb is no object. */
static void part_gapped(mender *m) {
    for (int32_t i = 4; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, det = child(m, i, LI_DET_OF), first = det >= 0 && det < i ? det : i;
        if (v < 0 || v > first || m->t[i].upos != LI_PROPN || !form_is(m, first - 1, ",") || i + 1 >= m->count)
            continue;
        bool like = m->t[i + 1].upos == LI_NUM || form_is(m, i + 1, "autant") || form_is(m, i + 1, "aussi") ||
                    form_is(m, i + 1, "davantage");
        if (like) relabel(m, i, LI_DEP_OTHER);
    }
}

/* « un scrutin boycotté par le Parti de Y »: what follows who did it is his, not of the noun before. */
static void keep_behind_agents(mender *m) {
    for (int32_t a = 3; (a = next_noun(m, 1u << LI_AGENT, a + 1)) >= 0;) {
        int32_t p = m->t[a].head, n = p >= 0 ? m->t[p].head : -1, end = a + 1;
        if (n < 0 || n > p || m->t[p].dep != LI_ACL || p > a) continue;
        while (end < m->count && (m->t[end].dep == LI_FLAT || m->t[end].upos == LI_ADJ) && below(m, end, a)) end++;
        if (end + 2 < m->count && form_is(m, end, "(") && form_is(m, end + 2, ")")) end += 3; /* le Parti (P) */
        for (int32_t i = end; (i = next_child(m, n, 1u << LI_NMOD, i + 1)) >= 0;)
            if (child(m, i, LI_CASE) == end && holds_de(m, end)) hang(m, i, a, LI_NMOD);
    }
}

/* « un homme soupçonné de servir Y »: what follows the participle is what he is suspected of. */
static void feed_participles(mender *m) {
    for (int32_t v = 3; (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t mark = child(m, v, LI_MARK), p = mark - 1;
        if (p < 1 || mark > v || li_verb_form(&m->t[v]) != LI_INF || m->t[p].upos != LI_VERB) continue;
        bool own = m->t[p].head == m->t[v].head && (m->t[p].dep == LI_AMOD || m->t[p].dep == LI_ACL);
        if (own && li_verb_form(&m->t[p]) == LI_PART_PAST) hang(m, v, p, LI_XCOMP);
    }
}

/* « évacuer la base, utilisée pour des opérations en Y »: what follows a participle that a comma sets apart is its own.
 */
static void feed_apart(mender *m) {
    for (int32_t p = 4; holds(m, LI_WORDS_COMMA) && (p = next_verb(m, 1u << LI_ACL, p + 1)) >= 0;) {
        int32_t v = m->t[p].head, stop = p + 1;
        if (v < 0 || v > p || !form_is(m, p - 1, ",") || li_verb_form(&m->t[p]) != LI_PART_PAST) continue;
        while (stop < m->count && m->t[stop].upos != LI_PUNCT) stop++;
        while (v >= 0 && !li_is_verb(&m->t[v])) v = m->t[v].head;
        for (int32_t c = p; v >= 0 && v < p && (c = next_child(m, v, 1u << LI_OBL, c + 1)) >= 0 && c < stop;)
            if (child(m, c, LI_CASE) > p) move(m, c, p);
    }
}

/* « a-t-il dit avec Y, le chef du parti »: the verb has its subject; what a comma sets apart is another name of Y. */
static void keep_inverted(mender *m) {
    for (int32_t s = 4; (s = next_noun(m, 1u << LI_NSUBJ | 1u << LI_OBJ, s + 1)) >= 0;) {
        int32_t v = m->t[s].head, comma = leftmost(m, s) - 1, n = comma - 1;
        int32_t clitic = next_child(m, v, 1u << LI_EXPL | 1u << LI_NSUBJ, 0);
        if (clitic < 1 || n <= clitic || v > n || !(m->t[clitic].shape & LI_SHAPE_CLITIC)) continue;
        if (m->t[clitic].upos != LI_PRON || !form_is(m, comma, ",")) continue;
        if (m->t[clitic - 1].upos != LI_AUX && clitic - 1 != v) continue;
        while (n > v && m->t[n].head > v && m->t[n].head < n && m->t[n].dep != LI_CONJ && m->t[n].dep != LI_APPOS)
            n = m->t[n].head;
        if (n > v && is_noun(&m->t[n]) && !below(m, n, s)) hang(m, s, n, LI_APPOS);
    }
}

/* « a appelé les pays de Y à faire de même »: to what one is called, not what kind of countries they are. */
static void feed_callers(mender *m) {
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, u = n >= 0 ? m->t[n].head : -1, mark = child(m, v, LI_MARK);
        if (u < 0 || u > n || mark < n || li_verb_form(&m->t[v]) != LI_INF || m->t[n].dep != LI_OBJ) continue;
        if (lemma_in(m, u, LI_WORDS_OBJECT_CONTROL) && form_is(m, mark, "à") && child(m, u, LI_XCOMP) < 0)
            hang(m, v, u, LI_XCOMP);
    }
}

/* « a appelé A et B au calme »: to what the verb calls, not whose B is. */
static void feed_callers_to_calm(mender *m) {
    static const char *const CALL[] = {"appeler", "inviter", "exhorter", "inciter", "encourager", "convier", NULL};
    for (int32_t i = 5; (i = next_noun(m, 1u << LI_NMOD | 1u << LI_DEP_OTHER, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), o = m->t[i].head;
        if (mark < 4 || o < 0 || o > mark || !li_is_calm(m->symbols, m->t[i].lemma) ||
            !li_symbols_is(m->symbols, m->t[mark].lemma, "à"))
            continue;
        while (m->t[o].dep == LI_CONJ && m->t[o].head >= 0 && m->t[o].head < o) o = m->t[o].head;
        int32_t v = m->t[o].dep == LI_OBJ || m->t[o].dep == LI_OBL ? m->t[o].head : -1;
        if (v >= 0 && v < o && lemma_among(m, v, CALL)) hang(m, i, v, LI_OBL);
    }
}

/* « a proposé pour sa part de livrer », « a promis de son côté de livrer »: what is proposed is no part's. */
static void free_from_parts(mender *m) {
    for (int32_t v = 5; (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, u = n >= 0 ? m->t[n].head : -1, mark = child(m, v, LI_MARK);
        if (u < 0 || u > n || mark != n + 1 || li_verb_form(&m->t[v]) != LI_INF || !li_is_verb(&m->t[u])) continue;
        if (m->t[n - 1].head == n && (form_is(m, n, "part") || form_is(m, n, "côté")) && child(m, u, LI_XCOMP) < 0)
            hang(m, v, u, LI_XCOMP);
    }
}

/* « a parlé avant une rencontre avec le ministre Y »: of who met whom it tells, not of who spoke with whom. */
static void keep_company(mender *m) {
    static const char *const MEETINGS[] = {"rencontre",    "entretien",   "réunion", "entrevue",
                                           "conversation", "discussion",  "sommet",  "tête-à-tête",
                                           "pourparler",   "négociation", "dîner",   NULL};
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = mark - 1, v = m->t[i].head;
        if (n > 1 && li_mend_is_time(m, n)) /* un entretien de plus de deux heures */
            while (n > v && n > mark - 8 && (m->t[n].upos != LI_NOUN || li_mend_is_time(m, n))) n--;
        if (n < 1 || v < 0 || v > n || !form_is(m, mark, "avec") || m->t[n].head != v || m->t[n].dep != LI_OBL)
            continue;
        if (child(m, n, LI_CASE) >= 0 && lemma_among(m, n, MEETINGS)) hang(m, i, n, LI_NMOD);
    }
}

/* « s'est entretenu, en marge d'un sommet de Y, avec X »: behind an insertion and its second comma goes on the verb. */
static void free_behind_margins(mender *m) {
    for (int32_t i = 6; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = m->t[i].head, v = n;
        if (mark < 4 || n < 1 || n > mark || !form_is(m, mark, "avec") || !form_is(m, mark - 1, ",")) continue;
        for (int guard = 0; guard < 8 && v >= 0 && !li_is_verb(&m->t[v]); guard++) n = v, v = m->t[v].head;
        if (v < 0 || v > n || m->t[n].dep != LI_OBL) continue;
        int32_t first = leftmost(m, n);
        if (first > v && form_is(m, first - 1, ",") && !below(m, v, i)) hang(m, i, v, LI_OBL);
    }
}

/* « a dénoncé par la voix de son ministre, Y, un crime et une faute »: what is dénoncé, no other bearer of the voice.
 */
static void free_behind_voices(mender *m) {
    static const char *const VOICES[] = {"voix", "bouche", "intermédiaire", "biais", "truchement", NULL};
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), v = m->t[i].head, thing = -1;
        if (mark < 0 || !form_is(m, mark, "par") || v < 0 || v > i || !(m->t[v].feats & LI_TRANSITIVE)) continue;
        if (!form_among(m, i, VOICES)) continue;
        if (child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0) continue;
        for (int32_t k = i; (k = next_noun(m, 1u << LI_CONJ | 1u << LI_APPOS, k + 1)) >= 0;) {
            if (!below(m, k, i) || m->t[k].upos != LI_NOUN || child(m, k, LI_CASE) >= 0) continue;
            if (thing >= 0 && child(m, k, LI_CC) >= 0) hang(m, k, thing, LI_CONJ);
            if (thing >= 0 || child(m, k, LI_CC) >= 0 || child(m, k, LI_DET_OF) < 0) continue;
            hang(m, thing = k, v, LI_OBJ);
        }
    }
}

/* « a condamné X pour ses frappes », « a invité X pour une rencontre »: a name has no reason, its verb has. */
static void free_reasons(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t x = m->t[i].head, mark = child(m, i, LI_CASE), v = x >= 0 ? m->t[x].head : -1;
        if (v < 0 || mark < x || x > i || !form_is(m, mark, "pour") || m->t[x].upos != LI_PROPN) continue;
        if (m->t[x].dep == LI_OBJ && v < x && li_is_verb(&m->t[v]) && m->t[i].upos == LI_NOUN) hang(m, i, v, LI_OBL);
    }
}

/* « d'avoir armé »: an infinitive behind « de ». */
static bool is_of_infinitive(const mender *m, int32_t v) {
    int32_t mark = child(m, v, LI_MARK);
    return mark >= 0 && mark < v && holds_de(m, mark) && !is_finite(m, v);
}

/* « a accusé Y, sans donner de preuves, d'avoir armé Z »: past what commas set apart, the verb's own. */
static void resume_charges(mender *m) {
    for (int32_t v = 8; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, 1u << LI_FIXED, v + 1)) >= 0;) {
        int32_t u = m->t[v].head, w = u >= 0 ? m->t[u].head : -1;
        if (w < 0 || w > u || u > v || m->t[v].upos != LI_VERB || !is_of_infinitive(m, v) || m->t[u].dep != LI_ADVCL)
            continue;
        int32_t mark = child(m, v, LI_MARK), first = leftmost(m, u);
        bool apart = mark > 0 && first > 0 && form_is(m, mark - 1, ",") && form_is(m, first - 1, ",");
        if (apart && lemma_in(m, w, LI_WORDS_CHARGE) && child(m, w, LI_XCOMP) < 0) hang(m, v, w, LI_XCOMP);
    }
}

/* « a refusé, ne manquant pas d'accuser Y »: what follows a participle with its « de » is the participle's. */
static void feed_present_participles(mender *m) {
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_XCOMP, v + 1)) >= 0;) {
        int32_t u = m->t[v].head, mark = child(m, v, LI_MARK), p = mark - 1;
        while (p > u && m->t[p].upos == LI_ADV) p--;
        if (u < 0 || p <= u || mark > v || m->t[p].upos != LI_VERB || m->t[p].head != u) continue;
        if (li_verb_form(&m->t[p]) == LI_PART_PRES && li_verb_form(&m->t[v]) == LI_INF) hang(m, v, p, LI_XCOMP);
    }
}

/* « a déclaré que si Y refusait, il agirait »: what he says is the second, on a condition. */
static void keep_conditions(mender *m) {
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_CCOMP, v + 1)) >= 0;) {
        int32_t u = m->t[v].head, that = child(m, v, LI_MARK), w = v;
        if (u < 0 || u > v || that < 0 || that + 1 >= v || m->t[that + 1].dep != LI_MARK) continue;
        if (!form_is(m, that + 1, "si") && !form_is(m, that + 1, "s'")) continue;
        w = next_child(m, u, 1u << LI_CONJ | 1u << LI_PARATAXIS, v + 1);
        if (w < 0 || !is_finite(m, w) || child(m, w, LI_CC) >= 0) continue;
        hang(m, w, u, LI_CCOMP);
        hang(m, that, w, LI_MARK);
        hang(m, v, w, LI_ADVCL);
    }
}

/* « tensions entre A et B, sur fond de divergences politiques entre C et D »: the second pair is of the noun before it.
 */
static void part_pairs(mender *m) {
    for (int32_t i = 6; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t n = m->t[i].head, mark = child(m, i, LI_CASE), near = mark - 1;
        if (n < 0 || mark < n + 4 || !form_is(m, mark, "entre")) continue;
        while (near > n && m->t[near].upos == LI_ADJ) near--;
        if (near <= n || m->t[near].upos != LI_NOUN || child(m, near, LI_CASE) < 0 || !below(m, near, n)) continue;
        bool first = false;
        for (int32_t k = n; !first && (k = next_child(m, n, 1u << LI_NMOD, k + 1)) >= 0 && k < i;) {
            int32_t other = child(m, k, LI_CASE);
            first = other >= 0 && form_is(m, other, "entre");
        }
        if (first && !below(m, near, i)) hang(m, i, near, LI_NMOD);
    }
}

void li_mend_parted(mender *m) {
    feed_present_participles(m);
    keep_conditions(m);
    part_pairs(m);
    resume_charges(m);
    free_reasons(m);
    keep_company(m);
    free_behind_margins(m);
    free_behind_voices(m);
    feed_callers(m);
    feed_callers_to_calm(m);
    free_from_parts(m);
    part_counted(m);
    open_with_subject(m);
    start_with_subject(m);
    part_moods(m);
    turn_joined_subject(m);
    start_bare(m);
    part_gapped(m);
    keep_behind_agents(m);
    keep_inverted(m);
    feed_participles(m);
    feed_apart(m);
}
