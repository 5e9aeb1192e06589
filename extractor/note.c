/* What references are told of the sentences before. Few articles ask for it, so that it waits until one does. */
#include "extractor/engine.h"

static li_code note_sentence(li_extractor *x, uint32_t n, li_error *err) {
    if (x->fates[n] == LI_UNREAD) return LI_OK;
    bool analysed = x->fates[n] == LI_ANALYSED, wanted = analysed;
    li_code code = analysed ? LI_OK : li_extractor_wants(x, &wanted, n, err);
    if (!code && !wanted) li_reference_note(x->reference, n, NULL, NULL, 0);
    li_tagged tagged;
    li_arena_reset(x->past);
    if (!code && wanted && !analysed) code = li_extractor_tag(x, n, &tagged, x->past, err);
    if (code || !wanted) return code;
    li_syntax syntax;
    li_groups groups;
    code = analysed ? li_extractor_look(x, n, &syntax, &groups, x->past, err)
                    : li_extractor_parse(x, n, &tagged, &syntax, &groups, x->past, err);
    if (!code) li_group_note(&groups);
    return code;
}

void li_extractor_note(void *extractor) {
    li_extractor *x = extractor;
    if (x->noted >= x->until || x->note_code) return;
    li_extractor_clock(x, LI_STAGE_MATCH);
    while (x->noted < x->until && !x->note_code) x->note_code = note_sentence(x, x->noted++, &x->note_error);
    li_extractor_clock(x, LI_STAGE_REST);
}
