/* Candidates: which patterns match in a sentence, whom their slots denote, and which of competing ones holds. */
#include "extractor/actor/group_words.h"
#include "extractor/article/date.h"
#include "extractor/engine.h"
#include "extractor/french/clause_words.h"

typedef struct side {
    li_referent referents[LI_MAX_FILLERS * 2];
    int32_t tokens[LI_MAX_FILLERS * 2];
    size_t count;
} side;

static bool type_fits(const li_extractor *x, uint32_t actor, uint8_t types) {
    return !types || (types >> li_cast_type(x->cast, actor) & 1);
}

/* Whom the fillers of a slot denote. */
static void resolve(li_extractor *x, const li_fillers *f, bool actors, bool of_noun, side *out) {
    out->count = 0;
    for (size_t i = 0; i < f->count; i++) {
        li_referent found[LI_MAX_GROUP];
        size_t n;
        if (actors) {
            bool people = f->via[i] == LI_VIA_PEOPLE;
            n = (people ? li_group_people : li_group_actors)(&x->groups, f->tokens[i], found);
            bool thing = !n && of_noun && f->via[i] == LI_VIA_DIRECT && x->syntax.tokens[f->tokens[i]].upos == LI_NOUN;
            if (thing) n = li_group_owners(&x->groups, f->tokens[i], found); /* les livraisons de gaz russe */
        } else {
            n = 1;
            found[0] = (li_referent){LI_NO_ACTOR, LI_BY_NAME, f->tokens[i], f->tokens[i]};
            li_group_span(&x->syntax, f->tokens[i], &found[0].first, &found[0].last);
        }
        for (size_t k = 0; k < n && out->count < LI_MAX_FILLERS * 2; k++) {
            if (actors && !type_fits(x, found[k].actor, f->types)) continue;
            out->tokens[out->count] = f->tokens[i];
            out->referents[out->count++] = found[k];
        }
    }
}

static li_code add(li_extractor *x, const li_binding *b, const side *source, size_t i, const side *target, size_t k,
                   li_error *err) {
    if (x->candidate_count == x->candidate_room) {
        void *items = x->candidates;
        if (li_arena_grow(x->scratch, &items, x->candidate_count, &x->candidate_room, sizeof(li_candidate)))
            return li_fail(err, LI_E_MEMORY, "no memory for the matches of a sentence");
        x->candidates = items;
    }
    x->candidates[x->candidate_count++] = (li_candidate){.pattern = b->pattern,
                                                         .source = source->referents[i],
                                                         .target = target->referents[k],
                                                         .source_token = source->tokens[i],
                                                         .target_token = target->tokens[k],
                                                         .head = b->head,
                                                         .first = b->first,
                                                         .last = b->last,
                                                         .amount = b->amount,
                                                         .time = b->time,
                                                         .topics = b->topics};
    return LI_OK;
}

/* « le président Emmanuel Macron »: a title without a complement has for target what its bearer leads. */
static li_code add_bodies(li_extractor *x, const li_binding *b, const side *source, li_error *err) {
    side target = {.tokens = {b->head}, .count = 1};
    li_code code = LI_OK;
    for (size_t i = 0; i < source->count && !code; i++)
        if (li_group_body(&x->groups, b->head, source->referents[i].actor, &target.referents[0]))
            code = add(x, b, source, i, &target, 0, err);
    return code;
}

static bool has_other(const li_fillers *f, int32_t token) {
    for (size_t i = 0; i < f->count; i++)
        if (f->tokens[i] != token && f->via[i] != LI_VIA_MEASURE) return true;
    return false;
}

/* « leurs » itself, or « leurs compagnies » */
static bool is_possessed(const li_extractor *x, const side *target, size_t k) {
    int32_t token = target->tokens[k];
    if (x->syntax.tokens[token].upos == LI_DET) return true;
    int32_t det = target->referents[k].by == LI_BY_REFERENCE ? li_child(&x->syntax, token, LI_DET_OF) : -1;
    return det >= 0 && li_is_word(x->syntax.words, x->syntax.tokens[det].form, LI_WORDS_POSSESSIVE);
}

