/* Clauses: for a verb, who does it, to whom, with which complements, in which voice, whether denied; for a noun of
 * action or office, the same from its complements (la visite de X à Y), adjectives (la visite russe) and possessives.
 * Passives, relatives, participles, infinitives, coordination and appositions are resolved here, so that rules need not
 * know them.
 *
 *     tree -> clause -> match
 *
 * Clauses are built on demand, word by word, in the sentence's arena, and remembered until the next sentence. Token
 * numbers are those of the sentence (0 is its first). */
#ifndef LI_FRENCH_CLAUSE_H
#define LI_FRENCH_CLAUSE_H

#include "base/arena.h"
#include "extractor/french/tree.h"

typedef enum li_role {
    LI_SUBJECT,    /* who acts; the agent of a passive */
    LI_OBJECT,     /* on whom; the subject of a passive */
    LI_COMPLEMENT, /* with a preposition */
    LI_GENITIVE,   /* of a noun: de X, an adjective, a possessive */
    LI_IDENTITY,   /* the other of two names for one thing: apposition, attribute */
    LI_MODIFIER,   /* adjective or adverb */
    LI_ROLE_COUNT
} li_role;

const char *li_role_name(li_role role); /* "subject" */

/* How an argument was found. */
typedef enum li_via {
    LI_VIA_DIRECT,
    LI_VIA_COORDINATION,
    LI_VIA_RELATIVE,
    LI_VIA_CONTROL,    /* subject of another verb whose complement this one is: veut rencontrer */
    LI_VIA_PARTICIPLE, /* the noun that a participle stands with: un accord signé par */
    LI_VIA_ADVERBIAL,  /* subject of another verb beside which this one stands: pour soutenir, en visitant */
    LI_VIA_MEASURE,    /* behind a noun that says how much of it: une série de sanctions */
    LI_VIA_NEARBY,     /* attached to a neighbour of the verb, where it may belong to the verb as well */
    LI_VIA_TOLD,       /* who did what was told before: « X a fermé ses ports, une décision dénoncée par Y » */
    LI_VIA_PEOPLE      /* by the word that names them with their country: un Canadien, for « ressortissant de Y » */
} li_via;

typedef struct li_arg {
    int32_t token; /* head word of the noun group (or the adjective, pronoun, possessive itself) */
    li_sym prep;   /* lemma of the preposition, "à" for au; LI_NO_SYM without one */
    uint8_t role, via;
} li_arg;

typedef struct li_clause {
    int32_t head; /* token */
    li_sym lemma;
    const li_arg *args;
    size_t arg_count;
    bool verb; /* else a noun or adjective */
    bool passive;
    bool reflexive; /* se */
    bool negated;   /* ne … pas, jamais, plus, aucun; sans */
    uint32_t feats; /* mood, tense, person, number of the finite verb (its auxiliary's if it has one) */
    int32_t finite; /* token that carries them, -1 if there is none */
} li_clause;

/* The words that clause analysis looks for, resolved once: read-only, shared. */
typedef struct li_clause_words li_clause_words;
LI_MUST_USE li_code li_clause_words_new(li_clause_words **out, li_symbols *symbols, li_error *err);
void li_clause_words_free(li_clause_words *words);

/* One analysed sentence. */
typedef struct li_syntax {
    const li_token *tokens;
    int32_t count;
    li_symbols *symbols;
    const li_clause_words *words;
    li_arena *arena;
    int32_t *first_child, *next_sibling; /* by token; -1 ends. Children in the order of the text */
    li_clause **clauses;                 /* by token; NULL until asked for */
} li_syntax;

/* Prepares a sentence whose tree is built. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_syntax_begin(li_syntax *syntax, const li_token *tokens, int32_t count, li_symbols *symbols,
                                    const li_clause_words *words, li_arena *arena, li_error *err);

/* The clause whose head is token (a verb, noun or adjective); NULL if there is no memory. */
LI_MUST_USE const li_clause *li_clause_at(li_syntax *syntax, int32_t token);

/* The surface subject of a verb (before passives are turned): its own, or the one that it shares; -1 if there is none.
 * *via (may be NULL) says how it was found. */
int32_t li_surface_subject(const li_syntax *syntax, int32_t verb, li_via *via);

/* The first child of token with this label, or -1. */
int32_t li_child(const li_syntax *syntax, int32_t token, li_dep dep);

/* The preposition of a noun: its lemma, with following words where it has several ("face à"); LI_NO_SYM if none. */
li_sym li_preposition(const li_syntax *syntax, int32_t noun);

/* The words of a noun group without clauses that hang on it and without coordinated groups: first and last token. */
void li_group_span(const li_syntax *syntax, int32_t noun, int32_t *first, int32_t *last);

/* May the noun stand for what was just told, by its lemma: « …, une décision que Y condamne »? */
bool li_resumes(const li_syntax *syntax, int32_t noun);

#endif
