/* Names that French grammar does not allow for what hangs on a verb: a preposition that is an article, an object with a
 * preposition, a second subject; of what verb a form is. */
#include "extractor/french/tree_mender.h"

/* « débloque des fonds »: what was taken for a preposition is an article. */
static void read_articles(mender *m) {
    for (int32_t i = 0; (i = next_with(m, 1u << LI_CASE, i + 1)) >= 0;) {
        int32_t n = m->t[i].head;
        bool article = m->t[i].upos == LI_DET && n > i && child(m, n, LI_DET_OF) < 0 && form_is(m, i, "des");
        if (article) relabel(m, i, LI_DET_OF);
    }
}

/* « combats ont éclaté entre X et Y », « cloue Y au pilori », « discute de Y »: a group with a preposition is no
 * object, nor does it belong to a name in no way that has a name. Before a noun « de » may be an article. */
static void part_prepared(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_OBJ | 1u << LI_DEP_OTHER | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), v = m->t[i].head;
        if (mark < 0 || mark > i || v < 0 || v > mark || m->t[mark].upos != LI_ADP) continue;
        if (holds_de(m, mark) && m->t[i].upos != LI_PROPN) continue;
        if (m->t[i].upos == LI_NUM || child(m, i, LI_NUMMOD) >= 0) continue;
        bool named = m->t[i].dep == LI_NMOD; /* lie X à Y: a name has no such complement */
        if (named &&
            (m->t[v].upos != LI_PROPN || m->t[v].dep != LI_OBJ || !li_symbols_is(m->symbols, m->t[mark].lemma, "à")))
            continue;
        if (m->t[i].dep != LI_OBJ && m->t[v].dep == LI_OBJ) v = m->t[v].head;
        if (v >= 0 && m->t[v].upos == LI_VERB && v < mark) hang(m, i, v, LI_OBL);
    }
}

/* « a invité X »: a name right behind a verb that names nobody is its object. */
static void find_names(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_XCOMP | 1u << LI_DEP_OTHER, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (m->t[i].upos != LI_PROPN || v < 0 || leftmost(m, i) != v + 1 || m->t[v].upos != LI_VERB) continue;
        if (!(m->t[v].feats & LI_TRANSITIVE) || child(m, v, LI_OBJ) >= 0 ||
            next_child(m, v, LI_SERVING & ~(1u << LI_AUX_OF), 0) >= 0)
            continue;
        if (child(m, i, LI_CASE) < 0) relabel(m, i, LI_OBJ);
    }
}

/* « Ankara a convaincu X »: behind a verb that has its subject stands what it acts on. */
static void part_subjects(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_NSUBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, s = v >= 0 ? child(m, v, LI_NSUBJ) : -1;
        if (v < 0 || v > i || s < 0 || s > v || m->t[v].upos != LI_VERB || !(m->t[v].feats & LI_TRANSITIVE)) continue;
        if (m->t[i].upos == LI_PRON || child(m, i, LI_CASE) >= 0 || child(m, v, LI_OBJ) >= 0 || li_mend_is_time(m, i))
            continue;
        if (child(m, v, LI_AUX_PASS) < 0 && child(m, v, LI_EXPL) < 0) relabel(m, i, LI_OBJ);
    }
}

