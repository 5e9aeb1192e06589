#include "extractor/article/html.h"

#include <stdlib.h>
#include <string.h>

typedef struct element {
    const char *name;
    unsigned flags;
} element;

/* Sorted by name. What is not here is inline. A page without <body> has all of its text in the head. */
static const element elements[] = {
    {"a", LI_HTML_LINK},
    {"address", LI_HTML_BLOCK},
    {"article", LI_HTML_BLOCK | LI_HTML_HOLDER},
    {"aside", LI_HTML_BLOCK | LI_HTML_DROP},
    {"audio", LI_HTML_BLOCK | LI_HTML_DROP},
    {"blockquote", LI_HTML_BLOCK},
    {"body", LI_HTML_BLOCK | LI_HTML_HOLDER},
    {"button", LI_HTML_DROP},
    {"canvas", LI_HTML_DROP},
    {"center", LI_HTML_BLOCK | LI_HTML_HOLDER},
    {"dd", LI_HTML_BLOCK},
    {"details", LI_HTML_BLOCK},
    {"dialog", LI_HTML_BLOCK | LI_HTML_DROP},
    {"dir", LI_HTML_BLOCK | LI_HTML_LISTING},
    {"div", LI_HTML_BLOCK | LI_HTML_HOLDER | LI_HTML_LISTING},
    {"dl", LI_HTML_BLOCK | LI_HTML_LISTING},
    {"dt", LI_HTML_BLOCK},
    {"fieldset", LI_HTML_BLOCK | LI_HTML_DROP},
    {"figcaption", LI_HTML_BLOCK | LI_HTML_DROP},
    {"figure", LI_HTML_BLOCK},
    {"footer", LI_HTML_BLOCK | LI_HTML_DROP},
    {"form", LI_HTML_BLOCK | LI_HTML_DROP},
    {"h1", LI_HTML_BLOCK | LI_HTML_HEADING},
    {"h2", LI_HTML_BLOCK | LI_HTML_PARAGRAPH | LI_HTML_SUBHEADING},
    {"h3", LI_HTML_BLOCK | LI_HTML_PARAGRAPH | LI_HTML_SUBHEADING},
    {"h4", LI_HTML_BLOCK | LI_HTML_PARAGRAPH | LI_HTML_SUBHEADING},
    {"h5", LI_HTML_BLOCK | LI_HTML_PARAGRAPH | LI_HTML_SUBHEADING},
    {"h6", LI_HTML_BLOCK | LI_HTML_PARAGRAPH | LI_HTML_SUBHEADING},
    {"head", LI_HTML_BLOCK | LI_HTML_HOLDER},
    {"header", LI_HTML_BLOCK | LI_HTML_HEADER},
    {"hgroup", LI_HTML_BLOCK},
    {"hr", LI_HTML_BLOCK},
    {"html", LI_HTML_BLOCK | LI_HTML_HOLDER},
    {"iframe", LI_HTML_DROP},
    {"li", LI_HTML_BLOCK | LI_HTML_PARAGRAPH},
    {"main", LI_HTML_BLOCK | LI_HTML_HOLDER},
    {"map", LI_HTML_DROP},
    {"math", LI_HTML_DROP},
    {"menu", LI_HTML_BLOCK | LI_HTML_DROP},
    {"nav", LI_HTML_BLOCK | LI_HTML_DROP},
    {"noscript", LI_HTML_BLOCK | LI_HTML_DROP},
    {"object", LI_HTML_DROP},
    {"ol", LI_HTML_BLOCK | LI_HTML_LISTING},
    {"optgroup", LI_HTML_DROP},
    {"option", LI_HTML_DROP},
    {"p", LI_HTML_BLOCK | LI_HTML_PARAGRAPH},
    {"pre", LI_HTML_BLOCK | LI_HTML_PRE},
    {"script", LI_HTML_DROP},
    {"section", LI_HTML_BLOCK | LI_HTML_HOLDER | LI_HTML_LISTING},
    {"select", LI_HTML_DROP},
    {"style", LI_HTML_DROP},
    {"summary", LI_HTML_BLOCK},
    {"svg", LI_HTML_DROP},
    {"table", LI_HTML_BLOCK | LI_HTML_HOLDER | LI_HTML_LISTING},
    {"tbody", LI_HTML_BLOCK | LI_HTML_HOLDER},
    {"td", LI_HTML_BLOCK | LI_HTML_HOLDER},
    {"template", LI_HTML_DROP},
    {"textarea", LI_HTML_DROP},
    {"tfoot", LI_HTML_BLOCK},
    {"th", LI_HTML_BLOCK},
    {"thead", LI_HTML_BLOCK},
    {"title", LI_HTML_DROP},
    {"tr", LI_HTML_BLOCK | LI_HTML_HOLDER},
    {"ul", LI_HTML_BLOCK | LI_HTML_LISTING},
    {"video", LI_HTML_DROP},
};

