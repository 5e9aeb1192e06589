#include "extractor/french/clause_words.h"

#include <stdlib.h>

_Static_assert(LI_WORDS_CLASS_COUNT <= 64, "a table holds 64 classes");

static const char *const SE[] = {"se", "s'", "soi", NULL};
static const char *const NE[] = {"ne", "n'", NULL};
static const char *const NEGATOR[] = {"pas",       "jamais", "plus",     "aucun", "aucune", "guère", "point",
                                      "nullement", "ni",     "personne", "rien",  "nul",    "nulle", NULL};
static const char *const WHO[] = {"qui", "lequel", "laquelle", "lesquels", "lesquelles", NULL};
static const char *const WHOM[] = {"que", "qu'", NULL};
static const char *const RELATIVE[] = {"dont",       "où",         "lequel", "laquelle", "lesquels",
                                       "lesquelles", "duquel",     "auquel", "auxquels", "auxquelles",
                                       "desquels",   "desquelles", "quoi",   "qui",      NULL};
static const char *const OBJECT_CONTROL[] = {
    "appeler",    "inviter",   "accuser",  "forcer",    "obliger",    "contraindre", "pousser",   "inciter",
    "encourager", "exhorter",  "presser",  "aider",     "autoriser",  "empêcher",    "dissuader", "soupçonner",
    "convaincre", "persuader", "sommer",   "suspecter", "charger",    "laisser",     "faire",     "voir",
    "entendre",   "envoyer",   "engager",  "blâmer",    "féliciter",  "remercier",   "prier",     "supplier",
    "condamner",  "enjoindre", "convier",  "mandater",  "habiliter",  "conjurer",    "implorer",  "adjurer",
    "louer",      "acquitter", "absoudre", "disculper", "innocenter", "amener",      "décider",   NULL};
static const char *const DATIVE_CONTROL[] = {"demander",     "permettre",   "interdire",  "ordonner",  "proposer",
                                             "conseiller",   "recommander", "reprocher",  "commander", "suggérer",
                                             "enjoindre",    "défendre",    "dire",       "imposer",   "offrir",
                                             "intimer",      "pardonner",   "souffler",   "éviter",    "épargner",
                                             "déconseiller", "revenir",     "appartenir", "incomber",  NULL};
static const char *const SUPPORT[] = {
    "faire",       "effectuer",    "mener",      "conduire",  "lancer",    "signer",      "conclure",   "avoir",
    "tenir",       "entamer",      "poursuivre", "réaliser",  "engager",   "donner",      "apporter",   "accorder",
    "fournir",     "adresser",     "porter",     "exprimer",  "prendre",   "imposer",     "infliger",   "décréter",
    "exercer",     "entreprendre", "accomplir",  "achever",   "terminer",  "commencer",   "débuter",    "multiplier",
    "intensifier", "renforcer",    "déployer",   "opérer",    "perpétrer", "commettre",   "subir",      "rendre",
    "lever",       "maintenir",    "suspendre",  "rompre",    "renouer",   "nouer",       "établir",    "entretenir",
    "développer",  "approfondir",  "consolider", "adopter",   "édicter",   "décider",     "prononcer",  "brandir",
    "proférer",    "formuler",     "émettre",    "présenter", "annoncer",  "réitérer",    "réaffirmer", "confirmer",
    "afficher",    "manifester",   "témoigner",  "prodiguer", "assurer",   "garantir",    "promettre",  "envisager",
    "préparer",    "prévoir",      "planifier",  "reporter",  "annuler",   "interrompre", "reprendre",  "relancer",
    "rétablir",    "réimposer",    "alourdir",   "durcir",    "étendre",   "prolonger",   "proroger",   "renouveler",
    "reconduire",  "appliquer",    "activer",    "instaurer", "instituer", "déclencher",  "déclarer",   "organiser",
    "diriger",     "orchestrer",   "tenter",     "tendre",    "tirer",     "fomenter",    "ourdir",     "commanditer",
    "revendiquer", "poser",        NULL};
