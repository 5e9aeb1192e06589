/* Averaged perceptron weights while they are counted: feature key -> a row of weights, one a choice. */
#ifndef LI_TOOLS_TRAIN_WEIGHTS_H
#define LI_TOOLS_TRAIN_WEIGHTS_H

#include "extractor/french/model.h"

#include <stdio.h>

typedef struct weights weights;

/* p; ends the program with a message if it is null. */
void *must(void *p);

weights *weights_new(size_t width);
void weights_free(weights *w);

/* Adds each feature's present weights to scores[0..width). */
void weights_score(const weights *w, const uint32_t *features, size_t count, double *scores);

/* One correction: +1 for choice good, -1 for choice bad, in every feature. Time is the number of decisions so far. */
void weights_update(weights *w, const uint32_t *features, size_t count, int good, int bad, uint64_t time);

/* Replaces the weights by their averages over time decisions. */
void weights_average(weights *w, uint64_t time);

/* Sets one weight. */
void weights_set(weights *w, uint32_t feature, int choice, float weight);

/* Adds share times the weights of more to those of w. */
void weights_add(weights *w, const weights *more, double share);

/* Drops rows whose largest weight is under least. */
void weights_prune(weights *w, double least);

/* Copies the rows as integers of 1/scale, ascending by key; the caller frees keys and weights. */
li_model_rows weights_rows(const weights *w, double scale);

#endif
