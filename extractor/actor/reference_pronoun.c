/* Pronouns and possessives: il, elle, ils; le, la, lui, leur; celui-ci; son, leur. */
#include "extractor/actor/reference_state.h"

static bool is_verb(const li_token *t) { return t->upos == LI_VERB || t->upos == LI_AUX; }

/* The noun of the relative clause that a pronoun stands in: « l'Union, dont elle »; -1 if there is none. */
static int32_t relative_noun(const li_syntax *sx, int32_t token) {
    for (int32_t v = sx->tokens[token].head, steps = 0; v >= 0 && steps < 6; v = sx->tokens[v].head, steps++)
        if (sx->tokens[v].dep == LI_RELCL) return sx->tokens[v].head;
    return -1;
}

/* ---- subjects: il, elle, ils, elles ---- */

/* « il faut », « il est probable que », « il y a »: nobody. */
static bool is_impersonal(const li_reference *r, const li_syntax *sx, int32_t token) {
    const li_token *t = &sx->tokens[token];
    if (t->dep == LI_EXPL) return true;
    int32_t v = t->head;
    if (v < 0) return false;
    if (li_refers(r, sx->tokens[v].lemma, LI_RW_IMPERSONAL)) return true;
    bool copula = li_child(sx, v, LI_COP) >= 0 || !is_verb(&sx->tokens[v]);
    bool clause = li_child(sx, v, LI_CSUBJ) >= 0 || li_child(sx, v, LI_CCOMP) >= 0 || li_child(sx, v, LI_XCOMP) >= 0;
    if (copula && clause) return true;
    for (int32_t k = token + 1; k < sx->count && k < token + 7; k++) {
        li_slice form = li_symbols_text(sx->symbols, sx->tokens[k].form);
        bool there = li_slice_eq(form, LI_LIT("y")) && k <= token + 2 && k + 1 < sx->count;
        if (there && sx->tokens[k + 1].dep != LI_AUX_OF && li_slice_eq(li_symbols_text(sx->symbols, sx->tokens[k + 1].lemma), LI_LIT("avoir")))
            return true; /* il y a; but: il y a rencontré */
        bool passive = li_child(sx, v, LI_AUX_PASS) >= 0;
        if ((copula || passive) && k > v && (li_slice_eq(form, LI_LIT("que")) || li_slice_eq(form, LI_LIT("qu'")))) return true;
    }
    return false;
}

/* One actor that a clause's subject or, where no subject fits, the sentence's only one is. */
static size_t choose_one(const li_antecedent *a, size_t n, uint32_t gender, bool only_subjects,
                         uint32_t *out) {
    uint32_t mains[2], subjects[2], all[2];
    size_t main_count = 0, subject_count = 0, count = 0;
    for (size_t i = 0; i < n; i++) {
        bool joined = a[i].joined || (i + 1 < n && a[i + 1].joined && a[i].subject);
        if (a[i].adjective || a[i].place || joined || !li_fits(&a[i], gender, false)) continue;
        if (a[i].main && main_count < 2 && !li_among(mains, main_count, a[i].actor)) mains[main_count++] = a[i].actor;
        if (a[i].subject && subject_count < 2 && !li_among(subjects, subject_count, a[i].actor))
            subjects[subject_count++] = a[i].actor;
        if (count < 2 && !li_among(all, count, a[i].actor)) all[count++] = a[i].actor;
    }
    if (main_count == 1) return *out = mains[0], 1;
    if (subject_count == 1) return *out = subjects[0], 1;
    if (subject_count == 0 && count == 1 && !only_subjects) return *out = all[0], 1;
    return 0;
}

/* Several actors joined by « et », or one that is plural (les États-Unis): the last group that is a subject, or any. */
static size_t choose_many(const li_reference *r, const li_antecedent *a, size_t n, uint32_t gender, bool only_subjects,
                          uint32_t *out) {
    size_t found = 0, groups = 0;
    for (size_t i = 0; i < n;) {
        size_t end = i + 1;
        while (end < n && a[end].joined && !a[end].adjective) end++;
        bool fits = !a[i].adjective && !a[i].place && (a[i].subject || !only_subjects);
        bool masculine = false;
        for (size_t k = i; k < end && fits && end > i + 1; k++) {
            li_actor_gender g = li_cast_actor(r->cast, a[k].actor)->gender;
            masculine = masculine || g != LI_FEMININE;
        }
        if (fits && end > i + 1) fits = end - i <= LI_MAX_REFERENTS && (gender != LI_FEM || !masculine);
        else if (fits) fits = li_fits(&a[i], gender, true);
        if (fits) {
            groups++;
            found = 0;
            for (size_t k = i; k < end; k++)
                if (!li_among(out, found, a[k].actor)) out[found++] = a[k].actor;
        }
        i = end;
    }
    return groups == 1 ? found : 0;
}

