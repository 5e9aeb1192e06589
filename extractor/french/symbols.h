/* Words as numbers, in layers: the lexicon's (read-only, mapped), then one for rules and actors (filled at start, then
 * frozen and shared by all threads), then one for each worker (the unknown words of an article, emptied for the next).
 * A number means the same text as long as its layer lives; numbers are compared instead of strings. */
#ifndef LI_FRENCH_SYMBOLS_H
#define LI_FRENCH_SYMBOLS_H

#include "base/eight.h"
#include "base/error.h"
#include "extractor/french/lexicon.h"

typedef uint32_t li_sym;
#define LI_NO_SYM LI_NO_WORD

typedef struct li_symbols li_symbols;

/* A layer above parent (NULL: directly above lexicon). Neither is owned; both must outlive it. While it lives, parent
 * must not grow. */
LI_MUST_USE li_code li_symbols_new(li_symbols **out, const li_lexicon *lexicon, const li_symbols *parent,
                                   li_error *err);
void li_symbols_free(li_symbols *symbols);

/* Forgets the words of this layer. */
void li_symbols_reset(li_symbols *symbols);

/* The number of a folded form in any layer, or LI_NO_SYM. */
li_sym li_symbols_find(const li_symbols *symbols, li_slice folded);

/* The same, with the form's li_hash already computed. */
li_sym li_symbols_find_hashed(const li_symbols *symbols, li_slice folded, uint32_t hash);

/* Asks for the memory that finding a form of this li_hash touches first: look-ups of several words need not wait for
 * one another. */
void li_symbols_await(const li_symbols *symbols, uint32_t hash);

/* The number of a folded form in any layer, added to this layer if no layer has it; LI_NO_SYM if there is no memory. */
li_sym li_symbols_add(li_symbols *symbols, li_slice folded);

/* A word as it is written, not folded. */
typedef struct li_spelling {
    uint64_t bytes[2]; /* zeros behind the word */
    uint32_t len;      /* 0: too long to be remembered */
    uint32_t slot;     /* where this layer would remember it */
} li_spelling;

/* The spelling of a word, of whose bytes `readable`, at least written.len, may be looked at. Asks for the memory that
 * recalling it touches. */
void li_symbols_spell(const li_symbols *symbols, li_slice written, size_t readable, li_spelling *out);

/* The number of a word, where this layer has remembered it, and in *listed what li_symbols_listed gives for it;
 * LI_NO_SYM otherwise. */
li_sym li_symbols_recall(li_symbols *symbols, const li_spelling *spelling, uint32_t *listed);

/* Remembers the number of a word, which must be what li_symbols_find gives for its folded form, and what
 * li_symbols_listed gives. Later words may take the place; words of this layer are forgotten with li_symbols_reset. */
void li_symbols_remember(li_symbols *symbols, const li_spelling *spelling, li_sym sym, uint32_t listed);

/* Lists a word, which gives it a number among all that lists of words name, from 1 in the order of listing, so that
 * what lists say of it is kept close together; a word that this layer or one below lists keeps its number. Not for a
 * layer that is emptied. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_symbols_list(li_symbols *symbols, li_sym sym, uint32_t *listed, li_error *err);

/* The number of a word among those that are listed; 0 if none. */
uint32_t li_symbols_listed(const li_symbols *symbols, li_sym sym);

/* The folded text of a number. */
li_slice li_symbols_text(const li_symbols *symbols, li_sym sym);

/* Its first eight bytes, as li_letters tells them: all of most words. */
uint64_t li_symbols_letters(const li_symbols *symbols, li_sym sym);

/* Is the number that of this word, which is folded? */
static inline __attribute__((always_inline)) bool li_symbols_is(const li_symbols *symbols, li_sym sym,
                                                                const char *word) {
    size_t len = strlen(word);
    if (li_symbols_letters(symbols, sym) != li_letters(word, len)) return false;
    return len < 8 || li_slice_eq(li_symbols_text(symbols, sym), (li_slice){word, len});
}

/* Is its text one of these words, of which a NULL is the last? */
static inline bool li_symbols_among(const li_symbols *symbols, li_sym sym, const char *const *words) {
    uint64_t letters = li_symbols_letters(symbols, sym);
    for (; *words; words++)
        if ((letters & 0xFF) == (unsigned char)**words &&
            li_slice_eq(li_symbols_text(symbols, sym), li_slice_of(*words)))
            return true;
    return false;
}

/* The lexicon below all layers. */
const li_lexicon *li_symbols_lexicon(const li_symbols *symbols);

#endif
