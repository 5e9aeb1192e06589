/* lexicon_build FR.DIC FR.AFF CLOSED.TSV NAMES.TSV OUT: makes the lexicon's file. */
#include "base/file.h"
#include "tools/lexicon/closed.h"
#include "tools/lexicon/expand.h"
#include "tools/lexicon/image.h"
#include "tools/lexicon/names.h"
#include "tools/lexicon/variant.h"

#include <stdio.h>

static li_code build(const char *const paths[5], li_error *err) {
    li_source *dictionary = NULL, *affix = NULL, *closed = NULL, *names = NULL;
    li_buffer file = LI_BUFFER_EMPTY;
    affixes *rules = NULL;
    pool p = {0};
    li_arena *arena = li_arena_new();
    li_code code = arena ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for the lexicon");
    if (!code) code = li_source_read(&dictionary, paths[0], 0, err);
    if (!code) code = li_source_read(&affix, paths[1], 0, err);
    if (!code) code = li_source_read(&closed, paths[2], 0, err);
    if (!code) code = li_source_read(&names, paths[3], 0, err);
    if (!code) code = closed_read(&p, closed, err);
    if (!code) code = affixes_read(&rules, affix, arena, err);
    if (!code) code = expand_dictionary(&p, dictionary, rules, NULL, NULL, err);
    if (!code) code = names_read(&p, names, err);
    if (!code) code = variant_unify(&p, err);
    if (!code) code = image_write(&file, &p, err);
    if (!code) code = li_file_replace(paths[4], li_buffer_slice(&file), err);
    if (!code) printf("%zu words, %zu readings, %zu bytes\n", p.word_count, p.reading_count, file.len);
    li_buffer_free(&file);
    pool_free(&p);
    li_source_free(names);
    li_source_free(closed);
    li_source_free(affix);
    li_source_free(dictionary);
    li_arena_free(arena);
    return code;
}

int main(int argc, char **argv) {
    if (argc != 6) {
        fprintf(stderr, "usage: lexicon_build FR.DIC FR.AFF CLOSED.TSV NAMES.TSV OUT\n");
        return 2;
    }
    li_error err = {0};
    if (!build((const char *const *)argv + 1, &err)) return 0;
    fprintf(stderr, "lexicon_build: %s:%llu: %s\n", err.file[0] ? err.file : "-", (unsigned long long)err.line,
            err.text);
    return 1;
}
