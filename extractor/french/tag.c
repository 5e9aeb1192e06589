#include "extractor/french/tag.h"

#include "base/utf8.h"
#include "extractor/french/tree_mend.h"

#include <stdlib.h>

static const uint8_t UPOS_OF[LI_TAG_COUNT] = {LI_X,     LI_ADJ,   LI_ADP,  LI_ADV,  LI_AUX,  LI_AUX,  LI_AUX,  LI_AUX,
                                              LI_CCONJ, LI_DET,   LI_INTJ, LI_NOUN, LI_NUM,  LI_PRON, LI_PRON, LI_PROPN,
                                              LI_PUNCT, LI_SCONJ, LI_SYM,  LI_VERB, LI_VERB, LI_VERB, LI_VERB};

static const uint8_t FIRST_TAG[LI_UPOS_COUNT] = {
    [LI_X] = LI_TAG_X,         [LI_ADJ] = LI_TAG_ADJ,     [LI_ADP] = LI_TAG_ADP,   [LI_ADV] = LI_TAG_ADV,
    [LI_AUX] = LI_TAG_AUX_FIN, [LI_CCONJ] = LI_TAG_CCONJ, [LI_DET] = LI_TAG_DET,   [LI_INTJ] = LI_TAG_INTJ,
    [LI_NOUN] = LI_TAG_NOUN,   [LI_NUM] = LI_TAG_NUM,     [LI_PRON] = LI_TAG_PRON, [LI_PROPN] = LI_TAG_PROPN,
    [LI_PUNCT] = LI_TAG_PUNCT, [LI_SCONJ] = LI_TAG_SCONJ, [LI_SYM] = LI_TAG_SYM,   [LI_VERB] = LI_TAG_VERB_FIN};

#define BIT(tag) (1u << (tag))
enum { SHAPES = LI_SHAPE_CAPITAL | LI_SHAPE_CAPITALS | LI_SHAPE_FIRST | LI_SHAPE_HYPHEN | LI_SHAPE_DIGIT };

li_upos li_tag_upos(li_tag tag) { return (li_upos)UPOS_OF[tag]; }

static bool is_relative(li_slice lemma) {
    static const char *const RELATIVES[] = {"qui", "que", "dont", "où", "lequel", "auquel", "duquel", "quoi", NULL};
    for (const char *const *r = RELATIVES; *r; r++)
        if (li_slice_eq(lemma, li_slice_of(*r))) return true;
    return false;
}

li_tag li_tag_of(uint8_t upos, uint32_t feats, li_slice lemma) {
    if (upos >= LI_UPOS_COUNT) return LI_TAG_X;
    li_tag tag = (li_tag)FIRST_TAG[upos];
    if (upos == LI_VERB || upos == LI_AUX) {
        uint32_t form = feats & LI_FORM;
        return tag + (form == LI_INF ? 1 : form == LI_PART_PAST ? 2 : form == LI_PART_PRES ? 3 : 0);
    }
    return upos == LI_PRON && is_relative(lemma) ? LI_TAG_REL : tag;
}

/* The lemma's text, which lies elsewhere in memory, is asked of pronouns only. */
static li_tag tag_of_reading(const li_reading *r, const li_lexicon *lexicon) {
    return li_tag_of(r->upos, r->feats, r->upos == LI_PRON ? li_lexicon_text(lexicon, r->lemma) : (li_slice){NULL, 0});
}

static bool reading_holds(const li_reading *r, uint32_t shape) {
    if ((r->feats & LI_CAPITAL) && !(shape & LI_SHAPE_CAPITAL)) return false;
    if ((r->feats & LI_ACRONYM) && !(shape & LI_SHAPE_CAPITALS)) return false;
    return true;
}

