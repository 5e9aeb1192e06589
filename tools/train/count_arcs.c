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

/* The moves that lose fewest gold arcs, as bits. */
static unsigned best_moves(const li_tree_state *s, const gold *g) {
    unsigned moves = 0;
    int least = 1 << 20;
    for (int m = 0; m < LI_MOVE_COUNT; m++) {
        if (!(li_tree_moves(s) >> m & 1)) continue;
        int c = cost(s, g, (li_move)m);
        if (c < least) moves = 0;
        if (c <= least) moves |= 1u << m;
        if (c < least) least = c;
    }
    return moves;
}

static unsigned choices(const weights *seen, uint32_t key, unsigned allowed) {
    double scores[LI_TABLE_MAX_WIDTH] = {0};
    unsigned bits = 0;
    weights_score(seen, &key, 1, scores);
    for (int c = 0; c < LI_TABLE_MAX_WIDTH; c++) bits |= (unsigned)(scores[c] > 0) << c;
    return bits & allowed ? bits & allowed : allowed;
}

static int best_of(const double *scores, unsigned allowed) {
    int best = -1;
    for (int c = 0; c < LI_TABLE_MAX_WIDTH; c++)
        if ((allowed >> c & 1) && (best < 0 || scores[c] > scores[best])) best = c;
    return best;
}

/* The best label by the weights; sure: only one was ever seen there, and nothing was weighed. */
static li_dep label_by(const tree_weights *w, const li_tree_state *s, int32_t head, int32_t dependent,
                       uint32_t *features, bool *sure) {
    const unsigned labels = (1u << LI_PUNCT_OF) - (1u << LI_NSUBJ);
    unsigned allowed = choices(w->labels, li_labels_key(s, head, dependent), labels);
    double scores[LI_TABLE_MAX_WIDTH] = {0};
    *sure = !(allowed & (allowed - 1));
    li_label_features_first(features, s, head, dependent);
    li_label_features_rest(features + LI_LABEL_FEATURES_FIRST, s, head, dependent);
    if (!*sure) weights_score(w->label, features, LI_LABEL_FEATURES, scores);
    return (li_dep)best_of(scores, allowed);
}

/* The scores of the moves, and the features that they come from. */
static void weigh_moves(const tree_weights *w, const li_tree_state *s, uint32_t features[LI_ARC_FEATURES],
                        double scores[LI_TABLE_MAX_WIDTH]) {
    li_look look;
    li_look_at(&look, s);
    li_arc_features_first(features, &look);
    li_arc_features_rest(features + LI_ARC_FEATURES_FIRST, &look);
    weights_score(w->arc, features, LI_ARC_FEATURES, scores);
}

static unsigned allowed_moves(const tree_weights *w, const li_tree_state *s) {
    return s->depth ? choices(w->moves, li_moves_key(s), li_tree_moves(s)) : li_tree_moves(s);
}

static void ends_of(const li_tree_state *s, li_move move, int32_t *head, int32_t *dependent) {
    int32_t top = s->stack[s->depth - 1], front = s->next < s->count ? s->next : s->count;
    *head = move == LI_LEFT ? front : top;
    *dependent = move == LI_LEFT ? top : front;
}

static li_dep learn_label(const tree_weights *w, const problem *p, li_move move, uint64_t time) {
    int32_t head, dependent;
    ends_of(&p->state, move, &head, &dependent);
    if (head == p->count) return LI_ROOT;
    uint32_t features[LI_LABEL_FEATURES];
    bool sure;
    li_dep label = label_by(w, &p->state, head, dependent, features, &sure);
    li_dep right = (li_dep)p->gold.dep[dependent];
    if (sure || p->gold.head[dependent] != head || right == LI_ROOT || right == LI_PUNCT_OF) return label;
    if (label != right) weights_update(w->label, features, LI_LABEL_FEATURES, (int)right, (int)label, time);
    return label;
}

