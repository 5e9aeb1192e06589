#include "extractor/verdict.h"

#include "extractor/french/clause_words.h"

#include <stdlib.h>

bool li_rule_is(const li_rules *rules, uint32_t rule, li_slice wanted) {
    size_t n, relations;
    const li_rule *r = &li_rules_all(rules, &n)[rule];
    if (!wanted.len || li_slice_eq(wanted, r->label)) return true;
    if (li_slice_eq(wanted, li_rules_relations(rules, &relations)[r->relation].name)) return true;
    bool inner = li_slice_ends(wanted, r->label) && wanted.ptr[wanted.len - r->label.len - 1] == '/';
    bool line = li_slice_ends(r->label, wanted) && r->label.ptr[r->label.len - wanted.len - 1] == ':';
    return inner || line;
}

li_slice li_rule_text(const li_rule *rule) { return li_slice_sub(li_source_bytes(rule->source), rule->at, rule->end); }

/* ---- words for what was expected and what was there ---- */

static li_slice copy(li_extractor *x, li_buffer *b) {
    li_slice s = b->code ? (li_slice){NULL, 0} : li_arena_copy(x->scratch, li_buffer_slice(b));
    li_buffer_free(b);
    return s;
}

static li_slice form_at(const li_extractor *x, int32_t token) { return li_extractor_words(x, token, token); }

static void add_word(li_extractor *x, li_buffer *b, int32_t token) {
    li_buffer_printf(b, "« %.*s » (%s)", LI_SLICE_ARG(form_at(x, token)),
                     li_upos_name((li_upos)x->syntax.tokens[token].upos));
}

static void add_words(li_extractor *x, li_buffer *b, const li_sym *words, size_t count) {
    enum { SHOWN = 4 }; /* the pattern beside it has them all */
    li_buffer_add_text(b, "« ");
    for (size_t i = 0; i < count && (i < SHOWN || count == SHOWN + 1); i++) {
        if (i) li_buffer_add_text(b, " | ");
        li_buffer_add(b, li_symbols_text(x->symbols, words[i]));
    }
    if (count > SHOWN + 1) li_buffer_add_text(b, " | …");
    li_buffer_add_text(b, " »");
}

static void add_types(li_buffer *b, uint8_t types) {
    bool first = true;
    for (int t = LI_COUNTRY; t < LI_ACTOR_TYPE_COUNT; t++) {
        if (!(types >> t & 1)) continue;
        const char *name = li_actor_type_name((li_actor_type)t);
        li_buffer_printf(b, "%s%s %s", first ? "" : " or ", t == LI_ORGANIZATION ? "an" : "a", name);
        first = false;
    }
    if (first) li_buffer_add_text(b, "an actor");
}

static void add_kind(li_buffer *b, const li_pattern_node *node) {
    switch (node->slot) {
    case LI_SLOT_NONE: li_buffer_add_text(b, node->exact ? "this form" : "it"); return;
    case LI_SLOT_N: li_buffer_add_text(b, "an amount"); return;
    case LI_SLOT_S: li_buffer_add_text(b, "a noun group"); return;
    case LI_SLOT_T: li_buffer_add_text(b, "a time"); return;
    default: add_types(b, node->types);
    }
}

static void add_role(li_extractor *x, li_buffer *b, const li_pattern_node *node, int32_t under) {
    static const char *const ROLES[LI_ROLE_COUNT] = {
        "subject", "object", "complement", "possessor (de …, adjective or possessive)", "apposition or attribute",
        "modifier"};
    li_buffer_printf(b, " as %s", node->role < LI_ROLE_COUNT ? ROLES[node->role] : "argument");
    if (node->role == LI_COMPLEMENT && node->prep_count) {
        li_buffer_add_text(b, " with ");
        add_words(x, b, node->preps, node->prep_count);
    }
    li_buffer_printf(b, " of « %.*s »", LI_SLICE_ARG(form_at(x, under)));
}

