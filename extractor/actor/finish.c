/* What can only be settled when all files are read: countries, offices, aliases claimed twice, the index. */
#include "extractor/actor/store.h"

#include "base/nearest.h"
#include "base/utf8.h"

#include <stdlib.h>

static int name_order(const void *pa, const void *pb) {
    const li_name *a = pa, *b = pb;
    if (a->words[0] != b->words[0]) return a->words[0] < b->words[0] ? -1 : 1;
    if (a->count != b->count) return a->count > b->count ? -1 : 1;
    for (uint16_t i = 1; i < a->count; i++)
        if (a->words[i] != b->words[i]) return a->words[i] < b->words[i] ? -1 : 1;
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    if (a->actor != b->actor) return a->actor < b->actor ? -1 : 1;
    return (a->capitals > b->capitals) - (a->capitals < b->capitals);
}

typedef struct named {
    li_name name;
    li_name_origin origin;
} named;

static int named_order(const void *pa, const void *pb) {
    return name_order(&((const named *)pa)->name, &((const named *)pb)->name);
}

static bool same_words(const li_name *a, const li_name *b) {
    return a->count == b->count && memcmp(a->words, b->words, a->count * sizeof *a->words) == 0;
}

static void report_twice(li_actors *a, const named *first, const named *second) {
    bool same_kind = first->name.kind == second->name.kind && first->name.kind != LI_ROLE;
    if (!same_kind || first->name.actor == second->name.actor || !second->origin.source) return;
    if (first->name.kind == LI_ADJECTIVE || first->name.kind == LI_DEMONYM) return;
    const li_actor *x = &a->actors[first->name.actor], *y = &a->actors[second->name.actor];
    li_diagnose(
        a->diagnostics, LI_ERROR, second->origin.source, second->origin.at, second->origin.end,
        "leave the name to the actor that news means by it", "« %.*s » is claimed by %.*s and by %.*s",
        LI_SLICE_ARG(li_slice_sub(li_source_bytes(second->origin.source), second->origin.at, second->origin.end)),
        LI_SLICE_ARG(x->name), LI_SLICE_ARG(y->name));
}

/* Sorts the tail of rows whose first `sorted` are in order, into `out`. */
static void merge_sorted(named *all, size_t sorted, size_t count, named *out) {
    size_t i = 0, j = sorted;
    if (count > sorted) qsort(all + sorted, count - sorted, sizeof *all, named_order);
    for (size_t k = 0; k < count; k++) {
        bool head = j == count || (i < sorted && named_order(&all[i], &all[j]) <= 0);
        out[k] = head ? all[i++] : all[j++];
    }
}

/* sorted: so many of the names are in order already. */
static li_code sort_names(li_actors *a, size_t sorted, li_error *err) {
    named *all = malloc((a->name_count * 2 + 1) * sizeof *all), *rows = all;
    if (!all) return li_fail(err, LI_E_MEMORY, "no memory for the index of actors");
    for (size_t i = 0; i < a->name_count; i++) all[i] = (named){a->names[i], a->origins[i]};
    all += a->name_count;
    merge_sorted(rows, sorted, a->name_count, all);
    size_t kept = 0;
    for (size_t i = 0; i < a->name_count; i++) {
        if (kept && same_words(&all[kept - 1].name, &all[i].name)) {
            report_twice(a, &all[kept - 1], &all[i]);
            if (all[kept - 1].name.kind == all[i].name.kind && all[kept - 1].name.actor == all[i].name.actor) {
                all[kept - 1].name.capitals &= all[i].name.capitals;
                continue;
            }
        }
        all[kept++] = all[i];
    }
    for (size_t i = 0; i < kept; i++) a->names[i] = all[i].name;
    a->name_count = kept;
    free(rows);
    return LI_OK;
}

/* Names are in the order of their first words: does another one begin here? */
static bool begins_another(const li_actors *a, size_t i) {
    return !i || a->names[i].words[0] != a->names[i - 1].words[0];
}

