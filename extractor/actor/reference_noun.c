/* Nouns: son homologue chinois, ce dernier, les deux pays, le président, le pays, le groupe. */
#include "extractor/actor/group_syntax.h"
#include "extractor/actor/reference_census.h"
#include "extractor/french/clause_words.h"

/* Is a word of the class the noun's determiner? du and aux hold one. */
static bool has_determiner(const li_reference *r, const li_syntax *sx, int32_t noun, unsigned word_class) {
    for (int32_t c = sx->first_child[noun]; c >= 0 && c < noun; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        bool some = li_symbols_is(sx->symbols, t->lemma, "un"); /* critique des gouvernements */
        if (t->dep == LI_DET_OF && !some && li_refers(r, t->form, word_class)) return true;
        if (t->dep == LI_CASE && t->form != t->lemma && li_refers(r, t->form, word_class)) return true;
    }
    return false;
}

const li_mention *li_reference_mention(const li_reference *r, uint32_t sentence, int32_t token, unsigned kinds) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    uint32_t at = s->first + (uint32_t)token;
    size_t n, all, from = li_cast_in(r->cast, s->first, s->count, &n);
    const li_mention *m = li_cast_mentions(r->cast, &all);
    for (size_t i = from; i < from + n && m[i].first <= at; i++)
        if (at < m[i].first + m[i].count && (kinds >> m[i].kind & 1)) return &m[i];
    return NULL;
}

bool li_is_of_two(const li_syntax *sx, int32_t noun) {
    for (int32_t c = sx->first_child[noun]; c >= 0 && c < noun; c = sx->next_sibling[c])
        if (li_symbols_is(sx->symbols, sx->tokens[c].form, "deux")) return true;
    return false;
}

/* « appelle les deux pays au calme »: of the verb, wherever the tree hung it. */
static bool is_urged(const li_syntax *sx, int32_t noun) {
    int32_t mark = li_child(sx, noun, LI_CASE);
    if (mark < 0 || !li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "à")) return false;
    return li_is_calm(sx->symbols, sx->tokens[noun].lemma);
}

/* « accuse l'opposition de trahison »: what it is accused of is not whose it is. */
static bool is_charge(const li_reference *r, const li_syntax *sx, int32_t noun, int32_t complement) {
    int32_t verb = sx->tokens[noun].head, mark = li_child(sx, complement, LI_CASE);
    if (verb < 0 || sx->tokens[noun].dep != LI_OBJ || !li_of_people(r, sx->tokens[verb].lemma, LI_PW_CHARGE))
        return false;
    return mark >= 0 && li_child(sx, complement, LI_DET_OF) < 0 && sx->tokens[complement].upos == LI_NOUN &&
           li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "de");
}

/* « les deux dirigeants, qui se sont vus hier »: the relative clause tells more of them, it does not tell which. */
static bool stands_apart(const li_syntax *sx, int32_t noun, int32_t clause) {
    int32_t first = noun + 1;
    while (first < clause && !li_hangs_on(sx, first, clause)) first++;
    return li_symbols_is(sx->symbols, sx->tokens[first - 1].form, ",") ||
           li_symbols_is(sx->symbols, sx->tokens[first].form, ",");
}