static void learn(const tree_weights *w, problem *p, bool explore, uint64_t *time) {
    li_tree_state *s = &p->state;
    while (!li_tree_done(s)) {
        uint32_t features[LI_ARC_FEATURES];
        unsigned allowed = allowed_moves(w, s);
        li_move move = (li_move)__builtin_ctz(allowed);
        if (allowed & (allowed - 1)) {
            double scores[LI_TABLE_MAX_WIDTH] = {0};
            weigh_moves(w, s, features, scores);
            li_move best = (li_move)best_of(scores, allowed);
            unsigned good = best_moves(s, &p->gold);
            li_move right = (li_move)best_of(scores, good & allowed ? good & allowed : good);
            ++*time;
            if (!(good >> best & 1) && (good & allowed))
                weights_update(w->arc, features, LI_ARC_FEATURES, (int)right, (int)best, *time);
            move = explore ? best : right;
        }
        li_dep label = move == LI_LEFT || move == LI_RIGHT ? learn_label(w, p, move, *time) : LI_DEP_NONE;
        li_tree_make(s, move, label);
    }
}

static unsigned draw(unsigned *seed) {
    *seed = *seed * 1103515245u + 12345u;
    return *seed >> 8;
}

static void shuffle(size_t *order, size_t count, unsigned *seed) {
    for (size_t i = count; i > 1; i--) {
        size_t k = draw(seed) % i, swap = order[i - 1];
        order[i - 1] = order[k];
        order[k] = swap;
    }
}

/* ---- which choices there are ---- */

enum {
    SETS = 1 << LI_MOVE_COUNT,
    LEAST_SEEN = 200,
    LEFT_OUT = 5000
}; /* one of so many may want a choice that is left out */

typedef struct tally {
    uint32_t (*moves)[SETS]; /* by li_moves_key: how often such a set of moves was right */
    uint32_t (*labels)[LI_DEP_COUNT];
} tally;

static void count_choices(tally *t, problem *p, unsigned *seed) {
    li_tree_state *s = &p->state;
    while (!li_tree_done(s)) {
        unsigned good = best_moves(s, &p->gold), moves = draw(seed) % 20 ? good : li_tree_moves(s);
        if (s->depth) t->moves[li_moves_key(s)][good]++;
        for (unsigned skip = draw(seed) % (unsigned)__builtin_popcount(moves); skip; skip--) moves &= moves - 1;
        li_move move = (li_move)__builtin_ctz(moves);
        li_dep label = LI_DEP_NONE;
        if (move == LI_LEFT || move == LI_RIGHT) {
            int32_t head, dependent;
            ends_of(s, move, &head, &dependent);
            label = head == p->count ? LI_ROOT : (li_dep)p->gold.dep[dependent];
            if (head < p->count && p->gold.head[dependent] == head)
                t->labels[li_labels_key(s, head, dependent)][label]++;
        }
        li_tree_make(s, move, label);
    }
}

/* The fewest moves one of which is right nearly always. */
static void keep_moves(weights *w, uint32_t key, const uint32_t sets[SETS]) {
    uint32_t all = 0, kept = 0, missed;
    for (int m = 0; m < SETS; m++) all += sets[m];
    if (all < LEAST_SEEN) return;
    do {
        uint32_t gain[LI_MOVE_COUNT] = {0};
        int best = 0;
        missed = 0;
        for (uint32_t set = 0; set < SETS; set++)
            for (int m = 0; m < LI_MOVE_COUNT && !(set & kept); m++)
                if (set >> m & 1) gain[m] += sets[set];
        for (int m = 1; m < LI_MOVE_COUNT; m++)
            if (gain[m] > gain[best]) best = m;
        kept |= 1u << best;
        for (uint32_t set = 0; set < SETS; set++)
            if (!(set & kept)) missed += sets[set];
    } while (missed * LEFT_OUT > all);
    for (int m = 0; m < LI_MOVE_COUNT; m++)
        if (kept >> m & 1) weights_set(w, key, m, 1);
}

static void keep_labels(weights *w, uint32_t key, const uint32_t seen[LI_DEP_COUNT]) {
    uint32_t all = 0;
    for (int m = LI_NSUBJ; m < LI_PUNCT_OF; m++) all += seen[m];
    for (int m = LI_NSUBJ; m < LI_PUNCT_OF && all >= LEAST_SEEN; m++)
        if (seen[m] * LEFT_OUT > all) weights_set(w, key, m, 1);
}

