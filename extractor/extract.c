#include "extractor/engine.h"

#include "extractor/french/clause_words.h"
#include "extractor/french/parts.h"
#include <stdlib.h>
#include <time.h>

li_code li_extractor_new(li_extractor **out, const li_engine *engine, li_error *err) {
    *out = NULL;
    li_extractor *x = calloc(1, sizeof *x);
    if (!x) return li_fail(err, LI_E_MEMORY, "no memory for an extractor");
    x->engine = engine;
    x->arena = li_arena_new();
    x->scratch = li_arena_new();
    x->past = li_arena_new();
    li_code code = x->arena && x->scratch && x->past ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for an extractor");
    if (!code) code = li_symbols_new(&x->symbols, engine->lexicon, engine->symbols, err);
    if (!code) code = li_cast_new(&x->cast, engine->actors, err);
    if (!code && !engine->options.no_references)
        code = li_reference_new(&x->reference, engine->actors, x->symbols, err);
    if (!code) code = li_tag_memory_new(&x->tag_memory, err);
    if (!code) code = li_gate_new(&x->gate, engine->rules, engine->actors, engine->group_words, err);
    if (!code && x->reference) li_reference_on_recall(x->reference, li_extractor_note, x);
    if (code) {
        li_extractor_free(x);
        return code;
    }
    *out = x;
    return LI_OK;
}

void li_extractor_free(li_extractor *x) {
    if (!x) return;
    li_gate_free(x->gate);
    li_tag_memory_free(x->tag_memory);
    li_reference_free(x->reference);
    li_cast_free(x->cast);
    li_symbols_free(x->symbols);
    li_arena_free(x->arena);
    li_arena_free(x->scratch);
    li_arena_free(x->past);
    li_arena_free(x->kept);
    free(x);
}

li_extract_counts li_extractor_count(const li_extractor *x) { return x->counts; }
void li_extractor_measure(li_extractor *x, bool on) { x->measure = on; }

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void li_extractor_clock(li_extractor *x, int stage) {
    if (!x->measure) return;
    double t = now();
    if (stage >= 0) x->counts.seconds[stage] += t - x->started;
    x->started = t;
}

li_slice li_extractor_words(const li_extractor *x, int32_t first, int32_t last) {
    const li_token *t = x->syntax.tokens;
    return li_slice_sub(x->tokens.text, t[first].start, t[last].end);
}

li_code li_extractor_begin(li_extractor *x, const li_article *article, li_error *err) {
    li_arena_reset(x->arena);
    li_arena_reset(x->scratch);
    li_symbols_reset(x->symbols);
    x->article = article;
    x->triples = NULL;
    x->triple_count = x->triple_room = 0;
    x->candidate_count = 0;
    x->fates = NULL;
    x->noted = x->until = 0;
    x->waiting_count = 0;
    x->note_code = LI_OK;
    x->note_error = (li_error){0};
    li_extractor_clock(x, -1);
    li_code code = li_tokenize(&x->tokens, article->text, article->body_start, x->symbols, x->arena, err);
    li_extractor_clock(x, LI_STAGE_TOKEN);
    li_cast_set_date(x->cast, x->article->date);
    if (!code) code = li_cast_read(x->cast, &x->tokens, x->symbols, !x->engine->options.no_discovery, x->arena, err);
    if (!code) li_gate_begin(x->gate, x->tokens.tokens, x->tokens.sentences, x->tokens.sentence_count);
    if (!code && x->reference) li_reference_begin(x->reference, x->cast, &x->tokens, article->date);
    li_extractor_clock(x, LI_STAGE_ACTOR);
    return code;
}