bool li_is_qualified(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun,
                     const li_mention *role) {
    uint32_t base = r->tokens->sentences[sentence].first;
    if (li_is_former(sx, noun)) return true;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        uint32_t at = base + (uint32_t)c;
        bool rules =
            li_symbols_is(sx->symbols, t->form, "pouvoir") && li_refers(r, sx->tokens[noun].lemma, LI_RW_STATE);
        if (t->dep == LI_NMOD && (rules || is_charge(r, sx, noun, c))) continue; /* la junte au pouvoir */
        if (role && role->first <= at && at < role->first + role->count) continue;
        bool of_state = t->dep == LI_NMOD && li_symbols_is(sx->symbols, t->form, "état") &&
                        li_symbols_is(sx->symbols, sx->tokens[noun].lemma, "chef");
        if (of_state || (t->dep == LI_NMOD && is_urged(sx, c))) continue; /* les deux chefs d'État */
        if (t->dep == LI_RELCL && c > noun && stands_apart(sx, noun, c)) continue;
        if (t->dep == LI_NMOD || t->dep == LI_RELCL || t->dep == LI_FLAT || t->upos == LI_PROPN) return true;
        bool possessive =
            t->dep == LI_DET_OF && (li_refers(r, t->form, LI_RW_HIS) || li_refers(r, t->form, LI_RW_THEIR));
        if (possessive && !li_is_of_two(sx, noun)) return true; /* leurs deux pays: theirs, which are the pair */
        if (t->dep != LI_AMOD) continue;
        if (li_reference_mention(r, sentence, c, 1u << LI_ADJECTIVE)) return true;
        if (li_symbols_is(sx->symbols, t->lemma, "premier") &&
            !li_symbols_is(sx->symbols, sx->tokens[noun].lemma, "ministre"))
            return true;
        if (li_of_people(r, t->lemma, LI_PW_NOT_NOW)) return true;
    }
    return false;
}

/* les, des, aux, ces: pays has no number of its own. */
static bool has_plural_determiner(const li_syntax *sx, int32_t noun) {
    for (int32_t c = sx->first_child[noun]; c >= 0 && c < noun; c = sx->next_sibling[c]) {
        li_dep dep = (li_dep)sx->tokens[c].dep;
        if ((dep == LI_DET_OF || dep == LI_CASE) && (sx->tokens[c].feats & LI_NUMBER) == LI_PLUR) return true;
    }
    return false;
}

/* ---- le pays, le groupe ---- */

/* Which kinds of organisation a noun may mean; one that has no kind may be anything. */
static bool body_suits(const li_reference *r, li_slice kind, li_sym lemma) {
    static const struct {
        const char *noun, *kinds;
    } NOUNS[] = {{"agence", "agency media"},
                 {"ong", "ngo"},
                 {"association", "ngo"},
                 {"milice", "armed-group"},
                 {"groupe", "company armed-group media bank bloc"},
                 {"mouvement", "armed-group party ngo"},
                 {"formation", "party armed-group"},
                 {"organisation", "bloc alliance ngo agency armed-group party"},
                 {"institution", "bloc bank court agency parliament"}};
    li_slice word = li_symbols_text(r->symbols, lemma);
    for (size_t i = 0; i < sizeof NOUNS / sizeof *NOUNS; i++) {
        if (!li_slice_eq(word, li_slice_of(NOUNS[i].noun))) continue;
        li_slice kinds = li_slice_of(NOUNS[i].kinds);
        for (size_t at = 0; at + kind.len <= kinds.len; at++) {
            bool whole = (at == 0 || kinds.ptr[at - 1] == ' ') &&
                         (at + kind.len == kinds.len || kinds.ptr[at + kind.len] == ' ');
            if (whole && li_slice_eq(li_slice_sub(kinds, at, at + kind.len), kind)) return true;
        }
        return false;
    }
    return true;
}

static const struct {
    const char *realm, *ruler, *other;
} REALMS[] = {{"royaume", "roi", "reine"},
              {"émirat", "émir", "émir"},
              {"sultanat", "sultan", "sultan"},
              {"principauté", "prince", "princesse"}};

/* Are all of them realms of the kind, if the word names one: « les deux royaumes »? */
static bool are_realms(const li_reference *r, li_sym lemma, const uint32_t *who, size_t n) {
    for (size_t i = 0; i < sizeof REALMS / sizeof *REALMS; i++)
        for (size_t k = 0; k < n && li_symbols_is(r->symbols, lemma, REALMS[i].realm); k++)
            if (!li_has_ruler(r, who[k], REALMS[i].ruler) && !li_has_ruler(r, who[k], REALMS[i].other)) return false;
    return true;
}

