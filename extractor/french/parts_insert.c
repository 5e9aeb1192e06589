/* What is set into a clause between commas: its kind, and where it ends before something other than the subject's verb.
 */
#include "extractor/french/parts_find.h"

/* « X, alors chef de Y, » */
static bool is_of_then(const li_row *r, int32_t i) {
    return li_row_is(r, i, "alors") || li_row_is(r, i, "également") || li_row_is(r, i, "aussi") ||
           li_row_is(r, i, "désormais") || li_row_is(r, i, "toujours") || li_row_is(r, i, "aujourd'hui");
}

static bool is_self(const li_row *r, int32_t i) {
    return li_row_is(r, i, "lui-même") || li_row_is(r, i, "elle-même") || li_row_is(r, i, "eux-mêmes") ||
           li_row_is(r, i, "elles-mêmes");
}

/* Does a relative pronoun, alone or behind its preposition, open a clause at place i? */
static bool opens_relative(const li_row *r, int32_t i) {
    li_tag t = li_row_tag(r, i);
    if (t == LI_TAG_REL || (t == LI_TAG_ADP && li_row_tag(r, i + 1) == LI_TAG_REL)) return true;
    return li_row_is(r, i, "qui") || li_row_in(r, i, LI_WORDS_WHOM) || li_row_is(r, i, "dont") || li_row_is(r, i, "où");
}

/* « soutenu par Y et que Z arme »: the place of the conjunction behind which a first relative goes on with whom the
 * participle describes; -1 if there is none. */
static int32_t second_description(const li_row *r, int32_t from, int32_t to) {
    for (int32_t i = from + 1; i + 2 < to; i++) {
        if (li_row_tag(r, i) == LI_TAG_CCONJ && opens_relative(r, i + 1)) return i;
        if (li_row_finite(r, i) || opens_relative(r, i)) return -1;
    }
    return -1;
}

/* What a part is by its first words; *fits says whether it is whole. */
li_part_kind li_row_insert(const li_row *r, int32_t from, int32_t to, bool *fits) {
    li_tag t = li_row_tag(r, from), next = li_row_tag(r, from + 1);
    *fits = true;
    if (opens_relative(r, from)) {
        *fits = li_row_has_finite(r, from, to);
        return LI_PART_RELATIVE;
    }
    for (int32_t k = from + 1; t == LI_TAG_ADV && k < to && k < from + 4; k++) { /* encore plus dépendants */
        if (li_row_tag(r, k) == LI_TAG_VERB_PP || li_row_tag(r, k) == LI_TAG_ADJ) t = li_row_tag(r, k);
        if (li_row_tag(r, k) != LI_TAG_ADV) break;
    }
    if (t == LI_TAG_ADV && next == LI_TAG_NOUN && li_row_in(r, from + 1, LI_WORDS_TITLE) && is_of_then(r, from))
        t = next;
    if (t == LI_TAG_VERB_PP || t == LI_TAG_VERB_PRP || t == LI_TAG_AUX_PRP || t == LI_TAG_ADJ) {
        int32_t second = second_description(r, from, to);
        *fits = !li_row_has_main_verb(r, from, to) && (second < 0 || li_row_has_finite(r, second, to));
        return LI_PART_PARTICIPLE;
    }
    if (t == LI_TAG_SCONJ) {
        *fits = li_row_has_finite(r, from, to) || li_row_is(r, from, "comme");
        return LI_PART_ADVERBIAL;
    }
    *fits = !li_row_has_main_verb(r, from, to);
    bool stressed = t == LI_TAG_PRON && (to - from <= 2 || is_self(r, from)); /* lui, elle-même en litige avec Y */
    if (stressed || t == LI_TAG_ADP || t == LI_TAG_ADV || li_row_in(r, from, LI_WORDS_DAY)) return LI_PART_ADVERBIAL;
    *fits &= t == LI_TAG_DET || t == LI_TAG_NOUN || t == LI_TAG_PROPN || t == LI_TAG_NUM;
    return LI_PART_APPOSITION;
}

/* « …, et Y ont », « …, et Y, qui a parlé, ont »: is the group behind the conjunction the second subject of a plural?
 */
static bool joins_subject(const li_row *r, int32_t i) {
    li_tag t = li_row_tag(r, i + 1);
    if (li_row_tag(r, i) != LI_TAG_CCONJ || (t != LI_TAG_DET && t != LI_TAG_PROPN)) return false;
    bool inserted = false;
    for (int32_t k = i + 2; k < r->count && k < i + LI_MAX_INSERT; k++) {
        if (li_row_finite(r, k)) return (li_row_at(r, k)->feats & LI_NUMBER) == LI_PLUR;
        if (li_row_comma(r, k)) {
            if (inserted) return false;
            inserted = true;
            for (k++; k < r->count && !li_row_comma(r, k); k++)
                if (li_row_punct(r, k)) return false;
            if (k == r->count || li_row_finite_at(r, k + 1) < 0) return false;
            continue;
        }
        if (li_row_punct(r, k) || li_row_tag(r, k) == LI_TAG_REL || li_row_tag(r, k) == LI_TAG_SCONJ) return false;
    }
    return false;
}

