#include "extractor/rule/kept_format.h"

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
    const uint32_t *slots, *code;
    const kept_line *lines;
    const kept_text *names;
    const char *texts;
    uint32_t sizes[KEPT_SECTIONS];
};

static li_code damaged(const li_kept *k, li_error *err) {
    return li_fail_at(err, LI_E_FORMAT, k->path, 0, 0, "the file of kept patterns is damaged; build it again, or delete it");
}

/* ---- the file ---- */

static bool sections_fit(const kept_header *h, uint64_t size) {
    static const uint64_t EACH[KEPT_SECTIONS] = {sizeof(uint32_t), sizeof(kept_line), sizeof(kept_text), sizeof(uint32_t), 1};
    uint64_t end = sizeof *h;
    for (int i = 0; i < KEPT_SECTIONS; i++) end += EACH[i] * h->sizes[i];
    uint32_t slots = h->sizes[KEPT_SLOTS];
    return end == size && slots && !(slots & (slots - 1)) && slots > h->sizes[KEPT_LINES];
}

static void point(li_kept *k, const kept_header *h) {
    memcpy(k->sizes, h->sizes, sizeof k->sizes);
    k->slots = (const uint32_t *)(const void *)(h + 1);
    k->lines = (const kept_line *)(const void *)(k->slots + h->sizes[KEPT_SLOTS]);
    k->names = (const kept_text *)(const void *)(k->lines + h->sizes[KEPT_LINES]);
    k->code = (const uint32_t *)(const void *)(k->names + h->sizes[KEPT_NAMES]);
    k->texts = (const char *)(k->code + h->sizes[KEPT_CODE]);
}

/* *of_these: it was made with this lexicon, model and analysis. */
static li_code bind(li_kept *k, li_slice bytes, bool *of_these, const li_lexicon *lexicon, const li_model *model, li_error *err) {
    const kept_header *h = (const kept_header *)(const void *)bytes.ptr;
    if (bytes.len < sizeof *h || memcmp(h->magic, KEPT_MAGIC, sizeof h->magic) || h->order_mark != KEPT_ORDER_MARK)
        return li_fail_at(err, LI_E_FORMAT, k->path, 0, 0, "not a file of kept patterns");
    *of_these = h->version == KEPT_VERSION && h->lexicon == li_lexicon_mark(lexicon) && h->model == li_model_mark(model) &&
                h->analysis == li_analysis_mark;
    if (!*of_these) return LI_OK;
    if (!sections_fit(h, bytes.len)) return damaged(k, err);
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
                                : li_fail(err, LI_E_MEMORY, "no memory for the kept patterns");
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
    if (!S_ISREG(st.st_mode) || st.st_size <= 0) return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "not a file of kept patterns");
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

/* ---- lines ---- */

/* The list that « {name} » stands for; NULL where it is an option, or a mistake. */
static li_word_list *list_named(const li_rules *r, li_slice name) {
    for (size_t i = 0; i < r->list_count; i++)
        if (li_slice_eq(r->lists[i].name, name)) return &r->lists[i];
    return NULL;
}

void li_kept_key(li_buffer *out, const li_rules *r, li_slice line, bool use) {
    li_buffer_add(out, line);
    for (size_t i = 0; i < line.len; i++) {
        char close = line.ptr[i] == '"' ? '"' : line.ptr[i] == '{' ? '}' : 0;
        const char *stop = close ? memchr(line.ptr + i + 1, close, line.len - i - 1) : NULL;
        if (!stop) continue;
        size_t to = (size_t)(stop - line.ptr);
        li_word_list *list = close == '}' ? list_named(r, li_line_trim(li_slice_sub(line, i + 1, to))) : NULL;
        if (list) {
            list->used |= use;
            li_buffer_add_byte(out, '\n');
            li_buffer_add(out, li_slice_sub(li_source_bytes(list->source), list->at, list->end));
        }
        i = to;
    }
}

static bool text_at(const li_kept *k, uint32_t at, uint32_t size, li_slice *out) {
    *out = (li_slice){k->texts + at, size};
    return at <= k->sizes[KEPT_TEXTS] && size <= k->sizes[KEPT_TEXTS] - at;
}

/* *out is NULL if there is no such line. */
static li_code find_line(const li_kept *k, li_slice key, const kept_line **out, li_error *err) {
    uint32_t hash = li_hash(key), mask = k->sizes[KEPT_SLOTS] - 1, i = hash & mask;
    *out = NULL;
    for (uint32_t probes = 0; probes <= mask && k->slots[i]; probes++, i = (i + 1) & mask) {
        if (k->slots[i] > k->sizes[KEPT_LINES]) return damaged(k, err);
        const kept_line *line = &k->lines[k->slots[i] - 1];
        li_slice text;
        if (line->hash != hash) continue;
        if (!text_at(k, line->key, line->key_size, &text)) return damaged(k, err);
        if (!li_slice_eq(text, key)) continue;
        *out = line;
        return LI_OK;
    }
    return LI_OK;
}

/* ---- patterns ---- */

enum { DEEPEST = 16 }; /* the analysis hangs no word deeper */

