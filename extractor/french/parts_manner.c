/* How something is done and for how long, between a verb and what it governs: « a quitté par surprise le sommet », « a
 * livré en toute discrétion des armes ». Read with the rest, what the verb governs would be taken for a complement of
 * these words. */
#include "extractor/french/parts_find.h"

/* May what stands at place i be a complement of the noun before it? Not of these; « des » opens what is done. */
static bool is_of(const li_row *r, int32_t i) {
    static const char *const WHOLE[] = {
        "ambiguïté",        "hésitation",   "préavis",    "difficulté",    "peine",     "mal",
        "retard",           "surprise",     "succès",     "scrupule",      "scrupules", "ménagement",
        "relâche",          "erreur",       "prudence",   "fracas",        "force",     "vigueur",
        "ardeur",           "enthousiasme", "discrétion", "détermination", "fermeté",   "contrecœur",
        "distance",         "tort",         "contrainte", "urgence",       "foulée",    "nuit",
        "applaudissements", "frais",        "bruit",      "communiqué",    NULL};
    bool of = li_row_is(r, i, "de") || li_row_is(r, i, "d'") || li_row_is(r, i, "du");
    return of && !li_row_among(r, i - 1, WHOLE);
}

static bool is_noun(const li_row *r, int32_t i) {
    return li_row_tag(r, i) == LI_TAG_NOUN && !(li_row_at(r, i)->shape & LI_SHAPE_CAPITAL);
}

/* The place behind a noun and the adjective that may follow it; i if there is none, or if it has complements. */
static int32_t past_noun(const li_row *r, int32_t i) {
    int32_t k = i;
    if (li_row_tag(r, k) == LI_TAG_ADJ && is_noun(r, k + 1)) k++;
    if (!is_noun(r, k)) return i;
    k++;
    if (li_row_tag(r, k) == LI_TAG_ADJ || (li_row_tag(r, k) == LI_TAG_VERB_PP && !is_of(r, k + 1))) k++;
    return is_of(r, k) ? i : k;
}

/* sans préavis, sans aucune hésitation, sans la moindre réserve */
static int32_t past_without(const li_row *r, int32_t i) {
    int32_t k = i + 1;
    if (li_row_is(r, k, "aucun") || li_row_is(r, k, "aucune")) k++;
    else if ((li_row_is(r, k, "le") || li_row_is(r, k, "la")) && li_row_is(r, k + 1, "moindre")) k += 2;
    int32_t end = past_noun(r, k);
    return end > k ? end : i;
}

/* avec prudence, par erreur; par trois fois */
static int32_t past_with(const li_row *r, int32_t i) {
    if (li_row_is(r, i, "par") && li_row_tag(r, i + 1) == LI_TAG_NUM && li_row_is(r, i + 2, "fois")) return i + 3;
    if (is_noun(r, i + 1) && !(li_row_at(r, i + 1)->feats & LI_SING)) return i;
    if (li_row_is(r, i, "par") && li_row_is(r, i + 1, "voie") && is_of(r, i + 2)) return is_noun(r, i + 3) ? i + 4 : i;
    int32_t end = past_noun(r, i + 1);
    return end > i + 1 ? end : i;
}

/* de manière unilatérale, d'une voix ferme, d'un commun accord */
static int32_t past_way(const li_row *r, int32_t i) {
    static const char *const WAYS[] = {"manière", "façon", "ton", "voix", "plume", "oeil", "œil", "geste", NULL};
    int32_t k = i + 1;
    if (li_row_is(r, k, "un") || li_row_is(r, k, "une")) k++;
    if (k > i + 1 && li_row_is(r, k, "commun") && li_row_is(r, k + 1, "accord")) return k + 2;
    if (!li_row_among(r, k, WAYS)) return i;
    if (li_row_tag(r, k + 1) == LI_TAG_ADV) k++;
    return li_row_tag(r, k + 1) == LI_TAG_ADJ || li_row_tag(r, k + 1) == LI_TAG_VERB_PP ? k + 2 : i;
}

/* en toute discrétion, en pleine nuit, en signe d'apaisement, en silence */
static int32_t past_in(const li_row *r, int32_t i) {
    static const char *const WHOLE[] = {"tout", "toute", "plein", "pleine", "grand", "grande", "bon", "bonne", NULL};
    static const char *const SIGNS[] = {"signe", "guise", "connaissance", "désespoir", "gage", NULL};
    static const char *const ALONE[] = {"silence",  "catimini", "masse",   "force",    "bloc",
                                        "hâte",     "priorité", "direct",  "solo",     "douceur",
                                        "cachette", "sourdine", "dernier", "coulisse", NULL};
    int32_t k = i + 1;
    if (li_row_among(r, k, WHOLE)) return is_noun(r, k + 1) && !is_of(r, k + 2) ? k + 2 : i;
    if (li_row_among(r, k, SIGNS) && (li_row_is(r, k + 1, "de") || li_row_is(r, k + 1, "d'"))) {
        int32_t end = past_noun(r, k + 2);
        return end > k + 2 ? end : i;
    }
    return li_row_among(r, k, ALONE) && !is_of(r, k + 1) ? k + 1 : i;
}

