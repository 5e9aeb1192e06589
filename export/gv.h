/* Graphviz, used in process. Its libraries are not thread-safe, know one context a process (each leaks a little) and
 * read and write numbers in the locale's way; so every use stands between li_gv_begin and li_gv_end, which take a lock
 * and set the thread's locale to "C". The context is the one mutable global of liaison. */
#ifndef LI_EXPORT_GV_H
#define LI_EXPORT_GV_H

#include "base/buffer.h"
#include "base/error.h"

#include <graphviz/gvc.h>
#include <locale.h>
#include <stdbool.h>

typedef struct li_gv {
    GVC_t *context; /* NULL if begun for cgraph alone */
    locale_t before, plain;
} li_gv;

/* Takes the lock; drawing: with a context for layouts and pictures, not only for cgraph. On failure nothing is held. */
LI_MUST_USE li_code li_gv_begin(li_gv *gv, bool drawing, li_error *err);
void li_gv_end(li_gv *gv);

/* Fails with what Graphviz said last, or with `what`. Between begin and end only. */
li_code li_gv_fail(li_error *err, const char *what);

/* The room that words take, in points: width and height of text (lines apart by '\n') in a font of `size` points. */
typedef struct li_words {
    const char *text; /* clean but for line ends */
    double size;
    bool bold;
    double w, h; /* filled in */
} li_words;

#define LI_FONT "DejaVu Sans"
#define LI_FONT_BOLD "DejaVu Sans Bold"

/* Measures all of them. Between begin (drawing) and end. */
LI_MUST_USE li_code li_gv_measure(li_gv *gv, li_words *words, size_t count, li_error *err);

/* An attribute that no object has by default, so that cgraph writes no line of defaults, or NULL. */
Agsym_t *li_gv_attribute(Agraph_t *graph, int kind, const char *name);

/* Sets attribute name of a node, an edge or the graph to a clean text; declares it (empty) where it is new. */
void li_gv_set(void *object, const char *name, const char *value);
void li_gv_set_printf(void *object, const char *name, const char *format, ...) LI_PRINTF(3, 4);

/* Appends clean text as Graphviz reads it in labels and tooltips: no escape sequence and no entity in it means
 * anything; a line end becomes Graphviz's own. (What Graphviz writes into SVG as it stands, URL, wants li_text_escape
 * instead.) */
void li_gv_escape(li_buffer *out, li_slice clean);

#endif
