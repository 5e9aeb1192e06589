/* Parts of speech and features, packed: what the lexicon knows of a form and what the tagger chooses. Names are those
 * of Universal Dependencies. */
#ifndef LI_FRENCH_FEATS_H
#define LI_FRENCH_FEATS_H

#include <stdint.h>

typedef enum li_upos {
    LI_X,
    LI_ADJ,
    LI_ADP,
    LI_ADV,
    LI_AUX,
    LI_CCONJ,
    LI_DET,
    LI_INTJ,
    LI_NOUN,
    LI_NUM,
    LI_PRON,
    LI_PROPN,
    LI_PUNCT,
    LI_SCONJ,
    LI_SYM,
    LI_VERB,
    LI_UPOS_COUNT
} li_upos;

const char *li_upos_name(li_upos u); /* "NOUN" */

/* Features: 0 in a field means that it does not apply or that the form fits every value (an epicene adjective). */
enum {
    LI_GENDER = 3u << 0,
    LI_MASC = 1u << 0,
    LI_FEM = 2u << 0,
    LI_NUMBER = 3u << 2,
    LI_SING = 1u << 2,
    LI_PLUR = 2u << 2,
    LI_PERS = 3u << 4,
    LI_P1 = 1u << 4,
    LI_P2 = 2u << 4,
    LI_P3 = 3u << 4,
    LI_FORM = 7u << 6,
    LI_FIN = 1u << 6,
    LI_INF = 2u << 6,
    LI_PART_PAST = 3u << 6,
    LI_PART_PRES = 4u << 6,
    LI_MOOD = 7u << 9,
    LI_IND = 1u << 9,
    LI_SUB = 2u << 9,
    LI_CND = 3u << 9,
    LI_IMP = 4u << 9,
    LI_TENSE = 7u << 12,
    LI_PRES = 1u << 12,
    LI_PAST = 2u << 12,
    LI_IMPERF = 3u << 12,
    LI_FUT = 4u << 12,
    LI_TRANSITIVE = 1u << 15, /* verb that takes an object */
    LI_INTRANSITIVE = 1u << 16,
    LI_PRONOMINAL = 1u << 17, /* verb that is used with se */
    LI_AUX_ETRE = 1u << 18,   /* verb whose past is made with être: a participle after être is no passive */
    LI_GIVEN = 1u << 19,      /* name: given name */
    LI_SURNAME = 1u << 20,    /* name: family name */
    LI_PLACE = 1u << 21,      /* name: place or other proper name */
    LI_CAPITAL = 1u << 22,    /* the reading holds only where the word begins with a capital */
    LI_ACRONYM = 1u << 23,    /* the reading holds only in capitals: ONU */
    LI_NEVER_CAPITAL = 1u << 24
};

#endif
