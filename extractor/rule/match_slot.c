/* What of a clause's arguments fits a node of a pattern, and what its slots take. */
#include "extractor/french/clause_words.h"
#include "extractor/rule/match_state.h"
#include "extractor/rule/match_syntax.h"

static bool is_possessive(const li_matcher *m, int32_t token) { return m->sx->tokens[token].upos == LI_DET; }

/* « condamne cette attaque »: whose it is counts where it is judged, not where another deed is told of. */
static bool is_this(const li_matcher *m, int32_t token) {
    return is_possessive(m, token) && !li_is_word(m->sx->words, m->sx->tokens[token].form, LI_WORDS_POSSESSIVE);
}

/* « promet que Z frappera Y » is no « promet de frapper Y »: another one strikes. */
static bool is_anothers_deed(const li_matcher *m, int32_t token) {
    const li_clause *cl = li_is_verb(&m->sx->tokens[token]) ? li_clause_at(m->sx, token) : NULL;
    for (size_t i = 0; cl && cl->finite >= 0 && i < cl->arg_count; i++)
        if (cl->args[i].role == LI_SUBJECT) return m->sx->tokens[cl->args[i].token].upos != LI_PRON;
    return false;
}

/* livre du gaz, n'a pas livré de gaz: « de » before a word of the pattern may be no preposition but part of the object.
 */
static bool is_partitive(const li_matcher *m, const li_pattern_node *node, const li_arg *a) {
    bool of = a->role == LI_COMPLEMENT && a->prep == m->sx->words->of;
    if (node->role == LI_OBJECT) return of;
    return node->role == LI_COMPLEMENT && node->prep_count == 1 && node->preps[0] == m->sx->words->of &&
           a->role == LI_OBJECT && !is_anothers_deed(m, a->token);
}

bool li_role_fits(const li_matcher *m, const li_pattern_node *node, const li_arg *a) {
    if (node->role == LI_GENITIVE) {
        if (a->role == LI_GENITIVE && !m->p->verb && is_this(m, a->token)) return false;
        if (a->role == LI_GENITIVE)
            return !is_possessive(m, a->token) || (li_is_actor_slot(node->slot) && !m->p->no_possessive);
        if (a->role != LI_MODIFIER || !li_is_actor_slot(node->slot) || m->p->no_adjective) return false;
        if (!m->p->no_possessive && li_is_owned(m->sx, a->token)) return false; /* son homologue russe Y: of Russia */
        return li_mention_at(m->g, a->token, 1u << LI_ADJECTIVE) != NULL;
    }
    if (!node->slot && is_partitive(m, node, a)) return true;
    if (node->role != a->role) return false;
    return node->role != LI_COMPLEMENT || li_prep_fits(m, node, a);
}

bool li_word_fits(const li_pattern_node *node, const li_token *t) {
    for (size_t i = 0; i < node->word_count; i++)
        if (node->words[i] == (node->exact ? t->form : t->lemma)) return true;
    return false;
}

static bool nominal(const li_matcher *m, int32_t token) {
    uint8_t u = m->sx->tokens[token].upos;
    return u == LI_NOUN || u == LI_PROPN || u == LI_X || u == LI_NUM || u == LI_SYM;
}

/* A noun phrase, or where actors are bound besides it an infinitive: appelle Y à négocier. */
bool li_is_phrase(const li_matcher *m, int32_t token) {
    const li_token *t = &m->sx->tokens[token];
    if (li_is_year(m->sx, token)) return false;
    bool time = li_symbols_is(m->sx->symbols, t->form, "fois"); /* pour la première fois */
    if (time && li_child(m->sx, token, LI_CASE) >= 0) return false;
    return nominal(m, token) || (m->p->actors && t->upos == LI_VERB && (t->feats & LI_FORM) == LI_INF);
}

li_fillers *li_slot_fillers(li_matcher *m, const li_pattern_node *node) {
    switch (node->slot) {
    case LI_SLOT_X: return &m->b->x;
    case LI_SLOT_Y: return &m->b->y;
    case LI_SLOT_Z: return &m->b->z;
    case LI_SLOT_S:
        return node->number == 1 && !m->p->actors   ? &m->b->x
               : node->number == 2 && !m->p->actors ? &m->b->y
                                                    : &m->b->topics;
    default: return NULL;
    }
}