static li_slice element_name(li_extractor *x, const li_pattern_node *node) {
    static const char LETTERS[] = "?XYZNST";
    li_buffer b = LI_BUFFER_EMPTY;
    if (node->slot) {
        li_buffer_add_byte(&b, LETTERS[node->slot]);
        if (node->number) li_buffer_add_byte(&b, (char)('0' + node->number));
    } else {
        add_words(x, &b, node->words, node->word_count);
    }
    return copy(x, &b);
}

static bool word_fits(const li_pattern_node *node, const li_token *t) {
    for (size_t i = 0; i < node->word_count; i++)
        if (node->words[i] == (node->exact ? t->form : t->lemma)) return true;
    return false;
}

static void add_argument(li_extractor *x, li_buffer *b, const li_arg *a) {
    if (b->len) li_buffer_add_text(b, ", ");
    if (a->prep != LI_NO_SYM) {
        add_words(x, b, &a->prep, 1);
        li_buffer_add_byte(b, ' ');
    }
    add_word(x, b, a->token);
}

/* What stands in the element's place; else, for a word, where in the sentence it is instead. */
static li_slice what_is_there(li_extractor *x, const li_pattern_node *node, int32_t under) {
    li_buffer b = LI_BUFFER_EMPTY;
    const li_clause *cl = li_clause_at(&x->syntax, under);
    int listed = 0;
    for (size_t i = 0; cl && i < cl->arg_count && listed < 3; i++) {
        const li_arg *a = &cl->args[i];
        bool genitive = node->role == LI_GENITIVE && a->role == LI_MODIFIER;
        if (a->role != node->role && !genitive) continue;
        add_argument(x, &b, a);
        listed++;
    }
    for (int32_t i = 0; !node->slot && i < x->syntax.count; i++) {
        const li_token *t = &x->syntax.tokens[i];
        if (i == under || !word_fits(node, t) || t->head < 0) continue;
        if (b.len) li_buffer_add_text(&b, "; ");
        li_buffer_printf(&b, "« %.*s » stands elsewhere, as %s of « %.*s »", LI_SLICE_ARG(form_at(x, i)),
                         li_dep_name((li_dep)t->dep), LI_SLICE_ARG(form_at(x, t->head)));
        break;
    }
    return copy(x, &b);
}

static void describe_miss(li_extractor *x, li_verdict *v, const li_miss *miss) {
    v->under = miss->token;
    v->got = miss->got;
    li_buffer expected = LI_BUFFER_EMPTY;
    const li_pattern_node *node = miss->node;
    if (!node) {
        li_buffer_add_text(&expected, miss->reason ? miss->reason : "no memory");
    } else if (node == &v->pattern->top) {
        v->element = element_name(x, node);
        li_buffer_add_text(&expected, v->pattern->verb ? "a verb" : "a noun");
        li_buffer b = LI_BUFFER_EMPTY;
        add_word(x, &b, miss->token);
        v->found = copy(x, &b);
    } else {
        v->element = element_name(x, node);
        add_kind(&expected, node);
        add_role(x, &expected, node, miss->token);
        v->found = what_is_there(x, node, miss->token);
    }
    v->expected = copy(x, &expected);
}

/* ---- slots that took words, but no actors ---- */

static const li_pattern_node *node_of(const li_pattern_node *node, uint8_t slot, const li_pattern_node *parent,
                                      const li_pattern_node **under) {
    if (node->slot == slot) {
        *under = parent;
        return node;
    }
    const li_pattern_node *found = NULL;
    for (size_t i = 0; i < node->child_count && !found; i++) found = node_of(&node->children[i], slot, node, under);
    return found;
}

