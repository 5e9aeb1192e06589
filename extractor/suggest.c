/* Collects what rules and actor files miss. */
#include "extractor/suggest.h"

#include "base/utf8.h"
#include "extractor/actor/group_words.h"
#include "extractor/french/clause_words.h"

#include <stdlib.h>

/* ---- items ---- */

static uint64_t hash_of(li_suggest_kind kind, li_slice key) { return li_hash(key) * 31u + (unsigned)kind; }

static bool grow_slots(li_suggester *s) {
    size_t count = s->slot_count ? s->slot_count * 2 : 1024;
    uint32_t *slots = calloc(count, sizeof *slots);
    if (!slots) return false;
    for (size_t i = 0; i < s->count; i++) {
        size_t at = hash_of((li_suggest_kind)s->items[i].kind, s->items[i].key) & (count - 1);
        while (slots[at]) at = (at + 1) & (count - 1);
        slots[at] = (uint32_t)i + 1;
    }
    free(s->slots);
    s->slots = slots;
    s->slot_count = count;
    return true;
}

li_suggestion *li_suggester_item(li_suggester *s, li_suggest_kind kind, li_slice key) {
    if (s->count * 2 >= s->slot_count && !grow_slots(s)) return NULL;
    size_t at = hash_of(kind, key) & (s->slot_count - 1);
    for (; s->slots[at]; at = (at + 1) & (s->slot_count - 1)) {
        li_suggestion *item = &s->items[s->slots[at] - 1];
        if (item->kind == (uint8_t)kind && li_slice_eq(item->key, key)) return item;
    }
    if (s->count == s->room && li_arena_grow(s->arena, (void **)&s->items, s->count, &s->room, sizeof *s->items))
        return NULL;
    li_slice copy = li_arena_copy(s->arena, key);
    if (!copy.ptr) return NULL;
    s->items[s->count] = (li_suggestion){.key = copy, .kind = (uint8_t)kind, .last = UINT64_MAX};
    s->slots[at] = (uint32_t)++s->count;
    return &s->items[s->count - 1];
}

static li_slice keep(li_suggester *s, li_slice text) {
    return text.len ? li_arena_copy(s->arena, text) : (li_slice){"", 0};
}

/* Counts the item once a sentence and keeps the sentence. false: no memory. */
static bool count_in(li_suggester *s, li_suggestion *item, li_slice source, li_slice target) {
    if (item->last == s->sentences) return true;
    item->last = s->sentences;
    item->count++;
    if (item->sample_count == LI_SAMPLES) return true;
    const li_sentence *t = s->x->groups.sentence;
    li_sample sample = {keep(s, s->x->article->doc), keep(s, li_slice_sub(s->x->tokens.text, t->start, t->end)),
                        keep(s, source), keep(s, target)};
    item->samples[item->sample_count++] = sample;
    return sample.doc.ptr && sample.text.ptr && sample.source.ptr && sample.target.ptr;
}

/* ---- what the rules use ---- */

static void mark_node(li_suggester *s, const li_pattern_node *node) {
    for (size_t i = 0; i < node->word_count; i++)
        if (node->words[i] < s->used_count) s->used[node->words[i]] = true;
    for (size_t i = 0; i < node->child_count; i++) mark_node(s, &node->children[i]);
}

static li_sym last_symbol(const li_pattern_node *node) {
    li_sym last = 0;
    for (size_t i = 0; i < node->word_count; i++)
        if (node->words[i] > last) last = node->words[i];
    for (size_t i = 0; i < node->child_count; i++) {
        li_sym inner = last_symbol(&node->children[i]);
        if (inner > last) last = inner;
    }
    return last;
}

static bool is_used(const li_suggester *s, li_sym word) { return word < s->used_count && s->used[word]; }

static bool mark_used(li_suggester *s) {
    size_t n;
    const li_pattern *p = li_rules_patterns(s->x->engine->rules, &n);
    for (size_t i = 0; i < n; i++) {
        li_sym last = last_symbol(&p[i].top);
        if (last >= s->used_count) s->used_count = (size_t)last + 1;
    }
    s->used = li_arena_array(s->arena, s->used_count + 1, sizeof *s->used);
    for (size_t i = 0; s->used && i < n; i++) mark_node(s, &p[i].top);
    return s->used;
}

