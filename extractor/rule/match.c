#include "extractor/rule/match.h"
#include "extractor/french/clause_words.h"
#include "extractor/rule/match_syntax.h"

typedef struct matcher {
    li_binding *b;
    const li_pattern *p;
    const li_groups *g;
    li_syntax *sx;
    li_miss *miss;
    bool symmetric;
    uint16_t got;         /* elements of the pattern that were found */
    int32_t literals[16]; /* words of the sentence that are words of the pattern: no slot takes them */
    size_t literal_count;
    bool inside; /* below another noun of a title: « président de S de Y » */
} matcher;

static bool fail(matcher *m, const li_pattern_node *node, int32_t token, const char *reason) {
    if (m->miss && (!m->miss->reason || m->got > m->miss->got)) *m->miss = (li_miss){node, token, reason, m->got};
    return false;
}

static void cover(matcher *m, int32_t token) {
    if (token < m->b->first) m->b->first = token;
    if (token > m->b->last) m->b->last = token;
}

static bool is_place_prep(const matcher *m, li_sym prep) {
    li_slice t = li_symbols_text(m->sx->symbols, prep);
    return li_slice_eq(t, LI_LIT("en")) || li_slice_eq(t, LI_LIT("dans")) || li_slice_eq(t, LI_LIT("chez")) ||
           li_slice_eq(t, LI_LIT("vers"));
}

static bool is_actor_slot(uint8_t slot) { return slot == LI_SLOT_X || slot == LI_SLOT_Y || slot == LI_SLOT_Z; }

/* « À Pékin, X a demandé »: a capital that opens the sentence is where, not whom. */
static bool is_scene(const matcher *m, const li_arg *a) {
    int32_t behind = a->token + 1;
    while (behind < m->sx->count && m->sx->tokens[behind].head == a->token && m->sx->tokens[behind].dep == LI_FLAT)
        behind++;
    return a->token == 1 && a->prep == m->sx->words->to && behind < m->sx->count &&
           (m->sx->tokens[behind].shape & LI_SHAPE_PUNCT) && li_mention_at(m->g, a->token, 1u << LI_SEAT);
}

/* Where a rule says « en », à Pékin, en Chine, au Japon are one preposition before an actor; « à » alone may be whom
 * one speaks to. */
static bool prep_fits(const matcher *m, const li_pattern_node *node, const li_arg *a) {
    bool place = false, named = false;
    for (size_t i = 0; i < node->prep_count; i++) {
        named |= node->preps[i] == a->prep;
        place |= is_place_prep(m, node->preps[i]);
    }
    if (named) return place || !is_scene(m, a);
    if (!place || !is_actor_slot(node->slot) || a->prep == LI_NO_SYM) return false;
    return a->prep == m->sx->words->to || is_place_prep(m, a->prep);
}

static bool is_possessive(const matcher *m, int32_t token) { return m->sx->tokens[token].upos == LI_DET; }

/* livre du gaz, n'a pas livré de gaz: « de » before a word of the pattern may be no preposition but part of the object.
 */
static bool is_partitive(const matcher *m, const li_pattern_node *node, const li_arg *a) {
    bool of = a->role == LI_COMPLEMENT && a->prep == m->sx->words->of;
    if (node->role == LI_OBJECT) return of;
    return node->role == LI_COMPLEMENT && node->prep_count == 1 && node->preps[0] == m->sx->words->of &&
           a->role == LI_OBJECT;
}

static bool role_fits(const matcher *m, const li_pattern_node *node, const li_arg *a) {
    if (node->role == LI_GENITIVE) {
        if (a->role == LI_GENITIVE)
            return !is_possessive(m, a->token) || (is_actor_slot(node->slot) && !m->p->no_possessive);
        if (a->role != LI_MODIFIER || !is_actor_slot(node->slot) || m->p->no_adjective || li_is_owned(m->sx, a->token))
            return false;
        return li_mention_at(m->g, a->token, 1u << LI_ADJECTIVE) != NULL;
    }
    if (!node->slot && is_partitive(m, node, a)) return true;
    if (node->role != a->role) return false;
    return node->role != LI_COMPLEMENT || prep_fits(m, node, a);
}

static bool word_fits(const li_pattern_node *node, const li_token *t) {
    for (size_t i = 0; i < node->word_count; i++)
        if (node->words[i] == (node->exact ? t->form : t->lemma)) return true;
    return false;
}

