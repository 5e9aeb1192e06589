#include "extractor/actor/actor_words.h"

_Static_assert(LI_AW_COUNT <= 64, "a table holds 64 classes");

/* clang-format off */
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
    "à", "en", "dans", "sur", "vers", "depuis", "jusqu'", "rue", "via", NULL};
static const char *const LINK[] = {
    "de", "du", "des", "d'", NULL};
static const char *const PARTICLE[] = {
    "de", "du", "des", "d'", "van", "von", "der", "den", "ben", "bin", "ibn", "al", "el", "da", "dos", "di",
    "del", "della", "dela", "ten", "ter", "zu", "ould", "abu", "abou", "le", "la", "bint", "af", NULL};
static const char *const TITLE[] = {
    "m.", "mme", "mm.", "mr.", "mr", "mrs", "mrs.", "ms", "ms.", "mlle", "dr", "dr.", "mgr", "monseigneur",
    "monsieur", "madame", "général", "générale", "colonel", "colonelle", "amiral", "amirale", "maréchal",
    "capitaine", "commandant", "lieutenant", "sergent", "caporal", "cheikh", "ayatollah", "hodjatoleslam",
    "imam", "sultan", "lord", "sir", "lady", "prince", "princesse", "roi", "reine", "émir", "tsar", "pape",
    "cardinal", "abbé", "pasteur", "rabbin", "mollah", "me", "lieutenant-colonel", "vice-amiral",
    "contre-amiral", "lieutenant-général", "major-général", "brigadier", "major", "pr", NULL};
static const char *const PERSON[] = {
    "président", "présidente", "vice-président", "vice-présidente", "ministre", "premier-ministre", "vice-ministre", "vice-premier",
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
    "décédé", "décédée", "épousé", "marié", "mariée", "siégé", "joué", "marqué", "enseigné", "grandi",
    "vécu", "mort", "morte", "meurt", "naît", "inculpé", "inculpée", "emprisonné", "emprisonnée", "incarcéré",
    "incarcérée", "exilé", "exilée", "convoqué", "convoquée", "interrogé", "interrogée", "incliné", "inclinée",
    "démis", "démise", "limogé", "limogée", "campagne", "parle", "pense", "craint", "espère", NULL};
static const char *const HEAD[] = {
    "organisation", "parti", "front", "mouvement", "banque", "université", "agence", "fédération", "union",
    "conseil", "comité", "commission", "groupe", "société", "ligue", "cour", "haute", "haut-commissariat",
    "alliance", "association", "fondation", "institut", "coalition", "confédération", "syndicat", "centre",
    "compagnie", "chambre", "assemblée", "congrès", "rassemblement", "forum", "fonds", "bureau", "office",
    "autorité", "académie", "école", "observatoire", "service", "initiative", "réseau", "brigade", "brigades",
    "milice", "tribunal", "caisse", "collège", "consortium", "convention", "courant", "bloc", "pacte",
    "ministère", "armée", "parlement", "sénat", "direction", "département", "consul", "croix-rouge",
    "campagne", "action", "liste", "pôle", "cercle", "club", "délégation", "inspection", "secrétariat",
    "force", "forces", "garde", "police", "régie", "musée", "hôpital", "église", "communauté", "tribune", "voix",
    "jeunesse", "jeunesses", "fraternité", "ordre", "loge", "programme", "mission", NULL};
static const char *const STATE[] = {
    "ministère", "armée", "parlement", "sénat", "assemblée", "force", "forces", "garde", "police", "direction",
    "service", "cour", "département", "congrès", "chambre", "tribunal", "communauté", "mission", "campagne",
    "programme", "voix", "jeunesse", "église", "délégation", "ordre", NULL};