/* Words of a known name are proper nouns whatever else they may be: Conseil de sécurité, Xi, Le Monde. */
static void force_names(li_extractor *x, const li_sentence *s, uint8_t *forced, int32_t *inside) {
    memset(forced, 0, s->count);
    for (uint32_t i = 0; i < s->count; i++) inside[i] = -1;
    size_t n, all, from = li_cast_in(x->cast, s->first, s->count, &n);
    const li_mention *m = li_cast_mentions(x->cast, &all);
    for (size_t i = from; i < from + n; i++) {
        if (m[i].kind != LI_NAME && m[i].kind != LI_SEAT) continue;
        li_token *first = &x->tokens.tokens[m[i].first];
        first->shape |= LI_SHAPE_NAME;
        uint32_t at = m[i].first - s->first;
        for (uint32_t k = 1; k < m[i].count && at + k < s->count; k++) inside[at + k] = (int32_t)at;
        bool common = m[i].count > 1 && !(first->shape & LI_SHAPE_CAPITAL);
        for (uint32_t k = 0; k < m[i].count && !common; k++) {
            const li_token *t = &first[k];
            if (!(t->shape & LI_SHAPE_CAPITAL)) continue;
            forced[m[i].first - s->first + k] = LI_TAG_PROPN + 1;
        }
    }
}

li_code li_extractor_tag(li_extractor *x, uint32_t n, li_tagged *tagged, li_arena *arena, li_error *err) {
    const li_sentence *s = &x->tokens.sentences[n];
    li_tagged t = {li_arena_room(arena, s->count, sizeof *t.views), li_arena_room(arena, s->count, 1),
                   li_arena_room(arena, s->count, sizeof *t.inside)};
    uint8_t *forced = li_arena_room(arena, s->count, 1);
    if (!t.views || !t.tags || !t.inside || !forced) return li_fail(err, LI_E_MEMORY, "no memory for a sentence");
    force_names(x, s, forced, t.inside);
    li_tag_sentence(x->engine->model, x->symbols, x->tag_memory, x->tokens.tokens + s->first, s->count, forced, t.views,
                    t.tags);
    *tagged = t;
    li_extractor_clock(x, LI_STAGE_TAG);
    return LI_OK;
}

li_code li_extractor_look(li_extractor *x, uint32_t n, li_syntax *syntax, li_groups *groups, li_arena *arena,
                          li_error *err) {
    const li_sentence *s = &x->tokens.sentences[n];
    *groups = (li_groups){.syntax = syntax,
                          .sentence = s,
                          .number = n,
                          .cast = x->cast,
                          .words = x->engine->group_words,
                          .reference = x->reference,
                          .date = x->article->date,
                          .known = li_arena_array(arena, s->count + 1, sizeof *groups->known)};
    return li_syntax_begin(syntax, x->tokens.tokens + s->first, (int32_t)s->count, x->symbols, x->engine->clause_words,
                           arena, err);
}

static li_code cut_sentence(li_extractor *x, uint32_t n, const li_tagged *t, li_parts **parts, li_arena *arena,
                            li_error *err) {
    const li_sentence *s = &x->tokens.sentences[n];
    return li_parts_cut(parts, x->symbols, &x->engine->clause_words->classes, x->tokens.tokens + s->first, s->count,
                        t->views, t->tags, t->inside, arena, err);
}

li_code li_extractor_parse(li_extractor *x, uint32_t n, const li_tagged *tagged, li_syntax *syntax, li_groups *groups,
                           li_arena *arena, li_error *err) {
    li_parts *parts;
    li_code code = cut_sentence(x, n, tagged, &parts, arena, err);
    if (!code) code = li_parts_build(x->engine->model, &parts, 1, arena, err);
    if (!code) li_parts_join(parts);
    li_extractor_clock(x, LI_STAGE_TREE);
    return code ? code : li_extractor_look(x, n, syntax, groups, arena, err);
}

