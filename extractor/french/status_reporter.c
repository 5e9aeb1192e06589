#include "extractor/french/clause_parts.h"
#include "extractor/french/clause_words.h"
#include "extractor/french/status.h"
#include "extractor/french/status_words.h"

static bool take_span(const li_syntax *sx, int32_t token, int32_t *first, int32_t *last) {
    li_group_span(sx, token, first, last);
    return true;
}

/* « selon toute vraisemblance », « selon ses mots » */
static const char *const NO_SOURCE[] = {
    "vraisemblance", "probabilité", "apparence", "tradition", "usage",   "cas",      "mot",        "mots",
    "terme",         "termes",      "formule",   "calcul",    "régime",  "modalité", "calendrier", "modèle",
    "critère",       "principe",    "procédure", "logique",   "méthode", "schéma",   "rythme",     NULL};

static bool is_according(const li_syntax *sx, const li_status_words *w, int32_t token) {
    const li_token *t = &sx->tokens[token];
    if (t->head > token && li_text_among(sx, t->head, NO_SOURCE)) return false;
    return li_word_in(&w->classes, t->lemma, LI_SW_ACCORDING) || li_word_in(&w->classes, t->form, LI_SW_ACCORDING);
}

/* « selon X » beside a verb that `head` hangs on. */
static bool according_to(const li_syntax *sx, const li_status_words *w, int32_t verb, int32_t *first, int32_t *last) {
    for (int32_t c = sx->first_child[verb]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        int32_t mark = li_child(sx, c, LI_CASE);
        if (mark < 0 || (t->dep != LI_OBL && t->dep != LI_NMOD && t->dep != LI_PARATAXIS && t->dep != LI_ADVMOD))
            continue;
        li_slice form = li_symbols_text(sx->symbols, sx->tokens[mark].form);
        bool after = li_slice_eq(form, LI_LIT("après"));
        bool elided = mark > 0 && li_symbols_is(sx->symbols, sx->tokens[mark - 1].form, "d'");
        bool fixed = li_slice_eq(form, LI_LIT("d'")) && mark + 1 < sx->count &&
                     li_symbols_is(sx->symbols, sx->tokens[mark + 1].form, "après");
        bool relative = li_is_relative(sx, c); /* les accusations selon lesquelles */
        if (!relative && (fixed || (is_according(sx, w, mark) && (!after || elided))))
            return take_span(sx, c, first, last);
    }
    return false;
}

/* « X accuse Y, et Z proteste »: a clause of its own. */
static bool is_joined(const li_syntax *sx, int32_t verb, int32_t subject) {
    int32_t first = subject;
    if (li_child(sx, verb, LI_CC) >= 0) return true;
    while (first > 0 && (sx->tokens[first - 1].upos == LI_DET || sx->tokens[first - 1].upos == LI_ADJ)) first--;
    return first > 0 && subject < verb && sx->tokens[first - 1].upos == LI_CCONJ;
}

/* A verb of speech beside the clause: « …, a déclaré X ». */
static bool incise(const li_syntax *sx, int32_t verb, int32_t *first, int32_t *last) {
    for (int32_t c = sx->first_child[verb]; c >= 0; c = sx->next_sibling[c]) {
        if (sx->tokens[c].dep != LI_PARATAXIS || !li_is_word(sx->words, sx->tokens[c].lemma, LI_WORDS_SAY)) continue;
        int32_t s = li_child(sx, c, LI_NSUBJ);
        bool told = li_child(sx, c, LI_AUX_PASS) >= 0; /* « ses intérêts sont confiés à Y » */
        if (s >= 0 && !told && !is_joined(sx, c, s)) return take_span(sx, s, first, last);
    }
    return false;
}

/* « …, selon X » at either end of the sentence, wherever the tree hung it. */
static bool according_outside(const li_syntax *sx, int32_t *first, int32_t *last) {
    for (int32_t i = 0; i < sx->count; i++) {
        if (!li_symbols_is(sx->symbols, sx->tokens[i].form, "selon")) continue;
        bool edge = i == 0 || sx->tokens[i - 1].upos == LI_PUNCT;
        int32_t noun = sx->tokens[i].head;
        if (noun > i && li_text_among(sx, noun, NO_SOURCE)) continue;
        if (edge && noun > i && sx->tokens[i].dep == LI_CASE && !li_is_relative(sx, noun))
            return take_span(sx, noun, first, last);
    }
    return false;
}

/* « tout indique que Y prépare »: nobody says so. */
static bool is_nobody(const li_syntax *sx, int32_t token) {
    static const char *const NOBODY[] = {"tout", "rien", "cela", "ça", "ce", "ceci", "celui", NULL};
    return token >= 0 && sx->tokens[token].upos == LI_PRON && li_text_among(sx, token, NOBODY);
}

/* Who says or charges; of « accusé par X » the agent, of « accusé » alone nobody, nor of « ne confirme pas ». */
static int32_t sayer(li_syntax *sx, const li_status_words *w, int32_t verb) {
    li_sym lemma = sx->tokens[verb].lemma;
    if (!li_is_word(sx->words, lemma, LI_WORDS_SAY) && !li_word_in(&w->classes, lemma, LI_SW_CHARGE)) return -1;
    const li_clause *cl = li_clause_at(sx, verb);
    if (cl && cl->negated && !li_word_in(&w->classes, lemma, LI_SW_DENY) &&
        !li_symbols_is(sx->symbols, lemma, "cacher"))
        return -1;
    return cl && cl->passive ? li_child(sx, verb, LI_AGENT) : li_surface_subject(sx, verb, NULL);
}

bool li_reporter_at(li_syntax *sx, const li_status_words *words, int32_t head, int32_t *first, int32_t *last) {
    if (according_outside(sx, first, last)) return true;
    for (int guard = 0; head >= 0 && guard < 20; guard++) {
        if (according_to(sx, words, head, first, last) || incise(sx, head, first, last)) return true;
        const li_token *t = &sx->tokens[head];
        if (t->head < 0) return false;
        bool said = t->dep == LI_CCOMP || t->dep == LI_XCOMP || t->dep == LI_PARATAXIS;
        int32_t who = said ? sayer(sx, words, t->head) : -1;
        if (who >= 0 && who != head && !is_nobody(sx, who)) return take_span(sx, who, first, last);
        head = t->head;
    }
    return false;
}