static const char *const BECOME[] = {"devenir", "élire",     "nommer",   "rester",     "désigner", "proclamer",
                                     "réélire", "redevenir", "demeurer", "introniser", NULL};
static const char *const POSSESSIVE[] = {"son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "notre", "nos", NULL};

static const char *const SAY[] = {
    "dire",      "affirmer",  "déclarer",  "annoncer",    "indiquer",  "assurer",   "rapporter", "préciser",
    "expliquer", "estimer",   "souligner", "ajouter",     "accuser",   "prétendre", "révéler",   "confirmer",
    "noter",     "rappeler",  "juger",     "considérer",  "soutenir",  "écrire",    "avancer",   "répéter",
    "marteler",  "insister",  "relever",   "reconnaître", "admettre",  "croire",    "penser",    "signaler",
    "informer",  "alléguer",  "arguer",    "témoigner",   "évoquer",   "relater",   "citer",     "poursuivre",
    "conclure",  "dénoncer",  "avertir",   "prévenir",    "promettre", "regretter", "déplorer",  "observer",
    "constater", "rétorquer", "répliquer", "répondre",    "tonner",    "renchérir", "confier",   "plaider",
    "tweeter",   "trancher",  "fulminer",  "ironiser",    "résumer",   "alerter",   "asséner",   "objecter",
    "clamer",    "nuancer",   "lancer",    "jurer",       "commenter", "réagir",    "lâcher",    "tempêter",
    "gronder",   "protester", "riposter",  "réaffirmer",  NULL};
static const char *const TITLE[] = {"ministre",
                                    "président",
                                    "présidente",
                                    "chef",
                                    "cheffe",
                                    "directeur",
                                    "directrice",
                                    "porte-parole",
                                    "secrétaire",
                                    "patron",
                                    "patronne",
                                    "dirigeant",
                                    "dirigeante",
                                    "leader",
                                    "représentant",
                                    "représentante",
                                    "ambassadeur",
                                    "ambassadrice",
                                    "commandant",
                                    "général",
                                    "numéro",
                                    "conseiller",
                                    "conseillère",
                                    "chancelier",
                                    "chancelière",
                                    "roi",
                                    "reine",
                                    "émissaire",
                                    "gouverneur",
                                    "maire",
                                    "opposant",
                                    "opposante",
                                    "candidat",
                                    "candidate",
                                    "avocat",
                                    "avocate",
                                    "négociateur",
                                    "négociatrice",
                                    "responsable",
                                    "membre",
                                    "député",
                                    "sénateur",
                                    "homologue",
                                    "prédécesseur",
                                    "envoyé",
                                    "envoyée",
                                    "gendre",
                                    "époux",
                                    "épouse",
                                    "veuve",
                                    "frère",
                                    "sœur",
                                    "fils",
                                    "fille",
                                    "neveu",
                                    "cousin",
                                    "professeur",
                                    "professeure",
                                    "chercheur",
                                    "chercheuse",
                                    "observateur",
                                    "observatrice",
                                    "économiste",
                                    "historien",
                                    "journaliste",
                                    "diplomate",
                                    "eurodéputé",
                                    "successeur",
                                    "vice-président",
                                    "premier",
                                    "coordinateur",
                                    "coordinatrice",
                                    "émir",
                                    "guide",
                                    "prince",
                                    "princesse",
                                    "fondateur",
                                    "fondatrice",
                                    "cofondateur",
                                    "adjoint",
                                    "adjointe",
                                    "bras",
                                    "homme",
                                    "haut",
                                    "procureur",
                                    "procureure",
                                    "commissaire",
                                    "eurodéputée",
                                    "militant",
                                    "militante",
                                    "dissident",
                                    "dissidente",
                                    "colonel",
                                    "amiral",
                                    "analyste",
                                    "expert",
                                    "experte",
                                    "figure",
                                    "pdg",
                                    "députée",
                                    "sénatrice",
                                    "gouverneure",
                                    "commandante",
                                    "élu",
                                    "élue",
                                    "activiste",
                                    "politologue",
                                    "consul",
                                    "consule",
                                    "délégué",
                                    "déléguée",
                                    "vice-ministre",
                                    "rapporteur",
                                    "rapporteuse",
                                    "haut-commissaire",
                                    "haute-commissaire",
                                    "sous-secrétaire",
                                    "vice-premier",
                                    "vice-présidente",
                                    "coprésident",
                                    "coprésidente",
                                    "pape",
                                    "patriarche",
                                    "médiateur",
                                    "médiatrice",
                                    "haut-représentant",
                                    "haute-représentante",
                                    "archevêque",
                                    "ayatollah",
                                    "sultan",
                                    NULL};
static const char *const MEASURE[] = {
    "série",    "train",     "paquet",      "vague",          "salve",        "volée",       "pluie",    "lot",
    "dizaine",  "vingtaine", "trentaine",   "quarantaine",    "cinquantaine", "soixantaine", "centaine", "millier",
    "douzaine", "quinzaine", "million",     "milliard",       "partie",       "part",        "moitié",   "tiers",
    "quart",    "majorité",  "plupart",     "ensemble",       "totalité",     "nombre",      "poignée",  "multitude",
    "reste",    "type",      "sorte",       "forme",          "un",           "une",         "l'un",     "l'une",
    "certains", "certaines", "plusieurs",   "beaucoup",       "tonne",        "batterie",    "%",        "essentiel",
    "peu",      "dernier",   "intégralité", "quasi-totalité", "gros",         "cinquième",   "sixième",  "dixième",
    NULL};
static const char *const PLANNED[] = {
    "prévoir",      "annoncer",    "attendre",  "programmer",  "reporter",    "annuler",    "surprendre", "surprise",
    "conjoindre",   "envisager",   "répéter",   "élever",      "renouveler",  "avorter",    "manquer",    "renforcer",
    "élargir",      "approfondir", "resserrer", "consolider",  "privilégier", "normaliser", "nourrir",    "restreindre",
    "limiter",      "accroître",   "étendre",   "intensifier", "réduire",     "renouer",    "poursuivre", "prolonger",
    "controverser", "redouter",    "contester", "différer",    "retarder",    "espérer",    "souhaiter",  "présumer",
    "supposer",     "remarquer",   "critiquer", "décrier",     "médiatiser",  "révéler",    "dévoiler",   "confirmer",
    "déclarer",     "afficher",    "proclamer", "assumer",     "avouer",      "réussir",    "rater",      "planifier",
    "improviser",   "précipiter",  "anticiper", "écourter",    "accélérer",   "alléguer",   "réitérer",   "durcir",
    "coordonner",   "cibler",      "juger",     "dissimuler",  "dénoncer",    "prétendre",  "contrarier", NULL};
static const char *const INTENT[] = {
    "tentative", "volonté", "décision", "intention",  "projet",      "refus",      "menace", "promesse", "souhait",
    "désir",     "droit",   "capacité", "engagement", "proposition", "campagne",   "effort", "choix",    "plan",
    "demande",   "offre",   "ambition", "objectif",   "possibilité", "incapacité", "devoir", NULL};
static const char *const LEAVE[] = {"autorisation", "permission", "droit",       "possibilité", "occasion",
                                    "chance",       "liberté",    "licence",     "ordre",       "consigne",
                                    "mission",      "mandat",     "instruction", NULL};
static const char *const GRANT[] = {"donner",  "accorder", "octroyer",    "délivrer", "concéder",  "laisser",
                                    "refuser", "retirer",  "reconnaître", "dénier",   "contester", NULL};
static const char *const MESSAGE[] = {"résolution", "communiqué", "lettre",   "message", "déclaration", "loi",
                                      "texte",      "décret",     "rapport",  "tweet",   "opération",   "mesure",
                                      "discours",   "motion",     "document", "article", "vidéo",       "note",
                                      "allocution", "tribune",    "pétition", "clip",    "campagne",    NULL};
static const char *const MUTUAL[] = {"mutuellement", "réciproquement", NULL};
static const char *const DURING[] = {"cours",     "issue",  "occasion",    "terme",  "marge",
                                     "lendemain", "sortie", "cadre",       "détour", "signe",
                                     "guise",     "vertu",  "application", "suite",  NULL};
static const char *const BACKING[] = {"soutien", "appui",    "aide",  "assistance", "concours",
                                      "demande", "pression", "appel", NULL};
static const char *const WARNING[] = {"avertissement", "ultimatum", "injonction", "exigence", "appel", "demande", NULL};
static const char *const BLOW[] = {"attaque",   "frappe",    "raid",   "bombardement", "tir",
                                   "attentat",  "offensive", "assaut", "agression",    "pilonnage",
                                   "incursion", "embuscade", NULL};
static const char *const BYGONE[] = {"ancien", "ex", NULL};
static const char *const FORMER[] = {"ancien", "ancienne", "ex", "futur", "future", "défunt", "éphémère", NULL};
#define OCCASIONS \
    "en", "lors", "pendant", "durant", "après", "avant", "dans", "par", "lors de", "au cours de", "à l'occasion de", \
        "dans le cadre de", "au terme de", "à l'issue de", "au lendemain de", "en marge de", "au sortir de"
static const char *const OCCASION[] = {OCCASIONS, NULL};

static const char *const CLITIC[] = {"se", "s'", "le", "la", "l'", "les", "lui", "leur", "y", "en", "me", "m'", NULL};

#define WEEKDAYS "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"
static const char *const BEARING[] = {
    "allié",        "alliée",      "ami",         "amie",        "partenaire",   "fournisseur",  "fournisseuse",
    "client",       "cliente",     "soutien",     "parrain",     "marraine",     "admirateur",   "admiratrice",
    "partisan",     "partisane",   "rival",       "rivale",      "voisin",       "voisine",      "adversaire",
    "ennemi",       "ennemie",     "créancier",   "créancière",  "bailleur",     "donateur",     "acheteur",
    "vendeur",      "exportateur", "importateur", "producteur",  "actionnaire",  "propriétaire", "héritier",
    "héritière",    "défenseur",   "protecteur",  "protectrice", "pilier",       "vassal",       "satellite",
    "hôte",         "otage",       "victime",     "cible",       "signataire",   "filiale",      "branche",
    "émanation",    "complice",    "débiteur",    "débitrice",   "investisseur", "garant",       "garante",
    "critique",     "pourfendeur", "contempteur", "bête",        "cheville",     "artisan",      "bénéficiaire",
    "destinataire", "pays",        "État",        "capitale",    "bastion",      "proche",       "invité",
    "invitée",      "poids",       NULL};
#define MONTHS \
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", \
        "décembre"
static const char *const DAY[] = {WEEKDAYS,      "hier",    "aujourd'hui",  "demain",     "mi-janvier",
                                  "mi-février",  "mi-mars", "mi-avril",     "mi-mai",     "mi-juin",
                                  "mi-juillet",  "mi-août", "mi-septembre", "mi-octobre", "mi-novembre",
                                  "mi-décembre", NULL};
static const char *const MONTH[] = {MONTHS, NULL};
static const char *const PERIOD[] = {"semaine", "semaines", "mois",     "an",     "ans",     "année",   "années",
                                     "jour",    "jours",    "nuit",     "soirée", "matinée", "journée", "week-end",
                                     "heure",   "heures",   "décennie", "siècle", NULL};
static const char *const EVE[] = {"veille", "lendemain", "surlendemain", NULL};
static const char *const DAYTIME[] = {"matin", "midi", "soir", "après-midi", "dernier", "prochain", NULL};
static const char *const LAST[] = {"dernier", "dernière",  "derniers",   "dernières", "prochain", "prochaine", "passé",
                                   "passée",  "précédent", "précédente", "suivant",   "suivante", NULL};
static const char *const TIME[] = {WEEKDAYS, MONTHS, "jour",  "semaine", "mois",   "an",       "année", "fois", "matin",
                                   "soir",   "nuit", "heure", "minute",  "siècle", "week-end", "foi",   NULL};
#define TURN_ENDS \
    "fois", "plus", "reprises", "part", "côté", "tour", "lui", "elle", "eux", "elles", "ailleurs", "retour", \
        "revanche", "outre", "personne", "foulée", "temps", "concert", "surprise", "privé", "public", "nouveau", \
        "effet", "fait", "réalité", "vain", "contraire", "autant", "doute", "date", "substance", "détour", "ambages", \
        "délai", "relâche", "passage", "unisson", "voix", "force", "fermeté", "vigueur", "titre", "équivoque", "clos", \
        "unanimité", "époque", "couverts", "demi-mot", "hâte", "exceptionnel", "gré", "secret", "urgence", \
        "coulisses", "écrit", "décret", "printemps", "été", "automne", "hiver", "attendre", "hésiter", "tarder", \
        "prévenir"
#define SPOKEN_ENDS \
    "communiqué", "déclaration", "message", "lettre", "discours", "entretien", "interview", "tweet", "allocution", \
        "vidéo", "tribune", "x", "twitter", "facebook", "telegram", "social", "presse", "journalistes", "députés", \
        "parlement", "télévision", "sociaux"
#define KIND_ENDS \
    "précédent", "condition", "conditions", "préavis", "merci", "répétition", "échelle", "outrance", "distance", \
        "venir", "cours", "série", "règle", "direct", "ligne", "envergure", "ampleur", "azimuts", "violence"
static const char *const PHRASE_ENDS[] = {TURN_ENDS, SPOKEN_ENDS, KIND_ENDS, NULL};
static const char *const COMMA[] = {",", NULL};
static const char *const COLON[] = {":", ";", NULL};
static const char *const DASH[] = {"-", "–", "—", "--", NULL};
static const char *const QUOTE[] = {"\"", "«", "»", "“", "”", NULL};
static const char *const BRACKET[] = {"(", "[", NULL};
static const char *const SPEAKER[] = {"source",    "autorité",     "gouvernement", "armée",      "agence",
                                      "ministère", "police",       "média",        "journal",    "quotidien",
                                      "diplomate", "organisation", "présidence",   "communiqué", "analyste",
                                      "expert",    "diplomatie",   "télévision",   "presse",     NULL};
static const char *const NAMING[] = {"pays",      "allié",   "alliée",  "capitale", "partenaire", "fournisseur",
                                     "voisin",    "voisine", "rival",   "rivale",   "ennemi",     "ennemie",
                                     "puissance", "bastion", "filiale", "théâtre",  "siège",      NULL};
static const char *const EPITHET[] = {"seul",     "seule",     "unique",     "vieil",    "vieille",  "premier",
                                      "première", "meilleur",  "meilleure",  "ancien",   "ancienne", "actuel",
                                      "actuelle", "principal", "principale", "grand",    "grande",   "proche",
                                      "fidèle",   "ex",        "nouveau",    "nouvelle", NULL};

static const char *const OPENING[] = {
    "contrairement", "conformément", "parallèlement", "relativement", "quant", "lors",   "près",
    "loin",          "auprès",       "hors",          "face",         "grâce", "autour", "vis-à-vis",
    "au-delà",       "au-dessus",    "au-dessous",    "au-devant",    NULL};
static const char *const MORE[] = {"plus", "moins", NULL};
static const char *const SPEAK_OF[] = {"parler",   "disposer",   "douter",   "changer",  "manquer",  "user",
                                       "profiter", "traiter",    "dépendre", "débattre", "discuter", "convenir",
                                       "juger",    "bénéficier", "venir",    "sortir",   "s'agir",   NULL};
static const char *const SHARE[] = {"partager", "répartir", "distribuer", "diviser", "choisir", "hésiter", NULL};
static const char *const CHARGE[] = {
    "accuser", "soupçonner", "suspecter", "blâmer",   "féliciter", "remercier",  "empêcher",   "dissuader", "prier",
    "presser", "sommer",     "supplier",  "conjurer", "implorer",  "adjurer",    "convaincre", "persuader", "charger",
    "menacer", "louer",      "acquitter", "absoudre", "disculper", "innocenter", NULL};
static const char *const JOINING[] = {"adhésion",   "accession",     "intégration", "entrée",     "appartenance",
                                      "ralliement", "participation", "opposition",  "résistance", "hostilité",
                                      "allégeance", "attachement",   "fidélité",    NULL};
static const char *const LABEL[] = {"qualifier", "requalifier", "taxer", "traiter", NULL};
static const char *const REGARD[] = {"considérer", "voir",     "percevoir",   "regarder",    "présenter", "décrire",
                                     "dépeindre",  "désigner", "dénoncer",    "reconnaître", "traiter",   "identifier",
                                     "définir",    "classer",  "interpréter", "accueillir",  "saluer",    "condamner",
                                     "accepter",   "utiliser", "ressentir",   "citer",       NULL};
static const char *const ALL[] = {"tout", "toute", "tous", "toutes", NULL};
static const char *const FRAME[] = {"contexte", "climat", "cadre", "fond", "période", "atmosphère", NULL};
static const char *const PUTTING[] = {"mise", "remise", "prise", "entrée", "montée", NULL};
static const char *const WHEN[] = {"après",  "avant", "depuis", "dès",  "pendant", "sans",
                                   "tandis", "alors", "parce",  "bien", "afin",    NULL};
static const char *const WHILE[] = {"car", "puisque", "puisqu'", "lorsque", "lorsqu'", "quand", NULL};

static const char *const GOVERNING[] = {"proche",   "prêt",    "favorable", "hostile",   "opposé",     "disposé",
                                        "réticent", "fidèle",  "solidaire", "dépendant", "tributaire", "déterminé",
                                        "résolu",   "enclin",  "résigné",   "contraint", "lié",        "allié",
                                        "absent",   "inquiet", "soucieux",  NULL};
static const char *const EXCLAIM[] = {"emporter",  "indigner", "insurger",    "réjouir",    "féliciter",   "alarmer",
                                      "inquiéter", "agacer",   "étonner",     "plaindre",   "désoler",     "offusquer",
                                      "exclamer",  "émouvoir", "scandaliser", "interroger", "impatienter", NULL};
static const char *const FIRST[] = {"premier", "deuxième", "second", "troisième", "dernier", "seul", "unique", NULL};
static const char *const INFORM[] = {"prévenir",  "avertir", "informer",  "aviser",  "convaincre",
                                     "persuader", "assurer", "rassurer",  "alerter", "notifier",
                                     "rappeler",  "dire",    "signifier", NULL};
static const char *const DATIVE[] = {
    "accorder",   "acheter",     "adresser",    "annoncer",    "apporter",  "arracher",  "assurer",    "attribuer",
    "céder",      "commander",   "concéder",    "conférer",    "confier",   "consacrer", "conseiller", "consentir",
    "contester",  "déclarer",    "décerner",    "dédier",      "délivrer",  "demander",  "destiner",   "devoir",
    "dicter",     "dire",        "distribuer",  "donner",      "emprunter", "enlever",   "envoyer",    "expédier",
    "expliquer",  "exprimer",    "faire",       "fixer",       "fournir",   "garantir",  "imposer",    "imputer",
    "infliger",   "interdire",   "intimer",     "laisser",     "léguer",    "lancer",    "livrer",     "manifester",
    "montrer",    "notifier",    "octroyer",    "offrir",      "opposer",   "ordonner",  "ouvrir",     "pardonner",
    "permettre",  "porter",      "poser",       "présenter",   "prêter",    "prodiguer", "promettre",  "proposer",
    "réaffirmer", "réclamer",    "recommander", "reconnaître", "redonner",  "refuser",   "réimposer",  "réitérer",
    "rembourser", "remettre",    "rendre",      "renouveler",  "répéter",   "reprocher", "restituer",  "rétrocéder",
    "retirer",    "revendre",    "signifier",   "souhaiter",   "soumettre", "suggérer",  "témoigner",  "tendre",
    "transférer", "transmettre", "vendre",      "verser",      "voler",     "vouer",     NULL};
static const char *const BRINGING[] = {
    "fait",       "idée",        "preuve",      "signe",     "certitude", "conviction", "crainte",
    "espoir",     "impression",  "sentiment",   "avis",      "condition", "hypothèse",  "principe",
    "risque",     "possibilité", "probabilité", "assurance", "garantie",  "argument",   "thèse",
    "rumeur",     "information", "affirmation", "chance",    "peur",      "doute",      "raison",
    "constat",    "prétexte",    "motif",       "moment",    "mesure",    "sorte",      "façon",
    "manière",    "point",       "plus",        "moins",     "promesse",  "annonce",    "indication",
    "accusation", "allégation",  "déclaration", "ordre",     "demande",   "vœu",        NULL};

static const char *const *const LISTS[LI_WORDS_CLASS_COUNT] = {
    [LI_WORDS_SE] = SE,
    [LI_WORDS_NE] = NE,
    [LI_WORDS_NEGATOR] = NEGATOR,
    [LI_WORDS_WHO] = WHO,
    [LI_WORDS_WHOM] = WHOM,
    [LI_WORDS_RELATIVE] = RELATIVE,
    [LI_WORDS_OBJECT_CONTROL] = OBJECT_CONTROL,
    [LI_WORDS_DATIVE_CONTROL] = DATIVE_CONTROL,
    [LI_WORDS_SUPPORT] = SUPPORT,
    [LI_WORDS_BECOME] = BECOME,
    [LI_WORDS_POSSESSIVE] = POSSESSIVE,
    [LI_WORDS_SAY] = SAY,
    [LI_WORDS_LEAVE] = LEAVE,
    [LI_WORDS_GRANT] = GRANT,
    [LI_WORDS_BACKING] = BACKING,
    [LI_WORDS_BLOW] = BLOW,
    [LI_WORDS_WARNING] = WARNING,
    [LI_WORDS_BYGONE] = BYGONE,
    [LI_WORDS_FORMER] = FORMER,
    [LI_WORDS_MEASURE] = MEASURE,
    [LI_WORDS_PLANNED] = PLANNED,
    [LI_WORDS_INTENT] = INTENT,
    [LI_WORDS_MESSAGE] = MESSAGE,
    [LI_WORDS_MUTUAL] = MUTUAL,
    [LI_WORDS_DURING] = DURING,
    [LI_WORDS_TITLE] = TITLE,
    [LI_WORDS_OCCASION] = OCCASION,
    [LI_WORDS_CLITIC] = CLITIC,
    [LI_WORDS_DAY] = DAY,
    [LI_WORDS_MONTH] = MONTH,
    [LI_WORDS_PERIOD] = PERIOD,
    [LI_WORDS_EVE] = EVE,
    [LI_WORDS_DAYTIME] = DAYTIME,
    [LI_WORDS_LAST] = LAST,
    [LI_WORDS_TIME] = TIME,
    [LI_WORDS_PHRASE_ENDS] = PHRASE_ENDS,
    [LI_WORDS_COMMA] = COMMA,
    [LI_WORDS_COLON] = COLON,
    [LI_WORDS_DASH] = DASH,
    [LI_WORDS_QUOTE] = QUOTE,
    [LI_WORDS_BRACKET] = BRACKET,
    [LI_WORDS_SPEAKER] = SPEAKER,
    [LI_WORDS_NAMING] = NAMING,
    [LI_WORDS_EPITHET] = EPITHET,
    [LI_WORDS_OPENING] = OPENING,
    [LI_WORDS_MORE] = MORE,
    [LI_WORDS_SPEAK_OF] = SPEAK_OF,
    [LI_WORDS_SHARE] = SHARE,
    [LI_WORDS_CHARGE] = CHARGE,
    [LI_WORDS_JOINING] = JOINING,
    [LI_WORDS_LABEL] = LABEL,
    [LI_WORDS_REGARD] = REGARD,
    [LI_WORDS_ALL] = ALL,
    [LI_WORDS_FRAME] = FRAME,
    [LI_WORDS_PUTTING] = PUTTING,
    [LI_WORDS_WHEN] = WHEN,
    [LI_WORDS_WHILE] = WHILE,
    [LI_WORDS_GOVERNING] = GOVERNING,
    [LI_WORDS_EXCLAIM] = EXCLAIM,
    [LI_WORDS_FIRST] = FIRST,
    [LI_WORDS_INFORM] = INFORM,
    [LI_WORDS_BRINGING] = BRINGING,
    [LI_WORDS_DATIVE] = DATIVE,
    [LI_WORDS_BEARING] = BEARING,
};

li_code li_clause_words_new(li_clause_words **out, li_symbols *symbols, li_error *err) {
    *out = NULL;
    li_clause_words *w = calloc(1, sizeof *w);
    if (!w) return li_fail(err, LI_E_MEMORY, "no memory for the words of clause analysis");
    li_code code = li_word_classes_fill(&w->classes, symbols, LISTS, LI_WORDS_CLASS_COUNT, err);
    w->of = code ? 0 : li_symbols_add(symbols, LI_LIT("de"));
    w->to = code ? 0 : li_symbols_add(symbols, LI_LIT("à"));
    w->by = code ? 0 : li_symbols_add(symbols, LI_LIT("par"));
    w->on = code ? 0 : li_symbols_add(symbols, LI_LIT("sur"));
    w->that = code ? 0 : li_symbols_add(symbols, LI_LIT("que"));
    w->with = code ? 0 : li_symbols_add(symbols, LI_LIT("avec"));
    w->national = code ? 0 : li_symbols_add(symbols, LI_LIT("ressortissant"));
    if (code) {
        li_clause_words_free(w);
        return code;
    }
    *out = w;
    return LI_OK;
}

void li_clause_words_free(li_clause_words *w) {
    if (!w) return;
    li_word_classes_clear(&w->classes);
    free(w);
}

bool li_is_urge(const li_symbols *symbols, li_sym lemma) {
    static const char *const URGE[] = {"exhorter",  "demander", "exiger",   "réclamer", "implorer",
                                       "enjoindre", "ordonner", "suggérer", "espérer",  "craindre",
                                       "redouter",  "menacer",  "proposer", NULL};
    return li_symbols_among(symbols, lemma, URGE);
}

bool li_is_party_of(const li_symbols *symbols, const li_token *title, const li_token *name) {
    static const char *const ELECTED[] = {"député",      "députée",       "sénateur",   "sénatrice",   "eurodéputé",
                                          "eurodéputée", "parlementaire", "maire",      "élu",         "élue",
                                          "candidat",    "candidate",     "conseiller", "conseillère", "adjoint",
                                          "adjointe",    "militant",      "militante",  NULL};
    return title->upos == LI_NOUN && name->upos == LI_PROPN && (name->shape & LI_SHAPE_CAPITALS) &&
           li_symbols_among(symbols, title->lemma, ELECTED);
}

bool li_is_talk(const li_symbols *symbols, li_sym lemma) {
    static const char *const TALKS[] = {"entretien", "conversation", "appel",      "tête-à-tête", "échange",
                                        "entrevue",  "rencontre",    "discussion", "dîner",       "déjeuner",
                                        "audience",  "pourparlers",  "pourparler", NULL};
    return li_symbols_among(symbols, lemma, TALKS);
}

bool li_is_talking(const li_symbols *symbols, li_sym lemma) {
    static const char *const TALK[] = {"entretenir", "discuter", "parler", "débattre", "converser", NULL};
    return li_symbols_among(symbols, lemma, TALK);
}

bool li_is_journey(const li_symbols *symbols, li_sym lemma) {
    static const char *const JOURNEYS[] = {"visite",  "déplacement", "voyage", "séjour", "tournée", "arrivée", "venue",
                                           "passage", "retour",      "départ", "vol",    "escale",  NULL};
    return li_symbols_among(symbols, lemma, JOURNEYS);
}

bool li_is_calm(const li_symbols *symbols, li_sym lemma) {
    static const char *const CALM[] = {
        "calme",    "retenue",     "dialogue",   "raison", "désescalade", "modération", "paix",  "prudence",
        "patience", "négociation", "apaisement", "unité",  "sang-froid",  "compromis",  "table", NULL};
    return li_symbols_among(symbols, lemma, CALM);
}
