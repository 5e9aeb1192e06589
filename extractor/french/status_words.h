/* The words by which status.c tells what happened from what is planned, possible or denied: classes of lemmas, resolved
 * once for a dictionary. Private to status.c, status_turns.c, status_reporter.c and status_words.c; who makes and frees
 * them is in status.h. */
#ifndef LI_FRENCH_STATUS_WORDS_H
#define LI_FRENCH_STATUS_WORDS_H

#include "extractor/french/status.h"
#include "extractor/french/word_class.h"

enum {
    LI_SW_PLAN,      /* what follows is planned: prévoir de, compter, visite prévue */
    LI_SW_WISH,      /* … is possible: vouloir, menacer de, demander */
    LI_SW_DENY,      /* … does not happen: refuser de, annuler, empêcher */
    LI_SW_NOUN_PLAN, /* projet de visite, veille de la rencontre */
    LI_SW_NOUN_WISH, /* menace de sanctions, appel à */
    LI_SW_NOUN_DENY, /* annulation de la rencontre, absence d'accord */
    LI_SW_PASSES,    /* what has an end of itself and has taken place then: la fin de la visite */
    LI_SW_NOUN_END,  /* fin de l'aide: while it is only asked for, the aid goes on */
    LI_SW_OCCUR,     /* verbs whose subject takes place: se tenir, avoir lieu */
    LI_SW_ACCORDING, /* selon */
    LI_SW_AIM,       /* pour, afin, avant: what follows has not happened */
    LI_SW_IF,
    LI_SW_WITHOUT,
    LI_SW_ADJ_PLAN,
    LI_SW_ADJ_WISH,
    LI_SW_ADJ_ALLEGED, /* un soutien présumé */
    LI_SW_REACH,       /* ne parvient pas à un accord */
    LI_SW_ADJ_DENY,
    LI_SW_AFFIRM,  /* denied they affirm: ne pas manquer de */
    LI_SW_PHASE,   /* whose object is under way: achever, poursuivre */
    LI_SW_END,     /* whose object was, and is no more: retirer son soutien */
    LI_SW_OPINION, /* what must be is wished by who thinks so: X estime que Y doit */
    LI_SW_DOUBT,   /* what one says so is uncertain: suggérer que */
    LI_SW_THEREBY, /* « pour » behind them says what is done: se joindre à elle pour */
    LI_SW_TREAT,   /* whose object is there before they act: couvrir un conflit */
    LI_SW_CONCEDE, /* bien que: what follows is a fact */
    LI_SW_CHARGE,  /* who is said to have done what follows: accuser de */
    LI_SW_DISPUTE, /* ce que X dément */
    LI_SW_MISS,    /* « de » and what does not happen: oublier de; faillir */
    LI_SW_COUNT
};

_Static_assert(LI_SW_COUNT <= 32, "a table holds 32 classes");

struct li_status_words {
    li_word_classes classes;
};

#endif