/* « ne se pliera pas à Y »: nothing hangs on the words of a negation. */
static void free_from_negators(mender *m) {
    for (int32_t i = 2; holds(m, LI_WORDS_NE) && (i = next_with(m, 1u << LI_OBJ | 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t no = m->t[i].head, v = no >= 0 ? m->t[no].head : -1;
        if (v < 0 || no > i || m->t[no].upos != LI_ADV || !form_in(m, no, LI_WORDS_NEGATOR)) continue;
        if (li_is_verb(&m->t[v]) && !below(m, v, i)) hang(m, i, v, child(m, i, LI_CASE) >= 0 ? LI_OBL : LI_OBJ);
    }
}

/* « débloque des fonds pour Y »: a noun is no clause. */
static void name_complements(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_ADVCL, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        bool bare = child(m, i, LI_COP) < 0 && child(m, i, LI_MARK) < 0 && child(m, i, LI_NSUBJ) < 0;
        if (v >= 0 && v < i && li_is_verb(&m->t[v]) && bare && child(m, i, LI_CASE) >= 0) relabel(m, i, LI_OBL);
    }
}

/* « en n'aidant pas la Syrie »: no noun serves a verb before it; its article is its own. */
static void free_from_service(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, LI_SERVING, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, det = i - 1;
        if (v < 0 || v > i || !li_is_verb(&m->t[v]) || m->t[i].upos == LI_PRON) continue;
        if (m->t[det].upos == LI_DET && m->t[det].head == v) hang(m, det, i, LI_DET_OF);
        bool object = child(m, i, LI_CASE) < 0 && child(m, v, LI_OBJ) < 0 && !li_mend_is_time(m, i);
        hang(m, i, v, object ? LI_OBJ : LI_OBL);
        for (int32_t k = i; (k = next_child(m, v, 1u << LI_FLAT | 1u << LI_AMOD, k + 1)) >= 0;) move(m, k, i);
    }
}

/* « critique Z en aidant Y à fuir »: the infinitive is of the verb whose object stands right before it. */
static void keep_with_object(mender *m) {
    for (int32_t i = 3; (i = next_verb(m, 1u << LI_XCOMP, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_MARK), o = mark - 1;
        if (v < 0 || o <= v || !form_is(m, mark, "à")) continue;
        while (o > v && !(m->t[o].dep == LI_OBJ && is_noun(&m->t[o])) && m->t[o].head >= 0 && m->t[o].head < mark)
            o = m->t[o].head;
        int32_t w = o > v && m->t[o].dep == LI_OBJ ? m->t[o].head : -1;
        if (w > v && w < o && m->t[w].upos == LI_VERB && lemma_in(m, w, LI_WORDS_OBJECT_CONTROL) && !below(m, w, i))
            move(m, i, w);
    }
}

/* « se retirer en mai 2018 de l'accord », « arrêté le 7 juillet par X »: a month, a day has no complement but a time.
 */
static void free_from_dates(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t day = m->t[i].head, mark = child(m, i, LI_CASE);
        if (day < 0 || day > i || mark < day || li_mend_is_time(m, i)) continue;
        int32_t month =
            m->t[day].upos == LI_NUM && m->t[day].dep == LI_NMOD && m->t[day].head >= 0 ? m->t[day].head : day;
        bool year = m->t[day].upos == LI_NUM && (m->t[day].shape & LI_SHAPE_DIGIT) && child(m, day, LI_CASE) >= 0 &&
                    m->t[day].end - m->t[day].start == 4; /* condamné en 1970 par X */
        if (!year && !form_in(m, month, LI_WORDS_MONTH) && !form_in(m, month, LI_WORDS_DAY)) continue;
        int32_t v = m->t[month].head;
        if (v < 0 || v > month || below(m, v, i) || form_is(m, mark, "en") || m->t[mark - 1].upos == LI_PUNCT) continue;
        bool verb = li_is_verb(&m->t[v]);
        bool by = verb && form_is(m, mark, "par");
        if (verb || is_noun(&m->t[v])) hang(m, i, v, by ? LI_AGENT : verb ? LI_OBL : LI_NMOD);
    }
}

/* « a mené dans la nuit de nouvelles frappes »: behind a time « de » and an adjective open the verb's object. */
static void free_described(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t time = m->t[i].head, mark = child(m, i, LI_CASE), v = time >= 0 ? m->t[time].head : -1;
        if (v < 0 || v > time || mark - 1 != time || m->t[time].dep != LI_OBL || m->t[v].upos != LI_VERB) continue;
        bool article = mark + 1 < i && m->t[mark + 1].upos == LI_ADJ && m->t[mark + 1].head == i &&
                       (m->t[i].feats & LI_NUMBER) == LI_PLUR && (form_is(m, mark, "de") || form_is(m, mark, "d'"));
        if (!article || !lemma_in(m, time, LI_WORDS_TIME) || !(m->t[v].feats & LI_TRANSITIVE)) continue;
        if (child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0) continue;
        relabel(m, mark, LI_DET_OF);
        hang(m, i, v, LI_OBJ);
    }
}