/* Actors that fillers denote, of a type that the slot may have. found gets what is there if there is none. */
static size_t actors_of(li_extractor *x, const li_fillers *f, li_referent *first, li_buffer *found) {
    size_t count = 0;
    for (size_t i = 0; i < f->count; i++) {
        li_referent r[LI_MAX_GROUP];
        size_t n = li_group_actors(&x->groups, f->tokens[i], r), fitting = 0;
        for (size_t k = 0; k < n; k++) {
            const li_actor *a = li_cast_actor(x->cast, r[k].actor);
            if (!f->types || (f->types >> a->type & 1)) {
                if (!count++) *first = r[k];
                fitting++;
            } else {
                li_buffer_printf(found, "%s« %.*s », a%s %s", found->len ? "; " : "", LI_SLICE_ARG(a->name),
                                 a->type == LI_ORGANIZATION ? "n" : "", li_actor_type_name(a->type));
                fitting++;
            }
        }
        if (fitting) continue;
        if (found->len) li_buffer_add_text(found, "; ");
        add_word(x, found, f->tokens[i]);
    }
    return count;
}

static bool explain_side(li_extractor *x, li_verdict *v, const li_fillers *f, uint8_t slot, li_referent *first) {
    li_buffer found = LI_BUFFER_EMPTY, expected = LI_BUFFER_EMPTY;
    if (actors_of(x, f, first, &found)) {
        li_buffer_free(&found);
        return false;
    }
    const li_pattern_node *under = NULL, *node = node_of(&v->pattern->top, slot, NULL, &under);
    v->found = copy(x, &found);
    v->element = slot == LI_SLOT_X ? LI_LIT("X") : LI_LIT("Y");
    add_types(&expected, f->types);
    if (node && under) {
        int32_t word = v->head;
        for (int32_t i = 0; under != &v->pattern->top && i < x->syntax.count; i++)
            if (word_fits(under, &x->syntax.tokens[i])) word = i;
        add_role(x, &expected, node, word);
    } else {
        li_buffer_printf(&expected, " as %s of « %.*s »", slot == LI_SLOT_X ? "subject" : "complement",
                         LI_SLICE_ARG(form_at(x, v->head)));
    }
    v->expected = copy(x, &expected);
    return true;
}

/* N:money that is no sum, T that is no time. */
static bool describe_lack(li_extractor *x, li_verdict *v, const li_binding *b) {
    li_candidate c = {.pattern = b->pattern, .head = b->head, .amount = b->amount, .time = b->time};
    li_slot lacks = li_candidate_lacks(x, &c);
    if (lacks == LI_SLOT_NONE) return false;
    int32_t token = lacks == LI_SLOT_N ? b->amount : b->time;
    v->element = lacks == LI_SLOT_N ? LI_LIT("N") : LI_LIT("T");
    li_buffer expected = LI_BUFFER_EMPTY, found = LI_BUFFER_EMPTY;
    li_buffer_printf(&expected, "%s of « %.*s »", lacks == LI_SLOT_N ? "a sum of money" : "a time",
                     LI_SLICE_ARG(form_at(x, b->head)));
    v->expected = copy(x, &expected);
    if (token >= 0) add_word(x, &found, token);
    v->found = copy(x, &found);
    return true;
}

static void describe_unbound(li_extractor *x, li_verdict *v, const li_binding *b) {
    li_referent source, target;
    if (describe_lack(x, v, b) || (!b->pattern->actors && b->pattern->has_x)) return;
    if (explain_side(x, v, &b->x, LI_SLOT_X, &source)) return;
    if (!b->pattern->has_y && !b->y.count) { /* X, un président */
        v->expected = LI_LIT("who holds this office on the article's day");
        v->found = li_cast_actor(x->cast, source.actor)->name;
        return;
    }
    if (explain_side(x, v, &b->y, LI_SLOT_Y, &target)) return;
    const li_pattern_node *under = NULL, *y = node_of(&v->pattern->top, LI_SLOT_Y, NULL, &under);
    if (b->reciprocal && y && under == &v->pattern->top) { /* Y was taken from the subject for want of another */
        li_miss miss = {y, v->head, NULL, v->got};
        describe_miss(x, v, &miss);
        return;
    }
    v->expected = LI_LIT("two different actors");
    li_buffer found = LI_BUFFER_EMPTY;
    li_buffer_printf(&found, "« %.*s » as both X and Y", LI_SLICE_ARG(li_cast_actor(x->cast, source.actor)->name));
    v->found = source.actor == target.actor ? copy(x, &found) : (li_buffer_free(&found), (li_slice){NULL, 0});
}

