#include "extractor/actor/group.h"

#include "base/buffer.h"
#include "extractor/actor/group_syntax.h"
#include "extractor/actor/group_words.h"
#include "extractor/actor/store.h"
#include "extractor/french/clause_words.h"

#define KIND(k) (1u << (k))
enum { NAMES = 1u << LI_NAME | 1u << LI_SEAT | 1u << LI_DEMONYM };

typedef struct finder {
    const li_groups *g;
    li_referent *out;
    size_t count;
    bool referred; /* by a word that stands for the owner: son armée, l'armée du pays */
} finder;

const li_mention *li_mention_at(const li_groups *g, int32_t token, unsigned kinds) {
    uint32_t at = g->sentence->first + (uint32_t)token;
    size_t n, from = li_cast_in(g->cast, g->sentence->first, g->sentence->count, &n), all;
    const li_mention *m = li_cast_mentions(g->cast, &all);
    for (size_t i = from; i < from + n; i++)
        if (m[i].first <= at && at < m[i].first + m[i].count && (kinds >> m[i].kind & 1)) return &m[i];
    return NULL;
}

static void put(finder *f, uint32_t actor, li_resolution by, int32_t first, int32_t last) {
    for (size_t i = 0; i < f->count; i++)
        if (f->out[i].actor == actor) return;
    if (f->count < LI_MAX_GROUP) f->out[f->count++] = (li_referent){actor, (uint8_t)by, first, last};
}

/* Every mention of some kinds that covers the token: a pair (Russie-Chine) is two. */
static bool put_mentions(finder *f, int32_t token, unsigned kinds) {
    const li_groups *g = f->g;
    uint32_t at = g->sentence->first + (uint32_t)token;
    size_t n, from = li_cast_in(g->cast, g->sentence->first, g->sentence->count, &n), all, before = f->count;
    const li_mention *m = li_cast_mentions(g->cast, &all);
    for (size_t i = from; i < from + n; i++)
        if (m[i].first <= at && at < m[i].first + m[i].count && (kinds >> m[i].kind & 1)) {
            int32_t first = (int32_t)(m[i].first - g->sentence->first);
            put(f, m[i].actor, (li_resolution)m[i].by, first, first + (int32_t)m[i].count - 1);
        }
    return f->count > before;
}

/* The same of the words joined to the token, and of those joined to these: du Chili, du Pérou et de la Bolivie. */
static void put_joined(finder *f, int32_t token, unsigned kinds) {
    const li_syntax *sx = f->g->syntax;
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_CONJ && put_mentions(f, c, kinds)) put_joined(f, c, kinds);
}

static li_actor_type type_of(const li_groups *g, uint32_t actor) { return li_cast_type(g->cast, actor); }

/* « le président russe Vladimir Poutine », « le groupe Gazprom », « le russe Gazprom », « son rival Gazprom »: the name
 * beside the noun is whom it denotes. */
static bool put_named(finder *f, int32_t noun) {
    const li_groups *g = f->g;
    const li_syntax *sx = g->syntax;
    bool generic = li_group_is(g->words, sx->tokens[noun].lemma, LI_GROUP_GENERIC) ||
                   (li_has_article(sx, noun) && li_mention_at(g, noun, KIND(LI_ADJECTIVE)));
    bool someone = li_symbols_is(sx->symbols, sx->tokens[noun].lemma, "homme") || /* l'homme d'affaires X */
                   li_symbols_is(sx->symbols, sx->tokens[noun].lemma, "femme");
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        int32_t beside = li_name_near(sx, noun, c),
                at = beside < 0 && (generic || someone) ? li_name_below(sx, c) : beside;
        const li_mention *m = at >= 0 ? li_mention_at(g, at, KIND(LI_NAME)) : NULL;
        if (!m) continue;
        bool person = type_of(g, m->actor) == LI_PERSON;
        if (person && beside < 0 && !someone) continue;
        bool rival = beside >= 0 && (li_is_word(sx->words, sx->tokens[noun].lemma, LI_WORDS_BEARING) ||
                                     li_symbols_is(sx->symbols, sx->tokens[noun].lemma, "concurrent"));
        if (!person && !((generic || rival) && type_of(g, m->actor) == LI_ORGANIZATION)) continue;
        int32_t end = (int32_t)(m->first - g->sentence->first + m->count) - 1;
        put(f, m->actor, LI_BY_NAME, (int32_t)(m->first - g->sentence->first), end);
        for (int32_t k = sx->first_child[at]; k >= 0; k = sx->next_sibling[k]) /* les présidents X et Y */
            if (sx->tokens[k].dep == LI_CONJ && sx->tokens[k].upos == LI_PROPN) put_mentions(f, k, KIND(LI_NAME));
        return true;
    }
    return false;
}

