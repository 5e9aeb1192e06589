#include "extractor/french/clause.h"

#include "extractor/french/gather.h"

static const char *const ROLE_NAMES[LI_ROLE_COUNT] = {"subject",  "object",   "complement",
                                                      "genitive", "identity", "modifier"};
const char *li_role_name(li_role role) { return role < LI_ROLE_COUNT ? ROLE_NAMES[role] : "?"; }

void li_gather_one(li_gatherer *g, int32_t token, li_role role, li_sym prep, li_via via) {
    for (size_t i = 0; i < g->count; i++)
        if (g->args[i].token == token && g->args[i].role == role && g->args[i].prep == prep) return;
    if (g->count == g->room && li_arena_grow(g->sx->arena, (void **)&g->args, g->count, &g->room, sizeof(li_arg))) {
        g->failed = true;
        return;
    }
    g->args[g->count++] = (li_arg){token, prep, (uint8_t)role, (uint8_t)via};
}

/* « la France, et non la Chine », « la France, pas la Chine », « la France plutôt que la Chine » */
static bool is_excluded(const li_syntax *sx, int32_t conjunct) {
    for (int32_t i = conjunct - 1; i >= 0 && i >= conjunct - 4 && sx->tokens[i].upos != LI_CCONJ; i--) {
        if (li_symbols_is(sx->symbols, sx->tokens[i].form, "non")) return true;
        bool own = sx->tokens[i].head == conjunct && sx->tokens[i].dep == LI_ADVMOD;
        if (own && li_symbols_is(sx->symbols, sx->tokens[i].form, "pas")) return true;
        if (own && li_symbols_is(sx->symbols, sx->tokens[i].form, "plutôt") &&
            li_symbols_is(sx->symbols, sx->tokens[i + 1].lemma, "que"))
            return true;
    }
    return false;
}

/* « la part de X »: what he gets; but « une part des élus », « la plus grande part » are some of them. */
static bool is_ones_share(const li_syntax *sx, int32_t noun) {
    int32_t det = li_child(sx, noun, LI_DET_OF);
    return det >= 0 && li_text_is(sx, noun, "part") && li_symbols_is(sx->symbols, sx->tokens[det].lemma, "le") &&
           li_child(sx, noun, LI_AMOD) < 0;
}

static bool is_money(const li_syntax *sx, int32_t noun) {
    static const char *const UNITS[] = {"dollar", "euro", "livre", "yuan", "rouble", "yen", "franc", NULL};
    return li_symbols_among(sx->symbols, sx->tokens[noun].lemma, UNITS);
}

/* « auprès de X et de Y »: what is said again is the preposition's last word. */
static bool is_last_word(const li_syntax *sx, li_sym whole, li_sym word) {
    li_slice text = li_symbols_text(sx->symbols, whole), last = li_symbols_text(sx->symbols, word);
    return text.len > last.len + 1 && li_slice_ends(text, last) && text.ptr[text.len - last.len - 1] == ' ';
}

void li_gather_group(li_gatherer *g, int32_t token, li_role role, li_sym prep, li_via via) {
    li_syntax *sx = g->sx;
    li_gather_one(g, token, role, prep, via);
    uint8_t upos = sx->tokens[token].upos;
    bool measures = (upos == LI_NOUN || upos == LI_PRON || upos == LI_NUM ||
                     (upos == LI_ADJ && li_child(sx, token, LI_DET_OF) >= 0)) && /* l'essentiel de */
                    li_token_is(sx, token, LI_WORDS_MEASURE) &&
                    !is_ones_share(sx, token);
    bool money = false; /* 60 milliards de dollars d'aide */
    for (int32_t c = sx->first_child[token]; measures && c >= 0; c = sx->next_sibling[c])
        if (c > token && (sx->tokens[c].dep == LI_NMOD || sx->tokens[c].dep == LI_OBL) &&
            li_is_nominal(&sx->tokens[c]) && li_preposition(sx, c) == sx->words->of) {
            li_gather_group(g, c, role, prep, via == LI_VIA_NEARBY ? via : LI_VIA_MEASURE);
            if (money || !is_money(sx, c)) break;
            money = true;
        }
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (t->dep != LI_CONJ || !li_is_nominal(t) || is_excluded(sx, c) || (g->until && c > g->until)) continue;
        li_sym own = li_preposition(sx, c);
        bool there = own == sx->words->to || (own != LI_NO_SYM && li_symbols_is(sx->symbols, own, "en"));
        if (role == LI_SUBJECT && there && own != li_preposition(sx, token)) continue; /* par X, puis à Y par Z */
        bool again = own == LI_NO_SYM || prep == LI_NO_SYM || is_last_word(sx, prep, own);
        li_gather_group(g, c, role, again ? prep : own, via == LI_VIA_DIRECT ? LI_VIA_COORDINATION : via);
    }
}

