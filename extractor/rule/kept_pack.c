/* Writing kept patterns, when the data files are built. */
#include "extractor/rule/kept_format.h"

#include "base/utf8.h"

#include <stdlib.h>

typedef struct packer {
    const li_rules *rules;
    li_symbols *names; /* words that the lexicon does not have, numbered from its size on */
    li_buffer lines, code, texts;
    uint32_t line_count;
    bool failed;
} packer;

static void add_number(li_buffer *out, uint32_t n) { li_buffer_add(out, (li_slice){(const char *)&n, sizeof n}); }

static uint32_t numbers(const li_buffer *b) { return (uint32_t)(b->len / sizeof(uint32_t)); }

static void add_words(packer *k, const li_sym *words, size_t count) {
    const li_symbols *from = k->rules->symbols;
    uint32_t size = li_lexicon_size(li_symbols_lexicon(from));
    for (size_t i = 0; i < count; i++) {
        li_sym word = words[i] < size ? words[i] : li_symbols_add(k->names, li_symbols_text(from, words[i]));
        k->failed |= word == LI_NO_SYM;
        add_number(&k->code, word);
    }
}

static void add_node(packer *k, const li_pattern_node *n) {
    add_number(&k->code, n->role | (uint32_t)n->slot << 8 | (uint32_t)n->number << 16 | (uint32_t)n->types << 24);
    add_number(&k->code, (uint32_t)n->prep_count | (n->exact ? KEPT_EXACT : 0));
    add_number(&k->code, (uint32_t)n->word_count);
    add_number(&k->code, (uint32_t)n->child_count);
    add_words(k, n->preps, n->prep_count);
    add_words(k, n->words, n->word_count);
    for (size_t i = 0; i < n->child_count; i++) add_node(k, &n->children[i]);
}

static void add_pattern(packer *k, const li_pattern *p) {
    uint32_t f = (uint32_t)(p->status + 1) << KEPT_STATUS;
    f |= (p->verb ? KEPT_VERB : 0) | (p->reflexive ? KEPT_REFLEXIVE : 0) | (p->negated ? KEPT_NEGATED : 0);
    f |= (p->passive ? KEPT_PASSIVE : 0) | (p->time ? KEPT_TIME : 0) | (p->no_passive ? KEPT_NO_PASSIVE : 0);
    f |= (p->no_adjective ? KEPT_NO_ADJECTIVE : 0) | (p->no_reciprocal ? KEPT_NO_RECIPROCAL : 0);
    f |= (p->no_possessive ? KEPT_NO_POSSESSIVE : 0) | (p->no_infinitive ? KEPT_NO_INFINITIVE : 0);
    add_number(&k->code, f);
    add_node(k, &p->top);
}

/* A capitalised word that the lexicon has with other accents only (Etat) is that word, unless an actor file has it as it is
 * written: it depends on more than the line. */
static li_code is_settled(packer *k, li_slice key, li_arena *scratch, bool *settled, li_error *err) {
    li_tokens tokens;
    li_symbols *words;
    const li_lexicon *lexicon = li_symbols_lexicon(k->rules->symbols);
    li_code code = li_symbols_new(&words, lexicon, NULL, err);
    if (code) return code;
    li_buffer folded = LI_BUFFER_EMPTY;
    code = li_tokenize(&tokens, key, 0, words, scratch, err);
    *settled = !code;
    for (size_t i = 0; !code && i < tokens.count; i++) {
        const li_token *t = &tokens.tokens[i];
        if (t->form >= li_lexicon_size(lexicon)) continue; /* itself, whoever has it */
        li_buffer_clear(&folded);
        li_fold(&folded, li_slice_sub(key, t->start, t->end));
        if (folded.code) code = li_fail(err, LI_E_MEMORY, "no memory for the kept patterns");
        *settled &= li_slice_eq(li_lexicon_text(lexicon, t->form), li_buffer_slice(&folded));
    }
    li_buffer_free(&folded);
    li_symbols_free(words);
    return code;
}

static li_code add_line(packer *k, const li_rule *rule, const li_pattern *patterns, li_arena *scratch, li_error *err) {
    li_buffer key = LI_BUFFER_EMPTY;
    bool settled = false;
    li_kept_key(&key, k->rules, li_slice_sub(li_source_bytes(rule->source), rule->at, rule->end), false);
    li_code code = key.code ? li_fail(err, LI_E_MEMORY, "no memory for the kept patterns")
                            : is_settled(k, li_buffer_slice(&key), scratch, &settled, err);
    if (!code && settled) {
        kept_line line = {.hash = li_hash(li_buffer_slice(&key)), .key = (uint32_t)k->texts.len, .key_size = (uint32_t)key.len,
                          .code = numbers(&k->code), .patterns = (uint32_t)rule->patterns};
        for (size_t i = 0; i < rule->patterns; i++) add_pattern(k, &patterns[i]);
        line.code_size = numbers(&k->code) - line.code;
        li_buffer_add(&k->texts, li_buffer_slice(&key));
        li_buffer_add(&k->lines, (li_slice){(const char *)&line, sizeof line});
        k->line_count++;
    }
    li_buffer_free(&key);
    return code;
}

