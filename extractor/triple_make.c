/* Triples from candidates: names, status, source of the statement, amount, time, topics, evidence. */
#include "extractor/engine.h"

static li_party party_of(li_extractor *x, const li_referent *r) {
    li_party p = {.mention = li_extractor_words(x, r->first, r->last),
                  .start = x->syntax.tokens[r->first].start,
                  .end = x->syntax.tokens[r->last].end,
                  .by = (li_resolution)r->by};
    if (r->actor == LI_NO_ACTOR) {
        p.name = p.id = p.mention;
        return p;
    }
    const li_actor *a = li_cast_actor(x->cast, r->actor);
    p.id = a->id;
    p.name = a->name;
    p.kind = a->kind;
    p.wikidata = a->wikidata;
    p.type = a->type;
    p.discovered = li_cast_discovered(x->cast, r->actor);
    if (a->country != LI_NO_ACTOR) p.country = li_cast_actor(x->cast, a->country)->id;
    return p;
}

/* Does token hang on head, within a few steps? */
static bool hangs_on(const li_extractor *x, int32_t token, int32_t head, int steps) {
    for (int i = 0; i <= steps && token >= 0; i++, token = x->syntax.tokens[token].head)
        if (token == head) return true;
    return false;
}

const li_found_amount *li_candidate_amount(const li_extractor *x, const li_candidate *c) {
    const li_found_amount *best = NULL;
    for (size_t i = 0; i < x->amounts.count; i++) {
        const li_found_amount *a = &x->amounts.items[i];
        int32_t first = (int32_t)a->first, last = first + (int32_t)a->count - 1;
        if (c->amount >= first && c->amount <= last) return a;
        bool times = a->kind == LI_AMOUNT_COUNT && li_slice_eq(a->amount.unit, LI_LIT("fois"));
        if (a->kind != LI_AMOUNT_MONEY && !times) continue;
        for (int32_t t = first; t <= last && !best; t++)
            if (hangs_on(x, t, c->head, 3)) best = a;
    }
    return best;
}

/* What the pattern bound; if it bound none, what the head has. */
const li_found_time *li_candidate_time(const li_extractor *x, const li_candidate *c) {
    for (size_t i = 0; i < x->times.count; i++) {
        const li_found_time *t = &x->times.items[i];
        for (uint32_t k = 0; k < t->count; k++) {
            int32_t token = (int32_t)(t->first + k);
            if (token == c->time) return t;
            bool when = t->kind == LI_TIME_DATE || t->kind == LI_TIME_PERIOD;
            if (c->time < 0 && when && hangs_on(x, token, c->head, 3)) return t;
        }
    }
    return NULL;
}

li_slot li_candidate_lacks(const li_extractor *x, const li_candidate *c) {
    if (c->pattern->money) {
        const li_found_amount *a = li_candidate_amount(x, c);
        if (!a || a->kind != LI_AMOUNT_MONEY) return LI_SLOT_N;
    }
    if ((c->pattern->time || c->time >= 0) && !li_candidate_time(x, c)) return LI_SLOT_T;
    return LI_SLOT_NONE;
}

static li_code topics_of(li_extractor *x, const li_candidate *c, li_triple *t, li_error *err) {
    if (!c->topics.count) return LI_OK;
    li_slice *topics = li_arena_array(x->arena, c->topics.count, sizeof *topics);
    if (!topics) return li_fail(err, LI_E_MEMORY, "no memory for a triple");
    for (size_t i = 0; i < c->topics.count; i++) {
        int32_t first, last;
        li_group_span(&x->syntax, c->topics.tokens[i], &first, &last);
        topics[i] = li_extractor_words(x, first, last);
    }
    t->topics = topics;
    t->topic_count = c->topics.count;
    return LI_OK;
}

/* A title and the person's name beside each other, whichever the tree hung on the other. */
static bool is_beside(const li_extractor *x, const li_candidate *c) {
    const li_token *title = &x->syntax.tokens[c->head], *name = &x->syntax.tokens[c->source_token];
    bool below = name->head == c->head && (name->dep == LI_APPOS || name->dep == LI_FLAT || name->dep == LI_NMOD ||
                                           name->dep == LI_CONJ); /* trois membres, dont X */
    return li_is_title(c->pattern) && (below || (title->head == c->source_token && title->dep == LI_APPOS));
}

