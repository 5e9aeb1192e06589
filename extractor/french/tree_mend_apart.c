/* What insertions, measures and times part from the word that it belongs to. */
#include "extractor/french/tree_mender.h"

/* « l'un des membres de Y »: who or what it is one of is what matters. */
static void lead_with_kind(mender *m) {
    for (int32_t i = 0; (i = next_with(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t one = m->t[i].head, mark = child(m, i, LI_CASE);
        if (one < 0 || mark != one + 1 || !form_is(m, mark, "des") || m->t[i].upos != LI_NOUN) continue;
        bool pronoun = m->t[one].upos == LI_PRON && (form_is(m, one, "un") || form_is(m, one, "une") ||
                                                     form_is(m, one, "l'un") || form_is(m, one, "l'une"));
        if (!pronoun || m->t[one].dep == LI_FIXED) continue;
        hang(m, i, m->t[one].head, (li_dep)m->t[one].dep);
        for (int32_t k = -1; (k = next_child(m, one, LI_ANY_DEP, k + 1)) >= 0;) move(m, k, i);
        hang(m, one, i, LI_DET_OF);
        hang(m, mark, one, LI_FIXED);
    }
}

/* « a rendez-vous avec X », « doit avoir, lundi, un entretien »: without a participle avoir is a verb of its own. */
static void free_having(mender *m) {
    const uint32_t deps = 1u << LI_AUX_OF | 1u << LI_AUX_PASS;
    for (int32_t i = -1; (i = next_with(m, deps, i + 1)) >= 0;) {
        int32_t n = m->t[i].head;
        if (n <= i || !li_symbols_is(m->symbols, m->t[i].lemma, "avoir") || m->t[n].upos != LI_NOUN) continue;
        if (n != i + 1 || li_verb_form(&m->t[i]) != LI_FIN || child(m, n, LI_COP) >= 0) continue;
        int32_t s = m->t[n].head;
        if (s < 0 || s > i || !is_noun(&m->t[s]) || m->t[n].dep == LI_FLAT || child(m, n, LI_CASE) >= 0) continue;
        hang(m, i, m->t[s].head, (li_dep)m->t[s].dep);
        retag(m, i, LI_VERB);
        hang(m, s, i, LI_NSUBJ);
        hang(m, n, i, LI_OBJ);
        for (int32_t k = n; (k = next_child(m, s, LI_ANY_DEP, k + 1)) >= 0;)
            hang(m, k, i, child(m, k, LI_CASE) >= 0 ? LI_OBL : (li_dep)m->t[k].dep);
    }
}

/* « mènent depuis un an des négociations »: behind a time « des » is an article, and what it opens the verb's object;
 * but: « le jour des élections ». */
static void free_from_times(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t time = m->t[i].head, mark = child(m, i, LI_CASE), v = time >= 0 ? m->t[time].head : -1;
        if (time < 0 || time > i || mark < 0 || li_mend_is_time(m, i) || !li_mend_is_time(m, time)) continue;
        if (!form_is(m, mark, "des") && !form_is(m, mark, "du")) continue;
        if (v < 0 || v > time || m->t[v].upos != LI_VERB || !(m->t[v].feats & LI_TRANSITIVE)) continue;
        if (child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0 || child(m, v, LI_EXPL) >= 0) continue;
        int32_t det = child(m, time, LI_DET_OF), since = child(m, time, LI_CASE);
        bool whole = m->t[time].upos == LI_NOUN && (since >= 0 || child(m, time, LI_NUMMOD) >= 0) &&
                     (det < 0 || form_is(m, det, "un") || form_is(m, det, "une") || form_is(m, det, "ce") ||
                      form_is(m, det, "cette") || form_is(m, det, "plusieurs") || form_is(m, det, "quelques"));
        if (!whole || (since >= 0 && holds_de(m, since))) continue;
        relabel(m, mark, LI_DET_OF);
        hang(m, i, v, LI_OBJ);
    }
}

/* « un entretien de plus d'une heure avec Y », « un contrat de 5 milliards avec Y »: how much says nothing of Y. */
static void free_from_measures(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_NMOD | 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE);
        if (h < 0 || h > i || mark < h || holds_de(m, mark) || !is_noun(&m->t[h])) continue;
        bool joins = form_is(m, mark, "avec") || form_is(m, mark, "entre");
        if (!joins || !li_mend_is_time(m, h) || !holds_de(m, child(m, h, LI_CASE))) continue;
        int32_t n = m->t[h].head;
        for (int guard = 0; guard < 4 && n >= 0 && n < h && (m->t[n].upos != LI_NOUN || li_mend_is_time(m, n)); guard++)
            n = m->t[n].head;
        if (n >= 0 && n < h && m->t[n].upos == LI_NOUN && !below(m, n, i)) hang(m, i, n, LI_NMOD);
    }
}

