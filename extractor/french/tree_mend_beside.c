/* What stands beside a group and is no part of it: sources, what one faces, who is joined behind a relative. */
#include "extractor/french/tree_mender.h"

static int32_t verb_above(const mender *m, int32_t i) {
    for (int guard = 0; guard < 8 && i >= 0 && !li_is_verb(&m->t[i]); guard++) i = m->t[i].head;
    return i;
}

static bool says_source(const mender *m, int32_t mark) {
    return form_is(m, mark, "selon") || (form_is(m, mark, "d'") && form_is(m, mark + 1, "après"));
}

/* « par l'armée de Y, selon X »: behind a comma, who says so, of the whole sentence. */
static void raise_sources(mender *m) {
    for (int32_t i = 4; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = m->t[i].head;
        if (mark < 2 || mark > i || n > mark || !says_source(m, mark) || !form_is(m, mark - 1, ",")) continue;
        int32_t v = verb_above(m, n);
        while (v >= 0 && !is_finite(m, v) && m->t[v].head >= 0 && m->t[v].head < v) v = verb_above(m, m->t[v].head);
        if (v >= 0 && v < mark && !below(m, v, i)) hang(m, i, v, LI_OBL);
    }
}

/* « met fin à l'accord qui permet d'exporter, malgré les appels de Y »: behind a comma, in spite of what the sentence
 * tells, not of a relative in it. */
static void raise_concessions(mender *m) {
    const uint32_t deps = 1u << LI_NMOD | 1u << LI_OBL, inner = 1u << LI_RELCL | 1u << LI_ACL | 1u << LI_XCOMP;
    for (int32_t i = 4; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), v = verb_above(m, m->t[i].head);
        if (mark < 2 || mark > i || !form_is(m, mark, "malgré") || !form_is(m, mark - 1, ",")) continue;
        while (v >= 0 && (inner >> m->t[v].dep & 1) && m->t[v].head >= 0) v = verb_above(m, m->t[v].head);
        if (v >= 0 && v < mark && v != m->t[i].head && is_finite(m, v) && !below(m, v, i)) hang(m, i, v, LI_OBL);
    }
}

