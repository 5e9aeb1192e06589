#include "base/utf8.h"
#include "extractor/article/date.h"
#include "extractor/article/html.h"

#include <jansson.h>
#include <string.h>

/* Ranks: the smaller the surer. */
enum { SURE = 1, LIKELY = 2, VAGUE = 3, TIME_IN_ARTICLE = 4, TIME = 5, NONE = 100 };
enum { TITLE_OG = 1, TITLE_LD = 2, TITLE_PAGE = 3 };

typedef struct reading {
    li_html_meta *meta;
    li_arena *arena;
    int date_rank, title_rank, url_rank;
    bool no_memory;
} reading;

static void offer_date(reading *r, li_slice text, int rank) {
    li_date date;
    if (rank >= r->date_rank || !li_date_parse(text, &date)) return;
    r->meta->date = date;
    r->date_rank = rank;
}

static void offer_text(reading *r, li_slice *place, int *place_rank, li_slice text, int rank) {
    text = li_utf8_trim(text);
    if (rank >= *place_rank || text.len == 0) return;
    *place = li_arena_copy(r->arena, text);
    *place_rank = rank;
    if (!place->ptr) r->no_memory = true;
}

static int date_rank(li_slice key) {
    static const struct {
        const char *key;
        int rank;
    } keys[] = {{"article:published_time", SURE},
                {"og:article:published_time", SURE},
                {"datepublished", SURE},
                {"article:published", SURE},
                {"date.issued", LIKELY},
                {"dc.date.issued", LIKELY},
                {"dcterms.issued", LIKELY},
                {"dc.date.created", LIKELY},
                {"dcterms.created", LIKELY},
                {"publication_date", LIKELY},
                {"publish_date", LIKELY},
                {"publish-date", LIKELY},
                {"pubdate", LIKELY},
                {"parsely-pub-date", LIKELY},
                {"og:pubdate", LIKELY},
                {"citation_publication_date", LIKELY},
                {"cxenseparse:recs:publishtime", LIKELY},
                {"dc.date", VAGUE},
                {"dcterms.date", VAGUE},
                {"date", VAGUE},
                {"sailthru.date", VAGUE}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (li_html_same(key, keys[i].key)) return keys[i].rank;
    return NONE;
}

static void read_meta_element(reading *r, const xmlNode *node) {
    static const char *const names[] = {"property", "name", "itemprop"};
    li_slice content = li_html_attribute(node, "content");
    for (size_t i = 0; i < 3; i++) {
        li_slice key = li_html_attribute(node, names[i]);
        if (key.len == 0) continue;
        offer_date(r, content, date_rank(key));
        if (li_html_same(key, "og:title")) offer_text(r, &r->meta->title, &r->title_rank, content, TITLE_OG);
        if (li_html_same(key, "og:url")) offer_text(r, &r->meta->url, &r->url_rank, content, LIKELY);
    }
}

/* An object of JSON-LD and those in it. Deeper than this, no site says when an article appeared. */
enum { DEEPEST = 12 };

static void read_ld(reading *r, const json_t *value, int depth) {
    if (depth > DEEPEST) return;
    if (json_is_array(value)) {
        for (size_t i = 0; i < json_array_size(value); i++) read_ld(r, json_array_get(value, i), depth + 1);
        return;
    }
    if (!json_is_object(value)) return;
    const json_t *date = json_object_get(value, "datePublished"), *title = json_object_get(value, "headline");
    if (json_is_string(date)) offer_date(r, li_slice_of(json_string_value(date)), SURE);
    if (json_is_string(title))
        offer_text(r, &r->meta->title, &r->title_rank, li_slice_of(json_string_value(title)), TITLE_LD);
    /* Lists of other articles have dates too: only what wraps this one is looked into. */
    static const char *const wraps[] = {"@graph", "mainEntity", "mainEntityOfPage"};
    for (size_t i = 0; i < 3; i++) read_ld(r, json_object_get(value, wraps[i]), depth + 1);
}

static void read_script(reading *r, const xmlNode *node) {
    if (!li_html_same(li_html_attribute(node, "type"), "application/ld+json") || !node->children) return;
    li_slice text = li_slice_of((const char *)node->children->content);
    size_t at = 0; /* comment and CDATA marks may stand around */
    while (at < text.len && text.ptr[at] != '{' && text.ptr[at] != '[') at++;
    if (at + 8 < text.len && memcmp(text.ptr + at, "[CDATA[", 7) == 0) at += 7;
    text = li_slice_sub(text, at, text.len);
    json_t *value = text.len ? json_loadb(text.ptr, text.len, JSON_DISABLE_EOF_CHECK, NULL) : NULL;
    read_ld(r, value, 0);
    json_decref(value);
}

static bool is_in_article(const xmlNode *node) {
    for (int up = 0; node && up < 50; node = node->parent, up++)
        if (li_html_is(node, "article") || li_html_is(node, "main")) return true;
    return false;
}

static li_slice text_of(const xmlNode *node) {
    const xmlNode *child = node->children;
    return li_slice_of(child && child->type == XML_TEXT_NODE ? (const char *)child->content : NULL);
}

static void read_time(reading *r, const xmlNode *node) {
    bool published = li_html_has_word(li_html_attribute(node, "itemprop"), "datepublished");
    li_slice text = li_html_attribute(node, "datetime");
    if (text.len == 0) text = li_html_attribute(node, "content");
    if (text.len == 0) text = text_of(node);
    int rank = published ? SURE : !li_html_is(node, "time") ? NONE : is_in_article(node) ? TIME_IN_ARTICLE : TIME;
    if (!published && li_html_has_word(li_html_attribute(node, "itemprop"), "datemodified")) rank = NONE;
    offer_date(r, text, rank);
}

static void read_element(reading *r, const xmlNode *node) {
    if (li_html_is(node, "meta")) read_meta_element(r, node);
    else if (li_html_is(node, "script")) read_script(r, node);
    else if (li_html_is(node, "title")) offer_text(r, &r->meta->title, &r->title_rank, text_of(node), TITLE_PAGE);
    else if (li_html_is(node, "link") && li_html_has_word(li_html_attribute(node, "rel"), "canonical"))
        offer_text(r, &r->meta->url, &r->url_rank, li_html_attribute(node, "href"), SURE);
    else read_time(r, node);
}

li_code li_html_read_meta(li_html_meta *meta, xmlNode *top, li_arena *arena, li_error *err) {
    *meta = (li_html_meta){{NULL, 0}, {NULL, 0}, {0, 0, 0}};
    reading r = {meta, arena, NONE, NONE, NONE, false};
    for (xmlNode *node = top; node && !r.no_memory; node = li_html_next(node, top, false))
        if (node->type == XML_ELEMENT_NODE) read_element(&r, node);
    return r.no_memory ? li_fail(err, LI_E_MEMORY, "no memory for a page") : LI_OK;
}
