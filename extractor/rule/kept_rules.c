/* The patterns of a rule line as kept numbers (extractor/french/kept.h). A line is kept under its bytes and those of
 * the lists that it names: the count of its patterns, then each: flags (KEPT_VERB …, and from KEPT_STATUS on the status
 * + 1), the top node, how many words must not stand beside it, and these. A node is four numbers, then its
 * prepositions, words and children: role, slot, number and types (a byte each); KEPT_FLAGS and the count of
 * prepositions; the count of words; the count of children. */
#include "extractor/rule/store.h"

#define KEPT_EXACT 0x80000000u
#define KEPT_DENIED 0x40000000u
#define KEPT_PRONOUN 0x20000000u
#define KEPT_FLAGS (KEPT_EXACT | KEPT_DENIED | KEPT_PRONOUN)

enum {
    KEPT_VERB = 1,
    KEPT_REFLEXIVE = 2,
    KEPT_NEGATED = 4,
    KEPT_PASSIVE = 8,
    KEPT_TIME = 16,
    KEPT_NO_PASSIVE = 32,
    KEPT_NO_ADJECTIVE = 64,
    KEPT_NO_RECIPROCAL = 128,
    KEPT_NO_POSSESSIVE = 256,
    KEPT_NO_INFINITIVE = 512,
    KEPT_UNLESS_TOPIC = 1024,
    KEPT_BESIDE = 2048,
    KEPT_STATUS = 16 /* bits */
};
enum { DEEPEST = 16 }; /* the analysis hangs no word deeper */

_Static_assert(
    sizeof(void *) != 8 || (sizeof(li_pattern) == 120 && sizeof(li_pattern_node) == 56),
    "whatever the analysis of a line says in a pattern is to be kept here: put it, take it, compare it in the test");

/* What a line is kept under, to r->key: its bytes and those of the lines of the lists that it names. With use, these
 * are marked as used. */
static li_code make_key(li_rules *r, li_slice line, bool use, li_error *err) {
    li_buffer_clear(&r->key);
    li_buffer_add(&r->key, line);
    for (size_t i = 0; i < line.len; i++) {
        char close = line.ptr[i] == '"' ? '"' : line.ptr[i] == '{' ? '}' : 0;
        const char *stop = close ? memchr(line.ptr + i + 1, close, line.len - i - 1) : NULL;
        if (!stop) continue;
        size_t to = (size_t)(stop - line.ptr);
        size_t from = i + 1; /* {NAME}, {!NAME}, {!!NAME} */
        while (line.ptr[from] == '!') from++;
        li_word_list *list = close == '}' ? li_rules_list(r, li_line_trim(li_slice_sub(line, from, to))) : NULL;
        if (list) {
            list->used |= use;
            li_buffer_add_byte(&r->key, '\n');
            li_buffer_add(&r->key, li_slice_sub(li_source_bytes(list->source), list->at, list->end));
        }
        i = to;
    }
    return r->key.code ? li_fail(err, LI_E_MEMORY, "no memory for a pattern") : LI_OK;
}

static li_slice text_of(const li_rule_line *l) { return li_slice_sub(li_source_bytes(l->source), l->at, l->end); }

/* ---- put ---- */

static void put_node(li_rules *r, const li_pattern_node *n) {
    li_keeper_number(r->keeper,
                     n->role | (uint32_t)n->slot << 8 | (uint32_t)n->number << 16 | (uint32_t)n->types << 24);
    li_keeper_number(r->keeper, (uint32_t)n->prep_count | (n->exact ? KEPT_EXACT : 0) | (n->denied ? KEPT_DENIED : 0) |
                                    (n->pronoun ? KEPT_PRONOUN : 0));
    li_keeper_number(r->keeper, (uint32_t)n->word_count);
    li_keeper_number(r->keeper, (uint32_t)n->child_count);
    li_keeper_words(r->keeper, n->preps, n->prep_count, r->symbols);
    li_keeper_words(r->keeper, n->words, n->word_count, r->symbols);
    for (size_t i = 0; i < n->child_count; i++) put_node(r, &n->children[i]);
}

static void put_pattern(li_rules *r, const li_pattern *p) {
    uint32_t f = (uint32_t)(p->status + 1) << KEPT_STATUS;
    f |= (p->verb ? KEPT_VERB : 0) | (p->reflexive ? KEPT_REFLEXIVE : 0) | (p->negated ? KEPT_NEGATED : 0);
    f |= (p->passive ? KEPT_PASSIVE : 0) | (p->time ? KEPT_TIME : 0) | (p->no_passive ? KEPT_NO_PASSIVE : 0);
    f |= (p->no_adjective ? KEPT_NO_ADJECTIVE : 0) | (p->no_reciprocal ? KEPT_NO_RECIPROCAL : 0);
    f |= (p->no_possessive ? KEPT_NO_POSSESSIVE : 0) | (p->no_infinitive ? KEPT_NO_INFINITIVE : 0);
    f |= (p->unless_topic ? KEPT_UNLESS_TOPIC : 0) | (p->beside ? KEPT_BESIDE : 0);
    li_keeper_number(r->keeper, f);
    put_node(r, &p->top);
    li_keeper_number(r->keeper, (uint32_t)p->unless_count);
    li_keeper_words(r->keeper, p->unless, p->unless_count, r->symbols);
}

