/* Writing kept analyses, when the data files are built. */
#include "extractor/french/kept_format.h"

#include "base/utf8.h"
#include "extractor/french/token.h"

#include <stdlib.h>

struct li_keeper {
    const li_lexicon *lexicon;
    const li_model *model;
    li_symbols *words; /* that the lexicon does not have, numbered from its size on */
    li_symbols *alone; /* of the text at hand, without those that anybody else knows */
    li_arena *scratch;
    li_buffer entries, numbers, bytes, folded;
    uint32_t *slots; /* slot_count of them, at most half full */
    uint32_t slot_count, entry_count;
    bool failed;
};

void li_keeper_free(li_keeper *k) {
    if (!k) return;
    li_symbols_free(k->words);
    li_symbols_free(k->alone);
    li_arena_free(k->scratch);
    li_buffer_free(&k->entries);
    li_buffer_free(&k->numbers);
    li_buffer_free(&k->bytes);
    li_buffer_free(&k->folded);
    free(k->slots);
    free(k);
}

li_code li_keeper_new(li_keeper **out, const li_lexicon *lexicon, const li_model *model, li_error *err) {
    li_keeper *k = calloc(1, sizeof *k);
    if (!k) return li_fail(err, LI_E_MEMORY, "no memory for kept analyses");
    k->lexicon = lexicon;
    k->model = model;
    k->scratch = li_arena_new();
    k->slot_count = 16;
    k->slots = calloc(k->slot_count, sizeof *k->slots);
    li_code code = k->scratch && k->slots ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for kept analyses");
    if (!code) code = li_symbols_new(&k->words, lexicon, NULL, err);
    if (!code) code = li_symbols_new(&k->alone, lexicon, NULL, err);
    if (code) {
        li_keeper_free(k);
        return code;
    }
    *out = k;
    return LI_OK;
}

static uint32_t numbers(const li_buffer *b) { return (uint32_t)(b->len / sizeof(uint32_t)); }

static kept_entry *entries(const li_keeper *k) { return (kept_entry *)(void *)k->entries.ptr; }

static li_slice text_of(const li_keeper *k, const kept_entry *e) {
    return (li_slice){k->bytes.ptr + e->text.at, e->text.size};
}

/* Where the text's slot is, or would be. */
static uint32_t slot_of(const li_keeper *k, uint32_t hash, li_kept_kind kind, li_slice text) {
    uint32_t i = hash & (k->slot_count - 1);
    for (; k->slots[i]; i = (i + 1) & (k->slot_count - 1)) {
        const kept_entry *e = &entries(k)[k->slots[i] - 1];
        if (e->hash == hash && e->kind == (uint32_t)kind && li_slice_eq(text_of(k, e), text)) break;
    }
    return i;
}

static bool widen(li_keeper *k) {
    if (k->entry_count * 2 < k->slot_count) return true;
    uint32_t *slots = calloc((size_t)k->slot_count * 2, sizeof *slots);
    if (!slots) return false;
    free(k->slots);
    k->slots = slots;
    k->slot_count *= 2;
    for (uint32_t i = 0; i < k->entry_count; i++) {
        const kept_entry *e = &entries(k)[i];
        slots[slot_of(k, e->hash, (li_kept_kind)e->kind, text_of(k, e))] = i + 1;
    }
    return true;
}

/* Does what its words are depend on nothing but the lexicon? */
static bool is_settled(li_keeper *k, li_slice text) {
    li_tokens tokens;
    bool settled = true;
    li_symbols_reset(k->alone);
    li_arena_reset(k->scratch);
    if (li_tokenize(&tokens, text, 0, k->alone, k->scratch, NULL)) {
        k->failed = true;
        return false;
    }
    for (size_t i = 0; i < tokens.count && settled; i++) {
        const li_token *t = &tokens.tokens[i];
        if (t->form >= li_lexicon_size(k->lexicon)) continue; /* itself, whoever has it */
        li_buffer_clear(&k->folded);
        li_fold(&k->folded, li_slice_sub(text, t->start, t->end));
        settled = li_slice_eq(li_lexicon_text(k->lexicon, t->form), li_buffer_slice(&k->folded));
    }
    k->failed |= k->folded.code != LI_OK;
    return settled;
}

bool li_keeper_begin(li_keeper *k, li_kept_kind kind, li_slice text) {
    if (k->failed || !is_settled(k, text)) return false;
    kept_entry e = {.hash = kept_hash(kind, text),
                    .kind = (uint32_t)kind,
                    .text = {(uint32_t)k->bytes.len, (uint32_t)text.len},
                    .at = numbers(&k->numbers)};
    uint32_t slot = slot_of(k, e.hash, kind, text);
    if (k->slots[slot]) return false;
    li_buffer_add(&k->bytes, text);
    li_buffer_add(&k->entries, (li_slice){(const char *)&e, sizeof e});
    k->slots[slot] = ++k->entry_count;
    k->failed = k->bytes.code || k->entries.code || !widen(k);
    return !k->failed;
}

void li_keeper_number(li_keeper *k, uint32_t n) {
    li_buffer_add(&k->numbers, (li_slice){(const char *)&n, sizeof n});
    entries(k)[k->entry_count - 1].count++;
}

void li_keeper_words(li_keeper *k, const li_sym *words, size_t count, const li_symbols *symbols) {
    for (size_t i = 0; i < count; i++) {
        bool own = words[i] >= li_lexicon_size(k->lexicon);
        li_sym word = own ? li_symbols_add(k->words, li_symbols_text(symbols, words[i])) : words[i];
        k->failed |= word == LI_NO_SYM;
        li_keeper_number(k, word);
    }
}

/* The texts of the words behind the others; their places to out. */
static uint32_t add_words(li_keeper *k, li_buffer *out) {
    for (uint32_t count = 0, size = li_lexicon_size(k->lexicon);; count++) {
        li_slice text = li_symbols_text(k->words, size + count);
        if (!text.len) return count;
        kept_text place = {(uint32_t)k->bytes.len, (uint32_t)text.len};
        li_buffer_add(&k->bytes, text);
        li_buffer_add(out, (li_slice){(const char *)&place, sizeof place});
    }
}

li_code li_keeper_pack(li_buffer *out, li_keeper *k, li_error *err) {
    li_buffer words = LI_BUFFER_EMPTY;
    kept_header h = {.magic = KEPT_MAGIC,
                     .order_mark = KEPT_ORDER_MARK,
                     .version = KEPT_VERSION,
                     .lexicon = li_lexicon_mark(k->lexicon),
                     .model = li_model_mark(k->model),
                     .code = li_code_mark};
    h.sizes[KEPT_WORDS] = add_words(k, &words);
    h.sizes[KEPT_SLOTS] = k->slot_count;
    h.sizes[KEPT_ENTRIES] = k->entry_count;
    h.sizes[KEPT_NUMBERS] = numbers(&k->numbers);
    h.sizes[KEPT_BYTES] = (uint32_t)k->bytes.len;
    bool whole = !k->failed && !k->entries.code && !k->numbers.code && !k->bytes.code && !words.code;
    if (whole) {
        li_buffer_add(out, (li_slice){(const char *)&h, sizeof h});
        li_buffer_add(out, (li_slice){(const char *)k->slots, k->slot_count * sizeof *k->slots});
        li_buffer_add(out, li_buffer_slice(&k->entries));
        li_buffer_add(out, li_buffer_slice(&words));
        li_buffer_add(out, li_buffer_slice(&k->numbers));
        li_buffer_add(out, li_buffer_slice(&k->bytes));
    }
    li_buffer_free(&words);
    return whole && !out->code ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for kept analyses");
}
