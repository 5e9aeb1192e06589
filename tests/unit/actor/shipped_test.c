/* The actor files that the project ships: no mistakes in them, the countries named as Unicode's CLDR names them in
 * French or by an alias that is, and loaded in a time that a start can bear. */
#include "tests/unit/actor/fixture.h"
#include "tests/unit/shipped.h"

#include <time.h>

static const char CLDR[] = "/usr/share/unicode/cldr/common/main/fr.xml";

static void read_file(void *into, const li_source *source) {
    fixture *f = into;
    li_error err = {0};
    must(li_actors_read(f->actors, source, f->diagnostics, &err), &err);
}

static void check_no_mistakes(const li_diagnostics *diagnostics) {
    CHECK_INT(0, li_diagnostics_size(diagnostics));
    li_buffer out = LI_BUFFER_EMPTY;
    li_diagnostics_print(diagnostics, &out);
    fwrite(out.ptr ? out.ptr : "", 1, out.len, stderr);
    li_buffer_free(&out);
}

static void check_ids(const li_actors *actors) {
    for (size_t i = 0; i < li_actors_count(actors); i++) {
        const li_actor *a = li_actors_at(actors, (uint32_t)i);
        bool good = a->id.len > 0 && a->id.ptr[0] >= 'a' && a->id.ptr[0] <= 'z';
        for (size_t k = 0; k < a->id.len; k++) {
            char c = a->id.ptr[k];
            good = good && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-');
        }
        if (!good) fprintf(stderr, "id %.*s\n", LI_SLICE_ARG(a->id));
        CHECK(good);
        CHECK(a->type != LI_PERSON || a->gender != LI_GENDER_UNKNOWN || a->name.len > 0);
        if (a->country != LI_NO_ACTOR) CHECK(li_actors_at(actors, a->country)->type != LI_PERSON);
    }
}

/* The actor that is called so, in whole. */
static uint32_t actor_called(fixture *f, li_slice name) {
    li_error err = {0};
    li_tokens tokens;
    li_arena_reset(f->arena);
    must(li_tokenize(&tokens, name, 0, f->words, f->arena, &err), &err);
    const li_name *n = li_actors_match(f->actors, tokens.tokens, tokens.count, 1u << LI_NAME);
    return n && n->count == tokens.count ? n->actor : LI_NO_ACTOR;
}

/* Marks the actors that the lines <territory type="FR">France</territory> name. */
static void mark_cldr(fixture *f, li_slice xml, bool *marked) {
    static const char OPEN[] = "<territory type=\"", CLOSE[] = "</territory>";
    for (size_t at = 0; at + sizeof OPEN < xml.len; at++) {
        li_slice rest = li_slice_sub(xml, at, xml.len);
        if (rest.ptr[0] != '<' || !li_slice_starts(rest, li_slice_of(OPEN))) continue;
        const char *from = memchr(rest.ptr, '>', rest.len),
                   *to = from ? memchr(from, '<', (size_t)(rest.ptr + rest.len - from)) : NULL;
        if (!to || !li_slice_starts((li_slice){to, (size_t)(rest.ptr + rest.len - to)}, li_slice_of(CLOSE))) continue;
        uint32_t actor = actor_called(f, (li_slice){from + 1, (size_t)(to - from) - 1});
        if (actor != LI_NO_ACTOR) marked[actor] = true;
    }
}

/* CLDR has no states of the past. Maurice, Dominique and Grenade are also a given name, another and a weapon; news
 * writes Birmanie where CLDR has « Myanmar (Birmanie) ». */
static bool differs_on_purpose(li_slice name) {
    static const char *const NAMES[] = {"Birmanie",
                                        "Île Maurice",
                                        "Commonwealth de la Dominique",
                                        "Île de la Grenade",
                                        "Allemagne nazie",
                                        "Allemagne de l'Est",
                                        "Empire ottoman",
                                        "Indochine",
                                        "Serbie-et-Monténégro",
                                        "Tchécoslovaquie",
                                        "URSS",
                                        "Yougoslavie",
                                        "Sud-Vietnam",
                                        "Nord-Vietnam",
                                        "Autriche-Hongrie",
                                        "Empire russe",
                                        "régime de Vichy",
                                        "Prusse",
                                        "Empire allemand",
                                        "Saint-Empire",
                                        "Empire britannique",
                                        "Empire du Japon",
                                        "Mandchoukouo",
                                        "République arabe unie",
                                        "Yémen du Sud",
                                        "Yémen du Nord",
                                        "Biafra",
                                        "Bohême",
                                        "Afrique occidentale française",
                                        "Afrique équatoriale française",
                                        "Bophuthatswana",
                                        "Transkei",
                                        NULL};
    for (const char *const *n = NAMES; *n; n++)
        if (li_slice_eq(name, li_slice_of(*n))) return true;
    return false;
}

static void check_countries(fixture *f) {
    li_error err = {0};
    li_source *xml;
    if (li_source_read(&xml, CLDR, 0, &err)) {
        printf("skipped: %s is not there (Debian: unicode-cldr-core)\n", CLDR);
        return;
    }
    bool *marked = calloc(li_actors_count(f->actors), sizeof *marked);
    if (!marked) exit(2);
    mark_cldr(f, li_source_bytes(xml), marked);
    size_t countries = 0;
    for (size_t i = 0; i < li_actors_count(f->actors); i++) {
        const li_actor *a = li_actors_at(f->actors, (uint32_t)i);
        if (a->type != LI_COUNTRY || a->kind.len) continue;
        countries++;
        if (!marked[i] && !differs_on_purpose(a->name)) fprintf(stderr, "not in CLDR: %.*s\n", LI_SLICE_ARG(a->name));
        CHECK(marked[i] || differs_on_purpose(a->name));
    }
    CHECK(countries >= 195);
    free(marked);
    li_source_free(xml);
}

int main(void) {
    fixture f;
    li_error err = {0};
    fixture_open(&f, "");
    li_actors_free(f.actors);
    must(li_actors_new(&f.actors, f.shared, &err), &err);
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    read_shipped(is_actor_file, 10, read_file, &f);
    must(li_actors_finish(f.actors, f.diagnostics, &err), &err);
    clock_gettime(CLOCK_MONOTONIC, &to);
    double ms = (double)(to.tv_sec - from.tv_sec) * 1e3 + (double)(to.tv_nsec - from.tv_nsec) / 1e6;
    printf("%zu actors in %.1f ms\n", li_actors_count(f.actors), ms);
    CHECK(ms < 5000); /* linear, sanitizers included */
    fixture_begin(&f);
    check_no_mistakes(f.diagnostics);
    check_ids(f.actors);
    check_countries(&f);
    fixture_close(&f);
    return check_done();
}
