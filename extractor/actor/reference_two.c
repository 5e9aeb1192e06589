/* Pairs: les deux pays, les deux dirigeants, les deux parties; leur rencontre. */
#include "extractor/actor/reference_census.h"

/* What a pair is made of. */
typedef struct wanted {
    li_pair kind;
    const li_token *noun; /* the word that persons must suit; NULL: any */
    uint32_t role;        /* the office that they hold, unless nothing is known of them; LI_NO_ACTOR: any */
    bool actors_only;     /* not where something happens, nor the countries of adjectives */
    bool no_places;       /* not where something happens */
} wanted;

/* « les deux présidents »: no ministers; présidente and président par intérim are some. */
static bool may_hold(const li_reference *r, const li_antecedent *a, uint32_t role) {
    size_t n, all;
    if (role == LI_NO_ACTOR || a->role == role || li_holds(r, a->actor, role, false)) return true;
    const uint32_t *held = li_actors_offices_of(r->actors, a->actor, &n);
    const li_office *o = li_actors_offices(r->actors, &all);
    bool same = !n && a->role == LI_NO_ACTOR;
    for (size_t i = 0; i < n && !same; i++)
        same = li_in_force(r, &o[held[i]]) &&
               li_slice_starts(li_actors_role(r->actors, o[held[i]].role), li_actors_role(r->actors, role));
    return same;
}

/* Adds the actors of a sentence that a pair may be of; returns how many distinct ones there are now (one more than fit:
 * too many). */
static size_t collect(const li_reference *r, const li_antecedent *a, size_t n, wanted w, uint32_t *out, size_t found) {
    for (size_t i = 0; i < n; i++) {
        li_actor_type type = li_type_of(r, a[i].actor);
        bool fits = w.kind == LI_PAIR_COUNTRIES ? type == LI_COUNTRY && !li_is_land(r, a[i].actor)
                    : w.kind == LI_PAIR_PEOPLE  ? type == LI_PERSON && !a[i].adjective
                                                : !a[i].adjective && type != LI_PERSON;
        if (w.actors_only && (a[i].adjective || a[i].place)) continue;
        if (a[i].place && (w.no_places || a[i].house)) continue; /* signé à la Maison Blanche */
        if (!fits || li_among(out, found, a[i].actor) || (w.noun && !li_suits(r, &a[i], w.noun))) continue;
        if (!may_hold(r, &a[i], w.role)) continue;
        if (found == LI_MAX_REFERENTS) return LI_MAX_REFERENTS + 1;
        out[found++] = a[i].actor;
    }
    return found;
}

/* Are there no others in what is remembered of the article? One of this sentence and one of another are a pair only
 * then: « Le Togo accueille les deux voisins » is not the Togo and whom the sentence before named last. */
static bool are_only(const li_reference *r, wanted w, const uint32_t *pair) {
    uint32_t all[LI_MAX_REFERENTS] = {pair[0], pair[1]};
    const li_memory *m = li_recall(r);
    return collect(r, m->past, m->count, w, all, 2) == 2;
}

/* Is a sentence about an il or elle of whom nothing is known: a third one? */
static bool has_another(const li_reference *r, uint32_t sentence, const li_antecedent *a, size_t n) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    const li_token *t = r->tokens->tokens;
    for (size_t i = 0; i < n; i++)
        if (a[i].main) return false;
    for (uint32_t k = s->first; k + 1 < s->first + s->count; k++) {
        if (!li_refers(r, t[k].form, LI_RW_HE) && !li_refers(r, t[k].form, LI_RW_SHE)) continue;
        bool known = li_of_people(r, t[k + 1].form, LI_PW_NOBODY);
        for (size_t i = 0; i < n && !known; i++) known = a[i].at == k;
        if (!known) return true;
    }
    return false;
}

/* How many there are (2: just right) in this sentence before the token, else with the sentence before, else in the one
 * before that alone. */
