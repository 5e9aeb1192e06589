/* What the files of tree mending share: subjects and verbs (tree_mend.c), words that open a clause
 * (tree_mend_openings.c), clauses among clauses (tree_mend_clauses.c), relatives (tree_mend_relatives.c), clefts
 * (tree_mend_clefts.c), objects and complements (tree_mend_objects.c), prepositions (tree_mend_prepositions.c), agents
 * (tree_mend_agents.c), objects behind idioms (tree_mend_idioms.c), those of nouns (tree_mend_nouns.c), attributes
 * (tree_mend_attributes.c), titles (tree_mend_titles.c), rows (tree_mend_rows.c), what stands apart
 * (tree_mend_apart.c), examples (tree_mend_examples.c), what a comma parts (tree_mend_parted.c) and sets aside behind
 * a name (tree_mend_asides.c), words where none can stand (tree_mend_places.c), the labels of what verbs have
 * (tree_mend_labels.c), who speaks (tree_mend_speech.c), what stands behind adverbials (tree_mend_adverbials.c) and
 * behind the second of two verbs (tree_mend_second.c), clauses that lack their verb (tree_mend_gaps.c), « ce que »
 * behind a clause (tree_mend_deeds.c), what somebody does beside (tree_mend_doing.c), what « ainsi que » adds
 * (tree_mend_added.c), what one is told and what falls to one (tree_mend_told.c), what stands beside a group
 * (tree_mend_beside.c). Private to this folder.
 *
 * A step looks at a few words of a sentence: the verbs, those with a label, what hangs on one. Sets of tokens lead it
 * from one to the next, whatever it has changed in between:
 *
 *     for (int32_t v = -1; (v = next_verb(m, 1u << LI_CONJ | 1u << LI_PARATAXIS, v + 1)) >= 0;)
 *
 * Heads and labels are changed by hang, move and relabel alone, parts of speech by retag, which keep the sets true. */
#ifndef LI_FRENCH_TREE_MENDER_H
#define LI_FRENCH_TREE_MENDER_H

#include "extractor/french/clause_words.h"
#include "extractor/french/form.h"
#include "extractor/french/tree_mend.h"

typedef struct mender {
    li_token *t;
    int32_t count;
    uint32_t words; /* of a set of tokens, 64 each */
    const li_symbols *symbols;
    const li_word_classes *classes;
    const li_form *forms;           /* of each token */
    uint64_t held;                  /* the classes of all forms */
    uint64_t *verbs, *nouns;        /* sets: li_is_verb, is_noun */
    uint64_t *kids;                 /* of each token: the set of those that hang on it */
    uint64_t (*with)[LI_DEP_COUNT]; /* of each label: a word of the set of those that have it; then the next words */
} mender;

static inline __attribute__((always_inline)) bool form_is(const mender *m, int32_t i, const char *text) {
    return li_form_is(&m->forms[i], text);
}
static inline bool form_in(const mender *m, int32_t i, li_word_class c) { return li_form_in(&m->forms[i], c); }
static inline bool lemma_in(const mender *m, int32_t i, li_word_class c) {
    return li_word_in(m->classes, m->t[i].lemma, c);
}

/* Is it one of these words, of which a NULL is the last? For lists that one step alone asks about. */
static inline bool form_among(const mender *m, int32_t i, const char *const *words) {
    return li_symbols_among(m->symbols, m->t[i].form, words);
}
static inline bool lemma_among(const mender *m, int32_t i, const char *const *words) {
    return li_symbols_among(m->symbols, m->t[i].lemma, words);
}

/* Does the noun say who somebody is: président, frère, allié? */
static inline bool says_who(const mender *m, int32_t i) {
    return lemma_in(m, i, LI_WORDS_TITLE) || lemma_in(m, i, LI_WORDS_SPEAKER) || lemma_in(m, i, LI_WORDS_NAMING) ||
           lemma_in(m, i, LI_WORDS_BEARING);
}

/* Does any form of the sentence belong to the class? */
static inline bool holds(const mender *m, li_word_class c) { return m->held >> c & 1; }

static inline bool is_noun(const li_token *t) {
    return t->upos == LI_NOUN || t->upos == LI_PROPN || t->upos == LI_X ||
           (t->upos == LI_PRON && !(t->shape & LI_SHAPE_CLITIC));
}

/* Sets of labels: bits 1u << li_dep. */
#define LI_ANY_DEP UINT32_MAX

/* Function words: what hangs on them belongs to the word they serve. */
enum { LI_SERVING = 1 << LI_AUX_OF | 1 << LI_AUX_PASS | 1 << LI_COP | 1 << LI_DET_OF | 1 << LI_EXPL };
static inline bool serves(uint8_t dep) { return LI_SERVING >> dep & 1; }

