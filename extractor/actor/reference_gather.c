/* Whom a sentence names, and in which place: what references look back at. */
#include "extractor/actor/reference_state.h"

static bool is_country(const li_reference *r, uint32_t actor) { return li_type_of(r, actor) == LI_COUNTRY; }
static bool is_person(const li_reference *r, uint32_t actor) { return li_type_of(r, actor) == LI_PERSON; }

static inline __attribute__((always_inline)) bool is_text(const li_reference *r, uint32_t token, const char *text) {
    return li_symbols_is(r->symbols, r->tokens->tokens[token].form, text);
}

static bool is_link(const li_reference *r, uint32_t token) {
    static const char *const LINKS[] = {"de", "d'", "du", "des", "la", "l'", "les", NULL};
    return li_symbols_among(r->symbols, r->tokens->tokens[token].form, LINKS);
}

/* « le président russe », « le président de la Russie »: the country's mention behind a role's, or NULL. */
static const li_mention *owner_of(const li_reference *r, const li_mention *role, const li_mention *next,
                                  const li_mention *end) {
    if (next >= end) return NULL;
    uint32_t from = role->first + role->count;
    if (next->kind == LI_ADJECTIVE && next->first == from) return next;
    bool name = next->kind == LI_NAME || next->kind == LI_SEAT;
    if (!name || next->first > from + 2 || next->first == from || is_person(r, next->actor)) return NULL;
    for (uint32_t k = from; k < next->first; k++)
        if (!is_link(r, k)) return NULL;
    return next;
}

static bool is_finite(const li_reference *r, const li_syntax *sx, uint32_t base, uint32_t token) {
    if (!sx) return li_is_only_verb(r, r->tokens->tokens[token].form);
    const li_token *t = &sx->tokens[token - base];
    return t->upos == LI_AUX || (t->upos == LI_VERB && (t->feats & LI_FORM) == LI_FIN);
}

/* Nothing but names of countries, links and small words between a role and the name that it belongs to, or a comma. */
static bool reaches(const li_reference *r, const li_syntax *sx, uint32_t base, uint32_t from, uint32_t to) {
    if (to < from || to - from > 7) return false;
    for (uint32_t k = from; k < to; k++) {
        if (r->tokens->tokens[k].shape & LI_SHAPE_PUNCT) return k == from && to == from + 1 && is_text(r, k, ",");
        if (is_finite(r, sx, base, k)) return false;
    }
    return true;
}

/* The role's word or the last name's, in the sentence: what other words hang on. */
static int32_t head_in(const li_syntax *sx, int32_t first, int32_t last) {
    for (int32_t i = first; i <= last; i++)
        if (sx->tokens[i].head < first || sx->tokens[i].head > last) return i;
    return first;
}

/* « le géant de l'énergie X »: the noun between what X is and its name. */
static bool is_trade(const li_reference *r, const li_syntax *sx, int32_t noun, uint32_t actor) {
    const li_token *t = &sx->tokens[noun];
    if (t->dep != LI_NMOD || t->upos != LI_NOUN || t->head < 0 || li_type_of(r, actor) != LI_ORGANIZATION) return false;
    li_sym head = sx->tokens[t->head].lemma;
    int32_t mark = li_child(sx, noun, LI_CASE);
    return (li_refers(r, head, LI_RW_FIRM) || li_refers(r, head, LI_RW_BODY)) && mark >= 0 &&
           li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "de");
}

