/* « il faut », « le juge a dit qu'il partirait »: pronouns that stand for nobody, or for nobody who is known. */
#include "extractor/actor/reference_state.h"

/* « où il est arrivé », « il reste à Y », « il est arrivé de Y »: no « il arrive que ». */
static bool goes_somewhere(const li_syntax *sx, int32_t verb) {
    static const char *const WORDS[] = {"arriver", "rester", NULL};
    bool moves = li_symbols_among(sx->symbols, sx->tokens[verb].lemma, WORDS);
    for (int32_t c = sx->first_child[verb]; moves && c >= 0; c = sx->next_sibling[c]) {
        if (sx->tokens[c].dep != LI_OBL) continue;
        int32_t mark = li_child(sx, c, LI_CASE);
        bool place =
            mark >= 0 && (sx->tokens[c].upos == LI_PROPN || li_symbols_is(sx->symbols, sx->tokens[mark].form, "en"));
        if (place || li_symbols_is(sx->symbols, sx->tokens[c].form, "où")) return true;
    }
    return false;
}

bool li_is_impersonal(const li_reference *r, const li_syntax *sx, int32_t token) {
    const li_token *t = &sx->tokens[token];
    if (t->dep == LI_EXPL) return true;
    int32_t v = t->head;
    if (v < 0) return false;
    if (li_refers(r, sx->tokens[v].lemma, LI_RW_IMPERSONAL)) return !goes_somewhere(sx, v);
    bool itself = token + 1 < sx->count && li_symbols_is(sx->symbols, sx->tokens[token + 1].lemma, "se");
    bool copula = !itself && (li_child(sx, v, LI_COP) >= 0 || !li_is_verb(&sx->tokens[v])); /* il s'est engagé à */
    bool clause = li_child(sx, v, LI_CSUBJ) >= 0 || li_child(sx, v, LI_CCOMP) >= 0 || li_child(sx, v, LI_XCOMP) >= 0;
    if (copula && clause) return true;
    for (int32_t k = token + 1; k < sx->count && k < token + 7; k++) {
        li_slice form = li_symbols_text(sx->symbols, sx->tokens[k].form);
        bool there = li_slice_eq(form, LI_LIT("y")) && k <= token + 2 && k + 1 < sx->count;
        bool has =
            there && sx->tokens[k + 1].dep != LI_AUX_OF && li_symbols_is(sx->symbols, sx->tokens[k + 1].lemma, "avoir");
        if (has) return true; /* il y a; but: il y a rencontré */
        bool passive = li_child(sx, v, LI_AUX_PASS) >= 0;
        if ((copula || passive) && k > v && (li_slice_eq(form, LI_LIT("que")) || li_slice_eq(form, LI_LIT("qu'"))))
            return true;
    }
    return false;
}

bool li_is_of_unknown(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender) {
    uint32_t who[LI_MAX_REFERENTS];
    int32_t v = sx->tokens[token].head;
    for (int steps = 0; steps < 3 && v >= 0; steps++, v = sx->tokens[v].head) {
        const li_token *t = &sx->tokens[v];
        if (!li_is_verb(t) || t->head < 0 || (t->dep != LI_CCOMP && t->dep != LI_XCOMP)) return false;
        int32_t s = li_child(sx, t->head, LI_NSUBJ);
        if (s < 0 || s > token) continue;
        const li_token *n = &sx->tokens[s];
        bool one = n->upos == LI_NOUN && (n->feats & LI_NUMBER) != LI_PLUR && (n->feats & LI_GENDER) == gender;
        bool who_is = li_of_people(r, n->lemma, LI_PW_WHO) || li_refers(r, n->lemma, LI_RW_LEADER);
        return one && who_is && !li_is_quoted(sx, s) && !li_denoted(r, sentence, sx, s, who);
    }
    return false;
}

/* « M. », « Mme » */
static bool is_courtesy(const li_syntax *sx, int32_t token) {
    return li_symbols_is(sx->symbols, sx->tokens[token].form, "m.") ||
           li_symbols_is(sx->symbols, sx->tokens[token].form, "mme");
}

bool li_names_another(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t from, int32_t token,
                      uint32_t gender, uint32_t chosen) {
    uint32_t who[LI_MAX_REFERENTS];
    for (int32_t k = from; k < token; k++) {
        const li_token *t = &sx->tokens[k];
        if (t->dep == LI_NSUBJ && t->head == sx->tokens[token].head) continue; /* who acts is not whom he acts on */
        bool fits = (t->feats & LI_NUMBER) != LI_PLUR && (!gender || !(t->feats & LI_GENDER) || (t->feats & gender));
        int32_t det = t->upos == LI_NOUN && fits ? li_child(sx, k, LI_DET_OF) : -1;
        bool land =
            det >= 0 && li_refers(r, sx->tokens[det].form, LI_RW_DEFINITE) && li_refers(r, t->lemma, LI_RW_COUNTRY);
        bool titled = k + 1 < token && sx->tokens[k + 1].upos == LI_PROPN && is_courtesy(sx, k) &&
                      !li_reference_mention(r, sentence, k + 1, 1u << LI_NAME);
        if (titled || (land && (!li_denoted(r, sentence, sx, k, who) || who[0] != chosen))) return true;
    }
    return false;
}
