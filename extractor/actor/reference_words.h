/* Classes of the words that stand for an actor, for reference*.c. */
#ifndef LI_ACTOR_REFERENCE_WORDS_H
#define LI_ACTOR_REFERENCE_WORDS_H

#include "extractor/french/word_class.h"

enum {
    /* by form */
    LI_RW_HE,
    LI_RW_SHE,
    LI_RW_THEY_MASC,
    LI_RW_THEY_FEM,
    LI_RW_HIM,
    LI_RW_HER,
    LI_RW_THEM,
    LI_RW_ELIDED,
    LI_RW_TO_HIM,
    LI_RW_TO_THEM,
    LI_RW_THERE,
    LI_RW_HIS,
    LI_RW_THEIR,
    LI_RW_THIS_MASC,
    LI_RW_THIS_FEM,
    LI_RW_THESE_MASC,
    LI_RW_THESE_FEM,
    LI_RW_DEFINITE,
    LI_RW_THIS, /* le; ce */
    LI_RW_PREPOSITION,
    LI_RW_WHERE,
    /* by lemma */
    LI_RW_IMPERSONAL, /* verbs whose il is nobody */
    LI_RW_SAY,        /* verbs whose le is what is said */
    LI_RW_DEED,       /* cette attaque: of the sentence before */
    LI_RW_COUNTRIES,  /* les deux pays */
    LI_RW_PEOPLE,     /* les deux dirigeants */
    LI_RW_SIDES,      /* les deux parties */
    LI_RW_LEADER,     /* le dirigeant: whoever was named with an office */
    LI_RW_COUNTRY,    /* le pays */
    LI_RW_STATE,      /* le gouvernement: the country's */
    LI_RW_BODY,
    LI_RW_FIRM,
    LI_RW_PARTY,
    LI_RW_ALLIANCE,
    LI_RW_ORGAN,    /* à Lima, le ministère: of a state, but not the state */
    LI_RW_FIGHTERS, /* les rebelles: the article's one armed group */
    LI_RW_COUNT
};

/* Fills the table; fails with LI_E_MEMORY. Clear it either way. */
LI_MUST_USE li_code li_reference_words_fill(li_word_classes *out, li_symbols *symbols, li_error *err);

#endif
