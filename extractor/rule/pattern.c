/* One expansion of a pattern, analysed as a sentence and turned into a tree of words and slots. */
#include "extractor/rule/store.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "extractor/french/clause_words.h"
#include "extractor/french/tree_mend.h"

typedef struct compiler {
    li_rules *rules;
    const li_rule_line *line;
    const li_expansion *x;
    li_tokens tokens;
    size_t offsets[LI_MAX_ELEMENTS];      /* where each element begins in the text */
    int16_t element[LI_MAX_ELEMENTS * 4]; /* by token */
    bool used[LI_MAX_ELEMENTS * 4];       /* tokens that have a node */
    li_syntax syntax;
    li_error *err;
} compiler;

static li_code no_memory(compiler *c) { return li_fail(c->err, LI_E_MEMORY, "no memory for a pattern"); }

/* What a slot looks like to the analysis: a name, a number, a noun. */
static const char *placeholder(uint8_t slot) {
    return slot == LI_SLOT_N   ? "30"
           : slot == LI_SLOT_T ? "mardi"
           : slot == LI_SLOT_S ? "Sorel"
           : slot == LI_SLOT_X ? "Xavier"
                               : "Yves";
}

static uint8_t forced_tag(uint8_t slot) {
    return slot == LI_SLOT_N ? LI_TAG_NUM + 1 : slot == LI_SLOT_T ? LI_TAG_NOUN + 1 : LI_TAG_PROPN + 1;
}

static li_code cut(compiler *c) {
    li_buffer text = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < c->x->count; i++) {
        if (i && text.len && text.ptr[text.len - 1] != '\'') li_buffer_add_byte(&text, ' ');
        c->offsets[i] = text.len;
        const li_element *e = &c->x->elements[i];
        if (e->slot) li_buffer_add_text(&text, placeholder(e->slot));
        else li_buffer_add(&text, e->words[0]);
    }
    li_slice copy = text.code ? (li_slice){NULL, 0} : li_arena_copy(c->rules->scratch, li_buffer_slice(&text));
    li_buffer_free(&text);
    if (!copy.ptr) return no_memory(c);
    li_code code = li_tokenize(&c->tokens, copy, 0, c->rules->symbols, c->rules->scratch, c->err);
    for (size_t t = 0, e = 0; !code && t < c->tokens.count && t < LI_MAX_ELEMENTS * 4; t++) {
        while (e + 1 < c->x->count && c->offsets[e + 1] <= c->tokens.tokens[t].start) e++;
        c->element[t] = (int16_t)e;
        c->tokens.tokens[t].shape &= ~(uint32_t)LI_SHAPE_FIRST;
    }
    return code;
}

static const li_element *element_of(const compiler *c, int32_t token) { return &c->x->elements[c->element[token]]; }
static bool is_slot(const compiler *c, int32_t token) { return element_of(c, token)->slot != LI_SLOT_NONE; }

/* « X rencontrer Y »: an infinitive behind its subject is read as the finite verb. */
static void read_infinitive(compiler *c, uint8_t *tags) {
    for (size_t i = 0; i < c->tokens.count; i++) {
        uint8_t slot = c->x->elements[c->element[i]].slot;
        if (tags[i] == LI_TAG_VERB_FIN || tags[i] == LI_TAG_AUX_FIN || tags[i] == LI_TAG_NOUN) return;
        if (tags[i] == LI_TAG_ADP) return;
        if ((tags[i] != LI_TAG_VERB_INF && tags[i] != LI_TAG_AUX_INF) || slot) continue;
        if (i == 0 || !is_slot(c, 0)) return;
        tags[i] = LI_TAG_VERB_FIN;
        c->tokens.tokens[i].upos = LI_VERB;
        c->tokens.tokens[i].feats = (c->tokens.tokens[i].feats & ~(uint32_t)(LI_FORM | LI_MOOD | LI_TENSE)) | LI_FIN |
                                    LI_IND | LI_PRES | LI_P3 | LI_SING;
        return;
    }
}

