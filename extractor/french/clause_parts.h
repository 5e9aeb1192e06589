/* What the two halves of clause analysis share: subjects (syntax.c) and arguments (clause.c). */
#ifndef LI_FRENCH_CLAUSE_PARTS_H
#define LI_FRENCH_CLAUSE_PARTS_H

#include "extractor/french/clause_words.h"

static inline bool li_token_is(const li_syntax *sx, int32_t token, li_word_class c) {
    const li_token *t = &sx->tokens[token];
    return li_is_word(sx->words, t->lemma, c) || li_is_word(sx->words, t->form, c);
}

static inline bool li_is_nominal(const li_token *t) {
    uint8_t u = t->upos;
    return u == LI_NOUN || u == LI_PROPN || u == LI_PRON || u == LI_NUM || u == LI_X || u == LI_SYM;
}

/* The noun that the relative pronoun of a clause stands for; verb is the clause's; -1 if there is none. */
int32_t li_antecedent(const li_syntax *syntax, int32_t verb, int32_t pronoun);

/* « ceux dont il réclame la libération »: does « dont » belong to the verb's object, not to the verb? */
bool li_is_of_object(const li_syntax *syntax, int32_t verb, int32_t pronoun);

#endif