void li_put_filler(li_matcher *m, li_fillers *f, int32_t token, uint8_t via, uint8_t types) {
    for (size_t i = 0; i < f->count; i++)
        if (f->tokens[i] == token) return;
    f->types = types;
    if (f->count >= LI_MAX_FILLERS) return;
    f->via[f->count] = via;
    f->tokens[f->count++] = token;
    li_match_cover(m, token);
}

static bool takes_amount(const li_matcher *m, const li_pattern_node *node, int32_t token) {
    const li_token *t = &m->sx->tokens[token];
    if (node->word_count && !li_word_fits(node, t)) { /* N milliards: 30 milliards $, 30 milliards de dollars */
        bool inside = false;
        for (int32_t c = m->sx->first_child[token]; c >= 0; c = m->sx->next_sibling[c])
            inside |= li_word_fits(node, &m->sx->tokens[c]);
        if (!inside) return false;
    }
    return li_is_counted(m->sx, token);
}

/* Noun phrases are taken from the verb's own, shared or relative arguments only; actors from every place. */
static bool via_fits(const li_pattern_node *node, const li_arg *a, bool nearby) {
    if (node->slot == LI_SLOT_S &&
        (a->via == LI_VIA_PARTICIPLE || a->via == LI_VIA_ADVERBIAL || a->via == LI_VIA_MEASURE))
        return false;
    if (a->via == LI_VIA_TOLD && (node->slot != LI_SLOT_Y || node->role != LI_GENITIVE)) return false;
    return (a->via == LI_VIA_NEARBY || a->via == LI_VIA_TOLD) == nearby;
}

/* Does the word denote an actor that the slot may have? */
static bool denotes(const li_matcher *m, const li_pattern_node *node, int32_t token) {
    li_referent r[LI_MAX_GROUP];
    size_t n = li_group_actors(m->g, token, r);
    for (size_t i = 0; i < n; i++)
        if (!node->types || (node->types >> li_cast_actor(m->g->cast, r[i].actor)->type & 1)) return true;
    return false;
}

/* Are there actors among what a slot took? Of a noun's own adjectives and complements candidate.c asks more. */
bool li_has_actor(const li_matcher *m, const li_pattern_node *node, const li_fillers *f) {
    if (!li_is_actor_slot(node->slot) || !m->p->verb) return true;
    for (size_t i = 0; i < f->count; i++)
        if (denotes(m, node, f->tokens[i])) return true;
    return false;
}

static bool is_literal(const li_matcher *m, int32_t token) {
    for (size_t i = 0; i < m->literal_count; i++)
        if (m->literals[i] == token) return true;
    return false;
}

static bool names_agent(const li_matcher *m, const li_pattern_node *node) {
    for (size_t i = 0; i < node->prep_count; i++)
        if (node->preps[i] == m->sx->words->by) return true;
    for (size_t i = 0; i < node->child_count; i++)
        if (names_agent(m, &node->children[i])) return true;
    return false;
}

/* « l'attaque de Y par Z »: who acts stands behind « par », and « de » says who suffers. */
static bool is_victim(const li_matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a) {
    return node->role == LI_GENITIVE && a->role == LI_GENITIVE && a->prep != m->sx->words->by && !cl->verb &&
           li_is_actor_slot(node->slot) && li_has_agent(m->sx, cl) && !names_agent(m, &m->p->top);
}

/* « président de l'université de Moscou », « le théâtre de Minsk, dont le directeur »: the town's, not the country's.
 */
static bool is_town(const li_matcher *m, const li_pattern_node *node, const li_arg *a) {
    bool apart = m->inside || (a->via == LI_VIA_RELATIVE && li_is_title(m->p));
    return apart && node->role == LI_GENITIVE && li_child(m->sx, a->token, LI_DET_OF) < 0 &&
           li_mention_at(m->g, a->token, 1u << LI_SEAT);
}

/* Is the argument a thing that takes the place of a complement with « à »: no actor, no time, no « à maintes reprises
 * »?
 */
static bool is_thing(const li_matcher *m, const li_arg *a) {
    const li_token *t = &m->sx->tokens[a->token];
    li_referent r[LI_MAX_GROUP];
    return t->upos == LI_NOUN && li_child(m->sx, a->token, LI_DET_OF) >= 0 &&
           !li_is_word(m->sx->words, t->form, LI_WORDS_PHRASE_ENDS) &&
           !li_is_word(m->sx->words, t->lemma, LI_WORDS_TIME) && !is_literal(m, a->token) &&
           !li_group_actors(m->g, a->token, r);
}

