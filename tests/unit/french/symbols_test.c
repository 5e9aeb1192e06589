#include "extractor/french/symbols.h"
#include "tests/unit/check.h"

#include <stdio.h>

static li_slice numbered(char buffer[32], unsigned i) {
    return (li_slice){buffer, (size_t)snprintf(buffer, 32, "mot%u", i)};
}

static void test_layers(const li_lexicon *lexicon) {
    li_symbols *rules, *worker, *other;
    CHECK_INT(LI_OK, li_symbols_new(&rules, lexicon, NULL, NULL));
    li_sym xylo = li_symbols_add(rules, LI_LIT("xyloport"));
    CHECK_INT(li_lexicon_size(lexicon), xylo);
    CHECK_INT(xylo, li_symbols_add(rules, LI_LIT("xyloport")));
    CHECK_INT(LI_OK, li_symbols_new(&worker, lexicon, rules, NULL));
    CHECK_INT(LI_OK, li_symbols_new(&other, lexicon, rules, NULL));
    CHECK_INT(xylo, li_symbols_add(worker, LI_LIT("xyloport")));
    li_sym own = li_symbols_add(worker, LI_LIT("yttrolite"));
    CHECK_INT(xylo + 1, own);
    CHECK_INT(LI_NO_SYM, li_symbols_find(rules, LI_LIT("yttrolite")));
    CHECK_INT(LI_NO_SYM, li_symbols_find(other, LI_LIT("yttrolite")));
    CHECK_INT(own, li_symbols_find(worker, LI_LIT("yttrolite")));
    CHECK_INT(own, li_symbols_add(other, LI_LIT("zéolithique-x")));
    CHECK_TEXT("yttrolite", li_symbols_text(worker, own));
    CHECK_TEXT("zéolithique-x", li_symbols_text(other, own));
    CHECK_TEXT("xyloport", li_symbols_text(worker, xylo));
    CHECK_TEXT("", li_symbols_text(worker, own + 1));
    CHECK_TEXT("", li_symbols_text(worker, LI_NO_SYM));
    CHECK_INT(li_lexicon_find(lexicon, LI_LIT("rencontre")), li_symbols_add(worker, LI_LIT("rencontre")));
    CHECK_TEXT("rencontre", li_symbols_text(worker, li_symbols_find(worker, LI_LIT("rencontre"))));
    CHECK(li_symbols_lexicon(worker) == lexicon);
    li_symbols_free(other);
    li_symbols_free(worker);
    li_symbols_free(rules);
}

/* Many words, so that the table grows; then a reset, after which numbers begin again. */
static void test_growth(const li_lexicon *lexicon) {
    enum { MANY = 20000 };
    li_symbols *s;
    char text[32];
    unsigned wrong = 0;
    CHECK_INT(LI_OK, li_symbols_new(&s, lexicon, NULL, NULL));
    li_sym first = li_lexicon_size(lexicon);
    for (unsigned round = 0; round < 3; round++) {
        for (unsigned i = 0; i < MANY; i++) wrong += li_symbols_add(s, numbered(text, i)) != first + i;
        for (unsigned i = 0; i < MANY; i++) {
            wrong += li_symbols_find(s, numbered(text, i)) != first + i;
            wrong += !li_slice_eq(li_symbols_text(s, first + i), numbered(text, i));
        }
        li_symbols_reset(s);
        for (unsigned i = 0; i < MANY; i++) wrong += li_symbols_find(s, numbered(text, i)) != LI_NO_SYM;
    }
    CHECK_INT(0, wrong);
    CHECK_INT(first, li_symbols_add(s, LI_LIT("")));
    CHECK_INT(first, li_symbols_find(s, LI_LIT("")));
    li_symbols_free(s);
    li_symbols_free(NULL);
}

/* A spelling is recalled as it was remembered, whatever stands behind it; one of a layer's own words until the layer is
 * emptied. */
