/* Possessives: son, leur: whose; and whom a subject denotes. */
#include "extractor/actor/reference_state.h"
#include "extractor/french/clause_words.h"

/* « pour son aide », « en raison de son aide »: is it why the verb's deed is done? */
static bool is_reason(const li_syntax *sx, int32_t below) {
    static const char *const WHY[] = {"raison", "cause", "motif", NULL};
    int32_t mark = li_child(sx, below, LI_CASE);
    if (mark < 1) return false;
    if (li_symbols_is(sx->symbols, sx->tokens[mark].form, "pour")) return true;
    int32_t why = li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "de") ? mark - 1 : below;
    return li_symbols_among(sx->symbols, sx->tokens[why].lemma, WHY);
}

/* Stands the complement where the verb has whom it turns against: porter plainte contre X, rompre avec X, s'en prendre
 * à X? */
static bool turns_against(const li_syntax *sx, int32_t verb, int32_t c) {
    static const char *const CONTRE[] = {"porter",   "déposer", "manifester", "protester", "prononcer", "déchaîner",
                                         "insurger", "élever",  "voter",      "saisir",    NULL};
    static const char *const AVEC[] = {"rompre", "fâcher", "brouiller", NULL};
    const char *lemma = NULL;
    if (li_symbols_among(sx->symbols, sx->tokens[verb].lemma, CONTRE)) lemma = "contre";
    else if (li_symbols_among(sx->symbols, sx->tokens[verb].lemma, AVEC)) lemma = "avec";
    else if (li_symbols_is(sx->symbols, sx->tokens[verb].lemma, "prendre"))
        for (int32_t k = sx->first_child[verb]; k >= 0 && k < verb; k = sx->next_sibling[k])
            if (li_symbols_is(sx->symbols, sx->tokens[k].form, "en")) lemma = "à";
    int32_t mark = lemma ? li_child(sx, c, LI_CASE) : -1;
    return mark > verb && li_symbols_is(sx->symbols, sx->tokens[mark].lemma, lemma);
}

/* « porte plainte contre X pour son aide », « X a été critiqué par Y pour son aide »: X's. -1 if nobody is blamed. */
static int32_t opposed(const li_reference *r, const li_syntax *sx, int32_t verb, int32_t below) {
    if (!is_reason(sx, below)) return -1;
    bool judges = li_of_people(r, sx->tokens[verb].lemma, LI_PW_JUDGE);
    bool passive = li_child(sx, verb, LI_AUX_PASS) >= 0 ||
                   (li_verb_form(&sx->tokens[verb]) == LI_PART_PAST && li_child(sx, verb, LI_AUX_OF) < 0);
    if (judges && passive) return li_surface_subject(sx, verb, NULL);
    for (int32_t c = sx->first_child[verb]; c >= 0 && c < below; c = sx->next_sibling[c]) {
        if (turns_against(sx, verb, c)) return c;
        for (int32_t k = sx->tokens[c].dep == LI_OBJ ? sx->first_child[c] : -1; k >= 0; k = sx->next_sibling[k])
            if (sx->tokens[k].dep == LI_NMOD && turns_against(sx, verb, k)) return k;
    }
    return -1;
}

/* « remercier X pour son aide »: X's. The object where `below` is the reason that a verb of judgement names, or -1. */
static int32_t judged(const li_reference *r, const li_syntax *sx, int32_t verb, int32_t below) {
    if (sx->tokens[below].dep == LI_OBJ && li_symbols_is(sx->symbols, sx->tokens[verb].lemma, "reprocher"))
        for (int32_t c = sx->first_child[verb]; c >= 0; c = sx->next_sibling[c]) { /* reproche à X ses liens: X's */
            int32_t to = sx->tokens[c].dep == LI_OBL ? li_child(sx, c, LI_CASE) : -1;
            if (to >= 0 && c < below && li_symbols_is(sx->symbols, sx->tokens[to].lemma, "à")) return c;
        }
    static const char *const HELP[] = {"aider",     "épauler",     "soutenir", "appuyer", "assister",   "seconder",
                                       "conforter", "accompagner", "former",   "armer",   "encourager", NULL};
    int32_t mark = li_child(sx, below, LI_CASE), object = li_child(sx, verb, LI_OBJ);
    if (mark < 0 || object < 0 || object > below) return -1;
    bool within = li_symbols_is(sx->symbols, sx->tokens[mark].form, "dans"); /* épaule X dans sa lutte: X's */
    if (within && li_symbols_among(sx->symbols, sx->tokens[verb].lemma, HELP)) return object;
    if (!li_of_people(r, sx->tokens[verb].lemma, LI_PW_JUDGE)) return -1;
    return is_reason(sx, below) ? object : -1;
}