static int32_t root_of(const compiler *c) {
    for (size_t i = 0; i < c->tokens.count; i++)
        if (c->tokens.tokens[i].dep == LI_ROOT) return (int32_t)i;
    return 0;
}

/* The word that governs a pattern: its verb, or its first noun. The tree's own root unless that is a slot. */
static int32_t top_of(compiler *c) {
    int32_t root = root_of(c), n = (int32_t)c->tokens.count;
    const li_token *t = c->tokens.tokens;
    for (int32_t i = 0; i < n; i++) { /* « X verbe …»: the verb behind the first slot */
        if (is_slot(c, i) || t[i].upos != LI_VERB) continue;
        bool leads = (t[i].feats & LI_FORM) == LI_FIN && i > 0 && is_slot(c, 0);
        if (leads && (is_slot(c, root) || t[root].upos != LI_VERB) && li_child(&c->syntax, root, LI_COP) < 0) root = i;
        break;
    }
    uint8_t u = t[root].upos;
    bool grammar = u == LI_DET || u == LI_ADP || u == LI_PRON || u == LI_CCONJ || u == LI_SCONJ || u == LI_PUNCT;
    for (int32_t i = 0, found = 0; (grammar || is_slot(c, root)) && !found && i < n; i++)
        if (!is_slot(c, i) && (t[i].upos == LI_NOUN || t[i].upos == LI_VERB || t[i].upos == LI_ADJ)) {
            root = i;
            found = 1;
        }
    return root;
}

/* Has the form a reading of this part of speech (and, for verbs, finite)? */
static bool may_be(const compiler *c, size_t token, uint8_t upos) {
    const li_lexicon *lexicon = li_symbols_lexicon(c->rules->symbols);
    li_sym form = c->tokens.tokens[token].form;
    size_t n = 0;
    const li_reading *r = form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, form, &n) : NULL;
    for (size_t i = 0; i < n; i++)
        if (r[i].upos == upos && (upos != LI_VERB || (r[i].feats & LI_FORM) == LI_FIN)) return true;
    return false;
}

static bool form_in(const compiler *c, size_t token, const char *const *list) {
    for (; *list; list++)
        if (li_slice_eq(li_symbols_text(c->rules->symbols, c->tokens.tokens[token].form), li_slice_of(*list)))
            return true;
    return false;
}

/* What the place of a word in a pattern leaves no doubt about: behind the opening slots stands the verb, behind a
 * determiner a noun, before a slot a preposition. */
static void force_tags(const compiler *c, uint8_t *forced) {
    static const char *const CLITICS[] = {"se", "s'", "ne", "n'", "en", "y", NULL};
    static const char *const DETERMINERS[] = {"un",  "une", "des", "le",   "la",    "les", "l'",
                                              "son", "sa",  "ses", "leur", "leurs", NULL};
    static const char *const LINKS[] = {"de", "d'", "du", "des", "entre", "par", "contre", "en", NULL};
    size_t n = c->tokens.count, i = 0;
    while (i < n && (forced[i] || form_in(c, i, (const char *const[]){"et", NULL}) || form_in(c, i, CLITICS))) i++;
    if (i > 0 && i < n && forced[0] && !form_in(c, i, DETERMINERS)) {
        bool verb = may_be(c, i, LI_VERB) && !may_be(c, i, LI_AUX);
        bool unknown = c->tokens.tokens[i].form >= li_lexicon_size(li_symbols_lexicon(c->rules->symbols)) &&
                       !(c->tokens.tokens[i].shape & (LI_SHAPE_CAPITAL | LI_SHAPE_PUNCT | LI_SHAPE_DIGIT));
        if (verb || unknown) forced[i] = LI_TAG_VERB_FIN + 1;
    }
    if (n > 1 && !forced[0] && form_in(c, 1, LINKS) && may_be(c, 0, LI_NOUN))
        forced[0] = LI_TAG_NOUN + 1; /* menace de X */
    for (i = 1; i < n; i++)          /* before a slot, what may be a preposition is one: en Y, pour Y */
        if (is_slot(c, (int32_t)i) && !forced[i - 1] && may_be(c, i - 1, LI_ADP)) forced[i - 1] = LI_TAG_ADP + 1;
    for (i = 0; i + 1 < n; i++) {
        if (forced[i] || forced[i + 1] || !form_in(c, i, DETERMINERS) || !may_be(c, i + 1, LI_NOUN)) continue;
        bool epithet = may_be(c, i + 1, LI_ADJ) && i + 2 < n && !forced[i + 2] && may_be(c, i + 2, LI_NOUN);
        if (!epithet) forced[i + 1] = LI_TAG_NOUN + 1;
    }
}

