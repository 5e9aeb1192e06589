/* The commands: each is one file here, called by main with its own arguments (argv[0] is the command's name), and
 * returns the exit status. Results go to standard output or to files, everything else to standard error. */
#ifndef LI_CLI_COMMAND_H
#define LI_CLI_COMMAND_H

#include "base/error.h"

/* Exit statuses. */
enum {
    LI_EXIT_DONE = 0,
    LI_EXIT_FAILED = 1, /* some input was passed over, or a result could not be written */
    LI_EXIT_USAGE = 2   /* a mistake in the command line, a rule or an actor file: nothing was done */
};

typedef struct li_command {
    const char *name, *summary;
    int (*run)(int argc, char **argv);
} li_command;

int li_command_graph(int argc, char **argv);
int li_command_extract(int argc, char **argv);
int li_command_annotate(int argc, char **argv);
int li_command_merge(int argc, char **argv);
int li_command_check(int argc, char **argv);
int li_command_explain(int argc, char **argv);
int li_command_suggest(int argc, char **argv);

/* Prints "liaison: file:line:column: text" to standard error, leaving out what err does not have. */
void li_complain(const li_error *err);

#endif