/* « prépare des sanctions contre Y »: a rule that lists the verb beside others says what is prepared. */
static bool is_preparing(const li_extractor *x, int32_t head) {
    static const char *const PREPARE[] = {"préparer", "planifier", "envisager", "prévoir", NULL};
    return li_symbols_among(x->symbols, x->syntax.tokens[head].lemma, PREPARE);
}

li_status li_candidate_status(li_extractor *x, const li_candidate *c) {
    const li_status_words *words = x->engine->status_words;
    int fixed = c->pattern->status;
    if (fixed == LI_ACTUAL) return LI_ACTUAL;
    li_status s =
        is_beside(x, c) ? li_status_of_title(&x->syntax, words, c->head) : li_status_at(&x->syntax, words, c->head);
    if (s == LI_ACTUAL && fixed < 0 && c->pattern->verb && is_preparing(x, c->head)) return LI_PLANNED;
    if (fixed == LI_DENIED) return s == LI_DENIED ? LI_ACTUAL : s == LI_POSSIBLE ? s : LI_DENIED; /* n'a pas quitté Y */
    if (c->pattern->negated && s == LI_DENIED) s = LI_ACTUAL;
    bool stands = fixed < 0 || s == LI_DENIED ||
                  (fixed == LI_PLANNED && s == LI_POSSIBLE); /* n'a pas promis, pourrait promettre */
    return stands ? s : (li_status)fixed;
}

static li_code write_one(li_extractor *x, const li_candidate *c, li_error *err) {
    size_t n;
    const li_relation *relation = &li_rules_relations(x->engine->rules, &n)[c->pattern->relation];
    const li_rule *rule = &li_rules_all(x->engine->rules, &n)[c->pattern->rule];
    const li_sentence *s = x->groups.sentence;
    li_triple t = {.doc = x->article->doc,
                   .title = x->article->title,
                   .url = x->article->url,
                   .date = x->article->date,
                   .sentence = x->groups.number,
                   .start = s->start,
                   .end = s->end,
                   .relation = relation->name,
                   .category = relation->category,
                   .symmetric = relation->symmetric,
                   .rule = rule->label};
    t.text = li_slice_sub(x->tokens.text, s->start, s->end);
    t.source = party_of(x, &c->source);
    t.target = party_of(x, &c->target);
    t.status = li_candidate_status(x, c);
    int32_t first, last;
    if (li_reporter_at(&x->syntax, x->engine->status_words, c->head, &first, &last))
        t.reported_by = li_extractor_words(x, first, last);
    const li_found_amount *amount = li_candidate_amount(x, c);
    if (amount) t.amount = amount->amount;
    const li_found_time *time = li_candidate_time(x, c);
    if (time) t.time = t.status == LI_ACTUAL ? time->time : time->ahead;
    li_code code = topics_of(x, c, &t, err);
    if (code) return code;
    if (t.amount.unit.ptr) { /* units may live in the sentence's memory */
        t.amount.unit = li_arena_copy(x->arena, t.amount.unit);
        if (!t.amount.unit.ptr) return li_fail(err, LI_E_MEMORY, "no memory for a triple");
    }
    void *items = x->triples;
    if (x->triple_count == x->triple_room &&
        li_arena_grow(x->arena, &items, x->triple_count, &x->triple_room, sizeof t))
        return li_fail(err, LI_E_MEMORY, "no memory for the triples of an article");
    x->triples = items;
    x->triples[x->triple_count++] = t;
    return LI_OK;
}

li_code li_extractor_write(li_extractor *x, li_error *err) {
    for (size_t i = 0; i < x->candidate_count; i++) {
        if (x->candidates[i].dropped) continue;
        li_code code = write_one(x, &x->candidates[i], err);
        if (code) return code;
    }
    return LI_OK;
}
