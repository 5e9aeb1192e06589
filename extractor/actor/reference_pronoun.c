/* Pronouns: il, elle, ils; le, la, lui, leur. */
#include "extractor/actor/reference_state.h"

/* ---- subjects: il, elle, ils, elles ---- */

/* Does the verb's clause begin with quand, lorsque or, before its subject, with où? */
static bool says_when(const li_reference *r, const li_syntax *sx, int32_t verb, int32_t subject) {
    for (int32_t c = sx->first_child[verb]; c >= 0 && c < subject; c = sx->next_sibling[c])
        if (li_of_people(r, sx->tokens[c].form, LI_PW_WHEN) || li_symbols_is(sx->symbols, sx->tokens[c].form, "où"))
            return true;
    return false;
}

/* « Lorsqu'il est arrivé, X a … », « en visite à Y, où il avait été convié, X … »: the subject of the sentence that
 * goes on behind the pronoun's own clause. */
static size_t choose_following(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                               uint32_t gender, bool plural, uint32_t *out) {
    int32_t verb = sx->tokens[token].head, subject = -1;
    if (verb < 0 || (sx->tokens[verb].dep != LI_RELCL && !says_when(r, sx, verb, token))) return 0;
    for (int32_t i = verb + 1; i < sx->count && subject < 0; i++)
        if (sx->tokens[i].dep == LI_NSUBJ && sx->tokens[i].head >= 0 && sx->tokens[sx->tokens[i].head].dep == LI_ROOT)
            subject = i;
    if (subject < 0) return 0;
    li_antecedent here[LI_GATHERED];
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t n = li_gather(r, sentence, UINT32_MAX, sx, here), kept = 0;
    for (size_t i = 0; i < n; i++)
        if (here[i].at > base + (uint32_t)verb) here[kept++] = here[i];
    return li_choose(r, here, kept, gender, plural, true, out);
}

/* « depuis le retour de X, à qui il a … »: the one person of this sentence rather than a capital of the one before. */
static size_t prefer_person(const li_reference *r, const li_antecedent *a, size_t n, uint32_t gender, uint32_t *out) {
    li_tally people = {0};
    for (size_t i = 0; i < n; i++)
        if (!a[i].adjective && li_type_of(r, a[i].actor) == LI_PERSON && li_fits(&a[i], gender, false))
            li_count_in(&people, a[i].actor);
    if (people.count == 1) *out = people.first;
    return people.count > 1 ? 0 : 1;
}

/* Are there things of which « ils » may be one? out: the one object of them, or LI_NO_ACTOR. */
static bool has_several(const li_antecedent *a, size_t n, uint32_t gender, uint32_t *out) {
    li_tally all = {0}, objects = {0};
    for (size_t i = 0; i < n; i++) {
        if (a[i].adjective || a[i].place || !li_fits(&a[i], gender, true)) continue;
        li_count_in(&all, a[i].actor);
        if (a[i].object) li_count_in(&objects, a[i].actor);
    }
    *out = objects.count == 1 ? objects.first : LI_NO_ACTOR;
    return all.count > 0;
}

/* « une route dont X dit qu'elle menace Y »: the noun before « dont », -1 if the pronoun is in no such clause. */
static int32_t told_of(const li_reference *r, const li_syntax *sx, int32_t token) {
    int32_t v = sx->tokens[token].head;
    for (int steps = 0; steps < 3 && v >= 0 && sx->tokens[v].dep == LI_CCOMP; steps++) {
        v = sx->tokens[v].head;
        for (int32_t c = v - 1; c > 0 && sx->tokens[c].upos != LI_VERB; c--)
            if (li_symbols_is(r->symbols, sx->tokens[c].form, "dont"))
                return sx->tokens[c - 1].upos == LI_NOUN ? c - 1 : -1;
    }
    return -1;
}

/* « X se tait, mais Y est attendu à Z, où il doit parler », « X craint que Y, allié de Z, auquel il vend »: the
 * subject of the clause in which the pronoun's own stands (but for « que Y, auquel il »), -1 if it stands in none. */
