/* Writes a rule file of N patterns, each a verb of its own or one with another preposition, to measure what many rules
 * cost. The same arguments always give the same bytes.
 *
 *     patterns LEXICON RULES N > many.rules */
#include "base/number.h"
#include "bench/words.h"

#include <stdio.h>

static const char *const prepositions[] = {"", " avec", " contre", " pour", " sur", " dans", " à", " de"};

static bool write_patterns(const words *w, uint64_t count) {
    const words_list *verbs = &w->lists[VERB_S];
    uint64_t written = 0, relation = 0;
    for (size_t p = 0; p < sizeof prepositions / sizeof *prepositions; p++) {
        for (size_t i = 0; i < verbs->count && written < count; i++, written++) {
            if (written % 25 == 0) printf("relation mesure%04llu: other\n", (unsigned long long)++relation);
            printf("    X %.*s%s Y\n", LI_SLICE_ARG(verbs->items[i]), prepositions[p]);
        }
    }
    if (written < count) fputs("patterns: the lexicon has too few verbs\n", stderr);
    return fflush(stdout) == 0 && written == count;
}

int main(int argc, char **argv) {
    uint64_t count = 0;
    if (argc != 4 || !li_number_unsigned(li_slice_of(argv[3]), &count)) {
        fputs("usage: patterns LEXICON RULES N > many.rules\n", stderr);
        return 2;
    }
    li_error err = {0};
    li_lexicon *lexicon = NULL;
    words w = {0};
    li_code code = li_lexicon_open(&lexicon, argv[1], &err);
    if (code == LI_OK) code = words_open(&w, lexicon, argv[2], 1, &err);
    if (code != LI_OK) fprintf(stderr, "patterns: %s: %s\n", err.file, err.text);
    bool done = code == LI_OK && write_patterns(&w, count);
    words_close(&w);
    li_lexicon_free(lexicon);
    return done ? 0 : 1;
}
