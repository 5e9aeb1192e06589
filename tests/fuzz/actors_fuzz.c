/* li_actor: any bytes as an actor file, whose names are then looked for in the same bytes. */
#include "base/utf8.h"
#include "extractor/actor/cast.h"
#include "tests/fuzz/fuzz.h"

/* The lexicon is mapped once; without it (before the data is built) there is nothing to test. */
static li_lexicon *lexicon(void) {
    static li_lexicon *opened;
    li_error err = {0};
    if (!opened && li_lexicon_open(&opened, LI_BUILD_DATA "/fr.lex", &err)) {
        fprintf(stderr, "%s\n", err.text);
        abort();
    }
    return opened;
}

static void check_actors(const li_actors *a) {
    size_t count = li_actors_count(a), offices;
    for (size_t i = 0; i < count; i++) {
        const li_actor *actor = li_actors_at(a, (uint32_t)i);
        FUZZ_CHECK(actor->id.len > 0);
        FUZZ_CHECK(actor->type > LI_NOUN_PHRASE && actor->type < LI_ACTOR_TYPE_COUNT);
        FUZZ_CHECK(actor->country == LI_NO_ACTOR || actor->country < count);
        FUZZ_CHECK(li_actors_find(a, actor->id) < count);
    }
    const li_office *o = li_actors_offices(a, &offices);
    for (size_t i = 0; i < offices; i++) {
        FUZZ_CHECK(o[i].holder < count && o[i].of < count && li_actors_role(a, o[i].role).len > 0);
        FUZZ_CHECK(i == 0 || o[i - 1].role <= o[i].role);
    }
}

static void check_mentions(const li_cast *cast, const li_tokens *tokens) {
    size_t n;
    const li_mention *m = li_cast_mentions(cast, &n);
    for (size_t i = 0; i < n; i++) {
        FUZZ_CHECK(m[i].count > 0 && m[i].first + m[i].count <= tokens->count);
        FUZZ_CHECK(m[i].kind == LI_ROLE || li_cast_actor(cast, m[i].actor) != NULL);
        if (i == 0) continue;
        bool same = m[i].first == m[i - 1].first && m[i].count == 1;
        FUZZ_CHECK(same || m[i].first >= m[i - 1].first + m[i - 1].count);
    }
}

static void read_article(const li_actors *actors, const li_symbols *shared, li_slice text, li_arena *arena) {
    li_error err = {0};
    li_symbols *words;
    li_cast *cast;
    li_tokens tokens;
    FUZZ_CHECK(li_symbols_new(&words, lexicon(), shared, &err) == LI_OK && li_cast_new(&cast, actors, &err) == LI_OK);
    FUZZ_CHECK(li_tokenize(&tokens, text, 0, words, arena, &err) == LI_OK);
    FUZZ_CHECK(li_cast_read(cast, &tokens, words, true, arena, &err) == LI_OK);
    check_mentions(cast, &tokens);
    li_cast_free(cast);
    li_symbols_free(words);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    li_error err = {0};
    li_slice bytes = {(const char *)data, size};
    li_symbols *symbols;
    li_actors *actors;
    li_source *source;
    li_diagnostics *diagnostics = li_diagnostics_new();
    li_arena *arena = li_arena_new();
    FUZZ_CHECK(diagnostics && arena);
    FUZZ_CHECK(li_symbols_new(&symbols, lexicon(), NULL, &err) == LI_OK);
    FUZZ_CHECK(li_actors_new(&actors, symbols, &err) == LI_OK);
    FUZZ_CHECK(li_source_copy(&source, "x.actors", bytes, &err) == LI_OK);
    li_code code = li_actors_read(actors, source, diagnostics, &err);
    li_source_free(source);
    FUZZ_CHECK(code == LI_OK);
    FUZZ_CHECK(li_actors_finish(actors, diagnostics, &err) == LI_OK);
    check_actors(actors);
    if (li_utf8_check(bytes) == size) read_article(actors, symbols, bytes, arena);
    li_buffer text = LI_BUFFER_EMPTY;
    li_diagnostics_print(diagnostics, &text);
    FUZZ_CHECK(text.code == LI_OK);
    li_buffer_free(&text);
    li_diagnostics_free(diagnostics);
    li_actors_free(actors);
    li_symbols_free(symbols);
    li_arena_free(arena);
    return 0;
}
