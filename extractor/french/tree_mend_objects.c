/* Objects and complements of a tree: what was hung on a neighbour, or by the wrong name. */
#include "extractor/french/tree_mender.h"

bool li_mend_is_time(const mender *m, int32_t i) {
    return lemma_in(m, i, LI_WORDS_TIME) || m->t[i].upos == LI_NUM || child(m, i, LI_NUMMOD) >= 0;
}

/* « a condamné avec fermeté X et appelé Y »: no subject stands before « et ». */
static void keep_before_and(mender *m, int32_t w) {
    int32_t u = m->t[w].head, cc = child(m, w, LI_CC), s = child(m, w, LI_NSUBJ);
    if (s <= u || cc <= s || is_finite(m, w) || !is_noun(&m->t[s]) || child(m, s, LI_CASE) >= 0) return;
    hang(m, s, u, child(m, u, LI_OBJ) < 0 && !li_mend_is_time(m, s) ? LI_OBJ : LI_OBL);
}

/* « a critiqué X et soutenu Y »: Y belongs to the verb it stands behind. */
static void share_objects(mender *m) {
    for (int32_t w = -1; (w = next_verb(m, 1u << LI_CONJ, w + 1)) >= 0;) {
        int32_t u = m->t[w].head;
        if (m->t[w].upos != LI_VERB || u < 0 || u > w || !li_is_verb(&m->t[u])) continue;
        keep_before_and(m, w);
        for (int32_t i = w + 1; i < m->count && m->t[i].upos != LI_PUNCT; i++)
            if (m->t[i].head == u && is_noun(&m->t[i]) && child(m, i, LI_CASE) < 0 && !li_is_verb(&m->t[i])) {
                if (child(m, w, LI_OBJ) < 0 && (m->t[i].dep == LI_OBJ || m->t[i].dep == LI_OBL)) hang(m, i, w, LI_OBJ);
                break;
            }
    }
}

/* « trois banques », but: « 10 % », « trois fois » */
static bool counts_things(const mender *m, int32_t i) {
    return m->t[i].upos == LI_NOUN && child(m, i, LI_NUMMOD) >= 0 && !lemma_in(m, i, LI_WORDS_TIME) &&
           !form_in(m, i, LI_WORDS_PERIOD) && !form_is(m, i, "%") && !form_is(m, i, "fois");
}

/* « ont critiqué le Maroc »: a group without a preposition behind its verb is the object, unless it says when. */
static void make_objects(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_AGENT | 1u << LI_XCOMP | 1u << LI_PARATAXIS;
    for (int32_t i = 0; (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (v < 0 || v > i || m->t[v].upos != LI_VERB) continue;
        int32_t quality = child(m, v, LI_OBJ); /* juge « inacceptables » les propos de Y */
        bool judged = quality > v && quality < i && m->t[i].upos == LI_NOUN && m->t[quality].upos == LI_ADJ &&
                      child(m, i, LI_DET_OF) >= 0 && child(m, quality, LI_DET_OF) < 0;
        if (judged && child(m, i, LI_CASE) < 0) relabel(m, quality, LI_XCOMP);
        if (child(m, i, LI_CASE) >= 0 || child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0 ||
            (li_mend_is_time(m, i) && !counts_things(m, i)))
            continue;
        bool one = m->t[i].upos == LI_PRON && i > v + 1 && form_is(m, i - 1, "l'"); /* l'un de leurs navires */
        if (m->t[i].dep == LI_XCOMP && !one) continue;
        bool near = m->t[i].dep != LI_PARATAXIS || child(m, i, LI_DET_OF) >= 0;
        for (int32_t k = v + 1, first = leftmost(m, i); k < first; k++)
            near &= m->t[k].upos != LI_PUNCT || form_in(m, k, LI_WORDS_QUOTE);
        if (near && !(m->t[v].feats & LI_AUX_ETRE) && (m->t[i].upos != LI_PRON || one)) relabel(m, i, LI_OBJ);
    }
}

/* « ferme son espace aérien aux avions russes »: what such an adjective is followed by is the verb's. */
static void free_from_epithets(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_OBL | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t a = m->t[i].head, mark = child(m, i, LI_CASE), n = a >= 0 ? m->t[a].head : -1;
        if (n < 0 || mark != a + 1 || m->t[a].upos != LI_ADJ || m->t[a].dep != LI_AMOD || n > a) continue;
        li_slice form = li_symbols_text(m->symbols, m->t[a].lemma);
        bool kind = li_slice_ends(form, LI_LIT("ien")) || li_slice_ends(form, LI_LIT("al")) ||
                    li_slice_ends(form, LI_LIT("ique")) || li_slice_ends(form, LI_LIT("aire")) ||
                    li_slice_ends(form, LI_LIT("ain")) || li_slice_ends(form, LI_LIT("ais")) ||
                    li_slice_ends(form, LI_LIT("ois"));
        bool to = mark >= 0 && holds_to(m, mark);
        if (!kind || !to || lemma_in(m, a, LI_WORDS_GOVERNING)) continue;
        while (m->t[n].dep != LI_OBJ && child(m, n, LI_CASE) < 0 && m->t[n].head >= 0 && m->t[n].head < n &&
               is_noun(&m->t[m->t[n].head]))
            n = m->t[n].head; /* deux systèmes Patriot supplémentaires à Y */
        int32_t v = m->t[n].head;
        if (v >= 0 && v < n && li_is_verb(&m->t[v]) && m->t[n].dep == LI_OBJ) hang(m, i, v, LI_OBL);
        else hang(m, i, n, LI_NMOD);
    }
}

