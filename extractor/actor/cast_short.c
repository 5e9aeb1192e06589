/* A country called by the end of its name: « le Congo » where the article tells of the République démocratique du Congo
 * and never surely of the country that is called so. */
#include "extractor/actor/cast_state.h"

#include <string.h>

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

/* A state of today whose name has several words. */
static bool is_long_named(const li_cast *c, const li_mention *m) {
    const li_actor *a = is_country(c, m) ? li_cast_actor(c, m->actor) : NULL;
    return a && a->wikidata.len && memchr(a->name.ptr, ' ', a->name.len);
}

/* Does the state's name end with the other's: « du Congo »? */
static bool ends_with(const li_cast *c, uint32_t state, uint32_t other) {
    li_slice whole = li_cast_actor(c, state)->name, part = li_cast_actor(c, other)->name;
    return part.len < whole.len && whole.ptr[whole.len - part.len - 1] == ' ' && li_slice_ends(whole, part);
}

/* Lets every mention of a country that is called by the end of this state's name be the state's. */
static void lengthen(li_cast *c, uint32_t whole) {
    uint32_t part = LI_NO_ACTOR;
    for (size_t i = 0; i < c->count && part == LI_NO_ACTOR; i++) {
        const li_mention *m = &c->mentions[i];
        if (is_country(c, m) && m->kind == LI_NAME && m->count == 1 && ends_with(c, whole, m->actor)) part = m->actor;
    }
    if (part == LI_NO_ACTOR || !is_only_called(c, part)) return;
    for (size_t i = 0; i < c->count; i++)
        if (c->mentions[i].actor == part && c->mentions[i].kind == LI_NAME) c->mentions[i].actor = whole;
}

void li_cast_lengthen(li_cast *c) {
    enum { STATES = 16 };
    uint32_t whole[STATES];
    size_t n = 0;
    for (size_t i = 0; i < c->count && n < STATES; i++) {
        if (!is_long_named(c, &c->mentions[i])) continue;
        bool again = false;
        for (size_t k = 0; k < n && !again; k++) again = whole[k] == c->mentions[i].actor;
        if (!again) whole[n++] = c->mentions[i].actor;
    }
    for (size_t i = 0; i < n; i++) lengthen(c, whole[i]);
}