static li_code build_index(li_actors *a, li_error *err) {
    li_sym last = a->name_count ? a->names[a->name_count - 1].words[0] : 0;
    uint32_t listed = 0, most = 0;
    li_code code = li_bits_reset(&a->begins, (size_t)last + 1, err);
    for (size_t i = 0; i < a->name_count && !code; i++) {
        if (!begins_another(a, i)) continue;
        li_bits_add(&a->begins, a->names[i].words[0]);
        code = li_symbols_list(a->symbols, a->names[i].words[0], &listed, err);
        if (listed > most) most = listed;
    }
    if (code) return code;
    free(a->firsts);
    a->firsts = calloc((size_t)most + 1, sizeof *a->firsts);
    a->first_count = a->firsts ? (size_t)most + 1 : 0;
    if (!a->firsts) return li_fail(err, LI_E_MEMORY, "no memory for the index of actors");
    li_first_word *first = a->firsts;
    for (size_t i = 0; i < a->name_count; i++) {
        if (begins_another(a, i)) {
            first = &a->firsts[li_symbols_listed(a->symbols, a->names[i].words[0])];
            first->from = (uint32_t)i;
        }
        first->count++;
        if (!(a->names[i].capitals & (1u | LI_ALL_CAPITALS))) first->small = 1;
    }
    return LI_OK;
}

/* An actor of any name; canonical names first. */
static uint32_t look_up_actor(const li_actors *a, li_slice text) {
    uint32_t found = li_actors_find(a, text);
    if (found != LI_NO_ACTOR) return found;
    li_tokens tokens;
    li_error err = {0};
    li_arena_reset(a->scratch);
    if (li_tokenize(&tokens, text, 0, a->symbols, a->scratch, &err)) return LI_NO_ACTOR;
    const li_name *n = li_actors_match(a, tokens.tokens, tokens.count, 1u << LI_NAME);
    return n && n->count == tokens.count ? n->actor : LI_NO_ACTOR;
}

/* name: what of the place was meant for an actor's name. */
static const uint32_t NOBODY = LI_NO_ACTOR - 1; /* in by_text: nobody is called so */

/* The same, kept for the next line that names it. The text is a file's. */
static uint32_t actor_named(li_actors *a, li_slice text) {
    uint32_t kept = li_keys_find(&a->by_text, text);
    if (kept != LI_NO_ACTOR) return kept == NOBODY ? LI_NO_ACTOR : kept;
    uint32_t actor = look_up_actor(a, text);
    li_error err = {0};
    (void)!li_keys_put(&a->by_text, text, actor == LI_NO_ACTOR ? NOBODY : actor, &err); /* else looked up again */
    return actor;
}

static void report_nobody(const li_actors *a, li_name_origin o, li_slice name, const char *otherwise,
                          const char *text) {
    li_nearest_words near;
    li_buffer hint = LI_BUFFER_EMPTY;
    li_nearest_begin(&near, name);
    for (size_t i = 0; i < a->count && name.len; i++)
        if (a->actors[i].type != LI_PERSON) li_nearest_offer(&near, a->actors[i].name);
    li_diagnose(a->diagnostics, LI_ERROR, o.source, o.at, o.end,
                li_nearest_hint(&near, near.count ? "" : otherwise, &hint), "%s « %.*s »", text,
                LI_SLICE_ARG(li_slice_sub(li_source_bytes(o.source), o.at, o.end)));
    li_buffer_free(&hint);
}

static void settle_countries(li_actors *a) {
    for (size_t i = 0; i < a->pending_count; i++) {
        li_pending_country *p = &a->pending[i];
        uint32_t country = actor_named(a, p->name);
        if (country == LI_NO_ACTOR)
            report_nobody(a, (li_name_origin){p->source, p->at, p->end}, p->name,
                          "name an actor of any .actors file, as its block does", "no actor is called");
        else a->actors[p->actor].country = country;
    }
}

/* The split of « président de la Commission européenne »: the shortest role whose rest is an actor. Where none is, rest
 * gets what stands behind the first link. */