static const char *const BESIDE[] = {
    "groupe", "société", "entreprise", "firme", "compagnie", "agence", "ong", "quotidien", "journal",
    "magazine", "hebdomadaire", "chaîne", "radio", "site", "banque", "club", "mouvement", "milice",
    "organisation", "association", "fondation", "géant", "constructeur", "éditeur", "laboratoire", "start-up",
    "parti", "syndicat", "coalition", "équipe", "mensuel", "plateforme", "opérateur", "fabricant",
    "conglomérat", "holding", "filiale", "faction", "alliance", "consortium", "multinationale",
    "équipementier", "avionneur", "réseau", "revue", "tabloïd", "fonds", "enseigne", "marque", "distributeur",
    "assureur", "armateur", "brasseur", "énergéticien", "sidérurgiste", "cimentier", "motoriste", "missilier",
    "transporteur", "hébergeur", "exploitant", "croisiériste", "voyagiste", "diffuseur", "studio", "collectif",
    "gang", "cartel", "secte", "guérilla", "bataillon", "régiment", "messagerie", "application", "institut",
    "fédération", "confédération", "producteur", "agrochimiste", "raffineur", "pétrolier", "électricien", "sous-traitant", "négociant", "think-tank", NULL};
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
    "pharmaceuticals", "petroleum", "oil", "steel", "electronics", "semiconductor", "railway", "railways",
    "telecom", "aerospace", "logistics", "refinery", "mining", NULL};
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
    "banlieue", "bastion", "maire", "colline", "zone", "square", "vallée", "école", "lycée", "gare", "pont",
    "château", "cathédrale", "palais", "parc", "plage", "baie", "cap", "forêt", "désert", "plateau", "massif",
    "archipel", "détroit", "canal", "barrage", "raffinerie", "centrale", "mine", "usine", "gisement",
    "poste", "passage", "terminal", "hôpital", "oasis", "hameau", "bourg", "bourgade", "cité", "mosquée", "église",
    "temple", "monastère", "sanctuaire", "col", "péninsule", "presqu'île", "enclave", "atoll", "récif", "carrefour",
    "complexe", "gouffre", "grotte", "plaine", "cimetière",
    "avion", "avions", "chasseur", "chasseurs", "hélicoptère", "hélicoptères", "bombardier", "bombardiers", "char",
    "chars", "drone", "drones", "frégate", "frégates", "corvette", "corvettes", "destroyer", "destroyers",
    "sous-marin", "sous-marins", "obusier", "obusiers", "canon", "canons", "blindé", "blindés", "missiles", "fusée",
    "fusées", "roquettes", "navires", "porte-hélicoptères", "cuirassé", "croiseur", "paquebot", "cargo", "pétrolier",
    "tanker", "voilier", "chalutier", "remorqueur", "satellites", "lance-roquettes", "lance-missiles", "torpille",
    "torpilles", "intercepteur", "intercepteurs", "patrouilleur", "patrouilleurs", "vedette", "appareils", NULL};
static const char *const EVENT[] = {
    "cup", "open", "masters", "championship", "championships", "prix", "bowl", "festival", "coupe", "jeux",
    "tour", "championnat", "euro", "mondial", "series", "trophy", "trophée", "challenge", "tournoi", "sommet",
    "traité", "accord", "guerre", "révolution", "bataille", "day", "war", "act", "constitution", "loi",
    "prize", "award", "awards", NULL};