/* The first token from `from` on that is in the set, if that is not NULL, and has one of the labels. -1 if none is. */
static inline __attribute__((always_inline)) int32_t next_in(const mender *m, const uint64_t *set, uint32_t deps,
                                                             int32_t from) {
    uint64_t behind = UINT64_MAX << (uint32_t)from % 64;
    for (uint32_t w = (uint32_t)from / 64; w < m->words; w++, behind = UINT64_MAX) {
        uint64_t found = deps == LI_ANY_DEP ? UINT64_MAX : 0;
        for (uint32_t rest = deps == LI_ANY_DEP ? 0 : deps; rest; rest &= rest - 1)
            found |= m->with[w][__builtin_ctz(rest)];
        if (set) found &= set[w];
        if (!(found & behind)) continue;
        int32_t i = (int32_t)w * 64 + __builtin_ctzll(found & behind);
        return i < m->count ? i : -1; /* of any label: bits that are no token's too */
    }
    return -1;
}

/* The first token, noun, verb from `from` on that has one of the labels; -1 if none has. */
static inline int32_t next_with(const mender *m, uint32_t deps, int32_t from) { return next_in(m, NULL, deps, from); }
static inline int32_t next_noun(const mender *m, uint32_t deps, int32_t from) {
    return next_in(m, m->nouns, deps, from);
}
static inline int32_t next_verb(const mender *m, uint32_t deps, int32_t from) {
    return next_in(m, m->verbs, deps, from);
}

/* The first token from `from` on that hangs on head by one of the labels; -1 if none does. */
static inline int32_t next_child(const mender *m, int32_t head, uint32_t deps, int32_t from) {
    return head < 0 ? -1 : next_in(m, m->kids + (size_t)head * m->words, deps, from);
}
static inline int32_t child(const mender *m, int32_t head, li_dep dep) { return next_child(m, head, 1u << dep, 0); }

static inline void hang(mender *m, int32_t i, int32_t head, li_dep dep) {
    li_token *t = &m->t[i];
    uint64_t bit = UINT64_C(1) << i % 64;
    size_t w = (size_t)i / 64;
    if (t->head >= 0) m->kids[(size_t)t->head * m->words + w] &= ~bit;
    if (head >= 0) m->kids[(size_t)head * m->words + w] |= bit;
    m->with[w][t->dep] &= ~bit;
    m->with[w][dep] |= bit;
    t->head = head;
    t->dep = (uint8_t)dep;
}

static inline void move(mender *m, int32_t i, int32_t head) { hang(m, i, head, (li_dep)m->t[i].dep); }
static inline void relabel(mender *m, int32_t i, li_dep dep) { hang(m, i, m->t[i].head, dep); }

static inline void retag(mender *m, int32_t i, li_upos upos) {
    uint64_t bit = UINT64_C(1) << i % 64, *verbs = &m->verbs[i / 64], *nouns = &m->nouns[i / 64];
    m->t[i].upos = (uint8_t)upos;
    *verbs = li_is_verb(&m->t[i]) ? *verbs | bit : *verbs & ~bit;
    *nouns = is_noun(&m->t[i]) ? *nouns | bit : *nouns & ~bit;
}

/* Would hanging i on head make a ring? */
static inline bool below(const mender *m, int32_t head, int32_t i) {
    for (int32_t guard = 0; head >= 0 && guard <= m->count; guard++, head = m->t[head].head)
        if (head == i) return true;
    return false;
}

/* The first token at or behind `from` and before `first` that is below i, but for `top`; `first` if none is. */
static inline int32_t lowest(const mender *m, int32_t i, int32_t top, int32_t from, int32_t first) {
    for (int32_t k = -1; (k = next_child(m, i, LI_ANY_DEP, k + 1)) >= 0;) {
        if (k == top) continue;
        if (k >= from && k < first) first = k;
        first = lowest(m, k, top, from, first);
    }
    return first;
}

/* The first of the 40 tokens before i that are below it; i itself if none is. */
static inline int32_t leftmost(const mender *m, int32_t i) {
    int32_t from = i > 40 ? i - 40 : 0;
    if (m->words > 1) return lowest(m, i, i, from, i);
    uint64_t all = m->kids[i], next = all; /* of a sentence of one word of a set: those below, all at once */
    while (next) {
        uint64_t more = m->kids[__builtin_ctzll(next)] & ~all;
        all |= more;
        next = (next & (next - 1)) | more;
    }
    all = (all | UINT64_C(1) << i) & UINT64_MAX << from;
    return __builtin_ctzll(all);
}