static size_t choose(const li_reference *r, const li_antecedent *a, size_t n, uint32_t gender, bool plural, bool only_subjects,
                     uint32_t *out) {
    return plural ? choose_many(r, a, n, gender, only_subjects, out) : choose_one(a, n, gender, only_subjects, out);
}

/* Copies a noted sentence's namings, those inside or outside quotation marks only, as the word itself is; all of them
 * where there are none such. */
static size_t noted(const li_reference *r, uint32_t sentence, bool quoted, li_antecedent out[LI_GATHERED]) {
    size_t n = 0, same = 0;
    for (size_t i = 0; i < r->count; i++)
        if (r->past[i].sentence == sentence) same += r->past[i].quoted == quoted;
    for (size_t i = 0; i < r->count && n < LI_GATHERED; i++)
        if (r->past[i].sentence == sentence && (!same || r->past[i].quoted == quoted)) out[n++] = r->past[i];
    return n;
}

/* The namings of the sentence before; of the one before that where nothing at all was named in between. */
static size_t previous(const li_reference *r, uint32_t sentence, bool quoted, li_antecedent out[LI_GATHERED]) {
    for (uint32_t back = 1; back <= 2 && back <= sentence; back++) {
        size_t n = noted(r, sentence - back, quoted, out);
        if (n) return n;
        if (r->topic.other) break;
    }
    return 0;
}

/* The last sentence's own subject is another thing of this gender and number. */
static bool is_of_topic(const li_reference *r, uint32_t sentence, uint32_t gender, bool plural) {
    if (!r->topic.other || r->topic.sentence + 1 != sentence) return false;
    uint32_t g = r->topic.feats & LI_GENDER, n = r->topic.feats & LI_NUMBER;
    return (!g || !gender || g == gender) && (!n || (n == LI_PLUR) == plural);
}

/* The last sentence's object is another thing of this gender and number. */
static bool is_of_thing(const li_reference *r, uint32_t sentence, uint32_t gender, bool plural) {
    if (!r->topic.thing || r->topic.sentence + 1 != sentence) return false;
    uint32_t g = r->topic.thing_feats & LI_GENDER, n = r->topic.thing_feats & LI_NUMBER;
    return (!g || !gender || g == gender) && (!n || (n == LI_PLUR) == plural);
}

/* Takes those out who speak: inside a quotation they are « je ». */
static size_t without(li_antecedent *a, size_t n, const uint32_t *who, size_t who_count) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (!li_among(who, who_count, a[i].actor)) a[kept++] = a[i];
    return kept;
}

/* Takes those out who are of the country that acts, or the country of who acts: « Ankara lui reproche »: not M. Erdogan. */
static size_t apart(const li_reference *r, li_antecedent *a, size_t n, const uint32_t *who, size_t who_count) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        bool same = false;
        for (size_t k = 0; k < who_count; k++)
            same = same || li_cast_actor(r->cast, a[i].actor)->country == who[k] || li_cast_actor(r->cast, who[k])->country == a[i].actor;
        if (!same) a[kept++] = a[i];
    }
    return kept;
}

static bool is_quoted(const li_syntax *sx, int32_t token) { return sx->tokens[token].shape & LI_SHAPE_QUOTED; }

/* The namings of this sentence before the token, on its side of the quotation marks; in « a-t-il dit », never those of what
 * is quoted. */
static size_t earlier(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                      li_antecedent out[LI_GATHERED]) {
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t n = li_gather(r, sentence, base + (uint32_t)token, sx, out), kept = 0, same = 0;
    bool quoted = is_quoted(sx, token), incise = sx->tokens[token].shape & LI_SHAPE_CLITIC;
    for (size_t i = 0; i < n; i++) same += out[i].quoted == quoted;
    int32_t noun = relative_noun(sx, token);
    for (size_t i = 0; i < n; i++) {
        bool own = noun >= 0 && out[i].at <= base + (uint32_t)noun && base + (uint32_t)noun < out[i].end;
        if (!own && (out[i].quoted == quoted || (!same && !incise))) out[kept++] = out[i];
    }
    return kept;
}

