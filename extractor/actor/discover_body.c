/* Names of bodies: a French head noun with its complements, a foreign name with a word that tells, a company with its
 * suffix, what stands behind « le groupe », « l'agence ». */
#include "extractor/actor/discover_state.h"
#include "extractor/actor/store.h"

li_slice li_kind_of(const li_finder *f, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        for (unsigned kind = 0; kind < LI_BODY_KINDS; kind++)
            if (li_word_in(&f->c->actors->kinds, f->t[i].form, kind)) return li_body_kind_name((li_body_kind)kind);
    return (li_slice){NULL, 0};
}

static bool is_party(const li_finder *f, size_t i) {
    return li_word_in(&f->c->actors->kinds, f->t[i].form, LI_BODY_PARTY);
}

/* A country named inside a body's name is where it belongs. */
static uint32_t country_in(const li_finder *f, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        const li_mention *m = f->marks[i] == LI_FREE ? NULL : li_known_at(f, i);
        if (m && m->kind != LI_ROLE && li_cast_type(f->c, m->actor) == LI_COUNTRY) return m->actor;
    }
    return LI_NO_ACTOR;
}

static li_code add_body(li_finder *f, size_t from, size_t to, size_t kind_from) {
    li_actor as = {.type = LI_ORGANIZATION, .kind = li_kind_of(f, kind_from, to), .country = country_in(f, from, to)};
    return li_found(f, from, to, &as, NULL);
}

static bool is_article(const li_finder *f, size_t i) {
    return li_folded_is(f, i, "la") || li_folded_is(f, i, "l'") || li_folded_is(f, i, "le") ||
           li_folded_is(f, i, "les");
}

/* Past the known mention that covers the token. */
static size_t past_known(const li_finder *f, size_t i) {
    const li_mention *m = li_known_at(f, i);
    return m ? m->first + m->count : i + 1;
}

typedef struct body {
    size_t head, end;
    bool capital;            /* the head has one */
    bool national;           /* an adjective of a country is in it */
    size_t capitals, creeds; /* words behind the head */
    size_t plain;            /* other adjectives behind a party's head in small letters */
    size_t foreign;          /* complements that are not just a country's name */
    size_t complements;
    size_t noun_end; /* behind a complement's noun in small letters; 0: the last part was none */
} body;

/* The noun that a complement brings, with a capital or, behind a capital head, without: where it ends; 0 if none. */
static size_t complement_end(const li_finder *f, const body *b, size_t j) {
    if (j >= f->end) return 0;
    if (f->marks[j] == LI_TAKEN_NAME) return past_known(f, j);
    if (f->marks[j] != LI_FREE && f->marks[j] != LI_TAKEN_ROLE) return 0;
    if (li_is_name_word(f, j)) return li_word(f, j, LI_AW_TITLE) ? 0 : j + 1;
    if (!b->capital || (f->t[j].shape & (LI_SHAPE_PUNCT | LI_SHAPE_DIGIT | LI_SHAPE_SYMBOL))) return 0;
    bool before = (li_name_flags(f, j) & LI_IS_ADJECTIVE) && j + 1 < f->end && f->marks[j + 1] == LI_FREE &&
                  !(f->t[j + 1].shape & LI_SHAPE_CAPITAL) && (li_name_flags(f, j + 1) & LI_IS_NOUN) &&
                  !(li_name_flags(f, j + 1) & LI_IS_ADJECTIVE) &&
                  !li_word(f, j + 1, LI_AW_FUNCTION); /* de second degré */
    if (before) return j + 2;
    return (li_name_flags(f, j) & LI_IS_NOUN) && !li_word(f, j, LI_AW_FUNCTION) ? j + 1 : 0;
}

/* « met en garde l'Alliance contre la ruine », « contre toute ruine »: no more of its name. */
static bool is_warned(const li_finder *f, size_t head, size_t k) {
    if (!li_folded_is(f, k, "contre")) return false;
    if (k + 1 < f->end && (li_folded_is(f, k + 1, "toute") || li_folded_is(f, k + 1, "tout"))) return true;
    size_t before = head > f->first && is_article(f, head - 1) ? head - 1 : head;
    return before > f->first && li_folded_is(f, before - 1, "garde");
}

