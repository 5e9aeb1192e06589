/* The pronoun of a place: « X soutient Y et y enverra une brigade ». */
#include "extractor/actor/reference_state.h"

/* What one does somewhere; « y voir », « y croire », « s'y opposer » are of things said. */
static bool is_done_there(const li_syntax *sx, int32_t verb) {
    static const char *const VERBS[] = {
        "envoyer",   "déployer",  "dépêcher",    "stationner", "maintenir",   "rendre",     "aller",       "intervenir",
        "combattre", "installer", "implanter",   "investir",   "retourner",   "masser",     "positionner", "poster",
        "conserver", "expédier",  "patrouiller", "détenir",    "emprisonner", "incarcérer", "exporter",    "vendre",
        "arriver",   "séjourner", "poursuivre",  "construire", "transférer",  "établir",    "dépêcher",    "garder",
        "livrer",    "acheminer", "écouler",     "cantonner",  "renforcer",   "redéployer", NULL};
    return li_symbols_among(sx->symbols, sx->tokens[verb].lemma, VERBS);
}

/* « fait-on valoir au Kremlin »: a house, in which nothing is built or stationed. */
static bool is_house(const li_reference *r, const li_antecedent *a) {
    li_slice form = li_symbols_text(r->symbols, r->tokens->tokens[a->at].form);
    return a->seat && li_cast_resident(r->cast, form, a->actor, r->date) != LI_NO_ACTOR;
}

static bool is_land(const li_reference *r, const li_antecedent *a) {
    return !a->adjective && li_type_of(r, a->actor) == LI_COUNTRY && !is_house(r, a);
}

/* « y maintient des soldats à Z », « y maintient des milliers de soldats en Z »: the sentence names the place itself.
 */
static bool names_place(const li_syntax *sx, int32_t verb) {
    static const char *const AT[] = {"en", "à", "dans", "sur", NULL};
    for (int32_t i = verb + 1; i < sx->count && sx->tokens[i].upos != LI_PUNCT; i++) {
        int32_t mark = sx->tokens[i].upos == LI_PROPN ? li_child(sx, i, LI_CASE) : -1;
        bool place = mark >= 0 && mark < i && li_symbols_among(sx->symbols, sx->tokens[mark].lemma, AT);
        if (place && li_hangs_on(sx, i, verb)) return true;
    }
    return false;
}

/* The last land where something is; without one the last that is no subject. */
static size_t last_land(const li_reference *r, const li_antecedent *a, size_t n, uint32_t *out) {
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = n; i > 0; i--)
            if (is_land(r, &a[i - 1]) && (pass ? !a[i - 1].subject || a[i - 1].main : a[i - 1].place))
                return *out = a[i - 1].actor, 1;
    return 0;
}

/* « X, qui réclame les îlots, y a dépêché des bateaux »: to a place that has no name here. */
static bool names_area(const li_syntax *sx, int32_t token) {
    static const char *const AREAS[] = {"îlot",       "île",   "archipel", "région", "zone",    "province",
                                        "territoire", "ville", "localité", "vallée", "enclave", "péninsule",
                                        "récif",      "base",  "plateau",  NULL};
    for (int32_t i = 0; i < token; i++)
        if (sx->tokens[i].upos == LI_NOUN && li_symbols_among(sx->symbols, sx->tokens[i].lemma, AREAS)) return true;
    return false;
}

size_t li_refer_there(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    int32_t verb = sx->tokens[token].head;
    if (verb <= token || !is_done_there(sx, verb) || names_place(sx, verb)) return 0;
    uint32_t who[LI_MAX_REFERENTS];
    int32_t s = li_surface_subject(sx, verb, NULL);
    size_t count = s >= 0 ? li_denoted(r, sentence, sx, s, who) : 0;
    li_antecedent a[LI_GATHERED];
    size_t n = li_without(a, li_earlier(r, sentence, sx, token, a), who, count);
    if (last_land(r, a, n, out)) return 1;
    if (names_area(sx, token)) return 0;
    n = li_without(a, li_previous(r, sentence, li_is_quoted(sx, token), a), who, count);
    li_tally lands = {0}, places = {0};
    for (size_t i = 0; i < n; i++) {
        if (!is_land(r, &a[i])) continue;
        li_count_in(&lands, a[i].actor);
        if (a[i].place) li_count_in(&places, a[i].actor);
    }
    if (places.count == 1) return *out = places.first, 1;
    return lands.count == 1 ? (*out = lands.first, 1) : 0;
}
