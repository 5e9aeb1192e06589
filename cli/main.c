#include "cli/command.h"
#include "cli/options.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const li_command commands[] = {
    {"graph", "articles to a graph: pictures, DOT, GraphML, JSON", li_command_graph},
    {"extract", "articles to triples, one JSON object a line", li_command_extract},
    {"annotate", "what the analyser sees: tokens, tags, actors, amounts, dates, clauses", li_command_annotate},
    {"merge", "merges what other runs made", li_command_merge},
    {"check", "checks rule and actor files and runs their examples", li_command_check},
    {"explain", "why each rule matches a text or does not", li_command_explain},
    {"suggest", "what the rules miss in articles, as blocks to paste", li_command_suggest},
};

enum { COMMANDS = sizeof commands / sizeof commands[0] };

/* A descriptor that was closed at the start must not be given to a file that is opened later: what is printed would go
 * into it. The stand-ins are opened so that using them fails. */
static void hold_standard_streams(void) {
    static const int modes[] = {O_WRONLY, O_RDONLY, O_RDONLY};
    for (int fd = 0; fd < 3; fd++) {
        if (fcntl(fd, F_GETFD) == -1) (void)open("/dev/null", modes[fd]);
    }
}

static int help(FILE *out) {
    fputs("usage: liaison COMMAND [OPTION]... [ARGUMENT]...\n"
          "\n"
          "Reads French articles and draws who does what with whom.\n"
          "\n"
          "Commands:\n",
          out);
    for (size_t i = 0; i < COMMANDS; i++) fprintf(out, "  %-10s %s\n", commands[i].name, commands[i].summary);
    fputs("\n"
          "liaison COMMAND --help tells more about each; liaison --version prints the version.\n"
          "Exit status: 0 done; 1 some input was passed over or something could not be written;\n"
          "2 a mistake in the command line, a rule or an actor file.\n",
          out);
    return fflush(out) || ferror(out) ? LI_EXIT_FAILED : LI_EXIT_DONE;
}

static int unknown(const char *word) {
    const char *names[COMMANDS];
    for (size_t i = 0; i < COMMANDS; i++) names[i] = commands[i].name;
    fprintf(stderr, "liaison: there is no command \"%s\"", word);
    const char *nearest = li_nearest(word, names, COMMANDS);
    if (nearest) fprintf(stderr, "; did you mean %s?\n", nearest);
    else fputs("; liaison --help lists them\n", stderr);
    return LI_EXIT_USAGE;
}

static const li_command *find(const char *name) {
    for (size_t i = 0; i < COMMANDS; i++) {
        if (strcmp(name, commands[i].name) == 0) return &commands[i];
    }
    return NULL;
}

int main(int argc, char **argv) {
    hold_standard_streams();
    /* A closed pipe and a limit on the size of files are errors like any other failed write. */
    (void)signal(SIGPIPE, SIG_IGN);
    (void)signal(SIGXFSZ, SIG_IGN);
    if (argc < 2) {
        (void)help(stderr);
        return LI_EXIT_USAGE;
    }
    const char *word = argv[1];
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0) {
        printf("liaison %s\n", LI_VERSION);
        return fflush(stdout) ? LI_EXIT_FAILED : LI_EXIT_DONE;
    }
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) return help(stdout);
    if (strcmp(word, "help") == 0) {
        if (argc < 3) return help(stdout);
        const li_command *about = find(argv[2]);
        char *arguments[] = {argv[2], "--help", NULL};
        return about ? about->run(2, arguments) : unknown(argv[2]);
    }
    const li_command *command = find(word);
    return command ? command->run(argc - 1, argv + 1) : unknown(word);
}
