/* What a comma sets aside behind a name, the places of a row, and pronouns that an infinitive has. */

#include "extractor/french/tree_mender.h"

/* The name that ends right before the comma, -1 if none does or if an insertion does: « a vu, à Y, X ». */
static int32_t name_before(const mender *m, int32_t comma) {
    int32_t n = comma - 1;
    if (comma < 2 || !form_is(m, comma, ",")) return -1;
    while (n > 0 && m->t[n].dep == LI_FLAT && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
    if (m->t[n].upos != LI_PROPN) return -1;
    int32_t first = leftmost(m, n) - 1;
    return first >= 0 && m->t[first].upos == LI_PUNCT ? -1 : n;
}

/* « a rompu avec Y, leur allié », « reste membre de Y, l'alliance de X »: no object stands behind a comma. */
static void name_again(mender *m) {
    for (int32_t i = 4; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, n = name_before(m, leftmost(m, i) - 1), det = child(m, i, LI_DET_OF);
        if (m->t[i].upos != LI_NOUN || det < 0 || det > i || v < 0 || v > i || n <= v || below(m, n, i)) continue;
        /* « a signé à Y, avec X, un accord »: the comma closes an insertion */
        bool inserted = next_child(m, v, 1u << LI_OBJ, 0) == i && gap_between(m, v, leftmost(m, i) - 1);
        if (inserted && (m->t[v].feats & LI_TRANSITIVE) && next_child(m, v, 1u << LI_OBJ, i + 1) < 0) continue;
        bool row = child(m, i, LI_CC) >= 0 || child(m, i, LI_CONJ) >= 0 || child(m, i, LI_APPOS) >= 0;
        if (!row && !li_mend_is_time(m, i) && below(m, n, v)) hang(m, i, n, LI_APPOS);
    }
}

/* « entre A et B, mouvement de C, »: one is the last of a row. */
static void name_last(mender *m) {
    for (int32_t i = 5; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_APPOS, i + 1)) >= 0;) {
        int32_t a = m->t[i].head, n = name_before(m, leftmost(m, i) - 1);
        if (a < 0 || n <= a || m->t[i].upos != LI_NOUN || (m->t[i].feats & LI_NUMBER) == LI_PLUR) continue;
        int32_t title = m->t[n].dep == LI_APPOS ? m->t[n].head : n; /* le président B */
        bool last = title >= 0 && m->t[title].dep == LI_CONJ && m->t[title].head == a && child(m, title, LI_CC) >= 0;
        if (last && child(m, i, LI_CONJ) < 0) hang(m, i, title, LI_APPOS);
    }
}

/* « élu président », « nommé ministre »: with no object but a bare title, a participle tells what one has become. */
static bool is_made(const mender *m, int32_t v) {
    int32_t title = next_child(m, v, 1u << LI_OBJ | 1u << LI_XCOMP, 0);
    if (li_symbols_is(m->symbols, m->t[v].lemma, "devenir")) return true;
    return lemma_in(m, v, LI_WORDS_BECOME) && title > v && lemma_in(m, title, LI_WORDS_TITLE) &&
           child(m, title, LI_DET_OF) < 0;
}

/* « a reçu Y, attendu à Z », « parle de Y, réfugié à Z »: it says of Y what became of him; of a row of deeds the last
 * has « et ». */
static bool is_undergone(const mender *m, int32_t v) {
    int32_t u = m->t[v].dep == LI_CONJ ? m->t[v].head : -1;
    if (u < 0 || u > v || !form_is(m, v - 1, ",") || child(m, v, LI_OBJ) >= 0) return false;
    for (int32_t c = u; (c = next_child(m, u, 1u << LI_CONJ, c + 1)) >= 0;)
        if (child(m, c, LI_CC) >= 0) return false;
    int32_t n = name_before(m, v - 1);
    return n > u && below(m, n, u) && child(m, v, LI_CONJ) < 0;
}

