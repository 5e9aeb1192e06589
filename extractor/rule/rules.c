/* Rule files line by line, and the index. */
#include "extractor/rule/store.h"

#include "base/grow.h"
#include "base/utf8.h"

#include <stdlib.h>

li_code li_rules_new(li_rules **out, li_symbols *symbols, const li_model *model, const li_clause_words *words,
                     li_spelling *spelling, li_error *err) {
    li_rules *r = calloc(1, sizeof *r);
    if (r) {
        r->arena = li_arena_new();
        r->scratch = li_arena_new();
    }
    if (!r || !r->arena || !r->scratch) {
        li_rules_free(r);
        return li_fail(err, LI_E_MEMORY, "no memory for the rules");
    }
    r->symbols = symbols;
    r->model = model;
    r->words = words;
    r->spelling = spelling;
    *out = r;
    return LI_OK;
}

void li_rules_free(li_rules *r) {
    if (!r) return;
    for (size_t i = 0; i < r->source_count; i++) li_source_free(r->sources[i]);
    free(r->rules);
    free(r->patterns);
    free(r->examples);
    free(r->starts);
    free(r->order);
    li_bits_free(&r->tops);
    li_needs_clear(&r->needs);
    li_buffer_free(&r->key);
    li_arena_free(r->arena);
    li_arena_free(r->scratch);
    free(r);
}

static li_slice text_of(const li_rule_line *l) { return li_slice_sub(li_source_bytes(l->source), l->at, l->end); }

static void complain(const li_rule_line *l, li_slice part, const char *hint, const char *text) {
    size_t from = (size_t)(part.ptr - li_source_bytes(l->source).ptr);
    li_diagnose(l->diagnostics, LI_ERROR, l->source, from, from + part.len, hint, "%s: « %.*s »", text,
                LI_SLICE_ARG(part));
}

/* ---- list NAME = a, b, c ---- */

static size_t reports(const li_diagnostics *d) {
    return li_diagnostics_count(d, LI_ERROR) + li_diagnostics_count(d, LI_WARNING);
}

/* Is the item words alone? What patterns have besides words has no meaning in a list. */
static bool is_plain(const li_rule_line *line, li_slice item) {
    for (size_t i = 0; i < item.len; i++) {
        bool alone = (i == 0 || li_line_blank(item.ptr[i - 1])) &&
                     (i + 1 == item.len || li_line_blank(item.ptr[i + 1]) || item.ptr[i + 1] == ':');
        if (alone && strchr("XYZNST", item.ptr[i])) {
            complain(line, li_slice_sub(item, i, i + 1), "write it in the patterns, beside {NAME}",
                     "a slot in a list of words");
            return false;
        }
        if (strchr("()[]{}|\"", item.ptr[i])) {
            complain(line, li_slice_sub(item, i, i + 1),
                     "a list holds words and commas; write further words as items of their own",
                     "a list of words has no such sign");
            return false;
        }
    }
    return true;
}

