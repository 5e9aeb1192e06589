/* Persons by their full name: a given name known to the lexicon or the dictionary, an initial, or two or three unknown
 * words with a capital where no place and no body would stand. */
#include "extractor/actor/discover_state.h"

bool li_has_title(const li_finder *f, size_t from) {
    if (from == f->first || !li_word(f, from - 1, LI_AW_TITLE)) return false;
    bool pronoun =
        li_folded_is(f, from - 1, "me") || li_folded_is(f, from - 1, "pr") || li_folded_is(f, from - 1, "major");
    return !pronoun || (f->t[from - 1].shape & LI_SHAPE_CAPITAL);
}

bool li_has_role(const li_finder *f, size_t from) {
    if (from == f->first) return false;
    size_t i = from - 1;
    if (li_has_title(f, from) || li_word(f, i, LI_AW_PERSON) || f->marks[i] == LI_TAKEN_ROLE) return true;
    if (f->marks[i] != LI_TAKEN_ADJECTIVE) return false;
    if (f->t[i].shape & LI_SHAPE_CAPITAL) return true; /* l'Américain X */
    for (size_t k = i; k > f->first && k + 4 > i; k--)
        if (li_word(f, k - 1, LI_AW_PERSON) || li_word(f, k - 1, LI_AW_TITLE) || f->marks[k - 1] == LI_TAKEN_ROLE)
            return true;
    return false;
}

bool li_has_speech(const li_finder *f, size_t from, size_t to) {
    if (from > f->first && li_word(f, from - 1, LI_AW_SPEECH)) return true;
    for (size_t k = to; k < f->end && k < to + 3; k++) {
        if (f->t[k].shape & (LI_SHAPE_PUNCT | LI_SHAPE_CAPITAL)) return false;
        if (li_word(f, k, LI_AW_SPEECH)) return true;
    }
    return false;
}

/* « X, 34 ans », « X, âgé de », « X, porte-parole de ». */
bool li_has_age(const li_finder *f, size_t to) {
    if (to + 2 >= f->end || !(f->t[to].shape & LI_SHAPE_PUNCT) || f->c->tokens->text.ptr[f->t[to].start] != ',')
        return false;
    if (f->t[to + 1].shape & LI_SHAPE_NUMBER) return li_folded_is(f, to + 2, "ans");
    if (li_folded_is(f, to + 1, "âgé") || li_folded_is(f, to + 1, "âgée") || f->marks[to + 1] == LI_TAKEN_ROLE)
        return true;
    static const char *const BEFORE[] = {"le", "la", "l'", "un", "une", "ancien", "ancienne", NULL};
    size_t k = to + 1;
    while (k + 1 < f->end && k < to + 3 && li_folded_among(f, k, BEFORE)) k++;
    return li_word(f, k, LI_AW_PERSON) || f->marks[k] == LI_TAKEN_ROLE;
}

/* A noun of persons that nothing but its complements parts from what stands at `from`. */
static bool follows_person(const li_finder *f, size_t from) {
    for (size_t k = from; k > f->first && k + 9 > from; k--) {
        if ((f->t[k - 1].shape & LI_SHAPE_PUNCT) || (li_name_flags(f, k - 1) & LI_IS_FINITE)) return false;
        if (li_word(f, k - 1, LI_AW_PERSON) || f->marks[k - 1] == LI_TAKEN_ROLE) return true;
    }
    return false;
}

/* « un porte-parole du ministère chinois, X, » */
static bool is_told_before(const li_finder *f, size_t from, size_t to) {
    if (from < f->first + 3 || !li_is_byte(f, from - 1, ',') || !li_is_byte(f, to, ',')) return false;
    return follows_person(f, from - 1);
}

li_actor_gender li_gender_here(const li_finder *f, size_t from, size_t to) {
    if (from > f->first) {
        if (li_word(f, from - 1, LI_AW_FEMININE)) return LI_FEMININE;
        if (li_has_title(f, from) && !li_folded_is(f, from - 1, "me") && !li_folded_is(f, from - 1, "dr") &&
            !li_folded_is(f, from - 1, "mm.") && !li_folded_is(f, from - 1, "pr"))
            return LI_MASCULINE;
    }
    unsigned flags = to > from + 1 ? li_name_flags(f, from) : 0;
    return flags & LI_IS_FEM ? LI_FEMININE : flags & LI_IS_MASC ? LI_MASCULINE : LI_GENDER_UNKNOWN;
}

