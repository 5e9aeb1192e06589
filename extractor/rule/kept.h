/* Kept patterns: what the analysis made of the shipped rule lines when the data files were built, so that a start need
 * not analyse them again. A line is found by its bytes and those of the lists that it names; whatever is not found is
 * analysed as ever, so that the file changes nothing but the time. It is mapped, not parsed, and holds for one lexicon, one
 * model and one version of the analysis only.
 *
 *     build:  .rules -> rules -> li_kept_pack -> fr.patterns
 *     start:  fr.patterns -> li_kept_open -> li_rules_use -> rules */
#ifndef LI_RULE_KEPT_H
#define LI_RULE_KEPT_H

#include "base/buffer.h"
#include "extractor/rule/store.h"

typedef struct li_kept li_kept;

/* Maps the file. *out is NULL, and all is well, if there is none at path or it was made with another lexicon, model or
 * analysis than these. Fails with LI_E_IO, or LI_E_FORMAT if it is no such file, damaged or cut short; what the header does
 * not tell is checked as lines are taken. */
LI_MUST_USE li_code li_kept_open(li_kept **out, const char *path, const li_lexicon *lexicon, const li_model *model, li_error *err);
void li_kept_free(li_kept *kept);

/* The same of bytes in memory, aligned for uint32_t and not owned; path is for messages. */
LI_MUST_USE li_code li_kept_bytes(li_kept **out, li_slice bytes, const char *path, const li_lexicon *lexicon,
                                  const li_model *model, li_error *err);

/* Gives the last rule the patterns of its line, if the line is kept: *found. */
LI_MUST_USE li_code li_kept_take(li_rules *rules, const li_rule_line *line, bool *found, li_error *err);

/* Appends the bytes of the file that keeps the patterns of a set (which is not finished) to out. Lines of which something
 * was reported are left out: they are reported at every start. */
LI_MUST_USE li_code li_kept_pack(li_buffer *out, const li_rules *rules, li_error *err);

#endif
