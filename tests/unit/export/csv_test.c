#include "tests/unit/export/sample.h"
#include "tests/unit/export/written.h"

typedef struct table {
    char cells[128][32][400]; /* rows, columns; cut at 399 bytes */
    size_t rows, columns;     /* columns of the first row */
    bool even;                /* every row has as many */
} table;

/* RFC 4180. */
static void read_table(table *t, written w) {
    size_t row = 0, column = 0, used = 0;
    bool quoted = false;
    *t = (table){.even = true};
    for (size_t i = 0; i < w.len && row < 128; i++) {
        char c = w.bytes[i];
        if (quoted && c == '"' && i + 1 < w.len && w.bytes[i + 1] == '"') {
            i++;
        } else if (c == '"') {
            quoted = !quoted;
            continue;
        } else if (!quoted && (c == ',' || c == '\n')) {
            column++;
            used = 0;
            if (c == ',') continue;
            if (row == 0) t->columns = column;
            t->even = t->even && column == t->columns;
            row++;
            column = 0;
            continue;
        }
        if (column < 32 && used < 399) t->cells[row][column][used++] = c;
    }
    t->rows = row;
    CHECK(!quoted && column == 0 && used == 0);
}

static const char *cell(const table *t, size_t row, const char *column) {
    for (size_t i = 0; i < t->columns; i++) {
        if (strcmp(t->cells[0][i], column) == 0) return t->cells[row][i];
    }
    return "no such column";
}

static size_t row_of(const table *t, const char *column, const char *value) {
    for (size_t i = 1; i < t->rows; i++) {
        if (strcmp(cell(t, i, column), value) == 0) return i;
    }
    return 0;
}

static table t;

static void check_shape(const li_view *view, const char *flavour) {
    written w = write_format("csv", view, "", flavour);
    read_table(&t, w);
    CHECK(t.even);
    CHECK_INT(view->edge_count + 1, t.rows);
    free(w.bytes);
    w = write_format("nodes.csv", view, "", flavour);
    read_table(&t, w);
    CHECK(t.even);
    CHECK_INT(view->node_count + 1, t.rows);
    free(w.bytes);
}

static void keeps_values(const li_view *view) {
    written w = write_format("csv", view, "", "");
    read_table(&t, w);
    free(w.bytes);
    size_t row = row_of(&t, "Id", "chine--investissement--russie");
    CHECK_TEXT("chine", li_slice_of(cell(&t, row, "Source")));
    CHECK_TEXT("Directed", li_slice_of(cell(&t, row, "Type")));
    CHECK_TEXT("investissement", li_slice_of(cell(&t, row, "Kind")));
    CHECK_TEXT("possible", li_slice_of(cell(&t, row, "status")));
    CHECK_TEXT("diplomates russes", li_slice_of(cell(&t, row, "reported_by")));
    w = write_format("nodes.csv", view, "", "neo4j");
    read_table(&t, w);
    free(w.bytes);
    row = row_of(&t, "id:ID", "chine");
    CHECK_TEXT("Chine", li_slice_of(cell(&t, row, "label")));
    CHECK_TEXT("Actor;Country", li_slice_of(cell(&t, row, ":LABEL")));
}

static void quotes(void) {
    nasty n;
    nasty_make(&n);
    check_shape(&n.view, "");
    check_shape(&n.view, "neo4j");
    written w = write_format("nodes.csv", &n.view, "", "neo4j");
    read_table(&t, w);
    free(w.bytes);
    CHECK_TEXT(nasty_names[0], li_slice_of(cell(&t, 1, "label")));
    CHECK_TEXT("a;b,c d e f|g", li_slice_of(cell(&t, 9, "label")));
    CHECK_TEXT("\"alias\", \\ <1>;l’autre", li_slice_of(cell(&t, 1, "aliases:string[]")));
    nasty_free(&n);
}

int main(void) {
    sample s;
    sample_make(&s);
    check_shape(&empty_view, "");
    check_shape(&lone_view, "neo4j");
    check_shape(&s.view, "");
    check_shape(&s.view, "neo4j");
    keeps_values(&s.view);
    quotes();
    check_same_everywhere("csv", &s.view);
    check_same_everywhere("nodes.csv", &s.view);
    sample_free(&s);
    return check_done();
}
