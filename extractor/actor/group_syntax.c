#include "extractor/actor/group_syntax.h"

#include "extractor/french/clause_words.h"

static bool is_beside(const li_syntax *sx, int32_t c) {
    const li_token *t = &sx->tokens[c];
    return t->dep == LI_APPOS || t->dep == LI_FLAT || t->dep == LI_NMOD || t->dep == LI_AMOD;
}

static bool is_bare_name(const li_syntax *sx, int32_t c) {
    return sx->tokens[c].upos == LI_PROPN && li_child(sx, c, LI_CASE) < 0;
}

int32_t li_name_beside(const li_syntax *sx, int32_t noun, int32_t c) {
    bool beside = is_beside(sx, c);
    if (sx->tokens[c].dep == LI_ACL && c == noun + 1) beside = (c = li_child(sx, c, LI_OBJ)) == noun + 2;
    return beside && is_bare_name(sx, c) ? c : -1;
}

int32_t li_name_near(const li_syntax *sx, int32_t noun, int32_t c) {
    int32_t beside = li_name_beside(sx, noun, c);
    bool other = sx->tokens[c].dep == LI_APPOS && sx->tokens[c].upos == LI_NOUN && c > noun &&
                 (sx->tokens[noun].feats & sx->tokens[c].feats & LI_SING) && li_child(sx, c, LI_DET_OF) >= 0;
    for (int32_t k = beside < 0 && other ? sx->first_child[c] : -1; beside < 0 && k >= 0; k = sx->next_sibling[k])
        beside = li_name_beside(sx, c, k);
    return beside;
}

int32_t li_name_below(const li_syntax *sx, int32_t c) {
    const li_token *t = &sx->tokens[c];
    int32_t mark = li_child(sx, c, LI_CASE);
    if (t->dep != LI_NMOD || t->upos != LI_NOUN || mark < 0 || li_child(sx, c, LI_DET_OF) >= 0) return -1;
    if (!li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "de")) return -1;
    for (int32_t k = sx->first_child[c]; k >= 0; k = sx->next_sibling[k])
        if (k > c && is_beside(sx, k) && is_bare_name(sx, k)) return k;
    return -1;
}

bool li_is_in_row(const li_syntax *sx, int32_t token, int32_t first) {
    for (int guard = 0; guard < 8 && token > first; guard++, token = sx->tokens[token].head) {
        uint8_t d = sx->tokens[token].dep;
        bool beside = d == LI_CONJ || d == LI_APPOS || d == LI_NMOD || d == LI_FLAT;
        if (!beside || li_child(sx, token, LI_CASE) >= 0) return false;
        if (li_symbols_is(sx->symbols, sx->tokens[token - 1].form, "(")) return false; /* les présidents A (X) et B */
    }
    return token == first;
}

/* « le président renversé », « la présidente élue »: no more, not yet; but « élu en mai » is in office. */
static bool ends_office(const li_syntax *sx, int32_t c) {
    static const char *const ENDS[] = {"déchu", "déchoir", "renverser", "destituer", "évincer", "déposer", NULL};
    const li_token *t = &sx->tokens[c];
    if (t->dep != LI_AMOD && t->dep != LI_ACL) return false;
    if (li_symbols_is(sx->symbols, t->lemma, "élire") || li_symbols_is(sx->symbols, t->lemma, "élu"))
        return sx->first_child[c] < 0;
    return li_symbols_among(sx->symbols, t->lemma, ENDS);
}

bool li_is_former(const li_syntax *sx, int32_t noun) {
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c])
        if (li_is_word(sx->words, sx->tokens[c].lemma, LI_WORDS_FORMER) || ends_office(sx, c)) return true;
    return false;
}

bool li_is_nobody(const li_syntax *sx, int32_t noun) {
    int32_t det = li_child(sx, noun, LI_DET_OF);
    return det >= 0 && (li_symbols_is(sx->symbols, sx->tokens[det].lemma, "aucun") ||
                        li_symbols_is(sx->symbols, sx->tokens[det].lemma, "nul"));
}

bool li_is_dead(const li_syntax *sx, int32_t noun) {
    static const char *const ENDS[] = {"tuer", "assassiner", "éliminer", "abattre", "décéder", "exécuter", NULL};
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c])
        if (sx->tokens[c].dep == LI_ACL && li_symbols_among(sx->symbols, sx->tokens[c].lemma, ENDS)) return true;
    return false;
}

bool li_is_bygone(const li_syntax *sx, int32_t noun) {
    li_slice form = li_symbols_text(sx->symbols, sx->tokens[noun].form);
    bool ex = li_slice_starts(form, LI_LIT("ex-")) || li_slice_starts(form, LI_LIT("Ex-"));
    return ex || (li_symbols_is(sx->symbols, sx->tokens[noun].lemma, "république") && li_is_former(sx, noun));
}

bool li_is_rule(const li_syntax *sx, int32_t noun) {
    static const char *const RULES[] = {"régime", "gouvernement", "administration", "cabinet", "exécutif", NULL};
    li_sym lemma = sx->tokens[noun].lemma;
    bool staff = sx->tokens[noun].dep == LI_NMOD && li_symbols_is(sx->symbols, lemma, "cabinet"); /* son chef de … */
    return !staff && li_symbols_among(sx->symbols, lemma, RULES);
}

bool li_is_kind(const li_syntax *sx, int32_t noun) {
    static const char *const FORCES[] = {
        "marine",       "armée",         "garde",        "aviation",  "police",    "flotte",  "milice",
        "gendarmerie",  "régime",        "gouvernement", "ministère", "parlement", "sénat",   "état-major",
        "commandement", "renseignement", "pouvoir",      "bureau",    "corps",     "service", "contingent",
        "camp",         "exécutif",      "cabinet",      "conseil",   NULL};
    if (sx->tokens[noun].upos != LI_NOUN) return false;
    return !li_has_article(sx, noun) || li_symbols_among(sx->symbols, sx->tokens[noun].lemma, FORCES);
}

bool li_is_one_state(const li_syntax *sx, int32_t noun) {
    static const char *const STATES[] = {"royaume",  "état", "nation",    "république", "émirat",   "île",
                                         "archipel", "pays", "monarchie", "puissance",  "capitale", NULL};
    return (sx->tokens[noun].feats & LI_NUMBER) != LI_PLUR &&
           li_symbols_among(sx->symbols, sx->tokens[noun].lemma, STATES);
}

bool li_has_article(const li_syntax *sx, int32_t noun) {
    static const char *const HOLDING[] = {"au", "du", NULL};
    int32_t mark = li_child(sx, noun, LI_CASE);
    return li_child(sx, noun, LI_DET_OF) >= 0 ||
           (mark >= 0 && li_symbols_among(sx->symbols, sx->tokens[mark].form, HOLDING));
}
