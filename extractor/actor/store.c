#include "extractor/actor/store.h"

#include "base/grow.h"
#include "base/utf8.h"

#include <stdlib.h>

li_code li_actors_new(li_actors **out, li_symbols *symbols, li_error *err) {
    li_actors *a = calloc(1, sizeof *a);
    li_arena *arena = li_arena_new(), *scratch = li_arena_new();
    if (!a || !arena || !scratch) {
        free(a);
        li_arena_free(arena);
        li_arena_free(scratch);
        return li_fail(err, LI_E_MEMORY, "no memory for the actors");
    }
    a->symbols = symbols;
    a->arena = arena;
    a->scratch = scratch;
    *out = a;
    return LI_OK;
}

void li_actors_free(li_actors *a) {
    if (!a) return;
    for (size_t i = 0; i < a->source_count; i++) li_source_free(a->sources[i]);
    li_keys_free(&a->by_name);
    li_keys_free(&a->by_role);
    li_keys_free(&a->by_text);
    free(a->firsts);
    free(a->actors);
    free(a->types);
    free(a->names);
    free(a->origins);
    free(a->lines);
    free(a->pending);
    li_bits_free(&a->begins);
    li_bits_free(&a->devout);
    free(a->surnames);
    li_word_classes_clear(&a->words);
    li_word_classes_clear(&a->kinds);
    li_word_classes_clear(&a->references);
    li_word_classes_clear(&a->people);
    li_arena_free(a->arena);
    li_arena_free(a->scratch);
    free(a);
}

/* A word of the language, so that EAU, SEC, ICE are names in capitals only. */
static bool is_word(const li_actors *a, li_sym sym) {
    const li_lexicon *lexicon = li_symbols_lexicon(a->symbols);
    size_t n = 0;
    const li_reading *r = sym < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, sym, &n) : NULL;
    for (size_t i = 0; i < n; i++)
        if (!(r[i].feats & LI_ACRONYM)) return true;
    return false;
}

static li_code push_name(li_actors *a, li_name name, li_name_origin origin, li_error *err) {
    if ((a->name_count == a->name_room &&
         li_grow((void **)&a->names, a->name_count, &a->name_room, sizeof *a->names)) ||
        (a->name_count == a->origin_room &&
         li_grow((void **)&a->origins, a->name_count, &a->origin_room, sizeof *a->origins)))
        return li_fail(err, LI_E_MEMORY, "no memory for the names of actors");
    a->origins[a->name_count] = origin;
    a->names[a->name_count++] = name;
    return LI_OK;
}

static void tell_length(li_actors *a, li_name_origin o, size_t words) {
    if (words)
        li_diagnose(a->diagnostics, LI_ERROR, o.source, o.at, o.end, "leave out what articles do not say",
                    "a name of %zu words: at most %d are looked for", words, LI_NAME_WORDS);
    else li_diagnose(a->diagnostics, LI_ERROR, o.source, o.at, o.end, NULL, "a name without a word");
}

/* What a name is cut into. */
typedef struct cut_name {
    li_sym words[LI_NAME_WORDS];
    size_t count;     /* may be more than fit */
    uint8_t capitals; /* bit i: word i begins with one in the file, so that it must in a text */
    bool all;         /* the first word is capitals only */
} cut_name;

enum { KEPT_ALL = 1 << 8 }; /* in the number before the words, above the capitals */

static li_code cut(li_actors *a, li_slice text, cut_name *out, li_error *err) {
    li_tokens tokens;
    li_arena_reset(a->scratch);
    li_code code = li_tokenize(&tokens, text, 0, a->symbols, a->scratch, err);
    if (code) return code;
    *out = (cut_name){.count = tokens.count, .all = tokens.count && (tokens.tokens[0].shape & LI_SHAPE_CAPITALS)};
    for (size_t i = 0; i < tokens.count && i < LI_NAME_WORDS; i++) {
        out->words[i] = tokens.tokens[i].form;
        if (i < 7 && (tokens.tokens[i].shape & LI_SHAPE_CAPITAL)) out->capitals |= (uint8_t)(1u << i);
    }
    if (!a->keeper || !out->count || out->count > LI_NAME_WORDS || !li_keeper_begin(a->keeper, LI_KEPT_NAME, text))
        return LI_OK;
    li_keeper_number(a->keeper, out->capitals | (out->all ? KEPT_ALL : 0));
    li_keeper_words(a->keeper, out->words, out->count, a->symbols);
    return LI_OK;
}

/* The same from what is kept; *found is false if it is not. */
static li_code take(li_actors *a, li_slice text, cut_name *out, bool *found, li_error *err) {
    li_kept_numbers n;
    li_code code = li_kept_find(&n, a->kept, LI_KEPT_NAME, text, err);
    *found = !code && n.at;
    if (!*found) return code;
    if (!li_kept_has(&n, 2) || li_kept_has(&n, LI_NAME_WORDS + 2)) return li_kept_damaged(a->kept, err);
    out->capitals = *n.at & 0x7F;
    out->all = *n.at++ & KEPT_ALL;
    out->count = (size_t)(n.end - n.at);
    return li_kept_words(&n, out->words, out->count, a->symbols, err);
}