static uint32_t country_at(const li_finder *f, size_t adjective) {
    const li_mention *m = li_known_at(f, adjective);
    for (size_t k = 0; m && k < f->known && (f->t[adjective].shape & LI_SHAPE_HYPHEN); k++)
        if (f->c->mentions[k].first == m->first && f->c->mentions[k].actor != m->actor)
            return LI_NO_ACTOR; /* le Franco-Libanais X: of either */
    return m && li_cast_type(f->c, m->actor) == LI_COUNTRY ? m->actor : LI_NO_ACTOR;
}

/* « de Y », « de la Y », « des Y »: may the name say whose somebody is? */
static bool is_of(const li_finder *f, size_t name) {
    size_t k = name;
    if (k > f->first + 1 && (li_folded_is(f, k - 1, "la") || li_folded_is(f, k - 1, "l'"))) k--;
    return k > f->first && li_word(f, k - 1, LI_AW_LINK);
}

/* An office that one has in a country's name; an expert of a country may be from anywhere. */
static bool holds_office(const li_finder *f, size_t i) {
    static const char *const OFFICES[] = {"président",   "présidente", "ministre",  "ambassadeur",  "ambassadrice",
                                          "chef",        "cheffe",     "roi",       "reine",        "chancelier",
                                          "chancelière", "émir",       "émissaire", "porte-parole", NULL};
    return li_folded_among(f, i, OFFICES);
}

/* The country whose adjective stands between the noun of a person and the name, or behind that noun where the name is
 * set apart: « le ministre ukrainien des Infrastructures, X », « la porte-parole du gouvernement allemand, X ». */
static uint32_t country_before(const li_finder *f, size_t from) {
    if (from == f->first) return LI_NO_ACTOR;
    if (f->marks[from - 1] == LI_TAKEN_ADJECTIVE) return li_has_role(f, from) ? country_at(f, from - 1) : LI_NO_ACTOR;
    bool apart = (f->t[from - 1].shape & LI_SHAPE_PUNCT) && li_folded_is(f, from - 1, ",");
    size_t end = from - apart, adjective = 0;
    uint32_t land = LI_NO_ACTOR;
    for (size_t k = end; k > f->first && k + 9 > end; k--) {
        if (f->t[k - 1].shape & LI_SHAPE_PUNCT) return LI_NO_ACTOR;
        if (f->marks[k - 1] == LI_TAKEN_ADJECTIVE) adjective = k - 1;
        if (f->marks[k - 1] == LI_TAKEN_NAME && is_of(f, k - 1)) land = country_at(f, k - 1);
        bool role =
            li_word(f, k - 1, LI_AW_PERSON) || li_word(f, k - 1, LI_AW_TITLE) || f->marks[k - 1] == LI_TAKEN_ROLE;
        if (role && adjective) return country_at(f, adjective);
        if (role && land != LI_NO_ACTOR) return holds_office(f, k - 1) ? land : LI_NO_ACTOR;
    }
    return LI_NO_ACTOR;
}

typedef struct run {
    size_t from, to, words; /* words: without particles */
    bool strange;           /* every word may be a name and nothing else */
    bool place, event, known;
    bool model; /* P-8 Poseidon, Su-35: what is numbered is made */
} run;

static bool has_digit(li_slice word) {
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] >= '0' && word.ptr[i] <= '9') return true;
    return false;
}

static bool is_plain_particle(const li_finder *f, size_t i) {
    return li_word(f, i, LI_AW_LINK) || li_folded_is(f, i, "le") || li_folded_is(f, i, "la");
}

/* May the particles from `k` and the word at j continue a name whose last word is at k - 1? */
static bool continues(const li_finder *f, size_t k, size_t j) {
    if (!li_is_name_word(f, j) || f->marks[j] != LI_FREE) return false;
    if (!is_plain_particle(f, k)) return true;
    unsigned flags = li_name_flags(f, j), before = li_name_flags(f, k - 1);
    if (flags & (LI_IS_PLACE | LI_IS_GIVEN)) return false;
    if (li_word(f, j, LI_AW_HEAD) || li_word(f, j, LI_AW_FOREIGN) || (f->t[j].shape & LI_SHAPE_CAPITALS)) return false;
    return (before & LI_IS_GIVEN) && ((flags & LI_IS_UNKNOWN) || (flags & LI_IS_SURNAME) || !(flags & LI_IS_COMMON));
}

static bool is_known_person(const li_finder *f, size_t i) {
    const li_mention *m = f->marks[i] == LI_TAKEN_NAME ? li_known_at(f, i) : NULL;
    return m && m->kind == LI_NAME && m->count == 1 && li_cast_type(f->c, m->actor) == LI_PERSON;
}

