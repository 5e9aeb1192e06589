/* Who speaks beside what is said: « …, a déclaré X mardi, … ». */
#include "extractor/french/parts_find.h"

/* Who speaks behind the verb at place v: a pronoun, a name, a title, or after a quotation any group that agrees. */
static bool has_speaker(const li_row *r, int32_t v, bool quoted) {
    int32_t i = v + 1;
    if (i < r->count && (li_row_at(r, i)->shape & LI_SHAPE_CLITIC)) return true;
    if (li_row_is(r, i, "que") || li_row_is(r, i, "qu'")) return false;
    if (li_row_punct(r, i) && (!li_row_quote(r, i) || li_row_tag(r, i + 1) != LI_TAG_ADV)) return false;
    for (int guard = 0; guard < 14 && i < r->count; guard++) {
        bool described = i > v + 2 && (li_row_tag(r, i) == LI_TAG_ADJ || li_row_tag(r, i) == LI_TAG_VERB_PP);
        if (described || li_row_quote(r, i) || li_row_tag(r, i) == LI_TAG_ADV || li_row_tag(r, i) == LI_TAG_NUM ||
            li_row_in(r, i, LI_WORDS_DAY)) {
            i++;
        } else if (li_row_tag(r, i) == LI_TAG_ADP) {
            i++;
            while (li_row_tag(r, i) == LI_TAG_DET || li_row_tag(r, i) == LI_TAG_ADJ) i++;
            i++;
        } else {
            break;
        }
    }
    bool styled = li_row_is(r, i, "m.") || li_row_is(r, i, "mme") || li_row_is(r, i, "mm.");
    if (li_row_tag(r, i) == LI_TAG_PROPN || li_row_in_class(r, i, LI_WORDS_TITLE) || styled) return true;
    if (li_row_tag(r, i) != LI_TAG_DET) return false;
    for (int32_t k = i + 1; k < r->count && k < i + 4; k++) {
        if (li_row_tag(r, k) == LI_TAG_PROPN || li_row_in_class(r, k, LI_WORDS_TITLE)) return true;
        if (li_row_tag(r, k) != LI_TAG_NOUN) continue;
        return quoted || li_row_in_class(r, k, LI_WORDS_SPEAKER);
    }
    return false;
}

/* Where the speech ends that began behind a clause still open: at the comma before its verb, else at the next one. */
static int32_t speech_end(const li_row *r, int32_t v, bool open) {
    int32_t first = -1;
    bool named = false; /* a déclaré X, analyste à Y */
    for (int32_t i = v + 1; i < r->count; i++) {
        if (!li_row_comma(r, i)) continue;
        if (li_row_quote(r, i + 1) || li_row_is(r, i + 1, "avec") || li_row_is(r, i + 1, "entre")) return i;
        if (!open) continue;
        if (first < 0 && !named && li_row_tag(r, i + 1) == LI_TAG_NOUN && li_row_tag(r, i - 1) == LI_TAG_PROPN)
            named = true;
        else if (first < 0) first = i;
        if (li_row_finite_at(r, i + 1) >= 0) return i;
    }
    return open && (first >= 0 || !named) ? first : r->count;
}

/* « qui, selon X, accuse Y »: a relative still waits for the verb at place i, which is no speaker's. */
static bool goes_on_relative(const li_row *r, int32_t i) {
    for (int32_t k = i - 1; k >= 0 && !li_row_finite(r, k); k--)
        if (li_row_follows_who(r, k + 1)) return k + 2 < i && li_row_comma(r, k + 1);
    return false;
}

static bool has_se(const li_row *r, int32_t from, int32_t to) {
    for (int32_t i = from; i < to; i++)
        if (li_row_in(r, i, LI_WORDS_SE)) return true;
    return false;
}

/* The last word of the verb of saying that stands at place v of a group that opens at start: « dit », « s'est indigné
 * », « fait savoir »; -1 if it is none. */
static int32_t saying_at(const li_row *r, int32_t start, int32_t v) {
    if (v >= r->count) return -1;
    if (li_row_in_class(r, v, LI_WORDS_SAY)) return v;
    if (li_row_in_class(r, v, LI_WORDS_EXCLAIM) && has_se(r, start, v)) return v;
    if (!li_row_is(r, v, "fait") && !li_row_is(r, v, "font") && !li_row_is(r, v, "fit")) return -1;
    int32_t k = v + 1;
    if (k < r->count && (li_row_at(r, k)->shape & LI_SHAPE_CLITIC)) k++;
    bool known = li_row_is(r, k, "savoir") || li_row_is(r, k, "valoir") || li_row_is(r, k, "remarquer") ||
                 li_row_is(r, k, "observer") || li_row_is(r, k, "comprendre");
    return known ? k : -1;
}

