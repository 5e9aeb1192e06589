/* Kept patterns: what is taken from them is what the analysis makes, for all shipped rules; a file of another lexicon
 * or code is passed over, a damaged one refused. */
#include "extractor/french/kept_format.h"
#include "extractor/rule/rules.h"

#include "base/source.h"
#include "tests/unit/check.h"
#include "tests/unit/shipped.h"

#include <stdlib.h>

static li_lexicon *lexicon;
static li_model *model;

/* A rule set with the words below it. */
typedef struct fixture {
    li_symbols *symbols;
    li_clause_words *words;
    li_rules *rules;
    li_diagnostics *diagnostics;
    li_keeper *keeper;
} fixture;

static void must(li_code code, const li_error *err) {
    if (!code) return;
    fprintf(stderr, "%s: %s\n", err->file, err->text);
    exit(1);
}

static fixture begin(const li_kept *kept) {
    fixture f = {.diagnostics = li_diagnostics_new()};
    li_error err = {0};
    must(li_symbols_new(&f.symbols, lexicon, NULL, &err), &err);
    must(li_clause_words_new(&f.words, f.symbols, &err), &err);
    must(li_rules_new(&f.rules, f.symbols, model, f.words, NULL, &err), &err);
    must(li_keeper_new(&f.keeper, lexicon, model, &err), &err);
    li_rules_use(f.rules, kept);
    li_rules_keep(f.rules, f.keeper);
    return f;
}

static void end(fixture *f) {
    li_rules_free(f->rules);
    li_keeper_free(f->keeper);
    li_clause_words_free(f->words);
    li_symbols_free(f->symbols);
    li_diagnostics_free(f->diagnostics);
}

static li_code read_text(fixture *f, const char *name, const char *text) {
    li_error err = {0};
    li_source *source;
    must(li_source_copy(&source, name, li_slice_of(text), &err), &err);
    li_code code = li_rules_read(f->rules, source, f->diagnostics, &err);
    li_source_free(source);
    return code;
}

static fixture read_one(const li_kept *kept, const char *text) {
    fixture f = begin(kept);
    CHECK_INT(LI_OK, read_text(&f, "essai.rules", text));
    return f;
}

static li_buffer pack(const fixture *f) {
    li_buffer bytes = LI_BUFFER_EMPTY;
    li_error err = {0};
    must(li_keeper_pack(&bytes, f->keeper, &err), &err);
    return bytes;
}

static li_buffer pack_text(const char *text) {
    fixture f = read_one(NULL, text);
    li_buffer bytes = pack(&f);
    end(&f);
    return bytes;
}

static li_code open_bytes(li_kept **out, li_slice bytes) {
    li_error err = {0};
    return li_kept_bytes(out, bytes, "fr.kept", lexicon, model, &err);
}

static li_kept *open_good(const li_buffer *bytes) {
    li_kept *kept = NULL;
    CHECK_INT(LI_OK, open_bytes(&kept, li_buffer_slice(bytes)));
    CHECK(kept != NULL);
    return kept;
}

/* ---- the same, field by field ---- */

static void check_words(const fixture *a, const li_sym *x, size_t n, const fixture *b, const li_sym *y, size_t m) {
    CHECK_INT(n, m);
    for (size_t i = 0; i < n && i < m; i++)
        CHECK(li_slice_eq(li_symbols_text(a->symbols, x[i]), li_symbols_text(b->symbols, y[i])));
}

static void check_node(const fixture *a, const li_pattern_node *x, const fixture *b, const li_pattern_node *y) {
    CHECK_INT(x->role, y->role);
    CHECK_INT(x->slot, y->slot);
    CHECK_INT(x->number, y->number);
    CHECK_INT(x->types, y->types);
    CHECK_INT(x->exact, y->exact);
    CHECK_INT(x->denied, y->denied);
    CHECK_INT(x->pronoun, y->pronoun);
    check_words(a, x->preps, x->prep_count, b, y->preps, y->prep_count);
    check_words(a, x->words, x->word_count, b, y->words, y->word_count);
    CHECK_INT(x->child_count, y->child_count);
    for (size_t i = 0; i < x->child_count && i < y->child_count; i++)
        check_node(a, &x->children[i], b, &y->children[i]);
}