/* « X menace de ruiner son économie », « X ferme l'ambassade kényane »: what is a person's country by « son », or by
 * its embassy, is not whom he acts against. */
static bool is_his_own(const li_extractor *x, const side *source, size_t i, const side *target, size_t k) {
    static const char *const EMBASSIES[] = {"ambassade", "consulat", "ambassadeur", "consul", NULL};
    const li_actor *who = li_cast_actor(x->cast, source->referents[i].actor);
    int32_t over = x->syntax.tokens[target->tokens[k]].head;
    bool embassy = over >= 0 && li_symbols_among(x->symbols, x->syntax.tokens[over].lemma, EMBASSIES);
    bool his = who->type == LI_PERSON && who->country == target->referents[k].actor;
    return his && (embassy || (target->referents[k].by == LI_BY_REFERENCE && is_possessed(x, target, k)));
}

/* « X, rentré à Moscou », « dans l'est du pays »: nobody visits, or invests in, the country that he is of. */
static bool is_at_home(const li_extractor *x, const side *source, size_t i, const side *target, size_t k) {
    const li_actor *who = li_cast_actor(x->cast, source->referents[i].actor);
    static const char *const PARTS[] = {"nord",    "sud",       "est",    "ouest", "nord-est",  "nord-ouest",
                                        "sud-est", "sud-ouest", "centre", "côte",  "frontière", NULL};
    uint8_t by = target->referents[k].by;
    bool named = by == LI_BY_SEAT || by == LI_BY_NAME || by == LI_BY_REFERENCE ||
                 li_symbols_among(x->symbols, x->syntax.tokens[target->tokens[k]].lemma, PARTS);
    return named && who->type == LI_PERSON && who->country == target->referents[k].actor;
}

/* « X, le roi de Paris »: nobody is king of a town but in jest. */
static bool is_king_of_town(const li_extractor *x, const li_binding *b, const side *target, size_t k) {
    static const char *const KINGS[] = {"roi", "reine", "prince", "princesse", "empereur", "impératrice", NULL};
    return target->referents[k].by == LI_BY_SEAT &&
           li_symbols_among(x->symbols, x->syntax.tokens[b->head].lemma, KINGS);
}

/* « Donald Trump, le président turc ou son voisin »: who is known to be of one country holds office in no other, but he
 * may be born there. */
static bool leads_abroad(const li_extractor *x, const li_binding *b, const side *source, size_t i, const side *target,
                         size_t k) {
    const li_actor *who = li_cast_actor(x->cast, source->referents[i].actor),
                   *land = li_cast_actor(x->cast, target->referents[k].actor);
    bool known = who->type == LI_PERSON && who->country != LI_NO_ACTOR && land->type == LI_COUNTRY;
    bool office = li_is_word(x->syntax.words, x->syntax.tokens[b->head].lemma, LI_WORDS_TITLE);
    return office && known && who->country != target->referents[k].actor && land->country != who->country;
}

/* « la ministre des Affaires européennes »: matters are no body. */
static bool is_matter(const li_extractor *x, const side *target, size_t k) {
    const li_token *t = &x->syntax.tokens[target->tokens[k]];
    return t->upos == LI_ADJ && target->tokens[k] > 0 && li_symbols_is(x->symbols, t[-1].lemma, "affaire");
}

/* « X défend le retrait français »: what his own country does. */
static bool is_of_home(const li_extractor *x, const side *source, size_t i, const side *target, size_t k) {
    const li_actor *who = li_cast_actor(x->cast, source->referents[i].actor);
    bool thing = x->syntax.tokens[target->tokens[k]].upos == LI_ADJ;
    return thing && who->type == LI_PERSON && who->country == target->referents[k].actor;
}

/* « au Kremlin », « à la Maison Blanche »: a house, where people of the country are received as well. */
static bool is_house(const li_extractor *x, const side *target, size_t k) {
    int32_t det = li_child(&x->syntax, target->tokens[k], LI_DET_OF),
            to = li_child(&x->syntax, target->tokens[k], LI_CASE);
    bool the = det >= 0 || (to >= 0 && x->syntax.tokens[to].form != x->syntax.tokens[to].lemma);
    return the && target->referents[k].by == LI_BY_SEAT;
}

