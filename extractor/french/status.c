#include "extractor/french/status.h"

#include "extractor/french/clause_words.h"
#include "extractor/french/status_turns.h"

static li_status of_verb(const judge *j, int32_t v, int depth);
static li_status of_noun(const judge *j, int32_t n, int depth);
static bool is_opinion(const judge *j, int32_t v);

static li_status of_any(const judge *j, int32_t token, int depth) {
    const li_token *t = &j->sx->tokens[token];
    if (depth > 10) return LI_ACTUAL;
    return li_is_verb(t) || li_child(j->sx, token, LI_COP) >= 0 ? of_verb(j, token, depth) : of_noun(j, token, depth);
}

/* What a governing verb makes of the verb or noun below it: its kind decides, its own negation or conditional too. */
static li_status under_verb(const judge *j, int32_t governor, int depth) {
    li_status own = of_verb(j, governor, depth + 1);
    bool affirms = in(j, governor, LI_SW_AFFIRM), never_ends = false;
    for (int32_t c = j->sx->first_child[governor]; affirms && c >= 0; c = j->sx->next_sibling[c])
        never_ends |= li_is_word(j->sx->words, j->sx->tokens[c].form, LI_WORDS_NE);
    if (affirms && (own == LI_DENIED || (never_ends && own == LI_ACTUAL))) { /* n'hésitera pas à attaquer */
        uint32_t f = li_clause_at(j->sx, governor)->feats;
        return (f & LI_MOOD) == LI_CND ? LI_POSSIBLE : (f & LI_TENSE) == LI_FUT ? LI_PLANNED : LI_ACTUAL;
    }
    if (own == LI_ACTUAL && li_is_brought_about(j, governor)) return LI_ACTUAL;
    bool deny = in(j, governor, LI_SW_DENY), wish = in(j, governor, LI_SW_WISH), plan = in(j, governor, LI_SW_PLAN);
    if (own == LI_DENIED && in(j, governor, LI_SW_CHARGE)) return LI_POSSIBLE; /* n'accuse pas Y d'avoir attaqué */
    if (own == LI_DENIED && li_is_unhindered(j, governor)) return LI_ACTUAL;   /* n'a pas empêché X de */
    if (own == LI_DENIED) return deny ? LI_POSSIBLE : LI_DENIED;               /* n’exclut pas de */
    if (deny) return LI_DENIED;
    if (wish || is_opinion(j, governor) || li_is_charged(j, governor)) return LI_POSSIBLE;
    bool had = own == LI_ACTUAL && li_symbols_is(j->sx->symbols, j->sx->tokens[governor].lemma, "devoir") &&
               (li_child(j->sx, governor, LI_AUX_OF) >= 0 || li_text_is(j->sx, governor, "dut") ||
                li_text_is(j->sx, governor, "durent")); /* a dû recevoir */
    if (had) return LI_ACTUAL;
    bool said = li_is_word(j->sx->words, j->sx->tokens[governor].lemma, LI_WORDS_SAY);
    return !plan || (own == LI_POSSIBLE && !said) ? own : LI_PLANNED;
}

/* Does the verb tell of what is past: a salué, saluait? */
static bool is_past(const judge *j, int32_t verb) {
    const li_clause *cl = li_clause_at(j->sx, verb);
    if (!cl || cl->finite < 0 || (cl->feats & LI_MOOD) == LI_CND) return false;
    return li_child(j->sx, verb, LI_AUX_OF) >= 0 ||
           ((cl->feats & LI_TENSE) != LI_PRES && (cl->feats & LI_TENSE) != LI_FUT);
}

/* « a annoncé qu'il soutiendrait Y »: a future seen from the past; but: « a annoncé qu'il aurait soutenu Y », « a
 * estimé que X soutiendrait Y », « a révélé que X soutiendrait Y ». */
static bool is_future_then(const judge *j, const li_clause *cl) {
    static const char *const HEARSAY[] = {"révéler", "rapporter", "raconter", "soutenir", "prétendre",
                                          "laisser", "entendre",  "suggérer", NULL};
    const li_token *t = &j->sx->tokens[cl->head];
    if (t->dep != LI_CCOMP || cl->finite != cl->head || t->head < 0 || !is_past(j, t->head)) return false;
    if (li_symbols_among(j->sx->symbols, j->sx->tokens[t->head].lemma, HEARSAY)) return false;
    int32_t subject = li_child(j->sx, cl->head, LI_NSUBJ);
    bool himself = subject >= 0 && j->sx->tokens[subject].upos == LI_PRON;
    return li_is_word(j->sx->words, j->sx->tokens[t->head].lemma, LI_WORDS_SAY) &&
           (himself || !in(j, t->head, LI_SW_OPINION));
}

