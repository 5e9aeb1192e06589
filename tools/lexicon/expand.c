#include "tools/lexicon/expand.h"

#include "base/utf8.h"
#include "tools/lexicon/fields.h"

enum { DEEPEST = 4 }; /* affixes upon affixes */

typedef struct expansion {
    pool *pool;
    const affixes *affixes;
    expand_watch *watch;
    void *context;
    li_buffer folded, singular, spelled_out;
    li_buffer participle, feminine; /* the latest forms that are lemmas to those behind them */
    li_buffer forms[DEEPEST + 1];
    li_error *err;
} expansion;

/* What an affix gives belongs to this entry. */
typedef struct entry {
    li_slice stem, lemma; /* as spelled */
    morph_tags tags;
    bool rare;
    bool bound; /* its stem is no form by itself */
} entry;

static li_code intern(expansion *x, li_slice text, uint32_t *word) {
    li_buffer_clear(&x->folded);
    li_fold(&x->folded, text);
    if (x->folded.code) return li_fail(x->err, LI_E_MEMORY, "no memory for the lexicon");
    return pool_intern(x->pool, li_buffer_slice(&x->folded), word, x->err);
}

/* The usual order of a form's readings where nothing better is known: a participle is a verb before it is a
 * noun or an adjective, an entry that is adjective and noun an adjective first, but an entry that is only a
 * noun comes before both. */
static uint32_t order_of(const morph_reading *r, size_t index) {
    static const uint8_t order[LI_UPOS_COUNT] = {
        [LI_AUX] = 0,   [LI_DET] = 1, [LI_PRON] = 1, [LI_ADP] = 1,  [LI_CCONJ] = 1, [LI_SCONJ] = 1,
        [LI_ADV] = 2,   [LI_NUM] = 2, [LI_NOUN] = 3, [LI_ADJ] = 3,  [LI_VERB] = 4,  [LI_INTJ] = 6,
        [LI_PROPN] = 7, [LI_X] = 8,   [LI_SYM] = 8,  [LI_PUNCT] = 8};
    uint32_t form = r->feats & LI_FORM, class = r->lemma == MORPH_PARTICIPLE ? 5 : order[r->upos];
    if (r->upos == LI_VERB && (form == LI_PART_PAST || form == LI_INF)) class = order[LI_ADV];
    return UINT32_C(1) << 24 | class << 16 | (uint32_t)(index * 2 + (r->upos == LI_ADJ ? 1 : 0));
}

/* The word id of what a reading of form has as lemma. */
static li_code lemma_of(expansion *x, const morph_reading *r, li_slice form, const entry *e, uint32_t *lemma) {
    const li_buffer *made = r->lemma == MORPH_PARTICIPLE ? &x->participle : &x->feminine;
    if (r->lemma == MORPH_ENTRY) return intern(x, e->lemma, lemma);
    return intern(x, made->len ? li_buffer_slice(made) : form, lemma);
}

/* Adds the readings of form as readings of spelling, which is form itself or another way to write it. */
static li_code add_readings(expansion *x, li_slice spelling, li_slice form, morph_tags tags, const entry *e) {
    morph_reading readings[MORPH_MOST];
    size_t count = morph_readings(tags, form, readings);
    uint32_t word, lemma;
    li_code code = LI_OK;
    for (size_t i = 0; i < count && !code; i++) {
        const morph_reading *r = &readings[i];
        code = lemma_of(x, r, form, e, &lemma);
        if (!code) code = intern(x, spelling, &word);
        if (code || (morph_is_grammatical(e->tags) && x->pool->words[word].closed)) break;
        li_reading reading = {lemma, r->feats, r->upos, (uint8_t)(r->rank | (e->rare ? 1 : 0)), {0, 0}};
        code = pool_add(x->pool, word, reading, order_of(r, i), false, x->err);
    }
    return code;
}

/* Writes form without ligatures (œuvre: oeuvre), as many people do, to out; false if it has none. */
static bool spell_out(li_slice form, li_buffer *out) {
    bool any = false;
    li_buffer_clear(out);
    for (size_t at = 0; at < form.len;) {
        size_t from = at;
        uint32_t c = li_utf8_next(form, &at);
        any |= c == 0x153 || c == 0x152 || c == 0xE6 || c == 0xC6;
        if (c == 0x153 || c == 0x152) {
            li_buffer_add_text(out, "oe");
        } else if (c == 0xE6 || c == 0xC6) {
            li_buffer_add_text(out, "ae");
        } else {
            li_buffer_add(out, li_slice_sub(form, from, at));
        }
    }
    return any;
}

static li_code add_form(expansion *x, li_slice form, morph_tags tags, const entry *e) {
    if (x->watch) x->watch(x->context, form, e->stem);
    li_code code = add_readings(x, form, form, tags, e);
    if (code || !spell_out(form, &x->spelled_out)) return code;
    if (x->spelled_out.code) return li_fail(x->err, LI_E_MEMORY, "no memory for the lexicon");
    return add_readings(x, li_buffer_slice(&x->spelled_out), form, tags, e);
}

static bool has_flag(li_slice flags, const char flag[2]) {
    for (size_t i = 0; i + 1 < flags.len; i += 2) {
        if (flags.ptr[i] == flag[0] && flags.ptr[i + 1] == flag[1]) return true;
    }
    return false;
}

static li_code expand(expansion *x, li_slice stem, li_slice flags, morph_tags tags, const entry *e, int depth);

