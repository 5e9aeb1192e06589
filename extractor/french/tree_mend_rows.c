/* Rows of names and titles: « A, B et C », « A, la chancelière B et le président de D C ». */
#include "extractor/french/tree_mender.h"

/* Does the group that begins with the word go on with the row that begins with a? */
static bool goes_on(const mender *m, int32_t a, int32_t first) {
    int32_t c = m->t[first].upos == LI_DET && m->t[first].head > first ? m->t[first].head : first;
    return m->t[c].upos == LI_PROPN && m->t[c].dep == LI_CONJ && m->t[c].head == a && leftmost(m, c) == first;
}

/* « ni A ni B »: what a conjunction opens is joined to the noun that it hangs on. */
static void join_opened(mender *m) {
    const uint32_t hung = 1u << LI_NMOD | 1u << LI_APPOS | 1u << LI_DEP_OTHER;
    for (int32_t i = 0; (i = next_noun(m, hung, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, cc = child(m, i, LI_CC);
        if (cc >= 0 && cc < i && h >= 0 && h < cc && is_noun(&m->t[h]) && child(m, i, LI_CASE) < 0)
            relabel(m, i, LI_CONJ);
    }
}

/* Where the row begins in which the name stands: past names that hang on one another behind commas. */
static int32_t row_begin(const mender *m, int32_t i) {
    const uint32_t hung = 1u << LI_APPOS | 1u << LI_NMOD;
    while (i > 0 && m->t[i].upos == LI_PROPN && hung >> m->t[i].dep & 1 && m->t[i].head >= 0 && m->t[i].head < i &&
           m->t[m->t[i].head].upos == LI_PROPN && child(m, i, LI_CASE) < 0 && leftmost(m, i) > 0 &&
           form_is(m, leftmost(m, i) - 1, ","))
        i = m->t[i].head;
    return i;
}

/* Does the row that begins with the name end with « et »? */
static bool ends_with_and(const mender *m, int32_t i) {
    for (int32_t c = i; (c = next_child(m, i, 1u << LI_CONJ, c + 1)) >= 0;)
        if (m->t[c].upos == LI_PROPN && (child(m, c, LI_CC) >= 0 || ends_with_and(m, c))) return true;
    return false;
}

/* « condamné par A, B et C », « soutenu par la Russie, la Chine ou encore Cuba »: a name that a comma parts from one
 * with a preposition, and « et » from the last. */
static void join_bare(mender *m) {
    const uint32_t hung = 1u << LI_OBL | 1u << LI_XCOMP | 1u << LI_OBJ;
    for (int32_t i = 2; (i = next_noun(m, hung, i + 1)) >= 0;) {
        int32_t first = leftmost(m, i), a = first - 2;
        bool whole = first == i || (m->t[first].upos == LI_DET && m->t[first].head == i);
        if (m->t[i].upos != LI_PROPN || !whole || a < 1 || !form_is(m, first - 1, ",") || !ends_with_and(m, i))
            continue;
        while (a > 0 && m->t[a].dep == LI_FLAT && m->t[a].head < a && m->t[a].head >= 0) a = m->t[a].head;
        bool row = m->t[a].upos == LI_PROPN && m->t[a].head == m->t[i].head && child(m, a, LI_CASE) >= 0;
        bool agent = m->t[a].dep == LI_AGENT;
        if (row && m->t[a].head < a && (agent || (m->t[i].dep == LI_OBL && first == i))) hang(m, i, a, LI_CONJ);
    }
}

/* « tant A que B », « aussi bien A que B »; but: « pas tant A que B ». */
static bool opens_both(const mender *m, int32_t a) {
    int32_t first = leftmost(m, a);
    if (first > 0 && !form_is(m, first, "tant") && !form_is(m, first, "bien")) first--;
    if (form_is(m, first, "bien") && first > 0) return form_is(m, first - 1, "aussi");
    return form_is(m, first, "tant") && (first < 1 || !form_is(m, first - 1, "pas"));
}

/* « a condamné tant A que B »: both. */
static void join_two_objects(mender *m) {
    for (int32_t b = 5; (b = next_noun(m, 1u << LI_OBL, b + 1)) >= 0;) {
        int32_t v = m->t[b].head, que = child(m, b, LI_CASE), a = v >= 0 && v < b ? child(m, v, LI_OBJ) : -1;
        if (que < 3 || a < v || a > que || !form_in(m, que, LI_WORDS_WHOM) || !opens_both(m, a)) continue;
        hang(m, b, a, LI_CONJ);
        hang(m, que, b, LI_CC);
    }
}

/* « A, comme B et C, a condamné »: A carries no sentence. */
static void root_likened(mender *m) {
    for (int32_t b = 3; holds(m, LI_WORDS_COMMA) && (b = next_noun(m, 1u << LI_NSUBJ, b + 1)) >= 0;) {
        int32_t v = m->t[b].head, like = v > b ? child(m, v, LI_MARK) : -1, a = v > b ? m->t[v].head : -1;
        if (like < 2 || like > b || a < 0 || a > like - 2 || m->t[a].dep != LI_ROOT || !form_is(m, like, "comme"))
            continue;
        if (!form_is(m, like - 1, ",") || !form_is(m, group_start(m, v) - 1, ",") || !is_noun(&m->t[a])) continue;
        hang(m, v, -1, LI_ROOT);
        hang(m, a, v, LI_NSUBJ);
        hang(m, b, v, LI_OBL);
        hang(m, like, b, LI_CASE);
    }
}

/* « A, mais aussi B, ont », « aussi bien A que B ont »: of two subjects before one verb, what joins the second to the
 * first was hung on the verb; « A, comme B, a »: of one. */
static void join_two_subjects(mender *m) {
    for (int32_t b = 3; (b = next_noun(m, 1u << LI_NSUBJ, b + 1)) >= 0;) {
        int32_t v = m->t[b].head, a = v > b ? child(m, v, LI_NSUBJ) : -1, mark = -1;
        if (a < 0 || a >= b || m->t[a].upos == LI_PRON || m->t[b].upos == LI_PRON || !li_is_verb(&m->t[v])) continue;
        bool verbs = false;
        for (int32_t k = a; (k = next_child(m, v, 1u << LI_CC | 1u << LI_MARK, k + 1)) >= 0 && k < b;) mark = k;
        for (int32_t k = a + 1; k < b; k++) {
            verbs |= li_is_verb(&m->t[k]);
            if (mark < 0 && form_is(m, k, "et") && form_is(m, k + 1, ",")) mark = k; /* A et, avec lui, B */
        }
        if (mark < 0 || child(m, b, LI_CASE) >= 0 || child(m, a, LI_CASE) >= 0) continue;
        int32_t first = form_is(m, mark, "que") ? leftmost(m, a) : 0;
        bool both = (first > 0 && form_is(m, first - 1, "bien")) || (mark >= 0 && opens_both(m, a));
        bool like = form_is(m, mark, "comme") && m->t[a].upos == LI_PROPN && m->t[b].upos == LI_PROPN;
        if (verbs || (m->t[mark].upos != LI_CCONJ && !both && !like)) continue;
        hang(m, b, like ? v : a, like ? LI_OBL : LI_CONJ);
        hang(m, mark, b, like ? LI_CASE : LI_CC);
    }
}

/* « A comme B ont »: two, as the verb's number says. */
void li_mend_likenesses(mender *m) {
    root_likened(m);
    join_two_subjects(m);
    join_two_objects(m);
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_NMOD | 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), a = m->t[i].head;
        if (a > i && li_is_verb(&m->t[a])) a = child(m, a, LI_NSUBJ);
        int32_t v = a >= 0 ? m->t[a].head : -1;
        if (mark < 1 || !form_is(m, mark, "comme") || v < i || m->t[a].dep != LI_NSUBJ || a > mark) continue;
        bool two = is_noun(&m->t[a]) && number_of(m, v) == LI_PLUR && (m->t[a].feats & LI_NUMBER) != LI_PLUR;
        if (!two || child(m, a, LI_CONJ) >= 0) continue;
        hang(m, i, a, LI_CONJ);
        relabel(m, mark, LI_CC);
    }
}