/* « vers Y, devenue son alliée »: what the name before the comma has become. */
static void become_behind(mender *m) {
    for (int32_t v = 4; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        if (m->t[v].dep == LI_ACL || m->t[v].dep == LI_AMOD || m->t[v].head < 0 ||
            li_verb_form(&m->t[v]) != LI_PART_PAST || is_finite(m, v) || child(m, v, LI_AUX_OF) >= 0)
            continue;
        int32_t n = is_made(m, v) || is_undergone(m, v) ? name_before(m, v - 1) : -1;
        if (n >= 0 && goes_with(m, v, n)) hang(m, v, n, LI_ACL);
    }
}

/* « en tournée au Congo, en Ouganda et en Éthiopie »: a row of places goes on with the place before. */
static void join_places(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_NMOD;
    for (int32_t i = 4; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE);
        if (m->t[i].upos != LI_PROPN || mark < 3 || mark > i || !is_place_case(m, mark)) continue;
        int32_t n = name_before(m, mark - 1), last = child(m, i, LI_CONJ);
        if (n < 0 || m->t[n].dep != LI_NMOD || !is_place_case(m, child(m, n, LI_CASE)) || below(m, n, i)) continue;
        if (last < 0) last = child(m, n, LI_CONJ);
        if (last > i && child(m, last, LI_CC) >= 0 && is_place_case(m, child(m, last, LI_CASE))) hang(m, i, n, LI_CONJ);
    }
}

/* « Y, auquel X vient d'accorder l'asile », « Y, avec qui X veut négocier »: the infinitive's own. */
static void lower_prepared(mender *m) {
    for (int32_t i = -1; holds(m, LI_WORDS_RELATIVE) && (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_CASE);
        if (m->t[i].upos != LI_PRON || !form_in(m, i, LI_WORDS_RELATIVE) || v < i || m->t[v].upos != LI_VERB) continue;
        bool to = form_is(m, i, "auquel") || form_is(m, i, "auxquels") || form_is(m, mark >= 0 ? mark : i, "à");
        bool with = mark >= 0 && (form_is(m, mark, "avec") || form_is(m, mark, "contre"));
        if ((!to && !with) || (to && lemma_in(m, v, LI_WORDS_DATIVE_CONTROL)) || !is_finite(m, v)) continue;
        int32_t w = child(m, v, LI_XCOMP);
        if (w > v && li_verb_form(&m->t[w]) == LI_INF && child(m, v, LI_OBJ) < 0) move(m, i, w);
    }
}

/* « s'est entretenu avec l'émir, le roi X et le président Y »: a bare title behind a comma goes on with the row. */
static void join_bare_titles(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_OBJ;
    for (int32_t i = 5; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, last = child(m, i, LI_CONJ), comma = leftmost(m, i) - 1, g = comma - 1;
        if (m->t[i].upos != LI_NOUN || !lemma_in(m, i, LI_WORDS_TITLE) || child(m, i, LI_CASE) >= 0) continue;
        if (v < 0 || v > comma || last < i || child(m, last, LI_CC) < 0 || !form_is(m, comma, ",")) continue;
        while (g > v && m->t[g].head != v) g = m->t[g].head;
        if (g <= v || m->t[g].dep != LI_OBL || !is_noun(&m->t[g]) || child(m, g, LI_CASE) < 0) continue;
        if (!li_mend_is_time(m, g) && !below(m, g, i)) hang(m, i, g, LI_CONJ);
    }
}

/* « a demandé à X d'agir, lors d'un entretien », « a signé une déclaration, à l'issue d'une visite »: behind a comma
 * the occasion is that of who asks, who signs. */
static void raise_occasions(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_NMOD;
    for (int32_t i = 5; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), v = m->t[i].head;
        if (mark < 3 || mark > i || !form_is(m, mark - 1, ",")) continue;
        bool during = lemma_in(m, i, LI_WORDS_DURING), to = form_is(m, mark, "à") || form_is(m, mark, "au");
        bool of_infinitive = v >= 0 && v < mark && li_verb_form(&m->t[v]) == LI_INF;
        bool margin = to || form_is(m, i, "marge"); /* en marge d'un sommet; but: livrer dans le cadre d'une aide */
        bool occasion =
            m->t[i].dep == LI_NMOD ? during && to : form_is(m, mark, "lors") || (during && margin && of_infinitive);
        if (!occasion) continue;
        for (int guard = 0; guard < 6 && v >= 0 && !(li_is_verb(&m->t[v]) && is_finite(m, v)); guard++)
            v = m->t[v].head;
        if (v >= 0 && v < mark && v != m->t[i].head && li_is_verb(&m->t[v])) hang(m, i, v, LI_OBL);
    }
}

