/* Parties by their members: « les travaillistes » for the Parti travailliste of the same article, « les socialistes
 * italiens », « les Verts du Nord ». */
#include "extractor/actor/discover_state.h"
#include "extractor/actor/slug.h"

#include "base/buffer.h"

static bool has_plural_article(const li_finder *f, size_t i) {
    return i > f->first &&
           (li_folded_is(f, i - 1, "les") || li_folded_is(f, i - 1, "des") || li_folded_is(f, i - 1, "aux"));
}

static bool is_free_member(const li_finder *f, size_t i) {
    return f->marks[i] == LI_FREE && li_word(f, i, LI_AW_MEMBERS);
}

bool li_stands_for_party(const li_finder *f, size_t i) {
    if (!is_free_member(f, i) || !has_plural_article(f, i)) return false;
    return i + 1 == f->end || f->marks[i + 1] != LI_TAKEN_ADJECTIVE;
}

/* Past « du Nord », « d'Australie occidentale »; k if no place's name follows. */
static size_t past_place(const li_finder *f, size_t k) {
    if (k + 1 >= f->end || !li_word(f, k, LI_AW_LINK)) return k;
    size_t j = k + 1;
    if (li_folded_is(f, j, "la") || li_folded_is(f, j, "l'")) j++;
    if (j >= f->end || !(f->t[j].shape & LI_SHAPE_CAPITAL)) return k;
    const li_mention *m = f->marks[j] == LI_TAKEN_NAME ? li_known_at(f, j) : NULL;
    if (m) return li_cast_type(f->c, m->actor) == LI_COUNTRY ? m->first + m->count : k;
    return f->marks[j] == LI_FREE && (li_name_flags(f, j) & LI_IS_PLACE) ? j + 1 : k;
}

/* Past « de gauche »; k if no wing follows: other members than those of the whole party. */
static size_t past_wing(const li_finder *f, size_t k) {
    static const char *const WINGS[] = {"gauche", "droite", "centre", NULL};
    bool of = k + 1 < f->end && (li_folded_is(f, k, "de") || li_folded_is(f, k, "du"));
    return of && li_folded_among(f, k + 1, WINGS) ? k + 2 : k;
}

size_t li_members_end(const li_finder *f, size_t i) {
    if (!is_free_member(f, i)) return i;
    bool capital = (f->t[i].shape & LI_SHAPE_CAPITAL) && !(f->t[i].shape & LI_SHAPE_FIRST);
    if (!capital && !has_plural_article(f, i)) return i;
    size_t k = i + 1;
    while (k < f->end && k < i + 3 && is_free_member(f, k)) k++; /* les socialistes démocrates italiens */
    if (k < f->end && f->marks[k] == LI_TAKEN_ADJECTIVE && !(f->t[k].shape & LI_SHAPE_CAPITAL)) return k + 1;
    size_t end = past_place(f, k);
    if (end > k) return end;
    return capital && has_plural_article(f, i) ? past_wing(f, i + 1) : i;
}

/* The one member's word: travaillistes, libéraux, sociaux-démocrates. */
static void add_singular(li_buffer *out, li_slice plural) {
    if (li_slice_eq(plural, LI_LIT("sociaux-démocrates"))) {
        li_buffer_add_text(out, "social-démocrate");
    } else if (li_slice_ends(plural, LI_LIT("aux"))) {
        li_buffer_add(out, li_slice_sub(plural, 0, plural.len - 3));
        li_buffer_add_text(out, "al");
    } else {
        li_buffer_add(out, li_slice_sub(plural, 0, plural.len - 1));
    }
}

/* The party that the article has named already, or a file has, or LI_NO_ACTOR: by the name « parti » and the singulars.
 */
static li_code find_party(const li_finder *f, size_t from, size_t to, uint32_t *actor) {
    li_buffer name = LI_BUFFER_EMPTY;
    *actor = LI_NO_ACTOR;
    li_buffer_add_text(&name, "parti ");
    add_singular(&name, li_symbols_text(f->c->symbols, f->t[from].form));
    for (size_t i = from + 1; i < to; i++) {
        li_slice word = li_symbols_text(f->c->symbols, f->t[i].form);
        bool plural = f->marks[i] == LI_TAKEN_ADJECTIVE && li_slice_ends(word, LI_LIT("s")) &&
                      !li_slice_ends(word, LI_LIT("ais")) && !li_slice_ends(word, LI_LIT("ois"));
        li_buffer_add_byte(&name, ' ');
        li_buffer_add(&name, li_slice_sub(word, 0, word.len - plural));
    }
    li_slice id = name.code ? (li_slice){NULL, 0} : li_slug(f->c->arena, li_buffer_slice(&name));
    li_buffer_free(&name);
    if (!id.ptr) return li_fail(f->err, LI_E_MEMORY, "no memory for a discovered actor");
    *actor = li_actors_find(f->c->actors, id);
    if (to == from + 1 && *actor != LI_NO_ACTOR && !li_cast_has(f->c, *actor))
        *actor = LI_NO_ACTOR; /* of which country? */
    for (size_t k = 0; k < f->c->found_count && *actor == LI_NO_ACTOR; k++)
        if (li_slice_eq(f->c->found[k].id, id)) *actor = (uint32_t)(li_actors_count(f->c->actors) + k);
    return LI_OK;
}

li_code li_found_members(li_finder *f, size_t from, size_t to) {
    uint32_t party;
    li_code code = find_party(f, from, to, &party);
    if (code || party != LI_NO_ACTOR) return code ? code : li_found_again(f, from, to, party, LI_BY_SHORT);
    li_actor as = {.type = LI_ORGANIZATION, .kind = LI_LIT("party"), .country = LI_NO_ACTOR};
    for (size_t i = from; i < to; i++) {
        const li_mention *m = f->marks[i] == LI_FREE ? NULL : li_known_at(f, i);
        if (m && m->kind != LI_ROLE && li_cast_type(f->c, m->actor) == LI_COUNTRY) as.country = m->actor;
    }
    return li_found(f, from, to, &as, NULL);
}

/* The members' word of a creed (libéral: libéraux), or LI_NO_SYM. */
static li_sym members_of(const li_finder *f, size_t token) {
    li_buffer plural = LI_BUFFER_EMPTY;
    li_slice creed = li_symbols_text(f->c->symbols, f->t[token].form);
    if (li_slice_eq(creed, LI_LIT("social-démocrate"))) {
        li_buffer_add_text(&plural, "sociaux-démocrates");
    } else if (li_slice_ends(creed, LI_LIT("al"))) {
        li_buffer_add(&plural, li_slice_sub(creed, 0, creed.len - 2));
        li_buffer_add_text(&plural, "aux");
    } else {
        li_buffer_add(&plural, creed);
        li_buffer_add_byte(&plural, 's');
    }
    li_sym sym = plural.code ? LI_NO_SYM : li_symbols_find(f->c->symbols, li_buffer_slice(&plural));
    li_buffer_free(&plural);
    return sym != LI_NO_SYM && li_word_in(f->w, sym, LI_AW_MEMBERS) ? sym : LI_NO_SYM;
}

li_code li_note_members(li_finder *f, const li_mention *m) {
    for (size_t i = m->first; i < m->first + m->count; i++) {
        li_sym members = li_word(f, i, LI_AW_CREED) ? members_of(f, i) : LI_NO_SYM;
        if (members != LI_NO_SYM) return li_add_short(f, members, m->actor, false);
    }
    return LI_OK;
}