/* Taylor Swift: a body of one word is the surname behind a given name. */
static bool is_namesake(const li_finder *f, size_t i) {
    const li_mention *m = f->marks[i] == LI_TAKEN_NAME ? li_known_at(f, i) : NULL;
    if (!m || m->kind != LI_NAME || m->count != 1 || li_cast_type(f->c, m->actor) != LI_ORGANIZATION) return false;
    bool last = i + 1 >= f->end || !(f->t[i + 1].shape & LI_SHAPE_CAPITAL);
    return last && !(f->t[i].shape & LI_SHAPE_CAPITALS) && (li_name_flags(f, i - 1) & (LI_IS_GIVEN | LI_IS_SURNAME));
}

static run run_at(const li_finder *f, size_t i) {
    run r = {.from = i, .to = i, .strange = true};
    for (size_t k = i; k < f->end && r.words < 6;) {
        bool known = k > i && (is_known_person(f, k) || (k == i + 1 && is_namesake(f, k)));
        if (li_is_name_word(f, k) && (f->marks[k] == LI_FREE || known)) {
            bool inner = k > i && li_word(f, k - 1, LI_AW_PARTICLE); /* Ould Cheikh X */
            if (li_word(f, k, LI_AW_TITLE) && !li_is_initial(f, k) && !inner) break;
            unsigned flags = li_name_flags(f, k);
            bool particle = li_word(f, k, LI_AW_PARTICLE); /* Van Rompuy */
            bool plain_place = (flags & LI_IS_PLACE) && !(flags & (LI_IS_GIVEN | LI_IS_SURNAME));
            r.strange = r.strange && (!(flags & LI_IS_COMMON) || particle) && !plain_place;
            r.place = r.place || li_word(f, k, LI_AW_PLACE);
            r.event = r.event || li_word(f, k, LI_AW_EVENT);
            r.known = r.known || known;
            r.model = r.model || has_digit(li_symbols_text(f->c->symbols, f->t[k].form));
            r.words++;
            r.to = ++k;
            continue;
        }
        size_t j = k;
        while (j < f->end && j < k + 2 && li_word(f, j, LI_AW_PARTICLE) && !(f->t[j].shape & LI_SHAPE_CAPITAL)) j++;
        if (j == k || j >= f->end || k == i || !continues(f, k, j)) break;
        k = j;
    }
    return r;
}

bool li_stands_as_place(const li_finder *f, size_t from) {
    if (from == f->first) return false;
    bool of_name = f->marks[from - 1] == LI_TAKEN_NAME || f->marks[from - 1] == LI_TAKEN_ROLE; /* département d'État */
    if (li_word(f, from - 1, LI_AW_WHERE) || (!of_name && li_word(f, from - 1, LI_AW_PLACE_NOUN))) return true;
    if (from < f->first + 2 || !li_word(f, from - 1, LI_AW_LINK)) return false;
    bool adjective = from >= f->first + 3 && (li_name_flags(f, from - 2) & LI_IS_ADJECTIVE); /* poste frontalier de */
    return li_word(f, from - 2, LI_AW_PLACE_NOUN) || (adjective && li_word(f, from - 3, LI_AW_PLACE_NOUN));
}

static bool is_person(const li_finder *f, const run *r) {
    size_t i = r->from;
    unsigned first = li_name_flags(f, i);
    bool initial = li_is_initial(f, i), given = (first & LI_IS_GIVEN) || initial;
    bool determined = i > f->first && li_word(f, i - 1, LI_AW_DETERMINER);
    bool told = is_told_before(f, i, r->to), age = li_has_age(f, r->to);
    bool strong = li_has_title(f, i) || li_has_role(f, i) || age || told;
    if (li_cast_is_ship(f->c, i, true)) return false;
    if (r->words < 2 || r->model || (initial && r->to == i + 1)) return false;
    if ((f->t[i].shape & LI_SHAPE_FIRST) && (first & LI_IS_COMMON) &&
        (!given || (li_name_flags(f, i + 1) & LI_IS_COMMON)))
        return false;
    if (f->outline.shouting && ((first & LI_IS_COMMON) || !given || !(li_name_flags(f, i + 1) & LI_IS_UNKNOWN)))
        return false;
    if (determined && !strong) return false;
    if (r->known && !given && !(first & LI_IS_UNKNOWN)) return false;
    if ((r->place || r->event) && !(given && !r->event && r->words == 2 && !li_stands_as_place(f, i)) && !strong)
        return false;
    if (given)
        return !(li_stands_as_place(f, i) && !li_folded_is(f, i - 1, "à") && !li_folded_is(f, i - 1, "sur") && !strong);
    if (told && !(li_name_flags(f, i + 1) & LI_IS_COMMON)) return true; /* Wu Qian: a language is called so too */
    const unsigned surname = LI_IS_UNKNOWN | LI_IS_SURNAME;
    if (age && r->words == 2 && (first & LI_IS_PLACE) && (li_name_flags(f, i + 1) & surname))
        return true; /* Milan X, */
    if (strong) return !(first & LI_IS_COMMON) || r->strange || li_word(f, i, LI_AW_PARTICLE);
    for (size_t k = i; k < r->to; k++)
        if ((f->t[k].shape & LI_SHAPE_CAPITALS) || li_word(f, k, LI_AW_ENGLISH)) return false;
    return r->strange && r->words <= 3 && !li_stands_as_place(f, i) && !(f->t[i].shape & LI_SHAPE_QUOTED) &&
           !f->outline.shouting;
}