static li_status by_mood(const judge *j, const li_clause *cl, int depth) {
    const li_token *t = &j->sx->tokens[cl->head];
    uint32_t mood = cl->feats & LI_MOOD, tense = cl->feats & LI_TENSE;
    if (mood == LI_CND) return is_future_then(j, cl) ? LI_PLANNED : LI_POSSIBLE;
    if (mood == LI_IMP) return LI_POSSIBLE;
    if (tense == LI_FUT) return LI_PLANNED;
    if (mood == LI_SUB && t->head >= 0 && in(j, t->head, LI_SW_ADJ_WISH)) return LI_POSSIBLE; /* il est possible que */
    if (mood == LI_SUB && t->head >= 0 && in(j, t->head, LI_SW_ADJ_DENY)) /* il n'est pas exclu que */
        return of_any(j, t->head, depth + 1) == LI_DENIED ? LI_POSSIBLE : LI_DENIED;
    if (mood == LI_SUB && t->dep == LI_ADVCL && li_is_conceded(j, cl->head)) return LI_ACTUAL;
    if (mood == LI_SUB && li_is_unreal(j, cl)) return LI_POSSIBLE;
    if (mood == LI_SUB && t->head >= 0 && li_is_verb(&j->sx->tokens[t->head])) return under_verb(j, t->head, depth);
    if (cl->finite >= 0 && cl->finite != cl->head && in(j, cl->finite, LI_SW_WISH)) return LI_POSSIBLE;
    return LI_ACTUAL;
}

static int32_t mark_of(const judge *j, int32_t head) {
    int32_t m = li_child(j->sx, head, LI_MARK);
    return m >= 0 ? m : li_child(j->sx, head, LI_CASE);
}

/* « a salué X, avant de critiquer Y », « a envoyé des soldats pour soutenir Y »: what came next in a story, and what
 * was done by what is past; but: « est arrivé pour rencontrer Y ». */
static bool is_next(const judge *j, int32_t mark, int32_t verb) {
    static const char *const COMING[] = {"arriver", "partir", "envoler", "débarquer", "atterrir", "embarquer",
                                         "venir",   "entrer", "revenir", "préparer",  "mandater", NULL};
    static const char *const STEPS[] = {"procédure", "processus", "démarche", NULL}; /* a lancé la procédure pour */
    bool before = li_symbols_is(j->sx->symbols, j->sx->tokens[mark].form, "avant"),
         coming = !before && !li_symbols_is(j->sx->symbols, j->sx->tokens[mark].form, "pour");
    coming |= !before && li_symbols_among(j->sx->symbols, j->sx->tokens[verb].lemma, COMING);
    coming |= !before && mark > verb && li_symbols_among(j->sx->symbols, j->sx->tokens[mark - 1].lemma, STEPS);
    return !coming && is_past(j, verb) && !li_gives_time(j->sx, verb);
}

/* « invite Y à soutenir Z »: a wish; but: « invite Y à se rendre à Z », a visit to come. */
static bool is_asked(const judge *j, int32_t v, int32_t governor) {
    static const char *const COME[] = {"rendre", "venir", "visiter", "participer", "assister", NULL};
    static const char *const INVITE[] = {"inviter", "convier", NULL};
    if (!li_symbols_among(j->sx->symbols, j->sx->tokens[governor].lemma, INVITE)) return false;
    return !li_symbols_among(j->sx->symbols, j->sx->tokens[v].lemma, COME);
}

/* What a verb makes of the infinitive below it, by words beside it. False if they tell nothing. */
static bool by_turn(const judge *j, int32_t governor, int32_t mark, li_status *status, int depth) {
    const li_clause *cl = li_clause_at(j->sx, governor);
    bool past = li_child(j->sx, governor, LI_AUX_OF) >= 0;
    li_status own = of_verb(j, governor, depth + 1);
    if (own == LI_DENIED || !cl) return false;
    *status = own;
    if (li_is_missed(j, governor, mark) || (cl->reflexive && li_text_is(j->sx, governor, "défendre")))
        *status = LI_DENIED;
    else if (cl->passive && li_is_tried(j, governor, mark)) *status = LI_POSSIBLE;
    else if (cl->passive && li_text_is(j->sx, governor, "tenir")) *status = LI_PLANNED; /* est tenu de */
    else if (cl->reflexive && li_text_is(j->sx, governor, "inviter")) *status = own;    /* s'est invité à dîner */
    else if (past && (li_text_is(j->sx, governor, "tarder") || li_text_is(j->sx, governor, "peiner"))) *status = own;
    else return mark > 0 && li_text_is(j->sx, governor, "aller") && li_text_is(j->sx, mark, "jusqu'");
    return true;
}

