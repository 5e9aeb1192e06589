/* Complements that hang on what a verb or noun has behind it, and may be its own: « signe un accord avec Y ». */
#include "extractor/french/gather.h"

/* « milite contre l'adhésion de X à Y »: what X joins is nobody else's. */
static bool is_owned_joining(const li_syntax *sx, int32_t noun) {
    if (!li_token_is(sx, noun, LI_WORDS_JOINING)) return false;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_NMOD && li_preposition(sx, c) == sx->words->of) return true;
    return false;
}

/* « propose à Y une rencontre à Z »: to whom is said already, by a name before what. */
static bool has_dative(const li_gatherer *g, int32_t noun) {
    for (size_t i = 0; i < g->count; i++) {
        const li_arg *a = &g->args[i];
        if (a->role == LI_COMPLEMENT && a->prep == g->sx->words->to && a->via == LI_VIA_DIRECT && a->token < noun &&
            g->sx->tokens[a->token].upos == LI_PROPN)
            return true;
    }
    return false;
}

/* « attaque X lors d'un sommet à Y », « lors d'une conférence de presse à Y »: behind an occasion stands where it was.
 */
static bool is_scene(const li_syntax *sx, int32_t noun, int32_t complement) {
    static const char *const WITHIN[] = {"en", "dans", "par", "dans le cadre de", NULL};
    int32_t mark = li_child(sx, complement, LI_CASE);
    for (int32_t i = noun + 1; i < mark; i++)
        if (sx->tokens[i].upos == LI_DET || sx->tokens[i].upos == LI_PUNCT || sx->tokens[i].upos == LI_PROPN)
            return false;
    while (li_preposition(sx, noun) == sx->words->of && sx->tokens[noun].dep == LI_NMOD && sx->tokens[noun].head >= 0)
        noun = sx->tokens[noun].head;
    li_sym when = mark > noun ? li_preposition(sx, noun) : LI_NO_SYM;
    return when != LI_NO_SYM && li_is_word(sx->words, when, LI_WORDS_OCCASION) &&
           !li_symbols_among(sx->symbols, when, WITHIN);
}

/* « s'oppose à la vente par Z d'armes à Y »: to whom Z sells; « au lendemain de la signature par Y »: who signs. */
static bool is_anothers(const li_gatherer *g, int32_t noun, li_sym prep) {
    const li_syntax *sx = g->sx;
    int32_t over = sx->tokens[noun].head;
    if (prep == sx->words->by) return over >= 0 && li_token_is(sx, over, LI_WORDS_EVE);
    while (sx->tokens[noun].dep == LI_NMOD && sx->tokens[noun].head >= 0) noun = sx->tokens[noun].head;
    bool own = false, by = false;
    for (size_t i = 0; i < g->count; i++) own |= g->args[i].token == noun && g->args[i].prep == prep;
    for (int32_t c = sx->first_child[noun]; c >= 0 && own; c = sx->next_sibling[c])
        by |= c > noun && sx->tokens[c].upos == LI_PROPN && li_preposition(sx, c) == sx->words->by;
    return own && by && prep == sx->words->to;
}

void li_gather_nearby(li_gatherer *g, int32_t noun, int depth) {
    li_syntax *sx = g->sx;
    bool thing = sx->tokens[noun].upos != LI_PROPN && !li_token_is(sx, noun, LI_WORDS_TITLE); /* X, attendu à Y */
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        bool described = thing && c > noun && t->upos == LI_VERB && li_token_is(sx, c, LI_WORDS_PLANNED);
        if (described && depth < 2) li_gather_nearby(g, c, depth + 1); /* des exercices prévus avec Y */
        if (c < noun || !li_is_nominal(t) || (t->dep != LI_NMOD && t->dep != LI_OBL)) continue;
        li_sym prep = li_preposition(sx, c);
        if (prep == LI_NO_SYM) continue;
        bool beside = depth == 1 && sx->tokens[noun].upos == LI_NOUN && li_preposition(sx, noun) == sx->words->of &&
                      sx->tokens[sx->tokens[noun].head].dep == LI_OBL &&
                      li_text_is(sx, li_child(sx, c, LI_CASE), "avec");
        if (prep == sx->words->to && (is_owned_joining(sx, noun) || has_dative(g, noun))) continue;
        if (prep == sx->words->with && li_gather_in_company(g, noun)) continue;
        if (beside || is_anothers(g, noun, prep)) continue; /* dans un contexte de tensions avec Y: the tensions' */
        bool named =
            sx->tokens[noun].upos == LI_PROPN || /* informe la Syrie de la crise: a name has seldom complements */
            li_text_is(sx, noun, "%");           /* détient 20 % de Y */
        if ((prep != sx->words->of || named) && !is_scene(sx, noun, c))
            li_gather_group(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
        if (depth < 2) li_gather_nearby(g, c, depth + 1);
    }
}