static uint32_t guess(li_slice form, uint32_t shape) {
    if (shape & LI_SHAPE_NUMBER) return BIT(LI_TAG_NUM);
    if (shape & LI_SHAPE_DIGIT) return BIT(LI_TAG_NUM) | BIT(LI_TAG_ADJ) | BIT(LI_TAG_NOUN) | BIT(LI_TAG_PROPN);
    if (li_slice_eq(form, LI_LIT("/")))
        return BIT(LI_TAG_PUNCT) | BIT(LI_TAG_SYM) | BIT(LI_TAG_ADP) | BIT(LI_TAG_CCONJ);
    if (shape & LI_SHAPE_PUNCT) return BIT(LI_TAG_PUNCT);
    if (shape & LI_SHAPE_SYMBOL) return BIT(LI_TAG_SYM) | BIT(LI_TAG_NOUN) | BIT(LI_TAG_ADP);
    uint32_t open = BIT(LI_TAG_NOUN) | BIT(LI_TAG_ADJ) | BIT(LI_TAG_PROPN) | BIT(LI_TAG_X);
    if (li_slice_ends(form, LI_LIT("ment"))) open |= BIT(LI_TAG_ADV);
    if (li_slice_ends(form, LI_LIT("er")) || li_slice_ends(form, LI_LIT("ir"))) open |= BIT(LI_TAG_VERB_INF);
    if (li_slice_ends(form, LI_LIT("ant"))) open |= BIT(LI_TAG_VERB_PRP);
    if (li_slice_ends(form, LI_LIT("é")) || li_slice_ends(form, LI_LIT("ée")) || li_slice_ends(form, LI_LIT("és")) ||
        li_slice_ends(form, LI_LIT("ées")))
        open |= BIT(LI_TAG_VERB_PP);
    if (li_slice_ends(form, LI_LIT("e")) || li_slice_ends(form, LI_LIT("ent")) || li_slice_ends(form, LI_LIT("a")))
        open |= BIT(LI_TAG_VERB_FIN);
    return open;
}

static uint32_t suffix_hash(li_slice form) {
    size_t at = form.len, letters = 0;
    while (at > 0 && letters < 3)
        if (((unsigned char)form.ptr[--at] & 0xC0) != 0x80) letters++;
    return li_hash(li_slice_sub(form, at, form.len));
}

static bool is_capital_a(const li_token *t, li_slice form) {
    return (t->shape & LI_SHAPE_CAPITAL) && li_slice_eq(form, LI_LIT("a"));
}

void li_tag_prepare(li_tag_view *v, const li_token *t, uint8_t forced, const li_symbols *symbols) {
    li_slice form = li_symbols_text(symbols, t->form);
    *v = (li_tag_view){.hash = li_hash(form), .shape = t->shape & SHAPES};
    if (forced) {
        v->candidates = BIT(forced - 1);
        return;
    }
    const li_lexicon *lexicon = li_symbols_lexicon(symbols);
    size_t count = 0;
    const li_reading *r = t->form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, t->form, &count) : NULL;
    uint32_t agree = LI_GENDER | LI_NUMBER, any = 0;
    for (size_t i = 0; i < count; i++) {
        if (!reading_holds(&r[i], t->shape)) continue;
        if (r[i].rank && v->candidates) continue; /* le a, beside il a */
        v->candidates |= BIT(tag_of_reading(&r[i], lexicon));
        if (r[i].upos == LI_NOUN || r[i].upos == LI_ADJ || r[i].upos == LI_DET) {
            agree &= r[i].feats;
            any = 1;
        }
    }
    v->agree = any ? agree : 0;
    if (!v->candidates) v->candidates = guess(form, t->shape);
    if ((t->shape & LI_SHAPE_CAPITAL) && !(t->shape & (LI_SHAPE_ELIDED | LI_SHAPE_CLITIC)))
        v->candidates |= BIT(LI_TAG_PROPN);
    if (is_capital_a(t, form)) v->candidates |= BIT(LI_TAG_ADP);
    if (v->candidates & (v->candidates - 1)) v->suffix = suffix_hash(form);
}

static const li_tag_view OUTSIDE = {.candidates = 1u << 31, .hash = 7};

