#include "extractor/french/model.h"

#include "base/file.h"
#include "extractor/french/lexicon.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* File: header, the buckets of the keyed table, each table's rows, in the machine's byte order, which the magic number
 * betrays. */
typedef struct header {
    uint32_t magic, version;
    uint32_t buckets; /* a power of two */
    uint32_t rows[LI_TABLE_COUNT];
    uint32_t content_mark; /* li_hash of what follows the header */
    uint32_t reserved[7];  /* to the size of a line of the cache */
} header;

enum { MAGIC = 0x4D4C494C, VERSION = 6, SURPLUS = 128, ALIGNED = 64 };
_Static_assert(sizeof(header) == ALIGNED, "what follows begins at a line of the cache");

/* Choices of a table, bytes that a row takes, and how many rows: 1 << bits; as many as differ, if bits is 0. */
static const struct {
    uint32_t width, size, bits;
} SHAPES[LI_TABLE_COUNT] = {[LI_TABLE_TAG] = {LI_TABLE_TAG_WIDTH, LI_TABLE_TAG_WIDTH, 0},
                            [LI_TABLE_ARC] = {LI_TABLE_ARC_WIDTH, LI_TABLE_ARC_WIDTH, LI_ARC_BITS},
                            [LI_TABLE_LABEL] = {LI_TABLE_LABEL_WIDTH, LI_TABLE_LABEL_WIDTH, LI_LABEL_BITS},
                            [LI_TABLE_MOVES] = {LI_TABLE_ARC_WIDTH, 1, LI_MOVES_BITS},
                            [LI_TABLE_LABELS] = {LI_TABLE_LABEL_WIDTH, 4, LI_LABELS_BITS}};

struct li_model {
    void *map;
    size_t size;
    uint32_t mark;
    li_table tables[LI_TABLE_COUNT];
};

size_t li_table_width(int table) { return SHAPES[table].width; }

static size_t rows_size(size_t rows, int table) {
    return (rows * SHAPES[table].size + ALIGNED - 1) / ALIGNED * ALIGNED;
}

/* A look-up ends at a bucket that is not full, and finds a row that there is. */
static bool is_sound(const li_bucket *buckets, size_t count, size_t rows) {
    bool ends = false;
    for (size_t i = 0; i < count; i++) {
        ends = ends || !buckets[i].keys[LI_BUCKET - 1];
        for (size_t k = 0; k < LI_BUCKET; k++)
            if (buckets[i].values[k] >= rows) return false;
    }
    return ends;
}

static bool rows_fit(int table, size_t rows) {
    return SHAPES[table].bits ? rows == (size_t)1 << SHAPES[table].bits : rows && rows <= 1u << 26;
}

static li_code bind(li_model *m, const char *path, li_error *err) {
    const header *h = m->map;
    if (m->size < sizeof *h || h->magic != MAGIC || h->version != VERSION)
        return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "not a model file of this version");
    m->mark = h->content_mark;
    size_t count = h->buckets, at = sizeof *h + count * sizeof(li_bucket);
    bool fits = count && !(count & (count - 1)) && count <= 1u << 24 && at <= m->size;
    const li_bucket *buckets = (const void *)((const char *)m->map + sizeof *h);
    for (int i = 0; i < LI_TABLE_COUNT && fits; i++) {
        fits = rows_fit(i, h->rows[i]) && rows_size(h->rows[i], i) <= m->size - at;
        m->tables[i] = (li_table){SHAPES[i].bits ? NULL : buckets, (const uint8_t *)m->map + at, (uint32_t)count - 1};
        at += rows_size(h->rows[i], i);
    }
    if (!fits) return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "the model file is damaged or cut short");
    if (!is_sound(buckets, count, h->rows[LI_TABLE_TAG]))
        return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "the model file is damaged: a table is full or points outside");
    if (at != m->size) return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "the model file is damaged: it is too long");
    return LI_OK;
}

li_code li_model_open(li_model **out, const char *path, li_error *err) {
    *out = NULL;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return li_fail_at(err, LI_E_IO, path, 0, 0, "cannot open the model file: %s", strerror(errno));
    li_code code = LI_OK;
    li_model *m = calloc(1, sizeof *m);
    struct stat st;
    if (!m) {
        code = li_fail(err, LI_E_MEMORY, "no memory for the model");
    } else if (fstat(fd, &st) || st.st_size <= 0) {
        code = li_fail_at(err, LI_E_FORMAT, path, 0, 0, "the model file is empty");
    } else {
        m->size = (size_t)st.st_size;
        m->map = mmap(NULL, m->size, PROT_READ, MAP_SHARED, fd, 0);
        if (m->map == MAP_FAILED) {
            m->map = NULL;
            code = li_fail_at(err, LI_E_IO, path, 0, 0, "cannot map the model file: %s", strerror(errno));
        } else {
            code = bind(m, path, err);
        }
    }
    close(fd);
    if (code) {
        li_model_free(m);
        return code;
    }
    *out = m;
    return LI_OK;
}

