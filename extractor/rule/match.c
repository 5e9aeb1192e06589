#include "extractor/rule/match.h"
#include "extractor/french/clause_words.h"
#include "extractor/rule/match_state.h"
#include "extractor/rule/match_syntax.h"

static bool fail(li_matcher *m, const li_pattern_node *node, int32_t token, const char *reason) {
    if (m->miss && (!m->miss->reason || m->got > m->miss->got)) *m->miss = (li_miss){node, token, reason, m->got};
    return false;
}

/* « un ministre de X »: where the group names the person, it is he who acts, not his country. */
static bool names_holder(const li_matcher *m, const li_pattern_node *node, int32_t token) {
    static const char *const ENVOYS[] = {"ambassadeur", "ambassadrice", "consul", "consule", "chargé", NULL};
    if (li_symbols_among(m->sx->symbols, m->sx->tokens[token].lemma, ENVOYS)) return false; /* his country is meant */
    bool owned = false;
    for (size_t i = 0; i < node->child_count; i++)
        owned |= li_is_actor_slot(node->children[i].slot) && node->children[i].role == LI_GENITIVE;
    if (!owned || node->slot) return false;
    li_referent r[LI_MAX_GROUP];
    size_t n = li_group_actors(m->g, token, r);
    for (size_t i = 0; i < n; i++)
        if (r[i].by == LI_BY_NAME && li_cast_actor(m->g->cast, r[i].actor)->type == LI_PERSON) return true;
    return false;
}

/* « son ancien allié »: what was is no more. */
static bool is_bygone(const li_matcher *m, int32_t noun) {
    for (int32_t c = m->sx->first_child[noun]; c >= 0; c = m->sx->next_sibling[c])
        if (li_is_word(m->sx->words, m->sx->tokens[c].lemma, LI_WORDS_BYGONE)) return true;
    return false;
}

/* « affirme que Y ne ment pas » says the contrary; « que Y ne doit pas intervenir » asks all the same. */
static bool is_denied_content(const li_matcher *m, const li_pattern_node *node, const li_arg *a) {
    const li_token *t = &m->sx->tokens[a->token];
    if (!node->denied && (a->role != LI_OBJECT || (t->feats & LI_FORM) == LI_INF)) return false;
    if (li_symbols_is(m->sx->symbols, t->lemma, "devoir")) return false;
    for (int32_t c = m->sx->first_child[a->token]; c >= 0; c = m->sx->next_sibling[c])
        if (li_is_word(m->sx->words, m->sx->tokens[c].form, LI_WORDS_NE)) return true;
    return false;
}

/* « dit qu'il attaquera », « nous attaquerons, a dit X » */
static bool has_pronoun(const li_matcher *m, int32_t verb) {
    const li_clause *cl = li_clause_at(m->sx, verb);
    for (size_t i = 0; cl && i < cl->arg_count; i++)
        if (cl->args[i].role == LI_SUBJECT) return m->sx->tokens[cl->args[i].token].upos == LI_PRON;
    return false;
}

bool li_says_that(const li_pattern *p, const li_syntax *sx) {
    for (size_t i = 0; i < p->top.child_count; i++) {
        const li_pattern_node *c = &p->top.children[i];
        for (size_t k = 0; c->role == LI_COMPLEMENT && k < c->prep_count; k++)
            if (c->preps[k] == sx->words->that) return true;
    }
    return false;
}

static bool match_children(li_matcher *m, const li_pattern_node *node, int32_t token);

/* « six ressortissants russes et trois Suédois », « un juge russe et deux avocats suédois »: all that are joined. */
static void match_joined(li_matcher *m, const li_pattern_node *node, const li_clause *cl, size_t from) {
    for (size_t k = from; k < cl->arg_count && !node->slot; k++) {
        const li_arg *a = &cl->args[k];
        if (a->via != LI_VIA_COORDINATION || !li_role_fits(m, node, a) || li_fill_national(m, node, a->token)) continue;
        li_binding before = *m->b;
        uint16_t got = m->got;
        size_t taken = m->literal_count;
        if (li_word_fits(node, &m->sx->tokens[a->token]) && node->child_count && match_children(m, node, a->token))
            continue;
        *m->b = before;
        m->got = got;
        m->literal_count = taken;
    }
}

