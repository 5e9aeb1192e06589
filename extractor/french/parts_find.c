/* Where a sentence comes asunder: by punctuation and the parts of speech beside it. */
#include "extractor/french/parts_find.h"

enum { MAX_TOPIC = 10 };

/* ---- brackets, dashes, topics ---- */

static bool cut_brackets(li_cut *cut, const li_row *r) {
    for (int32_t i = 0; i < r->count; i++) {
        if (!li_row_sign(r, i)) continue;
        if (!li_row_in(r, i, LI_WORDS_BRACKET)) continue;
        bool round = li_row_is(r, i, "(");
        for (int32_t k = i + 1; k < r->count; k++)
            if (li_row_sign(r, k) && li_row_is(r, k, round ? ")" : "]")) {
                bool fits, clause = li_row_has_finite(r, i, k);
                li_part_kind kind = li_row_insert(r, i + 1, k, &fits);
                return li_cut_set(cut, r, clause && kind == LI_PART_RELATIVE ? kind : LI_PART_ASIDE, i, k + 1, i + 1,
                                  k);
            }
    }
    return false;
}

/* Between two dashes; a number on both sides of one makes it a score or a span. */
static bool cut_dashes(li_cut *cut, const li_row *r) {
    for (int32_t i = 1; i < r->count; i++) {
        if (!li_row_dash(r, i) || !li_row_has_word(r, 0, i) || li_row_punct(r, i - 1) ||
            li_row_tag(r, i - 1) == LI_TAG_NUM)
            continue;
        for (int32_t k = i + 1; k < r->count && k < i + LI_MAX_INSERT; k++)
            if (li_row_dash(r, k))
                return li_row_has_word(r, k + 1, r->count) && li_cut_set(cut, r, LI_PART_ASIDE, i, k + 1, i + 1, k);
        return false;
    }
    return false;
}

/* « Gabon : Ali Bongo capturé par l'armée »: a name and a participle. */
static bool tells_headline(const li_row *r, int32_t i) {
    while (i < r->count && (li_row_tag(r, i) == LI_TAG_PROPN || li_row_tag(r, i) == LI_TAG_DET)) i++;
    return li_row_tag(r, i) == LI_TAG_VERB_PP && li_row_tag(r, i - 1) == LI_TAG_PROPN;
}

/* « Syrie : … », « PARIS - … », « - Consultations - … »: a lead without a verb before a clause. */
static bool cut_topic(li_cut *cut, const li_row *r) {
    for (int32_t i = 1; i < r->count && i <= MAX_TOPIC; i++) {
        bool dash = li_row_dash(r, i);
        if (!dash && !li_row_is(r, i, ":")) continue;
        if (li_row_has_finite(r, 0, i)) return false;
        if (!li_row_has_finite(r, i + 1, r->count) && !tells_headline(r, i + 1)) return false;
        if (dash && !li_row_dash(r, 0) &&
            (li_row_tag(r, 0) != LI_TAG_PROPN || !(li_row_at(r, i + 1)->shape & LI_SHAPE_CAPITAL)))
            return false;
        return li_cut_set(cut, r, LI_PART_TOPIC, 0, i + 1, 0, i);
    }
    return false;
}

/* ---- between subject and verb, auxiliary and participle ---- */

/* Does a segment between commas name somebody, rather than say when, where or how? */
static bool names_subject(const li_row *r, int32_t from, int32_t to) {
    while (from < to &&
           (li_row_punct(r, from) || li_row_tag(r, from) == LI_TAG_ADV || li_row_tag(r, from) == LI_TAG_CCONJ))
        from++;
    bool date = li_row_tag(r, from) == LI_TAG_DET && li_row_tag(r, from + 1) == LI_TAG_NUM &&
                li_row_in(r, from + 2, LI_WORDS_MONTH) && from + 4 >= to;
    if (date || li_row_in(r, from, LI_WORDS_DAY)) return false;
    for (int32_t i = from; i < to; i++) {
        li_tag t = li_row_tag(r, i);
        if (t == LI_TAG_NOUN || t == LI_TAG_PROPN || t == LI_TAG_PRON) return true;
        if (t == LI_TAG_ADJ && i + 1 == to && i > from && li_row_tag(r, i - 1) == LI_TAG_DET) return true;
        if (t == LI_TAG_ADP || t == LI_TAG_VERB_PP || t == LI_TAG_VERB_PRP) return false;
    }
    return false;
}