li_code li_rules_add_list(li_rules *r, const li_rule_line *line, li_error *err) {
    li_slice t = text_of(line);
    const char *equals = memchr(t.ptr, '=', t.len);
    if (!equals) {
        complain(line, t, "write: list NAME = word, word", "a list without =");
        return LI_OK;
    }
    size_t at = (size_t)(equals - t.ptr);
    li_word_list list = {
        .name = li_line_trim(li_slice_sub(t, 5, at)), .source = line->source, .at = line->at, .end = line->end};
    if (!list.name.len) complain(line, t, "write: list NAME = word, word", "a list without a name");
    for (size_t i = 0; i < r->list_count; i++)
        if (list.name.len && li_slice_eq(r->lists[i].name, list.name)) {
            complain(line, list.name, "give it another name", "two lists of one name");
            list.used = true;
        }
    li_arena_reset(r->scratch);
    li_kept_numbers kept = {0};
    size_t before = reports(line->diagnostics);
    li_code code = r->kept ? li_kept_find(&kept, r->kept, LI_KEPT_LIST, t, err) : LI_OK;
    bool refused = false;
    for (size_t from = at + 1, to; from <= t.len && !code; from = to + 1) {
        for (to = from; to < t.len && t.ptr[to] != ',';) to++;
        li_slice item = li_line_trim(li_slice_sub(t, from, to));
        if (!item.len) continue;
        if (!is_plain(line, item)) {
            refused = true;
            continue;
        }
        if (!kept.at) code = li_rules_check_words(r, line, item, err);
        if (list.count == list.room &&
            li_arena_grow(r->arena, (void **)&list.items, list.count, &list.room, sizeof *list.items))
            return li_fail(err, LI_E_MEMORY, "no memory for a list of words");
        list.items[list.count++] = item;
    }
    if (code) return code;
    if (!list.count && !refused) complain(line, t, "write: list NAME = word, word", "an empty list");
    if (r->keeper && reports(line->diagnostics) == before) li_keeper_begin(r->keeper, LI_KEPT_LIST, t);
    list.used |= !list.count || !list.name.len || refused; /* said already that it is no good */
    if (r->list_count == r->list_room &&
        li_arena_grow(r->arena, (void **)&r->lists, r->list_count, &r->list_room, sizeof *r->lists))
        return li_fail(err, LI_E_MEMORY, "no memory for a list of words");
    r->lists[r->list_count++] = list;
    return LI_OK;
}

li_word_list *li_rules_list(const li_rules *r, li_slice name) {
    for (size_t i = 0; i < r->list_count; i++)
        if (li_slice_eq(r->lists[i].name, name)) return &r->lists[i];
    return NULL;
}

/* ---- relation NAME: properties ---- */

static void set_property(li_relation *rel, const li_rule_line *line, li_slice p) {
    static const char *const NAMES[] = {"symmetric", "cooperation", "conflict", "structure", "other", "plover"};
    li_category category;
    if (li_slice_eq(p, LI_LIT("symmetric"))) {
        rel->symmetric = true;
    } else if (li_slice_starts(p, LI_LIT("plover ")) || li_slice_eq(p, LI_LIT("plover"))) {
        rel->plover = li_line_trim(li_slice_sub(p, 7, p.len));
        if (!rel->plover.len) complain(line, p, "write: plover CONSULT, or leave it out", "plover without its code");
    } else if (li_category_from(p, &category)) {
        if (rel->category != LI_OTHER && category != rel->category)
            complain(line, p, "keep one of cooperation, conflict, structure, other", "a second category");
        rel->category = category;
    } else {
        li_nearest_words near;
        li_nearest_begin(&near, p);
        for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) li_nearest_offer(&near, li_slice_of(NAMES[i]));
        li_rules_complain_near(line, p, &near,
                               "properties are symmetric, cooperation, conflict, structure, other, plover CODE",
                               "unknown property");
    }
}

/* A second file adds to a relation; its properties are said once, in whichever file. */
static void join_relation(li_relation *known, const li_relation *more, const li_rule_line *line) {
    bool same = known->symmetric == more->symmetric && known->category == more->category &&
                li_slice_eq(known->plover, more->plover);
    if (known->source == more->source) {
        complain(line, more->name, "join the two, or rename one", "two relations of one name");
    } else if (more->described && !known->described) {
        known->symmetric = more->symmetric;
        known->category = more->category;
        known->plover = more->plover;
        known->described = true;
    } else if (more->described && !same) {
        complain(line, more->name, "leave the properties out here: relation NAME",
                 "another file gives other properties to the relation");
    }
}