li_code li_actors_add_name(li_actors *a, li_slice text, li_name_kind kind, uint32_t actor, li_name_origin origin,
                           li_error *err) {
    cut_name cut_words;
    bool found = false;
    li_code code = a->kept ? take(a, text, &cut_words, &found, err) : LI_OK;
    if (!code && !found) code = cut(a, text, &cut_words, err);
    if (code) return code;
    if (cut_words.count == 0 || cut_words.count > LI_NAME_WORDS) {
        tell_length(a, origin, cut_words.count);
        return LI_OK;
    }
    li_sym *words = li_arena_array(a->arena, cut_words.count, sizeof *words);
    if (!words) return li_fail(err, LI_E_MEMORY, "no memory for the names of actors");
    memcpy(words, cut_words.words, cut_words.count * sizeof *words);
    li_name name = {.words = words,
                    .second = cut_words.count > 1 ? words[1] : LI_NO_SYM,
                    .actor = actor,
                    .count = (uint16_t)cut_words.count,
                    .kind = (uint8_t)kind,
                    .capitals = cut_words.capitals};
    if (kind == LI_ROLE) name.capitals = 0;    /* Premier ministre, premier ministre */
    if (kind == LI_DEMONYM) name.capitals = 1; /* les Russes, though its adjective is russe */
    if (cut_words.count == 1 && kind <= LI_SEAT && cut_words.all && is_word(a, words[0]))
        name.capitals |= LI_ALL_CAPITALS;
    return push_name(a, name, origin, err);
}

/* Endings of the feminine by ending of the masculine, longest first. */
static const struct {
    const char *masculine, *feminine;
} FEMININES[] = {{"ien", "ienne"}, {"éen", "éenne"}, {"yen", "yenne"}, {"grec", "grecque"}, {"turc", "turque"},
                 {"on", "onne"},   {"an", "ane"},    {"er", "ère"},    {"eux", "euse"},     {"if", "ive"},
                 {"c", "que"},     {"e", "e"},       {"", "e"}};

static li_code add_form(li_actors *a, li_buffer *form, const char *plural, uint32_t actor, li_name_origin origin,
                        li_error *err) {
    size_t length = form->len;
    li_buffer_add_text(form, plural);
    if (form->code) return li_fail(err, LI_E_MEMORY, "no memory for an adjective");
    li_code code = li_actors_add_name(a, li_buffer_slice(form), LI_ADJECTIVE, actor, origin, err);
    if (!code && *plural) code = li_actors_add_name(a, li_buffer_slice(form), LI_DEMONYM, actor, origin, err);
    form->len = length;
    return code;
}

li_code li_actors_add_adjective(li_actors *a, li_slice text, uint32_t actor, li_name_origin origin, li_error *err) {
    li_buffer form = LI_BUFFER_EMPTY;
    li_fold(&form, text);
    li_slice folded = li_buffer_slice(&form);
    bool invariable = li_slice_ends(folded, LI_LIT("s")) || li_slice_ends(folded, LI_LIT("x"));
    size_t before = a->name_count;
    li_code code = add_form(a, &form, "", actor, origin, err);
    if (!code && a->name_count == before) goto out; /* told: its other forms would say it again */
    /* les Français: the plural is the same word */
    if (!code && invariable) code = li_actors_add_name(a, folded, LI_DEMONYM, actor, origin, err);
    if (!code && !invariable) code = add_form(a, &form, "s", actor, origin, err);
    for (size_t i = 0; i < sizeof FEMININES / sizeof *FEMININES && !code; i++) {
        li_slice m = li_slice_of(FEMININES[i].masculine);
        if (!li_slice_ends(li_buffer_slice(&form), m)) continue;
        if (*FEMININES[i].masculine == 'e') {
            if (!FEMININES[i].masculine[1]) break; /* the feminine is the same word */
        }
        form.len -= m.len;
        li_buffer_add_text(&form, FEMININES[i].feminine);
        code = add_form(a, &form, "", actor, origin, err);
        if (!code) code = add_form(a, &form, "s", actor, origin, err);
        break;
    }
out:
    li_buffer_free(&form);
    return code;
}

li_code li_actors_make_role(uint32_t *out, li_actors *a, li_slice name, li_name_origin origin, li_error *err) {
    *out = li_keys_find(&a->by_role, name);
    if (*out != LI_NO_ACTOR) return LI_OK;
    li_slice copy = li_arena_copy(a->arena, name);
    if (!copy.ptr || (a->role_count == a->role_room &&
                      li_arena_grow(a->arena, (void **)&a->roles, a->role_count, &a->role_room, sizeof *a->roles)))
        return li_fail(err, LI_E_MEMORY, "no memory for the roles of actors");
    a->roles[a->role_count] = (li_known_role){copy};
    li_code code = li_keys_put(&a->by_role, copy, (uint32_t)a->role_count, err);
    if (!code) code = li_actors_add_name(a, copy, LI_ROLE, (uint32_t)a->role_count, origin, err);
    if (!code) *out = (uint32_t)a->role_count++;
    return code;
}

