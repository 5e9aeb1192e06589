/* Sorting of index arrays, and putting records in the order found. Stable, O(n log n) whatever the input, and no
 * function here fails: whoever sorts brings the room. Private to graph/. */
#ifndef LI_GRAPH_ORDER_H
#define LI_GRAPH_ORDER_H

#include <stddef.h>
#include <stdint.h>

/* <0, 0, >0 as records a and b, given by their indexes, are to stand. */
typedef int li_order_cmp(const void *context, uint32_t a, uint32_t b);

/* Sorts the count indexes in order; spare has room for as many. */
void li_order_sort(uint32_t *order, uint32_t *spare, size_t count, li_order_cmp *compare, const void *context);

/* Moves record order[i] to place i, for every i; order is a permutation and is used up. Records are at most 512 bytes.
 */
void li_order_apply(void *records, size_t size, uint32_t *order, size_t count);

#endif