static bool nominal(const matcher *m, int32_t token) {
    uint8_t u = m->sx->tokens[token].upos;
    return u == LI_NOUN || u == LI_PROPN || u == LI_X || u == LI_NUM || u == LI_SYM;
}

/* A noun phrase, or where actors are bound besides it an infinitive: appelle Y à négocier. */
static bool is_phrase(const matcher *m, int32_t token) {
    const li_token *t = &m->sx->tokens[token];
    if (li_is_year(m->sx, token)) return false;
    return nominal(m, token) || (m->p->actors && t->upos == LI_VERB && (t->feats & LI_FORM) == LI_INF);
}

static li_fillers *slot_fillers(matcher *m, const li_pattern_node *node) {
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

static void put_filler(matcher *m, li_fillers *f, int32_t token, uint8_t via, uint8_t types) {
    for (size_t i = 0; i < f->count; i++)
        if (f->tokens[i] == token) return;
    f->types = types;
    if (f->count >= LI_MAX_FILLERS) return;
    f->via[f->count] = via;
    f->tokens[f->count++] = token;
    cover(m, token);
}

static bool takes_amount(const matcher *m, const li_pattern_node *node, int32_t token) {
    const li_token *t = &m->sx->tokens[token];
    if (node->word_count && !word_fits(node, t)) { /* N milliards: 30 milliards $, 30 milliards de dollars */
        bool inside = false;
        for (int32_t c = m->sx->first_child[token]; c >= 0; c = m->sx->next_sibling[c])
            inside |= word_fits(node, &m->sx->tokens[c]);
        if (!inside) return false;
    }
    return li_is_counted(m->sx, token);
}

/* Noun phrases are taken from the verb's own, shared or relative arguments only; actors from every place. */
static bool via_fits(const li_pattern_node *node, const li_arg *a, bool nearby) {
    if (node->slot == LI_SLOT_S &&
        (a->via == LI_VIA_PARTICIPLE || a->via == LI_VIA_ADVERBIAL || a->via == LI_VIA_MEASURE))
        return false;
    return (a->via == LI_VIA_NEARBY) == nearby;
}

/* Does the word denote an actor that the slot may have? */
static bool denotes(const matcher *m, const li_pattern_node *node, int32_t token) {
    li_referent r[LI_MAX_GROUP];
    size_t n = li_group_actors(m->g, token, r);
    for (size_t i = 0; i < n; i++)
        if (!node->types || (node->types >> li_cast_actor(m->g->cast, r[i].actor)->type & 1)) return true;
    return false;
}

/* Are there actors among what a slot took? Of a noun's own adjectives and complements candidate.c asks more. */
static bool has_actor(const matcher *m, const li_pattern_node *node, const li_fillers *f) {
    if (!is_actor_slot(node->slot) || !m->p->verb) return true;
    for (size_t i = 0; i < f->count; i++)
        if (denotes(m, node, f->tokens[i])) return true;
    return false;
}

static bool is_literal(const matcher *m, int32_t token) {
    for (size_t i = 0; i < m->literal_count; i++)
        if (m->literals[i] == token) return true;
    return false;
}

static bool names_agent(const matcher *m, const li_pattern_node *node) {
    for (size_t i = 0; i < node->prep_count; i++)
        if (node->preps[i] == m->sx->words->by) return true;
    for (size_t i = 0; i < node->child_count; i++)
        if (names_agent(m, &node->children[i])) return true;
    return false;
}

/* « l'attaque de Y par Z »: who acts stands behind « par », and « de » says who suffers. */
static bool is_victim(const matcher *m, const li_pattern_node *node, const li_clause *cl, const li_arg *a) {
    return node->role == LI_GENITIVE && a->role == LI_GENITIVE && !cl->verb && is_actor_slot(node->slot) &&
           li_has_agent(m->sx, cl) && !names_agent(m, &m->p->top);
}

/* « président de l'université de Moscou », « le théâtre de Minsk, dont le directeur »: the town's, not the country's.
 */
static bool is_town(const matcher *m, const li_pattern_node *node, const li_arg *a) {
    bool apart = m->inside || (a->via == LI_VIA_RELATIVE && li_is_title(m->p));
    return apart && node->role == LI_GENITIVE && li_child(m->sx, a->token, LI_DET_OF) < 0 &&
           li_mention_at(m->g, a->token, 1u << LI_SEAT);
}

/* All arguments that may fill a slot; those that surely belong to the word win over those nearby, unless only among
 * these there are actors. */
static bool fill_slot(matcher *m, const li_pattern_node *node, const li_clause *cl) {
    li_fillers *f = slot_fillers(m, node);
    bool found = false;
    for (int nearby = 0; nearby < 2 && (!found || !has_actor(m, node, f)); nearby++)
        for (size_t i = 0; i < cl->arg_count; i++) {
            const li_arg *a = &cl->args[i];
            if (!via_fits(node, a, nearby) || !role_fits(m, node, a) || is_literal(m, a->token)) continue;
            if (is_victim(m, node, cl, a)) continue;
            if (is_town(m, node, a)) continue;
            if (node->slot == LI_SLOT_S && !is_phrase(m, a->token)) continue;
            if (node->slot == LI_SLOT_N) {
                if (!takes_amount(m, node, a->token)) continue;
                m->b->amount = a->token;
            } else if (node->slot == LI_SLOT_T) {
                m->b->time = a->token;
            } else {
                put_filler(m, f, a->token, a->via, node->types);
            }
            found = true;
        }
    return found;
}

/* « X vend S » finds « du gaz » in « la Russie vend du gaz à la Chine », where nothing else is sold. Where the slots
 * are no actors, it is too easily a complement: S1 date du siècle dernier. */
static bool fill_partitive(matcher *m, const li_pattern_node *node, const li_clause *cl) {
    if (node->slot != LI_SLOT_S || node->role != LI_OBJECT || !m->p->actors) return false;
    bool found = false;
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        if (a->role == LI_OBJECT) return false;
        bool own = found ? a->via == LI_VIA_COORDINATION : a->via == LI_VIA_DIRECT;
        if (!own || !is_partitive(m, node, a) || !nominal(m, a->token)) continue;
        put_filler(m, slot_fillers(m, node), a->token, a->via, node->types);
        found = true;
    }
    return found;
}

