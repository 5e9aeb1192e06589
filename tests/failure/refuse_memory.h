/* Allocations that fail when the test says so; for programs linked with --wrap=malloc,--wrap=calloc,--wrap=realloc. */
#ifndef LI_TESTS_REFUSE_MEMORY_H
#define LI_TESTS_REFUSE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);

/* Allocations still allowed, if refusing; whether one has been refused since. */
static size_t memory_left;
static bool memory_refusing, memory_refused;

static inline void refuse_memory_after(size_t allocations) {
    memory_left = allocations;
    memory_refusing = true;
    memory_refused = false;
}

/* Allows all again; was there a refusal? */
static inline bool allow_memory(void) {
    memory_refusing = false;
    return memory_refused;
}

static bool refused(void) {
    if (!memory_refusing) return false;
    if (memory_left) {
        memory_left--;
        return false;
    }
    memory_refused = true; /* and so are all that follow */
    return true;
}

void *__wrap_malloc(size_t size) { return refused() ? NULL : __real_malloc(size); }

void *__wrap_calloc(size_t count, size_t size) { return refused() ? NULL : __real_calloc(count, size); }

void *__wrap_realloc(void *old, size_t size) { return refused() ? NULL : __real_realloc(old, size); }

#endif