static bool split_office(li_actors *a, li_slice text, li_slice *role, li_slice *rest, uint32_t *of) {
    static const char *const LINKS[] = {" de la ", " de l'", " de l’", " des ",  " du ", " de ",
                                        " d'",     " d’",    " à l'",  " à la ", " à "};
    enum { LONGEST_NAME = 1000 }; /* bytes; a longer rest is no name, and to try each would take long */
    *rest = (li_slice){NULL, 0};
    for (size_t at = 1; at < text.len; at++) {
        if (text.ptr[at] != ' ' || text.len - at > LONGEST_NAME) continue;
        for (size_t k = 0; k < sizeof LINKS / sizeof *LINKS; k++) {
            li_slice link = li_slice_of(LINKS[k]), behind = li_slice_sub(text, at, text.len);
            if (!li_slice_starts(behind, link)) continue;
            behind = li_slice_sub(behind, link.len, behind.len);
            *of = actor_named(a, behind);
            *role = li_slice_sub(text, 0, at);
            if (*of != LI_NO_ACTOR) return true;
            if (!rest->ptr) *rest = behind;
        }
    }
    return false;
}

static li_code settle_offices(li_actors *a, li_error *err) {
    const li_office_line **lines = li_arena_array(a->arena, a->line_count + 1, sizeof *lines);
    if (!lines) return li_fail(err, LI_E_MEMORY, "no memory for the offices of actors");
    for (size_t i = 0; i < a->line_count; i++) {
        li_office_line *line = &a->lines[i];
        li_slice role, rest;
        li_office o = {.holder = line->holder, .from = line->from, .to = line->to};
        li_name_origin origin = {line->source, line->at, line->end};
        if (!split_office(a, line->text, &role, &rest, &o.of)) {
            report_nobody(a, origin, rest, "write: office ROLE de ACTOR FROM..TO, with ACTOR as its block names it",
                          "no actor is found in");
            continue;
        }
        li_code code = li_actors_make_role(&o.role, a, role, origin, err);
        if (code) return code;
        if (a->office_count == a->office_room &&
            li_arena_grow(a->arena, (void **)&a->offices, a->office_count, &a->office_room, sizeof *a->offices))
            return li_fail(err, LI_E_MEMORY, "no memory for the offices of actors");
        lines[a->office_count] = line;
        a->offices[a->office_count++] = o;
        li_actor *holder = &a->actors[o.holder];
        const li_actor *of = &a->actors[o.of];
        if (holder->country == LI_NO_ACTOR) holder->country = of->type == LI_COUNTRY ? o.of : of->country;
    }
    return li_actors_sort_offices(a, lines, err);
}

/* Names behind « l' » do not say their gender: countries end in e if they are feminine (l'Italie, l'Iran), other names
 * have that of their first noun (l'Organisation, l'Observatoire). */
static void settle_genders(li_actors *a) {
    const li_lexicon *lexicon = li_symbols_lexicon(a->symbols);
    li_buffer folded = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < a->count; i++) {
        li_actor *actor = &a->actors[i];
        if (actor->type == LI_PERSON || actor->gender != LI_GENDER_UNKNOWN || actor->plural) continue;
        const char *blank = memchr(actor->name.ptr, ' ', actor->name.len);
        li_slice first = li_slice_sub(actor->name, 0, blank ? (size_t)(blank - actor->name.ptr) : actor->name.len);
        if (actor->type == LI_COUNTRY) {
            if (li_slice_eq(actor->article, LI_LIT("l'")))
                actor->gender = first.len && first.ptr[first.len - 1] == 'e' ? LI_FEMININE : LI_MASCULINE;
            continue;
        }
        li_buffer_clear(&folded);
        li_fold(&folded, first);
        uint32_t word = folded.code || !blank ? LI_NO_WORD : li_lexicon_find(lexicon, li_buffer_slice(&folded));
        size_t n = 0;
        const li_reading *r = word == LI_NO_WORD ? NULL : li_lexicon_readings(lexicon, word, &n);
        if (!n || r->upos != LI_NOUN || !(r->feats & LI_GENDER) || (r->feats & LI_NUMBER) == LI_PLUR) continue;
        actor->gender = (r->feats & LI_GENDER) == LI_FEM ? LI_FEMININE : LI_MASCULINE;
    }
    li_buffer_free(&folded);
}