static size_t two_near(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, wanted w,
                       uint32_t *out) {
    li_antecedent here[LI_GATHERED];
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t n = li_gather(r, sentence, base + (uint32_t)token, sx, here);
    wanted beside = w; /* « propose à Rome une rencontre entre les deux pays »: where, not of whom */
    beside.no_places = true;
    size_t found = collect(r, here, n, beside, out, 0), before = found;
    for (uint32_t back = 1; found < 2 && back <= 2 && back <= sentence; back++) {
        const li_memory *m = li_recall(r);
        size_t from = 0;
        while (from < m->count && m->past[from].sentence != sentence - back) from++;
        size_t end = from;
        while (end < m->count && m->past[end].sentence == sentence - back) end++;
        uint32_t alone[LI_MAX_REFERENTS];
        size_t there = collect(r, m->past + from, end - from, w, alone, 0);
        if (there == 2 && w.kind == LI_PAIR_PEOPLE && has_another(r, sentence - back, m->past + from, end - from))
            return 1;
        bool countries = w.kind == LI_PAIR_COUNTRIES;
        if (back == 2 && there == 2 && countries && !before && !w.actors_only && li_is_cut_off(r, sentence, alone))
            return 0;
        bool two = found == 1 && there == 2;
        if (two && li_type_of(r, alone[0]) != li_type_of(r, alone[1])) return 1; /* who sells, and to whom: no camps */
        if (two) {
            out[0] = alone[0]; /* two of one sentence belong together: L'Italie espère que les deux ennemis … */
            out[1] = alone[1];
            return 2;
        }
        bool across = found == 1;
        if (back == 1 || !found) found = collect(r, m->past + from, end - from, w, out, found);
        if (across && found == 2 && !are_only(r, w, out)) return 1;
    }
    return found;
}

/* Does the sentence before name more than two that are no part of each other? */
static bool is_crowded(const li_reference *r, uint32_t sentence) {
    const li_memory *m = li_recall(r);
    uint32_t named[LI_MAX_REFERENTS];
    size_t found = 0;
    for (size_t i = 0; i < m->count && found < LI_MAX_REFERENTS; i++) {
        uint32_t actor = m->past[i].actor;
        bool part = li_cast_actor(r->cast, actor)->country != LI_NO_ACTOR || li_type_of(r, actor) == LI_PERSON;
        if (m->past[i].sentence + 1 == sentence && !part && !li_among(named, found, actor)) named[found++] = actor;
    }
    return found > 2;
}

/* « La Russie a une base en Arménie et arme les deux pays »: Armenia is one of the two. */
static bool leaves_out(const li_antecedent *here, size_t n, uint32_t country, const uint32_t *pair) {
    for (size_t i = 0; i < n; i++)
        if (here[i].actor == country && here[i].place && !li_among(pair, 2, country)) return true;
    return false;
}

static bool is_named_once(const li_census *c, const uint32_t *pair) {
    return li_census_times(c, pair[0]) == 1 && li_census_times(c, pair[1]) == 1;
}

/* « Bakou vend du gaz pour que l'UE se passe de Moscou. Un traité entre les deux voisins … »: the two of whom the
 * article tells are not those whom a sentence before happens to name, where it names a third but in passing. */
static size_t of_article(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *pair) {
    li_census c;
    li_antecedent here[LI_GATHERED];
    uint32_t limit = r->tokens->sentences[sentence].first + (uint32_t)token, named[LI_MAX_REFERENTS];
    size_t n = li_gather(r, sentence, limit, sx, here),
           found = collect(r, here, n, (wanted){LI_PAIR_COUNTRIES, NULL, LI_NO_ACTOR, false, false}, named, 0);
    if (found <= LI_MAX_REFERENTS && li_among(named, found, pair[0]) && li_among(named, found, pair[1])) return 2;
    li_census_take(r, limit, LI_CENSUS_COUNTRIES, &c);
    bool first = li_among(c.actor, c.count < 2 ? c.count : 2, pair[0]),
         second = li_among(c.actor, c.count < 2 ? c.count : 2, pair[1]);
    bool across = found <= LI_MAX_REFERENTS && li_among(named, found, pair[0]) != li_among(named, found, pair[1]);
    if (across && c.count > 2 && !(first && second)) return 0; /* one of this sentence, one of another */
    bool headed = c.count > 2 && li_is_named_at(r, 0, c.actor[0]) && li_is_named_at(r, 0, c.actor[1]);
    bool apart = headed && !first && !second && c.times[1] > 3 && is_named_once(&c, pair) &&
                 !li_is_named_near(r, sentence, 1, pair[0]) && !li_is_named_near(r, sentence, 1, pair[1]);
    if (c.count < 3 || (first == second && !apart)) return 2;
    uint32_t passing = li_census_times(&c, pair[first ? 1 : 0]), other = pair[first ? 0 : 1] == c.actor[0];
    if (leaves_out(here, n, c.actor[1 - other], pair)) return 0;
    if (passing * 2 > c.times[other]) return is_crowded(r, sentence) ? 0 : 2;
    bool close = c.times[2] * 2 > c.times[1] && !(headed && 3 * c.times[2] < 2 * c.times[1]);
    if (close) return is_crowded(r, sentence) ? 0 : 2;
    pair[0] = c.actor[0];
    pair[1] = c.actor[1];
    return 2;
}

