#include "extractor/actor/reference_state.h"

#include <stdlib.h>

li_code li_reference_new(li_reference **out, const li_actors *actors, li_symbols *symbols, li_error *err) {
    li_reference *r = calloc(1, sizeof *r);
    if (!r) return li_fail(err, LI_E_MEMORY, "no memory for reference");
    r->actors = actors;
    r->symbols = symbols;
    *out = r;
    return LI_OK;
}

void li_reference_free(li_reference *r) {
    if (!r) return;
    free(r->persons);
    free(r);
}

void li_reference_begin(li_reference *r, const li_cast *cast, const li_tokens *tokens, li_date date) {
    r->cast = cast;
    r->tokens = tokens;
    r->date = date;
    r->count = r->person_count = 0;
    r->topic = (li_topic){0};
    r->depth = 0;
}

/* ---- what a sentence names ---- */

static bool is_country(const li_reference *r, uint32_t actor) { return li_cast_actor(r->cast, actor)->type == LI_COUNTRY; }
static bool is_person(const li_reference *r, uint32_t actor) { return li_cast_actor(r->cast, actor)->type == LI_PERSON; }

static bool is_link(const li_reference *r, uint32_t token) {
    li_slice text = li_symbols_text(r->symbols, r->tokens->tokens[token].form);
    static const char *const LINKS[] = {"de", "d'", "du", "des", "la", "l'", "les"};
    for (size_t i = 0; i < sizeof LINKS / sizeof *LINKS; i++)
        if (li_slice_eq(text, li_slice_of(LINKS[i]))) return true;
    return false;
}

static bool is_text(const li_reference *r, uint32_t token, const char *text) {
    return li_slice_eq(li_symbols_text(r->symbols, r->tokens->tokens[token].form), li_slice_of(text));
}

/* « le président russe », « le président de la Russie »: the country's mention behind a role's, or NULL. */
static const li_mention *owner_of(const li_reference *r, const li_mention *role, const li_mention *next, const li_mention *end) {
    if (next >= end) return NULL;
    uint32_t from = role->first + role->count;
    if (next->kind == LI_ADJECTIVE && next->first == from) return next;
    if (next->kind != LI_NAME || next->first > from + 2 || next->first == from || is_person(r, next->actor)) return NULL;
    for (uint32_t k = from; k < next->first; k++)
        if (!is_link(r, k)) return NULL;
    return next;
}

/* Nothing but names of countries, links and small words between a role and the name that it belongs to. */
static bool reaches(const li_reference *r, uint32_t from, uint32_t to) {
    if (to < from || to - from > 7) return false;
    for (uint32_t k = from; k < to; k++)
        if (r->tokens->tokens[k].shape & LI_SHAPE_PUNCT) return k == from && to == from + 1 && is_text(r, k, ",");
    return true;
}

/* The role's word or the last name's, in the sentence: what other words hang on. */
static int32_t head_in(const li_syntax *sx, int32_t first, int32_t last) {
    for (int32_t i = first; i <= last; i++)
        if (sx->tokens[i].head < first || sx->tokens[i].head > last) return i;
    return first;
}

static void place_by_tree(const li_reference *r, const li_syntax *sx, li_antecedent *a) {
    uint32_t base = r->tokens->sentences[a->sentence].first;
    int32_t h = head_in(sx, (int32_t)(a->at - base), (int32_t)(a->end - base) - 1);
    for (int steps = 0; h >= 0 && steps < 8; steps++) {
        const li_token *t = &sx->tokens[h];
        if (t->dep == LI_NSUBJ) {
            a->subject = true;
            a->main = t->head >= 0 && sx->tokens[t->head].dep == LI_ROOT;
            return;
        }
        bool same = t->dep == LI_APPOS || t->dep == LI_FLAT || (t->dep == LI_NMOD && li_child(sx, h, LI_CASE) < 0);
        if (t->dep == LI_CONJ && t->head >= 0 && sx->tokens[t->head].upos != LI_VERB) same = a->joined = true;
        if (!same) return;
        h = t->head;
    }
}

/* Without an analysis: a name with nothing but its own words before it is taken for the subject. */
static void place_by_order(const li_reference *r, li_antecedent *a, const li_antecedent *before) {
    uint32_t first = r->tokens->sentences[a->sentence].first;
    const li_token *t = r->tokens->tokens;
    if (before && before->subject && a->at > before->end && a->at <= before->end + 2 && is_text(r, before->end, "et")) {
        a->subject = a->main = a->joined = true;
        return;
    }
    if (a->at > first + 8 || before) return;
    for (uint32_t k = first; k < a->at; k++)
        if ((t[k].shape & LI_SHAPE_PUNCT) || li_refers(r, t[k].form, LI_RW_PREPOSITION)) return;
    a->subject = a->main = true;
}

static void put(const li_reference *r, const li_syntax *sx, li_antecedent a, li_antecedent *out, size_t *n) {
    const li_antecedent *before = NULL;
    for (size_t i = 0; i < *n; i++)
        if (!out[i].adjective) before = &out[i];
    if (a.adjective) ;
    else if (sx) place_by_tree(r, sx, &a);
    else place_by_order(r, &a, before);
    if (*n < LI_GATHERED) out[(*n)++] = a;
}

static bool stands_as_place(const li_reference *r, const li_mention *m, uint32_t first) {
    const li_token *t = r->tokens->tokens;
    uint32_t before = m->first;
    if (before > first && (is_text(r, before - 1, "la") || is_text(r, before - 1, "l'"))) before--;
    if (before == first || is_person(r, m->actor)) return false;
    return li_refers(r, t[before - 1].form, LI_RW_WHERE);
}

