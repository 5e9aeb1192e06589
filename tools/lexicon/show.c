/* lexicon_show LEXICON WORD...: the readings of each word, one a line, for people who write rules or mend the
 * lexicon. */
#include "base/utf8.h"
#include "extractor/french/lexicon.h"

#include <stdio.h>

static const struct {
    uint32_t field, value;
    const char *text;
} names[] = {
    {LI_GENDER, LI_MASC, "Masc"},
    {LI_GENDER, LI_FEM, "Fem"},
    {LI_NUMBER, LI_SING, "Sing"},
    {LI_NUMBER, LI_PLUR, "Plur"},
    {LI_FORM, LI_FIN, "Fin"},
    {LI_FORM, LI_INF, "Inf"},
    {LI_FORM, LI_PART_PAST, "PartPast"},
    {LI_FORM, LI_PART_PRES, "PartPres"},
    {LI_MOOD, LI_IND, "Ind"},
    {LI_MOOD, LI_SUB, "Sub"},
    {LI_MOOD, LI_CND, "Cnd"},
    {LI_MOOD, LI_IMP, "Imp"},
    {LI_TENSE, LI_PRES, "Pres"},
    {LI_TENSE, LI_PAST, "Past"},
    {LI_TENSE, LI_IMPERF, "Imperf"},
    {LI_TENSE, LI_FUT, "Fut"},
    {LI_PERS, LI_P1, "1"},
    {LI_PERS, LI_P2, "2"},
    {LI_PERS, LI_P3, "3"},
    {LI_TRANSITIVE, LI_TRANSITIVE, "transitive"},
    {LI_INTRANSITIVE, LI_INTRANSITIVE, "intransitive"},
    {LI_PRONOMINAL, LI_PRONOMINAL, "pronominal"},
    {LI_AUX_ETRE, LI_AUX_ETRE, "être"},
    {LI_GIVEN, LI_GIVEN, "given"},
    {LI_SURNAME, LI_SURNAME, "surname"},
    {LI_PLACE, LI_PLACE, "place"},
    {LI_CAPITAL, LI_CAPITAL, "capital"},
    {LI_ACRONYM, LI_ACRONYM, "acronym"},
    {LI_NEVER_CAPITAL, LI_NEVER_CAPITAL, "small"},
};

static void show(const li_lexicon *lexicon, li_slice word, li_buffer *folded) {
    li_buffer_clear(folded);
    li_fold(folded, word);
    uint32_t id = li_lexicon_find(lexicon, li_buffer_slice(folded));
    if (id == LI_NO_WORD) {
        li_buffer_clear(folded);
        li_fold_plain(folded, word);
        id = li_lexicon_find_plain(lexicon, li_buffer_slice(folded));
        if (id == LI_NO_WORD) {
            printf("%.*s\tunknown\n", LI_SLICE_ARG(word));
            return;
        }
    }
    size_t count;
    const li_reading *readings = li_lexicon_readings(lexicon, id, &count);
    if (!count) printf("%.*s\tonly a lemma\n", LI_SLICE_ARG(word));
    for (size_t i = 0; i < count; i++) {
        printf("%.*s\t%.*s\t%s\t%s", LI_SLICE_ARG(li_lexicon_text(lexicon, id)),
               LI_SLICE_ARG(li_lexicon_text(lexicon, readings[i].lemma)), li_upos_name(readings[i].upos),
               readings[i].rank ? "rare" : "");
        for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
            if ((readings[i].feats & names[n].field) == names[n].value) printf(" %s", names[n].text);
        }
        printf("\n");
    }
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: lexicon_show LEXICON WORD...\n");
        return 2;
    }
    li_error err = {0};
    li_lexicon *lexicon;
    if (li_lexicon_open(&lexicon, argv[1], &err)) {
        fprintf(stderr, "lexicon_show: %s: %s\n", err.file, err.text);
        return 1;
    }
    li_buffer folded = LI_BUFFER_EMPTY;
    for (int i = 2; i < argc; i++) show(lexicon, li_slice_of(argv[i]), &folded);
    li_buffer_free(&folded);
    li_lexicon_free(lexicon);
    return 0;
}