static li_code analyse(compiler *c, int32_t *top) {
    size_t n = c->tokens.count;
    li_arena *scratch = c->rules->scratch;
    uint8_t *forced = li_arena_array(scratch, n, 1), *tags = li_arena_array(scratch, n, 1);
    li_tag_view *views = li_arena_array(scratch, n, sizeof *views);
    bool *slots = li_arena_array(scratch, n, sizeof *slots);
    if (!forced || !tags || !views || !slots) return no_memory(c);
    for (size_t i = 0; i < n; i++)
        if ((slots[i] = is_slot(c, (int32_t)i))) forced[i] = forced_tag(element_of(c, (int32_t)i)->slot);
    force_tags(c, forced);
    li_tag_sentence(c->rules->model, c->rules->symbols, NULL, c->tokens.tokens, n, forced, views, tags);
    read_infinitive(c, tags);
    li_code code =
        li_tree_sentence(c->rules->model, c->rules->symbols, c->tokens.tokens, n, views, tags, NULL, scratch, c->err);
    li_raw_tree tree = {c->tokens.tokens, NULL, (int32_t)n};
    if (!code) code = li_trees_mend(&tree, 1, c->rules->symbols, &c->rules->words->classes, scratch, c->err);
    if (!code)
        code = li_syntax_begin(&c->syntax, c->tokens.tokens, (int32_t)n, c->rules->symbols, c->rules->words, scratch,
                               c->err);
    if (code) return code;
    *top = top_of(c);
    li_pattern_mend(c->rules, c->tokens.tokens, (int32_t)n, slots, *top);
    return li_syntax_begin(&c->syntax, c->tokens.tokens, (int32_t)n, c->rules->symbols, c->rules->words, scratch,
                           c->err);
}

/* ---- nodes ---- */

/* The lemma that an alternative has when read as the analysed word's part of speech; its form if it has none. */
static li_sym lemma_as(compiler *c, li_slice word, uint8_t upos, uint32_t verb_form) {
    li_buffer folded = LI_BUFFER_EMPTY;
    li_fold(&folded, word);
    li_sym form = li_symbols_add(c->rules->symbols, li_buffer_slice(&folded)), lemma = form;
    li_buffer_free(&folded);
    const li_lexicon *lexicon = li_symbols_lexicon(c->rules->symbols);
    if (form == LI_NO_SYM || form >= li_lexicon_size(lexicon)) return form;
    size_t count;
    const li_reading *r = li_lexicon_readings(lexicon, form, &count);
    bool found = false;
    for (size_t pass = 0; pass < 2 && !found; pass++)
        for (size_t i = 0; i < count && !found; i++) {
            bool fits = r[i].upos == upos || (upos == LI_VERB && r[i].upos == LI_AUX) ||
                        (upos == LI_AUX && r[i].upos == LI_VERB);
            if (fits && (pass || !verb_form || (r[i].feats & LI_FORM) == verb_form)) {
                lemma = r[i].lemma;
                found = true;
            }
        }
    if (!found && count) lemma = r[0].lemma;
    return lemma;
}

/* « ouvre » is of ouvrir and of ouvrer, « interpelle » of interpeller and interpeler: a finite verb stands for each
 * that has the form in the present. Puts the lemmas other than first behind words[0..*n). */
