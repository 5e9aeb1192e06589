#include "extractor/french/status_turns.h"

#include "extractor/french/clause_words.h"

bool li_is_charged(const judge *j, int32_t governor) {
    if (!in(j, governor, LI_SW_CHARGE) || li_child(j->sx, governor, LI_AGENT) >= 0) return false;
    const li_clause *cl = li_clause_at(j->sx, governor);
    return cl && cl->passive;
}

/* Is c, which hangs on the verb or on its object, « ce que X dément »? */
static bool disputes(const judge *j, int32_t c) {
    int32_t by = li_is_verb(&j->sx->tokens[c]) ? c : li_child(j->sx, c, LI_RELCL);
    int32_t what = by >= 0 && in(j, by, LI_SW_DISPUTE) ? li_child(j->sx, by, LI_OBJ) : -1;
    if (what < 1 || !li_is_relative(j->sx, what) || !li_text_is(j->sx, what - 1, "ce")) return false;
    const li_clause *cl = li_clause_at(j->sx, by);
    return cl && !cl->negated;
}

bool li_is_disputed(const judge *j, int32_t v) {
    for (int32_t c = j->sx->first_child[v]; c >= 0; c = j->sx->next_sibling[c])
        if (c > v && disputes(j, c)) return true;
    int32_t o = li_child(j->sx, v, LI_OBJ), beside = o > v ? li_child(j->sx, o, LI_APPOS) : -1;
    return beside > o && disputes(j, beside);
}

bool li_is_rumoured(const judge *j, int32_t v) {
    int32_t noun = j->sx->tokens[v].head, which = j->sx->tokens[v].dep == LI_RELCL ? noun + 2 : -1;
    return which > 1 && which < v && in(j, noun, LI_SW_NOUN_WISH) && li_is_relative(j->sx, which) &&
           li_symbols_is(j->sx->symbols, j->sx->tokens[which - 1].form, "selon");
}

bool li_is_unproved(const judge *j, int32_t v, int32_t mark) {
    static const char *const PROVE[] = {"prouver",   "démontrer", "établir",  "confirmer", "croire",   "penser",
                                        "dire",      "affirmer",  "indiquer", "montrer",   "attester", "suggérer",
                                        "garantir",  "assurer",   "estimer",  "juger",     "préciser", "certifier",
                                        "prétendre", "supposer",  NULL};
    const li_token *t = &j->sx->tokens[v];
    if (t->dep != LI_CCOMP || t->head < 0 || mark < 0 || !li_text_among(j->sx, t->head, PROVE)) return false;
    if (in(j, mark, LI_SW_IF)) return true;
    const li_clause *over = li_clause_at(j->sx, t->head);
    return over && over->negated;
}

bool li_is_compared(const judge *j, int32_t v) {
    static const char *const DEGREES[] = {"plus", "moins", "davantage", "mieux", "autrement", NULL};
    int32_t mark = li_child(j->sx, v, LI_MARK), governor = j->sx->tokens[v].head;
    bool ne = false;
    for (int32_t c = j->sx->first_child[v]; c >= 0; c = j->sx->next_sibling[c])
        ne |= li_is_word(j->sx->words, j->sx->tokens[c].form, LI_WORDS_NE);
    if (!ne || governor < 0 || mark < 0 || !li_symbols_is(j->sx->symbols, j->sx->tokens[mark].lemma, "que"))
        return false;
    for (int32_t i = governor + 1; i < mark; i++)
        if (li_symbols_among(j->sx->symbols, j->sx->tokens[i].lemma, DEGREES)) return true;
    return false;
}

bool li_is_doubted(const judge *j, int32_t v) {
    for (int32_t c = j->sx->first_child[v]; c >= 0; c = j->sx->next_sibling[c]) {
        if (j->sx->tokens[c].dep != LI_ADVMOD) continue;
        li_slice form = li_symbols_text(j->sx->symbols, j->sx->tokens[c].form);
        if (li_slice_eq(form, LI_LIT("peut-être")) || li_slice_eq(form, LI_LIT("éventuellement"))) return true;
    }
    return false;
}

