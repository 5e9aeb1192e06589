/* How fast triples merge and what an edge costs. Actors follow Zipf's law as in news; half of the triples repeat an
 * edge at random. Times are of the processor, and of the calls alone: triples are made in batches before.
 *
 *     graph_bench [TRIPLES] [ACTORS] */
#include "export/formats.h"
#include "graph/triple_json.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

typedef struct world {
    uint32_t *sources, *targets;
    uint8_t *relations;
    size_t count, actors;
} world;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static uint64_t next(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* A rank under about Zipf's law. */
static uint32_t zipf(uint64_t *state, size_t n) {
    double u = (double)(next(state) >> 11) / 9007199254740992.0;
    double rank = exp(u * log((double)n + 1)) - 1;
    return (uint32_t)(rank < (double)n ? rank : (double)n - 1);
}

static bool make_world(world *w) {
    w->sources = malloc(w->count * sizeof *w->sources);
    w->targets = malloc(w->count * sizeof *w->targets);
    w->relations = malloc(w->count);
    if (!w->sources || !w->targets || !w->relations) return false;
    uint64_t state = 0x9E3779B97F4A7C15u;
    for (size_t i = 0; i < w->count; i++) {
        size_t earlier = i && next(&state) % 2 ? next(&state) % i : i;
        if (earlier < i) {
            w->sources[i] = w->sources[earlier];
            w->targets[i] = w->targets[earlier];
            w->relations[i] = w->relations[earlier];
            continue;
        }
        w->sources[i] = zipf(&state, w->actors);
        w->targets[i] = (uint32_t)((w->sources[i] + 1 + zipf(&state, w->actors - 1)) % w->actors);
        w->relations[i] = (uint8_t)(next(&state) % 24);
    }
    return true;
}

/* A triple and its texts, as an extractor has them at hand. */
typedef struct made {
    li_triple triple;
    char doc[40], text[160], ids[2][32], names[2][32];
} made;

static li_party party_of(made *m, int side, uint32_t actor) {
    snprintf(m->ids[side], sizeof m->ids[side], "acteur_numero_%u", (unsigned)actor);
    snprintf(m->names[side], sizeof m->names[side], "Acteur Numéro %u", (unsigned)actor);
    return (li_party){.id = li_slice_of(m->ids[side]),
                      .name = li_slice_of(m->names[side]),
                      .kind = LI_LIT(""),
                      .wikidata = LI_LIT("Q159"),
                      .country = LI_LIT("russie"),
                      .mention = li_slice_of(m->names[side]),
                      .start = 10,
                      .end = 30,
                      .type = LI_ORGANIZATION,
                      .by = LI_BY_NAME};
}

/* About ten triples an article, two a sentence. */
static void make(made *m, const world *w, size_t i) {
    static const char *const relations[] = {"rencontre", "visite", "accord", "soutien", "critique", "investissement"};
    snprintf(m->doc, sizeof m->doc, "articles/%08zu.txt", i / 10);
    snprintf(m->text, sizeof m->text, "Dans la dépêche %zu, le premier a rencontré le second pour parler de mines.",
             i / 2);
    li_triple t = {.sentence = (uint32_t)(i % 10 / 2), .start = i % 10 * 100, .end = i % 10 * 100 + 90};
    t.doc = li_slice_of(m->doc);
    t.title = LI_LIT("Deux acteurs se rencontrent");
    t.url = LI_LIT("");
    t.date = (li_date){2026, (uint8_t)(1 + i / 10 % 12), (uint8_t)(1 + i / 120 % 28)};
    t.text = li_slice_of(m->text);
    t.relation = li_slice_of(relations[w->relations[i] % 6]);
    t.category = LI_COOPERATION;
    t.source = party_of(m, 0, w->sources[i]);
    t.target = party_of(m, 1, w->targets[i]);
    t.amount.unit = t.amount.text = t.time.text = t.reported_by = LI_LIT("");
    t.rule = LI_LIT("economie.rules:12");
    m->triple = t;
}

enum { BATCH = 256 };

/* Seconds of calling use for all triples. */
static double each(const world *w, void (*use)(const li_triple *, void *), void *context) {
    static made batch[BATCH];
    double seconds = 0;
    for (size_t from = 0; from < w->count; from += BATCH) {
        size_t n = w->count - from < BATCH ? w->count - from : BATCH;
        for (size_t i = 0; i < n; i++) make(&batch[i], w, from + i);
        double start = now();
        for (size_t i = 0; i < n; i++) use(&batch[i].triple, context);
        seconds += now() - start;
    }
    return seconds;
}

static void add(const li_triple *t, void *graph) {
    if (li_graph_add(graph, t, NULL)) abort();
}

static void write_line(const li_triple *t, void *line) {
    li_buffer_clear(line);
    li_triple_write_json(line, t);
}

static void report(const char *what, double seconds, size_t count) {
    printf("%-28s %8.3f s  %10.0f/s\n", what, seconds, (double)count / seconds);
}

/* Bytes a link takes of the held ones: by a graph of as many evidences and texts, but of one link. */
static double bytes_an_edge(const world *w, size_t held, size_t edges) {
    world same = *w;
    li_graph *graph = NULL;
    same.relations = calloc(w->count, 1);
    same.sources = calloc(w->count, sizeof *same.sources);
    same.targets = calloc(w->count, sizeof *same.targets);
    double bytes = -1;
    if (same.relations && same.sources && same.targets && !li_graph_new(&graph, NULL)) {
        for (size_t i = 0; i < w->count; i++) same.targets[i] = 1;
        each(&same, add, graph);
        bytes = ((double)held - (double)li_graph_held(graph)) / (double)edges;
    }
    li_graph_free(graph);
    free(same.relations);
    free(same.sources);
    free(same.targets);
    return bytes;
}

static int export_json(const li_view *view) {
    FILE *null = fopen("/dev/null", "w");
    if (!null) return 1;
    li_export_options options = {.title = LI_LIT("banc")};
    double start = now();
    li_code code = li_write_json(null, view, &options, NULL);
    report("JSON (edges)", now() - start, view->edge_count);
    fclose(null);
    return code != LI_OK;
}

static int run(const world *w, li_graph *graph, li_graph *other) {
    li_buffer line = LI_BUFFER_EMPTY;
    report("triples merged", each(w, add, graph), w->count);
    size_t open = li_graph_held(graph), evidence = 0;
    const li_view *view;
    double start = now();
    if (li_graph_sort(graph, &view, NULL)) return 1;
    report("sorted (triples)", now() - start, w->count);
    for (size_t i = 0; i < view->edge_count; i++) evidence += view->edges[i].evidence_count;
    printf("%zu actors, %zu edges, %zu evidences, %zu articles\n", view->node_count, view->edge_count, evidence,
           view->document_count);
    printf("held: %.1f MB open, %.1f MB sorted\n", (double)open / 1e6, (double)li_graph_held(graph) / 1e6);
    printf("an edge and its part of the actors: %.0f bytes open\n", bytes_an_edge(w, open, view->edge_count));
    start = now();
    if (li_graph_merge(other, graph, NULL)) return 1;
    report("graph merged (evidences)", now() - start, evidence);
    report("triple lines", each(w, write_line, &line), w->count);
    int code = export_json(view) | (line.code != LI_OK);
    li_buffer_free(&line);
    return code;
}

int main(int argc, char **argv) {
    world w = {.count = argc > 1 ? strtoul(argv[1], NULL, 10) : 1000000,
               .actors = argc > 2 ? strtoul(argv[2], NULL, 10) : 30000};
    li_graph *graph = NULL, *other = NULL;
    int code = 1;
    if (w.count > 1 && w.actors > 2 && make_world(&w) && !li_graph_new(&graph, NULL) && !li_graph_new(&other, NULL)) {
        code = run(&w, graph, other);
    }
    li_graph_free(graph);
    li_graph_free(other);
    free(w.sources);
    free(w.targets);
    free(w.relations);
    return code;
}
