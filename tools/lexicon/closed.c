#include "tools/lexicon/closed.h"

#include "base/utf8.h"
#include "tools/lexicon/fields.h"

static const struct {
    const char *text;
    uint32_t feats;
} features[] = {
    {"Gender=Masc", LI_MASC},
    {"Gender=Fem", LI_FEM},
    {"Number=Sing", LI_SING},
    {"Number=Plur", LI_PLUR},
    {"Person=1", LI_P1},
    {"Person=2", LI_P2},
    {"Person=3", LI_P3},
    {"VerbForm=Fin", LI_FIN},
    {"VerbForm=Inf", LI_INF},
    {"VerbForm=PartPast", LI_PART_PAST},
    {"VerbForm=PartPres", LI_PART_PRES},
    {"Mood=Ind", LI_IND},
    {"Mood=Sub", LI_SUB},
    {"Mood=Cnd", LI_CND},
    {"Mood=Imp", LI_IMP},
    {"Tense=Pres", LI_PRES},
    {"Tense=Past", LI_PAST},
    {"Tense=Imp", LI_IMPERF},
    {"Tense=Fut", LI_FUT},
    {"Subcat=Tran", LI_TRANSITIVE},
    {"Subcat=Intr", LI_INTRANSITIVE},
    {"Reflex=Yes", LI_PRONOMINAL},
    {"Aux=Etre", LI_AUX_ETRE},
    {"NameType=Giv", LI_GIVEN},
    {"NameType=Sur", LI_SURNAME},
    {"NameType=Geo", LI_PLACE},
    {"Case=Capital", LI_CAPITAL},
    {"Abbr=Yes", LI_CAPITAL | LI_ACRONYM},
    {"Case=Small", LI_NEVER_CAPITAL},
};

static bool read_feature(li_slice text, li_reading *reading) {
    if (li_slice_eq(text, LI_LIT("Style=Rare"))) {
        reading->rank = 1;
        return true;
    }
    for (size_t i = 0; i < sizeof features / sizeof *features; i++) {
        if (li_slice_eq(text, li_slice_of(features[i].text))) {
            reading->feats |= features[i].feats;
            return true;
        }
    }
    return false;
}

static bool read_upos(li_slice text, li_reading *reading) {
    for (int u = 0; u < LI_UPOS_COUNT; u++) {
        if (!li_slice_eq(text, li_slice_of(li_upos_name((li_upos)u)))) continue;
        reading->upos = (uint8_t)u;
        return true;
    }
    return false;
}

static li_code intern(pool *p, li_slice text, li_buffer *folded, uint32_t *word, li_error *err) {
    li_buffer_clear(folded);
    li_fold(folded, text);
    if (folded->code) return li_fail(err, LI_E_MEMORY, "no memory for the lexicon");
    return pool_intern(p, li_buffer_slice(folded), word, err);
}

static li_code read_line(pool *p, const li_source *source, uint64_t line, li_buffer *folded, li_error *err) {
    const char *file = li_source_name(source);
    li_slice rest = li_source_line(source, line);
    if (!rest.len || rest.ptr[0] == '#') return LI_OK;
    li_slice form = fields_until(&rest, '\t'), lemma = fields_until(&rest, '\t'), upos = fields_until(&rest, '\t');
    li_reading reading = {0};
    if (!form.len || !lemma.len) return li_fail_at(err, LI_E_SYNTAX, file, line, 1, "expected a form and a lemma");
    if (!read_upos(upos, &reading)) {
        return li_fail_at(err, LI_E_SYNTAX, file, line, 1, "unknown tag '%.*s'", LI_SLICE_ARG(upos));
    }
    while (rest.len && !li_slice_eq(rest, LI_LIT("_"))) {
        li_slice feature = fields_until(&rest, '|');
        if (read_feature(feature, &reading)) continue;
        return li_fail_at(err, LI_E_SYNTAX, file, line, 1, "unknown feature '%.*s'", LI_SLICE_ARG(feature));
    }
    uint32_t word;
    li_code code = intern(p, lemma, folded, &reading.lemma, err);
    if (!code) code = intern(p, form, folded, &word, err);
    return code ? code : pool_add(p, word, reading, (uint32_t)line, true, err);
}

li_code closed_read(pool *p, const li_source *source, li_error *err) {
    li_buffer folded = LI_BUFFER_EMPTY;
    uint64_t last, column;
    li_code code = LI_OK;
    li_source_place(source, li_source_bytes(source).len, &last, &column);
    for (uint64_t line = 1; line <= last && !code; line++) code = read_line(p, source, line, &folded, err);
    li_buffer_free(&folded);
    return code;
}
