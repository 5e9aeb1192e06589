/* Who made a deal of which only the other side is named; who accuses those on whom he inflicts something; of whom
 * something is asked that he answers. */
#include "extractor/french/gather.h"

/* Is it « conclu avec Y », said of a deal right before? */
static bool is_made_with(const li_syntax *sx, int32_t participle) {
    static const char *const MAKE[] = {"conclure", "signer",   "passer", "nouer", "négocier",
                                       "sceller",  "parapher", "lier",   NULL};
    const li_token *t = &sx->tokens[participle];
    if ((t->dep != LI_ACL && t->dep != LI_AMOD) || t->head < 0 || t->head > participle) return false;
    if (sx->tokens[t->head].upos != LI_NOUN || !li_symbols_among(sx->symbols, t->lemma, MAKE)) return false;
    for (int32_t c = sx->first_child[participle]; c >= 0; c = sx->next_sibling[c]) {
        if (c < participle || !li_is_nominal(&sx->tokens[c])) continue;
        if (li_preposition(sx, c) == sx->words->with) return true;
        for (int32_t k = sx->first_child[c]; k >= 0; k = sx->next_sibling[k]) /* conclu à Z avec Y */
            if (k > c && sx->tokens[c].upos == LI_PROPN && li_preposition(sx, k) == sx->words->with) return true;
    }
    return false;
}

/* « suspend un accord », « s'appuie sur un accord », « en vertu d'un accord »: the verb whose subject has part in it,
 * since one does so with a deal of one's own only; -1 if it is another. */
static int32_t verb_of_party(const li_syntax *sx, int32_t deal) {
    static const char *const OWN[] = {"suspendre",  "résilier",   "dénoncer", "respecter", "appliquer", "honorer",
                                      "réviser",    "renégocier", "violer",   "invoquer",  "renier",    "ratifier",
                                      "appuyer",    "abandonner", "retirer",  "renoncer",  "prolonger", "renouveler",
                                      "enfreindre", "amender",    "déchirer", NULL};
    static const char *const UNDER[] = {"vertu", "terme", "application", "cadre", NULL};
    const li_token *n = &sx->tokens[deal];
    if (n->head < 0) return -1;
    const li_token *h = &sx->tokens[n->head];
    if (n->dep == LI_NMOD && h->head >= 0 && li_symbols_among(sx->symbols, h->lemma, UNDER))
        return h->dep == LI_OBL && li_is_verb(&sx->tokens[h->head]) ? h->head : -1;
    if ((n->dep != LI_OBJ && n->dep != LI_OBL) || !li_is_verb(h)) return -1;
    return li_symbols_among(sx->symbols, h->lemma, OWN) && li_child(sx, n->head, LI_AUX_PASS) < 0 ? n->head : -1;
}

void li_gather_party(li_gatherer *g, int32_t participle) {
    li_syntax *sx = g->sx;
    if (!is_made_with(sx, participle)) return;
    for (size_t i = 0; i < g->count; i++)
        if (g->args[i].role == LI_SUBJECT) return;
    int32_t verb = verb_of_party(sx, sx->tokens[participle].head);
    int32_t s = verb >= 0 ? li_surface_subject(sx, verb, NULL) : -1;
    if (s >= 0) li_gather_group(g, s, LI_SUBJECT, LI_NO_SYM, LI_VIA_CONTROL);
}

/* The verb of which the noun is the object, or stands in it: « frappe le chef de Y »;
 * -1 if it is none that is inflicted. */
static int32_t inflicted(const li_syntax *sx, int32_t noun) {
    static const char *const INFLICT[] = {"sanctionner", "arrêter",    "interpeller", "expulser",    "emprisonner",
                                          "détenir",     "incarcérer", "inculper",    "condamner",   "exclure",
                                          "viser",       "frapper",    "punir",       "poursuivre",  "convoquer",
                                          "limoger",     "destituer",  "écrouer",     "bannir",      "boycotter",
                                          "isoler",      "renvoyer",   "radier",      "blacklister", NULL};
    int32_t u = noun;
    for (int guard = 0; guard < 4 && u >= 0 && !li_is_verb(&sx->tokens[u]); guard++) {
        uint8_t dep = sx->tokens[u].dep;
        if (dep == LI_NSUBJ && li_child(sx, sx->tokens[u].head, LI_AUX_PASS) < 0) return -1;
        if (dep == LI_ACL || dep == LI_RELCL) return -1;
        u = sx->tokens[u].head;
    }
    return u >= 0 && li_symbols_among(sx->symbols, sx->tokens[u].lemma, INFLICT) ? u : -1;
}

