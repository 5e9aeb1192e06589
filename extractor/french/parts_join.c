/* What each part of a sentence hangs on: a noun before it, the title of that, a verb. */
#include "extractor/french/parts_state.h"

/* What a noun's form and its determiner say of its gender and number: la mort. */
static uint32_t feats_of(const li_parts *b, int32_t noun) {
    uint32_t feats = b->t[noun].feats;
    for (int32_t i = noun - 1; i >= 0 && i >= noun - 3 && !(feats & LI_GENDER); i--)
        if (b->t[i].head == noun && b->t[i].dep == LI_DET_OF) feats |= b->t[i].feats & LI_GENDER;
    return feats;
}

static bool agrees(const li_parts *b, int32_t noun, const li_token *participle) {
    uint32_t f = feats_of(b, noun), both = f & participle->feats;
    bool n = !(f & LI_NUMBER) || !(participle->feats & LI_NUMBER) || (both & LI_NUMBER);
    return n && (!(f & LI_GENDER) || !(participle->feats & LI_GENDER) || (both & LI_GENDER));
}

static bool is_title(const li_parts *b, int32_t noun) {
    return li_word_in(b->classes, b->t[noun].lemma, LI_WORDS_TITLE);
}

/* « membre de », « X, allié de »: a title that says what somebody is and does not stand for him. */
static bool is_bare_title(const li_parts *b, int32_t noun) {
    if (b->t[noun].upos != LI_NOUN || !li_word_in(b->classes, b->t[noun].lemma, LI_WORDS_TITLE)) return false;
    for (int32_t i = noun - 1; i >= 0 && i >= noun - 6; i--)
        if (b->t[i].head == noun && (b->t[i].dep == LI_DET_OF || b->t[i].dep == LI_CASE)) return false;
    return true;
}

/* « les propos de X, que Y a jugés »: a plural participle is said of the plural noun, not of the name. */
static bool suits_better(const li_parts *b, int32_t noun, int32_t name, int32_t root) {
    const li_token *r = &b->t[root];
    if (li_verb_form(r) != LI_PART_PAST || !(r->feats & LI_PLUR) || b->t[name].upos != LI_PROPN) return false;
    bool acted_on = false;
    for (int32_t i = root - 1; i > name && i > root - 16; i--)
        acted_on |= b->t[i].head == root && b->t[i].dep == LI_OBJ && li_form_in(&b->forms[i], LI_WORDS_WHOM);
    bool plural = b->t[noun].feats & LI_PLUR;
    for (int32_t i = noun - 1; i >= 0 && i >= noun - 3; i--) /* les propos */
        plural |= b->t[i].head == noun && b->t[i].dep == LI_DET_OF && (b->t[i].feats & LI_NUMBER) == LI_PLUR;
    return acted_on && b->t[noun].upos == LI_NOUN && plural && agrees(b, noun, r);
}

/* « le candidat soutenu par Y, X »: the title, not named yet, of which the verb that the noun completes is said; -1 if
 * there is none. */
static int32_t title_described(const li_parts *b, int32_t noun) {
    int32_t v = is_title(b, noun) ? -1 : b->t[noun].head, h = v >= 0 && v < noun ? b->t[v].head : -1;
    if (h < 0 || h > v || (b->t[v].dep != LI_ACL && b->t[v].dep != LI_RELCL) || b->t[h].upos != LI_NOUN) return -1;
    for (int32_t i = h + 1; i < v; i++)
        if (b->t[i].upos == LI_PROPN || b->t[i].upos == LI_PUNCT) return -1;
    return is_title(b, h) && !is_bare_title(b, h) ? h : -1;
}

/* « le porte-parole du ministère de Y, X »: the title of which the noun, no name unless X has several words, ends the
 * complements; -1 if there is none. */
