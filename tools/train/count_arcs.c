#include "tools/train/count.h"

#include "extractor/french/tree_state.h"

#include <stdlib.h>

/* The gold tree over items: governor by item (count stands for the root) and label. */
typedef struct gold {
    int32_t *head;
    uint8_t *dep;
} gold;

typedef struct problem {
    li_item *items;
    int32_t count;
    gold gold;
    li_tree_state state;
} problem;

static bool set_up(problem *p, const example *e, const uint8_t *tags, const li_symbols *symbols, li_arena *arena) {
    li_tag_view *views = li_arena_array(arena, (size_t)e->count + 1, sizeof *views);
    int32_t *item_of = li_arena_array(arena, (size_t)e->count + 1, sizeof *item_of);
    if (!views || !item_of) return false;
    for (int32_t i = 0; i < e->count; i++) li_tag_prepare(&views[i], &e->tokens[i], 0, symbols);
    p->items = li_tree_items(e->tokens, (size_t)e->count, views, tags, NULL, symbols, arena, &p->count);
    if (!p->items || li_tree_begin(&p->state, p->items, p->count, arena)) return false;
    p->gold.head = li_arena_array(arena, (size_t)p->count + 1, sizeof *p->gold.head);
    p->gold.dep = li_arena_array(arena, (size_t)p->count + 1, 1);
    if (!p->gold.head || !p->gold.dep) return false;
    for (int32_t i = 0; i < e->count; i++) item_of[i] = -1;
    for (int32_t i = 0; i < p->count; i++) item_of[p->items[i].token] = i;
    for (int32_t i = 0; i < p->count; i++) {
        int32_t t = p->items[i].token, h = e->head[t], guard = 0;
        uint8_t dep = e->dep[t];
        while (h >= 0 && item_of[h] < 0 && guard++ < e->count) { /* a word passed over leaves its place to the next */
            dep = tags[h] == LI_TAG_PUNCT ? dep : e->dep[h];
            h = e->head[h];
        }
        p->gold.head[i] = h < 0 ? p->count : item_of[h] < 0 ? p->count : item_of[h];
        p->gold.dep[i] = dep;
    }
    return true;
}

/* Gold arcs that the move puts out of reach. */
static int cost(const li_tree_state *s, const gold *g, li_move move) {
    int lost = 0;
    int32_t top = s->depth ? s->stack[s->depth - 1] : -1, front = s->next;
    if (move == LI_SHIFT || move == LI_RIGHT) {
        for (int32_t k = 0; k < s->depth; k++) {
            int32_t i = s->stack[k];
            if (g->head[front] == i && !(move == LI_RIGHT && i == top)) lost++;
            if (g->head[i] == front && s->head[i] < 0) lost++;
        }
        if (move == LI_RIGHT && g->head[front] > front) lost++;
    } else {
        for (int32_t d = front; d < s->count; d++)
            if (g->head[d] == top) lost++;
        if (move == LI_LEFT && g->head[top] != front && g->head[top] > front) lost++;
    }
    return lost;
}

static li_dep label_by(const weights *labels, const li_tree_state *s, int32_t head, int32_t dependent,
                       uint32_t *features) {
    double scores[LI_TABLE_LABEL_WIDTH] = {0};
    li_label_features(features, s, head, dependent);
    weights_score(labels, features, LI_LABEL_FEATURES, scores);
    int best = LI_DEP_OTHER;
    for (int m = LI_NSUBJ; m < LI_PUNCT_OF; m++)
        if (scores[m] > scores[best]) best = m;
    return (li_dep)best;
}

static void ends_of(const li_tree_state *s, li_move move, int32_t *head, int32_t *dependent) {
    int32_t top = s->stack[s->depth - 1], front = s->next < s->count ? s->next : s->count;
    *head = move == LI_LEFT ? front : top;
    *dependent = move == LI_LEFT ? top : front;
}

static li_dep learn_label(weights *labels, const problem *p, li_move move, uint64_t time) {
    int32_t head, dependent;
    ends_of(&p->state, move, &head, &dependent);
    if (head == p->count) return LI_ROOT;
    uint32_t features[LI_LABEL_FEATURES];
    li_dep label = label_by(labels, &p->state, head, dependent, features);
    li_dep right = (li_dep)p->gold.dep[dependent];
    if (p->gold.head[dependent] != head || right == LI_ROOT || right == LI_PUNCT_OF) return label;
    if (label != right) weights_update(labels, features, LI_LABEL_FEATURES, (int)right, (int)label, time);
    return label;
}

