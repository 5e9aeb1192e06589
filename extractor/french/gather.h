/* Arguments being gathered for a clause: of a verb in clause.c, what stands apart from it in gather_verb.c, of a noun
 * in gather_noun.c, what hangs on another complement in gather_nearby.c; of the occasion on which something is done in
 * gather_occasion.c, of what was told before in gather_deed.c, of a deal whose other side alone is named in
 * gather_party.c. Private to this folder. */
#ifndef LI_FRENCH_GATHER_H
#define LI_FRENCH_GATHER_H

#include "extractor/french/clause_parts.h"

typedef struct li_gatherer {
    li_syntax *sx;
    li_arg *args;
    size_t count, room;
    int32_t until; /* what is joined from this token on is left out; 0: nothing */
    bool failed;   /* there was no memory */
} li_gatherer;

/* Adds one argument, unless it is there. */
void li_gather_one(li_gatherer *g, int32_t token, li_role role, li_sym prep, li_via via);

/* Adds a noun group and those coordinated with it; one that has a preposition of its own keeps it. Where a noun only
 * says how much of another (une série de sanctions, l'un des ministres), the other one too. */
void li_gather_group(li_gatherer *g, int32_t token, li_role role, li_sym prep, li_via via);

/* The same of what a relative stands for, up to its pronoun: who is joined behind the relative is no part of it. */
static inline void li_gather_antecedent(li_gatherer *g, int32_t token, li_role role, li_sym prep, int32_t pronoun) {
    int32_t until = g->until;
    if (token < pronoun) g->until = pronoun;
    li_gather_group(g, token, role, prep, LI_VIA_RELATIVE);
    g->until = until;
}

/* gather_nearby.c: adds complements that hang on the noun and may belong to its governor: investir 30 milliards en
 * Russie. depth: how many nouns lie between. */
void li_gather_nearby(li_gatherer *g, int32_t noun, int depth);

/* gather_deed.c: adds who did what the noun, or « ce », stands for behind a comma. */
void li_gather_resumed(li_gatherer *g, int32_t noun);

/* gather_verb.c: adds on whom a threat depends (menace de rompre si Y vend). */
void li_gather_condition(li_gatherer *g, int32_t verb);

/* Is what stands behind « par » no agent (condamné par contumace)? Then adds what it has as the verb's. */
bool li_gather_manner(li_gatherer *g, int32_t complement);

/* « un contrat passé avec Y »: is the participle one of what is made, though one says « est passé »? */
bool li_is_passed(const li_syntax *sx, int32_t participle);

/* « rompt avec X en solidarité avec Y »: has the verb whom it acts with, and says the noun how? Then Y is the noun's.
 */
bool li_gather_in_company(const li_gatherer *g, int32_t noun);

/* Adds who does what two joined participles say: armé et financé par X. */
void li_gather_shared_agent(li_gatherer *g, int32_t verb);

/* Adds the arguments of the noun that heads the clause. */
void li_gather_noun(li_gatherer *g, const li_clause *clause);

/* Names the argument, a genitive, him whose the noun is? Not where it says of what kind it is: visite de travail, or
 * how long it lasts: entretien de plus d'une heure. */
bool li_is_owner(const li_syntax *sx, const li_arg *a);

/* Adds whose deed the noun is that stands beside a verb: « lors d'un entretien avec Y », « en visite à Pékin ». */
void li_gather_occasion(li_gatherer *g, int32_t noun);

/* Adds to whom the help goes that the noun beside a verb says: « avec le soutien de X ». */
void li_gather_backing(li_gatherer *g, int32_t noun);

/* Adds to the arguments of « conclu », in « a suspendu l'accord conclu avec Y », him who made the deal too. */
void li_gather_party(li_gatherer *g, int32_t participle);

/* Adds to « accusé » without an agent who inflicts something on him: « X a sanctionné Y, accusé de mentir ». */
void li_gather_accuser(li_gatherer *g, int32_t participle);

/* Adds to « proposé par Y » whoever answers it: « X rejette la trêve proposée par Y ». */
void li_gather_asked(li_gatherer *g, int32_t participle);

#endif