/* « s'oppose à une intervention au Kenya »: the verb has its own complement with « à », in or behind which the other
 * stands. */
static bool is_inner(const li_matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a) {
    const li_token *t = m->sx->tokens;
    bool nearby = a->via == LI_VIA_NEARBY, beside = a->via == LI_VIA_DIRECT && a->prep == m->sx->words->to;
    if (node->role != LI_COMPLEMENT || !cl->verb || a->prep == LI_NO_SYM || (!nearby && !beside)) return false;
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *own = &cl->args[i];
        if (own->via != LI_VIA_DIRECT || own->prep != a->prep || own->role != a->role) continue;
        if (nearby && own->token == t[a->token].head && li_role_fits(m, node, own) && !is_literal(m, own->token))
            return true;
        int32_t mark = li_child(m->sx, a->token, LI_CASE), last = mark - 1;
        while (last > own->token && t[last].upos == LI_ADJ && t[last].head == own->token) last--;
        if (beside && mark > 0 && last == own->token && is_thing(m, own)) return true;
    }
    return false;
}

/* « son soutien au plan pour Y »: whom a support goes to stands before what it is for. */
static bool is_aim(const li_matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a) {
    if (node->role != LI_COMPLEMENT || !li_symbols_is(m->sx->symbols, a->prep, "pour")) return false;
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *own = &cl->args[i];
        if (own->role != a->role || own->prep == a->prep || own->token >= a->token || is_literal(m, own->token))
            continue;
        int32_t over = m->sx->tokens[a->token].head;
        if (own->token != over && m->sx->tokens[own->token].head != over) continue;
        if (own->prep == m->sx->words->to && li_role_fits(m, node, own)) return true;
    }
    return false;
}

/* « a vendu les Arméniens à Y », « a livré Assange à Y »: people are no thing that one sells. */
static bool is_people(const li_matcher *m, const li_pattern_node *node, int32_t token) {
    if (node->role != LI_OBJECT || !m->p->actors || !(m->sx->tokens[token].shape & LI_SHAPE_CAPITAL)) return false;
    if (li_mention_at(m->g, token, 1u << LI_DEMONYM)) return true;
    const li_mention *name = li_mention_at(m->g, token, 1u << LI_NAME);
    int32_t verb = m->sx->tokens[token].head;
    return name && verb >= 0 && li_cast_actor(m->g->cast, name->actor)->type == LI_PERSON &&
           li_symbols_is(m->sx->symbols, m->sx->tokens[verb].lemma, "livrer");
}

/* « a acheté cinquante Boeing »: what the firm makes. */
static bool is_make(const li_matcher *m, const li_pattern_node *node, const li_arg *a) {
    return node->role == LI_OBJECT && node->types == 1u << LI_ORGANIZATION &&
           m->sx->tokens[a->token].upos == LI_PROPN && li_child(m->sx, a->token, LI_NUMMOD) >= 0;
}

static const li_pattern_node *owner_of_top(const li_matcher *m, uint8_t slot) {
    for (size_t i = 0; i < m->p->top.child_count; i++) {
        const li_pattern_node *child = &m->p->top.children[i];
        if (child->role == LI_GENITIVE && child->slot == slot) return child;
    }
    return NULL;
}

/* « leur retrait de Y », where the pattern says « de X de Y »: they are X, all of them, and nobody else is; nor are
 * they Y in « le retrait de leurs troupes de Y ». */
static bool is_other_owner(const li_matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a) {
    bool first = node->slot == LI_SLOT_X, possessive = is_possessive(m, a->token);
    if (m->symmetric || m->p->verb || a->role != LI_GENITIVE || owner_of_top(m, node->slot) != node) return false;
    bool both = owner_of_top(m, first ? LI_SLOT_Y : LI_SLOT_X) != NULL;
    if (both && !first && (a->via == LI_VIA_CONTROL || a->via == LI_VIA_ADVERBIAL)) return true; /* who acts */
    if (cl->head != m->b->head) return !first && possessive;
    if (possessive == first || !both) return false;
    bool theirs = !first;
    for (size_t i = 0; i < cl->arg_count && !theirs; i++)
        theirs = cl->args[i].role == LI_GENITIVE && is_possessive(m, cl->args[i].token);
    return theirs;
}