/* « a déclaré à Niamey le ministre X », « a reçu X au Kremlin »: whose country nobody knows may be at home there. */
static bool may_be_at_home(const li_extractor *x, const li_binding *b, const side *source, size_t i, const side *target,
                           size_t k) {
    const li_actor *who = li_cast_actor(x->cast, source->referents[i].actor);
    bool where = b->x.types == 1u << LI_PERSON && b->y.types == 1u << LI_COUNTRY && b->pattern->verb;
    return where && who->country == LI_NO_ACTOR &&
           (is_house(x, target, k) || li_is_word(x->syntax.words, x->syntax.tokens[b->head].lemma, LI_WORDS_SAY));
}

/* « X et Y retirent leurs troupes », « s'entretiennent avec leurs délégations »: theirs are not each other's. */
static bool is_theirs(const li_extractor *x, const li_relation *relation, const side *source, const side *target,
                      size_t k) {
    uint32_t of = target->referents[k].actor;
    if (!is_possessed(x, target, k)) return false;
    for (size_t j = 0; j < source->count; j++) {
        const li_actor *who = li_cast_actor(x->cast, source->referents[j].actor);
        bool country = who->type == LI_PERSON && who->country == of && relation->symmetric;
        if (source->tokens[j] != target->tokens[k] && (source->referents[j].actor == of || country)) return true;
    }
    return false;
}

/* « Le président X …, négociations avec son pays »: nobody deals with his own country. */
static bool is_home(const li_extractor *x, const side *source, size_t i, const side *target, size_t k) {
    const li_actor *a = li_cast_actor(x->cast, source->referents[i].actor),
                   *b = li_cast_actor(x->cast, target->referents[k].actor);
    bool land = b->type == LI_COUNTRY && b->country != LI_NO_ACTOR && b->country == a->country; /* Gaza */
    return (a->type == LI_PERSON && (land || a->country == target->referents[k].actor)) ||
           (b->type == LI_PERSON && b->country == source->referents[i].actor);
}

/* « La France doit agir, a dit son président »: who holds office there on the day asks it of himself. */
static bool holds_office(const li_extractor *x, const side *source, size_t i, const side *target, size_t k) {
    uint32_t who = source->referents[i].actor, of = target->referents[k].actor;
    const li_actor *a = li_cast_actor(x->cast, who);
    bool state = li_cast_type(x->cast, of) == LI_COUNTRY;
    if (a->type != LI_PERSON || (state && a->country != of)) return false;
    size_t n;
    const li_office *all = li_actors_offices(x->engine->actors, &n);
    li_date day = x->article->date;
    for (size_t j = 0; j < n; j++) {
        if (all[j].holder != who || all[j].of != of) continue;
        bool begun = !day.year || !all[j].from.year || li_date_compare(all[j].from, day) <= 0;
        bool over = all[j].to.year && (!day.year || li_date_compare(all[j].to, day) <= 0);
        if (begun && !over) return true;
    }
    return false;
}

/* « Une société russe menace Y »: its own quarrel, not Russia's. */
static bool is_firm(const li_extractor *x, const side *source, size_t i) {
    const li_referent *r = &source->referents[i];
    return r->by == LI_BY_ADJECTIVE && li_cast_type(x->cast, r->actor) == LI_COUNTRY &&
           li_group_is(x->groups.words, x->syntax.tokens[source->tokens[i]].lemma, LI_GROUP_FIRMS);
}

/* « L'assaut de l'ambassade de X à Y »: of a deed against it, not by it. */
static bool is_target_place(const li_extractor *x, const li_binding *b, const side *source, size_t i) {
    const li_token *t = &x->syntax.tokens[source->tokens[i]];
    return !b->pattern->verb && t->upos == LI_NOUN && li_group_is(x->groups.words, t->lemma, LI_GROUP_PLACES);
}

