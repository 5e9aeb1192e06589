/* Complements that belong to nouns: where a blow falls, whom tensions are with, what « entre » joins. */
#include "extractor/french/tree_mender.h"

/* « tué dans un raid israélien à Beyrouth »: where a blow falls, when its place stands right behind it. */
static void place_blows(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_CASE), n = mark - 1;
        if (m->t[i].upos != LI_PROPN || v < 0 || n <= v || mark != leftmost(m, i)) continue;
        if (m->t[n].upos == LI_ADJ && m->t[n].dep == LI_AMOD) n = m->t[n].head;
        bool blow = n > v && m->t[n].head == v && m->t[n].dep == LI_OBL && lemma_in(m, n, LI_WORDS_BLOW);
        if (blow && !form_is(m, mark, "par") && !form_is(m, mark, "avec")) hang(m, i, n, LI_NMOD);
    }
}

/* « arme Z sur fond de tensions »: in what light the verb's deed stands. */
static void set_scenes(mender *m) {
    for (int32_t i = 3; holds(m, LI_WORDS_FRAME) && (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), v = m->t[i].head;
        if (mark != i - 1 || !form_is(m, i, "fond") || !form_is(m, mark, "sur")) continue;
        for (int guard = 0; guard < 8 && v >= 0 && !li_is_verb(&m->t[v]); guard++) v = m->t[v].head;
        if (v >= 0 && v < mark) hang(m, i, v, LI_OBL);
    }
}