/* à distance, à grands frais, à la stupeur générale, à l'insu de tous */
static int32_t past_at(const li_row *r, int32_t i) {
    static const char *const ALONE[] = {"distance", "contrecœur", "tort",   "raison", "dessein", "temps",
                                        "moitié",   "reculons",   "regret", "demi",   NULL};
    static const char *const GREAT[] = {"grand", "grands", "grande", "grandes", "juste", "bon", "tout", NULL};
    static const char *const FEELINGS[] = {"étonnement", "improviste",   "avance",        "amiable", "insu",
                                           "stupeur",    "stupéfaction", "surprise",      "hâte",    "dérobée",
                                           "sauvette",   "satisfaction", "consternation", NULL};
    int32_t k = i + 1;
    if (li_row_among(r, k, ALONE) && !is_of(r, k + 1)) return k + 1;
    if (li_row_among(r, k, GREAT) && is_noun(r, k + 1) && !is_of(r, k + 2)) return k + 2;
    if (!li_row_is(r, k, "la") && !li_row_is(r, k, "l'")) return i;
    if (!li_row_among(r, ++k, FEELINGS)) return i;
    if (li_row_tag(r, k + 1) == LI_TAG_ADJ) return k + 2;
    bool all = is_of(r, k + 1) && (li_row_is(r, k + 2, "tous") || li_row_is(r, k + 2, "beaucoup"));
    return all ? k + 3 : is_of(r, k + 1) ? i : k + 1;
}

/* sous la contrainte, sous escorte, sous les applaudissements */
static int32_t past_under(const li_row *r, int32_t i) {
    static const char *const BURDENS[] = {"contrainte",   "pression",         "menace",    "escorte",     "serment",
                                          "surveillance", "réserve",          "condition", "conditions",  "huées",
                                          "vivats",       "applaudissements", "sifflets",  "projecteurs", NULL};
    int32_t k = i + 1 + (li_row_tag(r, i + 1) == LI_TAG_DET);
    if (li_row_tag(r, k) == LI_TAG_ADJ) k++;
    if (!li_row_among(r, k, BURDENS)) return i;
    k++;
    if (li_row_tag(r, k) == LI_TAG_ADJ) k++;
    return is_of(r, k) || li_row_is(r, k, "des") ? i : k;
}

/* dans la précipitation, dans un climat tendu */
static int32_t past_within(const li_row *r, int32_t i) {
    static const char *const AIRS[] = {"précipitation", "foulée",     "urgence",    "douleur",  "ombre",
                                       "calme",         "discrétion", "confusion",  "climat",   "silence",
                                       "secret",        "contexte",   "atmosphère", "ambiance", "indifférence",
                                       "liesse",        "hâte",       "dignité",    NULL};
    int32_t k = i + 1;
    if (li_row_tag(r, k) != LI_TAG_DET) return i;
    k++;
    while (k < i + 5 && (li_row_tag(r, k) == LI_TAG_ADJ || li_row_is(r, k, "plus") || li_row_is(r, k, "la"))) k++;
    if (!li_row_among(r, k, AIRS)) return i;
    k++;
    if (li_row_tag(r, k) == LI_TAG_ADV) k++;
    if (li_row_tag(r, k) == LI_TAG_ADJ || li_row_tag(r, k) == LI_TAG_VERB_PP) k++;
    return is_of(r, k) ? i : k;
}

/* Turns that are no group: tant bien que mal, comme prévu, des mois durant, main dans la main. */
static int32_t past_turn(const li_row *r, int32_t i) {
    static const char *const TURNS[][6] = {{"tant", "bien", "que", "mal", NULL},
                                           {"comme", "prévu", NULL},
                                           {"comme", "convenu", NULL},
                                           {"comme", "annoncé", NULL},
                                           {"comme", "promis", NULL},
                                           {"main", "dans", "la", "main", NULL},
                                           {"plus", "que", "jamais", NULL},
                                           {"une", "fois", "encore", NULL},
                                           {"bon", "gré", "mal", "gré", NULL},
                                           {"coûte", "que", "coûte", NULL},
                                           {"point", "par", "point", NULL},
                                           {"coup", "sur", "coup", NULL},
                                           {"pied", "à", "pied", NULL},
                                           {"pas", "à", "pas", NULL},
                                           {"étape", "par", "étape", NULL},
                                           {"noir", "sur", "blanc", NULL},
                                           {"haut", "et", "fort", NULL},
                                           {"bel", "et", "bien", NULL},
                                           {"ni", "plus", "ni", "moins", NULL},
                                           {"jusqu'", "au", "bout", NULL},
                                           {"jusqu'", "à", "nouvel", "ordre", NULL}};
    for (size_t p = 0; p < sizeof TURNS / sizeof *TURNS; p++) {
        int32_t end = li_row_past_words(r, i, TURNS[p]);
        if (end > i) return end;
    }
    return i;
}