/* « son armée », « les autorités du pays »: whom the possessive or complement stands for; of a person the country. */
static void put_referred_owners(finder *f, int32_t noun) {
    const li_groups *g = f->g;
    const li_syntax *sx = g->syntax;
    static const char *const OTHERS[] = {"allié", "province", "colonie", "protectorat", "satellite", "vassal", NULL};
    if (li_symbols_among(sx->symbols, sx->tokens[noun].lemma, OTHERS)) return; /* his allies are others */
    for (int32_t c = sx->first_child[noun]; c >= 0 && g->reference; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        int32_t mark = li_child(sx, c, LI_CASE);
        bool of = t->dep == LI_NMOD && t->upos == LI_NOUN && mark >= 0 &&
                  li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "de");
        if (of && li_mention_at(g, c, KIND(LI_ROLE))) continue; /* chef de l'État */
        if (!of && (t->dep != LI_DET_OF || !li_is_word(sx->words, t->form, LI_WORDS_POSSESSIVE))) continue;
        uint32_t who[LI_MAX_REFERENTS];
        size_t n = li_refer(g->reference, g->number, sx, c, who);
        for (size_t i = 0; i < n; i++) {
            uint32_t owner = type_of(g, who[i]) == LI_PERSON ? li_cast_actor(g->cast, who[i])->country : who[i];
            if (owner != LI_NO_ACTOR) put(f, owner, LI_BY_REFERENCE, noun, noun);
        }
        f->referred = f->referred || f->count;
    }
}

/* « les deux alliés, X et Y », « trois membres (X, Y et Z) »: a row of names beside a plural says who is meant. */
static bool put_row(finder *f, int32_t noun) {
    const li_groups *g = f->g;
    const li_syntax *sx = g->syntax;
    if ((sx->tokens[noun].feats & LI_NUMBER) != LI_PLUR) return false;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        if (sx->tokens[c].dep != LI_APPOS || sx->tokens[c].upos != LI_PROPN || !li_mention_at(g, c, NAMES)) continue;
        for (int32_t t = c; t < sx->count; t++)
            if (sx->tokens[t].upos == LI_PROPN && li_is_in_row(sx, t, c)) put_mentions(f, t, NAMES);
        if (f->count > 1) return true;
        f->count = 0;
    }
    return false;
}

