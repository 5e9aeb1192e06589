/* Morphology as Grammalecte's dictionary writes it (po:nom is:fem po:v1_it_q_zz po:ipre po:3sg ...), turned
 * into readings: part of speech and features in the terms of extractor/french/feats.h. */
#ifndef LI_LEXICON_MORPH_H
#define LI_LEXICON_MORPH_H

#include "base/slice.h"
#include "extractor/french/feats.h"

#include <stdbool.h>
#include <stdint.h>

/* The fields of an entry, of an affix, or of both together. */
typedef struct morph_tags {
    uint64_t set;        /* bits, known to morph.c alone */
    uint32_t verb_feats; /* LI_TRANSITIVE ...; of a verb's code */
} morph_tags;

/* What a form's lemma is. */
typedef enum morph_lemma {
    MORPH_ENTRY,      /* the dictionary's entry */
    MORPH_PARTICIPLE, /* the masculine singular of the participle that is used as an adjective or noun */
    MORPH_FEMININE    /* the feminine singular of a noun that has both genders */
} morph_lemma;

typedef struct morph_reading {
    uint32_t feats;
    uint8_t upos, rank;
    uint8_t lemma; /* morph_lemma */
} morph_reading;

enum { MORPH_MOST = 96 };

/* Adds one field ("po:nom"). Fields that say nothing of use are ignored. */
void morph_add_field(morph_tags *tags, li_slice field);

/* To be called when all fields of an entry are added, before any affix's: notes what holds for the entry as a
 * whole. */
void morph_finish_entry(morph_tags *tags, li_slice lemma);

morph_tags morph_join(morph_tags a, morph_tags b);

/* Whether the entry is a grammatical word ("po:mg"), which our own list treats. */
bool morph_is_grammatical(morph_tags tags);

/* Whether the entry stands in the plural only. */
bool morph_is_plural(morph_tags tags);

/* Whether the form is the masculine singular of a past participle. */
bool morph_is_participle_lemma(morph_tags tags);

/* Whether the form is the feminine singular of a noun or adjective that has both genders. */
bool morph_is_feminine_lemma(morph_tags tags);

/* All readings of a form of the given spelling (its capitals matter). Writes at most MORPH_MOST; returns how
 * many. */
size_t morph_readings(morph_tags tags, li_slice spelling, morph_reading out[MORPH_MOST]);

#endif
