/* Times inside a clause: mardi, le mois dernier, en 2015, une nouvelle fois. They stand anywhere and part words that
 * belong together, so they are read apart. */
#include "extractor/french/parts_find.h"

static bool is_month(const li_row *r, int32_t i) { return li_row_in(r, i, LI_WORDS_MONTH); }
static bool is_day(const li_row *r, int32_t i) { return li_row_in(r, i, LI_WORDS_DAY); }
static bool is_period(const li_row *r, int32_t i) { return li_row_in(r, i, LI_WORDS_PERIOD); }
static bool is_last(const li_row *r, int32_t i) { return li_row_in(r, i, LI_WORDS_LAST); }

static bool is_year(const li_row *r, int32_t i) {
    if (li_row_tag(r, i) != LI_TAG_NUM || !(r->tokens[r->ids[i]].shape & LI_SHAPE_DIGIT)) return false;
    uint64_t letters = r->forms[r->ids[i]].letters[0];
    return letters >> 24 && !(letters >> 32); /* four of them */
}

static int32_t past_month(const li_row *r, int32_t i) {
    if (!is_month(r, i)) return i;
    i++;
    return is_year(r, i) || is_last(r, i) ? i + 1 : i;
}

/* mardi, mardi soir, ce mardi 4 mars 2025, le 4 mars; the place behind it, or i if no such time begins at i. */
static int32_t past_day(const li_row *r, int32_t i) {
    int32_t k = i;
    bool this_day = li_row_is(r, k, "ce") || li_row_is(r, k, "cet"), the = li_row_is(r, k, "le");
    if (this_day || the) k++;
    bool day = is_day(r, k);
    if (day) k++;
    if (day && li_row_in(r, k, LI_WORDS_DAYTIME)) k++;
    bool dated = li_row_tag(r, k) == LI_TAG_NUM && is_month(r, k + 1);
    if (dated) k = past_month(r, k + 1);
    return (day && !the) || (dated && (day || the)) ? k : i;
}

/* la semaine dernière, ce mois-ci, fin mai, en 2015, un an auparavant, il y a deux ans */
static int32_t past_period(const li_row *r, int32_t i) {
    bool determined = li_row_tag(r, i) == LI_TAG_DET;
    if (determined && is_period(r, i + 1)) {
        if (is_last(r, i + 2)) return i + 3;
        if (li_row_is(r, i, "ce") || li_row_is(r, i, "cette") || li_row_is(r, i, "cet")) return i + 2;
    }
    if (determined && is_last(r, i + 1) && is_period(r, i + 2)) return i + 3; /* ces derniers mois */
    if (determined && li_row_in(r, i + 1, LI_WORDS_EVE)) return i + 2;
    bool counted = determined || li_row_tag(r, i) == LI_TAG_NUM;
    if (counted && is_period(r, i + 1)) {
        if (li_row_is(r, i + 2, "auparavant")) return i + 3;
        bool since = li_row_is(r, i + 2, "après") || li_row_is(r, i + 2, "avant");
        if (since && (li_row_comma(r, i + 3) || li_row_tag(r, i + 3) == LI_TAG_VERB_PP)) return i + 3;
        if (li_row_is(r, i + 2, "plus") && (li_row_is(r, i + 3, "tôt") || li_row_is(r, i + 3, "tard"))) return i + 4;
    }
    if (li_row_is(r, i, "dans") && li_row_tag(r, i + 1) == LI_TAG_DET && is_period(r, i + 2)) {
        int32_t k = i + 3; /* dans la nuit de mardi à mercredi */
        if (!li_row_is(r, k, "de")) return k;
        if (li_row_tag(r, k + 1) == LI_TAG_ADJ) return k; /* dans la nuit de nouvelles frappes */
        if (!is_day(r, k + 1)) return i;
        return li_row_is(r, k + 2, "à") && is_day(r, k + 3) ? k + 4 : k + 2;
    }
    if (li_row_is(r, i, "il") && li_row_is(r, i + 1, "y") && li_row_is(r, i + 2, "a")) {
        bool some = li_row_tag(r, i + 3) == LI_TAG_NUM || li_row_tag(r, i + 3) == LI_TAG_DET;
        return some && is_period(r, i + 4) ? i + 5 : i;
    }
    return i;
}

static bool is_season(const li_row *r, int32_t i) {
    return li_row_is(r, i, "printemps") || li_row_is(r, i, "été") || li_row_is(r, i, "automne") ||
           li_row_is(r, i, "hiver");
}

