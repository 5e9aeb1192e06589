/* Nouns: son homologue chinois, ce dernier, les deux pays, le président, le pays, le groupe. */
#include "extractor/actor/reference_state.h"

static bool among(const uint32_t *list, size_t n, uint32_t actor) {
    for (size_t i = 0; i < n; i++)
        if (list[i] == actor) return true;
    return false;
}

static li_actor_type type_of(const li_reference *r, uint32_t actor) { return li_cast_actor(r->cast, actor)->type; }

/* Is a word of the class the noun's determiner? du and aux hold one. */
static bool has_determiner(const li_reference *r, const li_syntax *sx, int32_t noun, unsigned word_class) {
    for (int32_t c = sx->first_child[noun]; c >= 0 && c < noun; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (t->dep == LI_DET_OF && li_refers(r, t->form, word_class)) return true;
        if (t->dep == LI_CASE && t->form != t->lemma && li_refers(r, t->form, word_class)) return true;
    }
    return false;
}

static const li_mention *mention_at(const li_reference *r, uint32_t sentence, int32_t token, unsigned kinds) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    uint32_t at = s->first + (uint32_t)token;
    size_t n, all, from = li_cast_in(r->cast, s->first, s->count, &n);
    const li_mention *m = li_cast_mentions(r->cast, &all);
    for (size_t i = from; i < from + n && m[i].first <= at; i++)
        if (at < m[i].first + m[i].count && (kinds >> m[i].kind & 1)) return &m[i];
    return NULL;
}

/* Something beside the noun already says whose it is, or that it is not the present one. */
static bool is_qualified(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, const li_mention *role) {
    uint32_t base = r->tokens->sentences[sentence].first;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        uint32_t at = base + (uint32_t)c;
        if (role && role->first <= at && at < role->first + role->count) continue;
        if (t->dep == LI_NMOD || t->dep == LI_RELCL || t->dep == LI_FLAT || t->upos == LI_PROPN) return true;
        if (t->dep == LI_DET_OF && (li_refers(r, t->form, LI_RW_HIS) || li_refers(r, t->form, LI_RW_THEIR))) return true;
        if (t->dep != LI_AMOD) continue;
        if (mention_at(r, sentence, c, 1u << LI_ADJECTIVE)) return true;
        li_slice lemma = li_symbols_text(sx->symbols, t->lemma);
        if (li_slice_eq(lemma, LI_LIT("ancien")) || li_slice_eq(lemma, LI_LIT("futur")) || li_slice_eq(lemma, LI_LIT("autre")) ||
            li_slice_eq(lemma, LI_LIT("premier")) || li_slice_eq(lemma, LI_LIT("nouveau")))
            return true;
    }
    return false;
}

/* ---- les deux ---- */

enum { COUNTRIES = 1, PEOPLE = 2, SIDES = 4 };

/* Adds the actors of a sentence that a plural may mean; returns how many distinct ones there are now (5: too many). */
static size_t collect(const li_reference *r, const li_antecedent *a, size_t n, int kind, uint32_t *out, size_t found) {
    for (size_t i = 0; i < n; i++) {
        li_actor_type type = type_of(r, a[i].actor);
        bool fits = kind == COUNTRIES ? type == LI_COUNTRY
                    : kind == PEOPLE  ? type == LI_PERSON
                                      : !a[i].adjective && type != LI_PERSON;
        if (!fits || (kind == PEOPLE && a[i].adjective) || among(out, found, a[i].actor)) continue;
        if (found == LI_MAX_REFERENTS) return LI_MAX_REFERENTS + 1;
        out[found++] = a[i].actor;
    }
    return found;
}

/* Exactly two, in this sentence before the token, else with the sentence before, else with the one before that. */
static size_t two_of(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, int kind, uint32_t *out) {
    li_antecedent here[LI_GATHERED];
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t n = li_gather(r, sentence, base + (uint32_t)token, sx, here);
    size_t found = collect(r, here, n, kind, out, 0);
    for (uint32_t back = 1; found < 2 && back <= 2 && back <= sentence; back++) {
        size_t from = 0;
        while (from < r->count && r->past[from].sentence != sentence - back) from++;
        size_t end = from;
        while (end < r->count && r->past[end].sentence == sentence - back) end++;
        uint32_t alone[LI_MAX_REFERENTS];
        if (found == 1 && collect(r, r->past + from, end - from, kind, alone, 0) == 2) {
            out[0] = alone[0]; /* two of one sentence belong together: L'Italie espère que les deux ennemis … */
            out[1] = alone[1];
            return 2;
        }
        found = collect(r, r->past + from, end - from, kind, out, found);
    }
    return found == 2 ? 2 : 0;
}

