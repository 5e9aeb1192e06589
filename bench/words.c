#include "bench/words.h"

#include "base/source.h"
#include "base/utf8.h"

#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* The largest lists, so that a text of 13 million words has about 150,000 different ones. */
static const size_t most[CLASS_COUNT] = {
    [NOUN_MS] = 20000, [NOUN_FS] = 18000, [NOUN_MP] = 9000,  [NOUN_FP] = 8000, [ADJ_MS] = 7000,     [ADJ_FS] = 7000,
    [ADJ_MP] = 5000,   [ADJ_FP] = 5000,   [VERB_S] = 9000,   [VERB_P] = 6000,  [PARTICIPLE] = 6000, [INFINITIVE] = 6000,
    [ADVERB] = 1500,   [GIVEN] = 3000,    [SURNAME] = 90000, [ACTOR] = 2000,   [TRIGGER] = 400,
};

/* Of Zipf's law within a class. */
#define EXPONENT 1.01

uint64_t words_random(words *w) {
    w->state ^= w->state << 13;
    w->state ^= w->state >> 7;
    w->state ^= w->state << 17;
    return w->state * UINT64_C(0x2545F4914F6CDD1D);
}

static double fraction(words *w) { return (double)(words_random(w) >> 11) * 0x1p-53; }

bool words_chance(words *w, double probability) { return fraction(w) < probability; }

size_t words_below(words *w, size_t n) { return (size_t)(fraction(w) * (double)n); }

li_slice words_pick(words *w, words_class class) {
    words_list *list = &w->lists[class];
    double last = pow((double)list->count + 1, 1 - EXPONENT), rest = 1 - fraction(w) * (1 - last);
    size_t rank = (size_t)pow(rest, 1 / (1 - EXPONENT)) - 1;
    if (rank >= list->count) rank = list->count - 1;
    if (!list->used[rank]) {
        list->used[rank] = 1;
        w->types++;
    }
    return list->items[rank];
}

static li_code add(words *w, words_class class, li_slice word, li_error *err) {
    words_list *list = &w->lists[class];
    if (list->count == list->room &&
        li_arena_grow(w->arena, (void **)&list->items, list->count, &list->room, sizeof *list->items) != LI_OK)
        return li_fail(err, LI_E_MEMORY, "no memory");
    list->items[list->count++] = word;
    return LI_OK;
}

static bool is_plain(li_slice text) {
    if (text.len < 4) return false;
    for (size_t at = 0; at < text.len;) {
        if (!li_is_letter(li_utf8_next(text, &at))) return false;
    }
    return true;
}

static int class_of(const li_reading *r) {
    uint32_t f = r->feats;
    bool plural = (f & LI_NUMBER) == LI_PLUR;
    int agreement = 2 * plural + ((f & LI_GENDER) == LI_FEM);
    if (r->rank) return -1;
    switch (r->upos) {
    case LI_NOUN: return f & LI_GENDER ? NOUN_MS + agreement : -1;
    case LI_ADJ: return ADJ_MS + agreement;
    case LI_ADV: return ADVERB;
    case LI_PROPN: return f & LI_GIVEN ? GIVEN : f & LI_SURNAME ? SURNAME : -1;
    case LI_VERB: break;
    default: return -1;
    }
    switch (f & LI_FORM) {
    case LI_FIN: return (f & LI_PERS) == LI_P3 && (f & LI_MOOD) == LI_IND ? (plural ? VERB_P : VERB_S) : -1;
    case LI_INF: return INFINITIVE;
    case LI_PART_PAST: return agreement == 0 ? PARTICIPLE : -1;
    default: return -1;
    }
}

/* "dupont" -> "Dupont". */
static li_slice capital(words *w, li_slice text) {
    size_t at = 0;
    char first[4];
    size_t n = li_utf8_put(li_upper(li_utf8_next(text, &at)), first);
    li_slice rest = li_slice_sub(text, at, text.len);
    return li_arena_printf(w->arena, "%.*s%.*s", (int)n, first, LI_SLICE_ARG(rest));
}

static li_code add_lexicon(words *w, const li_lexicon *lexicon, li_error *err) {
    for (uint32_t id = 0; id < li_lexicon_size(lexicon); id++) {
        size_t count;
        const li_reading *readings = li_lexicon_readings(lexicon, id, &count);
        li_slice text = li_lexicon_text(lexicon, id);
        int class = count && is_plain(text) ? class_of(readings) : -1;
        if (class < 0) continue;
        if (class == GIVEN || class == SURNAME) text = capital(w, text);
        li_code code = text.ptr ? add(w, (words_class) class, text, err) : li_fail(err, LI_E_MEMORY, "no memory");
        if (code != LI_OK) return code;
    }
    return LI_OK;
}

static li_code add_surnames(words *w, li_error *err) {
    static const char *const starts[] = {"Ba", "Ko",  "Mer", "Vla", "Tcher", "Du",
                                         "Ri", "Sau", "Zha", "Li",  "Or",    "Gan"};
    static const char *const middles[] = {"ri", "lo", "ma", "ne", "tou", "ber", "ka", "vi", "do", "shi", "na", "gre"};
    static const char *const ends[] = {"nov", "tte", "ski", "dez", "ng", "l", "rian", "my", "ko", "s", "vic", "oud"};
    while (w->lists[SURNAME].count < most[SURNAME]) {
        const char *a = starts[words_below(w, 12)], *b = middles[words_below(w, 12)], *c = middles[words_below(w, 12)];
        const char *d = middles[words_below(w, 12)], *e = ends[words_below(w, 12)];
        bool longer = words_chance(w, 0.6);
        li_slice name = li_arena_printf(w->arena, "%s%s%s%s%s", a, b, c, longer ? d : "", e);
        li_code code = name.ptr ? add(w, SURNAME, name, err) : li_fail(err, LI_E_MEMORY, "no memory");
        if (code != LI_OK) return code;
    }
    return LI_OK;
}

