/* Kept names: the dictionary that the shipped actor files give is the same with them and without. */
#include "tests/unit/actor/fixture.h"
#include "tests/unit/shipped.h"

/* A dictionary of the shipped files. */
typedef struct shipped {
    li_symbols *symbols;
    li_actors *actors;
} shipped;

typedef struct reading {
    li_actors *actors;
    li_diagnostics *diagnostics;
} reading;

static void read_file(void *into, const li_source *source) {
    reading *r = into;
    li_error err = {0};
    must(li_actors_read(r->actors, source, r->diagnostics, &err), &err);
}

static shipped read_all(const li_lexicon *lexicon, const li_kept *kept) {
    shipped s;
    li_error err = {0};
    li_diagnostics *diagnostics = li_diagnostics_new();
    must(li_symbols_new(&s.symbols, lexicon, NULL, &err), &err);
    must(li_actors_new(&s.actors, s.symbols, &err), &err);
    li_actors_use(s.actors, kept);
    read_shipped(is_actor_file, 10, read_file, &(reading){s.actors, diagnostics});
    must(li_actors_finish(s.actors, diagnostics, &err), &err);
    CHECK_INT(0, li_diagnostics_size(diagnostics));
    li_diagnostics_free(diagnostics);
    return s;
}

static void end(shipped *s) {
    li_actors_free(s->actors);
    li_symbols_free(s->symbols);
}

static void check_name(const shipped *a, const li_name *x, const shipped *b, const li_name *y) {
    CHECK_INT(x->count, y->count);
    CHECK_INT(x->kind, y->kind);
    CHECK_INT(x->capitals, y->capitals);
    CHECK_INT(x->actor, y->actor);
    for (size_t i = 0; i < x->count && i < y->count; i++)
        CHECK(li_slice_eq(li_symbols_text(a->symbols, x->words[i]), li_symbols_text(b->symbols, y->words[i])));
}

/* Every name, by the word that it begins with. */
static void check_names(const shipped *a, const shipped *b, uint32_t lexicon_size) {
    size_t names = 0;
    for (li_sym w = 0; w < lexicon_size + 50000; w++) {
        size_t n, m = 0;
        const li_name *x = li_actors_names(a->actors, w, &n), *y = NULL;
        if (!n) continue;
        li_sym same = li_symbols_find(b->symbols, li_symbols_text(a->symbols, w));
        if (same != LI_NO_SYM) y = li_actors_names(b->actors, same, &m);
        CHECK_INT(n, m);
        for (size_t i = 0; i < n && i < m; i++) check_name(a, &x[i], b, &y[i]);
        names += n;
    }
    CHECK(names > 10000);
}

static void check_actors(const shipped *a, const shipped *b) {
    size_t n, m;
    CHECK_INT(li_actors_count(a->actors), li_actors_count(b->actors));
    for (uint32_t i = 0; i < li_actors_count(a->actors); i++) {
        const li_actor *x = li_actors_at(a->actors, i), *y = li_actors_at(b->actors, i);
        CHECK(li_slice_eq(x->id, y->id) && li_slice_eq(x->name, y->name) && li_slice_eq(x->kind, y->kind));
        CHECK(x->type == y->type && x->gender == y->gender && x->plural == y->plural && x->country == y->country);
    }
    const li_office *o = li_actors_offices(a->actors, &n), *p = li_actors_offices(b->actors, &m);
    CHECK_INT(n, m);
    for (size_t i = 0; i < n && i < m; i++)
        CHECK(o[i].role == p[i].role && o[i].of == p[i].of && o[i].holder == p[i].holder);
}

/* The names of text as they are read, kept from what is kept of it alone. */
static void test_words(const li_lexicon *lexicon, const li_model *model, const char *text, bool settled) {
    li_error err = {0};
    li_keeper *keeper;
    li_kept *kept;
    li_buffer bytes = LI_BUFFER_EMPTY;
    li_kept_numbers n;
    fixture f;
    must(li_keeper_new(&keeper, lexicon, model, &err), &err);
    fixture_open(&f, "");
    li_buffer file = LI_BUFFER_EMPTY;
    li_buffer_printf(&file, "actor %s: organization\n", text);
    li_source *source;
    must(li_source_copy(&source, "y.actors", li_buffer_slice(&file), &err), &err);
    li_actors_keep(f.actors, keeper);
    must(li_actors_read(f.actors, source, f.diagnostics, &err), &err);
    must(li_keeper_pack(&bytes, keeper, &err), &err);
    must(li_kept_bytes(&kept, li_buffer_slice(&bytes), "y.kept", lexicon, model, &err), &err);
    must(li_kept_find(&n, kept, LI_KEPT_NAME, li_slice_of(text), &err), &err);
    CHECK_INT(settled, n.at != NULL);
    must(li_kept_find(&n, kept, LI_KEPT_RULE, li_slice_of(text), &err), &err);
    CHECK(n.at == NULL);
    li_kept_free(kept);
    li_keeper_free(keeper);
    li_source_free(source);
    li_buffer_free(&file);
    li_buffer_free(&bytes);
    fixture_close(&f);
}

int main(void) {
    li_error err = {0};
    li_lexicon *lexicon;
    li_model *model;
    li_kept *kept;
    must(li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", &err), &err);
    must(li_model_open(&model, LI_BUILD_DATA "/fr.model", &err), &err);
    must(li_kept_open(&kept, LI_BUILD_DATA "/fr.kept", lexicon, model, &err), &err);
    CHECK(kept != NULL);
    li_kept_numbers n;
    must(li_kept_find(&n, kept, LI_KEPT_NAME, LI_LIT("Vladimir Poutine"), &err), &err);
    CHECK(n.at && li_kept_has(&n, 3) && !li_kept_has(&n, 4)); /* capitals and two words */
    shipped cut = read_all(lexicon, NULL), taken = read_all(lexicon, kept);
    check_actors(&cut, &taken);
    check_names(&cut, &taken, li_lexicon_size(lexicon));
    end(&cut);
    end(&taken);
    test_words(lexicon, model, "Union des Zarkans", true);
    test_words(lexicon, model, "Etat libre", false); /* état, unless an actor is called Etat */
    li_kept_free(kept);
    li_model_free(model);
    li_lexicon_free(lexicon);
    return check_done();
}