static int32_t title_above(const li_parts *b, int32_t noun, int32_t name) {
    bool whole = name + 1 < b->count && b->t[name + 1].dep == LI_FLAT && b->t[name + 1].head == name;
    for (int guard = 0; guard < 3 && b->t[noun].dep == LI_NMOD; guard++) {
        int32_t h = b->t[noun].head;
        if (h < 0 || h > noun || b->t[h].upos != LI_NOUN || (b->t[noun].upos == LI_PROPN && !whole)) return -1;
        if (li_word_in(b->classes, b->t[h].lemma, LI_WORDS_TITLE)) return h;
        noun = h;
    }
    return whole ? title_described(b, noun) : -1;
}

/* Does the verb, or its auxiliary (qui ont soutenu), tell of several? */
static bool is_plural(const li_parts *b, int32_t root) {
    bool plural = (b->t[root].feats & LI_NUMBER) == LI_PLUR;
    for (int32_t i = root - 1; i >= 0 && i >= root - 6; i--)
        if (b->t[i].head == root && li_is_verb(&b->t[i]) && li_verb_form(&b->t[i]) == LI_FIN)
            plural |= (b->t[i].feats & LI_NUMBER) == LI_PLUR;
    return plural;
}

/* The noun right before the part, and for what describes the whole group the noun that carries it: « le chef de la
 * diplomatie, Sergueï Lavrov, », « la visite de X, prévue en mai, ». -1 if no noun stands there. */
static int32_t anchor_before(const li_parts *b, int32_t token, int32_t root, li_part_kind kind) {
    int32_t a = token;
    for (int guard = 0; guard < 12 && a >= 0 && (b->t[a].dep == LI_FLAT || !is_noun(&b->t[a])); guard++) {
        if (b->t[a].head < 0 || b->t[a].head > token || li_is_verb(&b->t[b->t[a].head])) return -1;
        a = b->t[a].head;
    }
    if (a < 0 || !is_noun(&b->t[a])) return -1;
    const li_token *r = &b->t[root];
    int32_t above = kind == LI_PART_APPOSITION && r->upos == LI_PROPN ? title_above(b, a, root) : -1;
    if (above >= 0) a = above;
    bool plural = is_plural(b, root);
    for (int guard = 0; guard < 8; guard++) {
        int32_t h = b->t[a].head;
        uint8_t d = b->t[a].dep;
        if (h < 0 || h > a || !is_noun(&b->t[h])) break;
        bool title = li_word_in(b->classes, b->t[h].lemma, LI_WORDS_TITLE);
        bool several = d == LI_CONJ && plural && kind != LI_PART_APPOSITION;
        bool name = (d == LI_APPOS || d == LI_NMOD) && b->t[a].upos == LI_PROPN && title;
        bool whole = (d == LI_NMOD || d == LI_APPOS) && (kind == LI_PART_RELATIVE ? title || suits_better(b, h, a, root)
                                                         : kind == LI_PART_PARTICIPLE ? agrees(b, h, r)
                                                                                      : title);
        bool bracketed = kind == LI_PART_ASIDE && r->upos == LI_PROPN && d == LI_NMOD &&
                         is_bare_title(b, h); /* membre du Parti (X) */
        if (kind == LI_PART_ASIDE && r->upos == LI_PROPN && d == LI_APPOS && name && (b->t[h].feats & LI_PLUR))
            break; /* les présidents A (X) et B (Y) */
        if ((!several && !name && !whole) || bracketed) break;
        a = h;
    }
    return a;
}

/* « les députés de A, de B, sont exclus »: is the part's « de » one more of the complement before it? Then it is joined
 * to that. */
static bool goes_on(li_parts *b, int32_t before, const int32_t *part, int32_t root) {
    if (b->t[root].upos != LI_PROPN || b->t[part[0]].upos != LI_ADP || b->t[part[0]].head != root) return false;
    if (!li_symbols_is(b->symbols, b->t[part[0]].lemma, "de")) return false;
    for (int guard = 0; guard < 12 && before > 0 && (b->t[before].dep == LI_FLAT || b->t[before].dep == LI_CONJ);
         guard++)
        before = b->t[before].head;
    if (before < 1 || b->t[before].upos != LI_PROPN || b->t[before].dep != LI_NMOD) return false;
    for (int32_t i = before - 1; i >= 0 && i >= before - 3; i--)
        if (b->t[i].head == before && b->t[i].dep == LI_CASE && b->t[i].lemma == b->t[part[0]].lemma) {
            hang(b, root, before, LI_CONJ);
            return true;
        }
    return false;
}

