#include "tests/spec/block.h"

#include "base/number.h"

#include <stdio.h>

typedef struct reader {
    li_slice all;
    const char *path;
    size_t at, line; /* line: number of the one read last */
    li_arena *arena;
    spec_block *blocks;
    size_t count, room;
    bool bad;
} reader;

static bool next_line(reader *r, li_slice *line) {
    if (r->at >= r->all.len) return false;
    const char *stop = memchr(r->all.ptr + r->at, '\n', r->all.len - r->at);
    size_t to = stop ? (size_t)(stop - r->all.ptr) : r->all.len;
    *line = li_slice_sub(r->all, r->at, to);
    r->at = to + 1;
    r->line++;
    return true;
}

static void complain(reader *r, const char *text) {
    fprintf(stderr, "%s:%zu: %s\n", r->path, r->line, text);
    r->bad = true;
}

/* Room for one more element; false: no memory. */
static bool grow(reader *r, void **items, size_t count, size_t *room, size_t size) {
    if (count < *room) return true;
    if (li_arena_grow(r->arena, items, count, room, size) == LI_OK) return true;
    complain(r, "no memory");
    return false;
}

static bool read_date(li_slice s, li_date *date) {
    uint64_t year, month, day;
    if (s.len != 10 || s.ptr[4] != '-' || s.ptr[7] != '-') return false;
    if (!li_number_unsigned(li_slice_sub(s, 0, 4), &year) || !li_number_unsigned(li_slice_sub(s, 5, 7), &month) ||
        !li_number_unsigned(li_slice_sub(s, 8, 10), &day))
        return false;
    *date = (li_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return true;
}

static bool is_fence(li_slice line) { return li_slice_starts(line, LI_LIT("```")); }

/* The fence of the next block ends none. */
static void check_end(reader *r, li_slice fence) {
    if (fence.len > 3) complain(r, "a block that never ends");
}

static spec_file *add_file(reader *r, spec_block *b, li_slice name) {
    void *items = b->files;
    if (!grow(r, &items, b->file_count, &b->file_room, sizeof *b->files)) return NULL;
    b->files = items;
    const char *start = r->all.ptr + (r->at < r->all.len ? r->at : r->all.len);
    b->files[b->file_count] = (spec_file){.name = name, .text = {start, 0}};
    return &b->files[b->file_count++];
}

/* The files, up to ---. */
static void read_files(reader *r, spec_block *b) {
    spec_file *file = add_file(r, b, LI_LIT("exemple.rules"));
    li_slice line;
    while (file && next_line(r, &line)) {
        if (li_slice_eq(line, LI_LIT("---"))) return;
        if (is_fence(line)) break;
        if (li_slice_starts(line, LI_LIT("file "))) {
            bool first = b->file_count == 1 && !file->text.len;
            if (first) b->file_count = 0;
            file = add_file(r, b, li_slice_sub(line, 5, line.len));
        } else {
            file->text.len = (size_t)(line.ptr + line.len - file->text.ptr) + 1;
        }
    }
    if (!r->bad) complain(r, "a block without ---");
}

static void read_report(reader *r, spec_block *b) {
    li_slice line;
    b->report = (li_slice){r->all.ptr + (r->at < r->all.len ? r->at : r->all.len), 0};
    while (next_line(r, &line)) {
        if (is_fence(line)) {
            check_end(r, line);
            return;
        }
        b->report.len = (size_t)(line.ptr + line.len - b->report.ptr) + 1;
    }
    complain(r, "a block that never ends");
}

static void add_expected(reader *r, spec_block *b, li_slice line) {
    spec_case *c = b->case_count ? &b->cases[b->case_count - 1] : NULL;
    size_t at = 2;
    while (at < line.len && line.ptr[at] == ' ') at++;
    li_slice one = li_slice_sub(line, at, line.len);
    if (!c || !one.len || c->nothing) {
        complain(r, "an expectation that belongs to no text");
    } else if (li_slice_eq(one, LI_LIT("nothing"))) {
        c->nothing = true;
        if (c->expected_count) complain(r, "nothing is expected beside something");
    } else {
        void *items = c->expected;
        if (!grow(r, &items, c->expected_count, &c->expected_room, sizeof one)) return;
        c->expected = items;
        c->expected[c->expected_count++] = one;
    }
}

static void check_case(reader *r, const spec_block *b) {
    if (!b->case_count) return;
    const spec_case *c = &b->cases[b->case_count - 1];
    if (!c->nothing && !c->expected_count) complain(r, "the text above has no =>");
}

static void read_cases(reader *r, spec_block *b) {
    li_slice line, reason = {NULL, 0};
    li_date date = {0};
    while (!r->bad && next_line(r, &line)) {
        if (is_fence(line)) {
            check_end(r, line);
            check_case(r, b);
            if (!b->case_count) complain(r, "a block without a text");
            return;
        }
        if (!line.len) continue;
        if (line.ptr[0] == '#') {
            reason = line;
        } else if (li_slice_starts(line, LI_LIT("=>"))) {
            add_expected(r, b, line);
        } else if (li_slice_starts(line, LI_LIT("date "))) {
            if (!read_date(li_slice_sub(line, 5, line.len), &date)) complain(r, "write: date 2026-02-04");
        } else {
            check_case(r, b);
            void *items = b->cases;
            if (!grow(r, &items, b->case_count, &b->case_room, sizeof *b->cases)) return;
            b->cases = items;
            b->cases[b->case_count++] = (spec_case){.text = line, .reason = reason, .date = date, .line = r->line};
            reason = (li_slice){NULL, 0};
        }
    }
    if (!r->bad) complain(r, "a block that never ends");
}

static void read_block(reader *r, li_slice title, bool error) {
    void *items = r->blocks;
    if (!grow(r, &items, r->count, &r->room, sizeof *r->blocks)) return;
    r->blocks = items;
    spec_block *b = &r->blocks[r->count++];
    *b = (spec_block){.title = title, .error = error, .line = r->line};
    if (!title.len) complain(r, "a block without a title");
    read_files(r, b);
    if (r->bad) return;
    if (error) read_report(r, b);
    else read_cases(r, b);
}

bool spec_read(li_slice all, const char *path, li_arena *arena, spec_block **blocks, size_t *count) {
    reader r = {.all = all, .path = path, .arena = arena};
    li_slice line;
    while (!r.bad && next_line(&r, &line)) {
        if (li_slice_starts(line, LI_LIT("```liaison-error "))) read_block(&r, li_slice_sub(line, 17, line.len), true);
        else if (li_slice_starts(line, LI_LIT("```liaison "))) read_block(&r, li_slice_sub(line, 11, line.len), false);
        else if (is_fence(line)) { /* of another kind: past its end */
            while (next_line(&r, &line) && !is_fence(line)) continue;
        }
    }
    if (!r.bad && !r.count) complain(&r, "no block in this file");
    *blocks = r.blocks;
    *count = r.count;
    return !r.bad;
}
