/* uthash's own allocations: the table, and the buckets when they are doubled. A key whose adding failed is not there,
 * all others are, and it can be added after. */
#include "graph/index.h"
#include "tests/failure/refuse_memory.h"
#include "tests/unit/check.h"

enum { KEYS = 3000 };

static void all_there(const li_index *index, uint32_t count, uint32_t missing) {
    uint32_t number;
    for (uint32_t i = 0; i < count; i++) {
        CHECK(li_index_find(index, li_index_key_of(&i, sizeof i), &number));
        CHECK_INT(i, number);
    }
    CHECK(!li_index_find(index, li_index_key_of(&missing, sizeof missing), &number));
}

/* Every key is tried first with the nth allocation from there refused. */
static void each_key_fails(size_t nth) {
    li_index *index = li_index_new();
    size_t refusals = 0;
    CHECK(index != NULL);
    for (uint32_t i = 0; i < KEYS; i++) {
        refuse_memory_after(nth);
        li_code code = li_index_add(index, li_index_key_of(&i, sizeof i));
        if (allow_memory()) {
            refusals++;
            CHECK_INT(LI_E_MEMORY, code);
            all_there(index, i, i);
            code = li_index_add(index, li_index_key_of(&i, sizeof i));
        }
        CHECK_INT(LI_OK, code);
    }
    all_there(index, KEYS, KEYS);
    CHECK(refusals > (nth ? 0 : KEYS / 64));
    li_index_cut(index, 100);
    all_there(index, 100, 100);
    li_index_cut(index, 0);
    all_there(index, 0, 0);
    uint32_t key = 7;
    CHECK_INT(LI_OK, li_index_add(index, li_index_key_of(&key, sizeof key)));
    CHECK(li_index_held(index) > 0);
    li_index_free(index);
}

int main(void) {
    each_key_fails(0);
    each_key_fails(1);
    each_key_fails(2);
    return check_done();
}
