/* Short names: acronyms in parentheses behind or before what they stand for, and, once the whole article has been seen,
 * surnames and acronyms alone. */
#include "extractor/actor/discover_state.h"

#include <stdlib.h>

li_code li_add_short(li_finder *f, li_sym sym, uint32_t actor, bool acronym) {
    if (f->short_count == f->short_room &&
        li_arena_grow(f->c->arena, (void **)&f->shorts, f->short_count, &f->short_room, sizeof *f->shorts))
        return li_fail(f->err, LI_E_MEMORY, "no memory for short names");
    f->shorts[f->short_count++] = (li_short){sym, actor, acronym};
    return LI_OK;
}

/* ---- acronyms ---- */

static bool is_acronym(const li_finder *f, size_t i) {
    const li_token *t = &f->t[i];
    size_t n = t->end - t->start;
    return (t->shape & LI_SHAPE_CAPITALS) && n >= 2 && n <= 10 && !li_word(f, i, LI_AW_FUNCTION);
}

static bool is_byte(const li_finder *f, size_t i, char c) {
    return i < f->end && f->t[i].end == f->t[i].start + 1 && f->c->tokens->text.ptr[f->t[i].start] == c;
}

static char letter(const li_finder *f, size_t i) { return (char)(f->c->tokens->text.ptr[f->t[i].start] & ~0x20); }

/* Do the letters of the acronym begin words of tokens [from, to), in order, the first of them the first word? */
static bool initials_fit(const li_finder *f, size_t acronym, size_t from, size_t to) {
    li_slice a = li_slice_sub(f->c->tokens->text, f->t[acronym].start, f->t[acronym].end);
    size_t at = 0;
    for (size_t i = from; i < to && at < a.len; i++) {
        char first = letter(f, i);
        if (first == (a.ptr[at] & ~0x20)) at++;
        else if (i == from) return false;
        else if (!li_word(f, i, LI_AW_FUNCTION) && !li_word(f, i, LI_AW_LINK_FOREIGN) && !(f->t[i].shape & LI_SHAPE_PUNCT))
            return false;
    }
    return at == a.len;
}

/* The mention that ends right before token p, or NULL. */
static li_mention *mention_before(const li_finder *f, size_t p) {
    for (size_t k = f->c->count; k > f->sentence_found && k + 512 > f->c->count; k--) {
        li_mention *m = &f->c->mentions[k - 1];
        if (m->first + m->count == p) return m;
    }
    return p > f->first && f->marks[p - 1] != LI_FREE && f->marks[p - 1] < LI_TAKEN_FOUND ? li_known_at(f, p - 1) : NULL;
}

static bool is_organization(const li_finder *f, const li_mention *m) {
    return m && m->kind != LI_ROLE && m->kind != LI_ADJECTIVE && m->kind != LI_DROPPED &&
           li_cast_actor(f->c, m->actor)->type == LI_ORGANIZATION;
}

/* Where the words begin whose initials the acronym is, before token p; p if nowhere. */
static size_t spelled_from(const li_finder *f, size_t acronym, size_t p) {
    for (size_t from = p; from > f->first && p - from < 14; from--) {
        size_t i = from - 1;
        if (f->t[i].shape & (LI_SHAPE_PUNCT | LI_SHAPE_DIGIT)) return p;
        if (f->marks[i] == LI_TAKEN_FOUND) return p;
        if (!(f->t[i].shape & LI_SHAPE_CAPITAL) && !li_word(f, i, LI_AW_HEAD)) continue;
        if (initials_fit(f, acronym, i, p)) return i;
    }
    return p;
}

/* Small letters without a noun of bodies before the bracket: zone démilitarisée (DMZ). */
static bool is_thing(const li_finder *f, size_t open) {
    for (size_t i = open; i > f->first && i + 8 > open; i--) {
        if (f->t[i - 1].shape & (LI_SHAPE_CAPITAL | LI_SHAPE_PUNCT)) return i < open && !li_is_name_word(f, i - 1);
        if (li_word(f, i - 1, LI_AW_HEAD) || li_word(f, i - 1, LI_AW_BESIDE)) return false;
    }
    return true;
}