static const char *const ENGLISH[] = {
    "action", "advance", "against", "aid", "aids", "air", "all", "america", "american", "americans", "animal",
    "apart", "appeal", "arab", "arms", "artists", "asian", "awareness", "better", "beyond", "black", "body",
    "border", "borders", "brothers", "brown", "build", "business", "care", "catholic", "challenge", "change",
    "charity", "child", "children", "children's", "choice", "christian", "citizen", "citizens", "civic", "civil",
    "clean", "climate", "common", "commonwealth", "communities", "community", "concern", "concerned", "consumer",
    "consumers", "cooperation", "council's", "country", "crime", "culture", "danger", "data", "defence",
    "defend", "defenders", "defense", "democracy", "democrat", "democratic", "development", "digital", "doctors",
    "drug", "earth", "eastern", "economic", "education", "elders", "employees", "end", "engineers",
    "environment", "environmental", "equality", "ethics", "european", "every", "exchange", "fair", "faith",
    "families", "family", "farmers", "federal", "fellowship", "fight", "financial", "first", "food", "foreign",
    "free", "freedom", "friends", "future", "general", "girls", "global", "good", "government", "great",
    "greater", "growth", "guards", "health", "heart", "help", "heritage", "history", "home", "homeland", "hope",
    "housing", "human", "humanity", "hunger", "immigration", "independence", "independent", "indigenous",
    "information", "innovation", "integrity", "intelligence", "investment", "investments", "investors",
    "islamic", "jewish", "jobs", "justice", "kids", "knowledge", "labor", "land", "law", "lawyers", "leadership",
    "learning", "legal", "legion", "liberal", "liberties", "liberty", "life", "light", "management", "markets",
    "media", "medical", "men", "mental", "military", "mind", "monitoring", "moral", "mothers", "muslim",
    "national", "nations", "nature", "neighbors", "new", "northern", "nurses", "ocean", "oceans", "open",
    "order", "our", "parents", "patriots", "peace", "people", "people's", "peoples", "physicians", "pioneer",
    "planet", "planned", "players", "policy", "political", "poor", "poverty", "power", "press", "pride",
    "products", "professionals", "progress", "progressive", "prosperity", "protection", "public", "racing",
    "real", "reconciliation", "reform", "refugee", "refugees", "relief", "reporters", "republic", "republican",
    "rescue", "research", "resistance", "resource", "resources", "responsible", "retail", "right", "rights",
    "royal", "rural", "safe", "safety", "save", "science", "scientists", "scouts", "sea", "security", "shield",
    "shipping", "sisters", "social", "soldiers", "solutions", "southern", "space", "sports", "standard", "stop",
    "strategic", "strategies", "strategy", "student", "students", "studies", "support", "sustainable", "teachers",
    "teens", "think", "together", "tomorrow", "trade", "transparency", "trust", "truth", "unity", "universal",
    "veterans", "victims", "victory", "voice", "voices", "volunteers", "vote", "voter", "voters", "watch",
    "water", "we", "welfare", "western", "wildlife", "win", "without", "women", "women's", "work", "workers",
    "world", "writers", "young", "youth", NULL};
static const char *const CLUB[] = {
    "dynamo", "dinamo", "lokomotiv", "spartak", "cska", "torpedo", "zénith", "zenit", "chakhtar", "shakhtar",
    "real", "atlético", "atletico", "athletic", "inter", "juventus", "olympique", "racing", "sporting",
    "borussia", "bayern", "eintracht", "werder", "hertha", "partizan", "slavia", "sparta", "steaua", "rapid",
    "ac", "as", "fc", "cf", "vfb", "vfl", "tsv", "fk", "nk", "bk", "psv", "maccabi", "hapoel",
    "beitar", "galatasaray", "panathinaïkos", "olympiakos", "deportivo", "celta", "benfica", NULL};
static const char *const CLUB_LAST[] = {
    "united", "rovers", "wanderers", "hotspur", "athletic", "albion", "fc", "afc", "sc", "cf", "saint-germain",
    NULL};
static const char *const SPORT[] = {
    "match", "matchs", "matches", "rencontre", "championnat", "manche", "mi-temps", "but", "buts", "entraîneur",
    "capitaine", "équipe", "club", "classement", "coupe", "finale", "demi-finale", "quart", "tournoi", "victoire",
    "défaite", "nul", "battu", "bat", "battent", "joueur", "joueurs", "supporters", "domicile", "qualification",
    "attaquant", "milieu", "gardien", "penalty", "essai", "essais", "set", "tie-break", "points", "saison",
    "ligue", "division", "relégation", "leader", NULL};
