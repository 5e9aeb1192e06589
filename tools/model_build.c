/* Makes the mapped model file from files of weights.
 *
 *     model_build OUT.model WEIGHTS.tsv... */
#include "base/source.h"
#include "extractor/french/model.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct rows {
    uint32_t *keys;
    int8_t *weights;
    size_t count, room;
} rows;

static int64_t read_int(li_slice line, size_t *at, int base) {
    int64_t n = 0;
    bool minus = *at < line.len && line.ptr[*at] == '-';
    if (minus) ++*at;
    for (; *at < line.len; ++*at) {
        char c = line.ptr[*at];
        int d = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
        if (d >= base || n > INT32_MAX * 2LL) break;
        n = n * base + d;
    }
    return minus ? -n : n;
}

static bool read_row(rows *r, li_slice line, size_t at, size_t width) {
    if (r->count == r->room) {
        r->room = r->room ? r->room * 2 : 4096;
        uint32_t *keys = realloc(r->keys, r->room * sizeof *keys);
        if (keys) r->keys = keys;
        int8_t *weights = realloc(r->weights, r->room * width * sizeof *weights);
        if (weights) r->weights = weights;
        if (!keys || !weights) return false;
    }
    int8_t *row = r->weights + r->count * width;
    memset(row, 0, width * sizeof *row);
    int64_t key = read_int(line, &at, 16);
    if (key < 0 || key > UINT32_MAX || at >= line.len || line.ptr[at++] != '\t') return false;
    while (at < line.len) {
        int64_t choice = read_int(line, &at, 10);
        if (choice < 0 || (size_t)choice >= width || at >= line.len || line.ptr[at++] != ':') return false;
        int64_t weight = read_int(line, &at, 10);
        if (weight < INT8_MIN || weight > INT8_MAX) return false;
        row[choice] = (int8_t)weight;
        if (at < line.len && line.ptr[at++] != ' ') return false;
    }
    r->keys[r->count++] = (uint32_t)key;
    return true;
}

static int read_all(const li_source *source, rows tables[LI_TABLE_COUNT]) {
    static const char *const NAMES[LI_TABLE_COUNT] = {"tag\t", "arc\t", "label\t", "moves\t", "labels\t"};
    li_slice all = li_source_bytes(source);
    uint64_t line_number = 0;
    for (size_t from = 0, end; from < all.len; from = end + 1) {
        const char *stop = memchr(all.ptr + from, '\n', all.len - from);
        end = stop ? (size_t)(stop - all.ptr) : all.len;
        li_slice line = li_slice_sub(all, from, end);
        line_number++;
        if (line.len == 0 || line.ptr[0] == '#') continue;
        int table = -1;
        for (int i = 0; i < LI_TABLE_COUNT; i++)
            if (li_slice_starts(line, li_slice_of(NAMES[i]))) table = i;
        if (table < 0 || !read_row(&tables[table], line, strlen(NAMES[table]), li_table_width(table))) {
            fprintf(stderr, "%s:%llu: error: no row of weights\n", li_source_name(source),
                    (unsigned long long)line_number);
            return 1;
        }
    }
    return 0;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fputs("usage: model_build OUT.model WEIGHTS.tsv...\n", stderr);
        return 2;
    }
    li_error err = {0};
    rows tables[LI_TABLE_COUNT] = {0};
    li_model_rows made[LI_TABLE_COUNT];
    int failed = 0;
    for (int i = 2; i < argc && !failed; i++) {
        li_source *source = NULL;
        failed = li_source_read(&source, argv[i], 0, &err) || read_all(source, tables);
        li_source_free(source);
    }
    for (int i = 0; i < LI_TABLE_COUNT; i++)
        made[i] = (li_model_rows){tables[i].keys, tables[i].weights, tables[i].count};
    if (!failed) failed = li_model_write(argv[1], made, &err) != LI_OK;
    if (err.code) fprintf(stderr, "model_build: %s: %s\n", err.file, err.text);
    for (int i = 0; i < LI_TABLE_COUNT; i++) {
        free(tables[i].keys);
        free(tables[i].weights);
    }
    return failed;
}
