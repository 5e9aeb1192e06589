#include "export/svg.h"

#include "export/gv.h"
#include "export/text.h"

#include <stdlib.h>

#define FAMILY "font-family=\"DejaVu Sans,Verdana,sans-serif\""

typedef struct polish {
    FILE *stream;
    const li_svg_titles *titles;
    li_buffer tip;
    char kind;  /* of the group that was opened last, or 0 */
    bool named; /* the picture has its title */
    size_t index;
} polish;

static void put(FILE *stream, li_slice s) {
    if (s.len) fwrite(s.ptr, 1, s.len, stream);
}

/* Where needle begins in s, or s.len. */
static size_t find(li_slice s, const char *needle) {
    size_t n = strlen(needle);
    for (size_t i = 0; i + n <= s.len; i++) {
        if (memcmp(s.ptr + i, needle, n) == 0) return i;
    }
    return s.len;
}

static void put_replaced(FILE *stream, li_slice s, const char *from, const char *to) {
    for (size_t at; (at = find(s, from)) < s.len; s = li_slice_sub(s, at + strlen(from), s.len)) {
        put(stream, li_slice_sub(s, 0, at));
        fputs(to, stream);
    }
    put(stream, s);
}

/* <g id="a12" …> says what its <title> is about. */
static void read_group(polish *p, li_slice line) {
    li_slice head = LI_LIT("<g id=\"");
    p->kind = 0;
    if (!li_slice_starts(line, head) || line.len < head.len + 2) return;
    char kind = line.ptr[head.len];
    size_t index = 0, i = head.len + 1;
    for (; i < line.len && line.ptr[i] >= '0' && line.ptr[i] <= '9'; i++)
        index = 10 * index + (size_t)(line.ptr[i] - '0');
    if (i == head.len + 1 || i >= line.len || line.ptr[i] != '"') return;
    p->kind = kind;
    p->index = index;
}

static void put_title(polish *p) {
    li_buffer_clear(&p->tip);
    p->titles->add(&p->tip, p->titles->context, p->kind, p->index);
    p->kind = 0;
    if (!p->tip.len && !p->named)
        li_buffer_add_text(&p->tip, p->titles->english ? "Graph of relations" : "Graphe des relations");
    if (!p->tip.len) return;
    li_buffer escaped = LI_BUFFER_EMPTY;
    li_text_escape(&escaped, li_buffer_slice(&p->tip));
    fputs("<title>", p->stream);
    put(p->stream, li_buffer_slice(&escaped));
    fputs("</title>\n", p->stream);
    if (escaped.code) p->tip.code = escaped.code;
    li_buffer_free(&escaped);
}

static void put_line(polish *p, li_slice line) {
    li_slice svg = LI_LIT("<svg ");
    if (li_slice_starts(line, svg)) {
        fprintf(p->stream, "<svg role=\"img\" xml:lang=\"%s\" ", p->titles->english ? "en" : "fr");
        line = li_slice_sub(line, svg.len, line.len);
    }
    size_t bold = find(line, "font-family=\"" LI_FONT_BOLD "\"");
    if (bold < line.len) {
        put_replaced(p->stream, line, "font-family=\"" LI_FONT_BOLD "\"", FAMILY " font-weight=\"bold\"");
    } else {
        put_replaced(p->stream, line, "font-family=\"" LI_FONT "\"", FAMILY);
    }
    fputc('\n', p->stream);
}

li_code li_svg_write(FILE *stream, li_slice svg, const li_svg_titles *titles, li_error *err) {
    polish p = {.stream = stream, .titles = titles, .tip = LI_BUFFER_EMPTY};
    size_t at = find(svg, "<svg ");
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", stream);
    for (size_t end; at < svg.len; at = end + 1) {
        end = at;
        while (end < svg.len && svg.ptr[end] != '\n') end++;
        li_slice line = li_slice_sub(svg, at, end);
        if (li_slice_starts(line, LI_LIT("<!--")) && li_slice_ends(line, LI_LIT("-->"))) continue;
        if (li_slice_starts(line, LI_LIT("<title>"))) {
            if (p.kind) put_title(&p);
            continue;
        }
        if (li_slice_starts(line, LI_LIT("<g id="))) {
            /* The picture's own is the first thing in <svg>, where screen readers look for it. */
            if (!p.named) put_title(&p);
            p.named = true;
            read_group(&p, line);
        }
        put_line(&p, line);
    }
    li_code code = p.tip.code ? li_fail(err, p.tip.code, "no memory") : LI_OK;
    li_buffer_free(&p.tip);
    return code;
}