/* Classes and ids of what surrounds an article on the sites of the press: words, alone or behind a prefix of the site's
 * (fig-comments, article__status--paywall), and parts of words. */
static const char *const surroundings[] = {
    "abonnement",
    "ad",
    "ads",
    "audio-player",
    "auteur",
    "author",
    "author-bio",
    "authors",
    "byline",
    "caption",
    "comment-list",
    "commentaires",
    "comments",
    "credit",
    "dates",
    "entry-footer",
    "footer",
    "interstitial",
    "lire-aussi",
    "menu",
    "meta",
    "metas",
    "modal",
    "most-read",
    "nav",
    "navbar",
    "navigation",
    "pagination",
    "partage",
    "paywall",
    "popup",
    "posted-on",
    "promo",
    "pub",
    "pub-date",
    "publicite",
    "reactions",
    "recommended",
    "screen-reader-text",
    "share",
    "share-buttons",
    "sharing",
    "sidebar",
    "site-header",
    "skip-link",
    "social",
    "social-share",
    "sr-only",
    "tag-list",
    "tags",
    "toolbar",
    "visually-hidden",
    "widget",
};
static const char *const parts[] = {"related",  "newsletter", "breadcrumb", "sharedaddy",
                                    "addtoany", "cookie",     "advert"};

static const char *const side_roles[] = {"navigation", "banner",  "contentinfo", "complementary", "search",
                                         "menu",       "menubar", "dialog",      "alert"};

static int by_name(const void *key, const void *item) { return strcmp(key, ((const element *)item)->name); }

unsigned li_html_flags(const char *name) {
    const element *found = bsearch(name, elements, sizeof elements / sizeof *elements, sizeof *elements, by_name);
    return found ? found->flags : 0;
}

xmlNode *li_html_next(xmlNode *node, const xmlNode *top, bool skip_children) {
    if (!skip_children && node->type == XML_ELEMENT_NODE && node->children) return node->children;
    while (node != top && !node->next) node = node->parent;
    return node == top ? NULL : node->next;
}

