#include "extractor/actor/store.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <stdlib.h>

static size_t slot_of(const li_keys *keys, li_slice text, uint32_t hash) {
    size_t i = hash & (keys->room - 1);
    while (keys->slots[i].text.ptr && (keys->slots[i].hash != hash || !li_slice_eq(keys->slots[i].text, text)))
        i = (i + 1) & (keys->room - 1);
    return i;
}

uint32_t li_keys_find(const li_keys *keys, li_slice text) {
    if (!keys->count) return LI_NO_ACTOR;
    const li_key *key = &keys->slots[slot_of(keys, text, li_hash(text))];
    return key->text.ptr ? key->number : LI_NO_ACTOR;
}

void li_keys_free(li_keys *keys) {
    free(keys->slots);
    *keys = (li_keys){NULL, 0, 0};
}

li_code li_keys_put(li_keys *keys, li_slice text, uint32_t number, li_error *err) {
    if (keys->count * 2 >= keys->room) {
        li_keys wider = {NULL, keys->count, keys->room ? keys->room * 2 : 1024};
        wider.slots = calloc(wider.room, sizeof *wider.slots);
        if (!wider.slots) return li_fail(err, LI_E_MEMORY, "no memory for the names of actors");
        for (size_t i = 0; i < keys->room; i++)
            if (keys->slots[i].text.ptr)
                wider.slots[slot_of(&wider, keys->slots[i].text, keys->slots[i].hash)] = keys->slots[i];
        free(keys->slots);
        *keys = wider;
    }
    uint32_t hash = li_hash(text);
    size_t at = slot_of(keys, text, hash);
    if (keys->slots[at].text.ptr) return LI_OK;
    keys->slots[at] = (li_key){text, hash, number};
    keys->count++;
    return LI_OK;
}

li_code li_actors_enter(li_actors *a, uint32_t actor, li_error *err) {
    li_buffer folded = LI_BUFFER_EMPTY;
    li_fold(&folded, a->actors[actor].name);
    li_slice name = folded.code ? (li_slice){NULL, 0} : li_arena_copy(a->arena, li_buffer_slice(&folded));
    li_buffer_free(&folded);
    if (!name.ptr) return li_fail(err, LI_E_MEMORY, "no memory for the names of actors");
    li_code code = li_keys_put(&a->by_name, a->actors[actor].id, actor, err);
    return code ? code : li_keys_put(&a->by_name, name, actor, err);
}

uint32_t li_actors_find(const li_actors *a, li_slice name) {
    uint32_t found = li_keys_find(&a->by_name, name);
    if (found != LI_NO_ACTOR) return found;
    li_buffer folded = LI_BUFFER_EMPTY;
    li_fold(&folded, name);
    if (!folded.code) found = li_keys_find(&a->by_name, li_buffer_slice(&folded));
    li_buffer_free(&folded);
    return found;
}
