/* On what occasion something is done, and with whose help: whose deed the noun is that stands beside a verb. */
#include "extractor/french/gather.h"

/* « arme Z sur fond de tensions avec Y »: somebody is said to be the other side. */
static bool has_company(const li_gatherer *g) {
    for (size_t i = 0; i < g->count; i++)
        if (g->args[i].role == LI_COMPLEMENT && g->args[i].prep != LI_NO_SYM &&
            li_symbols_is(g->sx->symbols, g->args[i].prep, "avec"))
            return true;
    return false;
}

/* « a réagi au lendemain de frappes contre Y », « à la suite de »: what came before was rather another's deed. */
static bool is_aftermath(const li_gatherer *g, int32_t noun) {
    int32_t eve = g->sx->tokens[noun].head;
    bool against = false;
    for (size_t i = 0; i < g->count && !against; i++)
        against = g->args[i].role == LI_COMPLEMENT && g->args[i].prep != LI_NO_SYM &&
                  li_symbols_is(g->sx->symbols, g->args[i].prep, "contre");
    return against && (li_token_is(g->sx, eve, LI_WORDS_EVE) || li_text_is(g->sx, eve, "suite"));
}

/* « a cédé après trente ans de guerre contre Y »: years of it are its own, and so is who stands behind it. */
static bool is_of_years(li_gatherer *g, int32_t years, int32_t noun) {
    li_syntax *sx = g->sx;
    int32_t mark = noun + 1;
    if (!li_token_is(sx, years, LI_WORDS_TIME) || li_child(sx, years, LI_NUMMOD) < 0 || mark >= sx->count) return false;
    int32_t whom = li_text_is(sx, mark, "contre") && sx->tokens[mark].dep == LI_CASE ? sx->tokens[mark].head : -1;
    if (whom <= mark) return false;
    li_gather_group(g, whom, LI_COMPLEMENT, li_preposition(sx, whom), LI_VIA_NEARBY);
    return true;
}

/* « a exhorté Y, lors d'un entretien, à agir », « a dit à Y au cours d'un appel »: with whom one talked is whom one
 * addressed, where the noun does not say it. */
static void gather_addressee(li_gatherer *g, int32_t noun, int32_t verb) {
    static const char *const ADDRESS[] = {"exhorter", "appeler", "presser",    "prier",      "remercier", "féliciter",
                                          "assurer",  "inviter", "encourager", "prévenir",   "avertir",   "informer",
                                          "rassurer", "inciter", "supplier",   "interroger", "sommer",    NULL};
    li_syntax *sx = g->sx;
    bool talk = li_is_talk(sx->symbols, sx->tokens[noun].lemma) || li_text_is(sx, noun, "téléphone");
    for (size_t i = 0; i < g->count && talk; i++)
        talk = g->args[i].role != LI_COMPLEMENT || g->args[i].prep == sx->words->of;
    bool hears = talk && li_symbols_among(sx->symbols, sx->tokens[verb].lemma, ADDRESS);
    for (int32_t c = sx->first_child[verb]; talk && c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        bool person = t->upos == LI_PROPN || t->upos == LI_PRON || li_token_is(sx, c, LI_WORDS_TITLE);
        bool to = t->dep == LI_IOBJ || (t->dep == LI_OBL && li_preposition(sx, c) == sx->words->to);
        if (person && (to || (t->dep == LI_OBJ && hears && li_child(sx, verb, LI_AUX_PASS) < 0)))
            li_gather_group(g, c, LI_COMPLEMENT, sx->words->with, LI_VIA_ADVERBIAL);
    }
}

/* « X a été tué dans une frappe », « X est mort lors d'un raid »: he whom the blow strikes. */
static bool is_victim_of(const li_syntax *sx, int32_t verb, int32_t noun) {
    static const char *const DIE[] = {"mourir", "périr", "succomber", "décéder", "tomber", "perdre", NULL};
    return li_token_is(sx, noun, LI_WORDS_BLOW) &&
           (li_child(sx, verb, LI_AUX_PASS) >= 0 || li_symbols_among(sx->symbols, sx->tokens[verb].lemma, DIE));
}

/* « a lancé un projet en partenariat avec Y », « a promis son soutien après un entretien avec Y »: the verb over the
 * object on which the tree hung what happens beside or before it; -1 if the object may have that of its own. */
