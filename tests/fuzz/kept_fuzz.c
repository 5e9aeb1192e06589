/* li_extractor: any change of a file of kept analyses: seven bytes say which number becomes what, or grows by what; it
 * is refused, or read as names and patterns that can be indexed and asked. */
#include "extractor/actor/actors.h"
#include "extractor/french/clause_words.h"
#include "extractor/rule/rules.h"
#include "tests/fuzz/fuzz.h"

static const char RULES[] = "list armes = char, missile, Zorglub\n"
                            "relation essai: conflict\n"
                            "X livre des {armes} à Y\n"
                            "X (soutient|aide) Y {status planned}\n"
                            "soutien [militaire] de X:country à Y {!adjective}\n"
                            "X prête N:money à Y en direction de T\n"
                            "S1 (pousse|incite) S2 à quitter le pays\n"
                            "rencontre entre X et Y\n";
static const char ACTORS[] = "actor Zarkanie: country\n  seat Zark\n  adjective zarkien\n  prefix zarko-\n"
                             "actor Jean Zblou: person\n  alias ZBL\n  office premier ministre de Zarkanie 2012..\n";

static li_lexicon *lexicon;
static li_model *model;
static li_symbols *words;
static li_clause_words *clause_words;
static li_buffer good;

typedef struct sets {
    li_symbols *symbols;
    li_actors *actors;
    li_rules *rules;
} sets;

static void end(sets *s) {
    li_rules_free(s->rules);
    li_actors_free(s->actors);
    li_symbols_free(s->symbols);
}

/* Actors, then rules, as an engine reads them. */
static li_code read_all(sets *s, const li_kept *kept, li_keeper *keeper) {
    li_source *rules = NULL, *actors = NULL;
    li_diagnostics *d = li_diagnostics_new();
    FUZZ_CHECK(d && !li_symbols_new(&s->symbols, lexicon, words, NULL) && !li_actors_new(&s->actors, s->symbols, NULL));
    FUZZ_CHECK(!li_rules_new(&s->rules, s->symbols, model, clause_words, NULL, NULL));
    FUZZ_CHECK(!li_source_copy(&rules, "fuzz.rules", li_slice_of(RULES), NULL));
    FUZZ_CHECK(!li_source_copy(&actors, "fuzz.actors", li_slice_of(ACTORS), NULL));
    li_actors_use(s->actors, kept);
    li_actors_keep(s->actors, keeper);
    li_rules_use(s->rules, kept);
    li_rules_keep(s->rules, keeper);
    li_code code = li_actors_read(s->actors, actors, d, NULL);
    if (!code) code = li_actors_finish(s->actors, d, NULL);
    if (!code) code = li_rules_read(s->rules, rules, d, NULL);
    if (!code) code = li_rules_finish(s->rules, d, NULL);
    li_source_free(rules);
    li_source_free(actors);
    li_diagnostics_free(d);
    return code;
}

static void load(void) {
    li_keeper *keeper;
    sets s;
    if (lexicon) return;
    FUZZ_CHECK(!li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", NULL));
    FUZZ_CHECK(!li_model_open(&model, LI_BUILD_DATA "/fr.model", NULL));
    FUZZ_CHECK(!li_symbols_new(&words, lexicon, NULL, NULL));
    FUZZ_CHECK(!li_clause_words_new(&clause_words, words, NULL));
    FUZZ_CHECK(!li_keeper_new(&keeper, lexicon, model, NULL));
    FUZZ_CHECK(!read_all(&s, NULL, keeper) && !li_keeper_pack(&good, keeper, NULL) && good.len > 1000);
    end(&s);
    li_keeper_free(keeper);
}

static void check_names(const li_actors *actors, const li_symbols *symbols) {
    static const char *const FIRST[] = {"zarkanie", "zark", "zarkien", "zarkiens", "zarko", "jean", "zbl", "premier"};
    for (size_t f = 0; f < sizeof FIRST / sizeof *FIRST; f++) {
        size_t n;
        const li_name *names = li_actors_names(actors, li_symbols_find(symbols, li_slice_of(FIRST[f])), &n);
        for (size_t i = 0; i < n; i++)
            for (size_t k = 0; k < names[i].count; k++) FUZZ_CHECK(li_symbols_text(symbols, names[i].words[k]).len);
    }
}

static void check_rules(const li_rules *rules) {
    size_t count, n;
    const li_pattern *p = li_rules_patterns(rules, &count);
    for (size_t i = 0; i < count; i++) {
        bool found = false;
        const uint32_t *of = li_rules_of(rules, p[i].top.words[0], &n);
        for (size_t k = 0; k < n; k++) found |= of[k] == i;
        FUZZ_CHECK(found);
    }
}

static void check(li_slice bytes) {
    li_kept *kept = NULL;
    sets s;
    li_code code = li_kept_bytes(&kept, bytes, "fuzz.kept", lexicon, model, NULL);
    FUZZ_CHECK(code == LI_OK || code == LI_E_FORMAT);
    if (!kept) return;
    code = read_all(&s, kept, NULL);
    FUZZ_CHECK(code == LI_OK || code == LI_E_FORMAT);
    if (!code) {
        check_names(s.actors, s.symbols);
        check_rules(s.rules);
    }
    end(&s);
    li_kept_free(kept);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    load();
    size_t len = good.len;
    char *bytes = malloc(len);
    FUZZ_CHECK(bytes);
    memcpy(bytes, good.ptr, len);
    for (size_t i = 0; i + 7 <= size; i += 7) {
        uint32_t value, number;
        size_t at = (data[i] | (size_t)data[i + 1] << 8) * 4 % (good.len - 3);
        memcpy(&value, data + i + 3, sizeof value);
        memcpy(&number, bytes + at, sizeof number);
        number = data[i + 2] % 4 == 0 ? value : data[i + 2] % 4 == 1 ? value & 0xFF : number + value % 7 - 3;
        if (data[i + 2] % 64 == 63) len = at;
        else memcpy(bytes + at, &number, sizeof number);
    }
    char *exact = realloc(bytes, len ? len : 1); /* so that an overrun is seen */
    FUZZ_CHECK(exact);
    check((li_slice){exact, len});
    free(exact);
    return 0;
}
