#include "base/nearest.h"

#include "base/utf8.h"

enum { LONGEST = 64 };

static size_t letters_of(li_slice s, uint32_t out[LONGEST]) {
    size_t n = 0, at = 0;
    while (at < s.len) {
        uint32_t c = li_utf8_next(s, &at);
        if (n == LONGEST) return LONGEST + 1;
        out[n++] = c;
    }
    return n;
}

size_t li_edits(li_slice one, li_slice other, size_t most) {
    uint32_t a[LONGEST], b[LONGEST];
    size_t n = letters_of(one, a), m = letters_of(other, b);
    if (n > LONGEST || m > LONGEST || n > m + most || m > n + most) return most + 1;
    size_t rows[3][LONGEST + 1];
    for (size_t j = 0; j <= m; j++) rows[0][j] = j;
    for (size_t i = 1; i <= n; i++) {
        size_t *now = rows[i % 3], *last = rows[(i + 2) % 3], *before = rows[(i + 1) % 3], least = i;
        now[0] = i;
        for (size_t j = 1; j <= m; j++) {
            size_t best = last[j - 1] + (a[i - 1] != b[j - 1]);
            if (last[j] + 1 < best) best = last[j] + 1;
            if (now[j - 1] + 1 < best) best = now[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && before[j - 2] + 1 < best)
                best = before[j - 2] + 1;
            now[j] = best;
            if (best < least) least = best;
        }
        if (least > most + 1) return most + 1; /* a swap may still save one */
    }
    return rows[n % 3][m] > most ? most + 1 : rows[n % 3][m];
}

size_t li_edits_allowed(li_slice word) {
    size_t n = li_utf8_length(word);
    return n < 4 ? 1 : 2;
}

void li_nearest_begin(li_nearest_words *n, li_slice word) { *n = (li_nearest_words){.word = word}; }

void li_nearest_offer(li_nearest_words *n, li_slice candidate) {
    size_t most = li_edits_allowed(n->word);
    if (n->count == LI_NEAREST && n->edits[LI_NEAREST - 1] <= most) most = n->edits[LI_NEAREST - 1] - 1;
    if (most > LONGEST) return; /* the nearest ones are the word itself */
    size_t edits = li_edits(n->word, candidate, most);
    if (edits > most) return;
    for (size_t i = 0; i < n->count; i++)
        if (li_slice_eq(n->found[i], candidate)) return;
    size_t at = n->count < LI_NEAREST ? n->count++ : LI_NEAREST - 1;
    while (at > 0 && n->edits[at - 1] > edits) {
        n->found[at] = n->found[at - 1];
        n->edits[at] = n->edits[at - 1];
        at--;
    }
    n->found[at] = candidate;
    n->edits[at] = edits;
}

const char *li_nearest_hint(const li_nearest_words *n, const char *otherwise, li_buffer *out) {
    li_buffer_clear(out);
    if (n->count) {
        li_buffer_add_text(out, "did you mean ");
        li_nearest_list(n, out);
        li_buffer_add_byte(out, '?');
    }
    if (otherwise && *otherwise) li_buffer_printf(out, out->len ? " (%s)" : "%s", otherwise);
    li_buffer_add_byte(out, '\0');
    return out->code ? otherwise : out->ptr;
}

void li_nearest_list(const li_nearest_words *n, li_buffer *out) {
    for (size_t i = 0; i < n->count; i++) {
        if (i) li_buffer_add_text(out, i + 1 == n->count ? " or " : ", ");
        li_buffer_add(out, n->found[i]);
    }
}
