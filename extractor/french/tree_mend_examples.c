/* Some of those just named: « dix pays, dont la France et l'Italie », « des ministres, parmi lesquels X ». */

#include "extractor/french/tree_mender.h"

/* Does a finite verb stand between the token and the next mark of punctuation? */
static bool verb_follows(const mender *m, int32_t i) {
    for (int32_t k = i + 1; k < m->count && m->t[k].upos != LI_PUNCT; k++)
        if (li_is_verb(&m->t[k]) && li_verb_form(&m->t[k]) == LI_FIN) return true;
    return false;
}

static uint32_t number_of_noun(const mender *m, int32_t n) {
    uint32_t number = m->t[n].feats & LI_NUMBER;
    int32_t det = number == LI_SING || number == LI_PLUR ? -1 : child(m, n, LI_DET_OF); /* les pays */
    if (det >= 0) return m->t[det].feats & LI_NUMBER;
    return number == LI_SING ? LI_SING : LI_PLUR;
}

/* The nearest plural noun before a sign, past its adjectives and complements: whose examples follow. -1 if a verb or
 * another sign comes first. */
static int32_t exemplified(const mender *m, int32_t sign) {
    for (int32_t k = sign - 1; k >= 0 && k > sign - 12; k--) {
        if (m->t[k].upos == LI_PUNCT || (li_is_verb(&m->t[k]) && m->t[k].dep != LI_ACL)) return -1;
        if (m->t[k].upos == LI_NOUN && number_of_noun(m, k) == LI_PLUR) return k;
    }
    return -1;
}

/* Opens the word examples, behind a sign: dont, parmi lesquels, notamment? The sign's place, or -1. */
static int32_t opens_examples(const mender *m, int32_t i) {
    int32_t sign = i - 1;
    if (form_is(m, i, "lesquels") || form_is(m, i, "lesquelles")) {
        if (sign < 2 || !form_is(m, sign, "parmi")) return -1;
        sign--;
    } else if (!form_is(m, i, "dont") && !form_is(m, i, "notamment")) {
        return -1;
    }
    bool bare = sign > 0 && sign == i - 1 && m->t[sign].upos == LI_PROPN && form_is(m, i, "dont"); /* de Y dont X */
    if (sign < 1 || (m->t[sign].upos != LI_PUNCT && !bare) || verb_follows(m, i)) return -1;
    return bare ? i : sign;
}

/* The head of the group without a preposition that begins right behind the word; -1 if none does. */
static int32_t bare_group(const mender *m, int32_t i) {
    int32_t n = i + 1;
    while (n < m->count && (m->t[n].upos == LI_DET || m->t[n].upos == LI_ADJ || m->t[n].upos == LI_NUM)) n++;
    if (n >= m->count || (m->t[n].upos != LI_NOUN && m->t[n].upos != LI_PROPN)) return -1;
    for (int guard = 0; guard < 4 && m->t[n].head > n && !li_is_verb(&m->t[m->t[n].head]); guard++) n = m->t[n].head;
    return has_subject(m, n) || child(m, n, LI_CASE) >= 0 ? -1 : n;
}

/* What « et » joins behind the first example is one more of them, not a member of a row before the word. */
static void gather_row(mender *m, int32_t opener, int32_t n) {
    for (int32_t k = n; (k = next_noun(m, 1u << LI_CONJ, k + 1)) >= 0;) {
        int32_t cc = child(m, k, LI_CC), t = n;
        while (t < k && m->t[t].upos != LI_PUNCT && !li_is_verb(&m->t[t])) t++;
        if (t < k) return;
        if (cc > n && cc < k && m->t[k].head < opener && !below(m, n, k)) hang(m, k, n, LI_CONJ);
    }
}

/* « dix pays, dont la France et l'Italie, ont », « a rencontré des ministres, parmi lesquels X »: without a verb these
 * words name some of those before them. */
void li_mend_examples(mender *m) {
    const uint32_t adverb = 1u << LI_ADVMOD;
    bool pronoun = holds(m, LI_WORDS_RELATIVE);
    for (int32_t i = 1; (i = pronoun ? next_with(m, LI_ANY_DEP, i + 1) : next_with(m, adverb, i + 1)) >= 0;) {
        if (m->t[i].upos != LI_PRON && m->t[i].upos != LI_ADV) continue;
        int32_t sign = opens_examples(m, i), all = sign < 0 ? -1 : exemplified(m, sign);
        int32_t n = all < 0 ? -1 : bare_group(m, i);
        bool whose = n >= 0 && m->t[sign - 1].upos == LI_PROPN && lemma_in(m, n, LI_WORDS_TITLE);
        if (n < 0 || whose || below(m, all, n) || below(m, all, i))
            continue; /* les agents de Y, dont le chef, X: Y's chief */
        hang(m, n, all, LI_CONJ);
        gather_row(m, i, n);
        hang(m, i, n, LI_CC);
        if (sign + 1 < i && sign < i) hang(m, sign + 1, i, LI_CASE);
    }
}