/* Shows the gate a tagged sentence: may a rule match? */
static bool may_match(li_extractor *x, uint32_t n, const uint16_t *marks) {
    const li_sentence *s = &x->tokens.sentences[n];
    const li_token *t = x->tokens.tokens + s->first;
    li_presence who;
    size_t count, all, from = li_cast_in(x->cast, s->first, s->count, &count);
    const li_mention *m = li_cast_mentions(x->cast, &all);
    for (size_t i = from; i < from + count; i++)
        if (m[i].kind == LI_NAME) {
            uint32_t plain =
                m[i].count > 1 && !(x->tokens.tokens[m[i].first].shape & LI_SHAPE_CAPITAL); /* ses alliés européens */
            li_gate_mark_name(x->gate, m[i].first + plain - s->first, m[i].count - plain, s->count);
        }
    li_presence_find(&who, x->reference, x->engine->group_words, x->cast, t, s, marks);
    return li_gate_look_closely(x->gate, t, s->count, &who);
}

static void forget_quantities(li_extractor *x) {
    x->amounts = (li_amounts){0};
    x->times = (li_times){0};
    x->quantified = false;
}

li_code li_extractor_analyse(li_extractor *x, uint32_t n, li_error *err) {
    const uint16_t *marks;
    li_tagged tagged;
    const li_sentence *s = &x->tokens.sentences[n];
    li_arena_reset(x->scratch);
    li_code code = li_gate_mark(x->gate, &marks, x->tokens.tokens + s->first, s->count, err);
    if (!code) code = li_extractor_tag(x, n, &tagged, x->scratch, err);
    if (code) return code;
    may_match(x, n, marks);
    forget_quantities(x);
    return li_extractor_parse(x, n, &tagged, &x->syntax, &x->groups, x->scratch, err);
}

li_code li_extractor_quantities(li_extractor *x, li_error *err) {
    const li_sentence *s = x->groups.sentence;
    if (x->quantified) return LI_OK;
    x->quantified = true;
    if (!li_pieces_wanted(x->engine->amount_words, &x->tokens, s)) return LI_OK;
    li_pieces pieces;
    li_code code = li_pieces_cut(&pieces, x->engine->amount_words, x->symbols, &x->tokens, s, x->scratch, err);
    if (!code) code = li_times_find(&x->times, &pieces, x->article->date, x->scratch, err);
    if (!code) code = li_amounts_find(&x->amounts, &pieces, &x->times, x->scratch, err);
    return code;
}

/* Two actors, one of whom may be named by a word that stands for him. */
static bool may_name_two(const li_extractor *x, const li_sentence *s, const uint16_t *marks) {
    if (li_rules_without_actors(x->engine->rules)) return true;
    size_t n, all, from = li_cast_in(x->cast, s->first, s->count, &n);
    const li_mention *m = li_cast_mentions(x->cast, &all);
    bool two = false;
    size_t actors = 0;
    for (size_t i = from; i < from + n && !two; i++) {
        actors += m[i].kind != LI_ROLE;
        two = m[i].kind == LI_ROLE ? i > from : m[i].actor != m[from].actor;
    }
    if (two) return actors || x->reference;
    size_t may = n > 0; /* those whom the sentence names or may mean */
    for (uint32_t i = 0; i < s->count && may < 2 && x->reference; i++)
        if (marks[i] & LI_MARK_STANDS) may += li_may_refer(x->reference, x->tokens.tokens + s->first, i, s->count);
    return may >= 2 && (actors || x->reference);
}

li_code li_extractor_wants(li_extractor *x, bool *wants, uint32_t n, li_error *err) {
    const uint16_t *marks;
    const li_sentence *s = &x->tokens.sentences[n];
    const li_token *t = x->tokens.tokens + s->first;
    li_code code = li_gate_mark(x->gate, &marks, t, s->count, err);
    *wants = !code && may_name_two(x, s, marks) && li_gate_triggered(x->gate, t, s->count);
    return code;
}

