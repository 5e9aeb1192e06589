/* Rules: relations, each with patterns written as French sentences, compiled to small trees of words and slots by the
 * same analysis that articles pass through, and indexed by the lemma of their top word.
 *
 *     .rules files -> rules -> match
 *
 * Read files with li_rules_read, then call li_rules_finish once; from then on the set is read-only and shared by
 * threads. The set owns everything in it. */
#ifndef LI_RULE_RULES_H
#define LI_RULE_RULES_H

#include "base/diagnostic.h"
#include "extractor/french/clause.h"
#include "extractor/french/kept.h"
#include "extractor/french/model.h"
#include "extractor/rule/spelling.h"
#include "extractor/triple.h"

typedef enum li_slot { LI_SLOT_NONE, LI_SLOT_X, LI_SLOT_Y, LI_SLOT_Z, LI_SLOT_N, LI_SLOT_S, LI_SLOT_T } li_slot;

typedef struct li_relation {
    li_slice name, plover;
    li_category category;
    bool symmetric, described; /* described: its properties are said */
    size_t patterns, examples; /* how many it has */
    const li_source *source;
    size_t at, end; /* its line in source */
} li_relation;

/* One word or slot of a pattern and what hangs on it. */
typedef struct li_pattern_node {
    uint8_t role;        /* li_role under its parent; of no meaning for the top */
    uint8_t slot;        /* li_slot */
    uint8_t number;      /* of the slot: S2 is 2, plain S is 0 */
    uint8_t types;       /* bits 1u << li_actor_type allowed in X, Y, Z; 0: any */
    bool exact;          /* words are forms, not lemmas */
    bool denied;         /* « dit que Y ne veut pas … »: a verb below the top that is denied */
    bool pronoun;        /* « dit qu'il … »: its subject is a pronoun */
    const li_sym *preps; /* any of these; prep_count 0: none */
    size_t prep_count;
    const li_sym *words; /* any of these; word_count 0 for a slot */
    size_t word_count;
    const struct li_pattern_node *children;
    size_t child_count;
} li_pattern_node;

/* What is added here is to be kept too: kept_rules.c. */
typedef struct li_pattern {
    uint32_t relation;
    uint32_t rule; /* patterns of one line share it; rules count from 0 in the order of the files */
    li_pattern_node top;
    bool verb, reflexive, negated, passive;
    bool has_x, has_y; /* named; else taken from the clause */
    bool actors;       /* binds actors (X, Y, Z): needs none if only S, N, T */
    bool money, time;  /* its N is a sum of money; its T, which has no preposition, any time that the clause has */
    uint8_t bound;     /* literal words: more is more specific */
    bool no_passive, no_adjective, no_reciprocal, no_possessive, no_infinitive;
    bool beside;                            /* holds beside another relation that the same word tells */
    bool unless_topic;                      /* nor may the article be of the words of unless */
    int8_t status;                          /* li_status that the rule fixes, -1: what the clause says */
    const li_pattern_node *const *literals; /* its nodes with words, but the top */
    size_t literal_count;
    const li_sym *unless; /* words of which none may stand in the sentence */
    size_t unless_count;
} li_pattern;

typedef struct li_rule {
    uint32_t relation;
    li_slice label; /* "economie.rules:12" */
    const li_source *source;
    size_t at, end;
    uint64_t line;
    size_t patterns; /* compiled from it */
} li_rule;

typedef struct li_expectation {
    li_slice source, target; /* names; empty: any */
    li_status status;
    bool any_status;
} li_expectation;

typedef struct li_example {
    uint32_t relation;
    bool positive;
    li_slice text;
    const li_expectation *expected;
    size_t expected_count;
    const li_source *source;
    size_t at, end;
} li_example;

typedef struct li_rules li_rules;

/* symbols: the shared layer; words, model: what analyses patterns; spelling: what finds words like unknown ones for the
 * hints of messages, NULL for none. All must outlive the set. */
LI_MUST_USE li_code li_rules_new(li_rules **out, li_symbols *symbols, const li_model *model,
                                 const li_clause_words *words, li_spelling *spelling, li_error *err);
void li_rules_free(li_rules *rules);

/* Takes the patterns of lines that kept has from there; it must outlive the set. */
void li_rules_use(li_rules *rules, const li_kept *kept);

/* Puts the patterns of lines that are analysed into keeper, but for those of which something is reported: they are
 * reported at every start. */
void li_rules_keep(li_rules *rules, li_keeper *keeper);

/* Reads one file; mistakes go to diagnostics, good lines are kept. Fails with LI_E_MEMORY; with LI_E_FORMAT if the kept
 * patterns are damaged. */
LI_MUST_USE li_code li_rules_read(li_rules *rules, const li_source *source, li_diagnostics *diagnostics, li_error *err);

/* Builds the index; reports relations without examples or patterns. */
LI_MUST_USE li_code li_rules_finish(li_rules *rules, li_diagnostics *diagnostics, li_error *err);

/* How many rules have their patterns from there. */
size_t li_rules_kept(const li_rules *rules);

const li_relation *li_rules_relations(const li_rules *rules, size_t *count);
const li_rule *li_rules_all(const li_rules *rules, size_t *count);
const li_example *li_rules_examples(const li_rules *rules, size_t *count);
const li_pattern *li_rules_patterns(const li_rules *rules, size_t *count);

/* Patterns whose top word is this lemma or form: indexes into li_rules_patterns; *count of them. */
const uint32_t *li_rules_of(const li_rules *rules, li_sym word, size_t *count);

/* Does any pattern bind no actors, so that sentences without actors must be looked at too? */
bool li_rules_without_actors(const li_rules *rules);

#endif
