/* li_article: any bytes as an article's html. */
#include "tests/fuzz/article.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    li_arena *arena = li_arena_new();
    FUZZ_CHECK(arena != NULL);
    li_article article;
    li_error err = {0};
    li_code code = li_article_from_html(&article, (li_slice){(const char *)data, size}, arena, &err);
    check_article(&article, code, &err);
    li_arena_free(arena);
    return 0;
}
