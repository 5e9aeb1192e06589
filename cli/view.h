/* What `graph` and `merge` have in common: which part of a graph is wanted, where it goes and how it looks.
 *
 *     graph -> select -> every -o OUT */
#ifndef LI_CLI_VIEW_H
#define LI_CLI_VIEW_H

#include "cli/options.h"
#include "export/export.h"
#include "graph/select.h"

typedef struct li_view_arguments {
    li_texts outputs, relations, categories, statuses, actors;
    const char *format, *level, *title, *graphml, *json, *csv;
    uint64_t depth, min_weight, top, max_actors;
    li_date since, until;
    bool no_structure, english;
} li_view_arguments;

#define LI_OUTPUT_OPTIONS(v) \
    {LI_OPTION_TEXTS, \
     'o', \
     "output", \
     "OUT", \
     "a file to write, repeatable; its ending is the format\n" \
     "(below); - is standard output; without any: JSON there", \
     &(v).outputs, \
     0, \
     0}, \
        {LI_OPTION_TEXT, 0, "format", "F", "format of - and of other endings (json)", &(v).format, 0, 0}, \
        {LI_OPTION_TEXT, 0, "graphml", "FLAVOUR", "strict or yed", &(v).graphml, 0, 0}, \
        {LI_OPTION_TEXT, 0, "json", "FLAVOUR", "cytoscape or graphology", &(v).json, 0, 0}, \
        {LI_OPTION_TEXT, 0, "csv", "FLAVOUR", "neo4j", &(v).csv, 0, 0}, \
        {LI_OPTION_TEXT, 0, "title", "TEXT", "title of pictures", &(v).title, 0, 0}, \
        {LI_OPTION_FLAG, 0, "english", NULL, "labels and legends in English", &(v).english, 0, 0}, { \
        LI_OPTION_NUMBER, 0, "max-actors", "N", "actors in a picture at most, the strongest", &(v).max_actors, 1, \
            1000000 \
    }

#define LI_VIEW_OPTIONS(v) \
    {LI_OPTION_HEADING, 0, "Part of the graph to show", NULL, NULL, NULL, 0, 0}, \
        {LI_OPTION_TEXTS, 0, "relation", "R", "only this relation, repeatable (R,R too)", &(v).relations, 0, 0}, \
        {LI_OPTION_TEXTS, 0, "category", "C", "cooperation, conflict, structure or other;\nrepeatable", \
         &(v).categories, 0, 0}, \
        {LI_OPTION_TEXTS, 0, "status", "S", "actual, planned, possible or denied; repeatable", &(v).statuses, 0, 0}, \
        {LI_OPTION_TEXTS, 0, "actor", "A", "only what is near this actor, repeatable", &(v).actors, 0, 0}, \
        {LI_OPTION_NUMBER, 0, "depth", "N", "how near: steps from --actor (1)", &(v).depth, 0, 1000000}, \
        {LI_OPTION_SINCE, 0, "since", "DAY", "only articles from this day, month or year on", &(v).since, 0, 0}, \
        {LI_OPTION_UNTIL, 0, "until", "DAY", "only articles up to and with it", &(v).until, 0, 0}, \
        {LI_OPTION_NUMBER, 0, "min-weight", "N", "only relations with N sentences or more", \
         &(v).min_weight,  0, UINT64_MAX}, \
        {LI_OPTION_NUMBER, 0, "top", "N", "only the N actors with most evidence", &(v).top, 1, 100000000}, \
        {LI_OPTION_TEXT, 0, "level", "country", "people and organisations as their country", &(v).level, 0, 0}, { \
        LI_OPTION_FLAG, 0, "no-structure", NULL, "without who leads or belongs to what", &(v).no_structure, 0, 0 \
    }

typedef struct li_view_plan li_view_plan;

/* Checks the arguments before any work is done: returns LI_GO_ON, or the exit status with a message for what is wrong.
 * The plan borrows the arguments. */
int li_view_plan_make(li_view_plan **out, const char *command, const li_view_arguments *arguments);
void li_view_plan_free(li_view_plan *plan);

typedef struct li_view_size {
    size_t actors, relations;
} li_view_size;

/* Selects and writes every output; goes on with the next where one fails. Returns the exit status. */
int li_view_write(const li_view_plan *plan, li_graph *graph, li_view_size *size);

/* Text for --help: the formats, one a line. To be freed; NULL if there is no memory. */
char *li_formats_help(void);

void li_view_arguments_free(li_view_arguments *arguments);

#endif