/* The first token of a verb group that ends in v: clitics, ne, auxiliaries before it. */
static inline int32_t group_start(const mender *m, int32_t v) {
    int32_t i = v;
    while (i > 0) {
        const li_token *p = &m->t[i - 1];
        bool own = p->head == v && (serves(p->dep) || p->dep == LI_ADVMOD || p->dep == LI_OBJ || p->dep == LI_IOBJ);
        own |= p->dep == LI_ADVMOD && p->head == i && i < v && m->t[i].head == v; /* toujours pas */
        if (!own || p->upos == LI_NOUN || p->upos == LI_PROPN || p->upos == LI_NUM) break;
        i--;
    }
    return i;
}

static inline bool is_finite(const mender *m, int32_t v) {
    if (li_verb_form(&m->t[v]) == LI_FIN) return (m->t[v].feats & LI_MOOD) != LI_IMP;
    for (int32_t i = -1; (i = next_child(m, v, LI_SERVING, i + 1)) >= 0;)
        if (li_is_verb(&m->t[i]) && li_verb_form(&m->t[i]) == LI_FIN) return true;
    return false;
}

static inline uint32_t number_of(const mender *m, int32_t v) {
    uint32_t number = li_verb_form(&m->t[v]) == LI_FIN ? m->t[v].feats & LI_NUMBER : 0;
    for (int32_t i = -1; !number && (i = next_child(m, v, LI_SERVING, i + 1)) >= 0 && i < v;)
        if (li_verb_form(&m->t[i]) == LI_FIN) number = m->t[i].feats & LI_NUMBER;
    return number;
}

static inline bool gap_between(const mender *m, int32_t from, int32_t to) {
    for (int32_t i = from + 1; i < to; i++)
        if (m->t[i].upos == LI_PUNCT) return true;
    return false;
}

/* Is the word « de », alone or with an article? No if there is none. */
static inline bool holds_de(const mender *m, int32_t i) {
    if (i < 0) return false;
    return form_is(m, i, "de") || form_is(m, i, "d'") || form_is(m, i, "du") || form_is(m, i, "des");
}

/* « donnant raison à Y »: what a judge says besides. */
static inline bool gives_right(const mender *m, int32_t v) {
    return v + 1 < m->count && form_is(m, v, "donnant") && (form_is(m, v + 1, "raison") || form_is(m, v + 1, "tort"));
}

/* Is the word « à », alone or with an article? No if there is none. */
static inline bool holds_to(const mender *m, int32_t i) {
    return i >= 0 && (form_is(m, i, "à") || form_is(m, i, "au") || form_is(m, i, "aux"));
}

static inline bool is_place_case(const mender *m, int32_t i) {
    return i >= 0 && (form_is(m, i, "en") || holds_to(m, i));
}

/* May the noun be the subject of the finite verb? */
static inline bool agrees(const mender *m, int32_t noun, int32_t v) {
    uint32_t a = m->t[noun].feats & LI_NUMBER, b = number_of(m, v);
    int32_t det = a ? -1 : child(m, noun, LI_DET_OF); /* les propos */
    if (det >= 0 && m->t[noun].upos == LI_NOUN) a = m->t[det].feats & LI_NUMBER;
    return !a || !b || (a & b);
}

/* Do gender and number allow the adjective, participle or pronoun with the noun? */
static inline bool goes_with(const mender *m, int32_t adjective, int32_t noun) {
    uint32_t a = m->t[adjective].feats, b = m->t[noun].feats;
    bool gender = !(a & LI_GENDER) || !(b & LI_GENDER) || (a & b & LI_GENDER),
         number = !(a & LI_NUMBER) || !(b & LI_NUMBER) || (a & b & LI_NUMBER);
    return gender && number;
}

/* The head of the noun group that ends right before token `end`: past its complements, its last coordinated member and
 * the later words of a name; not past token `from` or a verb. -1 if there is none. */
static inline int32_t group_before(const mender *m, int32_t from, int32_t end) {
    int32_t c = end - 1;
    for (int guard = 0; c > from && guard < 30; guard++) {
        const li_token *t = &m->t[c];
        bool inner = t->dep == LI_FLAT || !is_noun(t) || child(m, c, LI_CASE) >= 0 ||
                     (t->dep == LI_CONJ && child(m, c, LI_CC) >= 0);
        if (!inner) return c;
        if (t->head < 0 || t->head >= end || t->head <= from || li_is_verb(&m->t[t->head])) break;
        c = t->head;
    }
    bool noun = c > from && is_noun(&m->t[c]) && child(m, c, LI_CASE) < 0 && m->t[c].dep != LI_FLAT;
    return noun && child(m, c, LI_CC) < 0 ? c : -1;
}

static inline bool has_subject(const mender *m, int32_t v) {
    if (next_child(m, v, 1u << LI_NSUBJ | 1u << LI_CSUBJ, 0) >= 0) return true;
    for (int32_t i = -1; (i = next_child(m, v, 1u << LI_EXPL, i + 1)) >= 0;)
        if (!form_is(m, i, "se") && !form_is(m, i, "s'") && !form_is(m, i, "en") && !form_is(m, i, "y")) return true;
    return false;
}