static void add_homographs(compiler *c, li_slice word, li_sym first, li_sym *words, size_t *n, size_t room) {
    const uint32_t present = LI_FIN | LI_IND | LI_PRES | LI_P3;
    li_buffer folded = LI_BUFFER_EMPTY;
    li_fold(&folded, word);
    li_sym form = li_symbols_add(c->rules->symbols, li_buffer_slice(&folded));
    li_buffer_free(&folded);
    const li_lexicon *lexicon = li_symbols_lexicon(c->rules->symbols);
    size_t count = 0;
    const li_reading *r = form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, form, &count) : NULL;
    for (size_t i = 0; i < count && *n < room; i++)
        if (r[i].upos == LI_VERB && r[i].lemma != first &&
            (r[i].feats & (LI_FORM | LI_MOOD | LI_TENSE | LI_PERS)) == present)
            words[(*n)++] = r[i].lemma;
}

static li_code fill_words(compiler *c, li_pattern_node *node, int32_t token) {
    enum { HOMOGRAPHS = 3 };
    const li_element *e = element_of(c, token);
    const li_token *t = &c->tokens.tokens[token];
    bool finite = !e->exact && t->upos == LI_VERB && (t->feats & LI_FORM) == LI_FIN;
    size_t given = e->word_count ? e->word_count : 1, room = finite ? given * HOMOGRAPHS : given, n = 0;
    li_sym *words = li_arena_array(c->rules->arena, room, sizeof *words);
    if (!words) return no_memory(c);
    node->exact = e->exact;
    for (size_t i = 0; i < given; i++) {
        li_sym word = i ? lemma_as(c, e->words[i], t->upos, t->feats & LI_FORM) : e->exact ? t->form : t->lemma;
        if (word == LI_NO_SYM) return no_memory(c);
        words[n++] = word;
        if (finite && e->word_count) add_homographs(c, e->words[i], word, words, &n, n + HOMOGRAPHS - 1);
    }
    node->words = words;
    node->word_count = n;
    return LI_OK;
}

/* The prepositions of an argument: those of the alternatives where its preposition has some. */
static li_code fill_preps(compiler *c, li_pattern_node *node, const li_arg *arg) {
    if (arg->prep == LI_NO_SYM) return LI_OK;
    int32_t at = li_child(&c->syntax, arg->token, LI_CASE);
    const li_element *e = at >= 0 ? element_of(c, at) : NULL;
    size_t n = e && e->word_count > 1 ? e->word_count : 1;
    li_sym *preps = li_arena_array(c->rules->arena, n, sizeof *preps);
    if (!preps) return no_memory(c);
    preps[0] = arg->prep;
    for (size_t i = 1; i < n; i++)
        if ((preps[i] = lemma_as(c, e->words[i], LI_ADP, 0)) == LI_NO_SYM) return no_memory(c);
    node->preps = preps;
    node->prep_count = n;
    return LI_OK;
}

static li_code fill_node(compiler *c, li_pattern_node *node, int32_t token, int depth);

/* ne … pas: that the pattern is negated says it all, so that jamais and aucun do too. */
static bool is_plain_negation(const compiler *c, const li_arg *a) {
    const li_token *t = &c->tokens.tokens[a->token];
    if (a->role != LI_MODIFIER || element_of(c, a->token)->exact) return false;
    return li_is_word(c->rules->words, t->form, LI_WORDS_NE) ||
           li_slice_eq(li_symbols_text(c->rules->symbols, t->form), LI_LIT("pas"));
}

static bool wanted(const compiler *c, const li_arg *a, int32_t parent) {
    if (c->used[a->token] || a->token == parent || is_plain_negation(c, a)) return false;
    const li_token *t = &c->tokens.tokens[a->token];
    bool owned = a->via == LI_VIA_NEARBY && a->prep == c->rules->words->of && t->head >= 0 && t->head != parent &&
                 is_slot(c, t->head);
    if (owned) return false; /* S de Y */
    uint8_t upos = t->upos;
    if (is_slot(c, a->token)) return true;
    return upos != LI_DET && upos != LI_PRON && upos != LI_PUNCT && upos != LI_AUX;
}