/* « refouler jusqu'à 10.000 migrants chaque semaine »: how many is no preposition. */
static void read_limits(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), number = child(m, i, LI_NUMMOD), v = m->t[i].head;
        if (number < 2 || mark < 0 || number != mark + 2 || v < 0 || v > mark || lemma_in(m, i, LI_WORDS_TIME))
            continue;
        if (!form_is(m, mark, "jusqu'") || m->t[v].upos != LI_VERB || !(m->t[v].feats & LI_TRANSITIVE)) continue;
        int32_t o = child(m, v, LI_OBJ);
        if (o >= 0 && !lemma_in(m, o, LI_WORDS_TIME)) continue;
        if (o >= 0) relabel(m, o, LI_ADVMOD);
        relabel(m, i, LI_OBJ);
        relabel(m, mark, LI_ADVMOD);
        hang(m, mark + 1, mark, LI_FIXED);
    }
}

/* « nous ne sommes pas »: who speaks is the subject of the verb behind. */
static void read_speakers(mender *m) {
    for (int32_t i = -1; (i = next_with(m, 1u << LI_OBJ | 1u << LI_IOBJ | 1u << LI_OBL, i + 1)) >= 0;) {
        if (m->t[i].upos != LI_PRON || !form_is(m, i, "nous") || i + 2 >= m->count || child(m, i, LI_CASE) >= 0)
            continue;
        int32_t v = i + 1 + (form_is(m, i + 1, "ne") || form_is(m, i + 1, "n'"));
        bool ours =
            v < m->count && li_is_verb(&m->t[v]) && (m->t[v].feats & (LI_PERS | LI_NUMBER)) == (LI_P1 | LI_PLUR);
        while (ours && serves(m->t[v].dep) && m->t[v].head > v) v = m->t[v].head;
        if (ours && !below(m, v, i) && !has_subject(m, v)) hang(m, i, v, LI_NSUBJ);
    }
}

/* « des droits de douane de 50 % imposés par X »: no share is imposed, what it is of is. */
static void free_from_shares(mender *m) {
    for (int32_t i = 3; (i = next_verb(m, 1u << LI_ACL | 1u << LI_AMOD, i + 1)) >= 0;) {
        int32_t share = m->t[i].head, n = share >= 0 ? m->t[share].head : -1;
        if (n < 0 || share > i || n > share || !form_is(m, share, "%") || m->t[share].dep != LI_NMOD) continue;
        if (m->t[n].upos == LI_NOUN && m->t[n].dep == LI_NMOD && child(m, n, LI_DET_OF) < 0 && m->t[n].head >= 0 &&
            m->t[n].head < n && m->t[m->t[n].head].upos == LI_NOUN)
            n = m->t[n].head; /* droits de douane */
        if (m->t[n].upos == LI_NOUN) hang(m, i, n, LI_ACL);
    }
}

/* « a été la cible dans la nuit d'une attaque »: of a time one says no « d'un ». */
static void free_from_times(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t time = m->t[i].head, mark = child(m, i, LI_CASE), above = time >= 0 ? m->t[time].head : -1;
        if (above < 0 || above > time || mark - 1 != time || mark + 2 > i || li_mend_is_time(m, i)) continue;
        bool some = form_is(m, mark, "d'") && (form_is(m, mark + 1, "un") || form_is(m, mark + 1, "une"));
        if (!some || !lemma_in(m, time, LI_WORDS_TIME) || child(m, time, LI_CASE) < 0) continue;
        if (!below(m, above, i)) hang(m, i, above, li_is_verb(&m->t[above]) ? LI_OBL : LI_NMOD);
    }
}

