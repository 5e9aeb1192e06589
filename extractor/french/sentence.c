#include "extractor/french/sentence.h"

#include "base/utf8.h"

enum {
    WRAPPED_LINE = 60, /* bytes: a shorter line that ends without a stop was not wrapped, it is a heading */
    HEADING_WORDS = 14 /* of a heading between dashes, its marks counted */
};

typedef struct splitter {
    const li_tokens *all;
    const uint8_t *breaks;
    size_t line_start; /* token that began the present line */
} splitter;

static li_slice bytes_of(const splitter *s, size_t i) {
    const li_token *t = &s->all->tokens[i];
    return li_slice_sub(s->all->text, t->start, t->end);
}

static bool is_stop(const splitter *s, size_t i) {
    const li_token *t = &s->all->tokens[i];
    if (!(t->shape & LI_SHAPE_PUNCT)) return false;
    li_slice b = bytes_of(s, i);
    char c = b.ptr[0];
    return c == '.' || c == '!' || c == '?' || li_slice_eq(b, LI_LIT("…"));
}

static bool is_closing(const splitter *s, size_t i) { return s->all->tokens[i].shape & LI_SHAPE_CLOSE; }

static bool begins_lower(const splitter *s, size_t i) {
    li_slice b = bytes_of(s, i);
    size_t at = 0;
    uint32_t c = li_utf8_next(b, &at);
    return li_is_letter(c) && !li_is_upper(c);
}

/* May a sentence begin at token i, behind a stop? */
static bool may_begin(const splitter *s, size_t i) {
    const li_token *t = &s->all->tokens[i];
    if (t->shape & (LI_SHAPE_CAPITAL | LI_SHAPE_DIGIT)) return true;
    if (t->shape & LI_SHAPE_PUNCT) {
        char c = bytes_of(s, i).ptr[0];
        if (t->shape & LI_SHAPE_CLOSE) return false;
        if (c == ',' || c == ';' || c == ':' || c == '.') return false;
        return i + 1 >= s->all->count || s->breaks[i + 1] || !begins_lower(s, i + 1);
    }
    return !begins_lower(s, i);
}

/* Does the line end before token i end a sentence too? Only a long line that goes on in lower case was wrapped. */
static bool line_ends_sentence(const splitter *s, size_t i) {
    if (s->breaks[i] >= 2 || !begins_lower(s, i)) return true;
    return s->all->tokens[i - 1].end - s->all->tokens[s->line_start].start < WRAPPED_LINE;
}

/* A straight quotation mark that is glued to the stop and to nothing behind it: it stands with the stop, whatever the
 * marks before it make of it. */
static bool is_left_behind(const splitter *s, size_t i) {
    const li_token *t = &s->all->tokens[i];
    bool straight = t->end == t->start + 1 && s->all->text.ptr[t->start] == '"';
    return straight && (t->shape & LI_SHAPE_GLUED) && (i + 1 >= s->all->count || !(t[1].shape & LI_SHAPE_GLUED));
}

/* A closing quotation mark or bracket behind the stop belongs to the sentence. */
static size_t pass_closing(const splitter *s, size_t i) {
    while (i < s->all->count && !s->breaks[i] && (is_closing(s, i) || is_stop(s, i) || is_left_behind(s, i))) i++;
    return i;
}

static bool is_dash(const splitter *s, size_t i) {
    if (!(s->all->tokens[i].shape & LI_SHAPE_PUNCT)) return false;
    li_slice b = bytes_of(s, i);
    return li_slice_eq(b, LI_LIT("-")) || li_slice_eq(b, LI_LIT("–")) || li_slice_eq(b, LI_LIT("—"));
}

/* « - Paris accusé -La junte a accusé »: the end of a heading that stands between dashes before the sentence; `from` if
 * none does. */
static size_t heading_end(const splitter *s, size_t from) {
    const li_token *t = s->all->tokens;
    if (!is_dash(s, from)) return from;
    for (size_t i = from + 1; i + 1 < s->all->count && i < from + HEADING_WORDS && !s->breaks[i]; i++) {
        if (is_stop(s, i) && bytes_of(s, i).ptr[0] == '.') return from;
        if (!is_dash(s, i)) continue;
        bool apart = i > from + 1 && !(t[i].shape & LI_SHAPE_GLUED);
        bool letter = (t[i + 1].shape & LI_SHAPE_CAPITAL) ||
                      ((t[i + 1].shape & LI_SHAPE_PUNCT) && !is_dash(s, i + 1) && may_begin(s, i + 1));
        return apart && letter && !s->breaks[i + 1] ? i + 1 : from;
    }
    return from;
}

static size_t sentence_end(splitter *s, size_t from) {
    size_t count = s->all->count, heading = heading_end(s, from);
    if (heading > from) return heading;
    for (size_t i = from; i < count;) {
        while (i + 1 < count && !(s->all->tokens[i].shape & LI_SHAPE_PUNCT) && !s->breaks[i + 1]) i++;
        if (is_stop(s, i)) {
            size_t next = pass_closing(s, i + 1);
            bool quoted_stop = next > i + 1 && is_closing(s, next - 1) && !is_stop(s, next - 1);
            if (next >= count || s->breaks[next]) {
                if (next >= count || line_ends_sentence(s, next)) return next;
            } else if (may_begin(s, next) && !(quoted_stop && begins_lower(s, next))) {
                return next;
            }
            i = next;
        } else {
            i++;
        }
        if (i < count && s->breaks[i]) {
            if (line_ends_sentence(s, i)) return i;
            s->line_start = i;
        }
    }
    return count;
}

static void mark_first(li_token *tokens, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (tokens[i].shape & (LI_SHAPE_PUNCT | LI_SHAPE_SYMBOL)) continue;
        tokens[i].shape |= LI_SHAPE_FIRST;
        return;
    }
}

li_code li_sentences(li_tokens *out, const uint8_t *breaks, li_arena *arena, li_error *err) {
    splitter s = {out, breaks, 0};
    size_t room = 0;
    void *items = NULL;
    for (size_t from = 0; from < out->count;) {
        s.line_start = from;
        size_t to = sentence_end(&s, from);
        if (out->sentence_count == room &&
            li_arena_grow(arena, &items, out->sentence_count, &room, sizeof(li_sentence)))
            return li_fail(err, LI_E_MEMORY, "no memory for the sentences of an article");
        out->sentences = items;
        mark_first(out->tokens, from, to);
        out->sentences[out->sentence_count++] = (li_sentence){
            .start = out->tokens[from].start,
            .end = out->tokens[to - 1].end,
            .first = (uint32_t)from,
            .count = (uint32_t)(to - from),
            .heading = !is_stop(&s, to - 1) && !(to >= 2 && is_closing(&s, to - 1) && is_stop(&s, to - 2))};
        from = to;
    }
    return LI_OK;
}
