#include "extractor/actor/reference_state.h"

#include <stdlib.h>

li_code li_reference_new(li_reference **out, const li_actors *actors, li_symbols *symbols, li_error *err) {
    li_reference *r = calloc(1, sizeof *r);
    if (r) r->memory = calloc(1, sizeof *r->memory);
    if (!r || !r->memory) {
        free(r);
        return li_fail(err, LI_E_MEMORY, "no memory for reference");
    }
    r->actors = actors;
    r->symbols = symbols;
    *out = r;
    return LI_OK;
}

void li_reference_free(li_reference *r) {
    if (r) free(r->memory);
    free(r);
}

void li_reference_on_recall(li_reference *r, li_catch_up *catch_up, void *context) {
    r->catch_up = catch_up;
    r->context = context;
}

void li_reference_begin(li_reference *r, const li_cast *cast, const li_tokens *tokens, li_date date) {
    r->cast = cast;
    r->tokens = tokens;
    r->date = date;
    li_memory *m = r->memory;
    m->count = m->person_count = 0;
    m->topic = (li_topic){0};
    m->speaker = (li_antecedent){.actor = LI_NO_ACTOR};
    m->depth = 0;
    m->catching_up = false;
}

const li_mention *li_mentions_before(const li_reference *r, uint32_t limit, size_t *n) {
    const li_mention *m = li_cast_mentions(r->cast, n);
    if (limit != UINT32_MAX) li_cast_in(r->cast, 0, limit, n);
    size_t passed = *n > LI_LOOKED_BACK ? *n - LI_LOOKED_BACK : 0;
    *n -= passed;
    return m + passed;
}

const li_memory *li_recall(const li_reference *r) {
    li_memory *m = r->memory;
    if (!r->catch_up || m->catching_up) return m;
    int depth = m->depth;
    m->depth = 0;
    m->catching_up = true;
    r->catch_up(r->context);
    m->catching_up = false;
    m->depth = depth;
    return m;
}

/* ---- the article ---- */

/* Without an analysis the determiner of the first word tells: le sommet, une tempête. */
static void note_topic_by_order(li_reference *r, uint32_t sentence) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    const li_token *t = r->tokens->tokens + s->first;
    uint32_t k = 0;
    while (k < s->count && !(t[k].shape & LI_SHAPE_FIRST)) k++;
    if (k == s->count) return;
    bool masculine = li_of_people(r, t[k].form, LI_PW_THE_MASC), feminine = li_of_people(r, t[k].form, LI_PW_THE_FEM);
    bool plural = li_of_people(r, t[k].form, LI_PW_MANY);
    r->memory->topic.other = masculine || feminine || plural;
    r->memory->topic.feats = plural ? LI_PLUR : (masculine ? LI_MASC : LI_FEM) | LI_SING;
}

/* The object of the sentence's own verb that names no actor: « Paris a rappelé son ambassadeur. … l'a expulsé ». */
static void note_thing(li_reference *r, uint32_t sentence, const li_syntax *sx, const li_antecedent *a, size_t n) {
    for (int32_t i = 0; i < sx->count; i++) {
        const li_token *t = &sx->tokens[i];
        if (t->dep != LI_OBJ || t->upos != LI_NOUN || t->head < 0 || sx->tokens[t->head].dep != LI_ROOT) continue;
        uint32_t at = r->tokens->sentences[sentence].first + (uint32_t)i;
        bool named = false;
        for (size_t k = 0; k < n; k++) named = named || (!a[k].adjective && a[k].at <= at && at < a[k].end);
        if (named) continue;
        r->memory->topic.thing = true;
        r->memory->topic.thing_feats = t->feats & (LI_GENDER | LI_NUMBER);
    }
}

/* « X a reçu Y », « X s'est entretenu avec Y »; but « a reçu Y avec des élus », who may be they as well. */
static bool tells_of_meeting(const li_syntax *sx, int32_t verb) {
    static const char *const MEET[] = {"rencontrer", "recevoir",  "accueillir", "entretenir", "retrouver",
                                       "revoir",     "discuter",  "échanger",   "dîner",      "déjeuner",
                                       "négocier",   "converser", NULL};
    if (!li_symbols_among(sx->symbols, sx->tokens[verb].lemma, MEET)) return false;
    for (int32_t i = 0; i < sx->count; i++) {
        const li_token *t = &sx->tokens[i];
        bool many = t->upos == LI_NOUN && (t->feats & LI_NUMBER) == LI_PLUR;
        if (many && (t->feats & LI_GENDER) != LI_FEM) return false;
    }
    return true;
}

