/* What stands round the graph in a picture: title, period, legend, a note of what was left out, and the grounds of the
 * groups; drawn as one xdot string, which Graphviz puts behind everything else. The page is laid out in two steps: the
 * words are listed and measured, then placed once the graph's own extent is known. */
#ifndef LI_EXPORT_PAGE_H
#define LI_EXPORT_PAGE_H

#include "base/buffer.h"
#include "export/gv.h"
#include "export/scene.h"

#define LI_PAGE_WORDS 24

typedef struct li_page {
    li_buffer text;               /* of all words */
    li_words words[LI_PAGE_WORDS];
    size_t offsets[LI_PAGE_WORDS]; /* of a word in text, while it still grows */
    size_t count;
    size_t title, subtitle, legend, legend_end, notes; /* indexes of words: [title, subtitle), … */
    int kinds[LI_PAGE_WORDS];      /* what a legend entry shows */
    double w, h;
    li_buffer xdot;
} li_page;

/* Lists the words. */
LI_MUST_USE li_code li_page_words(li_page *page, const li_scene *scene, const li_export_options *options,
                                  li_error *err);

/* Once words are measured and the scene is placed and routed: moves the scene to its place on the page, sets the page's
 * size and makes its xdot. */
LI_MUST_USE li_code li_page_arrange(li_page *page, li_scene *scene, li_error *err);

void li_page_free(li_page *page);

#endif
