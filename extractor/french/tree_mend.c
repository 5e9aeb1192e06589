#include "extractor/french/tree_mender.h"

static bool function_words_govern(const mender *m) {
    for (int32_t i = -1; (i = next_with(m, LI_SERVING, i + 1)) >= 0;)
        if (next_child(m, i, LI_ANY_DEP, 0) >= 0) return true;
    return false;
}

static void free_auxiliaries(mender *m) {
    if (!function_words_govern(m)) return;
    for (int32_t i = 0; i < m->count; i++) {
        int32_t h = m->t[i].head;
        if (h < 0 || !serves(m->t[h].dep) || m->t[h].head < 0 || m->t[i].dep == LI_FIXED) continue;
        if (m->t[i].dep == LI_PUNCT_OF || below(m, m->t[h].head, i)) continue;
        move(m, i, m->t[h].head);
        i--; /* a chain of them */
    }
}

/* « annonce avoir invité X », « ayant invité X »: an auxiliary serves the participle behind it. */
static void pair_auxiliaries(mender *m) {
    for (int32_t i = -1; (i = next_verb(m, LI_ANY_DEP, i + 1)) >= 0;) {
        if (m->t[i].upos != LI_AUX || !li_symbols_is(m->symbols, m->t[i].lemma, "avoir")) continue;
        if (serves(m->t[i].dep) && m->t[i].head > i) continue;
        int32_t k = i + 1;
        while (k < m->count && m->t[k].upos == LI_ADV) k++;
        if (k >= m->count || m->t[k].upos != LI_VERB || li_verb_form(&m->t[k]) != LI_PART_PAST || below(m, k, i))
            continue;
        hang(m, i, k, LI_AUX_OF);
        for (int32_t o = k; (o = next_child(m, k, 1u << LI_XCOMP, o + 1)) >= 0;)
            if (is_noun(&m->t[o]) && child(m, o, LI_CASE) < 0) relabel(m, o, LI_OBJ);
    }
}

/* « doivent se rencontrer », « l'a reçu »: a clitic belongs to the verb it stands before. */
static void place_clitics(mender *m) {
    for (int32_t i = -1; holds(m, LI_WORDS_CLITIC) && (i = next_noun(m, LI_ANY_DEP, i + 1)) >= 0;) {
        if (m->t[i].upos != LI_PRON || !form_in(m, i, LI_WORDS_CLITIC)) continue;
        int32_t v = i + 1;
        while (v < m->count && m->t[v].upos == LI_PRON) v++;
        if (v >= m->count || !li_is_verb(&m->t[v])) continue;
        while (serves(m->t[v].dep) && m->t[v].head > v) v = m->t[v].head;
        if (m->t[i].head == v || !li_is_verb(&m->t[v]) || below(m, v, i)) continue;
        bool se = form_is(m, i, "se") || form_is(m, i, "s'");
        hang(m, i, v, se ? LI_EXPL : m->t[i].dep == LI_OBJ || m->t[i].dep == LI_IOBJ ? (li_dep)m->t[i].dep : LI_OBJ);
    }
}

/* « affirme n'avoir jamais soutenu », « dit ne pas livrer »: « ne » denies the verb that it stands before. */
static void place_negations(mender *m) {
    for (int32_t i = -1; holds(m, LI_WORDS_NE) && (i = next_with(m, 1u << LI_ADVMOD, i + 1)) >= 0;) {
        if (!form_in(m, i, LI_WORDS_NE) || m->t[i].head > i) continue;
        int32_t v = i + 1;
        while (v < m->count && v < i + 4 && (m->t[v].upos == LI_PRON || m->t[v].upos == LI_ADV)) v++;
        if (v >= m->count || !li_is_verb(&m->t[v])) continue;
        while (serves(m->t[v].dep) && m->t[v].head > v) v = m->t[v].head;
        if (m->t[i].head != v && li_is_verb(&m->t[v]) && !below(m, v, i)) hang(m, i, v, LI_ADVMOD);
    }
}