static li_slice trim(li_slice s) {
    while (s.len && (s.ptr[0] == ' ' || s.ptr[0] == '\t')) s = li_slice_sub(s, 1, s.len);
    while (s.len && (s.ptr[s.len - 1] == ' ' || s.ptr[s.len - 1] == '\r')) s.len--;
    return s;
}

/* "X s'entretient avec Y" gives a trigger, "actor Russie: country" an actor, "article la" its article. */
static li_code add_line(words *w, li_slice line, bool actors, li_error *err) {
    words_list *list = &w->lists[ACTOR];
    if (!actors) {
        if (line.len < 6 || !li_slice_starts(line, LI_LIT("X ")) || memcmp(line.ptr + line.len - 2, " Y", 2) != 0)
            return LI_OK;
        li_slice middle = li_slice_sub(line, 2, line.len - 2);
        for (size_t i = 0; i < middle.len; i++) {
            if (memchr("()[]{}|\"XYZ.", middle.ptr[i], 12)) return LI_OK;
        }
        return add(w, TRIGGER, li_arena_copy(w->arena, middle), err);
    }
    if (li_slice_starts(line, LI_LIT("article ")) && list->count) {
        li_slice article = li_slice_sub(line, 8, line.len), name = list->items[list->count - 1];
        if (li_slice_eq(article, LI_LIT("none"))) return LI_OK;
        bool elided = article.len && article.ptr[article.len - 1] == '\'';
        list->items[list->count - 1] =
            li_arena_printf(w->arena, "%.*s%s%.*s", LI_SLICE_ARG(article), elided ? "" : " ", LI_SLICE_ARG(name));
        return list->items[list->count - 1].ptr ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory");
    }
    if (!li_slice_starts(line, LI_LIT("actor "))) return LI_OK;
    const char *colon = memchr(line.ptr, ':', line.len);
    size_t end = colon ? (size_t)(colon - line.ptr) : line.len;
    return add(w, ACTOR, li_arena_copy(w->arena, trim(li_slice_sub(line, 6, end))), err);
}

static li_code add_file(words *w, const char *path, bool actors, li_error *err) {
    li_source *source;
    li_code code = li_source_read(&source, path, 0, err);
    if (code != LI_OK) return code;
    li_slice bytes = li_source_bytes(source);
    for (size_t at = 0; at < bytes.len && code == LI_OK;) {
        const char *end = memchr(bytes.ptr + at, '\n', bytes.len - at);
        size_t next = end ? (size_t)(end - bytes.ptr) : bytes.len;
        code = add_line(w, trim(li_slice_sub(bytes, at, next)), actors, err);
        at = next + 1;
    }
    li_source_free(source);
    return code;
}

static int by_name(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }

static li_code add_rules(words *w, const char *folder, li_error *err) {
    struct dirent **entries;
    int count = scandir(folder, &entries, NULL, by_name);
    if (count < 0) return li_fail_at(err, LI_E_IO, folder, 0, 0, "cannot be read");
    li_code code = LI_OK;
    for (int i = 0; i < count; i++) {
        const char *dot = strrchr(entries[i]->d_name, '.');
        bool actors = dot && strcmp(dot, ".actors") == 0;
        if (code == LI_OK && dot && (actors || strcmp(dot, ".rules") == 0)) {
            li_slice path = li_arena_printf(w->arena, "%s/%s", folder, entries[i]->d_name);
            code = path.ptr ? add_file(w, path.ptr, actors, err) : li_fail(err, LI_E_MEMORY, "no memory");
        }
        free(entries[i]);
    }
    free(entries);
    return code;
}

typedef struct ranked {
    double key;
    li_slice item;
} ranked;

static int by_key(const void *a, const void *b) {
    double x = ((const ranked *)a)->key, y = ((const ranked *)b)->key;
    return (x > y) - (x < y);
}

/* An order of frequency, short words first by and large as in any language, and no more than there may be. */
static li_code settle(words *w, words_class class, li_error *err) {
    words_list *list = &w->lists[class];
    if (list->count == 0) return li_fail(err, LI_E_FORMAT, "no words of class %d", (int)class);
    bool content = class < GIVEN;
    ranked *order = malloc(list->count * sizeof *order);
    if (!order) return li_fail(err, LI_E_MEMORY, "no memory");
    for (size_t i = 0; i < list->count; i++) {
        double length = content ? (double)list->items[i].len : 1;
        order[i] = (ranked){fraction(w) * length * length, list->items[i]};
    }
    qsort(order, list->count, sizeof *order, by_key);
    for (size_t i = 0; i < list->count; i++) list->items[i] = order[i].item;
    free(order);
    if (list->count > most[class]) list->count = most[class];
    list->used = li_arena_alloc(w->arena, list->count);
    return list->used ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory");
}

li_code words_open(words *w, const li_lexicon *lexicon, const char *rules, uint64_t seed, li_error *err) {
    *w = (words){.arena = li_arena_new(), .state = seed};
    if (!w->arena) return li_fail(err, LI_E_MEMORY, "no memory");
    li_code code = add_lexicon(w, lexicon, err);
    if (code == LI_OK) code = add_surnames(w, err);
    if (code == LI_OK) code = add_rules(w, rules, err);
    for (int class = 0; class < CLASS_COUNT && code == LI_OK; class ++) code = settle(w, (words_class) class, err);
    return code;
}

void words_close(words *w) { li_arena_free(w->arena); }
