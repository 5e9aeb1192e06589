/* How much of real French the lexicon knows: words of Universal Dependencies' treebanks beside the checkout,
 * names and numbers aside. Skipped where they are not there. */
#include "base/source.h"
#include "base/utf8.h"
#include "extractor/french/lexicon.h"
#include "tests/unit/check.h"

typedef struct coverage {
    const li_lexicon *lexicon;
    li_buffer form, lemma;
    unsigned words, known, tagged, lemmatised;
} coverage;

static li_slice column(li_slice *rest) {
    const char *tab = memchr(rest->ptr, '\t', rest->len);
    size_t length = tab ? (size_t)(tab - rest->ptr) : rest->len;
    li_slice field = li_slice_sub(*rest, 0, length);
    *rest = li_slice_sub(*rest, length + 1, rest->len);
    return field;
}

static bool is_verb(li_slice tag) { return li_slice_eq(tag, LI_LIT("VERB")) || li_slice_eq(tag, LI_LIT("AUX")); }

static uint32_t look_up(coverage *c, li_slice text) {
    li_buffer_clear(&c->form);
    li_fold(&c->form, text);
    uint32_t word = li_lexicon_find(c->lexicon, li_buffer_slice(&c->form));
    if (word != LI_NO_WORD) return word;
    li_buffer_clear(&c->form);
    li_fold_plain(&c->form, text);
    return li_lexicon_find_plain(c->lexicon, li_buffer_slice(&c->form));
}

static void count_word(coverage *c, li_slice form, li_slice lemma, li_slice tag) {
    static const char *const passed[] = {"PROPN", "X", "SYM", "PUNCT", "NUM"};
    for (size_t i = 0; i < sizeof passed / sizeof *passed; i++) {
        if (li_slice_eq(tag, li_slice_of(passed[i]))) return;
    }
    c->words++;
    uint32_t word = look_up(c, form);
    if (word == LI_NO_WORD) return;
    c->known++;
    li_buffer_clear(&c->lemma);
    li_fold(&c->lemma, lemma);
    size_t count;
    const li_reading *readings = li_lexicon_readings(c->lexicon, word, &count);
    bool tagged = false, lemmatised = false;
    for (size_t i = 0; i < count; i++) {
        li_slice name = li_slice_of(li_upos_name((li_upos)readings[i].upos));
        if (!li_slice_eq(name, tag) && !(is_verb(name) && is_verb(tag))) continue;
        tagged = true;
        lemmatised |= li_slice_eq(li_lexicon_text(c->lexicon, readings[i].lemma), li_buffer_slice(&c->lemma));
    }
    c->tagged += tagged;
    c->lemmatised += lemmatised;
}

static void count_file(coverage *c, const li_source *source) {
    uint64_t last, place;
    li_source_place(source, li_source_bytes(source).len, &last, &place);
    for (uint64_t line = 1; line <= last; line++) {
        li_slice rest = li_source_line(source, line);
        li_slice id = column(&rest), form = column(&rest), lemma = column(&rest), tag = column(&rest);
        if (!id.len || id.ptr[0] == '#' || memchr(id.ptr, '-', id.len) || memchr(id.ptr, '.', id.len)) continue;
        count_word(c, form, lemma, tag);
    }
}

int main(void) {
    static const char *const paths[] = {LI_SOURCE_ROOT "/../shared/data/ud/fr_gsd-ud-dev.conllu",
                                        LI_SOURCE_ROOT "/../shared/data/ud/fr_sequoia-ud-train.conllu"};
    li_lexicon *lexicon = NULL;
    CHECK_INT(LI_OK, li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", NULL));
    if (!lexicon) return check_done();
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        coverage c = {.lexicon = lexicon};
        li_source *source;
        if (li_source_read(&source, paths[i], 0, NULL)) {
            printf("skipped: no treebank at %s\n", paths[i]);
            continue;
        }
        count_file(&c, source);
        printf("%s: %u words, %.4f known, %.4f with their tag, %.4f with tag and lemma\n", paths[i], c.words,
               (double)c.known / c.words, (double)c.tagged / c.words, (double)c.lemmatised / c.words);
        CHECK(c.words > 10000);
        CHECK(c.known >= 0.985 * c.words);
        CHECK(c.lemmatised >= 0.98 * c.words);
        li_source_free(source);
        li_buffer_free(&c.form);
        li_buffer_free(&c.lemma);
    }
    li_lexicon_free(lexicon);
    return check_done();
}