static bool behind_comma(const mender *m, int32_t i) {
    int32_t first = leftmost(m, i), mark = first - 1;
    while (mark > 0 && m->t[mark].upos == LI_PUNCT && !form_is(m, mark, ",")) mark--;
    return mark > 0 && form_is(m, mark, ",");
}

/* « s'est entretenu, a-t-on appris de source sûre, avec Y », « reste, selon X, aux côtés de Y »: behind an insertion
 * and its second comma goes on what stands before it. */
static void close_insertions(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_NMOD;
    for (int32_t i = 3; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE);
        if (h < 1 || h > i || mark < h || mark != leftmost(m, i) || !behind_comma(m, i)) continue;
        int32_t open, v = m->t[h].head;
        if (li_is_verb(&m->t[h])) {
            int32_t s = child(m, h, LI_NSUBJ);
            open = leftmost(m, h) - 1;
            bool told = m->t[h].dep == LI_PARATAXIS && is_finite(m, h) && s > open + 1 && lemma_in(m, h, LI_WORDS_SAY);
            bool learnt = m->t[h].dep == LI_PARATAXIS && s >= 0 && (m->t[s].shape & LI_SHAPE_CLITIC) && s > open + 1;
            if (!told && !learnt) continue;
        } else {
            int32_t by = child(m, h, LI_CASE);
            if (by < 1 || by > h || !form_is(m, by, "selon")) continue;
            open = by - 1;
        }
        bool apart = open > 0 && form_is(m, open, ",") && v >= 0 && v < open && li_is_verb(&m->t[v]);
        if (apart && !below(m, v, i)) hang(m, i, v, LI_OBL);
    }
}

/* « par la France et les États-Unis »: what « et » opens right behind a group with a preposition is joined to it. */
static void join_opened(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_OBL | 1u << LI_AGENT, i + 1)) >= 0;) {
        int32_t cc = child(m, i, LI_CC), v = m->t[i].head;
        if (cc < 1 || cc > i || v < 0 || child(m, i, LI_CASE) >= 0 || leftmost(m, i) != cc) continue;
        int32_t left = cc - 1;
        for (int guard = 0; guard < 8 && left > 0 && m->t[left].head >= 0 && m->t[left].head != v; guard++)
            left = m->t[left].head;
        if (left < 0 || left >= cc || m->t[left].head != v || !is_noun(&m->t[left]) || child(m, left, LI_CASE) < 0)
            continue;
        if (left > v && !li_mend_is_time(m, left)) hang(m, i, left, LI_CONJ);
    }
}

static bool is_money(const mender *m, int32_t i) {
    return form_is(m, i, "euros") || form_is(m, i, "dollars") || form_is(m, i, "livres") || form_is(m, i, "yuans") ||
           form_is(m, i, "roubles") || form_is(m, i, "yens") || form_is(m, i, "francs") || form_is(m, i, "roupies");
}

/* May the verb have an object, and has it none yet? */
static bool wants_object(const mender *m, int32_t v) {
    return m->t[v].upos == LI_VERB && (m->t[v].feats & LI_TRANSITIVE) && child(m, v, LI_OBJ) < 0 &&
           child(m, v, LI_AUX_PASS) < 0 && child(m, v, LI_EXPL) < 0;
}