/* « Hunter Biden »: the surname of a known person behind another given name is another person's. */
static li_mention *known_in(const li_finder *f, const run *r) {
    for (size_t i = r->from + 1; i < r->to; i++)
        if (is_known_person(f, i)) return li_known_at(f, i);
    return NULL;
}

static bool bears(const li_finder *f, const li_mention *m, size_t given) {
    const li_name *n;
    size_t count;
    if (li_is_initial(f, given)) return true;
    n = li_actors_names(f->c->actors, f->t[given].form, &count);
    for (size_t i = 0; n && i < count; i++)
        if (n[i].kind == LI_NAME && n[i].actor == m->actor) return true;
    return false;
}

static li_code add_person(li_finder *f, const run *r) {
    li_mention *known = r->known ? known_in(f, r) : NULL;
    if (known && bears(f, known, r->from)) return li_found_again(f, r->from, r->to, known->actor, LI_BY_NAME);
    li_actor as = {
        .type = LI_PERSON, .gender = li_gender_here(f, r->from, r->to), .country = country_before(f, r->from)};
    return li_found(f, r->from, r->to, &as, NULL);
}

/* « M. van der Laan », « Mme de Vauxlande »: a civil title, particles in small letters, a name. Where it ends; 0 if not
 * so. */
static size_t titled_end(const li_finder *f, size_t i) {
    static const char *const CIVIL[] = {"m.",   "mme",      "mr",     "mr.", "mrs", "mrs.", "ms",
                                        "mlle", "monsieur", "madame", "me",  "dr",  NULL};
    if (!li_has_title(f, i) || !li_folded_among(f, i - 1, CIVIL)) return 0;
    size_t k = i;
    while (k < f->end && k < i + 2 && li_word(f, k, LI_AW_PARTICLE) && !(f->t[k].shape & LI_SHAPE_CAPITAL)) k++;
    if (k == i || k >= f->end || f->marks[k] != LI_FREE || !li_is_name_word(f, k) || li_is_initial(f, k)) return 0;
    return li_word(f, k, LI_AW_HEAD) ? 0 : k + 1;
}

/* « le ministre Le Yucheng »: no article has its capital here. */
static bool is_article_name(const li_finder *f, size_t i) {
    const uint32_t both = LI_SHAPE_CAPITAL | LI_SHAPE_FIRST;
    if ((f->t[i].shape & both) != LI_SHAPE_CAPITAL || i + 1 >= f->end || i == f->first) return false;
    if (!li_folded_is(f, i, "le") || !li_is_name_word(f, i + 1) || f->marks[i + 1] != LI_FREE) return false;
    return (li_name_flags(f, i + 1) & LI_IS_UNKNOWN) && follows_person(f, i);
}

li_code li_find_persons(li_finder *f) {
    for (size_t i = f->first; (i = li_next_that_may(f, i, LI_MAY_PERSON)) < f->end; i++) {
        size_t titled = f->marks[i] == LI_FREE && li_word(f, i, LI_AW_PARTICLE) ? titled_end(f, i) : 0;
        if (titled) {
            li_actor as = {.type = LI_PERSON, .gender = li_gender_here(f, i, titled), .country = LI_NO_ACTOR};
            li_code code = li_found(f, i, titled, &as, NULL);
            if (code) return code;
            i = titled - 1;
            continue;
        }
        bool article = is_article_name(f, i);
        if (f->marks[i] != LI_FREE || !(f->t[i].shape & LI_SHAPE_CAPITAL) || !(article || li_is_name_word(f, i)))
            continue;
        if (li_word(f, i, LI_AW_TITLE) && !li_is_initial(f, i)) continue;
        run r = run_at(f, i + article);
        r.from = i;
        r.words += article;
        if (r.words < 2) continue;
        if (is_person(f, &r)) {
            li_code code = add_person(f, &r);
            if (code) return code;
            i = r.to - 1;
        } else if ((r.place || r.event) && !(f->t[i].shape & LI_SHAPE_FIRST)) {
            memset(f->marks + r.from, LI_TAKEN_OTHER, r.known ? 1 : r.to - r.from);
            i = r.to - 1;
        }
    }
    return LI_OK;
}
