/* The words that numbers, amounts and times are made of. The vocabulary is built once, above the frozen
 * symbols, and read by all threads; a sentence is then cut into pieces: a token, or the part of one that
 * counts by itself (vingt-cinq is two pieces, 30km two, 2014-2018 one with two fields). number.c, amount.c
 * and time.c read pieces only.
 *
 *     tokens -> pieces -> numerals -> amounts, times */
#ifndef LI_FRENCH_QUANTITY_H
#define LI_FRENCH_QUANTITY_H

#include "base/arena.h"
#include "extractor/french/token.h"

#include <stdbool.h>

/* What a word may do; several at once (sept: a number and short for septembre). */
enum {
    LI_Q_UNIT = 1u << 0, /* zéro to seize */
    LI_Q_TEN = 1u << 1,  /* dix, vingt ... nonante */
    LI_Q_CENT = 1u << 2,
    LI_Q_MILLE = 1u << 3,
    LI_Q_SCALE = 1u << 4,    /* million, milliard ... and their abbreviations */
    LI_Q_GROUP = 1u << 5,    /* dizaine, centaine, millier */
    LI_Q_FRACTION = 1u << 6, /* demi, tiers, quart */
    LI_Q_ORDINAL = 1u << 7,  /* deuxième */
    LI_Q_DIGITS = 1u << 8,   /* 12, 3,5 */
    LI_Q_FIELDS = 1u << 9,   /* 12/03/2024, 10-15 */
    LI_Q_MONTH = 1u << 10,
    LI_Q_WEEKDAY = 1u << 11,
    LI_Q_TIMEUNIT = 1u << 12,
    LI_Q_SEASON = 1u << 13,
    LI_Q_DAY = 1u << 14, /* hier, demain */
    LI_Q_CURRENCY = 1u << 15,
    LI_Q_NATION = 1u << 16, /* américain: says whose dollar it is */
    LI_Q_MEASURE = 1u << 17,
    LI_Q_HOLIDAY = 1u << 18,
    LI_Q_SHIFT = 1u << 19,   /* prochain, dernier */
    LI_Q_QUARTER = 1u << 20, /* T1, Q2, S1, H2: value is its number */
    LI_Q_CASED = 1u << 21,   /* holds only where the text's letters are as in the unit: M, EUR */
    LI_Q_FEW = 1u << 22,     /* quelques, plusieurs */
    LI_Q_CHANGE = 1u << 23,  /* passer de ... à ...: no range */
    LI_Q_CLOCK = 1u << 24,   /* 15h30 */
    LI_Q_ADJ = 1u << 25,     /* stands between a number and its noun: autres, nouveaux */
    LI_Q_NUMERAL =
        LI_Q_UNIT | LI_Q_TEN | LI_Q_CENT | LI_Q_MILLE | LI_Q_SCALE | LI_Q_GROUP | LI_Q_FRACTION | LI_Q_ORDINAL
};

/* Words of grammar. */
typedef enum li_q_word {
    LI_W_NONE,
    LI_W_DE,
    LI_W_DES,
    LI_W_DU,
    LI_W_ET,
    LI_W_A,
    LI_W_AU,
    LI_W_EN,
    LI_W_LE,
    LI_W_UN,
    LI_W_CE,
    LI_W_MA,
    LI_W_ENTRE,
    LI_W_OU,
    LI_W_PLUS,
    LI_W_MOINS,
    LI_W_PRES,
    LI_W_ENVIRON,
    LI_W_QUELQUE,
    LI_W_JUSQUE,
    LI_W_PAS,
    LI_W_PEINE,
    LI_W_AUTOUR,
    LI_W_ORDRE,
    LI_W_DELA,
    LI_W_DESSUS,
    LI_W_DESSOUS,
    LI_W_MAXIMUM,
    LI_W_MINIMUM,
    LI_W_SUPERIEUR,
    LI_W_INFERIEUR,
    LI_W_BON,
    LI_W_PEU,
    LI_W_POUR,
    LI_W_PAR,
    LI_W_POINT,
    LI_W_FOIS,
    LI_W_SUR,
    LI_W_VIRGULE,
    LI_W_IL,
    LI_W_Y,
    LI_W_AVOIR,
    LI_W_DANS,
    LI_W_DEPUIS,
    LI_W_DES_QUE,
    LI_W_PARTIR,
    LI_W_AVANT,
    LI_W_APRES,
    LI_W_PENDANT,
    LI_W_FIN,
    LI_W_DEBUT,
    LI_W_MILIEU,
    LI_W_MI,
    LI_W_TOUT,
    LI_W_CHAQUE,
    LI_W_TOT,
    LI_W_TARD,
    LI_W_MEME,
    LI_W_RESTE,
    LI_W_ENTIER,
    LI_W_VOICI,
    LI_W_VENIR,
    LI_W_ECOULER,
    LI_W_MATIN,
    LI_W_NEGATIVE,
    LI_W_ICI,
    LI_W_VERS,
    LI_W_AUPARAVANT,
    LI_W_COURANT,
    LI_W_CI,
    LI_W_SHARE,
    LI_W_COUNT
} li_q_word;

