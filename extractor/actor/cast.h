/* The cast of an article: which actors it names, and where. Mentions of known actors are found by the dictionary;
 * persons and organisations that no file knows are discovered from shape and context; surnames and acronyms are taken
 * for those who bore them earlier in the article.
 *
 *     tokens, dictionary -> cast (mentions) -> group: whom a noun group denotes -> match
 *
 * A cast belongs to one extractor and is filled anew for each article; what it hands out lives until the next. */
#ifndef LI_ACTOR_CAST_H
#define LI_ACTOR_CAST_H

#include "extractor/actor/actors.h"

typedef struct li_mention {
    uint32_t first, count; /* tokens of the article */
    uint32_t actor;        /* for li_cast_actor; for kind LI_ROLE the role's number */
    uint8_t kind;          /* li_name_kind */
    uint8_t by;            /* li_resolution */
} li_mention;

typedef struct li_cast li_cast;

LI_MUST_USE li_code li_cast_new(li_cast **out, const li_actors *actors, li_error *err);
void li_cast_free(li_cast *cast);

/* Finds the mentions of an article. symbols: the layer its tokens were cut with. discover: also look for actors that no
 * file knows. Memory from arena. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_cast_read(li_cast *cast, const li_tokens *tokens, li_symbols *symbols, bool discover,
                                 li_arena *arena, li_error *err);

/* The day of the article that is read next; year 0: none. */
void li_cast_set_date(li_cast *cast, li_date date);

/* All mentions, in the order of the text; they do not overlap, but that two adjectives of one pair (sino-russe) and two
 * names of one (Russie-Chine) stand on one token. */
const li_mention *li_cast_mentions(const li_cast *cast, size_t *count);

/* The mentions that begin in tokens[first, first + count): the index of the first of them; *n of them. */
size_t li_cast_in(const li_cast *cast, uint32_t first, uint32_t count, size_t *n);

/* Does the article name the actor anywhere? */
bool li_cast_has(const li_cast *cast, uint32_t actor);

/* Who holds the office `role` of actor `of`: on the day; in an article without one (year 0), whichever of its holders
 * the article names, the present one of several. LI_NO_ACTOR if nobody is sure. */
uint32_t li_cast_holder(const li_cast *cast, uint32_t role, uint32_t of, li_date on);

/* Who lives on the day in a country's house, told by the folded first word of its name: kremlin, matignon. LI_NO_ACTOR
 * for a house or city that is nobody's. */
uint32_t li_cast_resident(const li_cast *cast, li_slice house, uint32_t country, li_date on);

/* An actor: of the dictionary, or discovered in this article (numbers from li_actors_count up). */
const li_actor *li_cast_actor(const li_cast *cast, uint32_t actor);
li_actor_type li_cast_type(const li_cast *cast, uint32_t actor); /* its type, of which more is asked than of the rest */
bool li_cast_discovered(const li_cast *cast, uint32_t actor);
const li_actors *li_cast_dictionary(const li_cast *cast);

#endif
