#include "extractor/french/quantity.h"

#include "base/utf8.h"

#include <stdlib.h>

typedef struct li_slot {
    li_sym form; /* LI_NO_SYM: free */
    uint32_t row;
} li_slot;

struct li_amount_words {
    const li_symbols *symbols;
    const li_lexicon *lexicon;
    uint32_t mask;
    li_slot *slots;
};

static uint32_t slot_of(li_sym form, uint32_t mask) { return (form * 2654435761u >> 7) & mask; }

static void insert(li_amount_words *words, li_sym form, uint32_t row) {
    uint32_t i = slot_of(form, words->mask);
    while (words->slots[i].form != LI_NO_SYM && words->slots[i].form != form) i = (i + 1) & words->mask;
    if (words->slots[i].form == LI_NO_SYM) words->slots[i] = (li_slot){form, row};
}

static li_code insert_forms(li_amount_words *words, li_symbols *symbols, uint32_t row, li_error *err) {
    const char *at = li_q_rows[row].forms;
    while (*at) {
        size_t len = strcspn(at, " ");
        li_sym form = li_symbols_add(symbols, (li_slice){at, len});
        if (form == LI_NO_SYM) return li_fail(err, LI_E_MEMORY, "no memory for the words of amounts");
        insert(words, form, row);
        at += len + (at[len] == ' ');
    }
    return LI_OK;
}

li_code li_amount_words_new(li_amount_words **out, li_symbols *symbols, li_error *err) {
    *out = NULL;
    size_t forms = 0, room = 64;
    for (size_t r = 0; r < li_q_row_count; r++) {
        forms++;
        for (const char *p = li_q_rows[r].forms; *p; p++) forms += *p == ' ';
    }
    while (room < forms * 2) room *= 2;
    li_amount_words *words = calloc(1, sizeof *words);
    li_slot *slots = malloc(room * sizeof *slots);
    if (!words || !slots) {
        free(words);
        free(slots);
        return li_fail(err, LI_E_MEMORY, "no memory for the words of amounts");
    }
    for (size_t i = 0; i < room; i++) slots[i].form = LI_NO_SYM;
    *words = (li_amount_words){symbols, li_symbols_lexicon(symbols), (uint32_t)room - 1, slots};
    li_code code = LI_OK;
    for (uint32_t r = 0; r < li_q_row_count && code == LI_OK; r++) code = insert_forms(words, symbols, r, err);
    if (code != LI_OK) {
        li_amount_words_free(words);
        return code;
    }
    *out = words;
    return LI_OK;
}

void li_amount_words_free(li_amount_words *words) {
    if (!words) return;
    free(words->slots);
    free(words);
}

const li_q_row *li_amount_word(const li_amount_words *words, li_sym form) {
    for (uint32_t i = slot_of(form, words->mask); words->slots[i].form != LI_NO_SYM; i = (i + 1) & words->mask)
        if (words->slots[i].form == form) return &li_q_rows[words->slots[i].row];
    return NULL;
}

const li_q_row *li_amount_word_text(const li_amount_words *words, li_slice folded) {
    li_sym form = li_symbols_find(words->symbols, folded);
    return form == LI_NO_SYM ? NULL : li_amount_word(words, form);
}

li_noun li_amount_noun(const li_amount_words *words, li_sym form) {
    li_noun noun = {{NULL, 0}, false, false, false, false, false};
    if (!words->lexicon || form >= li_lexicon_size(words->lexicon)) return noun;
    size_t count;
    const li_reading *r = li_lexicon_readings(words->lexicon, form, &count);
    bool closed = false;
    for (size_t i = 0; i < count; i++) {
        if (r[i].upos == LI_ADJ) noun.adjective = true;
        if (r[i].upos == LI_VERB || r[i].upos == LI_AUX) noun.verb = true;
        if (r[i].rank == 0 && (r[i].upos == LI_CCONJ || r[i].upos == LI_SCONJ || r[i].upos == LI_ADP ||
                               r[i].upos == LI_ADV || r[i].upos == LI_PRON || r[i].upos == LI_DET))
            closed = true; /* mais, pas, plus: no corn, no steps */
        if (r[i].upos != LI_NOUN || noun.noun) continue;
        noun.noun = true;
        noun.usual = r[i].rank == 0;
        noun.plural = (r[i].feats & LI_NUMBER) != LI_SING;
        noun.lemma = li_lexicon_text(words->lexicon, r[i].lemma);
    }
    if (closed) noun.noun = false;
    return noun;
}