/* « a critiqué ce dernier » */
static void find_latter(mender *m) {
    for (int32_t i = 2; holds(m, LI_WORDS_LAST) && i < m->count; i++) {
        if (!form_in(m, i, LI_WORDS_LAST)) continue;
        int32_t v = m->t[i].head, det = child(m, i, LI_DET_OF);
        if (m->t[i].upos != LI_ADJ || det != i - 1 || v < 0 || v >= det || m->t[v].upos != LI_VERB ||
            child(m, i, LI_CASE) >= 0)
            continue;
        bool latter = form_is(m, i, "dernier") || form_is(m, i, "dernière") || form_is(m, i, "derniers") ||
                      form_is(m, i, "dernières");
        if (latter && form_is(m, det, "ce") + form_is(m, det, "cette") + form_is(m, det, "ces") &&
            child(m, v, LI_OBJ) < 0)
            relabel(m, i, LI_OBJ);
    }
}

/* What stands behind the verb of « que soutient Y », « que doit rencontrer Y »: a group without a preposition, whatever
 * it was taken for; *acts is the verb that acts on « que ». -1 if there is none. */
static int32_t subject_behind(const mender *m, int32_t v, int32_t *acts) {
    const uint32_t deps = 1u << LI_OBJ | 1u << LI_OBL | 1u << LI_XCOMP;
    *acts = v;
    for (int32_t i = v; (i = next_child(m, v, deps, i + 1)) >= 0;) {
        if (m->t[i].dep == LI_XCOMP && m->t[i].upos == LI_VERB && li_verb_form(&m->t[i]) == LI_INF) {
            int32_t o = child(m, i, LI_OBJ);
            *acts = i;
            return o > i && is_noun(&m->t[o]) && child(m, o, LI_CASE) < 0 ? o : -1;
        }
        if (is_noun(&m->t[i]) && child(m, i, LI_CASE) < 0 && !li_mend_is_time(m, i)) return i;
    }
    return -1;
}