/* « X et Y appellent les deux parties au calme »: those are others, and nobody knows who. */
static bool is_among_them(const li_syntax *sx, const side *who, size_t i, const side *others, size_t k) {
    if (others->referents[k].by != LI_BY_REFERENCE || who->tokens[i] == others->tokens[k]) return false;
    bool two = false;
    for (int32_t c = sx->first_child[others->tokens[k]]; c >= 0; c = sx->next_sibling[c])
        two |= li_symbols_is(sx->symbols, sx->tokens[c].form, "deux");
    if (!two) return false;
    for (size_t j = 0; j < others->count; j++)
        if (others->tokens[j] == others->tokens[k] && others->referents[j].actor == who->referents[i].actor)
            return true;
    return false;
}

/* « entre A et les alliés (B, C) »: B and C are one side of two, even if nobody knows A; « franco-russe » is two. */
static bool one_side(const li_syntax *sx, const li_binding *b, int32_t source, int32_t target) {
    return source == target && sx->tokens[source].upos != LI_ADJ &&
           (has_other(&b->x, source) || has_other(&b->y, source));
}

/* « le retrait de A, de B et de C »: none of a row acts on another, unless it stands behind « entre ». */
static bool in_one_row(const li_syntax *sx, int32_t a, int32_t b) {
    for (int guard = 0; guard < 16 && sx->tokens[a].dep == LI_CONJ && sx->tokens[a].head >= 0; guard++)
        a = sx->tokens[a].head;
    for (int guard = 0; guard < 16 && sx->tokens[b].dep == LI_CONJ && sx->tokens[b].head >= 0; guard++)
        b = sx->tokens[b].head;
    return a == b && li_preposition(sx, a) == sx->words->of;
}

/* « A et B président respectivement C et D »: each has his own. */
static bool is_respective(const li_syntax *sx, int32_t head) {
    for (int32_t c = sx->first_child[head]; c >= 0; c = sx->next_sibling[c])
        if (li_symbols_is(sx->symbols, sx->tokens[c].form, "respectivement")) return true;
    return false;
}

/* « les présidents russe et turc, A et B »: an adjective for each. */
static bool is_in_pairs(const li_syntax *sx, int32_t head, const side *names, const side *adjectives) {
    const li_token *h = &sx->tokens[head];
    if (h->upos != LI_NOUN || (h->feats & LI_NUMBER) != LI_PLUR || adjectives->count < 2) return false;
    for (size_t i = 0; i < names->count; i++)
        if (sx->tokens[names->tokens[i]].upos != LI_PROPN) return false;
    for (size_t i = 0; i < adjectives->count; i++) {
        const li_token *t = &sx->tokens[adjectives->tokens[i]];
        bool shared = t->upos == LI_NOUN && adjectives->tokens[i] == adjectives->tokens[0] &&
                      (t->feats & LI_NUMBER) != LI_PLUR; /* les chefs de la diplomatie russe et turque */
        bool land = t->upos == LI_PROPN &&
                    names->tokens[0] > adjectives->tokens[i] && /* les présidents de A et de B, X et Y */
                    (t->dep == LI_NMOD || t->dep == LI_CONJ) && adjectives->tokens[i] > head;
        if (t->dep != LI_AMOD && !(t->dep == LI_CONJ && t->upos == LI_ADJ) && !shared && !land) return false;
    }
    return true;
}

/* « « X et Y doivent coopérer », a dit le président de X »: of both, himself among them. */
static bool is_one_of_them(const li_extractor *x, const side *source, size_t i, const side *target) {
    const li_actor *who = li_cast_actor(x->cast, source->referents[i].actor);
    for (size_t k = 0; target->count > 1 && k < target->count; k++) {
        uint32_t of = target->referents[k].actor;
        if (of == source->referents[i].actor || (who->type == LI_PERSON && who->country == of)) return true;
    }
    return false;
}

