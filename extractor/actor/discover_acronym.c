/* Acronyms in parentheses behind or before what they stand for, and foreign names in parentheses behind the French one.
 */
#include "extractor/actor/discover_state.h"

/* VIH-1, CA-14: a thing's. */
static bool ends_in_digit(const li_finder *f, size_t i) {
    char c = f->c->tokens->text.ptr[f->t[i].end - 1];
    return (f->t[i].shape & LI_SHAPE_HYPHEN) && c >= '0' && c <= '9';
}

bool li_is_acronym(const li_finder *f, size_t i) {
    const li_token *t = &f->t[i];
    size_t n = t->end - t->start;
    if (n < 2 || n > 10 || !(t->shape & LI_SHAPE_CAPITAL)) return false;
    return (t->shape & LI_SHAPE_CAPITALS) ? !li_word(f, i, LI_AW_FUNCTION) && !ends_in_digit(f, i) : li_is_mixed(f, i);
}

bool li_is_roman(const li_finder *f, size_t i) {
    for (uint32_t k = f->t[i].start; k < f->t[i].end; k++)
        if (!strchr("IVXLCDM", f->c->tokens->text.ptr[k])) return false;
    return true;
}

/* McArthur, DeFeria, VanDyke: a person's. */
static bool has_particle_glued(li_slice word) {
    static const char *const PARTICLES[] = {"Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", NULL};
    for (const char *const *p = PARTICLES; *p; p++) {
        li_slice particle = li_slice_of(*p);
        if (li_slice_starts(word, particle) && word.len > particle.len + 2 && word.ptr[particle.len] <= 'Z' &&
            word.ptr[particle.len + 1] >= 'a')
            return true;
    }
    return false;
}

/* PvdA, LiF: capitals inside a short word. */
bool li_is_mixed(const li_finder *f, size_t i) {
    const li_token *t = &f->t[i];
    if (!(t->shape & LI_SHAPE_CAPITAL) || (t->shape & (LI_SHAPE_CAPITALS | LI_SHAPE_HYPHEN | LI_SHAPE_DIGIT)))
        return false;
    size_t capitals = 0, n = t->end - t->start;
    for (uint32_t k = t->start; k < t->end; k++) {
        char c = f->c->tokens->text.ptr[k];
        if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) return false;
        capitals += c <= 'Z';
    }
    if (has_particle_glued(li_slice_sub(f->c->tokens->text, t->start, t->end))) return false;
    return n <= 7 && capitals >= 2 && (li_name_flags(f, i) & LI_IS_UNKNOWN);
}

bool li_is_byte(const li_finder *f, size_t i, char c) {
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
        else if (!li_word(f, i, LI_AW_FUNCTION) && !li_word(f, i, LI_AW_LINK_FOREIGN) &&
                 !(f->t[i].shape & LI_SHAPE_PUNCT))
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
    return p > f->first && f->marks[p - 1] != LI_FREE && f->marks[p - 1] < LI_TAKEN_FOUND ? li_known_at(f, p - 1)
                                                                                          : NULL;
}

