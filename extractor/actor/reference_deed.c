/* « condamne cette attaque », « rejette ces accusations »: whose the deed is that the sentence before tells of. */
#include "extractor/actor/reference_state.h"

static bool is_mark(const li_reference *r, const li_token *t) {
    static const char *const QUOTES[] = {"\"", "«", "“", NULL};
    return (t->shape & LI_SHAPE_PUNCT) && li_symbols_among(r->symbols, t->form, QUOTES);
}

/* Is the deed judged right before it or behind it: « a condamné l'attaque », « la décision a été saluée »? By the
 * letters of words, since nothing is tagged yet. */
static bool is_near_judge(const li_reference *r, const li_token *tokens, size_t at, size_t count) {
    static const li_slice JUDGE[] = {LI_ENTRY("condamn"), LI_ENTRY("dénonc"),  LI_ENTRY("critiqu"), LI_ENTRY("fustig"),
                                     LI_ENTRY("déplor"),  LI_ENTRY("regrett"), LI_ENTRY("salu"),    LI_ENTRY("applau"),
                                     LI_ENTRY("approu"),  LI_ENTRY("rejet"),   LI_ENTRY("rejett"),  LI_ENTRY("réfut"),
                                     LI_ENTRY("récus"),   LI_ENTRY("refus"),   LI_ENTRY("balay"),   LI_ENTRY("déclin"),
                                     LI_ENTRY("contest"), LI_ENTRY("oppos"),   LI_ENTRY("protest"), LI_ENTRY("accept"),
                                     LI_ENTRY("félicit"), LI_ENTRY("jug"),     LI_ENTRY("qualifi"), {NULL, 0}};
    size_t from = at > 6 ? at - 6 : 0, to = at + 7 < count ? at + 7 : count;
    for (size_t i = from; i < to; i++)
        if (li_slice_starts_any(li_symbols_text(r->symbols, tokens[i].form), JUDGE)) return true;
    return false;
}

/* « une décision "injuste" », « une "provocation" » */
static bool is_marked(const li_reference *r, const li_token *tokens, size_t at, size_t count) {
    return (at && is_mark(r, &tokens[at - 1])) || (at + 1 < count && is_mark(r, &tokens[at + 1]));
}

bool li_is_deed(const li_reference *r, const li_token *tokens, size_t at, size_t count) {
    static const char *const SOME[] = {"un", "une", "des", NULL};
    if (!at) return false;
    if (li_refers(r, tokens[at - 1].form, LI_RW_THIS)) return true;
    if (at == 1 && li_symbols_among(r->symbols, tokens[0].form, SOME)) return true; /* Une décision saluée par X */
    bool determined =
        li_refers(r, tokens[at - 1].form, LI_RW_DEFINITE) || li_symbols_among(r->symbols, tokens[at - 1].form, SOME);
    if (determined && is_near_judge(r, tokens, at, count)) return true;
    bool marked = is_mark(r, &tokens[at - 1]);
    if (marked && at > 1) return li_symbols_among(r->symbols, tokens[at - 2].form, SOME);
    return at + 1 < count && is_mark(r, &tokens[at + 1]) && li_symbols_among(r->symbols, tokens[at - 1].form, SOME);
}

static bool is_one_of(const li_syntax *sx, int32_t token, const char *const *lemmas) {
    return li_symbols_among(sx->symbols, sx->tokens[token].lemma, lemmas);
}

/* What is said, and so is the speaker's; what is done by force, and so is no single person's. */
static bool is_said(const li_syntax *sx, int32_t noun) {
    static const char *const SAID[] = {"accusation", "allégation",  "propos",   "déclaration", "critique",  "appel",
                                       "demande",    "proposition", "offre",    "menace",      "ultimatum", "exigence",
                                       "requête",    "insinuation", "reproche", NULL};
    return is_one_of(sx, noun, SAID);
}

static bool is_forceful(const li_syntax *sx, int32_t noun) {
    static const char *const FORCE[] = {"attaque",   "frappe",    "bombardement", "tir",       "assaut",
                                        "raid",      "offensive", "agression",    "invasion",  "arrestation",
                                        "expulsion", "incursion", "intervention", "violation", NULL};
    return is_one_of(sx, noun, FORCE);
}