static int32_t joined_subject(const li_syntax *sx, int32_t token) {
    int32_t own = sx->tokens[token].head, told = li_relative_noun(sx, token);
    for (int32_t v = own, guard = 0; guard < 8 && v >= 0 && sx->tokens[v].head >= 0; guard++, v = sx->tokens[v].head) {
        bool clause = sx->tokens[v].dep == LI_CONJ || (told >= 0 && sx->tokens[v].dep == LI_CCOMP);
        if (v == own || !clause || !li_is_verb(&sx->tokens[v])) continue;
        int32_t s = li_child(sx, v, LI_NSUBJ);
        return s >= 0 && s < v && (sx->tokens[v].dep == LI_CONJ || s != told) &&
                       li_is_quoted(sx, s) == li_is_quoted(sx, token)
                   ? s
                   : -1;
    }
    return -1;
}

/* Of the namings those that are this subject or hang on it. */
static size_t choose_joined(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                            const li_antecedent *a, size_t n, uint32_t gender, bool plural, uint32_t *out) {
    li_antecedent own[LI_GATHERED];
    uint32_t base = r->tokens->sentences[sentence].first;
    int32_t subject = joined_subject(sx, token);
    size_t kept = 0;
    for (size_t i = 0; subject >= 0 && i < n; i++)
        if (a[i].subject && li_hangs_on(sx, (int32_t)(a[i].end - base) - 1, subject)) own[kept++] = a[i];
    return kept ? li_choose(r, own, kept, gender, plural, true, out) : 0;
}

/* « Le groupe a annoncé qu'il »: the noun that says it, if it is of the gender; -1 if the clause is nobody's words. */
static int32_t reporter(const li_reference *r, const li_syntax *sx, int32_t token, uint32_t gender, bool plural) {
    static const uint8_t ACTING[] = {LI_RW_COUNTRY, LI_RW_STATE, LI_RW_BODY, LI_RW_FIRM, LI_RW_PARTY, LI_RW_ALLIANCE};
    int32_t own = sx->tokens[token].head, by = own >= 0 ? sx->tokens[own].head : -1;
    if (by < 0 || by > token || sx->tokens[own].dep != LI_CCOMP || !li_is_verb(&sx->tokens[by])) return -1;
    int32_t s = li_surface_subject(sx, by, NULL);
    if (s < 0 || s > by || sx->tokens[s].upos != LI_NOUN || li_is_quoted(sx, s) != li_is_quoted(sx, token)) return -1;
    const li_token *t = &sx->tokens[s];
    bool acts = li_of_people(r, t->lemma, LI_PW_WHO); /* but: le vaccin turc a montré qu'il */
    for (size_t i = 0; i < sizeof ACTING / sizeof *ACTING; i++) acts |= li_refers(r, t->lemma, ACTING[i]);
    if (!acts) return -1;
    return (t->feats & LI_GENDER) == gender && ((t->feats & LI_NUMBER) == LI_PLUR) == plural ? s : -1;
}

/* « a envoyé X à Y, où il doit parler »: who is sent. */
static size_t refer_sent(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    static const char *const SEND[] = {"envoyer", "dépêcher", "mandater", "inviter", "convier", NULL};
    int32_t own = sx->tokens[token].head, where = -1;
    for (int32_t c = own >= 0 ? sx->first_child[own] : -1; c >= 0 && c < token; c = sx->next_sibling[c])
        if (li_symbols_is(sx->symbols, sx->tokens[c].form, "où")) where = c;
    int32_t verb = where >= 0 ? sx->tokens[own].head : -1;
    while (verb >= 0 && !li_is_verb(&sx->tokens[verb])) verb = sx->tokens[verb].head;
    if (verb < 0 || verb > where || !li_symbols_among(sx->symbols, sx->tokens[verb].lemma, SEND)) return 0;
    int32_t sent = li_child(sx, verb, LI_AUX_PASS) < 0 ? li_child(sx, verb, LI_OBJ) : -1;
    if (sent < verb || sent > where || li_denoted(r, sentence, sx, sent, out) != 1) return 0;
    return li_type_of(r, *out) == LI_PERSON;
}