/* « le retrait des troupes russes de Syrie », where the pattern says « des troupes de Y »: where they leave is not
 * whose they are. */
static bool is_left(const li_matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a) {
    static const char *const LEAVE[] = {"retrait", "départ",        "expulsion",     "évacuation",
                                        "retirer", "désengagement", "redéploiement", NULL};
    int32_t above = m->sx->tokens[cl->head].head;
    if (node->role != LI_GENITIVE || cl->verb || cl->head == m->b->head || above < 0) return false;
    if (owner_of_top(m, node->slot) == node) return false;
    if (a->prep == LI_NO_SYM && li_child(m->sx, a->token, LI_CASE) < 0) return false;
    if (!li_symbols_among(m->sx->symbols, m->sx->tokens[above].lemma, LEAVE)) return false;
    for (size_t i = 0; i < cl->arg_count; i++) {
        int32_t other = cl->args[i].token;
        if (other < a->token && cl->args[i].role == LI_MODIFIER && li_mention_at(m->g, other, 1u << LI_ADJECTIVE))
            return true;
        if (other < a->token && cl->args[i].role == LI_GENITIVE && m->sx->tokens[other].upos == LI_ADJ &&
            li_mention_at(m->g, other, 1u << LI_ADJECTIVE))
            return true;
    }
    return false;
}

/* All arguments that may fill a slot; those that surely belong to the word win over those nearby, unless only among
 * these there are actors. */
bool li_fill_slot(li_matcher *m, const li_pattern_node *node, const li_clause *cl) {
    li_fillers *f = li_slot_fillers(m, node);
    bool found = false;
    for (int nearby = 0; nearby < 2 && (!found || !li_has_actor(m, node, f)); nearby++)
        for (size_t i = 0; i < cl->arg_count; i++) {
            const li_arg *a = &cl->args[i];
            if (!via_fits(node, a, nearby) || !li_role_fits(m, node, a) || is_literal(m, a->token)) continue;
            if (is_victim(m, node, cl, a) || is_inner(m, node, cl, a) || li_is_struck(m, node, cl, a)) continue;
            if (li_is_ground(m, node, cl, a) || li_is_followed(m, node, cl, a) || li_is_apart(m, node, cl, a)) continue;
            if (li_is_outdone(m, node, cl, a) || is_left(m, node, cl, a) || is_aim(m, node, cl, a)) continue;
            if (is_town(m, node, a) || is_other_owner(m, node, cl, a) || li_is_anothers(m, cl, a)) continue;
            if (a->via == LI_VIA_TOLD && !is_literal(m, cl->head)) continue;
            bool dative = m->p->verb && node->prep_count == 1 && a->prep == m->sx->words->to;
            if ((li_is_border(m->sx, a) || (dative && li_is_of_act(m->sx, a))) &&
                !is_literal(m, m->sx->tokens[a->token].head))
                continue;
            if (is_make(m, node, a)) continue;
            if (node->slot == LI_SLOT_S && (!li_is_phrase(m, a->token) || is_people(m, node, a->token))) continue;
            if (node->slot == LI_SLOT_N) {
                if (!takes_amount(m, node, a->token)) continue;
                m->b->amount = a->token;
            } else if (node->slot == LI_SLOT_T) {
                m->b->time = a->token;
            } else {
                li_put_filler(m, f, a->token, a->via, node->types);
            }
            found = true;
        }
    return found;
}

/* « X vend S » finds « du gaz » in « la Russie vend du gaz à la Chine », where nothing else is sold. Where the slots
 * are no actors, it is too easily a complement: S1 date du siècle dernier. */
bool li_fill_partitive(li_matcher *m, const li_pattern_node *node, const li_clause *cl) {
    if (node->slot != LI_SLOT_S || node->role != LI_OBJECT || !m->p->actors) return false;
    bool found = false;
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        if (a->role == LI_OBJECT) return false;
        bool own = found ? a->via == LI_VIA_COORDINATION : a->via == LI_VIA_DIRECT;
        if (!own || !is_partitive(m, node, a) || !nominal(m, a->token)) continue;
        li_put_filler(m, li_slot_fillers(m, node), a->token, a->via, node->types);
        found = true;
    }
    return found;
}

