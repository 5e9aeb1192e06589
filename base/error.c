#include "base/error.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Drops the character that was cut in two at the end of text, if it was cut. */
static void end_whole(char *text, size_t room, size_t wanted) {
    size_t len = strlen(text), back = 0;
    if (wanted < room) return;
    while (back < len && back < 3 && ((unsigned char)text[len - 1 - back] & 0xC0) == 0x80) back++;
    unsigned char lead = back < len ? (unsigned char)text[len - 1 - back] : 0;
    size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (need > back + 1) text[len - 1 - back] = '\0';
}

/* Makes one line of text, of UTF-8: a parser's message may quote a piece of a character. */
static void tidy(char *text) {
    li_slice s = li_slice_of(text);
    for (size_t at = li_utf8_check(s); at < s.len; at += 1 + li_utf8_check(li_slice_sub(s, at + 1, s.len)))
        text[at] = '?';
    for (char *p = text; *p; p++)
        if ((unsigned char)*p < ' ') *p = ' ';
}

LI_PRINTF(6, 0)
static void fill(li_error *err, li_code code, const char *file, uint64_t line, uint64_t column, const char *format,
                 va_list args) {
    li_error_clear(err);
    err->code = code;
    err->line = line;
    err->column = column;
    if (file) {
        int n = snprintf(err->file, sizeof err->file, "%s", file);
        end_whole(err->file, sizeof err->file, n < 0 ? 0 : (size_t)n);
    }
    int n = vsnprintf(err->text, sizeof err->text, format, args);
    end_whole(err->text, sizeof err->text, n < 0 ? 0 : (size_t)n);
    tidy(err->text);
}

li_code li_fail(li_error *err, li_code code, const char *format, ...) {
    if (!err || err->code != LI_OK) return code;
    va_list args;
    va_start(args, format);
    fill(err, code, NULL, 0, 0, format, args);
    va_end(args);
    return code;
}

li_code li_fail_at(li_error *err, li_code code, const char *file, uint64_t line, uint64_t column, const char *format,
                   ...) {
    if (!err || err->code != LI_OK) return code;
    va_list args;
    va_start(args, format);
    fill(err, code, file, line, column, format, args);
    va_end(args);
    return code;
}

void li_error_clear(li_error *err) {
    if (err) memset(err, 0, sizeof *err);
}
