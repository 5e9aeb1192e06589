/* The verbs of clauses that say by their build which word it is: one that judges (« X juge exagérée la réaction »), and
 * one behind a conjunction (« si X attaque, »). */
#include "extractor/french/tag_mender.h"

enum { FINITE = 1u << LI_TAG_VERB_FIN | 1u << LI_TAG_AUX_FIN };

/* Does a group of a name or of a noun end right before the token: Y, la presse, le ministre adjoint? */
static bool ends_group(int32_t end, const uint8_t *tags) {
    if (end < 1) return false;
    uint8_t last = tags[end - 1], before = end > 1 ? tags[end - 2] : (uint8_t)LI_TAG_PUNCT;
    if (last == LI_TAG_ADJ) return before == LI_TAG_NOUN || before == LI_TAG_PROPN;
    return last == LI_TAG_PROPN || (last == LI_TAG_NOUN && (before == LI_TAG_DET || before == LI_TAG_ADJ));
}

static bool is_quality(const li_token *t, uint8_t tag, const li_symbols *symbols) {
    if (tag == LI_TAG_ADJ || tag == LI_TAG_VERB_PP) return true;
    return (tag == LI_TAG_VERB_FIN || tag == LI_TAG_NOUN) && may_be(t, LI_ADJ, 0, symbols);
}

/* « toute levée des sanctions »: an article that was taken for another word. */
static bool means_all(const li_token *tokens, int32_t o, int32_t count, const uint8_t *tags,
                      const li_symbols *symbols) {
    enum { OTHER = 1u << LI_TAG_ADJ | 1u << LI_TAG_ADV | 1u << LI_TAG_PRON };
    if (o + 1 >= count || !(OTHER >> tags[o] & 1) || !li_symbols_is(symbols, tokens[o].lemma, "tout")) return false;
    return may_be(&tokens[o], LI_DET, 0, symbols) && may_be(&tokens[o + 1], LI_NOUN, 0, symbols);
}

/* May a form be the verb of judging though it was taken for a noun: « Y juge », « et juge »? */
static bool hides_judging(const li_token *tokens, int32_t i, const uint8_t *tags, const li_symbols *symbols) {
    if (tags[i] != LI_TAG_NOUN || i == 0) return false;
    bool apart = tags[i - 1] == LI_TAG_CCONJ || tags[i - 1] == LI_TAG_PUNCT;
    if (!apart && !ends_group(i, tags)) return false;
    return li_symbols_is(symbols, tokens[i].form, "juge") || li_symbols_is(symbols, tokens[i].form, "estime");
}

/* « X juge légitime la riposte », « jugeant « exagérée » la réaction », « juge utile de négocier »: between a verb of
 * judging and what is judged stands a quality. */
void li_tags_find_judged(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const JUDGE[] = {"juger",    "estimer",    "trouver", "croire",   "rendre",
                                        "déclarer", "considérer", "dire",    "supposer", NULL};
    for (int32_t i = 0; i + 2 < count; i++) {
        bool verb = tokens[i].upos == LI_VERB && tags[i] != LI_TAG_VERB_PP;
        verb = verb && li_symbols_among(symbols, tokens[i].lemma, JUDGE);
        bool hidden = !verb && hides_judging(tokens, i, tags, symbols);
        if (!verb && !hidden) continue;
        int32_t q = i + 1;
        while (q < count && tags[q] == LI_TAG_ADV) q++;
        if (q < count && is_quote(&tokens[q], symbols)) q++;
        if (q >= count || !is_quality(&tokens[q], tags[q], symbols)) continue;
        int32_t o = q + 1;
        if (o < count && is_quote(&tokens[o], symbols)) o++;
        if (o + 1 >= count) continue;
        bool all = means_all(tokens, o, count, tags, symbols), behind = !hidden || ends_group(i, tags);
        bool deed = tags[o] == LI_TAG_SCONJ || (tags[o] == LI_TAG_ADP && tags[o + 1] == LI_TAG_VERB_INF);
        bool object = tags[o] == LI_TAG_DET || all || (tags[o] == LI_TAG_PROPN && behind);
        if (!object && !(deed && behind && tags[q] == LI_TAG_ADJ)) continue;
        if (hidden && has_verb_beside(i, q, count, tags)) continue;
        if (hidden) retag(&tokens[i], &tags[i], LI_TAG_VERB_FIN, symbols);
        if (all) retag(&tokens[o], &tags[o], LI_TAG_DET, symbols);
        if (all && tags[o + 1] == LI_TAG_VERB_PP) retag(&tokens[o + 1], &tags[o + 1], LI_TAG_NOUN, symbols);
        if (tags[q] == LI_TAG_ADJ) continue;
        if (may_be(&tokens[q], LI_ADJ, 0, symbols)) retag(&tokens[q], &tags[q], LI_TAG_ADJ, symbols);
    }
}

