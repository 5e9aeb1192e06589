/* Of places: whom a preposition brings in, and where only. */
#include "extractor/french/clause_words.h"
#include "extractor/rule/match_state.h"
#include "extractor/rule/match_syntax.h"

/* « À Pékin, X a demandé », « Mardi, à Pékin, X a demandé »: a capital set apart is where, not whom. */
static bool is_scene(const li_matcher *m, const li_arg *a) {
    const li_token *t = m->sx->tokens;
    int32_t behind = a->token + 1;
    while (behind < m->sx->count && t[behind].head == a->token && t[behind].dep == LI_FLAT) behind++;
    bool apart = a->token == 1 || (a->token > 1 && (t[a->token - 2].shape & LI_SHAPE_PUNCT) &&
                                   !li_is_word(m->sx->words, t[a->token - 2].form, LI_WORDS_QUOTE));
    bool set = apart && a->via != LI_VIA_ADVERBIAL && a->prep == m->sx->words->to && behind < m->sx->count &&
               (t[behind].shape & LI_SHAPE_PUNCT);
    const li_mention *who = set ? li_mention_at(m->g, a->token, 1u << LI_SEAT | 1u << LI_NAME) : NULL;
    bool body = who && li_cast_actor(m->g->cast, who->actor)->type == LI_ORGANIZATION; /* au Conseil de sécurité, X … */
    int32_t to = who ? li_child(m->sx, a->token, LI_CASE) : -1;                        /* à Cuba, X … */
    bool bare = to >= 0 && to == a->token - 1 && li_symbols_is(m->sx->symbols, t[to].form, "à");
    return who && (who->kind == LI_SEAT || body || bare);
}

/* « À Bruxelles, X déploie des soldats »: a country may be meant by its capital's place, an organisation is no place.
 */
static bool is_place(const li_matcher *m, const li_arg *a) {
    li_referent r[LI_MAX_GROUP];
    size_t n = li_group_actors(m->g, a->token, r);
    for (size_t i = 0; i < n; i++)
        if (li_cast_actor(m->g->cast, r[i].actor)->type == LI_ORGANIZATION) return false;
    return true;
}

/* « Pour X, Y est un danger »: in whose view; who is in danger stands behind. */
static bool is_view(const li_matcher *m, const li_arg *a) {
    int32_t head = m->b->head;
    if (a->token > 2 || a->token > head || !li_symbols_is(m->sx->symbols, a->prep, "pour")) return false;
    int32_t behind = a->token + 1;
    while (behind < head && m->sx->tokens[behind].head == a->token && m->sx->tokens[behind].dep == LI_FLAT) behind++;
    bool apart = m->sx->tokens[behind].upos == LI_PUNCT; /* Pour X, Y a voté */
    return apart || (m->sx->tokens[head].upos != LI_VERB && li_child(m->sx, head, LI_COP) >= 0);
}

/* « arrive dans un avion russe », « reçu à l'ambassade de Russie »: how one travels, a house abroad, not the country.
 */
static bool is_no_country(const li_matcher *m, const li_pattern_node *node, const li_arg *a) {
    static const char *const ELSEWHERE[] = {
        "avion",     "hélicoptère", "jet",       "vol",      "train",    "bus",   "voiture", "véhicule",
        "convoi",    "navire",      "bateau",    "paquebot", "cargo",    "ferry", "camion",  "ambulance",
        "limousine", "métro",       "ambassade", "consulat", "légation", NULL};
    if (node->types != 1u << LI_COUNTRY || m->sx->tokens[a->token].upos != LI_NOUN) return false;
    return li_symbols_among(m->sx->symbols, m->sx->tokens[a->token].lemma, ELSEWHERE);
}

