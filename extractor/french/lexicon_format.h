/* The lexicon's file, as tools/lexicon writes it and lexicon.c maps it: a header, then sections that begin at
 * multiples of 16 bytes, in the order of the header. All numbers are little-endian; the file is used as it
 * lies, so a big-endian machine refuses it by its order mark.
 *
 *     words        header.words + 1 of lexicon_word; a word's readings end where the next one's begin
 *     readings     header.readings of li_reading
 *     slots        header.slots of lexicon_slot: open addressing by li_hash, linear probing; a slot's number
 *                  is where in texts the form begins, so that a look-up touches two places in memory only
 *     texts        folded forms in a row, before each its word id (4 bytes) and its length (1 byte)
 *     plain_words  header.plain_words + 1 of lexicon_plain: accentless texts and the words they stand for
 *     plain_slots  as slots, but a slot's number is the index in plain_words
 *     plain_texts  accentless forms in a row */
#ifndef LI_FRENCH_LEXICON_FORMAT_H
#define LI_FRENCH_LEXICON_FORMAT_H

#include "extractor/french/lexicon.h"

#define LEXICON_MAGIC "liaisonL"
#define LEXICON_VERSION 4u
#define LEXICON_ORDER_MARK 0x01020304u
enum {
    LEXICON_WORDS,
    LEXICON_READINGS,
    LEXICON_SLOTS,
    LEXICON_TEXTS,
    LEXICON_PLAIN_WORDS,
    LEXICON_PLAIN_SLOTS,
    LEXICON_PLAIN_TEXTS,
    LEXICON_SECTIONS
};

typedef struct lexicon_header {
    char magic[8];
    uint32_t version, order_mark;
    uint32_t hash_mark; /* li_hash of what of the header follows, so that a file of another hash is refused */
    uint32_t words, readings, slots, plain_words, plain_slots; /* slots are powers of two */
    uint64_t file_size;
    uint64_t content_mark; /* li_hash of what follows the header */
    struct {
        uint64_t at, size; /* bytes */
    } sections[LEXICON_SECTIONS];
} lexicon_header;

/* What hash_mark is to be. */
static inline uint32_t lexicon_hash_mark(const lexicon_header *h) {
    size_t from = offsetof(lexicon_header, words);
    return li_hash((li_slice){(const char *)h + from, sizeof *h - from});
}

typedef struct lexicon_word {
    uint32_t text, reading; /* where they begin: byte of the form in texts, index in readings */
    uint64_t letters;       /* li_letters of the form: most words are told apart by them alone */
} lexicon_word;

enum { LEXICON_BEFORE_TEXT = 5, LEXICON_LONGEST = 255 }; /* bytes before a form in texts; bytes of a form */

typedef struct lexicon_plain {
    uint32_t text, word;
} lexicon_plain;

typedef struct lexicon_slot {
    uint32_t hash, number; /* number LI_NO_WORD: empty */
} lexicon_slot;

#endif