size_t li_gather(const li_reference *r, uint32_t sentence, uint32_t limit, const li_syntax *sx,
                 li_antecedent out[LI_GATHERED]) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    size_t count, all, n = 0, from = li_cast_in(r->cast, s->first, s->count, &count);
    if (!count) return 0;
    const li_mention *m = li_cast_mentions(r->cast, &all), *end = m + from + count;
    const li_mention *role = NULL; /* whose person has not come yet */
    for (m += from; m < end && m->first < limit; m++) {
        li_antecedent a = {m->actor, sentence, m->first, m->first + m->count, LI_NO_ACTOR, false, false, false, false, false};
        a.place = m->kind != LI_ROLE && stands_as_place(r, m, s->first);
        if (m->kind == LI_ROLE) {
            const li_mention *owner = owner_of(r, m, m + 1, end);
            uint32_t holder = owner ? li_actors_holder(r->actors, m->actor, owner->actor, r->date) : LI_NO_ACTOR;
            const li_mention *after = owner ? owner + 1 : m + 1;
            bool named = after < end && after->kind == LI_NAME && is_person(r, after->actor) &&
                         reaches(r, m->first + m->count, after->first);
            if (n && is_person(r, out[n - 1].actor) && !out[n - 1].adjective && reaches(r, out[n - 1].end, m->first))
                out[n - 1].role = m->actor; /* X, président de */
            else if (holder != LI_NO_ACTOR && !named && m->first < limit) {
                a.actor = holder;
                a.role = m->actor;
                put(r, sx, a, out, &n);
            }
            role = named ? m : NULL;
            continue;
        }
        if (m->kind == LI_ADJECTIVE || m->kind == LI_PREFIX) {
            a.adjective = true;
        } else if (role && m->kind == LI_NAME && is_person(r, m->actor)) {
            a.role = role->actor;
            a.at = role->first;
            role = NULL;
        }
        if (!a.adjective || is_country(r, a.actor)) put(r, sx, a, out, &n);
    }
    return n;
}

/* ---- the article ---- */

static void note_topic(li_reference *r, uint32_t sentence, const li_syntax *sx, const li_antecedent *a, size_t n) {
    r->topic = (li_topic){.sentence = sentence};
    if (!sx) return;
    for (size_t i = 0; i < n; i++)
        if (a[i].main) return;
    for (int32_t i = 0; i < sx->count; i++) {
        const li_token *t = &sx->tokens[i];
        if (t->dep == LI_NSUBJ && t->head >= 0 && sx->tokens[t->head].dep == LI_ROOT && t->upos == LI_NOUN) {
            r->topic.other = true;
            r->topic.feats = t->feats & (LI_GENDER | LI_NUMBER);
        }
    }
}

static void keep_person(li_reference *r, const li_antecedent *a) {
    for (size_t i = r->person_count; i > 0 && i + LI_REMEMBERED > r->person_count; i--)
        if (r->persons[i - 1].actor == a->actor) {
            if (a->role != LI_NO_ACTOR) r->persons[i - 1].role = a->role;
            return;
        }
    if (r->person_count == r->person_room) {
        size_t room = r->person_room ? r->person_room * 2 : 32;
        li_antecedent *wider = realloc(r->persons, room * sizeof *wider);
        if (!wider) return; /* one person fewer to refer to */
        r->persons = wider;
        r->person_room = room;
    }
    r->persons[r->person_count++] = *a;
}

void li_reference_note(li_reference *r, uint32_t sentence, const li_syntax *syntax) {
    li_antecedent fresh[LI_GATHERED];
    size_t n = li_gather(r, sentence, UINT32_MAX, syntax, fresh), kept = 0;
    for (size_t i = 0; i < r->count; i++)
        if (r->past[i].sentence + 3 > sentence) r->past[kept++] = r->past[i];
    for (size_t i = 0; i < n; i++) {
        if (kept < sizeof r->past / sizeof *r->past) r->past[kept++] = fresh[i];
        if (!fresh[i].adjective && is_person(r, fresh[i].actor)) keep_person(r, &fresh[i]);
    }
    r->count = kept;
    note_topic(r, sentence, syntax, fresh, n);
}

bool li_holds(const li_reference *r, uint32_t actor, uint32_t role) {
    for (size_t i = r->person_count; i > 0 && i + LI_REMEMBERED > r->person_count; i--)
        if (r->persons[i - 1].actor == actor && r->persons[i - 1].role == role) return true;
    size_t n;
    const li_office *o = li_actors_offices_of_role(r->actors, role, &n);
    for (size_t i = 0; i < n; i++)
        if (o[i].holder == actor && li_office_covers(&o[i], r->date)) return true;
    return false;
}

bool li_fits(const li_reference *r, uint32_t actor, uint32_t gender, bool plural) {
    const li_actor *a = li_cast_actor(r->cast, actor);
    if (a->plural != plural) return false;
    if (!gender || a->gender == LI_GENDER_UNKNOWN) return true;
    return (gender == LI_FEM) == (a->gender == LI_FEMININE);
}

size_t li_refer(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t out[LI_MAX_REFERENTS]) {
    if (!r->cast || token < 0 || token >= sx->count || r->depth > 3) return 0;
    const li_token *t = &sx->tokens[token];
    size_t n = 0;
    r->depth++;
    if (li_refers(r, t->form, LI_RW_HIS) || (t->upos != LI_PRON && li_refers(r, t->form, LI_RW_THEIR))) {
        n = li_refer_possessive(r, sentence, sx, token, out);
    } else if (t->upos == LI_NOUN || t->upos == LI_ADJ || t->upos == LI_NUM) {
        n = li_refer_noun(r, sentence, sx, token, out);
    } else if (t->upos == LI_PRON) {
        n = li_refer_pronoun(r, sentence, sx, token, out);
    }
    r->depth--;
    return n;
}
