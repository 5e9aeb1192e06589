/* Tokens and sentences: how French text is cut, whatever its apostrophes, blanks, accents and quotation marks. */
#include "extractor/french/token.h"

#include "base/buffer.h"
#include "tests/unit/check.h"

static li_lexicon *lexicon;

typedef enum what { WRITTEN, FOLDED } what;

/* The tokens of a text, "|" between them and "‖" between sentences, as written or by their folded form. */
static void describe(li_buffer *out, li_slice text, what w) {
    li_symbols *symbols;
    li_arena *arena = li_arena_new();
    li_tokens t;
    li_buffer_clear(out);
    CHECK_INT(LI_OK, li_symbols_new(&symbols, lexicon, NULL, NULL));
    CHECK_INT(LI_OK, li_tokenize(&t, text, 0, symbols, arena, NULL));
    for (size_t s = 0; s < t.sentence_count; s++) {
        if (s) li_buffer_add_text(out, "‖");
        for (uint32_t i = 0; i < t.sentences[s].count; i++) {
            const li_token *token = &t.tokens[t.sentences[s].first + i];
            if (i) li_buffer_add_text(out, "|");
            li_buffer_add(out, w == WRITTEN ? li_slice_sub(text, token->start, token->end)
                                            : li_symbols_text(symbols, token->form));
        }
    }
    li_symbols_free(symbols);
    li_arena_free(arena);
}

typedef struct row {
    const char *text, *expected;
} row;

static void check_rows(const row *rows, size_t count, what w) {
    li_buffer out = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < count; i++) {
        describe(&out, li_slice_of(rows[i].text), w);
        CHECK_TEXT(rows[i].expected, li_buffer_slice(&out));
    }
    li_buffer_free(&out);
}

#define CHECK_ROWS(rows, w) check_rows(rows, sizeof(rows) / sizeof *(rows), w)

static void test_words(void) {
    static const row ROWS[] = {
        {"L'homme n'a rien dit aujourd'hui", "L'|homme|n'|a|rien|dit|aujourd'hui"},
        {"N'Djamena n'est pas loin de M'Bour", "N'Djamena|n'|est|pas|loin|de|M'Bour"},
        {"N'est-ce pas d'Oslo", "N'|est|-ce|pas|d'|Oslo"},
        {"L’Ukraine jusqu’à la presqu’île", "L’|Ukraine|jusqu’|à|la|presqu’île"},
        {"A-t-elle parlé ? Dis-le-moi", "A|-t-elle|parlé|?‖Dis|-le|-moi"},
        {"viendra-t-il, celui-ci, là-bas", "viendra|-t-il|,|celui-ci|,|là-bas"},
        {"les États-Unis et le sommet sino-russe", "les|États-Unis|et|le|sommet|sino-russe"},
        {"Kim Jong-il et Jean-Yves Le Drian", "Kim|Jong-il|et|Jean-Yves|Le|Drian"},
        {"du Japon aux Pays-Bas", "du|Japon|aux|Pays-Bas"},
        {"l'O.N.U., S&P et J.-C. Trichet", "l'|O.N.U.|,|S&P|et|J.-C.|Trichet"},
        {"Dis-le-moi-là, dis-le-bas", "Dis|-le|-moi|-là|,|dis-le-bas"},
    };
    CHECK_ROWS(ROWS, WRITTEN);
}

/* Words of a megabyte, of which each part might be one: they are read once, and not by the stack's depth. */
static void test_endless_words(void) {
    static const char *const PARTS[] = {"-le", "a-", "ab'", "ab’", "A.", "A&", "1-", "é-t-il-"};
    li_buffer text = LI_BUFFER_EMPTY, out = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < sizeof PARTS / sizeof *PARTS; i++) {
        li_buffer_clear(&text);
        li_buffer_add_text(&text, "dis");
        while (text.len < (1 << 20) && !text.code) li_buffer_add_text(&text, PARTS[i]);
        CHECK_INT(LI_OK, text.code);
        describe(&out, li_buffer_slice(&text), WRITTEN);
        CHECK(out.len >= text.len);
    }
    li_buffer_free(&text);
    li_buffer_free(&out);
}

static void test_numbers(void) {
    static const row ROWS[] = {
        {"1 000 hommes, 3,5 % et 30 milliards $", "1 000|hommes|,|3,5|%|et|30|milliards|$"},
        {"1\u00A0000\u202F000 d'euros", "1\u00A0000\u202F000|d'|euros"},
        {"en 2024 200 soldats", "en|2024|200|soldats"},
        {"le 1er mai à 15h30, le 12/03/2024", "le|1er|mai|à|15h30|,|le|12/03/2024"},
        {"8.000 tonnes. 12 blessés.", "8.000|tonnes|.‖12|blessés|."},
    };
    CHECK_ROWS(ROWS, WRITTEN);
}