/* « annonce à la télévision russe »: where one speaks, not to whom of Russia. */
static bool is_medium(const li_matcher *m, const li_arg *a) {
    static const char *const MEDIA[] = {"télévision", "radio",        "chaîne", "presse", "journal", "quotidien",
                                        "magazine",   "hebdomadaire", "média",  "agence", NULL};
    const li_token *t = &m->sx->tokens[a->token];
    return t->upos == LI_NOUN && li_symbols_among(m->sx->symbols, t->lemma, MEDIA) && is_place(m, a);
}

/* « dans son ambassade », « ouvre des bases aux forces américaines »: something of theirs, to whom, not in their
 * country. */
static bool is_theirs(const li_matcher *m, const li_pattern_node *node, const li_arg *a) {
    static const char *const PLACES[] = {"frontière", "territoire", "capitale", "côte",  "sol", "large",
                                         "nord",      "sud",        "est",      "ouest", NULL};
    const li_token *t = &m->sx->tokens[a->token];
    if (!li_is_actor_slot(node->slot) || t->upos != LI_NOUN || li_mention_at(m->g, a->token, ~(1u << LI_ADJECTIVE)))
        return false;
    if (li_symbols_is(m->sx->symbols, t->lemma, "côté")) return true; /* bombarde un camp aux côtés de X */
    if (li_symbols_among(m->sx->symbols, t->lemma, PLACES)) return false;
    int32_t det = li_child(m->sx, a->token, LI_DET_OF);
    if (det >= 0 && li_is_word(m->sx->words, m->sx->tokens[det].form, LI_WORDS_POSSESSIVE)) return true;
    for (size_t i = 0; i < node->prep_count; i++)
        if (node->preps[i] == a->prep && a->prep == m->sx->words->to) return false;
    for (int32_t c = m->sx->first_child[a->token]; c >= 0 && a->prep == m->sx->words->to; c = m->sx->next_sibling[c])
        if (m->sx->tokens[c].upos == LI_ADJ && li_mention_at(m->g, c, 1u << LI_ADJECTIVE)) return true;
    return false;
}

/* « à la Chine », « à l'Italie »: whom; where is « en Chine ». */
static bool is_dative(const li_matcher *m, const li_arg *a) {
    int32_t det = a->prep == m->sx->words->to ? li_child(m->sx, a->token, LI_DET_OF) : -1;
    int32_t to = li_child(m->sx, a->token, LI_CASE); /* « l'Italie, où X s'est rendu »: there */
    if (det < 0 || det > a->token || to < 0 || m->sx->tokens[to].lemma != m->sx->words->to) return false;
    bool the = li_symbols_is(m->sx->symbols, m->sx->tokens[det].form, "la") ||
               li_symbols_is(m->sx->symbols, m->sx->tokens[det].form, "l'");
    const li_mention *name = the ? li_mention_at(m->g, a->token, 1u << LI_NAME) : NULL;
    return name && li_cast_actor(m->g->cast, name->actor)->type == LI_COUNTRY;
}

/* « cède ses parts dans un gisement à Y »: a body is who gets it, no place. */
static bool is_receiver(const li_matcher *m, const li_arg *a) {
    const li_mention *who = a->prep == m->sx->words->to ? li_mention_at(m->g, a->token, 1u << LI_NAME) : NULL;
    return who && li_cast_actor(m->g->cast, who->actor)->type == LI_ORGANIZATION &&
           li_is_word(m->sx->words, m->sx->tokens[m->b->head].lemma, LI_WORDS_DATIVE);
}

/* « s'opposent au Yémen, où X dirige »: there. */
static bool is_where(const li_matcher *m, const li_arg *a) {
    const li_symbols *symbols = m->sx->symbols;
    int32_t next = a->token + 1, to = li_child(m->sx, a->token, LI_CASE);
    if (!m->p->reflexive || a->prep != m->sx->words->to || to < 0 ||
        li_symbols_is(symbols, m->sx->tokens[to].form, "à"))
        return false;
    if (next < m->sx->count && li_symbols_is(symbols, m->sx->tokens[next].form, ",")) next++;
    return next < m->sx->count && li_symbols_is(symbols, m->sx->tokens[next].form, "où");
}