/* « X, dont l'armée », « X, dont les hommes »: the noun right before « dont », or who is named beside it. */
static void put_whose(finder *f, int32_t noun) {
    const li_groups *g = f->g;
    const li_syntax *sx = g->syntax;
    int32_t det = li_child(sx, noun, LI_DET_OF), dont = det - 1, verb = sx->tokens[noun].head;
    if (dont < 1 || sx->tokens[noun].dep != LI_NSUBJ || !li_symbols_is(sx->symbols, sx->tokens[dont].form, "dont"))
        return;
    li_sym lemma = sx->tokens[noun].lemma;
    bool acts = li_group_is(g->words, lemma, LI_GROUP_ACTING) || li_group_is(g->words, lemma, LI_GROUP_OFFICIALS);
    if (!acts && !li_mention_at(g, noun, KIND(LI_ROLE))) return;
    while (verb >= 0 && sx->tokens[verb].dep == LI_CONJ) verb = sx->tokens[verb].head;
    int32_t owner = verb >= 0 && sx->tokens[verb].dep == LI_RELCL ? sx->tokens[verb].head : -1;
    if (owner < 0 || owner > dont) return;
    bool beside = sx->tokens[owner].dep == LI_APPOS && !li_mention_at(g, owner, NAMES);
    if (!put_mentions(f, beside ? sx->tokens[owner].head : owner, NAMES)) put_named(f, owner);
    if (!li_symbols_is(sx->symbols, sx->tokens[noun].lemma, "pays")) return;
    size_t kept = 0; /* of a person the country */
    for (size_t i = 0; i < f->count; i++) {
        if (type_of(g, f->out[i].actor) == LI_PERSON) {
            f->out[i] = (li_referent){li_cast_actor(g->cast, f->out[i].actor)->country, LI_BY_REFERENCE, noun, noun};
            if (f->out[i].actor == LI_NO_ACTOR) continue;
        }
        f->out[kept++] = f->out[i];
    }
    f->count = kept;
}

/* « des avions de chasse russes »: the adjective hangs on the word that says of what kind they are. */
static void put_of_kind(finder *f, int32_t noun) {
    const li_syntax *sx = f->g->syntax;
    for (int32_t c = sx->first_child[noun]; !f->count && c >= 0; c = sx->next_sibling[c]) {
        if (sx->tokens[c].dep != LI_NMOD || !li_is_kind(sx, c)) continue;
        int32_t mark = li_child(sx, c, LI_CASE);
        if (mark < 0 || !li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "de")) continue;
        for (int32_t k = sx->first_child[c]; k >= 0; k = sx->next_sibling[k])
            if (sx->tokens[k].dep == LI_AMOD && put_mentions(f, k, KIND(LI_ADJECTIVE)))
                put_joined(f, k, KIND(LI_ADJECTIVE));
    }
}

/* « les combattants kurdes des YPG »: whom men in arms fight for says more than of what people they are. */
static void put_banner(finder *f, int32_t noun) {
    static const char *const FIGHTERS[] = {"combattant", "milicien",   "rebelle",     "insurgé",   "paramilitaire",
                                           "mercenaire", "guérillero", "séparatiste", "jihadiste", "djihadiste",
                                           "islamiste",  "commando",   "peshmerga",   NULL};
    const li_syntax *sx = f->g->syntax;
    bool fighter = li_symbols_among(sx->symbols, sx->tokens[noun].lemma, FIGHTERS);
    for (int32_t c = fighter ? sx->first_child[noun] : -1; c >= 0; c = sx->next_sibling[c]) {
        const li_mention *name = sx->tokens[c].dep == LI_NMOD ? li_mention_at(f->g, c, KIND(LI_NAME)) : NULL;
        if (!name || type_of(f->g, name->actor) != LI_ORGANIZATION) continue;
        int32_t mark = li_child(sx, c, LI_CASE);
        if (mark >= 0 && li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "de")) put_mentions(f, c, KIND(LI_NAME));
    }
}

/* « les militaires au pouvoir à Y »: of the country that they rule. */
static void put_ruled(finder *f, int32_t noun) {
    const li_syntax *sx = f->g->syntax;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        if (sx->tokens[c].dep != LI_NMOD || !li_symbols_is(sx->symbols, sx->tokens[c].form, "pouvoir")) continue;
        int32_t place = li_child(sx, c, LI_NMOD);
        if (place > c) put_mentions(f, place, KIND(LI_NAME) | KIND(LI_SEAT));
    }
}