static const li_tag_view *view_at(const li_tag_view *views, size_t i, int offset, size_t count) {
    size_t at = i + (size_t)offset; /* wraps round before the first */
    return at < count ? &views[at] : &OUTSIDE;
}

void li_tag_features_ahead(uint32_t out[LI_TAG_FEATURES_AHEAD], const li_tag_view *views, size_t i, size_t count) {
    const li_tag_view *w = &views[i], *p = view_at(views, i, -1, count), *n = view_at(views, i, 1, count);
    uint32_t c = w->candidates, *o = out;
    *o++ = li_feature(1, w->hash, 0, 0);
    *o++ = li_feature(2, c, 0, 0);
    *o++ = li_feature(5, c, n->candidates, 0);
    *o++ = li_feature(8, w->hash, n->candidates, 0);
    *o++ = li_feature(9, c, p->hash, 0);
    *o++ = li_feature(12, c, n->candidates, view_at(views, i, 2, count)->candidates);
    *o++ = li_feature(14, c, w->shape, p->shape | n->shape << 16);
}

void li_tag_features_first(uint32_t out[LI_TAG_FEATURES_FIRST - LI_TAG_FEATURES_AHEAD], const li_tag_view *views,
                           const uint8_t *tags, size_t i) {
    uint32_t t1 = i ? tags[i - 1] : 30, t2 = i > 1 ? tags[i - 2] : 30, c = views[i].candidates, *o = out;
    *o++ = li_feature(3, c, t1, 0);
    *o++ = li_feature(4, c, t1, t2);
}

void li_tag_features_rest(uint32_t out[LI_TAG_FEATURES - LI_TAG_FEATURES_FIRST], const li_tag_view *views,
                          const uint8_t *tags, size_t i, size_t count) {
    const li_tag_view *w = &views[i], *p = view_at(views, i, -1, count), *p2 = view_at(views, i, -2, count),
                      *n = view_at(views, i, 1, count);
    uint32_t t1 = i ? tags[i - 1] : 30, t2 = i > 1 ? tags[i - 2] : 30, t3 = i > 2 ? tags[i - 3] : 30;
    size_t k = i + 1; /* the next word that is no adverb: a participle behind « n'a pas encore » */
    while (k < count && k < i + 5 && (views[k].candidates & BIT(LI_TAG_ADV)) &&
           !(views[k].candidates & BIT(LI_TAG_NOUN)))
        k++;
    uint32_t beyond = k < count ? views[k].candidates : OUTSIDE.candidates, c = w->candidates;
    uint32_t *o = out;
    *o++ = li_feature(6, c, t1, n->candidates);
    *o++ = li_feature(7, w->hash, t1, 0);
    *o++ = li_feature(10, c, n->hash, 0);
    *o++ = li_feature(11, w->hash, n->hash, 0);
    *o++ = li_feature(13, w->suffix, w->shape, t1);
    *o++ = li_feature(15, c, beyond, t1);
    *o++ = li_feature(16, c, w->agree | p->agree << 8, t1);
    *o++ = li_feature(17, w->hash, p->hash, 0);
    *o++ = li_feature(18, c, t1 | t2 << 8 | t3 << 16, 0);
    *o++ = li_feature(19, c, w->agree | n->agree << 8, n->candidates);
    *o++ = li_feature(20, c, p2->hash, p->hash);
}

/* A lead that the first features give a tag and that the others make up for in less than one of a thousand choices; in
 * the model's eighths. */
enum { CLEAR_LEAD = 80 };

/* Adds n rows of weights to the candidates' scores: most words have two. The best of them, and its lead. */
static li_tag weigh(const uint8_t *const *rows, size_t n, uint32_t candidates, uint32_t scores[LI_TAG_COUNT],
                    uint32_t *lead) {
    li_tag best = (li_tag)__builtin_ctz(candidates);
    uint32_t most = 0, second = 0;
    for (; candidates; candidates &= candidates - 1) {
        li_tag tag = (li_tag)__builtin_ctz(candidates);
        uint32_t score = scores[tag];
        for (size_t f = 0; f < n; f++) score += rows[f][tag];
        scores[tag] = score;
        if (score > most) {
            second = most;
            most = score;
            best = tag;
        } else if (score > second) {
            second = score;
        }
    }
    *lead = most - second;
    return best;
}

