/* The tree of a pattern, once its top word is known. A pattern is controlled language: what its few words mean is
 * settled where the tree of so short a text went wrong. */
#include "extractor/rule/store.h"

#include "extractor/french/clause_words.h"

typedef struct mender {
    li_token *t;
    int32_t count, top;
    const bool *slots; /* by token */
    const li_rules *rules;
    bool verb; /* the top word is one */
} mender;

static void hang(mender *m, int32_t token, int32_t head, li_dep dep) {
    m->t[token].head = head;
    m->t[token].dep = (uint8_t)dep;
}

/* The word that stands before a slot or noun, its determiner left out; -1 at the beginning. */
static int32_t word_before(const mender *m, int32_t token) {
    int32_t before = token - 1;
    if (before >= 0 && m->t[before].upos == LI_DET && !m->slots[before]) before--;
    return before;
}

/* « face à Y », « près de Y »: one preposition, as in articles. */
static void join_preposition(mender *m, int32_t noun) {
    int32_t mark = word_before(m, noun), opening = mark - 1;
    if (mark < 1 || m->slots[mark] || m->slots[opening] || opening == m->top) return;
    if (!li_is_word(m->rules->words, m->t[opening].form, LI_WORDS_OPENING)) return;
    if (m->t[mark].lemma != m->rules->words->of && m->t[mark].lemma != m->rules->words->to) return;
    m->t[mark].upos = m->t[opening].upos = LI_ADP;
    hang(m, noun, m->top, m->verb ? LI_OBL : LI_NMOD);
    hang(m, opening, noun, LI_CASE);
    hang(m, mark, opening, LI_FIXED);
}

/* « Z bloque l'adhésion de X à Y »: what one joins is not the verb's. */
static bool is_joined(const mender *m, int32_t object, int32_t mark) {
    if (!li_is_word(m->rules->words, m->t[object].lemma, LI_WORDS_JOINING)) return false;
    for (int32_t i = object + 1; i < mark; i++)
        if (m->t[i].lemma == m->rules->words->of && m->t[i].upos == LI_ADP) return true;
    return false;
}

/* « X impose des sanctions à l'encontre de Y »: a complement behind the verb's object is the verb's, wherever the tree
 * hung it; in articles a verb has those of its object nearby. */
static void raise_complement(mender *m, int32_t noun) {
    int32_t object = m->t[noun].head, mark = word_before(m, noun);
    if (!m->verb || object < 0 || object == m->top || m->slots[object] || m->t[noun].dep != LI_NMOD) return;
    if (m->t[object].head != m->top || mark <= object || m->slots[mark]) return;
    if (m->t[object].dep != LI_OBJ && m->t[object].dep != LI_OBL) return;
    if (m->t[mark].head != noun || m->t[mark].dep != LI_CASE || m->t[mark].lemma == m->rules->words->of) return;
    if (!is_joined(m, object, mark)) hang(m, noun, m->top, LI_OBL);
}

static void place_slot(mender *m, int32_t i) {
    int32_t before = word_before(m, i);
    if (m->t[i].dep == LI_NUMMOD && m->t[i].head == i + 1 && !m->slots[i + 1]) return; /* N % */
    bool prepared = before >= 0 && !m->slots[before] && m->t[before].upos == LI_ADP;
    if (prepared && m->t[before].dep != LI_FIXED) {
        hang(m, before, i, LI_CASE);
        if (m->t[i].head == before) hang(m, i, m->top, m->verb ? LI_OBL : LI_NMOD);
    }
    int32_t h =
        m->t[i].head; /* « X informe Y de S », « X discute de S avec Y »: no slot owns another, but for « S de Y » */
    bool owned = prepared && m->t[before].lemma == m->rules->words->of && h >= 0 &&
                 (li_symbols_is(m->rules->symbols, m->t[h].form, "sorel") || m->t[h].upos == LI_NUM);
    if (m->verb && prepared && !owned && h >= 0 && h != m->top && m->slots[h] && m->t[before].dep != LI_FIXED)
        hang(m, i, m->top, LI_OBL);
    if (i + 1 == m->top && m->verb && before < 0) hang(m, i, m->top, LI_NSUBJ);
    if (before == m->top && m->verb && !prepared) hang(m, i, m->top, LI_OBJ);
    if (m->t[i].dep == LI_DEP_OTHER || m->t[i].dep == LI_ROOT || m->t[i].head == i)
        hang(m, i, m->top,
             prepared                ? (m->verb ? LI_OBL : LI_NMOD)
             : i < m->top && m->verb ? LI_NSUBJ
             : m->verb               ? LI_OBJ
                                     : LI_NMOD);
}

void li_pattern_mend(const li_rules *rules, li_token *tokens, int32_t count, const bool *slots, int32_t top) {
    mender m = {tokens, count, top, slots, rules, tokens[top].upos == LI_VERB || tokens[top].upos == LI_AUX};
    int32_t old = -1;
    for (int32_t i = 0; i < count && old < 0; i++)
        if (tokens[i].dep == LI_ROOT) old = i;
    if (old < 0) old = 0;
    if (old != top) {
        hang(&m, old, top, LI_DEP_OTHER);
        hang(&m, top, -1, LI_ROOT);
    }
    for (int32_t i = 0; i < count; i++)
        if ((slots[i] || tokens[i].upos == LI_NOUN) && i != top) join_preposition(&m, i);
    for (int32_t i = 0; i < count; i++) {
        bool coordinated =
            tokens[i].dep == LI_CONJ && tokens[i].head >= 0 && tokens[i].head < i && slots[tokens[i].head];
        if (slots[i] && i != top && !coordinated) place_slot(&m, i);
    }
    for (int32_t i = 0; i < count; i++)
        if (i != top) raise_complement(&m, i);
}
