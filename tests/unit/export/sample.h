/* A graph made by hand, as graph/ would make it from two dozen articles on Russia and China: sorted, counted, with
 * every evidence. Made afresh by sample_make; sample_free gives back what it allocated. */
#ifndef LI_TESTS_EXPORT_SAMPLE_H
#define LI_TESTS_EXPORT_SAMPLE_H

#include "graph/graph.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct sample_actor {
    const char *id, *name, *country, *wikidata, *alias;
    li_actor_type type;
} sample_actor;

typedef struct sample_relation {
    const char *source, *relation, *target;
    li_category category;
    bool symmetric;
    unsigned status[LI_STATUS_COUNT];
    const char *text, *reported_by, *amount;
} sample_relation;

typedef struct sample {
    li_view view;
    li_node *nodes;
    li_edge *edges;
    li_evidence *evidence;
    li_amount *amounts; /* of evidence, by number */
    li_document *documents;
    li_slice *aliases;
    uint32_t *indexes, *articles;
} sample;

#define PAYS LI_COUNTRY
#define GENS LI_PERSON
#define CORPS LI_ORGANIZATION

static const sample_actor sample_actors[] = {
    {"afrique_du_sud", "Afrique du Sud", "", "Q258", "Pretoria", PAYS},
    {"alexei_miller", "Alexeï Miller", "russie", "", "le patron de Gazprom", GENS},
    {"andrei_belooussov", "Andreï Belooussov", "russie", "", "le ministre russe de la Défense", GENS},
    {"brics", "BRICS", "", "Q41503", "", CORPS},
    {"chine", "Chine", "", "Q148", "Pékin", PAYS},
    {"cnpc", "China National Petroleum Corporation", "chine", "", "CNPC", CORPS},
    {"dmitri_peskov", "Dmitri Peskov", "russie", "", "le porte-parole du Kremlin", GENS},
    {"dong_jun", "Dong Jun", "chine", "", "son homologue chinois", GENS},
    {"donald_trump", "Donald Trump", "etats-unis", "Q22686", "le président américain", GENS},
    {"emmanuel_macron", "Emmanuel Macron", "france", "Q3052772", "le président français", GENS},
    {"etats-unis", "États-Unis", "", "Q30", "Washington", PAYS},
    {"france", "France", "", "Q142", "Paris", PAYS},
    {"gazprom", "Gazprom", "russie", "Q102673", "le géant gazier", CORPS},
    {"inde", "Inde", "", "Q668", "New Delhi", PAYS},
    {"kazakhstan", "Kazakhstan", "", "Q232", "Astana", PAYS},
    {"li_qiang", "Li Qiang", "chine", "", "le Premier ministre chinois", GENS},
    {"mikhail_michoustine", "Mikhaïl Michoustine", "russie", "", "", GENS},
    {"mongolie", "Mongolie", "", "Q711", "Oulan-Bator", PAYS},
    {"narendra_modi", "Narendra Modi", "inde", "", "", GENS},
    {"organisation_de_cooperation_de_shanghai", "Organisation de coopération de Shanghai", "", "Q485207", "OCS", CORPS},
    {"otan", "OTAN", "", "Q7184", "l’Alliance atlantique", CORPS},
    {"russie", "Russie", "", "Q159", "Moscou", PAYS},
    {"serguei_lavrov", "Sergueï Lavrov", "russie", "", "le chef de la diplomatie russe", GENS},
    {"taiwan", "Taïwan", "", "Q865", "Taipei", PAYS},
    {"ukraine", "Ukraine", "", "Q212", "Kiev", PAYS},
    {"union_europeenne", "Union européenne", "", "Q458", "Bruxelles", CORPS},
    {"vladimir_poutine", "Vladimir Poutine", "russie", "Q7747", "le président russe", GENS},
    {"volodymyr_zelensky", "Volodymyr Zelensky", "ukraine", "", "", GENS},
    {"wang_yi", "Wang Yi", "chine", "", "", GENS},
    {"xi_jinping", "Xi Jinping", "chine", "Q15031", "le président chinois", GENS},
};

#define COOP LI_COOPERATION
#define HEURT LI_CONFLICT
#define LIEN LI_STRUCTURE

