#include "extractor/french/symbols.h"

#include "base/arena.h"
#include "base/eight.h"

#include <stdlib.h>

typedef struct symbol {
    li_slice text;
    uint32_t hash, slot;
} symbol;

/* The hash lies beside the number, so that most look-ups touch nothing else. */
typedef struct slot {
    uint32_t hash, number; /* index in items + 1; 0: empty */
} slot;

/* A spelling and its number: most words of a text are few, and need not be folded and looked up again. */
typedef struct remembered {
    uint64_t bytes[2];
    uint32_t len;     /* 0: empty */
    uint32_t filling; /* of this layer, for a word of it */
    li_sym sym;
    uint32_t listed; /* its number among what is listed, while this layer lists nothing */
} remembered;

/* Two spellings of one hash fill a line of memory; the one asked for last comes first, the other gives way. */
typedef struct spelling_pair {
    remembered last, other;
} spelling_pair;

enum { LONGEST_SPELLING = sizeof(uint64_t) * 2, SPELLING_PAIRS = 16384 };

_Static_assert(sizeof(spelling_pair) == 64, "a pair is a line of memory");

struct li_symbols {
    const li_lexicon *lexicon;
    const li_symbols *parent;
    uint32_t known; /* words of the lexicon */
    uint32_t first; /* number of this layer's first word */
    uint32_t count, room;
    uint32_t filling; /* how often the layer was emptied */
    symbol *items;
    slot *slots;
    uint32_t slot_mask;
    li_arena *texts;
    spelling_pair *spellings; /* by hash; SPELLING_PAIRS of them, each at a line of memory, in spelling_room */
    void *spelling_room;
    uint64_t *is_listed;                  /* a bit a symbol, since most words are not listed by this layer */
    uint32_t *listed;                     /* by symbol, the numbers of those that are */
    size_t listed_room;                   /* symbols in both */
    uint32_t listed_before, listed_count; /* by the layers below; by this one */
};

enum { SLOTS_AT_FIRST = 256, ROOM_AT_FIRST = 128 };

li_code li_symbols_new(li_symbols **out, const li_lexicon *lexicon, const li_symbols *parent, li_error *err) {
    li_symbols *s = calloc(1, sizeof *s);
    if (!s) goto fail;
    s->lexicon = lexicon;
    s->parent = parent;
    s->known = lexicon ? li_lexicon_size(lexicon) : 0;
    s->first = parent ? parent->first + parent->count : s->known;
    s->listed_before = parent ? parent->listed_before + parent->listed_count : 0;
    s->room = ROOM_AT_FIRST;
    s->slot_mask = SLOTS_AT_FIRST - 1;
    s->texts = li_arena_new();
    s->items = malloc(s->room * sizeof *s->items);
    s->slots = calloc(SLOTS_AT_FIRST, sizeof *s->slots);
    s->spelling_room = calloc(SPELLING_PAIRS + 1, sizeof *s->spellings); /* pages are touched as words come */
    if (!s->texts || !s->items || !s->slots || !s->spelling_room) goto fail;
    s->spellings = (spelling_pair *)(((uintptr_t)s->spelling_room + 63) & ~(uintptr_t)63);
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
    free(symbols->spelling_room);
    free(symbols->is_listed);
    free(symbols->listed);
    free(symbols);
}

void li_symbols_reset(li_symbols *symbols) {
    for (uint32_t i = 0; i < symbols->count; i++) symbols->slots[symbols->items[i].slot].number = 0;
    symbols->count = 0;
    symbols->filling++;
    li_arena_reset(symbols->texts);
}

