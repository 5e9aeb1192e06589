#include "extractor/french/tree_mender.h"

bool li_mender_begin(mender *m, const li_form *forms, li_arena *arena) {
    size_t n = (size_t)m->count, words = (n + 63) / 64;
    li_form *own = forms ? NULL : li_arena_array(arena, n + 1, sizeof *own);
    m->verbs = li_arena_array(arena, (n + 2) * words, sizeof *m->verbs);
    m->with = li_arena_array(arena, words, sizeof *m->with);
    if ((!forms && !own) || !m->verbs || !m->with) return false;
    if (own) li_forms_read(own, m->t, n, m->symbols, m->classes);
    m->forms = own ? own : forms;
    m->words = (uint32_t)words;
    m->nouns = m->verbs + words;
    m->kids = m->nouns + words;
    for (size_t i = 0; i < n; i++) {
        const li_token *t = &m->t[i];
        uint64_t bit = UINT64_C(1) << i % 64;
        if (li_is_verb(t)) m->verbs[i / 64] |= bit;
        if (is_noun(t)) m->nouns[i / 64] |= bit;
        if (t->head >= 0) m->kids[(size_t)t->head * words + i / 64] |= bit;
        m->with[i / 64][t->dep] |= bit;
        m->held |= m->forms[i].classes;
    }
    return true;
}