static void place_by_tree(const li_reference *r, const li_syntax *sx, li_antecedent *a) {
    uint32_t base = r->tokens->sentences[a->sentence].first;
    int32_t h = head_in(sx, (int32_t)(a->at - base), (int32_t)(a->end - base) - 1);
    for (int steps = 0; h >= 0 && steps < 8; steps++) {
        const li_token *t = &sx->tokens[h];
        if (t->dep == LI_OBJ) a->object = true;
        if (t->dep == LI_NSUBJ) {
            a->subject = true;
            a->main = t->head >= 0 && sx->tokens[t->head].dep == LI_ROOT;
            a->undergone = t->head >= 0 && li_child(sx, t->head, LI_AUX_PASS) >= 0;
            return;
        }
        bool same = t->dep == LI_APPOS || t->dep == LI_FLAT || (t->dep == LI_NMOD && li_child(sx, h, LI_CASE) < 0);
        same = same || (steps == 1 && is_trade(r, sx, h, a->actor));
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

/* « a attaqué l'armée turque » */
static bool describes_object(const li_syntax *sx, int32_t adjective) {
    const li_token *t = &sx->tokens[adjective];
    return t->dep == LI_AMOD && t->head >= 0 && sx->tokens[t->head].dep == LI_OBJ;
}

static void put(const li_reference *r, const li_syntax *sx, li_antecedent a, li_antecedent *out, size_t *n) {
    const li_antecedent *before = NULL;
    for (size_t i = 0; i < *n; i++)
        if (!out[i].adjective) before = &out[i];
    if (a.adjective && sx) a.object = describes_object(sx, (int32_t)(a.at - r->tokens->sentences[a.sentence].first));
    else if (a.adjective)
        ;
    else if (sx) place_by_tree(r, sx, &a);
    else place_by_order(r, &a, before);
    if (*n < LI_GATHERED) out[(*n)++] = a;
}

/* « A Genève, »: many write no accent on a capital. */
static bool is_bare_to(const li_reference *r, uint32_t token) {
    return (r->tokens->tokens[token].shape & LI_SHAPE_FIRST) && is_text(r, token, "a");
}

static bool stands_as_place(const li_reference *r, const li_mention *m, uint32_t first) {
    const li_token *t = r->tokens->tokens;
    uint32_t before = m->first;
    if (before > first && (is_text(r, before - 1, "la") || is_text(r, before - 1, "l'"))) before--;
    if (before == first || is_person(r, m->actor)) return false;
    bool to = before < m->first && is_text(r, before - 1, "à") && m->kind == LI_NAME && is_country(r, m->actor);
    if (is_bare_to(r, before - 1)) return true;
    return !to && li_refers(r, t[before - 1].form, LI_RW_WHERE); /* à l'Italie: whom; en Italie, au Japon: where */
}

/* « la convention de Vienne », « les accords d'Oslo »: a text's name, that says nothing of the country. */
static bool is_in_title(const li_reference *r, const li_mention *m, uint32_t first) {
    static const char *const TEXTS[] = {"convention", "conventions", "traité",  "accord", "accords", "pacte",
                                        "protocole",  "processus",   "traités", "charte", NULL};
    if (m->first < first + 2 || (!is_text(r, m->first - 1, "de") && !is_text(r, m->first - 1, "d'"))) return false;
    return li_symbols_among(r->symbols, r->tokens->tokens[m->first - 2].form, TEXTS);
}

/* « Quant au Togo, »: what the sentence is about. */
static bool stands_as_topic(const li_reference *r, const li_mention *m, uint32_t first) {
    for (uint32_t back = 2; back <= 3; back++)
        if (m->first >= first + back && is_text(r, m->first - back, "quant")) return true;
    return false;
}

/* « l'opposant russe Alexeï », « Alexeï, opposant russe »: the noun beside a name. */
static uint32_t noun_beside(const li_reference *r, uint32_t at, uint32_t end, const li_sentence *s) {
    const li_token *t = r->tokens->tokens;
    for (uint32_t k = at, steps = 0; k > s->first && steps < 4; steps++) {
        k--;
        if ((t[k].shape & LI_SHAPE_PUNCT) || li_refers(r, t[k].form, LI_RW_PREPOSITION)) break;
        if (!li_of_people(r, t[k].form, LI_PW_WHO)) continue;
        bool second = k > s->first && li_of_people(r, t[k - 1].form, LI_PW_WHO); /* le secrétaire général */
        return t[k - second].form;
    }
    if (end < s->first + s->count && is_text(r, end, ","))
        for (uint32_t k = end + 1; k < s->first + s->count && k <= end + 3; k++) {
            if (t[k].shape & LI_SHAPE_PUNCT) break;
            if (li_of_people(r, t[k].form, LI_PW_WHO)) return t[k].form;
        }
    return LI_NO_SYM;
}

/* What the words say of gender and number: a seat is no country, « les Russes » are several. */
static void describe(const li_reference *r, const li_mention *m, const li_sentence *s, li_antecedent *a) {
    const li_actor *actor = li_cast_actor(r->cast, a->actor);
    const li_token *t = r->tokens->tokens;
    a->gender = (uint8_t)actor->gender;
    a->plural = actor->plural;
    a->quoted = t[m->first].shape & LI_SHAPE_QUOTED;
    bool determined = m->first > s->first;
    if (m->kind == LI_SEAT) {
        a->plural = false;
        a->seat = true;
        bool la = determined && is_text(r, m->first - 1, "la");
        bool le = determined && is_text(r, m->first - 1, "le");
        a->house = la || le || (determined && is_text(r, m->first - 1, "l'"));
        a->gender = la ? LI_FEMININE : le ? LI_MASCULINE : LI_GENDER_UNKNOWN; /* Budapest: il or elle */
    } else if (m->kind == LI_NAME && determined && actor->type != LI_PERSON) {
        if (is_text(r, m->first - 1, "la")) a->gender = LI_FEMININE; /* la République islamique */
        else if (is_text(r, m->first - 1, "le")) a->gender = LI_MASCULINE;
        else if (is_text(r, m->first - 1, "les") && !actor->plural) {
            a->plural = true; /* les Vingt-Sept */
            a->gender = LI_GENDER_UNKNOWN;
        }
    } else if (m->kind == LI_DEMONYM) {
        a->gender = LI_MASCULINE;
        a->plural = determined && li_of_people(r, t[m->first - 1].form, LI_PW_MANY);
        a->adjective = !a->plural; /* l'Américain: a person of the country */
    }
}

/* A role: its person if the name follows; else whoever holds it. Returns the role if its person's name is still to
 * come. */
static const li_mention *gather_role(const li_reference *r, const li_syntax *sx, const li_mention *m,
                                     const li_mention *owner, const li_mention *after, const li_mention *end,
                                     li_antecedent a, li_antecedent *out, size_t *n) {
    uint32_t base = r->tokens->sentences[a.sentence].first;
    uint32_t holder = owner ? li_cast_holder(r->cast, m->actor, owner->actor, r->date) : LI_NO_ACTOR;
    while (after < end && after->first < m->first + m->count) after++;
    bool of_country = owner && is_country(r, owner->actor); /* le président russe, X */
    bool named = after < end && after->kind == LI_NAME && is_person(r, after->actor) &&
                 (reaches(r, sx, base, m->first + m->count, after->first) ||
                  (of_country && reaches(r, sx, base, owner->first + owner->count, after->first)));
    li_antecedent *last = *n ? &out[*n - 1] : NULL;
    if (last && is_person(r, last->actor) && !last->adjective && reaches(r, sx, base, last->end, m->first)) {
        last->role = m->actor; /* X, président de */
        last->of_body = owner && !of_country;
    } else if (holder != LI_NO_ACTOR && !named) {
        a.actor = holder;
        a.role = m->actor;
        a.gender = (uint8_t)li_cast_actor(r->cast, holder)->gender;
        a.quoted = r->tokens->tokens[m->first].shape & LI_SHAPE_QUOTED;
        put(r, sx, a, out, n);
    }
    return named ? m : NULL;
}

/* « ministre russe de la Défense »: the office around a country's adjective, into *out. */
static bool office_around(const li_reference *r, const li_mention *country, const li_sentence *s, li_mention *out) {
    if (country->kind != LI_ADJECTIVE || country->first == s->first) return false;
    uint32_t at = country->first - 1;
    if (!li_of_people(r, r->tokens->tokens[at].form, LI_PW_WHO)) return false;
    size_t taken = 0;
    uint32_t role = li_actors_office_around(r->actors, r->tokens->tokens + at, s->first + s->count - at, &taken);
    *out = (li_mention){.first = at, .count = (uint32_t)taken, .actor = role, .kind = LI_ROLE};
    return role != LI_NO_ACTOR;
}

size_t li_gather(const li_reference *r, uint32_t sentence, uint32_t limit, const li_syntax *sx,
                 li_antecedent out[LI_GATHERED]) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    size_t count, all, n = 0, from = li_cast_in(r->cast, s->first, s->count, &count);
    if (!count) return 0;
    const li_mention *m = li_cast_mentions(r->cast, &all), *end = m + from + count;
    const li_mention *role = NULL; /* whose person has not come yet */
    bool of_body = false;
    li_mention around;
    for (m += from; m < end && m->first < limit; m++) {
        li_antecedent a = {.actor = m->actor,
                           .sentence = sentence,
                           .at = m->first,
                           .end = m->first + m->count,
                           .role = LI_NO_ACTOR,
                           .noun = LI_NO_SYM};
        if (m->kind == LI_ROLE) {
            const li_mention *owner = owner_of(r, m, m + 1, end);
            role = gather_role(r, sx, m, owner, owner ? owner + 1 : m + 1, end, a, out, &n);
            of_body = owner && !is_country(r, owner->actor);
            continue;
        }
        if (office_around(r, m, s, &around)) {
            a.at = around.first;
            a.end = around.first + around.count;
            role = gather_role(r, sx, &around, m, m + 1, end, a, out, &n);
            of_body = false;
            a.at = m->first;
            a.end = m->first + m->count;
        }
        a.place = stands_as_place(r, m, s->first);
        describe(r, m, s, &a);
        if (m->kind == LI_ADJECTIVE || m->kind == LI_PREFIX) {
            a.adjective = true;
        } else if (m->kind == LI_NAME && is_person(r, m->actor)) {
            a.noun = noun_beside(r, m->first, m->first + m->count, s);
            if (role) {
                a.role = role->actor;
                a.of_body = of_body;
                a.at = role->first;
            }
            role = NULL;
        }
        if (m->kind == LI_SEAT && is_in_title(r, m, s->first)) continue;
        bool topic = !a.adjective && stands_as_topic(r, m, s->first);
        if (topic) a.place = false;
        if (!a.adjective || is_country(r, a.actor)) put(r, sx, a, out, &n);
        if (topic && n) out[n - 1].subject = out[n - 1].main = true;
    }
    return n;
}