/* « de douane », « d'affaires »; « des sanctions » is « de les ». */
static bool is_bare_complement(const li_matcher *m, int32_t token) {
    const li_token *t = &m->sx->tokens[token];
    int32_t mark = li_child(m->sx, token, LI_CASE);
    return t->dep == LI_NMOD && t->upos == LI_NOUN && t->head >= 0 && li_child(m->sx, token, LI_DET_OF) < 0 &&
           mark >= 0 && li_preposition(m->sx, token) == m->sx->words->of &&
           m->sx->tokens[mark].end - m->sx->tokens[mark].start <= 2 &&
           !li_symbols_is(m->sx->symbols, m->sx->tokens[mark].form, "du");
}

/* « droits de douane américains », « chargé d'affaires indien », « plan de paix de Kiev », « retrait des troupes russes
 * de Syrie »: whose the whole is, said of the noun above a bare « de … », or below it, or of a word of the pattern. */
bool li_fill_whole(li_matcher *m, const li_pattern_node *node, int32_t token) {
    if (node->role != LI_GENITIVE || !li_is_actor_slot(node->slot)) return false;
    const li_clause *cl = is_bare_complement(m, token) ? li_clause_at(m->sx, m->sx->tokens[token].head) : NULL;
    if (cl && li_fill_slot(m, node, cl)) return true;
    m->inside = li_is_title(m->p);
    for (int32_t c = m->sx->first_child[token]; c >= 0; c = m->sx->next_sibling[c]) {
        cl = is_bare_complement(m, c) || is_literal(m, c) ? li_clause_at(m->sx, c) : NULL;
        if (cl && li_fill_slot(m, node, cl)) return true;
    }
    return false;
}

static bool is_prep(const li_matcher *m, const li_pattern_node *node, const char *prep) {
    for (size_t i = 0; i < node->prep_count; i++)
        if (li_symbols_is(m->sx->symbols, node->preps[i], prep)) return true;
    return false;
}

/* A slot of « relation entre X et Y » of a symmetric relation. */
static bool is_between(const li_matcher *m, const li_pattern_node *node) {
    return m->symmetric && node->role == LI_COMPLEMENT && li_is_actor_slot(node->slot) && is_prep(m, node, "entre");
}

/* Whom a noun of relation has behind « avec »: the other side of its own. */
static bool stands_with(const li_matcher *m, const li_arg *a) {
    return a->role == LI_COMPLEMENT && a->via != LI_VIA_NEARBY && a->prep != LI_NO_SYM &&
           li_symbols_is(m->sx->symbols, a->prep, "avec");
}

/* « un contrat de livraison de gaz russe »: of what kind it is, not whose. */
static bool says_kind(const li_matcher *m, int32_t token) {
    int32_t mark = li_child(m->sx, token, LI_CASE);
    return m->sx->tokens[token].upos == LI_NOUN && mark >= 0 && mark == token - 1 &&
           (li_symbols_is(m->sx->symbols, m->sx->tokens[mark].form, "de") ||
            li_symbols_is(m->sx->symbols, m->sx->tokens[mark].form, "d'"));
}

static bool is_own_side(const li_matcher *m, const li_arg *a) {
    if (a->role == LI_GENITIVE && says_kind(m, a->token)) return false;
    if (a->role == LI_GENITIVE) return !is_possessive(m, a->token) || !m->p->no_possessive;
    if (a->role == LI_MODIFIER)
        return !m->p->no_adjective && !li_is_owned(m->sx, a->token) &&
               li_mention_at(m->g, a->token, 1u << LI_ADJECTIVE);
    return a->role == LI_IDENTITY && (m->sx->tokens[a->token].shape & LI_SHAPE_HYPHEN) &&
           li_mention_at(m->g, a->token, 1u << LI_NAME | 1u << LI_SEAT);
}

/* « exercices A-B »: both sides in one word, whoever stands elsewhere. */
bool li_fill_pair_name(li_matcher *m, const li_pattern_node *node, const li_clause *cl) {
    li_referent who[LI_MAX_GROUP];
    for (size_t i = 0; is_between(m, node) && i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        if (a->role != LI_IDENTITY || !(m->sx->tokens[a->token].shape & LI_SHAPE_HYPHEN)) continue;
        if (li_group_actors(m->g, a->token, who) < 2) continue;
        li_put_filler(m, li_slot_fillers(m, node), a->token, a->via, node->types);
        return true;
    }
    return false;
}

