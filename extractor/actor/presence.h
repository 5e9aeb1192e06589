/* Presence: who may be meant by the words of a sentence, told before its tree is built. What it says errs on one side:
 * an actor whom a group of the sentence denotes is always counted, as himself or among those whom a word may stand for.
 *
 *     mentions, tagged tokens -> presence -> gate */
#ifndef LI_ACTOR_PRESENCE_H
#define LI_ACTOR_PRESENCE_H

#include "base/bits.h"
#include "extractor/actor/group.h"

typedef struct li_presence {
    uint16_t named[LI_ACTOR_TYPE_COUNT]; /* how many, by type */
    uint16_t others;                     /* whom other words may stand for: il, le ministre, an office */
    uint16_t owners;                     /* whom possessives may stand for */
    uint16_t owners_told;                /* of them those whose noun may be one of a pattern: son soutien */
    bool owners_act;                     /* these may be more than whose something is: sa volonté de … */
} li_presence;

/* What a word is to presence, by its form or by the lemma of a reading. */
enum {
    LI_MARK_PATTERN = 3,      /* it is a word of a pattern; the gate's own marks */
    LI_MARK_STANDS = 1u << 6, /* it may stand for an actor, or tell that another does: il, le, ministre */
    LI_MARK_GROUP = 1u << 7   /* it stands for the country or body it belongs to: armée */
};
unsigned li_presence_mark(const li_actors *actors, const li_group_words *words, li_sym word);

/* Adds all words that have a mark to a set, whose limit is at least the number that is returned first. */
size_t li_presence_words_end(const li_actors *actors, const li_group_words *words);
void li_presence_words(const li_actors *actors, const li_group_words *words, li_bits *out);

/* Of a tagged sentence; reference: NULL where none is asked. marks: by token, of its form and all its readings; NULL:
 * not known. */
void li_presence_find(li_presence *out, const li_reference *reference, const li_group_words *words, const li_cast *cast,
                      const li_token *tokens, const li_sentence *sentence, const uint16_t *marks);

/* May two be there, one of types x and another of types y (bits 1u << li_actor_type; 0: any)? owned: a possessive alone
 * may tell one of them. */
bool li_presence_of_two(const li_presence *who, unsigned x, unsigned y, bool owned);

#endif
