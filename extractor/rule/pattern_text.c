/* The surface of a pattern: words, slots, alternatives, optional parts, lists and options. */
#include "extractor/rule/store.h"

#include "base/utf8.h"

typedef struct reader {
    li_rules *rules;
    const li_rule_line *line;
    li_slice all; /* the source's bytes */
    size_t at, end;
    li_pattern *options;
    bool bad, no_memory;
} reader;

typedef struct set {
    li_expansion *items;
    size_t count;
} set;

static void complain(reader *r, size_t from, size_t to, const char *hint, const char *text) {
    li_diagnose(r->line->diagnostics, LI_ERROR, r->line->source, from, to, hint, "%s", text);
    r->bad = true;
}

static void complain_near(reader *r, size_t from, size_t to, const li_nearest_words *near, const char *otherwise,
                          const char *text) {
    li_rules_complain_near(r->line, li_slice_sub(r->all, from, to), near, otherwise, text);
    r->bad = true;
}

static void *make(reader *r, size_t count, size_t size) {
    void *p = li_arena_array(r->rules->scratch, count, size);
    if (!p) r->no_memory = r->bad = true;
    return p;
}

static set one_expansion(reader *r, const li_element *element) {
    set s = {make(r, 1, sizeof(li_expansion)), 1};
    if (!s.items) return (set){NULL, 0};
    s.items[0] = (li_expansion){NULL, 0};
    if (element) {
        s.items[0].elements = make(r, 1, sizeof(li_element));
        if (!s.items[0].elements) return (set){NULL, 0};
        s.items[0].elements[0] = *element;
        s.items[0].count = 1;
    }
    return s;
}

/* Every row of a followed by every row of b. */
static set join(reader *r, set a, set b) {
    if (r->bad) return a;
    if (a.count * b.count > LI_MAX_EXPANSIONS) {
        complain(r, r->line->at, r->line->end, "write it as several patterns", "too many alternatives in one pattern");
        return a;
    }
    set s = {make(r, a.count * b.count + 1, sizeof(li_expansion)), 0};
    for (size_t i = 0; i < a.count && !r->bad; i++)
        for (size_t k = 0; k < b.count && !r->bad; k++) {
            li_expansion *e = &s.items[s.count++];
            e->count = a.items[i].count + b.items[k].count;
            e->elements = make(r, e->count + 1, sizeof(li_element));
            if (!e->elements) break;
            if (a.items[i].count) memcpy(e->elements, a.items[i].elements, a.items[i].count * sizeof(li_element));
            if (b.items[k].count)
                memcpy(e->elements + a.items[i].count, b.items[k].elements, b.items[k].count * sizeof(li_element));
        }
    return r->bad ? a : s;
}

static bool is_determiner(li_slice w) {
    static const char *const D[] = {"un", "une", "des",  "le",    "la", "les", "son",
                                    "sa", "ses", "leur", "leurs", "l'", "l’",  NULL};
    for (const char *const *d = D; *d; d++)
        if (li_slice_eq(w, li_slice_of(*d))) return true;
    return false;
}

static bool is_single(const li_element *e) {
    return !e->slot && e->word_count == 1 && !memchr(e->words[0].ptr, '\'', e->words[0].len);
}

/* The one word of an alternative, past a determiner ("un entretien"); NULL if it has more. */
static const li_element *single_word(const li_expansion *x) {
    if (x->count == 1 && is_single(&x->elements[0])) return &x->elements[0];
    if (x->count == 2 && !x->elements[0].slot && is_determiner(x->elements[0].words[0]) && is_single(&x->elements[1]))
        return &x->elements[1];
    return NULL;
}

/* Alternatives of one word become one element with several words, so that they are analysed once. */
static set merge_singles(reader *r, set all) {
    set s = {make(r, all.count + 1, sizeof(li_expansion)), 0};
    li_expansion *merged = NULL;
    li_element *words = NULL;
    for (size_t i = 0; i < all.count && !r->bad; i++) {
        const li_element *w = single_word(&all.items[i]);
        if (w && merged && w->exact == words->exact) {
            words->words[words->word_count++] = w->words[0];
        } else if (w && !merged) {
            merged = &s.items[s.count++];
            *merged = (li_expansion){make(r, all.items[i].count, sizeof(li_element)), all.items[i].count};
            if (r->bad) break;
            memcpy(merged->elements, all.items[i].elements, merged->count * sizeof(li_element));
            words = &merged->elements[merged->count - 1];
            words->words = make(r, all.count, sizeof(li_slice));
            if (!words->words) break;
            words->words[0] = w->words[0];
            words->word_count = 1;
        } else {
            s.items[s.count++] = all.items[i];
        }
    }
    return r->bad ? all : s;
}

