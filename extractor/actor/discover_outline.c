/* What each token of an article may begin, found in one pass: most begin nothing, and no rule of discovery looks at
 * them again. */
#include "extractor/actor/discover_state.h"

/* al-Assad, el-Béchir: the capital stands behind the hyphen. */
static bool has_article_inside(const li_finder *f, const li_token *t) {
    if (!(t->shape & LI_SHAPE_HYPHEN) || (t->shape & LI_SHAPE_CAPITAL)) return false;
    const char *text = f->c->tokens->text.ptr;
    for (uint32_t k = t->start + 1; k + 1 < t->end && k < t->start + 6; k++)
        if (text[k] == '-') return text[k + 1] >= 'A' && text[k + 1] <= 'Z';
    return false;
}

static bool is_name_word(const li_finder *f, const li_token *t, uint64_t classes) {
    const uint32_t none = LI_SHAPE_ELIDED | LI_SHAPE_CLITIC | LI_SHAPE_DIGIT | LI_SHAPE_PUNCT | LI_SHAPE_SYMBOL;
    if (t->shape & none) return false;
    return t->shape & LI_SHAPE_CAPITAL ? !(classes >> LI_AW_FUNCTION & 1) : has_article_inside(f, t);
}

static bool is_bracket(const li_finder *f, const li_token *t) {
    return (t->shape & LI_SHAPE_OPEN) && f->c->tokens->text.ptr[t->start] == '(';
}

#define CLASS(word_class) (UINT64_C(1) << (word_class))

static const uint64_t HEADS = CLASS(LI_AW_HEAD) | CLASS(LI_AW_BESIDE) | CLASS(LI_AW_MEMBERS);

/* « l'italien Leonardo »: a country's adjective in small letters before a capital. */
static bool is_national(const li_finder *f, size_t i) {
    return f->marks[i] == LI_TAKEN_ADJECTIVE && !(f->t[i].shape & LI_SHAPE_CAPITAL) && i + 1 < f->end &&
           (f->t[i + 1].shape & LI_SHAPE_CAPITAL);
}

/* What token i of the sentence may begin; each rule asks for more. before, after: the classes of its neighbours. */
static unsigned may_begin(const li_finder *f, size_t i, uint64_t before, uint64_t after) {
    const li_token *t = &f->t[i];
    const uint64_t classes = f->classes[i];
    const uint32_t shape_after = i + 1 < f->end ? t[1].shape : 0;
    bool capital = t->shape & LI_SHAPE_CAPITAL;
    bool foreign = (shape_after & LI_SHAPE_CAPITAL) || (after & CLASS(LI_AW_LINK_FOREIGN));
    bool goes_on = (shape_after & (LI_SHAPE_CAPITAL | LI_SHAPE_HYPHEN)) || (after & CLASS(LI_AW_PARTICLE));
    unsigned may = 0;
    if (is_name_word(f, t, classes)) may |= LI_IN_NAME;
    if (is_bracket(f, t)) may |= LI_MAY_BRACKET;
    if (capital || (classes & CLASS(LI_AW_MEMBERS))) may |= LI_MAY_SHORT;
    if ((classes & HEADS) || (capital && (foreign || (classes & CLASS(LI_AW_FRONTED))))) may |= LI_MAY_BODY;
    if (capital && goes_on) may |= LI_MAY_PERSON;
    if ((before & CLASS(LI_AW_TITLE)) && (classes & CLASS(LI_AW_PARTICLE))) may |= LI_MAY_PERSON;
    if (is_national(f, i)) may |= LI_MAY_BODY;
    return may;
}

/* 3-1 and the like, by their length. */
static bool may_be_score(const li_token *t) {
    return (t->shape & LI_SHAPE_DIGIT) && t->end - t->start >= 3 && t->end - t->start <= 7;
}

static li_outline outline_sentence(li_finder *f) {
    const uint32_t no_word = LI_SHAPE_PUNCT | LI_SHAPE_DIGIT | LI_SHAPE_ELIDED | LI_SHAPE_SYMBOL;
    const uint32_t shapes = LI_SHAPE_CAPITAL | LI_SHAPE_HYPHEN | LI_SHAPE_OPEN | LI_SHAPE_DIGIT;
    size_t words = 0, capitals = 0, sport = 0;
    unsigned may = 0;
    uint64_t before = 0, classes, after = li_word_classes_at(f->w, &f->t[f->first]);
    for (size_t i = f->first; i < f->end; i++, before = classes) {
        uint32_t shape = f->t[i].shape;
        f->classes[i] = classes = after;
        after = i + 1 < f->end ? li_word_classes_at(f->w, &f->t[i + 1]) : 0;
        words += !(shape & no_word);
        bool titled = (before & CLASS(LI_AW_TITLE)) && (classes & CLASS(LI_AW_PARTICLE));
        bool plain = !(shape & shapes) && !(classes & (HEADS | CLASS(LI_AW_SPORT))) && !titled;
        if (plain && !is_national(f, i)) continue;
        capitals += !(shape & no_word) && (shape & LI_SHAPE_CAPITALS);
        sport += (classes >> LI_AW_SPORT & 1) + may_be_score(&f->t[i]);
        f->may[i] = (uint8_t)may_begin(f, i, before, after);
        may |= f->may[i];
    }
    return (li_outline){.may = (uint8_t)may, .sport = sport >= 2, .shouting = capitals * 2 > words};
}

li_code li_outline_article(li_finder *f) {
    const li_tokens *all = f->c->tokens;
    f->classes = li_arena_room(f->c->arena, all->count + 1, sizeof *f->classes);
    f->may = li_arena_alloc(f->c->arena, all->count + 8); /* eight are read at once */
    f->outlines = li_arena_room(f->c->arena, all->sentence_count + 1, sizeof *f->outlines);
    if (!f->classes || !f->may || !f->outlines) return li_fail(f->err, LI_E_MEMORY, "no memory to discover actors");
    for (size_t s = 0; s < all->sentence_count; s++) {
        f->first = all->sentences[s].first;
        f->end = f->first + all->sentences[s].count;
        f->outlines[s] = outline_sentence(f);
    }
    return LI_OK;
}
