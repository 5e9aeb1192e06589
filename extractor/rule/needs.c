#include "extractor/rule/needs.h"

#include "base/grow.h"
#include "extractor/french/clause_words.h"
#include "extractor/rule/match.h"
#include "extractor/rule/match_syntax.h"
#include "extractor/rule/store.h"

/* A list of words that patterns ask for, each once however many ask. */
typedef struct group {
    const li_sym *words;
    size_t count;
    li_need_by by;
} group;

enum { MOST_GROUPS = 0xFFFF };

typedef struct maker {
    li_needs *out;
    const li_rules *rules;
    group *groups;
    size_t count, room;
    uint32_t *slots; /* open addressing: the number of a group + 1 */
    size_t slot_count;
    li_error *err;
} maker;

static li_code no_memory(maker *m) { return li_fail(m->err, LI_E_MEMORY, "no memory for what rules need"); }

static uint64_t hash_of(const li_sym *words, size_t count, li_need_by by) {
    uint64_t h = by + 1;
    for (size_t i = 0; i < count; i++) h = (h ^ words[i]) * UINT64_C(0x9E3779B97F4A7C15);
    return h ^ h >> 32;
}

static bool same(const group *g, const li_sym *words, size_t count, li_need_by by) {
    return g->by == by && g->count == count && memcmp(g->words, words, count * sizeof *words) == 0;
}

static li_code widen(maker *m) {
    size_t wanted = m->slot_count ? m->slot_count * 2 : 1024;
    uint32_t *slots = calloc(wanted, sizeof *slots);
    if (!slots) return no_memory(m);
    free(m->slots);
    m->slots = slots;
    m->slot_count = wanted;
    for (size_t g = 0; g < m->count; g++) {
        size_t at = hash_of(m->groups[g].words, m->groups[g].count, m->groups[g].by) & (wanted - 1);
        while (slots[at]) at = (at + 1) & (wanted - 1);
        slots[at] = (uint32_t)g + 1;
    }
    return LI_OK;
}

/* The number of the group of these words: *number, or MOST_GROUPS if there are too many. */
static li_code find_group(maker *m, uint32_t *number, const li_sym *words, size_t count, li_need_by by) {
    li_code code = m->count * 2 >= m->slot_count ? widen(m) : LI_OK;
    if (code) return code;
    size_t at = hash_of(words, count, by) & (m->slot_count - 1);
    while (m->slots[at] && !same(&m->groups[m->slots[at] - 1], words, count, by)) at = (at + 1) & (m->slot_count - 1);
    *number = m->slots[at] ? m->slots[at] - 1 : (uint32_t)m->count;
    if (m->slots[at] || m->count == MOST_GROUPS) return LI_OK;
    if (li_grow((void **)&m->groups, m->count, &m->room, sizeof *m->groups)) return no_memory(m);
    m->groups[m->count++] = (group){words, count, by};
    m->slots[at] = (uint32_t)m->count;
    return LI_OK;
}

/* Lists the group of these words, and counts it in *kind. */
static li_code add(maker *m, li_need *need, uint8_t *kind, const li_sym *words, size_t count, li_need_by by) {
    uint32_t number = MOST_GROUPS;
    size_t listed = (size_t)need->needed + need->preps + need->refused;
    if (listed == LI_NEED_GROUPS) return LI_OK;
    li_code code = find_group(m, &number, words, count, by);
    if (code || number == MOST_GROUPS) return code;
    need->groups[listed] = (uint16_t)number;
    ++*kind;
    return LI_OK;
}

/* ---- who ---- */

typedef struct sides {
    unsigned x, y; /* types */
    bool any_x, any_y, owned;
} sides;

static void look_at(const li_pattern *p, const li_pattern_node *node, bool symmetric, sides *s) {
    if (node->slot == LI_SLOT_X) s->x |= node->types, s->any_x |= !node->types;
    if (node->slot == LI_SLOT_Y) s->y |= node->types, s->any_y |= !node->types;
    bool actor = node->slot == LI_SLOT_X || node->slot == LI_SLOT_Y || node->slot == LI_SLOT_Z;
    if (actor && node != &p->top && !p->no_possessive)
        s->owned |= node->role == LI_GENITIVE || (symmetric && !p->verb && node->role == LI_COMPLEMENT);
    for (size_t i = 0; i < node->child_count; i++) look_at(p, &node->children[i], symmetric, s);
}

static void ask_who(li_need *need, const li_pattern *p, bool symmetric) {
    sides s = {0};
    look_at(p, &p->top, symmetric, &s);
    bool title = !p->has_y && li_is_title(p);
    need->who = !p->actors && p->has_x ? LI_NEEDS_NOBODY : title ? LI_NEEDS_A_TITLE : LI_NEEDS_TWO;
    need->x = (uint8_t)(s.any_x ? 0 : s.x);
    need->y = (uint8_t)(s.any_y ? 0 : s.y);
    need->owned = s.owned || (!p->verb && !p->has_x);
}

/* ---- words ---- */

