#include "extractor/actor/presence.h"

#include "extractor/actor/group_words.h"
#include "extractor/actor/reference_state.h"

enum {
    STANDS = (1u << LI_RW_THESE_FEM) * 2 - 1 - (1u << LI_RW_HIS | 1u << LI_RW_THEIR),
    SEVERAL = 1u << LI_RW_THEY_MASC | 1u << LI_RW_THEY_FEM | 1u << LI_RW_THEM | 1u << LI_RW_TO_THEM |
              1u << LI_RW_THESE_MASC | 1u << LI_RW_THESE_FEM,
    PAIRS = 1u << LI_RW_COUNTRIES | 1u << LI_RW_PEOPLE | 1u << LI_RW_SIDES,
    OF_ACTORS = 1u << LI_GROUP_STANDS | 1u << LI_GROUP_MEMBERS | 1u << LI_GROUP_OFFICIALS | 1u << LI_GROUP_MEN,
    DETERMINED = 1u << LI_RW_DEFINITE | 1u << LI_RW_THIS,
    HOLDERS_BESIDE = 1u << LI_PW_PREDECESSOR | 1u << LI_PW_SUCCESSOR
};

/* A sentence being gone through. */
typedef struct finder {
    li_presence *out;
    const li_reference *r;
    const li_group_words *words;
    const li_cast *cast;
    const li_token *tokens; /* of the sentence */
    const li_sentence *s;
    const uint16_t *marks; /* of its tokens; NULL: not known */
    const li_mention *mentions;
    size_t count;
    bool determined, owned, two; /* le, ce; son; deux: come so far */
    bool groups, pairs;          /* nouns that stand for a country; of whom there may be two */
    bool aides;                  /* nouns that a possessive makes somebody */
} finder;

static li_actor_type type_of(const finder *f, uint32_t actor) { return li_cast_type(f->cast, actor); }

static bool is_first(const finder *f, size_t i) {
    for (size_t k = 0; k < i; k++)
        if (f->mentions[k].kind != LI_ROLE && f->mentions[k].actor == f->mentions[i].actor) return false;
    return true;
}

/* Those named; an office may be held by somebody, or by two (les présidents turc et grec); a person may stand for his
 * country (le régime de X). */
static void count_mentions(finder *f) {
    for (size_t i = 0; i < f->count; i++) {
        const li_mention *m = &f->mentions[i];
        size_t taken;
        if (m->kind == LI_ROLE) {
            f->out->others += 2;
            continue;
        }
        bool around = m->kind == LI_ADJECTIVE && m->count == 1 && m->first > f->s->first &&
                      li_actors_office_around(li_cast_dictionary(f->cast), f->tokens + (m->first - 1 - f->s->first),
                                              f->s->first + f->s->count - m->first + 1, &taken) != LI_NO_ACTOR;
        if (around) f->out->others += 2;
        if (!is_first(f, i)) continue;
        f->out->named[type_of(f, m->actor)]++;
        uint32_t country = f->groups ? li_cast_actor(f->cast, m->actor)->country : LI_NO_ACTOR;
        if (country != LI_NO_ACTOR && type_of(f, m->actor) == LI_PERSON) f->out->named[type_of(f, country)]++;
    }
}

static bool is_of_people(const finder *f, uint32_t i) {
    for (size_t k = 0; k < f->count; k++) {
        const li_mention *m = &f->mentions[k];
        if ((m->kind == LI_DEMONYM || m->kind == LI_ADJECTIVE) && m->first <= f->s->first + i &&
            f->s->first + i < m->first + m->count)
            return true;
    }
    return false;
}

/* Nouns and what stands like one: le ministre, ce dernier, l'Américain, les deux pays, son homologue. */
static void count_noun(finder *f, uint32_t i, uint64_t lemma_stands, uint64_t lemma_people, uint32_t people) {
    const li_token *t = &f->tokens[i];
    bool always = (lemma_people | people) >> LI_PW_ALWAYS & 1; /* dernier, homologue, nord, sud */
    bool capital = f->determined && (t->shape & LI_SHAPE_CAPITAL) && is_of_people(f, i);
    if (always || capital) f->out->others += 2;
    if (t->upos != LI_NOUN) return;
    bool person = lemma_people >> LI_PW_WHO & 1;
    bool noun = person || (lemma_people >> LI_PW_TENANT & 1) ||
                (lemma_stands & (~UINT64_C(0) << LI_RW_COUNTRY | 1u << LI_RW_LEADER));
    if (f->determined && noun) f->out->others++;
    f->aides |= person || (lemma_people & HOLDERS_BESIDE) || (lemma_stands >> LI_RW_COUNTRIES & 1); /* son voisin */
    f->pairs |= (lemma_stands & PAIRS) != 0;
}

/* Is a noun right behind the possessive at i, or what may be one, a word of a pattern? */
static bool owns_told(const finder *f, uint32_t i) {
    for (uint32_t k = i + 1; k < f->s->count && k <= i + 4; k++)
        if (!f->marks || (f->marks[k] & LI_MARK_PATTERN)) return true;
    return false;
}

