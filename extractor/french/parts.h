/* Parts: a long sentence taken asunder before its tree is built. What interrupts a clause or leads it in (a speaker's
 * incise, a relative between subject and verb, a bracket, the topic before a colon, an opening « Alors que …, ») is
 * read as a sentence of its own, the clause without it as another, and the trees are joined afterwards: each word is
 * then chosen among words that may belong to it.
 *
 *     tags -> cut -> build: a tree for each, mended -> join: together -> clause */
#ifndef LI_FRENCH_PARTS_H
#define LI_FRENCH_PARTS_H

#include "extractor/french/form.h"
#include "extractor/french/tree.h"

typedef enum li_part_kind {
    LI_PART_ASIDE,        /* in brackets or between dashes */
    LI_PART_CIRCUMSTANCE, /* … parce que X */
    LI_PART_SPEECH,       /* …, a déclaré X */
    LI_PART_RELATIVE,     /* X, que Y soutient, a voté */
    LI_PART_PARTICIPLE,   /* X, soutenu par Y, a voté */
    LI_PART_SECOND,       /* X, soutenu par Y et que Z arme, a voté */
    LI_PART_APPOSITION,   /* X, allié de Y, a voté */
    LI_PART_ADVERBIAL,    /* X a, mardi à Pékin, rencontré Y */
    LI_PART_LEAD,         /* Alors que X attaque Y, Z a réagi */
    LI_PART_TOPIC,        /* Syrie : X critique Y */
    LI_PART_TIME,         /* la rencontre mardi entre X et Y */
    LI_PART_CLAUSE        /* X critique Y, Z réagit */
} li_part_kind;

/* Words of a sentence in a row, by their token numbers. */
typedef struct li_row {
    const li_token *tokens;
    const li_form *forms; /* of each token */
    const uint8_t *tags;
    const li_word_classes *classes;
    const int32_t *inside; /* of each token, as those of li_tree_draft_new; may be NULL */
    const int32_t *ids;
    int32_t count;
    uint64_t words; /* the classes of all its forms */
    uint32_t held;  /* the tags of all its words, as bits 1u << li_tag */
} li_row;

/* Fills words and held. */
void li_row_look(li_row *row);

/* What is taken out of a row: places from..to, punctuation around it included, and in them the part first..last; the
 * ends are one past. */
typedef struct li_cut {
    int32_t from, to, first, last;
    uint8_t kind; /* li_part_kind */
} li_cut;

/* The next part to take out of a row; false if there is none. What is left over holds a word too. */
bool li_cut_find(li_cut *cut, const li_row *row);

/* A sentence of count tagged tokens cut into parts; arguments as those of li_tree_draft_new. classes: those of clause
 * analysis. Lives in arena, as long as what it was made of. */
typedef struct li_parts li_parts;
LI_MUST_USE li_code li_parts_cut(li_parts **out, const li_symbols *symbols, const li_word_classes *classes,
                                 li_token *tokens, size_t count, const li_tag_view *views, const uint8_t *tags,
                                 const int32_t *inside, li_arena *arena, li_error *err);

/* Builds the trees of the parts of count sentences, side by side, and mends them. The sentences must be of one set of
 * symbols and classes. Scratch memory from arena. Both fail with LI_E_MEMORY. */
LI_MUST_USE li_code li_parts_build(const li_model *model, li_parts *const *parts, size_t count, li_arena *arena,
                                   li_error *err);

/* Joins the parts' trees to one, into the sentence's tokens. */
void li_parts_join(li_parts *parts);

#endif
