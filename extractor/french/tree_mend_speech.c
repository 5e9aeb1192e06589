/* Who says what is quoted or told: verbs of speech behind a quotation or comma. */
#include "extractor/french/tree_mender.h"

/* « a mis en garde » */
static bool warns(const mender *m, int32_t v) {
    return v + 2 < m->count && form_is(m, v + 1, "en") && form_is(m, v + 2, "garde") &&
           li_symbols_is(m->symbols, m->t[v].lemma, "mettre");
}

static bool exclaims(const mender *m, int32_t v) {
    return lemma_in(m, v, LI_WORDS_EXCLAIM) && child(m, v, LI_EXPL) >= 0;
}

/* « Y doit céder, a exhorté X »: no person is what one asks or hopes for, and who is urged is told to do something. */
static bool urges(const mender *m, int32_t v) {
    if (!li_is_urge(m->symbols, m->t[v].lemma) || child(m, v, LI_AUX_PASS) >= 0) return false;
    for (int32_t k = v + 1; k < m->count && m->t[k].upos != LI_PUNCT; k++)
        if (li_is_verb(&m->t[k]) && !serves(m->t[k].dep)) return false;
    return true;
}

/* « « Y ment », a fustigé X »: all before the comma is quoted, and has a verb. */
static bool follows_quotation(const mender *m, int32_t start) {
    if (start < 4 || !form_is(m, start - 1, ",") || !(m->t[start - 2].shape & LI_SHAPE_CLOSE)) return false;
    bool verb = false;
    for (int32_t i = 0; i < start - 2; i++) {
        if (m->t[i].upos != LI_PUNCT && !(m->t[i].shape & LI_SHAPE_QUOTED)) return false;
        verb |= li_is_verb(&m->t[i]) && !serves(m->t[i].dep) && is_finite(m, i);
    }
    return verb;
}

/* Whoever stands right behind the verb without a preposition, whatever he was taken for: « a estimé Y ». */
static int32_t speaker_behind(const mender *m, int32_t v) {
    const uint32_t deps = 1u << LI_NMOD | 1u << LI_OBL | 1u << LI_APPOS | 1u << LI_FLAT | 1u << LI_DEP_OTHER;
    int32_t o = child(m, v, LI_OBJ), i = next_child(m, v, deps | 1u << LI_XCOMP, v + 1);
    if (o >= 0 || i < 0 || child(m, v, LI_NSUBJ) > v) return o;
    bool person = m->t[i].upos == LI_PROPN || lemma_in(m, i, LI_WORDS_TITLE) || lemma_in(m, i, LI_WORDS_SPEAKER);
    int32_t first = v + 1;
    while (first < i && (m->t[first].upos == LI_ADV || form_in(m, first, LI_WORDS_DAY))) first++;
    return person && leftmost(m, i) == first && child(m, i, LI_CASE) < 0 ? i : -1;
}

/* « …, a déclaré X »: behind a quotation or comma the speaker follows his verb. */
void li_mend_speech(mender *m) {
    for (int32_t v = -1; (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        if (m->t[v].upos != LI_VERB || !is_finite(m, v)) continue;
        bool urged = urges(m, v), speaks = urged || lemma_in(m, v, LI_WORDS_SAY) || exclaims(m, v) || warns(m, v);
        int32_t start = group_start(m, v);
        if (!speaks && !follows_quotation(m, start)) continue;
        int32_t o = speaker_behind(m, v), s = child(m, v, LI_NSUBJ);
        if (start == 0 || m->t[start - 1].upos != LI_PUNCT || o < v || child(m, o, LI_CASE) >= 0) continue;
        if (!is_noun(&m->t[o]) || (s >= 0 && !gap_between(m, s, start))) continue;
        bool quoted =
            (m->t[start - 1].shape & LI_SHAPE_CLOSE) || (start > 1 && (m->t[start - 2].shape & LI_SHAPE_CLOSE));
        if (!quoted && (s >= 0 || !agrees(m, o, v))) continue;
        hang(m, o, v, LI_NSUBJ);
        int32_t top = m->t[v].head;
        while (urged && top >= 0 && top < v && m->t[top].head >= 0 && m->t[top].head < v &&
               (!li_is_verb(&m->t[top]) || !is_finite(m, top) || m->t[top].dep == LI_CCOMP))
            top = m->t[top].head;
        if ((!speaks || urged) && top >= 0) hang(m, v, top, LI_PARATAXIS);
        if (s >= 0) relabel(m, s, LI_DEP_OTHER);
    }
}
