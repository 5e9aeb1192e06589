/* The inside of the rule set, for the files of this folder that fill it. */
#ifndef LI_RULE_STORE_H
#define LI_RULE_STORE_H

#include "base/bits.h"
#include "base/buffer.h"
#include "base/lines.h"
#include "base/nearest.h"
#include "extractor/rule/needs.h"
#include "extractor/rule/rules.h"

typedef struct li_word_list {
    li_slice name;
    li_slice *items;
    size_t count, room;
    bool used;
    const li_source *source;
    size_t at, end;
} li_word_list;

/* A line of another file that a file leaves out of a relation; "all": every line of it. */
typedef struct li_without {
    uint32_t relation;
    li_slice line;
    bool used;
    const li_source *source;
    size_t at, end;
} li_without;

struct li_rules {
    li_symbols *symbols;
    const li_model *model;
    const li_clause_words *words;
    li_arena *arena;   /* as long as the set */
    li_arena *scratch; /* of one pattern */
    li_relation *relations;
    size_t relation_count, relation_room;
    li_rule *rules;
    size_t rule_count, rule_room;
    li_pattern *patterns;
    size_t pattern_count, pattern_room;
    li_example *examples;
    size_t example_count, example_room;
    li_word_list *lists;
    size_t list_count, list_room;
    li_without *without;
    size_t without_count, without_room;
    li_source **sources; /* copies of what was read */
    size_t source_count, source_room;
    /* index, once finished: patterns by top word */
    li_bits tops;     /* symbols that are a pattern's top word, numbered */
    uint32_t *starts; /* by number: where its patterns begin in order; the next one's begin where they end */
    uint32_t *order;
    size_t order_count;
    bool without_actors;
    li_needs needs;        /* once finished */
    li_spelling *spelling; /* may be NULL */
    const li_kept *kept;   /* may be NULL, as the next */
    li_keeper *keeper;
    size_t kept_rules; /* whose patterns are from kept */
    li_buffer key;     /* of the line at hand, in kept and keeper */
    size_t searches;   /* for words like those that nobody knows */
};

/* A line being read: where it stands, for messages. */
typedef struct li_rule_line {
    const li_source *source;
    size_t at, end; /* bytes of source, without blanks around */
    li_diagnostics *diagnostics;
} li_rule_line;

/* The parts of the language; each reports its own mistakes. LI_E_MEMORY is their only failure. */
LI_MUST_USE li_code li_rules_add_pattern(li_rules *rules, const li_rule_line *line, uint32_t relation, li_error *err);
LI_MUST_USE li_code li_rules_add_example(li_rules *rules, const li_rule_line *line, uint32_t relation, li_error *err);
LI_MUST_USE li_code li_rules_add_list(li_rules *rules, const li_rule_line *line, li_error *err);
LI_MUST_USE li_code li_rules_add_without(li_rules *rules, const li_rule_line *line, uint32_t relation, li_error *err);

/* The list of a name; NULL if there is none. */
li_word_list *li_rules_list(const li_rules *rules, li_slice name);

/* Removes what « without » lines name; reports those that name nothing. */
LI_MUST_USE li_code li_rules_leave_out(li_rules *rules, li_diagnostics *diagnostics, li_error *err);

/* Does a « without all » leave the relation out on purpose? */
bool li_rules_emptied(const li_rules *rules, uint32_t relation);

/* One pattern with alternatives of several words and optional parts spelt out: words in a row. */
typedef struct li_element {
    uint8_t slot, number, types;
    bool exact;
    li_slice *words; /* alternatives of one word each; empty for a slot */
    size_t word_count;
    size_t at, end; /* bytes of source */
} li_element;

typedef struct li_expansion {
    li_element *elements;
    size_t count;
} li_expansion;

enum { LI_MAX_EXPANSIONS = 128, LI_MAX_ELEMENTS = 40 };

typedef struct li_pattern_text {
    li_expansion *expansions;
    size_t count;
    li_pattern options; /* only the no_… flags, unless and status are read */
    bool valid;         /* false: a mistake was reported */
} li_pattern_text;

/* Reads a pattern line into its expansions, in rules->scratch. */
LI_MUST_USE li_code li_pattern_expand(li_pattern_text *out, li_rules *rules, const li_rule_line *line, li_error *err);

/* Analyses one expansion; *made is false if a mistake was reported. */
LI_MUST_USE li_code li_pattern_compile(li_pattern *out, bool *made, li_rules *rules, const li_rule_line *line,
                                       const li_expansion *expansion, li_error *err);

/* Fills in what follows from the tree of a pattern: slots, literals, bound. */
LI_MUST_USE li_code li_pattern_sum(li_pattern *pattern, li_rules *rules, li_error *err);

/* Appends a pattern to the set, as one of the last rule. */
LI_MUST_USE li_code li_rules_push_pattern(li_rules *rules, li_pattern pattern, li_error *err);

/* Gives the last rule the patterns of its line, if it is kept: *found; puts those that it has into the keeper. */
LI_MUST_USE li_code li_rules_take_line(li_rules *rules, const li_rule_line *line, bool *found, li_error *err);
LI_MUST_USE li_code li_rules_put_line(li_rules *rules, const li_rule_line *line, li_error *err);

/* Settles how the words of an analysed pattern hang together; slots: which of the tokens are. top becomes the root. */
void li_pattern_mend(const li_rules *rules, li_token *tokens, int32_t count, const bool *slots, int32_t top);

/* An error about part, a slice of the line's source. near and otherwise (may be NULL) make the hint. */
void li_rules_complain_near(const li_rule_line *line, li_slice part, const li_nearest_words *near,
                            const char *otherwise, const char *text);

/* Warns of the words of text, a slice of the line's source, that no lexicon knows. */
LI_MUST_USE li_code li_rules_check_words(li_rules *rules, const li_rule_line *line, li_slice text, li_error *err);

/* Does a pattern have the slots that it needs? If not, that is reported. */
bool li_rules_check_slots(const li_rule_line *line, const li_pattern *pattern);

/* Warns of rules that say what an earlier one says. */
LI_MUST_USE li_code li_rules_warn_hidden(const li_rules *rules, li_diagnostics *diagnostics, li_error *err);

#endif
