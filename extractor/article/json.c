#include "extractor/article/date.h"
#include "extractor/article/input.h"
#include "extractor/article/json.h"

#include <jansson.h>
#include <string.h>

static li_code bad(li_error *err, uint64_t byte, const char *what, const char *detail) {
    if (err && err->code == LI_OK) {
        (void)li_fail(err, LI_E_FORMAT, "%s%s", what, detail);
        err->byte = byte;
    }
    return LI_E_FORMAT;
}

static li_code no_memory(li_error *err) { return li_fail(err, LI_E_MEMORY, "no memory for an article"); }

/* A copy of one member. Numbers are allowed as ids: exports of databases have them. */
static li_code take_member(li_json_fields *fields, size_t field, const json_t *value, uint64_t base, li_arena *arena,
                           li_error *err) {
    li_slice *out = &fields->values[field];
    fields->present[field] = value != NULL;
    if (!value || json_is_null(value)) return LI_OK;
    if (field == LI_JSON_ID && json_is_integer(value))
        *out = li_arena_printf(arena, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    else if (json_is_string(value))
        *out = li_arena_copy(arena, (li_slice){json_string_value(value), json_string_length(value)});
    else return bad(err, base, "not a string: ", li_json_names[field]);
    return out->ptr ? LI_OK : no_memory(err);
}

static li_code parse(li_json_fields *fields, li_slice line, uint64_t base, li_arena *arena, li_error *err) {
    json_error_t why;
    memset(fields, 0, sizeof *fields);
    json_t *object = json_loadb(line.ptr, line.len, 0, &why);
    if (!object && json_error_code(&why) == json_error_out_of_memory) return no_memory(err);
    if (!object) return bad(err, base + (why.position > 0 ? (uint64_t)why.position : 0), "not JSON: ", why.text);
    li_code code = json_is_object(object) ? LI_OK : bad(err, base, "", "not a JSON object");
    for (size_t i = 0; i < LI_JSON_FIELDS && code == LI_OK; i++)
        code = take_member(fields, i, json_object_get(object, li_json_names[i]), base, arena, err);
    json_decref(object);
    return code;
}

/* A headline is read like any other, behind the text, so that offsets into this stay what they are; unless the text
 * shows it. */
static li_code add_title(li_article *article, li_arena *arena, li_error *err) {
    if (li_is_blank(article->title)) return LI_OK;
    li_slice rest = li_slice_sub(article->text, article->body_start, article->text.len);
    while (rest.len && strchr(" \t\r\n", rest.ptr[0])) rest = li_slice_sub(rest, 1, rest.len);
    if (li_slice_starts(rest, article->title)) return LI_OK;
    const char between[] = "\n\n";
    size_t gap = sizeof between - 1, len = article->text.len + gap + article->title.len;
    char *all = li_arena_array(arena, len, 1);
    if (!all) return no_memory(err);
    memcpy(all, article->text.ptr, article->text.len);
    memcpy(all + article->text.len, between, gap);
    memcpy(all + article->text.len + gap, article->title.ptr, article->title.len);
    article->text = (li_slice){all, len};
    return LI_OK;
}

li_code li_article_from_json_at(li_article *article, li_slice line, uint64_t base, li_arena *arena, li_error *err) {
    *article = (li_article){.bytes_read = line.len};
    if (line.len > LI_ARTICLE_LIMIT) return li_fail(err, LI_E_LIMIT, "longer than the limit of 16 MiB for one article");
    li_code code = li_check_text(line, base, err);
    li_json_fields fields;
    if (code == LI_OK && !li_json_scan(&fields, line, arena)) code = parse(&fields, line, base, arena, err);
    if (code != LI_OK) return code;
    if (!fields.present[LI_JSON_TEXT]) return bad(err, base, "", "no \"text\"");
    article->doc = fields.values[LI_JSON_ID];
    article->title = fields.values[LI_JSON_TITLE];
    article->text = fields.values[LI_JSON_TEXT];
    article->url = fields.values[LI_JSON_URL];
    li_slice date = fields.values[LI_JSON_DATE];
    if (date.len && !li_date_parse(date, &article->date))
        return bad(err, base, "", "\"date\" is not a day as YYYY-MM-DD");
    if (li_slice_starts(article->text, LI_LIT("\xEF\xBB\xBF"))) article->body_start = 3;
    return li_is_blank(article->text) ? bad(err, base, "", "\"text\" is empty") : add_title(article, arena, err);
}

li_code li_article_from_json_line(li_article *article, li_slice line, struct li_arena *arena, li_error *err) {
    return li_article_from_json_at(article, line, 0, arena, err);
}