/* Does a pronoun or conjunction open the segment in which the finite verb stands: « À Y, où il est, »? */
static bool is_subordinate(const li_row *r, int32_t verb) {
    for (int32_t k = verb - 1; k >= 0 && !li_row_punct(r, k) && !li_row_finite(r, k); k--)
        if (li_row_tag(r, k) == LI_TAG_REL || li_row_tag(r, k) == LI_TAG_SCONJ) return true;
    return false;
}

bool li_row_awaits_verb(const li_row *r, int32_t i) {
    bool subject = false;
    if (li_row_follows_who(r, i)) return true;
    int32_t end = i;
    for (int32_t k = i - 1; k >= -1; k--) {
        bool bound = k < 0 || li_row_tag(r, k) == LI_TAG_SCONJ || li_row_in(r, k, LI_WORDS_COLON);
        if (k >= 0 && li_row_tag(r, k) == LI_TAG_REL) return false;
        if (k >= 0 && li_row_finite(r, k)) return subject && is_subordinate(r, k);
        if (!bound && !li_row_comma(r, k)) continue;
        bool named = names_subject(r, k + 1, end);
        if (named && end == i && !bound && li_row_tag(r, k + 1) == LI_TAG_CCONJ) return true; /* …, et X, …, a */
        subject |= named;
        end = k;
        if (bound) return subject;
    }
    return subject;
}

/* « A, B et C ont »: a row of names is no apposition. */
static bool lists(const li_row *r, int32_t from, int32_t to) {
    for (int32_t i = from; i < to; i++)
        if (li_row_tag(r, i) == LI_TAG_CCONJ) return true;
    return false;
}

/* « X, …, a voté »: the outermost relative or participle, else the nearest group, between the subject and its verb. */
static bool cut_before_verb(li_cut *cut, const li_row *r) {
    for (int32_t close = 3; close + 1 < r->count; close++) {
        if (!li_row_comma(r, close) || li_row_finite_at(r, close + 1) < 0) continue;
        int32_t best = -1;
        li_part_kind kind = LI_PART_ASIDE;
        for (int32_t open = close - 2; open > 0 && open > close - LI_MAX_INSERT; open--) {
            bool fits;
            if (!li_row_comma(r, open)) continue;
            li_part_kind k = li_row_insert(r, open + 1, close, &fits);
            if (k == LI_PART_APPOSITION && lists(r, open + 1, close)) fits = false;
            if (!fits || !li_row_awaits_verb(r, open)) continue;
            bool outer = k == LI_PART_RELATIVE || k == LI_PART_PARTICIPLE;
            if (best >= 0 && !outer) continue;
            best = open;
            kind = k;
        }
        if (best < 0) continue;
        bool another = false; /* « X, 39 ans, ministre, a voté »: the comma that is left closes the other one */
        for (int32_t k = best - 1; k > 0 && !li_row_finite(r, k) && !li_row_follows_who(r, best); k--)
            another |= li_row_comma(r, k) && li_row_awaits_verb(r, k);
        return li_cut_set(cut, r, kind, best, close + !another, best + 1, close);
    }
    return false;
}

/* « l'opération de X, pays membre de Y, contre Z »: a bare noun that names what stands before it. */
static bool cut_apposition(li_cut *cut, const li_row *r) {
    for (int32_t open = 1; open + 2 < r->count; open++) {
        li_tag before = li_row_tag(r, open - 1);
        if (!li_row_comma(r, open) || (before != LI_TAG_PROPN && before != LI_TAG_NOUN && before != LI_TAG_ADJ))
            continue;
        int32_t noun = open + 1 + li_row_in(r, open + 1, LI_WORDS_EPITHET), close = open + 2;
        bool naming = li_row_tag(r, noun) == LI_TAG_NOUN &&
                      (li_row_in(r, noun, LI_WORDS_NAMING) || li_row_in_class(r, noun, LI_WORDS_TITLE));
        while (close < r->count && close < open + LI_MAX_INSERT && !li_row_comma(r, close)) close++;
        bool ends = lists(r, close, close + 2) && !li_row_is(r, noun + 1, "de"); /* but « X, allié de Y, et Z ont » */
        if (!naming || !li_row_comma(r, close) || li_row_has_finite(r, open, close) || ends) continue;
        return li_cut_set(cut, r, LI_PART_APPOSITION, open, close + 1, open + 1, close);
    }
    return false;
}

