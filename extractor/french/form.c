#include "extractor/french/form.h"

/* The letters of a word from the ninth byte on, of which li_letters tells the first eight. */
static uint64_t later_letters(const li_symbols *symbols, li_sym word, uint64_t letters) {
    li_slice text = letters >> 56 ? li_symbols_text(symbols, word) : (li_slice){NULL, 0};
    if (text.len <= 8) return 0;
    return text.len >= 16 ? li_eight(text.ptr + 8) : li_eight_part(text.ptr + 8, text.len - 8);
}

void li_forms_read(li_form *out, const li_token *tokens, size_t count, const li_symbols *symbols,
                   const li_word_classes *classes) {
    for (size_t i = 0; i < count; i++) {
        uint64_t first = li_symbols_letters(symbols, tokens[i].form);
        out[i] = (li_form){{first, later_letters(symbols, tokens[i].form, first)},
                           li_word_classes_of(classes, tokens[i].form)};
    }
}
