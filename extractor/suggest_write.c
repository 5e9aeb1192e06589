/* Ranks suggestions, makes a block of each and tries it, writes them. */
#include "extractor/suggest.h"

#include "base/utf8.h"

#include <stdlib.h>

typedef struct writer {
    li_suggester *s;
    bool json;
    li_buffer *out, block;
    const li_suggestion **order;
    size_t order_count;
    bool proven;     /* the block at hand matches one of its sentences, or needs none */
    li_slice *forms; /* by item: its verb as « X … Y » has it */
} writer;

static int by_weight(const void *pa, const void *pb) {
    const li_suggestion *a = *(const li_suggestion *const *)pa, *b = *(const li_suggestion *const *)pb;
    size_t wa = a->count * (a->weight ? a->weight : 1), wb = b->count * (b->weight ? b->weight : 1);
    if (wa != wb) return wa > wb ? -1 : 1;
    int c = li_slice_cmp(a->key, b->key);
    return c ? c : (a->kind > b->kind) - (a->kind < b->kind);
}

static bool is_word(const li_suggestion *i) { return i->kind <= LI_SUGGEST_NOUN; }

/* Is the actor in the list of names already? */
static bool is_named(li_suggester *s, const li_suggestion *actor) {
    if (!actor->discovered) return false;
    for (size_t i = 0; i < s->count; i++)
        if (s->items[i].kind == LI_SUGGEST_NAME && li_slice_eq(s->items[i].lemma, actor->lemma)) return true;
    return false;
}

/* The items of the kinds that `list` is for, in their order: 0 words, 1 names, 2 actors. */
static void rank(writer *w, int list) {
    w->order_count = 0;
    for (size_t i = 0; i < w->s->count; i++) {
        const li_suggestion *item = &w->s->items[i];
        bool wanted = list == 0   ? is_word(item)
                      : list == 1 ? item->kind == LI_SUGGEST_NAME
                                  : item->kind == LI_SUGGEST_UNLINKED && !item->linked && !is_named(w->s, item);
        if (wanted && item->count) w->order[w->order_count++] = item;
    }
    if (w->order_count) qsort(w->order, w->order_count, sizeof *w->order, by_weight);
}

/* ---- patterns ---- */

/* « bombarder » as « X bombarde Y » has it: the lexicon is read once for all verbs. */
static void find_forms(writer *w) {
    const li_lexicon *lexicon = w->s->x->engine->lexicon;
    uint32_t size = li_lexicon_size(lexicon);
    uint32_t *wanted = calloc(size + 1, sizeof *wanted); /* by lemma: 1 + the item that asks first */
    if (!wanted) return;                                 /* infinitives do as well */
    for (size_t i = 0; i < w->s->count; i++) {
        const li_suggestion *item = &w->s->items[i];
        uint32_t lemma =
            is_word(item) && item->kind != LI_SUGGEST_NOUN ? li_lexicon_find(lexicon, item->lemma) : LI_NO_WORD;
        if (lemma != LI_NO_WORD && !wanted[lemma]) wanted[lemma] = (uint32_t)i + 1;
    }
    for (uint32_t form = 0; form < size; form++) {
        size_t n;
        const li_reading *r = li_lexicon_readings(lexicon, form, &n);
        for (size_t k = 0; k < n; k++) {
            bool present = (r[k].feats & (LI_FORM | LI_MOOD | LI_TENSE | LI_PERS | LI_NUMBER)) ==
                           (LI_FIN | LI_IND | LI_PRES | LI_P3 | LI_SING);
            if (!present || r[k].lemma >= size || !wanted[r[k].lemma]) continue;
            li_slice *found = &w->forms[wanted[r[k].lemma] - 1];
            if (!found->ptr) *found = li_lexicon_text(lexicon, form);
        }
    }
    for (size_t i = 0; i < w->s->count; i++) {
        const li_suggestion *item = &w->s->items[i];
        uint32_t lemma =
            is_word(item) && item->kind != LI_SUGGEST_NOUN ? li_lexicon_find(lexicon, item->lemma) : LI_NO_WORD;
        if (lemma != LI_NO_WORD && wanted[lemma]) w->forms[i] = w->forms[wanted[lemma] - 1];
    }
    free(wanted);
}

static bool begins_with_vowel(li_slice word) {
    size_t at = 0;
    uint32_t c = word.len ? li_unaccent(li_lower(li_utf8_next(word, &at))) : 0;
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'h';
}