bool li_is_named_side(const li_matcher *m, int32_t noun) {
    const li_token *t = &m->sx->tokens[noun];
    int32_t det = li_child(m->sx, noun, LI_DET_OF);
    bool between = false;
    for (size_t i = 0; i < m->p->top.child_count; i++) between |= is_between(m, &m->p->top.children[i]);
    return between && !m->p->no_possessive && t->upos == LI_NOUN && !(t->shape & LI_SHAPE_CAPITAL) && det >= 0 &&
           li_is_word(m->sx->words, m->sx->tokens[det].form, LI_WORDS_POSSESSIVE) &&
           li_mention_at(m->g, noun, 1u << LI_NAME);
}

/* « le bras de fer sino-russe », « la dégradation des relations sino-russes »: the sides beside a word of the pattern.
 */
static bool fill_inner_pair(li_matcher *m, const li_pattern_node *node, int32_t noun) {
    li_fillers *f = li_slot_fillers(m, node);
    for (int32_t c = m->sx->first_child[noun]; c >= 0; c = m->sx->next_sibling[c]) {
        const li_clause *cl = is_literal(m, c) && m->sx->tokens[c].upos == LI_NOUN ? li_clause_at(m->sx, c) : NULL;
        for (size_t i = 0; cl && i < cl->arg_count; i++)
            if (cl->args[i].role == LI_MODIFIER && is_own_side(m, &cl->args[i]))
                li_put_filler(m, f, cl->args[i].token, cl->args[i].via, node->types);
    }
    return f->count > 0;
}

/* « leur querelle des plaques »: what it is about, beside those who have it. */
static bool says_about(const li_matcher *m, const li_clause *cl, const li_arg *a) {
    li_referent who[LI_MAX_GROUP];
    const li_token *t = &m->sx->tokens[a->token];
    if (a->role != LI_GENITIVE || t->upos != LI_NOUN || (t->shape & LI_SHAPE_CAPITAL)) return false;
    bool owned = false;
    for (size_t i = 0; i < cl->arg_count; i++)
        owned |= cl->args[i].role == LI_GENITIVE && is_possessive(m, cl->args[i].token);
    return owned && !li_group_actors(m->g, a->token, who);
}

/* Its other shapes: relations sino-russes, sommet Poutine-Trump, relations de X et Y, les relations de X avec Y.
 * Without « avec » all sides go to both slots; who stands with himself is left out later. */
bool li_fill_pair(li_matcher *m, const li_pattern_node *node, const li_clause *cl) {
    if (!is_between(m, node) || li_is_title(m->p)) return false; /* X, médiateur de l'ONU: between nobody */
    li_fillers *f = li_slot_fillers(m, node);
    bool with = false, owned = false;
    uint32_t kinds = 0; /* leurs partenaires chinois; but « leur partenaire » is a third */
    bool owner = false, bears = li_is_word(m->sx->words, m->sx->tokens[cl->head].lemma, LI_WORDS_BEARING);
    for (size_t i = 0; i < cl->arg_count; i++) with |= stands_with(m, &cl->args[i]);
    for (size_t i = 0; i < cl->arg_count; i++) owner |= is_possessive(m, cl->args[i].token); /* ses alliés X et Y */
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        bool place = !with && a->role == LI_GENITIVE &&
                     li_mention_at(m->g, a->token, 1u << LI_SEAT); /* traités de Rome et de Paris */
        bool fits = with && node->slot == LI_SLOT_Y ? stands_with(m, a) : is_own_side(m, a) && !place;
        if (bears && owner) fits &= is_possessive(m, a->token) == (node->slot == LI_SLOT_X);
        bool complement = a->role == LI_GENITIVE && a->prep != LI_NO_SYM && a->via == LI_VIA_DIRECT;
        if (is_literal(m, a->token) || says_about(m, cl, a) || li_is_anothers(m, cl, a)) continue; /* bras de fer */
        if (fits && complement && owned) continue; /* allié du parti de X: one complement, and what is joined to it */
        owned |= fits && complement;
        if (!fits) continue;
        li_put_filler(m, f, a->token, a->via, node->types);
        kinds |= 1u << (is_possessive(m, a->token) ? 31 : a->role);
    }
    bool named = !with && li_is_named_side(m, cl->head);
    if (named) li_put_filler(m, f, cl->head, LI_VIA_DIRECT, node->types);
    if (bears && !owner && !with && !named && !(kinds & (kinds - 1))) f->count = 0;
    return f->count > 0 || fill_inner_pair(m, node, cl->head);
}

