#include "extractor/french/clause.h"

#include "extractor/french/clause_parts.h"

static const char *const ROLE_NAMES[LI_ROLE_COUNT] = {"subject", "object", "complement", "genitive", "identity", "modifier"};
const char *li_role_name(li_role role) { return role < LI_ROLE_COUNT ? ROLE_NAMES[role] : "?"; }

static bool text_is(const li_syntax *sx, int32_t token, const char *text) {
    const li_token *t = &sx->tokens[token];
    return li_slice_eq(li_symbols_text(sx->symbols, t->form), li_slice_of(text)) ||
           li_slice_eq(li_symbols_text(sx->symbols, t->lemma), li_slice_of(text));
}

typedef struct gather {
    li_syntax *sx;
    li_arg *args;
    size_t count, room;
    int32_t until; /* what is joined from this token on is left out; 0: nothing */
    bool failed;
} gather;

static void add_one(gather *g, int32_t token, li_role role, li_sym prep, li_via via) {
    for (size_t i = 0; i < g->count; i++)
        if (g->args[i].token == token && g->args[i].role == role && g->args[i].prep == prep) return;
    if (g->count == g->room && li_arena_grow(g->sx->arena, (void **)&g->args, g->count, &g->room, sizeof(li_arg))) {
        g->failed = true;
        return;
    }
    g->args[g->count++] = (li_arg){token, prep, (uint8_t)role, (uint8_t)via};
}

/* « la France, et non la Chine » */
static bool is_excluded(const li_syntax *sx, int32_t conjunct) {
    for (int32_t i = conjunct - 1; i >= 0 && i >= conjunct - 4 && sx->tokens[i].upos != LI_CCONJ; i--)
        if (li_slice_eq(li_symbols_text(sx->symbols, sx->tokens[i].form), LI_LIT("non"))) return true;
    return false;
}

/* Adds a noun group and those coordinated with it; one that has a preposition of its own keeps it. Where a noun only says
 * how much of another (une série de sanctions, l'un des ministres), the other one too. */
static void add(gather *g, int32_t token, li_role role, li_sym prep, li_via via) {
    li_syntax *sx = g->sx;
    add_one(g, token, role, prep, via);
    bool measures = (sx->tokens[token].upos == LI_NOUN || sx->tokens[token].upos == LI_PRON ||
        sx->tokens[token].upos == LI_NUM) &&
                    li_token_is(sx, token, LI_WORDS_MEASURE);
    for (int32_t c = sx->first_child[token]; measures && c >= 0; c = sx->next_sibling[c])
        if (c > token && (sx->tokens[c].dep == LI_NMOD || sx->tokens[c].dep == LI_OBL) && li_is_nominal(&sx->tokens[c]) &&
            li_preposition(sx, c) == sx->words->of) {
            add(g, c, role, prep, via == LI_VIA_NEARBY ? via : LI_VIA_MEASURE);
            break;
        }
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (t->dep != LI_CONJ || !li_is_nominal(t) || is_excluded(sx, c) || (g->until && c > g->until)) continue;
        li_sym own = li_preposition(sx, c);
        add(g, c, role, own != LI_NO_SYM && prep != LI_NO_SYM ? own : prep,
            via == LI_VIA_DIRECT ? LI_VIA_COORDINATION : via);
    }
}

static bool is_relative(const li_syntax *sx, int32_t token) {
    return sx->tokens[token].upos == LI_PRON && (li_token_is(sx, token, LI_WORDS_RELATIVE) ||
        li_token_is(sx, token, LI_WORDS_WHOM));
}

static void add_complement(gather *g, int32_t verb, int32_t c, bool passive) {
    li_syntax *sx = g->sx;
    li_sym prep = li_preposition(sx, c);
    int32_t token = c;
    li_via via = LI_VIA_DIRECT;
    if (is_relative(sx, c)) {
        int32_t a = li_is_of_object(sx, verb, c) ? -1 : li_antecedent(sx, verb, c);
        if (a < 0) return;
        token = a;
        via = LI_VIA_RELATIVE;
        if (prep == LI_NO_SYM) {
            li_slice lemma = li_symbols_text(sx->symbols, sx->tokens[c].form);
            prep = li_slice_eq(lemma, LI_LIT("dont")) ? sx->words->of : sx->words->to;
        }
    }
    if (passive && (sx->tokens[c].dep == LI_AGENT || prep == sx->words->by)) add(g, token, LI_SUBJECT, LI_NO_SYM, via);
    else if (sx->tokens[c].dep == LI_IOBJ && prep == LI_NO_SYM) add(g, token, LI_COMPLEMENT, sx->words->to, via);
    else add(g, token, LI_COMPLEMENT, prep, via);
}

