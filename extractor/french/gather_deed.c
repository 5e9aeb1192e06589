/* Whose deed a noun resumes: « X a quitté le pacte, une décision dénoncée par Y », « …, ce que Y a dénoncé ». */
#include "extractor/french/gather.h"

bool li_resumes(const li_syntax *sx, int32_t noun) {
    static const char *const DEEDS[] = {
        "décision",    "mesure",        "geste",       "initiative",    "démarche",   "annonce",     "choix",
        "acte",        "action",        "opération",   "manœuvre",      "revirement", "volte-face",  "proposition",
        "déclaration", "propos",        "parole",      "accusation",    "allégation", "affirmation", "menace",
        "attitude",    "position",      "stratégie",   "politique",     "réaction",   "réponse",     "provocation",
        "offensive",   "attaque",       "frappe",      "raid",          "tir",        "essai",       "intervention",
        "refus",       "retrait",       "projet",      "plan",          "appel",      "confidence",  "vote",
        "veto",        "rapprochement", "promesse",    "engagement",    "escalade",   "demande",     "offre",
        "requête",     "exigence",      "ultimatum",   "invitation",    "condition",  "suggestion",  "option",
        "idée",        "piste",         "solution",    "revendication", "ce",         "verdict",     "jugement",
        "sentence",    "peine",         "arrestation", "condamnation",  NULL};
    return li_symbols_among(sx->symbols, sx->tokens[noun].lemma, DEEDS);
}

/* « X a condamné le coup d'État, une décision saluée par Y »: of the deed that X judges, who did it is not X. */
static bool judges(const li_syntax *sx, int32_t verb) {
    static const char *const JUDGE[] = {"condamner", "dénoncer",  "critiquer", "fustiger",  "déplorer",
                                        "regretter", "saluer",    "applaudir", "approuver", "commenter",
                                        "évoquer",   "qualifier", "juger",     "rejeter",   "contester",
                                        "soutenir",  "subir",     "essuyer",   NULL};
    return li_symbols_among(sx->symbols, sx->tokens[verb].lemma, JUDGE);
}

/* The verb of the clause that ends with the token, but for a participle that describes a noun; -1 if there is none. */
static int32_t verb_told(const li_syntax *sx, int32_t last) {
    int32_t v = last;
    for (int guard = 0; v >= 0 && v <= last && guard < 12; guard++, v = sx->tokens[v].head) {
        const li_token *t = &sx->tokens[v];
        bool bare =
            li_verb_form(t) == LI_PART_PAST && li_child(sx, v, LI_AUX_OF) < 0 && li_child(sx, v, LI_AUX_PASS) < 0;
        if (t->upos == LI_VERB && !bare) return v;
    }
    return -1;
}

/* Adds who acts by the verb as whose deed the noun is. */
static void add_doer(li_gatherer *g, int32_t verb, int32_t noun) {
    li_syntax *sx = g->sx;
    bool passive = li_child(sx, verb, LI_AUX_PASS) >= 0;
    int32_t s = passive ? li_child(sx, verb, LI_AGENT) : li_surface_subject(sx, verb, NULL);
    if (s >= 0 && s < noun && li_is_nominal(&sx->tokens[s])) li_gather_group(g, s, LI_GENITIVE, LI_NO_SYM, LI_VIA_TOLD);
}

/* Adds whose the word is: « les accusations de X », « l'ambassadeur kényan ». */
static void add_owner(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    for (int32_t k = sx->first_child[noun]; k >= 0; k = sx->next_sibling[k]) {
        bool of =
            sx->tokens[k].dep == LI_NMOD && li_is_nominal(&sx->tokens[k]) && li_preposition(sx, k) == sx->words->of;
        if (of || sx->tokens[k].dep == LI_AMOD) li_gather_group(g, k, LI_GENITIVE, LI_NO_SYM, LI_VIA_TOLD);
    }
}

/* « Y a rejeté les accusations de X, dénonçant une « manœuvre » », « a convoqué l'ambassadeur de X pour dénoncer une
 * arrestation »: X's, to whom Y answers. */
