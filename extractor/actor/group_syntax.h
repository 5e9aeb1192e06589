/* What the tree alone says of a noun that stands for an actor, for group.c: a name beside it, a row, an end. */
#ifndef LI_ACTOR_GROUP_SYNTAX_H
#define LI_ACTOR_GROUP_SYNTAX_H

#include "extractor/french/clause.h"

/* The name that child c of a noun is, without a preposition, or brings: « le groupe armé X »; -1 if there is none. */
int32_t li_name_beside(const li_syntax *sx, int32_t noun, int32_t c);

/* The same, or the name beside another noun in apposition: l'ancien chef du parti, le juriste X. */
int32_t li_name_near(const li_syntax *sx, int32_t noun, int32_t c);

/* « l'opérateur de téléphonie X »: the name that hangs on the noun's complement c; -1 if there is none. */
int32_t li_name_below(const li_syntax *sx, int32_t c);

/* Does the word belong to the row that begins with another: joined, or beside it without a preposition? */
bool li_is_in_row(const li_syntax *sx, int32_t token, int32_t first);

/* « l'italien », « au suédois »: alone or in its preposition. */
bool li_has_article(const li_syntax *sx, int32_t noun);

bool li_is_former(const li_syntax *sx, int32_t noun); /* l'ancien président */
bool li_is_bygone(const li_syntax *sx, int32_t noun); /* cette ex-république soviétique: another country now */

bool li_is_nobody(const li_syntax *sx, int32_t noun); /* aucun président */

/* « son chef, tué par X »: whoever held the office, and holds it no more. */
bool li_is_dead(const li_syntax *sx, int32_t noun);

bool li_is_rule(const li_syntax *sx, int32_t noun); /* « le régime de X », « le gouvernement de X »: of his country */
/* May the noun behind « de » tell of what kind another is, or to what force it belongs: de chasse, de la marine? */
bool li_is_kind(const li_syntax *sx, int32_t noun);
bool li_is_one_state(const li_syntax *sx, int32_t noun); /* « le royaume scandinave »: one of several */

#endif
