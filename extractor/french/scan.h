/* Where one word ends: the rules of French spelling for apostrophes, hyphens, inverted clitics, numbers, acronyms and
 * abbreviations. Used by token.c only. */
#ifndef LI_FRENCH_SCAN_H
#define LI_FRENCH_SCAN_H

#include "base/buffer.h"
#include "extractor/french/token.h"

typedef struct li_scan {
    li_slice text;
    const li_lexicon *lexicon;
    li_buffer fold; /* room for folding a word that is looked up on the way */
} li_scan;

/* The byte behind a word of letters alone with a blank, a comma or the like behind it, which begins at `at`, and its
 * LI_SHAPE_ bits, as li_scan_token has them; 0 where there is more to look into. Most words are known so. */
size_t li_scan_plain(li_slice text, size_t at, uint32_t *shape);

/* The byte behind the token that begins at `at` (a byte that is no blank), and its LI_SHAPE_ bits in *shape (those that
 * the word alone shows). first: nothing but quotes and bullets stands before it in its line. */
size_t li_scan_token(li_scan *scan, size_t at, bool first, uint32_t *shape);

/* The bytes of blanks at `at`. */
size_t li_scan_blanks(li_slice text, size_t at);

/* One space, and behind it a letter, a figure or a mark of ASCII, or a letter of Latin-1: what stands between most
 * words. */
static inline bool li_scan_one_space(li_slice text, size_t at) {
    if (text.len - at < 2 || text.ptr[at] != ' ') return false;
    unsigned char next = (unsigned char)text.ptr[at + 1];
    return (next > ' ' && next < 0x80) || next == 0xC3;
}

/* True for words that end in a point without ending a sentence: M., Dr., cf. (folded, without the point). */
bool li_is_abbreviation(li_slice folded);

#endif