/* « dix pays, notamment la France et l'Italie, ont »: some of those before it. */
static bool gives_examples(li_parts *b, int32_t before, const int32_t *part, int32_t root) {
    if (!li_form_is(&b->forms[part[0]], "notamment") || b->t[root].head >= 0 || !is_noun(&b->t[root])) return false;
    bool plural = b->t[before].upos == LI_NOUN && (b->t[before].feats & LI_NUMBER) != LI_SING;
    if (!plural || b->t[part[1]].upos == LI_ADP) return false;
    hang(b, root, before, LI_CONJ);
    return true;
}

/* The place behind « ainsi que », « comme », « tout comme », « de même que », which a part opens with; 0 if with none.
 */
static int32_t past_adding(const li_parts *b, const int32_t *part, int32_t count) {
    bool que = count > 2 && li_form_in(&b->forms[part[1]], LI_WORDS_WHOM);
    if (que && li_form_is(&b->forms[part[0]], "ainsi")) return 2;
    if (li_form_is(&b->forms[part[0]], "comme")) return 1;
    return count > 2 && li_form_is(&b->forms[part[0]], "tout") && li_form_is(&b->forms[part[1]], "comme") ? 2 : 0;
}

/* « A, ainsi que B, a voté », « A, comme B, a voté »: two of them; but « a critiqué A, comme B, », « A, comme B avant
 * lui, ». */
static bool adds(li_parts *b, int32_t before, const int32_t *part, int32_t count, int32_t root) {
    int32_t i = past_adding(b, part, count);
    bool alike = i && !li_form_is(&b->forms[part[0]], "ainsi");
    if (!i || (alike && b->t[before].dep != LI_NSUBJ)) return false;
    while (i < count && (b->t[part[i]].upos == LI_DET || b->t[part[i]].upos == LI_ADJ || b->t[part[i]].upos == LI_NUM))
        i++;
    if (i >= count || !is_noun(&b->t[part[i]]) || (root != part[i] && root != part[0])) return false;
    if (alike && b->t[part[i]].upos != LI_PROPN) return false;
    for (int32_t k = i; alike && k < count; k++)
        if (li_form_is(&b->forms[part[k]], "avant") || li_is_verb(&b->t[part[k]])) return false;
    hang(b, part[i], before, LI_CONJ);
    hang(b, part[0], part[i], LI_CC);
    return true;
}

/* The verb of which token is a word: its own, or the one that it serves. */
static int32_t verb_at(const li_parts *b, int32_t token, int32_t otherwise) {
    for (int guard = 0; guard < 6 && token >= 0; guard++, token = b->t[token].head)
        if (li_is_verb(&b->t[token]) && b->t[token].dep != LI_AUX_OF && b->t[token].dep != LI_AUX_PASS &&
            b->t[token].dep != LI_COP)
            return token;
    return otherwise;
}

/* The verb that goes on at the token; of « a plaidé, à Y, pour que » not that which the conjunction opens. */
static int32_t verb_behind(const li_parts *b, int32_t token, int32_t otherwise) {
    int32_t v = verb_at(b, token, otherwise), above = v >= 0 ? b->t[v].head : -1;
    bool opens = b->t[token].dep == LI_MARK && above >= 0 && above < token;
    return opens ? verb_at(b, above, v) : v;
}

static void hang_beside(li_parts *b, int32_t root, int32_t verb, bool prepared) {
    const li_token *r = &b->t[root];
    hang(b, root, verb, li_is_verb(r) ? LI_ADVCL : is_noun(r) && prepared ? LI_OBL : LI_ADVMOD);
}

static bool has_complement(const li_parts *b, int32_t root, int32_t before) {
    for (int32_t i = root + 1; i < before; i++)
        if (b->t[i].head == root && (b->t[i].dep == LI_NMOD || b->t[i].dep == LI_OBL)) return true;
    return false;
}

