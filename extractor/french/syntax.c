/* The sentence as clause analysis walks it, and who acts in it: subjects of their own, shared, of relatives, of
 * infinitives. */
#include "extractor/french/clause.h"

#include "base/buffer.h"
#include "extractor/french/clause_parts.h"

li_code li_syntax_begin(li_syntax *sx, const li_token *tokens, int32_t count, li_symbols *symbols,
                        const li_clause_words *words, li_arena *arena, li_error *err) {
    *sx = (li_syntax){.tokens = tokens, .count = count, .symbols = symbols, .words = words, .arena = arena};
    size_t n = (size_t)count + 1;
    sx->first_child = li_arena_array(arena, n * 2, sizeof *sx->first_child);
    sx->clauses = li_arena_array(arena, n, sizeof *sx->clauses);
    if (!sx->first_child || !sx->clauses) return li_fail(err, LI_E_MEMORY, "no memory for the clauses of a sentence");
    sx->next_sibling = sx->first_child + n;
    for (size_t i = 0; i < n * 2; i++) sx->first_child[i] = -1;
    for (int32_t i = count - 1; i >= 0; i--) {
        int32_t h = tokens[i].head;
        if (h < 0) continue;
        sx->next_sibling[i] = sx->first_child[h];
        sx->first_child[h] = i;
    }
    return LI_OK;
}

int32_t li_child(const li_syntax *sx, int32_t token, li_dep dep) {
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == dep) return c;
    return -1;
}

li_sym li_preposition(const li_syntax *sx, int32_t noun) {
    int32_t c = li_child(sx, noun, LI_CASE);
    if (c < 0) return LI_NO_SYM;
    int32_t more = li_child(sx, c, LI_FIXED);
    if (more < 0) return sx->tokens[c].lemma;
    li_buffer joint = LI_BUFFER_EMPTY;
    li_buffer_add(&joint, li_symbols_text(sx->symbols, sx->tokens[c].form));
    for (; more >= 0; more = sx->next_sibling[more]) {
        if (sx->tokens[more].dep != LI_FIXED) continue;
        bool last = sx->next_sibling[more] < 0;
        li_buffer_add_byte(&joint, ' ');
        li_buffer_add(&joint, li_symbols_text(sx->symbols, last ? sx->tokens[more].lemma : sx->tokens[more].form));
    }
    li_sym sym = joint.code ? LI_NO_SYM : li_symbols_add(sx->symbols, li_buffer_slice(&joint));
    li_buffer_free(&joint);
    return sym;
}

/* The noun right before a relative pronoun, past a comma and a preposition; -1 if there is none. */
static int32_t noun_before(const li_syntax *sx, int32_t pronoun) {
    int32_t i = pronoun - 1;
    while (i >= 0 && (sx->tokens[i].upos == LI_ADP || (sx->tokens[i].upos == LI_PUNCT && i == pronoun - 1))) i--;
    if (i >= 0 && sx->tokens[i].upos == LI_PUNCT) i--;
    for (int guard = 0; i >= 0 && guard < 6 && (sx->tokens[i].dep == LI_FLAT || sx->tokens[i].upos == LI_ADJ); guard++)
        i = sx->tokens[i].head;
    return i >= 0 && i < pronoun && (sx->tokens[i].upos == LI_NOUN || sx->tokens[i].upos == LI_PROPN) ? i : -1;
}

/* Of « A et B, avec lesquels » the noun is A, on which B hangs; of « A et B, auquel » it is B. */
static int32_t counted_antecedent(const li_syntax *sx, int32_t noun, int32_t pronoun) {
    static const char *const SEVERAL[] = {"lesquels", "lesquelles", "auxquels", "auxquelles",
                                          "desquels", "desquelles", NULL};
    static const char *const ONE[] = {"lequel", "laquelle", "auquel", "duquel", NULL};
    bool several = li_symbols_among(sx->symbols, sx->tokens[pronoun].form, SEVERAL);
    while (several && sx->tokens[noun].dep == LI_CONJ && (sx->tokens[noun].feats & LI_NUMBER) != LI_PLUR &&
           li_is_nominal(&sx->tokens[sx->tokens[noun].head]))
        noun = sx->tokens[noun].head;
    int32_t joined = li_child(sx, noun, LI_CONJ);
    if (joined < 0 || joined > pronoun || !li_symbols_among(sx->symbols, sx->tokens[pronoun].form, ONE)) return noun;
    int32_t near = noun_before(sx, pronoun);
    return near >= 0 && (sx->tokens[near].feats & LI_NUMBER) != LI_PLUR ? near : noun;
}