/* « il a fallu attendre deux ans pour que X cède »: he did, in the end. */
static bool is_awaited(const judge *j, int32_t v) {
    int32_t wait = j->sx->tokens[v].head, must = wait >= 0 ? j->sx->tokens[wait].head : -1;
    if (must < 0 || !li_text_is(j->sx, wait, "attendre") || !li_text_is(j->sx, must, "falloir")) return false;
    const li_clause *cl = li_clause_at(j->sx, must);
    return cl && (cl->feats & LI_TENSE) != LI_FUT && (cl->feats & LI_MOOD) != LI_CND;
}

bool li_is_cancelled(const judge *j, int32_t noun) {
    static const char *const CANCEL[] = {"annuler", "décommander", "renoncer", NULL};
    static const char *const JOURNEY[] = {"visite", "déplacement", "voyage", "venue", "participation", NULL};
    int32_t v = j->sx->tokens[noun].dep == LI_NSUBJ ? j->sx->tokens[noun].head : -1;
    if (v < noun || !li_text_among(j->sx, v, CANCEL)) return false;
    for (int32_t c = j->sx->first_child[v]; c >= 0; c = j->sx->next_sibling[c])
        if (c > v && li_text_among(j->sx, c, JOURNEY)) return true;
    return false;
}

bool li_is_sent(const judge *j, int32_t noun) {
    static const char *const SEND[] = {"envoyer", "déployer", "dépêcher", "stationner", "poster", "masser", NULL};
    int32_t verb = j->sx->tokens[noun].head;
    return verb >= 0 && j->sx->tokens[noun].dep == LI_OBJ && li_text_among(j->sx, verb, SEND);
}

bool li_is_aimed(const judge *j, int32_t mark) {
    if (is_awaited(j, j->sx->tokens[mark].head)) return false;
    if (mark > 1 && li_symbols_is(j->sx->symbols, j->sx->tokens[mark].lemma, "que")) mark--;
    const li_token *m = &j->sx->tokens[mark];
    bool for_that = li_symbols_is(j->sx->symbols, m->lemma, "pour") || li_symbols_is(j->sx->symbols, m->lemma, "afin");
    return for_that && m->upos != LI_NOUN && mark + 1 < j->sx->count &&
           li_symbols_is(j->sx->symbols, j->sx->tokens[mark + 1].lemma, "que");
}

bool li_is_conceded(const judge *j, int32_t v) {
    int32_t mark = li_child(j->sx, v, LI_MARK);
    if (is_awaited(j, v)) return true;
    if (mark >= 0 && (in(j, mark, LI_SW_CONCEDE) || (mark > 0 && in(j, mark - 1, LI_SW_CONCEDE)))) return true;
    int32_t first = li_child(j->sx, v, LI_ADVMOD);
    return first >= 0 && first + 1 < v && in(j, first, LI_SW_CONCEDE) &&
           li_symbols_is(j->sx->symbols, j->sx->tokens[first + 1].lemma, "que");
}

bool li_is_unreal(const judge *j, const li_clause *cl) {
    static const char *const WOULD[] = {"eût", "eussent", "fût", "fussent", NULL};
    return cl->finite >= 0 && li_text_among(j->sx, cl->finite, WOULD) && li_child(j->sx, cl->head, LI_MARK) < 0;
}

bool li_is_spared(const judge *j, int32_t v, int32_t mark) {
    for (int32_t c = j->sx->first_child[v]; c >= 0 && c < mark; c = j->sx->next_sibling[c])
        if (in(j, c, LI_SW_WITHOUT) || li_symbols_is(j->sx->symbols, j->sx->tokens[c].lemma, "loin")) return true;
    return false;
}

bool li_is_missed(const judge *j, int32_t governor, int32_t mark) {
    static const char *const FEIGNED[] = {"semblant", "mine", NULL};
    const li_syntax *sx = j->sx;
    bool of = mark > 0 && sx->tokens[mark].lemma == sx->words->of;
    if (of && li_text_is(sx, governor, "faire") && li_text_among(sx, mark - 1, FEIGNED)) return true;
    return in(j, governor, LI_SW_MISS) && (of || li_text_is(sx, governor, "faillir"));
}

