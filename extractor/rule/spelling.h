/* Words of the lexicon that are spelt like one that it does not have. The index, of every word of the language (names
 * and acronyms apart) by its number of letters, is made at the first search; so one thread at a time searches. */
#ifndef LI_RULE_SPELLING_H
#define LI_RULE_SPELLING_H

#include "base/nearest.h"
#include "extractor/french/lexicon.h"

typedef struct li_spelling li_spelling;

/* lexicon must outlive it. */
LI_MUST_USE li_code li_spelling_new(li_spelling **out, const li_lexicon *lexicon, li_error *err);
void li_spelling_free(li_spelling *spelling);

/* Offers to near the words that are like near->word. */
LI_MUST_USE li_code li_spelling_search(li_spelling *spelling, li_nearest_words *near, li_error *err);

#endif
