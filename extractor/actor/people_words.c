#include "extractor/actor/people_words.h"

_Static_assert(LI_PW_COUNT <= 32, "a table holds 32 classes");

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

static const char *const SAID[] = {
    "déclaré",    "dit",        "expliqué",   "estimé",    "affirmé",   "ajouté",     "indiqué",   "précisé",
    "souligné",   "répondu",    "confié",     "raconté",   "lancé",     "assuré",     "répété",    "insisté",
    "conclu",     "commenté",   "admis",      "reconnu",   "regretté",  "rappelé",    "martelé",   "déploré",
    "observé",    "noté",       "poursuivi",  "confirmé",  "démenti",   "averti",     "prévenu",   "écrit",
    "promis",     "répliqué",   "rétorqué",   "tempéré",   "résumé",    "ironisé",    "menacé",    "objecté",
    "tranché",    "prédit",     "glissé",     "soutenu",   "considéré", "exhorté",    "clamé",     "proclamé",
    "avancé",     "argumenté",  "témoigné",   "salué",     "savoir",    "valoir",     "garde",     "annoncé",
    "jugé",       "plaidé",     "dénoncé",    "accusé",    "réagi",     "tweeté",     "argué",     "relevé",
    "fustigé",    "espéré",     "renchéri",   "déclare",   "explique",  "estime",     "affirme",   "ajoute",
    "indique",    "précise",    "souligne",   "répond",    "confie",    "raconte",    "lance",     "assure",
    "répète",     "insiste",    "conclut",    "commente",  "admet",     "reconnaît",  "regrette",  "rappelle",
    "martèle",    "déplore",    "observe",    "note",      "poursuit",  "confirme",   "dément",    "avertit",
    "prévient",   "promet",     "annonce",    "réplique",  "rétorque",  "tempère",    "résume",    "ironise",
    "objecte",    "tranche",    "considère",  "clame",     "juge",      "plaide",     "dénonce",   "réagit",
    "relève",     "fustige",    "assène",     "tonne",     "renchérit", "constate",   "espère",    "déclarait",
    "disait",     "expliquait", "estimait",   "affirmait", "ajoutait",  "soulignait", "assurait",  "écrivait",
    "déclarent",  "disent",     "expliquent", "estiment",  "affirment", "ajoutent",   "indiquent", "précisent",
    "soulignent", "assurent",   "écrivent",   "dénoncent", NULL};
static const char *const MUTUAL[] = {
    "rencontre",    "entretien",   "discussion", "échange",   "tête-à-tête", "sommet",        "conversation",
    "dialogue",     "relation",    "accord",     "différend", "coopération", "partenariat",   "alliance",
    "négociation",  "pourparlers", "lien",       "rivalité",  "tension",     "rapprochement", "réunion",
    "consultation", "querelle",    "conflit",    "désaccord", "amitié",      "entrevue",      NULL};
static const char *const TO_PERSON[] = {
    "inviter",  "rencontrer", "recevoir", "accueillir",  "féliciter",   "remercier",  "convier",    "consulter",
    "exhorter", "limoger",    "arrêter",  "emprisonner", "empoisonner", "assassiner", "interroger", "convaincre",
    "avertir",  "informer",   "répondre", "succéder",    "extrader",    "inculper",   "incarcérer", "gracier",
    "décorer",  "réélire",    "élire",    "nommer",      NULL};
static const char *const WHO[] = {
    "ministre",     "président",      "présidente",      "chef",          "cheffe",       "directeur",   "directrice",
    "porte-parole", "secrétaire",     "patron",          "patronne",      "dirigeant",    "dirigeante",  "leader",
    "représentant", "représentante",  "ambassadeur",     "ambassadrice",  "commandant",   "général",     "amiral",
    "colonel",      "conseiller",     "conseillère",     "chancelier",    "chancelière",  "roi",         "reine",
    "prince",       "émissaire",      "envoyé",          "gouverneur",    "maire",        "maréchal",    "capitaine",
    "souveraine",   "sultan",         "empereur",        "activiste",     "opposant",     "opposante",   "candidat",
    "candidate",    "avocat",         "avocate",         "négociateur",   "négociatrice", "responsable", "député",
    "députée",      "sénateur",       "sénatrice",       "homologue",     "émir",         "guide",       "fondateur",
    "fondatrice",   "milliardaire",   "militaire",       "diplomate",     "dissident",    "dissidente",  "militant",
    "militante",    "économiste",     "magnat",          "oligarque",     "entrepreneur", "espion",      "chercheur",
    "chercheuse",   "analyste",       "journaliste",     "écrivain",      "écrivaine",    "blogueur",    "médiateur",
    "procureur",    "juge",           "commissaire",     "monarque",      "souverain",    "tsar",        "ayatollah",
    "imam",         "pape",           "cardinal",        "évêque",        "banquier",     "banquière",   "officier",
    "pilote",       "vice-président", "vice-présidente", "vice-ministre", "homme",        "femme",       "républicain",
    "républicaine", "démocrate",      "conservateur",    "conservatrice", "socialiste",   NULL};

