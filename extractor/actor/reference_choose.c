/* Choosing among namings: one or several actors by gender, number and place, in this sentence and in those before. */
#include "extractor/actor/reference_state.h"

int32_t li_relative_noun(const li_syntax *sx, int32_t token) {
    for (int32_t v = sx->tokens[token].head, steps = 0; v >= 0 && steps < 6; v = sx->tokens[v].head, steps++)
        if (sx->tokens[v].dep == LI_RELCL) return sx->tokens[v].head;
    return -1;
}

/* One actor that a clause's subject or, where no subject fits, the sentence's only one is. */
static size_t choose_one(const li_antecedent *a, size_t n, uint32_t gender, bool only_subjects, uint32_t *out) {
    li_tally mains = {0}, subjects = {0}, all = {0};
    for (size_t i = 0; i < n; i++) {
        bool joined = a[i].joined || (i + 1 < n && a[i + 1].joined && a[i + 1].subject && a[i].subject);
        if (a[i].adjective || a[i].place || joined || !li_fits(&a[i], gender, false)) continue;
        if (a[i].main) li_count_in(&mains, a[i].actor);
        if (a[i].subject) li_count_in(&subjects, a[i].actor);
        li_count_in(&all, a[i].actor);
    }
    if (mains.count == 1) return *out = mains.first, 1;
    if (subjects.count == 1) return *out = subjects.first, 1;
    if (subjects.count == 0 && all.count == 1 && !only_subjects) return *out = all.first, 1;
    return 0;
}

/* Several actors joined by « et », or one that is plural (les États-Unis): the last group that is a subject, or any. */
size_t li_choose_many(const li_reference *r, const li_antecedent *a, size_t n, uint32_t gender, bool only_subjects,
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

size_t li_choose(const li_reference *r, const li_antecedent *a, size_t n, uint32_t gender, bool plural,
                 bool only_subjects, uint32_t *out) {
    return plural ? li_choose_many(r, a, n, gender, only_subjects, out) : choose_one(a, n, gender, only_subjects, out);
}

/* Copies a noted sentence's namings, those inside or outside quotation marks only, as the word itself is; all of them
 * where there are none such. */
size_t li_namings_of(const li_reference *r, uint32_t sentence, bool quoted, li_antecedent out[LI_GATHERED]) {
    const li_memory *m = li_recall(r);
    size_t n = 0, same = 0;
    for (size_t i = 0; i < m->count; i++)
        if (m->past[i].sentence == sentence) same += m->past[i].quoted == quoted;
    for (size_t i = 0; i < m->count && n < LI_GATHERED; i++)
        if (m->past[i].sentence == sentence && (!same || m->past[i].quoted == quoted)) out[n++] = m->past[i];
    return n;
}

/* The namings of the sentence before; of the one before that where nothing at all was named in between. */
size_t li_previous(const li_reference *r, uint32_t sentence, bool quoted, li_antecedent out[LI_GATHERED]) {
    for (uint32_t back = 1; back <= 2 && back <= sentence; back++) {
        size_t n = li_namings_of(r, sentence - back, quoted, out);
        if (n) return n;
        if (li_recall(r)->topic.other) break;
    }
    return 0;
}

/* The last sentence's own subject is another thing of this gender and number. */
bool li_is_of_topic(const li_reference *r, uint32_t sentence, uint32_t gender, bool plural) {
    const li_topic *t = &li_recall(r)->topic;
    if (!t->other || t->sentence + 1 != sentence) return false;
    uint32_t g = t->feats & LI_GENDER, n = t->feats & LI_NUMBER;
    return (!g || !gender || g == gender) && (!n || (n == LI_PLUR) == plural);
}

/* The last sentence's object is another thing of this gender and number. */
bool li_is_of_thing(const li_reference *r, uint32_t sentence, uint32_t gender, bool plural) {
    const li_topic *t = &li_recall(r)->topic;
    if (!t->thing || t->sentence + 1 != sentence) return false;
    uint32_t g = t->thing_feats & LI_GENDER, n = t->thing_feats & LI_NUMBER;
    return (!g || !gender || g == gender) && (!n || (n == LI_PLUR) == plural);
}

/* Takes those out who speak: inside a quotation they are « je ». */
size_t li_without(li_antecedent *a, size_t n, const uint32_t *who, size_t who_count) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (!li_among(who, who_count, a[i].actor)) a[kept++] = a[i];
    return kept;
}

/* The namings of this sentence before the token, on its side of the quotation marks; in « a-t-il dit », never those of
 * what is quoted. */