static void note_topic(li_reference *r, uint32_t sentence, const li_syntax *sx, const li_antecedent *a, size_t n) {
    r->memory->topic = (li_topic){.sentence = sentence};
    if (sx) {
        note_thing(r, sentence, sx, a, n);
        r->memory->topic.told = true;
        for (int32_t i = 0; i < sx->count; i++)
            if (sx->tokens[i].dep == LI_ROOT && li_is_verb(&sx->tokens[i])) {
                r->memory->topic.deeds = li_deeds_told(sx, i);
                r->memory->topic.met = tells_of_meeting(sx, i);
            }
    }
    for (size_t i = 0; i < n; i++)
        if (a[i].main && !sx && !a[i].joined)
            r->memory->topic.told = li_deeds_by_order(r, sentence, a[i].end, &r->memory->topic.deeds);
    for (size_t i = 0; i < n; i++)
        if (a[i].main) return;
    if (!sx) {
        note_topic_by_order(r, sentence);
        return;
    }
    for (int32_t i = 0; i < sx->count; i++) {
        const li_token *t = &sx->tokens[i];
        if (t->dep != LI_NSUBJ || t->head < 0 || sx->tokens[t->head].dep != LI_ROOT) continue;
        int32_t det = i > 0 && sx->tokens[i - 1].upos == LI_DET ? i - 1 : -1;
        bool several = t->upos == LI_NUM && (t->shape & LI_SHAPE_CAPITAL) && det >= 0; /* les Dix */
        bool bare = several || t->upos == LI_PROPN;
        if (t->upos != LI_NOUN && !bare) continue;
        r->memory->topic.other = true;
        r->memory->topic.feats = t->feats & (LI_GENDER | LI_NUMBER);
        if (bare) r->memory->topic.feats = det >= 0 ? sx->tokens[det].feats & LI_NUMBER : LI_SING;
    }
}

/* Puts one whom a word denotes among the sentence's namings, in the order of the text. */
static void insert(const li_reference *r, li_antecedent a, bool by_noun, li_antecedent *out, size_t *n) {
    size_t at = 0;
    while (at < *n && out[at].at <= a.at) at++;
    if (*n == LI_GATHERED) return;
    for (size_t i = *n; i > at; i--) out[i] = out[i - 1];
    ++*n;
    const li_actor *actor = li_cast_actor(r->cast, a.actor);
    bool person = actor->type == LI_PERSON;
    if (person || !by_noun) a.gender = (uint8_t)actor->gender; /* son homologue français, where he is but France: il */
    a.plural = (!person && a.plural) || (actor->plural && !a.single);
    a.single = false;
    out[at] = a;
}

/* « X et son homologue turc »: the name that the noun is joined to, or NULL. */
static const li_antecedent *joined_to(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun,
                                      const li_antecedent *a, size_t n) {
    const li_token *t = &sx->tokens[noun];
    uint32_t head = r->tokens->sentences[sentence].first + (uint32_t)t->head;
    for (size_t i = 0; i < n && t->upos == LI_NOUN && t->dep == LI_CONJ && t->head >= 0; i++)
        if (!a[i].adjective && a[i].at <= head && head < a[i].end) return &a[i];
    return NULL;
}

/* Whom the sentence's own subject stands for is named by it as well: « Il a salué la France. Il a … ». */
static void add_noted(const li_reference *r, uint32_t sentence, const li_syntax *sx, const li_noted *noted,
                      size_t count, li_antecedent *out, size_t *n) {
    for (size_t i = 0; i < count; i++) {
        const li_token *t = &sx->tokens[noted[i].token];
        uint32_t at = r->tokens->sentences[sentence].first + (uint32_t)noted[i].token, gender = t->feats & LI_GENDER;
        bool noun = t->upos == LI_NOUN, same = i > 0 && noted[i - 1].subject == noted[i].subject;
        li_antecedent a = {.actor = noted[i].actor,
                           .sentence = sentence,
                           .at = at,
                           .end = at + 1,
                           .role = LI_NO_ACTOR,
                           .noun = LI_NO_SYM};
        a.subject = noted[i].subject;
        a.main = a.subject && t->upos != LI_DET;
        a.joined = same && (noted[i - 1].token == noted[i].token || t->dep == LI_CONJ);
        const li_antecedent *first = joined_to(r, sentence, sx, noted[i].token, out, *n);
        if (first) a.joined = true, a.subject = first->subject, a.main = first->main;
        a.clitic = !a.subject && t->upos == LI_PRON;
        a.object = t->dep == LI_OBJ;
        a.quoted = t->shape & LI_SHAPE_QUOTED;
        a.single = !noun && (t->feats & LI_NUMBER) == LI_SING;
        a.plural = noun && !a.joined && (t->feats & LI_NUMBER) == LI_PLUR;
        if (noun && gender) a.gender = gender == LI_FEM ? LI_FEMININE : LI_MASCULINE;
        insert(r, a, noun, out, n);
    }
}

