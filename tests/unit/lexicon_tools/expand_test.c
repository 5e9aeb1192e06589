/* The lexicon's builder on small dictionaries of our own: conditions, needed affixes, prefixes, what our own list
 * overrules, and the faults of each file. */
#include "tests/unit/check.h"
#include "tools/lexicon/closed.h"
#include "tools/lexicon/expand.h"
#include "tools/lexicon/names.h"
#include "tools/lexicon/variant.h"

static const char affix_text[] = "FLAG long\n"
                                 "NEEDAFFIX ()\n"
                                 "FORBIDDENWORD {}\n"
                                 "PFX L' Y 1\n"
                                 "PFX L' 0 l' [aeio] dp:le|la+\n"
                                 "PFX Um Y 2\n"
                                 "PFX Um 0 0/S. .\n"
                                 "PFX Um 0 kilo/S.() .\n"
                                 "SFX S. Y 2\n"
                                 "SFX S. 0 0/L' [^sxz] is:sg\n"
                                 "SFX S. 0 s [^sxz] is:pl\n"
                                 "SFX W. Y 4\n"
                                 "SFX W. 0 0 [lu] is:mas is:sg\n"
                                 "SFX W. l ux al is:mas is:pl\n"
                                 "SFX W. 0 e al is:fem is:sg\n"
                                 "SFX W. 0 es al is:fem is:pl\n"
                                 "SFX p+ Y 2\n"
                                 "SFX p+ er é [^çé]er po:ppas po:adj is:mas is:sg\n"
                                 "SFX p+ er ées [^çé]er po:ppas po:adj is:fem is:pl\n"
                                 "SFX a0 Y 1\n"
                                 "SFX a0 er e er po:ipre po:spre po:1sg po:3sg\n";

static const char dictionary_text[] = "9\n"
                                      "traité/S.() po:nom is:mas\n"
                                      "cas/S. po:nom is:mas is:inv\n"
                                      "naval/W.() po:adj\n"
                                      "signer/a0p+() po:v1_it____a\n"
                                      "mètre/Um() po:nom is:mas\n"
                                      "faux/{} po:nom\n"
                                      "de po:mg po:prep\n"
                                      "porte-voix po:nom is:mas is:inv\n"
                                      "bœuf/S.() po:nom is:mas\n";

static bool has(const pool *p, const char *form, const char *lemma, li_upos upos, uint32_t feats, int rank) {
    uint32_t word = pool_find(p, li_slice_of(form));
    if (word == LI_NO_WORD) return false;
    pool_reading readings[64];
    size_t count = pool_sorted(p, word, readings, 64);
    for (size_t i = 0; i < count; i++) {
        const li_reading *r = &readings[i].reading;
        if (r->upos == upos && (r->feats & feats) == feats && r->rank == rank &&
            li_slice_eq(pool_text(p, r->lemma), li_slice_of(lemma))) {
            return true;
        }
    }
    return false;
}

static li_code make(pool *p, const char *aff, const char *dic, const char *closed, li_error *err) {
    li_source *affix = NULL, *dictionary = NULL, *list = NULL;
    affixes *rules = NULL;
    li_arena *arena = li_arena_new();
    li_code code = arena ? li_source_copy(&affix, "a.aff", li_slice_of(aff), err) : LI_E_MEMORY;
    if (!code) code = li_source_copy(&dictionary, "a.dic", li_slice_of(dic), err);
    if (!code) code = li_source_copy(&list, "closed.tsv", li_slice_of(closed), err);
    if (!code) code = closed_read(p, list, err);
    if (!code) code = affixes_read(&rules, affix, arena, err);
    if (!code) code = expand_dictionary(p, dictionary, rules, NULL, NULL, err);
    if (!code) code = variant_unify(p, err);
    li_source_free(list);
    li_source_free(dictionary);
    li_source_free(affix);
    li_arena_free(arena);
    return code;
}

static void test_forms(void) {
    pool p = {0};
    li_error err = {0};
    CHECK_INT(LI_OK, make(&p, affix_text, dictionary_text, "", &err));
    CHECK(has(&p, "traité", "traité", LI_NOUN, LI_MASC | LI_SING, 0));
    CHECK(has(&p, "traités", "traité", LI_NOUN, LI_MASC | LI_PLUR, 0));
    CHECK_INT(LI_NO_WORD, pool_find(&p, LI_LIT("l'traité")));
    CHECK_INT(LI_NO_WORD, pool_find(&p, LI_LIT("cass")));
    CHECK(has(&p, "navaux", "naval", LI_ADJ, LI_MASC | LI_PLUR, 0));
    CHECK(has(&p, "navales", "naval", LI_ADJ, LI_FEM | LI_PLUR, 0));
    CHECK(has(&p, "navales", "navale", LI_NOUN, LI_FEM | LI_PLUR, 1));
    CHECK(has(&p, "signe", "signer", LI_VERB, LI_FIN | LI_IND | LI_P3 | LI_TRANSITIVE, 0));
    CHECK(has(&p, "signe", "signer", LI_VERB, LI_FIN | LI_SUB | LI_P1, 1));
    CHECK(has(&p, "signées", "signé", LI_ADJ, LI_FEM | LI_PLUR, 0));
    CHECK(has(&p, "kilomètres", "kilomètre", LI_NOUN, LI_MASC | LI_PLUR, 0));
    CHECK(has(&p, "mètre", "mètre", LI_NOUN, LI_MASC | LI_SING, 0));
    CHECK(has(&p, "boeufs", "bœuf", LI_NOUN, LI_PLUR, 0) && has(&p, "bœufs", "bœuf", LI_NOUN, LI_PLUR, 0));
    CHECK(has(&p, "de", "de", LI_ADP, 0, 0));
    CHECK_INT(LI_NO_WORD, pool_find(&p, LI_LIT("faux")));
    pool_free(&p);
}