/* « un contrat de 5 milliards que X a signé »: the sum is the contract's, and so is what is said behind it. */
static void hang_sums(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_OBJ | 1u << LI_NMOD;
    for (int32_t i = 3; (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = mark - 1;
        if (n < 0 || mark > i || !form_is(m, mark, "de") || m->t[n].upos != LI_NOUN || child(m, i, LI_NUMMOD) < 0)
            continue;
        if (!form_is(m, i, "milliards") && !form_is(m, i, "millions")) continue;
        if (m->t[i].head != n && !below(m, n, i)) hang(m, i, n, LI_NMOD);
        for (int32_t v = i; m->t[i].head == n && (v = next_child(m, i, 1u << LI_RELCL, v + 1)) >= 0;) move(m, v, n);
    }
}

/* « Le traité qui lie A et B reste »: a noun that waits for its verb has it, and the relative keeps both names. */
static void close_relatives(mender *m) {
    for (int32_t w = 5; holds(m, LI_WORDS_RELATIVE) && (w = next_verb(m, 1u << LI_CONJ, w + 1)) >= 0;) {
        int32_t v = m->t[w].head, n = v >= 0 && m->t[v].dep == LI_RELCL ? m->t[v].head : -1, s = child(m, w, LI_NSUBJ);
        if (n < 0 || m->t[n].dep != LI_ROOT || m->t[n].upos != LI_NOUN || v > w || n > v || !is_finite(m, w)) continue;
        int32_t cc = child(m, w, LI_CC), o = child(m, v, LI_OBJ), last = cc - 1;
        if (s < 0 || s > w || o < v || cc < o || leftmost(m, s) - 1 != cc || m->t[o].upos != LI_PROPN) continue;
        while (last > o && m->t[last].dep == LI_FLAT && m->t[last].head >= o) last = m->t[last].head;
        if (last != o || m->t[s].upos != LI_PROPN || !agrees(m, n, w) || child(m, n, LI_CASE) >= 0) continue;
        hang(m, w, -1, LI_ROOT);
        hang(m, n, w, LI_NSUBJ);
        hang(m, s, o, LI_CONJ);
        move(m, cc, s);
    }
}

/* « Y, dont fait partie X »: behind a bare object the subject follows. */
static void turn_relatives(mender *m) {
    for (int32_t i = 1; holds(m, LI_WORDS_RELATIVE) && (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, o = v >= 0 ? child(m, v, LI_OBJ) : -1, first = leftmost(m, i);
        if (v < 1 || v > i || !form_in(m, group_start(m, v), LI_WORDS_RELATIVE)) continue;
        if (has_subject(m, v) || !is_finite(m, v)) continue;
        bool bare = o > v && o < i && first == o + 1 && m->t[o].upos == LI_NOUN && child(m, o, LI_DET_OF) < 0;
        if (bare && child(m, i, LI_CASE) < 0 && agrees(m, i, v)) relabel(m, i, LI_NSUBJ);
    }
}

/* « a confirmé la venue à Y de X »: the place and the bearer right behind an object are its own. */
static void keep_bearers(mender *m) {
    for (int32_t i = 5; (i = next_noun(m, 1u << LI_OBL | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), place = mark - 1, v = m->t[i].head;
        if (mark < 4 || mark > i || !holds_de(m, mark)) continue;
        while (place > 0 && m->t[place].dep == LI_FLAT && m->t[place].head >= 0) place = m->t[place].head;
        if (m->t[i].dep == LI_NMOD) v = v == place ? m->t[place].head : -1; /* or hung on the place */
        if (v < 0 || v > place || m->t[v].upos != LI_VERB || child(m, v, LI_EXPL) >= 0) continue;
        int32_t at = child(m, place, LI_CASE), o = at - 1;
        bool placed = m->t[place].upos == LI_PROPN && m->t[place].dep == LI_OBL && m->t[place].head == v;
        if (!placed || at < 2 || !is_place_case(m, at)) continue;
        while (o > v && m->t[o].upos == LI_ADJ) o = m->t[o].head;
        if (o <= v || m->t[o].head != v || m->t[o].dep != LI_OBJ || m->t[o].upos != LI_NOUN) continue;
        bool title = m->t[i].upos == LI_PROPN || child(m, i, LI_DET_OF) >= 0 || form_is(m, mark, "du");
        if (!title || child(m, o, LI_DET_OF) < 0 || next_child(m, o, 1u << LI_NMOD, o) >= 0) continue;
        hang(m, place, o, LI_NMOD);
        hang(m, i, o, LI_NMOD);
    }
}

/* « s'est dit prêt à agir »: what one is ready for hangs on « prêt ». */
static void hold_readiness(mender *m) {
    for (int32_t w = 3; (w = next_verb(m, 1u << LI_XCOMP | 1u << LI_ADVCL, w + 1)) >= 0;) {
        int32_t mark = child(m, w, LI_MARK), a = mark - 1, v = m->t[w].head;
        if (mark < 0) mark = child(m, w, LI_CASE), a = mark - 1;
        if (v < 0 || a <= v || mark > w || li_verb_form(&m->t[w]) != LI_INF) continue;
        bool ready =
            m->t[a].upos == LI_ADJ && m->t[a].head == v && m->t[a].dep == LI_XCOMP && child(m, v, LI_EXPL) >= 0;
        if (ready && form_is(m, mark, "à")) hang(m, w, a, LI_XCOMP);
    }
}

/* « M. X, seul dirigeant de Y à visiter Z »: an infinitive has no subject; it says of whom the noun is. */
static void name_only_ones(mender *m) {
    for (int32_t s = -1; (s = next_noun(m, 1u << LI_NSUBJ, s + 1)) >= 0;) {
        int32_t w = m->t[s].head, mark = w >= 0 ? child(m, w, LI_MARK) : -1;
        if (w < s || li_verb_form(&m->t[w]) != LI_INF || mark < s || !form_is(m, mark, "à")) continue;
        if (m->t[s].upos != LI_NOUN || child(m, s, LI_AMOD) < 0) continue;
        int32_t n = m->t[w].head;
        uint8_t dep = m->t[w].dep;
        if (n >= 0 && (dep != LI_ACL || n > s || !is_noun(&m->t[n]))) continue;
        hang(m, s, n, n >= 0 ? LI_APPOS : LI_ROOT);
        hang(m, w, s, LI_ACL);
    }
}

/* « allié de longue date de Y »: Y's ally. */
static void pass_long_standing(mender *m) {
    for (int32_t i = 2; holds(m, LI_WORDS_PHRASE_ENDS) && (i = next_noun(m, LI_ANY_DEP, i + 1)) >= 0;) {
        int32_t h = m->t[i].head;
        if (!form_is(m, i, "date") || !form_is(m, i - 1, "longue") || h < 0 || h > i) continue;
        for (int32_t k = i; (k = next_child(m, i, 1u << LI_NMOD, k + 1)) >= 0;)
            if (holds_de(m, child(m, k, LI_CASE))) hang(m, k, h, m->t[h].upos == LI_VERB ? LI_OBL : LI_NMOD);
        if (m->t[i].dep == LI_XCOMP) relabel(m, i, LI_ADVMOD);
    }
}

/* « le sort de X, détenu depuis mars »: no thing is jailed, elected or killed. */
static void give_to_person(mender *m) {
    static const char *const SUFFER[] = {"détenir",  "interpeller",  "inculper",  "emprisonner", "incarcérer",
                                         "écrouer",  "soupçonner",   "suspecter", "élire",       "réélire",
                                         "nommer",   "limoger",      "destituer", "assassiner",  "empoisonner",
                                         "blesser",  "hospitaliser", "exiler",    "réfugier",    "gracier",
                                         "extrader", "assigner",     "naître",    NULL};
    for (int32_t v = 4; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, 1u << LI_ACL | 1u << LI_AMOD, v + 1)) >= 0;) {
        int32_t h = m->t[v].head, n = group_start(m, v) - 2;
        if (li_verb_form(&m->t[v]) != LI_PART_PAST || h < 0 || h > n || !form_is(m, n + 1, ",")) continue;
        if (m->t[h].upos != LI_NOUN || says_who(m, h) || !lemma_among(m, v, SUFFER)) continue;
        while (m->t[n].dep == LI_FLAT && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
        bool of = m->t[n].upos == LI_PROPN && m->t[n].dep == LI_NMOD && m->t[n].head == h;
        if (of && holds_de(m, child(m, n, LI_CASE))) move(m, v, n);
    }
}

/* « critique le Hezbollah, mouvement libanais financé par X »: a bare noun behind a name and a comma says who that is.
 */
static void say_bare(mender *m) {
    static const char *const BODIES[] = {
        "mouvement", "groupe", "parti",   "organisation", "milice",    "guérilla",   "formation",    "coalition",
        "alliance",  "agence", "société", "entreprise",   "compagnie", "opérateur",  "constructeur", "géant",
        "fabricant", "réseau", "branche", "région",       "province",  "territoire", "enclave",      NULL};
    const uint32_t loose = 1u << LI_OBL | 1u << LI_APPOS;
    for (int32_t i = 3; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, loose, i + 1)) >= 0;) {
        int32_t n = i - 2;
        if (m->t[i].upos != LI_NOUN || !form_is(m, i - 1, ",") || m->t[n].upos != LI_PROPN || leftmost(m, i) != i)
            continue;
        if (!lemma_in(m, i, LI_WORDS_NAMING) && !says_who(m, i) && !lemma_among(m, i, BODIES)) continue;
        while (m->t[n].dep == LI_FLAT && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
        bool apart = m->t[i].dep == LI_APPOS; /* A et B, mouvement armé par Z: the last, if one is meant */
        if (apart && ((m->t[i].feats & LI_NUMBER) != LI_SING || !lemma_among(m, i, BODIES))) continue;
        bool of =
            m->t[n].dep == LI_NMOD && m->t[n].head >= 0 && says_who(m, m->t[n].head); /* le chef de Y, allié de Z */
        if (apart && of) continue;
        if (of) n = m->t[n].head;
        if (!below(m, n, i) && !li_mend_is_time(m, i)) hang(m, i, n, LI_APPOS);
    }
}

/* « impose une taxe à X, fondateur de Z, le parti au pouvoir »: behind a name and a comma no second object, but who Z
 * is.
 */
static void say_who(mender *m) {
    for (int32_t i = 4; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, o = child(m, v, LI_OBJ), first = leftmost(m, i), n = first - 2;
        if (m->t[i].upos != LI_NOUN || v < 0 || v > i || o < v || o >= n || !is_noun(&m->t[o])) continue;
        if (child(m, i, LI_DET_OF) != first || !form_is(m, first - 1, ",") || child(m, i, LI_CONJ) >= 0) continue;
        if (form_is(m, first, "des") || form_is(m, first, "une") || form_is(m, first, "un")) continue;
        while (m->t[n].dep == LI_FLAT && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
        if (m->t[n].upos == LI_PROPN && n > o && below(m, n, v) && !below(m, n, i)) hang(m, i, n, LI_APPOS);
    }
}

bool li_mend_goes_past(const mender *m, int32_t verb, int32_t event) {
    static const char *const GO[] = {"rendre",  "aller",   "venir",  "arriver", "partir",
                                     "envoler", "voyager", "gagner", NULL};
    int32_t when = child(m, event, LI_CASE);
    bool past = when > verb && when < event && (form_is(m, when, "avant") || form_is(m, when, "après"));
    if (!past || form_is(m, when + 1, "un") || form_is(m, when + 1, "une")) return false; /* un séisme en Y */
    for (int32_t k = verb + 1; k < when; k++)
        if (m->t[k].upos == LI_PUNCT || m->t[k].upos == LI_ADP) return false; /* à Y après le sommet en Z */
    return lemma_among(m, verb, GO) && !li_is_journey(m->symbols, m->t[event].lemma);
}

/* « a parlé pendant une heure avec Y »: no hour is with somebody. « se rend avant son investiture en Y »: there. */
static void free_from_times(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE), when = h >= 0 ? child(m, h, LI_CASE) : -1;
        if (mark < h || mark > i || when < 0 || when > h || m->t[h].dep != LI_OBL || holds_de(m, mark)) continue;
        int32_t v = m->t[h].head;
        if (v < 0 || v > when || !li_is_verb(&m->t[v])) continue;
        bool with = form_is(m, mark, "avec") && (form_is(m, when, "pendant") || form_is(m, when, "durant"));
        bool to = form_is(m, mark, "à") || form_is(m, mark, "en") || form_is(m, mark, "au") || form_is(m, mark, "aux");
        if (with || (to && m->t[i].upos == LI_PROPN && li_mend_goes_past(m, v, h))) hang(m, i, v, LI_OBL);
    }
}