static bool match_children(matcher *m, const li_pattern_node *node, int32_t token);

/* « de douane », « d'affaires »; « des sanctions » is « de les ». */
static bool is_bare_complement(const matcher *m, int32_t token) {
    const li_token *t = &m->sx->tokens[token];
    int32_t mark = li_child(m->sx, token, LI_CASE);
    return t->dep == LI_NMOD && t->upos == LI_NOUN && t->head >= 0 && li_child(m->sx, token, LI_DET_OF) < 0 &&
           mark >= 0 && li_preposition(m->sx, token) == m->sx->words->of &&
           m->sx->tokens[mark].end - m->sx->tokens[mark].start <= 2 &&
           !li_slice_eq(li_symbols_text(m->sx->symbols, m->sx->tokens[mark].form), LI_LIT("du"));
}

/* « droits de douane américains », « chargé d'affaires indien », « plan de paix de Kiev », « retrait des troupes russes
 * de Syrie »: whose the whole is, said of the noun above a bare « de … », or below it, or of a word of the pattern. */
static bool fill_whole(matcher *m, const li_pattern_node *node, int32_t token) {
    if (node->role != LI_GENITIVE || !is_actor_slot(node->slot)) return false;
    const li_clause *cl = is_bare_complement(m, token) ? li_clause_at(m->sx, m->sx->tokens[token].head) : NULL;
    if (cl && fill_slot(m, node, cl)) return true;
    m->inside = li_is_title(m->p);
    for (int32_t c = m->sx->first_child[token]; c >= 0; c = m->sx->next_sibling[c]) {
        cl = is_bare_complement(m, c) || is_literal(m, c) ? li_clause_at(m->sx, c) : NULL;
        if (cl && fill_slot(m, node, cl)) return true;
    }
    return false;
}

/* « un ministre de X »: where the group names the person, it is he who acts, not his country. */
static bool names_holder(const matcher *m, const li_pattern_node *node, int32_t token) {
    bool owned = false;
    for (size_t i = 0; i < node->child_count; i++)
        owned |= is_actor_slot(node->children[i].slot) && node->children[i].role == LI_GENITIVE;
    if (!owned || node->slot) return false;
    li_referent r[LI_MAX_GROUP];
    size_t n = li_group_actors(m->g, token, r);
    for (size_t i = 0; i < n; i++)
        if (r[i].by == LI_BY_NAME && li_cast_actor(m->g->cast, r[i].actor)->type == LI_PERSON) return true;
    return false;
}

/* « son ancien allié »: what was is no more. */
static bool is_bygone(const matcher *m, int32_t noun) {
    for (int32_t c = m->sx->first_child[noun]; c >= 0; c = m->sx->next_sibling[c])
        if (li_is_word(m->sx->words, m->sx->tokens[c].lemma, LI_WORDS_BYGONE)) return true;
    return false;
}

