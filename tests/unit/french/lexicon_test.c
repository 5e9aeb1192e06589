/* The built lexicon: what it must know, and damaged files. */
#include "base/buffer.h"
#include "base/file.h"
#include "base/source.h"
#include "base/utf8.h"
#include "extractor/french/lexicon_format.h"
#include "tests/unit/check.h"

#include <stdlib.h>
#include <unistd.h>

static const li_lexicon *lexicon;

/* Whether form has a reading of this tag and lemma with these features among the readings of rank <= rank. */
static bool reads(const char *form, const char *lemma, li_upos upos, uint32_t feats, unsigned rank) {
    uint32_t word = li_lexicon_find(lexicon, li_slice_of(form));
    if (word == LI_NO_WORD) return false;
    size_t count;
    const li_reading *readings = li_lexicon_readings(lexicon, word, &count);
    for (size_t i = 0; i < count; i++) {
        if (readings[i].upos == upos && (readings[i].feats & feats) == feats && readings[i].rank <= rank &&
            li_slice_eq(li_lexicon_text(lexicon, readings[i].lemma), li_slice_of(lemma))) {
            return true;
        }
    }
    return false;
}

static li_upos first_tag(const char *form) {
    size_t count;
    uint32_t word = li_lexicon_find(lexicon, li_slice_of(form));
    if (word == LI_NO_WORD) return LI_UPOS_COUNT;
    const li_reading *readings = li_lexicon_readings(lexicon, word, &count);
    return count ? (li_upos)readings[0].upos : LI_UPOS_COUNT;
}

static li_slice plain(const char *text) {
    uint32_t word = li_lexicon_find_plain(lexicon, li_slice_of(text));
    return word == LI_NO_WORD ? LI_LIT("") : li_lexicon_text(lexicon, word);
}

static void test_verbs(void) {
    CHECK(reads("rencontre", "rencontrer", LI_VERB, LI_FIN | LI_IND | LI_PRES | LI_P3 | LI_SING | LI_TRANSITIVE, 0));
    CHECK(reads("rencontreraient", "rencontrer", LI_VERB, LI_CND | LI_P3 | LI_PLUR, 0));
    CHECK(reads("rencontrées", "rencontrer", LI_VERB, LI_PART_PAST | LI_FEM | LI_PLUR | LI_PRONOMINAL, 0));
    CHECK(reads("rencontrant", "rencontrer", LI_VERB, LI_PART_PRES, 0));
    CHECK(reads("investit", "investir", LI_VERB, LI_IND | LI_PRES | LI_P3, 0));
    CHECK(reads("investit", "investir", LI_VERB, LI_IND | LI_PAST | LI_P3, 0));
    CHECK(reads("fût", "être", LI_AUX, LI_SUB | LI_IMPERF | LI_P3, 1));
    CHECK(!reads("fût", "être", LI_AUX, LI_SUB, 0));
    CHECK(reads("va", "aller", LI_VERB, LI_IND | LI_AUX_ETRE | LI_INTRANSITIVE, 0));
    CHECK(reads("rentrés", "rentrer", LI_VERB, LI_PART_PAST | LI_AUX_ETRE, 0));
    CHECK(!reads("rencontrés", "rencontrer", LI_VERB, LI_AUX_ETRE, 1));
    CHECK(!reads("participer", "participer", LI_VERB, LI_TRANSITIVE, 1));
    CHECK(reads("est", "être", LI_AUX, LI_IND | LI_P3, 0) && reads("est", "être", LI_VERB, LI_IND | LI_P3, 0));
    CHECK(reads("ont", "avoir", LI_AUX, LI_P3 | LI_PLUR, 0));
    CHECK(reads("menacé", "menacer", LI_VERB, LI_PART_PAST, 0) && reads("menacées", "menacé", LI_ADJ, LI_FEM, 0));
    CHECK(reads("reconnaît", "reconnaître", LI_VERB, LI_IND, 0));
    CHECK(reads("reconnaitre", "reconnaître", LI_VERB, LI_INF, 0)); /* spelling of 1990, one lemma */
    CHECK(reads("mangeons", "manger", LI_VERB, LI_P1 | LI_PLUR | LI_IND, 0));
}

