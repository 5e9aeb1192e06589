#include "cli/view.h"

#include "base/file.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/run.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct output {
    const char *path;
    const li_format *format;
    li_slice flavour;
} output;

struct li_view_plan {
    const char *command;
    const li_view_arguments *arguments;
    output *outputs;
    size_t output_count;
    li_slice *relations, *actors;
    size_t relation_count;
    li_selection selection;
    bool selects; /* a part only */
};

/* Calls take with every part of texts between commas; stops at the first status that is not LI_GO_ON. */
static int each_part(const li_texts *texts, li_view_plan *plan, int (*take)(li_view_plan *plan, li_slice part)) {
    for (size_t i = 0; i < texts->count; i++) {
        li_slice rest = li_slice_of(texts->items[i]);
        do {
            size_t n = 0;
            while (n < rest.len && rest.ptr[n] != ',') n++;
            int status = take(plan, li_slice_sub(rest, 0, n));
            if (status != LI_GO_ON) return status;
            rest = li_slice_sub(rest, n + (n < rest.len), rest.len);
        } while (rest.len);
    }
    return LI_GO_ON;
}

static int wrong_name(const li_view_plan *plan, const char *option, li_slice given, const char *const *names,
                      size_t count) {
    char word[33] = "";
    if (given.len < sizeof word && given.len) memcpy(word, given.ptr, given.len);
    const char *nearest = li_nearest(word, names, count);
    fprintf(stderr, "liaison %s: --%s does not know \"%.*s\"", plan->command, option, LI_SLICE_ARG(given));
    if (nearest) fprintf(stderr, "; did you mean %s?\n", nearest);
    else {
        fputs("; it takes ", stderr);
        for (size_t i = 0; i < count; i++) {
            fprintf(stderr, "%s%s", i == 0 ? "" : i + 1 == count ? " or " : ", ", names[i]);
        }
        fputc('\n', stderr);
    }
    return LI_EXIT_USAGE;
}

static int take_category(li_view_plan *plan, li_slice part) {
    li_category category;
    if (li_category_from(part, &category)) {
        plan->selection.categories |= 1u << category;
        return LI_GO_ON;
    }
    const char *names[LI_CATEGORY_COUNT];
    for (int i = 0; i < LI_CATEGORY_COUNT; i++) names[i] = li_category_name((li_category)i);
    return wrong_name(plan, "category", part, names, LI_CATEGORY_COUNT);
}

static int take_status(li_view_plan *plan, li_slice part) {
    li_status status;
    if (li_status_from(part, &status)) {
        plan->selection.statuses |= 1u << status;
        return LI_GO_ON;
    }
    const char *names[LI_STATUS_COUNT];
    for (int i = 0; i < LI_STATUS_COUNT; i++) names[i] = li_status_name((li_status)i);
    return wrong_name(plan, "status", part, names, LI_STATUS_COUNT);
}

static int no_memory(void) {
    fputs("liaison: no memory\n", stderr);
    return LI_EXIT_FAILED;
}

static int take_relation(li_view_plan *plan, li_slice part) {
    if (part.len == 0) return LI_GO_ON;
    li_slice *relations = realloc(plan->relations, (plan->relation_count + 1) * sizeof *relations);
    if (!relations) return no_memory();
    plan->relations = relations;
    relations[plan->relation_count++] = part;
    return LI_GO_ON;
}

static long day_number(li_date d) { return d.year * 10000L + d.month * 100 + d.day; }

/* What contradicts itself would silently give another graph than the one meant. */
static int check_together(const li_view_plan *plan) {
    const li_view_arguments *a = plan->arguments;
    if (a->since.year && a->until.year && day_number(a->since) > day_number(a->until)) {
        fprintf(stderr, "liaison %s: --since is later than --until\n", plan->command);
        return LI_EXIT_USAGE;
    }
    if (a->depth != 1 && a->actors.count == 0) {
        fprintf(stderr, "liaison %s: --depth counts steps from --actor, which is not given\n", plan->command);
        return LI_EXIT_USAGE;
    }
    return LI_GO_ON;
}

static int make_selection(li_view_plan *plan) {
    const li_view_arguments *a = plan->arguments;
    li_selection *s = &plan->selection;
    int status = check_together(plan);
    if (status == LI_GO_ON) status = each_part(&a->categories, plan, take_category);
    if (status == LI_GO_ON) status = each_part(&a->statuses, plan, take_status);
    if (status == LI_GO_ON) status = each_part(&a->relations, plan, take_relation);
    if (status != LI_GO_ON) return status;
    static const char *const levels[] = {"country"};
    if (a->level && strcmp(a->level, "country") != 0)
        return wrong_name(plan, "level", li_slice_of(a->level), levels, 1);
    plan->actors = calloc(a->actors.count + 1, sizeof *plan->actors);
    if (!plan->actors) return no_memory();
    for (size_t i = 0; i < a->actors.count; i++) plan->actors[i] = li_slice_of(a->actors.items[i]);
    s->relations = plan->relations;
    s->relation_count = plan->relation_count;
    s->actors = plan->actors;
    s->actor_count = a->actors.count;
    s->depth = (unsigned)a->depth;
    s->since = a->since;
    s->until = a->until;
    s->min_weight = a->min_weight;
    s->top = (size_t)a->top;
    s->countries = a->level != NULL;
    s->no_structure = a->no_structure;
    plan->selects = s->relation_count || s->categories || s->statuses || s->actor_count || s->since.year ||
                    s->until.year || s->min_weight > 1 || s->top || s->countries || s->no_structure;
    return LI_GO_ON;
}

