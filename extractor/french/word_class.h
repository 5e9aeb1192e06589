/* Closed classes of words as symbols: lists of French words, resolved once, then asked in one memory access. Each module
 * that knows such lists (clause_words, group_words, status) has a table of its own. Read-only once made; shared. */
#ifndef LI_FRENCH_WORD_CLASS_H
#define LI_FRENCH_WORD_CLASS_H

#include "extractor/french/symbols.h"

typedef struct li_word_classes {
    uint32_t *bits; /* by symbol: 1u << class */
    size_t size;
} li_word_classes;

/* lists[c] holds the words of class c, folded, ended by NULL; count classes, at most 32. Words that no layer knows are added
 * to symbols. Fails with LI_E_MEMORY; free with li_word_classes_clear either way. */
LI_MUST_USE li_code li_word_classes_fill(li_word_classes *out, li_symbols *symbols, const char *const *const lists[],
                                         size_t count, li_error *err);
void li_word_classes_clear(li_word_classes *classes);

static inline bool li_word_in(const li_word_classes *w, li_sym sym, unsigned word_class) {
    return sym < w->size && (w->bits[sym] >> word_class & 1);
}

#endif
