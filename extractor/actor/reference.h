/* Reference: whom a word that stands for another denotes, where just one antecedent fits by type, gender, number and
 * place: pronouns and possessives (il, l', leur, celui-ci; je and nous of who speaks), pairs (les deux pays), nouns of
 * persons (le président, l'opposant, l'Américain, son homologue) and of bodies (le pays, le groupe). Where two fit,
 * nobody: no link is better than a false one.
 *
 *     reference_gather   whom a sentence names, and in which place
 *     reference_choose   which of several namings fits
 *     reference_pronoun, _there, _possessive, _speaker, _two, _row, _person, _noun, _deed: the kinds of word
 *     reference_census   who is named in the article, how often and where
 *     reference_home     of whose state a noun is
 *
 *     mentions of the sentences before, groups of this one -> reference -> group
 *
 * One reference belongs to one extractor; li_reference_begin starts an article, li_reference_note tells it what each
 * sentence named, in the order of the text, at once or when it asks (li_reference_on_recall). */
#ifndef LI_ACTOR_REFERENCE_H
#define LI_ACTOR_REFERENCE_H

#include "extractor/actor/cast.h"
#include "extractor/french/clause.h"

typedef struct li_reference li_reference;

LI_MUST_USE li_code li_reference_new(li_reference **out, const li_actors *actors, li_symbols *symbols, li_error *err);
void li_reference_free(li_reference *reference);

/* Starts an article. date: the article's. */
void li_reference_begin(li_reference *reference, const li_cast *cast, const li_tokens *tokens, li_date date);

/* Whoever notes sentences may leave it until something is asked of those before: catch_up, if it is not NULL, is called
 * then, and notes all of them. What it fails in, it keeps. */
typedef void li_catch_up(void *context);
void li_reference_on_recall(li_reference *reference, li_catch_up *catch_up, void *context);

/* One whom the subject or object of a sentence's own verb denotes without naming him: il, le président, les autorités
 * turques. */
typedef struct li_noted {
    int32_t token; /* the word; of a subject that is somebody's, its possessive */
    uint32_t actor;
    bool subject;
} li_noted;

/* Sentence number `sentence` has been read. syntax: its analysis, or NULL where it was not analysed. noted: in the
 * order of the text (li_group_note fills them in). */
void li_reference_note(li_reference *reference, uint32_t sentence, const li_syntax *syntax, const li_noted *noted,
                       size_t noted_count);

/* For how many actors named elsewhere tokens[at], of a sentence of count, may stand: 0, 1, or 2 for « ils », « leur »
 * and « les deux ». Asked before the sentence is analysed. */
size_t li_may_refer(const li_reference *reference, const li_token *tokens, size_t at, size_t count);

/* 3 or 4 of « les trois NOUN », « les quatre NOUN »; else 0. */
size_t li_number_said(const li_syntax *syntax, int32_t noun);

/* « les deux NOUN » */
bool li_is_of_two(const li_syntax *syntax, int32_t noun);

enum { LI_MAX_REFERENTS = 4 };

/* Whom token (of syntax, the analysis of sentence number `sentence`) denotes: actors into out, their number returned; 0
 * where it is no such word, nobody fits or several do. */
size_t li_refer(li_reference *reference, uint32_t sentence, const li_syntax *syntax, int32_t token,
                uint32_t out[LI_MAX_REFERENTS]);

/* The one person whom the article has named who leads a country: 1 and the person in *out, or 0. */
size_t li_refer_leader(const li_reference *reference, uint32_t country, uint32_t *out);

#endif