/* Their countries, or those who hold the role there. */
static size_t turn(const li_reference *r, uint32_t *out, uint32_t role, bool to_countries) {
    for (size_t i = 0; i < 2; i++) {
        out[i] = to_countries ? li_cast_actor(r->cast, out[i])->country : li_actors_holder(r->actors, role, out[i], r->date);
        if (out[i] == LI_NO_ACTOR) return 0;
    }
    return out[0] != out[1] ? 2 : 0;
}

static size_t refer_two(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    li_sym lemma = sx->tokens[token].lemma;
    const li_mention *role = mention_at(r, sentence, token, 1u << LI_ROLE);
    if (is_qualified(r, sentence, sx, token, role)) return 0;
    if (li_refers(r, lemma, LI_RW_COUNTRIES)) {
        size_t n = two_of(r, sentence, sx, token, COUNTRIES, out);
        if (n) return n;
        return two_of(r, sentence, sx, token, PEOPLE, out) ? turn(r, out, 0, true) : 0;
    }
    if (role || li_refers(r, lemma, LI_RW_PEOPLE)) {
        size_t n = two_of(r, sentence, sx, token, PEOPLE, out);
        if (n || !role) return n;
        return two_of(r, sentence, sx, token, COUNTRIES, out) ? turn(r, out, role->actor, false) : 0;
    }
    if (!li_refers(r, lemma, LI_RW_SIDES)) return 0;
    size_t n = two_of(r, sentence, sx, token, SIDES, out);
    return n ? n : two_of(r, sentence, sx, token, PEOPLE, out);
}

/* les, des, aux, ces: pays has no number of its own. */
static bool has_plural_determiner(const li_syntax *sx, int32_t noun) {
    for (int32_t c = sx->first_child[noun]; c >= 0 && c < noun; c = sx->next_sibling[c]) {
        li_dep dep = (li_dep)sx->tokens[c].dep;
        if ((dep == LI_DET_OF || dep == LI_CASE) && (sx->tokens[c].feats & LI_NUMBER) == LI_PLUR) return true;
    }
    return false;
}

static bool has_two(const li_syntax *sx, int32_t noun) {
    for (int32_t c = sx->first_child[noun]; c >= 0 && c < noun; c = sx->next_sibling[c])
        if (li_slice_eq(li_symbols_text(sx->symbols, sx->tokens[c].form), LI_LIT("deux"))) return true;
    return false;
}

/* ---- son homologue ---- */

/* Whoever holds in `of` the office that the person has. */
static uint32_t counterpart(const li_reference *r, uint32_t person, uint32_t of) {
    size_t count;
    const li_office *o = li_actors_offices(r->actors, &count);
    for (size_t i = r->person_count; i > 0 && i + LI_REMEMBERED > r->person_count; i--)
        if (r->persons[i - 1].actor == person && r->persons[i - 1].role != LI_NO_ACTOR) {
            uint32_t holder = li_actors_holder(r->actors, r->persons[i - 1].role, of, r->date);
            if (holder != LI_NO_ACTOR) return holder;
        }
    for (size_t i = 0; i < count; i++) {
        if (o[i].holder != person || li_actors_holder(r->actors, o[i].role, o[i].of, r->date) != person) continue;
        uint32_t holder = li_actors_holder(r->actors, o[i].role, of, r->date);
        if (holder != LI_NO_ACTOR && holder != person) return holder;
    }
    return LI_NO_ACTOR;
}

static size_t refer_counterpart(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    uint32_t who[LI_MAX_REFERENTS];
    int32_t mine = -1;
    uint32_t of = LI_NO_ACTOR;
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (li_refers(r, t->form, LI_RW_HIS) || li_refers(r, t->form, LI_RW_THEIR)) mine = c;
        const li_mention *m = t->dep == LI_AMOD || t->dep == LI_NMOD || t->dep == LI_ACL || t->dep == LI_APPOS
                                  ? mention_at(r, sentence, c, 1u << LI_ADJECTIVE | 1u << LI_NAME)
                                  : NULL;
        if (m && type_of(r, m->actor) == LI_COUNTRY) of = m->actor;
    }
    if (mine < 0 || li_refer_possessive(r, sentence, sx, mine, who) != 1 || type_of(r, who[0]) != LI_PERSON) return 0;
    if (of != LI_NO_ACTOR) {
        uint32_t holder = counterpart(r, who[0], of);
        out[0] = holder != LI_NO_ACTOR ? holder : of;
        return 1;
    }
    uint32_t two[LI_MAX_REFERENTS + 1];
    if (two_of(r, sentence, sx, token, PEOPLE, two) != 2 || !among(two, 2, who[0])) return 0;
    out[0] = two[0] == who[0] ? two[1] : two[0];
    return 1;
}

/* ---- le président, le dirigeant ---- */

