#include "extractor/french/word_class.h"

#include <stdlib.h>

static li_code reserve(uint8_t **set, size_t *size, size_t wanted, li_error *err) {
    if (wanted < *size) return LI_OK;
    size_t room = wanted + wanted / 8 + 64;
    uint8_t *grown = realloc(*set, room);
    if (!grown) return li_fail(err, LI_E_MEMORY, "no memory for the classes of words");
    memset(grown + *size, 0, room - *size);
    *set = grown;
    *size = room;
    return LI_OK;
}

/* Adds a class to those of a word. */
static li_code add(li_word_classes *w, li_symbols *symbols, li_sym sym, uint64_t word_class, li_error *err) {
    uint32_t listed;
    li_code code = li_symbols_list(symbols, sym, &listed, err);
    if (!code) code = reserve(&w->set, &w->size, sym, err);
    if (!code) code = reserve(&w->listed_set, &w->listed_size, listed, err);
    if (code) return code;
    uint64_t wanted = w->sets[w->set[sym]] | word_class;
    size_t at = 1;
    while (at < LI_CLASS_SETS && w->sets[at] && w->sets[at] != wanted) at++;
    if (at == LI_CLASS_SETS) return li_fail(err, LI_E_LIMIT, "words share their classes in too many ways");
    w->sets[at] = wanted;
    w->set[sym] = w->listed_set[listed] = (uint8_t)at;
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
                                    : add(w, symbols, sym, UINT64_C(1) << c, err);
        }
    return code;
}

void li_word_classes_clear(li_word_classes *w) {
    free(w->set);
    free(w->listed_set);
    *w = (li_word_classes){0};
}

static bool has_none_of_eight(const uint8_t *sets) {
    uint64_t eight;
    memcpy(&eight, sets, sizeof eight);
    return !eight;
}

/* Most words have none. */
void li_word_classes_list(const li_word_classes *w, uint64_t which, li_bits *out) {
    for (size_t i = 0, end; i < w->size; i = end) {
        end = i + 8 < w->size ? i + 8 : w->size;
        if (end - i == 8 && has_none_of_eight(w->set + i)) continue;
        for (size_t k = i; k < end; k++)
            if (w->sets[w->set[k]] & which) li_bits_add(out, k);
    }
}
