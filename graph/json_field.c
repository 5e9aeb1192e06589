#include "graph/json_field.h"

#include "base/number.h"
#include "base/utf8.h"
#include "graph/store.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* The place of the byte that is `more` bytes into the value. */
static li_code fail(const li_json_place *p, li_code code, size_t more, const char *text) {
    uint64_t line = p->line, column = li_utf8_length(li_slice_sub(p->text, 0, more)) + 1;
    if (!p->source) return li_fail_at(p->err, code, p->file, line, column, "%s", text);
    li_source_place(p->source, p->offset + more, &line, &column);
    return li_fail_at(p->err, code, li_source_name(p->source), line, column, "%s", text);
}

li_code li_json_wrong(const li_json_place *p, const char *format, ...) {
    char text[400];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    return fail(p, LI_E_FORMAT, 0, text);
}

static li_code no_memory(const li_json_place *p) { return li_fail(p->err, LI_E_MEMORY, "no memory to read JSON"); }

li_code li_json_parse(const li_json_place *p, li_slice bytes, json_t **out) {
    json_error_t e;
    char text[400];
    /* Jansson asks for a non-NULL buffer. */
    *out = json_loadb(bytes.len ? bytes.ptr : "", bytes.len, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &e);
    if (*out) return LI_OK;
    if (json_error_code(&e) == json_error_out_of_memory) return no_memory(p);
    snprintf(text, sizeof text, "not JSON: %s", e.text);
    return fail(p, LI_E_FORMAT, e.position > 0 ? (size_t)e.position - 1 : 0, text);
}

/* The field, NULL if it is absent and may be. */
static li_code get(const li_json_place *p, const json_t *o, const char *key, li_json_need need, const json_t **out) {
    *out = json_object_get(o, key);
    if (*out || need == LI_JSON_OPTIONAL) return LI_OK;
    return li_json_wrong(p, "\"%s\" is missing", key);
}

static li_code keep_text(const li_json_place *p, const json_t *value, li_slice *out) {
    li_slice s = {json_string_value(value), json_string_length(value)};
    if (p->arena) s = li_arena_copy(p->arena, s);
    if (!s.ptr) return no_memory(p);
    *out = s;
    return LI_OK;
}

li_code li_json_get_text(const li_json_place *p, const json_t *o, const char *key, li_json_need need, li_slice *out) {
    const json_t *value;
    li_code code = get(p, o, key, need, &value);
    if (code || !value) return code;
    if (!json_is_string(value)) return li_json_wrong(p, "\"%s\" is not a string", key);
    return keep_text(p, value, out);
}

li_code li_json_get_count(const li_json_place *p, const json_t *o, const char *key, li_json_need need, uint64_t *out) {
    const json_t *value;
    li_code code = get(p, o, key, need, &value);
    if (code || !value) return code;
    if (!json_is_integer(value) || json_integer_value(value) < 0) {
        return li_json_wrong(p, "\"%s\" is not a whole number from 0 up", key);
    }
    *out = (uint64_t)json_integer_value(value);
    return LI_OK;
}

li_code li_json_get_number(const li_json_place *p, const json_t *o, const char *key, li_json_need need, double *out) {
    const json_t *value;
    li_code code = get(p, o, key, need, &value);
    if (code || !value) return code;
    if (!json_is_number(value)) return li_json_wrong(p, "\"%s\" is not a number", key);
    *out = json_number_value(value);
    return LI_OK;
}

li_code li_json_get_bool(const li_json_place *p, const json_t *o, const char *key, bool *out) {
    const json_t *value = json_object_get(o, key);
    if (!value) return LI_OK;
    if (!json_is_boolean(value)) return li_json_wrong(p, "\"%s\" is neither true nor false", key);
    *out = json_is_true(value);
    return LI_OK;
}

