/* Arguments of a noun: its complements, adjectives and possessives, what the verb that lends it a subject has, its
 * other names. */
#include "extractor/french/gather.h"

/* The verb that lends the noun its subject: « Pékin effectue une visite », « une visite effectuée par Pékin », « Pékin
 * dément toute visite ». */
static int32_t support_verb(const li_syntax *sx, int32_t noun) {
    static const char *const DISOWN[] = {"démentir", "nier", "exclure", "réfuter", "récuser", NULL};
    const li_token *n = &sx->tokens[noun];
    if (n->head >= 0 && n->dep == LI_OBJ && li_token_is(sx, n->head, LI_WORDS_SUPPORT)) return n->head;
    if (n->head < 0 || n->dep != LI_OBJ || n->head > noun || !li_text_among(sx, n->head, DISOWN)) return -1;
    return noun > 0 && sx->tokens[noun - 1].head == noun && li_text_is(sx, noun - 1, "tout") ? n->head : -1;
}

bool li_is_owner(const li_syntax *sx, const li_arg *a) {
    if (a->role != LI_GENITIVE) return false;
    if (sx->tokens[a->token].upos == LI_ADV || li_token_is(sx, a->token, LI_WORDS_TIME)) return false;
    int32_t mark = li_child(sx, a->token, LI_CASE);
    bool article = li_child(sx, a->token, LI_DET_OF) >= 0 || (mark >= 0 && li_text_is(sx, mark, "du"));
    return article || sx->tokens[a->token].upos != LI_NOUN || li_child(sx, a->token, LI_AMOD) >= 0;
}

