/* What the files of tag mending share: tag_mend.c, verbs (tag_mend_verbs.c), what groups of nouns have
 * (tag_mend_groups.c), nouns and their adjectives (tag_mend_epithets.c), what one is judged to be, and the verbs of
 * clauses that a conjunction opens (tag_mend_clauses.c). Private to this folder. */
#ifndef LI_FRENCH_TAG_MENDER_H
#define LI_FRENCH_TAG_MENDER_H

#include "extractor/french/tree_mend.h"

/* Has the word a reading of this part of speech, and of this verb form unless that is 0? */
static inline bool may_be(const li_token *t, uint8_t upos, uint32_t form, const li_symbols *symbols) {
    const li_lexicon *lexicon = li_symbols_lexicon(symbols);
    size_t n = 0;
    const li_reading *r = t->form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, t->form, &n) : NULL;
    for (size_t i = 0; i < n; i++)
        if (r[i].upos == upos && (!form || (r[i].feats & LI_FORM) == form)) return true;
    return false;
}

/* The word is of this tag. */
static inline void retag(li_token *t, uint8_t *tag, li_tag is, const li_symbols *symbols) {
    *tag = (uint8_t)is;
    li_tag_apply(t, is, symbols);
}

static inline bool is_quote(const li_token *t, const li_symbols *symbols) {
    static const char *const QUOTES[] = {"«", "»", "\"", "“", "”", NULL};
    return li_symbols_among(symbols, t->form, QUOTES);
}

/* « au pouvoir », « du pouvoir »: prepositions that hold an article. */
static inline bool holds_article(const li_token *t, const li_symbols *symbols) {
    return li_symbols_is(symbols, t->form, "au") || li_symbols_is(symbols, t->form, "du") ||
           li_symbols_is(symbols, t->form, "aux");
}

/* Is it an adjective that stands before its noun: ancien, grand? */
bool li_tags_is_set_before(const li_token *t, const li_symbols *symbols);

/* Is it an adjective that may name a thing: « du brut », « le nucléaire »? */
bool li_tags_names_thing(li_sym word, const li_symbols *symbols);

/* Is the usual reading of the word of this part of speech? */
static inline bool is_mostly(const li_token *t, uint8_t upos, const li_symbols *symbols) {
    const li_lexicon *lexicon = li_symbols_lexicon(symbols);
    size_t n = 0;
    const li_reading *r = t->form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, t->form, &n) : NULL;
    return n > 0 && r[0].upos == upos;
}

/* Does the token end a clause, as far as tags tell? */
static inline bool bounds_clause(uint8_t tag) {
    return tag == LI_TAG_PUNCT || tag == LI_TAG_SCONJ || tag == LI_TAG_REL || tag == LI_TAG_CCONJ;
}

/* Has the clause of token i a finite verb elsewhere than in the tokens from i to `to`? */
static inline bool has_verb_beside(int32_t i, int32_t to, int32_t count, const uint8_t *tags) {
    enum { FINITE = 1u << LI_TAG_VERB_FIN | 1u << LI_TAG_AUX_FIN };
    for (int32_t k = i - 1; k >= 0 && !bounds_clause(tags[k]); k--)
        if (FINITE >> tags[k] & 1) return true;
    for (int32_t k = to + 1; k < count && !bounds_clause(tags[k]); k++)
        if (FINITE >> tags[k] & 1) return true;
    return false;
}

void li_tags_find_judged(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols);
void li_tags_find_conditions(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                             const li_symbols *symbols);
void li_tags_find_epithets(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols);
void li_tags_find_groups(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                         const li_symbols *symbols);
void li_tags_find_denied(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                         const li_symbols *symbols);
void li_tags_find_verbs(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                        const li_symbols *symbols);

#endif
