#include "extractor/french/word_class.h"

#include <stdlib.h>

static li_code reserve(li_word_classes *w, size_t size, li_error *err) {
    if (size <= w->size) return LI_OK;
    uint32_t *bits = realloc(w->bits, size * sizeof *bits);
    if (!bits) return li_fail(err, LI_E_MEMORY, "no memory for the classes of words");
    memset(bits + w->size, 0, (size - w->size) * sizeof *bits);
    w->bits = bits;
    w->size = size;
    return LI_OK;
}

li_code li_word_classes_fill(li_word_classes *w, li_symbols *symbols, const char *const *const lists[], size_t count,
                             li_error *err) {
    size_t size = li_lexicon_size(li_symbols_lexicon(symbols)) + 1;
    *w = (li_word_classes){calloc(size, sizeof *w->bits), size}; /* pages that no word touches are never made */
    if (!w->bits) return li_fail(err, LI_E_MEMORY, "no memory for the classes of words");
    li_code code = LI_OK;
    for (size_t c = 0; c < count && !code; c++)
        for (const char *const *text = lists[c]; text && *text && !code; text++) {
            li_sym sym = li_symbols_add(symbols, li_slice_of(*text));
            if (sym == LI_NO_SYM) return li_fail(err, LI_E_MEMORY, "no memory for the classes of words");
            if (sym >= w->size) code = reserve(w, (size_t)sym + 64, err);
            if (!code) w->bits[sym] |= 1u << c;
        }
    return code;
}

void li_word_classes_clear(li_word_classes *w) {
    free(w->bits);
    *w = (li_word_classes){0};
}