/* « ne restera pas les bras croisés face à Y »: it is X who faces Y, not his arms. */
static void face_with_verb(mender *m) {
    for (int32_t i = 5; (i = next_noun(m, 1u << LI_OBL | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t p = m->t[i].head, mark = child(m, i, LI_CASE), n = p >= 0 ? m->t[p].head : -1;
        if (mark <= p || n < 0 || n > p || (!form_is(m, mark, "face") && !form_is(m, mark, "devant"))) continue;
        if (m->t[p].dep != LI_AMOD && m->t[p].dep != LI_ACL && m->t[p].dep != LI_XCOMP) continue;
        int32_t v = m->t[n].upos == LI_NOUN ? m->t[n].head : n;
        bool posture = v >= 0 && v < p && m->t[v].upos == LI_VERB && lemma_in(m, v, LI_WORDS_BECOME);
        if (posture && (v == n || m->t[n].dep != LI_NSUBJ)) hang(m, i, v, LI_OBL);
    }
}

static bool same_case(const mender *m, int32_t a, int32_t b) {
    int32_t x = child(m, a, LI_CASE), y = child(m, b, LI_CASE);
    return x < 0 || y < 0 ? x == y : m->t[x].lemma == m->t[y].lemma;
}

/* Does « où » open the verb's clause, behind a name and a comma? */
static bool is_there(const mender *m, int32_t v) {
    int32_t first = is_finite(m, v) ? leftmost(m, v) : -1;
    return first > 1 && form_is(m, first, "où") && form_is(m, first - 1, ",") && m->t[first - 2].upos == LI_PROPN;
}

/* « se rapproche de l'Égypte, qui lui livre des armes, et de l'Érythrée »: behind a relative that a comma closes the
 * row goes on with the same preposition. */
static void join_past_relatives(mender *m) {
    const uint32_t deps = 1u << LI_CONJ | 1u << LI_OBL | 1u << LI_NMOD;
    for (int32_t i = 7; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t cc = child(m, i, LI_CC), h = m->t[i].head;
        if (m->t[i].upos != LI_PROPN || cc < 5 || cc > i || h < 0 || h > cc || !form_is(m, cc - 1, ",")) continue;
        int32_t v = h;
        for (int guard = 0; guard < 8 && v >= 0 && m->t[v].dep != LI_RELCL && !is_there(m, v); guard++)
            v = m->t[v].head;
        int32_t n = v < 0 ? -1 : m->t[v].dep == LI_RELCL ? m->t[v].head : leftmost(m, v) - 2;
        if (n < 0 || n > v || m->t[n].upos != LI_PROPN || !same_case(m, i, n)) continue;
        bool row = is_noun(&m->t[h]) && (m->t[h].dep == LI_CONJ || next_child(m, h, 1u << LI_CONJ, 0) < i);
        bool alike = m->t[h].upos == LI_PROPN && child(m, i, LI_CASE) >= 0; /* livre du gaz, et de Y: no thing */
        bool closer = is_noun(&m->t[h]) && same_case(m, i, h) && (row || alike);
        if (closer || (li_is_verb(&m->t[h]) && child(m, i, LI_CASE) < 0 && m->t[i].dep != LI_CONJ)) continue;
        int32_t first = leftmost(m, v);
        bool apart = first > 1 && first > n && form_is(m, first - 1, ",");
        if (apart && i + 1 < m->count && !below(m, n, i)) hang(m, i, n, LI_CONJ);
    }
}

/* « rompt avec X en accord avec Y »: with whom one acts is said already; with whom one agrees belongs to « accord ». */
static void keep_agreement(mender *m) {
    for (int32_t i = 5; (i = next_noun(m, 1u << LI_OBL | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = mark - 1, v = m->t[i].head, en = n > 1 ? child(m, n, LI_CASE) : -1;
        if (en != n - 1 || !form_is(m, mark, "avec") || !form_is(m, en, "en") || m->t[n].upos != LI_NOUN) continue;
        if (v < 0 || v > en || m->t[n].head != v || child(m, n, LI_DET_OF) >= 0) continue;
        bool with = false;
        for (int32_t k = v + 1; k < en && !with; k++) with = m->t[k].dep == LI_CASE && form_is(m, k, "avec");
        if (with) hang(m, i, n, LI_NMOD);
    }
}

/* « a reconnu Y, tout comme Z »: who is like, or likewise treated, one cannot tell; he is not joined to Y. */
static void part_likened(mender *m) {
    for (int32_t i = 5; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = m->t[i].head;
        while (n >= 0 && m->t[n].dep == LI_NMOD && m->t[n].head < n) n = m->t[n].head;
        int32_t v = n >= 0 ? m->t[n].head : -1;
        if (mark < 3 || mark > i || n < 0 || n > mark || v < 0 || v > n || !li_is_verb(&m->t[v])) continue;
        int32_t open = mark - 1 - form_is(m, mark - 1, "tout");
        bool same =
            mark + 2 < i && form_is(m, mark, "de") && form_is(m, mark + 1, "même") && form_is(m, mark + 2, "que");
        bool like = (same || form_is(m, mark, "comme")) && form_is(m, open, ",") && m->t[n].dep != LI_NSUBJ;
        if (like && child(m, i, LI_CC) < 0 && m->t[i].upos == LI_PROPN) hang(m, i, v, LI_OBL);
    }
}

/* « ont attaqué à Y les soldats Z, alliés de W »: of whom was just named, not of where. */
static void name_nearest(mender *m) {
    for (int32_t i = 5; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_APPOS, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, comma = leftmost(m, i) - 1, mark = h >= 0 ? child(m, h, LI_CASE) : -1;
        if (comma < 4 || h > comma || !form_is(m, comma, ",") || !is_place_case(m, mark)) continue;
        int32_t o = group_before(m, h, comma);
        if (o > h && m->t[o].dep == LI_OBJ && m->t[o].head == m->t[h].head) hang(m, i, o, LI_APPOS);
    }
}

/* « reproche au pays son appui aux rebelles »: nobody is told twice; the second « à » is the object's. */
static void lower_second_dative(mender *m) {
    for (int32_t i = 6; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_CASE), o = v >= 0 ? child(m, v, LI_OBJ) : -1;
        if (o < v || mark < o || mark > i || !holds_to(m, mark) || group_before(m, o - 1, mark) < o) continue;
        if (child(m, i, LI_DET_OF) < 0 && !form_is(m, mark, "au") && !form_is(m, mark, "aux")) continue; /* à Paris */
        for (int32_t k = v; (k = next_child(m, v, 1u << LI_OBL, k + 1)) >= 0 && k < o;)
            if (holds_to(m, child(m, k, LI_CASE)) && m->t[o].upos == LI_NOUN) {
                hang(m, i, o, LI_NMOD);
                break;
            }
    }
}

/* « a imposé un embargo à Y, approuvé par X »: deeds are approved and condemned, not those who suffer them. */
static void describe_deeds(mender *m) {
    static const char *const JUDGED[] = {"approuver", "dénoncer", "critiquer", "saluer",  "contester", "rejeter",
                                         "applaudir", "voter",    "adopter",   "décrier", NULL};
    for (int32_t p = 5; holds(m, LI_WORDS_COMMA) && (p = next_verb(m, 1u << LI_ACL, p + 1)) >= 0;) {
        int32_t n = m->t[p].head, v = n >= 0 ? m->t[n].head : -1, o = v >= 0 ? child(m, v, LI_OBJ) : -1;
        if (li_verb_form(&m->t[p]) != LI_PART_PAST || n < 0 || n > p || !form_is(m, group_start(m, p) - 1, ","))
            continue;
        if (m->t[n].upos != LI_PROPN || m->t[n].dep != LI_OBL || o < v || o > n || !lemma_among(m, p, JUDGED)) continue;
        if (m->t[o].upos == LI_NOUN && goes_with(m, p, o)) hang(m, p, o, LI_ACL);
    }
}

/* Does the token end the name of a person: of several words, or behind a title? */
static bool ends_person(const mender *m, int32_t name) {
    int32_t h = m->t[name].head;
    bool titled = h >= 0 && h < name && says_who(m, h) &&
                  (m->t[name].dep == LI_APPOS || m->t[name].dep == LI_NMOD || m->t[name].dep == LI_FLAT);
    return child(m, name, LI_FLAT) > name || titled;
}

/* « se rapproche de Y, en conflit avec Z », « a reçu le ministre Y, en visite à Z »: who stands right before the comma
 * is; but a country visits none: « a critiqué Y, en visite à Z ». */
static void part_states(mender *m) {
    static const char *const DISPUTES[] = {"guerre", "conflit", "froid", "litige", "délicatesse", "désaccord", NULL};
    for (int32_t i = 4; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_OBL | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t en = child(m, i, LI_CASE), comma = en - 1 - (en > 3 && m->t[en - 1].upos == LI_ADV), n = comma - 1;
        if (en < 3 || en != i - 1 || !form_is(m, en, "en") || !form_is(m, comma, ",") || i + 1 >= m->count) continue;
        while (n > 0 && m->t[n].dep == LI_FLAT && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
        int32_t with = m->t[i + 1].upos == LI_ADP ? m->t[i + 1].head : -1;
        bool disputes = form_is(m, i + 1, "avec") && lemma_among(m, i, DISPUTES);
        bool travels = li_is_journey(m->symbols, m->t[i].lemma) && ends_person(m, n);
        if (with < i || m->t[n].upos != LI_PROPN || (!disputes && !travels) || below(m, n, i)) continue;
        hang(m, i, n, LI_NMOD);
        if (!below(m, i, with)) hang(m, with, i, LI_NMOD);
    }
}

/* « a condamné X, verdict que Y critique »: the verdict, not X. */
static void describe_resumed(mender *m) {
    for (int32_t que = 4; holds(m, LI_WORDS_WHOM) && (que = next_with(m, 1u << LI_OBJ, que + 1)) >= 0;) {
        int32_t v = m->t[que].head, n = que - 1;
        if (v < que || m->t[v].dep != LI_RELCL || !form_in(m, que, LI_WORDS_WHOM) || m->t[v].head == n) continue;
        bool bare = m->t[n].upos == LI_NOUN && m->t[n].dep == LI_APPOS && child(m, n, LI_DET_OF) < 0;
        if (bare && form_is(m, n - 1, ",") && !below(m, n, v)) hang(m, v, n, LI_RELCL);
    }
}

/* « Y, où X s'apprête à envoyer des soldats »: there is where they are sent, not where X prepares. */
static void lower_where(mender *m) {
    for (int32_t where = 2; holds(m, LI_WORDS_RELATIVE) && (where = next_with(m, 1u << LI_OBL, where + 1)) >= 0;) {
        int32_t v = m->t[where].head;
        if (!form_is(m, where, "où") || v < where || form_is(m, where - 1, "d'") || !li_is_verb(&m->t[v])) continue;
        int32_t w = v;
        for (int guard = 0; guard < 3; guard++) {
            int32_t x = next_child(m, w, 1u << LI_XCOMP, w + 1);
            if (x < 0 || !li_is_verb(&m->t[x]) || li_verb_form(&m->t[x]) != LI_INF) break;
            w = x;
        }
        if (w > v && child(m, v, LI_OBJ) < 0) hang(m, where, w, LI_OBL);
    }
}

/* « y renonça, après avoir vu X »: what was done before is no part of what one renounces. */
static void part_done(mender *m) {
    for (int32_t v = 3; (v = next_verb(m, 1u << LI_XCOMP, v + 1)) >= 0;) {
        int32_t having = next_child(m, v, 1u << LI_AUX_OF | 1u << LI_AUX_PASS, 0);
        if (having < 2 || having > v || m->t[v].head > having || li_verb_form(&m->t[having]) != LI_INF) continue;
        int32_t mark = having - 1;
        while (mark > 0 && m->t[mark].upos != LI_ADP) mark--;
        if (form_is(m, mark, "après") && m->t[mark].head == v) relabel(m, v, LI_ADVCL);
    }
}

/* « voit passer Y, venu signer un traité »: behind a name and a comma, who came. */
static void describe_comers(mender *m) {
    const uint32_t deps = 1u << LI_XCOMP | 1u << LI_ACL;
    for (int32_t v = 4; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t n = v - 2, h = m->t[v].head;
        if (h < 0 || h > n || !li_is_verb(&m->t[h]) || li_verb_form(&m->t[v]) != LI_PART_PAST ||
            !form_is(m, v - 1, ","))
            continue;
        if (next_child(m, v, LI_SERVING, 0) >= 0) continue;
        while (n > h && m->t[n].dep == LI_FLAT && m->t[n].head < n) n = m->t[n].head;
        bool acts = m->t[n].upos == LI_PROPN && child(m, n, LI_CASE) < 0 && m->t[n].dep != LI_NSUBJ;
        if (n > h && acts && below(m, n, h)) hang(m, v, n, LI_ACL);
    }
}

/* « X, reçu à Rome ; Y, venu à Paris »: a name behind a semicolon is no complement of what stands before it. */
static void part_by_semicolon(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_NMOD | 1u << LI_APPOS | 1u << LI_OBJ;
    for (int32_t i = 3; holds(m, LI_WORDS_COLON) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t first = leftmost(m, i), h = m->t[i].head;
        if (first < 3 || first > i || h < 0 || h >= first || !form_is(m, first - 1, ";")) continue;
        if (child(m, i, LI_CASE) < 0 && m->t[i].upos == LI_PROPN) hang(m, i, h, LI_PARATAXIS);
    }
}

/* « Envoyés à Kiev, les ministres A, B et C ont signé »: the titled noun behind the participle's comma acts, and so do
 * all of its row. */
static void lead_with_titled(mender *m) {
    for (int32_t v = 6; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, 1u << LI_ROOT, v + 1)) >= 0;) {
        int32_t open = next_child(m, v, 1u << LI_ADVCL, 0), x = next_child(m, open, 1u << LI_XCOMP, open + 1);
        if (open < 0 || open > 2 || x < 3 || x > v || !is_noun(&m->t[x]) || child(m, x, LI_DET_OF) != x - 1) continue;
        int32_t s = child(m, v, LI_NSUBJ), name = next_child(m, x, 1u << LI_NMOD | 1u << LI_APPOS, x + 1);
        if (!form_is(m, x - 2, ",") || !says_who(m, x) || name != x + 1 || !is_finite(m, v)) continue;
        if (s >= 0 && (s < name || s > v || m->t[s].upos != LI_PROPN || !form_is(m, leftmost(m, s) - 1, ","))) continue;
        hang(m, x, v, LI_NSUBJ);
        if (s < 0) continue;
        hang(m, s, name, LI_CONJ);
        for (int32_t k = s; (k = next_child(m, s, 1u << LI_CONJ, k + 1)) >= 0;) move(m, k, name);
    }
}

/* « Arrivés mardi à Rome, X et Y ont signé »: no town of a row, but who acts, where the verb lacks its subject. */
static void lead_behind_opening(mender *m) {
    const uint32_t deps = 1u << LI_ROOT;
    for (int32_t v = 6; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t open = next_child(m, v, 1u << LI_ADVCL, 0), n = -1;
        if (open < 0 || open > 2 || li_verb_form(&m->t[open]) != LI_PART_PAST || !is_finite(m, v)) continue;
        if (has_subject(m, v)) continue;
        for (int32_t i = open; n < 0 && (i = next_noun(m, 1u << LI_CONJ | 1u << LI_APPOS, i + 1)) >= 0 && i < v;)
            if (form_is(m, leftmost(m, i) - 1, ",") && child(m, i, LI_CASE) < 0 && child(m, i, LI_CC) < 0) n = i;
        int32_t place = n >= 0 ? m->t[n].head : -1;
        if (place <= open || place > n || !below(m, place, open) || m->t[n].upos != LI_PROPN) continue;
        hang(m, n, v, LI_NSUBJ);
        for (int32_t k = n; (k = next_child(m, place, 1u << LI_CONJ, k + 1)) >= 0 && k < v;) move(m, k, n);
    }
}

/* « a lancé une offensive, dénoncée par A, B et C »: a bare name behind an agent and a comma, joined to another, is one
 * more agent. */
static void join_agents(mender *m) {
    const uint32_t loose = 1u << LI_OBL | 1u << LI_APPOS | 1u << LI_CONJ | 1u << LI_DEP_OTHER | 1u << LI_PARATAXIS |
                           1u << LI_OBJ | 1u << LI_NMOD;
    for (int32_t b = 4; holds(m, LI_WORDS_COMMA) && (b = next_noun(m, loose, b + 1)) >= 0;) {
        int32_t first = leftmost(m, b), c = next_child(m, b, 1u << LI_CONJ, b + 1), h = m->t[b].head;
        if (m->t[b].upos != LI_PROPN || first < 4 || !form_is(m, first - 1, ",") || h > b) continue;
        if (child(m, b, LI_CASE) >= 0) continue;
        if (c < 0 || child(m, c, LI_CC) < 0 || m->t[c].upos != LI_PROPN || child(m, b, LI_CC) >= 0) continue;
        int32_t a = first - 2;
        while (a > 0 && m->t[a].dep == LI_FLAT && m->t[a].head < a) a = m->t[a].head;
        int32_t p = a >= 0 ? m->t[a].head : -1;
        if (a < 0 || m->t[a].dep != LI_AGENT || h == a || p < 0 || p > a || li_verb_form(&m->t[p]) != LI_PART_PAST)
            continue;
        if (below(m, a, b)) continue;
        hang(m, b, a, LI_CONJ);
        for (int32_t k = b; (k = next_child(m, b, 1u << LI_CONJ, k + 1)) >= 0;) move(m, k, a);
    }
}

/* « la visite de trois jours de X à Y »: how long, and what stands behind is of what lasts. */
static void free_from_durations(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t days = m->t[i].head, n = days >= 0 ? m->t[days].head : -1, of = child(m, days, LI_CASE);
        if (n < 0 || n > days || days > i || m->t[n].upos != LI_NOUN || child(m, days, LI_NUMMOD) < 0) continue;
        if (!lemma_in(m, days, LI_WORDS_TIME) || !holds_de(m, of) || of < n || of > n + 2) continue;
        if (!lemma_in(m, n, LI_WORDS_DURING) && child(m, i, LI_CASE) > days && !below(m, n, i)) move(m, i, n);
    }
}

/* « a fait exploser un pont, puis a tué X »: the first of two verbs carries the sentence, and its subject both. */
static void turn_over(mender *m) {
    for (int32_t w = 5; holds(m, LI_WORDS_COMMA) && (w = next_verb(m, 1u << LI_ROOT, w + 1)) >= 0;) {
        int32_t cc = child(m, w, LI_CC), v = next_child(m, w, 1u << LI_ADVCL, 0);
        if (cc < 3 || cc > w || v < 0 || v > cc || !form_is(m, cc - 1, ",") || has_subject(m, w)) continue;
        if (!is_finite(m, w) || !is_finite(m, v) || child(m, v, LI_MARK) >= 0 || !has_subject(m, v)) continue;
        hang(m, v, -1, LI_ROOT);
        hang(m, w, v, LI_CONJ);
    }
}

/* « a réuni à Doha A et le président B »: B is joined to A, not to the town. */
static void join_to_object(mender *m) {
    for (int32_t b = 5; (b = next_noun(m, 1u << LI_CONJ, b + 1)) >= 0;) {
        int32_t town = m->t[b].head, cc = child(m, b, LI_CC), a = cc - 1;
        if (town < 0 || town > cc || cc < 3 || !is_place_case(m, child(m, town, LI_CASE))) continue;
        while (a > town && m->t[a].dep == LI_FLAT && m->t[a].head < a) a = m->t[a].head;
        bool object = a > town && m->t[a].dep == LI_OBJ && m->t[a].head == m->t[town].head;
        if (object && child(m, b, LI_CASE) < 0 && !below(m, a, b)) move(m, b, a);
    }
}

/* « a accueilli dans sa propre ambassade X »: a name behind a place of one's own is the object that the verb lacks. */
static void free_from_own_place(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_APPOS | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t n = m->t[i].head, det = n >= 0 ? child(m, n, LI_DET_OF) : -1, v = n >= 0 ? m->t[n].head : -1;
        if (n != i - 1 || det < 1 || v < 0 || v > n || m->t[i].upos != LI_PROPN || child(m, i, LI_CASE) >= 0) continue;
        bool own = form_is(m, det, "sa") || form_is(m, det, "son") || form_is(m, det, "ses");
        int32_t mark = child(m, n, LI_CASE);
        if (!own || mark < 0 || says_who(m, n) || m->t[n].dep != LI_OBL || m->t[v].upos != LI_VERB) continue;
        bool open = (m->t[v].feats & LI_TRANSITIVE) && child(m, v, LI_OBJ) < 0 && child(m, v, LI_AUX_PASS) < 0;
        if (open && (form_is(m, mark, "dans") || is_place_case(m, mark))) hang(m, i, v, LI_OBJ);
    }
}