/* The noun that a relative clause hangs on: verb is its verb, or coordinated with it; else what stands before its
 * pronoun; -1 if it is in none. */
int32_t li_antecedent(const li_syntax *sx, int32_t verb, int32_t pronoun) {
    for (int guard = 0; verb >= 0 && guard < 20; guard++) {
        const li_token *t = &sx->tokens[verb];
        if (t->dep == LI_RELCL) return t->head >= 0 ? counted_antecedent(sx, t->head, pronoun) : -1;
        if (t->dep != LI_CONJ && t->dep != LI_XCOMP && t->dep != LI_CCOMP) break;
        verb = t->head;
    }
    int32_t noun = noun_before(sx, pronoun);
    return noun >= 0 ? counted_antecedent(sx, noun, pronoun) : -1;
}

/* « ceux dont il réclame la libération »: what « dont » stands for is its object's, not the verb's. */
bool li_is_of_object(const li_syntax *sx, int32_t verb, int32_t pronoun) {
    int32_t o = li_text_is(sx, pronoun, "dont") ? li_child(sx, verb, LI_OBJ) : -1,
            det = o > verb ? li_child(sx, o, LI_DET_OF) : -1;
    if (det < 0 || sx->tokens[o].upos != LI_NOUN || li_token_is(sx, o, LI_WORDS_TITLE) || !li_text_is(sx, det, "le"))
        return false;
    for (int32_t c = sx->first_child[o]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_NMOD && li_preposition(sx, c) == sx->words->of) return false;
    return true;
}

static int32_t subject_from(const li_syntax *sx, int32_t verb, li_via *via, int depth);

/* To whom the verb gives or says; -1 if it does not tell. */
static int32_t dative_of(const li_syntax *sx, int32_t verb) {
    int32_t dative = li_child(sx, verb, LI_IOBJ);
    for (int32_t c = sx->first_child[verb]; dative < 0 && c >= 0; c = sx->next_sibling[c]) {
        if ((c < verb && !li_is_relative(sx, c)) || sx->tokens[c].dep != LI_OBL) continue;
        bool joined = li_text_is(sx, c, "auquel") || li_text_is(sx, c, "auxquels") || li_text_is(sx, c, "auxquelles");
        if (joined || li_preposition(sx, c) == sx->words->to) dative = c;
    }
    int32_t whom = dative >= 0 && li_is_relative(sx, dative) ? li_antecedent(sx, verb, dative) : -1;
    return whom >= 0 ? whom : dative;
}

/* Who may do what the noun is leave for: « X demande à Y l'autorisation de », « X donne à Y l'autorisation de ». */
static int32_t subject_by_leave(const li_syntax *sx, int32_t noun, li_via *via, int depth) {
    int32_t verb = sx->tokens[noun].head;
    if (verb < 0 || sx->tokens[noun].dep != LI_OBJ) return -1;
    if (!li_token_is(sx, verb, LI_WORDS_GRANT)) return subject_from(sx, verb, via, depth + 1);
    return dative_of(sx, verb);
}

/* « un moyen pour Y de peser »: what serves somebody to act. */
static bool is_way(const li_syntax *sx, int32_t noun) {
    static const char *const WAYS[] = {"occasion",    "moyen",     "façon",     "manière", "opportunité",
                                       "possibilité", "prétexte",  "nécessité", "chance",  "temps",
                                       "moment",      "impératif", NULL};
    return li_symbols_among(sx->symbols, sx->tokens[noun].lemma, WAYS);
}