/* appeler Y à négocier, menacer de frapper: an infinitive is a complement by its preposition; other complements that
 * are no noun groups are modifiers. */
static void add_infinitive(gather *g, int32_t c) {
    const li_syntax *sx = g->sx;
    const li_token *t = &sx->tokens[c];
    int32_t mark = li_child(sx, c, LI_MARK);
    if (mark < 0) mark = li_child(sx, c, LI_CASE);
    bool infinitive = li_is_verb(t) && li_verb_form(t) == LI_INF;
    if (infinitive && mark >= 0) add_one(g, c, LI_COMPLEMENT, sx->tokens[mark].lemma, LI_VIA_DIRECT);
    else if (t->dep == LI_XCOMP || (mark < 0 && li_is_verb(t) && li_verb_form(t) == LI_PART_PAST &&
        t->dep == LI_CCOMP)) add_one(g, c, infinitive ? LI_OBJECT : LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT);
}

static bool carries_finite(const li_syntax *sx, int32_t c) {
    bool finite = li_is_verb(&sx->tokens[c]) && li_verb_form(&sx->tokens[c]) == LI_FIN;
    for (int32_t k = sx->first_child[c]; k >= 0; k = sx->next_sibling[k]) { /* qu'il soit puni, qu'il est prêt */
        uint8_t d = sx->tokens[k].dep;
        finite |= (d == LI_AUX_OF || d == LI_AUX_PASS || d == LI_COP) && li_verb_form(&sx->tokens[k]) == LI_FIN;
    }
    return finite;
}

/* « X exige que Y parte », « X estime que Y doit partir »: who is spoken of is a complement by « que », what is said of him
 * an object. */
static void add_content(gather *g, int32_t c) {
    const li_syntax *sx = g->sx;
    int32_t mark = li_child(sx, c, LI_MARK);
    if (mark < 0 || !li_token_is(sx, mark, LI_WORDS_WHOM) || !carries_finite(sx, c)) return;
    int32_t s = li_surface_subject(sx, c, NULL);
    if (s < 0 || s < mark) return;
    add(g, s, LI_COMPLEMENT, sx->tokens[mark].lemma, LI_VIA_DIRECT);
    add_one(g, c, LI_OBJECT, LI_NO_SYM, LI_VIA_DIRECT);
}

/* « « Y doit partir », a déclaré X »: the same where the verb of speech stands beside what is said. */
static void add_quotation(gather *g, int32_t verb) {
    const li_syntax *sx = g->sx;
    const li_token *t = &sx->tokens[verb];
    if (t->dep != LI_PARATAXIS || t->head < 0 || t->head > verb || !li_token_is(sx, verb, LI_WORDS_SAY)) return;
    if (li_child(sx, verb, LI_OBJ) >= 0 || li_child(sx, verb, LI_CCOMP) >= 0 || !carries_finite(sx, t->head)) return;
    int32_t said = li_child(sx, t->head, LI_NSUBJ), speaker = li_child(sx, verb, LI_NSUBJ);
    if (said < 0 || said > t->head || speaker < verb) return;
    add(g, said, LI_COMPLEMENT, sx->words->that, LI_VIA_DIRECT);
    add_one(g, t->head, LI_OBJECT, LI_NO_SYM, LI_VIA_DIRECT);
}

