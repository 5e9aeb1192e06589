/* A region of memory: many small allocations, one release. Whatever lives as long as an article, or as long as a rule
 * set, is allocated in its arena and never freed alone. With LI_ARENA_EACH defined (sanitizer builds) every allocation
 * is a malloc of its own, so that AddressSanitizer sees each overrun. Not thread-safe: one arena, one thread. */
#ifndef LI_BASE_ARENA_H
#define LI_BASE_ARENA_H

#include "base/error.h"
#include "base/slice.h"

#include <stddef.h>

typedef struct li_arena li_arena;

/* NULL if there is no memory. */
LI_MUST_USE li_arena *li_arena_new(void);

/* Frees everything allocated in it, and itself. NULL is allowed. */
void li_arena_free(li_arena *arena);

/* Forgets everything allocated in it and keeps its memory for the next article. */
void li_arena_reset(li_arena *arena);

/* size bytes, zeroed, aligned for any type; NULL if there is no memory. size 0 gives a valid pointer. */
LI_MUST_USE void *li_arena_alloc(li_arena *arena, size_t size);

/* count elements of size bytes each, zeroed; NULL if there is no memory or count * size overflows. */
LI_MUST_USE void *li_arena_array(li_arena *arena, size_t count, size_t size);

/* The same with bytes of no certain value, for what is written before it is read. */
LI_MUST_USE void *li_arena_room(li_arena *arena, size_t count, size_t size);

/* A copy of s, with a NUL after its last byte; ptr is NULL if there is no memory. */
LI_MUST_USE li_slice li_arena_copy(li_arena *arena, li_slice s);

/* A formatted copy; ptr is NULL if there is no memory. */
LI_MUST_USE li_slice li_arena_printf(li_arena *arena, const char *format, ...) LI_PRINTF(2, 3);

/* Bytes that the arena holds from the system. */
size_t li_arena_held(const li_arena *arena);

/* Doubles the room of an array that lives in an arena: `*items` holds `count` elements of `size` bytes with room for
 * `*room`. On success there is room for at least one more. The old array is left to the arena. */
LI_MUST_USE li_code li_arena_grow(li_arena *arena, void **items, size_t count, size_t *room, size_t size);

#endif
