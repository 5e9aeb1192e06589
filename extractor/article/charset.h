/* The encoding of a page, declared or guessed: valid UTF-8 is UTF-8 whatever is declared; else what <meta charset>
 * says, else Windows-1252, which is what browsers read pages as that say nothing. Private to this folder. */
#ifndef LI_EXTRACTOR_ARTICLE_CHARSET_H
#define LI_EXTRACTOR_ARTICLE_CHARSET_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/slice.h"

/* *out is page itself if it is valid UTF-8, else a view of what was converted into room, which is empty before. Bytes
 * that mean nothing in the encoding become U+FFFD. */
LI_MUST_USE li_code li_to_utf8(li_slice *out, li_slice page, li_buffer *room, li_error *err);

#endif