/* au printemps, à l'été 2024, cet hiver, l'automne dernier */
static int32_t past_season(const li_row *r, int32_t i) {
    int32_t k = i + 1;
    bool at = li_row_is(r, i, "au"), this_one = li_row_is(r, i, "cet") || li_row_is(r, i, "ce"),
         the = li_row_is(r, i, "le") || li_row_is(r, i, "l'");
    if (li_row_is(r, i, "à") && li_row_is(r, k, "l'")) at = true, k++;
    if ((!at && !this_one && !the) || !is_season(r, k)) return i;
    k++;
    if (is_year(r, k) || is_last(r, k)) return k + 1;
    return the ? i : k;
}

/* 2022, fin mars, le 14 mars, lundi, l'été dernier */
static int32_t past_date(const li_row *r, int32_t i) {
    int32_t k = i + (li_row_is(r, i, "fin") || li_row_is(r, i, "début") || li_row_is(r, i, "courant"));
    if (is_year(r, k)) return k + 1;
    if (is_month(r, k)) return past_month(r, k);
    if (k > i) return i;
    int32_t end = past_day(r, i);
    if (end == i && li_row_is(r, i, "le") && li_row_tag(r, i + 1) == LI_TAG_NUM && is_month(r, i + 2))
        end = past_month(r, i + 2);
    if (end == i && li_row_is(r, i, "la") && is_day(r, i + 1)) return i + 2; /* la mi-juin */
    return end > i ? end : past_season(r, i);
}

/* The place behind what a date stands behind: dès, jusqu'en, à partir de, d'ici à; i if there is no such word. */
static int32_t past_bound(const li_row *r, int32_t i) {
    if (li_row_is(r, i, "dès") || li_row_is(r, i, "depuis") || li_row_is(r, i, "en") || li_row_is(r, i, "avant"))
        return i + 1;
    if (li_row_is(r, i, "jusqu'") && (li_row_is(r, i + 1, "en") || li_row_is(r, i + 1, "à"))) return i + 2;
    if (li_row_is(r, i, "à") && (li_row_is(r, i + 1, "partir") || li_row_is(r, i + 1, "compter")) &&
        (li_row_is(r, i + 2, "de") || li_row_is(r, i + 2, "du")))
        return i + 3;
    if (li_row_is(r, i, "d'") && li_row_is(r, i + 1, "ici"))
        return i + 2 + (li_row_is(r, i + 2, "à") || li_row_is(r, i + 2, "au"));
    return li_row_is(r, i, "à") && li_row_is(r, i + 1, "la") && is_day(r, i + 2) ? i + 1 : i;
}

/* dès 2022, jusqu'en mars, à partir du 4 mai, entre 2011 et 2019, fin 2024 */
static int32_t past_bounded(const li_row *r, int32_t i) {
    if (li_row_is(r, i, "entre") && is_year(r, i + 1) && li_row_is(r, i + 2, "et") && is_year(r, i + 3)) return i + 4;
    if (li_row_is(r, i, "depuis") && li_row_is(r, i + 1, "lors")) return i + 2;
    int32_t k = past_bound(r, i), end = i;
    bool edge = li_row_is(r, i, "fin") || li_row_is(r, i, "début") || li_row_is(r, i, "courant");
    if (k > i || edge) end = past_date(r, k);
    if (k > i && end == k && li_row_is(r, k - 1, "du") && li_row_tag(r, k) == LI_TAG_NUM && is_month(r, k + 1))
        end = past_month(r, k + 1);
    return end > k || (edge && end > i) ? end : i;
}

/* en début d'année, à la fin du mois, au cours de la semaine; dans les années 1990, au XIXe siècle */
static int32_t past_share(const li_row *r, int32_t i) {
    if (li_row_is(r, i, "dans") && li_row_is(r, i + 1, "les") && li_row_is(r, i + 2, "années"))
        return li_row_tag(r, i + 3) == LI_TAG_NUM ? i + 4 : i;
    if (li_row_is(r, i, "au") && li_row_is(r, i + 2, "siècle")) return i + 3;
    int32_t k = i + 1;
    if (li_row_is(r, i, "à") && li_row_is(r, k, "la")) k++;
    else if (!li_row_is(r, i, "en") && !li_row_is(r, i, "au")) return i;
    if (!li_row_is(r, k, "début") && !li_row_is(r, k, "fin") && !li_row_is(r, k, "milieu") && !li_row_is(r, k, "cours"))
        return i;
    k++;
    if (li_row_is(r, k, "de") && li_row_tag(r, k + 1) == LI_TAG_DET) k++;
    else if (!li_row_is(r, k, "de") && !li_row_is(r, k, "d'") && !li_row_is(r, k, "du")) return i;
    if (is_period(r, k + 1)) return k + 2 + is_last(r, k + 2);
    return is_month(r, k + 1) ? past_month(r, k + 1) : i;
}

