#include "extractor/french/token.h"

#include "base/utf8.h"
#include "extractor/french/scan.h"
#include "extractor/french/sentence.h"

enum { BYTES_A_TOKEN = 6 }; /* of French prose, for the first guess */

typedef struct cutter {
    li_scan scan;
    li_symbols *symbols;
    li_arena *arena;
    li_buffer plain;
    li_token *tokens;
    uint8_t *breaks; /* line ends before each token: 0, 1, 2 or more */
    size_t count, room;
} cutter;

static li_code make_room(cutter *c) {
    if (c->count < c->room) return LI_OK;
    size_t room = c->room ? c->room * 2 : c->scan.text.len / BYTES_A_TOKEN + 16;
    li_token *tokens = li_arena_array(c->arena, room, sizeof *tokens);
    uint8_t *breaks = li_arena_array(c->arena, room, 1);
    if (!tokens || !breaks) return LI_E_MEMORY;
    if (c->count) {
        memcpy(tokens, c->tokens, c->count * sizeof *tokens);
        memcpy(breaks, c->breaks, c->count);
    }
    c->tokens = tokens;
    c->breaks = breaks;
    c->room = room;
    return LI_OK;
}

/* The word whose first letter lacks nothing but its accent: Evoque, Etat, Oeuvre. LI_NO_WORD if there is none. */
static li_sym accented_first(cutter *c, li_slice folded) {
    static const struct {
        const char *plain, *accented;
    } FIRST[] = {{"e", "é"}, {"e", "è"}, {"e", "ê"}, {"a", "à"}, {"a", "â"}, {"i", "î"}, {"oe", "œ"}, {"o", "ô"}, {"c", "ç"}};
    for (size_t i = 0; i < sizeof FIRST / sizeof *FIRST; i++) {
        li_slice plain = li_slice_of(FIRST[i].plain);
        if (!li_slice_starts(folded, plain)) continue;
        li_buffer_clear(&c->plain);
        li_buffer_add_text(&c->plain, FIRST[i].accented);
        li_buffer_add(&c->plain, li_slice_sub(folded, plain.len, folded.len));
        li_sym sym = li_lexicon_find(c->scan.lexicon, li_buffer_slice(&c->plain));
        if (sym != LI_NO_WORD) return sym;
    }
    return LI_NO_WORD;
}

/* The word's number; a capitalised word that is unknown as it stands may lack its accents (Etats-Unis, ELYSEE). */
static li_sym form_of(cutter *c, li_slice word, uint32_t shape) {
    li_buffer_clear(&c->scan.fold);
    li_fold(&c->scan.fold, word);
    li_slice folded = li_buffer_slice(&c->scan.fold);
    li_sym sym = li_symbols_find(c->symbols, folded);
    if (sym != LI_NO_SYM) return sym;
    if (shape & LI_SHAPE_CAPITAL) {
        sym = accented_first(c, folded);
        if (sym != LI_NO_WORD) return sym;
        li_buffer_clear(&c->plain);
        li_fold_plain(&c->plain, word);
        sym = li_lexicon_find_plain(c->scan.lexicon, li_buffer_slice(&c->plain));
        if (sym != LI_NO_SYM) return sym;
    }
    return li_symbols_add(c->symbols, folded);
}

static uint8_t line_ends(li_slice blanks) {
    uint8_t n = 0;
    for (size_t i = 0; i < blanks.len && n < 2; i++)
        if (blanks.ptr[i] == '\n' || (blanks.ptr[i] == '\r' && !(i + 1 < blanks.len && blanks.ptr[i + 1] == '\n'))) n++;
    return n;
}

static li_code cut(cutter *c, li_slice text, size_t at, li_error *err) {
    uint8_t breaks = 2;
    bool bare = true; /* nothing but punctuation since the line began */
    for (;;) {
        size_t blanks = li_scan_blanks(text, at);
        if (blanks) {
            uint8_t n = line_ends(li_slice_sub(text, at, at + blanks));
            if (n > breaks) breaks = n;
            at += blanks;
        }
        if (at >= text.len) return LI_OK;
        if (make_room(c)) return li_fail(err, LI_E_MEMORY, "no memory for the tokens of an article");
        bare = bare || breaks;
        uint32_t shape;
        size_t end = li_scan_token(&c->scan, at, bare, &shape);
        bare = bare && (shape & LI_SHAPE_PUNCT);
        if (!blanks && !breaks) shape |= LI_SHAPE_GLUED;
        li_token *t = &c->tokens[c->count];
        *t = (li_token){.start = (uint32_t)at, .end = (uint32_t)end, .shape = shape, .lemma = LI_NO_SYM, .head = -1};
        t->form = form_of(c, li_slice_sub(text, at, end), shape);
        if (t->form == LI_NO_SYM || c->scan.fold.code || c->plain.code)
            return li_fail(err, LI_E_MEMORY, "no memory for the words of an article");
        c->breaks[c->count++] = breaks;
        breaks = 0;
        at = end;
    }
}

/* A straight quotation mark opens where a blank stands before it and none behind, and by turns otherwise. */
static void mark_quotes(cutter *c, li_slice text) {
    int depth = 0, straight = 0;
    for (size_t i = 0; i < c->count; i++) {
        li_token *t = &c->tokens[i];
        if (c->breaks[i]) depth = straight = 0;
        char b = text.ptr[t->start];
        if (b == '"' && t->end == t->start + 1) {
            t->shape |= straight ? LI_SHAPE_CLOSE : LI_SHAPE_OPEN;
            straight = !straight;
            continue;
        }
        bool quote = (unsigned char)b >= 0x80 && (t->shape & LI_SHAPE_PUNCT);
        if (quote && (t->shape & LI_SHAPE_OPEN)) depth++;
        else if (quote && (t->shape & LI_SHAPE_CLOSE) && depth > 0) depth--;
        else if (depth > 0 || straight) t->shape |= LI_SHAPE_QUOTED;
    }
}

li_code li_tokenize(li_tokens *out, li_slice text, size_t from, li_symbols *symbols, li_arena *arena, li_error *err) {
    *out = (li_tokens){.text = text};
    if (text.len >= UINT32_MAX) return li_fail(err, LI_E_LIMIT, "an article of 4 GB or more cannot be read");
    cutter c = {.scan = {text, li_symbols_lexicon(symbols), LI_BUFFER_EMPTY},
                .symbols = symbols,
                .arena = arena,
                .plain = LI_BUFFER_EMPTY};
    li_code code = cut(&c, text, from, err);
    if (!code) {
        mark_quotes(&c, text);
        out->tokens = c.tokens;
        out->count = c.count;
        code = li_sentences(out, c.breaks, arena, err);
    }
    li_buffer_free(&c.scan.fold);
    li_buffer_free(&c.plain);
    return code;
}
