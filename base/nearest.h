/* Which of many words somebody meant who wrote another one: for the hints of messages. */
#ifndef LI_BASE_NEAREST_H
#define LI_BASE_NEAREST_H

#include "base/buffer.h"

#include <stddef.h>

/* Edits (insert, delete, replace, swap neighbours) that make one word of the other, in letters; most + 1 if
 * there are more than most, or if a word is longer than 64 letters. */
size_t li_edits(li_slice a, li_slice b, size_t most);

/* How many edits are forgiven in a word of so many bytes. */
size_t li_edits_allowed(li_slice word);

enum { LI_NEAREST = 3 };

/* The nearest few of words that are offered one after another. */
typedef struct li_nearest_words {
    li_slice word; /* what was written */
    li_slice found[LI_NEAREST];
    size_t edits[LI_NEAREST];
    size_t count;
} li_nearest_words;

void li_nearest_begin(li_nearest_words *n, li_slice word);

/* candidate must outlive n. Of equally near ones the first offered stays first; one that is offered twice
 * counts once. */
void li_nearest_offer(li_nearest_words *n, li_slice candidate);

/* Appends "a, b or c"; nothing if none is near. */
void li_nearest_list(const li_nearest_words *n, li_buffer *out);

/* Replaces out by the hint of a message, ended by NUL: "did you mean a or b? (otherwise)"; otherwise alone if
 * none is near. otherwise may be NULL. Returns out's text, or otherwise if there is no memory. */
const char *li_nearest_hint(const li_nearest_words *n, const char *otherwise, li_buffer *out);

#endif