/* A word of the pattern, or a slot with words of its own below it (X condamne S de Y). */
static bool match_literal(li_matcher *m, const li_pattern_node *node, const li_clause *cl) {
    bool found = false;
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        if (!li_role_fits(m, node, a)) continue;
        if (li_fill_national(m, node, a->token)) { /* trois Canadiens et deux Suédois: all of them */
            m->got += found ? 0 : 2;
            found = true;
        }
        if (found) continue;
        bool known = node->slot && li_mention_at(m->g, a->token, 1u << LI_NAME); /* an actor is no S */
        if (node->slot ? known || !li_is_phrase(m, a->token) : !li_word_fits(node, &m->sx->tokens[a->token])) continue;
        if (m->p->verb && names_holder(m, node, a->token)) continue;
        bool quality =
            a->role == LI_OBJECT && m->sx->tokens[a->token].upos == LI_ADJ && li_child(m->sx, a->token, LI_COP) >= 0;
        if (quality && !node->slot && !li_says_that(m->p, m->sx)) continue; /* dit que X est prêt: no « prêt à X » */
        if (!node->slot && (is_bygone(m, a->token) || is_denied_content(m, node, a) != node->denied)) continue;
        if (node->pronoun && !has_pronoun(m, a->token)) continue;
        li_binding before = *m->b;
        uint16_t got = m->got++;
        size_t taken = m->literal_count;
        if (!node->slot && taken < sizeof m->literals / sizeof *m->literals) m->literals[m->literal_count++] = a->token;
        if (node->slot == LI_SLOT_S) li_put_filler(m, li_slot_fillers(m, node), a->token, a->via, node->types);
        li_match_cover(m, a->token);
        if (match_children(m, node, a->token)) {
            match_joined(m, node, cl, i + 1);
            return true;
        }
        *m->b = before;
        m->got = got;
        m->literal_count = taken;
    }
    return found;
}

/* « qualifie le Niger d'agresseur », « retire Cuba de l'accord »: a name has no noun with « de », which is the verb's
 * complement, wherever the tree hung it. */
static bool match_behind_name(li_matcher *m, const li_pattern_node *node, const li_clause *cl) {
    bool of = node->role == LI_COMPLEMENT && node->prep_count == 1 && node->preps[0] == m->sx->words->of;
    for (size_t i = 0; of && !node->slot && cl->verb && i < cl->arg_count; i++) {
        int32_t name = cl->args[i].token;
        if (cl->args[i].role != LI_OBJECT || m->sx->tokens[name].upos != LI_PROPN) continue;
        for (int32_t c = m->sx->first_child[name]; c >= 0; c = m->sx->next_sibling[c]) {
            if (m->sx->tokens[c].dep != LI_NMOD || !li_word_fits(node, &m->sx->tokens[c]) ||
                li_preposition(m->sx, c) != m->sx->words->of)
                continue;
            li_match_cover(m, c);
            if (match_children(m, node, c)) return true;
        }
    }
    return false;
}

/* Words of the pattern that are no arguments (adverbs, particles of an idiom) stand among the word's own. */
static bool match_modifier(li_matcher *m, const li_pattern_node *node, int32_t token) {
    for (int32_t c = m->sx->first_child[token]; c >= 0; c = m->sx->next_sibling[c])
        if (li_word_fits(node, &m->sx->tokens[c])) return match_children(m, node, c);
    return false;
}

/* « X et Y s'accusent »: what nobody does to himself. */
static bool does_to_each_other(const li_matcher *m, const li_clause *cl) {
    static const char *const VERBS[] = {"accuser",    "menacer",   "critiquer", "attaquer", "insulter",
                                        "soupçonner", "bombarder", "dénoncer",  NULL};
    size_t subjects = 0;
    for (size_t i = 0; i < cl->arg_count; i++)
        subjects += cl->args[i].role == LI_SUBJECT && li_mention_at(m->g, cl->args[i].token, UINT32_MAX);
    if (subjects < 2) return false;
    return li_symbols_among(m->sx->symbols, m->sx->tokens[cl->head].lemma, VERBS);
}

/* « X et Y s'accusent mutuellement » */
static bool is_mutual(const li_matcher *m, const li_clause *cl) {
    if (cl->reflexive && does_to_each_other(m, cl)) return true;
    for (size_t i = 0; cl->reflexive && i < cl->arg_count; i++)
        if (cl->args[i].role == LI_MODIFIER &&
            li_is_word(m->sx->words, m->sx->tokens[cl->args[i].token].lemma, LI_WORDS_MUTUAL))
            return true;
    return false;
}

