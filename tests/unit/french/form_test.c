#include "extractor/french/clause_words.h"
#include "extractor/french/form.h"
#include "tests/unit/check.h"

static li_form form_of(li_symbols *symbols, const li_clause_words *words, const char *text) {
    li_token token = {.form = li_symbols_add(symbols, li_slice_of(text))};
    li_form form;
    li_forms_read(&form, &token, 1, symbols, &words->classes);
    return form;
}

/* A word is itself, and neither a shorter nor a longer one, wherever the first eight bytes end. */
static void test_letters(li_symbols *symbols, const li_clause_words *words) {
    static const char *const WORDS[] = {"y",        "qu'",       "près",        "au-delà",       "dernier",
                                        "derniers", "dernières", "aujourd'hui", "au-dessous-de", "au-dessous-des",
                                        NULL};
    for (const char *const *a = WORDS; *a; a++) {
        li_form form = form_of(symbols, words, *a);
        for (const char *const *b = WORDS; *b; b++) CHECK_INT(a == b, li_form_is(&form, *b));
    }
    li_form longer = form_of(symbols, words, "au-dessous-desquelles");
    CHECK(!li_form_is(&longer, "au-dessous-des"));
    li_form que = form_of(symbols, words, "que");
    CHECK(li_form_is(&que, "que") && !li_form_is(&que, "qu'") && !li_form_is(&que, "quel"));
}

static void test_classes(li_symbols *symbols, const li_clause_words *words) {
    li_form day = form_of(symbols, words, "aujourd'hui"), none = form_of(symbols, words, "xyloport");
    CHECK(li_form_in(&day, LI_WORDS_DAY) && !li_form_in(&day, LI_WORDS_MONTH));
    CHECK_INT(0, none.classes);
    li_form may = form_of(symbols, words, "mai"), last = form_of(symbols, words, "moins");
    CHECK(li_form_in(&may, LI_WORDS_MONTH) && li_form_in(&may, LI_WORDS_TIME) && !li_form_in(&may, LI_WORDS_DAY));
    CHECK(li_form_in(&last, LI_WORDS_MORE)); /* a class behind the 32nd */
}

int main(void) {
    li_lexicon *lexicon = NULL;
    li_symbols *symbols = NULL;
    li_clause_words *words = NULL;
    CHECK_INT(LI_OK, li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", NULL));
    if (lexicon) CHECK_INT(LI_OK, li_symbols_new(&symbols, lexicon, NULL, NULL));
    if (symbols) CHECK_INT(LI_OK, li_clause_words_new(&words, symbols, NULL));
    if (words) {
        test_letters(symbols, words);
        test_classes(symbols, words);
    }
    li_clause_words_free(words);
    li_symbols_free(symbols);
    li_lexicon_free(lexicon);
    return check_done();
}
