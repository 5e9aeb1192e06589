/* The editors' files: JSON that is whole, paths that lead to files, parts of the grammar that are there, and the words
 * of the language, none forgotten. */
#include "base/source.h"
#include "tests/unit/check.h"

#include <jansson.h>
#include <stdlib.h>

#define EDITORS LI_SOURCE_ROOT "/docs/editors/"

static const char *const WORDS[] = {
    "relation", "list",    "without",  "symmetric", "cooperation",  "conflict", "structure",  "other",      "plover",
    "country",  "person",  "money",    "passive",   "organization", "role",     "reciprocal", "infinitive", "status",
    "actual",   "planned", "possible", "denied",    "possessive",   "actor",    "alias",      "seat",       "adjective",
    "prefix",   "office",  "gender",   "article",   "wikidata",     "XYZ",      "S[1-9]"};

static json_t *load(const char *path) {
    json_error_t e;
    json_t *root = json_load_file(path, JSON_REJECT_DUPLICATES, &e);
    if (!root) fprintf(stderr, "%s:%d: %s\n", path, e.line, e.text);
    CHECK(root != NULL);
    return root;
}

static bool is_readable(const char *folder, const char *name) {
    char path[1024];
    int n = snprintf(path, sizeof path, "%s%s", folder, name);
    FILE *f = n > 0 && (size_t)n < sizeof path ? fopen(path, "rb") : NULL;
    if (f) fclose(f);
    return f != NULL;
}

/* Every include of a part names one of the repository; every part is included. */
static void visit(const json_t *node, const json_t *repository, size_t *uses) {
    const char *key;
    json_t *value;
    size_t i;
    if (json_is_array(node)) {
        json_array_foreach(node, i, value) visit(value, repository, uses);
    }
    json_object_foreach((json_t *)node, key, value) {
        const char *name = json_string_value(value);
        if (name && strcmp(key, "include") == 0) {
            bool known = name[0] == '#' && json_object_get(repository, name + 1);
            if (!known) fprintf(stderr, "there is no part %s\n", name);
            CHECK(known);
            ++*uses;
        }
        visit(value, repository, uses);
    }
}

static void test_grammar(void) {
    json_t *root = load(EDITORS "vscode/syntaxes/liaison.tmLanguage.json");
    const json_t *repository = json_object_get(root, "repository");
    CHECK_TEXT("source.liaison", li_slice_of(json_string_value(json_object_get(root, "scopeName"))));
    CHECK(json_object_size(repository) > 5);
    size_t uses = 0;
    visit(root, repository, &uses);
    CHECK(uses >= json_object_size(repository));
    json_decref(root);
}

static void test_package(void) {
    json_t *root = load(EDITORS "vscode/package.json"),
           *configuration = load(EDITORS "vscode/language-configuration.json");
    const char *language = NULL, *grammar = NULL, *more = NULL;
    int failed = json_unpack(root, "{s:{s:[{s:s, s:s}], s:[{s:s}]}}", "contributes", "languages", "id", &language,
                             "configuration", &more, "grammars", "path", &grammar);
    CHECK_INT(0, failed);
    if (!failed) {
        CHECK_TEXT("liaison", li_slice_of(language));
        CHECK(is_readable(EDITORS "vscode/", grammar));
        CHECK(is_readable(EDITORS "vscode/", more));
    }
    json_decref(root);
    json_decref(configuration);
}

static bool holds(li_slice text, const char *word) {
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= text.len; i++)
        if (memcmp(text.ptr + i, word, n) == 0) return true;
    return false;
}

static void test_words(void) {
    static const char *const FILES[] = {EDITORS "vim/syntax/liaison.vim",
                                        EDITORS "vscode/syntaxes/liaison.tmLanguage.json"};
    for (size_t f = 0; f < sizeof FILES / sizeof *FILES; f++) {
        li_source *source = NULL;
        li_error err = {0};
        CHECK_INT(LI_OK, li_source_read(&source, FILES[f], 0, &err));
        if (!source) continue;
        for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
            bool found = holds(li_source_bytes(source), WORDS[i]);
            if (!found) fprintf(stderr, "%s does not know « %s »\n", FILES[f], WORDS[i]);
            CHECK(found);
        }
        li_source_free(source);
    }
    CHECK(is_readable(EDITORS, "vim/ftdetect/liaison.vim"));
}

int main(void) {
    test_grammar();
    test_package();
    test_words();
    return check_done();
}
