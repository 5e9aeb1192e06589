#include "extractor/french/symbols.h"

#include "base/arena.h"

#include <stdlib.h>

typedef struct symbol {
    li_slice text;
    uint32_t hash, slot;
} symbol;

/* A word as it is written, and its number: most words of a text are few, and need not be folded and looked up again. */
typedef struct spelling {
    uint64_t bytes[2]; /* zeros behind the word */
    uint32_t len;      /* 0: empty */
    uint32_t filling;  /* of this layer, for a word of it */
    li_sym sym;
} spelling;

enum { LONGEST_SPELLING = sizeof(uint64_t) * 2, SPELLINGS = 4096 };

struct li_symbols {
    const li_lexicon *lexicon;
    const li_symbols *parent;
    uint32_t first; /* number of this layer's first word */
    uint32_t count, room;
    uint32_t filling; /* how often the layer was emptied */
    symbol *items;
    uint32_t *slots; /* index in items + 1; 0: empty */
    uint32_t slot_mask;
    li_arena *texts;
    spelling *spellings; /* by hash; SPELLINGS of them */
};

enum { SLOTS_AT_FIRST = 256, ROOM_AT_FIRST = 128 };

li_code li_symbols_new(li_symbols **out, const li_lexicon *lexicon, const li_symbols *parent, li_error *err) {
    li_symbols *s = calloc(1, sizeof *s);
    if (!s) goto fail;
    s->lexicon = lexicon;
    s->parent = parent;
    s->first = parent ? parent->first + parent->count : lexicon ? li_lexicon_size(lexicon) : 0;
    s->room = ROOM_AT_FIRST;
    s->slot_mask = SLOTS_AT_FIRST - 1;
    s->texts = li_arena_new();
    s->items = malloc(s->room * sizeof *s->items);
    s->slots = calloc(SLOTS_AT_FIRST, sizeof *s->slots);
    s->spellings = calloc(SPELLINGS, sizeof *s->spellings);
    if (!s->texts || !s->items || !s->slots || !s->spellings) goto fail;
    *out = s;
    return LI_OK;
fail:
    li_symbols_free(s);
    return li_fail(err, LI_E_MEMORY, "no memory for words");
}

void li_symbols_free(li_symbols *symbols) {
    if (!symbols) return;
    li_arena_free(symbols->texts);
    free(symbols->items);
    free(symbols->slots);
    free(symbols->spellings);
    free(symbols);
}

void li_symbols_reset(li_symbols *symbols) {
    for (uint32_t i = 0; i < symbols->count; i++) symbols->slots[symbols->items[i].slot] = 0;
    symbols->count = 0;
    symbols->filling++;
    li_arena_reset(symbols->texts);
}

static li_sym find_here(const li_symbols *s, li_slice folded, uint32_t hash) {
    for (uint32_t i = hash & s->slot_mask; s->slots[i]; i = (i + 1) & s->slot_mask) {
        const symbol *item = &s->items[s->slots[i] - 1];
        if (item->hash == hash && li_slice_eq(item->text, folded)) return s->first + s->slots[i] - 1;
    }
    return LI_NO_SYM;
}

/* From the lexicon up: most words are there. */
li_sym li_symbols_find_hashed(const li_symbols *s, li_slice folded, uint32_t hash) {
    li_sym sym = s->lexicon ? li_lexicon_find_hashed(s->lexicon, folded, hash) : LI_NO_SYM;
    for (const li_symbols *layer = s; layer && sym == LI_NO_SYM; layer = layer->parent) {
        sym = find_here(layer, folded, hash);
    }
    return sym;
}

li_sym li_symbols_find(const li_symbols *symbols, li_slice folded) {
    return li_symbols_find_hashed(symbols, folded, li_hash(folded));
}

static void place(li_symbols *s, uint32_t index) {
    uint32_t i = s->items[index].hash & s->slot_mask;
    while (s->slots[i]) i = (i + 1) & s->slot_mask;
    s->slots[i] = index + 1;
    s->items[index].slot = i;
}

