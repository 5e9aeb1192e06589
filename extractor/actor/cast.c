#include "extractor/actor/cast_state.h"

#include "extractor/actor/store.h"

#include <stdlib.h>

li_code li_cast_new(li_cast **out, const li_actors *actors, li_error *err) {
    li_cast *c = calloc(1, sizeof *c);
    if (!c) return li_fail(err, LI_E_MEMORY, "no memory for the cast of an article");
    c->actors = actors;
    *out = c;
    return LI_OK;
}

void li_cast_free(li_cast *c) {
    if (!c) return;
    li_bits_free(&c->named);
    free(c);
}

li_code li_cast_add(li_cast *c, li_mention m, li_error *err) {
    if (c->count == c->room && li_arena_grow(c->arena, (void **)&c->mentions, c->count, &c->room, sizeof m))
        return li_fail(err, LI_E_MEMORY, "no memory for the mentions of an article");
    c->mentions[c->count++] = m;
    return LI_OK;
}

static li_resolution resolution_of(li_name_kind kind) {
    switch (kind) {
    case LI_SEAT: return LI_BY_SEAT;
    case LI_ADJECTIVE:
    case LI_DEMONYM:
    case LI_PREFIX: return LI_BY_ADJECTIVE;
    case LI_ROLE: return LI_BY_OFFICE;
    default: return LI_BY_NAME;
    }
}

/* « Sec », « Total » at the beginning of a sentence are words, not names. */
static bool may_be_a_word(const li_cast *c, const li_name *name, const li_token *t) {
    if (name->count > 1 || name->kind > LI_SEAT || !(t->shape & LI_SHAPE_FIRST)) return false;
    if ((t->shape & LI_SHAPE_CAPITALS) && t->end - t->start <= 6) return false;
    const li_lexicon *lexicon = li_symbols_lexicon(c->symbols);
    if (t->form >= li_lexicon_size(lexicon)) return false;
    size_t n;
    const li_reading *r = li_lexicon_readings(lexicon, t->form, &n);
    bool organization = li_cast_type(c, name->actor) == LI_ORGANIZATION;
    if (li_cast_type(c, name->actor) == LI_COUNTRY)
        for (size_t i = 0; i < n; i++) /* Écosse */
            if (r[i].upos == LI_PROPN && (r[i].feats & LI_PLACE) && !(r[i].feats & LI_ACRONYM) && !r[i].rank)
                return false;
    for (size_t i = 0; i < n; i++) {
        if ((r[i].feats & (LI_CAPITAL | LI_ACRONYM)) || r[i].rank || r[i].upos == LI_PROPN) continue;
        if (r[i].upos != LI_NOUN || organization)
            return true; /* no noun opens a sentence without its article: Pékin, Poutine */
    }
    return false;
}

/* A given name before it makes a place a surname: Jack London, George Washington. */
static bool is_surname_here(const li_cast *c, const li_name *name, size_t at) {
    if (name->count > 1 || at == 0 || name->kind > LI_SEAT) return false;
    const li_token *p = &c->tokens->tokens[at - 1];
    if (!(p->shape & LI_SHAPE_CAPITAL) || (p->shape & LI_SHAPE_FIRST)) return false;
    if (li_cast_type(c, name->actor) != LI_PERSON) return li_is_given_name(c, at - 1);
    bool unknown = p->form >= li_lexicon_size(li_symbols_lexicon(c->symbols)); /* Betssy Chavez: another */
    return unknown && name->kind == LI_NAME && !(p->shape & (LI_SHAPE_CAPITALS | LI_SHAPE_DIGIT | LI_SHAPE_PUNCT));
}

/* « Salvador Nasralla », « Kenya Airways »: an unknown name right behind a country's makes another one of both, but
 * behind an article or a preposition. */
static bool begins_another_name(const li_cast *c, const li_name *name, size_t at, size_t end) {
    static const char *const BEFORE[] = {"le",  "la", "l'",   "les",  "de",   "d'",     "du",  "des",    "à",    "au",
                                         "aux", "en", "dans", "vers", "pour", "contre", "sur", "depuis", "avec", NULL};
    size_t next = at + name->count;
    if (name->count > 1 || name->kind > LI_SEAT || next >= end) return false;
    const li_token *t = &c->tokens->tokens[next];
    const unsigned other = LI_SHAPE_CAPITALS | LI_SHAPE_PUNCT | LI_SHAPE_DIGIT | LI_SHAPE_HYPHEN | LI_SHAPE_ELIDED;
    if (!(t->shape & LI_SHAPE_CAPITAL) || (t->shape & other) || (t[-1].shape & LI_SHAPE_CAPITALS)) return false;
    if (li_cast_type(c, name->actor) != LI_COUNTRY || li_actors_may_begin(c->actors, t)) return false;
    if (at > 0 && li_symbols_among(c->symbols, c->tokens->tokens[at - 1].form, BEFORE)) return false;
    return li_is_surname(c, next);
}

