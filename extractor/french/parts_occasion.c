/* What stands between a verb and what it governs: « a signé lors d'un sommet à Rome un accord », « a reçu jeudi à Rome
 * X ». It says when, where, on what occasion; read with the rest, what the verb governs would be taken for a word of
 * it.
 */
#include "extractor/french/parts_find.h"

enum { LONGEST = 18 };

static bool is_of(const li_row *r, int32_t i) {
    return li_row_is(r, i, "de") || li_row_is(r, i, "d'") || li_row_is(r, i, "du") || li_row_is(r, i, "des");
}

static bool is_to(const li_row *r, int32_t i) {
    return li_row_is(r, i, "à") || li_row_is(r, i, "au") || li_row_is(r, i, "aux");
}

static bool is_infinitive(const li_row *r, int32_t i) {
    while (li_row_in(r, i, LI_WORDS_CLITIC) || li_row_in(r, i, LI_WORDS_NE) || li_row_tag(r, i) == LI_TAG_ADV) i++;
    return li_row_tag(r, i) == LI_TAG_VERB_INF || li_row_tag(r, i) == LI_TAG_AUX_INF;
}

/* « à l'issue de », « au cours de », « à la veille de », « en réponse à », « aux abords de »: the place of the word
 * behind the noun. */
static int32_t past_phrase(const li_row *r, int32_t i) {
    static const char *const WHY[] = {"réponse",    "réaction", "représailles", "riposte", "raison",
                                      "suite",      "présence", "demande",      "appel",   "initiative",
                                      "invitation", "échange",  "marge",        NULL};
    static const char *const BESIDE[] = {"proximité", "abords",     "environs", "portes",    "large",
                                         "nord",      "sud",        "est",      "ouest",     "centre",
                                         "nord-est",  "nord-ouest", "sud-est",  "sud-ouest", NULL};
    int32_t noun = i + 1 + (li_row_tag(r, i + 1) == LI_TAG_DET);
    bool during = li_row_in(r, noun, LI_WORDS_DURING) || li_row_in(r, noun, LI_WORDS_EVE);
    bool answer = li_row_among(r, noun, WHY);
    if ((during || answer) && (is_of(r, noun + 1) || is_to(r, noun + 1))) return noun + 1;
    return li_row_among(r, noun, BESIDE) && is_of(r, noun + 1) ? noun + 1 : i;
}

/* « près de », « non loin de », « avec le soutien de », « contre l'avis de », « sous les yeux de »: the same. */
static int32_t past_setting(const li_row *r, int32_t i) {
    static const char *const BACKING[] = {"soutien", "aide",     "appui",       "aval",
                                          "accord",  "concours", "bénédiction", NULL};
    if (li_row_is(r, i, "près") && is_of(r, i + 1)) return li_row_tag(r, i + 2) == LI_TAG_NUM ? i : i + 1;
    if (li_row_is(r, i, "non") && li_row_is(r, i + 1, "loin") && is_of(r, i + 2)) return i + 2;
    int32_t noun = i + 1 + (li_row_tag(r, i + 1) == LI_TAG_DET);
    bool with = li_row_is(r, i, "avec") && li_row_among(r, noun, BACKING);
    bool against = li_row_is(r, i, "contre") && (li_row_is(r, noun, "avis") || li_row_is(r, noun, "gré"));
    bool under = li_row_is(r, i, "sous") && li_row_is(r, noun, "yeux");
    return (with || against || under) && is_of(r, noun + 1) ? noun + 1 : i;
}

/* « dans un communiqué », « dans un entretien à Y »; « dans la capitale », « dans la province du Sud ». */
static bool is_within(const li_row *r, int32_t i) {
    static const char *const PLACES[] = {"capitale", "région", "province", "ville", "pays",
                                         "matinée",  "soirée", "journée",  "nuit",  NULL};
    int32_t noun = i + 1 + (li_row_tag(r, i + 1) == LI_TAG_DET);
    if (li_row_among(r, noun, PLACES)) return true;
    return li_row_is(r, noun, "communiqué") || li_row_is(r, noun, "déclaration") || li_row_is(r, noun, "message") ||
           li_row_is(r, noun, "lettre") || li_row_is(r, noun, "discours") || li_row_is(r, noun, "entretien") ||
           li_row_is(r, noun, "interview") || li_row_is(r, noun, "allocution") || li_row_is(r, noun, "vidéo") ||
           li_row_is(r, noun, "tribune");
}

