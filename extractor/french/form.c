#include "extractor/french/form.h"

#include "base/eight.h"

static uint64_t eight_at(li_slice text, size_t from) {
    if (text.len <= from) return 0;
    return text.len - from >= 8 ? li_eight(text.ptr + from) : li_eight_part(text.ptr + from, text.len - from);
}

void li_forms_read(li_form *out, const li_token *tokens, size_t count, const li_symbols *symbols,
                   const li_word_classes *classes) {
    for (size_t i = 0; i < count; i++) {
        li_slice text = li_symbols_text(symbols, tokens[i].form);
        out[i] = (li_form){{eight_at(text, 0), eight_at(text, 8)}, li_word_classes_of(classes, tokens[i].form)};
    }
}