/* A sentence whose parts have their trees. */
static li_code read_waiting(li_extractor *x, const li_waiting *w, li_error *err) {
    uint32_t n = w->sentence;
    x->until = n;
    li_parts_join(w->parts);
    li_extractor_clock(x, LI_STAGE_TREE);
    li_gate_show(x->gate, w->sight);
    forget_quantities(x);
    li_code code = li_extractor_look(x, n, &x->syntax, &x->groups, x->scratch, err);
    x->fates[n] = LI_ANALYSED;
    if (!code) code = li_extractor_match(x, err);
    if (!code) code = li_extractor_write(x, err);
    li_extractor_clock(x, LI_STAGE_MATCH);
    return code || !x->note_code ? code : li_fail(err, x->note_code, "%s", x->note_error.text);
}

static li_code read_all_waiting(li_extractor *x, li_error *err) {
    li_parts *parts[LI_TOGETHER];
    size_t count = x->waiting_count;
    for (size_t i = 0; i < count; i++) parts[i] = x->waiting[i].parts;
    li_code code = count ? li_parts_build(x->engine->model, parts, count, x->scratch, err) : LI_OK;
    for (size_t i = 0; i < count && !code; i++) code = read_waiting(x, &x->waiting[i], err);
    x->waiting_count = 0;
    return code;
}

/* Lets a sentence wait for its tree, if a rule may match there. */
static li_code extract_sentence(li_extractor *x, uint32_t n, li_error *err) {
    const li_sentence *s = &x->tokens.sentences[n];
    x->counts.sentences++;
    if (s->count > LI_MAX_SENTENCE) {
        x->counts.overlong++;
        return LI_OK;
    }
    x->fates[n] = LI_PASSED_OVER;
    const uint16_t *marks;
    const li_token *t = x->tokens.tokens + s->first;
    li_code code = li_gate_mark(x->gate, &marks, t, s->count, err);
    bool wanted = !code && may_name_two(x, s, marks) && li_gate_look(x->gate, t, s->count);
    li_extractor_clock(x, LI_STAGE_REST);
    if (!wanted) return code;
    if (!x->waiting_count) { /* not before: candidates of the last sentence may be asked about */
        x->candidate_count = 0;
        li_arena_reset(x->scratch);
    }
    li_tagged tagged;
    code = li_extractor_tag(x, n, &tagged, x->scratch, err);
    wanted = !code && may_match(x, n, marks);
    li_extractor_clock(x, LI_STAGE_REST);
    if (!wanted) return code;
    x->counts.analysed++;
    li_waiting *w = &x->waiting[x->waiting_count];
    w->sentence = n;
    w->sight = li_gate_keep(x->gate, x->scratch);
    if (!w->sight) return li_fail(err, LI_E_MEMORY, "no memory for a sentence");
    code = cut_sentence(x, n, &tagged, &w->parts, x->scratch, err);
    li_extractor_clock(x, LI_STAGE_TREE);
    return code || ++x->waiting_count < LI_TOGETHER ? code : read_all_waiting(x, err);
}

li_code li_extract(li_extractor *x, const li_article *article, const li_triple **triples, size_t *count,
                   li_error *err) {
    *triples = NULL;
    *count = 0;
    li_code code = li_extractor_begin(x, article, err);
    if (!code) x->fates = li_arena_array(x->arena, x->tokens.sentence_count + 1, sizeof *x->fates);
    if (!code && !x->fates) code = li_fail(err, LI_E_MEMORY, "no memory for an article");
    for (uint32_t i = 0; i < x->tokens.sentence_count && !code; i++) code = extract_sentence(x, i, err);
    if (!code) code = read_all_waiting(x, err);
    if (code) return code;
    size_t mentions;
    li_cast_mentions(x->cast, &mentions);
    x->counts.articles++;
    x->counts.bytes += article->text.len;
    x->counts.tokens += x->tokens.count;
    x->counts.mentions += mentions;
    x->counts.triples += x->triple_count;
    *triples = x->triples;
    *count = x->triple_count;
    return LI_OK;
}