static void test_closed(void) {
    pool p = {0};
    li_error err = {0};
    const char *list = "# ours\n"
                       "de\tde\tADP\t_\n"
                       "signe\tsigner\tVERB\tStyle=Rare\n"
                       "traité\tpacte\tNOUN\tGender=Masc|Number=Sing\n"
                       "navale\tnavale\tNOUN\tGender=Fem|Number=Sing\n";
    CHECK_INT(LI_OK, make(&p, affix_text, dictionary_text, list, &err));
    CHECK(has(&p, "signe", "signer", LI_VERB, LI_IND | LI_P3, 1));
    CHECK(!has(&p, "signe", "signer", LI_VERB, 0, 0));
    CHECK(has(&p, "traité", "pacte", LI_NOUN, LI_MASC, 0) && has(&p, "traité", "traité", LI_NOUN, 0, 0));
    CHECK(has(&p, "navale", "navale", LI_NOUN, LI_FEM, 0));
    pool_free(&p);
}

static void test_variants(void) {
    pool p = {0};
    li_error err = {0};
    const char *dic = "4\ncoût/S.() po:nom is:mas\ncout/S.() po:nom is:mas\njeune/S.() po:nom is:epi\n"
                      "jeûne/S.() po:nom is:mas\n";
    CHECK_INT(LI_OK, make(&p, affix_text, dic, "", &err));
    CHECK(has(&p, "couts", "coût", LI_NOUN, LI_PLUR, 0) && has(&p, "jeunes", "jeune", LI_NOUN, LI_PLUR, 0));
    pool_free(&p);
}

static void check_fault(const char *aff, const char *list, const char *file, uint64_t line, const char *text) {
    pool p = {0};
    li_error err = {0};
    CHECK_INT(LI_E_SYNTAX, make(&p, aff, dictionary_text, list, &err));
    CHECK_TEXT(file, li_slice_of(err.file));
    CHECK_INT(line, err.line);
    CHECK_TEXT(text, li_slice_of(err.text));
    pool_free(&p);
}

static void test_faults(void) {
    check_fault("FLAG num\n", "", "a.aff", 1, "only FLAG long is understood");
    check_fault("FLAG long\nAF 3\n", "", "a.aff", 2, "aliases are not understood");
    check_fault("SFX S. Y x\n", "", "a.aff", 1, "expected a flag of two bytes and a count");
    check_fault("SFX S Y 1\nSFX S 0 s .\n", "", "a.aff", 1, "expected a flag of two bytes and a count");
    check_fault("SFX S. Y 2\nSFX S. 0 s .\n", "", "a.aff", 3, "expected an affix rule");
    check_fault(affix_text, "le\n", "closed.tsv", 1, "expected a form and a lemma");
    check_fault(affix_text, "\nle\tle\tARTICLE\n", "closed.tsv", 2, "unknown tag 'ARTICLE'");
    check_fault(affix_text, "le\tle\tDET\tGender=Masc|Taste=Good\n", "closed.tsv", 1, "unknown feature 'Taste=Good'");
}

static li_code add_names(pool *p, const char *text, li_error *err) {
    li_source *list = NULL;
    li_code code = make(p, affix_text, dictionary_text, "", err);
    if (!code) code = li_source_copy(&list, "names.tsv", li_slice_of(text), err);
    if (!code) code = names_read(p, list, err);
    li_source_free(list);
    return code;
}

static void test_names(void) {
    pool p = {0};
    li_error err = {0};
    CHECK_INT(LI_OK, add_names(&p, "# ours\nmasc surname\tBogdan Traité\nfem\tÖzlem\n", &err));
    CHECK(has(&p, "bogdan", "bogdan", LI_PROPN, LI_GIVEN | LI_MASC | LI_SURNAME | LI_CAPITAL, 0));
    CHECK(has(&p, "özlem", "özlem", LI_PROPN, LI_GIVEN | LI_FEM | LI_CAPITAL, 0));
    CHECK(!has(&p, "özlem", "özlem", LI_PROPN, LI_SURNAME, 0));
    CHECK(!has(&p, "traité", "traité", LI_PROPN, LI_GIVEN, 0)); /* the dictionary knows it */
    pool_free(&p);
    p = (pool){0};
    CHECK_INT(LI_E_SYNTAX, add_names(&p, "masc\tBogdan\ngiven name\tIvo\n", &err));
    CHECK_TEXT("names.tsv", li_slice_of(err.file));
    CHECK_INT(2, err.line);
    CHECK_TEXT("unknown class of names 'given name'", li_slice_of(err.text));
    pool_free(&p);
}

int main(void) {
    test_forms();
    test_names();
    test_closed();
    test_variants();
    test_faults();
    return check_done();
}
