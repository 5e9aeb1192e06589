#include "extractor/french/lexicon_format.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct li_lexicon {
    const char *bytes; /* the mapping */
    size_t size;
    uint32_t word_count, reading_count, slot_mask, plain_count, plain_mask;
    uint32_t text_size, plain_text_size, mark;
    const lexicon_word *words;
    const li_reading *readings;
    const lexicon_slot *slots, *plain_slots;
    const lexicon_plain *plain_words;
    const char *texts, *plain_texts;
};

_Static_assert(sizeof(li_reading) == 12 && sizeof(lexicon_header) == 56 + 16 * LEXICON_SECTIONS,
               "the file holds these records as they lie in memory");

static bool power_of_two(uint32_t n) { return n && !(n & (n - 1)); }

/* Whether the sections fill the file in their order, each as large as the counts say. */
static bool sections_fit(const lexicon_header *h, uint64_t size) {
    const uint64_t expected[LEXICON_SECTIONS] = {
        [LEXICON_WORDS] = ((uint64_t)h->words + 1) * sizeof(lexicon_word),
        [LEXICON_READINGS] = (uint64_t)h->readings * sizeof(li_reading),
        [LEXICON_SLOTS] = (uint64_t)h->slots * sizeof(lexicon_slot),
        [LEXICON_TEXTS] = h->sections[LEXICON_TEXTS].size,
        [LEXICON_PLAIN_WORDS] = ((uint64_t)h->plain_words + 1) * sizeof(lexicon_plain),
        [LEXICON_PLAIN_SLOTS] = (uint64_t)h->plain_slots * sizeof(lexicon_slot),
        [LEXICON_PLAIN_TEXTS] = h->sections[LEXICON_PLAIN_TEXTS].size,
    };
    uint64_t end = sizeof *h;
    for (int i = 0; i < LEXICON_SECTIONS; i++) {
        uint64_t at = h->sections[i].at, length = h->sections[i].size;
        if (at != (end + 15) / 16 * 16 || at > size || length != expected[i] || length > size - at) return false;
        if (length > UINT32_MAX) return false;
        end = at + length;
    }
    return end == size && power_of_two(h->slots) && power_of_two(h->plain_slots) && h->slots > h->words &&
           h->plain_slots > h->plain_words;
}

static const char *what_is_wrong(const lexicon_header *h, uint64_t size) {
    if (memcmp(h->magic, LEXICON_MAGIC, sizeof h->magic) != 0) return "not a lexicon file";
    if (h->order_mark != LEXICON_ORDER_MARK) return "a lexicon for machines of the other byte order";
    if (h->version != LEXICON_VERSION) return "a lexicon of another version; build it again";
    if (h->file_size != size) return "a lexicon that is cut short or has bytes behind its end";
    if (!sections_fit(h, size)) return "a damaged lexicon: its sections do not fit";
    if (h->hash_mark != lexicon_hash_mark(h)) return "a lexicon of another version, or a damaged one; build it again";
    return NULL;
}

static void point(li_lexicon *x, const lexicon_header *h) {
    x->mark = (uint32_t)h->content_mark;
    x->word_count = h->words;
    x->reading_count = h->readings;
    x->slot_mask = h->slots - 1;
    x->plain_count = h->plain_words;
    x->plain_mask = h->plain_slots - 1;
    x->text_size = (uint32_t)h->sections[LEXICON_TEXTS].size;
    x->plain_text_size = (uint32_t)h->sections[LEXICON_PLAIN_TEXTS].size;
    x->words = (const lexicon_word *)(const void *)(x->bytes + h->sections[LEXICON_WORDS].at);
    x->readings = (const li_reading *)(const void *)(x->bytes + h->sections[LEXICON_READINGS].at);
    x->slots = (const lexicon_slot *)(const void *)(x->bytes + h->sections[LEXICON_SLOTS].at);
    x->texts = x->bytes + h->sections[LEXICON_TEXTS].at;
    x->plain_words = (const lexicon_plain *)(const void *)(x->bytes + h->sections[LEXICON_PLAIN_WORDS].at);
    x->plain_slots = (const lexicon_slot *)(const void *)(x->bytes + h->sections[LEXICON_PLAIN_SLOTS].at);
    x->plain_texts = x->bytes + h->sections[LEXICON_PLAIN_TEXTS].at;
}

/* Whether the last word ends where texts and readings do: with a count or size of another file it would not.
 */
static bool ends_meet(const li_lexicon *x) {
    return x->words[x->word_count].text == x->text_size && x->words[x->word_count].reading == x->reading_count &&
           x->plain_words[x->plain_count].text == x->plain_text_size;
}

/* Maps fd, whose content is then at x->bytes, and checks its header. */
static li_code map(li_lexicon *x, int fd, const char *path, li_error *err) {
    struct stat status;
    if (fstat(fd, &status) < 0) return li_fail_at(err, LI_E_IO, path, 0, 0, "cannot be read: %s", strerror(errno));
    if (!S_ISREG(status.st_mode)) return li_fail_at(err, LI_E_IO, path, 0, 0, "not a regular file");
    if ((uint64_t)status.st_size < sizeof(lexicon_header)) {
        return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "not a lexicon file");
    }
    x->size = (size_t)status.st_size;
    void *bytes = mmap(NULL, x->size, PROT_READ, MAP_SHARED, fd, 0);
    if (bytes == MAP_FAILED) return li_fail_at(err, LI_E_IO, path, 0, 0, "cannot be mapped: %s", strerror(errno));
    x->bytes = bytes;
    lexicon_header header;
    memcpy(&header, bytes, sizeof header);
    const char *wrong = what_is_wrong(&header, x->size);
    if (wrong) return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "%s", wrong);
    point(x, &header);
    if (!ends_meet(x)) return li_fail_at(err, LI_E_FORMAT, path, 0, 0, "a damaged lexicon: its sections do not fit");
    return LI_OK;
}

