/* « condamne cette attaque », « rejette ces accusations »: whose the deed is that the sentence before tells of. */
#include "extractor/actor/reference_state.h"

static bool is_mark(const li_reference *r, const li_token *t) {
    static const char *const QUOTES[] = {"\"", "«", "“", NULL};
    return (t->shape & LI_SHAPE_PUNCT) && li_symbols_among(r->symbols, t->form, QUOTES);
}

bool li_is_deed(const li_reference *r, const li_token *tokens, size_t at, size_t count) {
    static const char *const SOME[] = {"un", "une", "des", NULL};
    if (!at) return false;
    if (li_refers(r, tokens[at - 1].form, LI_RW_THIS)) return true;
    if (at == 1 && li_symbols_among(r->symbols, tokens[0].form, SOME)) return true; /* Une décision saluée par X */
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

size_t li_refer_deed(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t det, uint32_t *out) {
    int32_t noun = sx->tokens[det].head, verb = noun;
    uint32_t judges[LI_MAX_REFERENTS];
    if (noun < 0 || !sentence || li_is_quoted(sx, det)) return 0;
    if (!li_refers(r, sx->tokens[noun].lemma, LI_RW_DEED)) return 0;
    if (!li_is_deed(r, sx->tokens, (size_t)noun, (size_t)sx->count)) return 0;
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