/* « a bombardé des cibles »: right behind a verb that has an object « des » is its article. */
void li_mend_some(mender *m) {
    static const char *const WITH_OF[] = {"souffrir", "vivre",   "témoigner", "relever",   "hériter",
                                          "rêver",    "jouir",   "user",      "approcher", "tenir",
                                          "décider",  "charger", "accuser",   "priver",    NULL};
    for (int32_t mark = 1; (mark = next_with(m, 1u << LI_DET_OF, mark + 1)) >= 0;) { /* a été privé des fonds */
        int32_t i = m->t[mark].head, v = mark - 1;
        bool held = m->t[mark].upos == LI_ADP && form_is(m, mark, "des") && m->t[i].dep == LI_OBL && m->t[i].head == v;
        if (held && child(m, v, LI_AUX_PASS) >= 0) relabel(m, mark, LI_CASE);
    }
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_CASE);
        if (m->t[i].upos != LI_NOUN || v < 0 || mark - 1 != v || !form_is(m, mark, "des")) continue;
        if (m->t[v].upos != LI_VERB || !(m->t[v].feats & LI_TRANSITIVE) || (m->t[v].feats & LI_AUX_ETRE)) continue;
        if (child(m, v, LI_OBJ) >= 0 || child(m, v, LI_AUX_PASS) >= 0 || child(m, v, LI_EXPL) >= 0) continue;
        bool finite = is_finite(m, v) || li_verb_form(&m->t[v]) == LI_INF || li_verb_form(&m->t[v]) == LI_PART_PRES;
        bool of = lemma_in(m, v, LI_WORDS_SPEAK_OF) || lemma_in(m, i, LI_WORDS_TIME) || lemma_among(m, v, WITH_OF);
        if (!finite || of) continue;
        relabel(m, i, LI_OBJ);
        relabel(m, mark, LI_DET_OF);
    }
}