static const char *const MEMBERS[] = {
    "verts", "démocrates", "républicains", "libéraux", "conservateurs", "socialistes", "communistes",
    "travaillistes", "écologistes", "radicaux", "nationalistes", "unionistes", "centristes", "libertariens",
    "islamistes", "sociaux-démocrates", "démocrates-chrétiens", "chrétiens-démocrates", "libéraux-démocrates",
    "fédéralistes", "whigs", "agrariens", "indépendantistes", "souverainistes", NULL};
static const char *const FRONTED[] = {"nouveau", "nouvelle", "grand", "grande", "jeune", "vieux", NULL};
static const char *const VAGUE[] = {
    "politique", "politiques", "majoritaire", "minoritaire", "présidentiel", "gouvernemental", "unique",
    "dirigeant", "favori", "principal", "actuel", "ancien", "nouveau", "grand", "petit", "autre", "même", "seul",
    "local", "régional", "rival", "frère", "sortant", "vainqueur", "officiel", "légal", "illégal", "clandestin",
    "adverse", "perdant", "extrémiste", "extrême", "important", "puissant", "historique", "traditionnel",
    "dominant", "européen", "étranger", "crédible", "faible", "fort", "social", "sociale", "sportif", "général",
    NULL};
static const char *const SHIP[] = {
    "navire", "porte-avion", "porte-avions", "sous-marin", "frégate", "destroyer", "corvette", "croiseur",
    "cuirassé", "patrouilleur", "pétrolier", "cargo", "tanker", "vraquier", "méthanier", "chalutier",
    "paquebot", "ferry", "bateau", "voilier", "remorqueur", "navire-hôpital", "porte-conteneurs", "brise-glace",
    "goélette", "yacht", "escorteur", "supertanker", "porte-conteneur", "torpilleur", "porte-drones",
    "porte-hélicoptère", "porte-hélicoptères", "navire-citerne", "baleinier", "dragueur", "aviso", "cotre",
    "thonier", "navire-amiral", NULL};
/* clang-format on */

li_code li_actor_words_fill(li_word_classes *out, li_symbols *symbols, const char *const *given_masc,
                            const char *const *given_fem, li_error *err) {
    const char *const *const lists[LI_AW_COUNT] = {[LI_AW_FUNCTION] = FUNCTION,  [LI_AW_DETERMINER] = DETERMINER,
                                                   [LI_AW_WHERE] = WHERE,        [LI_AW_LINK] = LINK,
                                                   [LI_AW_PARTICLE] = PARTICLE,  [LI_AW_TITLE] = TITLE,
                                                   [LI_AW_PERSON] = PERSON,      [LI_AW_FEMININE] = FEMININE,
                                                   [LI_AW_SPEECH] = SPEECH,      [LI_AW_HEAD] = HEAD,
                                                   [LI_AW_STATE] = STATE,        [LI_AW_BESIDE] = BESIDE,
                                                   [LI_AW_FOREIGN] = FOREIGN,    [LI_AW_LINK_FOREIGN] = LINK_FOREIGN,
                                                   [LI_AW_SUFFIX] = SUFFIX,      [LI_AW_CREED] = CREED,
                                                   [LI_AW_PLACE] = PLACE,        [LI_AW_PLACE_NOUN] = PLACE_NOUN,
                                                   [LI_AW_EVENT] = EVENT,        [LI_AW_ENGLISH] = ENGLISH,
                                                   [LI_AW_CLUB] = CLUB,          [LI_AW_CLUB_LAST] = CLUB_LAST,
                                                   [LI_AW_SPORT] = SPORT,        [LI_AW_MEMBERS] = MEMBERS,
                                                   [LI_AW_FRONTED] = FRONTED,    [LI_AW_VAGUE] = VAGUE,
                                                   [LI_AW_SHIP] = SHIP,          [LI_AW_GIVEN_MASC] = given_masc,
                                                   [LI_AW_GIVEN_FEM] = given_fem};
    return li_word_classes_fill(out, symbols, lists, LI_AW_COUNT, err);
}
