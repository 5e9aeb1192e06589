/* Arrays that grow while a set is filled and then stay: realloc moves the large ones without copying them, where an
 * arena would keep every size that they had. */
#ifndef LI_BASE_GROW_H
#define LI_BASE_GROW_H

#include "base/error.h"

#include <stdint.h>
#include <stdlib.h>

/* Makes room for at least one more element of size bytes in *items, which has count of *room. To be freed with free.
 * Fails with LI_E_MEMORY; the array is then as it was. */
LI_MUST_USE static inline li_code li_grow(void **items, size_t count, size_t *room, size_t size) {
    if (count < *room) return LI_OK;
    size_t wanted = *room ? *room * 2 : 16;
    void *grown = wanted > SIZE_MAX / 2 / size ? NULL : realloc(*items, wanted * size);
    if (!grown) return LI_E_MEMORY;
    *items = grown;
    *room = wanted;
    return LI_OK;
}

#endif