static const char *article_of(const writer *w, li_slice noun) {
    const li_lexicon *lexicon = w->s->x->engine->lexicon;
    uint32_t word = li_lexicon_find(lexicon, noun);
    size_t n = 0;
    const li_reading *r = word != LI_NO_WORD ? li_lexicon_readings(lexicon, word, &n) : NULL;
    for (size_t i = 0; i < n; i++)
        if (r[i].upos == LI_NOUN) return (r[i].feats & LI_GENDER) == LI_FEM ? "une" : "un";
    return "un";
}

static void add_pattern(const writer *w, const li_suggestion *i, li_buffer *out) {
    if (i->kind == LI_SUGGEST_NOUN) {
        bool between = li_slice_eq(i->prep, LI_LIT("entre"));
        if (between) li_buffer_printf(out, "%.*s entre X et Y", LI_SLICE_ARG(i->lemma));
        else li_buffer_printf(out, "%.*s de X %.*s Y", LI_SLICE_ARG(i->lemma), LI_SLICE_ARG(i->prep));
        return;
    }
    li_slice verb = w->forms[i - w->s->items];
    if (!verb.ptr) verb = i->lemma;
    li_buffer_add_text(out, "X ");
    if (i->reflexive) li_buffer_add_text(out, begins_with_vowel(verb) ? "s'" : "se ");
    li_buffer_add(out, verb);
    if (i->noun.len) li_buffer_printf(out, " %s %.*s", article_of(w, i->noun), LI_SLICE_ARG(i->noun));
    if (i->prep.len) li_buffer_printf(out, " %.*s", LI_SLICE_ARG(i->prep));
    li_buffer_add_text(out, " Y");
}

/* A name that no relation has: the same name with other properties would be a mistake. */
static void add_relation(const writer *w, const li_suggestion *i, li_buffer *out) {
    size_t n;
    const li_relation *r = li_rules_relations(w->s->x->engine->rules, &n);
    li_slice name = i->noun.len ? i->noun : i->lemma;
    bool taken = false;
    for (size_t k = 0; k < n; k++) taken |= li_slice_eq(r[k].name, name);
    li_buffer_printf(out, "relation %.*s%s: other\n", LI_SLICE_ARG(name), taken ? "_nouveau" : "");
}

static void add_line(li_buffer *out, li_slice text) {
    for (size_t i = 0; i < text.len; i++) {
        bool blank = text.ptr[i] == '\n' || text.ptr[i] == '\r' || text.ptr[i] == '\t';
        li_buffer_add_byte(out, blank ? ' ' : text.ptr[i]);
    }
}

static bool can_be_example(const li_sample *m) {
    for (size_t i = 0; i + 1 < m->text.len; i++)
        if (m->text.ptr[i] == '=' && m->text.ptr[i + 1] == '>') return false;
    return !memchr(m->source.ptr, ',', m->source.len) && !memchr(m->target.ptr, ',', m->target.len) &&
           !memchr(m->source.ptr, ';', m->source.len) && !memchr(m->target.ptr, ';', m->target.len);
}

/* ---- trying a block ---- */

typedef enum trial { ACCEPTED, FAILED, BROKEN } trial;

/* Reads the block as a rule file of its own and runs its example. LI_E_MEMORY is the only failure. */
static li_code try_rules(const writer *w, trial *result, li_error *err) {
    const li_engine *engine = w->s->x->engine;
    li_engine probe = *engine;
    li_extractor *x = NULL;
    li_source *source = NULL;
    li_diagnostics *d = li_diagnostics_new();
    probe.symbols = NULL;
    probe.rules = NULL;
    *result = BROKEN;
    li_code code = d ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory to try a suggestion");
    if (!code) code = li_symbols_new(&probe.symbols, engine->lexicon, engine->symbols, err);
    if (!code) code = li_rules_new(&probe.rules, probe.symbols, engine->model, engine->clause_words, NULL, err);
    if (!code) code = li_source_copy(&source, "suggestion.rules", li_buffer_slice(&w->block), err);
    if (!code) code = li_rules_read(probe.rules, source, d, err);
    if (!code) code = li_rules_finish(probe.rules, d, err);
    if (!code && !li_diagnostics_count(d, LI_ERROR)) {
        li_check check;
        code = li_extractor_new(&x, &probe, err);
        if (!code) code = li_check_rules(x, false, NULL, &check, err);
        if (!code) *result = check.failure_count ? FAILED : ACCEPTED;
    }
    li_extractor_free(x);
    li_source_free(source);
    li_rules_free(probe.rules);
    li_symbols_free(probe.symbols);
    li_diagnostics_free(d);
    return code;
}

