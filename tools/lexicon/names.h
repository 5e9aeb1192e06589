/* Our list of names (extractor/french/data/names.tsv): given names and surnames of other languages. A line holds a
 * class (masc, fem, given, surname; a given name that is also a surname has both: "masc surname"), a tab, and names
 * between blanks. Read behind the dictionary: a form that it knows is left as it is. */
#ifndef LI_LEXICON_NAMES_H
#define LI_LEXICON_NAMES_H

#include "base/source.h"
#include "tools/lexicon/pool.h"

/* Fails with LI_E_SYNTAX, which names the line and its fault, or LI_E_MEMORY. */
LI_MUST_USE li_code names_read(pool *p, const li_source *source, li_error *err);

#endif
