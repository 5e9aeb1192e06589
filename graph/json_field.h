/* Fields of JSON objects that somebody else wrote: each function takes one field with its type and range checked, and
 * says in the error which one is wrong. Private to graph/. */
#ifndef LI_GRAPH_JSON_FIELD_H
#define LI_GRAPH_JSON_FIELD_H

#include "base/arena.h"
#include "base/error.h"
#include "base/source.h"
#include "extractor/triple.h"

#include <jansson.h>

/* Where fields are read from, and where errors go. */
typedef struct li_json_place {
    const char *file; /* may be NULL */
    uint64_t line;
    li_slice text;           /* the line, from which columns are counted */
    const li_source *source; /* NULL, or where file, line and column are found when there is an error; then: */
    size_t offset;           /* of the value in the source */
    li_arena *arena;         /* texts are copied into it; NULL: they live as long as the JSON value */
    li_error *err;
} li_json_place;

typedef enum li_json_need { LI_JSON_OPTIONAL, LI_JSON_REQUIRED } li_json_need;

/* Each leaves *out as it is where an optional field is absent, and fails with LI_E_FORMAT where a required one is. */
LI_MUST_USE li_code li_json_get_text(const li_json_place *p, const json_t *o, const char *key, li_json_need need,
                                     li_slice *out);
LI_MUST_USE li_code li_json_get_count(const li_json_place *p, const json_t *o, const char *key, li_json_need need,
                                      uint64_t *out);
LI_MUST_USE li_code li_json_get_number(const li_json_place *p, const json_t *o, const char *key, li_json_need need,
                                       double *out);
LI_MUST_USE li_code li_json_get_bool(const li_json_place *p, const json_t *o, const char *key, bool *out);
LI_MUST_USE li_code li_json_get_date(const li_json_place *p, const json_t *o, const char *key, li_date *out);

/* A list of strings; *out is allocated in the place's arena or, without one, to be freed by the caller in any case. */
LI_MUST_USE li_code li_json_get_texts(const li_json_place *p, const json_t *o, const char *key, const li_slice **out,
                                      size_t *count);

/* *out is NULL where an optional object is absent. */
LI_MUST_USE li_code li_json_get_object(const li_json_place *p, const json_t *o, const char *key, li_json_need need,
                                       const json_t **out);

LI_MUST_USE li_code li_json_get_status(const li_json_place *p, const json_t *o, const char *key, li_status *out);
LI_MUST_USE li_code li_json_get_category(const li_json_place *p, const json_t *o, const char *key, li_category *out);
LI_MUST_USE li_code li_json_get_type(const li_json_place *p, const json_t *o, const char *key, li_actor_type *out);
LI_MUST_USE li_code li_json_get_by(const li_json_place *p, const json_t *o, const char *key, li_resolution *out);

/* The "amount" and the "time" of a triple or evidence; all zeros where they are absent. */
LI_MUST_USE li_code li_json_get_amount(const li_json_place *p, const json_t *o, li_amount *out);
LI_MUST_USE li_code li_json_get_time(const li_json_place *p, const json_t *o, li_time *out);

/* An error about the place; returns LI_E_FORMAT. */
li_code li_json_wrong(const li_json_place *p, const char *format, ...) LI_PRINTF(2, 3);

/* Parses bytes, which hold one JSON value, into *out (to be given to json_decref). */
LI_MUST_USE li_code li_json_parse(const li_json_place *p, li_slice bytes, json_t **out);

#endif
