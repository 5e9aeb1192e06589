/* Places where a word cannot stand: a group on a preposition, an article on a verb, a subject behind a preposition or
 * before the conjunction that opens its clause. */
#include "extractor/french/tree_mender.h"

/* « lors d'un entretien avec Y »: what hangs on the preposition belongs to its noun. */
static void free_from_marks(mender *m) {
    const uint32_t groups = LI_ANY_DEP & ~(1u << LI_FIXED | 1u << LI_PUNCT_OF | 1u << LI_CC);
    for (int32_t mark = 0; (mark = next_with(m, 1u << LI_CASE, mark + 1)) >= 0;) {
        int32_t n = m->t[mark].head;
        if (n < mark) continue;
        for (int32_t k = n; (k = next_child(m, mark, groups, k + 1)) >= 0;)
            if (is_noun(&m->t[k]) && child(m, k, LI_CASE) > n && child(m, k, LI_CC) < 0) hang(m, k, n, LI_NMOD);
    }
}

/* « A et les trois pays »: an article serves the word right behind it. */
static void lower_articles(mender *m) {
    const uint32_t deps = 1u << LI_OBJ | 1u << LI_NSUBJ | 1u << LI_CONJ | 1u << LI_PARATAXIS | 1u << LI_DEP_OTHER;
    for (int32_t i = -1; (i = next_with(m, deps, i + 1)) >= 0 && i + 1 < m->count;) {
        if (m->t[i].upos != LI_DET || next_child(m, i, LI_ANY_DEP, 0) >= 0) continue;
        bool group = m->t[i + 1].upos == LI_NUM || m->t[i + 1].upos == LI_NOUN || m->t[i + 1].upos == LI_PROPN;
        if (group && m->t[i + 1].head != i) hang(m, i, i + 1, LI_DET_OF);
    }
}

/* The member of the row that noun begins which a comma parts from it and no « et » joins to it; -1 if there is none. */
static int32_t parted_member(const mender *m, int32_t noun, int32_t end) {
    int32_t c = child(m, noun, LI_CONJ), first = c > noun ? leftmost(m, c) : -1;
    bool parted = c > noun && c < end && first > noun + 1 && form_is(m, first - 1, ",") && child(m, c, LI_CC) < 0;
    return parted && child(m, c, LI_CASE) < 0 ? c : -1;
}

/* « Selon A, B et C ont »: what « selon » stands before is no subject; what the comma parts from it is. */
static void part_prepared(mender *m) {
    static const char *const MARKS[] = {"selon", "pour", "avec", "après", "avant",   "contre", "dans",
                                        "sur",   "chez", "sous", "sans",  "d'après", "malgré", NULL};
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_NSUBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_CASE), b = -1;
        if (mark < 0 || mark > i || v < i || m->t[i].upos == LI_PRON || !li_is_verb(&m->t[v])) continue;
        if (!form_among(m, mark, MARKS)) continue;
        b = parted_member(m, i, v);
        relabel(m, i, LI_OBL);
        if (b < 0) continue;
        hang(m, b, v, LI_NSUBJ);
        for (int32_t k = b; (k = next_child(m, i, 1u << LI_CONJ, k + 1)) >= 0 && k < v;) move(m, k, b);
    }
}

/* « soutient A, selon B et C », « attaque A, malgré B »: what has a preposition behind a comma is joined to no A that
 * has none. */
static void part_joined(mender *m) {
    static const char *const MARKS[] = {"selon",  "contre", "avec", "après", "avant", "malgré",
                                        "depuis", "devant", "sans", "sauf",  NULL};
    for (int32_t i = 3; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t a = m->t[i].head, v = a, mark = child(m, i, LI_CASE);
        if (a < 0 || a > i || mark < 1 || mark > i || !form_among(m, mark, MARKS) || !form_is(m, mark - 1, ","))
            continue;
        if (child(m, i, LI_CC) >= 0 || child(m, a, LI_CASE) >= 0) continue;
        for (int guard = 0; guard < 16 && v >= 0 && !li_is_verb(&m->t[v]); guard++) v = m->t[v].head;
        if (v < 0 || v > i || !li_is_verb(&m->t[v]) || below(m, v, i)) continue;
        hang(m, i, v, LI_OBL);
        for (int32_t k = i; (k = next_child(m, a, 1u << LI_CONJ, k + 1)) >= 0;) {
            int32_t cc = child(m, k, LI_CC);
            if (cc > i && !form_is(m, cc - 1, ",") && child(m, k, LI_CASE) < 0) move(m, k, i);
        }
    }
}

