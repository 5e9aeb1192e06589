/* What a sentence tells the references of those behind it, whose body a title is, and who is one of a people. */
#include "extractor/actor/group.h"
#include "extractor/actor/store.h"
#include "extractor/french/clause_words.h"

#define KIND(k) (1u << (k))

/* « l'Américain », « le Français »: not the country, but somebody of it. */
bool li_is_one_of_people(const li_groups *g, int32_t token) {
    const li_syntax *sx = g->syntax;
    const li_token *t = &sx->tokens[token];
    if ((t->upos != LI_NOUN && t->upos != LI_PROPN) || !(t->shape & LI_SHAPE_CAPITAL)) return false;
    if (!li_mention_at(g, token, KIND(LI_DEMONYM) | KIND(LI_ADJECTIVE))) return false;
    int32_t det = li_child(sx, token, LI_DET_OF);
    if (det < 0) det = li_child(sx, token, LI_CASE);
    return det >= 0 && det < token && (sx->tokens[det].feats & LI_NUMBER) == LI_SING;
}

enum { MAX_NOTED = 4 * LI_MAX_GROUP };

/* Whom a word denotes without naming him, and those joined to it; of a subject that denotes nobody, whose it is: « Sa
 * visite a duré deux jours. Il … ». */
static void note(const li_groups *g, int32_t token, bool subject, li_noted *noted, size_t *count) {
    li_referent who[LI_MAX_GROUP];
    size_t n = li_group_actors(g, token, who);
    for (size_t k = 0; k < n && *count < MAX_NOTED; k++) {
        bool named = who[k].by == LI_BY_NAME || who[k].by == LI_BY_SHORT || who[k].by == LI_BY_SEAT;
        if (!named && (subject || g->syntax->tokens[token].upos == LI_PRON || who[k].by == LI_BY_OFFICE ||
                       li_cast_type(g->cast, who[k].actor) == LI_PERSON))
            noted[(*count)++] = (li_noted){token, who[k].actor, subject};
    }
    int32_t det = subject && !n ? li_child(g->syntax, token, LI_DET_OF) : -1;
    if (det >= 0 && li_is_word(g->syntax->words, g->syntax->tokens[det].form, LI_WORDS_POSSESSIVE))
        note(g, det, true, noted, count);
    for (int32_t c = g->syntax->first_child[token]; c >= 0; c = g->syntax->next_sibling[c]) {
        const li_token *t = &g->syntax->tokens[c];
        if (c > token && t->dep == LI_CONJ && (t->upos == LI_NOUN || t->upos == LI_PROPN))
            note(g, c, subject, noted, count);
    }
}

/* « président en exercice de l'Union africaine »: has the title somebody whose it is, but for the body? */
static bool has_other_body(const li_groups *g, int32_t title, const li_referent *role, int depth) {
    const li_syntax *sx = g->syntax;
    for (int32_t c = sx->first_child[title]; c >= 0; c = sx->next_sibling[c]) {
        if (sx->tokens[c].dep != LI_NMOD || (c >= role->first && c <= role->last)) continue;
        li_referent who[LI_MAX_GROUP];
        size_t n = li_preposition(sx, c) == sx->words->of ? li_group_actors(g, c, who) : 0;
        for (size_t i = 0; i < n; i++)
            if (who[i].actor != role->actor && li_cast_type(g->cast, who[i].actor) != LI_PERSON &&
                who[i].actor != li_cast_actor(g->cast, role->actor)->country)
                return true;
        bool inner = !n && depth == 0 && sx->tokens[c].upos == LI_NOUN && li_child(sx, c, LI_DET_OF) < 0;
        if (inner && has_other_body(g, c, role, 1)) return true;
    }
    return false;
}

bool li_group_body(const li_groups *g, int32_t title, uint32_t person, li_referent *out) {
    const li_mention *role = li_mention_at(g, title, KIND(LI_ROLE));
    if (!role || li_cast_discovered(g->cast, person)) return false;
    const li_actors *a = li_cast_dictionary(g->cast);
    size_t n, all;
    const uint32_t *held = li_actors_offices_of(a, person, &n);
    const li_office *offices = li_actors_offices(a, &all);
    uint32_t then = LI_NO_ACTOR, once = LI_NO_ACTOR; /* on the article's day; ever, if always the same body */
    bool several = false;
    for (size_t i = 0; i < n; i++) {
        const li_office *o = &offices[held[i]];
        if (o->role != role->actor) continue;
        if (then == LI_NO_ACTOR && li_office_covers(o, g->date)) then = o->of;
        if (once != LI_NO_ACTOR && once != o->of) several = true;
        once = o->of;
    }
    if (then == LI_NO_ACTOR && !several && g->date.year == 0) then = once;
    int32_t first = (int32_t)(role->first - g->sentence->first);
    *out = (li_referent){then, LI_BY_OFFICE, first, first + (int32_t)role->count - 1};
    return then != LI_NO_ACTOR && !has_other_body(g, title, out, 0);
}

void li_group_note(const li_groups *g) {
    const li_syntax *sx = g->syntax;
    li_noted noted[MAX_NOTED];
    size_t count = 0;
    for (int32_t i = 0; i < sx->count && g->reference; i++) {
        const li_token *t = &sx->tokens[i];
        bool people = t->upos == LI_NOUN || (t->upos == LI_PROPN && li_is_one_of_people(g, i));
        bool subject = t->dep == LI_NSUBJ && (t->upos == LI_PRON || t->upos == LI_PROPN || people);
        bool where = li_symbols_is(sx->symbols, t->form, "où"); /* à Paris, où il a parlé: the place, once more */
        bool object =
            !where && (t->dep == LI_OBJ || t->dep == LI_OBL || t->dep == LI_IOBJ) && (people || t->upos == LI_PRON);
        if ((!subject && !object) || t->head < 0) continue;
        const li_token *verb = &sx->tokens[t->head];
        bool main = verb->dep == LI_ROOT ||
                    (verb->dep == LI_CONJ && verb->head >= 0 && sx->tokens[verb->head].dep == LI_ROOT) ||
                    (subject && verb->dep == LI_PARATAXIS);
        if (main) note(g, i, subject, noted, &count);
    }
    if (g->reference) li_reference_note(g->reference, g->number, sx, noted, count);
}
