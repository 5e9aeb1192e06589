#include "extractor/rule/match_syntax.h"

#include "extractor/french/clause_words.h"

bool li_is_owned(const li_syntax *sx, int32_t adjective) {
    int32_t noun = sx->tokens[adjective].head, det = noun >= 0 ? li_child(sx, noun, LI_DET_OF) : -1;
    if (det < 0 || !li_is_word(sx->words, sx->tokens[det].form, LI_WORDS_POSSESSIVE)) return false;
    int32_t name = sx->tokens[noun].dep == LI_APPOS ? sx->tokens[noun].head : -1; /* X, son rival russe */
    if (name >= 0 && name < noun && sx->tokens[name].upos == LI_PROPN) return true;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c])
        if (c > noun && sx->tokens[c].upos == LI_PROPN && li_child(sx, c, LI_CASE) < 0) return true;
    return false;
}

bool li_is_year(const li_syntax *sx, int32_t token) {
    const li_token *t = &sx->tokens[token];
    if (t->upos != LI_NUM || t->end - t->start != 4 || !(t->shape & LI_SHAPE_DIGIT)) return false;
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep != LI_CASE && sx->tokens[c].dep != LI_PUNCT_OF) return false;
    return li_child(sx, token, LI_CASE) >= 0;
}

/* un milliard, un millier */
static bool is_scale(const li_syntax *sx, int32_t token) {
    static const char *const SCALES[] = {"millier", "million", "milliard", "billion", "dizaine", "centaine", NULL};
    return li_symbols_among(sx->symbols, sx->tokens[token].lemma, SCALES);
}

bool li_is_border(const li_syntax *sx, const li_arg *arg) {
    static const char *const BORDERS[] = {"frontière", "démarcation", "ligne", "limite", NULL};
    int32_t border = sx->tokens[arg->token].head;
    return arg->role == LI_COMPLEMENT && arg->via != LI_VIA_DIRECT && border >= 0 && border < arg->token &&
           li_symbols_is(sx->symbols, arg->prep, "avec") &&
           li_symbols_among(sx->symbols, sx->tokens[border].lemma, BORDERS);
}

bool li_is_of_act(const li_syntax *sx, const li_arg *arg) {
    static const char *const GIVEN[] = {"livraison", "vente", "remise", "transfert",   "cession",  "fourniture",  "don",
                                        "envoi",     "prêt",  "retour", "extradition", "location", "restitution", NULL};
    int32_t act = sx->tokens[arg->token].head, mark = li_child(sx, arg->token, LI_CASE);
    if (arg->via != LI_VIA_NEARBY || act < 0 || mark < act || sx->tokens[act].upos != LI_NOUN) return false;
    if (li_is_word(sx->words, sx->tokens[act].lemma, LI_WORDS_BLOW))
        return li_child(sx, act, LI_CASE) >= 0 && li_preposition(sx, act) != sx->words->of;
    return mark == act + 1 && li_symbols_among(sx->symbols, sx->tokens[act].lemma, GIVEN);
}

/* « s'entretient avec X de la crise à Y »: there is what they talk of. */
static bool is_talked_of(const li_syntax *sx, int32_t place) {
    const li_token *t = sx->tokens;
    int32_t n = t[place].head;
    if (n < 0 || t[n].upos != LI_NOUN) return false;
    for (int guard = 0; guard < 5 && n >= 0 && t[n].upos == LI_NOUN && t[n].dep == LI_NMOD; guard++) n = t[n].head;
    if (n < 0 || (t[n].dep != LI_OBL && t[n].dep != LI_OBJ) || n > place || t[n].head < 0) return false;
    return li_is_talking(sx->symbols, t[t[n].head].lemma);
}

bool li_is_topic_place(const li_syntax *sx, int32_t place) {
    if (is_talked_of(sx, place)) return true;
    static const char *const TALKS[] = {"sommet",       "réunion",   "conférence", "débat",       "forum",
                                        "colloque",     "séance",    "session",    "discussion",  "dialogue",
                                        "rencontre",    "entretien", "journée",    "négociation", "pourparlers",
                                        "consultation", NULL};
    static const char *const MATTERS[] = {"crise",    "guerre", "conflit", "situation", "élection",
                                          "violence", "combat", "trêve",   NULL};
    const li_token *t = sx->tokens;
    int32_t mark = li_child(sx, place, LI_CASE), noun = mark - 1;
    while (noun > 0 && t[noun].upos == LI_ADJ) noun--;
    /* annonce un plan en Y, au terme à Z d'un sommet */
    if (noun > 0 && t[noun].upos == LI_NOUN && li_is_word(sx->words, t[noun].lemma, LI_WORDS_DURING)) return true;
    int32_t on = noun > 1 && t[noun].upos == LI_NOUN ? li_child(sx, noun, LI_CASE) : -1;
    if (on <= 0 || on > noun) return false;
    if (t[on].lemma == sx->words->of) return li_symbols_among(sx->symbols, t[noun].lemma, MATTERS);
    return t[on].lemma == sx->words->on && li_symbols_among(sx->symbols, t[on - 1].lemma, TALKS);
}

bool li_is_place_prep(const li_symbols *symbols, li_sym prep) {
    static const char *const PLACES[] = {"en", "dans", "chez", NULL};
    return li_symbols_among(symbols, prep, PLACES);
}

bool li_is_counted(const li_syntax *sx, int32_t token) {
    const li_token *t = &sx->tokens[token];
    if (t->upos == LI_NUM || (t->shape & (LI_SHAPE_DIGIT | LI_SHAPE_SYMBOL))) return true;
    return li_child(sx, token, LI_NUMMOD) >= 0 || (is_scale(sx, token) && li_child(sx, token, LI_DET_OF) >= 0);
}

bool li_has_agent(const li_syntax *sx, const li_clause *cl) {
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_token *t = &sx->tokens[cl->args[i].token];
        bool acting = li_symbols_is(sx->symbols, t->form, "intérim"); /* le ministre par intérim */
        if (cl->args[i].role == LI_COMPLEMENT && cl->args[i].prep == sx->words->by && !acting &&
            cl->args[i].via == LI_VIA_DIRECT && cl->args[i].token > cl->head)
            return true;
    }
    return false;
}

int32_t li_unwanted(const li_syntax *sx, const li_pattern *p) {
    for (int32_t i = 0; p->unless_count && i < sx->count; i++)
        for (size_t k = 0; k < p->unless_count; k++)
            if (sx->tokens[i].lemma == p->unless[k] || sx->tokens[i].form == p->unless[k]) return i;
    return -1;
}