/* « A, le chancelier B et le ministre C se sont entretenus »: without a relative the verb is no relative's, but what
 * the row does. */
static void free_main(mender *m) {
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_RELCL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, top = n;
        if (n < 0 || n > v || has_subject(m, v) || !is_finite(m, v) || child(m, v, LI_MARK) >= 0) continue;
        while (m->t[top].dep == LI_CONJ && m->t[top].head >= 0 && m->t[top].head < top) top = m->t[top].head;
        if (m->t[top].dep != LI_ROOT || !is_noun(&m->t[top])) continue;
        bool relative = false;
        for (int32_t k = n + 1; k < v; k++)
            relative |= form_in(m, k, LI_WORDS_WHO) || form_in(m, k, LI_WORDS_RELATIVE) || form_in(m, k, LI_WORDS_WHOM);
        if (relative || child(m, top, LI_CASE) >= 0) continue;
        hang(m, v, -1, LI_ROOT);
        hang(m, top, v, LI_NSUBJ);
    }
}

/* « Le président A, le chancelier B et le ministre C ont »: two subjects that a comma parts are one row. */
static void join_titled(mender *m) {
    for (int32_t b = 3; holds(m, LI_WORDS_COMMA) && (b = next_noun(m, 1u << LI_NSUBJ, b + 1)) >= 0;) {
        int32_t v = m->t[b].head, first = leftmost(m, b), c = child(m, b, LI_CONJ), a = -1;
        if (v < b || c < b || c > v || child(m, c, LI_CC) < b || first < 1 || !form_is(m, first - 1, ",")) continue;
        if ((number_of(m, v) & LI_NUMBER) != LI_PLUR || child(m, b, LI_CASE) >= 0) continue;
        for (int32_t k = -1; (k = next_child(m, v, 1u << LI_NSUBJ, k + 1)) >= 0 && k < b;) a = k;
        if (a < 0 || child(m, a, LI_CASE) >= 0 || (m->t[a].upos != LI_PROPN && !lemma_in(m, a, LI_WORDS_TITLE)))
            continue;
        if (first - 1 > a + 6 || below(m, a, b)) continue;
        hang(m, b, a, LI_CONJ);
        for (int32_t k = b; (k = next_child(m, b, 1u << LI_CONJ, k + 1)) >= 0;) move(m, k, a);
    }
}

/* The verb that the row from b to its last member opens, if no other subject does: « B et C ont »; -1 if none. */
static int32_t opened_by(const mender *m, int32_t a, int32_t b, int32_t top) {
    int32_t v = m->t[top].head, last = -1;
    if (v < b || !li_is_verb(&m->t[v]) || !is_finite(m, v) || (number_of(m, v) & LI_NUMBER) != LI_PLUR) return -1;
    for (int32_t s = -1; (s = next_child(m, v, 1u << LI_NSUBJ, s + 1)) >= 0;)
        if (s != top) return -1;
    for (int32_t k = b; (k = next_child(m, a, 1u << LI_CONJ, k + 1)) >= 0 && k < v;) last = k;
    for (int32_t k = b; last < 0 && (k = next_child(m, b, 1u << LI_CONJ, k + 1)) >= 0 && k < v;) last = k;
    if (last < 0 || child(m, last, LI_CC) < b) return -1;
    for (int32_t k = last + 1; k < v; k++)
        if (m->t[k].upos == LI_PUNCT || m->t[k].upos == LI_ADP) return -1;
    return v;
}

