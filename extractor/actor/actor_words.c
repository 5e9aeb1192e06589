#include "extractor/actor/actor_words.h"

_Static_assert(LI_AW_COUNT <= 32, "a table holds 32 classes");

static const char *const FUNCTION[] = {
    "le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "au", "aux", "à", "en", "par", "pour",
    "sur", "dans", "et", "ou", "ni", "mais", "que", "qu'", "qui", "ce", "cet", "cette", "ces", "c'", "son",
    "sa", "ses", "leur", "leurs", "il", "elle", "ils", "elles", "on", "je", "j'", "nous", "vous", "ne", "n'",
    "pas", "plus", "se", "s'", "avec", "sans", "sous", "chez", "vers", "entre", "selon", "après", "avant",
    "dès", "lors", "comme", "si", "car", "donc", "or", "y", "dont", "où", "quand", "notre", "nos", "votre",
    "vos", "mon", "ma", "mes", "tout", "tous", "toute", "toutes", "cela", "ça", "ceci", "celui", "celle",
    "ceux", "depuis", "pendant", "contre", NULL};
static const char *const DETERMINER[] = {
    "le", "la", "les", "l'", "un", "une", "des", "du", "au", "aux", "ce", "cet", "cette", "ces", "son", "sa",
    "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "deux", "trois", "quatre", "chaque", "aucun",
    "aucune", NULL};
static const char *const WHERE[] = {
    "à", "en", "dans", "sur", "vers", "depuis", "jusqu'", "rue", NULL};
static const char *const LINK[] = {
    "de", "du", "des", "d'", NULL};
static const char *const PARTICLE[] = {
    "de", "du", "des", "d'", "van", "von", "der", "den", "ben", "bin", "ibn", "al", "el", "da", "dos", "di",
    "del", "della", "ten", "ter", "zu", "ould", "abu", "abou", "le", "la", "bint", "af", NULL};
static const char *const TITLE[] = {
    "m.", "mme", "mm.", "mr.", "mr", "mrs", "mrs.", "ms", "ms.", "mlle", "dr", "dr.", "mgr", "monseigneur",
    "monsieur", "madame", "général", "générale", "colonel", "colonelle", "amiral", "amirale", "maréchal",
    "capitaine", "commandant", "lieutenant", "sergent", "caporal", "cheikh", "ayatollah", "hodjatoleslam",
    "imam", "sultan", "lord", "sir", "lady", "prince", "princesse", "roi", "reine", "émir", "tsar", "pape",
    "cardinal", "abbé", "pasteur", "rabbin", "mollah", "me", "lieutenant-colonel", "vice-amiral",
    "contre-amiral", "lieutenant-général", "major-général", "brigadier", "major", "pr", NULL};
static const char *const PERSON[] = {
    "président", "présidente", "vice-président", "vice-présidente", "ministre", "premier-ministre",
    "chancelier", "chancelière", "secrétaire", "porte-parole", "ambassadeur", "ambassadrice", "émissaire",
    "envoyé", "envoyée", "chef", "cheffe", "dirigeant", "dirigeante", "leader", "directeur", "directrice",
    "patron", "patronne", "pdg", "gouverneur", "gouverneure", "maire", "mairesse", "sénateur", "sénatrice",
    "député", "députée", "eurodéputé", "eurodéputée", "commissaire", "conseiller", "conseillère", "procureur",
    "procureure", "juge", "avocat", "avocate", "opposant", "opposante", "dissident", "dissidente", "candidat",
    "candidate", "militant", "militante", "journaliste", "analyste", "expert", "experte", "politologue",
    "économiste", "historien", "historienne", "professeur", "professeure", "écrivain", "écrivaine",
    "chercheur", "chercheuse", "homme", "femme", "oligarque", "milliardaire", "entrepreneur", "entrepreneuse",
    "diplomate", "négociateur", "négociatrice", "médiateur", "médiatrice", "rival", "rivale", "prédécesseur",
    "successeur", "homologue", "adjoint", "adjointe", "représentant", "représentante", "parlementaire", "élu",
    "élue", "républicain", "républicaine", "démocrate", "travailliste", "conservateur", "conservatrice",
    "socialiste", "indépendant", "champion", "championne", "joueur", "joueuse", "entraîneur", "entraîneuse",
    "attaquant", "défenseur", "gardien", "acteur", "actrice", "chanteur", "chanteuse", "musicien",
    "réalisateur", "réalisatrice", "cinéaste", "peintre", "philosophe", "fondateur", "fondatrice",
    "cofondateur", "cofondatrice", "propriétaire", "activiste", "militaire", "espion", "espionne", "agent",
    "agente", "terroriste", "rebelle", "otage", "épouse", "époux", "mari", "fils", "fille", "frère", "sœur",
    "neveu", "cousin", "colistier", "colistière", "coéquipier", "coéquipière", "coéquipiers", "collègue",
    "ami", "amie", "docteur", "médecin", "astronaute", "cosmonaute", "dictateur", "empereur", "présidents",
    "ministres", "sénateurs", "députés", "dirigeants", "secrétaires", NULL};