static set read_row(reader *r, const char *stops);

static set read_alternatives(reader *r, char close) {
    size_t open = r->at - 1;
    set all = {make(r, LI_MAX_EXPANSIONS + 1, sizeof(li_expansion)), 0};
    for (;;) {
        size_t from = r->at;
        set one = read_row(r, "|)]");
        bool empty = one.count == 1 && one.items && one.items[0].count == 0;
        if (!r->bad && empty && r->at < r->end)
            complain(r, from, r->at + 1, "write a word; [word] is one that may be left out", "an empty alternative");
        for (size_t i = 0; i < one.count && !r->bad; i++) {
            if (all.count >= LI_MAX_EXPANSIONS) {
                complain(r, open, r->at, "write it as several patterns", "too many alternatives in one pattern");
                break;
            }
            all.items[all.count++] = one.items[i];
        }
        if (r->bad) return all;
        if (r->at >= r->end) {
            complain(r, open, open + 1, close == ')' ? "close it with )" : "close it with ]",
                     "this bracket is never closed");
            return all;
        }
        if (r->all.ptr[r->at] != close && r->all.ptr[r->at] != '|') {
            complain(r, r->at, r->at + 1, close == ')' ? "close ( with )" : "close [ with ]",
                     "this bracket closes another kind");
            return all;
        }
        if (r->all.ptr[r->at++] == close) return merge_singles(r, all);
    }
}

/* ---- options and lists: {…} ---- */

/* {!NAME}: none of the list's words in the sentence. */
static void read_unless(reader *r, li_word_list *list, size_t from) {
    li_sym *words = li_arena_array(r->rules->arena, list->count + 1, sizeof *words);
    if (!words) {
        r->no_memory = r->bad = true;
        return;
    }
    list->used = true;
    for (size_t i = 0; i < list->count && !r->bad; i++) {
        words[i] = li_symbols_add(r->rules->symbols, list->items[i]);
        if (words[i] == LI_NO_SYM) r->no_memory = r->bad = true;
        if (memchr(list->items[i].ptr, ' ', list->items[i].len))
            complain(r, from, r->at, "list single words, as a dictionary has them",
                     "what must not stand in the sentence is a word, not several");
    }
    if (r->options->unless_count && !r->bad)
        complain(r, from, r->at, "make one list of both", "two lists of what must not stand in the sentence");
    r->options->unless = words;
    r->options->unless_count = list->count;
}

static void read_option(reader *r, li_slice body, size_t from) {
    static const struct {
        const char *name;
        size_t offset;
    } FLAGS[] = {
        {"!passive", offsetof(li_pattern, no_passive)},       {"!adjective", offsetof(li_pattern, no_adjective)},
        {"!reciprocal", offsetof(li_pattern, no_reciprocal)}, {"!possessive", offsetof(li_pattern, no_possessive)},
        {"!infinitive", offsetof(li_pattern, no_infinitive)}, {"beside", offsetof(li_pattern, beside)}};
    for (size_t i = 0; i < sizeof FLAGS / sizeof *FLAGS; i++)
        if (li_slice_eq(body, li_slice_of(FLAGS[i].name))) {
            *(bool *)((char *)r->options + FLAGS[i].offset) = true;
            return;
        }
    bool topic = li_slice_starts(body, LI_LIT("!!")); /* {!!NAME}: nor is the article of them */
    li_word_list *list =
        body.ptr[0] == '!' ? li_rules_list(r->rules, li_line_trim(li_slice_sub(body, topic ? 2 : 1, body.len))) : NULL;
    if (list) {
        r->options->unless_topic = topic;
        read_unless(r, list, from);
        return;
    }
    li_nearest_words near;
    if (li_slice_starts(body, LI_LIT("status"))) {
        li_slice name = li_line_trim(li_slice_sub(body, 6, body.len));
        li_status status;
        if (li_status_from(name, &status)) {
            r->options->status = (int8_t)status;
            return;
        }
        li_nearest_begin(&near, name);
        for (int i = 0; i < LI_STATUS_COUNT; i++) li_nearest_offer(&near, li_slice_of(li_status_name((li_status)i)));
        complain_near(r, from, r->at, &near, "a status is actual, planned, possible or denied", "unknown status");
        return;
    }
    li_nearest_begin(&near, body);
    for (size_t i = 0; i < sizeof FLAGS / sizeof *FLAGS; i++) li_nearest_offer(&near, li_slice_of(FLAGS[i].name));
    complain_near(r, from, r->at, &near,
                  "options are {!passive} {!adjective} {!reciprocal} {!possessive} {!infinitive} {!LIST} {beside} "
                  "{status planned}",
                  "unknown option");
}

