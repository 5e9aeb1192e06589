#include "extractor/actor/actor_kinds.h"

_Static_assert(LI_BODY_KINDS <= 32, "a table holds 32 classes");

static const char *const PARTY[] = {"parti",       "party",  "partei",        "partido",   "partito",  "partij",
                                    "partisi",     "partai", "rassemblement", "democrats", "liberals", "conservatives",
                                    "republicans", "greens", "volkspartei",   "ligue",     "liste",    "lega",
                                    "front",       "forza",  "labour",        "fianna",    "sinn",     NULL};
static const char *const BANK[] = {"banque", "bank", "caisse", NULL};
static const char *const COURT[] = {"cour", "tribunal", "court", NULL};
static const char *const AGENCY[] = {
    "agence", "agency", "office", "autorité", "authority", "bureau", "haut-commissariat", NULL};
static const char *const NGO[] = {"ong",   "fondation", "foundation",   "association", "croix-rouge",
                                  "trust", "stiftung",  "observatoire", NULL};
static const char *const MINISTRY[] = {"ministère", "département", "department", NULL};
static const char *const MEDIA[] = {
    "quotidien", "journal", "magazine", "hebdomadaire", "chaîne",     "radio",   "mensuel", "revue",
    "tabloïd",   "times",   "post",     "news",         "television", "tribune", "herald",  "guardian",
    "telegraph", "daily",   "zeitung",  "press",        "review",     NULL};
static const char *const ARMED[] = {"brigade", "brigades", "milice", "army", "armée", "forces", NULL};
static const char *const COMPANY[] = {"groupe",
                                      "société",
                                      "entreprise",
                                      "firme",
                                      "compagnie",
                                      "géant",
                                      "constructeur",
                                      "éditeur",
                                      "laboratoire",
                                      "start-up",
                                      "opérateur",
                                      "fabricant",
                                      "conglomérat",
                                      "holding",
                                      "filiale",
                                      "multinationale",
                                      "équipementier",
                                      "avionneur",
                                      "sa",
                                      "inc",
                                      "inc.",
                                      "corp",
                                      "corp.",
                                      "ltd",
                                      "ltd.",
                                      "plc",
                                      "ag",
                                      "gmbh",
                                      "llc",
                                      "co",
                                      "co.",
                                      "spa",
                                      "nv",
                                      "sarl",
                                      "sas",
                                      "oyj",
                                      "asa",
                                      "bv",
                                      "kg",
                                      "corporation",
                                      "company",
                                      "companies",
                                      "motors",
                                      "airlines",
                                      "airways",
                                      "systems",
                                      "industries",
                                      "energy",
                                      "technologies",
                                      "holdings",
                                      "petroleum",
                                      "oil",
                                      "steel",
                                      "electronics",
                                      "semiconductor",
                                      "pharmaceuticals",
                                      NULL};
static const char *const ALLIANCE[] = {"alliance", "coalition", NULL};
static const char *const PARLIAMENT[] = {"parlement",  "sénat",  "assemblée", "congrès",  "chambre",
                                         "parliament", "senate", "assembly",  "congress", NULL};

static const struct {
    const char *name;
    const char *const *words;
} KINDS[LI_BODY_KINDS] = {[LI_BODY_PARTY] = {"party", PARTY},
                          [LI_BODY_BANK] = {"bank", BANK},
                          [LI_BODY_COURT] = {"court", COURT},
                          [LI_BODY_AGENCY] = {"agency", AGENCY},
                          [LI_BODY_NGO] = {"ngo", NGO},
                          [LI_BODY_MINISTRY] = {"ministry", MINISTRY},
                          [LI_BODY_MEDIA] = {"media", MEDIA},
                          [LI_BODY_ARMED] = {"armed-group", ARMED},
                          [LI_BODY_PARLIAMENT] = {"parliament", PARLIAMENT},
                          [LI_BODY_ALLIANCE] = {"alliance", ALLIANCE},
                          [LI_BODY_COMPANY] = {"company", COMPANY}};

li_slice li_body_kind_name(li_body_kind kind) { return li_slice_of(KINDS[kind].name); }

li_code li_body_kinds_fill(li_word_classes *out, li_symbols *symbols, li_error *err) {
    const char *const *lists[LI_BODY_KINDS];
    for (size_t i = 0; i < LI_BODY_KINDS; i++) lists[i] = KINDS[i].words;
    return li_word_classes_fill(out, symbols, (const char *const *const *)lists, LI_BODY_KINDS, err);
}