static bool is_nor(const li_row *r, int32_t i) { return li_row_tag(r, i) == LI_TAG_CCONJ && li_row_is(r, i, "ni"); }

/* « entre X, battu par Z, et Y »: does the pair that « entre » opens before the comma go on behind place i? */
static bool joins_pair(const li_row *r, int32_t open, int32_t i) {
    li_tag t = li_row_tag(r, i + 1);
    if (!li_row_is(r, i, "et") || (t != LI_TAG_DET && t != LI_TAG_PROPN)) return false;
    for (int32_t k = open - 1; k >= 0 && k > open - 8 && !li_row_finite(r, k) && !li_row_punct(r, k); k--) {
        if (li_row_tag(r, k) == LI_TAG_CCONJ) return false;
        if (li_row_is(r, k, "entre")) return true;
    }
    return false;
}

/* « a reçu X, battu par Z, et Y »: is the group behind the conjunction the second of two objects, with no verb of its
 * own? */
static bool joins_object(const li_row *r, int32_t open, int32_t i) {
    li_tag t = li_row_tag(r, i + 1);
    if (!li_row_is(r, i, "et") || (t != LI_TAG_DET && t != LI_TAG_PROPN) || !li_row_has_main_verb(r, 0, open))
        return false;
    for (int32_t k = i + 2; k < r->count; k++) {
        if (li_row_finite(r, k)) return false;
        if (li_row_comma(r, k) || li_row_tag(r, k) == LI_TAG_REL) return false;
        if (li_row_punct(r, k)) break;
    }
    return true;
}

/* May the segment be said of the noun before it? */
static bool describes(const li_row *r, int32_t from) {
    li_tag t = li_row_tag(r, from), next = li_row_tag(r, from + 1);
    bool adjective = t == LI_TAG_ADV && (next == LI_TAG_ADJ || next == LI_TAG_VERB_PP);
    return t == LI_TAG_REL || t == LI_TAG_VERB_PP || t == LI_TAG_ADJ || adjective;
}

bool li_cut_between(li_cut *cut, const li_row *r) {
    bool nor = false;
    for (int32_t open = 0; open + 5 < r->count; open++) {
        nor |= is_nor(r, open);
        if (!li_row_comma(r, open) || (!nor && !describes(r, open + 1))) continue;
        for (int32_t close = open + 3; close + 2 < r->count && close < open + LI_MAX_INSERT; close++) {
            if (!li_row_comma(r, close) || (nor && !is_nor(r, close + 1))) continue;
            bool subject = close + 3 < r->count && joins_subject(r, close + 1),
                 pair = !subject && joins_pair(r, open, close + 1),
                 object = !subject && !pair && joins_object(r, open, close + 1), fits;
            if (!subject && !pair && !object) continue;
            li_part_kind kind = li_row_insert(r, open + 1, close, &fits);
            bool described = kind == LI_PART_RELATIVE || kind == LI_PART_PARTICIPLE;
            if (!described || !fits || (subject && !li_row_awaits_verb(r, open))) break;
            if (!subject && li_row_tag(r, open - 1) != LI_TAG_PROPN) break;
            return li_cut_set(cut, r, kind, open, close + 1, open + 1, close);
        }
    }
    return false;
}

/* Does « de » open an infinitive? */
static bool asks(const li_row *r, int32_t i) {
    if (!li_row_is(r, i, "de") && !li_row_is(r, i, "d'")) return false;
    int32_t verb = i + 1;
    while (verb < i + 5 && (li_row_tag(r, verb) == LI_TAG_ADV || li_row_in(r, verb, LI_WORDS_CLITIC))) verb++;
    return li_row_tag(r, verb) == LI_TAG_VERB_INF || li_row_tag(r, verb) == LI_TAG_AUX_INF;
}

/* Does the segment say all that it has to: « qui préside l'Union », « frappé par la crise », « pourtant prudente »; not
 * « qui a signé », « soutenu »? */
static bool is_whole(const li_row *r, int32_t from, int32_t to, li_part_kind kind) {
    int32_t k = from;
    if (kind == LI_PART_PARTICIPLE && li_row_tag(r, from) == LI_TAG_ADV) return true;
    bool who = kind == LI_PART_RELATIVE && li_row_is(r, from, "qui"); /* dont la patience s'use */
    while (who && k < to && !li_row_finite(r, k)) k++;
    for (k++; k < to; k++)
        if (li_row_tag(r, k) == LI_TAG_NOUN || li_row_tag(r, k) == LI_TAG_PROPN) return true;
    return false;
}