static bool is_of_kind(const li_reference *r, const li_antecedent *n, li_sym lemma) {
    const li_actor *a = li_cast_actor(r->cast, n->actor);
    bool united = li_slice_starts(a->name, LI_LIT("Royaume")); /* which nobody calls « le royaume » */
    if (a->type == LI_COUNTRY && united && li_symbols_is(r->symbols, lemma, "royaume")) return false;
    for (size_t i = 0; i < sizeof REALMS / sizeof *REALMS && a->type == LI_COUNTRY; i++)
        if (li_symbols_is(r->symbols, lemma, REALMS[i].realm))
            return li_has_ruler(r, n->actor, REALMS[i].ruler) || li_has_ruler(r, n->actor, REALMS[i].other);
    if (a->type == LI_COUNTRY && li_symbols_is(r->symbols, lemma, "île")) return li_slice_eq(a->kind, LI_LIT("island"));
    if (a->type == LI_COUNTRY && li_symbols_is(r->symbols, lemma, "archipel"))
        return li_slice_eq(a->kind, LI_LIT("archipelago"));
    if (a->type == LI_COUNTRY) return li_refers(r, lemma, LI_RW_COUNTRY) || li_refers(r, lemma, LI_RW_STATE);
    if (a->type != LI_ORGANIZATION || n->adjective) return false;
    bool body = li_refers(r, lemma, LI_RW_BODY), firm = li_refers(r, lemma, LI_RW_FIRM),
         party = li_refers(r, lemma, LI_RW_PARTY), alliance = li_refers(r, lemma, LI_RW_ALLIANCE);
    if (!a->kind.len) return body || firm || party;
    if (party && !body) return li_slice_eq(a->kind, LI_LIT("party"));
    if (firm) return li_slice_eq(a->kind, LI_LIT("company")) || li_slice_eq(a->kind, LI_LIT("bank"));
    if (alliance) return li_slice_eq(a->kind, LI_LIT("alliance")) || li_slice_eq(a->kind, LI_LIT("bloc"));
    bool union_of = li_slice_eq(a->kind, LI_LIT("bloc")) && !li_slice_starts(a->name, LI_LIT("Groupe")) &&
                    memchr(a->name.ptr, ' ', a->name.len); /* the G7 is « le groupe », the Union européenne is not */
    if (union_of && li_symbols_is(r->symbols, lemma, "groupe")) return false;
    return body && body_suits(r, a->kind, lemma);
}

/* Is the actor of the country, or of the body, as far as is known: l'agence onusienne? */
static bool belongs(const li_reference *r, uint32_t actor, uint32_t of) {
    uint32_t country = li_cast_actor(r->cast, actor)->country;
    return country == of || (country == LI_NO_ACTOR && actor != of && li_type_of(r, of) == LI_ORGANIZATION);
}

/* « deuxième producteur derrière X, le pays »: X is whom the pays is behind. */
static bool is_ranked(const li_syntax *sx, int32_t token) {
    int32_t before = token - 1 - (token > 0 && sx->tokens[token - 1].upos == LI_DET);
    if (before < 0 || before >= sx->count) return false;
    return li_symbols_is(sx->symbols, sx->tokens[before].form, "derrière") ||
           li_symbols_is(sx->symbols, sx->tokens[before].form, "devant");
}

/* « La présidente X, en conflit avec le gouvernement »: surely not that of another country, named before. */
static bool acts_elsewhere(const li_reference *r, const li_antecedent *a, size_t n, uint32_t country) {
    for (size_t i = 0; i < n; i++) {
        const li_actor *who = li_cast_actor(r->cast, a[i].actor);
        bool inside = who->type == LI_PERSON || li_slice_eq(who->kind, LI_LIT("party"));
        if (a[i].main && inside && who->country != LI_NO_ACTOR && who->country != country) return true;
    }
    return false;
}

/* « X a donné trois jours aux diplomates turcs pour quitter le pays »: not Turkey, if X is of another country, which
 * was named as well. */