int32_t li_row_past_time(const li_row *r, int32_t i) {
    int32_t end = past_day(r, i);
    if (end == i) end = past_period(r, i);
    if (end == i) end = past_season(r, i);
    if (end == i) end = past_bounded(r, i);
    return end > i ? end : past_share(r, i);
}

/* une nouvelle fois, une fois de plus, à plusieurs reprises, pour la première fois; and what is no time but stands
 * anywhere too: pour sa part, de son côté. Their last words are the class LI_WORDS_PHRASE_ENDS. */
static const char *const PHRASES[][6] = {{"une", "nouvelle", "fois", NULL},
                                         {"une", "fois", "de", "plus", NULL},
                                         {"à", "plusieurs", "reprises", NULL},
                                         {"à", "de", "nombreuses", "reprises", NULL},
                                         {"pour", "la", "première", "fois", NULL},
                                         {"pour", "sa", "part", NULL},
                                         {"pour", "leur", "part", NULL},
                                         {"de", "son", "côté", NULL},
                                         {"de", "leur", "côté", NULL},
                                         {"à", "son", "tour", NULL},
                                         {"à", "leur", "tour", NULL},
                                         {"quant", "à", "lui", NULL},
                                         {"quant", "à", "elle", NULL},
                                         {"quant", "à", "eux", NULL},
                                         {"quant", "à", "elles", NULL},
                                         {"par", "ailleurs", NULL},
                                         {"d'", "ailleurs", NULL},
                                         {"en", "retour", NULL},
                                         {"en", "revanche", NULL},
                                         {"en", "outre", NULL},
                                         {"en", "personne", NULL},
                                         {"en", "effet", NULL},
                                         {"en", "fait", NULL},
                                         {"de", "fait", NULL},
                                         {"en", "réalité", NULL},
                                         {"en", "vain", NULL},
                                         {"de", "longue", "date", NULL},
                                         {"au", "contraire", NULL},
                                         {"pour", "autant", NULL},
                                         {"sans", "doute", NULL},
                                         {"dans", "la", "foulée", NULL},
                                         {"dans", "le", "même", "temps", NULL},
                                         {"de", "concert", NULL},
                                         {"sans", "surprise", NULL},
                                         {"en", "privé", NULL},
                                         {"en", "public", NULL},
                                         {"tour", "à", "tour", NULL},
                                         {"en", "substance", NULL},
                                         {"sans", "détour", NULL},
                                         {"sans", "ambages", NULL},
                                         {"sans", "délai", NULL},
                                         {"sans", "relâche", NULL},
                                         {"sans", "équivoque", NULL},
                                         {"au", "passage", NULL},
                                         {"à", "l'", "unisson", NULL},
                                         {"d'", "une", "seule", "voix", NULL},
                                         {"d'", "une", "même", "voix", NULL},
                                         {"avec", "force", NULL},
                                         {"avec", "fermeté", NULL},
                                         {"avec", "vigueur", NULL},
                                         {"à", "juste", "titre", NULL},
                                         {"à", "nouveau", NULL},
                                         {"à", "maintes", "reprises", NULL},
                                         {"à", "huis", "clos", NULL},
                                         {"à", "l'", "unanimité", NULL},
                                         {"à", "mots", "couverts", NULL},
                                         {"à", "demi-mot", NULL},
                                         {"à", "la", "hâte", NULL},
                                         {"à", "la", "surprise", "générale", NULL},
                                         {"à", "titre", "exceptionnel", NULL},
                                         {"de", "son", "plein", "gré", NULL},
                                         {"en", "secret", NULL},
                                         {"en", "urgence", NULL},
                                         {"en", "coulisses", NULL},
                                         {"sans", "attendre", NULL},
                                         {"sans", "hésiter", NULL},
                                         {"sans", "tarder", NULL},
                                         {"sans", "prévenir", NULL},
                                         {"par", "écrit", NULL},
                                         {"par", "décret", NULL},
                                         {"de", "nouveau", NULL}};