/* --- digits --- */

typedef struct li_digits {
    size_t points, commas, last_point, last_comma, len, first_group;
    bool thousands; /* every point is followed by just three digits */
    char plain[40]; /* without blanks */
} li_digits;

static bool scan_digits(li_slice text, li_digits *d) {
    *d = (li_digits){.thousands = true};
    size_t at = 0, group = 0;
    while (at < text.len) {
        uint32_t c = li_utf8_next(text, &at);
        if (li_is_space(c)) continue;
        if (d->len + 1 >= sizeof d->plain) return false;
        if (c == '.' || c == ',') {
            if (d->points + d->commas == 0) d->first_group = d->len;
            else if (group != 3 && c == '.') d->thousands = false;
            if (c == '.') d->points++, d->last_point = d->len;
            else d->commas++, d->last_comma = d->len;
            group = 0;
        } else if (c >= '0' && c <= '9') {
            group++;
        } else {
            return false;
        }
        d->plain[d->len++] = (char)c;
    }
    if (d->points + d->commas == 0) d->first_group = d->len;
    else if (group != 3) d->thousands = false;
    return d->len > 0;
}

bool li_number_digits(li_slice text, double *value) {
    li_digits d;
    if (!scan_digits(text, &d)) return false;
    size_t decimal = d.len;
    if (d.commas == 1 && (!d.points || d.last_comma > d.last_point)) decimal = d.last_comma;
    else if (d.commas && d.points == 1) decimal = d.last_comma > d.last_point ? d.last_comma : d.last_point;
    else if (d.commas > 1) {
        if (!d.thousands) return false;
    } else if (d.points == 1) {
        bool grouped = d.thousands && d.first_group >= 1 && d.first_group <= 3 && d.plain[0] != '0';
        if (!grouped) decimal = d.last_point;
    } else if (d.points > 1 && !(d.thousands && d.first_group <= 3)) return false;
    double whole = 0, part = 0, unit = 1;
    for (size_t i = 0; i < d.len; i++) {
        if (d.plain[i] < '0') continue;
        if (i < decimal) whole = whole * 10 + (d.plain[i] - '0');
        else part = part * 10 + (d.plain[i] - '0'), unit *= 10;
    }
    *value = whole + part / unit;
    return true;
}

/* --- pieces --- */

typedef struct li_cutter {
    li_pieces *out;
    const li_symbols *symbols;
    size_t room;
    li_arena *arena;
} li_cutter;

static li_piece *push(li_cutter *c, const li_piece *piece) {
    void *items = c->out->items;
    if (c->out->count == c->room && li_arena_grow(c->arena, &items, c->out->count, &c->room, sizeof *piece) != LI_OK)
        return NULL;
    c->out->items = items;
    li_piece *p = &c->out->items[c->out->count++];
    *p = *piece;
    return p;
}

static bool is_upper_ascii(li_slice s) {
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < 'A' || s.ptr[i] > 'Z') return false;
    return s.len > 0;
}

/* Fills a piece from its row; a row that holds only in certain letters is compared with the text. */
static void fill(const li_pieces *out, li_piece *p, const li_q_row *row) {
    if (!row) return;
    uint32_t roles = row->roles;
    const char *unit = row->unit;
    if (roles & LI_Q_CASED) {
        li_slice raw = li_slice_sub(out->text, p->start, p->end);
        bool same = roles & LI_Q_SCALE ? li_slice_eq(raw, li_slice_of(unit)) : is_upper_ascii(raw);
        if (!same && !(roles & LI_Q_MEASURE)) return;
        if (roles & LI_Q_MEASURE) {
            roles = same ? LI_Q_SCALE : LI_Q_MEASURE;
            unit = "mètre";
        }
    }
    p->roles |= roles & ~(uint32_t)LI_Q_CASED;
    p->word = row->word;
    p->time = row->time;
    p->value = row->number;
    p->unit = unit;
}