static void gather_support(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    int32_t v = li_token_is(sx, noun, LI_WORDS_TITLE) ? -1 : support_verb(sx, noun); /* rétablir le président */
    if (v < 0) return;
    bool owned = false;
    for (size_t i = 0; i < g->count; i++) owned |= li_is_owner(sx, &g->args[i]);
    int32_t s = owned || li_child(sx, v, LI_AUX_PASS) >= 0 ? -1 : li_surface_subject(sx, v, NULL);
    if (s >= 0) li_gather_group(g, s, LI_GENITIVE, LI_NO_SYM, LI_VIA_CONTROL);
    for (int32_t c = sx->first_child[v]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if ((t->dep != LI_OBL && t->dep != LI_IOBJ && t->dep != LI_NMOD) || !li_is_nominal(t) || c == noun) continue;
        li_sym prep = li_preposition(sx, c);
        if (t->dep == LI_IOBJ && prep == LI_NO_SYM) prep = sx->words->to;
        if (prep != LI_NO_SYM) li_gather_group(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
    }
}

/* « X, à couteaux tirés avec Y, », « X, à la tête de Y, », « X, aux prises avec Y, »: how one stands, not when. */
static bool is_posture(const li_syntax *sx, int32_t noun, int32_t mark) {
    if (sx->tokens[mark].lemma != sx->words->to || li_token_is(sx, noun, LI_WORDS_DURING) ||
        li_token_is(sx, noun, LI_WORDS_TIME))
        return false;
    int32_t end = noun;
    while (end + 1 < sx->count && !(sx->tokens[end + 1].shape & LI_SHAPE_PUNCT)) end++;
    return end + 1 < sx->count && li_text_is(sx, end + 1, ",");
}

/* « l'Iran, en guerre contre Y, achète », « Sous sanctions de Y, l'Iran achète »: in which state the verb's subject is,
 * that stands beside what is set apart. -1 if it is none. */
static int32_t in_state(const li_syntax *sx, int32_t noun) {
    const li_token *n = &sx->tokens[noun];
    int32_t mark = li_child(sx, noun, LI_CASE), v = n->head;
    bool self = v >= 0 && v < noun && sx->tokens[v].upos == LI_ADV; /* elle-même en litige avec Y */
    if (self) v = sx->tokens[v].head;
    if ((n->dep != LI_OBL && !self) || n->upos != LI_NOUN || v < noun || mark < 0 || !li_is_verb(&sx->tokens[v]))
        return -1;
    bool under = li_text_is(sx, mark, "sous") || is_posture(sx, noun, mark);
    if (!under && (!li_text_is(sx, mark, "en") || li_child(sx, noun, LI_DET_OF) >= 0)) return -1;
    int32_t s = li_surface_subject(sx, v, NULL), open = mark - 1;
    if (s < 0 || s > v) return -1;
    if (s > noun) return mark == 0 ? s : -1;
    while (open > s && sx->tokens[open].upos == LI_ADV) open--; /* déjà sous sanctions */
    if (open <= s || !li_text_is(sx, open, ",")) return -1;
    int32_t last = open - 1; /* the comma stands behind the subject's own words */
    for (int guard = 0; guard < 5 && last > s; guard++) last = sx->tokens[last].head;
    return last == s ? s : -1;
}

/* « X s'est dit prêt à », « se montre hostile à »: what one says that one is. */
static bool is_self_said(const li_syntax *sx, int32_t noun) {
    static const char *const SELF[] = {"dire", "déclarer", "montrer", "affirmer", "avouer", "juger", "sentir", NULL};
    const li_token *n = &sx->tokens[noun];
    if (n->upos != LI_ADJ || n->dep != LI_XCOMP || n->head < 0 || li_child(sx, n->head, LI_EXPL) < 0) return false;
    return li_symbols_among(sx->symbols, sx->tokens[n->head].lemma, SELF);
}

/* The other name of a noun: « X, président de Y », « X est président », « X a été élu président ». */
static void gather_identity(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun];
    int32_t of = noun; /* X, soutenu par Y et allié de Z; X, proche de Y */
    while (sx->tokens[of].dep == LI_CONJ && sx->tokens[of].head >= 0) of = sx->tokens[of].head;
    const li_token *o = &sx->tokens[of];
    bool beside = o->dep == LI_APPOS || (of != noun && o->dep == LI_ACL) ||
                  (n->upos == LI_ADJ && o->dep == LI_AMOD && of < noun + 1 && o->head < of);
    /* X et Y proches d'un accord; X et Y, grands rivaux */
    bool of_row = (n->feats & LI_NUMBER) == LI_PLUR &&
                  (o->dep == LI_AMOD || (o->dep == LI_APPOS && li_token_is(sx, noun, LI_WORDS_BEARING)));
    g->until = noun;
    int32_t first = o->head; /* A, B et C, membres de Y: all of the row */
    while (first >= 0 && sx->tokens[first].dep == LI_CONJ && sx->tokens[first].head >= 0)
        first = sx->tokens[first].head;
    bool all = o->dep == LI_APPOS && first != o->head && (n->feats & LI_NUMBER) == LI_PLUR && n->upos == LI_NOUN &&
               li_child(sx, noun, LI_DET_OF) < 0;
    if (beside && all) li_gather_group(g, first, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
    else if (beside && of_row && o->head >= 0) li_gather_group(g, o->head, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
    else if (beside && o->head >= 0) li_gather_one(g, o->head, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
    g->until = 0;
    if (n->dep == LI_NMOD && n->head >= 0 && li_child(sx, noun, LI_CASE) >= 0 &&
        li_text_is(sx, li_child(sx, noun, LI_CASE), "sous")) {
        const li_token *h = &sx->tokens[n->head]; /* l'Iran, sous sanctions; le Soudan, pays sous embargo */
        li_gather_one(g, h->dep == LI_APPOS && h->head >= 0 ? h->head : n->head, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
    }
    int32_t whose = in_state(sx, noun);
    if (whose >= 0) li_gather_group(g, whose, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
    if (li_child(sx, noun, LI_COP) >= 0) {
        li_via via;
        int32_t s = li_surface_subject(sx, noun, &via);
        if (s >= 0) li_gather_group(g, s, LI_IDENTITY, LI_NO_SYM, via);
    }
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) { /* cinq membres de Y, dont X */
        int32_t cc = c > noun && sx->tokens[c].dep == LI_CONJ ? li_child(sx, c, LI_CC) : -1;
        if (cc < 0 || (!li_text_is(sx, cc, "dont") && !li_text_is(sx, cc, "lesquels"))) continue;
        li_gather_group(g, c, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
    }
    if (of != noun && li_child(sx, noun, LI_COP) < 0 && li_child(sx, of, LI_COP) >= 0 &&
        sx->tokens[of].upos == LI_NOUN) {
        li_via via; /* X est président de Y et membre de Z */
        int32_t s = li_surface_subject(sx, of, &via);
        if (s >= 0 && s < of && li_child(sx, noun, LI_NSUBJ) < 0)
            li_gather_group(g, s, LI_IDENTITY, LI_NO_SYM, LI_VIA_COORDINATION);
    }
    bool bare = n->dep == LI_OBL && n->upos == LI_NOUN && li_child(sx, noun, LI_DET_OF) < 0; /* rester en guerre */
    bool become =
        n->head >= 0 && (n->dep == LI_XCOMP || n->dep == LI_OBJ || bare) && li_token_is(sx, n->head, LI_WORDS_BECOME);
    if (become || is_self_said(sx, noun)) {
        li_via via;
        int32_t s = li_surface_subject(sx, n->head, &via);
        if (s >= 0) li_gather_group(g, s, LI_IDENTITY, LI_NO_SYM, LI_VIA_CONTROL);
    }
}

/* « condamne cette attaque », « cette offre a été rejetée par Y »: whose the deed is may be told by « this ». */
static bool is_judged(const li_syntax *sx, int32_t noun, int32_t det) {
    static const char *const THIS[] = {"ce", "cet", "cette", "ces", "un", "une", "des", "le", "la", "l'", "les", NULL};
    static const char *const JUDGE[] = {"condamner", "dénoncer",     "critiquer", "fustiger",   "déplorer", "regretter",
                                        "réprouver", "saluer",       "applaudir", "approuver",  "soutenir", "défendre",
                                        "rejeter",   "réfuter",      "récuser",   "refuser",    "balayer",  "écarter",
                                        "décliner",  "contester",    "opposer",   "féliciter",  "juger",    "qualifier",
                                        "protester", "désapprouver", "blâmer",    "vilipender", "accepter", NULL};
    const li_token *t = &sx->tokens[noun];
    if (!li_symbols_among(sx->symbols, sx->tokens[det].form, THIS)) return false;
    bool some = li_symbols_is(sx->symbols, sx->tokens[det].lemma, "un"); /* une décision « injuste » */
    int32_t mark = noun + 1 < sx->count && li_token_is(sx, noun + 1, LI_WORDS_QUOTE) ? noun + 1 : noun - 1;
    int32_t by = t->dep == LI_ROOT && !det && noun == 1 ? li_child(sx, noun, LI_ACL) : -1;
    bool marked = mark >= 0 && li_token_is(sx, mark, LI_WORDS_QUOTE),
         the = li_symbols_is(sx->symbols, sx->tokens[det].lemma, "le");
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        uint8_t dep = sx->tokens[c].dep;
        if (dep == LI_NMOD && (the || li_preposition(sx, c) == sx->words->of)) return false;
        if ((the || (some && !marked && by < 0)) && (dep == LI_NMOD || dep == LI_RELCL || dep == LI_ACL)) return false;
    }
    if (by > noun) return li_symbols_among(sx->symbols, sx->tokens[by].lemma, JUDGE); /* Une décision saluée par X */
    if (t->head < 0) return false;
    bool governed = t->dep == LI_OBJ || t->dep == LI_OBL || (t->dep == LI_NSUBJ && !some);
    return governed && li_symbols_among(sx->symbols, sx->tokens[t->head].lemma, JUDGE);
}

/* « l'attaque condamnée par X », « la visite critiquée par X »: who speaks of a deed has not done it. */
static bool speaks_of(const li_syntax *sx, int32_t participle) {
    static const char *const SPEAK[] = {"condamner", "critiquer", "dénoncer",  "saluer",    "déplorer",
                                        "regretter", "démentir",  "évoquer",   "juger",     "redouter",
                                        "craindre",  "contester", "rapporter", "commenter", "rejeter",
                                        "refuser",   "boycotter", "fustiger",  NULL};
    return li_symbols_among(sx->symbols, sx->tokens[participle].lemma, SPEAK);
}

/* « un accord conclu entre A et B », « l'invitation adressée à Y par X »: the participle's complements are the noun's.
 */
static void add_of_participle(li_gatherer *g, int32_t participle) {
    li_syntax *sx = g->sx;
    li_gather_one(g, participle, LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT);
    if (li_verb_form(&sx->tokens[participle]) != LI_PART_PAST) return;
    for (int32_t c = sx->first_child[participle]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if ((t->dep != LI_OBL && t->dep != LI_AGENT && t->dep != LI_IOBJ && t->dep != LI_NMOD) || !li_is_nominal(t))
            continue;
        li_sym prep = li_preposition(sx, c);
        if (prep == sx->words->by && speaks_of(sx, participle)) continue;
        bool of = prep == sx->words->of && li_token_is(sx, participle, LI_WORDS_PLANNED); /* la visite prévue de X */
        if (of) li_gather_group(g, c, LI_GENITIVE, prep, LI_VIA_NEARBY);
        else if (prep == sx->words->with &&
                 li_text_is(sx, participle, "conjoindre")) /* une opération conjointe avec Y */
            li_gather_group(g, c, LI_COMPLEMENT, prep, LI_VIA_DIRECT);
        else if (prep != LI_NO_SYM) li_gather_group(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
    }
}

/* « l'offre que Y a faite », « le plan que propose Y »: as « l'offre faite par Y »; « qui vise Y »: as « visant Y ». */
static void add_of_relative(li_gatherer *g, int32_t verb) {
    li_syntax *sx = g->sx;
    int32_t who = li_child(sx, verb, LI_NSUBJ), what = li_child(sx, verb, LI_OBJ);
    bool passive = li_child(sx, verb, LI_AUX_PASS) >= 0;
    if (who >= 0 && who < verb && li_is_relative(sx, who)) {
        if (passive || what < verb) return;
        li_gather_one(g, verb, LI_MODIFIER, LI_NO_SYM, LI_VIA_RELATIVE);
        li_gather_group(g, what, LI_COMPLEMENT, sx->tokens[verb].lemma, LI_VIA_NEARBY);
        return;
    }
    if (what < 0 || what > verb || !li_is_relative(sx, what) || passive) return;
    int32_t s = li_surface_subject(sx, verb, NULL);
    if (s < 0 || li_is_relative(sx, s)) return;
    li_gather_one(g, verb, LI_MODIFIER, LI_NO_SYM, LI_VIA_RELATIVE);
    li_gather_group(g, s, LI_COMPLEMENT, sx->words->by, LI_VIA_NEARBY);
    for (int32_t c = sx->first_child[verb]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        li_sym prep = t->dep == LI_OBL && c > verb && li_is_nominal(t) ? li_preposition(sx, c) : LI_NO_SYM;
        if (prep != LI_NO_SYM) li_gather_group(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
    }
}

/* « la répression menée par X contre Y »: whose the deed is that somebody does, where no complement says it. */
static void gather_doer(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    for (size_t i = 0; i < g->count; i++)
        if (li_is_owner(sx, &g->args[i])) return;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if ((t->dep != LI_ACL && t->dep != LI_AMOD) || li_verb_form(t) != LI_PART_PAST ||
            !li_token_is(sx, c, LI_WORDS_SUPPORT))
            continue;
        int32_t by = li_child(sx, c, LI_AGENT);
        if (by >= 0 && li_is_nominal(&sx->tokens[by]))
            li_gather_group(g, by, LI_GENITIVE, sx->words->by, LI_VIA_NEARBY);
    }
}

/* « la veille de la visite de X à Y »: a complement behind the noun that hangs on a noun above it. */
static void gather_chain(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    for (int32_t below = noun, steps = 0; steps < 3; steps++) {
        int32_t h = sx->tokens[below].head;
        if (sx->tokens[below].dep != LI_NMOD || h < 0 || sx->tokens[h].upos != LI_NOUN) return;
        for (int32_t c = sx->first_child[h]; c >= 0; c = sx->next_sibling[c]) {
            if (c <= noun || sx->tokens[c].dep != LI_NMOD || !li_is_nominal(&sx->tokens[c])) continue;
            li_sym prep = li_preposition(sx, c);
            if (prep != LI_NO_SYM && prep != sx->words->of) li_gather_group(g, c, LI_COMPLEMENT, prep, LI_VIA_NEARBY);
        }
        below = h;
    }
}

/* « un accord a été signé hier entre X et Y », « les tensions montent entre X et Y »: what the verb parts from its
 * noun. */
static void gather_between(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun];
    if (n->upos != LI_NOUN || n->head < 0 || (n->dep != LI_NSUBJ && n->dep != LI_OBJ) ||
        !li_is_verb(&sx->tokens[n->head]))
        return;
    int32_t adjective = li_child(sx, n->head, LI_XCOMP); /* les tensions se font plus vives entre X et Y */
    for (int pass = 0; pass < 2; pass++)
        for (int32_t c = pass && adjective < 0 ? -1 : sx->first_child[pass ? adjective : n->head]; c >= 0;
             c = sx->next_sibling[c]) {
            bool fronted = c < noun && n->dep == LI_NSUBJ; /* Entre X et Y, le ton monte */
            if (sx->tokens[c].dep != LI_OBL || (c < n->head && !fronted) || !li_is_nominal(&sx->tokens[c])) continue;
            int32_t mark = li_child(sx, c, LI_CASE);
            if (mark >= 0 && li_text_is(sx, mark, "entre"))
                li_gather_group(g, c, LI_COMPLEMENT, li_preposition(sx, c), LI_VIA_NEARBY);
        }
}

/* « Y, dont X assure la présidence »: Y's, whose « dont » hangs on the verb. */
static void gather_whose(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    uint8_t dep = sx->tokens[noun].dep;
    int32_t v = dep == LI_OBJ || dep == LI_XCOMP ? sx->tokens[noun].head : -1;
    if (v < 0 || !li_is_verb(&sx->tokens[v])) return;
    bool is = dep == LI_XCOMP && li_token_is(sx, v, LI_WORDS_BECOME); /* Y, dont X demeure l'allié */
    for (int32_t c = sx->first_child[v]; c >= 0 && c < v; c = sx->next_sibling[c]) {
        if (!li_is_relative(sx, c) || !(is ? li_text_is(sx, c, "dont") : li_is_of_object(sx, v, c))) continue;
        int32_t a = li_antecedent(sx, v, c);
        if (a >= 0) li_gather_antecedent(g, a, LI_GENITIVE, sx->words->of, c);
    }
}

/* « a parlé lors d'une visite à Y », « dans un entretien à Y »: what stands right behind the noun may be its own,
 * though the tree gave it to the verb. */
static void gather_adjacent(li_gatherer *g, int32_t noun) {
    li_syntax *sx = g->sx;
    const li_token *n = &sx->tokens[noun];
    if (n->upos != LI_NOUN || n->head < 0 || (n->dep != LI_OBL && n->dep != LI_OBJ && n->dep != LI_NMOD)) return;
    int32_t mark = noun + 1;
    while (mark < sx->count && ((sx->tokens[mark].upos == LI_ADJ && sx->tokens[mark].head == noun) ||
                                sx->tokens[mark].dep == LI_ADVMOD)) /* en visite jeudi à Y */
        mark++;
    int32_t what = mark < sx->count && sx->tokens[mark].dep == LI_CASE ? sx->tokens[mark].head : -1;
    if (what == mark + 1 && sx->tokens[what].head == noun && sx->tokens[what].upos == LI_NOUN &&
        li_preposition(sx, what) == sx->words->of) /* des livraisons d'armes russes à Y */
        for (mark = what + 1; mark < sx->count && sx->tokens[mark].upos == LI_ADJ && sx->tokens[mark].head == what;)
            mark++;
    int32_t c = mark < sx->count && sx->tokens[mark].dep == LI_CASE ? sx->tokens[mark].head : -1;
    if (c <= mark || sx->tokens[c].head != n->head || sx->tokens[c].dep != LI_OBL || !li_is_nominal(&sx->tokens[c]))
        return;
    li_sym prep = li_preposition(sx, c);
    if (prep != LI_NO_SYM && prep != sx->words->of && prep != sx->words->by)
        li_gather_group(g, c, LI_COMPLEMENT, prep, li_text_is(sx, mark, "avec") ? LI_VIA_DIRECT : LI_VIA_NEARBY);
}

/* « la visite en France de X »: of whom it is stands behind the place. */
static void gather_behind_place(li_gatherer *g, int32_t noun, int32_t place) {
    li_syntax *sx = g->sx;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_NMOD && li_preposition(sx, c) == sx->words->of) return;
    for (int32_t c = sx->first_child[place]; c >= 0; c = sx->next_sibling[c])
        if (c > place && sx->tokens[c].dep == LI_NMOD && li_is_nominal(&sx->tokens[c]) &&
            li_preposition(sx, c) == sx->words->of)
            li_gather_group(g, c, LI_GENITIVE, sx->words->of, LI_VIA_NEARBY);
}

/* « les présidents russe et turc, A et B », « les dirigeants A et B »: each of the names that a plural noun has. */
static void gather_names(li_gatherer *g, int32_t noun, int32_t name) {
    const li_syntax *sx = g->sx;
    li_gather_one(g, name, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
    if (sx->tokens[noun].upos != LI_NOUN || (sx->tokens[noun].feats & LI_NUMBER) != LI_PLUR || name < noun) return;
    for (int32_t c = sx->first_child[name]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_CONJ && sx->tokens[c].upos == LI_PROPN && li_child(sx, c, LI_CASE) < 0)
            li_gather_one(g, c, LI_IDENTITY, LI_NO_SYM, LI_VIA_COORDINATION);
}

/* « Y, avec lequel X est en conflit », « X, pour qui l'acte de Y est inacceptable »; not « Y, pour lequel X est un
 * danger »: in whose view. */
static void gather_relative(li_gatherer *g, int32_t noun, int32_t pronoun, li_sym prep) {
    bool view = g->sx->tokens[noun].upos != LI_ADJ && li_text_is(g->sx, li_child(g->sx, pronoun, LI_CASE), "pour");
    int32_t a = view ? -1 : li_antecedent(g->sx, noun, pronoun);
    if (a >= 0) li_gather_antecedent(g, a, LI_COMPLEMENT, prep, pronoun);
}

/* « les présidents russe A et turc B »: B has his own adjective. */
static void gather_second(li_gatherer *g, int32_t noun, int32_t second) {
    const li_syntax *sx = g->sx;
    int32_t own = li_child(sx, second, LI_AMOD);
    if (own < noun || own > second || sx->tokens[second].upos != LI_PROPN || li_child(sx, second, LI_CASE) >= 0) return;
    if ((sx->tokens[noun].feats & LI_NUMBER) != LI_PLUR || li_child(sx, second, LI_DET_OF) >= 0) return;
    li_gather_one(g, second, LI_IDENTITY, LI_NO_SYM, LI_VIA_COORDINATION);
    li_gather_one(g, own, LI_MODIFIER, LI_NO_SYM, LI_VIA_COORDINATION);
}

/* « l'accord de libre-échange A-B »: the pair stands behind the bare complement. */
static void gather_pair_name(li_gatherer *g, int32_t complement) {
    const li_syntax *sx = g->sx;
    if (sx->tokens[complement].upos != LI_NOUN || li_child(sx, complement, LI_DET_OF) >= 0) return;
    for (int32_t c = sx->first_child[complement]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        bool pair = t->upos == LI_PROPN && (t->shape & LI_SHAPE_HYPHEN) && c > complement;
        if (pair && li_child(sx, c, LI_CASE) < 0) li_gather_one(g, c, LI_IDENTITY, LI_NO_SYM, LI_VIA_DIRECT);
    }
}

/* « le député RN X » */
static bool is_party(const li_syntax *sx, int32_t noun, int32_t c) {
    return c == noun + 1 && li_is_party_of(sx->symbols, &sx->tokens[noun], &sx->tokens[c]);
}

/* « abattu à l'aide de missiles »: by means of them, and nobody helps; « pris d'assaut »: the verb tells the deed. */
static bool is_means(const li_syntax *sx, int32_t n) {
    int32_t v = sx->tokens[n].head;
    if (li_text_is(sx, n, "assaut") && n > 0 && li_text_is(sx, n - 1, "d'") && v >= 0 && li_text_is(sx, v, "prendre"))
        return true;
    return n > 1 && n + 1 < sx->count && li_text_is(sx, n, "aide") && li_text_is(sx, n - 2, "à") &&
           li_text_is(sx, n - 1, "l'") && sx->tokens[n + 1].lemma == sx->words->of;
}

void li_gather_noun(li_gatherer *g, const li_clause *cl) {
    li_syntax *sx = g->sx;
    int32_t n = cl->head;
    if (is_means(sx, n)) return;
    for (int32_t c = sx->first_child[n]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        switch (t->dep) {
        case LI_NMOD:
        case LI_OBL:
        case LI_AGENT: {
            li_sym prep = li_preposition(sx, c);
            if (li_is_relative(sx, c) && prep == LI_NO_SYM && li_text_is(sx, c, "dont")) { /* Y, dont il est un allié */
                int32_t a = li_antecedent(sx, n, c);
                if (a >= 0) li_gather_antecedent(g, a, LI_GENITIVE, sx->words->of, c);
            } else if (prep == sx->words->of) {
                li_gather_group(g, c, LI_GENITIVE, prep, LI_VIA_DIRECT);
                gather_pair_name(g, c);
            } else if (prep != LI_NO_SYM && li_is_relative(sx, c)) gather_relative(g, n, c, prep);
            else if (prep != LI_NO_SYM) li_gather_group(g, c, LI_COMPLEMENT, prep, LI_VIA_DIRECT);
            else if (is_party(sx, n, c)) li_gather_one(g, c, LI_GENITIVE, sx->words->of, LI_VIA_DIRECT);
            else if (t->upos == LI_PROPN) gather_names(g, n, c);
            if (prep != LI_NO_SYM && c > n) li_gather_nearby(g, c, 0);
            if (prep != LI_NO_SYM && t->upos == LI_PROPN &&
                (li_text_is(sx, li_child(sx, c, LI_CASE), "en") || prep == sx->words->to))
                gather_behind_place(g, n, c);
            break;
        }
        case LI_ACL: add_of_participle(g, c); break;
        case LI_RELCL: add_of_relative(g, c); break;
        case LI_CONJ: gather_second(g, n, c); break;
        case LI_APPOS:
        case LI_FLAT: gather_names(g, n, c); break;
        case LI_AMOD:
            li_gather_one(g, c, LI_MODIFIER, LI_NO_SYM, LI_VIA_DIRECT);
            for (int32_t k = sx->first_child[c]; k >= 0; k = sx->next_sibling[k]) /* les frappes russes et syriennes */
                if (sx->tokens[k].dep == LI_CONJ && sx->tokens[k].upos == LI_ADJ)
                    li_gather_one(g, k, LI_MODIFIER, LI_NO_SYM, LI_VIA_COORDINATION);
            if (li_is_verb(t)) add_of_participle(g, c);
            break;
        case LI_DET_OF:
            if (li_token_is(sx, c, LI_WORDS_POSSESSIVE) || is_judged(sx, n, c))
                li_gather_one(g, c, LI_GENITIVE, LI_NO_SYM, LI_VIA_DIRECT);
            break;
        default: break;
        }
    }
    gather_adjacent(g, n);
    gather_whose(g, n);
    gather_doer(g, n);
    gather_chain(g, n);
    gather_between(g, n);
    gather_identity(g, n);
    gather_support(g, n);
    li_gather_occasion(g, n);
    li_gather_backing(g, n);
    li_gather_resumed(g, n);
}