size_t li_earlier(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                  li_antecedent out[LI_GATHERED]) {
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t n = li_gather(r, sentence, base + (uint32_t)token, sx, out), kept = 0, same = 0;
    bool quoted = li_is_quoted(sx, token), incise = sx->tokens[token].shape & LI_SHAPE_CLITIC;
    for (size_t i = 0; i < n; i++) same += out[i].quoted == quoted;
    int32_t noun = li_relative_noun(sx, token);
    for (size_t i = 0; i < n; i++) {
        bool own = noun >= 0 && out[i].at <= base + (uint32_t)noun && base + (uint32_t)noun < out[i].end;
        if (!own && (out[i].quoted == quoted || (!same && !incise))) out[kept++] = out[i];
    }
    return kept;
}

int32_t li_latter_before(const li_syntax *sx, int32_t token, uint32_t gender) {
    for (int32_t k = token - 1; k > 0; k--) {
        const li_token *t = &sx->tokens[k];
        bool latter = li_symbols_is(sx->symbols, t->form, gender == LI_FEM ? "dernière" : "dernier");
        if (latter && li_symbols_is(sx->symbols, t[-1].form, gender == LI_FEM ? "cette" : "ce") &&
            (k + 1 == sx->count || sx->tokens[k + 1].upos != LI_NOUN))
            return k;
    }
    return -1;
}

/* « Il a invité X. Il a rencontré Y. »: who opens the sentence before is none of those whom it names behind. */
static size_t keep_subject(const li_reference *r, uint32_t sentence, uint32_t gender, li_antecedent *past, size_t n) {
    uint32_t first = sentence ? r->tokens->sentences[sentence - 1].first : 0;
    const li_token *t = &r->tokens->tokens[first];
    if (!sentence || !li_refers(r, t->form, gender == LI_FEM ? LI_RW_SHE : LI_RW_HE)) return n;
    if (li_of_people(r, t[1].form, LI_PW_NOBODY)) return n; /* Il faut que X parte. Il … */
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (past[i].at <= first) past[kept++] = past[i];
    return kept;
}

/* he: for a pronoun that is the subject. */
static size_t choose_before(const li_reference *r, uint32_t sentence, uint32_t gender, bool plural, bool quoted,
                            const uint32_t *not_these, size_t not_count, bool he, uint32_t *out) {
    li_antecedent past[LI_GATHERED];
    if (li_is_of_topic(r, sentence, gender, plural)) return 0;
    size_t n = li_without(past, li_previous(r, sentence, quoted, past), not_these, not_count);
    size_t all = n;
    if (he && !plural && !quoted) n = keep_subject(r, sentence, gender, past, n);
    size_t found = n && plural ? li_choose_many(r, past, n, gender, true, out) : 0;
    if (n && !found) found = li_choose(r, past, n, gender, plural, false, out);
    for (size_t i = 0; i < n; i++)
        if (found || (!past[i].adjective && !past[i].place && li_fits(&past[i], gender, plural))) return found;
    const li_antecedent *speaker = &li_recall(r)->speaker;
    bool spoke = !quoted && !plural && speaker->actor != LI_NO_ACTOR && speaker->sentence + 1 == sentence;
    if (spoke && li_fits(speaker, gender, false))
        return *out = speaker->actor, 1; /* « … », a dit le ministre. Il a … */
    if (sentence < 2) return 0;
    bool he_goes_on = n < all;
    n = li_without(past, li_namings_of(r, sentence - 2, quoted, past), not_these, not_count);
    found = li_choose(r, past, n, gender, plural, true, out);
    return he_goes_on && found && li_type_of(r, *out) != LI_PERSON ? 0 : found;
}

size_t li_choose_before(const li_reference *r, uint32_t sentence, uint32_t gender, bool plural, bool quoted,
                        const uint32_t *not_these, size_t not_count, uint32_t *out) {
    return choose_before(r, sentence, gender, plural, quoted, not_these, not_count, true, out);
}

size_t li_refer_before(li_reference *r, uint32_t sentence, uint32_t gender, bool plural, uint32_t *out) {
    return choose_before(r, sentence, gender, plural, false, NULL, 0, false, out);
}

bool li_act_together(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender) {
    const li_memory *m = li_recall(r);
    int32_t verb = sx->tokens[token].head;
    if (verb < 0 || li_is_of_topic(r, sentence, gender, true)) return false;
    if (li_of_people(r, sx->tokens[verb].lemma, LI_PW_TOGETHER)) return true;
    if (!m->topic.met || m->topic.sentence + 1 != sentence) return false;
    bool some = false, all = true; /* of the gender */
    for (size_t i = 0; i < m->count; i++) {
        if (m->past[i].sentence + 1 != sentence || li_type_of(r, m->past[i].actor) != LI_PERSON) continue;
        bool feminine = m->past[i].gender == LI_FEMININE;
        some |= !feminine;
        all &= feminine;
    }
    return gender == LI_FEM ? all : some;
}
