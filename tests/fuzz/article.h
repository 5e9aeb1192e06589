/* What holds for every article that a reader hands over, whatever the bytes were. */
#ifndef LI_TESTS_FUZZ_ARTICLE_H
#define LI_TESTS_FUZZ_ARTICLE_H

#include "base/arena.h"
#include "base/utf8.h"
#include "extractor/article/article.h"
#include "extractor/article/date.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

static inline void check_text(li_slice s) {
    FUZZ_CHECK(li_utf8_check(s) == s.len);
    FUZZ_CHECK(s.len == 0 || memchr(s.ptr, 0, s.len) == NULL);
}

/* code is what a reader returned, err what it said. */
static inline void check_article(const li_article *article, li_code code, const li_error *err) {
    FUZZ_CHECK(code == err->code);
    if (code != LI_OK) {
        FUZZ_CHECK(err->text[0] != '\0' && code != LI_E_MEMORY);
        check_text(li_slice_of(err->text));
        return;
    }
    FUZZ_CHECK(article->text.len > 0 && article->body_start < article->text.len);
    FUZZ_CHECK(article->date.year == 0 || li_date_valid(article->date));
    check_text(article->text);
    check_text(article->title);
    check_text(article->url);
    check_text(article->doc);
}

#endif