/* « Face à A, B et C ont », « En présence de A, B et C ont »: what opens the sentence ends at the comma. */
static void part_openings(mender *m) {
    for (int32_t b = 2; holds(m, LI_WORDS_COMMA) && (b = next_noun(m, 1u << LI_CONJ, b + 1)) >= 0;) {
        int32_t a = m->t[b].head, top = a, first = leftmost(m, b);
        if (a < 0 || a > first - 2 || !form_is(m, first - 1, ",")) continue;
        if (child(m, b, LI_CC) >= 0 || child(m, b, LI_CASE) >= 0) continue;
        for (int32_t h = m->t[top].head; h >= 0 && h < top && !li_is_verb(&m->t[h]); h = m->t[top].head) top = h;
        int32_t mark = child(m, top, LI_CASE);
        bool prepared = mark == 0 || mark == 1; /* face à A, loin de A */
        const uint32_t deps = 1u << LI_OBL | 1u << LI_NSUBJ | 1u << LI_ADVMOD | 1u << LI_NMOD;
        if (!prepared || leftmost(m, top) != 0 || !(deps >> m->t[top].dep & 1)) continue;
        int32_t v = opened_by(m, a, b, top);
        if (v < 0) continue;
        if (m->t[top].dep == LI_NSUBJ) relabel(m, top, LI_OBL);
        hang(m, b, v, LI_NSUBJ);
        for (int32_t k = b; (k = next_child(m, a, 1u << LI_CONJ, k + 1)) >= 0 && k < v;) move(m, k, b);
    }
}

/* May the verb have an object, and has it none yet? */
static bool wants_object(const mender *m, int32_t v) {
    return m->t[v].upos == LI_VERB && (m->t[v].feats & LI_TRANSITIVE) && child(m, v, LI_OBJ) < 0 &&
           child(m, v, LI_AUX_PASS) < 0 && child(m, v, LI_EXPL) < 0;
}

/* « frappera Y si le pays refuse »: the subject stands behind the conjunction; before it, what the verb before acts on.
 */
static void free_from_conjunctions(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_NSUBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = v > i ? child(m, v, LI_MARK) : -1, s = mark;
        if (mark < i || m->t[i].upos == LI_PRON || m->t[mark].upos != LI_SCONJ || child(m, i, LI_CASE) >= 0) continue;
        s = next_child(m, v, 1u << LI_NSUBJ, mark + 1);
        int32_t u = m->t[v].head;
        if (s < 0 || s > v || u < 0 || !li_is_verb(&m->t[u])) continue;
        if (u < i && wants_object(m, u)) hang(m, i, u, LI_OBJ);
        else if (u > v && !has_subject(m, u) && is_finite(m, u)) hang(m, i, u, LI_NSUBJ);
    }
}

/* « a suspendu « jusqu'à nouvel ordre » son aide »: nothing joins the group to what stands before it; it is the verb's
 * object. */
static void free_unjoined(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_CONJ | 1u << LI_APPOS, i + 1)) >= 0;) {
        int32_t first = leftmost(m, i), h = m->t[i].head, v = h;
        if (h < 0 || h > first || child(m, i, LI_CC) >= 0 || child(m, i, LI_CASE) >= 0 || child(m, i, LI_DET_OF) < 0)
            continue;
        uint8_t before = m->t[first - 1].upos;
        bool behind_noun = m->t[i].dep == LI_CONJ && (before == LI_NOUN || before == LI_ADJ);
        if (!form_in(m, first - 1, LI_WORDS_QUOTE) && !behind_noun) continue;
        for (int guard = 0; guard < 6 && v >= 0 && !li_is_verb(&m->t[v]); guard++) v = m->t[v].head;
        if (v < 0 || v > h || !wants_object(m, v) || (m->t[h].dep == LI_NSUBJ)) continue;
        hang(m, i, v, LI_OBJ);
        for (int32_t k = i; (k = next_child(m, h, 1u << LI_NMOD | 1u << LI_OBL, k + 1)) >= 0;)
            if (child(m, k, LI_CASE) > i) hang(m, k, i, LI_NMOD);
    }
}

/* « le président A, X, et le ministre B, Y »: behind the comma that closes a name the row goes on with its bearer. */
static void join_bearers(mender *m) {
    for (int32_t c = 4; holds(m, LI_WORDS_COMMA) && (c = next_noun(m, 1u << LI_CONJ, c + 1)) >= 0;) {
        int32_t cc = child(m, c, LI_CC), name = m->t[c].head, bearer = name >= 0 ? m->t[name].head : -1;
        if (cc < 2 || cc > c || bearer < 0 || bearer > name || m->t[name].dep != LI_APPOS || name > cc) continue;
        bool named = m->t[name].upos == LI_PROPN && m->t[bearer].upos == LI_NOUN && child(m, c, LI_DET_OF) > cc;
        int32_t first = leftmost(m, name);
        if (named && first > bearer + 1 && form_is(m, first - 1, ",") && form_is(m, cc - 1, ",")) move(m, c, bearer);
    }
}