/* A sentence that was not analysed goes on about its predecessor's subject where its first word is il or elle. */
static void carry_subject(li_reference *r, uint32_t sentence, li_antecedent *out, size_t *n) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    const li_token *t = r->tokens->tokens + s->first;
    uint32_t k = 0;
    while (k < s->count && !(t[k].shape & LI_SHAPE_FIRST)) k++;
    if (k + 1 >= s->count) return;
    bool he = li_refers(r, t[k].form, LI_RW_HE), she = li_refers(r, t[k].form, LI_RW_SHE);
    if ((!he && !she) || li_of_people(r, t[k + 1].form, LI_PW_NOBODY)) return;
    li_antecedent a = {.sentence = sentence,
                       .at = s->first + k,
                       .end = s->first + k + 1,
                       .role = LI_NO_ACTOR,
                       .noun = LI_NO_SYM,
                       .subject = true,
                       .main = true,
                       .quoted = t[k].shape & LI_SHAPE_QUOTED};
    if (li_refer_before(r, sentence, he ? LI_MASC : LI_FEM, false, &a.actor)) insert(r, a, false, out, n);
}

static void keep_person(li_memory *m, const li_antecedent *a) {
    for (size_t i = m->person_count; i > 0 && i + LI_REMEMBERED > m->person_count; i--)
        if (m->persons[i - 1].actor == a->actor) {
            if (a->role != LI_NO_ACTOR) {
                m->persons[i - 1].role = a->role;
                m->persons[i - 1].of_body = a->of_body;
            }
            if (a->noun != LI_NO_SYM) m->persons[i - 1].noun = a->noun;
            return;
        }
    if (m->person_count == 2 * LI_REMEMBERED) {
        memcpy(m->persons, m->persons + LI_REMEMBERED, LI_REMEMBERED * sizeof *m->persons);
        m->person_count = LI_REMEMBERED;
    }
    m->persons[m->person_count++] = *a;
}

void li_reference_note(li_reference *r, uint32_t sentence, const li_syntax *syntax, const li_noted *noted,
                       size_t noted_count) {
    li_antecedent fresh[LI_GATHERED];
    size_t n = li_gather(r, sentence, UINT32_MAX, syntax, fresh), kept = 0;
    if (syntax) add_noted(r, sentence, syntax, noted, noted_count, fresh, &n);
    else carry_subject(r, sentence, fresh, &n);
    li_memory *m = r->memory;
    for (size_t i = 0; i < m->count; i++)
        if (m->past[i].sentence + 3 > sentence) m->past[kept++] = m->past[i];
    for (size_t i = 0; i < n; i++) {
        if (fresh[i].gender == LI_GENDER_UNKNOWN && li_type_of(r, fresh[i].actor) == LI_COUNTRY)
            fresh[i].gender = LI_MASCULINE; /* Kiev. Elle: rather another, from one sentence to the next */
        if (kept < sizeof m->past / sizeof *m->past) m->past[kept++] = fresh[i];
        if (!fresh[i].adjective && li_type_of(r, fresh[i].actor) == LI_PERSON) keep_person(m, &fresh[i]);
    }
    m->count = kept;
    note_topic(r, sentence, syntax, fresh, n);
    li_note_speaker(r, sentence, syntax);
}