/* « a mis son veto à une résolution condamnant Y »: it is the text that condemns, where no comma parts them. */
static void keep_texts(mender *m) {
    static const char *const TEXTS[] = {"résolution", "déclaration", "communiqué", "motion",   "texte",      "lettre",
                                        "message",    "rapport",     "tribune",    "pétition", "amendement", NULL};
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_ADVCL, v + 1)) >= 0;) {
        int32_t u = m->t[v].head, n = v - 1;
        if (u < 0 || u > n || li_verb_form(&m->t[v]) != LI_PART_PRES || form_is(m, n, "en") || !li_is_verb(&m->t[u]))
            continue;
        for (int guard = 0; guard < 8 && n > u && !lemma_among(m, n, TEXTS); guard++) n = m->t[n].head;
        if (n > u && m->t[v - 1].upos != LI_PUNCT && lemma_among(m, n, TEXTS) && !below(m, n, v)) hang(m, v, n, LI_ACL);
    }
}

/* « le parti au pouvoir à Y, que X accuse »: there is where it rules, and the relative is the party's. */
static void hold_power(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_OBL | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), power = mark - 1;
        if (power < 2 || mark > i || holds_de(m, mark) || !form_is(m, power, "pouvoir")) continue;
        int32_t who = m->t[power].head;
        if (!form_is(m, power - 1, "au") || m->t[power].dep != LI_NMOD || who < 0 || who > power) continue;
        if (!below(m, power, i)) hang(m, i, power, LI_NMOD);
        for (int32_t c = i; (c = next_child(m, i, 1u << LI_RELCL, c + 1)) >= 0;)
            if (!below(m, who, c)) move(m, c, who);
    }
}