static li_sym find_here(const li_symbols *s, li_slice folded, uint32_t hash) {
    for (uint32_t i = hash & s->slot_mask; s->slots[i].number; i = (i + 1) & s->slot_mask) {
        uint32_t at = s->slots[i].number - 1;
        if (s->slots[i].hash == hash && li_slice_eq(s->items[at].text, folded)) return s->first + at;
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

void li_symbols_await(const li_symbols *s, uint32_t hash) {
    if (s->lexicon) li_lexicon_await_slot(s->lexicon, hash);
    for (; s; s = s->parent) __builtin_prefetch(&s->slots[hash & s->slot_mask]);
}

li_sym li_symbols_find(const li_symbols *symbols, li_slice folded) {
    return li_symbols_find_hashed(symbols, folded, li_hash(folded));
}

static void place(li_symbols *s, uint32_t index) {
    uint32_t i = s->items[index].hash & s->slot_mask;
    while (s->slots[i].number) i = (i + 1) & s->slot_mask;
    s->slots[i] = (slot){s->items[index].hash, index + 1};
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
    slot *slots = calloc(slot_count, sizeof *slots);
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

void li_symbols_spell(const li_symbols *symbols, li_slice written, size_t readable, li_spelling *out) {
    uint64_t low = 0, high = 0;
    out->len = written.len > LONGEST_SPELLING ? 0 : (uint32_t)written.len;
    if (!out->len) return;
    if (readable < LONGEST_SPELLING) {
        size_t first = written.len < 8 ? written.len : 8;
        low = first == 8 ? li_eight(written.ptr) : li_eight_part(written.ptr, first);
        high = li_eight_part(written.ptr + first, written.len - first);
    } else { /* bytes of the next words are cleared */
        size_t spare = LONGEST_SPELLING - written.len;
        low = li_eight(written.ptr);
        if (spare >= 8) low &= UINT64_MAX >> 8 * (spare - 8);
        else high = li_eight(written.ptr + 8) & UINT64_MAX >> 8 * spare;
    }
    uint64_t hash = (low ^ high * UINT64_C(0xBF58476D1CE4E5B9)) * UINT64_C(0x9E3779B97F4A7C15);
    out->bytes[0] = low;
    out->bytes[1] = high;
    out->slot = (uint32_t)(hash >> 40) & (SPELLING_PAIRS - 1);
    __builtin_prefetch(&symbols->spellings[out->slot]);
}

static bool is_spelled(const remembered *r, const li_spelling *s) {
    return r->bytes[0] == s->bytes[0] && r->bytes[1] == s->bytes[1] && r->len == s->len;
}

li_sym li_symbols_recall(li_symbols *symbols, const li_spelling *s, uint32_t *listed) {
    if (!s->len) return LI_NO_SYM;
    spelling_pair *pair = &symbols->spellings[s->slot];
    if (!is_spelled(&pair->last, s)) {
        if (!is_spelled(&pair->other, s)) return LI_NO_SYM;
        *pair = (spelling_pair){pair->other, pair->last};
    }
    const remembered *r = &pair->last;
    if (r->sym >= symbols->first && r->filling != symbols->filling) return LI_NO_SYM;
    *listed = symbols->listed_count ? li_symbols_listed(symbols, r->sym) : r->listed; /* listed since, perhaps */
    return r->sym;
}

void li_symbols_remember(li_symbols *symbols, const li_spelling *s, li_sym sym, uint32_t listed) {
    if (!s->len) return;
    spelling_pair *pair = &symbols->spellings[s->slot];
    if (!is_spelled(&pair->last, s)) pair->other = pair->last;
    pair->last = (remembered){{s->bytes[0], s->bytes[1]}, s->len, symbols->filling, sym, listed};
}

/* Room for a symbol among those that are listed. */
static li_code list_room(li_symbols *s, li_sym sym, li_error *err) {
    if (sym < s->listed_room) return LI_OK;
    size_t room = (size_t)(sym < s->first ? s->first : sym) + ROOM_AT_FIRST + s->listed_room / 8, words = room / 64 + 1;
    uint64_t *bits = realloc(s->is_listed, words * sizeof *bits);
    if (bits) s->is_listed = bits;
    uint32_t *numbers = bits ? realloc(s->listed, room * sizeof *numbers) : NULL;
    if (!numbers) return li_fail(err, LI_E_MEMORY, "no memory for the lists of words");
    s->listed = numbers;
    size_t old = s->listed_room ? s->listed_room / 64 + 1 : 0;
    memset(bits + old, 0, (words - old) * sizeof *bits);
    s->listed_room = room;
    return LI_OK;
}

li_code li_symbols_list(li_symbols *symbols, li_sym sym, uint32_t *listed, li_error *err) {
    *listed = li_symbols_listed(symbols, sym);
    if (*listed) return LI_OK;
    li_code code = list_room(symbols, sym, err);
    if (code) return code;
    symbols->is_listed[sym / 64] |= UINT64_C(1) << sym % 64;
    symbols->listed[sym] = *listed = symbols->listed_before + ++symbols->listed_count;
    return LI_OK;
}

uint32_t li_symbols_listed(const li_symbols *symbols, li_sym sym) {
    for (const li_symbols *s = symbols; s; s = s->parent)
        if (sym < s->listed_room && (s->is_listed[sym / 64] >> sym % 64 & 1)) return s->listed[sym];
    return 0;
}

li_slice li_symbols_text(const li_symbols *symbols, li_sym sym) {
    if (sym < symbols->known) return li_lexicon_text(symbols->lexicon, sym);
    for (const li_symbols *layer = symbols; layer; layer = layer->parent) {
        if (sym < layer->first) continue;
        return sym - layer->first < layer->count ? layer->items[sym - layer->first].text : (li_slice){"", 0};
    }
    return (li_slice){"", 0};
}

uint64_t li_symbols_letters(const li_symbols *symbols, li_sym sym) {
    if (sym < symbols->known) return li_lexicon_letters(symbols->lexicon, sym);
    li_slice text = li_symbols_text(symbols, sym);
    return text.len >= 8 ? li_eight(text.ptr) : li_eight_part(text.ptr, text.len);
}

const li_lexicon *li_symbols_lexicon(const li_symbols *symbols) { return symbols->lexicon; }
