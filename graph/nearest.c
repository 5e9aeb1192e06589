#include "graph/nearest.h"

#include "base/nearest.h"
#include "base/utf8.h"

#include <stdlib.h>

enum { SHOWN = 3 };

/* Names that fall together are one key: "xi_jinping" and "Xi Jinping". */
static void key_of(li_buffer *key, li_slice s) {
    li_buffer_clear(key);
    li_fold_plain(key, s);
    for (size_t i = 0; i < key->len; i++) {
        if (key->ptr[i] == '_' || key->ptr[i] == '-') key->ptr[i] = ' ';
    }
}

static bool same(li_buffer *room, li_slice name, li_slice key) {
    key_of(room, name);
    return name.len && li_slice_eq(li_buffer_slice(room), key);
}

typedef enum level { BY_ID, BY_NAME, BY_ALIAS, LEVELS } level;

static bool node_is(const li_node *node, level l, li_buffer *room, li_slice key) {
    if (l == BY_ID) return same(room, node->id, key);
    if (l == BY_NAME) return same(room, node->name, key);
    for (size_t i = 0; i < node->alias_count; i++) {
        if (same(room, node->aliases[i], key)) return true;
    }
    return false;
}

/* A name that holds the word is near: "Poutine" means "Vladimir Poutine". */
static size_t apart(li_slice key, li_slice name, size_t most) {
    for (size_t at = 0; key.len >= 3 && at + key.len <= name.len; at++) {
        if (memcmp(name.ptr + at, key.ptr, key.len) == 0) return 1;
    }
    return li_edits(key, name, most);
}

static li_code none_found(const li_view *view, li_slice actor, li_slice key, li_buffer *room, li_error *err) {
    size_t shown = 0;
    size_t near[SHOWN + 1], most = key.len / 3 + 1;
    li_slice names[SHOWN + 1];
    for (size_t i = 0; i < view->node_count; i++) {
        li_slice name = view->nodes[i].name.len ? view->nodes[i].name : view->nodes[i].id;
        key_of(room, name);
        size_t d = apart(key, li_buffer_slice(room), most);
        if (d > most) continue;
        size_t at = shown;
        for (; at > 0 && near[at - 1] > d; at--) {
            near[at] = near[at - 1];
            names[at] = names[at - 1];
        }
        near[at] = d;
        names[at] = name;
        if (shown < SHOWN) shown++;
    }
    li_buffer list = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < shown; i++) {
        li_buffer_add_text(&list, i ? ", " : "; did you mean ");
        li_buffer_add(&list, names[i]);
    }
    li_slice hint = li_buffer_slice(&list);
    li_code code = list.code || room->code ? li_fail(err, LI_E_MEMORY, "no memory to look for an actor")
                                           : li_fail(err, LI_E_USAGE, "no actor \"%.*s\" in the graph%.*s%s",
                                                     LI_SLICE_ARG(actor), LI_SLICE_ARG(hint), shown ? "?" : "");
    li_buffer_free(&list);
    return code;
}

li_code li_actor_find(const li_view *view, li_slice actor, bool *meant, li_error *err) {
    li_buffer key = LI_BUFFER_EMPTY, room = LI_BUFFER_EMPTY;
    bool found = false;
    key_of(&key, actor);
    for (level l = BY_ID; l < LEVELS && !found && key.len; l++) {
        for (size_t i = 0; i < view->node_count; i++) {
            if (!node_is(&view->nodes[i], l, &room, li_buffer_slice(&key))) continue;
            meant[i] = true;
            found = true;
        }
    }
    li_code code = LI_OK;
    if (key.code || room.code) code = li_fail(err, LI_E_MEMORY, "no memory to look for an actor");
    else if (!found) code = none_found(view, actor, li_buffer_slice(&key), &room, err);
    li_buffer_free(&key);
    li_buffer_free(&room);
    return code;
}
