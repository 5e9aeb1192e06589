/* Words that open a clause: gerunds, pronouns behind prepositions, « dont », articles behind « que ». */
#include "extractor/french/tree_mender.h"

/* « tout en soutenant Y »: a gerund has no subject of its own, and says how a verb's deed is done. */
static void free_gerunds(mender *m) {
    for (int32_t v = 1; (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        if (li_verb_form(&m->t[v]) != LI_PART_PRES) continue;
        int32_t mark = v - 1;
        while (mark > 0 && m->t[mark].upos == LI_PRON && m->t[mark].head == v) mark--; /* en le soutenant */
        if (m->t[mark].head != v || !form_is(m, mark, "en")) continue;
        if (v + 1 < m->count && form_is(m, v, "passant") && form_is(m, v + 1, "par")) { /* de A à B en passant par C */
            retag(m, v, LI_ADV);
            m->verbs[v / 64] &= ~(UINT64_C(1) << v % 64);
            continue;
        }
        if (mark > 0 && m->t[mark - 1].head == v && form_is(m, mark - 1, "tout")) relabel(m, mark - 1, LI_ADVMOD);
        int32_t u = m->t[v].head;
        if (u < 0 || u > v || !is_noun(&m->t[u])) continue;
        for (int guard = 0; guard < 12 && u >= 0 && !li_is_verb(&m->t[u]); guard++) u = m->t[u].head;
        if (u >= 0 && li_is_verb(&m->t[u]) && !serves(m->t[u].dep)) hang(m, v, u, LI_ADVCL);
    }
}

/* « a reçu l'ambassadeur, s'élevant contre Y »: what a comma parts from an object is done by the verb's subject. */
static void free_besides(mender *m) {
    for (int32_t v = 4; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t u = m->t[v].head;
        if (li_verb_form(&m->t[v]) != LI_PART_PRES || child(m, v, LI_NSUBJ) >= 0 || u < 0 || u > v) continue;
        if (!form_is(m, group_start(m, v) - 1, ",")) continue;
        for (int guard = 0; guard < 8 && u >= 0 && !li_is_verb(&m->t[u]); guard++) u = m->t[u].head;
        if (u >= 0 && u < v && li_is_verb(&m->t[u]) && !serves(m->t[u].dep) && !below(m, u, v)) hang(m, v, u, LI_ADVCL);
    }
}

/* « La veille, le ministre X a »: what a comma parts from the eve is no apposition, but the subject. */
static void part_eves(mender *m) {
    const uint32_t deps = 1u << LI_APPOS | 1u << LI_NMOD | 1u << LI_DEP_OTHER | 1u << LI_CONJ;
    for (int32_t s = -1; holds(m, LI_WORDS_EVE) && (s = next_with(m, 1u << LI_NSUBJ, s + 1)) >= 0;) {
        int32_t v = m->t[s].head, who = next_child(m, s, deps, s + 1);
        if (!lemma_in(m, s, LI_WORDS_EVE) || s > 2 || v < s || who < s || who > v || !form_is(m, s + 1, ",")) continue;
        if (leftmost(m, who) != s + 2 || !is_noun(&m->t[who]) || child(m, who, LI_CASE) >= 0) continue;
        hang(m, who, v, LI_NSUBJ);
        relabel(m, s, LI_ADVMOD);
    }
}

/* « …, avant d'accuser Y »: what is done next is the verb's, not the adverb's. */
static void free_next(mender *m) {
    const uint32_t deps = 1u << LI_XCOMP | 1u << LI_ADVCL | 1u << LI_ACL;
    for (int32_t v = 2; (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t h = m->t[v].head, u = h >= 0 ? m->t[h].head : -1;
        if (h < 0 || h > v || !form_is(m, h, "avant") || u < 0 || li_verb_form(&m->t[v]) != LI_INF) continue;
        for (int guard = 0; guard < 8 && u >= 0 && !li_is_verb(&m->t[u]); guard++) u = m->t[u].head;
        if (u < 0 || serves(m->t[u].dep) || below(m, u, v)) continue;
        hang(m, v, u, LI_ADVCL);
        hang(m, h, v, LI_MARK);
    }
}

/* « À peine arrivé à Y, X a »: who has come is the verb's subject, no trouble. */
static void free_barely(mender *m) {
    const uint32_t deps = 1u << LI_ACL | 1u << LI_AMOD;
    for (int32_t v = 1; (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t h = v - 1, u = m->t[h].head;
        if (m->t[v].head != h || h < 1 || m->t[h - 1].head != h || !form_is(m, h, "peine")) continue;
        if (!form_is(m, h - 1, "à") && !form_is(m, h - 1, "a")) continue;
        hang(m, v, u, u < 0 ? LI_ROOT : LI_ADVCL);
        hang(m, h, v, LI_ADVMOD);
    }
}

/* The last finite verb before a token that no other one governs as an auxiliary; -1 if there is none. */
static int32_t verb_before(const mender *m, int32_t end) {
    int32_t u = -1;
    for (int32_t k = -1; (k = next_verb(m, LI_ANY_DEP, k + 1)) >= 0 && k < end;)
        if (!serves(m->t[k].dep) && is_finite(m, k)) u = k;
    return u;
}

/* The noun that ends right before token i and may be the subject of a participle there: a name; before an auxiliary
 * also « le nouveau chef de l'État ». -1 if there is none. */
static int32_t absolute_subject(const mender *m, int32_t i, bool auxiliary) {
    if (form_is(m, i - 1, ",") && i > 4) { /* le secrétaire général, X, se disant inquiet */
        int32_t name = i - 2;
        while (name > 1 && m->t[name].dep == LI_FLAT && m->t[name].head < name) name = m->t[name].head;
        bool apart = m->t[name].dep == LI_APPOS || (m->t[name].dep == LI_CONJ && child(m, name, LI_CC) < 0);
        int32_t title = apart ? m->t[name].head : -1;
        if (title > 0 && m->t[title].dep == LI_NMOD && holds_de(m, child(m, title, LI_CASE))) title = m->t[title].head;
        bool named = title > 0 && title < name && m->t[name].upos == LI_PROPN && form_is(m, name - 1, ",");
        return named && says_who(m, title) ? title : -1;
    }
    int32_t n = m->t[i - 1].dep == LI_FLAT ? m->t[i - 1].head : i - 1;
    if (n < 2) return -1;
    int32_t of = m->t[n].dep == LI_NMOD && m->t[n].head < n ? m->t[n].head : -1; /* le chef de l'ONU, X, se disant */
    if (!auxiliary && of > 1 && m->t[n].upos == LI_PROPN && holds_de(m, child(m, n, LI_CASE)) && says_who(m, of))
        return of;
    if (m->t[n].upos == LI_PROPN) {
        int32_t title = m->t[n].dep == LI_APPOS ? m->t[n].head : -1; /* le président chinois X */
        if (title >= 0 && title < n && title > n - 3 && m->t[title].upos == LI_NOUN) n = title;
    } else if (!auxiliary) return -1;
    for (int guard = 0; auxiliary && guard < 4 && m->t[n].head >= 0 && m->t[n].head < n; guard++) {
        bool within = m->t[n].upos == LI_ADJ || (m->t[n].dep == LI_NMOD && holds_de(m, child(m, n, LI_CASE)));
        if (!within) break;
        n = m->t[n].head;
    }
    return m->t[n].upos == LI_PROPN || m->t[n].upos == LI_NOUN ? n : -1;
}

/* « le ton monte, X accusant Y », « le ton monte, le chef de l'État ayant refusé »: a name between a comma and a
 * participle is its subject. */
static void free_absolutes(mender *m) {
    for (int32_t v = 3; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        if (m->t[v].upos != LI_VERB || serves(m->t[v].dep)) continue;
        int32_t having = next_child(m, v, 1u << LI_AUX_OF | 1u << LI_AUX_PASS, 0);
        if (having > 3 && having < v && form_is(m, having, "été") && form_is(m, having - 1, "ayant"))
            hang(m, --having, v, LI_AUX_OF);
        bool auxiliary = having > 2 && having < v && (form_is(m, having, "ayant") || form_is(m, having, "étant"));
        if (!auxiliary && li_verb_form(&m->t[v]) != LI_PART_PRES) continue;
        int32_t start = auxiliary ? having : v;
        while (start > 3 && m->t[start - 1].upos == LI_PRON && m->t[start - 1].head == v) start--; /* X l'exhortant */
        int32_t n = absolute_subject(m, start, auxiliary);
        if (n < 2 || child(m, n, LI_CASE) >= 0 || child(m, n, LI_CC) >= 0) continue;
        int32_t first = leftmost(m, n);
        if (first < 2 || m->t[first].upos == LI_ADP || !form_is(m, first - 1, ",")) continue;
        int32_t u = verb_before(m, first);
        if (u < 0 || below(m, u, v) || below(m, u, n)) continue;
        hang(m, v, u, LI_ADVCL);
        hang(m, n, v, LI_NSUBJ);
    }
}

/* « X ayant fui, des hommes s'emparèrent de Y »: what stands before the finite verb acts, not who fled. */
static void raise_behind_absolutes(mender *m) {
    for (int32_t v = 1; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, 1u << LI_ROOT, v + 1)) >= 0;) {
        int32_t having = next_child(m, v, 1u << LI_AUX_OF | 1u << LI_AUX_PASS, 0);
        bool absolute = having > 0 && having < v && (form_is(m, having, "ayant") || form_is(m, having, "étant"));
        int32_t w = absolute ? next_child(m, v, 1u << LI_CONJ | 1u << LI_PARATAXIS, v + 1) : -1;
        if (w < 0 || !li_is_verb(&m->t[w]) || !is_finite(m, w) || child(m, w, LI_CC) >= 0) continue;
        int32_t comma = w, subject = -1;
        while (comma > v && !form_is(m, comma, ",")) comma--;
        for (int32_t i = comma + 1; i < w && subject < 0; i++)
            if (is_noun(&m->t[i]) && m->t[i].dep != LI_FLAT && child(m, i, LI_CASE) < 0) subject = i;
        hang(m, w, -1, LI_ROOT);
        hang(m, v, w, LI_ADVCL);
        if (subject > v && !below(m, w, subject)) hang(m, subject, w, LI_NSUBJ);
    }
}

/* « X, avec qui Y s'est entretenu »: a pronoun behind a preposition is no subject. */
static void free_prepared(mender *m) {
    for (int32_t i = 0; holds(m, LI_WORDS_WHO) && (i = next_with(m, 1u << LI_NSUBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (v > i && m->t[i].upos == LI_PRON && form_in(m, i, LI_WORDS_WHO) && child(m, i, LI_CASE) == i - 1)
            relabel(m, i, LI_OBL);
    }
}

/* « X, avec lequel Y est en conflit »: a pronoun behind a preposition is no state. */
static void free_from_prepared(mender *m) {
    for (int32_t i = 1; holds(m, LI_WORDS_RELATIVE) && (i = next_with(m, 1u << LI_RELCL, i + 1)) >= 0;) {
        int32_t state = i;
        if (m->t[i].upos != LI_PRON || child(m, i, LI_CASE) != i - 1) continue;
        while ((state = next_child(m, i, 1u << LI_COP, state + 1)) >= 0 && m->t[state].upos != LI_NOUN) {
        }
        if (state < 0) continue;
        hang(m, state, m->t[i].head, LI_RELCL);
        for (int32_t k = i; (k = next_child(m, i, LI_ANY_DEP, k + 1)) >= 0;) move(m, k, state);
        hang(m, i, state, LI_OBL);
    }
}

/* « de Y dont la Chine revendique les ports »: the noun between « dont » and a verb that lacks one is its subject. */
static void lead_with_dont(mender *m) {
    const uint32_t deps = 1u << LI_NMOD | 1u << LI_DET_OF;
    for (int32_t i = 0; holds(m, LI_WORDS_RELATIVE) && (i = next_with(m, deps, i + 1)) >= 0;) {
        int32_t s = m->t[i].head, n = i - 1 - form_is(m, i - 1, ","), v = s;
        if (s < i || m->t[s].head < 0 || m->t[s].head >= i || n < 1 || !form_is(m, i, "dont") || !is_noun(&m->t[s]))
            continue;
        while (v + 1 < m->count && m->t[v + 1].upos != LI_PUNCT && below(m, v + 1, s)) v++;
        for (v++; v < m->count && !li_is_verb(&m->t[v]) && m->t[v].upos == LI_ADV; v++) {
        }
        while (v < m->count && serves(m->t[v].dep) && m->t[v].head > v) v = m->t[v].head;
        while (n > 0 && m->t[n].dep == LI_FLAT && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
        if (v >= m->count || !li_is_verb(&m->t[v]) || !is_finite(m, v) || has_subject(m, v) || !agrees(m, s, v))
            continue;
        if (m->t[v].head >= i || !is_noun(&m->t[n]) || below(m, n, v) || below(m, n, s) || below(m, v, s)) continue;
        hang(m, s, v, LI_NSUBJ);
        hang(m, v, n, LI_RELCL);
    }
}

/* « X, dont Y réclame des excuses », « X, dont Y est l'allié »: a name or pronoun is nobody's; what « dont » stands for
 * is a complement of the verb or of the predicate. */
static void free_dont(mender *m) {
    const uint32_t deps = 1u << LI_NMOD | 1u << LI_DET_OF;
    for (int32_t i = -1; holds(m, LI_WORDS_RELATIVE) && (i = next_with(m, deps, i + 1)) >= 0;) {
        int32_t s = m->t[i].head, v = s >= 0 ? m->t[s].head : -1;
        if (s < i || v < s || !form_is(m, i, "dont") || m->t[s].dep != LI_NSUBJ) continue;
        if (m->t[s].upos == LI_PROPN || m->t[s].upos == LI_PRON)
            hang(m, i, v, m->t[v].upos == LI_VERB ? LI_OBL : LI_NMOD);
    }
}

/* « Entre A et B, de vives tensions »: what is between them is told of, where no verb is. */
static void turn_between(mender *m) {
    const uint32_t deps = 1u << LI_PARATAXIS | 1u << LI_APPOS | 1u << LI_NMOD | 1u << LI_DEP_OTHER;
    if (!holds(m, LI_WORDS_COMMA)) return;
    for (int32_t i = 1; (i = next_with(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t a = m->t[i].head, mark = a > 0 ? child(m, a, LI_CASE) : -1, h = a > 0 ? m->t[a].head : -1;
        if (mark < 0 || mark > a || a > i || !form_is(m, mark, "entre") || (mark > 0 && !form_is(m, mark - 1, ":")))
            continue;
        if (h >= a || (h >= 0 && li_is_verb(&m->t[h]))) continue;
        for (int32_t n = i; (n = next_noun(m, deps, n + 1)) >= 0;) {
            int32_t first = leftmost(m, n), above = m->t[n].head;
            if (m->t[n].upos != LI_NOUN || child(m, n, LI_CASE) >= 0 || first < 1 || !form_is(m, first - 1, ","))
                continue;
            if (first < i || (above != i && above != a && above != h) || m->t[first - 1].head > i) break;
            hang(m, n, h, (li_dep)m->t[a].dep);
            hang(m, a, n, LI_NMOD);
            break;
        }
    }
}

/* « tandis que l'Inde »: an article that was taken for a word of the conjunction. */
static void free_articles(mender *m) {
    for (int32_t i = 1; (i = next_with(m, 1u << LI_FIXED, i + 1)) >= 0 && i + 1 < m->count;)
        if (m->t[i].upos == LI_DET && m->t[i - 1].upos == LI_SCONJ && is_noun(&m->t[i + 1]) && !below(m, i + 1, i))
            hang(m, i, i + 1, LI_DET_OF);
}

/* The participle that stands with the noun was taken for what the noun hangs on. */
static void part_from_participle(mender *m, int32_t noun) {
    int32_t v = m->t[noun].head;
    if (v < noun || m->t[noun].dep != LI_OBL || child(m, noun, LI_CASE) >= 0 || !li_is_verb(&m->t[v])) return;
    if (li_verb_form(&m->t[v]) != LI_PART_PAST || is_finite(m, v) || m->t[v].head < v) return;
    hang(m, noun, m->t[v].head, LI_OBL);
    hang(m, v, noun, LI_ACL);
    for (int32_t k = noun; (k = next_child(m, v, 1u << LI_AMOD, k + 1)) >= 0 && k < v;) move(m, k, noun);
}

/* « les 5.000 soldats basés en Irak menacent »: the number belongs to what it counts, and that to the verb. */
static void count_nouns(mender *m) {
    for (int32_t i = 1; (i = next_with(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t number = i - 1;
        if (m->t[i].head != number || m->t[number].upos != LI_NUM || m->t[i].upos != LI_NOUN ||
            child(m, i, LI_CASE) >= 0 || form_in(m, i, LI_WORDS_MONTH) || child(m, number, LI_DET_OF) < 0)
            continue;
        hang(m, i, m->t[number].head, (li_dep)m->t[number].dep);
        for (int32_t k = -1; (k = next_child(m, number, LI_ANY_DEP, k + 1)) >= 0;) move(m, k, i);
        hang(m, number, i, LI_NUMMOD);
        part_from_participle(m, i);
        int32_t v = m->t[i].head;
        if (m->t[i].dep != LI_OBL || v < i || child(m, i, LI_CASE) >= 0 || lemma_in(m, i, LI_WORDS_TIME)) continue;
        bool carries = is_finite(m, v) && (li_is_verb(&m->t[v]) || child(m, v, LI_COP) >= 0);
        if (carries && !has_subject(m, v)) relabel(m, i, LI_NSUBJ);
    }
}

/* « a plaidé, à Y, pour que X agisse »: what stands before a conjunction is nothing of its clause. */
static void free_before_marks(mender *m) {
    for (int32_t que = 4; holds(m, LI_WORDS_WHOM) && (que = next_with(m, 1u << LI_MARK, que + 1)) >= 0;) {
        int32_t v = m->t[que].head, h = v > que ? m->t[v].head : -1;
        if (h < 0 || !li_is_verb(&m->t[v]) || !li_is_verb(&m->t[h]) || !form_in(m, que, LI_WORDS_WHOM)) continue;
        int32_t open = next_child(m, v, 1u << LI_MARK, 0);
        if (h > open) continue;
        for (int32_t c = h; (c = next_child(m, v, 1u << LI_OBL | 1u << LI_ADVMOD, c + 1)) >= 0 && c < open;)
            if (m->t[c].upos != LI_ADV) move(m, c, h);
    }
}

/* « se félicite que Y agisse »: right behind a verb with « se », what he is glad of, and no circumstance. */
static void read_feelings(mender *m) {
    for (int32_t v = 4; holds(m, LI_WORDS_WHOM) && (v = next_verb(m, 1u << LI_ADVCL, v + 1)) >= 0;) {
        int32_t u = m->t[v].head, que = child(m, v, LI_MARK);
        if (u < 0 || que != u + 1 || !form_in(m, que, LI_WORDS_WHOM) || child(m, u, LI_EXPL) < 0) continue;
        if (is_finite(m, v) && child(m, u, LI_CCOMP) < 0) relabel(m, v, LI_CCOMP);
    }
}

void li_mend_openings(mender *m) {
    count_nouns(m);
    free_articles(m);
    free_gerunds(m);
    free_besides(m);
    part_eves(m);
    free_next(m);
    free_barely(m);
    free_absolutes(m);
    raise_behind_absolutes(m);
    free_prepared(m);
    free_from_prepared(m);
    lead_with_dont(m);
    free_dont(m);
    turn_between(m);
    free_before_marks(m);
    read_feelings(m);
}