/* Who carries out « de soutenir » in « la volonté de Pékin de soutenir Moscou ». */
static int32_t subject_by_noun(const li_syntax *sx, int32_t noun, bool finite, li_via *via, int depth) {
    const li_token *n = &sx->tokens[noun];
    if (li_token_is(sx, noun, LI_WORDS_LEAVE) && !finite) {
        int32_t s = subject_by_leave(sx, noun, via, depth);
        bool theirs = li_text_is(sx, noun, "autorisation") || li_text_is(sx, noun, "permission");
        if (s >= 0 || theirs) return s;
    }
    if (li_text_is(sx, noun, "appel") && !finite) return -1; /* l'appel de X à boycotter Y: all others are to do so */
    bool governed = n->head >= 0 && (n->dep == LI_OBJ || n->dep == LI_OBL || n->dep == LI_XCOMP || n->dep == LI_IOBJ);
    int32_t owner = -1, adjective = -1;
    for (int32_t c = sx->first_child[noun]; c >= 0 && owner < 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (t->dep == LI_DET_OF && li_token_is(sx, c, LI_WORDS_POSSESSIVE)) owner = c;
        if (t->dep == LI_AMOD && t->upos == LI_ADJ && c > noun) adjective = c;
        if (t->dep == LI_NMOD && li_is_nominal(t) && li_preposition(sx, c) == sx->words->of) return c;
        bool whose = !finite && c > noun && is_way(sx, noun) && li_child(sx, c, LI_CASE) >= 0 && li_is_nominal(t);
        if (whose && li_text_is(sx, li_child(sx, c, LI_CASE), "pour")) return c; /* l'occasion pour Y de signer */
    }
    /* X salue la décision américaine de livrer; but: X prend la décision difficile de livrer */
    bool theirs = adjective >= 0 && owner < 0 && li_token_is(sx, noun, LI_WORDS_INTENT) &&
                  !(governed && (li_token_is(sx, n->head, LI_WORDS_SUPPORT) || li_token_is(sx, n->head, LI_WORDS_SAY)));
    if (theirs) return adjective;
    if (!finite && owner < 0 && li_child(sx, noun, LI_COP) >= 0 && li_child(sx, noun, LI_CASE) >= 0)
        return subject_from(sx, noun, via, depth + 1); /* est sur le point de */
    if (governed && n->dep == LI_OBL && li_child(sx, noun, LI_CASE) >= 0 &&
        li_text_is(sx, li_child(sx, noun, LI_CASE), "contre")) { /* met X en garde contre le fait de */
        int32_t object = li_child(sx, n->head, LI_OBJ);
        if (object >= 0 && li_is_nominal(&sx->tokens[object])) return object;
    }
    int32_t s = governed ? subject_from(sx, n->head, via, depth + 1) : -1;
    return s >= 0 || finite ? s : owner; /* X montre sa volonté de …: sa is X's; presence.c counts on infinitives */
}

/* Says a preposition what the infinitive has to do with the other verb's subject (pour, après, avant de, sans), not
 * what is asked of its object? *blame: pour avoir, of which the object is accused. */
static bool is_circumstance(const li_syntax *sx, int32_t infinitive, bool *blame) {
    static const char *const MARKS[] = {"pour", "afin", "après", "avant", "sans", "en", NULL};
    int32_t mark = li_child(sx, infinitive, LI_MARK), aux = li_child(sx, infinitive, LI_AUX_OF);
    if (mark < 0) mark = li_child(sx, infinitive, LI_CASE);
    if (mark < 0) return false;
    *blame = aux > mark && li_symbols_is(sx->symbols, sx->tokens[mark].form, "pour");
    return li_symbols_among(sx->symbols, sx->tokens[mark].form, MARKS);
}

bool li_gives_time(const li_syntax *sx, int32_t by) {
    static const char *const LEAVE[] = {"donner", "laisser", "accorder", "octroyer", NULL};
    static const char *const TIME[] = {"heure", "jour",  "semaine", "mois",      "an", "année",
                                       "délai", "temps", "minute",  "quinzaine", NULL};
    int32_t object = li_child(sx, by, LI_OBJ);
    return object > by && li_symbols_among(sx->symbols, sx->tokens[by].lemma, LEAVE) &&
           li_symbols_among(sx->symbols, sx->tokens[object].lemma, TIME);
}

/* « livre à Y des armes pour attaquer Z »: who is given something uses it; what helps is the giver's. -1 if the
 * infinitive does not say what for. */
