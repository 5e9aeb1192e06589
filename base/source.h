/* A whole file in memory with its lines: offsets become line and column only when an error is shown. Owns its bytes. */
#ifndef LI_BASE_SOURCE_H
#define LI_BASE_SOURCE_H

#include "base/error.h"
#include "base/slice.h"

#include <stdint.h>

typedef struct li_source li_source;

/* Reads path whole ("-" is standard input). The file may hold any bytes. *out is to be freed with li_source_free. Fails
 * with LI_E_IO, LI_E_MEMORY, or LI_E_LIMIT if it is larger than limit bytes (0: no limit). */
LI_MUST_USE li_code li_source_read(li_source **out, const char *path, uint64_t limit, li_error *err);

/* A source of bytes already in memory, which are copied; name stands for the path. */
LI_MUST_USE li_code li_source_copy(li_source **out, const char *name, li_slice bytes, li_error *err);

/* The same source, with one owner more: it is freed by the last li_source_free. Owners are of one thread. */
LI_MUST_USE li_source *li_source_share(const li_source *source);

void li_source_free(li_source *source);

const char *li_source_name(const li_source *source);
li_slice li_source_bytes(const li_source *source);

/* Line (from 1) and column (from 1, in code points) of a byte offset; an offset past the end counts as the end. */
void li_source_place(const li_source *source, size_t offset, uint64_t *line, uint64_t *column);

/* Line n (from 1) without its line end; empty if there is none. */
li_slice li_source_line(const li_source *source, uint64_t line);

#endif