/* Where a rule says « en », à Pékin, en Chine, au Japon are one preposition before an actor; « à » alone may be whom
 * one speaks to. */
bool li_prep_fits(const li_matcher *m, const li_pattern_node *node, const li_arg *a) {
    bool place = false, named = false, toward = false, inside = false;
    for (size_t i = 0; i < node->prep_count; i++) {
        toward |= li_symbols_is(m->sx->symbols, node->preps[i], "vers"); /* À Paris, X se tourne vers Y */
        named |= node->preps[i] == a->prep;
        place |= li_is_place_prep(m->sx->symbols, node->preps[i]);
        inside |= li_symbols_is(m->sx->symbols, node->preps[i], "dans");
    }
    if (place && (is_no_country(m, node, a) || is_theirs(m, node, a) || li_is_topic_place(m->sx, a->token)))
        return false;
    if (a->prep == m->sx->words->to && li_is_actor_slot(node->slot) && is_medium(m, a)) return false;
    if (!place && li_is_actor_slot(node->slot) && is_where(m, a)) return false;
    if ((named || place) && is_scene(m, a) && (toward || !(place && is_place(m, a)))) return false;
    bool opens = a->token <= 2 && a->token < m->b->head && !li_symbols_is(m->sx->symbols, a->prep, "vers");
    if (toward && opens) return false; /* En Chine, X reprend ses livraisons */
    if (inside && li_is_actor_slot(node->slot) && is_dative(m, a)) return false; /* une vente d'avions à la Turquie */
    if (named) return !(node->slot == LI_SLOT_Y && is_view(m, a));
    if (!place || !li_is_actor_slot(node->slot) || a->prep == LI_NO_SYM || is_dative(m, a) || is_receiver(m, a))
        return false;
    return a->prep == m->sx->words->to || li_is_place_prep(m->sx->symbols, a->prep);
}

/* « à Rome puis à Y », « à Rome et à Y »: in both. */
static bool goes_on(const li_syntax *sx, int32_t token) {
    int32_t mark = li_child(sx, token, LI_CASE), before = (mark >= 0 && mark < token ? mark : token) - 1;
    if (before < 0) return false;
    return sx->tokens[before].upos == LI_CCONJ || sx->tokens[before].upos == LI_PUNCT ||
           li_symbols_is(sx->symbols, sx->tokens[before].form, "puis");
}

bool li_is_where(const li_groups *g, int32_t token, int32_t other) {
    const li_syntax *sx = g->syntax;
    int32_t to = li_child(sx, token, LI_CASE), behind = token + 1;
    if (other < token || goes_on(sx, other) || to < 0 || to > token || sx->tokens[to].lemma != sx->words->to)
        return false;
    if (!li_mention_at(g, token, 1u << LI_SEAT)) return false;
    while (behind < sx->count && sx->tokens[behind].head == token && sx->tokens[behind].dep == LI_FLAT) behind++;
    bool opens = to == 0 || (sx->tokens[to - 1].shape & LI_SHAPE_PUNCT);
    if (opens && behind < sx->count && (sx->tokens[behind].shape & LI_SHAPE_PUNCT)) return true;
    li_sym before = to > 0 ? sx->tokens[to - 1].form : LI_NO_SYM;
    return li_is_word(sx->words, before, LI_WORDS_DAY) || li_is_word(sx->words, before, LI_WORDS_DAYTIME);
}

bool li_is_outdone(const li_matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a) {
    if (node->role != LI_COMPLEMENT || !li_is_actor_slot(node->slot)) return false;
    li_referent r[LI_MAX_GROUP];
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *other = &cl->args[i];
        if (other->token > a->token && li_role_fits(m, node, other) && li_is_where(m->g, a->token, other->token) &&
            li_group_actors(m->g, other->token, r))
            return true;
    }
    return false;
}
