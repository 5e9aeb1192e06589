/* What the readers of articles share, private to this folder: limits, the check that bytes are text, files read piece
 * by piece, and the walk through folders.
 *
 *     walk: inputs -> paths    stream: path -> lines, or the whole    check: bytes -> text, or why not */
#ifndef LI_EXTRACTOR_ARTICLE_INPUT_H
#define LI_EXTRACTOR_ARTICLE_INPUT_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/slice.h"
#include "extractor/article/article.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Fails with LI_E_ENCODING, naming the byte, if bytes are not UTF-8 or hold a NUL, and says what they seem to be and
 * how to convert them; with LI_E_FORMAT if there is nothing but blanks. base: offset of the first byte in its file. */
LI_MUST_USE li_code li_check_text(li_slice bytes, uint64_t base, li_error *err);

/* As li_check_text, but only what HTML cannot be read from: NUL bytes, UTF-16, a binary file, nothing at all. */
LI_MUST_USE li_code li_check_html(li_slice bytes, li_error *err);

/* True if there is nothing but blanks, zero-width characters and a byte order mark. */
bool li_is_blank(li_slice bytes);

/* As li_article_from_json_line, for a line at offset base of its file. */
LI_MUST_USE li_code li_article_from_json_at(li_article *article, li_slice line, uint64_t base, li_arena *arena,
                                            li_error *err);

/* A file that is read in pieces. Zeroed, it is closed. */
typedef struct li_stream {
    bool open, ended;
    int fd;
    li_buffer bytes;  /* what was read and not yet dropped */
    size_t at;        /* of it, what was handed out */
    size_t scanned;   /* of it, what holds no line end behind `at` */
    uint64_t dropped; /* offset in the file of bytes.ptr[0] */
} li_stream;

/* "-" is standard input. */
LI_MUST_USE li_code li_stream_open(li_stream *s, const char *path, li_error *err);
void li_stream_close(li_stream *s); /* keeps its memory for the next file */
void li_stream_free(li_stream *s);

/* The offset in the file of the next byte to be handed out. */
uint64_t li_stream_offset(const li_stream *s);

/* What was read and not handed out, at least `wanted` bytes of it unless the file ends before. */
LI_MUST_USE li_code li_stream_peek(li_stream *s, size_t wanted, li_slice *out, li_error *err);

/* All that is left, valid until the next call. LI_E_LIMIT if it is more than LI_ARTICLE_LIMIT. */
LI_MUST_USE li_code li_stream_rest(li_stream *s, li_slice *out, li_error *err);

/* The next line without its line end, valid until the next call; *found is false at the end. LI_E_LIMIT if it is longer
 * than LI_ARTICLE_LIMIT: it is passed over then, and the next call gives the next line. */
LI_MUST_USE li_code li_stream_line(li_stream *s, li_slice *line, bool *found, li_error *err);

typedef enum li_input_kind { LI_INPUT_OTHER, LI_INPUT_TEXT, LI_INPUT_HTML, LI_INPUT_JSON_LINES } li_input_kind;

/* By the path's ending, capitals or not. */
li_input_kind li_input_kind_of(li_slice path);

typedef struct li_walk li_walk;

/* The files under a path: itself, or all articles in the folder. report is told of folders that cannot be read and of
 * loops; *failures counts them. */
LI_MUST_USE li_code li_walk_open(li_walk **out, const char *path, li_reader_report report, void *context,
                                 uint64_t *failures, li_error *err);

/* The next file; *path is NULL at the end and valid until the next call. Fails only with LI_E_MEMORY. */
LI_MUST_USE li_code li_walk_next(li_walk *walk, const char **path, uint64_t *size, li_error *err);
void li_walk_free(li_walk *walk);

#endif
