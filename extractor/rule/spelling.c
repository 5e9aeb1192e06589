#include "extractor/rule/spelling.h"

#include "base/utf8.h"

#include <stdlib.h>

enum { LONGEST = 40 }; /* letters of the longest word that is looked at */

typedef struct spelt {
    uint32_t word;
    uint32_t letters; /* a bit for every letter that occurs; two letters may share a bit */
} spelt;

struct li_spelling {
    const li_lexicon *lexicon;
    spelt *words; /* by number of letters; NULL before the first search */
    uint32_t starts[LONGEST + 2];
};

li_code li_spelling_new(li_spelling **out, const li_lexicon *lexicon, li_error *err) {
    *out = calloc(1, sizeof **out);
    if (!*out) return li_fail(err, LI_E_MEMORY, "no memory to look for like words");
    (*out)->lexicon = lexicon;
    return LI_OK;
}

void li_spelling_free(li_spelling *s) {
    if (!s) return;
    free(s->words);
    free(s);
}

static uint32_t letters_of(li_slice word) {
    uint32_t bits = 0;
    for (size_t at = 0; at < word.len;) bits |= 1u << (li_utf8_next(word, &at) & 31);
    return bits;
}

static bool is_offered(const li_lexicon *lexicon, uint32_t word) {
    size_t count;
    const li_reading *r = li_lexicon_readings(lexicon, word, &count);
    return count && r[0].rank == 0 && !(r[0].feats & (LI_CAPITAL | LI_ACRONYM));
}

static size_t length_of(const li_lexicon *lexicon, uint32_t word) {
    size_t n = li_utf8_length(li_lexicon_text(lexicon, word));
    return n <= LONGEST && is_offered(lexicon, word) ? n : 0;
}

static li_code make_index(li_spelling *s, li_error *err) {
    uint32_t size = li_lexicon_size(s->lexicon), next[LONGEST + 2] = {0};
    spelt *words = malloc((size + 1) * sizeof *words);
    if (!words) return li_fail(err, LI_E_MEMORY, "no memory to look for like words");
    for (uint32_t i = 0; i < size; i++) {
        size_t n = length_of(s->lexicon, i);
        if (n) next[n + 1]++;
    }
    for (size_t n = 1; n < LONGEST + 2; n++) next[n] += next[n - 1];
    memcpy(s->starts, next, sizeof next);
    for (uint32_t i = 0; i < size; i++) {
        size_t n = length_of(s->lexicon, i);
        if (n) words[next[n]++] = (spelt){i, letters_of(li_lexicon_text(s->lexicon, i))};
    }
    s->words = words;
    return LI_OK;
}

/* An edit takes a letter away and brings another: two bits at most. */
static bool may_be_near(uint32_t a, uint32_t b, size_t edits) {
    uint32_t other = a ^ b;
    for (size_t left = 2 * edits; other; other &= other - 1)
        if (left-- == 0) return false;
    return true;
}

static void offer_length(const li_spelling *s, size_t length, uint32_t letters, size_t edits, li_nearest_words *near) {
    if (length < 1 || length > LONGEST) return;
    for (uint32_t i = s->starts[length]; i < s->starts[length + 1]; i++)
        if (may_be_near(s->words[i].letters, letters, edits))
            li_nearest_offer(near, li_lexicon_text(s->lexicon, s->words[i].word));
}

li_code li_spelling_search(li_spelling *s, li_nearest_words *near, li_error *err) {
    li_code code = s->words ? LI_OK : make_index(s, err);
    if (code) return code;
    size_t n = li_utf8_length(near->word), edits = li_edits_allowed(near->word);
    uint32_t letters = letters_of(near->word);
    li_buffer folded = LI_BUFFER_EMPTY;
    li_fold_plain(&folded, near->word);
    uint32_t plain =
        li_lexicon_find_plain(s->lexicon, li_buffer_slice(&folded)); /* negocier: only the accents are missing */
    code = folded.code ? li_fail(err, LI_E_MEMORY, "no memory to look for like words") : LI_OK;
    li_buffer_free(&folded);
    if (code) return code;
    if (plain != LI_NO_WORD) li_nearest_offer(near, li_lexicon_text(s->lexicon, plain));
    /* A letter is left out more often than one too many is written. */
    for (size_t more = 1; more <= edits; more++) offer_length(s, n + more, letters, edits, near);
    offer_length(s, n, letters, edits, near);
    for (size_t less = 1; less <= edits && less < n; less++) offer_length(s, n - less, letters, edits, near);
    return LI_OK;
}
