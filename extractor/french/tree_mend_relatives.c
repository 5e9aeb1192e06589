/* Whose the clauses are that « qui » and « lequel » open. */
#include "extractor/french/tree_mender.h"

/* « lequel » without a preposition: a relative's subject that tells gender and number. */
static bool is_telling(const mender *m, int32_t i) {
    return form_in(m, i, LI_WORDS_WHO) && !form_is(m, i, "qui") && child(m, i, LI_CASE) < 0;
}

/* « Y, lequel a critiqué Z »: the verb's subject, whatever was taken for it. */
static void lead_with_telling(mender *m) {
    for (int32_t i = 1; holds(m, LI_WORDS_WHO) && (i = next_noun(m, LI_ANY_DEP, i + 1)) >= 0;) {
        int32_t v = m->t[i].head;
        if (!is_telling(m, i) || m->t[i].dep == LI_NSUBJ || !form_is(m, i - 1, ",") || v < i) continue;
        if (!li_is_verb(&m->t[v]) || !is_finite(m, v) || group_start(m, v) != i + 1) continue;
        int32_t s = child(m, v, LI_NSUBJ);
        if (s >= 0 && s < v) continue;
        if (s > v) {
            int32_t n = form_is(m, s - 1, ",") ? s - 2 : -1;
            bool beside = n > v && is_noun(&m->t[n]) && !below(m, n, s);
            hang(m, s, beside ? n : v, beside ? LI_APPOS : LI_OBL);
        }
        relabel(m, i, LI_NSUBJ);
    }
}

static const char *const SPEAK[] = {
    "accuser",   "reprocher", "demander", "exiger",    "exhorter",  "dénoncer", "critiquer", "estimer",  "juger",
    "affirmer",  "déclarer",  "assurer",  "dire",      "promettre", "réclamer", "prier",     "supplier", "sommer",
    "remercier", "insulter",  "fustiger", "féliciter", "saluer",    "inviter",  "ordonner",  "refuser",  "rejeter",
    "souhaiter", "espérer",   "redouter", "annoncer",  "railler",   NULL};

/* « le retour de X, qui accuse Y »: no thing speaks. */
static bool names_speaker(const mender *m, int32_t name, int32_t v) {
    int32_t thing = m->t[name].head;
    if (m->t[name].dep != LI_NMOD || m->t[name].upos != LI_PROPN || thing < 0 || number_of(m, v) == LI_PLUR ||
        !lemma_among(m, v, SPEAK))
        return false;
    return m->t[thing].upos == LI_NOUN && !says_who(m, thing) && !lemma_in(m, thing, LI_WORDS_MESSAGE);
}

/* « un tir condamné par X qui a menacé Y de représailles »: nor does what is done to a thing. */
static bool is_speaking_agent(const mender *m, int32_t agent, int32_t pronoun, int32_t v) {
    int32_t p = m->t[agent].head, thing = p >= 0 ? m->t[p].head : -1, last = agent;
    if (m->t[agent].dep != LI_AGENT || m->t[agent].upos != LI_PROPN || thing < 0 || m->t[p].dep != LI_ACL) return false;
    while (last + 1 < pronoun && m->t[last + 1].dep == LI_FLAT) last++;
    if (last + 1 != pronoun || number_of(m, v) == LI_PLUR || m->t[thing].upos != LI_NOUN) return false;
    int32_t o = child(m, v, LI_OBJ), of = o; /* menace Y de sanctions */
    while (of > v && of + 1 < m->count && (of == o || m->t[of].dep == LI_FLAT)) of++;
    bool threatens =
        of > v && li_symbols_is(m->symbols, m->t[v].lemma, "menacer") && (form_is(m, of, "de") || form_is(m, of, "d'"));
    if (!threatens && !lemma_among(m, v, SPEAK)) return false;
    return !says_who(m, thing) && !lemma_in(m, thing, LI_WORDS_MESSAGE);
}

