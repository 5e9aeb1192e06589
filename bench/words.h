/* The words that bench/corpus writes with: the lexicon's, by class and agreement, each class in an order of frequency
 * of its own; names nobody knows, made of syllables; the actors and the trigger words of rule files. Deterministic.
 *
 *     lexicon, rules -> words -> sentences */
#ifndef LI_BENCH_WORDS_H
#define LI_BENCH_WORDS_H

#include "base/arena.h"
#include "base/slice.h"
#include "extractor/french/lexicon.h"

#include <stdint.h>

typedef enum words_class {
    NOUN_MS,
    NOUN_FS,
    NOUN_MP,
    NOUN_FP, /* + LI_GENDER, LI_NUMBER: index is 2 * plural + feminine */
    ADJ_MS,
    ADJ_FS,
    ADJ_MP,
    ADJ_FP,
    VERB_S,
    VERB_P, /* third persons of the indicative */
    PARTICIPLE,
    INFINITIVE,
    ADVERB,
    GIVEN,
    SURNAME,
    ACTOR,   /* with its article: "la Russie" */
    TRIGGER, /* "s'entretient avec" */
    CLASS_COUNT
} words_class;

typedef struct words_list {
    li_slice *items;
    uint8_t *used;
    size_t count, room;
} words_list;

typedef struct words {
    li_arena *arena;
    words_list lists[CLASS_COUNT];
    uint64_t state; /* of the random numbers */
    uint64_t types; /* different words used so far */
} words;

/* seed is not 0. rules: a folder of .rules and .actors. */
LI_MUST_USE li_code words_open(words *w, const li_lexicon *lexicon, const char *rules, uint64_t seed, li_error *err);
void words_close(words *w);

uint64_t words_random(words *w);
bool words_chance(words *w, double probability);
size_t words_below(words *w, size_t n);

/* One of a class by Zipf's law. */
li_slice words_pick(words *w, words_class class);

#endif