/* What a noun makes of the infinitive below it. */
static li_status under_noun(const judge *j, int32_t noun, int depth) {
    static const char *const ABLE[] = {"mesure", "position", "état", "capacité", "situation", NULL};
    const li_token *n = &j->sx->tokens[noun];
    bool in_it = noun > 0 && li_text_is(j->sx, noun - 1, "en");
    if (li_child(j->sx, noun, LI_COP) >= 0) { /* est sur le point de, n'est pas en mesure de */
        li_status is = of_any(j, noun, depth + 1);
        if (is == LI_DENIED || (in_it && li_text_is(j->sx, noun, "train"))) return is;
    }
    if (in_it && li_text_among(j->sx, noun, ABLE)) return LI_POSSIBLE;
    int32_t over = n->dep == LI_OBJ ? n->head : -1;
    bool denied = over >= 0 && of_any(j, over, depth + 1) == LI_DENIED;
    if (over >= 0 && li_sets_aside(j, over)) return denied ? LI_POSSIBLE : LI_DENIED;
    if (denied) return LI_DENIED; /* n'a pas l'intention de */
    if (in(j, noun, LI_SW_NOUN_DENY) || in(j, noun, LI_SW_ADJ_DENY)) return LI_DENIED;
    if (in(j, noun, LI_SW_NOUN_WISH)) return LI_POSSIBLE;
    if (li_symbols_is(j->sx->symbols, n->form, "tour")) return LI_ACTUAL; /* c'est au tour de X de critiquer Y */
    return LI_PLANNED;
}

/* « est près de soutenir Y », « est loin de soutenir Y »: the adverb may be the predicate or hang on it. */
static bool by_nearness(const judge *j, int32_t adverb, int32_t predicate, li_status *status, int depth) {
    bool near = li_text_is(j->sx, adverb, "près");
    if (!near && !li_text_is(j->sx, adverb, "loin")) return false;
    bool is = li_child(j->sx, predicate, LI_COP) >= 0 || li_text_is(j->sx, predicate, "être");
    if (!is || (adverb != predicate && j->sx->tokens[adverb].head != predicate)) return false;
    bool denied = of_verb(j, predicate, depth + 1) == LI_DENIED;
    *status = near ? (denied ? LI_DENIED : LI_PLANNED) : denied ? LI_POSSIBLE : LI_DENIED;
    return true;
}

/* « a bloqué une résolution condamnant Y », « n'a pas signé de déclaration condamnant Y »: nothing was said. */
static bool is_unsaid(const judge *j, int32_t text, int depth) {
    static const char *const STOPS[] = {"bloquer", "empêcher", "torpiller", "retoquer", NULL};
    const li_token *t = &j->sx->tokens[text];
    if (t->dep == LI_NMOD && t->head >= 0 && li_text_is(j->sx, t->head, "projet")) {
        text = t->head;
        t = &j->sx->tokens[text];
    }
    int32_t u = t->head, object = u >= 0 ? li_child(j->sx, u, LI_OBJ) : -1;
    if (u < 0 || u > text || !li_is_verb(&j->sx->tokens[u]) || object < 0) return false;
    bool veto = object != text && li_text_is(j->sx, object, "veto"); /* met son veto à */
    if (object != text && !veto) return false;
    li_status s = of_verb(j, u, depth + 1);
    bool stops = veto || li_symbols_among(j->sx->symbols, j->sx->tokens[u].lemma, STOPS);
    return stops ? s == LI_ACTUAL : s == LI_DENIED && li_child(j->sx, text, LI_NMOD) < 0;
}

