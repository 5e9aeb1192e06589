/* Classes of words that tell a name's kind: titles, nouns of persons, nouns that head a body's name, foreign words of
 * such names. Resolved once for a dictionary, with the given names of its persons; used by discovery and, of
 * ships, where names of the files are found. */
#ifndef LI_ACTOR_ACTOR_WORDS_H
#define LI_ACTOR_ACTOR_WORDS_H

#include "extractor/actor/actors.h"
#include "extractor/french/word_class.h"

enum {
    LI_AW_FUNCTION,   /* never a word of a name, whatever its letters: articles, prepositions, pronouns */
    LI_AW_DETERMINER, /* persons have none */
    LI_AW_WHERE,      /* prepositions that places follow */
    LI_AW_LINK,       /* de, du, des, d': what a complement begins with */
    LI_AW_PARTICLE,   /* van, ben, de: inside the names of persons */
    LI_AW_TITLE,      /* M., Mme, général: a name follows */
    LI_AW_PERSON,     /* ministre, porte-parole: a name may follow or stand before */
    LI_AW_FEMININE,   /* titles and nouns of women: Mme, présidente */
    LI_AW_SPEECH,     /* déclaré, affirme: a person stands beside */
    LI_AW_HEAD,       /* parti, organisation, comité: the rest of the name follows */
    LI_AW_STATE,      /* armée, ministère: a body of the country whose adjective follows, and no actor of its own */
    LI_AW_BESIDE,     /* groupe, agence: a name of any shape follows */
    LI_AW_FOREIGN,    /* party, foundation: somewhere in a foreign name */
    LI_AW_LINK_FOREIGN,
    LI_AW_SUFFIX,     /* Inc, SA */
    LI_AW_CREED,      /* communiste, libéral: behind « parti » in small letters too */
    LI_AW_PLACE,      /* road, city: the name is a place's */
    LI_AW_PLACE_NOUN, /* ville, rue: the name that follows is a place's */
    LI_AW_EVENT,      /* cup, open: the name is an event's */
    LI_AW_ENGLISH,    /* people, against: an English word that is no surname, in a name that has no other sign */
    LI_AW_CLUB,       /* dynamo, fc: a club's name goes on with its town */
    LI_AW_CLUB_LAST,  /* united, rovers: behind the town */
    LI_AW_SPORT,      /* match, défaite: the sentence is about a match */
    LI_AW_MEMBERS,    /* libéraux, verts: the members stand for their party */
    LI_AW_FRONTED,    /* nouveau, jeune: with a capital, before the head of a body's name */
    LI_AW_VAGUE,      /* majoritaire, principal: behind « parti » no part of its name */
    LI_AW_SHIP,       /* frégate, porte-avions: the name that follows is a ship's */
    LI_AW_GIVEN_MASC,
    LI_AW_GIVEN_FEM, /* given names of the dictionary's persons */
    LI_AW_COUNT
};

/* Fills the table. given_masc, given_fem: folded names, each list ended by NULL. Fails with LI_E_MEMORY; clear the
 * table either way. */
LI_MUST_USE li_code li_actor_words_fill(li_word_classes *out, li_symbols *symbols, const char *const *given_masc,
                                        const char *const *given_fem, li_error *err);

#endif
