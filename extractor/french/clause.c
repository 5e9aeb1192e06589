#include "extractor/french/clause.h"

#include "base/buffer.h"
#include "extractor/french/clause_words.h"

static const char *const ROLE_NAMES[LI_ROLE_COUNT] = {"subject", "object", "complement", "genitive", "identity", "modifier"};
const char *li_role_name(li_role role) { return role < LI_ROLE_COUNT ? ROLE_NAMES[role] : "?"; }

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

static bool is(const li_syntax *sx, int32_t token, li_word_class c) {
    const li_token *t = &sx->tokens[token];
    return li_is_word(sx->words, t->lemma, c) || li_is_word(sx->words, t->form, c);
}

static bool is_verb(const li_token *t) { return t->upos == LI_VERB || t->upos == LI_AUX; }
static bool is_nominal(const li_token *t) {
    uint8_t u = t->upos;
    return u == LI_NOUN || u == LI_PROPN || u == LI_PRON || u == LI_NUM || u == LI_X || u == LI_SYM;
}
static uint32_t form_of(const li_token *t) { return t->feats & LI_FORM; }

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
    for (int guard = 0; i >= 0 && guard < 6 && (sx->tokens[i].dep == LI_FLAT || sx->tokens[i].upos == LI_ADJ); guard++) i = sx->tokens[i].head;
    return i >= 0 && i < pronoun && (sx->tokens[i].upos == LI_NOUN || sx->tokens[i].upos == LI_PROPN) ? i : -1;
}

/* The noun that a relative clause hangs on: verb is its verb, or coordinated with it; else what stands before its
 * pronoun; -1 if it is in none. */
static int32_t antecedent(const li_syntax *sx, int32_t verb, int32_t pronoun) {
    for (int guard = 0; verb >= 0 && guard < 20; guard++) {
        const li_token *t = &sx->tokens[verb];
        if (t->dep == LI_RELCL) return t->head;
        if (t->dep != LI_CONJ && t->dep != LI_XCOMP && t->dep != LI_CCOMP) break;
        verb = t->head;
    }
    return noun_before(sx, pronoun);
}

static int32_t subject_from(const li_syntax *sx, int32_t verb, li_via *via, int depth);

/* Who carries out « de soutenir » in « la volonté de Pékin de soutenir Moscou ». */
static int32_t subject_by_noun(const li_syntax *sx, int32_t noun, li_via *via, int depth) {
    const li_token *n = &sx->tokens[noun];
    bool governed = n->head >= 0 && (n->dep == LI_OBJ || n->dep == LI_OBL || n->dep == LI_XCOMP || n->dep == LI_IOBJ);
    int32_t owner = -1;
    for (int32_t c = sx->first_child[noun]; c >= 0 && owner < 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (t->dep == LI_DET_OF && is(sx, c, LI_WORDS_POSSESSIVE)) owner = c;
        if (t->dep == LI_NMOD && is_nominal(t) && li_preposition(sx, c) == sx->words->of) return c;
    }
    int32_t s = governed ? subject_from(sx, n->head, via, depth + 1) : -1;
    return s >= 0 ? s : owner; /* X montre sa volonté de …: sa is X's */
}

/* Who carries out an infinitive on which the verb `by` decides. */
static int32_t subject_by_verb(const li_syntax *sx, int32_t by, li_via *via, int depth) {
    if (is(sx, by, LI_WORDS_OBJECT_CONTROL)) {
        bool passive = li_child(sx, by, LI_AUX_PASS) >= 0 || li_child(sx, by, LI_EXPL) >= 0;
        int32_t object = li_child(sx, by, LI_OBJ);
        if (object >= 0 && !passive && is_nominal(&sx->tokens[object])) return object;
    }
    if (is(sx, by, LI_WORDS_DATIVE_CONTROL)) {
        int32_t dative = li_child(sx, by, LI_IOBJ);
        for (int32_t c = sx->first_child[by]; dative < 0 && c >= 0; c = sx->next_sibling[c])
            if (sx->tokens[c].dep == LI_OBL && li_preposition(sx, c) == sx->words->to) dative = c;
        if (dative >= 0) return dative;
    }
    return subject_from(sx, by, via, depth + 1);
}