/* « X a dénoncé les frappes de Y. Z a condamné cette attaque »: the sentence before tells of another's deed. */
static bool tells_of_others(const li_reference *r, uint32_t sentence) {
    static const li_slice STEMS[] = {LI_ENTRY("condamn"),
                                     LI_ENTRY("dénonc"),
                                     LI_ENTRY("critiqu"),
                                     LI_ENTRY("accus"),
                                     LI_ENTRY("fustig"),
                                     LI_ENTRY("déplor"),
                                     LI_ENTRY("reproch"),
                                     LI_ENTRY("regrett"),
                                     LI_ENTRY("salu"),
                                     LI_ENTRY("imput"),
                                     LI_ENTRY("attribu"),
                                     LI_ENTRY("victime"),
                                     {NULL, 0}};
    const li_sentence *s = &r->tokens->sentences[sentence];
    for (uint32_t i = s->first; i < s->first + s->count; i++)
        if (li_slice_starts_any(li_symbols_text(r->symbols, r->tokens->tokens[i].form), STEMS)) return true;
    return false;
}

enum { WORDS = 40 };

/* Nouns of deeds, and the verbs that tell of one. */
static const struct {
    const char *nouns[WORDS], *verbs[WORDS];
} DEEDS[] = {
    {{"attaque", "frappe", "bombardement", "tir", "assaut", "raid", "offensive", "agression", "invasion", "incursion",
      "intervention"},
     {"attaquer", "frapper", "bombarder", "tirer", "tuer", "assaillir", "envahir", "agresser", "pilonner", "intervenir",
      "cibler", "viser", "détruire"}},
    {{"décision", "mesure", "annonce", "initiative", "choix", "démarche", "sanction", "restriction", "taxe", "embargo",
      "geste"},
     {"décider",   "annoncer",    "imposer",   "interdire",   "suspendre", "expulser",   "rappeler",
      "fermer",    "sanctionner", "geler",     "adopter",     "instaurer", "taxer",      "quitter",
      "retirer",   "rompre",      "renvoyer",  "reconnaître", "voter",     "promulguer", "bloquer",
      "limoger",   "autoriser",   "supprimer", "exclure",     "annuler",   "lever",      "réduire",
      "augmenter", "couper",      "décréter",  "ordonner",    "abandonner"}},
    {{"accusation", "allégation", "propos", "critique", "déclaration", "menace", "reproche", "insinuation"},
     {"accuser", "affirmer", "déclarer", "reprocher", "critiquer", "menacer", "qualifier", "soupçonner", "dénoncer",
      "assurer", "traiter", "comparer", "estimer", "juger", "dire", "imputer", "prétendre"}},
    {{"proposition", "offre", "demande", "appel", "exigence", "requête", "ultimatum"},
     {"proposer", "offrir", "demander", "appeler", "exiger", "réclamer", "sommer", "inviter", "exhorter", "presser"}},
    {{"expulsion"}, {"expulser", "renvoyer"}},
    {{"arrestation"}, {"arrêter", "interpeller", "incarcérer"}},
    {{"annexion"}, {"annexer"}},
    {{"reconnaissance"}, {"reconnaître"}},
    {{"violation"}, {"violer", "survoler", "pénétrer"}},
    {{"provocation"}, {"tirer", "survoler", "déployer"}},
    {{"essai"}, {"tester", "tirer", "essayer"}},
    {{"retrait"}, {"retirer", "quitter"}},
    {{"rupture"}, {"rompre", "couper"}}};

enum {
    DEED_COUNT = sizeof DEEDS / sizeof *DEEDS,
    BY_FORCE = 1u << 0,
    DECISIONS = 1u << 1,
    SAYINGS = 1u << 2 | 1u << 3
};

static unsigned deeds_of(const li_symbols *symbols, li_sym lemma, bool verb) {
    unsigned deeds = 0;
    for (unsigned k = 0; k < DEED_COUNT; k++) {
        const char *const *words = verb ? DEEDS[k].verbs : DEEDS[k].nouns;
        for (size_t i = 0; i < WORDS && words[i]; i++)
            if (li_symbols_is(symbols, lemma, words[i])) deeds |= 1u << k;
    }
    return deeds;
}