li_code li_suggester_new(li_suggester **out, li_extractor *x, li_error *err) {
    *out = NULL;
    li_suggester *s = calloc(1, sizeof *s);
    if (s) {
        s->x = x;
        s->arena = li_arena_new();
    }
    if (!s || !s->arena || !mark_used(s)) {
        li_suggester_free(s);
        return li_fail(err, LI_E_MEMORY, "no memory for suggestions");
    }
    *out = s;
    return LI_OK;
}

void li_suggester_free(li_suggester *s) {
    if (!s) return;
    free(s->slots);
    li_arena_free(s->arena);
    free(s);
}

/* ---- words between two actors ---- */

typedef struct frame {
    li_suggest_kind kind;
    li_sym lemma, prep, noun; /* LI_NO_SYM: none */
    bool reflexive, object;
} frame;

static li_slice text_of(const li_suggester *s, li_sym sym) {
    return sym == LI_NO_SYM ? (li_slice){"", 0} : li_symbols_text(s->x->symbols, sym);
}

static bool note_actor(li_suggester *s, uint32_t actor, const li_suggestion *word);

static bool is_in(const li_suggester *s, li_sym lemma, li_word_class set) {
    return li_is_word(s->x->syntax.words, lemma, set);
}

static bool is_one_of(li_slice word, const char *const *list) {
    while (*list && !li_slice_eq(word, li_slice_of(*list))) list++;
    return *list;
}

static bool is_place(li_slice prep) {
    static const char *const PREPS[] = {"à", "en", "dans", "sur", "vers", "depuis", "chez", NULL};
    return is_one_of(prep, PREPS);
}

/* Nouns that make a preposition with those beside them: à l'égard de, en faveur de. */
static bool is_particle(li_slice noun) {
    static const char *const NOUNS[] = {"égard", "faveur", "encontre", "sein",   "face",   "côté",   "nom",
                                        "part",  "lieu",   "suite",    "cause",  "raison", "profit", "titre",
                                        "terme", "cadre",  "place",    "compte", NULL};
    return is_one_of(noun, NOUNS);
}

/* How likely a frame is a relation: a word that no rule has, an object or a person meant, no place. */
static uint8_t weight_of(const li_suggester *s, const frame *f) {
    bool known = is_used(s, f->lemma) && (f->noun == LI_NO_SYM || is_used(s, f->noun));
    bool weak = is_place(text_of(s, f->prep)) || is_in(s, f->prep, LI_WORDS_WHOM);
    return (uint8_t)((known ? 2 : 3) * (f->object ? 3 : weak ? 1 : 2));
}

static bool note_word(li_suggester *s, const frame *f, uint32_t source, uint32_t target) {
    li_buffer key = LI_BUFFER_EMPTY;
    li_slice lemma = text_of(s, f->lemma), prep = text_of(s, f->prep), noun = text_of(s, f->noun);
    li_buffer_printf(&key, "%.*s|%.*s|%.*s|%d%d", LI_SLICE_ARG(lemma), LI_SLICE_ARG(noun), LI_SLICE_ARG(prep),
                     f->reflexive, f->object);
    li_suggestion *item = key.code ? NULL : li_suggester_item(s, f->kind, li_buffer_slice(&key));
    li_buffer_free(&key);
    if (!item) return false;
    if (!item->lemma.ptr) {
        item->lemma = keep(s, lemma);
        item->prep = keep(s, prep);
        item->noun = keep(s, noun);
        item->reflexive = f->reflexive;
        item->object = f->object;
        item->weight = weight_of(s, f);
        if (!item->lemma.ptr || !item->prep.ptr || !item->noun.ptr) return false;
    }
    size_t index = (size_t)(item - s->items);
    if (!count_in(s, item, li_cast_actor(s->x->cast, source)->name, li_cast_actor(s->x->cast, target)->name))
        return false;
    return note_actor(s, source, &s->items[index]) && note_actor(s, target, &s->items[index]);
}

/* The one actor that an argument denotes; LI_NO_ACTOR where there is none or are several. */
static uint32_t actor_at(const li_suggester *s, int32_t token) {
    li_referent r[LI_MAX_GROUP];
    return li_group_actors(&s->x->groups, token, r) == 1 ? r[0].actor : LI_NO_ACTOR;
}

static bool is_common(const li_suggester *s, int32_t token) {
    const li_token *t = &s->x->syntax.tokens[token];
    return t->upos == LI_NOUN && !(t->shape & (LI_SHAPE_CAPITAL | LI_SHAPE_DIGIT)) &&
           li_utf8_length(text_of(s, t->lemma)) > 2;
}