static li_code define(li_finder *f, size_t open, size_t acronym) {
    li_actor as = {.type = LI_ORGANIZATION, .country = LI_NO_ACTOR};
    uint32_t actor = LI_NO_ACTOR;
    li_code code = LI_OK;
    li_mention *full = mention_before(f, open);
    if (f->marks[acronym] != LI_FREE) { /* a file knows the acronym: so it knows what stands before */
        const li_mention *known = li_known_at(f, acronym);
        if (full && is_organization(f, full) && li_cast_discovered(f->c, full->actor) && is_organization(f, known) &&
            initials_fit(f, acronym, full->first, open))
            full->actor = known->actor;
        return LI_OK;
    }
    if (is_organization(f, full)) {
        actor = full->actor;
    } else {
        size_t from = full ? open : spelled_from(f, acronym, open);
        as.kind = from < open ? li_kind_of(f, from, open) : (li_slice){NULL, 0};
        if (from < open) code = li_found(f, from, open, &as, &actor);
        bool thing = !full && from == open && is_thing(f, open);
        if (thing) f->marks[acronym] = LI_TAKEN_OTHER;
        else if (!code && actor == LI_NO_ACTOR) return li_found(f, acronym, acronym + 1, &as, NULL);
        if (!code && thing) return li_add_short(f, f->t[acronym].form, LI_NO_ACTOR, true);
    }
    if (!code) code = li_add_short(f, f->t[acronym].form, actor, true);
    return code ? code : li_found_again(f, acronym, acronym + 1, actor, LI_BY_SHORT);
}

li_code li_find_acronyms(li_finder *f) {
    if (f->shouting) return LI_OK;
    for (size_t i = f->first; i + 1 < f->end; i++) {
        if (!is_byte(f, i, '(') || !is_acronym(f, i + 1) || f->marks[i + 1] == LI_TAKEN_FOUND) continue;
        if (f->marks[i + 1] == LI_FREE && !(li_name_flags(f, i + 1) & LI_IS_UNKNOWN) && !mention_before(f, i)) continue;
        if (!is_byte(f, i + 2, ')') && !is_byte(f, i + 2, ',') && !is_byte(f, i + 2, ';')) continue;
        li_code code = i > f->first ? define(f, i, i + 1) : LI_OK;
        if (code) return code;
    }
    return LI_OK;
}

/* ---- surnames ---- */

static bool is_known_name(const li_finder *f, size_t i) {
    const li_name *n = li_actors_match(f->c->actors, &f->t[i], 1, 1u << LI_NAME | 1u << LI_SEAT);
    return n != NULL;
}

static li_code note_word(li_finder *f, size_t i, uint32_t actor) {
    bool plain = (f->t[i].shape & LI_SHAPE_CAPITAL) && !li_is_initial(f, i) && !li_word(f, i, LI_AW_FUNCTION);
    return plain && !is_known_name(f, i) ? li_add_short(f, f->t[i].form, actor, false) : LI_OK;
}

static int short_order(const void *pa, const void *pb) {
    const li_short *a = pa, *b = pb;
    if (a->sym != b->sym) return a->sym < b->sym ? -1 : 1;
    return (a->actor > b->actor) - (a->actor < b->actor);
}

li_code li_note_surnames(li_finder *f) {
    li_code code = LI_OK;
    for (size_t k = 0; k < f->c->count && !code; k++) {
        const li_mention m = f->c->mentions[k];
        if (m.kind != LI_NAME || m.by != LI_BY_NAME) continue;
        const li_actor *a = li_cast_actor(f->c, m.actor);
        size_t last = m.first + m.count - 1;
        if (a->type == LI_PERSON && m.count > 1) {
            code = note_word(f, last, m.actor);
            bool given = li_name_flags(f, m.first) & (LI_IS_MASC | LI_IS_FEM);
            if (!code && !given && m.count == 2) code = note_word(f, m.first, m.actor);
        } else if (k >= f->known && m.count > 1 && (li_name_flags(f, m.first) & LI_IS_UNKNOWN) &&
                   !li_word(f, m.first, LI_AW_FOREIGN) && !li_word(f, m.first, LI_AW_HEAD)) {
            code = note_word(f, m.first, m.actor); /* Hisense for Hisense Group */
        }
    }
    if (code || !f->short_count) return code;
    qsort(f->shorts, f->short_count, sizeof *f->shorts, short_order);
    size_t kept = 0;
    for (size_t i = 0; i < f->short_count; i++) {
        if (kept && f->shorts[kept - 1].sym == f->shorts[i].sym) {
            if (f->shorts[kept - 1].actor != f->shorts[i].actor) f->shorts[kept - 1].actor = LI_NO_ACTOR;
        } else {
            f->shorts[kept++] = f->shorts[i];
        }
    }
    f->short_count = kept;
    return LI_OK;
}

static const li_short *short_of(const li_finder *f, li_sym sym) {
    size_t low = 0, high = f->short_count;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (f->shorts[mid].sym < sym) low = mid + 1;
        else high = mid;
    }
    return low < f->short_count && f->shorts[low].sym == sym ? &f->shorts[low] : NULL;
}

/* ---- what is left, one token at a time ---- */

static bool is_roman(const li_finder *f, size_t i) {
    for (uint32_t k = f->t[i].start; k < f->t[i].end; k++)
        if (!strchr("IVXLCDM", f->c->tokens->text.ptr[k])) return false;
    return true;
}

