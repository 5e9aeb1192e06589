#include "base/utf8.h"
#include "extractor/article/date.h"
#include "extractor/article/input.h"

/* Longest first line that is taken for a title, in code points. */
enum { LONGEST_TITLE = 160 };

static size_t skip_blanks(li_slice s, size_t at) {
    while (at < s.len) {
        size_t next = at;
        uint32_t c = li_utf8_next(s, &next);
        if (!li_is_space(c) && c != 0xFEFF) break;
        at = next;
    }
    return at;
}

static bool is_blank(char c) { return c == ' ' || c == '\t'; }

/* `date 2026-02-04` or `# date 2026-02-04` at `at`: the offset behind it, or `at` if there is none. */
static size_t read_date(li_slice s, size_t at, li_date *date) {
    size_t i = at;
    if (i < s.len && s.ptr[i] == '#')
        for (i++; i < s.len && is_blank(s.ptr[i]);) i++;
    if (s.len - i < 5) return at;
    static const char word[] = "date";
    for (size_t k = 0; k < 4; k++, i++)
        if ((s.ptr[i] | 0x20) != word[k]) return at;
    size_t after_word = i;
    while (i < s.len && is_blank(s.ptr[i])) i++;
    if (i < s.len && s.ptr[i] == ':')
        for (i++; i < s.len && is_blank(s.ptr[i]);) i++;
    size_t n = i > after_word ? li_date_read(li_slice_sub(s, i, s.len), date) : 0;
    if (!n) return at;
    i += n;
    size_t next = i;
    bool ends = i == s.len || li_is_space(li_utf8_next(s, &next));
    if (!ends) *date = (li_date){0, 0, 0};
    return ends ? i : at;
}

/* The first line, where it stands alone as a headline does: short, no full stop, prose after it that is not the rest of
 * its sentence. */
static li_slice find_title(li_slice body) {
    const char *end = body.len ? memchr(body.ptr, '\n', body.len) : NULL;
    if (!end) return (li_slice){NULL, 0};
    li_slice line = li_utf8_trim(li_slice_sub(body, 0, (size_t)(end - body.ptr)));
    if (line.len == 0 || line.len > 4 * LONGEST_TITLE || li_utf8_length(line) > LONGEST_TITLE)
        return (li_slice){NULL, 0};
    char last = line.ptr[line.len - 1];
    if (last == '.' || last == ',' || last == ';' || last == ':') return (li_slice){NULL, 0};
    size_t next = skip_blanks(body, (size_t)(end - body.ptr));
    if (next == body.len) return (li_slice){NULL, 0};
    uint32_t c = li_utf8_next(body, &next);
    return li_is_letter(c) && !li_is_upper(c) ? (li_slice){NULL, 0} : line;
}

li_code li_article_from_text(li_article *article, li_slice bytes, struct li_arena *arena, li_error *err) {
    (void)arena; /* the article is a view of bytes */
    *article = (li_article){.bytes_read = bytes.len};
    if (bytes.len > LI_ARTICLE_LIMIT)
        return li_fail(err, LI_E_LIMIT, "larger than the limit of 16 MiB for one article");
    li_code code = li_check_text(bytes, 0, err);
    if (code != LI_OK) return code;
    size_t start = skip_blanks(bytes, 0);
    size_t behind = read_date(bytes, start, &article->date);
    if (behind > start) start = skip_blanks(bytes, behind);
    if (start == bytes.len) return li_fail(err, LI_E_FORMAT, "no text: the file holds a date and nothing else");
    article->text = bytes;
    article->body_start = start;
    article->title = find_title(li_slice_sub(bytes, start, bytes.len));
    return LI_OK;
}