static set read_braces(reader *r) {
    size_t from = r->at - 1;
    const char *close = memchr(r->all.ptr + r->at, '}', r->end - r->at);
    if (!close) {
        complain(r, from, from + 1, "close it with }", "this bracket is never closed");
        return one_expansion(r, NULL);
    }
    size_t to = (size_t)(close - r->all.ptr);
    li_slice body = li_line_trim(li_slice_sub(r->all, r->at, to));
    r->at = to + 1;
    li_word_list *list = li_rules_list(r->rules, body);
    if (list) {
        list->used = true;
        set all = {make(r, list->count + 1, sizeof(li_expansion)), 0};
        for (size_t k = 0; k < list->count && !r->bad; k++) {
            reader item = *r; /* places are those of the list's own line */
            li_rule_line there = {list->source, list->at, list->end, r->line->diagnostics};
            item.line = &there;
            item.all = li_source_bytes(list->source);
            item.at = (size_t)(list->items[k].ptr - item.all.ptr);
            item.end = item.at + list->items[k].len;
            set words = read_row(&item, "");
            r->bad |= item.bad;
            r->no_memory |= item.no_memory;
            if (!r->bad && words.count) all.items[all.count++] = words.items[0];
        }
        return r->bad ? all : merge_singles(r, all);
    }
    bool option = body.len && (body.ptr[0] == '!' || li_slice_eq(body, LI_LIT("beside")) ||
                               li_slice_starts(body, LI_LIT("status")));
    if (option) {
        read_option(r, body, from);
    } else {
        li_nearest_words near;
        li_nearest_begin(&near, body);
        for (size_t i = 0; i < r->rules->list_count; i++) li_nearest_offer(&near, r->rules->lists[i].name);
        complain_near(r, from, r->at, &near, near.count ? "" : "define it above: list NAME = word, word",
                      "no list of this name");
    }
    return one_expansion(r, NULL);
}

/* ---- words and slots ---- */

static li_slot slot_of(char c) {
    switch (c) {
    case 'X': return LI_SLOT_X;
    case 'Y': return LI_SLOT_Y;
    case 'Z': return LI_SLOT_Z;
    case 'N': return LI_SLOT_N;
    case 'S': return LI_SLOT_S;
    case 'T': return LI_SLOT_T;
    default: return LI_SLOT_NONE;
    }
}

static bool ends_word(char c) { return c == ' ' || c == '\t' || strchr("()[]{}|\",", c) != NULL; }