static bool is_organization(const li_finder *f, const li_mention *m) {
    return m && m->kind != LI_ROLE && m->kind != LI_ADJECTIVE && m->kind != LI_DROPPED &&
           li_cast_type(f->c, m->actor) == LI_ORGANIZATION;
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

/* Where the noun of bodies stands whose name in small letters the acronym shortens, its initials or not: « la campagne
 * pour le désarmement nucléaire (CND) »; p if there is none near. */
static size_t head_before(const li_finder *f, size_t p) {
    for (size_t i = p; i > f->first && i + 9 > p; i--) {
        const li_token *t = &f->t[i - 1];
        if ((t->shape & (LI_SHAPE_PUNCT | LI_SHAPE_DIGIT | LI_SHAPE_CLITIC)) || f->marks[i - 1] == LI_TAKEN_FOUND)
            return p;
        if (li_name_flags(f, i - 1) & LI_IS_FINITE) return p;
        bool head = li_word(f, i - 1, LI_AW_HEAD) || li_word(f, i - 1, LI_AW_BESIDE);
        if (head && i < p && i - 1 > f->first && li_word(f, i - 2, LI_AW_DETERMINER)) return i - 1;
    }
    return p;
}

/* « membre du Parlement (MP) », « président-directeur général (PDG) »: what a person is. */
static bool is_office(const li_finder *f, size_t acronym, size_t open) {
    for (size_t i = open; i > f->first && i + 7 > open; i--) {
        const li_token *t = &f->t[i - 1];
        if (t->shape & LI_SHAPE_PUNCT) return false;
        bool person =
            li_word(f, i - 1, LI_AW_PERSON) || li_folded_is(f, i - 1, "membre") || f->marks[i - 1] == LI_TAKEN_ROLE;
        if (person) return letter(f, i - 1) == letter(f, acronym);
    }
    return false;
}

/* Small letters without a noun of bodies before the bracket: zone démilitarisée (DMZ). */
static bool is_thing(const li_finder *f, size_t open) {
    for (size_t i = open; i > f->first && i + 8 > open; i--) {
        if (f->t[i - 1].shape & (LI_SHAPE_CAPITAL | LI_SHAPE_PUNCT)) return i < open && !li_is_name_word(f, i - 1);
        if (li_word(f, i - 1, LI_AW_HEAD) || li_word(f, i - 1, LI_AW_BESIDE)) return false;
    }
    return true;
}

/* « le Parti nationaliste (BNP) »: the file's BNP is a bank. */
static bool is_other_kind(const li_finder *f, const li_mention *full, const li_mention *known) {
    li_slice a = li_cast_actor(f->c, full->actor)->kind, b = li_cast_actor(f->c, known->actor)->kind;
    return a.len && b.len && !li_slice_eq(a, b);
}

/* The acronym means another here, wherever it stands alone. */
static void take_over(li_finder *f, size_t acronym, uint32_t actor) {
    uint32_t was = li_known_at(f, acronym)->actor;
    for (size_t k = 0; k < f->c->count; k++) {
        li_mention *m = &f->c->mentions[k];
        if (m->kind == LI_NAME && m->count == 1 && m->actor == was && f->t[m->first].form == f->t[acronym].form)
            m->actor = actor;
    }
}

/* « Armée du salut des X (ASX) »: has the file's body a full name that begins with the same word? */
static bool has_name_from(const li_finder *f, size_t first, uint32_t actor) {
    size_t count;
    const li_name *n = li_actors_names(f->c->actors, f->t[first].form, &count);
    for (size_t i = 0; n && i < count; i++)
        if (n[i].kind == LI_NAME && n[i].count > 2 && n[i].actor == actor) return true;
    return false;
}

static li_code define(li_finder *f, size_t open, size_t acronym) {
    li_actor as = {.type = LI_ORGANIZATION, .country = LI_NO_ACTOR};
    uint32_t actor = LI_NO_ACTOR;
    li_code code = LI_OK;
    li_mention *full = mention_before(f, open);
    if (f->marks[acronym] != LI_FREE) { /* a file knows the acronym: so it knows what stands before */
        const li_mention *known = li_known_at(f, acronym);
        if (full && is_organization(f, full) && li_cast_discovered(f->c, full->actor) && is_organization(f, known) &&
            (initials_fit(f, acronym, full->first, open) || has_name_from(f, full->first, known->actor)))
            full->actor = known->actor;
        else if (full && is_organization(f, full) && is_organization(f, known) && is_other_kind(f, full, known))
            take_over(f, acronym, full->actor);
        return LI_OK;
    }
    bool spelled = full && initials_fit(f, acronym, full->first, open);
    if (!spelled && is_office(f, acronym, open)) {
        f->marks[acronym] = LI_TAKEN_OTHER;
        return li_add_short(f, f->t[acronym].form, LI_NO_ACTOR, true);
    }
    if (is_organization(f, full)) {
        actor = full->actor;
    } else {
        size_t from = full ? open : spelled_from(f, acronym, open);
        if (from == open && !full) from = head_before(f, open);
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

/* « SPÖ (Sozialdemokratische Partei Österreichs) », « Parti libéral (Det Radikale Venstre) »: a run of capitals in the
 * bracket behind a body's name, or behind its acronym, is its name too. Where the run ends; 0 if there is none. */
static size_t foreign_name(const li_finder *f, size_t open) {
    size_t k = open + 1, words = 0, end = 0;
    while (k < f->end && k < open + 12) {
        if (f->marks[k] == LI_TAKEN_FOUND || f->marks[k] == LI_TAKEN_OTHER) return 0;
        bool name = li_is_name_word(f, k) && !li_is_initial(f, k);
        if (!name && !(words && !(f->t[k].shape & (LI_SHAPE_PUNCT | LI_SHAPE_DIGIT)))) break;
        words += name;
        end = ++k;
    }
    bool closed = li_is_byte(f, k, ')') || li_is_byte(f, k, ',') || li_is_byte(f, k, ';') || li_is_byte(f, k, ':');
    return words > 1 && closed && !(f->marks[open + 1] == LI_TAKEN_NAME && end == open + 2) ? end : 0;
}

/* The same where the bracket's name has been found already: the two are one. */
static li_code join_names(li_finder *f, size_t open) {
    li_mention *inside = NULL;
    for (size_t k = f->c->count; k > f->sentence_found && !inside; k--)
        if (f->c->mentions[k - 1].first == open + 1) inside = &f->c->mentions[k - 1];
    if (!is_organization(f, inside) || !li_is_byte(f, open + 1 + inside->count, ')')) return LI_OK;
    li_mention *full = mention_before(f, open);
    size_t acronym = open - 1;
    if (is_organization(f, full) && inside->count > 1) {
        inside->actor = full->actor;
    } else if (!full && li_is_acronym(f, acronym) && initials_fit(f, acronym, open + 1, open + 1 + inside->count)) {
        uint32_t actor = inside->actor;
        li_code code = li_add_short(f, f->t[acronym].form, actor, true);
        return code ? code : li_found_again(f, acronym, open, actor, LI_BY_SHORT);
    }
    return LI_OK;
}

static li_code find_foreign_name(li_finder *f, size_t open) {
    if (f->marks[open + 1] == LI_TAKEN_FOUND) return join_names(f, open);
    size_t end = foreign_name(f, open);
    if (!end || li_is_acronym(f, open + 1)) return LI_OK;
    li_mention *full = mention_before(f, open);
    size_t acronym = open - 1;
    bool short_name =
        li_is_acronym(f, acronym) && f->marks[acronym] == LI_FREE && initials_fit(f, acronym, open + 1, end);
    if (short_name) {
        uint32_t actor;
        li_actor as = {.type = LI_ORGANIZATION, .kind = li_kind_of(f, open + 1, end), .country = LI_NO_ACTOR};
        li_code code = li_found(f, open + 1, end, &as, &actor);
        if (code || actor == LI_NO_ACTOR) return code;
        code = li_add_short(f, f->t[acronym].form, actor, true);
        return code ? code : li_found_again(f, acronym, open, actor, LI_BY_SHORT);
    }
    bool person = (li_name_flags(f, open + 1) & LI_IS_GIVEN) || li_word(f, open + 1, LI_AW_TITLE) ||
                  li_word(f, open + 1, LI_AW_PERSON);
    if (!is_organization(f, full) || person) return LI_OK;
    bool foreign = li_name_flags(f, open + 1) & LI_IS_UNKNOWN || li_word(f, open + 1, LI_AW_FOREIGN);
    bool thing, sure = end > open + 3 || li_foreign_body(f, open + 1, &thing) > open + 1;
    return foreign && sure ? li_found_again(f, open + 1, end, full->actor, LI_BY_NAME) : LI_OK;
}

li_code li_find_acronyms(li_finder *f) {
    if (f->outline.shouting) return LI_OK;
    for (size_t i = f->first + 1; (i = li_next_that_may(f, i, LI_MAY_BRACKET)) + 1 < f->end; i++) {
        li_code code = find_foreign_name(f, i);
        if (code) return code;
        if (!li_is_acronym(f, i + 1) || f->marks[i + 1] == LI_TAKEN_FOUND) continue;
        if (f->marks[i + 1] == LI_FREE && !(li_name_flags(f, i + 1) & LI_IS_UNKNOWN) && !mention_before(f, i)) continue;
        if (!li_is_byte(f, i + 2, ')') && !li_is_byte(f, i + 2, ',') && !li_is_byte(f, i + 2, ';')) continue;
        code = define(f, i, i + 1);
        if (code) return code;
    }
    return LI_OK;
}