/* « l'administration du président X », « du président russe »: of whom or of what country the title is. */
static void put_ruler(finder *f, int32_t title) {
    const li_syntax *sx = f->g->syntax;
    if (sx->tokens[title].upos != LI_NOUN || li_is_former(sx, title) || li_is_bygone(sx, title)) return;
    if (!li_mention_at(f->g, title, KIND(LI_ROLE)) || put_named(f, title)) return;
    for (int32_t c = sx->first_child[title]; c >= 0 && !f->count; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_AMOD) put_mentions(f, c, KIND(LI_ADJECTIVE));
}

/* The actors whose adjective or complement stands with a noun: russe, de Russie, sino-russe, du Hamas. */
enum { BY_ADJECTIVE = 1, BY_COMPLEMENT = 2 };
static size_t owners(finder *f, int32_t noun, unsigned places, uint32_t out[LI_MAX_GROUP]) {
    const li_groups *g = f->g;
    const li_syntax *sx = g->syntax;
    li_referent found[LI_MAX_GROUP];
    finder inner = {g, found, 0, false};
    bool with_complements = places & BY_COMPLEMENT;
    if (with_complements) put_banner(&inner, noun);
    if (inner.count) places &= ~(unsigned)BY_ADJECTIVE;
    for (int32_t c = sx->first_child[noun]; (places & BY_ADJECTIVE) && c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        bool adjective = t->dep == LI_AMOD || t->dep == LI_CONJ || t->dep == LI_ACL || t->dep == LI_NMOD;
        unsigned kinds =
            t->upos == LI_ADJ ? KIND(LI_ADJECTIVE) | KIND(LI_DEMONYM) : KIND(LI_ADJECTIVE); /* L'ARMÉE RUSSE */
        if (adjective && put_mentions(&inner, c, kinds)) put_joined(&inner, c, KIND(LI_ADJECTIVE));
    }
    if ((places & BY_ADJECTIVE) && !inner.count) put_of_kind(&inner, noun);
    for (int32_t c = sx->first_child[noun]; with_complements && !inner.count && c >= 0; c = sx->next_sibling[c]) {
        if (sx->tokens[c].dep != LI_NMOD) continue;
        int32_t mark = li_child(sx, c, LI_CASE);
        bool party = mark < 0 && c == noun + 1 && /* les députés RN */
                     li_is_party_of(sx->symbols, &sx->tokens[noun], &sx->tokens[c]);
        if (mark < 0 && !party) continue;
        if (!party && !li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "de")) continue;
        if (!put_mentions(&inner, c, NAMES) && li_is_rule(sx, noun)) put_ruler(&inner, c);
        if (inner.count) put_joined(&inner, c, NAMES);
    }
    if (with_complements && !inner.count) put_ruled(&inner, noun);
    if (with_complements && !inner.count) put_whose(&inner, noun);
    if (with_complements && (places & BY_ADJECTIVE) && !inner.count) put_referred_owners(&inner, noun);
    f->referred = inner.referred;
    for (size_t i = 0; i < inner.count; i++) out[i] = found[i].actor;
    return inner.count;
}

/* An office in the text: its tokens in the article and its number. */
typedef struct office {
    uint32_t first, count, role;
    uint32_t of; /* the country whose adjective stands inside it, or LI_NO_ACTOR */
} office;

/* The word of an office's span that other words hang on. */
static int32_t office_head(const li_groups *g, const office *role) {
    int32_t first = (int32_t)(role->first - g->sentence->first), end = first + (int32_t)role->count;
    for (int32_t i = first; i < end; i++) {
        int32_t h = g->syntax->tokens[i].head;
        if (h < first || h >= end) return i;
    }
    return first;
}

