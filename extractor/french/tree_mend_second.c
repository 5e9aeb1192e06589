/* « a annoncé une enquête et a menacé X »: what stands behind the second of two verbs is its own. */
#include "extractor/french/tree_mender.h"

/* The last verb that « et » joins to v before the token, -1 if a sign stands between or none is. */
static int32_t joined_before(const mender *m, int32_t v, int32_t token) {
    int32_t w = -1;
    for (int32_t k = v; (k = next_child(m, v, 1u << LI_CONJ, k + 1)) >= 0 && k < token;) w = k;
    if (w < 0 || m->t[w].upos != LI_VERB || child(m, w, LI_CC) < 0 || has_subject(m, w)) return -1;
    for (int32_t k = w + 1; k < token; k++)
        if (m->t[k].upos == LI_PUNCT && !form_in(m, k, LI_WORDS_QUOTE)) return -1;
    return w;
}

/* Has the first verb something of its own before the second, so that nothing behind it is shared? */
static bool is_sated(const mender *m, int32_t v, int32_t w) {
    const uint32_t deps = 1u << LI_OBJ | 1u << LI_OBL | 1u << LI_CCOMP | 1u << LI_XCOMP;
    int32_t o = next_child(m, v, deps, v + 1);
    return o > v && o < w;
}

/* « a réagi puis doté X de chars »: does what stands at c belong to the second verb, which has its object before it, or
 * of which the first, « a protesté et doté », takes nothing? */
static bool is_seconds(const mender *m, int32_t v, int32_t w, int32_t c) {
    static const char *const ALONE[] = {"protester", "répliquer", "riposter", "insister", "réagir", "hésiter", NULL};
    int32_t o = child(m, w, LI_OBJ);
    return (o > w && o < c) || !(m->t[v].feats & LI_TRANSITIVE) || lemma_among(m, v, ALONE);
}

/* « a prévenu X qu'il s'exposait »: X was taken for the subject behind « que ». */
static void free_warned(mender *m, int32_t w, int32_t said, int32_t que) {
    int32_t n = child(m, said, LI_NSUBJ);
    if (n < 0 || n > que || n < w || child(m, w, LI_OBJ) >= 0) return;
    hang(m, n, w, LI_OBJ);
}

static void give_to_second(mender *m) {
    const uint32_t deps =
        1u << LI_OBJ | 1u << LI_OBL | 1u << LI_CCOMP | 1u << LI_XCOMP | 1u << LI_ADVCL | 1u << LI_IOBJ | 1u << LI_CONJ;
    for (int32_t c = 4; (c = next_with(m, deps, c + 1)) >= 0;) {
        int32_t v = m->t[c].head, que = child(m, c, LI_MARK);
        if (v < 0 || v > c || m->t[v].upos != LI_VERB || m->t[c].upos == LI_ADV) continue;
        li_dep dep = (li_dep)m->t[c].dep;
        if (que > c || que < 1 || !form_in(m, que, LI_WORDS_WHOM) || form_in(m, que - 1, LI_WORDS_WHEN)) que = -1;
        if (dep == LI_CONJ && (que < 0 || child(m, c, LI_CC) >= 0)) continue;
        if (dep == LI_CONJ && child(m, v, LI_OBJ) > v && child(m, v, LI_OBJ) < que) relabel(m, c, LI_CCOMP);
        int32_t first = que >= 0 ? que : leftmost(m, c), w = joined_before(m, v, first);
        if (w < 0 || w == c || (!is_sated(m, v, w) && !is_seconds(m, v, w, c))) continue;
        if (que >= 0) free_warned(m, w, c, que);
        if (que >= 0 && (que == w + 1 || child(m, w, LI_OBJ) > w)) dep = LI_CCOMP;
        bool bare = is_noun(&m->t[c]) && child(m, c, LI_CASE) < 0 && !li_mend_is_time(m, c);
        if (bare && child(m, w, LI_OBJ) < 0 && child(m, w, LI_AUX_PASS) < 0) dep = LI_OBJ;
        hang(m, c, w, dep);
    }
}