static size_t choose_before(const li_reference *r, uint32_t sentence, uint32_t gender, bool plural, bool quoted,
                            const uint32_t *not_these, size_t not_count, uint32_t *out) {
    li_antecedent past[LI_GATHERED];
    if (is_of_topic(r, sentence, gender, plural)) return 0;
    size_t n = without(past, previous(r, sentence, quoted, past), not_these, not_count);
    size_t found = n ? choose(r, past, n, gender, plural, false, out) : 0;
    for (size_t i = 0; i < n; i++)
        if (found || (!past[i].adjective && !past[i].place && li_fits(&past[i], gender, plural))) return found;
    bool spoke = !quoted && !plural && r->speaker.actor != LI_NO_ACTOR && r->speaker.sentence + 1 == sentence;
    if (spoke && li_fits(&r->speaker, gender, false)) return *out = r->speaker.actor, 1; /* « … », a dit le ministre. Il a … */
    if (sentence < 2) return 0;
    n = without(past, noted(r, sentence - 2, quoted, past), not_these, not_count);
    return choose(r, past, n, gender, plural, true, out);
}

size_t li_refer_before(li_reference *r, uint32_t sentence, uint32_t gender, bool plural, uint32_t *out) {
    return choose_before(r, sentence, gender, plural, false, NULL, 0, out);
}

/* « Lorsqu'il est arrivé, X a … », « en visite à Y, où il avait été convié, X … »: the subject of the sentence that goes on
 * behind the pronoun's own clause. */
static size_t choose_following(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender,
                               bool plural, uint32_t *out) {
    int32_t verb = sx->tokens[token].head, mark = verb >= 0 ? li_child(sx, verb, LI_MARK) : -1, subject = -1;
    if (verb < 0) return 0;
    bool when = mark >= 0 && li_of_people(r, sx->tokens[mark].form, LI_PW_WHEN);
    if (sx->tokens[verb].dep != LI_RELCL && !when) return 0;
    for (int32_t i = verb + 1; i < sx->count && subject < 0; i++)
        if (sx->tokens[i].dep == LI_NSUBJ && sx->tokens[i].head >= 0 && sx->tokens[sx->tokens[i].head].dep == LI_ROOT) subject = i;
    if (subject < 0) return 0;
    li_antecedent here[LI_GATHERED];
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t n = li_gather(r, sentence, UINT32_MAX, sx, here), kept = 0;
    for (size_t i = 0; i < n; i++)
        if (here[i].at > base + (uint32_t)verb) here[kept++] = here[i];
    return choose(r, here, kept, gender, plural, true, out);
}

static size_t refer_subject(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender,
                            bool plural, uint32_t *out) {
    li_antecedent here[LI_GATHERED];
    uint32_t speaker[LI_MAX_REFERENTS];
    if (is_impersonal(r, sx, token)) return 0;
    bool quoted = is_quoted(sx, token);
    size_t speakers = quoted ? li_refer_speaker(r, sentence, sx, token, speaker) : 0;
    size_t n = without(here, earlier(r, sentence, sx, token, here), speaker, speakers);
    size_t found = choose(r, here, n, gender, plural, true, out);
    if (found) return found;
    for (int32_t k = 0; k < token; k++) /* another thing is the subject of a clause before */
        if (is_quoted(sx, k) == quoted && sx->tokens[k].dep == LI_NSUBJ && sx->tokens[k].upos == LI_NOUN && (sx->tokens[k].feats & LI_GENDER) == gender &&
            ((sx->tokens[k].feats & LI_NUMBER) == LI_PLUR) == plural)
            return 0;
    bool incise = (sx->tokens[token].shape & LI_SHAPE_CLITIC) && !quoted && !plural; /* a-t-il ajouté */
    if (incise) return li_refer_last_speaker(r, sentence, gender, out);
    found = choose_following(r, sentence, sx, token, gender, plural, out);
    if (found) return found;
    found = choose_before(r, sentence, gender, plural, quoted, speaker, speakers, out);
    bool together = !found && plural && !quoted && !n && sx->tokens[token].head >= 0 &&
                    li_of_people(r, sx->tokens[sx->tokens[token].head].lemma, LI_PW_TOGETHER);
    if (together) return li_refer_pair(r, sentence, sx, token, LI_PAIR_PEOPLE, out);
    for (size_t i = 0; i < n; i++) /* « au Maroc, où il »: another than the place */
        if (here[i].place && li_among(out, found, here[i].actor)) return 0;
    return found;
}

