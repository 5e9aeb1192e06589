/* « les rebelles », « les jihadistes »: the one armed group of the article that may be called so. */
#include "extractor/actor/reference_state.h"

/* Does the word tell a creed: islamistes, jihadistes? */
static bool is_creed(const li_symbols *symbols, li_sym word) {
    li_slice text = li_symbols_text(symbols, word);
    return li_slice_starts(text, LI_LIT("islamis")) || li_slice_starts(text, LI_LIT("jihadis")) ||
           li_slice_starts(text, LI_LIT("djihadis"));
}

/* « le groupe jihadiste X », « X, un mouvement islamiste »: does the article say of the naming that it is of the creed?
 */
static bool is_called_of_creed(const li_reference *r, const li_mention *m) {
    const li_token *t = r->tokens->tokens;
    for (uint32_t k = m->first, steps = 0; k > 0 && steps < 4 && !(t[k].shape & LI_SHAPE_FIRST); steps++)
        if (is_creed(r->symbols, t[--k].form)) return true;
    for (uint32_t k = m->first + m->count, steps = 0; k < r->tokens->count && steps < 5; k++, steps++) {
        if (t[k].shape & LI_SHAPE_FIRST) return false;
        if (is_creed(r->symbols, t[k].form)) return true;
    }
    return false;
}

/* Those who keep order or serve a state, and gangs, are no rebels: pasdarans, cartels. */
static bool may_rebel(const li_actor *group) {
    return group->country == LI_NO_ACTOR && !li_slice_starts(group->name, LI_LIT("cartel"));
}

size_t li_refer_fighters(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    static const char *const AGAINST_STATE[] = {"rebelle",      "insurgé",  "séparatiste", "rébellion",
                                                "insurrection", "guérilla", NULL};
    static const char *const OF_ARMS[] = {"séparatiste", "paramilitaire", NULL};
    li_sym lemma = sx->tokens[token].lemma;
    bool creed = is_creed(r->symbols, lemma), rebels = li_symbols_among(r->symbols, lemma, AGAINST_STATE),
         lay = li_symbols_among(r->symbols, lemma, OF_ARMS);
    size_t n;
    const li_mention *m = li_mentions_before(r, UINT32_MAX, &n);
    li_tally groups = {LI_NO_ACTOR, 0};
    uint32_t called = LI_NO_ACTOR; /* of the creed, by the article */
    for (size_t i = 0; creed && i < n; i++)
        if (m[i].kind != LI_ROLE && is_called_of_creed(r, &m[i])) called = m[i].actor;
    for (size_t i = 0; i < n && groups.count < 2; i++) {
        if (m[i].kind == LI_ROLE || li_type_of(r, m[i].actor) != LI_ORGANIZATION) continue;
        const li_actor *group = li_cast_actor(r->cast, m[i].actor);
        if (!li_slice_eq(group->kind, LI_LIT("armed-group")) || li_slice_eq(group->name, LI_LIT("Casques bleus")))
            continue;
        if (rebels && !may_rebel(group)) return 0;
        bool devout = li_is_devout(r->actors, m[i].actor);
        if (creed ? !devout && m[i].actor != called : lay && devout) continue;
        li_count_in(&groups, m[i].actor);
    }
    if (groups.count != 1) return 0;
    int32_t verb = sx->tokens[token].head, subject = verb >= 0 ? li_surface_subject(sx, verb, NULL) : -1;
    uint32_t who[LI_MAX_REFERENTS];
    size_t acting = subject >= 0 && subject != token ? li_denoted(r, sentence, sx, subject, who) : 0;
    if (li_among(who, acting, groups.first)) return 0; /* « X a attaqué les rebelles »: others */
    *out = groups.first;
    return 1;
}
