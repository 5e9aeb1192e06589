/* li_article: any bytes as an article's line of JSON; what the fast scan reads, Jansson reads too, and the same. */
#include "extractor/article/json.h"
#include "tests/fuzz/article.h"

#include <jansson.h>

static void check_scan(li_slice line, li_arena *arena) {
    li_json_fields fields;
    if (li_utf8_check(line) != line.len || !li_json_scan(&fields, line, arena)) return;
    json_t *object = json_loadb(line.ptr, line.len, 0, NULL);
    FUZZ_CHECK(json_is_object(object));
    for (size_t i = 0; i < LI_JSON_FIELDS; i++) {
        const json_t *value = json_object_get(object, li_json_names[i]);
        FUZZ_CHECK(fields.present[i] == (value != NULL));
        if (json_is_string(value))
            FUZZ_CHECK(li_slice_eq(fields.values[i], (li_slice){json_string_value(value), json_string_length(value)}));
        else FUZZ_CHECK(!value || json_is_null(value) || (i == LI_JSON_ID && json_is_integer(value)));
    }
    json_decref(object);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    li_arena *arena = li_arena_new();
    FUZZ_CHECK(arena != NULL);
    li_article article;
    li_error err = {0};
    li_code code = li_article_from_json_line(&article, (li_slice){(const char *)data, size}, arena, &err);
    check_article(&article, code, &err);
    check_scan((li_slice){(const char *)data, size}, arena);
    li_arena_free(arena);
    return 0;
}