/* « le groupe armé A »: what is described acts on nothing; the name behind it is the noun's. */
static void free_from_epithets(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, n = v >= 0 ? m->t[v].head : -1;
        if (m->t[i].upos != LI_PROPN || v != i - 1 || n != v - 1 || m->t[n].upos != LI_NOUN) continue;
        bool epithet = (m->t[v].dep == LI_AMOD || m->t[v].dep == LI_ACL) && li_verb_form(&m->t[v]) == LI_PART_PAST;
        if (epithet && child(m, i, LI_CASE) < 0 && child(m, v, LI_AUX_OF) < 0) hang(m, i, n, LI_APPOS);
    }
}

void li_mend_places(mender *m) {
    lower_articles(m);
    part_prepared(m);
    part_joined(m);
}

/* The noun that a group of its own, « les frappes américaines », « une attaque de drones », ends before token i; -1 if
 * none does. */
static int32_t described_noun(const mender *m, int32_t i) {
    int32_t n = i - 1;
    while (n > 0 && (m->t[n].upos == LI_ADJ || m->t[n].dep == LI_FLAT) && m->t[n].head >= 0 && m->t[n].head < i)
        n = m->t[n].head;
    if (n <= 0 || !is_noun(&m->t[n]) || m->t[n].upos == LI_PRON) return -1;
    int32_t mark = child(m, n, LI_CASE);
    bool kind = mark >= 0 && holds_de(m, mark) && child(m, n, LI_DET_OF) < 0 && m->t[n].upos == LI_NOUN &&
                !form_is(m, mark, "du") && !form_is(m, mark, "des");
    return kind && m->t[n].head >= 0 && m->t[n].head < n && m->t[m->t[n].head].upos == LI_NOUN ? m->t[n].head : n;
}

/* « les frappes ayant visé Y »: a participle with « ayant » right behind a noun is said of that. */
static void describe_with_having(mender *m) {
    const uint32_t deps = 1u << LI_CONJ | 1u << LI_PARATAXIS | 1u << LI_ADVCL | 1u << LI_XCOMP;
    for (int32_t v = 2; (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t having = next_child(m, v, 1u << LI_AUX_OF | 1u << LI_AUX_PASS, 0);
        if (having < 2 || having > v || child(m, v, LI_CC) >= 0) continue;
        int32_t s = child(m, v, LI_NSUBJ);
        if (!form_is(m, having, "ayant") || (s >= 0 && s < v)) continue;
        int32_t n = group_start(m, v) == having ? described_noun(m, having) : -1;
        int32_t first = n >= 0 && child(m, n, LI_CASE) < 0 ? leftmost(m, n) : 0;
        bool own = first > 0 && form_is(m, first - 1, ","); /* , des tirs ayant cessé */
        if (n < 0 || own || below(m, n, v)) continue;
        hang(m, v, n, LI_ACL);
        if (s > v && child(m, s, LI_CASE) < 0 && wants_object(m, v)) relabel(m, s, LI_OBJ);
    }
}

/* The verb between u and the token `mark` that calls on, or asks, somebody who stands before the mark; -1 if none does.
 */
static int32_t caller_before(const mender *m, int32_t u, int32_t mark) {
    int32_t w = mark;
    while (--w > u)
        if (form_is(m, w, ",") || (li_is_verb(&m->t[w]) && !serves(m->t[w].dep))) break;
    if (w <= u || !li_is_verb(&m->t[w]) || child(m, w, LI_XCOMP) >= 0 || child(m, w, LI_CCOMP) >= 0) return -1;
    int32_t o = child(m, w, LI_OBJ), to = next_child(m, w, 1u << LI_OBL | 1u << LI_IOBJ, w + 1);
    if (lemma_in(m, w, LI_WORDS_OBJECT_CONTROL) && o > w && o < mark) return w;
    bool asked = to > w && to < mark && is_noun(&m->t[to]) && child(m, to, LI_CASE) >= 0;
    return asked && lemma_in(m, w, LI_WORDS_DATIVE_CONTROL) && !form_is(m, mark, "à") ? w : -1;
}

/* « a protesté, appelant Y à agir »: to what one is called is the caller's. */
static void give_to_caller(mender *m) {
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_XCOMP | 1u << LI_ADVCL, v + 1)) >= 0;) {
        int32_t mark = child(m, v, LI_MARK), u = m->t[v].head;
        if (li_verb_form(&m->t[v]) != LI_INF || u < 0 || mark < u + 2 || mark > v) continue;
        if (!form_is(m, mark, "à") && !form_is(m, mark, "de") && !form_is(m, mark, "d'")) continue;
        int32_t w = caller_before(m, u, mark);
        if (w > u && below(m, w, u) && !below(m, w, v)) hang(m, v, w, LI_XCOMP);
    }
}

