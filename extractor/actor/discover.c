/* Actors that no file knows: bodies by their head noun, persons by their given name, title or the shape of their name;
 * then, with all full names known, surnames and acronyms alone. */
#include "extractor/actor/discover_state.h"
#include "extractor/actor/slug.h"
#include "extractor/actor/store.h"

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
    li_sym form = c->tokens->tokens[token].form;
    const li_word_classes *given = &c->actors->words;
    return li_word_in(given, form, LI_AW_GIVEN_MASC) || li_word_in(given, form, LI_AW_GIVEN_FEM);
}

bool li_is_surname(const li_cast *c, size_t token) {
    size_t n;
    const li_reading *r = readings_of(c, token, &n);
    for (size_t i = 0; i < n; i++)
        if ((r[i].feats & LI_SURNAME) && !(r[i].feats & LI_PLACE)) return true;
    return n == 0;
}

/* Ivanenko, Ćosić, Popescu, Papadopoulos, O'Hanlon: what the surnames of a language share. */
static bool looks_like_surname(li_slice word) {
    static const li_slice ENDINGS[] = {
        LI_ENTRY("enko"),   LI_ENTRY("tchouk"), LI_ENTRY("chuk"),  LI_ENTRY("ović"),   LI_ENTRY("evic"),
        LI_ENTRY("ovic"),   LI_ENTRY("ević"),   LI_ENTRY("wicz"),  LI_ENTRY("ewski"),  LI_ENTRY("owski"),
        LI_ENTRY("inski"),  LI_ENTRY("ynsky"),  LI_ENTRY("evsky"), LI_ENTRY("ovsky"),  LI_ENTRY("ievitch"),
        LI_ENTRY("adze"),   LI_ENTRY("idze"),   LI_ENTRY("dzé"),   LI_ENTRY("chvili"), LI_ENTRY("shvili"),
        LI_ENTRY("poulos"), LI_ENTRY("akis"),   LI_ENTRY("idis"),  LI_ENTRY("escu"),   LI_ENTRY("oğlu"),
        LI_ENTRY("oglu"),   LI_ENTRY("sson"),   LI_ENTRY("ssen"),  LI_ENTRY("quist"),  LI_ENTRY("qvist"),
        LI_ENTRY("ström"),  LI_ENTRY("mann"),   LI_ENTRY("stein"), LI_ENTRY("berger"), LI_ENTRY("ková"),
        LI_ENTRY("ova"),    LI_ENTRY("eva"),    LI_ENTRY("sén"),   LI_ENTRY("nen"),    {NULL, 0}};
    if (word.len > 5 && (li_slice_starts(word, LI_LIT("o'")) || li_slice_starts(word, LI_LIT("mc")))) return true;
    return word.len >= 7 && li_slice_ends_any(word, ENDINGS);
}

/* Roots that the names of parties and unions share from one language to the next: Demokraterna, Liberalen,
 * socijalistička. */
static bool has_party_root(li_slice word) {
    static const li_slice ROOTS[] = {LI_ENTRY("demokra"),
                                     LI_ENTRY("democra"),
                                     LI_ENTRY("demócra"),
                                     LI_ENTRY("liberal"),
                                     LI_ENTRY("socialis"),
                                     LI_ENTRY("socijal"),
                                     LI_ENTRY("sosial"),
                                     LI_ENTRY("sozial"),
                                     LI_ENTRY("szocia"),
                                     LI_ENTRY("komunis"),
                                     LI_ENTRY("kommun"),
                                     LI_ENTRY("comunis"),
                                     LI_ENTRY("republik"),
                                     LI_ENTRY("republic"),
                                     LI_ENTRY("nasional"),
                                     LI_ENTRY("nacional"),
                                     LI_ENTRY("nazional"),
                                     LI_ENTRY("narodn"),
                                     LI_ENTRY("popular"),
                                     LI_ENTRY("folke"),
                                     LI_ENTRY("konserv"),
                                     LI_ENTRY("conserv"),
                                     LI_ENTRY("solidar"),
                                     LI_ENTRY("progres"),
                                     LI_ENTRY("revolu"),
                                     LI_ENTRY("patriot"),
                                     LI_ENTRY("arbeid"),
                                     LI_ENTRY("arbeit"),
                                     LI_ENTRY("trabajad"),
                                     LI_ENTRY("trabalh"),
                                     LI_ENTRY("lavorat"),
                                     LI_ENTRY("federa"),
                                     LI_ENTRY("partij"),
                                     LI_ENTRY("partiya"),
                                     LI_ENTRY("strank"),
                                     LI_ENTRY("kristelig"),
                                     {NULL, 0}};
    return li_slice_starts_any(word, ROOTS);
}

