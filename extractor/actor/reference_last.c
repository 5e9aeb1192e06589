/* celui-ci, ce dernier: whoever was named last. */
#include "extractor/actor/reference_state.h"

/* « à Paris »; but « à la Cour » somebody asks. */
static bool is_there(const li_reference *r, const li_antecedent *a) {
    return a->place && li_type_of(r, a->actor) != LI_ORGANIZATION;
}

static bool is_within(const li_syntax *sx, int32_t token) {
    int32_t mark = li_child(sx, token, LI_CASE);
    return mark >= 0 && li_symbols_is(sx->symbols, sx->tokens[mark].lemma, "dans"); /* dans cette dernière: a town */
}

/* « soutient X dans l'affaire de Y qui oppose ce dernier à Z »: not Y, of whom the affair is. */
static size_t outside_relative(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                               li_antecedent *a, size_t n) {
    int32_t noun = li_relative_noun(sx, token);
    uint32_t base = r->tokens->sentences[sentence].first;
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (noun < 0 || a[i].at <= base + (uint32_t)noun || !li_hangs_on(sx, (int32_t)(a[i].at - base), noun))
            a[kept++] = a[i];
    return kept;
}

/* « les rebelles tigréens »: several, whatever their body is. */
static bool is_several(const li_reference *r, uint32_t sentence, const li_syntax *sx, const li_antecedent *a) {
    uint32_t base = r->tokens->sentences[sentence].first;
    for (uint32_t i = a->at; i >= base && i < a->end && i - base < (uint32_t)sx->count; i++)
        if ((sx->tokens[i - base].upos == LI_NOUN || sx->tokens[i - base].upos == LI_ADJ) &&
            (sx->tokens[i - base].feats & LI_NUMBER) == LI_PLUR)
            return true;
    return false;
}

size_t li_refer_last(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender,
                     bool plural, uint32_t *out) {
    li_antecedent a[LI_GATHERED];
    if (is_within(sx, token)) return 0;
    for (uint32_t back = 0; back <= 2 && back <= sentence; back++) {
        size_t count = back ? li_namings_of(r, sentence - back, li_is_quoted(sx, token), a)
                            : outside_relative(r, sentence, sx, token, a, li_earlier(r, sentence, sx, token, a));
        if (plural && count) {
            size_t found = li_choose_many(r, a, count, gender, false, out);
            if (found) return found;
            continue;
        }
        size_t last = plural ? 0 : count;
        while (last && (a[last - 1].adjective || is_there(r, &a[last - 1]) || !li_fits(&a[last - 1], gender, false) ||
                        is_several(r, sentence, sx, &a[last - 1])))
            last--;
        bool told = false; /* « le régime érythréen …, ce que celui-ci »: by an adjective, and nobody of before */
        for (size_t i = 0; i < count && !back && !last && !plural; i++)
            told |= a[i].adjective || is_several(r, sentence, sx, &a[i]);
        if (told) return 0;
        if (!last) continue;
        bool person = li_type_of(r, a[last - 1].actor) == LI_PERSON;
        for (size_t i = 0; i < count && !person; i++) /* « a chargé X de voir Y. Ce dernier … »: X or Y? */
            if (!a[i].adjective && !a[i].main && li_type_of(r, a[i].actor) == LI_PERSON) return 0;
        int32_t end = back ? token : (int32_t)(a[last - 1].end - r->tokens->sentences[sentence].first);
        if (li_names_another(r, sentence, sx, end, token, gender, a[last - 1].actor)) return 0;
        return *out = a[last - 1].actor, 1;
    }
    return 0;
}