/* Makes the sets of a mender that has its tokens, symbols and classes; forms may be NULL. False if there is no memory.
 */
bool li_mender_begin(mender *m, const li_form *forms, li_arena *arena);

bool li_mend_is_time(const mender *m, int32_t noun); /* does the noun say when: semaine, mardi, a number? */
/* Does « se rend avant le sommet » name the event that the mover goes past on its way, no stay of its own? */
bool li_mend_goes_past(const mender *m, int32_t verb, int32_t event);

/* tree_mend_labels.c: what a verb has, by its right name; of two verbs' form the one that agrees. */
void li_mend_labels(mender *m);
void li_mend_some(mender *m); /* « des » behind a verb that acts on something */
void li_mend_lemmas(mender *m);

/* The steps of tree_mend_objects.c, in the order in which they are taken. */
void li_mend_adjectives(mender *m);  /* adjectives get the noun beside them */
void li_mend_voice(mender *m);       /* être is of the passive, or it is not */
void li_mend_objects(mender *m);     /* verbs get what they act on */
void li_mend_complements(mender *m); /* prepositions of several words */
void li_mend_agents(mender *m);      /* tree_mend_agents.c */
void li_mend_judges(mender *m);      /* its agents behind an adjective */
void li_mend_nouns(mender *m);       /* tree_mend_nouns.c */
void li_mend_parted(mender *m);      /* tree_mend_parted.c */

/* tree_mend_attributes.c: the subjects of copulas; what is said of a subject or object beside its verb. */
void li_mend_copulas(mender *m);
void li_mend_attributes(mender *m);

/* tree_mend_idioms.c: objects behind « en garde », « pour cible », « à la frontière ». */
void li_mend_idioms(mender *m);

/* tree_mend_titles.c: names stand beside their titles. */
void li_mend_titles(mender *m);

/* tree_mend_prepositions.c */
void li_mend_prepositions(mender *m);
void li_mend_behind_adverbs(mender *m);
void li_mend_talks(mender *m); /* « au terme de discussions avec X » */

/* tree_mend_agents.c: « convié au sommet de Y par X » */
void li_mend_agents_behind(mender *m);

/* tree_mend_rows.c: the members of a row hang on its first, those with a title once names stand beside their titles. */
void li_mend_rows(mender *m);
void li_mend_titled_rows(mender *m);
void li_mend_contrasts(mender *m);  /* « non pas A mais B » */
void li_mend_gaps(mender *m);       /* tree_mend_gaps.c: « X soutient Y et A B » */
void li_mend_counted(mender *m);    /* tree_mend_adverbials.c: « lance en un mois 20 drones » */
void li_mend_likenesses(mender *m); /* « A comme B ont », once subjects are found */
void li_mend_receivers(mender *m);  /* au suédois Saab */
void li_mend_added(mender *m);      /* tree_mend_added.c: « ainsi que » */

/* tree_mend_apart.c: what stands apart from the word that it belongs to, before the rows are joined, before the objects
 * are found, and at last. */
void li_mend_apart(mender *m);
void li_mend_asides(mender *m);   /* tree_mend_asides.c */
void li_mend_examples(mender *m); /* tree_mend_examples.c */
void li_mend_insertions(mender *m);
void li_mend_left_over(mender *m);

/* Clauses among clauses: what « que », relatives, participles and infinitives belong to (tree_mend_clauses.c). */
void li_mend_openings(mender *m);   /* tree_mend_openings.c */
void li_mend_places(mender *m);     /* tree_mend_places.c: words where none can stand */
void li_mend_controls(mender *m);   /* the same, once verbs have their subjects */
void li_mend_marks(mender *m);      /* and once prepositions of several words are joined */
void li_mend_adverbials(mender *m); /* tree_mend_adverbials.c */
void li_mend_told(mender *m);       /* tree_mend_told.c */
void li_mend_beside(mender *m);     /* tree_mend_beside.c */
void li_mend_second(mender *m);     /* tree_mend_second.c */
void li_mend_speech(mender *m);     /* tree_mend_speech.c */
void li_mend_clauses(mender *m);
void li_mend_clefts(mender *m);    /* tree_mend_clefts.c */
void li_mend_deeds(mender *m);     /* tree_mend_deeds.c: « …, ce que X a dénoncé » */
void li_mend_relatives(mender *m); /* tree_mend_relatives.c */
void li_mend_participles(mender *m);
void li_mend_doing(mender *m); /* tree_mend_doing.c: « X, s'appuyant sur Y, a menacé Z » */

#endif