/* Nothing binds the group to what stands before it: it opens the sentence or a clause, or follows a comma. */
static bool stands_free(const mender *m, int32_t group) {
    int32_t first = leftmost(m, group);
    return first == 0 || m->t[first - 1].upos == LI_PUNCT || m->t[first - 1].upos == LI_SCONJ;
}

/* « le pape X »: the group of which the name is the last word. */
static int32_t whole_group(const mender *m, int32_t name) {
    int32_t h = m->t[name].head;
    bool beside = m->t[name].dep == LI_APPOS && h >= 0 && h < name && m->t[h].upos == LI_NOUN;
    if (!beside || child(m, h, LI_CASE) >= 0) return name;
    return m->t[leftmost(m, name) - 1].upos == LI_PUNCT ? name : h;
}

/* « a demandé lundi des comptes »: a day is no object. */
static void set_days_apart(mender *m) {
    const uint32_t deps = 1u << LI_OBJ | 1u << LI_NSUBJ | 1u << LI_OBL | 1u << LI_FLAT | 1u << LI_NMOD | 1u << LI_APPOS;
    for (int32_t i = -1; holds(m, LI_WORDS_DAY) && (i = next_with(m, deps, i + 1)) >= 0;) {
        uint8_t dep = m->t[i].dep;
        if (!form_in(m, i, LI_WORDS_DAY)) continue;
        bool named = (dep == LI_FLAT || dep == LI_NMOD || dep == LI_APPOS) && m->t[m->t[i].head].upos == LI_PROPN;
        if (dep != LI_OBJ && dep != LI_NSUBJ && dep != LI_OBL && !named) continue;
        int32_t det = child(m, i, LI_DET_OF);
        if ((det >= 0 && !form_is(m, det, "ce")) || child(m, i, LI_CASE) >= 0) continue;
        int32_t v = m->t[i].head;
        for (int guard = 0; named && guard < 8 && v >= 0 && !li_is_verb(&m->t[v]); guard++) v = m->t[v].head;
        if (v < 0 || (named && !li_is_verb(&m->t[v])) || (child(m, v, LI_OBJ) >= 0 && m->t[i].dep == LI_OBL)) continue;
        hang(m, i, v, LI_ADVMOD);
        for (int32_t k = i; (k = next_child(m, i, LI_ANY_DEP, k + 1)) >= 0;) /* what hung on the day is the object */
            if (is_noun(&m->t[k]) && child(m, k, LI_CASE) < 0 && m->t[k].dep != LI_CONJ) hang(m, k, v, LI_OBJ);
    }
}

/* « signer d'ici la fin de l'année un accord »: what « d'ici » opens is no object; the group behind it is. */
static void set_deadlines_apart(mender *m) {
    for (int32_t i = 1; i + 1 < m->count; i++) {
        if (!form_is(m, i, "ici") || !form_is(m, i - 1, "d'")) continue;
        int32_t n = i + 1 + (m->t[i + 1].upos == LI_DET), v = n < m->count ? m->t[n].head : -1;
        if (v < 0 || v > n || m->t[n].dep != LI_OBJ || !li_is_verb(&m->t[v])) continue;
        hang(m, n, v, LI_ADVMOD);
        for (int32_t k = n; (k = next_child(m, n, 1u << LI_APPOS | 1u << LI_NMOD, k + 1)) >= 0;)
            if (is_noun(&m->t[k]) && child(m, k, LI_CASE) < 0) hang(m, k, v, LI_OBJ);
    }
}

/* « Moscou et Pékin renforcent »: what « et » stands before is joined to the group it stands behind. */
static void rejoin(mender *m, int32_t i) {
    int32_t cc = child(m, i, LI_CC);
    if (cc < 0) cc = leftmost(m, i) - 1;
    int32_t left = cc - 1;
    if (left < 0 || m->t[cc].upos != LI_CCONJ || m->t[left].upos == LI_PUNCT) return;
    while (left >= 0 && (m->t[left].dep == LI_FLAT || !is_noun(&m->t[left])) && m->t[left].head >= 0 &&
           m->t[left].head < cc)
        left = m->t[left].head;
    if (left < 0 || !is_noun(&m->t[left]) || below(m, left, i) || below(m, left, cc)) return;
    hang(m, i, left, LI_CONJ);
    hang(m, cc, i, LI_CC);
}

