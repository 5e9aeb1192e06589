/* A model file: every key is found with its weights, no other is, damaged files are refused or harmless. */
#include "base/file.h"
#include "base/source.h"
#include "extractor/french/model.h"
#include "tests/unit/check.h"

#include <stdlib.h>
#include <unistd.h>

enum { KEYS = 1500, CROWD = 9, HEADER = 64 };

static uint32_t keys[LI_TABLE_COUNT][KEYS];
static int8_t weights[LI_TABLE_COUNT][KEYS * LI_TABLE_MAX_WIDTH];

/* Keys of which some want the same bucket, so that it is full and the next ones are used; rows of the other tables. */
static void fill(li_model_rows rows[LI_TABLE_COUNT]) {
    for (int t = 0; t < LI_TABLE_COUNT; t++) {
        for (uint32_t i = 0; i < KEYS; i++)
            keys[t][i] = t != LI_TABLE_TAG ? i : i < CROWD ? (i + 1) << 20 | 5 : (i * 0x9E3779B1u) | 1;
        for (uint32_t i = 0; i < KEYS * li_table_width(t); i++) weights[t][i] = (int8_t)(i * 37 % 255 - 127);
        rows[t] = (li_model_rows){keys[t], weights[t], KEYS};
    }
}

static void test_keyed(const li_table *table) {
    size_t width = li_table_width(LI_TABLE_TAG);
    const int8_t *expected = weights[LI_TABLE_TAG];
    for (uint32_t i = 0; i < KEYS; i++) {
        uint32_t row = li_table_find(table, keys[LI_TABLE_TAG][i]);
        CHECK(row != 0);
        for (size_t c = 0; c < width; c++) CHECK_INT(expected[i * width + c], table->rows[row * width + c] - 128);
    }
    CHECK_INT(0, li_table_find(table, (CROWD + 1) << 20 | 5));
    for (uint32_t i = 2; i < 2 * KEYS; i += 2) CHECK_INT(0, li_table_find(table, i * 0x10001u & ~1u));
    uint32_t features[3] = {keys[LI_TABLE_TAG][4], 2, keys[LI_TABLE_TAG][70]};
    const uint8_t *rows[LI_TABLE_MAX_FEATURES];
    CHECK_INT(2, li_table_rows(table, features, 3, width, rows));
    CHECK_INT(expected[70 * width + 3], rows[1][3] - 128);
}

/* A row has its weights, one that was not written has none. */
static void test_weighed(const li_model *model, int table) {
    const uint8_t *rows = li_model_table(model, table)->rows;
    size_t width = li_table_width(table);
    for (uint32_t i = 0; i < KEYS * width; i++) CHECK_INT(weights[table][i], rows[i] - 128);
    for (size_t c = 0; c < width; c++) CHECK_INT(0, rows[KEYS * width + c] - 128);
}

static void test_choices(const li_model *model) {
    const uint8_t *moves = li_model_table(model, LI_TABLE_MOVES)->rows;
    const uint8_t *labels = li_model_table(model, LI_TABLE_LABELS)->rows;
    for (uint32_t i = 0; i < KEYS; i++) {
        uint32_t expected = 0, found;
        for (uint32_t c = 0; c < LI_TABLE_LABEL_WIDTH; c++)
            expected |= (uint32_t)(weights[LI_TABLE_LABELS][i * LI_TABLE_LABEL_WIDTH + c] > 0) << c;
        memcpy(&found, labels + i * sizeof found, sizeof found);
        CHECK_INT(expected, found);
        expected = 0;
        for (uint32_t c = 0; c < LI_TABLE_ARC_WIDTH; c++)
            expected |= (uint32_t)(weights[LI_TABLE_MOVES][i * LI_TABLE_ARC_WIDTH + c] > 0) << c;
        CHECK_INT(expected, moves[i]);
    }
    CHECK_INT(0, moves[KEYS]);
}

