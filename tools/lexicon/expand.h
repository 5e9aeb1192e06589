/* Every inflected form of every entry of a Hunspell dictionary, with its readings, into a pool. Entries of
 * grammatical words are passed over where our own list, which is read first, has the form. */
#ifndef LI_LEXICON_EXPAND_H
#define LI_LEXICON_EXPAND_H

#include "tools/lexicon/affix.h"
#include "tools/lexicon/pool.h"

/* Called for every form as the dictionary spells it, before it is folded, with the entry that it comes from.
 */
typedef void expand_watch(void *context, li_slice form, li_slice stem);

/* watch may be NULL. Fails with LI_E_SYNTAX, LI_E_LIMIT, LI_E_MEMORY. */
LI_MUST_USE li_code expand_dictionary(pool *p, const li_source *dictionary, const affixes *a, expand_watch *watch,
                                      void *context, li_error *err);

#endif