/* Does a triple of the sentence say something of the two? */
static bool is_linked(const li_suggester *s, uint32_t a, uint32_t b) {
    for (size_t i = 0; i < s->x->candidate_count; i++) {
        uint32_t source = s->x->candidates[i].source.actor, target = s->x->candidates[i].target.actor;
        if ((source == a && target == b) || (source == b && target == a)) return true;
    }
    return false;
}

/* Verbs that say nothing without the noun beside them. */
static bool is_bare(const li_suggester *s, li_sym lemma) {
    static const char *const VERBS[] = {"être",   "avoir",   "faire",  "aller",   "venir", "pouvoir",
                                        "devoir", "vouloir", "mettre", "prendre", NULL};
    return is_one_of(text_of(s, lemma), VERBS) || is_in(s, lemma, LI_WORDS_SUPPORT);
}

/* le mois dernier */
static bool is_time(const li_suggester *s, int32_t token) {
    for (size_t i = 0; i < s->x->times.count; i++) {
        const li_found_time *t = &s->x->times.items[i];
        if (token >= (int32_t)t->first && token < (int32_t)(t->first + t->count)) return true;
    }
    return false;
}

/* The noun that a verb has as its own object: mener une campagne. LI_NO_SYM: none. */
static li_sym own_noun(const li_suggester *s, const li_clause *cl) {
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        bool own = a->role == LI_OBJECT && a->via == LI_VIA_DIRECT;
        if (own && is_common(s, a->token) && !is_time(s, a->token) && actor_at(s, a->token) == LI_NO_ACTOR)
            return s->x->syntax.tokens[a->token].lemma;
    }
    return LI_NO_SYM;
}

static bool read_verb(li_suggester *s, const li_clause *cl) {
    frame f = {LI_SUGGEST_VERB, cl->lemma, LI_NO_SYM, LI_NO_SYM, cl->reflexive, false};
    bool bare = is_bare(s, cl->lemma);
    uint32_t source = LI_NO_ACTOR;
    for (size_t i = 0; i < cl->arg_count && source == LI_NO_ACTOR; i++)
        if (cl->args[i].role == LI_SUBJECT) source = actor_at(s, cl->args[i].token);
    if (source == LI_NO_ACTOR) return true;
    if (bare || is_used(s, cl->lemma)) f.noun = own_noun(s, cl);
    if (f.noun != LI_NO_SYM) f.kind = LI_SUGGEST_SUPPORT;
    else if (bare) return true;
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        bool object = a->role == LI_OBJECT && f.kind == LI_SUGGEST_VERB;
        bool far = a->via == LI_VIA_NEARBY &&
                   f.kind != LI_SUGGEST_SUPPORT; /* une campagne contre Y: of the noun, and of the verb */
        bool complement =
            a->role == LI_COMPLEMENT && a->prep != LI_NO_SYM && !far && !is_in(s, cl->lemma, LI_WORDS_SAY);
        if (!object && !complement) continue;
        uint32_t target = actor_at(s, a->token);
        if (target == LI_NO_ACTOR || target == source || is_linked(s, source, target)) continue;
        f.object = object;
        f.prep = object ? LI_NO_SYM : a->prep;
        if (!note_word(s, &f, source, target)) return false;
    }
    return true;
}