/* An infinitive or participle without a finite verb of its own. */
static li_status of_bare(const judge *j, int32_t v, int depth) {
    const li_token *t = &j->sx->tokens[v];
    uint32_t form = t->feats & LI_FORM;
    int32_t mark = mark_of(j, v);
    li_status turned;
    if (t->head >= 0 && mark > 0 && by_nearness(j, mark - 1, t->head, &turned, depth)) return turned;
    if (mark >= 0 && (in(j, mark, LI_SW_WITHOUT) || li_is_spared(j, v, mark))) return LI_DENIED;
    if (t->head < 0) return form == LI_INF ? LI_PLANNED : LI_ACTUAL;
    const li_token *h = &j->sx->tokens[t->head];
    bool to = mark > 0 && j->sx->tokens[mark].lemma == j->sx->words->to;
    if (form == LI_PART_PAST && to && h->upos == LI_ADJ) form = LI_INF; /* prêt à être reçu */
    int32_t aux = li_child(j->sx, v, LI_AUX_OF);
    bool infinitive = form == LI_INF || (aux >= 0 && li_verb_form(&j->sx->tokens[aux]) == LI_INF); /* avoir attaqué */
    if (infinitive && li_is_verb(h) && li_is_owned_up(j, v, t->head)) return LI_ACTUAL;
    if (infinitive && li_is_verb(h) && by_turn(j, t->head, mark, &turned, depth)) return turned;
    if (form == LI_PART_PAST && (t->dep == LI_ACL || t->dep == LI_AMOD || t->dep == LI_ADVCL)) return LI_ACTUAL;
    if (form == LI_PART_PRES) { /* n'a pas mâché ses mots, accusant Y; but: n'a rien dit en accusant Y */
        if (t->dep == LI_ACL && h->upos == LI_NOUN && is_unsaid(j, t->head, depth)) return LI_DENIED;
        li_status s = t->dep == LI_ADVCL ? of_any(j, t->head, depth + 1) : LI_ACTUAL;
        return s == LI_DENIED && mark < 0 && v > t->head ? LI_ACTUAL : s;
    }
    if (t->dep == LI_CONJ) return of_any(j, t->head, depth + 1);
    if (li_is_feat(j->sx, v)) { /* n'est pas le seul à soutenir Y: does support Y */
        li_status s = of_any(j, t->head, depth + 1);
        return s == LI_DENIED ? LI_ACTUAL : s;
    }
    if (li_is_verb(h)) {
        for (int32_t c = j->sx->first_child[t->head]; c >= 0 && c < v;
             c = j->sx->next_sibling[c]) /* juge impossible de coopérer */
            if (c > t->head && j->sx->tokens[c].upos == LI_ADJ && in(j, c, LI_SW_ADJ_DENY)) return LI_DENIED;
        bool ready = mark > t->head + 1 && j->sx->tokens[mark - 1].upos == LI_ADJ &&
                     j->sx->tokens[mark - 1].head == t->head; /* se dit prêt à soutenir Z */
        if (form == LI_INF && to && (ready || is_asked(j, v, t->head)) && of_verb(j, t->head, depth + 1) != LI_DENIED)
            return LI_POSSIBLE;
        bool told = mark >= 0 && in(j, mark, LI_SW_AIM) && t->dep == LI_ADVCL &&
                    (in(j, t->head, LI_SW_WISH) || in(j, t->head, LI_SW_DENY));
        li_status s = told ? of_verb(j, t->head, depth + 1) : under_verb(j, t->head, depth); /* appelle Y pour dire */
        bool aside = mark >= 0 && in(j, mark, LI_SW_AIM) && (told || li_sets_aside(j, t->head));
        if (aside && of_verb(j, t->head, depth + 1) == LI_DENIED) s = LI_POSSIBLE; /* refuse d'écarter la force pour */
        bool done = li_child(j->sx, v, LI_AUX_OF) >= 0;                            /* annonce avoir frappé */
        if (done && s == LI_PLANNED && in(j, t->head, LI_SW_PLAN)) return LI_ACTUAL;
        bool aim = mark >= 0 && in(j, mark, LI_SW_AIM) && (t->dep == LI_ADVCL || t->dep == LI_OBL) &&
                   !in(j, t->head, LI_SW_THEREBY);
        return aim && s == LI_ACTUAL && (li_is_appointed(j->sx, v, t->head) || !is_next(j, mark, t->head)) ? LI_PLANNED
                                                                                                           : s;
    }
    if (form == LI_INF && h->upos == LI_NOUN && li_is_forced(j, t->head)) return LI_POSSIBLE;
    if (form == LI_INF && h->upos == LI_NOUN) return under_noun(j, t->head, depth);
    if (h->upos == LI_ADJ && in(j, t->head, LI_SW_ADJ_DENY)) return LI_DENIED;
    if (h->upos == LI_ADJ && form == LI_INF && li_text_is(j->sx, t->head, "censé")) return LI_PLANNED;
    li_status s = of_any(j, t->head, depth + 1); /* prête à investir; est à Lima pour investir */
    if (s == LI_ACTUAL && mark >= 0 && in(j, mark, LI_SW_AIM)) return LI_PLANNED;
    return s == LI_ACTUAL && form == LI_INF ? LI_POSSIBLE : s;
}

static bool is_question(const judge *j) {
    for (int32_t n = j->sx->count, i = n - 1; i >= 0 && i > n - 4; i--)
        if (li_symbols_is(j->sx->symbols, j->sx->tokens[i].form, "?")) return true;
    return false;
}

/* « X estime que Y doit agir »: an opinion, no plan. */
static bool is_opinion(const judge *j, int32_t v) {
    const li_token *t = &j->sx->tokens[v];
    return t->dep == LI_CCOMP && t->head >= 0 && in(j, t->head, LI_SW_OPINION) &&
           li_symbols_is(j->sx->symbols, t->lemma, "devoir");
}

/* « exige que X retire »: a present that may as well be a subjunctive, behind a verb that asks for one. */
static bool is_willed(const judge *j, int32_t v, const li_clause *cl) {
    static const char *const WILL[] = {"exiger",      "vouloir",   "souhaiter", "demander", "ordonner",
                                       "proposer",    "craindre",  "attendre",  "espérer",  "réclamer",
                                       "recommander", "permettre", "suggérer",  NULL};
    if ((cl->feats & LI_TENSE) != LI_PRES) return false;
    return li_symbols_among(j->sx->symbols, j->sx->tokens[j->sx->tokens[v].head].lemma, WILL);
}

