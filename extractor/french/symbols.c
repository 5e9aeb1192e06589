#include "extractor/french/symbols.h"

#include "base/arena.h"

#include <stdlib.h>

typedef struct symbol {
    li_slice text;
    uint32_t hash, slot;
} symbol;

struct li_symbols {
    const li_lexicon *lexicon;
    const li_symbols *parent;
    uint32_t first; /* number of this layer's first word */
    uint32_t count, room;
    symbol *items;
    uint32_t *slots; /* index in items + 1; 0: empty */
    uint32_t slot_mask;
    li_arena *texts;
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
    if (!s->texts || !s->items || !s->slots) goto fail;
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
    free(symbols);
}

void li_symbols_reset(li_symbols *symbols) {
    for (uint32_t i = 0; i < symbols->count; i++) symbols->slots[symbols->items[i].slot] = 0;
    symbols->count = 0;
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
static li_sym find_hashed(const li_symbols *s, li_slice folded, uint32_t hash) {
    li_sym sym = s->lexicon ? li_lexicon_find_hashed(s->lexicon, folded, hash) : LI_NO_SYM;
    for (const li_symbols *layer = s; layer && sym == LI_NO_SYM; layer = layer->parent) {
        sym = find_here(layer, folded, hash);
    }
    return sym;
}

li_sym li_symbols_find(const li_symbols *symbols, li_slice folded) {
    return find_hashed(symbols, folded, li_hash(folded));
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
    li_sym sym = find_hashed(symbols, folded, hash);
    if (sym != LI_NO_SYM) return sym;
    if (!make_room(symbols)) return LI_NO_SYM;
    li_slice text = li_arena_copy(symbols->texts, folded);
    if (!text.ptr) return LI_NO_SYM;
    symbols->items[symbols->count] = (symbol){text, hash, 0};
    place(symbols, symbols->count);
    return symbols->first + symbols->count++;
}

li_slice li_symbols_text(const li_symbols *symbols, li_sym sym) {
    for (const li_symbols *layer = symbols; layer; layer = layer->parent) {
        if (sym < layer->first) continue;
        return sym - layer->first < layer->count ? layer->items[sym - layer->first].text : (li_slice){"", 0};
    }
    return symbols->lexicon ? li_lexicon_text(symbols->lexicon, sym) : (li_slice){"", 0};
}

const li_lexicon *li_symbols_lexicon(const li_symbols *symbols) {
    return symbols->lexicon;
}