/* « Allié de Y, X a voté »: a bare noun with its complement. */
static bool is_bare_noun(const li_parts *b, int32_t root, int32_t before) {
    if (b->t[root].upos != LI_NOUN || !li_word_in(b->classes, b->t[root].lemma, LI_WORDS_BEARING)) return false;
    for (int32_t i = root - 1; i >= 0 && i >= root - 6; i--)
        if (b->t[i].head == root && (b->t[i].dep == LI_DET_OF || b->t[i].dep == LI_CASE || b->t[i].dep == LI_NUMMOD))
            return false;
    return has_complement(b, root, before);
}

/* « X, à la tête de Y, a voté »: says what X is, not how. */
static bool leads(const li_parts *b, int32_t root, int32_t before) {
    return b->t[root].upos == LI_NOUN && li_symbols_is(b->symbols, b->t[root].lemma, "tête") &&
           has_complement(b, root, before);
}

/* « Au Canada, premier fournisseur d'acier, le ministre X … »: the fronted name of which a lead behind a comma tells;
 * -1 if there is none. */
static int32_t fronted_before(const li_parts *b, int32_t root, int32_t first) {
    int32_t n = first - 2;
    if (n < 1 || n > 4 || b->t[0].upos != LI_ADP || b->t[root].upos != LI_NOUN || b->t[first].upos == LI_DET) return -1;
    if (!li_form_is(&b->forms[first - 1], ",")) return -1;
    while (n > 1 && b->t[n].dep == LI_FLAT && b->t[n].head >= 0 && b->t[n].head < n) n = b->t[n].head;
    return b->t[n].upos == LI_PROPN ? n : -1;
}

static void hang_lead(li_parts *b, int32_t root, int32_t main, bool prepared, const int32_t *rest, int32_t n) {
    const li_token *r = &b->t[root];
    int32_t subject = -1;
    for (int32_t i = 0; i < n && subject < 0; i++)
        if (b->t[rest[i]].head == main && b->t[rest[i]].dep == LI_NSUBJ) subject = rest[i];
    bool names = r->upos == LI_NOUN && !prepared && subject >= 0 && b->t[subject].upos != LI_PRON &&
                 li_word_in(b->classes, r->lemma, LI_WORDS_TITLE);
    names |=
        subject >= 0 && b->t[subject].upos != LI_PRON && (is_bare_noun(b, root, subject) || leads(b, root, subject));
    if (names) hang(b, root, subject, LI_APPOS);
    else hang_beside(b, root, main, prepared);
}

/* A time belongs to the verb before it, or to the noun whose complement follows: « la rencontre mardi entre X et Y ».
 */
static void hang_time(li_parts *b, int32_t root, int32_t before, int32_t after, int32_t main, bool prepared) {
    int32_t n = before;
    for (int guard = 0; guard < 8 && n >= 0 && !li_is_verb(&b->t[n]) && after >= 0; guard++) {
        int32_t c = after; /* the word behind the time, up to the group that it opens */
        for (int up = 0; up < 6 && c >= 0 && b->t[c].head != n; up++) c = b->t[c].head;
        if (c >= 0 && b->t[n].upos == LI_NOUN && b->t[c].dep == LI_NMOD) {
            hang(b, root, n, prepared ? LI_NMOD : LI_ADVMOD);
            return;
        }
        n = b->t[n].head;
    }
    int32_t v = verb_at(b, before, main);
    hang(b, root, v, prepared ? LI_OBL : LI_ADVMOD);
}

/* « jeudi à Rome »: the place is the verb's too. */
static void hang_place(li_parts *b, int32_t time, const int32_t *part, int32_t n) {
    for (int32_t i = 0; i < n; i++)
        if (b->t[part[i]].head == time && is_noun(&b->t[part[i]]) && has_child(b, part, n, part[i], LI_CASE))
            hang(b, part[i], b->t[time].head, LI_OBL);
}