/* « s'est entretenu à Y avec A, puis à Z avec B »: where and with whom once more. */
static void repeat_places(mender *m) {
    for (int32_t i = 6; (i = next_noun(m, 1u << LI_NMOD | 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t cc = child(m, i, LI_CC), mark = child(m, i, LI_CASE), v = m->t[i].head;
        if (m->t[i].upos != LI_PROPN || v < 0 || cc < 4 || mark != cc + 1 || !is_place_case(m, mark)) continue;
        if (!form_is(m, cc, "puis") && !form_is(m, cc, "et")) continue;
        if (m->t[v].upos == LI_PROPN && is_place_case(m, child(m, v, LI_CASE))) continue; /* à Y puis à Z */
        for (int guard = 0; guard < 5 && v >= 0 && !li_is_verb(&m->t[v]); guard++) v = m->t[v].head;
        int32_t place = v >= 0 && v < cc ? next_child(m, v, 1u << LI_OBL, v + 1) : -1;
        while (place >= 0 && place < cc &&
               !(m->t[place].upos == LI_PROPN && is_place_case(m, child(m, place, LI_CASE))))
            place = next_child(m, v, 1u << LI_OBL, place + 1);
        if (place < 0 || place > cc || below(m, v, i)) continue;
        for (int32_t k = i; (k = next_child(m, i, 1u << LI_NMOD, k + 1)) >= 0;)
            if (child(m, k, LI_CASE) >= 0 && form_is(m, child(m, k, LI_CASE), "avec")) hang(m, k, v, LI_OBL);
        hang(m, i, v, LI_OBL);
    }
}

/* « a remis à Y ses premiers F-16 »: what has a determiner and nothing that joins it is the object. */
static void part_joined(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t n = m->t[i].head, v = n >= 0 ? m->t[n].head : -1, det = child(m, i, LI_DET_OF), first = leftmost(m, i);
        if (v < 0 || v > n || n > i || det < 0 || child(m, i, LI_CC) >= 0 || child(m, i, LI_CASE) >= 0) continue;
        int32_t to = child(m, n, LI_CASE);
        if (m->t[n].dep != LI_OBL || to < 0 || !is_place_case(m, to) || m->t[v].upos != LI_VERB || first <= n) continue;
        if (m->t[n].upos != LI_PROPN) continue;
        if (m->t[first - 1].upos == LI_PUNCT || !(m->t[v].feats & LI_TRANSITIVE) || child(m, v, LI_OBJ) >= 0) continue;
        if (child(m, v, LI_AUX_PASS) < 0 && child(m, v, LI_EXPL) < 0 && next_child(m, n, 1u << LI_CONJ, 0) == i)
            hang(m, i, v, LI_OBJ);
    }
}

/* « a inscrit à son agenda une rencontre »: what has a determiner and no preposition is no complement of a noun. */
static void part_undetermined(mender *m) {
    for (int32_t i = 5; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t n = m->t[i].head, v = n >= 0 ? m->t[n].head : -1, det = child(m, i, LI_DET_OF), first = leftmost(m, i);
        if (v < 0 || v > n || n > i || det != first || first <= n || child(m, i, LI_CASE) >= 0) continue;
        if (m->t[n].dep != LI_OBL || m->t[i].upos != LI_NOUN || m->t[n].upos != LI_NOUN || m->t[v].upos != LI_VERB)
            continue;
        int32_t mark = child(m, n, LI_CASE);
        if (mark < v || mark > n || m->t[first - 1].upos == LI_PUNCT || !(m->t[v].feats & LI_TRANSITIVE)) continue;
        if (next_child(m, v, 1u << LI_OBJ | 1u << LI_AUX_PASS | 1u << LI_EXPL | 1u << LI_CCOMP, 0) >= 0) continue;
        if (li_mend_is_time(m, i) || li_mend_is_time(m, n) || !is_finite(m, v)) continue;
        hang(m, i, v, LI_OBJ);
    }
}

/* The noun of several office-holders over the row « de A et de B » of which the name is a member; -1. */
static int32_t holders_over(const mender *m, int32_t name) {
    int32_t n = name;
    for (int guard = 0; guard < 6 && n >= 0 && m->t[n].dep == LI_CONJ; guard++) {
        if (m->t[n].upos != LI_PROPN || !holds_de(m, child(m, n, LI_CASE))) return -1;
        n = m->t[n].head;
    }
    if (n < 0 || n == name || m->t[n].dep != LI_NMOD || !holds_de(m, child(m, n, LI_CASE))) return -1;
    int32_t t = m->t[n].head;
    bool several = t >= 0 && t < n && m->t[t].upos == LI_NOUN && (m->t[t].feats & LI_NUMBER) == LI_PLUR;
    return several && lemma_in(m, t, LI_WORDS_TITLE) && next_child(m, t, 1u << LI_APPOS, 0) < 0 ? t : -1;
}

/* « les présidents de A et de B, X et Y »: behind the comma the names of those who hold the offices. */
static void name_holders(mender *m) {
    for (int32_t i = 6; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, t = h >= 0 && h < i ? holders_over(m, h) : -1;
        int32_t comma = leftmost(m, i) - 1;
        if (t < 0 || comma < t || m->t[i].upos != LI_PROPN || !form_is(m, comma, ",")) continue;
        if (child(m, i, LI_CC) >= 0 || child(m, i, LI_CASE) >= 0 || child(m, i, LI_DET_OF) >= 0) continue;
        int32_t last = next_child(m, h, 1u << LI_CONJ, i + 1);
        if (last < 0 || child(m, last, LI_CC) < 0 || child(m, last, LI_CASE) >= 0 || m->t[last].upos != LI_PROPN)
            continue;
        hang(m, i, t, LI_APPOS);
        hang(m, last, i, LI_CONJ);
    }
}

/* « Lors d'un entretien avec le ministre X, Y a »: a group with its preposition is that of the noun before it. */
static void hold_prepared(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_PARATAXIS, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = mark - 1, h = m->t[i].head;
        if (mark < 3 || mark > i || h < 0 || h > mark || m->t[h].upos == LI_VERB || !form_is(m, mark, "avec")) continue;
        if (m->t[n].upos == LI_ADJ && m->t[n].dep == LI_AMOD && m->t[n].head < n) n = m->t[n].head;
        if (n > 0 && m->t[n].upos == LI_NOUN && !below(m, n, i)) hang(m, i, n, LI_NMOD);
    }
}