/* « relation rencontre symmetric »: the colon was forgotten. */
static void check_name(const li_rule_line *line, li_slice name) {
    for (size_t from = 0, to; from < name.len; from = to + 1) {
        for (to = from; to < name.len && !li_line_blank(name.ptr[to]) && name.ptr[to] != ',';) to++;
        li_slice word = li_slice_sub(name, from, to);
        li_category category;
        if (from && (li_slice_eq(word, LI_LIT("symmetric")) || li_slice_eq(word, LI_LIT("plover")) ||
                     li_category_from(word, &category))) {
            complain(line, word, "write: relation NAME: properties", "a property without the colon before it");
            return;
        }
    }
}

static li_code add_relation(li_rules *r, const li_rule_line *line, uint32_t *index, li_error *err) {
    li_slice t = text_of(line);
    const char *colon = memchr(t.ptr, ':', t.len);
    size_t at = colon ? (size_t)(colon - t.ptr) : t.len;
    li_relation rel = {
        .name = li_line_trim(li_slice_sub(t, 9, at)), .source = line->source, .at = line->at, .end = line->end};
    if (!rel.name.len) complain(line, t, "write: relation NAME: properties", "a relation without a name");
    if (!colon && rel.name.len) check_name(line, rel.name);
    for (size_t from = at + 1, to; from <= t.len; from = to + 1) {
        for (to = from; to < t.len && t.ptr[to] != ',';) to++;
        li_slice p = li_line_trim(li_slice_sub(t, from, to));
        if (p.len) set_property(&rel, line, p);
        rel.described |= p.len > 0;
    }
    for (size_t i = 0; rel.name.len && i < r->relation_count; i++)
        if (li_slice_eq(r->relations[i].name, rel.name)) {
            *index = (uint32_t)i;
            join_relation(&r->relations[i], &rel, line);
            return LI_OK;
        }
    if (r->relation_count == r->relation_room &&
        li_arena_grow(r->arena, (void **)&r->relations, r->relation_count, &r->relation_room, sizeof *r->relations))
        return li_fail(err, LI_E_MEMORY, "no memory for a relation");
    *index = (uint32_t)r->relation_count;
    r->relations[r->relation_count++] = rel;
    return LI_OK;
}

/* ---- patterns ---- */

static li_slice base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return li_slice_of(slash ? slash + 1 : path);
}

static li_code add_rule(li_rules *r, const li_rule_line *line, uint32_t relation, li_error *err) {
    if (r->rule_count == r->rule_room && li_grow((void **)&r->rules, r->rule_count, &r->rule_room, sizeof *r->rules))
        return li_fail(err, LI_E_MEMORY, "no memory for a rule");
    uint64_t number, column;
    li_source_place(line->source, line->at, &number, &column);
    li_slice name = base_name(li_source_name(line->source));
    li_slice label = li_arena_printf(r->arena, "%.*s:%llu", LI_SLICE_ARG(name), (unsigned long long)number);
    if (!label.ptr) return li_fail(err, LI_E_MEMORY, "no memory for a rule");
    r->rules[r->rule_count++] = (li_rule){
        .relation = relation, .label = label, .source = line->source, .at = line->at, .end = line->end, .line = number};
    r->relations[relation].patterns++;
    return LI_OK;
}

/* The words of a pattern, each once; those of lists were looked at where the list is defined. */
static li_code check_words(li_rules *r, const li_rule_line *line, const li_pattern_text *text, li_error *err) {
    const char *bytes = li_source_bytes(line->source).ptr, *last = bytes + line->at;
    for (bool more = true; more;) { /* from left to right, so that a word of several expansions is seen once */
        li_slice next = {NULL, 0};
        for (size_t i = 0; i < text->count; i++)
            for (size_t k = 0; k < text->expansions[i].count; k++) {
                const li_element *e = &text->expansions[i].elements[k];
                for (size_t w = 0; w < e->word_count && !e->exact; w++) {
                    const char *at = e->words[w].ptr;
                    if (at >= last && at < bytes + line->end && (!next.ptr || at < next.ptr)) next = e->words[w];
                }
            }
        more = next.ptr != NULL;
        li_code code = more ? li_rules_check_words(r, line, next, err) : LI_OK;
        if (code) return code;
        last = more ? next.ptr + next.len : last;
    }
    return LI_OK;
}