static const char *const FEMININE[] = {
    "mme", "mrs", "mrs.", "ms", "ms.", "mlle", "madame", "générale", "colonelle", "amirale", "lady",
    "princesse", "reine", "présidente", "vice-présidente", "chancelière", "ambassadrice", "envoyée", "cheffe",
    "dirigeante", "directrice", "patronne", "gouverneure", "mairesse", "sénatrice", "députée", "eurodéputée",
    "conseillère", "procureure", "avocate", "opposante", "dissidente", "candidate", "militante", "experte",
    "historienne", "professeure", "écrivaine", "chercheuse", "femme", "entrepreneuse", "négociatrice",
    "médiatrice", "rivale", "adjointe", "représentante", "élue", "républicaine", "conservatrice",
    "championne", "joueuse", "entraîneuse", "actrice", "chanteuse", "réalisatrice", "fondatrice",
    "cofondatrice", "espionne", "agente", "épouse", "fille", "sœur", "colistière", "coéquipière", "amie",
    NULL};
static const char *const SPEECH[] = {
    "déclaré", "dit", "expliqué", "estimé", "affirmé", "ajouté", "indiqué", "précisé", "souligné", "répondu",
    "confié", "raconté", "lancé", "assuré", "répété", "insisté", "conclu", "commenté", "admis", "reconnu",
    "regretté", "rappelé", "martelé", "déploré", "observé", "noté", "poursuivi", "confirmé", "démenti",
    "averti", "prévenu", "écrit", "promis", "déclare", "explique", "estime", "affirme", "ajoute", "indique",
    "précise", "souligne", "répond", "confie", "raconte", "lance", "assure", "répète", "insiste", "conclut",
    "commente", "admet", "reconnaît", "regrette", "rappelle", "martèle", "déplore", "observe", "note",
    "poursuit", "confirme", "dément", "avertit", "prévient", "juge", "plaide", "déclarait", "disait",
    "expliquait", "estimait", "affirmait", "ajoutait", "soulignait", "démissionné", "né", "née", "élu",
    "élue", "réélu", "réélue", "battu", "battue", "nommé", "nommée", "candidat", "candidate", "démissionne",
    "décédé", "décédée", "épousé", "marié", "mariée", NULL};
static const char *const HEAD[] = {
    "organisation", "parti", "front", "mouvement", "banque", "université", "agence", "fédération", "union",
    "conseil", "comité", "commission", "groupe", "société", "ligue", "cour", "haute", "haut-commissariat",
    "alliance", "association", "fondation", "institut", "coalition", "confédération", "syndicat", "centre",
    "compagnie", "chambre", "assemblée", "congrès", "rassemblement", "forum", "fonds", "bureau", "office",
    "autorité", "académie", "école", "observatoire", "service", "initiative", "réseau", "brigade", "brigades",
    "milice", "tribunal", "caisse", "collège", "consortium", "convention", "courant", "bloc", "pacte",
    "ministère", "armée", "parlement", "sénat", "direction", "département", "consul", "croix-rouge",
    "campagne", "action", "liste", "pôle", "cercle", "club", "délégation", "inspection", "secrétariat",
    "forces", "garde", "police", "régie", "musée", "hôpital", "église", "communauté", "tribune", "voix",
    "jeunesse", "jeunesses", "fraternité", "ordre", "loge", "programme", "mission", NULL};
static const char *const STATE[] = {
    "ministère", "armée", "parlement", "sénat", "assemblée", "forces", "garde", "police", "direction",
    "service", "cour", "département", "congrès", "chambre", "tribunal", "communauté", "mission", "campagne",
    "programme", "voix", "jeunesse", "église", "délégation", "ordre", NULL};
static const char *const BESIDE[] = {
    "groupe", "société", "entreprise", "firme", "compagnie", "agence", "ong", "quotidien", "journal",
    "magazine", "hebdomadaire", "chaîne", "radio", "site", "banque", "club", "mouvement", "milice",
    "organisation", "association", "fondation", "géant", "constructeur", "éditeur", "laboratoire", "start-up",
    "parti", "syndicat", "coalition", "équipe", "mensuel", "plateforme", "opérateur", "fabricant",
    "conglomérat", "holding", "filiale", "faction", "alliance", "consortium", "multinationale",
    "équipementier", "avionneur", "réseau", "revue", "tabloïd", NULL};