/* « a affirmé que Y était engagé, aidant Z »: what one does not do by speaking is told of Y. */
static void give_to_said(mender *m) {
    static const char *const SPEECH[] = {
        "dénoncer",  "critiquer", "fustiger",  "menacer",   "promettre", "rejeter", "refuser",  "évoquer",
        "citer",     "saluer",    "réclamer",  "défendre",  "qualifier", "accuser", "déplorer", "espérer",
        "pointer",   "exclure",   "remercier", "souligner", "invoquer",  "appeler", "inviter",  "exhorter",
        "reprocher", "demander",  "exiger",    "relever",   "faire",     "parler",  "voir",     NULL};
    for (int32_t v = 5; holds(m, LI_WORDS_WHOM) && (v = next_verb(m, 1u << LI_ADVCL, v + 1)) >= 0;) {
        int32_t u = m->t[v].head;
        if (u < 0 || u > v || li_verb_form(&m->t[v]) != LI_PART_PRES || !form_is(m, v - 1, ",")) continue;
        if (!lemma_in(m, u, LI_WORDS_SAY) || lemma_in(m, v, LI_WORDS_SAY) || lemma_among(m, v, SPEECH) ||
            gives_right(m, v))
            continue;
        int32_t said = next_child(m, u, 1u << LI_CCOMP, u), que = said >= 0 ? child(m, said, LI_MARK) : -1;
        if (said < v && que > u && form_in(m, que, LI_WORDS_WHOM) && has_subject(m, said)) move(m, v, said);
    }
}

