/* The page of the HTML export: export/viewer/dist/viewer.html, put into the program by tools/embed.c. It holds a
 * placeholder %%NAME%% for each thing that export/html.c writes. */
#ifndef LI_EXPORT_VIEWER_H
#define LI_EXPORT_VIEWER_H

#include <stddef.h>

extern const unsigned char li_viewer_page[];
extern const size_t li_viewer_page_length;

#endif
