/* Classes of the words that tell who speaks and what a person is, for reference*.c. */
#ifndef LI_ACTOR_PEOPLE_WORDS_H
#define LI_ACTOR_PEOPLE_WORDS_H

#include "extractor/french/word_class.h"

enum {
    /* by form */
    LI_PW_I,
    LI_PW_WE, /* je; nous */
    LI_PW_MY,
    LI_PW_OUR,
    LI_PW_SAID,      /* forms of verbs of speech: déclaré, affirme, poursuit */
    LI_PW_HAS,       /* a, avait: what stands before a participle */
    LI_PW_ACCORDING, /* selon */
    LI_PW_MANY,      /* les, des, ces: before a demonym that is several */
    LI_PW_NOBODY,    /* il faut, il y a: behind an il that is nobody */
    LI_PW_THE_MASC,
    LI_PW_THE_FEM, /* determiners of one gender */
    LI_PW_ALWAYS,  /* words that may refer whatever stands before them: dernier, homologue */
    LI_PW_TWO,
    LI_PW_WHEN, /* quand, lorsque */
    /* by lemma */
    LI_PW_TENANT, /* le locataire de la Maison Blanche */
    LI_PW_PREDECESSOR,
    LI_PW_SUCCESSOR,
    LI_PW_MUTUAL,    /* leur rencontre: nouns that two make */
    LI_PW_TO_PERSON, /* verbs of what is done to a person: inviter */
    LI_PW_TO_ACTOR,  /* verbs of what is done to actors, not to things: accuser */
    LI_PW_NOT_NOW,   /* ancien, futur: adjectives of those who do not hold the office */
    LI_PW_JUDGE,     /* remercier, critiquer: somebody for something */
    LI_PW_CHARGE,    /* accuser, reprocher: of doing something */
    LI_PW_HARM,      /* bombarder, arrêter: what is done to others */
    LI_PW_ANSWER,
    LI_PW_ASKED, /* accepter son invitation: another's */
    LI_PW_SOLDIERS,
    LI_PW_RULERS,
    LI_PW_DIPLOMATS,
    LI_PW_DISSIDENTS, /* nouns of persons that may stand for each other */
    LI_PW_TOGETHER,   /* ils ont discuté: verbs of what two do */
    LI_PW_WHO,        /* le ministre, l'opposant: nouns of persons */
    LI_PW_COUNT
};

/* Fills the table; fails with LI_E_MEMORY. Clear it either way. */
LI_MUST_USE li_code li_people_words_fill(li_word_classes *out, li_symbols *symbols, li_error *err);

#endif