/* « le directeur de la Ligue des ports Jan Kowal »: the person whose name follows the office and its body, or NULL. */
static const li_mention *person_behind(const li_groups *g, const office *role) {
    size_t n, all, from = li_cast_in(g->cast, g->sentence->first, g->sentence->count, &n);
    const li_mention *m = li_cast_mentions(g->cast, &all), *end = m + from + n;
    uint32_t at = role->first + role->count, last = g->sentence->first + g->sentence->count;
    for (m += from; m < end && at < last;) {
        if (m->first < at) {
            m++;
        } else if (m->first == at) {
            if (m->kind == LI_ROLE || m->kind == LI_DEMONYM) return NULL;
            bool person = m->kind == LI_NAME && type_of(g, m->actor) == LI_PERSON;
            bool linked =
                at > role->first + role->count && g->syntax->tokens[at - 1 - g->sentence->first].upos == LI_ADP;
            if (person) return linked ? NULL : m; /* l'envoyé spécial de X is another */
            at += m->count;
        } else {
            uint8_t u = g->syntax->tokens[at - g->sentence->first].upos;
            if (u != LI_DET && u != LI_ADP) return NULL;
            at++;
        }
    }
    return NULL;
}

/* « le ministre russe de la Défense »: the office whose words stand on both sides of the country's adjective. */
static bool find_office_around(const li_groups *g, int32_t token, office *out) {
    const li_mention *country = token + 1 < g->syntax->count ? li_mention_at(g, token + 1, KIND(LI_ADJECTIVE)) : NULL;
    if (!country || country->count != 1) return false;
    size_t taken;
    uint32_t role = li_actors_office_around(li_cast_dictionary(g->cast), &g->syntax->tokens[token],
                                            (size_t)(g->syntax->count - token), &taken);
    if (role == LI_NO_ACTOR) return false;
    *out = (office){g->sentence->first + (uint32_t)token, (uint32_t)taken, role, country->actor};
    return true;
}

/* « les présidents russe et français », « les Premiers ministres indien et japonais »: one office, several countries.
 */
static bool find_offices(const li_groups *g, int32_t token, office *out) {
    const li_syntax *sx = g->syntax;
    if (sx->tokens[token].upos != LI_NOUN || (sx->tokens[token].feats & LI_NUMBER) != LI_PLUR) return false;
    int32_t from = token - (token > 0 && li_symbols_is(sx->symbols, sx->tokens[token - 1].lemma, "premier"));
    size_t taken;
    uint32_t role =
        li_actors_offices_at(li_cast_dictionary(g->cast), &sx->tokens[from], (size_t)(sx->count - from), &taken);
    if (role == LI_NO_ACTOR) return false;
    *out = (office){g->sentence->first + (uint32_t)from, (uint32_t)taken, role, LI_NO_ACTOR};
    return true;
}

/* Whom the office belongs to: into of; their number. */
static size_t office_owners(finder *f, const office *o, int32_t head, uint32_t of[LI_MAX_GROUP]) {
    if (o->of != LI_NO_ACTOR) return of[0] = o->of, 1;
    int32_t from = (int32_t)(o->first - f->g->sentence->first), end = from + (int32_t)o->count;
    size_t n = owners(f, head, BY_ADJECTIVE | BY_COMPLEMENT, of);
    for (int32_t k = from; !n && k < end; k++)
        if (k != head) n = owners(f, k, BY_ADJECTIVE | BY_COMPLEMENT, of);
    return n;
}

/* « le chef du Kremlin » */
static uint32_t resident(const li_groups *g, int32_t head, uint32_t country) {
    int32_t house = li_child(g->syntax, head, LI_NMOD);
    const li_mention *m = house >= 0 ? li_mention_at(g, house, KIND(LI_SEAT)) : NULL;
    if (!m || m->actor != country) return LI_NO_ACTOR;
    return li_cast_resident(g->cast, li_symbols_text(g->syntax->symbols, g->syntax->tokens[house].form), country,
                            g->date);
}

/* « le président russe », « les ministres turc et grec des Transports »: who holds the office; the country where no
 * file knows. */
