#include "extractor/actor/group_words.h"

#include "extractor/french/word_class.h"

#include <stdlib.h>

_Static_assert(LI_GROUP_CLASS_COUNT <= 32, "a table holds 32 classes");

static const char *const STANDS[] = {"gouvernement",
                                     "régime",
                                     "autorité",
                                     "pouvoir",
                                     "exécutif",
                                     "état",
                                     "présidence",
                                     "diplomatie",
                                     "chancellerie",
                                     "ministère",
                                     "armée",
                                     "force",
                                     "troupe",
                                     "marine",
                                     "aviation",
                                     "police",
                                     "service",
                                     "renseignement",
                                     "parlement",
                                     "économie",
                                     "pays",
                                     "administration",
                                     "camp",
                                     "partie",
                                     "côté",
                                     "capitale",
                                     "délégation",
                                     "direction",
                                     "commandement",
                                     "état-major",
                                     "justice",
                                     "parquet",
                                     "territoire",
                                     "sol",
                                     "frontière",
                                     "ambassade",
                                     "consulat",
                                     "base",
                                     "banque",
                                     "industrie",
                                     "peuple",
                                     "population",
                                     "société",
                                     "artillerie",
                                     "chasse",
                                     "flotte",
                                     "mission",
                                     "émissaire",
                                     "coalition",
                                     "junte",
                                     "cabinet",
                                     "sénat",
                                     "congrès",
                                     "assemblée",
                                     "royaume",
                                     "république",
                                     "escadre",
                                     "puissance",
                                     "nation",
                                     "gendarmerie",
                                     "douane",
                                     "garde",
                                     "milice",
                                     "contingent",
                                     "bataillon",
                                     "défense",
                                     "gouverneur",
                                     "aéroport",
                                     "port",
                                     "raffinerie",
                                     "gazoduc",
                                     "centrale",
                                     "site",
                                     "position",
                                     "équipage",
                                     "bateau",
                                     "chalutier",
                                     "patrouilleur",
                                     "patrouille",
                                     "convoi",
                                     "garde-côte",
                                     "poste-frontière",
                                     "porte-hélicoptère",
                                     "porte-hélicoptères",
                                     "infrastructure",
                                     "navire",
                                     "pétrolier",
                                     "cargo",
                                     "avion",
                                     "drone",
                                     "missile",
                                     "hélicoptère",
                                     "char",
                                     "blindé",
                                     "sous-marin",
                                     "bombardier",
                                     "frégate",
                                     "destroyer",
                                     "croiseur",
                                     "porte-avion",
                                     "porte-avions",
                                     "intérêt",
                                     "entreprise",
                                     "groupe",
                                     "firme",
                                     "compagnie",
                                     "établissement",
                                     "secteur",
                                     "marché",
                                     "devise",
                                     "monnaie",
                                     "ville",
                                     "région",
                                     "localité",
                                     "village",
                                     "province",
                                     "côte",
                                     "représentation",
                                     "cour",
                                     "tribunal",
                                     "presse",
                                     "média",
                                     "télévision",
                                     "garnison",
                                     "nord",
                                     "sud",
                                     "est",
                                     "ouest",
                                     "nord-est",
                                     "nord-ouest",
                                     "sud-est",
                                     "sud-ouest",
                                     "île",
                                     "îlot",
                                     "récif",
                                     "archipel",
                                     "tanker",
                                     "vraquier",
                                     "méthanier",
                                     "chasseur",
                                     "brigade",
                                     "division",
                                     "régiment",
                                     "commando",
                                     "bastion",
                                     "fief",
                                     "enclave",
                                     "cible",
                                     "installation",
                                     "contre-espionnage",
                                     "contre-terrorisme",
                                     "sûreté",
                                     "vedette",
                                     "corvette",
                                     "armada",
                                     "escadron",
                                     "procurature",
                                     NULL};
static const char *const MEMBERS[] = {
    "soldat",        "militaire",       "diplomate",    "dirigeant",    "responsable",
    "officiel",      "négociateur",     "agent",        "espion",       "pirate",
    "hacker",        "ressortissant",   "citoyen",      "combattant",   "officier",
    "policier",      "garde",           "député",       "sénateur",     "élu",
    "général",       "colonel",         "amiral",       "juge",         "entrepreneur",
    "commerçant",    "ministre",        "président",    "chancelier",   "chef",
    "fonctionnaire", "émissaire",       "représentant", "expert",       "ingénieur",
    "conseiller",    "parlementaire",   "journaliste",  "étudiant",     "touriste",
    "civil",         "otage",           "prisonnier",   "marin",        "pilote",
    "pêcheur",       "réfugié",         "oligarque",    "investisseur", "entreprise",
    "groupe",        "constructeur",    "exportateur",  "producteur",   "allié",
    "partisan",      "parachutiste",    "instructeur",  "mercenaire",   "tireur",
    "artilleur",     "opérateur",       "gendarme",     "garde-côte",   "fantassin",
    "légionnaire",   "paramilitaire",   "douanier",     "fusilier",     "enquêteur",
    "inspecteur",    "industriel",      "armateur",     "démineur",     "magistrat",
    "procureur",     "manifestant",     "agriculteur",  "travailleur",  "universitaire",
    "scientifique",  "garde-frontière", "colon",        "observateur",  "entité",
    "villageois",    "habitant",        "marine",       "médiateur",    "cheminot",
    "ouvrier",       "mineur",          "enseignant",   "fermier",      "éleveur",
    "routier",       "camionneur",      "lycéen",       "docker",       NULL};
