/* A country called by the end of its name: « le Congo » where the article tells of the République démocratique du Congo
 * and never surely of the country that is called so. */
#include "extractor/actor/cast_state.h"

static bool is_country(const li_cast *c, const li_mention *m) {
    return m->kind <= LI_SEAT && li_cast_type(c, m->actor) == LI_COUNTRY;
}

/* Is the country never called by more words than its name has, nor by its capital, and nobody of it named? */
static bool is_only_called(const li_cast *c, uint32_t country) {
    size_t len = li_cast_actor(c, country)->name.len;
    for (size_t i = 0; i < c->count; i++) {
        const li_mention *m = &c->mentions[i];
        if (m->kind <= LI_SEAT && li_cast_actor(c, m->actor)->country == country) return false;
        if (m->actor != country || m->kind > LI_SEAT) continue;
        bool name = m->kind == LI_NAME && m->count == 1;
        if (!name || li_symbols_text(c->symbols, c->tokens->tokens[m->first].form).len != len) return false;
    }
    return true;
}

/* Does the name of a state of today end with the other's: « du Congo »? */
static bool ends_with(const li_cast *c, uint32_t state, uint32_t other) {
    const li_actor *whole = li_cast_actor(c, state), *part = li_cast_actor(c, other);
    size_t at = whole->name.len - part->name.len;
    return part->name.len < whole->name.len && whole->wikidata.len && whole->name.ptr[at - 1] == ' ' &&
           li_slice_ends(whole->name, part->name);
}

/* The other country of which this one's name may be the short one; LI_NO_ACTOR if there is none. */
static uint32_t longer(const li_cast *c, uint32_t country) {
    for (size_t i = 0; i < c->count; i++)
        if (c->mentions[i].actor != country && is_country(c, &c->mentions[i]) &&
            ends_with(c, c->mentions[i].actor, country))
            return is_only_called(c, country) ? c->mentions[i].actor : LI_NO_ACTOR;
    return LI_NO_ACTOR;
}

void li_cast_lengthen(li_cast *c) {
    for (size_t i = 0; i < c->count; i++) {
        li_mention *m = &c->mentions[i];
        uint32_t whole = is_country(c, m) && m->kind == LI_NAME && m->count == 1 ? longer(c, m->actor) : LI_NO_ACTOR;
        if (whole == LI_NO_ACTOR) continue;
        uint32_t part = m->actor;
        for (size_t k = i; k < c->count; k++)
            if (c->mentions[k].actor == part && c->mentions[k].kind == LI_NAME) c->mentions[k].actor = whole;
    }
}
