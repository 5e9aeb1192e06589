/* Arguments of a verb that stand apart from it: on whom a threat depends, what is no agent behind
 * « par », what is passed with whom. */
#include "extractor/french/gather.h"

/* The verb of a threat that says what this one does: menace de rompre, prévient qu'il frappera, « frappera, prévient X
 * ».
 */
static int32_t threat_of(const li_syntax *sx, int32_t verb) {
    static const char *const THREATEN[] = {"menacer", "prévenir", "avertir", "jurer", "promettre", NULL};
    uint8_t dep = sx->tokens[verb].dep;
    int32_t t = dep == LI_XCOMP || dep == LI_CCOMP ? sx->tokens[verb].head : li_child(sx, verb, LI_PARATAXIS);
    return t >= 0 && li_symbols_among(sx->symbols, sx->tokens[t].lemma, THREATEN) ? t : -1;
}

/* « menace de rompre si Y vend », « prévient que l'armée frappera si Y se réarme »: on whom a threat depends. */
void li_gather_condition(li_gatherer *g, int32_t verb) {
    const li_syntax *sx = g->sx;
    int32_t what = li_child(sx, verb, LI_XCOMP);
    if (what < 0) what = li_child(sx, verb, LI_CCOMP);
    int32_t threat = what >= 0 && threat_of(sx, what) == verb ? what : threat_of(sx, verb);
    for (int pass = 0; threat >= 0 && pass < 2; pass++) {
        int32_t top = pass ? threat : verb;
        for (int32_t c = sx->first_child[top]; c >= 0; c = sx->next_sibling[c]) {
            bool clause = sx->tokens[c].dep == LI_ADVCL || sx->tokens[c].dep == LI_CCOMP;
            int32_t mark = clause ? li_child(sx, c, LI_MARK) : -1;
            int32_t s = mark >= 0 && li_text_is(sx, mark, "si") ? li_child(sx, c, LI_NSUBJ) : -1;
            int32_t det = s > mark ? li_child(sx, s, LI_DET_OF) : -1; /* « si une base Z voit le jour »: not Z */
            if (det >= 0 && !li_text_is(sx, det, "le")) s = -1;
            if (s > mark) li_gather_group(g, s, LI_COMPLEMENT, sx->tokens[mark].lemma, LI_VIA_DIRECT);
        }
    }
}

/* « condamné par contumace à dix ans par X »: how, not by whom; what follows is the verb's. */
bool li_gather_manner(li_gatherer *g, int32_t c) {
    static const char *const MANNERS[] = {"contumace", "défaut", "erreur", "surprise", "avance", "intérim", NULL};
    li_syntax *sx = g->sx;
    if (!li_symbols_among(sx->symbols, sx->tokens[c].form, MANNERS) || li_child(sx, c, LI_DET_OF) >= 0) return false;
    for (int32_t k = sx->first_child[c]; k >= 0; k = sx->next_sibling[k]) {
        li_sym prep = sx->tokens[k].dep == LI_NMOD ? li_preposition(sx, k) : LI_NO_SYM;
        if (prep == sx->words->by) li_gather_group(g, k, LI_SUBJECT, LI_NO_SYM, LI_VIA_DIRECT);
        else if (prep != LI_NO_SYM) li_gather_group(g, k, LI_COMPLEMENT, prep, LI_VIA_DIRECT);
    }
    return true;
}

/* « armé et financé par X »: of two joined participles both have the agent. */
void li_gather_shared_agent(li_gatherer *g, int32_t v) {
    li_syntax *sx = g->sx;
    for (int32_t w = sx->first_child[v]; w >= 0; w = sx->next_sibling[w]) {
        if (sx->tokens[w].dep == LI_AGENT) return;
        if (sx->tokens[w].dep != LI_CONJ || w < v || li_verb_form(&sx->tokens[w]) != LI_PART_PAST) continue;
        for (int32_t i = v + 1; i < w; i++)
            if (sx->tokens[i].upos != LI_CCONJ && sx->tokens[i].upos != LI_ADV) return;
        int32_t by = li_child(sx, w, LI_AGENT);
        if (by > w && li_preposition(sx, by) == sx->words->by)
            li_gather_group(g, by, LI_SUBJECT, LI_NO_SYM, LI_VIA_COORDINATION);
        return;
    }
}

/* « un contrat passé avec Y »: what is made, though one says « est passé ». */
bool li_is_passed(const li_syntax *sx, int32_t v) {
    const li_token *t = &sx->tokens[v];
    if (!li_text_is(sx, v, "passer") || t->dep != LI_ACL || t->head < 0 || sx->tokens[t->head].upos != LI_NOUN ||
        li_token_is(sx, t->head, LI_WORDS_TIME) || li_text_is(sx, t->head, "temps"))
        return false; /* une année passée avec Y */
    for (int32_t c = sx->first_child[v]; c >= 0; c = sx->next_sibling[c])
        if (c > v && li_is_nominal(&sx->tokens[c]) &&
            (sx->tokens[c].dep == LI_AGENT || li_preposition(sx, c) == sx->words->with))
            return true;
    return false;
}

/* « rompt ses relations avec X en solidarité avec Y »: has the verb whom it acts with, and says the noun how? */
bool li_gather_in_company(const li_gatherer *g, int32_t noun) {
    const li_syntax *sx = g->sx;
    li_sym how = li_preposition(sx, noun);
    if (how == LI_NO_SYM || !li_symbols_is(sx->symbols, how, "en") || li_child(sx, noun, LI_DET_OF) >= 0) return false;
    for (size_t i = 0; i < g->count; i++)
        if (g->args[i].prep == sx->words->with && g->args[i].token < noun) return true;
    return false;
}
