/* Text on its way into a file: actor names and sentences may hold any character, and each format has its own way to
 * break on some. Everything here appends to a buffer and depends on no locale. */
#ifndef LI_EXPORT_TEXT_H
#define LI_EXPORT_TEXT_H

#include "base/buffer.h"
#include "base/slice.h"
#include "extractor/article/article.h"

#include <stdbool.h>

/* s as one line of valid UTF-8: control characters and line ends become a space, blanks at either end are left out,
 * invalid bytes and non-characters become U+FFFD. What it gives can stand in XML 1.0 once it is escaped. */
void li_text_clean(li_buffer *out, li_slice s);

/* li_text_clean, with & < > " as entities: for XML text and attributes. */
void li_text_xml(li_buffer *out, li_slice s);

/* Already clean text with & < > " as entities. */
void li_text_escape(li_buffer *out, li_slice clean);

/* At most `most` code points of s, cut at a blank where there is one near and closed by "…" if something is left out.
 */
void li_text_shorten(li_buffer *out, li_slice s, size_t most);

/* Numbers as fast as files of many need them: a count, and a number rounded to hundredths ("12.5", "-0.25", "7"). */
void li_text_count(li_buffer *out, uint64_t count);
void li_text_hundredths(li_buffer *out, double value);

/* A count for people: "5 000" with a narrow blank that does not break, "5,000" in English. */
void li_text_grouped(li_buffer *out, uint64_t count, bool english);

/* "2026-02-04"; nothing for a date without a year. */
void li_text_iso(li_buffer *out, li_date date);

/* "4 février 2026", "1er mars 2026", "4 February 2026"; nothing for a date without a year. */
void li_text_date(li_buffer *out, li_date date, bool english);

/* "du 4 février au 12 mars 2026", or one date if both are the same; nothing if neither is dated. */
void li_text_period(li_buffer *out, li_date first, li_date last, bool english);

#endif
