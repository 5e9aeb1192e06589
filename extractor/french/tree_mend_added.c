/* « A, ministre de B, ainsi que C »: whom or what the words add to, past what describes it. */
#include "extractor/french/tree_mender.h"

/* The head of the noun group that begins with the token, and its preposition (-1 if it has none); -1 where a verb or
 * pronoun stands: « ainsi que l'exige X ». */
static int32_t added(const mender *m, int32_t first, int32_t *mark) {
    int32_t n = first;
    *mark = m->t[n].upos == LI_ADP ? n++ : -1;
    while (n < m->count && (m->t[n].upos == LI_DET || m->t[n].upos == LI_ADJ || m->t[n].upos == LI_NUM)) n++;
    if (n >= m->count || (m->t[n].upos != LI_NOUN && m->t[n].upos != LI_PROPN)) return -1;
    for (int guard = 0; guard < 4 && m->t[n].dep == LI_FLAT && m->t[n].head >= first && m->t[n].head < n; guard++)
        n = m->t[n].head;
    return n;
}

/* Is the group the subject of a verb that no comma parts from it: « ainsi que X l'exige »? */
static bool tells_how(const mender *m, int32_t n) {
    int32_t v = m->t[n].head;
    if (m->t[n].dep != LI_NSUBJ || v < n) return false;
    for (int32_t k = n + 1; k < group_start(m, v); k++)
        if (form_is(m, k, ",")) return false;
    return true;
}

/* The noun that ends before the token, or one above it, that has the same preposition or none as well. */
static int32_t enlarged(const mender *m, int32_t end, int32_t mark) {
    const uint32_t within = 1u << LI_APPOS | 1u << LI_FLAT | 1u << LI_CONJ | 1u << LI_AMOD;
    int32_t c = end - 1;
    for (int guard = 0; c >= 0 && c < end && guard < 12; guard++, c = m->t[c].head) {
        if (!is_noun(&m->t[c]) || within >> m->t[c].dep & 1) continue;
        int32_t of = child(m, c, LI_CASE);
        if (of < 0 && m->t[c].dep == LI_NMOD) continue; /* le général X */
        if (mark < 0 ? of < 0 : of >= 0 && m->t[of].lemma == m->t[mark].lemma) return li_mend_is_time(m, c) ? -1 : c;
    }
    return -1;
}

/* « des pourparlers entre le ministre A, le président B et C ont »: there are several between whom something is. */
static void join_between(mender *m) {
    const uint32_t deps = 1u << LI_NSUBJ | 1u << LI_CONJ | 1u << LI_NMOD;
    for (int32_t i = 5; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, first = leftmost(m, i), last = child(m, i, LI_CONJ);
        if (m->t[i].dep == LI_NMOD) {
            int32_t of = h >= 0 && h < first ? child(m, h, LI_CASE) : -1;
            bool joined = of >= 0 && form_is(m, of, "entre") && next_child(m, h, 1u << LI_CONJ, i) > i;
            if (joined && form_is(m, first - 1, ",") && child(m, i, LI_CASE) < 0) relabel(m, i, LI_CONJ);
            continue;
        }
        int32_t s = m->t[i].dep == LI_CONJ ? h : h > i ? child(m, h, LI_NSUBJ) : -1;
        if (s < 0 || s >= first || last < i || child(m, last, LI_CC) < 0 || m->t[s].upos != LI_NOUN) continue;
        if (first < 1 || !form_is(m, first - 1, ",") || child(m, i, LI_CASE) >= 0) continue;
        for (int32_t n = s; (n = next_child(m, s, 1u << LI_NMOD, n + 1)) >= 0 && n < first;) {
            int32_t mark = child(m, n, LI_CASE);
            if (mark < 0 || mark > n || !form_is(m, mark, "entre") || child(m, n, LI_CONJ) >= 0) continue;
            if ((m->t[n].feats & LI_NUMBER) == LI_PLUR || gap_between(m, mark, first - 1)) continue;
            hang(m, i, n, LI_CONJ);
            break;
        }
    }
}

/* « l'attaque la plus meurtrière sur Y »: what stands behind the best or worst of its kind is the noun's. */
static void pass_superlatives(mender *m) {
    for (int32_t a = 4; holds(m, LI_WORDS_MORE) && a + 2 < m->count; a++) {
        if (m->t[a].upos != LI_ADJ || !form_in(m, a - 1, LI_WORDS_MORE) || m->t[a - 2].upos != LI_DET) continue;
        int32_t n = a - 3, mark = a + 1;
        if (m->t[n].upos == LI_ADJ && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
        if (m->t[n].upos != LI_NOUN || !goes_with(m, a, n) || below(m, n, a)) continue;
        int32_t i = m->t[mark].dep == LI_CASE ? m->t[mark].head : -1;
        if (m->t[a].head != n || m->t[a].dep != LI_AMOD) hang(m, a, n, LI_AMOD);
        bool target = i > mark && (form_is(m, mark, "sur") || form_is(m, mark, "contre")) && is_noun(&m->t[i]);
        if (target && m->t[i].head != n && !below(m, n, i)) hang(m, i, n, LI_NMOD);
    }
}

void li_mend_added(mender *m) {
    pass_superlatives(m);
    join_between(m);
    for (int32_t q = 2; (q = next_with(m, 1u << LI_FIXED, q + 1)) >= 0;) {
        bool adds = form_is(m, q - 1, "ainsi") && (form_is(m, q, "que") || form_is(m, q, "qu'"));
        if (!adds || q + 1 >= m->count) continue;
        int32_t mark, n = added(m, q + 1, &mark);
        bool apart = form_is(m, q - 2, ",");
        if (n < 0 || tells_how(m, n) || (!apart && m->t[n].dep == LI_CONJ)) continue;
        int32_t c = enlarged(m, apart ? q - 2 : q - 1, mark);
        if (c < 0 || below(m, c, n) || below(m, c, q - 1)) continue;
        hang(m, n, c, LI_CONJ);
        hang(m, q - 1, n, LI_CC);
    }
}
