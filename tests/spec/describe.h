/* Triples as the lines of a block (block.h), and the comparison of the two. */
#ifndef LI_TESTS_SPEC_DESCRIBE_H
#define LI_TESTS_SPEC_DESCRIBE_H

#include "base/buffer.h"
#include "extractor/triple.h"
#include "tests/spec/block.h"

/* Appends « A -relation-> B (status) », and with details all that an expectation may ask for behind it. */
void spec_describe(const li_triple *triple, bool details, li_buffer *out);

/* Are the triples those that the case expects, each once and no other? What differs is appended to out. */
bool spec_compare(const spec_case *c, const li_triple *triples, size_t count, li_buffer *out);

#endif