static bool has_finite_auxiliary(const li_syntax *sx, int32_t verb) {
    for (int32_t c = sx->first_child[verb]; c >= 0; c = sx->next_sibling[c])
        if ((sx->tokens[c].dep == LI_AUX_OF || sx->tokens[c].dep == LI_AUX_PASS) && form_of(&sx->tokens[c]) == LI_FIN) return true;
    return false;
}

static int32_t shared_subject(const li_syntax *sx, int32_t verb, li_via *via, int depth) {
    const li_token *t = &sx->tokens[verb];
    if (t->head < 0) return -1;
    const li_token *h = &sx->tokens[t->head];
    bool bare = is_verb(t) && form_of(t) != LI_FIN && !has_finite_auxiliary(sx, verb);
    *via = LI_VIA_CONTROL;
    switch (t->dep) {
    case LI_CONJ:
        *via = LI_VIA_COORDINATION;
        return subject_from(sx, t->head, via, depth + 1);
    case LI_XCOMP:
        if (is_verb(h)) return subject_by_verb(sx, t->head, via, depth);
        return h->upos == LI_NOUN && li_child(sx, t->head, LI_COP) < 0 ? subject_by_noun(sx, t->head, via, depth)
                                                                      : subject_from(sx, t->head, via, depth + 1);
    case LI_ACL:
    case LI_AMOD:
        if (form_of(t) == LI_INF) return subject_by_noun(sx, t->head, via, depth);
        *via = LI_VIA_PARTICIPLE;
        return bare && is_nominal(h) ? t->head : -1;
    case LI_ADVCL:
    case LI_OBL: *via = LI_VIA_ADVERBIAL; /* fall through */
    case LI_CCOMP:
    case LI_OBJ:
        if (!bare) return -1;
        return is_verb(h) ? subject_by_verb(sx, t->head, via, depth) : subject_from(sx, t->head, via, depth + 1);
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
    if (t->upos == LI_PRON && is(sx, s, LI_WORDS_WHO)) {
        int32_t a = antecedent(sx, verb, s);
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

/* ---- arguments ---- */

typedef struct gather {
    li_syntax *sx;
    li_arg *args;
    size_t count, room;
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

/* Adds a noun group and those coordinated with it; one that has a preposition of its own keeps it. */
static void add(gather *g, int32_t token, li_role role, li_sym prep, li_via via) {
    li_syntax *sx = g->sx;
    add_one(g, token, role, prep, via);
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (t->dep != LI_CONJ || !is_nominal(t) || is_excluded(sx, c)) continue;
        li_sym own = li_preposition(sx, c);
        add(g, c, role, own != LI_NO_SYM && prep != LI_NO_SYM ? own : prep,
            via == LI_VIA_DIRECT ? LI_VIA_COORDINATION : via);
    }
}

static bool is_relative(const li_syntax *sx, int32_t token) {
    return sx->tokens[token].upos == LI_PRON && (is(sx, token, LI_WORDS_RELATIVE) || is(sx, token, LI_WORDS_WHOM));
}

static void add_complement(gather *g, int32_t verb, int32_t c, bool passive) {
    li_syntax *sx = g->sx;
    li_sym prep = li_preposition(sx, c);
    int32_t token = c;
    li_via via = LI_VIA_DIRECT;
    if (is_relative(sx, c)) {
        int32_t a = antecedent(sx, verb, c);
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
    bool infinitive = is_verb(t) && form_of(t) == LI_INF;
    if (infinitive && mark >= 0) add_one(g, c, LI_COMPLEMENT, sx->tokens[mark].lemma, LI_VIA_DIRECT);
    else if (t->dep == LI_XCOMP) add_one(g, c, infinitive ? LI_OBJECT : LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT);
}

/* Complements that hang on the verb's object or complement and may belong to the verb: investir 30 milliards en Russie. */
static void add_nearby(gather *g, int32_t noun, int depth) {
    li_syntax *sx = g->sx;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (c < noun || !is_nominal(t) || (t->dep != LI_NMOD && t->dep != LI_OBL)) continue;
        li_sym prep = li_preposition(sx, c);
        if (prep == LI_NO_SYM) continue;
        if (prep != sx->words->of) add(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
        if (depth < 2) add_nearby(g, c, depth + 1);
    }
}

static void gather_verb(gather *g, li_clause *cl) {
    li_syntax *sx = g->sx;
    int32_t v = cl->head;
    li_via via;
    int32_t s = li_surface_subject(sx, v, &via);
    if (s >= 0) add(g, s, cl->passive ? LI_OBJECT : LI_SUBJECT, LI_NO_SYM, via);
    for (int32_t c = sx->first_child[v]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        switch (t->dep) {
        case LI_OBJ:
            if (is(sx, c, LI_WORDS_SE)) break;
            if (is_relative(sx, c)) {
                int32_t a = antecedent(sx, v, c);
                if (a >= 0) add(g, a, LI_OBJECT, LI_NO_SYM, LI_VIA_RELATIVE);
            } else if (is_nominal(t)) {
                add(g, c, LI_OBJECT, LI_NO_SYM, LI_VIA_DIRECT);
            }
            break;
        case LI_IOBJ:
        case LI_OBL:
        case LI_NMOD:
        case LI_AGENT:
            if (is_nominal(t) && !is(sx, c, LI_WORDS_SE)) add_complement(g, v, c, cl->passive);
            break;
        case LI_ADVMOD: add_one(g, c, LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT); break;
        case LI_XCOMP:
        case LI_CCOMP:
        case LI_ADVCL: add_infinitive(g, c); break;
        default: break;
        }
        if (t->dep == LI_OBL && t->upos == LI_VERB) add_infinitive(g, c);
    }
    for (size_t i = 0, n = g->count; i < n; i++)
        if (g->args[i].role == LI_OBJECT || g->args[i].role == LI_COMPLEMENT)
            if (g->args[i].via == LI_VIA_DIRECT && g->args[i].token > v && is_nominal(&sx->tokens[g->args[i].token])) add_nearby(g, g->args[i].token, 0);
}

/* The verb that lends the noun its subject: « Pékin effectue une visite », « une visite effectuée par Pékin ». */
static int32_t support_verb(const li_syntax *sx, int32_t noun) {
    const li_token *n = &sx->tokens[noun];
    if (n->head >= 0 && n->dep == LI_OBJ && is(sx, n->head, LI_WORDS_SUPPORT)) return n->head;
    return -1;
}

static void gather_support(gather *g, int32_t noun) {
    li_syntax *sx = g->sx;
    int32_t v = support_verb(sx, noun);
    if (v < 0) return;
    bool owned = false;
    for (size_t i = 0; i < g->count; i++) owned |= g->args[i].role == LI_GENITIVE;
    int32_t s = owned || li_child(sx, v, LI_AUX_PASS) >= 0 ? -1 : li_surface_subject(sx, v, NULL);
    if (s >= 0) add(g, s, LI_GENITIVE, LI_NO_SYM, LI_VIA_CONTROL);
    for (int32_t c = sx->first_child[v]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if ((t->dep != LI_OBL && t->dep != LI_IOBJ && t->dep != LI_NMOD) || !is_nominal(t) || c == noun) continue;
        li_sym prep = li_preposition(sx, c);
        if (t->dep == LI_IOBJ && prep == LI_NO_SYM) prep = sx->words->to;
        if (prep != LI_NO_SYM) add(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
    }
}

/* The other name of a noun: « X, président de Y », « X est président », « X a été élu président ». */
static void gather_identity(gather *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun];
    if (n->dep == LI_APPOS && n->head >= 0) add_one(g, n->head, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
    if (li_child(sx, noun, LI_COP) >= 0) {
        li_via via;
        int32_t s = li_surface_subject(sx, noun, &via);
        if (s >= 0) add(g, s, LI_IDENTITY, LI_NO_SYM, via);
    }
    if (n->head >= 0 && (n->dep == LI_XCOMP || n->dep == LI_OBJ) && is(sx, n->head, LI_WORDS_BECOME)) {
        li_via via;
        int32_t s = li_surface_subject(sx, n->head, &via);
        if (s >= 0) add(g, s, LI_IDENTITY, LI_NO_SYM, LI_VIA_CONTROL);
    }
}

/* « un accord conclu entre A et B », « l'invitation adressée à Y par X »: the participle's complements are the noun's. */
static void add_of_participle(gather *g, int32_t participle) {
    li_syntax *sx = g->sx;
    add_one(g, participle, LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT);
    if (form_of(&sx->tokens[participle]) != LI_PART_PAST) return;
    for (int32_t c = sx->first_child[participle]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if ((t->dep != LI_OBL && t->dep != LI_AGENT && t->dep != LI_IOBJ && t->dep != LI_NMOD) || !is_nominal(t)) continue;
        li_sym prep = li_preposition(sx, c);
        if (prep != LI_NO_SYM) add(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
    }
}

/* « a déclaré X lors d'un entretien avec Y », « en visite à Pékin, X »: whose deed the noun is, where none is named. */
static void gather_occasion(gather *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun];
    int32_t with = li_child(sx, noun, LI_CASE);
    bool beside = n->dep == LI_NMOD && n->head >= 0 && sx->tokens[n->head].upos == LI_PROPN && with >= 0 &&
                  li_child(sx, noun, LI_DET_OF) < 0 && li_slice_eq(li_symbols_text(sx->symbols, sx->tokens[with].form), LI_LIT("en"));
    if (beside) { /* Emmanuel Macron en visite à Pékin */
        add(g, n->head, LI_GENITIVE, LI_NO_SYM, LI_VIA_ADVERBIAL);
        return;
    }
    if (n->head < 0 || (n->dep != LI_OBL && n->dep != LI_ADVCL && n->dep != LI_ADVMOD) || !is_verb(&sx->tokens[n->head])) return;
    for (size_t i = 0; i < g->count; i++)
        if (g->args[i].role == LI_GENITIVE) return;
    int32_t mark = li_child(sx, noun, LI_CASE), det = li_child(sx, noun, LI_DET_OF);
    if (mark < 0 || !(is(sx, mark, LI_WORDS_OCCASION) || li_is_word(sx->words, li_preposition(sx, noun), LI_WORDS_OCCASION))) return;
    bool definite = det >= 0 && li_slice_eq(li_symbols_text(sx->symbols, sx->tokens[det].lemma), LI_LIT("le"));
    if (definite || (sx->tokens[mark].end - sx->tokens[mark].start > 2 && det < 0)) return;
    li_via via;
    int32_t s = li_surface_subject(sx, n->head, &via);
    if (s >= 0 && s != noun) add(g, s, LI_GENITIVE, LI_NO_SYM, LI_VIA_ADVERBIAL);
}

/* « la veille de la visite de X à Y »: a complement behind the noun that hangs on a noun above it. */
static void gather_chain(gather *g, int32_t noun) {
    li_syntax *sx = g->sx;
    for (int32_t below = noun, steps = 0; steps < 3; steps++) {
        int32_t h = sx->tokens[below].head;
        if (sx->tokens[below].dep != LI_NMOD || h < 0 || sx->tokens[h].upos != LI_NOUN) return;
        for (int32_t c = sx->first_child[h]; c >= 0; c = sx->next_sibling[c]) {
            if (c <= noun || sx->tokens[c].dep != LI_NMOD || !is_nominal(&sx->tokens[c])) continue;
            li_sym prep = li_preposition(sx, c);
            if (prep != LI_NO_SYM && prep != sx->words->of) add(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
        }
        below = h;
    }
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
            if (prep == sx->words->of) add(g, c, LI_GENITIVE, prep, LI_VIA_DIRECT);
            else if (prep != LI_NO_SYM) add(g, c, LI_COMPLEMENT, prep, LI_VIA_DIRECT);
            else if (t->upos == LI_PROPN) add_one(g, c, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
            if (prep != LI_NO_SYM && c > n) add_nearby(g, c, 0);
            break;
        }
        case LI_ACL: add_of_participle(g, c); break;
        case LI_APPOS:
        case LI_FLAT: add_one(g, c, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT); break;
        case LI_AMOD:
            add_one(g, c, LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT);
            if (is_verb(t)) add_of_participle(g, c);
            break;
        case LI_DET_OF:
            if (is(sx, c, LI_WORDS_POSSESSIVE)) add_one(g, c, LI_GENITIVE, LI_NO_SYM, LI_VIA_DIRECT);
            break;
        default: break;
        }
    }
    gather_chain(g, n);
    gather_identity(g, n);
    gather_support(g, n);
    gather_occasion(g, n);
}

static bool is_passive(const li_syntax *sx, int32_t v) {
    for (int32_t c = sx->first_child[v]; c >= 0 && c < v; c = sx->next_sibling[c])
        if (sx->tokens[c].upos == LI_PRON && is(sx, c, LI_WORDS_SE)) return false;
    if (li_child(sx, v, LI_AUX_PASS) >= 0) return true;
    const li_token *t = &sx->tokens[v];
    if (form_of(t) != LI_PART_PAST || li_child(sx, v, LI_AUX_OF) >= 0) return false;
    if (t->dep == LI_CONJ && t->head >= 0 && is_verb(&sx->tokens[t->head])) return is_passive(sx, t->head); /* a critiqué et soutenu */
    return !(t->feats & LI_AUX_ETRE);
}

static bool is_negated(const li_syntax *sx, int32_t head) {
    bool ne = false, completed = false;
    for (int32_t c = sx->first_child[head]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (is(sx, c, LI_WORDS_NE)) ne = true;
        else if (is(sx, c, LI_WORDS_NEGATOR)) completed = true;
        else if (t->dep == LI_MARK && li_slice_eq(li_symbols_text(sx->symbols, t->lemma), LI_LIT("sans"))) return true;
        else if (t->dep == LI_NSUBJ || t->dep == LI_OBJ || t->dep == LI_OBL) {
            int32_t det = li_child(sx, c, LI_DET_OF);
            if (det >= 0 && is(sx, det, LI_WORDS_NEGATOR)) completed = true;
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
        if (auxiliary && form_of(t) == LI_FIN && cl->finite < 0) {
            cl->finite = c;
            cl->feats = t->feats;
        }
        if ((t->dep == LI_EXPL || t->dep == LI_OBJ || t->dep == LI_IOBJ) && is(sx, c, LI_WORDS_SE)) cl->reflexive = true;
    }
    const li_token *h = &sx->tokens[cl->head];
    if (cl->finite < 0 && is_verb(h) && form_of(h) == LI_FIN) {
        cl->finite = cl->head;
        cl->feats = h->feats;
    }
}

const li_clause *li_clause_at(li_syntax *sx, int32_t token) {
    if (sx->clauses[token]) return sx->clauses[token];
    li_clause *cl = li_arena_alloc(sx->arena, sizeof *cl);
    if (!cl) return NULL;
    const li_token *t = &sx->tokens[token];
    *cl = (li_clause){.head = token, .lemma = t->lemma, .verb = is_verb(t)};
    find_finite(sx, cl);
    cl->negated = is_negated(sx, token);
    cl->passive = cl->verb && is_passive(sx, token);
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
