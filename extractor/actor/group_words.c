#include "extractor/actor/group_words.h"

#include <stdlib.h>

static const char *const STANDS[] = {
    "gouvernement", "régime", "autorité", "pouvoir", "exécutif", "état", "présidence", "diplomatie", "chancellerie",
    "ministère", "armée", "force", "troupe", "marine", "aviation", "police", "service", "renseignement", "parlement",
    "économie", "pays", "administration", "camp", "partie", "côté", "capitale", "délégation", "direction", "commandement",
    "état-major", "justice", "parquet", "territoire", "sol", "frontière", "ambassade", "consulat", "base", "banque",
    "industrie", "peuple", "population", "société", "artillerie", "chasse", "flotte", "mission", "émissaire", "coalition",
    "junte", "cabinet", "sénat", "congrès", "assemblée", "royaume", "république", "fédération", "puissance", "nation",
    "gendarmerie", "douane", "garde", "milice", "contingent", "bataillon", "défense", "gouverneur", "aéroport", "port",
    "raffinerie", "gazoduc", "centrale", "site", "position", "infrastructure", "navire", "pétrolier", "cargo", "avion",
    "drone", "missile", "hélicoptère", "char", "blindé", "sous-marin", "bombardier", "frégate", "destroyer", "porte-avions",
    "intérêt", "entreprise", "groupe", "firme", "compagnie", "établissement", "secteur", "marché", "devise", "monnaie",
    "représentation", "cour", "tribunal", "presse", "média", "télévision", "opposition", NULL};
static const char *const MEMBERS[] = {
    "soldat", "militaire", "diplomate", "dirigeant", "responsable", "officiel", "négociateur", "agent", "espion", "pirate",
    "hacker", "ressortissant", "citoyen", "combattant", "officier", "policier", "garde", "député", "sénateur", "élu",
    "ministre", "fonctionnaire", "émissaire", "représentant", "expert", "ingénieur", "conseiller", "parlementaire",
    "journaliste", "étudiant", "touriste", "civil", "otage", "prisonnier", "marin", "pilote", "pêcheur", "réfugié",
    "oligarque", "investisseur", "entreprise", "groupe", "constructeur", "exportateur", "producteur", "allié",
    "partisan", "milicien", "parachutiste", "instructeur", "mercenaire", "tireur", "artilleur", "opérateur", NULL};
static const char *const GENERIC[] = {"groupe", "agence", "société", "entreprise", "pays", "compagnie", "géant", "firme",
                                      "organisation", "mouvement", "parti", "association", "ong", "banque", "constructeur",
                                      "quotidien", "journal", "magazine", "chaîne", "site", "milice", "république",
                                      "plateforme", "réseau", "fonds", "cabinet", NULL};

struct li_group_words {
    uint8_t *classes; /* by symbol of the lexicon: bits 1u << li_group_class */
    size_t size;
};

li_code li_group_words_new(li_group_words **out, li_symbols *symbols, li_error *err) {
    *out = NULL;
    li_group_words *w = calloc(1, sizeof *w);
    const li_lexicon *lexicon = li_symbols_lexicon(symbols);
    if (w) {
        w->size = li_lexicon_size(lexicon);
        w->classes = calloc(w->size + 1, 1);
    }
    if (!w || !w->classes) {
        free(w);
        return li_fail(err, LI_E_MEMORY, "no memory for the words of groups");
    }
    const char *const *const lists[] = {NULL, STANDS, MEMBERS, GENERIC};
    for (int c = LI_GROUP_STANDS; c <= LI_GROUP_GENERIC; c++)
        for (const char *const *t = lists[c]; *t; t++) {
            uint32_t word = li_lexicon_find(lexicon, li_slice_of(*t));
            if (word != LI_NO_WORD) w->classes[word] |= (uint8_t)(1u << c);
        }
    *out = w;
    return LI_OK;
}

void li_group_words_free(li_group_words *w) {
    if (!w) return;
    free(w->classes);
    free(w);
}

bool li_group_is(const li_group_words *w, li_sym lemma, li_group_class c) {
    return lemma < w->size && (w->classes[lemma] >> c & 1);
}
