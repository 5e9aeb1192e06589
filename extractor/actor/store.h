/* The inside of the dictionary, for the files of this folder that fill it. */
#ifndef LI_ACTOR_STORE_H
#define LI_ACTOR_STORE_H

#include "base/bits.h"
#include "extractor/actor/actor_kinds.h"
#include "extractor/actor/actor_words.h"
#include "extractor/actor/actors.h"
#include "extractor/actor/people_words.h"
#include "extractor/actor/reference_words.h"

/* An office as its line says it, until all files are read: which part names the actor is only known then. */
typedef struct li_office_line {
    uint32_t holder;
    li_slice text; /* "président de Russie" */
    li_date from, to;
    const li_source *source; /* copy kept for diagnostics */
    size_t at, end;
} li_office_line;

typedef struct li_known_role {
    li_slice name;
} li_known_role;

typedef struct li_pending_country {
    uint32_t actor;
    li_slice name;
    const li_source *source;
    size_t at, end;
} li_pending_country;

typedef struct li_name_origin {
    const li_source *source;
    size_t at, end;
} li_name_origin;

/* A folded name or id, or a role's name, and what bears it. */
typedef struct li_key {
    li_slice text;
    uint32_t hash, number;
} li_key;

/* The names that begin with a word. */
typedef struct li_first_word {
    uint32_t from; /* in names */
    uint32_t count : 31;
    uint32_t small : 1; /* one of them does with a small letter */
} li_first_word;

/* Keys in open addressing, at most half full; texts are not owned. */
typedef struct li_keys {
    li_key *slots;
    size_t count, room; /* room: a power of two */
} li_keys;

/* The last word of the name of a person who holds or held an office; of rulers the first one too. */
typedef struct li_surname {
    li_sym sym;
    uint32_t actor;
    bool given;
} li_surname;

struct li_actors {
    li_symbols *symbols;
    li_arena *arena;
    li_arena *scratch; /* of one name while its words are cut */
    li_actor *actors;
    size_t count, room;
    uint8_t *types;          /* by actor, once finished: li_actor_type */
    li_name *names;          /* sorted by first word, longest first, once finished */
    li_name_origin *origins; /* of names[i], until finished */
    size_t name_count, name_room, origin_room;
    li_bits begins;        /* symbols that begin a name */
    li_first_word *firsts; /* by number of li_symbols_listed */
    size_t first_count;
    li_known_role *roles;
    size_t role_count, role_room;
    li_office_line *lines;
    size_t line_count, line_room;
    li_office *offices;
    size_t office_count, office_room;
    li_pending_country *pending;
    size_t pending_count, pending_room;
    li_source **sources; /* copies of the files, for diagnostics at the end */
    size_t source_count, source_room;
    li_keys by_name, by_role;
    li_keys by_text;     /* actors as lines of the files name them, while finishing */
    const li_kept *kept; /* may be NULL, as the next */
    li_keeper *keeper;
    li_diagnostics *diagnostics; /* of the call that reads or finishes */
    li_word_classes words;       /* of discovery; once finished, as the next */
    li_word_classes kinds;
    li_word_classes references; /* the words that stand for an actor */
    li_word_classes people;     /* the words of speech and of persons */
    uint32_t *held;             /* offices by holder */
    li_surname *surnames;       /* by symbol */
    size_t surname_count;
    li_bits devout; /* armed groups whose names tell an islamist creed */
    bool finished;
};

/* May a name begin with the token? Asked before the names are looked at. */
static inline bool li_actors_may_begin(const li_actors *a, const li_token *t) {
    if (t->listed >= a->first_count) return false;
    const li_first_word *first = &a->firsts[t->listed];
    return (first->count != 0) & (first->small | ((t->shape & LI_SHAPE_CAPITAL) != 0));
}

/* Asks for the memory of the names that begin with the token. */
static inline void li_actors_await(const li_actors *a, const li_token *t) {
    if (t->listed < a->first_count && a->names) __builtin_prefetch(&a->names[a->firsts[t->listed].from]);
}

void li_keys_free(li_keys *keys);

/* The number under a key, or LI_NO_ACTOR. */
uint32_t li_keys_find(const li_keys *keys, li_slice text);

/* Puts a key whose text lives as long as the keys do; the first of two alike stays. */
LI_MUST_USE li_code li_keys_put(li_keys *keys, li_slice text, uint32_t number, li_error *err);

/* Enters an actor under its name and id. */
LI_MUST_USE li_code li_actors_enter(li_actors *a, uint32_t actor, li_error *err);

enum { LI_NAME_WORDS = 30 }; /* of a name at most */

/* Adds a name: its words are cut and folded as an article's are. One without a word, or of more than LI_NAME_WORDS, is
 * told at its origin and left out. */
LI_MUST_USE li_code li_actors_add_name(li_actors *a, li_slice text, li_name_kind kind, uint32_t actor,
                                       li_name_origin origin, li_error *err);

/* Adds every inflected form of an adjective given as masculine singular, and its demonym. */
LI_MUST_USE li_code li_actors_add_adjective(li_actors *a, li_slice text, uint32_t actor, li_name_origin origin,
                                            li_error *err);

/* Sorts the offices, reports those that overlap and fills `held`; lines[i] is where offices[i] stands. */
LI_MUST_USE li_code li_actors_sort_offices(li_actors *a, const li_office_line *const *lines, li_error *err);

/* Does the office cover the day (year 0: is it held now)? */
bool li_office_covers(const li_office *office, li_date on);

/* The offices that a person ever held, as numbers of li_actors_offices; *count of them. */
const uint32_t *li_actors_offices_of(const li_actors *a, uint32_t holder, size_t *count);

/* Fills the surnames, once offices are sorted; those of a word, *count of them. */
LI_MUST_USE li_code li_actors_list_surnames(li_actors *a, li_error *err);
const li_surname *li_actors_surnames(const li_actors *a, li_sym sym, size_t *count);

/* « groupe jihadiste X »: does a name of the group tell that it is one of islamists? */
static inline bool li_is_devout(const li_actors *a, uint32_t actor) {
    return actor < a->count && li_bits_has(&a->devout, actor);
}

/* The role of a name, made if there is none. */
LI_MUST_USE li_code li_actors_make_role(uint32_t *out, li_actors *a, li_slice name, li_name_origin origin,
                                        li_error *err);

#endif