/* ---- objects: le, la, les, lui, leur ---- */

/* Distinct actors as they come: how many, and the first. */
typedef struct tally {
    uint32_t first;
    size_t count;
} tally;

static void count_in(tally *t, uint32_t actor) {
    if (t->count == 0 || (t->count == 1 && t->first != actor)) t->count++;
    if (t->count == 1) t->first = actor;
}

/* The one actor beside those; of several whom the last such pronoun meant, or the subject where nobody else is an object;
 * of what is done to persons the one person. */
static size_t only_other(const li_reference *r, const li_antecedent *a, size_t n, uint32_t gender, bool person, uint32_t *out) {
    tally all = {0}, mains = {0}, people = {0}, objects = {0}, clitics = {0};
    for (size_t i = 0; i < n; i++) {
        if (a[i].adjective || a[i].place || !li_fits(&a[i], gender, false)) continue;
        count_in(&all, a[i].actor);
        if (a[i].main) count_in(&mains, a[i].actor);
        if (a[i].object) count_in(&objects, a[i].actor);
        if (a[i].clitic) count_in(&clitics, a[i].actor);
        if (li_type_of(r, a[i].actor) == LI_PERSON) count_in(&people, a[i].actor);
    }
    if (person && people.count) return *out = people.first, people.count;
    if (all.count == 1) return *out = all.first, 1;
    if (clitics.count == 1) return *out = clitics.first, 1;
    if (mains.count == 1 && !objects.count) return *out = mains.first, 1;
    return all.count;
}

static bool hangs_on(const li_syntax *sx, int32_t token, int32_t above) {
    for (int32_t t = token, steps = 0; t >= 0 && steps < sx->count; t = sx->tokens[t].head, steps++)
        if (t == above) return true;
    return false;
}

/* Takes those out who are named inside the subject: « X, l'homme fort de Y, l'accuse ». */
static size_t outside(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t subject, li_antecedent *a, size_t n) {
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (!hangs_on(sx, (int32_t)(a[i].at - base), subject)) a[kept++] = a[i];
    return kept;
}

static size_t refer_object(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender, bool plural,
                           uint32_t *out) {
    const li_token *t = &sx->tokens[token];
    int32_t verb = t->head;
    if (verb < 0 || !is_verb(&sx->tokens[verb]) || verb < token) return 0;
    bool neutral = li_refers(r, t->form, LI_RW_HIM) || li_refers(r, t->form, LI_RW_ELIDED);
    const li_token *v = &sx->tokens[verb];
    if (neutral && li_refers(r, v->lemma, LI_RW_SAY)) return 0;
    if (!gender && !plural && neutral && (v->feats & LI_FORM) == LI_PART_PAST) gender = v->feats & LI_GENDER; /* l'a reçue */
    bool person = li_refers(r, t->form, LI_RW_TO_HIM) || li_of_people(r, v->lemma, LI_PW_TO_PERSON);
    uint32_t others[2 * LI_MAX_REFERENTS];
    int32_t s = li_surface_subject(sx, verb, NULL);
    size_t count = s >= 0 ? li_denoted(r, sentence, sx, s, others) : 0;
    if (is_quoted(sx, token)) count += li_refer_speaker(r, sentence, sx, token, others + count);
    li_antecedent a[LI_GATHERED];
    size_t n = apart(r, a, without(a, earlier(r, sentence, sx, token, a), others, count), others, count);
    if (s >= 0) n = outside(r, sentence, sx, s, a, n);
    size_t found = plural ? choose_many(r, a, n, gender, false, out) : only_other(r, a, n, gender, person, out);
    if (found > 1 && !plural) return 0;
    if (found || is_of_topic(r, sentence, gender, plural) || (!person && is_of_thing(r, sentence, gender, plural))) return found;
    n = apart(r, a, without(a, previous(r, sentence, is_quoted(sx, token), a), others, count), others, count);
    if (!n) return 0;
    found = plural ? choose_many(r, a, n, gender, false, out) : only_other(r, a, n, gender, person, out);
    return found > 1 && !plural ? 0 : found;
}

/* ---- celui-ci, ce dernier: whoever was named last ---- */