/* « ont signé pour 9 milliards d'euros de contrats »: what the sum is worth is the verb's object. */
static void free_from_sums(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t money = m->t[i].head, sum = money;
        if (m->t[i].upos != LI_NOUN || money < 1 || money > i || !is_money(m, money) ||
            !holds_de(m, child(m, i, LI_CASE)))
            continue;
        if (m->t[money].dep == LI_NMOD && m->t[money].head >= 0 && m->t[money].head < money) sum = m->t[money].head;
        int32_t mark = child(m, sum, LI_CASE), v = m->t[sum].head;
        if (mark < 1 || mark > sum || !form_is(m, mark, "pour") || m->t[sum].dep != LI_OBL || v < 0 || v > mark)
            continue;
        if (child(m, sum, LI_NUMMOD) >= 0 && wants_object(m, v)) hang(m, i, v, LI_OBJ);
    }
}

/* « a été placé à la tête de l'armée par X », « signé à Y par X »: who did it, not a part of the place. */
static void free_agents_of_places(mender *m) {
    static const char *const PLACES[] = {"tête",     "poste",  "fonctions", "liste",     "rang",      "prison",
                                         "aéroport", "palais", "ambassade", "résidence", "siège",     "gare",
                                         "hôtel",    "base",   "bureau",    "capitale",  "ministère", "tarmac",
                                         "village",  "ville",  "frontière", "domicile",  "parlement", NULL};
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = m->t[i].head;
        if (mark < 3 || n < 0 || n > mark || !form_is(m, mark, "par") || m->t[i].upos != LI_PROPN) continue;
        if (m->t[n].dep == LI_NMOD && holds_de(m, child(m, n, LI_CASE)) && m->t[n].head >= 0 && m->t[n].head < n)
            n = m->t[n].head; /* la tête de l'armée */
        int32_t v = m->t[n].head;
        bool place = m->t[n].upos == LI_PROPN || form_among(m, n, PLACES);
        if (!place || v < 0 || v > n || m->t[n].dep != LI_OBL) continue;
        bool bare = m->t[v].dep == LI_ACL && li_verb_form(&m->t[v]) == LI_PART_PAST;
        if (!bare && child(m, v, LI_AUX_PASS) < 0) continue;
        if (child(m, v, LI_AGENT) < 0) hang(m, i, v, LI_AGENT);
    }
}

/* « produisent ensemble des obus »: behind an adverb « des » is an article. */
static void free_from_manner(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_OBL | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t how = m->t[i].head, mark = child(m, i, LI_CASE), v = how >= 0 ? m->t[how].head : -1;
        if (mark < 2 || mark != how + 1 || v < 0 || v >= how || m->t[how].upos != LI_ADV || m->t[i].upos != LI_NOUN)
            continue;
        if (!form_is(m, mark, "des") || form_in(m, how, LI_WORDS_OPENING) || form_in(m, how, LI_WORDS_MORE)) continue;
        if (!wants_object(m, v)) continue;
        hang(m, i, v, LI_OBJ);
        relabel(m, mark, LI_DET_OF);
    }
}

/* « vendre jusqu'à 150 avions »: how many, not how far. */
static void count_up_to(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t number = child(m, i, LI_NUMMOD), to = number - 1, up = to - 1, v = m->t[i].head;
        if (up < 1 || number > i || v != up - 1 || !form_is(m, up, "jusqu'") || !wants_object(m, v)) continue;
        if (lemma_in(m, i, LI_WORDS_TIME) || form_is(m, i, "%") || form_is(m, i, "kilomètres") ||
            form_is(m, i, "mètres"))
            continue;
        hang(m, i, v, LI_OBJ);
        hang(m, up, i, LI_ADVMOD);
        hang(m, to, up, LI_FIXED);
    }
}