/* « la possibilité que X attaque », « il est possible que X attaque », « il n'est pas exclu que X attaque » */
static li_status imagined(const judge *j, int32_t v, int depth) {
    int32_t mark = li_child(j->sx, v, LI_MARK), before = mark - 1;
    if (before < 0 || mark > v || !li_symbols_is(j->sx->symbols, j->sx->tokens[mark].lemma, "que")) return LI_ACTUAL;
    uint8_t upos = j->sx->tokens[before].upos;
    if (upos == LI_NOUN && in(j, before, LI_SW_NOUN_WISH)) return LI_POSSIBLE;
    bool wish = upos == LI_ADJ && in(j, before, LI_SW_ADJ_WISH),
         deny = (upos == LI_ADJ && in(j, before, LI_SW_ADJ_DENY)) ||
                (upos == LI_VERB && li_symbols_is(j->sx->symbols, j->sx->tokens[before].form, "exclu"));
    if (!wish && !deny) return LI_ACTUAL;
    return wish != (of_any(j, before, depth + 1) == LI_DENIED) ? LI_POSSIBLE : LI_DENIED;
}

/* « a renoncé à la visite qu'il devait faire »: what was planned is what does not happen. */
static bool is_given_up(const judge *j, int32_t v, int depth) {
    const li_token *t = &j->sx->tokens[v];
    if (t->dep == LI_XCOMP && t->head >= 0) t = &j->sx->tokens[t->head];
    int32_t noun = t->dep == LI_RELCL ? t->head : -1;
    if (noun < 0 || noun > v) return false;
    return li_is_cancelled(j, noun) || (j->sx->tokens[noun].upos == LI_NOUN && of_any(j, noun, depth + 1) == LI_DENIED);
}

static li_status of_verb(const judge *j, int32_t v, int depth) {
    if (depth > 10) return LI_ACTUAL;
    const li_clause *cl = li_clause_at(j->sx, v);
    if (!cl) return LI_ACTUAL;
    if (cl->negated) return LI_DENIED;
    const li_token *t = &j->sx->tokens[v];
    li_status s = cl->finite >= 0 ? by_mood(j, cl, depth) : of_bare(j, v, depth);
    int32_t first = v; /* si Y avance et attaque Z: both */
    while (j->sx->tokens[first].dep == LI_CONJ && li_is_verb(&j->sx->tokens[j->sx->tokens[first].head]))
        first = j->sx->tokens[first].head;
    int32_t mark = mark_of(j, first);
    if (s == LI_ACTUAL && mark >= 0 && (in(j, mark, LI_SW_IF) || li_is_aimed(j, mark)) &&
        !li_is_granted(j, first, mark))
        return LI_POSSIBLE;
    if ((s == LI_ACTUAL || s == LI_PLANNED) && li_is_unproved(j, first, mark)) return LI_POSSIBLE;
    if (s == LI_ACTUAL && t->dep == LI_CCOMP && t->head >= 0 && in(j, t->head, LI_SW_DENY))
        return of_any(j, t->head, depth + 1) != LI_DENIED ? LI_DENIED
               : in(j, t->head, LI_SW_DISPUTE)            ? LI_ACTUAL
                                                          : LI_POSSIBLE;
    if (s == LI_ACTUAL && t->dep == LI_CCOMP && t->head >= 0 && in(j, t->head, LI_SW_DOUBT)) return LI_POSSIBLE;
    const li_token *f = &j->sx->tokens[first]; /* exige que X rende Y et retire Z */
    if (s == LI_ACTUAL && f->dep == LI_CCOMP && f->head >= 0 && is_willed(j, first, cl)) return LI_POSSIBLE;
    if (s == LI_ACTUAL && (li_is_doubted(j, v) || li_is_compared(j, v) || li_is_rumoured(j, v))) return LI_POSSIBLE;
    if (s == LI_PLANNED && is_given_up(j, v, depth)) return LI_DENIED;
    bool below = t->head >= 0 && (t->dep == LI_CCOMP || t->dep == LI_XCOMP);
    bool charges = li_child(j->sx, v, LI_XCOMP) >= 0 || li_child(j->sx, v, LI_CCOMP) >= 0; /* accuse Y d'attaquer Z */
    if (s == LI_ACTUAL && !charges && (li_is_disputed(j, v) || (below && li_is_disputed(j, t->head))))
        return LI_POSSIBLE;
    if (s == LI_ACTUAL) s = imagined(j, v, depth);
    if (s == LI_ACTUAL && t->dep == LI_CONJ && cl->finite < 0 && t->head >= 0) return of_any(j, t->head, depth + 1);
    return s;
}

