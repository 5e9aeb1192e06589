/* li_graph li_triple: any bytes as a line with a triple; what is read is written the same from then on. */
#include "graph/triple_json.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    li_arena *arena = li_arena_new();
    li_buffer one = LI_BUFFER_EMPTY, two = LI_BUFFER_EMPTY;
    li_triple triple;
    li_error err = {0};
    FUZZ_CHECK(arena);
    li_code code = li_triple_read_json(&triple, (li_slice){(const char *)data, size}, arena, "fuzz", 1, &err);
    FUZZ_CHECK(code == err.code);
    if (!code) {
        li_triple_write_json(&one, &triple);
        FUZZ_CHECK(!one.code);
        FUZZ_CHECK(!li_triple_read_json(&triple, li_buffer_slice(&one), arena, NULL, 1, NULL));
        li_triple_write_json(&two, &triple);
        FUZZ_CHECK(li_slice_eq(li_buffer_slice(&one), li_buffer_slice(&two)));
    }
    li_buffer_free(&one);
    li_buffer_free(&two);
    li_arena_free(arena);
    return 0;
}
