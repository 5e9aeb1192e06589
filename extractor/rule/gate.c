#include "extractor/rule/gate.h"

#include "extractor/french/clause_words.h"
#include "extractor/rule/store.h"

#include <stdlib.h>

/* What a form may be, whatever its tag. */
enum { TRIGGER = 1, NEEDED = 2, SELF = 4, DENIAL = 8 }; /* a pattern's top word; in a group; se; ne, sans */
enum { KNOWN_FORMS = 8192 };

struct li_gate {
    const li_rules *rules;
    const li_lexicon *lexicon;
    li_sym a, to, without; /* a, à, sans */
    uint32_t
        known[KNOWN_FORMS]; /* forms of the lexicon that were looked up: number + 1, and eight bits of what it is */
    uint64_t *has;          /* by group: is a word of it in the sentence? */
    size_t words;           /* of has */
    li_presence who;
    bool reflexive, negated, close; /* close: who is known */
};

li_code li_gate_new(li_gate **out, const li_rules *rules, li_error *err) {
    li_gate *g = calloc(1, sizeof *g);
    *out = g;
    if (g) {
        g->words = rules->needs.group_count / 64 + 1;
        g->has = calloc(g->words, sizeof *g->has);
    }
    if (!g || !g->has) {
        li_gate_free(g);
        *out = NULL;
        return li_fail(err, LI_E_MEMORY, "no memory for the gate of rules");
    }
    g->rules = rules;
    g->lexicon = li_symbols_lexicon(rules->symbols);
    g->a = li_lexicon_find(g->lexicon, LI_LIT("a"));
    g->to = rules->words->to;
    g->without = li_lexicon_find(g->lexicon, LI_LIT("sans"));
    return LI_OK;
}

void li_gate_free(li_gate *g) {
    if (g) free(g->has);
    free(g);
}

static const li_reading *readings_of(const li_gate *g, li_sym form, size_t *n) {
    *n = 0;
    return form < li_lexicon_size(g->lexicon) ? li_lexicon_readings(g->lexicon, form, n) : NULL;
}

static unsigned what_word_is(const li_gate *g, li_sym word) {
    const li_clause_words *words = g->rules->words;
    return (li_bits_has(&g->rules->tops, word) ? TRIGGER : 0) |
           (li_bits_has(&g->rules->needs.words, word) ? NEEDED : 0) |
           (li_is_word(words, word, LI_WORDS_SE) ? SELF : 0) |
           (li_is_word(words, word, LI_WORDS_NE) || word == g->without ? DENIAL : 0);
}

static unsigned look_up(const li_gate *g, li_sym form) {
    size_t n;
    const li_reading *r = readings_of(g, form, &n);
    unsigned is = what_word_is(g, form) | (form == g->a ? what_word_is(g, g->to) : 0);
    for (size_t i = 0; i < n; i++) is |= what_word_is(g, r[i].lemma);
    return is;
}

/* Most words of a sentence are nothing to the rules; those seen before are asked for in one place of memory. */
static unsigned what_form_is(li_gate *g, li_sym form) {
    if (form >= li_lexicon_size(g->lexicon)) return what_word_is(g, form);
    uint32_t *known = &g->known[form % KNOWN_FORMS];
    if (*known >> 8 != form + 1) *known = (form + 1) << 8 | look_up(g, form);
    return *known & 0xFF;
}

bool li_gate_triggers(li_gate *g, li_sym form) { return what_form_is(g, form) & TRIGGER; }

/* by: bits 1u << li_need_by. */
static void enter(li_gate *g, li_sym word, unsigned by) {
    size_t n;
    const li_need_word *in = li_needs_of(&g->rules->needs, word, &n);
    for (size_t i = 0; i < n; i++)
        if (by >> in[i].by & 1) g->has[in[i].group / 64] |= UINT64_C(1) << (in[i].group % 64);
}

static bool has(const li_gate *g, uint32_t group) { return g->has[group / 64] >> (group % 64) & 1; }

bool li_gate_lets(const li_gate *g, uint32_t pattern, bool verb) {
    const li_need *n = &g->rules->needs.patterns[pattern];
    if (n->verb != verb || (n->reflexive && !g->reflexive) || (n->negated && !g->negated)) return false;
    const uint32_t *group = g->rules->needs.groups + n->first;
    for (size_t i = 0; i < n->needed; i++)
        if (!has(g, group[i])) return false;
    if (n->refused && has(g, group[n->needed])) return false;
    if (!g->close || n->who == LI_NEEDS_NOBODY) return true;
    return n->who == LI_NEEDS_A_TITLE ? g->who.others > 0 : li_presence_of_two(&g->who, n->x, n->y, n->owned);
}

static bool lets_any(const li_gate *g, li_sym word, bool verb) {
    size_t count;
    const uint32_t *of = li_rules_of(g->rules, word, &count);
    for (size_t i = 0; i < count; i++)
        if (li_gate_lets(g, of[i], verb)) return true;
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

static void begin(li_gate *g) {
    memset(g->has, 0, g->words * sizeof *g->has);
    g->reflexive = g->negated = g->close = false;
}

bool li_gate_look(li_gate *g, const li_token *tokens, size_t count) {
    bool triggered = false;
    begin(g);
    for (size_t i = 0; i < count; i++) {
        unsigned is = what_form_is(g, tokens[i].form);
        triggered |= (is & TRIGGER) && !(tokens[i].shape & LI_SHAPE_PUNCT);
        g->reflexive |= (is & SELF) != 0;
        g->negated |= (is & DENIAL) != 0;
        if (!(is & NEEDED)) continue;
        size_t n;
        const li_reading *r = readings_of(g, tokens[i].form, &n);
        enter(g, tokens[i].form, 1u << LI_BY_LEMMA | 1u << LI_BY_FORM | 1u << LI_BY_EITHER);
        for (size_t k = 0; k < n; k++) enter(g, r[k].lemma, 1u << LI_BY_LEMMA);
        if (tokens[i].form == g->a) enter(g, g->to, 1u << LI_BY_LEMMA);
    }
    for (size_t i = 0; triggered && i < count; i++)
        if ((what_form_is(g, tokens[i].form) & TRIGGER) && !(tokens[i].shape & LI_SHAPE_PUNCT) &&
            lets_form(g, tokens[i].form))
            return true;
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
    begin(g);
    g->who = *who;
    g->close = true;
    for (size_t i = 0; i < count; i++) {
        const li_token *t = &tokens[i];
        unsigned is = what_form_is(g, t->form);
        g->reflexive |= (is & SELF) != 0;
        g->negated |= (is & DENIAL) != 0;
        if (!(is & NEEDED)) continue;
        bool sure = t->upos != LI_VERB || li_verb_form(t) != LI_FIN; /* see lets_other_lemma */
        enter(g, t->form, 1u << LI_BY_FORM | 1u << LI_BY_EITHER);
        enter(g, t->lemma, 1u << LI_BY_LEMMA | (sure ? 1u << LI_BY_EITHER : 0));
    }
    for (size_t i = 0; i < count; i++) {
        const li_token *t = &tokens[i];
        if ((t->shape & LI_SHAPE_PUNCT) || !(what_form_is(g, t->form) & TRIGGER)) continue;
        bool verb = li_is_verb(t);
        if (lets_any(g, t->lemma, verb) || (verb && lets_other_lemma(g, t)) ||
            (t->form != t->lemma && lets_any(g, t->form, verb)))
            return true;
    }
    return false;
}
