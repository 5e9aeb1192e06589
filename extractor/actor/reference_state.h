/* The inside of reference: whom the sentences of an article have named so far. */
#ifndef LI_ACTOR_REFERENCE_STATE_H
#define LI_ACTOR_REFERENCE_STATE_H

#include "extractor/actor/cast_state.h"
#include "extractor/actor/reference.h"
#include "extractor/actor/reference_words.h"
#include "extractor/actor/store.h"

/* One naming of an actor. */
typedef struct li_antecedent {
    uint32_t actor, sentence;
    uint32_t at, end;  /* tokens of the article */
    uint32_t role;     /* the office named beside it, or LI_NO_ACTOR */
    bool subject;      /* of a clause; of the first words, where there is no analysis */
    bool main;         /* of the sentence's own verb */
    bool joined;       /* coordinated with the one before */
    bool adjective;    /* only the country of an adjective: russe */
    bool place;        /* where something happens: à Moscou, en Russie */
} li_antecedent;

enum { LI_GATHERED = 48, LI_REMEMBERED = 64 }; /* namings of a sentence; persons looked back at */

/* What a sentence's own subject is, where it is no actor: it takes the pronoun. */
typedef struct li_topic {
    uint32_t sentence;
    uint32_t feats; /* gender and number */
    bool other;     /* a noun that names no actor */
} li_topic;

struct li_reference {
    const li_actors *actors;
    li_symbols *symbols;
    const li_cast *cast;
    const li_tokens *tokens;
    li_date date;
    li_antecedent past[4 * LI_GATHERED]; /* of the last sentences, oldest first */
    size_t count;
    li_antecedent *persons; /* all of the article with an office, oldest first */
    size_t person_count, person_room;
    li_topic topic; /* of the last sentence noted */
    int depth;      /* references that lead to others */
};

/* The namings of a sentence before token limit of the article, in the order of the text: their number. */
size_t li_gather(const li_reference *r, uint32_t sentence, uint32_t limit, const li_syntax *syntax,
                 li_antecedent out[LI_GATHERED]);

static inline bool li_refers(const li_reference *r, li_sym sym, unsigned word_class) {
    return li_word_in(&r->actors->references, sym, word_class);
}

/* The person's role at the article's date: the one named beside it, or by its offices; LI_NO_ACTOR if none. */
bool li_holds(const li_reference *r, uint32_t actor, uint32_t role);

/* The parts of li_refer, by the kind of word; each returns the number of actors in out. */
size_t li_refer_pronoun(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);
size_t li_refer_possessive(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);
size_t li_refer_noun(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);

/* Whoever of a gender and number was named last: celui-ci, ce dernier. */
size_t li_refer_last(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender, bool plural,
                     uint32_t *out);

/* The actors that a subject denotes: a name, an office with its country, another reference. */
size_t li_denoted(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);

/* Does an actor fit? gender: LI_MASC, LI_FEM or 0; unknown genders fit both. */
bool li_fits(const li_reference *r, uint32_t actor, uint32_t gender, bool plural);

#endif