bool li_is_tried(const judge *j, int32_t governor, int32_t mark) {
    static const char *const OPEN[] = {"tenter", "présumer", NULL};
    static const char *const TRIED[] = {"juger", "poursuivre", "inculper", NULL};
    if (li_text_among(j->sx, governor, OPEN)) return true;
    if (mark < 1 || !li_text_is(j->sx, mark, "pour")) return false;
    return li_text_among(j->sx, governor, TRIED) || li_text_is(j->sx, mark - 1, "examen");
}

bool li_is_reason(const judge *j, int32_t n, int32_t mark) {
    static const char *const JUDGE[] = {"condamner", "critiquer", "dénoncer",  "fustiger",  "blâmer",     "sanctionner",
                                        "punir",     "remercier", "saluer",    "féliciter", "poursuivre", "attaquer",
                                        "exclure",   "isoler",    "accuser",   "épingler",  "pointer",    "connaître",
                                        "louer",     "honorer",   "arrêter",   "inculper",  "juger",      "emprisonner",
                                        "suspendre", "limoger",   "tancer",    "décrier",   "réputer",    "récompenser",
                                        "rompre",    "fâcher",    "brouiller", "porter",    NULL};
    int32_t det = li_child(j->sx, n, LI_DET_OF), verb = j->sx->tokens[n].head;
    bool nth = mark == 0 && (li_text_is(j->sx, n - 1, "premier") || li_text_is(j->sx, n - 1, "dernier"));
    if (nth && det == 1) return true; /* Pour son premier voyage à Y, X a choisi */
    return det >= 0 && verb >= 0 && li_is_word(j->sx->words, j->sx->tokens[det].form, LI_WORDS_POSSESSIVE) &&
           li_symbols_is(j->sx->symbols, j->sx->tokens[mark].form, "pour") &&
           li_symbols_among(j->sx->symbols, j->sx->tokens[verb].lemma, JUDGE);
}

bool li_sets_aside(const judge *j, int32_t verb) {
    static const char *const ASIDE[] = {"exclure", "écarter",  "rejeter",    "repousser",
                                        "nier",    "démentir", "abandonner", NULL};
    return li_symbols_among(j->sx->symbols, j->sx->tokens[verb].lemma, ASIDE);
}

bool li_is_begun(const judge *j, int32_t verb) {
    static const char *const BEGIN[] = {"entamer", "commencer", "débuter", "engager", NULL};
    return li_symbols_among(j->sx->symbols, j->sx->tokens[verb].lemma, BEGIN);
}

bool li_is_forced(const judge *j, int32_t noun) {
    static const char *const WAYS[] = {"choix", "option", "alternative", "solution", "issue", "recours", NULL};
    return li_text_among(j->sx, noun, WAYS) && noun + 1 < j->sx->count &&
           li_symbols_is(j->sx->symbols, j->sx->tokens[noun + 1].lemma, "que");
}

bool li_is_granted(const judge *j, int32_t v, int32_t mark) {
    const li_token *t = j->sx->tokens;
    int32_t aux = li_child(j->sx, v, LI_AUX_OF), main = t[v].head;
    if (mark > 0 || aux < 0 || main < v || (t[aux].feats & LI_TENSE) != LI_PRES) return false;
    bool si = li_text_is(j->sx, mark, "si") || li_text_is(j->sx, mark, "s'");
    const li_clause *cl = si ? li_clause_at(j->sx, main) : NULL;
    if (!cl || cl->finite < 0 || li_text_is(j->sx, main, "devoir") || li_text_is(j->sx, main, "pouvoir")) return false;
    uint32_t mood = cl->feats & LI_MOOD;
    return mood != LI_CND && mood != LI_IMP && (cl->feats & LI_TENSE) != LI_FUT;
}

