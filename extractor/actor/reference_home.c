/* Whose « la junte », « l'opposition », « l'armée » is, where the article is about one country. */
#include "extractor/actor/reference_state.h"

static bool is_country(const li_reference *r, const li_mention *m) {
    return m->kind != LI_ROLE && li_type_of(r, m->actor) == LI_COUNTRY;
}

/* The one body of the country whose name begins with the noun: opposition malienne; or LI_NO_ACTOR. */
static uint32_t body_of(const li_reference *r, li_sym noun, uint32_t country) {
    size_t n;
    const li_name *name = li_actors_names(r->actors, noun, &n);
    li_tally found = {LI_NO_ACTOR, 0};
    for (size_t i = 0; name && i < n; i++)
        if (name[i].kind == LI_NAME && li_cast_actor(r->cast, name[i].actor)->country == country)
            li_count_in(&found, name[i].actor);
    return found.count == 1 ? found.first : LI_NO_ACTOR;
}

/* The country's body of this name, or the country itself; nobody for an opposition that no file knows. */
static uint32_t meant_in(const li_reference *r, li_sym noun, uint32_t country) {
    uint32_t body = body_of(r, noun, country);
    return body != LI_NO_ACTOR || li_symbols_is(r->symbols, noun, "opposition") ? body : country;
}

/* Whom the same noun with a country's adjective meant before: « la junte malienne ». */
static li_tally brought_in(const li_reference *r, uint32_t before, li_sym noun) {
    li_tally found = {LI_NO_ACTOR, 0};
    size_t n;
    const li_mention *m = li_mentions_before(r, before, &n);
    const li_token *t = r->tokens->tokens;
    for (size_t i = 0; i < n && found.count < 2; i++) {
        bool adjective =
            m[i].kind == LI_ADJECTIVE && m[i].first && t[m[i].first - 1].form == noun && is_country(r, &m[i]);
        if (adjective) li_count_in(&found, meant_in(r, noun, m[i].actor));
        else if (m[i].kind == LI_NAME && m[i].count > 1 && t[m[i].first].form == noun) li_count_in(&found, m[i].actor);
    }
    return found;
}

uint32_t li_heading_country(const li_reference *r) {
    size_t n;
    const li_mention *m = li_cast_mentions(r->cast, &n);
    if (!n || !is_country(r, m) || m->kind != LI_NAME || m->first != r->tokens->sentences[0].first) return LI_NO_ACTOR;
    uint32_t behind = m->first + m->count;
    bool heads = behind < r->tokens->count && li_symbols_is(r->symbols, r->tokens->tokens[behind].form, ":");
    return heads ? m->actor : LI_NO_ACTOR;
}

/* « Guinée : … » at the head of the article, or the only country that it names. */
static uint32_t only_country(const li_reference *r) {
    size_t n;
    const li_mention *m = li_mentions_before(r, UINT32_MAX, &n);
    li_tally all = {LI_NO_ACTOR, 0};
    uint32_t head = li_heading_country(r);
    if (head != LI_NO_ACTOR) return head;
    for (size_t i = 0; i < n && all.count < 2; i++)
        if (is_country(r, &m[i])) li_count_in(&all, m[i].actor);
    return all.count == 1 ? all.first : LI_NO_ACTOR;
}

static size_t refer_body(const li_reference *r, uint32_t before, li_sym form, uint32_t *out) {
    li_tally introduced = brought_in(r, before, form);
    if (introduced.count > 1) return 0;
    uint32_t country = introduced.count ? LI_NO_ACTOR : only_country(r);
    *out = country != LI_NO_ACTOR ? meant_in(r, form, country) : introduced.first;
    return *out != LI_NO_ACTOR;
}

size_t li_refer_home(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out) {
    return refer_body(r, r->tokens->sentences[sentence].first + (uint32_t)noun, sx->tokens[noun].form, out);
}

/* Where the states of the world meet, in a country that has nothing to do with it. */
bool li_is_venue(const li_reference *r, uint32_t token) {
    static const char *const VENUES[] = {"genève", "vienne", "bruxelles",  "haye",   "york", "doha",
                                         "oslo",   "davos",  "strasbourg", "munich", NULL};
    return li_symbols_among(r->symbols, r->tokens->tokens[token].form, VENUES);
}

/* Names the noun's group somebody: le ministère russe, le gouvernement de Y? */
static bool names_owner(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun) {
    const unsigned kinds = 1u << LI_NAME | 1u << LI_SEAT | 1u << LI_ADJECTIVE | 1u << LI_DEMONYM;
    int32_t first, last;
    li_group_span(sx, noun, &first, &last);
    for (int32_t i = first; i <= last; i++)
        if (li_reference_mention(r, sentence, i, kinds)) return true;
    return false;
}

uint32_t li_scene_of(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    const li_token *t = r->tokens->tokens + s->first;
    size_t n, all, from = li_cast_in(r->cast, s->first, s->count, &n);
    const li_mention *m = li_cast_mentions(r->cast, &all) + from;
    if (!n || sx->tokens[noun].dep != LI_NSUBJ || m->first != s->first + 1 || m->kind != LI_SEAT) return LI_NO_ACTOR;
    bool to = li_symbols_is(r->symbols, t->form, "à") || li_symbols_is(r->symbols, t->form, "a");
    uint32_t behind = 1 + m->count;
    if (!to || behind >= s->count || !li_symbols_is(r->symbols, t[behind].form, ",")) return LI_NO_ACTOR;
    return li_is_venue(r, m->first + m->count - 1) || names_owner(r, sentence, sx, noun) ? LI_NO_ACTOR : m->actor;
}

size_t li_refer_scene(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out) {
    const li_token *t = &sx->tokens[noun];
    bool organ = li_refers(r, t->lemma, LI_RW_ORGAN) && (t->feats & LI_NUMBER) != LI_PLUR;
    if (!organ && !li_refers(r, t->lemma, LI_RW_STATE)) return 0;
    uint32_t scene = li_scene_of(r, sentence, sx, noun);
    if (scene != LI_NO_ACTOR && !organ) scene = meant_in(r, t->form, scene);
    *out = scene;
    return scene != LI_NO_ACTOR;
}

size_t li_refer_putschists(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out) {
    li_sym junta = li_symbols_find(r->symbols, LI_LIT("junte"));
    if (junta == LI_NO_SYM) return 0;
    if (li_is_qualified(r, sentence, sx, noun, NULL)) {
        uint32_t owner = li_only_owner(r, sentence, sx, noun);
        *out = owner != LI_NO_ACTOR ? body_of(r, junta, owner) : LI_NO_ACTOR;
        return *out != LI_NO_ACTOR;
    }
    uint32_t before = r->tokens->sentences[sentence].first + (uint32_t)noun;
    return refer_body(r, before, junta, out) && li_type_of(r, *out) == LI_ORGANIZATION;
}