/* « les Salomon », « aux Marshall »: islands; without their article somebody. */
static bool lacks_article(const li_cast *c, const li_name *name, size_t at) {
    static const char *const PLURAL[] = {"les", "des", "aux", "ces", NULL};
    if (name->count > 1 || name->kind != LI_NAME || li_cast_type(c, name->actor) != LI_COUNTRY) return false;
    const li_actor *a = li_cast_actor(c, name->actor);
    if (!li_slice_eq(a->kind, LI_LIT("archipelago")) || !li_slice_starts(a->name, LI_LIT("Îles "))) return false;
    li_sym before = at ? c->tokens->tokens[at - 1].form : LI_NO_SYM;
    return !li_symbols_among(c->symbols, before, PLURAL);
}

enum { LONGEST_PAIR = 128 /* bytes */, LONGEST_SECOND = 4 /* tokens */ };

/* The word of a part, which may lack its accents (Etats-Unis); LI_NO_SYM if there is none. */
static li_sym find_part(const li_cast *c, li_slice part) {
    li_sym found = li_symbols_find(c->symbols, part);
    uint32_t word = found == LI_NO_SYM ? li_lexicon_find_plain(li_symbols_lexicon(c->symbols), part) : LI_NO_WORD;
    return word == LI_NO_WORD ? found : (li_sym)word;
}

/* The name whose first word is the part of a token, and whose others may follow: États-Unis-Corée du Sud. */
static const li_name *second_of_pair(const li_cast *c, const li_token *part, size_t at, size_t end) {
    li_token words[LONGEST_SECOND] = {*part};
    size_t n = 1;
    for (size_t i = at + 1; i < end && n < LONGEST_SECOND; i++) words[n++] = c->tokens->tokens[i];
    return li_actors_match(c->actors, words, n, 1u << LI_NAME | 1u << LI_SEAT);
}

/* « le gazoduc Maghreb-Europe », « le vol Paris-Dakar »: whence and whither, nobody who acts. */
static bool is_line(const li_cast *c, size_t at) {
    static const char *const LINES[] = {"gazoduc", "oléoduc", "pipeline", "ligne",   "autoroute", "vol",   "tunnel",
                                        "train",   "câble",   "corridor", "liaison", "rallye",    "route", NULL};
    return at > 0 && (c->tokens->tokens[at].shape & LI_SHAPE_CAPITAL) &&
           li_symbols_among(c->symbols, c->tokens->tokens[at - 1].form, LINES);
}

/* sino-russe, Russie-Chine, franco-allemand: two names in one token; *next: the token behind them. */
static li_code add_pair(li_cast *c, size_t at, size_t end, size_t *next, li_error *err) {
    const li_token *t = &c->tokens->tokens[at];
    li_slice form = li_symbols_text(c->symbols, t->form);
    if (is_line(c, at)) return LI_OK;
    for (size_t i = 1; i + 1 < form.len && form.len <= LONGEST_PAIR; i++) {
        if (form.ptr[i] != '-') continue;
        li_sym second = find_part(c, li_slice_sub(form, i + 1, form.len));
        if (second == LI_NO_SYM) continue;
        li_token part = *t;
        part.form = second;
        part.listed = li_symbols_listed(c->symbols, second);
        const li_name *b = li_actors_match(c->actors, &part, 1, 1u << LI_ADJECTIVE);
        uint32_t a = b ? li_actors_prefix(c->actors, li_slice_sub(form, 0, i)) : LI_NO_ACTOR;
        if (!b && (t->shape & LI_SHAPE_CAPITAL)) {
            b = second_of_pair(c, &part, at, end);
            part.form = find_part(c, li_slice_sub(form, 0, i));
            part.listed = li_symbols_listed(c->symbols, part.form);
            const li_name *first =
                part.form == LI_NO_SYM ? NULL : li_actors_match(c->actors, &part, 1, 1u << LI_NAME | 1u << LI_SEAT);
            a = first ? first->actor : LI_NO_ACTOR;
        }
        if (!b || a == LI_NO_ACTOR || a == b->actor) continue;
        uint8_t kind = b->kind == LI_ADJECTIVE ? LI_ADJECTIVE : LI_NAME;
        uint8_t by = kind == LI_ADJECTIVE ? LI_BY_ADJECTIVE : LI_BY_NAME;
        *next = at + b->count;
        li_code code = li_cast_add(c, (li_mention){(uint32_t)at, b->count, a, kind, by}, err);
        return code ? code : li_cast_add(c, (li_mention){(uint32_t)at, b->count, b->actor, kind, by}, err);
    }
    return LI_OK;
}

