/* What stands round a drawing: title, period, legend and a note, drawn as xdot behind everything else. First the words
 * are listed and measured, then the page is framed round a drawing of known size. */
#ifndef LI_EXPORT_PAGE_H
#define LI_EXPORT_PAGE_H

#include "base/buffer.h"
#include "export/export.h"
#include "export/gv.h"

#define LI_PAGE_WORDS 24
/* Opacity, after a colour, of what is only possible where it is an area. */
#define LI_PAGE_PALE "55"

/* What the legend explains. */
typedef struct li_legend {
    bool category[LI_CATEGORY_COUNT], status[LI_STATUS_COUNT], type[LI_ACTOR_TYPE_COUNT];
    bool counts; /* "×3" */
    bool areas;  /* circles instead of lines; a larger one is more mentions */
} li_legend;

typedef struct li_page {
    bool english, circles;
    li_buffer text; /* of all words */
    li_words words[LI_PAGE_WORDS];
    size_t offsets[LI_PAGE_WORDS]; /* of words in text, while it still grows */
    int kinds[LI_PAGE_WORDS];      /* what a legend entry shows */
    size_t count;
    size_t subtitle, legend, notes; /* where each begins among words, the title being before subtitle */
    double w, h;
    li_buffer xdot; /* NUL-ended once the page is framed and closed */
} li_page;

/* Lists the words: the options' title, the view's period and number of articles followed by `shown` (clean, such as "30
 * acteurs"; may be empty), the legend and a note (clean; none if empty). */
LI_MUST_USE li_code li_page_words(li_page *page, const li_view *view, const li_export_options *options, li_slice shown,
                                  const li_legend *legend, li_slice note, li_error *err);

/* Once the words are measured: sets the page's size for a drawing of w x h, draws the words, and gives the drawing's
 * left lower corner. */
void li_page_frame(li_page *page, double w, double h, double *left, double *bottom);

/* Ends the xdot. */
LI_MUST_USE li_code li_page_close(li_page *page, li_error *err);

void li_page_free(li_page *page);

#endif
