/* lexicon_bench LEXICON: time to open it, and look-ups a second: of all words in random order, of words as
 * often as text has them (by Zipf's law), of unknown words, and of accentless ones. */
#include "extractor/french/lexicon.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { LOOKUPS = 4000000, OPENS = 200, TEXT_WORDS = 50000 };

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* A word's rank in a text by Zipf's law: each doubling of the rank is as likely as the one before. */
static uint32_t zipf(uint64_t *state) {
    uint32_t bits = (uint32_t)(next_random(state) % 16);
    return (uint32_t)(next_random(state) & ((UINT64_C(1) << bits) - 1)) | 1u << bits;
}

typedef uint32_t look_up(const li_lexicon *lexicon, li_slice word);

static uint32_t with_readings(const li_lexicon *lexicon, li_slice word) {
    size_t count = 0;
    uint32_t id = li_lexicon_find(lexicon, word);
    const li_reading *readings = li_lexicon_readings(lexicon, id, &count);
    return count ? id + readings[0].feats : id;
}

static void report(const char *what, const li_lexicon *lexicon, const li_slice *words, look_up *f) {
    double start = now();
    uint32_t sum = 0;
    for (size_t i = 0; i < LOOKUPS; i++) sum += f(lexicon, words[i]);
    double seconds = now() - start;
    printf("%-32s %6.1f million/s  (sum %08x)\n", what, LOOKUPS / seconds * 1e-6, sum);
}

static int run(const li_lexicon *lexicon, li_slice *words, uint32_t *frequent, char *unknown) {
    uint64_t state = 88172645463325252u;
    uint32_t size = li_lexicon_size(lexicon);
    for (size_t i = 0; i < LOOKUPS; i++) {
        words[i] = li_lexicon_text(lexicon, (uint32_t)(next_random(&state) % size));
    }
    report("any word", lexicon, words, li_lexicon_find);
    for (size_t i = 0; i < TEXT_WORDS * 2; i++) frequent[i] = (uint32_t)(next_random(&state) % size);
    for (size_t i = 0; i < LOOKUPS; i++) words[i] = li_lexicon_text(lexicon, frequent[zipf(&state)]);
    report("words as in text", lexicon, words, li_lexicon_find);
    report("words as in text, with readings", lexicon, words, with_readings);
    report("words as in text, accentless", lexicon, words, li_lexicon_find_plain);
    for (size_t i = 0; i < 1000; i++) snprintf(unknown + i * 16, 16, "x%zuyz", i * 7919);
    for (size_t i = 0; i < LOOKUPS; i++) words[i] = li_slice_of(unknown + next_random(&state) % 1000 * 16);
    report("unknown words", lexicon, words, li_lexicon_find);
    return 0;
}

int main(int argc, char **argv) {
    li_error err = {0};
    li_lexicon *lexicon = NULL;
    if (argc != 2) {
        fprintf(stderr, "usage: lexicon_bench LEXICON\n");
        return 2;
    }
    double start = now();
    for (int i = 0; i < OPENS; i++) {
        li_lexicon_free(lexicon);
        lexicon = NULL;
        if (li_lexicon_open(&lexicon, argv[1], &err)) {
            fprintf(stderr, "lexicon_bench: %s: %s\n", err.file, err.text);
            return 1;
        }
    }
    printf("%-32s %6.1f microseconds, %u words\n", "open", (now() - start) / OPENS * 1e6, li_lexicon_size(lexicon));
    li_slice *words = malloc(LOOKUPS * sizeof *words);
    uint32_t *frequent = malloc(TEXT_WORDS * 2 * sizeof *frequent);
    char *unknown = malloc(1000 * 16);
    int status = words && frequent && unknown ? run(lexicon, words, frequent, unknown) : 1;
    if (status) fprintf(stderr, "lexicon_bench: no memory\n");
    free(unknown);
    free(frequent);
    free(words);
    li_lexicon_free(lexicon);
    return status;
}