static size_t refer_subject(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender,
                            bool plural, uint32_t *out) {
    li_antecedent here[LI_GATHERED];
    uint32_t speaker[LI_MAX_REFERENTS];
    bool he = gender == LI_MASC && !plural;
    if (he && li_is_impersonal(r, sx, token)) return 0;
    int32_t told = told_of(r, sx, token);
    bool thing = told >= 0 && (sx->tokens[told].feats & LI_GENDER) == gender &&
                 ((sx->tokens[told].feats & LI_NUMBER) == LI_PLUR) == plural;
    if (thing) return li_denoted(r, sentence, sx, told, out) == 1;
    if (!plural && refer_sent(r, sentence, sx, token, out)) return 1;
    if (!plural && li_is_of_unknown(r, sentence, sx, token, gender)) return 0;
    int32_t by = plural ? -1 : reporter(r, sx, token, gender, plural);
    if (by >= 0 && li_denoted(r, sentence, sx, by, out) == 1) return 1;
    bool quoted = li_is_quoted(sx, token);
    size_t speakers = quoted ? li_refer_speaker(r, sentence, sx, token, speaker) : 0;
    size_t n = li_without(here, li_earlier(r, sentence, sx, token, here), speaker, speakers);
    size_t found = choose_joined(r, sentence, sx, token, here, n, gender, plural, out);
    if (!found) found = li_choose(r, here, n, gender, plural, true, out);
    bool below = sx->tokens[token].head > token && li_child(sx, sx->tokens[token].head, LI_MARK) >= 0;
    if (!found && (plural || below)) /* X a menacé les Y s'ils …, X en veut à Y depuis qu'elle … */
        found = li_choose(r, here, n, gender, plural, false, out);
    if (found) return found;
    if (plural && has_several(here, n, gender, out)) return *out == LI_NO_ACTOR ? 0 : 1;
    int32_t latter = plural || quoted ? -1 : li_latter_before(sx, token, gender);
    if (latter >= 0) return li_denoted(r, sentence, sx, latter, out) == 1;
    for (int32_t k = 0; k < token; k++) { /* another thing is the subject of a clause before */
        const li_token *t = &sx->tokens[k];
        bool subject = t->dep == LI_NSUBJ && t->upos == LI_NOUN && li_is_quoted(sx, k) == quoted;
        if (!subject || (t->feats & LI_GENDER) != gender || ((t->feats & LI_NUMBER) == LI_PLUR) != plural) continue;
        bool state = !quoted && li_refers(r, t->lemma, LI_RW_STATE) && /* le gouvernement turc */
                     !li_symbols_is(sx->symbols, t->lemma, "opposition");
        return state && li_denoted(r, sentence, sx, k, out) == 1;
    }
    bool incise = (sx->tokens[token].shape & LI_SHAPE_CLITIC) && !quoted && !plural; /* a-t-il ajouté */
    if (incise) return li_refer_last_speaker(r, sentence, gender, out);
    found = choose_following(r, sentence, sx, token, gender, plural, out);
    if (found) return found;
    found = li_choose_before(r, sentence, gender, plural, quoted, speaker, speakers, out);
    if (found == 1 && !plural && li_type_of(r, *out) != LI_PERSON) found = prefer_person(r, here, n, gender, out);
    if (!found && plural && !quoted && !n && li_act_together(r, sentence, sx, token, gender))
        return li_refer_pair(r, sentence, sx, token, LI_PAIR_PEOPLE, out);
    for (size_t i = 0; i < n; i++) /* « au Maroc, où il »: another than the place */
        if (here[i].place && li_among(out, found, here[i].actor)) return 0;
    return found;
}