/* « X, que soutient Y »: behind « que » and its verb stands the subject. */
static void turn_relatives(mender *m) {
    for (int32_t v = 0; holds(m, LI_WORDS_WHOM) && (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        if (m->t[v].upos != LI_VERB || !is_finite(m, v)) continue;
        int32_t start = group_start(m, v), que = start - 1, acts;
        if (start < m->count && form_in(m, start, LI_WORDS_WHOM)) que = start;
        if (que < 0 || !form_in(m, que, LI_WORDS_WHOM) || m->t[que].upos != LI_PRON) continue;
        int32_t o = subject_behind(m, v, &acts);
        if (o < 0 || (!agrees(m, o, v) && child(m, o, LI_CONJ) < o)) continue;
        /* what was taken for the subject before the pronoun */
        for (int32_t k = -1; (k = next_child(m, v, 1u << LI_NSUBJ, k + 1)) >= 0 && k < que;)
            if (!below(m, v, k)) relabel(m, k, LI_DEP_OTHER);
        if (child(m, v, LI_NSUBJ) > que) continue;
        hang(m, que, acts, LI_OBJ);
        hang(m, o, v, LI_NSUBJ);
    }
}

/* « réimposer à Téhéran des sanctions »: behind a name « des » is an article, and what it opens the verb's object. */
static void free_objects(mender *m) {
    for (int32_t i = 1; (i = next_with(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t name = m->t[i].head, mark = child(m, i, LI_CASE);
        if (name < 0 || name > i || m->t[name].upos != LI_PROPN || mark < 0 || !form_is(m, mark, "des")) continue;
        int32_t v = m->t[name].head;
        if (m->t[name].dep != LI_OBL || v < 0 || v > name || m->t[v].upos != LI_VERB || child(m, v, LI_OBJ) >= 0)
            continue;
        relabel(m, mark, LI_DET_OF);
        hang(m, i, v, LI_OBJ);
    }
}

/* « attendu du côté de Washington »: where, not of whom. */
static void join_sides(mender *m) {
    for (int32_t mark = 1; (mark = next_with(m, 1u << LI_CASE, mark + 1)) >= 0;) {
        int32_t i = m->t[mark].head, side = mark - 1, du = side - 1;
        if (!form_is(m, side, "côté") || !form_is(m, du, "du") || child(m, i, LI_CASE) != mark || m->t[i].head != side)
            continue;
        int32_t h = m->t[side].head;
        if (h < 0 || m->t[du].head != side || child(m, h, LI_EXPL) >= 0 || below(m, h, i))
            continue; /* se ranger du côté de */
        hang(m, i, h, (li_dep)m->t[side].dep);
        hang(m, du, i, LI_CASE);
        hang(m, side, du, LI_FIXED);
        hang(m, mark, du, LI_FIXED);
    }
}

/* « a formé plus de 200 soldats »: a number has no « de » of its own. */
static void count_objects(mender *m) {
    for (int32_t i = 4; holds(m, LI_WORDS_MORE) && (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t a = child(m, i, LI_ADVMOD), v = m->t[i].head;
        if (a < 1 || a + 2 > i || v != a - 1 || !form_in(m, a, LI_WORDS_MORE) || !holds_de(m, a + 1)) continue;
        if (child(m, i, LI_CASE) >= 0 || m->t[v].upos != LI_VERB || !(m->t[v].feats & LI_TRANSITIVE)) continue;
        if (child(m, v, LI_OBJ) < 0 && child(m, v, LI_AUX_PASS) < 0 && !li_mend_is_time(m, i)) relabel(m, i, LI_OBJ);
    }
}

/* « X et Y proches d'un accord », « X prêt à rencontrer Y »: what an adjective is followed by is its own; one in the
 * plural is of the whole row. */
static void feed_adjectives(mender *m) {
    for (int32_t a = 0; (a = next_with(m, 1u << LI_AMOD, a + 1)) >= 0 && a + 1 < m->count;) {
        int32_t h = m->t[a].head, c = m->t[a + 1].upos == LI_ADP ? m->t[a + 1].head : -1;
        if (m->t[a].upos != LI_ADJ || h < 0 || h > a || m->t[h].upos != LI_PROPN || !lemma_in(m, a, LI_WORDS_GOVERNING))
            continue;
        bool several = m->t[h].dep == LI_CONJ && (m->t[a].feats & LI_NUMBER) == LI_PLUR;
        if (several) move(m, a, m->t[h].head);
        if (c < a || (m->t[c].head != h && m->t[c].head != m->t[a].head) || below(m, a, c)) continue;
        hang(m, c, a, li_is_verb(&m->t[c]) ? LI_XCOMP : LI_OBL);
    }
}

static bool is_denied(const mender *m, int32_t v) {
    for (int32_t k = -1; holds(m, LI_WORDS_NE) && (k = next_child(m, v, LI_ANY_DEP, k + 1)) >= 0 && k < v;)
        if (form_in(m, k, LI_WORDS_NE)) return true;
    return false;
}

/* « n'a soutenu ni X ni Y », « ne soutient que X »: the object behind the words of a negation. */
static void free_denied(mender *m) {
    const uint32_t deps = 1u << LI_PARATAXIS | 1u << LI_OBL | 1u << LI_DEP_OTHER | 1u << LI_ADVCL;
    for (int32_t i = 1; holds(m, LI_WORDS_NE) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, word = i - 1 - (m->t[i - 1].upos == LI_DET && m->t[i - 1].head == i);
        if (v < 0 || word < 1 || word <= v || m->t[v].upos != LI_VERB || child(m, v, LI_OBJ) >= 0) continue;
        if (!is_denied(m, v)) continue;
        if ((!form_in(m, word, LI_WORDS_WHOM) && !form_is(m, word, "ni")) || child(m, v, LI_AUX_PASS) >= 0) continue;
        hang(m, i, v, LI_OBJ);
        hang(m, word, v, LI_ADVMOD);
    }
}

/* « n'a pas lancé d'attaque »: behind a denied verb « de » is an article, unless the verb is one of those that speak of
 * things. */
static void free_partitives(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, LI_ANY_DEP, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (m->t[i].upos != LI_NOUN || v < 0 || v > i || m->t[v].upos != LI_VERB || !(m->t[v].feats & LI_TRANSITIVE))
            continue;
        int32_t mark = child(m, i, LI_CASE);
        if (mark < 0 || (!form_is(m, mark, "d'") && !form_is(m, mark, "de")) || mark - 1 != v ||
            child(m, i, LI_DET_OF) >= 0)
            continue;
        if (child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0 || child(m, v, LI_EXPL) >= 0) continue;
        /* de nouvelles frappes */
        bool article = mark + 1 < i && m->t[mark + 1].upos == LI_ADJ && (m->t[i].feats & LI_NUMBER) == LI_PLUR;
        if ((!article && !is_denied(m, v)) || lemma_in(m, v, LI_WORDS_SPEAK_OF)) continue;
        relabel(m, i, LI_OBJ);
        relabel(m, mark, LI_DET_OF);
    }
}

/* « critiquant comme X le retard »: whom one is like is no object; the group right behind him is. */
static void part_likenesses(mender *m) {
    for (int32_t i = 1; (i = next_with(m, 1u << LI_OBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_CASE);
        if (v < 0 || v > i || mark != v + 1 || !form_is(m, mark, "comme") || m->t[i].upos != LI_PROPN) continue;
        relabel(m, i, LI_OBL);
        for (int32_t k = i; (k = next_child(m, i, 1u << LI_APPOS | 1u << LI_NMOD, k + 1)) >= 0;)
            if (child(m, k, LI_CASE) < 0 && child(m, k, LI_DET_OF) >= 0 && m->t[leftmost(m, k) - 1].upos != LI_PUNCT)
                hang(m, k, v, LI_OBJ);
    }
}

/* « a reçu à l'Élysée X »: a name right behind that of a place is what the verb acts on. */
static void free_names(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_APPOS | 1u << LI_NMOD | 1u << LI_FLAT, i + 1)) >= 0;) {
        int32_t h = m->t[i].head;
        /* recevait à Kiev le ministre */
        bool group = m->t[i].upos == LI_NOUN && (child(m, i, LI_DET_OF) >= 0 || child(m, i, LI_NUMMOD) >= 0);
        if ((m->t[i].upos != LI_PROPN && m->t[i].upos != LI_X && !group) || h < 0 || h > i) continue;
        /* a informé au téléphone M. X, but: a parlé avec le président M. X */
        bool styled = (form_is(m, i - 1, "m.") || form_is(m, i - 1, "mme")) && !lemma_in(m, h, LI_WORDS_TITLE);
        if (m->t[i].dep == LI_FLAT && !styled) continue; /* a later word of a name */
        if (m->t[h].upos != LI_PROPN && !((group || styled) && m->t[h].upos == LI_NOUN && m->t[i].dep == LI_APPOS))
            continue;
        int32_t v = m->t[h].head;
        if (m->t[h].dep != LI_OBL || v < 0 || v > h || m->t[v].upos != LI_VERB || child(m, h, LI_CASE) < 0 ||
            child(m, i, LI_CASE) >= 0)
            continue;
        bool apart = child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0 || !(m->t[v].feats & LI_TRANSITIVE);
        for (int32_t k = h + 1; k < i; k++) apart |= m->t[k].upos == LI_PUNCT;
        if (!apart) hang(m, i, v, LI_OBJ);
    }
}

/* « réconcilie X avec Y »: a group with a preposition and no « et » is not joined. */
static void part_groups(mender *m) {
    for (int32_t i = 1; (i = next_with(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE), v = h >= 0 ? m->t[h].head : -1;
        if (mark < 0 || v < 0 || v > h || m->t[v].upos != LI_VERB || m->t[h].dep != LI_OBJ || mark != leftmost(m, i))
            continue;
        if (child(m, i, LI_CC) >= 0 || child(m, h, LI_CASE) >= 0 || m->t[mark - 1].upos == LI_PUNCT ||
            m->t[mark - 1].upos == LI_CCONJ)
            continue;
        hang(m, i, v, LI_OBL);
    }
}

/* « le mandat émis par X contre Y complique »: what stands between subject and verb is the subject's. */
static void keep_before_verb(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (v <= i || !li_is_verb(&m->t[v]) || child(m, i, LI_CASE) < 0 || m->t[i].upos == LI_PRON) continue;
        int32_t s = child(m, v, LI_NSUBJ), first = leftmost(m, i);
        if (s < 0 || s >= first || m->t[s].upos != LI_NOUN || !is_finite(m, v)) continue;
        bool apart = false;
        for (int32_t k = s; k < first; k++)
            apart |= m->t[k].upos == LI_PUNCT || (m->t[k].head == v && serves(m->t[k].dep));
        if (!apart && !below(m, s, i)) hang(m, i, s, LI_NMOD);
    }
}

/* « en Israël, en Jordanie et en Égypte »: the same preposition goes on with a row; « a attaqué Y, alliée de Z »: a
 * bare noun behind a comma names what stands before it. */
static void go_on(mender *m) {
    const uint32_t deps = 1u << LI_NMOD | 1u << LI_OBL | 1u << LI_PARATAXIS | 1u << LI_ADVMOD;
    for (int32_t i = 1; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t h = m->t[i].head;
        if (h < 0 || h > i) continue;
        int32_t first = leftmost(m, i), comma = first - 1;
        if (comma < 1 || !form_is(m, comma, ",")) continue;
        int32_t own = child(m, i, LI_CASE), theirs = child(m, h, LI_CASE);
        bool row = m->t[i].dep == LI_NMOD && own >= 0 && theirs >= 0 && m->t[own].lemma == m->t[theirs].lemma &&
                   m->t[i].upos == LI_PROPN && m->t[h].upos == LI_PROPN;
        if (row) relabel(m, i, LI_CONJ);
        bool bare = own < 0 && m->t[i].upos == LI_NOUN && child(m, i, LI_DET_OF) < 0 && li_is_verb(&m->t[h]) &&
                    first == i && m->t[i].dep != LI_NMOD && m->t[i].dep != LI_CONJ && child(m, i, LI_NMOD) > i;
        int32_t n = comma - 1;
        while (bare && n > h && m->t[n].dep == LI_FLAT) n = m->t[n].head;
        if (bare && n > h && m->t[n].upos == LI_PROPN && !li_mend_is_time(m, i) && !below(m, n, i))
            hang(m, i, n, LI_APPOS);
    }
}

/* « membre de A, allié de B »: a complement belongs to the noun right before it, where the one before has its own. */
static void keep_neighbours(mender *m) {
    for (int32_t i = 2; (i = next_with(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE), n = mark - 1;
        if (h < 0 || mark < 2 || mark > i || n <= h || m->t[h].upos != LI_NOUN) continue;
        if (m->t[n].upos != LI_NOUN || m->t[n].dep != LI_CONJ || m->t[n].head != h) continue;
        int32_t own = child(m, h, LI_NMOD);
        if (own > h && own < n && child(m, own, LI_CASE) >= 0) move(m, i, n);
    }
}

/* « dépend à 55 % du gaz de Y »: how much stands between verb and complement; « détient 20 % de Y »: of what. */
static void free_shares(mender *m) {
    for (int32_t i = 2; (i = next_with(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), share = mark - 1;
        if (mark < 1 || !form_is(m, share, "%") || m->t[share].dep != LI_OBJ || m->t[share].head != m->t[i].head)
            continue;
        if (holds_de(m, mark)) hang(m, i, share, LI_NMOD);
    }
    for (int32_t i = 1; (i = next_with(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t h = m->t[i].head;
        if (h < 0 || h > i || !form_is(m, h, "%") || m->t[h].dep != LI_OBL || m->t[h].head < 0 || m->t[h].head > h)
            continue;
        int32_t mark = child(m, h, LI_CASE);
        if (mark >= 0 && form_is(m, mark, "à") && m->t[m->t[h].head].upos == LI_VERB) hang(m, i, m->t[h].head, LI_OBL);
    }
}

/* « la visite en France du président chinois »: an adjective belongs to the noun right before it if that agrees. */
void li_mend_adjectives(mender *m) {
    for (int32_t i = 1; (i = next_with(m, 1u << LI_AMOD, i + 1)) >= 0;) { /* un drone espion américain: of the first */
        int32_t n = i - 1, h = n - 1;
        if (m->t[i].upos != LI_ADJ || m->t[i].head != n || m->t[n].upos != LI_NOUN || m->t[h].upos != LI_NOUN ||
            m->t[n].head != h || child(m, n, LI_CASE) >= 0 || child(m, n, LI_DET_OF) >= 0)
            continue;
        if (goes_with(m, i, h)) hang(m, i, h, LI_AMOD);
    }
    for (int32_t i = 2; (i = next_with(m, 1u << LI_AMOD, i + 1)) >= 0;) { /* l'armée de l'air russe */
        int32_t n = m->t[i].head, h = n >= 0 ? m->t[n].head : -1;
        if (m->t[i].upos != LI_ADJ || n != i - 1 || h < 0 || h > n || m->t[n].dep != LI_NMOD) continue;
        if (m->t[n].upos != LI_NOUN || m->t[h].upos != LI_NOUN || goes_with(m, i, n) || !goes_with(m, i, h)) continue;
        move(m, i, h);
    }
    for (int32_t i = 1; (i = next_with(m, 1u << LI_AMOD, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, n = i - 1;
        if (m->t[i].upos != LI_ADJ || h < 0 || h >= n || m->t[n].upos != LI_NOUN || m->t[n].dep == LI_FLAT) continue;
        if (child(m, n, LI_CASE) < 0 || below(m, n, i)) continue;
        bool mine = goes_with(m, i, h);
        int32_t det = child(m, n, LI_DET_OF), mark = child(m, n, LI_CASE);
        /* une livraison d'armes massive: not a bare noun */
        bool whole = det >= 0 || form_is(m, mark, "du") || form_is(m, mark, "au");
        if (goes_with(m, i, n) && (whole || !mine)) move(m, i, n);
    }
}

/* « les a accusés », « leur a fait part », « l'exhortant »: le, la, les are objects, leur and lui are to whom. */
static void turn_clitics(mender *m) {
    const uint32_t deps = 1u << LI_NSUBJ | 1u << LI_IOBJ | 1u << LI_OBJ;
    for (int32_t i = -1; holds(m, LI_WORDS_CLITIC) && (i = next_with(m, deps, i + 1)) >= 0;) {
        if (m->t[i].upos != LI_PRON || m->t[i].head <= i) continue;
        if (m->t[i].dep == LI_OBJ) {
            if (form_is(m, i, "lui") || form_is(m, i, "leur")) relabel(m, i, LI_IOBJ);
            continue;
        }
        if (m->t[i].dep == LI_IOBJ && (form_is(m, i, "leur") || child(m, m->t[i].head, LI_OBJ) >= 0)) continue;
        if (form_is(m, i, "le") || form_is(m, i, "la") || form_is(m, i, "les") || form_is(m, i, "l'"))
            relabel(m, i, LI_OBJ);
        else if (form_is(m, i, "leur")) relabel(m, i, LI_IOBJ);
    }
}

/* « approvisionne lui aussi la Chine »: who else does it is no complement, and the object is not his. */
static void free_stressed(mender *m) {
    for (int32_t i = -1; (i = next_noun(m, 1u << LI_OBL | 1u << LI_OBJ | 1u << LI_IOBJ, i + 1)) >= 0;) {
        bool stressed = form_is(m, i, "lui") || form_is(m, i, "elle") || form_is(m, i, "eux") || form_is(m, i, "elles");
        int32_t v = m->t[i].head;
        if (!stressed || i + 1 >= m->count || !form_is(m, i + 1, "aussi") || v < 0 || v >= i ||
            child(m, i, LI_CASE) >= 0)
            continue;
        relabel(m, i, LI_ADVMOD);
        for (int32_t c = i + 1; (c = next_child(m, i, LI_ANY_DEP, c + 1)) >= 0;)
            if (is_noun(&m->t[c]))
                hang(m, c, v, child(m, c, LI_CASE) >= 0 || child(m, v, LI_OBJ) >= 0 ? LI_OBL : LI_OBJ);
    }
}

void li_mend_objects(mender *m) {
    turn_clitics(m);
    free_stressed(m);
    turn_relatives(m);
    find_latter(m);
    li_mend_idioms(m);
    li_mend_labels(m);
    share_objects(m);
    make_objects(m);
    free_objects(m);
    free_names(m);
    part_likenesses(m);
    go_on(m);
    keep_neighbours(m);
    part_groups(m);
    keep_before_verb(m);
    free_shares(m);
    free_denied(m);
    free_partitives(m);
    li_mend_some(m);
    li_mend_judges(m);
}

void li_mend_complements(mender *m) {
    join_sides(m);
    li_mend_prepositions(m);
    count_objects(m);
    li_mend_behind_adverbs(m);
    feed_adjectives(m);
    li_mend_agents(m);
    free_from_epithets(m);
}