static li_code add_pairs(li_extractor *x, const li_binding *b, const li_relation *relation, li_error *err) {
    bool symmetric = relation->symmetric;
    side source, target;
    bool actors = b->pattern->actors || !b->pattern->has_x;
    if (b->z.count) { /* must be there, though no triple names it */
        resolve(x, &b->z, true, false, &source);
        if (!source.count) return LI_OK;
    }
    resolve(x, &b->x, actors, !b->pattern->verb, &source);
    if (!b->pattern->has_y && !b->y.count) return add_bodies(x, b, &source, err);
    resolve(x, &b->y, actors, false, &target);
    li_code code = LI_OK;
    bool respective =
        (source.count > 1 && is_respective(&x->syntax, b->head)) || is_in_pairs(&x->syntax, b->head, &source, &target);
    if (respective && source.count != target.count) return LI_OK; /* nobody knows whose is whose */
    for (size_t i = 0; i < source.count && !code; i++)
        for (size_t k = 0; k < target.count && !code; k++) {
            if (respective && i != k) continue;
            bool same =
                actors ? source.referents[i].actor == target.referents[k].actor : source.tokens[i] == target.tokens[k];
            bool mirrored = symmetric && source.count == target.count && k < i && actors &&
                            source.referents[i].actor == target.referents[i].actor;
            bool own = actors && is_theirs(x, relation, &source, &target, k);
            bool inside = symmetric && one_side(&x->syntax, b, source.tokens[i], target.tokens[k]);
            bool his = relation->category != LI_STRUCTURE && actors && is_his_own(x, &source, i, &target, k);
            his |= relation->category == LI_COOPERATION && !symmetric && actors &&
                   (is_at_home(x, &source, i, &target, k) || is_of_home(x, &source, i, &target, k) ||
                    may_be_at_home(x, b, &source, i, &target, k));
            his |= relation->category == LI_CONFLICT && actors && target.referents[k].by == LI_BY_SEAT &&
                   holds_office(x, &source, i, &target, k); /* rappelé à Paris par le président */
            bool row = !symmetric && !b->reciprocal && actors && source.tokens[i] != target.tokens[k] &&
                       in_one_row(&x->syntax, source.tokens[i], target.tokens[k]);
            bool firm = relation->category == LI_CONFLICT && actors &&
                        (is_firm(x, &source, i) || is_target_place(x, b, &source, i));
            bool home = relation->symmetric && actors && is_home(x, &source, i, &target, k);
            home |= relation->category == LI_STRUCTURE && actors &&
                    (is_king_of_town(x, b, &target, k) || leads_abroad(x, b, &source, i, &target, k) ||
                     is_matter(x, &target, k));
            home |= relation->category != LI_OTHER && actors &&
                    li_is_club(li_cast_actor(x->cast, source.referents[i].actor)) &&
                    li_is_club(li_cast_actor(x->cast, target.referents[k].actor));
            home |= relation->category == LI_CONFLICT && actors && li_says_that(b->pattern, &x->syntax) &&
                    (holds_office(x, &source, i, &target, k) || is_one_of_them(x, &source, i, &target));
            bool among = actors && (is_among_them(&x->syntax, &source, i, &target, k) ||
                                    is_among_them(&x->syntax, &target, k, &source, i));
            if (!same && !mirrored && !own && !inside && !his && !row && !among && !firm && !home)
                code = add(x, b, &source, i, &target, k, err);
        }
    return code;
}

static li_code match_word(li_extractor *x, int32_t head, li_sym word, li_error *err) {
    size_t count, n, relations;
    const uint32_t *of = li_rules_of(x->engine->rules, word, &count);
    const li_pattern *patterns = li_rules_patterns(x->engine->rules, &n);
    const li_relation *relation = li_rules_relations(x->engine->rules, &relations);
    bool verb = x->syntax.tokens[head].upos == LI_VERB || x->syntax.tokens[head].upos == LI_AUX;
    for (size_t i = 0; i < count; i++) {
        const li_pattern *p = &patterns[of[i]];
        if (!li_gate_lets(x->gate, &of[i], verb)) continue;
        bool symmetric = relation[p->relation].symmetric;
        li_binding b;
        if (!li_match(&b, p, symmetric, &x->groups, head, NULL)) continue;
        li_code code = add_pairs(x, &b, &relation[p->relation], err);
        if (code) return code;
    }
    return LI_OK;
}

static bool same_pair(const li_candidate *a, const li_candidate *b) {
    bool noun_phrases = a->source.actor == LI_NO_ACTOR || b->source.actor == LI_NO_ACTOR;
    if (noun_phrases) return a->source_token == b->source_token && a->target_token == b->target_token;
    bool straight = a->source.actor == b->source.actor && a->target.actor == b->target.actor;
    return straight || (a->source.actor == b->target.actor && a->target.actor == b->source.actor);
}