/* « la dette due par X, qui a protesté »: behind a comma a relative is of who acts or is acted with. */
static bool brings_actor(const mender *m, int32_t noun, int32_t pronoun, int32_t v) {
    int32_t mark = child(m, noun, LI_CASE);
    if (form_is(m, pronoun - 1, ",") && names_speaker(m, noun, v)) return true;
    if (is_speaking_agent(m, noun, pronoun, v)) return true;
    if (mark < 0 || !form_is(m, pronoun - 1, ",")) return false;
    if (form_is(m, mark, "par") || form_is(m, mark, "avec") || form_is(m, mark, "contre")) return true;
    int32_t last = noun; /* livre des vivres au Qatar, qui en manque */
    while (last + 1 < pronoun - 1 && m->t[last + 1].dep == LI_FLAT) last++;
    return m->t[noun].upos == LI_PROPN && last == pronoun - 2 && !holds_de(m, mark) && agrees(m, noun, v);
}

/* « le chef du Kremlin, qui arrive », « le locataire de la Maison Blanche, qui »: whose the house is. */
static int32_t resident_of(const mender *m, int32_t house, int32_t pronoun, int32_t v) {
    static const char *const HOUSES[] = {"kremlin", "élysée",       "maison",   "pentagone", "matignon", "diplomatie",
                                         "état",    "gouvernement", "exécutif", "rue",       "trésor",   NULL};
    static const char *const WHO[] = {"locataire", "hôte",     "maître", "occupant",     "chef",      "cheffe",
                                      "patron",    "patronne", "numéro", "porte-parole", "émissaire", NULL};
    int32_t h = m->t[house].head;
    if (m->t[house].dep != LI_NMOD || h < 0 || h > house || !form_is(m, pronoun - 1, ",")) return -1;
    if (!form_among(m, house, HOUSES) || !holds_de(m, child(m, house, LI_CASE))) return -1;
    bool who = lemma_among(m, h, WHO) && (m->t[h].feats & LI_NUMBER) != LI_PLUR;
    return who && number_of(m, v) != LI_PLUR ? h : -1;
}

/* « les sanctions contre la Syrie, qui frappent »: one land does not act in the plural. */
static bool is_one_name(const mender *m, int32_t n, int32_t v) {
    int32_t det = m->t[n].upos == LI_PROPN && number_of(m, v) == LI_PLUR ? child(m, n, LI_DET_OF) : -1;
    return det >= 0 && (m->t[det].feats & LI_NUMBER) == LI_SING && child(m, n, LI_CONJ) < 0 && m->t[n].dep != LI_CONJ;
}

/* « une tournée en Afrique qui le conduira à Y »: no land takes anybody anywhere. */
static bool leads_somewhere(const mender *m, int32_t v) {
    static const char *const LEAD[] = {"conduire", "mener", "emmener", "amener", NULL};
    int32_t o = lemma_among(m, v, LEAD) ? child(m, v, LI_OBJ) : -1;
    return o >= 0 && o < v && m->t[o].upos == LI_PRON;
}

/* A relative belongs to a noun of the group that ends where its pronoun stands: the one that it hangs on if that fits
 * its verb's number, else the nearest that does; one with « lequel » to the nearest that fits. */