static li_code try_actors(const writer *w, trial *result, li_error *err) {
    const li_engine *engine = w->s->x->engine;
    li_symbols *symbols = NULL;
    li_actors *actors = NULL;
    li_source *source = NULL;
    li_diagnostics *d = li_diagnostics_new();
    li_code code = d ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory to try a suggestion");
    if (!code) code = li_symbols_new(&symbols, engine->lexicon, engine->symbols, err);
    if (!code) code = li_actors_new(&actors, symbols, err);
    if (!code) code = li_source_copy(&source, "suggestion.actors", li_buffer_slice(&w->block), err);
    if (!code) code = li_actors_read(actors, source, d, err);
    if (!code) code = li_actors_finish(actors, d, err);
    *result = code || li_diagnostics_count(d, LI_ERROR) ? BROKEN : ACCEPTED;
    li_source_free(source);
    li_actors_free(actors);
    li_symbols_free(symbols);
    li_diagnostics_free(d);
    return code;
}

static void begin_block(writer *w, const li_suggestion *i) {
    li_buffer_clear(&w->block);
    add_relation(w, i, &w->block);
    li_buffer_add_text(&w->block, "    ");
    add_pattern(w, i, &w->block);
    li_buffer_add_byte(&w->block, '\n');
}

/* The pattern with the first of its sentences that gives what it should; without an example where none does. */
static li_code make_rules(writer *w, const li_suggestion *i, li_error *err) {
    trial result = FAILED;
    w->proven = true;
    for (size_t k = 0; k < i->sample_count; k++) {
        const li_sample *m = &i->samples[k];
        if (!can_be_example(m)) continue;
        begin_block(w, i);
        li_buffer_printf(&w->block, "    # gives: %.*s -> %.*s\n    + ", LI_SLICE_ARG(m->source),
                         LI_SLICE_ARG(m->target));
        add_line(&w->block, m->text);
        li_buffer_printf(&w->block, "   => %.*s, %.*s\n", LI_SLICE_ARG(m->source), LI_SLICE_ARG(m->target));
        if (w->block.code) return li_fail(err, LI_E_MEMORY, "no memory for suggestions");
        li_code code = try_rules(w, &result, err);
        if (code || result == ACCEPTED) return code;
    }
    w->proven = false;
    begin_block(w, i);
    li_buffer_add_text(&w->block, "    # none of the sentences is matched alone; write an example\n");
    li_code code = try_rules(w, &result, err);
    if (!code && result == BROKEN) li_buffer_clear(&w->block);
    return code;
}

static li_code make_actor(writer *w, const li_suggestion *i, li_error *err) {
    trial result = BROKEN;
    li_buffer_clear(&w->block);
    li_buffer_add_text(&w->block, "actor ");
    add_line(&w->block, i->lemma);
    li_buffer_printf(&w->block, ": %s\n", li_actor_type_name((li_actor_type)i->type));
    li_code code = w->block.code ? li_fail(err, LI_E_MEMORY, "no memory for suggestions") : try_actors(w, &result, err);
    if (!code && result != ACCEPTED) li_buffer_clear(&w->block);
    return code;
}

static li_code make_block(writer *w, const li_suggestion *i, li_error *err) {
    if (is_word(i)) return make_rules(w, i, err);
    if (i->kind == LI_SUGGEST_NAME) return make_actor(w, i, err);
    const li_suggestion *best = NULL; /* of the words that the actor stands with */
    for (size_t k = 0; k < i->word_count; k++) {
        const li_suggestion *word = &w->s->items[i->words[k]];
        if (!best || by_weight(&word, &best) < 0) best = word;
    }
    if (best) return make_rules(w, best, err);
    if (i->discovered) return make_actor(w, i, err);
    li_buffer_clear(&w->block);
    li_buffer_add_text(&w->block,
                       "# no clause has it beside another actor: liaison explain shows how its sentences are read\n");
    return LI_OK;
}

/* ---- output ---- */

static void add_frame(const writer *w, const li_suggestion *i, li_buffer *out) {
    if (is_word(i)) add_pattern(w, i, out);
    else li_buffer_printf(out, "%.*s (%s)", LI_SLICE_ARG(i->lemma), li_actor_type_name((li_actor_type)i->type));
}