/* A table has the rows that its features can name, and no others. */
static void test_outside(const char *path) {
    li_model_rows rows[LI_TABLE_COUNT];
    li_error err = {0};
    fill(rows);
    keys[LI_TABLE_LABELS][3] = 1u << LI_LABELS_BITS;
    CHECK_INT(LI_E_FORMAT, li_model_write(path, rows, &err));
}

static li_code open_bytes(const char *path, li_slice bytes, li_model **opened, li_error *err) {
    *opened = NULL;
    CHECK_INT(LI_OK, li_file_replace(path, bytes, err));
    return li_model_open(opened, path, err);
}

/* A file that was opened although it is damaged must still answer without reading outside. */
static void use(li_model *model) {
    const li_table *table = li_model_table(model, LI_TABLE_TAG);
    for (uint32_t i = 0; i < 64; i++) {
        uint32_t row = li_table_find(table, keys[LI_TABLE_TAG][i]);
        CHECK(table->rows[row * li_table_width(LI_TABLE_TAG)] - 128 < 128);
    }
    li_model_free(model);
}

static void test_damaged(li_slice whole, const char *path) {
    enum { ROWS = 12 }; /* where the number of rows of the keyed table stands in the header */
    char *copy = malloc(whole.len);
    li_model *opened;
    li_error err = {0};
    CHECK(copy != NULL);
    if (!copy) return;
    memcpy(copy, whole.ptr, whole.len);
    for (size_t at = 0; at < HEADER / 2; at += 4) {
        uint32_t old, value;
        memcpy(&old, copy + at, 4);
        for (int change = 0; change < 3; change++) {
            value = change == 0 ? old + 1 : change == 1 ? UINT32_MAX : old ^ 0x80000000u;
            memcpy(copy + at, &value, 4);
            li_code code = open_bytes(path, (li_slice){copy, whole.len}, &opened, &err);
            if (code == LI_OK) use(opened); /* a row more, in the space that fills up the last line */
            else CHECK_INT(LI_E_FORMAT, code);
            CHECK(code || (change == 0 && at == ROWS));
        }
        memcpy(copy + at, &old, 4);
    }
    const size_t cuts[] = {0, 1, HEADER - 1, HEADER, 4096, whole.len / 2, whole.len - 1};
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++)
        CHECK_INT(LI_E_FORMAT, open_bytes(path, (li_slice){copy, cuts[i]}, &opened, &err));
    for (size_t at = HEADER; at < whole.len; at += whole.len / 50) {
        size_t n = whole.len - at < 256 ? whole.len - at : 256;
        memset(copy + at, 0xFF, n);
        if (!open_bytes(path, (li_slice){copy, whole.len}, &opened, &err)) use(opened);
        memcpy(copy + at, whole.ptr + at, n);
    }
    memset(copy + HEADER, 0xFF, whole.len - HEADER); /* every bucket is full */
    CHECK_INT(LI_E_FORMAT, open_bytes(path, (li_slice){copy, whole.len}, &opened, &err));
    free(copy);
}

int main(void) {
    const char *path = "model_test.model";
    li_error err = {0};
    li_model *model = NULL;
    li_source *bytes = NULL;
    li_model_rows rows[LI_TABLE_COUNT];
    fill(rows);
    CHECK_INT(LI_OK, li_model_write(path, rows, &err));
    CHECK_INT(LI_OK, li_model_open(&model, path, &err));
    if (model) {
        test_keyed(li_model_table(model, LI_TABLE_TAG));
        test_weighed(model, LI_TABLE_ARC);
        test_weighed(model, LI_TABLE_LABEL);
        test_choices(model);
    }
    li_model_free(model);
    CHECK_INT(LI_OK, li_source_read(&bytes, path, 0, &err));
    if (bytes) test_damaged(li_source_bytes(bytes), path);
    li_source_free(bytes);
    test_outside(path);
    unlink(path);
    CHECK_INT(LI_E_IO, li_model_open(&model, "no/such.model", NULL));
    CHECK_INT(LI_OK, li_model_open(&model, LI_BUILD_DATA "/fr.model", &err));
    li_model_free(model);
    return check_done();
}