/* Two sides that the article names more than any others. */
static bool are_sides(const li_reference *r, const uint32_t *pair) {
    li_census c;
    li_census_take(r, UINT32_MAX, LI_CENSUS_SIDES, &c);
    uint32_t least = c.count > 1 ? c.times[1] : 0;
    return li_census_times(&c, pair[0]) >= least && li_census_times(&c, pair[1]) >= least;
}

/* Are both named before the token, in its own sentence? */
static bool are_here(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                     const uint32_t *pair) {
    li_antecedent here[LI_GATHERED];
    size_t n = li_gather(r, sentence, r->tokens->sentences[sentence].first + (uint32_t)token, sx, here);
    bool first = false, second = false;
    for (size_t i = 0; i < n; i++) {
        first = first || here[i].actor == pair[0];
        second = second || here[i].actor == pair[1];
    }
    return first && second;
}

/* « Y et Z, partenaires de W, refusent. Les deux capitales ont … »: who acted together goes on, whoever else was named.
 */
static bool act_on(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, wanted any,
                   uint32_t *out) {
    if (sx->tokens[token].dep != LI_NSUBJ || !sentence) return false;
    li_antecedent here[LI_GATHERED];
    size_t n = li_gather(r, sentence, r->tokens->sentences[sentence].first + (uint32_t)token, sx, here), found = 0;
    if (collect(r, here, n, any, out, 0)) return false;
    const li_memory *m = li_recall(r);
    for (size_t i = 0; i < m->count; i++) {
        if (m->past[i].sentence + 1 != sentence || !m->past[i].main) continue;
        bool joined = m->past[i].joined || (i + 1 < m->count && m->past[i + 1].joined);
        if (!joined) return false;
        found = collect(r, &m->past[i], 1, any, out, found);
    }
    return found == 2;
}

size_t li_refer_pair(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, li_pair kind,
                     uint32_t *out) {
    if (act_on(r, sentence, sx, token, (wanted){kind, NULL, LI_NO_ACTOR, false, false}, out)) return 2;
    bool two = two_near(r, sentence, sx, token, (wanted){kind, NULL, LI_NO_ACTOR, true, false}, out) == 2 ||
               two_near(r, sentence, sx, token, (wanted){kind, NULL, LI_NO_ACTOR, false, false}, out) == 2;
    if (!two) return 0;
    bool countries = li_type_of(r, out[0]) == LI_COUNTRY && li_type_of(r, out[1]) == LI_COUNTRY;
    return countries ? of_article(r, sentence, sx, token, out) : 2;
}

/* « X a loué Y devant Z. Les deux hommes … »: not Y and Z, though they be the two who rule. */
static bool acts_third(const li_reference *r, uint32_t sentence, const uint32_t *pair) {
    const li_memory *m = li_recall(r);
    for (size_t i = 0; i < m->count; i++) {
        const li_antecedent *a = &m->past[i];
        bool acts = a->sentence + 1 == sentence && a->main && li_type_of(r, a->actor) == LI_PERSON;
        if (acts && !li_among(pair, 2, a->actor)) return true;
    }
    return false;
}

/* « Trump et Poutine … Il a offert au procureur Mueller de … Les deux hommes … »: who is named in passing is not one of
 * them where the article tells of two. */
static void set_right(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *pair) {
    li_census c;
    li_census_take(r, r->tokens->sentences[sentence].first + (uint32_t)token, LI_CENSUS_PEOPLE, &c);
    if (c.count < 3 || c.times[1] < 2 || c.times[2] * 2 > c.times[1] || are_here(r, sentence, sx, token, pair)) return;
    bool first = li_among(c.actor, 2, pair[0]), second = li_among(c.actor, 2, pair[1]);
    if (first == second || li_is_named_near(r, sentence, 1, pair[first ? 0 : 1])) return; /* « il », of whom it tells */
    pair[0] = c.actor[0];
    pair[1] = c.actor[1];
}

