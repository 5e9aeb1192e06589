/* The files of rules/fr, for the tests that read what the project ships. */
#ifndef LI_TESTS_SHIPPED_H
#define LI_TESTS_SHIPPED_H

#include "base/buffer.h"
#include "base/source.h"
#include "tests/unit/check.h"

#include <dirent.h>
#include <stdlib.h>

static inline int is_actor_file(const struct dirent *e) {
    return li_slice_ends(li_slice_of(e->d_name), LI_LIT(".actors"));
}
static inline int is_rule_file(const struct dirent *e) {
    return li_slice_ends(li_slice_of(e->d_name), LI_LIT(".rules"));
}

/* Calls read(into, source) for each file that wanted picks, in the order of names. There must be more than `least`. */
static inline void read_shipped(int (*wanted)(const struct dirent *), int least,
                                void (*read)(void *, const li_source *), void *into) {
    struct dirent **entries;
    int n = scandir(LI_SOURCE_ROOT "/rules/fr", &entries, wanted, alphasort);
    CHECK(n > least);
    for (int i = 0; i < n; i++) {
        li_source *source = NULL;
        li_buffer path = LI_BUFFER_EMPTY;
        li_buffer_printf(&path, LI_SOURCE_ROOT "/rules/fr/%s", entries[i]->d_name);
        li_buffer_add_byte(&path, 0);
        CHECK_INT(LI_OK, path.code ? path.code : li_source_read(&source, path.ptr, 0, NULL));
        if (source) read(into, source);
        li_source_free(source);
        li_buffer_free(&path);
        free(entries[i]);
    }
    free(entries);
}

#endif