static bool is_open(const li_tag_view *v) { return v->candidates & (v->candidates - 1); }

/* A token to be tagged soon: what of its choice asks for no tags is on its way from memory, first where its weights
 * are, then they. */
enum { AHEAD = 8, FIND_AHEAD = 3, ASK_AHEAD = 6 };
typedef struct coming {
    uint32_t features[LI_TAG_FEATURES_AHEAD];
    const uint8_t *rows[LI_TAG_FEATURES_FIRST];
    size_t count;
} coming;

static void ask_ahead(const li_table *table, coming *c, const li_tag_view *views, size_t i, size_t count) {
    if (i >= count || !is_open(&views[i])) return;
    li_tag_features_ahead(c->features, views, i, count);
    li_table_fetch(table, c->features, LI_TAG_FEATURES_AHEAD);
}

static void find_ahead(const li_table *table, coming *c, const li_tag_view *views, size_t i, size_t count) {
    if (i >= count || !is_open(&views[i])) return;
    c->count = li_table_rows(table, c->features, LI_TAG_FEATURES_AHEAD, LI_TABLE_TAG_WIDTH, c->rows);
}

static li_tag choose(const li_table *table, coming *c, const li_tag_view *views, const uint8_t *tags, size_t i,
                     size_t count) {
    uint32_t candidates = views[i].candidates, lead;
    if (!is_open(&views[i])) return (li_tag)__builtin_ctz(candidates);
    uint32_t features[LI_TAG_FEATURES - LI_TAG_FEATURES_FIRST], scores[LI_TAG_COUNT] = {0};
    li_tag_features_first(features, views, tags, i);
    size_t n = c->count + li_table_rows(table, features, LI_TAG_FEATURES_FIRST - LI_TAG_FEATURES_AHEAD,
                                        LI_TABLE_TAG_WIDTH, c->rows + c->count);
    li_tag best = weigh(c->rows, n, candidates, scores, &lead);
    if (lead > CLEAR_LEAD) return best;
    const uint8_t *rows[LI_TAG_FEATURES - LI_TAG_FEATURES_FIRST];
    li_tag_features_rest(features, views, tags, i, count);
    n = li_table_rows(table, features, LI_TAG_FEATURES - LI_TAG_FEATURES_FIRST, LI_TABLE_TAG_WIDTH, rows);
    return weigh(rows, n, candidates, scores, &lead);
}

/* Features that all readings of one lemma and tag share, field by field. */
static uint32_t shared_feats(uint32_t a, uint32_t b) {
    static const uint32_t FIELDS[] = {LI_GENDER, LI_NUMBER, LI_PERS, LI_MOOD, LI_TENSE};
    for (size_t i = 0; i < sizeof FIELDS / sizeof *FIELDS; i++)
        if ((a & FIELDS[i]) != (b & FIELDS[i])) a &= ~FIELDS[i];
    return a;
}

/* The word in the singular, as a noun or adjective; the word itself if it has none. */
static li_slice singular_of(const li_lexicon *lexicon, li_slice word) {
    size_t n = 0;
    uint32_t known = li_lexicon_find(lexicon, word);
    const li_reading *r = known == LI_NO_WORD ? NULL : li_lexicon_readings(lexicon, known, &n);
    for (size_t i = 0; i < n; i++)
        if ((r[i].upos == LI_NOUN || r[i].upos == LI_ADJ) && (r[i].feats & LI_NUMBER) == LI_PLUR)
            return li_lexicon_text(lexicon, r[i].lemma);
    return word;
}

/* « les garde-frontières », « les haut-commissaires », « les postes-frontières »: of a compound that the lexicon has in
 * another spelling, or whose two nouns are both plural, the lemma is the one with either or both in the singular. */