/* Complements that hang on the verb's object or complement and may belong to the verb: investir 30 milliards en Russie. */
static void add_nearby(gather *g, int32_t noun, int depth) {
    li_syntax *sx = g->sx;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        bool described = c > noun && t->upos == LI_VERB && li_token_is(sx, c, LI_WORDS_PLANNED);
        if (described && depth < 2) add_nearby(g, c, depth + 1); /* des exercices prévus avec Y */
        if (c < noun || !li_is_nominal(t) || (t->dep != LI_NMOD && t->dep != LI_OBL)) continue;
        li_sym prep = li_preposition(sx, c);
        if (prep == LI_NO_SYM) continue;
        bool beside = depth == 1 && sx->tokens[noun].upos == LI_NOUN && li_preposition(sx, noun) == sx->words->of && sx->tokens[sx->tokens[noun].head].dep == LI_OBL &&
            text_is(sx, li_child(sx, c, LI_CASE), "avec");
        if (beside) continue; /* signe dans un contexte de tensions avec Y: the tensions' */
        bool named = sx->tokens[noun].upos == LI_PROPN; /* informe la Syrie de la crise: a name has seldom complements */
        if (prep != sx->words->of || named) add(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
        if (depth < 2) add_nearby(g, c, depth + 1);
    }
}

/* « a critiqué et menacé Y »: the object behind the second of two joined verbs is the first one's too. */
static void gather_shared_object(gather *g, int32_t v) {
    li_syntax *sx = g->sx;
    if (li_child(sx, v, LI_OBJ) >= 0 || li_child(sx, v, LI_AUX_PASS) >= 0 || !(sx->tokens[v].feats & LI_TRANSITIVE)) return;
    for (int32_t w = sx->first_child[v]; w >= 0; w = sx->next_sibling[w]) {
        if (sx->tokens[w].dep != LI_CONJ || w < v || !li_is_verb(&sx->tokens[w]) || li_child(sx, w, LI_NSUBJ) >= 0) continue;
        bool joined = false;
        for (int32_t i = v + 1; i < w; i++) {
            uint8_t u = sx->tokens[i].upos;
            if (u != LI_CCONJ && u != LI_ADV && u != LI_AUX) return;
            joined |= u == LI_CCONJ;
        }
        int32_t o = li_child(sx, w, LI_OBJ);
        if (joined && o > w && li_is_nominal(&sx->tokens[o])) add(g, o, LI_OBJECT, LI_NO_SYM, LI_VIA_COORDINATION);
        return;
    }
}

static void gather_verb(gather *g, li_clause *cl) {
    li_syntax *sx = g->sx;
    int32_t v = cl->head;
    li_via via;
    int32_t s = li_surface_subject(sx, v, &via);
    if (s >= 0 && s < v && (via == LI_VIA_PARTICIPLE || via == LI_VIA_RELATIVE)) g->until = v; /* le parti dirigé par X et Y */
    if (s >= 0) add(g, s, cl->passive ? LI_OBJECT : LI_SUBJECT, LI_NO_SYM, via);
    g->until = 0;
    /* a adopté une résolution condamnant Y */
    if (s >= 0 && via == LI_VIA_PARTICIPLE && !cl->passive && li_token_is(sx, s, LI_WORDS_MESSAGE)) {
        const li_token *n = &sx->tokens[s];
        int32_t author = n->dep == LI_OBJ && n->head >= 0 ? li_surface_subject(sx, n->head, NULL) : -1;
        if (author >= 0) add(g, author, LI_SUBJECT, LI_NO_SYM, LI_VIA_ADVERBIAL);
    }
    for (int32_t c = sx->first_child[v]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        switch (t->dep) {
        case LI_OBJ:
            if (li_token_is(sx, c, LI_WORDS_SE)) break;
            if (is_relative(sx, c)) {
                int32_t a = li_antecedent(sx, v, c);
                if (a >= 0) add(g, a, LI_OBJECT, LI_NO_SYM, LI_VIA_RELATIVE);
            } else if (li_is_nominal(t) || (t->upos == LI_ADJ && li_child(sx, c, LI_DET_OF) >= 0)) { /* ce dernier */
                add(g, c, LI_OBJECT, LI_NO_SYM, LI_VIA_DIRECT);
            }
            break;
        case LI_IOBJ:
        case LI_OBL:
        case LI_NMOD:
        case LI_AGENT:
            if ((li_is_nominal(t) || (t->upos == LI_ADJ && li_child(sx, c, LI_CASE) >= 0)) && !li_token_is(sx, c, LI_WORDS_SE))
                add_complement(g, v, c, cl->passive); /* qualifier d'illégal */
            break;
        case LI_ADVMOD: add_one(g, c, LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT); break;
        case LI_XCOMP:
        case LI_CCOMP:
        case LI_ADVCL:
            if (t->dep == LI_XCOMP && t->upos == LI_NOUN && c == v + 1 && !cl->passive && li_child(sx, v, LI_OBJ) < 0) {
                add_one(g, c, LI_OBJECT, LI_NO_SYM, LI_VIA_DIRECT); /* porter plainte */
                break;
            }
            add_infinitive(g, c);
            if (t->dep == LI_CCOMP) add_content(g, c);
            break;
        default: break;
        }
        if (t->dep == LI_OBL && t->upos == LI_VERB) add_infinitive(g, c);
    }
    if (!cl->passive) add_quotation(g, v);
    if (!cl->passive && !cl->reflexive) gather_shared_object(g, v);
    for (size_t i = 0, n = g->count; i < n; i++)
        if (g->args[i].role == LI_OBJECT || g->args[i].role == LI_COMPLEMENT)
            if ((g->args[i].via == LI_VIA_DIRECT || g->args[i].via == LI_VIA_COORDINATION) && g->args[i].token > v &&
                li_is_nominal(&sx->tokens[g->args[i].token])) add_nearby(g, g->args[i].token, 0);
}