static int32_t user_of_gift(const li_syntax *sx, int32_t infinitive, int32_t by) {
    static const char *const GIVE[] = {"livrer",     "fournir",  "donner",   "offrir",   "vendre",
                                       "céder",      "prêter",   "envoyer",  "expédier", "remettre",
                                       "transférer", "octroyer", "accorder", NULL};
    static const char *const HELP[] = {"soutenir", "aider",    "appuyer",   "contribuer", "marquer",
                                       "montrer",  "éviter",   "compenser", "remercier",  "permettre",
                                       "faire",    "financer", NULL};
    static const char *const USED[] = {"arme",        "armement", "munition",   "missile",  "roquette",      "avion",
                                       "chasseur",    "char",     "blindé",     "drone",    "obus",          "bombe",
                                       "hélicoptère", "navire",   "sous-marin", "matériel", "équipement",    "système",
                                       "batterie",    "canon",    "fusil",      "véhicule", "technologie",   "logiciel",
                                       "fonds",       "argent",   "composant",  "explosif", "renseignement", NULL};
    int32_t mark = li_child(sx, infinitive, LI_MARK);
    if (mark < 0) mark = li_child(sx, infinitive, LI_CASE);
    if (mark < 0 || (!li_text_is(sx, mark, "pour") && !li_text_is(sx, mark, "afin"))) return -1;
    if (li_gives_time(sx, by)) return dative_of(sx, by);
    if (!li_symbols_among(sx->symbols, sx->tokens[by].lemma, GIVE)) return -1;
    bool used = false; /* a letter sent to Y to blame Z is the sender's */
    for (int32_t i = by + 1; i < infinitive && !used; i++)
        used = li_symbols_among(sx->symbols, sx->tokens[i].lemma, USED);
    if (!used) return -1;
    return li_symbols_among(sx->symbols, sx->tokens[infinitive].lemma, HELP) ? -1 : dative_of(sx, by);
}

/* Does the noun say who acts: a name, le président, l'armée, le pays? */
static bool is_somebody(const li_syntax *sx, int32_t noun) {
    return sx->tokens[noun].upos == LI_PROPN || li_token_is(sx, noun, LI_WORDS_TITLE) ||
           li_token_is(sx, noun, LI_WORDS_SPEAKER) || li_token_is(sx, noun, LI_WORDS_NAMING);
}

/* « entraîne Y à frapper », whichever verb it is; -1 if nobody is brought to act. */
static int32_t brought_to(const li_syntax *sx, int32_t infinitive, int32_t by) {
    int32_t mark = li_child(sx, infinitive, LI_MARK), object = li_child(sx, by, LI_OBJ);
    if (mark < 0 || object < by || object > mark || !li_text_is(sx, mark, "à") || li_text_is(sx, by, "avoir"))
        return -1;
    return li_child(sx, by, LI_AUX_PASS) < 0 && is_somebody(sx, object) ? object : -1;
}

/* « presse le bloc de sanctionner », hung on the noun: it is the bloc that is to do so. */
static bool is_told_to(const li_syntax *sx, int32_t infinitive, int32_t noun) {
    int32_t mark = li_child(sx, infinitive, LI_MARK), by = sx->tokens[noun].head;
    if (mark < noun || by < 0 || by > noun || sx->tokens[noun].dep != LI_OBJ || li_token_is(sx, noun, LI_WORDS_INTENT))
        return false;
    return (li_text_is(sx, mark, "à") && li_token_is(sx, by, LI_WORDS_OBJECT_CONTROL)) ||
           (li_text_is(sx, mark, "de") && li_token_is(sx, by, LI_WORDS_CHARGE));
}

/* « en veut à Y d'avoir frappé », « tient rigueur à Y d'avoir frappé » */
static bool holds_against(const li_syntax *sx, int32_t infinitive) {
    int32_t mark = li_child(sx, infinitive, LI_MARK), aux = li_child(sx, infinitive, LI_AUX_OF);
    return mark >= 0 && aux > mark && li_text_is(sx, mark, "de") && li_verb_form(&sx->tokens[aux]) == LI_INF;
}

/* « demande pardon à Y d'avoir frappé »: for what one did oneself. */
static bool asks_pardon(const li_syntax *sx, int32_t by) {
    int32_t object = li_child(sx, by, LI_OBJ);
    return object >= 0 && (li_text_is(sx, object, "pardon") || li_text_is(sx, object, "excuse"));
}