enum { FLAGS_KNOWN = 1u << 15 }; /* the token has been looked up */

static unsigned find_flags(const li_finder *f, size_t i) {
    size_t n;
    const li_reading *r = readings_of(f->c, i, &n);
    unsigned flags = n ? 0 : LI_IS_UNKNOWN;
    bool masc = li_word(f, i, LI_AW_GIVEN_MASC), fem = li_word(f, i, LI_AW_GIVEN_FEM);
    bool participle = false, finite = false;
    if (masc || fem) flags |= LI_IS_GIVEN;
    if (!n) {
        li_slice word = li_symbols_text(f->c->symbols, f->t[i].form);
        if (looks_like_surname(word)) flags |= LI_IS_SURNAME;
        if (has_party_root(word)) flags |= LI_IS_PARTY;
    }
    for (size_t k = 0; k < n; k++) {
        uint32_t x = r[k].feats;
        if ((x & (LI_CAPITAL | LI_ACRONYM)) || r[k].upos == LI_PROPN) {
            if (x & LI_GIVEN) {
                flags |= LI_IS_GIVEN;
                masc = masc || (x & LI_GENDER) == LI_MASC;
                fem = fem || (x & LI_GENDER) == LI_FEM;
            }
            if (x & LI_SURNAME) flags |= LI_IS_SURNAME;
            if (x & LI_PLACE) flags |= LI_IS_PLACE;
            continue;
        }
        flags |= r[k].rank ? LI_IS_RARE : LI_IS_COMMON;
        if (r[k].upos == LI_ADJ) flags |= LI_IS_ADJECTIVE | LI_IS_QUALITY;
        if (r[k].upos == LI_NOUN && !r[k].rank) flags |= LI_IS_NOUN;
        if (r[k].upos == LI_VERB && !r[k].rank) participle = true;
        finite = finite || ((r[k].upos == LI_VERB || r[k].upos == LI_AUX) && !r[k].rank && (x & LI_FORM) == LI_FIN);
    }
    if (finite && !(flags & (LI_IS_NOUN | LI_IS_ADJECTIVE))) flags |= LI_IS_FINITE;
    if (participle) flags &= ~(unsigned)LI_IS_ADJECTIVE;
    if (fem && !masc) flags |= LI_IS_FEM;
    if (masc && !fem) flags |= LI_IS_MASC;
    return flags;
}

unsigned li_name_flags(const li_finder *f, size_t i) {
    if (!f->flags[i]) f->flags[i] = (uint16_t)(find_flags(f, i) | FLAGS_KNOWN);
    return f->flags[i];
}

bool li_is_initial(const li_finder *f, size_t i) {
    const li_token *t = &f->t[i];
    return (t->shape & LI_SHAPE_CAPITAL) && t->end - t->start <= 6 && f->c->tokens->text.ptr[t->end - 1] == '.' &&
           !li_word(f, i, LI_AW_TITLE);
}

bool li_folded_is(const li_finder *f, size_t i, const char *text) {
    return li_symbols_is(f->c->symbols, f->t[i].form, text);
}

bool li_folded_among(const li_finder *f, size_t i, const char *const *texts) {
    li_slice form = li_symbols_text(f->c->symbols, f->t[i].form);
    for (; *texts; texts++)
        if (li_slice_eq(form, li_slice_of(*texts))) return true;
    return false;
}

