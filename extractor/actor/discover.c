/* Actors that no file knows: a given name with a surname, a title with a name; later their surnames alone. */
#include "extractor/actor/cast_state.h"
#include "extractor/actor/slug.h"

static const li_reading *readings_of(const li_cast *c, size_t token, size_t *n) {
    const li_lexicon *lexicon = li_symbols_lexicon(c->symbols);
    li_sym form = c->tokens->tokens[token].form;
    *n = 0;
    return form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, form, n) : NULL;
}

bool li_is_given_name(const li_cast *c, size_t token) {
    size_t n;
    const li_reading *r = readings_of(c, token, &n);
    for (size_t i = 0; i < n; i++)
        if (r[i].feats & LI_GIVEN) return true;
    return false;
}

static bool is_common_word(const li_cast *c, size_t token) {
    size_t n;
    const li_reading *r = readings_of(c, token, &n);
    for (size_t i = 0; i < n; i++)
        if (!(r[i].feats & (LI_CAPITAL | LI_ACRONYM)) && r[i].upos != LI_PROPN) return true;
    return false;
}

static bool is_name_part(const li_token *t) {
    return (t->shape & LI_SHAPE_CAPITAL) && !(t->shape & (LI_SHAPE_ELIDED | LI_SHAPE_CLITIC | LI_SHAPE_DIGIT));
}

/* de, van, ben, al- … inside a name. */
static bool is_particle(const li_cast *c, const li_token *t) {
    static const char *const P[] = {"de", "du", "van", "von", "der", "den", "ben", "bin", "ibn", "al", "el", "da", "dos", "di", "le", "la", NULL};
    li_slice f = li_symbols_text(c->symbols, t->form);
    for (const char *const *p = P; *p; p++)
        if (li_slice_eq(f, li_slice_of(*p))) return true;
    return false;
}

static bool is_title(const li_cast *c, size_t token) {
    static const char *const T[] = {"m.", "mme", "mm.", "mr.", "mrs", "mlle", "me", "dr", "général", "colonel", "amiral",
                                    "cheikh", "ayatollah", "juge", "procureur", "sénateur", "sénatrice", "député",
                                    "députée", "maréchal", "commandant", "capitaine", NULL};
    li_slice f = li_symbols_text(c->symbols, c->tokens->tokens[token].form);
    for (const char *const *t = T; *t; t++)
        if (li_slice_eq(f, li_slice_of(*t))) return true;
    return false;
}

/* The tokens of a name from `at`: capitals, with particles between them. */
static size_t name_end(const li_cast *c, size_t at, size_t end) {
    size_t last = at;
    while (last < end && is_name_part(&c->tokens->tokens[last])) {
        last++;
        size_t k = last;
        while (k < end && k < last + 2 && is_particle(c, &c->tokens->tokens[k]) && !is_name_part(&c->tokens->tokens[k])) k++;
        if (k > last && k < end && is_name_part(&c->tokens->tokens[k]) && !li_is_given_name(c, k)) last = k;
    }
    return last;
}

static uint32_t make_actor(li_cast *c, size_t first, size_t end, li_error *err) {
    const li_token *t = c->tokens->tokens;
    li_slice name = li_slice_sub(c->tokens->text, t[first].start, t[end - 1].end);
    li_slice id = li_slug(c->arena, name);
    if (!id.ptr) goto memory;
    size_t known = li_actors_count(c->actors);
    for (size_t i = 0; i < c->found_count; i++)
        if (li_slice_eq(c->found[i].id, id)) return (uint32_t)(known + i);
    if (c->found_count == c->found_room &&
        li_arena_grow(c->arena, (void **)&c->found, c->found_count, &c->found_room, sizeof *c->found))
        goto memory;
    c->found[c->found_count] = (li_actor){.id = id, .name = name, .type = LI_PERSON, .country = LI_NO_ACTOR};
    return (uint32_t)(known + c->found_count++);
memory:
    (void)li_fail(err, LI_E_MEMORY, "no memory for a discovered actor");
    return LI_NO_ACTOR;
}

static bool is_taken(const li_cast *c, size_t known, size_t token) {
    size_t low = 0, high = known;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (c->mentions[mid].first + c->mentions[mid].count <= token) low = mid + 1;
        else high = mid;
    }
    return low < known && c->mentions[low].first <= token && c->mentions[low].kind != LI_ROLE;
}

static li_code try_person(li_cast *c, size_t known, size_t *at, size_t end, li_error *err) {
    size_t first = *at, from = first;
    bool title = is_title(c, first) && first + 1 < end && is_name_part(&c->tokens->tokens[first + 1]);
    if (title) from = first + 1;
    if (!is_name_part(&c->tokens->tokens[from])) return LI_OK;
    size_t to = name_end(c, from, end);
    for (size_t i = from; i < to; i++)
        if (is_taken(c, known, i)) to = i;
    bool given = li_is_given_name(c, from) && !((c->tokens->tokens[from].shape & LI_SHAPE_FIRST) && is_common_word(c, from));
    if (to == from || to - from > 5 || (!title && (!given || to - from < 2))) return LI_OK;
    if (c->tokens->tokens[to - 1].shape & LI_SHAPE_CAPITALS && to - from == 1 && !title) return LI_OK;
    uint32_t actor = make_actor(c, from, to, err);
    if (actor == LI_NO_ACTOR) return LI_E_MEMORY;
    *at = to - 1;
    return li_cast_add(c, (li_mention){(uint32_t)from, (uint32_t)(to - from), actor, LI_NAME, LI_BY_NAME}, err);
}

li_code li_cast_discover(li_cast *c, li_error *err) {
    size_t known = c->count;
    for (size_t s = 0; s < c->tokens->sentence_count; s++) {
        size_t end = c->tokens->sentences[s].first + c->tokens->sentences[s].count;
        for (size_t i = c->tokens->sentences[s].first; i < end; i++) {
            if (is_taken(c, known, i)) continue;
            if (!is_name_part(&c->tokens->tokens[i]) && !is_title(c, i)) continue;
            li_code code = try_person(c, known, &i, end, err);
            if (code) return code;
        }
    }
    return LI_OK;
}