static void place_relatives(mender *m) {
    for (int32_t v = 1; holds(m, LI_WORDS_WHO) && (v = next_with(m, 1u << LI_RELCL | 1u << LI_ADVCL, v + 1)) >= 0;) {
        bool loose =
            m->t[v].dep == LI_ADVCL && m->t[v].head >= 0 && m->t[v].head < v && m->t[m->t[v].head].upos == LI_NOUN;
        if ((m->t[v].dep != LI_RELCL && !loose) || m->t[v].head < 0) continue;
        int32_t pronoun = -1;
        for (int32_t k = m->t[v].head; (k = next_child(m, v, LI_ANY_DEP, k + 1)) >= 0 && k < v;)
            if (form_is(m, k, "qui") || is_telling(m, k)) pronoun = k;
        bool telling = pronoun > 0 && !form_is(m, pronoun, "qui");
        int32_t who = pronoun > 0 && !telling ? resident_of(m, m->t[v].head, pronoun, v) : -1;
        if (who >= 0) {
            hang(m, v, who, LI_RELCL);
            continue;
        }
        int32_t n = pronoun - 1;
        if (n > 0 && form_is(m, n, ",")) n--;
        int32_t fits = -1;
        bool stays = pronoun < 1, leads = leads_somewhere(m, v);
        for (int guard = 0; guard < 12 && n >= 0 && n < pronoun && !stays; guard++) {
            bool noun = is_noun(&m->t[n]) && m->t[n].dep != LI_FLAT;
            bool fit = noun && agrees(m, n, v) && !is_one_name(m, n, v) && !(leads && m->t[n].upos == LI_PROPN) &&
                       (!telling || goes_with(m, pronoun, n));
            if (fit && fits < 0) fits = n;
            if (fit && brings_actor(m, n, pronoun, v)) {
                fits = n;
                break;
            }
            if (n == m->t[v].head && !telling)
                stays = agrees(m, n, v) && !is_one_name(m, n, v) && !(leads && m->t[n].upos == LI_PROPN);
            n = li_is_verb(&m->t[n]) && m->t[n].dep != LI_ACL && m->t[n].dep != LI_AMOD ? -1 : m->t[n].head;
        }
        int32_t u = leads && fits < 0 ? m->t[m->t[v].head].head : -1, o = u >= 0 ? child(m, u, LI_OBJ) : -1;
        if (o > u && o < pronoun && m->t[o].upos == LI_NOUN && agrees(m, o, v)) fits = o;
        if (!stays && fits >= 0 && !below(m, fits, v)) hang(m, v, fits, LI_RELCL);
        else if (loose && stays && pronoun > 0) relabel(m, v, LI_RELCL); /* le seul député de Y qui */
    }
}

