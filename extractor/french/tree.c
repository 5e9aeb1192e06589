#include "extractor/french/tree.h"

#include "extractor/french/tree_mend.h"
#include "extractor/french/tree_state.h"

static const char *const NAMES[LI_DEP_COUNT] = {
    "none",  "root",  "nsubj",    "obj",  "iobj",   "obl",    "obl:agent", "nmod",      "amod", "det",       "case",
    "mark",  "aux",   "aux:pass", "cop",  "advmod", "conj",   "cc",        "appos",     "acl",  "acl:relcl", "advcl",
    "xcomp", "ccomp", "csubj",    "flat", "fixed",  "nummod", "expl",      "parataxis", "dep",  "punct"};

const char *li_dep_name(li_dep dep) { return dep < LI_DEP_COUNT ? NAMES[dep] : "dep"; }

/* A lead that the first features give a move and that the others make up for in about one of a thousand choices; in the
 * model's eighths. */
enum { CLEAR_LEAD = 250 };

/* Sums of the four moves' weights, two bytes each: those at even places in one word, those at odd places in the other.
 */
typedef struct move_sums {
    uint32_t even, odd;
} move_sums;

static void add_moves(move_sums *sums, const li_table *table, const uint32_t *features, size_t count) {
    li_table_fetch(table, features, count);
    for (size_t f = 0; f < count; f++) {
        uint32_t four = li_table_find(table, features[f]);
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

static li_move choose_move(const li_table *table, const li_tree_state *s) {
    unsigned moves = li_tree_moves(s);
    if (!(moves & (moves - 1))) return (li_move)__builtin_ctz(moves);
    uint32_t features[LI_ARC_FEATURES - LI_ARC_FEATURES_FIRST], lead;
    move_sums sums = {0};
    li_arc_features_first(features, s);
    add_moves(&sums, table, features, LI_ARC_FEATURES_FIRST);
    li_move best = best_move(sums, moves, &lead);
    if (lead > CLEAR_LEAD) return best;
    li_arc_features_rest(features, s);
    add_moves(&sums, table, features, LI_ARC_FEATURES - LI_ARC_FEATURES_FIRST);
    return best_move(sums, moves, &lead);
}

/* Sums of the labels' weights; a row is added up in words of eight weights, as the moves' are in words of four. */
static void weigh_labels(const li_table *table, const uint32_t features[LI_LABEL_FEATURES],
                         uint32_t scores[LI_TABLE_LABEL_WIDTH]) {
    enum { WORDS = LI_TABLE_LABEL_WIDTH / 8 };
    const uint64_t bytes = UINT64_C(0x00FF00FF00FF00FF);
    const uint8_t *rows[LI_TABLE_MAX_FEATURES];
    uint64_t even[WORDS] = {0}, odd[WORDS] = {0};
    size_t n = li_table_rows(table, features, LI_LABEL_FEATURES, LI_TABLE_LABEL_WIDTH, rows);
    for (size_t f = 0; f < n; f++) {
        uint64_t row[WORDS];
        memcpy(row, rows[f], sizeof row);
        for (size_t k = 0; k < WORDS; k++) {
            even[k] += row[k] & bytes;
            odd[k] += row[k] >> 8 & bytes;
        }
    }
    for (size_t m = 0; m < LI_TABLE_LABEL_WIDTH; m++)
        scores[m] = (uint32_t)((m & 1 ? odd : even)[m / 8] >> (m % 8 / 2 * 16)) & 0xFFFF;
}

/* A determiner before its noun has one label only. */
static bool determines(const li_item *dependent, const li_item *head) {
    return dependent->tag == LI_TAG_DET && dependent < head && (head->tag == LI_TAG_NOUN || head->tag == LI_TAG_PROPN);
}

static li_dep choose_label(const li_table *table, const li_tree_state *s, int32_t head, int32_t dependent) {
    if (head == s->count) return LI_ROOT;
    if (determines(&s->items[dependent], &s->items[head])) return LI_DET_OF;
    uint32_t features[LI_LABEL_FEATURES], scores[LI_TABLE_LABEL_WIDTH];
    li_label_features(features, s, head, dependent);
    weigh_labels(table, features, scores);
    int best = LI_DEP_OTHER;
    for (int m = LI_NSUBJ; m < LI_PUNCT_OF; m++)
        if (scores[m] > scores[best]) best = m;
    return (li_dep)best;
}

static void build(const li_model *model, li_tree_state *s) {
    const li_table *arcs = li_model_table(model, LI_TABLE_ARC), *labels = li_model_table(model, LI_TABLE_LABEL);
    while (!li_tree_done(s)) {
        li_move move = choose_move(arcs, s);
        li_dep label = LI_DEP_NONE;
        if (move == LI_LEFT)
            label = choose_label(labels, s, s->next < s->count ? s->next : s->count, s->stack[s->depth - 1]);
        else if (move == LI_RIGHT) label = choose_label(labels, s, s->stack[s->depth - 1], s->next);
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
