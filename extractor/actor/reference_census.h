/* Who is named in an article, how often and where: for the pairs of reference_two.c. */
#ifndef LI_ACTOR_REFERENCE_CENSUS_H
#define LI_ACTOR_REFERENCE_CENSUS_H

#include "extractor/actor/reference_state.h"

enum { LI_CENSUS_SIZE = 24 };

/* Actors by how often the article names them, most first. */
typedef struct li_census {
    uint32_t actor[LI_CENSUS_SIZE], times[LI_CENSUS_SIZE];
    size_t count;
} li_census;

typedef enum { LI_CENSUS_COUNTRIES, LI_CENSUS_SIDES, LI_CENSUS_PEOPLE } li_census_of;

/* Counts the namings before a token of the article (UINT32_MAX: all); sides: countries, blocs, groups in arms. */
void li_census_take(const li_reference *r, uint32_t limit, li_census_of whom, li_census *c);

uint32_t li_census_times(const li_census *c, uint32_t actor);

/* A part of a country that is an actor of its own. */
bool li_is_land(const li_reference *r, uint32_t actor);

bool li_is_named_between(const li_reference *r, uint32_t from, uint32_t to, uint32_t actor);
bool li_is_named_at(const li_reference *r, uint32_t sentence, uint32_t actor);
bool li_is_named_near(const li_reference *r, uint32_t sentence, uint32_t span, uint32_t actor); /* before it */

/* « Berlin a aidé Paris. Rome voit Alger. Les deux voisins »: does the sentence before name a country, the pair aside?
 */
bool li_is_cut_off(const li_reference *r, uint32_t sentence, const uint32_t *pair);

/* Has the person lately been whom a sentence is about? */
bool li_has_led(li_reference *r, uint32_t person);

/* « « X est un État », a dit le dirigeant de Y. Le pays … »: X's, or Y's? a: whom that sentence names. */
bool li_is_told_by_another(const li_reference *r, const li_antecedent *a, size_t n, uint32_t country);

#endif
