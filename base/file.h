/* Writing files so that nobody ever sees half of one: bytes go to a temporary file beside the target, which is renamed
 * over it only after every write, flush and close has succeeded. */
#ifndef LI_BASE_FILE_H
#define LI_BASE_FILE_H

#include "base/error.h"
#include "base/slice.h"

#include <stdio.h>

/* Replaces path by bytes, whole or not at all ("-": writes to standard output and flushes). */
LI_MUST_USE li_code li_file_replace(const char *path, li_slice bytes, li_error *err);

/* Fails as writing path would now: a folder that is not there, or in which nothing may be written. Nothing is left
 * behind. A path that leads to a device or pipe is not looked at. */
LI_MUST_USE li_code li_file_check(const char *path, li_error *err);

typedef struct li_file_writer li_file_writer;

/* Opens a writer for path; li_file_stream gives the FILE to write to. Exactly one of commit and cancel must follow;
 * either frees the writer. "-" is standard output. */
LI_MUST_USE li_code li_file_open(li_file_writer **out, const char *path, li_error *err);
FILE *li_file_stream(li_file_writer *w);
LI_MUST_USE li_code li_file_commit(li_file_writer *w, li_error *err);
void li_file_cancel(li_file_writer *w);

#endif
