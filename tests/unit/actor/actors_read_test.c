/* Actor files: what they give, and what is said about their mistakes, word for word. */
#include "tests/unit/actor/fixture.h"

static const char GOOD[] = "# a comment\n"
                           "\n"
                           "actor Norvège: country, wikidata Q20\n"
                           "    article la\n"
                           "    alias royaume de Norvège, Norge\n"
                           "    seat Oslo\n"
                           "    adjective norvégien\n"
                           "    prefix norvégo-\n"
                           "actor Ligue des ports: organization, alliance, id ldp\n"
                           "    article la\n"
                           "    country Norvège\n"
                           "    alias LDP\n"
                           "role présidente: chef de l'État\n"
                           "actor Anna Berg: person\n"
                           "    gender f\n"
                           "    alias Berg\n"
                           "    office présidente de Norvège 2020-01-15..2024-01-15\n"
                           "    office secrétaire de la Ligue des ports 2024-02..\n"
                           "actor Liv Dahl: person\n"
                           "    office présidente de Norvège 2024-01-15..\n";

static void test_good(void) {
    fixture f;
    fixture_open(&f, GOOD);
    CHECK_INT(0, li_diagnostics_size(f.diagnostics));
    CHECK_INT(4, li_actors_count(f.actors));
    uint32_t country = li_actors_find(f.actors, LI_LIT("Norvège")), body = li_actors_find(f.actors, LI_LIT("ldp"));
    uint32_t anna = li_actors_find(f.actors, LI_LIT("anna_berg")), liv = li_actors_find(f.actors, LI_LIT("LIV DAHL"));
    CHECK_INT(0, country);
    CHECK_INT(1, body);
    CHECK_INT(2, anna);
    CHECK_INT(3, liv);
    CHECK_INT(LI_NO_ACTOR, li_actors_find(f.actors, LI_LIT("Norge")));
    const li_actor *c = li_actors_at(f.actors, country), *b = li_actors_at(f.actors, body),
                   *a = li_actors_at(f.actors, anna);
    CHECK_TEXT("norvege", c->id);
    CHECK_TEXT("Q20", c->wikidata);
    CHECK_INT(LI_COUNTRY, c->type);
    CHECK_INT(LI_FEMININE, c->gender);
    CHECK_TEXT("alliance", b->kind);
    CHECK_INT(country, b->country);
    CHECK_INT(LI_FEMININE, a->gender);
    CHECK_INT(country, a->country); /* from her first office */
    CHECK_INT(country, li_actors_prefix(f.actors, LI_LIT("norvégo")));
    CHECK_INT(LI_NO_ACTOR, li_actors_prefix(f.actors, LI_LIT("sino")));
    CHECK(li_actors_at(f.actors, 4) == NULL);
    fixture_close(&f);
}

static uint32_t role_named(const li_actors *actors, const char *name) {
    for (uint32_t i = 0; i < 8; i++)
        if (li_slice_eq(li_actors_role(actors, i), li_slice_of(name))) return i;
    return LI_NO_ACTOR;
}

static void test_offices(void) {
    fixture f;
    fixture_open(&f, GOOD);
    uint32_t president = role_named(f.actors, "présidente"), secretary = role_named(f.actors, "secrétaire");
    CHECK(president != LI_NO_ACTOR && secretary != LI_NO_ACTOR);
    CHECK_INT(LI_NO_ACTOR, li_actors_holder(f.actors, president, 0, (li_date){2020, 1, 14}));
    CHECK_INT(2, li_actors_holder(f.actors, president, 0, (li_date){2020, 1, 15}));
    CHECK_INT(2, li_actors_holder(f.actors, president, 0, (li_date){2024, 1, 14}));
    CHECK_INT(3, li_actors_holder(f.actors, president, 0, (li_date){2024, 1, 15})); /* the end is exclusive */
    CHECK_INT(3, li_actors_holder(f.actors, president, 0, (li_date){0}));           /* now */
    CHECK_INT(2, li_actors_holder(f.actors, secretary, 1, (li_date){2025, 6, 1}));
    CHECK_INT(LI_NO_ACTOR, li_actors_holder(f.actors, secretary, 0, (li_date){2025, 6, 1}));
    size_t count;
    (void)li_actors_offices(f.actors, &count);
    CHECK_INT(3, count);
    fixture_close(&f);
}

/* The whole report on a file. */
static void check_report(const char *file, const char *expected) {
    fixture f;
    li_buffer out = LI_BUFFER_EMPTY;
    fixture_open(&f, file);
    li_diagnostics_print(f.diagnostics, &out);
    CHECK_TEXT(expected, li_buffer_slice(&out));
    li_buffer_free(&out);
    fixture_close(&f);
}

