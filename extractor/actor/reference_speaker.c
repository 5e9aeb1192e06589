/* Who speaks: whom je, nous, mon, notre denote inside a quotation. « …, a déclaré X »; X a déclaré : « … »; selon X, «
 * … »; a quotation that goes on in the next sentences is still his. */
#include "extractor/actor/group_syntax.h"
#include "extractor/actor/reference_state.h"

enum { LONGEST_QUOTATION = 400, FRAME = 14 }; /* tokens; words between a quotation and its speaker's name */

static const li_token *token_at(const li_reference *r, uint32_t at) { return &r->tokens->tokens[at]; }
static bool is_quoted(const li_reference *r, uint32_t at) { return token_at(r, at)->shape & LI_SHAPE_QUOTED; }
static bool is_punct(const li_reference *r, uint32_t at) { return token_at(r, at)->shape & LI_SHAPE_PUNCT; }
static bool is_said(const li_reference *r, uint32_t at) { return li_of_people(r, token_at(r, at)->form, LI_PW_SAID); }

static uint32_t sentence_of(const li_reference *r, uint32_t at, uint32_t near) {
    while (near + 1 < r->tokens->sentence_count && at >= r->tokens->sentences[near + 1].first) near++;
    while (near > 0 && at < r->tokens->sentences[near].first) near--;
    return near;
}

/* Inside a quotation: a word of it, or a mark between two of them. */
static bool is_inside(const li_reference *r, uint32_t at) {
    if (is_quoted(r, at)) return true;
    return at > 0 && at + 1 < r->tokens->count && is_punct(r, at) && is_quoted(r, at - 1) && is_quoted(r, at + 1);
}

/* The quotation around a token: its first token, and the one behind its last. */
static void quotation(const li_reference *r, uint32_t at, uint32_t *from, uint32_t *to) {
    uint32_t count = (uint32_t)r->tokens->count, low = at > LONGEST_QUOTATION ? at - LONGEST_QUOTATION : 0;
    uint32_t high = count - at > LONGEST_QUOTATION ? at + LONGEST_QUOTATION : count;
    *from = at;
    *to = at + 1;
    while (*from > low && is_inside(r, *from - 1)) --*from;
    while (*to < high && is_inside(r, *to)) ++*to;
}

static bool is_he(const li_reference *r, uint32_t at, uint32_t *gender) {
    bool he = li_refers(r, token_at(r, at)->form, LI_RW_HE), she = li_refers(r, token_at(r, at)->form, LI_RW_SHE);
    *gender = he ? LI_MASC : LI_FEM;
    return he || she;
}

/* The one person whom the sentence before names outside quotation marks: persons speak, not countries. */
static size_t only_person(const li_reference *r, uint32_t sentence, uint32_t gender, uint32_t *out) {
    const li_memory *m = li_recall(r);
    size_t found = 0;
    for (size_t i = 0; i < m->count; i++) {
        const li_antecedent *a = &m->past[i];
        if (a->sentence + 1 != sentence || a->adjective || a->quoted || li_type_of(r, a->actor) != LI_PERSON) continue;
        if (!li_fits(a, gender, false) || (found && *out == a->actor)) continue;
        *out = a->actor;
        found++;
    }
    return found == 1;
}

/* « X s'est voulu mesuré : « … », a-t-il dit »: who the sentence begins with. */
static size_t subject_here(const li_reference *r, uint32_t sentence, uint32_t gender, uint32_t *out) {
    li_antecedent a[LI_GATHERED];
    size_t n = li_gather(r, sentence, UINT32_MAX, NULL, a);
    for (size_t i = 0; i < n; i++)
        if (a[i].subject && !a[i].adjective && !a[i].quoted && li_type_of(r, a[i].actor) == LI_PERSON)
            return li_fits(&a[i], gender, false) ? (*out = a[i].actor, 1) : 0;
    return 0;
}