static bool read_types(reader *r, li_element *e, size_t from) {
    while (r->at < r->end) {
        size_t word = r->at;
        while (r->at < r->end && ((r->all.ptr[r->at] >= 'a' && r->all.ptr[r->at] <= 'z'))) r->at++;
        li_slice name = li_slice_sub(r->all, word, r->at);
        li_actor_type type;
        if (e->slot == LI_SLOT_N && li_slice_eq(name, LI_LIT("money"))) e->types |= 1;
        else if (e->slot != LI_SLOT_N && li_actor_type_from(name, &type)) e->types |= (uint8_t)(1u << type);
        else {
            while (r->at < r->end && !ends_word(r->all.ptr[r->at])) r->at++;
            li_nearest_words near;
            li_nearest_begin(&near, li_slice_sub(r->all, word, r->at));
            static const char *const TYPES[] = {"country", "person", "organization", "money"};
            for (size_t i = 0; i < 4; i++) li_nearest_offer(&near, li_slice_of(TYPES[i]));
            complain_near(r, from, r->at, &near, "types are country, person, organization; N:money",
                          "unknown type of a slot");
            return false;
        }
        if (r->at >= r->end || r->all.ptr[r->at] != '|') return true;
        char next = r->at + 1 < r->end ? r->all.ptr[r->at + 1] : ' '; /* X:person|country, but (X:person|Y) */
        if (next < 'a' || next > 'z') return true;
        r->at++;
    }
    return true;
}

static bool read_slot(reader *r, li_element *e) {
    size_t from = r->at;
    char c = r->all.ptr[from];
    size_t after = from + 1;
    uint8_t number = 0;
    if (after < r->end && r->all.ptr[after] >= '1' && r->all.ptr[after] <= '9')
        number = (uint8_t)(r->all.ptr[after++] - '0');
    bool ends = after >= r->end || ends_word(r->all.ptr[after]) || r->all.ptr[after] == ':' || r->all.ptr[after] == '-';
    if (c < 'A' || c > 'Z' || !ends) return false;
    li_slot slot = slot_of(c);
    if (slot == LI_SLOT_NONE) {
        if (c == 'A' || c == 'I') return false;
        complain(r, from, after, "use X, Y, Z for actors, N for an amount, S for any noun phrase, T for a time",
                 "unknown slot");
        return true;
    }
    if (number && slot != LI_SLOT_S) {
        complain(r, from, after, "X and Y stand once; Z is for further actors; S1 and S2 are noun phrases",
                 "a number behind a slot that has none");
        return true;
    }
    *e = (li_element){.slot = (uint8_t)slot, .number = number, .at = from};
    r->at = after;
    if (r->at < r->end && r->all.ptr[r->at] == ':') {
        r->at++;
        read_types(r, e, from);
    }
    if (r->at < r->end && r->all.ptr[r->at] == '-') r->at++; /* X-Y */
    e->end = r->at;
    return true;
}

/* What no word has in it; for a name that does there are quotation marks. */
static bool refuse_signs(reader *r, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (!strchr("+*/&;=<>!?_@#^~\\", r->all.ptr[i])) continue;
        bool arrow = r->all.ptr[i] == '=' && i + 1 < r->end && r->all.ptr[i + 1] == '>';
        if (arrow)
            complain(r, i, i + 2, "begin an example with +: + SENTENCE => SOURCE, TARGET", "an arrow in a pattern");
        else
            complain(r, i, i + 1, "leave it out, or put the word into straight quotation marks: \"R&D\"",
                     "a sign that no pattern has");
        return true;
    }
    return false;
}

static void read_word(reader *r, li_element *e) {
    size_t from = r->at;
    bool quoted = r->all.ptr[from] == '"';
    if (quoted) {
        const char *close = memchr(r->all.ptr + from + 1, '"', r->end - from - 1);
        if (!close) {
            complain(r, from, from + 1, "close it with \"", "this quotation mark is never closed");
            return;
        }
        *e = (li_element){.exact = true, .at = from + 1, .end = (size_t)(close - r->all.ptr)};
        r->at = e->end + 1;
    } else {
        while (r->at < r->end && !ends_word(r->all.ptr[r->at])) {
            char c = r->all.ptr[r->at++];
            bool apostrophe =
                c == '\'' || (r->at - from >= 3 && li_slice_ends(li_slice_sub(r->all, from, r->at), LI_LIT("’")));
            if (apostrophe && r->at < r->end && slot_of(r->all.ptr[r->at]) &&
                (r->at + 1 >= r->end || ends_word(r->all.ptr[r->at + 1]) || r->all.ptr[r->at + 1] == ':'))
                break; /* d'X */
        }
        *e = (li_element){.at = from, .end = r->at};
    }
    e->words = make(r, 1, sizeof(li_slice));
    if (!e->words) return;
    e->words[0] = li_slice_sub(r->all, e->at, e->end);
    e->word_count = 1;
    bool last = r->at == r->line->end;
    if (!quoted && refuse_signs(r, e->at, e->end)) return;
    if (e->words[0].len == 0) complain(r, from, from + 1, "write a word", "an empty word");
    else if (!quoted && li_slice_eq(e->words[0], LI_LIT("x")))
        complain(r, from, r->at, "write X", "a slot is a capital letter");
    else if (!quoted && last && li_slice_eq(e->words[0], LI_LIT("y")))
        complain(r, from, r->at, "write Y", "a slot is a capital letter");
    else if (!quoted && last && r->at - from > 1 && r->all.ptr[r->at - 1] == '.')
        complain(r, r->at - 1, r->at, "leave it out: a pattern is no whole sentence", "a full stop in a pattern");
}