static void add_answered(li_gatherer *g, int32_t verb) {
    static const char *const REJECT[] = {"rejeter", "récuser", "réfuter",  "démentir",  "balayer",   "contester",
                                         "refuser", "réagir",  "répondre", "protester", "convoquer", NULL};
    li_syntax *sx = g->sx;
    int32_t u = sx->tokens[verb].head, mark = li_child(sx, verb, LI_MARK);
    uint32_t form = li_verb_form(&sx->tokens[verb]);
    bool aim = form == LI_INF && mark >= 0 && li_text_is(sx, mark, "pour");
    if (u < 0 || u > verb || (!aim && (sx->tokens[verb].dep != LI_ADVCL || form != LI_PART_PRES))) return;
    if (!li_symbols_among(sx->symbols, sx->tokens[u].lemma, REJECT)) return;
    for (int32_t c = sx->first_child[u]; c >= 0 && c < verb; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_OBJ || (sx->tokens[c].dep == LI_OBL && c > u)) add_owner(g, c);
}

/* « a dénoncé, lors d'un entretien avec X, une décision « illégale » »: X's, to whom it is said. */
static void add_listener(li_gatherer *g, int32_t verb) {
    li_syntax *sx = g->sx;
    for (int32_t c = sx->first_child[verb]; c >= 0; c = sx->next_sibling[c]) {
        if (sx->tokens[c].dep != LI_OBL || !li_is_talk(sx->symbols, sx->tokens[c].lemma)) continue;
        for (int32_t k = sx->first_child[c]; k >= 0; k = sx->next_sibling[k])
            if (sx->tokens[k].dep == LI_NMOD && li_preposition(sx, k) == sx->words->with)
                li_gather_group(g, k, LI_GENITIVE, LI_NO_SYM, LI_VIA_TOLD);
    }
}

/* « X a fermé ses ports, Y dénonce une « provocation » », « …, Y crie à la provocation »: what the clause before tells.
 */
static void gather_answered(li_gatherer *g, int32_t noun) {
    static const char *const ANSWER[] = {"dénoncer",  "condamner",   "fustiger",  "déplorer", "crier",
                                         "regretter", "stigmatiser", "critiquer", NULL};
    li_syntax *sx = g->sx;
    int32_t v = sx->tokens[noun].head, det = li_child(sx, noun, LI_DET_OF), mark = li_child(sx, noun, LI_CASE);
    if (v < 1 || v > noun || !li_symbols_among(sx->symbols, sx->tokens[v].lemma, ANSWER)) return;
    bool cries = li_symbols_is(sx->symbols, sx->tokens[v].lemma, "crier");
    if (cries ? mark < 0 || !li_text_is(sx, mark, "à") : mark >= 0 || sx->tokens[noun].dep != LI_OBJ) return;
    if (!cries && (det < 0 || !li_symbols_is(sx->symbols, sx->tokens[det].lemma, "un"))) return;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_NMOD || sx->tokens[c].dep == LI_ACL || sx->tokens[c].dep == LI_RELCL) return;
    int32_t s = li_child(sx, v, LI_NSUBJ), first = s;
    if (s < 0) add_answered(g, v);
    if (!cries) add_listener(g, v);
    if (s < 2 || s > v || sx->tokens[s].upos != LI_PROPN) return;
    while (first > 0 && (sx->tokens[first - 1].head == s || sx->tokens[first - 1].dep == LI_CC)) first--;
    if (first < 3 || !li_text_is(sx, first - (sx->tokens[first].dep == LI_PUNCT_OF ? 0 : 1), ",")) return;
    int32_t told = verb_told(sx, first - 2);
    if (told >= 0 && told != v) add_doer(g, told, noun);
}

static bool is_saying(const li_syntax *sx, int32_t noun) {
    static const char *const SAYINGS[] = {"accusation", "allégation", "affirmation", "déclaration",
                                          "propos",     "parole",     "confidence",  NULL};
    return li_symbols_among(sx->symbols, sx->tokens[noun].lemma, SAYINGS);
}