/* The place where the group of an occasion that opens at place i begins, its preposition included; -1 if none opens. */
static int32_t opening(const li_row *r, int32_t i) {
    if (li_row_tag(r, i) == LI_TAG_ADP || li_row_tag(r, i) == LI_TAG_ADV) {
        if (li_row_is(r, i, "lors") && is_of(r, i + 1)) return i + 1;
        bool at = is_to(r, i) || li_row_is(r, i, "en") || li_row_is(r, i, "dans");
        int32_t past = at ? past_phrase(r, i) : past_setting(r, i);
        if (past > i) return past;
        if (li_row_is(r, i, "dans")) return is_within(r, i) ? i : -1;
        bool when = li_row_is(r, i, "après") || li_row_is(r, i, "avant") || li_row_is(r, i, "pendant") ||
                    li_row_is(r, i, "durant") || li_row_is(r, i, "dès") || li_row_is(r, i, "malgré");
        return when && !is_infinitive(r, i + 1) && !is_of(r, i + 1) ? i : -1;
    }
    return -1;
}

/* The verb behind which an occasion stands. */
typedef struct governor {
    int32_t at;
    bool transitive, passive;
} governor;

/* « mettre fin », « rendre hommage »: nouns that are a verb's object without an article. */
static bool is_bare(const li_row *r, int32_t i) {
    static const char *const BARE[] = {"fin",      "hommage",    "appel",   "part",        "don",    "refuge",
                                       "position", "allégeance", "contact", "rendez-vous", "visite", "plainte",
                                       "pardon",   "feu",        "acte",    "livraison",   NULL};
    return li_row_among(r, i, BARE);
}

/* Words that a name follows as their own: « l'opération Y », « l'administration Y ». */
static bool is_named(const li_row *r, int32_t i) {
    static const char *const NAMED[] = {
        "opération",      "sommet",    "forum",     "affaire",    "conférence", "groupe",       "plan",     "projet",
        "programme",      "exercice",  "exercices", "festival",   "ouragan",    "typhon",       "cyclone",  "centre",
        "base",           "camp",      "hôpital",   "aéroport",   "université", "société",      "agence",   "journal",
        "quotidien",      "chaîne",    "radio",     "site",       "réseau",     "ville",        "province", "région",
        "place",          "stade",     "gazoduc",   "accord",     "accords",    "processus",    "barrage",  "pont",
        "palais",         "fondation", "mouvement", "parti",      "brigade",    "gouvernement", "ère",      "clan",
        "famille",        "loi",       "dossier",   "entreprise", "compagnie",  "coalition",    "match",    "prix",
        "administration", NULL};
    return li_row_among(r, i, NAMED) || li_row_in_class(r, i, LI_WORDS_TITLE) || li_row_in_class(r, i, LI_WORDS_NAMING);
}

static bool is_dated(const li_row *r, int32_t i) {
    return li_row_in(r, i - 1, LI_WORDS_MONTH) || li_row_in(r, i - 1, LI_WORDS_DAY);
}

/* « … à Y de partir »: whom the verb asks, the name being at most four words long. */
static bool is_asked(const li_row *r, int32_t to) {
    int32_t i = to + 1;
    while (i < to + 5 && (li_row_tag(r, i) == LI_TAG_PROPN || li_row_tag(r, i) == LI_TAG_DET)) i++;
    bool of = li_row_is(r, i, "de") || li_row_is(r, i, "d'");
    return i > to + 1 && of && is_infinitive(r, i + 1);
}

