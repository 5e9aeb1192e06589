#include "export/export.h"

#include "base/buffer.h"
#include "base/file.h"
#include "export/formats.h"

#include <errno.h>
#include <string.h>

static const li_format formats[] = {
    {"svg", "a picture with the evidence behind every line, for browsers and print", NULL, li_write_svg},
    {"png", "a picture in pixels", NULL, li_write_png},
    {"pdf", "a picture for print", NULL, li_write_pdf},
    {"timeline.svg", "the relations month by month, as a picture", NULL, li_write_timeline_svg},
    {"timeline.png", "the same in pixels", NULL, li_write_timeline_png},
    {"timeline.pdf", "the same for print", NULL, li_write_timeline_pdf},
    {"html", "a page to look round in with any browser: one file, no network", NULL, li_write_html},
    {"dot", "for Graphviz and Gephi", NULL, li_write_dot},
    {"graphml", "for Gephi, NetworkX, igraph, Cytoscape, APOC; strict: GraphML's own schema; yed: with yEd's graphics",
     "strict, yed", li_write_graphml},
    {"json", "nodes, edges and every evidence as JSON; reads back with `liaison merge` and in NetworkX",
     "cytoscape, graphology", li_write_json},
    {"gexf", "for Gephi, with a timeline", NULL, li_write_gexf},
    {"csv", "the relations as a table, for Gephi; neo4j: for neo4j-admin", "neo4j", li_write_edges_csv},
    {"nodes.csv", "the actors as a table, which goes with csv", "neo4j", li_write_nodes_csv},
    {"nq", "RDF as N-Quads, with provenance", NULL, li_write_nquads},
    {"trig", "RDF as TriG, with provenance", NULL, li_write_trig},
};

static const size_t format_count = sizeof formats / sizeof formats[0];

const li_format *li_formats(size_t *count) {
    *count = format_count;
    return formats;
}

static bool same_ending(li_slice a, li_slice b) {
    if (a.len != b.len) return false;
    for (size_t i = 0; i < a.len; i++) {
        char x = a.ptr[i], y = b.ptr[i];
        if (x >= 'A' && x <= 'Z') x = (char)(x - 'A' + 'a');
        if (y >= 'A' && y <= 'Z') y = (char)(y - 'A' + 'a');
        if (x != y) return false;
    }
    return true;
}

const li_format *li_format_of(li_slice path) {
    const li_format *found = NULL;
    size_t found_length = 0;
    for (size_t i = 0; i < format_count; i++) {
        li_slice ending = li_slice_of(formats[i].ending);
        if (path.len <= ending.len || ending.len < found_length) continue;
        size_t dot = path.len - ending.len - 1;
        /* A name that is all ending (".json", "out/.json") is a hidden file without one. */
        if (path.ptr[dot] != '.' || dot == 0 || path.ptr[dot - 1] == '/') continue;
        if (!same_ending(li_slice_sub(path, dot + 1, path.len), ending)) continue;
        found = &formats[i];
        found_length = ending.len;
    }
    return found;
}

static li_code no_format(const char *path, li_error *err) {
    li_buffer list = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < format_count; i++) {
        if (i) li_buffer_add_text(&list, " ");
        li_buffer_add_text(&list, formats[i].ending);
    }
    li_slice endings = li_buffer_slice(&list);
    li_code code = list.code ? li_fail(err, list.code, "no memory")
                             : li_fail_at(err, LI_E_USAGE, path, 0, 0, "no format has this ending; there are %.*s",
                                          LI_SLICE_ARG(endings));
    li_buffer_free(&list);
    return code;
}

/* Is flavour one of "a, b, c"? */
static bool has_flavour(const li_format *format, li_slice flavour) {
    li_slice list = li_slice_of(format->flavours);
    while (list.len) {
        size_t n = 0;
        while (n < list.len && list.ptr[n] != ',') n++;
        if (li_slice_eq(li_slice_sub(list, 0, n), flavour)) return true;
        while (n < list.len && (list.ptr[n] == ',' || list.ptr[n] == ' ')) n++;
        list = li_slice_sub(list, n, list.len);
    }
    return false;
}

li_code li_export_file(const char *path, const li_format *format, const li_view *view, const li_export_options *options,
                       li_error *err) {
    static const li_export_options usual;
    if (!options) options = &usual;
    if (!format) format = li_format_of(li_slice_of(path));
    if (!format) return no_format(path, err);
    if (options->flavour.len && !has_flavour(format, options->flavour)) {
        return li_fail_at(err, LI_E_USAGE, path, 0, 0, "%s has no flavour \"%.*s\"; it has %s", format->ending,
                          LI_SLICE_ARG(options->flavour), format->flavours ? format->flavours : "none");
    }
    li_file_writer *writer = NULL;
    li_code code = li_file_open(&writer, path, err);
    if (code) return code;
    FILE *stream = li_file_stream(writer);
    errno = 0;
    code = format->write(stream, view, options, err);
    if (!code && ferror(stream)) {
        code = li_fail_at(err, LI_E_IO, path, 0, 0, "cannot write: %s", errno ? strerror(errno) : "write error");
    }
    if (code) {
        li_file_cancel(writer);
        return code;
    }
    return li_file_commit(writer, err);
}