/* Does an argument have the preposition only where the word is in the sentence? « de », « à », « par » and some more
 * are said of arguments that have none; of places any preposition does; others may be of several words. */
static bool stands_for_itself(const li_rules *r, li_sym prep) {
    const li_clause_words *w = r->words;
    if (prep == w->of || prep == w->to || prep == w->by || prep == w->on || prep == w->that) return false;
    if (li_is_place_prep(r->symbols, prep)) return false;
    li_slice text = li_symbols_text(r->symbols, prep);
    return text.len && !memchr(text.ptr, ' ', text.len);
}

static li_code add_preps(maker *m, li_need *need, const li_pattern *p, const li_pattern_node *node) {
    bool symmetric = m->rules->relations[p->relation].symmetric; /* X et Y négocient; relations de X et Y */
    bool alone = node->role == LI_COMPLEMENT && node->prep_count && !(symmetric && node->slot);
    for (size_t i = 0; i < node->prep_count && alone; i++) alone = stands_for_itself(m->rules, node->preps[i]);
    li_code code = alone ? add(m, need, &need->preps, node->preps, node->prep_count, LI_NEED_BY_LEMMA) : LI_OK;
    for (size_t i = 0; i < node->child_count && !code; i++) code = add_preps(m, need, p, &node->children[i]);
    return code;
}

/* « un ressortissant de Y » is matched by « un Canadien » too. */
static bool stands_for_people(const li_pattern_node *n, li_sym national) {
    bool found = false;
    for (size_t i = 0; i < n->word_count; i++) found |= !n->exact && n->words[i] == national;
    return found;
}

static li_code make_need(maker *m, li_need *need, const li_pattern *p) {
    need->verb = p->verb;
    need->reflexive = p->reflexive;
    need->negated = p->negated;
    need->topic = p->unless_topic;
    ask_who(need, p, m->rules->relations[p->relation].symmetric);
    li_code code = LI_OK;
    for (size_t i = 0; i < p->literal_count && !code; i++) {
        const li_pattern_node *n = p->literals[i];
        if (stands_for_people(n, m->rules->words->national)) continue;
        code = add(m, need, &need->needed, n->words, n->word_count, n->exact ? LI_NEED_BY_FORM : LI_NEED_BY_LEMMA);
    }
    for (size_t i = 0; i < p->top.child_count && !code; i++) code = add_preps(m, need, p, &p->top.children[i]);
    if (!code && p->unless_count) code = add(m, need, &need->refused, p->unless, p->unless_count, LI_NEED_BY_EITHER);
    return code;
}

static li_code index_words(maker *m) {
    li_sym last = 0;
    li_needs *n = m->out;
    size_t entries = 0, words;
    for (size_t g = 0; g < m->count; g++)
        for (size_t k = 0; k < m->groups[g].count; k++, entries++)
            if (m->groups[g].words[k] > last) last = m->groups[g].words[k];
    li_code code = li_bits_reset(&n->words, (size_t)last + 1, m->err);
    for (size_t g = 0; g < m->count && !code; g++)
        for (size_t k = 0; k < m->groups[g].count; k++) li_bits_add(&n->words, m->groups[g].words[k]);
    if (!code) code = li_bits_number(&n->words, &words, m->err);
    if (code) return code;
    n->starts = calloc(words + 2, sizeof *n->starts);
    n->in = calloc(entries + 1, sizeof *n->in);
    if (!n->starts || !n->in) return no_memory(m);
    for (size_t g = 0; g < m->count; g++)
        for (size_t k = 0; k < m->groups[g].count; k++)
            n->starts[li_bits_place(&n->words, m->groups[g].words[k]) + 2]++;
    for (size_t s = 2; s < words + 2; s++) n->starts[s] += n->starts[s - 1];
    for (size_t g = 0; g < m->count; g++)
        for (size_t k = 0; k < m->groups[g].count; k++) {
            uint32_t *at = &n->starts[li_bits_place(&n->words, m->groups[g].words[k]) + 1];
            n->in[(*at)++] = (li_need_word){(uint16_t)g, (uint16_t)m->groups[g].by};
        }
    n->group_count = m->count;
    return LI_OK;
}

li_code li_needs_fill(li_needs *out, const li_rules *rules, li_error *err) {
    *out = (li_needs){.entries = calloc(rules->order_count + 1, sizeof *out->entries)};
    maker m = {.out = out, .rules = rules, .err = err};
    li_need *needs = calloc(rules->pattern_count + 1, sizeof *needs);
    li_code code = out->entries && needs ? LI_OK : no_memory(&m);
    for (size_t i = 0; i < rules->pattern_count && !code; i++) code = make_need(&m, &needs[i], &rules->patterns[i]);
    for (size_t i = 0; i < rules->order_count && !code; i++) out->entries[i] = needs[rules->order[i]];
    if (!code) code = index_words(&m);
    free(needs);
    free(m.groups);
    free(m.slots);
    return code;
}

void li_needs_clear(li_needs *n) {
    free(n->entries);
    free(n->starts);
    free(n->in);
    li_bits_free(&n->words);
    *n = (li_needs){0};
}