/* « appartient à A mais pas à B »: of B the clause says nothing. */
static void part_denied(mender *m) {
    const uint32_t deps = 1u << LI_CONJ | 1u << LI_OBL | 1u << LI_OBJ | 1u << LI_NMOD;
    for (int32_t i = 3; (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t cc = child(m, i, LI_CC), h = m->t[i].head;
        if (cc < 1 || cc > i || h < 0 || h > cc) continue;
        bool but = form_is(m, cc, "mais"), and = form_is(m, cc, "et");
        bool denied = (but && form_is(m, cc + 1, "pas")) || ((but || and) && form_is(m, cc + 1, "non"));
        if (denied && m->t[cc + 1].head == i) relabel(m, i, LI_DEP_OTHER);
    }
}

/* « avec celle de l'Italie »: of whom it is is what matters. */
static void lead_with_owner(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t that = m->t[i].head, mark = child(m, i, LI_CASE);
        if (m->t[i].upos != LI_PROPN || that < 0 || mark != that + 1 || !holds_de(m, mark) ||
            m->t[that].upos != LI_PRON)
            continue;
        if (!form_is(m, that, "celui") && !form_is(m, that, "celle") && !form_is(m, that, "ceux") &&
            !form_is(m, that, "celles"))
            continue;
        hang(m, i, m->t[that].head, (li_dep)m->t[that].dep);
        for (int32_t k = -1; (k = next_child(m, that, LI_ANY_DEP, k + 1)) >= 0;) move(m, k, i);
        hang(m, that, i, LI_DET_OF);
        hang(m, mark, that, LI_FIXED);
    }
}

/* « s'est rangé derrière X » */
static void read_behind(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = leftmost(m, i) - 1;
        if (v < 0 || mark <= v || m->t[mark].head != v || child(m, i, LI_CASE) >= 0 || child(m, v, LI_EXPL) < 0)
            continue;
        if (!form_is(m, mark, "derrière") && !form_is(m, mark, "devant")) continue;
        hang(m, i, v, LI_OBL);
        hang(m, mark, i, LI_CASE);
    }
}

/* « membre à part entière de Y », « partenaire de premier plan de Y »: such a phrase has no complement. */
static void free_from_phrases(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t n = m->t[i].head, mark = child(m, i, LI_CASE), h = n >= 0 ? m->t[n].head : -1;
        if (n < 2 || n > i || h < 0 || h > n || !holds_de(m, mark)) continue;
        bool phrase = form_is(m, n, "part") || form_is(m, n, "plan") || form_is(m, n, "date") ||
                      form_is(m, n, "choix") || form_is(m, n, "poids") || form_is(m, n, "rang") || form_is(m, n, "pas");
        if (!phrase || child(m, n, LI_CASE) < 0 || child(m, n, LI_DET_OF) >= 0 || child(m, n, LI_AMOD) < 0) continue;
        hang(m, i, h, li_is_verb(&m->t[h]) ? LI_OBL : LI_NMOD);
    }
}