size_t li_refer_last(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender, bool plural,
                     uint32_t *out) {
    li_antecedent here[LI_GATHERED], past[LI_GATHERED];
    size_t n = earlier(r, sentence, sx, token, here), before = previous(r, sentence, is_quoted(sx, token), past);
    for (int pass = 0; pass < 2; pass++) {
        const li_antecedent *a = pass ? past : here;
        size_t count = pass ? before : n;
        if (plural && count) {
            size_t found = choose_many(r, a, count, gender, false, out);
            if (found) return found;
            continue;
        }
        for (size_t i = count; i > 0 && !plural; i--)
            if (!a[i - 1].adjective && !a[i - 1].place && li_fits(&a[i - 1], gender, false)) return *out = a[i - 1].actor, 1;
    }
    return 0;
}

/* « selon lui » */
static bool is_according(const li_reference *r, const li_syntax *sx, int32_t token) {
    int32_t mark = li_child(sx, token, LI_CASE);
    return mark >= 0 && li_of_people(r, sx->tokens[mark].form, LI_PW_ACCORDING);
}

size_t li_refer_pronoun(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    bool him = li_refers(r, sx->tokens[token].form, LI_RW_TO_HIM), she = li_refers(r, sx->tokens[token].form, LI_RW_SHE);
    bool apart = token > 0 && token + 1 < sx->count && sx->tokens[token - 1].upos == LI_PUNCT && sx->tokens[token + 1].upos == LI_PUNCT;
    if (him && apart) return 0; /* X, lui, … */
    if ((him || she) && is_according(r, sx, token)) return li_refer_last_speaker(r, sentence, him ? LI_MASC : LI_FEM, out);
    static const struct {
        uint8_t word_class, kind; /* 0: subject, 1: object, 2: last */
        uint8_t gender;
        bool plural;
    } WORDS[] = {{LI_RW_HE, 0, LI_MASC, false},         {LI_RW_SHE, 0, LI_FEM, false},       {LI_RW_THEY_MASC, 0, LI_MASC, true},
                 {LI_RW_THEY_FEM, 0, LI_FEM, true},     {LI_RW_HIM, 1, LI_MASC, false},      {LI_RW_HER, 1, LI_FEM, false},
                 {LI_RW_THEM, 1, 0, true},              {LI_RW_ELIDED, 1, 0, false},         {LI_RW_TO_HIM, 1, 0, false},
                 {LI_RW_TO_THEM, 1, 0, true},           {LI_RW_THIS_MASC, 2, LI_MASC, false}, {LI_RW_THIS_FEM, 2, LI_FEM, false},
                 {LI_RW_THESE_MASC, 2, LI_MASC, true},  {LI_RW_THESE_FEM, 2, LI_FEM, true}};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        if (!li_refers(r, sx->tokens[token].form, WORDS[i].word_class)) continue;
        if (WORDS[i].kind == 0) return refer_subject(r, sentence, sx, token, WORDS[i].gender, WORDS[i].plural, out);
        if (WORDS[i].kind == 1) return refer_object(r, sentence, sx, token, WORDS[i].gender, WORDS[i].plural, out);
        return li_refer_last(r, sentence, sx, token, WORDS[i].gender, WORDS[i].plural, out);
    }
    return 0;
}

/* ---- son, leur: the subject of the nearest clause ---- */

/* « remercier X pour son aide »: X's. The object where `below` is the reason that a verb of judgement names, or -1. */
static int32_t judged(const li_reference *r, const li_syntax *sx, int32_t verb, int32_t below) {
    int32_t mark = li_child(sx, below, LI_CASE), object = li_child(sx, verb, LI_OBJ);
    if (mark < 0 || object < 0 || object > below || !li_of_people(r, sx->tokens[verb].lemma, LI_PW_JUDGE)) return -1;
    return li_slice_eq(li_symbols_text(sx->symbols, sx->tokens[mark].form), LI_LIT("pour")) ? object : -1;
}

/* Does the token stand in what comes before the verb that its group belongs to: « Dans son discours, X a … »? */
static bool is_fronted(const li_syntax *sx, int32_t token, int32_t verb, int32_t subject) {
    if (is_quoted(sx, token) != is_quoted(sx, subject)) return false; /* « Ses … », a dit X */
    int32_t below = token;
    while (sx->tokens[below].head >= 0 && sx->tokens[below].head != verb) below = sx->tokens[below].head;
    uint8_t dep = sx->tokens[below].dep;
    return sx->tokens[below].head == verb && (dep == LI_OBL || dep == LI_ADVCL || dep == LI_ADVMOD || dep == LI_NMOD || dep == LI_ACL);
}

