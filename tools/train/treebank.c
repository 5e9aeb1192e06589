#include "tools/train/treebank.h"

#include "base/source.h"

#include <stdio.h>
#include <stdlib.h>

enum { MAX_WORDS = 1024 };

typedef struct word {
    li_slice form, lemma, upos, feats, dep;
    int id, head, token;
    size_t start, end;
} word;

typedef struct sentence {
    li_slice text;
    word words[MAX_WORDS];
    int count;
    bool broken;
} sentence;

static li_slice field(li_slice line, int n) {
    size_t at = 0;
    for (; n > 0; n--) {
        while (at < line.len && line.ptr[at] != '\t') at++;
        at++;
    }
    size_t end = at;
    while (end < line.len && line.ptr[end] != '\t') end++;
    return li_slice_sub(line, at, end);
}

static int number(li_slice s) {
    int n = 0;
    for (size_t i = 0; i < s.len && s.ptr[i] >= '0' && s.ptr[i] <= '9'; i++) n = n * 10 + (s.ptr[i] - '0');
    return n;
}

static bool has(li_slice s, const char *part) {
    size_t n = strlen(part);
    for (size_t i = 0; i + n <= s.len; i++)
        if (memcmp(s.ptr + i, part, n) == 0) return true;
    return false;
}

static const struct {
    const char *name;
    li_dep dep;
} LABELS[] = {{"root", LI_ROOT},       {"nsubj", LI_NSUBJ},     {"obj", LI_OBJ},
              {"iobj", LI_IOBJ},       {"obl:agent", LI_AGENT}, {"obl", LI_OBL},
              {"nmod", LI_NMOD},       {"amod", LI_AMOD},       {"det", LI_DET_OF},
              {"case", LI_CASE},       {"mark", LI_MARK},       {"aux:pass", LI_AUX_PASS},
              {"aux", LI_AUX_OF},      {"cop", LI_COP},         {"advmod", LI_ADVMOD},
              {"conj", LI_CONJ},       {"cc", LI_CC},           {"appos", LI_APPOS},
              {"acl:relcl", LI_RELCL}, {"acl", LI_ACL},         {"advcl", LI_ADVCL},
              {"xcomp", LI_XCOMP},     {"ccomp", LI_CCOMP},     {"csubj", LI_CSUBJ},
              {"flat", LI_FLAT},       {"goeswith", LI_FLAT},   {"fixed", LI_FIXED},
              {"nummod", LI_NUMMOD},   {"expl", LI_EXPL},       {"parataxis", LI_PARATAXIS},
              {"punct", LI_PUNCT_OF}};

static li_dep label_of(li_slice name) {
    li_dep found = LI_DEP_OTHER;
    size_t longest = 0;
    for (size_t i = 0; i < sizeof LABELS / sizeof *LABELS; i++) {
        li_slice l = li_slice_of(LABELS[i].name);
        if (l.len > longest && li_slice_starts(name, l) && (name.len == l.len || name.ptr[l.len] == ':')) {
            longest = l.len;
            found = LABELS[i].dep;
        }
    }
    return found;
}

static uint8_t tag_of(const word *w) {
    uint8_t upos = LI_X;
    for (int u = 0; u < LI_UPOS_COUNT; u++)
        if (li_slice_eq(w->upos, li_slice_of(li_upos_name((li_upos)u)))) upos = (uint8_t)u;
    uint32_t feats = 0;
    if (has(w->feats, "VerbForm=Inf")) feats = LI_INF;
    else if (has(w->feats, "VerbForm=Part")) feats = has(w->feats, "Tense=Past") ? LI_PART_PAST : LI_PART_PRES;
    return (uint8_t)li_tag_of(upos, feats, w->lemma);
}

static bool find_from(li_slice text, size_t from, li_slice form, size_t *at) {
    for (size_t i = from; i + form.len <= text.len; i++)
        if (memcmp(text.ptr + i, form.ptr, form.len) == 0) {
            *at = i;
            return true;
        }
    return false;
}

static void add_row(sentence *s, li_slice line, size_t *at, int *joint_to, word *joint) {
    li_slice id = field(line, 0);
    if (memchr(id.ptr, '.', id.len)) return;
    const char *dash = memchr(id.ptr, '-', id.len);
    li_slice form = field(line, 1);
    if (dash) {
        *joint_to = number(li_slice_sub(id, (size_t)(dash - id.ptr) + 1, id.len));
        if (!find_from(s->text, *at, form, &joint->start)) s->broken = true;
        joint->end = *at = joint->start + form.len;
        return;
    }
    if (s->count >= MAX_WORDS - 1) {
        s->broken = true;
        return;
    }
    word *w = &s->words[s->count++];
    *w = (word){
        form, field(line, 2), field(line, 3), field(line, 5), field(line, 7), number(id), number(field(line, 6)), -1, 0,
        0};
    if (w->id <= *joint_to) {
        w->start = joint->start;
        w->end = joint->end;
    } else if (find_from(s->text, *at, form, &w->start)) {
        w->end = *at = w->start + form.len;
    } else {
        s->broken = true;
    }
}