/* « l'accord sur les minerais signé par X »: a participle belongs to a noun that it agrees with. */
static void climb_to_agreeing(mender *m) {
    for (int32_t v = 3; (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, h = n >= 0 ? m->t[n].head : -1;
        if (n < 0 || h < 0 || h > n || n > v || li_verb_form(&m->t[v]) != LI_PART_PAST || m->t[n].upos != LI_NOUN)
            continue;
        if (m->t[n].dep != LI_NMOD || m->t[h].upos != LI_NOUN || goes_with(m, v, n) || !goes_with(m, v, h)) continue;
        move(m, v, h);
    }
}

/* The verb or predicate that the auxiliary or copula serves. */
static int32_t served(const mender *m, int32_t v) {
    for (int guard = 0; guard < 8 && serves(m->t[v].dep) && m->t[v].head >= 0; guard++) v = m->t[v].head;
    return v;
}

/* « s'est », « le soutient »: a pronoun that nothing parts from its verb, and no relative. */
static bool is_bound(const mender *m, int32_t i) {
    const uint32_t deps = 1u << LI_EXPL | 1u << LI_OBJ | 1u << LI_IOBJ;
    static const char *const CLITICS[] = {"le", "la", "l'", "les", "lui", "leur", "y", "en", NULL};
    return m->t[i].upos == LI_PRON && (deps >> m->t[i].dep & 1 || form_among(m, i, CLITICS)) && m->t[i].head > i &&
           !form_is(m, i, "que") && !form_is(m, i, "qu'") && !form_in(m, i, LI_WORDS_RELATIVE);
}

/* The verb group that begins right behind token e: its last word. -1 if none does. */
static int32_t verb_behind(const mender *m, int32_t e) {
    int32_t v = e + 1;
    while (v < m->count && (m->t[v].upos == LI_ADV || is_bound(m, v))) v++;
    return v < m->count && li_is_verb(&m->t[v]) && li_verb_form(&m->t[v]) == LI_FIN ? served(m, v) : -1;
}

/* The first noun between two tokens without a preposition, if no verb stands there; -1 if there is none. */
static int32_t bare_noun(const mender *m, int32_t from, int32_t to) {
    int32_t n = -1;
    for (int32_t k = from + 1; k < to; k++) {
        if (li_is_verb(&m->t[k]) || m->t[k].upos == LI_PUNCT) return -1;
        if (n < 0 && is_noun(&m->t[k]) && child(m, k, LI_CASE) < 0) n = k;
    }
    while (n >= 0 && m->t[n].head > n && m->t[n].head < to) n = m->t[n].head; /* vieil ami */
    return n;
}

/* « X, ami de Y et dont Z se méfie, a rencontré »: a noun and a relative clause that describe a name together stand
 * between it and its verb. */
static void close_descriptions(mender *m) {
    for (int32_t cc = 3; holds(m, LI_WORDS_RELATIVE) && (cc = next_with(m, 1u << LI_CC, cc + 1)) >= 0;) {
        int32_t rel = cc + 1, open = cc - 1, r = rel + 1;
        if (rel >= m->count || m->t[rel].upos != LI_PRON || !form_in(m, rel, LI_WORDS_RELATIVE)) continue;
        while (open > 0 && m->t[open].upos != LI_PUNCT) open--;
        while (r < m->count && !(li_is_verb(&m->t[r]) && li_verb_form(&m->t[r]) == LI_FIN) && m->t[r].upos != LI_PUNCT)
            r++;
        int32_t close = r, n = bare_noun(m, open, cc), x = open - 1;
        while (close < m->count && m->t[close].upos != LI_PUNCT) close++;
        if (open < 1 || n < 0 || close >= m->count || r == close || !form_is(m, open, ",") || !form_is(m, close, ","))
            continue;
        while (x > 0 && m->t[x].dep == LI_FLAT && m->t[x].head >= 0 && m->t[x].head < x) x = m->t[x].head;
        int32_t v = verb_behind(m, close), top = v;
        r = served(m, r);
        if (v < 0 || r > close || r < rel || m->t[x].upos != LI_PROPN || child(m, x, LI_CASE) >= 0) continue;
        while (m->t[top].head >= x && m->t[top].head < v) top = m->t[top].head;
        int32_t above = m->t[top].head;
        if (below(m, above, x) || below(m, above, n) || below(m, above, r) || below(m, above, v)) continue;
        if (top != v) hang(m, v, above, (li_dep)m->t[top].dep);
        hang(m, x, v, LI_NSUBJ);
        hang(m, n, x, LI_APPOS);
        hang(m, r, x, LI_RELCL);
        hang(m, cc, r, LI_CC);
        for (int32_t k = v; (k = next_child(m, v, 1u << LI_NSUBJ, k + 1)) >= 0;) relabel(m, k, LI_OBJ);
    }
}

/* The noun that the words before a comma and « dont » end with, past its adjectives; -1 if they end otherwise. */
static int32_t whose(const mender *m, int32_t dont) {
    int32_t n = dont - 2;
    for (int guard = 0; guard < 4 && n > 0 && (m->t[n].upos == LI_ADJ || m->t[n].dep == LI_FLAT); guard++)
        n = m->t[n].head < n ? m->t[n].head : -1;
    return n > 0 && form_is(m, dont - 1, ",") && is_noun(&m->t[n]) ? n : -1;
}

/* « soutenu par le parti, dont le chef, X, a fui »: a name between two commas parts a subject from its verb. */
static void close_whose(mender *m) {
    const uint32_t deps = 1u << LI_NMOD | 1u << LI_CC;
    for (int32_t i = 1; holds(m, LI_WORDS_RELATIVE) && (i = next_with(m, deps, i + 1)) >= 0;) {
        int32_t s = m->t[i].head, open = s + 1;
        while (s > i && open < m->count && m->t[open].head == s && m->t[open].upos != LI_PUNCT) open++;
        if (s < i || m->t[s].upos != LI_NOUN || !form_is(m, i, "dont") || open >= m->count || !form_is(m, open, ","))
            continue;
        int32_t owner = m->t[s].dep == LI_RELCL ? m->t[s].head : whose(m, i), close = open + 1;
        while (close < m->count && m->t[close].upos != LI_PUNCT) close++;
        if (owner < 0 || owner > i || close >= m->count || !form_is(m, close, ",")) continue;
        int32_t x = bare_noun(m, open, close), v = x >= 0 ? verb_behind(m, close) : -1;
        int32_t other = v >= 0 ? child(m, v, LI_NSUBJ) : -1, above = v >= 0 ? m->t[v].head : -1;
        if (other >= 0 && is_bound(m, other)) relabel(m, other, LI_OBJ), other = -1;
        if (v < 0 || (other >= 0 && other < v) || !agrees(m, s, v)) continue;
        if (below(m, owner, v) || below(m, owner, s) || below(m, owner, x)) continue;
        hang(m, v, owner, LI_RELCL);
        hang(m, s, v, LI_NSUBJ);
        hang(m, x, s, LI_APPOS);
        hang(m, i, s, LI_NMOD);
        for (int32_t k = v; (k = next_child(m, above, 1u << LI_OBL | 1u << LI_OBJ, k + 1)) >= 0;)
            if (!gap_between(m, v, k) && !below(m, v, k)) move(m, k, v);
    }
}

void li_mend_apart(mender *m) {
    lead_with_kind(m);
    lead_with_owner(m);
    free_having(m);
    join_opened(m);
    li_mend_examples(m);
    close_descriptions(m);
    close_whose(m);
}

/* « que X et Y ont signé »: who stands right behind « que » begins the row that acts. */
static void free_from_whom(mender *m) {
    for (int32_t c = 1; holds(m, LI_WORDS_WHOM) && (c = next_noun(m, 1u << LI_DEP_OTHER, c + 1)) >= 0;) {
        if (m->t[c].head != c - 1 || !form_in(m, c - 1, LI_WORDS_WHOM) || c + 2 >= m->count) continue;
        int32_t s = m->t[c + 1].upos == LI_CCONJ ? m->t[c + 1].head : -1;
        if (s < c || m->t[s].dep != LI_NSUBJ || m->t[s].head < s || below(m, m->t[s].head, c)) continue;
        hang(m, c, m->t[s].head, LI_NSUBJ);
        hang(m, s, c, LI_CONJ);
    }
}

/* « l'accord que X et Y ont signé prévoit »: no comparison, but what the verb acts on. */
static void read_whom(mender *m) {
    for (int32_t que = 1; holds(m, LI_WORDS_WHOM) && (que = next_with(m, 1u << LI_CASE, que + 1)) >= 0;) {
        int32_t c = m->t[que].head, n = que - 1, v = m->t[n].head;
        if (!form_in(m, que, LI_WORDS_WHOM) || c < que || m->t[n].upos != LI_NOUN || m->t[n].dep != LI_NSUBJ) continue;
        if (m->t[c].head != n || v <= c || !li_is_verb(&m->t[v]) || !is_finite(m, v) || child(m, v, LI_OBJ) >= 0)
            continue;
        if (!(m->t[v].feats & LI_TRANSITIVE) || child(m, v, LI_AUX_PASS) >= 0) continue;
        int32_t w = m->t[v].head;
        bool main = w > v && li_is_verb(&m->t[w]) && is_finite(m, w) && !has_subject(m, w);
        if (main) hang(m, n, w, LI_NSUBJ);
        else hang(m, n, w, (li_dep)m->t[v].dep);
        hang(m, v, n, LI_RELCL);
        hang(m, c, v, LI_NSUBJ);
        retag(m, que, LI_PRON);
        hang(m, que, v, LI_OBJ);
    }
}

/* « Allié de Y, X a voté », « À la tête de Y, X a voté »: what opens the sentence says what the subject is. */
static void lead_with_bearer(mender *m) {
    for (int32_t s = 3; holds(m, LI_WORDS_COMMA) && (s = next_noun(m, 1u << LI_NSUBJ, s + 1)) >= 0;) {
        int32_t v = m->t[s].head, first = leftmost(m, s), comma = first - 1;
        if (comma < 2 || v < s || m->t[s].upos == LI_PRON || !form_is(m, comma, ",")) continue;
        for (int32_t k = -1; (k = next_child(m, v, LI_ANY_DEP, k + 1)) >= 0 && k < comma;) {
            int32_t mark = child(m, k, LI_CASE), det = child(m, k, LI_DET_OF);
            if (m->t[k].upos != LI_NOUN || leftmost(m, k) != 0 || m->t[k].dep == LI_NSUBJ) continue;
            bool head = mark == 0 && form_is(m, k, "tête"),
                 bare = mark < 0 && det < 0 && (lemma_in(m, k, LI_WORDS_BEARING) || lemma_in(m, k, LI_WORDS_TITLE));
            if ((head || bare) && next_child(m, k, 1u << LI_NMOD | 1u << LI_OBL, k) > k) hang(m, k, s, LI_APPOS);
        }
    }
}

static bool is_future(const mender *m, int32_t v) {
    return (m->t[v].feats & (LI_FORM | LI_TENSE)) == (LI_FIN | LI_FUT);
}

/* « X agira si Y avance et n'acceptera pas »: « si » bears no future, which is what the clause above goes on with. */
static void free_from_condition(mender *m) {
    for (int32_t w = 3; (w = next_verb(m, 1u << LI_CONJ, w + 1)) >= 0;) {
        int32_t v = m->t[w].head, mark = v >= 0 && v < w ? child(m, v, LI_MARK) : -1;
        int32_t cc = child(m, w, LI_CC), u = mark >= 0 ? m->t[v].head : -1;
        if (u < 0 || u > v || cc < v || cc > w || !li_is_verb(&m->t[u]) || child(m, w, LI_NSUBJ) >= 0) continue;
        bool si = form_is(m, mark, "si") || form_is(m, mark, "s'");
        bool open = is_future(m, u) && is_future(m, w) && !is_future(m, v);
        if (si && open && mark > u && (m->t[v].dep == LI_ADVCL || m->t[v].dep == LI_CCOMP)) move(m, w, u);
    }
}

/* « A du parti B, soutenue par C »: a comma sets apart what is said of A. */
static void raise_participles(mender *m) {
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t b = m->t[v].head, mark = b >= 0 ? child(m, b, LI_CASE) : -1, a = b >= 0 ? m->t[b].head : -1;
        if (mark < 1 || mark > b || a < 0 || a > mark || v < b || !form_is(m, v - 1, ",")) continue;
        bool names = m->t[a].upos == LI_PROPN && is_noun(&m->t[b]) && m->t[b].dep == LI_NMOD;
        if (names && li_symbols_is(m->symbols, m->t[mark].lemma, "de") && !below(m, a, v)) move(m, v, a);
    }
}