static const li_format *format_called(const char *name) {
    size_t count;
    const li_format *formats = li_formats(&count);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(formats[i].ending, name) == 0) return &formats[i];
    }
    return NULL;
}

/* option NULL: the ending of the path given. */
static int no_format(const li_view_plan *plan, const char *option, const char *given) {
    const char *names[64];
    size_t count;
    const li_format *formats = li_formats(&count);
    if (count > 64) count = 64;
    for (size_t i = 0; i < count; i++) names[i] = formats[i].ending;
    if (option) return wrong_name(plan, option, li_slice_of(given), names, count);
    const char *dot = strrchr(given, '.');
    const char *nearest = dot ? li_nearest(dot + 1, names, count) : NULL;
    fprintf(stderr, "liaison %s: %s: no format has this ending", plan->command, given);
    if (nearest) fprintf(stderr, "; did you mean .%s?\n", nearest);
    else fputs("; name one with --format\n", stderr);
    return LI_EXIT_USAGE;
}

/* Better known before an hour of work than after it. */
static int check_path(const char *path) {
    li_error err = {0};
    if (li_file_check(path, &err) == LI_OK) return LI_GO_ON;
    li_complain(&err);
    return LI_EXIT_FAILED;
}

static int check_flavour(const li_view_plan *plan, const char *format, const char *flavour) {
    if (!flavour) return LI_GO_ON;
    const li_format *f = format_called(format);
    const char *names[16];
    char *list = f && f->flavours ? strdup(f->flavours) : NULL, *rest = NULL;
    size_t count = 0;
    int status = LI_EXIT_USAGE;
    for (char *word = list ? strtok_r(list, ", ", &rest) : NULL; word && count < 16;
         word = strtok_r(NULL, ", ", &rest)) {
        names[count++] = word;
        if (strcmp(word, flavour) == 0) status = LI_GO_ON;
    }
    if (status != LI_GO_ON) status = wrong_name(plan, format, li_slice_of(flavour), names, count);
    free(list);
    return status;
}

static int add_output(li_view_plan *plan, const char *path, const li_format *other) {
    bool standard = strcmp(path, "-") == 0;
    const li_format *format = standard ? other : li_format_of(li_slice_of(path));
    if (!format && plan->arguments->format) format = other;
    if (!format) {
        return no_format(plan, NULL, path);
    }
    for (size_t i = 0; i < plan->output_count; i++) {
        if (strcmp(plan->outputs[i].path, path) != 0) continue;
        fprintf(stderr, "liaison %s: %s is given as an output twice\n", plan->command, path);
        return LI_EXIT_USAGE;
    }
    const li_view_arguments *a = plan->arguments;
    int status = standard ? LI_GO_ON : check_path(path);
    const char *flavour = strcmp(format->ending, "graphml") == 0 ? a->graphml
                          : strcmp(format->ending, "json") == 0  ? a->json
                          : strstr(format->ending, "csv")        ? a->csv
                                                                 : NULL;
    plan->outputs[plan->output_count++] = (output){path, format, li_slice_of(flavour)};
    return status;
}

static int make_outputs(li_view_plan *plan) {
    const li_view_arguments *a = plan->arguments;
    const li_format *other = format_called(a->format ? a->format : "json");
    if (!other) return no_format(plan, "format", a->format);
    int status = check_flavour(plan, "graphml", a->graphml);
    if (status == LI_GO_ON) status = check_flavour(plan, "json", a->json);
    if (status == LI_GO_ON) status = check_flavour(plan, "csv", a->csv);
    plan->outputs = calloc(a->outputs.count + 1, sizeof *plan->outputs);
    if (!plan->outputs) return no_memory();
    for (size_t i = 0; i < a->outputs.count && status == LI_GO_ON; i++)
        status = add_output(plan, a->outputs.items[i], other);
    if (status == LI_GO_ON && a->outputs.count == 0) status = add_output(plan, "-", other);
    return status;
}

int li_view_plan_make(li_view_plan **out, const char *command, const li_view_arguments *arguments) {
    li_view_plan *plan = *out = calloc(1, sizeof *plan);
    if (!plan) return no_memory();
    plan->command = command;
    plan->arguments = arguments;
    int status = make_selection(plan);
    if (status == LI_GO_ON) status = make_outputs(plan);
    if (status == LI_GO_ON) return status;
    li_view_plan_free(plan);
    *out = NULL;
    return status;
}