/* « appelle le gouvernement de X au calme », « qualifie d'illégale la décision de X » */
static void find_objects(mender *m) {
    for (int32_t o = 2; (o = next_noun(m, 1u << LI_XCOMP | 1u << LI_OBJ, o + 1)) >= 0;) {
        int32_t h = m->t[o].head, det = child(m, o, LI_DET_OF);
        if (h < 1 || h > o || det < 0 || det > o || child(m, o, LI_CASE) >= 0 || child(m, o, LI_COP) >= 0) continue;
        int32_t v = m->t[o].dep == LI_OBJ && m->t[h].upos == LI_ADJ ? m->t[h].head : h;
        if (v < 0 || v > h || m->t[v].upos != LI_VERB || !(m->t[v].feats & LI_TRANSITIVE)) continue;
        if (v == h && (m->t[o].dep == LI_OBJ || !lemma_in(m, v, LI_WORDS_OBJECT_CONTROL))) continue;
        if (v != h && child(m, h, LI_COP) >= 0) continue;
        if (child(m, v, LI_OBJ) < 0 && child(m, v, LI_AUX_PASS) < 0 && child(m, v, LI_EXPL) < 0) hang(m, o, v, LI_OBJ);
    }
}

/* « a promis une enquête et est favorable à X »: the object of the first was taken for the second's subject. */
static void part_copulas(mender *m) {
    for (int32_t is = 4; (is = next_verb(m, 1u << LI_COP, is + 1)) >= 0;) {
        int32_t p = m->t[is].head, cc = is - 1, h = p > is ? m->t[p].head : -1;
        if (h < 0 || h > cc || m->t[cc].upos != LI_CCONJ || m->t[cc].head != p) continue;
        if (li_verb_form(&m->t[is]) != LI_FIN) continue;
        int32_t s = child(m, p, LI_NSUBJ), o = s >= 0 ? s : h, v = s >= 0 ? h : m->t[o].head;
        bool row = s < 0 && m->t[p].dep == LI_CONJ && is_noun(&m->t[o]) && m->t[o].dep == LI_OBJ;
        bool taken = s > h && s < cc && m->t[p].dep == LI_OBJ;
        if (v < 0 || v > o || m->t[v].upos != LI_VERB || (!row && !taken) || !has_subject(m, v)) continue;
        hang(m, p, v, LI_CONJ);
        if (taken) hang(m, o, v, LI_OBJ);
    }
}

/* « et, sans attendre, a lancé une pique »: the verb behind the insertion is none of its own. */
static void free_from_insertion(mender *m) {
    const uint32_t deps = 1u << LI_XCOMP | 1u << LI_CCOMP | 1u << LI_ADVCL | 1u << LI_CONJ | 1u << LI_PARATAXIS;
    for (int32_t w = 5; (w = next_verb(m, deps, w + 1)) >= 0;) {
        int32_t start = group_start(m, w), h = start - 2;
        if (h < 2 || !form_is(m, start - 1, ",") || !is_finite(m, w) || child(m, w, LI_MARK) >= 0) continue;
        while (h > 2 && m->t[h].upos != LI_PUNCT && li_verb_form(&m->t[h]) != LI_INF) h--;
        int32_t v = m->t[h].head, cc = child(m, h, LI_CC), s = child(m, w, LI_NSUBJ);
        if (li_verb_form(&m->t[h]) != LI_INF || v < 0 || v > h || cc < v || cc > h || !form_is(m, cc + 1, ","))
            continue;
        if ((m->t[w].head != h && m->t[w].head != v) || (s >= 0 && (s < w || child(m, w, LI_OBJ) >= 0))) continue;
        if (s >= 0) relabel(m, s, LI_OBJ);
        hang(m, w, v, LI_CONJ);
        hang(m, cc, w, LI_CC);
        relabel(m, h, LI_ADVCL);
    }
}

/* Asks or charges the verb its object with something, to be said by an infinitive or a noun? */
static bool is_charging(const mender *m, int32_t v, bool noun) {
    static const char *const CALL[] = {"accuser", "taxer", "qualifier", "traiter", NULL};
    if (v < 0 || m->t[v].upos != LI_VERB || child(m, v, LI_AUX_PASS) >= 0) return false;
    return lemma_among(m, v, CALL) || (!noun && lemma_in(m, v, LI_WORDS_OBJECT_CONTROL));
}