static void singularise(li_token *t, const li_symbols *symbols) {
    enum { LONGEST = 64 };
    const li_lexicon *lexicon = li_symbols_lexicon(symbols);
    li_slice form = li_symbols_text(symbols, t->form);
    const char *hyphen = memchr(form.ptr, '-', form.len);
    if (!hyphen || form.len > LONGEST) return;
    size_t at = (size_t)(hyphen - form.ptr);
    li_slice parts[2] = {li_slice_sub(form, 0, at), li_slice_sub(form, at + 1, form.len)}, ones[2];
    for (size_t i = 0; i < 2; i++) ones[i] = singular_of(lexicon, parts[i]);
    bool both = ones[0].ptr != parts[0].ptr && ones[1].ptr != parts[1].ptr;
    for (unsigned which = 1; which < 4; which++) {
        li_slice first = which & 2 ? ones[0] : parts[0], second = which & 1 ? ones[1] : parts[1];
        char text[2 * LONGEST + 1];
        if (first.len > LONGEST || second.len > LONGEST || first.len + second.len + 1 == form.len) continue;
        memcpy(text, first.ptr, first.len);
        text[first.len] = '-';
        memcpy(text + first.len + 1, second.ptr, second.len);
        li_slice one = {text, first.len + 1 + second.len};
        size_t n = 0;
        uint32_t known = li_lexicon_find(lexicon, one);
        const li_reading *r = known == LI_NO_WORD ? NULL : li_lexicon_readings(lexicon, known, &n);
        for (size_t i = 0; i < n; i++) {
            if (r[i].upos != LI_NOUN) continue;
            t->lemma = r[i].lemma;
            t->feats = (r[i].feats & ~(uint32_t)LI_NUMBER) | LI_PLUR;
            return;
        }
        li_sym used = which == 3 && both ? li_symbols_find(symbols, one) : LI_NO_SYM;
        if (used == LI_NO_SYM) continue;
        t->lemma = used;
        t->feats = LI_PLUR;
    }
}

void li_tag_apply(li_token *t, li_tag tag, const li_symbols *symbols) {
    const li_lexicon *lexicon = li_symbols_lexicon(symbols);
    t->upos = UPOS_OF[tag];
    t->feats = 0;
    t->lemma = t->form;
    if (tag == LI_TAG_PROPN || tag == LI_TAG_PUNCT) return;
    size_t count = 0;
    const li_reading *r = t->form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, t->form, &count) : NULL;
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        if (!reading_holds(&r[i], t->shape)) continue;
        if (tag_of_reading(&r[i], lexicon) != tag) continue;
        if (!found) {
            t->lemma = r[i].lemma;
            t->feats = r[i].feats;
            found = true;
        } else if (r[i].lemma == t->lemma && tag != LI_TAG_VERB_FIN && tag != LI_TAG_AUX_FIN) {
            t->feats = shared_feats(t->feats, r[i].feats);
        }
    }
    if (!found && tag == LI_TAG_NOUN && (t->shape & LI_SHAPE_HYPHEN) && t->form >= li_lexicon_size(lexicon))
        singularise(t, symbols);
    if (!found && tag == LI_TAG_ADP && li_slice_eq(li_symbols_text(symbols, t->form), LI_LIT("a"))) {
        uint32_t lemma = li_lexicon_find(lexicon, LI_LIT("à"));
        if (lemma != LI_NO_WORD) t->lemma = lemma;
    }
}

/* ---- words seen before ---- */

enum { REMEMBERED = 4096, APPLIED = 3 };

/* Of the shape what preparing and applying look at. */
enum {
    TELLING = LI_SHAPE_CAPITAL | LI_SHAPE_CAPITALS | LI_SHAPE_DIGIT | LI_SHAPE_NUMBER | LI_SHAPE_PUNCT |
              LI_SHAPE_ELIDED | LI_SHAPE_CLITIC | LI_SHAPE_SYMBOL
};