/* « a lancé une offensive », « a procédé à un essai » */
static unsigned by_support(const li_syntax *sx, int32_t verb) {
    static const char *const SUPPORT[] = {"lancer",    "mener",    "conduire",   "déclencher", "effectuer", "perpétrer",
                                          "commettre", "adresser", "multiplier", "procéder",   "proférer",  "prendre",
                                          "publier",   "porter",   "opérer",     "fixer",      "faire",     NULL};
    unsigned deeds = 0;
    if (!is_one_of(sx, verb, SUPPORT)) return 0;
    for (int32_t c = sx->first_child[verb]; c >= 0; c = sx->next_sibling[c])
        if (c > verb && (sx->tokens[c].dep == LI_OBJ || sx->tokens[c].dep == LI_OBL) && sx->tokens[c].upos == LI_NOUN)
            deeds |= deeds_of(sx->symbols, sx->tokens[c].lemma, false);
    return deeds;
}

/* « menace d'imposer »: nothing is decided yet. */
static bool is_undecided(const li_syntax *sx, int32_t verb) {
    static const char *const OPEN[] = {"menacer",   "vouloir", "pouvoir", "souhaiter", "espérer",
                                       "envisager", "tenter",  "refuser", "hésiter",   NULL};
    int32_t by = li_verb_form(&sx->tokens[verb]) == LI_INF ? sx->tokens[verb].head : -1;
    return by >= 0 && by < verb && is_one_of(sx, by, OPEN);
}

unsigned li_deeds_told(const li_syntax *sx, int32_t verb) {
    unsigned deeds = deeds_of(sx->symbols, sx->tokens[verb].lemma, true) | by_support(sx, verb);
    if (is_undecided(sx, verb)) deeds &= ~(unsigned)DECISIONS;
    for (int32_t c = sx->first_child[verb]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        int32_t s = c > verb && li_is_verb(t) ? li_child(sx, c, LI_NSUBJ) : -1;
        bool own = t->dep == LI_XCOMP || (t->dep == LI_CONJ && s < 0), says = t->dep == LI_CCOMP && s >= 0;
        if (c > verb && li_is_verb(t) && (own || (says && sx->tokens[s].upos == LI_PRON)))
            deeds |= li_deeds_told(sx, c); /* annonce qu'il quitte Y */
        else if (says) deeds &= SAYINGS;   /* annonce que Z attaque Y */
    }
    return deeds;
}

/* The verb that a form is of, if it is of no other kind of word or behind an auxiliary; LI_NO_SYM. */
static li_sym verb_of_form(const li_reference *r, li_sym form, bool *auxiliary) {
    const li_lexicon *lexicon = li_symbols_lexicon(r->symbols);
    size_t n = 0;
    const li_reading *reading = form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, form, &n) : NULL;
    *auxiliary = li_of_people(r, form, LI_PW_HAS);
    for (size_t i = 0; i < n; i++)
        if (reading[i].upos == LI_VERB) return reading[i].lemma;
    return LI_NO_SYM;
}

bool li_deeds_by_order(const li_reference *r, uint32_t sentence, uint32_t at, unsigned *deeds) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    bool behind = false, auxiliary;
    for (uint32_t i = at; i < s->first + s->count && i < at + 4; i++) {
        if (li_refers(r, r->tokens->tokens[i].form, LI_RW_DEFINITE)) continue; /* X l'a suivi */
        li_sym verb = verb_of_form(r, r->tokens->tokens[i].form, &auxiliary);
        if (auxiliary && !behind) behind = true;
        else return *deeds = verb == LI_NO_SYM ? 0 : deeds_of(r->symbols, verb, true), verb != LI_NO_SYM;
    }
    return false;
}

/* Those of some namings who are the subject of their sentence's own verb and act: one, or several joined. */
static size_t actors_of(const li_antecedent *a, size_t n, uint32_t *out) {
    size_t found = 0;
    for (size_t i = 0; i < n; i++) {
        if (!a[i].main || a[i].adjective || li_among(out, found, a[i].actor)) continue;
        bool joined = found && (a[i].joined || a[i - 1].joined);
        if (a[i].undergone || (found && !joined) || found == LI_MAX_REFERENTS) return 0;
        out[found++] = a[i].actor;
    }
    return found;
}