/* « dans un contexte de tensions avec Y »: the tensions are with Y. */
static void fill_frames(mender *m) {
    set_scenes(m);
    for (int32_t i = 3; holds(m, LI_WORDS_FRAME) && (i = next_noun(m, 1u << LI_NMOD | 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t frame = m->t[i].head, mark = child(m, i, LI_CASE), n = mark - 1;
        if (m->t[i].dep == LI_OBL && n > 1 && form_is(m, mark, "avec")) /* hung on the verb that the frame hangs on */
            frame = m->t[n].upos == LI_ADJ ? m->t[m->t[n].head].head : m->t[n].head;
        bool placed = frame >= 1 && (m->t[frame].dep == LI_OBL || m->t[frame].dep == LI_ROOT);
        if (!placed || n <= frame || !lemma_in(m, frame, LI_WORDS_FRAME)) continue;
        while (n > frame && m->t[n].upos == LI_ADJ) n = m->t[n].head;
        bool within = n > frame && m->t[n].head == frame && m->t[n].dep == LI_NMOD && m->t[n].upos == LI_NOUN;
        if (within && !holds_de(m, mark) && !below(m, n, i)) hang(m, i, n, LI_NMOD);
    }
}

/* « à l'issue d'une visite de X », « au cours d'un entretien avec X »: what an end or a course has behind a deed is the
 * deed's. */
static void fill_courses(mender *m) {
    for (int32_t i = 4; holds(m, LI_WORDS_DURING) && (i = next_noun(m, 1u << LI_NMOD | 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE), n = mark - 1;
        bool of_verb = m->t[i].dep == LI_OBL;
        if (h < 0 || h > n || mark > i || !(of_verb ? form_is(m, mark, "avec") : holds_de(m, mark))) continue;
        while (n > h && m->t[n].upos == LI_ADJ) n = m->t[n].head;
        int32_t frame = n > h ? m->t[n].head : -1;
        if (frame < 1 || n < frame + 2 || m->t[n].dep != LI_NMOD || m->t[n].upos != LI_NOUN) continue;
        if (lemma_in(m, frame, LI_WORDS_DURING) && (of_verb ? m->t[frame].head : frame) == h) hang(m, i, n, LI_NMOD);
    }
}

static bool is_deed(const mender *m, int32_t noun) {
    static const char *const ENDS[] = {"tion", "sion", "ment", "age", "ture", NULL};
    li_slice lemma = li_symbols_text(m->symbols, m->t[noun].lemma);
    for (const char *const *e = ENDS; *e; e++)
        if (li_slice_ends(lemma, li_slice_of(*e))) return true;
    return false;
}

/* What somebody does to somebody, somewhere: an act of force, a move, or the like. */
static bool is_act(const mender *m, int32_t noun) {
    static const char *const ACTS[] = {
        "envoi",     "retrait",    "départ", "présence", "arrivée",   "saisie",     "procès", "mort",
        "meurtre",   "assassinat", "raid",   "frappe",   "offensive", "guerre",     "tir",    "maintien",
        "survol",    "massacre",   "rappel", "renvoi",   "gel",       "levée",      "repli",  "entrée",
        "incursion", "embargo",    "blocus", "attaque",  "assaut",    "enlèvement", "essai",  NULL};
    static const char *const THINGS[] = {
        "station",     "région",       "nation",      "situation",      "version",   "question",   "fonction",
        "télévision",  "gouvernement", "parlement",   "document",       "moment",    "bâtiment",   "département",
        "village",     "image",        "page",        "culture",        "nature",    "structure",  "organisation",
        "institution", "population",   "association", "administration", "section",   "édition",    "tradition",
        "génération",  "religion",     "opinion",     "union",          "dimension", "fédération", "message",
        "langage",     "héritage",     "instrument",  "régiment",       "passion",   "occasion",   NULL};
    if (m->t[noun].upos != LI_NOUN) return false;
    if (lemma_among(m, noun, ACTS)) return true;
    return is_deed(m, noun) && !lemma_among(m, noun, THINGS);
}

/* Verbs that have a complement with « à » of their own. */
static bool gives(const mender *m, int32_t v) {
    static const char *const GIVES[] = {
        "proposer", "promettre", "imposer",   "reprocher", "offrir",  "garantir", "livrer",      "fournir",  "apporter",
        "vendre",   "envoyer",   "annoncer",  "confier",   "dire",    "infliger", "transmettre", "remettre", "rappeler",
        "exprimer", "notifier",  "signifier", "réclamer",  "acheter", "devoir",   "permettre",   NULL};
    if (lemma_in(m, v, LI_WORDS_DATIVE_CONTROL) || lemma_in(m, v, LI_WORDS_GRANT)) return true;
    return lemma_among(m, v, GIVES);
}

/* The act below the verb to whose words the token before place mark belongs; -1 if there is none. */
static int32_t act_before(const mender *m, int32_t v, int32_t mark) {
    int32_t n = mark - 1;
    for (int guard = 0; guard < 8 && n > v && !is_act(m, n); guard++) n = m->t[n].head;
    if (n <= v || n >= mark || !is_act(m, n) || !below(m, n, v)) return -1;
    for (int32_t k = n + 1; k < mark; k++)
        if (m->t[k].upos == LI_PUNCT || !below(m, k, n)) return -1;
    return n;
}

/* « a condamné le déploiement de troupes au Chili », « l'arrestation au Chili de deux Suédois »: where and to whom an
 * act is done belongs to the act. */
static void keep_acts(mender *m) {
    const uint32_t deps = 1u << LI_OBL | 1u << LI_NMOD | 1u << LI_AGENT;
    for (int32_t i = 4; (i = next_noun(m, deps, i + 1)) >= 0;) {
        int32_t v = m->t[i].head, mark = child(m, i, LI_CASE);
        if (v < 0 || mark <= v || mark > i || !li_is_verb(&m->t[v])) continue;
        bool to = holds_to(m, mark);
        bool where = to || form_is(m, mark, "en") || form_is(m, mark, "dans");
        bool whom = form_is(m, mark, "contre") || form_is(m, mark, "vers") || form_is(m, mark, "sur");
        bool suffers = li_verb_form(&m->t[v]) == LI_PART_PAST && child(m, v, LI_AUX_OF) < 0;
        bool by = form_is(m, mark, "par") && child(m, v, LI_AUX_PASS) < 0 && !suffers;
        int32_t near = m->t[mark - 1].upos == LI_PROPN ? child(m, mark - 1, LI_CASE) : -1;
        bool of = holds_de(m, mark) && near >= 0 && !holds_de(m, near);
        if ((!where && !whom && !by && !of) || (m->t[i].upos != LI_PROPN && !of && !by)) continue;
        if (to && gives(m, v)) continue;
        int32_t n = act_before(m, v, mark);
        if (where && n >= 0 && li_mend_goes_past(m, v, n)) continue;
        if (n >= 0 && !below(m, n, i) && !lemma_in(m, i, LI_WORDS_TIME)) hang(m, i, n, LI_NMOD);
    }
}

/* « le retrait en 60 jours des troupes »: of a term one says no whose. */
static void keep_terms(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t time = m->t[i].head, mark = child(m, i, LI_CASE);
        if (time < 2 || mark != time + 1 || !holds_de(m, mark) || lemma_in(m, i, LI_WORDS_TIME)) continue;
        int32_t within = child(m, time, LI_CASE), act = within - 1;
        if (act < 0 || !lemma_in(m, time, LI_WORDS_TIME) || !form_is(m, within, "en") || !is_act(m, act)) continue;
        if (below(m, act, time)) continue;
        hang(m, time, act, LI_NMOD);
        hang(m, i, act, LI_NMOD);
    }
}

/* « des combattants venus de X »: where from is the participle's. */
static void keep_origins(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), v = mark - 1;
        if (mark < 2 || !holds_de(m, mark) || m->t[v].head != m->t[i].head || m->t[v].dep != LI_ACL) continue;
        if (li_verb_form(&m->t[v]) == LI_PART_PAST && (m->t[v].feats & LI_AUX_ETRE)) hang(m, i, v, LI_OBL);
    }
}