static bool is_at_home(const li_reference *r, uint32_t sentence, const li_antecedent *here, size_t n, uint32_t country,
                       uint32_t back) {
    for (size_t i = 0; i < n && !back; i++)
        if (here[i].actor == country && !here[i].adjective) return false;
    for (size_t i = 0; i < n; i++) {
        uint32_t home = li_cast_actor(r->cast, here[i].actor)->country;
        bool leads = here[i].main && home != LI_NO_ACTOR && li_type_of(r, here[i].actor) == LI_PERSON;
        if (!leads || home == country) continue;
        const li_memory *m = li_recall(r);
        for (size_t k = 0; k < m->count; k++)
            if (m->past[k].actor == home && m->past[k].sentence < sentence && m->past[k].sentence + 2 >= sentence)
                return true;
    }
    return false;
}

/* May the noun mean this country, found so many sentences back? here: what its own sentence names before it. */
static bool may_mean(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t country,
                     uint32_t back, const li_antecedent *here, size_t n) {
    bool state = li_refers(r, sx->tokens[token].lemma, LI_RW_STATE);
    uint32_t who[LI_MAX_REFERENTS];
    if (!state && !li_refers(r, sx->tokens[token].lemma, LI_RW_COUNTRY)) return true;
    if (back && state && acts_elsewhere(r, here, n, country)) return false;
    int32_t verb = sx->tokens[token].head, own = state && verb >= 0 ? li_surface_subject(sx, verb, NULL) : -1;
    if (own >= 0 && own != token && li_denoted(r, sentence, sx, own, who) == 1) {
        li_antecedent a = {.actor = who[0], .main = true};
        if (acts_elsewhere(r, &a, 1, country)) return false; /* le parti X, de là, accuse le gouvernement */
        bool asked = sx->tokens[token].dep == LI_OBJ || sx->tokens[token].dep == LI_IOBJ;
        if (asked && (who[0] == country || li_cast_actor(r->cast, who[0])->country == country))
            return false; /* X appelle l'armée: hardly his own */
    }
    if (!state && is_at_home(r, sentence, here, n, country, back)) return false;
    if (!state && li_is_quoted(sx, token) && li_refer_speaker(r, sentence, sx, token, who)) {
        uint32_t home = li_cast_actor(r->cast, who[0])->country;
        return home == LI_NO_ACTOR || home == country; /* « dans ce pays », says X: in his */
    }
    return true;
}

/* « X, qui dirige le pays »: his, if a file says where he is from. True where somebody governs it. */
static bool is_governed(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *country) {
    static const char *const GOVERN[] = {"diriger", "gouverner", "présider", NULL};
    int32_t verb = sx->tokens[noun].head, subject = -1;
    if (verb < 0 || (sx->tokens[noun].dep != LI_OBJ && sx->tokens[noun].dep != LI_OBL) ||
        !li_refers(r, sx->tokens[noun].lemma, LI_RW_COUNTRY))
        return false;
    if (li_symbols_among(sx->symbols, sx->tokens[verb].lemma, GOVERN)) subject = li_surface_subject(sx, verb, NULL);
    uint32_t who[LI_MAX_REFERENTS];
    if (subject < 0 || li_denoted(r, sentence, sx, subject, who) != 1) return false;
    *country = li_cast_actor(r->cast, who[0])->country;
    return true;
}

/* « Le gouvernement séparatiste »: another one. */
static bool is_special(const li_reference *r, const li_syntax *sx, int32_t noun) {
    static const char *const USUAL[] = {"militaire", "central", "fédéral", "national", "actuel", "régulier", NULL};
    bool state = li_refers(r, sx->tokens[noun].lemma, LI_RW_STATE);
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (t->dep == LI_ACL && c > noun && sx->first_child[c] >= 0 && !stands_apart(sx, noun, c)) return true;
        bool usual = t->dep != LI_AMOD || !state || li_word_in(&r->actors->words, t->form, LI_AW_CREED);
        if (!usual && !li_symbols_among(sx->symbols, t->lemma, USUAL)) return true;
    }
    return false;
}

static int32_t verb_of(const li_syntax *sx, int32_t token) {
    for (int guard = 0; guard < 16 && token >= 0; guard++, token = sx->tokens[token].head)
        if (li_is_verb(&sx->tokens[token]) || sx->tokens[token].dep == LI_RELCL) return token; /* qui est candidat */
    return -1;
}