/* « il a été nommé, arrêté »: no country. */
bool li_is_done_to_person(const li_syntax *sx, int32_t verb) {
    static const char *const DONE[] = {"arrêter",   "emprisonner",  "empoisonner", "assassiner", "interroger",
                                       "extrader",  "inculper",     "incarcérer",  "gracier",    "décorer",
                                       "élire",     "réélire",      "nommer",      "limoger",    "interpeller",
                                       "blesser",   "hospitaliser", "détenir",     "séquestrer", "renverser",
                                       "destituer", "libérer",      "relâcher",    NULL};
    bool passive = verb >= 0 && li_child(sx, verb, LI_AUX_PASS) >= 0;
    return passive && li_symbols_among(sx->symbols, sx->tokens[verb].lemma, DONE);
}

/* ---- objects: le, la, les, lui, leur ---- */

/* The one actor beside those; of several whom the last such pronoun meant, or the subject where nobody else is an
 * object; of what is done to persons the one person. */
static size_t only_other(const li_reference *r, const li_antecedent *a, size_t n, uint32_t gender, bool person,
                         uint32_t *out) {
    li_tally all = {0}, mains = {0}, people = {0}, objects = {0}, clitics = {0}, armies = {0};
    for (size_t i = 0; i < n; i++) {
        if (a[i].adjective && a[i].object) li_count_in(&armies, a[i].actor);
        if (a[i].adjective || a[i].place || !li_fits(&a[i], gender, false)) continue;
        li_count_in(&all, a[i].actor);
        if (a[i].main) li_count_in(&mains, a[i].actor);
        if (a[i].object) li_count_in(&objects, a[i].actor);
        if (a[i].clitic) li_count_in(&clitics, a[i].actor);
        if (li_type_of(r, a[i].actor) == LI_PERSON) li_count_in(&people, a[i].actor);
    }
    if (person && people.count) return *out = people.first, people.count;
    if (armies.count && all.count == 1 && armies.first != all.first && mains.count)
        return 2; /* « X a attaqué l'armée turque. Z l'accuse »: X or the army? */
    if (all.count == 1) return *out = all.first, 1;
    if (clitics.count == 1) return *out = clitics.first, 1;
    bool thing = mains.count == 1 && li_type_of(r, mains.first) != LI_PERSON;
    if (thing && people.count) return 2; /* « X a renvoyé le député Y. Z l'a dit »: X or Y? */
    if (mains.count == 1 && !objects.count) return *out = mains.first, 1;
    return all.count;
}

/* Does the person speak for a country: by an office that the files know, or by a title beside his name? */
static bool is_official(const li_reference *r, const li_antecedent *a) {
    size_t n;
    (void)li_actors_offices_of(r->actors, a->actor, &n);
    return n > 0 || a->role != LI_NO_ACTOR;
}

/* Takes those out who speak for the country that acts, or its own: « Ankara lui dit »: not M. Erdogan. */
static size_t apart(const li_reference *r, li_antecedent *a, size_t n, const uint32_t *who, size_t who_count) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        bool same = false;
        uint32_t country = is_official(r, &a[i]) ? li_cast_actor(r->cast, a[i].actor)->country : LI_NO_ACTOR;
        for (size_t k = 0; k < who_count; k++)
            same = same || country == who[k] || li_cast_actor(r->cast, who[k])->country == a[i].actor;
        if (!same) a[kept++] = a[i];
    }
    return kept;
}

/* Does a naming inside the subject act in a clause that describes it? « X, qui a reçu Y, lui a conseillé », « X,
 * critiqué par Y, lui a conseillé » */
static bool acts_in_relative(const li_syntax *sx, int32_t token, int32_t subject) {
    for (int guard = 0; guard < 8 && token >= 0 && token != subject; guard++, token = sx->tokens[token].head) {
        uint8_t d = sx->tokens[token].dep;
        bool beside = d == LI_FLAT || d == LI_CONJ || d == LI_APPOS || d == LI_NMOD;
        li_sym prep = d == LI_NMOD ? li_preposition(sx, token) : LI_NO_SYM;
        if (!beside || (prep != LI_NO_SYM && li_symbols_is(sx->symbols, prep, "de")))
            break; /* « sa solidarité avec Y », but not « l'homme fort de Y » */
    }
    int32_t verb = token >= 0 ? sx->tokens[token].head : -1;
    bool acts = verb >= 0 && li_is_verb(&sx->tokens[verb]) &&
                (sx->tokens[token].dep == LI_OBJ || sx->tokens[token].dep == LI_NSUBJ ||
                 sx->tokens[token].dep == LI_OBL || sx->tokens[token].dep == LI_AGENT);
    for (int guard = 0; acts && guard < 6 && verb >= 0; guard++, verb = sx->tokens[verb].head) {
        if (sx->tokens[verb].dep == LI_RELCL || sx->tokens[token].dep == LI_AGENT)
            return sx->tokens[verb].head == subject;
        if (sx->tokens[verb].dep != LI_XCOMP) return false;
    }
    return false;
}