static bool read_noun(li_suggester *s, const li_clause *cl) {
    int32_t head = cl->head;
    bool role = li_mention_at(&s->x->groups, head, 1u << LI_ROLE | 1u << LI_NAME | 1u << LI_SEAT | 1u << LI_DEMONYM);
    if (role || !is_common(s, head) || is_time(s, head) || is_particle(text_of(s, cl->lemma)) ||
        is_in(s, cl->lemma, LI_WORDS_TITLE) || is_in(s, cl->lemma, LI_WORDS_MEASURE) ||
        is_in(s, cl->lemma, LI_WORDS_DURING) || li_group_is(s->x->engine->group_words, cl->lemma, LI_GROUP_STANDS))
        return true;
    frame f = {LI_SUGGEST_NOUN, cl->lemma, LI_NO_SYM, LI_NO_SYM, false, false};
    li_slice between = LI_LIT("entre");
    uint32_t source = LI_NO_ACTOR, first = LI_NO_ACTOR;
    for (size_t i = 0; i < cl->arg_count && source == LI_NO_ACTOR; i++) {
        bool owner = cl->args[i].role == LI_GENITIVE || cl->args[i].role == LI_MODIFIER;
        if (owner && cl->args[i].via != LI_VIA_NEARBY) source = actor_at(s, cl->args[i].token);
    }
    for (size_t i = 0; i < cl->arg_count; i++) {
        const li_arg *a = &cl->args[i];
        if (a->role != LI_COMPLEMENT || a->prep == LI_NO_SYM || a->via == LI_VIA_NEARBY) continue;
        uint32_t target = actor_at(s, a->token), from = source;
        if (target == LI_NO_ACTOR) continue;
        if (li_slice_eq(text_of(s, a->prep), between)) {
            from = first;
            first = target;
        }
        if (from == LI_NO_ACTOR || from == target || is_linked(s, from, target)) continue;
        f.prep = a->prep;
        if (!note_word(s, &f, from, target)) return false;
    }
    return true;
}

/* ---- names ---- */

static bool note_name(li_suggester *s, li_slice name, li_actor_type type) {
    if (name.len < 2 || memchr(name.ptr, ':', name.len) || memchr(name.ptr, ',', name.len) ||
        memchr(name.ptr, '\n', name.len) || li_actors_find(s->x->engine->actors, name) != LI_NO_ACTOR)
        return true;
    li_suggestion *item = li_suggester_item(s, LI_SUGGEST_NAME, name);
    if (!item) return false;
    item->lemma = item->key;
    item->type = (uint8_t)type;
    return count_in(s, item, (li_slice){"", 0}, (li_slice){"", 0});
}

static li_actor_type guess_type(const li_suggester *s, int32_t first, int32_t last) {
    const li_token *t = &s->x->syntax.tokens[first];
    const li_lexicon *lexicon = s->x->engine->lexicon;
    size_t n = 0;
    const li_reading *r = t->form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, t->form, &n) : NULL;
    for (size_t i = 0; i < n && last > first; i++)
        if (r[i].feats & LI_GIVEN) return LI_PERSON;
    return LI_ORGANIZATION;
}

static bool has_common_reading(const li_suggester *s, int32_t token) {
    const li_lexicon *lexicon = s->x->engine->lexicon;
    li_sym form = s->x->syntax.tokens[token].form;
    size_t n = 0;
    const li_reading *r = form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, form, &n) : NULL;
    for (size_t i = 0; i < n; i++)
        if (r[i].upos != LI_PROPN && !(r[i].feats & LI_ACRONYM)) return true;
    return false;
}

/* Who stands in an actor's place, if no file knows them. */
static bool note_place(li_suggester *s, int32_t token) {
    const li_syntax *sx = &s->x->syntax;
    li_referent r[LI_MAX_GROUP];
    size_t n = li_group_actors(&s->x->groups, token, r);
    for (size_t i = 0; i < n; i++) {
        const li_actor *a = li_cast_actor(s->x->cast, r[i].actor);
        bool named = r[i].by == LI_BY_NAME || r[i].by == LI_BY_SHORT;
        if (named && li_cast_discovered(s->x->cast, r[i].actor) && !note_name(s, a->name, a->type)) return false;
    }
    if (n || sx->tokens[token].upos != LI_PROPN || is_place(text_of(s, li_preposition(sx, token)))) return true;
    int32_t first = token, last = token;
    while (first > 0 && sx->tokens[first - 1].upos == LI_PROPN) first--;
    while (last + 1 < sx->count && sx->tokens[last + 1].upos == LI_PROPN) last++;
    uint32_t shape = sx->tokens[first].shape;
    bool word = first == last &&
                ((shape & LI_SHAPE_FIRST) || has_common_reading(s, first)); /* c'est FAUX; any word may begin */
    if (!(shape & LI_SHAPE_CAPITAL) || word) return true;
    return note_name(s, li_extractor_words(s->x, first, last), guess_type(s, first, last));
}

static bool read_fillers(li_suggester *s, const li_fillers *f) {
    for (size_t i = 0; i < f->count; i++)
        if (!note_place(s, f->tokens[i])) return false;
    return true;
}

