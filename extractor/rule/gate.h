/* Gate: which patterns may match in a sentence, told by its words and by who may be meant there, before its tree is
 * built. What it turns away surely does not match; much of what it lets through does not either.
 *
 *     tokens -> look -> tag -> look closely -> tree -> match
 *
 * One gate belongs to one extractor; it speaks of the sentence that it was shown last. */
#ifndef LI_RULE_GATE_H
#define LI_RULE_GATE_H

#include "extractor/actor/presence.h"
#include "extractor/rule/rules.h"

typedef struct li_gate li_gate;

/* rules and actors must be finished; they and words must outlive the gate. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_gate_new(li_gate **out, const li_rules *rules, const li_actors *actors,
                                const li_group_words *words, li_error *err);
void li_gate_free(li_gate *gate);

/* Shows the words of an article, sentence by sentence: what it is of is asked of patterns with {!!NAME}. */
void li_gate_begin(li_gate *gate, const li_token *tokens, const li_sentence *sentences, size_t count);

/* Marks what tokens[0..count) are, whatever their tags: *marks[i], LI_MARK_STANDS among others; they live until the
 * next sentence is marked. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_gate_mark(li_gate *gate, const uint16_t **marks, const li_token *tokens, size_t count,
                                 li_error *err);

/* Of the sentence that was marked: may any reading of a word of it be the top word of a pattern? May a rule match? */
bool li_gate_triggered(const li_gate *gate, const li_token *tokens, size_t count);
bool li_gate_look(li_gate *gate, const li_token *tokens, size_t count);

/* Tells that tokens first to first + count, of end tokens, are a name: no noun of a pattern. */
void li_gate_mark_name(li_gate *gate, uint32_t first, uint32_t count, uint32_t end);

/* May a rule match there, now that the tokens are tagged, and `who` may be meant? */
bool li_gate_look_closely(li_gate *gate, const li_token *tokens, size_t count, const li_presence *who);

/* What the gate saw when it looked closely, in arena; NULL if there is no memory. Showing it again makes the gate speak
 * of that sentence, as long as the arena holds it and no other sentence is looked at. */
typedef struct li_sight li_sight;
LI_MUST_USE li_sight *li_gate_keep(const li_gate *gate, li_arena *arena);
void li_gate_show(li_gate *gate, const li_sight *kept);

/* Of the sentence looked at closely the number of tokens that may be a pattern's top word, and the i-th of them. */
size_t li_gate_tops(const li_gate *gate);
int32_t li_gate_top(const li_gate *gate, size_t i);

/* May this pattern, one of those of li_rules_of, match where its top word is a verb, or not, of the sentence looked at
 * closely? */
bool li_gate_lets(const li_gate *gate, const uint32_t *pattern, bool verb);

/* Lets every pattern through at every one of the count words of the sentence looked at last: what tests compare with.
 */
void li_gate_open(li_gate *gate, size_t count);

#endif
