/* What kind of body a word of its name tells: « Parti », « Bank », « Brigades ». Resolved once for a dictionary; used
 * by discovery only. */
#ifndef LI_ACTOR_ACTOR_KINDS_H
#define LI_ACTOR_ACTOR_KINDS_H

#include "extractor/french/word_class.h"

/* In the order in which they are asked. */
typedef enum li_body_kind {
    LI_BODY_PARTY,
    LI_BODY_BANK,
    LI_BODY_COURT,
    LI_BODY_AGENCY,
    LI_BODY_NGO,
    LI_BODY_MINISTRY,
    LI_BODY_MEDIA,
    LI_BODY_ARMED,
    LI_BODY_PARLIAMENT,
    LI_BODY_ALLIANCE,
    LI_BODY_COMPANY,
    LI_BODY_KINDS
} li_body_kind;

/* The kind's name in actor files: "party", "armed-group". */
li_slice li_body_kind_name(li_body_kind kind);

/* Fills the table of words by kind. Fails with LI_E_MEMORY; clear the table either way. */
LI_MUST_USE li_code li_body_kinds_fill(li_word_classes *out, li_symbols *symbols, li_error *err);

#endif