/* « a choisi Y pour diriger Z », « a été désigné pour négocier »: whom one appoints acts; not in « a nommé Y pour
 * plaire à Z ». */
bool li_is_appointed(const li_syntax *sx, int32_t infinitive, int32_t by) {
    static const char *const SEND[] = {"désigner", "mandater", "charger", "recruter", "pressentir", "dépêcher", NULL};
    static const char *const NAME[] = {"choisir", "nommer", "élire", "réélire", "proposer", "appeler", NULL};
    static const char *const OFFICES[] = {"diriger",   "présider",  "remplacer",  "succéder", "représenter",
                                          "gouverner", "commander", "piloter",    "siéger",   "conduire",
                                          "occuper",   "former",    "coordonner", NULL};
    static const char *const TASKS[] = {"négocier",  "mener",    "superviser", "enquêter", "discuter",
                                        "dialoguer", "préparer", "étudier",    "évaluer",  NULL};
    int32_t mark = li_child(sx, infinitive, LI_MARK), object = li_child(sx, by, LI_OBJ);
    if (mark < 0) mark = li_child(sx, infinitive, LI_CASE);
    if (mark < by || !li_text_is(sx, mark, "pour") || li_child(sx, infinitive, LI_AUX_OF) >= 0) return false;
    bool named = li_symbols_among(sx->symbols, sx->tokens[by].lemma, NAME) &&
                 li_symbols_among(sx->symbols, sx->tokens[infinitive].lemma, OFFICES);
    bool task = li_symbols_among(sx->symbols, sx->tokens[by].lemma, (const char *[]){"nommer", "élire", NULL}) &&
                li_symbols_among(sx->symbols, sx->tokens[infinitive].lemma, TASKS);
    if (!named && !task && !li_symbols_among(sx->symbols, sx->tokens[by].lemma, SEND)) return false;
    if (li_child(sx, by, LI_AUX_PASS) >= 0 || li_verb_form(&sx->tokens[by]) == LI_PART_PAST) {
        bool active = li_child(sx, by, LI_AUX_OF) >= 0 && li_child(sx, by, LI_AUX_PASS) < 0;
        if (!active) return true;
    }
    if (object < 0 || !li_is_nominal(&sx->tokens[object]) || li_token_is(sx, object, LI_WORDS_SE)) return false;
    if (li_is_relative(sx, object)) return true;
    bool asks = li_text_is(sx, by, "proposer") || li_text_is(sx, by, "appeler");
    return is_somebody(sx, object) || !asks;
}

/* Who carries out an infinitive on which the verb `by` decides. */
static int32_t subject_by_verb(const li_syntax *sx, int32_t infinitive, int32_t by, li_via *via, int depth) {
    int32_t to = li_child(sx, infinitive, LI_MARK);
    if (li_text_is(sx, by, "servir") && to >= 0 && li_text_is(sx, to, "à")) return -1; /* la base sert à frapper Y */
    bool blame = false, circumstance = is_circumstance(sx, infinitive, &blame);
    if (circumstance && !blame && li_is_appointed(sx, infinitive, by)) {
        int32_t object = li_child(sx, by, LI_OBJ);
        if (object >= 0 && li_is_relative(sx, object)) object = li_antecedent(sx, by, object);
        return object >= 0 ? object : subject_from(sx, by, via, depth + 1);
    }
    int32_t user = circumstance && !blame ? user_of_gift(sx, infinitive, by) : -1;
    if (user >= 0) return user;
    if (circumstance && !blame) return subject_from(sx, by, via, depth + 1);
    if (blame || li_token_is(sx, by, LI_WORDS_OBJECT_CONTROL) || li_text_is(sx, by, "punir")) {
        bool passive = li_child(sx, by, LI_AUX_PASS) >= 0 || li_child(sx, by, LI_EXPL) >= 0;
        int32_t object = li_child(sx, by, LI_OBJ);
        bool self = object >= 0 && li_token_is(sx, object, LI_WORDS_SE);                       /* s'engage à */
        if (object >= 0 && li_is_relative(sx, object)) object = li_antecedent(sx, by, object); /* Y, que X accuse de */
        if (object >= 0 && !passive && !self && li_is_nominal(&sx->tokens[object])) return object;
        int32_t mark = li_child(sx, infinitive, LI_MARK);
        bool others = object < 0 && !passive && !blame && mark >= 0 && li_text_is(sx, mark, "à");
        if (others && !li_text_is(sx, by, "aider")) return -1; /* appelle à soutenir Y: others are to do so */
    }
    int32_t dative =
        li_token_is(sx, by, LI_WORDS_DATIVE_CONTROL) || holds_against(sx, infinitive) ? dative_of(sx, by) : -1;
    if (dative >= 0) return asks_pardon(sx, by) ? subject_from(sx, by, via, depth + 1) : dative;
    int32_t brought = brought_to(sx, infinitive, by);
    return brought >= 0 ? brought : subject_from(sx, by, via, depth + 1);
}