size_t li_refer_last_speaker(li_reference *r, uint32_t sentence, uint32_t gender, uint32_t *out) {
    if (subject_here(r, sentence, gender, out)) return 1;
    const li_antecedent *speaker = &li_recall(r)->speaker;
    bool fits = speaker->actor != LI_NO_ACTOR && speaker->sentence + 2 >= sentence && li_fits(speaker, gender, false);
    bool just = fits && speaker->sentence + 1 == sentence;
    if (!just && (only_person(r, sentence, gender, out) || li_refer_before(r, sentence, gender, false, out))) return 1;
    if (fits) *out = speaker->actor;
    return fits;
}

/* The subject behind a verb of speech: the first name, with nothing but titles before it. */
static size_t name_behind(const li_reference *r, uint32_t sentence, uint32_t from, uint32_t end, uint32_t *out) {
    bool quoted = from < r->tokens->count && is_quoted(r, from);
    li_antecedent a[LI_GATHERED];
    size_t n = li_gather(r, sentence, end, NULL, a);
    for (size_t i = 0; i < n; i++) {
        if (a[i].adjective || a[i].at < from || a[i].quoted != quoted) continue;
        if (a[i].at > from + FRAME) return 0;
        bool person = li_type_of(r, a[i].actor) == LI_PERSON, title = false, apart = false;
        for (uint32_t k = from; k < a[i].at; k++) {
            title = title || li_of_people(r, token_at(r, k)->form, LI_PW_WHO);
            apart = apart || is_punct(r, k) || li_refers(r, token_at(r, k)->form, LI_RW_PREPOSITION);
        }
        if (title && !person) continue; /* le porte-parole du Kremlin, X */
        if (apart && !title) return 0;
        *out = a[i].actor;
        return 1;
    }
    return 0;
}

/* Whose officer or office speaks: « a déclaré un porte-parole du gouvernement russe ». */
static size_t state_of(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t who, uint32_t *out) {
    static const char *const OFFICES[] = {
        "président",  "présidente",  "ministre",     "ministère",  "porte-parole", "responsable",  "diplomate",
        "diplomatie", "chef",        "cheffe",       "haut",       "officiel",     "gouvernement", "présidence",
        "exécutif",   "chancelier",  "armée",        "état-major", "général",      "autorité",     "ambassadeur",
        "ambassade",  "chancelière", "défense",      "affaire",    "intérieur",    "chancellerie", "marine",
        "junte",      "secrétaire",  "ambassadrice", NULL};
    if (li_is_former(sx, who)) return 0;
    for (int32_t c = sx->first_child[who]; c >= 0; c = sx->next_sibling[c]) /* he has a name */
        if (sx->tokens[c].upos == LI_PROPN && li_child(sx, c, LI_CASE) < 0) return 0;
    uint32_t base = r->tokens->sentences[sentence].first;
    li_antecedent a[LI_GATHERED];
    size_t n = li_gather(r, sentence, UINT32_MAX, sx, a);
    for (size_t i = 0; i < n; i++) {
        if (!a[i].adjective || a[i].at <= base + (uint32_t)who || li_type_of(r, a[i].actor) != LI_COUNTRY) continue;
        int32_t noun = sx->tokens[a[i].at - base].head;
        for (int guard = 0; guard < 4 && noun > who && li_symbols_among(sx->symbols, sx->tokens[noun].lemma, OFFICES);
             guard++)
            noun = sx->tokens[noun].dep == LI_NMOD ? sx->tokens[noun].head : -1;
        if (noun != who || !li_symbols_among(sx->symbols, sx->tokens[noun].lemma, OFFICES)) continue;
        *out = a[i].actor;
        return 1;
    }
    return 0;
}

/* « a déclaré le ministre »: whom the verb's subject stands for, where the sentence is analysed. */
static size_t noun_behind(li_reference *r, uint32_t sentence, const li_syntax *sx, uint32_t verb, uint32_t *out) {
    int32_t v = (int32_t)(verb - r->tokens->sentences[sentence].first), s = sx ? li_child(sx, v, LI_NSUBJ) : -1;
    uint32_t who[LI_MAX_REFERENTS];
    if (s > v && sx->tokens[s].upos == LI_PROPN) /* a dit devant la presse X */
        return li_denoted(r, sentence, sx, s, who) == 1 ? (*out = who[0], 1) : 0;
    if (s <= v || sx->tokens[s].upos != LI_NOUN) return 0;
    if (li_refer(r, sentence, sx, s, who) != 1) return state_of(r, sentence, sx, s, out);
    return *out = who[0], 1;
}