/* Of several words that one token holds (du = de + le, auquel = à + lequel), the one that governs the token's place. */
static const word *main_word(const sentence *s, int32_t token, int *held) {
    const word *first = NULL, *chosen = NULL;
    *held = 0;
    for (int i = 0; i < s->count; i++) {
        const word *w = &s->words[i];
        if (w->token != token) continue;
        (*held)++;
        if (!first) first = w;
        else if (li_slice_eq(w->upos, LI_LIT("PRON")) || !li_slice_eq(first->upos, LI_LIT("ADP")))
            chosen = chosen ? chosen : w;
    }
    return chosen && li_slice_eq(first->upos, LI_LIT("ADP")) ? chosen : first;
}

static void lay(sentence *s, example *e) {
    for (int i = 0; i < s->count; i++) {
        word *w = &s->words[i];
        int32_t first = -1, last = -1;
        for (int32_t t = 0; t < e->count; t++)
            if (e->tokens[t].start < w->end && e->tokens[t].end > w->start) {
                if (first < 0) first = t;
                last = t;
            }
        w->token = first;
        if (first < 0 || first != last) e->whole = false;
    }
    for (int32_t t = 0; t < e->count; t++) {
        int held;
        const word *w = main_word(s, t, &held);
        e->tag[t] = 255;
        e->head[t] = -2;
        if (!w) {
            e->whole = false;
            continue;
        }
        bool exact = w->start == e->tokens[t].start && w->end == e->tokens[t].end;
        if (!exact) e->whole = false;
        if (exact) e->tag[t] = tag_of(w);
        e->lemma[t] = held == 1 ? w->lemma : (li_slice){NULL, 0};
        e->dep[t] = (uint8_t)label_of(w->dep);
        e->head[t] = w->head == 0 ? -1 : s->words[w->head - 1].token;
        if (e->head[t] == t) e->whole = false;
    }
}

static int add_example(treebank *bank, size_t *room, sentence *s, li_symbols *symbols, li_arena *arena) {
    li_tokens tokens;
    li_error err = {0};
    if (s->broken || s->count == 0) {
        bank->skipped++;
        return 0;
    }
    for (int i = 0; i < s->count; i++)
        if (s->words[i].id != i + 1) s->broken = true;
    if (s->broken || li_tokenize(&tokens, s->text, 0, symbols, arena, &err)) {
        bank->skipped++;
        return 0;
    }
    if (bank->count == *room) {
        *room = *room ? *room * 2 : 1024;
        bank->examples = realloc(bank->examples, *room * sizeof(example));
        if (!bank->examples) return 1;
    }
    example *e = &bank->examples[bank->count++];
    size_t n = tokens.count + 1;
    *e = (example){.tokens = tokens.tokens, .count = (int32_t)tokens.count, .whole = true};
    e->tag = li_arena_array(arena, n, 1);
    e->dep = li_arena_array(arena, n, 1);
    e->head = li_arena_array(arena, n, sizeof *e->head);
    e->lemma = li_arena_array(arena, n, sizeof *e->lemma);
    if (!e->tag || !e->dep || !e->head || !e->lemma) return 1;
    lay(s, e);
    return 0;
}

int treebank_read(treebank *bank, const char *path, li_symbols *symbols, li_arena *arena) {
    li_source *source;
    li_error err = {0};
    if (li_source_read(&source, path, 0, &err)) {
        fprintf(stderr, "train: %s: %s\n", path, err.text);
        return 1;
    }
    li_slice all = li_arena_copy(arena, li_source_bytes(source));
    li_source_free(source);
    sentence *s = calloc(1, sizeof *s);
    size_t room = bank->count, at = 0;
    int joint_to = 0, failed = !s || !all.ptr;
    word joint = {0};
    for (size_t from = 0; from < all.len && !failed;) {
        size_t end = from;
        while (end < all.len && all.ptr[end] != '\n') end++;
        li_slice line = li_slice_sub(all, from, end);
        from = end + 1;
        if (line.len == 0) {
            failed = add_example(bank, &room, s, symbols, arena);
            memset(s, 0, sizeof *s);
            at = 0;
            joint_to = 0;
        } else if (li_slice_starts(line, LI_LIT("# text = "))) {
            s->text = li_slice_sub(line, 9, line.len);
        } else if (line.ptr[0] != '#') {
            add_row(s, line, &at, &joint_to, &joint);
        }
    }
    free(s);
    return failed;
}
