/* Classes of nouns by what they make of the actor beside them. Used by group.c and suggest.c. */
#ifndef LI_ACTOR_GROUP_WORDS_H
#define LI_ACTOR_GROUP_WORDS_H

#include "extractor/actor/group.h"
#include "extractor/french/word_class.h"

typedef enum li_group_class {
    LI_GROUP_STANDS,    /* gouvernement, armée, économie: stands for the country or body */
    LI_GROUP_OFFICIALS, /* un ministre russe: acts for the country whose adjective stands with it */
    LI_GROUP_MEMBERS,   /* soldats, diplomates: unnamed people of it; plural only */
    LI_GROUP_MEN,       /* hommes, rebelles: unnamed people of an organisation; plural only */
    LI_GROUP_ACTING,    /* armée, hommes: by whom the country or body acts */
    LI_GROUP_GENERIC,   /* groupe, agence, pays: what follows is its name */
    LI_GROUP_FIRMS,     /* entreprise, banque: trades for the country, but has quarrels of its own */
    LI_GROUP_PLACES,    /* ambassade, port, village: what is attacked, and attacks nobody */
    LI_GROUP_CLASS_COUNT
} li_group_class;

bool li_group_is(const li_group_words *words, li_sym lemma, li_group_class c);

/* All of them. */
const li_word_classes *li_group_table(const li_group_words *words);

#endif
