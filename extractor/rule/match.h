/* Match: patterns against the clauses of a sentence. A pattern's top word is found through the index; its words and
 * slots are then compared with the clause's arguments, whatever the voice, order or coordination they came in.
 *
 *     clauses x rules -> bindings -> triple
 *
 * A binding says which words of the sentence a pattern's slots took; whom they denote is asked of groups in
 * extractor/triple_make.c. */
#ifndef LI_RULE_MATCH_H
#define LI_RULE_MATCH_H

#include "extractor/actor/group.h"
#include "extractor/rule/rules.h"

enum { LI_MAX_FILLERS = 12 };

/* The words that one slot took: several where they are coordinated. */
typedef struct li_fillers {
    int32_t tokens[LI_MAX_FILLERS];
    uint8_t via[LI_MAX_FILLERS]; /* li_via */
    uint8_t count;
    uint8_t types; /* bits 1u << li_actor_type; 0: any */
} li_fillers;

typedef struct li_binding {
    const li_pattern *pattern;
    int32_t head; /* the top word */
    li_fillers x, y, z;
    li_fillers topics;   /* S slots that are no source or target */
    int32_t amount;      /* the word of an N slot, -1 */
    int32_t time;        /* of a T slot, -1 */
    bool reciprocal;     /* y is x: X et Y se rencontrent */
    int32_t first, last; /* words bound, the slots' heads too */
} li_binding;

/* Why a pattern did not match: the first element that failed, on which word, in the attempt that got furthest. Filled
 * only where asked for. */
typedef struct li_miss {
    const li_pattern_node *node; /* NULL: the clause as a whole (voice, se) */
    int32_t token;               /* the word under which it was looked for */
    const char *reason;          /* NULL: there was no memory */
    uint16_t got;                /* elements found before it */
} li_miss;

/* Does the pattern, of a symmetric relation or not, match at word head? groups is asked which adjectives are actors.
 * miss may be NULL. */
bool li_match(li_binding *binding, const li_pattern *pattern, bool symmetric, const li_groups *groups, int32_t head,
              li_miss *miss);

/* « jeudi à Rome », « À Rome, »: is the word a capital beside a day, or set apart, where something is done rather than
 * to whom, if whom the word `other` behind it, in no row with it, may tell? */
bool li_is_where(const li_groups *groups, int32_t token, int32_t other);

/* Has it a clause with « que »? */
bool li_says_that(const li_pattern *pattern, const li_syntax *syntax);

/* Is it a noun pattern with a person beside it, « X, un chef de Y »? */
bool li_is_title(const li_pattern *pattern);

#endif
