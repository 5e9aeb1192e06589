#include "extractor/rule/gate.h"

#include "extractor/french/clause_words.h"
#include "extractor/rule/store.h"

#include <stdlib.h>

/* Marks besides those of presence: a pattern's top word; in a group; se; ne, sans; mutuellement; the top word of a
 * pattern that needs no other word; of a name. */
enum { TRIGGER = 1, NEEDED = 2, SELF = 4, DENIAL = 8, MUTUAL = 16, ALONE = 32, NAMED = 256 };
enum { KNOWN_FORMS = 8192 };

struct li_sight {
    uint64_t *has; /* by group: is a word of it in the sentence? */
    int32_t *tops; /* tokens of the sentence looked at closely */
    size_t top_count;
    li_presence who;
    bool reflexive, negated, mutual, close, open; /* close: who is known */
};

/* In how many sentences of an article a word of a group stands. */
typedef struct topic {
    uint32_t article, times, last; /* last: the last of them, from 1 */
} topic;

struct li_gate {
    const li_rules *rules;
    const li_actors *actors;
    const li_group_words *group_words;
    const li_lexicon *lexicon;
    li_sym a, to, without, refuse; /* a, à, sans, refuser */
    uint32_t
        known[KNOWN_FORMS]; /* forms of the lexicon that were looked up: number + 1, and eight bits of what it is */
    li_bits marked;         /* words that have marks: most have none */
    uint16_t *marks;        /* by token of the sentence at hand */
    int32_t *tops;          /* room for as many */
    size_t room;
    uint64_t *has;    /* room for all groups */
    size_t words;     /* of has */
    li_bits unwanted; /* words of which no article may be */
    topic *topics;    /* by group */
    uint32_t article; /* the one at hand, from 1 */
    size_t sentences; /* of it */
    li_sight at;      /* in tops and has, or one that was kept */
};

static unsigned what_word_is(const li_gate *g, li_sym word) {
    const li_clause_words *words = g->rules->words;
    return li_presence_mark(g->actors, g->group_words, word) | (li_bits_has(&g->rules->tops, word) ? TRIGGER : 0) |
           (li_bits_has(&g->rules->needs.words, word) ? NEEDED : 0) |
           (li_is_word(words, word, LI_WORDS_SE) ? SELF : 0) | (li_is_word(words, word, LI_WORDS_MUTUAL) ? MUTUAL : 0) |
           (li_is_word(words, word, LI_WORDS_NE) || word == g->without || word == g->refuse ? DENIAL : 0);
}

static void add_all(li_bits *out, const li_bits *in) {
    for (size_t i = 0; in->limit && i <= in->limit / 64; i++) out->words[i] |= in->words[i];
}

static li_code list_marked(li_gate *g, li_error *err) {
    const li_word_classes *classes = &g->rules->words->classes;
    const li_bits *tops = &g->rules->tops, *needed = &g->rules->needs.words;
    size_t limit = classes->size, of_presence = li_presence_words_end(g->actors, g->group_words);
    if (tops->limit > limit) limit = tops->limit;
    if (needed->limit > limit) limit = needed->limit;
    if (of_presence > limit) limit = of_presence;
    li_code code = li_bits_reset(&g->marked, limit, err);
    if (code) return code;
    add_all(&g->marked, tops);
    add_all(&g->marked, needed);
    li_word_classes_list(
        classes, UINT64_C(1) << LI_WORDS_SE | UINT64_C(1) << LI_WORDS_NE | UINT64_C(1) << LI_WORDS_MUTUAL, &g->marked);
    li_presence_words(g->actors, g->group_words, &g->marked);
    if (g->without != LI_NO_WORD) li_bits_add(&g->marked, g->without);
    if (g->refuse != LI_NO_WORD) li_bits_add(&g->marked, g->refuse);
    return LI_OK;
}

static li_code list_unwanted(li_gate *g, li_error *err) {
    const li_rules *r = g->rules;
    size_t limit = r->needs.words.limit;
    li_code code = li_bits_reset(&g->unwanted, limit, err);
    for (size_t i = 0; i < r->pattern_count && !code; i++)
        for (size_t k = 0; r->patterns[i].unless_topic && k < r->patterns[i].unless_count; k++)
            if (r->patterns[i].unless[k] < limit) li_bits_add(&g->unwanted, r->patterns[i].unless[k]);
    return code;
}

