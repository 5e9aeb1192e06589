/* li_base: any bytes through the decoder, the normaliser and the JSON writer. */
#include "base/buffer.h"
#include "base/utf8.h"
#include "tests/fuzz/fuzz.h"

/* Folded text is UTF-8, and folding it again changes nothing. */
static void check_fold(li_slice s, void (*fold)(li_buffer *, li_slice)) {
    li_buffer once = LI_BUFFER_EMPTY, twice = LI_BUFFER_EMPTY;
    fold(&once, s);
    FUZZ_CHECK(once.code == LI_OK);
    FUZZ_CHECK(li_utf8_check(li_buffer_slice(&once)) == once.len);
    fold(&twice, li_buffer_slice(&once));
    FUZZ_CHECK(li_slice_eq(li_buffer_slice(&once), li_buffer_slice(&twice)));
    li_buffer_free(&once);
    li_buffer_free(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    li_slice s = {(const char *)data, size};
    size_t count = 0, first_bad = s.len;
    for (size_t at = 0; at < s.len; count++) {
        size_t before = at;
        uint32_t c = li_utf8_next(s, &at);
        FUZZ_CHECK(at > before && at <= s.len);
        if (c == LI_UTF8_INVALID) {
            if (first_bad == s.len) first_bad = before;
            continue;
        }
        char bytes[4];
        FUZZ_CHECK(li_slice_eq((li_slice){bytes, li_utf8_put(c, bytes)}, li_slice_sub(s, before, at)));
    }
    FUZZ_CHECK(li_utf8_check(s) == first_bad);
    FUZZ_CHECK(li_utf8_length(s) == count);
    check_fold(s, li_fold);
    check_fold(s, li_fold_plain);
    li_buffer json = LI_BUFFER_EMPTY;
    li_buffer_add_json(&json, s);
    FUZZ_CHECK(json.code == LI_OK && li_utf8_check(li_buffer_slice(&json)) == json.len);
    li_buffer_free(&json);
    return 0;
}