static bool small_digits(li_slice s, double *value, uint8_t *count) {
    if (s.len == 0 || s.len > 9) return false;
    *value = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9') return false;
        *value = *value * 10 + (s.ptr[i] - '0');
    }
    *count = (uint8_t)s.len;
    return true;
}

/* 12/03/2024, 10-15, 2015.5.13: two or three numbers with one separator. A field may have a decimal comma. */
static bool fields(li_slice s, li_piece *p, char separator) {
    size_t from = 0, n = 0;
    for (size_t i = 0; i <= s.len; i++) {
        if (i < s.len && s.ptr[i] != separator) continue;
        if (n == 3) return false;
        li_slice f = li_slice_sub(s, from, i);
        if (!small_digits(f, &p->field[n], &p->field_digits[n])) {
            if (separator == '.' || !li_number_digits(f, &p->field[n]) || p->field[n] > 1e9) return false;
            p->field_digits[n] = 0;
        }
        n++;
        from = i + 1;
    }
    if (n < 2) return false;
    p->fields = (uint8_t)n;
    p->separator = separator;
    p->roles = LI_Q_FIELDS;
    return true;
}

static bool one_of(li_slice s, const char *const *list) {
    for (; *list; list++)
        if (li_slice_eq(s, li_slice_of(*list))) return true;
    return false;
}

static bool is_ordinal_ending(li_slice s) {
    return one_of(s, (const char *const[]){"e", "er", "re", "ère", "ere", "è", "ème", "eme", "ième", "ieme", "nd",
                                           "nde", "ers", "es", "res", "èmes", "emes", "ièmes", NULL});
}

/* A token that begins with a digit: a number, fields, or a number with letters behind it. */
static bool cut_digits(li_cutter *c, li_piece p, li_slice folded) {
    size_t letters = 0;
    while (letters < folded.len && (unsigned char)folded.ptr[letters] < 0x80 &&
           !(folded.ptr[letters] >= 'a' && folded.ptr[letters] <= 'z'))
        letters++;
    li_slice head = li_slice_sub(folded, 0, letters), tail = li_slice_sub(folded, letters, folded.len);
    uint8_t digits = 0;
    double whole;
    bool number = li_number_digits(head, &p.value);
    if (number && small_digits(head, &whole, &digits)) p.digits = digits;
    p.roles = number ? LI_Q_DIGITS : 0;
    if (tail.len == 0) {
        if (!number && !fields(folded, &p, '/') && !fields(folded, &p, '-')) fields(folded, &p, '.');
        if (!p.roles && memchr(folded.ptr, ':', folded.len)) p.roles = LI_Q_CLOCK;
        return push(c, &p) != NULL;
    }
    if (number && is_ordinal_ending(tail)) {
        p.roles = LI_Q_ORDINAL;
        p.plural = tail.ptr[tail.len - 1] == 's';
        p.whole = true;
        return push(c, &p) != NULL;
    }
    char last = c->out->text.ptr[p.end - 1];
    bool model = tail.len == 1 && last >= 'A' && last <= 'Z' && last != 'M'; /* 5G, 737H */
    const li_q_row *row = number && !model ? li_amount_word_text(c->out->words, tail) : NULL;
    if (number && tail.ptr[0] == 'h' && tail.len > 1 && tail.ptr[1] >= '0' && tail.ptr[1] <= '9') p.roles = LI_Q_CLOCK;
    if (!row || !(row->roles & (LI_Q_MEASURE | LI_Q_SCALE | LI_Q_TIMEUNIT | LI_Q_CURRENCY))) {
        if (p.roles != LI_Q_CLOCK) p.roles = 0;
        return push(c, &p) != NULL;
    }
    /* Digits keep their byte length when folded unless a wide blank stands among them; count the letters from
     * the end. */
    li_piece q = p;
    q.start = p.end - (uint32_t)tail.len;
    p.end = q.start;
    q.glued = q.inner = true;
    q.roles = 0;
    q.digits = 0;
    fill(c->out, &q, row);
    return push(c, &p) && push(c, &q);
}