void li_actors_use(li_actors *a, const li_kept *kept) { a->kept = kept; }
void li_actors_keep(li_actors *a, li_keeper *keeper) { a->keeper = keeper; }

size_t li_actors_count(const li_actors *a) { return a->count; }
const li_actor *li_actors_at(const li_actors *a, uint32_t i) { return i < a->count ? &a->actors[i] : NULL; }
li_slice li_actors_role(const li_actors *a, uint32_t role) {
    return role < a->role_count ? a->roles[role].name : (li_slice){NULL, 0};
}

const li_name *li_actors_names(const li_actors *a, li_sym first, size_t *count) {
    *count = 0;
    if (!li_bits_has(&a->begins, first)) return NULL;
    const li_first_word *names = &a->firsts[li_symbols_listed(a->symbols, first)];
    *count = names->count;
    return a->names + names->from;
}

static bool stands(const li_name *n, const li_token *tokens, size_t count) {
    if (n->count > count || (n->count > 1 && n->second != tokens[1].form)) return false;
    for (size_t i = 2; i < n->count; i++)
        if (n->words[i] != tokens[i].form) return false;
    for (size_t i = 0; i < n->count && i < 7; i++)
        if ((n->capitals >> i & 1) && !(tokens[i].shape & LI_SHAPE_CAPITAL)) return false;
    if ((n->capitals & LI_ALL_CAPITALS) && !(tokens[0].shape & LI_SHAPE_CAPITALS)) return false;
    return true;
}

const li_name *li_actors_match(const li_actors *a, const li_token *tokens, size_t count, unsigned kinds) {
    if (!count || !li_actors_may_begin(a, tokens)) return NULL;
    const li_first_word *names = &a->firsts[tokens[0].listed];
    for (const li_name *n = a->names + names->from, *end = n + names->count; n < end; n++)
        if ((kinds >> n->kind & 1) && stands(n, tokens, count)) return n;
    return NULL;
}

uint32_t li_actors_office_around(const li_actors *a, const li_token *tokens, size_t count, size_t *taken) {
    size_t n;
    const li_name *names = count ? li_actors_names(a, tokens[0].form, &n) : NULL;
    for (size_t i = 0; names && i < n; i++) {
        if (names[i].kind != LI_ROLE || names[i].count < 2 || names[i].count + 1u > count) continue;
        bool same = true;
        for (size_t k = 1; k < names[i].count && same; k++) same = names[i].words[k] == tokens[k + 1].form;
        if (!same) continue;
        *taken = names[i].count + 1u;
        return names[i].actor;
    }
    return LI_NO_ACTOR;
}

static bool is_word_of(li_sym word, const li_token *t) { return word == t->form || word == t->lemma; }

uint32_t li_actors_offices_at(const li_actors *a, const li_token *tokens, size_t count, size_t *taken) {
    enum { MOST_BETWEEN = 5 };
    size_t n, between = 0;
    const li_name *names = count ? li_actors_names(a, tokens[0].lemma, &n) : NULL;
    while (between < MOST_BETWEEN && between + 1 < count &&
           (tokens[between + 1].upos == LI_ADJ || tokens[between + 1].upos == LI_CCONJ))
        between++;
    for (size_t i = 0; names && i < n; i++) {
        if (names[i].kind != LI_ROLE) continue;
        for (size_t gap = 0;; gap = between) {
            size_t k = 1;
            while (k < names[i].count && k + gap < count && is_word_of(names[i].words[k], &tokens[k + gap])) k++;
            if (k == names[i].count) {
                *taken = k > 1 ? k + gap : 1;
                return names[i].actor;
            }
            if (gap == between) break;
        }
    }
    return LI_NO_ACTOR;
}

uint32_t li_actors_prefix(const li_actors *a, li_slice prefix) {
    li_sym sym = li_symbols_find(a->symbols, prefix);
    size_t n;
    const li_name *names = sym == LI_NO_SYM ? NULL : li_actors_names(a, sym, &n);
    for (size_t i = 0; names && i < n; i++)
        if (names[i].kind == LI_PREFIX && names[i].count == 1) return names[i].actor;
    return LI_NO_ACTOR;
}

bool li_is_club(const li_actor *a) {
    static const char *const FIRST[] = {"FC ",       "AC ",       "AS ",     "CF ",       "Real ",
                                        "Athletic ", "Atlético ", "Inter ",  "Racing ",   "Olympique ",
                                        "Bayern ",   "Borussia ", "Dynamo ", "Sporting ", NULL};
    static const char *const LAST[] = {" FC", " AC", " CF", " AFC", " United", " City", " Saint-Germain", NULL};
    if (a->type != LI_ORGANIZATION) return false;
    for (const char *const *w = FIRST; *w; w++)
        if (li_slice_starts(a->name, li_slice_of(*w))) return true;
    for (const char *const *w = LAST; *w; w++)
        if (li_slice_ends(a->name, li_slice_of(*w))) return true;
    return false;
}