/* Room for one more word, with at most half of the slots taken. On failure the layer is as it was. */
static bool make_room(li_symbols *s) {
    if (s->first + s->count >= LI_NO_SYM - 1) return false;
    if (s->count < s->room) return true;
    if (s->room > UINT32_MAX / 4) return false;
    symbol *items = realloc(s->items, (size_t)s->room * 2 * sizeof *items);
    if (!items) return false;
    s->items = items;
    uint32_t slot_count = s->room * 4;
    uint32_t *slots = calloc(slot_count, sizeof *slots);
    if (!slots) return false;
    free(s->slots);
    s->slots = slots;
    s->slot_mask = slot_count - 1;
    s->room *= 2;
    for (uint32_t i = 0; i < s->count; i++) place(s, i);
    return true;
}

li_sym li_symbols_add(li_symbols *symbols, li_slice folded) {
    uint32_t hash = li_hash(folded);
    li_sym sym = li_symbols_find_hashed(symbols, folded, hash);
    if (sym != LI_NO_SYM) return sym;
    if (!make_room(symbols)) return LI_NO_SYM;
    li_slice text = li_arena_copy(symbols->texts, folded);
    if (!text.ptr) return LI_NO_SYM;
    symbols->items[symbols->count] = (symbol){text, hash, 0};
    place(symbols, symbols->count);
    return symbols->first + symbols->count++;
}

/* The word as spellings keep it, its number missing; false if it is too long to be kept. */
static bool spell(spelling *out, li_slice written, size_t readable) {
    if (written.len == 0 || written.len > LONGEST_SPELLING) return false;
    *out = (spelling){.len = (uint32_t)written.len, .sym = LI_NO_SYM};
    if (readable >= LONGEST_SPELLING) {
        memcpy(out->bytes, written.ptr, LONGEST_SPELLING);
        size_t spare = LONGEST_SPELLING - written.len; /* bytes of the next words, to be cleared */
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
        if (spare >= 8) {
            out->bytes[0] &= spare == 8 ? UINT64_MAX : UINT64_MAX >> 8 * (spare - 8);
            out->bytes[1] = 0;
        } else {
            out->bytes[1] &= UINT64_MAX >> 8 * spare;
        }
#else
        memset((char *)out->bytes + written.len, 0, spare);
#endif
    } else {
        memcpy(out->bytes, written.ptr, written.len);
    }
    return true;
}

static size_t spelling_slot(const spelling *s) {
    uint64_t h = (s->bytes[0] ^ s->bytes[1] * UINT64_C(0xBF58476D1CE4E5B9)) * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(h >> 40) & (SPELLINGS - 1);
}

static bool same_spelling(const spelling *a, const spelling *b) {
    return a->bytes[0] == b->bytes[0] && a->bytes[1] == b->bytes[1] && a->len == b->len;
}

li_sym li_symbols_recall(const li_symbols *symbols, li_slice written, size_t readable) {
    spelling asked;
    if (!spell(&asked, written, readable)) return LI_NO_SYM;
    const spelling *kept = &symbols->spellings[spelling_slot(&asked)];
    if (!same_spelling(kept, &asked)) return LI_NO_SYM;
    return kept->sym < symbols->first || kept->filling == symbols->filling ? kept->sym : LI_NO_SYM;
}

void li_symbols_remember(li_symbols *symbols, li_slice written, size_t readable, li_sym sym) {
    spelling s;
    if (!spell(&s, written, readable)) return;
    s.sym = sym;
    s.filling = symbols->filling;
    symbols->spellings[spelling_slot(&s)] = s;
}

li_slice li_symbols_text(const li_symbols *symbols, li_sym sym) {
    for (const li_symbols *layer = symbols; layer; layer = layer->parent) {
        if (sym < layer->first) continue;
        return sym - layer->first < layer->count ? layer->items[sym - layer->first].text : (li_slice){"", 0};
    }
    return symbols->lexicon ? li_lexicon_text(symbols->lexicon, sym) : (li_slice){"", 0};
}

const li_lexicon *li_symbols_lexicon(const li_symbols *symbols) { return symbols->lexicon; }