static void test_mistakes(void) {
    check_report("actor Norvège\n", "x.actors:1:1: error: an actor without a type: « actor Norvège »\n"
                                    "    actor Norvège\n"
                                    "    ^^^^^^^^^^^^^\n"
                                    "  hint: write: actor NAME: country, person or organization\n");
    check_report("actor Norvège: land\n    alias Norge\n", "x.actors:1:16: error: unknown type of an actor: « land »\n"
                                                           "    actor Norvège: land\n"
                                                           "                   ^^^^\n"
                                                           "  hint: types are country, person, organization\n");
    check_report("alias Norge\n", "x.actors:1:1: error: a line before any actor: « alias Norge »\n"
                                  "    alias Norge\n"
                                  "    ^^^^^^^^^^^\n"
                                  "  hint: begin with: actor NAME: TYPE\n");
    check_report("actor Norvège: country\nactor NORVÈGE: country\n",
                 "x.actors:2:7: error: two actors of one id: « NORVÈGE »\n"
                 "    actor NORVÈGE: country\n"
                 "          ^^^^^^^\n"
                 "  hint: join the two blocks, or give one: id OTHER\n");
    check_report("actor Norvège: country, wikidata 20\n", "x.actors:1:25: error: not a Wikidata item: « wikidata 20 »\n"
                                                          "    actor Norvège: country, wikidata 20\n"
                                                          "                            ^^^^^^^^^^^\n"
                                                          "  hint: write: wikidata Q159\n");
    check_report("actor Norvège: country\n    article una\n", "x.actors:2:13: error: unknown article: « una »\n"
                                                              "        article una\n"
                                                              "                ^^^\n"
                                                              "  hint: write: article la, le, l', les or none\n");
    check_report("actor Anna Berg: person\n    gender x\n", "x.actors:2:12: error: unknown gender: « x »\n"
                                                            "        gender x\n"
                                                            "               ^\n"
                                                            "  hint: write: gender m, or gender f\n");
    check_report("role roi\n", "x.actors:1:1: error: a role without synonyms: « role roi »\n"
                               "    role roi\n"
                               "    ^^^^^^^^\n"
                               "  hint: write: role NAME: synonym, synonym\n");
    check_report("actor Norvège: country\n    prefix norvégo\n",
                 "x.actors:2:12: error: a prefix without its hyphen: « norvégo »\n"
                 "        prefix norvégo\n"
                 "               ^^^^^^^\n"
                 "  hint: write: prefix russo-\n");
}

/* Mistakes that only show when all files are read. */
static void test_mistakes_between_blocks(void) {
    check_report("actor Anna Berg: person\n    country Norvège\n",
                 "x.actors:2:13: error: no actor is called « Norvège »\n"
                 "        country Norvège\n"
                 "                ^^^^^^^\n"
                 "  hint: name an actor of any .actors file, as its block does\n");
    check_report("actor Norvège: country\nactor Anna Berg: person\n    office présidente de Norvège\n",
                 "x.actors:3:26: error: no dates of an office: « Norvège »\n"
                 "        office présidente de Norvège\n"
                 "                             ^^^^^^^\n"
                 "  hint: write: office président de Russie 2012-05-07..2018-05-07, or .. at an open end\n");
    check_report("actor Anna Berg: person\n    office présidente de Norvège 2020..\n",
                 "x.actors:2:12: error: no actor is found in « présidente de Norvège »\n"
                 "        office présidente de Norvège 2020..\n"
                 "               ^^^^^^^^^^^^^^^^^^^^^\n"
                 "  hint: write: office ROLE de ACTOR FROM..TO, with ACTOR as its block names it\n");
    check_report("actor Anna Berg: person\n    alias Berg\nactor Tor Berg: person\n    alias Berg\n",
                 "x.actors:4:11: error: « Berg » is claimed by Anna Berg and by Tor Berg\n"
                 "        alias Berg\n"
                 "              ^^^^\n"
                 "  hint: leave the name to the actor that news means by it\n");
    check_report("actor Norvège: country\n"
                 "actor Anna Berg: person\n    office présidente de Norvège 2020..2024\n"
                 "actor Tor Berg: person\n    office présidente de Norvège 2023..\n",
                 "x.actors:5:12: warning: Anna Berg holds this office on days of this range too\n"
                 "        office présidente de Norvège 2023..\n"
                 "               ^^^^^^^^^^^^^^^^^^^^^\n"
                 "  hint: give the earlier holder an end\n");
}

int main(void) {
    test_good();
    test_offices();
    test_mistakes();
    test_mistakes_between_blocks();
    return check_done();
}
