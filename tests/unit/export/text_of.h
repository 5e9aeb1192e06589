/* What a format's writer writes, as text in memory. */
#ifndef LI_TESTS_TEXT_OF_H
#define LI_TESTS_TEXT_OF_H

#include "export/formats.h"

#include "tests/unit/check.h"

#include <stdlib.h>

/* To be given to free. */
static inline char *text_of_view(const li_view *view, const char *title, const char *flavour) {
    li_export_options options = {.title = li_slice_of(title), .flavour = li_slice_of(flavour)};
    char *text = NULL;
    size_t len = 0;
    li_error err = {0};
    FILE *stream = open_memstream(&text, &len);
    CHECK(stream != NULL);
    if (!stream) return NULL;
    CHECK_INT(LI_OK, li_write_json(stream, view, &options, &err));
    CHECK_TEXT("", li_slice_of(err.text));
    fclose(stream);
    return text;
}

static inline char *json_of(li_graph *graph) {
    const li_view *view = NULL;
    li_error err = {0};
    CHECK_INT(LI_OK, li_graph_check(graph, &err));
    CHECK_TEXT("", li_slice_of(err.text));
    CHECK_INT(LI_OK, li_graph_sort(graph, &view, NULL));
    return text_of_view(view, "Russie–Chine", "");
}

#endif