static size_t refer_office(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, const li_mention *role,
                           uint32_t *out) {
    if (sx->tokens[token].feats & LI_NUMBER && (sx->tokens[token].feats & LI_NUMBER) == LI_PLUR) return 0;
    li_antecedent here[LI_GATHERED];
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t n = li_gather(r, sentence, base + (uint32_t)token, sx, here), found = 0;
    bool leader = li_refers(r, sx->tokens[token].lemma, LI_RW_LEADER);
    for (size_t i = 0; i < n && found < 2; i++) {
        bool holds = !here[i].adjective && type_of(r, here[i].actor) == LI_PERSON &&
                     (role && (li_holds(r, here[i].actor, role->actor) || here[i].role == role->actor));
        if (holds && !among(out, found, here[i].actor)) out[found++] = here[i].actor;
    }
    for (size_t i = r->person_count; i > 0 && found < 2 && i + LI_REMEMBERED > r->person_count; i--) {
        uint32_t actor = r->persons[i - 1].actor;
        bool holds = role && li_holds(r, actor, role->actor);
        if (!holds && leader) holds = r->persons[i - 1].role != LI_NO_ACTOR || li_has_office(r->actors, actor, r->date);
        if (holds && !among(out, found, actor)) out[found++] = actor;
    }
    return found == 1 ? 1 : 0;
}

/* ---- le pays, le groupe ---- */

static bool is_of_kind(const li_reference *r, uint32_t actor, li_sym lemma) {
    const li_actor *a = li_cast_actor(r->cast, actor);
    if (a->type == LI_COUNTRY) return li_refers(r, lemma, LI_RW_COUNTRY) || li_refers(r, lemma, LI_RW_STATE);
    if (a->type != LI_ORGANIZATION) return false;
    if (li_refers(r, lemma, LI_RW_PARTY)) return li_slice_eq(a->kind, LI_LIT("party"));
    if (li_refers(r, lemma, LI_RW_FIRM)) return li_slice_eq(a->kind, LI_LIT("company")) || li_slice_eq(a->kind, LI_LIT("bank"));
    if (li_refers(r, lemma, LI_RW_ALLIANCE)) return li_slice_eq(a->kind, LI_LIT("alliance")) || li_slice_eq(a->kind, LI_LIT("bloc"));
    return li_refers(r, lemma, LI_RW_BODY) && !li_slice_eq(a->kind, LI_LIT("ministry"));
}

/* The one actor of the kind that this sentence names before the token, else the one before: its subject first. */
static size_t refer_kind(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    li_antecedent here[LI_GATHERED];
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t n = li_gather(r, sentence, base + (uint32_t)token, sx, here);
    for (uint32_t back = 0; back <= 2 && back <= sentence; back++) {
        const li_antecedent *a = here;
        if (back) {
            size_t from = 0;
            while (from < r->count && r->past[from].sentence != sentence - back) from++;
            a = r->past + from;
            for (n = 0; from + n < r->count && r->past[from + n].sentence == sentence - back;) n++;
        }
        uint32_t mains[2] = {0}, all[2] = {0};
        size_t main_count = 0, count = 0;
        for (size_t i = 0; i < n; i++) {
            if (!is_of_kind(r, a[i].actor, sx->tokens[token].lemma)) continue;
            if (a[i].main && main_count < 2 && !among(mains, main_count, a[i].actor)) mains[main_count++] = a[i].actor;
            if (count < 2 && !among(all, count, a[i].actor)) all[count++] = a[i].actor;
        }
        if (main_count == 1 || count == 1) return *out = main_count == 1 ? mains[0] : all[0], 1;
        if (count) return 0;
    }
    return 0;
}

size_t li_refer_noun(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    const li_token *t = &sx->tokens[token];
    li_slice lemma = li_symbols_text(sx->symbols, t->lemma);
    uint32_t gender = t->feats & LI_GENDER;
    bool plural = (t->feats & LI_NUMBER) == LI_PLUR || has_plural_determiner(sx, token);
    bool definite = has_determiner(r, sx, token, LI_RW_DEFINITE), this_one = has_determiner(r, sx, token, LI_RW_THIS);
    if (this_one && li_slice_eq(lemma, LI_LIT("dernier"))) return li_refer_last(r, sentence, sx, token, gender, plural, out);
    if (t->upos != LI_NOUN) return 0;
    if (li_slice_eq(lemma, LI_LIT("homologue"))) return refer_counterpart(r, sentence, sx, token, out);
    if (plural) return (definite || this_one) && has_two(sx, token) ? refer_two(r, sentence, sx, token, out) : 0;
    if (!definite && !this_one) return 0;
    const li_mention *role = mention_at(r, sentence, token, 1u << LI_ROLE);
    if (is_qualified(r, sentence, sx, token, role)) return 0;
    if (role || li_refers(r, t->lemma, LI_RW_LEADER)) return refer_office(r, sentence, sx, token, role, out);
    bool kind = false;
    for (unsigned c = LI_RW_COUNTRY; c < LI_RW_COUNT; c++) kind = kind || li_refers(r, t->lemma, c);
    return kind ? refer_kind(r, sentence, sx, token, out) : 0;
}