/* « La Chine a quitté le pays », « les exportations du pays vers la Chine »: who is named in the noun's own clause is
 * another, but for the owner of what the clause is about: « la Chine a quitté le nord du pays ». */
static bool is_other(const li_reference *r, const li_syntax *sx, int32_t noun, int32_t naming) {
    int32_t verb = verb_of(sx, noun);
    if (verb < 0 || verb_of(sx, naming) != verb) return false;
    return naming > noun || sx->tokens[noun].head == verb || li_of_people(r, sx->tokens[verb].lemma, LI_PW_HARM);
}

/* Takes those out whom a sentence names in the noun's own clause. */
static size_t without_others(const li_reference *r, const li_syntax *sx, uint32_t base, int32_t noun,
                             const li_antecedent *all, size_t count, li_antecedent *a, size_t n) {
    uint32_t others[LI_GATHERED];
    size_t other_count = 0;
    for (size_t i = 0; i < count; i++)
        if (!all[i].adjective && !(all[i].place && li_refers(r, sx->tokens[noun].lemma, LI_RW_STATE)) &&
            is_other(r, sx, noun, (int32_t)(all[i].end - base) - 1)) /* « En Syrie, le régime » is Syria's */
            others[other_count++] = all[i].actor;
    return li_without(a, n, others, other_count);
}

/* « des sénateurs américains, en visite dans le pays »: an adjective says where the country is only of who rules it. */
static bool is_visitor(const li_reference *r, const li_syntax *sx, uint32_t base, int32_t token,
                       const li_antecedent *a) {
    if (!a->adjective || !li_refers(r, sx->tokens[token].lemma, LI_RW_COUNTRY)) return false;
    int32_t head = sx->tokens[a->at - base].head;
    if (head < 0) return false;
    const li_token *t = &sx->tokens[head];
    bool rules = li_refers(r, t->lemma, LI_RW_STATE) || li_refers(r, t->lemma, LI_RW_COUNTRY) ||
                 li_refers(r, t->lemma, LI_RW_COUNTRIES);
    return !rules && !(li_of_people(r, t->lemma, LI_PW_WHO) && (t->feats & LI_NUMBER) != LI_PLUR);
}

/* « X, en visite au Kazakhstan, a loué le gouvernement »: his own, or that of whom the article tells. */
static bool is_visited(const li_syntax *sx, int32_t place) {
    for (int32_t i = place - 1; i >= 0 && i >= place - 3; i--)
        if (li_is_journey(sx->symbols, sx->tokens[i].lemma)) return true;
    return false;
}

/* « Le groupe français X, présent dans le pays »: where X is from says nothing of where it is. */
static bool describes_body(const li_reference *r, const li_antecedent *here, size_t n, const li_antecedent *a) {
    for (size_t k = 0; k < n && a->adjective; k++)
        if (!here[k].adjective && here[k].at >= a->end && here[k].at <= a->end + 1)
            return li_type_of(r, here[k].actor) == LI_ORGANIZATION;
    return false;
}

/* Is the article headed by another country: « Iran: … »? */
static bool is_foreign(const li_reference *r, uint32_t country) {
    uint32_t head = li_heading_country(r);
    return head != LI_NO_ACTOR && head != country;
}

/* « l'émirat » in an article that names another one as often: either may be meant. */
static bool has_rival(const li_reference *r, li_sym lemma, uint32_t country) {
    bool realm = false;
    for (size_t i = 0; i < sizeof REALMS / sizeof *REALMS; i++)
        realm |= li_symbols_is(r->symbols, lemma, REALMS[i].realm);
    li_census c;
    if (!realm) return false;
    li_census_take(r, UINT32_MAX, LI_CENSUS_COUNTRIES, &c);
    for (size_t i = 0; i < c.count; i++) {
        li_antecedent other = {.actor = c.actor[i]};
        if (other.actor != country && c.times[i] >= li_census_times(&c, country) && is_of_kind(r, &other, lemma))
            return true;
    }
    return false;
}