li_code li_gate_new(li_gate **out, const li_rules *rules, const li_actors *actors, const li_group_words *words,
                    li_error *err) {
    li_gate *g = calloc(1, sizeof *g);
    *out = g;
    if (g) {
        g->words = rules->needs.group_count / 64 + 1;
        g->has = calloc(g->words, sizeof *g->has);
        g->topics = calloc(rules->needs.group_count + 1, sizeof *g->topics);
    }
    if (!g || !g->has || !g->topics) {
        li_gate_free(g);
        *out = NULL;
        return li_fail(err, LI_E_MEMORY, "no memory for the gate of rules");
    }
    g->rules = rules;
    g->actors = actors;
    g->group_words = words;
    g->lexicon = li_symbols_lexicon(rules->symbols);
    g->a = li_lexicon_find(g->lexicon, LI_LIT("a"));
    g->to = rules->words->to;
    g->without = li_lexicon_find(g->lexicon, LI_LIT("sans"));
    g->refuse = li_lexicon_find(g->lexicon, LI_LIT("refuser"));
    li_code code = list_marked(g, err);
    if (!code) code = list_unwanted(g, err);
    if (!code) return LI_OK;
    li_gate_free(g);
    *out = NULL;
    return code;
}

void li_gate_free(li_gate *g) {
    if (g) {
        free(g->has);
        free(g->topics);
        li_bits_free(&g->unwanted);
        free(g->marks);
        free(g->tops);
        li_bits_free(&g->marked);
    }
    free(g);
}

static const li_reading *readings_of(const li_gate *g, li_sym form, size_t *n) {
    *n = 0;
    return form < li_lexicon_size(g->lexicon) ? li_lexicon_readings(g->lexicon, form, n) : NULL;
}

static unsigned marks_of(const li_gate *g, li_sym word) {
    return li_bits_has(&g->marked, word) ? what_word_is(g, word) : 0;
}

/* Is the word the top one of a pattern that its verbs, or nouns, alone may match? */
static bool stands_alone(const li_gate *g, li_sym word, bool verb) {
    size_t count;
    const uint32_t *of = li_rules_of(g->rules, word, &count);
    for (size_t i = 0; i < count; i++) {
        const li_need *n = &g->rules->needs.entries[of + i - g->rules->order];
        if (n->verb == verb && !n->needed && !n->preps && !n->reflexive && !n->negated) return true;
    }
    return false;
}

static unsigned look_up(const li_gate *g, li_sym form) {
    size_t n;
    const li_reading *r = readings_of(g, form, &n);
    unsigned is = marks_of(g, form) | (form == g->a ? marks_of(g, g->to) : 0);
    for (size_t i = 0; i < n; i++) is |= marks_of(g, r[i].lemma);
    if (!(is & TRIGGER)) return is;
    bool alone = stands_alone(g, form, false) || stands_alone(g, form, true);
    for (size_t i = 0; i < n && !alone; i++)
        alone = stands_alone(g, r[i].lemma, r[i].upos == LI_VERB || r[i].upos == LI_AUX);
    return alone ? is | ALONE : is;
}

static bool is_known(const li_gate *g, li_sym form) { return g->known[form % KNOWN_FORMS] >> 8 == form + 1; }

/* Most words of a sentence are nothing to the rules; those seen before are asked for in one place of memory. */
static unsigned what_form_is(li_gate *g, li_sym form) {
    if (form >= li_lexicon_size(g->lexicon)) return look_up(g, form);
    uint32_t *known = &g->known[form % KNOWN_FORMS];
    if (!is_known(g, form)) *known = (form + 1) << 8 | look_up(g, form);
    return *known & 0xFF;
}

/* by: bits 1u << li_need_by. */
static void enter(li_gate *g, li_sym word, unsigned by) {
    size_t n;
    const li_need_word *in = li_needs_of(&g->rules->needs, word, &n);
    for (size_t i = 0; i < n; i++)
        if (by >> in[i].by & 1) g->at.has[in[i].group / 64] |= UINT64_C(1) << (in[i].group % 64);
}

/* Counts the sentence for each group of the word that no word before has counted it for. */
static void count_word(li_gate *g, li_sym word, size_t sentence) {
    size_t n;
    const li_need_word *in = li_needs_of(&g->rules->needs, word, &n);
    for (size_t i = 0; i < n; i++) {
        topic *t = &g->topics[in[i].group];
        if (t->article != g->article) *t = (topic){.article = g->article};
        if (in[i].by != LI_NEED_BY_EITHER || t->last == sentence + 1) continue;
        t->last = (uint32_t)sentence + 1;
        t->times++;
    }
}

