#include "cli/pool.h"

#include <pthread.h>
#include <stdlib.h>

enum { BATCH_ARTICLES = 64, BATCH_BYTES = 256 << 10, BATCHES_A_WORKER = 4 };

typedef struct worker {
    li_pool_of_work *pool;
    li_extractor *extractor;
    pthread_t thread;
    size_t index;
    bool started;
} worker;

struct li_pool_of_work {
    const li_run *run;
    worker *workers;
    li_batch *batches;
    size_t count; /* of batches */
    /* Batches are numbered as they are filled; number n is in place n % count. */
    uint64_t filled, taken, released;
    bool threaded, ended;
    pthread_mutex_t lock;
    pthread_cond_t some_filled, some_done;
};

static li_code no_memory(li_error *err) { return li_fail(err, LI_E_MEMORY, "no memory"); }

void li_batch_clear(li_batch *batch) {
    li_arena_reset(batch->arena);
    li_buffer_clear(&batch->out);
    li_buffer_clear(&batch->messages);
    batch->count = batch->bytes = 0;
    batch->triples = batch->failures = batch->bytes_read = 0;
    batch->code = LI_OK;
    batch->done = false;
    li_error_clear(&batch->err);
}

bool li_batch_full(const li_batch *batch) { return batch->count >= BATCH_ARTICLES || batch->bytes >= BATCH_BYTES; }

li_code li_batch_add(li_batch *batch, const li_article *article, li_error *err) {
    if (batch->count == batch->room) {
        size_t room = batch->room ? 2 * batch->room : 16;
        li_article *articles = realloc(batch->articles, room * sizeof *articles);
        if (!articles) return no_memory(err);
        batch->articles = articles;
        batch->room = room;
    }
    li_article copy = *article;
    copy.doc = li_arena_copy(batch->arena, article->doc);
    copy.title = li_arena_copy(batch->arena, article->title);
    copy.url = li_arena_copy(batch->arena, article->url);
    copy.text = li_arena_copy(batch->arena, article->text);
    if (!copy.doc.ptr || !copy.title.ptr || !copy.url.ptr || !copy.text.ptr) return no_memory(err);
    batch->articles[batch->count++] = copy;
    batch->bytes += copy.text.len;
    return LI_OK;
}

static void work_on(li_pool_of_work *pool, size_t index, li_batch *batch, const li_article *article) {
    li_error err = {0};
    size_t before = batch->out.len;
    li_code code = pool->run->work(pool->run->context, index, pool->workers[index].extractor, article, &batch->out,
                                   &batch->triples, &err);
    if (code == LI_OK && batch->out.code != LI_OK) code = no_memory(&err);
    batch->bytes_read += article->bytes_read;
    if (code == LI_OK) return;
    batch->out.len = before; /* nothing of an article that failed half-way */
    if (err.file[0] == '\0') {
        li_error placed = {0};
        int length = article->doc.len > 400 ? 400 : (int)article->doc.len;
        char name[401];
        memcpy(name, article->doc.ptr ? article->doc.ptr : "", (size_t)length);
        name[length] = '\0';
        (void)li_fail_at(&placed, code, name, err.line, err.column, "%s", err.text);
        err = placed;
    }
    batch->failures++;
    if (code == LI_E_MEMORY) {
        batch->code = code;
        batch->err = err;
        return;
    }
    li_complaint(&batch->messages, &err);
}

void li_pool_work_one(li_pool_of_work *pool, size_t index, li_batch *batch, const li_article *article) {
    work_on(pool, index, batch, article);
    batch->count++;
}

static void work_on_all(li_pool_of_work *pool, size_t index, li_batch *batch) {
    for (size_t i = 0; i < batch->count && batch->code == LI_OK; i++) work_on(pool, index, batch, &batch->articles[i]);
}

static void *work(void *argument) {
    worker *self = argument;
    li_pool_of_work *pool = self->pool;
    pthread_mutex_lock(&pool->lock);
    for (;;) {
        while (!pool->ended && pool->taken == pool->filled) pthread_cond_wait(&pool->some_filled, &pool->lock);
        if (pool->ended) break;
        li_batch *batch = &pool->batches[pool->taken++ % pool->count];
        pthread_mutex_unlock(&pool->lock);
        work_on_all(pool, self->index, batch);
        pthread_mutex_lock(&pool->lock);
        batch->done = true;
        pthread_cond_signal(&pool->some_done);
    }
    pthread_mutex_unlock(&pool->lock);
    return NULL;
}