/* « accuse Y, qui le nie, de servir Z »: behind a relative and its second comma goes on what stands before it. */
static void go_on_behind_relatives(mender *m) {
    const uint32_t deps = 1u << LI_XCOMP | 1u << LI_ADVCL | 1u << LI_ACL | 1u << LI_CCOMP;
    for (int32_t v = 6; holds(m, LI_WORDS_WHO) && (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t mark = child(m, v, LI_MARK), r = m->t[v].head;
        if (li_verb_form(&m->t[v]) != LI_INF || mark < 3 || mark > v || !form_is(m, mark - 1, ",")) continue;
        for (int guard = 0; guard < 4 && r >= 0 && m->t[r].dep != LI_RELCL; guard++) r = m->t[r].head;
        int32_t n = r >= 0 && r < mark ? m->t[r].head : -1, w = n >= 0 ? m->t[n].head : -1;
        if (w < 0 || w > n || !li_is_verb(&m->t[w]) || child(m, w, LI_XCOMP) >= 0 || below(m, w, v)) continue;
        int32_t who = next_child(m, r, 1u << LI_NSUBJ | 1u << LI_OBJ | 1u << LI_OBL, n + 1);
        if (who < 1 || !form_is(m, who - 1, ",")) continue;
        bool called = m->t[n].dep == LI_OBJ && lemma_in(m, w, LI_WORDS_OBJECT_CONTROL);
        bool asked = (m->t[n].dep == LI_OBL || m->t[n].dep == LI_IOBJ) && lemma_in(m, w, LI_WORDS_DATIVE_CONTROL);
        if (called || asked) hang(m, v, w, LI_XCOMP);
    }
}

/* The noun that ends before the comma at token i; -1 if another word does. */
static int32_t noun_before_comma(const mender *m, int32_t i) {
    int32_t n = i - 1;
    while (n > 0 && m->t[n].dep == LI_FLAT && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
    return n > 0 && is_noun(&m->t[n]) && m->t[n].upos != LI_PRON ? n : -1;
}

/* « accuse Y, qui le nie, »: a clause that « qui » opens behind a noun and a comma is that noun's. */
static void make_relatives(mender *m) {
    const uint32_t deps = 1u << LI_CONJ | 1u << LI_PARATAXIS | 1u << LI_CCOMP | 1u << LI_ADVCL;
    for (int32_t v = 3; holds(m, LI_WORDS_WHO) && (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t who = child(m, v, LI_NSUBJ), u = m->t[v].head;
        if (who < 2 || who > v || u < 0 || u > who || !form_is(m, who, "qui") || child(m, who, LI_CASE) >= 0) continue;
        int32_t n =
            form_is(m, who - 1, ",") && child(m, v, LI_CC) < 0 && is_finite(m, v) ? noun_before_comma(m, who - 1) : -1;
        if (n > u && agrees(m, n, v) && !below(m, n, v)) hang(m, v, n, LI_RELCL);
    }
}

/* Is the noun one thing or person, as its article or form tells? A name without an article is. */
static bool is_one(const mender *m, int32_t n) {
    int32_t det = child(m, n, LI_DET_OF);
    uint32_t number = det >= 0 ? m->t[det].feats & LI_NUMBER : m->t[n].feats & LI_NUMBER;
    return number == LI_SING || (!number && det < 0 && m->t[n].upos == LI_PROPN && !(m->t[n].shape & LI_SHAPE_HYPHEN));
}

/* The first of the row, « A et B », « A et le ministre B », that ends with one before token i; -1 if none does. */
static int32_t row_before(const mender *m, int32_t i) {
    int32_t n = i;
    for (int guard = 0; guard < 6 && n >= 0; guard++) {
        uint8_t d = m->t[n].dep;
        bool inner = d == LI_FLAT || d == LI_AMOD || d == LI_APPOS || (d == LI_NMOD && is_one(m, n));
        if (!inner || m->t[n].head > n) break;
        n = m->t[n].head;
    }
    bool last = n > 0 && is_noun(&m->t[n]) && m->t[n].dep == LI_CONJ && child(m, n, LI_CC) >= 0 && is_one(m, n);
    return last && m->t[n].head < n && is_noun(&m->t[m->t[n].head]) ? m->t[n].head : -1;
}

/* « A et B, qui ont soutenu Y »: where the last is one and the verb says several, a relative is of the whole row. */
static void raise_to_rows(mender *m) {
    for (int32_t v = 4; holds(m, LI_WORDS_WHO) && (v = next_verb(m, 1u << LI_RELCL, v + 1)) >= 0;) {
        int32_t who = child(m, v, LI_NSUBJ);
        if (number_of(m, v) != LI_PLUR || who < 3 || who > v || !form_is(m, who, "qui")) continue;
        int32_t row = row_before(m, who - 1 - form_is(m, who - 1, ",")), n = m->t[v].head;
        if (row >= 0 && n != row && below(m, n, row) && !below(m, row, v)) move(m, v, row);
    }
}

/* « des relations avec les X, accusés de », « l'entrée de X, accusée de »: a participle that does not agree with its
 * noun, or tells of a charge, goes with the one that the comma before it ends. */
static void lower_to_agreeing(mender *m) {
    for (int32_t v = 4; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head;
        if (n < 0 || n > v || li_verb_form(&m->t[v]) != LI_PART_PAST || !form_is(m, v - 1, ",")) continue;
        int32_t near = noun_before_comma(m, v - 1);
        bool charged =
            near > n && m->t[near].upos == LI_PROPN && child(m, near, LI_CASE) >= 0 && lemma_in(m, v, LI_WORDS_CHARGE);
        if (m->t[n].upos != LI_NOUN || (goes_with(m, v, n) && !charged)) continue;
        if (charged && lemma_in(m, n, LI_WORDS_TITLE)) continue; /* le ministre de Y, accusé de */
        if (near > n && below(m, near, n) && !below(m, near, v) && goes_with(m, v, near)) move(m, v, near);
    }
}

/* « critique Y, qui le nie, et Z »: behind a relative and its second comma a row goes on. */
static void join_behind_relatives(mender *m) {
    for (int32_t i = 6; holds(m, LI_WORDS_WHO) && (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t cc = child(m, i, LI_CC), r = m->t[i].head, n = r >= 0 ? m->t[r].head : -1;
        if (cc < 5 || cc > i || n < 0 || r > cc || m->t[r].dep != LI_RELCL || !form_is(m, cc - 1, ",")) continue;
        int32_t who = child(m, r, LI_NSUBJ);
        bool apart = who > n + 1 && form_is(m, who, "qui") && form_is(m, who - 1, ",");
        if (apart && child(m, i, LI_CASE) < 0 && !li_mend_is_time(m, i)) hang(m, i, n, LI_CONJ);
    }
}

/* « a convoqué Y pour protester et fait savoir que »: a participle goes on with one, not with an infinitive. */
static void join_to_participles(mender *m) {
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_CONJ | 1u << LI_XCOMP, v + 1)) >= 0;) {
        int32_t u = m->t[v].head, w = u;
        if (u < 0 || u > v || li_verb_form(&m->t[v]) != LI_PART_PAST || li_verb_form(&m->t[u]) != LI_INF) continue;
        if (m->t[v].dep == LI_XCOMP && child(m, v, LI_CC) < u) continue;
        if (!li_is_verb(&m->t[u]) || next_child(m, v, LI_SERVING & ~(1u << LI_EXPL), 0) >= 0) continue;
        for (int guard = 0; guard < 6 && w >= 0; guard++, w = m->t[w].head)
            if (li_is_verb(&m->t[w]) && li_verb_form(&m->t[w]) == LI_PART_PAST && child(m, w, LI_AUX_OF) >= 0) break;
        if (w >= 0 && w < u && li_verb_form(&m->t[w]) == LI_PART_PAST && !below(m, w, v)) hang(m, v, w, LI_CONJ);
    }
}

/* « a averti Y, mais a soutenu Z »: behind « mais » and « et » a verb goes on with the subject before; what follows it
 * is what it acts on. */
static void go_on_with_subject(mender *m) {
    const uint32_t deps = 1u << LI_CONJ | 1u << LI_RELCL | 1u << LI_ACL | 1u << LI_CCOMP | 1u << LI_ADVCL;
    for (int32_t v = 4; (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t cc = child(m, v, LI_CC), u = m->t[v].head, s = child(m, v, LI_NSUBJ);
        if (cc < 2 || group_start(m, v) != cc + 1 || u < 0 || u > cc || !is_finite(m, v)) continue;
        if (m->t[cc].upos != LI_CCONJ || child(m, v, LI_MARK) >= 0) continue;
        bool object = s > v && m->t[s].upos != LI_PRON && child(m, s, LI_CASE) < 0 && wants_object(m, v);
        if (object && !form_in(m, s - 1, LI_WORDS_CLITIC)) relabel(m, s, LI_OBJ);
        if (m->t[v].dep == LI_CONJ || !form_is(m, cc - 1, ",") || (s >= 0 && s < v)) continue;
        for (int guard = 0; guard < 8 && u >= 0; guard++, u = m->t[u].head)
            if (li_is_verb(&m->t[u]) && is_finite(m, u) && has_subject(m, u) && number_of(m, u) == number_of(m, v))
                break;
        if (u >= 0 && u < cc && li_is_verb(&m->t[u]) && !below(m, u, v)) hang(m, v, u, LI_CONJ);
    }
}

/* « …, X accusant Y », « …, la junte appelant Y à »: a name that a comma parts from what stands before it and that a
 * participle follows is who does it; so is a group with « le » before a verb of speech. */
static void name_doers(mender *m) {
    const uint32_t deps = 1u << LI_ACL | 1u << LI_ADVCL | 1u << LI_CONJ | 1u << LI_AMOD | 1u << LI_XCOMP;
    for (int32_t v = 4; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, deps, v + 1)) >= 0 && v + 1 < m->count;) {
        int32_t having = child(m, v, LI_AUX_OF), start = having > 0 && having < v ? having : v, n = start - 1;
        if (li_verb_form(&m->t[start]) != LI_PART_PRES || child(m, v, LI_NSUBJ) >= 0 || child(m, v, LI_MARK) >= 0)
            continue;
        while (n > 0 && (m->t[n].dep == LI_FLAT || m->t[n].upos == LI_ADJ || m->t[n].dep == LI_APPOS) &&
               m->t[n].head >= 0 && m->t[n].head < n && !gap_between(m, m->t[n].head, n))
            n = m->t[n].head;
        int32_t det = child(m, n, LI_DET_OF), first = leftmost(m, n), u = m->t[n].head;
        if (first < 2 || !form_is(m, first - 1, ",") || child(m, n, LI_CASE) >= 0 || gap_between(m, first, start))
            continue;
        bool the = det >= 0 && li_symbols_is(m->symbols, m->t[det].lemma, "le");
        bool speaks = lemma_in(m, v, LI_WORDS_SAY) || lemma_in(m, v, LI_WORDS_CHARGE) ||
                      lemma_in(m, v, LI_WORDS_OBJECT_CONTROL) || lemma_in(m, v, LI_WORDS_DATIVE_CONTROL);
        if (m->t[n].upos != LI_PROPN && !(m->t[n].upos == LI_NOUN && the && speaks)) continue;
        for (int guard = 0; guard < 10 && u >= 0 && !(li_is_verb(&m->t[u]) && u < first && is_finite(m, u)); guard++)
            u = m->t[u].head;
        if (u < 0 || u == v || below(m, u, v) || below(m, u, n)) continue;
        hang(m, v, u, LI_ADVCL);
        hang(m, n, v, LI_NSUBJ);
    }
}

