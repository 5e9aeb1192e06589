/* The inside of an engine and of an extractor, for the files of this folder. */
#ifndef LI_EXTRACTOR_ENGINE_H
#define LI_EXTRACTOR_ENGINE_H

#include "extractor/actor/group.h"
#include "extractor/extract.h"
#include "extractor/french/amount.h"
#include "extractor/french/parts.h"
#include "extractor/french/status.h"
#include "extractor/rule/gate.h"
#include "extractor/rule/match.h"
#include "extractor/rule/rules.h"

enum { LI_MAX_SENTENCE = 400 }; /* tokens; longer ones are lists or tables, and are counted and passed over */

struct li_engine {
    li_lexicon *lexicon;
    li_model *model;
    li_symbols *symbols;
    li_clause_words *clause_words;
    li_status_words *status_words;
    li_group_words *group_words;
    li_amount_words *amount_words;
    li_actors *actors;
    li_spelling *spelling;
    li_kept *kept; /* may be NULL */
    li_rules *rules;
    li_engine_options options;
};

enum { LI_STAGE_TOKEN, LI_STAGE_ACTOR, LI_STAGE_TAG, LI_STAGE_TREE, LI_STAGE_MATCH, LI_STAGE_REST, LI_STAGE_COUNT };

/* What became of a sentence of the article at hand: too long, without anything for the rules, analysed. */
enum { LI_UNREAD, LI_PASSED_OVER, LI_ANALYSED };

/* A triple that a pattern proposes, before competing ones are settled. */
typedef struct li_candidate {
    const li_pattern *pattern;
    li_referent source, target;
    int32_t source_token, target_token; /* heads; for noun phrases, which have no actor */
    int32_t head, first, last, amount, time;
    li_fillers topics;
    uint32_t order;
    bool dropped;
    uint32_t beaten_by; /* where dropped: the candidate that holds in its place */
} li_candidate;

/* What tagging a sentence says besides its tokens; views and tags as li_tag_sentence leaves them. */
typedef struct li_tagged {
    li_tag_view *views;
    uint8_t *tags;
    int32_t *inside; /* later words of names: see li_tree_draft_new */
} li_tagged;

/* A sentence that the gate lets through, whose tree is built together with others'. */
enum { LI_TOGETHER = 8 };
typedef struct li_waiting {
    uint32_t sentence;
    li_parts *parts;
    li_sight *sight;
} li_waiting;

struct li_extractor {
    const li_engine *engine;
    li_symbols *symbols;
    li_arena *arena;   /* as long as the article */
    li_arena *scratch; /* as long as a sentence, or as those whose trees are built together */
    li_arena *past;    /* as long as a sentence that is noted later */
    li_arena *kept;    /* results of examples */
    li_cast *cast;
    li_reference *reference;
    li_tag_memory *tag_memory;
    li_gate *gate; /* shows the sentence at hand, once it is tagged */
    li_extract_counts counts;
    bool measure;
    double started; /* of the stage being measured */
    /* of the article at hand */
    const li_article *article;
    li_tokens tokens;
    li_triple *triples;
    size_t triple_count, triple_room;
    uint8_t *fates;        /* by sentence: LI_UNREAD, ... */
    uint32_t noted, until; /* sentences told to reference; those that it may ask for */
    li_code note_code;     /* what noting them failed in */
    li_error note_error;
    li_waiting waiting[LI_TOGETHER];
    size_t waiting_count;
    /* of the sentence at hand */
    li_syntax syntax;
    li_groups groups;
    li_amounts amounts;
    li_times times;
    bool quantified; /* they were looked for */
    li_candidate *candidates;
    size_t candidate_count, candidate_room;
};

/* Cuts an article and finds its cast. */
LI_MUST_USE li_code li_extractor_begin(li_extractor *x, const li_article *article, li_error *err);

/* Are there words for the rules in sentence number n, and two actors whom it may name or mean? */
LI_MUST_USE li_code li_extractor_wants(li_extractor *x, bool *wants, uint32_t n, li_error *err);

/* Tags sentence number n. Builds the tree of a tagged one, and its analysis. All in arena. Both, into x->syntax and
 * x->groups, with the gate shown the sentence. */
LI_MUST_USE li_code li_extractor_tag(li_extractor *x, uint32_t n, li_tagged *tagged, li_arena *arena, li_error *err);
LI_MUST_USE li_code li_extractor_parse(li_extractor *x, uint32_t n, const li_tagged *tagged, li_syntax *syntax,
                                       li_groups *groups, li_arena *arena, li_error *err);
LI_MUST_USE li_code li_extractor_analyse(li_extractor *x, uint32_t n, li_error *err);

/* The amounts and times of the analysed sentence, into x->amounts and x->times, unless they are there. */
LI_MUST_USE li_code li_extractor_quantities(li_extractor *x, li_error *err);

/* The analysis of sentence number n, which is tagged and whose tree is built, in arena. */
LI_MUST_USE li_code li_extractor_look(li_extractor *x, uint32_t n, li_syntax *syntax, li_groups *groups,
                                      li_arena *arena, li_error *err);

/* Notes the sentences that reference has not been told of, up to x->until; a li_catch_up. */
void li_extractor_note(void *extractor);

/* Matches the analysed sentence against the rules: x->candidates, competing ones settled. Where there are some, the
 * amounts and times are found too. */
LI_MUST_USE li_code li_extractor_match(li_extractor *x, li_error *err);

/* The amount and the time that belong to a candidate; NULL: none. */
const li_found_amount *li_candidate_amount(const li_extractor *x, const li_candidate *c);
const li_found_time *li_candidate_time(const li_extractor *x, const li_candidate *c);

/* The slot of the candidate's pattern whose word is no sum of money or no time, as it must be; LI_SLOT_NONE: none. */
li_slot li_candidate_lacks(const li_extractor *x, const li_candidate *c);

/* Whether what the candidate says has happened, is planned, only possible or denied. */
li_status li_candidate_status(li_extractor *x, const li_candidate *c);

/* Turns the candidates into triples of the article. */
LI_MUST_USE li_code li_extractor_write(li_extractor *x, li_error *err);

/* The words of tokens first to last of the analysed sentence. */
li_slice li_extractor_words(const li_extractor *x, int32_t first, int32_t last);

/* The analysed sentence as the members of a JSON object, without its braces. */
void li_annotate_json(li_extractor *x, li_buffer *out);

/* Its actors, amounts, times and clauses for people, one a line. */
void li_annotate_facts(li_extractor *x, li_buffer *out);

/* The lemma to show: a name is shown as it is written. */
li_slice li_lemma_text(const li_extractor *x, const li_token *token);

/* Appends s, and blanks until it takes width letters; at least one. */
void li_pad(li_buffer *out, li_slice s, size_t width);

/* Ends a measured stage. */
void li_extractor_clock(li_extractor *x, int stage);

#endif