static const char *const MEASURES[] = {"sanction", "mesure",       "embargo", "restriction", "taxe",
                                       "blocus",   "représailles", "boycott", "pression",    NULL};

static bool is_one_of(const li_syntax *sx, int32_t token, const char *const *lemmas) {
    return li_symbols_among(sx->symbols, sx->tokens[token].lemma, lemmas);
}

/* « sanctionner X depuis son invasion », « les mesures prises contre X après son offensive »: of whom one suffers for
 * it. -1 if nobody does. */
static int32_t punished(const li_syntax *sx, int32_t verb, int32_t token) {
    static const char *const DONE[] = {"invasion",   "agression", "offensive", "annexion", "attaque", "intervention",
                                       "occupation", "incursion", "coup",      "assaut",   "raid",    NULL};
    static const char *const ON[] = {"sanctionner", "punir",     "exclure", "isoler",
                                     "suspendre",   "condamner", "bannir",  NULL};
    static const char *const HIT[] = {"frapper", "viser", "cibler", "toucher", "étrangler", NULL};
    static const char *const AGAINST[] = {"imposer", "infliger", "prendre",   "adopter",   "décréter",
                                          "décider", "voter",    "prononcer", "instaurer", NULL};
    int32_t noun = sx->tokens[token].head;
    if (noun < 0 || !is_one_of(sx, noun, DONE)) return -1;
    int32_t s = is_one_of(sx, verb, HIT) ? li_child(sx, verb, LI_NSUBJ) : -1;
    bool on = is_one_of(sx, verb, ON) || (s >= 0 && is_one_of(sx, s, MEASURES));
    if (!on && !is_one_of(sx, verb, AGAINST)) return -1;
    for (int32_t c = sx->first_child[verb]; c >= 0 && c < token; c = sx->next_sibling[c]) {
        int32_t mark = li_child(sx, c, LI_CASE);
        if (on ? sx->tokens[c].dep == LI_OBJ
               : mark >= 0 && sx->tokens[c].dep == LI_OBL &&
                     (li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "à") ||
                      li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "contre")))
            return c;
    }
    return -1;
}

/* « X accuse Y d'avoir bombardé ses bases »: those of X, whom Y is said to have harmed. Who says so, or -1. */
static int32_t harmed(const li_reference *r, const li_syntax *sx, int32_t verb, int32_t possessive) {
    int32_t by = sx->tokens[verb].head, mark = li_child(sx, verb, LI_MARK);
    if (possessive + 1 < sx->count && li_symbols_is(sx->symbols, sx->tokens[possessive + 1].lemma, "propre")) return -1;
    if (by < 0 || by > verb || mark < 0 || !li_is_verb(&sx->tokens[by])) return -1;
    if (!li_of_people(r, sx->tokens[verb].lemma, LI_PW_HARM) || !li_of_people(r, sx->tokens[by].lemma, LI_PW_CHARGE))
        return -1;
    return li_surface_subject(sx, by, NULL);
}

size_t li_state_owner(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out) {
    int32_t det = li_child(sx, noun, LI_DET_OF);
    bool state =
        li_refers(r, sx->tokens[noun].lemma, LI_RW_COUNTRY) || li_refers(r, sx->tokens[noun].lemma, LI_RW_STATE);
    return state && det >= 0 && li_refers(r, sx->tokens[det].form, LI_RW_HIS) ? li_refer(r, sentence, sx, det, out) : 0;
}