/* ---- the verdicts ---- */

static li_verdict judge(li_extractor *x, const li_pattern *p, int32_t head) {
    li_verdict v = {.pattern = p, .head = head, .outcome = LI_MISSED};
    bool matched = false;
    for (uint32_t i = 0; i < x->candidate_count; i++) {
        const li_candidate *c = &x->candidates[i];
        if (c->pattern != p || c->head != head || (matched && (v.outcome == LI_HOLDS || c->dropped))) continue;
        matched = true;
        v.candidate = i;
        v.outcome = c->dropped ? LI_BEATEN : LI_HOLDS;
    }
    if (matched) {
        v.got = UINT16_MAX;
        return v;
    }
    size_t n;
    li_binding b;
    li_miss miss;
    bool symmetric = li_rules_relations(x->engine->rules, &n)[p->relation].symmetric;
    if (li_match(&b, p, symmetric, &x->groups, head, &miss)) {
        v.outcome = LI_UNBOUND;
        v.got = UINT16_MAX - 1;
        describe_unbound(x, &v, &b);
    } else {
        describe_miss(x, &v, &miss);
    }
    return v;
}

static int by_head_and_outcome(const void *pa, const void *pb) {
    const li_verdict *a = pa, *b = pb;
    if (a->head != b->head) return a->head < b->head ? -1 : 1;
    if (a->outcome != b->outcome) return a->outcome < b->outcome ? -1 : 1;
    if (a->got != b->got) return a->got > b->got ? -1 : 1;
    return (a->pattern->rule > b->pattern->rule) - (a->pattern->rule < b->pattern->rule);
}

static li_code judge_word(li_extractor *x, li_slice wanted, int32_t head, li_sym word, li_verdict **list, size_t *count,
                          size_t *room, li_error *err) {
    size_t n, all;
    const uint32_t *of = li_rules_of(x->engine->rules, word, &n);
    const li_pattern *patterns = li_rules_patterns(x->engine->rules, &all);
    uint8_t dep = x->syntax.tokens[head].dep;
    bool auxiliary = dep == LI_AUX_OF || dep == LI_AUX_PASS;
    size_t from = *count;
    while (from > 0 && (*list)[from - 1].head == head) from--;
    for (size_t i = 0; i < n; i++) {
        const li_pattern *p = &patterns[of[i]];
        if (!li_rule_is(x->engine->rules, p->rule, wanted)) continue;
        li_verdict v = judge(x, p, head);
        if (v.outcome == LI_MISSED && auxiliary && !wanted.len) continue; /* « a » of « a rencontré » */
        size_t k = from;
        while (k < *count && (*list)[k].pattern->rule != p->rule) k++;
        if (k < *count) {
            li_verdict *old = &(*list)[k];
            if (v.outcome < old->outcome || (v.outcome == old->outcome && v.got > old->got)) *old = v;
            continue;
        }
        if (*count == *room && li_arena_grow(x->scratch, (void **)list, *count, room, sizeof **list))
            return li_fail(err, LI_E_MEMORY, "no memory for an explanation");
        (*list)[(*count)++] = v;
    }
    return LI_OK;
}

li_code li_verdicts_find(li_extractor *x, li_slice wanted, li_verdict **out, size_t *count, li_error *err) {
    size_t room = 0;
    *out = NULL;
    *count = 0;
    for (int32_t i = 0; i < x->syntax.count; i++) {
        const li_token *t = &x->syntax.tokens[i];
        if (t->shape & LI_SHAPE_PUNCT) continue;
        li_code code = judge_word(x, wanted, i, t->lemma, out, count, &room, err);
        if (!code && t->form != t->lemma) code = judge_word(x, wanted, i, t->form, out, count, &room, err);
        if (code) return code;
    }
    if (*count) qsort(*out, *count, sizeof **out, by_head_and_outcome);
    return LI_OK;
}