/* Takes those out who are named inside the subject: « X, l'homme fort de Y, l'accuse ». */
static size_t outside(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t subject, li_antecedent *a,
                      size_t n) {
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (!li_hangs_on(sx, (int32_t)(a[i].at - base), subject) ||
            acts_in_relative(sx, (int32_t)(a[i].end - base) - 1, subject))
            a[kept++] = a[i];
    return kept;
}

/* « imposent à Moscou des sanctions sans l'isoler »: what is named here as a place, and may be who is meant, stands
 * before all that was said earlier. */
static bool names_place(const li_antecedent *a, size_t n, uint32_t gender) {
    for (size_t i = 0; i < n; i++)
        if (a[i].place && !a[i].adjective && li_fits(&a[i], gender, false)) return true;
    return false;
}

/* « Le film a déplu à X, qui a refusé de le financer »: the subject of a clause before is the thing that is meant. */
static bool names_thing(const li_syntax *sx, int32_t token, int32_t own_subject, uint32_t gender, bool plural) {
    for (int32_t k = 0; k < token; k++) {
        const li_token *t = &sx->tokens[k];
        if (t->dep != LI_NSUBJ || t->upos != LI_NOUN || k == own_subject ||
            li_is_quoted(sx, k) != li_is_quoted(sx, token))
            continue;
        bool fits = !gender || !(t->feats & LI_GENDER) || (t->feats & LI_GENDER) == gender;
        if (fits && ((t->feats & LI_NUMBER) == LI_PLUR) == plural) return true;
    }
    return false;
}

static bool faces_owner(const li_reference *r, const li_syntax *sx, int32_t subject) {
    int32_t det = subject >= 0 ? li_child(sx, subject, LI_DET_OF) : -1;
    return det >= 0 && li_faces_another(sx, subject) && li_refers(r, sx->tokens[det].form, LI_RW_HIS);
}

/* « Son homologue l'a accusé »: him whose homologue it is, if that is known. */
static size_t refer_faced(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t subject, uint32_t gender,
                          uint32_t *out) {
    uint32_t who[LI_MAX_REFERENTS];
    if (li_refer(r, sentence, sx, li_child(sx, subject, LI_DET_OF), who) != 1) return 0;
    if (li_type_of(r, who[0]) != LI_PERSON) return 0;
    li_actor_gender g = li_cast_actor(r->cast, who[0])->gender;
    if (gender && g && (g == LI_FEMININE) != (gender == LI_FEM)) return 0;
    return *out = who[0], 1;
}

