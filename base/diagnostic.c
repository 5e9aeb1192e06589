#include "base/diagnostic.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdlib.h>

/* A longer line is not shown: a caret under wrapped text points nowhere, and thousands of copies would fill memory. */
enum { LONGEST_LINE = 1000 };

struct li_diagnostics {
    li_diagnostic *items; /* sorted by file, line, column; of equal ones, the earlier first */
    size_t count, room;
    size_t counts[2]; /* by severity, those included that memory had no room for */
    size_t lost;
};

li_diagnostics *li_diagnostics_new(void) { return calloc(1, sizeof(li_diagnostics)); }

static void free_item(li_diagnostic *item) {
    free(item->file);
    free(item->text);
    free(item->hint);
    free(item->line_text);
}

void li_diagnostics_free(li_diagnostics *d) {
    if (!d) return;
    for (size_t i = 0; i < d->count; i++) free_item(&d->items[i]);
    free(d->items);
    free(d);
}

static bool before(const li_diagnostic *a, const li_diagnostic *b) {
    int c = strcmp(a->file, b->file);
    if (c != 0) return c < 0;
    return a->line != b->line ? a->line < b->line : a->column < b->column;
}

static void insert(li_diagnostics *d, li_diagnostic item) {
    d->counts[item.severity]++;
    if (item.file && item.text && d->count == d->room) {
        size_t room = d->room ? d->room * 2 : 16;
        li_diagnostic *grown = room <= SIZE_MAX / sizeof item ? realloc(d->items, room * sizeof item) : NULL;
        if (grown) {
            d->items = grown;
            d->room = room;
        }
    }
    if (!item.file || !item.text || d->count == d->room) {
        free_item(&item);
        d->lost++;
        return;
    }
    size_t low = 0, high = d->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (before(&item, &d->items[middle])) high = middle;
        else low = middle + 1;
    }
    memmove(&d->items[low + 1], &d->items[low], (d->count - low) * sizeof item);
    d->items[low] = item;
    d->count++;
}

LI_PRINTF(1, 0) static char *format_text(const char *format, va_list args) {
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    char *text = n < 0 ? NULL : malloc((size_t)n + 1);
    if (text) (void)vsnprintf(text, (size_t)n + 1, format, again);
    va_end(again);
    return text;
}

/* A copy that a terminal can show, of as many code points. NULL if there is no memory. */
static char *copy_line(li_slice line) {
    li_buffer b = LI_BUFFER_EMPTY;
    for (size_t at = 0; at < line.len;) {
        uint32_t c = li_utf8_next(line, &at);
        bool control = (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
        li_buffer_add_code_point(&b, control ? ' ' : c);
    }
    li_buffer_add_byte(&b, '\0');
    if (b.code == LI_OK) return b.ptr;
    li_buffer_free(&b);
    return NULL;
}

void li_diagnose(li_diagnostics *d, li_severity severity, const li_source *source, size_t from, size_t to,
                 const char *hint, const char *format, ...) {
    li_diagnostic item = {.severity = severity, .width = 1};
    li_slice bytes = li_source_bytes(source);
    item.file = strdup(li_source_name(source));
    item.hint = hint ? strdup(hint) : NULL;
    va_list args;
    va_start(args, format);
    item.text = format_text(format, args);
    va_end(args);
    li_source_place(source, from, &item.line, &item.column);
    li_slice line = li_source_line(source, item.line);
    if (line.len && line.len <= LONGEST_LINE) item.line_text = copy_line(line);
    if (line.ptr && bytes.ptr) {
        size_t end = (size_t)(line.ptr - bytes.ptr) + line.len;
        if (to > end) to = end;
        if (to > from) item.width = li_utf8_length(li_slice_sub(bytes, from, to));
    }
    insert(d, item);
}

size_t li_diagnostics_count(const li_diagnostics *d, li_severity severity) { return d->counts[severity]; }

size_t li_diagnostics_size(const li_diagnostics *d) { return d->count; }

const li_diagnostic *li_diagnostics_at(const li_diagnostics *d, size_t i) { return &d->items[i]; }

/* The line, and under it a caret below each code point that is meant; tabs are kept so that both lines align. */
static void print_line(const li_diagnostic *item, li_buffer *out) {
    li_slice line = li_slice_of(item->line_text);
    li_buffer_add_text(out, "    ");
    li_buffer_add(out, line);
    li_buffer_add_text(out, "\n    ");
    size_t at = 0;
    for (uint64_t column = 1; column < item->column && at < line.len; column++) {
        uint32_t c = li_utf8_next(line, &at);
        if (!li_is_mark(c) && !li_is_ignored(c)) li_buffer_add_byte(out, c == '\t' ? '\t' : ' ');
    }
    li_buffer_add_byte(out, '^');
    if (at < line.len) (void)li_utf8_next(line, &at);
    for (uint64_t i = 1; i < item->width && at < line.len; i++) {
        uint32_t c = li_utf8_next(line, &at);
        if (!li_is_mark(c) && !li_is_ignored(c)) li_buffer_add_byte(out, '^');
    }
    li_buffer_add_byte(out, '\n');
}

void li_diagnostics_print(const li_diagnostics *d, li_buffer *out) {
    for (size_t i = 0; i < d->count; i++) {
        const li_diagnostic *item = &d->items[i];
        if (item->file[0]) li_buffer_add_text(out, item->file);
        if (item->file[0] && item->line) li_buffer_printf(out, ":%llu", (unsigned long long)item->line);
        if (item->file[0] && item->line && item->column)
            li_buffer_printf(out, ":%llu", (unsigned long long)item->column);
        if (item->file[0]) li_buffer_add_text(out, ": ");
        li_buffer_add_text(out, item->severity == LI_ERROR ? "error: " : "warning: ");
        li_buffer_add_text(out, item->text);
        li_buffer_add_byte(out, '\n');
        if (item->line_text && item->column) print_line(item, out);
        if (item->hint) {
            li_buffer_add_text(out, "  hint: ");
            li_buffer_add_text(out, item->hint);
            li_buffer_add_byte(out, '\n');
        }
    }
    if (d->lost) li_buffer_printf(out, "error: no memory for %zu further messages\n", d->lost);
}
