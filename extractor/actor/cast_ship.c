/* Names of ships: « le porte-avions Charles de Gaulle » is no person, « la frégate Berlin » no town. */
#include "extractor/actor/actor_words.h"
#include "extractor/actor/cast_state.h"
#include "extractor/actor/store.h"
#include "extractor/french/lexicon.h"

enum { BETWEEN = 5 /* words from the noun to the name */ };

static const li_reading *readings_at(const li_cast *c, size_t at, size_t *n) {
    const li_lexicon *lexicon = li_symbols_lexicon(c->symbols);
    li_sym form = c->tokens->tokens[at].form;
    *n = 0;
    return form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, form, n) : NULL;
}

static bool is_ship(const li_cast *c, size_t at) {
    const li_word_classes *w = &c->actors->words;
    if (li_word_in(w, c->tokens->tokens[at].form, LI_AW_SHIP)) return true;
    size_t n;
    const li_reading *r = readings_at(c, at, &n);
    for (size_t i = 0; i < n; i++)
        if (r[i].upos == LI_NOUN && li_word_in(w, r[i].lemma, LI_AW_SHIP)) return true;
    return false;
}

static bool is_form(const li_cast *c, size_t at, const char *const *forms) {
    return li_symbols_among(c->symbols, c->tokens->tokens[at].form, forms);
}

/* May the word stand between the noun and the name: « russe », « de guerre », « USS »? */
static bool says_which(const li_cast *c, size_t at) {
    static const char *const MARKS[] = {"uss", "hms", "ins", "«", "\"", "“", NULL}, *const OF[] = {"de", "d'", NULL};
    const li_token *t = &c->tokens->tokens[at];
    if (is_form(c, at, MARKS) || (at && is_form(c, at - 1, OF) && !(t->shape & LI_SHAPE_CAPITAL))) return true;
    size_t n;
    const li_reading *r = readings_at(c, at, &n);
    for (size_t i = 0; i < n; i++)
        if (r[i].upos == LI_ADJ || (r[i].upos == LI_VERB && (r[i].feats & LI_FORM) == LI_PART_PAST))
            return !(t->shape & LI_SHAPE_CAPITAL);
    return false;
}

bool li_cast_is_ship(const li_cast *c, size_t at, bool person) {
    static const char *const THE[] = {"le", "la", "l'", NULL}, *const OF[] = {"de", "d'", NULL};
    const li_token *t = c->tokens->tokens;
    if (!at || (t[at].shape & LI_SHAPE_FIRST)) return false;
    size_t k = at - 1;
    if (!person) return is_ship(c, k); /* des bateaux chinois, la Chine … */
    if (k > 1 && is_form(c, k, THE) && li_symbols_is(c->symbols, t[k - 1].form, ",")) k -= 2; /* un navire, le X */
    for (size_t steps = 0; steps < BETWEEN; steps++, k--) {
        if (is_ship(c, k)) return true;
        bool of = steps && is_form(c, k, OF); /* navire de guerre */
        if (!k || (!of && !says_which(c, k)) || (t[k].shape & LI_SHAPE_FIRST)) return false;
    }
    return false;
}