/* The longest known name at t, but that a role gives way to a name that begins inside it and ends behind it: le chef de
 * l'État islamique, le président du Conseil européen. */
static const li_name *known_at(const li_cast *c, const li_token *t, size_t room) {
    const unsigned kinds =
        1u << LI_NAME | 1u << LI_SEAT | 1u << LI_ADJECTIVE | 1u << LI_DEMONYM | 1u << LI_ROLE | 1u << LI_TOWN;
    const li_name *n = li_actors_match(c->actors, t, room, kinds);
    if (!n || n->kind != LI_ROLE) return n;
    for (size_t k = 1; k < n->count; k++) {
        const li_name *inner = li_actors_match(c->actors, t + k, room - k, 1u << LI_NAME);
        if (inner && k + inner->count > n->count) return li_actors_match(c->actors, t, k, kinds);
    }
    return n;
}

/* The tokens at which a known name or a pair may stand, into places; their number. The names are asked for ahead. */
static size_t find_places(const li_cast *c, uint32_t *places) {
    const li_tokens *all = c->tokens;
    size_t count = 0;
    for (size_t i = 0; i < all->count; i++) {
        const li_token *t = &all->tokens[i];
        bool hyphen = t->shape & LI_SHAPE_HYPHEN, none = t->shape & LI_SHAPE_PUNCT;
        none |= (t->shape & (LI_SHAPE_ELIDED | LI_SHAPE_CAPITAL)) == LI_SHAPE_ELIDED; /* but N'Djamena */
        places[count] = (uint32_t)i;
        count += (li_actors_may_begin(c->actors, t) | hyphen) & !none; /* no branch: it would be guessed wrong */
    }
    for (size_t k = 0; k < count; k++) li_actors_await(c->actors, &all->tokens[places[k]]);
    return count;
}

/* What stands at token i of a sentence that ends before `end`; *next: the token behind it. */
static li_code take_known(li_cast *c, size_t i, size_t end, size_t *next, li_error *err) {
    const li_token *t = &c->tokens->tokens[i];
    const li_name *n = li_actors_may_begin(c->actors, t) ? known_at(c, t, end - i) : NULL;
    *next = i + 1;
    if (n && n->kind == LI_TOWN && !li_cast_is_where(c, i, i + n->count)) n = NULL;
    li_actor_type type = n && n->kind != LI_ROLE ? li_cast_type(c, n->actor) : LI_ORGANIZATION;
    bool ship = type != LI_ORGANIZATION && n->kind != LI_ADJECTIVE && n->kind != LI_DEMONYM &&
                li_cast_is_ship(c, i, type == LI_PERSON);
    if (ship) {
        *next = i + n->count;
        return LI_OK;
    }
    if (n && !may_be_a_word(c, n, t) && !is_surname_here(c, n, i) && !lacks_article(c, n, i) &&
        !begins_another_name(c, n, i, end)) {
        uint8_t kind = n->kind == LI_TOWN ? LI_SEAT : n->kind;
        li_mention m = {(uint32_t)i, n->count, n->actor, kind, (uint8_t)resolution_of((li_name_kind)kind)};
        *next = i + n->count;
        return li_cast_add(c, m, err);
    }
    return t->shape & LI_SHAPE_HYPHEN ? add_pair(c, i, end, next, err) : LI_OK;
}

static li_code find_known(li_cast *c, li_error *err) {
    const li_tokens *all = c->tokens;
    uint32_t *places = li_arena_room(c->arena, all->count + 1, sizeof *places);
    if (!places) return li_fail(err, LI_E_MEMORY, "no memory for the mentions of an article");
    size_t count = find_places(c, places), k = 0, next = 0;
    li_code code = LI_OK;
    for (size_t s = 0; s < all->sentence_count; s++) {
        size_t end = all->sentences[s].first + all->sentences[s].count;
        for (; k < count && places[k] < end && !code; k++)
            if (places[k] >= next) code = take_known(c, places[k], end, &next, err);
    }
    return code;
}

