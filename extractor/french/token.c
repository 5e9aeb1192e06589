#include "extractor/french/token.h"

#include "base/utf8.h"
#include "extractor/french/scan.h"
#include "extractor/french/sentence.h"

enum { BYTES_A_TOKEN = 5 }; /* of French prose, blanks too, for the first guess: seldom less */

/* A token whose form is still to be looked up. */
typedef struct pending {
    size_t token, from, to; /* from, to: bytes of cutter.folded */
    uint32_t hash;
} pending;

enum { PENDING = 16 };

typedef struct cutter {
    li_scan scan;
    li_symbols *symbols;
    li_arena *arena;
    li_buffer plain;
    li_token *tokens;
    uint8_t *breaks; /* line ends before each token: 0, 1, 2 or more */
    size_t count, room;
    pending pending[PENDING];
    size_t pending_count;
    li_buffer folded; /* words of pending */
    int depth;        /* of quotation marks that are open in the line, */
    bool straight;    /* and of straight ones */
} cutter;

static li_code make_room(cutter *c) {
    if (c->count < c->room) return LI_OK;
    size_t room = c->room ? c->room * 2 : c->scan.text.len / BYTES_A_TOKEN + 16;
    li_token *tokens = li_arena_room(c->arena, room, sizeof *tokens);
    uint8_t *breaks = li_arena_room(c->arena, room, 1);
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
    } FIRST[] = {{"e", "é"}, {"e", "è"},  {"e", "ê"}, {"a", "à"}, {"a", "â"},
                 {"i", "î"}, {"oe", "œ"}, {"o", "ô"}, {"c", "ç"}};
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

/* The number of a word that is not remembered; a capitalised one that is unknown as it stands may lack its accents
 * (Etats-Unis, ELYSEE). */
static li_sym look_up(cutter *c, const li_token *t, const pending *p) {
    li_slice folded = li_slice_sub(li_buffer_slice(&c->folded), p->from, p->to);
    li_slice word = li_slice_sub(c->scan.text, t->start, t->end);
    li_sym sym = li_symbols_find_hashed(c->symbols, folded, p->hash);
    if (sym == LI_NO_SYM && (t->shape & LI_SHAPE_CAPITAL)) {
        sym = accented_first(c, folded);
        if (sym != LI_NO_WORD) return sym;
        li_buffer_clear(&c->plain);
        li_fold_plain(&c->plain, word);
        sym = li_lexicon_find_plain(c->scan.lexicon, li_buffer_slice(&c->plain));
        if (sym != LI_NO_SYM) return sym;
    }
    if (sym == LI_NO_SYM) sym = li_symbols_add(c->symbols, folded);
    li_symbols_remember(c->symbols, word, c->scan.text.len - t->start, sym);
    return sym;
}

/* Looks up the words that wait, side by side: one alone would wait for memory twice. */
static li_code look_up_pending(cutter *c) {
    const li_lexicon *lexicon = c->scan.lexicon;
    for (size_t i = 0; i < c->pending_count && lexicon; i++) li_lexicon_await_text(lexicon, c->pending[i].hash);
    for (size_t i = 0; i < c->pending_count; i++) {
        li_token *t = &c->tokens[c->pending[i].token];
        t->form = look_up(c, t, &c->pending[i]);
        if (t->form == LI_NO_SYM) return LI_E_MEMORY;
    }
    c->pending_count = 0;
    li_buffer_clear(&c->folded);
    return c->folded.code || c->plain.code || c->scan.fold.code ? LI_E_MEMORY : LI_OK;
}

/* Finds the form of the last token, or lets it wait for others. */
static li_code find_form(cutter *c) {
    li_token *t = &c->tokens[c->count - 1];
    li_slice word = li_slice_sub(c->scan.text, t->start, t->end);
    t->form = li_symbols_recall(c->symbols, word, c->scan.text.len - t->start);
    if (t->form != LI_NO_SYM) return LI_OK;
    size_t from = c->folded.len;
    li_fold(&c->folded, word);
    uint32_t hash = li_hash(li_slice_sub(li_buffer_slice(&c->folded), from, c->folded.len));
    if (c->scan.lexicon) li_lexicon_await_slot(c->scan.lexicon, hash);
    c->pending[c->pending_count++] = (pending){c->count - 1, from, c->folded.len, hash};
    return c->pending_count == PENDING ? look_up_pending(c) : LI_OK;
}

