/* Mentions of actors that a file knows. */
#include "tests/unit/actor/fixture.h"

static const char ACTORS[] =
    "role président: présidente, chef de l'État\n"
    "actor Norvège: country\n article la\n alias royaume de Norvège\n seat Oslo\n adjective norvégien\n prefix "
    "norvégo-\n"
    "actor Pologne: country\n article la\n seat Varsovie\n adjective polonais\n prefix polono-\n"
    "actor Écosse: country, territory\n article l'\n"
    "actor État boréal: organization, armed-group\n article l'\n"
    "actor Total: organization, company\n"
    "actor Sec: organization, agency\n alias SEC\n"
    "actor Ligue des ports: organization\n alias LDP\n"
    "actor Anna Berg: person\n alias Berg\n office présidente de Norvège 2020..\n";

/* "form=actor/by" for each mention, one blank between them. */
static void check_mentions(fixture *f, const char *text, const char *expected) {
    li_buffer out = LI_BUFFER_EMPTY;
    fixture_read(f, text, false);
    size_t n;
    const li_mention *m = li_cast_mentions(f->cast, &n);
    for (size_t i = 0; i < n; i++) {
        const li_token *t = f->tokens.tokens;
        li_slice form = li_slice_sub(f->tokens.text, t[m[i].first].start, t[m[i].first + m[i].count - 1].end);
        li_slice name =
            m[i].kind == LI_ROLE ? li_actors_role(f->actors, m[i].actor) : li_cast_actor(f->cast, m[i].actor)->name;
        li_buffer_printf(&out, "%s%.*s=%.*s/%s", i ? "; " : "", LI_SLICE_ARG(form), LI_SLICE_ARG(name),
                         li_resolution_name((li_resolution)m[i].by));
    }
    if (!li_slice_eq(li_buffer_slice(&out), li_slice_of(expected))) fprintf(stderr, "%s\n", text);
    CHECK_TEXT(expected, li_buffer_slice(&out));
    li_buffer_free(&out);
}

static void test_kinds(fixture *f) {
    check_mentions(f, "La Norvège aide la Pologne.", "Norvège=Norvège/name; Pologne=Pologne/name");
    check_mentions(f, "Le royaume de Norvège proteste.", "royaume de Norvège=Norvège/name");
    check_mentions(f, "Oslo a refusé.", "Oslo=Norvège/seat");
    check_mentions(f, "Les ports norvégiens et l'armée polonaise.",
                   "norvégiens=Norvège/adjective; polonaise=Pologne/adjective");
    check_mentions(f, "Les Norvégiens votent.", "Norvégiens=Norvège/adjective");
    check_mentions(f, "Anna Berg, puis Berg.", "Anna Berg=Anna Berg/name; Berg=Anna Berg/name");
    check_mentions(f, "La présidente norvégienne a parlé.",
                   "présidente=président/office; norvégienne=Norvège/adjective");
    check_mentions(f, "Le chef de l'État est là.", "chef de l'État=président/office");
    check_mentions(f, "Le chef de l'État boréal est là.", "État boréal=État boréal/name");
    check_mentions(f, "la Ligue des ports (LDP)", "Ligue des ports=Ligue des ports/name; LDP=Ligue des ports/name");
}

static void test_pairs(fixture *f) {
    check_mentions(f, "Un accord norvégo-polonais.",
                   "norvégo-polonais=Norvège/adjective; norvégo-polonais=Pologne/adjective");
    check_mentions(f, "Le tandem Norvège-Pologne.", "Norvège-Pologne=Norvège/name; Norvège-Pologne=Pologne/name");
    check_mentions(f, "Un accord norvégo-suisse.", "");
}

/* Names that are words too; names without their accent. */
static void test_words(fixture *f) {
    check_mentions(f, "Total des pertes : dix.", "");
    check_mentions(f, "Le groupe Total recrute.", "Total=Total/name");
    check_mentions(f, "Le total est bas.", "");
    check_mentions(f, "Sec et froid, le temps reste beau.", "");
    check_mentions(f, "La SEC enquête.", "SEC=Sec/name");
    check_mentions(f, "Écosse : un vote.", "Écosse=Écosse/name");
    check_mentions(f, "Ecosse : un vote.", "Ecosse=Écosse/name");
    check_mentions(f, "Il écosse des pois.", "");
}

static void test_ranges(fixture *f) {
    fixture_read(f, "La Norvège proteste. La Pologne aussi. Oslo insiste.", false);
    CHECK_INT(3, f->tokens.sentence_count);
    for (size_t s = 0; s < f->tokens.sentence_count; s++) {
        size_t n, at = li_cast_in(f->cast, f->tokens.sentences[s].first, f->tokens.sentences[s].count, &n);
        CHECK_INT(s, at);
        CHECK_INT(1, n);
    }
    size_t n;
    (void)li_cast_in(f->cast, 0, 0, &n);
    CHECK_INT(0, n);
    fixture_read(f, "", true);
    (void)li_cast_mentions(f->cast, &n);
    CHECK_INT(0, n);
}

/* More roles than actors: a role's number is no actor's. */
static void test_many_roles(void) {
    fixture f;
    fixture_open(&f, "role roi\nrole émir\nrole sultan\nrole chef de cabinet\nactor Norvège: country\n"
                     "actor Anna Berg: person\n office roi de Norvège 2020..\n office émir de Norvège 2020..\n"
                     " office sultan de Norvège 2020..\n office chef de cabinet de Norvège 2020..\n");
    fixture_begin(&f);
    check_mentions(&f, "Le chef de cabinet se tait.", "chef de cabinet=chef de cabinet/office");
    fixture_close(&f);
}

int main(void) {
    fixture f;
    fixture_open(&f, ACTORS);
    CHECK_INT(0, li_diagnostics_size(f.diagnostics));
    fixture_begin(&f);
    test_kinds(&f);
    test_pairs(&f);
    test_words(&f);
    test_ranges(&f);
    fixture_close(&f);
    test_many_roles();
    return check_done();
}