/* « a, mardi à Pékin, rencontré », « a rencontré, outre des étudiants, X » */
static bool cut_behind_verb(li_cut *cut, const li_row *r) {
    for (int32_t open = 1; open + 2 < r->count; open++) {
        int32_t verb = open - 1;
        while (verb > 0 && (li_row_in(r, verb, LI_WORDS_DAY) || li_row_tag(r, verb) == LI_TAG_ADV)) verb--;
        li_tag v = li_row_tag(r, verb);
        if (!li_row_comma(r, open) || (v != LI_TAG_AUX_FIN && v != LI_TAG_VERB_FIN && v != LI_TAG_VERB_PP)) continue;
        int32_t close = open + 2;
        while (close < r->count && close < open + LI_MAX_INSERT && !li_row_comma(r, close)) close++;
        if (!li_row_comma(r, close)) continue;
        bool fits;
        li_part_kind k = li_row_insert(r, open + 1, close, &fits);
        li_tag next = li_row_tag(r, close + 1);
        bool goes_on = v == LI_TAG_AUX_FIN
                           ? next == LI_TAG_VERB_PP
                           : next == LI_TAG_DET || next == LI_TAG_NUM || next == LI_TAG_PROPN || next == LI_TAG_VERB_PP;
        goes_on |= next == LI_TAG_ADP && v != LI_TAG_AUX_FIN &&
                   li_row_at(r, open + 1)->lemma != li_row_at(r, close + 1)->lemma;
        if (k == LI_PART_ADVERBIAL && fits && goes_on) return li_cut_set(cut, r, k, open, close + 1, open + 1, close);
    }
    return false;
}

/* ---- what leads a clause in, and what follows it ---- */

/* A subject and its verb from place i on, with no comma and no other clause between them. */
static bool opens_clause(const li_row *r, int32_t i) {
    li_tag t = li_row_tag(r, i);
    if (t != LI_TAG_DET && t != LI_TAG_PROPN && t != LI_TAG_PRON && t != LI_TAG_NOUN && t != LI_TAG_NUM) return false;
    if (li_row_finite_at(r, i) >= 0) return false;
    for (; i < r->count; i++) {
        if (li_row_finite(r, i)) return true;
        if (li_row_comma(r, i) || li_row_tag(r, i) == LI_TAG_REL || li_row_tag(r, i) == LI_TAG_SCONJ) return false;
    }
    return false;
}

/* « alors que X, en visite à Y, a »: the same with one insertion between the subject and its verb. */
static bool opens_parted(const li_row *r, int32_t i) {
    li_tag t = li_row_tag(r, i);
    int32_t open = i, close;
    if (t != LI_TAG_DET && t != LI_TAG_PROPN) return false;
    while (open < r->count && open < i + MAX_TOPIC && !li_row_comma(r, open)) open++;
    if (!li_row_comma(r, open) || li_row_has_finite(r, i, open)) return false;
    for (close = open + 1; close < r->count && close < open + LI_MAX_INSERT; close++)
        if (li_row_comma(r, close)) return !li_row_has_main_verb(r, open, close) && li_row_finite_at(r, close + 1) >= 0;
    return false;
}

static bool may_lead(const li_row *r, int32_t i) {
    li_tag t = li_row_tag(r, i);
    return t == LI_TAG_ADP || t == LI_TAG_ADV || t == LI_TAG_SCONJ || t == LI_TAG_VERB_PP || t == LI_TAG_VERB_PRP ||
           t == LI_TAG_ADJ || t == LI_TAG_VERB_INF || t == LI_TAG_AUX_PRP || li_row_in(r, i, LI_WORDS_DAY) ||
           li_row_in_class(r, i, LI_WORDS_TITLE);
}

