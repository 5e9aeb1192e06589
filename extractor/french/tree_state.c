#include "extractor/french/tree_state.h"

#include "extractor/french/model.h"

/* Punctuation by the folded form: , ; : ( ) - and quotation marks. */
static uint8_t punct_bits(const li_token *t, const li_symbols *symbols) {
    li_slice f = li_symbols_text(symbols, t->form);
    if (f.len == 0) return 0;
    switch (f.ptr[0]) {
    case ',': return 1;
    case ':':
    case ';': return 2;
    case '(':
    case ')':
    case '[':
    case ']': return 8;
    case '-': return 16;
    default: break;
    }
    if ((unsigned char)f.ptr[0] == 0xE2 && f.len >= 3 && (unsigned char)f.ptr[1] == 0x80 &&
        ((unsigned char)f.ptr[2] == 0x93 || (unsigned char)f.ptr[2] == 0x94))
        return 16;
    return t->shape & (LI_SHAPE_OPEN | LI_SHAPE_CLOSE) ? 4 : 2;
}

static bool is_title(const li_token *t, const li_symbols *symbols) {
    static const char *const TITLES[] = {"m.", "mm.", "mme", "mmes", "mlle", "mr", "mr.", "m", "me", NULL};
    li_slice f = li_symbols_text(symbols, t->form);
    if (f.len > 4 || !(t->shape & LI_SHAPE_CAPITAL)) return false;
    for (const char *const *w = TITLES; *w; w++)
        if (li_slice_eq(f, li_slice_of(*w))) return true;
    return false;
}

bool li_tree_skips(const li_token *tokens, size_t i, size_t count, const uint8_t *tags, const int32_t *inside,
                   const li_symbols *symbols) {
    if (tags[i] == LI_TAG_PUNCT || (inside && inside[i] >= 0)) return true;
    return i + 1 < count && tags[i + 1] == LI_TAG_PROPN && is_title(&tokens[i], symbols);
}

li_item *li_tree_items(const li_token *tokens, size_t count, const li_tag_view *views, const uint8_t *tags,
                       const int32_t *inside, const li_symbols *symbols, li_arena *arena, int32_t *item_count) {
    li_item *items = li_arena_array(arena, count + 1, sizeof *items);
    if (!items) return NULL;
    int32_t n = 0;
    uint8_t gap = 0;
    for (size_t i = 0; i < count; i++) {
        if (li_tree_skips(tokens, i, count, tags, inside, symbols)) {
            if (tags[i] == LI_TAG_PUNCT) gap |= punct_bits(&tokens[i], symbols);
            continue;
        }
        const li_token *t = &tokens[i];
        bool verb = t->upos == LI_VERB || t->upos == LI_AUX;
        uint32_t agree = t->feats & (verb ? LI_GENDER | LI_NUMBER | LI_PERS : LI_GENDER | LI_NUMBER);
        uint32_t lemma = t->lemma == t->form ? views[i].hash : li_hash(li_symbols_text(symbols, t->lemma));
        uint32_t traits = verb ? (t->feats & (LI_TRANSITIVE | LI_INTRANSITIVE | LI_PRONOMINAL | LI_AUX_ETRE)) >> 15 : 0;
        items[n++] = (li_item){lemma, views[i].hash, agree, traits, (int32_t)i, tags[i], gap};
        gap = 0;
    }
    *item_count = n;
    return items;
}

li_code li_tree_begin(li_tree_state *s, const li_item *items, int32_t count, li_arena *arena) {
    size_t n = (size_t)count + 1;
    *s = (li_tree_state){.items = items, .count = count};
    int32_t *ints = li_arena_array(arena, n * 4, sizeof *ints);
    uint8_t *bytes = li_arena_array(arena, n * 3, 1);
    uint32_t *words = li_arena_array(arena, n * 2, sizeof *words);
    if (!ints || !bytes || !words) return LI_E_MEMORY;
    s->stack = ints;
    s->head = ints + n;
    s->left = ints + 2 * n;
    s->right = ints + 3 * n;
    s->dep = bytes;
    s->lefts = bytes + n;
    s->rights = bytes + 2 * n;
    s->children = words;
    s->prep = words + n;
    for (size_t i = 0; i < n; i++) s->head[i] = s->left[i] = s->right[i] = -1;
    return LI_OK;
}

bool li_tree_done(const li_tree_state *s) { return s->next >= s->count && s->depth == 0; }

