/* Time, size and memory of each export of a large graph made here: actors and relations follow Zipf's law as in news,
 * every edge has evidence with a sentence of about 150 bytes.
 *
 *     export_bench [ACTORS] [EDGES] [ENDING[:FLAVOUR][=FILE]]...
 *
 * FILE, where one is named, is kept. Memory is what the writer adds to the process at its peak, over the graph itself.
 * Each export runs in a child process, so that one does not hide behind the peak of another. */
#include "export/export.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define DOCUMENTS 5000

typedef struct world {
    li_view view;
    li_node *nodes;
    li_edge *edges;
    li_evidence *evidence;
    li_document *documents;
    uint32_t *articles;
    char (*ids)[40], (*names)[48], (*docs)[40];
} world;

static uint64_t next(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static uint32_t zipf(uint64_t *state, size_t n) {
    double u = (double)(next(state) >> 11) / 9007199254740992.0;
    double rank = exp(u * log((double)n + 1)) - 1;
    return (uint32_t)(rank < (double)n ? rank : (double)n - 1);
}

static int by_ends(const void *a, const void *b) {
    const li_edge *x = a, *y = b;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    if (x->target != y->target) return x->target < y->target ? -1 : 1;
    return li_slice_cmp(x->relation, y->relation);
}

static bool allocate(world *w, size_t nodes, size_t edges) {
    *w = (world){.nodes = calloc(nodes, sizeof *w->nodes),
                 .edges = calloc(edges, sizeof *w->edges),
                 .evidence = calloc(edges, sizeof *w->evidence),
                 .documents = calloc(DOCUMENTS, sizeof *w->documents),
                 .articles = calloc(edges, sizeof *w->articles),
                 .ids = calloc(nodes, sizeof *w->ids),
                 .names = calloc(nodes, sizeof *w->names),
                 .docs = calloc(DOCUMENTS, sizeof *w->docs)};
    return w->nodes && w->edges && w->evidence && w->documents && w->articles && w->ids && w->names && w->docs;
}

static void free_world(world *w) {
    free(w->nodes);
    free(w->edges);
    free(w->evidence);
    free(w->documents);
    free(w->articles);
    free(w->ids);
    free(w->names);
    free(w->docs);
}

static void add_edges(world *w, size_t nodes, size_t edges) {
    static const char *const relations[] = {"accord",    "aide",     "attaque", "critique", "demande", "direction",
                                            "rencontre", "sanction", "soutien", "tension",  "visite",  "menace"};
    static const char text[] =
        "Le premier a longuement rencontré le second, a-t-on appris mardi de source diplomatique, et "
        "tous deux ont promis de se revoir avant la fin de l’année.";
    uint64_t state = 0x9E3779B97F4A7C15u;
    for (size_t i = 0; i < edges; i++) {
        li_edge *e = &w->edges[i];
        /* Every actor has an edge; the rest go to the well known. */
        e->source = i < nodes ? (uint32_t)i : zipf(&state, nodes);
        e->target = (uint32_t)((e->source + 1 + zipf(&state, nodes - 1)) % nodes);
        size_t relation = next(&state) % 12;
        e->relation = li_slice_of(relations[relation]);
        e->category = (li_category)(relation % LI_CATEGORY_COUNT);
        e->weight = 1;
        e->status[LI_ACTUAL] = 1;
        w->articles[i] = (uint32_t)(next(&state) % DOCUMENTS);
        w->evidence[i] = (li_evidence){.document = w->articles[i],
                                       .end = sizeof text - 1,
                                       .text = li_slice_of(text),
                                       .rule = LI_LIT("diplomatie.rules:12")};
        e->articles = &w->articles[i];
        e->article_count = e->evidence_count = 1;
        e->evidence = &w->evidence[i];
        e->first = e->last = w->documents[w->articles[i]].date;
        w->nodes[e->source].mentions++;
        w->nodes[e->target].mentions++;
    }
    qsort(w->edges, edges, sizeof *w->edges, by_ends);
}

/* The same relation drawn twice is one edge. Returns how many edges there are. */
static size_t merge_edges(world *w, size_t edges) {
    size_t count = 0;
    for (size_t i = 0; i < edges; i++) {
        if (count && by_ends(&w->edges[count - 1], &w->edges[i]) == 0) {
            w->edges[count - 1].weight++;
            w->edges[count - 1].status[LI_ACTUAL]++;
        } else {
            w->edges[count++] = w->edges[i];
        }
    }
    return count;
}

/* About a sixth of the relations drawn are drawn again. */
static bool make_world(world *w, size_t nodes, size_t wanted) {
    size_t edges = wanted + wanted / 6;
    if (!allocate(w, nodes, edges)) return false;
    for (size_t i = 0; i < DOCUMENTS; i++) {
        snprintf(w->docs[i], sizeof w->docs[i], "articles/%06zu.txt", i);
        w->documents[i] =
            (li_document){.doc = li_slice_of(w->docs[i]), .date = {2025, (uint8_t)(1 + i % 12), (uint8_t)(1 + i % 28)}};
    }
    for (size_t i = 0; i < nodes; i++) {
        snprintf(w->ids[i], sizeof w->ids[i], "acteur_%07zu", i);
        snprintf(w->names[i], sizeof w->names[i], "Acteur Numéro %zu", i);
        w->nodes[i] = (li_node){.id = li_slice_of(w->ids[i]),
                                .name = li_slice_of(w->names[i]),
                                .type = (li_actor_type)(1 + i % 3),
                                .first = {2025, 1, 1},
                                .last = {2025, 12, 28}};
    }
    add_edges(w, nodes, edges);
    edges = merge_edges(w, edges);
    w->view = (li_view){w->nodes, nodes, w->edges, edges, w->documents, DOCUMENTS, {2025, 1, 1}, {2025, 12, 28}};
    return true;
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Of the processor, which other work on the machine changes less than the clock's. */
static double processor(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static long peak(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

static int measure(const li_format *format, const char *flavour, const char *keep, const li_view *view) {
    const char *folder = getenv("TMPDIR");
    char path[256];
    li_error err = {0};
    li_export_options options = {.title = LI_LIT("Mesure"), .flavour = li_slice_of(flavour)};
    if (keep) snprintf(path, sizeof path, "%s", keep);
    else
        snprintf(path, sizeof path, "%s/export_bench.%ld.%s", folder ? folder : "/tmp", (long)getpid(), format->ending);
    long before = peak();
    double start = now(), used = processor();
    if (li_export_file(path, format, view, &options, &err)) {
        fprintf(stderr, "%s: %s\n", format->ending, err.text);
        return 1;
    }
    double seconds = now() - start;
    used = processor() - used;
    FILE *file = fopen(path, "rb");
    long size = 0;
    if (file && fseek(file, 0, SEEK_END) == 0) size = ftell(file);
    if (file) fclose(file);
    if (!keep) remove(path);
    printf("%-12s %-11s %7.2f s (%6.2f s of the processor) %8.1f MB written %5ld MB of memory\n", format->ending,
           flavour, seconds, used, (double)size / 1e6, peak() - before);
    return 0;
}

static int measure_apart(const char *ending, const char *flavour, const char *keep, const li_view *view) {
    char path[64];
    int status = 1;
    snprintf(path, sizeof path, "x.%s", ending);
    const li_format *format = li_format_of(li_slice_of(path));
    if (!format) {
        fprintf(stderr, "no format %s\n", ending);
        return 1;
    }
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        status = measure(format, flavour, keep, view);
        fflush(stdout);
        _exit(status);
    }
    if (child < 0 || waitpid(child, &status, 0) < 0) return 1;
    return status != 0;
}

int main(int argc, char **argv) {
    size_t nodes = argc > 1 ? strtoul(argv[1], NULL, 10) : 100000,
           edges = argc > 2 ? strtoul(argv[2], NULL, 10) : 500000;
    world w = {0};
    int failed = 0;
    if (nodes < 2 || edges < 1 || !make_world(&w, nodes, edges)) {
        fprintf(stderr, "usage: export_bench [ACTORS] [EDGES] [ENDING[:FLAVOUR][=FILE]]...\n");
        free_world(&w);
        return 2;
    }
    printf("%zu actors, %zu edges\n", w.view.node_count, w.view.edge_count);
    for (int i = 3; i < argc; i++) {
        char *keep = strchr(argv[i], '=');
        if (keep) *keep++ = '\0';
        char *colon = strchr(argv[i], ':');
        if (colon) *colon = '\0';
        failed |= measure_apart(argv[i], colon ? colon + 1 : "", keep, &w.view);
    }
    size_t count = 0;
    const li_format *formats = li_formats(&count);
    for (size_t i = 0; argc <= 3 && i < count; i++) failed |= measure_apart(formats[i].ending, "", NULL, &w.view);
    free_world(&w);
    return failed;
}
