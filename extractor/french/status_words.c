#include "extractor/french/status_words.h"

#include <stdlib.h>

static const char *const PLAN[] = {
    "prévoir", "compter",   "entendre",   "projeter", "préparer", "décider",  "accepter", "promettre", "engager",
    "aller",   "planifier", "programmer", "annoncer", "apprêter", "attendre", "devoir",   "chercher",  "tenter",
    "essayer", "consentir", "résoudre",   "convenir", "viser",    "efforcer", "vouer",    "jurer",     "destiner",
    "charger", "confirmer", "inviter",    "reporter", "ajourner", "convier",  "garantir", NULL};
static const char *const WISH[] = {
    "vouloir",    "souhaiter",  "espérer",   "envisager",   "songer",     "menacer",    "demander",     "appeler",
    "exiger",     "proposer",   "suggérer",  "pouvoir",     "désirer",    "réclamer",   "craindre",     "redouter",
    "risquer",    "exhorter",   "presser",   "recommander", "soupçonner", "suspecter",  "disposer",     "conseiller",
    "encourager", "pousser",    "inciter",   "sommer",      "préconiser", "prôner",     "plaider",      "étudier",
    "examiner",   "évoquer",    "permettre", "autoriser",   "hésiter",    "falloir",    "ambitionner",  "rêver",
    "douter",     "solliciter", "tarder",    "peiner",      "rechigner",  "répugner",   "brandir",      "ordonner",
    "enjoindre",  "imaginer",   "supposer",  "penser",      "sembler",    "paraître",   "déconseiller", "conjurer",
    "implorer",   "adjurer",    "supplier",  "prier",       "revenir",    "appartenir", "incomber",     NULL};
static const char *const DENY[] = {
    "refuser",  "renoncer", "éviter",    "abstenir",  "annuler",   "empêcher", "interdire", "exclure", "rejeter",
    "démentir", "nier",     "dissuader", "suspendre", "geler",     "stopper",  "échouer",   "omettre", "négliger",
    "récuser",  "réfuter",  "garder",    "cesser",    "contester", "épargner", NULL};
static const char *const NOUN_PLAN[] = {
    "projet",  "veille",     "préparation", "préparatif", "annonce", "promesse",    "décision", "intention",
    "volonté", "engagement", "programme",   "calendrier", "plan",    "perspective", "approche", "organisation",
    "tenue",   "signature",  "objectif",    "tentative",  "effort",  NULL};
static const char *const NOUN_WISH[] = {
    "menace",    "appel",      "demande",    "proposition", "possibilité", "risque",       "éventualité", "idée",
    "hypothèse", "souhait",    "espoir",     "crainte",     "offre",       "option",       "désir",       "chance",
    "peur",      "cas",        "scénario",   "spectre",     "exigence",    "autorisation", "permission",  "accusation",
    "soupçon",   "allégation", "rumeur",     "vue",         "faveur",      "condition",    "perspective", "nécessité",
    "veto",      "objection",  "opposition", NULL};
static const char *const NOUN_DENY[] = {"annulation",   "absence",       "refus",  "report",  "échec",    "rejet",
                                        "interdiction", "impossibilité", "manque", "démenti", "semblant", NULL};
static const char *const NOUN_END[] = {"fin",   "rupture", "suspension",   "levée",     "abandon",
                                       "arrêt", "gel",     "interruption", "cessation", NULL};
static const char *const PASSES[] = {"visite",    "séjour",     "déplacement", "tournée",   "voyage",
                                     "sommet",    "rencontre",  "réunion",     "entretien", "conférence",
                                     "exercice",  "manœuvre",   "guerre",      "conflit",   "offensive",
                                     "opération", "discussion", "crise",       NULL};
static const char *const OCCUR[] = {
    "tenir",     "dérouler", "reprendre", "continuer", "poursuivre", "commencer", "débuter",  "avoir",     "intervenir",
    "survenir",  "durer",    "achever",   "prévoir",   "programmer", "attendre",  "reporter", "annuler",   "fixer",
    "organiser", "aboutir",  "conclure",  "signer",    "ouvrir",     "produire",  "étudier",  "envisager", "évoquer",
    "confirmer", "annoncer", "planifier", "ajourner",  "exister",    NULL};
static const char *const ACCORDING[] = {"selon", "d'après", "après", "suivant", NULL};
static const char *const AIM[] = {"pour", "afin", "avant", "avant de", "afin de", "en vue de", "jusque", NULL};
static const char *const IF[] = {"si", "s'", "à condition", "pourvu", "faute", NULL};
static const char *const WITHOUT[] = {"sans", "au lieu de", "plutôt", NULL};
static const char *const ADJ_PLAN[] = {"prévu",    "prévoir", "attendu",  "attendre",  "programmé", "programmer",
                                       "prochain", "futur",   "planifié", "planifier", "annoncé",   "annoncer",
                                       "envisagé", "projeté", "projeter", "imminent",  "venir",     NULL};