li_code li_rules_push_pattern(li_rules *r, li_pattern p, li_error *err) {
    if (r->pattern_count == r->pattern_room &&
        li_grow((void **)&r->patterns, r->pattern_count, &r->pattern_room, sizeof p))
        return li_fail(err, LI_E_MEMORY, "no memory for a pattern");
    p.rule = (uint32_t)r->rule_count - 1;
    p.relation = r->rules[p.rule].relation;
    r->patterns[r->pattern_count++] = p;
    r->rules[p.rule].patterns++;
    r->without_actors |= !p.actors;
    return LI_OK;
}

static li_code analyse(li_rules *r, const li_rule_line *line, li_error *err) {
    li_pattern_text text;
    li_arena_reset(r->scratch);
    li_code code = li_pattern_expand(&text, r, line, err);
    if (!code && text.valid) code = check_words(r, line, &text, err);
    if (code || !text.valid) return code;
    size_t before = li_diagnostics_count(line->diagnostics, LI_ERROR);
    for (size_t i = 0; i < text.count && !code; i++) {
        li_pattern p;
        bool made;
        code = li_pattern_compile(&p, &made, r, line, &text.expansions[i], err);
        if (code || !made) {
            if (li_diagnostics_count(line->diagnostics, LI_ERROR) == before && !code)
                complain(line, text_of(line), "say it as a plain short sentence",
                         "nothing can be made of this pattern");
            break;
        }
        p.no_passive = text.options.no_passive;
        p.no_adjective = text.options.no_adjective;
        p.no_reciprocal = text.options.no_reciprocal;
        p.no_possessive = text.options.no_possessive;
        p.no_infinitive = text.options.no_infinitive;
        p.beside = text.options.beside;
        p.unless = text.options.unless;
        p.unless_count = text.options.unless_count;
        p.unless_topic = text.options.unless_topic;
        p.status = text.options.status;
        code = li_rules_push_pattern(r, p, err);
    }
    return code;
}

li_code li_rules_add_pattern(li_rules *r, const li_rule_line *line, uint32_t relation, li_error *err) {
    bool kept = false;
    li_code code = add_rule(r, line, relation, err);
    if (!code && r->kept) code = li_rules_take_line(r, line, &kept, err);
    if (code || kept) return code;
    size_t before = reports(line->diagnostics);
    code = analyse(r, line, err);
    bool told = reports(line->diagnostics) > before;
    return !code && r->keeper && !told ? li_rules_put_line(r, line, err) : code;
}

/* ---- files ---- */

static const uint32_t ORPHAN = UINT32_MAX - 1; /* lines that stand before any relation */

static size_t first_word(li_slice t) {
    size_t n = 0;
    while (n < t.len && !li_line_blank(t.ptr[n]) && t.ptr[n] != ':' && t.ptr[n] != '=') n++;
    return n;
}