/* Times' units, in LI_Q_TIMEUNIT's `time`. */
typedef enum li_time_unit {
    LI_UNIT_SECOND,
    LI_UNIT_MINUTE,
    LI_UNIT_HOUR,
    LI_UNIT_DAY,
    LI_UNIT_NIGHT,
    LI_UNIT_WEEKEND,
    LI_UNIT_WEEK,
    LI_UNIT_MONTH,
    LI_UNIT_QUARTER,
    LI_UNIT_HALF,
    LI_UNIT_YEAR,
    LI_UNIT_DECADE,
    LI_UNIT_CENTURY,
    LI_UNIT_MILLENNIUM,
    LI_UNIT_SEASON
} li_time_unit;

/* A row of the vocabulary: all forms of one word. */
typedef struct li_q_row {
    const char *forms; /* folded, separated by a blank; '_' stands for a blank or apostrophe inside a form */
    uint32_t roles;
    uint8_t word; /* li_q_word */
    int8_t time;  /* month or weekday from 1, li_time_unit, days from today, direction of a shift */
    double number;
    const char *unit; /* ISO 4217 code, or lemma; the country of a nationality; the letters of a LI_Q_CASED word */
} li_q_row;

extern const li_q_row li_q_rows[];
extern const size_t li_q_row_count;

typedef struct li_amount_words li_amount_words;

/* Builds the vocabulary; its words are added to symbols, which must outlive it and must be the layer (or one
 * below it) whose symbols sentences are later made of. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_amount_words_new(li_amount_words **out, li_symbols *symbols, li_error *err);
void li_amount_words_free(li_amount_words *words);

/* The row of a word, or NULL. */
const li_q_row *li_amount_word(const li_amount_words *words, li_sym form);

/* The same for folded text. */
const li_q_row *li_amount_word_text(const li_amount_words *words, li_slice folded);

/* What the lexicon says of a form that may be a counted noun. Words that are usually grammar (mais, plus) are
 * no nouns. */
typedef struct li_noun {
    li_slice lemma;
    bool noun, usual, plural; /* usual: noun is its first reading */
    bool adjective, verb;
} li_noun;
li_noun li_amount_noun(const li_amount_words *words, li_sym form);

typedef struct li_piece {
    uint32_t roles;
    uint8_t word; /* li_q_word */
    int8_t time;
    uint8_t fields; /* LI_Q_FIELDS: how many */
    char separator; /* LI_Q_FIELDS: / - . */
    bool glued;     /* no blank before it */
    bool inner;     /* not the first piece of its token */
    bool whole;     /* 21e, XXIe: never the end of a number that stands before it */
    bool plural;    /* ends in s: cinquièmes */
    bool punct;
    bool capital;   /* the token begins with a capital */
    uint8_t digits; /* LI_Q_DIGITS: how many, where there are only digits */
    double value;   /* of a numeral */
    double field[3];
    uint8_t field_digits[3];
    const char *unit;
    uint32_t token;      /* index in the sentence */
    uint32_t start, end; /* bytes of the article's text */
    li_sym form;
} li_piece;

typedef struct li_pieces {
    const li_amount_words *words;
    const li_symbols *symbols; /* those of the sentence's tokens */
    li_slice text;
    li_piece *items;
    size_t count;
} li_pieces;

/* True if a token of the sentence could be part of an amount or a time; cheap, called before anything is cut.
 */
bool li_pieces_wanted(const li_amount_words *words, const li_tokens *tokens, const li_sentence *sentence);

/* Cuts a sentence into pieces, allocated in arena; symbols is the layer of its tokens. One array serves
 * amounts and times. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_pieces_cut(li_pieces *out, const li_amount_words *words, const li_symbols *symbols,
                                  const li_tokens *tokens, const li_sentence *sentence, li_arena *arena, li_error *err);

/* Is the number at piece `number` with an hour at piece `unit` an hour of the day (à 15h, vers 9 heures)? */
bool li_is_clock(const li_pieces *pieces, size_t number, size_t unit);

/* Reads a number in digits: 1 000, 3,5, 1.000.000, 125.000,50. False if it is none (an address, a version).
 */
bool li_number_digits(li_slice text, double *value);

#endif