static const char *const ADJ_WISH[] = {"éventuel", "possible",  "potentiel", "hypothétique", "probable", "envisager",
                                       "proposer", "proposé",   "réclamer",  "réclamé",      "demandé",  "demander",
                                       "souhaité", "souhaiter", "espéré",    "espérer",      "redouté",  "redouter",
                                       "allégué",  "alléguer",  NULL};
static const char *const ADJ_DENY[] = {"annulé",     "annuler",  "impossible", "avorté",    "avorter",
                                       "improbable", "manqué",   "refusé",     "incapable", "exclu",
                                       "reporté",    "reporter", "ajourné",    "ajourner",  NULL};
static const char *const ADJ_ALLEGED[] = {"présumé", "présumer", "prétendu", "supposé", "supposer", NULL};
static const char *const REACH[] = {"parvenir", "aboutir", NULL};

static const char *const AFFIRM[] = {"manquer",  "tarder",    "hésiter", "priver",   "gêner",  "rechigner",
                                     "craindre", "contenter", "borner",  "limiter",  "cesser", "lasser",
                                     "oublier",  "arrêter",   "peiner",  "répugner", NULL};
static const char *const PHASE[] = {"achever",   "terminer", "poursuivre", "prolonger", "écourter", "entamer",
                                    "commencer", "débuter",  "continuer",  "engager",   NULL};
static const char *const END[] = {"retirer", "lever", "cesser", "suspendre", "interrompre", "abandonner", NULL};
static const char *const OPINION[] = {"estimer",  "juger",   "considérer", "penser",  "croire",
                                      "insister", "plaider", "affirmer",   "répéter", NULL};
static const char *const DOUBT[] = {"suggérer", "supposer", "soupçonner", "imaginer", "présumer", "redouter", NULL};

static const char *const THEREBY[] = {"joindre", "associer", "profiter", NULL};
static const char *const TREAT[] = {"couvrir",   "commenter",  "condamner", "dénoncer",  "critiquer", "déplorer",
                                    "apaiser",   "désamorcer", "calmer",    "atténuer",  "aggraver",  "attiser",
                                    "raviver",   "analyser",   "expliquer", "justifier", "clore",     "surmonter",
                                    "contester", "contourner", "éluder",    "braver",    "subir",     NULL};
static const char *const CONCEDE[] = {"bien", "bien que", "quoique", NULL};

static const char *const CHARGE[] = {"accuser", "reprocher", "soupçonner", "suspecter", "inculper", "incriminer", NULL};
static const char *const DISPUTE[] = {"démentir", "nier", "réfuter", "récuser", "contester", "rejeter", NULL};
static const char *const MISS[] = {"faillir", "manquer", "oublier", "arrêter", "feindre", NULL};

static const char *const *const LISTS[LI_SW_COUNT] = {[LI_SW_AFFIRM] = AFFIRM,
                                                      [LI_SW_PHASE] = PHASE,
                                                      [LI_SW_END] = END,
                                                      [LI_SW_OPINION] = OPINION,
                                                      [LI_SW_DOUBT] = DOUBT,
                                                      [LI_SW_THEREBY] = THEREBY,
                                                      [LI_SW_TREAT] = TREAT,
                                                      [LI_SW_CONCEDE] = CONCEDE,
                                                      [LI_SW_CHARGE] = CHARGE,
                                                      [LI_SW_DISPUTE] = DISPUTE,
                                                      [LI_SW_MISS] = MISS,
                                                      [LI_SW_PLAN] = PLAN,
                                                      [LI_SW_WISH] = WISH,
                                                      [LI_SW_DENY] = DENY,
                                                      [LI_SW_NOUN_PLAN] = NOUN_PLAN,
                                                      [LI_SW_NOUN_WISH] = NOUN_WISH,
                                                      [LI_SW_NOUN_DENY] = NOUN_DENY,
                                                      [LI_SW_NOUN_END] = NOUN_END,
                                                      [LI_SW_PASSES] = PASSES,
                                                      [LI_SW_OCCUR] = OCCUR,
                                                      [LI_SW_ACCORDING] = ACCORDING,
                                                      [LI_SW_AIM] = AIM,
                                                      [LI_SW_IF] = IF,
                                                      [LI_SW_WITHOUT] = WITHOUT,
                                                      [LI_SW_ADJ_PLAN] = ADJ_PLAN,
                                                      [LI_SW_ADJ_WISH] = ADJ_WISH,
                                                      [LI_SW_ADJ_ALLEGED] = ADJ_ALLEGED,
                                                      [LI_SW_REACH] = REACH,
                                                      [LI_SW_ADJ_DENY] = ADJ_DENY};

li_code li_status_words_new(li_status_words **out, li_symbols *symbols, li_error *err) {
    *out = NULL;
    li_status_words *w = calloc(1, sizeof *w);
    if (!w) return li_fail(err, LI_E_MEMORY, "no memory for the words of status");
    li_code code = li_word_classes_fill(&w->classes, symbols, LISTS, LI_SW_COUNT, err);
    if (code) {
        li_status_words_free(w);
        return code;
    }
    *out = w;
    return LI_OK;
}

void li_status_words_free(li_status_words *w) {
    if (!w) return;
    li_word_classes_clear(&w->classes);
    free(w);
}