/* Names where a rule's pattern has X or Y, and before verbs of speech. */
static bool read_places(li_suggester *s, int32_t head) {
    size_t count, all, relations;
    const li_token *t = &s->x->syntax.tokens[head];
    const uint32_t *of = li_rules_of(s->x->engine->rules, t->lemma, &count);
    const li_pattern *patterns = li_rules_patterns(s->x->engine->rules, &all);
    const li_relation *relation = li_rules_relations(s->x->engine->rules, &relations);
    for (size_t i = 0; i < count; i++) {
        const li_pattern *p = &patterns[of[i]];
        li_binding b;
        if (!p->actors || !li_match(&b, p, relation[p->relation].symmetric, &s->x->groups, head, NULL)) continue;
        if (!read_fillers(s, &b.x) || !read_fillers(s, &b.y)) return false;
    }
    bool speaks = t->upos == LI_VERB && is_in(s, t->lemma, LI_WORDS_SAY);
    const li_clause *cl = speaks ? li_clause_at(&s->x->syntax, head) : NULL;
    for (size_t i = 0; cl && i < cl->arg_count; i++)
        if (cl->args[i].role == LI_SUBJECT && !note_place(s, cl->args[i].token)) return false;
    return true;
}

/* ---- actors ---- */

static li_suggestion *actor_item(li_suggester *s, uint32_t actor) {
    const li_actor *a = li_cast_actor(s->x->cast, actor);
    li_suggestion *item = li_suggester_item(s, LI_SUGGEST_UNLINKED, a->id);
    if (!item || item->lemma.ptr) return item;
    item->type = (uint8_t)a->type;
    item->discovered = li_cast_discovered(s->x->cast, actor);
    item->lemma = keep(s, a->name);
    return item->lemma.ptr ? item : NULL;
}

static bool note_actor(li_suggester *s, uint32_t actor, const li_suggestion *word) {
    uint32_t index = (uint32_t)(word - s->items);
    li_suggestion *item = actor_item(s, actor);
    if (!item) return false;
    for (size_t i = 0; i < item->word_count; i++)
        if (item->words[i] == index) return true;
    if (item->word_count < LI_SUGGEST_WORDS) item->words[item->word_count++] = index;
    return true;
}

static bool read_mentions(li_suggester *s) {
    size_t n, all;
    const li_sentence *sentence = s->x->groups.sentence;
    size_t from = li_cast_in(s->x->cast, sentence->first, sentence->count, &n);
    const li_mention *m = li_cast_mentions(s->x->cast, &all);
    for (size_t i = from; i < from + n; i++) {
        if (m[i].kind == LI_ROLE) continue;
        li_suggestion *item = actor_item(s, m[i].actor);
        if (!item || !count_in(s, item, (li_slice){"", 0}, (li_slice){"", 0})) return false;
    }
    for (size_t i = 0; i < s->x->candidate_count; i++) {
        const li_candidate *c = &s->x->candidates[i];
        if (c->dropped || c->source.actor == LI_NO_ACTOR || c->target.actor == LI_NO_ACTOR) continue;
        li_suggestion *source = actor_item(s, c->source.actor);
        if (!source) return false;
        source->linked = true;
        li_suggestion *target = actor_item(s, c->target.actor);
        if (!target) return false;
        target->linked = true;
    }
    return true;
}

static bool read_sentence(li_suggester *s) {
    for (int32_t i = 0; i < s->x->syntax.count; i++) {
        uint8_t u = s->x->syntax.tokens[i].upos;
        if (u != LI_VERB && u != LI_NOUN) continue;
        const li_clause *cl = li_clause_at(&s->x->syntax, i);
        if (!cl || !(cl->verb ? read_verb(s, cl) : read_noun(s, cl)) || !read_places(s, i)) return false;
    }
    return read_mentions(s);
}

li_code li_suggest(li_suggester *s, const li_article *article, li_error *err) {
    li_extractor *x = s->x;
    li_code code = li_extractor_begin(x, article, err);
    for (uint32_t i = 0; !code && i < x->tokens.sentence_count; i++) {
        if (x->tokens.sentences[i].count > LI_MAX_SENTENCE) continue;
        s->sentences++;
        code = li_extractor_analyse(x, i, err);
        if (!code) code = li_extractor_match(x, err);
        if (!code) code = li_extractor_quantities(x, err);
        if (!code && !read_sentence(s)) code = li_fail(err, LI_E_MEMORY, "no memory for suggestions");
        if (!code) li_group_note(&x->groups);
    }
    return code;
}