void li_view_plan_free(li_view_plan *plan) {
    if (!plan) return;
    free(plan->outputs);
    free(plan->relations);
    free(plan->actors);
    free(plan);
}

/* The graph's relation that is written as given, or alike but for case and accents; NULL if there is none. */
static const li_slice *relation_called(const li_view *view, li_slice given, li_nearest_words *near) {
    li_buffer key = LI_BUFFER_EMPTY, folded = LI_BUFFER_EMPTY;
    const li_slice *found = NULL, *before = NULL;
    li_fold_plain(&key, given);
    li_nearest_begin(near, given);
    for (size_t i = 0; i < view->edge_count; i++) {
        const li_slice *relation = &view->edges[i].relation;
        if (li_slice_eq(*relation, given)) {
            found = relation;
            break;
        }
        if (before && relation->ptr == before->ptr) continue;
        before = relation;
        li_nearest_offer(near, *relation);
        li_buffer_clear(&folded);
        li_fold_plain(&folded, *relation);
        if (!found && li_slice_eq(li_buffer_slice(&folded), li_buffer_slice(&key))) found = relation;
    }
    if (key.code || folded.code) found = NULL;
    li_buffer_free(&key);
    li_buffer_free(&folded);
    return found;
}

/* Gives the relations that were asked for as the graph writes them. One that it does not have may be a slip of the pen,
 * or what no article speaks of. */
static void meet_relations(const li_view_plan *plan, const li_view *view) {
    for (size_t i = 0; i < plan->relation_count; i++) {
        li_nearest_words near;
        const li_slice *found = relation_called(view, plan->relations[i], &near);
        if (found) {
            plan->relations[i] = *found;
            continue;
        }
        li_buffer hint = LI_BUFFER_EMPTY;
        fprintf(stderr, "liaison: warning: the graph has no relation \"%.*s\"%s%s\n", LI_SLICE_ARG(plan->relations[i]),
                near.count ? "; " : "", near.count ? li_nearest_hint(&near, "", &hint) : "");
        li_buffer_free(&hint);
    }
}

static int fail(const li_error *err) {
    li_complain(err);
    return err->code == LI_E_USAGE ? LI_EXIT_USAGE : LI_EXIT_FAILED;
}

static int write_all(const li_view_plan *plan, const li_view *view, size_t left_out) {
    const li_view_arguments *a = plan->arguments;
    int status = LI_EXIT_DONE;
    for (size_t i = 0; i < plan->output_count; i++) {
        const output *o = &plan->outputs[i];
        li_error err = {0};
        li_export_options options = {.title = li_slice_of(a->title),
                                     .flavour = o->flavour,
                                     .english = a->english,
                                     .max_actors = (size_t)a->max_actors,
                                     .left_out = left_out};
        const char *path = o->path;
        if (li_export_file(path, o->format, view, &options, &err) == LI_OK) continue;
        if (strcmp(path, "-") == 0) {
            li_error named = {0};
            (void)li_fail_at(&named, err.code, "standard output", 0, 0, "%s", err.text);
            err = named;
            clearerr(stdout); /* told already */
        }
        if (strcmp(path, "-") != 0 || !li_output_gone()) (void)fail(&err);
        status = LI_EXIT_FAILED;
    }
    return status;
}

int li_view_write(const li_view_plan *plan, li_graph *graph, li_view_size *size) {
    li_error err = {0};
    li_graph *part = NULL;
    const li_view *view = NULL;
    size_t left_out = 0;
    if (li_graph_sort(graph, &view, &err) != LI_OK) return fail(&err);
    meet_relations(plan, view);
    size_t relations = view->edge_count;
    if (plan->selects) {
        if (li_graph_select(&part, graph, &plan->selection, &left_out, &err) != LI_OK) return fail(&err);
        if (li_graph_sort(part, &view, &err) != LI_OK) {
            li_graph_free(part);
            return fail(&err);
        }
    }
    if (relations && !view->edge_count) fputs("liaison: warning: no relation passes all the filters\n", stderr);
    *size = (li_view_size){view->node_count, view->edge_count};
    int status = write_all(plan, view, left_out);
    li_graph_free(part);
    return status;
}

char *li_formats_help(void) {
    size_t count;
    const li_format *formats = li_formats(&count);
    li_buffer text = LI_BUFFER_EMPTY;
    li_buffer_add_text(&text, "Formats:\n");
    for (size_t i = 0; i < count; i++)
        li_buffer_printf(&text, "  %-13s %s\n", formats[i].ending, formats[i].description);
    li_buffer_add_byte(&text, '\0');
    if (text.code == LI_OK) return text.ptr;
    li_buffer_free(&text);
    return NULL;
}

void li_view_arguments_free(li_view_arguments *arguments) {
    li_texts_free(&arguments->outputs);
    li_texts_free(&arguments->relations);
    li_texts_free(&arguments->categories);
    li_texts_free(&arguments->statuses);
    li_texts_free(&arguments->actors);
}
