#include "extractor/article/date.h"
#include "extractor/article/input.h"

#include <jansson.h>

static li_code bad(li_error *err, uint64_t byte, const char *what, const char *detail) {
    if (err && err->code == LI_OK) {
        (void)li_fail(err, LI_E_FORMAT, "%s%s", what, detail);
        err->byte = byte;
    }
    return LI_E_FORMAT;
}

/* A copy of member key, empty if it is absent or null. */
static li_code take_text(const json_t *object, const char *key, li_slice *out, uint64_t base, li_arena *arena,
                         li_error *err) {
    const json_t *value = json_object_get(object, key);
    *out = (li_slice){NULL, 0};
    if (!value || json_is_null(value)) return LI_OK;
    if (!json_is_string(value)) return bad(err, base, "not a string: ", key);
    *out = li_arena_copy(arena, (li_slice){json_string_value(value), json_string_length(value)});
    return out->ptr ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for an article");
}

/* Numbers are allowed as ids: exports of databases have them. */
static li_code take_id(const json_t *object, li_slice *out, uint64_t base, li_arena *arena, li_error *err) {
    const json_t *value = json_object_get(object, "id");
    if (!json_is_integer(value)) return take_text(object, "id", out, base, arena, err);
    *out = li_arena_printf(arena, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    return out->ptr ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for an article");
}

static li_code take_all(li_article *article, const json_t *object, uint64_t base, li_arena *arena, li_error *err) {
    if (!json_is_object(object)) return bad(err, base, "", "not a JSON object");
    if (!json_object_get(object, "text")) return bad(err, base, "", "no \"text\"");
    li_slice date;
    li_code code = take_id(object, &article->doc, base, arena, err);
    if (code == LI_OK) code = take_text(object, "title", &article->title, base, arena, err);
    if (code == LI_OK) code = take_text(object, "url", &article->url, base, arena, err);
    if (code == LI_OK) code = take_text(object, "date", &date, base, arena, err);
    if (code == LI_OK) code = take_text(object, "text", &article->text, base, arena, err);
    if (code != LI_OK) return code;
    if (date.len && !li_date_parse(date, &article->date))
        return bad(err, base, "", "\"date\" is not a day as YYYY-MM-DD");
    if (li_slice_starts(article->text, LI_LIT("\xEF\xBB\xBF"))) article->body_start = 3;
    if (li_is_blank(article->text)) return bad(err, base, "", "\"text\" is empty");
    return LI_OK;
}

li_code li_article_from_json_at(li_article *article, li_slice line, uint64_t base, li_arena *arena, li_error *err) {
    *article = (li_article){.bytes_read = line.len};
    if (line.len > LI_ARTICLE_LIMIT)
        return li_fail(err, LI_E_LIMIT, "longer than the limit of 256 MiB for one article");
    li_code code = li_check_text(line, base, err);
    if (code != LI_OK) return code;
    json_error_t why;
    json_t *object = json_loadb(line.ptr, line.len, JSON_REJECT_DUPLICATES, &why);
    if (!object && json_error_code(&why) == json_error_out_of_memory)
        return li_fail(err, LI_E_MEMORY, "no memory for an article");
    if (!object) return bad(err, base + (why.position > 0 ? (uint64_t)why.position : 0), "not JSON: ", why.text);
    code = take_all(article, object, base, arena, err);
    json_decref(object);
    return code;
}

li_code li_article_from_json_line(li_article *article, li_slice line, struct li_arena *arena, li_error *err) {
    return li_article_from_json_at(article, line, 0, arena, err);
}