/* « il se rendra à Y », « il s'entretiendra avec X »: somebody; but « il s'agit de », « il se tiendra une réunion ». */
static void read_persons(mender *m) {
    static const char *const NOBODY[] = {"agir",     "pouvoir", "avérer", "trouver", "passer",
                                         "produire", "faire",   "dire",   "révéler", NULL};
    for (int32_t i = -1; (i = next_with(m, 1u << LI_EXPL, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, se = i + 1;
        if (!form_is(m, i, "il") || v < i + 2 || m->t[v].upos != LI_VERB || lemma_among(m, v, NOBODY)) continue;
        if (form_is(m, se, "ne") || form_is(m, se, "n'")) se++;
        if (m->t[se].head != v || !(form_is(m, se, "se") || form_is(m, se, "s'"))) continue;
        const uint32_t real = 1u << LI_OBJ | 1u << LI_CCOMP | 1u << LI_CSUBJ;
        int32_t s = next_child(m, v, 1u << LI_NSUBJ, 0);
        bool said = next_child(m, v, real, v + 1) >= 0 && !lemma_in(m, v, LI_WORDS_SAY);
        if (s < 0 && !said) relabel(m, i, LI_NSUBJ);
    }
}

/* « L'armée a aussitôt fait arrêter X »: no noun is a mere sign of a subject. */
static void read_subjects(mender *m) {
    for (int32_t i = -1; (i = next_noun(m, 1u << LI_EXPL, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (m->t[i].upos != LI_NOUN && m->t[i].upos != LI_PROPN) continue;
        if (v < i || child(m, v, LI_NSUBJ) >= 0 || child(m, i, LI_CASE) >= 0) continue;
        relabel(m, i, LI_NSUBJ);
        if (i > 0 && m->t[i - 1].upos == LI_DET && m->t[i - 1].head == v) move(m, i - 1, i);
    }
}

/* « X nous traite comme des enfants »: no subject of a verb that tells of one, or of others. */
static void free_us(mender *m) {
    for (int32_t i = 0; (i = next_noun(m, 1u << LI_NSUBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (m->t[i].upos != LI_PRON || (!form_is(m, i, "nous") && !form_is(m, i, "vous")) || v <= i) continue;
        int32_t aux = next_child(m, v, 1u << LI_AUX_OF | 1u << LI_AUX_PASS, 0);
        const li_token *finite = &m->t[aux >= 0 && aux < v ? aux : v];
        if (li_verb_form(finite) != LI_FIN || group_start(m, v) > i + 1) continue;
        bool others = (finite->feats & LI_PERS) == LI_P3 || (finite->feats & LI_NUMBER) == LI_SING;
        if (others && child(m, v, LI_COP) < 0) relabel(m, i, LI_OBJ);
    }
}

/* s'est entretenu, est venu: no passives. */
void li_mend_voice(mender *m) {
    const uint32_t deps = 1u << LI_AUX_PASS | 1u << LI_AUX_OF;
    for (int32_t i = -1; (i = next_with(m, deps, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (v < 0 || !li_symbols_is(m->symbols, m->t[i].lemma, "être")) continue;
        bool se = false, passes = m->t[i].dep == LI_AUX_PASS;
        for (int32_t k = i - 1; k >= 0 && k >= i - 4; k--)
            se |= m->t[k].upos == LI_PRON && m->t[k].head == v &&
                  (form_is(m, k, "se") || form_is(m, k, "s'") || (!passes && m->t[k].dep == LI_EXPL));
        bool active = se || (m->t[v].feats & LI_AUX_ETRE);
        bool near = i < v && v < i + 4 && li_verb_form(&m->t[v]) == LI_PART_PAST && child(m, v, LI_AUX_PASS) < 0;
        if (passes && active) relabel(m, i, LI_AUX_OF);
        else if (!passes && !active && near) relabel(m, i, LI_AUX_PASS); /* sont réunis */
    }
}

void li_mend_labels(mender *m) {
    free_us(m);
    read_persons(m);
    read_subjects(m);
    free_from_times(m);
    free_from_shares(m);
    read_limits(m);
    read_speakers(m);
    free_from_dates(m);
    free_described(m);
    free_from_service(m);
    read_articles(m);
    part_subjects(m);
    free_from_negators(m);
    name_complements(m);
    part_prepared(m);
    find_names(m);
    keep_with_object(m);
}

static bool is_plural(const mender *m, int32_t s) {
    int32_t det = child(m, s, LI_DET_OF);
    if ((m->t[s].feats & LI_NUMBER) == LI_PLUR || (det >= 0 && (m->t[det].feats & LI_NUMBER) == LI_PLUR)) return true;
    return next_child(m, s, 1u << LI_CONJ, s + 1) >= 0;
}

/* « La Pologne et la Lituanie pressent »: of presser and pressentir the verb that agrees with its subject. */
void li_mend_lemmas(mender *m) {
    const li_lexicon *lexicon = li_symbols_lexicon(m->symbols);
    for (int32_t v = -1; (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        li_token *t = &m->t[v];
        int32_t s = t->upos == LI_VERB && li_verb_form(t) == LI_FIN && t->form < li_lexicon_size(lexicon)
                        ? child(m, v, LI_NSUBJ)
                        : -1;
        if (s < 0 || m->t[s].upos == LI_PRON) continue;
        uint32_t number = is_plural(m, s) ? LI_PLUR : LI_SING;
        if ((t->feats & LI_NUMBER) == number) continue;
        size_t n;
        const li_reading *r = li_lexicon_readings(lexicon, t->form, &n);
        for (size_t i = 0; i < n; i++)
            if (r[i].upos == LI_VERB && (r[i].feats & (LI_FORM | LI_NUMBER | LI_PERS)) == (LI_FIN | number | LI_P3)) {
                t->lemma = r[i].lemma;
                t->feats = r[i].feats;
                break;
            }
    }
}
