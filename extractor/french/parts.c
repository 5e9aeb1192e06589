#include "extractor/french/parts.h"

#include "extractor/french/clause_words.h"
#include "extractor/french/tree_mend.h"

#include <string.h>

enum { MAX_DEPTH = 24 };

/* A row of a sentence's words: what is cut from it and what is left, or, as a leaf, its draft. */
typedef struct piece {
    const int32_t *ids;
    int32_t count;
    li_cut cut;
    struct piece *part, *rest; /* NULL: a leaf */
    /* of a leaf */
    li_tree_draft *draft; /* NULL: a word alone */
    li_token *tokens;
    const li_form *forms;
    const int32_t *inside;
    struct piece *next; /* leaf of the sentence that has a draft */
} piece;

struct li_parts {
    const li_symbols *symbols;
    const li_word_classes *classes;
    li_token *t;
    int32_t count;
    const li_form *forms; /* of each token */
    const li_tag_view *views;
    uint8_t *tags;
    const int32_t *inside; /* may be NULL */
    li_arena *arena;
    li_error *err;
    piece *whole, *first, **end; /* end: where the next leaf with a draft is entered */
    size_t draft_count;
};

static li_code no_memory(li_parts *b) { return li_fail(b->err, LI_E_MEMORY, "no memory for the parts of a sentence"); }

static bool is_noun(const li_token *t) {
    return t->upos == LI_NOUN || t->upos == LI_PROPN || t->upos == LI_PRON || t->upos == LI_X || t->upos == LI_NUM;
}

static void hang(li_parts *b, int32_t token, int32_t head, li_dep dep) {
    b->t[token].head = head;
    b->t[token].dep = (uint8_t)dep;
}

/* ---- one part: its own tree ---- */

/* « inviter au sommet du G7 Vladimir Poutine »: a name of several words is no later word of another name; behind a
 * complement it is what the verb acts on. */
static void part_names(li_token *t, int32_t n, const int32_t *inside) {
    for (int32_t i = 1; i + 1 < n; i++) {
        int32_t v = t[i].head;
        if (t[i].dep != LI_FLAT || inside[i + 1] != i || v < 0 || t[v].upos != LI_PROPN || v > i) continue;
        for (int guard = 0; guard < 8 && v >= 0 && t[v].upos != LI_VERB; guard++) v = t[v].head;
        bool open = v >= 0 && v < i;
        for (int32_t k = 0; k < n && open; k++) open = t[k].head != v || t[k].dep != LI_OBJ;
        if (open) t[i].head = v;
        t[i].dep = open ? LI_OBJ : LI_APPOS;
    }
}

/* The tree of a leaf is built of its own words; those of a sentence that nothing is cut from stay where they are. */
static li_code draft_leaf(li_parts *b, piece *p) {
    bool whole = p->count == b->count;
    li_token *t = b->t;
    const li_tag_view *views = b->views;
    const uint8_t *tags = b->tags;
    p->forms = b->forms;
    p->inside = b->inside;
    if (p->count == 1) {
        hang(b, p->ids[0], -1, LI_ROOT);
        return LI_OK;
    }
    if (!whole) {
        size_t n = (size_t)p->count;
        li_tag_view *own_views = li_arena_room(b->arena, n, sizeof *views);
        uint8_t *own_tags = li_arena_room(b->arena, n, 1);
        int32_t *inside = li_arena_room(b->arena, n, sizeof *inside);
        li_form *forms = li_arena_room(b->arena, n, sizeof *forms);
        t = li_arena_room(b->arena, n, sizeof *t);
        if (!t || !own_views || !own_tags || !inside || !forms) return no_memory(b);
        for (int32_t i = 0; i < p->count; i++) {
            int32_t id = p->ids[i];
            t[i] = b->t[id];
            own_views[i] = b->views[id];
            own_tags[i] = b->tags[id];
            forms[i] = b->forms[id];
            inside[i] = -1;
            for (int32_t k = i - 1; b->inside && b->inside[id] >= 0 && k >= 0 && inside[i] < 0; k--)
                if (p->ids[k] == b->inside[id]) inside[i] = k;
        }
        views = own_views;
        tags = own_tags;
        p->forms = forms;
        p->inside = inside;
    }
    p->tokens = t;
    li_code code =
        li_tree_draft_new(&p->draft, b->symbols, t, (size_t)p->count, views, tags, p->inside, b->arena, b->err);
    if (code) return code;
    b->draft_count++;
    *b->end = p;
    b->end = &p->next;
    return LI_OK;
}