/* Is a clause that a conjunction or pronoun opens without its verb yet? */
static bool is_pending(const li_row *r, int32_t from, int32_t to) {
    bool pending = false;
    for (int32_t i = from; i < to; i++) {
        if (li_row_tag(r, i) == LI_TAG_REL || li_row_tag(r, i) == LI_TAG_SCONJ) pending = true;
        if (li_row_finite(r, i)) pending = false;
    }
    return pending;
}

/* « …, Londres et Berlin ont »: the last of a row of names, not the subject alone. */
static bool ends_row(const li_row *r, int32_t comma) {
    li_tag before = li_row_tag(r, comma - 1), next = li_row_tag(r, comma + 1);
    if ((before != LI_TAG_PROPN && before != LI_TAG_NOUN) || (next != LI_TAG_PROPN && next != LI_TAG_NOUN))
        return false;
    for (int32_t i = comma + 1; i < r->count && !li_row_finite(r, i); i++)
        if (li_row_tag(r, i) == LI_TAG_CCONJ) return true;
    return false;
}

static bool cut_lead(li_cut *cut, const li_row *r) {
    int32_t start = 0, first = -1;
    while (start < r->count && li_row_punct(r, start)) start++;
    if (!may_lead(r, start)) return false;
    bool clause = li_row_tag(r, start) == LI_TAG_SCONJ || li_row_tag(r, start + 1) == LI_TAG_SCONJ;
    for (int32_t i = start + 1; i + 2 < r->count; i++) {
        if (!li_row_comma(r, i)) continue;
        if (!clause && li_row_has_main_verb(r, start, i)) return false;
        if ((clause && !li_row_has_finite(r, start, i)) || is_pending(r, start, i)) continue;
        if (first < 0) first = i;
        if (!opens_clause(r, i + 1)) continue;
        if (ends_row(r, i)) return false;
        bool row = false; /* « En visite au Mali, en Inde et au Togo, X » */
        for (int32_t k = first + 1; k < i; k++)
            row |= li_row_tag(r, k) == LI_TAG_CCONJ && li_row_tag(r, k + 1) == LI_TAG_ADP;
        bool two = !clause && first < i && !row && may_lead(r, first + 1); /* « En 1862, à Lille, X … » */
        if (two) i = first;
        return li_cut_set(cut, r, LI_PART_LEAD, 0, i + 1, 0, i);
    }
    return false;
}

/* « X critique Y, Z et W protestent »: the two behind the comma act, they are no more objects. */
static bool row_acts(const li_row *r, int32_t comma) {
    int32_t v = comma + 1, joined = 0;
    for (; v < r->count && !li_row_finite(r, v); v++) {
        li_tag t = li_row_tag(r, v);
        joined += t == LI_TAG_CCONJ;
        if (t != LI_TAG_CCONJ && t != LI_TAG_PROPN && t != LI_TAG_DET && t != LI_TAG_NOUN && t != LI_TAG_ADJ)
            return false;
    }
    return v < r->count && joined == 1 && li_row_tag(r, v - 1) != LI_TAG_CCONJ &&
           (li_row_at(r, v)->feats & LI_NUMBER) == LI_PLUR;
}

/* « X bombarde Y, Z réagit », « …; … »: two clauses side by side. */
static bool cut_clause(li_cut *cut, const li_row *r) {
    int32_t stop = 0;
    for (int32_t i = 2; i + 2 < r->count; i++) {
        bool comma = li_row_comma(r, i);
        if (!comma && !li_row_in(r, i, LI_WORDS_COLON)) continue;
        bool and = comma && li_row_tag(r, i + 1) == LI_TAG_CCONJ; /* « X a livré Y, et Z proteste » */
        bool whole = and || li_row_has_finite(r, stop, i);
        stop = i;
        int32_t first = i + 1 + and;
        if (!whole || !li_row_has_main_verb(r, 0, i) || (comma && !opens_clause(r, first)) ||
            !li_row_has_main_verb(r, i + 1, r->count))
            continue;
        bool conjoined = li_row_quote(r, i + 1);
        for (int32_t k = 0; k < i; k++)
            conjoined |=
                li_row_quote(r, k) || (comma && (li_row_tag(r, k) == LI_TAG_REL || li_row_tag(r, k) == LI_TAG_SCONJ));
        if (conjoined || (comma && ends_row(r, i) && !row_acts(r, i))) continue;
        return li_cut_set(cut, r, LI_PART_CLAUSE, i, r->count, i + 1, r->count);
    }
    return false;
}

