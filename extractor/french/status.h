/* Status: whether what a clause says has happened, is planned, is only possible, or is denied; from its tense, mood and
 * negation, from the verbs and nouns on which it hangs (veut rencontrer, projet de visite, annulation de la rencontre),
 * from condition, question and purpose. And who reports it: selon X, affirme X.
 *
 *     clause -> status -> triple */
#ifndef LI_FRENCH_STATUS_H
#define LI_FRENCH_STATUS_H

#include "extractor/french/clause.h"
#include "extractor/triple.h"

typedef struct li_status_words li_status_words;
LI_MUST_USE li_code li_status_words_new(li_status_words **out, li_symbols *symbols, li_error *err);
void li_status_words_free(li_status_words *words);

/* The status of what the word `head` (a verb or noun of the sentence) says. */
li_status li_status_at(li_syntax *syntax, const li_status_words *words, int32_t head);

/* The status of what a title says of the person named beside it: « le président russe X est attendu » says now who
 * presides. */
li_status li_status_of_title(const li_syntax *syntax, const li_status_words *words, int32_t title);

/* Who says it: first and last token of the words that name the source; false if the article itself does. */
bool li_reporter_at(li_syntax *syntax, const li_status_words *words, int32_t head, int32_t *first, int32_t *last);

#endif