static void test_nominals(void) {
    CHECK(reads("chevaux", "cheval", LI_NOUN, LI_MASC | LI_PLUR, 0));
    CHECK(reads("présidente", "président", LI_NOUN, LI_FEM | LI_SING, 0));
    CHECK(reads("présidente", "présidente", LI_NOUN, LI_FEM, 1));
    CHECK(reads("commune", "commune", LI_NOUN, LI_FEM | LI_SING, 0) && !reads("commune", "commun", LI_NOUN, 0, 0));
    CHECK(reads("commune", "commun", LI_ADJ, LI_FEM | LI_SING, 0));
    CHECK(reads("capitales", "capitale", LI_NOUN, LI_FEM | LI_PLUR, 0));
    CHECK(reads("navales", "naval", LI_ADJ, LI_FEM | LI_PLUR, 0));
    CHECK(reads("sapeurs-pompiers", "sapeur-pompier", LI_NOUN, LI_PLUR, 0));
    CHECK(reads("oeuvres", "œuvre", LI_NOUN, LI_PLUR, 0) && reads("œuvres", "œuvre", LI_NOUN, LI_PLUR, 0));
    CHECK(reads("chine", "chine", LI_PROPN, LI_FEM | LI_CAPITAL | LI_PLACE, 0));
    CHECK(!reads("chine", "chine", LI_PROPN, LI_ACRONYM, 1) && reads("onu", "onu", LI_PROPN, LI_ACRONYM, 0));
    CHECK(reads("vladimir", "vladimir", LI_PROPN, LI_GIVEN | LI_CAPITAL | LI_MASC, 0));
    CHECK(!reads("pierre", "pierre", LI_PROPN, LI_GIVEN, 0) && reads("pierre", "pierre", LI_PROPN, LI_GIVEN, 1));
    CHECK(reads("kilomètres", "kilomètre", LI_NOUN, LI_MASC | LI_PLUR, 0));
}

static void test_closed(void) {
    CHECK(reads("des", "de", LI_ADP, 0, 0) && reads("des", "un", LI_DET, LI_PLUR, 0));
    CHECK(reads("leurs", "son", LI_DET, LI_PLUR, 0) && reads("leur", "eux", LI_PRON, LI_P3, 0));
    CHECK(reads("qu'", "que", LI_SCONJ, 0, 0) && reads("-t-il", "lui", LI_PRON, LI_P3 | LI_SING, 0));
    CHECK(reads("millions", "million", LI_NOUN, LI_PLUR, 0) && first_tag("trois") == LI_NUM);
    CHECK_INT(LI_DET, first_tag("le"));
    CHECK_INT(LI_ADP, first_tag("de"));
    CHECK_INT(LI_ADP, first_tag("à"));
    CHECK_INT(LI_AUX, first_tag("a"));
    CHECK_INT(LI_PRON, first_tag("qui"));
    CHECK_INT(LI_ADV, first_tag("pas"));
    CHECK_INT(LI_CCONJ, first_tag("et"));
    CHECK_INT(LI_NOUN, first_tag("mars"));
    CHECK_INT(LI_ADP, first_tag("sur"));
}

static void test_plain(void) {
    CHECK_TEXT("états-unis", plain("etats-unis"));
    CHECK_TEXT("élysée", plain("elysee"));
    CHECK_TEXT("état", plain("etat"));
    CHECK_TEXT("", plain("eleve")); /* élève, élevé */
    CHECK_TEXT("", plain("xyzzy"));
    CHECK_TEXT("", plain(""));
}

static void test_bounds(void) {
    size_t count = 7;
    CHECK_INT(LI_NO_WORD, li_lexicon_find(lexicon, LI_LIT("")));
    CHECK_INT(LI_NO_WORD, li_lexicon_find(lexicon, LI_LIT("Rencontre")));
    CHECK_INT(0, li_lexicon_text(lexicon, li_lexicon_size(lexicon)).len);
    CHECK_INT(0, li_lexicon_text(lexicon, LI_NO_WORD).len);
    li_lexicon_readings(lexicon, LI_NO_WORD, &count);
    CHECK_INT(0, count);
}

/* Every word finds itself, its readings are sound, usual ones first. */
static void test_whole(void) {
    uint32_t lost = 0, unsound = 0;
    for (uint32_t w = 0; w < li_lexicon_size(lexicon); w++) {
        lost += li_lexicon_find(lexicon, li_lexicon_text(lexicon, w)) != w;
        size_t count;
        const li_reading *readings = li_lexicon_readings(lexicon, w, &count);
        for (size_t i = 0; i < count; i++) {
            unsound += readings[i].upos >= LI_UPOS_COUNT || readings[i].lemma >= li_lexicon_size(lexicon) ||
                       (i && readings[i].rank < readings[i - 1].rank);
        }
    }
    CHECK_INT(0, lost);
    CHECK_INT(0, unsound);
}