/* « à Y, d'où il réclame » is not of Y; « d'où X tire son pétrole », « d'où X a rappelé ses soldats » is from there. */
static bool is_from(const li_syntax *sx, int32_t verb) {
    static const char *const FROM[] = {"tirer",    "importer",  "extraire", "retirer",  "rapatrier",
                                       "évacuer",  "expulser",  "chasser",  "rappeler", "replier",
                                       "provenir", "rapporter", NULL};
    return li_text_among(sx, verb, FROM);
}

static void add_complement(li_gatherer *g, int32_t verb, int32_t c, bool passive) {
    li_syntax *sx = g->sx;
    li_sym prep = li_preposition(sx, c);
    int32_t token = c;
    li_via via = LI_VIA_DIRECT;
    if (li_is_relative(sx, c)) {
        int32_t a = li_is_of_object(sx, verb, c) ? -1 : li_antecedent(sx, verb, c);
        bool whence = prep == sx->words->of && li_text_is(sx, c, "où") && !is_from(sx, verb);
        if (a < 0 || whence) return;
        token = a;
        via = LI_VIA_RELATIVE;
        if (prep == LI_NO_SYM) {
            li_slice lemma = li_symbols_text(sx->symbols, sx->tokens[c].form);
            prep = li_slice_eq(lemma, LI_LIT("dont")) ? sx->words->of : sx->words->to;
        }
    }
    int32_t until = g->until;
    if (token < c) g->until = c; /* X, dont Y parle, et Z */
    bool by = passive && (sx->tokens[c].dep == LI_AGENT || prep == sx->words->by);
    if (by && li_gather_manner(g, c)) return;
    if (by) li_gather_group(g, token, LI_SUBJECT, LI_NO_SYM, via);
    else if (prep == LI_NO_SYM && (sx->tokens[c].dep == LI_IOBJ || li_text_is(sx, c, "y"))) /* y envoie S */
        li_gather_group(g, token, LI_COMPLEMENT, sx->words->to, via);
    else li_gather_group(g, token, LI_COMPLEMENT, prep, via);
    g->until = until;
    int32_t o = token != c && prep == sx->words->of ? li_child(sx, verb, LI_OBJ) : -1; /* dont fait partie X */
    if (o > c && li_text_is(sx, o, "partie") && li_child(sx, o, LI_DET_OF) < 0)
        li_gather_group(g, token, LI_OBJECT, LI_NO_SYM, LI_VIA_MEASURE);
}

/* appeler Y à négocier, menacer de frapper: an infinitive is a complement by its preposition; other complements that
 * are no noun groups are modifiers. */
static void add_infinitive(li_gatherer *g, int32_t c) {
    const li_syntax *sx = g->sx;
    const li_token *t = &sx->tokens[c];
    int32_t mark = li_child(sx, c, LI_MARK);
    if (mark < 0) mark = li_child(sx, c, LI_CASE);
    bool infinitive = li_is_verb(t) && li_verb_form(t) == LI_INF;
    if (infinitive && mark >= 0) li_gather_one(g, c, LI_COMPLEMENT, sx->tokens[mark].lemma, LI_VIA_DIRECT);
    else if (t->dep == LI_XCOMP || (mark < 0 && li_is_verb(t) && li_verb_form(t) == LI_PART_PAST && t->dep == LI_CCOMP))
        li_gather_one(g, c, infinitive ? LI_OBJECT : LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT);
}

static bool carries_finite(const li_syntax *sx, int32_t c) {
    bool finite = li_is_verb(&sx->tokens[c]) && li_verb_form(&sx->tokens[c]) == LI_FIN;
    for (int32_t k = sx->first_child[c]; k >= 0; k = sx->next_sibling[k]) { /* qu'il soit puni, qu'il est prêt */
        uint8_t d = sx->tokens[k].dep;
        finite |= (d == LI_AUX_OF || d == LI_AUX_PASS || d == LI_COP) && li_verb_form(&sx->tokens[k]) == LI_FIN;
    }
    return finite;
}

