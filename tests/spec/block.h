/* The blocks of examples that rules/GRAMMAR.md and tests/spec/NAME.txt hold: rules, then texts with the triples that
 * they must give, between fences. Everything else in the file is prose.
 *
 *     ```liaison TITLE
 *     relation rencontre: symmetric, cooperation
 *         X rencontre Y
 *     ---
 *     date 2026-02-04
 *     Emmanuel Macron a rencontré Vladimir Poutine à Moscou.
 *     => Emmanuel Macron -rencontre-> Vladimir Poutine (actual)
 *     Emmanuel Macron a rencontré des difficultés.
 *     => nothing
 *     ```
 *
 * Before `---` stand the files: `file NAME` begins one; without it all is exemple.rules. Behind it, `date` sets the day
 * of the texts that follow, a line that begins with # is a comment (in a file of gaps: the reason), => lines belong to
 * the text above them, and all of a text's triples must be named. An expectation may go on behind the status: ; amount
 * 30000000000 USD more ; time 2026-02-09..2026-02-15 ; topics gaz, pétrole ; by le ministre ; rule a.rules:2 A block
 * that begins with ```liaison-error has, behind ---, what is reported about its files instead of texts. */
#ifndef LI_TESTS_SPEC_BLOCK_H
#define LI_TESTS_SPEC_BLOCK_H

#include "base/arena.h"
#include "extractor/article/article.h"

typedef struct spec_file {
    li_slice name, text;
} spec_file;

typedef struct spec_case {
    li_slice text, reason; /* reason: the comment above it, may be empty */
    li_date date;
    li_slice *expected; /* one a triple, without => */
    size_t expected_count, expected_room;
    bool nothing; /* « => nothing » was written */
    size_t line;
} spec_case;

typedef struct spec_block {
    li_slice title, report; /* report: of a liaison-error block */
    bool error;
    spec_file *files;
    size_t file_count, file_room;
    spec_case *cases;
    size_t case_count, case_room;
    size_t line;
} spec_block;

/* The blocks of a file, in arena. false: there is no memory, or the file breaks the form, which is printed. */
bool spec_read(li_slice all, const char *path, li_arena *arena, spec_block **blocks, size_t *count);

#endif
