/* A triple as one line of JSON: what `liaison extract` prints and `liaison merge` reads. docs/triple.schema.json
 * describes the line; what is absent from a triple is left out of it. Writing is by hand into a buffer, because extract
 * prints a line for every triple; reading goes through Jansson, because the bytes may be anybody's.
 *
 *     triple -> line -> file -> line -> triple, and nothing is lost on the way */
#ifndef LI_GRAPH_TRIPLE_JSON_H
#define LI_GRAPH_TRIPLE_JSON_H

#include "base/arena.h"
#include "base/buffer.h"
#include "extractor/triple.h"

/* Appends the triple and a line end. Out of memory shows in the buffer. */
void li_triple_write_json(li_buffer *out, const li_triple *triple);

/* Reads one line (with or without its line end); the triple's slices live in arena. file (may be NULL) and number, the
 * line's, are for the error. LI_E_FORMAT for a line that is not JSON or lacks or breaks a field. */
LI_MUST_USE li_code li_triple_read_json(li_triple *out, li_slice line, li_arena *arena, const char *file,
                                        uint64_t number, li_error *err);

#endif