static const sample_relation sample_relations[] = {
    {"afrique_du_sud", "appartenance", "brics", LIEN, false, {2, 0, 0, 0}, NULL, NULL, NULL},
    {"alexei_miller", "direction", "gazprom", LIEN, false, {2, 0, 0, 0}, NULL, NULL, NULL},
    {"andrei_belooussov", "direction", "russie", LIEN, false, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"andrei_belooussov",
     "rencontre",
     "dong_jun",
     COOP,
     true,
     {1, 1, 0, 0},
     "Andreï Belooussov s’est entretenu mardi avec son homologue chinois, Dong Jun, en marge d’exercices navals.",
     NULL,
     NULL},
    {"brics", "soutien", "russie", COOP, false, {0, 0, 1, 0}, NULL, NULL, NULL},
    {"chine", "appartenance", "organisation_de_cooperation_de_shanghai", LIEN, false, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"chine",
     "attaque",
     "taiwan",
     HEURT,
     false,
     {0, 0, 0, 2},
     "Pékin dément préparer une attaque contre Taïwan.",
     "un porte-parole",
     NULL},
    {"chine",
     "coopération",
     "russie",
     COOP,
     true,
     {7, 1, 1, 0},
     "La Chine et la Russie ont renforcé leur coopération « sans limites », de l’énergie à l’espace.",
     NULL,
     NULL},
    {"chine",
     "critique",
     "etats-unis",
     HEURT,
     false,
     {4, 0, 0, 0},
     "Pékin a vivement critiqué les droits de douane décidés par Washington.",
     NULL,
     NULL},
    {"chine",
     "fourniture",
     "russie",
     COOP,
     false,
     {3, 0, 0, 1},
     "La Chine livre à la Russie des composants électroniques et des machines-outils.",
     "Washington",
     NULL},
    {"chine",
     "investissement",
     "russie",
     COOP,
     false,
     {0, 0, 1, 0},
     "La Chine pourrait investir plus de 30 milliards $ dans l’économie russe.",
     "diplomates russes",
     "plus de 30 milliards $"},
    {"chine", "accord", "mongolie", COOP, true, {0, 1, 0, 0}, NULL, NULL, NULL},
    {"chine", "tension", "inde", HEURT, true, {2, 0, 0, 0}, NULL, NULL, NULL},
    {"chine",
     "menace",
     "taiwan",
     HEURT,
     false,
     {3, 0, 1, 0},
     "L’armée chinoise menace Taïwan de nouvelles manœuvres autour de l’île.",
     NULL,
     NULL},
    {"cnpc",
     "accord",
     "gazprom",
     COOP,
     true,
     {2, 1, 0, 0},
     "Gazprom et CNPC ont signé un accord sur le gazoduc Force de Sibérie 2.",
     NULL,
     NULL},
    {"cnpc", "appartenance", "chine", LIEN, false, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"dmitri_peskov",
     "critique",
     "otan",
     HEURT,
     false,
     {2, 0, 0, 0},
     "Dmitri Peskov a dénoncé l’élargissement de l’OTAN « jusqu’aux portes de la Russie ».",
     NULL,
     NULL},
    {"dmitri_peskov", "appartenance", "russie", LIEN, false, {2, 0, 0, 0}, NULL, NULL, NULL},
    {"donald_trump",
     "rencontre",
     "vladimir_poutine",
     COOP,
     true,
     {1, 2, 0, 0},
     "Donald Trump a rencontré Vladimir Poutine en Alaska pendant près de trois heures.",
     NULL,
     NULL},
    {"donald_trump", "direction", "etats-unis", LIEN, false, {3, 0, 0, 0}, NULL, NULL, NULL},
    {"donald_trump", "rencontre", "xi_jinping", COOP, true, {1, 1, 0, 0}, NULL, NULL, NULL},
    {"dong_jun", "direction", "chine", LIEN, false, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"emmanuel_macron",
     "demande",
     "xi_jinping",
     LI_OTHER,
     false,
     {2, 0, 0, 0},
     "Emmanuel Macron a appelé Xi Jinping à peser sur Moscou pour obtenir un cessez-le-feu.",
     NULL,
     NULL},
    {"emmanuel_macron", "direction", "france", LIEN, false, {2, 0, 0, 0}, NULL, NULL, NULL},
    {"emmanuel_macron", "visite", "chine", COOP, false, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"etats-unis",
     "sanction",
     "russie",
     HEURT,
     false,
     {4, 1, 1, 0},
     "Les États-Unis ont sanctionné deux géants pétroliers russes.",
     NULL,
     NULL},
    {"etats-unis", "sanction", "chine", HEURT, false, {1, 0, 2, 0}, NULL, NULL, NULL},
    {"etats-unis", "soutien", "taiwan", COOP, false, {2, 0, 0, 0}, NULL, NULL, NULL},
    {"gazprom",
     "fourniture",
     "chine",
     COOP,
     false,
     {3, 2, 0, 0},
     "Gazprom a livré à la Chine 38 milliards de mètres cubes de gaz l’an dernier.",
     NULL,
     "38 milliards de m³"},
    {"gazprom", "appartenance", "russie", LIEN, false, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"inde", "appartenance", "brics", LIEN, false, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"kazakhstan",
     "appartenance",
     "organisation_de_cooperation_de_shanghai",
     LIEN,
     false,
     {1, 0, 0, 0},
     NULL,
     NULL,
     NULL},
    {"li_qiang", "rencontre", "mikhail_michoustine", COOP, true, {2, 0, 0, 0}, NULL, NULL, NULL},
    {"li_qiang", "direction", "chine", LIEN, false, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"mikhail_michoustine", "direction", "russie", LIEN, false, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"narendra_modi", "direction", "inde", LIEN, false, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"narendra_modi", "rencontre", "vladimir_poutine", COOP, true, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"otan", "soutien", "ukraine", COOP, false, {2, 0, 0, 0}, NULL, NULL, NULL},
    {"russie",
     "attaque",
     "ukraine",
     HEURT,
     false,
     {9, 0, 0, 0},
     "La Russie a lancé dans la nuit une nouvelle vague de drones contre l’Ukraine.",
     NULL,
     NULL},
    {"russie",
     "dépendance",
     "chine",
     LI_OTHER,
     false,
     {2, 0, 1, 0},
     "L’économie russe dépend de plus en plus de la Chine.",
     "plusieurs économistes",
     NULL},
    {"russie", "appartenance", "brics", LIEN, false, {2, 0, 0, 0}, NULL, NULL, NULL},
    {"russie", "tension", "otan", HEURT, true, {3, 0, 0, 0}, NULL, NULL, NULL},
    {"serguei_lavrov", "direction", "russie", LIEN, false, {2, 0, 0, 0}, NULL, NULL, NULL},
    {"serguei_lavrov",
     "rencontre",
     "wang_yi",
     COOP,
     true,
     {4, 0, 0, 0},
     "Sergueï Lavrov et Wang Yi se sont retrouvés à Pékin.",
     NULL,
     NULL},
    {"union_europeenne",
     "sanction",
     "russie",
     HEURT,
     false,
     {3, 1, 0, 0},
     "L’Union européenne a adopté un dix-neuvième paquet de sanctions contre la Russie.",
     NULL,
     NULL},
    {"union_europeenne", "critique", "chine", HEURT, false, {2, 0, 0, 0}, NULL, NULL, NULL},
    {"vladimir_poutine", "direction", "russie", LIEN, false, {6, 0, 0, 0}, NULL, NULL, NULL},
    {"vladimir_poutine",
     "invitation",
     "xi_jinping",
     COOP,
     false,
     {1, 1, 0, 0},
     "Vladimir Poutine a invité Xi Jinping à Moscou pour le 9 mai.",
     NULL,
     NULL},
    {"vladimir_poutine",
     "rencontre",
     "xi_jinping",
     COOP,
     true,
     {8, 2, 0, 0},
     "Vladimir Poutine a longuement rencontré Xi Jinping à huis clos.",
     NULL,
     NULL},
    {"vladimir_poutine",
     "visite",
     "chine",
     COOP,
     false,
     {3, 1, 0, 0},
     "Vladimir Poutine s’est rendu en Chine pour la deuxième fois en six mois.",
     NULL,
     NULL},
    {"vladimir_poutine",
     "rencontre",
     "volodymyr_zelensky",
     COOP,
     true,
     {0, 0, 1, 3},
     "Vladimir Poutine n’a toujours pas rencontré Volodymyr Zelensky.",
     NULL,
     NULL},
    {"volodymyr_zelensky", "direction", "ukraine", LIEN, false, {3, 0, 0, 0}, NULL, NULL, NULL},
    {"wang_yi", "direction", "chine", LIEN, false, {1, 0, 0, 0}, NULL, NULL, NULL},
    {"xi_jinping", "direction", "chine", LIEN, false, {5, 0, 0, 0}, NULL, NULL, NULL},
    {"xi_jinping", "soutien", "vladimir_poutine", COOP, false, {2, 0, 0, 1}, NULL, NULL, NULL},
};