li_mention *li_known_at(const li_finder *f, size_t token) {
    size_t low = 0, high = f->known;
    li_mention *m = f->c->mentions;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (m[mid].first <= token) low = mid + 1;
        else high = mid;
    }
    if (low == 0) return NULL;
    low--;
    return token < m[low].first + m[low].count ? &m[low] : NULL;
}

/* ---- actors ---- */

static size_t slot_of(const li_finder *f, li_slice id) {
    size_t i = li_hash(id) & (f->slot_count - 1);
    while (f->slots[i] && !li_slice_eq(f->c->found[f->slots[i] - 1].id, id)) i = (i + 1) & (f->slot_count - 1);
    return i;
}

static bool grow_slots(li_finder *f) {
    if (f->slot_count && f->c->found_count * 2 < f->slot_count) return true;
    size_t count = f->slot_count ? f->slot_count * 2 : 64;
    uint32_t *slots = li_arena_array(f->c->arena, count, sizeof *slots);
    if (!slots) return false;
    f->slots = slots;
    f->slot_count = count;
    for (size_t i = 0; i < f->c->found_count; i++) f->slots[slot_of(f, f->c->found[i].id)] = (uint32_t)i + 1;
    return true;
}

/* The words of a name as they stand, with one blank where the text has several or a line's end. */
static li_slice name_text(li_finder *f, size_t from, size_t to) {
    li_slice whole = li_slice_sub(f->c->tokens->text, f->t[from].start, f->t[to - 1].end);
    bool plain = true;
    for (size_t i = from + 1; i < to && plain; i++) {
        uint32_t gap = f->t[i].start - f->t[i - 1].end;
        plain = gap == 0 || (gap == 1 && whole.ptr[f->t[i - 1].end - f->t[from].start] == ' ');
    }
    if (plain) return whole;
    li_slice name = {li_arena_alloc(f->c->arena, whole.len + 1), 0};
    char *out = (char *)(uintptr_t)name.ptr;
    for (size_t i = from; out && i < to; i++) {
        if (i > from && f->t[i].start > f->t[i - 1].end) out[name.len++] = ' ';
        size_t n = f->t[i].end - f->t[i].start;
        memcpy(out + name.len, f->c->tokens->text.ptr + f->t[i].start, n);
        name.len += n;
    }
    return name;
}

static void enrich(li_actor *old, const li_actor *as, li_slice name, bool capitals) {
    if (!old->gender) old->gender = as->gender;
    if (old->country == LI_NO_ACTOR) old->country = as->country;
    if (!old->kind.len) old->kind = as->kind;
    if (old->plural && !capitals) { /* the name was seen in capitals only */
        old->name = name;
        old->plural = false;
    }
}

static bool all_capitals(const li_finder *f, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (!(f->t[i].shape & LI_SHAPE_CAPITALS)) return false;
    return to > from + 1;
}

static li_code make_actor(li_finder *f, size_t from, size_t to, const li_actor *as, uint32_t *actor) {
    li_cast *c = f->c;
    *actor = LI_NO_ACTOR;
    li_slice name = name_text(f, from, to), id = name.ptr ? li_slug(c->arena, name) : name;
    if (!id.ptr || !grow_slots(f)) return li_fail(f->err, LI_E_MEMORY, "no memory for a discovered actor");
    uint32_t known = li_actors_find(c->actors, id), base = (uint32_t)li_actors_count(c->actors);
    if (known != LI_NO_ACTOR) {
        if (li_actors_at(c->actors, known)->type == as->type) *actor = known;
        return LI_OK;
    }
    size_t slot = slot_of(f, id);
    bool capitals = all_capitals(f, from, to);
    if (f->slots[slot]) {
        li_actor *old = &c->found[f->slots[slot] - 1];
        if (old->type == as->type) {
            enrich(old, as, name, capitals);
            *actor = base + f->slots[slot] - 1;
        }
        return LI_OK;
    }
    if (c->found_count == c->found_room &&
        li_arena_grow(c->arena, (void **)&c->found, c->found_count, &c->found_room, sizeof *c->found))
        return li_fail(f->err, LI_E_MEMORY, "no memory for a discovered actor");
    li_actor *fresh = &c->found[c->found_count];
    *fresh = *as;
    fresh->id = id;
    fresh->name = name;
    fresh->plural = capitals;
    f->slots[slot] = (uint32_t)++c->found_count;
    *actor = base + f->slots[slot] - 1;
    return LI_OK;
}