static void count_reference(finder *f, uint32_t i) {
    const li_word_classes *stands = &f->r->actors->references, *people = &f->r->actors->people;
    const li_token *t = &f->tokens[i];
    uint32_t s = (uint32_t)li_word_classes_at(stands, t), p = (uint32_t)li_word_classes_at(people, t);
    bool pronoun = t->upos == LI_PRON;
    bool there_is = (s >> LI_RW_THERE & 1) && i && li_symbols_is(f->r->symbols, f->tokens[i - 1].form, "il");
    if ((pronoun && (s & STANDS) && !there_is) || (p & (1u << LI_PW_I | 1u << LI_PW_WE)))
        f->out->others += (s & SEVERAL) ? 2 : 1;
    bool owner = (s >> LI_RW_HIS & 1) || (p & (1u << LI_PW_MY | 1u << LI_PW_OUR));
    bool owners = !pronoun && (s >> LI_RW_THEIR & 1);
    if (owner || owners) {
        f->out->owners += owners ? 2 : 1;
        if (owns_told(f, i)) f->out->owners_told += owners ? 2 : 1;
        f->owned = true;
    }
    if (li_refers(f->r, t->lemma, LI_RW_DEED) && li_is_deed(f->r, f->tokens, i, f->s->count)) f->out->others++;
    f->determined |= (s & DETERMINED) != 0;
    f->two |= p >> LI_PW_TWO & 1;
    bool counted = t->upos == LI_NUM && (p >> LI_PW_TWO & 1) && i + 1 < f->s->count;
    if (counted && (f->tokens[i + 1].upos == LI_AUX || f->tokens[i + 1].upos == LI_VERB)) f->out->others += 2;
    if (t->upos == LI_NOUN || t->upos == LI_PROPN || t->upos == LI_ADJ || t->upos == LI_NUM)
        count_noun(f, i, li_word_classes_of(stands, t->lemma), li_word_classes_of(people, t->lemma), p);
}

/* « les présidents de la Russie et de la Chine »: an office in the plural is no mention. */
static bool is_office_of_several(const finder *f, uint32_t i) {
    const li_token *t = &f->tokens[i];
    size_t taken;
    if (t->upos != LI_NOUN || (t->feats & LI_NUMBER) != LI_PLUR) return false;
    const li_actors *a = li_cast_dictionary(f->cast);
    return li_actors_offices_at(a, t, f->s->count - i, &taken) != LI_NO_ACTOR ||
           (i > 0 && li_actors_offices_at(a, t - 1, f->s->count - i + 1, &taken) != LI_NO_ACTOR);
}

unsigned li_presence_mark(const li_actors *a, const li_group_words *words, li_sym word) {
    bool stands = li_word_classes_of(&a->references, word) || li_word_classes_of(&a->people, word);
    return (stands ? LI_MARK_STANDS : 0) | (li_word_classes_of(li_group_table(words), word) ? LI_MARK_GROUP : 0);
}

size_t li_presence_words_end(const li_actors *a, const li_group_words *words) {
    size_t end = a->references.size > a->people.size ? a->references.size : a->people.size;
    const li_word_classes *groups = li_group_table(words);
    return groups->size > end ? groups->size : end;
}

void li_presence_words(const li_actors *a, const li_group_words *words, li_bits *out) {
    li_word_classes_list(&a->references, UINT64_MAX, out);
    li_word_classes_list(&a->people, UINT64_MAX, out);
    li_word_classes_list(li_group_table(words), UINT64_MAX, out);
}

void li_presence_find(li_presence *out, const li_reference *r, const li_group_words *words, const li_cast *cast,
                      const li_token *tokens, const li_sentence *s, const uint16_t *marks) {
    *out = (li_presence){0};
    size_t n, all, from = li_cast_in(cast, s->first, s->count, &n);
    finder f = {.out = out,
                .r = r,
                .words = words,
                .cast = cast,
                .tokens = tokens,
                .s = s,
                .marks = marks,
                .mentions = li_cast_mentions(cast, &all) + from,
                .count = n};
    for (uint32_t i = 0; i < s->count; i++) {
        const li_token *t = &tokens[i];
        if (t->shape & LI_SHAPE_PUNCT) continue;
        unsigned mark = marks ? marks[i] : LI_MARK_STANDS | LI_MARK_GROUP;
        bool capital = n && (t->shape & LI_SHAPE_CAPITAL); /* l'Américain */
        if (r && (capital || (mark & LI_MARK_STANDS))) count_reference(&f, i);
        if (is_office_of_several(&f, i)) out->others += 2;
        bool noun = t->upos == LI_NOUN || t->upos == LI_PROPN || t->upos == LI_X;
        f.groups |= noun && (mark & LI_MARK_GROUP) && (li_word_classes_of(li_group_table(words), t->lemma) & OF_ACTORS);
        /* sa volonté de soutenir: see syntax.c, subject_by_noun */
        out->owners_act |= f.owned && li_is_verb(t) && li_verb_form(t) != LI_FIN;
    }
    out->owners_act |= f.groups;
    if (f.aides && f.owned) out->others++;
    if (f.pairs && f.two) out->others += 2;
    count_mentions(&f);
}

static unsigned count_of(const li_presence *who, unsigned types) {
    unsigned n = 0;
    for (unsigned t = 0; t < LI_ACTOR_TYPE_COUNT; t++)
        if (types >> t & 1) n += who->named[t];
    return n;
}

bool li_presence_of_two(const li_presence *who, unsigned x, unsigned y, bool owned) {
    const unsigned any = (1u << LI_ACTOR_TYPE_COUNT) - 1;
    if (!x) x = any;
    if (!y) y = any;
    unsigned others = who->others + (who->owners_act ? who->owners : owned ? who->owners_told : 0u);
    unsigned of_x = count_of(who, x), of_y = count_of(who, y);
    if (others) return others > 1 || of_x || of_y;
    return of_x && of_y && (of_x > 1 || of_y > 1 || !count_of(who, x & y));
}