/* Slots near the top word are its own before they are those of a word below it: « X livre du gaz à Y ». */
static li_code fill_children(compiler *c, li_pattern_node *node, int32_t token, int depth) {
    const li_clause *cl = li_clause_at(&c->syntax, token);
    if (!cl) return no_memory(c);
    size_t room = 0, count = 0;
    li_pattern_node *children = NULL;
    int32_t tokens[LI_MAX_ELEMENTS];
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < cl->arg_count && count < LI_MAX_ELEMENTS; i++) {
            const li_arg *a = &cl->args[i];
            bool sure = a->via == LI_VIA_DIRECT || a->via == LI_VIA_COORDINATION;
            if (!wanted(c, a, token) || sure != (pass == 0) || (!sure && !is_slot(c, a->token))) continue;
            if (count == room && li_arena_grow(c->rules->arena, (void **)&children, count, &room, sizeof *children))
                return no_memory(c);
            children[count] = (li_pattern_node){.role = a->role};
            tokens[count] = a->token;
            c->used[a->token] = true;
            li_code code = fill_preps(c, &children[count++], a);
            if (code) return code;
        }
    for (size_t i = 0; i < count; i++) {
        li_code code = fill_node(c, &children[i], tokens[i], depth + 1);
        if (code) return code;
    }
    node->children = children;
    node->child_count = count;
    return LI_OK;
}

/* « que Y ne veut pas », « qu'il attaque »: what a clause below the top verb says beside its words. */
static void fill_clause(compiler *c, li_pattern_node *node, int32_t token) {
    for (int32_t k = c->syntax.first_child[token]; k >= 0; k = c->syntax.next_sibling[k]) {
        const li_token *t = &c->tokens.tokens[k];
        node->denied |= li_is_word(c->rules->words, t->form, LI_WORDS_NE);
        if (t->dep == LI_COP) fill_clause(c, node, k);
        node->pronoun |= t->dep == LI_NSUBJ && t->upos == LI_PRON && !is_slot(c, k) &&
                         li_slice_eq(li_symbols_text(c->rules->symbols, t->form), LI_LIT("il"));
    }
}

static li_code fill_node(compiler *c, li_pattern_node *node, int32_t token, int depth) {
    const li_element *e = element_of(c, token);
    node->slot = e->slot;
    node->number = e->number;
    node->types = e->types;
    c->used[token] = true;
    if (!e->slot) {
        li_code code = fill_words(c, node, token);
        if (code) return code;
        if (depth && (c->tokens.tokens[token].upos == LI_VERB || li_child(&c->syntax, token, LI_COP) >= 0))
            fill_clause(c, node, token);
    }
    bool leaf = e->slot && e->slot != LI_SLOT_S;
    return depth < 8 && !leaf ? fill_children(c, node, token, depth) : LI_OK;
}

/* « N milliards »: the number and its scale are one amount. */
static void join_amounts(compiler *c) {
    li_token *t = c->tokens.tokens;
    for (int32_t i = 0; i + 1 < (int32_t)c->tokens.count; i++) {
        if (!is_slot(c, i) || element_of(c, i)->slot != LI_SLOT_N || is_slot(c, i + 1)) continue;
        if (t[i + 1].upos != LI_NOUN && t[i + 1].upos != LI_NUM && t[i + 1].upos != LI_SYM) continue;
        t[i].head = i + 1;
        t[i].dep = LI_NUMMOD;
    }
}

/* A slot that numbers a noun of its own takes the noun's place: the amount is what the verb has as its object. */
static li_code fold_amount(compiler *c, li_pattern_node *node) {
    li_pattern_node *children = (li_pattern_node *)node->children;
    for (size_t i = 0; i < node->child_count; i++) {
        li_code code = fold_amount(c, &children[i]);
        if (code) return code;
    }
    if (node->slot || !node->word_count) return LI_OK;
    for (int32_t t = 0; t < (int32_t)c->tokens.count; t++) {
        const li_token *k = &c->tokens.tokens[t];
        if (!is_slot(c, t) || element_of(c, t)->slot != LI_SLOT_N || k->dep != LI_NUMMOD || c->used[t]) continue;
        if (c->tokens.tokens[k->head].lemma != node->words[0] && c->tokens.tokens[k->head].form != node->words[0])
            continue;
        node->slot = LI_SLOT_N;
        node->types = element_of(c, t)->types;
        c->used[t] = true;
    }
    return LI_OK;
}

