/* Why rules match a text or do not, for people and as JSON. */
#include "base/nearest.h"
#include "extractor/verdict.h"

enum { FEW = 4 }; /* rules whose first words are listed */

typedef struct writer {
    li_extractor *x;
    const li_explain_options *o;
    li_buffer *out;
} writer;

typedef enum paint { PLAIN, BOLD, DIM, RED, GREEN, YELLOW, CYAN } paint;

static void colour(writer *w, paint p) {
    static const char *const CODES[] = {"\x1b[0m",  "\x1b[1m",  "\x1b[2m", "\x1b[31m",
                                        "\x1b[32m", "\x1b[33m", "\x1b[36m"};
    if (w->o->colour) li_buffer_add_text(w->out, CODES[p]);
}

static void painted(writer *w, paint p, li_slice s, size_t width) {
    colour(w, p);
    if (width) li_pad(w->out, s, width);
    else li_buffer_add(w->out, s);
    colour(w, PLAIN);
}

static const li_rule *rule_of(const writer *w, const li_pattern *p) {
    size_t n;
    return &li_rules_all(w->x->engine->rules, &n)[p->rule];
}

static li_slice relation_of(const writer *w, const li_pattern *p) {
    size_t n;
    return li_rules_relations(w->x->engine->rules, &n)[p->relation].name;
}

static li_slice party_name(const writer *w, const li_referent *r) {
    if (r->actor == LI_NO_ACTOR) return li_extractor_words(w->x, r->first, r->last);
    return li_cast_actor(w->x->cast, r->actor)->name;
}

static bool is_of(const li_candidate *c, const li_verdict *v) {
    return c->pattern == v->pattern && c->head == v->head && c->dropped == (v->outcome == LI_BEATEN);
}

/* The candidate that holds in the end: what beat one may have been beaten itself. */
static const li_candidate *winner_of(const writer *w, const li_candidate *c) {
    for (size_t guard = 0; c->dropped && guard < w->x->candidate_count; guard++) c = &w->x->candidates[c->beaten_by];
    return c;
}

static const char *why_stronger(const li_candidate *winner, const li_candidate *loser) {
    if (winner->pattern->bound > loser->pattern->bound) return "has more words of its own";
    if (winner->last - winner->first > loser->last - loser->first) return "spans more of the sentence";
    if (winner->pattern->rule < loser->pattern->rule) return "comes first in the files";
    return "says the same";
}

/* ---- for people ---- */

static void plain_tokens(writer *w) {
    for (int32_t i = 0; i < w->x->syntax.count; i++) {
        const li_token *t = &w->x->syntax.tokens[i];
        li_buffer_add_text(w->out, "    ");
        li_pad(w->out, li_slice_sub(w->x->tokens.text, t->start, t->end), 20);
        painted(w, DIM, li_lemma_text(w->x, t), 20);
        painted(w, CYAN, li_slice_of(li_upos_name((li_upos)t->upos)), 7);
        if (t->head >= 0)
            li_buffer_printf(w->out, "%s of %.*s", li_dep_name((li_dep)t->dep),
                             LI_SLICE_ARG(li_extractor_words(w->x, t->head, t->head)));
        else li_buffer_add_text(w->out, li_dep_name((li_dep)t->dep));
        li_buffer_add_byte(w->out, '\n');
    }
}

static void plain_bindings(writer *w, const li_verdict *v) {
    for (size_t i = v->candidate; i < w->x->candidate_count; i++) {
        const li_candidate *c = &w->x->candidates[i];
        if (!is_of(c, v)) continue;
        li_slice source = party_name(w, &c->source), target = party_name(w, &c->target);
        li_buffer_printf(w->out, "           %.*s -> %.*s (%s)", LI_SLICE_ARG(source), LI_SLICE_ARG(target),
                         li_status_name(li_candidate_status(w->x, c)));
        if (c->dropped) {
            const li_candidate *by = winner_of(w, c);
            li_slice label = rule_of(w, by->pattern)->label, relation = relation_of(w, by->pattern);
            li_buffer_printf(w->out, ": gives way to %.*s (%.*s), which %s", LI_SLICE_ARG(label),
                             LI_SLICE_ARG(relation), why_stronger(by, c));
        }
        li_buffer_add_byte(w->out, '\n');
    }
}

