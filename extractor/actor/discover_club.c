/* Clubs that bear the name of their town or county: in lines of results (« Lillevik 3 Sandhamn 1 ») and of tables
 * (« Lillevik 12 7 3 2 »), and, with an article, in sentences about a match. Elsewhere such a name is a place's. */
#include "extractor/actor/discover_state.h"

static bool is_town_word(const li_finder *f, size_t i) {
    if (i >= f->end || f->marks[i] != LI_FREE || !(f->t[i].shape & LI_SHAPE_CAPITAL) || !li_is_name_word(f, i))
        return false;
    unsigned flags = li_name_flags(f, i);
    if (li_word(f, i, LI_AW_EVENT) || li_word(f, i, LI_AW_TITLE) || li_word(f, i, LI_AW_PERSON)) return false;
    if (flags & LI_IS_GIVEN) return false;
    return !(flags & LI_IS_COMMON) || (flags & LI_IS_PLACE) || li_word(f, i, LI_AW_PLACE);
}

/* ISBN 2 914571 14 3 */
static bool is_label(const li_finder *f, size_t i) { return li_is_acronym(f, i) && f->t[i].end - f->t[i].start <= 5; }

static size_t town_end(const li_finder *f, size_t i) {
    size_t k = i;
    while (k < i + 3 && is_town_word(f, k)) k++;
    return k;
}

static bool is_figure(const li_finder *f, size_t i) {
    return i < f->end && (f->t[i].shape & (LI_SHAPE_DIGIT | LI_SHAPE_NUMBER)) && !(f->t[i].shape & LI_SHAPE_CAPITAL);
}

/* .515, 5 1/2, -: between figures of a row */
static bool is_of_figure(const li_finder *f, size_t i) {
    return li_is_byte(f, i, '.') || li_is_byte(f, i, '-') || li_is_byte(f, i, '/') || is_figure(f, i);
}

/* A place that is a country to the dictionary plays under its own name: it is passed over, not found. */
static size_t side_end(const li_finder *f, size_t i) {
    const li_mention *m = i < f->end && f->marks[i] == LI_TAKEN_NAME ? li_known_at(f, i) : NULL;
    return m && m->first == i ? m->first + m->count : town_end(f, i);
}

static li_code add_club(li_finder *f, size_t from, size_t to) {
    if (from == to || f->marks[from] != LI_FREE) return LI_OK;
    li_actor as = {.type = LI_ORGANIZATION, .country = LI_NO_ACTOR};
    return li_found(f, from, to, &as, NULL);
}

/* The line is a result of two sides or the row of one. first: where the side that begins it ends. */
static li_code find_results(li_finder *f, size_t first, bool *found) {
    size_t figures = first;
    *found = false;
    if (!is_figure(f, first)) return LI_OK;
    size_t count = 0;
    while (is_of_figure(f, figures)) count += is_figure(f, figures++);
    size_t second = figures == first + 1 ? side_end(f, figures) : figures;
    bool result = second > figures && is_figure(f, second);
    bool cut =
        count == 2 && li_is_byte(f, f->end - 1, '.') && !(f->t[f->end - 1].shape & LI_SHAPE_GLUED); /* 54 80 .403 */
    bool row = (count >= 3 || cut) && figures + 2 >= f->end;
    if ((!result && !row) || (first == f->first + 1 && is_label(f, f->first))) return LI_OK;
    *found = true;
    li_code code = add_club(f, f->first, first);
    return code || !result ? code : add_club(f, figures, second);
}

static size_t past_bracket(const li_finder *f, size_t i) {
    while (i < f->end && !li_is_byte(f, i, ')')) i++;
    return i < f->end ? i + 1 : i;
}

/* « Sandhamn : Lillevik 259 et 207 (B. Ek 4-43), Valmar 114. »: nothing but sides, figures and brackets. How many sides
 * have a figure; 0 where another word stands. add: they are found. */
