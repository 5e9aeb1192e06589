#include "extractor/french/model.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* File: header, then for each table the keys of its slots (4 bytes each) and their weights (1 byte each), in the machine's
 * byte order, which the magic number betrays. */
typedef struct header {
    uint32_t magic, version;
    uint32_t slots[LI_TABLE_COUNT];
    uint32_t reserved[3];
} header;

enum { MAGIC = 0x4D4C494C, VERSION = 3 };
static const uint32_t WIDTHS[LI_TABLE_COUNT] = {LI_TABLE_TAG_WIDTH, LI_TABLE_ARC_WIDTH, LI_TABLE_LABEL_WIDTH};

struct li_model {
    void *map;
    size_t size;
    li_table tables[LI_TABLE_COUNT];
};

size_t li_table_width(int table) { return WIDTHS[table]; }

static li_code bind(li_model *m, const char *path, li_error *err) {
    const header *h = m->map;
    if (m->size < sizeof *h || h->magic != MAGIC || h->version != VERSION)
        return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "not a model file of this version");
    size_t at = sizeof *h;
    for (int i = 0; i < LI_TABLE_COUNT; i++) {
        size_t slots = h->slots[i], bytes = slots * (4 + WIDTHS[i]);
        if (slots == 0 || (slots & (slots - 1)) || slots > 1u << 26 || bytes > m->size - at)
            return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "the model file is damaged or cut short");
        const char *base = (const char *)m->map + at;
        m->tables[i] = (li_table){(const uint32_t *)(const void *)base, (const int8_t *)(base + slots * 4), (uint32_t)slots - 1};
        bool empty = false; /* a look-up ends at an empty slot */
        for (size_t k = 0; k < slots && !empty; k++) empty = m->tables[i].keys[k] == 0;
        if (!empty) return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "the model file is damaged: a table is full");
        at += bytes;
    }
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

static void place(const li_model_rows *rows, size_t width, size_t slots, uint32_t *keys, int8_t *weights) {
    for (size_t i = 0; i < rows->count; i++) {
        size_t slot = rows->keys[i] & (slots - 1);
        while (keys[slot]) slot = (slot + 1) & (slots - 1);
        keys[slot] = rows->keys[i];
        memcpy(weights + slot * width, rows->weights + i * width, width);
    }
}

li_code li_model_write(const char *path, const li_model_rows rows[LI_TABLE_COUNT], li_error *err) {
    header h = {.magic = MAGIC, .version = VERSION};
    size_t size = sizeof h;
    for (int i = 0; i < LI_TABLE_COUNT; i++) {
        size_t slots = 16;
        while (slots * 2 < rows[i].count * 3) slots *= 2;
        h.slots[i] = (uint32_t)slots;
        size += slots * (4 + WIDTHS[i]);
    }
    char *bytes = calloc(1, size);
    if (!bytes) return li_fail(err, LI_E_MEMORY, "no memory for the model");
    memcpy(bytes, &h, sizeof h);
    size_t at = sizeof h;
    for (int i = 0; i < LI_TABLE_COUNT; i++) {
        uint32_t *keys = (uint32_t *)(void *)(bytes + at);
        place(&rows[i], WIDTHS[i], h.slots[i], keys, (int8_t *)(keys + h.slots[i]));
        at += (size_t)h.slots[i] * (4 + WIDTHS[i]);
    }
    li_code code = li_file_replace(path, (li_slice){bytes, size}, err);
    free(bytes);
    return code;
}