static void check_pattern(const fixture *a, const li_pattern *x, const fixture *b, const li_pattern *y) {
    CHECK_INT(x->relation, y->relation);
    CHECK_INT(x->rule, y->rule);
    CHECK_INT(x->verb, y->verb);
    CHECK_INT(x->reflexive, y->reflexive);
    CHECK_INT(x->negated, y->negated);
    CHECK_INT(x->passive, y->passive);
    CHECK_INT(x->has_x, y->has_x);
    CHECK_INT(x->has_y, y->has_y);
    CHECK_INT(x->actors, y->actors);
    CHECK_INT(x->money, y->money);
    CHECK_INT(x->time, y->time);
    CHECK_INT(x->bound, y->bound);
    CHECK_INT(x->no_passive, y->no_passive);
    CHECK_INT(x->no_adjective, y->no_adjective);
    CHECK_INT(x->no_reciprocal, y->no_reciprocal);
    CHECK_INT(x->no_possessive, y->no_possessive);
    CHECK_INT(x->no_infinitive, y->no_infinitive);
    CHECK_INT(x->unless_topic, y->unless_topic);
    CHECK_INT(x->status, y->status);
    check_words(a, x->unless, x->unless_count, b, y->unless, y->unless_count);
    check_node(a, &x->top, b, &y->top);
    CHECK_INT(x->literal_count, y->literal_count);
    for (size_t i = 0; i < x->literal_count && i < y->literal_count; i++)
        check_node(a, x->literals[i], b, y->literals[i]);
}

static void check_same(const fixture *a, const fixture *b) {
    size_t n, m;
    const li_pattern *x = li_rules_patterns(a->rules, &n), *y = li_rules_patterns(b->rules, &m);
    CHECK_INT(n, m);
    for (size_t i = 0; i < n && i < m; i++) check_pattern(a, &x[i], b, &y[i]);
    const li_rule *r = li_rules_all(a->rules, &n), *s = li_rules_all(b->rules, &m);
    CHECK_INT(n, m);
    for (size_t i = 0; i < n && i < m; i++) CHECK_INT(r[i].patterns, s[i].patterns);
    CHECK_INT(li_rules_without_actors(a->rules), li_rules_without_actors(b->rules));
}

/* ---- the shipped rules ---- */

static void read_file(void *into, const li_source *source) {
    fixture *f = into;
    li_error err = {0};
    must(li_rules_read(f->rules, source, f->diagnostics, &err), &err);
}

/* Both what is packed here and the file of the build, with names in the words below that no rule knows. */
static void test_shipped(void) {
    li_error err = {0};
    size_t rules;
    fixture made = begin(NULL);
    read_shipped(is_rule_file, 5, read_file, &made);
    (void)li_rules_all(made.rules, &rules);
    CHECK_INT(0, li_rules_kept(made.rules));
    li_buffer bytes = pack(&made);
    li_kept *built = NULL, *packed = open_good(&bytes);
    must(li_kept_open(&built, LI_BUILD_DATA "/fr.kept", lexicon, model, &err), &err);
    CHECK(built != NULL);
    for (int i = 0; i < 2; i++) {
        fixture taken = begin(i ? built : packed);
        CHECK(li_symbols_add(taken.symbols, LI_LIT("zarkanie")) != LI_NO_SYM);
        read_shipped(is_rule_file, 5, read_file, &taken);
        CHECK_INT(rules, li_rules_kept(taken.rules)); /* write Léopard: a word without its accents is not kept */
        check_same(&made, &taken);
        must(li_rules_finish(taken.rules, taken.diagnostics, &err), &err);
        CHECK_INT(0, li_diagnostics_size(taken.diagnostics));
        end(&taken);
    }
    li_kept_free(packed);
    li_kept_free(built);
    li_buffer_free(&bytes);
    end(&made);
}