/* « il faut que », « il appartient à Y de »: nobody is spoken of. */
static bool is_impersonal(const li_syntax *sx, int32_t verb) {
    int32_t il = li_child(sx, verb, LI_EXPL);
    return il >= 0 && il < verb && li_text_is(sx, il, "il") && li_child(sx, verb, LI_NSUBJ) < 0;
}

/* « que Y soit puni », « que Y doit être jugé »: what others are to do with him; but: que Y est invité à agir. */
static bool is_undergone(const li_syntax *sx, int32_t said) {
    if (li_child(sx, said, LI_AUX_PASS) >= 0) return !li_token_is(sx, said, LI_WORDS_OBJECT_CONTROL);
    int32_t what = li_child(sx, said, LI_XCOMP);
    return what >= 0 && li_child(sx, what, LI_AUX_PASS) >= 0;
}

/* « X exige que Y parte », « X estime que Y doit partir »: who is spoken of is a complement by « que », what is said of
 * him an object. */
static void add_content(li_gatherer *g, int32_t c) {
    const li_syntax *sx = g->sx;
    int32_t mark = li_child(sx, c, LI_MARK);
    if (mark < 0 || !li_token_is(sx, mark, LI_WORDS_WHOM) || !carries_finite(sx, c)) return;
    if (mark > 1 && li_text_is(sx, mark - 1, "ce") && li_text_is(sx, mark - 2, ",")) return; /* …, ce que Y regrette */
    int32_t s = li_surface_subject(sx, c, NULL);
    if (s < mark && !is_impersonal(sx, c)) return;
    if (s > mark && !is_undergone(sx, c)) li_gather_group(g, s, LI_COMPLEMENT, sx->tokens[mark].lemma, LI_VIA_DIRECT);
    li_gather_one(g, c, LI_OBJECT, LI_NO_SYM, LI_VIA_DIRECT);
}

/* « …, a ironisé X »: does the verb stand right behind a quotation? */
static bool ends_quotation(const li_syntax *sx, int32_t verb) {
    int32_t k = verb - 1;
    while (k > 1 && k > verb - 5 && !(sx->tokens[k].shape & LI_SHAPE_PUNCT)) k--;
    return k > 1 && k < verb && li_token_is(sx, k, LI_WORDS_COMMA) && li_token_is(sx, k - 1, LI_WORDS_QUOTE);
}

/* « « Y doit partir », a déclaré X »: the same where the verb of speech stands beside what is said. */
static void add_quotation(li_gatherer *g, int32_t verb) {
    const li_syntax *sx = g->sx;
    const li_token *t = &sx->tokens[verb];
    if (t->dep != LI_PARATAXIS || t->head < 0 || t->head > verb) return;
    bool says = li_token_is(sx, verb, LI_WORDS_SAY) || li_is_urge(sx->symbols, t->lemma);
    if (!says && !ends_quotation(sx, verb)) return;
    if (li_child(sx, verb, LI_OBJ) >= 0 || li_child(sx, verb, LI_CCOMP) >= 0 || !carries_finite(sx, t->head)) return;
    int32_t said = li_child(sx, t->head, LI_NSUBJ), speaker = li_child(sx, verb, LI_NSUBJ);
    bool impersonal = is_impersonal(sx, t->head);
    if ((said < 0 && !impersonal) || said > t->head || speaker < verb) return;
    if (!impersonal) li_gather_group(g, said, LI_COMPLEMENT, sx->words->that, LI_VIA_DIRECT);
    li_gather_one(g, t->head, LI_OBJECT, LI_NO_SYM, LI_VIA_DIRECT);
}

/* « critique un accord, après l'annulation par Y »: what happened then has complements of its own. */
static bool says_when(const li_syntax *sx, li_sym preposition) {
    static const char *const WHEN[] = {"après", "avant", "lors", "malgré", "selon", NULL};
    return li_symbols_among(sx->symbols, preposition, WHEN);
}