/* « En autorisant Y, le gouvernement s'est attiré »: nobody does to himself what his gerund tells. */
static bool is_own_aim(const li_syntax *sx, uint32_t base, int32_t token, const li_antecedent *a) {
    int32_t at = (int32_t)(a->at - base), g = sx->tokens[at].dep == LI_OBJ ? sx->tokens[at].head : -1;
    if (g < 0 || sx->tokens[g].dep != LI_ADVCL || sx->tokens[token].dep != LI_NSUBJ) return false;
    return sx->tokens[g].head == sx->tokens[token].head && li_verb_form(&sx->tokens[g]) == LI_PART_PRES;
}

/* The one actor of the kind that this sentence names before the token, else the one before: its subject first. The
 * state (le gouvernement) is that of the only country there. of: the country that it belongs to, or LI_NO_ACTOR. */
static size_t refer_kind(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t of,
                         uint32_t *out, bool *refused) {
    li_antecedent here[LI_GATHERED], a[LI_GATHERED];
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t all_here = li_gather(r, sentence, UINT32_MAX, sx, here), here_count = 0;
    while (here_count < all_here && here[here_count].at < base + (uint32_t)token) here_count++;
    bool state = li_refers(r, sx->tokens[token].lemma, LI_RW_STATE);
    for (uint32_t back = 0; back <= 2 && back <= sentence; back++) {
        size_t n = 0;
        for (size_t i = 0; i < here_count && !back; i++) a[n++] = here[i];
        const li_memory *m = back ? li_recall(r) : r->memory;
        for (size_t i = 0; i < m->count && back && n < LI_GATHERED; i++)
            if (m->past[i].sentence == sentence - back) a[n++] = m->past[i];
        n = without_others(r, sx, base, token, here, all_here, a, n);
        uint32_t mains[2] = {0}, all[2] = {0};
        size_t main_count = 0, count = 0;
        for (size_t i = 0; i < n; i++) {
            if (!is_of_kind(r, &a[i], sx->tokens[token].lemma)) continue;
            if (!back && a[i].quoted && !a[i].subject && !li_is_quoted(sx, token))
                continue; /* « … Y … », dit le chef de l'armée */
            if (!back && is_ranked(sx, (int32_t)(a[i].at - base))) continue;
            if (describes_body(r, back ? a : here, back ? n : here_count, &a[i])) continue;
            if (!back && (is_visitor(r, sx, base, token, &a[i]) || is_own_aim(sx, base, token, &a[i]))) continue;
            if (!back && state && a[i].place && is_visited(sx, (int32_t)(a[i].at - base))) continue;
            bool scene = !back && a[i].at <= base + 2 && !li_is_venue(r, a[i].end - 1); /* À Paris, le gouvernement … */
            if (a[i].place && a[i].seat && !scene) continue;                            /* réfugiée à Vilnius */
            if (of != LI_NO_ACTOR && !belongs(r, a[i].actor, of)) continue;
            if (back && state && (back > 1 || is_foreign(r, a[i].actor))) continue;
            if (back && state && a[i].place) continue; /* « en visite à Londres. … Le gouvernement … » */
            if (a[i].main && main_count < 2 && !li_among(mains, main_count, a[i].actor))
                mains[main_count++] = a[i].actor;
            if (count < 2 && !li_among(all, count, a[i].actor)) all[count++] = a[i].actor;
        }
        *refused = count == 1 && !may_mean(r, sentence, sx, token, all[0], back, here, here_count);
        if (*refused) return 0;
        if (count == 1 && back && !state && li_is_told_by_another(r, a, n, all[0])) return 0;
        if (count == 1) return *out = all[0], !has_rival(r, sx->tokens[token].lemma, all[0]);
        if (main_count == 1 && !state && li_child(sx, token, LI_AMOD) < 0) return *out = mains[0], 1;
        if (count) return 0;
    }
    return 0;
}

/* « le groupe français » long after it was named: the only one of the country that the last few hundred
 * mentions tell of, if of all others among them it is known that they are not. */