/* « des sociétés établies en X, que Y accuse »: they are accused, not where they are. */
static void free_from_seats(mender *m) {
    static const char *const SEATED[] = {"établir",     "baser",        "installer",  "situer", "implanter",
                                         "enregistrer", "immatriculer", "domicilier", NULL};
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_RELCL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, place = n >= 0 && m->t[n].dep == LI_CONJ ? m->t[n].head : n;
        if (place < 0 || n > v || m->t[n].upos != LI_PROPN) continue;
        int32_t mark = child(m, place, LI_CASE), seat = mark - 1, comma = n + 1; /* wherever the place was hung */
        int32_t q = seat > 0 ? m->t[seat].head : -1;
        if (q < 0 || q > seat || m->t[q].upos != LI_NOUN || !lemma_among(m, seat, SEATED)) continue;
        while (comma < v && m->t[comma].dep == LI_FLAT) comma++;
        if (!form_is(m, comma, ",") || form_is(m, comma + 1, "où")) continue;
        if (form_is(m, comma + 1, "qui") && !agrees(m, q, v)) continue;
        if (below(m, q, v)) continue;
        move(m, v, q);
        if (form_in(m, comma + 1, LI_WORDS_WHOM) && child(m, v, LI_OBJ) < 0) hang(m, comma + 1, v, LI_OBJ);
    }
}

void li_mend_beside(mender *m) {
    lower_where(m);
    describe_resumed(m);
    name_nearest(m);
    lower_second_dative(m);
    describe_deeds(m);
    part_states(m);
    raise_sources(m);
    raise_concessions(m);
    part_likened(m);
    face_with_verb(m);
    keep_agreement(m);
    join_past_relatives(m);
    free_from_durations(m);
    turn_over(m);
    join_to_object(m);
    free_from_own_place(m);
    part_done(m);
    part_by_semicolon(m);
    describe_comers(m);
    join_agents(m);
    lead_with_titled(m);
    lead_behind_opening(m);
    free_from_seats(m);
}