/* « suspendu par la Cour pour avoir menti »: an infinitive that may be a noun too. */
static bool tells_why(const li_finder *f, size_t k) {
    static const char *const DEEDS[] = {"avoir",    "être",   "pouvoir", "devoir", "savoir",   "vouloir",  "dîner",
                                        "déjeuner", "souper", "rire",    "lever",  "souvenir", "repentir", NULL};
    return li_folded_is(f, k, "pour") && k + 1 < f->end && li_folded_among(f, k + 1, DEEDS);
}

/* de la justice, pour l'interdiction des armes, d'Ukraine: past it, or `k` if none begins there. */
static size_t take_complement(const li_finder *f, body *b, size_t k) {
    bool of = li_word(f, k, LI_AW_LINK);
    bool other =
        b->capital && (li_folded_is(f, k, "pour") || li_folded_is(f, k, "contre") || li_folded_is(f, k, "aux"));
    if ((!of && !other) || b->complements >= 4 || is_warned(f, b->head, k) || tells_why(f, k)) return k;
    size_t j = k + 1;
    if (j < f->end && is_article(f, j) && !li_folded_is(f, k, "des") && !li_folded_is(f, k, "du")) j++;
    if (other && j < f->end && (li_folded_is(f, j, "un") || li_folded_is(f, j, "une")))
        return k; /* préside l'Assemblée pour un mandat */
    if (other && j < f->end && li_is_name_word(f, j) && is_party(f, j))
        return k; /* quitte le Parti A pour le Parti B */
    size_t end = complement_end(f, b, j);
    if (!end) return k;
    bool only_country = f->marks[j] == LI_TAKEN_NAME;
    b->noun_end = li_is_name_word(f, j) || only_country ? 0 : end;
    b->complements++;
    b->foreign += !only_country;
    if (li_is_name_word(f, j)) b->capitals++;
    return end;
}

static size_t take_and(const li_finder *f, body *b, size_t k) {
    if (!li_folded_is(f, k, "et") || k + 1 >= f->end) return k;
    if (b->complements && li_word(f, k + 1, LI_AW_LINK)) {
        bool other = k + 2 < f->end && li_word(f, k + 2, LI_AW_HEAD) && !(f->t[k + 2].shape & LI_SHAPE_CAPITAL);
        if (other) return k; /* l'appel du Parti A de B et du mouvement C */
        size_t end = take_complement(f, b, k + 1);
        return end > k + 1 ? end : k;
    }
    bool creed = b->creeds && !b->complements && li_word(f, k + 1, LI_AW_CREED);
    return creed ? k + 2 : k;
}

static bool is_adjective_here(const li_finder *f, const body *b, size_t k) {
    if (f->marks[k] != LI_FREE || (f->t[k].shape & (LI_SHAPE_PUNCT | LI_SHAPE_DIGIT))) return false;
    if (li_word(f, k, LI_AW_CREED)) return true;
    bool faith = !b->capital && k == b->head + 1 && is_party(f, b->head); /* le parti musulman d'Indonésie */
    if (faith && (li_word(f, k, LI_AW_VAGUE) || li_word(f, k, LI_AW_PERSON))) return false;
    if (faith) return (li_name_flags(f, k) & LI_IS_ADJECTIVE) && !li_word(f, k, LI_AW_FUNCTION);
    if (!b->capital || li_word(f, k, LI_AW_FUNCTION)) return false;
    if (li_word(f, k, LI_AW_PERSON) && !is_party(f, b->head)) return false; /* le Parti indépendant */
    bool open = k == b->noun_end && !li_word(f, k, LI_AW_VAGUE);            /* pour l'aide sociale */
    if (open) return li_name_flags(f, k) & LI_IS_ADJECTIVE;
    return k <= b->head + 3 && (li_name_flags(f, k) & LI_IS_ADJECTIVE);
}

static bool names_country(const li_finder *f, size_t k) {
    const li_mention *m = li_known_at(f, k);
    return m && m->first == k && m->kind == LI_NAME && li_cast_type(f->c, m->actor) == LI_COUNTRY;
}