/* The given names of the dictionary's persons, for those that the lexicon does not know. */
static li_code fill_words(li_actors *a, li_error *err) {
    enum { MASC, FEM };
    const char **names[2];
    size_t counts[2] = {0};
    for (size_t g = MASC; g <= FEM; g++) {
        names[g] = li_arena_array(a->arena, a->count + 1, sizeof **names);
        if (!names[g]) return li_fail(err, LI_E_MEMORY, "no memory for given names");
    }
    li_buffer folded = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < a->count; i++) {
        const li_actor *actor = &a->actors[i];
        const char *blank = memchr(actor->name.ptr, ' ', actor->name.len);
        if (actor->type != LI_PERSON || !blank || actor->gender == LI_GENDER_UNKNOWN) continue;
        li_buffer_clear(&folded);
        li_fold(&folded, li_slice_sub(actor->name, 0, (size_t)(blank - actor->name.ptr)));
        li_slice copy = li_arena_copy(a->arena, li_buffer_slice(&folded));
        if (!copy.ptr || folded.code) {
            li_buffer_free(&folded);
            return li_fail(err, LI_E_MEMORY, "no memory for given names");
        }
        size_t g = actor->gender == LI_FEMININE ? FEM : MASC;
        names[g][counts[g]++] = copy.ptr;
    }
    li_buffer_free(&folded);
    li_word_classes_clear(&a->words);
    li_word_classes_clear(&a->kinds);
    li_word_classes_clear(&a->references);
    li_word_classes_clear(&a->people);
    li_code code = li_actor_words_fill(&a->words, a->symbols, names[MASC], names[FEM], err);
    if (!code) code = li_body_kinds_fill(&a->kinds, a->symbols, err);
    if (!code) code = li_reference_words_fill(&a->references, a->symbols, err);
    return code ? code : li_people_words_fill(&a->people, a->symbols, err);
}

static li_code fill_types(li_actors *a, li_error *err) {
    free(a->types);
    a->types = malloc(a->count + 1);
    if (!a->types) return li_fail(err, LI_E_MEMORY, "no memory for the types of actors");
    for (size_t i = 0; i < a->count; i++) a->types[i] = (uint8_t)a->actors[i].type;
    return LI_OK;
}

/* « Jihad islamique », « groupe jihadiste Boko Haram ». */
static li_code find_devout(li_actors *a, li_error *err) {
    static const char *const STEMS[] = {"islamist", "jihad", "djihad", "islam", NULL};
    li_code code = li_bits_reset(&a->devout, a->count, err);
    for (size_t i = 0; i < a->name_count && !code; i++) {
        const li_name *n = &a->names[i];
        bool armed = n->kind == LI_NAME && li_slice_eq(a->actors[n->actor].kind, LI_LIT("armed-group"));
        for (uint16_t w = 0; armed && w < n->count; w++)
            for (const char *const *stem = STEMS; *stem; stem++)
                if (li_slice_starts(li_symbols_text(a->symbols, n->words[w]), li_slice_of(*stem)) &&
                    (stem[1] || a->actors[n->actor].country == LI_NO_ACTOR)) /* de la République islamique */
                    li_bits_add(&a->devout, n->actor);
    }
    return code;
}

li_code li_actors_finish(li_actors *a, li_diagnostics *diagnostics, li_error *err) {
    a->diagnostics = diagnostics;
    li_code code = sort_names(a, 0, err);
    if (!code) code = build_index(a, err);
    if (code) return code;
    settle_countries(a);
    size_t names = a->name_count;
    code = settle_offices(a, err); /* may add roles, whose names are sorted in then */
    if (!code && a->name_count > names) {
        for (size_t i = 0; i < names; i++) a->origins[i] = (li_name_origin){0};
        code = sort_names(a, names, err);
        if (!code) code = build_index(a, err);
    }
    if (!code) code = fill_words(a, err);
    if (!code) code = fill_types(a, err);
    if (!code) code = find_devout(a, err);
    if (!code) code = li_actors_list_surnames(a, err);
    if (!code) settle_genders(a);
    a->finished = !code;
    return code;
}