/* « a critiqué et menacé Y »: the object behind the second of two joined verbs is the first one's too. */
static void gather_shared_object(li_gatherer *g, int32_t v) {
    static const char *const ALONE[] = {"protester", "répliquer", "riposter", "insister", "réagir", "répondre", NULL};
    li_syntax *sx = g->sx;
    if (li_text_among(sx, v, ALONE)) return; /* « a protesté et mené un raid contre Y » */
    if (li_child(sx, v, LI_OBJ) >= 0 || li_child(sx, v, LI_AUX_PASS) >= 0 || !(sx->tokens[v].feats & LI_TRANSITIVE))
        return;
    for (int32_t w = sx->first_child[v]; w >= 0; w = sx->next_sibling[w]) {
        if (sx->tokens[w].dep != LI_CONJ || w < v || !li_is_verb(&sx->tokens[w]) || li_child(sx, w, LI_NSUBJ) >= 0)
            continue;
        bool joined = false;
        for (int32_t i = v + 1; i < w; i++) {
            uint8_t u = sx->tokens[i].upos;
            if (u != LI_CCONJ && u != LI_ADV && u != LI_AUX) return;
            joined |= u == LI_CCONJ;
        }
        int32_t o = li_child(sx, w, LI_OBJ);
        if (joined && o > w && li_is_nominal(&sx->tokens[o]))
            li_gather_group(g, o, LI_OBJECT, LI_NO_SYM, LI_VIA_COORDINATION);
        return;
    }
}

/* « X s'est vu retirer son visa par Y »: an infinitive whose subject suffers it. */
static bool is_seen(const li_syntax *sx, int32_t v) {
    int32_t by = sx->tokens[v].head;
    bool governed = sx->tokens[v].dep == LI_XCOMP || sx->tokens[v].dep == LI_CCOMP;
    if (li_verb_form(&sx->tokens[v]) != LI_INF || !governed || by < 0 || by > v) return false;
    if (!li_symbols_is(sx->symbols, sx->tokens[by].lemma, "voir")) return false;
    for (int32_t c = sx->first_child[by]; c >= 0 && c < by; c = sx->next_sibling[c])
        if (li_token_is(sx, c, LI_WORDS_SE)) return true;
    return false;
}

/* The same with an object: who suffers stands where « à » would, who acts behind « par ». */
static void gather_seen(li_gatherer *g, int32_t v, int32_t object, int32_t sufferer, li_via via) {
    li_syntax *sx = g->sx;
    if (sufferer >= 0) li_gather_group(g, sufferer, LI_COMPLEMENT, sx->words->to, via);
    for (int pass = 0; pass < 2; pass++)
        for (int32_t c = sx->first_child[pass ? object : v]; c >= 0; c = sx->next_sibling[c])
            if (c > v && li_is_nominal(&sx->tokens[c]) && li_preposition(sx, c) == sx->words->by)
                li_gather_group(g, c, LI_SUBJECT, LI_NO_SYM, LI_VIA_DIRECT);
}

static bool is_denied(const li_syntax *sx, int32_t verb) {
    for (int32_t c = sx->first_child[verb]; c >= 0; c = sx->next_sibling[c])
        if (li_token_is(sx, c, LI_WORDS_NE)) return true;
    return false;
}

/* « vote une loi qui frappe Y »: the blow is the law's, and no attack by who votes it. */
static bool is_blow_of_text(const li_syntax *sx, int32_t verb, int32_t message) {
    static const char *const BLOW[] = {"frapper", "toucher", "atteindre", "attaquer", "combattre", NULL};
    static const char *const DEED[] = {"opération", "campagne", NULL};
    return li_symbols_among(sx->symbols, sx->tokens[verb].lemma, BLOW) &&
           !li_symbols_among(sx->symbols, sx->tokens[message].lemma, DEED);
}

/* « X adopte une résolution »: who speaks by it; but not « X rejette une résolution », « X n'adopte pas ». */
static int32_t author_of(const li_syntax *sx, int32_t message) {
    static const char *const ISSUE[] = {"adopter",  "approuver", "publier",   "signer",   "cosigner", "voter",
                                        "diffuser", "rendre",    "envoyer",   "adresser", "écrire",   "présenter",
                                        "déposer",  "rédiger",   "soutenir",  "émettre",  "lire",     "lancer",
                                        "faire",    "poster",    "prononcer", "prendre",  "proposer", "transmettre",
                                        "valider",  "entériner", "ratifier",  "mener",    NULL};
    const li_token *n = &sx->tokens[message];
    bool issued = n->dep == LI_OBJ && n->head >= 0 && li_symbols_among(sx->symbols, sx->tokens[n->head].lemma, ISSUE);
    return issued && !is_denied(sx, n->head) ? li_surface_subject(sx, n->head, NULL) : -1;
}