/* « envoie des armes et des mercenaires à X »: where to and to whom one sends is the verb's. */
static void free_sent(mender *m) {
    static const char *const SENDS[] = {"envoyer",    "livrer",   "vendre",  "expédier",    "acheminer",
                                        "transférer", "dépêcher", "fournir", "exporter",    "remettre",
                                        "céder",      "donner",   "prêter",  "transporter", NULL};
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t o = m->t[i].head, mark = child(m, i, LI_CASE);
        if (m->t[i].upos != LI_PROPN || o < 0 || o > mark || m->t[o].upos != LI_NOUN || is_act(m, o)) continue;
        bool to = holds_to(m, mark) || form_is(m, mark, "vers");
        while (m->t[o].dep == LI_CONJ && m->t[o].head >= 0) o = m->t[o].head;
        int32_t v = m->t[o].dep == LI_OBJ ? m->t[o].head : -1;
        if (to && v >= 0 && v < o && lemma_among(m, v, SENDS)) hang(m, i, v, LI_OBL);
    }
}

/* « a condamné les sanctions visant X »: a participle right behind a group describes it. */
static void keep_describing(mender *m) {
    for (int32_t v = 3; (v = next_verb(m, 1u << LI_ADVCL, v + 1)) >= 0;) {
        int32_t u = m->t[v].head, n = v - 1;
        if (li_verb_form(&m->t[v]) != LI_PART_PRES || u < 0 || u > n || !li_is_verb(&m->t[u])) continue;
        if (m->t[n].upos == LI_PUNCT || m->t[n].upos == LI_ADV || m->t[n].upos == LI_ADP || m->t[n].head == v) continue;
        for (int guard = 0; guard < 8 && n > u && m->t[n].head != u; guard++) n = m->t[n].head;
        bool group = n > u && n < v && m->t[n].head == u && m->t[n].upos == LI_NOUN && m->t[n].dep == LI_OBJ;
        if (group && child(m, v, LI_NSUBJ) < 0 && !below(m, n, v)) hang(m, v, n, LI_ACL);
    }
}

/* « la fin de la saisie par X d'un navire »: what follows the act is the act's, not that of the noun above. */
static void keep_inner_acts(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t top = m->t[i].head, mark = child(m, i, LI_CASE), n = mark - 1;
        if (top < 0 || mark <= top + 1 || m->t[top].upos != LI_NOUN) continue;
        for (int guard = 0; guard < 6 && n > top && m->t[n].head != top; guard++) n = m->t[n].head;
        bool inner = n > top && m->t[n].head == top && m->t[n].dep == LI_NMOD && is_act(m, n) && !is_act(m, top);
        bool by = form_is(m, mark, "par"), of = holds_de(m, mark) && mark - 1 != n;
        bool there =
            mark - 1 == n && m->t[i].upos == LI_PROPN && lemma_among(m, mark, (const char *[]){"à", "en", NULL});
        if (inner && !below(m, n, i) && (by || there || (of && child(m, n, LI_NMOD) > n))) move(m, i, n);
    }
}