static li_code open_bytes(const char *path, li_slice bytes, li_lexicon **out, li_error *err) {
    li_error_clear(err);
    li_code code = li_file_replace(path, bytes, err);
    CHECK_INT(LI_OK, code);
    return code ? code : li_lexicon_open(out, path, err);
}

/* A file that was opened although it is damaged must still answer without reading outside. */
static void use(li_lexicon *damaged) {
    size_t count;
    for (uint32_t w = 0; w < 64; w++) {
        li_lexicon_text(damaged, w);
        li_lexicon_readings(damaged, w, &count);
    }
    li_lexicon_find(damaged, LI_LIT("le"));
    li_lexicon_find(damaged, LI_LIT("rencontre"));
    li_lexicon_find_plain(damaged, LI_LIT("etat"));
    li_lexicon_free(damaged);
}

/* Any change of any number in the header is noticed, as is a cut anywhere. */
static void test_damaged_header(li_slice whole, const char *path) {
    char *copy = malloc(whole.len);
    li_lexicon *opened;
    li_error err;
    CHECK(copy != NULL);
    if (!copy) return;
    memcpy(copy, whole.ptr, whole.len);
    for (size_t at = 0; at < sizeof(lexicon_header); at += 4) {
        for (int change = 0; change < 3; change++) {
            uint32_t value, old;
            memcpy(&old, copy + at, 4);
            value = change == 0 ? old + 1 : change == 1 ? 0xFFFFFFFFu : old ^ 0x80000000u;
            memcpy(copy + at, &value, 4);
            li_code code = open_bytes(path, (li_slice){copy, whole.len}, &opened, &err);
            CHECK_INT(LI_E_FORMAT, code);
            if (!code) li_lexicon_free(opened);
            CHECK_TEXT(path, li_slice_of(err.file));
            memcpy(copy + at, &old, 4);
        }
    }
    const size_t cuts[] = {
        0, 1, 7, 47, sizeof(lexicon_header) - 1, sizeof(lexicon_header), 4096, whole.len / 2, whole.len - 1};
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
        CHECK_INT(LI_E_FORMAT, open_bytes(path, (li_slice){copy, cuts[i]}, &opened, &err));
    }
    free(copy);
}

/* Sections full of ones, of zeroes, or of noise. */
static void test_damaged_sections(li_slice whole, const char *path) {
    lexicon_header header;
    li_error err;
    li_lexicon *opened;
    memcpy(&header, whole.ptr, sizeof header);
    char *copy = malloc(whole.len);
    CHECK(copy != NULL);
    if (!copy) return;
    for (int s = 0; s < LEXICON_SECTIONS; s++) {
        for (int fill = 0; fill < 3; fill++) {
            memcpy(copy, whole.ptr, whole.len);
            uint32_t noise = 1;
            for (uint64_t i = 0; i < header.sections[s].size; i++) {
                noise = noise * 1664525u + 1013904223u;
                copy[header.sections[s].at + i] = (char)(fill == 0 ? 0xFF : fill == 1 ? 0 : noise >> 24);
            }
            if (!open_bytes(path, (li_slice){copy, whole.len}, &opened, &err)) use(opened);
        }
    }
    free(copy);
}

int main(void) {
    const char *path = LI_BUILD_DATA "/fr.lex", *damaged = "lexicon_test.lex";
    li_error err = {0};
    li_lexicon *opened = NULL, *none = NULL;
    li_source *bytes = NULL;
    CHECK_INT(LI_OK, li_lexicon_open(&opened, path, &err));
    if (!opened) return check_done();
    lexicon = opened;
    test_verbs();
    test_nominals();
    test_closed();
    test_plain();
    test_bounds();
    test_whole();
    CHECK_INT(LI_OK, li_source_read(&bytes, path, 0, &err));
    if (bytes) {
        CHECK(li_source_bytes(bytes).len <= 40u << 20);
        test_damaged_header(li_source_bytes(bytes), damaged);
        test_damaged_sections(li_source_bytes(bytes), damaged);
    }
    unlink(damaged);
    CHECK_INT(LI_E_IO, li_lexicon_open(&none, "no/such.lex", NULL));
    CHECK_INT(LI_E_IO, li_lexicon_open(&none, ".", NULL));
    li_source_free(bytes);
    li_lexicon_free(opened);
    li_lexicon_free(NULL);
    return check_done();
}