static void gather_verb_subject(li_gatherer *g, const li_clause *cl) {
    li_syntax *sx = g->sx;
    int32_t v = cl->head;
    li_via via;
    int32_t s = li_surface_subject(sx, v, &via), object = cl->passive || !is_seen(sx, v) ? -1 : li_child(sx, v, LI_OBJ);
    if (object >= 0) {
        gather_seen(g, v, object, s, via);
        return;
    }
    if (s < 0) return;
    if (s < v && (via == LI_VIA_PARTICIPLE || via == LI_VIA_RELATIVE)) g->until = v; /* le parti dirigé par X et Y */
    li_gather_group(g, s, cl->passive ? LI_OBJECT : LI_SUBJECT, LI_NO_SYM, via);
    g->until = 0;
    /* a adopté une résolution condamnant Y, qui condamne Y */
    if ((via == LI_VIA_PARTICIPLE || via == LI_VIA_RELATIVE) && !cl->passive && li_token_is(sx, s, LI_WORDS_MESSAGE) &&
        !is_blow_of_text(sx, v, s)) {
        int32_t author = author_of(sx, s);
        if (author >= 0) li_gather_group(g, author, LI_SUBJECT, LI_NO_SYM, LI_VIA_ADVERBIAL);
    }
}

static void gather_verb(li_gatherer *g, li_clause *cl) {
    li_syntax *sx = g->sx;
    int32_t v = cl->head;
    gather_verb_subject(g, cl);
    for (int32_t c = sx->first_child[v]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        switch (t->dep) {
        case LI_OBJ:
            if (li_token_is(sx, c, LI_WORDS_SE)) break;
            if (li_is_relative(sx, c)) {
                int32_t a = li_antecedent(sx, v, c);
                if (a >= 0) li_gather_antecedent(g, a, LI_OBJECT, LI_NO_SYM, c);
            } else if (li_is_nominal(t) || (t->upos == LI_ADJ && li_child(sx, c, LI_DET_OF) >= 0)) { /* ce dernier */
                li_gather_group(g, c, LI_OBJECT, LI_NO_SYM, LI_VIA_DIRECT);
            }
            break;
        case LI_IOBJ:
        case LI_OBL:
        case LI_NMOD:
        case LI_AGENT:
            if ((li_is_nominal(t) || (t->upos == LI_ADJ && li_child(sx, c, LI_CASE) >= 0)) &&
                !li_token_is(sx, c, LI_WORDS_SE))
                add_complement(g, v, c, cl->passive); /* qualifier d'illégal */
            break;
        case LI_ADVMOD: li_gather_one(g, c, LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT); break;
        case LI_XCOMP:
        case LI_CCOMP:
        case LI_ADVCL:
            if (t->dep == LI_XCOMP && t->upos == LI_NOUN && c == v + 1 && !cl->passive && li_child(sx, v, LI_OBJ) < 0) {
                li_gather_one(g, c, LI_OBJECT, LI_NO_SYM, LI_VIA_DIRECT); /* porter plainte */
                break;
            }
            add_infinitive(g, c);
            if (t->dep == LI_CCOMP) add_content(g, c);
            break;
        default: break;
        }
        if (t->dep == LI_OBL && t->upos == LI_VERB) add_infinitive(g, c);
    }
    if (cl->passive) li_gather_party(g, v);
    else add_quotation(g, v);
    li_gather_condition(g, v);
    if (cl->passive) li_gather_accuser(g, v), li_gather_asked(g, v);
    if (!cl->passive && !cl->reflexive) gather_shared_object(g, v);
    if (cl->passive) li_gather_shared_agent(g, v);
    for (size_t i = 0, n = g->count; i < n; i++)
        if (g->args[i].role == LI_OBJECT || g->args[i].role == LI_COMPLEMENT)
            if ((g->args[i].via == LI_VIA_DIRECT || g->args[i].via == LI_VIA_COORDINATION) && g->args[i].token > v &&
                li_is_nominal(&sx->tokens[g->args[i].token]) && !says_when(sx, g->args[i].prep))
                li_gather_nearby(g, g->args[i].token, 0);
}

/* « s'est fait critiquer par Y » */
static bool suffers(const li_syntax *sx, int32_t v) {
    if (li_verb_form(&sx->tokens[v]) != LI_INF) return false;
    bool se = false, fait = false;
    for (int32_t c = sx->first_child[v]; c >= 0 && c < v; c = sx->next_sibling[c]) {
        se |= sx->tokens[c].upos == LI_PRON && li_token_is(sx, c, LI_WORDS_SE);
        fait |= sx->tokens[c].dep == LI_AUX_OF && li_text_is(sx, c, "faire");
    }
    return se && fait;
}