static li_code apply_set(expansion *x, const affix_set *set, li_slice stem, morph_tags tags, const entry *e,
                         int depth) {
    li_code code = LI_OK;
    li_buffer *made = &x->forms[depth]; /* stays as it is while deeper affixes are applied */
    for (size_t i = 0; i < set->count && !code; i++) {
        const affix_rule *rule = &set->rules[i];
        if (rule->elision || !affix_apply(set, rule, stem, made)) continue;
        if (made->code) return li_fail(x->err, LI_E_MEMORY, "no memory for the lexicon");
        morph_tags joined = morph_join(tags, rule->tags);
        entry changed = *e;
        changed.bound = false;
        if (set->prefix && rule->add.len) {
            changed.lemma = li_buffer_slice(made);
            changed.rare = !rule->flags.len;
        } else if (set->prefix) {
            changed.bound = rule->flags.len > 0;
        } else if (morph_is_participle_lemma(joined)) {
            li_buffer_clear(&x->participle);
            li_buffer_add(&x->participle, li_buffer_slice(made));
        } else if (morph_is_feminine_lemma(joined)) {
            li_buffer_clear(&x->feminine);
            li_buffer_add(&x->feminine, li_buffer_slice(made));
        }
        code = expand(x, li_buffer_slice(made), rule->flags, joined, &changed, depth + 1);
    }
    return code;
}

/* Adds stem, unless it stands under affixes only, and what each flag makes of it. */
static li_code expand(expansion *x, li_slice stem, li_slice flags, morph_tags tags, const entry *e, int depth) {
    if (has_flag(flags, x->affixes->forbidden)) return LI_OK;
    if (depth > DEEPEST) return li_fail(x->err, LI_E_LIMIT, "affixes upon affixes, more than %d deep", DEEPEST);
    bool bare = !e->bound && !has_flag(flags, x->affixes->need_affix);
    li_code code = bare ? add_form(x, stem, tags, e) : LI_OK;
    for (size_t i = 0; i + 1 < flags.len && !code; i += 2) {
        const affix_set *set = affixes_find(x->affixes, flags.ptr + i);
        if (!set) continue;
        if (!depth) li_buffer_clear(&x->participle);
        code = apply_set(x, set, stem, tags, e, depth);
    }
    return code;
}

/* The singular of a compound that stands in the plural (sapeurs-pompiers), where an entry before it has it:
 * the word with s or x taken from some of its parts, chosen by the bits of which. */
static bool singular_of(expansion *x, li_slice plural, unsigned which) {
    li_slice rest = plural;
    li_buffer_clear(&x->singular);
    for (unsigned part = 0; rest.len; part++) {
        li_slice piece = fields_until(&rest, '-');
        if (which >> part & 1) {
            if (!li_slice_ends(piece, LI_LIT("s")) && !li_slice_ends(piece, LI_LIT("x"))) return false;
            piece.len--;
        }
        li_buffer_add(&x->singular, piece);
        if (rest.len) li_buffer_add_byte(&x->singular, '-');
    }
    li_buffer_clear(&x->folded);
    li_fold(&x->folded, li_buffer_slice(&x->singular));
    uint32_t word = pool_find(x->pool, li_buffer_slice(&x->folded));
    return word != LI_NO_WORD && x->pool->words[word].first;
}

static void find_singular(expansion *x, entry *e) {
    if (!morph_is_plural(e->tags) || !memchr(e->lemma.ptr, '-', e->lemma.len)) return;
    for (unsigned which = 15; which; which--) {
        if (!singular_of(x, e->lemma, which)) continue;
        e->lemma = li_buffer_slice(&x->singular);
        return;
    }
}

/* "word/FLAGS field field ..." */
static li_code expand_line(expansion *x, li_slice line) {
    li_slice rest = line, head = fields_next(&rest), flags = {NULL, 0};
    if (!head.len) return LI_OK;
    size_t slash = 1;
    while (slash < head.len && head.ptr[slash] != '/') slash++;
    if (slash < head.len) flags = li_slice_sub(head, slash + 1, head.len);
    li_slice stem = li_slice_sub(head, 0, slash);
    entry e = {stem, stem, {0, 0}, false, false};
    for (li_slice field = fields_next(&rest); field.len; field = fields_next(&rest)) {
        if (li_slice_starts(field, LI_LIT("st:"))) e.stem = e.lemma = li_slice_sub(field, 3, field.len);
        morph_add_field(&e.tags, field);
    }
    morph_finish_entry(&e.tags, e.lemma);
    if (e.stem.ptr == stem.ptr) find_singular(x, &e);
    li_buffer_clear(&x->feminine);
    return expand(x, stem, flags, e.tags, &e, 0);
}

li_code expand_dictionary(pool *p, const li_source *dictionary, const affixes *a, expand_watch *watch, void *context,
                          li_error *err) {
    expansion x = {.pool = p, .affixes = a, .watch = watch, .context = context, .err = err};
    uint64_t last, column;
    li_code code = LI_OK;
    li_source_place(dictionary, li_source_bytes(dictionary).len, &last, &column);
    for (uint64_t line = 2; line <= last && !code; line++) code = expand_line(&x, li_source_line(dictionary, line));
    li_buffer_free(&x.folded);
    li_buffer_free(&x.singular);
    li_buffer_free(&x.spelled_out);
    li_buffer_free(&x.participle);
    li_buffer_free(&x.feminine);
    for (int i = 0; i <= DEEPEST; i++) li_buffer_free(&x.forms[i]);
    return code;
}