/* The written order: most words bound, then the longest span, then the order of the files. */
static bool stronger(const li_candidate *a, const li_candidate *b) {
    if (a->pattern->bound != b->pattern->bound) return a->pattern->bound > b->pattern->bound;
    int32_t la = a->last - a->first, lb = b->last - b->first;
    if (la != lb) return la > lb;
    return a->pattern->rule < b->pattern->rule;
}

static bool straight(const li_candidate *a, const li_candidate *b) {
    return a->source.actor == b->source.actor && a->target.actor == b->target.actor &&
           a->source_token == b->source_token && a->target_token == b->target_token;
}

/* « lève les sanctions contre Y »: the noun that a longer rule takes for the verb's own says nothing besides. */
static bool is_part_of(const li_extractor *x, const li_candidate *a, const li_candidate *b) {
    li_sym when = li_preposition(&x->syntax, a->head); /* a dénoncé, lors d'un entretien avec X, une décision */
    if (when != LI_NO_SYM && li_is_word(x->syntax.words, when, LI_WORDS_OCCASION)) return false;
    if (a->pattern->verb || !b->pattern->verb || b->pattern->bound <= a->pattern->bound || a->head == b->head)
        return false;
    bool same =
        a->source.actor != LI_NO_ACTOR && a->source.actor == b->source.actor && a->target.actor == b->target.actor;
    return same && x->syntax.tokens[a->head].head == b->head && a->head >= b->first && a->head <= b->last;
}

/* « A a accusé B, ce que B a imputé à A », « A annonce des taxes contre B après les taxes de B sur A »: two verbs, or
 * words that have nothing in common, say the same of each other's actors. */
static bool answers(const li_extractor *x, const li_candidate *a, const li_candidate *b) {
    size_t n;
    bool symmetric = li_rules_relations(x->engine->rules, &n)[a->pattern->relation].symmetric;
    bool verbs = a->pattern->verb && b->pattern->verb, apart = a->last < b->first || b->last < a->first;
    return !symmetric && (verbs || apart) && a->head != b->head && a->source.actor == b->target.actor &&
           a->source.actor != b->source.actor;
}

/* « a détruit jeudi à Rome un avion de Y », « À Rome, Y et Z sont d'accord »: a capital beside a day, or set apart, is
 * where, as soon as b tells the same of somebody else in its place. */
static bool is_where(const li_extractor *x, const li_candidate *a, const li_candidate *b) {
    for (int of_target = 0; of_target < 2; of_target++) {
        const li_referent *place = of_target ? &a->target : &a->source, *who = of_target ? &a->source : &a->target;
        int32_t token = of_target ? a->target_token : a->source_token;
        if (place->by != LI_BY_SEAT) continue;
        bool source = b->source.actor == who->actor && b->target.actor != place->actor;
        bool target = b->target.actor == who->actor && b->source.actor != place->actor;
        if ((source && li_is_where(&x->groups, token, b->target_token)) ||
            (target && li_is_where(&x->groups, token, b->source_token)))
            return true;
    }
    return false;
}

/* « Le ministre hongrois s'est rendu à Y », « X a reçu le ministre hongrois »: where it is known who he is, it is he,
 * not Hungary by him. */
static bool is_person_there(const li_extractor *x, const li_candidate *a, const li_candidate *b) {
    for (int of_target = 0; of_target < 2; of_target++) {
        const li_referent *country = of_target ? &a->target : &a->source, *by = of_target ? &b->target : &b->source;
        uint32_t other = of_target ? a->source.actor : a->target.actor;
        int32_t adjective = of_target ? a->target_token : a->source_token,
                noun = of_target ? b->target_token : b->source_token;
        if (country->by != LI_BY_ADJECTIVE || country->actor == by->actor) continue;
        if (other != (of_target ? b->source.actor : b->target.actor)) continue;
        const li_actor *who = li_cast_actor(x->cast, by->actor);
        bool of = who->type == LI_PERSON && who->country == country->actor;
        if (of && (x->syntax.tokens[adjective].head == noun || adjective == noun)) return true;
    }
    return false;
}