bool li_is_only_verb(const li_reference *r, li_sym form) {
    const li_lexicon *lexicon = li_symbols_lexicon(r->symbols);
    if (li_of_people(r, form, LI_PW_HAS)) return true;
    if (form >= li_lexicon_size(lexicon)) return false;
    size_t n;
    const li_reading *reading = li_lexicon_readings(lexicon, form, &n);
    for (size_t i = 0; i < n; i++)
        if (reading[i].upos != LI_VERB && reading[i].upos != LI_AUX) return false;
    return n > 0;
}

static bool may_be_adjective(const li_reference *r, li_sym form) {
    const li_lexicon *lexicon = li_symbols_lexicon(r->symbols);
    size_t n = 0;
    const li_reading *reading = form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, form, &n) : NULL;
    for (size_t i = 0; i < n; i++)
        if (reading[i].upos == LI_ADJ) return true;
    return false;
}

/* le ministre, ce petit émirat */
static bool is_definite(const li_reference *r, const li_token *tokens, size_t at) {
    for (size_t i = at, adjectives = 0; i > 0; i--) {
        li_sym before = tokens[i - 1].form;
        if (li_refers(r, before, LI_RW_DEFINITE) || li_refers(r, before, LI_RW_THIS)) return true;
        if (adjectives++ == 2 || !may_be_adjective(r, before)) break;
    }
    return false;
}

size_t li_may_refer(const li_reference *r, const li_token *tokens, size_t at, size_t count) {
    const uint64_t nouns = ~UINT64_C(0) << LI_RW_COUNTRY | 1u << LI_RW_LEADER, pronouns = (2u << LI_RW_THESE_FEM) - 1;
    const uint64_t articles = 1u << LI_RW_HIM | 1u << LI_RW_HER | 1u << LI_RW_THEM | 1u << LI_RW_ELIDED;
    const uint64_t several = 1u << LI_RW_THEY_MASC | 1u << LI_RW_THEY_FEM | 1u << LI_RW_THEIR;
    const uint64_t first = 1u << LI_PW_I | 1u << LI_PW_WE | 1u << LI_PW_MY | 1u << LI_PW_OUR;
    const uint64_t people = 1u << LI_PW_TENANT | 1u << LI_PW_WHO | 1u << LI_PW_PREDECESSOR | 1u << LI_PW_SUCCESSOR;
    const li_word_classes *rw = &r->actors->references, *pw = &r->actors->people;
    uint64_t as_word = li_word_classes_at(rw, &tokens[at]);
    uint64_t as_person = li_word_classes_at(pw, &tokens[at]);
    if (!as_word && !as_person) return 0;
    if (as_word & articles) return at + 1 < count && li_is_only_verb(r, tokens[at + 1].form);
    bool definite = is_definite(r, tokens, at);
    if ((as_word >> LI_RW_DEED & 1) && li_is_deed(r, tokens, at, count)) return 1;
    bool all = at && (li_symbols_is(r->symbols, tokens[at - 1].form, "tous") ||
                      li_symbols_is(r->symbols, tokens[at - 1].form, "toutes")); /* tous deux ont */
    if ((as_word & several) || ((definite || all) && (as_person >> LI_PW_TWO & 1))) return 2;
    if ((as_word & pronouns) || (as_person & first) || (as_person >> LI_PW_ALWAYS & 1)) return 1;
    return definite && ((as_word & nouns) || (as_person & people));
}

static bool is_before(li_date a, li_date b) {
    if (a.year != b.year) return a.year < b.year;
    return a.month != b.month ? a.month < b.month : a.day < b.day;
}

bool li_in_force(const li_reference *r, const li_office *office) {
    if (r->date.year) return li_office_covers(office, r->date);
    if (!office->to.year) return true;
    size_t n, all;
    const uint32_t *of = li_actors_offices_of(r->actors, office->holder, &n);
    const li_office *o = li_actors_offices(r->actors, &all);
    for (size_t i = 0; i < n; i++)
        if (o[of[i]].from.year && !is_before(o[of[i]].from, office->to)) return false;
    return true;
}

bool li_holds(const li_reference *r, uint32_t actor, uint32_t role, bool of_country) {
    const li_memory *m = li_recall(r);
    for (size_t i = m->person_count; i > 0 && i + LI_REMEMBERED > m->person_count; i--)
        if (m->persons[i - 1].actor == actor && m->persons[i - 1].role == role)
            return !of_country || !m->persons[i - 1].of_body;
    size_t n, all;
    const uint32_t *of = li_actors_offices_of(r->actors, actor, &n);
    const li_office *o = li_actors_offices(r->actors, &all);
    for (size_t i = 0; i < n; i++)
        if (o[of[i]].role == role && li_in_force(r, &o[of[i]]) &&
            (!of_country || li_type_of(r, o[of[i]].of) == LI_COUNTRY))
            return true;
    return false;
}