static bool put_office(finder *f, int32_t token) {
    const li_groups *g = f->g;
    office o;
    bool several = false;
    if (!find_office_around(g, token, &o)) {
        const li_mention *role = li_mention_at(g, token, KIND(LI_ROLE));
        if (role) o = (office){role->first, role->count, role->actor, LI_NO_ACTOR};
        else if (!(several = find_offices(g, token, &o))) return false;
    }
    int32_t head = office_head(g, &o), end = (int32_t)(o.first - g->sentence->first + o.count);
    uint32_t of[LI_MAX_GROUP];
    int32_t mark = li_child(g->syntax, token, LI_CASE);
    if (token > head && mark >= 0 && !li_symbols_is(g->syntax->symbols, g->syntax->tokens[mark].lemma, "de"))
        return false; /* ministre à la Santé: nobody stands behind « à » */
    if (li_is_former(g->syntax, head) || li_is_nobody(g->syntax, head)) return false;
    const li_mention *person = person_behind(g, &o);
    if (person) {
        int32_t at = (int32_t)(person->first - g->sentence->first);
        put(f, person->actor, LI_BY_NAME, at, at + (int32_t)person->count - 1);
        return true;
    }
    size_t n = office_owners(f, &o, head, of);
    if (several && n < 2) { /* les présidents africains; but nobody are « trois présidents du Brésil », of many years */
        bool counted = n == 1 && li_child(g->syntax, head, LI_NUMMOD) >= 0;
        return counted && li_cast_holder(g->cast, o.role, of[0], g->date) != LI_NO_ACTOR;
    }
    int32_t first, last, det = li_child(g->syntax, head, LI_DET_OF);
    li_group_span(g->syntax, head, &first, &last);
    if (last < end - 1) last = end - 1;
    bool plural =
        (g->syntax->tokens[head].feats & LI_NUMBER) == LI_PLUR; /* des émissaires américains: no one in office */
    bool some = plural && det >= 0 && li_symbols_is(g->syntax->symbols, g->syntax->tokens[det].lemma, "un");
    for (size_t i = 0; i < n; i++) {
        uint32_t holder = some || li_is_dead(g->syntax, head) ? LI_NO_ACTOR
                                                              : li_cast_holder(g->cast, o.role, of[i], g->date),
                 leader;
        bool leads = g->reference && li_symbols_is(g->syntax->symbols, g->syntax->tokens[head].lemma, "dirigeant");
        if (holder == LI_NO_ACTOR && leads && li_refer_leader(g->reference, of[i], &leader)) holder = leader;
        if (holder == LI_NO_ACTOR && !some) holder = resident(g, head, of[i]);
        if (holder == LI_NO_ACTOR && (f->referred || type_of(g, of[i]) == LI_PERSON)) continue;
        put(f, holder != LI_NO_ACTOR ? holder : of[i], f->referred ? LI_BY_REFERENCE : LI_BY_OFFICE, first, last);
    }
    return f->count > 0;
}

static bool put_group(finder *f, int32_t noun) {
    const li_groups *g = f->g;
    const li_token *t = &g->syntax->tokens[noun];
    bool stands = li_group_is(g->words, t->lemma, LI_GROUP_STANDS);
    bool members = li_group_is(g->words, t->lemma, LI_GROUP_MEMBERS) && (t->feats & LI_NUMBER) != LI_SING;
    bool men = !stands && !members && li_group_is(g->words, t->lemma, LI_GROUP_MEN) &&
               (t->feats & LI_NUMBER) != LI_SING; /* des hommes du Hezbollah */
    bool official = !stands && !members && !men && li_group_is(g->words, t->lemma, LI_GROUP_OFFICIALS);
    if ((!stands && !members && !men && !official) || (official && li_is_former(g->syntax, noun))) return false;
    if (stands && li_is_bygone(g->syntax, noun)) return false;
    uint32_t of[LI_MAX_GROUP];
    bool others = members && li_is_word(g->syntax->words, t->lemma, LI_WORDS_BEARING); /* les alliés de Y: not Y */
    unsigned places = (men ? 0u : BY_ADJECTIVE) | (official || others ? 0u : BY_COMPLEMENT);
    size_t n = owners(f, noun, places, of); /* un responsable américain, l'ambassadeur de Chine; but not: de Gazprom */
    bool envoy = official && !n;
    if (envoy) n = owners(f, noun, BY_COMPLEMENT, of);
    int32_t first, last;
    li_group_span(g->syntax, noun, &first, &last);
    bool rule = li_is_rule(g->syntax, noun);
    for (int32_t k = last + 1; rule && k < g->syntax->count && g->syntax->tokens[k].upos == LI_PROPN; k++)
        if (g->syntax->tokens[k].head >= first && g->syntax->tokens[k].head < k) last = k; /* du président X */
    for (size_t i = 0; i < n; i++) {
        uint32_t who = rule && type_of(g, of[i]) == LI_PERSON ? li_cast_actor(g->cast, of[i])->country : of[i];
        if (envoy && type_of(g, of[i]) != LI_COUNTRY) continue;
        if (type_of(g, of[i]) == LI_ORGANIZATION && li_is_one_state(g->syntax, noun)) continue; /* le royaume arabe */
        if (who != LI_NO_ACTOR && (men ? type_of(g, who) == LI_ORGANIZATION : type_of(g, who) != LI_PERSON))
            put(f, who, f->referred ? LI_BY_REFERENCE : LI_BY_ADJECTIVE, first, last);
    }
    return f->count > 0;
}