void li_gate_begin(li_gate *g, const li_token *tokens, const li_sentence *sentences, size_t count) {
    g->article++;
    g->sentences = count;
    for (size_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < sentences[i].count; k++) {
            li_sym form = tokens[sentences[i].first + k].form;
            if (li_bits_has(&g->unwanted, form)) count_word(g, form, i);
        }
}

/* Is the article of what the group says: does a quarter of its sentences, three at least, say it? */
static bool is_of(const li_gate *g, uint32_t group) {
    const topic *t = &g->topics[group];
    return t->article == g->article && t->times >= 3 && (size_t)t->times * 4 >= g->sentences;
}

static bool has(const li_gate *g, uint32_t group) { return g->at.has[group / 64] >> (group % 64) & 1; }

size_t li_gate_tops(const li_gate *g) { return g->at.top_count; }
int32_t li_gate_top(const li_gate *g, size_t i) { return g->at.tops[i]; }

bool li_gate_lets(const li_gate *g, const uint32_t *pattern, bool verb) {
    const li_need *n = &g->rules->needs.entries[pattern - g->rules->order];
    if (n->refused && n->topic && is_of(g, n->groups[n->needed + n->preps])) return false;
    if (g->at.open) return true;
    if (n->verb != verb || (n->reflexive && !g->at.reflexive) || (n->negated && !g->at.negated)) return false;
    const uint16_t *group = n->groups;
    for (size_t i = 0; i < n->needed; i++)
        if (!has(g, group[i])) return false;
    group += n->needed;
    for (size_t i = 0; i < n->preps && !g->at.mutual; i++)
        if (!has(g, group[i])) return false;
    if (n->refused && has(g, group[n->preps])) return false;
    if (!g->at.close || n->who == LI_NEEDS_NOBODY) return true;
    return n->who == LI_NEEDS_A_TITLE ? g->at.who.others > 0 : li_presence_of_two(&g->at.who, n->x, n->y, n->owned);
}

static bool lets_any(const li_gate *g, li_sym word, bool verb) {
    size_t count;
    const uint32_t *of = li_rules_of(g->rules, word, &count);
    for (size_t i = 0; i < count; i++)
        if (li_gate_lets(g, &of[i], verb)) return true;
    return false;
}

/* What may stand in for a word whose tag is not known: any of its readings, or the word itself. */
static bool lets_form(const li_gate *g, li_sym form) {
    size_t n;
    const li_reading *r = readings_of(g, form, &n);
    if (lets_any(g, form, false) || lets_any(g, form, true)) return true;
    for (size_t i = 0; i < n; i++)
        if (lets_any(g, r[i].lemma, r[i].upos == LI_VERB || r[i].upos == LI_AUX)) return true;
    return form == g->a && lets_any(g, g->to, false);
}

/* All memory is asked for before any is waited for. */
static void look_up_unknown(li_gate *g, const li_token *tokens, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!is_known(g, tokens[i].form)) li_lexicon_await_readings(g->lexicon, tokens[i].form);
    for (size_t i = 0; i < count; i++) g->marks[i] = (uint16_t)what_form_is(g, tokens[i].form);
}

li_code li_gate_mark(li_gate *g, const uint16_t **marks, const li_token *tokens, size_t count, li_error *err) {
    if (count > g->room) {
        uint16_t *marks_grown = realloc(g->marks, count * 2 * sizeof *marks_grown);
        if (marks_grown) g->marks = marks_grown;
        bool in_use = g->at.tops == g->tops;
        int32_t *tops = realloc(g->tops, count * 2 * sizeof *tops);
        if (tops) g->tops = tops;
        if (tops && in_use) g->at.tops = tops;
        if (!marks_grown || !tops) return li_fail(err, LI_E_MEMORY, "no memory for a sentence");
        g->room = count * 2;
    }
    bool unknown = false;
    for (size_t i = 0; i < count; i++) {
        bool known = is_known(g, tokens[i].form);
        g->marks[i] = (uint8_t)g->known[tokens[i].form % KNOWN_FORMS]; /* of what is known the number is above */
        if (!known) li_lexicon_await_word(g->lexicon, tokens[i].form);
        unknown |= !known;
    }
    if (unknown) look_up_unknown(g, tokens, count);
    *marks = g->marks;
    return LI_OK;
}

static bool is_trigger(const li_gate *g, const li_token *tokens, size_t i) {
    return (g->marks[i] & TRIGGER) && !(tokens[i].shape & LI_SHAPE_PUNCT);
}