/* vingt-cinq, quatre-vingt-dix-septième, demi-heure, mi-mai: cut where every part counts. */
static bool splits(const li_amount_words *words, li_slice folded) {
    const uint32_t counts = LI_Q_NUMERAL | LI_Q_MONTH | LI_Q_TIMEUNIT | LI_Q_MEASURE | LI_Q_CURRENCY;
    size_t from = 0, parts = 0;
    bool number = false;
    for (size_t i = 0; i <= folded.len; i++) {
        if (i < folded.len && folded.ptr[i] != '-') continue;
        li_slice part = li_slice_sub(folded, from, i);
        double value;
        uint8_t digits;
        const li_q_row *row = li_amount_word_text(words, part);
        bool year = parts > 0 && part.len == 4 && small_digits(part, &value, &digits);
        if (!year && (!row || !(row->roles & counts || row->word == LI_W_ET || row->word == LI_W_MI))) return false;
        if (row && (row->roles & LI_Q_NUMERAL || row->word == LI_W_MI)) number = true;
        if (row && row->roles & (LI_Q_MEASURE | LI_Q_CURRENCY) && !(row->roles & (LI_Q_TIMEUNIT | LI_Q_NUMERAL)) &&
            parts == 0)
            return false;
        parts++;
        from = i + 1;
    }
    return parts > 1 && number;
}

static bool cut_hyphens(li_cutter *c, li_piece p, li_slice folded) {
    li_slice raw = li_slice_sub(c->out->text, p.start, p.end);
    bool same = raw.len == folded.len; /* else the parts all span the token */
    uint32_t start = p.start;
    size_t from = 0;
    for (size_t i = 0; i <= folded.len; i++) {
        if (i < folded.len && folded.ptr[i] != '-') continue;
        li_slice part = li_slice_sub(folded, from, i);
        li_piece q = p;
        if (same) q.start = start + (uint32_t)from, q.end = start + (uint32_t)i;
        q.inner = q.glued = from > 0;
        if (from == 0) q.glued = p.glued;
        q.plural = part.len && part.ptr[part.len - 1] == 's';
        fill(c->out, &q, li_amount_word_text(c->out->words, part));
        if (part.len && part.ptr[0] >= '0' && part.ptr[0] <= '9' && small_digits(part, &q.value, &q.digits))
            q.roles = LI_Q_DIGITS;
        if (!push(c, &q)) return false;
        from = i + 1;
    }
    return true;
}

/* XXIe, XVIIIème, Ier: a Roman numeral in capitals with an ordinal ending; 0 if it is none. */
static double roman_ordinal(li_slice raw) {
    static const char letters[] = "IVXLC";
    static const int values[] = {1, 5, 10, 50, 100};
    size_t n = 0;
    int total = 0, last = 0;
    for (; n < raw.len && raw.ptr[n]; n++) {
        const char *hit = memchr(letters, raw.ptr[n], 5);
        if (!hit) break;
        int v = values[hit - letters];
        total += v > last && last ? v - 2 * last : v;
        last = v;
    }
    li_slice end = li_slice_sub(raw, n, raw.len);
    bool first = n == 1 && total == 1 && one_of(end, (const char *const[]){"er", "re", NULL});
    return n > 0 && (first || one_of(end, (const char *const[]){"e", "ème", "ième", NULL})) ? total : 0;
}

