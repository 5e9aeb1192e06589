#include "extractor/french/token.h"

#include "base/utf8.h"
#include "extractor/french/scan.h"
#include "extractor/french/sentence.h"

enum { BYTES_A_TOKEN = 5 }; /* of French prose, blanks too, for the first guess: seldom less */

/* A token whose form is still to be found. */
typedef struct waiting {
    size_t token;
    li_spelling spelling;
} waiting;

/* One that is not remembered, and is looked up in the lexicon. */
typedef struct pending {
    const waiting *word;
    size_t from, to; /* bytes of cutter.folded */
    uint32_t hash;
    bool accented; /* its form has accents that it lacks */
} pending;

enum { WAITING = 64 };

typedef struct cutter {
    li_scan scan;
    li_symbols *symbols;
    li_arena *arena;
    li_buffer plain;
    li_token *tokens;
    uint8_t *breaks; /* line ends before each token: 0, 1, 2 or more */
    size_t count, room;
    waiting waiting[WAITING];
    size_t waiting_count;
    li_buffer folded; /* words that are looked up */
    int depth;        /* of quotation marks that are open in the line, */
    bool straight;    /* and of straight ones */
    uint32_t quoted;  /* LI_SHAPE_QUOTED while one is open */
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
static li_sym look_up(cutter *c, pending *p) {
    const li_token *t = &c->tokens[p->word->token];
    li_slice folded = li_slice_sub(li_buffer_slice(&c->folded), p->from, p->to);
    li_sym sym = li_symbols_find_hashed(c->symbols, folded, p->hash);
    if (sym == LI_NO_SYM && (t->shape & LI_SHAPE_CAPITAL)) {
        sym = accented_first(c, folded);
        if (sym == LI_NO_WORD) {
            li_buffer_clear(&c->plain);
            li_fold_plain(&c->plain, li_slice_sub(c->scan.text, t->start, t->end));
            sym = li_lexicon_find_plain(c->scan.lexicon, li_buffer_slice(&c->plain));
        }
        p->accented = sym != LI_NO_SYM;
    }
    return sym == LI_NO_SYM ? li_symbols_add(c->symbols, folded) : sym;
}

/* Those of the words that wait which are not remembered, folded. */
static size_t recall(cutter *c, pending out[WAITING]) {
    size_t count = 0;
    li_buffer_clear(&c->folded);
    for (size_t i = 0; i < c->waiting_count; i++) {
        const waiting *w = &c->waiting[i];
        li_token *t = &c->tokens[w->token];
        t->form = li_symbols_recall(c->symbols, &w->spelling, &t->listed);
        if (t->form != LI_NO_SYM) continue;
        pending *p = &out[count++];
        *p = (pending){.word = w, .from = c->folded.len};
        li_fold(&c->folded, li_slice_sub(c->scan.text, t->start, t->end));
        p->to = c->folded.len;
        p->hash = li_hash(li_slice_sub(li_buffer_slice(&c->folded), p->from, p->to));
        li_symbols_await(c->symbols, p->hash);
    }
    return count;
}

/* Finds the forms of the words that wait, side by side: each alone would wait for memory. */
static li_code find_forms(cutter *c) {
    pending missed[WAITING];
    size_t count = recall(c, missed);
    if (c->folded.code) return LI_E_MEMORY;
    for (size_t i = 0; i < count && c->scan.lexicon; i++) li_lexicon_await_text(c->scan.lexicon, missed[i].hash);
    for (size_t i = 0; i < count; i++) {
        li_token *t = &c->tokens[missed[i].word->token];
        t->form = look_up(c, &missed[i]);
        if (t->form == LI_NO_SYM) return LI_E_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        li_token *t = &c->tokens[missed[i].word->token];
        t->listed = li_symbols_listed(c->symbols, t->form);
        if (!missed[i].accented) li_symbols_remember(c->symbols, &missed[i].word->spelling, t->form, t->listed);
    }
    c->waiting_count = 0;
    return c->plain.code || c->scan.fold.code ? LI_E_MEMORY : LI_OK;
}

static uint8_t line_ends(li_slice blanks) {
    uint8_t n = 0;
    for (size_t i = 0; i < blanks.len && n < 2; i++)
        if (blanks.ptr[i] == '\n' || (blanks.ptr[i] == '\r' && !(i + 1 < blanks.len && blanks.ptr[i + 1] == '\n'))) n++;
    return n;
}

/* LI_SHAPE_QUOTED, and which marks open and close: a straight one by turns. */
static uint32_t quote_shape(cutter *c, li_slice word, uint32_t shape) {
    uint32_t inside = c->quoted;
    if (!(shape & LI_SHAPE_PUNCT)) return inside;
    if (word.len == 1 && word.ptr[0] == '"') {
        c->straight = !c->straight;
        c->quoted = c->depth > 0 || c->straight ? LI_SHAPE_QUOTED : 0;
        return c->straight ? LI_SHAPE_OPEN : LI_SHAPE_CLOSE;
    }
    if ((unsigned char)word.ptr[0] < 0x80) return inside;
    bool opens = shape & LI_SHAPE_OPEN, closes = (shape & LI_SHAPE_CLOSE) && c->depth > 0;
    c->depth += opens - closes;
    c->quoted = c->depth > 0 || c->straight ? LI_SHAPE_QUOTED : 0;
    return opens || closes ? 0 : inside;
}

static bool is_stop(char c) { return c == '.' || c == '!' || c == '?'; }

/* Past the blanks at `at`; more line ends than *breaks are counted there. */
static size_t pass_blanks(li_slice text, size_t at, uint8_t *breaks) {
    size_t blanks = li_scan_blanks(text, at);
    uint8_t n = line_ends(li_slice_sub(text, at, at + blanks));
    if (n > *breaks) *breaks = n;
    return at + blanks;
}

static void add_token(cutter *c, size_t at, li_slice word, uint32_t shape, uint8_t breaks) {
    c->tokens[c->count] = (li_token){.start = (uint32_t)at,
                                     .end = (uint32_t)(at + word.len),
                                     .shape = (uint16_t)shape,
                                     .lemma = LI_NO_SYM,
                                     .head = -1};
    waiting *w = &c->waiting[c->waiting_count++];
    w->token = c->count;
    li_symbols_spell(c->symbols, word, c->scan.text.len - at, &w->spelling);
    c->breaks[c->count++] = breaks;
}

static li_code cut(cutter *c, li_slice text, size_t at, li_error *err) {
    uint8_t breaks = 2;
    bool bare = true; /* nothing but punctuation since the line or sentence began */
    for (;; breaks = 0) {
        uint32_t shape, glued = 0;
        if (li_scan_one_space(text, at)) {
            at++;
        } else {
            size_t from = at;
            at = pass_blanks(text, at, &breaks);
            if (at >= text.len) break;
            if (at == from && !breaks) glued = LI_SHAPE_GLUED;
        }
        if (make_room(c)) return li_fail(err, LI_E_MEMORY, "no memory for the tokens of an article");
        if (breaks) {
            bare = true;
            c->depth = 0;
            c->straight = false;
            c->quoted = 0;
        }
        size_t end = li_scan_plain(text, at, &shape);
        if (!end) end = li_scan_token(&c->scan, at, bare, &shape);
        bare = (shape & LI_SHAPE_PUNCT) && (bare || is_stop(text.ptr[at]));
        li_slice word = {text.ptr + at, end - at};
        add_token(c, at, word, shape | glued | quote_shape(c, word, shape), breaks);
        if (c->waiting_count == WAITING && find_forms(c))
            return li_fail(err, LI_E_MEMORY, "no memory for the words of an article");
        at = end;
    }
    return find_forms(c) ? li_fail(err, LI_E_MEMORY, "no memory for the words of an article") : LI_OK;
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