li_code li_found_again(li_finder *f, size_t from, size_t to, uint32_t actor, li_resolution by) {
    for (size_t i = from; i < to; i++) {
        li_mention *inside = f->marks[i] != LI_FREE && f->marks[i] != LI_TAKEN_FOUND ? li_known_at(f, i) : NULL;
        for (; inside && inside >= f->c->mentions && inside->first <= i && i < inside->first + inside->count;
             inside--) {
            inside->kind = LI_DROPPED;
            if (inside == f->c->mentions) break;
        }
        f->marks[i] = LI_TAKEN_FOUND;
    }
    li_mention m = {(uint32_t)from, (uint32_t)(to - from), actor, LI_NAME, (uint8_t)by};
    return li_cast_add(f->c, m, f->err);
}

li_code li_found(li_finder *f, size_t from, size_t to, const li_actor *as, uint32_t *actor) {
    uint32_t made;
    li_code code = make_actor(f, from, to, as, &made);
    if (!code && made != LI_NO_ACTOR) code = li_found_again(f, from, to, made, LI_BY_NAME);
    if (actor) *actor = made;
    return code;
}

/* ---- the article ---- */

static void mark_known(li_finder *f) {
    for (size_t i = 0; i < f->known; i++) {
        const li_mention *m = &f->c->mentions[i];
        uint8_t mark = m->kind == LI_ROLE                                                         ? LI_TAKEN_ROLE
                       : m->kind == LI_ADJECTIVE || m->kind == LI_DEMONYM || m->kind == LI_PREFIX ? LI_TAKEN_ADJECTIVE
                                                                                                  : LI_TAKEN_NAME;
        memset(f->marks + m->first, mark, m->count);
    }
}

static void drop_covered(li_cast *c) {
    size_t kept = 0;
    for (size_t i = 0; i < c->count; i++)
        if (c->mentions[i].kind != LI_DROPPED) c->mentions[kept++] = c->mentions[i];
    c->count = kept;
}

static void enter(li_finder *f, size_t sentence) {
    const li_sentence *s = &f->c->tokens->sentences[sentence];
    f->first = s->first;
    f->end = s->first + s->count;
    f->outline = f->outlines[sentence];
    f->sentence_found = f->c->count;
}

li_code li_cast_discover(li_cast *c, li_error *err) {
    const li_tokens *all = c->tokens;
    li_finder f = {.c = c, .w = &c->actors->words, .t = all->tokens, .known = c->count, .err = err};
    f.marks = li_arena_alloc(c->arena, all->count + 1);
    f.flags = li_arena_array(c->arena, all->count + 1, sizeof *f.flags);
    if (!f.marks || !f.flags) return li_fail(err, LI_E_MEMORY, "no memory to discover actors");
    mark_known(&f);
    li_code code = li_outline_article(&f);
    for (size_t s = 0; s < all->sentence_count && !code; s++) {
        enter(&f, s);
        if (f.outline.may & LI_MAY_BODY) code = li_find_bodies(&f);
        if (!code && (f.outline.may & LI_MAY_BRACKET)) code = li_find_acronyms(&f);
        if (!code && (f.outline.may & LI_MAY_PERSON)) code = li_find_persons(&f);
        if (!code) code = li_find_clubs(&f);
    }
    if (!code) code = li_note_surnames(&f);
    for (size_t s = 0; s < all->sentence_count && !code; s++) {
        enter(&f, s);
        if (f.outline.may & LI_MAY_SHORT) code = li_find_shorts(&f);
    }
    for (size_t i = 0; i < c->found_count; i++) c->found[i].plural = false;
    drop_covered(c);
    return code;
}