static void plain_reason(writer *w, const li_verdict *v) {
    li_buffer_add_text(w->out, "           ");
    if (v->element.len) {
        painted(w, BOLD, v->element, 0);
        li_buffer_add_text(w->out, ": ");
    }
    if (!v->expected.len) li_buffer_add_text(w->out, "its slots took nothing that can be paired");
    else if (!v->element.len && !v->found.len) li_buffer_add(w->out, v->expected);
    else
        li_buffer_printf(w->out, "expected %.*s, found %.*s", LI_SLICE_ARG(v->expected),
                         LI_SLICE_ARG(v->found.len ? v->found : LI_LIT("nothing")));
    li_buffer_add_byte(w->out, '\n');
}

static void plain_verdicts(writer *w, const li_verdict *list, size_t count) {
    static const char *const WORDS[] = {"yes", "beaten", "no", "no"};
    static const paint PAINTS[] = {GREEN, YELLOW, RED, RED};
    for (size_t i = 0; i < count; i++) {
        const li_verdict *v = &list[i];
        const li_token *t = &w->x->syntax.tokens[v->head];
        if (!i || list[i - 1].head != v->head) {
            li_buffer_add_text(w->out, "\n");
            colour(w, BOLD);
            li_buffer_printf(w->out, "rules of « %.*s » (%.*s, %s)",
                             LI_SLICE_ARG(li_extractor_words(w->x, v->head, v->head)),
                             LI_SLICE_ARG(li_lemma_text(w->x, t)), li_upos_name((li_upos)t->upos));
            colour(w, PLAIN);
            li_buffer_add_byte(w->out, '\n');
        }
        const li_rule *r = rule_of(w, v->pattern);
        li_buffer_add_text(w->out, "  ");
        painted(w, PAINTS[v->outcome], li_slice_of(WORDS[v->outcome]), 9);
        painted(w, DIM, r->label, 24);
        li_pad(w->out, relation_of(w, v->pattern), 16);
        li_buffer_add(w->out, li_rule_text(r));
        li_buffer_add_byte(w->out, '\n');
        if (v->outcome == LI_HOLDS || v->outcome == LI_BEATEN) plain_bindings(w, v);
        else plain_reason(w, v);
    }
}

/* ---- as JSON ---- */

static void member(writer *w, const char *name, li_slice value) {
    li_buffer_printf(w->out, ", \"%s\": ", name);
    li_buffer_add_json(w->out, value);
}

static void json_bindings(writer *w, const li_verdict *v) {
    bool first = true;
    li_buffer_add_text(w->out, ", \"bindings\": [");
    for (size_t i = v->candidate; i < w->x->candidate_count; i++) {
        const li_candidate *c = &w->x->candidates[i];
        if (!is_of(c, v)) continue;
        li_buffer_printf(w->out, "%s{\"status\": \"%s\"", first ? "" : ", ",
                         li_status_name(li_candidate_status(w->x, c)));
        first = false;
        member(w, "source", party_name(w, &c->source));
        member(w, "target", party_name(w, &c->target));
        if (c->dropped) {
            const li_candidate *by = winner_of(w, c);
            member(w, "beaten_by", rule_of(w, by->pattern)->label);
            member(w, "because", li_slice_of(why_stronger(by, c)));
        }
        li_buffer_add_byte(w->out, '}');
    }
    li_buffer_add_byte(w->out, ']');
}

static void json_verdicts(writer *w, const li_verdict *list, size_t count) {
    static const char *const WORDS[] = {"matched", "beaten", "unbound", "missed"};
    li_buffer_add_text(w->out, ", \"rules\": [");
    for (size_t i = 0; i < count; i++) {
        const li_verdict *v = &list[i];
        const li_rule *r = rule_of(w, v->pattern);
        li_buffer_printf(w->out, "%s{\"token\": %d, \"outcome\": \"%s\"", i ? ", " : "", (int)v->head,
                         WORDS[v->outcome]);
        member(w, "rule", r->label);
        member(w, "relation", relation_of(w, v->pattern));
        member(w, "pattern", li_rule_text(r));
        if (v->outcome == LI_HOLDS || v->outcome == LI_BEATEN) {
            json_bindings(w, v);
        } else {
            if (v->outcome == LI_MISSED) li_buffer_printf(w->out, ", \"under\": %d", (int)v->under);
            if (v->element.len) member(w, "element", v->element);
            member(w, "expected", v->expected);
            member(w, "found", v->found);
        }
        li_buffer_add_byte(w->out, '}');
    }
    li_buffer_add_byte(w->out, ']');
}

/* ---- a text ---- */

