#include "base/lines.h"

#include "base/utf8.h"

li_code li_lines_source(li_source **out, const li_source *source, li_error *err) {
    li_slice bytes = li_source_bytes(source);
    if (li_slice_starts(bytes, LI_LIT("\xEF\xBB\xBF")))
        return li_source_copy(out, li_source_name(source), li_slice_sub(bytes, 3, bytes.len), err);
    *out = li_source_share(source);
    return LI_OK;
}

static void tell(li_lines *l, li_slice line, size_t bad) {
    size_t from = (size_t)(line.ptr - li_source_bytes(l->source).ptr) + bad;
    li_diagnose(l->diagnostics, LI_ERROR, l->source, from, from + 1, "save the file as UTF-8",
                "the file is not UTF-8: this line and others like it are passed over");
    l->told = true;
}

bool li_lines_next(li_lines *l, li_slice *line) {
    li_slice all = li_source_bytes(l->source);
    while (l->at < all.len) {
        const char *stop = memchr(all.ptr + l->at, '\n', all.len - l->at);
        size_t to = stop ? (size_t)(stop - all.ptr) : all.len;
        *line = li_line_trim(li_slice_sub(all, l->at, to));
        l->at = to + 1;
        if (!line->len) return true;
        size_t bad = li_utf8_check(*line);
        const char *nul = memchr(line->ptr, 0, line->len);
        if (bad == line->len && !nul) return true;
        if (!l->told) tell(l, *line, bad < line->len ? bad : (size_t)(nul - line->ptr));
    }
    return false;
}
