/* What the files that find parts share: parts_find.c, parts_insert.c, parts_speech.c, parts_time.c,
 * parts_occasion.c, parts_manner.c. Private to this folder. */
#ifndef LI_FRENCH_PARTS_FIND_H
#define LI_FRENCH_PARTS_FIND_H

#include "extractor/french/clause_words.h"
#include "extractor/french/parts.h"

/* The tag at a place of the row; LI_TAG_PUNCT outside. */
static inline li_tag li_row_tag(const li_row *r, int32_t i) {
    return i >= 0 && i < r->count ? (li_tag)r->tags[r->ids[i]] : LI_TAG_PUNCT;
}

static inline __attribute__((always_inline)) bool li_row_is(const li_row *r, int32_t i, const char *text) {
    return i >= 0 && i < r->count && li_form_is(&r->forms[r->ids[i]], text);
}

/* Is the form at a place one of the class? */
static inline bool li_row_in(const li_row *r, int32_t i, li_word_class c) {
    return i >= 0 && i < r->count && li_form_in(&r->forms[r->ids[i]], c);
}

/* Is the form at a place one of those? The last is NULL. */
static inline bool li_row_among(const li_row *r, int32_t i, const char *const *words) {
    for (; *words; words++)
        if (li_row_is(r, i, *words)) return true;
    return false;
}

/* The place behind the words, if they stand at place i; i if they do not. The last is NULL. */
static inline int32_t li_row_past_words(const li_row *r, int32_t i, const char *const *words) {
    int32_t k = 0;
    while (words[k] && li_row_is(r, i + k, words[k])) k++;
    return words[k] ? i : i + k;
}

static inline bool li_row_holds(const li_row *r, li_word_class c) { return r->words >> c & 1; }

static inline const li_token *li_row_at(const li_row *r, int32_t i) { return &r->tokens[r->ids[i]]; }

static inline bool li_row_in_class(const li_row *r, int32_t i, li_word_class c) {
    return i < r->count && li_word_in(r->classes, li_row_at(r, i)->lemma, c);
}

/* Asked before the form, which is farther away. */
static inline bool li_row_sign(const li_row *r, int32_t i) {
    return i >= 0 && i < r->count && (li_row_at(r, i)->shape & LI_SHAPE_PUNCT);
}

static inline bool li_row_comma(const li_row *r, int32_t i) { return li_row_in(r, i, LI_WORDS_COMMA); }
static inline bool li_row_punct(const li_row *r, int32_t i) { return li_row_tag(r, i) == LI_TAG_PUNCT; }

static inline bool li_row_dash(const li_row *r, int32_t i) {
    return li_row_sign(r, i) && li_row_in(r, i, LI_WORDS_DASH);
}

static inline bool li_row_quote(const li_row *r, int32_t i) {
    return li_row_sign(r, i) && li_row_in(r, i, LI_WORDS_QUOTE);
}

static inline bool li_row_finite(const li_row *r, int32_t i) {
    return li_row_tag(r, i) == LI_TAG_VERB_FIN || li_row_tag(r, i) == LI_TAG_AUX_FIN;
}
static inline bool li_row_has_word(const li_row *r, int32_t from, int32_t to) {
    for (int32_t i = from; i < to; i++)
        if (!li_row_punct(r, i)) return true;
    return false;
}

/* « qui arme et soutient »: does « et » stand right before the verb's own words? */
static inline bool li_row_joined(const li_row *r, int32_t verb) {
    int32_t k = verb - 1;
    while (k > 0 &&
           (li_row_in(r, k, LI_WORDS_CLITIC) || li_row_in(r, k, LI_WORDS_NE) || li_row_tag(r, k) == LI_TAG_ADV))
        k--;
    return k > 0 && li_row_tag(r, k) == LI_TAG_CCONJ && !li_row_punct(r, k - 1);
}

/* A finite verb between two places that belongs to the clause there, not to one that a pronoun or conjunction opens. */
static inline bool li_row_has_main_verb(const li_row *r, int32_t from, int32_t to) {
    bool inner = false, after = false;
    for (int32_t i = from; i < to; i++) {
        li_tag t = li_row_tag(r, i);
        if (t == LI_TAG_REL || t == LI_TAG_SCONJ) inner = true;
        if (!li_row_finite(r, i)) continue;
        if (!inner && !(after && li_row_joined(r, i))) return true;
        inner = false;
        after = true;
    }
    return false;
}

static inline bool li_row_has_finite(const li_row *r, int32_t from, int32_t to) {
    for (int32_t i = from; i < to; i++)
        if (li_row_finite(r, i)) return true;
    return false;
}

/* The finite verb of a group without a subject that opens at place i (ne, clitics, verb), or -1. */
static inline int32_t li_row_finite_at(const li_row *r, int32_t i) {
    while (li_row_tag(r, i) != LI_TAG_DET && li_row_tag(r, i) != LI_TAG_ADP &&
           (li_row_in(r, i, LI_WORDS_CLITIC) || li_row_in(r, i, LI_WORDS_NE)))
        i++;
    return li_row_finite(r, i) ? i : -1;
}

static inline bool li_cut_set(li_cut *cut, const li_row *r, li_part_kind kind, int32_t from, int32_t to, int32_t first,
                              int32_t last) {
    *cut = (li_cut){from, to, first, last, (uint8_t)kind};
    return li_row_has_word(r, first, last) && (li_row_has_word(r, 0, from) || li_row_has_word(r, to, r->count));
}

static inline bool li_row_follows_who(const li_row *r, int32_t i) {
    return li_row_tag(r, i - 1) == LI_TAG_REL && li_row_is(r, i - 1, "qui");
}

enum { LI_MAX_INSERT = 40 }; /* tokens */

/* What a part between two commas is by its first words; *fits says whether it is whole. */
li_part_kind li_row_insert(const li_row *row, int32_t from, int32_t to, bool *fits);

/* Stands a subject before place i whose verb has not come yet? */
bool li_row_awaits_verb(const li_row *row, int32_t i);

/* « X, qui a parlé, et Y ont », « entre X, soutenu par Z, et Y »: what describes the first of two that are joined. */
bool li_cut_between(li_cut *cut, const li_row *row);

/* « l'attaque de X, qui préside Y, contre Z »: what describes a noun before what that noun or its verb has besides. */
bool li_cut_inner(li_cut *cut, const li_row *row);

/* « soutenu par Y et que Z arme »: a first relative behind the participle that opens the row. */
bool li_cut_second(li_cut *cut, const li_row *row);

/* Is there a word without which no time begins anywhere? */
bool li_row_may_hold_time(const li_row *row);

/* The place behind the time that begins at place i (mardi soir, la semaine dernière, en 2015); i if none does. */
int32_t li_row_past_time(const li_row *row, int32_t i);

/* The place behind a set phrase that stands anywhere (à huis clos, une fois de plus) at place i; i if there is none. */
int32_t li_row_past_phrase(const li_row *row, int32_t i);

/* The first time that stands inside the row. */
bool li_cut_time(li_cut *cut, const li_row *row);

/* The first occasion that stands between a verb and what it governs. */
bool li_cut_occasion(li_cut *cut, const li_row *row);

/* Does a verb with its auxiliaries end right before place i, but for adverbs? */
bool li_row_follows_verb(const li_row *row, int32_t i);

/* The first words that say how between a verb and what it governs. */
bool li_cut_manner(li_cut *cut, const li_row *row);

/* The first verb of speech with its speaker behind it. */
bool li_cut_speech(li_cut *cut, const li_row *row);

#endif