/* ---- what is taken, and what is not ---- */

static const char RULES[] = "list armes = char, missile\n"
                            "relation essai: conflict\n"
                            "X livre des {armes} à Y\n"
                            "X (soutient|aide) Y {status planned}\n"
                            "soutien [militaire] de X:country à Y {!adjective}\n"
                            "X parle \"{armes}\" à Y\n"
                            "X prête N:money à Y en T\n"
                            "X zorglube Y\n"; /* nobody knows the word: that is told at every start */

static size_t taken_of(const li_kept *kept, const char *text) {
    fixture f = read_one(kept, text), made = read_one(NULL, text);
    check_same(&made, &f);
    CHECK_INT(li_diagnostics_size(made.diagnostics), li_diagnostics_size(f.diagnostics));
    size_t taken = li_rules_kept(f.rules);
    end(&f);
    end(&made);
    return taken;
}

static void test_lines(void) {
    li_buffer bytes = pack_text(RULES);
    li_kept *kept = open_good(&bytes);
    CHECK_INT(5, taken_of(kept, RULES));
    CHECK_INT(0, taken_of(NULL, RULES));
    /* another relation, another order, another file: the line says what it is */
    CHECK_INT(
        1,
        taken_of(kept,
                 "relation autre\nX vend du blé à Y\n  X (soutient|aide)  Y\nX (soutient|aide) Y {status planned}\n"));
    /* the same line with another list, or without it */
    CHECK_INT(1, taken_of(kept, "list armes = char, missile\nrelation a\nX livre des {armes} à Y\n"));
    CHECK_INT(0, taken_of(kept, "list armes = char, missile, drone\nrelation a\nX livre des {armes} à Y\n"));
    CHECK_INT(0, taken_of(kept, "relation a\nX livre des {armes} à Y\n"));
    CHECK_INT(0, taken_of(kept, ""));
    li_kept_free(kept);
    li_buffer_free(&bytes);
    bytes = pack_text("list sport = match, finale\nrelation a\nX bat Y {!sport}\n");
    kept = open_good(&bytes);
    CHECK_INT(1, taken_of(kept, "list sport = match, finale\nrelation a\nX bat Y {!sport}\n"));
    CHECK_INT(0, taken_of(kept, "list sport = match\nrelation a\nX bat Y {!sport}\n"));
    li_kept_free(kept);
    li_buffer_free(&bytes);
}

/* A list that only a kept line names is used. */
static void test_used_list(void) {
    static const char TEXT[] = "list armes = char, missile\nrelation a: conflict\nX livre des {armes} à Y\n"
                               "+ La France livre des missiles à la Chine. => France, Chine\n";
    li_buffer bytes = pack_text(TEXT);
    li_kept *kept = open_good(&bytes);
    fixture f = read_one(kept, TEXT);
    li_error err = {0};
    must(li_rules_finish(f.rules, f.diagnostics, &err), &err);
    CHECK_INT(1, li_rules_kept(f.rules));
    CHECK_INT(0, li_diagnostics_size(f.diagnostics));
    end(&f);
    li_kept_free(kept);
    li_buffer_free(&bytes);
}

/* « Etat » is état, unless an actor is written so: such a line is not kept, that of a name that nobody knows is. */
static void test_names(void) {
    static const char TEXT[] = "relation a\nX dirige l'Etat de Y\nX vend des Zorglub à Y\n";
    li_buffer bytes = pack_text(TEXT);
    li_kept *kept = open_good(&bytes);
    CHECK_INT(1, taken_of(kept, TEXT));
    li_kept_free(kept);
    li_buffer_free(&bytes);
}

/* ---- files that are not these ---- */

