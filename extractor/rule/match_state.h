/* A match being made: what match.c, which walks down a pattern, and match_slot.c share. Private to this folder. */
#ifndef LI_RULE_MATCH_STATE_H
#define LI_RULE_MATCH_STATE_H

#include "extractor/rule/match.h"

typedef struct li_matcher {
    li_binding *b;
    const li_pattern *p;
    const li_groups *g;
    li_syntax *sx;
    li_miss *miss;
    bool symmetric;
    uint16_t got;         /* elements of the pattern that were found */
    int32_t literals[16]; /* words of the sentence that are words of the pattern: no slot takes them */
    size_t literal_count;
    bool inside; /* below another noun of a title: « président de S de Y » */
} li_matcher;

static inline bool li_is_actor_slot(uint8_t slot) {
    return slot == LI_SLOT_X || slot == LI_SLOT_Y || slot == LI_SLOT_Z;
}

static inline void li_match_cover(li_matcher *m, int32_t token) {
    if (token < m->b->first) m->b->first = token;
    if (token > m->b->last) m->b->last = token;
}

/* Has the argument the role and preposition of the node; is the word one of the node's? */
bool li_role_fits(const li_matcher *m, const li_pattern_node *node, const li_arg *arg);
bool li_word_fits(const li_pattern_node *node, const li_token *token);

/* A noun phrase, or where actors are bound besides it an infinitive: appelle Y à négocier. */
bool li_is_phrase(const li_matcher *m, int32_t token);

/* match_blow.c: does the argument not fill the slot of the clause's word because it is struck itself, is where another
 * is struck, or says of what people those are who fight for somebody? */
bool li_is_anothers(const li_matcher *m, const li_clause *clause, const li_arg *arg);
bool li_is_struck(const li_matcher *m, const li_pattern_node *node, const li_clause *clause, const li_arg *arg);
bool li_is_ground(const li_matcher *m, const li_pattern_node *node, const li_clause *clause, const li_arg *arg);
bool li_is_bloodless(const li_matcher *m, int32_t head); /* of the whole match */
bool li_is_followed(const li_matcher *m, const li_pattern_node *node, const li_clause *clause, const li_arg *arg);
bool li_is_apart(const li_matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a);

/* match_place.c: does the preposition of the argument stand for one of the node's; is the argument a capital beside a
 * day, or set apart, and another argument whom the node speaks of: « a promis jeudi à Rome des chars à Y »? */
bool li_prep_fits(const li_matcher *m, const li_pattern_node *node, const li_arg *arg);
bool li_is_outdone(const li_matcher *m, const li_pattern_node *node, const li_clause *clause, const li_arg *arg);

/* What a slot takes; NULL for N and T. */
li_fillers *li_slot_fillers(li_matcher *m, const li_pattern_node *node);
void li_put_filler(li_matcher *m, li_fillers *fillers, int32_t token, uint8_t via, uint8_t types);

/* Are there actors among what a slot took? Of a noun's own adjectives and complements candidate.c asks more. */
bool li_has_actor(const li_matcher *m, const li_pattern_node *node, const li_fillers *fillers);

/* The ways to fill a slot of a clause, each from other places; false where nothing fits: the clause's own arguments;
 * « du gaz », an object behind « de »; whose the whole is of which token, the clause's word, is a part; both sides of
 * « relation entre X et Y »; subject and complements, of a pattern that does not name X or Y. */
bool li_fill_slot(li_matcher *m, const li_pattern_node *node, const li_clause *clause);
bool li_fill_partitive(li_matcher *m, const li_pattern_node *node, const li_clause *clause);
bool li_fill_whole(li_matcher *m, const li_pattern_node *node, int32_t token);
bool li_fill_pair_name(li_matcher *m, const li_pattern_node *node, const li_clause *cl);
bool li_fill_pair(li_matcher *m, const li_pattern_node *node, const li_clause *clause);
/* « ses alliés européens »: the noun begins a name itself, and so is the other side of whoever has it. */
bool li_is_named_side(const li_matcher *m, int32_t noun);
bool li_fill_implicit(li_matcher *m, const li_clause *clause);

/* « le retrait de X de Y » where the tree hung Y on X. */
bool li_fill_beyond(li_matcher *m, const li_pattern_node *node, const li_clause *clause);

/* « un ressortissant de Y » finds « un Canadien », « trois Canadiens »: a word and its slot in one. */
bool li_fill_national(li_matcher *m, const li_pattern_node *node, int32_t token);

#endif