static int32_t verb_over(const li_syntax *sx, int32_t noun, int32_t mark, int32_t det) {
    static const char *const TOGETHER[] = {
        "coopération",  "collaboration", "coordination", "partenariat", "association",
        "concertation", "liaison",       "tandem",       "lien",        NULL};
    int32_t object = sx->tokens[noun].head, verb = sx->tokens[object].head;
    bool name = sx->tokens[object].upos == LI_PROPN;
    if (sx->tokens[noun].dep != LI_NMOD || (sx->tokens[object].upos != LI_NOUN && !name) || noun < object || verb < 0)
        return -1;
    uint8_t dep = sx->tokens[object].dep;
    if (dep != LI_OBJ && dep != LI_OBL && dep != LI_AGENT) return -1;
    bool said = sx->tokens[verb].dep == LI_XCOMP && sx->tokens[verb].head >= 0; /* se dit déçu par Y après */
    if (said && !(li_is_verb(&sx->tokens[verb]) && li_verb_form(&sx->tokens[verb]) == LI_INF))
        verb = sx->tokens[verb].head;
    if (verb > object || !li_is_verb(&sx->tokens[verb])) return -1;
    bool together = !name && det < 0 && li_text_is(sx, mark, "en") &&
                    li_symbols_among(sx->symbols, sx->tokens[noun].lemma, TOGETHER);
    bool then = det >= 0 && (li_text_is(sx, mark, "après") || li_text_is(sx, mark, "avant") ||
                             li_text_is(sx, mark, "lors") || li_text_is(sx, mark, "pendant"));
    return together || then ? verb : -1;
}

/* « a assuré Y au téléphone de son soutien », « au téléphone avec Y, X »: who calls, and whom. */
static void gather_call(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    int32_t mark = li_child(sx, noun, LI_CASE), verb = sx->tokens[noun].head;
    if (mark < 0 || verb < 0 || !(li_text_is(sx, mark, "à") || li_text_is(sx, mark, "par"))) return;
    if (!li_is_verb(&sx->tokens[verb])) verb = sx->tokens[verb].upos == LI_NOUN ? sx->tokens[verb].head : -1;
    int32_t s = verb >= 0 && li_is_verb(&sx->tokens[verb]) ? li_surface_subject(sx, verb, NULL) : -1;
    if (s < 0 || s == noun) return;
    gather_addressee(g, noun, verb);
    li_gather_group(g, s, LI_GENITIVE, LI_NO_SYM, LI_VIA_ADVERBIAL);
}

/* The verb beside which the noun stands, -1 if none; *during: between them is a noun that says so: au cours d'une
 * visite.
 */
static int32_t verb_beside(li_gatherer *g, int32_t noun, int32_t mark, int32_t det, bool *during) {
    const li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun], *h = &sx->tokens[n->head];
    *during = n->dep == LI_NMOD && h->dep == LI_OBL &&
              (li_token_is(sx, n->head, LI_WORDS_DURING) ||
               (li_token_is(sx, n->head, LI_WORDS_FRAME) && det < 0 && has_company(g)) ||
               (det < 0 && is_of_years(g, n->head, noun)));
    if (*during) return h->head;
    *during = n->dep == LI_NMOD && h->dep == LI_NMOD && h->head >= 0 && sx->tokens[h->head].dep == LI_OBJ &&
              li_token_is(sx, n->head, LI_WORDS_DURING) && det < 0; /* tire un missile en signe de protestation */
    if (*during) return sx->tokens[h->head].head;
    if (n->dep == LI_OBL || n->dep == LI_ADVCL || n->dep == LI_ADVMOD) return n->head;
    return verb_over(sx, noun, mark, det);
}

enum { UNOWNED = -1 };

/* Which argument is the possessive that says whose the noun is, UNOWNED if none; false if a name says it. */
static bool find_possessive(const li_gatherer *g, int32_t *own) {
    const li_syntax *sx = g->sx;
    *own = UNOWNED;
    for (size_t i = 0; i < g->count; i++) {
        if (g->args[i].role == LI_COMPLEMENT && g->args[i].prep == sx->words->by) return false; /* menées par X */
        if (!li_is_owner(sx, &g->args[i])) continue;
        if (sx->tokens[g->args[i].token].upos != LI_DET) return false;
        *own = (int32_t)i;
    }
    return true;
}