typedef struct decoder {
    li_rules *rules;
    const li_kept *kept;
    const uint32_t *at, *end;
    li_error *err;
} decoder;

static li_code no_memory(decoder *d) { return li_fail(d->err, LI_E_MEMORY, "no memory for a pattern"); }

static bool has(const decoder *d, size_t numbers) { return numbers <= (size_t)(d->end - d->at); }

static li_code take_words(decoder *d, const li_sym **out, size_t count) {
    const li_kept *k = d->kept;
    uint32_t size = li_lexicon_size(li_symbols_lexicon(d->rules->symbols));
    if (!has(d, count)) return damaged(k, d->err);
    if (!count) return LI_OK;
    li_sym *words = li_arena_array(d->rules->arena, count, sizeof *words);
    if (!words) return no_memory(d);
    for (size_t i = 0; i < count; i++) {
        uint32_t word = *d->at++;
        if (word >= size) {
            li_slice text;
            uint32_t name = word - size;
            if (name >= k->sizes[KEPT_NAMES] || !text_at(k, k->names[name].at, k->names[name].size, &text))
                return damaged(k, d->err);
            word = li_symbols_add(d->rules->symbols, text);
            if (word == LI_NO_SYM) return no_memory(d);
        }
        words[i] = word;
    }
    *out = words;
    return LI_OK;
}

static li_code take_node(decoder *d, li_pattern_node *n, int depth) {
    if (!has(d, 4) || depth > DEEPEST) return damaged(d->kept, d->err);
    uint32_t first = d->at[0];
    *n = (li_pattern_node){.role = (uint8_t)first, .slot = (uint8_t)(first >> 8), .number = (uint8_t)(first >> 16),
                           .types = (uint8_t)(first >> 24), .exact = (d->at[1] & KEPT_EXACT) != 0,
                           .prep_count = d->at[1] & ~KEPT_EXACT, .word_count = d->at[2], .child_count = d->at[3]};
    d->at += 4;
    bool sound = n->role < LI_ROLE_COUNT && n->slot <= LI_SLOT_T && n->number <= 9 && (n->slot || n->word_count);
    if (!sound) return damaged(d->kept, d->err);
    li_code code = take_words(d, &n->preps, n->prep_count);
    if (!code) code = take_words(d, &n->words, n->word_count);
    if (code || !n->child_count) return code;
    if (!has(d, n->child_count * 4)) return damaged(d->kept, d->err);
    li_pattern_node *children = li_arena_array(d->rules->arena, n->child_count, sizeof *children);
    if (!children) return no_memory(d);
    for (size_t i = 0; i < n->child_count && !code; i++) code = take_node(d, &children[i], depth + 1);
    n->children = children;
    return code;
}

static li_code take_pattern(decoder *d, li_pattern *p) {
    if (!has(d, 1)) return damaged(d->kept, d->err);
    uint32_t f = *d->at++, status = f >> KEPT_STATUS;
    if (status > LI_STATUS_COUNT) return damaged(d->kept, d->err);
    *p = (li_pattern){.verb = f & KEPT_VERB, .reflexive = f & KEPT_REFLEXIVE, .negated = f & KEPT_NEGATED,
                      .passive = f & KEPT_PASSIVE, .time = f & KEPT_TIME, .no_passive = f & KEPT_NO_PASSIVE,
                      .no_adjective = f & KEPT_NO_ADJECTIVE, .no_reciprocal = f & KEPT_NO_RECIPROCAL,
                      .no_possessive = f & KEPT_NO_POSSESSIVE, .no_infinitive = f & KEPT_NO_INFINITIVE,
                      .status = (int8_t)((int)status - 1)};
    li_code code = take_node(d, &p->top, 0);
    if (!code && !p->top.word_count) return damaged(d->kept, d->err);
    return code ? code : li_pattern_sum(p, d->rules, d->err);
}

li_code li_kept_take(li_rules *r, const li_rule_line *line, bool *found, li_error *err) {
    const li_kept *k = r->kept;
    const kept_line *kept;
    li_slice text = li_slice_sub(li_source_bytes(line->source), line->at, line->end);
    *found = false;
    li_buffer_clear(&r->key);
    li_kept_key(&r->key, r, text, false);
    if (r->key.code) return li_fail(err, LI_E_MEMORY, "no memory for a pattern");
    li_code code = find_line(k, li_buffer_slice(&r->key), &kept, err);
    if (code || !kept) return code;
    if (kept->code > k->sizes[KEPT_CODE] || kept->code_size > k->sizes[KEPT_CODE] - kept->code) return damaged(k, err);
    decoder d = {r, k, k->code + kept->code, k->code + kept->code + kept->code_size, err};
    for (uint32_t i = 0; i < kept->patterns && !code; i++) {
        li_pattern p;
        code = take_pattern(&d, &p);
        if (!code) code = li_rules_push_pattern(r, p, err);
    }
    if (code) return code;
    if (d.at != d.end) return damaged(k, err);
    li_buffer_clear(&r->key);
    li_kept_key(&r->key, r, text, true);
    r->kept_rules++;
    *found = true;
    return LI_OK;
}