static size_t refer_object(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender,
                           bool plural, uint32_t *out) {
    const li_token *t = &sx->tokens[token];
    int32_t verb = t->head;
    if (verb < 0 || !li_is_verb(&sx->tokens[verb]) || verb < token) return 0;
    bool neutral = li_refers(r, t->form, LI_RW_HIM) || li_refers(r, t->form, LI_RW_ELIDED);
    const li_token *v = &sx->tokens[verb];
    if (neutral && li_refers(r, v->lemma, LI_RW_SAY)) return 0;
    if (!gender && !plural && neutral && (v->feats & LI_FORM) == LI_PART_PAST)
        gender = v->feats & LI_GENDER; /* l'a reçue */
    bool person = li_refers(r, t->form, LI_RW_TO_HIM) || li_of_people(r, v->lemma, LI_PW_TO_PERSON);
    bool actor = person || li_of_people(r, v->lemma, LI_PW_TO_ACTOR);
    uint32_t others[4 * LI_MAX_REFERENTS];
    int32_t s = li_surface_subject(sx, verb, NULL), accuser = li_accuser_of_help(r, sx, verb);
    size_t count = s >= 0 ? li_denoted(r, sentence, sx, s, others) : 0;
    if (accuser >= 0) count += li_denoted(r, sentence, sx, accuser, others + count);
    count += s < 0 ? 0 : li_state_owner(r, sentence, sx, s, others + count);
    if (li_is_quoted(sx, token)) count += li_refer_speaker(r, sentence, sx, token, others + count);
    bool faced = !plural && faces_owner(r, sx, s);
    if (faced && refer_faced(r, sentence, sx, s, gender, out)) return 1;
    if (s >= 0 && plural && li_refer_two_beside(r, sentence, sx, s, token, out)) return 2;
    li_antecedent a[LI_GATHERED];
    size_t n = apart(r, a, li_without(a, li_earlier(r, sentence, sx, token, a), others, count), others, count);
    if (s >= 0) n = outside(r, sentence, sx, s, a, n);
    size_t found = plural ? li_choose_many(r, a, n, gender, false, out) : only_other(r, a, n, gender, person, out);
    if (found > 1 && !plural) return 0;
    if (found && !plural && li_names_another(r, sentence, sx, 0, token, gender, *out)) return 0;
    if (faced && found && li_type_of(r, *out) != LI_PERSON)
        return 0; /* « Son homologue, qui a critiqué Y, lui a dit » */
    if (!plural && !found && !person && names_place(a, n, gender)) return 0;
    if (!found && !person && names_thing(sx, token, s, gender, plural)) return 0;
    if (found || li_is_of_topic(r, sentence, gender, plural) || (!actor && li_is_of_thing(r, sentence, gender, plural)))
        return found;
    n = apart(r, a, li_without(a, li_previous(r, sentence, li_is_quoted(sx, token), a), others, count), others, count);
    if (!n) return 0;
    found = plural ? li_choose_many(r, a, n, gender, false, out) : only_other(r, a, n, gender, person, out);
    return found > 1 && !plural ? 0 : found;
}

/* « A les arme, B les frappe »: the same pronoun that another verb before acts on; -1 if there is none. */
static int32_t same_object(const li_syntax *sx, int32_t token) {
    const li_token *t = &sx->tokens[token];
    for (int32_t i = token - 1; i >= 0; i--) {
        const li_token *p = &sx->tokens[i];
        if (p->form != t->form || p->upos != t->upos || p->dep != t->dep || p->head < 0 || p->head == t->head) continue;
        bool each = li_surface_subject(sx, p->head, NULL) >= 0 && li_child(sx, p->head, LI_NSUBJ) >= 0 &&
                    t->head >= 0 && li_child(sx, t->head, LI_NSUBJ) >= 0;
        return each ? i : -1;
    }
    return -1;
}

/* Does that pronoun mean somebody else than who acts here? False: nothing is told by it. */
static bool refer_same(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out,
                       size_t *found) {
    uint32_t who[LI_MAX_REFERENTS];
    int32_t before = same_object(sx, token);
    if (before < 0) return false;
    *found = li_refer_pronoun(r, sentence, sx, before, out);
    size_t n = *found ? li_denoted(r, sentence, sx, li_child(sx, sx->tokens[token].head, LI_NSUBJ), who) : 0;
    for (size_t i = 0; i < n; i++)
        if (li_among(out, *found, who[i])) return false; /* « A l'a invité et B l'a remercié »: B thanks A */
    return true;
}

/* ---- all of them ---- */

/* « selon lui » */
static bool is_according(const li_reference *r, const li_syntax *sx, int32_t token) {
    int32_t mark = li_child(sx, token, LI_CASE);
    return mark >= 0 && li_of_people(r, sx->tokens[mark].form, LI_PW_ACCORDING);
}