/* A name, or a title with one beside it. */
static bool is_named(const li_syntax *sx, int32_t noun) {
    bool named = sx->tokens[noun].upos == LI_PROPN;
    for (int32_t c = sx->first_child[noun]; c >= 0 && !named; c = sx->next_sibling[c])
        named = sx->tokens[c].upos == LI_PROPN && (sx->tokens[c].dep == LI_APPOS || sx->tokens[c].dep == LI_FLAT ||
                                                   (sx->tokens[c].dep == LI_NMOD && li_child(sx, c, LI_CASE) < 0));
    return named;
}

void li_gather_accuser(li_gatherer *g, int32_t participle) {
    static const char *const CHARGE[] = {"accuser", "soupçonner", "suspecter", NULL};
    li_syntax *sx = g->sx;
    const li_token *t = &sx->tokens[participle];
    if ((t->dep != LI_ACL && t->dep != LI_AMOD) || t->head < 0 || t->head > participle) return;
    if (!li_symbols_among(sx->symbols, t->lemma, CHARGE) || li_child(sx, participle, LI_AUX_PASS) >= 0) return;
    for (size_t i = 0; i < g->count; i++)
        if (g->args[i].role == LI_SUBJECT) return;
    int32_t u = is_named(sx, t->head) ? inflicted(sx, t->head) : -1;
    if (u < 0 || li_verb_form(&sx->tokens[u]) == LI_INF) return;
    bool passive = li_child(sx, u, LI_AUX_PASS) >= 0;
    int32_t s = passive ? li_child(sx, u, LI_AGENT) : li_surface_subject(sx, u, NULL);
    if (s >= 0 && s != t->head && li_is_nominal(&sx->tokens[s]))
        li_gather_group(g, s, LI_SUBJECT, LI_NO_SYM, LI_VIA_CONTROL);
}

/* « X rejette la trêve proposée par Y », « X a refusé un embargo, réclamé par Y »: of X, who answers. */
void li_gather_asked(li_gatherer *g, int32_t participle) {
    static const char *const ASK[] = {"proposer", "demander", "réclamer",   "exiger",    "soumettre", "présenter",
                                      "suggérer", "offrir",   "préconiser", "souhaiter", NULL};
    static const char *const ANSWER[] = {"rejeter",   "refuser",    "accepter",  "décliner", "étudier",   "examiner",
                                         "repousser", "écarter",    "balayer",   "récuser",  "ignorer",   "exclure",
                                         "approuver", "considérer", "entériner", "bouder",   "contester", NULL};
    li_syntax *sx = g->sx;
    const li_token *t = &sx->tokens[participle];
    if ((t->dep != LI_ACL && t->dep != LI_AMOD) || t->head < 0 || t->head > participle) return;
    int32_t noun = t->head, u = sx->tokens[noun].dep == LI_OBJ ? sx->tokens[noun].head : -1;
    if (u < 0 || u > noun || !li_symbols_among(sx->symbols, t->lemma, ASK)) return;
    if (!li_symbols_among(sx->symbols, sx->tokens[u].lemma, ANSWER) || li_child(sx, participle, LI_AGENT) < 0) return;
    for (size_t i = 0; i < g->count; i++)
        if (g->args[i].role == LI_COMPLEMENT && g->args[i].prep == sx->words->to) return;
    int32_t s = li_child(sx, u, LI_AUX_PASS) >= 0 ? -1 : li_surface_subject(sx, u, NULL);
    if (s >= 0 && li_is_nominal(&sx->tokens[s])) li_gather_group(g, s, LI_COMPLEMENT, sx->words->to, LI_VIA_ADVERBIAL);
}
