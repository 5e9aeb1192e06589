/* What the tests of this folder need: the lexicon, a small dictionary of their own, the analysis of a text. */
#ifndef LI_TESTS_ACTOR_FIXTURE_H
#define LI_TESTS_ACTOR_FIXTURE_H

#include "base/buffer.h"
#include "extractor/actor/cast.h"
#include "tests/unit/check.h"

#include <stdlib.h>

typedef struct fixture {
    li_lexicon *lexicon;
    li_symbols *shared, *words; /* of the dictionary; of the article */
    li_actors *actors;
    li_diagnostics *diagnostics;
    li_cast *cast;
    li_arena *arena;
    li_tokens tokens;
} fixture;

/* A test cannot go on without these. */
static inline void must(li_code code, const li_error *err) {
    if (code == LI_OK) return;
    fprintf(stderr, "%s: %s\n", err->file, err->text);
    exit(2);
}

/* Opens the lexicon and reads the dictionary; mistakes in it are left in diagnostics. */
static inline void fixture_open(fixture *f, const char *actors) {
    li_error err = {0};
    li_source *source;
    *f = (fixture){.diagnostics = li_diagnostics_new(), .arena = li_arena_new()};
    must(li_lexicon_open(&f->lexicon, LI_BUILD_DATA "/fr.lex", &err), &err);
    must(li_symbols_new(&f->shared, f->lexicon, NULL, &err), &err);
    must(li_actors_new(&f->actors, f->shared, &err), &err);
    must(li_source_copy(&source, "x.actors", li_slice_of(actors), &err), &err);
    must(li_actors_read(f->actors, source, f->diagnostics, &err), &err);
    li_source_free(source);
    must(li_actors_finish(f->actors, f->diagnostics, &err), &err);
}

/* For articles: call it when everything that adds to the shared words has been made. */
static inline void fixture_begin(fixture *f) {
    li_error err = {0};
    must(li_symbols_new(&f->words, f->lexicon, f->shared, &err), &err);
    must(li_cast_new(&f->cast, f->actors, &err), &err);
}

static inline void fixture_read(fixture *f, const char *text, bool discover) {
    li_error err = {0};
    li_arena_reset(f->arena);
    li_symbols_reset(f->words);
    must(li_tokenize(&f->tokens, li_slice_of(text), 0, f->words, f->arena, &err), &err);
    must(li_cast_read(f->cast, &f->tokens, f->words, discover, f->arena, &err), &err);
}

static inline void fixture_close(fixture *f) {
    li_cast_free(f->cast);
    li_symbols_free(f->words);
    li_actors_free(f->actors);
    li_symbols_free(f->shared);
    li_lexicon_free(f->lexicon);
    li_diagnostics_free(f->diagnostics);
    li_arena_free(f->arena);
}

#endif
