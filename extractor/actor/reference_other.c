/* « son voisin »: the other of two countries; « le Nord », « le Sud »: one of two; « X, allié des deux pays, les a … »:
 * two named beside who acts. */
#include "extractor/actor/group_syntax.h"
#include "extractor/actor/reference_state.h"

/* The country whose adjective stands with the noun, or LI_NO_ACTOR. */
static uint32_t of_country(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun) {
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        const li_mention *m =
            sx->tokens[c].dep == LI_AMOD ? li_reference_mention(r, sentence, c, 1u << LI_ADJECTIVE) : NULL;
        if (m && li_type_of(r, m->actor) == LI_COUNTRY) return m->actor;
    }
    return LI_NO_ACTOR;
}

size_t li_refer_other(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    uint32_t who[LI_MAX_REFERENTS], two[LI_MAX_REFERENTS + 1];
    int32_t det = li_child(sx, token, LI_DET_OF);
    if (det < 0 || !li_refers(r, sx->tokens[det].form, LI_RW_HIS)) return 0;
    if (li_refer(r, sentence, sx, det, who) != 1) return 0;
    uint32_t country = li_type_of(r, who[0]) == LI_COUNTRY ? who[0] : li_cast_actor(r->cast, who[0])->country,
             of = of_country(r, sentence, sx, token);
    if (country == LI_NO_ACTOR || country == of) return 0;
    if (sx->tokens[token].dep == LI_APPOS) return 0; /* au Pakistan, son rival */
    if (of != LI_NO_ACTOR) return *out = of, 1;
    if (li_refer_pair(r, sentence, sx, token, LI_PAIR_COUNTRIES, two) != 2 || !li_among(two, 2, country)) return 0;
    *out = two[0] == country ? two[1] : two[0];
    return 1;
}

size_t li_refer_two_beside(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t subject, int32_t token,
                           uint32_t *out) {
    for (int32_t k = subject + 1; k < token; k++) {
        const li_token *t = &sx->tokens[k];
        if (t->upos != LI_NOUN || !li_is_of_two(sx, k) || !li_hangs_on(sx, k, subject)) continue;
        return li_refer(r, sentence, sx, k, out) == 2 ? 2 : 0;
    }
    return 0;
}

size_t li_refer_half(const li_reference *r, const li_syntax *sx, int32_t token, uint32_t *out) {
    li_slice form = li_symbols_text(sx->symbols, sx->tokens[token].form);
    bool north = li_slice_eq(form, LI_LIT("nord")), south = li_slice_eq(form, LI_LIT("sud"));
    if (!(north || south) || !(sx->tokens[token].shape & LI_SHAPE_CAPITAL)) return 0;
    uint32_t halves[2] = {LI_NO_ACTOR, LI_NO_ACTOR};
    size_t n;
    const li_mention *m = li_mentions_before(r, UINT32_MAX, &n);
    for (size_t i = 0; i < n; i++) {
        if (m[i].kind == LI_ROLE || li_type_of(r, m[i].actor) != LI_COUNTRY) continue;
        li_slice name = li_cast_actor(r->cast, m[i].actor)->name;
        if (li_slice_ends(name, LI_LIT(" du Nord"))) halves[0] = m[i].actor;
        if (li_slice_ends(name, LI_LIT(" du Sud"))) halves[1] = m[i].actor;
    }
    if (halves[0] == LI_NO_ACTOR || halves[1] == LI_NO_ACTOR) return 0;
    li_slice a = li_cast_actor(r->cast, halves[0])->name, b = li_cast_actor(r->cast, halves[1])->name;
    if (!li_slice_eq(li_slice_sub(a, 0, a.len - 4), li_slice_sub(b, 0, b.len - 3))) return 0;
    *out = halves[south];
    return 1;
}
