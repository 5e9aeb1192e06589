#include "export/style.h"

#include "base/utf8.h"
#include "export/text.h"

#include <math.h>

const char *li_style_category_color(li_category category) {
    switch (category) {
    case LI_COOPERATION: return "#0072B2";
    case LI_CONFLICT: return "#C24E00";
    case LI_STRUCTURE: return "#767676";
    default: return "#222222";
    }
}

const char *li_style_type_color(li_actor_type type) {
    switch (type) {
    case LI_COUNTRY: return "#2F4858";
    case LI_PERSON: return "#E3EEF5";
    case LI_ORGANIZATION: return "#F6E7C8";
    default: return "#F2F2F2";
    }
}

const char *li_style_type_text_color(li_actor_type type) { return type == LI_COUNTRY ? "#FFFFFF" : "#1A1A1A"; }

li_status li_style_status(const li_edge *edge) {
    li_status best = LI_ACTUAL;
    for (unsigned s = 0; s < LI_STATUS_COUNT; s++) {
        if (edge->status[s] > edge->status[best]) best = (li_status)s;
    }
    return best;
}

const char *li_style_line(li_status status) {
    switch (status) {
    case LI_PLANNED: return "dashed";
    case LI_POSSIBLE: return "dotted";
    case LI_DENIED: return "dashed";
    default: return "solid";
    }
}

/* Rounded to a hundredth, so that the last bit of a logarithm never shows in a file. */
static double rounded(double value) { return floor(value * 100 + 0.5) / 100; }

double li_style_width(uint64_t weight) {
    double width = 1 + 0.9 * log2((double)(weight ? weight : 1));
    return rounded(width > 5 ? 5 : width);
}

double li_style_size(uint64_t mentions, uint64_t most) {
    if (most < 1) most = 1;
    if (mentions > most) mentions = most;
    return rounded(4 + 96 * sqrt((double)mentions / (double)most));
}

uint64_t li_style_most_mentions(const li_view *view) {
    uint64_t most = 1;
    for (size_t i = 0; i < view->node_count; i++) {
        if (view->nodes[i].mentions > most) most = view->nodes[i].mentions;
    }
    return most;
}

const char *li_style_category_label(li_category category, bool english) {
    switch (category) {
    case LI_COOPERATION: return english ? "cooperation" : "coopération";
    case LI_CONFLICT: return english ? "conflict" : "conflit";
    case LI_STRUCTURE: return english ? "membership, office" : "appartenance, fonction";
    default: return english ? "other relation" : "autre relation";
    }
}

const char *li_style_type_label(li_actor_type type, bool english) {
    switch (type) {
    case LI_COUNTRY: return english ? "country" : "pays";
    case LI_PERSON: return english ? "person" : "personne";
    case LI_ORGANIZATION: return english ? "organisation" : "organisation";
    default: return english ? "thing" : "chose";
    }
}

const char *li_style_status_label(li_status status, bool english) {
    switch (status) {
    case LI_PLANNED: return english ? "planned" : "annoncé";
    case LI_POSSIBLE: return english ? "possible" : "possible";
    case LI_DENIED: return english ? "denied" : "nié";
    default: return english ? "actual" : "effectif";
    }
}

const char *li_style_type_graph_labels(li_actor_type type) {
    switch (type) {
    case LI_COUNTRY: return ":Actor:Country";
    case LI_PERSON: return ":Actor:Person";
    case LI_ORGANIZATION: return ":Actor:Organization";
    default: return ":NounPhrase";
    }
}

void li_style_relation(li_buffer *out, li_slice relation, bool english) {
    static const struct {
        const char *french, *english;
    } names[] = {{"rencontre", "meets"},
                 {"visite", "visits"},
                 {"invitation", "invites"},
                 {"accord", "agreement"},
                 {"coopération", "cooperation"},
                 {"soutien", "supports"},
                 {"aide", "aids"},
                 {"investissement", "invests in"},
                 {"fourniture", "supplies"},
                 {"demande", "asks"},
                 {"critique", "criticises"},
                 {"refus", "refuses"},
                 {"menace", "threatens"},
                 {"sanction", "sanctions"},
                 {"attaque", "attacks"},
                 {"contrainte", "coerces"},
                 {"mobilisation", "mobilises"},
                 {"protestation", "protests against"},
                 {"retrait", "withdraws"},
                 {"tension", "tension"},
                 {"direction", "leads"},
                 {"appartenance", "belongs to"},
                 {"dépendance", "depends on"},
                 {"nomination", "appoints"}};
    for (size_t i = 0; english && i < sizeof names / sizeof names[0]; i++) {
        if (li_slice_eq(relation, li_slice_of(names[i].french))) {
            li_buffer_add_text(out, names[i].english);
            return;
        }
    }
    li_buffer text = LI_BUFFER_EMPTY;
    li_text_clean(&text, relation);
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '_') text.ptr[i] = ' ';
    }
    li_buffer_add(out, li_buffer_slice(&text));
    if (text.code && !out->code) out->code = text.code;
    li_buffer_free(&text);
}

void li_style_edge_label(li_buffer *out, const li_edge *edge, bool english) {
    if (li_style_status(edge) == LI_DENIED) li_buffer_add_text(out, LI_STYLE_DENIED_MARK " ");
    li_style_relation(out, edge->relation, english);
    if (edge->weight > 1) li_buffer_printf(out, " ×%llu", (unsigned long long)edge->weight);
}