static bool straight_pair(const li_candidate *a, const li_candidate *b) {
    return a->source.actor == b->source.actor && a->target.actor == b->target.actor;
}

/* « a rappelé son ambassadeur à Y et menace de rompre avec lui »: of two words that tell the same, what is done holds.
 * 1 if a alone is told as done, -1 if b alone is. */
static int more_of_fact(li_extractor *x, const li_candidate *a, const li_candidate *b) {
    if (a->head == b->head || !a->pattern->verb || !b->pattern->verb) return 0;
    const li_token *t = x->syntax.tokens; /* offre de l'argent pour racheter Y: one deed */
    if (t[a->head].head == b->head || t[b->head].head == a->head) return 0;
    bool does = li_candidate_status(x, a) == LI_ACTUAL, did = li_candidate_status(x, b) == LI_ACTUAL;
    return (int)does - (int)did;
}

/* Of candidates that say the same relation of the same actors, or that begin at the same word for the same actors, the
 * strongest holds. Those of one word are settled first, lest the winner of two words lose to another rule of its own.
 */
static void settle(li_extractor *x, bool of_one_word) {
    for (size_t i = 0; i < x->candidate_count; i++)
        for (size_t k = 0; k < x->candidate_count && !x->candidates[i].dropped; k++) {
            li_candidate *a = &x->candidates[i], *b = &x->candidates[k];
            if (i == k || b->dropped || (of_one_word && a->head != b->head)) continue;
            bool actors = a->source.actor != LI_NO_ACTOR;
            bool same_deed = a->head == b->head && a->pattern->relation == b->pattern->relation;
            if (actors && same_deed && (is_where(x, a, b) || is_person_there(x, a, b))) {
                a->dropped = true;
                a->beaten_by = (uint32_t)k;
            }
            if (a->dropped || !same_pair(a, b)) continue;
            bool same_relation = a->pattern->relation == b->pattern->relation;
            bool beside = !same_relation && (a->pattern->beside || b->pattern->beside);
            bool rival =
                actors ? (a->head == b->head && !beside) || (same_relation && (a->source.actor == b->source.actor))
                       : same_relation && straight(a, b);
            if (same_relation && actors) rival = true;
            if (actors && answers(x, a, b)) rival = false;
            bool mutual = a->pattern->verb && a->pattern == b->pattern && a->head == b->head &&
                          a->source.actor == b->target.actor; /* s'accusent mutuellement */
            if (mutual && a->target.actor == b->source.actor) rival = false;
            if (is_part_of(x, a, b)) rival = true;
            int fact = rival && same_relation && actors && straight_pair(a, b) ? more_of_fact(x, a, b) : 0;
            if (rival && fact <= 0 && (fact < 0 || stronger(b, a) || (!stronger(a, b) && k < i))) {
                a->dropped = true;
                a->beaten_by = (uint32_t)k;
            }
        }
}

/* Leaves out candidates of which only the amounts and times tell that they are none. */
static void drop_lacking(li_extractor *x) {
    size_t kept = 0;
    for (size_t i = 0; i < x->candidate_count; i++)
        if (li_candidate_lacks(x, &x->candidates[i]) == LI_SLOT_NONE) x->candidates[kept++] = x->candidates[i];
    x->candidate_count = kept;
}

li_code li_extractor_match(li_extractor *x, li_error *err) {
    x->candidates = NULL;
    x->candidate_count = x->candidate_room = 0;
    for (size_t i = 0; i < li_gate_tops(x->gate); i++) {
        int32_t top = li_gate_top(x->gate, i);
        const li_token *t = &x->syntax.tokens[top];
        li_code code = match_word(x, top, t->lemma, err);
        if (!code && t->form != t->lemma) code = match_word(x, top, t->form, err);
        if (code) return code;
    }
    if (!x->candidate_count) return LI_OK;
    li_code code = li_extractor_quantities(x, err);
    if (code) return code;
    drop_lacking(x);
    settle(x, true);
    settle(x, false);
    return LI_OK;
}
