#include "extractor/french/form.h"

void li_forms_read(li_form *out, const li_token *tokens, size_t count, const li_symbols *symbols,
                   const li_word_classes *classes) {
    for (size_t i = 0; i < count; i++) {
        li_slice text = li_symbols_text(symbols, tokens[i].form);
        out[i] = (li_form){.classes = li_word_classes_of(classes, tokens[i].form)};
        memcpy(out[i].letters, text.ptr, text.len < sizeof out[i].letters ? text.len : sizeof out[i].letters);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        for (int k = 0; k < 2; k++) out[i].letters[k] = __builtin_bswap64(out[i].letters[k]);
#endif
    }
}