unsigned li_tree_moves(const li_tree_state *s) {
    if (s->depth == 0) return 1u << LI_SHIFT;
    unsigned moves = s->head[s->stack[s->depth - 1]] >= 0 ? 1u << LI_REDUCE : 1u << LI_LEFT;
    return s->next < s->count ? moves | 1u << LI_SHIFT | 1u << LI_RIGHT : moves;
}

static void attach(li_tree_state *s, int32_t head, int32_t dependent, li_dep label) {
    s->head[dependent] = head;
    s->dep[dependent] = (uint8_t)label;
    if (head == s->count) return;
    s->children[head] |= 1u << label;
    if (dependent < head) {
        if (s->left[head] < 0 || dependent < s->left[head]) s->left[head] = dependent;
        if (s->lefts[head] < 15) s->lefts[head]++;
        if (label == LI_CASE) s->prep[head] = s->items[dependent].lemma;
        if (label == LI_MARK && !s->prep[head]) s->prep[head] = s->items[dependent].lemma ^ 0x5bd1e995u;
    } else {
        if (dependent > s->right[head]) s->right[head] = dependent;
        if (s->rights[head] < 15) s->rights[head]++;
    }
}

void li_tree_make(li_tree_state *s, li_move move, li_dep label) {
    switch (move) {
    case LI_SHIFT: s->stack[s->depth++] = s->next++; break;
    case LI_REDUCE: s->depth--; break;
    case LI_LEFT: {
        int32_t d = s->stack[--s->depth];
        attach(s, s->next < s->count ? s->next : s->count, d, label);
        break;
    }
    case LI_RIGHT:
        attach(s, s->stack[s->depth - 1], s->next, label);
        s->stack[s->depth++] = s->next++;
        break;
    default: break;
    }
}

static const li_item NOTHING = {.tag = 31};

typedef struct look {
    const li_item *s0, *s1, *n0, *n1, *n2, *n3, *s0h, *s0l, *s0r, *n0l, *s0h2;
    int32_t i0, i1, j0;
} look;

static const li_item *item(const li_tree_state *s, int32_t i) {
    return i >= 0 && i < s->count ? &s->items[i] : &NOTHING;
}

static look look_at(const li_tree_state *s) {
    look l;
    l.i0 = s->depth > 0 ? s->stack[s->depth - 1] : -1;
    l.i1 = s->depth > 1 ? s->stack[s->depth - 2] : -1;
    l.j0 = s->next < s->count ? s->next : -1;
    int32_t h = l.i0 >= 0 ? s->head[l.i0] : -1, h2 = h >= 0 && h < s->count ? s->head[h] : -1;
    l.s0 = item(s, l.i0);
    l.s1 = item(s, l.i1);
    l.n0 = item(s, l.j0);
    l.n1 = item(s, s->next + 1);
    l.n2 = item(s, s->next + 2);
    l.n3 = item(s, s->next + 3);
    l.s0h = item(s, h);
    l.s0h2 = item(s, h2);
    l.s0l = item(s, l.i0 >= 0 ? s->left[l.i0] : -1);
    l.s0r = item(s, l.i0 >= 0 ? s->right[l.i0] : -1);
    l.n0l = item(s, l.j0 >= 0 ? s->left[l.j0] : -1);
    return l;
}

static uint32_t agreement(const li_item *a, const li_item *b) {
    uint32_t n = a->agree & b->agree & LI_NUMBER, g = a->agree & b->agree & LI_GENDER, code = 0;
    if ((a->agree & LI_NUMBER) && (b->agree & LI_NUMBER)) code |= n ? 1 : 2;
    if ((a->agree & LI_GENDER) && (b->agree & LI_GENDER)) code |= g ? 4 : 8;
    return code;
}

static uint32_t distance(int32_t a, int32_t b) {
    int32_t d = a < b ? b - a : a - b;
    return d <= 4 ? (uint32_t)d : d <= 7 ? 5 : d <= 12 ? 6 : 7;
}

#define PAIR(a, b) ((uint32_t)(a) | (uint32_t)(b) << 8)
#define TRIO(a, b, c) (PAIR(a, b) | (uint32_t)(c) << 16)
#define QUAD(a, b, c, d) (TRIO(a, b, c) | (uint32_t)(d) << 24)