/* « A, B et C ont »: what stands between two members of a row is one. */
void li_mend_rows(mender *m) {
    join_opened(m);
    join_bare(m);
    const uint32_t hung = 1u << LI_APPOS | 1u << LI_NMOD | 1u << LI_FLAT;
    for (int32_t i = holds(m, LI_WORDS_COMMA) ? m->count : 0; --i > 0;) { /* from the last: « B, C » goes on with C */
        if (!is_noun(&m->t[i]) || !(hung >> m->t[i].dep & 1)) continue;
        int32_t a = row_begin(m, m->t[i].head);
        if (a < 0 || a > i || child(m, i, LI_CASE) >= 0) continue;
        int32_t first = leftmost(m, i), next = i + 1;
        while (next < m->count && m->t[next].dep == LI_FLAT && m->t[next].head == i) next++;
        bool row = first > 0 && m->t[first - 1].upos == LI_PUNCT && form_is(m, first - 1, ",") && next < m->count &&
                   m->t[next].upos == LI_CCONJ && m->t[next].head >= 0 && m->t[m->t[next].head].dep == LI_CONJ &&
                   (m->t[m->t[next].head].head == a || m->t[m->t[next].head].head == i);
        /* A, les Émirats arabes unis, C et D */
        bool inner = first > 0 && form_is(m, first - 1, ",") && m->t[i].upos == LI_PROPN && m->t[a].upos == LI_PROPN &&
                     next + 1 < m->count && form_is(m, next, ",") && goes_on(m, a, next + 1);
        if (row || inner) hang(m, i, a, LI_CONJ);
    }
}

