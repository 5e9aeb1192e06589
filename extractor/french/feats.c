#include "extractor/french/feats.h"

const char *li_upos_name(li_upos u) {
    static const char *const names[LI_UPOS_COUNT] = {
        [LI_X] = "X",         [LI_ADJ] = "ADJ",     [LI_ADP] = "ADP",   [LI_ADV] = "ADV",
        [LI_AUX] = "AUX",     [LI_CCONJ] = "CCONJ", [LI_DET] = "DET",   [LI_INTJ] = "INTJ",
        [LI_NOUN] = "NOUN",   [LI_NUM] = "NUM",     [LI_PRON] = "PRON", [LI_PROPN] = "PROPN",
        [LI_PUNCT] = "PUNCT", [LI_SCONJ] = "SCONJ", [LI_SYM] = "SYM",   [LI_VERB] = "VERB"};
    return (unsigned)u < LI_UPOS_COUNT ? names[u] : "X";
}