/* Who acts in the nearest clause around the token: its subject, or who a participle is done by (signé par X). */
static int32_t subject_around(const li_reference *r, const li_syntax *sx, int32_t token) {
    int32_t below = token;
    for (int32_t v = sx->tokens[token].head, steps = 0; v >= 0 && steps < 16; below = v, v = sx->tokens[v].head, steps++) {
        if (!is_verb(&sx->tokens[v]) && li_child(sx, v, LI_COP) < 0 && li_child(sx, v, LI_NSUBJ) < 0) continue;
        int32_t agent = li_child(sx, v, LI_AGENT);
        if (agent >= 0 && agent < token && !hangs_on(sx, token, agent)) return agent;
        int32_t object = judged(r, sx, v, below);
        if (object >= 0) return object;
        int32_t s = li_surface_subject(sx, v, NULL);
        if (s < 0 || hangs_on(sx, token, s)) continue;
        if (s < token || is_fronted(sx, token, v, s)) return s;
    }
    return -1;
}

/* « le royaume et ses alliés »: the group that the possessive's own is joined to, or -1. */
static int32_t partner(const li_syntax *sx, int32_t token) {
    int32_t noun = sx->tokens[token].head, first = noun >= 0 ? sx->tokens[noun].head : -1;
    bool joined = first >= 0 && first < token && sx->tokens[noun].dep == LI_CONJ;
    return joined && (sx->tokens[first].upos == LI_PROPN || sx->tokens[first].upos == LI_NOUN) && sx->tokens[first].dep == LI_NSUBJ ? first : -1;
}

/* Are the subject's words plural: leur, not son? */
static bool is_several(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t subject, const uint32_t *actors, size_t n) {
    if (n != 1) return n > 1;
    uint32_t at = r->tokens->sentences[sentence].first + (uint32_t)subject, number = sx->tokens[subject].feats & LI_NUMBER;
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
static size_t refer_mutual(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, const uint32_t *subject,
                           size_t count, uint32_t *out) {
    int32_t noun = sx->tokens[token].head;
    if (count > 1 || noun < 0 || !li_of_people(r, sx->tokens[noun].lemma, LI_PW_MUTUAL)) return 0;
    if (li_refer_pair(r, sentence, sx, token, LI_PAIR_PEOPLE, out) != 2 &&
        li_refer_pair(r, sentence, sx, token, LI_PAIR_COUNTRIES, out) != 2)
        return 0;
    return !count || li_among(out, 2, subject[0]) ? 2 : 0;
}

size_t li_refer_possessive(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    bool plural = li_refers(r, sx->tokens[token].form, LI_RW_THEIR);
    int32_t s = partner(sx, token);
    if (s < 0) s = subject_around(r, sx, token);
    if (s >= 0) {
        if (is_anothers(r, sx, token)) return 0;
        size_t n = li_denoted(r, sentence, sx, s, out);
        if (n && is_several(r, sentence, sx, s, out, n) == plural) return n;
        uint32_t subject = n ? out[0] : LI_NO_ACTOR;
        return plural && n ? refer_mutual(r, sentence, sx, token, &subject, n, out) : 0;
    }
    li_antecedent here[LI_GATHERED];
    size_t n = earlier(r, sentence, sx, token, here);
    if (n || is_of_topic(r, sentence, 0, plural)) return 0;
    n = previous(r, sentence, is_quoted(sx, token), here);
    size_t found = n ? choose(r, here, n, 0, plural, false, out) : 0;
    return found || !plural ? found : refer_mutual(r, sentence, sx, token, NULL, 0, out);
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
            if (!here[i].adjective && here[i].at <= other && other < here[i].end) found = put_once(out, found, here[i].actor);
        }
    if (found) return found;
    for (int adjective = 0; adjective < 2 && !found; adjective++) { /* son homologue russe Lavrov: Lavrov */
        if (adjective && (found = li_refer(r, sentence, sx, token, out))) return found;
        for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c]) {
            uint32_t other = at - (uint32_t)token + (uint32_t)c;
            li_dep dep = (li_dep)sx->tokens[c].dep;
            bool beside = dep == LI_AMOD || dep == LI_APPOS || dep == LI_FLAT || (dep == LI_NMOD && li_child(sx, c, LI_CASE) < 0);
            for (size_t i = 0; i < n && beside; i++)
                if (here[i].adjective == (adjective == 1) && here[i].at <= other && other < here[i].end)
                    found = put_once(out, found, here[i].actor);
        }
    }
    return found;
}
