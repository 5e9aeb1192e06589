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
    return (t->shape & LI_SHAPE_CAPITAL) && li_symbols_among(symbols, t->form, TITLES);
}

bool li_tree_skips(const li_token *tokens, size_t i, size_t count, const uint8_t *tags, const int32_t *inside,
                   const li_symbols *symbols) {
    if (tags[i] == LI_TAG_PUNCT || (inside && inside[i] >= 0)) return true;
    if (i + 1 == count || (inside && inside[i + 1] >= 0)) return false; /* the first word of a name is no title */
    return tags[i + 1] == LI_TAG_PROPN && is_title(&tokens[i], symbols);
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

static const li_item *item(const li_tree_state *s, int32_t i) {
    return i >= 0 && i < s->count ? &s->items[i] : &NOTHING;
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

uint32_t li_moves_key(const li_tree_state *s) {
    int32_t top = s->stack[s->depth - 1];
    uint32_t next = s->next < s->count ? s->items[s->next].tag : 31;
    uint32_t after = s->next + 1 < s->count ? s->items[s->next + 1].tag : 31;
    return s->items[top].tag | next << 5 | after << 10 | (uint32_t)(s->head[top] >= 0) << 15;
}

uint32_t li_labels_key(const li_tree_state *s, int32_t head, int32_t dependent) {
    return s->items[head].tag | (uint32_t)s->items[dependent].tag << 5 | (uint32_t)(head < dependent) << 10;
}

enum { NO_LABEL = 40, NO_DISTANCE = 9 };

void li_look_at(li_look *l, const li_tree_state *s) {
    int32_t top = s->depth > 0 ? s->stack[s->depth - 1] : -1, next = s->next < s->count ? s->next : -1;
    int32_t h = top >= 0 ? s->head[top] : -1, h2 = h >= 0 && h < s->count ? s->head[h] : -1;
    *l = (li_look){.state = s,
                   .s0 = item(s, top),
                   .s1 = item(s, s->depth > 1 ? s->stack[s->depth - 2] : -1),
                   .n0 = item(s, next),
                   .n1 = item(s, s->next + 1),
                   .n2 = item(s, s->next + 2),
                   .n3 = item(s, s->next + 3),
                   .s0h = item(s, h),
                   .s0h2 = item(s, h2),
                   .s0l = &NOTHING,
                   .s0r = &NOTHING,
                   .n0l = &NOTHING,
                   .s0dep = h >= 0 ? s->dep[top] : NO_LABEL,
                   .distance = top >= 0 && next >= 0 ? distance(top, next) : NO_DISTANCE};
    if (top >= 0) {
        l->s0l = item(s, s->left[top]);
        l->s0r = item(s, s->right[top]);
        l->s0kids = s->children[top];
        l->s0prep = s->prep[top];
        l->s0lefts = s->lefts[top];
        l->s0rights = s->rights[top];
    }
    if (next >= 0) {
        l->n0l = item(s, s->left[next]);
        l->n0kids = s->children[next];
        l->n0prep = s->prep[next];
        l->n0lefts = s->lefts[next];
    }
}

#define F(id, a, b, c) *o++ = li_feature_row(id, a, b, c, LI_ARC_BITS)

void li_arc_features_first(uint32_t out[LI_ARC_FEATURES_FIRST], const li_look *l) {
    uint32_t *o = out;
    uint32_t s0 = l->s0->tag, n0 = l->n0->tag, n1 = l->n1->tag, pair = PAIR(s0, n0);
    F(0, s0, l->s0dep, 0);
    F(3, l->n0->lemma, n0, 0);
    F(6, pair, l->s0->lemma, 0);
    F(8, l->s0->lemma, l->n0->lemma, 0);
    F(15, QUAD(n0, l->n0lefts, s0, n1), 0, 0);
    F(16, pair, l->s0kids & CORE, l->n0kids & NEXT_CORE);
    F(18, pair, l->s0kids, 0);
    F(27, PAIR(l->s0h->tag, n0), l->n0prep, l->s0h->lemma);
    F(38, l->s0->lemma, l->s0rights, n0);
    F(39, TRIO(l->s1->tag, n0, s0), l->s1->lemma, 0);
    F(40, l->s0l->lemma, pair, 0);
    F(41, l->n0l->lemma, pair, 0);
}

void li_arc_features_rest(uint32_t out[LI_ARC_FEATURES - LI_ARC_FEATURES_FIRST], const li_look *l) {
    uint32_t *o = out;
    const uint32_t s0 = l->s0->tag, n0 = l->n0->tag, n1 = l->n1->tag, n2 = l->n2->tag, s1 = l->s1->tag, h = l->s0h->tag;
    const uint32_t pair = PAIR(s0, n0), d = l->distance, s0dep = l->s0dep, gap = l->n0->gap, core = l->s0kids & CORE;
    const uint32_t agree = agreement(l->s0, l->n0), h_agree = agreement(l->s0h, l->n0),
                   depth = (uint32_t)l->state->depth;
    const uint32_t gaps = PAIR(gap, l->n1->gap);
    F(1, l->s0->lemma, s0, 0);
    F(2, n0, n1, n2);
    F(4, l->n1->lemma, n1, n0);
    F(5, TRIO(s0, n0, d), 0, 0);
    F(7, pair, l->n0->lemma, 0);
    F(9, QUAD(s0, n0, n1, n2), 0, 0);
    F(10, QUAD(s1, s0, n0, n1), 0, 0);
    F(11, QUAD(h, s0, n0, s0dep), 0, 0);
    F(12, QUAD(s0, l->s0l->tag, n0, l->s0r->tag), 0, 0);
    F(13, QUAD(s0, n0, l->n0l->tag, n1), 0, 0);
    F(14, QUAD(s0, l->s0rights, n0, l->s0lefts), 0, 0);
    F(17, pair, l->n0kids, 0);
    F(19, pair, gaps, s0dep);
    F(20, pair, gaps, d);
    F(21, TRIO(s0, n0, gap), l->s0->lemma, 0);
    F(22, TRIO(s0, n0, agree), d, gap);
    F(23, TRIO(s0, n0, agree), h | h_agree << 8, s0dep);
    F(24, l->s0->lemma, l->n0prep, n0);
    F(25, pair, l->n0prep, s0dep);
    F(26, pair, l->n0prep, l->s0prep);
    F(28, pair, l->s0h->lemma, l->n0prep);
    F(29, TRIO(s0, n0, h), l->s0prep, n0);
    F(30, l->n0->lemma, s0, n1);
    F(31, PAIR(n0, l->n3->tag), n1, n2);
    F(32, TRIO(s0, n0, s0dep), l->s0->traits, core);
    F(33, PAIR(h, l->s0h2->tag), pair, s0dep);
    F(34, l->s0r->lemma, pair, 0);
    F(35, l->n0->form, s0, gap);
    F(36, l->s0->lemma, PAIR(n0, n1), gap);
    F(37, l->n0->lemma, l->n1->lemma, s0);
    F(42, pair, PAIR(depth > 4 ? 4 : depth, d), gap);
    F(43, QUAD(s0, n0, n1, s0dep), core, gap);
}

#undef F
#define F(id, a, b, c) *o++ = li_feature_row(id, a, b, c, LI_LABEL_BITS)

#define SIDES(h, c) TRIO((h)->tag, (c)->tag, (h) < (c))

void li_label_features_first(uint32_t out[LI_LABEL_FEATURES_FIRST], const li_tree_state *s, int32_t hi, int32_t di) {
    const li_item *h = item(s, hi), *c = item(s, di);
    uint32_t *o = out, prep = s->prep[di], kids = s->children[di], pair = SIDES(h, c), hkids = s->children[hi];
    F(2, pair, h->lemma, 0);
    F(3, pair, c->lemma, 0);
    F(8, pair, kids, 0);
    F(11, pair, c->gap, distance(hi, di));
    F(13, pair, hkids & (1u << LI_NSUBJ | 1u << LI_OBJ | 1u << LI_AUX_PASS | 1u << LI_COP | 1u << LI_EXPL), prep);
    F(15, c->form, h->tag, hi < di);
    F(17, pair, item(s, s->left[di])->lemma, 0);
}

void li_label_features_rest(uint32_t out[LI_LABEL_FEATURES - LI_LABEL_FEATURES_FIRST], const li_tree_state *s,
                            int32_t hi, int32_t di) {
    const li_item *h = item(s, hi), *c = item(s, di), *after = item(s, di + 1);
    uint32_t *o = out, prep = s->prep[di], kids = s->children[di], pair = SIDES(h, c), hkids = s->children[hi];
    uint32_t hdep = s->head[hi] >= 0 ? s->dep[hi] : NO_LABEL;
    F(0, pair, 0, 0);
    F(1, pair, distance(hi, di), 0);
    F(4, h->lemma, c->lemma, hi < di);
    F(5, pair, prep, 0);
    F(6, pair, prep, h->lemma);
    F(7, pair, prep, c->lemma);
    F(9, pair, hkids, 0);
    F(10, pair, hdep, 0);
    F(12, pair, agreement(h, c), c->gap);
    F(14, pair, after->tag, after->lemma);
    F(16, pair, h->traits, hkids & (1u << LI_AUX_OF | 1u << LI_AUX_PASS | 1u << LI_EXPL));
    F(18, pair, item(s, di - 1)->tag, c->gap);
    F(19, pair, kids & (1u << LI_MARK | 1u << LI_CASE | 1u << LI_NSUBJ | 1u << LI_CC | 1u << LI_DET_OF), h->lemma);
}