/* Persons: the two just named; of more those that the noun suits; else the only two of those named before that it
 * suits. role: the office that the noun says, or LI_NO_ACTOR. */
static size_t two_people(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t role,
                         uint32_t *out) {
    const li_token *noun = &sx->tokens[token];
    wanted any = {LI_PAIR_PEOPLE, NULL, role, false, false}, suited = {LI_PAIR_PEOPLE, noun, role, false, false};
    if (act_on(r, sentence, sx, token, any, out)) return 2;
    if (two_near(r, sentence, sx, token, any, out) == 2) {
        if (role == LI_NO_ACTOR) set_right(r, sentence, sx, token, out);
        return 2;
    }
    bool whoever = li_symbols_is(sx->symbols, noun->lemma, "homme");
    if (two_near(r, sentence, sx, token, suited, out) == 2) {
        if (role == LI_NO_ACTOR) set_right(r, sentence, sx, token, out);
        return whoever && acts_third(r, sentence, out) ? 0 : 2;
    }
    size_t n;
    const li_antecedent *near = li_persons_near(r, &n);
    size_t found = collect(r, near, n, suited, out, 0);
    return found == 2 ? 2 : 0;
}

/* Does the person hold an office of a body now, and none of a country: a commissioner, who speaks for the Union? */
static bool serves_body(const li_reference *r, uint32_t person) {
    size_t n, all;
    const uint32_t *held = li_actors_offices_of(r->actors, person, &n);
    const li_office *o = li_actors_offices(r->actors, &all);
    bool body = false;
    for (size_t i = 0; i < n; i++) {
        if (!li_in_force(r, &o[held[i]])) continue;
        if (li_type_of(r, o[held[i]].of) == LI_COUNTRY) return false;
        body = true;
    }
    return body;
}

static bool serves(const li_reference *r, uint32_t person, uint32_t country) {
    size_t n, all;
    const uint32_t *held = li_actors_offices_of(r->actors, person, &n);
    const li_office *o = li_actors_offices(r->actors, &all);
    for (size_t i = 0; i < n; i++)
        if (o[held[i]].of == country && li_in_force(r, &o[held[i]])) return true;
    return false;
}

/* A president and his minister are no two sides. */
static bool serve_together(const li_reference *r, const uint32_t *people) {
    uint32_t home = li_cast_actor(r->cast, people[0])->country;
    return home != LI_NO_ACTOR && serves(r, people[0], home) && serves(r, people[1], home);
}

/* Their countries, or those who hold the role there. */
static size_t turn(const li_reference *r, uint32_t *out, uint32_t role, bool to_countries) {
    for (size_t i = 0; i < 2; i++) {
        if (to_countries && serves_body(r, out[i])) return 0;
        out[i] =
            to_countries ? li_cast_actor(r->cast, out[i])->country : li_cast_holder(r->cast, role, out[i], r->date);
        if (out[i] == LI_NO_ACTOR) return 0;
    }
    return out[0] != out[1] ? 2 : 0;
}

/* Does the sentence name a country before the token, so that persons of the sentence before are not meant? */
static bool names_country(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token) {
    li_antecedent here[LI_GATHERED];
    uint32_t found[LI_MAX_REFERENTS];
    size_t n = li_gather(r, sentence, r->tokens->sentences[sentence].first + (uint32_t)token, sx, here);
    return collect(r, here, n, (wanted){LI_PAIR_COUNTRIES, NULL, LI_NO_ACTOR, true, false}, found, 0) > 0;
}

/* The office that a plural noun says: présidents, chefs de la diplomatie. What any leader may be called, or any
 * minister, is none. */
static li_mention office_of_two(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token) {
    size_t taken = 0;
    li_mention m = {.first = r->tokens->sentences[sentence].first + (uint32_t)token, .actor = LI_NO_ACTOR};
    uint32_t role = li_actors_offices_at(r->actors, &sx->tokens[token], (size_t)(sx->count - token), &taken);
    bool loose = taken == 1 && (li_refers(r, sx->tokens[token].lemma, LI_RW_LEADER) ||
                                li_symbols_is(sx->symbols, sx->tokens[token].lemma, "ministre"));
    if (role != LI_NO_ACTOR && !loose) m.actor = role;
    m.count = (uint32_t)taken;
    return m;
}