/* « a dénoncé Y, après l'annulation par X du visa »: who stands right behind a deed did it, if the verb has no agent.
 */
static void keep_doers(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_OBL, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), n = mark - 1, v = m->t[i].head;
        if (mark < 3 || m->t[i].upos != LI_PROPN || !form_is(m, mark, "par") || m->t[n].upos != LI_NOUN) continue;
        if (v < 0 || v > n || !li_is_verb(&m->t[v]) || child(m, v, LI_AUX_PASS) >= 0 || !is_deed(m, n)) continue;
        bool behind = child(m, n, LI_CASE) >= 0 && child(m, n, LI_DET_OF) >= 0 && !below(m, n, i);
        if (behind && li_verb_form(&m->t[v]) != LI_PART_PAST) hang(m, i, n, LI_NMOD);
        else if (behind && child(m, v, LI_AUX_OF) >= 0) hang(m, i, n, LI_NMOD);
    }
}

/* « la mise en garde de Y par X »: what follows a bare idiom is the whole one's. */
static void keep_idioms(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t inner = m->t[i].head, en = inner >= 0 ? child(m, inner, LI_CASE) : -1, n = en - 1;
        if (en < 1 || inner > i || m->t[n].upos != LI_NOUN || m->t[inner].head != n || !form_is(m, en, "en")) continue;
        int32_t mark = child(m, i, LI_CASE), near = mark - 1; /* l'entrée en vigueur d'un accord entre X et Y */
        if (near > inner && m->t[near].upos == LI_NOUN && form_is(m, mark, "entre")) n = near;
        else if (m->t[inner].upos != LI_NOUN || inner != en + 1 || !lemma_in(m, n, LI_WORDS_PUTTING)) continue;
        move(m, i, n);
    }
}

/* « l'arrestation par X et W de l'opposant, Y »: a name behind « par » has no complement, the deed has. */
static void free_from_agents(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t last = m->t[i].head, by = last, mark = child(m, i, LI_CASE);
        for (; by >= 0 && m->t[by].dep == LI_CONJ && m->t[last].upos == LI_PROPN && m->t[by].head < by;)
            by = m->t[by].head;
        int32_t par = by >= 0 ? child(m, by, LI_CASE) : -1, n = by >= 0 ? m->t[by].head : -1;
        bool active =
            n >= 0 && li_is_verb(&m->t[n]) && child(m, n, LI_EXPL) >= 0; /* s'aggrave avec l'arrestation par X */
        if (active && par > n && m->t[par - 1].upos == LI_NOUN && form_is(m, par, "par") &&
            !li_mend_is_time(m, par - 1) && !below(m, par - 1, by)) {
            n = par - 1;
            hang(m, by, n, LI_NMOD);
        }
        if (n < 0 || n > by || last > mark || m->t[n].upos != LI_NOUN || !holds_de(m, mark)) continue;
        bool place =
            par >= 0 && is_act(m, n) && (form_is(m, par, "au") || form_is(m, par, "à") || form_is(m, par, "en"));
        int32_t quality = child(m, by, LI_AMOD); /* par la marine suédoise d'un cargo */
        bool told = (m->t[by].shape & LI_SHAPE_CAPITAL) || (quality > by && quality < mark && !place && is_act(m, n));
        if (!told || par < 0 || !(form_is(m, par, "par") || place)) continue;
        move(m, i, n);
        for (int32_t k = i; (k = next_child(m, by, 1u << LI_APPOS, k + 1)) >= 0;) move(m, k, i);
    }
}

/* Adjectives that have complements with « à ». */
static bool takes_to(const mender *m, int32_t adjective) {
    static const char *const WORDS[] = {
        "cher",       "supérieur",     "inférieur", "égal",      "semblable",  "similaire",  "comparable",
        "identique",  "étranger",      "contraire", "propre",    "commun",     "nécessaire", "utile",
        "nuisible",   "interne",       "extérieur", "antérieur", "postérieur", "relatif",    "imputable",
        "sensible",   "indispensable", "essentiel", "conforme",  "adapté",     "destiné",    "soumis",
        "limitrophe", "contigu",       "parallèle", "propice",   "antérieur",  "inhérent",   "réfractaire",
        "accessible", "attaché",       "acquis",    "candidat",  "rattaché",   "hermétique", "habituel",
        "dû",         "consacré",      "ouvert",    "adjacent",  NULL};
    if (lemma_among(m, adjective, WORDS)) return true;
    return lemma_in(m, adjective, LI_WORDS_GOVERNING);
}