bool li_fits(const li_antecedent *a, uint32_t gender, bool plural) {
    if (a->plural != plural) return false;
    if (!gender || a->gender == LI_GENDER_UNKNOWN) return true;
    return (gender == LI_FEM) == (a->gender == LI_FEMININE);
}

static bool watches(const li_reference *r, li_sym noun) {
    static const char *const WATCHERS[] = {"économiste", "chercheur", "chercheuse", "analyste", "journaliste",
                                           "écrivain",   "écrivaine", "blogueur",   "avocat",   "avocate",
                                           "banquier",   "banquière", NULL};
    return li_symbols_among(r->symbols, noun, WATCHERS);
}

/* « Nous devons soutenir X », dit l'économiste Y: his country, or all the world. */
static bool is_bystander(const li_reference *r, uint32_t sentence, uint32_t actor) {
    if (!li_cast_discovered(r->cast, actor)) return false;
    li_antecedent here[LI_GATHERED];
    size_t n = li_gather(r, sentence, UINT32_MAX, NULL, here), count;
    for (size_t i = 0; i < n; i++)
        if (here[i].actor == actor && here[i].noun != LI_NO_SYM) return watches(r, here[i].noun);
    const li_antecedent *near = li_persons_near(r, &count);
    for (size_t i = count; i > 0; i--)
        if (near[i - 1].actor == actor && near[i - 1].noun != LI_NO_SYM) return watches(r, near[i - 1].noun);
    return false;
}

/* « « Nous frapperons », a dit X », « « Y nous soutient », a dit X »: what an army does, and whom others act upon, is
 * X's country; who signs and thinks is himself. */
static uint32_t for_whom(const li_reference *r, const li_syntax *sx, int32_t token, uint32_t speaker) {
    int32_t verb = sx->tokens[token].head;
    bool acts = sx->tokens[token].dep == LI_NSUBJ && verb >= 0,
         strikes = acts && li_of_people(r, sx->tokens[verb].lemma, LI_PW_HARM);
    if (li_type_of(r, speaker) != LI_PERSON || (acts && !strikes)) return speaker;
    uint32_t country = li_cast_actor(r->cast, speaker)->country;
    return country == LI_NO_ACTOR ? speaker : country;
}

/* je, nous, mon, notre: only a person says je. */
static size_t refer_first_person(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, bool one,
                                 uint32_t *out) {
    size_t n = li_refer_speaker(r, sentence, sx, token, out);
    if (n && !one && is_bystander(r, sentence, *out)) return 0;
    if (n == 1 && !one) *out = for_whom(r, sx, token, *out);
    return n && one && li_type_of(r, *out) != LI_PERSON ? 0 : n;
}

size_t li_refer(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                uint32_t out[LI_MAX_REFERENTS]) {
    if (!r->cast || token < 0 || token >= sx->count || r->memory->depth > 3) return 0;
    const li_token *t = &sx->tokens[token];
    size_t n = 0;
    bool one = li_of_people(r, t->form, LI_PW_I) || li_of_people(r, t->form, LI_PW_MY);
    r->memory->depth++;
    if (one || li_of_people(r, t->form, LI_PW_WE) || li_of_people(r, t->form, LI_PW_OUR)) {
        n = refer_first_person(r, sentence, sx, token, one, out);
    } else if (li_refers(r, t->form, LI_RW_HIS) || (t->upos != LI_PRON && li_refers(r, t->form, LI_RW_THEIR))) {
        n = li_refer_possessive(r, sentence, sx, token, out);
    } else if (t->upos == LI_DET) {
        n = li_refer_deed(r, sentence, sx, token, out);
    } else if (t->upos == LI_NOUN || t->upos == LI_PROPN || t->upos == LI_ADJ) {
        n = li_refer_noun(r, sentence, sx, token, out);
    } else if (t->upos == LI_PRON || t->upos == LI_NUM) {
        n = li_refer_pronoun(r, sentence, sx, token, out);
    }
    r->memory->depth--;
    return n;
}