/* The noun is the deed of the verb's subject s. */
static void give_deed(li_gatherer *g, int32_t noun, int32_t verb, int32_t s, int32_t own) {
    li_syntax *sx = g->sx;
    if (own == UNOWNED) {
        gather_addressee(g, noun, verb);
        li_gather_group(g, s, LI_GENITIVE, LI_NO_SYM, LI_VIA_ADVERBIAL);
    } else if (s > noun) {
        bool several = li_text_is(sx, g->args[own].token, "leur");
        g->args[own] = (li_arg){s, LI_NO_SYM, LI_GENITIVE, LI_VIA_ADVERBIAL}; /* Après sa visite à Y, X a … */
        for (int32_t c = sx->first_child[s]; c >= 0; c = sx->next_sibling[c]) /* Après leur rencontre, A et B ont … */
            if (several && sx->tokens[c].dep == LI_CONJ && li_is_nominal(&sx->tokens[c]))
                li_gather_one(g, c, LI_GENITIVE, LI_NO_SYM, LI_VIA_ADVERBIAL);
    }
}

/* « en cas d'agression », « en raison d'une attaque »: with « en » and « de » no deed but a preposition. */
static bool is_mark(const li_syntax *sx, int32_t noun, int32_t mark, int32_t det) {
    static const char *const WITH_EN[] = {"cas",   "raison", "faveur",      "matière", "dépit",     "fonction",
                                          "cause", "terme",  "conséquence", "échange", "prévision", NULL};
    return det < 0 && li_text_is(sx, mark, "en") && li_text_among(sx, noun, WITH_EN);
}

/* « a déclaré X lors d'un entretien avec Y », « en visite à Pékin, X »: whose deed the noun is, where none is named. */
void li_gather_occasion(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun];
    int32_t mark = li_child(sx, noun, LI_CASE), det = li_child(sx, noun, LI_DET_OF), own;
    if (mark < 0 || n->head < 0) return;
    if (li_text_is(sx, noun, "téléphone")) gather_call(g, noun);
    if (li_token_is(sx, noun, LI_WORDS_TITLE) && !li_text_is(sx, mark, "en")) return; /* à l'issue du dîner du roi */
    if (li_token_is(sx, noun, LI_WORDS_BLOW) && li_text_is(sx, mark, "après"))
        return; /* après des frappes: rather suffered */
    if (is_aftermath(g, noun) || is_mark(sx, noun, mark, det)) return;
    if (!find_possessive(g, &own)) return;
    const li_token *h = &sx->tokens[n->head];
    bool named = h->upos == LI_PROPN || (li_token_is(sx, n->head, LI_WORDS_TITLE) && n->head < noun);
    if (n->dep == LI_NMOD && named && det < 0 && li_text_is(sx, mark, "en")) { /* Emmanuel Macron en visite à Pékin */
        li_gather_group(g, n->head, LI_GENITIVE, LI_NO_SYM, LI_VIA_ADVERBIAL);
        return;
    }
    bool during;
    int32_t verb = verb_beside(g, noun, mark, det, &during);
    int32_t named_so = verb >= 0 && sx->tokens[verb].upos == LI_ADJ && verb < noun ? sx->tokens[verb].head : -1;
    if (during && named_so >= 0 && named_so < verb && li_is_nominal(&sx->tokens[named_so])) {
        li_gather_group(g, named_so, LI_GENITIVE, LI_NO_SYM, LI_VIA_ADVERBIAL); /* X, présent dans le cadre d'un raid */
        return;
    }
    if (verb < 0 || !li_is_verb(&sx->tokens[verb])) return;
    bool suffered = li_text_is(sx, mark, "dans") && li_child(sx, verb, LI_OBJ) < 0 &&
                    (sx->tokens[verb].feats & LI_TRANSITIVE) && li_verb_form(&sx->tokens[verb]) == LI_PART_PAST &&
                    li_child(sx, verb, LI_AUX_OF) < 0;
    if (suffered || is_victim_of(sx, verb, noun)) return; /* X, tué dans un raid: not his own */
    bool passing = li_text_is(sx, mark, "de") && det < 0 && !(sx->tokens[mark].feats & LI_NUMBER) && /* not « du » */
                   (li_text_is(sx, noun, "passage") || li_text_is(sx, noun, "retour"));
    if (!during && !passing && !li_token_is(sx, mark, LI_WORDS_OCCASION) &&
        !li_is_word(sx->words, li_preposition(sx, noun), LI_WORDS_OCCASION))
        return;
    bool definite = det >= 0 && li_text_is(sx, det, "le");
    if (definite || (!during && sx->tokens[mark].end - sx->tokens[mark].start > 2 && det < 0)) return;
    int32_t s = li_surface_subject(sx, verb, NULL);
    if (s < 0 || s == noun) return;
    /* who is en visite */
    if (passing || (det < 0 && li_text_is(sx, mark, "en")))
        li_gather_group(g, s, LI_IDENTITY, LI_NO_SYM, LI_VIA_ADVERBIAL);
    give_deed(g, noun, verb, s, own);
}