/* « exige de Y qu'elle libère X », « demande à Y qu'il parte »: of whom something is asked is who is to do it. */
static size_t refer_asked(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    static const char *const ASK[] = {"demander", "exiger", "obtenir", "réclamer", "attendre", "ordonner", NULL};
    int32_t verb = sx->tokens[token].head, by = verb > token ? sx->tokens[verb].head : -1;
    if (by < 0 || by > token || sx->tokens[verb].dep != LI_CCOMP) return 0;
    if (!li_symbols_among(sx->symbols, sx->tokens[by].lemma, ASK)) return 0;
    for (int32_t c = sx->first_child[by]; c >= 0 && c < token; c = sx->next_sibling[c]) {
        int32_t mark = li_child(sx, c, LI_CASE);
        if (c < by || mark < 0 || sx->tokens[c].upos != LI_PROPN) continue;
        if (li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "à") ||
            li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "de"))
            return li_denoted(r, sentence, sx, c, out) == 1;
    }
    return 0;
}

/* « a téléphoné à X pour lui présenter son plan »: to whom the verb above is done. False if that has nobody with « à ».
 */
static bool refer_aimed(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out,
                        size_t *found) {
    int32_t verb = sx->tokens[token].head, mark = verb > token ? li_child(sx, verb, LI_MARK) : -1;
    int32_t above = verb >= 0 ? sx->tokens[verb].head : -1;
    if (mark < 0) mark = verb > token ? li_child(sx, verb, LI_CASE) : -1;
    if (mark != token - 1 || above < 0 || above > mark || !li_is_verb(&sx->tokens[above])) return false;
    if (!li_symbols_is(sx->symbols, sx->tokens[mark].form, "pour")) return false;
    for (int32_t c = sx->first_child[above]; c >= 0 && c < mark; c = sx->next_sibling[c]) {
        int32_t to = c > above && sx->tokens[c].dep == LI_OBL ? li_child(sx, c, LI_CASE) : -1;
        if (to < 0 || !li_symbols_is(sx->symbols, sx->tokens[to].lemma, "à")) continue;
        bool who = sx->tokens[c].upos == LI_NOUN &&
                   (li_of_people(r, sx->tokens[c].lemma, LI_PW_WHO) || li_faces_another(sx, c));
        const li_mention *name = li_reference_mention(r, sentence, c, 1u << LI_NAME);
        if (!who && (!name || li_type_of(r, name->actor) != LI_PERSON)) continue;
        *found = li_denoted(r, sentence, sx, c, out) == 1;
        return true;
    }
    return false;
}

/* « A et B ont rompu avec eux », « A discute avec elle »: others than who acts. */
static size_t refer_prepared(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender,
                             bool plural, uint32_t *out) {
    li_antecedent here[LI_GATHERED];
    uint32_t who[LI_MAX_REFERENTS];
    int32_t verb = sx->tokens[token].head;
    while (verb >= 0 && !li_is_verb(&sx->tokens[verb])) verb = sx->tokens[verb].head;
    int32_t s = verb >= 0 ? li_surface_subject(sx, verb, NULL) : -1;
    size_t count = s >= 0 ? li_denoted(r, sentence, sx, s, who) : 0;
    if (!count) return 0;
    size_t n = li_without(here, li_earlier(r, sentence, sx, token, here), who, count);
    size_t found = li_choose(r, here, n, gender, plural, false, out);
    if (found || !sentence) return found;
    n = li_without(here, li_namings_of(r, sentence - 1, li_is_quoted(sx, token), here), who, count);
    return li_choose(r, here, n, gender, plural, false, out);
}

/* « Tous deux ont », « Les deux ont »: as « ils », if they are so many. */
static size_t refer_counted(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    const li_token *t = &sx->tokens[token];
    bool two = li_symbols_is(sx->symbols, t->form, "deux"), three = li_symbols_is(sx->symbols, t->form, "trois");
    bool all = token > 0 && (li_symbols_is(sx->symbols, sx->tokens[token - 1].lemma, "tout") ||
                             li_symbols_is(sx->symbols, sx->tokens[token - 1].form, "les"));
    if (t->dep != LI_NSUBJ || (!two && !three) || !all) return 0;
    size_t n = refer_subject(r, sentence, sx, token, LI_MASC, true, out);
    return n == (two ? 2 : 3) ? n : 0;
}

