/* « les trois pays », « les quatre capitales »: the row of so many countries that the article names last. */
#include "extractor/actor/reference_census.h"

size_t li_number_said(const li_syntax *sx, int32_t noun) {
    for (int32_t c = sx->first_child[noun]; c >= 0 && c < noun; c = sx->next_sibling[c]) {
        if (li_symbols_is(sx->symbols, sx->tokens[c].form, "trois")) return 3;
        if (li_symbols_is(sx->symbols, sx->tokens[c].form, "quatre")) return 4;
    }
    return 0;
}

/* « les trois pays de l'Est », « les trois pays arabes qui »: others; but: les trois pays européens. */
static bool says_which(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun) {
    if (noun + 1 < sx->count && li_symbols_is(sx->symbols, sx->tokens[noun + 1].lemma, "de")) return true;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        bool beside = t->dep == LI_AMOD || t->dep == LI_FLAT;
        const li_mention *m = beside ? li_reference_mention(r, sentence, c, 1u << LI_ADJECTIVE | 1u << LI_NAME) : NULL;
        if (beside && (!m || li_type_of(r, m->actor) == LI_COUNTRY)) return true;
        if (t->dep == LI_NMOD || t->dep == LI_RELCL || t->dep == LI_ACL || t->dep == LI_APPOS) return true;
    }
    return false;
}

/* Nothing but commas, « et », articles and prepositions between two mentions. */
static bool in_row(const li_reference *r, const li_mention *a, const li_mention *b) {
    static const char *const LINKS[] = {",",  "et",  "le", "la", "les", "l'",  "de", "du",
                                        "d'", "des", "en", "à",  "au",  "aux", NULL};
    uint32_t from = a->first + a->count;
    if (b->first <= from || b->first > from + 4) return false;
    bool parted = false;
    for (uint32_t k = from; k < b->first; k++) {
        if (!li_symbols_among(r->symbols, r->tokens->tokens[k].form, LINKS)) return false;
        parted |= li_symbols_is(r->symbols, r->tokens->tokens[k].form, ",") ||
                  li_symbols_is(r->symbols, r->tokens->tokens[k].form, "et");
    }
    return parted;
}

static bool is_member(const li_reference *r, const li_mention *m) {
    return (m->kind == LI_NAME || m->kind == LI_SEAT) && li_type_of(r, m->actor) == LI_COUNTRY &&
           !li_is_land(r, m->actor);
}

static bool are_same(const uint32_t *a, const uint32_t *b, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!li_among(b, n, a[i])) return false;
    return true;
}

size_t li_refer_row(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out) {
    size_t want = li_number_said(sx, noun), n, found = 0;
    li_sym lemma = sx->tokens[noun].lemma;
    bool countries = li_refers(r, lemma, LI_RW_COUNTRIES) || li_refers(r, lemma, LI_RW_SIDES);
    if (!want || !countries || says_which(r, sentence, sx, noun)) return 0;
    const li_mention *m = li_mentions_before(r, r->tokens->sentences[sentence].first + (uint32_t)noun, &n);
    for (size_t i = 0; i < n;) {
        size_t end = i + 1;
        uint32_t row[LI_MAX_REFERENTS] = {m[i].actor};
        if (!is_member(r, &m[i])) {
            i = end;
            continue;
        }
        bool distinct = true;
        for (; end < n && is_member(r, &m[end]) && in_row(r, &m[end - 1], &m[end]); end++) {
            if (end - i >= want) continue;
            distinct = distinct && !li_among(row, end - i, m[end].actor);
            row[end - i] = m[end].actor;
        }
        if (end - i == want && distinct) {
            if (found && !are_same(row, out, want)) return 0; /* three here, another three there */
            for (size_t k = 0; k < want; k++) out[k] = row[k];
            found = want;
        }
        i = end;
    }
    return found;
}