li_slice li_html_attribute(const xmlNode *node, const char *name) {
    for (const xmlAttr *a = node->properties; a; a = a->next)
        if (strcmp((const char *)a->name, name) == 0)
            return li_slice_of(a->children ? (const char *)a->children->content : NULL);
    return (li_slice){NULL, 0};
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

bool li_html_same(li_slice a, const char *b) {
    size_t i = 0;
    while (i < a.len && b[i] && lower(a.ptr[i]) == b[i]) i++;
    return i == a.len && !b[i];
}

static bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* The next word of words from *at on; empty at the end. */
static li_slice next_word(li_slice words, size_t *at) {
    while (*at < words.len && is_blank(words.ptr[*at])) ++*at;
    size_t from = *at;
    while (*at < words.len && !is_blank(words.ptr[*at])) ++*at;
    return li_slice_sub(words, from, *at);
}

bool li_html_has_word(li_slice words, const char *word) {
    size_t at = 0;
    for (li_slice w; (w = next_word(words, &at)).len;)
        if (li_html_same(w, word)) return true;
    return false;
}

/* with-sidebar, no-footer: said of what is beside it. */
static bool says_whether(li_slice prefix) {
    static const char *const words[] = {"with", "without", "has", "no", "avec", "sans"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t n = strlen(words[i]);
        bool alone = prefix.len == n || (prefix.len > n && strchr("-_", prefix.ptr[prefix.len - n - 1]));
        if (alone && li_html_same(li_slice_sub(prefix, prefix.len - n, prefix.len), words[i])) return true;
    }
    return false;
}

static bool names_surrounding(li_slice word) {
    for (size_t i = 0; i < sizeof surroundings / sizeof *surroundings; i++) {
        size_t n = strlen(surroundings[i]);
        if (word.len < n || !li_html_same(li_slice_sub(word, word.len - n, word.len), surroundings[i])) continue;
        size_t prefix = word.len - n;
        if (!prefix) return true;
        if (strchr("-_", word.ptr[prefix - 1]) && !says_whether(li_slice_sub(word, 0, prefix - 1))) return true;
    }
    return false;
}

static bool is_surrounding(li_slice words) {
    size_t at = 0;
    for (li_slice w; (w = next_word(words, &at)).len;)
        if (names_surrounding(w)) return true;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (size_t from = 0, len = strlen(parts[i]); from + len <= words.len; from++)
            if (li_html_same(li_slice_sub(words, from, from + len), parts[i])) return true;
    return false;
}

static bool is_dropped(const xmlNode *node, const li_html_info *info, bool by_class) {
    if (info->flags & LI_HTML_DROP) return true;
    if (info->flags & LI_HTML_HEADER && !info->in_article) return true;
    li_slice role = li_html_attribute(node, "role");
    for (size_t i = 0; role.len && i < sizeof side_roles / sizeof *side_roles; i++)
        if (li_html_has_word(role, side_roles[i])) return true;
    for (const xmlAttr *a = node->properties; a; a = a->next)
        if (strcmp((const char *)a->name, "hidden") == 0) return true;
    if (li_html_same(li_html_attribute(node, "aria-hidden"), "true")) return true;
    bool page =
        li_html_is(node, "body") || li_html_is(node, "html") || li_html_is(node, "article") || li_html_is(node, "main");
    return by_class && !page &&
           (is_surrounding(li_html_attribute(node, "class")) || is_surrounding(li_html_attribute(node, "id")));
}

static bool is_article(const xmlNode *node) {
    return li_html_is(node, "article") || li_html_is(node, "main") ||
           li_html_has_word(li_html_attribute(node, "role"), "main") ||
           li_html_has_word(li_html_attribute(node, "role"), "article") ||
           li_html_has_word(li_html_attribute(node, "itemprop"), "articlebody");
}

static void enter(xmlNode *node, const li_html_info *parent, bool by_class) {
    li_html_info *info = li_html_info_of(node);
    *info = (li_html_info){.flags = li_html_flags((const char *)node->name)};
    info->in_article = (parent && parent->in_article) || is_article(node);
    /* A heading that links to its own page is no menu. */
    info->in_heading = (parent && parent->in_heading) || info->flags & LI_HTML_HEADING;
    info->in_link = !info->in_heading && ((parent && parent->in_link) || info->flags & LI_HTML_LINK);
    info->block = info->flags & LI_HTML_BLOCK || !parent ? info : parent->block;
    info->dropped = (parent && parent->dropped) || is_dropped(node, info, by_class);
}

static void add_text(const xmlNode *text, li_html_info *parent) {
    size_t count = 0;
    for (const char *p = (const char *)text->content; p && *p; p++) count += !is_blank(*p);
    if (parent->dropped || count == 0) return;
    bool link = parent->in_link;
    parent->text += count;
    parent->block->own += count;
    if (link) parent->link += count;
    if (link) parent->block->own_link += count;
    else if (parent->block->flags & LI_HTML_SUBHEADING) parent->heading += count;
}

/* Shortest paragraph that counts as prose, in bytes without blanks. */
enum { PROSE = 40 };

static void leave(xmlNode *node, li_html_info *parent) {
    li_html_info *info = li_html_info_of(node);
    if (info->own >= PROSE && info->own_link * 2 < info->own) info->weight += info->own - info->own_link;
    if (!parent) return;
    parent->text += info->text;
    parent->link += info->link;
    parent->heading += info->heading;
    parent->weight += info->weight;
}

/* Measures all elements below top, without recursion: a page may be nested deep. */
static void measure(xmlNode *top, bool by_class) {
    enter(top, NULL, by_class);
    for (xmlNode *node = top, *next; node; node = next) {
        next = li_html_next(node, top, false);
        if (next && next->type == XML_ELEMENT_NODE) enter(next, li_html_info_of(next->parent), by_class);
        if (node != top && (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE))
            add_text(node, li_html_info_of(node->parent));
        /* Leave all elements whose last descendant this was. */
        const xmlNode *stop = next ? next->parent : NULL;
        for (xmlNode *n = node; n && n != stop; n = n == top ? NULL : n->parent)
            if (n->type == XML_ELEMENT_NODE) leave(n, n == top ? NULL : li_html_info_of(n->parent));
    }
}

/* From a holder down to the smallest one that has nearly all of its prose, or the title and most of it. */
static xmlNode *descend(xmlNode *node) {
    for (;;) {
        xmlNode *best = NULL;
        for (xmlNode *child = node->children; child; child = child->next) {
            if (child->type != XML_ELEMENT_NODE || !(li_html_info_of(child)->flags & LI_HTML_HOLDER)) continue;
            if (!best || li_html_info_of(child)->weight > li_html_info_of(best)->weight) best = child;
        }
        if (!best) return node;
        size_t twentieths = li_html_info_of(best)->titled ? 11 : 17;
        if (li_html_info_of(best)->weight * 20 < li_html_info_of(node)->weight * twentieths) return node;
        node = best;
    }
}

static void mark_title(xmlNode *title) {
    for (xmlNode *up = title; up && up->type == XML_ELEMENT_NODE; up = up->parent) li_html_info_of(up)->titled = true;
}

static xmlNode *choose(xmlNode *top) {
    xmlNode *body = NULL, *article = NULL, *page = NULL;
    xmlNode **const slots[] = {&body, &article, &page};
    for (xmlNode *node = top; node; node = li_html_next(node, top, false)) {
        if (node->type != XML_ELEMENT_NODE || li_html_info_of(node)->dropped) continue;
        li_slice role = li_html_attribute(node, "role");
        bool is[] = {li_html_has_word(li_html_attribute(node, "itemprop"), "articlebody"),
                     li_html_is(node, "article") || li_html_has_word(role, "article"),
                     li_html_is(node, "main") || li_html_has_word(role, "main")};
        for (size_t i = 0; i < 3; i++)
            if (is[i] && (!*slots[i] || li_html_info_of(node)->weight > li_html_info_of(*slots[i])->weight))
                *slots[i] = node;
    }
    /* A list of teasers has many articles, none of which is most of the page. */
    size_t all = li_html_info_of(top)->weight;
    if (body && li_html_info_of(body)->text && li_html_info_of(body)->weight * 4 >= all) return body;
    if (article && li_html_info_of(article)->text && li_html_info_of(article)->weight * 3 >= all) return article;
    if (page && li_html_info_of(page)->text && li_html_info_of(page)->weight * 2 >= all) return descend(page);
    return all ? descend(top) : top;
}

li_code li_html_find_body(xmlNode **out, xmlNode *top, xmlNode *title, li_arena *arena, li_error *err) {
    for (xmlNode *node = top; node; node = li_html_next(node, top, false)) {
        if (node->type != XML_ELEMENT_NODE) continue;
        node->_private = li_arena_alloc(arena, sizeof(li_html_info));
        if (!node->_private) return li_fail(err, LI_E_MEMORY, "no memory for a page");
    }
    measure(top, false);
    size_t all = li_html_info_of(top)->weight;
    measure(top, true);
    /* Classes that would drop most of the prose mean something else on this site. */
    if (li_html_info_of(top)->weight * 3 < all) measure(top, false);
    mark_title(title);
    *out = choose(top);
    return LI_OK;
}