/* « affirme que Y ne ment pas » says the contrary; « que Y ne doit pas intervenir » asks all the same. */
static bool is_denied_content(const matcher *m, const li_arg *a) {
    const li_token *t = &m->sx->tokens[a->token];
    if (a->role != LI_OBJECT || (t->feats & LI_FORM) == LI_INF) return false;
    if (li_slice_eq(li_symbols_text(m->sx->symbols, t->lemma), LI_LIT("devoir"))) return false;
    for (int32_t c = m->sx->first_child[a->token]; c >= 0; c = m->sx->next_sibling[c])
        if (li_is_word(m->sx->words, m->sx->tokens[c].form, LI_WORDS_NE)) return true;
    return false;
}

/* Has the pattern a clause with « que »? */
static bool says_that(const matcher *m) {
    for (size_t i = 0; i < m->p->top.child_count; i++) {
        const li_pattern_node *c = &m->p->top.children[i];
        for (size_t k = 0; c->role == LI_COMPLEMENT && k < c->prep_count; k++)
            if (c->preps[k] == m->sx->words->that) return true;
    }
    return false;
}

/* A word of the pattern, or a slot with words of its own below it (X condamne S de Y). */
static bool match_literal(matcher *m, const li_pattern_node *node, const li_clause *cl) {
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        if (!role_fits(m, node, a)) continue;
        bool known = node->slot && li_mention_at(m->g, a->token, 1u << LI_NAME); /* an actor is no S */
        if (node->slot ? known || !is_phrase(m, a->token) : !word_fits(node, &m->sx->tokens[a->token])) continue;
        if (m->p->verb && names_holder(m, node, a->token)) continue;
        bool quality =
            a->role == LI_OBJECT && m->sx->tokens[a->token].upos == LI_ADJ && li_child(m->sx, a->token, LI_COP) >= 0;
        if (quality && !node->slot && !says_that(m)) continue; /* dit que X est prêt: no « prêt à X » */
        if (!node->slot && (is_bygone(m, a->token) || is_denied_content(m, a))) continue;
        li_binding before = *m->b;
        uint16_t got = m->got++;
        size_t taken = m->literal_count;
        if (!node->slot && taken < sizeof m->literals / sizeof *m->literals) m->literals[m->literal_count++] = a->token;
        if (node->slot == LI_SLOT_S) put_filler(m, slot_fillers(m, node), a->token, a->via, node->types);
        cover(m, a->token);
        if (match_children(m, node, a->token)) return true;
        *m->b = before;
        m->got = got;
        m->literal_count = taken;
    }
    return false;
}

/* « qualifie le Niger d'agresseur », « retire Cuba de l'accord »: a name has no noun with « de », which is the verb's
 * complement, wherever the tree hung it. */
static bool match_behind_name(matcher *m, const li_pattern_node *node, const li_clause *cl) {
    bool of = node->role == LI_COMPLEMENT && node->prep_count == 1 && node->preps[0] == m->sx->words->of;
    for (size_t i = 0; of && !node->slot && cl->verb && i < cl->arg_count; i++) {
        int32_t name = cl->args[i].token;
        if (cl->args[i].role != LI_OBJECT || m->sx->tokens[name].upos != LI_PROPN) continue;
        for (int32_t c = m->sx->first_child[name]; c >= 0; c = m->sx->next_sibling[c]) {
            if (m->sx->tokens[c].dep != LI_NMOD || !word_fits(node, &m->sx->tokens[c]) ||
                li_preposition(m->sx, c) != m->sx->words->of)
                continue;
            cover(m, c);
            if (match_children(m, node, c)) return true;
        }
    }
    return false;
}

/* Words of the pattern that are no arguments (adverbs, particles of an idiom) stand among the word's own. */
static bool match_modifier(matcher *m, const li_pattern_node *node, int32_t token) {
    for (int32_t c = m->sx->first_child[token]; c >= 0; c = m->sx->next_sibling[c])
        if (word_fits(node, &m->sx->tokens[c])) return match_children(m, node, c);
    return false;
}

/* « X et Y s'accusent mutuellement » */
static bool is_mutual(const matcher *m, const li_clause *cl) {
    for (size_t i = 0; cl->reflexive && i < cl->arg_count; i++)
        if (cl->args[i].role == LI_MODIFIER &&
            li_is_word(m->sx->words, m->sx->tokens[cl->args[i].token].lemma, LI_WORDS_MUTUAL))
            return true;
    return false;
}