/* « Les deux pays » far from where they are named: those that the article names far more than any other, where no other
 * two stand near. */
static size_t two_of_article(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                             li_census_of whom, uint32_t *out) {
    li_census c;
    if (li_symbols_is(sx->symbols, sx->tokens[token].lemma, "diplomatie")) return 0; /* rather those of who meets */
    li_census_take(r, UINT32_MAX, whom, &c);
    if (c.count < 2 || c.times[1] < 3 || (c.count > 2 && 2 * c.times[1] < 3 * c.times[2])) return 0;
    out[0] = c.actor[0];
    out[1] = c.actor[1];
    if (!li_is_named_near(r, sentence, 5, out[0]) || !li_is_named_near(r, sentence, 5, out[1])) return 0;
    li_antecedent here[LI_GATHERED];
    size_t n = li_gather(r, sentence, r->tokens->sentences[sentence].first + (uint32_t)token, sx, here);
    bool asked = sx->tokens[token].dep == LI_OBJ || sx->tokens[token].dep == LI_IOBJ, third = false;
    for (size_t i = 0; i < n; i++) {
        bool own = li_among(out, 2, here[i].actor);
        if (own && here[i].subject) return 0; /* one of the two acts on another two */
        third = third || (!own && !asked && li_type_of(r, here[i].actor) == LI_COUNTRY);
    }
    if (third && !are_here(r, sentence, sx, token, out)) return 0; /* X salue les liens entre les deux pays */
    return 2;
}

/* « l'ONU, l'Église et les deux parties »: two others; « nos deux pays », says X: his is one of them. */
static bool cannot_be(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, const uint32_t *pair) {
    uint32_t who[LI_MAX_REFERENTS];
    uint8_t next = token + 1 < sx->count ? sx->tokens[token + 1].upos : LI_PUNCT;
    bool acts = next == LI_VERB || next == LI_AUX || next == LI_PRON; /* …, et les deux pays se sont … */
    for (int32_t t = token, guard = 0; !acts && sx->tokens[t].dep == LI_CONJ && guard < 4 && sx->tokens[t].head >= 0;
         guard++) {
        t = sx->tokens[t].head;
        size_t n = li_denoted(r, sentence, sx, t, who);
        for (size_t i = 0; i < n; i++)
            if (li_among(pair, 2, who[i])) return true;
    }
    int32_t det = li_child(sx, token, LI_DET_OF);
    bool ours = det >= 0 && li_of_people(r, sx->tokens[det].form, LI_PW_OUR);
    if (!ours || !li_refer_speaker(r, sentence, sx, token, who)) return false;
    uint32_t home = li_type_of(r, who[0]) == LI_COUNTRY ? who[0] : li_cast_actor(r->cast, who[0])->country;
    return home != LI_NO_ACTOR && li_type_of(r, pair[0]) == LI_COUNTRY && !li_among(pair, 2, home);
}

static bool asks(const li_syntax *sx, int32_t verb) {
    static const char *const VERBS[] = {"proposer", "offrir",   "accueillir", "appeler",  "exhorter", "demander",
                                        "inviter",  "presser",  "héberger",   "réunir",   "recevoir", "souhaiter",
                                        "espérer",  "conjurer", "condamner",  "implorer", "supplier", NULL};
    return li_symbols_among(sx->symbols, sx->tokens[verb].lemma, VERBS);
}

/* « Le Pérou, voisin du Chili, propose d'accueillir les deux camps »: who offers that is neither. */
static bool is_mediated(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                        const uint32_t *two) {
    li_antecedent here[LI_GATHERED];
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t n = li_gather(r, sentence, base + (uint32_t)token, sx, here), mains = 0;
    int32_t root = token;
    while (sx->tokens[root].head >= 0) root = sx->tokens[root].head;
    if (!asks(sx, root)) return false;
    for (size_t i = 0; i < n; i++) mains += here[i].main && li_among(two, 2, here[i].actor);
    return mains == 1;
}