/* titled: « le ministre X, attendu lundi » is one already, whatever a participle apart says of him. */
static li_status by_adjectives(const judge *j, int32_t n, bool titled) {
    for (int32_t c = j->sx->first_child[n]; c >= 0; c = j->sx->next_sibling[c]) {
        uint8_t d = j->sx->tokens[c].dep;
        if (d == LI_ADVMOD && li_symbols_is(j->sx->symbols, j->sx->tokens[c].form, "pas")) return LI_DENIED;
        if ((d != LI_AMOD && d != LI_ACL) || (titled && d == LI_ACL && c > n + 1)) continue;
        if (in(j, c, LI_SW_ADJ_DENY)) return LI_DENIED;
        if (in(j, c, LI_SW_ADJ_WISH)) return LI_POSSIBLE;
        if (in(j, c, LI_SW_ADJ_PLAN)) return LI_PLANNED;
    }
    return LI_ACTUAL;
}

static li_status by_modifiers(const judge *j, int32_t n) {
    li_status s = by_adjectives(j, n, false);
    if (s != LI_ACTUAL) return s;
    int32_t mark = li_child(j->sx, n, LI_CASE);
    if (mark >= 0 && in(j, mark, LI_SW_WITHOUT)) return LI_DENIED;
    if (mark >= 0 && in(j, mark, LI_SW_AIM) && !li_is_reason(j, n, mark)) return LI_PLANNED;
    return LI_ACTUAL;
}

static bool is_definite(const judge *j, int32_t noun) {
    int32_t det = li_child(j->sx, noun, LI_DET_OF);
    if (det < 0) return false;
    li_slice lemma = li_symbols_text(j->sx->symbols, j->sx->tokens[det].lemma);
    return li_slice_eq(lemma, LI_LIT("le")) || li_slice_eq(lemma, LI_LIT("ce"));
}

/* What a verb makes of the noun that is its object. */
static li_status under_object_verb(const judge *j, int32_t noun, int depth) {
    int32_t verb = j->sx->tokens[noun].head;
    if (in(j, verb, LI_SW_PHASE)) { /* doit entamer les livraisons; but: veut poursuivre les livraisons */
        li_status own = of_verb(j, verb, depth + 1);
        return own == LI_DENIED || li_is_begun(j, verb) ? own : LI_ACTUAL;
    }
    if (in(j, verb, LI_SW_END)) return of_verb(j, verb, depth + 1) == LI_DENIED ? LI_ACTUAL : LI_DENIED;
    if (in(j, verb, LI_SW_TREAT) && is_definite(j, noun)) return LI_ACTUAL;
    bool decides = li_is_sent(j, noun) || in(j, verb, LI_SW_DENY) || in(j, verb, LI_SW_WISH) ||
                   in(j, verb, LI_SW_PLAN) || li_is_word(j->sx->words, j->sx->tokens[verb].lemma, LI_WORDS_SUPPORT);
    li_status s = under_verb(j, verb, depth);
    return s == LI_DENIED && !decides ? LI_ACTUAL : s; /* n'a pas condamné l'invasion: it took place */
}

/* « Après sa visite, X a évoqué »: beside the verb, not what it decides on. */
static bool is_circumstance(const judge *j, int32_t n) {
    static const char *const DECIDED[] = {"à", "de", "contre", "sur", "pour", NULL};
    int32_t mark = li_child(j->sx, n, LI_CASE);
    if (mark < 0 || n < j->sx->tokens[n].head || li_is_word(j->sx->words, j->sx->tokens[n].lemma, LI_WORDS_DURING) ||
        li_is_word(j->sx->words, j->sx->tokens[n].form, LI_WORDS_DURING)) /* au cours d'un appel */
        return true;
    return !li_symbols_among(j->sx->symbols, li_preposition(j->sx, n), DECIDED);
}

/* « ouvre la voie à une intervention »: it may follow. */
static bool is_led_to(const judge *j, int32_t n) {
    int32_t mark = li_child(j->sx, n, LI_CASE), v = j->sx->tokens[n].head,
            way = v >= 0 ? li_child(j->sx, v, LI_OBJ) : -1;
    if (mark < 0 || way < v || way > n || j->sx->tokens[mark].lemma != j->sx->words->to) return false;
    bool opens = li_symbols_is(j->sx->symbols, j->sx->tokens[v].lemma, "ouvrir") ||
                 li_symbols_is(j->sx->symbols, j->sx->tokens[v].lemma, "ouvrer"); /* so the lexicon reads « ouvre » */
    return opens && (li_text_is(j->sx, way, "voie") || li_text_is(j->sx, way, "porte"));
}

/* « a promis de riposter par des tirs »: no more done than what it is done by. */
static bool is_means(const judge *j, int32_t n) {
    static const char *const ANSWER[] = {"riposter", "répliquer", "répondre", "réagir", "venger", "agir", NULL};
    const li_token *t = &j->sx->tokens[n];
    int32_t mark = li_child(j->sx, n, LI_CASE);
    return mark >= 0 && t->head >= 0 && t->head < n && li_text_is(j->sx, mark, "par") &&
           li_symbols_among(j->sx->symbols, j->sx->tokens[t->head].lemma, ANSWER);
}