/* « les présidents russe, X, et chinois, Y, »: Y is the second of those whom the title names, with an adjective of his
 * own. */
static bool names_second(li_parts *b, int32_t adjective, int32_t name, int32_t title) {
    int32_t cc = adjective - 1;
    bool own = b->t[name].upos == LI_PROPN && cc > title && b->t[cc].upos == LI_CCONJ &&
               (b->t[adjective].upos == LI_ADJ || b->t[adjective].upos == LI_NOUN) && !is_title(b, adjective);
    if (!own || b->t[title].upos != LI_NOUN || !(feats_of(b, title) & LI_PLUR) || !is_title(b, title)) return false;
    hang(b, name, title, LI_CONJ);
    hang(b, adjective, name, LI_AMOD);
    hang(b, cc, name, LI_CC);
    return true;
}

/* « Un sommet organisé par X, auquel participe Y, »: one takes part in what is held, not in who holds it. The noun that
 * is held, or the anchor itself. */
static int32_t what_is_held(const li_parts *b, int32_t anchor, const int32_t *part, int32_t root) {
    static const char *const ATTEND[] = {"participer", "assister", "convier", "inviter", "prendre", NULL};
    static const char *const TO[] = {"auquel", "auxquels", "auxquelles", "à", NULL};
    int32_t p = anchor >= 0 && b->t[anchor].dep == LI_AGENT ? b->t[anchor].head : -1;
    if (p < 0 || b->t[p].dep != LI_ACL || b->t[p].head < 0 || b->t[p].head > p) return anchor;
    bool attended =
        li_symbols_among(b->symbols, b->t[root].lemma, ATTEND) && li_symbols_among(b->symbols, b->t[part[0]].form, TO);
    return attended && b->t[b->t[p].head].upos == LI_NOUN && !is_title(b, b->t[p].head) ? b->t[p].head : anchor;
}

/* « soutenu par Y et que Z arme »: whom the participle describes the relative describes. */
static void share(li_parts *b, const int32_t *part, int32_t n, int32_t participle, int32_t anchor) {
    for (int32_t i = 0; i < n && anchor >= 0; i++)
        if (b->t[part[i]].head == participle && b->t[part[i]].dep == LI_RELCL) hang(b, part[i], anchor, LI_RELCL);
}

/* « l'accord entre A et B, auquel Y s'oppose »: what is told of one is told of the accord, not of B. */
static int32_t over_pair(const li_parts *b, int32_t anchor, int32_t root) {
    int32_t a = anchor >= 0 && b->t[anchor].dep == LI_CONJ ? b->t[anchor].head : -1, h = a >= 0 ? b->t[a].head : -1;
    if (h < 0 || h > a || b->t[a].dep != LI_NMOD || b->t[h].upos != LI_NOUN || is_plural(b, root)) return anchor;
    for (int32_t i = h + 1; i < a; i++)
        if (b->t[i].head == a && b->t[i].dep == LI_CASE) return li_form_is(&b->forms[i], "entre") ? h : anchor;
    return anchor;
}

/* « la Tunisie de Kaïs Saïed, à laquelle X a vendu »: of a land and somebody in it the one that is of the gender. */
static int32_t of_gender(const li_parts *b, int32_t anchor, const int32_t *part, int32_t n) {
    int32_t owner = anchor >= 0 && b->t[anchor].dep == LI_NMOD ? b->t[anchor].head : -1;
    if (owner < 0 || owner > anchor || b->t[owner].upos != LI_PROPN || feats_of(b, anchor) & LI_GENDER) return anchor;
    for (int32_t i = 0; i < n && i < 2; i++) {
        const li_token *p = &b->t[part[i]];
        if (p->upos != LI_PRON || !li_symbols_is(b->symbols, p->lemma, "lequel")) continue;
        return feats_of(b, owner) & p->feats & LI_GENDER ? owner : anchor;
    }
    return anchor;
}

