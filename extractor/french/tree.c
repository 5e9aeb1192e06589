#include "extractor/french/tree.h"

#include "extractor/french/tree_mend.h"
#include "extractor/french/tree_state.h"

static const char *const NAMES[LI_DEP_COUNT] = {
    "none",  "root",  "nsubj",    "obj",  "iobj",   "obl",    "obl:agent", "nmod",      "amod", "det",       "case",
    "mark",  "aux",   "aux:pass", "cop",  "advmod", "conj",   "cc",        "appos",     "acl",  "acl:relcl", "advcl",
    "xcomp", "ccomp", "csubj",    "flat", "fixed",  "nummod", "expl",      "parataxis", "dep",  "punct"};

const char *li_dep_name(li_dep dep) { return dep < LI_DEP_COUNT ? NAMES[dep] : "dep"; }

/* A lead that the first features give a move, or a label, and that the others make up for in less than two of a
 * thousand choices; in the model's eighths. */
enum { CLEAR_LEAD = 190, CLEAR_LABEL_LEAD = 90 };

/* Sums of the four moves' weights, two bytes each: those at even places in one word, those at odd places in the other.
 */
typedef struct move_sums {
    uint32_t even, odd;
} move_sums;

static void add_moves(move_sums *sums, const li_table *table, const uint32_t *features, size_t count) {
    for (size_t f = 0; f < count; f++) {
        uint32_t four;
        memcpy(&four, table->rows + (size_t)features[f] * sizeof four, sizeof four);
        sums->even += four & 0x00FF00FF;
        sums->odd += four >> 8 & 0x00FF00FF;
    }
}

/* The best of the moves (bits), and its lead over the next. */
static li_move best_move(move_sums sums, unsigned moves, uint32_t *lead) {
    uint32_t scores[LI_MOVE_COUNT] = {sums.even & 0xFFFF, sums.odd & 0xFFFF, sums.even >> 16, sums.odd >> 16};
    int best = -1;
    uint32_t second = 0;
    for (int m = 0; m < LI_MOVE_COUNT; m++) {
        if (!(moves >> m & 1)) continue;
        if (best >= 0 && scores[m] <= scores[best]) {
            if (scores[m] > second) second = scores[m];
            continue;
        }
        if (best >= 0) second = scores[best];
        best = m;
    }
    *lead = scores[best] - second;
    return (li_move)best;
}

static bool is_one(uint32_t bits) { return !(bits & (bits - 1)); }

/* Of the bits of a set those that others hold too; all, where none does. */
static uint32_t among(uint32_t set, uint32_t others) { return set & others ? set & others : set; }

/* Labels that an arc may have: all but none, root and punct. */
static const uint32_t LABELS = (1u << LI_PUNCT_OF) - (1u << LI_NSUBJ);

/* Sums of the labels' weights, two bytes each: those at even places in the first two, those at odd places in the
 * others; eight at once. */
typedef uint16_t lanes __attribute__((vector_size(16)));
typedef struct label_sums {
    lanes even[2], odd[2];
} label_sums;

static void add_labels(label_sums *sums, const uint8_t *rows, const uint32_t *features, size_t count) {
    label_sums s = *sums;
    for (size_t f = 0; f < count; f++) {
        lanes row[2];
        memcpy(row, rows + (size_t)features[f] * LI_TABLE_LABEL_WIDTH, sizeof row);
        for (int k = 0; k < 2; k++) {
            s.even[k] += row[k] & 0x00FF;
            s.odd[k] += row[k] >> 8;
        }
    }
    *sums = s;
}

/* The best of the labels (bits), and its lead over the next. */
static li_dep best_label(const label_sums *sums, uint32_t labels, uint32_t *lead) {
    uint16_t scores[LI_TABLE_LABEL_WIDTH]; /* at half its place; from the middle on at odd places */
    memcpy(scores, sums, sizeof scores);
    uint32_t best = LI_DEP_OTHER, most = 0, second = 0;
    for (; labels; labels &= labels - 1) {
        uint32_t label = (uint32_t)__builtin_ctz(labels),
                 score = scores[label / 2 + label % 2 * (LI_TABLE_LABEL_WIDTH / 2)];
        bool more = score > most;
        second = more ? most : score > second ? score : second;
        best = more ? label : best;
        most = more ? score : most;
    }
    *lead = most - second;
    return (li_dep)best;
}

/* What the words of a draft's next choice have been asked for: weights are on their way, and are weighed when they are
 * there. */
typedef enum asked { THE_MOVE, THE_MOVE_CLOSELY, THE_LABEL, THE_LABEL_CLOSELY } asked;

