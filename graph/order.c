#include "graph/order.h"

#include <string.h>

#define RUN 12

static void insertion(uint32_t *order, size_t count, li_order_cmp *compare, const void *context) {
    for (size_t i = 1; i < count; i++) {
        uint32_t moved = order[i];
        size_t at = i;
        for (; at > 0 && compare(context, order[at - 1], moved) > 0; at--) order[at] = order[at - 1];
        order[at] = moved;
    }
}

static void merge(const uint32_t *from, size_t middle, size_t count, uint32_t *to, li_order_cmp *compare,
                  const void *context) {
    size_t a = 0, b = middle, at = 0;
    while (a < middle && b < count) to[at++] = compare(context, from[b], from[a]) < 0 ? from[b++] : from[a++];
    while (a < middle) to[at++] = from[a++];
    while (b < count) to[at++] = from[b++];
}

void li_order_sort(uint32_t *order, uint32_t *spare, size_t count, li_order_cmp *compare, const void *context) {
    for (size_t i = 0; i < count; i += RUN) {
        insertion(order + i, count - i < RUN ? count - i : RUN, compare, context);
    }
    uint32_t *from = order, *to = spare;
    for (size_t width = RUN; width < count; width *= 2) {
        for (size_t i = 0; i < count; i += 2 * width) {
            size_t rest = count - i;
            merge(from + i, rest < width ? rest : width, rest < 2 * width ? rest : 2 * width, to + i, compare, context);
        }
        uint32_t *sorted = to;
        to = from;
        from = sorted;
    }
    if (from != order && count) memcpy(order, from, count * sizeof *order);
}

void li_order_apply(void *records, size_t size, uint32_t *order, size_t count) {
    char *base = records, first[512];
    for (size_t i = 0; i < count; i++) {
        if (order[i] == i) continue;
        memcpy(first, base + i * size, size);
        size_t at = i;
        for (;;) {
            size_t next = order[at];
            order[at] = (uint32_t)at;
            if (next == i) break;
            memcpy(base + at * size, base + next * size, size);
            at = next;
        }
        memcpy(base + at * size, first, size);
    }
}