/* « X a dit que Y payait, ce que Z a qualifié de mensonge »: X's word, not what Y did. */
static bool is_called_lie(const li_syntax *sx, int32_t noun) {
    static const char *const LIES[] = {"mensonge",   "calomnie",     "invention",   "fable",
                                       "allégation", "accusation",   "diffamation", "affabulation",
                                       "fantaisie",  "élucubration", NULL};
    int32_t verb = li_child(sx, noun, LI_RELCL);
    for (int32_t c = verb >= 0 ? sx->first_child[verb] : -1; c >= 0; c = sx->next_sibling[c])
        if (c > verb && li_symbols_among(sx->symbols, sx->tokens[c].lemma, LIES)) return true;
    return false;
}

/* « Selon X, Y arme Z, qui attaque, une accusation démentie »: not what the relative tells, and it is X who says so. */
static void add_sayer(li_gatherer *g, int32_t verb, int32_t noun) {
    li_syntax *sx = g->sx;
    for (int guard = 0; guard < 4; guard++) {
        int32_t n = sx->tokens[verb].head;
        bool told = li_verb_form(&sx->tokens[verb]) == LI_INF && sx->tokens[verb].dep == LI_XCOMP;
        if (sx->tokens[verb].dep != LI_RELCL && !told) break;
        while (n >= 0 && sx->tokens[n].upos != LI_VERB) n = sx->tokens[n].head;
        if (n < 0 || n > verb) break;
        verb = n;
    }
    for (int32_t c = sx->first_child[verb]; c >= 0 && c < verb; c = sx->next_sibling[c]) {
        int32_t mark = sx->tokens[c].dep == LI_OBL ? li_child(sx, c, LI_CASE) : -1;
        if (mark < 0 || !(li_text_is(sx, mark, "selon") || li_text_is(sx, mark, "d'après"))) continue;
        li_gather_group(g, c, LI_GENITIVE, LI_NO_SYM, LI_VIA_TOLD);
        return;
    }
    if (li_is_word(sx->words, sx->tokens[verb].lemma, LI_WORDS_SAY) ||
        li_is_word(sx->words, sx->tokens[verb].lemma, LI_WORDS_CHARGE))
        add_doer(g, verb, noun);
}

/* « condamne X pour avoir volé, un verdict critiqué par Y »: of a verdict the verb that judges, -1 if there is none. */
static int32_t judge_of(const li_syntax *sx, int32_t noun, int32_t verb) {
    static const char *const VERDICTS[] = {"verdict", "jugement", "sentence", "peine", "condamnation", NULL};
    static const char *const JUDGE[] = {"condamner", "juger", "acquitter", "relaxer", "trancher", NULL};
    if (!li_symbols_among(sx->symbols, sx->tokens[noun].lemma, VERDICTS)) return verb;
    for (int guard = 0; verb >= 0 && guard < 8; guard++, verb = sx->tokens[verb].head)
        if (li_symbols_among(sx->symbols, sx->tokens[verb].lemma, JUDGE)) return verb;
    return -1;
}

void li_gather_resumed(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *t = &sx->tokens[noun];
    if (t->dep == LI_NSUBJ || t->dep == LI_ROOT || noun < 4) return;
    if (t->dep == LI_OBJ || t->dep == LI_OBL) gather_answered(g, noun);
    if (!li_resumes(sx, noun) || li_child(sx, noun, LI_CASE) >= 0) return;
    int32_t det = li_child(sx, noun, LI_DET_OF), first = det >= 0 && det < noun ? det : noun;
    if (det >= 0 && !li_symbols_is(sx->symbols, sx->tokens[det].lemma, "un")) return;
    if (first < 2 || !li_text_is(sx, first - 1, ",") ||
        (li_child(sx, noun, LI_ACL) < 0 && li_child(sx, noun, LI_RELCL) < 0))
        return;
    int32_t v = verb_told(sx, first - 2);
    if (v < 0 || judges(sx, v)) return;
    int32_t by = li_child(sx, noun, LI_ACL); /* « une attaque revendiquée par X »: his */
    if (by >= 0 && li_symbols_is(sx->symbols, sx->tokens[by].lemma, "revendiquer")) return;
    v = judge_of(sx, noun, v);
    if (v < 0) return;
    bool lie = is_called_lie(sx, noun);
    if (lie && sx->tokens[v].dep == LI_CCOMP && sx->tokens[v].head >= 0) v = sx->tokens[v].head;
    if (lie || is_saying(sx, noun)) add_sayer(g, v, noun);
    else add_doer(g, v, noun);
}
