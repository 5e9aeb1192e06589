/* Where sentences end: full stops that are no abbreviations, question and exclamation marks, and lines that stand alone
 * (headlines, list items). Used by token.c only. */
#ifndef LI_FRENCH_SENTENCE_H
#define LI_FRENCH_SENTENCE_H

#include "extractor/french/token.h"

/* Fills out->sentences from out->tokens. breaks[i] is the number of line ends before token i, 2 for two or more. Also
 * sets LI_SHAPE_FIRST. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_sentences(li_tokens *out, const uint8_t *breaks, li_arena *arena, li_error *err);

#endif
