/* Prepositions of several words, and names behind an adverb that is none. */
#include "extractor/french/tree_mender.h"

/* « lors d'un entretien avec Y »: whom one meets hangs on the occasion that stands before him. */
static void keep_company(mender *m, int32_t occasion) {
    int32_t v = m->t[occasion].head;
    for (int32_t i = occasion; (i = next_child(m, v, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = mark - 1;
        if (mark < 1 || !form_is(m, mark, "avec") || m->t[n].upos == LI_PUNCT || !below(m, n, occasion)) continue;
        hang(m, i, occasion, LI_NMOD);
    }
}

/* « lors d'un entretien avec Y »: no second of « lors »; « intervient auprès de Y pour Z »: nothing but a group hangs
 * on a preposition. */
static void free_from_preposition(mender *m, int32_t preposition, int32_t group) {
    int32_t v = m->t[group].head;
    for (int32_t k = group; (k = next_child(m, preposition, LI_ANY_DEP, k + 1)) >= 0;) {
        if (li_is_verb(&m->t[k]) && v >= 0 && !below(m, v, k)) move(m, k, v);
        if (!is_noun(&m->t[k]) || child(m, k, LI_CASE) <= group || child(m, k, LI_CC) >= 0) continue;
        bool second = m->t[k].dep == LI_CONJ || v < 0 || !li_is_verb(&m->t[v]);
        hang(m, k, second ? group : v, second ? LI_NMOD : LI_OBL);
    }
}

/* « lors d'une visite », « près de Pékin »: an adverb with a complement is a preposition of several words. */
void li_mend_prepositions(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_NMOD | 1u << LI_OBJ | 1u << LI_APPOS | 1u << LI_ROOT;
    bool any = holds(m, LI_WORDS_OPENING) || holds(m, LI_WORDS_MORE);
    for (int32_t i = -1; any && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t before = i - 1 - (i > 0 && m->t[i - 1].upos == LI_DET), mark = child(m, i, LI_CASE);
        if (mark < 0 && before > 0 && m->t[before].dep == LI_FIXED) mark = before;
        if (mark >= 0 && mark + 1 < i && form_in(m, mark, LI_WORDS_OPENING) && m->t[mark + 1].head == i &&
            m->t[mark + 1].dep == LI_CASE) { /* face à Y: of one preposition */
            hang(m, mark + 1, mark, LI_FIXED);
            free_from_preposition(m, mark, i);
            continue;
        }
        int32_t a = mark - 1; /* the noun hangs on the adverb, or beside it */
        if (a >= 0 && m->t[a].head < 0 && m->t[i].head == a && form_is(m, a, "lors")) { /* a part of its own */
            hang(m, i, -1, LI_ROOT);
            hang(m, a, i, LI_CASE);
            hang(m, mark, a, LI_FIXED);
            continue;
        }
        if (a < 0 || m->t[a].head < 0) continue;
        bool own = mark < i && m->t[a].head == i && form_in(m, a, LI_WORDS_OPENING) && m->t[mark + 1].upos != LI_NUM;
        if (own) { /* contrairement à Y */
            hang(m, a, i, LI_CASE);
            hang(m, mark, a, LI_FIXED);
        }
        if (own || m->t[i].dep == LI_ROOT) continue;
        int32_t v = m->t[a].head, above = m->t[v].head;
        if (m->t[i].head != a && m->t[i].head != v && (m->t[v].dep != LI_AMOD || m->t[i].head != above)) continue;
        bool more = form_in(m, a, LI_WORDS_MORE);
        if (!more && !form_in(m, a, LI_WORDS_OPENING)) continue;
        bool counts = mark + 1 < i && (form_is(m, mark + 1, "un") || form_is(m, mark + 1, "une")) &&
                      lemma_in(m, i, LI_WORDS_MEASURE);
        if (counts || (mark + 1 < m->count && m->t[mark + 1].upos == LI_NUM)) { /* près de 30 000 soldats: how many */
            hang(m, i, v,
                 li_is_verb(&m->t[v]) && m->t[a].dep == LI_ADVMOD ? (i < v ? LI_NSUBJ : LI_OBJ) : (li_dep)m->t[a].dep);
            hang(m, a, i, LI_ADVMOD);
            hang(m, mark, a, LI_FIXED);
            continue;
        }
        if (more) continue;
        bool epithet =
            m->t[v].upos == LI_ADJ && m->t[v].dep == LI_AMOD && m->t[v].head >= 0; /* la présence russe près de Kiev */
        if (epithet) v = m->t[v].head;
        hang(m, i, v, li_is_verb(&m->t[v]) ? LI_OBL : LI_NMOD);
        free_from_preposition(m, a, i);
        if (form_is(m, a, "lors") && m->t[i].upos == LI_NOUN) keep_company(m, i);
        hang(m, a, i, LI_CASE);
        hang(m, mark, a, LI_FIXED);
    }
}

/* « dépend toujours de X », « se tourne désormais vers X »: a name behind an adverb is the verb's. */
void li_mend_behind_adverbs(mender *m) {
    for (int32_t i = 2; (i = next_with(m, 1u << LI_OBL | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t a = m->t[i].head, v = a >= 0 ? m->t[a].head : -1, mark = child(m, i, LI_CASE);
        if (m->t[i].upos != LI_PROPN || v < 0 || a > i || m->t[a].upos != LI_ADV || mark < 0) continue;
        if (!li_is_verb(&m->t[v]) || form_in(m, a, LI_WORDS_OPENING) || below(m, v, i)) continue;
        hang(m, i, v, LI_OBL);
    }
}

/* The noun of the talks that the preposition goes on with: « au terme de six heures de discussions à Z avec »; -1. */
static int32_t talks_before(const mender *m, int32_t mark) {
    static const char *const TALKS[] = {"négociation", "réunion", "consultation", "tractation", "sommet", NULL};
    for (int32_t n = mark - 1; n > 0 && n > mark - 7; n--) {
        if (li_is_verb(&m->t[n]) || m->t[n].upos == LI_PUNCT) return -1;
        bool talks = li_is_talk(m->symbols, m->t[n].lemma) || lemma_among(m, n, TALKS);
        if (m->t[n].upos == LI_NOUN && talks) return n;
    }
    return -1;
}

/* « annonce une trêve au terme de discussions avec X »: it is the discussions that are with X, and the verb's is when.
 */
void li_mend_talks(mender *m) {
    for (int32_t i = 5; holds(m, LI_WORDS_DURING) && (i = next_noun(m, 1u << LI_NMOD | 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = mark > 0 && form_is(m, mark, "avec") ? talks_before(m, mark) : -1;
        int32_t frame = n - 1;
        while (frame > 0 && frame > n - 7 && !lemma_in(m, frame, LI_WORDS_DURING)) frame--;
        if (n < 0 || frame < 1 || frame <= n - 7 || below(m, n, i)) continue;
        if (m->t[i].head != n) hang(m, i, n, LI_NMOD);
        int32_t hours = frame + 1 < n && m->t[frame + 1].upos == LI_ADP ? m->t[frame + 1].head : -1;
        if (hours > frame && hours < mark && m->t[hours].head < frame) hang(m, hours, frame, LI_NMOD);
        int32_t o = m->t[frame].head, v = o >= 0 && m->t[frame].dep == LI_NMOD ? m->t[o].head : -1;
        if (v >= 0 && o < frame && m->t[o].dep == LI_OBJ && li_is_verb(&m->t[v])) hang(m, frame, v, LI_OBL);
    }
}
