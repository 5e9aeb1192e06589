/* What the rules miss, collected from articles and written with blocks ready to paste. Private to this folder.
 *
 *     analysed sentences -> suggest: entries by key -> suggest_write: the weightiest, each tried as a rule
 */
#ifndef LI_EXTRACTOR_SUGGEST_H
#define LI_EXTRACTOR_SUGGEST_H

#include "extractor/engine.h"

typedef enum li_suggest_kind {
    LI_SUGGEST_VERB,    /* X bombarde Y */
    LI_SUGGEST_SUPPORT, /* X mène une campagne contre Y */
    LI_SUGGEST_NOUN,    /* campagne de X contre Y, campagne entre X et Y */
    LI_SUGGEST_NAME,    /* a name that no file knows */
    LI_SUGGEST_UNLINKED /* an actor that no triple has */
} li_suggest_kind;

enum { LI_SAMPLES = 6, LI_SAMPLES_SHOWN = 3, LI_SUGGEST_WORDS = 4 };

typedef struct li_sample {
    li_slice doc, text, source, target; /* source, target: canonical names; empty for names and unlinked actors */
} li_sample;

typedef struct li_suggestion {
    li_slice key; /* what distinguishes it: also the order of equally frequent ones */
    uint8_t kind; /* li_suggest_kind */
    uint8_t type; /* li_actor_type of a name or actor */
    bool reflexive, object, discovered, linked;
    li_slice lemma, prep, noun; /* of words; lemma: the name of a name or actor */
    size_t count;               /* sentences */
    uint8_t weight;             /* of words: what a sentence counts in their order */
    uint64_t last;              /* the sentence that was counted last */
    li_sample samples[LI_SAMPLES];
    size_t sample_count;
    uint32_t words[LI_SUGGEST_WORDS]; /* of an actor: suggestions of words that it stands with */
    size_t word_count;
} li_suggestion;

struct li_suggester {
    li_extractor *x;
    li_arena *arena;
    li_suggestion *items;
    size_t count, room;
    uint32_t *slots; /* open addressing: 1 + index of an item; 0: free */
    size_t slot_count;
    bool *used; /* by symbol: a word of some pattern */
    size_t used_count;
    uint64_t sentences;
};

/* The item of a key, made if it is new; NULL if there is no memory. */
li_suggestion *li_suggester_item(li_suggester *s, li_suggest_kind kind, li_slice key);

#endif
