#include "extractor/french/kept_format.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct li_kept {
    void *map; /* NULL: the bytes are another's */
    size_t size;
    char *path;
    const uint32_t *slots, *numbers;
    const kept_entry *entries;
    const kept_text *words;
    const char *bytes;
    uint32_t sizes[KEPT_SECTIONS];
};

li_code li_kept_damaged(const li_kept *k, li_error *err) {
    return li_fail_at(err, LI_E_FORMAT, k->path, 0, 0,
                      "the file of kept analyses is damaged; build it again, or delete it");
}

/* ---- the file ---- */

static bool sections_fit(const kept_header *h, uint64_t size) {
    static const uint64_t EACH[KEPT_SECTIONS] = {sizeof(uint32_t), sizeof(kept_entry), sizeof(kept_text),
                                                 sizeof(uint32_t), 1};
    uint64_t end = sizeof *h;
    for (int i = 0; i < KEPT_SECTIONS; i++) end += EACH[i] * h->sizes[i];
    uint32_t slots = h->sizes[KEPT_SLOTS];
    return end == size && slots && !(slots & (slots - 1)) && slots > h->sizes[KEPT_ENTRIES];
}

static void point(li_kept *k, const kept_header *h) {
    memcpy(k->sizes, h->sizes, sizeof k->sizes);
    k->slots = (const uint32_t *)(const void *)(h + 1);
    k->entries = (const kept_entry *)(const void *)(k->slots + h->sizes[KEPT_SLOTS]);
    k->words = (const kept_text *)(const void *)(k->entries + h->sizes[KEPT_ENTRIES]);
    k->numbers = (const uint32_t *)(const void *)(k->words + h->sizes[KEPT_WORDS]);
    k->bytes = (const char *)(k->numbers + h->sizes[KEPT_NUMBERS]);
}

/* *of_these: it was made with this lexicon, model and code. */
static li_code bind(li_kept *k, li_slice bytes, bool *of_these, const li_lexicon *lexicon, const li_model *model,
                    li_error *err) {
    const kept_header *h = (const kept_header *)(const void *)bytes.ptr;
    if (bytes.len < sizeof *h || memcmp(h->magic, KEPT_MAGIC, sizeof h->magic) || h->order_mark != KEPT_ORDER_MARK)
        return li_fail_at(err, LI_E_FORMAT, k->path, 0, 0, "not a file of kept analyses");
    *of_these = h->version == KEPT_VERSION && h->lexicon == li_lexicon_mark(lexicon) &&
                h->model == li_model_mark(model) && h->code == li_code_mark;
    if (!*of_these) return LI_OK;
    if (!sections_fit(h, bytes.len)) return li_kept_damaged(k, err);
    point(k, h);
    return LI_OK;
}

li_code li_kept_bytes(li_kept **out, li_slice bytes, const char *path, const li_lexicon *lexicon, const li_model *model,
                      li_error *err) {
    *out = NULL;
    bool of_these = false;
    li_kept *k = calloc(1, sizeof *k);
    if (k) k->path = strdup(path);
    li_code code = k && k->path ? bind(k, bytes, &of_these, lexicon, model, err)
                                : li_fail(err, LI_E_MEMORY, "no memory for the kept analyses");
    if (code || !of_these) {
        li_kept_free(k);
        return code;
    }
    *out = k;
    return LI_OK;
}

static li_code map(void **out, size_t *size, int fd, const char *path, li_error *err) {
    struct stat st;
    if (fstat(fd, &st)) return li_fail_at(err, LI_E_IO, path, 0, 0, "cannot be read: %s", strerror(errno));
    if (!S_ISREG(st.st_mode) || st.st_size <= 0)
        return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "not a file of kept analyses");
    *size = (size_t)st.st_size;
    void *bytes = mmap(NULL, *size, PROT_READ, MAP_SHARED, fd, 0);
    if (bytes == MAP_FAILED) return li_fail_at(err, LI_E_IO, path, 0, 0, "cannot be mapped: %s", strerror(errno));
    *out = bytes;
    return LI_OK;
}

li_code li_kept_open(li_kept **out, const char *path, const li_lexicon *lexicon, const li_model *model, li_error *err) {
    *out = NULL;
    void *bytes = NULL;
    size_t size = 0;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT) return LI_OK;
    if (fd < 0) return li_fail_at(err, LI_E_IO, path, 0, 0, "cannot be opened: %s", strerror(errno));
    li_code code = map(&bytes, &size, fd, path, err);
    close(fd);
    if (!code) code = li_kept_bytes(out, (li_slice){bytes, size}, path, lexicon, model, err);
    if (*out) {
        (*out)->map = bytes;
        (*out)->size = size;
    } else if (bytes) {
        munmap(bytes, size);
    }
    return code;
}

void li_kept_free(li_kept *k) {
    if (!k) return;
    if (k->map) munmap(k->map, k->size);
    free(k->path);
    free(k);
}

/* ---- texts ---- */

static bool text_at(const li_kept *k, kept_text at, li_slice *out) {
    if (at.at > k->sizes[KEPT_BYTES] || at.size > k->sizes[KEPT_BYTES] - at.at) return false;
    *out = (li_slice){k->bytes + at.at, at.size};
    return true;
}

li_code li_kept_find(li_kept_numbers *out, const li_kept *k, li_kept_kind kind, li_slice text, li_error *err) {
    uint32_t hash = kept_hash(kind, text), mask = k->sizes[KEPT_SLOTS] - 1, i = hash & mask;
    *out = (li_kept_numbers){k, NULL, NULL};
    for (uint32_t probes = 0; probes <= mask && k->slots[i]; probes++, i = (i + 1) & mask) {
        if (k->slots[i] > k->sizes[KEPT_ENTRIES]) return li_kept_damaged(k, err);
        const kept_entry *e = &k->entries[k->slots[i] - 1];
        li_slice found;
        if (e->hash != hash || e->kind != (uint32_t)kind) continue;
        if (!text_at(k, e->text, &found)) return li_kept_damaged(k, err);
        if (!li_slice_eq(found, text)) continue;
        if (e->at > k->sizes[KEPT_NUMBERS] || e->count > k->sizes[KEPT_NUMBERS] - e->at) return li_kept_damaged(k, err);
        out->at = k->numbers + e->at;
        out->end = out->at + e->count;
        return LI_OK;
    }
    return LI_OK;
}

li_code li_kept_words(li_kept_numbers *n, li_sym *words, size_t count, li_symbols *symbols, li_error *err) {
    const li_kept *k = n->kept;
    uint32_t size = li_lexicon_size(li_symbols_lexicon(symbols));
    if (!li_kept_has(n, count)) return li_kept_damaged(k, err);
    for (size_t i = 0; i < count; i++) {
        uint32_t word = *n->at++;
        if (word >= size) {
            li_slice text;
            if (word - size >= k->sizes[KEPT_WORDS] || !text_at(k, k->words[word - size], &text) || !text.len)
                return li_kept_damaged(k, err);
            word = li_symbols_add(symbols, text);
            if (word == LI_NO_SYM) return li_fail(err, LI_E_MEMORY, "no memory for words");
        }
        words[i] = word;
    }
    return LI_OK;
}