static li_code explain_sentence(writer *w, bool first, li_error *err) {
    li_verdict *list;
    size_t count;
    li_code code = li_extractor_quantities(w->x, err);
    if (!code) code = li_extractor_match(w->x, err);
    if (!code) code = li_verdicts_find(w->x, w->o->rule, &list, &count, err);
    if (code) return code;
    const li_sentence *s = w->x->groups.sentence;
    if (w->o->json) {
        li_buffer_add_text(w->out, first ? "{" : ", {");
        li_annotate_json(w->x, w->out);
        json_verdicts(w, list, count);
        li_buffer_add_byte(w->out, '}');
        return LI_OK;
    }
    if (!first) li_buffer_add_byte(w->out, '\n');
    painted(w, BOLD, li_slice_sub(w->x->tokens.text, s->start, s->end), 0);
    li_buffer_add_text(w->out, "\n");
    plain_tokens(w);
    li_annotate_facts(w->x, w->out);
    if (count) plain_verdicts(w, list, count);
    else
        li_buffer_printf(w->out, "\nno %s begins with a word of this sentence\n",
                         w->o->rule.len ? "such rule" : "rule");
    return LI_OK;
}

/* The words with which the rules asked for begin: what must be in the text for them to be tried. */
static void list_triggers(writer *w) {
    size_t patterns, rules;
    const li_rules *all = w->x->engine->rules;
    const li_pattern *p = li_rules_patterns(all, &patterns);
    const li_rule *r = li_rules_all(all, &rules);
    uint32_t last = UINT32_MAX;
    li_sym listed = LI_NO_SYM;
    for (size_t i = 0; i < patterns; i++) {
        if (!li_rule_is(all, p[i].rule, w->o->rule)) continue;
        if (p[i].rule != last) {
            if (last != UINT32_MAX) li_buffer_add_byte(w->out, '\n');
            painted(w, DIM, r[p[i].rule].label, 24);
            li_buffer_printf(w->out, "%.*s: begins with", LI_SLICE_ARG(li_rule_text(&r[p[i].rule])));
            last = p[i].rule;
            listed = LI_NO_SYM;
        }
        if (p[i].top.word_count && p[i].top.words[0] == listed) continue;
        for (size_t k = 0; k < p[i].top.word_count; k++) {
            li_slice word = li_symbols_text(w->x->symbols, p[i].top.words[k]);
            li_buffer_printf(w->out, " « %.*s » (%s)", LI_SLICE_ARG(word), p[i].verb ? "verb" : "noun");
        }
        if (p[i].top.word_count) listed = p[i].top.words[0];
    }
    if (last != UINT32_MAX) li_buffer_add_text(w->out, "\n\n");
}

li_code li_explain(li_extractor *x, const li_article *article, const li_explain_options *options, li_buffer *out,
                   size_t *rules, li_error *err) {
    writer w = {x, options, out};
    size_t n;
    (void)li_rules_all(x->engine->rules, &n);
    *rules = 0;
    for (uint32_t i = 0; i < n; i++) *rules += li_rule_is(x->engine->rules, i, options->rule);
    li_code code = li_extractor_begin(x, article, err);
    if (code) return code;
    if (options->json) li_buffer_add_text(out, "{\"sentences\": [");
    else if (options->rule.len && *rules <= FEW) list_triggers(&w);
    bool first = true;
    for (uint32_t i = 0; i < x->tokens.sentence_count && !code; i++) {
        if (x->tokens.sentences[i].count > LI_MAX_SENTENCE) continue;
        code = li_extractor_analyse(x, i, err);
        if (!code) code = explain_sentence(&w, first, err);
        if (!code) li_group_note(&x->groups);
        first = false;
    }
    if (code) return code;
    if (options->json) li_buffer_add_text(out, "]}\n");
    return out->code ? li_fail(err, LI_E_MEMORY, "no memory for an explanation") : LI_OK;
}

void li_explain_nearest(const li_engine *engine, li_slice rule, li_buffer *out) {
    size_t n;
    li_nearest_words near;
    li_nearest_begin(&near, rule);
    const li_relation *relations = li_rules_relations(engine->rules, &n);
    for (size_t i = 0; i < n; i++) li_nearest_offer(&near, relations[i].name);
    const li_rule *rules = li_rules_all(engine->rules, &n);
    for (size_t i = 0; i < n; i++) li_nearest_offer(&near, rules[i].label);
    li_nearest_list(&near, out);
}
