/* Articles through an engine: reads the inputs, hands each article to a piece of work, in as many threads as asked for,
 * and prints what the work wrote on standard output in the order of the inputs, so that the output does not depend on
 * the threads. What is passed over is told on standard error.
 *
 *     reader -> batches of articles -> work (one extractor a thread) -> standard output */
#ifndef LI_CLI_RUN_H
#define LI_CLI_RUN_H

#include "base/buffer.h"
#include "cli/data.h"
#include "cli/options.h"
#include "extractor/extract.h"

enum { LI_MOST_THREADS = 256 };

/* The options that all commands with an engine share. */
typedef struct li_engine_arguments {
    const char *data;
    li_texts rules;
    bool no_references, no_discovery;
} li_engine_arguments;

#define LI_ENGINE_OPTIONS(a) \
    {LI_OPTION_TEXTS, \
     'r', \
     "rules", \
     "RULES", \
     "a file or folder of .rules and .actors, repeatable;\n" \
     "the shipped ones if there is none", \
     &(a).rules, \
     0, \
     0}, \
    { \
        LI_OPTION_TEXT, 0, "data", "DIR", "folder of the lexicon and the shipped rules", &(a).data, 0, 0 \
    }

#define LI_MENTION_OPTIONS(a) \
    {LI_OPTION_FLAG, 0, "no-references", NULL, "without il, son homologue, les deux pays", &(a).no_references, 0, 0}, \
    { \
        LI_OPTION_FLAG, 0, "no-discovery", NULL, "only actors that an actor file lists", &(a).no_discovery, 0, 0 \
    }

/* Opens the engine; mistakes are told on standard error. Returns LI_GO_ON or the exit status. With diagnostics, those
 * are filled and left to the caller to print. */
int li_engine_begin(li_engine **out, const li_engine_arguments *arguments, li_diagnostics *diagnostics);

/* What is done with one article in thread `worker` (from 0): what it appends to out is printed; *triples is raised by
 * what was found. LI_E_MEMORY stops the run, any other failure passes the article over. */
typedef li_code li_work(void *context, size_t worker, li_extractor *extractor, const li_article *article,
                        li_buffer *out, uint64_t *triples, li_error *err);

typedef struct li_run {
    const li_engine *engine;
    const li_texts *inputs;
    size_t threads; /* at least 1 */
    bool quiet;     /* no progress */
    li_work *work;
    void *context;
} li_run;

typedef struct li_run_result {
    uint64_t articles, bytes, failures, triples;
    li_extract_counts counts; /* of all threads */
    double seconds;
} li_run_result;

/* Runs to the end. Fails with what stopped it: LI_E_MEMORY, or LI_E_IO for standard output. */
LI_MUST_USE li_code li_run_all(li_run_result *result, const li_run *run, li_error *err);

/* li_run_all for a command whose result is what is printed: tells what went wrong, returns the exit status. */
int li_run_and_print(const li_run *run);

/* Threads to use where none are asked for: the processors there are. */
uint64_t li_default_threads(void);

/* Does standard output lead to a pipe that nobody reads any more, as of `liaison extract | head`? Then nothing is to be
 * told. */
bool li_output_gone(void);

/* Says that the inputs held nothing to read: an empty folder, or one of other files. */
void li_complain_of_nothing(void);

/* Appends what li_complain prints. */
void li_complaint(li_buffer *out, const li_error *err);

/* Flushes standard output; returns the exit status, LI_EXIT_FAILED with a message if anything written to it was lost.
 */
int li_finish_output(int status);

/* Writes text to standard output and flushes it; the same. */
int li_print(li_slice text, int status);

#endif
