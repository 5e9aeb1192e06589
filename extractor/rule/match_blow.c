/* Of blows and other deeds: whose they are not, who cannot strike, where one strikes, for whom one fights. */
#include "extractor/french/clause_words.h"
#include "extractor/rule/match_state.h"
#include "extractor/rule/match_syntax.h"

/* « l'assaut de l'ambassade de X »: what cannot strike is struck. */
bool li_is_struck(const li_matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a) {
    static const char *const STRUCK[] = {"ambassade", "consulat", "ville",     "village",  "siège",    "hôpital",
                                         "école",     "aéroport", "palais",    "capitole", "capitale", "camp",
                                         "quartier",  "immeuble", "bâtiment",  "centrale", "port",     "raffinerie",
                                         "pont",      "gare",     "mosquée",   "église",   "base",     "synagogue",
                                         "théâtre",   "localité", "parlement", NULL};
    if (node->slot != LI_SLOT_X || node->role != LI_GENITIVE || a->role != LI_GENITIVE || cl->verb) return false;
    if (!li_is_word(m->sx->words, cl->lemma, LI_WORDS_BLOW) || m->sx->tokens[a->token].upos != LI_NOUN) return false;
    return li_symbols_among(m->sx->symbols, m->sx->tokens[a->token].lemma, STRUCK);
}

static bool strikes(const li_matcher *m, const li_pattern_node *node) {
    for (size_t i = 0; i < node->prep_count; i++)
        if (li_symbols_is(m->sx->symbols, node->preps[i], "contre")) return true;
    return false;
}

/* « des frappes contre X en Y », « contre X, en Y »: where one strikes whom is not whom one strikes. */
bool li_is_ground(const li_matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a) {
    if (node->slot != LI_SLOT_Y || node->role != LI_COMPLEMENT || !strikes(m, node)) return false;
    if (a->prep != m->sx->words->to && !li_is_place_prep(m->sx->symbols, a->prep)) return false;
    li_referent r[LI_MAX_GROUP];
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *own = &cl->args[i];
        if (own->role == LI_COMPLEMENT && own->token != a->token && own->prep != LI_NO_SYM &&
            li_symbols_is(m->sx->symbols, own->prep, "contre") && li_group_actors(m->g, own->token, r))
            return true;
    }
    return false;
}

/* « l'invasion de Y condamnée par X », « l'offensive que X dénonce »: whose act that is, unless the pattern speaks of
 * it, or the act is the noun's own (menée par X). */
bool li_is_apart(const li_matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a) {
    const li_token *t = m->sx->tokens;
    if (node->role != LI_COMPLEMENT || a->role != LI_COMPLEMENT || cl->verb || a->via != LI_VIA_NEARBY) return false;
    int32_t verb = t[a->token].head;
    while (verb >= 0 && !li_is_verb(&t[verb]) && verb != cl->head) verb = t[verb].head;
    if (verb < 0 || verb == cl->head || t[verb].head != cl->head) return false;
    for (size_t i = 0; i < m->literal_count; i++)
        if (m->literals[i] == verb) return false;
    if (t[verb].dep == LI_RELCL) return a->prep != t[verb].lemma;
    return a->prep == m->sx->words->by && !li_is_word(m->sx->words, t[verb].lemma, LI_WORDS_SUPPORT);
}

/* An offensive that is diplomatic, or of charm, where the pattern does not say so itself. */
static bool is_tame(const li_matcher *m, int32_t blow) {
    static const char *const TAME[] = {"diplomatique", "médiatique", "commercial", "judiciaire",   "politique",
                                       "économique",   "culturel",   "électoral",  "publicitaire", "verbal",
                                       "antitrust",    "charme",     "séduction",  "tarifaire",    NULL};
    const li_token *t = m->sx->tokens;
    if (t[blow].upos != LI_NOUN || !li_is_word(m->sx->words, t[blow].lemma, LI_WORDS_BLOW)) return false;
    for (int32_t c = m->sx->first_child[blow]; c >= 0; c = m->sx->next_sibling[c]) {
        if ((t[c].dep != LI_AMOD && t[c].dep != LI_NMOD) || li_child(m->sx, c, LI_DET_OF) >= 0) continue;
        bool said = false;
        for (size_t i = 0; i < m->literal_count; i++) said |= m->literals[i] == c;
        if (!said && li_symbols_among(m->sx->symbols, t[c].lemma, TAME)) return true;
    }
    return false;
}

/* « lance une offensive diplomatique contre X »: nobody is struck. */
bool li_is_bloodless(const li_matcher *m, int32_t head) {
    bool struck = false;
    for (size_t i = 0; i < m->p->top.child_count; i++)
        struck |= m->p->top.children[i].slot == LI_SLOT_Y && strikes(m, &m->p->top.children[i]);
    if (!struck) return false;
    for (size_t i = 0; i < m->literal_count; i++)
        if (is_tame(m, m->literals[i])) return true;
    return is_tame(m, head);
}

/* « les rebelles kurdes du PKK »: of men in arms the banner is who they are, not of what people. */
bool li_is_followed(const li_matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a) {
    static const char *const FIGHTERS[] = {"combattant", "milicien", "rebelle", "insurgé", "paramilitaire", NULL};
    if (node->role != LI_GENITIVE || a->role != LI_MODIFIER || cl->verb) return false;
    bool fighter = li_symbols_among(m->sx->symbols, cl->lemma, FIGHTERS);
    for (size_t i = 0; fighter && i < cl->arg_count; i++) {
        const li_arg *own = &cl->args[i];
        const li_mention *name = own->role == LI_GENITIVE ? li_mention_at(m->g, own->token, 1u << LI_NAME) : NULL;
        if (name && li_cast_type(m->g->cast, name->actor) == LI_ORGANIZATION) return true;
    }
    return false;
}

/* « Pendant une attaque ukrainienne, X a réagi »: whose deed it is stands beside the noun, so that it is not X's. */
bool li_is_anothers(const li_matcher *m, const li_clause *cl, const li_arg *a) {
    if (a->via != LI_VIA_ADVERBIAL || a->role != LI_GENITIVE || cl->verb) return false;
    for (int32_t c = m->sx->first_child[cl->head]; c >= 0; c = m->sx->next_sibling[c])
        if (m->sx->tokens[c].dep == LI_AMOD && li_mention_at(m->g, c, 1u << LI_ADJECTIVE | 1u << LI_PREFIX))
            return true;
    return false;
}
