/* What a rule file says that is read without trouble but is surely not meant: words that nobody knows, rules
 * that others hide, rules that can never match. */
#include "extractor/rule/store.h"

#include "base/utf8.h"

#include <stdlib.h>

enum { MOST_SEARCHES = 200 }; /* for like words: no file has so many by mistake */

void li_rules_complain_near(const li_rule_line *line, li_slice part, const li_nearest_words *near,
                            const char *otherwise, const char *text) {
    li_buffer hint = LI_BUFFER_EMPTY;
    size_t from = (size_t)(part.ptr - li_source_bytes(line->source).ptr);
    li_diagnose(line->diagnostics, LI_ERROR, line->source, from, from + part.len,
                li_nearest_hint(near, otherwise, &hint), "%s: « %.*s »", text, LI_SLICE_ARG(part));
    li_buffer_free(&hint);
}

/* ---- words that no lexicon knows ---- */

static bool is_known(const li_rules *r, const li_token *t) {
    if (t->shape &
        (LI_SHAPE_PUNCT | LI_SHAPE_DIGIT | LI_SHAPE_SYMBOL | LI_SHAPE_CAPITAL | LI_SHAPE_HYPHEN | LI_SHAPE_CLITIC))
        return true;
    const li_lexicon *lexicon = li_symbols_lexicon(r->symbols);
    if (t->form >= li_lexicon_size(lexicon)) return false;
    size_t count;
    (void)li_lexicon_readings(lexicon, t->form, &count);
    return count > 0;
}

li_code li_rules_check_words(li_rules *r, const li_rule_line *line, li_slice text, li_error *err) {
    li_tokens tokens;
    li_code code = li_tokenize(&tokens, text, 0, r->symbols, r->scratch, err);
    if (code) return code == LI_E_LIMIT ? LI_OK : code;
    size_t base = (size_t)(text.ptr - li_source_bytes(line->source).ptr);
    for (size_t i = 0; i < tokens.count; i++) {
        const li_token *t = &tokens.tokens[i];
        if (is_known(r, t)) continue;
        li_buffer hint = LI_BUFFER_EMPTY;
        li_nearest_words near;
        li_slice form = li_symbols_text(r->symbols, t->form);
        li_nearest_begin(&near, form);
        if (r->spelling && r->searches++ < MOST_SEARCHES) code = li_spelling_search(r->spelling, &near, err);
        if (code) return code;
        if (near.count) {
            li_buffer_add_text(&hint, "did you mean ");
            li_nearest_list(&near, &hint);
            li_buffer_add_text(&hint, "? if not, ");
        }
        li_buffer_add_text(&hint, "it is looked for as it is written");
        li_buffer_add_byte(&hint, '\0');
        li_diagnose(line->diagnostics, LI_WARNING, line->source, base + t->start, base + t->end,
                    hint.code ? NULL : hint.ptr, "no lexicon knows « %.*s »",
                    LI_SLICE_ARG(li_slice_sub(text, t->start, t->end)));
        li_buffer_free(&hint);
    }
    return LI_OK;
}

/* ---- what a pattern as a whole must have ---- */

typedef struct slots {
    unsigned x, y, z, s1, s2;
    bool subject_y; /* Y is what the verb's subject fills */
} slots;

static void count_slots(const li_pattern_node *node, bool direct, slots *out) {
    out->x += node->slot == LI_SLOT_X;
    out->y += node->slot == LI_SLOT_Y;
    out->z += node->slot == LI_SLOT_Z;
    out->s1 += node->slot == LI_SLOT_S && node->number == 1;
    out->s2 += node->slot == LI_SLOT_S && node->number == 2;
    if (direct && node->slot == LI_SLOT_Y && node->role == LI_SUBJECT) out->subject_y = true;
    for (size_t i = 0; i < node->child_count; i++) count_slots(&node->children[i], false, out);
}

static void complain(const li_rule_line *line, const char *hint, const char *text) {
    li_diagnose(line->diagnostics, LI_ERROR, line->source, line->at, line->end, hint, "%s", text);
}

bool li_rules_check_slots(const li_rule_line *line, const li_pattern *p) {
    slots s = {0};
    for (size_t i = 0; i < p->top.child_count; i++) count_slots(&p->top.children[i], true, &s);
    if (s.x > 1 || s.y > 1) {
        complain(line, "each of X and Y stands once; call further actors Z",
                 s.x > 1 ? "X stands twice in the pattern" : "Y stands twice in the pattern");
    } else if (s.z && !s.x && !s.y) {
        complain(line, "call one of them X or Y; Z is for actors besides these two",
                 "the pattern has Z, but no X and no Y");
    } else if (!s.x && s.y && s.subject_y && p->verb && !p->no_passive) {
        complain(line, "name the source X, and give it a place",
                 "the pattern has no X, and its subject is Y: nobody is left to be X");
    } else if (s.s1 != s.s2 && !s.x && !s.y) {
        complain(line, "S1 is the source and S2 the target; write both, or X and Y",
                 "the pattern has one of S1 and S2 only");
    } else {
        return true;
    }
    return false;
}