/* « …, s'est-il félicité mardi, … »: whatever the verb, its pronoun behind it makes it speech where nobody asks. */
static bool speaks_aside(const li_row *r, int32_t v) {
    if (li_row_tag(r, v) != LI_TAG_VERB_PP && li_row_tag(r, v) != LI_TAG_VERB_FIN) return false;
    int32_t end = v + 1;
    while (end < r->count && !li_row_punct(r, end)) {
        li_tag t = li_row_tag(r, end);
        if (t == LI_TAG_REL || t == LI_TAG_SCONJ || li_row_finite(r, end)) return false;
        if (t == LI_TAG_DET && li_row_tag(r, end - 1) != LI_TAG_ADP) return false;
        if (t == LI_TAG_PROPN && end == v + 1) return false;
        end++;
    }
    return li_row_comma(r, end) && !li_row_is(r, r->count - 1, "?");
}

/* « « … », a réagi X »: is all that stands before the comma at place i a quotation, from the first word to the last? */
static bool ends_quotation(const li_row *r, int32_t i) {
    int32_t close = i - 1, open = close - 1;
    if (!li_row_comma(r, i) || !li_row_quote(r, close)) return false;
    while (open >= 0 && !li_row_quote(r, open)) open--;
    return open == 0 || (open < 0 && li_row_has_main_verb(r, 0, close));
}

/* « Le président X, A B, a averti son homologue »: whose title and name stand before the verb, which the sentence has
 * no other of, he speaks, not who stands behind it. */
static bool has_doer(const li_row *r, int32_t i, int32_t end) {
    int32_t k = i - 2;
    if (!li_row_comma(r, i - 1) || li_row_has_main_verb(r, 0, i) || li_row_finite_at(r, end + 1) >= 0) return false;
    while (k >= 0 && li_row_tag(r, k) == LI_TAG_PROPN) k--;
    if (k == i - 2 || !li_row_comma(r, k)) return false;
    while (--k >= 0 && !li_row_punct(r, k))
        if (li_row_in_class(r, k, LI_WORDS_TITLE)) return true;
    return false;
}

bool li_cut_speech(li_cut *cut, const li_row *r) {
    bool quoted = false;
    for (int32_t i = 1; i < r->count; i++) {
        quoted |= li_row_quote(r, i - 1);
        int32_t v = li_row_punct(r, i - 1) ? li_row_finite_at(r, i) : -1;
        if (v < 0 || !li_row_has_word(r, 0, i) || goes_on_relative(r, i)) continue;
        bool clitic = v + 1 < r->count && (li_row_at(r, v + 1)->shape & LI_SHAPE_CLITIC);
        if (li_row_tag(r, v) == LI_TAG_AUX_FIN) {
            v += clitic;
            while (v + 1 < r->count && li_row_tag(r, v + 1) == LI_TAG_ADV) v++;
            v++;
        }
        bool whole = ends_quotation(r, i - 1);
        int32_t said = saying_at(r, i, v);
        if (said < 0 && whole) said = v;
        if (said < 0 && !(clitic && li_row_comma(r, i - 1) && speaks_aside(r, v))) continue;
        if (said >= 0) v = said;
        bool behind = whole && !li_row_punct(r, v + 1); /* a déclaré à Y un de ses proches, X */
        if (!clitic && !behind && !has_speaker(r, v, quoted)) continue;
        bool open = !whole && !li_row_has_main_verb(r, 0, i);
        int32_t told =
            v + 1 + (clitic && li_row_tag(r, v) != LI_TAG_VERB_PP); /* sans avoir, assure-t-il, été informé */
        int32_t end = clitic && open && li_row_comma(r, told) ? told : speech_end(r, v, open);
        if (end < 0 || (!quoted && has_doer(r, i, end))) continue;
        int32_t from = li_row_comma(r, i - 1) ? i - 1 : i, to = end < r->count ? end + 1 : end;
        bool inside =
            li_row_quote(r, from - 1) && to + 1 < r->count && li_row_quote(r, to) && !li_row_has_main_verb(r, 0, i);
        if (inside) from--, to++; /* « X », a-t-il dit, « soutient Y »: one quotation */
        return li_cut_set(cut, r, LI_PART_SPEECH, from, to, i, end);
    }
    return false;
}