/* pour la deuxième fois en un mois, pour la première fois depuis 2010 */
static int32_t past_ordinal(const li_row *r, int32_t i) {
    if (!li_row_is(r, i, "pour") || !li_row_is(r, i + 1, "la") || !li_row_is(r, i + 3, "fois")) return i;
    if (li_row_is(r, i + 4, "en") && (li_row_tag(r, i + 5) == LI_TAG_NUM || li_row_tag(r, i + 5) == LI_TAG_DET) &&
        is_period(r, i + 6))
        return i + 7;
    return li_row_is(r, i + 4, "depuis") && is_year(r, i + 5) ? i + 6 : i + 4;
}

int32_t li_row_past_phrase(const li_row *r, int32_t i) {
    int32_t again = past_ordinal(r, i);
    if (again > i) return again;
    bool ends = false;
    for (int32_t k = i + 1; k < i + 4; k++) ends |= li_row_in(r, k, LI_WORDS_PHRASE_ENDS);
    unsigned char first = (unsigned char)r->forms[r->ids[i]].letters[0];
    for (size_t p = 0; ends && p < sizeof PHRASES / sizeof *PHRASES; p++) {
        if ((unsigned char)PHRASES[p][0][0] != first) continue;
        int32_t end = li_row_past_words(r, i, PHRASES[p]);
        bool verb = end == i + 2 && li_row_tag(r, i + 1) >= LI_TAG_VERB_FIN && first != 's'; /* en fait son allié */
        if (end > i && !verb) return end;
    }
    return i;
}

/* « l'attaque sans précédent de X », « les tirs à répétition de X »: of what kind a deed is, between it and its own
 * complements; the place behind it, or i if no such words begin there. */
static int32_t past_kind(const li_row *r, int32_t i) {
    static const char *const KINDS[][5] = {{"sans", "précédent", NULL},
                                           {"sans", "condition", NULL},
                                           {"sans", "conditions", NULL},
                                           {"sans", "préavis", NULL},
                                           {"sans", "merci", NULL},
                                           {"sans", "équivoque", NULL},
                                           {"à", "répétition", NULL},
                                           {"à", "grande", "échelle", NULL},
                                           {"à", "outrance", NULL},
                                           {"à", "distance", NULL},
                                           {"à", "venir", NULL},
                                           {"en", "cours", NULL},
                                           {"en", "série", NULL},
                                           {"en", "règle", NULL},
                                           {"en", "direct", NULL},
                                           {"en", "ligne", NULL},
                                           {"par", "surprise", NULL},
                                           {"d'", "urgence", NULL},
                                           {"d'", "envergure", NULL},
                                           {"de", "grande", "ampleur", NULL},
                                           {"de", "grande", "envergure", NULL},
                                           {"tous", "azimuts", NULL},
                                           {"d'", "une", "rare", "violence", NULL}};
    li_tag before = li_row_tag(r, i - 1);
    if (before != LI_TAG_NOUN && before != LI_TAG_ADJ) return i;
    unsigned char first = (unsigned char)r->forms[r->ids[i]].letters[0];
    for (size_t p = 0; p < sizeof KINDS / sizeof *KINDS; p++) {
        if ((unsigned char)KINDS[p][0][0] != first) continue;
        int32_t end = li_row_past_words(r, i, KINDS[p]);
        if (end > i && li_row_tag(r, end) == LI_TAG_ADP) return end;
    }
    return i;
}

/* « a appelé dans un communiqué Y à »: where one speaks, between the verb and what it governs. */
static int32_t past_place_of_speech(const li_row *r, int32_t i) {
    static const char *const PLACES[][5] = {{"dans", "un", "communiqué", NULL},
                                            {"dans", "une", "déclaration", NULL},
                                            {"dans", "un", "message", NULL},
                                            {"dans", "une", "lettre", NULL},
                                            {"dans", "un", "discours", NULL},
                                            {"dans", "un", "entretien", NULL},
                                            {"dans", "une", "interview", NULL},
                                            {"dans", "un", "tweet", NULL},
                                            {"dans", "une", "allocution", NULL},
                                            {"dans", "une", "vidéo", NULL},
                                            {"dans", "une", "tribune", NULL},
                                            {"sur", "les", "réseaux", "sociaux", NULL},
                                            {"sur", "x", NULL},
                                            {"sur", "twitter", NULL},
                                            {"sur", "facebook", NULL},
                                            {"sur", "telegram", NULL},
                                            {"sur", "truth", "social", NULL},
                                            {"devant", "la", "presse", NULL},
                                            {"devant", "des", "journalistes", NULL},
                                            {"devant", "les", "députés", NULL},
                                            {"devant", "le", "parlement", NULL},
                                            {"à", "la", "presse", NULL},
                                            {"à", "la", "télévision", NULL},
                                            {"à", "des", "journalistes", NULL}};
    li_tag before = li_row_tag(r, i - 1);
    if (li_row_tag(r, i) != LI_TAG_ADP || (before != LI_TAG_VERB_PP && before != LI_TAG_VERB_FIN)) return i;
    unsigned char first = (unsigned char)r->forms[r->ids[i]].letters[0];
    for (size_t p = 0; p < sizeof PLACES / sizeof *PLACES; p++) {
        if ((unsigned char)PLACES[p][0][0] != first) continue;
        int32_t end = li_row_past_words(r, i, PLACES[p]);
        li_tag next = li_row_tag(r, end);
        bool governed = next == LI_TAG_DET || next == LI_TAG_PROPN || next == LI_TAG_SCONJ ||
                        (next == LI_TAG_ADP && li_row_tag(r, end + 1) == LI_TAG_VERB_INF);
        if (end > i && governed) return end;
    }
    return i;
}