/* « X recule ; soutenu par Y, il avance »: before anything else, whatever stands behind the semicolon is of no clause
 * before it. */
static bool cut_at_semicolon(li_cut *cut, const li_row *r) {
    for (int32_t i = 2; i + 2 < r->count && !li_row_quote(r, i); i++) {
        if (!li_row_is(r, i, ";") || !li_row_has_main_verb(r, 0, i)) continue;
        return li_row_has_main_verb(r, i + 1, r->count) &&
               li_cut_set(cut, r, LI_PART_CLAUSE, i, r->count, i + 1, r->count);
    }
    return false;
}

/* « X recule parce que Y avance », « X, …, alors que Y avance »: a clause that says why or when, up to the end. */
static bool cut_circumstance(li_cut *cut, const li_row *r) {
    for (int32_t i = 2; i + 2 < r->count; i++) {
        bool one = li_row_in(r, i, LI_WORDS_WHILE),
             two = !one && li_row_in(r, i, LI_WORDS_WHEN) && li_row_in(r, i + 1, LI_WORDS_WHOM);
        if ((!one && !two) || !li_row_has_main_verb(r, 0, i) || is_pending(r, 0, i)) continue;
        if (!opens_clause(r, i + 1 + two) && !opens_parted(r, i + 1 + two)) continue;
        return li_cut_set(cut, r, LI_PART_CIRCUMSTANCE, i - li_row_comma(r, i - 1), r->count, i, r->count);
    }
    return false;
}

/* « X attaque Y, ce dont Z se félicite »: said of the whole clause. */
static bool cut_comment(li_cut *cut, const li_row *r) {
    for (int32_t i = 2; i + 3 < r->count; i++) {
        if (!li_row_comma(r, i) || !li_row_is(r, i + 1, "ce") || !li_row_is(r, i + 2, "dont")) continue;
        if (!li_row_has_main_verb(r, 0, i) || !li_row_has_finite(r, i + 3, r->count)) continue;
        return li_cut_set(cut, r, LI_PART_CIRCUMSTANCE, i, r->count, i + 1, r->count);
    }
    return false;
}

void li_row_look(li_row *r) {
    r->words = 0;
    r->held = 0;
    for (int32_t i = 0; i < r->count; i++) {
        r->words |= r->forms[r->ids[i]].classes;
        r->held |= 1u << r->tags[r->ids[i]];
    }
}

bool li_cut_find(li_cut *cut, const li_row *r) {
    if (r->count < 4) return false;
    if (li_row_holds(r, LI_WORDS_BRACKET) && cut_brackets(cut, r)) return true;
    if (li_row_holds(r, LI_WORDS_COLON) && cut_at_semicolon(cut, r)) return true;
    if (li_cut_occasion(cut, r) || li_cut_time(cut, r) || li_cut_manner(cut, r)) return true;
    bool comma = li_row_holds(r, LI_WORDS_COMMA), colon = li_row_holds(r, LI_WORDS_COLON),
         dash = li_row_holds(r, LI_WORDS_DASH), stops = false;
    for (int32_t i = 0; i + 1 < r->count && !stops; i++) stops = li_row_punct(r, i);
    bool why = li_row_holds(r, LI_WORDS_WHILE) || (li_row_holds(r, LI_WORDS_WHEN) && li_row_holds(r, LI_WORDS_WHOM));
    if ((r->held >> LI_TAG_CCONJ & 1) && li_cut_second(cut, r)) return true;
    if (!stops) return why && cut_circumstance(cut, r);
    if ((colon || dash) && cut_topic(cut, r)) return true;
    if ((dash && cut_dashes(cut, r)) || li_cut_speech(cut, r)) return true;
    if (comma && (li_cut_between(cut, r) || cut_before_verb(cut, r) || cut_apposition(cut, r) || li_cut_inner(cut, r) ||
                  cut_behind_verb(cut, r) || cut_lead(cut, r)))
        return true;
    if (comma && li_row_holds(r, LI_WORDS_RELATIVE) && cut_comment(cut, r)) return true;
    return ((comma || colon) && cut_clause(cut, r)) || (why && cut_circumstance(cut, r));
}