static const char *const MEN[] = {"homme",     "élément",  "rebelle",    "insurgé",    "djihadiste",
                                  "jihadiste", "commando", "terroriste", "assaillant", "kamikaze",
                                  "maquisard", "sniper",   "milicien",   NULL};
static const char *const OFFICIALS[] = {"ministre",  "vice-ministre", "ambassadeur",  "ambassadrice", "porte-parole",
                                        "émissaire", "négociateur",   "négociatrice", "diplomate",    "responsable",
                                        "général",   "secrétaire",    "médiateur",    "envoyé",       "juge",
                                        "procureur", "procureure",    "magistrat",    "magistrate",   NULL};
static const char *const ACTING[] = {
    "gouvernement", "armée",        "force",         "troupe",      "marine",     "aviation",
    "police",       "service",      "état-major",    "justice",     "parquet",    "junte",
    "diplomatie",   "artillerie",   "flotte",        "exécutif",    "autorité",   "milice",
    "soldat",       "militaire",    "combattant",    "homme",       "milicien",   "mercenaire",
    "parlement",    "drone",        "avion",         "missile",     "navire",     "dirigeant",
    "pays",         "chasseur",     "paramilitaire", "commando",    "élément",    "rebelle",
    "insurgé",      "djihadiste",   "policier",      "économie",    "garde-côte", "garde-frontière",
    "gendarme",     "bombardier",   "hélicoptère",   "douane",      "tribunal",   "contre-espionnage",
    "garde",        "régime",       "cour",          "gendarmerie", "présidence", "contingent",
    "frégate",      "patrouilleur", "vedette",       NULL};
static const char *const GENERIC[] = {
    "groupe",       "agence",      "société",      "entreprise",   "pays",           "compagnie",
    "géant",        "firme",       "organisation", "mouvement",    "parti",          "association",
    "ong",          "banque",      "constructeur", "quotidien",    "journal",        "magazine",
    "chaîne",       "site",        "milice",       "république",   "plateforme",     "réseau",
    "fonds",        "cabinet",     "opérateur",    "fédération",   "confédération",  "fabricant",
    "producteur",   "spécialiste", "chimiste",     "agrochimiste", "avionneur",      "équipementier",
    "éditeur",      "laboratoire", "start-up",     "syndicat",     "hebdomadaire",   "mensuel",
    "conglomérat",  "holding",     "filiale",      "consortium",   "multinationale", "énergéticien",
    "sidérurgiste", "armateur",    "assureur",     "raffineur",    "négociant",      "collectif",
    "gang",         "cartel",      "guérilla",     "faction",      "brasseur",       "distributeur",
    "transporteur", "exploitant",  "fondation",    "institut",     "missilier",      "motoriste",
    "électricien",  "application", "messagerie",   "navigateur",   "appli",          NULL};

static const char *const FIRMS[] = {
    "entreprise", "groupe",        "firme",       "compagnie",  "société",      "banque",
    "géant",      "établissement", "industrie",   "secteur",    "marché",       "armateur",
    "industriel", "constructeur",  "exportateur", "producteur", "investisseur", NULL};

static const char *const PLACES[] = {"ambassade",  "consulat", "port",     "aéroport",       "raffinerie", "gazoduc",
                                     "centrale",   "site",     "position", "infrastructure", "ville",      "région",
                                     "localité",   "village",  "province", "capitale",       "frontière",  "côte",
                                     "territoire", "sol",      "île",      "îlot",           "récif",      "archipel",
                                     "bastion",    "fief",     "enclave",  "parlement",      "convoi",     "pétrolier",
                                     "cargo",      "tanker",   "vraquier", "méthanier",      "chalutier",  NULL};

static const char *const *const LISTS[LI_GROUP_CLASS_COUNT] = {
    [LI_GROUP_OFFICIALS] = OFFICIALS, [LI_GROUP_STANDS] = STANDS,
    [LI_GROUP_MEMBERS] = MEMBERS,     [LI_GROUP_MEN] = MEN,
    [LI_GROUP_ACTING] = ACTING,       [LI_GROUP_GENERIC] = GENERIC,
    [LI_GROUP_FIRMS] = FIRMS,         [LI_GROUP_PLACES] = PLACES};

struct li_group_words {
    li_word_classes classes;
};

li_code li_group_words_new(li_group_words **out, li_symbols *symbols, li_error *err) {
    *out = NULL;
    li_group_words *w = calloc(1, sizeof *w);
    if (!w) return li_fail(err, LI_E_MEMORY, "no memory for the words of groups");
    li_code code = li_word_classes_fill(&w->classes, symbols, LISTS, LI_GROUP_CLASS_COUNT, err);
    if (code) {
        li_group_words_free(w);
        return code;
    }
    *out = w;
    return LI_OK;
}

void li_group_words_free(li_group_words *w) {
    if (!w) return;
    li_word_classes_clear(&w->classes);
    free(w);
}

bool li_group_is(const li_group_words *w, li_sym lemma, li_group_class c) { return li_word_in(&w->classes, lemma, c); }

const li_word_classes *li_group_table(const li_group_words *w) { return &w->classes; }