/* « reprendre sans tarder ses livraisons »: what one reprend. */
static void free_from_haste(mender *m) {
    static const char *const HASTE[] = {"tarder", "hésiter", "faiblir", "broncher", "discuter", NULL};
    for (int32_t o = 3; (o = next_noun(m, 1u << LI_OBJ | 1u << LI_OBL, o + 1)) >= 0;) {
        int32_t v = m->t[o].head, mark = v >= 0 ? v - 1 : -1, u = v >= 0 ? m->t[v].head : -1;
        if (u < 0 || u > mark || v > o || !form_is(m, mark, "sans") || li_verb_form(&m->t[v]) != LI_INF) continue;
        if (child(m, o, LI_CASE) < 0 && wants_object(m, u) && lemma_among(m, v, HASTE)) hang(m, o, u, LI_OBJ);
    }
}

/* « livrer par mer des vivres à Y »: how says a bare noun; what « des » opens behind it is what the verb acts on. */
static void free_from_bare(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE), v = h >= 0 ? m->t[h].head : -1;
        if (mark < 3 || mark != h + 1 || !form_is(m, mark, "des") || v < 0 || v > h || m->t[h].dep != LI_OBL) continue;
        int32_t how = child(m, h, LI_CASE);
        bool bare = m->t[h].upos == LI_NOUN && how == h - 1 && child(m, h, LI_DET_OF) < 0;
        if (!bare || !(form_is(m, how, "par") || form_is(m, how, "en")) || !wants_object(m, v)) continue;
        hang(m, i, v, LI_OBJ);
        relabel(m, mark, LI_DET_OF);
        for (int32_t k = i; (k = next_child(m, h, 1u << LI_NMOD | 1u << LI_OBL, k + 1)) >= 0;)
            if (child(m, k, LI_CASE) > i) hang(m, k, v, LI_OBL);
    }
}