/* « L'ONU exhorte les belligérants à négocier »: the two sides of the article, whom a third asks. */
size_t li_refer_sides(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    const li_token *t = &sx->tokens[token];
    bool asked = t->dep == LI_OBJ || t->dep == LI_IOBJ || t->dep == LI_OBL;
    if (token > 1 && li_symbols_is(sx->symbols, sx->tokens[token - 2].lemma, "tout")) return 0; /* how many? */
    if (!asked || t->head < 0 || !asks(sx, t->head) || li_is_qualified(r, sentence, sx, token, NULL)) return 0;
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c]) {
        uint8_t with = sx->tokens[c].dep;
        if (with == LI_AMOD || with == LI_ACL || with == LI_NMOD) return 0; /* civiles; concernées: whom? */
    }
    return two_of_article(r, sentence, sx, token, LI_CENSUS_SIDES, out);
}

/* Does this sentence name one of the two alone? */
static bool are_apart(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                      const uint32_t *two) {
    li_antecedent here[LI_GATHERED];
    size_t n = li_gather(r, sentence, r->tokens->sentences[sentence].first + (uint32_t)token, sx, here);
    bool named[2] = {false, false};
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < 2; k++) named[k] |= here[i].actor == two[k];
    return named[0] != named[1];
}

/* « L'arrestation à Alger de X a envenimé les relations entre les deux pays »: the only country that the sentence names
 * before them, and not one of the pair; LI_NO_ACTOR if there is none. */
static uint32_t left_out(const li_reference *r, uint32_t sentence, int32_t token, const uint32_t *pair) {
    uint32_t from = r->tokens->sentences[sentence].first, only = LI_NO_ACTOR;
    size_t n, all, first = li_cast_in(r->cast, from, (uint32_t)token, &n);
    const li_mention *m = li_cast_mentions(r->cast, &all);
    for (size_t i = first; i < first + n; i++) {
        if (m[i].kind == LI_ROLE || li_type_of(r, m[i].actor) != LI_COUNTRY) continue;
        if (li_among(pair, 2, m[i].actor) || (only != LI_NO_ACTOR && only != m[i].actor)) return LI_NO_ACTOR;
        only = m[i].actor;
    }
    return only;
}

static size_t two_meant(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    li_sym lemma = sx->tokens[token].lemma;
    const li_mention *role = li_reference_mention(r, sentence, token, 1u << LI_ROLE);
    li_mention office = office_of_two(r, sentence, sx, token);
    if (li_is_qualified(r, sentence, sx, token, role ? role : office.count ? &office : NULL)) return 0;
    if (li_refers(r, lemma, LI_RW_COUNTRIES)) {
        size_t n = li_refer_pair(r, sentence, sx, token, LI_PAIR_COUNTRIES, out);
        uint32_t here = n == 2 ? left_out(r, sentence, token, out) : LI_NO_ACTOR, main[LI_MAX_REFERENTS];
        size_t two = here != LI_NO_ACTOR ? two_of_article(r, sentence, sx, token, LI_CENSUS_COUNTRIES, main) : 0;
        if (two == 2 && li_among(main, 2, here)) {
            out[0] = main[0];
            out[1] = main[1];
        }
        if (n) return n;
        n = two_of_article(r, sentence, sx, token, LI_CENSUS_COUNTRIES, out);
        if (n || names_country(r, sentence, sx, token) || is_crowded(r, sentence)) return n;
        bool people = li_refer_pair(r, sentence, sx, token, LI_PAIR_PEOPLE, out);
        if (people && are_apart(r, sentence, sx, token, out)) return 0;
        bool far = people && !li_is_named_near(r, sentence, 1, out[0]) && !li_is_named_near(r, sentence, 1, out[1]);
        if (people) return turn(r, out, 0, true) && !(far && li_is_cut_off(r, sentence, out)) ? 2 : 0;
        bool capitals = li_symbols_is(sx->symbols, lemma, "capitale"); /* Londres et Bruxelles */
        return capitals ? li_refer_pair(r, sentence, sx, token, LI_PAIR_SIDES, out) : 0;
    }
    if (role || office.count > 1 || li_refers(r, lemma, LI_RW_PEOPLE)) {
        size_t n = two_people(r, sentence, sx, token, office.actor, out);
        if (n || !role) return n;
        return li_refer_pair(r, sentence, sx, token, LI_PAIR_COUNTRIES, out) ? turn(r, out, role->actor, false) : 0;
    }
    if (!li_refers(r, lemma, LI_RW_SIDES)) return 0;
    size_t n = li_refer_pair(r, sentence, sx, token, LI_PAIR_SIDES, out);
    if (n == 2 && is_mediated(r, sentence, sx, token, out)) return 0;
    int32_t det = li_child(sx, token, LI_DET_OF);
    bool owned = det >= 0 && !li_refers(r, sx->tokens[det].form, LI_RW_DEFINITE);
    if (n || owned) return n;
    if (!li_refer_pair(r, sentence, sx, token, LI_PAIR_PEOPLE, out)) return li_refer_sides(r, sentence, sx, token, out);
    uint32_t people[2] = {out[0], out[1]};
    static const char *const SIDES[] = {"partie", "camp", "côté", "belligérant", NULL};
    bool sides = li_symbols_among(sx->symbols, lemma, SIDES);
    if (sides && turn(r, out, 0, true)) return 2; /* those whom they speak for */
    if (sides && (serves_body(r, people[0]) || serves_body(r, people[1]))) return 0;
    if (serve_together(r, people)) return 0;
    if (li_symbols_is(sx->symbols, lemma, "belligérant")) return 0;
    out[0] = people[0];
    out[1] = people[1];
    return 2;
}