/* « par X et les Y pour Z »: what « et » opens is joined, whatever the group behind it. */
static void join_strays(mender *m) {
    const uint32_t deps =
        1u << LI_NMOD | 1u << LI_AMOD | 1u << LI_DEP_OTHER | 1u << LI_CONJ | 1u << LI_PARATAXIS | 1u << LI_XCOMP;
    for (int32_t i = 1; (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t h = m->t[i].head;
        if (h < 0) continue;
        bool ahead = h > i && (m->t[i].dep == LI_NMOD || m->t[i].dep == LI_AMOD || m->t[i].dep == LI_DEP_OTHER);
        bool to_verb = h < i && (m->t[i].dep == LI_CONJ || m->t[i].dep == LI_PARATAXIS || m->t[i].dep == LI_XCOMP) &&
                       m->t[h].upos == LI_VERB && child(m, i, LI_COP) < 0 && child(m, i, LI_NSUBJ) < 0;
        if (!ahead && !to_verb) continue;
        if (child(m, i, LI_CC) >= 0 && child(m, i, LI_CASE) < 0) rejoin(m, i);
    }
}

/* « A, B, C et D ont critiqué »: the row that « et » ends before the verb is its subject, not D alone. */
static void open_row(mender *m, int32_t i) {
    int32_t v = m->t[i].head, cc = leftmost(m, i) - 1, s = cc - 1;
    if (v < i || s < 0 || m->t[cc].upos != LI_CCONJ) return;
    for (int guard = 0; guard < 12 && m->t[s].head >= 0 && m->t[s].head < s; guard++) s = m->t[s].head;
    if (m->t[s].head != v || m->t[s].dep != LI_OBL || m->t[s].upos != m->t[i].upos || child(m, s, LI_CASE) >= 0) return;
    if (child(m, s, LI_CONJ) < 0 || li_mend_is_time(m, s) || !stands_free(m, s)) return;
    relabel(m, s, LI_NSUBJ);
    rejoin(m, i);
}

static void join_subjects(mender *m) {
    for (int32_t i = -1; (i = next_with(m, 1u << LI_NSUBJ, i + 1)) >= 0;) {
        bool counted = m->t[i].upos == LI_NUM && child(m, i, LI_FLAT) >= 0; /* les trois pays baltes */
        if (!is_noun(&m->t[i]) && !counted) continue;
        open_row(m, i);
        int32_t s = child(m, m->t[i].head, LI_NSUBJ);
        if (s >= 0 && s < i) rejoin(m, i);
    }
}

/* « A, B et C »: is c, which a comma parts from s, the middle of a row that s begins? */
static bool ends_row(mender *m, int32_t s, int32_t c) {
    int32_t comma = leftmost(m, c) - 1, first = comma - 1;
    if (comma < 1 || !form_is(m, comma, ",")) return false;
    while (first > s && m->t[first].head >= 0 && m->t[first].head < comma && m->t[first].head >= s)
        first = m->t[first].head;
    if (first != s || m->t[s].upos != m->t[c].upos) return false;
    for (int32_t i = c; (i = next_with(m, 1u << LI_CONJ, i + 1)) >= 0;)
        if ((m->t[i].head == c || m->t[i].head == s) && child(m, i, LI_CC) > c) {
            hang(m, c, s, LI_CONJ);
            return true;
        }
    return false;
}

/* « les alliés, des juges et des pères, soutiennent »: what a second comma closes before the verb is no row that goes
 * on, but says who the subject is. */
static void name_subjects(mender *m) {
    for (int32_t s = -1; holds(m, LI_WORDS_COMMA) && (s = next_noun(m, 1u << LI_NSUBJ, s + 1)) >= 0;) {
        int32_t v = m->t[s].head, end = s < v && child(m, v, LI_NSUBJ) == s ? group_start(m, v) - 1 : -1;
        if (end < 4 || !form_is(m, end, ",") || m->t[s].upos != LI_NOUN || !is_finite(m, v)) continue;
        int32_t c = child(m, s, LI_CONJ), first = c > s ? leftmost(m, c) : -1, cc = c > s ? child(m, c, LI_CC) : -1;
        if (first < 1 || !form_is(m, first - 1, ",") || (cc >= 0 && cc < c) || !below(m, end - 1, c)) continue;
        bool names = m->t[c].upos == LI_PROPN && first == c && (m->t[s].feats & LI_NUMBER) == LI_PLUR;
        if (names || (m->t[c].upos == LI_NOUN && child(m, c, LI_DET_OF) == first)) relabel(m, c, LI_APPOS);
    }
}

/* « l'accord signé par A, B et C vaut »: is c in the middle of a row that a preposition governs, and is told of one? */
static bool is_governed(const mender *m, int32_t c, int32_t v) {
    int32_t a = m->t[c].dep == LI_CONJ ? m->t[c].head : -1, i = c;
    if (a < 0 || a > c || child(m, a, LI_CASE) < 0 || number_of(m, v) != LI_SING) return false;
    while ((i = next_with(m, 1u << LI_CONJ, i + 1)) >= 0 && i < v && child(m, i, LI_CC) < c) continue;
    return i >= 0 && i < v && (m->t[i].head == c || m->t[i].head == a);
}

/* « A, B et C, D a demandé », « Syrie : D a demandé »: the group beside the verb is its subject, whatever was taken for
 * it beyond a comma. (An apposition would be closed by a second one.) */
static void prefer_adjacent(mender *m) {
    for (int32_t v = -1; (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        if (serves(m->t[v].dep) || !is_finite(m, v)) continue;
        int32_t s = child(m, v, LI_NSUBJ), start = group_start(m, v);
        if (s < 0 || s >= start - 1 || start < 2 || m->t[s].upos == LI_PRON || m->t[start - 1].upos == LI_PUNCT)
            continue;
        int32_t c = group_before(m, s, start);
        if (c < 0) continue;
        uint8_t d = m->t[c].dep;
        bool loose =
            d == LI_CONJ || d == LI_APPOS || d == LI_NMOD || d == LI_FLAT || d == LI_DEP_OTHER || d == LI_PARATAXIS;
        if (!loose || !stands_free(m, c) || !gap_between(m, s, c) || below(m, v, c) || ends_row(m, s, c) ||
            is_governed(m, c, v))
            continue;
        hang(m, c, v, LI_NSUBJ);
        relabel(m, s, LI_DEP_OTHER);
        rejoin(m, s);
    }
}

/* « X a critiqué Y et Z a réagi »: « et » joins clauses where a verb stands on both sides. Z becomes the second one's
 * subject. */
static bool part_clauses(mender *m, int32_t v, int32_t start) {
    int32_t n = start - 1;
    for (int guard = 0;
         n > 0 && guard < 20 && (m->t[n].dep == LI_FLAT || !is_noun(&m->t[n]) || child(m, n, LI_CASE) >= 0); guard++) {
        int32_t h = m->t[n].head;
        if (h < 0 || h >= start || li_is_verb(&m->t[h])) return false;
        n = h;
    }
    int32_t cc = n > 0 && m->t[n].dep == LI_CONJ ? child(m, n, LI_CC) : -1, u = n;
    if (cc < 0) return false;
    for (int guard = 0; u >= 0 && guard < 20 && (!li_is_verb(&m->t[u]) || !is_finite(m, u)); guard++) u = m->t[u].head;
    if (u < 0 || u >= cc || u == v || below(m, u, v)) return false;
    hang(m, v, u, LI_CONJ); /* n may stand above it */
    hang(m, n, v, LI_NSUBJ);
    hang(m, cc, v, LI_CC);
    return true;
}

/* « Les relations entre A et B progressent »: a verb is not joined to the noun that is its subject. */
static void join_groups(mender *m) {
    for (int32_t v = -1; (v = next_verb(m, 1u << LI_CONJ | 1u << LI_PARATAXIS, v + 1)) >= 0;) {
        int32_t top = m->t[v].head, s = child(m, v, LI_NSUBJ);
        if (top < 0 || s < 0 || s > v || !is_noun(&m->t[top])) continue;
        bool verbs = child(m, top, LI_COP) >= 0 || next_verb(m, LI_ANY_DEP, 0) < s;
        int32_t cc = leftmost(m, s) - 1;
        if (verbs || cc <= 0 || m->t[cc].upos != LI_CCONJ || !is_noun(&m->t[cc - 1])) continue;
        int32_t left = cc - 1;
        while (m->t[left].dep == LI_FLAT && m->t[left].head >= 0) left = m->t[left].head;
        hang(m, v, m->t[top].head, (li_dep)m->t[top].dep);
        hang(m, top, v, LI_NSUBJ);
        hang(m, s, left, LI_CONJ);
        hang(m, cc, s, LI_CC);
    }
}

/* « X a critiqué Y, a dénoncé Z »: a verb behind a comma, without a subject, goes on with the one before. */
static void join_verbs(mender *m) {
    for (int32_t v = 0; (v = next_verb(m, 1u << LI_PARATAXIS, v + 1)) >= 0;) {
        int32_t u = m->t[v].head, start = group_start(m, v);
        if (u < 0 || u > v || !li_is_verb(&m->t[u]) || !is_finite(m, v)) continue;
        if (has_subject(m, v) || !has_subject(m, u) || start < 1 || !form_is(m, start - 1, ",")) continue;
        relabel(m, v, LI_CONJ);
    }
}

/* « X dénoncent Y, qui a menti et critique Z »: the nearest verb between the two that has a subject and the number. */
static int32_t inner_verb(const mender *m, int32_t u, int32_t v, uint32_t number) {
    int32_t best = -1;
    for (int32_t w = u; (w = next_verb(m, LI_ANY_DEP, w + 1)) >= 0 && w < v;)
        if (!serves(m->t[w].dep) && is_finite(m, w) && has_subject(m, w) && number_of(m, w) == number && below(m, w, u))
            best = w;
    return best;
}

/* Does the relative that a comma opens go on up to the joined verb? One that is over ends with a comma. */
static bool goes_on(const mender *m, int32_t relative, int32_t v) {
    int32_t who = child(m, relative, LI_NSUBJ);
    if (who < 1 || who > relative || !form_is(m, who, "qui") || !form_is(m, who - 1, ",")) return false;
    return !gap_between(m, relative, group_start(m, v));
}

static void take_behind(mender *m, int32_t v, int32_t participle) {
    for (int32_t c = v; (c = next_child(m, participle, LI_ANY_DEP, c + 1)) >= 0;) {
        bool object = is_noun(&m->t[c]) && child(m, c, LI_CASE) < 0 && !li_mend_is_time(m, c);
        hang(m, c, v, object && child(m, v, LI_OBJ) < 0 ? LI_OBJ : (li_dep)m->t[c].dep);
    }
}

/* « X dénonce Y, qui ont menti, et critique Z »: a joined verb goes on with one of its number. */
static void rejoin_verbs(mender *m) {
    for (int32_t v = 1; (v = next_verb(m, 1u << LI_CONJ, v + 1)) >= 0;) {
        int32_t u = m->t[v].head;
        if (u < 0 || u > v || !li_is_verb(&m->t[u]) || !is_finite(m, v) || has_subject(m, v)) continue;
        uint32_t number = number_of(m, v);
        int32_t inner = number ? inner_verb(m, u, v, number) : -1;
        bool parted = number && number_of(m, u) && number_of(m, u) != number;
        if (inner >= 0 && !below(m, inner, v) && (parted || goes_on(m, inner, v))) {
            move(m, v, inner);
            continue;
        }
        int32_t bare = m->t[u].dep == LI_ACL && !is_finite(m, u) ? u : -1; /* venues de Z et a critiqué Y */
        for (int guard = 0; guard < 10 && u >= 0; guard++) {
            bool fits =
                li_is_verb(&m->t[u]) && u < v && is_finite(m, u) && has_subject(m, u) && number_of(m, u) == number;
            if (fits) break;
            if (guard == 0 && bare < 0 && (!number || !number_of(m, u) || number_of(m, u) == number)) u = -1;
            else u = m->t[u].head;
        }
        if (u < 0 || u == m->t[v].head || below(m, u, v)) continue;
        move(m, v, u);
        if (bare >= 0) take_behind(m, v, bare);
    }
}

/* « X et Y sont à couteaux tirés »: what follows the verb belongs to it, not to a word before it. */
static void keep_behind_verb(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_PARATAXIS, i + 1)) >= 0;) {
        int32_t s = m->t[i].head, mark = child(m, i, LI_CASE), v = mark - 1;
        if (v < 0 || s < 0 || s >= v || m->t[s].dep != LI_NSUBJ || m->t[s].head != v || !li_is_verb(&m->t[v])) continue;
        hang(m, i, v, LI_OBL);
    }
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) { /* as « ils sont en froid » is read */
        int32_t mark = child(m, i, LI_CASE), v = m->t[i].head;
        if (v < 0 || mark != v + 1 || !form_is(m, mark, "à") || child(m, i, LI_DET_OF) >= 0) continue;
        if (!li_symbols_is(m->symbols, m->t[v].lemma, "être") || serves(m->t[v].dep) || m->t[i].upos != LI_NOUN)
            continue;
        hang(m, i, m->t[v].head, (li_dep)m->t[v].dep);
        for (int32_t c = -1; (c = next_child(m, v, LI_ANY_DEP, c + 1)) >= 0;) move(m, c, i);
        hang(m, v, i, LI_COP);
    }
}

