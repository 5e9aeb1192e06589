/* Counts the weights of the tagger and the tree builder from treebanks.
 *
 *     train LEXICON tags OUT.tsv BANK.conllu...    the tagger's, from all sentences
 *     train LEXICON trees OUT.tsv BANK.conllu...   the tree builder's
 *     train LEXICON held-out N BANK.conllu...      N times: counts from seven eighths of them, measures on the rest
 */
#include "tools/train/count.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TAG_PASSES = 8, ARC_PASSES = 12, ARC_RUNS = 8, FOLDS = 8 };
static const double SCALE = 8, TAG_LEAST = 0.6, TREE_LEAST = 0.3;

/* The sentences of one part (fold of FOLDS) or of all others; all for fold < 0. */
static corpus corpus_of(const treebank *b, const li_symbols *symbols, int fold, bool inside) {
    corpus c = {must(calloc(b->count + 1, sizeof(example *))), 0, symbols};
    for (size_t i = 0; i < b->count; i++)
        if (fold < 0 || ((int)(i % FOLDS) == fold) == inside) c.examples[c.count++] = &b->examples[i];
    return c;
}

/* Tags each sentence by weights counted from the others, as unseen text would be tagged. */
static uint8_t **jackknife(const corpus *c) {
    uint8_t **tags = must(calloc(c->count + 1, sizeof *tags));
    for (size_t fold = 0; fold < FOLDS; fold++) {
        corpus rest = {must(calloc(c->count + 1, sizeof(example *))), 0, c->symbols};
        for (size_t i = 0; i < c->count; i++)
            if (i % FOLDS != fold) rest.examples[rest.count++] = c->examples[i];
        weights *w = count_tags(&rest, TAG_PASSES);
        for (size_t i = fold; i < c->count; i += FOLDS) {
            tags[i] = must(calloc((size_t)c->examples[i]->count + 1, 1));
            tag_example(w, c->examples[i], c->symbols, tags[i]);
        }
        weights_free(w);
        free(rest.examples);
    }
    return tags;
}

typedef struct counted {
    weights *tag;
    tree_weights tree;
} counted;

static counted count_all(const corpus *c) {
    counted w;
    corpus shuffled = {must(calloc(c->count + 1, sizeof(example *))), c->count, c->symbols};
    memcpy(shuffled.examples, c->examples, c->count * sizeof(example *));
    uint8_t **tags = jackknife(c);
    w.tag = count_tags(&shuffled, TAG_PASSES);
    w.tree = count_arcs(c, tags, ARC_PASSES, ARC_RUNS);
    weights_prune(w.tag, TAG_LEAST);
    weights_prune(w.tree.arc, TREE_LEAST);
    weights_prune(w.tree.label, TREE_LEAST);
    for (size_t i = 0; i < c->count; i++) free(tags[i]);
    free(tags);
    free(shuffled.examples);
    return w;
}

static void counted_free(counted w) {
    weights_free(w.tag);
    tree_weights_free(w.tree);
}

static void print_row(FILE *f, const char *table, uint32_t key, const int8_t *row, size_t width) {
    const char *sign = "\t";
    for (size_t c = 0; c < width; c++) {
        if (!row[c]) continue;
        if (*sign == '\t') fprintf(f, "%s\t%08x", table, (unsigned)key);
        fprintf(f, "%s%zu:%d", sign, c, row[c]);
        sign = " ";
    }
    if (*sign == ' ') fputc('\n', f);
}

/* The tables from first on, up to end. */
static int write_weights(const char *path, counted w, int first, int end) {
    FILE *f = fopen(path, "w");
    if (!f) return 1;
    fputs("# Weights, 1/8 each: table, feature, choice:weight. Counted by tools/train; see ATTRIBUTION.md for the\n"
          "# treebanks. Not to be edited by hand.\n",
          f);
    weights *tables[LI_TABLE_COUNT] = {w.tag, w.tree.arc, w.tree.label, w.tree.moves, w.tree.labels};
    const char *names[LI_TABLE_COUNT] = {"tag", "arc", "label", "moves", "labels"};
    for (int t = first; t < end; t++) {
        li_model_rows rows = weights_rows(tables[t], t < LI_TABLE_MOVES ? SCALE : 1);
        size_t width = li_table_width(t);
        for (size_t i = 0; i < rows.count; i++) print_row(f, names[t], rows.keys[i], rows.weights + i * width, width);
        fprintf(stderr, "%s: %zu rows\n", names[t], rows.count);
        free((void *)rows.keys);
        free((void *)rows.weights);
    }
    return fclose(f) ? 1 : 0;
}

static bool same_upos(uint8_t a, uint8_t b) {
    int x = (int)li_tag_upos((li_tag)a), y = (int)li_tag_upos((li_tag)b);
    return x == y || (x == LI_VERB && y == LI_AUX) || (x == LI_AUX && y == LI_VERB);
}

typedef struct figures {
    size_t words, tags, fine, lemmas, lemma_of; /* tokens */
    size_t items, heads, labels;                /* arcs */
    size_t found, gold, right;                  /* arcs from a verb to its subject, object or complement */
} figures;

