/* The lexicon: form -> every (lemma, part of speech, features). One file, built from Hunspell's French dictionary and a
 * small list of our own (data/closed.tsv), mapped at start and never parsed; read-only, shared by all threads.
 *
 * Words are numbers: a folded form (li_fold: lower case, NFC, straight apostrophe) has one word id, and a lemma is the
 * word id of its folded form. Ids run from 0 to li_lexicon_size() - 1; ids above belong to li_symbols (symbols.h), the
 * layer for words that the lexicon does not know. */
#ifndef LI_FRENCH_LEXICON_H
#define LI_FRENCH_LEXICON_H

#include "base/error.h"
#include "base/slice.h"
#include "extractor/french/feats.h"

#include <stdint.h>

#define LI_NO_WORD 0xFFFFFFFFu

typedef struct li_reading {
    uint32_t lemma; /* word id */
    uint32_t feats; /* LI_GENDER ... */
    uint8_t upos;   /* li_upos */
    uint8_t rank;   /* 0: usual; 1: rare (an archaic or technical homograph) */
    uint8_t pad[2];
} li_reading;

typedef struct li_lexicon li_lexicon;

/* Maps the file. Fails with LI_E_IO, or LI_E_FORMAT if it is not a lexicon of this version or is cut short (every
 * offset is checked on the way, so a damaged file never crashes). */
LI_MUST_USE li_code li_lexicon_open(li_lexicon **out, const char *path, li_error *err);
void li_lexicon_free(li_lexicon *lexicon);

uint32_t li_lexicon_size(const li_lexicon *lexicon);

/* What tells one lexicon from another: a hash of its content, made when it was built. */
uint32_t li_lexicon_mark(const li_lexicon *lexicon);

/* The word id of a folded form, or LI_NO_WORD. */
uint32_t li_lexicon_find(const li_lexicon *lexicon, li_slice folded);

/* The same, with the form's li_hash already computed. */
uint32_t li_lexicon_find_hashed(const li_lexicon *lexicon, li_slice folded, uint32_t hash);

/* Ask for the memory that finding a form of this li_hash touches first, and, some time later, for what it touches then:
 * look-ups of several words need not wait for one another. */
void li_lexicon_await_slot(const li_lexicon *lexicon, uint32_t hash);
void li_lexicon_await_text(const li_lexicon *lexicon, uint32_t hash);

/* The word id of a form written without accents (li_fold_plain), where just one form of the lexicon, or one by far the
 * more usual, has accents there: "etats-unis" -> états-unis, "elysee" -> élysée. LI_NO_WORD otherwise. */
uint32_t li_lexicon_find_plain(const li_lexicon *lexicon, li_slice plain);

/* The folded form of a word id < size; valid as long as the lexicon. */
li_slice li_lexicon_text(const li_lexicon *lexicon, uint32_t word);

/* Its first eight bytes, as li_letters tells them; 0 for a word id that there is not. */
uint64_t li_lexicon_letters(const li_lexicon *lexicon, uint32_t word);

/* The readings of a word id < size: *count of them, 0 for a word that is only a lemma. Usual readings first. */
const li_reading *li_lexicon_readings(const li_lexicon *lexicon, uint32_t word, size_t *count);

/* Ask for the memory that the readings of a word are found in, and, some time later, for theirs. */
void li_lexicon_await_word(const li_lexicon *lexicon, uint32_t word);
void li_lexicon_await_readings(const li_lexicon *lexicon, uint32_t word);

/* Hash of a folded form, the same at build and at run time. */
uint32_t li_hash(li_slice folded);

#endif