/* « X, qui a attaqué Y, et Z n'a pas critiqué W »: behind a verb W is joined to nobody before it. */
static void keep_behind_joined(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t v = leftmost(m, i) - 1, h = m->t[i].head;
        if (v < 1 || h < 0 || h >= v || m->t[v].upos != LI_VERB || serves(m->t[v].dep) || !is_noun(&m->t[h])) continue;
        if (child(m, i, LI_CASE) >= 0 || child(m, i, LI_CC) >= 0 || child(m, v, LI_AUX_PASS) >= 0) continue;
        bool free = is_finite(m, v) && child(m, v, LI_OBJ) < 0 && child(m, v, LI_NSUBJ) >= 0 && !below(m, i, v) &&
                    !below(m, v, i);
        if (free) hang(m, i, v, LI_OBJ);
    }
}

/* « X soutient Y, et des soldats ont attaqué Z »: no second Y, which has no « de » before it. */
static bool opens_clause(const mender *m, int32_t i, int32_t mark) {
    int32_t h = m->t[i].head;
    if (h < 0 || h > mark || m->t[mark - 1].upos != LI_CCONJ) return false;
    if (m->t[i].dep == LI_OBL) return li_is_verb(&m->t[h]) && child(m, h, LI_OBJ) > h;
    return m->t[i].dep == LI_CONJ && is_noun(&m->t[h]) && child(m, h, LI_CASE) < 0;
}

