#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Ends text where a character that was cut off begins, and makes one line of it. */
static void tidy(char *text, size_t room, size_t wanted) {
    size_t len = strlen(text);
    if (wanted >= room) {
        size_t back = 0;
        while (back < len && back < 3 && ((unsigned char)text[len - 1 - back] & 0xC0) == 0x80) back++;
        unsigned char lead = back < len ? (unsigned char)text[len - 1 - back] : 0;
        size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        if (need > back + 1) text[len - 1 - back] = '\0';
    }
    for (char *p = text; *p; p++)
        if ((unsigned char)*p < ' ') *p = ' ';
}

static void fill(li_error *err, li_code code, const char *file, uint64_t line, uint64_t column, const char *format,
                 va_list args) {
    li_error_clear(err);
    err->code = code;
    err->line = line;
    err->column = column;
    if (file) {
        int n = snprintf(err->file, sizeof err->file, "%s", file);
        tidy(err->file, sizeof err->file, n < 0 ? 0 : (size_t)n);
    }
    int n = vsnprintf(err->text, sizeof err->text, format, args);
    tidy(err->text, sizeof err->text, n < 0 ? 0 : (size_t)n);
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