/* « livre des systèmes supplémentaires à Y »: most adjectives have no complement; the verb has. */
static void free_from_adjectives(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_OBL | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t a = m->t[i].head, mark = child(m, i, LI_CASE);
        if (m->t[i].upos != LI_PROPN || a < 1 || a != mark - 1 || m->t[a].upos != LI_ADJ || m->t[a].dep != LI_AMOD)
            continue;
        if ((!form_is(m, mark, "à") && !form_is(m, mark, "au") && !form_is(m, mark, "aux")) || takes_to(m, a)) continue;
        int32_t n = m->t[a].head;
        for (int guard = 0; guard < 4 && n >= 0 && n < a && m->t[n].dep != LI_OBJ && is_noun(&m->t[n]); guard++)
            n = m->t[n].head;
        int32_t v = n >= 0 && n < a && m->t[n].dep == LI_OBJ ? m->t[n].head : -1;
        if (v >= 0 && li_is_verb(&m->t[v]) && !below(m, v, i)) hang(m, i, v, LI_OBL);
    }
}

/* « propose une rencontre à Paris entre X et Y »: what « entre » opens belongs to the common noun before it. */
static void hang_between(mender *m) {
    for (int32_t i = 1; (i = next_with(m, 1u << LI_OBL | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), h = m->t[i].head;
        if (mark < 2 || h < 0 || !form_is(m, mark, "entre")) continue;
        while (m->t[h].dep == LI_FLAT && m->t[h].head >= 0) h = m->t[h].head; /* au Conseil de sécurité entre X et Y */
        if (m->t[h].upos == LI_NOUN || lemma_in(m, h, LI_WORDS_SHARE)) continue;
        bool meeting = m->t[h].upos == LI_PROPN && m->t[h].dep == LI_OBL && m->t[h].head >= 0 && m->t[h].head < h;
        if (meeting && li_is_verb(&m->t[m->t[h].head]) && !below(m, m->t[h].head, i)) hang(m, i, m->t[h].head, LI_OBL);
        int32_t n = mark - 1;
        while (m->t[n].dep == LI_FLAT && m->t[n].head >= 0) n = m->t[n].head;
        for (int guard = 0; guard < 8 && n >= 0 && (m->t[n].upos != LI_NOUN || li_mend_is_time(m, n)); guard++) {
            bool inner = m->t[n].head >= 0 && m->t[n].head < mark && !li_is_verb(&m->t[m->t[n].head]);
            bool place = !inner && is_noun(&m->t[n]) && m->t[n].dep == LI_OBL && m->t[n].head < n;
            n = inner ? m->t[n].head : place ? leftmost(m, n) - 1 : -1;
        }
        for (int32_t k = n; k >= 0 && k < mark; k++)
            if (m->t[k].upos == LI_PUNCT) n = -1;
        if (n >= 0 && n < mark && m->t[n].upos == LI_NOUN && !below(m, n, i)) hang(m, i, n, LI_NMOD);
    }
}

/* « bloque l'adhésion de X à Y »: behind what one joins or opposes, and whose that is, stands what. */
static void hang_joining(mender *m) {
    for (int32_t n = -1; holds(m, LI_WORDS_JOINING) && (n = next_noun(m, LI_ANY_DEP, n + 1)) >= 0;) {
        if (!form_in(m, n, LI_WORDS_JOINING)) continue;
        int32_t owner = next_child(m, n, 1u << LI_NMOD | 1u << LI_AMOD, n + 1), h = m->t[n].head;
        if (owner < 0 || h < 0 || h > n || (m->t[owner].dep == LI_NMOD && child(m, owner, LI_CASE) < 0)) continue;
        for (int32_t i = owner;
             (i = next_child(m, h, 1u << LI_OBL | 1u << LI_IOBJ | 1u << LI_NMOD | 1u << LI_CONJ, i + 1)) >= 0;) {
            int32_t mark = child(m, i, LI_CASE);
            bool fits = mark > owner && (holds_to(m, mark) || form_is(m, mark, "dans"));
            if (!fits || !below(m, mark - 1, n)) continue;
            hang(m, i, n, LI_NMOD);
            break;
        }
    }
}

/* What « et » joins to a word farther left than a fitting neighbour is joined to the neighbour: a group without a
 * preposition to one behind « entre » or « par » (signé à Y par A et B), a group with one to a group with the same
 * (vente de blé et de maïs). */
static void join_between(mender *m) {
    for (int32_t i = -1; (i = next_noun(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t cc = child(m, i, LI_CC), own = child(m, i, LI_CASE);
        if (cc <= 0 || !is_noun(&m->t[cc - 1])) continue;
        int32_t left = cc - 1, h = m->t[i].head;
        while (left >= 0 && left != h && child(m, left, LI_CASE) < 0 && m->t[left].head >= 0 && m->t[left].head < left)
            left = m->t[left].head;
        int32_t mark = left >= 0 ? child(m, left, LI_CASE) : -1;
        if (mark < 0 || left == h || !is_noun(&m->t[left]) || below(m, left, i)) continue;
        if (own < 0 ? !form_is(m, mark, "entre") && !form_is(m, mark, "par") : m->t[own].lemma != m->t[mark].lemma)
            continue;
        if (child(m, left, LI_CONJ) < 0) move(m, i, left);
    }
}

/* « entre A et B, soutenu par Y »: one alone is the last of the row. */
static void part_last(mender *m) {
    for (int32_t v = -1; (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t h = m->t[v].head, last = -1;
        if (h < 0 || v < 1 || !form_is(m, v - 1, ",") || li_verb_form(&m->t[v]) != LI_PART_PAST) continue;
        if ((m->t[v].feats & LI_NUMBER) != LI_SING || !is_noun(&m->t[h])) continue;
        for (int32_t c = h; (c = next_child(m, h, 1u << LI_CONJ, c + 1)) >= 0 && c < v;) last = c;
        if (last < 0 || !is_noun(&m->t[last]) || (m->t[last].feats & LI_NUMBER) == LI_PLUR) continue;
        uint32_t gender = m->t[last].feats & m->t[v].feats & LI_GENDER;
        if (gender || !(m->t[last].feats & LI_GENDER) || !(m->t[v].feats & LI_GENDER)) move(m, v, last);
    }
}

/* « la saisie controversée de Y par X »: what follows such a participle, but « par » right behind it, is the noun's. */
static void free_repeated(mender *m) {
    static const char *const AGAIN[] = {"répéter", "réitérer", "renouveler", "redoubler", "accroître", NULL};
    const uint32_t deps = 1u << LI_OBL | 1u << LI_NMOD | 1u << LI_XCOMP | 1u << LI_AGENT;
    for (int32_t v = 0; (v = next_verb(m, 1u << LI_ACL | 1u << LI_AMOD, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, i = next_child(m, v, deps, v + 1);
        if (n < 0 || n > v || n < v - 3 || m->t[n].upos != LI_NOUN || li_verb_form(&m->t[v]) != LI_PART_PAST) continue;
        bool again = n == v - 1 && lemma_among(m, v, AGAIN), first = true;
        if (i < 0 || (!again && !lemma_in(m, v, LI_WORDS_PLANNED)) || next_child(m, v, LI_SERVING, 0) >= 0) continue;
        for (; i >= 0; i = next_child(m, v, deps, i + 1)) {
            int32_t mark = m->t[i].upos == LI_VERB ? child(m, i, LI_MARK) : child(m, i, LI_CASE);
            if (mark <= v || (first && (again ? form_is(m, mark, "par") : mark != v + 1 || !holds_de(m, mark)))) break;
            first = false;
            hang(m, i, n, m->t[i].upos == LI_VERB ? LI_ACL : LI_NMOD);
        }
    }
}

/* « une « agression délibérée » de X »: what stands behind a quotation is its noun's, not its last adjective's. */
static void free_from_quotation(mender *m) {
    for (int32_t i = 3; holds(m, LI_WORDS_QUOTE) && (i = next_noun(m, 1u << LI_OBL | 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t mark = child(m, i, LI_CASE), h = m->t[i].head;
        if (mark < 2 || !form_in(m, mark - 1, LI_WORDS_QUOTE) || h < 0 || h >= mark || is_finite(m, h)) continue;
        bool joined = h > 2 && m->t[h].dep == LI_CONJ && m->t[h - 1].upos == LI_CCONJ && m->t[h - 2].upos == LI_ADJ;
        if (joined && m->t[h - 2].dep == LI_AMOD) hang(m, h, h - 2, LI_CONJ); /* délibérée et préméditée */
        int32_t n = h;
        for (int guard = 0; guard < 4 && n >= 0 && !is_noun(&m->t[n]); guard++) {
            uint8_t d = m->t[n].dep;
            n = d == LI_AMOD || d == LI_ACL || d == LI_CONJ ? m->t[n].head : -1;
        }
        if (n >= 0 && n != h && n < mark && m->t[n].upos == LI_NOUN && !below(m, n, i)) hang(m, i, n, LI_NMOD);
    }
}

/* « le passage depuis X, accusé de »: no thing is accused. */
static void charge_names(mender *m) {
    for (int32_t v = 3; holds(m, LI_WORDS_COMMA) && (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, name = v - 2;
        if (n < 0 || n >= name || !form_is(m, v - 1, ",") || li_verb_form(&m->t[v]) != LI_PART_PAST) continue;
        while (name > n && m->t[name].dep == LI_FLAT) name = m->t[name].head;
        if (name <= n || m->t[name].upos != LI_PROPN || m->t[n].upos != LI_NOUN || !lemma_in(m, v, LI_WORDS_CHARGE))
            continue;
        if (!says_who(m, n) && goes_with(m, v, name) && !below(m, name, v)) move(m, v, name);
    }
}

/* « a assuré le président X de son soutien », « a assuré son homologue, X, du soutien de Z », « a assuré le président
 * russe de son appui »: what stands behind the name, or backs, is the verb's. */
static void free_from_named(mender *m) {
    for (int32_t i = 4; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = child(m, i, LI_CASE);
        if (mark < 3 || h < 0 || !holds_de(m, mark)) continue;
        if (m->t[h].dep == LI_APPOS && m->t[h].upos == LI_PROPN && form_is(m, mark - 1, ",")) h = m->t[h].head;
        int32_t v = h >= 0 ? m->t[h].head : -1, name = next_child(m, h, 1u << LI_APPOS, h + 1);
        if (v < 0 || v > h || h > mark || m->t[h].dep != LI_OBJ) continue;
        bool named = name > h && name < mark && m->t[name].upos == LI_PROPN && mark - name <= 4;
        bool backs = lemma_in(m, i, LI_WORDS_BACKING) && lemma_in(m, v, LI_WORDS_INFORM);
        if (!named && !backs) continue;
        bool of = lemma_in(m, v, LI_WORDS_LABEL) || lemma_in(m, v, LI_WORDS_CHARGE) || lemma_in(m, v, LI_WORDS_INFORM);
        if (of) hang(m, i, v, LI_OBL);
    }
}

/* « une chasse aux sorcières orchestrée par Y »: a participle that does not agree with the noun before it goes with the
 * one that this completes. */
static void raise_to_agreeing(mender *m) {
    for (int32_t v = 3; (v = next_verb(m, 1u << LI_ACL, v + 1)) >= 0;) {
        int32_t n = m->t[v].head, mark = n >= 0 ? child(m, n, LI_CASE) : -1;
        if (n != v - 1 || mark < 1 || m->t[n].upos != LI_NOUN || li_verb_form(&m->t[v]) != LI_PART_PAST) continue;
        if (goes_with(m, v, n) || m->t[mark - 1].upos != LI_NOUN || !goes_with(m, v, mark - 1)) continue;
        if (!below(m, mark - 1, v)) move(m, v, mark - 1);
    }
}

/* « deux hommes d'affaires russes », « les ministres des Affaires étrangères français, X, et allemand, Y »: they are.
 */
static void describe_men(mender *m) {
    for (int32_t i = 3; (i = next_with(m, 1u << LI_AMOD, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, n = h - 2;
        if (n < 0 || h > i || m->t[h].head != n || !form_is(m, h, "affaires") || child(m, h, LI_CASE) != h - 1)
            continue;
        if (m->t[n].upos != LI_NOUN || form_is(m, i, "étrangères")) continue;
        move(m, i, n);
        for (int32_t k = i; (k = next_child(m, h, 1u << LI_NMOD | 1u << LI_APPOS, k + 1)) >= 0;)
            if (m->t[k].upos == LI_PROPN && child(m, k, LI_CASE) < 0) move(m, k, n);
    }
}

/* « accuse Y de censure et Z de laxisme »: the second charge has a bearer of its own. */
static void charge_both(mender *m) {
    for (int32_t b = 5; (b = next_noun(m, 1u << LI_CONJ, b + 1)) >= 0;) {
        int32_t what = m->t[b].head, cc = child(m, b, LI_CC), end = b + 1, v = what;
        if (m->t[b].upos != LI_PROPN || what < 2 || what > cc || cc != leftmost(m, b)) continue;
        while (end < m->count && m->t[end].dep == LI_FLAT) end++;
        if (end >= m->count || !holds_de(m, end) || child(m, b, LI_CASE) >= 0) continue;
        int32_t does = m->t[what].head; /* « accuse Y d'espionner W et Z de mentir » */
        if (does > 0 && does < what && li_verb_form(&m->t[does]) == LI_INF && m->t[end].dep == LI_MARK) what = does;
        for (int guard = 0; guard < 4 && v >= 0 && !lemma_in(m, v, LI_WORDS_CHARGE); guard++) v = m->t[v].head;
        int32_t o = v >= 0 ? child(m, v, LI_OBJ) : -1, de = child(m, what, LI_CASE);
        if (de < 0) de = child(m, what, LI_MARK);
        if (o > v && o < de && de < what && holds_de(m, de)) hang(m, b, o, LI_CONJ);
    }
}

static const char *const QUARTERS[] = {"nord",      "sud",        "est",     "ouest", "nord-est",
                                       "sud-ouest", "nord-ouest", "sud-est", NULL};

/* « la banlieue sud de Damas »: what follows the quarter is the noun's. */
static void raise_from_quarters(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        if (m->t[i].head != i - 1 || !form_among(m, i, QUARTERS)) continue;
        for (int32_t k = i; (k = next_child(m, i, 1u << LI_NMOD, k + 1)) >= 0;) move(m, k, i - 1);
    }
}

/* « aux prises dans le nord avec Y »: a quarter has nobody with it, the verb has. */
static void free_from_places(mender *m) {
    static const char *const PLACES[] = {"région", "ville", "province", "capitale", "zone", "territoire", NULL};
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t place = m->t[i].head, v = place >= 0 ? m->t[place].head : -1, mark = child(m, i, LI_CASE);
        if (v < 0 || place > i || mark < place || m->t[place].dep != LI_OBL || !form_is(m, mark, "avec")) continue;
        bool there = lemma_among(m, place, PLACES) || lemma_among(m, place, QUARTERS);
        if (there && li_is_verb(&m->t[v]) && v < place) hang(m, i, v, LI_OBL);
    }
}

/* « les 300 soldats suédois présents à Z »: who is counted heads what is said of him. */
static void head_counted(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_NUMMOD, i + 1)) >= 0;) {
        int32_t a = m->t[i].head;
        if (a < i || m->t[a].upos != LI_ADJ || child(m, i, LI_NUMMOD) < 0) continue;
        hang(m, i, m->t[a].head, m->t[a].dep);
        hang(m, a, i, LI_AMOD);
        for (int32_t k = -1; (k = next_child(m, a, LI_ANY_DEP, k + 1)) >= 0 && k < a;) move(m, k, i);
    }
}

void li_mend_nouns(mender *m) {
    describe_men(m);
    charge_both(m);
    free_from_named(m);
    charge_names(m);
    raise_to_agreeing(m);
    free_from_quotation(m);
    free_repeated(m);
    part_last(m);
    place_blows(m);
    fill_frames(m);
    fill_courses(m);
    keep_idioms(m);
    keep_acts(m);
    keep_inner_acts(m);
    keep_describing(m);
    keep_terms(m);
    keep_origins(m);
    free_sent(m);
    keep_doers(m);
    free_from_agents(m);
    free_from_adjectives(m);
    hang_between(m);
    hang_joining(m);
    join_between(m);
    raise_from_quarters(m);
    head_counted(m);
    free_from_places(m);
}
