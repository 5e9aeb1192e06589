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

static li_move choose_move(const li_model *model, const li_tree_state *s) {
    unsigned moves = li_tree_moves(s);
    if (is_one(moves)) return (li_move)__builtin_ctz(moves);
    moves = among(moves, li_model_table(model, LI_TABLE_MOVES)->rows[li_moves_key(s)]);
    if (is_one(moves)) return (li_move)__builtin_ctz(moves);
    const li_table *table = li_model_table(model, LI_TABLE_ARC);
    uint32_t features[LI_ARC_FEATURES - LI_ARC_FEATURES_FIRST], lead;
    move_sums sums = {0};
    li_look look;
    li_look_at(&look, s);
    li_arc_features_first(features, &look);
    add_moves(&sums, table, features, LI_ARC_FEATURES_FIRST);
    li_move best = best_move(sums, moves, &lead);
    if (lead > CLEAR_LEAD) return best;
    li_arc_features_rest(features, &look);
    add_moves(&sums, table, features, LI_ARC_FEATURES - LI_ARC_FEATURES_FIRST);
    return best_move(sums, moves, &lead);
}

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

static li_dep choose_label(const li_model *model, const li_tree_state *s, int32_t head, int32_t dependent) {
    if (head == s->count) return LI_ROOT;
    uint32_t seen;
    memcpy(&seen, li_model_table(model, LI_TABLE_LABELS)->rows + li_labels_key(s, head, dependent) * sizeof seen,
           sizeof seen);
    uint32_t labels = among(LABELS, seen), lead;
    if (is_one(labels)) return (li_dep)__builtin_ctz(labels);
    label_sums sums = {0};
    uint32_t features[LI_LABEL_FEATURES - LI_LABEL_FEATURES_FIRST];
    const uint8_t *rows = li_model_table(model, LI_TABLE_LABEL)->rows;
    li_label_features_first(features, s, head, dependent);
    add_labels(&sums, rows, features, LI_LABEL_FEATURES_FIRST);
    li_dep best = best_label(&sums, labels, &lead);
    if (lead > CLEAR_LABEL_LEAD) return best;
    li_label_features_rest(features, s, head, dependent);
    add_labels(&sums, rows, features, LI_LABEL_FEATURES - LI_LABEL_FEATURES_FIRST);
    return best_label(&sums, labels, &lead);
}

static void build(const li_model *model, li_tree_state *s) {
    while (!li_tree_done(s)) {
        li_move move = choose_move(model, s);
        li_dep label = LI_DEP_NONE;
        if (move == LI_LEFT)
            label = choose_label(model, s, s->next < s->count ? s->next : s->count, s->stack[s->depth - 1]);
        else if (move == LI_RIGHT) label = choose_label(model, s, s->stack[s->depth - 1], s->next);
        li_tree_make(s, move, label);
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

li_code li_tree_sentence(const li_model *model, const li_symbols *symbols, li_token *tokens, size_t count,
                         const li_tag_view *views, const uint8_t *tags, const int32_t *inside, li_arena *arena,
                         li_error *err) {
    int32_t item_count;
    li_item *items = li_tree_items(tokens, count, views, tags, inside, symbols, arena, &item_count);
    li_tree_state state;
    if (!items || li_tree_begin(&state, items, item_count, arena))
        return li_fail(err, LI_E_MEMORY, "no memory for the tree of a sentence");
    build(model, &state);
    write_back(&state, tokens, count, tags, inside, symbols);
    return LI_OK;
}