static void put_reference(finder *f, int32_t token) {
    uint32_t out[LI_MAX_REFERENTS];
    if (!f->g->reference) return;
    size_t n = li_refer(f->g->reference, f->g->number, f->g->syntax, token, out);
    int32_t first = token, last = token;
    if (f->g->syntax->tokens[token].upos == LI_NOUN) li_group_span(f->g->syntax, token, &first, &last);
    for (size_t i = 0; i < n; i++) put(f, out[i], LI_BY_REFERENCE, first, last);
}

/* « Y, une alliance dirigée par X »: what says behind a comma who the name before it is denotes the same. */
static bool put_said_of(finder *f, int32_t token) {
    const li_syntax *sx = f->g->syntax;
    const li_token *t = &sx->tokens[token];
    int32_t name = t->head, first, last;
    if (t->upos != LI_NOUN || t->dep != LI_APPOS || name < 0 || name > token || sx->tokens[name].upos != LI_PROPN)
        return false;
    if ((t->feats & LI_NUMBER) == LI_PLUR || li_child(sx, token, LI_CASE) >= 0 || li_resumes(sx, token)) return false;
    const li_mention *m = li_mention_at(f->g, name, NAMES);
    bool person = m && type_of(f->g, m->actor) == LI_PERSON;
    if (!m || (person && !li_is_word(sx->words, t->lemma, LI_WORDS_TITLE))) return false;
    li_group_span(sx, token, &first, &last);
    return first > 0 && li_symbols_is(sx->symbols, sx->tokens[first - 1].form, ",") && put_mentions(f, name, NAMES);
}

/* « une délégation conduite par X »: who leads it. */
static bool put_leader(finder *f, int32_t noun) {
    static const char *const TEAMS[] = {"délégation", "mission", "équipe", "cortège", NULL};
    static const char *const LED[] = {"conduire", "mener", "emmener", "diriger", "présider", NULL};
    const li_syntax *sx = f->g->syntax;
    if (!li_symbols_among(sx->symbols, sx->tokens[noun].lemma, TEAMS)) return false;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        bool led = sx->tokens[c].dep == LI_ACL && li_symbols_among(sx->symbols, sx->tokens[c].lemma, LED);
        for (int32_t a = led ? sx->first_child[c] : -1; a >= 0; a = sx->next_sibling[a])
            if (a > c && li_preposition(sx, a) == sx->words->by)
                return put_mentions(f, a, NAMES) || put_named(f, a) || put_office(f, a);
    }
    return false;
}