/* « s'est entretenu avec X de la situation à Y »: there is what they talk of. */
static void place_topics(mender *m) {
    for (int32_t i = 5; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), v = m->t[i].head, topic = -1;
        if (m->t[i].upos != LI_PROPN || mark < 3 || mark > i || v < 0 || v > mark || !is_place_case(m, mark)) continue;
        if (!li_is_talking(m->symbols, m->t[v].lemma)) continue;
        for (int32_t k = v; (k = next_child(m, v, 1u << LI_OBL | 1u << LI_OBJ, k + 1)) >= 0 && k < mark;) {
            int32_t of = child(m, k, LI_CASE);
            bool what = m->t[k].upos == LI_NOUN && of > v && (holds_de(m, of) || form_is(m, of, "sur"));
            if (what && !li_mend_is_time(m, k) && !gap_between(m, k, mark)) topic = k;
        }
        if (topic > v) hang(m, i, topic, LI_NMOD);
    }
}

void li_mend_asides(mender *m) {
    place_topics(m);
    name_holders(m);
    part_joined(m);
    part_undetermined(m);
    give_to_person(m);
    say_bare(m);
    repeat_places(m);
    give_to_said(m);
    hold_prepared(m);
    say_who(m);
    hold_power(m);
    free_from_times(m);
    keep_texts(m);
    pass_long_standing(m);
    li_mend_agents_behind(m);
    name_only_ones(m);
    hold_readiness(m);
    keep_bearers(m);
    turn_relatives(m);
    close_relatives(m);
    join_bare_titles(m);
    raise_occasions(m);
    hang_sums(m);
    name_again(m);
    name_last(m);
    become_behind(m);
    join_places(m);
    lower_prepared(m);
}