/* Lines that would be read as patterns, but are meant for something else. */
static bool is_misread(const li_rule_line *line, li_slice t, uint32_t *relation_at) {
    static const char *const DASHES[] = {"–", "—", "−", "•"};
    if ((t.ptr[0] == '+' || t.ptr[0] == '-') && (t.len == 1 || !li_line_blank(t.ptr[1]))) {
        complain(line, li_slice_sub(t, 0, first_word(t)), "write: + SENTENCE => SOURCE, TARGET, or - SENTENCE",
                 t.len == 1 ? "an example without a sentence" : "no blank behind the sign of an example");
        return true;
    }
    for (size_t i = 0; i < sizeof DASHES / sizeof *DASHES; i++)
        if (li_slice_starts(t, li_slice_of(DASHES[i]))) {
            complain(line, li_slice_sub(t, 0, strlen(DASHES[i])), "an example of what must not match begins with -",
                     "not a minus sign");
            return true;
        }
    li_slice word = li_slice_sub(t, 0, first_word(t));
    if (li_slice_eq(word, LI_LIT("actor"))) {
        complain(line, t, "write actors into a file of their own, NAME.actors", "an actor in a rule file");
        *relation_at = ORPHAN; /* its lines follow */
        return true;
    }
    bool relation = memchr(t.ptr, ':', t.len), list = memchr(t.ptr, '=', t.len);
    li_nearest_words near;
    li_nearest_begin(&near, word);
    if (relation) li_nearest_offer(&near, LI_LIT("relation"));
    if (list) li_nearest_offer(&near, LI_LIT("list"));
    if (!near.count || word.len < 4 || word.len == t.len || t.ptr[word.len] != ' ') return false;
    li_rules_complain_near(line, word, &near, "", "unknown kind of line");
    if (near.found[0].ptr[0] == 'r') *relation_at = ORPHAN; /* what follows belongs to it */
    return true;
}

static li_code read_line(li_rules *r, const li_rule_line *line, uint32_t *relation, li_error *err) {
    li_slice t = text_of(line);
    if (!t.len || t.ptr[0] == '#') return LI_OK;
    if (li_slice_starts(t, LI_LIT("list "))) return li_rules_add_list(r, line, err);
    if (li_slice_starts(t, LI_LIT("relation ")) || li_slice_eq(t, LI_LIT("relation")))
        return add_relation(r, line, relation, err);
    if (is_misread(line, t, relation)) return LI_OK;
    if (*relation == UINT32_MAX) {
        complain(line, t, "begin with: relation NAME", "a line before any relation");
        *relation = ORPHAN;
    }
    if (*relation == ORPHAN) return LI_OK; /* said once */
    if ((t.ptr[0] == '+' || t.ptr[0] == '-') && t.len > 1 && li_line_blank(t.ptr[1]))
        return li_rules_add_example(r, line, *relation, err);
    bool without = li_slice_starts(t, LI_LIT("without")) && (t.len == 7 || li_line_blank(t.ptr[7]));
    if (without) return li_rules_add_without(r, line, *relation, err);
    return li_rules_add_pattern(r, line, *relation, err);
}

li_code li_rules_read(li_rules *r, const li_source *source, li_diagnostics *diagnostics, li_error *err) {
    li_source *copy;
    li_slice text;
    li_code code = li_lines_source(&copy, source, err);
    if (code) return code;
    if (r->source_count == r->source_room &&
        li_arena_grow(r->arena, (void **)&r->sources, r->source_count, &r->source_room, sizeof copy)) {
        li_source_free(copy);
        return li_fail(err, LI_E_MEMORY, "no memory for a rule file");
    }
    r->sources[r->source_count++] = copy;
    uint32_t relation = UINT32_MAX;
    size_t lists = r->list_count;
    li_lines lines = {.source = copy, .diagnostics = diagnostics};
    while (!code && li_lines_next(&lines, &text)) {
        size_t at = text.len ? (size_t)(text.ptr - li_source_bytes(copy).ptr) : 0;
        li_rule_line line = {copy, at, at + text.len, diagnostics};
        code = read_line(r, &line, &relation, err);
    }
    if (relation == UINT32_MAX && lists == r->list_count && !lines.told)
        li_diagnose(diagnostics, LI_WARNING, copy, 0, 0, "begin with: relation NAME, and a pattern below it",
                    "the file has no rule");
    return code;
}