#define SAMPLE_NODES (sizeof sample_actors / sizeof sample_actors[0])
#define SAMPLE_EDGES (sizeof sample_relations / sizeof sample_relations[0])
#define SAMPLE_DOCUMENTS 12

static inline int sample_by_id(const void *a, const void *b) {
    return li_slice_cmp(((const li_node *)a)->id, ((const li_node *)b)->id);
}

static inline int sample_by_ends(const void *a, const void *b) {
    const li_edge *x = a, *y = b;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    if (x->target != y->target) return x->target < y->target ? -1 : 1;
    return li_slice_cmp(x->relation, y->relation);
}

static inline uint32_t sample_find(const sample *s, const char *id) {
    for (size_t i = 0; i < s->view.node_count; i++) {
        if (li_slice_eq(s->nodes[i].id, li_slice_of(id))) return (uint32_t)i;
    }
    fprintf(stderr, "sample: no actor %s\n", id);
    abort();
}

static inline li_date sample_date(size_t document) {
    return (li_date){(int16_t)(2025 + document / 8), (uint8_t)(1 + (document * 5) % 12), (uint8_t)(3 + document * 2)};
}

static inline void sample_documents(sample *s) {
    static const char *const names[SAMPLE_DOCUMENTS][3] = {
        {"a01", "À Pékin, Poutine et Xi célèbrent une amitié « sans limites »", "https://exemple.fr/a01?x=1&y=2"},
        {"a02", "Gaz : Gazprom et CNPC signent", "https://exemple.fr/a02"},
        {"a03", "Ce que Moscou attend de Pékin", ""},
        {"a04", "Sanctions : Bruxelles hausse le ton", "https://exemple.fr/a04"},
        {"a05", "Taïwan sous pression", "https://exemple.fr/a05"},
        {"a06", "L’Ukraine au menu du sommet", "https://exemple.fr/a06"},
        {"a07", "Les BRICS à la recherche d’une voix", "https://exemple.fr/a07"},
        {"a08", "Un ministre peut en cacher un autre", "https://exemple.fr/a08"},
        {"a09", "La visite qui n’eut pas lieu", "javascript:alert(1)"},
        {"a10", "", "https://exemple.fr/a10"},
        {"a11", "Macron en Chine", "https://exemple.fr/a11"},
        {"a12", "Moscou, Pékin et le rouble", "https://exemple.fr/a12"}};
    s->documents = calloc(SAMPLE_DOCUMENTS, sizeof *s->documents);
    for (size_t i = 0; s->documents && i < SAMPLE_DOCUMENTS; i++) {
        s->documents[i] =
            (li_document){li_slice_of(names[i][0]), li_slice_of(names[i][1]), li_slice_of(names[i][2]), sample_date(i)};
    }
}