static bool has_colon(const li_reference *r, uint32_t from, uint32_t to) {
    for (uint32_t k = from; k < to; k++)
        if (!is_quoted(r, k) && li_symbols_is(r->symbols, token_at(r, k)->form, ":")) return true;
    return false;
}

/* « L'intéressé s'étonne : « … », a-t-il lancé »: the subject of what stands before the quotation, if it has one; else
 * who spoke before. said: the pronoun. *out may be LI_NO_ACTOR: somebody unknown. */
static size_t he_who_says(li_reference *r, uint32_t now, uint32_t sentence, const li_syntax *sx, uint32_t said,
                          uint32_t gender, uint32_t *out) {
    uint32_t base = r->tokens->sentences[sentence].first;
    for (int32_t i = 0; sx && base + (uint32_t)i < said; i++) {
        const li_token *t = &sx->tokens[i];
        bool other = t->dep == LI_NSUBJ && t->upos == LI_NOUN && (t->feats & LI_GENDER) == gender &&
                     (t->feats & LI_NUMBER) != LI_PLUR && !li_is_quoted(sx, i);
        uint32_t who[LI_MAX_REFERENTS];
        if (!other || !has_colon(r, base + (uint32_t)i, said)) continue;
        *out = li_denoted(r, sentence, sx, i, who) == 1 ? who[0] : LI_NO_ACTOR; /* l'intéressé */
        return 1;
    }
    return li_refer_last_speaker(r, now, gender, out);
}

/* « a déclaré X », « a-t-il ajouté », « selon X » at tokens[k, end), with at most a few words before the verb. */
static size_t frame_at(li_reference *r, uint32_t now, uint32_t sentence, const li_syntax *sx, uint32_t k, uint32_t end,
                       uint32_t *out) {
    uint32_t gender;
    if (k < end && li_of_people(r, token_at(r, k)->form, LI_PW_ACCORDING))
        return name_behind(r, sentence, k + 1, end, out);
    for (uint32_t steps = 0; k < end && steps < 6 && !is_punct(r, k); k++, steps++) {
        bool before = is_he(r, k, &gender),
             behind = !before && is_said(r, k) && k + 1 < end && is_he(r, k + 1, &gender);
        if (before || behind) return he_who_says(r, now, sentence, sx, k + behind, gender, out);
        if (!is_said(r, k)) continue;
        size_t n = name_behind(r, sentence, k + 1, end, out);
        return n ? n : noun_behind(r, sentence, sx, k, out);
    }
    return 0;
}

/* The same behind the closing mark, or behind a comma further on: « …» prévue pour mai, a déclaré X. */
static size_t frame_behind(li_reference *r, uint32_t now, uint32_t sentence, const li_syntax *sx, uint32_t close,
                           uint32_t *out) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    uint32_t end = s->first + s->count, k = close;
    while (k < end && is_punct(r, k)) k++;
    size_t n = frame_at(r, now, sentence, sx, k, end, out);
    for (; !n && k + 1 < end; k++) {
        bool comma = li_symbols_is(r->symbols, token_at(r, k)->form, ",");
        bool verb = comma && (li_of_people(r, token_at(r, k + 1)->form, LI_PW_HAS) || is_said(r, k + 1));
        if (verb && !is_quoted(r, k + 1)) n = frame_at(r, now, sentence, sx, k + 1, end, out);
    }
    return n;
}

