#include "extractor/article/input.h"

#include <stdlib.h>
#include <string.h>

/* COUNTED: files after which counting bytes stops. BAD_LINES: bad lines in a row, with no good one before, after which
 * a file is no file of JSON lines. */
enum { COUNTED = 20000, BAD_LINES = 100 };

struct li_reader {
    char **inputs;
    size_t count, next;
    li_reader_report report;
    void *context;
    uint64_t failures, total;
    li_walk *walk;
    li_stream stream;
    bool lines; /* stream is read by lines */
    uint64_t line, bad_lines, offset;
    char *path; /* of stream */
    li_arena *arena;
};

static li_code no_memory(li_error *err) { return li_fail(err, LI_E_MEMORY, "no memory to read articles"); }

/* The sizes of all files, without a word about what cannot be read: that is told when it is its turn. */
static li_code count_bytes(li_reader *reader, li_error *err) {
    uint64_t total = 0, failures = 0;
    size_t files = 0;
    for (size_t i = 0; i < reader->count; i++) {
        if (strcmp(reader->inputs[i], "-") == 0) return LI_OK;
        li_walk *walk;
        li_code code = li_walk_open(&walk, reader->inputs[i], NULL, NULL, &failures, err);
        const char *path = "";
        while (code == LI_OK && path && files <= COUNTED) {
            uint64_t size = 0;
            code = li_walk_next(walk, &path, &size, err);
            if (path) files++, total += size;
        }
        li_walk_free(walk);
        if (code != LI_OK) return code;
    }
    reader->total = files > COUNTED ? 0 : total;
    return LI_OK;
}

li_code li_reader_open(li_reader **out, const char *const *inputs, size_t count, li_reader_report report, void *context,
                       li_error *err) {
    *out = NULL;
    li_reader *reader = calloc(1, sizeof *reader);
    if (!reader) return no_memory(err);
    reader->report = report;
    reader->context = context;
    reader->arena = li_arena_new();
    reader->inputs = calloc(count ? count : 1, sizeof *reader->inputs);
    li_code code = reader->arena && reader->inputs ? LI_OK : no_memory(err);
    for (; code == LI_OK && reader->count < count; reader->count++) {
        reader->inputs[reader->count] = strdup(inputs[reader->count]);
        if (!reader->inputs[reader->count]) code = no_memory(err);
    }
    if (code == LI_OK) code = count_bytes(reader, err);
    if (code != LI_OK) {
        li_reader_free(reader);
        return code;
    }
    *out = reader;
    return LI_OK;
}

void li_reader_free(li_reader *reader) {
    if (!reader) return;
    for (size_t i = 0; i < reader->count; i++) free(reader->inputs[i]);
    free(reader->inputs);
    li_walk_free(reader->walk);
    li_stream_free(&reader->stream);
    li_arena_free(reader->arena);
    free(reader->path);
    free(reader);
}

uint64_t li_reader_failures(const li_reader *reader) { return reader->failures; }

uint64_t li_reader_total_bytes(const li_reader *reader) { return reader->total; }

/* Tells why an input is passed over. */
static void tell(li_reader *reader, const li_error *why, uint64_t line) {
    li_error err = *why;
    if (err.file[0] == '\0') {
        li_error_clear(&err);
        (void)li_fail_at(&err, why->code, reader->path, line ? line : why->line, why->column, "%s", why->text);
        err.byte = why->byte;
    }
    reader->failures++;
    if (reader->report) reader->report(reader->context, &err);
}

/* A failure that stops the run is passed on; any other is told and passed over. */
static li_code pass_over(li_reader *reader, const li_error *why, uint64_t line, li_error *err) {
    if (why->code == LI_E_MEMORY) return li_fail_at(err, LI_E_MEMORY, reader->path, line, 0, "%s", why->text);
    tell(reader, why, line);
    return LI_OK;
}

static li_input_kind kind_of_bytes(li_slice start) {
    size_t at = li_slice_starts(start, LI_LIT("\xEF\xBB\xBF")) ? 3 : 0;
    while (at < start.len && memchr(" \t\r\n", start.ptr[at], 4)) at++;
    li_slice s = li_slice_sub(start, at, start.len);
    if (s.len && s.ptr[0] == '{') return LI_INPUT_JSON_LINES;
    static const char *const pages[] = {"<!doctype html", "<html"};
    for (size_t i = 0; i < 2; i++) {
        size_t k = 0;
        while (k < s.len && pages[i][k] && (s.ptr[k] == pages[i][k] || (s.ptr[k] | 0x20) == pages[i][k])) k++;
        if (!pages[i][k]) return LI_INPUT_HTML;
    }
    return LI_INPUT_TEXT;
}

static li_code take_line(li_reader *reader, li_slice line, uint64_t base, li_article *article, li_error *why) {
    li_code code = li_article_from_json_at(article, line, base, reader->arena, why);
    if (code != LI_OK || article->doc.len) return code;
    article->doc = li_arena_printf(reader->arena, "%s:%llu", reader->path, (unsigned long long)reader->line);
    return article->doc.ptr ? LI_OK : no_memory(why);
}