li_code li_rules_put_line(li_rules *r, const li_rule_line *line, li_error *err) {
    size_t count = r->rules[r->rule_count - 1].patterns;
    li_code code = make_key(r, text_of(line), false, err);
    if (code || !li_keeper_begin(r->keeper, LI_KEPT_RULE, li_buffer_slice(&r->key))) return code;
    li_keeper_number(r->keeper, (uint32_t)count);
    for (size_t i = r->pattern_count - count; i < r->pattern_count; i++) put_pattern(r, &r->patterns[i]);
    return LI_OK;
}

/* ---- take ---- */

static li_code take_words(li_rules *r, li_kept_numbers *n, const li_sym **out, size_t count, li_error *err) {
    if (!li_kept_has(n, count)) return li_kept_damaged(n->kept, err);
    if (!count) return LI_OK;
    li_sym *words = li_arena_array(r->arena, count, sizeof *words);
    if (!words) return li_fail(err, LI_E_MEMORY, "no memory for a pattern");
    *out = words;
    return li_kept_words(n, words, count, r->symbols, err);
}

static li_code take_node(li_rules *r, li_kept_numbers *n, li_pattern_node *out, int depth, li_error *err) {
    if (!li_kept_has(n, 4) || depth > DEEPEST) return li_kept_damaged(n->kept, err);
    uint32_t first = n->at[0];
    *out = (li_pattern_node){.role = (uint8_t)first,
                             .slot = (uint8_t)(first >> 8),
                             .number = (uint8_t)(first >> 16),
                             .types = (uint8_t)(first >> 24),
                             .exact = (n->at[1] & KEPT_EXACT) != 0,
                             .denied = (n->at[1] & KEPT_DENIED) != 0,
                             .pronoun = (n->at[1] & KEPT_PRONOUN) != 0,
                             .prep_count = n->at[1] & ~KEPT_FLAGS,
                             .word_count = n->at[2],
                             .child_count = n->at[3]};
    n->at += 4;
    bool sound =
        out->role < LI_ROLE_COUNT && out->slot <= LI_SLOT_T && out->number <= 9 && (out->slot || out->word_count);
    if (!sound) return li_kept_damaged(n->kept, err);
    li_code code = take_words(r, n, &out->preps, out->prep_count, err);
    if (!code) code = take_words(r, n, &out->words, out->word_count, err);
    if (code || !out->child_count) return code;
    if (!li_kept_has(n, out->child_count * 4)) return li_kept_damaged(n->kept, err);
    li_pattern_node *children = li_arena_array(r->arena, out->child_count, sizeof *children);
    if (!children) return li_fail(err, LI_E_MEMORY, "no memory for a pattern");
    for (size_t i = 0; i < out->child_count && !code; i++) code = take_node(r, n, &children[i], depth + 1, err);
    out->children = children;
    return code;
}

static li_code take_pattern(li_rules *r, li_kept_numbers *n, li_error *err) {
    if (!li_kept_has(n, 1)) return li_kept_damaged(n->kept, err);
    uint32_t f = *n->at++, status = f >> KEPT_STATUS;
    if (status > LI_STATUS_COUNT) return li_kept_damaged(n->kept, err);
    li_pattern p = {.verb = f & KEPT_VERB,
                    .reflexive = f & KEPT_REFLEXIVE,
                    .negated = f & KEPT_NEGATED,
                    .passive = f & KEPT_PASSIVE,
                    .time = f & KEPT_TIME,
                    .no_passive = f & KEPT_NO_PASSIVE,
                    .no_adjective = f & KEPT_NO_ADJECTIVE,
                    .no_reciprocal = f & KEPT_NO_RECIPROCAL,
                    .no_possessive = f & KEPT_NO_POSSESSIVE,
                    .no_infinitive = f & KEPT_NO_INFINITIVE,
                    .unless_topic = f & KEPT_UNLESS_TOPIC,
                    .beside = f & KEPT_BESIDE,
                    .status = (int8_t)((int)status - 1)};
    li_code code = take_node(r, n, &p.top, 0, err);
    if (!code && (!p.top.word_count || !li_kept_has(n, 1))) return li_kept_damaged(n->kept, err);
    if (!code) p.unless_count = *n->at++;
    if (!code) code = take_words(r, n, &p.unless, p.unless_count, err);
    if (!code) code = li_pattern_sum(&p, r, err);
    return code ? code : li_rules_push_pattern(r, p, err);
}

li_code li_rules_take_line(li_rules *r, const li_rule_line *line, bool *found, li_error *err) {
    li_kept_numbers n;
    *found = false;
    li_code code = make_key(r, text_of(line), false, err);
    if (!code) code = li_kept_find(&n, r->kept, LI_KEPT_RULE, li_buffer_slice(&r->key), err);
    if (code || !n.at) return code;
    if (!li_kept_has(&n, 1)) return li_kept_damaged(n.kept, err);
    for (uint32_t count = *n.at++; count && !code; count--) code = take_pattern(r, &n, err);
    if (code) return code;
    if (n.at != n.end) return li_kept_damaged(n.kept, err);
    r->kept_rules++;
    *found = true;
    return make_key(r, text_of(line), true, err);
}
