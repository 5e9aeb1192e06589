/* Turns of phrase that say whether a verb or noun took place, by the words around it alone: status.c asks them. */
#ifndef LI_FRENCH_STATUS_TURNS_H
#define LI_FRENCH_STATUS_TURNS_H

#include "extractor/french/clause_parts.h"
#include "extractor/french/status_words.h"

typedef struct judge {
    li_syntax *sx;
    const li_word_classes *w;
} judge;

static inline bool in(const judge *j, int32_t token, unsigned c) {
    return li_word_in(j->w, j->sx->tokens[token].lemma, c) || li_word_in(j->w, j->sx->tokens[token].form, c);
}

/* « accusé d'avoir attaqué Y »: nobody vouches for it; but: « accusé par X d'avoir attaqué Y ». */
bool li_is_charged(const judge *j, int32_t governor);

/* « X a attaqué Y, ce que X dément » */
bool li_is_disputed(const judge *j, int32_t v);

/* « rien n'indique que X attaque Y », « il est tôt pour dire si X attaquera Y »; mark: the conjunction, or negative */
bool li_is_unproved(const judge *j, int32_t v, int32_t mark);

/* « les accusations selon lesquelles X attaque Y » */
bool li_is_rumoured(const judge *j, int32_t v);

/* « se côtoient plus qu'ils ne s'allient »: measured, not said. */
bool li_is_compared(const judge *j, int32_t v);

/* « peut-être » */
bool li_is_doubted(const judge *j, int32_t v);

/* « plaide pour que X attaque » */
bool li_is_aimed(const judge *j, int32_t mark);

/* « bien que X ait obtenu », whichever of the two words hangs on the verb */
bool li_is_conceded(const judge *j, int32_t v);

/* « plutôt que de critiquer Y », « loin de critiquer Y » */
bool li_is_spared(const judge *j, int32_t v, int32_t mark);

/* « a failli attaquer Y », « oublie de soutenir Y », « se défend de soutenir Y », « fait semblant de »; but: « ne
 * manque pas de », « arrêté pour avoir ». */
bool li_is_missed(const judge *j, int32_t governor, int32_t mark);

/* « est tenté de », « est présumé avoir », « est jugé pour avoir », « est mis en examen pour avoir » */
bool li_is_tried(const judge *j, int32_t governor, int32_t mark);

/* « X, qui devait se rendre à Y, a annulé sa visite » */
bool li_is_cancelled(const judge *j, int32_t noun);

/* « a exclu d'envoyer des soldats »: they are not there. */
bool li_is_sent(const judge *j, int32_t noun);

/* « l'accueillir eût obligé Y à » */
bool li_is_unreal(const judge *j, const li_clause *clause);

/* « condamne X pour ses frappes »: why, not what for. */
bool li_is_reason(const judge *j, int32_t n, int32_t mark);

/* « écarter l'idée de rencontrer X »: what is not to be, or, denied, what may be. */
bool li_sets_aside(const judge *j, int32_t verb);

/* « entamer les livraisons »: there are none before. */
bool li_is_begun(const judge *j, int32_t verb);

/* « n'a pas d'autre choix que de frapper » */
bool li_is_forced(const judge *j, int32_t noun);

/* « Si des ministres se sont rendus à Y, la venue de X est une première »: what opens a sentence in the past, and is
 * not followed by what will or would be, is granted. */
bool li_is_granted(const judge *j, int32_t v, int32_t mark);

/* « la suspension des opérations »: what has been going on does so no more; but: « la fin de la visite ». */
bool li_is_halted(const judge *j, int32_t noun);

/* « poussant Y à convoquer Z », « a contraint Y à partir »: what was brought about was done. */
bool li_is_brought_about(const judge *j, int32_t governor);

/* « n'a jamais pardonné à Y d'avoir attaqué Z », « demande pardon d'avoir attaqué Z »: it took place, whatever becomes
 * of the pardon. */
bool li_is_owned_up(const judge *j, int32_t v, int32_t governor);

/* « une attaque de X serait une erreur », « la reconnaissance de Y est un préalable »: not told as done. */
bool li_is_supposed(const judge *j, int32_t noun, int32_t predicate);

/* « n'a pas empêché X de »: X did it; but « rien n'empêche X de ». */
bool li_is_unhindered(const judge *j, int32_t verb);

/* « le retrait des soldats stationnés en Y »: there they are. */
bool li_is_stationed(const judge *j, int32_t noun);

/* « toute présence de X en Y »: if there were one. */
bool li_is_any(const judge *j, int32_t noun);

#endif