/* « La Chine, a estimé X, est une menace »: inside the quotation tokens[from, to). */
static size_t frame_inside(const li_reference *r, uint32_t now, uint32_t from, uint32_t to, uint32_t *out) {
    for (uint32_t k = from; k + 2 < to; k++) {
        if (!li_symbols_is(r->symbols, token_at(r, k)->form, ",")) continue;
        bool has = li_of_people(r, token_at(r, k + 1)->form, LI_PW_HAS);
        uint32_t said = has ? k + 2 : k + 1;
        if (!is_said(r, said)) continue;
        size_t n = name_behind(r, sentence_of(r, said, now), said + 1, to, out);
        if (n) return n;
    }
    return 0;
}

/* « X a déclaré : », « selon X, », « X : »: before the opening mark. */
static size_t frame_before(li_reference *r, uint32_t now, uint32_t sentence, const li_syntax *sx, uint32_t open,
                           uint32_t *out) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    uint32_t said = UINT32_MAX, according = UINT32_MAX, gender, last = open;
    for (uint32_t k = s->first; k < open; k++) {
        if (is_quoted(r, k)) said = according = UINT32_MAX; /* of another quotation */
        else if (is_said(r, k)) said = k;
        else if (li_of_people(r, token_at(r, k)->form, LI_PW_ACCORDING)) according = k;
    }
    if (according != UINT32_MAX) return name_behind(r, sentence, according + 1, open, out);
    while (last > s->first && (token_at(r, last - 1)->shape & LI_SHAPE_OPEN)) last--;
    bool colon = last > s->first && li_symbols_is(r->symbols, token_at(r, last - 1)->form, ":");
    if (said == UINT32_MAX && !colon) return 0;
    li_antecedent a[LI_GATHERED];
    size_t n = li_gather(r, sentence, said == UINT32_MAX ? open : said, sx, a), found = 0;
    for (size_t i = 0; i < n; i++)
        if (!a[i].adjective && !a[i].place && !a[i].quoted && a[i].subject) *out = a[i].actor, found = 1;
    if (found) return 1;
    for (uint32_t k = s->first; said != UINT32_MAX && k < said; k++)
        if (is_he(r, k, &gender)) return li_refer_last_speaker(r, now, gender, out);
    return 0;
}

/* The speaker of the words at a token of the article; now: the sentence that asks, whose analysis is sx (or NULL). */
static size_t speaker_at(li_reference *r, uint32_t now, const li_syntax *sx, uint32_t at, uint32_t *out) {
    uint32_t from = at, to = at + 1, end = r->tokens->sentences[now].first + r->tokens->sentences[now].count;
    if (is_quoted(r, at)) quotation(r, at, &from, &to);
    else
        while (to < end && !(token_at(r, to)->shape & LI_SHAPE_CLOSE)) to++; /* an opening mark is lost */
    uint32_t last = sentence_of(r, to > 0 ? to - 1 : 0, now);
    size_t n = frame_behind(r, now, last, last == now ? sx : NULL, to, out);
    if (n || !is_quoted(r, at)) return n && *out != LI_NO_ACTOR;
    uint32_t first = sentence_of(r, from, now);
    n = frame_before(r, now, first, first == now ? sx : NULL, from, out);
    if (n) return *out != LI_NO_ACTOR;
    n = frame_inside(r, now, from, to, out);
    if (n) return n;
    const li_antecedent *speaker = &li_recall(r)->speaker;
    bool goes_on = speaker->actor != LI_NO_ACTOR && speaker->sentence + 1 == first;
    if (goes_on) *out = speaker->actor;
    return goes_on;
}

size_t li_refer_speaker(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    return speaker_at(r, sentence, sx, r->tokens->sentences[sentence].first + (uint32_t)token, out);
}

void li_note_speaker(li_reference *r, uint32_t sentence, const li_syntax *sx) {
    const li_sentence *s = &r->tokens->sentences[sentence];
    uint32_t at = s->first + s->count;
    while (at > s->first && !is_quoted(r, at - 1)) at--;
    if (at == s->first) return;
    uint32_t who;
    if (!speaker_at(r, sentence, sx, at - 1, &who)) return;
    const li_actor *actor = li_cast_actor(r->cast, who);
    r->memory->speaker =
        (li_antecedent){.actor = who, .sentence = sentence, .gender = (uint8_t)actor->gender, .plural = actor->plural};
}