/* The next article of the file of JSON lines that is open. */
static li_code next_line(li_reader *reader, li_article *article, bool *found, li_error *err) {
    for (;;) {
        li_slice line;
        li_error why = {0};
        bool more;
        uint64_t base = li_stream_offset(&reader->stream);
        li_code code = li_stream_line(&reader->stream, &line, &more, &why);
        if (code == LI_OK && !more) {
            li_stream_close(&reader->stream);
            return LI_OK;
        }
        reader->line++;
        if (code == LI_OK) {
            if (base == 0 && li_slice_starts(line, LI_LIT("\xEF\xBB\xBF")))
                line = li_slice_sub(line, 3, line.len), base = 3;
            if (li_is_blank(line)) continue;
            li_arena_reset(reader->arena);
            code = take_line(reader, line, base, article, &why);
        }
        if (code == LI_OK) {
            reader->bad_lines = UINT64_MAX; /* a file with one good line is read to its end */
            uint64_t end = li_stream_offset(&reader->stream);
            article->bytes_read = end - reader->offset;
            reader->offset = end;
            *found = true;
            return LI_OK;
        }
        code = pass_over(reader, &why, reader->line, err);
        if (code != LI_OK) return code;
        bool hopeless = reader->bad_lines != UINT64_MAX && ++reader->bad_lines == BAD_LINES;
        if (hopeless) {
            li_error_clear(&why);
            (void)li_fail(&why, LI_E_FORMAT, "no JSON line among the first %d: the rest is passed over", BAD_LINES);
            tell(reader, &why, 0);
        }
        if (hopeless || why.code == LI_E_IO) {
            li_stream_close(&reader->stream);
            return LI_OK;
        }
    }
}

/* The article that the whole of the open file is. */
static li_code whole_file(li_reader *reader, li_input_kind kind, li_article *article, bool *found, li_error *err) {
    li_slice bytes;
    li_error why = {0};
    li_arena_reset(reader->arena);
    li_code code = li_stream_rest(&reader->stream, &bytes, &why);
    if (code == LI_OK && kind == LI_INPUT_HTML) code = li_article_from_html(article, bytes, reader->arena, &why);
    else if (code == LI_OK) code = li_article_from_text(article, bytes, reader->arena, &why);
    if (code != LI_OK) return pass_over(reader, &why, 0, err);
    article->doc = li_slice_of(reader->path);
    *found = true;
    return LI_OK;
}

static li_code open_file(li_reader *reader, const char *path, li_article *article, bool *found, li_error *err) {
    free(reader->path);
    reader->path = strdup(path);
    if (!reader->path) return no_memory(err);
    li_error why = {0};
    li_code code = li_stream_open(&reader->stream, path, &why);
    li_input_kind kind = li_input_kind_of(li_slice_of(path));
    if (code == LI_OK && strcmp(path, "-") == 0) {
        /* Blanks before the first character are read on over, up to a limit that no honest input reaches. */
        li_slice start = {NULL, 0};
        for (size_t wanted = 64; code == LI_OK && wanted <= 1 << 20; wanted *= 4) {
            code = li_stream_peek(&reader->stream, wanted, &start, &why);
            if (!li_is_blank(start) || start.len < wanted) break;
        }
        kind = kind_of_bytes(start);
    }
    if (code != LI_OK) {
        li_stream_close(&reader->stream);
        return pass_over(reader, &why, 0, err);
    }
    reader->lines = kind == LI_INPUT_JSON_LINES;
    if (!reader->lines) return whole_file(reader, kind, article, found, err);
    reader->line = reader->bad_lines = reader->offset = 0;
    return LI_OK;
}

/* The next file, if one is left: *more. */
static li_code next_file(li_reader *reader, const char **path, bool *more, li_error *err) {
    *more = true;
    for (;;) {
        li_code code = LI_OK;
        if (!reader->walk) {
            *more = reader->next < reader->count;
            if (!*more) return LI_OK;
            code = li_walk_open(&reader->walk, reader->inputs[reader->next++], reader->report, reader->context,
                                &reader->failures, err);
        }
        uint64_t size;
        if (code == LI_OK) code = li_walk_next(reader->walk, path, &size, err);
        if (code != LI_OK || *path) return code;
        li_walk_free(reader->walk);
        reader->walk = NULL;
    }
}

li_code li_reader_next(li_reader *reader, li_article *article, bool *found, li_error *err) {
    *found = false;
    for (;;) {
        li_code code = LI_OK;
        if (reader->stream.open && reader->lines) code = next_line(reader, article, found, err);
        else li_stream_close(&reader->stream);
        if (code != LI_OK || *found) return code;
        const char *path;
        bool more;
        code = next_file(reader, &path, &more, err);
        if (code != LI_OK || !more) return code;
        code = open_file(reader, path, article, found, err);
        if (code != LI_OK || *found) return code;
    }
}