/* The object of such a verb, behind which an insertion opens that ends before the token; -1 if none does. */
static int32_t charged_before(const mender *m, int32_t end, bool noun) {
    for (int32_t open = end - 2; open > 2 && open > end - 16; open--) {
        if (!form_is(m, open, ",")) continue;
        int32_t o = open - 1;
        while (o > 0 && m->t[o].dep == LI_FLAT) o = m->t[o].head;
        int32_t v = m->t[o].head;
        if (is_noun(&m->t[o]) && m->t[o].dep == LI_OBJ && v < o && is_charging(m, v, noun)) return o;
    }
    return -1;
}

/* « appelle X, dont les ventes ont doublé, à agir », « qualifie X, son voisin, d'agresseur »: what stands behind the
 * second comma is no part of what describes X. */
static void give_over_insertion(mender *m) {
    for (int32_t k = 5; holds(m, LI_WORDS_COMMA) && k + 1 < m->count; k++) {
        bool of = form_is(m, k, "de") || form_is(m, k, "d'");
        if (!of && !form_is(m, k, "à")) continue;
        int32_t w = m->t[k].head;
        if (!form_is(m, k - 1, ",") || w < k || w > k + 4) continue;
        bool acts = li_is_verb(&m->t[w]) && li_verb_form(&m->t[w]) == LI_INF, noun = of && m->t[w].upos == LI_NOUN;
        int32_t o = acts || noun ? charged_before(m, k - 1, noun) : -1, v = o >= 0 ? m->t[o].head : -1;
        if (v < 0 || m->t[w].head == v || below(m, v, w)) continue;
        hang(m, w, v, acts ? LI_XCOMP : LI_OBL);
        const uint32_t inside = 1u << LI_XCOMP | 1u << LI_CCOMP | 1u << LI_CONJ | 1u << LI_PARATAXIS | 1u << LI_OBJ;
        for (int32_t c = o; (c = next_child(m, v, inside, c + 1)) >= 0 && c < k - 1;)
            hang(m, c, o, li_is_verb(&m->t[c]) ? LI_RELCL : LI_DEP_OTHER);
    }
}

/* « Le ministère a appelé Y à « mettre fin à Z » »: what is asked behind the verb is not said of its subject. */
static void ask_behind(mender *m) {
    for (int32_t w = 4; (w = next_verb(m, 1u << LI_ACL, w + 1)) >= 0;) {
        int32_t n = m->t[w].head, v = n >= 0 && m->t[n].dep == LI_NSUBJ ? m->t[n].head : -1,
                mark = child(m, w, LI_MARK);
        if (v < n || v > w || li_verb_form(&m->t[w]) != LI_INF || !lemma_in(m, v, LI_WORDS_OBJECT_CONTROL)) continue;
        if (mark < 0) mark = next_child(m, v, 1u << LI_MARK | 1u << LI_CASE, v + 1);
        if (mark > v && mark < w && (form_is(m, mark, "à") || form_is(m, mark, "de"))) {
            hang(m, w, v, LI_XCOMP);
            hang(m, mark, w, LI_MARK);
        }
    }
}

