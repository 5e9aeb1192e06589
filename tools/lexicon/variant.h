/* Two spellings of one word: the reform of 1990 writes connaitre, cout, évènement where most people write
 * connaître, coût, événement. The dictionary has an entry for each; here they get one lemma, the older, so
 * that a rule finds both. */
#ifndef LI_LEXICON_VARIANT_H
#define LI_LEXICON_VARIANT_H

#include "tools/lexicon/pool.h"

/* Gives every reading whose lemma has an older spelling that one as lemma. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code variant_unify(pool *p, li_error *err);

#endif