enum { MORE_FEATURES = LI_ARC_FEATURES - LI_ARC_FEATURES_FIRST };
_Static_assert(LI_LABEL_FEATURES - LI_LABEL_FEATURES_FIRST <= MORE_FEATURES, "features of both have room");

struct li_tree_draft {
    li_token *tokens;
    size_t count;
    const uint8_t *tags;
    const int32_t *inside;
    li_tree_state state;
    asked asked;
    li_move move;     /* the one whose label is asked for */
    uint32_t choices; /* bits of moves, or of labels */
    int32_t head, dependent;
    uint32_t features[MORE_FEATURES];
    li_look look;
    union {
        move_sums moves;
        label_sums labels;
    } sums;
};

static void await(const li_table *table, const uint32_t *features, size_t count, size_t width) {
    for (size_t f = 0; f < count; f++) __builtin_prefetch(table->rows + features[f] * width);
}

static void await_moves(const li_model *model, const li_tree_draft *d, size_t count) {
    await(li_model_table(model, LI_TABLE_ARC), d->features, count, LI_TABLE_ARC_WIDTH);
}

static void await_labels(const li_model *model, const li_tree_draft *d, size_t count) {
    await(li_model_table(model, LI_TABLE_LABEL), d->features, count, LI_TABLE_LABEL_WIDTH);
}

/* Makes a move; false: not yet, its label has been asked for. */
static bool make(const li_model *model, li_tree_draft *d, li_move move) {
    li_tree_state *s = &d->state;
    li_dep label = LI_DEP_NONE;
    if (move == LI_LEFT || move == LI_RIGHT) {
        int32_t top = s->stack[s->depth - 1], next = s->next < s->count ? s->next : s->count;
        d->head = move == LI_LEFT ? next : top;
        d->dependent = move == LI_LEFT ? top : next;
        label = LI_ROOT;
        if (d->head != s->count) {
            uint32_t seen;
            const uint8_t *rows = li_model_table(model, LI_TABLE_LABELS)->rows;
            memcpy(&seen, rows + li_labels_key(s, d->head, d->dependent) * sizeof seen, sizeof seen);
            d->choices = among(LABELS, seen);
            if (!is_one(d->choices)) {
                d->move = move;
                d->asked = THE_LABEL;
                li_label_features_first(d->features, s, d->head, d->dependent);
                await_labels(model, d, LI_LABEL_FEATURES_FIRST);
                return false;
            }
            label = (li_dep)__builtin_ctz(d->choices);
        }
    }
    li_tree_make(s, move, label);
    return true;
}

/* Makes moves up to one that has to be weighed, and asks for its weights; false: the tree is done. */
static bool go_on(const li_model *model, li_tree_draft *d) {
    li_tree_state *s = &d->state;
    const uint8_t *known = li_model_table(model, LI_TABLE_MOVES)->rows;
    while (!li_tree_done(s)) {
        unsigned moves = li_tree_moves(s);
        if (!is_one(moves)) moves = among(moves, known[li_moves_key(s)]);
        if (!is_one(moves)) {
            d->choices = moves;
            d->asked = THE_MOVE;
            li_look_at(&d->look, s);
            li_arc_features_first(d->features, &d->look);
            await_moves(model, d, LI_ARC_FEATURES_FIRST);
            return true;
        }
        if (!make(model, d, (li_move)__builtin_ctz(moves))) return true;
    }
    return false;
}

/* Weighs the move that was asked for; false: its other weights have been asked for. */
static bool weigh_move(const li_model *model, li_tree_draft *d, li_move *move) {
    const li_table *table = li_model_table(model, LI_TABLE_ARC);
    bool closely = d->asked == THE_MOVE_CLOSELY;
    uint32_t lead;
    if (!closely) d->sums.moves = (move_sums){0};
    add_moves(&d->sums.moves, table, d->features, closely ? MORE_FEATURES : LI_ARC_FEATURES_FIRST);
    *move = best_move(d->sums.moves, d->choices, &lead);
    if (closely || lead > CLEAR_LEAD) return true;
    li_arc_features_rest(d->features, &d->look);
    await_moves(model, d, MORE_FEATURES);
    d->asked = THE_MOVE_CLOSELY;
    return false;
}

/* The same of the label. */
static bool weigh_label(const li_model *model, li_tree_draft *d, li_dep *label) {
    const uint8_t *rows = li_model_table(model, LI_TABLE_LABEL)->rows;
    bool closely = d->asked == THE_LABEL_CLOSELY;
    uint32_t lead;
    if (!closely) d->sums.labels = (label_sums){0};
    add_labels(&d->sums.labels, rows, d->features,
               closely ? LI_LABEL_FEATURES - LI_LABEL_FEATURES_FIRST : LI_LABEL_FEATURES_FIRST);
    *label = best_label(&d->sums.labels, d->choices, &lead);
    if (closely || lead > CLEAR_LABEL_LEAD) return true;
    li_label_features_rest(d->features, &d->state, d->head, d->dependent);
    await_labels(model, d, LI_LABEL_FEATURES - LI_LABEL_FEATURES_FIRST);
    d->asked = THE_LABEL_CLOSELY;
    return false;
}

