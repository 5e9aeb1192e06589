/* Tags: of the readings that the lexicon gives a form, the one that fits the context. A greedy choice from left to
 * right by the weights of the model's tag table; a form's readings are the only candidates, so that a rule's word and
 * an article's word never get a lemma that the lexicon does not know.
 *
 *     tokens -> tag fills upos, feats, lemma -> tree */
#ifndef LI_FRENCH_TAG_H
#define LI_FRENCH_TAG_H

#include "extractor/french/model.h"
#include "extractor/french/token.h"

/* A part of speech with the form of the verb and the kind of the pronoun: what the choice is made among. */
typedef enum li_tag {
    LI_TAG_X,
    LI_TAG_ADJ,
    LI_TAG_ADP,
    LI_TAG_ADV,
    LI_TAG_AUX_FIN,
    LI_TAG_AUX_INF,
    LI_TAG_AUX_PP,
    LI_TAG_AUX_PRP,
    LI_TAG_CCONJ,
    LI_TAG_DET,
    LI_TAG_INTJ,
    LI_TAG_NOUN,
    LI_TAG_NUM,
    LI_TAG_PRON,
    LI_TAG_REL,
    LI_TAG_PROPN,
    LI_TAG_PUNCT,
    LI_TAG_SCONJ,
    LI_TAG_SYM,
    LI_TAG_VERB_FIN,
    LI_TAG_VERB_INF,
    LI_TAG_VERB_PP,
    LI_TAG_VERB_PRP,
    LI_TAG_COUNT
} li_tag;

li_upos li_tag_upos(li_tag tag);

/* The tag of a reading: upos with verb form; relative pronouns apart. */
li_tag li_tag_of(uint8_t upos, uint32_t feats, li_slice lemma);

/* What the choice sees of one token; filled by li_tag_prepare. */
typedef struct li_tag_view {
    uint32_t candidates; /* bits 1u << li_tag */
    uint32_t hash;       /* of the folded form */
    uint32_t suffix;     /* hash of its last three letters */
    uint32_t agree;      /* gender and number bits that its readings share */
    uint32_t shape;      /* a few LI_SHAPE_ bits */
} li_tag_view;

enum { LI_TAG_FEATURES = 20, LI_TAG_FEATURES_AHEAD = 7, LI_TAG_FEATURES_FIRST = 9 };

/* The candidates of a token, and what features are made of. forced: 0, or the li_tag + 1 that the token must have (a
 * word of a known actor's name is a PROPN, a slot of a rule what the slot stands for). */
void li_tag_prepare(li_tag_view *view, const li_token *token, uint8_t forced, const li_symbols *symbols);

/* The features of token i, given the tags chosen to its left, in two parts: the first ones decide most choices alone,
 * and LI_TAG_FEATURES_AHEAD of them ask for no tags. Keys for the tag table. Used by li_tag_sentence and by the program
 * that counts the weights. */
void li_tag_features_ahead(uint32_t out[LI_TAG_FEATURES_AHEAD], const li_tag_view *views, size_t i, size_t count);
void li_tag_features_first(uint32_t out[LI_TAG_FEATURES_FIRST - LI_TAG_FEATURES_AHEAD], const li_tag_view *views,
                           const uint8_t *tags, size_t i);
void li_tag_features_rest(uint32_t out[LI_TAG_FEATURES - LI_TAG_FEATURES_FIRST], const li_tag_view *views,
                          const uint8_t *tags, size_t i, size_t count);

/* Fills upos, feats and lemma of a token for a chosen tag. */
void li_tag_apply(li_token *token, li_tag tag, const li_symbols *symbols);

/* What preparing and applying found of words seen before: few words make most of a text. One worker's, for one lexicon.
 */
typedef struct li_tag_memory li_tag_memory;
LI_MUST_USE li_code li_tag_memory_new(li_tag_memory **out, li_error *err);
void li_tag_memory_free(li_tag_memory *memory);

/* Tags tokens[0..count). memory may be NULL; so may forced, else forced[i] is as for li_tag_prepare. views and tags are
 * filled (count elements each, for the tree). */
void li_tag_sentence(const li_model *model, const li_symbols *symbols, li_tag_memory *memory, li_token *tokens,
                     size_t count, const uint8_t *forced, li_tag_view *views, uint8_t *tags);

#endif