/* Does the preposition at place i bring in what the verb governs? */
static bool is_governed(const li_row *r, int32_t i, const governor *v) {
    if (li_row_is(r, i, "de") || li_row_is(r, i, "d'")) return is_infinitive(r, i + 1);
    if (is_to(r, i) && li_row_in_class(r, v->at, LI_WORDS_DATIVE) && is_asked(r, i)) return true;
    if (li_row_is(r, i, "à")) return is_infinitive(r, i + 1);
    bool other =
        li_row_in(r, i - 1, LI_WORDS_BLOW) || li_row_tag(r, i - 1) == LI_TAG_VERB_PP; /* une plainte déposée par */
    return v->passive && li_row_is(r, i, "par") && !other;
}

/* Does the word at place i open what the verb governs, no other preposition standing before it? */
static bool opens_object(const li_row *r, int32_t i, const governor *v) {
    li_tag next = li_row_tag(r, i + 1);
    bool noun = next == LI_TAG_NOUN || next == LI_TAG_ADJ || next == LI_TAG_NUM || next == LI_TAG_PROPN;
    switch (li_row_tag(r, i)) {
    case LI_TAG_DET: return noun || next == LI_TAG_DET || li_row_quote(r, i + 1);
    case LI_TAG_NUM: return noun && !is_dated(r, i);
    case LI_TAG_NOUN: return v->transitive && is_bare(r, i);
    case LI_TAG_SCONJ: return li_row_in(r, i, LI_WORDS_WHOM);
    case LI_TAG_ADP: return is_governed(r, i, v);
    default: return li_row_quote(r, i);
    }
}

/* What the walk through an occasion's group has seen. */
typedef struct group {
    int32_t some, name; /* the first « des », the first name beside a noun: the object, if nothing else is */
    bool open;          /* a noun is still to come */
    bool titled;        /* a noun was the title of a person */
} group;

/* May the proper noun at place i, behind another word of the group, be what the verb governs? */
static bool may_be_object(const li_row *r, int32_t i) {
    if (r->inside && r->inside[r->ids[i]] >= 0) return false;
    li_tag before = li_row_tag(r, i - 1);
    bool whole = r->inside && i + 1 < r->count && r->inside[r->ids[i + 1]] == r->ids[i];
    if (before == LI_TAG_NOUN) return !is_named(r, i - 1);
    return whole && before == LI_TAG_PROPN;
}

/* Goes on with the word at place i; false: it is none of the group. */
static bool take(group *g, const li_row *r, int32_t i) {
    li_tag t = li_row_tag(r, i), before = li_row_tag(r, i - 1);
    if (g->open) {
        if (t == LI_TAG_NOUN || t == LI_TAG_PROPN) g->open = false;
        g->titled |= t == LI_TAG_NOUN && li_row_in_class(r, i, LI_WORDS_TITLE);
        return t == LI_TAG_NOUN || t == LI_TAG_PROPN || t == LI_TAG_DET || t == LI_TAG_ADJ || t == LI_TAG_NUM ||
               (t == LI_TAG_ADP && before == LI_TAG_ADP);
    }
    switch (t) {
    case LI_TAG_ADJ: return true;
    case LI_TAG_NUM: return is_dated(r, i);
    case LI_TAG_NOUN:
        return li_row_in(r, i, LI_WORDS_DAY) || li_row_in(r, i, LI_WORDS_MONTH) || li_row_in(r, i, LI_WORDS_DAYTIME);
    case LI_TAG_PROPN:
        if (g->name < 0 && !g->titled && may_be_object(r, i)) g->name = i;
        return true;
    case LI_TAG_VERB_PP: return before == LI_TAG_NOUN || before == LI_TAG_PROPN || before == LI_TAG_ADJ;
    case LI_TAG_ADP:
        if (g->some < 0 && li_row_is(r, i, "des")) g->some = i;
        g->open = true;
        return is_of(r, i) || is_to(r, i) || li_row_is(r, i, "en") || li_row_is(r, i, "dans") ||
               li_row_is(r, i, "contre") || li_row_is(r, i, "entre") || li_row_is(r, i, "sur");
    case LI_TAG_CCONJ: g->open = true; return true;
    default: return false;
    }
}

