#include "extractor/actor/reference.h"

#include <stdlib.h>

struct li_reference {
    const li_actors *actors;
    li_symbols *symbols;
    const li_cast *cast;
    const li_tokens *tokens;
    li_date date;
};

li_code li_reference_new(li_reference **out, const li_actors *actors, li_symbols *symbols, li_error *err) {
    li_reference *r = calloc(1, sizeof *r);
    if (!r) return li_fail(err, LI_E_MEMORY, "no memory for reference");
    r->actors = actors;
    r->symbols = symbols;
    *out = r;
    return LI_OK;
}

void li_reference_free(li_reference *r) { free(r); }

void li_reference_begin(li_reference *r, const li_cast *cast, const li_tokens *tokens, li_date date) {
    r->cast = cast;
    r->tokens = tokens;
    r->date = date;
}

void li_reference_note(li_reference *r, uint32_t sentence, const li_syntax *syntax) {
    (void)r;
    (void)sentence;
    (void)syntax;
}

size_t li_refer(li_reference *r, uint32_t sentence, const li_syntax *syntax, int32_t token, uint32_t out[LI_MAX_REFERENTS]) {
    (void)r;
    (void)sentence;
    (void)syntax;
    (void)token;
    (void)out;
    return 0;
}