static void plain_item(writer *w, const li_suggestion *i) {
    li_buffer_printf(w->out, "\n# %zu × ", i->count);
    add_frame(w, i, w->out);
    li_buffer_add_byte(w->out, '\n');
    for (size_t k = 0; k < i->sample_count && k < LI_SAMPLES_SHOWN; k++) {
        li_buffer_printf(w->out, "#   %.*s: ", LI_SLICE_ARG(i->samples[k].doc));
        add_line(w->out, i->samples[k].text);
        li_buffer_add_byte(w->out, '\n');
    }
    li_buffer_add(w->out, li_buffer_slice(&w->block));
}

static void json_item(writer *w, const li_suggestion *i, bool first) {
    static const char *const KINDS[] = {"verb", "support", "noun", "name", "actor"};
    li_buffer frame = LI_BUFFER_EMPTY;
    add_frame(w, i, &frame);
    li_buffer_printf(w->out, "%s{\"kind\": \"%s\", \"count\": %zu, ", first ? "" : ", ", KINDS[i->kind], i->count);
    li_buffer_add_text(w->out, is_word(i) ? "\"pattern\": " : "\"name\": ");
    li_buffer_add_json(w->out, is_word(i) ? li_buffer_slice(&frame) : i->lemma);
    if (!is_word(i)) li_buffer_printf(w->out, ", \"type\": \"%s\"", li_actor_type_name((li_actor_type)i->type));
    li_buffer_add_text(w->out, ", \"sentences\": [");
    for (size_t k = 0; k < i->sample_count && k < LI_SAMPLES_SHOWN; k++) {
        li_buffer_add_text(w->out, k ? ", {\"doc\": " : "{\"doc\": ");
        li_buffer_add_json(w->out, i->samples[k].doc);
        li_buffer_add_text(w->out, ", \"text\": ");
        li_buffer_add_json(w->out, i->samples[k].text);
        li_buffer_add_byte(w->out, '}');
    }
    li_buffer_add_text(w->out, "], \"block\": ");
    li_buffer_add_json(w->out, li_buffer_slice(&w->block));
    li_buffer_add_byte(w->out, '}');
    if (frame.code) w->out->code = LI_E_MEMORY;
    li_buffer_free(&frame);
}

static li_code write_list(writer *w, int list, size_t top, li_error *err) {
    static const char *const HEADS[] = {
        "# ---- verbs and nouns between two actors, of which no rule makes a triple: for a .rules file ----\n",
        "# ---- names in an actor's place, that no file knows: for an .actors file ----\n",
        "# ---- actors that no triple has ----\n"};
    static const char *const KEYS[] = {"{\"words\": [", "], \"names\": [", "], \"unlinked\": ["};
    size_t written = 0;
    rank(w, list);
    if (w->json) li_buffer_add_text(w->out, KEYS[list]);
    else li_buffer_printf(w->out, "%s%s", list ? "\n" : "", HEADS[list]);
    for (int pass = 0; pass < 2; pass++) /* a pattern that matches none of its sentences is most likely a misreading */
        for (size_t i = 0; i < w->order_count && written < top; i++) {
            if (!w->order[i]) continue; /* written already */
            w->proven = true;
            li_code code = make_block(w, w->order[i], err);
            if (code) return code;
            if (pass == 0 && list == 0 && !w->proven) continue;
            if (w->json) json_item(w, w->order[i], written == 0);
            else plain_item(w, w->order[i]);
            w->order[i] = NULL;
            written++;
        }
    if (!w->order_count && !w->json) li_buffer_add_text(w->out, "# none\n");
    return LI_OK;
}

li_code li_suggester_write(li_suggester *s, size_t top, bool json, li_buffer *out, li_error *err) {
    writer w = {.s = s, .json = json, .out = out, .block = LI_BUFFER_EMPTY};
    w.order = calloc(s->count + 1, sizeof *w.order);
    w.forms = calloc(s->count + 1, sizeof *w.forms);
    li_code code = w.order && w.forms ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for suggestions");
    if (!code) find_forms(&w);
    for (int list = 0; list < 3 && !code; list++) code = write_list(&w, list, top, err);
    if (!code && json) li_buffer_add_text(out, "]}\n");
    if (!code && (out->code || w.block.code)) code = li_fail(err, LI_E_MEMORY, "no memory for suggestions");
    li_buffer_free(&w.block);
    free(w.order);
    free(w.forms);
    return code;
}