/* Where a group that stands in a row is headed: of « la chancelière B » the title, of « la Chine » the name. -1 if the
 * word that it ends with belongs to neither. */
static int32_t head_of_member(const mender *m, int32_t last) {
    int32_t i = last;
    while (m->t[i].dep == LI_FLAT && m->t[i].head >= 0 && m->t[i].head < i) i = m->t[i].head;
    if (m->t[i].upos == LI_NOUN && child(m, i, LI_FLAT) > i && lemma_in(m, i, LI_WORDS_TITLE)) return i; /* roi X */
    if (m->t[i].upos != LI_PROPN) return -1;
    bool beside = m->t[i].dep == LI_APPOS || (m->t[i].dep == LI_NMOD && child(m, i, LI_CASE) < 0);
    int32_t title = beside ? m->t[i].head : -1;
    if (title < 0 || title > i || m->t[title].upos != LI_NOUN || !lemma_in(m, title, LI_WORDS_TITLE)) return i;
    for (int32_t k = title; k < i; k++)
        if (m->t[k].upos == LI_PUNCT) return i;
    return title;
}

static bool is_member(const mender *m, int32_t i) {
    return is_noun(&m->t[i]) && (m->t[i].upos == LI_PROPN || child(m, i, LI_DET_OF) >= 0);
}

/* May the word be moved into a row that stands before it? What hangs on a later word serves that; the object of a verb
 * is one unless the verb has another. */
static bool is_loose(const mender *m, int32_t i) {
    int32_t h = m->t[i].head;
    uint8_t d = m->t[i].dep;
    if (h < 0 || h > i) return false;
    /* s'entretient avec A, le B; parle avec A, le B */
    bool bare = !(m->t[h].feats & LI_TRANSITIVE) || lemma_in(m, h, LI_WORDS_SPEAK_OF);
    if (d == LI_OBJ) return child(m, h, LI_OBJ) < i || child(m, h, LI_EXPL) >= 0 || bare;
    if (d == LI_OBL) return true; /* one without a preposition */
    return d == LI_APPOS || d == LI_NMOD || d == LI_FLAT || d == LI_CONJ || d == LI_DEP_OTHER || d == LI_PARATAXIS;
}