/* A time stands in any place of its clause: « T » without a preposition is asked of the clause, not of the tree. */
static void take_times(li_pattern_node *node, li_pattern *p) {
    li_pattern_node *children = (li_pattern_node *)node->children;
    size_t kept = 0;
    for (size_t i = 0; i < node->child_count; i++) {
        if (children[i].slot == LI_SLOT_T && !children[i].prep_count) {
            p->time = true;
            continue;
        }
        take_times(&children[i], p);
        children[kept++] = children[i];
    }
    node->child_count = kept;
}

/* The words before a slot that lead to it (en direction de, face à), joined as one preposition. */
static li_sym leading_words(compiler *c, int32_t slot) {
    int32_t from = slot;
    while (from > 0 && !c->used[from - 1] && !is_slot(c, from - 1)) from--;
    li_buffer joint = LI_BUFFER_EMPTY;
    for (int32_t i = from; i < slot; i++) {
        const li_token *t = &c->tokens.tokens[i];
        if (t->upos == LI_DET) continue;
        if (joint.len) li_buffer_add_byte(&joint, ' ');
        li_buffer_add(&joint, li_symbols_text(c->rules->symbols, i + 1 == slot ? t->lemma : t->form));
    }
    li_sym sym = joint.len && !joint.code ? li_symbols_add(c->rules->symbols, li_buffer_slice(&joint)) : LI_NO_SYM;
    li_buffer_free(&joint);
    return sym;
}

static bool is_part(const compiler *c, int32_t token) {
    if (is_slot(c, token)) return true;
    const li_token *t = &c->tokens.tokens[token];
    const li_token *under = t->dep == LI_FIXED && t->head >= 0 ? &c->tokens.tokens[t->head] : t;
    bool particle = under->dep == LI_CASE || under->dep == LI_MARK ||
                    li_is_word(c->rules->words, t->form, LI_WORDS_NE) ||
                    li_is_word(c->rules->words, t->form, LI_WORDS_NEGATOR);
    return t->upos == LI_NOUN || t->upos == LI_VERB || t->upos == LI_ADJ || t->upos == LI_PROPN ||
           (t->upos == LI_ADV && !particle);
}

/* « X dit qu'il faut … »: a clause that the tree did not hang on the verb. */
static bool opens_clause(const compiler *c, int32_t verb, int32_t top) {
    if (c->tokens.tokens[verb].upos != LI_VERB || (c->tokens.tokens[verb].feats & LI_FORM) != LI_FIN) return false;
    for (int32_t i = verb - 1; i > top && i >= verb - 3; i--)
        if (li_is_word(c->rules->words, c->tokens.tokens[i].form, LI_WORDS_WHOM)) return !c->used[i];
    return false;
}

/* A slot or word that the tree hung on one without arguments belongs to the top word, by the preposition before it. */
static li_code attach_rest(compiler *c, li_pattern_node *top, int32_t top_token) {
    bool verb = c->tokens.tokens[top_token].upos == LI_VERB || c->tokens.tokens[top_token].upos == LI_AUX;
    for (int32_t t = 0; t < (int32_t)c->tokens.count; t++) {
        if (!is_part(c, t) || c->used[t]) continue;
        li_sym prep = leading_words(c, t);
        size_t n = top->child_count;
        li_pattern_node *children = li_arena_array(c->rules->arena, n + 1, sizeof *children);
        li_sym *preps = li_arena_array(c->rules->arena, 1, sizeof *preps);
        if (!children || !preps) return no_memory(c);
        if (n) memcpy(children, top->children, n * sizeof *children);
        preps[0] = prep;
        bool of = prep == c->rules->words->of;
        uint8_t upos = c->tokens.tokens[t].upos;
        bool verdict = upos == LI_ADJ && verb && t == top_token + 2 && is_slot(c, t - 1); /* X juge Y responsable */
        bool adverb = !is_slot(c, t) && (upos == LI_ADV || verdict);
        if (adverb || (verb && opens_clause(c, t, top_token))) prep = LI_NO_SYM;
        li_role role = adverb              ? LI_MODIFIER
                       : prep != LI_NO_SYM ? (of && !verb ? LI_GENITIVE : LI_COMPLEMENT)
                       : !verb             ? LI_IDENTITY
                       : t < top_token     ? LI_SUBJECT
                                           : LI_OBJECT;
        children[n] = (li_pattern_node){.role = (uint8_t)role, .preps = preps, .prep_count = prep != LI_NO_SYM};
        li_code code = fill_node(c, &children[n], t, 7);
        if (code) return code;
        top->children = children;
        top->child_count = n + 1;
    }
    return LI_OK;
}

