/* Groups: whom a noun group denotes. A name denotes its actor; « le président russe Vladimir Poutine » the person; « le
 * président russe » whoever holds the office on the article's day; « les autorités turques », « l'armée de Kiev » the
 * country; « il », « son » whom reference finds; an adjective the actor it comes from.
 *
 *     clause arguments -> group -> actors of a triple */
#ifndef LI_ACTOR_GROUP_H
#define LI_ACTOR_GROUP_H

#include "extractor/actor/cast.h"
#include "extractor/actor/reference.h"
#include "extractor/french/clause.h"

/* The nouns that stand for the country or body whose adjective or complement they have, resolved once; shared. */
typedef struct li_group_words li_group_words;
LI_MUST_USE li_code li_group_words_new(li_group_words **out, li_symbols *symbols, li_error *err);
void li_group_words_free(li_group_words *words);

typedef struct li_referent {
    uint32_t actor;      /* of the cast */
    uint8_t by;          /* li_resolution */
    int32_t first, last; /* tokens of the sentence: the mention */
} li_referent;

enum { LI_MAX_GROUP = 8 };

/* Whom a token was found to denote: several patterns ask for it. */
typedef struct li_known_group {
    const li_referent *referents;
    uint8_t count;
    bool asked;
} li_known_group;

/* One sentence of an article, for which groups are asked. */
typedef struct li_groups {
    li_syntax *syntax;
    const li_sentence *sentence;
    uint32_t number; /* of the sentence in its article */
    const li_cast *cast;
    const li_group_words *words;
    li_reference *reference; /* NULL: leave references unresolved */
    li_date date;
    li_known_group *known; /* by token, all zeros at first; NULL: nothing is kept */
} li_groups;

/* The actors that token (the head of an argument, or an adjective or possessive) denotes; their number returned. */
size_t li_group_actors(const li_groups *groups, int32_t token, li_referent out[LI_MAX_GROUP]);

/* The countries whose people a word like « Canadien » names, or the person named beside it (l'Américain Paul Whelan);
 * their number returned. */
size_t li_group_people(const li_groups *groups, int32_t token, li_referent out[LI_MAX_GROUP]);

/* The actors whose adjective stands with a noun (le gaz russe), whatever the noun means; their number returned. */
size_t li_group_owners(const li_groups *groups, int32_t noun, li_referent out[LI_MAX_GROUP]);

/* Whom a person leads or represents by the office that the title names, on the article's day; false if no file knows.
 */
bool li_group_body(const li_groups *groups, int32_t title, uint32_t person, li_referent *out);

/* Tells reference (if there is any) what the sentence named, when it has been read. */
void li_group_note(const li_groups *groups);

/* « l'Américain », « le Français »: not the country, but somebody of it. */
bool li_is_one_of_people(const li_groups *groups, int32_t token);

/* The mention that covers token (of the sentence), or NULL. kinds: bits 1u << li_name_kind. */
const li_mention *li_mention_at(const li_groups *groups, int32_t token, unsigned kinds);

#endif