/* « le retrait de la France du Mali »: a country has no country; what the tree hung on its name is the noun's. */
bool li_fill_beyond(li_matcher *m, const li_pattern_node *node, const li_clause *cl) {
    if (node->role != LI_GENITIVE || node->slot != LI_SLOT_Y || cl->verb) return false;
    for (size_t i = 0; i < m->b->x.count; i++) {
        int32_t owner = m->b->x.tokens[i];
        if (m->sx->tokens[owner].head != cl->head || !li_mention_at(m->g, owner, 1u << LI_NAME)) continue;
        for (int32_t c = m->sx->first_child[owner]; c >= 0; c = m->sx->next_sibling[c]) {
            const li_mention *place = li_mention_at(m->g, c, 1u << LI_NAME);
            if (m->sx->tokens[c].dep != LI_NMOD || !place || li_preposition(m->sx, c) != m->sx->words->of) continue;
            if (li_cast_type(m->g->cast, place->actor) != LI_COUNTRY) continue;
            li_put_filler(m, &m->b->y, c, LI_VIA_DIRECT, node->types);
            return true;
        }
    }
    return false;
}

bool li_fill_national(li_matcher *m, const li_pattern_node *node, int32_t token) {
    const li_token *t = &m->sx->tokens[token];
    if (node->slot || node->exact || node->child_count != 1 || !(t->shape & LI_SHAPE_CAPITAL)) return false;
    const li_pattern_node *owner = &node->children[0];
    if (owner->role != LI_GENITIVE || !li_is_actor_slot(owner->slot)) return false;
    bool people = (t->upos == LI_NOUN || t->upos == LI_PROPN) &&
                  li_mention_at(m->g, token, 1u << LI_DEMONYM | 1u << LI_ADJECTIVE);
    for (size_t i = 0; people && i < node->word_count; i++) {
        if (node->words[i] != m->sx->words->national) continue;
        li_put_filler(m, li_slot_fillers(m, owner), token, LI_VIA_PEOPLE, owner->types);
        return true;
    }
    return false;
}

/* A pattern without X takes the clause's subject; one without Y the complements that may be actors. */
bool li_fill_implicit(li_matcher *m, const li_clause *cl) {
    if (!m->p->has_x)
        for (size_t i = 0; i < cl->arg_count; i++)
            if (cl->args[i].role == (cl->verb ? LI_SUBJECT : LI_GENITIVE))
                li_put_filler(m, &m->b->x, cl->args[i].token, cl->args[i].via, 0);
    if (!m->p->has_y)
        for (size_t i = 0; i < cl->arg_count; i++)
            if (cl->args[i].role == LI_COMPLEMENT && cl->args[i].prep != m->sx->words->by &&
                !li_is_word(m->sx->words, cl->args[i].prep, LI_WORDS_WHOM))
                li_put_filler(m, &m->b->y, cl->args[i].token, cl->args[i].via, 0);
    if (m->p->has_y || m->b->y.count || !cl->verb) return m->b->x.count && m->b->y.count;
    for (int32_t c = m->sx->first_child[cl->head]; c >= 0;
         c = m->sx->next_sibling[c]) { /* investir … pour soutenir Y */
        const li_token *t = &m->sx->tokens[c];
        if ((t->dep != LI_ADVCL && t->dep != LI_OBL) || t->upos != LI_VERB || (t->feats & LI_FORM) != LI_INF) continue;
        const li_clause *aim = li_clause_at(m->sx, c);
        for (size_t i = 0; aim && i < aim->arg_count; i++)
            if (aim->args[i].role == LI_OBJECT) li_put_filler(m, &m->b->y, aim->args[i].token, LI_VIA_NEARBY, 0);
    }
    return m->b->x.count && m->b->y.count;
}