int32_t li_accuser_of_help(const li_reference *r, const li_syntax *sx, int32_t verb) {
    static const char *const HELP[] = {"soutenir", "aider",    "appuyer",  "financer",  "armer",       "héberger",
                                       "abriter",  "protéger", "équiper",  "entraîner", "ravitailler", "épauler",
                                       "fournir",  "livrer",   "procurer", NULL};
    int32_t by = sx->tokens[verb].head;
    if (by < 0 || !is_one_of(sx, verb, HELP) || !li_of_people(r, sx->tokens[by].lemma, LI_PW_CHARGE)) return -1;
    return li_child(sx, by, LI_AUX_PASS) >= 0 ? li_child(sx, by, LI_AGENT) : li_surface_subject(sx, by, NULL);
}

/* « X appelle Y à soutenir sa candidature »: X's, who asks for it. Who asks, or -1. */
static int32_t asker(const li_syntax *sx, int32_t verb) {
    static const char *const HELP[] = {"soutenir", "aider",    "appuyer",     "financer",  "armer",
                                       "défendre", "protéger", "reconnaître", "rejoindre", NULL};
    static const char *const ASK[] = {"inviter",    "appeler", "exhorter",  "presser", "prier",    "demander",
                                      "encourager", "pousser", "enjoindre", "sommer",  "implorer", NULL};
    int32_t by = sx->tokens[verb].head;
    if (by < 0 || by > verb || li_child(sx, verb, LI_MARK) < 0) return -1;
    return is_one_of(sx, verb, HELP) && is_one_of(sx, by, ASK) ? li_surface_subject(sx, by, NULL) : -1;
}

/* « …, selon sa porte-parole »: of whom the sentence is about. The subject of its own verb, or -1. */
static int32_t quoted_for(const li_syntax *sx, int32_t token) {
    int32_t noun = sx->tokens[token].head, mark = noun >= 0 ? li_child(sx, noun, LI_CASE) : -1, root = noun;
    if (mark < 0 || !li_symbols_is(sx->symbols, sx->tokens[mark].form, "selon")) return -1;
    while (root >= 0 && sx->tokens[root].head >= 0) root = sx->tokens[root].head;
    int32_t s = root >= 0 && root != noun ? li_child(sx, root, LI_NSUBJ) : -1;
    return s >= 0 && s < token ? s : -1;
}

/* Does the token stand in what comes before the verb that its group belongs to: « Dans son discours, X a … »? */
static bool is_fronted(const li_syntax *sx, int32_t token, int32_t verb, int32_t subject) {
    if (li_is_quoted(sx, token) != li_is_quoted(sx, subject)) return false; /* « Ses … », a dit X */
    int32_t below = token;
    while (sx->tokens[below].head >= 0 && sx->tokens[below].head != verb) below = sx->tokens[below].head;
    uint8_t dep = sx->tokens[below].dep;
    return sx->tokens[below].head == verb &&
           (dep == LI_OBL || dep == LI_ADVCL || dep == LI_ADVMOD || dep == LI_NMOD || dep == LI_ACL);
}

/* « X, toujours détenu avec son fils »: the noun that a participle behind it tells of, or -1. */
static int32_t who_is(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t participle) {
    const li_token *t = &sx->tokens[participle];
    if ((t->feats & LI_FORM) != LI_PART_PAST || li_child(sx, participle, LI_AUX_OF) >= 0) return -1;
    if (t->dep == LI_ACL && t->head >= 0 && t->head < participle)
        return sx->tokens[t->head].upos == LI_PROPN ? t->head : -1;
    int32_t k = participle - 1;
    while (k > 0 && sx->tokens[k].upos == LI_ADV) k--;
    if (k < 1 || !li_symbols_is(sx->symbols, sx->tokens[k].form, ",") || sx->tokens[k - 1].upos != LI_PROPN) return -1;
    const li_mention *m = li_reference_mention(r, sentence, k - 1, 1u << LI_NAME);
    if (!m || li_type_of(r, m->actor) != LI_PERSON) return -1; /* « À Paris, accueilli par son frère, X … » */
    return sx->tokens[k - 1].dep == LI_FLAT ? sx->tokens[k - 1].head : k - 1;
}