/* The first token of the clause that token i ends, if a conjunction opens it and a subject comes first, and it has no
 * finite verb; -1 otherwise. */
static int32_t open_clause(const li_token *tokens, int32_t i, const uint8_t *tags, const li_symbols *symbols) {
    int32_t k = i;
    while (k > 0 && tags[k - 1] != LI_TAG_SCONJ && !li_symbols_is(symbols, tokens[k - 1].lemma, "que")) {
        k--;
        bool bound = tags[k] == LI_TAG_REL || (tags[k] == LI_TAG_PUNCT && !is_quote(&tokens[k], symbols));
        if (bound || (FINITE >> tags[k] & 1)) return -1;
    }
    return k > 0 && k < i && (tags[k] == LI_TAG_DET || tags[k] == LI_TAG_PROPN) ? k : -1;
}

/* Does the sentence go on behind the comma with what is no part of a subject and its verb: « si X attaque, la riposte
 * », but: que le projet pilote, lancé mardi, inquiète? */
static bool closes_clause(const li_token *tokens, int32_t i, int32_t count, const uint8_t *tags,
                          const li_symbols *symbols) {
    if (i + 1 >= count) return false;
    if (tags[i + 1] == LI_TAG_CCONJ) return i + 2 < count && tags[i + 2] == LI_TAG_SCONJ; /* et que */
    if (tags[i + 1] != LI_TAG_PUNCT) return false;
    if (i + 2 == count) return true;
    if (!li_symbols_is(symbols, tokens[i + 1].form, ",")) return false;
    if (FINITE >> tags[i + 2] & 1) return true; /* , a averti X */
    for (int32_t k = i + 3; k + 1 < count; k++) {
        if (FINITE >> tags[k] & 1) break; /* what comes first has its verb */
        if (tags[k] == LI_TAG_PUNCT && (FINITE >> tags[k + 1] & 1)) return false;
    }
    return tags[i + 2] != LI_TAG_VERB_PP && tags[i + 2] != LI_TAG_ADJ && tags[i + 2] != LI_TAG_REL;
}

/* May the word be what a subject of one, or of several, does? */
static bool may_be_done(const li_token *t, uint32_t number, const li_symbols *symbols) {
    const li_lexicon *lexicon = li_symbols_lexicon(symbols);
    size_t n = 0;
    const li_reading *r = t->form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, t->form, &n) : NULL;
    for (size_t i = 0; i < n; i++) {
        bool finite = r[i].upos == LI_VERB && (r[i].feats & LI_FORM) == LI_FIN && (r[i].feats & LI_PERS) == LI_P3;
        if (finite && !r[i].rank && (!number || (r[i].feats & number))) return true;
    }
    return false;
}

/* « si X attaque, la riposte sera », « si X l'attaque »: what a conjunction opens and a subject begins has its verb. */
void li_tags_find_conditions(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                             const li_symbols *symbols) {
    for (int32_t i = 2; i + 1 < count; i++) {
        if ((tags[i] != LI_TAG_NOUN && tags[i] != LI_TAG_ADJ) || !(views[i].candidates >> LI_TAG_VERB_FIN & 1))
            continue;
        bool whom = tags[i - 1] == LI_TAG_DET && li_symbols_is(symbols, tokens[i - 1].form, "l'");
        uint32_t number = i > whom ? tokens[i - whom - 1].feats & LI_NUMBER : 0;
        if (!ends_group(i - whom, tags) || !may_be_done(&tokens[i], number, symbols)) continue;
        int32_t first = open_clause(tokens, i - whom, tags, symbols);
        if (first < 0 || li_symbols_is(symbols, tokens[first - 1].form, "comme")) continue;
        bool que = li_symbols_is(symbols, tokens[first - 1].lemma, "que"); /* plutôt que le président légitime */
        if (que && tags[i] == LI_TAG_ADJ && tags[i - 1] != LI_TAG_PROPN && !whom) continue;
        bool ends = closes_clause(tokens, i, count, tags, symbols);
        if (!ends && !(whom && !has_verb_beside(i, i, count, tags))) continue;
        retag(&tokens[i], &tags[i], LI_TAG_VERB_FIN, symbols);
        if (whom) retag(&tokens[i - 1], &tags[i - 1], LI_TAG_PRON, symbols);
    }
}
