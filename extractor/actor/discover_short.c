/* Short names, once the whole article has been seen: surnames and acronyms alone, parties by their members. */
#include "extractor/actor/discover_state.h"

#include <stdlib.h>

li_code li_add_short(li_finder *f, li_sym sym, uint32_t actor, bool acronym) {
    if (f->short_count == f->short_room &&
        li_arena_grow(f->c->arena, (void **)&f->shorts, f->short_count, &f->short_room, sizeof *f->shorts))
        return li_fail(f->err, LI_E_MEMORY, "no memory for short names");
    f->shorts[f->short_count++] = (li_short){sym, actor, acronym, false};
    return LI_OK;
}

/* ---- surnames ---- */

static bool is_named_in_full(const li_finder *f, uint32_t actor) {
    for (size_t i = 0; i < f->known; i++) {
        const li_mention *m = &f->c->mentions[i];
        if (m->actor == actor && m->count > 1 && m->kind == LI_NAME) return true;
    }
    return false;
}

/* Is the word, alone, the name of somebody or something else? Where a person of this name is named in full here, it is
 * no name of a namesake who is not. */
static bool is_known_name(const li_finder *f, size_t i, uint32_t actor) {
    const li_name *n = li_actors_match(f->c->actors, &f->t[i], 1, 1u << LI_NAME | 1u << LI_SEAT);
    if (!n || n->actor == actor) return n != NULL;
    bool namesake = n->kind == LI_NAME && li_cast_type(f->c, n->actor) == LI_PERSON;
    return !namesake || is_named_in_full(f, n->actor);
}

static li_code note_word(li_finder *f, size_t i, uint32_t actor) {
    bool plain = (f->t[i].shape & LI_SHAPE_CAPITAL) && !li_is_initial(f, i) && !li_word(f, i, LI_AW_FUNCTION);
    return plain && !is_known_name(f, i, actor) ? li_add_short(f, f->t[i].form, actor, false) : LI_OK;
}

/* « M. Béchir » for Omar el-Béchir: the surname without its article. */
static li_code note_behind_article(li_finder *f, size_t i, uint32_t actor) {
    li_slice form = li_symbols_text(f->c->symbols, f->t[i].form);
    if (form.len < 5 || !(li_slice_starts(form, LI_LIT("al-")) || li_slice_starts(form, LI_LIT("el-")))) return LI_OK;
    li_token bare = f->t[i];
    bare.form = li_symbols_find(f->c->symbols, li_slice_sub(form, 3, form.len));
    if (bare.form == LI_NO_SYM) return LI_OK; /* nowhere in the article */
    const li_name *n = li_actors_match(f->c->actors, &bare, 1, 1u << LI_NAME | 1u << LI_SEAT);
    return n ? LI_OK : li_add_short(f, bare.form, actor, false);
}

/* « M. Ding » for Ding Xuexiang, « M. Yoon » for Yoon Suk Yeol: nobody is styled by his given name. */
static li_code note_first(li_finder *f, size_t i, uint32_t actor, bool long_name) {
    size_t before = f->short_count;
    li_code code = note_word(f, i, actor);
    bool given = li_name_flags(f, i) & (LI_IS_MASC | LI_IS_FEM);
    if (!code && f->short_count > before) f->shorts[before].styled = given || long_name;
    return code;
}

static bool is_styled(const li_finder *f, size_t i) {
    return i > f->first && (li_folded_is(f, i - 1, "m.") || li_folded_is(f, i - 1, "mme"));
}

static int short_order(const void *pa, const void *pb) {
    const li_short *a = pa, *b = pb;
    if (a->sym != b->sym) return a->sym < b->sym ? -1 : 1;
    if (a->styled != b->styled) return a->styled ? 1 : -1;
    return (a->actor > b->actor) - (a->actor < b->actor);
}

/* « la Commission » for the one Commission of the article, the members for their party. */
static li_code note_body(li_finder *f, const li_mention *m) {
    bool head = li_word(f, m->first, LI_AW_HEAD) && (f->t[m->first].shape & LI_SHAPE_CAPITAL);
    li_code code = head ? li_add_short(f, f->t[m->first].form, m->actor, false) : LI_OK;
    return code ? code : li_note_members(f, m);
}

