/* What the parts of clause analysis share: subjects (syntax.c) and arguments (clause.c, gather_noun.c). */
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

/* Is the token this word, in its form or its lemma? */
static inline __attribute__((always_inline)) bool li_text_is(const li_syntax *sx, int32_t token, const char *text) {
    const li_token *t = &sx->tokens[token];
    return li_symbols_is(sx->symbols, t->form, text) || li_symbols_is(sx->symbols, t->lemma, text);
}

/* The same of these words, of which a NULL is the last. */
static inline bool li_text_among(const li_syntax *sx, int32_t token, const char *const *words) {
    const li_token *t = &sx->tokens[token];
    return li_symbols_among(sx->symbols, t->form, words) || li_symbols_among(sx->symbols, t->lemma, words);
}

static inline bool li_is_relative(const li_syntax *sx, int32_t token) {
    return sx->tokens[token].upos == LI_PRON &&
           (li_token_is(sx, token, LI_WORDS_RELATIVE) || li_token_is(sx, token, LI_WORDS_WHOM));
}

/* The noun that the relative pronoun of a clause stands for; verb is the clause's; -1 if there is none. */
int32_t li_antecedent(const li_syntax *syntax, int32_t verb, int32_t pronoun);

/* « le premier à soutenir Y », « le seul pays à soutenir Y »: does the infinitive say what the word it hangs on did? */
bool li_is_feat(const li_syntax *syntax, int32_t infinitive);

/* « a choisi Y pour diriger Z »: is it whom the verb `by` appoints that is to carry out the infinitive? */
bool li_is_appointed(const li_syntax *syntax, int32_t infinitive, int32_t by);

/* « donne une semaine à Y pour libérer Z »: it is Y who has the time to do so. */
bool li_gives_time(const li_syntax *syntax, int32_t verb);

/* « ceux dont il réclame la libération »: does « dont » belong to the verb's object, not to the verb? */
bool li_is_of_object(const li_syntax *syntax, int32_t verb, int32_t pronoun);

#endif