/* Is one of them of the other's country, or the same? */
static bool are_close(const li_reference *r, uint32_t a, uint32_t b) {
    uint32_t home = li_cast_actor(r->cast, a)->country, other = li_cast_actor(r->cast, b)->country;
    return a == b || home == b || other == a || (home != LI_NO_ACTOR && home == other);
}

/* Does the sentence before tell of such a deed? « cette décision » may be anything that was done, « la décision » not;
 * an attack and an accusation are none but where one was made: « Y les a suivis. X rejette ces accusations ». */
static bool is_told(const li_reference *r, const li_syntax *sx, int32_t noun, int32_t det) {
    const li_topic *topic = &li_recall(r)->topic;
    unsigned deeds = deeds_of(sx->symbols, sx->tokens[noun].lemma, false);
    if (is_marked(r, sx->tokens, (size_t)noun, (size_t)sx->count)) /* an « attaque », whatever was done, not said */
        return topic->deeds & (deeds & SAYINGS ? deeds : deeds | ~SAYINGS);
    bool this_one = li_refers(r, sx->tokens[det].form, LI_RW_THIS);
    if (this_one && (!topic->told || !(deeds & (BY_FORCE | SAYINGS)))) return true;
    return topic->deeds & deeds;
}

size_t li_refer_deed(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t det, uint32_t *out) {
    int32_t noun = sx->tokens[det].head, verb = noun;
    uint32_t judges[LI_MAX_REFERENTS];
    if (noun < 0 || !sentence || li_is_quoted(sx, det)) return 0;
    if (!li_refers(r, sx->tokens[noun].lemma, LI_RW_DEED)) return 0;
    if (!li_is_deed(r, sx->tokens, (size_t)noun, (size_t)sx->count)) return 0;
    if (li_is_qualified(r, sentence, sx, noun, NULL) && li_only_owner(r, sentence, sx, noun) != LI_NO_ACTOR)
        return 0; /* la décision saoudienne */
    int32_t judged = sx->tokens[noun].dep == LI_ROOT ? li_child(sx, noun, LI_ACL) : -1;
    if (judged > noun) verb = judged;
    else if (!det && li_symbols_is(sx->symbols, sx->tokens[det].lemma, "un")) return 0;
    while (verb >= 0 && !li_is_verb(&sx->tokens[verb])) verb = sx->tokens[verb].head;
    int32_t s = verb >= 0 ? li_surface_subject(sx, verb, NULL) : -1;
    bool second = verb >= 0 && sx->tokens[verb].dep == LI_CONJ && li_child(sx, verb, LI_NSUBJ) >= 0;
    if (second) return 0; /* X a demandé cela, mais Y a rejeté cette demande */
    bool passive = judged > noun || (verb >= 0 && li_child(sx, verb, LI_AUX_PASS) >= 0);
    if (passive) s = li_child(sx, verb, LI_AGENT);
    size_t count = s >= 0 && s != noun ? li_denoted(r, sentence, sx, s, judges) : 0;
    if (!count) return 0;
    li_antecedent a[LI_GATHERED];
    size_t n = li_earlier(r, sentence, sx, det, a), found = 0;
    for (size_t i = 0; i < n; i++)
        if (a[i].main && !li_among(judges, count, a[i].actor)) return 0; /* who acts first in this sentence? */
    if (!is_said(sx, noun) && tells_of_others(r, sentence - 1)) return 0;
    if (!is_told(r, sx, noun, det) && judged < 0) return 0;
    found = actors_of(a, li_namings_of(r, sentence - 1, false, a), out);
    bool plural = (sx->tokens[noun].feats & LI_NUMBER) == LI_PLUR; /* ces décisions: rather a government's */
    for (size_t i = 0; i < found; i++) {
        bool person = li_type_of(r, out[i]) == LI_PERSON && !is_said(sx, noun);
        if (person && (plural || is_forceful(sx, noun))) return 0;
        for (size_t k = 0; k < count; k++)
            if (are_close(r, out[i], judges[k])) return 0;
    }
    return found;
}