/* « porte-parole de la Commission Paula X »: behind an office of the body a person's name, not more of the body's. */
static bool person_follows(const li_finder *f, size_t head) {
    size_t k = head + 1;
    if (k + 1 >= f->end || !li_is_name_word(f, k) || !li_is_name_word(f, k + 1) || head < f->first + 2) return false;
    size_t i = head - 1; /* de la, du, de l' */
    if (is_article(f, i) && i > f->first) i--;
    if (!li_word(f, i, LI_AW_LINK) || i == f->first) return false;
    if (f->marks[i - 1] != LI_TAKEN_ROLE && !li_word(f, i - 1, LI_AW_PERSON)) return false;
    unsigned first = li_name_flags(f, k), second = li_name_flags(f, k + 1);
    return !(second & LI_IS_COMMON) && ((first & LI_IS_GIVEN) || !(first & LI_IS_COMMON));
}

static void extend(const li_finder *f, body *b) {
    size_t k = b->head + 1;
    while (k < f->end) {
        size_t next = k;
        if (f->marks[k] == LI_TAKEN_FOUND || f->marks[k] == LI_TAKEN_OTHER) break;
        if (f->marks[k] == LI_TAKEN_ADJECTIVE) {
            b->national = true;
            next = past_known(f, k);
        } else if (li_is_name_word(f, k) && !li_word(f, k, LI_AW_TITLE)) {
            bool country = f->marks[k] == LI_TAKEN_NAME && b->capital && k == b->head + 1 && names_country(f, k);
            if (country) { /* le Mouvement Norvège nouvelle */
                b->capitals++;
                k = past_known(f, k);
                continue;
            }
            if (f->marks[k] == LI_TAKEN_NAME) break;
            if (is_party(f, b->head) && (li_name_flags(f, k) & (LI_IS_GIVEN | LI_IS_SURNAME))) break;
            b->capitals++;
            b->creeds += !b->capital && li_word(f, k, LI_AW_CREED); /* le parti Libéral */
            next = k + 1;
        } else if (is_adjective_here(f, b, k)) {
            b->creeds += li_word(f, k, LI_AW_CREED);
            b->plain += !li_word(f, k, LI_AW_CREED);
            next = k + 1;
        } else {
            next = take_complement(f, b, k);
            if (next == k) next = take_and(f, b, k);
        }
        if (next == k) break;
        k = next;
    }
    b->end = k;
}

/* « le parti communiste », not « un parti communiste »: a name in small letters needs its article. */
static bool has_article(const li_finder *f, size_t i) {
    if (i == f->first) return false;
    if (is_article(f, i - 1) || li_folded_is(f, i - 1, "du") || li_folded_is(f, i - 1, "au")) return true;
    bool adjective = li_folded_is(f, i - 1, "ancien") || li_folded_is(f, i - 1, "nouveau") ||
                     li_folded_is(f, i - 1, "petit") || li_folded_is(f, i - 1, "puissant");
    if (!adjective || i < f->first + 2) return false;
    return is_article(f, i - 2) || li_folded_is(f, i - 2, "du") || li_folded_is(f, i - 2, "au");
}

/* In a list, an article stands before the first only: « le parti radical, parti socialiste italien ». */
static bool is_listed(const li_finder *f, size_t i) {
    return i > f->first && ((f->t[i - 1].shape & LI_SHAPE_PUNCT) || li_folded_is(f, i - 1, "et"));
}

static bool is_small_body(const li_finder *f, const body *b) {
    bool placed = b->national || b->complements > b->foreign;
    if (!placed && !b->foreign && li_folded_is(f, b->head, "mouvement")) return false; /* le mouvement islamiste */
    if (!b->creeds && li_folded_is(f, b->head, "liste")) return false;                 /* la liste noire du Pérou */
    if (!b->creeds && !(b->plain && placed)) return false;
    return has_article(f, b->head) || (b->creeds && b->national && is_listed(f, b->head));
}

/* la Ligue des champions, la Ligue majeure */
static bool is_competition(const li_finder *f, const body *b) {
    if (!li_folded_is(f, b->head, "ligue") || b->head + 1 >= f->end) return false;
    return li_folded_is(f, b->head + 1, "majeure") || li_folded_is(f, b->head + 1, "europa") ||
           (b->head + 2 < f->end &&
            (li_folded_is(f, b->head + 2, "champions") || li_folded_is(f, b->head + 2, "nations")));
}