/* Where a noun goes to him who acts: avec le soutien de X, grâce à l'aide de X; malgré les menaces de X. The
 * preposition that says so behind the noun, or LI_NO_SYM. */
static li_sym goes_to_actor(const li_syntax *sx, int32_t noun, int32_t mark) {
    int32_t det = li_child(sx, noun, LI_DET_OF);
    bool the = det >= 0 && li_text_is(sx, det, "le");
    if (li_token_is(sx, noun, LI_WORDS_BACKING)) {
        bool thanks = li_text_is(sx, mark, "grâce");
        bool stands =
            the && (li_text_is(sx, mark, "avec") || li_text_is(sx, mark, "à") || li_text_is(sx, mark, "sous"));
        if (stands || thanks) return li_text_is(sx, noun, "pression") ? sx->words->on : sx->words->to;
    }
    bool defied = the && li_text_is(sx, mark, "malgré") && li_token_is(sx, noun, LI_WORDS_WARNING);
    return defied ? sx->words->to : LI_NO_SYM;
}

/* « un film tourné à Y avec le soutien de X »: the participle's, whatever the tree hung it on. */
static bool has_participle_between(const li_syntax *sx, int32_t verb, int32_t noun) {
    for (int32_t i = verb + 1; i < noun; i++)
        if (sx->tokens[i].dep == LI_ACL && sx->tokens[i].upos == LI_VERB) return true;
    return false;
}

/* « Au Conseil, réuni à la demande de X, Y a parlé »: the Conseil is gathered, whatever the tree hung it on. */
static bool is_council(const li_syntax *sx, int32_t verb) {
    static const char *const GATHERED[] = {"réunir", "convoquer", "assembler", "saisir", NULL};
    bool bare = li_verb_form(&sx->tokens[verb]) == LI_PART_PAST && li_child(sx, verb, LI_AUX_PASS) < 0 &&
                li_child(sx, verb, LI_AUX_OF) < 0;
    return bare && li_text_among(sx, verb, GATHERED);
}

/* « Réuni à la demande de X, le Conseil débat », « le Conseil, réuni à la demande de X, »: who is gathered; -1 where
 * that is not sure: « Au Conseil, réuni à la demande de X, Y a parlé ». */
static int32_t gathered(const li_syntax *sx, int32_t verb) {
    const li_token *t = &sx->tokens[verb];
    if (t->dep == LI_ACL) return t->head;
    return verb < 2 && t->dep == LI_ADVCL ? li_surface_subject(sx, t->head, NULL) : -1;
}

/* « Avec le soutien de X, Y attaque », « Z est arrêté par Y à la demande de X »: it goes to him who acts. */
void li_gather_backing(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun];
    int32_t mark = li_child(sx, noun, LI_CASE);
    if (mark < 0 || n->head < 0 || (n->dep != LI_OBL && n->dep != LI_ADVMOD && n->dep != LI_ADVCL)) return;
    li_sym prep = li_is_verb(&sx->tokens[n->head]) ? goes_to_actor(sx, noun, mark) : LI_NO_SYM;
    if (prep == LI_NO_SYM || has_participle_between(sx, n->head, noun)) return;
    bool owned = false, council = is_council(sx, n->head);
    for (size_t i = 0; i < g->count; i++) owned |= g->args[i].role == LI_GENITIVE;
    if (!owned) return;
    int32_t s = council                                   ? gathered(sx, n->head)
                : li_child(sx, n->head, LI_AUX_PASS) >= 0 ? li_child(sx, n->head, LI_AGENT)
                                                          : li_surface_subject(sx, n->head, NULL);
    if (s >= 0 && s != noun) li_gather_group(g, s, LI_COMPLEMENT, prep, LI_VIA_ADVERBIAL);
}
