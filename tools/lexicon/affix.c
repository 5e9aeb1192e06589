#include "tools/lexicon/affix.h"

#include "base/utf8.h"
#include "tools/lexicon/fields.h"

static size_t flag_index(const char flag[2]) { return (size_t)(unsigned char)flag[0] << 8 | (unsigned char)flag[1]; }

const affix_set *affixes_find(const affixes *a, const char flag[2]) {
    uint16_t i = a->by_flag[flag_index(flag)];
    return i ? &a->sets[i - 1] : NULL;
}

static size_t number_of(li_slice s) {
    size_t n = 0;
    for (size_t i = 0; i < s.len && s.ptr[i] >= '0' && s.ptr[i] <= '9' && n < 1000000; i++) {
        n = n * 10 + (size_t)(s.ptr[i] - '0');
    }
    return n;
}

static li_slice zero_is_empty(li_slice s) { return li_slice_eq(s, LI_LIT("0")) ? (li_slice){s.ptr, 0} : s; }

/* One line "SFX flag strip add[/flags] condition morphology...". */
static bool read_rule(affix_rule *rule, li_slice line) {
    li_slice rest = line, add;
    fields_next(&rest);
    fields_next(&rest);
    rule->strip = zero_is_empty(fields_next(&rest));
    add = fields_next(&rest);
    rule->condition = fields_next(&rest);
    if (!add.len || !rule->condition.len) return false;
    size_t slash = 0;
    while (slash < add.len && add.ptr[slash] != '/') slash++;
    rule->add = zero_is_empty(li_slice_sub(add, 0, slash));
    rule->flags = li_slice_sub(add, slash + 1, add.len);
    if (li_slice_eq(rule->condition, LI_LIT("."))) rule->condition.len = 0;
    for (li_slice field = fields_next(&rest); field.len; field = fields_next(&rest)) {
        if (li_slice_starts(field, LI_LIT("dp:"))) rule->elision = true;
        morph_add_field(&rule->tags, field);
    }
    return true;
}

/* The header line "SFX flag Y count" at *line and the count lines behind it. */
static li_code read_set(affixes *a, const li_source *source, uint64_t *line, bool prefix, li_arena *arena,
                        li_error *err) {
    li_slice rest = li_source_line(source, *line);
    fields_next(&rest);
    li_slice flag = fields_next(&rest);
    fields_next(&rest);
    size_t count = number_of(fields_next(&rest));
    if (flag.len != 2 || !count) {
        return li_fail_at(err, LI_E_SYNTAX, li_source_name(source), *line, 1,
                          "expected a flag of two bytes and a count");
    }
    if (a->count == UINT16_MAX - 1) return li_fail(err, LI_E_LIMIT, "too many affix flags");
    if (a->count == a->room) {
        void *grown = a->sets;
        if (li_arena_grow(arena, &grown, a->count, &a->room, sizeof *a->sets)) {
            return li_fail(err, LI_E_MEMORY, "no memory for affixes");
        }
        a->sets = grown;
    }
    affix_set *set = &a->sets[a->count++];
    *set = (affix_set){{flag.ptr[0], flag.ptr[1]}, prefix, li_arena_array(arena, count, sizeof *set->rules), 0};
    if (!set->rules) return li_fail(err, LI_E_MEMORY, "no memory for affixes");
    a->by_flag[flag_index(flag.ptr)] = (uint16_t)a->count;
    for (size_t i = 0; i < count; i++) {
        ++*line;
        if (!read_rule(&set->rules[set->count++], li_source_line(source, *line))) {
            return li_fail_at(err, LI_E_SYNTAX, li_source_name(source), *line, 1, "expected an affix rule");
        }
    }
    return LI_OK;
}

li_code affixes_read(affixes **out, const li_source *source, li_arena *arena, li_error *err) {
    affixes *a = li_arena_alloc(arena, sizeof *a);
    if (!a) return li_fail(err, LI_E_MEMORY, "no memory for affixes");
    uint64_t last, column;
    li_source_place(source, li_source_bytes(source).len, &last, &column);
    for (uint64_t line = 1; line <= last; line++) {
        li_slice rest = li_source_line(source, line), word = fields_next(&rest);
        bool prefix = li_slice_eq(word, LI_LIT("PFX"));
        if (prefix || li_slice_eq(word, LI_LIT("SFX"))) {
            li_code code = read_set(a, source, &line, prefix, arena, err);
            if (code) return code;
        } else if (li_slice_eq(word, LI_LIT("NEEDAFFIX")) || li_slice_eq(word, LI_LIT("FORBIDDENWORD"))) {
            li_slice flag = fields_next(&rest);
            if (flag.len == 2) memcpy(word.ptr[0] == 'N' ? a->need_affix : a->forbidden, flag.ptr, 2);
        } else if (li_slice_eq(word, LI_LIT("FLAG")) && !li_slice_eq(fields_next(&rest), LI_LIT("long"))) {
            return li_fail_at(err, LI_E_SYNTAX, li_source_name(source), line, 1, "only FLAG long is understood");
        } else if (li_slice_eq(word, LI_LIT("AF")) || li_slice_eq(word, LI_LIT("AM"))) {
            return li_fail_at(err, LI_E_SYNTAX, li_source_name(source), line, 1, "aliases are not understood");
        }
    }
    *out = a;
    return LI_OK;
}

/* Matches one element of a condition, at *at, with a letter; *at moves behind the element. */
static bool element_matches(li_slice condition, size_t *at, uint32_t letter) {
    uint32_t c = li_utf8_next(condition, at);
    if (c != '[') return c == '.' || c == letter;
    bool negated = *at < condition.len && condition.ptr[*at] == '^', found = false;
    if (negated) ++*at;
    while (*at < condition.len && (c = li_utf8_next(condition, at)) != ']') found |= c == letter;
    return found != negated;
}

static size_t condition_length(li_slice condition) {
    size_t count = 0, at = 0;
    while (at < condition.len) {
        element_matches(condition, &at, 0);
        count++;
    }
    return count;
}

static bool condition_holds(li_slice condition, li_slice stem, bool prefix) {
    size_t start = 0;
    if (!prefix) {
        size_t wanted = condition_length(condition);
        start = stem.len;
        while (wanted && start) {
            start--;
            if (((unsigned char)stem.ptr[start] & 0xC0) != 0x80) wanted--;
        }
        if (wanted) return false;
    }
    for (size_t at = 0; at < condition.len;) {
        if (start >= stem.len || !element_matches(condition, &at, li_utf8_next(stem, &start))) return false;
    }
    return true;
}

bool affix_apply(const affix_set *set, const affix_rule *rule, li_slice stem, li_buffer *out) {
    if (set->prefix ? !li_slice_starts(stem, rule->strip) : !li_slice_ends(stem, rule->strip)) return false;
    if (rule->condition.len && !condition_holds(rule->condition, stem, set->prefix)) return false;
    li_buffer_clear(out);
    if (set->prefix) {
        li_buffer_add(out, rule->add);
        li_buffer_add(out, li_slice_sub(stem, rule->strip.len, stem.len));
    } else {
        li_buffer_add(out, li_slice_sub(stem, 0, stem.len - rule->strip.len));
        li_buffer_add(out, rule->add);
    }
    return true;
}