/* « X a critiqué les dirigeants des deux pays »: not his own; but « X salue l'accord des deux pays » may be with him.
 */
static bool is_part_of_other(const li_reference *r, const li_syntax *sx, int32_t token) {
    int32_t noun = sx->tokens[token].head, mark = li_child(sx, token, LI_CASE);
    if (noun < 0 || mark < 0 || !li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "de")) return false;
    return sx->tokens[noun].upos == LI_NOUN && !li_of_people(r, sx->tokens[noun].lemma, LI_PW_MUTUAL) &&
           (sx->tokens[noun].dep == LI_OBJ || sx->tokens[noun].dep == LI_IOBJ);
}

/* « X et Y ont accueilli un dialogue entre les deux rivaux »: others than the hosts. */
static bool is_hosted(const li_syntax *sx, int32_t token, int32_t mark) {
    static const char *const HOST[] = {"accueillir", "organiser", "faciliter", "arbitrer",
                                       "héberger",   "parrainer", NULL};
    int32_t verb = token;
    if (mark < 0 || !li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "entre")) return false;
    while (verb >= 0 && !li_is_verb(&sx->tokens[verb])) verb = sx->tokens[verb].head;
    return verb >= 0 && li_symbols_among(sx->symbols, sx->tokens[verb].lemma, HOST);
}

size_t li_refer_two(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    size_t n = two_meant(r, sentence, sx, token, out);
    if (n && cannot_be(r, sentence, sx, token, out)) return 0;
    const li_token *t = &sx->tokens[token];
    bool sides = n && li_refers(r, t->lemma, LI_RW_SIDES) && li_type_of(r, out[0]) != LI_PERSON;
    if (sides && !are_here(r, sentence, sx, token, out) && !are_sides(r, out)) return 0;
    int32_t verb = t->head, mark = li_child(sx, token, LI_CASE);
    bool with = mark >= 0 && (li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "avec") ||
                              li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "envers"));
    with |= is_part_of_other(r, sx, token) || is_hosted(sx, token, mark);
    while (with && verb >= 0 && !li_is_verb(&sx->tokens[verb])) verb = sx->tokens[verb].head; /* ses liens avec */
    if (!n || verb < 0 || (t->dep != LI_OBJ && t->dep != LI_IOBJ && !with)) return n;
    int32_t subject = li_surface_subject(sx, verb, NULL);
    uint32_t who[LI_MAX_REFERENTS];
    size_t count = subject >= 0 && subject != token ? li_denoted(r, sentence, sx, subject, who) : 0;
    for (size_t i = 0; i < count; i++) { /* « X a félicité les deux pays »: two others, not his own either */
        uint32_t home = li_cast_actor(r->cast, who[i])->country;
        if (li_among(out, n, who[i]) || (home != LI_NO_ACTOR && li_among(out, n, home))) return 0;
    }
    return n;
}