bool li_is_halted(const judge *j, int32_t noun) {
    static const char *const HALT[] = {"suspension", "gel", "interruption", "arrêt", "abandon", NULL};
    return li_text_among(j->sx, noun, HALT);
}

bool li_is_brought_about(const judge *j, int32_t governor) {
    static const char *const BRING[] = {"pousser", "amener", "contraindre", "obliger", "forcer", "conduire", NULL};
    const li_token *t = &j->sx->tokens[governor];
    if (!li_symbols_among(j->sx->symbols, t->lemma, BRING) || li_child(j->sx, governor, LI_AUX_PASS) >= 0) return false;
    return li_verb_form(t) == LI_PART_PRES || li_child(j->sx, governor, LI_AUX_OF) >= 0;
}

bool li_is_owned_up(const judge *j, int32_t v, int32_t governor) {
    static const char *const OWN[] = {"pardonner", "remercier", "féliciter",    "regretter", "réjouir", "excuser",
                                      "louer",     "absoudre",  "enorgueillir", "vanter",    NULL};
    int32_t aux = li_child(j->sx, v, LI_AUX_OF), object = li_child(j->sx, governor, LI_OBJ);
    if (aux < 0 || li_verb_form(&j->sx->tokens[aux]) != LI_INF) return false;
    bool pardon = object >= 0 && (li_text_is(j->sx, object, "pardon") || li_text_is(j->sx, object, "excuse"));
    return pardon || li_text_among(j->sx, governor, OWN);
}

bool li_is_supposed(const judge *j, int32_t noun, int32_t predicate) {
    static const char *const BEFORE[] = {"préalable", "condition", "prérequis", "impératif", NULL};
    int32_t is = li_child(j->sx, predicate, LI_COP), det = li_child(j->sx, noun, LI_DET_OF);
    bool what = is >= 0 && !li_is_verb(&j->sx->tokens[predicate]);
    if (what && j->sx->tokens[predicate].upos == LI_NOUN && li_text_among(j->sx, predicate, BEFORE)) return true;
    bool some = det >= 0 && li_symbols_is(j->sx->symbols, j->sx->tokens[det].lemma, "un");
    const li_token *finite = &j->sx->tokens[what ? is : predicate];
    bool supposed = li_verb_form(finite) == LI_FIN && (finite->feats & LI_MOOD) == LI_CND;
    return supposed && (what || some);
}

bool li_is_unhindered(const judge *j, int32_t v) {
    int32_t s = li_child(j->sx, v, LI_NSUBJ);
    return li_text_is(j->sx, v, "empêcher") && s >= 0 && !li_text_is(j->sx, s, "rien");
}

bool li_is_any(const judge *j, int32_t noun) {
    int32_t det = li_child(j->sx, noun, LI_DET_OF);
    if (det < 0 || det != noun - 1) return false;
    li_slice form = li_symbols_text(j->sx->symbols, j->sx->tokens[det].form);
    return li_slice_eq(form, LI_LIT("tout")) || li_slice_eq(form, LI_LIT("toute"));
}

bool li_is_stationed(const judge *j, int32_t noun) {
    static const char *const THERE[] = {"stationner", "déployer", "baser",   "positionner", "installer", "cantonner",
                                        "implanter",  "poster",   "présent", "basé",        "stationné", NULL};
    bool there = false;
    for (int32_t c = j->sx->first_child[noun]; c >= 0; c = j->sx->next_sibling[c])
        there |= c > noun && (j->sx->tokens[c].dep == LI_ACL || j->sx->tokens[c].dep == LI_AMOD) &&
                 li_symbols_among(j->sx->symbols, j->sx->tokens[c].lemma, THERE);
    int32_t det = li_child(j->sx, noun, LI_DET_OF), mark = li_child(j->sx, noun, LI_CASE);
    bool some = det >= 0 && li_symbols_is(j->sx->symbols, j->sx->tokens[det].lemma, "un");
    bool the = mark >= 0 && j->sx->tokens[mark].form != j->sx->tokens[mark].lemma; /* des soldats: de les */
    return there && (the || (det >= 0 && !some));
}