/* The verb that lends the noun its subject: « Pékin effectue une visite », « une visite effectuée par Pékin ». */
static int32_t support_verb(const li_syntax *sx, int32_t noun) {
    const li_token *n = &sx->tokens[noun];
    if (n->head >= 0 && n->dep == LI_OBJ && li_token_is(sx, n->head, LI_WORDS_SUPPORT)) return n->head;
    return -1;
}

/* Names a genitive whose the noun is? Not where it says of what kind it is: visite de travail. */
static bool is_owner(const li_syntax *sx, const li_arg *a) {
    if (a->role != LI_GENITIVE) return false;
    return sx->tokens[a->token].upos != LI_NOUN || li_child(sx, a->token, LI_DET_OF) >= 0 || li_child(sx, a->token, LI_AMOD) >= 0;
}

static void gather_support(gather *g, int32_t noun) {
    li_syntax *sx = g->sx;
    int32_t v = li_token_is(sx, noun, LI_WORDS_TITLE) ? -1 : support_verb(sx, noun); /* rétablir le président */
    if (v < 0) return;
    bool owned = false;
    for (size_t i = 0; i < g->count; i++) owned |= is_owner(sx, &g->args[i]);
    int32_t s = owned || li_child(sx, v, LI_AUX_PASS) >= 0 ? -1 : li_surface_subject(sx, v, NULL);
    if (s >= 0) add(g, s, LI_GENITIVE, LI_NO_SYM, LI_VIA_CONTROL);
    for (int32_t c = sx->first_child[v]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if ((t->dep != LI_OBL && t->dep != LI_IOBJ && t->dep != LI_NMOD) || !li_is_nominal(t) || c == noun) continue;
        li_sym prep = li_preposition(sx, c);
        if (t->dep == LI_IOBJ && prep == LI_NO_SYM) prep = sx->words->to;
        if (prep != LI_NO_SYM) add(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
    }
}

/* The other name of a noun: « X, président de Y », « X est président », « X a été élu président ». */
static void gather_identity(gather *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun];
    int32_t of = noun; /* X, soutenu par Y et allié de Z; X, proche de Y */
    while (sx->tokens[of].dep == LI_CONJ && sx->tokens[of].head >= 0) of = sx->tokens[of].head;
    const li_token *o = &sx->tokens[of];
    bool beside = o->dep == LI_APPOS || (of != noun && o->dep == LI_ACL) ||
        (n->upos == LI_ADJ && o->dep == LI_AMOD && of < noun + 1 && o->head < of);
    if (beside && o->head >= 0) add_one(g, o->head, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
    if (n->dep == LI_NMOD && n->head >= 0 && li_child(sx, noun, LI_CASE) >= 0 &&
        text_is(sx, li_child(sx, noun, LI_CASE), "sous")) {
        const li_token *h = &sx->tokens[n->head]; /* l'Iran, sous sanctions; le Soudan, pays sous embargo */
        add_one(g, h->dep == LI_APPOS && h->head >= 0 ? h->head : n->head, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
    }
    if (li_child(sx, noun, LI_COP) >= 0) {
        li_via via;
        int32_t s = li_surface_subject(sx, noun, &via);
        if (s >= 0) add(g, s, LI_IDENTITY, LI_NO_SYM, via);
    }
    if (of != noun && li_child(sx, noun, LI_COP) < 0 && li_child(sx, of, LI_COP) >= 0 && sx->tokens[of].upos == LI_NOUN) {
        li_via via; /* X est président de Y et membre de Z */
        int32_t s = li_surface_subject(sx, of, &via);
        if (s >= 0 && s < of && li_child(sx, noun, LI_NSUBJ) < 0) add(g, s, LI_IDENTITY, LI_NO_SYM, LI_VIA_COORDINATION);
    }
    if (n->head >= 0 && (n->dep == LI_XCOMP || n->dep == LI_OBJ) && li_token_is(sx, n->head, LI_WORDS_BECOME)) {
        li_via via;
        int32_t s = li_surface_subject(sx, n->head, &via);
        if (s >= 0) add(g, s, LI_IDENTITY, LI_NO_SYM, LI_VIA_CONTROL);
    }
}

/* « un accord conclu entre A et B », « l'invitation adressée à Y par X »: the participle's complements are the noun's. */
static void add_of_participle(gather *g, int32_t participle) {
    li_syntax *sx = g->sx;
    add_one(g, participle, LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT);
    if (li_verb_form(&sx->tokens[participle]) != LI_PART_PAST) return;
    for (int32_t c = sx->first_child[participle]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if ((t->dep != LI_OBL && t->dep != LI_AGENT && t->dep != LI_IOBJ && t->dep != LI_NMOD) || !li_is_nominal(t)) continue;
        li_sym prep = li_preposition(sx, c);
        bool of = prep == sx->words->of && li_token_is(sx, participle, LI_WORDS_PLANNED); /* la visite prévue de X */
        if (of) add(g, c, LI_GENITIVE, prep, LI_VIA_NEARBY);
        else if (prep != LI_NO_SYM) add(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
    }
}

/* « a déclaré X lors d'un entretien avec Y », « en visite à Pékin, X »: whose deed the noun is, where none is named. */
static void gather_occasion(gather *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun];
    int32_t mark = li_child(sx, noun, LI_CASE), det = li_child(sx, noun, LI_DET_OF);
    if (mark < 0 || n->head < 0) return;
    if (li_token_is(sx, noun, LI_WORDS_BLOW) && text_is(sx, mark, "après")) return; /* après des frappes: rather suffered */
    size_t own = g->count;
    for (size_t i = 0; i < g->count; i++) {
        if (g->args[i].role == LI_COMPLEMENT && g->args[i].prep == sx->words->by) return; /* menées par X */
        if (!is_owner(sx, &g->args[i])) continue;
        if (sx->tokens[g->args[i].token].upos != LI_DET) return;
        own = i;
    }
    const li_token *h = &sx->tokens[n->head];
    int32_t verb = n->dep == LI_OBL || n->dep == LI_ADVCL || n->dep == LI_ADVMOD ? n->head : -1;
    if (n->dep == LI_NMOD && h->upos == LI_PROPN && det < 0 && text_is(sx, mark, "en")) { /* Emmanuel Macron en visite à Pékin */
        add(g, n->head, LI_GENITIVE, LI_NO_SYM, LI_VIA_ADVERBIAL);
        return;
    }
    bool during = n->dep == LI_NMOD && h->dep == LI_OBL && li_token_is(sx, n->head, LI_WORDS_DURING); /* au cours d'une visite */
    if (during) verb = h->head;
    bool sign = n->dep == LI_NMOD && h->dep == LI_NMOD && h->head >= 0 && sx->tokens[h->head].dep == LI_OBJ &&
                li_token_is(sx, n->head, LI_WORDS_DURING) && det < 0; /* tire un missile en signe de protestation */
    if (sign) verb = sx->tokens[h->head].head;
    during |= sign;
    if (verb < 0 || !li_is_verb(&sx->tokens[verb])) return;
    bool suffered = text_is(sx, mark, "dans") && li_child(sx, verb, LI_OBJ) < 0 && (sx->tokens[verb].feats & LI_TRANSITIVE) &&
                    li_verb_form(&sx->tokens[verb]) == LI_PART_PAST && li_child(sx, verb, LI_AUX_OF) < 0;
    if (suffered) return; /* X, tué dans un raid: not his own */
    bool passing = text_is(sx, mark, "de") && det < 0 && (text_is(sx, noun, "passage") || text_is(sx, noun, "retour"));
    if (!during && !passing && !li_token_is(sx, mark, LI_WORDS_OCCASION) &&
        !li_is_word(sx->words, li_preposition(sx, noun), LI_WORDS_OCCASION)) return;
    bool definite = det >= 0 && text_is(sx, det, "le");
    if (definite || (!during && sx->tokens[mark].end - sx->tokens[mark].start > 2 && det < 0)) return;
    int32_t s = li_surface_subject(sx, verb, NULL);
    if (s < 0 || s == noun) return;
    /* who is en visite */
    if (passing || (det < 0 && text_is(sx, mark, "en"))) add(g, s, LI_IDENTITY, LI_NO_SYM, LI_VIA_ADVERBIAL);
    if (own == g->count) add(g, s, LI_GENITIVE, LI_NO_SYM, LI_VIA_ADVERBIAL);
    else if (s > noun) g->args[own] = (li_arg){s, LI_NO_SYM, LI_GENITIVE, LI_VIA_ADVERBIAL}; /* Après sa visite à Y, X a … */
}

/* « Avec le soutien de X, Y attaque », « à la demande de X », « sous la pression de X »: it goes to him who acts. */
static void gather_backing(gather *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun];
    int32_t mark = li_child(sx, noun, LI_CASE), det = li_child(sx, noun, LI_DET_OF);
    if (mark < 0 || det < 0 || n->head < 0 || (n->dep != LI_OBL && n->dep != LI_ADVMOD && n->dep != LI_ADVCL)) return;
    if (!li_token_is(sx, noun, LI_WORDS_BACKING) || !text_is(sx, det, "le") || !li_is_verb(&sx->tokens[n->head])) return;
    if (!text_is(sx, mark, "avec") && !text_is(sx, mark, "à") && !text_is(sx, mark, "sous")) return;
    bool owned = false;
    for (size_t i = 0; i < g->count; i++) owned |= g->args[i].role == LI_GENITIVE;
    bool passive = li_child(sx, n->head, LI_AUX_PASS) >= 0;
    int32_t s = owned && !passive ? li_surface_subject(sx, n->head, NULL) : -1;
    if (s >= 0 && s != noun) add(g, s, LI_COMPLEMENT, text_is(sx, noun, "pression") ? sx->words->on : sx->words->to, LI_VIA_ADVERBIAL);
}

/* « la veille de la visite de X à Y »: a complement behind the noun that hangs on a noun above it. */
static void gather_chain(gather *g, int32_t noun) {
    li_syntax *sx = g->sx;
    for (int32_t below = noun, steps = 0; steps < 3; steps++) {
        int32_t h = sx->tokens[below].head;
        if (sx->tokens[below].dep != LI_NMOD || h < 0 || sx->tokens[h].upos != LI_NOUN) return;
        for (int32_t c = sx->first_child[h]; c >= 0; c = sx->next_sibling[c]) {
            if (c <= noun || sx->tokens[c].dep != LI_NMOD || !li_is_nominal(&sx->tokens[c])) continue;
            li_sym prep = li_preposition(sx, c);
            if (prep != LI_NO_SYM && prep != sx->words->of) add(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
        }
        below = h;
    }
}

/* « un accord a été signé hier entre X et Y », « les tensions montent entre X et Y »: what the verb parts from its noun. */
static void gather_between(gather *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun];
    if (n->upos != LI_NOUN || n->head < 0 || (n->dep != LI_NSUBJ && n->dep != LI_OBJ) ||
        !li_is_verb(&sx->tokens[n->head])) return;
    int32_t adjective = li_child(sx, n->head, LI_XCOMP); /* les tensions se font plus vives entre X et Y */
    for (int pass = 0; pass < 2; pass++)
        for (int32_t c = pass && adjective < 0 ? -1 : sx->first_child[pass ? adjective
            : n->head]; c >= 0; c = sx->next_sibling[c]) {
            if (sx->tokens[c].dep != LI_OBL || c < n->head || !li_is_nominal(&sx->tokens[c])) continue;
            int32_t mark = li_child(sx, c, LI_CASE);
            if (mark >= 0 && text_is(sx, mark, "entre")) add(g, c, LI_COMPLEMENT, li_preposition(sx, c), LI_VIA_NEARBY);
        }
}

/* « la visite en France de X »: of whom it is stands behind the place. */
static void gather_behind_place(gather *g, int32_t noun, int32_t place) {
    li_syntax *sx = g->sx;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_NMOD && li_preposition(sx, c) == sx->words->of) return;
    for (int32_t c = sx->first_child[place]; c >= 0; c = sx->next_sibling[c])
        if (c > place && sx->tokens[c].dep == LI_NMOD && li_is_nominal(&sx->tokens[c]) && li_preposition(sx, c) == sx->words->of)
            add(g, c, LI_GENITIVE, sx->words->of, LI_VIA_NEARBY);
}