bool li_row_may_hold_time(const li_row *r) {
    const uint64_t words = UINT64_C(1) << LI_WORDS_DAY | UINT64_C(1) << LI_WORDS_MONTH |
                           UINT64_C(1) << LI_WORDS_PERIOD | UINT64_C(1) << LI_WORDS_EVE |
                           UINT64_C(1) << LI_WORDS_PHRASE_ENDS;
    return (r->words & words) || (r->held >> LI_TAG_NUM & 1);
}

/* « a expulsé mardi dix diplomates »: a number that counts what follows, not the time. */
static bool counts(const li_row *r, int32_t i) {
    li_tag next = li_row_tag(r, i + 1);
    if (is_year(r, i) || is_period(r, i + 1) || is_month(r, i + 1)) return false;
    return next == LI_TAG_NOUN || next == LI_TAG_PROPN || next == LI_TAG_ADJ || next == LI_TAG_NUM;
}

bool li_cut_time(li_cut *cut, const li_row *r) {
    if (!li_row_may_hold_time(r)) return false;
    for (int32_t i = 1; i < r->count; i++) {
        li_tag before = li_row_tag(r, i - 1);
        if (before == LI_TAG_DET || before == LI_TAG_ADP || before == LI_TAG_CCONJ || before == LI_TAG_SCONJ ||
            before == LI_TAG_NUM)
            continue;
        int32_t end = past_day(r, i);
        bool day = end > i;
        if (!day) end = li_row_past_time(r, i);
        if (end == i) end = li_row_past_phrase(r, i);
        bool spoken = end == i;
        if (spoken) end = past_kind(r, i);
        if (end == i) end = past_place_of_speech(r, i);
        if (end == i) continue;
        li_tag next = li_row_tag(r, end);
        bool subject = before == LI_TAG_PUNCT && (next == LI_TAG_VERB_FIN || next == LI_TAG_AUX_FIN);
        /* cette soirée de travail */
        bool of = !day && !spoken && li_row_tag(r, end + 1) != LI_TAG_ADJ &&
                  (li_row_is(r, end, "de") || li_row_is(r, end, "d'"));
        bool joined = before == LI_TAG_PUNCT && li_row_tag(r, i - 2) == LI_TAG_CCONJ;
        bool numbered = next == LI_TAG_NUM && !counts(r, end);
        if (subject || of || joined || next == LI_TAG_CCONJ || next == LI_TAG_REL || numbered || end > r->count)
            continue;
        bool closed = li_row_is(r, i - 1, ",") && (end >= r->count || li_row_is(r, end, ","));
        li_tag opens = li_row_tag(r, end + 1); /* « Lors de l'été, en mai, X a »: one comma stays */
        int32_t named = i - 2;                 /* « dans Y, sa région d'origine, en mai, X a » */
        while (named > 0 && !li_row_comma(r, named)) named--;
        bool lead = closed && (opens == LI_TAG_DET || opens == LI_TAG_PROPN) && !li_row_has_main_verb(r, 0, i - 1) &&
                    (named < 1 || li_row_tag(r, named + 1) != LI_TAG_DET);
        *cut = (li_cut){i - closed, end + (closed && !lead && end < r->count), i, end, LI_PART_TIME};
        bool left = false;
        for (int32_t k = 0; k < cut->from; k++) left |= li_row_tag(r, k) != LI_TAG_PUNCT;
        if (left) return true;
    }
    return false;
}