/* Puts the mentions in the order of the text, those of one token by their actors' numbers, and fills `from`. */
static li_code put_in_order(li_cast *c, li_error *err) {
    size_t tokens = c->tokens->count;
    uint32_t *from = li_arena_array(c->arena, tokens + 2, sizeof *from);
    li_mention *sorted = li_arena_room(c->arena, c->count + 1, sizeof *sorted);
    if (!from || !sorted) return li_fail(err, LI_E_MEMORY, "no memory for the mentions of an article");
    for (size_t i = 0; i < c->count; i++) from[c->mentions[i].first + 2]++;
    for (size_t t = 2; t <= tokens + 1; t++) from[t] += from[t - 1];
    /* from[t + 1] is where the next mention of token t goes, and so from[t] where its first one is, once all are put.
     */
    for (size_t i = 0; i < c->count; i++) sorted[from[c->mentions[i].first + 1]++] = c->mentions[i];
    for (size_t i = 1; i < c->count; i++)
        for (size_t k = i; k && sorted[k].first == sorted[k - 1].first && sorted[k].actor < sorted[k - 1].actor; k--) {
            li_mention m = sorted[k];
            sorted[k] = sorted[k - 1];
            sorted[k - 1] = m;
        }
    c->mentions = sorted;
    c->from = from;
    return LI_OK;
}

static bool names(const li_mention *m) { return m->kind <= LI_SEAT; }

/* Notes who is named, now that nothing changes any more. */
static li_code note_named(li_cast *c, li_error *err) {
    li_code code = li_bits_reset(&c->named, li_actors_count(c->actors) + c->found_count, err);
    for (size_t i = 0; i < c->count && !code; i++)
        if (names(&c->mentions[i])) li_bits_add(&c->named, c->mentions[i].actor);
    return code;
}

li_code li_cast_read(li_cast *c, const li_tokens *tokens, li_symbols *symbols, bool discover, li_arena *arena,
                     li_error *err) {
    li_bits_free(&c->named);
    *c = (li_cast){.actors = c->actors, .tokens = tokens, .symbols = symbols, .arena = arena, .date = c->date};
    li_code code = find_known(c, err);
    if (!code && discover) code = li_cast_discover(c, err);
    if (!code) li_cast_lengthen(c);
    if (!code) code = put_in_order(c, err);
    return code ? code : note_named(c, err);
}

void li_cast_set_date(li_cast *c, li_date date) { c->date = date; }

const li_mention *li_cast_mentions(const li_cast *c, size_t *count) {
    *count = c->count;
    return c->mentions;
}

size_t li_cast_in(const li_cast *c, uint32_t first, uint32_t count, size_t *n) {
    *n = c->from ? c->from[first + count] - c->from[first] : 0;
    return c->from ? c->from[first] : 0;
}

bool li_cast_has(const li_cast *c, uint32_t actor) {
    if (c->named.words) return li_bits_has(&c->named, actor);
    for (size_t i = 0; i < c->count; i++)
        if (c->mentions[i].actor == actor && names(&c->mentions[i])) return true;
    return false;
}

uint32_t li_cast_holder(const li_cast *c, uint32_t role, uint32_t of, li_date on) {
    uint32_t holder = li_actors_holder(c->actors, role, of, on), named = LI_NO_ACTOR;
    if (on.year || (holder != LI_NO_ACTOR && li_cast_has(c, holder))) return holder;
    size_t n;
    const li_office *o = li_actors_holders(c->actors, role, of, &n);
    for (size_t i = 0; i < n; i++) {
        if (o[i].holder == named || !li_cast_has(c, o[i].holder)) continue;
        if (named != LI_NO_ACTOR) return LI_NO_ACTOR;
        named = o[i].holder;
    }
    return named;
}

const li_actor *li_cast_actor(const li_cast *c, uint32_t actor) {
    size_t known = li_actors_count(c->actors);
    if (actor < known) return li_actors_at(c->actors, actor);
    return actor - known < c->found_count ? &c->found[actor - known] : NULL;
}

li_actor_type li_cast_type(const li_cast *c, uint32_t actor) {
    const li_actors *known = c->actors;
    return actor < known->count ? (li_actor_type)known->types[actor] : c->found[actor - known->count].type;
}

bool li_cast_discovered(const li_cast *c, uint32_t actor) { return actor >= li_actors_count(c->actors); }
const li_actors *li_cast_dictionary(const li_cast *c) { return c->actors; }