static bool is_infinitive(const li_syntax *sx, int32_t verb) {
    bool infinitive = li_verb_form(&sx->tokens[verb]) == LI_INF;
    for (int32_t c = sx->first_child[verb]; c >= 0 && !infinitive; c = sx->next_sibling[c]) {
        uint8_t d = sx->tokens[c].dep;
        infinitive = (d == LI_AUX_OF || d == LI_AUX_PASS || d == LI_COP) && li_verb_form(&sx->tokens[c]) == LI_INF;
    }
    return infinitive;
}

bool li_is_feat(const li_syntax *sx, int32_t infinitive) {
    int32_t mark = li_child(sx, infinitive, LI_MARK), head = sx->tokens[infinitive].head;
    if (mark < 0 || head < 0 || !is_infinitive(sx, infinitive) || !li_text_is(sx, mark, "à")) return false;
    if (li_is_verb(&sx->tokens[head])) return false;
    if (li_token_is(sx, head, LI_WORDS_FIRST)) return true;
    for (int32_t c = sx->first_child[head]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_AMOD && (li_token_is(sx, c, LI_WORDS_FIRST) ||
                                             (c > 0 && c < head && li_text_is(sx, c - 1, "plus")))) /* plus haut */
            return true;
    return false;
}

/* Of « X est le premier à » and « X, premier à » it is X; else the word itself. */
static int32_t subject_of_feat(const li_syntax *sx, int32_t infinitive, li_via *via, int depth) {
    int32_t first = sx->tokens[infinitive].head, h = sx->tokens[first].head;
    if (li_child(sx, first, LI_COP) >= 0) return subject_from(sx, first, via, depth + 1);
    bool beside =
        sx->tokens[first].dep == LI_APPOS || sx->tokens[first].dep == LI_AMOD || sx->tokens[first].dep == LI_ACL;
    return beside && h >= 0 && li_is_nominal(&sx->tokens[h]) ? h : first;
}

static bool is_finite(const li_syntax *sx, int32_t verb) {
    int32_t copula = li_child(sx, verb, LI_COP);
    const li_token *t = &sx->tokens[copula >= 0 ? copula : verb];
    return li_is_verb(t) && li_verb_form(t) == LI_FIN;
}

static bool has_finite_auxiliary(const li_syntax *sx, int32_t verb) {
    for (int32_t c = sx->first_child[verb]; c >= 0; c = sx->next_sibling[c])
        if ((sx->tokens[c].dep == LI_AUX_OF || sx->tokens[c].dep == LI_AUX_PASS) &&
            li_verb_form(&sx->tokens[c]) == LI_FIN)
            return true;
    return false;
}

/* « attaquer », « avoir attaqué », « être attaqué »; but: attaquant, ayant attaqué, attaqué. */
/* « accuse Y de mentir en soutenant Z »: what is done by the gerund, -1 if that is what the finite verb says. */
static int32_t way_of(const li_syntax *sx, int32_t gerund) {
    int32_t v = sx->tokens[gerund].head, mark = li_child(sx, gerund, LI_MARK), deed = -1;
    if (mark < 0 || mark < v || !li_text_is(sx, mark, "en") || !li_token_is(sx, v, LI_WORDS_OBJECT_CONTROL)) return -1;
    for (int32_t c = sx->first_child[v]; c >= 0 && c < mark; c = sx->next_sibling[c])
        if (c > v && sx->tokens[c].dep == LI_XCOMP && li_verb_form(&sx->tokens[c]) == LI_INF) deed = c;
    for (int32_t i = deed; i > 0 && i < mark; i++)
        if (li_token_is(sx, i, LI_WORDS_COMMA)) return -1;
    return deed;
}

