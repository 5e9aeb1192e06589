/* Graphviz's SVG made fit for readers: its internal names become what a reader sees who points at an actor or a
 * relation (the evidence), fonts get substitutes of the same widths, and the picture says what it is to a screen
 * reader. */
#ifndef LI_EXPORT_SVG_H
#define LI_EXPORT_SVG_H

#include "base/buffer.h"
#include "base/error.h"

#include <stdbool.h>
#include <stdio.h>

/* What objects are called: add appends the clean title of the object whose id is kind and index ("a12": 'a', 12);
 * kind 0 is the picture. */
typedef struct li_svg_titles {
    void (*add)(li_buffer *out, const void *context, char kind, size_t index);
    const void *context;
    bool english;
} li_svg_titles;

/* Write errors stay in the stream. */
LI_MUST_USE li_code li_svg_write(FILE *stream, li_slice svg, const li_svg_titles *titles, li_error *err);

#endif
