/* Threads that work on batches of articles: one thread fills batches and takes them back in the order in which it
 * filled them, any worker works on the next that is filled. Threads are started when a first batch is full; a few
 * articles are worked on where they are.
 *
 *     li_pool_begin -> li_batch_add... -> li_pool_submit -> (worker) -> li_pool_wait -> li_pool_release */
#ifndef LI_CLI_POOL_H
#define LI_CLI_POOL_H

#include "base/arena.h"
#include "cli/run.h"

typedef struct li_batch {
    li_arena *arena; /* copies of the articles */
    li_article *articles;
    size_t count, room, bytes;
    bool done;
    /* what the work gave */
    li_buffer out, messages;
    uint64_t triples, failures, bytes_read;
    li_code code; /* what stops the run */
    li_error err;
} li_batch;

typedef struct li_pool_of_work li_pool_of_work;

LI_MUST_USE li_code li_pool_open(li_pool_of_work **out, const li_run *run, li_error *err);

/* Waits for the threads, which leave unfinished what they have not begun. */
void li_pool_end(li_pool_of_work *pool);
void li_pool_close(li_pool_of_work *pool);

/* The extractor of a worker; NULL if it was never started. */
const li_extractor *li_pool_extractor(const li_pool_of_work *pool, size_t worker);

/* The batch that is used where there is one thread only. */
li_batch *li_pool_first(li_pool_of_work *pool);

/* Works on one article in the calling thread; what it gives goes to batch. */
void li_pool_work_one(li_pool_of_work *pool, size_t worker, li_batch *batch, const li_article *article);

/* The next batch to fill; NULL while all are in use. */
li_batch *li_pool_begin(li_pool_of_work *pool);

/* Hands over the batch that li_pool_begin gave. last: there will be no other. */
LI_MUST_USE li_code li_pool_submit(li_pool_of_work *pool, bool last, li_error *err);

/* The oldest batch that was handed over and not released, once it is done; NULL if there is none. */
li_batch *li_pool_wait(li_pool_of_work *pool);
void li_pool_release(li_pool_of_work *pool);

void li_batch_clear(li_batch *batch);
bool li_batch_full(const li_batch *batch);
LI_MUST_USE li_code li_batch_add(li_batch *batch, const li_article *article, li_error *err);

#endif