static li_code finish_leaf(li_parts *b, const piece *p) {
    if (!p->draft) return LI_OK;
    li_tree_draft_write(p->draft, b->symbols);
    if (p->inside) part_names(p->tokens, p->count, p->inside);
    li_code code = li_tree_mend(p->tokens, p->count, p->forms, b->symbols, b->classes, b->arena, b->err);
    for (int32_t i = 0; i < p->count && !code && p->tokens != b->t; i++) {
        b->t[p->ids[i]] = p->tokens[i];
        if (p->tokens[i].head >= 0) b->t[p->ids[i]].head = p->ids[p->tokens[i].head];
    }
    return code;
}

/* ---- joining ---- */

static int32_t root_of(const li_parts *b, const int32_t *ids, int32_t n) {
    for (int32_t i = 0; i < n; i++)
        if (b->t[ids[i]].head < 0) return ids[i];
    return ids[0];
}

static bool has_child(const li_parts *b, const int32_t *ids, int32_t n, int32_t head, li_dep dep) {
    for (int32_t i = 0; i < n; i++)
        if (b->t[ids[i]].head == head && b->t[ids[i]].dep == dep) return true;
    return false;
}

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
    return -1;
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

/* The verb of which token is a word: its own, or the one that it serves. */
static int32_t verb_at(const li_parts *b, int32_t token, int32_t otherwise) {
    for (int guard = 0; guard < 6 && token >= 0; guard++, token = b->t[token].head)
        if (li_is_verb(&b->t[token]) && b->t[token].dep != LI_AUX_OF && b->t[token].dep != LI_AUX_PASS &&
            b->t[token].dep != LI_COP)
            return token;
    return otherwise;
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

static void join(li_parts *b, const li_cut *cut, const int32_t *ids, const int32_t *part, int32_t part_count,
                 const int32_t *rest, int32_t rest_count) {
    int32_t r = root_of(b, part, part_count), m = root_of(b, rest, rest_count);
    bool prepared = has_child(b, part, part_count, r, LI_CASE);
    int32_t before = cut->from - 1;
    while (before >= 0 && b->t[ids[before]].upos == LI_PUNCT) before--;
    int32_t anchor = before >= 0 ? anchor_before(b, ids[before], r, (li_part_kind)cut->kind) : -1;
    switch ((li_part_kind)cut->kind) {
    case LI_PART_RELATIVE: hang(b, r, anchor >= 0 ? anchor : m, anchor >= 0 ? LI_RELCL : LI_PARATAXIS); break;
    case LI_PART_PARTICIPLE:
        hang(b, r, anchor >= 0 ? anchor : m,
             anchor < 0             ? LI_ADVCL
             : li_is_verb(&b->t[r]) ? LI_ACL
             : is_noun(&b->t[r])    ? LI_APPOS
                                    : LI_AMOD);
        break;
    case LI_PART_ASIDE:
    case LI_PART_APPOSITION:
        if (anchor >= 0 && before > 0 && names_second(b, ids[before], r, anchor)) break;
        if (anchor >= 0 && is_noun(&b->t[r]) &&
            (b->t[part[0]].upos == LI_CCONJ || (is_bare_title(b, anchor) && is_bare_title(b, r))))
            hang(b, r, anchor, LI_CONJ); /* membre de A, membre de B */
        else if (anchor >= 0 && !prepared && is_noun(&b->t[r])) hang(b, r, anchor, LI_APPOS);
        else hang(b, r, anchor >= 0 ? anchor : m, LI_PARATAXIS);
        break;
    case LI_PART_ADVERBIAL:
        if (before >= 0 && goes_on(b, ids[before], part, r)) break;
        if (anchor >= 0 && gives_examples(b, anchor, part, r)) break;
        if (anchor >= 0 && leads(b, r, part[part_count - 1] + 1)) {
            hang(b, r, anchor, LI_APPOS);
            break;
        }
        hang_beside(b, r, verb_at(b, ids[cut->to < cut->from ? 0 : cut->to], m), prepared);
        break;
    case LI_PART_LEAD: {
        int32_t fronted = prepared ? -1 : fronted_before(b, r, part[0]);
        if (fronted >= 0) hang(b, r, fronted, LI_APPOS);
        else hang_lead(b, r, m, prepared, rest, rest_count);
        break;
    }
    case LI_PART_TOPIC: hang(b, r, m, LI_DEP_OTHER); break;
    case LI_PART_TIME:
        hang_time(b, r, before >= 0 ? ids[before] : m, cut->to < rest_count + cut->to - cut->from ? ids[cut->to] : -1,
                  m, prepared);
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

/* « X, que Y soutient, »: a relative pronoun, whatever it was taken for. */
static void read_pronoun(li_parts *b, int32_t token) {
    if (b->tags[token] != LI_TAG_SCONJ || !li_form_in(&b->forms[token], LI_WORDS_WHOM)) return;
    b->tags[token] = LI_TAG_REL;
    li_tag_apply(&b->t[token], LI_TAG_REL, b->symbols);
}

/* « En attaquant Y, », « Soutenu par Y, »: the verb that opens a lead carries it. */
static void raise_verb(li_parts *b, const int32_t *ids, int32_t n) {
    int32_t i = 0, root = root_of(b, ids, n);
    while (i < n && i < 4 && !li_is_verb(&b->t[ids[i]]) && !is_noun(&b->t[ids[i]])) i++;
    if (i >= n || ids[i] >= root || b->t[ids[i]].upos != LI_VERB || li_is_verb(&b->t[root])) return;
    hang(b, ids[i], -1, LI_ROOT);
    hang(b, root, ids[i], has_child(b, ids, n, root, LI_CASE) ? LI_OBL : LI_OBJ);
}

/* « a accusé X, qui soupçonne Y »: the verb that opens the speech carries it, not that of the relative. */
static int32_t speech_verb(li_parts *b, const int32_t *ids, int32_t n) {
    int32_t root = root_of(b, ids, n), v = -1, who = -1, name = -1;
    for (int32_t i = 0; i < n && ids[i] < root; i++) {
        int32_t k = ids[i];
        if (v < 0 && b->t[k].upos == LI_VERB) v = k;
        if (v >= 0 && k > v && b->t[k].head == v && is_noun(&b->t[k])) name = k;
        if (li_form_is(&b->forms[k], "qui") && b->t[k].head == root) who = k;
    }
    if (v < 0 || v > ids[0] + 2 || name < 0 || who < name || !li_is_verb(&b->t[root])) return root;
    hang(b, v, -1, LI_ROOT);
    hang(b, root, name, LI_RELCL);
    return v;
}

/* « a déclaré mardi X »: the speaker stands behind his verb. */
static void turn_speaker(li_parts *b, const int32_t *ids, int32_t n) {
    int32_t v = speech_verb(b, ids, n);
    if (!li_is_verb(&b->t[v]) || has_child(b, ids, n, v, LI_NSUBJ)) return;
    for (int32_t i = 0; i < n; i++) {
        int32_t s = ids[i], h = b->t[s].head;
        if (s < v || h < v || !is_noun(&b->t[s]) || b->t[s].dep == LI_FLAT || has_child(b, ids, n, s, LI_CASE))
            continue;
        bool beside = h == v && (b->t[s].dep == LI_OBJ || b->t[s].dep == LI_OBL || b->t[s].dep == LI_XCOMP ||
                                 b->t[s].dep == LI_PARATAXIS || b->t[s].dep == LI_NMOD || b->t[s].dep == LI_CCOMP);
        bool behind_time = h > v && h < s && b->t[h].head == v && !has_child(b, ids, n, h, LI_CASE) &&
                           !has_child(b, ids, n, h, LI_DET_OF);
        if (!beside && !behind_time) continue;
        hang(b, s, v, LI_NSUBJ);
        return;
    }
}

static li_code cut(piece **out, li_parts *b, const int32_t *ids, int32_t n, int depth) {
    piece *p = *out = li_arena_array(b->arena, 1, sizeof *p);
    if (!p) return no_memory(b);
    p->ids = ids;
    p->count = n;
    li_row row = {b->t, b->forms, b->tags, b->classes, ids, n, 0, 0};
    li_row_look(&row);
    if (depth >= MAX_DEPTH || !li_cut_find(&p->cut, &row)) return draft_leaf(b, p);
    const li_cut *c = &p->cut;
    int32_t rest_count = 0, *rest = li_arena_room(b->arena, (size_t)n, sizeof *rest);
    if (!rest) return no_memory(b);
    for (int32_t i = 0; i < n; i++)
        if (i < c->from || i >= c->to) rest[rest_count++] = ids[i];
    if (c->kind == LI_PART_RELATIVE) read_pronoun(b, ids[c->first]);
    li_code code = cut(&p->part, b, ids + c->first, c->last - c->first, depth + 1);
    return code ? code : cut(&p->rest, b, rest, rest_count, depth + 1);
}

static li_code join_pieces(li_parts *b, const piece *p) {
    if (!p->part) return finish_leaf(b, p);
    li_code code = join_pieces(b, p->part);
    if (!code && p->cut.kind == LI_PART_SPEECH) turn_speaker(b, p->part->ids, p->part->count);
    if (!code && p->cut.kind == LI_PART_LEAD) raise_verb(b, p->part->ids, p->part->count);
    if (!code) code = join_pieces(b, p->rest);
    if (!code) join(b, &p->cut, p->ids, p->part->ids, p->part->count, p->rest->ids, p->rest->count);
    return code;
}

li_code li_parts_cut(li_parts **out, const li_symbols *symbols, const li_word_classes *classes, li_token *tokens,
                     size_t count, const li_tag_view *views, const uint8_t *tags, const int32_t *inside,
                     li_arena *arena, li_error *err) {
    li_parts *b = *out = li_arena_array(arena, 1, sizeof *b);
    uint8_t *own = li_arena_room(arena, count + 1, 1);
    li_form *forms = li_arena_array(arena, count + 1, sizeof *forms);
    int32_t *ids = li_arena_room(arena, count + 1, sizeof *ids);
    if (!b || !ids || !own || !forms) return li_fail(err, LI_E_MEMORY, "no memory for the parts of a sentence");
    *b = (li_parts){.symbols = symbols,
                    .classes = classes,
                    .t = tokens,
                    .count = (int32_t)count,
                    .forms = forms,
                    .views = views,
                    .tags = own,
                    .inside = inside,
                    .arena = arena,
                    .err = err};
    b->end = &b->first;
    if (count) memcpy(own, tags, count);
    li_forms_read(forms, tokens, count, symbols, classes);
    for (size_t i = 0; i < count; i++) ids[i] = (int32_t)i;
    return cut(&b->whole, b, ids, (int32_t)count, 0);
}

li_code li_parts_build(const li_model *model, li_parts *const *parts, size_t count, li_arena *arena, li_error *err) {
    size_t n = 0, all = 0;
    for (size_t i = 0; i < count; i++) all += parts[i]->draft_count;
    li_tree_draft **drafts = li_arena_room(arena, all + 1, sizeof(li_tree_draft *));
    if (!drafts) return li_fail(err, LI_E_MEMORY, "no memory for the trees of sentences");
    for (size_t i = 0; i < count; i++)
        for (const piece *p = parts[i]->first; p; p = p->next) drafts[n++] = p->draft;
    li_trees_build(model, drafts, n);
    return LI_OK;
}

li_code li_parts_join(li_parts *parts, li_error *err) {
    parts->err = err;
    return join_pieces(parts, parts->whole);
}