static void test_stale(void) {
    li_buffer bytes = pack_text(RULES);
    kept_header *h = (kept_header *)(void *)bytes.ptr;
    uint32_t *marks[] = {&h->version, &h->lexicon, &h->model, &h->code};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        li_kept *kept = (li_kept *)&bytes;
        ++*marks[i];
        CHECK_INT(LI_OK, open_bytes(&kept, li_buffer_slice(&bytes)));
        CHECK(kept == NULL);
        --*marks[i];
    }
    li_kept *none = (li_kept *)&bytes;
    li_error err = {0};
    CHECK_INT(LI_OK, li_kept_open(&none, LI_BUILD_DATA "/no.kept", lexicon, model, &err));
    CHECK(none == NULL);
    CHECK_INT(LI_E_FORMAT, li_kept_open(&none, LI_SOURCE_ROOT "/README.md", lexicon, model, &err));
    CHECK_INT(LI_E_FORMAT, li_kept_open(&none, LI_SOURCE_ROOT "/rules", lexicon, model, &err));
    CHECK(none == NULL);
    li_buffer_free(&bytes);
}

/* Whatever number of the file is changed: it is refused, now or when the line is read, or read as something. */
static void test_damaged(void) {
    li_buffer bytes = pack_text(RULES);
    size_t refused = 0;
    for (size_t cut = 0; cut < bytes.len; cut += cut < 100 ? 1 : 97) {
        li_kept *kept = NULL;
        CHECK_INT(LI_E_FORMAT, open_bytes(&kept, (li_slice){bytes.ptr, cut}));
    }
    for (size_t at = 0; at + sizeof(uint32_t) <= bytes.len; at += sizeof(uint32_t)) {
        static const uint32_t WRONG[] = {UINT32_MAX, 0, 0x7FFFFFFF, 1};
        uint32_t right;
        memcpy(&right, bytes.ptr + at, sizeof right);
        for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
            li_kept *kept = NULL;
            memcpy(bytes.ptr + at, &WRONG[i], sizeof right);
            li_code code = open_bytes(&kept, li_buffer_slice(&bytes));
            if (!code) {
                fixture f = begin(kept);
                code = read_text(&f, "essai.rules", RULES);
                li_error err = {0};
                CHECK(code || li_rules_finish(f.rules, f.diagnostics, &err) == LI_OK);
                end(&f);
            }
            CHECK(code == LI_OK || code == LI_E_FORMAT);
            refused += code == LI_E_FORMAT;
            li_kept_free(kept);
        }
        memcpy(bytes.ptr + at, &right, sizeof right);
    }
    CHECK(refused > 200);
    li_buffer_free(&bytes);
}

/* A list with a word that no lexicon has is looked through, and reported, at each start. */
static void test_lists(void) {
    li_error err = {0};
    li_kept_numbers n;
    const char *good = "list haut = ministre, président", *bad = "list bas = ministre, xyzzyque";
    li_buffer bytes =
        pack_text("list haut = ministre, président\nlist bas = ministre, xyzzyque\n"
                  "relation essai: other\n    X rencontre un {haut} de Y\n    X rencontre un {bas} de Y\n");
    li_kept *kept = open_good(&bytes);
    must(li_kept_find(&n, kept, LI_KEPT_LIST, li_slice_of(good), &err), &err);
    CHECK(n.at != NULL && n.at == n.end);
    must(li_kept_find(&n, kept, LI_KEPT_LIST, li_slice_of(bad), &err), &err);
    CHECK(n.at == NULL);
    fixture f = read_one(kept, "list bas = ministre, xyzzyque\nrelation essai: other\n    X rencontre un {bas} de Y\n");
    CHECK_INT(1, li_diagnostics_count(f.diagnostics, LI_WARNING));
    end(&f);
    li_kept_free(kept);
    li_buffer_free(&bytes);
}

int main(void) {
    li_error err = {0};
    must(li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", &err), &err);
    must(li_model_open(&model, LI_BUILD_DATA "/fr.model", &err), &err);
    test_lists();
    test_shipped();
    test_lines();
    test_used_list();
    test_names();
    test_stale();
    test_damaged();
    li_model_free(model);
    li_lexicon_free(lexicon);
    return check_done();
}