/* « X et Y négocient une trêve entre Z et W », « X et Y conviennent avec Z »: it has sides of its own. */
static bool has_sides(const li_matcher *m, const li_clause *cl) {
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        bool side = li_symbols_is(m->sx->symbols, a->prep, "entre") ||
                    (a->via == LI_VIA_DIRECT && li_symbols_is(m->sx->symbols, a->prep, "avec"));
        if (a->role == LI_COMPLEMENT && a->token > cl->head && side &&
            li_mention_at(m->g, a->token, 1u << LI_NAME | 1u << LI_SEAT))
            return true;
        bool opposes = cl->reflexive && a->role == LI_COMPLEMENT && a->prep == m->sx->words->to &&
                       li_symbols_is(m->sx->symbols, m->sx->tokens[cl->head].lemma, "opposer");
        if (opposes && m->sx->tokens[a->token].upos != LI_PROPN) return true; /* s'opposent à ce que Z entre */
    }
    return false;
}

/* « X et Y ont signé avec lui »: with somebody, whoever he is. */
static bool has_partner(const li_pattern_node *node, const li_clause *cl) {
    for (size_t i = 0; i < cl->arg_count; i++)
        for (size_t k = 0; k < node->prep_count; k++)
            if (cl->args[i].role == LI_COMPLEMENT && cl->args[i].prep == node->preps[k]) return true;
    return false;
}

/* « la signature par X et Y d'un accord avec Z »: what they do has another side. */
static bool has_sides_within(const li_matcher *m, const li_clause *cl) {
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_clause *inner = cl->args[i].prep == m->sx->words->of ? li_clause_at(m->sx, cl->args[i].token) : NULL;
        if (inner && inner != cl && has_sides(m, inner)) return true;
    }
    return false;
}

/* « X et Y conviennent de », « X et Y en froid »: a pattern whose subject is both, and that has no third. */
static bool is_of_two(const li_matcher *m, const li_pattern *p) {
    bool x = false, y = false, third = false;
    for (size_t i = 0; i < p->top.child_count; i++) {
        const li_pattern_node *c = &p->top.children[i];
        bool by = !p->verb && c->prep_count && c->preps[0] == m->sx->words->by;
        bool subject = by || c->role == (p->verb ? LI_SUBJECT : LI_IDENTITY);
        x |= subject && c->slot == LI_SLOT_X;
        y |= subject && c->slot == LI_SLOT_Y;
        third |= !by && c->role == LI_COMPLEMENT && c->slot && li_is_actor_slot(c->slot);
    }
    return x && y && !third;
}

/* « X s'allie à Y », « X discute avec Y » may be of both; « X est dépêché auprès de Y », « X téléphone à Y » are not.
 */
static bool is_shared(const li_matcher *m, const li_pattern_node *node, const li_clause *cl) {
    bool joined = cl->reflexive || cl->passive; /* un pacte lie X à Y */
    for (size_t i = 0; i < m->p->top.child_count; i++)
        joined |= m->p->top.children[i].slot == LI_SLOT_X && m->p->top.children[i].role == LI_OBJECT;
    for (size_t i = 0; i < node->prep_count; i++) {
        if (node->preps[i] == m->sx->words->of || li_symbols_is(m->sx->symbols, node->preps[i], "avec")) return true;
        if (node->preps[i] == m->sx->words->to && joined) return true;
    }
    return false;
}

/* A symmetric verb whose plural subject is both sides: X et Y se rencontrent, X et Y ont discuté. */
static bool is_reciprocal(const li_matcher *m, const li_pattern_node *node, const li_clause *cl) {
    if ((!m->symmetric && !is_mutual(m, cl)) || m->p->no_reciprocal || node->slot != LI_SLOT_Y || !m->b->x.count ||
        !cl->verb)
        return false;
    if (node->role == LI_OBJECT) return cl->reflexive && !m->p->reflexive;
    if (has_sides(m, cl) || has_partner(node, cl)) return false;
    return node->role == LI_COMPLEMENT && is_shared(m, node, cl);
}

static bool is_branch(const li_pattern_node *node) { return node->slot == LI_SLOT_S && node->child_count; }

static bool match_children(li_matcher *m, const li_pattern_node *node, int32_t token) {
    const li_clause *cl = li_clause_at(m->sx, token);
    if (!cl) return false;
    for (size_t i = 0; i < node->child_count; i++) {
        const li_pattern_node *child = &node->children[i];
        if (child->slot && !is_branch(child)) continue;
        bool found = match_literal(m, child, cl) || match_behind_name(m, child, cl) ||
                     (child->role == LI_MODIFIER && match_modifier(m, child, token));
        if (!found) return fail(m, child, token, "expected this word");
    }
    for (size_t i = 0; i < node->child_count; i++) {
        const li_pattern_node *child = &node->children[i];
        if (!child->slot || is_branch(child)) continue;
        m->inside = node->slot == LI_SLOT_S && li_is_title(m->p);
        bool filled = li_fill_pair_name(m, child, cl) || li_fill_beyond(m, child, cl) || li_fill_slot(m, child, cl),
             enough = filled && li_has_actor(m, child, li_slot_fillers(m, child));
        if ((!enough && li_fill_whole(m, child, token)) || filled || li_fill_partitive(m, child, cl) ||
            li_fill_pair(m, child, cl)) {
            m->got++;
            continue;
        }
        if (is_reciprocal(m, child, cl)) {
            m->b->y = m->b->x;
            m->b->reciprocal = true;
            m->b->y.types = child->types;
            continue;
        }
        return fail(m, child, token, "nothing in this place");
    }
    return true;
}

