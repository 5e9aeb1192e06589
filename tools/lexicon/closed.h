/* Our own word list (extractor/french/data/closed.tsv): closed classes, and mends of the dictionary. A line
 * holds form, lemma, UPOS tag and features in UD's notation, between tabs; `_` or nothing for no features;
 * lines of one form stand in the order of their use. Style=Rare makes a reading rare: the dictionary's
 * readings of that lemma and tag, where it has any, else this one. */
#ifndef LI_LEXICON_CLOSED_H
#define LI_LEXICON_CLOSED_H

#include "base/source.h"
#include "tools/lexicon/pool.h"

/* Fails with LI_E_SYNTAX, which names line and fault, or LI_E_MEMORY. */
LI_MUST_USE li_code closed_read(pool *p, const li_source *source, li_error *err);

#endif
