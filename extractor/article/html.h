/* Pages, private to this folder: the tree that libxml2 makes of a page, what the page says of itself, and which of its
 * elements hold the article.
 *
 *     html.c: bytes -> UTF-8 -> tree -> article    html_meta.c: tree -> title, date, address
 *     html_body.c: tree -> the element that holds the article    html_text.c: element -> text, a block a paragraph */
#ifndef LI_EXTRACTOR_ARTICLE_HTML_H
#define LI_EXTRACTOR_ARTICLE_HTML_H

#include "base/arena.h"
#include "base/buffer.h"
#include "extractor/article/article.h"

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

enum {
    LI_HTML_BLOCK = 1,   /* begins and ends a paragraph */
    LI_HTML_DROP = 2,    /* never part of an article */
    LI_HTML_HOLDER = 4,  /* may hold a whole article */
    LI_HTML_HEADING = 8, /* h1 */
    LI_HTML_LINK = 16,
    LI_HTML_PRE = 32,
    LI_HTML_HEADER = 64,     /* dropped outside an article */
    LI_HTML_LISTING = 128,   /* dropped if it is mostly links */
    LI_HTML_PARAGRAPH = 256, /* dropped if it is one link, or a link behind a colon */
    LI_HTML_SUBHEADING = 512
};

/* What is known of an element: its node's _private. Lengths are in bytes without blanks. */
typedef struct li_html_info {
    unsigned flags;
    bool dropped, in_article;
    struct li_html_info *block; /* the nearest block: itself, or what it is in */
    bool in_link, in_heading;
    bool titled;          /* the page's title stands in it as a heading */
    size_t text, link;    /* in it and all below: all text, text of links */
    size_t heading;       /* and of headings h2 to h6, but for their links */
    size_t own, own_link; /* of a block: text that is in no block below it */
    size_t weight;        /* prose in it and all below */
} li_html_info;

static inline li_html_info *li_html_info_of(const xmlNode *node) { return node->_private; }

/* LI_HTML_... of an element's name. */
unsigned li_html_flags(const char *name);

static inline bool li_html_is(const xmlNode *node, const char *name) {
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

/* The node after node in document order inside top, children first, unless they are to be skipped; NULL at the end. */
xmlNode *li_html_next(xmlNode *node, const xmlNode *top, bool skip_children);

/* An attribute's value; empty if there is none. */
li_slice li_html_attribute(const xmlNode *node, const char *name);

/* True if words, which blanks separate, has word, capitals or not. */
bool li_html_has_word(li_slice words, const char *word);
bool li_html_same(li_slice a, const char *b);

/* The element that holds the article; every element below top has its info then. title: the heading that is the page's
 * title, or NULL. LI_E_MEMORY. */
LI_MUST_USE li_code li_html_find_body(xmlNode **out, xmlNode *top, xmlNode *title, li_arena *arena, li_error *err);

/* Appends the text below top, a block a paragraph, an empty line between. everything: also what would be dropped. */
void li_html_write(li_buffer *out, xmlNode *top, bool everything);

/* What the page says of itself in its head, in JSON-LD and in <time>; slices are copied to the arena. */
typedef struct li_html_meta {
    li_slice title; /* of the article: og:title, a headline in JSON-LD, or <title> */
    li_slice url;
    li_date date;
} li_html_meta;

LI_MUST_USE li_code li_html_read_meta(li_html_meta *meta, xmlNode *top, li_arena *arena, li_error *err);

#endif