static bool is_body(const li_finder *f, const body *b) {
    if (b->end == b->head + 1 || is_competition(f, b)) return false;
    if (!b->capital) return is_small_body(f, b);
    bool named = b->capitals || b->creeds || b->foreign;
    if (li_word(f, b->head, LI_AW_STATE)) return (b->capitals || b->foreign) && !(f->t[b->head].shape & LI_SHAPE_FIRST);
    if (f->t[b->head].shape & LI_SHAPE_FIRST) return b->capitals || b->creeds || b->national;
    return named || b->national || b->end > b->head + 1;
}

/* « le Nouveau parti du Nord »: an adjective with the capital before the head. */
static bool is_fronted(const li_finder *f, size_t i) {
    if ((f->t[i].shape & LI_SHAPE_FIRST) || !(f->t[i].shape & LI_SHAPE_CAPITAL) || i + 2 >= f->end) return false;
    return li_word(f, i, LI_AW_FRONTED) && li_word(f, i + 1, LI_AW_HEAD) && f->marks[i + 1] != LI_TAKEN_NAME;
}

static size_t french_body(const li_finder *f, size_t i) {
    bool fronted = is_fronted(f, i);
    body b = {.head = i + fronted, .capital = (f->t[i].shape & LI_SHAPE_CAPITAL) != 0};
    if (!b.capital && !is_party(f, i) && !li_folded_is(f, i, "mouvement") && !li_folded_is(f, i, "union")) return i;
    extend(f, &b);
    return is_body(f, &b) ? b.end : i;
}

/* Past up to two adjectives in small letters. */
static size_t past_qualities(const li_finder *f, size_t i) {
    size_t j = i;
    while (j < f->end && j < i + 2 && !(f->t[j].shape & (LI_SHAPE_CAPITAL | LI_SHAPE_PUNCT)) &&
           (f->marks[j] == LI_TAKEN_ADJECTIVE || (li_name_flags(f, j) & LI_IS_QUALITY)))
        j++;
    return j;
}

/* « le groupe Wagner », « l'agence russe Tass »: what begins behind the noun; 0 if nothing. */
static size_t name_beside(const li_finder *f, size_t i) {
    size_t j = past_qualities(f, i + 1);
    bool of = j + 1 < f->end && (li_folded_is(f, j, "de") || li_folded_is(f, j, "d'"));
    bool noun = of && f->marks[j + 1] == LI_FREE && !(f->t[j + 1].shape & (LI_SHAPE_CAPITAL | LI_SHAPE_PUNCT)) &&
                (li_name_flags(f, j + 1) & LI_IS_NOUN); /* l'agence de presse X */
    if (noun) j = past_qualities(f, j + 2);
    if (j >= f->end || f->marks[j] != LI_FREE || !li_is_name_word(f, j) || li_is_initial(f, j)) return 0;
    if (li_word(f, j, LI_AW_TITLE) || li_word(f, j, LI_AW_PERSON) || li_word(f, j, LI_AW_EVENT)) return 0;
    if (f->t[j].end == f->t[j].start + 1 || li_is_roman(f, j)) return 0; /* l'équipe B, la chaîne III */
    unsigned flags = li_name_flags(f, j);
    bool acronym = f->t[j].shape & LI_SHAPE_CAPITALS; /* SOS Racisme */
    return (flags & LI_IS_PLACE) && !(flags & LI_IS_COMMON) && !acronym ? 0 : j;
}

static size_t beside_end(const li_finder *f, size_t j) {
    size_t from = j;
    while (j < f->end && f->marks[j] == LI_FREE && li_is_name_word(f, j) && !li_word(f, j, LI_AW_TITLE))
        j += j + 2 < f->end && li_is_byte(f, j + 1, '&') && li_is_name_word(f, j + 2) ? 2 : 1;
    const li_mention *m = j > from && j < f->end && f->marks[j] == LI_TAKEN_NAME ? li_known_at(f, j) : NULL;
    bool branch =
        m && m->first == j && (m->kind == LI_NAME || m->kind == LI_SEAT) && li_cast_type(f->c, m->actor) != LI_PERSON;
    return branch && li_is_name_word(f, j) ? m->first + m->count : j; /* l'entreprise KLM Afrique */
}

