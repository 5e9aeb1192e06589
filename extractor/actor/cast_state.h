/* The inside of a cast, for the files of this folder that fill it. */
#ifndef LI_ACTOR_CAST_STATE_H
#define LI_ACTOR_CAST_STATE_H

#include "base/bits.h"
#include "extractor/actor/cast.h"

/* The kind of a known mention that a discovered name covers, until it is taken out. */
enum { LI_DROPPED = 0xFF };

struct li_cast {
    const li_actors *actors;
    const li_tokens *tokens;
    li_symbols *symbols;
    li_arena *arena;
    li_date date; /* of the article; year 0: none */
    li_mention *mentions;
    size_t count, room;
    uint32_t *from;  /* by token, once all are found: the first mention that does not begin before it */
    li_actor *found; /* discovered in this article */
    size_t found_count, found_room;
    li_bits named; /* actors, once the article is read through; without words before */
};

LI_MUST_USE li_code li_cast_add(li_cast *cast, li_mention mention, li_error *err);

/* Finds persons and organisations that no file knows, and the short names of those found; appends their mentions, which
 * do not overlap those that are there. */
LI_MUST_USE li_code li_cast_discover(li_cast *cast, li_error *err);

/* Does the town of tokens [from, to), with no more of a name behind, stand for its country: « à Genève », « vers Munich
 * », « frappes sur Kharkiv », « la prise de Goma »? */
bool li_cast_is_where(const li_cast *cast, size_t from, size_t to);

/* Is the name that begins at the token a ship's: « le porte-avions français Charles de Gaulle », « un destroyer, le
 * John McCain »? person: else a place's name, right behind « frégate ». */
bool li_cast_is_ship(const li_cast *cast, size_t at, bool person);

/* Lets a country's mentions be another's of which the article tells and whose name ends so: « le Congo » in one on the
 * République démocratique du Congo. */
void li_cast_lengthen(li_cast *cast);

/* Is the token a given name, by the lexicon? */
bool li_is_given_name(const li_cast *cast, size_t token);

/* Is it a surname, or a word that the lexicon does not know? */
bool li_is_surname(const li_cast *cast, size_t token);

#endif
