/* Articles as they come: files of text, HTML or JSON lines, folders of them, standard input. A reader hands over one
 * article at a time; the article's slices live until the next call or the reader's end. What cannot be read is reported
 * through a callback and passed over, so that one bad file never stops a run.
 *
 *     article  ->  token: sentences are cut from text, whose byte offsets all later stages speak of
 *
 * Offsets are into `text`, which for .txt is the file's bytes exactly as they are (a leading date is metadata but keeps
 * its bytes: body_start says where the prose begins), for .jsonl the decoded string, behind which its title stands, and
 * for .html the text found. */
#ifndef LI_EXTRACTOR_ARTICLE_H
#define LI_EXTRACTOR_ARTICLE_H

#include "base/error.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/* Largest article in bytes: a .txt file, a page, or one line of a .jsonl file, which itself may have any size. It
 * bounds what an extractor needs, up to some eighty times as much. A page may have a million elements, 500 levels of
 * them, and 2000 attributes an element. */
#define LI_ARTICLE_LIMIT ((uint64_t)16 << 20)

/* A day of the Gregorian calendar; year 0 means none. */
typedef struct li_date {
    int16_t year;
    uint8_t month, day; /* from 1 */
} li_date;

typedef struct li_article {
    li_slice doc;      /* the input's path, or the id of a JSON line */
    li_slice title;    /* also in text, of a page where it shows it; empty if unknown */
    li_slice url;      /* empty if unknown */
    li_slice text;     /* valid UTF-8 without NUL */
    size_t body_start; /* bytes of text before the prose: a leading date line, a BOM */
    li_date date;
    uint64_t bytes_read; /* bytes of input that this article took, for progress */
} li_article;

typedef struct li_reader li_reader;

/* Told of every input that is passed over, and why; err names file and, where it applies, line and byte. */
typedef void (*li_reader_report)(void *context, const li_error *err);

/* A reader over inputs (files, folders, "-"), in the order given; folders are walked recursively in byte order of
 * their names, each regular .txt .html .htm .jsonl once (a loop of links is reported; other endings, and names that
 * begin with a full stop, are left unread without a word; a file named as an input with another ending is read as
 * text). Standard input is JSON lines if its first byte that is no blank is `{`, HTML if it begins as a page does, else
 * text. report may be NULL. The reader copies the inputs' names. Fails only with LI_E_MEMORY. */
LI_MUST_USE li_code li_reader_open(li_reader **out, const char *const *inputs, size_t count, li_reader_report report,
                                   void *context, li_error *err);

/* The next article: *found is false at the end. Fails only with LI_E_MEMORY. */
LI_MUST_USE li_code li_reader_next(li_reader *reader, li_article *article, bool *found, li_error *err);

/* Inputs that were passed over so far. */
uint64_t li_reader_failures(const li_reader *reader);

/* Bytes of all files under the inputs, 0 while unknown (standard input, or so many files that counting them would keep
 * the first article waiting): what progress is measured against. */
uint64_t li_reader_total_bytes(const li_reader *reader);

void li_reader_free(li_reader *reader);

/* The parsers themselves, over bytes in memory (also what the fuzz targets call). Slices of *article point into
 * `bytes` or into memory of `arena`. */
struct li_arena;
LI_MUST_USE li_code li_article_from_text(li_article *article, li_slice bytes, struct li_arena *arena, li_error *err);
LI_MUST_USE li_code li_article_from_html(li_article *article, li_slice bytes, struct li_arena *arena, li_error *err);
LI_MUST_USE li_code li_article_from_json_line(li_article *article, li_slice line, struct li_arena *arena,
                                              li_error *err);

#endif