static void warn_gaps(const li_rules *r, li_diagnostics *d) {
    for (size_t i = 0; i < r->relation_count; i++) {
        const li_relation *rel = &r->relations[i];
        if (!rel->patterns && !li_rules_emptied(r, (uint32_t)i))
            li_diagnose(d, LI_WARNING, rel->source, rel->at, rel->end, "write one below it",
                        "the relation has no pattern");
        else if (rel->patterns && !rel->examples)
            li_diagnose(d, LI_WARNING, rel->source, rel->at, rel->end,
                        "add + SENTENCE => SOURCE, TARGET and - SENTENCE below its patterns",
                        "the relation has no example");
    }
    for (size_t i = 0; i < r->list_count; i++)
        if (!r->lists[i].used)
            li_diagnose(d, LI_WARNING, r->lists[i].source, r->lists[i].at, r->lists[i].end,
                        "use it as {name}, or delete it", "the list is never used");
}

static li_code build_index(li_rules *r, li_error *err) {
    li_sym last = 0;
    size_t entries = 0, tops;
    for (size_t i = 0; i < r->pattern_count; i++)
        for (size_t k = 0; k < r->patterns[i].top.word_count; k++, entries++)
            if (r->patterns[i].top.words[k] > last) last = r->patterns[i].top.words[k];
    li_code code = li_bits_reset(&r->tops, (size_t)last + 1, err);
    for (size_t i = 0; i < r->pattern_count && !code; i++)
        for (size_t k = 0; k < r->patterns[i].top.word_count; k++) li_bits_add(&r->tops, r->patterns[i].top.words[k]);
    if (!code) code = li_bits_number(&r->tops, &tops, err);
    if (code) return code;
    r->starts = calloc(tops + 2, sizeof *r->starts);
    r->order = calloc(entries + 1, sizeof *r->order);
    r->order_count = entries;
    if (!r->starts || !r->order) return li_fail(err, LI_E_MEMORY, "no memory for the index of rules");
    for (size_t i = 0; i < r->pattern_count; i++)
        for (size_t k = 0; k < r->patterns[i].top.word_count; k++)
            r->starts[li_bits_place(&r->tops, r->patterns[i].top.words[k]) + 2]++;
    for (size_t s = 2; s < tops + 2; s++) r->starts[s] += r->starts[s - 1];
    for (size_t i = 0; i < r->pattern_count; i++)
        for (size_t k = 0; k < r->patterns[i].top.word_count; k++)
            r->order[r->starts[li_bits_place(&r->tops, r->patterns[i].top.words[k]) + 1]++] = (uint32_t)i;
    return LI_OK;
}

li_code li_rules_finish(li_rules *r, li_diagnostics *diagnostics, li_error *err) {
    li_code code = li_rules_leave_out(r, diagnostics, err);
    if (!code) code = build_index(r, err);
    if (!code) code = li_needs_fill(&r->needs, r, err);
    if (code) return code;
    warn_gaps(r, diagnostics);
    return li_rules_warn_hidden(r, diagnostics, err);
}

void li_rules_use(li_rules *r, const li_kept *kept) { r->kept = kept; }
void li_rules_keep(li_rules *r, li_keeper *keeper) { r->keeper = keeper; }
size_t li_rules_kept(const li_rules *r) { return r->kept_rules; }

const li_relation *li_rules_relations(const li_rules *r, size_t *count) {
    *count = r->relation_count;
    return r->relations;
}
const li_rule *li_rules_all(const li_rules *r, size_t *count) {
    *count = r->rule_count;
    return r->rules;
}
const li_example *li_rules_examples(const li_rules *r, size_t *count) {
    *count = r->example_count;
    return r->examples;
}
const li_pattern *li_rules_patterns(const li_rules *r, size_t *count) {
    *count = r->pattern_count;
    return r->patterns;
}
bool li_rules_without_actors(const li_rules *r) { return r->without_actors; }

const uint32_t *li_rules_of(const li_rules *r, li_sym word, size_t *count) {
    *count = 0;
    if (!li_bits_has(&r->tops, word)) return NULL;
    const uint32_t *at = &r->starts[li_bits_place(&r->tops, word)];
    *count = at[1] - at[0];
    return r->order + at[0];
}