/* « le président X, qui a signé et quitté son pays »: the clause tells of somebody named. */
static bool is_named_relative(const li_syntax *sx, int32_t verb, int32_t subject) {
    while (sx->tokens[verb].dep == LI_CONJ && sx->tokens[verb].head >= 0) verb = sx->tokens[verb].head;
    if (sx->tokens[verb].dep != LI_RELCL || sx->tokens[verb].head != subject) return false;
    bool named = sx->tokens[subject].upos == LI_PROPN;
    for (int32_t c = sx->first_child[subject]; c >= 0 && !named; c = sx->next_sibling[c])
        named = sx->tokens[c].upos == LI_PROPN && (sx->tokens[c].dep == LI_APPOS || sx->tokens[c].dep == LI_FLAT);
    return named;
}

/* « a accueilli leurs pourparlers »: who lends the place is not who talks there. */
static bool is_hosted(const li_syntax *sx, int32_t verb, int32_t talk) {
    static const char *const HOST[] = {"accueillir", "abriter",    "héberger", "faciliter",
                                       "parrainer",  "superviser", NULL};
    return sx->tokens[talk].head == verb && li_is_talk(sx->symbols, sx->tokens[talk].lemma) &&
           is_one_of(sx, verb, HOST);
}

/* Who acts in the nearest clause around the token: its subject, or who a participle is done by (signé par X). */
static int32_t subject_around(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token) {
    int32_t below = token, topic = quoted_for(sx, token);
    if (topic >= 0) return topic;
    for (int32_t v = sx->tokens[token].head, steps = 0; v >= 0 && steps < 16;
         below = v, v = sx->tokens[v].head, steps++) {
        if (!li_is_verb(&sx->tokens[v]) && li_child(sx, v, LI_COP) < 0 && li_child(sx, v, LI_NSUBJ) < 0) continue;
        bool becomes = below == sx->tokens[token].head && li_symbols_is(sx->symbols, sx->tokens[v].lemma, "devenir");
        if (becomes || is_hosted(sx, v, below)) continue; /* Y, devenu son allié: not Y's own */
        int32_t blamed = opposed(r, sx, v, below);
        if (blamed >= 0) return blamed;
        int32_t agent = li_child(sx, v, LI_AGENT);
        if (agent >= 0 && agent < token && !li_hangs_on(sx, token, agent) && !is_one_of(sx, agent, MEASURES))
            return agent;
        int32_t object = judged(r, sx, v, below);
        if (object < 0) object = punished(sx, v, token);
        if (object >= 0) return object;
        int32_t victim = harmed(r, sx, v, token);
        if (victim < 0) victim = asker(sx, v);
        if (victim >= 0) return victim;
        int32_t s = li_surface_subject(sx, v, NULL);
        int32_t held = who_is(r, sentence, sx, v);
        if (held >= 0) return held;
        if (s >= 0 && li_is_quoted(sx, s) && !li_is_quoted(sx, token))
            continue; /* « X ment », dit son fils: another's */
        bool relative = s >= 0 && is_named_relative(sx, v, s);
        if (s < 0 || (li_hangs_on(sx, token, s) && !relative)) continue; /* X, qui … son: X's */
        if (s < token || is_fronted(sx, token, v, s)) return s;
    }
    return -1;
}

/* « le royaume et ses alliés »: the group that the possessive's own is joined to, or -1. */
static int32_t partner(const li_syntax *sx, int32_t token) {
    int32_t noun = sx->tokens[token].head, some = noun >= 0 ? sx->tokens[noun].head : -1;
    if (some >= 0 && some < token && sx->tokens[noun].dep == LI_NMOD && sx->tokens[some].upos == LI_PRON)
        noun = some; /* et plusieurs de ses alliés */
    int32_t first = noun >= 0 ? sx->tokens[noun].head : -1;
    if (first < 0 || first >= token || sx->tokens[noun].dep != LI_CONJ) return -1;
    int32_t mark = li_child(sx, first, LI_CASE);
    bool between = mark >= 0 && li_symbols_is(sx->symbols, sx->tokens[mark].form, "entre");
    if (sx->tokens[first].dep != LI_NSUBJ && !between) return -1;
    return sx->tokens[first].upos == LI_PROPN || sx->tokens[first].upos == LI_NOUN ? first : -1;
}