static const char *const FOREIGN[] = {
    "party", "partei", "partido", "partito", "partij", "partisi", "partai", "parti", "committee", "council",
    "foundation", "institute", "institution", "association", "university", "bank", "group", "union", "league",
    "lega", "liga", "corporation", "company", "companies", "press", "times", "post", "news", "agency", "fund",
    "society", "center", "centre", "front", "movement", "army", "bund", "congress", "conference", "college",
    "school", "board", "bureau", "commission", "authority", "federation", "confederation", "alliance",
    "coalition", "democrats", "liberals", "conservatives", "republicans", "socialists", "greens",
    "brotherhood", "forces", "force", "network", "networks", "broadcasting", "television", "radio", "records",
    "motors", "airlines", "airways", "systems", "industries", "energy", "technologies", "technology",
    "international", "holdings", "holding", "partners", "capital", "insurance", "department", "office",
    "service", "services", "court", "club", "united", "journal", "tribune", "herald", "guardian", "telegraph",
    "star", "daily", "magazine", "review", "zeitung", "aliança", "alianza", "alleanza", "frente", "fronte",
    "movimento", "movimiento", "socialista", "popular", "popolare", "democratica", "democrática",
    "vereinigung", "volkspartei", "stiftung", "unione", "unión", "workers", "labour", "forza", "fianna",
    "sinn", "church", "trust", "administration", "assembly", "parliament", "senate", "command", "guard",
    "police", "academy", "organization", "organisation", "workers'", "consulting", "laboratories",
    "pharmaceuticals", "petroleum", "oil", "steel", "electronics", "semiconductor", NULL};
static const char *const LINK_FOREIGN[] = {
    "of", "the", "and", "for", "&", "de", "del", "della", "di", "da", "do", "dos", "des", "für", "der", "on",
    "to", "la", "y", "und", "van", "against", NULL};
static const char *const SUFFIX[] = {
    "sa", "inc", "inc.", "corp", "corp.", "ltd", "ltd.", "plc", "ag", "gmbh", "llc", "co", "co.", "spa", "nv",
    "sarl", "sas", "oyj", "ab", "asa", "bv", "kg", NULL};
static const char *const CREED[] = {
    "communiste", "socialiste", "libéral", "libérale", "conservateur", "conservatrice", "travailliste",
    "démocrate", "démocrates", "républicain", "républicaine", "radical", "radicale", "social-démocrate",
    "vert", "écologiste", "national", "nationale", "nationaliste", "populaire", "islamiste", "islamique",
    "centriste", "unioniste", "indépendantiste", "agrarien", "démocratique", "progressiste", "réformiste",
    "souverainiste", "chrétien-démocrate", "démocrate-chrétien", "fédéraliste", "révolutionnaire", "ouvrier",
    "paysan", "pirate", "libertarien", "congrès", "unifié", "progressiste-conservateur",
    "démocrate-républicain", "whig", "créditiste", "québécois", NULL};
static const char *const PLACE[] = {
    "road", "street", "avenue", "park", "city", "island", "islands", "beach", "county", "stadium", "airport",
    "river", "lake", "mount", "fort", "port", "bay", "new", "north", "south", "san", "santa", "los", "las",
    "saint", "sainte", "são", "square", "hills", "valley", "springs", "falls", "hall", "house", "garden",
    "gardens", "place", "rue", "boulevard", "mont", "lac", "golfe", "mer", "rio", "kota", "tel", "wells",
    "st", "st.", "ste", "puerto", "villa", "monte", "west", "east", "upper", "lower", "bridge", "green",
    "tower", NULL};
static const char *const PLACE_NOUN[] = {
    "ville", "rue", "région", "province", "district", "aéroport", "port", "capitale", "état", "village",
    "quartier", "place", "avenue", "boulevard", "comté", "canton", "département", "île", "lac", "mont",
    "rivière", "fleuve", "golfe", "mer", "prison", "stade", "base", "camp", "frontière", "localité",
    "commune", "gouvernorat", "oblast", "siège", "circonscription", "bataille", "gazoduc", "oléoduc",
    "pipeline", "opération", "projet", "plan", "exercice", "missile", "satellite", "navire", "porte-avions",
    "film", "livre", "roman", "album", "accord", "accords", "traité", "hôtel", "sud", "nord", "est", "ouest",
    "banlieue", "bastion", "maire", NULL};