/* « qui vend à A, à B et à C »: does a row of the insertion's own go on at i? */
static bool goes_on(const li_row *r, int32_t from, int32_t to, int32_t i) {
    bool own = false;
    for (int32_t k = from; k < to; k++) own |= li_row_at(r, k)->form == li_row_at(r, i)->form;
    for (int32_t k = i + 1; own && k + 1 < r->count; k++) {
        bool joined = li_row_tag(r, k) == LI_TAG_CCONJ || li_row_comma(r, k);
        if (joined && li_row_at(r, k + 1)->form == li_row_at(r, i)->form) return true;
    }
    return false;
}

/* « vend à X, frappé par la crise, l'essentiel de son gaz »: a group without a verb of its own. */
static bool is_object(const li_row *r, int32_t open, int32_t i) {
    int32_t mark = open - 1;
    while (mark > 0 && (li_row_tag(r, mark) == LI_TAG_PROPN || li_row_tag(r, mark) == LI_TAG_DET)) mark--;
    bool given = li_row_is(r, mark, "à") || li_row_is(r, mark, "au") || li_row_is(r, mark, "aux") ||
                 li_row_is(r, mark, "avec") || li_row_is(r, mark, "de");
    if (!given || li_row_tag(r, i) != LI_TAG_DET || !li_row_has_main_verb(r, 0, open)) return false;
    for (int32_t k = i + 1; k < r->count && (k == i + 1 || !li_row_punct(r, k - 1)); k++)
        if (li_row_finite(r, k) || li_row_comma(r, k)) return false;
    return true;
}

/* Stands at i what belongs to a verb or noun before the insertion [from, to): « contre Z », « comme une menace »,
 * « d'injuste », « de chars »? */
static bool resumes(const li_row *r, int32_t from, int32_t to, int32_t i) {
    li_tag t = li_row_tag(r, i), next = li_row_tag(r, i + 1);
    if (t == LI_TAG_ADJ) return i + 1 == r->count || li_row_punct(r, i + 1);
    if (li_row_tag(r, to - 1) != LI_TAG_PROPN && is_object(r, from - 1, i)) return true; /* Z, son allié */
    bool of = li_row_is(r, i, "de") || li_row_is(r, i, "d'") || li_row_is(r, i, "du") || li_row_is(r, i, "des");
    if ((t != LI_TAG_ADP && !li_row_is(r, i, "comme")) || (of && next != LI_TAG_ADJ && next != LI_TAG_NOUN))
        return false;
    return next != LI_TAG_REL && li_row_past_time(r, i) == i && !goes_on(r, from, to, i);
}

/* « demande à X, qui a voté, de partir », « s'est envolé pour Y, où il a voté, avant une visite à Z », « va
 * à Y, où Z l'attend, et a voté », « l'attaque de X, qui préside Y, contre Z »: what describes a noun before what the
 * main verb, or that noun, has besides. */
bool li_cut_inner(li_cut *cut, const li_row *r) {
    for (int32_t close = 4; close + 2 < r->count; close++) {
        if (!li_row_comma(r, close)) continue;
        bool when = li_row_is(r, close + 1, "avant") || li_row_is(r, close + 1, "après");
        when |= li_row_tag(r, close + 1) == LI_TAG_CCONJ && li_row_finite_at(r, close + 2) >= 0 &&
                (li_row_at(r, close + 2)->shape & LI_SHAPE_CAPITAL) == 0;
        when |= asks(r, close + 1);
        int32_t open = close - 2;
        while (open > 0 && !li_row_comma(r, open)) open--;
        bool fits;
        if (open < 1 || open + LI_MAX_INSERT < close) continue;
        if (!when && !resumes(r, open + 1, close, close + 1)) continue;
        li_part_kind kind = li_row_insert(r, open + 1, close, &fits);
        bool named =
            li_row_tag(r, open - 1) == LI_TAG_PROPN && (kind == LI_PART_RELATIVE || kind == LI_PART_PARTICIPLE);
        bool whole = named && is_whole(r, open + 1, close, kind);
        if (!fits || !(when ? kind == LI_PART_RELATIVE || (whole && asks(r, close + 1)) : whole)) continue;
        return li_cut_set(cut, r, kind, open, close + 1, open + 1, close);
    }
    return false;
}

/* « soutenu par Y et que Z arme », itself a part: the relative is not the participle's. */
bool li_cut_second(li_cut *cut, const li_row *r) {
    if (li_row_tag(r, 0) != LI_TAG_VERB_PP) return false;
    int32_t cc = second_description(r, 0, r->count);
    return cc > 0 && li_row_has_finite(r, cc, r->count) &&
           li_cut_set(cut, r, LI_PART_SECOND, cc, r->count, cc + 1, r->count);
}