static size_t refer_named_body(const li_reference *r, uint32_t limit, li_sym lemma, uint32_t of, uint32_t *out) {
    enum { FAR = 500 /* mentions back */ };
    size_t n, count = 0;
    const li_mention *m = li_mentions_before(r, limit, &n);
    for (size_t i = n > FAR ? n - FAR : 0; i < n; i++) {
        li_antecedent a = {.actor = m[i].actor};
        bool body = m[i].kind != LI_ROLE && li_type_of(r, a.actor) == LI_ORGANIZATION;
        if (!body || !is_of_kind(r, &a, lemma)) continue;
        uint32_t country = li_cast_actor(r->cast, a.actor)->country;
        bool unknown = country == LI_NO_ACTOR && li_cast_actor(r->cast, a.actor)->kind.len;
        if (unknown || (count && country == of && *out != a.actor)) return 0; /* it may be that one */
        if (country != of) continue;
        *out = a.actor, count = 1;
    }
    return count;
}

static bool is_kind_noun(const li_reference *r, li_sym lemma) {
    for (unsigned c = LI_RW_COUNTRY; c < LI_RW_COUNT; c++)
        if (li_refers(r, lemma, c)) return true;
    return false;
}

static size_t refer_definite(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    const li_token *t = &sx->tokens[token];
    const li_mention *role = li_reference_mention(r, sentence, token, 1u << LI_ROLE);
    if (li_of_people(r, t->lemma, LI_PW_TENANT)) return li_refer_tenant(r, sentence, sx, token, out);
    if (role || li_refers(r, t->lemma, LI_RW_LEADER) || li_of_people(r, t->lemma, LI_PW_WHO)) {
        size_t n = li_refer_person(r, sentence, sx, token, out);
        bool done = n == 1 && role && t->dep == LI_NSUBJ && li_is_done_to_person(sx, t->head);
        bool passing = n == 1 && role && !done && li_type_of(r, *out) == LI_PERSON && !li_has_led(r, *out);
        uint32_t home =
            done || passing ? li_heading_country(r) : LI_NO_ACTOR; /* « Niger : … Le président est détenu »: its own */
        if (home != LI_NO_ACTOR && li_cast_actor(r->cast, *out)->country != home) return 0;
        if (n) return n;
    }
    if (!is_kind_noun(r, t->lemma)) return 0;
    if (!is_special(r, sx, token) && li_refer_scene(r, sentence, sx, token, out)) return 1;
    uint32_t of = LI_NO_ACTOR;
    if (li_is_qualified(r, sentence, sx, token, role)) {
        of = li_only_owner(r, sentence, sx, token);
        bool country = li_refers(r, t->lemma, LI_RW_COUNTRY) || li_refers(r, t->lemma, LI_RW_STATE);
        if (of == LI_NO_ACTOR || country) return 0;
    }
    if (is_special(r, sx, token)) return 0;
    if (is_governed(r, sentence, sx, token, out)) return *out != LI_NO_ACTOR;
    bool inner = li_symbols_is(sx->symbols, t->lemma, "junte") || li_symbols_is(sx->symbols, t->lemma, "opposition");
    bool refused = false;
    size_t n = inner ? 0 : refer_kind(r, sentence, sx, token, of, out, &refused);
    if (!n && of != LI_NO_ACTOR && (li_refers(r, t->lemma, LI_RW_FIRM) || li_refers(r, t->lemma, LI_RW_BODY)))
        return refer_named_body(r, r->tokens->sentences[sentence].first + (uint32_t)token, t->lemma, of, out);
    bool state = !n && !refused && of == LI_NO_ACTOR && li_refers(r, t->lemma, LI_RW_STATE) &&
                 !li_symbols_is(sx->symbols, t->lemma, "armée"); /* of two at war the other's as well */
    if (!state || !li_refer_home(r, sentence, sx, token, out)) return n;
    li_antecedent here[LI_GATHERED];
    n = li_gather(r, sentence, r->tokens->sentences[sentence].first + (uint32_t)token, sx, here);
    return !acts_elsewhere(r, here, inner ? 0 : n, *out);
}