/* dix ans, près de dix ans, quelques jours, des mois */
static int32_t past_span(const li_row *r, int32_t i) {
    static const char *const ABOUT[] = {"près", "plus", "moins", NULL};
    int32_t k = i;
    if (li_row_among(r, k, ABOUT) && (li_row_is(r, k + 1, "de") || li_row_is(r, k + 1, "d'"))) k += 2;
    if (li_row_tag(r, k) == LI_TAG_ADV || li_row_is(r, k, "quelque")) k++;
    static const char *const COUNTS[] = {"des", "quelques", "plusieurs", "un", "une", "plus", NULL};
    bool counted = li_row_tag(r, k) == LI_TAG_NUM || li_row_among(r, k, COUNTS);
    return counted && li_row_in(r, k + 1, LI_WORDS_PERIOD) ? k + 2 : i;
}

/* pendant près de dix ans, en quelques jours, depuis des mois; des mois durant; hier soir vers 9 heures */
static int32_t past_length(const li_row *r, int32_t i) {
    if (li_row_is(r, i, "hier")) {
        int32_t k = i + 1 + li_row_in(r, i + 1, LI_WORDS_DAYTIME);
        bool hour = (li_row_is(r, k, "vers") || li_row_is(r, k, "à")) && li_row_tag(r, k + 1) == LI_TAG_NUM &&
                    li_row_is(r, k + 2, "heures");
        return hour ? k + 3 : k > i + 1 ? k : i;
    }
    bool during =
        li_row_is(r, i, "pendant") || li_row_is(r, i, "durant") || li_row_is(r, i, "depuis") || li_row_is(r, i, "en");
    int32_t end = past_span(r, i + during);
    if (end == i + during || li_row_is(r, end, "de")) return i;
    return during ? end : li_row_is(r, end, "durant") ? end + 1 : i;
}

static int32_t past_manner(const li_row *r, int32_t i) {
    int32_t end = li_row_past_phrase(r, i);
    if (end == i) end = past_length(r, i);
    if (end > i) return end;
    if (li_row_tag(r, i) != LI_TAG_ADP) return past_turn(r, i);
    if (li_row_is(r, i, "sans")) return past_without(r, i);
    if (li_row_is(r, i, "avec") || li_row_is(r, i, "par")) return past_with(r, i);
    if (li_row_is(r, i, "de") || li_row_is(r, i, "d'")) return past_way(r, i);
    if (li_row_is(r, i, "en")) return past_in(r, i);
    if (li_row_is(r, i, "à")) return past_at(r, i);
    if (li_row_is(r, i, "sous")) return past_under(r, i);
    if (li_row_is(r, i, "dans")) return past_within(r, i);
    return past_turn(r, i);
}

/* Does what a verb governs begin at place i? */
static bool is_governed(const li_row *r, int32_t i) {
    li_tag t = li_row_tag(r, i);
    return t == LI_TAG_DET || t == LI_TAG_PROPN || t == LI_TAG_NUM || t == LI_TAG_SCONJ || t == LI_TAG_ADP ||
           t == LI_TAG_NOUN || li_row_quote(r, i);
}

bool li_cut_manner(li_cut *cut, const li_row *r) {
    for (int32_t i = 2; i + 2 < r->count; i++) {
        li_tag before = li_row_tag(r, i - 1);
        if (before != LI_TAG_VERB_FIN && before != LI_TAG_VERB_PP && before != LI_TAG_ADV && before != LI_TAG_AUX_FIN)
            continue;
        int32_t start = i + (li_row_is(r, i, "non") && li_row_is(r, i + 1, "sans"));
        if (li_row_tag(r, i) == LI_TAG_ADV && li_row_is(r, i + 1, "et")) start = i + 2; /* discrètement et sans bruit */
        int32_t end = past_manner(r, start);
        bool beside = li_row_is(r, end, "avec") && li_row_is(r, i, "main"); /* main dans la main avec Y */
        if (end == start || beside) continue;
        if (before == LI_TAG_AUX_FIN && li_row_tag(r, end - 1) == LI_TAG_VERB_PP) end--; /* a par surprise attaqué */
        bool parted =
            before == LI_TAG_AUX_FIN && (li_row_tag(r, end) == LI_TAG_VERB_PP || li_row_tag(r, end) == LI_TAG_AUX_PP);
        if (!parted && (!is_governed(r, end) || !li_row_follows_verb(r, i))) continue;
        return li_cut_set(cut, r, LI_PART_TIME, i, end, i, end);
    }
    return false;
}