static void see_choices(const corpus *c, uint8_t *const *tags, tree_weights *w, li_arena *arena) {
    enum { PASSES = 4 };
    tally t = {must(calloc(1 << LI_MOVES_BITS, sizeof *t.moves)), must(calloc(1 << LI_LABELS_BITS, sizeof *t.labels))};
    unsigned seed = 3;
    for (size_t i = 0; i < c->count * PASSES; i++) {
        problem p;
        size_t k = i % c->count;
        li_arena_reset(arena);
        if (c->examples[k]->whole && set_up(&p, c->examples[k], tags[k], c->symbols, arena))
            count_choices(&t, &p, &seed);
    }
    for (uint32_t key = 0; key < 1u << LI_MOVES_BITS; key++) keep_moves(w->moves, key, t.moves[key]);
    for (uint32_t key = 0; key < 1u << LI_LABELS_BITS; key++) keep_labels(w->labels, key, t.labels[key]);
    free(t.moves);
    free(t.labels);
}

/* ---- weights ---- */

static void run(const corpus *c, uint8_t *const *tags, int passes, unsigned seed, tree_weights *w, li_arena *arena) {
    uint64_t time = 0;
    size_t *order = must(malloc((c->count + 1) * sizeof *order));
    for (size_t i = 0; i < c->count; i++) order[i] = i;
    for (int p = 0; p < passes; p++) {
        shuffle(order, c->count, &seed);
        for (size_t i = 0; i < c->count; i++) {
            const example *e = c->examples[order[i]];
            problem pr;
            li_arena_reset(arena);
            if (!e->whole || !set_up(&pr, e, tags[order[i]], c->symbols, arena)) continue;
            learn(w, &pr, p > 0 && draw(&seed) % 10 != 0, &time);
        }
    }
    weights_average(w->arc, time);
    weights_average(w->label, time);
    free(order);
}

tree_weights count_arcs(const corpus *c, uint8_t *const *tags, int passes, int runs) {
    tree_weights all = {weights_new(LI_TABLE_ARC_WIDTH), weights_new(LI_TABLE_LABEL_WIDTH),
                        weights_new(LI_TABLE_ARC_WIDTH), weights_new(LI_TABLE_LABEL_WIDTH)};
    li_arena *arena = must(li_arena_new());
    see_choices(c, tags, &all, arena);
    for (int r = 0; r < runs; r++) {
        tree_weights one = {weights_new(LI_TABLE_ARC_WIDTH), weights_new(LI_TABLE_LABEL_WIDTH), all.moves, all.labels};
        run(c, tags, passes, 7 + (unsigned)r, &one, arena);
        weights_add(all.arc, one.arc, 1.0 / runs);
        weights_add(all.label, one.label, 1.0 / runs);
        weights_free(one.arc);
        weights_free(one.label);
    }
    li_arena_free(arena);
    return all;
}

void tree_weights_free(tree_weights w) {
    weights_free(w.arc);
    weights_free(w.label);
    weights_free(w.moves);
    weights_free(w.labels);
}

void tree_example(const tree_weights *w, const example *e, const uint8_t *tags, const li_symbols *symbols,
                  int32_t *head, uint8_t *dep, li_arena *arena) {
    problem p;
    for (int32_t i = 0; i < e->count; i++) head[i] = -2;
    if (!set_up(&p, e, tags, symbols, arena)) return;
    li_tree_state *s = &p.state;
    while (!li_tree_done(s)) {
        uint32_t features[LI_ARC_FEATURES], label_features[LI_LABEL_FEATURES];
        unsigned allowed = allowed_moves(w, s);
        double scores[LI_TABLE_MAX_WIDTH] = {0};
        if (allowed & (allowed - 1)) weigh_moves(w, s, features, scores);
        li_move best = (li_move)best_of(scores, allowed);
        li_dep label = LI_DEP_NONE;
        if (best == LI_LEFT || best == LI_RIGHT) {
            int32_t h, d;
            bool sure;
            ends_of(s, best, &h, &d);
            label = h == s->count ? LI_ROOT : label_by(w, s, h, d, label_features, &sure);
        }
        li_tree_make(s, best, label);
    }
    for (int32_t i = 0; i < p.count; i++) {
        int32_t h = s->head[i];
        head[p.items[i].token] = h == p.count ? -1 : p.items[h].token;
        dep[p.items[i].token] = s->dep[i];
    }
}