static uint8_t line_ends(li_slice blanks) {
    uint8_t n = 0;
    for (size_t i = 0; i < blanks.len && n < 2; i++)
        if (blanks.ptr[i] == '\n' || (blanks.ptr[i] == '\r' && !(i + 1 < blanks.len && blanks.ptr[i + 1] == '\n'))) n++;
    return n;
}

/* LI_SHAPE_QUOTED, and which marks open and close: a straight one by turns. */
static uint32_t quote_shape(cutter *c, li_slice word, uint32_t shape) {
    uint32_t inside = c->depth > 0 || c->straight ? LI_SHAPE_QUOTED : 0;
    if (!(shape & LI_SHAPE_PUNCT)) return inside;
    if (word.len == 1 && word.ptr[0] == '"') {
        c->straight = !c->straight;
        return c->straight ? LI_SHAPE_OPEN : LI_SHAPE_CLOSE;
    }
    if ((unsigned char)word.ptr[0] < 0x80) return inside;
    bool opens = shape & LI_SHAPE_OPEN, closes = (shape & LI_SHAPE_CLOSE) && c->depth > 0;
    c->depth += opens - closes;
    return opens || closes ? 0 : inside;
}

static bool is_stop(char c) { return c == '.' || c == '!' || c == '?'; }

static li_code cut(cutter *c, li_slice text, size_t at, li_error *err) {
    uint8_t breaks = 2;
    bool bare = true; /* nothing but punctuation since the line or sentence began */
    for (;;) {
        bool one = li_scan_one_space(text, at);
        size_t blanks = one ? 1 : li_scan_blanks(text, at);
        if (blanks > one) {
            uint8_t n = line_ends(li_slice_sub(text, at, at + blanks));
            if (n > breaks) breaks = n;
        }
        at += blanks;
        if (at >= text.len) break;
        if (make_room(c)) return li_fail(err, LI_E_MEMORY, "no memory for the tokens of an article");
        bare = bare || breaks;
        uint32_t shape;
        size_t end = li_scan_plain(text, at, &shape);
        if (!end) end = li_scan_token(&c->scan, at, bare, &shape);
        bare = (bare && (shape & LI_SHAPE_PUNCT)) || is_stop(text.ptr[at]);
        if (!blanks && !breaks) shape |= LI_SHAPE_GLUED;
        if (breaks) c->depth = c->straight = 0;
        shape |= quote_shape(c, li_slice_sub(text, at, end), shape);
        li_token *t = &c->tokens[c->count];
        *t = (li_token){.start = (uint32_t)at, .end = (uint32_t)end, .shape = shape, .lemma = LI_NO_SYM, .head = -1};
        c->breaks[c->count++] = breaks;
        if (find_form(c)) return li_fail(err, LI_E_MEMORY, "no memory for the words of an article");
        breaks = 0;
        at = end;
    }
    return look_up_pending(c) ? li_fail(err, LI_E_MEMORY, "no memory for the words of an article") : LI_OK;
}

li_code li_tokenize(li_tokens *out, li_slice text, size_t from, li_symbols *symbols, li_arena *arena, li_error *err) {
    *out = (li_tokens){.text = text};
    if (text.len >= UINT32_MAX) return li_fail(err, LI_E_LIMIT, "an article of 4 GB or more cannot be read");
    cutter c = {.scan = {text, li_symbols_lexicon(symbols), LI_BUFFER_EMPTY},
                .symbols = symbols,
                .arena = arena,
                .plain = LI_BUFFER_EMPTY,
                .folded = LI_BUFFER_EMPTY};
    li_code code = cut(&c, text, from, err);
    if (!code) {
        out->tokens = c.tokens;
        out->count = c.count;
        code = li_sentences(out, c.breaks, arena, err);
    }
    li_buffer_free(&c.scan.fold);
    li_buffer_free(&c.plain);
    li_buffer_free(&c.folded);
    return code;
}