/* « a annulé le vol à la demande de Y », « a renoncé sur ordre de Y »: why it is done, not what is given up. */
static bool is_prompt(const judge *j, int32_t n) {
    static const char *const PROMPT[] = {"demande", "requête",    "initiative", "appel",   "invitation", "instigation",
                                         "ordre",   "injonction", "pression",   "conseil", NULL};
    int32_t mark = li_child(j->sx, n, LI_CASE), object = li_child(j->sx, j->sx->tokens[n].head, LI_OBJ);
    bool at = mark >= 0 &&
              (li_text_is(j->sx, mark, "à") || li_text_is(j->sx, mark, "sur") || li_text_is(j->sx, mark, "sous"));
    return at && li_text_among(j->sx, n, PROMPT) &&
           (object >= 0 || li_child(j->sx, j->sx->tokens[n].head, LI_AUX_PASS) >= 0 || li_text_is(j->sx, mark, "sur"));
}

/* « La riposte ne s'est pas fait attendre »: it came at once. */
static bool came_at_once(const judge *j, int32_t v) {
    const li_token *t = j->sx->tokens;
    bool awaited = v > 0 && li_symbols_is(j->sx->symbols, t[v].lemma, "attendre") &&
                   li_symbols_is(j->sx->symbols, t[v - 1].lemma, "faire");
    const li_clause *cl = awaited ? li_clause_at(j->sx, v) : NULL;
    return cl && cl->negated;
}

/* « Les négociations n'ont pas abouti », « l'échec des discussions », « deux ans de pourparlers n'ont abouti à rien »:
 * they were held. */
static bool are_talks(const judge *j, int32_t noun) {
    static const char *const TALKS[] = {"négociation",  "pourparlers", "discussion", "entretien", "tractation",
                                        "consultation", "médiation",   "échange",    NULL};
    if (li_text_among(j->sx, noun, TALKS)) return true;
    int32_t of =
        li_is_word(j->sx->words, j->sx->tokens[noun].lemma, LI_WORDS_TIME) ? li_child(j->sx, noun, LI_NMOD) : -1;
    return of > noun && li_text_among(j->sx, of, TALKS);
}

/* What a verb or adjective makes of the noun that is its subject. */
static li_status under_predicate(const judge *j, int32_t noun, int32_t v, int depth) {
    static const char *const CLOSE[] = {"achever", "terminer", "conclure", "finir", "clore", "solder", NULL};
    bool verb = li_is_verb(&j->sx->tokens[v]);
    if (came_at_once(j, v)) return LI_ACTUAL;
    if (li_symbols_is(j->sx->symbols, j->sx->tokens[v].lemma, "aboutir") && are_talks(j, noun)) return LI_ACTUAL;
    int32_t does = li_child(j->sx, v, LI_XCOMP); /* vont s'ouvrir, doivent être engagés, reste possible */
    int32_t what = verb && does > v && j->sx->tokens[does].upos == LI_ADJ ? does : verb ? -1 : v;
    bool wish = what >= 0 && in(j, what, LI_SW_ADJ_WISH), deny = what >= 0 && in(j, what, LI_SW_ADJ_DENY);
    if (wish || deny) return wish != (of_verb(j, v, depth + 1) == LI_DENIED) ? LI_POSSIBLE : LI_DENIED;
    if (li_is_supposed(j, noun, v)) return LI_POSSIBLE;
    if (verb && does >= 0 && (in(j, does, LI_SW_OCCUR) || in(j, does, LI_SW_PHASE))) v = does;
    if (does == v && li_text_among(j->sx, v, CLOSE)) return LI_ACTUAL; /* a failli s'achever mal: it was held */
    const li_clause *cl = li_clause_at(j->sx, v);
    bool passive = li_child(j->sx, v, LI_AUX_PASS) >= 0 || (cl && cl->passive);
    /* la présence de X est contestée, les soldats de X ont été visés */
    if (passive && (in(j, v, LI_SW_TREAT) || li_symbols_is(j->sx->symbols, j->sx->tokens[v].lemma, "viser")))
        return LI_ACTUAL;
    if (passive && in(j, v, LI_SW_PHASE)) return of_verb(j, v, depth + 1);
    bool decided = passive && (in(j, v, LI_SW_DENY) || in(j, v, LI_SW_WISH) || in(j, v, LI_SW_PLAN));
    if (!decided && !in(j, v, LI_SW_OCCUR)) return LI_ACTUAL;
    return passive ? under_verb(j, v, depth) : of_verb(j, v, depth + 1);
}