static inline int sample_compare_dates(li_date a, li_date b) {
    int x = a.year * 10000 + a.month * 100 + a.day, y = b.year * 10000 + b.month * 100 + b.day;
    return (x > y) - (x < y);
}

static inline void sample_see(li_date *first, li_date *last, li_date seen) {
    if (!first->year || sample_compare_dates(seen, *first) < 0) *first = seen;
    if (!last->year || sample_compare_dates(seen, *last) > 0) *last = seen;
}

/* Evidence of relation r: as many as its statuses say, in documents one after the other. */
static inline void sample_evidence(sample *s, li_edge *edge, const sample_relation *r, size_t seed, size_t *used) {
    li_evidence *all = &s->evidence[*used];
    uint32_t *articles = &s->indexes[*used];
    size_t count = 0;
    for (unsigned status = 0; status < LI_STATUS_COUNT; status++) {
        for (unsigned i = 0; i < r->status[status]; i++, count++) {
            uint32_t document = (uint32_t)((seed + count) % SAMPLE_DOCUMENTS);
            const char *text = r->text ? r->text : "Une phrase de l’article le dit, en d’autres mots.";
            all[count] = (li_evidence){.document = document,
                                       .sentence = (uint32_t)count,
                                       .start = 10 * seed,
                                       .end = 10 * seed + strlen(text),
                                       .text = li_slice_of(text),
                                       .rule = LI_LIT("diplomatie.rules:12"),
                                       .status = (li_status)status,
                                       .reported_by = li_slice_of(r->reported_by),
                                       .source_mention = s->nodes[edge->source].name,
                                       .target_mention = s->nodes[edge->target].name};
            if (r->amount && count == 0) {
                s->amounts[*used] = (li_amount){.value = 30e9,
                                                .high = 30e9,
                                                .unit = LI_LIT("USD"),
                                                .bound = LI_MORE,
                                                .text = li_slice_of(r->amount)};
                all[count].amount = &s->amounts[*used];
            }
            articles[count] = document;
            sample_see(&edge->first, &edge->last, s->documents[document].date);
        }
        edge->status[status] = r->status[status];
    }
    edge->weight = count;
    edge->evidence = all;
    edge->evidence_count = count;
    edge->articles = articles;
    edge->article_count = count;
    *used += count;
}