static bool follows_comma(const mender *m, int32_t i) {
    int32_t first = leftmost(m, i);
    return first > 0 && form_is(m, first - 1, ",");
}

/* « « … », a dit pour sa part, X »: the bare noun behind the verb that is nothing else's. */
static int32_t speaker_behind(const mender *m, int32_t v) {
    int32_t s = child(m, v, LI_NSUBJ);
    if (s > v) return s;
    const uint32_t loose = 1u << LI_XCOMP | 1u << LI_APPOS | 1u << LI_OBJ | 1u << LI_DEP_OTHER | 1u << LI_PARATAXIS;
    for (int32_t n = v; s < 0 && (n = next_child(m, v, loose, n + 1)) >= 0;)
        if (m->t[n].upos == LI_PROPN && child(m, n, LI_CASE) < 0 && follows_comma(m, n)) return n;
    return -1;
}

/* « « Y ment, et il le sait », a dit pour sa part X »: behind a quotation who says it says all of it. */
static void free_speech(mender *m) {
    const uint32_t deps = 1u << LI_CONJ | 1u << LI_ADVCL | 1u << LI_XCOMP | 1u << LI_CCOMP;
    for (int32_t v = 3; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t start = group_start(m, v), top = m->t[v].head, s = speaker_behind(m, v);
        if (!lemma_in(m, v, LI_WORDS_SAY) || !is_finite(m, v) || s < 0 || top < 0 || top >= start - 2) continue;
        if (start < 3 || !form_is(m, start - 1, ",") || !(m->t[start - 2].shape & LI_SHAPE_CLOSE)) continue;
        for (int guard = 0; guard < 8 && m->t[top].dep == LI_CONJ && m->t[top].head >= 0; guard++) top = m->t[top].head;
        if (!li_is_verb(&m->t[top]) || !is_finite(m, top) || child(m, v, LI_CC) >= 0) continue;
        hang(m, v, top, LI_PARATAXIS);
        relabel(m, s, LI_NSUBJ);
    }
}