/* « a signé un décret imposant des taxes à Y »: to whom is of what the decree does, not of what is done with it. */
static void give_receivers(mender *m) {
    for (int32_t v = 3; (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, o = child(m, v, LI_OBJ), u = n >= 0 && n < v ? m->t[n].head : -1;
        if (u < 0 || u > n || m->t[n].dep != LI_OBJ || o < v || li_verb_form(&m->t[v]) != LI_PART_PRES) continue;
        if (!lemma_in(m, v, LI_WORDS_DATIVE) || lemma_in(m, u, LI_WORDS_DATIVE)) continue;
        int32_t y = o, mark = -1;
        while ((y = next_child(m, u, 1u << LI_OBL, y + 1)) >= 0) {
            mark = child(m, y, LI_CASE);
            if (mark > o && holds_to(m, mark)) break;
        }
        if (y < 0 || li_mend_is_time(m, y) || gap_between(m, v, mark)) continue;
        for (int32_t k = o; (k = next_child(m, u, 1u << LI_OBL, k + 1)) >= 0 && k <= y;) move(m, k, v);
    }
}

/* The verb that « que » opens before token `end` and that v hangs below, or else the last one; -1 if there is none. */
static int32_t content_before(const mender *m, int32_t v, int32_t end) {
    int32_t last = -1;
    for (int32_t c = -1; (c = next_verb(m, 1u << LI_CCOMP, c + 1)) >= 0 && c < end;) {
        int32_t que = child(m, c, LI_MARK);
        if (que < 0 || que > c || !form_in(m, que, LI_WORDS_WHOM) || child(m, que, LI_FIXED) >= 0) continue;
        if (last < 0 || below(m, v, c) || !below(m, v, last)) last = c;
    }
    return last;
}

/* « annonce qu'il exclut X de sa liste et qu'il prépare Y »: a second « que » tells of the same saying. */
static void join_contents(mender *m) {
    const uint32_t deps = 1u << LI_CCOMP | 1u << LI_ADVCL | 1u << LI_CONJ | 1u << LI_RELCL | 1u << LI_ACL;
    for (int32_t v = 6; holds(m, LI_WORDS_WHOM) && (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t que = child(m, v, LI_MARK), cc = que - 1;
        if (que < 4 || que > v || !form_in(m, que, LI_WORDS_WHOM) || m->t[cc].upos != LI_CCONJ) continue;
        int32_t c = content_before(m, v, cc);
        if (c < 0 || m->t[v].head == c || below(m, c, v)) continue;
        if (m->t[v].dep == LI_CONJ && m->t[v].head >= 0 && child(m, m->t[v].head, LI_MARK) >= 0) continue;
        hang(m, v, c, LI_CONJ);
        hang(m, cc, v, LI_CC);
    }
}

/* The verb that opens the quotation that ends at token `close`, with its subject before the marks; -1. */
static int32_t quoted_verb(const mender *m, int32_t close) {
    int32_t open = close - 1;
    while (open > 0 && !(m->t[open].shape & LI_SHAPE_OPEN)) open--;
    for (int32_t v = open + 1; v < close && v < open + 5; v++) {
        if (!li_is_verb(&m->t[v]) || serves(m->t[v].dep)) continue;
        int32_t s = child(m, v, LI_NSUBJ);
        return s >= 0 && s < open && is_finite(m, v) ? v : -1;
    }
    return -1;
}

/* « X « reconnaît qu'il n'y a qu'une Chine » et s'engage »: what goes on behind the marks is what the verb that opens
 * them began, and has nothing of what they hold. */
static void go_on_behind_quotes(mender *m) {
    const uint32_t deps = 1u << LI_CCOMP | 1u << LI_CONJ | 1u << LI_ADVCL | 1u << LI_XCOMP;
    for (int32_t w = 6; holds(m, LI_WORDS_QUOTE) && (w = next_verb(m, deps, w + 1)) >= 0;) {
        int32_t start = group_start(m, w), cc = start - 1, close = cc - 1;
        if (close < 4 || m->t[cc].upos != LI_CCONJ || !(m->t[close].shape & LI_SHAPE_CLOSE) || !is_finite(m, w))
            continue;
        int32_t v = quoted_verb(m, close), inner = close - 1;
        if (v < 0 || below(m, v, w) || (m->t[w].head == v && m->t[w].dep == LI_CONJ)) continue;
        while (inner > v && !(li_is_verb(&m->t[inner]) && li_verb_form(&m->t[inner]) == LI_FIN)) inner--;
        if (inner > v && (m->t[inner].head == w || m->t[inner].head < 0)) hang(m, inner, v, LI_CCOMP);
        for (int32_t c = v; (c = next_child(m, w, LI_ANY_DEP, c + 1)) >= 0 && c < close;)
            if (!below(m, inner, c))
                hang(m, c, inner, c > inner && m->t[c].dep == LI_NSUBJ ? LI_OBJ : (li_dep)m->t[c].dep);
        hang(m, w, v, LI_CONJ);
        hang(m, cc, w, LI_CC);
    }
}

void li_mend_second(mender *m) {
    go_on_behind_quotes(m);
    join_contents(m);
    ask_behind(m);
    give_over_insertion(m);
    give_receivers(m);
    find_objects(m);
    part_copulas(m);
    free_from_insertion(m);
    give_to_second(m);
}