/* An acronym that nothing explains is a body where an article or a preposition stands before it. */
static bool is_bare_acronym(const li_finder *f, size_t i) {
    if (f->shouting || !is_acronym(f, i) || f->t[i].end - f->t[i].start > 7 || is_roman(f, i)) return false;
    if (!(li_name_flags(f, i) & LI_IS_UNKNOWN) || i == f->first) return false;
    if (i + 1 < f->end && (f->t[i + 1].shape & (LI_SHAPE_DIGIT | LI_SHAPE_CAPITALS))) return false;
    if (f->t[i - 1].shape & (LI_SHAPE_DIGIT | LI_SHAPE_CAPITALS)) return false;
    return li_word(f, i - 1, LI_AW_DETERMINER) || li_word(f, i - 1, LI_AW_LINK) || is_byte(f, i - 1, '(') ||
           li_text_is(f, i - 1, "et") || li_text_is(f, i - 1, "par") || li_text_is(f, i - 1, "contre") ||
           li_text_is(f, i - 1, "avec");
}

static bool is_single_person(const li_finder *f, size_t i) {
    unsigned flags = li_name_flags(f, i);
    if (li_word(f, i, LI_AW_HEAD) || li_word(f, i, LI_AW_FOREIGN) || li_word(f, i, LI_AW_EVENT)) return false;
    if (li_has_title(f, i)) return true;
    if ((flags & (LI_IS_COMMON | LI_IS_PLACE)) || f->shouting || is_acronym(f, i)) return false;
    if (f->t[i].shape & LI_SHAPE_QUOTED) return false;
    bool determined = i > f->first && li_word(f, i - 1, LI_AW_DETERMINER);
    bool where = i > f->first && li_word(f, i - 1, LI_AW_WHERE);
    if (determined || where) return false;
    if (i > f->first && (li_word(f, i - 1, LI_AW_EVENT) || li_word(f, i - 1, LI_AW_PLACE_NOUN))) return false; /* prix Nobel */
    if (flags & LI_IS_SURNAME) return true;
    return li_has_role(f, i) || li_has_speech(f, i, i + 1) || li_has_age(f, i + 1);
}

static li_code add_short_mention(li_finder *f, size_t i, const li_short *s) {
    if (s->actor == LI_NO_ACTOR) return LI_OK;
    const li_actor *a = li_cast_actor(f->c, s->actor);
    if (s->acronym ? !is_acronym(f, i) : (f->t[i].shape & LI_SHAPE_CAPITALS) && !f->shouting && f->t[i].end - f->t[i].start < 4)
        return LI_OK;
    bool common = (f->t[i].shape & LI_SHAPE_FIRST) && (li_name_flags(f, i) & LI_IS_COMMON);
    bool determined = i > f->first && li_word(f, i - 1, LI_AW_DETERMINER);
    if (a->type == LI_PERSON && (common || (determined && !li_has_title(f, i)))) return LI_OK;
    li_actor_gender here = li_has_title(f, i) ? li_gender_here(f, i, i + 1) : LI_GENDER_UNKNOWN;
    if (here && a->gender && here != a->gender) return LI_OK;
    return li_found_again(f, i, i + 1, s->actor, LI_BY_SHORT);
}

/* « Mme Macron » is not Emmanuel Macron. */
static void drop_other_gender(li_finder *f, size_t i) {
    li_mention *m = li_has_title(f, i) ? li_known_at(f, i) : NULL;
    if (!m || m->first != i || m->count != 1 || m->kind != LI_NAME) return;
    const li_actor *a = li_cast_actor(f->c, m->actor);
    li_actor_gender here = li_gender_here(f, i, i + 1);
    if (a->type == LI_PERSON && here && a->gender && here != a->gender) m->kind = LI_DROPPED;
}

li_code li_find_shorts(li_finder *f) {
    for (size_t i = f->first; i < f->end; i++) {
        if (!(f->t[i].shape & LI_SHAPE_CAPITAL) || !li_is_name_word(f, i)) continue;
        if (f->marks[i] == LI_TAKEN_NAME) drop_other_gender(f, i);
        if (f->marks[i] != LI_FREE || li_is_initial(f, i) || li_word(f, i, LI_AW_TITLE)) continue;
        const li_short *s = short_of(f, f->t[i].form);
        li_code code = LI_OK;
        if (s) {
            code = add_short_mention(f, i, s);
        } else if (is_bare_acronym(f, i)) {
            li_actor as = {.type = LI_ORGANIZATION, .country = LI_NO_ACTOR};
            code = li_found(f, i, i + 1, &as, NULL);
        } else if (is_single_person(f, i)) {
            li_actor as = {.type = LI_PERSON, .gender = li_gender_here(f, i, i + 1), .country = LI_NO_ACTOR};
            code = li_found(f, i, i + 1, &as, NULL);
        }
        if (code) return code;
    }
    return LI_OK;
}