/* « X, contre lequel des étudiants ont manifesté »: between a relative and its verb, « des » opens the subject. */
static void find_some(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_OBL | 1u << LI_NMOD | 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), v = i + 1;
        if (mark < 1 || !form_is(m, mark, "des")) continue;
        if (!form_in(m, mark - 1, LI_WORDS_RELATIVE) && !opens_clause(m, i, mark)) continue;
        while (v < m->count && !li_is_verb(&m->t[v]) && m->t[v].upos == LI_ADJ) v++;
        while (v < m->count && serves(m->t[v].dep) && m->t[v].head > v) v = m->t[v].head;
        if (v >= m->count || !li_is_verb(&m->t[v]) || !is_finite(m, v) || has_subject(m, v) || below(m, v, i)) continue;
        relabel(m, mark, LI_DET_OF);
        hang(m, i, v, LI_NSUBJ);
        if (m->t[mark - 1].upos != LI_CCONJ || m->t[v].dep != LI_PARATAXIS) continue;
        relabel(m, v, LI_CONJ);
        hang(m, mark - 1, v, LI_CC);
    }
}

/* « a plaidé pour la paix en recevant à Z le ministre »: a verb that needs an object, past its own complements. */
static void give_to_gerund(mender *m, int32_t i) {
    int32_t u = m->t[i].head, v = leftmost(m, i) - 1;
    while (v > u && v > 0 && !li_is_verb(&m->t[v]) && m->t[v].upos != LI_PUNCT) v--;
    if (v <= u || m->t[v].dep != LI_ADVCL || m->t[v].head != u || li_verb_form(&m->t[v]) != LI_PART_PRES) return;
    if (child(m, v, LI_OBJ) >= 0 || child(m, u, LI_OBJ) != i || !(m->t[v].feats & LI_TRANSITIVE)) return;
    for (int32_t k = v + 1; k < leftmost(m, i); k++)
        if (!below(m, k, v)) return;
    move(m, i, v);
}

