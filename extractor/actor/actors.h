/* The dictionary of actors: countries, organisations and persons with the names, seats, adjectives and dated offices by
 * which articles speak of them, read from .actors files (rules/GRAMMAR.md, "Actors"). It owns its actors and their
 * text; names are kept as rows of symbols, so that finding one is comparing numbers.
 *
 *     .actors files -> actors -> cast: the mentions of an article
 *
 * Fill it with li_actors_read, then call li_actors_finish once; from then on it is read-only and shared by threads. */
#ifndef LI_ACTOR_ACTORS_H
#define LI_ACTOR_ACTORS_H

#include "base/diagnostic.h"
#include "extractor/french/kept.h"
#include "extractor/french/token.h"
#include "extractor/triple.h"

#define LI_NO_ACTOR 0xFFFFFFFFu

typedef enum li_actor_gender { LI_GENDER_UNKNOWN, LI_MASCULINE, LI_FEMININE } li_actor_gender;

typedef struct li_actor {
    li_slice id, name, kind, wikidata;
    li_slice article; /* "la", "l'", "les", "none"; empty if not said */
    li_actor_type type;
    li_actor_gender gender;
    bool plural;
    uint32_t country; /* actor, or LI_NO_ACTOR */
} li_actor;

typedef struct li_office {
    uint32_t role;    /* row of li_actors_role */
    uint32_t of;      /* actor that the office leads */
    uint32_t holder;  /* actor */
    li_date from, to; /* to is exclusive; year 0: open */
} li_office;

/* What a row of words in a text may mean. */
typedef enum li_name_kind {
    LI_NAME,      /* a name or alias */
    LI_SEAT,      /* a capital or seat of power */
    LI_DEMONYM,   /* les Russes; before adjectives: a capital decides */
    LI_ADJECTIVE, /* russe: the actor stands behind a noun */
    LI_PREFIX,    /* russo- (inside a hyphenated word) */
    LI_ROLE,      /* président: a role, with or without a holder */
    LI_TOWN       /* no seat: stands for its country only where somebody is (à Genève); its mentions are a seat's */
} li_name_kind;

enum { LI_ALL_CAPITALS = 1u << 7 }; /* in li_name.capitals: the one word must be all capitals */

typedef struct li_name {
    const li_sym *words;
    li_sym second;  /* words[1], where most names are told apart; LI_NO_SYM if there is none */
    uint32_t actor; /* or the role's number */
    uint16_t count;
    uint8_t kind;     /* li_name_kind */
    uint8_t capitals; /* bit i: word i must begin with a capital (words past the 7th are not looked at) */
} li_name;

typedef struct li_actors li_actors;

/* symbols: the layer that rules and actors share; it must outlive the dictionary. */
LI_MUST_USE li_code li_actors_new(li_actors **out, li_symbols *symbols, li_error *err);
void li_actors_free(li_actors *actors);

/* Takes the words of names that kept has from there; it must outlive the dictionary. */
void li_actors_use(li_actors *actors, const li_kept *kept);

/* Puts the words of names that are cut into keeper. */
void li_actors_keep(li_actors *actors, li_keeper *keeper);

/* Reads one file; mistakes go to diagnostics (all of them), good blocks are kept. Fails with LI_E_MEMORY; with
 * LI_E_FORMAT if the kept names are damaged. */
LI_MUST_USE li_code li_actors_read(li_actors *actors, const li_source *source, li_diagnostics *diagnostics,
                                   li_error *err);

/* Resolves countries and offices between files, reports aliases claimed twice, and builds the index. */
LI_MUST_USE li_code li_actors_finish(li_actors *actors, li_diagnostics *diagnostics, li_error *err);

size_t li_actors_count(const li_actors *actors);
const li_actor *li_actors_at(const li_actors *actors, uint32_t index);

/* The actor of a canonical name or id (folded alike), or LI_NO_ACTOR. */
uint32_t li_actors_find(const li_actors *actors, li_slice name);

/* All names that begin with a symbol, longest first; *count of them (0: none). */
const li_name *li_actors_names(const li_actors *actors, li_sym first, size_t *count);

/* The longest name of a kind in kinds (bits 1u << li_name_kind) that stands at tokens[0..count), or NULL. */
const li_name *li_actors_match(const li_actors *actors, const li_token *tokens, size_t count, unsigned kinds);

/* The longest office of several words that stands at tokens[0..count) with one word more behind its first: « ministre
 * russe de la Défense ». Its number, or LI_NO_ACTOR; *taken: how many tokens it spans. */
uint32_t li_actors_office_around(const li_actors *actors, const li_token *tokens, size_t count, size_t *taken);

/* The same where several hold it: « présidents », « chefs d'État », « ministres turc et grec de la Défense ». */
uint32_t li_actors_offices_at(const li_actors *actors, const li_token *tokens, size_t count, size_t *taken);

/* The actor of a pair prefix (folded, without its hyphen: "sino"), or LI_NO_ACTOR. */
uint32_t li_actors_prefix(const li_actors *actors, li_slice prefix);

/* The role's canonical name ("président"); roles count from 0. */
li_slice li_actors_role(const li_actors *actors, uint32_t role);

/* Who held the office `role` of actor `of` on a day (year 0: who holds it now), or LI_NO_ACTOR if nobody is known. */
uint32_t li_actors_holder(const li_actors *actors, uint32_t role, uint32_t of, li_date on);

/* Everybody who held the office `role` of actor `of`, whenever; *count of them. */
const li_office *li_actors_holders(const li_actors *actors, uint32_t role, uint32_t of, size_t *count);

/* All offices of all actors. */
const li_office *li_actors_offices(const li_actors *actors, size_t *count);

/* « Le FC Barcelone rencontrera l'Athletic Bilbao »: by their names two who play each other. */
bool li_is_club(const li_actor *actor);

#endif
