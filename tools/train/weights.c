#include "tools/train/weights.h"

#include <math.h>
#include <stdlib.h>

typedef struct row {
    uint32_t key;
    uint64_t touched;
    float *now;
    double *total;
} row;

struct weights {
    row *rows;
    size_t room, count, width;
};

void *must(void *p) {
    if (!p) {
        fputs("train: no memory\n", stderr);
        exit(1);
    }
    return p;
}

weights *weights_new(size_t width) {
    weights *w = must(calloc(1, sizeof *w));
    w->width = width;
    w->room = 1 << 16;
    w->rows = must(calloc(w->room, sizeof(row)));
    return w;
}

void weights_free(weights *w) {
    if (!w) return;
    for (size_t i = 0; i < w->room; i++) {
        free(w->rows[i].now);
        free(w->rows[i].total);
    }
    free(w->rows);
    free(w);
}

static row *slot(const weights *w, uint32_t key) {
    size_t i = key & (w->room - 1);
    while (w->rows[i].now && w->rows[i].key != key) i = (i + 1) & (w->room - 1);
    return &w->rows[i];
}

static void grow(weights *w) {
    row *old = w->rows;
    size_t room = w->room;
    w->room *= 2;
    w->rows = must(calloc(w->room, sizeof(row)));
    for (size_t i = 0; i < room; i++)
        if (old[i].now) *slot(w, old[i].key) = old[i];
    free(old);
}

void weights_score(const weights *w, const uint32_t *features, size_t count, double *scores) {
    for (size_t f = 0; f < count; f++) {
        const row *r = slot(w, features[f]);
        if (!r->now) continue;
        for (size_t c = 0; c < w->width; c++) scores[c] += r->now[c];
    }
}

static void settle(const weights *w, row *r, uint64_t time) {
    for (size_t c = 0; c < w->width; c++) r->total[c] += (double)r->now[c] * (double)(time - r->touched);
    r->touched = time;
}

static row *row_of(weights *w, uint32_t key, uint64_t time) {
    if (w->count * 2 > w->room) grow(w);
    row *r = slot(w, key);
    if (r->now) return r;
    *r = (row){.key = key, .touched = time};
    r->now = must(calloc(w->width, sizeof *r->now));
    r->total = must(calloc(w->width, sizeof *r->total));
    w->count++;
    return r;
}

void weights_update(weights *w, const uint32_t *features, size_t count, int good, int bad, uint64_t time) {
    for (size_t f = 0; f < count; f++) {
        row *r = row_of(w, features[f], time);
        settle(w, r, time);
        r->now[good] += 1;
        r->now[bad] -= 1;
    }
}

void weights_set(weights *w, uint32_t feature, int choice, float weight) {
    row_of(w, feature, 0)->now[choice] = weight;
}

void weights_add(weights *w, const weights *more, double share) {
    for (size_t i = 0; i < more->room; i++) {
        if (!more->rows[i].now) continue;
        row *r = row_of(w, more->rows[i].key, 0);
        for (size_t c = 0; c < w->width; c++) r->now[c] += (float)(more->rows[i].now[c] * share);
    }
}

void weights_average(weights *w, uint64_t time) {
    for (size_t i = 0; i < w->room; i++) {
        row *r = &w->rows[i];
        if (!r->now) continue;
        settle(w, r, time);
        for (size_t c = 0; c < w->width; c++) r->now[c] = (float)(r->total[c] / (double)time);
    }
}

void weights_prune(weights *w, double least) {
    row *old = w->rows;
    size_t room = w->room;
    w->rows = must(calloc(room, sizeof(row)));
    w->count = 0;
    for (size_t i = 0; i < room; i++) {
        row *r = &old[i];
        if (!r->now) continue;
        double largest = 0;
        for (size_t c = 0; c < w->width; c++) largest = fmax(largest, fabs((double)r->now[c]));
        if (largest < least) {
            free(r->now);
            free(r->total);
            continue;
        }
        *slot(w, r->key) = *r;
        w->count++;
    }
    free(old);
}

static int by_key(const void *a, const void *b) {
    uint32_t x = (*(const row *const *)a)->key, y = (*(const row *const *)b)->key;
    return (x > y) - (x < y);
}

li_model_rows weights_rows(const weights *w, double scale) {
    row **sorted = must(malloc((w->count + 1) * sizeof *sorted));
    size_t n = 0;
    for (size_t i = 0; i < w->room; i++)
        if (w->rows[i].now) sorted[n++] = &w->rows[i];
    qsort(sorted, n, sizeof *sorted, by_key);
    uint32_t *keys = must(malloc((n + 1) * sizeof *keys));
    int8_t *values = must(calloc((n + 1) * w->width, sizeof *values));
    for (size_t i = 0; i < n; i++) {
        keys[i] = sorted[i]->key;
        for (size_t c = 0; c < w->width; c++) {
            double v = round((double)sorted[i]->now[c] * scale);
            values[i * w->width + c] = (int8_t)fmax(-127, fmin(127, v));
        }
    }
    free(sorted);
    return (li_model_rows){keys, values, n};
}