/* « a dit que des soldats ont attaqué Y »: what stands right behind a verb is acted on by that one. */
static void keep_behind_inner(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0;) {
        if (m->t[i].head >= 0 && !li_mend_is_time(m, i)) give_to_gerund(m, i);
        int32_t u = m->t[i].head, v = leftmost(m, i) - 1;
        if (u < 0 || v <= u || m->t[v].upos != LI_VERB || m->t[v].dep != LI_CCOMP || m->t[v].head != u) continue;
        if (child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0 || !(m->t[v].feats & LI_TRANSITIVE)) continue;
        if (!li_mend_is_time(m, i)) move(m, i, v);
    }
}

/* « X dénonce Y, et Z a félicité W »: Z, taken for another Y, is the subject, and W no inverted one. */
static bool turns_object(mender *m, int32_t v) {
    int32_t s = child(m, v, LI_NSUBJ), start = group_start(m, v);
    if (s < v || start < 4 || m->t[start - 1].upos == LI_PUNCT || !(m->t[v].feats & LI_TRANSITIVE)) return false;
    if (child(m, v, LI_OBJ) >= 0 || (m->t[v].dep != LI_PARATAXIS && m->t[v].dep != LI_CONJ)) return false;
    int32_t c = group_before(m, -1, start);
    if (c >= 0) c = whole_group(m, c);
    int32_t cc = c >= 0 ? child(m, c, LI_CC) : -1;
    if (cc < 1 || !stands_free(m, c) || !agrees(m, c, v)) return false;
    if (m->t[c].dep != LI_CONJ || cc > c || leftmost(m, c) != cc || !form_is(m, cc - 1, ",")) return false;
    relabel(m, s, LI_OBJ);
    return true;
}