void li_part_join(li_parts *b, const li_cut *cut, const int32_t *ids, const int32_t *part, int32_t part_count,
                  const int32_t *rest, int32_t rest_count) {
    int32_t r = root_of(b, part, part_count), m = root_of(b, rest, rest_count);
    bool prepared = has_child(b, part, part_count, r, LI_CASE);
    int32_t before = cut->from - 1, after = cut->from < rest_count ? ids[cut->to] : -1;
    while (before >= 0 && b->t[ids[before]].upos == LI_PUNCT) before--;
    int32_t anchor = before >= 0 ? anchor_before(b, ids[before], r, (li_part_kind)cut->kind) : -1;
    switch ((li_part_kind)cut->kind) {
    case LI_PART_RELATIVE:
        anchor = of_gender(b, over_pair(b, what_is_held(b, anchor, part, r), r), part, part_count);
        hang(b, r, anchor >= 0 ? anchor : m, anchor >= 0 ? LI_RELCL : LI_PARATAXIS);
        break;
    case LI_PART_SECOND:
        hang(b, r, m, LI_RELCL); /* until the participle is joined */
        hang(b, ids[cut->from], r, LI_CC);
        return;
    case LI_PART_PARTICIPLE:
        share(b, part, part_count, r, anchor);
        hang(b, r, anchor >= 0 ? anchor : m,
             anchor < 0             ? LI_ADVCL
             : li_is_verb(&b->t[r]) ? LI_ACL
             : is_noun(&b->t[r])    ? LI_APPOS
                                    : LI_AMOD);
        break;
    case LI_PART_ASIDE:
    case LI_PART_APPOSITION:
        if (anchor >= 0 && before > 0 && names_second(b, ids[before], r, anchor)) break;
        if (anchor >= 0 && adds(b, anchor, part, part_count, r)) break;
        if (anchor >= 0 && is_noun(&b->t[r]) &&
            (b->t[part[0]].upos == LI_CCONJ || (is_bare_title(b, anchor) && is_bare_title(b, r))))
            hang(b, r, anchor, LI_CONJ); /* membre de A, membre de B */
        else if (anchor >= 0 && !prepared && is_noun(&b->t[r])) hang(b, r, anchor, LI_APPOS);
        else hang(b, r, anchor >= 0 ? anchor : m, LI_PARATAXIS);
        break;
    case LI_PART_ADVERBIAL:
        if (before >= 0 && goes_on(b, ids[before], part, r)) break;
        if (anchor >= 0 && (gives_examples(b, anchor, part, r) || adds(b, anchor, part, part_count, r))) break;
        if (anchor >= 0 && leads(b, r, part[part_count - 1] + 1)) {
            hang(b, r, anchor, LI_APPOS);
            break;
        }
        hang_beside(b, r, after >= 0 ? verb_behind(b, after, m) : m, prepared);
        break;
    case LI_PART_LEAD: {
        int32_t fronted = prepared ? -1 : fronted_before(b, r, part[0]);
        if (fronted >= 0) hang(b, r, fronted, LI_APPOS);
        else hang_lead(b, r, m, prepared, rest, rest_count);
        break;
    }
    case LI_PART_TOPIC: hang(b, r, m, LI_DEP_OTHER); break;
    case LI_PART_TIME:
        hang_time(b, r, before >= 0 ? ids[before] : m, after, m, prepared);
        if (!prepared) hang_place(b, r, part, part_count);
        break;
    case LI_PART_CLAUSE: hang(b, r, m, li_is_verb(&b->t[r]) ? LI_CONJ : LI_PARATAXIS); break;
    case LI_PART_CIRCUMSTANCE:
        hang(b, r, before >= 0 ? verb_at(b, ids[before], m) : m, li_is_verb(&b->t[r]) ? LI_ADVCL : LI_PARATAXIS);
        break;
    case LI_PART_SPEECH: hang(b, r, m, LI_PARATAXIS); break;
    }
    for (int32_t i = cut->from; i < cut->to; i++)
        if (i < cut->first || i >= cut->last)
            hang(b, ids[i], i > 0 && b->t[ids[i - 1]].upos != LI_PUNCT ? ids[i - 1] : m, LI_PUNCT_OF);
}
