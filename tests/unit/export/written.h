/* What a writer writes, in memory; a view that holds everything which breaks files; and views of no and of one actor.
 */
#ifndef LI_TESTS_EXPORT_WRITTEN_H
#define LI_TESTS_EXPORT_WRITTEN_H

#include "export/export.h"
#include "tests/unit/check.h"

#include <locale.h>
#include <stdlib.h>

typedef struct written {
    char *bytes;
    size_t len;
} written;

static inline written write_format(const char *ending, const li_view *view, const char *title, const char *flavour) {
    written w = {NULL, 0};
    char path[64];
    li_error err = {0};
    li_export_options options = {.title = li_slice_of(title), .flavour = li_slice_of(flavour)};
    snprintf(path, sizeof path, "x.%s", ending);
    const li_format *format = li_format_of(li_slice_of(path));
    CHECK(format != NULL);
    FILE *stream = format ? open_memstream(&w.bytes, &w.len) : NULL;
    if (!stream) return w;
    CHECK_INT(LI_OK, format->write(stream, view, &options, &err));
    CHECK_TEXT("", li_slice_of(err.text));
    fclose(stream);
    return w;
}

static inline bool holds(written w, const char *needle) {
    size_t n = strlen(needle);
    for (size_t i = 0; i + n <= w.len; i++) {
        if (memcmp(w.bytes + i, needle, n) == 0) return true;
    }
    return false;
}

static inline size_t count_of(written w, const char *needle) {
    size_t n = strlen(needle), count = 0;
    for (size_t i = 0; i + n <= w.len; i++) count += memcmp(w.bytes + i, needle, n) == 0;
    return count;
}

/* The same view gives the same bytes, twice and in locales whose numbers and letters differ. */
static inline void check_same_everywhere(const char *ending, const li_view *view) {
    static const char *const locales[] = {"C", "fr_FR.UTF-8", "tr_TR.UTF-8"};
    written first = write_format(ending, view, "Russie–Chine", "");
    for (size_t i = 0; i < sizeof locales / sizeof locales[0]; i++) {
        if (!setlocale(LC_ALL, locales[i])) {
            printf("skipped: no locale %s here\n", locales[i]);
            continue;
        }
        written again = write_format(ending, view, "Russie–Chine", "");
        CHECK_INT(first.len, again.len);
        CHECK(first.len == again.len && memcmp(first.bytes, again.bytes, first.len) == 0);
        free(again.bytes);
    }
    setlocale(LC_ALL, "C");
    free(first.bytes);
}

#define NASTY_NODES 9
#define NASTY_EDGES 9

typedef struct nasty {
    li_node nodes[NASTY_NODES];
    li_edge edges[NASTY_EDGES];
    li_evidence evidence[NASTY_EDGES];
    li_document documents[2];
    li_slice aliases[2];
    uint32_t articles[2];
    char *long_name;
    li_view view;
} nasty;

static const char *const nasty_names[NASTY_NODES] = {
    "A & B <\"x\"> \\N \\G 'y' &amp; &lt; ]]> --",
    "\x01\x02zero\x1f"
    "fin\x7f\xc2\x85",
    "\xff\xfe"
    "faux\xc3",
    "محمود عباس",
    "😀 émoji 👩‍👩‍👧",
    NULL, /* very long */
    "",
    "</script><![CDATA[",
    "a;b,c\nd\te\r\nf|g",
};

static inline void nasty_make(nasty *n) {
    *n = (nasty){.long_name = malloc(6001)};
    if (!n->long_name) abort();
    for (size_t i = 0; i < 6000; i++) n->long_name[i] = i % 13 == 12 ? ' ' : (char)('a' + i % 7);
    n->long_name[6000] = '\0';
    n->aliases[0] = li_slice_of("\"alias\"; \\ <1>");
    n->aliases[1] = li_slice_of("l’autre");
    n->articles[1] = 1;
    n->documents[0] = (li_document){li_slice_of("a b/ç&\"<>.txt"),
                                    li_slice_of("T & \"<é>\""),
                                    li_slice_of("https://exemple.fr/?a=1&b=\"<é>\" x"),
                                    {2026, 2, 4}};
    n->documents[1] = (li_document){.doc = li_slice_of("b.txt")};
    static const char *const ids[NASTY_NODES] = {"a & b", "b", "c\xff", "d", "e", "f", "g", "h", "i"};
    for (size_t i = 0; i < NASTY_NODES; i++) {
        const char *name = nasty_names[i] ? nasty_names[i] : n->long_name;
        n->nodes[i] = (li_node){.id = li_slice_of(ids[i]),
                                .name = li_slice_of(name),
                                .mentions = i * i,
                                .type = (li_actor_type)(i % LI_ACTOR_TYPE_COUNT),
                                .aliases = n->aliases,
                                .alias_count = 2,
                                .articles = n->articles,
                                .article_count = 2,
                                .discovered = i % 2};
        n->evidence[i] = (li_evidence){.document = i % 2,
                                       .text = li_slice_of(name),
                                       .status = (li_status)(i % 4),
                                       .rule = LI_LIT("r & \"s\".rules:1"),
                                       .reported_by = li_slice_of(name)};
        n->edges[i] = (li_edge){.source = (uint32_t)i,
                                .target = (uint32_t)((i + 1) % NASTY_NODES),
                                .relation = i == 3 ? LI_LIT("rencontre \"<é> & co\"") : LI_LIT("coopération"),
                                .category = (li_category)(i % LI_CATEGORY_COUNT),
                                .symmetric = i == NASTY_NODES - 1,
                                .weight = 1,
                                .articles = n->articles + i % 2,
                                .article_count = 1,
                                .evidence = &n->evidence[i],
                                .evidence_count = 1};
        n->edges[i].status[i % 4] = 1;
    }
    n->view = (li_view){n->nodes, NASTY_NODES, n->edges, NASTY_EDGES, n->documents, 2, {2026, 2, 4}, {2026, 2, 4}};
}

static inline void nasty_free(nasty *n) { free(n->long_name); }

static const li_view empty_view;

static const li_node lone_nodes[1] = {{.id = {"chine", 5}, .name = {"Chine", 5}, .type = LI_COUNTRY, .mentions = 1}};
static const li_view lone_view = {.nodes = lone_nodes, .node_count = 1};

#endif