li_code li_note_surnames(li_finder *f) {
    li_code code = LI_OK;
    for (size_t k = 0; k < f->c->count && !code; k++) {
        const li_mention m = f->c->mentions[k];
        if (m.kind != LI_NAME || m.by != LI_BY_NAME) continue;
        li_actor_type type = li_cast_type(f->c, m.actor);
        if (type == LI_ORGANIZATION && m.count > 1) code = note_body(f, &m);
        if (code) break;
        size_t last = m.first + m.count - 1;
        while (last > m.first + 1 && (li_folded_is(f, last, "jr") || li_folded_is(f, last, "jr.") ||
                                      li_folded_is(f, last, "junior") || li_is_roman(f, last)))
            last--; /* M. Marcos for Ferdinand Marcos Jr */
        if (type == LI_PERSON && m.count > 1) {
            code = note_word(f, last, m.actor);
            if (!code) code = note_behind_article(f, last, m.actor);
            if (!code && m.count <= 3) code = note_first(f, m.first, m.actor, m.count == 3);
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
            bool same = f->shorts[kept - 1].styled == f->shorts[i].styled;
            if (same && f->shorts[kept - 1].actor != f->shorts[i].actor) f->shorts[kept - 1].actor = LI_NO_ACTOR;
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

/* un DVD, deux PME, ces SMS, leurs SUV: things are counted, shown and owned */
static bool is_number_word(const li_finder *f, size_t i) {
    static const char *const WORDS[] = {"un",  "une",    "ce",    "cet",    "cette", "ces",   "des",    "ses", "leurs",
                                        "nos", "chaque", "aucun", "aucune", "deux",  "trois", "quatre", NULL};
    return li_folded_among(f, i, WORDS);
}

/* « AP est né », « DUP s'oppose » */
static bool begins_clause(const li_finder *f, size_t i) {
    if (i + 1 >= f->end || (f->t[i].shape & LI_SHAPE_QUOTED)) return false;
    if (!(f->t[i].shape & LI_SHAPE_FIRST) && !li_is_byte(f, i - 1, ',')) return false;
    return (li_name_flags(f, i + 1) & LI_IS_FINITE) || li_folded_is(f, i + 1, "s'") || li_folded_is(f, i + 1, "n'") ||
           li_folded_is(f, i + 1, "ne");
}

/* l'USS Higgins */
static bool is_ship(const li_finder *f, size_t i) {
    static const char *const SHIPS[] = {"uss", "hms", "usns", "hmas", "hmcs", NULL};
    return (f->t[i].shape & LI_SHAPE_CAPITALS) && li_folded_among(f, i, SHIPS);
}

/* An acronym that nothing explains is a body where an article or a preposition stands before it, or a verb behind. */
static bool is_bare_acronym(const li_finder *f, size_t i) {
    if (f->outline.shouting || !li_is_acronym(f, i) || is_ship(f, i) || f->t[i].end - f->t[i].start > 7 ||
        li_is_roman(f, i))
        return false;
    if (!(li_name_flags(f, i) & LI_IS_UNKNOWN)) return false;
    if (i + 1 < f->end && (f->t[i + 1].shape & (LI_SHAPE_DIGIT | LI_SHAPE_CAPITALS))) return false;
    if (begins_clause(f, i)) return true;
    if (li_is_mixed(f, i)) return false;
    if (i == f->first || (f->t[i - 1].shape & (LI_SHAPE_DIGIT | LI_SHAPE_CAPITALS)) || is_number_word(f, i - 1))
        return false;
    bool national = f->marks[i - 1] == LI_TAKEN_ADJECTIVE && i > f->first + 1; /* la norvégienne DNO */
    if (national && li_word(f, i - 2, LI_AW_DETERMINER)) return !is_number_word(f, i - 2);
    return li_word(f, i - 1, LI_AW_DETERMINER) || li_word(f, i - 1, LI_AW_LINK) || li_is_byte(f, i - 1, '(') ||
           li_folded_is(f, i - 1, "et") || li_folded_is(f, i - 1, "par") || li_folded_is(f, i - 1, "contre") ||
           li_folded_is(f, i - 1, "avec");
}

/* « Benavente est une ville d'Espagne » */
static bool is_place_told(const li_finder *f, size_t i) {
    return i + 3 < f->end && li_folded_is(f, i + 1, "est") && li_word(f, i + 2, LI_AW_DETERMINER) &&
           (li_word(f, i + 3, LI_AW_PLACE_NOUN) || (i + 4 < f->end && li_word(f, i + 4, LI_AW_PLACE_NOUN)));
}

static bool is_single_person(const li_finder *f, size_t i) {
    unsigned flags = li_name_flags(f, i);
    if (li_word(f, i, LI_AW_HEAD) || li_word(f, i, LI_AW_FOREIGN) || li_word(f, i, LI_AW_EVENT)) return false;
    if (li_has_title(f, i)) return !li_word(f, i, LI_AW_PARTICLE);
    if ((flags & (LI_IS_COMMON | LI_IS_PLACE)) || f->outline.shouting || li_is_acronym(f, i)) return false;
    if (f->t[i].shape & LI_SHAPE_QUOTED) return false;
    bool determined = i > f->first && li_word(f, i - 1, LI_AW_DETERMINER);
    bool tail = i > f->first + 1 && f->marks[i - 1] == LI_FREE && (f->t[i - 1].shape & LI_SHAPE_CAPITAL) &&
                li_stands_as_place(f, i - 1); /* sur Kiryat Ata */
    if (tail) return false;
    if (determined || li_stands_as_place(f, i) || is_place_told(f, i)) return false;
    if (i > f->first && (li_word(f, i - 1, LI_AW_EVENT) || is_ship(f, i - 1))) return false; /* prix Nobel */
    if (flags & LI_IS_SURNAME) return true;
    return li_has_role(f, i) || li_has_speech(f, i, i + 1) || li_has_age(f, i + 1);
}

/* « la Commission », with a capital and no complement of its own. */
static bool stands_for_body(const li_finder *f, size_t i) {
    if ((f->t[i].shape & (LI_SHAPE_FIRST | LI_SHAPE_CAPITALS)) || i == f->first) return false;
    static const char *const ARTICLES[] = {"la", "le", "l'", "du", "au", NULL};
    if (!li_folded_among(f, i - 1, ARTICLES)) return false;
    if (i + 1 == f->end) return true;
    bool own = li_word(f, i + 1, LI_AW_LINK) || (f->t[i + 1].shape & LI_SHAPE_CAPITAL);
    if (own || f->marks[i + 1] == LI_TAKEN_ADJECTIVE) return false;
    return !(li_name_flags(f, i + 1) & LI_IS_ADJECTIVE) || (li_name_flags(f, i + 1) & LI_IS_FINITE);
}

/* Are the words of a name from one on the adjective or the name of somebody whom the article names? */
static bool names_present(const li_finder *f, const li_name *name, uint16_t from) {
    uint16_t left = name->count - from;
    size_t count;
    const li_name *n = li_actors_names(f->c->actors, name->words[from], &count);
    for (size_t i = 0; n && i < count; i++) {
        bool kind = from == 1 ? n[i].kind == LI_ADJECTIVE : n[i].kind == LI_NAME;
        if (kind && n[i].count == left && !memcmp(n[i].words, name->words + from, left * sizeof *n[i].words) &&
            li_cast_has(f->c, n[i].actor))
            return true;
    }
    return false;
}

/* Commission européenne, Commission de l'Union africaine: whose it is, the article names. */
static bool belongs_here(const li_finder *f, const li_name *name) {
    if (names_present(f, name, 1)) return true;
    for (uint16_t from = 2; from < 4 && from < name->count; from++)
        if (names_present(f, name, from)) return true;
    return false;
}

/* « l'Alliance » where the article calls the body otherwise (Otan), « la Commission » where it names whose that is
 * (Bruxelles): the only body whose full name begins so, or LI_NO_ACTOR. named: the one that the article calls by its
 * full name, or LI_NO_ACTOR. */
static uint32_t body_of_head(const li_finder *f, size_t i, uint32_t named) {
    size_t count;
    const li_name *n = li_actors_names(f->c->actors, f->t[i].form, &count);
    uint32_t belongs = LI_NO_ACTOR;
    for (size_t k = 0; n && k < count; k++) {
        if (n[k].kind != LI_NAME || n[k].count < 2 || !(n[k].capitals & 1)) continue;
        if (li_cast_type(f->c, n[k].actor) != LI_ORGANIZATION) continue;
        bool has = li_cast_has(f->c, n[k].actor);
        if (has && named != LI_NO_ACTOR && named != n[k].actor) return LI_NO_ACTOR;
        if (has) named = n[k].actor;
        if (has || li_word(f, i, LI_AW_STATE) || !belongs_here(f, &n[k])) continue;
        if (belongs != LI_NO_ACTOR && belongs != n[k].actor) return LI_NO_ACTOR;
        belongs = n[k].actor;
    }
    if (named == LI_NO_ACTOR) return belongs;
    return belongs == LI_NO_ACTOR ? named : LI_NO_ACTOR;
}

static li_code add_body_of_head(li_finder *f, size_t i, uint32_t named) {
    uint32_t body = stands_for_body(f, i) ? body_of_head(f, i, named) : LI_NO_ACTOR;
    return body != LI_NO_ACTOR ? li_found_again(f, i, i + 1, body, LI_BY_SHORT) : LI_OK;
}

static li_code add_short_mention(li_finder *f, size_t i, const li_short *s) {
    if (s->actor == LI_NO_ACTOR) return LI_OK;
    const li_actor *a = li_cast_actor(f->c, s->actor);
    if (li_word(f, i, LI_AW_HEAD) && a->type == LI_ORGANIZATION) return add_body_of_head(f, i, s->actor);
    if (s->acronym ? !li_is_acronym(f, i)
                   : (f->t[i].shape & LI_SHAPE_CAPITALS) && !f->outline.shouting && f->t[i].end - f->t[i].start < 4)
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

/* « Iouri Borissov … M. Borissov »: not the Borissov whom the actor files know by this word. */
static li_code move_to_present(li_finder *f, size_t i) {
    const li_mention *m = f->short_count && is_styled(f, i) ? li_known_at(f, i) : NULL;
    if (!m || m->count != 1 || m->kind != LI_NAME || li_cast_type(f->c, m->actor) != LI_PERSON) return LI_OK;
    const li_short *s = short_of(f, f->t[i].form);
    if (!s || s->acronym || s->styled || s->actor == LI_NO_ACTOR || s->actor == m->actor) return LI_OK;
    li_actor_gender here = li_gender_here(f, i, i + 1), own = li_cast_actor(f->c, s->actor)->gender;
    return here && own && here != own ? LI_OK : li_found_again(f, i, i + 1, s->actor, LI_BY_SHORT);
}

li_code li_find_shorts(li_finder *f) {
    for (size_t i = f->first; (i = li_next_that_may(f, i, LI_MAY_SHORT)) < f->end; i++) {
        if (li_stands_for_party(f, i)) {
            const li_short *party = short_of(f, f->t[i].form);
            if (!party || party->actor == LI_NO_ACTOR) continue;
            li_code code = li_found_again(f, i, i + 1, party->actor, LI_BY_SHORT);
            if (code) return code;
            continue;
        }
        if (!(f->t[i].shape & LI_SHAPE_CAPITAL) || !li_is_name_word(f, i)) continue;
        if (f->marks[i] == LI_TAKEN_NAME) drop_other_gender(f, i);
        li_code moved = f->marks[i] == LI_TAKEN_NAME ? move_to_present(f, i) : LI_OK;
        if (moved) return moved;
        if (f->marks[i] != LI_FREE || li_is_initial(f, i) || li_word(f, i, LI_AW_TITLE)) continue;
        const li_short *s = short_of(f, f->t[i].form);
        if (s && s->styled && !is_styled(f, i)) s = NULL;
        li_code code = LI_OK;
        uint32_t again = LI_NO_ACTOR;
        if (s) {
            code = add_short_mention(f, i, s);
        } else if ((again = li_known_again(f, i)) != LI_NO_ACTOR) { /* le colonel X … X a … */
            code = add_short_mention(f, i, &(li_short){f->t[i].form, again, false, false});
        } else if (li_word(f, i, LI_AW_HEAD)) {
            code = add_body_of_head(f, i, LI_NO_ACTOR);
        } else if (is_bare_acronym(f, i)) {
            li_actor as = {.type = LI_ORGANIZATION, .country = LI_NO_ACTOR};
            code = li_found(f, i, i + 1, &as, NULL);
        } else if (is_single_person(f, i)) {
            uint32_t known = li_known_by_title(f, i);
            if (known != LI_NO_ACTOR && (code = li_found_again(f, i, i + 1, known, LI_BY_SHORT))) return code;
            if (known != LI_NO_ACTOR) continue;
            li_actor as = {.type = LI_PERSON, .gender = li_gender_here(f, i, i + 1), .country = LI_NO_ACTOR};
            code = li_found(f, i, i + 1, &as, NULL);
        }
        if (code) return code;
    }
    return LI_OK;
}
