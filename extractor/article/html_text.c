#include "extractor/article/html.h"

#include "base/utf8.h"

#include <string.h>

typedef struct writer {
    li_buffer *out;
    size_t start;  /* where this text begins in out */
    bool gap;      /* a paragraph ended */
    bool line_end; /* a line ended */
    bool blank;    /* a blank is due before the next character of the line */
} writer;

static bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static void begin_character(writer *w) {
    bool first = w->out->len == w->start;
    if (!first && w->gap) li_buffer_add_text(w->out, "\n\n");
    else if (!first && w->line_end) li_buffer_add_byte(w->out, '\n');
    else if (!first && w->blank) li_buffer_add_byte(w->out, ' ');
    w->gap = w->line_end = w->blank = false;
}

/* Blanks of the source mean one blank; in <pre>, a line end is one. */
static void write_text(writer *w, const char *text, bool pre) {
    const char *p = text;
    while (*p) {
        if (is_blank(*p)) {
            if (pre && *p == '\n') w->line_end = true;
            w->blank = true;
            p++;
            continue;
        }
        const char *from = p;
        while (*p && !is_blank(*p)) p++;
        begin_character(w);
        li_buffer_add(w->out, (li_slice){from, (size_t)(p - from)});
    }
}

/* "À lire aussi" */
static bool leads_elsewhere(li_slice text) {
    static const char *const starts[] = {
        "lire aussi", "lire egalement", "lire notre", "lire :", "a lire", "voir aussi", "a voir"};
    li_buffer plain = LI_BUFFER_EMPTY;
    bool leads = false;
    li_fold_plain(&plain, li_slice_sub(text, 0, 40));
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        leads |= li_slice_starts(li_utf8_trim(li_buffer_slice(&plain)), li_slice_of(starts[i]));
    li_buffer_free(&plain);
    return leads;
}

/* The first text below node ends with a colon, or says that another article follows. */
static bool announces(xmlNode *node) {
    for (xmlNode *n = node; n; n = li_html_next(n, node, false)) {
        if (n->type != XML_TEXT_NODE || !n->content) continue;
        li_slice s = li_slice_of((const char *)n->content);
        while (s.len && is_blank(s.ptr[s.len - 1])) s.len--;
        if (li_slice_ends(s, LI_LIT("\xC2\xA0"))) s.len -= 2;
        if (s.len) return s.ptr[s.len - 1] == ':' || leads_elsewhere(s);
    }
    return false;
}

/* A list or a section that is mostly links, its headings aside, is a menu; a paragraph that is a link leads to another
 * article; a raised number that is a link is a note's. */
static bool is_passed_over(xmlNode *node) {
    const li_html_info *info = li_html_info_of(node);
    if (info->dropped) return true;
    if (info->link == 0) return false;
    if (info->flags & LI_HTML_LISTING) return info->link * 10 >= (info->text - info->heading) * 6;
    if (info->flags & LI_HTML_PARAGRAPH)
        return info->link * 10 >= info->text * 9 || (info->link * 2 >= info->text && announces(node));
    return li_html_is(node, "sup") && info->link == info->text;
}

static void end_block(writer *w, const xmlNode *node) {
    if (node->type == XML_ELEMENT_NODE && li_html_flags((const char *)node->name) & LI_HTML_BLOCK) w->gap = true;
}

static bool is_pre(const xmlNode *node) {
    for (; node && node->type == XML_ELEMENT_NODE; node = node->parent)
        if (li_html_flags((const char *)node->name) & LI_HTML_PRE) return true;
    return false;
}

void li_html_write(li_buffer *out, xmlNode *top, bool everything) {
    writer w = {.out = out, .start = out->len};
    bool pre = false; /* a <pre> was met: worth looking whether text is in one */
    for (xmlNode *node = top, *next; node; node = next) {
        bool skip = node->type == XML_ELEMENT_NODE && node != top && !everything && is_passed_over(node);
        if (node->type == XML_ELEMENT_NODE && !skip) {
            end_block(&w, node);
            if (li_html_is(node, "br")) w.line_end = true;
            if (li_html_is(node, "pre")) pre = true;
        } else if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content) {
            write_text(&w, (const char *)node->content, pre && is_pre(node->parent));
        }
        next = li_html_next(node, top, skip);
        if (next && next->parent == node) continue;
        const xmlNode *stop = next ? next->parent : NULL;
        for (const xmlNode *n = node; n && n != stop; n = n == top ? NULL : n->parent) end_block(&w, n);
    }
}