/* « X et plusieurs de ses alliés ont »: what stands before « et » does not hang on what stands behind. */
static void join_some(mender *m) {
    const uint32_t deps = 1u << LI_NSUBJ | 1u << LI_DET_OF | 1u << LI_NMOD;
    for (int32_t i = 0; (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, v = h >= 0 ? m->t[h].head : -1, cc = h > i ? child(m, h, LI_CC) : -1, end = i + 1;
        if (cc < i || cc > h || v < h || m->t[h].dep != LI_NSUBJ || !is_noun(&m->t[h])) continue;
        while (end < cc && (m->t[end].dep == LI_FLAT || m->t[end].upos == LI_ADJ) && m->t[end].head == i) end++;
        if (end != cc || !li_is_verb(&m->t[v]) || child(m, i, LI_CASE) >= 0 || child(m, h, LI_COP) >= 0) continue;
        for (int32_t k = -1; (k = next_child(m, h, 1u << LI_DET_OF, k + 1)) >= 0 && k < i;) move(m, k, i);
        hang(m, i, v, LI_NSUBJ);
        hang(m, h, i, LI_CONJ);
    }
}

/* The agent whose group ends right before the token: « signé par le président A, »; -1. */
static int32_t agent_before(const mender *m, int32_t end) {
    int32_t a = end - 1;
    for (int guard = 0; guard < 8 && a > 0 && m->t[a].dep != LI_AGENT; guard++) {
        int32_t by = child(m, a, LI_CASE);
        if (by > 0 && by < a && form_is(m, by, "par")) break;
        if (m->t[a].head < 0 || m->t[a].head >= end || li_is_verb(&m->t[m->t[a].head])) return -1;
        a = m->t[a].head;
    }
    int32_t by = child(m, a, LI_CASE), p = m->t[a].head;
    return by > 0 && by < a && form_is(m, by, "par") && p >= 0 && p < by && li_is_verb(&m->t[p]) ? a : -1;
}

/* « signé par le président A, le président B et C »: beside the agent, not beside the verb. */
static void join_agents(mender *m) {
    const uint32_t deps =
        1u << LI_PARATAXIS | 1u << LI_APPOS | 1u << LI_DEP_OTHER | 1u << LI_OBJ | 1u << LI_NMOD | 1u << LI_XCOMP;
    for (int32_t b = 4; holds(m, LI_WORDS_COMMA) && (b = next_noun(m, deps, b + 1)) >= 0;) {
        int32_t c = next_child(m, b, 1u << LI_CONJ, b + 1), comma = leftmost(m, b) - 1;
        if (c < 0 || child(m, c, LI_CC) < b || !form_is(m, child(m, c, LI_CC), "et") || comma < 3) continue;
        if (!form_is(m, comma, ",") || child(m, b, LI_CASE) >= 0) continue;
        int32_t a = agent_before(m, comma), p = a >= 0 ? m->t[a].head : -1;
        bool beside = p >= 0 && (m->t[b].head == p || m->t[b].head == m->t[p].head || m->t[b].head == a);
        if (beside && is_noun(&m->t[a]) && !below(m, a, b)) hang(m, b, a, LI_CONJ);
    }
}

/* The titled members behind the first hang on it, the words « et C » too. */
void li_mend_titled_rows(mender *m) {
    join_some(m);
    for (int32_t c = 2; (c = next_noun(m, 1u << LI_CONJ, c + 1)) >= 0;) {
        int32_t cc = child(m, c, LI_CC);
        if (cc < 1 || cc > c || leftmost(m, c) != cc || !is_member(m, c) || child(m, c, LI_CASE) >= 0) continue;
        int32_t b = head_of_member(m, cc - 1), old = m->t[c].head;
        if (b < 0 || !is_member(m, b) || (old != b && !below(m, old, b)) || below(m, b, c)) continue;
        if (old != b) hang(m, c, b, LI_CONJ); /* not of the name behind a title */
        int32_t comma = leftmost(m, b) - 1;
        if (comma < 1 || !form_is(m, comma, ",") || m->t[b].upos != LI_NOUN || child(m, b, LI_CASE) >= 0 ||
            !is_loose(m, b))
            continue;
        int32_t a = head_of_member(m, comma - 1), of = a >= 0 ? child(m, a, LI_CASE) : -1;
        bool titled = of >= 0 && holds_de(m, of) && m->t[a].dep == LI_NMOD && m->t[a].head >= 0 && m->t[a].head < of;
        if (titled && lemma_in(m, m->t[a].head, LI_WORDS_TITLE)) a = m->t[a].head; /* l'émir de Y, le roi X et Z */
        if (a < 0 || a == m->t[b].head || li_mend_is_time(m, a) || below(m, a, b)) continue;
        hang(m, b, a, LI_CONJ);
    }
    join_agents(m);
}

/* « a condamné A plus fermement que B », « a aidé A autant que B »: who is compared may do it or have it done to him.
 */
static void part_compared(mender *m) {
    static const char *const MORE[] = {"plus", "moins", "autant", "davantage", "mieux", "aussi", NULL};
    for (int32_t b = 4; holds(m, LI_WORDS_WHOM) && (b = next_noun(m, 1u << LI_CONJ, b + 1)) >= 0;) {
        int32_t a = m->t[b].head, que = b - 1, v = a >= 0 ? m->t[a].head : -1;
        while (que > a && (m->t[que].upos == LI_DET || m->t[que].upos == LI_ADJ || m->t[que].upos == LI_ADP)) que--;
        if (a < 0 || que < a + 2 || !form_in(m, que, LI_WORDS_WHOM) || v < 0 || !li_is_verb(&m->t[v])) continue;
        bool more = form_among(m, que - 1, MORE) || (m->t[que - 1].upos == LI_ADV && form_among(m, que - 2, MORE));
        if (more) hang(m, b, v, LI_OBL);
    }
}

/* « non pas A mais B », « non A, mais B »: it is B, not A. */
void li_mend_contrasts(mender *m) {
    part_compared(m);
    for (int32_t b = 2; (b = next_noun(m, 1u << LI_CONJ, b + 1)) >= 0;) {
        int32_t a = m->t[b].head, cc = child(m, b, LI_CC), no = -1;
        if (a < 0 || a > b || cc < a || !form_is(m, cc, "mais") || !is_noun(&m->t[a]) || m->t[a].head < 0) continue;
        int32_t first = leftmost(m, a);
        for (int32_t i = first > 2 ? first - 2 : 0; i < a && no < 0; i++)
            if (form_is(m, i, "non")) no = i;
        if (no < 0 || form_is(m, no + 1, "seulement")) continue;
        if ((child(m, a, LI_CASE) >= 0) != (child(m, b, LI_CASE) >= 0)) continue;
        hang(m, b, m->t[a].head, (li_dep)m->t[a].dep);
        hang(m, a, b, LI_DEP_OTHER);
    }
}