bool li_gate_triggered(const li_gate *g, const li_token *tokens, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (is_trigger(g, tokens, i)) return true;
    return false;
}

void li_gate_mark_name(li_gate *g, uint32_t first, uint32_t count, uint32_t end) {
    for (uint32_t i = first; i < end && i < first + count; i++) g->marks[i] |= NAMED;
}

static void begin(li_gate *g, size_t count) {
    unsigned any = 0;
    for (size_t i = 0; i < count; i++) any |= g->marks[i];
    memset(g->has, 0, g->words * sizeof *g->has);
    g->at = (li_sight){
        .has = g->has, .tops = g->tops, .reflexive = any & SELF, .negated = any & DENIAL, .mutual = any & MUTUAL};
}

bool li_gate_look(li_gate *g, const li_token *tokens, size_t count) {
    unsigned any = 0;
    for (size_t i = 0; i < count; i++) any |= is_trigger(g, tokens, i) ? g->marks[i] : 0u;
    if (!(any & TRIGGER) || (any & ALONE)) return any & TRIGGER;
    begin(g, count);
    for (size_t i = 0; i < count; i++) {
        if (!(g->marks[i] & NEEDED)) continue;
        size_t n;
        const li_reading *r = readings_of(g, tokens[i].form, &n);
        enter(g, tokens[i].form, 1u << LI_NEED_BY_LEMMA | 1u << LI_NEED_BY_FORM | 1u << LI_NEED_BY_EITHER);
        for (size_t k = 0; k < n; k++) enter(g, r[k].lemma, 1u << LI_NEED_BY_LEMMA);
        if (tokens[i].form == g->a) enter(g, g->to, 1u << LI_NEED_BY_LEMMA);
    }
    for (size_t i = 0; i < count; i++)
        if (is_trigger(g, tokens, i) && lets_form(g, tokens[i].form)) return true;
    return false;
}

/* « pressent » is of presser or pressentir until its subject is known. */
static bool lets_other_lemma(const li_gate *g, const li_token *t) {
    size_t n;
    const li_reading *r = readings_of(g, t->form, &n);
    for (size_t i = 0; i < n; i++)
        if (r[i].upos == LI_VERB && r[i].lemma != t->lemma && lets_any(g, r[i].lemma, true)) return true;
    return false;
}

bool li_gate_look_closely(li_gate *g, const li_token *tokens, size_t count, const li_presence *who) {
    begin(g, count);
    g->at.who = *who;
    g->at.close = true;
    for (size_t i = 0; i < count; i++) {
        const li_token *t = &tokens[i];
        if (!(g->marks[i] & NEEDED)) continue;
        bool sure = t->upos != LI_VERB || li_verb_form(t) != LI_FIN; /* see lets_other_lemma */
        enter(g, t->form, 1u << LI_NEED_BY_FORM | 1u << LI_NEED_BY_EITHER);
        enter(g, t->lemma, 1u << LI_NEED_BY_LEMMA | (sure ? 1u << LI_NEED_BY_EITHER : 0));
    }
    for (size_t i = 0; i < count; i++) {
        const li_token *t = &tokens[i];
        if (!is_trigger(g, tokens, i)) continue;
        bool verb = li_is_verb(t);
        if (!verb && (g->marks[i] & NAMED)) continue;
        if (lets_any(g, t->lemma, verb) || (verb && lets_other_lemma(g, t)) ||
            (t->form != t->lemma && lets_any(g, t->form, verb)))
            g->at.tops[g->at.top_count++] = (int32_t)i;
    }
    return g->at.top_count > 0;
}

li_sight *li_gate_keep(const li_gate *g, li_arena *arena) {
    li_sight *kept = li_arena_room(arena, 1, sizeof *kept);
    uint64_t *has = li_arena_room(arena, g->words, sizeof *has);
    int32_t *tops = li_arena_room(arena, g->at.top_count + 1, sizeof *tops);
    if (!kept || !has || !tops) return NULL;
    memcpy(has, g->at.has, g->words * sizeof *has);
    memcpy(tops, g->at.tops, g->at.top_count * sizeof *tops);
    *kept = g->at;
    kept->has = has;
    kept->tops = tops;
    return kept;
}

void li_gate_show(li_gate *g, const li_sight *kept) { g->at = *kept; }

void li_gate_open(li_gate *g, size_t count) {
    g->at.open = true;
    g->at.tops = g->tops;
    g->at.top_count = count;
    for (size_t i = 0; i < count; i++) g->at.tops[i] = (int32_t)i;
}