static li_code add_lines(packer *k, li_error *err) {
    size_t rule_count, pattern_count;
    const li_rule *rules = li_rules_all(k->rules, &rule_count);
    const li_pattern *patterns = li_rules_patterns(k->rules, &pattern_count);
    li_arena *scratch = li_arena_new();
    li_code code = scratch ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for the kept patterns");
    for (size_t i = 0, from = 0; i < rule_count && !code; from += rules[i++].patterns) {
        if (!rules[i].told) code = add_line(k, &rules[i], patterns + from, scratch, err);
        li_arena_reset(scratch);
    }
    li_arena_free(scratch);
    return code;
}

/* The texts of the names, behind the keys; their places to out. */
static uint32_t add_names(packer *k, li_buffer *out) {
    uint32_t count = 0, size = li_lexicon_size(li_symbols_lexicon(k->rules->symbols));
    for (;; count++) {
        li_slice text = li_symbols_text(k->names, size + count);
        if (!text.len) return count;
        kept_text place = {(uint32_t)k->texts.len, (uint32_t)text.len};
        li_buffer_add(&k->texts, text);
        li_buffer_add(out, (li_slice){(const char *)&place, sizeof place});
    }
}

/* Of lines that are alike, the first is found. */
static uint32_t *hash_lines(const packer *k, uint32_t *count) {
    const kept_line *lines = (const kept_line *)(const void *)k->lines.ptr;
    *count = 16;
    while (*count < k->line_count * 2) *count *= 2;
    uint32_t *slots = calloc(*count, sizeof *slots);
    for (uint32_t i = 0; slots && i < k->line_count; i++) {
        uint32_t at = lines[i].hash & (*count - 1);
        while (slots[at]) at = (at + 1) & (*count - 1);
        slots[at] = i + 1;
    }
    return slots;
}

static li_code write_all(li_buffer *out, packer *k, li_error *err) {
    li_buffer names = LI_BUFFER_EMPTY;
    kept_header h = {.magic = KEPT_MAGIC, .order_mark = KEPT_ORDER_MARK, .version = KEPT_VERSION,
                     .lexicon = li_lexicon_mark(li_symbols_lexicon(k->rules->symbols)), .model = li_model_mark(k->rules->model),
                     .analysis = li_analysis_mark};
    uint32_t *slots = hash_lines(k, &h.sizes[KEPT_SLOTS]);
    h.sizes[KEPT_NAMES] = add_names(k, &names);
    h.sizes[KEPT_LINES] = k->line_count;
    h.sizes[KEPT_CODE] = numbers(&k->code);
    h.sizes[KEPT_TEXTS] = (uint32_t)k->texts.len;
    bool whole = slots && !k->failed && !k->lines.code && !k->code.code && !k->texts.code && !names.code;
    if (whole) {
        li_buffer_add(out, (li_slice){(const char *)&h, sizeof h});
        li_buffer_add(out, (li_slice){(const char *)slots, h.sizes[KEPT_SLOTS] * sizeof *slots});
        li_buffer_add(out, li_buffer_slice(&k->lines));
        li_buffer_add(out, li_buffer_slice(&names));
        li_buffer_add(out, li_buffer_slice(&k->code));
        li_buffer_add(out, li_buffer_slice(&k->texts));
    }
    free(slots);
    li_buffer_free(&names);
    return whole && !out->code ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for the kept patterns");
}

li_code li_kept_pack(li_buffer *out, const li_rules *rules, li_error *err) {
    packer k = {.rules = rules, .lines = LI_BUFFER_EMPTY, .code = LI_BUFFER_EMPTY, .texts = LI_BUFFER_EMPTY};
    li_code code = li_symbols_new(&k.names, li_symbols_lexicon(rules->symbols), NULL, err);
    if (!code) code = add_lines(&k, err);
    if (!code) code = write_all(out, &k, err);
    li_symbols_free(k.names);
    li_buffer_free(&k.lines);
    li_buffer_free(&k.code);
    li_buffer_free(&k.texts);
    return code;
}