void li_mend_insertions(mender *m) {
    free_from_condition(m);
    lead_with_bearer(m);
    free_speech(m);
    free_from_whom(m);
    read_whom(m);
    climb_to_agreeing(m);
    free_from_times(m);
    free_from_measures(m);
    free_from_phrases(m);
    close_insertions(m);
}

/* The predicate noun before a reason that was taken for its subject: « ce qui était A pour avoir … »; -1 if none is. */
static int32_t predicate_in(const mender *m, int32_t v, int32_t mark) {
    for (int32_t s = -1; (s = next_child(m, v, 1u << LI_NSUBJ, s + 1)) >= 0 && s < mark;)
        if (child(m, s, LI_COP) >= 0) return s;
    return -1;
}

/* « a été exclu de ce qui était alors A pour avoir frappé B »: why, said of who was excluded and not of A. */
static void raise_reasons(mender *m) {
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_ACL | 1u << LI_ADVCL | 1u << LI_XCOMP, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, mark = child(m, v, LI_MARK), aux = child(m, v, LI_AUX_OF);
        if (n < 1 || n > mark || aux != mark + 1 || !form_is(m, mark, "pour")) continue;
        int32_t s = predicate_in(m, v, mark), p = n - 1;
        if (s < 0 && child(m, n, LI_COP) < 0) continue;
        while (p > 0 && (!li_is_verb(&m->t[p]) || child(m, p, LI_AUX_PASS) < 0 || below(m, p, v))) p--;
        if (p <= 0) continue;
        hang(m, v, p, LI_ADVCL);
        if (s < 0) continue;
        hang(m, s, n, LI_RELCL);
        for (int32_t k = -1; (k = next_child(m, v, 1u << LI_NSUBJ, k + 1)) >= 0 && k < mark;) move(m, k, s);
    }
}

void li_mend_left_over(mender *m) {
    free_from_sums(m);
    free_from_manner(m);
    free_agents_of_places(m);
    count_up_to(m);
    read_behind(m);
    part_denied(m);
    raise_participles(m);
    raise_reasons(m);
}