/* « X et Y négocient une trêve entre Z et W »: it has sides of its own. */
static bool has_sides(const matcher *m, const li_clause *cl) {
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        if (a->role == LI_COMPLEMENT && a->token > cl->head &&
            li_slice_eq(li_symbols_text(m->sx->symbols, a->prep), LI_LIT("entre")) &&
            li_mention_at(m->g, a->token, 1u << LI_NAME | 1u << LI_SEAT))
            return true;
    }
    return false;
}

/* A symmetric verb whose plural subject is both sides: X et Y se rencontrent, X et Y ont discuté. */
static bool is_reciprocal(const matcher *m, const li_pattern_node *node, const li_clause *cl) {
    if ((!m->symmetric && !is_mutual(m, cl)) || m->p->no_reciprocal || node->slot != LI_SLOT_Y || !m->b->x.count ||
        !cl->verb)
        return false;
    if (node->role == LI_OBJECT) return cl->reflexive && !m->p->reflexive;
    if (has_sides(m, cl)) return false;
    return node->role == LI_COMPLEMENT;
}

static bool is_branch(const li_pattern_node *node) { return node->slot == LI_SLOT_S && node->child_count; }

static bool is_prep(const matcher *m, const li_pattern_node *node, const char *prep) {
    for (size_t i = 0; i < node->prep_count; i++)
        if (li_slice_eq(li_symbols_text(m->sx->symbols, node->preps[i]), li_slice_of(prep))) return true;
    return false;
}

/* A slot of « relation entre X et Y » of a symmetric relation. */
static bool is_between(const matcher *m, const li_pattern_node *node) {
    return m->symmetric && node->role == LI_COMPLEMENT && is_actor_slot(node->slot) && is_prep(m, node, "entre");
}

/* Whom a noun of relation has behind « avec »: the other side of its own. */
static bool stands_with(const matcher *m, const li_arg *a) {
    return a->role == LI_COMPLEMENT && a->via != LI_VIA_NEARBY && a->prep != LI_NO_SYM &&
           li_slice_eq(li_symbols_text(m->sx->symbols, a->prep), LI_LIT("avec"));
}

static bool is_own_side(const matcher *m, const li_arg *a) {
    if (a->role == LI_GENITIVE) return !is_possessive(m, a->token) || !m->p->no_possessive;
    if (a->role == LI_MODIFIER)
        return !m->p->no_adjective && !li_is_owned(m->sx, a->token) &&
               li_mention_at(m->g, a->token, 1u << LI_ADJECTIVE);
    return a->role == LI_IDENTITY && (m->sx->tokens[a->token].shape & LI_SHAPE_HYPHEN) &&
           li_mention_at(m->g, a->token, 1u << LI_NAME | 1u << LI_SEAT);
}

/* Its other shapes: relations sino-russes, sommet Poutine-Trump, relations de X et Y, les relations de X avec Y.
 * Without « avec » all sides go to both slots; who stands with himself is left out later. */
static bool fill_pair(matcher *m, const li_pattern_node *node, const li_clause *cl) {
    li_fillers *f = slot_fillers(m, node);
    bool with = false, owned = false;
    for (size_t i = 0; i < cl->arg_count; i++) with |= stands_with(m, &cl->args[i]);
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        bool place = !with && a->role == LI_GENITIVE &&
                     li_mention_at(m->g, a->token, 1u << LI_SEAT); /* traités de Rome et de Paris */
        bool fits = with && node->slot == LI_SLOT_Y ? stands_with(m, a) : is_own_side(m, a) && !place;
        bool complement = a->role == LI_GENITIVE && a->prep != LI_NO_SYM && a->via == LI_VIA_DIRECT;
        if (fits && complement && owned) continue; /* allié du parti de X: one complement, and what is joined to it */
        owned |= fits && complement;
        if (fits) put_filler(m, f, a->token, a->via, node->types);
    }
    return f->count > 0;
}