static void gather_noun(gather *g, const li_clause *cl) {
    li_syntax *sx = g->sx;
    int32_t n = cl->head;
    for (int32_t c = sx->first_child[n]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        switch (t->dep) {
        case LI_NMOD:
        case LI_OBL:
        case LI_AGENT: {
            li_sym prep = li_preposition(sx, c);
            if (is_relative(sx, c) && prep == LI_NO_SYM && text_is(sx, c, "dont")) { /* Y, dont il est un allié */
                int32_t a = li_antecedent(sx, n, c);
                if (a >= 0) add(g, a, LI_GENITIVE, sx->words->of, LI_VIA_RELATIVE);
            } else if (prep == sx->words->of) add(g, c, LI_GENITIVE, prep, LI_VIA_DIRECT);
            else if (prep != LI_NO_SYM) add(g, c, LI_COMPLEMENT, prep, LI_VIA_DIRECT);
            else if (t->upos == LI_PROPN) add_one(g, c, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
            if (prep != LI_NO_SYM && c > n) add_nearby(g, c, 0);
            if (prep != LI_NO_SYM && t->upos == LI_PROPN &&
                (text_is(sx, li_child(sx, c, LI_CASE), "en") || prep == sx->words->to)) gather_behind_place(g, n, c);
            break;
        }
        case LI_ACL: add_of_participle(g, c); break;
        case LI_APPOS:
        case LI_FLAT: add_one(g, c, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT); break;
        case LI_AMOD:
            add_one(g, c, LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT);
            if (li_is_verb(t)) add_of_participle(g, c);
            break;
        case LI_DET_OF:
            if (li_token_is(sx, c, LI_WORDS_POSSESSIVE)) add_one(g, c, LI_GENITIVE, LI_NO_SYM, LI_VIA_DIRECT);
            break;
        default: break;
        }
    }
    gather_chain(g, n);
    gather_between(g, n);
    gather_identity(g, n);
    gather_support(g, n);
    gather_occasion(g, n);
    gather_backing(g, n);
}

/* « s'est fait critiquer par Y » */
static bool suffers(const li_syntax *sx, int32_t v) {
    if (li_verb_form(&sx->tokens[v]) != LI_INF) return false;
    bool se = false, fait = false;
    for (int32_t c = sx->first_child[v]; c >= 0 && c < v; c = sx->next_sibling[c]) {
        se |= sx->tokens[c].upos == LI_PRON && li_token_is(sx, c, LI_WORDS_SE);
        fait |= sx->tokens[c].dep == LI_AUX_OF && text_is(sx, c, "faire");
    }
    return se && fait;
}

static bool is_passive(const li_syntax *sx, int32_t v) {
    if (suffers(sx, v)) return true;
    for (int32_t c = sx->first_child[v]; c >= 0 && c < v; c = sx->next_sibling[c])
        if (sx->tokens[c].upos == LI_PRON && li_token_is(sx, c, LI_WORDS_SE)) return false;
    if (li_child(sx, v, LI_AUX_PASS) >= 0) return true;
    const li_token *t = &sx->tokens[v];
    if (li_verb_form(t) != LI_PART_PAST || li_child(sx, v, LI_AUX_OF) >= 0) return false;
    /* a critiqué et soutenu */
    if (t->dep == LI_CONJ && t->head >= 0 && li_is_verb(&sx->tokens[t->head])) return is_passive(sx, t->head);
    return !(t->feats & LI_AUX_ETRE);
}

static bool is_negated(const li_syntax *sx, int32_t head) {
    bool ne = false, completed = false;
    for (int32_t c = sx->first_child[head]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (li_token_is(sx, c, LI_WORDS_NE)) ne = true;
        else if (li_token_is(sx, c, LI_WORDS_NEGATOR)) completed = true;
        else if (t->dep == LI_MARK && li_slice_eq(li_symbols_text(sx->symbols, t->lemma), LI_LIT("sans"))) return true;
        else if (t->dep == LI_NSUBJ || t->dep == LI_OBJ || t->dep == LI_OBL) {
            int32_t det = li_child(sx, c, LI_DET_OF);
            if (det >= 0 && li_token_is(sx, det, LI_WORDS_NEGATOR)) completed = true;
        }
    }
    return ne && completed;
}

static void find_finite(const li_syntax *sx, li_clause *cl) {
    cl->finite = -1;
    cl->feats = 0;
    for (int32_t c = sx->first_child[cl->head]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        bool auxiliary = t->dep == LI_AUX_OF || t->dep == LI_AUX_PASS || t->dep == LI_COP;
        if (auxiliary && li_verb_form(t) == LI_FIN && cl->finite < 0) {
            cl->finite = c;
            cl->feats = t->feats;
        }
        if ((t->dep == LI_EXPL || t->dep == LI_OBJ || t->dep == LI_IOBJ) && li_token_is(sx, c, LI_WORDS_SE)) cl->reflexive = true;
    }
    const li_token *h = &sx->tokens[cl->head];
    if (cl->finite < 0 && li_is_verb(h) && li_verb_form(h) == LI_FIN) {
        cl->finite = cl->head;
        cl->feats = h->feats;
    }
}

const li_clause *li_clause_at(li_syntax *sx, int32_t token) {
    if (sx->clauses[token]) return sx->clauses[token];
    li_clause *cl = li_arena_alloc(sx->arena, sizeof *cl);
    if (!cl) return NULL;
    const li_token *t = &sx->tokens[token];
    *cl = (li_clause){.head = token, .lemma = t->lemma, .verb = li_is_verb(t)};
    find_finite(sx, cl);
    cl->negated = is_negated(sx, token);
    cl->passive = cl->verb && is_passive(sx, token);
    if (cl->passive) cl->reflexive = false;
    gather g = {.sx = sx};
    if (cl->verb) gather_verb(&g, cl);
    else gather_noun(&g, cl);
    if (g.failed) return NULL;
    cl->args = g.args;
    cl->arg_count = g.count;
    sx->clauses[token] = cl;
    return cl;
}

static void widen(const li_syntax *sx, int32_t token, int32_t *first, int32_t *last) {
    if (token < *first) *first = token;
    if (token > *last) *last = token;
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c]) {
        uint8_t d = sx->tokens[c].dep;
        if (d == LI_RELCL || d == LI_ACL || d == LI_CONJ || d == LI_CC || d == LI_APPOS || d == LI_PUNCT_OF ||
            d == LI_PARATAXIS || d == LI_CASE || d == LI_NSUBJ || d == LI_COP || d == LI_ADVCL || d == LI_MARK ||
            d == LI_CCOMP)
            continue;
        widen(sx, c, first, last);
    }
}

void li_group_span(const li_syntax *sx, int32_t noun, int32_t *first, int32_t *last) {
    *first = *last = noun;
    widen(sx, noun, first, last);
}