/* « a bombardé Y, sa cinquième opération »: a verb has one object; what a comma parts from it says what that was. */
static void part_second_objects(mender *m) {
    for (int32_t i = 4; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, o = v >= 0 ? next_child(m, v, 1u << LI_OBJ, v + 1) : -1, first = leftmost(m, i);
        if (o < 0 || o >= i || m->t[i].upos != LI_NOUN || m->t[o].upos == LI_PRON || child(m, i, LI_CC) >= 0) continue;
        if (first > o + 1 && form_is(m, first - 1, ",") && child(m, i, LI_CASE) < 0) relabel(m, i, LI_PARATAXIS);
    }
}

/* « a sanctionné début juillet trois X »: when, not whom. */
static void free_from_months(mender *m) {
    for (int32_t i = 2; holds(m, LI_WORDS_MONTH) && (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0 && i + 1 < m->count;) {
        bool part = form_is(m, i, "début") || form_is(m, i, "fin") || form_is(m, i, "courant");
        if (part && form_in(m, i + 1, LI_WORDS_MONTH) && child(m, i, LI_DET_OF) < 0) relabel(m, i, LI_ADVMOD);
    }
}

/* « a proposé à Y une rencontre à Z »: behind what is proposed stands where, not to whom. */
static void keep_places(mender *m) {
    for (int32_t i = 5; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_CASE), o = v >= 0 ? child(m, v, LI_OBJ) : -1;
        if (o < v || mark < o || mark > i || v > i || m->t[i].upos != LI_PROPN || !form_is(m, mark, "à")) continue;
        int32_t to = next_child(m, v, 1u << LI_OBL | 1u << LI_IOBJ, v + 1), at = to > 0 ? child(m, to, LI_CASE) : -1;
        bool dative = to > v && to < o && m->t[to].upos == LI_PROPN && at >= 0 && holds_to(m, at);
        if (dative && m->t[o].upos == LI_NOUN && lemma_in(m, v, LI_WORDS_DATIVE_CONTROL)) hang(m, i, o, LI_NMOD);
    }
}