static bool is_passive(const li_syntax *sx, int32_t v) {
    if (suffers(sx, v) || (is_seen(sx, v) && li_child(sx, v, LI_OBJ) < 0)) return true;
    for (int32_t c = sx->first_child[v]; c >= 0 && c < v; c = sx->next_sibling[c])
        if (sx->tokens[c].upos == LI_PRON && li_token_is(sx, c, LI_WORDS_SE)) return false;
    if (li_child(sx, v, LI_AUX_PASS) >= 0) return true;
    const li_token *t = &sx->tokens[v];
    if (li_verb_form(t) != LI_PART_PAST || li_child(sx, v, LI_AUX_OF) >= 0) return false;
    /* a critiqué et soutenu */
    if (t->dep == LI_CONJ && t->head >= 0 && li_is_verb(&sx->tokens[t->head])) return is_passive(sx, t->head);
    return !(t->feats & LI_AUX_ETRE) || li_is_passed(sx, v);
}

/* « n'a pas directement critiqué Y »; but: n'a pas seulement critiqué Y. */
static bool is_denied_manner(const li_syntax *sx, int32_t adverb) {
    static const char *const ONLY[] = {"seulement", "uniquement", "simplement", "exclusivement", "juste", "que", NULL};
    if (li_text_among(sx, adverb, ONLY)) return false;
    int32_t not = sx->first_child[adverb];
    return not >= 0 && not < adverb && li_token_is(sx, not, LI_WORDS_NEGATOR);
}

/* « n'ont jamais été aussi proches », « n'a jamais autant soutenu Y »: more than ever. */
static bool is_superlative(const li_syntax *sx, int32_t head) {
    bool never = false, as_much = false;
    for (int32_t c = sx->first_child[head]; c >= 0; c = sx->next_sibling[c]) {
        bool degree = li_text_is(sx, c, "aussi") || li_text_is(sx, c, "autant");
        never |= li_text_is(sx, c, "jamais") || (degree && c > 0 && li_text_is(sx, c - 1, "jamais"));
        as_much |= degree;
    }
    return never && as_much;
}

/* « ne soutient plus que Y », « n'a plus de troupes qu'en Y »: Y it does; but: « depuis que Y l'attaque ». */
static bool is_down_to(const li_syntax *sx, int32_t head, int32_t plus) {
    bool que = false, named = false;
    for (int32_t k = plus + 1; k < sx->count && sx->tokens[k].upos != LI_PUNCT; k++) {
        if (que && li_is_verb(&sx->tokens[k])) return false;
        que |= k > head && li_token_is(sx, k, LI_WORDS_WHOM);
        named |= que && li_is_nominal(&sx->tokens[k]);
    }
    return named;
}

/* « n'en soutient pas moins Y »: all the same he does. */
static bool is_no_less(const li_syntax *sx, int32_t c) {
    int32_t less = li_text_is(sx, c, "moins") ? c : c + 1;
    return less > 0 && less < sx->count && li_text_is(sx, less, "moins") && li_text_is(sx, less - 1, "pas");
}

static bool is_negated(const li_syntax *sx, int32_t head) {
    bool ne = false, completed = false;
    for (int32_t c = sx->first_child[head]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (li_token_is(sx, c, LI_WORDS_NE)) ne = true;
        else if (is_no_less(sx, c)) continue;
        else if (li_text_is(sx, c, "plus") && is_down_to(sx, head, c)) continue;
        else if (li_token_is(sx, c, LI_WORDS_NEGATOR)) completed = true;
        else if (t->dep == LI_MARK && li_symbols_is(sx->symbols, t->lemma, "sans")) return !is_superlative(sx, head);
        else if (t->dep == LI_ADVMOD && is_denied_manner(sx, c)) completed = true;
        else if (t->dep == LI_NSUBJ || t->dep == LI_OBJ || t->dep == LI_OBL) {
            int32_t det = li_child(sx, c, LI_DET_OF), ni = li_child(sx, c, LI_CC); /* aucun X; ni X ni Y */
            if (det >= 0 && li_token_is(sx, det, LI_WORDS_NEGATOR)) completed = true;
            if (ni >= 0 && li_token_is(sx, ni, LI_WORDS_NEGATOR)) completed = true;
        }
    }
    return ne && completed && !is_superlative(sx, head);
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
        if ((t->dep == LI_EXPL || t->dep == LI_OBJ || t->dep == LI_IOBJ) && li_token_is(sx, c, LI_WORDS_SE))
            cl->reflexive = true;
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
    li_gatherer g = {.sx = sx};
    if (cl->verb) gather_verb(&g, cl);
    else li_gather_noun(&g, cl);
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