static const char *const HARM[] = {
    "attaquer",    "bombarder",  "frapper",     "pilonner",   "tuer",        "blesser",    "abattre",     "assassiner",
    "empoisonner", "viser",      "cibler",      "détruire",   "incendier",   "couler",     "percuter",    "éperonner",
    "heurter",     "aborder",    "arraisonner", "harceler",   "intercepter", "arrêter",    "interpeller", "détenir",
    "retenir",     "enlever",    "kidnapper",   "séquestrer", "emprisonner", "torturer",   "exécuter",    "expulser",
    "refouler",    "maltraiter", "massacrer",   "espionner",  "pirater",     "infiltrer",  "saboter",     "saisir",
    "confisquer",  "piller",     "voler",       "survoler",   "envahir",     "occuper",    "annexer",     "assiéger",
    "menacer",     "intimider",  "agresser",    "persécuter", "recruter",    "endommager", "torpiller",   "prendre",
    "capturer",    "brûler",     "profaner",    "vandaliser", "ingérer",     "immiscer",   "geler",       "bloquer",
    "affamer",     "décapiter",  "égorger",     NULL};

li_code li_people_words_fill(li_word_classes *out, li_symbols *symbols, li_error *err) {
    const char *const *const lists[LI_PW_COUNT] = {
        [LI_PW_I] = LIST("je", "j'", "moi", "-je"),
        [LI_PW_WE] = LIST("nous", "-nous"),
        [LI_PW_MY] = LIST("mon", "ma", "mes"),
        [LI_PW_OUR] = LIST("notre", "nos"),
        [LI_PW_SAID] = SAID,
        [LI_PW_HAS] = LIST("a", "ont", "avait", "avaient", "aurait"),
        [LI_PW_ACCORDING] = LIST("selon"),
        [LI_PW_MANY] = LIST("les", "des", "aux", "ces", "plusieurs", "deux", "trois", "certains"),
        [LI_PW_NOBODY] = LIST("faut", "fallait", "faudra", "faudrait", "y", "s'", "se", "n'", "ne", "semble", "suffit",
                              "reste", "est", "était", "sera", "serait", "existe", "convient"),
        [LI_PW_THE_MASC] = LIST("le", "un", "ce", "cet"),
        [LI_PW_THE_FEM] = LIST("la", "une", "cette"),
        [LI_PW_TWO] = LIST("deux", "trois", "quatre"),
        [LI_PW_ALWAYS] = LIST("dernier", "dernière", "derniers", "dernières", "homologue", "homologues", "nord", "sud",
                              "interlocuteur", "interlocutrice", "vis-à-vis", "visiteur", "hôte"),
        [LI_PW_WHEN] = LIST("quand", "lorsque", "lorsqu'", "alors"),
        [LI_PW_TENANT] = LIST("locataire", "maître", "hôte", "occupant"),
        [LI_PW_PREDECESSOR] = LIST("prédécesseur", "prédécesseure"),
        [LI_PW_SUCCESSOR] = LIST("successeur", "successeure"),
        [LI_PW_MUTUAL] = MUTUAL,
        [LI_PW_TO_PERSON] = TO_PERSON,
        [LI_PW_TO_ACTOR] = LIST("accuser", "menacer", "exhorter", "sommer", "presser", "prévenir", "blâmer", "envahir",
                                "sanctionner", "appeler", "traiter", "qualifier", "mettre"),
        [LI_PW_NOT_NOW] = LIST("ancien", "futur", "autre", "nouveau", "élu", "élire"),
        [LI_PW_JUDGE] =
            LIST("remercier", "féliciter", "critiquer", "condamner", "louer", "saluer", "sanctionner", "punir",
                 "blâmer", "fustiger", "dénoncer", "poursuivre", "inculper", "juger", "arrêter", "admirer"),
        [LI_PW_CHARGE] = LIST("accuser", "soupçonner", "suspecter", "reprocher", "incriminer", "blâmer"),
        [LI_PW_HARM] = HARM,
        [LI_PW_ANSWER] = LIST("accepter", "rejeter", "refuser", "décliner", "balayer", "démentir", "réfuter", "ignorer",
                              "reconnaître"),
        [LI_PW_ASKED] =
            LIST("invitation", "offre", "proposition", "demande", "accusation", "reproche", "appel", "ultimatum",
                 "requête", "exigence", "critique", "menace", "indépendance", "souveraineté", "légitimité", "annexion"),
        [LI_PW_SOLDIERS] =
            LIST("militaire", "général", "colonel", "amiral", "commandant", "officier", "maréchal", "capitaine"),
        [LI_PW_DIPLOMATS] = LIST("diplomate", "ambassadeur", "ambassadrice", "émissaire", "envoyé", "envoyée", "consul",
                                 "négociateur", "négociatrice"),
        [LI_PW_RULERS] = LIST("roi", "reine", "monarque", "souverain", "souveraine", "émir", "sultan", "empereur"),
        [LI_PW_DISSIDENTS] =
            LIST("opposant", "opposante", "dissident", "dissidente", "militant", "militante", "activiste"),
        [LI_PW_TOGETHER] =
            LIST("évoquer", "discuter", "convenir", "signer", "aborder", "parler", "rencontrer", "revoir", "retrouver",
                 "entretenir", "accorder", "entendre", "échanger", "négocier", "réconcilier"),
        [LI_PW_WHO] = WHO};
    return li_word_classes_fill(out, symbols, lists, LI_PW_COUNT, err);
}