/* « contre la banque et sa directrice »: the body whose head somebody is, though it is no subject; -1. */
static int32_t headed(const li_syntax *sx, int32_t token) {
    static const char *const HEADS[] = {"directeur", "directrice", "patron", "patronne",   "PDG",        "pdg",
                                        "président", "fondateur",  "gérant", "dirigeante", "fondatrice", NULL};
    int32_t noun = sx->tokens[token].head, first = noun >= 0 ? sx->tokens[noun].head : -1;
    if (first < 0 || first >= token || noun < token || sx->tokens[noun].dep != LI_CONJ) return -1;
    if (!is_one_of(sx, noun, HEADS) || sx->tokens[first].dep == LI_NSUBJ || sx->tokens[token - 1].upos != LI_CCONJ)
        return -1;
    return sx->tokens[first].upos == LI_PROPN || sx->tokens[first].upos == LI_NOUN ? first : -1;
}

/* Whom the first of a row denotes alone. */
static size_t denoted_alone(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t first, uint32_t *out) {
    uint32_t at = r->tokens->sentences[sentence].first + (uint32_t)first;
    li_antecedent here[LI_GATHERED];
    size_t n = li_gather(r, sentence, UINT32_MAX, sx, here), found = 0;
    for (size_t i = 0; i < n; i++)
        if (!here[i].adjective && here[i].at <= at && at < here[i].end) out[found++] = here[i].actor;
    return found == 1;
}

/* « X a battu Y et son allié », « a vanté l'action de Y et sa force »: X's, or of those whom the first member names? */
static bool is_doubtful(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t subject,
                        bool plural) {
    int32_t noun = sx->tokens[token].head, first = noun >= 0 ? sx->tokens[noun].head : -1;
    int32_t k = token > 1 && sx->tokens[token - 1].dep == LI_CASE ? token - 2 : token - 1; /* de Y et de son allié */
    bool joined = noun > token && (sx->tokens[noun].dep == LI_CONJ || sx->tokens[noun].dep == LI_PARATAXIS) && k >= 0 &&
                  (sx->tokens[k].upos == LI_CCONJ || sx->tokens[k].dep == LI_FIXED);
    if (first >= 0 && li_is_verb(&sx->tokens[first])) first = li_child(sx, first, LI_OBJ); /* …, et son allié */
    if (!joined || first < 0 || first >= token || sx->tokens[first].dep == LI_NSUBJ) return false;
    uint32_t from = r->tokens->sentences[sentence].first;
    li_antecedent here[LI_GATHERED];
    size_t n = li_gather(r, sentence, UINT32_MAX, sx, here);
    for (size_t i = 0; i < n; i++) {
        int32_t at = (int32_t)(here[i].at - from);
        if (here[i].adjective || here[i].actor == subject || here[i].plural != plural || at >= token) continue;
        if (at == first || li_hangs_on(sx, at, first)) return true;
    }
    return false;
}

/* Are the subject's words plural: leur, not son? */
static bool is_several(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t subject,
                       const uint32_t *actors, size_t n) {
    if (n != 1) return n > 1;
    uint32_t at = r->tokens->sentences[sentence].first + (uint32_t)subject,
             number = sx->tokens[subject].feats & LI_NUMBER;
    li_antecedent here[LI_GATHERED];
    size_t count = li_gather(r, sentence, UINT32_MAX, sx, here);
    for (size_t i = 0; i < count; i++)
        if (!here[i].adjective && here[i].at <= at && at < here[i].end) return here[i].plural;
    return number ? number == LI_PLUR : li_cast_actor(r->cast, actors[0])->plural;
}

/* « accepter son invitation », « rejeter ses reproches »: not the subject's own. */
static bool is_anothers(const li_reference *r, const li_syntax *sx, int32_t token) {
    int32_t noun = sx->tokens[token].head, verb = noun >= 0 ? sx->tokens[noun].head : -1;
    return verb >= 0 && sx->tokens[noun].dep == LI_OBJ && li_of_people(r, sx->tokens[noun].lemma, LI_PW_ASKED) &&
           li_of_people(r, sx->tokens[verb].lemma, LI_PW_ANSWER);
}