static void test_spellings(const li_lexicon *lexicon) {
    static const char TEXT[] = "Xyloport, a anticonstitutionnellement b";
    li_symbols *rules, *worker;
    li_spelling whole, alone, other;
    uint32_t listed;
    CHECK_INT(LI_OK, li_symbols_new(&rules, lexicon, NULL, NULL));
    CHECK_INT(LI_OK, li_symbols_new(&worker, lexicon, rules, NULL));
    li_sym sym = li_symbols_add(worker, LI_LIT("xyloport"));
    li_symbols_spell(worker, li_slice_sub(li_slice_of(TEXT), 0, 8), sizeof TEXT - 1, &whole);
    li_symbols_spell(worker, LI_LIT("Xyloport"), 8, &alone);
    li_symbols_spell(worker, LI_LIT("Xyloports"), 9, &other);
    CHECK_INT(LI_NO_SYM, li_symbols_recall(worker, &whole, &listed));
    li_symbols_remember(worker, &whole, sym, 7);
    CHECK_INT(sym, li_symbols_recall(worker, &alone, &listed));
    CHECK_INT(7, listed);
    CHECK_INT(LI_NO_SYM, li_symbols_recall(worker, &other, &listed));
    li_symbols_reset(worker);
    CHECK_INT(LI_NO_SYM, li_symbols_recall(worker, &alone, &listed));
    li_symbols_spell(worker, li_slice_sub(li_slice_of(TEXT), 12, 36), sizeof TEXT - 13, &whole);
    li_symbols_remember(worker, &whole, sym, 0);
    CHECK_INT(LI_NO_SYM, li_symbols_recall(worker, &whole, &listed));
    li_symbols_free(worker);
    li_symbols_free(rules);
}

static void test_lists(const li_lexicon *lexicon) {
    li_symbols *rules, *worker;
    li_spelling s;
    uint32_t first, second, again;
    CHECK_INT(LI_OK, li_symbols_new(&rules, lexicon, NULL, NULL));
    li_sym known = li_symbols_find(rules, LI_LIT("accord")), fresh = li_symbols_add(rules, LI_LIT("xyloport"));
    li_symbols_spell(rules, LI_LIT("accord"), 6, &s);
    li_symbols_remember(rules, &s, known, 0);
    CHECK_INT(0, li_symbols_listed(rules, known));
    CHECK_INT(LI_OK, li_symbols_list(rules, known, &first, NULL));
    CHECK_INT(LI_OK, li_symbols_list(rules, fresh, &second, NULL));
    CHECK_INT(LI_OK, li_symbols_list(rules, known, &again, NULL));
    CHECK(first == 1 && second == 2 && again == 1);
    CHECK_INT(known, li_symbols_recall(rules, &s, &again)); /* though it was remembered before */
    CHECK_INT(1, again);
    CHECK_INT(LI_OK, li_symbols_new(&worker, lexicon, rules, NULL));
    CHECK_INT(2, li_symbols_listed(worker, fresh));
    CHECK_INT(0, li_symbols_listed(worker, li_symbols_add(worker, LI_LIT("yttrolite"))));
    CHECK_INT(0, li_symbols_listed(worker, LI_NO_SYM));
    CHECK_INT(LI_OK, li_symbols_list(worker, li_symbols_find(worker, LI_LIT("yttrolite")), &again, NULL));
    CHECK_INT(3, again); /* behind those of the layer below */
    CHECK_INT(LI_OK, li_symbols_list(worker, known, &again, NULL));
    CHECK_INT(1, again);
    li_symbols_free(worker);
    li_symbols_free(rules);
}

int main(void) {
    li_lexicon *lexicon = NULL;
    CHECK_INT(LI_OK, li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", NULL));
    if (lexicon) {
        test_layers(lexicon);
        test_growth(lexicon);
        test_spellings(lexicon);
        test_lists(lexicon);
    }
    li_lexicon_free(lexicon);
    return check_done();
}