/* « l'ancien président X »: who was something is it no more. */
static bool is_former(const li_matcher *m, int32_t noun) {
    if (is_bygone(m, noun)) return true;
    bool titled = false;
    for (size_t i = 0; i < m->p->top.child_count; i++) titled |= m->p->top.children[i].role == LI_IDENTITY;
    for (int32_t c = m->sx->first_child[noun]; titled && c >= 0; c = m->sx->next_sibling[c])
        if (li_is_word(m->sx->words, m->sx->tokens[c].lemma, LI_WORDS_FORMER)) return true;
    return false;
}

/* « Y est invité en X »: a passive pattern without an agent. */
static bool wants_passive(const li_pattern *p) {
    for (size_t i = 0; i < p->top.child_count; i++)
        if (p->top.children[i].role == LI_SUBJECT) return false;
    return p->verb && p->passive;
}

/* « Y a été reçu en X par Z »: where is not who, once somebody is said to have done it. */
static bool has_other_agent(const li_matcher *m, const li_clause *cl) {
    bool place = false;
    for (size_t i = 0; i < m->p->top.child_count; i++) {
        const li_pattern_node *c = &m->p->top.children[i];
        place |= c->slot == LI_SLOT_X && c->role == LI_COMPLEMENT;
    }
    li_referent who[LI_MAX_GROUP];
    for (size_t i = 0; place && i < cl->arg_count; i++) {
        int32_t agent = cl->args[i].token;
        if (cl->args[i].role != LI_SUBJECT) continue;
        if (m->sx->tokens[agent].upos == LI_PROPN || li_group_actors(m->g, agent, who)) return true;
    }
    return false;
}

bool li_is_title(const li_pattern *p) {
    bool titled = false;
    for (size_t i = 0; i < p->top.child_count; i++)
        titled |= p->top.children[i].slot == LI_SLOT_X && p->top.children[i].role == LI_IDENTITY;
    return titled && !p->verb;
}

/* « X, seul dirigeant de l'Union à … », « X, premier président d'Afrique à … »: it has others. */
static bool is_one_of_many(const li_matcher *m, int32_t title) {
    bool alone = false, feat = false;
    for (int32_t c = m->sx->first_child[title]; c >= 0; c = m->sx->next_sibling[c]) {
        const li_token *t = &m->sx->tokens[c];
        alone |= c < title && t->dep == LI_AMOD && li_is_word(m->sx->words, t->lemma, LI_WORDS_FIRST);
        int32_t mark = t->upos == LI_VERB ? li_child(m->sx, c, LI_MARK) : -1;
        feat |= c > title && mark > 0 && li_symbols_is(m->sx->symbols, m->sx->tokens[mark].form, "à");
    }
    return alone && feat;
}

/* « n'entend pas céder », « refuse de céder », « n'a jamais voulu reconnaître Y »: what one does not mean to do is not
 * done. */
static bool is_unwilling(const li_matcher *m, int32_t head) {
    static const char *const WILL[] = {"vouloir", "entendre", "compter",   "pouvoir",   "souhaiter", "accepter",
                                       "songer",  "prévoir",  "envisager", "consentir", NULL};
    const li_token *t = &m->sx->tokens[head];
    if ((t->feats & LI_FORM) != LI_INF || t->head < 0) return false;
    bool refused = li_symbols_is(m->sx->symbols, m->sx->tokens[t->head].lemma, "refuser"),
         will = li_symbols_among(m->sx->symbols, m->sx->tokens[t->head].lemma, WILL);
    const li_clause *above = will || refused ? li_clause_at(m->sx, t->head) : NULL;
    return above && above->verb && above->negated != refused;
}