typedef struct known_word {
    li_sym number; /* of the form, + 1; 0: none */
    uint32_t shape;
    li_tag_view view; /* but for its shape */
    uint8_t applied, tags[APPLIED];
    struct {
        li_sym lemma;
        uint32_t feats;
    } as[APPLIED];
} known_word;

struct li_tag_memory {
    known_word words[REMEMBERED];
};

li_code li_tag_memory_new(li_tag_memory **out, li_error *err) {
    li_tag_memory *m = *out = calloc(1, sizeof *m);
    if (!m) return li_fail(err, LI_E_MEMORY, "no memory for tagging");
    return LI_OK;
}

void li_tag_memory_free(li_tag_memory *m) { free(m); }

static known_word *place_of(li_tag_memory *m, const li_token *t) {
    uint32_t h = (t->form ^ (t->shape & TELLING) << 16) * 0x9E3779B1u;
    return &m->words[h >> 20];
}

_Static_assert(REMEMBERED == 1 << 12, "place_of takes twelve bits");

static bool is_known(const known_word *k, const li_token *t) {
    return k->number == t->form + 1 && k->shape == (t->shape & TELLING);
}

static void prepare(li_tag_memory *m, li_tag_view *v, const li_token *t, uint8_t forced, const li_symbols *symbols) {
    known_word *k = m && t->form < li_lexicon_size(li_symbols_lexicon(symbols)) ? place_of(m, t) : NULL;
    if (!k) {
        li_tag_prepare(v, t, forced, symbols);
        return;
    }
    if (!is_known(k, t)) {
        *k = (known_word){.number = t->form + 1, .shape = t->shape & TELLING};
        li_tag_prepare(&k->view, t, 0, symbols);
    }
    *v = k->view;
    v->shape = t->shape & SHAPES;
    if (!forced) return;
    v->candidates = BIT(forced - 1);
    v->agree = v->suffix = 0;
}

static void apply(li_tag_memory *m, li_token *t, li_tag tag, const li_symbols *symbols) {
    known_word *k = m ? place_of(m, t) : NULL;
    if (!k || !is_known(k, t)) {
        li_tag_apply(t, tag, symbols);
        return;
    }
    for (size_t i = 0; i < k->applied; i++) {
        if (k->tags[i] != tag) continue;
        t->upos = UPOS_OF[tag];
        t->lemma = k->as[i].lemma;
        t->feats = k->as[i].feats;
        return;
    }
    li_tag_apply(t, tag, symbols);
    if (k->applied == APPLIED) return;
    k->tags[k->applied] = (uint8_t)tag;
    k->as[k->applied].lemma = t->lemma;
    k->as[k->applied++].feats = t->feats;
}

void li_tag_sentence(const li_model *model, const li_symbols *symbols, li_tag_memory *memory, li_token *tokens,
                     size_t count, const uint8_t *forced, li_tag_view *views, uint8_t *tags) {
    const li_table *table = li_model_table(model, LI_TABLE_TAG);
    for (size_t i = 0; i < count; i++) prepare(memory, &views[i], &tokens[i], forced ? forced[i] : 0, symbols);
    coming ring[AHEAD];
    for (size_t i = 0; i < ASK_AHEAD; i++) ask_ahead(table, &ring[i], views, i, count);
    for (size_t i = 0; i < FIND_AHEAD; i++) find_ahead(table, &ring[i], views, i, count);
    for (size_t i = 0; i < count; i++) {
        ask_ahead(table, &ring[(i + ASK_AHEAD) % AHEAD], views, i + ASK_AHEAD, count);
        find_ahead(table, &ring[(i + FIND_AHEAD) % AHEAD], views, i + FIND_AHEAD, count);
        tags[i] = (uint8_t)choose(table, &ring[i % AHEAD], views, tags, i, count);
        apply(memory, &tokens[i], (li_tag)tags[i], symbols);
    }
    li_tags_mend(tokens, (int32_t)count, views, tags, symbols);
}
