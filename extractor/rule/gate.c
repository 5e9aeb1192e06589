/* Which rules are worth a look in a sentence, before its tree is built. */
#include "extractor/rule/rules.h"

void li_word_set_add(li_word_set *set, li_sym word) {
    uint32_t h = (word * 0x9E3779B1u) >> 22;
    set->bits[h / 64] |= 1ull << (h % 64);
}

static bool may_hold(const li_word_set *set, li_sym word) {
    uint32_t h = (word * 0x9E3779B1u) >> 22;
    return set->bits[h / 64] >> (h % 64) & 1;
}

bool li_pattern_may_match(const li_pattern *p, bool verb, const li_word_set *words) {
    if (p->verb != verb) return false;
    for (size_t i = 0; i < p->literal_count; i++) {
        const li_pattern_node *node = p->literals[i];
        bool found = false;
        for (size_t k = 0; k < node->word_count && !found; k++) found = may_hold(words, node->words[k]);
        if (!found) return false;
    }
    return true;
}

static bool any_may_match(const li_rules *rules, li_sym word, bool verb, const li_word_set *words) {
    size_t count, n;
    const uint32_t *of = li_rules_of(rules, word, &count);
    const li_pattern *patterns = li_rules_patterns(rules, &n);
    for (size_t i = 0; i < count; i++)
        if (li_pattern_may_match(&patterns[of[i]], verb, words)) return true;
    return false;
}

/* pressent is of presser or pressentir until its subject is known. */
static bool other_lemma_may_match(const li_rules *rules, const li_lexicon *lexicon, const li_token *t,
                                  const li_word_set *words) {
    if (t->form >= li_lexicon_size(lexicon)) return false;
    size_t n;
    const li_reading *r = li_lexicon_readings(lexicon, t->form, &n);
    for (size_t i = 0; i < n; i++)
        if (r[i].upos == LI_VERB && r[i].lemma != t->lemma && any_may_match(rules, r[i].lemma, true, words))
            return true;
    return false;
}

bool li_rules_may_match(const li_rules *rules, const li_lexicon *lexicon, const li_token *tokens, size_t count,
                        li_word_set *words) {
    *words = (li_word_set){{0}};
    for (size_t i = 0; i < count; i++) {
        li_word_set_add(words, tokens[i].lemma);
        li_word_set_add(words, tokens[i].form);
    }
    for (size_t i = 0; i < count; i++) {
        const li_token *t = &tokens[i];
        if (t->shape & LI_SHAPE_PUNCT) continue;
        bool verb = t->upos == LI_VERB || t->upos == LI_AUX;
        if (any_may_match(rules, t->lemma, verb, words)) return true;
        if (verb && other_lemma_may_match(rules, lexicon, t, words)) return true;
        if (t->form != t->lemma && any_may_match(rules, t->form, verb, words)) return true;
    }
    return false;
}
