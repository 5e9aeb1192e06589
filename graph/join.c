#include "graph/join.h"

#include "graph/store.h"

static void join_text(li_slice *a, li_slice b) {
    if (li_slice_cmp(*a, b) < 0) *a = b;
}

void li_join_nodes(li_node *a, const li_node *b) {
    if (a->discovered != b->discovered) {
        if (b->discovered) return;
        a->name = a->kind = a->wikidata = a->country = LI_LIT("");
        a->type = LI_NOUN_PHRASE;
        a->discovered = false;
    }
    join_text(&a->name, b->name);
    join_text(&a->kind, b->kind);
    join_text(&a->wikidata, b->wikidata);
    join_text(&a->country, b->country);
    if (b->type > a->type) a->type = b->type;
}

void li_join_documents(li_document *a, const li_document *b) {
    join_text(&a->title, b->title);
    join_text(&a->url, b->url);
    if (b->date.year && (!a->date.year || li_date_cmp(b->date, a->date) < 0)) a->date = b->date;
}
