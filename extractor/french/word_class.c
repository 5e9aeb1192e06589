#include "extractor/french/word_class.h"

#include <stdlib.h>

static li_code reserve(li_word_classes *w, size_t size, li_error *err) {
    if (size <= w->size) return LI_OK;
    uint8_t *set = realloc(w->set, size);
    if (!set) return li_fail(err, LI_E_MEMORY, "no memory for the classes of words");
    memset(set + w->size, 0, size - w->size);
    w->set = set;
    w->size = size;
    return LI_OK;
}

/* Adds a class to those of a word. */
static li_code add(li_word_classes *w, li_sym sym, uint64_t word_class, li_error *err) {
    li_code code = sym >= w->size ? reserve(w, (size_t)sym + 64, err) : LI_OK;
    if (code) return code;
    uint64_t wanted = w->sets[w->set[sym]] | word_class;
    size_t at = 1;
    while (at < LI_CLASS_SETS && w->sets[at] && w->sets[at] != wanted) at++;
    if (at == LI_CLASS_SETS) return li_fail(err, LI_E_LIMIT, "words share their classes in too many ways");
    w->sets[at] = wanted;
    w->set[sym] = (uint8_t)at;
    return LI_OK;
}

li_code li_word_classes_fill(li_word_classes *w, li_symbols *symbols, const char *const *const lists[], size_t count,
                             li_error *err) {
    size_t size = li_lexicon_size(li_symbols_lexicon(symbols)) + 1;
    *w = (li_word_classes){.set = calloc(size, 1), .size = size};
    li_code code = w->set ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for the classes of words");
    for (size_t c = 0; c < count && !code; c++)
        for (const char *const *text = lists[c]; text && *text && !code; text++) {
            li_sym sym = li_symbols_add(symbols, li_slice_of(*text));
            code = sym == LI_NO_SYM ? li_fail(err, LI_E_MEMORY, "no memory for the classes of words")
                                    : add(w, sym, UINT64_C(1) << c, err);
        }
    return code;
}

void li_word_classes_clear(li_word_classes *w) {
    free(w->set);
    *w = (li_word_classes){0};
}

/* Most words have none: eight of them are asked for at once. */
void li_word_classes_list(const li_word_classes *w, uint32_t which, li_bits *out) {
    for (size_t i = 0; i < w->size; i += 8) {
        uint64_t eight = 0;
        size_t n = w->size - i < 8 ? w->size - i : 8;
        memcpy(&eight, w->set + i, n);
        for (size_t k = 0; eight && k < n; k++)
            if (w->sets[w->set[i + k]] & which) li_bits_add(out, i + k);
    }
}