/* « a dit X après leur rencontre »: the speaker's and the other's of two persons or countries just named. */
static size_t refer_mutual(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                           const uint32_t *subject, size_t count, uint32_t *out) {
    int32_t noun = sx->tokens[token].head;
    if (count > 1 || noun < 0 || !li_of_people(r, sx->tokens[noun].lemma, LI_PW_MUTUAL)) return 0;
    if (li_refer_pair(r, sentence, sx, token, LI_PAIR_PEOPLE, out) != 2 &&
        li_refer_pair(r, sentence, sx, token, LI_PAIR_COUNTRIES, out) != 2)
        return 0;
    return !count || li_among(out, 2, subject[0]) ? 2 : 0;
}

/* « X bombarde; une campagne contre ses bases »: another's, as what one does to somebody. */
static bool is_against(const li_syntax *sx, int32_t token) {
    static const char *const OWN[] = {"voisin",      "rival",        "allié",  "adversaire", "ennemi",
                                      "homologue",   "peuple",       "gré",    "opposant",   "pays",
                                      "partenaire",  "gouvernement", "régime", "président",  "population",
                                      "compatriote", "prédécesseur", NULL};
    int32_t noun = sx->tokens[token].head, mark = noun >= 0 ? li_child(sx, noun, LI_CASE) : -1;
    if (mark < 0 || !li_symbols_is(sx->symbols, sx->tokens[mark].form, "contre")) return false;
    return !is_one_of(sx, noun, OWN);
}

/* « Son chef, X »: whose files know X to lead another. */
static bool is_named_otherwise(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                               uint32_t owner) {
    int32_t noun = sx->tokens[token].head;
    if (noun < 0 || li_type_of(r, owner) == LI_PERSON || !li_of_people(r, sx->tokens[noun].lemma, LI_PW_WHO))
        return false;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        if (sx->tokens[c].upos != LI_PROPN) continue;
        const li_mention *m = li_reference_mention(r, sentence, c, 1u << LI_NAME);
        if (!m || li_type_of(r, m->actor) != LI_PERSON) continue;
        size_t n, all;
        const uint32_t *held = li_actors_offices_of(r->actors, m->actor, &n);
        const li_office *o = li_actors_offices(r->actors, &all);
        bool known = n > 0, fits = li_cast_actor(r->cast, m->actor)->country == owner;
        for (size_t i = 0; i < n; i++) fits = fits || o[held[i]].of == owner;
        return known && !fits;
    }
    return false;
}

/* « X critique les propos du ministre lors de sa visite »: no country travels, so the person just named does. -1 if the
 * noun is no journey or nobody stands there. */
static int32_t traveller(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                         int32_t subject) {
    int32_t noun = sx->tokens[token].head;
    if (noun < 0 || !li_is_journey(sx->symbols, sx->tokens[noun].lemma)) return -1;
    const li_mention *m = li_reference_mention(r, sentence, subject, 1u << LI_NAME | 1u << LI_SEAT);
    if (!m || li_type_of(r, m->actor) == LI_PERSON) return -1;
    for (int32_t k = token - 1; k > subject; k--) {
        if (li_is_verb(&sx->tokens[k]) && sx->tokens[k].dep != LI_ACL && sx->tokens[k].dep != LI_AMOD) return -1;
        bool who = sx->tokens[k].upos == LI_NOUN && (sx->tokens[k].feats & LI_NUMBER) != LI_PLUR;
        if (who && li_of_people(r, sx->tokens[k].lemma, LI_PW_WHO)) return k;
    }
    return -1;
}

