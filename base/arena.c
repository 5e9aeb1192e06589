#include "base/arena.h"

#include <stdarg.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Blocks double from FIRST to LARGEST bytes; a larger request gets a block of its own. */
enum { FIRST = 16 * 1024, LARGEST = 1024 * 1024, ALIGN = alignof(max_align_t) };

typedef struct block {
    struct block *next;
    size_t room; /* bytes after the header */
    alignas(max_align_t) char bytes[];
} block;

struct li_arena {
    block *used; /* newest first; the newest is being filled */
    block *spare;
    size_t at; /* offset in the newest */
    size_t held, next_room;
};

li_arena *li_arena_new(void) {
    li_arena *arena = calloc(1, sizeof *arena);
    if (arena) arena->next_room = FIRST;
    return arena;
}

static void free_blocks(block *b) {
    while (b) {
        block *next = b->next;
        free(b);
        b = next;
    }
}

void li_arena_free(li_arena *arena) {
    if (!arena) return;
    free_blocks(arena->used);
    free_blocks(arena->spare);
    free(arena);
}

static block *new_block(li_arena *arena, size_t room) {
    if (room > PTRDIFF_MAX - sizeof(block)) return NULL;
    block *b = malloc(sizeof(block) + room);
    if (!b) return NULL;
    b->room = room;
    arena->held += sizeof(block) + room;
    return b;
}

#ifdef LI_ARENA_EACH

void li_arena_reset(li_arena *arena) {
    free_blocks(arena->used);
    arena->used = NULL;
    arena->held = 0;
}

/* size bytes, not cleared. */
static void *take(li_arena *arena, size_t size) {
    block *b = new_block(arena, size);
    if (!b) return NULL;
    b->next = arena->used;
    arena->used = b;
    return b->bytes;
}

#else

/* Blocks of ordinary size are kept; those of single large requests go back, lest one huge article hold its memory. */
void li_arena_reset(li_arena *arena) {
    while (arena->used) {
        block *b = arena->used;
        arena->used = b->next;
        if (b->room > LARGEST) {
            arena->held -= sizeof(block) + b->room;
            free(b);
        } else {
            b->next = arena->spare;
            arena->spare = b;
        }
    }
    arena->at = 0;
}

/* A block with at least size bytes: a spare one, or a new one. */
static block *take_block(li_arena *arena, size_t size) {
    for (block **link = &arena->spare; *link; link = &(*link)->next) {
        block *b = *link;
        if (b->room < size) continue;
        *link = b->next;
        return b;
    }
    size_t room = arena->next_room;
    if (room < LARGEST) arena->next_room *= 2;
    return new_block(arena, size > room ? size : room);
}

/* size bytes, not cleared. */
static void *take(li_arena *arena, size_t size) {
    if (size > SIZE_MAX - ALIGN) return NULL;
    size_t padded = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    if (!arena->used || arena->used->room - arena->at < padded) {
        block *b = take_block(arena, padded);
        if (!b) return NULL;
        if (padded > LARGEST && arena->used) { /* keep filling the block that is open */
            b->next = arena->used->next;
            arena->used->next = b;
            return b->bytes;
        }
        b->next = arena->used;
        arena->used = b;
        arena->at = 0;
    }
    void *result = arena->used->bytes + arena->at;
    arena->at += padded;
    return result;
}

#endif

void *li_arena_alloc(li_arena *arena, size_t size) {
    void *bytes = take(arena, size);
    return bytes ? memset(bytes, 0, size) : NULL;
}

void *li_arena_room(li_arena *arena, size_t count, size_t size) {
    return size && count > SIZE_MAX / size ? NULL : take(arena, count * size);
}

void *li_arena_array(li_arena *arena, size_t count, size_t size) {
    return size && count > SIZE_MAX / size ? NULL : li_arena_alloc(arena, count * size);
}

li_slice li_arena_copy(li_arena *arena, li_slice s) {
    char *copy = s.len < SIZE_MAX ? take(arena, s.len + 1) : NULL;
    if (!copy) return (li_slice){NULL, 0};
    if (s.len) memcpy(copy, s.ptr, s.len);
    copy[s.len] = 0;
    return (li_slice){copy, s.len};
}

li_slice li_arena_printf(li_arena *arena, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *text = n < 0 ? NULL : take(arena, (size_t)n + 1);
    if (!text) return (li_slice){NULL, 0};
    va_start(args, format);
    (void)vsnprintf(text, (size_t)n + 1, format, args);
    va_end(args);
    return (li_slice){text, (size_t)n};
}

size_t li_arena_held(const li_arena *arena) { return arena->held; }

li_code li_arena_grow(li_arena *arena, void **items, size_t count, size_t *room, size_t size) {
    if (count < *room) return LI_OK;
    if (*room > SIZE_MAX / 2) return LI_E_MEMORY;
    size_t wanted = *room ? *room * 2 : 16;
    char *grown = li_arena_room(arena, wanted, size);
    if (!grown) return LI_E_MEMORY;
    if (count) memcpy(grown, *items, count * size);
    memset(grown + count * size, 0, (wanted - count) * size);
    *items = grown;
    *room = wanted;
    return LI_OK;
}
