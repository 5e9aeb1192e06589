/* Who is named in an article, how often and where. */
#include "extractor/actor/reference_census.h"

/* « son exclave du Nakhitchevan »: the land of a country is none that deals with another. */
bool li_is_land(const li_reference *r, uint32_t actor) {
    const li_actor *a = li_cast_actor(r->cast, actor);
    return a->country != LI_NO_ACTOR && li_slice_eq(a->kind, LI_LIT("territory"));
}

/* May the actor be a side, besides countries: a bloc, a group in arms? */
static bool is_side(const li_reference *r, uint32_t actor) {
    li_slice kind = li_cast_actor(r->cast, actor)->kind;
    return li_type_of(r, actor) == LI_ORGANIZATION &&
           (li_slice_eq(kind, LI_LIT("bloc")) || li_slice_eq(kind, LI_LIT("alliance")) ||
            li_slice_eq(kind, LI_LIT("armed-group")));
}

void li_census_take(const li_reference *r, uint32_t limit, li_census_of whom, li_census *c) {
    size_t n;
    const li_mention *m = li_mentions_before(r, limit, &n);
    c->count = 0;
    for (size_t i = 0; i < n; i++) {
        if (m[i].kind == LI_ROLE) continue;
        bool country = li_type_of(r, m[i].actor) == LI_COUNTRY && !li_is_land(r, m[i].actor);
        bool side = whom == LI_CENSUS_SIDES && is_side(r, m[i].actor);
        if (whom == LI_CENSUS_PEOPLE ? li_type_of(r, m[i].actor) != LI_PERSON : !country && !side) continue;
        size_t k = 0;
        while (k < c->count && c->actor[k] != m[i].actor) k++;
        if (k == LI_CENSUS_SIZE) continue;
        if (k == c->count) c->actor[c->count++] = m[i].actor, c->times[k] = 0;
        c->times[k]++;
    }
    for (size_t i = 1; i < c->count; i++) /* most first */
        for (size_t k = i; k > 0 && c->times[k] > c->times[k - 1]; k--) {
            uint32_t actor = c->actor[k], times = c->times[k];
            c->actor[k] = c->actor[k - 1], c->times[k] = c->times[k - 1];
            c->actor[k - 1] = actor, c->times[k - 1] = times;
        }
}

uint32_t li_census_times(const li_census *c, uint32_t actor) {
    for (size_t k = 0; k < c->count; k++)
        if (c->actor[k] == actor) return c->times[k];
    return 0;
}

bool li_is_named_between(const li_reference *r, uint32_t from, uint32_t to, uint32_t actor) {
    size_t all, n, first = li_cast_in(r->cast, from, to - from, &n);
    const li_mention *m = li_cast_mentions(r->cast, &all);
    for (size_t i = first; i < first + n; i++)
        if (m[i].actor == actor && m[i].kind != LI_ROLE) return true;
    return false;
}

/* In the sentence. */
bool li_is_named_at(const li_reference *r, uint32_t sentence, uint32_t actor) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    return li_is_named_between(r, s->first, s->first + s->count, actor);
}

/* In the last few sentences before. */
bool li_is_named_near(const li_reference *r, uint32_t sentence, uint32_t span, uint32_t actor) {
    uint32_t from = r->tokens->sentences[sentence > span ? sentence - span : 0].first;
    return li_is_named_between(r, from, r->tokens->sentences[sentence].first, actor);
}

bool li_has_led(li_reference *r, uint32_t person) {
    const li_memory *m = li_recall(r);
    for (size_t i = 0; i < m->count; i++)
        if (m->past[i].actor == person && m->past[i].main) return true;
    return false;
}

bool li_is_told_by_another(const li_reference *r, const li_antecedent *a, size_t n, uint32_t country) {
    bool lead = false, told = false;
    for (size_t i = 0; i < n; i++) {
        uint32_t home = li_cast_actor(r->cast, a[i].actor)->country;
        lead |= !a[i].quoted && li_type_of(r, a[i].actor) == LI_PERSON && home != LI_NO_ACTOR && home != country;
        told |= a[i].actor == country && a[i].quoted;
    }
    return lead && told;
}

bool li_is_cut_off(const li_reference *r, uint32_t sentence, const uint32_t *pair) {
    const li_memory *m = li_recall(r);
    for (size_t i = 0; i < m->count; i++)
        if (m->past[i].sentence + 1 == sentence && li_type_of(r, m->past[i].actor) == LI_COUNTRY &&
            !li_is_land(r, m->past[i].actor) && !li_among(pair, 2, m->past[i].actor))
            return true;
    return false;
}