/* Smaller is better. Sentences of about 150 bytes show best; very short ones say little, long ones are hard to read. */
static uint64_t cost_of(const li_evidence *e, li_status main) {
    uint64_t cost = e->text.len > 150 ? e->text.len - 150 : (150 - e->text.len) / 4;
    if (e->status != main) cost += 1000000;
    if (e->reported_by.len) cost += 400;
    return cost + 120 * ((uint64_t)e->source_by + (uint64_t)e->target_by);
}

const li_evidence *li_style_best(const li_edge *edge) {
    const li_evidence *best = NULL;
    uint64_t least = 0;
    li_status main = li_style_status(edge);
    for (size_t i = 0; i < edge->evidence_count; i++) {
        uint64_t cost = cost_of(&edge->evidence[i], main);
        if (best && cost >= least) continue;
        best = &edge->evidence[i];
        least = cost;
    }
    return best;
}

bool li_style_twin(const li_view *view, size_t i) {
    const li_edge *edge = &view->edges[i], *before = i ? edge - 1 : NULL;
    return edge->symmetric && before && before->source == edge->source && before->target == edge->target &&
           li_slice_eq(before->relation, edge->relation);
}

void li_style_edge_kind(li_buffer *out, const li_view *view, size_t i) {
    li_buffer_add(out, view->edges[i].relation);
    if (li_style_twin(view, i)) li_buffer_add_text(out, " (symmetric)");
}

li_slice li_style_url(const li_view *view, const li_edge *edge) {
    const li_evidence *best = li_style_best(edge);
    if (!best || best->document >= view->document_count) return (li_slice){NULL, 0};
    li_slice url = view->documents[best->document].url;
    bool web = li_slice_starts(url, LI_LIT("https://")) || li_slice_starts(url, LI_LIT("http://"));
    return web ? url : (li_slice){NULL, 0};
}

static void add_statuses(li_buffer *out, const li_edge *edge, bool english) {
    bool first = true;
    for (unsigned s = 0; s < LI_STATUS_COUNT; s++) {
        if (!edge->status[s]) continue;
        li_buffer_add_text(out, first ? " (" : ", ");
        if (edge->weight > 1) li_buffer_printf(out, "%llu ", (unsigned long long)edge->status[s]);
        li_buffer_add_text(out, li_style_status_label((li_status)s, english));
        first = false;
    }
    if (!first) li_buffer_add_byte(out, ')');
}

static void add_evidence(li_buffer *out, const li_view *view, const li_evidence *e, bool english) {
    li_buffer text = LI_BUFFER_EMPTY;
    li_text_clean(&text, e->text);
    li_buffer_add_text(out, english ? "\n“" : "\n« ");
    li_text_shorten(out, li_buffer_slice(&text), 280);
    li_buffer_add_text(out, english ? "”" : " »");
    if (e->reported_by.len) {
        li_buffer_add_text(out, english ? ", according to " : ", selon ");
        li_text_clean(out, e->reported_by);
    }
    if (e->document < view->document_count) {
        const li_document *d = &view->documents[e->document];
        li_buffer_add_text(out, " — ");
        li_text_clean(out, d->title.len ? d->title : d->doc);
        if (d->date.year) li_buffer_add_text(out, ", ");
        li_text_date(out, d->date, english);
    }
    if (text.code && !out->code) out->code = text.code;
    li_buffer_free(&text);
}

void li_style_tooltip(li_buffer *out, const li_view *view, const li_edge *edge, size_t most, bool english) {
    li_text_clean(out, view->nodes[edge->source].name);
    li_buffer_add_text(out, edge->symmetric ? " – " : " → ");
    li_text_clean(out, view->nodes[edge->target].name);
    li_buffer_add_text(out, english ? ": " : " : ");
    li_style_relation(out, edge->relation, english);
    if (edge->weight > 1) li_buffer_printf(out, " ×%llu", (unsigned long long)edge->weight);
    add_statuses(out, edge, english);
    const li_evidence *best = li_style_best(edge);
    if (!best || !most) return;
    add_evidence(out, view, best, english);
    size_t shown = 1;
    for (size_t i = 0; i < edge->evidence_count && shown < most; i++) {
        const li_evidence *e = &edge->evidence[i];
        if (e == best || li_slice_eq(e->text, best->text)) continue;
        add_evidence(out, view, e, english);
        shown++;
    }
}

void li_style_node_tooltip(li_buffer *out, const li_node *node, bool english) {
    li_text_clean(out, node->name);
    li_buffer_printf(out, " (%s)", li_style_type_label(node->type, english));
    li_buffer_printf(out, "\n%llu mention%s, %zu article%s", (unsigned long long)node->mentions,
                     node->mentions > 1 ? "s" : "", node->article_count, node->article_count > 1 ? "s" : "");
    if (node->first.year) {
        li_buffer_add_text(out, ", ");
        li_text_period(out, node->first, node->last, english);
    }
    for (size_t i = 0; i < node->alias_count && i < 8; i++) {
        li_buffer_add_text(out, i ? ", " : english ? "\nalso: " : "\naussi : ");
        li_text_clean(out, node->aliases[i]);
    }
}