/* « l'italien Leonardo », « au suédois Saab »: a firm by its country, where the name is nobody's; where it ends, 0 if
 * not so. « L'Italien Leonardo » is a person. */
static size_t firm_end(const li_finder *f, size_t i) {
    if (f->marks[i] != LI_TAKEN_ADJECTIVE || (f->t[i].shape & LI_SHAPE_CAPITAL) || i == f->first) return 0;
    if (!is_article(f, i - 1) && !li_folded_is(f, i - 1, "du") && !li_folded_is(f, i - 1, "au")) return 0;
    size_t from = name_beside(f, i), to = from == i + 1 ? beside_end(f, from) : 0;
    if (to <= from || to > from + 3) return 0;
    unsigned flags = li_name_flags(f, from);
    bool person = (flags & LI_IS_SURNAME) || ((flags & LI_IS_GIVEN) && to > from + 1);
    return person || li_is_given_name(f->c, to - 1) != (to == from + 1 && (flags & LI_IS_GIVEN)) ? 0 : to;
}

static li_code body_at(li_finder *f, size_t *at) {
    size_t i = *at, end = firm_end(f, i);
    if (end) {
        li_actor as = {
            .type = LI_ORGANIZATION, .kind = li_body_kind_name(LI_BODY_COMPANY), .country = country_in(f, i, i + 1)};
        *at = end - 1;
        return li_found(f, i + 1, end, &as, NULL);
    }
    end = li_members_end(f, i);
    if (end > i) {
        *at = end - 1;
        return li_found_members(f, i, end);
    }
    if (li_word(f, i, LI_AW_HEAD) && person_follows(f, i)) return LI_OK;
    bool acronym = li_word(f, i, LI_AW_BESIDE) && (f->t[i].shape & LI_SHAPE_CAPITALS); /* l'ONG X */
    if (li_is_name_word(f, i) && !acronym) {
        bool thing;
        end = li_foreign_body(f, i, &thing);
        if (thing) {
            for (; *at < end; ++*at)
                if (f->marks[*at] == LI_FREE) f->marks[*at] = LI_TAKEN_OTHER;
            --*at;
            return LI_OK;
        }
        if (end > i && li_word(f, i, LI_AW_HEAD)) { /* the longer of the two readings */
            size_t other = french_body(f, i);
            if (other > end) end = other;
        }
    }
    if (end == i && (li_word(f, i, LI_AW_HEAD) || is_fronted(f, i))) end = french_body(f, i);
    if (end > i && i > f->first && (li_word(f, i - 1, LI_AW_EVENT) || li_word(f, i - 1, LI_AW_PLACE_NOUN)))
        return LI_OK; /* le gazoduc Force de Sibérie */
    if (end > i) {
        *at = end - 1;
        return add_body(f, i, end, i);
    }
    if (li_word(f, i, LI_AW_BESIDE)) {
        size_t from = name_beside(f, i), to = from ? beside_end(f, from) : 0;
        if (to > from) {
            *at = to - 1;
            return add_body(f, from, to, i);
        }
    }
    return LI_OK;
}

li_code li_find_bodies(li_finder *f) {
    if (f->outline.shouting) return LI_OK;
    for (size_t i = f->first; (i = li_next_that_may(f, i, LI_MAY_BODY)) < f->end; i++) {
        uint8_t mark = f->marks[i];
        if (mark >= LI_TAKEN_FOUND) continue;
        const uint32_t none = LI_SHAPE_PUNCT | LI_SHAPE_DIGIT | LI_SHAPE_ELIDED | LI_SHAPE_SYMBOL | LI_SHAPE_CLITIC;
        if (f->t[i].shape & none) continue;
        if (mark == LI_TAKEN_NAME || mark == LI_TAKEN_ROLE) {
            const li_mention *m = li_known_at(f, i);
            if (m && (m->count > 1 || m->kind == LI_ROLE)) {
                if (m->kind != LI_ROLE) i = m->first + m->count - 1;
                continue;
            }
        }
        li_code code = body_at(f, &i);
        if (code) return code;
    }
    return LI_OK;
}