size_t li_refer_pronoun(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    if (sx->tokens[token].upos == LI_NUM) return refer_counted(r, sentence, sx, token, out);
    bool him = li_refers(r, sx->tokens[token].form, LI_RW_TO_HIM),
         she = li_refers(r, sx->tokens[token].form, LI_RW_SHE);
    bool inside = token > 0 && token + 1 < sx->count;
    bool apart = inside && sx->tokens[token - 1].upos == LI_PUNCT && sx->tokens[token + 1].upos == LI_PUNCT;
    bool quant = token > 1 && li_symbols_is(sx->symbols, sx->tokens[token - 2].form, "quant");
    if ((him || she) && (apart || quant)) return 0; /* X, lui, …; Y a quant à elle … */
    if ((him || she) && is_according(r, sx, token)) {
        li_antecedent here[LI_GATHERED];
        size_t n = li_earlier(r, sentence, sx, token, here), kept = 0;
        for (size_t i = 0; i < n; i++)
            if (here[i].main) here[kept++] = here[i];
        if (li_choose(r, here, kept, him ? LI_MASC : LI_FEM, false, true, out)) return 1;
        return li_refer_last_speaker(r, sentence, him ? LI_MASC : LI_FEM, out);
    }
    if (li_refers(r, sx->tokens[token].form, LI_RW_THERE)) return li_refer_there(r, sentence, sx, token, out);
    static const struct {
        uint8_t word_class, kind; /* 0: subject, 1: object, 2: last */
        uint8_t gender;
        bool plural;
    } WORDS[] = {{LI_RW_HE, 0, LI_MASC, false},
                 {LI_RW_SHE, 0, LI_FEM, false},
                 {LI_RW_THEY_MASC, 0, LI_MASC, true},
                 {LI_RW_THEY_FEM, 0, LI_FEM, true},
                 {LI_RW_HIM, 1, LI_MASC, false},
                 {LI_RW_HER, 1, LI_FEM, false},
                 {LI_RW_THEM, 1, 0, true},
                 {LI_RW_ELIDED, 1, 0, false},
                 {LI_RW_TO_HIM, 1, 0, false},
                 {LI_RW_TO_THEM, 1, 0, true},
                 {LI_RW_THIS_MASC, 2, LI_MASC, false},
                 {LI_RW_THIS_FEM, 2, LI_FEM, false},
                 {LI_RW_THESE_MASC, 2, LI_MASC, true},
                 {LI_RW_THESE_FEM, 2, LI_FEM, true}};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        if (!li_refers(r, sx->tokens[token].form, WORDS[i].word_class)) continue;
        if (WORDS[i].kind == 0) {
            if (li_child(sx, token, LI_CASE) >= 0)
                return refer_prepared(r, sentence, sx, token, WORDS[i].gender, WORDS[i].plural, out);
            if (!WORDS[i].plural && refer_asked(r, sentence, sx, token, out)) return 1;
            size_t n = refer_subject(r, sentence, sx, token, WORDS[i].gender, WORDS[i].plural, out);
            bool person = n == 1 && li_is_done_to_person(sx, sx->tokens[token].head);
            return person && li_type_of(r, *out) != LI_PERSON ? 0 : n;
        }
        size_t aimed;
        if (him && refer_aimed(r, sentence, sx, token, out, &aimed)) return aimed;
        size_t same;
        if (WORDS[i].kind == 1 && refer_same(r, sentence, sx, token, out, &same)) return same;
        if (WORDS[i].kind == 1) return refer_object(r, sentence, sx, token, WORDS[i].gender, WORDS[i].plural, out);
        return li_refer_last(r, sentence, sx, token, WORDS[i].gender, WORDS[i].plural, out);
    }
    return 0;
}
