#include "tools/train/count.h"

#include <stdlib.h>

static int best_of(const double *scores, uint32_t allowed) {
    int best = -1;
    for (int t = 0; t < LI_TAG_COUNT; t++)
        if ((allowed & (1u << t)) && (best < 0 || scores[t] > scores[best])) best = t;
    return best;
}

static li_tag_view *views_of(const example *e, const li_symbols *symbols) {
    li_tag_view *views = must(calloc((size_t)e->count + 1, sizeof *views));
    for (int32_t i = 0; i < e->count; i++) li_tag_prepare(&views[i], &e->tokens[i], 0, symbols);
    return views;
}

static void learn(weights *w, const example *e, const li_symbols *symbols, uint64_t *time) {
    li_tag_view *views = views_of(e, symbols);
    uint8_t *tags = must(calloc((size_t)e->count + 1, 1));
    for (int32_t i = 0; i < e->count; i++) {
        uint32_t features[LI_TAG_FEATURES], allowed = views[i].candidates;
        double scores[LI_TABLE_TAG_WIDTH] = {0};
        if (allowed & (allowed - 1)) {
            li_tag_features_ahead(features, views, (size_t)i, (size_t)e->count);
            li_tag_features_first(features + LI_TAG_FEATURES_AHEAD, views, tags, (size_t)i);
            li_tag_features_rest(features + LI_TAG_FEATURES_FIRST, views, tags, (size_t)i, (size_t)e->count);
            weights_score(w, features, LI_TAG_FEATURES, scores);
        }
        int best = best_of(scores, allowed), gold = e->tag[i];
        ++*time;
        if (gold != 255 && gold != best && (allowed & (1u << gold)))
            weights_update(w, features, LI_TAG_FEATURES, gold, best, *time);
        tags[i] = (uint8_t)best;
    }
    free(tags);
    free(views);
}

weights *count_tags(const corpus *c, int passes) {
    weights *w = weights_new(LI_TABLE_TAG_WIDTH);
    uint64_t time = 0;
    unsigned seed = 1;
    for (int p = 0; p < passes; p++) {
        for (size_t i = c->count; i > 1; i--) { /* another order each pass, the same every run */
            seed = seed * 1103515245u + 12345u;
            size_t k = (seed >> 8) % i;
            example *swap = c->examples[i - 1];
            c->examples[i - 1] = c->examples[k];
            c->examples[k] = swap;
        }
        for (size_t i = 0; i < c->count; i++) learn(w, c->examples[i], c->symbols, &time);
    }
    weights_average(w, time);
    return w;
}

void tag_example(const weights *w, example *e, const li_symbols *symbols, uint8_t *out) {
    li_tag_view *views = views_of(e, symbols);
    for (int32_t i = 0; i < e->count; i++) {
        uint32_t features[LI_TAG_FEATURES];
        double scores[LI_TABLE_TAG_WIDTH] = {0};
        if (views[i].candidates & (views[i].candidates - 1)) {
            li_tag_features_ahead(features, views, (size_t)i, (size_t)e->count);
            li_tag_features_first(features + LI_TAG_FEATURES_AHEAD, views, out, (size_t)i);
            li_tag_features_rest(features + LI_TAG_FEATURES_FIRST, views, out, (size_t)i, (size_t)e->count);
            weights_score(w, features, LI_TAG_FEATURES, scores);
        }
        out[i] = (uint8_t)best_of(scores, views[i].candidates);
        li_tag_apply(&e->tokens[i], (li_tag)out[i], symbols);
    }
    free(views);
}