/* « a jugé … inacceptable la décision »: an adjective right before the object is said of it. */
static int32_t before_quality(const li_row *r, int32_t object, const governor *v) {
    bool judged = li_row_tag(r, object) == LI_TAG_DET && li_row_in_class(r, v->at, LI_WORDS_SAY);
    return object - (judged && li_row_tag(r, object - 1) == LI_TAG_ADJ);
}

/* The place where the group that the preposition at place i opens ends and what the verb governs begins; -1 if it
 * governs nothing behind it. */
static int32_t past_group(const li_row *r, int32_t i, const governor *v) {
    group g = {-1, -1, true, false};
    for (int32_t end = i + 1; end < r->count && end < i + LONGEST; end++) {
        if (!g.open && opens_object(r, end, v)) {
            bool named = g.name >= 0 && v->transitive && !v->passive && li_row_tag(r, end) == LI_TAG_ADP;
            return named ? g.name : before_quality(r, end, v); /* accuse … Y de mentir */
        }
        if (!take(&g, r, end)) break;
    }
    if (!v->transitive || v->passive) return -1;
    return g.name >= 0 ? g.name : g.some;
}

/* The verb that ends right before place i, but for adverbs; false if none does. */
static bool verb_before(const li_row *r, int32_t i, governor *out) {
    int32_t v = i - 1;
    while (v > 0 && li_row_tag(r, v) == LI_TAG_ADV) v--;
    if (v < 0) return false;
    *out = (governor){v, li_row_at(r, v)->feats & LI_TRANSITIVE, false};
    if (li_row_tag(r, v) == LI_TAG_VERB_FIN) return true;
    if (li_row_tag(r, v) != LI_TAG_VERB_PP) return false;
    int32_t k = v - 1;
    while (k > 0 && (li_row_tag(r, k) == LI_TAG_ADV || li_row_tag(r, k) == LI_TAG_AUX_PP)) k--;
    out->passive =
        k + 1 < v ? li_row_tag(r, v - 1) == LI_TAG_AUX_PP : li_row_is(r, k, "est") || li_row_is(r, k, "sont");
    return li_row_tag(r, k) == LI_TAG_AUX_FIN || li_row_tag(r, k) == LI_TAG_AUX_INF ||
           li_row_tag(r, k) == LI_TAG_AUX_PRP;
}

bool li_row_follows_verb(const li_row *r, int32_t i) {
    governor v;
    return verb_before(r, i, &v);
}

/* « a donné jeudi à Rome »: to whom, unless somebody else is told behind. */
static bool is_given(const li_row *r, int32_t v, int32_t place, int32_t end) {
    if (!is_to(r, place) || !li_row_in_class(r, v, LI_WORDS_DATIVE)) return false;
    for (int32_t i = end; i + 1 < r->count && !li_row_punct(r, i) && !li_row_finite(r, i); i++)
        if (is_to(r, i) && li_row_tag(r, i + 1) != LI_TAG_VERB_INF) return false;
    return true;
}

bool li_cut_occasion(li_cut *cut, const li_row *r) {
    bool timed = li_row_may_hold_time(r);
    for (int32_t i = 2; i + 2 < r->count; i++) {
        governor v;
        bool opens = li_row_tag(r, i) == LI_TAG_ADP || li_row_tag(r, i) == LI_TAG_ADV;
        if ((!timed && !opens) || !verb_before(r, i, &v)) continue;
        int32_t time = timed ? li_row_past_time(r, i) : i;
        bool placed = time > i && li_row_tag(r, time) == LI_TAG_ADP && li_row_tag(r, time + 1) == LI_TAG_PROPN;
        int32_t from = placed ? time : opening(r, time);
        if (from < 0) continue;
        int32_t end = past_group(r, from, &v);
        if (end < 0 || (placed && is_given(r, v.at, time, end))) continue;
        return li_cut_set(cut, r, LI_PART_TIME, i, end, i, end);
    }
    return false;
}
