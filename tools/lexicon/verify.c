/* lexicon_verify FR.DIC FR.AFF [STEP]: expands the dictionary as lexicon_build does and asks libhunspell
 * about every STEPth form: whether it is a word, and whether the entry that we took it from is among its
 * stems. */
#include "tools/lexicon/expand.h"

#include <hunspell.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct sample {
    Hunhandle *hunspell;
    size_t step, seen, asked, unknown, strange;
    li_buffer form;
} sample;

/* Whether one of the analyses has the stem. */
static bool has_stem(char **analyses, int count, li_slice stem) {
    for (int i = 0; i < count; i++) {
        for (const char *at = strstr(analyses[i], "st:"); at; at = strstr(at + 3, "st:")) {
            size_t length = strcspn(at + 3, " \t\n");
            if (length == stem.len && !memcmp(at + 3, stem.ptr, length)) return true;
        }
    }
    return false;
}

static void ask(void *context, li_slice form, li_slice stem) {
    sample *s = context;
    if (s->seen++ % s->step || memchr(form.ptr, '\'', form.len)) return; /* it gives no stems with apostrophes */
    s->asked++;
    li_buffer_clear(&s->form);
    li_buffer_add(&s->form, form);
    li_buffer_add_byte(&s->form, '\0');
    if (s->form.code) return;
    if (!Hunspell_spell(s->hunspell, s->form.ptr)) {
        s->unknown++;
        fprintf(stderr, "not a word for libhunspell: %s\n", s->form.ptr);
        return;
    }
    char **analyses = NULL;
    int count = Hunspell_analyze(s->hunspell, &analyses, s->form.ptr);
    if (!has_stem(analyses, count, stem)) {
        s->strange++;
        fprintf(stderr, "libhunspell does not know %s as a form of %.*s\n", s->form.ptr, LI_SLICE_ARG(stem));
    }
    Hunspell_free_list(s->hunspell, &analyses, count);
}

static li_code verify(sample *s, const char *dic, const char *aff, li_error *err) {
    li_source *dictionary = NULL, *affix = NULL;
    affixes *rules = NULL;
    pool p = {0};
    li_arena *arena = li_arena_new();
    li_code code = arena ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory");
    if (!code) code = li_source_read(&dictionary, dic, 0, err);
    if (!code) code = li_source_read(&affix, aff, 0, err);
    if (!code) code = affixes_read(&rules, affix, arena, err);
    if (!code) code = expand_dictionary(&p, dictionary, rules, ask, s, err);
    pool_free(&p);
    li_source_free(affix);
    li_source_free(dictionary);
    li_arena_free(arena);
    return code;
}

int main(int argc, char **argv) {
    long step = argc == 4 ? strtol(argv[3], NULL, 10) : 101;
    if (argc < 3 || argc > 4 || step < 1) {
        fprintf(stderr, "usage: lexicon_verify FR.DIC FR.AFF [STEP]\n");
        return 2;
    }
    sample s = {.hunspell = Hunspell_create(argv[2], argv[1]), .step = (size_t)step};
    li_error err = {0};
    if (!s.hunspell || verify(&s, argv[1], argv[2], &err)) {
        fprintf(stderr, "lexicon_verify: %s\n", err.text[0] ? err.text : "libhunspell cannot open the dictionary");
        return 1;
    }
    printf("%zu of %zu forms asked: %zu unknown to libhunspell, %zu of another stem\n", s.asked, s.seen, s.unknown,
           s.strange);
    Hunspell_destroy(s.hunspell);
    li_buffer_free(&s.form);
    return s.unknown || s.strange || !s.asked;
}