/* « la directrice de X, devant des diplomates des deux pays »: the diplomats', not hers. */
static void keep_behind_commas(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE), n = mark - 1;
        if (mark < 2 || h < 0 || n <= h || m->t[n].upos != LI_NOUN || m->t[n].head != h) continue;
        int32_t with = child(m, n, LI_CASE);
        if (m->t[n].dep != LI_NMOD || with < 1 || with > n || holds_de(m, with)) continue;
        if (holds_de(m, mark) && form_is(m, with - 1, ",")) hang(m, i, n, LI_NMOD);
    }
}

void li_mend_controls(mender *m) {
    free_from_months(m);
    free_from_bare(m);
    part_second_objects(m);
    free_from_haste(m);
    name_doers(m);
    go_on_with_subject(m);
    make_relatives(m);
    raise_to_rows(m);
    join_behind_relatives(m);
    join_to_participles(m);
    lower_to_agreeing(m);
    join_bearers(m);
    free_from_conjunctions(m);
    free_unjoined(m);
    describe_with_having(m);
    go_on_behind_relatives(m);
    give_to_caller(m);
}

void li_mend_marks(mender *m) {
    free_from_marks(m);
    free_from_epithets(m);
    keep_places(m);
    keep_behind_commas(m);
    free_main(m);
    part_openings(m);
    join_titled(m);
}