li_code li_json_get_date(const li_json_place *p, const json_t *o, const char *key, li_date *out) {
    const json_t *value = json_object_get(o, key);
    if (!value) return LI_OK;
    li_slice s = {json_string_value(value), json_string_length(value)};
    uint64_t year, month, day;
    bool read = json_is_string(value) && s.len == 10 && s.ptr[4] == '-' && s.ptr[7] == '-' &&
                li_number_unsigned(li_slice_sub(s, 0, 4), &year) && li_number_unsigned(li_slice_sub(s, 5, 7), &month) &&
                li_number_unsigned(li_slice_sub(s, 8, 10), &day);
    li_date date = {0};
    if (read) date = (li_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    if (!date.year || !li_date_ok(date)) return li_json_wrong(p, "\"%s\" is not a date as in 2026-02-04", key);
    *out = date;
    return LI_OK;
}

li_code li_json_get_texts(const li_json_place *p, const json_t *o, const char *key, const li_slice **out,
                          size_t *count) {
    const json_t *list = json_object_get(o, key);
    if (!list) return LI_OK;
    if (!json_is_array(list)) return li_json_wrong(p, "\"%s\" is not a list of strings", key);
    size_t n = json_array_size(list);
    li_slice *texts = p->arena ? li_arena_array(p->arena, n + 1, sizeof *texts) : calloc(n + 1, sizeof *texts);
    if (!texts) return no_memory(p);
    *out = texts;
    for (size_t i = 0; i < n; i++) {
        const json_t *value = json_array_get(list, i);
        if (!json_is_string(value)) return li_json_wrong(p, "\"%s\" is not a list of strings", key);
        li_code code = keep_text(p, value, &texts[i]);
        if (code) return code;
    }
    *count = n;
    return LI_OK;
}

li_code li_json_get_object(const li_json_place *p, const json_t *o, const char *key, li_json_need need,
                           const json_t **out) {
    li_code code = get(p, o, key, need, out);
    if (code || !*out || json_is_object(*out)) return code;
    return li_json_wrong(p, "\"%s\" is not an object", key);
}

/* One of the names of an enumeration, of which the first `count` are told where it is none. */
#define NAME_FIELD(function, type, from, name_of, count) \
    li_code function(const li_json_place *p, const json_t *o, const char *key, type *out) { \
        li_slice name = {NULL, 0}; \
        li_code code = li_json_get_text(p, o, key, LI_JSON_OPTIONAL, &name); \
        if (code || !name.ptr) return code; \
        if (from(name, out)) return LI_OK; \
        char names[200] = ""; \
        for (unsigned i = 0; i < (count); i++) { \
            size_t at = strlen(names); \
            snprintf(names + at, sizeof names - at, "%s%s", i ? ", " : "", name_of((type)i)); \
        } \
        return li_json_wrong(p, "\"%s\" is none of %s", key, names); \
    }

NAME_FIELD(li_json_get_status, li_status, li_status_from, li_status_name, LI_STATUS_COUNT)
NAME_FIELD(li_json_get_category, li_category, li_category_from, li_category_name, LI_CATEGORY_COUNT)
NAME_FIELD(li_json_get_type, li_actor_type, li_actor_type_from, li_actor_type_name, LI_ACTOR_TYPE_COUNT)
NAME_FIELD(li_json_get_by, li_resolution, li_resolution_from, li_resolution_name, LI_RESOLUTION_COUNT)
static NAME_FIELD(get_bound, li_bound, li_bound_from, li_bound_name, LI_BOUND_COUNT)

    li_code li_json_get_amount(const li_json_place *p, const json_t *o, li_amount *out) {
    const json_t *amount;
    *out = (li_amount){.unit = LI_LIT(""), .text = LI_LIT("")};
    li_code code = li_json_get_object(p, o, "amount", LI_JSON_OPTIONAL, &amount);
    if (code || !amount) return code;
    code = li_json_get_number(p, amount, "value", LI_JSON_REQUIRED, &out->value);
    out->high = out->value;
    if (!code) code = li_json_get_number(p, amount, "high", LI_JSON_OPTIONAL, &out->high);
    if (!code) code = li_json_get_text(p, amount, "unit", LI_JSON_OPTIONAL, &out->unit);
    if (!code) code = get_bound(p, amount, "bound", &out->bound);
    if (!code) code = li_json_get_text(p, amount, "text", LI_JSON_REQUIRED, &out->text);
    if (!code) code = li_json_get_count(p, amount, "start", LI_JSON_OPTIONAL, &out->start);
    if (!code) code = li_json_get_count(p, amount, "end", LI_JSON_OPTIONAL, &out->end);
    if (!code && !out->text.len) code = li_json_wrong(p, "\"text\" of \"amount\" is empty");
    return code;
}

li_code li_json_get_time(const li_json_place *p, const json_t *o, li_time *out) {
    const json_t *time;
    *out = (li_time){.text = LI_LIT("")};
    li_code code = li_json_get_object(p, o, "time", LI_JSON_OPTIONAL, &time);
    if (code || !time) return code;
    code = li_json_get_text(p, time, "text", LI_JSON_REQUIRED, &out->text);
    if (!code) code = li_json_get_date(p, time, "from", &out->from);
    if (!code) code = li_json_get_date(p, time, "to", &out->to);
    if (!code) code = li_json_get_count(p, time, "start", LI_JSON_OPTIONAL, &out->start);
    if (!code) code = li_json_get_count(p, time, "end", LI_JSON_OPTIONAL, &out->end);
    if (!code && !out->text.len) code = li_json_wrong(p, "\"text\" of \"time\" is empty");
    return code;
}
