#include "extractor/actor/reference_words.h"

_Static_assert(LI_RW_COUNT <= 64, "a table holds 64 classes");

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

li_code li_reference_words_fill(li_word_classes *out, li_symbols *symbols, li_error *err) {
    const char *const *const lists[LI_RW_COUNT] = {
        [LI_RW_HE] = LIST("il", "-il", "-t-il", "t-il"),
        [LI_RW_SHE] = LIST("elle", "-elle", "-t-elle", "t-elle"),
        [LI_RW_THEY_MASC] = LIST("ils", "-ils", "-t-ils", "eux"),
        [LI_RW_THEY_FEM] = LIST("elles", "-elles", "-t-elles"),
        [LI_RW_HIM] = LIST("le"),
        [LI_RW_HER] = LIST("la"),
        [LI_RW_THEM] = LIST("les"),
        [LI_RW_ELIDED] = LIST("l'"),
        [LI_RW_TO_HIM] = LIST("lui"),
        [LI_RW_TO_THEM] = LIST("leur"),
        [LI_RW_THERE] = LIST("y"),
        [LI_RW_HIS] = LIST("son", "sa", "ses"),
        [LI_RW_THEIR] = LIST("leur", "leurs"),
        [LI_RW_THIS_MASC] = LIST("celui-ci"),
        [LI_RW_THIS_FEM] = LIST("celle-ci"),
        [LI_RW_THESE_MASC] = LIST("ceux-ci"),
        [LI_RW_THESE_FEM] = LIST("celles-ci"),
        [LI_RW_DEFINITE] = LIST("le", "la", "les", "l'", "du", "des", "au", "aux"),
        [LI_RW_THIS] = LIST("ce", "cet", "cette", "ces"),
        [LI_RW_PREPOSITION] =
            LIST("à", "de", "d'", "du", "des", "au", "aux", "en", "dans", "par", "pour", "sur", "sous", "avec", "sans",
                 "contre", "vers", "chez", "entre", "selon", "après", "avant", "depuis", "devant", "envers", "malgré",
                 "lors", "pendant", "face", "outre", "hors", "dès", "jusqu'"),
        [LI_RW_WHERE] = LIST("à", "au", "aux", "en", "dans", "vers", "depuis"),
        [LI_RW_IMPERSONAL] = LIST("falloir", "pleuvoir", "neiger", "sembler", "paraître", "suffire", "convenir",
                                  "importer", "exister", "manquer", "valoir", "incomber", "appartenir", "advenir",
                                  "ressortir", "résulter", "s'agir", "agir", "rester", "arriver", "survenir"),
        [LI_RW_SAY] =
            LIST("dire", "déclarer", "annoncer", "affirmer", "confirmer", "démentir", "savoir", "croire", "penser",
                 "expliquer", "indiquer", "préciser", "souligner", "rappeler", "répéter", "prouver", "montrer",
                 "espérer", "craindre", "promettre", "faire", "permettre", "vouloir", "pouvoir", "réclamer", "demander",
                 "exiger", "souhaiter", "proposer", "envisager", "obtenir", "signer", "regretter", "redouter", "nier",
                 "admettre", "écrire", "lire", "payer", "négocier", "prévoir"),
        [LI_RW_COUNTRIES] = LIST("pays", "état", "nation", "capitale", "puissance", "gouvernement", "voisin", "géant",
                                 "chancellerie", "superpuissance", "république", "royaume", "armée", "économie",
                                 "peuple", "diplomatie", "marine", "ennemi"),
        [LI_RW_PEOPLE] = LIST("dirigeant", "président", "homme", "ministre", "chef", "leader", "responsable",
                              "diplomate", "interlocuteur", "candidat", "femme", "homologue", "négociateur",
                              "émissaire", "monarque", "chancelier", "souverain", "officiel"),
        [LI_RW_SIDES] = LIST("partie", "camp", "côté", "allié", "rival", "partenaire", "adversaire", "belligérant"),
        [LI_RW_LEADER] = LIST("dirigeant", "dirigeante", "leader", "chef", "responsable", "homme", "numéro"),
        [LI_RW_COUNTRY] = LIST("pays", "nation", "royaume", "émirat", "île", "archipel"),
        [LI_RW_STATE] = LIST("gouvernement", "exécutif", "régime", "autorité", "armée", "junte", "opposition"),
        [LI_RW_BODY] = LIST("groupe", "organisation", "mouvement", "institution", "formation", "association", "agence",
                            "ong", "milice"),
        [LI_RW_FIRM] = LIST("entreprise", "société", "compagnie", "firme", "constructeur", "géant", "multinationale",
                            "avionneur", "équipementier", "opérateur", "fabricant", "armateur", "laboratoire"),
        [LI_RW_PARTY] = LIST("parti", "formation"),
        [LI_RW_ALLIANCE] = LIST("alliance", "bloc", "coalition"),
        [LI_RW_ORGAN] = LIST("ministère", "diplomatie", "présidence", "chancellerie", "parlement", "état-major",
                             "commandement", "parquet", "justice", "police"),
        [LI_RW_FIGHTERS] = LIST("rebelle", "rebelles", "insurgé", "insurgés", "jihadiste", "jihadistes", "djihadiste",
                                "djihadistes", "islamiste", "islamistes", "paramilitaire", "paramilitaires", "milicien",
                                "miliciens", "séparatiste", "séparatistes", "rébellion", "insurrection", "guérilla",
                                "putschiste", "putschistes", "belligérant", "belligérants", "partie", "parties")};
    return li_word_classes_fill(out, symbols, lists, LI_RW_COUNT, err);
}
