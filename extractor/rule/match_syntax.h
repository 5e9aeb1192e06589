/* What matching asks of a sentence's syntax alone, whoever is named in it.
 *
 *     clause -> match */
#ifndef LI_RULE_MATCH_SYNTAX_H
#define LI_RULE_MATCH_SYNTAX_H

#include "extractor/rule/rules.h"

/* « son allié israélien Y »: is the adjective's noun somebody's, and named, so that it only tells where he is from? */
bool li_is_owned(const li_syntax *syntax, int32_t adjective);

/* « en 2004 »: a number alone that says when. */
bool li_is_year(const li_syntax *syntax, int32_t token);

/* A number, or a noun with one: 30, trois drones, un milliard, 5 $. */
bool li_is_counted(const li_syntax *syntax, int32_t token);

/* « l'attaque de Y par Z »: has the noun an agent behind « par »? */
bool li_has_agent(const li_syntax *syntax, const li_clause *noun);

/* « des exercices à la frontière avec Y »: whom the border is with, not what is done there. */
bool li_is_border(const li_syntax *syntax, const li_arg *arg);

/* « ordonne la livraison à Y de missiles », « une réunion sur les frappes au Y »: to whom or where the noun's act goes.
 */
bool li_is_of_act(const li_syntax *syntax, const li_arg *arg);

/* « participe à un sommet sur la paix en Y »: is the peace there, and the summit elsewhere? */
bool li_is_topic_place(const li_syntax *sx, int32_t place);

/* en, dans, chez, vers: of places these and « à » stand for one another. */
bool li_is_place_prep(const li_symbols *symbols, li_sym prep);

/* The first word of the sentence that the pattern does not want ({!LIST}); -1 if there is none. */
int32_t li_unwanted(const li_syntax *syntax, const li_pattern *pattern);

#endif