/* « lève son veto à l'adhésion de X », which hangs on the verb in the tree; « indispensable à l'adhésion de X ». */
static bool is_wished(const judge *j, int32_t n) {
    static const char *const NEEDED[] = {"indispensable", "nécessaire", "préalable", "propice",   "favorable",
                                         "hostile",       "opposé",     "réticent",  "essentiel", NULL};
    int32_t over = j->sx->tokens[n].head, mark = li_child(j->sx, n, LI_CASE), wish = li_child(j->sx, over, LI_OBJ);
    if (j->sx->tokens[over].upos == LI_ADJ && li_text_among(j->sx, over, NEEDED)) return true;
    return mark >= 0 && wish >= 0 && wish < mark && in(j, wish, LI_SW_NOUN_WISH) &&
           (li_text_is(j->sx, mark, "à") || li_text_is(j->sx, mark, "contre"));
}

static li_status of_noun(const judge *j, int32_t n, int depth) {
    if (depth > 10) return LI_ACTUAL;
    li_status s = by_modifiers(j, n);
    const li_token *t = &j->sx->tokens[n];
    bool called_off =
        s == LI_PLANNED && t->head >= 0 && (t->dep == LI_NSUBJ || t->dep == LI_OBJ) && in(j, t->head, LI_SW_DENY);
    if (called_off && t->dep == LI_NSUBJ) called_off = li_child(j->sx, t->head, LI_AUX_PASS) >= 0;
    if (called_off)
        return of_verb(j, t->head, depth + 1) == LI_DENIED ? s : LI_DENIED; /* la visite prévue a été annulée */
    bool fails = s == LI_PLANNED && t->head >= 0 && t->dep == LI_NSUBJ && in(j, t->head, LI_SW_OCCUR);
    if (fails && of_verb(j, t->head, depth + 1) == LI_DENIED) return LI_DENIED; /* le sommet prévu n'aura pas lieu */
    int32_t how = depth ? -1 : li_child(j->sx, n, LI_AMOD);
    if (how < 0 && !depth) how = li_child(j->sx, n, LI_ACL);
    if (s == LI_ACTUAL && how > n && in(j, how, LI_SW_ADJ_ALLEGED)) return LI_POSSIBLE; /* son soutien présumé à Y */
    if (s != LI_ACTUAL || t->head < 0 || li_is_stationed(j, n)) return s;
    const li_token *h = &j->sx->tokens[t->head];
    int32_t mark = t->dep == LI_NMOD ? li_child(j->sx, n, LI_CASE) : -1; /* promet de garder Y après la visite de X */
    if (mark >= 0 && li_symbols_is(j->sx->symbols, j->sx->tokens[mark].form, "après")) return LI_ACTUAL;
    switch (t->dep) {
    case LI_NMOD:
    case LI_CONJ:
    case LI_APPOS:
        if (in(j, t->head, LI_SW_NOUN_END) && (!in(j, n, LI_SW_PASSES) || li_is_halted(j, t->head))) {
            li_status end = of_noun(j, t->head, depth + 1);
            return end == LI_ACTUAL || end == LI_PLANNED ? LI_DENIED : LI_ACTUAL;
        }
        if (in(j, t->head, LI_SW_NOUN_DENY))
            return li_text_is(j->sx, t->head, "échec") && are_talks(j, n) ? LI_ACTUAL : LI_DENIED;
        if (in(j, t->head, LI_SW_NOUN_WISH)) return LI_POSSIBLE;
        if (in(j, t->head, LI_SW_NOUN_PLAN)) return LI_PLANNED;
        return t->dep == LI_CONJ || h->upos == LI_NOUN ? of_any(j, t->head, depth + 1) : LI_ACTUAL;
    case LI_OBJ:
    case LI_XCOMP: return under_object_verb(j, n, depth);
    case LI_NSUBJ: return under_predicate(j, n, t->head, depth);
    case LI_OBL: {
        if (is_led_to(j, n) || is_wished(j, n)) return LI_POSSIBLE;
        if (is_means(j, n)) return of_any(j, t->head, depth + 1);
        if (is_circumstance(j, n)) return LI_ACTUAL;
        if (in(j, t->head, LI_SW_REACH) && of_any(j, t->head, depth + 1) == LI_DENIED) return LI_DENIED;
        if (is_prompt(j, n)) return LI_ACTUAL;
        if (in(j, t->head, LI_SW_WISH) || li_is_charged(j, t->head)) return LI_POSSIBLE;
        if (in(j, t->head, LI_SW_DENY)) return LI_DENIED;
        return LI_ACTUAL;
    }
    default: return LI_ACTUAL;
    }
}

li_status li_status_at(li_syntax *sx, const li_status_words *words, int32_t head) {
    judge j = {sx, &words->classes};
    li_status s = of_any(&j, head, 0);
    if (s == LI_ACTUAL && li_is_any(&j, head)) return LI_POSSIBLE;
    return (s == LI_ACTUAL || s == LI_PLANNED) && is_question(&j) ? LI_POSSIBLE : s;
}

li_status li_status_of_title(const li_syntax *sx, const li_status_words *words, int32_t title) {
    judge j = {(li_syntax *)sx, &words->classes};
    return by_adjectives(&j, title, true);
}