/* Children of the top of the stack and of the next word that say what these still lack. */
static const uint32_t CORE = 1u << LI_NSUBJ | 1u << LI_OBJ | 1u << LI_COP | 1u << LI_AUX_PASS | 1u << LI_CASE;
static const uint32_t NEXT_CORE = 1u << LI_NSUBJ | 1u << LI_MARK | 1u << LI_CASE | 1u << LI_AUX_PASS | 1u << LI_EXPL;

#define F(id, a, b, c) *o++ = li_feature_row(id, a, b, c, LI_ARC_BITS)

uint32_t li_moves_key(const li_tree_state *s) {
    int32_t top = s->stack[s->depth - 1];
    uint32_t next = s->next < s->count ? s->items[s->next].tag : 31;
    uint32_t after = s->next + 1 < s->count ? s->items[s->next + 1].tag : 31;
    return s->items[top].tag | next << 5 | after << 10 | (uint32_t)(s->head[top] >= 0) << 15;
}

uint32_t li_labels_key(const li_tree_state *s, int32_t head, int32_t dependent) {
    return s->items[head].tag | (uint32_t)s->items[dependent].tag << 5 | (uint32_t)(head < dependent) << 10;
}

/* The features that tell most, which decide most moves alone. */
void li_arc_features_first(uint32_t out[LI_ARC_FEATURES_FIRST], const li_tree_state *s) {
    look l = look_at(s);
    uint32_t *o = out;
    uint32_t s0 = l.s0->tag, n0 = l.n0->tag, n1 = l.n1->tag, n2 = l.n2->tag, h = l.s0h->tag;
    uint32_t s0dep = l.i0 >= 0 && s->head[l.i0] >= 0 ? s->dep[l.i0] : 40;
    uint32_t s0kids = l.i0 >= 0 ? s->children[l.i0] : 0, n0kids = l.j0 >= 0 ? s->children[l.j0] : 0;
    uint32_t n0prep = l.j0 >= 0 ? s->prep[l.j0] : 0;
    uint32_t vr = l.i0 >= 0 ? s->rights[l.i0] : 0, vl = l.i0 >= 0 ? s->lefts[l.i0] : 0;
    uint32_t core = s0kids & CORE, ncore = n0kids & NEXT_CORE;
    F(0, s0, s0dep, 0);
    F(2, n0, n1, n2);
    F(3, l.n0->lemma, n0, 0);
    F(4, l.n1->lemma, n1, n0);
    F(14, QUAD(s0, vr, n0, vl), 0, 0);
    F(16, PAIR(s0, n0), core, ncore);
    F(17, PAIR(s0, n0), n0kids, 0);
    F(18, PAIR(s0, n0), s0kids, 0);
    F(27, PAIR(h, n0), n0prep, l.s0h->lemma);
    F(31, PAIR(n0, l.n3->tag), n1, n2);
    F(34, l.s0r->lemma, PAIR(s0, n0), 0);
    F(41, l.n0l->lemma, PAIR(s0, n0), 0);
}

