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

int main(void) {
    li_lexicon *lexicon = NULL;
    CHECK_INT(LI_OK, li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", NULL));
    if (lexicon) {
        test_layers(lexicon);
        test_growth(lexicon);
    }
    li_lexicon_free(lexicon);
    return check_done();
}
