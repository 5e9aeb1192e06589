#include "extractor/french/model.h"

#include "base/file.h"
#include "extractor/french/lexicon.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* File: header, then for each table its buckets and its rows of weights (a byte each, rows padded to 16 bytes), in the
 * machine's byte order, which the magic number betrays. */
typedef struct header {
    uint32_t magic, version;
    uint32_t buckets[LI_TABLE_COUNT]; /* a power of two */
    uint32_t rows[LI_TABLE_COUNT];
    uint32_t content_mark; /* li_hash of what follows the header */
    uint32_t reserved[7];  /* to the size of a line of the cache */
} header;

enum { MAGIC = 0x4D4C494C, VERSION = 5, SURPLUS = 128, ALIGNED = 64 };
static const uint32_t WIDTHS[LI_TABLE_COUNT] = {LI_TABLE_TAG_WIDTH, LI_TABLE_ARC_WIDTH, LI_TABLE_LABEL_WIDTH};

struct li_model {
    void *map;
    size_t size;
    uint32_t mark;
    li_table tables[LI_TABLE_COUNT];
};

size_t li_table_width(int table) { return WIDTHS[table]; }

static size_t rows_size(size_t rows, int table) { return (rows * WIDTHS[table] + ALIGNED - 1) / ALIGNED * ALIGNED; }

/* A look-up ends at a bucket that is not full, and finds a row that there is. */
static bool is_sound(const li_bucket *buckets, size_t count, size_t rows) {
    bool ends = false;
    for (size_t i = 0; i < count; i++) {
        ends = ends || !buckets[i].keys[LI_BUCKET - 1];
        for (size_t k = 0; rows && k < LI_BUCKET; k++)
            if (buckets[i].values[k] >= rows) return false;
    }
    return ends;
}

static li_code bind(li_model *m, const char *path, li_error *err) {
    const header *h = m->map;
    if (m->size < sizeof *h || h->magic != MAGIC || h->version != VERSION)
        return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "not a model file of this version");
    m->mark = h->content_mark;
    size_t at = sizeof *h;
    for (int i = 0; i < LI_TABLE_COUNT; i++) {
        size_t count = h->buckets[i], rows = h->rows[i];
        bool fits =
            count && !(count & (count - 1)) && count <= 1u << 24 && rows <= 1u << 26 && (rows || WIDTHS[i] == 4);
        size_t first = count * sizeof(li_bucket), bytes = first + rows_size(rows, i);
        if (!fits || bytes > m->size - at)
            return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "the model file is damaged or cut short");
        const char *base = (const char *)m->map + at;
        m->tables[i] =
            (li_table){(const li_bucket *)(const void *)base, (const uint8_t *)base + first, (uint32_t)count - 1};
        if (!is_sound(m->tables[i].buckets, count, rows))
            return li_fail_at(err, LI_E_FORMAT, path, 0, 0,
                              "the model file is damaged: a table is full or points outside");
        at += bytes;
    }
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

static void place(const li_model_rows *rows, int table, size_t count, li_bucket *buckets, uint8_t *weights) {
    size_t width = WIDTHS[table];
    for (size_t i = 0; i < rows->count; i++) {
        size_t at = rows->keys[i] & (count - 1), k = 0;
        while (buckets[at].keys[LI_BUCKET - 1]) at = (at + 1) & (count - 1);
        while (buckets[at].keys[k]) k++;
        uint8_t packed[LI_TABLE_MAX_WIDTH];
        for (size_t c = 0; c < width; c++) packed[c] = (uint8_t)(rows->weights[i * width + c] + SURPLUS);
        buckets[at].keys[k] = rows->keys[i];
        buckets[at].values[k] = (uint32_t)i + 1;
        if (width == sizeof(uint32_t)) memcpy(&buckets[at].values[k], packed, width);
        else memcpy(weights + (i + 1) * width, packed, width);
    }
}

li_code li_model_write(const char *path, const li_model_rows rows[LI_TABLE_COUNT], li_error *err) {
    header h = {.magic = MAGIC, .version = VERSION};
    size_t size = sizeof h;
    for (int i = 0; i < LI_TABLE_COUNT; i++) {
        size_t count = 16;
        while (count * 3 < rows[i].count * 2) count *= 2;
        h.buckets[i] = (uint32_t)count;
        h.rows[i] = WIDTHS[i] == sizeof(uint32_t) ? 0 : (uint32_t)rows[i].count + 1;
        size += count * sizeof(li_bucket) + rows_size(h.rows[i], i);
    }
    char *bytes = calloc(1, size);
    if (!bytes) return li_fail(err, LI_E_MEMORY, "no memory for the model");
    size_t at = sizeof h;
    for (int i = 0; i < LI_TABLE_COUNT; i++) {
        size_t first = h.buckets[i] * sizeof(li_bucket);
        place(&rows[i], i, h.buckets[i], (li_bucket *)(void *)(bytes + at), (uint8_t *)bytes + at + first);
        at += first + rows_size(h.rows[i], i);
    }
    h.content_mark = li_hash((li_slice){bytes + sizeof h, size - sizeof h});
    memcpy(bytes, &h, sizeof h);
    li_code code = li_file_replace(path, (li_slice){bytes, size}, err);
    free(bytes);
    return code;
}