static inline void sample_edges(sample *s) {
    size_t used = 0;
    for (size_t i = 0; i < SAMPLE_EDGES; i++) {
        const sample_relation *r = &sample_relations[i];
        li_edge *edge = &s->edges[i];
        edge->source = sample_find(s, r->source);
        edge->target = sample_find(s, r->target);
        edge->relation = li_slice_of(r->relation);
        edge->category = r->category;
        edge->symmetric = r->symmetric;
        if (r->symmetric && edge->source > edge->target) {
            uint32_t swap = edge->source;
            edge->source = edge->target;
            edge->target = swap;
        }
        sample_evidence(s, edge, r, i, &used);
        s->nodes[edge->source].mentions += edge->weight;
        s->nodes[edge->target].mentions += edge->weight;
        sample_see(&s->nodes[edge->source].first, &s->nodes[edge->source].last, edge->first);
        sample_see(&s->nodes[edge->target].first, &s->nodes[edge->target].last, edge->last);
    }
    qsort(s->edges, SAMPLE_EDGES, sizeof *s->edges, sample_by_ends);
}

/* The articles of a node are those of its relations. */
static inline void sample_articles(sample *s) {
    for (size_t i = 0; i < SAMPLE_NODES; i++) {
        bool named[SAMPLE_DOCUMENTS] = {false};
        uint32_t *articles = s->articles + i * SAMPLE_DOCUMENTS;
        for (size_t e = 0; e < SAMPLE_EDGES; e++) {
            if (s->edges[e].source != i && s->edges[e].target != i) continue;
            for (size_t k = 0; k < s->edges[e].article_count; k++) named[s->edges[e].articles[k]] = true;
        }
        s->nodes[i].articles = articles;
        for (uint32_t d = 0; d < SAMPLE_DOCUMENTS; d++) {
            if (named[d]) articles[s->nodes[i].article_count++] = d;
        }
    }
}

static inline void sample_free(sample *s) {
    free(s->nodes);
    free(s->edges);
    free(s->amounts);
    free(s->evidence);
    free(s->documents);
    free(s->aliases);
    free(s->indexes);
    free(s->articles);
}

static inline void sample_make(sample *s) {
    size_t evidences = 0;
    for (size_t i = 0; i < SAMPLE_EDGES; i++) {
        for (unsigned k = 0; k < LI_STATUS_COUNT; k++) evidences += sample_relations[i].status[k];
    }
    *s = (sample){.nodes = calloc(SAMPLE_NODES, sizeof *s->nodes),
                  .edges = calloc(SAMPLE_EDGES, sizeof *s->edges),
                  .evidence = calloc(evidences, sizeof *s->evidence),
                  .amounts = calloc(evidences, sizeof *s->amounts),
                  .aliases = calloc(SAMPLE_NODES, sizeof *s->aliases),
                  .indexes = calloc(evidences, sizeof *s->indexes),
                  .articles = calloc(SAMPLE_NODES * SAMPLE_DOCUMENTS, sizeof *s->articles)};
    sample_documents(s);
    if (!s->nodes || !s->edges || !s->evidence || !s->amounts || !s->documents || !s->aliases || !s->indexes ||
        !s->articles) {
        abort();
    }
    for (size_t i = 0; i < SAMPLE_NODES; i++) {
        const sample_actor *a = &sample_actors[i];
        s->aliases[i] = li_slice_of(a->alias);
        s->nodes[i] = (li_node){.id = li_slice_of(a->id),
                                .name = li_slice_of(a->name),
                                .type = a->type,
                                .country = li_slice_of(a->country),
                                .wikidata = li_slice_of(a->wikidata),
                                .aliases = &s->aliases[i],
                                .alias_count = a->alias[0] ? 1 : 0};
    }
    qsort(s->nodes, SAMPLE_NODES, sizeof *s->nodes, sample_by_id);
    s->view =
        (li_view){s->nodes, SAMPLE_NODES, s->edges, SAMPLE_EDGES, s->documents, SAMPLE_DOCUMENTS, {0, 0, 0}, {0, 0, 0}};
    for (size_t i = 0; i < SAMPLE_DOCUMENTS; i++) sample_see(&s->view.first, &s->view.last, s->documents[i].date);
    sample_edges(s);
    sample_articles(s);
}

#endif