/* Weighs what was asked for and asks for more; false: the tree is done. */
static bool advance(const li_model *model, li_tree_draft *d) {
    if (d->asked == THE_MOVE || d->asked == THE_MOVE_CLOSELY) {
        li_move move;
        if (!weigh_move(model, d, &move) || !make(model, d, move)) return true;
    } else {
        li_dep label;
        if (!weigh_label(model, d, &label)) return true;
        li_tree_make(&d->state, d->move, label);
    }
    return go_on(model, d);
}

enum { SIDE_BY_SIDE = 8 };

void li_trees_build(const li_model *model, li_tree_draft *const *drafts, size_t count) {
    li_tree_draft *open[SIDE_BY_SIDE];
    size_t n = 0, next = 0;
    while (n || next < count) {
        while (n < SIDE_BY_SIDE && next < count) {
            li_tree_draft *d = drafts[next++];
            if (go_on(model, d)) open[n++] = d;
        }
        for (size_t i = 0; i < n;) {
            if (advance(model, open[i])) i++;
            else open[i] = open[--n];
        }
    }
}

/* One root only: what else was left without a governor hangs on it. Punctuation hangs on the word before it. */
static void write_back(const li_tree_state *s, li_token *tokens, size_t count, const uint8_t *tags,
                       const int32_t *inside, const li_symbols *symbols) {
    int32_t root = -1;
    for (int32_t i = 0; i < s->count; i++)
        if (s->head[i] == s->count && (root < 0 || tokens[s->items[root].token].upos == LI_X)) root = i;
    for (int32_t i = 0; i < s->count; i++) {
        li_token *t = &tokens[s->items[i].token];
        if (i == root) {
            t->head = -1;
            t->dep = LI_ROOT;
        } else if (s->head[i] == s->count) {
            t->head = s->items[root].token;
            t->dep = LI_PARATAXIS;
        } else {
            t->head = s->items[s->head[i]].token;
            t->dep = s->dep[i];
        }
    }
    int32_t last = root >= 0 ? s->items[root].token : -1;
    for (size_t i = 0; i < count; i++) {
        if (inside && inside[i] >= 0) {
            tokens[i].head = inside[i];
            tokens[i].dep = LI_FLAT;
        } else if (tags[i] != LI_TAG_PUNCT && li_tree_skips(tokens, i, count, tags, inside, symbols)) {
            tokens[i].head = (int32_t)i + 1;
            tokens[i].dep = LI_DEP_OTHER;
        } else if (tags[i] == LI_TAG_PUNCT) {
            tokens[i].head = last;
            tokens[i].dep = last < 0 ? LI_ROOT : LI_PUNCT_OF;
            if (last < 0) last = (int32_t)i;
        } else {
            last = (int32_t)i;
        }
    }
}

li_code li_tree_draft_new(li_tree_draft **out, const li_symbols *symbols, li_token *tokens, size_t count,
                          const li_tag_view *views, const uint8_t *tags, const int32_t *inside, li_arena *arena,
                          li_error *err) {
    li_tree_draft *d = *out = li_arena_room(arena, 1, sizeof *d);
    int32_t item_count;
    li_item *items = li_tree_items(tokens, count, views, tags, inside, symbols, arena, &item_count);
    if (!d || !items || li_tree_begin(&d->state, items, item_count, arena))
        return li_fail(err, LI_E_MEMORY, "no memory for the tree of a sentence");
    d->tokens = tokens;
    d->count = count;
    d->tags = tags;
    d->inside = inside;
    return LI_OK;
}

void li_tree_draft_write(const li_tree_draft *d, const li_symbols *symbols) {
    write_back(&d->state, d->tokens, d->count, d->tags, d->inside, symbols);
}

li_code li_tree_sentence(const li_model *model, const li_symbols *symbols, li_token *tokens, size_t count,
                         const li_tag_view *views, const uint8_t *tags, const int32_t *inside, li_arena *arena,
                         li_error *err) {
    li_tree_draft *draft;
    li_code code = li_tree_draft_new(&draft, symbols, tokens, count, views, tags, inside, arena, err);
    if (code) return code;
    li_trees_build(model, &draft, 1);
    li_tree_draft_write(draft, symbols);
    return LI_OK;
}