static void find_subjects(mender *m) {
    for (int32_t v = -1; (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        if (serves(m->t[v].dep) || !is_finite(m, v) || (has_subject(m, v) && !turns_object(m, v))) continue;
        int32_t opens = group_start(m, v), bare = -1; /* a group without a preposition before its verb */
        for (int32_t i = -1; bare < 0 && (i = next_child(m, v, 1u << LI_OBL, i + 1)) >= 0 && i < opens;)
            if (is_noun(&m->t[i]) && child(m, i, LI_CASE) < 0 && stands_free(m, i) && !li_mend_is_time(m, i)) bare = i;
        if (bare >= 0 && (agrees(m, bare, v) || child(m, bare, LI_CONJ) > bare)) {
            relabel(m, bare, LI_NSUBJ);
            continue;
        }
        if (opens > 0 && m->t[opens - 1].upos != LI_PUNCT && part_clauses(m, v, opens)) continue;
        if (m->t[v].dep == LI_CONJ && m->t[v].head >= 0 && child(m, v, LI_CC) >= 0) continue;
        int32_t start = group_start(m, v);
        if (start == 0 || m->t[start - 1].upos == LI_PUNCT) continue;
        int32_t c = group_before(m, -1, start);
        if (c < 0) continue;
        c = whole_group(m, c);
        uint8_t d = m->t[c].dep;
        bool loose = d == LI_NMOD || d == LI_FLAT || d == LI_APPOS || d == LI_CONJ || d == LI_OBJ || d == LI_OBL ||
                     d == LI_DEP_OTHER || d == LI_PARATAXIS || d == LI_ROOT;
        if (!loose || !stands_free(m, c)) continue;
        if (d == LI_ROOT) { /* the sentence hung on its subject */
            hang(m, v, -1, LI_ROOT);
        } else if (below(m, v, c)) {
            move(m, v, m->t[c].head);
            relabel(m, v, m->t[v].head < 0 ? LI_ROOT : LI_PARATAXIS);
        }
        hang(m, c, v, LI_NSUBJ);
    }
}

/* « Attaqué par X, Y a répliqué »: the finite verb carries the sentence. */
static void turn_opening_participle(mender *m) {
    int32_t root = -1, is = -1;
    for (int32_t i = -1; (i = next_with(m, 1u << LI_ROOT, i + 1)) >= 0;) root = i;
    if (root < 0 || m->t[root].upos != LI_VERB) return;
    uint32_t form = li_verb_form(&m->t[root]);
    if ((form != LI_PART_PAST && form != LI_PART_PRES) || is_finite(m, root) || child(m, root, LI_NSUBJ) >= 0) return;
    is = next_with(m, 1u << LI_COP, 0); /* « X a été le premier à agir, frappant Y » */
    int32_t p = form == LI_PART_PRES && is >= 0 && is < root ? m->t[is].head : -1;
    if (p > is && p < root && m->t[p].head == root && child(m, p, LI_MARK) < 0 && form_is(m, root - 1, ",")) {
        hang(m, p, -1, LI_ROOT);
        hang(m, root, p, LI_ADVCL);
        return;
    }
    for (int32_t v = root; (v = next_child(m, root, LI_ANY_DEP, v + 1)) >= 0;) {
        uint8_t d = m->t[v].dep;
        bool verb = li_is_verb(&m->t[v]) && is_finite(m, v);
        if (!verb || child(m, v, LI_MARK) >= 0 || (d == LI_CONJ && child(m, v, LI_CC) >= 0)) continue;
        hang(m, v, -1, LI_ROOT);
        hang(m, root, v, LI_ADVCL);
        return;
    }
}

static void (*const STEPS[])(mender *) = {
    free_auxiliaries,  pair_auxiliaries,   li_mend_adjectives,      li_mend_apart,       place_clitics,
    place_negations,   li_mend_voice,      turn_opening_participle, li_mend_doing,       li_mend_openings,
    li_mend_places,    set_days_apart,     set_deadlines_apart,     join_groups,         join_strays,
    join_subjects,     li_mend_rows,       name_subjects,           li_mend_titles,      li_mend_titled_rows,
    prefer_adjacent,   li_mend_adverbials, li_mend_speech,          join_verbs,          rejoin_verbs,
    li_mend_copulas,   find_some,          find_subjects,           li_mend_clauses,     li_mend_told,
    keep_behind_verb,  keep_behind_joined, keep_behind_inner,       li_mend_second,      li_mend_insertions,
    li_mend_controls,  li_mend_objects,    li_mend_attributes,      li_mend_participles, li_mend_complements,
    li_mend_marks,     li_mend_likenesses, li_mend_parted,          li_mend_asides,      li_mend_beside,
    li_mend_left_over, li_mend_added,      li_mend_contrasts,       li_mend_receivers,   li_mend_deeds,
    li_mend_nouns,     li_mend_talks,      li_mend_counted,         li_mend_gaps,        li_mend_lemmas,
};

/* Step by step, each for a few trees in turn: the code of all steps is more than the processor keeps near. */
enum { SIDE_BY_SIDE = 16 };

li_code li_trees_mend(const li_raw_tree *trees, size_t count, const li_symbols *symbols, const li_word_classes *classes,
                      li_arena *arena, li_error *err) {
    mender open[SIDE_BY_SIDE];
    for (size_t from = 0; from < count; from += SIDE_BY_SIDE) {
        size_t n = count - from < SIDE_BY_SIDE ? count - from : SIDE_BY_SIDE;
        for (size_t i = 0; i < n; i++) {
            const li_raw_tree *r = &trees[from + i];
            open[i] = (mender){.t = r->tokens, .count = r->count, .symbols = symbols, .classes = classes};
            if (!li_mender_begin(&open[i], r->forms, arena))
                return li_fail(err, LI_E_MEMORY, "no memory for the tree of a sentence");
        }
        for (size_t step = 0; step < sizeof STEPS / sizeof *STEPS; step++)
            for (size_t i = 0; i < n; i++) STEPS[step](&open[i]);
    }
    return LI_OK;
}