/* Starts as many threads as the system gives; without any, work is done in the calling thread. */
static li_code start(li_pool_of_work *pool, li_error *err) {
    for (size_t i = 0; i < pool->run->threads; i++) {
        worker *w = &pool->workers[i];
        if (!w->extractor) {
            li_code code = li_extractor_new(&w->extractor, pool->run->engine, err);
            if (code != LI_OK) return code;
        }
        if (pthread_create(&w->thread, NULL, work, w) != 0) break;
        w->started = pool->threaded = true;
    }
    return LI_OK;
}

li_code li_pool_open(li_pool_of_work **out, const li_run *run, li_error *err) {
    *out = NULL;
    li_pool_of_work *pool = calloc(1, sizeof *pool);
    if (!pool) return no_memory(err);
    pthread_mutex_init(&pool->lock, NULL);
    pthread_cond_init(&pool->some_filled, NULL);
    pthread_cond_init(&pool->some_done, NULL);
    pool->run = run;
    size_t count = run->threads == 1 ? 1 : run->threads * BATCHES_A_WORKER;
    pool->workers = calloc(run->threads, sizeof *pool->workers);
    pool->batches = calloc(count, sizeof *pool->batches);
    li_code code = pool->workers && pool->batches ? LI_OK : no_memory(err);
    for (size_t i = 0; i < run->threads && code == LI_OK; i++) {
        pool->workers[i].pool = pool;
        pool->workers[i].index = i;
    }
    for (; pool->count < count && code == LI_OK; pool->count++) {
        pool->batches[pool->count].arena = li_arena_new();
        if (!pool->batches[pool->count].arena) code = no_memory(err);
    }
    if (code == LI_OK) code = li_extractor_new(&pool->workers[0].extractor, run->engine, err);
    if (code != LI_OK) {
        li_pool_close(pool);
        return code;
    }
    *out = pool;
    return LI_OK;
}

void li_pool_end(li_pool_of_work *pool) {
    pthread_mutex_lock(&pool->lock);
    pool->ended = true;
    pthread_cond_broadcast(&pool->some_filled);
    pthread_mutex_unlock(&pool->lock);
    for (size_t i = 0; pool->workers && i < pool->run->threads; i++) {
        if (pool->workers[i].started) (void)pthread_join(pool->workers[i].thread, NULL);
        pool->workers[i].started = false;
    }
}

void li_pool_close(li_pool_of_work *pool) {
    li_pool_end(pool);
    for (size_t i = 0; pool->workers && i < pool->run->threads; i++) li_extractor_free(pool->workers[i].extractor);
    for (size_t i = 0; i < pool->count; i++) {
        li_arena_free(pool->batches[i].arena);
        free(pool->batches[i].articles);
        li_buffer_free(&pool->batches[i].out);
        li_buffer_free(&pool->batches[i].messages);
    }
    free(pool->batches);
    free(pool->workers);
    pthread_cond_destroy(&pool->some_done);
    pthread_cond_destroy(&pool->some_filled);
    pthread_mutex_destroy(&pool->lock);
    free(pool);
}

const li_extractor *li_pool_extractor(const li_pool_of_work *pool, size_t index) {
    return pool->workers[index].extractor;
}

li_batch *li_pool_first(li_pool_of_work *pool) { return &pool->batches[0]; }

li_batch *li_pool_begin(li_pool_of_work *pool) {
    return pool->filled - pool->released == pool->count ? NULL : &pool->batches[pool->filled % pool->count];
}

li_code li_pool_submit(li_pool_of_work *pool, bool last, li_error *err) {
    if (!pool->threaded && !last) {
        li_code code = start(pool, err);
        if (code != LI_OK) return code;
    }
    li_batch *batch = &pool->batches[pool->filled % pool->count];
    if (!pool->threaded) {
        work_on_all(pool, 0, batch);
        batch->done = true;
        pool->filled++;
        pool->taken++;
        return LI_OK;
    }
    pthread_mutex_lock(&pool->lock);
    pool->filled++;
    pthread_cond_signal(&pool->some_filled);
    pthread_mutex_unlock(&pool->lock);
    return LI_OK;
}

li_batch *li_pool_wait(li_pool_of_work *pool) {
    if (pool->released == pool->filled) return NULL;
    li_batch *batch = &pool->batches[pool->released % pool->count];
    pthread_mutex_lock(&pool->lock);
    while (!batch->done) pthread_cond_wait(&pool->some_done, &pool->lock);
    pthread_mutex_unlock(&pool->lock);
    return batch;
}

void li_pool_release(li_pool_of_work *pool) { pool->released++; }
