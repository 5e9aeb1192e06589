/* The bytes of the lexicon's file (extractor/french/lexicon_format.h). */
#ifndef LI_LEXICON_IMAGE_H
#define LI_LEXICON_IMAGE_H

#include "base/buffer.h"
#include "tools/lexicon/pool.h"

/* Appends the whole file to out. Fails with LI_E_MEMORY or LI_E_LIMIT. */
LI_MUST_USE li_code image_write(li_buffer *out, const pool *p, li_error *err);

#endif