void li_model_free(li_model *m) {
    if (!m) return;
    if (m->map) munmap(m->map, m->size);
    free(m);
}

const li_table *li_model_table(const li_model *m, int table) { return &m->tables[table]; }
uint32_t li_model_mark(const li_model *m) { return m->mark; }

static void pack(uint8_t *row, const int8_t *weights, int table) {
    uint32_t choices = 0;
    for (size_t c = 0; c < SHAPES[table].width; c++) {
        if (SHAPES[table].size == SHAPES[table].width) row[c] = (uint8_t)(weights[c] + SURPLUS);
        else choices |= (uint32_t)(weights[c] > 0) << c;
    }
    if (SHAPES[table].size == 1) *row = (uint8_t)choices;
    else if (SHAPES[table].size < SHAPES[table].width) memcpy(row, &choices, sizeof choices);
}

/* Numbers from 1 those rows of a keyed table that differ, into numbers by key: few do, so that most of a sentence's are
 * near. How many there are; 0 if there is no memory. */
static size_t number_rows(const li_model_rows *rows, size_t width, uint32_t *numbers) {
    size_t slot_count = 16, found = 0;
    while (slot_count < rows->count * 2) slot_count *= 2;
    uint32_t *slots = calloc(slot_count, sizeof *slots); /* a key that has the row, + 1 */
    for (size_t i = 0; slots && i < rows->count; i++) {
        const int8_t *row = rows->weights + i * width;
        size_t at = li_hash((li_slice){(const char *)row, width}) & (slot_count - 1);
        while (slots[at] && memcmp(rows->weights + (slots[at] - 1) * width, row, width) != 0)
            at = (at + 1) & (slot_count - 1);
        numbers[i] = slots[at] ? numbers[slots[at] - 1] : (uint32_t)++found;
        if (!slots[at]) slots[at] = (uint32_t)i + 1;
    }
    free(slots);
    return found;
}

/* The rows of a keyed table, by number; all of another, those too that no feature has weights in. */
static void place(const li_model_rows *rows, int table, const uint32_t *numbers, uint8_t *to, li_bucket *buckets,
                  size_t count) {
    static const int8_t none[LI_TABLE_MAX_WIDTH] = {0};
    size_t size = SHAPES[table].size, width = SHAPES[table].width;
    for (size_t i = 0; SHAPES[table].bits && i < (size_t)1 << SHAPES[table].bits; i++) pack(to + i * size, none, table);
    for (size_t i = 0; i < rows->count; i++) {
        size_t row = SHAPES[table].bits ? rows->keys[i] : numbers[i];
        pack(to + row * size, rows->weights + i * width, table);
        if (SHAPES[table].bits) continue;
        size_t at = rows->keys[i] & (count - 1), k = 0;
        while (buckets[at].keys[LI_BUCKET - 1]) at = (at + 1) & (count - 1);
        while (buckets[at].keys[k]) k++;
        buckets[at].keys[k] = rows->keys[i];
        buckets[at].values[k] = (uint32_t)row;
    }
}

li_code li_model_write(const char *path, const li_model_rows rows[LI_TABLE_COUNT], li_error *err) {
    header h = {.magic = MAGIC, .version = VERSION, .buckets = 16};
    while (h.buckets * 2 < rows[LI_TABLE_TAG].count) h.buckets *= 2;
    size_t size = sizeof h + h.buckets * sizeof(li_bucket), at = size;
    uint32_t *numbers = malloc((rows[LI_TABLE_TAG].count + 1) * sizeof *numbers);
    char *bytes = NULL;
    li_code code = LI_OK;
    for (int i = 0; i < LI_TABLE_COUNT && numbers; i++) {
        h.rows[i] =
            SHAPES[i].bits ? 1u << SHAPES[i].bits : (uint32_t)number_rows(&rows[i], SHAPES[i].width, numbers) + 1;
        size += rows_size(h.rows[i], i);
        if (h.rows[i] == 1 && rows[i].count) code = li_fail(err, LI_E_MEMORY, "no memory for the model");
        for (size_t k = 0; SHAPES[i].bits && k < rows[i].count; k++)
            if (rows[i].keys[k] >= h.rows[i])
                code = li_fail(err, LI_E_FORMAT, "a row of weights that its table does not have");
    }
    if (!code && numbers) bytes = calloc(1, size);
    if (!code && !bytes) code = li_fail(err, LI_E_MEMORY, "no memory for the model");
    for (int i = 0; i < LI_TABLE_COUNT && !code; i++) {
        place(&rows[i], i, numbers, (uint8_t *)bytes + at, (li_bucket *)(void *)(bytes + sizeof h), h.buckets);
        at += rows_size(h.rows[i], i);
    }
    if (!code) {
        h.content_mark = li_hash((li_slice){bytes + sizeof h, size - sizeof h});
        memcpy(bytes, &h, sizeof h);
        code = li_file_replace(path, (li_slice){bytes, size}, err);
    }
    free(numbers);
    free(bytes);
    return code;
}
