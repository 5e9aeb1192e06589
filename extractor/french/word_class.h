/* Closed classes of words as symbols: lists of French words, resolved once, then asked in two memory accesses, the
 * second to a few bytes. Each module that knows such lists (clause_words, group_words, people_words and others) has a
 * table of its own. A token carries its word's number among all that are listed, so that asking of its form touches a
 * few bytes only. Read-only once made; shared. */
#ifndef LI_FRENCH_WORD_CLASS_H
#define LI_FRENCH_WORD_CLASS_H

#include "base/bits.h"
#include "extractor/french/token.h"

enum { LI_CLASS_SETS = 256 };

typedef struct li_word_classes {
    uint8_t *set; /* by symbol: which of sets; a byte a word, so that few pages of memory are touched */
    size_t size;
    uint8_t *listed_set; /* the same by the word's number among those that are listed */
    size_t listed_size;
    uint64_t sets[LI_CLASS_SETS]; /* UINT64_C(1) << class; the first is of no class */
} li_word_classes;

/* lists[c] holds the words of class c, folded, ended by NULL; count classes, at most 64. Words that no layer knows are
 * added to symbols, and all are listed there. Fails with LI_E_MEMORY, or LI_E_LIMIT if words share the classes in more
 * than LI_CLASS_SETS ways; free with li_word_classes_clear either way. */
LI_MUST_USE li_code li_word_classes_fill(li_word_classes *out, li_symbols *symbols, const char *const *const lists[],
                                         size_t count, li_error *err);
void li_word_classes_clear(li_word_classes *classes);

/* Adds the words of some classes (bits 1u << class) to a set whose limit is at least classes->size. */
void li_word_classes_list(const li_word_classes *classes, uint64_t which, li_bits *out);

/* The classes of a word, as bits UINT64_C(1) << class. */
static inline uint64_t li_word_classes_of(const li_word_classes *w, li_sym sym) {
    return sym < w->size ? w->sets[w->set[sym]] : 0;
}

/* The same of a token's form. */
static inline uint64_t li_word_classes_at(const li_word_classes *w, const li_token *t) {
    return t->listed < w->listed_size ? w->sets[w->listed_set[t->listed]] : 0;
}

static inline bool li_word_in(const li_word_classes *w, li_sym sym, unsigned word_class) {
    return li_word_classes_of(w, sym) >> word_class & 1;
}

#endif
