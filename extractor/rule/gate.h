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

/* rules must be finished, and outlive the gate. Fails with LI_E_MEMORY. */
LI_MUST_USE li_code li_gate_new(li_gate **out, const li_rules *rules, li_error *err);
void li_gate_free(li_gate *gate);

/* May a rule match in tokens[0..count), whose tags are not known? */
bool li_gate_look(li_gate *gate, const li_token *tokens, size_t count);

/* The same of tagged tokens, in which `who` may be meant. */
bool li_gate_look_closely(li_gate *gate, const li_token *tokens, size_t count, const li_presence *who);

/* May this pattern (its number) match where its top word is a verb, or not, of the sentence looked at closely? */
bool li_gate_lets(const li_gate *gate, uint32_t pattern, bool verb);

/* May any reading of a form be the top word of a pattern? */
bool li_gate_triggers(li_gate *gate, li_sym form);

#endif