static size_t refer_owner(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    bool plural = li_refers(r, sx->tokens[token].form, LI_RW_THEIR);
    int32_t s = partner(sx, token), body = plural ? -1 : headed(sx, token);
    if (body >= 0) {
        size_t n = denoted_alone(r, sentence, sx, body, out);
        return n == 1 && li_type_of(r, out[0]) != LI_PERSON ? n : 0;
    }
    if (s < 0 && is_against(sx, token)) return 0;
    if (s >= 0 && !plural && denoted_alone(r, sentence, sx, s, out)) return 1;
    if (s < 0) s = subject_around(r, sentence, sx, token);
    int32_t near = s >= 0 && s < token ? traveller(r, sentence, sx, token, s) : -1;
    if (near >= 0) return li_denoted(r, sentence, sx, near, out);
    if (s >= 0) {
        if (is_anothers(r, sx, token)) return 0;
        size_t n = li_denoted(r, sentence, sx, s, out);
        if (n && is_several(r, sentence, sx, s, out, n) == plural)
            return is_doubtful(r, sentence, sx, token, out[0], plural) ? 0 : n;
        uint32_t subject = n ? out[0] : LI_NO_ACTOR;
        return plural && n ? refer_mutual(r, sentence, sx, token, &subject, n, out) : 0;
    }
    li_antecedent here[LI_GATHERED];
    size_t n = li_earlier(r, sentence, sx, token, here);
    if (n || li_is_of_topic(r, sentence, 0, plural)) return 0;
    n = li_previous(r, sentence, li_is_quoted(sx, token), here);
    size_t found = n ? li_choose(r, here, n, 0, plural, false, out) : 0;
    if (found == 1 && is_named_otherwise(r, sentence, sx, token, out[0])) return 0;
    return found || !plural ? found : refer_mutual(r, sentence, sx, token, NULL, 0, out);
}

/* « Son ministre de l'Énergie », said of who leads a country: the country's. */
static bool is_of_state(const li_reference *r, const li_syntax *sx, int32_t token, uint32_t person) {
    static const char *const SERVANTS[] = {"ministre", "vice-ministre", "vice-président", "vice-présidente", NULL};
    int32_t noun = sx->tokens[token].head;
    if (noun < 0 || li_type_of(r, person) != LI_PERSON) return false;
    if (!is_one_of(sx, noun, SERVANTS)) return false;
    size_t n, all;
    const uint32_t *held = li_actors_offices_of(r->actors, person, &n);
    const li_office *o = li_actors_offices(r->actors, &all);
    for (size_t i = 0; i < n; i++)
        if (o[held[i]].of == li_cast_actor(r->cast, person)->country && li_in_force(r, &o[held[i]])) return true;
    return false;
}

size_t li_refer_possessive(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    size_t n = refer_owner(r, sentence, sx, token, out);
    if (n == 1 && is_of_state(r, sx, token, out[0])) out[0] = li_cast_actor(r->cast, out[0])->country;
    return n;
}

static size_t put_once(uint32_t *out, size_t n, uint32_t actor) {
    if (n < LI_MAX_REFERENTS && !li_among(out, n, actor)) out[n++] = actor;
    return n;
}

size_t li_denoted(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    uint32_t at = r->tokens->sentences[sentence].first + (uint32_t)token;
    li_antecedent here[LI_GATHERED];
    size_t n = li_gather(r, sentence, UINT32_MAX, sx, here), found = 0;
    for (size_t i = 0; i < n; i++)
        if (!here[i].adjective && here[i].at <= at && at < here[i].end) found = put_once(out, found, here[i].actor);
    for (int32_t c = sx->first_child[token]; c >= 0 && found; c = sx->next_sibling[c])
        for (size_t i = 0; i < n && sx->tokens[c].dep == LI_CONJ; i++) {
            uint32_t other = at - (uint32_t)token + (uint32_t)c;
            if (!here[i].adjective && here[i].at <= other && other < here[i].end)
                found = put_once(out, found, here[i].actor);
        }
    bool former = li_slice_starts(li_symbols_text(sx->symbols, sx->tokens[token].form), LI_LIT("ex-"));
    if (found || former) return found;                              /* une ex-république soviétique */
    for (int adjective = 0; adjective < 2 && !found; adjective++) { /* son homologue russe Lavrov: Lavrov */
        if (adjective && (found = li_refer(r, sentence, sx, token, out))) return found;
        for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c]) {
            uint32_t other = at - (uint32_t)token + (uint32_t)c;
            li_dep dep = (li_dep)sx->tokens[c].dep;
            bool beside =
                dep == LI_AMOD || dep == LI_APPOS || dep == LI_FLAT || (dep == LI_NMOD && li_child(sx, c, LI_CASE) < 0);
            for (size_t i = 0; i < n && beside; i++)
                if (here[i].adjective == (adjective == 1) && here[i].at <= other && other < here[i].end)
                    found = put_once(out, found, here[i].actor);
        }
    }
    return found;
}