static void measure_tags(figures *f, const example *e, const uint8_t *tags, const li_symbols *symbols) {
    for (int32_t t = 0; t < e->count; t++) {
        if (e->tag[t] == 255 || e->tag[t] == LI_TAG_PUNCT) continue;
        f->words++;
        f->fine += e->tag[t] == tags[t];
        f->tags += same_upos(e->tag[t], tags[t]);
        if (!e->lemma[t].ptr) continue;
        li_buffer folded = LI_BUFFER_EMPTY;
        li_fold(&folded, e->lemma[t]);
        f->lemma_of++;
        f->lemmas += li_slice_eq(li_buffer_slice(&folded), li_symbols_text(symbols, e->tokens[t].lemma));
        li_buffer_free(&folded);
    }
}

static bool is_part(const example *e, int32_t head, uint8_t dep) {
    return head >= 0 && e->tag[head] >= LI_TAG_VERB_FIN && e->tag[head] <= LI_TAG_VERB_PRP &&
           (dep == LI_NSUBJ || dep == LI_OBJ || dep == LI_IOBJ || dep == LI_OBL || dep == LI_AGENT);
}

static void measure_arcs(figures *f, const example *e, const int32_t *head, const uint8_t *dep) {
    for (int32_t t = 0; t < e->count; t++) {
        if (e->tag[t] == LI_TAG_PUNCT || e->dep[t] == LI_PUNCT_OF) continue;
        bool same = head[t] == e->head[t], labelled = same && dep[t] == e->dep[t],
             gold = is_part(e, e->head[t], e->dep[t]);
        f->items++;
        f->heads += same;
        f->labels += labelled;
        f->gold += gold;
        f->found += is_part(e, head[t], dep[t]);
        f->right += gold && labelled;
    }
}

static double share(size_t part, size_t all) { return all ? (double)part / (double)all : 0; }

static void measure(const char *title, const corpus *test, counted w) {
    figures f = {0};
    li_arena *arena = must(li_arena_new());
    for (size_t i = 0; i < test->count; i++) {
        example *e = test->examples[i];
        li_arena_reset(arena);
        uint8_t *tags = must(li_arena_array(arena, (size_t)e->count + 1, 1)),
                *dep = must(li_arena_array(arena, (size_t)e->count + 1, 1));
        int32_t *head = must(li_arena_array(arena, (size_t)e->count + 1, sizeof *head));
        tag_example(w.tag, e, test->symbols, tags);
        measure_tags(&f, e, tags, test->symbols);
        if (!e->whole) continue;
        tree_example(&w.tree, e, tags, test->symbols, head, dep, arena);
        measure_arcs(&f, e, head, dep);
    }
    li_arena_free(arena);
    printf("%s, %zu sentences: tags %.4f (fine %.4f), lemmas %.4f; heads %.4f, with label %.4f; parts of verbs P %.4f "
           "R %.4f\n",
           title, test->count, share(f.tags, f.words), share(f.fine, f.words), share(f.lemmas, f.lemma_of),
           share(f.heads, f.items), share(f.labels, f.items), share(f.right, f.found), share(f.right, f.gold));
}

static void hold_out(const treebank *bank, const li_symbols *symbols, int times) {
    for (int fold = 0; fold < times && fold < FOLDS; fold++) {
        corpus rest = corpus_of(bank, symbols, fold, false), part = corpus_of(bank, symbols, fold, true);
        counted w = count_all(&rest);
        measure("held out", &part, w);
        measure("counted from", &rest, w);
        counted_free(w);
        free(rest.examples);
        free(part.examples);
    }
}

int main(int argc, char **argv) {
    bool test = argc > 2 && strcmp(argv[2], "held-out") == 0, tags = argc > 2 && strcmp(argv[2], "tags") == 0;
    if (argc < 5 || (!test && !tags && strcmp(argv[2], "trees") != 0)) {
        fputs(
            "usage: train LEXICON tags|trees OUT.tsv BANK.conllu...\n       train LEXICON held-out N BANK.conllu...\n",
            stderr);
        return 2;
    }
    li_error err = {0};
    li_lexicon *lexicon;
    li_symbols *symbols;
    li_arena *arena = li_arena_new();
    if (!arena || li_lexicon_open(&lexicon, argv[1], &err) || li_symbols_new(&symbols, lexicon, NULL, &err)) {
        fprintf(stderr, "train: %s\n", err.text);
        return 1;
    }
    treebank bank = {0};
    for (int i = 4; i < argc; i++)
        if (treebank_read(&bank, argv[i], symbols, arena)) return 1;
    fprintf(stderr, "%zu sentences, %zu skipped\n", bank.count, bank.skipped);
    int failed = 0;
    if (test) {
        hold_out(&bank, symbols, atoi(argv[3]));
    } else {
        corpus all = corpus_of(&bank, symbols, -1, true);
        counted w = count_all(&all);
        failed = tags ? write_weights(argv[3], w, LI_TABLE_TAG, LI_TABLE_TAG + 1)
                      : write_weights(argv[3], w, LI_TABLE_TAG + 1, LI_TABLE_COUNT);
        counted_free(w);
        free(all.examples);
    }
    free(bank.examples);
    li_symbols_free(symbols);
    li_lexicon_free(lexicon);
    li_arena_free(arena);
    return failed;
}