/* « par A et B, que Y a remerciés »: behind a comma and a name no content, but what is said of those named. */
static void relate(mender *m, int32_t v, int32_t que) {
    int32_t n = m->t[v].head;
    if (m->t[v].dep != LI_CCOMP || !form_is(m, que - 1, ",")) return;
    int32_t last = que - 2;
    while (last > n && m->t[last].dep == LI_FLAT) last = m->t[last].head;
    int32_t by = child(m, last, LI_CASE);
    bool named = last > n && n >= 0 && m->t[last].head == n && m->t[last].upos == LI_PROPN && li_is_verb(&m->t[n]),
         acts = named && by >= 0 && form_is(m, by, "par"), /* soutenu par X, que Y a aidé */
        acted_on = named && m->t[last].dep == LI_OBJ && !lemma_in(m, n, LI_WORDS_SAY);
    if (acts || acted_on) n = last; /* combat X, que Y a aidé */
    if (last != n || !is_noun(&m->t[n]) || (m->t[n].upos != LI_PROPN && child(m, n, LI_FLAT) < 0)) return;
    bool several = li_verb_form(&m->t[v]) == LI_PART_PAST && (m->t[v].feats & LI_NUMBER) == LI_PLUR;
    while (several && m->t[n].dep == LI_CONJ && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
    hang(m, v, n, LI_RELCL);
}

/* « X, que Y est accusé d'armer », « que Y a décidé de quitter »: the pronoun is the infinitive's object. */
static bool read_inner_object(mender *m, int32_t v, int32_t que) {
    static const char *const OWN[] = {"menacer",   "décider",   "refuser", "vouloir",   "pouvoir",   "devoir",
                                      "promettre", "tenter",    "cesser",  "continuer", "choisir",   "prévoir",
                                      "compter",   "souhaiter", "espérer", "accepter",  "envisager", "chercher",
                                      "essayer",   "commencer", "aller",   "entendre",  "prétendre", "projeter",
                                      "éviter",    "jurer",     "oser",    "savoir",    "venir",     NULL};
    int32_t w = child(m, v, LI_XCOMP);
    bool outer = child(m, v, LI_AUX_PASS) >= 0 || lemma_among(m, v, OWN);
    if (!outer || w < v || li_verb_form(&m->t[w]) != LI_INF || !(m->t[w].feats & LI_TRANSITIVE)) return false;
    if (next_child(m, w, 1u << LI_OBJ | 1u << LI_CCOMP, 0) >= 0) return false;
    if (m->t[v].dep == LI_CCOMP) relate(m, v, que);
    bool cut_out = m->t[v].dep == LI_ROOT && !que;
    if (m->t[v].dep != LI_RELCL && !cut_out) return false;
    retag(m, que, LI_PRON);
    hang(m, que, w, LI_OBJ);
    return true;
}

/* « une mesure que Y a dénoncée »: a pronoun, the verb's object, where the verb has no other. */
static void read_objects(mender *m) {
    const uint32_t deps = 1u << LI_RELCL | 1u << LI_CCOMP | 1u << LI_ROOT;
    for (int32_t v = 0; holds(m, LI_WORDS_WHOM) && (v = next_verb(m, deps, v + 1)) >= 0;) {
        int32_t que = child(m, v, LI_MARK), n = m->t[v].head;
        if (que < 0) que = child(m, v, LI_OBJ);
        if (que < 0 || que > v || !form_in(m, que, LI_WORDS_WHOM) || read_inner_object(m, v, que)) continue;
        if (m->t[que].dep != LI_MARK || que < 2 || n < 0 || n >= que) continue;
        if (!(m->t[v].feats & LI_TRANSITIVE) || child(m, v, LI_AUX_PASS) >= 0 || child(m, v, LI_EXPL) >= 0) continue;
        if (next_child(m, v, 1u << LI_OBJ | 1u << LI_CCOMP | 1u << LI_XCOMP, 0) >= 0 || child(m, v, LI_NSUBJ) < que)
            continue;
        relate(m, v, que);
        if (m->t[v].dep != LI_RELCL) continue;
        retag(m, que, LI_PRON);
        relabel(m, que, LI_OBJ);
    }
}

/* « le traité d'amitié qui liait X à Y », « un contrat d'armement passé avec Y »: a bare noun in the singular has no
 * relative, nor a participle that agrees with the noun before; it is of that noun. */
static void leave_bare(mender *m) {
    for (int32_t v = 4; (v = next_verb(m, 1u << LI_RELCL | 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, mark = n > 1 ? child(m, n, LI_CASE) : -1, h = n > 1 ? m->t[n].head : -1;
        if (mark < 0 || mark > n || h < 0 || h > mark || m->t[n].upos != LI_NOUN || m->t[h].upos != LI_NOUN) continue;
        if (!form_is(m, mark, "de") && !form_is(m, mark, "d'")) continue;
        if (child(m, n, LI_DET_OF) >= 0 || child(m, n, LI_NUMMOD) >= 0 || (m->t[n].feats & LI_NUMBER) != LI_SING)
            continue;
        if (child(m, h, LI_DET_OF) < 0 || lemma_in(m, h, LI_WORDS_MEASURE) || li_mend_is_time(m, h)) continue;
        if (m->t[v].dep == LI_ACL) {
            bool made = li_verb_form(&m->t[v]) == LI_PART_PAST && v == n + 1 && v + 1 < m->count;
            bool sides = made && (form_is(m, v + 1, "avec") || form_is(m, v + 1, "entre"));
            if (!sides || !goes_with(m, v, h)) continue;
        }
        if (m->t[n].dep == LI_NMOD && !below(m, h, v)) move(m, v, h);
    }
}

/* « a cité X, qui doit parler »: what « qui » opens behind a comma does not carry the sentence. */
static void hang_rooted(mender *m) {
    const uint32_t hung = 1u << LI_CONJ | 1u << LI_PARATAXIS | 1u << LI_CCOMP | 1u << LI_DEP_OTHER | 1u << LI_ADVCL;
    if (!holds(m, LI_WORDS_WHO) || !holds(m, LI_WORDS_COMMA)) return;
    for (int32_t q = 2; (q = next_with(m, 1u << LI_NSUBJ, q + 1)) >= 0;) {
        int32_t v = m->t[q].head, n = q - 2, u = v > q ? next_child(m, v, hung, 0) : -1;
        if (u < 0 || u > n || m->t[v].dep != LI_ROOT || !form_is(m, q, "qui") || !form_is(m, q - 1, ",")) continue;
        if (!li_is_verb(&m->t[u]) || !is_finite(m, u) || child(m, u, LI_MARK) >= 0) continue;
        while (m->t[n].dep == LI_FLAT && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
        if (!is_noun(&m->t[n]) || !below(m, n, u) || !agrees(m, n, v)) continue;
        for (int32_t c = -1; (c = next_child(m, v, LI_ANY_DEP, c + 1)) >= 0 && c < q;)
            if (c != u) move(m, c, u);
        hang(m, u, -1, LI_ROOT);
        hang(m, v, n, LI_RELCL);
    }
}

/* « la colère de X, avec laquelle Y négocie »: at whose side one is is somebody. */
static void prefer_company(mender *m) {
    for (int32_t v = 5; holds(m, LI_WORDS_RELATIVE) && (v = next_verb(m, 1u << LI_RELCL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, i = n;
        while ((i = next_child(m, v, 1u << LI_OBL, i + 1)) >= 0 && i < v && !form_in(m, i, LI_WORDS_WHO)) continue;
        int32_t mark = i >= 0 && i < v ? child(m, i, LI_CASE) : -1, p = mark - 2;
        if (mark < 3 || !form_is(m, mark, "avec") || form_is(m, i, "qui") || !form_is(m, mark - 1, ",")) continue;
        while (p > n && m->t[p].dep == LI_FLAT && m->t[p].head >= n) p = m->t[p].head;
        bool of = p > n && m->t[p].upos == LI_PROPN && m->t[p].dep == LI_NMOD && m->t[p].head == n;
        if (of && m->t[n].upos == LI_NOUN && !says_who(m, n) && holds_de(m, child(m, p, LI_CASE))) move(m, v, p);
    }
}

/* « auquel », « desquelles »: a relative that holds its preposition. */
static bool holds_a(const mender *m, int32_t i) {
    static const char *const HOLDING[] = {"auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles", NULL};
    return form_among(m, i, HOLDING);
}

/* « avec Y, dont se méfie X », « à laquelle s'oppose X »: behind its verb the relative's subject, if none is before. */
static int32_t subject_behind(const mender *m, int32_t v) {
    int32_t from = v + 1;
    for (int32_t i = v; (i = next_child(m, v, LI_ANY_DEP, i + 1)) >= 0;) {
        bool more = i == v + 1 && form_among(m, i, (const char *[]){"plus", "près", "moins", NULL});
        int32_t counted = more ? next_child(m, i, 1u << LI_OBL | 1u << LI_NMOD | 1u << LI_OBJ, i)
                               : -1; /* dont dépend plus du quart de sa consommation */
        if (counted >= 0) return counted;
        if (m->t[i].upos == LI_ADV || m->t[i].upos == LI_PUNCT) continue;
        if (i == from && m->t[i].upos == LI_NOUN && from == v + 1) { /* dont avait besoin X */
            from++;
            continue;
        }
        bool stands = is_noun(&m->t[i]) && leftmost(m, i) == from && child(m, i, LI_CASE) < 0;
        bool several = number_of(m, v) == LI_PLUR && i + 1 < m->count &&
                       (child(m, i, LI_CONJ) > i || m->t[i + 1].upos == LI_CCONJ);
        return stands && !li_mend_is_time(m, i) && (several || agrees(m, i, v)) ? i : -1;
    }
    return -1;
}

/* « Le sommet auquel participent X et Y s'est achevé »: the noun before « auquel » was taken for the subject of its
 * verb rather than of the main one. */
static void free_antecedent(mender *m, int32_t v, int32_t r) {
    const uint32_t deps =
        1u << LI_CONJ | 1u << LI_PARATAXIS | 1u << LI_CCOMP | 1u << LI_XCOMP | 1u << LI_AMOD | 1u << LI_ADVCL;
    int32_t n = child(m, v, LI_NSUBJ), w = v, last = r - 1 - (m->t[r - 1].upos == LI_ADP);
    if (n < 0 || n >= r || m->t[n].upos != LI_NOUN || m->t[v].dep == LI_RELCL || child(m, n, LI_CASE) >= 0) return;
    while (last > n && m->t[last].head >= n && m->t[last].head < last && m->t[last].upos != LI_PUNCT)
        last = m->t[last].head;
    int32_t i = last == n ? subject_behind(m, v) : -1;
    if (i < 0) return;
    while ((w = next_verb(m, deps, w + 1)) >= 0)
        if (m->t[w].head >= v && is_finite(m, w) && child(m, w, LI_MARK) < 0 && below(m, w, v) && agrees(m, n, w))
            break;
    int32_t j = w > i ? child(m, w, LI_NSUBJ) : -1, cc = j > i ? child(m, w, LI_CC) : -1;
    if (j > i && cc < 0) cc = child(m, j, LI_CC);
    if (j > w && child(m, w, LI_OBJ) < 0 && m->t[j].upos != LI_PRON) { /* ont irrité Y */
        relabel(m, j, LI_OBJ);
        j = -1;
    }
    bool row = j > i && j < w && cc > i && cc == leftmost(m, j) - 1 && number_of(m, v) == LI_PLUR;
    if (w < 0 || (j >= 0 && !row) || (!row && (child(m, w, LI_CC) >= 0 || !agrees(m, i, v)))) return;
    if (row) {
        hang(m, j, i, LI_CONJ);
        hang(m, cc, j, LI_CC);
    }
    hang(m, w, m->t[v].head, (li_dep)m->t[v].dep);
    hang(m, n, w, LI_NSUBJ);
    hang(m, v, n, LI_RELCL);
    hang(m, i, v, LI_NSUBJ);
}

static void turn_inverted(mender *m) {
    for (int32_t v = 0; holds(m, LI_WORDS_RELATIVE) && (v = next_verb(m, LI_ANY_DEP, v + 1)) >= 0;) {
        int32_t r = group_start(m, v);
        if (!form_in(m, r, LI_WORDS_RELATIVE)) r--;
        bool opens = r == 1 && m->t[0].upos == LI_ADP; /* « à laquelle participait X », a part of its own */
        if (r < 0 || (r < 2 && !opens && !holds_a(m, r)) || serves(m->t[v].dep) || !form_in(m, r, LI_WORDS_RELATIVE) ||
            !is_finite(m, v))
            continue;
        bool bare = holds_a(m, r) || form_is(m, r, "dont") || m->t[r - 1].upos == LI_ADP || m->t[r].upos != LI_PRON;
        if (form_is(m, r, "qui") ? m->t[r - 1].upos != LI_ADP : !bare) continue;
        bool prepared = r > 1 && m->t[r - 1].upos == LI_ADP && form_in(m, r, LI_WORDS_WHO) && !form_is(m, r, "qui");
        if (r > 0 && (holds_a(m, r) || prepared)) free_antecedent(m, v, r);
        int32_t s = child(m, v, LI_NSUBJ), i = s < 0 || s == r ? subject_behind(m, v) : -1;
        if (i < 0 || child(m, v, LI_AUX_PASS) >= 0) continue;
        hang(m, i, v, LI_NSUBJ);
        if (s == r) relabel(m, r, LI_OBL);
        if (r < 2) continue;
        int32_t n = m->t[r - 1].upos == LI_ADP ? r - 2 : r - 1;
        if (form_is(m, n, ",")) n--;
        while (n >= 0 && m->t[n].dep == LI_FLAT && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
        if (n >= 0 && is_noun(&m->t[n]) && m->t[v].dep != LI_RELCL && !below(m, n, v)) hang(m, v, n, LI_RELCL);
    }
}

/* « Après le raid à Y, qui a choqué, X a rompu »: « qui » is subject enough, and X that of the verb behind it. */
static void free_subjects(mender *m) {
    for (int32_t i = 5;
         holds(m, LI_WORDS_WHO) && holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_NSUBJ, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, who = v >= 0 ? child(m, v, LI_NSUBJ) : -1, first = leftmost(m, i), u = i + 1;
        if (who < 0 || who > v || v > first || !form_is(m, who, "qui") || !form_is(m, first - 1, ",")) continue;
        if (m->t[v].dep != LI_RELCL || child(m, i, LI_CASE) >= 0) continue;
        while (u < m->count && (below(m, u, i) || serves(m->t[u].dep) || m->t[u].upos == LI_ADV) && u < i + 12) u++;
        if (u >= m->count || !li_is_verb(&m->t[u]) || !is_finite(m, u) || has_subject(m, u)) continue;
        if (agrees(m, i, u) && !below(m, u, i) && child(m, u, LI_MARK) < 0) hang(m, i, u, LI_NSUBJ);
    }
}

/* « du soutien de X à Y, que Z accuse de mentir »: nobody accuses a thing. */
static void accuse_actors(mender *m) {
    for (int32_t v = 4; holds(m, LI_WORDS_WHOM) && (v = next_verb(m, 1u << LI_RELCL, v + 1)) >= 0;) {
        int32_t h = m->t[v].head, que = h;
        bool title = h >= 0 && (lemma_in(m, h, LI_WORDS_TITLE) || lemma_in(m, h, LI_WORDS_NAMING));
        if (h < 0 || h > v || m->t[h].upos != LI_NOUN || title || !lemma_in(m, v, LI_WORDS_CHARGE)) continue;
        while (que < v && !form_in(m, que, LI_WORDS_WHOM)) que++;
        int32_t near = que - 1 - form_is(m, que - 1, ",");
        while (near > h && m->t[near].dep == LI_FLAT && m->t[near].head >= 0) near = m->t[near].head;
        if (que < v && near > h && m->t[near].upos == LI_PROPN && !below(m, near, v)) hang(m, v, near, LI_RELCL);
    }
}

/* « Z, que X et Y ont décidé de quitter »: « que » was taken for the clause, whose verb is that behind its subjects. */
static void build_clause(mender *m) {
    const uint32_t deps = 1u << LI_RELCL | 1u << LI_ROOT;
    for (int32_t que = -1; holds(m, LI_WORDS_WHOM) && (que = next_with(m, deps, que + 1)) >= 0;) {
        int32_t n = m->t[que].head, v = que + 1, s = -1;
        bool apart = m->t[que].dep == LI_ROOT && que == 0; /* a part of its own */
        if (m->t[que].upos != LI_PRON || !form_in(m, que, LI_WORDS_WHOM) || (!apart && (n < 0 || n > que))) continue;
        while (v < m->count && m->t[v].upos != LI_PUNCT && !li_is_verb(&m->t[v])) v++;
        if (v >= m->count || !li_is_verb(&m->t[v])) continue;
        while (serves(m->t[v].dep) && m->t[v].head > v) v = m->t[v].head;
        if (!is_finite(m, v) || (!apart && below(m, n, v))) continue;
        hang(m, v, n, apart ? LI_ROOT : LI_RELCL);
        hang(m, que, v, LI_OBJ);
        for (int32_t k = que + 1; k < v; k++) {
            bool group = (m->t[k].upos == LI_PROPN || m->t[k].upos == LI_NOUN) && m->t[k].dep != LI_FLAT;
            if (!group || child(m, k, LI_CASE) >= 0 || below(m, v, k)) continue;
            if (s < 0) hang(m, s = k, v, LI_NSUBJ);
            else if (m->t[k].head != s && child(m, k, LI_CC) >= 0) hang(m, k, s, LI_CONJ);
        }
    }
}

/* « que X et Y ont critiqué »: X was hung on the pronoun. */
static void free_first_subject(mender *m) {
    for (int32_t que = -1; holds(m, LI_WORDS_WHOM) && (que = next_with(m, 1u << LI_OBJ, que + 1)) >= 0;) {
        int32_t v = m->t[que].head, x = next_child(m, que, 1u << LI_DEP_OTHER | 1u << LI_APPOS, que + 1);
        int32_t y = v > que ? child(m, v, LI_NSUBJ) : -1;
        if (m->t[que].upos != LI_PRON || !form_in(m, que, LI_WORDS_WHOM) || x < 0 || x > v) continue;
        if (m->t[x].upos != LI_PROPN || child(m, x, LI_CASE) >= 0) continue;
        if (y >= 0 && (x > y || y > v || child(m, y, LI_CC) < x)) continue;
        hang(m, x, v, LI_NSUBJ);
        if (y >= 0) hang(m, y, x, LI_CONJ);
    }
}

void li_mend_relatives(mender *m) {
    build_clause(m);
    free_first_subject(m);
    accuse_actors(m);
    free_subjects(m);
    turn_inverted(m);
    hang_rooted(m);
    read_objects(m);
    lead_with_telling(m);
    place_relatives(m);
    leave_bare(m);
    prefer_company(m);
}
