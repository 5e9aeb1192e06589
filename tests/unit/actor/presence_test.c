/* Who may be meant in a sentence, told without its tree. */
#include "extractor/actor/presence.h"

#include "extractor/french/model.h"
#include "extractor/french/tag.h"
#include "tests/unit/actor/fixture.h"

static const char ACTORS[] = "role président: présidente\n"
                             "actor Norvège: country\n article la\n adjective norvégien\n"
                             "actor Pologne: country\n article la\n adjective polonais\n"
                             "actor Nordmer: organization, company\n";

enum { COUNTRY = 1u << LI_COUNTRY, PERSON = 1u << LI_PERSON, ORGANIZATION = 1u << LI_ORGANIZATION };

typedef struct example {
    const char *text;
    unsigned x, y;
    bool owned, two;
} example;

static const example EXAMPLES[] = {
    {"La Norvège accuse la Pologne.", 0, 0, false, true},
    {"La Norvège accuse la Pologne.", COUNTRY, COUNTRY, false, true},
    {"La Norvège accuse la Pologne.", COUNTRY, PERSON, false, false},
    {"La Norvège accuse la Norvège.", 0, 0, false, false},
    {"La Norvège accuse Nordmer.", COUNTRY, ORGANIZATION, false, true},
    {"La Norvège accuse Nordmer.", COUNTRY, COUNTRY, false, false},
    {"La Norvège accuse le vent.", 0, 0, false, false},
    {"Elle accuse la Norvège.", PERSON, COUNTRY, false, true},
    {"Elle accuse le vent.", 0, 0, false, false},
    {"Elles accusent le vent.", 0, 0, false, true},
    {"Nordmer accuse le ministre.", ORGANIZATION, PERSON, false, true},
    {"Nordmer accuse un ministre.", ORGANIZATION, PERSON, false, false},
    {"Les deux pays accusent le vent.", COUNTRY, COUNTRY, false, true},
    {"Les présidents accusent le vent.", PERSON, PERSON, false, true},
    {"La Norvège aime son vent.", 0, 0, false, false},
    {"La Norvège aime son vent.", 0, 0, true, true},
    {"La Norvège aime son armée.", 0, 0, false, true},
    {"La Norvège dit sa volonté de partir.", 0, 0, false, true},
};

int main(void) {
    fixture f;
    li_error err = {0};
    li_model *model;
    li_reference *reference;
    li_group_words *words;
    fixture_open(&f, ACTORS);
    must(li_model_open(&model, LI_BUILD_DATA "/fr.model", &err), &err);
    must(li_group_words_new(&words, f.shared, &err), &err);
    fixture_begin(&f);
    must(li_reference_new(&reference, f.actors, f.words, &err), &err);
    for (size_t i = 0; i < sizeof EXAMPLES / sizeof *EXAMPLES; i++) {
        const example *e = &EXAMPLES[i];
        fixture_read(&f, e->text, false);
        const li_sentence *s = &f.tokens.sentences[0];
        li_tag_view views[16];
        uint8_t tags[16];
        li_presence who;
        CHECK(s->count <= 16);
        li_tag_sentence(model, f.words, NULL, f.tokens.tokens, s->count, NULL, views, tags);
        li_presence_find(&who, reference, words, f.cast, f.tokens.tokens, s, NULL);
        bool two = li_presence_of_two(&who, e->x, e->y, e->owned);
        if (two != e->two) CHECK_TEXT(e->text, li_slice_of(two ? "two" : "not two"));
        li_presence_find(&who, NULL, words, f.cast, f.tokens.tokens, s, NULL);
        CHECK_INT(0, who.owners);
    }
    li_reference_free(reference);
    li_group_words_free(words);
    li_model_free(model);
    fixture_close(&f);
    return check_done();
}