static size_t find_actors(const li_groups *g, int32_t token, li_referent out[LI_MAX_GROUP]) {
    finder f = {g, out, 0, false};
    const li_token *t = &g->syntax->tokens[token];
    bool epithet = t->upos == LI_NOUN && t->dep == LI_AMOD && !(t->shape & LI_SHAPE_CAPITAL); /* et turc Y */
    if (t->upos == LI_ADJ || t->upos == LI_VERB || epithet) {
        if (li_child(g->syntax, token, LI_DET_OF) >= 0 && put_named(&f, token)) return f.count;
        put_mentions(&f, token, KIND(LI_ADJECTIVE));
        if (!f.count && t->upos == LI_ADJ) put_mentions(&f, token, KIND(LI_DEMONYM));
        if (!f.count && li_child(g->syntax, token, LI_DET_OF) >= 0) put_reference(&f, token); /* ce dernier */
        return f.count;
    }
    if (li_is_one_of_people(g, token)) { /* l'Américain */
        if (!put_named(&f, token)) put_reference(&f, token);
        return f.count;
    }
    size_t several = t->upos == LI_NOUN ? li_number_said(g->syntax, token) : 0;
    if (several) put_reference(&f, token); /* les trois pays européens: those just named */
    if (several && f.count == several) return f.count;
    f.count = 0;
    if (put_mentions(&f, token, NAMES)) return f.count;
    if (t->upos == LI_NOUN || t->upos == LI_PROPN || t->upos == LI_X) {
        if (put_row(&f, token) || put_named(&f, token) || put_said_of(&f, token)) return f.count;
        if (put_office(&f, token) || put_leader(&f, token)) return f.count;
        if (li_is_of_two(g->syntax, token)) put_reference(&f, token); /* nos deux pays */
        bool body = !f.count && li_group_is(g->words, t->lemma, LI_GROUP_GENERIC) && (t->feats & LI_NUMBER) != LI_PLUR;
        bool official = !f.count && li_group_is(g->words, t->lemma, LI_GROUP_OFFICIALS);
        if (body || official) put_reference(&f, token); /* le groupe russe, le ministre russe: the one just named */
        if (f.count || put_group(&f, token)) return f.count;
        if (body) return 0;
    }
    put_reference(&f, token);
    return f.count;
}

size_t li_group_actors(const li_groups *g, int32_t token, li_referent out[LI_MAX_GROUP]) {
    li_known_group *known = g->known ? &g->known[token] : NULL;
    if (known && known->asked) {
        if (known->count) memcpy(out, known->referents, known->count * sizeof *out);
        return known->count;
    }
    size_t n = find_actors(g, token, out);
    li_referent *kept = known ? li_arena_room(g->syntax->arena, n, sizeof *kept) : NULL;
    if (!kept) return n;
    memcpy(kept, out, n * sizeof *out);
    *known = (li_known_group){kept, (uint8_t)n, true};
    return n;
}

size_t li_group_people(const li_groups *g, int32_t token, li_referent out[LI_MAX_GROUP]) {
    finder f = {g, out, 0, false};
    if (!put_named(&f, token)) put_mentions(&f, token, KIND(LI_DEMONYM) | KIND(LI_ADJECTIVE));
    return f.count;
}

size_t li_group_owners(const li_groups *g, int32_t noun, li_referent out[LI_MAX_GROUP]) {
    finder f = {g, out, 0, false};
    uint32_t of[LI_MAX_GROUP];
    size_t n = li_is_bygone(g->syntax, noun) ? 0 : owners(&f, noun, BY_ADJECTIVE, of);
    for (int32_t c = g->syntax->first_child[noun]; !n && c >= 0; c = g->syntax->next_sibling[c])
        if (g->syntax->tokens[c].dep == LI_CONJ && li_child(g->syntax, c, LI_DET_OF) < 0)
            n = owners(&f, c, BY_ADJECTIVE, of); /* de blé et de maïs russes */
    int32_t first, last;
    li_group_span(g->syntax, noun, &first, &last);
    for (size_t i = 0; i < n; i++) put(&f, of[i], LI_BY_ADJECTIVE, first, last);
    return f.count;
}