static bool is_grammar(uint8_t u) {
    return u == LI_ADP || u == LI_DET || u == LI_PRON || u == LI_CCONJ || u == LI_SCONJ || u == LI_PUNCT ||
           u == LI_ADV || u == LI_INTJ;
}

/* Prepositions and articles are in every sentence: a pattern needs a word that says something, and that can be its top.
 */
static bool check_top(compiler *c, int32_t top) {
    const li_rule_line *l = c->line;
    bool slot = is_slot(c, top), says = false;
    for (int32_t t = 0; t < (int32_t)c->tokens.count; t++)
        says |= !is_slot(c, t) && (element_of(c, t)->exact || !is_grammar(c->tokens.tokens[t].upos));
    if (says && !slot) return true;
    li_diagnose(l->diagnostics, LI_ERROR, l->source, l->at, l->end,
                says ? "say the relation with a verb or noun that the lexicon has"
                     : "add the verb or noun that says the relation",
                says ? "the pattern can never match: no word of it is known as a verb or noun"
                     : "the pattern has no verb and no noun");
    return false;
}

li_code li_pattern_compile(li_pattern *out, bool *made, li_rules *rules, const li_rule_line *line,
                           const li_expansion *x, li_error *err) {
    *made = false;
    *out = (li_pattern){.status = -1};
    compiler c = {.rules = rules, .line = line, .x = x, .err = err};
    bool literal = false;
    for (size_t i = 0; i < x->count; i++) literal |= x->elements[i].slot == LI_SLOT_NONE;
    if (!literal || x->count > LI_MAX_ELEMENTS) {
        li_diagnose(line->diagnostics, LI_ERROR, line->source, line->at, line->end,
                    literal ? "split it into shorter patterns" : "add the verb or noun that says the relation",
                    literal ? "the pattern is too long" : "the pattern has no word of its own");
        return LI_OK;
    }
    int32_t top = 0;
    li_code code = cut(&c);
    if (!code && (c.tokens.count == 0 || c.tokens.count > LI_MAX_ELEMENTS * 4)) return LI_OK;
    if (!code) code = analyse(&c, &top);
    if (code) return code;
    join_amounts(&c);
    code = li_syntax_begin(&c.syntax, c.tokens.tokens, (int32_t)c.tokens.count, rules->symbols, rules->words,
                           rules->scratch, err);
    if (!code) code = fill_node(&c, &out->top, top, 0);
    if (!code) code = fold_amount(&c, &out->top);
    if (!code) code = attach_rest(&c, &out->top, top);
    if (code) return code;
    take_times(&out->top, out);
    const li_clause *cl = li_clause_at(&c.syntax, top);
    if (!cl) return no_memory(&c);
    out->negated = cl->negated;
    code = li_pattern_sum(out, rules, err);
    if (code) return code;
    out->verb = cl->verb;
    out->reflexive = cl->reflexive;
    for (int32_t k = c.syntax.first_child[top]; k >= 0; k = c.syntax.next_sibling[k])
        if (li_is_word(rules->words, c.tokens.tokens[k].form, LI_WORDS_SE)) out->reflexive = true;
    out->passive = cl->passive;
    *made = check_top(&c, top) && li_rules_check_slots(line, out);
    return LI_OK;
}
