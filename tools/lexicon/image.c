#include "tools/lexicon/image.h"

#include "base/eight.h"
#include "extractor/french/lexicon_format.h"
#include "tools/lexicon/plain.h"

#include <stdlib.h>

enum { READINGS = 256 };

/* Bytes for all sections, and where each is. */
typedef struct image {
    lexicon_header header;
    char *bytes;
} image;

static uint32_t slots_for(size_t count) {
    uint32_t slots = 16;
    while (slots < count * 3 / 2 + 1) slots *= 2;
    return slots;
}

static void *section(image *m, int which) { return m->bytes + m->header.sections[which].at; }

/* Sets counts, sizes and places, and allocates the zeroed file. */
static li_code lay_out(image *m, const pool *p, const plain_table *plain, size_t readings, li_error *err) {
    lexicon_header *h = &m->header;
    if (p->word_count > UINT32_MAX / 4 || readings > UINT32_MAX / sizeof(li_reading)) {
        return li_fail(err, LI_E_LIMIT, "too many words for a lexicon");
    }
    size_t plain_size = 0;
    for (size_t i = 0; i < plain->count; i++) plain_size += plain->entries[i].length;
    memcpy(h->magic, LEXICON_MAGIC, sizeof h->magic);
    h->version = LEXICON_VERSION;
    h->order_mark = LEXICON_ORDER_MARK;
    h->words = (uint32_t)p->word_count;
    h->readings = (uint32_t)readings;
    h->slots = slots_for(p->word_count);
    h->plain_words = (uint32_t)plain->count;
    h->plain_slots = slots_for(plain->count);
    const uint64_t sizes[LEXICON_SECTIONS] = {((uint64_t)h->words + 1) * sizeof(lexicon_word),
                                              readings * sizeof(li_reading),
                                              (uint64_t)h->slots * sizeof(lexicon_slot),
                                              p->text_size + p->word_count * LEXICON_BEFORE_TEXT,
                                              ((uint64_t)h->plain_words + 1) * sizeof(lexicon_plain),
                                              (uint64_t)h->plain_slots * sizeof(lexicon_slot),
                                              plain_size};
    uint64_t at = sizeof *h;
    for (int i = 0; i < LEXICON_SECTIONS; i++) {
        at = (at + 15) / 16 * 16;
        h->sections[i].at = at;
        h->sections[i].size = sizes[i];
        at += sizes[i];
    }
    h->file_size = at;
    m->bytes = calloc(1, (size_t)at);
    return m->bytes ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for the lexicon");
}

static void clear_slots(lexicon_slot *slots, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) slots[i].number = LI_NO_WORD;
}

static void place(lexicon_slot *slots, uint32_t count, uint32_t hash, uint32_t number) {
    uint32_t i = hash & (count - 1);
    while (slots[i].number != LI_NO_WORD) i = (i + 1) & (count - 1);
    slots[i] = (lexicon_slot){hash, number};
}

static void fill_words(image *m, const pool *p) {
    lexicon_word *words = section(m, LEXICON_WORDS);
    li_reading *readings = section(m, LEXICON_READINGS);
    lexicon_slot *slots = section(m, LEXICON_SLOTS);
    char *texts = section(m, LEXICON_TEXTS);
    uint32_t text_at = 0, reading_at = 0;
    clear_slots(slots, m->header.slots);
    for (uint32_t w = 0; w < m->header.words; w++) {
        pool_reading sorted[READINGS];
        size_t count = pool_sorted(p, w, sorted, READINGS);
        li_slice text = pool_text(p, w);
        memcpy(texts + text_at, &w, sizeof w);
        texts[text_at + sizeof w] = (char)(unsigned char)text.len;
        text_at += LEXICON_BEFORE_TEXT;
        words[w] = (lexicon_word){text_at, reading_at, li_letters(text.ptr, text.len)};
        memcpy(texts + text_at, text.ptr, text.len);
        place(slots, m->header.slots, p->words[w].hash, text_at);
        text_at += (uint32_t)text.len;
        for (size_t i = 0; i < count; i++) readings[reading_at++] = sorted[i].reading;
    }
    words[m->header.words] = (lexicon_word){text_at, reading_at, 0};
}

static void fill_plain(image *m, const plain_table *plain) {
    lexicon_plain *words = section(m, LEXICON_PLAIN_WORDS);
    lexicon_slot *slots = section(m, LEXICON_PLAIN_SLOTS);
    char *texts = section(m, LEXICON_PLAIN_TEXTS);
    uint32_t at = 0;
    clear_slots(slots, m->header.plain_slots);
    for (uint32_t i = 0; i < m->header.plain_words; i++) {
        const plain_entry *e = &plain->entries[i];
        memcpy(texts + at, plain->texts + e->text, e->length);
        words[i] = (lexicon_plain){at, e->word};
        place(slots, m->header.plain_slots, li_hash((li_slice){texts + at, e->length}), i);
        at += e->length;
    }
    words[m->header.plain_words] = (lexicon_plain){at, LI_NO_WORD};
}

li_code image_write(li_buffer *out, const pool *p, li_error *err) {
    plain_table plain = {0};
    image m = {0};
    size_t readings = 0;
    for (uint32_t w = 0; w < p->word_count; w++) {
        pool_reading sorted[READINGS];
        if (p->words[w].length > LEXICON_LONGEST) return li_fail(err, LI_E_LIMIT, "a word of more than 255 bytes");
        readings += pool_sorted(p, w, sorted, READINGS);
    }
    li_code code = plain_make(&plain, p, err);
    if (!code) code = lay_out(&m, p, &plain, readings, err);
    if (!code) {
        fill_words(&m, p);
        fill_plain(&m, &plain);
        m.header.content_mark =
            li_hash((li_slice){m.bytes + sizeof m.header, (size_t)m.header.file_size - sizeof m.header});
        m.header.hash_mark = lexicon_hash_mark(&m.header);
        memcpy(m.bytes, &m.header, sizeof m.header);
        li_buffer_add(out, (li_slice){m.bytes, (size_t)m.header.file_size});
        if (out->code) code = li_fail(err, LI_E_MEMORY, "no memory for the lexicon");
    }
    free(m.bytes);
    plain_free(&plain);
    return code;
}
