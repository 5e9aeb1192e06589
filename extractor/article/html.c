#include "extractor/article/html.h"

#include "base/utf8.h"
#include "extractor/article/charset.h"
#include "extractor/article/input.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <limits.h>
#include <string.h>

/* Beyond these a page is no page: what libxml2 does for one end tag grows with the depth, for one tag with the square
 * of its attributes. */
enum { DEEPEST = 500, MOST_ATTRIBUTES = 2000, MOST_ELEMENTS = 1000000 };

typedef struct guard {
    bool too_deep, too_many;
    size_t elements;
} guard;

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
    htmlParserCtxtPtr parser = context;
    guard *g = parser->_private;
    g->too_deep |= parser->nameNr > DEEPEST;
    g->too_many |= ++g->elements > MOST_ELEMENTS;
    if (g->too_deep || g->too_many) xmlStopParser(parser);
    else xmlSAX2StartElement(context, name, attributes);
}

/* An upper bound of one tag's attributes: its blanks outside quotation marks. */
static bool has_huge_tag(li_slice page) {
    const char *p = page.ptr, *end = page.ptr + page.len;
    while (p < end && (p = memchr(p, '<', (size_t)(end - p)))) {
        size_t blanks = 0;
        char quote = 0;
        for (p++; p < end && (quote || (*p != '>' && *p != '<')); p++) {
            if (quote) quote = *p == quote ? 0 : quote;
            else if ((*p == '"' || *p == '\'') && p[-1] == '=') quote = *p;
            else if (*p == '=' || *p == '/' || li_is_space((unsigned char)*p)) blanks++;
        }
        if (quote) p = end;
        if (blanks > MOST_ATTRIBUTES) return true;
    }
    return false;
}

static li_code parse(htmlDocPtr *out, li_slice page, li_error *err) {
    guard g = {false, false, 0};
    *out = NULL;
    xmlInitParser();
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(page.ptr, (int)page.len);
    if (!parser) return li_fail(err, LI_E_MEMORY, "no memory for a page");
    (void)htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC);
    parser->options |= XML_PARSE_HUGE;
    parser->_private = &g;
    parser->sax->startElement = start_element;
    parser->sax->comment = NULL;
    parser->sax->processingInstruction = NULL;
    xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
    if (utf8) (void)xmlSwitchToEncoding(parser, utf8);
    (void)htmlParseDocument(parser);
    bool no_memory = parser->errNo == XML_ERR_NO_MEMORY;
    htmlDocPtr document = parser->myDoc;
    parser->myDoc = NULL;
    htmlFreeParserCtxt(parser);
    if (!no_memory && !g.too_deep && !g.too_many && document && xmlDocGetRootElement(document)) {
        *out = document;
        return LI_OK;
    }
    xmlFreeDoc(document);
    if (no_memory) return li_fail(err, LI_E_MEMORY, "no memory for a page");
    if (g.too_deep) return li_fail(err, LI_E_LIMIT, "elements nested deeper than the limit of %d", (int)DEEPEST);
    if (g.too_many) return li_fail(err, LI_E_LIMIT, "more elements than the limit of %d", (int)MOST_ELEMENTS);
    return li_fail(err, LI_E_FORMAT, "no HTML element in it");
}

/* The heading that the page's title begins with, among its first ones; NULL if there is none. */
static xmlNode *find_title(xmlNode *top, li_slice title, li_buffer *room) {
    size_t tried = 0;
    for (xmlNode *node = title.len ? top : NULL; node && tried < 20; node = li_html_next(node, top, false)) {
        if (!li_html_is(node, "h1")) continue;
        tried++;
        li_buffer_clear(room);
        li_html_write(room, node, true);
        if (room->len && li_slice_starts(title, li_buffer_slice(room))) return node;
    }
    return NULL;
}

/* The first heading inside the body; NULL if there is none. */
static xmlNode *find_heading(xmlNode *body) {
    for (xmlNode *node = body; node; node = li_html_next(node, body, false))
        if (li_html_is(node, "h1") && !li_html_info_of(node)->dropped) return node;
    return NULL;
}

/* "Xi reçoit Poutine - Le Journal": without the site's name. */
static li_slice without_site(li_slice title) {
    static const char *const marks[] = {" | ", " - ", " – ", " — "};
    for (size_t at = title.len; at-- > 12;)
        for (size_t i = 0; i < 4; i++) {
            li_slice mark = li_slice_of(marks[i]);
            if (!li_slice_starts(li_slice_sub(title, at, title.len), mark)) continue;
            return title.len - at - mark.len <= 40 ? li_slice_sub(title, 0, at) : title;
        }
    return title;
}

static li_code take(li_article *article, xmlNode *top, li_arena *arena, li_buffer *text, li_error *err) {
    li_html_meta meta;
    xmlNode *body;
    li_code code = li_html_read_meta(&meta, top, arena, err);
    xmlNode *heading = code == LI_OK ? find_title(top, meta.title, text) : NULL;
    if (code == LI_OK) code = li_html_find_body(&body, top, heading, arena, err);
    if (code != LI_OK) return code;
    article->date = meta.date;
    article->url = meta.url;
    xmlNode *inside = find_heading(body);
    if (inside) heading = inside;
    li_buffer_clear(text);
    if (heading) li_html_write(text, heading, true);
    size_t title_len = text->len;
    if (title_len) article->title = li_arena_copy(arena, li_buffer_slice(text));
    else article->title = without_site(meta.title);
    if (inside) li_buffer_clear(text); /* the body shows it */
    else if (title_len) li_buffer_add_text(text, "\n\n");
    size_t before = text->len;
    li_html_write(text, body, false);
    if (text->code == LI_OK && text->len == before) return li_fail(err, LI_E_FORMAT, "no text: no article in the page");
    if (text->code == LI_OK) li_buffer_add_byte(text, '\n');
    article->text = li_arena_copy(arena, li_buffer_slice(text));
    bool lost = text->code != LI_OK || !article->text.ptr || (title_len && !article->title.ptr);
    return lost ? li_fail(err, LI_E_MEMORY, "no memory for a page") : LI_OK;
}

li_code li_article_from_html(li_article *article, li_slice bytes, struct li_arena *arena, li_error *err) {
    *article = (li_article){.bytes_read = bytes.len};
    if (bytes.len > LI_ARTICLE_LIMIT) return li_fail(err, LI_E_LIMIT, "larger than the limit of 16 MiB for one page");
    li_code code = li_check_html(bytes, err);
    if (code != LI_OK) return code;
    if (has_huge_tag(bytes))
        return li_fail(err, LI_E_LIMIT, "a tag with more attributes than the limit of %d", (int)MOST_ATTRIBUTES);
    li_buffer room = LI_BUFFER_EMPTY, text = LI_BUFFER_EMPTY;
    li_slice page;
    htmlDocPtr document = NULL;
    code = li_to_utf8(&page, bytes, &room, err);
    if (code == LI_OK) code = parse(&document, page, err);
    if (code == LI_OK) code = take(article, xmlDocGetRootElement(document), arena, &text, err);
    xmlFreeDoc(document);
    li_buffer_free(&text);
    li_buffer_free(&room);
    return code;
}