static size_t scan_listing(li_finder *f, bool add, li_code *code) {
    static const char *const BETWEEN[] = {"et", "points", "pts", "pour", NULL};
    size_t sides = 0;
    for (size_t i = f->first; i < f->end && !*code;) {
        size_t end = side_end(f, i);
        if (li_is_byte(f, i, '(')) {
            i = past_bracket(f, i);
        } else if (end > i) {
            bool played = is_figure(f, end);
            if (!played && !li_is_byte(f, end, ':') && !li_is_byte(f, end, '(')) return 0;
            if (played && add) *code = add_club(f, i, end);
            sides += played;
            i = end;
        } else if (is_of_figure(f, i) || (f->t[i].shape & LI_SHAPE_PUNCT) || li_folded_among(f, i, BETWEEN)) {
            i++;
        } else {
            return 0;
        }
    }
    return sides;
}

static li_code find_listing(li_finder *f, bool *found) {
    li_code code = LI_OK;
    *found = scan_listing(f, false, &code) >= 2;
    if (*found) scan_listing(f, true, &code);
    return code;
}

/* 3-1, 92-90 */
static bool is_score(const li_finder *f, size_t i) {
    const li_token *t = &f->t[i];
    if (!(t->shape & LI_SHAPE_DIGIT) || t->end - t->start < 3 || t->end - t->start > 7) return false;
    size_t hyphens = 0;
    for (uint32_t k = t->start; k < t->end; k++) {
        char c = f->c->tokens->text.ptr[k];
        hyphens += c == '-';
        if (c != '-' && (c < '0' || c > '9')) return false;
    }
    return hyphens == 1;
}

static bool is_of_sport(const li_finder *f) {
    size_t signs = 0;
    for (size_t i = f->first; i < f->end && signs < 2; i++) signs += is_score(f, i) + li_word(f, i, LI_AW_SPORT);
    return signs >= 2;
}

/* « contre Liverpool », « a battu Lyon »: who plays against, where it is a town's name. */
static bool is_opponent(const li_finder *f, size_t i) {
    static const char *const BEFORE[] = {"contre",  "battu",    "bat",      "battent",   "battre",
                                         "éliminé", "éliminer", "affronte", "affronter", "affrontera",
                                         "reçoit",  "recevra",  NULL};
    unsigned flags = li_name_flags(f, i);
    if (!(flags & LI_IS_PLACE) || (flags & LI_IS_SURNAME)) return false;
    bool facing = li_folded_is(f, i - 1, "à") && i > f->first + 1 && li_folded_is(f, i - 2, "face");
    return facing || li_folded_among(f, i - 1, BEFORE);
}

li_code li_find_clubs(li_finder *f) {
    bool found = false;
    size_t first = side_end(f, f->first);
    li_code code = LI_OK;
    if (first > f->first) { /* in most sentences it is not */
        code = find_results(f, first, &found);
        if (!code && !found) code = find_listing(f, &found);
    }
    if (code || found || f->outline.shouting || !f->outline.sport || !is_of_sport(f)) return code;
    for (size_t i = f->first + 1; i < f->end && !code; i++) {
        bool article = li_folded_is(f, i - 1, "le") || li_folded_is(f, i - 1, "du") || li_folded_is(f, i - 1, "au");
        if (!is_town_word(f, i) || (!article && !is_opponent(f, i)) || (f->t[i].shape & LI_SHAPE_CAPITALS)) continue;
        if (i + 1 < f->end && (f->t[i + 1].shape & LI_SHAPE_CAPITAL)) continue;
        bool other = i > f->first + 1 && (li_word(f, i - 2, LI_AW_EVENT) || li_word(f, i - 2, LI_AW_PLACE_NOUN) ||
                                          li_word(f, i - 2, LI_AW_WHERE));
        if (other) continue;
        code = add_club(f, i, i + 1);
    }
    return code;
}