void li_arc_features_rest(uint32_t out[LI_ARC_FEATURES - LI_ARC_FEATURES_FIRST], const li_tree_state *s) {
    look l = look_at(s);
    uint32_t *o = out;
    uint32_t s0 = l.s0->tag, n0 = l.n0->tag, n1 = l.n1->tag, n2 = l.n2->tag, s1 = l.s1->tag, h = l.s0h->tag;
    uint32_t d = l.i0 >= 0 && l.j0 >= 0 ? distance(l.i0, l.j0) : 9;
    uint32_t s0dep = l.i0 >= 0 && s->head[l.i0] >= 0 ? s->dep[l.i0] : 40;
    uint32_t s0kids = l.i0 >= 0 ? s->children[l.i0] : 0;
    uint32_t s0prep = l.i0 >= 0 ? s->prep[l.i0] : 0, n0prep = l.j0 >= 0 ? s->prep[l.j0] : 0;
    uint32_t vr = l.i0 >= 0 ? s->rights[l.i0] : 0;
    uint32_t nvl = l.j0 >= 0 ? s->lefts[l.j0] : 0;
    uint32_t core = s0kids & CORE;
    uint32_t agree = agreement(l.s0, l.n0), h_agree = agreement(l.s0h, l.n0);
    uint32_t gap = PAIR(l.n0->gap, l.n1->gap);
    F(1, l.s0->lemma, s0, 0);
    F(5, TRIO(s0, n0, d), 0, 0);
    F(6, PAIR(s0, n0), l.s0->lemma, 0);
    F(7, PAIR(s0, n0), l.n0->lemma, 0);
    F(8, l.s0->lemma, l.n0->lemma, 0);
    F(9, QUAD(s0, n0, n1, n2), 0, 0);
    F(10, QUAD(s1, s0, n0, n1), 0, 0);
    F(11, QUAD(h, s0, n0, s0dep), 0, 0);
    F(12, QUAD(s0, l.s0l->tag, n0, l.s0r->tag), 0, 0);
    F(13, QUAD(s0, n0, l.n0l->tag, n1), 0, 0);
    F(15, QUAD(n0, nvl, s0, n1), 0, 0);
    F(19, PAIR(s0, n0), gap, s0dep);
    F(20, PAIR(s0, n0), gap, d);
    F(21, TRIO(s0, n0, l.n0->gap), l.s0->lemma, 0);
    F(22, TRIO(s0, n0, agree), d, l.n0->gap);
    F(23, TRIO(s0, n0, agree), h | h_agree << 8, s0dep);
    F(24, l.s0->lemma, n0prep, n0);
    F(25, PAIR(s0, n0), n0prep, s0dep);
    F(26, PAIR(s0, n0), n0prep, s0prep);
    F(28, PAIR(s0, n0), l.s0h->lemma, n0prep);
    F(29, TRIO(s0, n0, h), s0prep, n0);
    F(30, l.n0->lemma, s0, n1);
    F(32, TRIO(s0, n0, s0dep), l.s0->traits, core);
    F(33, PAIR(h, l.s0h2->tag), PAIR(s0, n0), s0dep);
    F(35, l.n0->form, s0, l.n0->gap);
    F(36, l.s0->lemma, PAIR(n0, n1), l.n0->gap);
    F(37, l.n0->lemma, l.n1->lemma, s0);
    F(38, l.s0->lemma, vr, n0);
    F(39, TRIO(s1, n0, s0), l.s1->lemma, 0);
    F(40, l.s0l->lemma, PAIR(s0, n0), 0);
    F(42, PAIR(s0, n0), PAIR(s->depth > 4 ? 4 : s->depth, d), l.n0->gap);
    F(43, QUAD(s0, n0, n1, s0dep), core, l.n0->gap);
}

#undef F
#define F(id, a, b, c) *o++ = li_feature_row(id, a, b, c, LI_LABEL_BITS)

void li_label_features(uint32_t out[LI_LABEL_FEATURES], const li_tree_state *s, int32_t hi, int32_t di) {
    const li_item *h = item(s, hi), *c = item(s, di), *after = item(s, di + 1);
    uint32_t *o = out, side = hi < di, ht = h->tag, ct = c->tag;
    uint32_t hdep = hi >= 0 && hi < s->count && s->head[hi] >= 0 ? s->dep[hi] : 40;
    uint32_t hkids = hi >= 0 && hi < s->count ? s->children[hi] : 0, prep = s->prep[di], kids = s->children[di];
    uint32_t d = distance(hi, di), pair = TRIO(ht, ct, side);
    F(0, pair, 0, 0);
    F(1, pair, d, 0);
    F(2, pair, h->lemma, 0);
    F(3, pair, c->lemma, 0);
    F(4, h->lemma, c->lemma, side);
    F(5, pair, prep, 0);
    F(6, pair, prep, h->lemma);
    F(7, pair, prep, c->lemma);
    F(8, pair, kids, 0);
    F(9, pair, hkids, 0);
    F(10, pair, hdep, 0);
    F(11, pair, c->gap, d);
    F(12, pair, agreement(h, c), c->gap);
    F(13, pair, hkids & (1u << LI_NSUBJ | 1u << LI_OBJ | 1u << LI_AUX_PASS | 1u << LI_COP | 1u << LI_EXPL), prep);
    F(14, pair, after->tag, after->lemma);
    F(15, c->form, ht, side);
    F(16, pair, h->traits, hkids & (1u << LI_AUX_OF | 1u << LI_AUX_PASS | 1u << LI_EXPL));
    F(17, pair, item(s, s->left[di])->lemma, 0);
    F(18, pair, item(s, di - 1)->tag, c->gap);
    F(19, pair, kids & (1u << LI_MARK | 1u << LI_CASE | 1u << LI_NSUBJ | 1u << LI_CC | 1u << LI_DET_OF), h->lemma);
}
