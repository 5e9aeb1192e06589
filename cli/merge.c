#include "cli/command.h"
#include "cli/run.h"
#include "cli/view.h"
#include "graph/json_read.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct arguments {
    li_view_arguments view;
    li_texts inputs;
    bool quiet;
} arguments;

static int read_arguments(arguments *a, int argc, char **argv) {
    const li_option options[] = {
        {LI_OPTION_HEADING, 0, "Options", NULL, NULL, NULL, 0, 0},
        LI_OUTPUT_OPTIONS(a->view),
        {LI_OPTION_FLAG, 'q', "quiet", NULL, "no summary", &a->quiet, 0, 0},
        LI_VIEW_OPTIONS(a->view),
    };
    char *formats = li_formats_help();
    const li_manual manual = {
        "merge", "liaison merge [OPTION]... -o OUT... GRAPH.json|TRIPLES.jsonl...",
        "Merges graphs (liaison graph -o X.json) and triples (liaison extract) into one graph; the\n"
        "order does not matter, and what two of them hold counts once. - is standard input.\n",
        formats, "no graph and no triples are given"};
    int status = li_options_read(&manual, options, sizeof options / sizeof *options, argc, argv, &a->inputs);
    free(formats);
    return status;
}

/* A file that is broken in the middle adds nothing. */
static int read_all(li_graph *graph, const li_texts *inputs) {
    int status = LI_EXIT_DONE;
    for (size_t i = 0; i < inputs->count; i++) {
        li_error err = {0};
        li_graph *one = NULL;
        li_code code = li_graph_new(&one, &err);
        if (code == LI_OK) code = li_graph_read_file(one, inputs->items[i], &err);
        if (code == LI_OK) code = li_graph_merge(graph, one, &err);
        li_graph_free(one);
        if (code == LI_OK) continue;
        li_complain(&err);
        status = LI_EXIT_FAILED;
    }
    return status;
}

static int merge(const arguments *a, const li_view_plan *plan) {
    li_error err = {0};
    li_graph *graph = NULL;
    li_view_size size = {0};
    if (li_graph_new(&graph, &err) != LI_OK) {
        li_complain(&err);
        return LI_EXIT_FAILED;
    }
    int input = read_all(graph, &a->inputs), status = li_view_write(plan, graph, &size);
    if (!a->quiet) fprintf(stderr, "%zu actors, %zu relations\n", size.actors, size.relations);
    li_graph_free(graph);
    return status == LI_EXIT_DONE ? input : status;
}

int li_command_merge(int argc, char **argv) {
    arguments a = {.view.depth = 1};
    li_view_plan *plan = NULL;
    int status = read_arguments(&a, argc, argv);
    if (status == LI_GO_ON) status = li_view_plan_make(&plan, "merge", &a.view);
    if (status == LI_GO_ON) status = li_finish_output(merge(&a, plan));
    li_view_plan_free(plan);
    li_view_arguments_free(&a.view);
    li_texts_free(&a.inputs);
    return status;
}