static bool cut_token(li_cutter *c, const li_token *t, uint32_t index) {
    li_slice folded = li_symbols_text(c->symbols, t->form), raw = li_slice_sub(c->out->text, t->start, t->end);
    li_piece p = {.token = index,
                  .start = t->start,
                  .end = t->end,
                  .form = t->form,
                  .glued = (t->shape & LI_SHAPE_GLUED) != 0,
                  .punct = (t->shape & LI_SHAPE_PUNCT) != 0,
                  .capital = (t->shape & LI_SHAPE_CAPITAL) != 0,
                  .plural = folded.len && (folded.ptr[folded.len - 1] == 's')};
    if (t->shape & LI_SHAPE_DIGIT) return cut_digits(c, p, folded);
    const li_q_row *row = li_amount_word(c->out->words, t->form);
    bool after_digits = c->out->count > 0 && c->out->items[c->out->count - 1].roles & LI_Q_DIGITS;
    if (!row && after_digits && !p.capital && folded.len > 1 && folded.ptr[folded.len - 1] == '.') {
        row = li_amount_word_text(c->out->words, li_slice_sub(folded, 0, folded.len - 1));
        if (row) p.end--; /* 155 mm. at the end of a sentence */
    }
    if (row) {
        fill(c->out, &p, row);
        if (p.roles) p.punct = false;
        return push(c, &p) != NULL;
    }
    if (t->shape & LI_SHAPE_HYPHEN && splits(c->out->words, folded)) return cut_hyphens(c, p, folded);
    double value = p.capital && raw.len >= 2 && raw.len <= 10 ? roman_ordinal(raw) : 0;
    if (value > 0) {
        p.roles = LI_Q_ORDINAL;
        p.value = value;
        p.whole = true;
    }
    return push(c, &p) != NULL;
}

bool li_pieces_wanted(const li_amount_words *words, const li_tokens *tokens, const li_sentence *sentence) {
    const li_token *t = tokens->tokens + sentence->first;
    for (uint32_t i = 0; i < sentence->count; i++) {
        if (t[i].shape & (LI_SHAPE_DIGIT | LI_SHAPE_HYPHEN | LI_SHAPE_SYMBOL)) return true;
        const li_q_row *row = li_amount_word(words, t[i].form);
        const uint32_t alone = LI_Q_ADJ | LI_Q_CHANGE | LI_Q_NATION | LI_Q_CASED; /* say nothing by themselves */
        if (row && row->roles && !(row->roles & alone) && row->word != LI_W_UN) return true;
        if (row && row->word == LI_W_MATIN) return true; /* ce soir */
    }
    return false;
}

li_code li_pieces_cut(li_pieces *out, const li_amount_words *words, const li_symbols *symbols, const li_tokens *tokens,
                      const li_sentence *sentence, li_arena *arena, li_error *err) {
    *out = (li_pieces){.words = words, .symbols = symbols, .text = tokens->text};
    li_cutter c = {out, symbols, sentence->count + 8, arena};
    out->items = li_arena_room(arena, c.room, sizeof *out->items);
    if (!out->items) return li_fail(err, LI_E_MEMORY, "no memory for the numbers of a sentence");
    for (uint32_t i = 0; i < sentence->count; i++)
        if (!cut_token(&c, &tokens->tokens[sentence->first + i], i))
            return li_fail(err, LI_E_MEMORY, "no memory for the numbers of a sentence");
    return LI_OK;
}

bool li_is_clock(const li_pieces *pieces, size_t number, size_t unit) {
    if (unit >= pieces->count) return false;
    const li_piece *p = &pieces->items[unit];
    if (!(p->roles & LI_Q_TIMEUNIT) || p->time != LI_UNIT_HOUR || pieces->items[number].value > 24) return false;
    uint8_t before = number ? pieces->items[number - 1].word : LI_W_NONE;
    if (before == LI_W_POUR || before == LI_W_PENDANT) return false;
    bool letter = p->end - p->start == 1;
    return (letter && p->glued) || before == LI_W_A || before == LI_W_VERS || before == LI_W_DES_QUE ||
           (unit + 1 < pieces->count && pieces->items[unit + 1].word == LI_W_MATIN);
}