static const char *const EVENT[] = {
    "cup", "open", "masters", "championship", "championships", "prix", "bowl", "festival", "coupe", "jeux",
    "tour", "championnat", "euro", "mondial", "series", "trophy", "trophée", "challenge", "tournoi", "sommet",
    "traité", "accord", "guerre", "révolution", "bataille", "day", "war", "act", "constitution", "loi",
    "prize", "award", "awards", NULL};
static const char *const PARTY[] = {
    "parti", "party", "partei", "partido", "partito", "partij", "partisi", "partai", "rassemblement",
    "democrats", "liberals", "conservatives", "republicans", "greens", "volkspartei", "ligue", "liste",
    "lega", "front", "forza", "labour", "fianna", "sinn", NULL};
static const char *const BANK[] = {
    "banque", "bank", "caisse", NULL};
static const char *const COURT[] = {
    "cour", "tribunal", "court", NULL};
static const char *const AGENCY[] = {
    "agence", "agency", "office", "autorité", "authority", "bureau", "haut-commissariat", NULL};
static const char *const NGO[] = {
    "ong", "fondation", "foundation", "association", "croix-rouge", "trust", "stiftung", "observatoire",
    NULL};
static const char *const MINISTRY[] = {
    "ministère", "département", "department", NULL};
static const char *const MEDIA[] = {
    "quotidien", "journal", "magazine", "hebdomadaire", "chaîne", "radio", "mensuel", "revue", "tabloïd",
    "times", "post", "news", "television", "tribune", "herald", "guardian", "telegraph", "daily", "zeitung",
    "press", "review", NULL};
static const char *const ARMED[] = {
    "brigade", "brigades", "milice", "army", "armée", "forces", NULL};
static const char *const COMPANY[] = {
    "groupe", "société", "entreprise", "firme", "compagnie", "géant", "constructeur", "éditeur",
    "laboratoire", "start-up", "opérateur", "fabricant", "conglomérat", "holding", "filiale",
    "multinationale", "équipementier", "avionneur", "sa", "inc", "inc.", "corp", "corp.", "ltd", "ltd.",
    "plc", "ag", "gmbh", "llc", "co", "co.", "spa", "nv", "sarl", "sas", "oyj", "asa", "bv", "kg",
    "corporation", "company", "companies", "motors", "airlines", "airways", "systems", "industries", "energy",
    "technologies", "holdings", "petroleum", "oil", "steel", "electronics", "semiconductor",
    "pharmaceuticals", NULL};
static const char *const ALLIANCE[] = {
    "alliance", "coalition", NULL};
static const char *const PARLIAMENT[] = {
    "parlement", "sénat", "assemblée", "congrès", "chambre", "parliament", "senate", "assembly", "congress",
    NULL};

li_code li_actor_words_fill(li_word_classes *out, li_symbols *symbols, const char *const *given_masc,
                            const char *const *given_fem, li_error *err) {
    const char *const *const lists[LI_AW_COUNT] = {
        [LI_AW_FUNCTION] = FUNCTION, [LI_AW_DETERMINER] = DETERMINER, [LI_AW_WHERE] = WHERE, [LI_AW_LINK] = LINK,
        [LI_AW_PARTICLE] = PARTICLE, [LI_AW_TITLE] = TITLE, [LI_AW_PERSON] = PERSON, [LI_AW_FEMININE] = FEMININE,
        [LI_AW_SPEECH] = SPEECH, [LI_AW_HEAD] = HEAD, [LI_AW_STATE] = STATE, [LI_AW_BESIDE] = BESIDE,
        [LI_AW_FOREIGN] = FOREIGN, [LI_AW_LINK_FOREIGN] = LINK_FOREIGN, [LI_AW_SUFFIX] = SUFFIX, [LI_AW_CREED] = CREED,
        [LI_AW_PLACE] = PLACE, [LI_AW_PLACE_NOUN] = PLACE_NOUN, [LI_AW_EVENT] = EVENT, [LI_AW_PARTY] = PARTY,
        [LI_AW_BANK] = BANK, [LI_AW_COURT] = COURT, [LI_AW_AGENCY] = AGENCY, [LI_AW_NGO] = NGO,
        [LI_AW_MINISTRY] = MINISTRY, [LI_AW_MEDIA] = MEDIA, [LI_AW_ARMED] = ARMED, [LI_AW_COMPANY] = COMPANY,
        [LI_AW_ALLIANCE] = ALLIANCE, [LI_AW_PARLIAMENT] = PARLIAMENT, [LI_AW_GIVEN_MASC] = given_masc,
        [LI_AW_GIVEN_FEM] = given_fem};
    return li_word_classes_fill(out, symbols, lists, LI_AW_COUNT, err);
}