/* ---- rules that earlier ones hide ---- */

static uint64_t mix(uint64_t h, uint64_t v) {
    h ^= v + 0x9E3779B97F4A7C15u + (h << 6) + (h >> 2);
    return h * 0xBF58476D1CE4E5B9u;
}

static uint64_t hash_node(const li_pattern_node *n, bool top) {
    uint64_t h = mix(top ? 0 : n->role, n->slot);
    h = mix(mix(mix(h, n->number), n->types), n->exact + 2u * n->denied + 4u * n->pronoun);
    for (size_t i = 0; i < n->prep_count; i++) h = mix(h, n->preps[i]);
    for (size_t i = 0; i < n->word_count; i++) h = mix(h, n->words[i] + 1ull);
    for (size_t i = 0; i < n->child_count; i++) h = mix(h, hash_node(&n->children[i], false));
    return mix(h, n->child_count);
}

static bool same_syms(const li_sym *a, size_t n, const li_sym *b, size_t m) {
    return n == m && (n == 0 || memcmp(a, b, n * sizeof *a) == 0);
}

static bool same_node(const li_pattern_node *a, const li_pattern_node *b, bool top) {
    if ((!top && a->role != b->role) || a->slot != b->slot || a->number != b->number || a->types != b->types ||
        a->exact != b->exact || a->denied != b->denied || a->pronoun != b->pronoun ||
        a->child_count != b->child_count || !same_syms(a->preps, a->prep_count, b->preps, b->prep_count) ||
        !same_syms(a->words, a->word_count, b->words, b->word_count))
        return false;
    for (size_t i = 0; i < a->child_count; i++)
        if (!same_node(&a->children[i], &b->children[i], false)) return false;
    return true;
}

/* Do two patterns match the same clauses? */
static bool same_pattern(const li_pattern *a, const li_pattern *b) {
    return a->verb == b->verb && a->reflexive == b->reflexive && a->negated == b->negated &&
           a->no_passive == b->no_passive && a->no_adjective == b->no_adjective &&
           a->no_reciprocal == b->no_reciprocal && a->no_possessive == b->no_possessive &&
           a->no_infinitive == b->no_infinitive && a->unless_topic == b->unless_topic && a->beside == b->beside &&
           same_syms(a->unless, a->unless_count, b->unless, b->unless_count) && same_node(&a->top, &b->top, true);
}

/* hidden_by[i] gets the rule of an earlier pattern that is the same as pattern i; UINT32_MAX: none. taken: mask + 1
 * numbers of patterns + 1, all 0. */
static void find_same(const li_rules *r, uint32_t *taken, size_t mask, uint32_t *hidden_by) {
    for (uint32_t i = 0; i < r->pattern_count; i++) {
        const li_pattern *p = &r->patterns[i];
        size_t at = hash_node(&p->top, true) & mask;
        hidden_by[i] = UINT32_MAX;
        for (; taken[at]; at = (at + 1) & mask) {
            const li_pattern *q = &r->patterns[taken[at] - 1];
            if (q->rule != p->rule && same_pattern(p, q)) hidden_by[i] = q->rule;
            if (hidden_by[i] != UINT32_MAX) break;
        }
        if (!taken[at]) taken[at] = i + 1;
    }
}

static void report_hidden(const li_rules *r, const uint32_t *hidden_by, li_diagnostics *d) {
    for (size_t i = 0; i < r->pattern_count;) {
        uint32_t rule = r->patterns[i].rule, by = hidden_by[i];
        bool all = true;
        for (; i < r->pattern_count && r->patterns[i].rule == rule; i++) all &= hidden_by[i] != UINT32_MAX;
        if (!all) continue;
        const li_rule *hidden = &r->rules[rule], *first = &r->rules[by];
        bool same = hidden->relation == first->relation;
        li_diagnose(d, LI_WARNING, hidden->source, hidden->at, hidden->end,
                    same ? "delete one of the two" : "make it more specific, or delete one of the two",
                    same ? "%.*s says the same" : "the rule never wins: %.*s matches the same words and comes first",
                    LI_SLICE_ARG(first->label));
    }
}

li_code li_rules_warn_hidden(const li_rules *r, li_diagnostics *d, li_error *err) {
    size_t room = 1;
    while (room < r->pattern_count * 2 + 2) room *= 2;
    uint32_t *taken = calloc(room, sizeof *taken), *hidden_by = malloc((r->pattern_count + 1) * sizeof *hidden_by);
    li_code code = taken && hidden_by ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory to compare rules");
    if (!code) {
        find_same(r, taken, room - 1, hidden_by);
        report_hidden(r, hidden_by, d);
    }
    free(taken);
    free(hidden_by);
    return code;
}
