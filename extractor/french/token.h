/* Tokens and sentences: the text cut into words, with byte spans. Tokenizing is the same for articles, rules and actor
 * files. A token is a word as Universal Dependencies' French treebanks cut them: elided words and inverted clitics
 * stand alone (l' | homme, a | -t-il), hyphenated words are one (États-Unis, sino-russe), contractions are one (du,
 * aux), a number with its blanks and comma is one (1 000, 3,5).
 *
 *     article -> tokens (form, shape) -> tag fills upos, feats, lemma -> tree fills head, dep */
#ifndef LI_FRENCH_TOKEN_H
#define LI_FRENCH_TOKEN_H

#include "base/arena.h"
#include "extractor/french/symbols.h"

#include <stdint.h>

enum {
    LI_SHAPE_CAPITAL = 1u << 0,  /* first letter is a capital */
    LI_SHAPE_CAPITALS = 1u << 1, /* two letters or more, all capitals */
    LI_SHAPE_DIGIT = 1u << 2,    /* begins with a digit */
    LI_SHAPE_NUMBER = 1u << 3,   /* nothing but digits, blanks, comma, point */
    LI_SHAPE_PUNCT = 1u << 4,
    LI_SHAPE_HYPHEN = 1u << 5,  /* has a hyphen inside */
    LI_SHAPE_ELIDED = 1u << 6,  /* ends in an apostrophe */
    LI_SHAPE_CLITIC = 1u << 7,  /* inverted clitic: -t-il, -ce, -là */
    LI_SHAPE_FIRST = 1u << 8,   /* first word of its sentence (quotes and bullets passed over) */
    LI_SHAPE_OPEN = 1u << 9,    /* opening quotation mark or bracket */
    LI_SHAPE_CLOSE = 1u << 10,  /* closing one */
    LI_SHAPE_QUOTED = 1u << 11, /* stands inside quotation marks */
    LI_SHAPE_GLUED = 1u << 12,  /* no blank before it */
    LI_SHAPE_SYMBOL = 1u << 13, /* $ € % and their like */
    LI_SHAPE_NAME = 1u << 14    /* a known name begins here: set before the tags are */
};

typedef struct li_token {
    uint32_t start, end; /* bytes of the article's text */
    li_sym form;         /* folded; for a capital without its accent, the accented word */
    li_sym lemma;        /* filled by tag */
    uint32_t listed;     /* li_symbols_listed of the form */
    uint32_t feats;      /* filled by tag */
    uint16_t shape;      /* LI_SHAPE_ */
    uint8_t upos;        /* filled by tag */
    uint8_t dep;         /* filled by tree: li_dep */
    int32_t head;        /* filled by tree: index in the sentence of the governor, -1 for the root */
} li_token;

static inline bool li_is_verb(const li_token *t) { return t->upos == LI_VERB || t->upos == LI_AUX; }

/* LI_FIN, LI_INF, LI_PART_PAST, LI_PART_PRES; 0 where there is none. */
static inline uint32_t li_verb_form(const li_token *t) { return t->feats & LI_FORM; }

typedef struct li_sentence {
    uint32_t start, end;   /* bytes, from the first token's to the last token's end */
    uint32_t first, count; /* tokens */
    bool heading;          /* a line of its own without a full stop */
} li_sentence;

typedef struct li_tokens {
    li_slice text; /* the article's */
    li_token *tokens;
    size_t count;
    li_sentence *sentences;
    size_t sentence_count;
} li_tokens;

/* Cuts text[from..] into sentences of tokens, allocated in arena; unknown words are added to symbols. text must be
 * valid UTF-8 under 4 GB. Fails with LI_E_MEMORY or LI_E_LIMIT. */
LI_MUST_USE li_code li_tokenize(li_tokens *out, li_slice text, size_t from, li_symbols *symbols, li_arena *arena,
                                li_error *err);

#endif
