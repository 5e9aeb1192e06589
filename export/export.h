/* Writing a graph in a format. One table lists the formats; each has one file here. A writer fills a buffer or a stream
 * from the sorted view only, so that the same graph always gives the same bytes, in any locale; li_export_file checks
 * every write and replaces the file whole or not at all.
 *
 *     graph (li_view) -> export -> file */
#ifndef LI_EXPORT_EXPORT_H
#define LI_EXPORT_EXPORT_H

#include "base/error.h"
#include "graph/graph.h"

#include <stdio.h>

typedef struct li_export_options {
    li_slice title;    /* shown in pictures, <desc> of GraphML; may be empty */
    li_slice flavour;  /* of a format: "strict", "yed", "cytoscape", "graphology"; empty: the usual one */
    bool english;      /* labels and legends in English; French otherwise */
    size_t max_actors; /* pictures: the strongest only, with a note; 0: the format's own limit */
    size_t left_out;   /* actors that a selection already left out, for the note */
} li_export_options;

typedef struct li_format {
    const char *ending;      /* "svg": what -o NAME.svg chooses */
    const char *description; /* for --help */
    const char *flavours;    /* "strict, yed"; NULL if there are none */
    /* Writes the whole file to stream. Write errors are found by the caller (ferror). */
    li_code (*write)(FILE *stream, const li_view *view, const li_export_options *options, li_error *err);
} li_format;

/* All formats, in the order of --help; *count gets their number. */
const li_format *li_formats(size_t *count);

/* The format of a path's ending, or NULL. */
const li_format *li_format_of(li_slice path);

/* Writes view to path ("-" with a format given is standard output). format NULL: chosen by path's ending, LI_E_USAGE
 * with the list of endings if there is none. options may be NULL. */
LI_MUST_USE li_code li_export_file(const char *path, const li_format *format, const li_view *view,
                                   const li_export_options *options, li_error *err);

#endif