static bool curly_quote(const reader *r) {
    static const char *const MARKS[] = {"«", "»", "“", "”", "„", "‟"};
    for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++)
        if (li_slice_starts(li_slice_sub(r->all, r->at, r->end), li_slice_of(MARKS[i]))) return true;
    return false;
}

static set read_row(reader *r, const char *stops) {
    set row = one_expansion(r, NULL);
    while (r->at < r->end && !r->bad) {
        char c = r->all.ptr[r->at];
        if (c == ' ' || c == '\t' || c == ',') {
            r->at++;
        } else if (*stops && strchr(stops, c)) {
            break;
        } else if (c == '(' || c == '[') {
            r->at++;
            set inner = read_alternatives(r, c == '(' ? ')' : ']');
            if (c == '[' && !r->bad) {
                set none = one_expansion(r, NULL);
                inner.items[inner.count++] = none.items ? none.items[0] : (li_expansion){NULL, 0};
            }
            row = join(r, row, inner);
        } else if (c == '{') {
            r->at++;
            row = join(r, row, read_braces(r));
        } else if (c == '|') {
            complain(r, r->at, r->at + 1, "put alternatives in brackets: (a|b)", "alternatives without brackets");
        } else if (c == ')' || c == ']' || c == '}') {
            complain(r, r->at, r->at + 1, "open it before, or leave it out", "this bracket was never opened");
        } else if (c == ':') {
            complain(r, r->at, r->at + 1, "write a type right behind its slot: X:person",
                     "a colon that belongs to nothing");
        } else if (curly_quote(r)) {
            size_t after = r->at;
            (void)li_utf8_next(r->all, &after);
            complain(r, r->at, after, "write \"mot\" for an exact form", "a quotation mark that is not straight");
        } else if (c == '.' && r->at + 2 < r->end && memcmp(r->all.ptr + r->at, "...", 3) == 0) {
            r->at += 3;
        } else if (li_slice_starts(li_slice_sub(r->all, r->at, r->end), LI_LIT("…"))) {
            r->at += 3;
        } else {
            li_element e = {0};
            if (!read_slot(r, &e)) read_word(r, &e);
            if (!r->bad) row = join(r, row, one_expansion(r, &e));
        }
    }
    return row;
}

/* Blanks that look like others, but glue the words on their sides. */
static void refuse_blanks(reader *r) {
    for (size_t i = r->at; i < r->end && !r->bad; i++) {
        li_slice rest = li_slice_sub(r->all, i, r->end);
        size_t n = li_slice_starts(rest, LI_LIT("\xC2\xA0"))       ? 2
                   : li_slice_starts(rest, LI_LIT("\xE2\x80\xAF")) ? 3
                                                                   : 0;
        if (n) complain(r, i, i + n, "write a plain blank", "a no-break blank in a pattern");
    }
}

li_code li_pattern_expand(li_pattern_text *out, li_rules *rules, const li_rule_line *line, li_error *err) {
    *out = (li_pattern_text){.options.status = -1};
    reader r = {.rules = rules,
                .line = line,
                .all = li_source_bytes(line->source),
                .at = line->at,
                .end = line->end,
                .options = &out->options};
    refuse_blanks(&r);
    set all = read_row(&r, "");
    if (r.no_memory) return li_fail(err, LI_E_MEMORY, "no memory for a pattern");
    out->expansions = all.items;
    out->count = all.count;
    out->valid = !r.bad;
    return LI_OK;
}
