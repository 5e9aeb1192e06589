#include "tools/lexicon/names.h"

#include "base/utf8.h"
#include "tools/lexicon/fields.h"

static bool read_class(li_slice text, uint32_t *feats) {
    static const struct {
        const char *text;
        uint32_t feats;
    } CLASSES[] = {
        {"masc", LI_GIVEN | LI_MASC}, {"fem", LI_GIVEN | LI_FEM}, {"given", LI_GIVEN}, {"surname", LI_SURNAME}};
    *feats = LI_CAPITAL;
    for (li_slice word = fields_next(&text); word.len; word = fields_next(&text)) {
        size_t i = 0;
        while (i < sizeof CLASSES / sizeof *CLASSES && !li_slice_eq(word, li_slice_of(CLASSES[i].text))) i++;
        if (i == sizeof CLASSES / sizeof *CLASSES) return false;
        *feats |= CLASSES[i].feats;
    }
    return *feats != LI_CAPITAL;
}

static li_code add_name(pool *p, li_slice name, uint32_t feats, uint64_t line, li_buffer *folded, li_error *err) {
    li_buffer_clear(folded);
    li_fold(folded, name);
    if (folded->code) return li_fail(err, LI_E_MEMORY, "no memory for the lexicon");
    uint32_t word;
    li_code code = pool_intern(p, li_buffer_slice(folded), &word, err);
    if (code || p->words[word].first) return code;
    li_reading reading = {.lemma = word, .feats = feats, .upos = LI_PROPN};
    return pool_add(p, word, reading, (uint32_t)line, false, err);
}

li_code names_read(pool *p, const li_source *source, li_error *err) {
    li_buffer folded = LI_BUFFER_EMPTY;
    uint64_t last, column;
    li_code code = LI_OK;
    li_source_place(source, li_source_bytes(source).len, &last, &column);
    for (uint64_t line = 1; line <= last && !code; line++) {
        li_slice rest = li_source_line(source, line);
        if (!rest.len || rest.ptr[0] == '#') continue;
        uint32_t feats;
        li_slice class = fields_until(&rest, '\t');
        if (!read_class(class, &feats)) {
            code = li_fail_at(err, LI_E_SYNTAX, li_source_name(source), line, 1, "unknown class of names '%.*s'",
                              LI_SLICE_ARG(class));
            break;
        }
        for (li_slice name = fields_next(&rest); name.len && !code; name = fields_next(&rest))
            code = add_name(p, name, feats, line, &folded, err);
    }
    li_buffer_free(&folded);
    return code;
}