static bool match_children(matcher *m, const li_pattern_node *node, int32_t token) {
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
        bool filled = fill_slot(m, child, cl), enough = filled && has_actor(m, child, slot_fillers(m, child));
        if ((!enough && fill_whole(m, child, token)) || filled || fill_partitive(m, child, cl) ||
            (is_between(m, child) && fill_pair(m, child, cl))) {
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

/* A pattern without X takes the clause's subject; one without Y the complements that may be actors. */
static bool fill_implicit(matcher *m, const li_clause *cl) {
    if (!m->p->has_x)
        for (size_t i = 0; i < cl->arg_count; i++)
            if (cl->args[i].role == (cl->verb ? LI_SUBJECT : LI_GENITIVE))
                put_filler(m, &m->b->x, cl->args[i].token, cl->args[i].via, 0);
    if (!m->p->has_y)
        for (size_t i = 0; i < cl->arg_count; i++)
            if (cl->args[i].role == LI_COMPLEMENT && cl->args[i].prep != m->sx->words->by &&
                !li_is_word(m->sx->words, cl->args[i].prep, LI_WORDS_WHOM))
                put_filler(m, &m->b->y, cl->args[i].token, cl->args[i].via, 0);
    if (m->p->has_y || m->b->y.count || !cl->verb) return m->b->x.count && m->b->y.count;
    for (int32_t c = m->sx->first_child[cl->head]; c >= 0;
         c = m->sx->next_sibling[c]) { /* investir … pour soutenir Y */
        const li_token *t = &m->sx->tokens[c];
        if ((t->dep != LI_ADVCL && t->dep != LI_OBL) || t->upos != LI_VERB || (t->feats & LI_FORM) != LI_INF) continue;
        const li_clause *aim = li_clause_at(m->sx, c);
        for (size_t i = 0; aim && i < aim->arg_count; i++)
            if (aim->args[i].role == LI_OBJECT) put_filler(m, &m->b->y, aim->args[i].token, LI_VIA_NEARBY, 0);
    }
    return m->b->x.count && m->b->y.count;
}

/* « l'ancien président X »: who was something is it no more. */
static bool is_former(const matcher *m, int32_t noun) {
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

bool li_is_title(const li_pattern *p) {
    bool titled = false;
    for (size_t i = 0; i < p->top.child_count; i++)
        titled |= p->top.children[i].slot == LI_SLOT_X && p->top.children[i].role == LI_IDENTITY;
    return titled && !p->verb;
}

bool li_match(li_binding *b, const li_pattern *p, bool symmetric, const li_groups *g, int32_t head, li_miss *miss) {
    matcher m = {b, p, g, g->syntax, miss, symmetric, 0, {0}, 0, false};
    if (miss) *miss = (li_miss){NULL, head, NULL, 0};
    *b = (li_binding){.pattern = p, .head = head, .amount = -1, .time = -1, .first = head, .last = head};
    const li_token *t = &m.sx->tokens[head];
    if (!word_fits(&p->top, t)) return fail(&m, &p->top, head, "another word");
    bool verb = t->upos == LI_VERB || t->upos == LI_AUX;
    if (verb != p->verb) return fail(&m, &p->top, head, p->verb ? "expected a verb" : "expected a noun");
    if (!verb && li_mention_at(g, head, 1u << LI_NAME)) return fail(&m, NULL, head, "a word of a name");
    if (!verb && is_former(&m, head)) return fail(&m, NULL, head, "a former title");
    const li_clause *cl = li_clause_at(m.sx, head);
    if (!cl) return false;
    if (!cl->passive && wants_passive(p)) return fail(&m, NULL, head, "expected a passive");
    if (cl->passive && p->no_passive) return fail(&m, NULL, head, "the rule switches the passive off");
    if (p->no_infinitive && cl->verb && cl->finite < 0 && (t->feats & LI_FORM) == LI_INF)
        return fail(&m, NULL, head, "the rule switches infinitives off");
    if (p->negated && !cl->negated) return fail(&m, NULL, head, "expected a negation");
    if (p->reflexive && !cl->reflexive) return fail(&m, NULL, head, "expected « se »");
    if (cl->reflexive && !p->reflexive && !symmetric && !is_mutual(&m, cl))
        return fail(&m, NULL, head, "« se » makes it another verb");
    if (!match_children(&m, &p->top, head)) return false;
    int32_t other = li_unwanted(m.sx, p);
    if (other >= 0) return fail(&m, NULL, other, "a word that the rule does not want");
    if (cl->reflexive && !p->reflexive && !b->reciprocal && p->verb)
        return fail(&m, NULL, head, "« se » makes it another verb");
    if (li_is_title(p) && !p->has_y) return true; /* « X, président »: what X leads is known of X */
    if ((!p->has_x || !p->has_y) && !fill_implicit(&m, cl))
        return fail(&m, NULL, head, "no subject or complement to take as an actor");
    return true;
}