/* leurs, nos: « nos deux pays » */
static bool is_possessive_of_several(const li_reference *r, const li_syntax *sx, int32_t det) {
    li_sym form = sx->tokens[det].form;
    return li_refers(r, form, LI_RW_THEIR) || li_of_people(r, form, LI_PW_OUR);
}

bool li_faces_another(const li_syntax *sx, int32_t noun) {
    static const char *const FACES[] = {"homologue", "interlocuteur", "interlocutrice", "vis-à-vis", "visiteur", "hôte",
                                        NULL};
    return li_symbols_among(sx->symbols, sx->tokens[noun].lemma, FACES);
}

size_t li_refer_noun(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    const li_token *t = &sx->tokens[token];
    li_slice lemma = li_symbols_text(sx->symbols, t->lemma);
    uint32_t gender = t->feats & LI_GENDER;
    bool plural = (t->feats & LI_NUMBER) == LI_PLUR || has_plural_determiner(sx, token);
    bool definite = has_determiner(r, sx, token, LI_RW_DEFINITE), this_one = has_determiner(r, sx, token, LI_RW_THIS);
    if (this_one && li_slice_eq(lemma, LI_LIT("dernier")))
        return li_refer_last(r, sentence, sx, token, gender, plural, out);
    bool people = (t->shape & LI_SHAPE_CAPITAL) &&
                  li_reference_mention(r, sentence, token, 1u << LI_DEMONYM | 1u << LI_ADJECTIVE);
    if (definite && !plural && people) return li_refer_demonym(r, sentence, sx, token, out);
    if (definite && !li_is_qualified(r, sentence, sx, token, NULL) && li_refer_half(r, sx, token, out)) return 1;
    if (t->upos != LI_NOUN) return 0;
    if (li_faces_another(sx, token)) {
        size_t n = li_refer_counterpart(r, sentence, sx, token, out);
        if (n || !li_of_people(r, t->lemma, LI_PW_TENANT)) return n;
    }
    if (li_of_people(r, t->lemma, LI_PW_PREDECESSOR)) return li_refer_holder_beside(r, sentence, sx, token, true, out);
    if (li_of_people(r, t->lemma, LI_PW_SUCCESSOR)) return li_refer_holder_beside(r, sentence, sx, token, false, out);
    static const char *const OTHERS[] = {"voisin", "voisine", "rival", "rivale", NULL};
    if (!plural && li_symbols_among(sx->symbols, t->lemma, OTHERS)) return li_refer_other(r, sentence, sx, token, out);
    bool ours = li_child(sx, token, LI_DET_OF) >= 0 && is_possessive_of_several(r, sx, li_child(sx, token, LI_DET_OF));
    bool two = plural && (definite || this_one || ours) && li_is_of_two(sx, token);
    if (two) {
        size_t n = li_refer_two(r, sentence, sx, token, out);
        return are_realms(r, t->lemma, out, n) ? n : 0;
    }
    if (plural && (definite || this_one)) {
        size_t n = li_refer_row(r, sentence, sx, token, out);
        if (n) return n;
    }
    bool authorities = plural && li_refers(r, t->lemma, LI_RW_STATE) && li_child(sx, token, LI_NUMMOD) < 0;
    if (!plural && li_of_people(r, t->lemma, LI_PW_WHO)) {
        size_t n = li_refer_aide(r, sentence, sx, token, out);
        if (n) return n;
    }
    if (!definite && !this_one) return 0;
    if (li_symbols_is(sx->symbols, t->form, "putschistes")) return li_refer_putschists(r, sentence, sx, token, out);
    if (li_slice_eq(lemma, LI_LIT("belligérant")) || li_slice_eq(lemma, LI_LIT("partie")))
        return plural ? li_refer_sides(r, sentence, sx, token, out) : 0;
    if (li_refers(r, t->lemma, LI_RW_FIGHTERS) && !li_is_qualified(r, sentence, sx, token, NULL))
        return li_refer_fighters(r, sentence, sx, token, out);
    if (plural && !authorities) return 0;
    return refer_definite(r, sentence, sx, token, out);
}