static void test_sentences(void) {
    static const row ROWS[] = {
        {"M. Dupont a vu le Dr. Martin. Il est parti.", "M.|Dupont|a|vu|le|Dr.|Martin|.‖Il|est|parti|."},
        {"« Nous partons. » Il a signé.", "«|Nous|partons|.|»‖Il|a|signé|."},
        {"Moscou menace Kiev\n\nLe ton monte.", "Moscou|menace|Kiev‖Le|ton|monte|."},
        {"Il signe.\" Nous partons\", dit-il.",
         "Il|signe|.|\"‖Nous|partons|\"|,|dit|-il|."}, /* the mark stands with the stop */
        {"Il signe. \"Nous partons\", dit-il.", "Il|signe|.‖\"|Nous|partons|\"|,|dit|-il|."},
        {"Vraiment ?! Oui…", "Vraiment|?|!‖Oui|…"},
        {"Il part... puis revient.", "Il|part|...|puis|revient|."},
        {"Il part. - Paris accusé -La junte proteste.", "Il|part|.‖-|Paris|accusé|-‖La|junte|proteste|."},
        {"Il part.- Paris? -\" La junte\", dit-elle.", "Il|part|.‖-|Paris|?|-‖\"|La|junte|\"|,|dit|-elle|."},
        {"- Un accord - dit-il - est prêt.", "-|Un|accord|-|dit|-il|-|est|prêt|."}, /* no heading */
    };
    CHECK_ROWS(ROWS, WRITTEN);
}

static void test_forms(void) {
    static const row ROWS[] = {
        {"L’ÉTÉ", "l'|été"},
        {"e\u0301te\u0301", "été"}, /* NFD */
        {"Etats-Unis ETATS-UNIS", "états-unis|états-unis"},
        {"Zzyzxéa zzyzxéa", "zzyzxéa|zzyzxéa"}, /* unknown: one number, however it is written */
        {"co\u00ADopération", "coopération"},   /* a soft hyphen is not seen */
    };
    CHECK_ROWS(ROWS, FOLDED);
}

/* What an article looks up is the same whether its words were seen before or not. */
/* The LI_SHAPE_ bits of the first token, without those of its place. */
static uint32_t first_shape(const char *text) {
    li_symbols *symbols;
    li_arena *arena = li_arena_new();
    li_tokens t;
    CHECK_INT(LI_OK, li_symbols_new(&symbols, lexicon, NULL, NULL));
    CHECK_INT(LI_OK, li_tokenize(&t, li_slice_of(text), 0, symbols, arena, NULL));
    uint32_t shape = t.count ? t.tokens[0].shape & ~(uint32_t)LI_SHAPE_FIRST : 0;
    li_symbols_free(symbols);
    li_arena_free(arena);
    return shape;
}

/* Short words and long ones, at the end of the text and before other words. */
static void test_shapes(void) {
    enum { ONE = LI_SHAPE_CAPITAL, ALL = LI_SHAPE_CAPITAL | LI_SHAPE_CAPITALS };
    static const struct {
        const char *text;
        uint32_t shape;
    } ROWS[] = {
        {"été", 0},
        {"été long", 0},
        {"œuvre", 0},
        {"anticonstitutionnellement", 0},
        {"Été", ONE},
        {"É", ONE},
        {"À quoi", ONE},
        {"ÉTÉ", ALL},
        {"ÉTé", ONE},
        {"A", ONE},
        {"AB, B", ALL},
        {"Ab", ONE},
        {"G20", ONE},
        {"GAFAM2", ALL},
        {"G&B", ALL},
        {"C3PO", ALL},
        {"ÇA va", ALL},
        {"Łódź", ONE},
        {"États-Unis", ONE | LI_SHAPE_HYPHEN},
        {"bas-fond", LI_SHAPE_HYPHEN},
        {"J.-C. est", ALL | LI_SHAPE_HYPHEN},
        {"P. est", ONE},
        {"l'été", LI_SHAPE_ELIDED},
        {"L’été", ONE | LI_SHAPE_ELIDED},
        {"QU'IL", ALL | LI_SHAPE_ELIDED},
        {"12", LI_SHAPE_DIGIT | LI_SHAPE_NUMBER},
        {"(a", LI_SHAPE_PUNCT | LI_SHAPE_OPEN},
        {"» a", LI_SHAPE_PUNCT | LI_SHAPE_CLOSE},
        {"€ a", LI_SHAPE_SYMBOL},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) CHECK_INT(ROWS[i].shape, first_shape(ROWS[i].text));
}

static void test_memory(void) {
    static const char *const TEXTS[] = {"Etat Xuvor",    "etat xuvor Etat Xuvor ETAT",
                                        "Xuvor etat",    "Anticonstitutionnellement xuvor",
                                        "Evoque Elysee", "evoque elysee Evoque Elysee"};
    li_symbols *below, *kept;
    li_arena *arena = li_arena_new();
    CHECK_INT(LI_OK, li_symbols_new(&below, lexicon, NULL, NULL));
    CHECK_INT(LI_OK, li_symbols_new(&kept, lexicon, below, NULL));
    for (size_t round = 0; round < 2; round++)
        for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
            li_symbols *fresh;
            li_tokens a, b;
            li_slice text = li_slice_of(TEXTS[i]);
            CHECK_INT(LI_OK, li_symbols_new(&fresh, lexicon, below, NULL));
            li_symbols_reset(kept);
            CHECK_INT(LI_OK, li_tokenize(&a, text, 0, fresh, arena, NULL));
            CHECK_INT(LI_OK, li_tokenize(&b, text, 0, kept, arena, NULL));
            CHECK_INT(a.count, b.count);
            for (size_t k = 0; k < a.count && k < b.count; k++) CHECK_INT(a.tokens[k].form, b.tokens[k].form);
            li_symbols_free(fresh);
        }
    li_symbols_free(kept);
    li_symbols_free(below);
    li_arena_free(arena);
}

int main(void) {
    CHECK_INT(LI_OK, li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", NULL));
    if (lexicon) {
        test_words();
        test_endless_words();
        test_numbers();
        test_sentences();
        test_forms();
        test_shapes();
        test_memory();
    }
    li_lexicon_free(lexicon);
    return check_done();
}