/* « invite Y à cesser »: what Y is asked to do, unless the pattern says it or it is to come; -1. */
static int32_t urged_to(const li_matcher *m, int32_t head) {
    static const char *const INVITE[] = {"inviter", "convier", NULL};
    static const char *const COME[] = {"venir",     "rendre",    "participer", "assister",   "visiter",  "dîner",
                                       "déjeuner",  "séjourner", "rejoindre",  "siéger",     "célébrer", "rencontrer",
                                       "prononcer", "exprimer",  "voyager",    "intervenir", NULL};
    if (!m->p->verb || !li_symbols_among(m->sx->symbols, m->sx->tokens[head].lemma, INVITE)) return -1;
    for (int32_t c = m->sx->first_child[head]; c >= 0; c = m->sx->next_sibling[c]) {
        const li_token *t = &m->sx->tokens[c];
        int32_t to = c > head && li_is_verb(t) && li_verb_form(t) == LI_INF ? li_child(m->sx, c, LI_MARK) : -1;
        bool acts = to > head && li_symbols_is(m->sx->symbols, m->sx->tokens[to].lemma, "à");
        for (size_t i = 0; i < m->literal_count && acts; i++) acts = m->literals[i] != c;
        for (size_t i = 0; i < m->b->topics.count && acts; i++) acts = m->b->topics.tokens[i] != c;
        if (acts && !li_symbols_among(m->sx->symbols, t->lemma, COME)) return c;
    }
    return -1;
}

bool li_match(li_binding *b, const li_pattern *p, bool symmetric, const li_groups *g, int32_t head, li_miss *miss) {
    li_matcher m = {b, p, g, g->syntax, miss, symmetric, 0, {0}, 0, false};
    if (miss) *miss = (li_miss){NULL, head, NULL, 0};
    *b = (li_binding){.pattern = p, .head = head, .amount = -1, .time = -1, .first = head, .last = head};
    const li_token *t = &m.sx->tokens[head];
    if (!li_word_fits(&p->top, t)) return fail(&m, &p->top, head, "another word");
    bool verb = t->upos == LI_VERB || t->upos == LI_AUX;
    if (verb != p->verb) return fail(&m, &p->top, head, p->verb ? "expected a verb" : "expected a noun");
    if (!verb && li_mention_at(g, head, 1u << LI_NAME) && !li_is_named_side(&m, head))
        return fail(&m, NULL, head, "a word of a name");
    if (!verb && is_former(&m, head)) return fail(&m, NULL, head, "a former title");
    const li_clause *cl = li_clause_at(m.sx, head);
    if (!cl) return false;
    if (!cl->passive && wants_passive(p)) return fail(&m, NULL, head, "expected a passive");
    if (cl->passive && p->no_passive) return fail(&m, NULL, head, "the rule switches the passive off");
    if (p->no_infinitive && cl->verb && cl->finite < 0 && (t->feats & LI_FORM) == LI_INF)
        return fail(&m, NULL, head, "the rule switches infinitives off");
    if (p->negated && !cl->negated && !is_unwilling(&m, head)) return fail(&m, NULL, head, "expected a negation");
    if (p->reflexive && !cl->reflexive) return fail(&m, NULL, head, "expected « se »");
    if (cl->reflexive && !p->reflexive && !symmetric && !is_mutual(&m, cl))
        return fail(&m, NULL, head, "« se » makes it another verb");
    if (!match_children(&m, &p->top, head)) return false;
    if (is_of_two(&m, p) && (has_sides(&m, cl) || (!verb && has_sides_within(&m, cl))))
        return fail(&m, NULL, head, "it has another side");
    if (cl->passive && wants_passive(p) && has_other_agent(&m, cl)) return fail(&m, NULL, head, "another one does it");
    if (li_is_bloodless(&m, head)) return fail(&m, NULL, head, "a blow that strikes nobody");
    int32_t urged = urged_to(&m, head);
    if (urged >= 0) return fail(&m, NULL, urged, "asked to act, invited nowhere");
    int32_t other = li_unwanted(m.sx, p);
    if (other >= 0) return fail(&m, NULL, other, "a word that the rule does not want");
    if (cl->reflexive && !p->reflexive && !b->reciprocal && p->verb)
        return fail(&m, NULL, head, "« se » makes it another verb");
    bool office = li_is_title(p) && li_is_word(m.sx->words, t->lemma, LI_WORDS_TITLE) &&
                  !li_symbols_is(m.sx->symbols, t->lemma, "membre");
    if (office && is_one_of_many(&m, head)) return fail(&m, NULL, head, "one of several");
    if (li_is_title(p) && !p->has_y) return true; /* « X, président »: what X leads is known of X */
    if ((!p->has_x || !p->has_y) && !li_fill_implicit(&m, cl))
        return fail(&m, NULL, head, "no subject or complement to take as an actor");
    return true;
}