li_code li_lexicon_open(li_lexicon **out, const char *path, li_error *err) {
    li_lexicon *x = calloc(1, sizeof *x);
    if (!x) return li_fail(err, LI_E_MEMORY, "no memory for the lexicon");
    int fd;
    do {
        fd = open(path, O_RDONLY | O_CLOEXEC);
    } while (fd < 0 && errno == EINTR);
    li_code code =
        fd < 0 ? li_fail_at(err, LI_E_IO, path, 0, 0, "cannot be opened: %s", strerror(errno)) : map(x, fd, path, err);
    if (fd >= 0) close(fd);
    if (code) {
        li_lexicon_free(x);
        return code;
    }
    *out = x;
    return LI_OK;
}

void li_lexicon_free(li_lexicon *lexicon) {
    if (!lexicon) return;
    if (lexicon->bytes) munmap((void *)(uintptr_t)lexicon->bytes, lexicon->size);
    free(lexicon);
}

uint32_t li_lexicon_size(const li_lexicon *lexicon) { return lexicon->word_count; }

uint32_t li_lexicon_mark(const li_lexicon *lexicon) { return lexicon->mark; }

/* The form that begins at byte `at` of the texts. Offsets inside sections are checked here, at use, so that
 * opening stays a matter of reading the header. */
static li_slice text_at(const li_lexicon *x, uint32_t at) {
    if (at < LEXICON_BEFORE_TEXT || at > x->text_size) return (li_slice){"", 0};
    size_t length = (unsigned char)x->texts[at - 1];
    return length <= x->text_size - at ? (li_slice){x->texts + at, length} : (li_slice){"", 0};
}

li_slice li_lexicon_text(const li_lexicon *x, uint32_t word) {
    return word < x->word_count ? text_at(x, x->words[word].text) : (li_slice){"", 0};
}

uint64_t li_lexicon_letters(const li_lexicon *x, uint32_t word) {
    return word < x->word_count ? x->words[word].letters : 0;
}

uint32_t li_lexicon_find_hashed(const li_lexicon *x, li_slice folded, uint32_t hash) {
    if (!folded.len) return LI_NO_WORD;
    uint32_t i = hash & x->slot_mask;
    for (uint32_t probes = 0; probes <= x->slot_mask; probes++, i = (i + 1) & x->slot_mask) {
        lexicon_slot slot = x->slots[i];
        if (slot.number == LI_NO_WORD) return LI_NO_WORD;
        if (slot.hash != hash || !li_slice_eq(text_at(x, slot.number), folded)) continue;
        uint32_t word;
        memcpy(&word, x->texts + slot.number - LEXICON_BEFORE_TEXT, sizeof word);
        return word < x->word_count ? word : LI_NO_WORD;
    }
    return LI_NO_WORD;
}

void li_lexicon_await_slot(const li_lexicon *x, uint32_t hash) { __builtin_prefetch(&x->slots[hash & x->slot_mask]); }

void li_lexicon_await_text(const li_lexicon *x, uint32_t hash) {
    lexicon_slot slot = x->slots[hash & x->slot_mask];
    if (slot.number <= x->text_size) __builtin_prefetch(x->texts + slot.number);
}

uint32_t li_lexicon_find(const li_lexicon *lexicon, li_slice folded) {
    return li_lexicon_find_hashed(lexicon, folded, li_hash(folded));
}

static li_slice plain_text(const li_lexicon *x, uint32_t i) {
    uint32_t from = x->plain_words[i].text, to = x->plain_words[i + 1].text;
    if (from > to || to > x->plain_text_size) return (li_slice){"", 0};
    return (li_slice){x->plain_texts + from, to - from};
}

uint32_t li_lexicon_find_plain(const li_lexicon *x, li_slice plain) {
    uint32_t hash = li_hash(plain), i = hash & x->plain_mask;
    for (uint32_t probes = 0; probes <= x->plain_mask; probes++, i = (i + 1) & x->plain_mask) {
        lexicon_slot slot = x->plain_slots[i];
        if (slot.number == LI_NO_WORD) return LI_NO_WORD;
        if (slot.hash == hash && slot.number < x->plain_count && li_slice_eq(plain_text(x, slot.number), plain)) {
            uint32_t word = x->plain_words[slot.number].word;
            return word < x->word_count ? word : LI_NO_WORD;
        }
    }
    return LI_NO_WORD;
}

const li_reading *li_lexicon_readings(const li_lexicon *x, uint32_t word, size_t *count) {
    *count = 0;
    if (word >= x->word_count) return x->readings;
    uint32_t from = x->words[word].reading, to = x->words[word + 1].reading;
    if (from > to || to > x->reading_count) return x->readings;
    for (uint32_t i = from; i < to; i++) {
        if (x->readings[i].upos >= LI_UPOS_COUNT || x->readings[i].lemma >= x->word_count) return x->readings;
    }
    *count = to - from;
    return x->readings + from;
}

void li_lexicon_await_word(const li_lexicon *x, uint32_t word) {
    if (word < x->word_count) __builtin_prefetch(&x->words[word]);
}

void li_lexicon_await_readings(const li_lexicon *x, uint32_t word) {
    if (word >= x->word_count) return;
    if (x->words[word].reading < x->reading_count) __builtin_prefetch(&x->readings[x->words[word].reading]);
    if (x->words[word].text < x->text_size) __builtin_prefetch(x->texts + x->words[word].text);
}