static int32_t shared_subject(const li_syntax *sx, int32_t verb, li_via *via, int depth) {
    const li_token *t = &sx->tokens[verb];
    int32_t way;
    if (t->head < 0) return -1;
    const li_token *h = &sx->tokens[t->head];
    bool bare = li_is_verb(t) && li_verb_form(t) != LI_FIN && !has_finite_auxiliary(sx, verb);
    *via = LI_VIA_CONTROL;
    if (li_is_feat(sx, verb)) return subject_of_feat(sx, verb, via, depth);
    switch (t->dep) {
    case LI_CONJ: *via = LI_VIA_COORDINATION; return subject_from(sx, t->head, via, depth + 1);
    case LI_XCOMP:
        if (li_is_verb(h)) return subject_by_verb(sx, verb, t->head, via, depth);
        return h->upos == LI_NOUN && li_child(sx, t->head, LI_COP) < 0
                   ? subject_by_noun(sx, t->head, is_finite(sx, verb), via, depth)
                   : subject_from(sx, t->head, via, depth + 1);
    case LI_ACL:
    case LI_AMOD:
        if (li_verb_form(t) == LI_INF && li_is_verb(h)) return subject_by_verb(sx, verb, t->head, via, depth);
        if (li_verb_form(t) == LI_INF)
            return is_told_to(sx, verb, t->head) ? t->head : subject_by_noun(sx, t->head, false, via, depth);
        *via = LI_VIA_PARTICIPLE;
        if (t->upos == LI_ADJ && t->dep == LI_AMOD && h->upos == LI_PROPN) return t->head; /* X, prêt à soutenir Y */
        return bare && li_is_nominal(h) ? t->head : -1;
    case LI_CSUBJ: /* il appartient à Y de signer */
        return bare && li_token_is(sx, t->head, LI_WORDS_DATIVE_CONTROL) ? dative_of(sx, t->head) : -1;
    case LI_ADVCL:
    case LI_OBL: *via = LI_VIA_ADVERBIAL; /* fall through */
    case LI_CCOMP:
    case LI_OBJ:
        if (!bare) return -1;
        if (t->dep == LI_ADVCL && (way = way_of(sx, verb)) >= 0) return subject_from(sx, way, via, depth + 1);
        return li_is_verb(h) && is_infinitive(sx, verb) /* accuse Y, visant Z; soutenu par Z, X accuse Y */
                   ? subject_by_verb(sx, verb, t->head, via, depth)
                   : subject_from(sx, t->head, via, depth + 1);
    default: return -1;
    }
}

/* Of two subjects that are not coordinated the one nearer to the verb. */
static int32_t own_subject(const li_syntax *sx, int32_t verb) {
    int32_t s = -1;
    for (int32_t c = sx->first_child[verb]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_NSUBJ && (s < 0 || c < verb)) s = c;
    return s;
}

static int32_t subject_from(const li_syntax *sx, int32_t verb, li_via *via, int depth) {
    if (depth > 12) return -1;
    int32_t s = own_subject(sx, verb);
    if (s < 0) {
        li_via before = *via;
        s = shared_subject(sx, verb, via, depth);
        if (before > *via) *via = before; /* the least certain step counts */
        return s;
    }
    const li_token *t = &sx->tokens[s];
    if (t->upos == LI_PRON && li_token_is(sx, s, LI_WORDS_WHO)) {
        int32_t a = li_antecedent(sx, verb, s);
        if (a >= 0) {
            if (*via < LI_VIA_RELATIVE) *via = LI_VIA_RELATIVE;
            return a;
        }
    }
    return s;
}

int32_t li_surface_subject(const li_syntax *sx, int32_t verb, li_via *via) {
    li_via ignored = LI_VIA_DIRECT;
    if (!via) via = &ignored;
    *via = LI_VIA_DIRECT;
    return subject_from(sx, verb, via, 0);
}