static void learn(weights *arcs, weights *labels, problem *p, bool explore, uint64_t *time) {
    li_tree_state *s = &p->state;
    while (!li_tree_done(s)) {
        uint32_t features[LI_ARC_FEATURES];
        double scores[LI_TABLE_ARC_WIDTH] = {0};
        li_arc_features_first(features, s);
        li_arc_features_rest(features + LI_ARC_FEATURES_FIRST, s);
        weights_score(arcs, features, LI_ARC_FEATURES, scores);
        int best = -1, right = -1, least = 1 << 20;
        for (int m = 0; m < LI_MOVE_COUNT; m++) {
            if (!(li_tree_moves(s) >> m & 1)) continue;
            if (best < 0 || scores[m] > scores[best]) best = m;
            int c = cost(s, &p->gold, (li_move)m);
            if (c < least || (c == least && scores[m] > scores[right])) {
                least = c;
                right = m;
            }
        }
        ++*time;
        if (cost(s, &p->gold, (li_move)best) > least)
            weights_update(arcs, features, LI_ARC_FEATURES, right, best, *time);
        int move = explore ? best : right;
        li_dep label = move == LI_LEFT || move == LI_RIGHT ? learn_label(labels, p, (li_move)move, *time) : LI_DEP_NONE;
        li_tree_make(s, (li_move)move, label);
    }
}

void count_arcs(const corpus *c, uint8_t *const *tags, int passes, weights **arcs, weights **labels) {
    *arcs = weights_new(LI_TABLE_ARC_WIDTH);
    *labels = weights_new(LI_TABLE_LABEL_WIDTH);
    uint64_t time = 0;
    unsigned seed = 7;
    size_t *order = malloc((c->count + 1) * sizeof *order);
    li_arena *arena = li_arena_new();
    if (!order || !arena) exit(1);
    for (size_t i = 0; i < c->count; i++) order[i] = i;
    for (int p = 0; p < passes; p++) {
        for (size_t i = c->count; i > 1; i--) {
            seed = seed * 1103515245u + 12345u;
            size_t k = (seed >> 8) % i, swap = order[i - 1];
            order[i - 1] = order[k];
            order[k] = swap;
        }
        for (size_t i = 0; i < c->count; i++) {
            const example *e = c->examples[order[i]];
            problem pr;
            li_arena_reset(arena);
            if (!e->whole || !set_up(&pr, e, tags[order[i]], c->symbols, arena)) continue;
            seed = seed * 1103515245u + 12345u;
            learn(*arcs, *labels, &pr, p > 0 && (seed >> 8) % 10 != 0, &time);
        }
    }
    weights_average(*arcs, time);
    weights_average(*labels, time);
    li_arena_free(arena);
    free(order);
}

void tree_example(const weights *arcs, const weights *labels, const example *e, const uint8_t *tags,
                  const li_symbols *symbols, int32_t *head, uint8_t *dep, li_arena *arena) {
    problem p;
    for (int32_t i = 0; i < e->count; i++) head[i] = -2;
    if (!set_up(&p, e, tags, symbols, arena)) return;
    li_tree_state *s = &p.state;
    while (!li_tree_done(s)) {
        uint32_t features[LI_ARC_FEATURES], label_features[LI_LABEL_FEATURES];
        double scores[LI_TABLE_ARC_WIDTH] = {0};
        li_arc_features_first(features, s);
        li_arc_features_rest(features + LI_ARC_FEATURES_FIRST, s);
        weights_score(arcs, features, LI_ARC_FEATURES, scores);
        int best = -1;
        for (int m = 0; m < LI_MOVE_COUNT; m++)
            if ((li_tree_moves(s) >> m & 1) && (best < 0 || scores[m] > scores[best])) best = m;
        li_dep label = LI_DEP_NONE;
        if (best == LI_LEFT || best == LI_RIGHT) {
            int32_t h, d;
            ends_of(s, (li_move)best, &h, &d);
            label = h == s->count ? LI_ROOT : label_by(labels, s, h, d, label_features);
        }
        li_tree_make(s, (li_move)best, label);
    }
    for (int32_t i = 0; i < p.count; i++) {
        int32_t h = s->head[i];
        head[p.items[i].token] = h == p.count ? -1 : p.items[h].token;
        dep[p.items[i].token] = s->dep[i];
    }
}
